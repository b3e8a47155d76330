import type { CatalogueEntry } from '../entry.ts'

/** Findings about what a plan could not read. */
export const unreadCatalogue = {
  unreadable: {
    title: 'Something could not be read',
    severity: 'error',
    cause:
      'The identity that runs adx-export lacks a permission. What it cannot read may still exist, so adx-export plans no change to it.',
    example: 'The identity has no permission to list the exports of the application.',
    fix: 'Grant the permission that the message names, then run the command again.',
  },
  'grant-not-checked': {
    title: 'adx-export could not read whether a grant already exists',
    severity: 'info',
    cause:
      'Only an admin of a database can list its principals. Azure Resource Manager lists only the grants that were made through it. Granting a role again changes nothing.',
    example: 'The identity that plans has the role Monitor, and the file declares a new admin.',
    fix: 'You need to do nothing. To see the grant, run `plan` with an identity that is an admin of the database.',
  },
  'not-checked': {
    title: 'adx-export could not read something that no change depends on',
    severity: 'info',
    cause:
      'The plan is complete, because none of its changes needs this part. It does not list unmanaged resources of this part, and does not know their health.',
    example: 'The config declares only tables, and the exports of the application cannot be listed.',
    fix: 'Grant the permission that the message names, or ignore the finding.',
  },
  'streaming-not-checked': {
    title: 'adx-export could not read whether streaming ingestion is turned on',
    severity: 'warning',
    cause:
      'A cluster rejects a streaming ingestion policy if streaming ingestion is turned off. adx-export can read the setting only through Azure Resource Manager.',
    example: '`streamingIngestion: true` on a table of a cluster without `resourceId`.',
    fix: 'Add the `resourceId` of the cluster, or check the setting in the Azure portal.',
  },
  'base-unreadable': {
    title: 'The earlier config could not be read',
    severity: 'warning',
    cause:
      'The plan also lists resources that an earlier config declared, that this one does not, and that are still live. It needs the earlier config for that.',
    example: '`adx-export plan --base origin/main` in a clone that has no `origin/main`.',
    fix: 'Fetch the commit, for example with `git fetch origin main`, or name another one.',
  },
  'applied-unreadable': {
    title: 'The config of the last apply could not be compared',
    severity: 'warning',
    cause:
      '`drift` separates changes that somebody made in Azure from changes that are merged but not yet applied. For that, it needs the config of the last applied commit, with its transforms.',
    example: 'The config at that commit contains an error under the rules of this version.',
    fix: 'Review the differences one by one. Or apply the config: then this commit is the last applied one.',
  },
  'base-without-config': {
    title: 'The earlier commit contains no such config',
    severity: 'info',
    cause: 'The config is new, was at another path, or had no such environment. So it declared nothing there.',
    example: 'The pull request adds the config.',
    fix: 'If the config is new, you need to do nothing.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
