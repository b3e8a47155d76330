import type { CatalogueEntry } from '../entry.ts'
import { unreadCatalogue } from './unread.ts'

/** Findings about a plan: the config against what was observed. */
export const planCatalogue = {
  ...unreadCatalogue,
  'column-type-differs': {
    title: 'A column exists with another type',
    severity: 'error',
    cause:
      'If you change the type of a Kusto column, all its stored data becomes null permanently. So adx-export never changes a type in place.',
    example: 'The file says `Value: dynamic`; the table has `Value: string`.',
    fix: 'Declare a new column with another name, fill that one, and list the old column under `removed` later. Or write the live type into the file.',
  },
  'source-differs': {
    title: 'An export exists with another source',
    severity: 'error',
    cause: 'IoT Central does not change the source of an export after it is created.',
    example: 'The file says `source: properties`, but the export with this id sends telemetry.',
    fix: 'Declare a second export with a new id. Then list the old one under `removed.exports`.',
  },
  'type-differs': {
    title: 'A destination exists with another type',
    severity: 'error',
    cause:
      'IoT Central does not change the type of a destination after it is created. The destination with this id is not of type Azure Data Explorer.',
    example: 'A webhook destination has the id `vitals`.',
    fix: 'Give the destination in the file another `id`.',
  },
  'database-missing': {
    title: 'A database does not exist and cannot be created',
    severity: 'error',
    cause:
      'adx-export creates a database through Azure Resource Manager, and needs the `resourceId` of the cluster for that. Without it, or with `manage: false`, the database must already exist.',
    example: 'The cluster has no database `vitals`, and the file gives the cluster no `resourceId`.',
    fix: 'Create the database, correct its name, or give the cluster a `resourceId`.',
  },
  'table-missing': {
    title: 'A required table does not exist',
    severity: 'error',
    cause:
      'With `manage: false` on the table, its database or its cluster, adx-export checks the table but does not create it.',
    example: '`manage: false` on a table that nobody has created.',
    fix: 'Ask the owner to create the table, or remove `manage: false`.',
  },
  'cluster-missing': {
    title: 'A cluster does not exist',
    severity: 'error',
    cause:
      'adx-export configures clusters but does not create them, because a cluster costs money from the first minute.',
    example: 'The `resourceId` names a cluster that was deleted.',
    fix: 'Create the cluster, or correct its `url` and `resourceId`.',
  },
  'removal-still-fed': {
    title: 'The file removes something that a live export still feeds',
    severity: 'error',
    cause: 'IoT Central loses messages that it cannot deliver, and does not send them again.',
    example: '`removed.tables` names a table to which an enabled export still sends.',
    fix: 'Remove or redirect the export, in the same plan or an earlier one. If the file does not declare the export, do this before you remove the table.',
  },
  'ignore-ended': {
    title: 'An accepted difference has ended',
    severity: 'warning',
    cause:
      'The `until` date of an entry under `drift.ignore` has passed. The difference that it accepted is drift again.',
    example:
      'drift: { ignore: [{ at: "adx/table-policy:wards/vitals/readings/caching", reason: Audit, until: 2025-12-31 }] }',
    fix: 'Undo the difference, write the live value into the config, or set a later date.',
  },
  'ignore-other-value': {
    title: 'An accepted difference now has another live value',
    severity: 'warning',
    cause:
      'An entry under `drift.ignore` with a `value` accepts only that live value. Now the live value is another one, so the difference is drift again.',
    example:
      'drift: { ignore: [{ at: "adx/table-policy:wards/vitals/readings/caching", value: 60d, reason: Audit, until: 2026-12-31 }] }',
    fix: 'Undo the difference, write the live value into the config, or accept the new value. `adx-export drift` and its issue print the line to paste.',
  },
  'ignore-spent': {
    title: 'An accepted difference no longer exists',
    severity: 'info',
    cause:
      'An entry under `drift.ignore` accepts a difference, but the live state matches the config, or the file does not declare that address.',
    example: 'The caching period of the table is again the one in the config.',
    fix: 'Delete the entry, or correct its address.',
  },
  'ignore-too-long': {
    title: 'An accepted difference ends too late',
    severity: 'warning',
    cause:
      'An entry under `drift.ignore` may end at most 366 days after the day of the plan. Otherwise it would hide changes that somebody makes years later. An entry that ends later is ignored.',
    example:
      'drift: { ignore: [{ at: "adx/table-policy:wards/vitals/readings/caching", reason: Audit, until: 9999-12-31 }] }',
    fix: 'Set an earlier date, and review the difference again when that date comes.',
  },
  'locks-out': {
    title: 'The plan would revoke the rights of its own identity, or of a live export',
    severity: 'error',
    cause: 'A run that revokes its own access cannot finish. An export loses data if its identity loses its grant.',
    example: '`removed.principals` names the identity that applies the plan.',
    fix: 'Keep the grant, or let somebody else remove it after nothing depends on it any more.',
  },
  'last-admin': {
    title: 'The plan would remove the last admin of a database',
    severity: 'error',
    cause: 'If a database has no admin, only the owner of its cluster can give access again.',
    example: '`removed.principals` names the only admin.',
    fix: 'First grant admin to another principal, in an earlier run.',
  },
  'deletes-large-share': {
    title: 'The plan deletes an unusually large share of the live resources',
    severity: 'error',
    cause:
      'If a plan deletes most resources, the file usually contains a mistake, or the plan is for the wrong environment.',
    example: '`removed` lists most tables of a database at once.',
    fix: 'Check the environment. Remove the resources in several runs, or copy the line from the refusal into `accept`.',
  },
  'quota-exceeded': {
    title: 'The config exceeds a quota of IoT Central',
    severity: 'error',
    cause:
      'An application has at most 10 exports and 10 destinations. An export has at most 10 destinations, and 10 filter conditions and enrichments.',
    example: 'Eleven entries under `exports`.',
    fix: 'Merge exports or destinations, or remove those that you no longer need.',
  },
  gate: {
    title: 'A blocking risk is not accepted',
    severity: 'error',
    cause: 'The plan contains a change that can lose data, delivery or access, and the file does not accept it.',
    example: '`removed` lists a table, and `accept` has no entry for it.',
    fix: 'If you want the change, copy the line from the refusal into `accept`. Otherwise change the file.',
  },
  'unmanaged-differs': {
    title: 'An unmanaged resource differs from the file',
    severity: 'error',
    cause: 'With `manage: false`, adx-export checks a resource but does not change it. The check found a difference.',
    example: '`manage: false` on a table that lacks a column that the file declares.',
    fix: 'Ask the owner to change the resource, correct the file, or remove `manage: false`.',
  },
  'principal-by-name': {
    title: 'A group is given by name, and adx-export cannot find it again',
    severity: 'error',
    cause:
      'Kusto shows a group by its object id, even if the command used its name. adx-export would plan the same grant again and again.',
    example: 'A principal `group: data-team@contoso.com` on a cluster without `resourceId`.',
    fix: 'Write the object id that the printed command shows, or add the `resourceId` of the cluster.',
  },
  'grant-still-live': {
    title: 'A grant is no longer in the file but still live',
    severity: 'warning',
    cause:
      'The earlier config declared the grant. Leaving it out of the file does not revoke it, so the principal still has its permissions.',
    example: 'A revert takes `{ role: admin, identity: app }` out of the file, and the identity is still an admin.',
    fix: 'Paste the line of the hint under `removed.principals`, or declare the grant again.',
  },
  'streaming-off': {
    title: 'A table needs streaming ingestion, but its cluster has it turned off',
    severity: 'error',
    cause:
      'The streaming ingestion policy of a table or database works only if streaming ingestion is turned on for the cluster.',
    example:
      '`streamingIngestion: true` on a table. Its cluster has streaming ingestion turned off, and the file does not set it.',
    fix: 'Set `streamingIngestion: true` and `resourceId` on the cluster, or delete `streamingIngestion: true` from the table.',
  },
  'cluster-stopped': {
    title: 'A cluster is not running',
    severity: 'error',
    cause: 'A stopped cluster answers neither queries nor commands, and IoT Central cannot deliver data to it.',
    example: 'The state of the cluster is `Stopped`.',
    fix: 'Start the cluster in the Azure portal, or with `az resource invoke-action --action start --ids <resourceId>`. Then run the command again.',
  },
  'cluster-migrated': {
    title: 'A cluster was migrated to another one',
    severity: 'warning',
    cause:
      'Azure Resource Manager gives the state of the cluster as `Migrated`. The old address redirects to the new cluster for a limited time. After that, adx-export and IoT Central cannot reach the data through it.',
    example: 'A Synapse pool was migrated to a Fabric eventhouse, and the file still names the pool.',
    fix: 'Write the address and `resourceId` of the new cluster into the file.',
  },
  'cluster-closed': {
    title: 'A cluster that IoT Central writes to blocks public network access',
    severity: 'warning',
    cause:
      'The cluster accepts only some addresses, or only private endpoints. IoT Central can pass a firewall only with a managed identity and an exception for trusted services. For Azure Data Explorer, Microsoft documents no steps for that.',
    example: 'The cluster has `publicNetworkAccess: Disabled`, or an `allowedIpRangeList`.',
    fix: 'Check that rows arrive in the table. If they do not, open the cluster to IoT Central, or let the export write to another cluster.',
  },
  'database-read-only': {
    title: 'The plan changes a follower database',
    severity: 'error',
    cause:
      'A follower database is a read-only view of a database in another cluster, its leader. You can change tables only in the leader.',
    example: 'The file adds a column to a table of a database whose access mode is `ReadOnlyFollowing`.',
    fix: 'Declare the cluster and the database of the leader and change them there. Or write `manage: false` for the follower.',
  },
  'database-takes-no-data': {
    title: 'A destination writes to a follower database',
    severity: 'warning',
    cause: 'A follower database is read-only. It receives data only through its leader.',
    example: 'A destination names a table of a database whose access mode is `ReadOnlyFollowing`.',
    fix: 'Let the destination write to the database of the leader.',
  },
  'database-suspended': {
    title: 'A database is suspended',
    severity: 'warning',
    cause:
      'Azure reports the database as suspended. Microsoft does not document what works in each such state, so the finding shows the words of the service.',
    example: 'The cluster can no longer read the key that encrypts it.',
    fix: 'Ask the owner of the cluster to end the suspension before you apply.',
  },
  'name-in-use-by-function': {
    title: 'A stored function has the same name as a table',
    severity: 'error',
    cause:
      'Tables and functions share their names in a Kusto database. In a query the function wins, so nobody could read the table by its name.',
    example: 'A table `Vitals` in a database that has a function `Vitals`.',
    fix: 'Give the table another name, or rename the function.',
  },
  'accept-spent': {
    title: 'An accepted risk no longer occurs',
    severity: 'warning',
    cause:
      'An entry under `accept` belongs to exactly one change. That change is applied, or it is now a different change.',
    example: 'The accepted deletion of a table is applied.',
    fix: 'Delete the entry. If another environment still needs it, limit it to that environment with `only`.',
  },
  'accept-expired': {
    title: 'The consent to a risk has ended',
    severity: 'warning',
    cause:
      'The `until` date of the entry has passed (dates are in UTC), and its change is still pending. The risk counts as not accepted.',
    example: '`until: 2026-12-30`, and a plan of 31 December 2026 still drops the table.',
    fix: 'Review the risk again, then replace the entry with the line that the finding prints. If you no longer want the change, delete the entry.',
  },
  'accept-too-long': {
    title: 'The consent to a risk ends too late',
    severity: 'error',
    cause: 'Consent may end at most 90 days after the day of the plan. Otherwise it would also accept a later change.',
    example: '`until: 2030-01-01`.',
    fix: 'Paste the line that the finding prints, or set an earlier date.',
  },
  'accept-unknown': {
    title: 'An accepted risk matches nothing in the plan',
    severity: 'warning',
    cause: 'This file does not manage or remove the address under `at`, so the entry has no effect.',
    example: '`at: adx/table:wards/vitals/tbl`, but the name of the table is `t`.',
    fix: 'Paste the line from the refusal unchanged, or delete the entry.',
  },
  'application-missing': {
    title: 'The IoT Central application does not exist',
    severity: 'error',
    cause: 'No application answers at the subdomain, or the resource in `resourceId` does not exist.',
    example: '`subdomain: contoso-wrads`.',
    fix: 'Correct `application.subdomain` and `application.resourceId`, or create the application.',
  },
  'unreviewed-operation': {
    title: 'The apply needs an operation that nobody reviewed',
    severity: 'error',
    cause:
      '`apply` runs only reviewed operations. Since the review the live state or the config has changed, so another operation is needed.',
    example: 'Somebody dropped a column after the review of the plan. `apply` would have to add it again.',
    fix: 'Make a new plan, review it, and apply that one.',
  },
  'resource-mismatch': {
    title: 'A resourceId belongs to another resource',
    severity: 'error',
    cause:
      'The file names an application or a cluster twice: by its address and by its `resourceId`. Here the two are different resources, so grants would go to one and data to the other.',
    example: '`subdomain: contoso-wards` with the `resourceId` of the application contoso-presses.',
    fix: 'Correct the address or the `resourceId`.',
  },
  'secret-missing': {
    title: 'A secret that apply needs is not set',
    severity: 'error',
    cause:
      'The config refers to a secret by the name of an environment variable. `apply` checks before its first write that all of them are set.',
    example: '`clientSecret: { env: ADX_LAB_SECRET }`, but ADX_LAB_SECRET is not set.',
    fix: 'Set the variable in the environment of the command: `export ADX_LAB_SECRET=<client secret>`.',
  },
  'streaming-stays-on': {
    title: 'adx-export does not turn streaming ingestion off',
    severity: 'error',
    cause:
      'All streaming ingestion policies of tables and databases must be deleted before a cluster turns streaming ingestion off. That takes hours.',
    example: '`streamingIngestion: false` on a cluster that has it turned on.',
    fix: 'Delete `streamingIngestion: false` from the cluster in the file. To turn it off, delete the policies. Then turn it off in the Azure portal.',
  },
  'identity-differs': {
    title: 'The managed identity differs from the one in the file',
    severity: 'error',
    cause:
      'A grant to the ids in the file would go to a principal that is not the application. IoT Central supports only the system-assigned identity of the application.',
    example: '`principalId` was copied from another application.',
    fix: 'Correct the ids. If `application.resourceId` is set, delete them: adx-export reads them from the application. Remove a user-assigned identity from the application.',
  },
} as const satisfies Record<string, CatalogueEntry>
