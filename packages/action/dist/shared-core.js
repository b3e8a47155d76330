import { a as shorten, l as replaceInvisible, n as clean, r as cleanLines } from "./shared-core2.js";

// packages/core/src/catalogue/failures.ts
const failuresCatalogue = {
	"credential-unavailable": {
		title: "Nobody is signed in",
		severity: "error",
		cause: "No way of signing in gave a token: not GitHub, not the environment variables, not the Azure CLI.",
		example: "`adx-export plan` on a machine where `az login` was never run.",
		fix: "Run `az login`, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. In GitHub Actions give the job `permissions: id-token: write`."
	},
	"federation-mismatch": {
		title: "Microsoft Entra does not know the workflow that signs in",
		severity: "error",
		cause: "The federated credential of the application names another repository, branch or environment than the one that runs.",
		example: "The credential is for `environment:prod`, and the job has no `environment: prod`.",
		fix: "Register the subject that the message shows: it prints the command. Subjects are case-sensitive."
	},
	"token-expired": {
		title: "The API token of IoT Central has expired",
		severity: "error",
		cause: "The token in ADX_EXPORT_IOTC_TOKEN says itself until when it holds, and that time is past.",
		example: "A token that was made for a year, thirteen months ago.",
		fix: "Make a new API token in the application, or unset the variable and sign in with Microsoft Entra."
	},
	"host-refused": {
		title: "A host is not one that a token may be sent to",
		severity: "error",
		cause: "Before the first request every host is held against the known ones of the cloud, and against the allowed ones where somebody listed them. Anything else never gets a token.",
		example: "ADX_EXPORT_EMULATOR=http://example.org, which is not this machine.",
		fix: "Correct the host, or add it to the allowed ones (`ADX_EXPORT_ALLOWED_HOSTS`, or `allowed-clusters` of the GitHub Action). The emulator is only ever reached at http://127.0.0.1:<port>."
	},
	"secret-too-short": {
		title: "A secret is too short to be kept hidden",
		severity: "error",
		cause: "What services answer is searched for the secrets of the config before it is shown. A text of fewer than 8 characters occurs in too many words that are no secrets.",
		example: "ADX_LAB_SECRET=secret",
		fix: "Set the variable to the whole client secret. Those of Microsoft Entra have about 40 characters."
	},
	unauthorized: {
		title: "A service does not accept the token",
		severity: "error",
		cause: "The token is of another tenant, was withdrawn, or is not meant for this service.",
		example: "Signed in to the tenant of the office; the cluster belongs to the tenant of the plant.",
		fix: "Sign in to the tenant that the resource belongs to."
	},
	forbidden: {
		title: "A right is missing",
		severity: "error",
		cause: "The service knows who asks and does not allow it.",
		example: "A viewer of the database runs `adx-export apply`.",
		fix: "Give whoever runs the tool the role that the message names. docs/rights.md lists them all."
	},
	"not-found": {
		title: "A resource is not there",
		severity: "error",
		cause: "The address has the right form, but nothing is there, or the signed-in identity may not see it.",
		example: "The resource group in `resourceId` was renamed.",
		fix: "Correct the name or the resource id."
	},
	conflict: {
		title: "Somebody else changes the same thing",
		severity: "error",
		cause: "The resource is busy with another operation, or was changed at the same moment.",
		example: "The cluster is being scaled while apply switches on streaming ingestion.",
		fix: "Run the same command again: it reads first and goes on from what is there."
	},
	rejected: {
		title: "A service does not accept a request",
		severity: "error",
		cause: "The service understood who asks and what, and says why it will not do it.",
		example: "IoT Central refuses the filter of an export.",
		fix: "Change the config by what the message says."
	},
	throttled: {
		title: "A service has had too many requests",
		severity: "error",
		cause: "Waiting and asking again several times did not help.",
		example: "Another program uses up the 20 requests a second of the application.",
		fix: "Run the same command again later."
	},
	"service-failed": {
		title: "A service failed",
		severity: "error",
		cause: "It answered with an error of its own. What was asked may or may not have happened.",
		example: "An answer with status 503.",
		fix: "Run the same command again: it reads first and goes on from what is there."
	},
	stopped: {
		title: "A cluster is not running",
		severity: "error",
		cause: "A stopped cluster answers nothing, so nothing is known of its databases.",
		example: "The cluster was stopped for the weekend.",
		fix: "Start the cluster, and run the command again."
	},
	unreachable: {
		title: "A host does not answer",
		severity: "error",
		cause: "The name cannot be resolved, or nothing accepts connections there: a typing error, a firewall, a private endpoint.",
		example: "The cluster allows only connections from its own network.",
		fix: "Check the name. Behind a firewall, run the command where the host can be reached."
	},
	"connection-lost": {
		title: "A connection broke off",
		severity: "error",
		cause: "The request was sent and no answer came. What was asked may or may not have happened.",
		example: "The network went away during an apply.",
		fix: "Run the same command again: it reads first and goes on from what is there."
	},
	"timed-out": {
		title: "An answer took too long",
		severity: "error",
		cause: "Every request has a limit. What was asked may still happen.",
		example: "A cluster that is busy resuming.",
		fix: "Run the same command again: it reads first and goes on from what is there."
	},
	redirected: {
		title: "A service sends the request elsewhere",
		severity: "error",
		cause: "A redirect is never followed, because the token would go along.",
		example: "A proxy answers with its sign-in page.",
		fix: "Use the address that the service is really at, and let the proxy pass it."
	},
	"bad-answer": {
		title: "An answer is not what the service documents",
		severity: "error",
		cause: "It is not JSON, or lacks what it must have. Nothing is concluded from it.",
		example: "A firewall answers with a page of its own, and status 200.",
		fix: "Check the proxy or firewall between this machine and the service."
	},
	"too-large": {
		title: "An answer is too large",
		severity: "error",
		cause: "What is read has a limit, so that no answer can use up the memory.",
		example: "A list that never ends.",
		fix: "Check the proxy or firewall between this machine and the service."
	}
};

// packages/core/src/catalogue/unread.ts
const unreadCatalogue = {
	unreadable: {
		title: "Something could not be read",
		severity: "error",
		cause: "The identity that runs the tool lacks a right. What may not be read is not assumed to be absent, so nothing about it can be planned.",
		example: "The identity may not list the exports of the application.",
		fix: "Grant the right that the message names."
	},
	"grant-not-checked": {
		title: "Whether a grant is there already could not be read",
		severity: "info",
		cause: "The principals of a database can be listed by its admins only. Grants made through Azure Resource Manager show there too, those made by a command do not. Granting a role once more changes nothing.",
		example: "The identity that plans has the role Monitor, and the file declares a new admin.",
		fix: "Nothing, or let an identity plan that is an admin of the database."
	},
	"not-checked": {
		title: "Something could not be read that no change depends on",
		severity: "info",
		cause: "The plan holds, since nothing in it asks for this part. Whatever is unmanaged there is not listed, and how it fares is not known.",
		example: "The config declares tables only, and the exports of the application cannot be listed.",
		fix: "Grant the right that the message names, or leave it."
	},
	"streaming-not-checked": {
		title: "Whether the cluster has streaming ingestion switched on could not be read",
		severity: "warning",
		cause: "A streaming ingestion policy is refused by a cluster that has streaming switched off. The switch is read through Azure Resource Manager only.",
		example: "`streamingIngestion: true` on a table of a cluster without `resourceId`.",
		fix: "Give the cluster its `resourceId`, or check the switch in the Azure portal."
	},
	"base-unreadable": {
		title: "The config to compare with could not be read",
		severity: "warning",
		cause: "The plan also lists what an earlier config declared, this one no longer does, and is still live. It needs the earlier config for that.",
		example: "`adx-export plan --base origin/main` in a clone that has no `origin/main`.",
		fix: "Fetch the commit that is meant, or name another one."
	},
	"applied-unreadable": {
		title: "The config that was applied last could not be compared",
		severity: "warning",
		cause: "A search for drift tells apart what was changed live and what was merged and waits for its apply. It needs the config at the last applied commit, with its transforms, for that.",
		example: "The config at that commit has an error by the rules of this version.",
		fix: "Look at the differences one by one, or apply the config: then this commit is the last one applied."
	},
	"base-without-config": {
		title: "The commit to compare with has no such config",
		severity: "info",
		cause: "The config is new, or it had another path, or had no such environment. Nothing was declared there.",
		example: "The pull request that adds the config.",
		fix: "Nothing, if the config is new."
	}
};

// packages/core/src/catalogue/plan.ts
const planCatalogue = {
	...unreadCatalogue,
	"column-type-differs": {
		title: "A column exists with another type",
		severity: "error",
		cause: "Changing the type of a Kusto column turns all data that the column holds into null, for good, so a type is never changed in place.",
		example: "The file says `Value: dynamic`; the table has `Value: string`.",
		fix: "Declare a column with a new name beside it, feed that one, and name the old column under `removed` later; or write the observed type into the file."
	},
	"source-differs": {
		title: "An export exists with another source",
		severity: "error",
		cause: "IoT Central fixes the source of an export when it is created.",
		example: "The file says `source: properties`; the export with this id sends telemetry.",
		fix: "Declare an export with a new id beside it, then name the old one under `removed.exports`."
	},
	"type-differs": {
		title: "A destination exists with another type",
		severity: "error",
		cause: "IoT Central fixes the type of a destination when it is created, and this id belongs to one that is not Azure Data Explorer.",
		example: "A webhook destination has the id `vitals`.",
		fix: "Give the destination in the file another `id`."
	},
	"database-missing": {
		title: "A database does not exist and cannot be created",
		severity: "error",
		cause: "A database is created through Azure Resource Manager, which needs the resourceId of its cluster; without it, or with `manage: false`, it must be there already.",
		example: "The cluster has no database `vitals`, and the file gives the cluster no `resourceId`.",
		fix: "Create the database, correct its name, or give the cluster a `resourceId`."
	},
	"table-missing": {
		title: "A table that must exist does not",
		severity: "error",
		cause: "With `manage: false` on the table, its database or its cluster the tool checks the table but does not create it.",
		example: "`manage: false` on a table that nobody has created.",
		fix: "Have its owner create the table, or let the tool manage it."
	},
	"cluster-missing": {
		title: "A cluster does not exist",
		severity: "error",
		cause: "The tool configures clusters but does not create them, since a cluster costs money from its first minute.",
		example: "The `resourceId` names a cluster that was deleted.",
		fix: "Create the cluster, or correct its `url` and `resourceId`."
	},
	"removal-still-fed": {
		title: "Something is to be removed while a live export still feeds it",
		severity: "error",
		cause: "Messages that cannot be delivered are lost: IoT Central does not replay them.",
		example: "`removed.tables` names a table to which an enabled export still sends.",
		fix: "Remove or redirect the export first (also one that the file does not manage), then the table."
	},
	"ignore-ended": {
		title: "An accepted difference has ended",
		severity: "warning",
		cause: "The last day of a line under `drift.ignore` is over, so the difference that it accepted is drift again.",
		example: "drift: { ignore: [{ at: \"adx/table-policy:wards/vitals/readings/caching\", reason: Audit, until: 2025-12-31 }] }",
		fix: "Take the difference back, adopt it in the config, or write a later date."
	},
	"ignore-other-value": {
		title: "An accepted difference has another live value now",
		severity: "warning",
		cause: "A line under `drift.ignore` with a `value` accepts that live value alone. Something set another one, so the difference is drift again.",
		example: "drift: { ignore: [{ at: \"adx/table-policy:wards/vitals/readings/caching\", value: 60d, reason: Audit, until: 2026-12-31 }] }",
		fix: "Take the difference back, adopt it in the config, or accept the new value: `drift` and its issue print the line."
	},
	"ignore-spent": {
		title: "An accepted difference is none any more",
		severity: "info",
		cause: "Live and config agree where a line under `drift.ignore` accepts a difference, or the file does not declare that address.",
		example: "The cache of the table is as the config says again.",
		fix: "Delete the line, or correct its address."
	},
	"ignore-too-long": {
		title: "An accepted difference ends too late",
		severity: "warning",
		cause: "A line under `drift.ignore` may end at most 366 days after the day of the plan, so that it does not hide what somebody changes years later. A line that ends later does not count.",
		example: "drift: { ignore: [{ at: \"adx/table-policy:wards/vitals/readings/caching\", reason: Audit, until: 9999-12-31 }] }",
		fix: "Write an earlier date, and look at the difference again when it comes."
	},
	"locks-out": {
		title: "The plan would take the rights of whoever runs it, or of a live export",
		severity: "error",
		cause: "A run that revokes its own access cannot finish, and an export whose identity has lost its grant loses data.",
		example: "`removed.principals` names the identity that applies the plan.",
		fix: "Keep the grant, or have somebody else remove it once nothing depends on it."
	},
	"last-admin": {
		title: "The plan would remove the last admin of a database",
		severity: "error",
		cause: "A database without an admin can only be reached again through its cluster.",
		example: "`removed.principals` names the only admin.",
		fix: "Grant admin to somebody else first, in an earlier run."
	},
	"deletes-large-share": {
		title: "The plan deletes an unusually large share of what is there",
		severity: "error",
		cause: "A plan that deletes most of what exists is more often a mistake in the file, or the wrong environment, than a wish.",
		example: "`removed` names most tables of a database at once.",
		fix: "Check the environment. Remove in several runs, or put the line that the plan prints under `accept`."
	},
	"quota-exceeded": {
		title: "A limit of IoT Central would be exceeded",
		severity: "error",
		cause: "An application holds at most 10 exports and 10 destinations; an export has at most 10 destinations, and 10 filter conditions and enrichments.",
		example: "Eleven entries under `exports`.",
		fix: "Merge exports or destinations, or remove ones that are no longer needed."
	},
	gate: {
		title: "A blocking risk is not accepted",
		severity: "error",
		cause: "The plan holds a change that can lose data, delivery or access, and the file does not accept it.",
		example: "A table is named under `removed`, without an entry under `accept`.",
		fix: "If the harm is meant, paste the line that the refusal prints under `accept`; else change the file."
	},
	"unmanaged-differs": {
		title: "Something that the file only describes is not as described",
		severity: "error",
		cause: "With `manage: false` the tool checks but does not change, and the check found a difference.",
		example: "`manage: false` on a table that lacks a column of the file.",
		fix: "Have its owner change it, correct the file, or let the tool manage it."
	},
	"principal-by-name": {
		title: "A group is given by name and could not be found again",
		severity: "error",
		cause: "Kusto shows a group by its object id, whatever was written into the command. A grant given by name would be planned again and again.",
		example: "A principal `group: data-team@contoso.com` on a cluster without `resourceId`.",
		fix: "Give the object id that the printed command shows, or give the cluster a `resourceId`."
	},
	"grant-still-live": {
		title: "A grant that the file no longer declares is still live",
		severity: "warning",
		cause: "The config that this one was compared with declared the grant. Leaving it out of the file does not revoke it, so somebody can still do what it allows.",
		example: "A revert takes `{ role: admin, identity: app }` out of the file, and the identity is still an admin.",
		fix: "Name it under `removed.principals` as the hint says, or declare it again."
	},
	"streaming-off": {
		title: "A table asks for streaming ingestion, but its cluster does not allow it",
		severity: "error",
		cause: "The policy of a table or database works only where the cluster has streaming ingestion switched on.",
		example: "`streamingIngestion: true` on a table of a cluster where the live flag is off and the file does not set it.",
		fix: "Set `streamingIngestion: true` and `resourceId` on the cluster, or leave the table to queued ingestion."
	},
	"cluster-stopped": {
		title: "A cluster is not running",
		severity: "error",
		cause: "A stopped cluster answers neither queries nor commands, and IoT Central cannot deliver to it.",
		example: "The state of the cluster is `Stopped`.",
		fix: "Start the cluster and run again."
	},
	"cluster-migrated": {
		title: "A cluster was migrated to another one",
		severity: "warning",
		cause: "Azure Resource Manager gives its state as `Migrated`. The old address leads to the new cluster for a limited time; after that neither adx-export nor IoT Central reaches the data through it.",
		example: "A Synapse pool was migrated to a Fabric eventhouse, and the file still names the pool.",
		fix: "Write the address and `resourceId` of the new cluster into the file."
	},
	"cluster-closed": {
		title: "A cluster that IoT Central writes to is closed to the internet",
		severity: "warning",
		cause: "The cluster lets in only some addresses, or only private endpoints. IoT Central reaches a destination behind a firewall with a managed identity and an exception for trusted services; Microsoft documents no steps for Azure Data Explorer.",
		example: "The cluster has `publicNetworkAccess: Disabled`, or an `allowedIpRangeList`.",
		fix: "Check that data arrives, with `adx-export status`. If it does not, open the cluster to IoT Central, or let the export write to another cluster."
	},
	"database-read-only": {
		title: "The plan changes a database that follows another one",
		severity: "error",
		cause: "A follower database is a read-only view of a database of another cluster. It gets its tables and data from that leader and takes no changes of its own.",
		example: "The file adds a column to a table of a database whose access mode is `ReadOnlyFollowing`.",
		fix: "Declare the cluster and database of the leader and make the change there, or write `manage: false` for the follower."
	},
	"database-takes-no-data": {
		title: "A destination writes into a database that follows another one",
		severity: "warning",
		cause: "A follower database is read-only: data reaches it only through its leader.",
		example: "A destination names a table of a database whose access mode is `ReadOnlyFollowing`.",
		fix: "Let the destination write into the database of the leader."
	},
	"database-suspended": {
		title: "A database is suspended",
		severity: "warning",
		cause: "Azure names a state of suspension for the database. What works meanwhile is not documented for each state, so the words of the service are shown.",
		example: "The key that encrypts the cluster can no longer be read.",
		fix: "Ask the owner of the cluster, and lift the suspension before you apply."
	},
	"name-in-use-by-function": {
		title: "A stored function has the name of a table",
		severity: "error",
		cause: "Tables and functions share their names in a Kusto database, and in queries the function wins, so the table could not be read by its name.",
		example: "A table `Vitals` in a database that has a function `Vitals`.",
		fix: "Give the table another name, or rename the function."
	},
	"accept-spent": {
		title: "An accepted risk no longer occurs",
		severity: "warning",
		cause: "An entry under `accept` fits one change. The change is done, or what it was to change has become something else since.",
		example: "The table whose deletion was accepted is gone.",
		fix: "Delete the entry. If another environment still needs it, limit it to that one with `only`."
	},
	"accept-expired": {
		title: "An accepted risk has ended",
		severity: "warning",
		cause: "The last day of the line, `until`, is over (days are of UTC), and the change that it accepted is still pending. The risk counts as not accepted.",
		example: "`until: 2026-12-30`, and a plan that is made on 31 December 2026 still drops the table.",
		fix: "Review the risk again, then replace the line with the one that the finding prints. If the change is no longer meant, delete the line."
	},
	"accept-too-long": {
		title: "An accepted risk ends too late",
		severity: "error",
		cause: "Consent may end at most 90 days after the day of the plan, so that it is not there for a later change.",
		example: "`until: 2030-01-01`.",
		fix: "Paste the line that the finding prints, or give an earlier date."
	},
	"accept-unknown": {
		title: "An accepted risk names nothing in the plan",
		severity: "warning",
		cause: "The address under `at` is not one that this file manages or removes, so the entry has no effect.",
		example: "`at: adx/table:wards/vitals/tbl` where the table is called `t`.",
		fix: "Paste the line from the refusal unchanged, or delete the entry."
	},
	"application-missing": {
		title: "The IoT Central application does not exist",
		severity: "error",
		cause: "No application answers under the subdomain, or the resource named by `resourceId` is not there.",
		example: "`subdomain: contoso-wrads`.",
		fix: "Correct `application.subdomain` and `application.resourceId`, or create the application."
	},
	"unreviewed-operation": {
		title: "Something is needed now that was not reviewed",
		severity: "error",
		cause: "Apply runs only operations that were reviewed. The world or the config has changed since, so that another operation is needed; running it would do what nobody has seen.",
		example: "Somebody dropped a column after the plan was reviewed; apply would have to add it again.",
		fix: "Make a new plan, review it, and apply that one."
	},
	"resource-mismatch": {
		title: "A resourceId belongs to something else",
		severity: "error",
		cause: "An application and a cluster are named twice: by where they are reached, and by their resource in Azure Resource Manager. The two are not the same here, so grants and switches would go to another one than the data.",
		example: "`subdomain: contoso-wards` beside the resourceId of the application contoso-presses.",
		fix: "Correct whichever of the two is wrong."
	},
	"secret-missing": {
		title: "A secret that apply needs is not set",
		severity: "error",
		cause: "The config refers to a secret by the name of an environment variable. Apply reads it just before sending, and looks that all are there before its first write.",
		example: "`clientSecret: { env: ADX_LAB_SECRET }`, and apply runs without ADX_LAB_SECRET.",
		fix: "Set the variable in the environment that apply runs in."
	},
	"streaming-stays-on": {
		title: "Streaming ingestion of a cluster is not switched off",
		severity: "error",
		cause: "The service demands that every streaming ingestion policy of every table and database be deleted before the cluster stops streaming, which takes hours.",
		example: "`streamingIngestion: false` on a cluster that has it on.",
		fix: "Remove the policies, switch it off by hand, and leave `streamingIngestion` out of the file until then."
	},
	"identity-differs": {
		title: "The managed identity is not the one that the file says",
		severity: "error",
		cause: "A grant to the ids in the file would go to a principal that is not the application. IoT Central supports only the system-assigned identity of the application.",
		example: "`principalId` was copied from another application.",
		fix: "Correct the ids, or leave them out where `application.resourceId` is given: they are read from the application. Remove a user-assigned identity from the application."
	}
};

