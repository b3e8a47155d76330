import { o as keyLocationOf } from "./shared-engine2.js";
import { A as replaceInvisible, R as severities, V as need, f as shorten, j as bySeverity, l as clean, u as cleanLines, y as maskSecretForms } from "./shared-core2.js";
import { C as text, T as patterns$1, d as formatTimespan, f as parseTimespan, i as policyFindings } from "./shared-core3.js";

// packages/core/src/sections/walk.ts
const entriesOf = ((record, path) => {
	const found = [];
	for (const name in record) {
		const value = record[name];
		if (value !== void 0) found.push({
			name,
			path: [...path, name],
			value
		});
	}
	return found;
});
const itemsOf$1 = ((items, path) => (items ?? []).flatMap(((value, index) => value === void 0 ? [] : [{
	name: String(index),
	path: [...path, String(index)],
	value
}])));
const isList = ((accept) => Array.isArray(accept));
const acceptedIn = (({ accept }) => accept === void 0 || !isList(accept) ? [] : itemsOf$1(accept, ["accept"]));
const deviationsIn = (({ drift }) => itemsOf$1(drift?.ignore, ["drift", "ignore"]));
const clustersOf = ((draft) => entriesOf(draft.clusters, ["clusters"]));
const databasesOf = ((draft) => clustersOf(draft).flatMap(((cluster) => entriesOf(cluster.value.databases, [...cluster.path, "databases"]).map(((database) => ({
	...database,
	cluster
}))))));
const tablesOf = ((draft) => databasesOf(draft).flatMap(((database) => entriesOf(database.value.tables, [...database.path, "tables"]).map(((table) => ({
	...table,
	database
}))))));
const tableName = ((table) => [
	table.database.cluster.name,
	table.database.name,
	table.name
].join("/"));
const columnsOf = ((table) => entriesOf(table.value.columns, [...table.path, "columns"]));
const principalsOf = ((database) => itemsOf$1(database.value.principals, [...database.path, "principals"]));
const identitiesOf = ((draft) => entriesOf(draft.identities, ["identities"]));
const destinationsOf = ((draft) => entriesOf(draft.destinations, ["destinations"]));
const exportsOf = ((draft) => entriesOf(draft.exports, ["exports"]));
const linksOf = ((draft) => exportsOf(draft).flatMap(((dataExport) => itemsOf$1(dataExport.value.destinations, [...dataExport.path, "destinations"]).map(((link) => ({
	...link,
	export: dataExport
}))))));
const isManaged = ((...chain) => chain.every((({ manage }) => manage !== false)));

// packages/core/src/files/findings.ts
const fileTexts = {
	"file-missing": {
		title: "A file does not exist",
		severity: "error",
		cause: "Paths are relative to the config, use forward slashes, and are case-sensitive.",
		example: "transform: { file: transform/telemetry.jq }",
		fix: "Correct the path, or add the file to the repository."
	},
	"file-outside": {
		title: "A file is outside the folder of the config",
		severity: "error",
		cause: "adx-export reads only files in or below the folder of the config, also through links. So a config in a pull request cannot read other files.",
		example: "transform: { file: ../shared/telemetry.jq }",
		fix: "Move the file into the folder of the config, or below it."
	},
	"file-hidden": {
		title: "A part of the path begins with a dot",
		severity: "error",
		cause: "Files and folders such as `.git/config` and `.env` contain credentials, and adx-export shows parts of the files that it reads. So it reads no hidden file, also through links.",
		example: "transform: { file: .git/config }",
		fix: "Move the file into a folder whose name does not begin with a dot."
	},
	"file-too-large": {
		title: "A file is too large",
		severity: "error",
		cause: "adx-export reads at most 1 MiB of each file that the config names, and at most 64 MiB in 2,000 files. A larger file is usually a mistake.",
		example: "tests: [{ message: samples/dump.json }]   # 50 MB",
		fix: "Reduce the file to what the test needs."
	},
	"file-not-a-file": {
		title: "A path is not the expected kind of file",
		severity: "error",
		cause: "The path names a folder instead of a file, a file instead of a folder, or something else such as a device.",
		example: "transform: { file: transforms/ }",
		fix: "Correct the path, for example `transform: { file: transforms/telemetry.jq }`."
	},
	"file-not-text": {
		title: "A file is not text",
		severity: "error",
		cause: "adx-export reads transforms and samples as UTF-8.",
		example: "A sample saved as UTF-16.",
		fix: "Save the file as UTF-8."
	}
};

// packages/core/src/schema/findings.ts
const schemaCatalogue = {
	"unknown-key": {
		title: "The key is unknown",
		severity: "error",
		cause: "If adx-export ignored a misspelt key, it would also ignore its value.",
		example: "exports:\n  telemetry:\n    enrichment: { \u2026 }\n",
		fix: "Correct the spelling, or delete the key."
	},
	"wrong-indentation": {
		title: "The indentation is wrong",
		severity: "error",
		cause: "In YAML, the lines that belong to a key are indented deeper than the key. A line at the same column is a separate key, so the first key is empty.",
		example: "tables:\n  readings:\n  columns: { Device: string }\n",
		fix: "Indent the lines that belong to the key by two more spaces."
	},
	"missing-key": {
		title: "A required key is missing",
		severity: "error",
		cause: "Some settings have no safe default, for example the name of an export, its source, and whether it is enabled.",
		example: "exports:\n  telemetry: { displayName: Telemetry, source: telemetry }   # no enabled\n",
		fix: "Paste the text that the finding prints, for example `enabled: true`."
	},
	"wrong-type": {
		title: "A value has the wrong type",
		severity: "error",
		cause: "For example, the value is a number where adx-export expects text, or a list where it expects a mapping.",
		example: "caching: 30",
		fix: "Write a value of the type that the message names. For example, write `caching: 30d`. If a name contains only digits, put it in quotes: `\"2024\"`."
	},
	"unknown-value": {
		title: "The value is not allowed",
		severity: "error",
		cause: "The key allows only a few words. They are case-sensitive.",
		example: "source: Telemetry",
		fix: "Use one of the words that the message lists."
	},
	"too-few": {
		title: "A list or mapping is empty",
		severity: "error",
		cause: "An empty table, policy or list of environments has no effect, so it is probably a mistake.",
		example: "columns: {}",
		fix: "Add an entry, or delete the key."
	},
	"placeholder-left": {
		title: "A placeholder is still in the file",
		severity: "warning",
		cause: "`adx-export init` writes `change-me` for values that only you know. Nothing in Azure has that name.",
		example: "subdomain: change-me",
		fix: "Replace `change-me` with the name, id or address of your resource."
	}
};

// packages/core/src/sections/accept/findings.ts
const acceptFindings = {
	"accept-risk-unknown": {
		title: "The risk cannot be accepted",
		severity: "error",
		cause: "You can accept only blocking risks: deletes-data, shortens-retention, revokes-access, interrupts-export, narrows-export, duplicates-data and breaks-update-policy.",
		example: "accept: [{ risk: delete-data, \u2026 }]",
		fix: "Paste the line from the refusal unchanged."
	},
	"accept-malformed": {
		title: "An entry under `accept` is not valid",
		severity: "error",
		cause: "`at` is `<system>/<kind>:<names>` or `plan`. `seen` is 8 hexadecimal digits in lower case, or one such fingerprint for each environment. `until` is a date. If `accept` names a file, that file contains a list of such entries.",
		example: "accept: [{ risk: deletes-data, at: old_table, seen: yes }]",
		fix: "Paste the line from the refusal unchanged."
	},
	"accept-without-end": {
		title: "An entry under `accept` has no `until` date",
		severity: "error",
		cause: "Consent is for a change that happens now. Without an `until` date the entry would accept the same harm again months later.",
		example: "accept: [{ risk: deletes-data, at: \"adx/table:wards/vitals/old\", seen: \"9f31c2aa\" }]   # no until",
		fix: "Paste the line that the finding prints. It ends 30 days from now. At most 90 days are allowed."
	},
	"accept-twice": {
		title: "A risk is accepted twice",
		severity: "warning",
		cause: "The second entry has no effect.",
		example: "Two equal entries under `accept`.",
		fix: "Delete one of the two entries."
	}
};

// packages/core/src/sections/application/findings.ts
const applicationFindings = {
	"subdomain-malformed": {
		title: "The subdomain is not valid",
		severity: "error",
		cause: "The subdomain is the first label of the address of the application, https://<subdomain>.azureiotcentral.com. adx-export sends tokens to that address, so the subdomain must contain nothing else.",
		example: "subdomain: https://contoso-wards.azureiotcentral.com",
		fix: "Write only the first label, in lower case: `subdomain: contoso-wards`."
	},
	"resource-id-malformed": {
		title: "The resource id is not valid",
		severity: "error",
		cause: "The id of an application is `/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.IoTCentral/iotApps/<name>`. The id of a cluster is `/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.Kusto/clusters/<name>`.",
		example: "resourceId: wards",
		fix: "Copy the resource id from the JSON view in the Azure portal. For an application, `az resource show --resource-type Microsoft.IoTCentral/iotApps --resource-group <group> --name <name> --query id -o tsv` prints it. For a cluster, use `--resource-type Microsoft.Kusto/clusters`."
	}
};

// packages/core/src/sections/clusters/findings.ts
const clusterFindings = {
	"cluster-url": {
		title: "Not the URL of a cluster",
		severity: "error",
		cause: "A cluster's URL is https:// and a host, nothing else. Tokens are sent there, and the URL becomes part of a connection string, so user names, ports, paths, queries, `;` and `=` are refused.",
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
		title: "The cluster is a Synapse Data Explorer pool",
		severity: "warning",
		cause: "Microsoft retired Synapse Data Explorer on 2025-10-07. The endpoint of a migrated pool redirects for a while. adx-export does not follow redirects.",
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
		cause: "The first label of a cluster's host is the name of its resource.",
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
	}
};

// packages/core/src/sections/destinations/findings.ts
const destinationFindings = {
	"table-reference-malformed": {
		title: "The table reference is not valid",
		severity: "error",
		cause: "A reference to a table consists of three keys of this file: cluster/database/table.",
		example: "table: smartvitalspatch",
		fix: "Write all three keys with slashes between them: `table: wards/vitals/smartvitalspatch`."
	},
	"table-not-declared": {
		title: "The table is not declared",
		severity: "error",
		cause: "adx-export needs the columns of the table to check the rows. If somebody else owns the table, declare it with `manage: false`.",
		example: "table: wards/vitals/smartvitalpatch   # the file has smartvitalspatch",
		fix: "Correct the reference, or declare the table under `clusters`."
	},
	"destination-not-declared": {
		title: "The destination is not declared",
		severity: "error",
		cause: "A link refers to a destination by its key under `destinations`. adx-export never touches links that the file does not contain, so you need not declare those.",
		example: "destinations: [{ destination: vital }]   # the file has vitals",
		fix: "Correct the name, or declare the destination."
	},
	"destination-twice": {
		title: "An export has two links to the same destination",
		severity: "error",
		cause: "An export can have only one link to a destination, with one transform.",
		example: "destinations: [{ destination: vitals }, { destination: vitals }]",
		fix: "Write one transform that makes the rows of both links. Or declare a second destination for the same table."
	},
	"destination-unused": {
		title: "A destination is not used",
		severity: "warning",
		cause: "An application can have only 10 destinations, and no export of this file sends data to this one.",
		example: "destinations: { vitals: \u2026, old: \u2026 }   # exports link to vitals only",
		fix: "Link an export to it. Or delete it here and list it under `removed.destinations`."
	},
	"table-unfed": {
		title: "No destination feeds the table",
		severity: "info",
		cause: "No destination of this file refers to the table. That is correct if an update policy or another program fills it.",
		example: "A table that no destination refers to.",
		fix: "If something else fills the table, you need to do nothing. Otherwise add a destination."
	}
};

