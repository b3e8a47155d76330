import type { CatalogueEntry } from './entry.ts'

/** Findings about `removed` and `accept`. */
export const removedCatalogue = {
  'removed-malformed': {
    title: 'Not a name of something that can be removed',
    severity: 'error',
    cause: 'Each list under `removed` names its things in its own way, cluster/database/table for a table.',
    example: 'removed: { tables: [old_table] }',
    fix: 'Write all the names, joined by slashes.',
  },
  'removed-out-of-reach': {
    title: 'Something is to be removed where the file does not reach',
    severity: 'error',
    cause:
      'To remove something from a database the tool must know the database and its cluster, so both must be declared and managed.',
    example: 'removed: { tables: [wrds/vitals/old] }   # the file has the cluster wards',
    fix: 'Correct the name, or declare the cluster and the database.',
  },
  'declared-and-removed': {
    title: 'Something is both declared and removed',
    severity: 'error',
    cause: 'The file contradicts itself.',
    example: 'exports: { telemetry: … }\nremoved: { exports: [telemetry] }\n',
    fix: 'Delete one of the two.',
  },
  'removed-twice': {
    title: 'Something is named twice under `removed`',
    severity: 'warning',
    cause: 'The second entry says nothing new.',
    example: 'removed: { exports: [old, old] }',
    fix: 'Delete one.',
  },
  'removed-not-there': {
    title: 'Something under `removed` is not there, and something of nearly the same name is',
    severity: 'warning',
    cause:
      'What is gone already needs no removal, so an entry that fits nothing live is no error. Where something live has nearly the same name, the entry is likely to be misspelt, and nothing is removed.',
    example: 'removed: { exports: [old-telemetri] }   # the application has old-telemetry',
    fix: 'Correct the name, or delete the entry if what it names is gone.',
  },
  'accept-risk-unknown': {
    title: 'Not a risk that can be accepted',
    severity: 'error',
    cause:
      'Only blocking risks are accepted: deletes-data, shortens-retention, revokes-access, interrupts-export, narrows-export, duplicates-data and breaks-update-policy.',
    example: 'accept: [{ risk: delete-data, … }]',
    fix: 'Paste the line from the refusal unchanged.',
  },
  'accept-malformed': {
    title: 'An accepted risk is not in the form that a refusal prints',
    severity: 'error',
    cause:
      'The address is `<system>/<kind>:<names>` or `plan`, `seen` is 8 hexadecimal digits in lower case, or one such fingerprint for each environment, and `until` is a date. A file that `accept` names holds a list of such lines.',
    example: 'accept: [{ risk: deletes-data, at: old_table, seen: yes }]',
    fix: 'Paste the line from the refusal unchanged.',
  },
  'accept-without-end': {
    title: 'An accepted risk has no end',
    severity: 'error',
    cause:
      'Consent is given for a change that is made now. A line without a last day would accept the same harm again months later, when nobody remembers it.',
    example: 'accept: [{ risk: deletes-data, at: "adx/table:wards/vitals/old", seen: "9f31c2aa" }]   # no until',
    fix: 'Paste the line that the finding prints: it ends 30 days from now. At most 90 days are allowed.',
  },
  'accept-twice': {
    title: 'The same risk is accepted twice',
    severity: 'warning',
    cause: 'The second entry says nothing new.',
    example: 'Two equal lines under `accept`.',
    fix: 'Delete one.',
  },
  'ignore-malformed': {
    title: 'An accepted difference is not complete',
    severity: 'error',
    cause:
      'A line under `drift.ignore` has the address that a plan prints, a reason, and the last day on which it counts.',
    example: 'drift: { ignore: [{ at: readings, reason: "", until: soon }] }',
    fix: 'Copy the address from the plan, write a reason, and a date such as `2026-12-30`.',
  },
  'ignore-twice': {
    title: 'The same difference is accepted twice',
    severity: 'warning',
    cause: 'The second line says nothing new, unless it has another end: then the later one counts.',
    example: 'Two lines under `drift.ignore` with the same `at` and `attribute`.',
    fix: 'Delete one.',
  },
} as const satisfies Record<string, CatalogueEntry>