// packages/core/src/catalogue/risks.ts
const accept$1 = "If that is meant, paste the line that the refusal prints under `accept`";
const risksCatalogue = {
	"deletes-data": {
		title: "A change deletes data",
		severity: "error",
		cause: "A table or a column is dropped, or many things at once are deleted, and Kusto cannot bring their rows back.",
		example: "`removed: { tables: [wards/vitals/old_table] }`, and the table holds 12 000 rows.",
		fix: `Copy the rows that matter to another table first. ${accept$1}; otherwise take the name out of \`removed\`.`
	},
	"shortens-retention": {
		title: "A change lets data expire sooner",
		severity: "error",
		cause: "Data older than the new period is deleted soon after the policy is set, and setting it back does not bring it back. A table that is known to hold no row and that no export feeds, or a database of such tables, has nothing to lose: there the change is no risk and needs no consent.",
		example: "The file says `retention: 30d`; the table keeps its rows for 365 days.",
		fix: `Export what must be kept first. ${accept$1}; otherwise write the longer period into the file.`
	},
	"revokes-access": {
		title: "A change takes a role away from somebody",
		severity: "error",
		cause: "A principal is named under `removed.principals`, and can no longer do what the role allowed.",
		example: "`removed: { principals: [wards/vitals/viewer/group=5d0d3c0a-2f0e-4b63-8f0a-7b8f2b1f4c55] }`.",
		fix: `${accept$1}; otherwise take the principal out of \`removed\`.`
	},
	"interrupts-export": {
		title: "A change stops data that flows now",
		severity: "error",
		cause: "An enabled export is switched off, deleted, unlinked or redirected. What IoT Central does not send in the meantime it never sends later.",
		example: "`enabled: false` on an export that is enabled in the application.",
		fix: `Set up the replacement beside it first. ${accept$1}.`
	},
	"narrows-export": {
		title: "A change lets fewer messages or values through",
		severity: "error",
		cause: "A filter is added or changed, or the transform of a link is cleared, so that rows or columns that were filled stay away.",
		example: "The export has no filter; the file says `filter: SELECT * FROM devices WHERE $simulated = false`.",
		fix: `Compare what the export sends with what the new one would. ${accept$1}.`
	},
	"drops-rows": {
		title: "Another transform makes no row of messages that made some",
		severity: "error",
		cause: "The transform of a link of an enabled export changes. `plan` runs the live transform and the new one side by side on the same messages. The new one makes no row of any message, or none of a message that you gave (a test, a captured message, or one made from your device templates) and of which the live one makes rows. IoT Central does not send such a message again. If the two cannot be compared, the loss cannot be ruled out, and the risk says why.",
		example: "The live transform is `{ Device: .device.id }`; the file says `select(false)`.",
		fix: `Look at the rows before and after in the preview, and change the transform. ${accept$1}.`
	},
	"empties-column": {
		title: "A change leaves out values that were stored",
		severity: "error",
		cause: "The transform of a link of an enabled export changes. A value of a message that you gave stood in a column of the rows that the live transform makes, and stands in no column of the rows that the new one makes: it is left out, calculated into another value, or has a key without a column. The same happens if an enrichment is removed that a transform uses, or that a table takes with the default record. From then on the value is not stored.",
		example: "The live transform is `{ Device: .device.id, At: .enqueuedTime }`; the file says `{ Device: .device.id }`.",
		fix: `Keep the value in a column, or check that nobody needs it. Change a transform before you remove an enrichment that it uses. ${accept$1}.`
	},
	"duplicates-data": {
		title: "A new export doubles one that is there",
		severity: "error",
		cause: "An export that the config does not name sends the same source into the same table, so every row would arrive twice.",
		example: "Somebody made an export in the portal; the file declares the same one under another id.",
		fix: `Adopt the one that is there with the \`id:\` line that the risk prints. ${accept$1}.`
	},
	"breaks-update-policy": {
		title: "A change can break an update policy",
		severity: "error",
		cause: "A table that is the source or the target of an update policy gets other columns. If the query of the policy no longer fits its target, ingestion fails or rows are lost.",
		example: "A column is added to `raw`, and `clean` is filled from `raw` with `raw | project-away Message`.",
		fix: `Change the function of the policy first, so that it names its columns. ${accept$1}.`
	},
	"grants-access": {
		title: "A change lets somebody do more",
		severity: "info",
		cause: "A principal is given a role on a database. It is shown so that a reviewer sees it, and stops nothing.",
		example: "`principals: [{ role: admin, identity: app }]`.",
		fix: "Give the least role that is enough. IoT Central itself asks for admin on the database that it writes to."
	},
	"raises-cost": {
		title: "A change makes the cluster dearer",
		severity: "info",
		cause: "Longer caching, longer retention and streaming ingestion need more disk or more nodes. It is shown so that a reviewer sees it, and stops nothing.",
		example: "`caching: 365d` on a table that was cached for 30 days.",
		fix: "Ask for what the queries need, and no more."
	}
};

// packages/core/src/catalogue/rules-access.ts
const accessCatalogue = {
	"subdomain-malformed": {
		title: "Not the subdomain of an application",
		severity: "error",
		cause: "The subdomain is the first label of the application\u2019s address, https://<subdomain>.azureiotcentral.com. Tokens are sent there, so nothing else may hide in it.",
		example: "subdomain: https://contoso-wards.azureiotcentral.com",
		fix: "Write the first label alone, in lower case: contoso-wards."
	},
	"resource-id-malformed": {
		title: "Not the id of an Azure resource of this kind",
		severity: "error",
		cause: "An application is `/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.IoTCentral/iotApps/<name>`, a cluster `\u2026/providers/Microsoft.Kusto/clusters/<name>`.",
		example: "resourceId: wards",
		fix: "Copy the resource id from the portal (JSON view) or from `az resource show --query id`."
	},
	"id-not-guid": {
		title: "Not a GUID",
		severity: "error",
		cause: "Tenants, applications and principals are named by GUIDs.",
		example: "tenantId: contoso.onmicrosoft.com",
		fix: "Copy the id from Microsoft Entra."
	},
	"identity-kind": {
		title: "An identity is not exactly one thing",
		severity: "error",
		cause: "An identity is either the application\u2019s managed identity or a service principal.",
		example: "identities:\n  app: { only: [dev] }\n",
		fix: "Give exactly one of managedIdentity and servicePrincipal."
	},
	"identity-unknown": {
		title: "The ids of the managed identity cannot be known",
		severity: "error",
		cause: "A grant needs the object id and the tenant of the identity. The tool reads them from the application\u2019s Azure resource, or takes them from the file.",
		example: "identities: { app: managedIdentity }   # and no application.resourceId",
		fix: "Give `application.resourceId`, or write `app: { managedIdentity: { principalId: \u2026, tenantId: \u2026 } }`."
	},
	"identity-not-declared": {
		title: "Something names an identity that is not declared",
		severity: "error",
		cause: "Destinations and principals name an identity by its key under `identities`.",
		example: "authorization: ap   # the file has app",
		fix: "Correct the name, or declare the identity."
	},
	"identity-unused": {
		title: "An identity that nothing uses",
		severity: "warning",
		cause: "No destination and no principal names it.",
		example: "identities: { app: managedIdentity, old: { servicePrincipal: \u2026 } }",
		fix: "Delete it, or use it."
	},
	"identity-without-grant": {
		title: "An identity writes to a database where the file grants it nothing",
		severity: "warning",
		cause: "IoT Central asks for the admin role on the database. The grant may have been made elsewhere; then the file does not say so. A destination made before its grant may have to be removed and added again before it delivers.",
		example: "A destination with `authorization: app` into a database without `{ role: admin, identity: app }`.",
		fix: "Add `{ role: admin, identity: \u2026 }` under the `principals` of the database."
	},
	"grant-not-admin": {
		title: "An identity that writes has a lesser role than IoT Central asks for",
		severity: "warning",
		cause: "IoT Central\u2019s documentation asks for admin. Whether a lesser role is enough is not documented.",
		example: "principals: [{ role: ingestor, identity: app }]",
		fix: "Grant admin, or test that data arrives."
	},
	"secret-literal": {
		title: "The file contains a secret",
		severity: "error",
		cause: "Whoever can read the repository, now or later, can use it. It stays in the history after it is deleted.",
		example: "clientSecret: \"k7\u2026\"",
		fix: "Revoke the secret now. Put a new one into a secret of the pipeline, and write `clientSecret: { env: ADX_\u2026 }`."
	},
	"secret-name": {
		title: "Not a variable that may hold a secret",
		severity: "error",
		cause: "Only variables whose names begin with `ADX_`, in capitals, digits and `_`, are ever read as secrets, so that a config cannot ask for others. Names that begin with `ADX_EXPORT_` belong to the tool itself.",
		example: "clientSecret: { env: GITHUB_TOKEN }",
		fix: "Put the secret into a variable such as ADX_LAB_SECRET, and name that."
	},
	"principal-subject": {
		title: "A principal is not exactly one subject",
		severity: "error",
		cause: "A principal is one of identity, user, group and application. A tenant goes with the last three only.",
		example: "principals: [{ role: viewer }]",
		fix: "Give exactly one of them."
	},
	"principal-id-malformed": {
		title: "Not the id of a user or group",
		severity: "error",
		cause: "Users and groups are named by an object id or by a name such as somebody@contoso.com.",
		example: "user: \"x'; drop\"",
		fix: "Copy the object id from Microsoft Entra."
	},
	"principal-twice": {
		title: "The same principal has the same role twice",
		severity: "warning",
		cause: "The second entry says nothing new.",
		example: "principals: [{ role: admin, identity: app }, { role: admin, identity: app }]",
		fix: "Delete one."
	}
};