// packages/core/src/sections/drift/findings.ts
const driftFindings = {
	"ignore-malformed": {
		title: "An entry under `drift.ignore` is not complete",
		severity: "error",
		cause: "An entry under `drift.ignore` needs the address that a plan prints, a reason, and the last day on which it applies.",
		example: "drift: { ignore: [{ at: readings, reason: \"\", until: soon }] }",
		fix: "Copy the address from the plan. Add a reason and a date, for example `reason: Audit, until: 2026-12-30`."
	},
	"ignore-twice": {
		title: "A difference is accepted twice",
		severity: "warning",
		cause: "The second entry has no effect. If their dates differ, the later date counts.",
		example: "Two entries under `drift.ignore` with the same `at` and `attribute`.",
		fix: "Delete one of the two entries."
	}
};

// packages/core/src/sections/environments/findings.ts
const environmentFindings = {
	"expression-malformed": {
		title: "The expression is not valid",
		severity: "error",
		cause: "`${{ environment.key }}` is the only kind of expression. Secrets, functions and operators are not supported.",
		example: "subdomain: ${{ secrets.SUBDOMAIN }}",
		fix: "Add the value to every environment and refer to it: `${{ environment.subdomain }}`. To write the text `${{` itself, write `$${{`."
	},
	"expression-not-allowed": {
		title: "An expression is not allowed here",
		severity: "error",
		cause: "adx-export replaces expressions only in values. It does not replace them in keys, in jq, in file names or inside environments.",
		example: "transform: { file: \"transforms/${{ environment.name }}.jq\" }",
		fix: "Write the value itself. To limit an entry to some environments, use `only`."
	},
	"environments-missing": {
		title: "The file has an expression but no environments",
		severity: "error",
		cause: "The file has no section `environments`, so the expression has no value.",
		example: "subdomain: ${{ environment.subdomain }}   # and no environments",
		fix: "Add the section, or write the value."
	},
	"environment-key-unknown": {
		title: "An expression uses a key that the environment does not have",
		severity: "error",
		cause: "The key is misspelt, or this environment does not have it.",
		example: "${{ environment.cluter }}",
		fix: "Correct the expression, or add the key to every environment."
	},
	"environment-keys-differ": {
		title: "Environments have different keys",
		severity: "error",
		cause: "All environments must have the same keys. Otherwise a config can work in one environment and fail in another.",
		example: "environments:\n  dev: { subdomain: a, cluster: b }\n  prod: { subdomain: c }\n",
		fix: "Add the missing key to this environment, or delete it from the others."
	},
	"environment-name": {
		title: "The name of an environment or key is not valid",
		severity: "error",
		cause: "Names occur on the command line and in expressions. They contain letters, digits, `_` and `-`, and begin with a letter or `_`.",
		example: "environments:\n  \"my prod\": { \u2026 }\n",
		fix: "Rename it, for example `my-prod`."
	},
	"environments-too-many": {
		title: "Too many environments",
		severity: "error",
		cause: "adx-export checks every environment separately, so a config has at most 1,000 of them.",
		example: "`environments` with 1,001 names.",
		fix: "Split the config into several files."
	},
	"environment-unknown": {
		title: "`only` names an environment that does not exist",
		severity: "error",
		cause: "An entry that is limited to an unknown environment would never have an effect.",
		example: "only: [production]   # the file has dev and prod",
		fix: "Correct the name, or add the environment."
	},
	"environment-value-unused": {
		title: "A key of the environments is not used",
		severity: "warning",
		cause: "No expression in the file refers to this key.",
		example: "environments:\n  dev: { subdomain: a, obsolete: b }\n",
		fix: "Delete the key from every environment."
	}
};

// packages/core/src/sections/exports/findings.ts
const exportFindings = {
	"export-without-destination": {
		title: "An export has no destinations",
		severity: "warning",
		cause: "The export does not send data to any destination in this file.",
		example: "exports:\n  telemetry: { displayName: Telemetry, source: telemetry, enabled: true }\n",
		fix: "Add a link: `destinations: [{ destination: <key> }]`."
	},
	"many-destinations": {
		title: "An export has more than five destinations",
		severity: "warning",
		cause: "Microsoft's quota page allows 10 destinations for an export, but its guides allow 5.",
		example: "An export with six links.",
		fix: "If IoT Central rejects the export, split it into two."
	},
	"many-conditions": {
		title: "An export has more than ten filter conditions and enrichments together",
		severity: "warning",
		cause: "Microsoft's quota page allows 10 filters and enrichments for an export. It does not say whether that means 10 of each or 10 in total.",
		example: "A filter with six conditions, and five enrichments.",
		fix: "If IoT Central rejects the export, use fewer."
	},
	"filter-not-allowed": {
		title: "This source cannot have a filter",
		severity: "error",
		cause: "IoT Central exports audit logs without filters.",
		example: "source: audit\nfilter: SELECT * FROM devices\n",
		fix: "Delete the filter. To select records, use `select` in the transform."
	},
	"filter-malformed": {
		title: "The filter does not look valid",
		severity: "warning",
		cause: "A filter has the form `SELECT * FROM devices WHERE \u2026`, or has ids of models instead of `devices`. Microsoft does not publish the full grammar, so adx-export checks only the outline.",
		example: "filter: $simulated = false",
		fix: "Write the whole query, for example `filter: SELECT * FROM devices WHERE $simulated = false`. Close all quotes and brackets."
	},
	"simulated-never-sent": {
		title: "The filter selects simulated devices, but a managed identity never exports them",
		severity: "error",
		cause: "If a destination uses a managed identity, IoT Central exports no data of simulated devices. No data would ever arrive.",
		example: "filter: SELECT * FROM devices WHERE $simulated = true   # into a destination with a managed identity",
		fix: "Use a service principal for that destination, or change the filter."
	},
	"model-id-malformed": {
		title: "The id of a device model is not valid",
		severity: "warning",
		cause: "The id of a model begins with `dtmi:`, or with `urn:` if it is older. It may end with `;version`.",
		example: "filter: SELECT * FROM thermostat WHERE temperature > 0",
		fix: "Copy the id from the device template."
	},
	"enrichments-not-allowed": {
		title: "This source cannot have enrichments",
		severity: "error",
		cause: "IoT Central does not add enrichments to audit logs and device template changes.",
		example: "source: audit\nenrichments: { site: { value: north } }\n",
		fix: "Delete the enrichments. To add fixed values, write them in the transform."
	},
	"enrichment-malformed": {
		title: "An enrichment must be a value or a path",
		severity: "error",
		cause: "An enrichment is either a fixed `value` or a `path` to a property. The property of a model also needs `target`.",
		example: "enrichments: { site: { value: north, path: $displayName } }",
		fix: "Give either `value` or `path`. Give `target` only with a `path` that does not begin with `$`."
	},
	"enrichment-name-unknown": {
		title: "The system name is not documented for enrichments",
		severity: "warning",
		cause: "Microsoft documents $enabled, $displayName, $templateDisplayName, $organizations, $provisioned and $simulated.",
		example: "enrichments: { name: { path: $name } }",
		fix: "Use a documented name."
	},
	"rows-twice": {
		title: "Two links send the same rows to one table",
		severity: "warning",
		cause: "The two links have the same source, filter, transform and table, so every message makes its rows twice. Azure Data Explorer does not remove duplicates.",
		example: "Two exports of telemetry without filters send to wards/vitals/t with the same transform.",
		fix: "Remove one of the links, or give them filters that exclude each other."
	},
	"transform-is-path": {
		title: "The transform is the path of a file",
		severity: "error",
		cause: "adx-export reads a transform that is text as a jq program. The path of a file belongs under the key `file`.",
		example: "transform: transforms/telemetry.jq",
		fix: "Write `transform: { file: transforms/telemetry.jq }`."
	},
	"transform-empty": {
		title: "The transform is empty",
		severity: "error",
		cause: "An empty jq program passes every message on unchanged. That is neither the default record of IoT Central nor a row of the table.",
		example: "transform: \"\"",
		fix: "Write the transform. For the default record, delete the key `transform`."
	},
	"default-record-nothing": {
		title: "No column receives a value without a transform",
		severity: "error",
		cause: "Without a transform, IoT Central sends its default record, and its keys must match the names of columns. Names are case-sensitive. No column of this table matches, so every row would be empty.",
		example: "A link without a transform to a table with the columns Device and Value.",
		fix: "Add a transform whose keys are the names of the columns."
	},
	"default-record-columns": {
		title: "Some columns stay empty without a transform",
		severity: "warning",
		cause: "Without a transform, IoT Central sends its default record, and its keys must match the names of columns. Names are case-sensitive. Columns without a match stay empty.",
		example: "A link without a transform sends to a table with the column DeviceId. The default record has deviceId.",
		fix: "Add a transform, or rename the columns."
	}
};

// packages/core/src/sections/identities/findings.ts
const identityFindings = {
	"id-not-guid": {
		title: "The id is not a GUID",
		severity: "error",
		cause: "The ids of tenants, applications and principals are GUIDs.",
		example: "tenantId: contoso.onmicrosoft.com",
		fix: "Copy the id from Microsoft Entra. `az account show --query tenantId` prints the id of your tenant."
	},
	"identity-kind": {
		title: "An identity must be exactly one kind",
		severity: "error",
		cause: "An identity is either the managed identity of the application or a service principal.",
		example: "identities:\n  app: { only: [dev] }\n",
		fix: "Give either `managedIdentity` or `servicePrincipal`, not both."
	},
	"identity-unknown": {
		title: "The ids of the managed identity are unknown",
		severity: "error",
		cause: "A grant needs the object id and the tenant of the identity. adx-export reads them from the Azure resource of the application, or from the file.",
		example: "identities: { app: managedIdentity }   # and no application.resourceId",
		fix: "Add `application.resourceId`, or write `app: { managedIdentity: { principalId: <guid>, tenantId: <guid> } }`."
	},
	"identity-not-declared": {
		title: "The identity is not declared",
		severity: "error",
		cause: "Destinations and principals refer to an identity by its key under `identities`.",
		example: "authorization: ap   # the file has app",
		fix: "Correct the name, or declare the identity under `identities`."
	},
	"identity-unused": {
		title: "An identity is not used",
		severity: "warning",
		cause: "No destination and no principal refers to it.",
		example: "identities: { app: managedIdentity, old: { servicePrincipal: \u2026 } }",
		fix: "Delete the identity, or refer to it."
	}
};
const secretFindings = {
	"secret-literal": {
		title: "The file contains the secret itself",
		severity: "error",
		cause: "Everybody who can read the repository, now or later, can use the secret. It stays in the history after you delete it.",
		example: "clientSecret: \"k7\u2026\"",
		fix: "Revoke the secret now. Store a new one as a secret of your pipeline, and write `clientSecret: { env: ADX_LAB_SECRET }`."
	},
	"secret-name": {
		title: "The variable may not hold a secret",
		severity: "error",
		cause: "A config may read secrets only from variables whose names begin with `ADX_`, in capitals, digits and `_`. So it cannot read other secrets. Names that begin with `ADX_EXPORT_` are reserved for adx-export.",
		example: "clientSecret: { env: GITHUB_TOKEN }",
		fix: "Store the secret in a variable such as ADX_LAB_SECRET, and write `clientSecret: { env: ADX_LAB_SECRET }`."
	}
};

