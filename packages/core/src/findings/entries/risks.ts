import type { CatalogueEntry } from '../entry.ts'

const accept = 'If you want the change, copy the line from the refusal into `accept`'

/** Named harms of a change. They stand on the changes of a plan; a blocking one stops apply until it is accepted. */
export const risksCatalogue = {
  'deletes-data': {
    title: 'A change deletes data',
    severity: 'error',
    cause: 'The change drops a table or a column, or deletes many things at once. Kusto cannot restore their rows.',
    example: '`removed: { tables: [wards/vitals/old_table] }`, and the table contains 12,000 rows.',
    fix: `First copy the rows that you need to another table. ${accept}. Otherwise delete the name from \`removed\`.`,
  },
  'shortens-retention': {
    title: 'A change deletes data sooner',
    severity: 'error',
    cause:
      'Kusto deletes data that is older than the new period soon after the change. A longer period does not bring it back. If all affected tables are known to be empty and no export feeds them, there is no risk.',
    example: 'The file says `retention: 30d`, but the table keeps its rows for 365 days.',
    fix: `First export the data that you must keep. ${accept}. Otherwise write the longer period into the file.`,
  },
  'revokes-access': {
    title: 'A change revokes a role',
    severity: 'error',
    cause:
      'The file lists a principal under `removed.principals`. The principal loses everything that the role allows.',
    example: '`removed: { principals: [wards/vitals/viewer/group=5d0d3c0a-2f0e-4b63-8f0a-7b8f2b1f4c55] }`.',
    fix: `${accept}. Otherwise delete the principal from \`removed\`.`,
  },
  'interrupts-export': {
    title: 'A change stops a running export',
    severity: 'error',
    cause:
      'The change disables, deletes, unlinks or redirects an enabled export. IoT Central never sends the messages of that time later.',
    example: '`enabled: false` on an export that is enabled in the application.',
    fix: `First add the replacement as a second export. ${accept}.`,
  },
  'narrows-export': {
    title: 'An export will send fewer messages or values',
    severity: 'error',
    cause:
      'The change adds or changes a filter, or removes the transform of a link. Rows or columns that are filled today may stay empty.',
    example: 'The export has no filter; the file says `filter: SELECT * FROM devices WHERE $simulated = false`.',
    fix: `Compare the messages that the export sends now with those it will send. ${accept}.`,
  },
  'drops-rows': {
    title: 'The new transform produces no rows from messages that produce rows today',
    severity: 'error',
    cause:
      'The transform of an enabled export changes. `plan` runs the live transform and the new one on the same messages. The new one produces no rows from any message, or none from a message that produces rows today. Such a message is one of your own (a test or a captured message), or is made from a device template. IoT Central does not send messages again. If adx-export cannot compare the two transforms, it cannot rule out a loss, and the risk says why.',
    example: 'The live transform is `{ Device: .device.id }`, but the file says `select(false)`.',
    fix: `Compare the rows before and after in the preview, and correct the transform. ${accept}.`,
  },
  'empties-column': {
    title: 'A change stops storing values that are stored now',
    severity: 'error',
    cause:
      'The transform of an enabled export changes. The live transform stores a value in a column, and the new one stores it nowhere. The value is in one of your own messages (a test or a captured message), or in a message made from a device template. The new transform leaves the value out, changes it, or uses a key that has no column. The same happens if you remove an enrichment that a transform uses, or that a table takes from the default record.',
    example:
      'The live transform is `{ Device: .device.id, At: .enqueuedTime }`, but the file says `{ Device: .device.id }`.',
    fix: `Keep the value in a column, or check that nobody needs it. Change a transform before you remove an enrichment that it uses. ${accept}.`,
  },
  'duplicates-data': {
    title: 'A new export duplicates an existing one',
    severity: 'error',
    cause: 'An export that is not in the config sends the same source to the same table. Every row would arrive twice.',
    example: 'Somebody made an export in the portal, and the file declares the same one with another id.',
    fix: `To adopt the existing export, paste the \`id:\` line that the risk prints. ${accept}.`,
  },
  'breaks-update-policy': {
    title: 'A change can break an update policy',
    severity: 'error',
    cause:
      'The change adds or removes columns of a table that an update policy reads or fills. If the query of the policy no longer matches its target, ingestion fails or rows are lost.',
    example: 'The change adds a column to `raw`, and a policy fills `clean` with `raw | project-away Message`.',
    fix: `First change the function of the policy, so that it lists its columns. ${accept}.`,
  },
  'grants-access': {
    title: 'A change grants a role',
    severity: 'info',
    cause:
      'A principal receives a role on a database. The plan shows it so that a reviewer sees it. It does not block apply.',
    example: '`principals: [{ role: admin, identity: app }]`.',
    fix: 'Grant the least role that is enough. IoT Central asks for admin on the database that it writes to.',
  },
  'raises-cost': {
    title: 'A change makes the cluster more expensive',
    severity: 'info',
    cause:
      'Longer caching, longer retention and streaming ingestion need more disks or nodes. The plan shows it so that a reviewer sees it. It does not block apply.',
    example: '`caching: 365d` on a table that is cached for 30 days now.',
    fix: 'Set only what your queries need.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
