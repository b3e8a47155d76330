import { commandLine, type Diagnostic, sortDiagnostics, type Transform } from '@adx-export/core'
import type { Program } from '../parse/node.ts'
import { type Told, asRead, toldOf } from '../infer/told.ts'
import { parse } from '../parse/parse.ts'
import { alternativeRemarks } from './alternatives.ts'
import { coalescingRemarks } from './coalescing.ts'
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
  coalescingRemarks,
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

/**
 * What can be said of a transform's text alone: what jq 1.6, jq 1.8 and gojq 0.12 do not take or understand alike, and what
 * cannot work where IoT Central runs it. For a text that jq refuses, only its own errors are worth showing.
 */
export const toldByLint = (transform: Transform): readonly Told[] => {
  const parsed = parse(transform.text)
  const remarks: readonly Remark[] = parsed.ok
    ? remarksOn(parsed.program)
        .toSorted((a, b) => a.at.start - b.at.start)
        .slice(0, maxFindings)
    : [
        {
          code: 'jq-not-read',
          at: parsed.problem,
          message: `adx-export could not analyse the text from here on: ${parsed.problem.message}.`,
        },
      ]
  return remarks.map((remark) => toldOf(transform, remark))
}

/** The same as findings, with what reading alone can prove. */
export const lint = (transform: Transform): readonly Diagnostic[] =>
  sortDiagnostics(toldByLint(transform).map((told) => asRead(transform, told, commandLine('test', {}))))
