import { type Diagnostic, type Severity, defined } from '@adx-export/core'
import { count } from '../text/clean.ts'
import { byUrgency, messageOf, titleOf } from './message.ts'
import { type ChangedLines, isIn } from './patch.ts'

export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** One line that GitHub shows beside the code. Columns only where it is about one line. */
export type Annotation = {
  readonly level: AnnotationLevel
  readonly message: string
  readonly title: string
  readonly file: string
  readonly startLine: number
  readonly endLine: number
  readonly startColumn?: number
  /** The last column that it is about. */
  readonly endColumn?: number
}

export type AnnotationOptions = {
  /** What a pull request changes: findings there come first. */
  readonly changedLines?: ChangedLines
  /** Annotations of each level at most; GitHub's runner drops what is beyond 10 without a word. */
  readonly most: number
}

const levels: Readonly<Record<Severity, AnnotationLevel>> = { error: 'error', warning: 'warning', info: 'notice' }
const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** The runner cuts a message at 4,096 characters, in the middle of a word and without a sign. */
const longest = 3000

/** At most `width` UTF-16 units, never half a character. */
const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1).replace(/[\uD800-\uDBFF]$/, '')}…`

const placeOf = ({ file, range: { start, end } }: Diagnostic): Omit<Annotation, 'level' | 'message' | 'title'> => ({
  file,
  startLine: start.line,
  endLine: Math.max(start.line, end.line),
  ...(start.line === end.line ? { startColumn: start.column, endColumn: Math.max(start.column, end.column - 1) } : {}),
})

const annotationOf = (diagnostic: Diagnostic): Annotation => ({
  level: levels[diagnostic.severity],
  message: cut(messageOf(diagnostic), longest),
  title: titleOf(diagnostic),
  ...placeOf(diagnostic),
})

/** In place of the last one that there is room for. */
const restOf = (rest: readonly Diagnostic[]): readonly Annotation[] => {
  const [first] = rest
  if (first === undefined) return []
  const isOfOneKind = rest.every(({ severity }) => severity === first.severity)
  const more = count(rest.length, `more ${isOfOneKind ? words[first.severity] : 'finding'}`)
  const message = `${more}: the summary of this job holds all findings.`
  return [{ level: levels[first.severity], message, title: more, ...placeOf(first) }]
}

const near =
  (changed: ChangedLines | undefined) =>
  ({ file, range: { start, end } }: Diagnostic): boolean =>
    changed === undefined || isIn(changed, file, start.line, end.line)

const chosen = (group: readonly Diagnostic[], most: number): readonly Annotation[] => {
  const shown = group.length <= most ? group : group.slice(0, Math.max(0, most - 1))
  return [...shown.map(annotationOf), ...(most > 0 ? restOf(group.slice(shown.length)) : [])]
}

/**
 * The findings that become annotations of a step: errors, warnings and notes, of each those on changed lines first. Where
 * there are too many, the last one of its level says how many more there are.
 */
export const annotationsOf = (
  diagnostics: readonly Diagnostic[],
  { changedLines, most }: AnnotationOptions,
): readonly Annotation[] =>
  [...Map.groupBy(byUrgency(diagnostics, near(changedLines)), ({ severity }) => severity).values()].flatMap((group) =>
    chosen(group, most),
  )

/** An annotation as the API of check runs takes it. */
export type CheckRunAnnotation = {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'failure' | 'warning' | 'notice'
  readonly message: string
  readonly title: string
}

const checkLevels = { error: 'failure', warning: 'warning', notice: 'notice' } as const

/** Annotations that one request takes, and those that are sent at all: more than anybody reads. */
const batch = 50
const mostOfAll = 1000

const checkRunAnnotation = (annotation: Annotation): CheckRunAnnotation => {
  const { file, level, message, title, startLine, endLine, startColumn, endColumn } = annotation
  return {
    path: file,
    start_line: startLine,
    end_line: endLine,
    ...defined({ start_column: startColumn, end_column: endColumn }),
    annotation_level: checkLevels[level],
    message,
    title,
  }
}

/**
 * Every finding as an annotation of a check run, in batches of what one request takes. A message has at most 3,000
 * characters, which in UTF-8 is far less than the 64 KB that GitHub takes.
 * https://docs.github.com/en/rest/checks/runs#update-a-check-run
 */
export const checkRunAnnotationsOf = (
  diagnostics: readonly Diagnostic[],
  { changedLines }: Pick<AnnotationOptions, 'changedLines'> = {},
): readonly (readonly CheckRunAnnotation[])[] => {
  const ordered = byUrgency(diagnostics, near(changedLines))
  const all = chosen(ordered, mostOfAll).map(checkRunAnnotation)
  return Array.from({ length: Math.ceil(all.length / batch) }, (_, index) =>
    all.slice(index * batch, (index + 1) * batch),
  )
}