// packages/core/src/catalogue/rules-clusters.ts
const clustersCatalogue = {
	"cluster-url": {
		title: "Not the URL of a cluster",
		severity: "error",
		cause: "A cluster\u2019s URL is https:// and a host, nothing else. Tokens are sent there, and the URL becomes part of a connection string, so user names, ports, paths, queries, `;` and `=` are refused.",
		example: "url: https://wards.westeurope.kusto.windows.net/vitals",
		fix: "Copy the URI from the overview of the cluster in the portal."
	},
	"cluster-url-ingest": {
		title: "The URL of the ingestion endpoint",
		severity: "error",
		cause: "IoT Central and the tool talk to the engine, whose host has no `ingest-` in front.",
		example: "url: https://ingest-wards.westeurope.kusto.windows.net",
		fix: "Delete `ingest-`."
	},
	"cluster-host-unknown": {
		title: "The host is not that of a known engine",
		severity: "error",
		cause: "Tokens are sent only to hosts of Azure Data Explorer, Fabric and Synapse in the clouds that adx-export supports.",
		example: "url: https://kusto.example.com",
		fix: "Correct the URL. Known hosts end in kusto.windows.net, kusto.usgovcloudapi.net, kusto.chinacloudapi.cn, kusto.fabric.microsoft.com, kusto.data.microsoft.com, kusto.azuresynapse.net or kusto.azuresynapse.azure.cn."
	},
	"cluster-retired": {
		title: "A Synapse Data Explorer pool",
		severity: "warning",
		cause: "Microsoft retired Synapse Data Explorer on 2025-10-07. A migrated pool\u2019s endpoint redirects for a while; redirects are not followed.",
		example: "url: https://pool.workspace.kusto.azuresynapse.net",
		fix: "Move to a Fabric eventhouse or an Azure Data Explorer cluster, and write its URL."
	},
	"synapse-by-hand": {
		title: "A setting of a Synapse Data Explorer pool must be made by hand",
		severity: "warning",
		cause: "Synapse Data Explorer is retired, and the tool does not change the settings of its pools: the flag is neither checked nor switched.",
		example: "`streamingIngestion: true` on a cluster under `kusto.azuresynapse.net`.",
		fix: "Move to a Fabric eventhouse or an Azure Data Explorer cluster; until then change the pool in the portal."
	},
	"cluster-resource-differs": {
		title: "The URL and the resource id name different clusters",
		severity: "warning",
		cause: "The first label of a cluster\u2019s host is the name of its resource.",
		example: "url: https://wards.westeurope.kusto.windows.net\nresourceId: \u2026/Microsoft.Kusto/clusters/wardsdev\n",
		fix: "Correct one of them."
	},
	"cluster-flag-out-of-reach": {
		title: "The streaming flag of a cluster is neither checked nor switched",
		severity: "warning",
		cause: "The flag belongs to the Azure resource of the cluster, and the file does not say which resource that is.",
		example: "clusters:\n  wards: { url: \u2026, streamingIngestion: true }   # and no resourceId\n",
		fix: "Give the cluster its `resourceId`, or delete `streamingIngestion` here and switch it in the portal."
	},
	"cluster-twice": {
		title: "Two clusters have the same URL",
		severity: "error",
		cause: "What the file says of one would contradict what it says of the other.",
		example: "clusters:\n  a: { url: https://x.westeurope.kusto.windows.net }\n  b: { url: https://x.westeurope.kusto.windows.net }\n",
		fix: "Put their databases under one of them."
	},
	"key-malformed": {
		title: "Not a usable key",
		severity: "error",
		cause: "Keys are written in references such as cluster/database/table and in addresses, so they have no slash and no control characters, and are at most 1024 long.",
		example: "clusters:\n  wards/eu: { \u2026 }\n",
		fix: "Choose a simple key; where Azure\u2019s name differs, give it as `name` or `id`."
	},
	"name-invisible": {
		title: "A name holds a character that is not seen",
		severity: "error",
		cause: "Zero-width characters, fillers, marks of direction and control characters make two names look alike that are not the same, or one name look like another. A display name may hold emoji with their joiners.",
		example: "tables: { \"vitals\\u200b\": \u2026 }   # looks like vitals",
		fix: "Type the name anew, without copying it."
	},
	"name-malformed": {
		title: "Not a name that Kusto accepts",
		severity: "error",
		cause: "Names of databases, tables and columns have 1 to 1024 letters, digits, spaces, `_`, `.` and `-`.",
		example: "columns: { \"Value;\": dynamic }",
		fix: "Choose another name."
	},
	"name-reserved": {
		title: "A name that Kusto reserves",
		severity: "error",
		cause: "Names that begin or end with two underscores are reserved for the service.",
		example: "columns: { __id__: string }",
		fix: "Choose another name."
	},
	"name-twice": {
		title: "Two things have the same name in Kusto",
		severity: "error",
		cause: "Two keys give one table or database its name. Database names are not case-sensitive.",
		example: "tables:\n  a: { name: vitals, \u2026 }\n  vitals: { \u2026 }\n",
		fix: "Merge them, or correct `name`."
	},
	"names-differ-in-case": {
		title: "Names that differ only in upper and lower case",
		severity: "warning",
		cause: "Kusto tells them apart, and so does the mapping of rows to columns, but people do not.",
		example: "columns: { DeviceId: string, deviceId: string }",
		fix: "Choose clearly different names."
	},
	"too-many-columns": {
		title: "A table has too many columns",
		severity: "error",
		cause: "Kusto allows 10,000 columns in a table.",
		example: "A column for every telemetry of every device.",
		fix: "Keep varying names in a column of type dynamic."
	},
	"column-type-unknown": {
		title: "Not a type that Kusto accepts",
		severity: "error",
		cause: "Types are bool, datetime, decimal, dynamic, guid, int, long, real, string and timespan, or one of their aliases, in lower case. `uuid` is in some documents, but the service refuses it.",
		example: "columns: { Value: String }",
		fix: "Write one of the types."
	},
	"timespan-malformed": {
		title: "Not a duration",
		severity: "error",
		cause: "Durations are written as Kusto does: `30d`, `12h`, `5m`, `30s`, or `1.12:00:00`.",
		example: "caching: 1 month",
		fix: "Write a duration in one of these forms."
	},
	"timespan-out-of-range": {
		title: "A duration outside its limits",
		severity: "error",
		cause: "Retention is longer than zero, and caching is not negative.",
		example: "retention: 0d",
		fix: "Write a duration within the limits."
	},
	"caching-longer-than-retention": {
		title: "Data would be cached for longer than it is kept",
		severity: "warning",
		cause: "What retention has deleted cannot be in the cache, so the longer caching has no effect.",
		example: "retention: 30d\ncaching: 90d\n",
		fix: "Shorten caching, or lengthen retention."
	},
	"batching-out-of-range": {
		title: "An ingestion batching limit outside its bounds",
		severity: "error",
		cause: "Kusto accepts a time of 10 seconds to 30 minutes, 1 to 25000 items, and 100 to 4096 megabytes.",
		example: "ingestionBatching: { time: 5s }",
		fix: "Write a value within the bounds. For data within seconds, use streaming ingestion."
	}
};

// packages/core/src/catalogue/rules-environments.ts
const environmentsCatalogue = {
	"expression-malformed": {
		title: "Not an expression that is known",
		severity: "error",
		cause: "`${{ environment.key }}` is the only expression. Secrets, functions and operators are not available.",
		example: "subdomain: ${{ secrets.SUBDOMAIN }}",
		fix: "Put the value into every environment and refer to it there; for the text `${{` itself write `$${{`."
	},
	"expression-not-allowed": {
		title: "An expression where none is replaced",
		severity: "error",
		cause: "Expressions are replaced in values only: never in keys, in jq, in names of files or in environments themselves.",
		example: "transform: { file: \"transforms/${{ environment.name }}.jq\" }",
		fix: "Write the text itself, or use `only` for what differs between environments."
	},
	"environments-missing": {
		title: "An expression without environments",
		severity: "error",
		cause: "The file has no section `environments`, so there is nothing to take the value from.",
		example: "subdomain: ${{ environment.subdomain }}   # and no environments",
		fix: "Add the section, or write the value."
	},
	"environment-key-unknown": {
		title: "An expression names a key that the environment lacks",
		severity: "error",
		cause: "The key is misspelt, or not given in this environment.",
		example: "${{ environment.cluter }}",
		fix: "Correct the expression, or add the key to every environment."
	},
	"environment-keys-differ": {
		title: "Environments have different keys",
		severity: "error",
		cause: "Every environment gives the same keys, so that what works in one does not fail for a missing value in another.",
		example: "environments:\n  dev: { subdomain: a, cluster: b }\n  prod: { subdomain: c }\n",
		fix: "Add the missing key, or delete it from the others."
	},
	"environment-name": {
		title: "An unusable name of an environment or key",
		severity: "error",
		cause: "Names are passed on the command line and written in expressions: letters, digits, `_` and `-`, beginning with a letter or `_`.",
		example: "environments:\n  \"my prod\": { \u2026 }\n",
		fix: "Choose another name."
	},
	"environments-too-many": {
		title: "Too many environments",
		severity: "error",
		cause: "Every environment is checked by itself, so a config has at most 1,000 of them.",
		example: "environments with 101 names",
		fix: "Divide the config into several files."
	},
	"environment-unknown": {
		title: "`only` names an environment that does not exist",
		severity: "error",
		cause: "What is limited to an environment that the file does not have would never count.",
		example: "only: [production]   # the file has dev and prod",
		fix: "Correct the name, or add the environment."
	},
	"environment-value-unused": {
		title: "A key of the environments that nothing uses",
		severity: "warning",
		cause: "No expression in the file refers to it.",
		example: "environments:\n  dev: { subdomain: a, obsolete: b }\n",
		fix: "Delete the key from every environment."
	},
	"file-missing": {
		title: "A file does not exist",
		severity: "error",
		cause: "Paths are relative to the config, use forward slashes, and are case-sensitive.",
		example: "transform: { file: transform/telemetry.jq }",
		fix: "Correct the path, or add the file to the repository."
	},
	"file-outside": {
		title: "A file lies outside the folder of the config",
		severity: "error",
		cause: "Only files beside or below the config are read, links resolved: a config from a pull request must not reach other files.",
		example: "transform: { file: ../shared/telemetry.jq }",
		fix: "Move the file below the config."
	},
	"file-hidden": {
		title: "A path has a part that begins with a dot",
		severity: "error",
		cause: "Files and folders such as `.git/config` and `.env` hold credentials, and what is read as a sample or transform is shown and sent on. So nothing hidden is read, links resolved.",
		example: "transform: { file: .git/config }",
		fix: "Move the file into a folder whose name does not begin with a dot."
	},
	"file-too-large": {
		title: "A file is too large",
		severity: "error",
		cause: "Transforms and samples are small; a large file there is a mistake, and would make every run slow.",
		example: "tests: [{ message: samples/dump.json }]   # 50 MB",
		fix: "Cut the file down to what the test needs."
	},
	"file-not-a-file": {
		title: "A path is not a file of the kind that is meant",
		severity: "error",
		cause: "The path names a folder instead of a file, a file instead of a folder, or something else such as a device.",
		example: "transform: { file: transforms/ }",
		fix: "Correct the path."
	},
	"file-not-text": {
		title: "A file is not text",
		severity: "error",
		cause: "Transforms and samples are read as UTF-8.",
		example: "A sample saved as UTF-16.",
		fix: "Save the file as UTF-8."
	}
};

// packages/core/src/catalogue/rules-exports.ts
const exportsCatalogue = {
	"display-name-empty": {
		title: "An empty display name",
		severity: "error",
		cause: "IoT Central requires one; it is what people see.",
		example: "displayName: \"\"",
		fix: "Write a name."
	},
	"id-unusual": {
		title: "An id of a form that has not been seen to work",
		severity: "warning",
		cause: "The form of ids is not documented. Letters, digits and hyphens, at most 128, are known to work.",
		example: "id: \"my export!\"",
		fix: "Use letters, digits and hyphens, unless the id exists already."
	},
	"id-twice": {
		title: "Two entries have the same id",
		severity: "error",
		cause: "They would be one and the same in IoT Central.",
		example: "exports:\n  a: { id: x, \u2026 }\n  x: { \u2026 }\n",
		fix: "Correct one id."
	},
	"table-reference-malformed": {
		title: "Not a reference to a table",
		severity: "error",
		cause: "A table is named by three keys of this file: cluster/database/table.",
		example: "table: smartvitalspatch",
		fix: "Write all three, joined by slashes."
	},
	"table-not-declared": {
		title: "A destination names a table that is not declared",
		severity: "error",
		cause: "The columns are needed to check what arrives. A table that somebody else owns is declared with `manage: false`.",
		example: "table: wards/vitals/smartvitalpatch   # the file has smartvitalspatch",
		fix: "Correct the reference, or declare the table under `clusters`."
	},
	"destination-not-declared": {
		title: "A link names a destination that is not declared",
		severity: "error",
		cause: "Links name a destination by its key under `destinations`. Links that the file does not mention are left alone, so none needs declaring just to keep it.",
		example: "destinations: [{ destination: vital }]   # the file has vitals",
		fix: "Correct the name, or declare the destination."
	},
	"destination-twice": {
		title: "An export names a destination twice",
		severity: "error",
		cause: "An export has one link to a destination, with one transform.",
		example: "destinations: [{ destination: vitals }, { destination: vitals }]",
		fix: "Make one transform that yields the rows of both, or declare a second destination for the same table."
	},
	"destination-unused": {
		title: "A destination that no export uses",
		severity: "warning",
		cause: "It takes one of 10 places, and nothing is sent there by an export of this file.",
		example: "destinations: { vitals: \u2026, old: \u2026 }   # exports link to vitals only",
		fix: "Link an export to it, or delete it here and name it under `removed.destinations`."
	},
	"table-unfed": {
		title: "A table that no destination feeds",
		severity: "info",
		cause: "No destination of this file names it. That is right for a table that an update policy or something else fills.",
		example: "A table without a destination.",
		fix: "Nothing, if it is filled otherwise; else add a destination."
	},
	"export-without-destination": {
		title: "An export without destinations",
		severity: "warning",
		cause: "It sends nothing to any destination of this file.",
		example: "exports:\n  telemetry: { displayName: Telemetry, source: telemetry, enabled: true }\n",
		fix: "Add a link under `destinations`."
	},
	"many-destinations": {
		title: "An export with more than five destinations",
		severity: "warning",
		cause: "Documents disagree: the list of quotas says 10 destinations for an export, the guides say 5.",
		example: "Six links in one export.",
		fix: "Split the export if IoT Central refuses it."
	},
	"many-conditions": {
		title: "More than ten filter conditions and enrichments together",
		severity: "warning",
		cause: "The list of quotas says 10 filters and enrichments for an export, and leaves open whether that is 10 of each or 10 in all.",
		example: "A filter of six conditions with five enrichments.",
		fix: "Use fewer if IoT Central refuses it."
	},
	"filter-not-allowed": {
		title: "A filter on a source that has none",
		severity: "error",
		cause: "Audit logs are exported whole.",
		example: "source: audit\nfilter: SELECT * FROM devices\n",
		fix: "Delete the filter, and select in the transform."
	},
	"filter-malformed": {
		title: "A filter that does not look like one",
		severity: "warning",
		cause: "Filters are `SELECT * FROM devices WHERE \u2026`, or the same with ids of models in place of `devices`. The full grammar is not published, so only the outline is checked.",
		example: "filter: $simulated = false",
		fix: "Write the whole query, and balance quotes and brackets."
	},
	"simulated-never-sent": {
		title: "A filter for simulated devices with a managed identity",
		severity: "error",
		cause: "With a managed identity IoT Central does not export data of simulated devices, so nothing would ever arrive.",
		example: "filter: SELECT * FROM devices WHERE $simulated = true   # into a destination with a managed identity",
		fix: "Use a service principal for that destination, or change the filter."
	},
	"model-id-malformed": {
		title: "Not the id of a device model",
		severity: "warning",
		cause: "Models are named by `dtmi:\u2026`, older ones by `urn:\u2026`, with or without `;version`.",
		example: "filter: SELECT * FROM thermostat WHERE temperature > 0",
		fix: "Copy the id from the device template."
	},
	"enrichments-not-allowed": {
		title: "Enrichments on a source that has none",
		severity: "error",
		cause: "Audit logs and device template changes are not enriched.",
		example: "source: audit\nenrichments: { site: { value: north } }\n",
		fix: "Delete the enrichments, and add what is fixed in the transform."
	},
	"enrichment-malformed": {
		title: "An enrichment is not exactly one thing",
		severity: "error",
		cause: "An enrichment is a fixed `value`, or a `path` to a property, for a property of a model with its `target`.",
		example: "enrichments: { site: { value: north, path: $displayName } }",
		fix: "Give either value or path; target only beside a path that does not begin with $."
	},
	"enrichment-name-unknown": {
		title: "A system name that is not documented for enrichments",
		severity: "warning",
		cause: "Documented are $enabled, $displayName, $templateDisplayName, $organizations, $provisioned and $simulated.",
		example: "enrichments: { name: { path: $name } }",
		fix: "Use a documented name."
	},
	"rows-twice": {
		title: "Two links send the same rows into one table",
		severity: "warning",
		cause: "They agree in source, filter, transform and table, so every message makes its rows twice. Azure Data Explorer does not remove duplicates.",
		example: "Two exports of telemetry without filters, both into wards/vitals/t with the same transform.",
		fix: "Remove one of them, or give them filters that exclude each other."
	},
	"transform-is-path": {
		title: "A transform is the path of a file",
		severity: "error",
		cause: "A transform that is text is a jq program. The path of a file goes under the key `file`.",
		example: "transform: transforms/telemetry.jq",
		fix: "Write transform: { file: transforms/telemetry.jq }."
	},
	"transform-empty": {
		title: "A transform without any jq",
		severity: "error",
		cause: "An empty program passes every message on as it is, which is neither IoT Central\u2019s default record nor a row of the table.",
		example: "transform: \"\"",
		fix: "Write the transform, or leave the key out for the default record."
	},
	"default-record-nothing": {
		title: "Without a transform nothing reaches the table",
		severity: "error",
		cause: "IoT Central sends its default record, whose keys must be the names of columns, in the same upper and lower case. This table has no such column, so every row would be empty.",
		example: "A link without a transform to a table with the columns Device and Value.",
		fix: "Add a transform whose output has the columns\u2019 names."
	},
	"default-record-columns": {
		title: "Without a transform some columns stay empty",
		severity: "warning",
		cause: "IoT Central sends its default record, whose keys must be the names of columns, in the same upper and lower case. Other columns stay empty.",
		example: "A link without a transform to a table with the column DeviceId; the default record has deviceId.",
		fix: "Add a transform, or rename the columns."
	}
};

