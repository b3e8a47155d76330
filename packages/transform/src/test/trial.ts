import type { Code } from '@adx-export/core'
import { counted } from '../findings/counted.ts'
import { expectedObservations, expectedRows } from '../findings/expected.ts'
import type { Observation } from '../findings/observation.ts'
import { withoutValues, wordsOf } from '../failures/words.ts'
import { notARow, rowObservations } from '../findings/row-findings.ts'
import { givenObservations, malformed } from '../findings/sample-findings.ts'
import type { JqFailure, JqRun } from '../model/jq.ts'
import type { Row } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import { type JsonNode, type JsonObject, parseJsonText, writeJson } from '../rows/json-text.ts'
import { rowOf } from '../rows/row.ts'
import type { Target } from '../rows/target.ts'
import { defaultRecordOf } from './default-record.ts'
import { testLimits } from './limits.ts'

/** One sample, tried. */
export type Trial = {
  readonly sample: Sample
  readonly outputs: readonly string[]
  readonly rows: readonly Row[]
  readonly observations: readonly Observation[]
  /** Why the run did not end well. */
  readonly failure?: JqFailure
  /** What was said of that. */
  readonly said?: string
}

const failureCodes: Readonly<Record<JqFailure, Code>> = {
  budget: 'transform-not-tried',
  compile: 'transform-does-not-compile',
  runtime: 'transform-fails',
  timeout: 'transform-timed-out',
  memory: 'transform-out-of-memory',
  output: 'transform-output-too-large',
  crash: 'transform-crashed',
}

const failed = (run: Extract<JqRun, { readonly ok: false }>, sample: Sample): Observation => {
  const onVariation = run.reason === 'runtime' && sample.variation !== undefined
  const words = wordsOf(run.message)
  const message = run.reason === 'runtime' ? `jq stops with: ${words}` : `${words}.`
  return {
    code: onVariation ? 'transform-fails-on-variation' : failureCodes[run.reason],
    about: run.reason === 'runtime' ? withoutValues(words) : run.reason,
    message,
    sample,
  }
}

const noRowHint =
  'Correct the condition in the transform. If you want to skip such messages, add the message under `tests` with a file of rows that contains [].'

const countObservations = (sample: Sample, outputs: number): readonly Observation[] => {
  if (outputs > testLimits.rowsOfOneMessage) {
    const message = `The message makes ${counted(outputs, 'row')}; the first ${testLimits.rowsOfOneMessage} were checked.`
    return [{ code: 'many-rows', about: 'rows', message, sample }]
  }
  // Where rows are expected, that there are none is told with them.
  const isExpected = sample.expected !== undefined && expectedRows(sample) !== undefined
  if (outputs > 0 || sample.variation !== undefined || isExpected) return []
  const hint = sample.origin === 'built-in' ? {} : { hint: noRowHint }
  return [{ code: 'no-row', about: 'rows', message: 'The transform makes no row of the message.', ...hint, sample }]
}

const nodeFrom = (output: string): JsonNode => parseJsonText(output) ?? { kind: 'string', value: output }

const judged = (sample: Sample, message: JsonObject, run: JqRun, target: Target): Trial => {
  const nodes = run.outputs.slice(0, testLimits.rowsOfOneMessage).map(nodeFrom)
  // Expected rows are compared to the last one; how many there are is limited by what jq may write.
  const all = sample.expected === undefined ? nodes : run.outputs.map(nodeFrom)
  const objects = nodes.filter((node) => node.kind === 'object')
  const others = nodes.filter((node) => node.kind !== 'object')
  const rows = objects.map((object) => ({ object, row: rowOf(object, target) }))
  const observations = [
    ...givenObservations(sample, message),
    ...others.map((node) => notARow(node, sample)),
    ...rows.flatMap(({ object, row }) => rowObservations(object, row, target, sample)),
    ...(run.ok ? [...countObservations(sample, run.outputs.length), ...expectedObservations(sample, all)] : []),
    ...(run.ok ? [] : [failed(run, sample)]),
  ]
  const trial = { sample, outputs: run.outputs, rows: rows.map(({ row }) => row), observations }
  return run.ok ? trial : { ...trial, failure: run.reason, said: run.message }
}

const unread = (sample: Sample): Trial => ({ sample, outputs: [], rows: [], observations: [malformed(sample)] })

/** The default record in the place of a transform's output. */
export const defaultRun =
  (sample: Sample) =>
  async (text: string): Promise<JqRun> => {
    const message = parseJsonText(text)
    const record = message?.kind === 'object' ? [writeJson(defaultRecordOf(sample.source, message))] : []
    return { ok: true, outputs: record }
  }

/** Runs a transform on one sample and judges its outputs against the table. */
export const tryOn = async (
  sample: Sample,
  target: Target,
  run: (message: string) => Promise<JqRun>,
): Promise<Trial> => {
  const message = parseJsonText(sample.text)
  return message?.kind === 'object' ? judged(sample, message, await run(sample.text), target) : unread(sample)
}

/** Runs a transform on the samples in their order, until it has reached as many limits as are named or no time is left. */
export const tryOnAll = async (
  samples: readonly Sample[],
  target: Target,
  run: (messages: readonly string[]) => Promise<readonly JqRun[]>,
): Promise<readonly Trial[]> => {
  const read = samples.map((sample) => ({ sample, message: parseJsonText(sample.text) }))
  const runs = [
    ...(await run(read.filter(({ message }) => message?.kind === 'object').map(({ sample }) => sample.text))),
  ]
  const trials: Trial[] = []
  for (const { sample, message } of read) {
    const one = message?.kind === 'object' ? runs.shift() : undefined
    if (message?.kind !== 'object') trials.push(unread(sample))
    else if (one === undefined) break
    else trials.push(judged(sample, message, one, target))
  }
  return trials
}
