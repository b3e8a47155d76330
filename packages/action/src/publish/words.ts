import type { Diagnostic } from '@adx-export/core'

const hints: Readonly<Record<string, (hint: string) => string>> = {
  'environment-needed': () => 'Name one of them, several, a pattern or `all` in the input environment.',
  'environment-not-found': (hint) =>
    hint.includes('--environment')
      ? hint.replace('leave --environment out', 'leave the input environment empty')
      : `${hint} Correct it in the input environment.`,
}

/** A finding about how the job was set up, whose way out is an input and not an option of the command line. */
export const inInputs = (finding: Diagnostic): Diagnostic => {
  const hint = Object.hasOwn(hints, finding.code) ? hints[finding.code] : undefined
  return hint === undefined ? finding : { ...finding, hint: hint(finding.hint ?? '') }
}
