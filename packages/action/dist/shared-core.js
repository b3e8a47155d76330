import { a as shorten, l as replaceInvisible, n as clean, r as cleanLines } from "./shared-core2.js";

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

// packages/core/src/catalogue/plan.ts
/** Findings about a plan: the config against what was observed. */
const planCatalogue = {
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
		fix: "Check the environment. Remove in several runs, or raise the limit for this run."
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
	unreadable: {
		title: "Something could not be read",
		severity: "error",
		cause: "The identity that runs the tool lacks a right. What may not be read is not assumed to be absent, so nothing about it can be planned.",
		example: "The identity may not list the exports of the application.",
		fix: "Grant the right that the message names."
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
		title: "The managed identity has other ids than the file says",
		severity: "error",
		cause: "A grant to the ids in the file would go to a principal that is not the application.",
		example: "`principalId` was copied from another application.",
		fix: "Correct the ids, or leave them out where `application.resourceId` is given: they are read from the application."
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
		cause: "Tokens are sent only to hosts of Azure Data Explorer, Fabric and Synapse in the clouds of Microsoft.",
		example: "url: https://kusto.example.com",
		fix: "Correct the URL. Known hosts end in kusto.windows.net, kusto.usgovcloudapi.net, kusto.chinacloudapi.cn, kusto.fabric.microsoft.com, kusto.data.microsoft.com or kusto.azuresynapse.net."
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
		cause: "The address is `<system>/<kind>:<names>` or `plan`, and `seen` is 8 hexadecimal digits, lower case. Digits alone need quotes in YAML.",
		example: "accept: [{ risk: deletes-data, at: old_table, seen: yes }]",
		fix: "Paste the line from the refusal unchanged."
	},
	"accept-twice": {
		title: "The same risk is accepted twice",
		severity: "warning",
		cause: "The second entry says nothing new.",
		example: "Two equal lines under `accept`.",
		fix: "Delete one."
	}
};

