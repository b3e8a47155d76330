import type { CatalogueEntry } from './entry.ts'

/** Findings about what a plan could not read. */
export const unreadCatalogue = {
  unreadable: {
    title: 'Something could not be read',
    severity: 'error',
    cause:
      'The identity that runs the tool lacks a right. What may not be read is not assumed to be absent, so nothing about it can be planned.',
    example: 'The identity may not list the exports of the application.',
    fix: 'Grant the right that the message names.',
  },
  'grant-not-checked': {
    title: 'Whether a grant is there already could not be read',
    severity: 'info',
    cause:
      'The principals of a database can be listed by its admins only. Grants made through Azure Resource Manager show there too, those made by a command do not. Granting a role once more changes nothing.',
    example: 'The identity that plans has the role Monitor, and the file declares a new admin.',
    fix: 'Nothing, or let an identity plan that is an admin of the database.',
  },
  'not-checked': {
    title: 'Something could not be read that no change depends on',
    severity: 'info',
    cause:
      'The plan holds, since nothing in it asks for this part. Whatever is unmanaged there is not listed, and how it fares is not known.',
    example: 'The config declares tables only, and the exports of the application cannot be listed.',
    fix: 'Grant the right that the message names, or leave it.',
  },
  'streaming-not-checked': {
    title: 'Whether the cluster has streaming ingestion switched on could not be read',
    severity: 'warning',
    cause:
      'A streaming ingestion policy is refused by a cluster that has streaming switched off. The switch is read through Azure Resource Manager only.',
    example: '`streamingIngestion: true` on a table of a cluster without `resourceId`.',
    fix: 'Give the cluster its `resourceId`, or check the switch in the Azure portal.',
  },
  'base-unreadable': {
    title: 'The config to compare with could not be read',
    severity: 'warning',
    cause:
      'The plan also lists what an earlier config declared, this one no longer does, and is still live. It needs the earlier config for that.',
    example: '`adx-export plan --base origin/main` in a clone that has no `origin/main`.',
    fix: 'Fetch the commit that is meant, or name another one.',
  },
  'applied-unreadable': {
    title: 'The config that was applied last could not be compared',
    severity: 'warning',
    cause:
      'A search for drift tells apart what was changed live and what was merged and waits for its apply. It needs the config at the last applied commit, with its transforms, for that.',
    example: 'The config at that commit has an error by the rules of this version.',
    fix: 'Look at the differences one by one, or apply the config: then this commit is the last one applied.',
  },
  'base-without-config': {
    title: 'The commit to compare with has no such config',
    severity: 'info',
    cause: 'The config is new, or it had another path, or had no such environment. Nothing was declared there.',
    example: 'The pull request that adds the config.',
    fix: 'Nothing, if the config is new.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