// packages/core/src/catalogue/rules-removed.ts
const removedCatalogue = {
	"removed-malformed": {
		title: "Not a name of something that can be removed",
		severity: "error",
		cause: "Each list under `removed` names its things in its own way, cluster/database/table for a table.",
		example: "removed: { tables: [old_table] }",
		fix: "Write all the names, joined by slashes."
	},
	"removed-out-of-reach": {
		title: "Something is to be removed where the file does not reach",
		severity: "error",
		cause: "To remove something from a database the tool must know the database and its cluster, so both must be declared and managed.",
		example: "removed: { tables: [wrds/vitals/old] }   # the file has the cluster wards",
		fix: "Correct the name, or declare the cluster and the database."
	},
	"declared-and-removed": {
		title: "Something is both declared and removed",
		severity: "error",
		cause: "The file contradicts itself.",
		example: "exports: { telemetry: \u2026 }\nremoved: { exports: [telemetry] }\n",
		fix: "Delete one of the two."
	},
	"removed-twice": {
		title: "Something is named twice under `removed`",
		severity: "warning",
		cause: "The second entry says nothing new.",
		example: "removed: { exports: [old, old] }",
		fix: "Delete one."
	},
	"removed-not-there": {
		title: "Something under `removed` is not there, and something of nearly the same name is",
		severity: "warning",
		cause: "What is gone already needs no removal, so an entry that fits nothing live is no error. Where something live has nearly the same name, the entry is likely to be misspelt, and nothing is removed.",
		example: "removed: { exports: [old-telemetri] }   # the application has old-telemetry",
		fix: "Correct the name, or delete the entry if what it names is gone."
	},
	"accept-risk-unknown": {
		title: "Not a risk that can be accepted",
		severity: "error",
		cause: "Only blocking risks are accepted: deletes-data, shortens-retention, revokes-access, interrupts-export, narrows-export, duplicates-data and breaks-update-policy.",
		example: "accept: [{ risk: delete-data, \u2026 }]",
		fix: "Paste the line from the refusal unchanged."
	},
	"accept-malformed": {
		title: "An accepted risk is not in the form that a refusal prints",
		severity: "error",
		cause: "The address is `<system>/<kind>:<names>` or `plan`, `seen` is 8 hexadecimal digits in lower case, or one such fingerprint for each environment, and `until` is a date. A file that `accept` names holds a list of such lines.",
		example: "accept: [{ risk: deletes-data, at: old_table, seen: yes }]",
		fix: "Paste the line from the refusal unchanged."
	},
	"accept-without-end": {
		title: "An accepted risk has no end",
		severity: "error",
		cause: "Consent is given for a change that is made now. A line without a last day would accept the same harm again months later, when nobody remembers it.",
		example: "accept: [{ risk: deletes-data, at: \"adx/table:wards/vitals/old\", seen: \"9f31c2aa\" }]   # no until",
		fix: "Paste the line that the finding prints: it ends 30 days from now. At most 90 days are allowed."
	},
	"accept-twice": {
		title: "The same risk is accepted twice",
		severity: "warning",
		cause: "The second entry says nothing new.",
		example: "Two equal lines under `accept`.",
		fix: "Delete one."
	},
	"ignore-malformed": {
		title: "An accepted difference is not complete",
		severity: "error",
		cause: "A line under `drift.ignore` has the address that a plan prints, a reason, and the last day on which it counts.",
		example: "drift: { ignore: [{ at: readings, reason: \"\", until: soon }] }",
		fix: "Copy the address from the plan, write a reason, and a date such as `2026-12-30`."
	},
	"ignore-twice": {
		title: "The same difference is accepted twice",
		severity: "warning",
		cause: "The second line says nothing new, unless it has another end: then the later one counts.",
		example: "Two lines under `drift.ignore` with the same `at` and `attribute`.",
		fix: "Delete one."
	}
};

// packages/core/src/catalogue/run.ts
const runCatalogue = {
	usage: {
		title: "The command line has a mistake",
		severity: "error",
		cause: "The command line names a command, an option, a value or a file that the command does not take. adx-export did not contact Azure.",
		example: "adx-export plan -e dev -e prod   # --environment takes one value",
		fix: "Follow the line that begins with `fix:`, or list what the command takes with `adx-export <command> --help`."
	},
	bug: {
		title: "adx-export itself failed",
		severity: "error",
		cause: "The code of adx-export met something that it does not expect. The config is not to blame.",
		example: "This is a bug in adx-export: RangeError: \u2026",
		fix: "Run the command again with ADX_EXPORT_DEBUG=1, and report what it prints. Run `adx-export plan` before you apply again."
	},
	"config-missing": {
		title: "The config file cannot be read",
		severity: "error",
		cause: "The path that the command was given names no regular file of at most 8 MiB, or the file may not be read.",
		example: "adx-export plan exports/adx-export.yaml   # there is no such file",
		fix: "Run the command in the folder of the config, or name the path. `adx-export init` writes a first config."
	},
	"environment-needed": {
		title: "The command must know which environment is meant",
		severity: "error",
		cause: "The config has environments, so one text describes several applications. Only `validate` looks at all of them; every other command works on those that you choose.",
		example: "adx-export plan   # the config has environments dev and prod",
		fix: "Add `--environment` with the name of one of them, or with a pattern for several, such as `'site*'`."
	},
	"environment-not-found": {
		title: "The environment is not in the config",
		severity: "error",
		cause: "The name given with `--environment` is not a key under `environments`, or the pattern matches none of them. Names are case-sensitive.",
		example: "adx-export plan --environment prd   # the config has prod",
		fix: "Use a name that the config lists under `environments`, or leave the option out where the config has none."
	},
	"resend-unknown": {
		title: "There is no secret of that name to send again",
		severity: "error",
		cause: "A name given with `--resend-secrets` is no destination of the config that writes as a service principal and is managed by it. Managed identities have no secret.",
		example: "adx-export plan --resend-secrets vital   # the config has vitals",
		fix: "Name destinations as the config does under `destinations`, or say `all`."
	},
	"reviewed-plan-unreadable": {
		title: "The reviewed plan cannot be used",
		severity: "error",
		cause: "The file given with `--expect-operations` is missing, too large, or not a plan document that `adx-export plan --format json` or `--out` wrote.",
		example: "adx-export apply --expect-operations findings.json   # a validate document",
		fix: "Write the plan with `adx-export plan --out plan.json`, review it, and give that file."
	}
};

// packages/core/src/catalogue/schema.ts
const schemaCatalogue = {
	"unknown-key": {
		title: "A key that is not known",
		severity: "error",
		cause: "A misspelt key would otherwise be ignored in silence, and what it says with it.",
		example: "exports:\n  telemetry:\n    enrichment: { \u2026 }\n",
		fix: "Correct the spelling, or delete the key."
	},
	"wrong-indentation": {
		title: "What belongs to a key begins at the same column",
		severity: "error",
		cause: "In YAML a key holds the lines below it that are indented deeper. A line at the same column is a key beside it, so the first key is empty.",
		example: "tables:\n  readings:\n  columns: { Device: string }\n",
		fix: "Indent the lines that belong to the key by two more columns."
	},
	"missing-key": {
		title: "A required key is missing",
		severity: "error",
		cause: "Some things have no safe default: what an export is called, what it sends, whether it runs.",
		example: "exports:\n  telemetry: { displayName: Telemetry, source: telemetry }   # no enabled\n",
		fix: "Add the key."
	},
	"wrong-type": {
		title: "A value of the wrong type",
		severity: "error",
		cause: "The value is a number where text is meant, a list where a mapping is meant, and so on.",
		example: "caching: 30",
		fix: "Write a value of the type that the message names. A name of digits only needs quotes."
	},
	"unknown-value": {
		title: "A value that is not one of those possible",
		severity: "error",
		cause: "The key takes one of a few words, spelt exactly so.",
		example: "source: Telemetry",
		fix: "Use one of the words that the message names."
	},
	"too-few": {
		title: "Something is empty that must not be",
		severity: "error",
		cause: "An empty table, policy or list of environments says nothing, so it is more likely a slip.",
		example: "columns: {}",
		fix: "Add an entry, or delete the key."
	},
	"placeholder-left": {
		title: "A placeholder was not replaced",
		severity: "warning",
		cause: "What `adx-export init` writes holds `change-me` where only you know what belongs there. Azure has nothing of that name.",
		example: "subdomain: change-me",
		fix: "Write the name, id or address that is meant."
	}
};

// packages/core/src/catalogue/text.ts
const textCatalogue = {
	syntax: {
		title: "The file is not YAML",
		severity: "error",
		cause: "The YAML parser could not go on. It stops at the first place that it does not understand, so there may be more.",
		example: "clusters:\n  wards: {\n",
		fix: "Correct the line. The cause is often one line above: a missing colon, quote or bracket, or wrong indentation."
	},
	"unquoted-expression": {
		title: "An expression inside { } or [ ] has no quotes",
		severity: "error",
		cause: "Inside braces and brackets YAML gives the characters { and } a meaning of their own, so `${{ \u2026 }}` must be quoted there.",
		example: "application: { subdomain: ${{ environment.subdomain }} }",
		fix: "Write application: { subdomain: \"${{ environment.subdomain }}\" }, or put the key on a line of its own."
	},
	"duplicate-key": {
		title: "A mapping has the same key twice",
		severity: "error",
		cause: "Only one of the two values could count, and which one is not visible.",
		example: "exports:\n  telemetry: { \u2026 }\n  telemetry: { \u2026 }\n",
		fix: "Rename or delete one of them."
	},
	"empty-file": {
		title: "The file is empty",
		severity: "error",
		cause: "There is nothing but white space and comments. That is never taken for a wish to manage nothing.",
		example: "# nothing here",
		fix: "Write a config, or pass the right file."
	},
	"several-documents": {
		title: "The file holds several YAML documents",
		severity: "error",
		cause: "A line `---` begins a new document; a config is exactly one.",
		example: "version: 1\n---\nversion: 1\n",
		fix: "Delete the line `---`, or split the file."
	},
	"wrong-encoding": {
		title: "The file is not UTF-8",
		severity: "error",
		cause: "Configs are read as UTF-8, with or without a byte order mark. Some Windows programs write UTF-16 or a code page.",
		example: "A file written by `>` in Windows PowerShell 5.",
		fix: "Save the file as UTF-8."
	},
	"text-too-large": {
		title: "The file is too large",
		severity: "error",
		cause: "At most 8 MiB are read.",
		example: "A config with captured messages pasted into it.",
		fix: "Move transforms and samples into files of their own."
	},
	"too-deep": {
		title: "Values are nested too deeply",
		severity: "error",
		cause: "At most 100 levels are read; a config needs fewer than 15.",
		example: "[[[[[[ \u2026 ]]]]]]",
		fix: "Correct the brackets or the indentation."
	},
	"alias-expansion": {
		title: "Aliases multiply the file beyond all bounds",
		severity: "error",
		cause: "Every alias is a copy of its anchor. Written out, the file would hold more than a million values.",
		example: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
		fix: "Use fewer aliases of aliases."
	},
	"alias-unknown": {
		title: "An alias names no anchor",
		severity: "error",
		cause: "An alias `*name` needs an anchor `&name` before it, and must not be inside that anchor\u2019s own value.",
		example: "columns: *vitals",
		fix: "Correct the name, or write the value."
	},
	"key-not-text": {
		title: "A key is not text",
		severity: "error",
		cause: "The keys of a config are names. A list, a mapping or nothing at all cannot be one.",
		example: "? [a, b]\n: value\n",
		fix: "Write a name, in quotes if it has special characters."
	},
	"key-reserved": {
		title: "A key is reserved",
		severity: "error",
		cause: "The name `__proto__` has a meaning in JavaScript and is no valid name in Kusto or IoT Central either.",
		example: "__proto__: {}",
		fix: "Use another name."
	},
	"merge-key": {
		title: "A merge key",
		severity: "error",
		cause: "Merge keys belong to YAML 1.1. What they yield is hard to see in a review, so they are not supported.",
		example: "columns: { <<: *common, Value: dynamic }",
		fix: "Repeat the keys, or give the whole value as an alias."
	},
	"tag-unknown": {
		title: "A YAML tag that does not fit",
		severity: "error",
		cause: "Only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map are known, on values that they fit.",
		example: "caching: !duration 30d",
		fix: "Leave the tag out."
	},
	"value-too-long": {
		title: "A value is too long",
		severity: "error",
		cause: "One value may have about a million characters.",
		example: "A transform with data pasted into it.",
		fix: "Move it into a file."
	},
	"findings-omitted": {
		title: "There are more findings than are shown",
		severity: "info",
		cause: "At most 1000 findings are reported, errors before warnings and those before infos.",
		example: "A generated file with the same mistake in every table.",
		fix: "Correct those that are shown, and run again."
	},
	"number-not-finite": {
		title: "A number is not finite",
		severity: "error",
		cause: "`.inf` and `.nan` are numbers in YAML, but not in JSON, which is what travels.",
		example: "items: .inf",
		fix: "Write a finite number, or quote the text."
	}
};

// packages/core/src/catalogue/transform-jq.ts
const transformJqCatalogue = {
	"jq-forbidden": {
		title: "A transform reaches for something outside of its message",
		severity: "error",
		cause: "A transform gets one message and yields rows. There is no environment, no further input, no file, no terminal and no module but \"iotc\" where IoT Central runs it.",
		example: "{ Site: env.SITE, Device: .device.id }",
		fix: "Take it from the message. What is fixed for an export can come with it as an enrichment."
	},
	"jq-function-not-portable": {
		title: "A function that not every jq has",
		severity: "warning",
		cause: "IoT Central does not say which jq it runs. What it shows fits jq 1.6 or gojq 0.12, and this function is missing in one of them, so the whole transform could be refused.",
		example: ".device.name | trim",
		fix: "Use the spelling that the finding gives, which every version takes."
	},
	"jq-syntax-not-portable": {
		title: "A spelling that not every jq accepts",
		severity: "warning",
		cause: "IoT Central does not say which jq it runs. What it shows fits jq 1.6 or gojq 0.12, and one of them refuses this spelling, with it the whole transform.",
		example: "{ Fahrenheit: .value * 1.8 + 32 }   # jq 1.6 wants brackets around the value",
		fix: "Use the spelling that the finding gives, which every version takes."
	},
	"jq-regex-not-portable": {
		title: "A regular expression that not every jq accepts",
		severity: "warning",
		cause: "gojq has no look-around, back references, atomic groups or possessive repeats, and does not know the flag x. If IoT Central runs it, the message fails and makes no row.",
		example: "test(\"^(?!test)\")",
		fix: "Say it without them, with a second test or a plain group."
	},
	"jq-meaning-differs": {
		title: "A text that not every jq understands alike",
		severity: "warning",
		cause: "IoT Central does not say which jq it runs. jq 1.6, jq 1.8 and gojq 0.12 take this text, but do not give the same result.",
		example: ".a + .b as $sum | $sum * 2   # jq 1.6 binds .b alone",
		fix: "Use the spelling that the finding gives, which every version understands alike."
	},
	"jq-fromdate-fraction": {
		title: "A date with fractions of a second is read by a function that takes none",
		severity: "warning",
		cause: "The times that IoT Central sends have fractions of a second. fromdate, and strptime with %SZ, fail on them, so the message makes no row.",
		example: "{ Time: (.enqueuedTime | fromdate) }",
		fix: "Leave the text as it is for a datetime column, or write what the finding offers: it cuts the fraction off first."
	},
	"jq-alternative-loses-false": {
		title: "A default that replaces false too",
		severity: "warning",
		cause: "`a // b` gives b where a is null, and also where a is false. A value that is truly false is lost. It is an error if a message that you gave, or one made from a device template, holds such a value as it stands.",
		example: "{ Running: (.value // null) }",
		fix: "Write what the finding offers. Leaving `// null` out alone loses the row where nothing is found."
	},
	"jq-double-question-mark": {
		title: "Two question marks, which give no default in jq",
		severity: "warning",
		cause: "jq reads `??` as `?` twice, and what follows as a part of what comes before it: `.a ?? .b` is `.a.b`. A default for null follows `//`.",
		example: "{ Name: (.device.name ?? .device.id) }",
		fix: "Write `//` in place of `??`."
	},
	"jq-depends-on-clock": {
		title: "A result that depends on the clock",
		severity: "info",
		cause: "The same message gives other rows at another time or in another time zone. When transforms are tried here the clock does not move, and is in UTC.",
		example: "{ Loaded: (now | todate) }",
		fix: "Use .enqueuedTime where the time of the message is meant. Azure Data Explorer knows the time of ingestion itself: ingestion_time()."
	},
	"jq-not-read": {
		title: "A transform that cannot be checked without running it",
		severity: "info",
		cause: "The checks that only read a transform did not understand it here. jq decides whether it is valid; its rows are checked on samples alone.",
		example: "A program nested more than five hundred levels deep.",
		fix: "Nothing, if the samples cover what the transform does."
	},
	"jq-field-not-in-message": {
		title: "A field that messages do not have",
		severity: "warning",
		cause: "What a transform gets differs from what is exported without one: there is no deviceId but device.id, no schema, no messageId. A field that is absent is null, in every row.",
		example: "{ Device: .deviceId }",
		fix: "Use the path that the finding gives."
	},
	"jq-telemetry-unknown": {
		title: "A telemetry that nobody sends",
		severity: "warning",
		cause: "The transform looks up a telemetry by a name that no device template, test message or captured message has. Names are case-sensitive. Telemetry that no template models is exported too, so this may be meant.",
		example: "select(.name == \"temprature\")   # the template says temperature",
		fix: "Correct the name, or name a message that holds it under tests."
	},
	"jq-property-unknown": {
		title: "A property that no device has",
		severity: "warning",
		cause: "The transform looks up a property or a cloud property by a name that no device template has, nor any given message. Names are case-sensitive.",
		example: ".device.properties.reported[] | select(.name == \"Firmware\")   # the template says firmware",
		fix: "Correct the name, or add the device template that has it to samples."
	},
	"jq-enrichment-unknown": {
		title: "An enrichment that the export does not declare",
		severity: "warning",
		cause: "An export adds the enrichments that it declares, under exactly these names. Any other name is null in every message. Names are case-sensitive.",
		example: ".enrichments.Region   # the export declares region",
		fix: "Correct the name, or declare the enrichment."
	},
	"jq-message-property-unknown": {
		title: "A message property that no given message has",
		severity: "warning",
		cause: "The transform reads an application property that no test message or captured message holds, while some of them hold others. Names are case-sensitive.",
		example: ".messageProperties.Priority   # the messages hold priority",
		fix: "Correct the name, or name a message that holds it under tests."
	},
	"jq-text-unknown": {
		title: "A condition asks for a text that never comes",
		severity: "warning",
		cause: "The transform compares a kind of message, a component, a module or the value of an enumeration with a text that is not among those that Microsoft documents or the device template has, nor in any given message. Texts are case-sensitive.",
		example: "select(.messageType == \"Deleted\")   # the documented text is deleted",
		fix: "Correct the text, or name a message that holds it under tests."
	},
	"jq-never-equal": {
		title: "A comparison with a constant of another type is never true",
		severity: "warning",
		cause: "jq never takes values of two types for equal: true is not the text \"true\", and 1 is not \"1\". The column holds the same whatever the device sends. Values of all given messages and of the device templates count.",
		example: "{ Alarm: ($t.alarm == \"on\") }   # alarm is true or false",
		fix: "Compare the value with one of its own type. If devices send values of both types, name such a message under tests."
	},
	"jq-key-twice": {
		title: "A key that an object has twice",
		severity: "warning",
		cause: "jq keeps the last value of a key. The values before it are lost without a word.",
		example: "{ Temperature: .a, Temperature: .b }",
		fix: "Remove one of the two, or give it the name of another column."
	}
};