// packages/core/src/sections/names/findings.ts
const nameFindings = {
	"key-malformed": {
		title: "Not a usable key",
		severity: "error",
		cause: "Keys are written in references such as cluster/database/table and in addresses, so they have no slash and no control characters, and are at most 1024 long.",
		example: "clusters:\n  wards/eu: { \u2026 }\n",
		fix: "Choose a simple key; where Azure's name differs, give it as `name` or `id`."
	},
	"name-invisible": {
		title: "A name holds a character that is not seen",
		severity: "error",
		cause: "Zero-width characters, fillers, marks of direction and control characters make two names look alike that are not the same, or one name look like another. A display name may hold emoji with their joiners.",
		example: "tables: { \"vitals\\u200b\": \u2026 }   # looks like vitals",
		fix: "Type the name again instead of copying it."
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
		title: "Two tables or two databases have the same name in Kusto",
		severity: "error",
		cause: "Two keys in the config result in the same table name or database name. Database names are not case-sensitive.",
		example: "tables:\n  a: { name: vitals, \u2026 }\n  vitals: { \u2026 }\n",
		fix: "Merge them, or correct `name`."
	},
	"names-differ-in-case": {
		title: "Names that differ only in upper and lower case",
		severity: "warning",
		cause: "Kusto tells them apart, and so does the mapping of rows to columns, but people do not.",
		example: "columns: { DeviceId: string, deviceId: string }",
		fix: "Choose clearly different names."
	}
};
const idFindings = {
	"display-name-empty": {
		title: "The display name is empty",
		severity: "error",
		cause: "IoT Central requires a display name. Its users see this name.",
		example: "displayName: \"\"",
		fix: "Write a name, for example `displayName: Telemetry`."
	},
	"id-unusual": {
		title: "The id may not work in IoT Central",
		severity: "warning",
		cause: "Microsoft does not document which ids are valid. Ids of letters, digits and hyphens with at most 128 characters are known to work.",
		example: "id: \"my export!\"",
		fix: "Use letters, digits and hyphens. If the id already exists in IoT Central, keep it."
	},
	"id-twice": {
		title: "Two entries have the same id",
		severity: "error",
		cause: "In IoT Central, both entries would be the same resource.",
		example: "exports:\n  a: { id: x, \u2026 }\n  x: { \u2026 }\n",
		fix: "Change one of the two ids."
	}
};

// packages/core/src/sections/policies/findings.ts
const durationTexts = {
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
	}
};

// packages/core/src/sections/principals/findings.ts
const grantFindings = {
	"identity-without-grant": {
		title: "An identity writes to a database, but the file grants it no role there",
		severity: "warning",
		cause: "IoT Central asks for the admin role on the database. If somebody granted it elsewhere, the file does not show that. A destination that is older than its grant may deliver only after you remove it and add it again.",
		example: "A destination with `authorization: app` into a database without `{ role: admin, identity: app }`.",
		fix: "Add `{ role: admin, identity: <key> }` under the `principals` of the database."
	},
	"grant-not-admin": {
		title: "An identity that writes data has a lower role than the IoT Central documentation requires",
		severity: "warning",
		cause: "The IoT Central documentation requires the role admin. Microsoft does not document whether a lower role is enough.",
		example: "principals: [{ role: ingestor, identity: app }]",
		fix: "Grant admin, or check that rows arrive in the table."
	}
};
const principalFindings = {
	"principal-subject": {
		title: "A principal must be exactly one subject",
		severity: "error",
		cause: "A principal is an identity, a user, a group or an application. Only the last three can have a tenant.",
		example: "principals: [{ role: viewer }]",
		fix: "Give exactly one of `identity`, `user`, `group` and `application`."
	},
	"principal-id-malformed": {
		title: "The id of a user or group is not valid",
		severity: "error",
		cause: "The id of a user or group is its object id, or a name such as somebody@contoso.com.",
		example: "user: \"x'; drop\"",
		fix: "Copy the object id from Microsoft Entra. For a user, `az ad user show --id somebody@contoso.com --query id -o tsv` prints it. For a group, use `az ad group show --group <name> --query id -o tsv`. For an application, write `application:` and use `az ad sp show --id <client id> --query id -o tsv`."
	},
	"principal-twice": {
		title: "The same principal has the same role twice",
		severity: "warning",
		cause: "The second entry has no effect.",
		example: "principals: [{ role: admin, identity: app }, { role: admin, identity: app }]",
		fix: "Delete one of the two entries."
	}
};

// packages/core/src/sections/removed/findings.ts
const removedFindings = {
	"removed-malformed": {
		title: "An entry under `removed` is not valid",
		severity: "error",
		cause: "Each list under `removed` has its own form of names. A table is cluster/database/table.",
		example: "removed: { tables: [old_table] }",
		fix: "Write all names with slashes between them: `removed: { tables: [wards/vitals/old_table] }`."
	},
	"removed-out-of-reach": {
		title: "The file removes something that it does not manage",
		severity: "error",
		cause: "To remove something, adx-export must manage its cluster, its database and its table. The file must declare the cluster and the database, and none of them may have `manage: false`.",
		example: "removed: { tables: [wrds/vitals/old] }   # the file has the cluster wards",
		fix: "Correct the name, or declare the cluster and the database. For something with `manage: false`, ask its owner to remove it."
	},
	"declared-and-removed": {
		title: "The file both declares and removes the same thing",
		severity: "error",
		cause: "adx-export cannot keep and remove the same thing.",
		example: "exports: { telemetry: \u2026 }\nremoved: { exports: [telemetry] }\n",
		fix: "Delete one of the two entries."
	},
	"removed-twice": {
		title: "An entry occurs twice under `removed`",
		severity: "warning",
		cause: "The second entry has no effect.",
		example: "removed: { exports: [old, old] }",
		fix: "Delete one of the two entries."
	},
	"removed-not-there": {
		title: "An entry under `removed` does not exist, but a similar name does",
		severity: "warning",
		cause: "An entry that matches nothing live is not an error, because it may be removed already. But something live has a similar name, so the entry is probably misspelt. adx-export removes nothing.",
		example: "removed: { exports: [old-telemetri] }   # the application has old-telemetry",
		fix: "Correct the name. If the thing that you meant is removed already, delete the entry."
	}
};

// packages/core/src/sections/tables/findings.ts
const tableFindings$1 = {
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
	}
};

// packages/core/src/text/findings.ts
const textCatalogue = {
	syntax: {
		title: "The file is not valid YAML",
		severity: "error",
		cause: "The YAML parser stopped at this place. There may be more mistakes after it.",
		example: "clusters:\n  wards: {\n",
		fix: "Correct the line. The cause is often one line above: a missing colon, quote or bracket, or wrong indentation."
	},
	"unquoted-expression": {
		title: "An expression inside { } or [ ] has no quotes",
		severity: "error",
		cause: "In YAML, `{` and `}` have their own meaning inside braces and brackets. So you must quote `${{ \u2026 }}` there.",
		example: "application: { subdomain: ${{ environment.subdomain }} }",
		fix: "Write `application: { subdomain: \"${{ environment.subdomain }}\" }`, or put the key on its own line."
	},
	"duplicate-key": {
		title: "A mapping has the same key twice",
		severity: "error",
		cause: "Only one of the two values can be used, and it is not clear which one.",
		example: "exports:\n  telemetry: { \u2026 }\n  telemetry: { \u2026 }\n",
		fix: "Rename or delete one of the two keys."
	},
	"empty-file": {
		title: "The file is empty",
		severity: "error",
		cause: "The file contains only white space and comments. adx-export does not take that as a config that manages nothing.",
		example: "# nothing here",
		fix: "Write a config, or give the path of another file. `adx-export init` writes a first config."
	},
	"several-documents": {
		title: "The file contains several YAML documents",
		severity: "error",
		cause: "The line `---` starts a new YAML document, but a config must be a single document.",
		example: "version: 1\n---\nversion: 1\n",
		fix: "Delete the line `---`, or split the file."
	},
	"wrong-encoding": {
		title: "The file is not UTF-8",
		severity: "error",
		cause: "adx-export reads configs as UTF-8, with or without a byte order mark. Some Windows programs write UTF-16 or a code page.",
		example: "A file written by `>` in Windows PowerShell 5.",
		fix: "Save the file as UTF-8."
	},
	"text-too-large": {
		title: "The file is too large",
		severity: "error",
		cause: "adx-export reads at most 8 MiB.",
		example: "A config with captured messages pasted into it.",
		fix: "Move transforms and samples into separate files."
	},
	"too-deep": {
		title: "Values are nested too deeply",
		severity: "error",
		cause: "adx-export reads at most 100 levels. A config needs fewer than 15.",
		example: "[[[[[[ \u2026 ]]]]]]",
		fix: "Correct the brackets or the indentation."
	},
	"alias-expansion": {
		title: "The aliases make the file too large",
		severity: "error",
		cause: "Every alias is a copy of its anchor. With all copies the file would contain more than a million values.",
		example: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
		fix: "Use fewer aliases that contain other aliases."
	},
	"alias-unknown": {
		title: "An alias has no anchor",
		severity: "error",
		cause: "An alias `*name` needs an anchor `&name` before it. An alias must not be inside the value of its own anchor.",
		example: "columns: *vitals",
		fix: "Correct the name, or write the value."
	},
	"key-not-text": {
		title: "A key is not text",
		severity: "error",
		cause: "The keys of a config are names. A list, a mapping or an empty key is not a name.",
		example: "? [a, b]\n: value\n",
		fix: "Write a name. If it contains special characters, put it in quotes."
	},
	"key-reserved": {
		title: "The key is reserved",
		severity: "error",
		cause: "The name `__proto__` has a special meaning in JavaScript. It is not a valid name in Kusto or IoT Central.",
		example: "__proto__: {}",
		fix: "Use another name."
	},
	"merge-key": {
		title: "Merge keys are not supported",
		severity: "error",
		cause: "Merge keys belong to YAML 1.1. Their result is hard to see in a review.",
		example: "columns: { <<: *common, Value: dynamic }",
		fix: "Repeat the keys, or use an alias for the whole value."
	},
	"tag-unknown": {
		title: "The YAML tag is not allowed",
		severity: "error",
		cause: "adx-export knows only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map, on values of that type.",
		example: "caching: !duration 30d",
		fix: "Delete the tag."
	},
	"value-too-long": {
		title: "A value is too long",
		severity: "error",
		cause: "A value can have at most about a million characters.",
		example: "A transform with data pasted into it.",
		fix: "Move the value into a file, for example `transform: { file: transforms/telemetry.jq }`."
	},
	"findings-omitted": {
		title: "Some findings are not shown",
		severity: "info",
		cause: "adx-export shows at most 1,000 findings: first errors, then warnings, then infos.",
		example: "A generated file with the same mistake in every table.",
		fix: "Correct the findings that are shown, and run the command again."
	},
	"number-not-finite": {
		title: "A number is not finite",
		severity: "error",
		cause: "`.inf` and `.nan` are numbers in YAML but not in JSON, and adx-export sends JSON to Azure.",
		example: "items: .inf",
		fix: "Write a finite number. If you mean text, put it in quotes."
	}
};

