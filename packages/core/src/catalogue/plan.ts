import type { CatalogueEntry } from './entry.ts'
import { unreadCatalogue } from './unread.ts'

/** Findings about a plan: the config against what was observed. */
export const planCatalogue = {
  ...unreadCatalogue,
  'column-type-differs': {
    title: 'A column exists with another type',
    severity: 'error',
    cause:
      'Changing the type of a Kusto column turns all data that the column holds into null, for good, so a type is never changed in place.',
    example: 'The file says `Value: dynamic`; the table has `Value: string`.',
    fix: 'Declare a column with a new name beside it, feed that one, and name the old column under `removed` later; or write the observed type into the file.',
  },
  'source-differs': {
    title: 'An export exists with another source',
    severity: 'error',
    cause: 'IoT Central fixes the source of an export when it is created.',
    example: 'The file says `source: properties`; the export with this id sends telemetry.',
    fix: 'Declare an export with a new id beside it, then name the old one under `removed.exports`.',
  },
  'type-differs': {
    title: 'A destination exists with another type',
    severity: 'error',
    cause:
      'IoT Central fixes the type of a destination when it is created, and this id belongs to one that is not Azure Data Explorer.',
    example: 'A webhook destination has the id `vitals`.',
    fix: 'Give the destination in the file another `id`.',
  },
  'database-missing': {
    title: 'A database does not exist and cannot be created',
    severity: 'error',
    cause:
      'A database is created through Azure Resource Manager, which needs the resourceId of its cluster; without it, or with `manage: false`, it must be there already.',
    example: 'The cluster has no database `vitals`, and the file gives the cluster no `resourceId`.',
    fix: 'Create the database, correct its name, or give the cluster a `resourceId`.',
  },
  'table-missing': {
    title: 'A table that must exist does not',
    severity: 'error',
    cause:
      'With `manage: false` on the table, its database or its cluster the tool checks the table but does not create it.',
    example: '`manage: false` on a table that nobody has created.',
    fix: 'Have its owner create the table, or let the tool manage it.',
  },
  'cluster-missing': {
    title: 'A cluster does not exist',
    severity: 'error',
    cause: 'The tool configures clusters but does not create them, since a cluster costs money from its first minute.',
    example: 'The `resourceId` names a cluster that was deleted.',
    fix: 'Create the cluster, or correct its `url` and `resourceId`.',
  },
  'removal-still-fed': {
    title: 'Something is to be removed while a live export still feeds it',
    severity: 'error',
    cause: 'Messages that cannot be delivered are lost: IoT Central does not replay them.',
    example: '`removed.tables` names a table to which an enabled export still sends.',
    fix: 'Remove or redirect the export first (also one that the file does not manage), then the table.',
  },
  'ignore-ended': {
    title: 'An accepted difference has ended',
    severity: 'warning',
    cause: 'The last day of a line under `drift.ignore` is over, so the difference that it accepted is drift again.',
    example:
      'drift: { ignore: [{ at: "adx/table-policy:wards/vitals/readings/caching", reason: Audit, until: 2025-12-31 }] }',
    fix: 'Take the difference back, adopt it in the config, or write a later date.',
  },
  'ignore-other-value': {
    title: 'An accepted difference has another live value now',
    severity: 'warning',
    cause:
      'A line under `drift.ignore` with a `value` accepts that live value alone. Something set another one, so the difference is drift again.',
    example:
      'drift: { ignore: [{ at: "adx/table-policy:wards/vitals/readings/caching", value: 60d, reason: Audit, until: 2026-12-31 }] }',
    fix: 'Take the difference back, adopt it in the config, or accept the new value: `drift` and its issue print the line.',
  },
  'ignore-spent': {
    title: 'An accepted difference is none any more',
    severity: 'info',
    cause:
      'Live and config agree where a line under `drift.ignore` accepts a difference, or the file does not declare that address.',
    example: 'The cache of the table is as the config says again.',
    fix: 'Delete the line, or correct its address.',
  },
  'ignore-too-long': {
    title: 'An accepted difference ends too late',
    severity: 'warning',
    cause:
      'A line under `drift.ignore` may end at most 366 days after the day of the plan, so that it does not hide what somebody changes years later. A line that ends later does not count.',
    example:
      'drift: { ignore: [{ at: "adx/table-policy:wards/vitals/readings/caching", reason: Audit, until: 9999-12-31 }] }',
    fix: 'Write an earlier date, and look at the difference again when it comes.',
  },
  'locks-out': {
    title: 'The plan would take the rights of whoever runs it, or of a live export',
    severity: 'error',
    cause:
      'A run that revokes its own access cannot finish, and an export whose identity has lost its grant loses data.',
    example: '`removed.principals` names the identity that applies the plan.',
    fix: 'Keep the grant, or have somebody else remove it once nothing depends on it.',
  },
  'last-admin': {
    title: 'The plan would remove the last admin of a database',
    severity: 'error',
    cause: 'A database without an admin can only be reached again through its cluster.',
    example: '`removed.principals` names the only admin.',
    fix: 'Grant admin to somebody else first, in an earlier run.',
  },
  'deletes-large-share': {
    title: 'The plan deletes an unusually large share of what is there',
    severity: 'error',
    cause:
      'A plan that deletes most of what exists is more often a mistake in the file, or the wrong environment, than a wish.',
    example: '`removed` names most tables of a database at once.',
    fix: 'Check the environment. Remove in several runs, or put the line that the plan prints under `accept`.',
  },
  'quota-exceeded': {
    title: 'A limit of IoT Central would be exceeded',
    severity: 'error',
    cause:
      'An application holds at most 10 exports and 10 destinations; an export has at most 10 destinations, and 10 filter conditions and enrichments.',
    example: 'Eleven entries under `exports`.',
    fix: 'Merge exports or destinations, or remove ones that are no longer needed.',
  },
  gate: {
    title: 'A blocking risk is not accepted',
    severity: 'error',
    cause: 'The plan holds a change that can lose data, delivery or access, and the file does not accept it.',
    example: 'A table is named under `removed`, without an entry under `accept`.',
    fix: 'If the harm is meant, paste the line that the refusal prints under `accept`; else change the file.',
  },
  'unmanaged-differs': {
    title: 'Something that the file only describes is not as described',
    severity: 'error',
    cause: 'With `manage: false` the tool checks but does not change, and the check found a difference.',
    example: '`manage: false` on a table that lacks a column of the file.',
    fix: 'Have its owner change it, correct the file, or let the tool manage it.',
  },
  'principal-by-name': {
    title: 'A group is given by name and could not be found again',
    severity: 'error',
    cause:
      'Kusto shows a group by its object id, whatever was written into the command. A grant given by name would be planned again and again.',
    example: 'A principal `group: data-team@contoso.com` on a cluster without `resourceId`.',
    fix: 'Give the object id that the printed command shows, or give the cluster a `resourceId`.',
  },
  'grant-still-live': {
    title: 'A grant that the file no longer declares is still live',
    severity: 'warning',
    cause:
      'The config that this one was compared with declared the grant. Leaving it out of the file does not revoke it, so somebody can still do what it allows.',
    example: 'A revert takes `{ role: admin, identity: app }` out of the file, and the identity is still an admin.',
    fix: 'Name it under `removed.principals` as the hint says, or declare it again.',
  },
  'streaming-off': {
    title: 'A table asks for streaming ingestion, but its cluster does not allow it',
    severity: 'error',
    cause: 'The policy of a table or database works only where the cluster has streaming ingestion switched on.',
    example:
      '`streamingIngestion: true` on a table of a cluster where the live flag is off and the file does not set it.',
    fix: 'Set `streamingIngestion: true` and `resourceId` on the cluster, or leave the table to queued ingestion.',
  },
  'cluster-stopped': {
    title: 'A cluster is not running',
    severity: 'error',
    cause: 'A stopped cluster answers neither queries nor commands, and IoT Central cannot deliver to it.',
    example: 'The state of the cluster is `Stopped`.',
    fix: 'Start the cluster and run again.',
  },
  'cluster-migrated': {
    title: 'A cluster was migrated to another one',
    severity: 'warning',
    cause:
      'Azure Resource Manager gives its state as `Migrated`. The old address leads to the new cluster for a limited time; after that neither adx-export nor IoT Central reaches the data through it.',
    example: 'A Synapse pool was migrated to a Fabric eventhouse, and the file still names the pool.',
    fix: 'Write the address and `resourceId` of the new cluster into the file.',
  },
  'cluster-closed': {
    title: 'A cluster that IoT Central writes to is closed to the internet',
    severity: 'warning',
    cause:
      'The cluster lets in only some addresses, or only private endpoints. IoT Central reaches a destination behind a firewall with a managed identity and an exception for trusted services; Microsoft documents no steps for Azure Data Explorer.',
    example: 'The cluster has `publicNetworkAccess: Disabled`, or an `allowedIpRangeList`.',
    fix: 'Check that data arrives, with `adx-export status`. If it does not, open the cluster to IoT Central, or let the export write to another cluster.',
  },
  'database-read-only': {
    title: 'The plan changes a database that follows another one',
    severity: 'error',
    cause:
      'A follower database is a read-only view of a database of another cluster. It gets its tables and data from that leader and takes no changes of its own.',
    example: 'The file adds a column to a table of a database whose access mode is `ReadOnlyFollowing`.',
    fix: 'Declare the cluster and database of the leader and make the change there, or write `manage: false` for the follower.',
  },
  'database-takes-no-data': {
    title: 'A destination writes into a database that follows another one',
    severity: 'warning',
    cause: 'A follower database is read-only: data reaches it only through its leader.',
    example: 'A destination names a table of a database whose access mode is `ReadOnlyFollowing`.',
    fix: 'Let the destination write into the database of the leader.',
  },
  'database-suspended': {
    title: 'A database is suspended',
    severity: 'warning',
    cause:
      'Azure names a state of suspension for the database. What works meanwhile is not documented for each state, so the words of the service are shown.',
    example: 'The key that encrypts the cluster can no longer be read.',
    fix: 'Ask the owner of the cluster, and lift the suspension before you apply.',
  },
  'name-in-use-by-function': {
    title: 'A stored function has the name of a table',
    severity: 'error',
    cause:
      'Tables and functions share their names in a Kusto database, and in queries the function wins, so the table could not be read by its name.',
    example: 'A table `Vitals` in a database that has a function `Vitals`.',
    fix: 'Give the table another name, or rename the function.',
  },
  'accept-spent': {
    title: 'An accepted risk no longer occurs',
    severity: 'warning',
    cause:
      'An entry under `accept` fits one change. The change is done, or what it was to change has become something else since.',
    example: 'The table whose deletion was accepted is gone.',
    fix: 'Delete the entry. If another environment still needs it, limit it to that one with `only`.',
  },
  'accept-expired': {
    title: 'An accepted risk has ended',
    severity: 'warning',
    cause:
      'The last day of the line, `until`, is over (days are of UTC), and the change that it accepted is still pending. The risk counts as not accepted.',
    example: '`until: 2026-12-30`, and a plan that is made on 31 December 2026 still drops the table.',
    fix: 'Review the risk again, then replace the line with the one that the finding prints. If the change is no longer meant, delete the line.',
  },
  'accept-too-long': {
    title: 'An accepted risk ends too late',
    severity: 'error',
    cause: 'Consent may end at most 90 days after the day of the plan, so that it is not there for a later change.',
    example: '`until: 2030-01-01`.',
    fix: 'Paste the line that the finding prints, or give an earlier date.',
  },
  'accept-unknown': {
    title: 'An accepted risk names nothing in the plan',
    severity: 'warning',
    cause: 'The address under `at` is not one that this file manages or removes, so the entry has no effect.',
    example: '`at: adx/table:wards/vitals/tbl` where the table is called `t`.',
    fix: 'Paste the line from the refusal unchanged, or delete the entry.',
  },
  'application-missing': {
    title: 'The IoT Central application does not exist',
    severity: 'error',
    cause: 'No application answers under the subdomain, or the resource named by `resourceId` is not there.',
    example: '`subdomain: contoso-wrads`.',
    fix: 'Correct `application.subdomain` and `application.resourceId`, or create the application.',
  },
  'unreviewed-operation': {
    title: 'Something is needed now that was not reviewed',
    severity: 'error',
    cause:
      'Apply runs only operations that were reviewed. The world or the config has changed since, so that another operation is needed; running it would do what nobody has seen.',
    example: 'Somebody dropped a column after the plan was reviewed; apply would have to add it again.',
    fix: 'Make a new plan, review it, and apply that one.',
  },
  'resource-mismatch': {
    title: 'A resourceId belongs to something else',
    severity: 'error',
    cause:
      'An application and a cluster are named twice: by where they are reached, and by their resource in Azure Resource Manager. The two are not the same here, so grants and switches would go to another one than the data.',
    example: '`subdomain: contoso-wards` beside the resourceId of the application contoso-presses.',
    fix: 'Correct whichever of the two is wrong.',
  },
  'secret-missing': {
    title: 'A secret that apply needs is not set',
    severity: 'error',
    cause:
      'The config refers to a secret by the name of an environment variable. Apply reads it just before sending, and looks that all are there before its first write.',
    example: '`clientSecret: { env: ADX_LAB_SECRET }`, and apply runs without ADX_LAB_SECRET.',
    fix: 'Set the variable in the environment that apply runs in.',
  },
  'streaming-stays-on': {
    title: 'Streaming ingestion of a cluster is not switched off',
    severity: 'error',
    cause:
      'The service demands that every streaming ingestion policy of every table and database be deleted before the cluster stops streaming, which takes hours.',
    example: '`streamingIngestion: false` on a cluster that has it on.',
    fix: 'Remove the policies, switch it off by hand, and leave `streamingIngestion` out of the file until then.',
  },
  'identity-differs': {
    title: 'The managed identity is not the one that the file says',
    severity: 'error',
    cause:
      'A grant to the ids in the file would go to a principal that is not the application. IoT Central supports only the system-assigned identity of the application.',
    example: '`principalId` was copied from another application.',
    fix: 'Correct the ids, or leave them out where `application.resourceId` is given: they are read from the application. Remove a user-assigned identity from the application.',
  },
} as const satisfies Record<string, CatalogueEntry>
