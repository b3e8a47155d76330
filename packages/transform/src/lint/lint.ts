import { diagnose, type Diagnostic, sortDiagnostics, type Transform } from '@adx-export/core'
import type { Program } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { locate } from '../parse/position.ts'
import { alternativeRemarks } from './alternatives.ts'
import { commentRemarks } from './comments.ts'
import { dateRemarks } from './dates.ts'
import { keyRemarks } from './keys.ts'
import { functionRemarks, importRemarks } from './functions.ts'
import { meaningRemarks } from './meaning.ts'
import { regexRemarks } from './regex.ts'
import type { Remark } from './remark.ts'
import { scopeOf } from './scope.ts'
import { syntaxRemarks } from './syntax.ts'

const rules = [
  importRemarks,
  functionRemarks,
  syntaxRemarks,
  meaningRemarks,
  regexRemarks,
  dateRemarks,
  alternativeRemarks,
  commentRemarks,
  keyRemarks,
] as const

/** What is said of one transform; who has more to mend sees the rest the next time. */
export const maxFindings = 100

/** What the rules say of a program, each remark with its place in the text. */
export const remarksOn = (program: Program): readonly Remark[] => {
  const scope = scopeOf(program)
  return rules.flatMap((rule) => rule(scope))
}

/** A remark as a finding in the file that holds the transform. */
export const asDiagnostic = (transform: Transform, { code, at, message, hint }: Remark): Diagnostic =>
  diagnose(code, locate(transform, at), message, { hint })

/**
 * What can be said of a transform's text alone: what jq 1.6, jq 1.8 and gojq 0.12 do not take or understand alike, and what
 * cannot work where IoT Central runs it. For a text that jq refuses, only its own errors are worth showing.
 */
export const lint = (transform: Transform): readonly Diagnostic[] => {
  const parsed = parse(transform.text)
  const remarks: readonly Remark[] = parsed.ok
    ? remarksOn(parsed.program)
        .toSorted((a, b) => a.at.start - b.at.start)
        .slice(0, maxFindings)
    : [{ code: 'jq-not-read', at: parsed.problem, message: `Not read from here on: ${parsed.problem.message}.` }]
  return sortDiagnostics(remarks.map((remark) => asDiagnostic(transform, remark)))
}
