import type { CatalogueEntry } from '../findings/entry.ts'

/** Findings about the shape of the config. */
export const schemaCatalogue = {
  'unknown-key': {
    title: 'The key is unknown',
    severity: 'error',
    cause: 'If adx-export ignored a misspelt key, it would also ignore its value.',
    example: 'exports:\n  telemetry:\n    enrichment: { … }\n',
    fix: 'Correct the spelling, or delete the key.',
  },
  'wrong-indentation': {
    title: 'The indentation is wrong',
    severity: 'error',
    cause:
      'In YAML, the lines that belong to a key are indented deeper than the key. A line at the same column is a separate key, so the first key is empty.',
    example: 'tables:\n  readings:\n  columns: { Device: string }\n',
    fix: 'Indent the lines that belong to the key by two more spaces.',
  },
  'missing-key': {
    title: 'A required key is missing',
    severity: 'error',
    cause:
      'Some settings have no safe default, for example the name of an export, its source, and whether it is enabled.',
    example: 'exports:\n  telemetry: { displayName: Telemetry, source: telemetry }   # no enabled\n',
    fix: 'Paste the text that the finding prints, for example `enabled: true`.',
  },
  'wrong-type': {
    title: 'A value has the wrong type',
    severity: 'error',
    cause: 'For example, the value is a number where adx-export expects text, or a list where it expects a mapping.',
    example: 'caching: 30',
    fix: 'Write a value of the type that the message names. For example, write `caching: 30d`. If a name contains only digits, put it in quotes: `"2024"`.',
  },
  'unknown-value': {
    title: 'The value is not allowed',
    severity: 'error',
    cause: 'The key allows only a few words. They are case-sensitive.',
    example: 'source: Telemetry',
    fix: 'Use one of the words that the message lists.',
  },
  'too-few': {
    title: 'A list or mapping is empty',
    severity: 'error',
    cause: 'An empty table, policy or list of environments has no effect, so it is probably a mistake.',
    example: 'columns: {}',
    fix: 'Add an entry, or delete the key.',
  },
  'placeholder-left': {
    title: 'A placeholder is still in the file',
    severity: 'warning',
    cause: '`adx-export init` writes `change-me` for values that only you know. Nothing in Azure has that name.',
    example: 'subdomain: change-me',
    fix: 'Replace `change-me` with the name, id or address of your resource.',
  },
} as const satisfies Record<string, CatalogueEntry>