// packages/core/src/findings/entries/failures.ts
const failuresCatalogue = {
	"credential-unavailable": {
		title: "Nobody is signed in",
		severity: "error",
		cause: "adx-export found no identity to sign in with. It tried GitHub, the environment variables and the Azure CLI.",
		example: "`adx-export plan` on a machine where nobody has run `az login`.",
		fix: "Run `az login`. If `az` is missing, install the Azure CLI (https://learn.microsoft.com/cli/azure/install-azure-cli) or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. In GitHub Actions, add `id-token: write` to the `permissions` of the job."
	},
	"federation-mismatch": {
		title: "Microsoft Entra does not know the workflow that signs in",
		severity: "error",
		cause: "The federated credential of the application names a different repository, branch or environment than the job that signs in.",
		example: "The credential is for `environment:prod`, and the job has no `environment: prod`.",
		fix: "Run the command that the message prints. It registers the subject of this workflow. Subjects are case-sensitive."
	},
	"token-expired": {
		title: "The API token of IoT Central has expired",
		severity: "error",
		cause: "The token in ADX_EXPORT_IOTC_TOKEN contains an expiry date, and that date has passed.",
		example: "A token that was valid for one year and was made thirteen months ago.",
		fix: "Create a new API token in the application. Or unset the variable and sign in with Microsoft Entra."
	},
	"host-refused": {
		title: "adx-export may not send a token to this host",
		severity: "error",
		cause: "Before the first request, adx-export checks every host. It must be a known host of the Azure cloud and, if you listed allowed hosts, one of those. adx-export never sends a token to any other host.",
		example: "ADX_EXPORT_EMULATOR=http://example.org, which is not this machine.",
		fix: "Correct the host, or add it to `ADX_EXPORT_ALLOWED_HOSTS` (`allowed-clusters` in the GitHub Action). The emulator is always at http://127.0.0.1:<port>."
	},
	"secret-too-short": {
		title: "A secret is too short to be masked",
		severity: "error",
		cause: "adx-export masks the secrets of the config in everything that it shows. A text of fewer than 8 characters occurs in too many ordinary words.",
		example: "ADX_LAB_SECRET=secret",
		fix: "Set the variable to the whole client secret. Client secrets of Microsoft Entra have about 40 characters."
	},
	unauthorized: {
		title: "A service does not accept the token",
		severity: "error",
		cause: "The token belongs to another tenant, was revoked, or was issued for another service.",
		example: "You signed in to the tenant of the office, but the cluster belongs to the tenant of the plant.",
		fix: "Sign in to the tenant of the resource: `az login --tenant <tenant>`."
	},
	forbidden: {
		title: "The identity lacks a permission",
		severity: "error",
		cause: "The service knows the identity, but the identity has no permission for this request.",
		example: "A viewer of the database runs `adx-export apply`.",
		fix: "Give the identity that runs adx-export the role that the message names. docs/rights.md lists all roles."
	},
	"not-found": {
		title: "A resource does not exist",
		severity: "error",
		cause: "The address has the right form, but nothing exists there, or the signed-in identity is not allowed to see it.",
		example: "The resource group in `resourceId` was renamed.",
		fix: "Correct the name or the resource id."
	},
	conflict: {
		title: "Another operation is changing the same resource",
		severity: "error",
		cause: "The resource is busy with another operation, or somebody changed it at the same moment.",
		example: "The cluster is being scaled while `apply` turns on streaming ingestion.",
		fix: "Run the same command again. It reads the live state first and continues from there."
	},
	rejected: {
		title: "A service rejects a request",
		severity: "error",
		cause: "The service understood the request and rejected it. The message contains its reason.",
		example: "IoT Central rejects the filter of an export.",
		fix: "Change the config as the message says."
	},
	throttled: {
		title: "A service receives too many requests",
		severity: "error",
		cause: "The service throttled the request. adx-export waited and tried again several times without success.",
		example: "Another program uses up the 20 requests a second of the application.",
		fix: "Wait a few minutes, then run the same command again."
	},
	"service-failed": {
		title: "A service failed",
		severity: "error",
		cause: "The service answered with an internal error. The requested change may or may not have happened.",
		example: "A response with status 503.",
		fix: "Run the same command again. It reads the live state first and continues from there."
	},
	stopped: {
		title: "A cluster is not running",
		severity: "error",
		cause: "A stopped cluster answers no requests, so adx-export cannot read its databases.",
		example: "The cluster was stopped for the weekend.",
		fix: "Start the cluster in the Azure portal, or with `az resource invoke-action --action start --ids <resourceId>`. Then run the command again."
	},
	unreachable: {
		title: "A host is unreachable",
		severity: "error",
		cause: "The host name cannot be resolved, or the host accepts no connections. Typical reasons are a typing error, a firewall and a private endpoint.",
		example: "The cluster allows only connections from its own network.",
		fix: "Check the host name. If the host is behind a firewall, run the command on a machine that can reach it."
	},
	"connection-lost": {
		title: "The connection was lost",
		severity: "error",
		cause: "adx-export sent the request and received no answer. The requested change may or may not have happened.",
		example: "The network failed during an `apply`.",
		fix: "Run the same command again. It reads the live state first and continues from there."
	},
	"timed-out": {
		title: "A request timed out",
		severity: "error",
		cause: "Every request has a time limit. The requested change may still happen.",
		example: "A cluster that is still starting.",
		fix: "Run the same command again. It reads the live state first and continues from there."
	},
	redirected: {
		title: "A service redirects the request to another address",
		severity: "error",
		cause: "adx-export never follows a redirect, because the other address would receive the token.",
		example: "A proxy answers with its sign-in page.",
		fix: "Write the real address of the service into the config, and let the proxy pass it."
	},
	"bad-answer": {
		title: "The response is not what the service documents",
		severity: "error",
		cause: "The response is not JSON, or a required part is missing. adx-export draws no conclusion from it.",
		example: "A firewall answers with its own page and status 200.",
		fix: "Check the proxy or firewall between this machine and the service."
	},
	"too-large": {
		title: "A response is too large",
		severity: "error",
		cause: "The size of a response is limited, so that no response can use up the memory.",
		example: "A list without an end.",
		fix: "Check the proxy or firewall between this machine and the service."
	}
};

// packages/core/src/findings/entries/unread.ts
const unreadCatalogue = {
	unreadable: {
		title: "Something could not be read",
		severity: "error",
		cause: "The identity that runs adx-export lacks a permission. What it cannot read may still exist, so adx-export plans no change to it.",
		example: "The identity has no permission to list the exports of the application.",
		fix: "Grant the permission that the message names, then run the command again."
	},
	"grant-not-checked": {
		title: "adx-export could not read whether a grant already exists",
		severity: "info",
		cause: "Only an admin of a database can list its principals. Azure Resource Manager lists only the grants that were made through it. Granting a role again changes nothing.",
		example: "The identity that plans has the role Monitor, and the file declares a new admin.",
		fix: "You need to do nothing. To see the grant, run `plan` with an identity that is an admin of the database."
	},
	"not-checked": {
		title: "adx-export could not read something that no change depends on",
		severity: "info",
		cause: "The plan is complete, because none of its changes needs this part. It does not list unmanaged resources of this part, and does not know their health.",
		example: "The config declares only tables, and the exports of the application cannot be listed.",
		fix: "Grant the permission that the message names, or ignore the finding."
	},
	"streaming-not-checked": {
		title: "adx-export could not read whether streaming ingestion is turned on",
		severity: "warning",
		cause: "A cluster rejects a streaming ingestion policy if streaming ingestion is turned off. adx-export can read the setting only through Azure Resource Manager.",
		example: "`streamingIngestion: true` on a table of a cluster without `resourceId`.",
		fix: "Add the `resourceId` of the cluster, or check the setting in the Azure portal."
	},
	"base-unreadable": {
		title: "The earlier config could not be read",
		severity: "warning",
		cause: "The plan also lists resources that an earlier config declared, that this one does not, and that are still live. It needs the earlier config for that.",
		example: "`adx-export plan --base origin/main` in a clone that has no `origin/main`.",
		fix: "Fetch the commit, for example with `git fetch origin main`, or name another one."
	},
	"applied-unreadable": {
		title: "The config of the last apply could not be compared",
		severity: "warning",
		cause: "`drift` separates changes that somebody made in Azure from changes that are merged but not yet applied. For that, it needs the config of the last applied commit, with its transforms.",
		example: "The config at that commit contains an error under the rules of this version.",
		fix: "Review the differences one by one. Or apply the config: then this commit is the last applied one."
	},
	"base-without-config": {
		title: "The earlier commit contains no such config",
		severity: "info",
		cause: "The config is new, was at another path, or had no such environment. So it declared nothing there.",
		example: "The pull request adds the config.",
		fix: "If the config is new, you need to do nothing."
	}
};