// packages/core/src/catalogue/transform.ts
const transformCatalogue = {
	"transform-does-not-compile": {
		title: "jq does not take the transform",
		severity: "error",
		cause: "The text is no jq program, or it uses something that is defined nowhere. IoT Central would export nothing.",
		example: "transform: \"{ Device: .device.id\"",
		fix: "Correct the marked place. Of several errors the first is usually the cause of the others."
	},
	"transform-fails": {
		title: "The transform fails on a message",
		severity: "error",
		cause: "jq stopped with an error while it ran on this message, so the message makes no row. It is an error for tests, captured messages and messages made from a device template. If only built-in sample messages show it, it is a warning.",
		example: ".telemetry | from_entries | .temperature + \"\u00b0C\"   # temperature is a number",
		fix: "Make the transform take the message, or correct the message if no device sends the like."
	},
	"transform-keeps-less": {
		title: "A new transform may keep less than the live one",
		severity: "warning",
		cause: "On built-in sample messages the live transform of an enabled export makes rows or stores values, and the new one does not. Built-in sample messages are no evidence of what your devices send, so this is a warning. Messages that you gave and that lose nothing do not settle it: they may lack what is lost.",
		example: "`select(.device.organizations[0] == \"north\")` in place of `{ Device: .device.id }`, in a config without tests",
		fix: "Compare the rows before and after. Name a real message that holds such values under `tests`, so that the plan can tell for sure."
	},
	"transform-fails-on-variation": {
		title: "The transform fails on a changed message",
		severity: "warning",
		cause: "The message as given works, but one that differs as real messages do makes jq stop with an error. Such a message makes no row. If only values that are null or of another type show it, it is a note.",
		example: ".component | ascii_upcase   # component is absent where there is none",
		fix: "Handle the absent or other value, with `?`, `// \"\"` or `if \u2026 then \u2026 else \u2026 end`."
	},
	"transform-timed-out": {
		title: "The transform does not end in time",
		severity: "error",
		cause: "It was stopped at the limit of steps for one message. It loops, or its work grows with the message.",
		example: "def f: f; f",
		fix: "Remove the loop. A transform needs milliseconds for a message."
	},
	"transform-out-of-memory": {
		title: "The transform needs too much memory",
		severity: "error",
		cause: "It was stopped at the limit of memory for one message.",
		example: "[range(1e12)]",
		fix: "Build less at once."
	},
	"transform-output-too-large": {
		title: "The transform writes too much",
		severity: "error",
		cause: "It was stopped at the limit of output for one message.",
		example: "repeat(\"x\")",
		fix: "Yield one object for each row, and few rows for a message."
	},
	"transform-crashed": {
		title: "The jq engine gave up on the transform",
		severity: "error",
		cause: "The engine stopped without a word of its own; very deep nesting is the usual reason.",
		example: "reduce range(1e5) as $i (null; [.]) | tojson",
		fix: "Nest less deeply."
	},
	"transform-not-tried": {
		title: "A transform was not tried",
		severity: "error",
		cause: "All runs of jq in one environment share a limit of steps. It was used up before the transform was compiled, or before it ran on a single message, so nothing is known of it.",
		example: "Thirty transforms that take 100 million steps each for a message.",
		fix: "Make the slow transforms faster: those that `transform-timed-out` names, or else those before this one."
	},
	"test-not-run": {
		title: "A test of the config did not run",
		severity: "error",
		cause: "A limit was reached before the test had its turn, so its rows are neither those expected nor others. Tests run before everything but compiling.",
		example: "Two tests on which the transform does not end, and a third after them.",
		fix: "Mend the transform that reaches the limit, or name fewer tests."
	},
	"row-not-object": {
		title: "An output that is no row",
		severity: "error",
		cause: "Azure Data Explorer takes an object per row, each key a column. A text, number or null is no row. If only built-in sample messages show it, it is a warning.",
		example: ".telemetry[].value",
		fix: "Yield an object: { Value: .value }."
	},
	"rows-in-array": {
		title: "An array where rows were meant",
		severity: "error",
		cause: "An array is one record, not many, and a record that is no object is refused.",
		example: "[.telemetry[] | { Name: .name, Value: .value }]",
		fix: "Add `.[]` at the end, or leave the outer brackets out."
	},
	"row-key-unknown": {
		title: "A key of a row has no column",
		severity: "error",
		cause: "Rows meet columns by name. What has no column of its name is lost without a word.",
		example: "{ Devise: .device.id }   # the table has Device",
		fix: "Correct the key, or declare the column."
	},
	"row-key-case": {
		title: "A key of a row differs from its column in upper and lower case",
		severity: "error",
		cause: "Column names are case-sensitive, so the value is lost and the column stays empty.",
		example: "{ deviceId: .device.id }   # the table has DeviceId",
		fix: "Spell the key like the column."
	},
	"row-key-from-message": {
		title: "The keys of a row come from the message",
		severity: "warning",
		cause: "The transform does not write its keys out but takes the names that a message holds. A name without a column, which any device may send, is lost without a word.",
		example: ".telemetry | map({ key: .name, value: .value }) | from_entries",
		fix: "Name the columns at the end of the transform: \u2026 | from_entries | { Pressure, Flow }."
	},
	"column-not-filled": {
		title: "A column that no row fills",
		severity: "warning",
		cause: "No sample\u2019s row has a value for it. Either the transform does not name it, or what it names is never there. Without a transform only columns that are called like a key of the default record are filled.",
		example: "columns: { Device: string, Site: string } with the transform { Device: .device.id }",
		fix: "Fill the column in the transform, add a sample that fills it, or leave the column out."
	},
	"value-does-not-fit": {
		title: "A value does not fit its column",
		severity: "error",
		cause: "Azure Data Explorer stores null if a value cannot be read as the column\u2019s type, and says nothing about it. If only made-up texts or built-in sample messages show it, it is a warning.",
		example: "{ Temperature: \"71.3 \u00b0C\" }   # Temperature is a real",
		fix: "Convert the value in the transform, or give the column another type."
	},
	"value-may-not-fit": {
		title: "A value that a message may bring does not fit its column",
		severity: "info",
		cause: "The values of the samples fit, but values at the edge of what a device may send do not, and become null.",
		example: "Count: int   # a device may send 2147483648",
		fix: "Give the column a wider type if such values can come: long for int, dynamic for anything."
	},
	"value-form-not-documented": {
		title: "A value has a form that is not documented for its column",
		severity: "warning",
		cause: "Microsoft documents which texts a datetime takes: ISO 8601, RFC 822, RFC 850 and sortable ones. Azure Data Explorer reads some other forms too, but nobody says which. Such a value may be stored as you mean it, as another moment or as null.",
		example: "{ When: \"11/12/2026 10:01:30 AM\" }   # or a number: { When: 1794477690 }",
		fix: "Convert the value in the transform to ISO 8601: 2026-11-12T10:01:30Z. Seconds since 1970 become such a text with `todate`."
	},
	"row-lost-when-missing": {
		title: "A message without a value loses its whole row",
		severity: "warning",
		cause: "A lookup of a telemetry that the message does not hold yields nothing, and an object with nothing in it is no object at all. A condition that is not true of null, `numbers` and `// empty` lose the row as well: the finding names which it is. Devices usually send some of their telemetry in a message, not all of it.",
		example: "{ A: .telemetry | iotc::find(.name == \"a\").value, B: .telemetry | iotc::find(.name == \"b\").value }",
		fix: "Write what the finding offers: `adx-export test` ran it on the same messages. A lookup keeps every match, and is null where there is none: ([.telemetry[] | select(.name == \"a\").value] | if length == 0 then null else .[] end). If the loss is meant, name such a message under tests with rows that hold []."
	},
	"rows-doubled": {
		title: "A value that comes twice makes more rows",
		severity: "warning",
		cause: "Looking up a telemetry that the message holds twice yields two values, and every combination of values makes a row of its own.",
		example: "{ A: .telemetry | iotc::find(.name == \"a\").value }   # a message holds \"a\" twice",
		fix: "If the value comes once by rights, take the first match of a list: ([.telemetry[] | select(.name == \"a\").value][0])."
	},
	"rows-repeated": {
		title: "A transform makes the same row more than once",
		severity: "warning",
		cause: "Rows of one message are equal in every column although nothing in the message repeats, so the table holds each reading more than once, and sums and counts are too high. The values of the message are made different first: readings that are equal by chance do not count.",
		example: ".telemetry[] | { Name: .name, Value: .value } | ., .",
		fix: "Make each row once. If the rows are meant, name the message under tests, with the rows expected."
	},
	"row-depends-on-order": {
		title: "A row depends on the order of the values in a message",
		severity: "warning",
		cause: "The same values in another order make other rows. A message lists its telemetry in no certain order, so a value lands in the column of another, or is lost.",
		example: "{ Temperature: .telemetry[0].value }",
		fix: "Select each value by its name: ([.telemetry[] | select(.name == \"temperature\").value][0])."
	},
	"value-dropped": {
		title: "A value is lost if a message holds more values",
		severity: "warning",
		cause: "The rows hold the values of the message, but no longer do so if it holds a further value or repeats one. The transform counts on a number of values.",
		example: "select((.telemetry | length) == 2) | { \u2026 }",
		fix: "Select values by name, and make a row whatever the number of values is."
	},
	"value-not-sent": {
		title: "A column holds a value that the message does not hold",
		severity: "warning",
		cause: "The column follows a value of the message. Without that value the column is not empty but holds something that looks like a reading: in jq null < 50 is true, null + 1 is 1, and \"\\(null)\" is the text null.",
		example: "{ Cold: ([.telemetry[] | select(.name == \"temperature\").value][0] < 50) }",
		fix: "Pass null on: \u2026 | if . == null then null else . < 50 end. If the value is meant, name a message without it under tests, with the rows expected."
	},
	"false-lost": {
		title: "A value of false is lost",
		severity: "error",
		cause: "The rows hold a value if it is true, or any number, but not if it is false, or false is stored as null: jq takes false for absent in select(.value), in if .value then, in // and in paths(scalars). The reading is lost although the device sent it. It is an error for a message that holds false as it stands and that you gave or that is made from a device template, and a warning for one that may hold it.",
		example: ".telemetry[] | select(.value) | { Name: .name, Value: .value }",
		fix: "Ask whether the value is there: select(.value != null). If false is to be left out, name a message that holds it under tests, with the rows expected."
	},
	"no-row": {
		title: "A message makes no row",
		severity: "error",
		cause: "The transform yields nothing for the message as it stands, so nothing of it reaches the table. It is an error for the message of a test, and for a captured message that lacks a value on which the row hangs. For any other message it is a warning, because the transform may leave such messages out on purpose.",
		example: ".telemetry[] | select(.name == \"temprature\") | { Value: .value }",
		fix: "Correct the condition. If such messages are to be left out, give the test an empty list of rows: []."
	},
	"many-rows": {
		title: "A message makes very many rows",
		severity: "warning",
		cause: "Combinations of several values multiply, and so does every `[]` in an object.",
		example: "{ A: .telemetry[].value, B: .telemetry[].value }",
		fix: "Take one value for each key, or make one row for each element: .telemetry[] | { \u2026 }."
	},
	"expected-rows-differ": {
		title: "The rows are not those expected",
		severity: "error",
		cause: "The test names the rows that its message makes. Their order counts, the order of keys does not.",
		example: "tests: [{ message: samples/a.json, rows: samples/a.rows.json }]   # the transform changed since",
		fix: "Correct the transform, or write the new rows with `adx-export test --update` and review them."
	},
	"expected-rows-malformed": {
		title: "The file of expected rows is no list of rows",
		severity: "error",
		cause: "It must be a JSON array with one object for each row, nested at most 100 deep.",
		example: "rows: samples/a.rows.json   # the file holds one object",
		fix: "Write the rows in brackets, or let `adx-export test --update` write the file."
	},
	"sample-malformed": {
		title: "A sample is no message",
		severity: "error",
		cause: "A sample is one JSON object, nested at most 100 deep: a message as a transform gets it.",
		example: "message: samples/a.json   # the file holds an array of messages",
		fix: "Put each message into a file of its own."
	},
	"sample-of-other-source": {
		title: "A test\u2019s message is of another source than its export",
		severity: "warning",
		cause: "Its `messageSource` is not the source of the export, so the transform never gets such a message.",
		example: "source: telemetry with a message that says \"messageSource\": \"properties\"",
		fix: "Use a message of the export\u2019s source."
	},
	"sample-of-default-record": {
		title: "A sample has the shape of what is exported, not of what a transform gets",
		severity: "warning",
		cause: "Without a transform IoT Central sends a record with `deviceId`, `schema` and telemetry as an object. A transform gets `device.id` and telemetry as an array of { id, name, value }.",
		example: "{ \"schema\": \"default@v1\", \"deviceId\": \"press-07\", \"telemetry\": { \"temperature\": 71.3 } }",
		fix: "Capture a message as a transform gets it: send an export with the transform `.` to a webhook."
	},
	"samples-not-tried": {
		title: "Not every sample was tried",
		severity: "info",
		cause: "What a transform is tried on is limited in number and time, so that a check always ends. Variations are left out first, and tests never as a note.",
		example: "Four hundred captured messages, or a message of thirty values.",
		fix: "Nothing, if the rest are alike; else name fewer samples."
	},
	"model-malformed": {
		title: "A device model cannot be read",
		severity: "error",
		cause: "It must be the JSON of a device template, or of its capability model, as IoT Central exports it.",
		example: "samples: { templates: [models/press.json] }   # the file is no JSON",
		fix: "Export the device template from IoT Central again."
	}
};

// packages/core/src/catalogue/index.ts
const entries = {
	...textCatalogue,
	...schemaCatalogue,
	...environmentsCatalogue,
	...accessCatalogue,
	...clustersCatalogue,
	...exportsCatalogue,
	...transformCatalogue,
	...transformJqCatalogue,
	...removedCatalogue,
	...planCatalogue,
	...risksCatalogue,
	...runCatalogue,
	...failuresCatalogue
};
const catalogue = entries;
const isCode = ((code) => Object.hasOwn(catalogue, code));
const explain = ((code) => isCode(code) ? catalogue[code] : void 0);
const documentationOf = ((code) => `docs/reference/findings.md#${code}`);

// packages/core/src/diagnose.ts
const longest = 2e3;
const escaped = ((character) => {
	if (character === "	") return character;
	if (character === "\n") return "\\n";
	const code = character.codePointAt(0) ?? 0;
	return code > 65535 ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
});
const shortened = ((text) => text.length > longest ? `${text.slice(0, longest)}\u2026` : text);
const oneLine = ((text) => replaceInvisible(shortened(text), escaped));
const asLines = ((text) => shortened(text).split("\n").map(oneLine).join("\n"));
const ranks$1 = {
	error: 2,
	warning: 1,
	info: 0
};
const severityOf = ((code, most = "error") => {
	const { severity } = catalogue[code];
	return ranks$1[most] < ranks$1[severity] ? most : severity;
});
const diagnose = ((code, location, message, more = {}) => {
	const printable = more.lines === true ? asLines : oneLine;
	return {
		code,
		severity: severityOf(code, more.severity),
		message: printable(message),
		file: location.file,
		range: location.range,
		...more.related === void 0 ? {} : { related: more.related },
		...more.hint === void 0 ? {} : { hint: printable(more.hint) },
		documentation: documentationOf(code),
		...more.environments === void 0 ? {} : { environments: more.environments }
	};
});
const compareText = ((a, b) => a < b ? -1 : a > b ? 1 : 0);
const sortDiagnostics = ((diagnostics) => diagnostics.toSorted(((a, b) => compareText(a.file, b.file) || a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column || compareText(a.code, b.code) || compareText(a.message, b.message))));
const dedupeDiagnostics = ((diagnostics) => {
	const seen = /* @__PURE__ */ new Map();
	for (const found of diagnostics) {
		const key = JSON.stringify([
			found.code,
			found.file,
			found.range,
			found.message
		]);
		if (!seen.has(key)) seen.set(key, found);
	}
	return [...seen.values()];
});

