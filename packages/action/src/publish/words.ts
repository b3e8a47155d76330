import type { Diagnostic } from '@adx-export/core'

const hints: Readonly<Record<string, string>> = {
  'environment-needed': 'Name one of them, several, or `all` in the input environment.',
  'environment-not-found':
    'Name one that the config has in the input environment; leave it empty where the config has none.',
}

/** A finding about how the job was set up, whose way out is an input and not an option of the command line. */
export const inInputs = (finding: Diagnostic): Diagnostic => {
  const hint = Object.hasOwn(hints, finding.code) ? hints[finding.code] : undefined
  return hint === undefined ? finding : { ...finding, hint }
}
