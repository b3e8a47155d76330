import { type Diagnostic, diagnose, oneLine } from '@adx-export/core'
import { counted, someOf } from '../findings/counted.ts'
import type { Sample } from '../model/sample.ts'
import { turnOf } from '../samples/samples.ts'
import { testLimits } from './limits.ts'
import type { TriedLink } from './try-all.ts'

const ifAny = (amount: number, one: string): readonly string[] => (amount === 0 ? [] : [counted(amount, one)])

const wereNot = (amount: number, done: string): string => `${amount === 1 ? 'was' : 'were'} not ${done}`

const testFinding = (tests: readonly Sample[], { link, ended = '' }: TriedLink): readonly Diagnostic[] => {
  const [first] = tests
  if (first === undefined) return []
  const names = someOf(
    tests.map(({ name }) => oneLine(name)),
    testLimits.namedSamples,
  )
  return [diagnose('test-not-run', first.at ?? link.at, `${names} ${wereNot(tests.length, 'run')}: ${ended}.`)]
}

const noteOf = (messages: number, variations: number, unvaried: number, ended: string | undefined): string => {
  const parts = [...ifAny(messages, 'message'), ...ifAny(variations, 'variation')]
  const why = ended === undefined ? '' : `: ${ended}`
  const untried = parts.length === 0 ? [] : [`${parts.join(' and ')} ${wereNot(messages + variations, 'tried')}${why}.`]
  const plain = ifAny(unvaried, 'captured message').map((each) => `${each} ${wereNot(unvaried, 'varied')}.`)
  return [...untried, ...plain].join(' ')
}

/**
 * What of a link's samples was not tried. A test that did not run must not pass, nor a transform that no message was tried
 * on; what is missing besides is counted.
 */
export const leftOutFindings = (tried: TriedLink): readonly Diagnostic[] => {
  const { samples, trials, link, ended } = tried
  const done = new Set(trials.map(({ sample }) => sample))
  const missing = Map.groupBy(
    samples.samples.filter((sample) => !done.has(sample)),
    turnOf,
  )
  const { messages, variations, unvaried } = samples.leftOut
  const tests = testFinding(missing.get(0) ?? [], tried)
  const at = link.transform?.at ?? link.at
  const isUntried = tests.length === 0 && trials.length === 0 && samples.samples.length > 0
  const untried = isUntried ? [diagnose('transform-not-tried', at, `It ran on no message: ${ended ?? ''}.`)] : []
  const note = noteOf(
    messages + (missing.get(1)?.length ?? 0),
    variations + (missing.get(2)?.length ?? 0),
    unvaried,
    ended,
  )
  return [...tests, ...untried, ...(note === '' ? [] : [diagnose('samples-not-tried', at, note)])]
}
