import type { DataExport, Link } from '@adx-export/core'
import { counted } from '../findings/counted.ts'
import type { RunJq } from '../model/jq.ts'
import { runAll } from '../model/run-all.ts'
import type { Sample } from '../model/sample.ts'
import type { Target } from '../rows/target.ts'
import { type LinkSamples, turnOf } from '../samples/samples.ts'
import type { Checked } from './check-transform.ts'
import { testLimits } from './limits.ts'
import { defaultRun, type Trial, tryOn, tryOnAll } from './trial.ts'

/** A link that is ready to be tried. */
export type Prepared = {
  readonly entry: DataExport
  readonly link: Link
  readonly target: Target
  readonly samples: LinkSamples
  /** What is known of the transform before it runs; absent where there is none. */
  readonly check?: Checked
}

/** A link and what became of its samples, in their order. */
export type TriedLink = Prepared & {
  readonly trials: readonly Trial[]
  /** Why not all samples were tried. */
  readonly ended?: string
}

type Going = { readonly prepared: Prepared; readonly trials: Map<Sample, Trial>; hostile: number; ended?: string }

/** The trials of samples that have their turn. A transform that keeps hitting limits ends, so that it cannot take all the time. */
const tryNext = async (going: Going, samples: readonly Sample[], runJq: RunJq): Promise<void> => {
  const { link, target } = going.prepared
  const program = link.transform?.text
  const mostStopped = testLimits.hostileRuns - going.hostile
  const trials =
    program === undefined
      ? await Promise.all(samples.map((sample) => tryOn(sample, target, defaultRun(sample))))
      : await tryOnAll(samples, target, (messages) => runAll(runJq, program, messages, { mostStopped }))
  for (const trial of trials) {
    if (trial.failure === 'budget') {
      going.ended = trial.said?.replace(/^(?:not run|stopped): /, '') ?? ''
      return
    }
    going.trials.set(trial.sample, trial)
    if (trial.failure !== undefined && trial.failure !== 'runtime') going.hostile += 1
  }
  if (going.hostile < testLimits.hostileRuns) return
  going.ended = `the transform reached a limit of jq on ${counted(testLimits.hostileRuns, 'message')}`
}

/**
 * Tries all links in turns: the tests of every link, then every message as it stands, then the variations. Whatever limit
 * is reached, it is variations that are missing. What does not compile is not run.
 */
export const tryAll = async (all: readonly Prepared[], runJq: RunJq, most: number): Promise<readonly TriedLink[]> => {
  const links = all.map((prepared): Going => ({ prepared, trials: new Map(), hostile: 0 }))
  let left = most
  for (const turn of [0, 1, 2]) {
    for (const going of links.filter(({ prepared }) => prepared.check?.compiles !== false)) {
      const samples = going.prepared.samples.samples.filter((each) => turnOf(each) === turn)
      if (going.ended !== undefined) continue
      const now = samples.slice(0, left)
      await tryNext(going, now, runJq)
      left -= now.length
      if (now.length < samples.length) going.ended ??= `one command tries ${counted(most, 'message')}`
    }
  }
  return links.map(({ prepared, trials, ended }) => ({
    ...prepared,
    trials: prepared.samples.samples.flatMap((sample) => trials.get(sample) ?? []),
    ...(ended === undefined ? {} : { ended }),
  }))
}
