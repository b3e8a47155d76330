import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about destinations, and about what names them. */
export const destinationFindings = {
  'table-reference-malformed': {
    title: 'The table reference is not valid',
    severity: 'error',
    cause: 'A reference to a table consists of three keys of this file: cluster/database/table.',
    example: 'table: smartvitalspatch',
    fix: 'Write all three keys with slashes between them: `table: wards/vitals/smartvitalspatch`.',
  },
  'table-not-declared': {
    title: 'The table is not declared',
    severity: 'error',
    cause:
      'adx-export needs the columns of the table to check the rows. If somebody else owns the table, declare it with `manage: false`.',
    example: 'table: wards/vitals/smartvitalpatch   # the file has smartvitalspatch',
    fix: 'Correct the reference, or declare the table under `clusters`.',
  },
  'destination-not-declared': {
    title: 'The destination is not declared',
    severity: 'error',
    cause:
      'A link refers to a destination by its key under `destinations`. adx-export never touches links that the file does not contain, so you need not declare those.',
    example: 'destinations: [{ destination: vital }]   # the file has vitals',
    fix: 'Correct the name, or declare the destination.',
  },
  'destination-twice': {
    title: 'An export has two links to the same destination',
    severity: 'error',
    cause: 'An export can have only one link to a destination, with one transform.',
    example: 'destinations: [{ destination: vitals }, { destination: vitals }]',
    fix: 'Write one transform that makes the rows of both links. Or declare a second destination for the same table.',
  },
  'destination-unused': {
    title: 'A destination is not used',
    severity: 'warning',
    cause: 'An application can have only 10 destinations, and no export of this file sends data to this one.',
    example: 'destinations: { vitals: …, old: … }   # exports link to vitals only',
    fix: 'Link an export to it. Or delete it here and list it under `removed.destinations`.',
  },
  'table-unfed': {
    title: 'No destination feeds the table',
    severity: 'info',
    cause:
      'No destination of this file refers to the table. That is correct if an update policy or another program fills it.',
    example: 'A table that no destination refers to.',
    fix: 'If something else fills the table, you need to do nothing. Otherwise add a destination.',
  },
} as const satisfies Record<string, CatalogueEntry>
