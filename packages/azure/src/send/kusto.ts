import type { Answer, FilledStep } from '@adx-export/planner'
import { AzureError, mayHaveHappened } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { scriptOf } from '../kusto/commands.ts'
import type { KustoRow } from '../kusto/replies.ts'
import type { Limits } from '../limits.ts'
import type { Session } from '../session.ts'
import { textOf } from '../wire.ts'
import { answerOf, refusedWith, unknownWith } from './answer.ts'

export type KustoCommand = Extract<FilledStep, { readonly system: 'kusto' }>
type Tell = (note: string) => void

/** A script is cut at line ends, so a command of several lines cannot be in one. */
const fitsScript = (step: KustoCommand): boolean =>
  step.alone !== true && step.done === 'answered' && !/[\r\n]/.test(step.command)

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8')

/** Steps in order, cut into what travels in one request each. */
export const bundlesOf = (steps: readonly KustoCommand[], limits: Limits): readonly (readonly KustoCommand[])[] => {
  const bundles: KustoCommand[][] = []
  let open: KustoCommand[] | undefined
  let bytes = 0
  for (const step of steps) {
    const size = bytesOf(step.command) + 1
    if (!fitsScript(step)) {
      bundles.push([step])
      open = undefined
      continue
    }
    if (open === undefined || open.length >= limits.scriptCommands || bytes + size > limits.scriptBytes) {
      open = []
      bytes = bytesOf(scriptOf([]))
      bundles.push(open)
    }
    open.push(step)
    bytes += size
  }
  return bundles
}

const rowAnswer = (row: KustoRow | undefined, redact: (text: string) => string): Answer => {
  const result = textOf(row?.['Result'])
  if (result === 'Completed') return { outcome: 'done' }
  const reason = redact(textOf(row?.['Reason']) ?? '')
  if (result === 'Failed')
    return refusedWith('rejected', reason === '' ? 'The command failed without a reason.' : reason)
  if (result === 'Skipped')
    return refusedWith('rejected', `The command was skipped${reason === '' ? '.' : `: ${reason}`}`)
  return unknownWith('The answer to the script does not tell of this command.')
}

/** A command of a script is throttled like any other, and only its row tells. */
const isThrottled = (row: KustoRow | undefined): boolean =>
  row?.['Result'] === 'Failed' && /throttl|TooManyRequests/i.test(textOf(row['Reason']) ?? '')

/** Repeats a command until every row says `Succeeded`: the rows are the nodes of the cluster, and each must have done it. */
const untilEveryRow = async (session: Session, cluster: Cluster, step: KustoCommand): Promise<Answer> => {
  const { limits, clock } = session
  const end = clock.now() + step.limitSeconds * 1000
  for (let attempt = 1; ; attempt++) {
    const rows = await cluster.write(step.database, step.command, step.limitSeconds)
    const failed = rows.filter((row) => textOf(row['Status']) !== 'Succeeded').length
    if (failed === 0) return { outcome: 'done' }
    if (attempt >= limits.rowAttempts || clock.now() + limits.rowPause > end)
      return refusedWith(
        'service-failed',
        `${failed} of ${rows.length} nodes did not succeed after ${attempt} attempts.`,
      )
    await clock.sleep(limits.rowPause)
  }
}

const sendOne = async (session: Session, cluster: Cluster, step: KustoCommand): Promise<Answer> => {
  try {
    if (step.done === 'every-row-succeeded') return await untilEveryRow(session, cluster, step)
    await cluster.write(step.database, step.command, step.limitSeconds)
    return { outcome: 'done' }
  } catch (error) {
    return answerOf(error)
  }
}

/** Whether each command may fare better by itself: scripts need the role Admin, and one bad command spoils its script. */
const worthSplitting = (error: AzureError): boolean =>
  error.code === 'forbidden' || error.code === 'rejected' || error.code === 'not-found' || error.code === 'conflict'

const sendScript = async (
  session: Session,
  cluster: Cluster,
  steps: readonly KustoCommand[],
  tell: Tell,
): Promise<readonly Answer[]> => {
  const [first] = steps
  if (first === undefined) return []
  const together = steps.reduce((sum, step) => sum + step.limitSeconds, 0)
  const script = scriptOf(steps.map((step) => step.command))
  try {
    const rows = await cluster.write(first.database, script, Math.min(together, session.limits.scriptSeconds))
    if (rows.length !== steps.length)
      return steps.map(() => unknownWith(`${rows.length} outcomes came back for ${steps.length} commands.`))
    const answers: Answer[] = []
    for (const [index, step] of steps.entries())
      answers.push(
        isThrottled(rows[index])
          ? await sendOne(session, cluster, step)
          : rowAnswer(rows[index], session.redactor.clean),
      )
    return answers
  } catch (error) {
    if (!(error instanceof AzureError)) throw error
    if (mayHaveHappened(error) || !worthSplitting(error)) return steps.map(() => answerOf(error))
    tell(`${cluster.host} refuses a script (${error.code}); its ${steps.length} commands go one by one`)
  }
  const answers: Answer[] = []
  for (const step of steps) answers.push(await sendOne(session, cluster, step))
  return answers
}

/** The commands of one database, in order; one answer for each. */
export const sendKusto = async (
  session: Session,
  cluster: Cluster,
  steps: readonly KustoCommand[],
  tell: Tell,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  for (const bundle of bundlesOf(steps, session.limits)) {
    const [only] = bundle
    if (only !== undefined && bundle.length === 1) answers.push(await sendOne(session, cluster, only))
    else for (const each of await sendScript(session, cluster, bundle, tell)) answers.push(each)
  }
  return answers
}
