import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about `removed` and `accept`. */
export const removedCatalogue = {
  'removed-malformed': {
    title: 'An entry under `removed` is not valid',
    severity: 'error',
    cause: 'Each list under `removed` has its own form of names. A table is cluster/database/table.',
    example: 'removed: { tables: [old_table] }',
    fix: 'Write all names with slashes between them: `removed: { tables: [wards/vitals/old_table] }`.',
  },
  'removed-out-of-reach': {
    title: 'The file removes something from a cluster or database that it does not manage',
    severity: 'error',
    cause: 'To remove something, adx-export must manage its cluster and its database.',
    example: 'removed: { tables: [wrds/vitals/old] }   # the file has the cluster wards',
    fix: 'Correct the name, or declare the cluster and the database.',
  },
  'declared-and-removed': {
    title: 'The file both declares and removes the same thing',
    severity: 'error',
    cause: 'adx-export cannot keep and remove the same thing.',
    example: 'exports: { telemetry: … }\nremoved: { exports: [telemetry] }\n',
    fix: 'Delete one of the two entries.',
  },
  'removed-twice': {
    title: 'An entry occurs twice under `removed`',
    severity: 'warning',
    cause: 'The second entry has no effect.',
    example: 'removed: { exports: [old, old] }',
    fix: 'Delete one of the two entries.',
  },
  'removed-not-there': {
    title: 'An entry under `removed` does not exist, but a similar name does',
    severity: 'warning',
    cause:
      'An entry that matches nothing live is not an error, because it may be removed already. But something live has a similar name, so the entry is probably misspelt. adx-export removes nothing.',
    example: 'removed: { exports: [old-telemetri] }   # the application has old-telemetry',
    fix: 'Correct the name. If the thing that you meant is removed already, delete the entry.',
  },
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
  'ignore-malformed': {
    title: 'An entry under `drift.ignore` is not complete',
    severity: 'error',
    cause:
      'An entry under `drift.ignore` needs the address that a plan prints, a reason, and the last day on which it applies.',
    example: 'drift: { ignore: [{ at: readings, reason: "", until: soon }] }',
    fix: 'Copy the address from the plan. Add a reason and a date, for example `reason: Audit, until: 2026-12-30`.',
  },
  'ignore-twice': {
    title: 'A difference is accepted twice',
    severity: 'warning',
    cause: 'The second entry has no effect. If their dates differ, the later date counts.',
    example: 'Two entries under `drift.ignore` with the same `at` and `attribute`.',
    fix: 'Delete one of the two entries.',
  },
} as const satisfies Record<string, CatalogueEntry>
