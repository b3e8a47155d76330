import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about removals. */
export const removedFindings = {
  'removed-malformed': {
    title: 'An entry under `removed` is not valid',
    severity: 'error',
    cause: 'Each list under `removed` has its own form of names. A table is cluster/database/table.',
    example: 'removed: { tables: [old_table] }',
    fix: 'Write all names with slashes between them: `removed: { tables: [wards/vitals/old_table] }`.',
  },
  'removed-out-of-reach': {
    title: 'The file removes something that it does not manage',
    severity: 'error',
    cause:
      'To remove something, adx-export must manage its cluster, its database and its table. The file must declare the cluster and the database, and none of them may have `manage: false`.',
    example: 'removed: { tables: [wrds/vitals/old] }   # the file has the cluster wards',
    fix: 'Correct the name, or declare the cluster and the database. For something with `manage: false`, ask its owner to remove it.',
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
} as const satisfies Record<string, CatalogueEntry>
