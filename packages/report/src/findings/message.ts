import { type Diagnostic, bySeverity, explain, maskSecretForms } from '@adx-export/core'
import { clean, cleanLines, shorten } from '../text/clean.ts'

/** Text from outside in lines of their own, without secrets. */
export const linesOf = (text: string): string => cleanLines(maskSecretForms(text)).join('\n')

/** What is found, what to do about it and where, in lines that are safe for a log. */
export const messageOf = ({ message, hint, environments }: Diagnostic): string =>
  [
    linesOf(message),
    ...(hint === undefined ? [] : [`Fix: ${linesOf(hint)}`]),
    ...(environments === undefined ? [] : [`In: ${environments.map(clean).join(', ')}`]),
  ].join('\n')

/** At most 200 characters. */
export const titleOf = ({ code }: Diagnostic): string => {
  const title = explain(code)?.title
  return shorten(clean(title === undefined ? code : `${title} (${code})`), 200)
}

/** Errors, warnings, notes; within each as they came, those that `isNear` holds for first. */
export const byUrgency = (
  diagnostics: readonly Diagnostic[],
  isNear: (diagnostic: Diagnostic) => boolean = () => true,
): readonly Diagnostic[] => diagnostics.toSorted((a, b) => bySeverity(a, b) || Number(isNear(b)) - Number(isNear(a)))