// packages/core/src/findings/entries/plan.ts
const planCatalogue = {
	...unreadCatalogue,
	"column-type-differs": {
		title: "A column exists with another type",
		severity: "error",
		cause: "If you change the type of a Kusto column, all its stored data becomes null permanently. So adx-export never changes a type in place.",
		example: "The file says `Value: dynamic`; the table has `Value: string`.",
		fix: "Declare a new column with another name, fill that one, and list the old column under `removed` later. Or write the live type into the file."
	},
	"source-differs": {
		title: "An export exists with another source",
		severity: "error",
		cause: "IoT Central does not change the source of an export after it is created.",
		example: "The file says `source: properties`, but the export with this id sends telemetry.",
		fix: "Declare a second export with a new id. Then list the old one under `removed.exports`."
	},
	"type-differs": {
		title: "A destination exists with another type",
		severity: "error",
		cause: "IoT Central does not change the type of a destination after it is created. The destination with this id is not of type Azure Data Explorer.",
		example: "A webhook destination has the id `vitals`.",
		fix: "Give the destination in the file another `id`."
	},
	"database-missing": {
		title: "A database does not exist and cannot be created",
		severity: "error",
		cause: "adx-export creates a database through Azure Resource Manager, and needs the `resourceId` of the cluster for that. Without it, or with `manage: false`, the database must already exist.",
		example: "The cluster has no database `vitals`, and the file gives the cluster no `resourceId`.",
		fix: "Create the database, correct its name, or give the cluster a `resourceId`."
	},
	"table-missing": {
		title: "A required table does not exist",
		severity: "error",
		cause: "With `manage: false` on the table, its database or its cluster, adx-export checks the table but does not create it.",
		example: "`manage: false` on a table that nobody has created.",
		fix: "Ask the owner to create the table, or remove `manage: false`."
	},
	"cluster-missing": {
		title: "A cluster does not exist",
		severity: "error",
		cause: "adx-export configures clusters but does not create them, because a cluster costs money from the first minute.",
		example: "The `resourceId` names a cluster that was deleted.",
		fix: "Create the cluster, or correct its `url` and `resourceId`."
	},
	"removal-still-fed": {
		title: "The file removes something that a live export still feeds",
		severity: "error",
		cause: "IoT Central loses messages that it cannot deliver, and does not send them again.",
		example: "`removed.tables` names a table to which an enabled export still sends.",
		fix: "Remove or redirect the export, in the same plan or an earlier one. If the file does not declare the export, do this before you remove the table."
	},
	"ignore-ended": {
		title: "An accepted difference has ended",
		severity: "warning",
		cause: "The `until` date of an entry under `drift.ignore` has passed. The difference that it accepted is drift again.",
		example: "drift: { ignore: [{ at: \"adx/table-policy:wards/vitals/readings/caching\", reason: Audit, until: 2025-12-31 }] }",
		fix: "Undo the difference, write the live value into the config, or set a later date."
	},
	"ignore-other-value": {
		title: "An accepted difference now has another live value",
		severity: "warning",
		cause: "An entry under `drift.ignore` with a `value` accepts only that live value. Now the live value is another one, so the difference is drift again.",
		example: "drift: { ignore: [{ at: \"adx/table-policy:wards/vitals/readings/caching\", value: 60d, reason: Audit, until: 2026-12-31 }] }",
		fix: "Undo the difference, write the live value into the config, or accept the new value. `adx-export drift` and its issue print the line to paste."
	},
	"ignore-spent": {
		title: "An accepted difference no longer exists",
		severity: "info",
		cause: "An entry under `drift.ignore` accepts a difference, but the live state matches the config, or the file does not declare that address.",
		example: "The caching period of the table is again the one in the config.",
		fix: "Delete the entry, or correct its address."
	},
	"ignore-too-long": {
		title: "An accepted difference ends too late",
		severity: "warning",
		cause: "An entry under `drift.ignore` may end at most 366 days after the day of the plan. Otherwise it would hide changes that somebody makes years later. An entry that ends later is ignored.",
		example: "drift: { ignore: [{ at: \"adx/table-policy:wards/vitals/readings/caching\", reason: Audit, until: 9999-12-31 }] }",
		fix: "Set an earlier date, and review the difference again when that date comes."
	},
	"locks-out": {
		title: "The plan would revoke the rights of its own identity, or of a live export",
		severity: "error",
		cause: "A run that revokes its own access cannot finish. An export loses data if its identity loses its grant.",
		example: "`removed.principals` names the identity that applies the plan.",
		fix: "Keep the grant, or let somebody else remove it after nothing depends on it any more."
	},
	"last-admin": {
		title: "The plan would remove the last admin of a database",
		severity: "error",
		cause: "If a database has no admin, only the owner of its cluster can give access again.",
		example: "`removed.principals` names the only admin.",
		fix: "First grant admin to another principal, in an earlier run."
	},
	"deletes-large-share": {
		title: "The plan deletes an unusually large share of the live resources",
		severity: "error",
		cause: "If a plan deletes most resources, the file usually contains a mistake, or the plan is for the wrong environment.",
		example: "`removed` lists most tables of a database at once.",
		fix: "Check the environment. Remove the resources in several runs, or copy the line from the refusal into `accept`."
	},
	"quota-exceeded": {
		title: "The config exceeds a quota of IoT Central",
		severity: "error",
		cause: "An application has at most 10 exports and 10 destinations. An export has at most 10 destinations, and 10 filter conditions and enrichments.",
		example: "Eleven entries under `exports`.",
		fix: "Merge exports or destinations, or remove those that you no longer need."
	},
	gate: {
		title: "A blocking risk is not accepted",
		severity: "error",
		cause: "The plan contains a change that can lose data, delivery or access, and the file does not accept it.",
		example: "`removed` lists a table, and `accept` has no entry for it.",
		fix: "If you want the change, copy the line from the refusal into `accept`. Otherwise change the file."
	},
	"unmanaged-differs": {
		title: "An unmanaged resource differs from the file",
		severity: "error",
		cause: "With `manage: false`, adx-export checks a resource but does not change it. The check found a difference.",
		example: "`manage: false` on a table that lacks a column that the file declares.",
		fix: "Ask the owner to change the resource, correct the file, or remove `manage: false`."
	},
	"principal-by-name": {
		title: "A group is given by name, and adx-export cannot find it again",
		severity: "error",
		cause: "Kusto shows a group by its object id, even if the command used its name. adx-export would plan the same grant again and again.",
		example: "A principal `group: data-team@contoso.com` on a cluster without `resourceId`.",
		fix: "Write the object id that the printed command shows, or add the `resourceId` of the cluster."
	},
	"grant-still-live": {
		title: "A grant is no longer in the file but still live",
		severity: "warning",
		cause: "The earlier config declared the grant. Leaving it out of the file does not revoke it, so the principal still has its permissions.",
		example: "A revert takes `{ role: admin, identity: app }` out of the file, and the identity is still an admin.",
		fix: "Paste the line of the hint under `removed.principals`, or declare the grant again."
	},
	"streaming-off": {
		title: "A table needs streaming ingestion, but its cluster has it turned off",
		severity: "error",
		cause: "The streaming ingestion policy of a table or database works only if streaming ingestion is turned on for the cluster.",
		example: "`streamingIngestion: true` on a table. Its cluster has streaming ingestion turned off, and the file does not set it.",
		fix: "Set `streamingIngestion: true` and `resourceId` on the cluster, or delete `streamingIngestion: true` from the table."
	},
	"cluster-stopped": {
		title: "A cluster is not running",
		severity: "error",
		cause: "A stopped cluster answers neither queries nor commands, and IoT Central cannot deliver data to it.",
		example: "The state of the cluster is `Stopped`.",
		fix: "Start the cluster in the Azure portal, or with `az resource invoke-action --action start --ids <resourceId>`. Then run the command again."
	},
	"cluster-migrated": {
		title: "A cluster was migrated to another one",
		severity: "warning",
		cause: "Azure Resource Manager gives the state of the cluster as `Migrated`. The old address redirects to the new cluster for a limited time. After that, adx-export and IoT Central cannot reach the data through it.",
		example: "A Synapse pool was migrated to a Fabric eventhouse, and the file still names the pool.",
		fix: "Write the address and `resourceId` of the new cluster into the file."
	},
	"cluster-closed": {
		title: "A cluster that IoT Central writes to blocks public network access",
		severity: "warning",
		cause: "The cluster accepts only some addresses, or only private endpoints. IoT Central can pass a firewall only with a managed identity and an exception for trusted services. For Azure Data Explorer, Microsoft documents no steps for that.",
		example: "The cluster has `publicNetworkAccess: Disabled`, or an `allowedIpRangeList`.",
		fix: "Check that rows arrive in the table. If they do not, open the cluster to IoT Central, or let the export write to another cluster."
	},
	"database-read-only": {
		title: "The plan changes a follower database",
		severity: "error",
		cause: "A follower database is a read-only view of a database in another cluster, its leader. You can change tables only in the leader.",
		example: "The file adds a column to a table of a database whose access mode is `ReadOnlyFollowing`.",
		fix: "Declare the cluster and the database of the leader and change them there. Or write `manage: false` for the follower."
	},
	"database-takes-no-data": {
		title: "A destination writes to a follower database",
		severity: "warning",
		cause: "A follower database is read-only. It receives data only through its leader.",
		example: "A destination names a table of a database whose access mode is `ReadOnlyFollowing`.",
		fix: "Let the destination write to the database of the leader."
	},
	"database-suspended": {
		title: "A database is suspended",
		severity: "warning",
		cause: "Azure reports the database as suspended. Microsoft does not document what works in each such state, so the finding shows the words of the service.",
		example: "The cluster can no longer read the key that encrypts it.",
		fix: "Ask the owner of the cluster to end the suspension before you apply."
	},
	"name-in-use-by-function": {
		title: "A stored function has the same name as a table",
		severity: "error",
		cause: "Tables and functions share their names in a Kusto database. In a query the function wins, so nobody could read the table by its name.",
		example: "A table `Vitals` in a database that has a function `Vitals`.",
		fix: "Give the table another name, or rename the function."
	},
	"accept-spent": {
		title: "An accepted risk no longer occurs",
		severity: "warning",
		cause: "An entry under `accept` belongs to exactly one change. That change is applied, or it is now a different change.",
		example: "The accepted deletion of a table is applied.",
		fix: "Delete the entry. If another environment still needs it, limit it to that environment with `only`."
	},
	"accept-expired": {
		title: "The consent to a risk has ended",
		severity: "warning",
		cause: "The `until` date of the entry has passed (dates are in UTC), and its change is still pending. The risk counts as not accepted.",
		example: "`until: 2026-12-30`, and a plan of 31 December 2026 still drops the table.",
		fix: "Review the risk again, then replace the entry with the line that the finding prints. If you no longer want the change, delete the entry."
	},
	"accept-too-long": {
		title: "The consent to a risk ends too late",
		severity: "error",
		cause: "Consent may end at most 90 days after the day of the plan. Otherwise it would also accept a later change.",
		example: "`until: 2030-01-01`.",
		fix: "Paste the line that the finding prints, or set an earlier date."
	},
	"accept-unknown": {
		title: "An accepted risk matches nothing in the plan",
		severity: "warning",
		cause: "This file does not manage or remove the address under `at`, so the entry has no effect.",
		example: "`at: adx/table:wards/vitals/tbl`, but the name of the table is `t`.",
		fix: "Paste the line from the refusal unchanged, or delete the entry."
	},
	"application-missing": {
		title: "The IoT Central application does not exist",
		severity: "error",
		cause: "No application answers at the subdomain, or the resource in `resourceId` does not exist.",
		example: "`subdomain: contoso-wrads`.",
		fix: "Correct `application.subdomain` and `application.resourceId`, or create the application."
	},
	"unreviewed-operation": {
		title: "The apply needs an operation that nobody reviewed",
		severity: "error",
		cause: "`apply` runs only reviewed operations. Since the review the live state or the config has changed, so another operation is needed.",
		example: "Somebody dropped a column after the review of the plan. `apply` would have to add it again.",
		fix: "Make a new plan, review it, and apply that one."
	},
	"resource-mismatch": {
		title: "A resourceId belongs to another resource",
		severity: "error",
		cause: "The file names an application or a cluster twice: by its address and by its `resourceId`. Here the two are different resources, so grants would go to one and data to the other.",
		example: "`subdomain: contoso-wards` with the `resourceId` of the application contoso-presses.",
		fix: "Correct the address or the `resourceId`."
	},
	"secret-missing": {
		title: "A secret that apply needs is not set",
		severity: "error",
		cause: "The config refers to a secret by the name of an environment variable. `apply` checks before its first write that all of them are set.",
		example: "`clientSecret: { env: ADX_LAB_SECRET }`, but ADX_LAB_SECRET is not set.",
		fix: "Set the variable in the environment of the command: `export ADX_LAB_SECRET=<client secret>`."
	},
	"streaming-stays-on": {
		title: "adx-export does not turn streaming ingestion off",
		severity: "error",
		cause: "All streaming ingestion policies of tables and databases must be deleted before a cluster turns streaming ingestion off. That takes hours.",
		example: "`streamingIngestion: false` on a cluster that has it turned on.",
		fix: "Delete `streamingIngestion: false` from the cluster in the file. To turn it off, delete the policies. Then turn it off in the Azure portal."
	},
	"identity-differs": {
		title: "The managed identity differs from the one in the file",
		severity: "error",
		cause: "A grant to the ids in the file would go to a principal that is not the application. IoT Central supports only the system-assigned identity of the application.",
		example: "`principalId` was copied from another application.",
		fix: "Correct the ids. If `application.resourceId` is set, delete them: adx-export reads them from the application. Remove a user-assigned identity from the application."
	}
};

