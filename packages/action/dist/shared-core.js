import { r as replaceInvisible } from "./shared-core2.js";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { randomUUID } from "node:crypto";
import { lstat, realpath, rename, rm, stat, writeFile } from "node:fs/promises";

// packages/core/src/catalogue/failures.ts
/** Why Azure could not be asked, or did not do what it was asked. A failure is printed in place of a plan or report. */
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
		fix: "Register the subject that the message shows: it prints the command. Letter case counts."
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
		cause: "What services answer is searched for the secrets of the config before it is shown. A text of fewer than 8 characters stands in too many words that are no secrets.",
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
		cause: "The address is right in form, and nothing stands there, or whoever asks may not know of it.",
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
		fix: "Look at what stands between this machine and the service."
	},
	"too-large": {
		title: "An answer is too large",
		severity: "error",
		cause: "What is read has a limit, so that no answer can use up the memory.",
		example: "A list that never ends.",
		fix: "Look at what stands between this machine and the service."
	}
};

// packages/core/src/catalogue/unread.ts
/** Findings about what a plan could not read. */
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
/** Findings about a plan: the config against what was observed. */
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
	"ignore-spent": {
		title: "An accepted difference is none any more",
		severity: "info",
		cause: "Live and config agree where a line under `drift.ignore` accepts a difference, or the file does not declare that address.",
		example: "The cache of the table is as the config says again.",
		fix: "Delete the line, or correct its address."
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
		fix: "Delete the entry."
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
const accept = "If that is meant, paste the line that the refusal prints under `accept`";
/** Named harms of a change. They stand on the changes of a plan; a blocking one stops apply until it is accepted. */
const risksCatalogue = {
	"deletes-data": {
		title: "A change deletes data",
		severity: "error",
		cause: "A table or a column is dropped, or many things at once are deleted, and Kusto cannot bring their rows back.",
		example: "`removed: { tables: [wards/vitals/old_table] }`, and the table holds 12 000 rows.",
		fix: `Copy the rows that matter to another table first. ${accept}; otherwise take the name out of \`removed\`.`
	},
	"shortens-retention": {
		title: "A change lets data expire sooner",
		severity: "error",
		cause: "Data older than the new period is deleted soon after the policy is set, and setting it back does not bring it back. A table that is known to hold no row, or a database of such tables, has nothing to lose: there the change is no risk and needs no consent.",
		example: "The file says `retention: 30d`; the table keeps its rows for 365 days.",
		fix: `Export what must be kept first. ${accept}; otherwise write the longer period into the file.`
	},
	"revokes-access": {
		title: "A change takes a role away from somebody",
		severity: "error",
		cause: "A principal is named under `removed.principals`, and can no longer do what the role allowed.",
		example: "`removed: { principals: [wards/vitals/viewer/group=5d0d3c0a-2f0e-4b63-8f0a-7b8f2b1f4c55] }`.",
		fix: `${accept}; otherwise take the principal out of \`removed\`.`
	},
	"interrupts-export": {
		title: "A change stops data that flows now",
		severity: "error",
		cause: "An enabled export is switched off, deleted, unlinked or redirected. What IoT Central does not send in the meantime it never sends later.",
		example: "`enabled: false` on an export that is enabled in the application.",
		fix: `Set up the replacement beside it first. ${accept}.`
	},
	"narrows-export": {
		title: "A change lets fewer messages or values through",
		severity: "error",
		cause: "A filter is added or changed, or the transform of a link is cleared, so that rows or columns that were filled stay away.",
		example: "The export has no filter; the file says `filter: SELECT * FROM devices WHERE $simulated = false`.",
		fix: `Compare what the export sends with what the new one would. ${accept}.`
	},
	"drops-rows": {
		title: "Another transform makes no row of messages that made some",
		severity: "error",
		cause: "The transform of a link of an enabled export changes. `plan` runs the live transform and the new one side by side on the same messages. The new one makes no row of any message, or none of a message that you gave (a test, a captured message, or one made from your device templates) and of which the live one makes rows. IoT Central does not send such a message again. If the two cannot be compared, the loss cannot be ruled out, and the risk says why.",
		example: "The live transform is `{ Device: .device.id }`; the file says `select(false)`.",
		fix: `Look at the rows before and after in the preview, and change the transform. ${accept}.`
	},
	"empties-column": {
		title: "A change leaves out values that were stored",
		severity: "error",
		cause: "The transform of a link of an enabled export changes. A value of a message that you gave stood in a column of the rows that the live transform makes, and stands in no column of the rows that the new one makes: it is left out, calculated into another value, or has a key without a column. The same happens if an enrichment is removed that a transform uses, or that a table takes with the default record. From then on the value is not stored.",
		example: "The live transform is `{ Device: .device.id, At: .enqueuedTime }`; the file says `{ Device: .device.id }`.",
		fix: `Keep the value in a column, or check that nobody needs it. Change a transform before you remove an enrichment that it uses. ${accept}.`
	},
	"duplicates-data": {
		title: "A new export doubles one that is there",
		severity: "error",
		cause: "An export that the config does not name sends the same source into the same table, so every row would arrive twice.",
		example: "Somebody made an export in the portal; the file declares the same one under another id.",
		fix: `Adopt the one that is there with the \`id:\` line that the risk prints. ${accept}.`
	},
	"breaks-update-policy": {
		title: "A change can break an update policy",
		severity: "error",
		cause: "A table that is the source or the target of an update policy gets other columns. If the query of the policy no longer fits its target, ingestion fails or rows are lost.",
		example: "A column is added to `raw`, and `clean` is filled from `raw` with `raw | project-away Message`.",
		fix: `Change the function of the policy first, so that it names its columns. ${accept}.`
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
/** Findings about the application, identities, secrets and principals. */
const accessCatalogue = {
	"subdomain-malformed": {
		title: "Not the subdomain of an application",
		severity: "error",
		cause: "The subdomain is the first label of the application’s address, https://<subdomain>.azureiotcentral.com. Tokens are sent there, so nothing else may hide in it.",
		example: "subdomain: https://contoso-wards.azureiotcentral.com",
		fix: "Write the first label alone, in lower case: contoso-wards."
	},
	"resource-id-malformed": {
		title: "Not the id of an Azure resource of this kind",
		severity: "error",
		cause: "An application is `/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.IoTCentral/iotApps/<name>`, a cluster `…/providers/Microsoft.Kusto/clusters/<name>`.",
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
		cause: "An identity is either the application’s managed identity or a service principal.",
		example: "identities:\n  app: { only: [dev] }\n",
		fix: "Give exactly one of managedIdentity and servicePrincipal."
	},
	"identity-unknown": {
		title: "The ids of the managed identity cannot be known",
		severity: "error",
		cause: "A grant needs the object id and the tenant of the identity. The tool reads them from the application’s Azure resource, or takes them from the file.",
		example: "identities: { app: managedIdentity }   # and no application.resourceId",
		fix: "Give `application.resourceId`, or write `app: { managedIdentity: { principalId: …, tenantId: … } }`."
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
		example: "identities: { app: managedIdentity, old: { servicePrincipal: … } }",
		fix: "Delete it, or use it."
	},
	"identity-without-grant": {
		title: "An identity writes to a database where the file grants it nothing",
		severity: "warning",
		cause: "IoT Central asks for the admin role on the database. The grant may have been made elsewhere; then the file does not say so. A destination made before its grant may have to be removed and added again before it delivers.",
		example: "A destination with `authorization: app` into a database without `{ role: admin, identity: app }`.",
		fix: "Add `{ role: admin, identity: … }` under the `principals` of the database."
	},
	"grant-not-admin": {
		title: "An identity that writes has a lesser role than IoT Central asks for",
		severity: "warning",
		cause: "IoT Central’s documentation asks for admin. Whether a lesser role is enough is not documented.",
		example: "principals: [{ role: ingestor, identity: app }]",
		fix: "Grant admin, or test that data arrives."
	},
	"secret-literal": {
		title: "A secret stands in the file",
		severity: "error",
		cause: "Whoever can read the repository, now or later, can use it. It stays in the history after it is deleted.",
		example: "clientSecret: \"k7…\"",
		fix: "Revoke the secret now. Put a new one into a secret of the pipeline, and write `clientSecret: { env: ADX_… }`."
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
/** Findings about clusters, databases, tables, columns and policies. */
const clustersCatalogue = {
	"cluster-url": {
		title: "Not the URL of a cluster",
		severity: "error",
		cause: "A cluster’s URL is https:// and a host, nothing else. Tokens are sent there, and the URL becomes part of a connection string, so user names, ports, paths, queries, `;` and `=` are refused.",
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
		cause: "Microsoft retired Synapse Data Explorer on 2025-10-07. A migrated pool’s endpoint redirects for a while; redirects are not followed.",
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
		cause: "The first label of a cluster’s host is the name of its resource.",
		example: "url: https://wards.westeurope.kusto.windows.net\nresourceId: …/Microsoft.Kusto/clusters/wardsdev\n",
		fix: "Correct one of them."
	},
	"cluster-flag-out-of-reach": {
		title: "The streaming flag of a cluster is neither checked nor switched",
		severity: "warning",
		cause: "The flag belongs to the Azure resource of the cluster, and the file does not say which resource that is.",
		example: "clusters:\n  wards: { url: …, streamingIngestion: true }   # and no resourceId\n",
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
		example: "clusters:\n  wards/eu: { … }\n",
		fix: "Choose a simple key; where Azure’s name differs, give it as `name` or `id`."
	},
	"name-invisible": {
		title: "A name holds a character that is not seen",
		severity: "error",
		cause: "Zero-width characters, fillers, marks of direction and control characters make two names look alike that are not the same, or one name look like another. A display name may hold emoji with their joiners.",
		example: "tables: { \"vitals\\u200b\": … }   # looks like vitals",
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
		cause: "Two keys give one table or database its name. Database names are compared without letter case.",
		example: "tables:\n  a: { name: vitals, … }\n  vitals: { … }\n",
		fix: "Merge them, or correct `name`."
	},
	"names-differ-in-case": {
		title: "Names that differ only in letter case",
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
/** Findings about expressions, environments and files that the config names. */
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
		example: "environments:\n  \"my prod\": { … }\n",
		fix: "Choose another name."
	},
	"environments-too-many": {
		title: "Too many environments",
		severity: "error",
		cause: "Every environment is checked by itself, so a config has at most 100 of them.",
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
		cause: "Paths are relative to the config, with forward slashes, and letter case counts.",
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
		cause: "A folder stands where a file is meant, a file where a folder is meant, or something else such as a device.",
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
/** Findings about destinations, exports, links, filters and enrichments. */
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
		example: "exports:\n  a: { id: x, … }\n  x: { … }\n",
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
		example: "destinations: { vitals: …, old: … }   # exports link to vitals only",
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
		cause: "Filters are `SELECT * FROM devices WHERE …`, or the same with ids of models in place of `devices`. The full grammar is not published, so only the outline is checked.",
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
		cause: "Models are named by `dtmi:…`, older ones by `urn:…`, with or without `;version`.",
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
	"transform-empty": {
		title: "A transform without any jq",
		severity: "error",
		cause: "An empty program passes every message on as it is, which is neither IoT Central’s default record nor a row of the table.",
		example: "transform: \"\"",
		fix: "Write the transform, or leave the key out for the default record."
	},
	"default-record-nothing": {
		title: "Without a transform nothing reaches the table",
		severity: "error",
		cause: "IoT Central sends its default record, whose keys must be the names of columns, in the same letter case. This table has no such column, so every row would be empty.",
		example: "A link without a transform to a table with the columns Device and Value.",
		fix: "Add a transform whose output has the columns’ names."
	},
	"default-record-columns": {
		title: "Without a transform some columns stay empty",
		severity: "warning",
		cause: "IoT Central sends its default record, whose keys must be the names of columns, in the same letter case. Other columns stay empty.",
		example: "A link without a transform to a table with the column DeviceId; the default record has deviceId.",
		fix: "Add a transform, or rename the columns."
	}
};

// packages/core/src/catalogue/rules-removed.ts
/** Findings about `removed` and `accept`. */
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
		example: "exports: { telemetry: … }\nremoved: { exports: [telemetry] }\n",
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
		example: "accept: [{ risk: delete-data, … }]",
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
/** Findings about how a command was started: which config, which environment, which reviewed plan. */
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
		example: "This is a bug in adx-export: RangeError: …",
		fix: "Run the command again with ADX_EXPORT_DEBUG=1, and report what it prints. Run `adx-export plan` before you apply again."
	},
	"config-missing": {
		title: "The config file cannot be read",
		severity: "error",
		cause: "No regular file of at most 8 MiB stands at the path that the command was given, or it may not be read.",
		example: "adx-export plan exports/adx-export.yaml   # there is no such file",
		fix: "Run the command in the folder of the config, or name the path. `adx-export init` writes a first config."
	},
	"environment-needed": {
		title: "The command must know which environment is meant",
		severity: "error",
		cause: "The config has environments, so one text describes several applications. Only `validate` looks at all of them; every other command works on one.",
		example: "adx-export plan   # the config has environments dev and prod",
		fix: "Add `--environment` with the name of one of them."
	},
	"environment-not-found": {
		title: "The environment is not in the config",
		severity: "error",
		cause: "The name given with `--environment` is not a key under `environments`.",
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
/** Findings about the shape of the config. */
const schemaCatalogue = {
	"unknown-key": {
		title: "A key that is not known",
		severity: "error",
		cause: "A misspelt key would otherwise be ignored in silence, and what it says with it.",
		example: "exports:\n  telemetry:\n    enrichment: { … }\n",
		fix: "Correct the spelling, or delete the key."
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
/** Findings about the text of the config: what keeps it from being read as YAML. */
const textCatalogue = {
	syntax: {
		title: "The file is not YAML",
		severity: "error",
		cause: "The YAML parser could not go on. It stops at the first place that it does not understand, so there may be more.",
		example: "clusters:\n  wards: {\n",
		fix: "Correct the line; the cause often stands one line above: a missing colon, quote or bracket, or wrong indentation."
	},
	"unquoted-expression": {
		title: "An expression inside { } or [ ] has no quotes",
		severity: "error",
		cause: "Inside braces and brackets YAML gives the characters { and } a meaning of their own, so `${{ … }}` must be quoted there.",
		example: "application: { subdomain: ${{ environment.subdomain }} }",
		fix: "Write application: { subdomain: \"${{ environment.subdomain }}\" }, or put the key on a line of its own."
	},
	"duplicate-key": {
		title: "A key stands twice in one mapping",
		severity: "error",
		cause: "Only one of the two values could count, and which one is not visible.",
		example: "exports:\n  telemetry: { … }\n  telemetry: { … }\n",
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
		example: "[[[[[[ … ]]]]]]",
		fix: "Correct the brackets or the indentation."
	},
	"alias-expansion": {
		title: "Aliases multiply the file beyond all bounds",
		severity: "error",
		cause: "Every alias stands for a copy of its anchor. Written out, the file would hold more than a million values.",
		example: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
		fix: "Use fewer aliases of aliases."
	},
	"alias-unknown": {
		title: "An alias names no anchor",
		severity: "error",
		cause: "An alias `*name` needs an anchor `&name` before it, and must not stand inside that anchor’s own value.",
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
/** Findings that come from reading a transform's text, without running it. */
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
		cause: "jq reads `??` as `?` twice, and what follows as a part of what stands before it: `.a ?? .b` is `.a.b`. A default for null follows `//`.",
		example: "{ Name: (.device.name ?? .device.id) }",
		fix: "Write `//` in place of `??`."
	},
	"jq-depends-on-clock": {
		title: "A result that depends on the clock",
		severity: "info",
		cause: "The same message gives other rows at another time or in another time zone. When transforms are tried here the clock stands still, in UTC.",
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
/** Findings about transforms: running them on messages, and their rows against the table. */
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
		example: ".telemetry | from_entries | .temperature + \"°C\"   # temperature is a number",
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
		fix: "Handle the absent or other value, with `?`, `// \"\"` or `if … then … else … end`."
	},
	"transform-timed-out": {
		title: "The transform does not end in time",
		severity: "error",
		cause: "It was stopped at the deadline for one message. It loops, or its work grows with the message.",
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
		cause: "All runs of jq together have a limit of time. It was used up before the transform was compiled, or before it ran on a single message, so nothing is known of it.",
		example: "Thirty transforms that need two seconds each for a message.",
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
		title: "A key of a row differs from its column in letter case",
		severity: "error",
		cause: "Rows meet columns by name, letter case included, so the value is lost and the column stays empty.",
		example: "{ deviceId: .device.id }   # the table has DeviceId",
		fix: "Spell the key like the column."
	},
	"row-key-from-message": {
		title: "The keys of a row come from the message",
		severity: "warning",
		cause: "The transform does not write its keys out but takes the names that a message holds. A name without a column, which any device may send, is lost without a word.",
		example: ".telemetry | map({ key: .name, value: .value }) | from_entries",
		fix: "Name the columns at the end of the transform: … | from_entries | { Pressure, Flow }."
	},
	"column-not-filled": {
		title: "A column that no row fills",
		severity: "warning",
		cause: "No sample’s row has a value for it. Either the transform does not name it, or what it names is never there. Without a transform only columns that are called like a key of the default record are filled.",
		example: "columns: { Device: string, Site: string } with the transform { Device: .device.id }",
		fix: "Fill the column in the transform, add a sample that fills it, or leave the column out."
	},
	"value-does-not-fit": {
		title: "A value does not fit its column",
		severity: "error",
		cause: "Azure Data Explorer stores null if a value cannot be read as the column’s type, and says nothing about it. If only made-up texts or built-in sample messages show it, it is a warning.",
		example: "{ Temperature: \"71.3 °C\" }   # Temperature is a real",
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
		example: "select((.telemetry | length) == 2) | { … }",
		fix: "Select values by name, and make a row whatever the number of values is."
	},
	"value-not-sent": {
		title: "A column holds a value that the message does not hold",
		severity: "warning",
		cause: "The column follows a value of the message. Without that value the column is not empty but holds something that looks like a reading: in jq null < 50 is true, null + 1 is 1, and \"\\(null)\" is the text null.",
		example: "{ Cold: ([.telemetry[] | select(.name == \"temperature\").value][0] < 50) }",
		fix: "Pass null on: … | if . == null then null else . < 50 end. If the value is meant, name a message without it under tests, with the rows expected."
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
		fix: "Take one value for each key, or make one row for each element: .telemetry[] | { … }."
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
		title: "A test’s message is of another source than its export",
		severity: "warning",
		cause: "Its `messageSource` is not the source of the export, so the transform never gets such a message.",
		example: "source: telemetry with a message that says \"messageSource\": \"properties\"",
		fix: "Use a message of the export’s source."
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
/** Every finding that the product knows, by its permanent code. */
const catalogue = entries;
const isCode = (code) => Object.hasOwn(catalogue, code);
/** What is known of a code; undefined for a code that does not exist. */
const explain = (code) => isCode(code) ? catalogue[code] : void 0;
/** Where a code is documented, relative to the root of the repository. */
const documentationOf = (code) => `docs/reference/findings.md#${code}`;

// packages/core/src/diagnose.ts
const longest = 2e3;
const escaped = (character) => {
	if (character === "	") return character;
	if (character === "\n") return "\\n";
	const code = character.codePointAt(0) ?? 0;
	return code > 65535 ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
};
const shortened$1 = (text) => text.length > longest ? `${text.slice(0, longest)}…` : text;
/** Text on one line that may be printed anywhere: of bounded length, without characters that are not seen. */
const oneLine = (text) => replaceInvisible(shortened$1(text), escaped);
const asLines = (text) => shortened$1(text).split("\n").map(oneLine).join("\n");
const ranks = {
	error: 2,
	warning: 1,
	info: 0
};
const severityOf = (code, most = "error") => {
	const { severity } = catalogue[code];
	return ranks[most] < ranks[severity] ? most : severity;
};
/** A finding of the catalogue at a place; severity and documentation come from its entry, and nothing makes it more severe than that. */
const diagnose = (code, location, message, more = {}) => {
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
};
const compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
/** By file, place, code and message: the same findings always come in the same order. */
const sortDiagnostics = (diagnostics) => diagnostics.toSorted((a, b) => compareText(a.file, b.file) || a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column || compareText(a.code, b.code) || compareText(a.message, b.message));
/** Leaves one of each group of findings that say the same at the same place. The order is kept. */
const dedupeDiagnostics = (diagnostics) => {
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
};

// packages/core/src/document.ts
/** A JSON pointer (RFC 6901) as a path: `/exports/a~1b/0` is `['exports', 'a/b', '0']`. */
const pathOf = (pointer) => pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
const childOf = (node, part) => {
	if (node.kind === "scalar") return void 0;
	if (node.kind === "sequence") {
		const item = node.items[Number(part)];
		return item === void 0 ? void 0 : { node: item };
	}
	const entry = node.entries.get(part);
	return entry === void 0 ? void 0 : {
		node: entry.value,
		key: {
			start: entry.keyStart,
			end: entry.keyEnd
		}
	};
};
/** The document that holds what is at a path, and the path in it. */
const holderOf = (document, path) => {
	const [section = "", ...inside] = path;
	const part = inside.length === 0 ? void 0 : document.parts?.get(section);
	return part === void 0 ? [document, path] : [part, inside];
};
const find = (document, path) => {
	let found = { node: document.root };
	for (const part of path) {
		const child = childOf(found.node, part);
		if (child === void 0) return found;
		found = child;
	}
	return found;
};
/** The value at a path; undefined if there is none. */
const nodeAt = (document, path) => {
	const [holder, inside] = holderOf(document, path);
	let node = holder.root;
	for (const part of inside) node = node === void 0 ? void 0 : childOf(node, part)?.node;
	return node;
};
/** The place of a value, its first line only where it has several. */
const locationOf = (document, path) => {
	const [holder, inside] = holderOf(document, path);
	const { node, key } = find(holder, inside);
	if (node.kind !== "scalar" || node.start === node.end) return key === void 0 ? firstLineOf(holder, node) : holder.lines.location(key.start, key.end);
	return firstLineOf(holder, node);
};
/** The place of the key of a value; of the value itself where it has no key. */
const keyLocationOf = (document, path) => {
	const [holder, inside] = holderOf(document, path);
	const { node, key } = find(holder, inside);
	return key === void 0 ? firstLineOf(holder, node) : holder.lines.location(key.start, key.end);
};
const firstLineOf = (document, node) => {
	const indented = node.kind === "scalar" && (node.style === "literal" || node.style === "folded");
	const start = node.start + (indented ? node.indent : 0);
	const breakAt = /[\r\n]/.exec(document.text.slice(start, Math.min(node.end, start + 4096)))?.index;
	return document.lines.location(start, breakAt === void 0 ? Math.min(node.end, start + 4096) : start + breakAt);
};

// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
/**
* The YAML 1.2 JSON Schema. It uses JSON scalar forms while retaining YAML
* collection syntax.
*
* @category Schemas
*/
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* YAML 1.1-compatible schema.
*
* @category Schemas
*/
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
/**
* Recommended when non-string keys are actually needed. It uses native
* JavaScript `Map` objects, so keys keep their constructed types instead of
* being converted to strings.
*
* It is not the default to avoid widespread breaking changes in existing
* projects. `Map` has a different access API and does not pass deep equality
* checks against `{}`-based fixtures. Alongside the other changes in v5,
* making it the default was considered too disruptive.
*
* If these differences are acceptable for your project, we recommend using
* {@link realMapTag} to guarantee the absence of problems and side effects.
*
* @example
* Enable {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Tags
*/
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
/**
* This implementation exists solely to reproduce v4 behavior exactly. Its use
* is strongly discouraged. If complex or non-string keys are needed, use
* {@link realMapTag} instead.
*
* @category Tags
*/
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
/** @deprecated Use `EVENT_ID.DOCUMENT` instead. @internal */
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
/** @deprecated Use `EVENT_ID.SEQUENCE` instead. @internal */
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
/** @deprecated Use `EVENT_ID.MAPPING` instead. @internal */
var EVENT_MAPPING = EVENT_ID.MAPPING;
/** @deprecated Use `EVENT_ID.SCALAR` instead. @internal */
var EVENT_SCALAR = EVENT_ID.SCALAR;
/** @deprecated Use `EVENT_ID.ALIAS` instead. @internal */
var EVENT_ALIAS = EVENT_ID.ALIAS;
/** @deprecated Use `EVENT_ID.POP` instead. @internal */
var EVENT_POP = EVENT_ID.POP;
/** @deprecated Use `SCALAR_STYLE.PLAIN` instead. @internal */
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
/** @deprecated Use `SCALAR_STYLE.SINGLE_QUOTED` instead. @internal */
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.DOUBLE_QUOTED` instead. @internal */
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.LITERAL_BLOCK` instead. @internal */
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
/** @deprecated Use `SCALAR_STYLE.FOLDED_BLOCK` instead. @internal */
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
/** @deprecated Use `COLLECTION_STYLE.BLOCK` instead. @internal */
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
/** @deprecated Use `COLLECTION_STYLE.FLOW` instead. @internal */
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
/** @deprecated Use `CHOMPING_MODE.CLIP` instead. @internal */
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
/** @deprecated Use `CHOMPING_MODE.STRIP` instead. @internal */
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
/** @deprecated Use `CHOMPING_MODE.KEEP` instead. @internal */
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// packages/core/src/parse/limits.ts
/** What a config may measure at most; beyond it there is a finding, and no attempt to go on. */
const limits$1 = {
	/** Bytes of UTF-8, or UTF-16 code units of a text that is already decoded. */
	file: 8388608,
	/** Values within values, as the parser counts them. */
	depth: 100,
	/** Values after every alias is written out. */
	values: 1e6,
	/** Characters of one scalar. */
	scalar: 1048576,
	/** Findings about duplicate and unusable keys; one more says that there are others. */
	findings: 100,
	/** Environments of one config: each is checked by itself. */
	environments: 100
};

// packages/core/src/parse/scalar.ts
const styles = {
	1: "plain",
	2: "single",
	3: "double",
	4: "literal",
	5: "folded"
};
/** The tags that a plain scalar may resolve to, in the order of YAML 1.2's core schema; text is what remains. */
const implicitTags = [
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
];
const shorthand = /^!!(str|null|bool|int|float)$/;
const resolvePlain = (text) => {
	for (const tag of implicitTags) {
		const value = tag.resolve(text, false, tag.tagName);
		if (value !== NOT_RESOLVED) return value;
	}
	return text;
};
const resolveTagged = (text, tag) => {
	const name = shorthand.exec(tag)?.[1];
	if (name === "str" || tag === "!") return text;
	const found = implicitTags.find((candidate) => candidate.tagName === `tag:yaml.org,2002:${name}`);
	const value = found?.resolve(text, true, found.tagName);
	return value === void 0 || value === NOT_RESOLVED ? void 0 : value;
};
/** The value of a scalar event. `at` is where a scalar without any text stands. */
const resolveScalar = (source, event, at) => {
	const style = styles[event.style] ?? "plain";
	const empty = event.valueStart < 0;
	const quoted = style === "single" || style === "double";
	const text = empty ? "" : getScalarValue(source, event);
	const tag = event.tagStart < 0 ? void 0 : source.slice(event.tagStart, event.tagEnd);
	const value = tag === void 0 ? style === "plain" ? resolvePlain(text) : text : resolveTagged(text, tag);
	const node = {
		kind: "scalar",
		value: typeof value === "number" && !Number.isFinite(value) ? null : value ?? null,
		style,
		start: empty ? at : event.valueStart - (quoted ? 1 : 0),
		end: empty ? at : event.valueEnd + (quoted ? 1 : 0),
		contentStart: empty ? at : event.valueStart,
		indent: Math.max(0, event.indent),
		verbatim: !empty && source.slice(event.valueStart, event.valueEnd) === text
	};
	if (value === void 0) return {
		node,
		problem: "tag"
	};
	if (typeof value === "number" && !Number.isFinite(value)) return {
		node,
		problem: "not-finite"
	};
	return { node };
};

// packages/core/src/parse/compose.ts
const nothing = (offset) => ({
	kind: "scalar",
	value: null,
	style: "plain",
	start: offset,
	end: offset,
	contentStart: offset,
	indent: 0,
	verbatim: false
});
const report = (composer, code, found, related) => {
	if (composer.diagnostics.length >= limits$1.findings) return;
	const location = composer.lines.location(found.start, found.end);
	composer.diagnostics.push(diagnose(code, location, found.message, {
		hint: found.hint,
		...related === void 0 ? {} : { related }
	}));
};
const sized = (composer, node, children) => {
	let size = 1;
	for (const child of children) size += composer.sizes.get(child) ?? 1;
	composer.sizes.set(node, size);
	return node;
};
const composeAlias = (composer, start, end) => {
	const name = composer.text.slice(start, end);
	const found = composer.anchors.get(name);
	composer.offset = end;
	if (found) return found;
	const message = found === null ? `The alias *${name} stands inside the value that it names.` : `There is no anchor &${name} before this.`;
	report(composer, "alias-unknown", {
		start: start - 1,
		end,
		message
	});
	return nothing(start - 1);
};
const composeScalar = (composer, event) => {
	const { node, problem } = resolveScalar(composer.text, event, composer.offset);
	composer.offset = Math.max(composer.offset, node.end);
	if (problem === "tag") {
		const message = `The tag ${composer.text.slice(event.tagStart, event.tagEnd)} does not fit here.`;
		report(composer, "tag-unknown", {
			start: event.tagStart,
			end: event.tagEnd,
			message,
			hint: "Leave the tag out."
		});
	} else if (problem === "not-finite") report(composer, "number-not-finite", {
		start: node.start,
		end: node.end,
		message: "A number must be finite."
	});
	else if (node.end - node.start > limits$1.scalar) {
		const message = `A value has ${node.end - node.start} characters; at most ${limits$1.scalar} are read.`;
		report(composer, "value-too-long", {
			start: node.start,
			end: node.start + 1,
			message
		});
	}
	return node;
};
const checkCollectionTag = (composer, event) => {
	if (event.tagStart < 0) return;
	const tag = composer.text.slice(event.tagStart, event.tagEnd);
	if (tag === "!" || tag === (event.type === EVENT_ID.SEQUENCE ? "!!seq" : "!!map")) return;
	const message = `The tag ${tag} does not fit here.`;
	report(composer, "tag-unknown", {
		start: event.tagStart,
		end: event.tagEnd,
		message,
		hint: "Leave the tag out."
	});
};
const composeSequence = (composer, event) => {
	checkCollectionTag(composer, event);
	composer.offset = Math.max(composer.offset, event.start);
	const items = [];
	while (composer.events[composer.next]?.type !== EVENT_ID.POP) items.push(composeNode(composer));
	composer.next++;
	return sized(composer, {
		kind: "sequence",
		items,
		start: event.start,
		end: composer.offset
	}, items);
};
/** The key of an entry, or undefined, with a finding, where it cannot be one. */
const keyOf$1 = (composer, key) => {
	const { start } = key;
	const end = Math.max(key.end, start + 1);
	if (key.kind !== "scalar" || key.value === null) {
		report(composer, "key-not-text", {
			start,
			end,
			message: "A key must be text."
		});
		return;
	}
	if (key.value === "<<" && key.style === "plain") {
		report(composer, "merge-key", {
			start,
			end,
			message: "Merge keys (`<<`) are not supported.",
			hint: "Repeat the keys, or give the whole value as an alias."
		});
		return;
	}
	if (key.value === "__proto__") {
		report(composer, "key-reserved", {
			start,
			end,
			message: "The key `__proto__` is reserved."
		});
		return;
	}
	return typeof key.value === "string" ? key.value : composer.text.slice(key.start, key.end);
};
const composeMapping = (composer, event) => {
	checkCollectionTag(composer, event);
	composer.offset = Math.max(composer.offset, event.start);
	const entries = /* @__PURE__ */ new Map();
	while (composer.events[composer.next]?.type !== EVENT_ID.POP) {
		const keyNode = composeNode(composer);
		composer.offset = Math.max(composer.offset, keyNode.end);
		const value = composeNode(composer);
		const key = keyOf$1(composer, keyNode);
		if (key === void 0) continue;
		const first = entries.get(key);
		if (first === void 0) {
			entries.set(key, {
				key,
				keyStart: keyNode.start,
				keyEnd: keyNode.end,
				value
			});
			continue;
		}
		const related = [{
			message: "It stands here first.",
			...composer.lines.location(first.keyStart, first.keyEnd)
		}];
		const message = `The key '${key}' stands here a second time.`;
		report(composer, "duplicate-key", {
			start: keyNode.start,
			end: keyNode.end,
			message
		}, related);
	}
	composer.next++;
	const children = [...entries.values()].map((entry) => entry.value);
	return sized(composer, {
		kind: "mapping",
		entries,
		start: event.start,
		end: composer.offset
	}, children);
};
const composeAnchored = (composer, event) => {
	const anchor = event.anchorStart < 0 ? void 0 : composer.text.slice(event.anchorStart, event.anchorEnd);
	if (anchor !== void 0) composer.anchors.set(anchor, null);
	const node = event.type === EVENT_ID.SCALAR ? composeScalar(composer, event) : event.type === EVENT_ID.SEQUENCE ? composeSequence(composer, event) : composeMapping(composer, event);
	if (anchor !== void 0) composer.anchors.set(anchor, node);
	return node;
};
const composeNode = (composer) => {
	const event = composer.events[composer.next++];
	if (event === void 0 || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return nothing(composer.offset);
	return event.type === EVENT_ID.ALIAS ? composeAlias(composer, event.anchorStart, event.anchorEnd) : composeAnchored(composer, event);
};
/** The first document of a text as nodes; undefined only together with a finding that says why. */
const compose = (text, lines, events) => {
	const composer = {
		text,
		lines,
		events,
		anchors: /* @__PURE__ */ new Map(),
		sizes: /* @__PURE__ */ new Map(),
		diagnostics: [],
		next: 1,
		offset: 0
	};
	const root = composeNode(composer);
	const size = composer.sizes.get(root) ?? 1;
	if (size > limits$1.values) {
		const message = `The file holds ${size} values once its aliases are written out; at most ${limits$1.values} are read.`;
		report(composer, "alias-expansion", {
			start: root.start,
			end: root.start + 1,
			message
		});
		return { diagnostics: composer.diagnostics };
	}
	return {
		root,
		diagnostics: composer.diagnostics
	};
};

// packages/core/src/parse/lines.ts
const lineBreak = /\r\n|\n|\r/g;
/** The offset at which every line begins. */
const startsOf = (text) => {
	const starts = [0];
	for (const found of text.matchAll(lineBreak)) starts.push(found.index + found[0].length);
	return starts;
};
/** The last entry of `starts` that is not past `offset`. */
const lineIndex = (starts, offset) => {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
};
/** The lines of a text; `file` is the name that locations carry. */
const linesOf = (text, file) => {
	const starts = startsOf(text);
	const position = (offset) => {
		const inside = Math.min(Math.max(offset, 0), text.length);
		const index = lineIndex(starts, inside);
		return {
			line: index + 1,
			column: inside - (starts[index] ?? 0) + 1
		};
	};
	return {
		file,
		position,
		location: (start, end) => ({
			file,
			range: {
				start: position(start),
				end: position(Math.max(start, end))
			}
		}),
		startOf: (line) => starts[line - 1] ?? text.length
	};
};

// packages/core/src/parse/decode.ts
const byteOrderMark = "﻿";
const firstLine = (file) => ({
	file,
	range: {
		start: {
			line: 1,
			column: 1
		},
		end: {
			line: 1,
			column: 1
		}
	}
});
const megabytes = (size) => `${(size / 1024 / 1024).toFixed(1)} MiB`;
const tooLarge = (size, file) => diagnose("text-too-large", firstLine(file), `The file has ${megabytes(size)}; at most ${megabytes(limits$1.file)} are read.`);
/** UTF-16 begins with a byte order mark, or has a zero in every other byte of what it writes in ASCII. */
const looksLikeUtf16 = (bytes) => {
	const [a, b] = bytes;
	if (a === 255 && b === 254 || a === 254 && b === 255) return true;
	return bytes.length >= 4 && (a === 0 && bytes[2] === 0 || b === 0 && bytes[3] === 0);
};
const notUtf8 = (bytes, file) => {
	const text = new TextDecoder("utf-8", {
		fatal: false,
		ignoreBOM: false
	}).decode(bytes);
	const at = Math.max(0, text.indexOf("�"));
	return diagnose("wrong-encoding", linesOf(text, file).location(at, at + 1), "The file is not valid UTF-8 from here on.", { hint: "Save it as UTF-8." });
};
/** The text of a file without its byte order mark, or the finding that says why there is none. */
const decode = (input, file) => {
	if (input.length > limits$1.file) return tooLarge(input.length, file);
	if (typeof input === "string") return input.startsWith(byteOrderMark) ? input.slice(1) : input;
	if (looksLikeUtf16(input)) return diagnose("wrong-encoding", firstLine(file), "The file is encoded as UTF-16.", { hint: "Save it as UTF-8." });
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: false
		}).decode(input);
	} catch {
		return notUtf8(input, file);
	}
};

// packages/core/src/parse/syntax-hint.ts
const outlineOf = (line) => {
	const text = line.trimStart();
	const dashes = /^(?:- +)+/.exec(text)?.[0];
	const column = line.length - text.length + 1;
	return {
		text,
		column,
		inner: dashes === void 0 ? void 0 : column + dashes.length
	};
};
const isBlank = (line) => /^\s*(?:#.*)?$/.test(line);
/** The lines above that are still open: each begins further left than those after it. Nearest first. */
const openAbove = (lines, index) => {
	const open = [];
	for (let at = index - 1; at >= 0; at--) {
		const line = lines[at] ?? "";
		if (isBlank(line)) continue;
		const outline = outlineOf(line);
		if (open.every(({ column }) => outline.column < column)) open.push(outline);
		if (outline.column === 1) break;
	}
	return open;
};
const hasColon = (text) => /:(?:\s|$)/.test(text);
/** A key, or the beginning of a value, short enough for one line. */
const shortened = (text) => text.length > 30 ? `${text.slice(0, 30)}…` : text;
const keyOf = (text) => shortened(/^[^:]*/.exec(text)?.[0] ?? "");
const placesOf = (here, open) => {
	const entries = open.filter(({ inner }) => inner !== void 0);
	if (here.inner !== void 0 && entries.length > 0) return entries.map(({ column }) => ({
		column,
		like: ", like the entry above"
	}));
	return open.map(({ text, column, inner = column }) => {
		const own = text.slice(inner - column);
		return {
			column: inner,
			like: hasColon(own) ? `, like ${keyOf(own)}` : ""
		};
	});
};
/**
* The nearest place; where the line stands between two, both, the nearer first and of two as near the inner. Undefined
* for a line that stands at one already: something else is wrong with it.
*/
const waysOut = (here, open) => {
	const places = placesOf(here, open).toSorted((a, b) => Math.abs(a.column - here.column) - Math.abs(b.column - here.column));
	if (places.some(({ column }) => column === here.column)) return void 0;
	const inner = places.find(({ column }) => column > here.column);
	const outer = places.find(({ column }) => column < here.column);
	return places.filter((place) => place === inner || place === outer).map(({ column, like }) => `to column ${String(column)}${like}`).join(", or ");
};
const indentationHint = (lines, index) => {
	const here = outlineOf(lines[index] ?? "");
	const open = openAbove(lines, index);
	const [above] = open;
	if (above === void 0) return void 0;
	if (above.inner === void 0 && above.column === here.column && !hasColon(above.text)) return `The line above has no colon: write "${shortened(above.text.trim())}:".`;
	const list = open.find(({ inner, column }) => inner !== void 0 && column === here.column);
	if (list?.inner !== void 0 && here.inner === void 0) return `This line stands where the entries of a list begin: write "- ${keyOf(here.text)}: …" for a new entry, or begin it at column ${String(list.inner)} to go on with the entry above.`;
	const move = waysOut(here, open);
	return move === void 0 ? void 0 : `This line begins at column ${String(here.column)}. Move it ${move}.`;
};
const valueHint = (before, after) => {
	if (!/:\s/.test(before)) return void 0;
	const first = after.charAt(0);
	if (/[@`%&*!|>]/.test(first) && /:\s+$/.test(before)) return `A value that begins with ${first} must be quoted.`;
	return first === ":" ? "A value that holds a colon and a space must be quoted." : void 0;
};
/**
* What probably is wrong where a YAML parser could not go on, in words that name columns; undefined where nothing is
* plain. `reason` is js-yaml's own; `index` and `column` count from 0.
*/
const syntaxHint = (reason, text, index, column) => {
	if (reason.includes("tab character")) return "Indent with spaces.";
	if (reason === "deficient indentation") return "A quote or bracket that is opened above is not closed.";
	const lines = text.split(/\r\n|\n|\r/);
	const line = lines[index] ?? "";
	const value = valueHint(line.slice(0, column), line.slice(column));
	if (value !== void 0) return value;
	return (reason.startsWith("bad indentation") || reason.startsWith("end of the stream")) && !isBlank(line) ? indentationHint(lines, index) : void 0;
};

// packages/core/src/parse/syntax.ts
const expression = /\$\{\{[^\r\n]*?\}\}|\$\{\{[^\r\n]*/g;
/** The expression without quotes that the parser stumbled over, if it was one. */
const expressionAt = (text, offset, lines) => {
	const lineStart = lines.startOf(lines.position(offset).line);
	const lineText = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? "";
	for (const found of lineText.matchAll(expression)) {
		const start = lineStart + found.index;
		const end = start + found[0].length;
		if (!/["']$/.test(text.slice(lineStart, start)) && offset >= start && offset <= end + 1) return [start, end];
	}
};
/** What the parser threw, as a finding. */
const syntaxFinding = (thrown, text, lines) => {
	if (!(thrown instanceof YAMLException)) return diagnose("too-deep", lines.location(0, 1), "The file is nested too deeply to be read.");
	const offset = thrown.mark?.position ?? 0;
	const location = lines.location(offset, offset + 1);
	if (thrown.reason.startsWith("nesting exceeded")) return diagnose("too-deep", location, `Values are nested more than ${limits$1.depth} deep here.`);
	const span = expressionAt(text, offset, lines);
	if (span !== void 0) {
		const written = text.slice(span[0], span[1]);
		return diagnose("unquoted-expression", lines.location(span[0], span[1]), "An expression inside { } or [ ] must be quoted: YAML takes its braces for a mapping.", { hint: `Write "${written.endsWith("}}") ? written : `${written} }}`}" with quotes.` });
	}
	const { line, column } = lines.position(offset);
	return diagnose("syntax", location, `This is not YAML: ${thrown.reason}.`, { hint: syntaxHint(thrown.reason, text, line - 1, column - 1) });
};

// packages/core/src/parse/parse.ts
const eventsOf = (text, lines) => {
	try {
		return parseEvents(text, { maxDepth: limits$1.depth });
	} catch (error) {
		return syntaxFinding(error, text, lines);
	}
};
const isDiagnostic = (value) => "code" in value;
/**
* Text to document. Never throws: whatever the text, what is wrong with it comes back as findings.
* `file` is the name that findings carry. Source: YAML 1.2, core schema, no merge keys.
*/
const parse = (input, file) => {
	const text = decode(input, file);
	if (typeof text !== "string") return { diagnostics: [text] };
	const lines = linesOf(text, file);
	const events = eventsOf(text, lines);
	if (isDiagnostic(events)) return { diagnostics: [events] };
	const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
	if (documents === 0) return { diagnostics: [diagnose("empty-file", lines.location(0, 1), "The file is empty.")] };
	const { root, diagnostics } = compose(text, lines, events);
	const several = documents === 1 ? [] : [diagnose("several-documents", lines.location(0, 1), `The file holds ${documents} YAML documents; one is read.`)];
	const all = sortDiagnostics([...several, ...diagnostics]);
	return root === void 0 ? { diagnostics: all } : {
		document: {
			file,
			text,
			lines,
			root,
			intact: all.length === 0
		},
		diagnostics: all
	};
};

// packages/core/src/check/references.ts
const textAt = (document, path) => {
	const node = nodeAt(document, path);
	return node?.kind === "scalar" && typeof node.value === "string" ? node.value : void 0;
};
const childrenAt = (document, path) => {
	const node = nodeAt(document, path);
	if (node?.kind === "mapping") return [...node.entries.keys()].map((key) => [...path, key]);
	return node?.kind === "sequence" ? node.items.map((_, index) => [...path, String(index)]) : [];
};
function* linkReferences(document, link) {
	yield ["transform", [
		...link,
		"transform",
		"file"
	]];
	for (const test of childrenAt(document, [...link, "tests"])) {
		yield ["message", [...test, "message"]];
		yield ["rows", [...test, "rows"]];
	}
}
function* places(document) {
	for (const dataExport of childrenAt(document, ["exports"])) for (const link of childrenAt(document, [...dataExport, "destinations"])) yield* linkReferences(document, link);
	yield ["captured", ["samples", "captured"]];
	for (const template of childrenAt(document, ["samples", "templates"])) yield ["template", template];
	yield ["accept", ["accept", "file"]];
}
/** The files that a document names, in its order; one that is named twice comes twice. Nothing is read here. */
const references = (document) => {
	const found = [];
	for (const [kind, path] of places(document)) {
		const text = textAt(document, path);
		if (text !== void 0) found.push({
			path: text,
			kind,
			at: locationOf(document, path)
		});
	}
	return found;
};

// packages/engine/src/limits.ts
/** What the loader reads at most, so that a config cannot make it read without end. */
const limits = {
	/** The config itself. */
	configBytes: 8388608,
	/** One file that the config names. */
	fileBytes: 1048576,
	/** All files that one config names together. */
	files: 2e3,
	totalBytes: 67108864,
	/** A plan given as reviewed. */
	planBytes: 67108864
};

// packages/engine/src/files/within.ts
/** Whether a path is a folder or lies below it. Judged by the text: links are to be resolved before. */
const isWithin = (folder, path) => {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

// packages/engine/src/files/own.ts
/** The config at a path, if the command has one, every file that it names, and the files that the command was given beside it. */
const ownFilesOf = async (cwd, files, config, given = []) => {
	const others = given.map((name) => resolve(cwd, name));
	if (config === void 0) return {
		files: others,
		folders: []
	};
	const path = resolve(cwd, config);
	const read = await files.read(config, limits.configBytes);
	const document = "bytes" in read ? parse(read.bytes, config).document : void 0;
	const named = document === void 0 ? [] : references(document);
	const placeOf = (name) => name.includes("\0") ? [] : [resolve(dirname(path), name)];
	return {
		files: [
			path,
			...named.flatMap(({ kind, path: name }) => kind === "captured" ? [] : placeOf(name)),
			...others
		],
		folders: named.flatMap(({ kind, path: name }) => kind === "captured" ? placeOf(name) : [])
	};
};
/** Where a path leads with links resolved, also where nothing stands there yet. */
const realOf = async (path) => {
	try {
		return await realpath(path);
	} catch {
		const folder = dirname(path);
		return folder === path ? path : join(await realOf(folder), basename(path));
	}
};
/** The same file by another name: a hard link, or another letter case where the disk does not tell cases apart. */
const sameFile = async (one, other) => {
	const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => void 0)));
	return a !== void 0 && b !== void 0 && a.ino === b.ino && a.dev === b.dev;
};
/** Whether a path is one of them, under whatever name. */
const isOwn = async (path, { files, folders }) => {
	const real = await realOf(path);
	for (const file of files) if (await realOf(file) === real || await sameFile(file, path)) return true;
	for (const folder of folders) if (isWithin(await realOf(folder), real)) return true;
	return false;
};

// packages/engine/src/files/write.ts
const codeOf = (error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
const isNothing = (error) => codeOf(error) === "ENOENT";
/** What stands at a path and is not to be replaced: anything but a regular file. A link would be replaced, or its target. */
const standing = async (path) => {
	try {
		const found = await lstat(path);
		if (found.isFile()) return void 0;
		if (found.isSymbolicLink()) return { problem: "it is a link" };
		return { problem: found.isDirectory() ? "it is a folder" : "it is not a regular file" };
	} catch (error) {
		return isNothing(error) ? void 0 : { problem: codeOf(error) };
	}
};
const isFree = async (path) => lstat(path).then(() => false, isNothing);
const partOf = (path) => `${path}.${randomUUID()}.part`;
/** Written beside it and put in its place at once. */
const replace = async (path, text) => {
	const part = partOf(path);
	try {
		await writeFile(part, text, { flag: "wx" });
		const problem = await standing(path);
		if (problem === void 0) await rename(part, path);
		return problem;
	} catch (error) {
		return { problem: codeOf(error) };
	} finally {
		await rm(part, { force: true });
	}
};
/** Tried and taken away again: an interrupt may end the process at any moment, and must leave nothing behind. */
const tried = async (path) => {
	const part = partOf(path);
	try {
		await writeFile(part, "", { flag: "wx" });
		return;
	} catch (error) {
		return { problem: codeOf(error) };
	} finally {
		await rm(part, { force: true }).catch(() => void 0);
	}
};
/**
* Every file that a command is told to write goes through here, and is looked at before anything is asked of anybody: only
* a regular file, or nothing, is ever replaced, and nothing that the run itself reads. With `begins` it may be one that the config
* names already and that is not written yet.
*/
const draftAt = async (path, own, begins = false) => {
	if (path.includes("\0")) return { problem: "it is no name of a file" };
	const problem = await standing(path);
	if (problem !== void 0) return problem;
	if (await isOwn(path, own) && !(begins && await isFree(path))) return { problem: "this run reads it: it is the config, or a file that the config or the command names" };
	return await tried(path) ?? { write: (text) => replace(path, text) };
};

export { catalogue as _, references as a, limits$1 as c, nodeAt as d, pathOf as f, sortDiagnostics as g, oneLine as h, limits as i, keyLocationOf as l, diagnose as m, isOwn as n, parse as o, dedupeDiagnostics as p, ownFilesOf as r, linesOf as s, draftAt as t, locationOf as u, explain as v };