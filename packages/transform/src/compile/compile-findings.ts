import { besideConfig, type Code, type Diagnostic, diagnose, type Transform } from '@adx-export/core'
import { fixOf } from '../infer/paste.ts'
import type { JqFailure, JqRun, RunJq } from '../model/jq.ts'
import { locate } from '../parse/position.ts'
import { type CompileError, compileErrors } from './compile-errors.ts'
import { mend, type Mended } from './mend.ts'
import type { Mistake } from './mistakes.ts'
import { offsetAt, placeOfError } from './place.ts'

const failureCodes = {
  timeout: 'transform-timed-out',
  memory: 'transform-out-of-memory',
  output: 'transform-output-too-large',
  crash: 'transform-crashed',
  // Nothing runs, so nothing can fail: the engine itself did.
  runtime: 'transform-crashed',
} as const satisfies Partial<Record<JqFailure, Code>>

const importLine = 'import "iotc" as iotc;'
const undefinedName = /^(\$?[\w:*-]+)(?:\/\d+)? is not defined$/

/** In words that a user knows: jq names labels and empty programs after its own insides. */
const wordsOf = (text: string): string => {
  if (text.startsWith('Top-level program not given')) return 'there is no filter, only comments or definitions'
  return text.replace(/\$\*label-(\w+)/, 'the label $$$1')
}

/** Parts of a message that people write without the dot in front. */
const fields: ReadonlySet<string> = new Set(
  'applicationId messageSource messageType enqueuedTime device telemetry properties enrichments messageProperties component module'.split(
    ' ',
  ),
)

type Words = { readonly message: string; readonly hint?: string }

/** What an error says, in our words where it is a usual one, and then in jq's. */
const saidOf = ({ text }: CompileError, written: string): Words => {
  const message = sentence(`jq: ${wordsOf(text)}`)
  if (text.startsWith('Top-level program not given')) {
    return { message, hint: 'End the transform with a filter: `.` yields the message as it is.' }
  }
  if (text.startsWith('module not found')) return { message, hint: `IoT Central has one module: ${importLine}` }
  const name = undefinedName.exec(text)?.[1] ?? ''
  if (name.startsWith('iotc::') && !/\bimport\b/.test(written)) {
    const why = `${name} belongs to the module "iotc", and the transform does not import it.`
    return { message: sentence(`${why} jq says: ${text}`), hint: `Begin the transform with: ${importLine}` }
  }
  if (!fields.has(name) || !text.endsWith('/0 is not defined')) return { message }
  const why = `${name} is a field of the message, and a field begins with a dot.`
  return { message: sentence(`${why} jq says: ${text}`), hint: `Write .${name}` }
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** What a failed attempt to compile says about a transform. */
const findingsOf = (transform: Transform, run: Extract<JqRun, { readonly ok: false }>): readonly Diagnostic[] => {
  if (run.reason === 'budget') {
    return [diagnose('transform-not-tried', transform.at, sentence(`The transform was not compiled: ${run.message}`))]
  }
  if (run.reason !== 'compile') {
    return [
      diagnose(failureCodes[run.reason], transform.at, sentence(`While jq compiled the transform: ${run.message}`)),
    ]
  }
  return errorFindings(transform, run.message)
}

/** Names that are not defined for want of one import are one cause; so is one name, wherever it is used. */
const causeOf = ({ text }: CompileError, written: string): string =>
  saidOf({ text }, written).hint === `Begin the transform with: ${importLine}` ? 'import' : text

/** What jq says of an object in which it met an error of syntax says nothing of its own. */
const withoutFollowUps = (errors: readonly CompileError[]): readonly CompileError[] =>
  errors.some(({ text }) => text.startsWith('syntax error'))
    ? errors.filter(({ text }) => !text.startsWith('May need parentheses around object key'))
    : errors

/** One finding for each cause, on its first place, with the other places beside it. */
const errorFindings = (transform: Transform, message: string): readonly Diagnostic[] => {
  const errors = Map.groupBy(withoutFollowUps(compileErrors(message)), (error) => causeOf(error, transform.text))
  return [...errors.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const { message: said, hint } = saidOf(first, transform.text)
    const related = others.map((each) => ({ ...placeOfError(transform, each), message: 'likewise' }))
    return [
      diagnose('transform-does-not-compile', placeOfError(transform, first), said, {
        hint,
        ...(related.length === 0 ? {} : { related }),
      }),
    ]
  })
}

const mistakeFinding = (transform: Transform, { at, message, hint, edit }: Mistake): Diagnostic => {
  const written = fixOf(transform, [{ ...at, text: edit.text, names: [] }])?.text ?? edit.text
  return diagnose('transform-does-not-compile', locate(transform, at), message, { hint: hint(written) })
}

/** What is left when the usual mistakes are put right, where it stands in the text as it was written. */
const leftFindings = (transform: Transform, { run, text, origin }: Mended): readonly Diagnostic[] => {
  if (run.ok || run.reason !== 'compile') return []
  const mended: Transform = { text, file: 'mended', at: transform.at }
  return errorFindings(mended, run.message).map((finding) => {
    if (finding.file !== besideConfig(transform.at.file, 'mended')) return finding
    const start = origin(offsetAt(text, finding.range.start))
    const end = origin(offsetAt(text, finding.range.end))
    return { ...finding, related: [], ...locate(transform, { start, end }) }
  })
}

/**
 * Compiles a transform, without a message: every error that jq names, each on its characters in the config or in the
 * transform's file, and usual mistakes in plain words with what jq takes instead. Rejects only where `runJq` does.
 */
export const compileFindings = async (transform: Transform, runJq: RunJq): Promise<readonly Diagnostic[]> => {
  const run = await runJq(transform.text, '')
  if (run.ok) return []
  const mended = run.reason === 'compile' ? await mend(transform.text, run, runJq) : undefined
  if (mended === undefined || mended.mistakes.length === 0) return findingsOf(transform, run)
  return [...mended.mistakes.map((mistake) => mistakeFinding(transform, mistake)), ...leftFindings(transform, mended)]
}
