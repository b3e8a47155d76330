import { type Diagnostic, type ExportSource, type RunArguments, type Transform, commandLine } from '@adx-export/core'
import { compileFindings } from '../compile/compile-findings.ts'
import { columnFindings, toldByInference } from '../infer/findings.ts'
import type { Capability } from '../infer/model.ts'
import { type Told, asRead, certainOffer, withoutOffer } from '../infer/told.ts'
import { toldByLint } from '../lint/lint.ts'
import type { Sent } from '../names/sent.ts'
import type { RunJq } from '../model/jq.ts'
import type { TargetColumn } from '../rows/target.ts'

/** A transform and where it stands: what it gets and what takes its rows. */
export type CheckRequest = {
  readonly transform: Transform
  readonly source: ExportSource
  /** The columns that keys are held against; none where that is to be left open. */
  readonly columns: readonly TargetColumn[]
  readonly model: readonly Capability[]
  /** The names that messages and device templates have. */
  readonly sent: Sent
  /** The enrichments that the export declares, if it declares them. */
  readonly enrichments?: readonly string[]
  /** The names that messages hold of which a test expects no row. */
  readonly withoutRow: readonly ReadonlySet<string>[]
  readonly runJq: RunJq
}

/** What is found in a transform without any message. */
export type Checked = {
  /** jq does not accept it, so it is of no use to run it. */
  readonly compiles: boolean
  readonly findings: readonly Diagnostic[]
  /** What reading told, with what may be offered for it. */
  readonly told: readonly Told[]
}

/** Compiles a transform, and reads its text. */
export const checkTransform = async (request: CheckRequest): Promise<Checked> => {
  const { transform, columns, model, runJq, source, withoutRow, sent, enrichments } = request
  const errors = await compileFindings(transform, runJq)
  if (errors.some(({ severity }) => severity === 'error')) return { compiles: false, findings: errors, told: [] }
  const known = model.length === 0 ? {} : { model }
  const declared = enrichments === undefined ? {} : { enrichments }
  const read = { transform, source, columns, withoutRow, sent, ...declared, ...known }
  const told = [...toldByLint(transform), ...toldByInference(read)]
  return { compiles: true, findings: [...errors, ...columnFindings(read)], told }
}

/** What was told as findings where no message is run: they offer what reading alone proves, once it compiles too. */
export const readFindings = async (
  transform: Transform,
  told: readonly Told[],
  runJq: RunJq,
  run: RunArguments,
): Promise<readonly Diagnostic[]> => {
  const command = commandLine('test', run)
  const found: Diagnostic[] = []
  for (const each of told) {
    const offer = certainOffer(each)
    const compiles = offer !== undefined && (await runJq(offer.text, '')).ok
    found.push(compiles ? asRead(transform, each, command) : withoutOffer(each, command))
  }
  return found
}