// packages/core/src/findings/entries/risks.ts
const accept$1 = "If you want the change, copy the line from the refusal into `accept`";
const risksCatalogue = {
	"deletes-data": {
		title: "A change deletes data",
		severity: "error",
		cause: "The change drops a table or a column, or deletes many things at once. Kusto cannot restore their rows.",
		example: "`removed: { tables: [wards/vitals/old_table] }`, and the table contains 12,000 rows.",
		fix: `First copy the rows that you need to another table. ${accept$1}. Otherwise delete the name from \`removed\`.`
	},
	"shortens-retention": {
		title: "A change deletes data sooner",
		severity: "error",
		cause: "Kusto deletes data that is older than the new period soon after the change. A longer period does not bring it back. If all affected tables are known to be empty and no export feeds them, there is no risk.",
		example: "The file says `retention: 30d`, but the table keeps its rows for 365 days.",
		fix: `First export the data that you must keep. ${accept$1}. Otherwise write the longer period into the file.`
	},
	"revokes-access": {
		title: "A change revokes a role",
		severity: "error",
		cause: "The file lists a principal under `removed.principals`. The principal loses everything that the role allows.",
		example: "`removed: { principals: [wards/vitals/viewer/group=5d0d3c0a-2f0e-4b63-8f0a-7b8f2b1f4c55] }`.",
		fix: `${accept$1}. Otherwise delete the principal from \`removed\`.`
	},
	"interrupts-export": {
		title: "A change stops a running export",
		severity: "error",
		cause: "The change disables, deletes, unlinks or redirects an enabled export. IoT Central never sends the messages of that time later.",
		example: "`enabled: false` on an export that is enabled in the application.",
		fix: `First add the replacement as a second export. ${accept$1}.`
	},
	"narrows-export": {
		title: "An export will send fewer messages or values",
		severity: "error",
		cause: "The change adds or changes a filter, or removes the transform of a link. Rows or columns that are filled today may stay empty.",
		example: "The export has no filter; the file says `filter: SELECT * FROM devices WHERE $simulated = false`.",
		fix: `Compare the messages that the export sends now with those it will send. ${accept$1}.`
	},
	"drops-rows": {
		title: "The new transform produces no rows from messages that produce rows today",
		severity: "error",
		cause: "The transform of an enabled export changes. `plan` runs the live transform and the new one on the same messages. The new one produces no rows from any message, or none from a message that produces rows today. Such a message is one of your own (a test or a captured message), or is made from a device template. IoT Central does not send messages again. If adx-export cannot compare the two transforms, it cannot rule out a loss, and the risk says why.",
		example: "The live transform is `{ Device: .device.id }`, but the file says `select(false)`.",
		fix: `Compare the rows before and after in the preview, and correct the transform. ${accept$1}.`
	},
	"empties-column": {
		title: "A change stops storing values that are stored now",
		severity: "error",
		cause: "The transform of an enabled export changes. The live transform stores a value in a column, and the new one stores it nowhere. The value is in one of your own messages (a test or a captured message), or in a message made from a device template. The new transform leaves the value out, changes it, or uses a key that has no column. The same happens if you remove an enrichment that a transform uses, or that a table takes from the default record.",
		example: "The live transform is `{ Device: .device.id, At: .enqueuedTime }`, but the file says `{ Device: .device.id }`.",
		fix: `Keep the value in a column, or check that nobody needs it. Change a transform before you remove an enrichment that it uses. ${accept$1}.`
	},
	"duplicates-data": {
		title: "A new export duplicates an existing one",
		severity: "error",
		cause: "An export that is not in the config sends the same source to the same table. Every row would arrive twice.",
		example: "Somebody made an export in the portal, and the file declares the same one with another id.",
		fix: `To adopt the existing export, paste the \`id:\` line that the risk prints. ${accept$1}.`
	},
	"breaks-update-policy": {
		title: "A change can break an update policy",
		severity: "error",
		cause: "The change adds or removes columns of a table that an update policy reads or fills. If the query of the policy no longer matches its target, ingestion fails or rows are lost.",
		example: "The change adds a column to `raw`, and a policy fills `clean` with `raw | project-away Message`.",
		fix: `First change the function of the policy, so that it lists its columns. ${accept$1}.`
	},
	"grants-access": {
		title: "A change grants a role",
		severity: "info",
		cause: "A principal receives a role on a database. The plan shows it so that a reviewer sees it. It does not block apply.",
		example: "`principals: [{ role: admin, identity: app }]`.",
		fix: "Grant the least role that is enough. IoT Central asks for admin on the database that it writes to."
	},
	"raises-cost": {
		title: "A change makes the cluster more expensive",
		severity: "info",
		cause: "Longer caching, longer retention and streaming ingestion need more disks or nodes. The plan shows it so that a reviewer sees it. It does not block apply.",
		example: "`caching: 365d` on a table that is cached for 30 days now.",
		fix: "Set only what your queries need."
	}
};

// packages/core/src/findings/entries/run.ts
const runCatalogue = {
	usage: {
		title: "The command line has a mistake",
		severity: "error",
		cause: "adx-export does not know the command, an option, a value or a file in the command line. It did not contact Azure.",
		example: "adx-export plan -e dev -e prod   # --environment takes one value",
		fix: "Follow the line that begins with `fix:`. Or run `adx-export <command> --help` to see all options."
	},
	bug: {
		title: "adx-export itself failed",
		severity: "error",
		cause: "The code of adx-export reached a state that it does not expect. Your config is not the cause.",
		example: "This is a bug in adx-export: RangeError: \u2026",
		fix: "Run the command again with ADX_EXPORT_DEBUG=1, and report what it prints. Run `adx-export plan` before you apply again."
	},
	"config-missing": {
		title: "The config file cannot be read",
		severity: "error",
		cause: "The path is not a regular file of at most 8 MiB, or you have no permission to read it.",
		example: "adx-export plan exports/adx-export.yaml   # there is no such file",
		fix: "Run the command in the folder of the config, or give the path of the config. `adx-export init` writes a first config."
	},
	"environment-needed": {
		title: "The command needs an environment",
		severity: "error",
		cause: "The config has environments, so it describes several applications. `validate` checks all of them. Every other command works on the environments that you choose.",
		example: "adx-export plan   # the config has environments dev and prod",
		fix: "Add `--environment` with the name of an environment, or with a pattern such as `'site*'` for several."
	},
	"environment-not-found": {
		title: "The environment is not in the config",
		severity: "error",
		cause: "The name in `--environment` is not a key under `environments`, or the pattern matches no key. Names are case-sensitive.",
		example: "adx-export plan --environment prd   # the config has prod",
		fix: "Use a name that the config lists under `environments`. If the config has no environments, leave the option out."
	},
	"resend-unknown": {
		title: "The destination has no secret to send again",
		severity: "error",
		cause: "A name in `--resend-secrets` must be a managed destination of the config that signs in as a service principal. Managed identities have no secret.",
		example: "adx-export plan --resend-secrets vital   # the config has vitals",
		fix: "Use names of destinations from the config, or `--resend-secrets all`."
	},
	"reviewed-plan-unreadable": {
		title: "The reviewed plan cannot be used",
		severity: "error",
		cause: "The file in `--expect-operations` is missing or too large. Or it is not a plan that `adx-export plan --format json` or `--out` wrote.",
		example: "adx-export apply --expect-operations findings.json   # a validate document",
		fix: "Write the plan with `adx-export plan --out plan.json`, review it, and run `adx-export apply --expect-operations plan.json`."
	}
};

// packages/core/src/findings/entries/transform-jq.ts
const transformJqCatalogue = {
	"jq-forbidden": {
		title: "The transform uses something outside its message",
		severity: "error",
		cause: "A transform receives one message and makes rows. In IoT Central, it has no environment variables, further inputs, files, terminal or modules except `iotc`.",
		example: "{ Site: env.SITE, Device: .device.id }",
		fix: "Read the value from the message. If the value is fixed for the export, add it as an enrichment."
	},
	"jq-function-not-portable": {
		title: "Some versions of jq lack this function",
		severity: "warning",
		cause: "Microsoft does not document which jq IoT Central runs. Its behaviour matches jq 1.6 or gojq 0.12, and one of them lacks this function. IoT Central could reject the whole transform.",
		example: ".device.name | trim",
		fix: "Paste what the finding offers. Every version accepts it."
	},
	"jq-syntax-not-portable": {
		title: "Some versions of jq reject this syntax",
		severity: "warning",
		cause: "Microsoft does not document which jq IoT Central runs. Its behaviour matches jq 1.6 or gojq 0.12, and one of them rejects this syntax and so the whole transform.",
		example: "{ Fahrenheit: .value * 1.8 + 32 }   # jq 1.6 needs brackets around the value",
		fix: "Paste what the finding offers. Every version accepts it."
	},
	"jq-regex-not-portable": {
		title: "Some versions of jq reject this regular expression",
		severity: "warning",
		cause: "gojq does not support look-around, back references, atomic groups, possessive repeats or the flag x. If IoT Central runs gojq, the message fails and makes no row.",
		example: "test(\"^(?!test)\")",
		fix: "Use a second `test` or a plain group instead."
	},
	"jq-meaning-differs": {
		title: "Versions of jq give different results",
		severity: "warning",
		cause: "Microsoft does not document which jq IoT Central runs. jq 1.6, jq 1.8 and gojq 0.12 accept this text but give different results.",
		example: ".a + .b as $sum | $sum * 2   # jq 1.6 binds only .b",
		fix: "Paste what the finding offers. Every version gives the same result for it."
	},
	"jq-fromdate-fraction": {
		title: "The function does not accept fractions of a second",
		severity: "warning",
		cause: "The times that IoT Central sends have fractions of a second. `fromdate`, and `strptime` with `%SZ`, fail on them, so the message makes no row.",
		example: "{ Time: (.enqueuedTime | fromdate) }",
		fix: "For a datetime column, leave the text as it is. Otherwise paste what the finding offers: it removes the fraction first."
	},
	"jq-alternative-loses-false": {
		title: "The default also replaces false",
		severity: "warning",
		cause: "`a // b` gives b if a is null, and also if a is false. So a value of false is lost. The finding is an error if one of your own messages, or a message made from a device template, contains false.",
		example: "{ Running: (.value // null) }",
		fix: "Paste what the finding offers. If you only delete `// null`, you lose the row of a message without the value."
	},
	"jq-double-question-mark": {
		title: "`??` does not give a default in jq",
		severity: "warning",
		cause: "jq reads `??` as `?` twice, and joins the next part to it: `.a ?? .b` is `.a.b`. The operator for a default is `//`.",
		example: "{ Name: (.device.name ?? .device.id) }",
		fix: "Write `//` instead of `??`."
	},
	"jq-depends-on-clock": {
		title: "The result depends on the clock",
		severity: "info",
		cause: "The same message makes different rows at another time or in another time zone. If adx-export runs a transform, the clock is fixed and in UTC.",
		example: "{ Loaded: (now | todate) }",
		fix: "For the time of the message, use `.enqueuedTime`. For the time of ingestion, use `ingestion_time()` in your queries."
	},
	"jq-not-read": {
		title: "adx-export can check the transform only by running it",
		severity: "info",
		cause: "adx-export could not analyse the text at this place. jq still decides whether it is valid, and adx-export still checks the rows of your samples.",
		example: "A program nested more than five hundred levels deep.",
		fix: "If your samples cover what the transform does, you need to do nothing."
	},
	"jq-field-not-in-message": {
		title: "Messages do not contain this field",
		severity: "warning",
		cause: "The input of a transform differs from the default record. It has `device.id` instead of `deviceId`, and no `schema` or `messageId`. A missing field is null in every row.",
		example: "{ Device: .deviceId }",
		fix: "Use the path that the finding gives."
	},
	"jq-telemetry-unknown": {
		title: "The telemetry is unknown",
		severity: "warning",
		cause: "The transform looks up a telemetry that no device template, test message or captured message contains. Names are case-sensitive. IoT Central also exports telemetry that is not in a template, so the name may be correct.",
		example: "select(.name == \"temprature\")   # the template says temperature",
		fix: "Correct the name, or add a message that contains it under `tests`."
	},
	"jq-property-unknown": {
		title: "The property is unknown",
		severity: "warning",
		cause: "The transform looks up a property or cloud property that no device template and no given message contains. Names are case-sensitive.",
		example: ".device.properties.reported[] | select(.name == \"Firmware\")   # the template says firmware",
		fix: "Correct the name, or add the device template that contains it to `samples`."
	},
	"jq-enrichment-unknown": {
		title: "The export does not declare this enrichment",
		severity: "warning",
		cause: "An export adds only the enrichments that it declares. Any other name is null in every message. Names are case-sensitive.",
		example: ".enrichments.Region   # the export declares region",
		fix: "Correct the name, or declare the enrichment."
	},
	"jq-message-property-unknown": {
		title: "The message property is unknown",
		severity: "warning",
		cause: "The transform reads an application property that no test message or captured message contains. Some of these messages contain other application properties. Names are case-sensitive.",
		example: ".messageProperties.Priority   # the messages contain priority",
		fix: "Correct the name, or add a message that contains it under `tests`."
	},
	"jq-text-unknown": {
		title: "The condition compares with an unknown text",
		severity: "warning",
		cause: "The transform compares a message type, a component, a module or an enumeration value with a text that never occurs. Microsoft does not document it, and no device template and no given message contains it. Texts are case-sensitive.",
		example: "select(.messageType == \"Deleted\")   # Microsoft documents deleted",
		fix: "Correct the text, or add a message that contains it under `tests`."
	},
	"jq-never-equal": {
		title: "A comparison with a constant of another type is never true",
		severity: "warning",
		cause: "In jq, values of different types are never equal: true is not the text \"true\", and 1 is not \"1\". The column contains the same result for every message. adx-export checks the values of all given messages and of the device templates.",
		example: "{ Alarm: ($t.alarm == \"on\") }   # alarm is true or false",
		fix: "Compare the value with a value of its own type. If devices send values of both types, add such a message under `tests`."
	},
	"jq-key-twice": {
		title: "An object has the same key twice",
		severity: "warning",
		cause: "jq keeps only the last value of a key, and does not report the loss of the others.",
		example: "{ Temperature: .a, Temperature: .b }",
		fix: "Delete one of the two keys, or give it the name of another column."
	}
};