// packages/core/src/values/column-type.ts
const spellings = /* @__PURE__ */ new Map([
	["bool", "bool"],
	["boolean", "bool"],
	["date", "datetime"],
	["datetime", "datetime"],
	["decimal", "decimal"],
	["double", "real"],
	["dynamic", "dynamic"],
	["float", "real"],
	["guid", "guid"],
	["int", "int"],
	["int16", "int"],
	["int32", "int"],
	["int64", "long"],
	["int8", "int"],
	["long", "long"],
	["real", "real"],
	["string", "string"],
	["time", "timespan"],
	["timespan", "timespan"],
	["uint", "int"],
	["uint16", "int"],
	["uint32", "int"],
	["uint64", "long"],
	["uint8", "int"],
	["ulong", "long"],
	["uniqueid", "guid"]
]);
const columnTypeSpellings = [...spellings.keys()];
const canonicalType = ((text) => spellings.get(text));

// packages/core/src/values/timespan.ts
const ticksPerSecond = 10000000n;
const ticksPerMinute = 60n * ticksPerSecond;
const ticksPerHour = 60n * ticksPerMinute;
const ticksPerDay = 24n * ticksPerHour;
const maxTicks = 9223372036854775807n;
const units = /* @__PURE__ */ new Map([
	["d", ticksPerDay],
	["day", ticksPerDay],
	["days", ticksPerDay],
	["h", ticksPerHour],
	["hr", ticksPerHour],
	["hrs", ticksPerHour],
	["hour", ticksPerHour],
	["hours", ticksPerHour],
	["m", ticksPerMinute],
	["min", ticksPerMinute],
	["minute", ticksPerMinute],
	["minutes", ticksPerMinute],
	["s", ticksPerSecond],
	["sec", ticksPerSecond],
	["second", ticksPerSecond],
	["seconds", ticksPerSecond],
	["ms", ticksPerSecond / 1000n],
	["milli", ticksPerSecond / 1000n],
	["millis", ticksPerSecond / 1000n],
	["millisecond", ticksPerSecond / 1000n],
	["milliseconds", ticksPerSecond / 1000n],
	["micro", ticksPerSecond / 1000000n],
	["micros", ticksPerSecond / 1000000n],
	["microsecond", ticksPerSecond / 1000000n],
	["microseconds", ticksPerSecond / 1000000n],
	["tick", 1n],
	["ticks", 1n]
]);
const literal$1 = /^(\d{1,20})(?:\.(\d{1,9}))?\s*([a-z]+)$/;
const clock$1 = /^(-)?(?:(\d{1,8})\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?$/;
const bounded = ((ticks) => ticks > maxTicks || ticks < -9223372036854775807n ? void 0 : ticks);
const fromLiteral = ((whole, fraction, unit) => {
	const scale = units.get(unit);
	if (scale === void 0) return void 0;
	return bounded(BigInt(whole) * scale + BigInt(`0${fraction}`) * scale / 10n ** BigInt(fraction.length));
});
const parseTimespan = ((text) => {
	const short = literal$1.exec(text);
	if (short !== null) return fromLiteral(short[1] ?? "", short[2] ?? "", short[3] ?? "");
	const parts = clock$1.exec(text);
	if (parts === null) return void 0;
	const [, sign, days = "0", hours = "", minutes = "", seconds = "0", fraction = ""] = parts;
	if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return void 0;
	const ticks = BigInt(days) * ticksPerDay + BigInt(hours) * ticksPerHour + BigInt(minutes) * ticksPerMinute + BigInt(seconds) * ticksPerSecond + BigInt(fraction.padEnd(7, "0"));
	return bounded(sign === void 0 ? ticks : -ticks);
});
const two$1 = ((value) => value.toString().padStart(2, "0"));
const formatTimespan = ((ticks) => {
	const size = ticks < 0n ? -ticks : ticks;
	const days = size / ticksPerDay;
	const rest = size % ticksPerDay;
	const fraction = rest % ticksPerSecond;
	return [
		ticks < 0n ? "-" : "",
		days > 0n ? `${days}.` : "",
		`${two$1(rest / ticksPerHour)}:${two$1(rest % ticksPerHour / ticksPerMinute)}:${two$1(rest % ticksPerMinute / ticksPerSecond)}`,
		fraction > 0n ? `.${fraction.toString().padStart(7, "0")}` : ""
	].join("");
});
const written = [
	["d", ticksPerDay],
	["h", ticksPerHour],
	["m", ticksPerMinute],
	["s", ticksPerSecond],
	["ms", ticksPerSecond / 1000n]
];
const writtenTimespan = ((text) => {
	const ticks = parseTimespan(text);
	if (ticks === void 0 || ticks < 0n) return text;
	if (ticks === 0n) return "0s";
	const unit = written.find((([, size]) => ticks % size === 0n));
	return unit === void 0 ? text : `${ticks / unit[1]}${unit[0]}`;
});
const canonicalTimespan = ((text) => {
	const ticks = parseTimespan(text);
	return ticks === void 0 ? void 0 : formatTimespan(ticks);
});

// packages/core/src/transform-position.ts
const besideConfig = ((configFile, path) => {
	return configFile.slice(0, configFile.lastIndexOf("/") + 1) + path.replace(/^(?:\.\/)+/, "");
});
const offsetOf = ((text, { line, column }) => {
	return text.split("\n", line - 1).reduce(((sum, { length }) => sum + length + 1), column - 1);
});
const placeOf = ((origin, offset) => {
	const piece = origin.findLast(((candidate) => candidate.offset <= offset));
	const { line, column, width } = piece ?? {
		line: 1,
		column: 1
	};
	if (width !== void 0) return {
		start: {
			line,
			column
		},
		end: {
			line,
			column: column + width
		}
	};
	const there = column + offset - (piece?.offset ?? 0);
	return {
		start: {
			line,
			column: there
		},
		end: {
			line,
			column: there + 1
		}
	};
});
const locateInTransform = ((transform, from, to = from) => {
	if (transform.file !== void 0) return {
		file: besideConfig(transform.at.file, transform.file),
		range: {
			start: from,
			end: to
		}
	};
	const { origin, text } = transform;
	if (origin === void 0) return transform.at;
	const first = offsetOf(text, from);
	const behind = offsetOf(text, to);
	const { start } = placeOf(origin, first);
	return {
		file: transform.at.file,
		range: {
			start,
			end: behind > first ? placeOf(origin, behind - 1).end : start
		}
	};
});

// packages/core/src/values/secrets.ts
const forms = [
	["the secret of a service principal", /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/g],
	["a shared access key", /(?:SharedAccessKey|AccountKey)=[A-Za-z0-9+/]{20}[A-Za-z0-9+/=]*/g],
	["an API token", /SharedAccessSignature sr=[^\s&]+&sig=[^\s&]{8}[^\s"']*/g],
	["a bearer token", /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}[A-Za-z0-9_.-]*/g],
	["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/g]
];
const secretsIn = ((text) => forms.flatMap((([what, form]) => [...text.matchAll(form)].map((({ index }) => ({
	offset: index,
	what
}))))).toSorted(((a, b) => a.offset - b.offset)));
const secretIn = ((text) => forms.find((([, form]) => text.search(form) >= 0))?.[0]);
const secretKey = "(?:[A-Za-z0-9_-]*(?:password|secret|token|account[_-]?key|shared[_-]?access[_-]?key|connection[_-]?string|api[_-]?key)|sas)";
const wholeSecretKey = new RegExp(`^${secretKey}$`, "i");
const isSecretKey = ((key) => wholeSecretKey.test(key));
const harmless = `(?:\\$\\{\\{|\\{[ \\t]*["']?(?:env|type|path)["']?[ \\t]*:|(?:${columnTypeSpellings.join("|")})["']?[ \\t]*(?:[,}#]|$))`;
const literal = new RegExp(`((?<![\\w-])${secretKey}["']?[ \\t]*:[ \\t]+)(?!["']?${harmless})(\\S.*)$`, "gi");
const opening = new RegExp(`^([ \\t]*(?:- +)*)["']?${secretKey}["']?[ \\t]*:(?![ \\t]*${harmless})[ \\t]*(.*)$`, "i");
const isNested = ((line) => /^[ \t]*(?:- |["']?[\w$.-]+["']?[ \t]*:(?:[ \t]|$)|\{|#)/.test(line));
const name = /(\benv["']?[ \t]*:[ \t]*)(?![ \t]|["']?ADX_[A-Z0-9_]+["']?(?:[ \t},]|$))([^\s,}]+)/gm;
const traits = /password|secret|token|key|connection|sas/i;
const stars = ((text) => "*".repeat(text.length));
const maskValues = ((text) => {
	let inside;
	return text.split(/(\r\n|\n|\r)/).map(((line) => {
		const indent = line.length - line.trimStart().length;
		if (line.trim() === "") return line;
		if (inside !== void 0 && indent > inside.indent && (inside.isKnown || !isNested(line))) {
			inside = {
				...inside,
				isKnown: true
			};
			return line.slice(0, indent) + stars(line.slice(indent));
		}
		if (!traits.test(line)) {
			inside = void 0;
			return line;
		}
		const opened = opening.exec(line);
		inside = opened === null ? void 0 : {
			indent: opened[1]?.length ?? 0,
			isKnown: opened[2] !== ""
		};
		return line.replace(literal, ((_, key, value) => key + stars(value)));
	})).join("");
});
const maskSecretForms = ((text) => forms.reduce(((masked, [, form]) => masked.replaceAll(form, stars)), text));
const maskSecrets = ((text) => maskValues(forms.reduce(((masked, [, form]) => masked.replaceAll(form, stars)), text).replaceAll(name, ((_, key, value) => key + stars(value)))));

// packages/core/src/values/days.ts
const dayMilliseconds = 864e5;
const eraDays = 146097;
const dayOf = ((milliseconds) => Math.floor(milliseconds / dayMilliseconds));
const fromCivil = ((year, month, day) => {
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const ofEra = shifted - era * 400;
	const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	return era * eraDays + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
});
const dateText$1 = ((day) => {
	const shifted = day + 719468;
	const era = Math.floor(shifted / eraDays);
	const ofEra = shifted - era * eraDays;
	const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
	const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
	const march = Math.floor((5 * ofYear + 2) / 153);
	const month = march < 10 ? march + 3 : march - 9;
	const date = ofYear - Math.floor((153 * march + 2) / 5) + 1;
	const pad = ((value, width) => String(value).padStart(width, "0"));
	return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
});
const readDate = ((text) => {
	const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
	if (year === void 0) return void 0;
	const day = fromCivil(Number(year), Number(month), Number(date));
	return dateText$1(day) === text ? day : void 0;
});

// packages/core/src/values/consent.ts
const consentDays = 30;
const undated = "until: <date>";
const quoted = ((text) => JSON.stringify(text));
const seenText = ((seen) => {
	if (typeof seen === "string") return quoted(seen);
	return `{ ${Object.entries(seen).map((([name, fingerprint]) => `${name}: ${quoted(fingerprint ?? "")}`)).join(", ")} }`;
});
const consentLine = (({ risk, at, seen, only }) => {
	const where = only === void 0 ? "" : `, only: [${only.join(", ")}]`;
	return `- { risk: ${risk}, at: ${/^[a-z]+$/.test(at) ? at : quoted(at)}, seen: ${seenText(seen)}, ${undated}${where} }`;
});
const consentEnd = ((now) => dateText$1(dayOf(now) + 30));
const withConsentEnd = ((text, end) => text.replaceAll(undated, `until: ${end}`));

// packages/core/src/values/risks.ts
const blockingRisks = [
	"deletes-data",
	"empties-column",
	"shortens-retention",
	"revokes-access",
	"interrupts-export",
	"narrows-export",
	"drops-rows",
	"duplicates-data",
	"breaks-update-policy"
];
const riskWords = {
	"deletes-data": ["deletes data", "deletes"],
	"shortens-retention": ["deletes data", "shortens"],
	"drops-rows": ["drops rows", "drops rows of"],
	"empties-column": ["empties a column", "empties a column fed by"],
	"revokes-access": ["revokes access", "revokes"],
	"interrupts-export": ["interrupts an export", "interrupts"],
	"narrows-export": ["sends less", "narrows"],
	"duplicates-data": ["duplicates data", "duplicates data of"],
	"breaks-update-policy": ["breaks an update policy", "breaks an update policy at"],
	"grants-access": ["grants access", "grants"],
	"raises-cost": ["costs more", "raises the cost of"]
};

// packages/core/src/values/command.ts
const plain$1 = /^[\w./][\w./:-]*$/;
const quotable = /^[\p{L}\p{N}./\\][\p{L}\p{N} .,+=@:_()/\\-]*$/u;
const word$2 = ((text, instead) => {
	if (text.length > 300) return instead;
	if (plain$1.test(text)) return text;
	return quotable.test(text) && !text.endsWith("\\") ? `"${text}"` : instead;
});
const commandLine = ((command, { config, environment }, ...options) => {
	const path = config === void 0 ? [] : [word$2(config, "<config>")];
	const chosen = environment === void 0 ? [] : ["--environment", word$2(environment, "<environment>")];
	return [
		"adx-export",
		command,
		...path,
		...chosen,
		...options
	].join(" ");
});

// packages/transform/src/parse/children.ts
const keyNodes = ((key) => key.type === "string" ? [key] : key.type === "computed" ? [key.body] : []);
const present = ((...nodes) => nodes.filter(((node) => node !== void 0)));
const patternNodes = ((pattern) => {
	if (pattern.type === "variable") return [];
	if (pattern.type === "array") return pattern.items.flatMap(patternNodes);
	return pattern.entries.flatMap(((entry) => [...keyNodes(entry.key), ...entry.pattern === void 0 ? [] : patternNodes(entry.pattern)]));
});
const children = ((node) => {
	switch (node.type) {
		case "string": return node.parts.filter(((part) => typeof part !== "string"));
		case "field":
		case "iterate": return [node.target];
		case "index": return [node.target, node.key];
		case "slice": return present(node.target, node.from, node.to);
		case "optional":
		case "group":
		case "negate":
		case "label": return [node.body];
		case "if": return present(...node.branches.flatMap((({ condition, result }) => [condition, result])), node.otherwise);
		case "try": return present(node.body, node.handler);
		case "reduce":
		case "foreach": return present(node.source, ...node.patterns.flatMap(patternNodes), node.init, node.update, node.extract);
		case "bind": return [
			node.source,
			...node.patterns.flatMap(patternNodes),
			node.body
		];
		case "define": return [node.definition.body, node.body];
		case "call": return node.arguments;
		case "array": return present(node.body);
		case "object": return node.entries.flatMap(((entry) => [...keyNodes(entry.key), ...present(entry.value)]));
		case "pipe": return node.stages;
		case "comma": return node.items;
		case "binary": return [node.left, node.right];
	}
	return [];
});
const walk = ((node, visit, parent) => {
	visit(node, parent);
	for (const child of children(node)) walk(child, visit, node);
});
const roots = ((program) => [
	...present(program.metadata),
	...program.imports.flatMap((({ path, metadata }) => present(path, metadata))),
	program.body
]);

// packages/transform/src/parse/token.ts
const reserved = "__loc__ and as catch def elif else end foreach if import include label module or reduce then try";
const keywords = new Set(reserved.split(" "));
const word$1 = "[a-zA-Z_][a-zA-Z0-9_]*";
const blank = /[ \t\r\n]*/y;
const comment = /#(?:\\(?:\r?\n|[^\n])|[^\\\n])*/y;
const rules = [
	["field", new RegExp(String.raw`\.(${word$1})`, "y")],
	["number", /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y],
	["variable", new RegExp(String.raw`\$[ \t\r\n]*((?:${word$1}::)*${word$1})`, "y")],
	["format", /@([a-zA-Z0-9_]+)/y],
	["name", new RegExp(`(?:${word$1}::)*${word$1}`, "y")],
	["quote", /"/y],
	["symbol", /\?\/\/=?|\/\/=|[|+\-*/%!=<>]=|\/\/|\.\.|[.[\](){}|,:;=<>+\-*/%?]/y]
];
const skip = ((pattern, text, from) => {
	pattern.lastIndex = from;
	const found = pattern.exec(text);
	return found === null ? from : found.index + found[0].length;
});
const skipBlank$1 = ((text, from) => {
	let at = from;
	for (;;) {
		const next = skip(comment, text, skip(blank, text, at));
		if (next === at) return at;
		at = next;
	}
});
const readToken = ((text, from) => {
	const start = skipBlank$1(text, from);
	if (start >= text.length) return {
		type: "end",
		text: "",
		start: text.length,
		end: text.length
	};
	for (const [type, pattern] of rules) {
		pattern.lastIndex = start;
		const found = pattern.exec(text);
		if (found === null) continue;
		const whole = found[0];
		return {
			type: type === "name" && keywords.has(whole) ? "keyword" : type,
			text: found[1] ?? whole,
			start,
			end: start + whole.length
		};
	}
	return {
		type: "invalid",
		text: text.slice(start, start + 1),
		start,
		end: start + 1
	};
});

// packages/transform/src/parse/state.ts
const maxDepth = 500;
const startState = ((text) => ({
	text,
	depths: /* @__PURE__ */ new WeakMap(),
	token: readToken(text, 0),
	last: 0,
	open: 0
}));
const fail = ((state, message, { start, end } = state.token) => {
	state.problem ??= {
		message,
		start,
		end
	};
	state.token = {
		type: "end",
		text: "",
		start: state.text.length,
		end: state.text.length
	};
});
const shown = (({ type, text }) => type === "end" ? "the end of the program" : type === "quote" ? "a string" : `'${text}'`);
const unexpected = ((state, wanted) => {
	fail(state, `${shown(state.token)} where ${wanted} is expected`);
});
const moveTo = ((state, offset) => {
	if (state.problem !== void 0) return;
	state.last = offset;
	state.token = readToken(state.text, offset);
});
const take$1 = ((state) => {
	const { token } = state;
	moveTo(state, token.end);
	return token;
});
const isSymbol = (({ token }, text) => token.type === "symbol" && token.text === text);
const isKeyword = (({ token }, text) => token.type === "keyword" && token.text === text);
const accept = ((state, text) => {
	if (!isSymbol(state, text) && !isKeyword(state, text)) return false;
	take$1(state);
	return true;
});
const expect$1 = ((state, text) => {
	if (!accept(state, text)) unexpected(state, `'${text}'`);
});
const node = ((state, start, content) => ({
	...content,
	start,
	end: Math.max(start, state.last)
}));
const built = ((state, found) => {
	let depth = 0;
	for (const child of children(found)) depth = Math.max(depth, state.depths.get(child) ?? 0);
	state.depths.set(found, depth + 1);
	if (depth >= 500) fail(state, "the program is nested too deeply", found);
	return found;
});
const nested = ((state, read) => {
	state.open++;
	if (state.open > 500) fail(state, "the program is nested too deeply");
	const found = read();
	state.open--;
	return found;
});

// packages/transform/src/parse/definition.ts
const parameter = ((state) => {
	const { type, text, start, end } = state.token;
	if (type !== "name" && type !== "variable") {
		unexpected(state, "a parameter's name");
		return {
			name: "",
			value: false,
			start,
			end: start
		};
	}
	take$1(state);
	return {
		name: text,
		value: type === "variable",
		start,
		end
	};
});
const definition = ((state) => {
	const { start } = take$1(state);
	const { type, text, start: from, end } = state.token;
	if (type === "name") take$1(state);
	else unexpected(state, "a function's name");
	const parameters = [];
	if (accept(state, "(")) {
		do
			parameters.push(parameter(state));
		while (accept(state, ";"));
		expect$1(state, ")");
	}
	expect$1(state, ":");
	const body = nested(state, (() => query(state)));
	expect$1(state, ";");
	return node(state, start, {
		name: {
			name: text,
			start: from,
			end
		},
		parameters,
		body
	});
});

// packages/transform/src/parse/text.ts
const escapes = {
	"\"": "\"",
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
const plain = /[^"\\]*/y;
const unicode = /[0-9a-fA-F]{4}/y;
const match = ((pattern, text, at) => {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? "";
});
const interpolation = ((state, at, parts) => {
	moveTo(state, at + 2);
	parts.push(nested(state, (() => query(state))));
	const closing = state.token;
	if (closing.type !== "symbol" || closing.text !== ")") {
		fail(state, "an interpolation is not closed", {
			start: at,
			end: at + 2
		});
		return state.text.length;
	}
	return closing.end;
});
const escape = ((state, at) => {
	const letter = state.text[at + 1] ?? "";
	if (letter === "u") {
		const digits = match(unicode, state.text, at + 2);
		if (digits !== "") return [String.fromCharCode(Number.parseInt(digits, 16)), at + 6];
	}
	const meant = Object.hasOwn(escapes, letter) ? escapes[letter] : void 0;
	if (meant !== void 0) return [meant, at + 2];
	fail(state, `'\\${letter}' is no escape`, {
		start: at,
		end: Math.min(at + 2, state.text.length)
	});
	return ["", state.text.length];
});
const stringNode = ((state, format) => {
	const opening = state.token;
	const parts = [];
	let literal = "";
	let at = opening.end;
	for (;;) {
		const run = match(plain, state.text, at);
		literal += run;
		at += run.length;
		const next = state.text[at];
		if (state.problem !== void 0 || next === void 0) {
			fail(state, "the string is not closed", opening);
			break;
		}
		if (next === "\"") break;
		if (state.text[at + 1] === "(") {
			if (literal !== "") parts.push(literal);
			literal = "";
			at = interpolation(state, at, parts);
		} else {
			const [meant, behind] = escape(state, at);
			literal += meant;
			at = behind;
		}
	}
	if (literal !== "" || parts.length === 0) parts.push(literal);
	moveTo(state, at + 1);
	const found = node(state, format?.start ?? opening.start, {
		type: "string",
		...format === void 0 ? {} : { format },
		parts
	});
	built(state, found);
	return found;
});
const literalOf = (({ parts }) => {
	const [only] = parts;
	return parts.length === 1 && typeof only === "string" ? only : void 0;
});

// packages/transform/src/parse/key.ts
const entryKey = ((state) => {
	const { type, text, start, end } = state.token;
	switch (type) {
		case "name":
		case "keyword":
			take$1(state);
			return {
				type: "name",
				name: text,
				start,
				end
			};
		case "variable":
			take$1(state);
			return {
				type: "variable",
				name: text,
				start,
				end
			};
		case "quote": return stringNode(state);
		case "format":
			take$1(state);
			if (state.token.type === "quote") return stringNode(state, {
				name: text,
				start,
				end
			});
			break;
		case "symbol": if (accept(state, "(")) {
			const body = nested(state, (() => query(state)));
			expect$1(state, ")");
			return node(state, start, {
				type: "computed",
				body
			});
		}
	}
	unexpected(state, "a key");
	return {
		type: "name",
		name: "",
		start,
		end: start
	};
});

// packages/transform/src/parse/pattern.ts
const patternEntry = ((state) => {
	const { start } = state.token;
	const key = entryKey(state);
	if (accept(state, ":")) {
		const inner = nested(state, (() => pattern(state)));
		return node(state, start, {
			key,
			pattern: inner
		});
	}
	if (key.type !== "variable") unexpected(state, "':'");
	return node(state, start, { key });
});
const pattern = ((state) => {
	const { type, text, start, end } = state.token;
	if (type === "variable") {
		take$1(state);
		return {
			type: "variable",
			name: text,
			start,
			end
		};
	}
	if (accept(state, "[")) {
		const items = [];
		do
			items.push(nested(state, (() => pattern(state))));
		while (accept(state, ","));
		expect$1(state, "]");
		return node(state, start, {
			type: "array",
			items
		});
	}
	if (accept(state, "{")) {
		const entries = [];
		do
			entries.push(patternEntry(state));
		while (accept(state, ","));
		expect$1(state, "}");
		return node(state, start, {
			type: "object",
			entries
		});
	}
	unexpected(state, "a variable or a pattern");
	return {
		type: "variable",
		name: "",
		start,
		end: start
	};
});
const patterns = ((state) => {
	const found = [pattern(state)];
	while (accept(state, "?//")) found.push(pattern(state));
	return found;
});

// packages/transform/src/parse/control.ts
const conditional = ((state) => {
	const { start } = state.token;
	const branches = [];
	do {
		take$1(state);
		const condition = query(state);
		expect$1(state, "then");
		branches.push({
			condition,
			result: query(state)
		});
	} while (state.token.type === "keyword" && state.token.text === "elif");
	const otherwise = accept(state, "else") ? query(state) : void 0;
	expect$1(state, "end");
	return built(state, node(state, start, {
		type: "if",
		branches,
		...otherwise === void 0 ? {} : { otherwise }
	}));
});
const trial = ((state) => {
	const { start } = take$1(state);
	const body = signed(state);
	const handler = accept(state, "catch") ? signed(state) : void 0;
	return built(state, node(state, start, {
		type: "try",
		body,
		...handler === void 0 ? {} : { handler }
	}));
});
const loop = ((state, type) => {
	const { start } = take$1(state);
	const source = signed(state);
	expect$1(state, "as");
	const found = patterns(state);
	expect$1(state, "(");
	const init = query(state);
	expect$1(state, ";");
	const update = query(state);
	const extract = type === "foreach" && accept(state, ";") ? query(state) : void 0;
	expect$1(state, ")");
	return built(state, node(state, start, {
		type,
		source,
		patterns: found,
		init,
		update,
		...extract === void 0 ? {} : { extract }
	}));
});

// packages/transform/src/parse/object.ts
const entry = ((state) => {
	const { start } = state.token;
	const key = entryKey(state);
	if (accept(state, ":")) {
		const value = nested(state, (() => objectValue(state)));
		return node(state, start, {
			key,
			value
		});
	}
	if (key.type === "computed") unexpected(state, "':'");
	return node(state, start, { key });
});
const objectNode = ((state) => {
	const { start } = state.token;
	accept(state, "{");
	const entries = [];
	while (!isSymbol(state, "}")) {
		entries.push(entry(state));
		if (!accept(state, ",")) break;
	}
	if (!accept(state, "}")) unexpected(state, "',' or '}'");
	return built(state, node(state, start, {
		type: "object",
		entries
	}));
});

// packages/transform/src/parse/term.ts
const dot = ((state) => {
	const { start, end } = take$1(state);
	const identity = built(state, {
		type: "identity",
		start,
		end
	});
	if (state.token.type === "quote") return quotedField(state, identity);
	return isSymbol(state, "[") ? bracket(state, identity, false) : identity;
});
const call = ((state) => {
	const { text, start, end } = take$1(state);
	const given = [];
	if (accept(state, "(")) {
		do
			given.push(nested(state, (() => query(state))));
		while (accept(state, ";"));
		expect$1(state, ")");
	}
	return built(state, node(state, start, {
		type: "call",
		name: {
			name: text,
			start,
			end
		},
		arguments: given
	}));
});
const formatted = ((state) => {
	const { text: name, start, end } = take$1(state);
	if (state.token.type === "quote") return stringNode(state, {
		name,
		start,
		end
	});
	return built(state, {
		type: "format",
		name,
		start,
		end
	});
});
const breakOut = ((state, start) => {
	const { text } = take$1(state);
	return built(state, node(state, start, {
		type: "break",
		name: text
	}));
});
const named = ((state) => {
	const { start, text } = state.token;
	if (text !== "break") return call(state);
	take$1(state);
	if (state.token.type === "variable") return breakOut(state, start);
	unexpected(state, "a label's name");
	return {
		type: "identity",
		start,
		end: start
	};
});
const symbol = ((state) => {
	const { start, end, text } = state.token;
	switch (text) {
		case ".": return dot(state);
		case "..":
			take$1(state);
			return built(state, {
				type: "recurse",
				start,
				end
			});
		case "(": {
			take$1(state);
			const body = nested(state, (() => query(state)));
			expect$1(state, ")");
			return built(state, node(state, start, {
				type: "group",
				body
			}));
		}
		case "[": {
			take$1(state);
			if (accept(state, "]")) return built(state, node(state, start, { type: "array" }));
			const body = nested(state, (() => query(state)));
			expect$1(state, "]");
			return built(state, node(state, start, {
				type: "array",
				body
			}));
		}
		case "{": return nested(state, (() => objectNode(state)));
		default: return;
	}
});
const block = ((state) => {
	const { text } = state.token;
	if (text === "if") return nested(state, (() => conditional(state)));
	if (text === "try") return nested(state, (() => trial(state)));
	if (text === "reduce" || text === "foreach") return nested(state, (() => loop(state, text)));
});
const read$1 = ((state) => {
	const { type, text, start, end } = state.token;
	switch (type) {
		case "number":
		case "variable":
			take$1(state);
			return built(state, type === "number" ? {
				type,
				text,
				start,
				end
			} : {
				type,
				name: text,
				start,
				end
			});
		case "field": return fieldOf(state, built(state, {
			type: "identity",
			start,
			end: start
		}));
		case "quote": return stringNode(state);
		case "format": return formatted(state);
		case "name": return named(state);
		case "symbol": return symbol(state);
		case "keyword": return block(state);
	}
});
const term = ((state) => {
	const { start } = state.token;
	const found = read$1(state);
	if (found !== void 0) return found;
	unexpected(state, "a filter");
	return {
		type: "identity",
		start,
		end: start
	};
});

// packages/transform/src/parse/postfix.ts
const bracket = ((state, target, dotted) => {
	expect$1(state, "[");
	const make = ((found) => {
		expect$1(state, "]");
		return built(state, node(state, target.start, found));
	});
	if (isSymbol(state, "]")) return make({
		type: "iterate",
		target,
		dotted
	});
	if (accept(state, ":")) return make({
		type: "slice",
		target,
		to: nested(state, (() => query(state))),
		dotted
	});
	const key = nested(state, (() => query(state)));
	if (!accept(state, ":")) return make({
		type: "index",
		target,
		key,
		dotted
	});
	if (isSymbol(state, "]")) return make({
		type: "slice",
		target,
		from: key,
		dotted
	});
	return make({
		type: "slice",
		target,
		from: key,
		to: nested(state, (() => query(state))),
		dotted
	});
});
const fieldOf = ((state, target) => {
	const { text, start, end } = take$1(state);
	const name = {
		name: text,
		start: start + 1,
		end
	};
	return built(state, {
		type: "field",
		target,
		name,
		start: Math.min(target.start, start),
		end
	});
});
const quotedField = ((state, target) => {
	const key = stringNode(state);
	return built(state, node(state, target.start, {
		type: "index",
		target,
		key,
		dotted: false
	}));
});
const suffix = ((state, target) => {
	if (state.token.type === "field") return fieldOf(state, target);
	if (accept(state, "?")) return built(state, node(state, target.start, {
		type: "optional",
		body: target
	}));
	if (isSymbol(state, "[")) return bracket(state, target, false);
	if (!isSymbol(state, ".")) return void 0;
	const next = readToken(state.text, state.token.end);
	if (next.type !== "quote" && next.text !== "[") return void 0;
	take$1(state);
	return next.type === "quote" ? quotedField(state, target) : bracket(state, target, true);
});
const postfix = ((state) => {
	let found = term(state);
	for (;;) {
		const longer = suffix(state, found);
		if (longer === void 0) return found;
		found = longer;
	}
});

// packages/transform/src/parse/operation.ts
const bindings = new Map([
	["right", ["//"]],
	["none", [
		"=",
		"|=",
		"+=",
		"-=",
		"*=",
		"/=",
		"%=",
		"//="
	]],
	["left", ["or"]],
	["left", ["and"]],
	["none", [
		"==",
		"!=",
		"<",
		"<=",
		">",
		">="
	]],
	["left", ["+", "-"]],
	["left", [
		"*",
		"/",
		"%"
	]]
].flatMap((([grouping, operators], level) => operators.map(((operator) => [operator, {
	operator,
	level,
	grouping
}])))));
const bindingOf = (({ token }) => token.type === "symbol" || token.type === "keyword" ? bindings.get(token.text) : void 0);
const signed = ((state) => {
	const { start } = state.token;
	if (!accept(state, "-")) return postfix(state);
	const body = nested(state, (() => signed(state)));
	return built(state, node(state, start, {
		type: "negate",
		body
	}));
});
const operation = ((state, from = 0) => {
	let left = signed(state);
	let closed;
	for (;;) {
		const binding = bindingOf(state);
		if (binding === void 0 || binding.level < from) return left;
		const { operator, level, grouping } = binding;
		if (closed === level) fail(state, `'${operator}' may not follow another comparison or assignment`);
		const at = take$1(state);
		const right = nested(state, (() => operation(state, grouping === "right" ? level : level + 1)));
		left = built(state, node(state, left.start, {
			type: "binary",
			operator,
			left,
			right,
			at: spanOf(at)
		}));
		closed = grouping === "none" ? level : void 0;
	}
});
const spanOf = (({ start, end }) => ({
	start,
	end
}));

// packages/transform/src/parse/query.ts
const bound = ((state, source) => {
	if (!accept(state, "as")) return source;
	const found = patterns(state);
	const body = afterBar(state);
	return built(state, node(state, source.start, {
		type: "bind",
		source,
		patterns: found,
		body
	}));
});
const afterBar = ((state) => {
	if (!accept(state, "|")) unexpected(state, "'|'");
	return nested(state, (() => query(state)));
});
const item = ((state) => {
	const { start } = state.token;
	if (isKeyword(state, "def")) {
		const found = definition(state);
		const body = nested(state, (() => query(state)));
		return built(state, node(state, start, {
			type: "define",
			definition: found,
			body
		}));
	}
	if (accept(state, "label")) {
		const name = state.token;
		if (name.type === "variable") take$1(state);
		else unexpected(state, "a label's name");
		const body = afterBar(state);
		return built(state, node(state, start, {
			type: "label",
			name: name.text,
			body
		}));
	}
	return bound(state, operation(state));
});
const commas = ((state) => {
	const first = item(state);
	if (!isSymbol(state, ",")) return first;
	const items = [first];
	while (accept(state, ",")) items.push(item(state));
	return built(state, node(state, first.start, {
		type: "comma",
		items
	}));
});
const query = ((state) => {
	const first = commas(state);
	if (!isSymbol(state, "|")) return first;
	const stages = [first];
	while (accept(state, "|")) stages.push(commas(state));
	return built(state, node(state, first.start, {
		type: "pipe",
		stages
	}));
});
const objectValue = ((state) => {
	const first = operation(state);
	if (!isSymbol(state, "|")) return first;
	const stages = [first];
	while (accept(state, "|")) stages.push(operation(state));
	return built(state, node(state, first.start, {
		type: "pipe",
		stages
	}));
});

// packages/transform/src/parse/parse.ts
const alias = ((state) => {
	const { type, text, start, end } = state.token;
	if (type !== "name" && type !== "variable") {
		unexpected(state, "a module's name");
		return {
			name: "",
			value: false,
			start,
			end: start
		};
	}
	take$1(state);
	return {
		name: text,
		value: type === "variable",
		start,
		end
	};
});
const metadata = ((state) => isSymbol(state, ";") ? {} : { metadata: postfix(state) });
const importOf = ((state) => {
	const named = isKeyword(state, "import");
	const { start } = take$1(state);
	if (state.token.type !== "quote") unexpected(state, "the path of a module");
	const path = stringNode(state);
	if (literalOf(path) === void 0) fail(state, "the path of a module must be constant", path);
	if (named) expect$1(state, "as");
	const as = named ? { as: alias(state) } : {};
	const more = metadata(state);
	expect$1(state, ";");
	return node(state, start, {
		path,
		...as,
		...more
	});
});
const programOf = ((state) => {
	let moduleMetadata;
	if (accept(state, "module")) {
		moduleMetadata = postfix(state);
		expect$1(state, ";");
	}
	const imports = [];
	while (isKeyword(state, "import") || isKeyword(state, "include")) imports.push(importOf(state));
	const body = query(state);
	if (state.token.type !== "end") unexpected(state, "the end of the program");
	return {
		text: state.text,
		...moduleMetadata === void 0 ? {} : { metadata: moduleMetadata },
		imports,
		body
	};
});
const parse = ((text) => {
	const state = startState(text);
	const program = programOf(state);
	return state.problem === void 0 ? {
		ok: true,
		program
	} : {
		ok: false,
		problem: state.problem
	};
});
const stopOf = ((text) => {
	const state = startState(text);
	programOf(state);
	return state.problem === void 0 ? void 0 : {
		problem: state.problem,
		after: state.last
	};
});

// packages/transform/src/rows/json-text.ts
const deepestJson = 100;
var NotJson = class extends Error {};
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string$1 = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const word = /true|false|null/y;
const take = ((reader, pattern) => {
	pattern.lastIndex = reader.at;
	const found = pattern.exec(reader.text)?.[0];
	if (found !== void 0) reader.at += found.length;
	return found;
});
const isBlank = ((character) => character === " " || character === "\n" || character === "	" || character === "\r");
const skipBlank = ((reader) => {
	while (isBlank(reader.text[reader.at])) reader.at += 1;
});
const isNext = ((reader, character) => {
	skipBlank(reader);
	if (reader.text[reader.at] !== character) return false;
	reader.at += 1;
	return true;
});
const expect = ((reader, character) => {
	if (!isNext(reader, character)) throw new NotJson();
});
const stringOf = ((reader) => {
	skipBlank(reader);
	const found = take(reader, string$1);
	if (found === void 0) throw new NotJson();
	const value = JSON.parse(found);
	return String(value);
});
const membersOf = ((reader, depth) => {
	const members = /* @__PURE__ */ new Map();
	if (isNext(reader, "}")) return {
		kind: "object",
		members
	};
	do {
		const key = stringOf(reader);
		expect(reader, ":");
		members.set(key, valueOf(reader, depth + 1));
	} while (isNext(reader, ","));
	expect(reader, "}");
	return {
		kind: "object",
		members
	};
});
const itemsOf = ((reader, depth) => {
	const items = [];
	if (isNext(reader, "]")) return {
		kind: "array",
		items
	};
	do
		items.push(valueOf(reader, depth + 1));
	while (isNext(reader, ","));
	expect(reader, "]");
	return {
		kind: "array",
		items
	};
});
function valueOf(reader, depth) {
	if (depth > 100) throw new NotJson();
	if (isNext(reader, "{")) return membersOf(reader, depth);
	if (isNext(reader, "[")) return itemsOf(reader, depth);
	if (reader.text[reader.at] === "\"") return {
		kind: "string",
		value: stringOf(reader)
	};
	const digits = take(reader, number);
	if (digits !== void 0) return {
		kind: "number",
		text: digits
	};
	const name = take(reader, word);
	if (name === void 0) throw new NotJson();
	return name === "null" ? { kind: "null" } : {
		kind: "boolean",
		value: name === "true"
	};
}
const known = /* @__PURE__ */ new Map();
const mostKnown = {
	texts: 2e3,
	characters: 16384
};
const parseJsonText = ((text) => {
	if (text.length > mostKnown.characters) return read(text);
	if (known.has(text)) return known.get(text);
	const node = read(text);
	if (known.size === mostKnown.texts) known.clear();
	known.set(text, node);
	return node;
});
const read = ((text) => {
	const reader = {
		text: text.startsWith("\ufeff") ? text.slice(1) : text,
		at: 0
	};
	try {
		const value = valueOf(reader, 0);
		skipBlank(reader);
		return reader.at === reader.text.length ? value : void 0;
	} catch (error) {
		if (error instanceof NotJson) return void 0;
		throw error;
	}
});
const writeJson = ((node) => {
	if (node.kind === "null") return "null";
	if (node.kind === "boolean") return String(node.value);
	if (node.kind === "number") return node.text;
	if (node.kind === "string") return JSON.stringify(node.value);
	if (node.kind === "array") return `[${node.items.map(writeJson).join(",")}]`;
	return `{${[...node.members].map((([key, value]) => `${JSON.stringify(key)}:${writeJson(value)}`)).join(",")}}`;
});
const plainValue = ((node) => {
	if (node.kind === "null") return null;
	if (node.kind === "number") return Number.isFinite(Number(node.text)) ? Number(node.text) : null;
	if (node.kind === "array") return node.items.map(plainValue);
	if (node.kind === "object") return Object.fromEntries([...node.members].map((([key, value]) => [key, plainValue(value)])));
	return node.value;
});
const nodeOf = ((value) => parseJsonText(JSON.stringify(value)) ?? { kind: "null" });

// packages/transform/src/rows/decimal.ts
const numeric = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;
const decimalOf = ((text) => {
	const match = numeric.exec(text);
	if (match === null) return void 0;
	const [, sign, whole = "", fraction = "", exponent = "0"] = match;
	if (whole === "" && fraction === "") return void 0;
	const all = whole + fraction;
	const leading = /^0*/.exec(all)?.[0].length ?? 0;
	const digits = all.slice(leading).replace(/0+$/, "");
	if (digits === "") return {
		negative: false,
		digits,
		point: 0
	};
	return {
		negative: sign === "-",
		digits,
		point: whole.length - leading + Number(exponent)
	};
});
const mostDigits = 60;
const wholeOf = (({ negative, digits, point }) => {
	if (digits === "") return 0n;
	if (digits.length > point || point > mostDigits) return void 0;
	const size = BigInt(digits.padEnd(point, "0"));
	return negative ? -size : size;
});
const decimalText = ((decimal) => {
	const { negative, digits, point } = decimal;
	const sign = negative ? "-" : "";
	if (digits === "") return "0";
	if (point > 21 || point < -6) return `${sign}${digits}E${point - digits.length}`;
	if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
	if (digits.length <= point) return `${sign}${digits.padEnd(point, "0")}`;
	return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
});

// packages/transform/src/rows/datetime.ts
const clock = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?`;
const zone = String.raw`(?:Z|GMT|UTC|UT|(?<sign>[+-])(?<zoneHour>\d{2}):?(?<zoneMinute>\d{2}))`;
const yearFirst = new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]${clock}(?:\s*${zone})?)?$`, "i");
const dayFirst = new RegExp(String.raw`^(?:(?<weekday>[a-z]+),\s*)?(?<day>\d{1,2})(?<between>[ -])(?<monthName>[a-z]{3})\k<between>(?<year>\d{2})\s+${clock}(?:\s*${zone})?$`, "i");
const monthDays = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
const months = [
	"jan",
	"feb",
	"mar",
	"apr",
	"may",
	"jun",
	"jul",
	"aug",
	"sep",
	"oct",
	"nov",
	"dec"
];
const weekdays = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
const isLeap = ((year) => year % 4 === 0 && year % 100 !== 0 || year % 400 === 0);
const daysIn = ((year, month) => month === 2 && isLeap(year) ? 29 : monthDays[month - 1] ?? 0);
const dayNumber = ((year, month, day) => {
	const before = year - 1;
	let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
	for (let each = 1; each < month; each++) days += daysIn(year, each);
	return days + day - 1;
});
const lastDay = dayNumber(9999, 12, 31);
const two = ((value) => String(value).padStart(2, "0"));
const dateText = ((days) => {
	let year = Math.floor(days / 365.2425) + 1;
	while (dayNumber(year + 1, 1, 1) <= days) year++;
	let month = 12;
	while (dayNumber(year, month, 1) > days) month--;
	return `${String(year).padStart(4, "0")}-${two(month)}-${two(days - dayNumber(year, month, 1) + 1)}`;
});
const numberIn$1 = ((groups, name) => Number(groups[name] ?? 0));
const yearOf = (({ year = "" }) => {
	const number = Number(year);
	if (year.length === 4) return number;
	return number < 30 ? 2e3 + number : number < 50 ? void 0 : 1900 + number;
});
const isWeekday = ((name, days) => {
	const right = weekdays[days % 7] ?? "";
	return name === void 0 || [right, right.slice(0, 3)].includes(name.toLowerCase());
});
const readParts = ((groups) => {
	const year = yearOf(groups);
	if (year === void 0) return "unknown";
	const { monthName } = groups;
	const month = monthName === void 0 ? numberIn$1(groups, "month") : months.indexOf(monthName.toLowerCase()) + 1;
	const day = numberIn$1(groups, "day");
	if (year < 1 || day < 1 || day > daysIn(year, month)) return "null";
	const [hour, minute, second] = [
		numberIn$1(groups, "hour"),
		numberIn$1(groups, "minute"),
		numberIn$1(groups, "second")
	];
	if (hour > 24 || minute > 59 || second > 60) return "null";
	if (hour === 24 || second === 60) return "unknown";
	const days = dayNumber(year, month, day);
	if (!isWeekday(groups["weekday"], days)) return "unknown";
	const offset = (numberIn$1(groups, "zoneHour") * 60 + numberIn$1(groups, "zoneMinute")) * (groups["sign"] === "-" ? -1 : 1);
	const total = days * 1440 + hour * 60 + minute - offset;
	if (total < 0 || total >= (lastDay + 1) * 1440) return "null";
	const inDay = total % 1440;
	const time = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}:${two(second)}`;
	const fraction = (groups["fraction"] ?? "").slice(0, 7).padEnd(7, "0");
	return { text: `${dateText(Math.floor(total / 1440))}T${time}.${fraction}Z` };
});
const words = new Set([
	months,
	weekdays,
	weekdays.map(((day) => day.slice(0, 3))),
	"january february march april june july august september sept october november december am pm a p m t z w utc gmt ut est edt cst cdt mst mdt pst pdt cet cest bst st nd rd th of at date ad".split(" ")
].flat());
const mayBeMoment = ((text) => /\d/.test(text) && /^[\da-z\s.,:;/()+-]*$/i.test(text) && [...text.toLowerCase().matchAll(/[a-z]+/g)].every((([word]) => words.has(word))));
const readDatetime = ((given) => {
	const text = given.trim();
	const groups = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups;
	if (groups !== void 0) return readParts(groups);
	return mayBeMoment(text) ? "unknown" : "null";
});

// packages/transform/src/rows/fit.ts
const stored = ((value) => ({
	value,
	text: JSON.stringify(value)
}));
const numberIn = ((node) => {
	if (node.kind === "number") return decimalOf(node.text);
	return node.kind === "string" ? decimalOf(node.value.trim()) : void 0;
});
const whole = ((node, bits) => {
	const decimal = numberIn(node);
	const number = decimal === void 0 ? void 0 : wholeOf(decimal);
	if (number === void 0 || number !== BigInt.asIntN(Number(bits), number)) return void 0;
	return {
		value: Number(number),
		text: String(number)
	};
});
const real = ((node) => {
	const decimal = numberIn(node);
	if (decimal === void 0) return void 0;
	const number = Number(decimalText(decimal));
	return Number.isFinite(number) ? stored(number) : void 0;
});
const decimal = ((node) => {
	const number = numberIn(node);
	if (number === void 0 || Math.max(number.digits.length, Math.abs(number.point)) > 38) return void 0;
	return stored(decimalText(number));
});
const bool = ((node) => {
	if (node.kind === "boolean") return stored(node.value);
	if (node.kind === "number") return stored(decimalOf(node.text)?.digits !== "");
	const text = node.kind === "string" ? node.value.trim().toLowerCase() : "";
	if (text === "true" || text === "1") return stored(true);
	return text === "false" || text === "0" ? stored(false) : void 0;
});
const datetime = ((node) => {
	if (node.kind === "number") return "unknown";
	const read = node.kind === "string" ? readDatetime(node.value) : "null";
	if (read === "null") return void 0;
	return read === "unknown" ? read : stored(read.text);
});
const timespan = ((node) => {
	if (node.kind !== "string") return void 0;
	const text = node.value.trim();
	const ticks = parseTimespan(/^\d{1,8}$/.test(text) ? `${text}d` : text);
	return ticks === void 0 ? void 0 : stored(formatTimespan(ticks));
});
const guidForm = /^\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?$/;
const guid = ((node) => {
	const match = node.kind === "string" ? guidForm.exec(node.value.trim().toLowerCase()) : null;
	return match === null ? void 0 : stored(match.slice(1).join("-"));
});
const string = ((node) => stored(node.kind === "string" ? node.value : writeJson(node)));
const fitted = {
	bool,
	datetime,
	decimal,
	dynamic: ((node) => ({
		value: plainValue(node),
		text: writeJson(node)
	})),
	guid,
	int: ((node) => whole(node, 32n)),
	long: ((node) => whole(node, 64n)),
	real,
	string,
	timespan
};
const emptyOf = ((type) => stored(type === "string" ? "" : null));
const fit = ((node, type) => node.kind === "null" ? emptyOf(type) : fitted[type](node) ?? "null");

// packages/report/src/findings/message.ts
const linesOf = ((text) => cleanLines(maskSecretForms(text)).join("\n"));
const messageOf = (({ message, hint, environments }) => [
	linesOf(message),
	...hint === void 0 ? [] : [`Fix: ${linesOf(hint)}`],
	...environments === void 0 ? [] : [`In: ${environments.map(clean).join(", ")}`]
].join("\n"));
const titleOf = (({ code }) => {
	const title = explain(code)?.title;
	return shorten(clean(title === void 0 ? code : `${title} (${code})`), 200);
});
const ranks = {
	error: 0,
	warning: 1,
	info: 2
};
const byUrgency = ((diagnostics, isNear = (() => true)) => diagnostics.toSorted(((a, b) => ranks[a.severity] - ranks[b.severity] || Number(isNear(b)) - Number(isNear(a)))));

export { maskSecretForms as A, canonicalType as B, consentEnd as C, dayOf as D, dateText$1 as E, locateInTransform as F, sortDiagnostics as G, dedupeDiagnostics as H, canonicalTimespan as I, catalogue as K, formatTimespan as L, secretIn as M, secretsIn as N, readDate as O, besideConfig as P, parseTimespan as R, riskWords as S, withConsentEnd as T, diagnose as U, columnTypeSpellings as V, oneLine as W, children as _, emptyOf as a, commandLine as b, decimalText as c, plainValue as d, writeJson as f, keywords as g, literalOf as h, titleOf as i, maskSecrets as j, isSecretKey as k, nodeOf as l, stopOf as m, linesOf as n, fit as o, parse as p, explain as q, messageOf as r, decimalOf as s, byUrgency as t, parseJsonText as u, roots as v, consentLine as w, blockingRisks as x, walk as y, writtenTimespan as z };