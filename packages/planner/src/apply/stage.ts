import type { Resolver } from '../diff/resolve.ts'
import type { Answer, Clock, FilledStep, Secrets, Sender } from '../model/ports.ts'
import type { ApplyEvent } from '../model/report.ts'
import type { Stage } from '../model/step.ts'
import type { Address } from '../model/value.ts'
import type { DraftChange } from '../plan/plan.ts'
import { fill } from './filled-step.ts'
import type { Ledger } from './ledger.ts'
import { type Ready, readySteps } from './schedule.ts'

/** How long a grant to a principal that the service does not know yet is asked again, in seconds. */
export const propagationSeconds = 180
const propagationPauseSeconds = 10

export type StageRun = {
  readonly stage: Stage
  readonly changes: readonly DraftChange[]
  readonly resolver: Resolver
  readonly ledger: Ledger
  readonly sender: Sender
  readonly clock: Clock
  readonly secrets: Secrets
  readonly tell: (event: ApplyEvent) => void
  readonly stopped: () => boolean
}

const announce = ({ change, step }: Ready, run: StageRun): void =>
  run.tell({ type: 'sending', title: step.title, address: change.address })

const settle = ({ change, step }: Ready, answer: Answer, run: StageRun): void => {
  run.ledger.record(change.address, step, answer)
  const message = answer.outcome === 'done' ? {} : { message: answer.message }
  run.tell({ type: 'answered', title: step.title, address: change.address, outcome: answer.outcome, ...message })
}

const noAnswer: Answer = { outcome: 'unknown', message: 'No answer came back.' }

const sendAll = async (
  items: readonly { readonly ready: Ready; readonly filled: FilledStep }[],
  run: StageRun,
): Promise<readonly Answer[]> => {
  const tell = (text: string): void => run.tell({ type: 'note', text })
  try {
    return await run.sender.send(
      items.map(({ filled }) => filled),
      tell,
    )
  } catch (error) {
    // Whatever broke, something may have been sent: reading again tells, and the report must not be lost.
    const message = error instanceof Error ? error.message : 'sending failed'
    return items.map(() => ({ outcome: 'unknown', message }))
  }
}

/** Sends a wave, asking again for as long as the service says that it does not know a principal made in this run. */
const sendWave = async (wave: readonly Ready[], run: StageRun): Promise<void> => {
  const items = wave.flatMap((ready) => {
    announce(ready, run)
    const filled = fill(ready.step, run.resolver, run.secrets)
    const { expects } = ready.change
    // What the kind's own resource was is no matter of commands that only prepare for it.
    const held = expects === undefined || ready.step.system !== 'iot-central' ? {} : { expects }
    if (filled.ok) return [{ ready, filled: { ...filled.step, ...held } }]
    settle(ready, { outcome: 'refused', code: 'not-filled', message: `It was not sent: ${filled.missing}.` }, run)
    return []
  })
  const deadline = run.clock.now() + propagationSeconds * 1000
  let open = items
  while (open.length > 0) {
    const answers = await sendAll(open, run)
    const again = open.filter(({ ready }, index) => {
      const answer = answers[index] ?? noAnswer
      const worthwhile = answer.outcome === 'refused' && answer.principalUnknown === true && grantsToMade(ready, run)
      if (worthwhile && run.clock.now() < deadline && !run.stopped()) return true
      settle(ready, answer, run)
      return false
    })
    if (again.length === 0) return
    const titles = again.map(({ ready }) => ready.step.title).join(', ')
    const seconds = Math.round((deadline - run.clock.now()) / 1000)
    run.tell({ type: 'waiting', what: `Azure to know the new identity (${titles})`, seconds })
    await run.clock.sleep(propagationPauseSeconds * 1000)
    open = again
  }
}

/** Only what is granted to something made in this run is worth waiting for. */
const grantsToMade = ({ change }: Ready, run: StageRun): boolean =>
  change.needs.some((need) => run.ledger.touched(need))

/** Everything of one stage, wave by wave: what needs another change waits for it. */
export const runStage = async (run: StageRun): Promise<void> => {
  const parked = new Set<Address>()
  for (;;) {
    if (run.stopped()) return
    const wave = readySteps(run.changes, run.stage, run.ledger, parked)
    if (wave.length === 0) return
    await sendWave(wave, run)
    for (const { change, step } of wave) {
      // Without an answer only reading again can tell, so nothing more is sent for it in this stage.
      if (run.ledger.entry(change.address, step)?.answer.outcome === 'unknown') parked.add(change.address)
    }
  }
}
