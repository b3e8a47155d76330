import { type Code, type Diagnostic, diagnose, type Transform } from '@adx-export/core'
import type { JqFailure, JqRun, RunJq } from '../model/jq.ts'
import { type CompileError, compileErrors } from './compile-errors.ts'
import { placeOfError } from './place.ts'

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

const hintOf = ({ text }: CompileError, transform: Transform): string | undefined => {
  if (text.startsWith('Top-level program not given'))
    return 'End the transform with a filter: `.` yields the message as it is.'
  if (text.startsWith('module not found')) return `IoT Central has one module: ${importLine}`
  const name = undefinedName.exec(text)?.[1]
  const wantsModule = name?.startsWith('iotc::') === true && !/\bimport\b/.test(transform.text)
  return wantsModule ? `Begin the transform with: ${importLine}` : undefined
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
  return compileErrors(run.message).map((error) =>
    diagnose('transform-does-not-compile', placeOfError(transform, error), sentence(`jq: ${wordsOf(error.text)}`), {
      hint: hintOf(error, transform),
    }),
  )
}

/**
 * Compiles a transform, without a message: every error that jq names, each on its characters in the config or in the
 * transform's file. Rejects only where `runJq` does.
 */
export const compileFindings = async (transform: Transform, runJq: RunJq): Promise<readonly Diagnostic[]> => {
  const run = await runJq(transform.text, '')
  return run.ok ? [] : findingsOf(transform, run)
}
