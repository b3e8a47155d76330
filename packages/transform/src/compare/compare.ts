import type { Config, DataExport, Link } from '@adx-export/core'
import type { JqRun, RunJq } from '../model/jq.ts'
import type { Row } from '../model/row.ts'
import { runAll } from '../model/run-all.ts'
import type { Sample } from '../model/sample.ts'
import { parseJsonText } from '../rows/json-text.ts'
import type { TargetColumn } from '../rows/target.ts'
import { contentsForBoth } from '../samples/contents.ts'
import { samplesOf } from '../samples/samples.ts'
import { defaultRun, type Trial, tryOn } from '../test/trial.ts'
import { type LostValue, lostValues, type Side } from './lost-values.ts'
import { neverMakesRow } from './no-row.ts'

/** One transform with the columns that take its rows; no text for the default record. */
export type Compared = { readonly text?: string; readonly columns: readonly TargetColumn[] }

export type CompareRequest = {
  readonly config: Config
  readonly export: DataExport
  readonly link: Link
  readonly before: Compared
  readonly after: Compared
  /** What the transform before is called where the two cannot be compared; `the live transform` unless given. */
  readonly called?: string
  readonly runJq: RunJq
}

/** One message through both transforms. */
export type ComparedSample = {
  readonly sample: Sample
  readonly before: readonly Row[]
  readonly after: readonly Row[]
  readonly lost: readonly LostValue[]
}

export type TransformComparison =
  | {
      readonly state: 'compared'
      /** Whatever the message is, the new transform makes no row of it, and the live one may make some. */
      readonly neverRow: boolean
      readonly samples: readonly ComparedSample[]
    }
  | { readonly state: 'unknown'; readonly why: string }

/** What a run that did not end by itself says of the rows: nothing. That jq stops with an error is an end. */
const undecided = ({ failure }: Trial): boolean => failure !== undefined && failure !== 'runtime'

/** What a transform made of messages already, by their text. */
type Made = ReadonlyMap<string, JqRun>

/** Runs a transform on all messages in few starts of jq; what is missing after one that reached a limit is run when it is asked for. */
const madeOf = async ({ text }: Compared, samples: readonly Sample[], runJq: RunJq): Promise<Made> => {
  if (text === undefined) return new Map()
  const messages = [...new Set(samples.map((sample) => sample.text))]
  const runs = await runAll(runJq, text, messages, { mostStopped: 1 })
  return new Map(runs.map((run, index) => [messages[index] ?? '', run]))
}

const trier =
  ({ text, columns }: Compared, sample: Sample, runJq: RunJq, made: Made) =>
  (message: string): Promise<Trial> => {
    const run = text === undefined ? defaultRun(sample) : async (given: string) => made.get(given) ?? runJq(text, given)
    return tryOn({ ...sample, text: message }, { name: '', columns }, run)
  }

const calledOf = ({ called }: CompareRequest): string => called ?? 'the live transform'

const unknown = (which: string, { said = '' }: Trial, { name }: Sample): TransformComparison => ({
  state: 'unknown',
  why: `${which} did not end on ${name} (${said.split('\n')[0] ?? ''})`,
})

const compiles = async (text: string | undefined, runJq: RunJq): Promise<string | undefined> => {
  const run = text === undefined ? undefined : await runJq(text, '')
  return run === undefined || run.ok ? undefined : (run.message.split('\n')[0] ?? '').replace(/^jq: error: |:$/g, '')
}

const sampleWith = async (
  request: CompareRequest,
  sample: Sample,
  [madeBefore, madeAfter]: readonly [Made, Made],
): Promise<ComparedSample | TransformComparison> => {
  const { before, after, runJq } = request
  const [tryBefore, tryAfter] = [trier(before, sample, runJq, madeBefore), trier(after, sample, runJq, madeAfter)]
  const old = await tryBefore(sample.text)
  if (undecided(old)) return unknown(calledOf(request), old, sample)
  const now = await tryAfter(sample.text)
  if (undecided(now)) return unknown('the new transform', now, sample)
  const side = (trial: Trial, again: typeof tryBefore): Side => ({
    rows: trial.rows,
    make: async (message) => (await again(message)).rows,
  })
  const message = parseJsonText(sample.text)
  const lost = message?.kind === 'object' ? await lostValues(message, side(old, tryBefore), side(now, tryAfter)) : []
  return { sample, before: old.rows, after: now.rows, lost }
}

/** Runs the live and the new transform of a link on the same messages, as they stand. */
export const compareTransforms = async (request: CompareRequest): Promise<TransformComparison> => {
  const { before, after, runJq, config, export: entry, link } = request
  const failed = await compiles(before.text, runJq)
  if (failed !== undefined) return { state: 'unknown', why: `jq does not accept ${calledOf(request)} (${failed})` }
  const { columns } = after
  const contents = contentsForBoth([before.text ?? '', after.text ?? ''], before.columns)
  const { samples } = samplesOf({ config, export: entry, link, columns, includeCaptured: true, contents })
  const whole = samples.filter(({ variation }) => variation === undefined)
  const made = [await madeOf(before, whole, runJq), await madeOf(after, whole, runJq)] as const
  const tried: ComparedSample[] = []
  for (const sample of whole) {
    const one = await sampleWith(request, sample, made)
    if (!('state' in one)) tried.push(one)
    else if (sample.origin !== 'built-in') return one
  }
  const [was, will] = [before.text ?? '', after.text ?? ''].map(neverMakesRow)
  const neverRow = will === true && was === false && tried.every((one) => one.after.length === 0)
  return { state: 'compared', neverRow, samples: tried }
}