// packages/core/src/findings/entries/transform.ts
const transformCatalogue = {
	"transform-does-not-compile": {
		title: "The transform is not valid jq",
		severity: "error",
		cause: "The text is not a jq program, or it uses something that is not defined. IoT Central would export nothing.",
		example: "transform: \"{ Device: .device.id\"",
		fix: "Correct the marked place. If there are several errors, begin with the first."
	},
	"transform-fails": {
		title: "The transform fails on a message",
		severity: "error",
		cause: "jq stopped with an error on this message, so the message makes no row. It is an error for tests, captured messages and messages made from a device template. If it happens only on built-in sample messages, it is a warning.",
		example: ".telemetry | from_entries | .temperature + \"\u00b0C\"   # temperature is a number",
		fix: "Change the transform so that it accepts the message. If no device sends such a message, correct the message."
	},
	"transform-keeps-less": {
		title: "A new transform may keep less than the live one",
		severity: "warning",
		cause: "On built-in sample messages, the live transform makes rows or stores values, and the new one does not. Your devices may send other messages, so this is a warning. The warning stays even if your own messages lose nothing, because they may not contain those values.",
		example: "`select(.device.organizations[0] == \"north\")` instead of `{ Device: .device.id }`, in a config without tests",
		fix: "Compare the rows before and after. Add a real message that contains such values under `tests`, so that the plan can decide."
	},
	"transform-fails-on-variation": {
		title: "The transform fails on a changed message",
		severity: "warning",
		cause: "The transform works on the message as you gave it, but jq stops with an error on a realistic variation. Such a message makes no row. If it happens only for null or for values of another type, it is an info.",
		example: ".component | ascii_upcase   # some messages have no component",
		fix: "Handle the missing or different value with `?`, `// \"\"` or `if \u2026 then \u2026 else \u2026 end`."
	},
	"transform-timed-out": {
		title: "The transform reaches the limit of steps",
		severity: "error",
		cause: "jq reached the limit of steps for one message. The transform loops, or takes far more steps for larger messages.",
		example: "def f: f; f",
		fix: "Remove the loop. A normal transform needs a few milliseconds for a message."
	},
	"transform-out-of-memory": {
		title: "The transform reaches the limit of memory",
		severity: "error",
		cause: "jq reached the limit of memory for one message.",
		example: "[range(1e12)]",
		fix: "Build smaller values, and make one row at a time."
	},
	"transform-output-too-large": {
		title: "The transform reaches the limit of output",
		severity: "error",
		cause: "jq reached the limit of output for one message.",
		example: "repeat(\"x\")",
		fix: "Make one object for each row, and few rows for a message."
	},
	"transform-crashed": {
		title: "The jq engine failed on the transform",
		severity: "error",
		cause: "The engine stopped without a message. The usual reason is very deep nesting.",
		example: "reduce range(1e5) as $i (null; [.]) | tojson",
		fix: "Nest values less deeply."
	},
	"transform-not-tried": {
		title: "A transform was not run",
		severity: "error",
		cause: "All runs of jq in one environment share a limit of steps. It was reached before this transform was compiled or ran on any message, so its result is unknown.",
		example: "Thirty transforms that take 100 million steps each for one message.",
		fix: "Make the slow transforms faster. `transform-timed-out` names them. If it names none, begin with the transforms before this one."
	},
	"test-not-run": {
		title: "A test of the config did not run",
		severity: "error",
		cause: "A limit was reached before this test, so its result is unknown. Only compiling comes before the tests.",
		example: "Two tests whose transforms do not end, and a third test after them.",
		fix: "Correct the transform that reaches the limit, or add fewer tests."
	},
	"row-not-object": {
		title: "A row is not an object",
		severity: "error",
		cause: "Azure Data Explorer needs one object for each row, with one key for each column. A text, a number or null is not a row. If it happens only on built-in sample messages, it is a warning.",
		example: ".telemetry[].value",
		fix: "Make an object: `{ Value: .value }`."
	},
	"rows-in-array": {
		title: "The transform makes an array instead of rows",
		severity: "error",
		cause: "An array is one record, not several. Azure Data Explorer rejects a record that is not an object.",
		example: "[.telemetry[] | { Name: .name, Value: .value }]",
		fix: "Add `| .[]` at the end, or delete the outer brackets."
	},
	"row-key-unknown": {
		title: "A key of a row has no column",
		severity: "error",
		cause: "Azure Data Explorer matches keys and columns by name. It drops a key without a column, and reports nothing.",
		example: "{ Devise: .device.id }   # the table has Device",
		fix: "Correct the key, or add a line such as `Devise: string` to the `columns` of the table."
	},
	"row-key-case": {
		title: "A key of a row differs from its column only in case",
		severity: "error",
		cause: "Column names are case-sensitive, so the value is lost and the column stays empty.",
		example: "{ deviceId: .device.id }   # the table has DeviceId",
		fix: "Spell the key like the column: `DeviceId`."
	},
	"row-key-from-message": {
		title: "The keys of the rows come from the message",
		severity: "warning",
		cause: "The transform uses names from the message as keys. A device may send a name that has no column. Azure Data Explorer drops its value and reports nothing.",
		example: ".telemetry | map({ key: .name, value: .value }) | from_entries",
		fix: "List the columns at the end of the transform: `\u2026 | from_entries | { Pressure, Flow }`."
	},
	"column-not-filled": {
		title: "No row fills the column",
		severity: "warning",
		cause: "No row of any sample has a value for this column. Either the transform does not output a key with the name of the column, or no message contains the value. Without a transform, a column is filled only if its name is a key of the default record.",
		example: "columns: { Device: string, Site: string } with the transform { Device: .device.id }",
		fix: "Fill the column in the transform, add a sample that fills it, or delete the column."
	},
	"value-does-not-fit": {
		title: "A value does not fit its column",
		severity: "error",
		cause: "If Azure Data Explorer cannot read a value as the type of the column, it stores null and reports nothing. If this happens only with generated strings or built-in sample messages, the finding is a warning.",
		example: "{ Temperature: \"71.3 \u00b0C\" }   # Temperature is a real",
		fix: "Convert the value in the transform, or change the type of the column."
	},
	"value-may-not-fit": {
		title: "A possible value does not fit its column",
		severity: "info",
		cause: "The values of the samples fit. But the largest or smallest values that a device may send do not fit, and become null.",
		example: "Count: int   # a device may send 2147483648",
		fix: "If devices send such values, use a wider type: `long` instead of `int`, or `dynamic` for any value."
	},
	"value-form-not-documented": {
		title: "The format of a value is not documented for its column",
		severity: "warning",
		cause: "Microsoft documents these formats for a datetime: ISO 8601, RFC 822, RFC 850 and sortable date strings. Azure Data Explorer also reads some other formats, but they are not documented. Such a value may be stored correctly, as another time, or as null.",
		example: "{ When: \"11/12/2026 10:01:30 AM\" }   # or a number: { When: 1794477690 }",
		fix: "Convert the value in the transform to ISO 8601, for example `2026-11-12T10:01:30Z`. For seconds since 1970, use `todate`."
	},
	"row-lost-when-missing": {
		title: "A missing value loses the whole row",
		severity: "warning",
		cause: "If a message lacks the telemetry, the lookup yields nothing, and jq makes no object from nothing. Conditions that are not true for null, `numbers` and `// empty` also lose the row. The finding says which one it is. Devices usually send only some of their telemetry in a message.",
		example: "{ A: .telemetry | iotc::find(.name == \"a\").value, B: .telemetry | iotc::find(.name == \"b\").value }",
		fix: "Paste what the finding offers: adx-export ran it on the same messages. This lookup keeps every match, and gives null if there is none: `([.telemetry[] | select(.name == \"a\").value] | if length == 0 then null else .[] end)`. If you want to lose the row, add such a message under `tests` with rows that contain `[]`."
	},
	"rows-doubled": {
		title: "A repeated value makes more rows",
		severity: "warning",
		cause: "If a message contains a telemetry twice, the lookup yields two values. jq makes one row for every combination of values.",
		example: "{ A: .telemetry | iotc::find(.name == \"a\").value }   # a message holds \"a\" twice",
		fix: "If only one value is expected, take the first match: `([.telemetry[] | select(.name == \"a\").value][0])`."
	},
	"rows-repeated": {
		title: "A transform makes the same row more than once",
		severity: "warning",
		cause: "The transform outputs several identical rows for one message, although no value in the message repeats. The table contains each reading more than once, so sums and counts are too high. adx-export first makes all values of the message different, so readings that are equal by chance do not count.",
		example: ".telemetry[] | { Name: .name, Value: .value } | ., .",
		fix: "Change the transform so that it outputs each row once. If you want the repeated rows, add the message under `tests` with the expected rows."
	},
	"row-depends-on-order": {
		title: "A row depends on the order of the values in a message",
		severity: "warning",
		cause: "The same values in another order make different rows. The order of telemetry in a message is not guaranteed. A value may end up in the wrong column, or be lost.",
		example: "{ Temperature: .telemetry[0].value }",
		fix: "Select each value by its name: `([.telemetry[] | select(.name == \"temperature\").value][0])`."
	},
	"value-dropped": {
		title: "A value is lost if a message contains more values",
		severity: "warning",
		cause: "The rows contain the value. But if the message contains another value, or repeats one, they do not. The transform depends on the number of values.",
		example: "select((.telemetry | length) == 2) | { \u2026 }",
		fix: "Select values by name, and make a row for any number of values."
	},
	"value-not-sent": {
		title: "A column contains a value that the message does not contain",
		severity: "warning",
		cause: "The column depends on a value of the message. Without that value, the column is not null, but contains something that looks like a reading. In jq, `null < 50` is true, `null + 1` is 1, and `\"\\(null)\"` is the text null.",
		example: "{ Cold: ([.telemetry[] | select(.name == \"temperature\").value][0] < 50) }",
		fix: "Keep null as null: `\u2026 | if . == null then null else . < 50 end`. If you want the value, add a message without it under `tests` with the expected rows."
	},
	"false-lost": {
		title: "A value of false is lost",
		severity: "error",
		cause: "If the value is true or a number, the row contains it. If the value is false, the row loses it or contains null. jq treats false as missing in `select(.value)`, `if .value then`, `//` and `paths(scalars)`. The finding is an error if one of your own messages, or a message made from a device template, contains false. It is a warning if a message only may contain false.",
		example: ".telemetry[] | select(.value) | { Name: .name, Value: .value }",
		fix: "Check whether the value exists: `select(.value != null)`. If you want to leave false out, add such a message under `tests` with the expected rows."
	},
	"no-row": {
		title: "A message makes no row",
		severity: "error",
		cause: "The transform yields nothing for the message, so nothing reaches the table. It is an error for the message of a test, and for a captured message that lacks a value that the row needs. For any other message, it is a warning, because the transform may leave it out on purpose.",
		example: ".telemetry[] | select(.name == \"temprature\") | { Value: .value }",
		fix: "Correct the condition. If you want to leave such messages out, give the test an empty list of rows: `[]`."
	},
	"many-rows": {
		title: "A message makes very many rows",
		severity: "warning",
		cause: "Every combination of several values makes a row, and every `[]` in an object multiplies the rows.",
		example: "{ A: .telemetry[].value, B: .telemetry[].value }",
		fix: "Take one value for each key. Or make one row for each element: `.telemetry[] | { Value: .value }`."
	},
	"expected-rows-differ": {
		title: "The rows differ from the expected rows",
		severity: "error",
		cause: "The test lists the rows that its message must make. The order of rows counts, but the order of keys does not.",
		example: "tests: [{ message: samples/a.json, rows: samples/a.rows.json }]   # somebody changed the transform",
		fix: "Correct the transform. Or run `adx-export test --update` to write the new rows, and review them."
	},
	"expected-rows-malformed": {
		title: "The file of expected rows is not valid",
		severity: "error",
		cause: "The file must be a JSON array with one object for each row, nested at most 100 levels deep.",
		example: "rows: samples/a.rows.json   # the file holds one object",
		fix: "Put the rows in brackets, or run `adx-export test --update` to write the file."
	},
	"sample-malformed": {
		title: "The sample is not a message",
		severity: "error",
		cause: "A sample is one JSON object, nested at most 100 levels deep. It is a message as a transform receives it.",
		example: "message: samples/a.json   # the file holds an array of messages",
		fix: "Put each message into a separate file."
	},
	"sample-of-other-source": {
		title: "The source of the message differs from the source of the export",
		severity: "warning",
		cause: "The `messageSource` of the message is not the source of the export, so the transform never receives such a message.",
		example: "source: telemetry with a message that says \"messageSource\": \"properties\"",
		fix: "Use a message whose `messageSource` is the source of the export."
	},
	"sample-of-default-record": {
		title: "The sample is a default record, not the input of a transform",
		severity: "warning",
		cause: "Without a transform, IoT Central sends a record with `deviceId`, `schema` and telemetry as an object. A transform receives `device.id` and telemetry as an array of { id, name, value }.",
		example: "{ \"schema\": \"default@v1\", \"deviceId\": \"press-07\", \"telemetry\": { \"temperature\": 71.3 } }",
		fix: "Capture a message as a transform receives it: send an export with the transform `.` to a webhook."
	},
	"samples-not-tried": {
		title: "Some samples were not run",
		severity: "info",
		cause: "adx-export limits how many messages it runs, so that a check always ends. It leaves out variations first. It never leaves out a test without a finding.",
		example: "Four hundred captured messages, or a message of thirty values.",
		fix: "If the other samples are similar, you need to do nothing. Otherwise add fewer samples."
	},
	"model-malformed": {
		title: "A device model cannot be read",
		severity: "error",
		cause: "The file must be the JSON of a device template, or of its capability model, as IoT Central exports it.",
		example: "samples: { templates: [models/press.json] }   # the file is no JSON",
		fix: "Export the device template from IoT Central again."
	}
};

