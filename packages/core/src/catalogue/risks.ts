import type { CatalogueEntry } from './entry.ts'

const accept = 'If that is meant, paste the line that the refusal prints under `accept`'

/** Named harms of a change. They stand on the changes of a plan; a blocking one stops apply until it is accepted. */
export const risksCatalogue = {
  'deletes-data': {
    title: 'A change deletes data',
    severity: 'error',
    cause:
      'A table or a column is dropped, or many things at once are deleted, and Kusto cannot bring their rows back.',
    example: '`removed: { tables: [wards/vitals/old_table] }`, and the table holds 12 000 rows.',
    fix: `Copy the rows that matter to another table first. ${accept}; otherwise take the name out of \`removed\`.`,
  },
  'shortens-retention': {
    title: 'A change lets data expire sooner',
    severity: 'error',
    cause:
      'Data older than the new period is deleted soon after the policy is set, and setting it back does not bring it back. A table that is known to hold no row and that no export feeds, or a database of such tables, has nothing to lose: there the change is no risk and needs no consent.',
    example: 'The file says `retention: 30d`; the table keeps its rows for 365 days.',
    fix: `Export what must be kept first. ${accept}; otherwise write the longer period into the file.`,
  },
  'revokes-access': {
    title: 'A change takes a role away from somebody',
    severity: 'error',
    cause: 'A principal is named under `removed.principals`, and can no longer do what the role allowed.',
    example: '`removed: { principals: [wards/vitals/viewer/group=5d0d3c0a-2f0e-4b63-8f0a-7b8f2b1f4c55] }`.',
    fix: `${accept}; otherwise take the principal out of \`removed\`.`,
  },
  'interrupts-export': {
    title: 'A change stops data that flows now',
    severity: 'error',
    cause:
      'An enabled export is switched off, deleted, unlinked or redirected. What IoT Central does not send in the meantime it never sends later.',
    example: '`enabled: false` on an export that is enabled in the application.',
    fix: `Set up the replacement beside it first. ${accept}.`,
  },
  'narrows-export': {
    title: 'A change lets fewer messages or values through',
    severity: 'error',
    cause:
      'A filter is added or changed, or the transform of a link is cleared, so that rows or columns that were filled stay away.',
    example: 'The export has no filter; the file says `filter: SELECT * FROM devices WHERE $simulated = false`.',
    fix: `Compare what the export sends with what the new one would. ${accept}.`,
  },
  'drops-rows': {
    title: 'Another transform makes no row of messages that made some',
    severity: 'error',
    cause:
      'The transform of a link of an enabled export changes. `plan` runs the live transform and the new one side by side on the same messages. The new one makes no row of any message, or none of a message that you gave (a test, a captured message, or one made from your device templates) and of which the live one makes rows. IoT Central does not send such a message again. If the two cannot be compared, the loss cannot be ruled out, and the risk says why.',
    example: 'The live transform is `{ Device: .device.id }`; the file says `select(false)`.',
    fix: `Look at the rows before and after in the preview, and change the transform. ${accept}.`,
  },
  'empties-column': {
    title: 'A change leaves out values that were stored',
    severity: 'error',
    cause:
      'The transform of a link of an enabled export changes. A value of a message that you gave stood in a column of the rows that the live transform makes, and stands in no column of the rows that the new one makes: it is left out, calculated into another value, or has a key without a column. The same happens if an enrichment is removed that a transform uses, or that a table takes with the default record. From then on the value is not stored.',
    example:
      'The live transform is `{ Device: .device.id, At: .enqueuedTime }`; the file says `{ Device: .device.id }`.',
    fix: `Keep the value in a column, or check that nobody needs it. Change a transform before you remove an enrichment that it uses. ${accept}.`,
  },
  'duplicates-data': {
    title: 'A new export doubles one that is there',
    severity: 'error',
    cause:
      'An export that the config does not name sends the same source into the same table, so every row would arrive twice.',
    example: 'Somebody made an export in the portal; the file declares the same one under another id.',
    fix: `Adopt the one that is there with the \`id:\` line that the risk prints. ${accept}.`,
  },
  'breaks-update-policy': {
    title: 'A change can break an update policy',
    severity: 'error',
    cause:
      'A table that is the source or the target of an update policy gets other columns. If the query of the policy no longer fits its target, ingestion fails or rows are lost.',
    example: 'A column is added to `raw`, and `clean` is filled from `raw` with `raw | project-away Message`.',
    fix: `Change the function of the policy first, so that it names its columns. ${accept}.`,
  },
  'grants-access': {
    title: 'A change lets somebody do more',
    severity: 'info',
    cause: 'A principal is given a role on a database. It is shown so that a reviewer sees it, and stops nothing.',
    example: '`principals: [{ role: admin, identity: app }]`.',
    fix: 'Give the least role that is enough. IoT Central itself asks for admin on the database that it writes to.',
  },
  'raises-cost': {
    title: 'A change makes the cluster dearer',
    severity: 'info',
    cause:
      'Longer caching, longer retention and streaming ingestion need more disk or more nodes. It is shown so that a reviewer sees it, and stops nothing.',
    example: '`caching: 365d` on a table that was cached for 30 days.',
    fix: 'Ask for what the queries need, and no more.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
