import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about accepted risks. */
export const acceptFindings = {
  'accept-risk-unknown': {
    title: 'The risk cannot be accepted',
    severity: 'error',
    cause:
      'You can accept only blocking risks: deletes-data, shortens-retention, revokes-access, interrupts-export, narrows-export, duplicates-data and breaks-update-policy.',
    example: 'accept: [{ risk: delete-data, … }]',
    fix: 'Paste the line from the refusal unchanged.',
  },
  'accept-malformed': {
    title: 'An entry under `accept` is not valid',
    severity: 'error',
    cause:
      '`at` is `<system>/<kind>:<names>` or `plan`. `seen` is 8 hexadecimal digits in lower case, or one such fingerprint for each environment. `until` is a date. If `accept` names a file, that file contains a list of such entries.',
    example: 'accept: [{ risk: deletes-data, at: old_table, seen: yes }]',
    fix: 'Paste the line from the refusal unchanged.',
  },
  'accept-without-end': {
    title: 'An entry under `accept` has no `until` date',
    severity: 'error',
    cause:
      'Consent is for a change that happens now. Without an `until` date the entry would accept the same harm again months later.',
    example: 'accept: [{ risk: deletes-data, at: "adx/table:wards/vitals/old", seen: "9f31c2aa" }]   # no until',
    fix: 'Paste the line that the finding prints. It ends 30 days from now. At most 90 days are allowed.',
  },
  'accept-twice': {
    title: 'A risk is accepted twice',
    severity: 'warning',
    cause: 'The second entry has no effect.',
    example: 'Two equal entries under `accept`.',
    fix: 'Delete one of the two entries.',
  },
} as const satisfies Record<string, CatalogueEntry>