// packages/core/src/catalogue/run.ts
/** Findings about how a command was started: which config, which environment, which reviewed plan. */
const runCatalogue = {
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
		fix: "Leave the text as it is for a datetime column, or cut the fraction first: sub(\"\\\\.[0-9]+Z$\"; \"Z\") | fromdate."
	},
	"jq-alternative-loses-false": {
		title: "A default that replaces false too",
		severity: "warning",
		cause: "`a // b` gives b where a is null, and also where a is false. A value that is truly false is lost.",
		example: "{ Running: (.value // null) }",
		fix: "Leave `// null` out, or ask for null: if . == null then … else . end."
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
		title: "A telemetry that no device template names",
		severity: "warning",
		cause: "The transform looks up a telemetry by a name that none of the given device templates has. Names count letter case. Telemetry that no template models is exported too, so this may be meant.",
		example: "select(.name == \"temprature\")   # the template says temperature",
		fix: "Correct the name, or add the template that has it to samples."
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
		cause: "jq stopped with an error while it ran on this message, so the message makes no row.",
		example: ".telemetry | from_entries | .temperature + \"°C\"   # temperature is a number",
		fix: "Make the transform take the message, or correct the message if no device sends the like."
	},
	"transform-fails-on-variation": {
		title: "The transform fails on a changed message",
		severity: "warning",
		cause: "The message as given works, but one that differs as real messages do makes jq stop with an error. Such a message makes no row.",
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
		cause: "Azure Data Explorer takes an object per row, each key a column. A text, number or null is no row.",
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
		cause: "Azure Data Explorer stores null where a value cannot be read as the column’s type, and says nothing about it.",
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
	"row-lost-when-missing": {
		title: "A message without a value loses its whole row",
		severity: "warning",
		cause: "Looking up a telemetry that the message does not hold yields nothing, and an object with nothing in it is no object at all. Devices usually send some of their telemetry in a message, not all of it.",
		example: "{ A: .telemetry | iotc::find(.name == \"a\").value, B: .telemetry | iotc::find(.name == \"b\").value }",
		fix: "Take the first match of a list, which is null where there is none: ([.telemetry[] | select(.name == \"a\").value][0])."
	},
	"rows-doubled": {
		title: "A value that comes twice makes more rows",
		severity: "warning",
		cause: "Looking up a telemetry that the message holds twice yields two values, and every combination of values makes a row of its own.",
		example: "{ A: .telemetry | iotc::find(.name == \"a\").value }   # a message holds \"a\" twice",
		fix: "Take the first match of a list: ([.telemetry[] | select(.name == \"a\").value][0])."
	},
	"no-row": {
		title: "A message makes no row",
		severity: "warning",
		cause: "The transform yields nothing for the message as it stands, so nothing of it reaches the table.",
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
const shortened = (text) => text.length > longest ? `${text.slice(0, longest)}…` : text;
/** Text on one line that may be printed anywhere: of bounded length, without characters that are not seen. */
const oneLine = (text) => replaceInvisible(shortened(text), escaped);
const asLines = (text) => shortened(text).split("\n").map(oneLine).join("\n");
/** A finding of the catalogue at a place; severity and documentation come from its entry. */
const diagnose = (code, location, message, more = {}) => {
	const printable = more.lines === true ? asLines : oneLine;
	return {
		code,
		severity: catalogue[code].severity,
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

// packages/core/src/values/column-type.ts
/** Canonical type by every spelling that Kusto accepts in a list of columns; letter case matters there. */
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
/** Every spelling of a column type that Kusto accepts. */
const columnTypeSpellings = [...spellings.keys()];
/** `boolean` is `bool`, `double` is `real`: the canonical type of a spelling, undefined for what Kusto refuses. */
const canonicalType = (text) => spellings.get(text);

// packages/core/src/values/secrets.ts
/** Forms of secrets that are told from other text with certainty. */
const forms = [
	["the secret of a service principal", /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/g],
	["a shared access key", /(?:SharedAccessKey|AccountKey)=[A-Za-z0-9+/]{20}[A-Za-z0-9+/=]*/g],
	["an API token", /SharedAccessSignature sr=[^\s&]+&sig=[^\s&]{8}[^\s"']*/g],
	["a bearer token", /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}[A-Za-z0-9_.-]*/g],
	["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/g]
];
/** Every place in a text that looks like a secret, in words, in the order of the text. */
const secretsIn = (text) => forms.flatMap(([what, form]) => [...text.matchAll(form)].map(({ index }) => ({
	offset: index,
	what
}))).toSorted((a, b) => a.offset - b.offset);
/** What a text holds that looks like a secret, in words; undefined for nothing of the kind. */
const secretIn = (text) => forms.find(([, form]) => text.search(form) >= 0)?.[0];
/** Keys beside which a secret is to be expected, whatever stands before in their name: `clientSecret`, `db_password`. */
const secretKey = "(?:[A-Za-z0-9_-]*(?:password|secret|token|account[_-]?key|shared[_-]?access[_-]?key|connection[_-]?string|api[_-]?key)|sas)";
const wholeSecretKey = new RegExp(`^${secretKey}$`, "i");
/** Whether a secret is to be expected beside a key. */
const isSecretKey = (key) => wholeSecretKey.test(key);
/** References, and columns that happen to be called so, are no secrets. */
const harmless = `(?:\\$\\{\\{|\\{[ \\t]*["']?(?:env|type|path)["']?[ \\t]*:|(?:${columnTypeSpellings.join("|")})["']?[ \\t]*(?:[,}#]|$))`;
/** A value beside a key of that kind, up to the end of the line. */
const literal = new RegExp(`((?<![\\w-])${secretKey}["']?[ \\t]*:[ \\t]+)(?!["']?${harmless})(\\S.*)$`, "gi");
/** A line whose value stands on the lines below, or goes on there. */
const opening = new RegExp(`^([ \\t]*(?:- +)*)["']?${secretKey}["']?[ \\t]*:(?![ \\t]*${harmless})[ \\t]*(.*)$`, "i");
const isNested = (line) => /^[ \t]*(?:- |["']?[\w$.-]+["']?[ \t]*:(?:[ \t]|$)|\{|#)/.test(line);
/** A value beside `env` that is not the name of a variable that may hold a secret. */
const name = /(\benv["']?[ \t]*:[ \t]*)(?![ \t]|["']?ADX_[A-Z0-9_]+["']?(?:[ \t},]|$))([^\s,}]+)/gm;
const stars = (text) => "*".repeat(text.length);
/** Stars out values beside keys of secrets, the lines that they go on over included. */
const maskValues = (text) => {
	let inside;
	return text.split(/(\r\n|\n|\r)/).map((line) => {
		const indent = line.length - line.trimStart().length;
		if (line.trim() === "") return line;
		if (inside !== void 0 && indent > inside.indent && (inside.isKnown || !isNested(line))) {
			inside = {
				...inside,
				isKnown: true
			};
			return line.slice(0, indent) + stars(line.slice(indent));
		}
		const opened = opening.exec(line);
		inside = opened === null ? void 0 : {
			indent: opened[1]?.length ?? 0,
			isKnown: opened[2] !== ""
		};
		return line.replace(literal, (_, key, value) => key + stars(value));
	}).join("");
};
/** Any text with what is a secret for certain starred out; unlike `maskSecrets` it leaves alone what stands beside keys. */
const maskSecretForms = (text) => forms.reduce((masked, [, form]) => masked.replaceAll(form, stars), text);
/**
* A part of a config with what looks like a secret starred out, for showing it to people.
* Every character keeps its place, so that positions go on holding.
*/
const maskSecrets = (text) => maskValues(forms.reduce((masked, [, form]) => masked.replaceAll(form, stars), text).replaceAll(name, (_, key, value) => key + stars(value)));

// packages/report/src/findings/message.ts
/** Text from outside in lines of their own, without secrets. */
const linesOf = (text) => cleanLines(maskSecretForms(text)).join("\n");
/** What is found, what to do about it and where, in lines that are safe for a log. */
const messageOf = ({ message, hint, environments }) => [
	linesOf(message),
	...hint === void 0 ? [] : [`Fix: ${linesOf(hint)}`],
	...environments === void 0 ? [] : [`In: ${environments.map(clean).join(", ")}`]
].join("\n");
/** At most 200 characters. */
const titleOf = ({ code }) => {
	const title = explain(code)?.title;
	return shorten(clean(title === void 0 ? code : `${title} (${code})`), 200);
};
const ranks = {
	error: 0,
	warning: 1,
	info: 2
};
/** Errors, warnings, notes; within each as they came, those that `isNear` holds for first. */
const byUrgency = (diagnostics, isNear = () => true) => diagnostics.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || Number(isNear(b)) - Number(isNear(a)));

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

export { explain as _, titleOf as a, maskSecrets as c, canonicalType as d, columnTypeSpellings as f, sortDiagnostics as g, oneLine as h, messageOf as i, secretIn as l, diagnose as m, byUrgency as n, isSecretKey as o, dedupeDiagnostics as p, linesOf as r, maskSecretForms as s, limits as t, secretsIn as u };