// packages/core/src/findings/catalogue.ts
const environmentsCatalogue = {
	...environmentFindings,
	...fileTexts
};
const accessCatalogue = {
	...applicationFindings,
	...identityFindings,
	...grantFindings,
	...secretFindings,
	...principalFindings
};
const clustersCatalogue = {
	...clusterFindings,
	...nameFindings,
	...tableFindings$1,
	...durationTexts,
	...policyFindings
};
const exportsCatalogue = {
	...idFindings,
	...destinationFindings,
	...exportFindings
};
const removedCatalogue = {
	...removedFindings,
	...acceptFindings,
	...driftFindings
};
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

// packages/core/src/findings/diagnose.ts
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
const severityOf = ((code, most = "error") => {
	const { severity } = catalogue[code];
	return severities.indexOf(most) > severities.indexOf(severity) ? most : severity;
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

// packages/core/src/sections/reference.ts
const missing = ((context, what, { name, declared, known }) => {
	const elsewhere = context.environment !== void 0 && context.isWritten(declared);
	return {
		message: elsewhere ? `There is no ${what} '${name}' in the environment '${context.environment ?? ""}': 'only' limits it to others.` : `There is no ${what} '${name}'.`,
		hint: elsewhere ? void 0 : context.suggest(name, (() => known)) ?? (known.size > 0 && known.size <= 20 ? `Known: ${[...known].join(", ")}.` : void 0)
	};
});
function* reference(context, code, what, wanted) {
	if (wanted.known.has(wanted.name)) return;
	if (!context.whole && context.isWritten(wanted.declared)) return;
	const { message, hint } = missing(context, what, wanted);
	yield diagnose(code, context.at(wanted.at), message, { hint });
}
function* identityFinding(context, name, at) {
	const known = context.known.identities;
	yield* reference(context, "identity-not-declared", "identity", {
		name,
		at,
		declared: ["identities", name],
		known
	});
}

// packages/core/src/sections/destinations/adx.ts
const adxKeys = {
	table: text("cluster/database/table, by their keys in this file.", {
		pattern: patterns$1.tableReference,
		examples: ["wards/vitals/smartvitalspatch"]
	}),
	authorization: text("The identity that writes: a key of `identities`.")
};
const tableReference = ((text) => {
	const [cluster, database, table, ...rest] = text.split("/");
	return cluster && database && table && rest.length === 0 ? {
		cluster,
		database,
		table
	} : void 0;
});
const buildAdx = (({ table, authorization }) => ({
	type: "adx",
	table: need(tableReference(need(table))),
	authorization: need(authorization)
}));
function* tableFindings(context, { value, path }) {
	if (value.table === void 0) return;
	const at = [...path, "table"];
	const known = context.known.tables;
	const parts = tableReference(value.table);
	if (parts === void 0) {
		const found = known.size > 1e3 ? void 0 : [...known].find(((name) => name.endsWith(`/${value.table ?? ""}`)));
		yield diagnose("table-reference-malformed", context.at(at), `'${value.table}' is not cluster/database/table.`, { hint: found === void 0 ? void 0 : `Write ${found}.` });
		return;
	}
	const declared = [
		"clusters",
		parts.cluster,
		"databases",
		parts.database,
		"tables",
		parts.table
	];
	yield* reference(context, "table-not-declared", "table", {
		name: value.table,
		at,
		declared,
		known
	});
}
function* adxRule(context, found) {
	const { value, path } = found;
	yield* tableFindings(context, found);
	if (value.authorization !== void 0) yield* identityFinding(context, value.authorization, [...path, "authorization"]);
}

// packages/core/src/sections/destinations/config.ts
const adxDestination = ((destination) => destination.type === "adx" ? destination : void 0);
const buildDestinations = ((document, draft) => destinationsOf(draft).map((({ name, path, value }) => ({
	name,
	at: keyLocationOf(document, path),
	id: value.id ?? name,
	displayName: need(value.displayName),
	manage: value.manage !== false,
	...buildAdx(value)
}))));

// packages/core/src/findings/order.ts
const compareText = ((a, b) => a < b ? -1 : a > b ? 1 : 0);
const byPlace = ((a, b) => compareText(a.file, b.file) || a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column || compareText(a.code, b.code) || compareText(a.message, b.message));
const sortDiagnostics = ((diagnostics) => diagnostics.toSorted(byPlace));
const sameKey = (({ code, file, range, message }) => JSON.stringify([
	code,
	file,
	range,
	message
]));
const dedupeDiagnostics = ((diagnostics) => {
	const seen = /* @__PURE__ */ new Map();
	for (const found of diagnostics) {
		const key = sameKey(found);
		if (!seen.has(key)) seen.set(key, found);
	}
	return [...seen.values()];
});

// packages/core/src/text/transform-position.ts
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
const byUrgency = ((diagnostics, isNear = (() => true)) => diagnostics.toSorted(((a, b) => bySeverity(a, b) || Number(isNear(b)) - Number(isNear(a)))));

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

export { isManaged as $, dedupeDiagnostics as A, diagnose as B, consentLine as C, readDate as D, dayOf as E, adxKeys as F, clustersOf as G, catalogue as H, adxRule as I, destinationsOf as J, columnsOf as K, tableReference as L, sortDiagnostics as M, adxDestination as N, besideConfig as O, buildDestinations as P, identitiesOf as Q, identityFinding as R, consentEnd as S, dateText$1 as T, explain as U, oneLine as V, acceptedIn as W, entriesOf as X, deviationsIn as Y, exportsOf as Z, linesOf as _, nodeOf as a, blockingRisks as b, writeJson as c, literalOf as d, itemsOf$1 as et, keywords as f, byUrgency as g, walk as h, decimalText as i, tablesOf as it, sameKey as j, locateInTransform as k, parse as l, roots as m, fit as n, principalsOf as nt, parseJsonText as o, children as p, databasesOf as q, decimalOf as r, tableName as rt, plainValue as s, emptyOf as t, linksOf as tt, stopOf as u, messageOf as v, withConsentEnd as w, riskWords as x, titleOf as y, reference as z };