import type { CatalogueEntry } from './entry.ts'

/** Findings about the shape of the config. */
export const schemaCatalogue = {
  'unknown-key': {
    title: 'A key that is not known',
    severity: 'error',
    cause: 'A misspelt key would otherwise be ignored in silence, and what it says with it.',
    example: 'exports:\n  telemetry:\n    enrichment: { … }\n',
    fix: 'Correct the spelling, or delete the key.',
  },
  'wrong-indentation': {
    title: 'What belongs to a key begins at the same column',
    severity: 'error',
    cause:
      'In YAML a key holds the lines below it that are indented deeper. A line at the same column is a key beside it, so the first key is empty.',
    example: 'tables:\n  readings:\n  columns: { Device: string }\n',
    fix: 'Indent the lines that belong to the key by two more columns.',
  },
  'missing-key': {
    title: 'A required key is missing',
    severity: 'error',
    cause: 'Some things have no safe default: what an export is called, what it sends, whether it runs.',
    example: 'exports:\n  telemetry: { displayName: Telemetry, source: telemetry }   # no enabled\n',
    fix: 'Add the key.',
  },
  'wrong-type': {
    title: 'A value of the wrong type',
    severity: 'error',
    cause: 'The value is a number where text is meant, a list where a mapping is meant, and so on.',
    example: 'caching: 30',
    fix: 'Write a value of the type that the message names. A name of digits only needs quotes.',
  },
  'unknown-value': {
    title: 'A value that is not one of those possible',
    severity: 'error',
    cause: 'The key takes one of a few words, spelt exactly so.',
    example: 'source: Telemetry',
    fix: 'Use one of the words that the message names.',
  },
  'too-few': {
    title: 'Something is empty that must not be',
    severity: 'error',
    cause: 'An empty table, policy or list of environments says nothing, so it is more likely a slip.',
    example: 'columns: {}',
    fix: 'Add an entry, or delete the key.',
  },
  'placeholder-left': {
    title: 'A placeholder was not replaced',
    severity: 'warning',
    cause:
      'What `adx-export init` writes holds `change-me` where only you know what belongs there. Azure has nothing of that name.',
    example: 'subdomain: change-me',
    fix: 'Write the name, id or address that is meant.',
  },
} as const satisfies Record<string, CatalogueEntry>
