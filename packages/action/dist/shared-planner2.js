import { B as diagnose, N as adxDestination, c as writeJson, d as literalOf, l as parse, o as parseJsonText } from "./shared-core.js";
import { B as defined, C as canonicalType, L as recoverabilities, M as databaseRoles, N as destinationTypeNames, T as didYouMean, d as count, f as shorten, i as plain$2, l as clean, m as commandLine, p as speltBlanks, u as cleanLines, y as maskSecretForms, z as writingRoles } from "./shared-core2.js";
import { d as formatTimespan, f as parseTimespan, l as tablePolicies, n as armHosts, p as writtenTimespan, u as canonicalTimespan } from "./shared-core3.js";
import { c as renderFindings, l as sameValueText } from "./shared-report.js";
import { n as readerTitles, r as canonical$1, t as readerKinds } from "./shared-planner3.js";
import { n as content, r as literal, t as bracketed } from "./shared-planner5.js";

// packages/core/src/values/amount.ts
const million = 1e6;
const grouped$1 = ((digits) => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/gu, ","));
const amountText$1 = ((amount) => {
	if (amount < million) return grouped$1(String(amount));
	const [whole = "", part = "0"] = (amount / million).toFixed(1).split(".");
	return `${grouped$1(whole)}.${part} M`;
});
const partText = ((part, whole) => {
	const [some, all] = [amountText$1(part), amountText$1(whole)];
	return part !== whole && some === all ? `${grouped$1(String(part))} of ${grouped$1(String(whole))}` : `${some} of ${all}`;
});

// packages/planner/src/model/comparison.ts
const nothingCompared = /* @__PURE__ */ new Map();
const keyOfChange = ((change) => canonical$1(change));

// packages/planner/src/model/value.ts
const addressOf = ((kind, ...names) => `${kind}:${names.join("/")}`);
const made = /* @__PURE__ */ new WeakSet();
const make = ((hole) => {
	made.add(hole);
	return Object.freeze(hole);
});
const referenceTo = (($ref, attribute) => make({
	$ref,
	attribute
}));
const secretIn = ((variable) => make({ $secret: variable }));
const isHole = ((value) => typeof value === "object" && value !== null && made.has(value));
const isReference = ((value) => isHole(value) && "$ref" in value);
const isSecret = ((value) => isHole(value) && "$secret" in value);

// packages/planner/src/model/knowledge.ts
const known = ((value) => ({
	known: true,
	value
}));
const unknown$1 = ((...unread) => ({
	known: false,
	unread
}));
const andThen = ((of, next) => of.known ? next(of.value) : of);
const mapKnown = ((of, to) => andThen(of, ((value) => known(to(value)))));
const allKnown = ((all) => {
	const unread = all.flatMap(((one) => one.known ? [] : one.unread));
	return unread.length > 0 ? {
		known: false,
		unread
	} : known(all.flatMap(((one) => one.known ? [one.value] : [])));
});
const concatKnown = ((all) => mapKnown(allKnown(all), ((lists) => lists.flat())));
const certain = ((of) => {
	if (of.known) return of.value;
	throw new Error(`a step depends on what was not read: ${of.unread.map((({ part }) => part)).join(", ")}`);
});

// packages/planner/src/resources/once-per.ts
const oncePer = ((make) => {
	const made = /* @__PURE__ */ new WeakMap();
	return ((of) => {
		const known = made.get(of) ?? { value: make(of) };
		made.set(of, known);
		return known.value;
	});
});

// packages/planner/src/resources/place.ts
const clusterPlace = ((config, { clusterKey }) => ({
	clusterKey,
	cluster: config.clusters.find((({ name }) => name === clusterKey))
}));
const databasePlace = ((config, { clusterKey, databaseKey }) => {
	const { cluster } = clusterPlace(config, { clusterKey });
	return {
		clusterKey,
		databaseKey,
		cluster,
		database: cluster?.databases.find((({ name }) => name === databaseKey))
	};
});
const tablesByName = oncePer((({ tables }) => new Map([...tables.map(((table) => [table.tableName, table])), ...tables.map(((table) => [table.name, table]))])));
const tablePlace = ((config, { tableKey: given, ...keys }) => {
	const place = databasePlace(config, keys);
	const table = place.database === void 0 ? void 0 : tablesByName(place.database).get(given);
	return {
		...place,
		tableKey: table?.name ?? given,
		tableName: table?.tableName ?? given,
		table
	};
});
const referencedPlace = ((config, { cluster, database, table }) => tablePlace(config, {
	clusterKey: cluster,
	databaseKey: database,
	tableKey: table
}));
const destinationPlace = ((config, destination) => {
	const adx = adxDestination(destination);
	return adx && referencedPlace(config, adx.table);
});
const declaredIn = (({ cluster, database }) => {
	if (cluster === void 0 || database === void 0) throw new Error("a change in a place that is not declared");
	return {
		cluster,
		database
	};
});
const isSameDatabase = ((a, b) => a.clusterKey === b.clusterKey && a.databaseKey === b.databaseKey);
const databaseTitle = (({ clusterKey, databaseKey }) => `database ${clusterKey}/${databaseKey}`);
const databaseNameOf = (({ database, databaseKey }) => database?.databaseName ?? databaseKey);
const clusterStreamingAddress = (({ clusterKey }) => addressOf("adx/cluster-streaming", clusterKey));
const databaseAddress = (({ clusterKey, databaseKey }) => addressOf("adx/database", clusterKey, databaseKey));
const tableAddress = (({ clusterKey, databaseKey, tableKey }) => addressOf("adx/table", clusterKey, databaseKey, tableKey));
const principalAddress = (({ clusterKey, databaseKey }, role, subject) => addressOf("adx/database-principal", clusterKey, databaseKey, role, subject));
const policyAddress = (({ clusterKey, databaseKey, tableKey }, policy) => addressOf("adx/table-policy", clusterKey, databaseKey, ...tableKey === void 0 ? [] : [tableKey], policy));
const azureId$1 = (({ cluster }, database, table) => ({
	host: cluster?.host ?? null,
	resourceId: cluster?.resourceId?.toLowerCase() ?? null,
	database: database?.toLowerCase() ?? null,
	table
}));
const clusterAzureId = ((place) => azureId$1(place, null, null));
const databaseAzureId = ((place) => azureId$1(place, databaseNameOf(place), null));
const tableAzureId = ((place) => azureId$1(place, databaseNameOf(place), place.tableName));
const isSameDatabaseName = ((a, b) => a.toLowerCase() === b.toLowerCase());
const clusterNow = ((before, config) => config.clusters.find((({ host }) => host === before.cluster?.host)));
const databaseNow = ((before, config) => {
	const name = before.database?.databaseName;
	const now = clusterNow(before, config)?.databases.find((({ databaseName }) => name !== void 0 && isSameDatabaseName(databaseName, name)));
	return now === void 0 ? void 0 : {
		...now,
		clusterKey: now.cluster,
		databaseKey: now.name
	};
});
const notNamed = "the file no longer names its cluster and database, so it was not read";
const hostOf$1 = ((url) => url.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/[/:].*$/, ""));
const engineHostOf = ((url) => hostOf$1(url).replace(/^ingest-/, ""));

// packages/planner/src/resources/live.ts
const notDeclared = {
	state: "unreadable",
	why: "the file does not declare its cluster and database"
};
const noResource = "the file gives no resourceId";
const within = ((part, pick) => part.state === "read" ? pick(part.value) : part);
const seenIn = ((part, look) => {
	if (part.state === "not-asked") return {
		state: "unreadable",
		why: "it was not asked for"
	};
	if (part.state !== "read") return part;
	const attributes = look(part.value);
	return attributes === void 0 ? { state: "absent" } : {
		state: "present",
		attributes
	};
});
const askPart = ((part, name, notAsked = noResource) => {
	if (part.state === "read") return known(part.value);
	if (part.state === "absent") return known(void 0);
	if (part.state === "not-asked") return unknown$1({
		part: name,
		why: notAsked
	});
	const { why, right } = part;
	return unknown$1({
		part: name,
		why,
		...right === void 0 ? {} : { right }
	});
});
const listIn = ((part, name, notAsked) => andThen(askPart(part, name, notAsked), ((list) => known(list ?? []))));
const shownIn = ((part) => part?.state === "read" ? part.value : []);
const clusterIn = (({ clusters }, { clusterKey }) => Object.hasOwn(clusters, clusterKey) ? clusters[clusterKey] : void 0);
const databaseIn = ((world, place) => {
	const { databaseKey } = place;
	const databases = clusterIn(world, place)?.databases;
	return databases !== void 0 && Object.hasOwn(databases, databaseKey) ? databases[databaseKey] ?? notDeclared : notDeclared;
});
const tablesIn = ((world, place) => within(databaseIn(world, place), (({ tables }) => tables)));
const byName$1 = oncePer(((tables) => new Map(tables.map(((table) => [table.name, table])))));
const tableAmong = ((tables, tableName) => byName$1(tables).get(tableName));
const askTables = (({ world }, place) => listIn(tablesIn(world, place), `the tables of ${databaseTitle(place)}`));
const askTable = ((context, place, tableName) => andThen(askTables(context, place), ((tables) => known(tableAmong(tables, tableName)))));
const askDatabasePolicies = (({ world }, place) => askPart(within(databaseIn(world, place), (({ policies }) => policies)), `the policies of ${databaseTitle(place)}`));
const askFunctions = (({ world }, place) => listIn(within(databaseIn(world, place), (({ functions }) => functions)), `the functions of ${databaseTitle(place)}`));
const readersIn = ((world, place, kind) => within(databaseIn(world, place), ((snapshot) => snapshot[kind])));
const askReaders = (({ world }, place, kind) => listIn(readersIn(world, place, kind), `the ${readerTitles[kind]} of ${databaseTitle(place)}`, "they were not asked for"));
const askExports = (({ config, world }) => listIn(world.application.exports, `the exports of ${config.application.host}`));
const askDestinations = (({ config, world }) => listIn(world.application.destinations, `the destinations of ${config.application.host}`));
const askApplicationResource = (({ config, world }) => askPart(world.application.resource, `the resource of ${config.application.host} in Azure Resource Manager`));
const askClusterResource = (({ world }, place) => askPart(clusterIn(world, place)?.resource ?? { state: "not-asked" }, `the resource of cluster ${place.clusterKey} in Azure Resource Manager`));

// packages/planner/src/resources/normal-form.ts
const textOf$2 = ((value) => typeof value === "string" ? value : JSON.stringify(value ?? null));
const sameBy = ((normal) => ((observed, desired) => normal(textOf$2(observed)) === normal(textOf$2(desired))));
const lowerCase = ((text) => text.toLowerCase());

// packages/planner/src/resources/adx/table/targets.ts
const typeOf$1 = ((spelling) => canonicalType(spelling) ?? spelling);
const columnPath = ((name) => `columns['${name}']`);
const docstringPath = ((name) => `columns['${name}'].docstring`);
const leftAlone$4 = {
	shape: "value",
	omitted: "left-alone"
};
const trimmed = ((text) => text.replaceAll("\r\n", "\n").trim());
const text$1 = {
	...leftAlone$4,
	same: sameBy(trimmed)
};
const rules$8 = {
	columns: {
		shape: "map",
		extra: "left-alone",
		path: columnPath,
		entry: {
			...leftAlone$4,
			same: sameBy(typeOf$1)
		}
	},
	docstrings: {
		shape: "map",
		extra: "left-alone",
		path: docstringPath,
		entry: text$1
	},
	docstring: text$1,
	folder: text$1,
	id: leftAlone$4
};
const tableTargets = oncePer(((config) => {
	const targets = /* @__PURE__ */ new Map();
	const at = ((clusterKey, databaseKey, tableKey) => {
		const place = tablePlace(config, {
			clusterKey,
			databaseKey,
			tableKey
		});
		const address = tableAddress(place);
		const target = targets.get(address) ?? {
			...place,
			removed: void 0,
			removedColumns: []
		};
		targets.set(address, target);
		return target;
	});
	for (const cluster of config.clusters) for (const database of cluster.databases) for (const { name } of database.tables) at(cluster.name, database.name, name);
	for (const { names, at: where } of config.removed.tables) {
		const [cluster = "", database = "", table = ""] = names;
		at(cluster, database, table).removed = where;
	}
	for (const { names, at: where } of config.removed.columns) {
		const [cluster = "", database = "", table = "", column = ""] = names;
		const target = at(cluster, database, table);
		target.removedColumns = [...target.removedColumns, {
			name: column,
			at: where
		}];
	}
	return targets;
}));
const columnsOf$1 = ((change) => {
	const named = Object.keys(change.wanted.attributes.columns ?? {});
	const at = ((name) => change.attributes.find((({ path }) => path === columnPath(name))));
	return {
		added: named.filter(((name) => at(name)?.from === void 0 && at(name)?.to !== void 0)),
		dropped: named.filter(((name) => at(name)?.from !== void 0 && at(name)?.to === void 0))
	};
});
const declaredAttributes$1 = (({ columns, docstring, folder }) => ({
	columns: Object.fromEntries(columns.map((({ name, type }) => [name, type]))),
	docstrings: Object.fromEntries(columns.flatMap((({ name, docstring: text }) => text === void 0 ? [] : [[name, text]]))),
	...docstring === void 0 ? {} : { docstring },
	...folder === void 0 ? {} : { folder }
}));
const wantedOf$2 = ((target) => {
	const { cluster, database, table: declared, removed, removedColumns } = target;
	const owned = cluster?.manage !== false && database?.manage !== false;
	if (removed !== void 0) return {
		presence: "absent",
		target,
		attributes: {},
		manage: owned,
		at: removed
	};
	const dropped = Object.fromEntries(removedColumns.map((({ name }) => [name, null])));
	if (declared === void 0) {
		const at = removedColumns[0]?.at;
		if (at === void 0) throw new Error("a table that is named nowhere");
		return {
			presence: "if-present",
			target,
			attributes: { columns: dropped },
			manage: owned,
			at
		};
	}
	const attributes = declaredAttributes$1(declared);
	return {
		presence: "present",
		target,
		attributes: {
			...attributes,
			columns: {
				...dropped,
				...attributes.columns
			}
		},
		manage: owned && declared.manage,
		at: declared.at,
		places: Object.fromEntries([...declared.columns, ...removedColumns].flatMap((({ name, at }) => [[columnPath(name), at], [docstringPath(name), at]])))
	};
});
const desire$7 = ((config) => new Map([...tableTargets(config)].map((([address, target]) => [address, wantedOf$2(target)]))));

// packages/planner/src/resources/adx/table/planned-database.ts
const columnChanges = ((target, live) => {
	const { cluster, database, table: declared, removedColumns } = target;
	const owned = cluster?.manage !== false && database?.manage !== false && declared?.manage !== false;
	const there = new Set((live?.columns ?? []).map((({ name }) => name)));
	return {
		added: owned ? (declared?.columns ?? []).filter((({ name }) => !there.has(name))) : [],
		dropped: owned ? removedColumns.filter((({ name }) => there.has(name))) : []
	};
});
const isRemoved = (({ removed, cluster, database }) => removed !== void 0 && cluster?.manage !== false && database?.manage !== false);
const columnsAfter = ((target, live) => {
	const now = live?.columns ?? [];
	if (target === void 0) return now;
	const { added, dropped } = columnChanges(target, live);
	return [...now.filter((({ name }) => !dropped.some(((gone) => gone.name === name)))), ...added];
});
const asQueried = ((columns) => columns.map((({ name, type }) => ({
	name,
	type: canonicalType(type) ?? type
}))));
const targetsOf = (({ config }, place) => new Map([...tableTargets(config).values()].filter(((target) => isSameDatabase(target, place))).map(((target) => [target.tableName, target]))));
const tablesAfter = ((context, place, live) => {
	const targets = targetsOf(context, place);
	const kept = live.filter((({ name }) => {
		const target = targets.get(name);
		return target === void 0 || !isRemoved(target);
	}));
	const made = [...targets.values()].filter((({ tableName, table, removed }) => table?.manage === true && removed === void 0 && !live.some((({ name }) => name === tableName))));
	return [...kept.map(((table) => ({
		name: table.name,
		columns: asQueried(columnsAfter(targets.get(table.name), table))
	}))), ...made.map(((target) => ({
		name: target.tableName,
		columns: asQueried(columnsAfter(target, void 0))
	})))];
});
const namedIn = ((context, place) => {
	const named = ((kind) => {
		const asked = askReaders(context, place, kind);
		return asked.known ? asked.value : [];
	});
	return {
		views: named("materialized-view").map((({ name, query = "" }) => ({
			name,
			query
		}))),
		externalTables: named("external-table").map((({ name, columns = [] }) => ({
			name,
			columns: asQueried(columns)
		})))
	};
});
const databaseOfPlan = ((context, { place, live, functions }) => ({
	name: databaseNameOf(place),
	tables: tablesAfter(context, place, live),
	functions,
	...namedIn(context, place)
}));
const databasesAfter = oncePer(((_context) => /* @__PURE__ */ new Map()));
const databaseAfter = ((context, place) => andThen(askTables(context, place), ((live) => mapKnown(askFunctions(context, place), ((functions) => {
	const made = databasesAfter(context);
	const key = databaseAddress(place);
	const after = made.get(key) ?? databaseOfPlan(context, {
		place,
		live,
		functions
	});
	made.set(key, after);
	return after;
})))));
const variants = oncePer(((_database) => /* @__PURE__ */ new Map()));
const withKept = ((after, { name: tableName, columns: live }, column) => {
	const known = variants(after);
	const key = JSON.stringify([tableName, column ?? null]);
	const there = after.tables.find((({ name }) => name === tableName))?.columns ?? [];
	const liveNames = new Set(live.map((({ name }) => name)));
	const kept = column === void 0 ? live : [...live.filter((({ name }) => name === column || there.some(((one) => one.name === name)))), ...there.filter((({ name }) => !liveNames.has(name)))];
	const variant = known.get(key) ?? {
		...after,
		tables: [...after.tables.filter((({ name }) => name !== tableName)), {
			name: tableName,
			columns: asQueried(kept)
		}]
	};
	known.set(key, variant);
	return variant;
});

// packages/planner/src/kusto/duration.ts
const units$1 = [
	["d", 864000000000n],
	["h", 36000000000n],
	["m", 600000000n],
	["s", 10000000n]
];
const ticksOf = ((timespan) => {
	const ticks = parseTimespan(timespan);
	if (ticks === void 0) throw new Error(`not a duration: ${timespan}`);
	return ticks;
});
const readTimespan = ((text) => {
	const trimmed = text.trim();
	const inside = /^time(?:span)?\((.*)\)$/is.exec(trimmed)?.[1]?.trim() ?? trimmed;
	const days = /^\d+$/.test(inside) ? `${inside}d` : inside;
	return canonicalTimespan(days.replaceAll(/:(\d)(?=[:.]|$)/g, ":0$1"));
});
const durationLiteral = ((timespan) => {
	const ticks = ticksOf(timespan);
	if (ticks === 0n) return "0d";
	const unit = units$1.find((([, size]) => ticks % size === 0n));
	return unit === void 0 ? `time(${formatTimespan(ticks)})` : `${ticks / unit[1]}${unit[0]}`;
});
const compareDurations = ((a, b) => {
	const difference = ticksOf(a) - ticksOf(b);
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
});

// packages/planner/src/kusto/json.ts
const member = ((json, name) => typeof json === "object" && json !== null && !Array.isArray(json) && Object.hasOwn(json, name) ? Object.entries(json).find((([key]) => key === name))?.[1] : void 0);
const textMember = ((json, name) => {
	const value = member(json, name);
	return typeof value === "string" ? value : void 0;
});
const booleanMember = ((json, name) => {
	const value = member(json, name);
	if (typeof value === "boolean") return value;
	return value === 0 || value === 1 ? value === 1 : void 0;
});
const itemsOf = ((json) => Array.isArray(json) ? json.map(((item) => item)) : []);

// packages/planner/src/kusto/policy.ts
const isUnset = ((json) => json === void 0 || json === null);
const documentOf$1 = ((json) => {
	if (isUnset(json) || json === "null" || Array.isArray(json) && json.length === 0) return {};
	return typeof json === "object" && !Array.isArray(json) ? json : void 0;
});
const membersIn = ((json, members) => {
	const document = documentOf$1(json);
	if (document === void 0) return void 0;
	const found = {};
	for (const key in members) {
		const { of, read } = members[key];
		const there = member(document, of);
		if (isUnset(there)) continue;
		const value = read(there);
		if (value === void 0) return void 0;
		found[key] = value;
	}
	return found;
});
const timespan$1 = ((json) => {
	const text = typeof json === "string" ? json : textMember(json, "Value");
	return text === void 0 ? void 0 : readTimespan(text);
});
const number = ((json) => typeof json === "number" ? json : void 0);
const flag = ((json) => booleanMember({ flag: json }, "flag"));
const streamingOf = ((json) => {
	const form = membersIn(json, {
		enabled: {
			of: "IsEnabled",
			read: flag
		},
		hint: {
			of: "HintAllocatedRate",
			read: number
		}
	});
	return form === void 0 ? void 0 : {
		enabled: false,
		...form
	};
});
const updatePoliciesOf = ((json) => itemsOf(json).flatMap(((policy) => {
	const source = textMember(policy, "Source");
	return source === void 0 || booleanMember(policy, "IsEnabled") === false ? [] : [{
		source,
		query: textMember(policy, "Query") ?? ""
	}];
})));

// packages/planner/src/resources/adx/table/readers.ts
const liveReader = ((kind, { name, table, query, columns, into }) => ({
	kind,
	name,
	...table === void 0 ? {} : { table },
	...query === void 0 ? {} : { query: { text: query } },
	...columns === void 0 ? {} : { columns: columns.map(((column) => column.name)) },
	...into === void 0 ? {} : { into }
}));
const functionReader = (({ name, body, parameters = "()" }) => ({
	kind: "function",
	name,
	query: {
		text: body,
		parameters
	}
}));
const policyReaders = (({ name, explicit, effective }) => updatePoliciesOf(explicit.update ?? effective.update).map((({ source, query }) => ({
	kind: "update-policy",
	name,
	table: name,
	source,
	query: { text: query }
}))));
const goesWith = (({ config }, of, reader) => [
	"update-policy",
	"row-level-security",
	"partitioning",
	"ingestion-mapping"
].includes(reader.kind) && [...tableTargets(config).values()].some(((target) => isSameDatabase(target, of) && target.tableName === reader.table && isRemoved(target))));
const left = ((context, target, readers) => readers.filter(((reader) => reader.table === target.tableName || !goesWith(context, target, reader))));
const policiesAround$1 = ((context, target) => mapKnown(askTables(context, target), ((tables) => left(context, target, tables.flatMap(policyReaders)))));
const readersAmong = ((context, target, kinds) => {
	const functions = mapKnown(askFunctions(context, target), ((all) => all.map(functionReader)));
	const others = kinds.map(((kind) => mapKnown(askReaders(context, target, kind), ((all) => all.map(((one) => liveReader(kind, one)))))));
	const asked = [
		functions,
		policiesAround$1(context, target),
		...others
	];
	return mapKnown(concatKnown(asked), ((readers) => left(context, target, readers)));
});
const readersOf = ((context, target) => readersAmong(context, target, readerKinds.filter(((kind) => kind !== "external-table"))));
const callsOf = ((context, target) => {
	const views = readersIn(context.world, target, "materialized-view");
	return readersAmong(context, target, views.state === "not-asked" ? [] : ["materialized-view"]);
});
const words = {
	function: "function",
	"update-policy": "update policy of table",
	"materialized-view": "materialized view",
	"row-level-security": "row-level security of",
	"continuous-export": "continuous export",
	"ingestion-mapping": "ingestion mapping",
	partitioning: "partitioning policy of",
	"external-table": "external table"
};
const readerName = (({ kind, name, into }) => `${words[kind]} ${name}${into === void 0 ? "" : ` (into external table ${into})`}`);

// packages/planner/src/resources/adx/table/uses.ts
const surroundingsOf = ((context, target, readers = readersOf(context, target)) => {
	const { tableName } = target;
	return andThen(readers, ((found) => andThen(databaseAfter(context, target), ((after) => mapKnown(askTable(context, target, tableName), ((live) => ({
		tableName,
		live,
		after,
		readers: found
	})))))));
});
const unnamed = /\b(?:find|search)\b|\btable\s*\(|\bunion\b[^;]*\*|\\[ux0-7]|^\s*$/u;
const notAnalyzed = "its query was not analyzed";
const candidates = ((readers, table) => {
	const names = /* @__PURE__ */ new Set([table]);
	const leads = (({ query, source }) => source === table || query !== void 0 && (unnamed.test(query.text) || [...names].some(((name) => query.text.includes(name)))));
	for (let before = 0; before !== names.size;) {
		before = names.size;
		for (const reader of readers) if ((reader.kind === "function" || reader.kind === "materialized-view") && leads(reader)) names.add(reader.name);
	}
	return readers.filter(leads);
});
const sameColumns = ((a, b) => a.length === b.length && a.every((({ name, type }, index) => name === b[index]?.name && type === b[index]?.type)));
const sameOutput = ((a, b) => a.complete === b.complete && sameColumns(a.output, b.output));
const usesTable = ((query, { kql, tableName, kept }) => {
	const use = kql(query, kept);
	if (use.problem !== void 0) return { unclear: use.problem };
	return use.tables.includes(tableName) ? {} : void 0;
});
const stillFits = ((reader, use, after) => {
	const columns = after.tables.find((({ name }) => name === reader.table))?.columns;
	return use.problem === void 0 && use.complete && columns !== void 0 && sameColumns(use.output, columns);
});
const usesColumn = ((reader, query, column, asked) => {
	const { kql, tableName, after, kept } = asked;
	const use = kql(query, kept);
	if (use.problem !== void 0) return { unclear: use.problem };
	if (!use.tables.includes(tableName)) return void 0;
	if (use.everyColumn) return {};
	if (use.columns.some(((one) => one.table === tableName && one.column === column))) return {};
	const without = kql(query, after);
	if (without.problem !== void 0) return {};
	if (reader.kind === "row-level-security" || reader.kind === "update-policy") return stillFits(reader, without, after) ? void 0 : {};
	return sameOutput(use, without) ? void 0 : {};
});
const standsOn = (({ kind, table, columns }, tableName, column) => {
	if (column === void 0) return table === tableName;
	if (kind === "ingestion-mapping" && table === void 0) return columns?.includes(column) === true;
	return table === tableName && columns?.includes(column) === true;
});
const judge = ((reader, column, asked) => {
	if (reader.query === void 0) return void 0;
	if (asked === void 0) return {
		reader,
		unclear: notAnalyzed
	};
	const found = column === void 0 ? usesTable(reader.query, asked) : usesColumn(reader, reader.query, column, asked);
	return found === void 0 ? void 0 : {
		reader,
		...found
	};
});
const usersOf = (({ tableName, live, after, readers }, kql, column) => {
	const kept = withKept(after, {
		name: tableName,
		columns: live?.columns ?? []
	}, column);
	const asked = kql === void 0 ? void 0 : {
		kql,
		tableName,
		after,
		kept
	};
	const leading = new Set(candidates(readers, tableName));
	return readers.flatMap(((reader) => {
		if (standsOn(reader, tableName, column)) return [{ reader }];
		if (!leading.has(reader)) return [];
		const user = judge(reader, column, asked);
		return user === void 0 ? [] : [user];
	}));
});

// packages/planner/src/resources/adx/table/update-policies.ts
const listed$1 = ((columns) => columns.map((({ name, type }) => `${name}:${type}`)).join(", "));
const partIn = (({ name, source }, tableName) => tableName === name ? `it is filled from ${source}` : `it fills ${name}${tableName === source ? "" : ` from ${source}`}`);
const bodiesOf = ((text, { functions }) => {
	const used = /* @__PURE__ */ new Map();
	const texts = [text];
	for (let next = texts.pop(); next !== void 0; next = texts.pop()) for (const { name, body } of functions) {
		if (used.has(name) || !next.includes(name)) continue;
		used.set(name, body);
		texts.push(body);
	}
	return [...used].toSorted((([a], [b]) => a < b ? -1 : 1)).map((([name, body]) => [name, body]));
});
const evidenceOf$3 = (({ name, source, query = { text: "" } }, database) => [
	name,
	source ?? null,
	query.text,
	bodiesOf(query.text, database)
]);
const misfit = ((reader, { tableName, after }, kql) => {
	const { name, source, query = { text: "" } } = reader;
	const part = partIn(reader, tableName);
	const takesPart = tableName === name || tableName === source;
	const use = kql?.(query, after);
	if (use === void 0) return takesPart ? {
		words: `${part}; its query was not analyzed`,
		evidence: evidenceOf$3(reader, after)
	} : void 0;
	const evidence = evidenceOf$3(reader, after);
	if (use.problem !== void 0) return {
		words: `${part}, and adx-export cannot tell whether its query still matches: ${use.problem}`,
		evidence
	};
	if (!takesPart && !use.tables.includes(tableName)) return void 0;
	const columns = after.tables.find(((table) => table.name === name))?.columns ?? [];
	if (use.complete && listed$1(use.output) === listed$1(columns)) return void 0;
	return {
		words: `${part}, whose query would give (${use.complete ? listed$1(use.output) : `${listed$1(use.output)}, and columns that only the data knows`}) for a table of (${listed$1(columns)})`,
		evidence
	};
});
const policiesOf = (({ readers, tableName }) => {
	const leading = new Set(candidates(readers, tableName));
	return readers.filter(((reader) => reader.kind === "update-policy" && (reader.table === tableName || leading.has(reader))));
});
const brokenByColumns = ((around, kql) => policiesOf(around).flatMap(((reader) => {
	const broken = misfit(reader, around, kql);
	return broken === void 0 ? [] : [broken];
})));
const brokenByRemoval = ((around) => policiesOf(around).filter((({ table, source }) => table === around.tableName || source === around.tableName)).map(((reader) => ({
	words: partIn(reader, around.tableName),
	evidence: evidenceOf$3(reader, around.after)
}))));
const policiesOn = ((context, target) => andThen(policiesAround$1(context, target), ((policies) => {
	if (policies.length === 0) return known(void 0);
	return mapKnown(surroundingsOf(context, target, callsOf(context, target)), ((around) => policiesOf(around).length === 0 ? void 0 : around));
})));

// packages/planner/src/resources/refusal.ts
const refusal$1 = ((change, code, message, hint) => diagnose(code, change.at, message, { hint }));

// packages/planner/src/resources/iot-central/application.ts
const quota = {
	exports: 10,
	destinations: 10,
	links: 10
};
const managedIdentityAddress = ((name) => addressOf("iot-central/managed-identity", name));
const destinationAddress = ((name) => addressOf("iot-central/destination", name));
const exportAddress = ((name) => addressOf("iot-central/data-export", name));
const identityOf$1 = ((config, identity) => config.identities.find((({ name }) => name === identity)));
const destinationOf = ((config, nameOrId) => config.destinations.find((({ name }) => name === nameOrId)) ?? config.destinations.find((({ id }) => id === nameOrId)));
const exportOf = ((config, nameOrId) => config.exports.find((({ name }) => name === nameOrId)) ?? config.exports.find((({ id }) => id === nameOrId)));
const applicationAzureId = (({ application: { host, resourceId } }) => ({
	host,
	resourceId: resourceId?.toLowerCase() ?? null
}));
const otherApplication = "the file names another application now";
const isOtherApplication = ((base, config) => base.application.host !== config.application.host);
const applicationMissing = ((change, { config, world }) => world.application.exports.state === "absent" || world.application.destinations.state === "absent" ? [refusal$1(change, "application-missing", `No IoT Central application answers at ${config.application.host}.`, "Correct application.subdomain, or create the application.")] : []);
const expectedDestination = ((context, id) => ({
	resource: "destination",
	live: certain(askDestinations(context)).find(((one) => one.id === id)) ?? "absent"
}));
const expectedExport = ((context, id) => ({
	resource: "export",
	live: certain(askExports(context)).find(((one) => one.id === id)) ?? "absent"
}));

// packages/planner/src/resources/iot-central/data-export/targets.ts
const linkPath = ((key) => `destinations['${key}']`);
const transformPath = ((key) => `destinations['${key}'].transform`);
const enrichmentPath = ((key) => `enrichments['${key}']`);
const normalText = ((text) => text.replaceAll("\r\n", "\n").trim());
const leftAlone$3 = {
	shape: "value",
	omitted: "left-alone"
};
const owned = {
	shape: "value",
	omitted: "cleared"
};
const rules$7 = {
	displayName: leftAlone$3,
	source: {
		...leftAlone$3,
		refuse: ((observed, desired) => ({
			code: "source-differs",
			message: `The export sends ${textOf$2(observed)}, and the file says ${textOf$2(desired)}. IoT Central does not change the source after creation.`,
			hint: "Declare an export with a new id beside it, let it run, then name the old one under removed.exports."
		}))
	},
	enabled: leftAlone$3,
	filter: {
		...leftAlone$3,
		told: true,
		clearing: "filter: null",
		same: sameBy(normalText)
	},
	enrichments: {
		shape: "map",
		unmentioned: "left-alone",
		told: true,
		clearing: "enrichments: {}",
		extra: "cleared",
		entry: owned,
		path: enrichmentPath
	},
	destinations: {
		shape: "map",
		extra: "left-alone",
		entry: leftAlone$3,
		path: linkPath
	},
	transforms: {
		shape: "map",
		extra: "cleared",
		entry: {
			...owned,
			same: sameBy(normalText)
		},
		path: transformPath
	}
};
const linkName = ((config, nameOrId) => {
	const declared = destinationOf(config, nameOrId);
	return {
		key: declared?.name ?? nameOrId,
		id: declared?.id ?? nameOrId
	};
});
const liveLinkKey = ((config, id) => {
	const declared = config.destinations.find(((one) => one.id === id));
	if (declared !== void 0) return declared.name;
	return config.destinations.some((({ name }) => name === id)) ? `id=${id}` : id;
});
const exportAddressNamed = ((config, nameOrId) => exportAddress(exportOf(config, nameOrId)?.name ?? nameOrId));
const blank = ((config, nameOrId, at) => {
	const declared = exportOf(config, nameOrId);
	return {
		id: declared?.id ?? nameOrId,
		declared,
		removed: false,
		links: (declared?.links ?? []).map((({ destination }) => linkName(config, destination))),
		removedLinks: [],
		at: declared?.at ?? at
	};
});
const exportTargets = oncePer(((config) => {
	const targets = /* @__PURE__ */ new Map();
	const change = ((name, at, to) => {
		const address = exportAddressNamed(config, name);
		targets.set(address, to(targets.get(address) ?? blank(config, name, at)));
	});
	for (const { name, at } of config.exports) change(name, at, ((target) => target));
	for (const { names, at } of config.removed.exports) change(names[0] ?? "", at, ((target) => ({
		...target,
		removed: true,
		at
	})));
	for (const { names, at } of config.removed.links) {
		const [from = "", to = ""] = names;
		const link = linkName(config, to);
		change(from, at, ((target) => target.links.some((({ id }) => id === link.id)) ? target : {
			...target,
			removedLinks: [...target.removedLinks, link]
		}));
	}
	return targets;
}));
const declaredAttributes = ((config, declared) => {
	const { displayName, source, enabled, filter, enrichments, links } = declared;
	return {
		displayName,
		source,
		enabled,
		...filter === void 0 ? {} : { filter },
		...enrichments === void 0 ? {} : { enrichments },
		destinations: Object.fromEntries(links.map((({ destination }) => [linkName(config, destination).key, true]))),
		transforms: Object.fromEntries(links.flatMap((({ destination, transform }) => transform === void 0 ? [] : [[linkName(config, destination).key, transform.text]])))
	};
});
const wantedOf$1 = ((config, target) => {
	const { declared, removed, removedLinks, at } = target;
	if (removed) return {
		presence: "absent",
		target,
		attributes: {},
		manage: declared?.manage !== false,
		at
	};
	const unlinked = Object.fromEntries(removedLinks.map((({ key }) => [key, null])));
	if (declared === void 0) return {
		presence: "if-present",
		target,
		attributes: { destinations: unlinked },
		manage: true,
		at
	};
	const attributes = declaredAttributes(config, declared);
	return {
		presence: "present",
		target,
		attributes: {
			...attributes,
			destinations: {
				...unlinked,
				...attributes.destinations
			}
		},
		manage: declared.manage,
		at,
		places: Object.fromEntries(declared.links.flatMap(((link) => {
			const { key } = linkName(config, link.destination);
			return [[linkPath(key), link.at], [transformPath(key), link.transform?.at ?? link.at]];
		})))
	};
});
const desire$6 = ((config) => new Map([...exportTargets(config)].map((([address, target]) => [address, wantedOf$1(config, target)]))));

// packages/planner/src/resources/adx/database-principal/targets.ts
const matched = {
	shape: "value",
	omitted: "left-alone",
	same: (() => true)
};
const rules$6 = {
	role: matched,
	principalType: matched,
	principalId: matched,
	tenantId: {
		shape: "value",
		omitted: "left-alone",
		writeOnly: true
	}
};
const roleNames = {
	admin: {
		arm: "Admin",
		plural: "admins"
	},
	user: {
		arm: "User",
		plural: "users"
	},
	viewer: {
		arm: "Viewer",
		plural: "viewers"
	},
	unrestrictedViewer: {
		arm: "UnrestrictedViewer",
		plural: "unrestrictedviewers"
	},
	ingestor: {
		arm: "Ingestor",
		plural: "ingestors"
	},
	monitor: {
		arm: "Monitor",
		plural: "monitors"
	}
};
const guid$1 = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isGuid = ((text) => guid$1.test(text));
const sameText = ((a, b) => a !== void 0 && b !== void 0 && a.toLowerCase() === b.toLowerCase());
const roleOf = ((text) => databaseRoles.find(((role) => sameText(role, text) || sameText(roleNames[role].plural, text))));
const subjectName = ((subject) => {
	if (subject.type === "identity") return subject.identity;
	return `${subject.type}=${subject.id}${subject.tenantId === void 0 ? "" : `;${subject.tenantId}`}`;
});
const types = {
	user: "User",
	group: "Group",
	application: "App"
};
const whoIs = ((config, subject) => {
	if (subject.type !== "identity") {
		const { id: principalId, tenantId } = subject;
		return {
			principalType: types[subject.type],
			principalId,
			managed: false,
			...tenantId === void 0 ? {} : { tenantId }
		};
	}
	const identity = identityOf$1(config, subject.identity);
	if (identity === void 0) return void 0;
	if (identity.type === "servicePrincipal") return {
		principalType: "App",
		principalId: identity.clientId,
		tenantId: identity.tenantId,
		managed: false
	};
	const later = ((attribute) => referenceTo(managedIdentityAddress(identity.name), attribute));
	const known = config.application.resourceId === void 0;
	return {
		principalType: "App",
		principalId: identity.principalId ?? later("principalId"),
		managed: true,
		...identity.tenantId === void 0 && known ? {} : { tenantId: identity.tenantId ?? later("tenantId") }
	};
});
const subjectNamed = ((text) => {
	const [, type, id = "", tenantId] = /^(user|group|application)=([^;]*)(?:;(.*))?$/.exec(text) ?? [];
	if (type !== "user" && type !== "group" && type !== "application") return {
		type: "identity",
		identity: text
	};
	return {
		type,
		id,
		...tenantId === void 0 ? {} : { tenantId }
	};
});
const target = ((config, subject, named) => {
	const address = principalAddress(named, named.role, subjectName(subject));
	const place = databasePlace(config, named);
	return [address, {
		...named,
		...place,
		subject: subjectName(subject),
		who: whoIs(config, subject)
	}];
});
const principalTargets = oncePer(((config) => {
	const removed = config.removed.principals.flatMap((({ names, at }) => {
		const [clusterKey = "", databaseKey = "", roleName = "", ...subject] = names;
		const role = roleOf(roleName);
		if (role === void 0) return [];
		return [target(config, subjectNamed(subject.join("/")), {
			clusterKey,
			databaseKey,
			role,
			removed: true,
			at
		})];
	}));
	const declared = config.clusters.flatMap((({ name: clusterKey, databases }) => databases.flatMap((({ name: databaseKey, principals }) => principals.map((({ role, subject, at }) => target(config, subject, {
		clusterKey,
		databaseKey,
		role,
		removed: false,
		at
	})))))));
	return new Map([...removed, ...declared]);
}));
const attributesOf$1 = (({ role, who }) => {
	if (who === void 0) return {};
	const { principalType, principalId, tenantId } = who;
	return {
		role,
		principalType,
		principalId,
		...tenantId === void 0 ? {} : { tenantId }
	};
});
const desire$5 = ((config) => new Map([...principalTargets(config)].map((([address, target]) => [address, {
	target,
	presence: target.removed ? "absent" : "present",
	attributes: target.removed ? {} : attributesOf$1(target),
	manage: target.cluster?.manage !== false && target.database?.manage !== false,
	at: target.at
}]))));
const needs$4 = ((_address, { target }) => {
	const id = target.who?.principalId;
	const place = [databaseAddress(target), clusterStreamingAddress(target)];
	return isReference(id) ? [...place, id.$ref] : place;
});

// packages/planner/src/resources/adx/table-policy/policy.ts
const leftAlone$2 = {
	shape: "value",
	omitted: "left-alone"
};
const duration = {
	...leftAlone$2,
	same: sameBy(((text) => canonicalTimespan(text) ?? text)),
	written: writtenTimespan
};
const documentLiteral = ((members) => literal(JSON.stringify(members)));

// packages/planner/src/resources/adx/table-policy/caching.ts
const date = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const hotWindow = ((json) => {
	const from = textMember(json, "MinValue");
	const to = textMember(json, "MaxValue");
	return from !== void 0 && to !== void 0 && date.test(from) && date.test(to) ? {
		from,
		to
	} : void 0;
});
const hotWindows = ((json) => {
	const windows = itemsOf(json).map(hotWindow);
	const clear = windows.filter(((window) => window !== void 0));
	return Array.isArray(json) && clear.length === windows.length ? clear : void 0;
});
const cachingOf = ((json) => {
	const form = membersIn(json, {
		hot: {
			of: "DataHotSpan",
			read: timespan$1
		},
		windows: {
			of: "HotWindows",
			read: hotWindows
		}
	});
	return form === void 0 ? void 0 : {
		windows: [],
		...form
	};
});
const caching = {
	rules: { hot: duration },
	declared: (({ caching: hot }) => hot === void 0 ? void 0 : { hot }),
	normalForm: ((json) => {
		const form = cachingOf(json);
		return form === void 0 ? void 0 : form.hot === void 0 ? {} : { hot: form.hot };
	}),
	command: (({ hot = "00:00:00" }, { own, effective }) => {
		const windows = (cachingOf(own ?? effective)?.windows ?? []).map((({ from, to }) => `, hot_window = datetime(${from}) .. datetime(${to})`));
		return {
			verb: ".alter",
			rest: `hot = ${durationLiteral(hot)}${windows.join("")}`
		};
	}),
	risks: (({ from, to, place }) => known(from.hot !== void 0 && to.hot !== void 0 && compareDurations(to.hot, from.hot) > 0 ? [{
		code: "raises-cost",
		attribute: "hot",
		message: `Data of ${place} stays in the hot cache for ${writtenTimespan(to.hot)} instead of ${writtenTimespan(from.hot)}.`
	}] : []))
};

// packages/planner/src/resources/adx/table-policy/ingestion-batching.ts
const defaults$2 = {
	time: "00:05:00",
	items: 500,
	megabytes: 1024
};
const batchingOf = ((json) => membersIn(json, {
	time: {
		of: "MaximumBatchingTimeSpan",
		read: timespan$1
	},
	items: {
		of: "MaximumNumberOfItems",
		read: number
	},
	megabytes: {
		of: "MaximumRawDataSizeMB",
		read: number
	}
}));
const ingestionBatching = {
	rules: {
		time: duration,
		items: leftAlone$2,
		megabytes: leftAlone$2
	},
	declared: ((policies) => policies.ingestionBatching),
	normalForm: ((json) => {
		const form = batchingOf(json);
		return form === void 0 ? void 0 : {
			...defaults$2,
			...form
		};
	}),
	command: (({ time, items, megabytes }) => ({
		verb: ".alter-merge",
		rest: documentLiteral({
			MaximumBatchingTimeSpan: time,
			MaximumNumberOfItems: items,
			MaximumRawDataSizeMB: megabytes
		})
	})),
	risks: (() => known([]))
};

// packages/planner/src/resources/adx/table-policy/merge.ts
const defaults$1 = {
	rowCountUpperBoundForMerge: 16e6,
	originalSizeMBUpperBoundForMerge: 3e4,
	maxRangeInHours: 24,
	allowRebuild: true,
	allowMerge: true,
	lookback: "Default"
};
const custom = "Custom";
const lookback = ((json) => {
	const kind = textMember(json, "Kind");
	if (kind !== custom) return kind;
	const period = textMember(json, "CustomPeriod");
	return period === void 0 ? void 0 : timespan$1(period);
});
const mergeOf = ((json) => membersIn(json, {
	rowCountUpperBoundForMerge: {
		of: "RowCountUpperBoundForMerge",
		read: number
	},
	originalSizeMBUpperBoundForMerge: {
		of: "OriginalSizeMBUpperBoundForMerge",
		read: number
	},
	maxRangeInHours: {
		of: "MaxRangeInHours",
		read: number
	},
	allowRebuild: {
		of: "AllowRebuild",
		read: flag
	},
	allowMerge: {
		of: "AllowMerge",
		read: flag
	},
	lookback: {
		of: "Lookback",
		read: lookback
	}
}));
const documentOf = ((members) => {
	const { lookback: reach, ...rest } = {
		...defaults$1,
		...members
	};
	return {
		RowCountUpperBoundForMerge: rest.rowCountUpperBoundForMerge,
		OriginalSizeMBUpperBoundForMerge: rest.originalSizeMBUpperBoundForMerge,
		MaxRangeInHours: rest.maxRangeInHours,
		AllowRebuild: rest.allowRebuild,
		AllowMerge: rest.allowMerge,
		Lookback: canonicalTimespan(reach) === void 0 ? { Kind: reach } : {
			Kind: custom,
			CustomPeriod: reach
		}
	};
});
const harm = (({ from, to, place }, attribute, what) => (from[attribute] ?? true) && to[attribute] === false ? [{
	code: "raises-cost",
	attribute,
	message: `Extents of ${place} are no longer ${what}. More extents remain, so queries can be slower and need more resources.`
}] : []);
const merge = {
	rules: {
		rowCountUpperBoundForMerge: leftAlone$2,
		originalSizeMBUpperBoundForMerge: leftAlone$2,
		maxRangeInHours: leftAlone$2,
		allowRebuild: leftAlone$2,
		allowMerge: leftAlone$2,
		lookback: duration
	},
	declared: ((policies) => policies.merge),
	normalForm: ((json) => {
		const form = mergeOf(json);
		return form === void 0 ? void 0 : {
			...defaults$1,
			...form
		};
	}),
	command: ((members, { own, effective }) => {
		const live = own ?? effective;
		const others = typeof live === "object" && live !== null ? Object.entries(live) : [];
		return {
			verb: ".alter",
			rest: documentLiteral({
				...Object.fromEntries(others),
				...documentOf(members)
			})
		};
	}),
	risks: ((transition) => known([...harm(transition, "allowMerge", "merged"), ...harm(transition, "allowRebuild", "rebuilt")]))
};

// packages/planner/src/resources/adx/table-policy/retention.ts
const defaults = {
	softDelete: "365000.00:00:00",
	recoverability: "Enabled"
};
const recoverability = ((json) => typeof json === "string" ? recoverabilities.find(((one) => one.toLowerCase() === json.toLowerCase())) : void 0);
const retentionOf = ((json) => membersIn(json, {
	softDelete: {
		of: "SoftDeletePeriod",
		read: timespan$1
	},
	recoverability: {
		of: "Recoverability",
		read: recoverability
	}
}));
const periodHarms = (({ from, to, place }) => {
	const before = from.softDelete ?? defaults.softDelete;
	const after = to.softDelete ?? before;
	const difference = compareDurations(after, before);
	if (difference === 0) return [];
	return [difference < 0 ? {
		code: "shortens-retention",
		attribute: "softDelete",
		keeps: after,
		message: `Data of ${place} older than ${writtenTimespan(after)} is deleted; until now it was kept for ${writtenTimespan(before)}.`
	} : {
		code: "raises-cost",
		attribute: "softDelete",
		message: `Data of ${place} is kept for ${writtenTimespan(after)} instead of ${writtenTimespan(before)}.`
	}];
});
const recoveryHarms = (({ from, to, place }) => {
	if ((from.recoverability ?? defaults.recoverability) !== "Enabled" || to.recoverability !== "Disabled") return [];
	return [{
		code: "shortens-retention",
		attribute: "recoverability",
		message: `Deleted data of ${place} can no longer be recovered; until now it could for 14 days.`
	}];
});
const retention = {
	rules: {
		softDelete: duration,
		recoverability: leftAlone$2
	},
	declared: ((policies) => policies.retention),
	normalForm: ((json) => {
		const form = retentionOf(json);
		return form === void 0 ? void 0 : {
			...defaults,
			...form
		};
	}),
	command: (({ softDelete, recoverability: recovers }) => {
		const period = softDelete === void 0 ? [] : [`softdelete = ${durationLiteral(softDelete)}`];
		const recovery = recovers === void 0 ? [] : [`recoverability = ${recovers.toLowerCase()}`];
		return {
			verb: ".alter-merge",
			rest: [...period, ...recovery].join(" ")
		};
	}),
	risks: ((transition) => {
		const harms = [...periodHarms(transition), ...recoveryHarms(transition)];
		const shortens = (({ code }) => code === "shortens-retention");
		return harms.some(shortens) ? mapKnown(transition.empty(), ((empty) => empty ? harms.filter(((harm) => !shortens(harm))) : harms)) : known(harms);
	})
};

// packages/planner/src/resources/feeds.ts
const liveExport = ((live) => ({
	exportId: live.id,
	displayName: live.displayName,
	source: live.source,
	enabled: live.enabled,
	live: true,
	links: live.links.map((({ id }) => id))
}));
const liveDestination = (({ id, clusterUrl, database, table, authorization }) => ({
	id,
	...clusterUrl === void 0 || database === void 0 || table === void 0 ? {} : { target: {
		host: engineHostOf(clusterUrl),
		database,
		table
	} },
	...authorization === void 0 ? {} : { signIn: authorization }
}));
const destinationTable = ((config, destination) => {
	const { cluster, database, table } = destinationPlace(config, destination) ?? {};
	return cluster === void 0 || database === void 0 || table === void 0 ? void 0 : {
		host: cluster.host,
		database: database.databaseName,
		table: table.tableName
	};
});
const signInOf = ((identity) => {
	if (identity === void 0) return void 0;
	return identity.type === "managedIdentity" ? { type: "systemAssignedManagedIdentity" } : {
		type: "servicePrincipal",
		clientId: identity.clientId
	};
});
const declaredDestination = ((config, declared) => {
	const target = destinationTable(config, declared);
	const adx = adxDestination(declared);
	const signIn = adx && signInOf(identityOf$1(config, adx.authorization));
	return {
		id: declared.id,
		...target === void 0 ? {} : { target },
		...signIn === void 0 ? {} : { signIn }
	};
});
const declaredExport = (({ id, links }, declared, live) => ({
	exportId: id,
	displayName: declared.displayName,
	source: live?.source ?? declared.source,
	enabled: declared.enabled,
	live: live !== void 0,
	links: [.../* @__PURE__ */ new Set([...live?.links ?? [], ...links.map(((link) => link.id))])]
}));
const without$1 = (({ links, ...one }, gone) => ({
	...one,
	links: links.filter(((id) => !gone.some(((link) => link.id === id))))
}));
const exportsAfter = ((config, live) => {
	const targets = [...exportTargets(config).values()];
	const untouched = live.filter(((one) => !targets.some((({ id }) => id === one.exportId))));
	const named = targets.flatMap(((target) => {
		if (target.removed) return [];
		const now = live.find((({ exportId }) => exportId === target.id));
		if (target.declared?.manage === false) return now === void 0 ? [] : [now];
		const after = target.declared === void 0 ? now : declaredExport(target, target.declared, now);
		return after === void 0 ? [] : [without$1(after, target.removedLinks)];
	}));
	return [...untouched, ...named];
});
const destinationsAfter = ((config, live) => {
	const declared = config.destinations.filter((({ manage }) => manage));
	return [...live.filter((({ id }) => !declared.some(((one) => one.id === id)))), ...declared.map(((one) => declaredDestination(config, one)))];
});
const join = ((exports, destinations) => exports.flatMap((({ links, ...one }) => links.map(((id) => {
	const { target, signIn } = destinations.find(((candidate) => candidate.id === id)) ?? {};
	return {
		...one,
		destinationId: id,
		...target === void 0 ? {} : { target },
		...signIn === void 0 ? {} : { signIn }
	};
})))));
const feeds = ((context, when) => andThen(askExports(context), ((exports) => mapKnown(askDestinations(context), ((destinations) => {
	const { config } = context;
	const liveExports = exports.map(liveExport);
	const liveDestinations = destinations.map(liveDestination);
	return when === "now" ? join(liveExports, liveDestinations) : join(exportsAfter(config, liveExports), destinationsAfter(config, liveDestinations));
})))));
const feedsInto = ((context, { cluster, database, tableName }, when = "after") => mapKnown(feeds(context, when), ((all) => all.filter((({ target }) => target !== void 0 && target.host === cluster?.host && isSameDatabaseName(target.database, database?.databaseName ?? "") && (tableName === void 0 || target.table === tableName))))));
const idsOf$1 = ((feeding) => [...new Set(feeding.filter((({ enabled }) => enabled)).map((({ exportId }) => exportId)))].toSorted());
const namesOf = ((feeding) => [...new Set(feeding.filter((({ enabled }) => enabled)).map(feedName))].join(", "));
const isSameTable = ((a, b) => a !== void 0 && b !== void 0 && a.host === b.host && a.table === b.table && isSameDatabaseName(a.database, b.database));
const feedName = (({ displayName, exportId: id }) => displayName === id ? `export ${id}` : `export ${id} (${displayName})`);

// packages/planner/src/resources/adx/table-policy/streaming-ingestion.ts
const nameOf$2 = (({ tableName, database }) => tableName === void 0 ? `Database ${database?.databaseName}` : `Table ${tableName}`);
const reliesOnCluster = (({ wanted, cluster }) => wanted?.enabled === true && cluster?.streamingIngestion !== true && cluster?.engine === "adx");
const refuse$7 = ((change, context) => {
	const { target } = change.wanted;
	if (!reliesOnCluster(target)) return known([]);
	const resource = askClusterResource(context, target);
	if (!resource.known || resource.value?.streamingIngestion !== false) return known([]);
	return known([refusal$1(change, "streaming-off", `${nameOf$2(target)} needs streaming ingestion, but it is turned off for the cluster.`, "Set streamingIngestion: true on the cluster too, or leave it out here: data then arrives in batches.")]);
});
const remarks$1 = ((change, context) => {
	const { target } = change.wanted;
	if (!reliesOnCluster(target)) return [];
	const resource = askClusterResource(context, target);
	if (resource.known) return [];
	const why = resource.unread.map(((one) => one.why)).join("; ");
	return [diagnose("streaming-not-checked", change.at, `${nameOf$2(target)} asks for streaming ingestion. Whether cluster ${target.clusterKey} has it switched on could not be read: ${why}. If it is off, Azure refuses this policy when the plan is applied.`, { hint: target.cluster?.resourceId === void 0 ? `Give cluster ${target.clusterKey} its resourceId, so that the plan can check it, or check it in the Azure portal.` : `Check it in the Azure portal, or grant the right to read the cluster and run plan again.` })];
});
const streamingIngestion = {
	rules: { enabled: leftAlone$2 },
	declared: (({ streamingIngestion: enabled }) => enabled === void 0 ? void 0 : { enabled }),
	normalForm: ((json) => {
		const form = streamingOf(json);
		return form === void 0 ? void 0 : { enabled: form.enabled };
	}),
	command: (({ enabled = false }, { own }) => {
		const hint = streamingOf(own)?.hint;
		return {
			verb: ".alter",
			rest: hint === void 0 ? enabled ? "enable" : "disable" : documentLiteral({
				IsEnabled: enabled,
				HintAllocatedRate: hint
			})
		};
	}),
	settableOn: ((cluster) => cluster?.engine !== "fabric"),
	afterClusterFlag: true,
	refuse: refuse$7,
	remarks: remarks$1,
	risks: ((transition) => {
		const { from, to, place } = transition;
		if (from.enabled !== true && to.enabled === true) {
			const message = `Streaming into ${place} occupies local SSD of the cluster.`;
			return known([{
				code: "raises-cost",
				attribute: "enabled",
				message
			}]);
		}
		if (from.enabled !== true || to.enabled === true) return known([]);
		return mapKnown(transition.feeding(), ((feeding) => namesOf(feeding) === "" ? [] : [{
			code: "interrupts-export",
			attribute: "enabled",
			message: `Streaming into ${place} ends while ${namesOf(feeding)} feeds it: data arrives minutes later, in batches.`,
			evidence: idsOf$1(feeding)
		}]));
	})
};

// packages/planner/src/resources/adx/table-policy/policies.ts
const all = {
	streamingIngestion,
	retention,
	caching,
	ingestionBatching,
	merge
};
const rules$5 = {
	...streamingIngestion.rules,
	...retention.rules,
	...caching.rules,
	...ingestionBatching.rules,
	...merge.rules
};
const byKey = all;
const policies = tablePolicies.map((({ key, name, kusto }) => ({
	...byKey[key],
	key,
	name,
	kustoName: kusto
})));
const policyOfKey = ((key) => {
	const policy = policies.find(((each) => each.key === key));
	if (policy === void 0) throw new Error(`a policy that is not known: ${key}`);
	return policy;
});

// packages/planner/src/resources/adx/table-policy/targets.ts
const noTable = {
	tableKey: void 0,
	tableName: void 0,
	table: void 0
};
const removedTargets = ((config) => config.removed.policies.flatMap((({ names, at }) => {
	const [clusterKey = "", databaseKey = "", ...rest] = names;
	const policy = policyOfKey(rest.at(-1) ?? "");
	const tableKey = rest.length > 1 ? rest[0] : void 0;
	return [{
		...tableKey === void 0 ? {
			...databasePlace(config, {
				clusterKey,
				databaseKey
			}),
			...noTable
		} : tablePlace(config, {
			clusterKey,
			databaseKey,
			tableKey
		}),
		policy,
		wanted: void 0,
		at
	}];
})));
const declaredTargets = ((cluster, database, table) => policies.flatMap(((policy) => {
	const { policies: asked, policyAt, at } = table ?? database;
	const wanted = policy.declared(asked);
	if (wanted === void 0 || Object.keys(wanted).length === 0) return [];
	const place = {
		clusterKey: cluster.name,
		databaseKey: database.name,
		cluster,
		database,
		table
	};
	const names = {
		tableKey: table?.name,
		tableName: table?.tableName
	};
	return [{
		...place,
		...names,
		policy,
		wanted,
		at: policyAt?.[policy.key] ?? at
	}];
})));
const settable = (({ policy, cluster }) => policy.settableOn?.(cluster) ?? true);
const addressOfTarget = ((target) => policyAddress(target, target.policy.name));
const policyAzureId = ((target) => target.tableName === void 0 ? databaseAzureId(target) : tableAzureId({
	...target,
	tableName: target.tableName
}));
const policyTargets = oncePer(((config) => {
	const declared = config.clusters.flatMap(((cluster) => cluster.databases.flatMap(((database) => [...declaredTargets(cluster, database, void 0), ...database.tables.flatMap(((table) => declaredTargets(cluster, database, table)))]))));
	const all = [...removedTargets(config), ...declared].filter(settable);
	return new Map(all.map(((target) => [addressOfTarget(target), target])));
}));
const wantedOf = ((target) => {
	const { cluster, database, table, wanted, at } = target;
	return {
		target,
		presence: wanted === void 0 ? "absent" : "present",
		attributes: wanted ?? {},
		manage: cluster?.manage !== false && database?.manage !== false && table?.manage !== false,
		at
	};
});
const desire$4 = ((config) => new Map([...policyTargets(config)].map((([address, target]) => [address, wantedOf(target)]))));
const needs$3 = ((_address, { target }, config) => {
	const { tableKey, policy } = target;
	const above = [databaseAddress(target), ...policy.afterClusterFlag === true ? [clusterStreamingAddress(target)] : []];
	if (tableKey !== void 0) return [tableAddress({
		...target,
		tableKey
	}), ...above];
	const below = [...policyTargets(config).values()].filter(((other) => other.policy === policy && isSameDatabase(other, target) && other.tableKey !== void 0 && other.wanted !== void 0));
	return [...above, ...below.map(addressOfTarget)];
});
const called$2 = ((names) => {
	const policy = policies.find((({ name }) => name === names.at(-1)))?.name.replace("-", " ");
	const [, database, table] = names;
	if (policy === void 0 || database === void 0 || table === void 0) return void 0;
	if (names.length === 3) return { title: [`${policy} of database `, { name: database }] };
	return {
		title: [`${policy} of `, { name: names.slice(2, -1).join("/") }],
		many: {
			what: policy,
			of: "tables",
			place: names.slice(0, -1).join("/")
		}
	};
});
const counterpart$7 = (({ target }, _base, { config }) => {
	const { tableName, policy } = target;
	const now = databaseNow(target, config);
	const owner = tableName === void 0 ? `database ${databaseNameOf(target)}` : `table ${tableName}`;
	const what = `the policy ${policy.name} of ${owner}`;
	if (now === void 0) return {
		address: addressOfTarget(target),
		what,
		unread: notNamed
	};
	const table = now.tables.find(((one) => one.tableName === tableName));
	if (tableName !== void 0 && table === void 0) return void 0;
	return {
		address: policyAddress({
			...now,
			tableKey: table?.name
		}, policy.name),
		what,
		removal: {
			section: "policies",
			names: [
				now.cluster,
				now.name,
				...table === void 0 ? [] : [table.name],
				policy.key
			]
		}
	};
});

// packages/planner/src/resources/schema-cache.ts
const limitSeconds$8 = 120;
const streams = ((context, place) => {
	const { cluster, database, table: declared, tableName } = place;
	if (cluster?.engine === "fabric") return true;
	const resource = askClusterResource(context, place);
	if (resource.known && resource.value?.streamingIngestion === false && cluster?.streamingIngestion !== true) return false;
	if (declared?.policies.streamingIngestion === true || database?.policies.streamingIngestion === true) return true;
	const table = askTable(context, place, tableName);
	const policies = askDatabasePolicies(context, place);
	if (!table.known || !policies.known) return true;
	const { value: live } = table;
	return streamingOf(live?.explicit.streamingingestion ?? live?.effective.streamingingestion)?.enabled !== false || live === void 0 && streamingOf(policies.value?.streamingingestion)?.enabled !== false;
});
const clearSchemaCache = (({ cluster, database, tableName }, stage) => cluster === void 0 || database === void 0 ? [] : [{
	system: "kusto",
	stage,
	cluster: cluster.url,
	database: database.databaseName,
	command: [`.clear table ${bracketed(tableName)} cache streamingingestion schema`],
	limitSeconds: limitSeconds$8,
	done: "every-row-succeeded",
	alone: true,
	title: `let streaming see the schema of table ${tableName}`
}]);
const managedPlace = ((config, name) => {
	const destination = destinationOf(config, name);
	const place = destination === void 0 ? void 0 : destinationPlace(config, destination);
	return place?.table?.manage === true ? place : void 0;
});
const clearsBefore = ((context, destinations, stage) => {
	const steps = destinations.flatMap(((name) => managedPlace(context.config, name) ?? [])).filter(((place) => streams(context, place))).flatMap(((place) => clearSchemaCache(place, stage)));
	return [...new Map(steps.map(((step) => [`${step.cluster}\n${step.database}\n${JSON.stringify(step.command)}`, step]))).values()];
});

// packages/planner/src/resources/iot-central/destination/adx/attributes.ts
const leftAlone$1 = {
	shape: "value",
	omitted: "left-alone"
};
const memberOf = ((value, name) => {
	const found = typeof value === "object" && value !== null ? Object.entries(value).find((([key]) => key === name)) : [];
	return textOf$2(found?.[1] ?? "").toLowerCase();
});
const sameAuthorization = ((observed, desired) => (memberOf(desired, "type") === "serviceprincipal" ? [
	"type",
	"clientId",
	"tenantId"
] : ["type"]).every(((name) => memberOf(observed, name) === memberOf(desired, name))));
const rules$4 = {
	clusterUrl: {
		...leftAlone$1,
		same: sameBy(hostOf$1)
	},
	database: {
		...leftAlone$1,
		same: sameBy(lowerCase)
	},
	table: leftAlone$1,
	authorization: {
		...leftAlone$1,
		same: sameAuthorization
	},
	clientSecret: {
		...leftAlone$1,
		writeOnly: true,
		sentWith: "authorization"
	}
};
const signIn = (({ authorization }, config) => {
	const identity = identityOf$1(config, authorization);
	if (identity?.type !== "servicePrincipal") return { authorization: { type: "systemAssignedManagedIdentity" } };
	const { clientId, tenantId, clientSecret } = identity;
	return {
		authorization: {
			type: "servicePrincipal",
			clientId,
			tenantId
		},
		clientSecret: secretIn(clientSecret.env)
	};
});
const desired = ((declared, config) => {
	const { cluster, database, table } = referencedPlace(config, declared.table);
	return {
		...cluster === void 0 ? {} : { clusterUrl: cluster.url },
		...database === void 0 ? {} : { database: database.databaseName },
		...table === void 0 ? {} : { table: table.tableName },
		...signIn(declared, config)
	};
});
const observed = (({ clusterUrl, database, table, authorization }) => ({
	...clusterUrl === void 0 ? {} : { clusterUrl },
	...database === void 0 ? {} : { database },
	...table === void 0 ? {} : { table },
	...authorization === void 0 ? {} : { authorization }
}));

// packages/planner/src/resources/iot-central/destination/adx/body.ts
const authorizationOf = (({ wanted: { authorization, clientSecret }, observed }) => ({
	...clientSecret === void 0 && observed?.authorization?.type === "servicePrincipal" ? {
		clientId: null,
		tenantId: null,
		clientSecret: null
	} : {},
	...authorization,
	...clientSecret === void 0 ? {} : { clientSecret }
}));
const placeAttributes = [
	"clusterUrl",
	"database",
	"table"
];
const body = ((sent) => {
	const members = placeAttributes.flatMap(((name) => {
		const value = sent.wanted[name];
		return value === void 0 || !sent.isSent(name) ? [] : [[name, value]];
	}));
	return {
		...Object.fromEntries(members),
		...sent.isSent("authorization") || sent.isSent("clientSecret") ? { authorization: authorizationOf(sent) } : {}
	};
});

// packages/planner/src/resources/iot-central/destination/adx/index.ts
const policiesAround = ((config, place) => [...policyTargets(config)].filter((([, one]) => one.wanted !== void 0 && isSameDatabase(one, place) && (one.tableKey === void 0 || one.tableKey === place.tableKey))).map((([address]) => address)));
const needs$2 = ((declared, config) => {
	const place = referencedPlace(config, declared.table);
	const grants = (place.database?.principals ?? []).filter((({ subject }) => subject.type === "identity" && subject.identity === declared.authorization));
	const identity = identityOf$1(config, declared.authorization);
	return [
		tableAddress(place),
		...policiesAround(config, place),
		...grants.map((({ role, subject }) => principalAddress(place, role, subjectName(subject)))),
		...identity?.type === "managedIdentity" ? [managedIdentityAddress(identity.name)] : []
	];
});
const redirects = ((attribute) => {
	if (attribute === "authorization") return "if the new identity may not write, its rows are lost";
	return placeAttributes.some(((name) => name === attribute)) ? "its rows then go to the new table and no longer to the old one" : void 0;
});
const adx = {
	rules: rules$4,
	desired,
	observed,
	needs: needs$2,
	body,
	before: (({ name }, sent, context) => placeAttributes.some(((attribute) => sent.isSent(attribute))) ? clearsBefore(context, [name], "destination") : []),
	redirects,
	withoutSecret: (({ authorization }, config) => identityOf$1(config, authorization)?.type === "servicePrincipal" ? void 0 : "writes as a managed identity, which has no secret")
};

// packages/planner/src/resources/iot-central/destination/destination-types.ts
const byType = { adx: {
	...adx,
	name: destinationTypeNames.adx
} };
const typeOf = (({ type }) => byType[type]);
const ownRules = { ...adx.rules };
const observedOwn = ((live) => ({ ...adx.observed(live) }));

// packages/planner/src/resources/iot-central/destination/targets.ts
const leftAlone = {
	shape: "value",
	omitted: "left-alone"
};
const rules$3 = {
	displayName: leftAlone,
	type: {
		...leftAlone,
		refuse: ((observed) => ({
			code: "type-differs",
			message: `The destination with this id is of type ${textOf$2(observed)}, and a type is fixed when a destination is created.`,
			hint: "Give the destination in the file another id; remove the old one later, once nothing links to it."
		}))
	},
	...ownRules
};
const addressNamed = ((config, nameOrId) => destinationAddress(destinationOf(config, nameOrId)?.name ?? nameOrId));
const destinationTargets = oncePer(((config) => new Map([...config.destinations.map(((declared) => {
	const target = {
		id: declared.id,
		declared,
		removed: false,
		at: declared.at
	};
	return [destinationAddress(declared.name), target];
})), ...config.removed.destinations.map((({ names: [name = ""], at }) => {
	const declared = destinationOf(config, name);
	const target = {
		id: declared?.id ?? name,
		declared,
		removed: true,
		at
	};
	return [addressNamed(config, name), target];
}))])));
const attributesOf = ((config, declared) => {
	const type = typeOf(declared);
	return {
		displayName: declared.displayName,
		type: type.name,
		...type.desired(declared, config)
	};
});
const desire$3 = ((config) => new Map([...destinationTargets(config)].map((([address, target]) => {
	const { declared, removed, at } = target;
	return [address, {
		target,
		presence: removed ? "absent" : "present",
		attributes: target.removed ? {} : attributesOf(config, target.declared),
		manage: declared?.manage !== false,
		at
	}];
}))));
const counterpart$6 = (({ target: { id }, attributes }, base, { config }) => {
	const what = `destination ${attributes.displayName ?? id}`;
	const declared = config.destinations.find(((one) => one.id === id));
	if (isOtherApplication(base, config)) return {
		address: destinationAddress(id),
		what,
		unread: otherApplication
	};
	if (declared !== void 0) return {
		address: destinationAddress(declared.name),
		what
	};
	if (destinationOf(config, id) !== void 0) return {
		address: destinationAddress(`id=${id}`),
		what
	};
	return {
		address: destinationAddress(id),
		what,
		removal: {
			section: "destinations",
			names: [id]
		}
	};
});

// packages/planner/src/resources/arm.ts
const armHost = ((cloud) => armHosts[cloud]);
const armPath = ((resourceId, ...segments) => [resourceId.replace(/\/+$/, ""), ...segments.map(((segment) => encodeURIComponent(segment)))].join("/"));

// packages/planner/src/resources/adx/cluster-streaming/index.ts
const rules$2 = { enabled: {
	shape: "value",
	omitted: "left-alone"
} };
const running = ((state) => state === void 0 || ["Running", "Updating"].includes(state));
const refuse$6 = ((change, context) => mapKnown(askClusterResource(context, { clusterKey: change.wanted.target.name }), ((resource) => refusals$1(change, resource))));
const refusals$1 = ((change, resource) => {
	if (resource === void 0) return [refusal$1(change, "cluster-missing", "The cluster that resourceId names does not exist.", "Create the cluster, or correct its resourceId.")];
	if (change.attributes.some((({ to }) => to === false))) return [refusal$1(change, "streaming-stays-on", "The cluster has streaming ingestion on, and it can be switched off only once no table and no database has a streaming ingestion policy any more.", "Remove the policies, switch it off by hand (it takes hours), and leave streamingIngestion out until then.")];
	const { state } = resource;
	if (running(state)) return [];
	return [refusal$1(change, "cluster-stopped", `The cluster is ${state ?? "not running"}, so streaming ingestion cannot be switched.`, "Start the cluster and plan again.")];
});
const risks$5 = ((change) => known(change.attributes.some((({ to }) => to === true)) ? [{
	code: "raises-cost",
	attribute: "enabled",
	message: "Streaming ingestion occupies local SSD of the cluster."
}] : []));
const switchable = ((cluster) => cluster.engine === "adx" && cluster.resourceId !== void 0);
const desire$2 = (({ clusters }) => new Map(clusters.flatMap(((cluster) => {
	if (cluster.streamingIngestion === void 0 || !switchable(cluster)) return [];
	const wanted = {
		target: cluster,
		presence: "present",
		attributes: { enabled: cluster.streamingIngestion },
		manage: cluster.manage,
		at: cluster.at
	};
	return [[clusterStreamingAddress({ clusterKey: cluster.name }), wanted]];
}))));
const read$7 = (({ config, world }) => {
	const observed = /* @__PURE__ */ new Map();
	for (const cluster of config.clusters.filter(switchable)) {
		const resource = clusterIn(world, { clusterKey: cluster.name })?.resource ?? { state: "not-asked" };
		observed.set(clusterStreamingAddress({ clusterKey: cluster.name }), seenIn(resource, (({ streamingIngestion }) => ({ enabled: streamingIngestion }))));
	}
	return {
		observed,
		unmanaged: []
	};
});
const limitSeconds$7 = 1800;
const steps$7 = (({ wanted }) => {
	const { target: cluster } = wanted;
	return [{
		system: "arm",
		stage: "cluster",
		host: armHost(cluster.cloud),
		method: "PATCH",
		path: armPath(cluster.resourceId),
		body: { properties: { enableStreamingIngest: true } },
		limitSeconds: limitSeconds$7,
		done: "arm-finished",
		title: `switch on streaming ingestion of cluster ${cluster.name}`
	}];
});
const counterpart$5 = (({ target, attributes }, _base, { config }) => {
	if (attributes.enabled !== true) return void 0;
	const now = clusterNow({ cluster: target }, config);
	const address = clusterStreamingAddress({ clusterKey: now?.name ?? target.name });
	const what = "streaming ingestion of the cluster; adx-export never switches it off";
	if (now === void 0) return {
		address,
		what,
		unread: notNamed
	};
	return {
		address,
		what,
		isLive: (({ enabled }) => enabled === true)
	};
});
const clusterStreamingKind = {
	id: "adx/cluster-streaming",
	called: ((names) => ({ title: ["streaming ingestion of cluster ", { name: names.join("/") }] })),
	visibleWithinSeconds: 120,
	rules: rules$2,
	desire: desire$2,
	needs: (() => []),
	read: read$7,
	refuse: refuse$6,
	risks: risks$5,
	steps: steps$7,
	azureId: ((cluster) => clusterAzureId({ cluster })),
	counterpart: counterpart$5
};

// packages/planner/src/resources/adx/database/read.ts
const rules$1 = { name: {
	shape: "value",
	omitted: "left-alone",
	same: sameBy(lowerCase)
} };
const databaseTargets = oncePer((({ clusters }) => new Map(clusters.flatMap(((cluster) => cluster.databases.map(((database) => {
	const target = {
		clusterKey: cluster.name,
		databaseKey: database.name,
		cluster,
		database
	};
	return [databaseAddress(target), target];
})))))));
const desire$1 = ((config) => new Map([...databaseTargets(config)].map((([address, target]) => [address, {
	target,
	presence: "present",
	attributes: { name: target.database.databaseName },
	manage: target.cluster.manage && target.database.manage,
	at: target.database.at
}]))));
const seenOf$1 = (({ world }, place) => {
	const { database } = place;
	const part = databaseIn(world, place);
	const listed = shownIn(clusterIn(world, place)?.databaseNames).find(((name) => isSameDatabaseName(name, database.databaseName)));
	if (listed !== void 0) return {
		state: "present",
		attributes: { name: listed }
	};
	if (part.state === "read") return {
		state: "present",
		attributes: { name: database.databaseName }
	};
	return part.state === "not-asked" ? {
		state: "unreadable",
		why: "it was not asked for"
	} : part;
});
const unmanagedIn$2 = (({ world }, { name, databases }) => shownIn(clusterIn(world, { clusterKey: name })?.databaseNames).filter(((live) => !databases.some((({ databaseName }) => isSameDatabaseName(databaseName, live))))).map(((live) => ({
	address: databaseAddress({
		clusterKey: name,
		databaseKey: live
	}),
	what: `database ${live}`
}))));
const read$6 = ((context) => ({
	observed: new Map([...databaseTargets(context.config)].map((([address, target]) => [address, seenOf$1(context, target)]))),
	unmanaged: context.config.clusters.flatMap(((cluster) => unmanagedIn$2(context, cluster)))
}));

// packages/planner/src/resources/adx/database/index.ts
const limitSeconds$6 = 900;
const segmentOf = ((resourceId, name) => {
	const segments = resourceId.split("/");
	const index = segments.findIndex(((segment) => segment.toLowerCase() === name.toLowerCase()));
	return index === -1 ? void 0 : segments[index + 1];
});
const byHand = (({ cluster, database }) => {
	if (cluster.engine === "fabric") return `Create the KQL database ${database.databaseName} in the eventhouse.`;
	const name = (cluster.resourceId?.split("/").at(-1) ?? cluster.host.split(".")[0]) || "<cluster>";
	const group = segmentOf(cluster.resourceId ?? "", "resourceGroups") ?? "<resource group>";
	const command = `az kusto database create --cluster-name ${name} --database-name "${database.databaseName}" --resource-group ${group} --read-write-database location=<location>`;
	return cluster.engine === "synapse" ? `Create the database in the pool, in Synapse Studio.` : `Run: ${command}. Or give the cluster a resourceId, and it is created for you.`;
});
const clusterByHand = (({ cluster: { name, resourceId = "" } }) => [
	`Correct the resourceId of ${name}, or run: az kusto cluster create --name ${resourceId.split("/").at(-1) ?? name}`,
	`--resource-group ${segmentOf(resourceId, "resourceGroups") ?? "<resource group>"}`,
	`--subscription ${segmentOf(resourceId, "subscriptions") ?? "<subscription>"}`,
	"--location <location> --sku name=\"<size>\" tier=\"Standard\""
].join(" "));
const missing$1 = ((change, why) => refusal$1(change, "database-missing", `The database ${change.wanted.target.database.databaseName} does not exist and cannot be created: ${why}.`, byHand(change.wanted.target)));
const locationOf = ((context, target) => {
	const resource = askClusterResource(context, target);
	return resource.known ? resource.value?.location : void 0;
});
const refuse$5 = ((change, context) => known(refusals(change, context)));
const refusals = ((change, context) => {
	const { target } = change.wanted;
	if (change.action !== "create") return [];
	const { cluster, database } = target;
	if (cluster.resourceId !== void 0 && clusterIn(context.world, target)?.resource.state === "absent") {
		const message = `The cluster that resourceId names does not exist, so the database ${database.databaseName} cannot either.`;
		return [refusal$1(change, "cluster-missing", message, clusterByHand(target))];
	}
	if (cluster.engine === "adx" && cluster.resourceId !== void 0 && locationOf(context, target) !== void 0) return [];
	const why = cluster.engine === "adx" && cluster.resourceId !== void 0 ? "the location of the cluster could not be read" : cluster.engine === "adx" ? "the cluster has no resourceId in the file" : "databases of this engine are not made through Azure Resource Manager";
	return [missing$1(change, why)];
});
const steps$6 = ((change, context) => {
	const { cluster, database } = change.wanted.target;
	const location = locationOf(context, change.wanted.target);
	if (cluster.resourceId === void 0 || location === void 0) throw new Error("refused: it cannot be created");
	return [{
		system: "arm",
		stage: "cluster",
		host: armHost(cluster.cloud),
		method: "PUT",
		path: armPath(cluster.resourceId, "databases", database.databaseName),
		body: {
			location,
			kind: "ReadWrite",
			properties: {}
		},
		limitSeconds: limitSeconds$6,
		done: "arm-finished",
		title: `create database ${database.databaseName}`
	}];
});
const counterpart$4 = (({ target: place }, _base, { config }) => {
	const { cluster, database } = place;
	const there = clusterNow({ cluster }, config);
	const now = databaseNow(place, config);
	const address = databaseAddress({
		clusterKey: there?.name ?? cluster.name,
		databaseKey: now?.name ?? database.databaseName
	});
	const what = `database ${database.databaseName}; adx-export never deletes a database`;
	return there === void 0 ? {
		address,
		what,
		unread: notNamed
	} : {
		address,
		what
	};
});
const databaseKind = {
	id: "adx/database",
	called: (([, ...name]) => name.length === 0 ? void 0 : { title: ["database ", { name: name.join("/") }] }),
	visibleWithinSeconds: 120,
	rules: rules$1,
	desire: desire$1,
	needs: ((_address, { target }) => [clusterStreamingAddress(target)]),
	read: read$6,
	refuse: refuse$5,
	missing: ((change) => missing$1(change, "manage is false")),
	risks: (() => known([])),
	steps: steps$6,
	azureId: databaseAzureId,
	counterpart: counterpart$4
};

// packages/planner/src/resources/adx/database-principal/assignment-name.ts
const hash = ((text) => {
	let value = 2166136261;
	for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
	return value.toString(16).padStart(8, "0");
});
const longest$1 = 80;
const assignmentName = (({ role, subject }) => {
	const plain = `adx-export-${role}-${subject}`;
	const legal = plain.replaceAll(/[^A-Za-z0-9-]+/g, "-").toLowerCase();
	return legal === `adx-export-${role.toLowerCase()}-${subject}` && legal.length <= longest$1 ? legal : `${legal.slice(0, longest$1)}-${hash(plain)}`;
});
const isNamedFor = ((target, name) => sameText(name.replace(/-\d{1,3}$/, ""), assignmentName(target)) || sameText(name, assignmentName(target)));
const freeName = ((name, taken) => {
	if (!taken.some(((one) => sameText(one, name)))) return name;
	return Array.from({ length: taken.length + 1 }, ((_, index) => `${name}-${index + 2}`)).find(((candidate) => !taken.some(((one) => sameText(one, candidate))))) ?? name;
});

// packages/planner/src/resources/adx/database-principal/grants.ts
const doorsOf = (({ world }, place) => {
	const snapshot = databaseIn(world, place);
	return {
		principals: within(snapshot, (({ principals }) => principals)),
		assignments: within(snapshot, (({ assignments }) => assignments))
	};
});
const shownGrants = ((context, target) => {
	const { principals, assignments } = doorsOf(context, target);
	return {
		principals: shownIn(principals),
		assignments: shownIn(assignments)
	};
});
const askAssignments = ((context, target) => {
	const { assignments } = doorsOf(context, target);
	const where = databaseTitle(target);
	return assignments.state === "not-asked" ? known([]) : mapKnown(askPart(assignments, `the role assignments of ${where} in Azure Resource Manager`), ((made) => made ?? []));
});
const askGrants = ((context, target) => {
	const { principals } = doorsOf(context, target);
	return andThen(askPart(principals, `the principals of ${databaseTitle(target)}`), ((shown) => mapKnown(askAssignments(context, target), ((made) => ({
		principals: shown ?? [],
		assignments: made
	})))));
});
const fqnId = ((fqn) => /^[^=]*=([^;]+)/.exec(fqn)?.[1]);
const askId = ((context, who) => isReference(who.principalId) ? mapKnown(askApplicationResource(context), ((resource) => resource?.identity?.principalId)) : known(who.principalId));
const shownIds = [{
	type: /app/i,
	id: /\(app id: ([^()]+)\)$/i
}, {
	type: /user/i,
	id: /\(upn: ([^()]+)\)$/i
}];
const nameId = (({ type, displayName }) => shownIds.find(((shown) => shown.type.test(type)))?.id.exec(displayName.trim())?.[1]);
const shownUserName = ((row) => /user/i.test(row.type) ? nameId(row) : void 0);
const idsOfPrincipal = ((principal) => [
	principal.objectId,
	fqnId(principal.fqn),
	nameId(principal)
].filter(((id) => id !== void 0)));
const idsOfAssignment = (({ principalId, aadObjectId }) => [principalId, aadObjectId].filter(((id) => id !== void 0)));
const has = ((ids, id) => ids.some(((one) => sameText(one, id))));
const linkedTo = (({ principals, assignments }, own) => {
	const groups = [...principals.map(idsOfPrincipal), ...assignments.map(idsOfAssignment)].filter(((ids) => own.some(((id) => has(ids, id)))));
	return [.../* @__PURE__ */ new Set([...own, ...groups.flat()])];
});
const allIds = ((grants, id) => linkedTo(grants, [id]));
const idsOfTarget = ((grants, target, id) => {
	const made = isGuid(id) ? [] : grants.assignments.filter(((one) => isMadeFor(one, target)));
	return linkedTo(grants, [id, ...made.flatMap(idsOfAssignment)]);
});
const isMadeFor = (({ name, role, principalId }, target) => isGuid(principalId) && roleOf(role) === target.role && isNamedFor(target, name));
const found = ((grants, target, id) => {
	const { role } = target;
	const ids = idsOfTarget(grants, target, id);
	const mine = ((candidates, granted) => roleOf(granted) === role && candidates.some(((candidate) => has(ids, candidate))));
	return {
		principals: grants.principals.filter(((one) => mine(idsOfPrincipal(one), one.role))),
		assignments: grants.assignments.filter(((one) => mine(idsOfAssignment(one), one.role)))
	};
});

// packages/planner/src/resources/adx/database-principal/counterpart.ts
const subjectNow = (({ subject, who }, base, now, id) => {
	if (/^(?:user|group|application)=/.test(subject)) return subject;
	const same = now.config.identities.find(((identity) => identity.type === "servicePrincipal" ? sameText(identity.clientId, id) : who?.managed === true));
	if (same !== void 0) return same.name;
	const declared = base.identities.find((({ name }) => name === subject));
	return `application=${id}${declared?.tenantId === void 0 ? "" : `;${declared.tenantId}`}`;
});
const counterpart$3 = (({ target }, base, now) => {
	const { role, subject, who } = target;
	const place = databaseNow(target, now.config);
	const what = `${role} of database ${place?.databaseName ?? databaseNameOf(target)} for ${subject}`;
	if (place === void 0 || who === void 0) return {
		address: principalAddress(target, role, subject),
		what,
		unread: notNamed
	};
	const asked = askId({
		config: base,
		world: now.world
	}, who);
	if (!asked.known) {
		const unread = asked.unread.map((({ part, why }) => `${part} could not be read: ${why}`)).join("; ");
		return {
			address: principalAddress(place, role, subject),
			what,
			unread
		};
	}
	const id = asked.value;
	if (id === void 0) return void 0;
	const isSame = ((other) => {
		const otherId = other.who === void 0 ? void 0 : askId(now, other.who);
		return otherId?.known === true && sameText(otherId.value, id);
	});
	const same = [...principalTargets(now.config)].find((([, one]) => isSameDatabase(one, place) && one.role === role && isSame(one)));
	if (same !== void 0) return {
		address: same[0],
		what
	};
	const name = subjectNow(target, base, now, id);
	return {
		address: principalAddress(place, role, name),
		what,
		removal: {
			section: "principals",
			names: [
				place.cluster,
				place.name,
				role,
				name
			]
		},
		grant: place.at
	};
});

// packages/planner/src/resources/adx/database-principal/ambiguous-grants.ts
const mayBe = (({ type, fqn }, wanted) => [/^aad(app|user|group)=/i.exec(fqn)?.[1], /app|user|group/i.exec(type)?.[0]].every(((said) => said === void 0 || sameText(said, wanted))));
const tellsApart = ((row, id, type) => {
	const shown = fqnId(row.fqn) ?? "";
	return isGuid(id) ? (row.objectId ?? "") !== "" || type !== "App" && isGuid(shown) : shownUserName(row) !== void 0 || shown.includes("@");
});
const objectIdCommand = ((type, id) => {
	const name = `'${id.replaceAll("'", "'\\''")}'`;
	if (type === "Group") {
		const [local = ""] = id.split("@");
		return id.includes("@") ? `az ad group list --filter "mail eq '${id.replaceAll("'", "''")}'" --query "[].id" --output tsv` : `az ad group show --group '${local.replaceAll("'", "'\\''")}' --query id --output tsv`;
	}
	return type === "User" ? `az ad user show --id ${name} --query id --output tsv` : `az ad sp show --id ${name} --query id --output tsv`;
});
const nouns = {
	App: "application",
	User: "user",
	Group: "group"
};
const carries = (({ displayName }, id) => displayName.toLowerCase().split(/[\s()<>;,:]+/).includes(id.toLowerCase()));
const others = {
	App: ((id) => `Give the client id in the file. This command prints it: az ad sp show --id ${id} --query appId --output tsv`),
	User: ((id) => `Give the user principal name in the file. This command prints it: az ad user show --id ${id} --query userPrincipalName --output tsv`),
	Group: ((id) => `Give the mail address of the group in the file. This command prints it: az ad group show --group ${id} --query mail --output tsv`)
};
const hintFor = ((row, type, id) => {
	if (isGuid(id)) return others[type](id);
	const plain = `Give the object id in the file. This command prints it: ${objectIdCommand(type, id)}`;
	const objectId = row.objectId ?? "";
	if (!isGuid(objectId) || !carries(row, id)) return plain;
	return `${plain}\nIf it prints ${objectId}, this ${nouns[type]} has the role already.`;
});
const ambiguousGrant = (({ principals, assignments }, { role, who }, id) => {
	const type = who?.principalType ?? "App";
	const rows = principals.filter(((row) => roleOf(row.role) === role && mayBe(row, type) && !tellsApart(row, id, type)));
	const isTold = (({ objectId }) => assignments.some((({ aadObjectId, principalId }) => sameText(aadObjectId, objectId) && !isGuid(principalId))));
	const row = rows.find(((one) => !isTold(one)));
	if (row === void 0) return void 0;
	return {
		why: `Azure Data Explorer lists the principal ${row.displayName === "" ? row.fqn : row.displayName} as ${role}, and its row does not tell whether that is the ${nouns[type]} ${id}.`,
		hint: hintFor(row, type, id)
	};
});

// packages/planner/src/resources/adx/database-principal/read.ts
const present$1 = ((target, { principals, assignments }, id) => {
	const own = principals.filter((({ inherited }) => !inherited));
	if ((target.removed ? own.length + assignments.length : principals.length + assignments.length) === 0) return { state: "absent" };
	const principalType = target.who?.principalType ?? "App";
	return {
		state: "present",
		attributes: {
			role: target.role,
			principalType,
			principalId: id
		}
	};
});
const undeclared = ((target, { assignments }) => {
	const name = assignmentName(target);
	const one = assignments.find(((assignment) => sameText(assignment.name, name)));
	if (one !== void 0) return {
		state: "present",
		attributes: {
			role: target.role,
			principalType: "App",
			principalId: one.principalId
		}
	};
	return {
		state: "unreadable",
		why: `the file does not declare the identity ${target.subject}, so its grant cannot be recognised.`,
		hint: "Name it as application=<id> under `removed` instead."
	};
});
const unread$1 = ((of) => {
	const { part, why, right } = (of.known ? void 0 : of.unread[0]) ?? {
		part: "it",
		why: "nothing was read"
	};
	return {
		state: "unreadable",
		why: `${part}: ${why}`,
		...right === void 0 ? {} : { right }
	};
});
const seenOf = ((context, target) => {
	const { principals, assignments } = doorsOf(context, target);
	if (principals.state === "absent" && assignments.state !== "read") return principals;
	const grants = askGrants(context, target);
	if (target.who === void 0) return grants.known ? undeclared(target, grants.value) : unread$1(grants);
	const id = askId(context, target.who);
	if (!id.known) return unread$1(id);
	if (id.value === void 0) return { state: "absent" };
	if (!grants.known) {
		const seen = present$1(target, found(shownGrants(context, target), target, id.value), id.value);
		if (target.removed) return unread$1(grants);
		return seen.state === "present" || assignments.state === "read" ? seen : unread$1(grants);
	}
	const seen = present$1(target, found(grants.value, target, id.value), id.value);
	if (seen.state === "present") return seen;
	const maybe = ambiguousGrant(grants.value, target, id.value);
	return maybe === void 0 ? seen : {
		state: "unreadable",
		...maybe
	};
});
const subjectOf = (({ type, fqn, objectId }) => {
	const kind = /^aad(app|user|group)=/i.exec(fqn)?.[1]?.toLowerCase();
	return `${kind === "user" || kind === "group" ? kind : kind === "app" ? "application" : type}=${fqnId(fqn) ?? objectId ?? fqn}`;
});
const unmanagedIn$1 = ((context, place) => {
	const targets = [...principalTargets(context.config).values()].filter(((target) => isSameDatabase(target, place)));
	const isNamed = ((principal) => targets.some(((target) => {
		const id = target.who === void 0 ? void 0 : askId(context, target.who);
		if (id?.known !== true || id.value === void 0 || roleOf(principal.role) !== target.role) return false;
		const ids = idsOfTarget(shownGrants(context, target), target, id.value);
		return idsOfPrincipal(principal).some(((mine) => ids.some(((one) => sameText(one, mine)))));
	})));
	return shownIn(within(databaseIn(context.world, place), ((live) => live.principals))).filter(((principal) => !principal.inherited && !isNamed(principal))).map(((principal) => ({
		address: principalAddress(place, roleOf(principal.role) ?? principal.role, subjectOf(principal)),
		what: `${principal.role} ${principal.displayName}`
	})));
});
const read$5 = ((context) => ({
	observed: new Map([...principalTargets(context.config)].map((([address, target]) => [address, seenOf(context, target)]))),
	unmanaged: context.config.clusters.flatMap((({ name, databases }) => databases.flatMap(((database) => unmanagedIn$1(context, {
		clusterKey: name,
		databaseKey: database.name
	})))))
}));

// packages/planner/src/resources/adx/database-principal/risks.ts
const anyOf = ((ids, others) => ids.some(((id) => others.some(((other) => sameText(id, other))))));
const lockOut = ((change, context, ids) => {
	const { target } = change.wanted;
	const { objectId, applicationId } = context.world.self;
	if (!anyOf(ids, [objectId, applicationId])) return [];
	const message = `${target.subject} is the identity that runs this plan: it would take its own ${target.role} role away.`;
	return [refusal$1(change, "locks-out", message, "Let somebody else remove it, or run the plan with another identity.")];
});
const adminsAmong = (({ principals }) => principals.filter((({ role }) => roleOf(role) === "admin")).map(((one) => ({
	ids: idsOfPrincipal(one),
	inherited: one.inherited
}))));
const sameDatabase = ((a, b) => a.clusterKey === b.clusterKey && a.databaseKey === b.databaseKey);
const idsOf = ((context, targets) => mapKnown(allKnown(targets.flatMap((({ who }) => who === void 0 ? [] : [askId(context, who)]))), ((ids) => ids.filter(((id) => id !== void 0)))));
const lastAdmin = ((change, context, grants) => {
	const { target } = change.wanted;
	if (target.role !== "admin") return known([]);
	const leaving = [...principalTargets(context.config).values()].filter(((other) => other.removed && other.role === "admin" && sameDatabase(other, target)));
	return mapKnown(idsOf(context, leaving), ((ids) => {
		const leaves = [...ids.flatMap(((id) => allIds(grants, id))), ...observedIds(change)];
		if (adminsAmong(grants).some(((one) => one.inherited || !anyOf(one.ids, leaves)))) return [];
		const where = target.database?.databaseName ?? target.databaseKey;
		const message = `${target.subject} is the last admin of database ${where}.`;
		return [refusal$1(change, "last-admin", message, "Grant admin to somebody else first, in an earlier run.")];
	}));
});
const observedIds = (({ observed }) => typeof observed?.principalId === "string" ? [observed.principalId] : []);
const managedType = "systemAssignedManagedIdentity";
const managedIds = ((context) => {
	const given = context.config.identities.flatMap(((one) => one.type === "managedIdentity" && one.principalId !== void 0 ? [one.principalId] : []));
	if (given.length > 0) return known(given);
	const resource = askApplicationResource(context);
	if (resource.known) return known([resource.value?.identity?.principalId].filter(((id) => id !== void 0)));
	return unknown$1({
		part: `the managed identity of ${context.config.application.host}`,
		why: "adx-export needs it to check whether an export writes with this grant. Give application.resourceId, and the right to read it"
	});
});
const writesWith = ((context, target, ids, { signIn }) => {
	if (signIn?.type !== managedType) return known(anyOf(ids, [signIn?.clientId]));
	if (target.who?.managed === true) return known(true);
	const managed = managedIds(context);
	if (!managed.known && target.who !== void 0 && target.who.principalType !== "App") return known(false);
	return mapKnown(managed, ((own) => anyOf(ids, own)));
});
const keepsWriting = ((context, target, ids) => {
	const others = [...principalTargets(context.config).values()].filter(((other) => !other.removed && sameDatabase(other, target) && writingRoles.some(((role) => role === other.role))));
	return mapKnown(idsOf(context, others), ((declared) => anyOf(ids, declared)));
});
const stillWriting = ((change, context, ids) => {
	const { target } = change.wanted;
	return andThen(feedsInto(context, {
		cluster: target.cluster,
		database: target.database
	}), ((after) => andThen(allKnown(after.filter((({ enabled }) => enabled)).map(((feed) => mapKnown(writesWith(context, target, ids, feed), ((writes) => writes ? [feed] : []))))), ((found) => {
		const feeding = found.flat();
		if (feeding.length === 0) return known([]);
		return mapKnown(keepsWriting(context, target, ids), ((keeps) => {
			if (keeps) return [];
			const names = [...new Set(feeding.map(feedName))].join(", ");
			const message = `${target.subject} is who ${names} writes as: without the grant its messages are lost.`;
			return [refusal$1(change, "removal-still-fed", message, "Remove or disable the export, or let its destination use another identity, before the grant goes.")];
		}));
	}))));
});
const declaredToo = ((change, context, grants, ids) => {
	const { target } = change.wanted;
	const others = [...principalTargets(context.config).values()].filter(((other) => !other.removed && other.role === target.role && sameDatabase(other, target)));
	return mapKnown(idsOf(context, others), ((declared) => declared.some(((id) => anyOf(allIds(grants, id), ids))) ? [refusal$1(change, "declared-and-removed", `${target.subject} is removed as ${target.role}, and the file declares the same principal as ${target.role} under another name.`, "Keep one of the two lines.")] : []));
});
const byName = ((change, { cluster, who }) => {
	const id = who?.principalId;
	const throughArm = cluster?.engine === "adx" && cluster.resourceId !== void 0;
	if (who?.principalType !== "Group" || typeof id !== "string" || isGuid(id) || throughArm) return [];
	return [refusal$1(change, "principal-by-name", `The group ${id} is given by name, and Kusto shows groups by object id only: adx-export could not find the grant again.`, `Give the group's object id: ${objectIdCommand("Group", id)}. Or give the cluster a resourceId, so that the grant is made through Azure Resource Manager.`)];
});
const remarks = ((change, context) => {
	const { target } = change.wanted;
	const { principals } = doorsOf(context, target);
	if (change.action !== "create" || principals.state !== "unreadable") return [];
	const hint = principals.right === void 0 ? "Check that you may read the principals of the database, then run plan again." : `Missing right: ${principals.right}. Without it, only grants made through Azure Resource Manager can be seen.`;
	return [diagnose("grant-not-checked", change.at, `Whether ${target.subject} is ${target.role} of database ${target.database?.databaseName ?? target.databaseKey} already could not be read: ${principals.why} If a command granted the role before, this grant changes nothing.`, { hint })];
});
const refuse$4 = ((change, context) => {
	const { target } = change.wanted;
	if (change.action !== "delete") return known(byName(change, target));
	const asked = target.who === void 0 ? known(void 0) : askId(context, target.who);
	return andThen(asked, ((own) => andThen(askGrants(context, target), ((grants) => {
		const id = own ?? observedIds(change)[0] ?? "";
		const granted = found(grants, target, id);
		const ids = [
			...allIds(grants, id),
			...granted.principals.flatMap(idsOfPrincipal),
			...granted.assignments.flatMap(idsOfAssignment)
		];
		return concatKnown([
			known(lockOut(change, context, ids)),
			declaredToo(change, context, grants, ids),
			lastAdmin(change, context, grants),
			stillWriting(change, context, ids)
		]);
	}))));
});
const risks$4 = (({ action, wanted }) => {
	const { subject, role } = wanted.target;
	const where = `database ${databaseNameOf(wanted.target)}`;
	if (action === "delete") return known([{
		code: "revokes-access",
		message: `${subject} is no longer ${role} of ${where}.`
	}]);
	return known([{
		code: "grants-access",
		message: `${subject} becomes ${role} of ${where}${role === "admin" ? ": it may read, change and delete everything there" : ""}.`
	}]);
});
const admits = (({ who, removed }, { objectId, applicationId }) => {
	if (removed || who === void 0 || who.managed || isReference(who.principalId)) return false;
	const { principalId, principalType } = who;
	if (principalType === "Group" || !isGuid(principalId)) return true;
	if (objectId === void 0 || principalType === "App" && applicationId === void 0) return true;
	return sameText(principalId, objectId) || sameText(principalId, applicationId);
});

// packages/planner/src/resources/adx/database-principal/steps.ts
const limitSeconds$5 = 300;
const prefixes = {
	App: "aadapp",
	User: "aaduser",
	Group: "aadgroup"
};
const part$3 = ((value) => typeof value === "string" ? content(value) : value);
const armStep = ((target, { resourceId, name }, method, who) => {
	const { role, subject } = target;
	const { cluster, database } = declaredIn(target);
	const properties = who === void 0 ? {} : { body: { properties: {
		principalId: who.principalId,
		principalType: who.principalType,
		role: roleNames[role].arm,
		...who.tenantId === void 0 ? {} : { tenantId: who.tenantId }
	} } };
	return [{
		system: "arm",
		stage: method === "PUT" ? "grant" : "remove",
		host: armHost(cluster.cloud),
		method,
		path: armPath(resourceId, "databases", database.databaseName, "principalAssignments", name),
		...properties,
		limitSeconds: limitSeconds$5,
		done: "arm-finished",
		title: method === "PUT" ? `make ${subject} ${role} of database ${database.databaseName}` : `take the ${role} role of database ${database.databaseName} from ${subject}`
	}];
});
const commandStep = ((target, verb, principal) => {
	const { role, subject } = target;
	const { cluster, database } = declaredIn(target);
	const what = `${role} of database ${database.databaseName}`;
	return [{
		system: "kusto",
		stage: verb === "add" ? "grant" : "remove",
		cluster: cluster.url,
		database: database.databaseName,
		command: [
			`.${verb} database ${bracketed(database.databaseName)} ${roleNames[role].plural} ('`,
			...principal,
			`')`
		],
		limitSeconds: limitSeconds$5,
		done: "answered",
		title: verb === "add" ? `make ${subject} ${what}` : `${subject} is no longer ${what}`
	}];
});
const grant = ((context, target, who) => {
	const { engine, resourceId } = declaredIn(target).cluster;
	if (engine === "adx" && resourceId !== void 0) {
		const taken = certain(askAssignments(context, target)).map((({ name }) => name));
		return armStep(target, {
			resourceId,
			name: freeName(assignmentName(target), taken)
		}, "PUT", who);
	}
	const tenant = who.tenantId === void 0 ? [] : [";", part$3(who.tenantId)];
	return commandStep(target, "add", [
		`${prefixes[who.principalType]}=`,
		part$3(who.principalId),
		...tenant
	]);
});
const revoke = ((context, target, id) => {
	const { principals, assignments } = found(certain(askGrants(context, target)), target, id);
	const { resourceId } = declaredIn(target).cluster;
	if (assignments.length > 0 && resourceId !== void 0) return assignments.flatMap((({ name }) => armStep(target, {
		resourceId,
		name
	}, "DELETE")));
	return principals.filter((({ inherited }) => !inherited)).flatMap((({ fqn }) => commandStep(target, "drop", [content(fqn)])));
});
const steps$5 = ((change, context) => {
	const { target } = change.wanted;
	if (change.action !== "delete") return target.who === void 0 ? [] : grant(context, target, target.who);
	const id = change.observed?.principalId;
	return typeof id === "string" ? revoke(context, target, id) : [];
});

// packages/planner/src/resources/adx/database-principal/index.ts
const rights = {
	admin: "may read, change and delete everything",
	ingestor: "may write rows into every table",
	monitor: "may read metadata",
	unrestrictedViewer: "may read tables with restricted access",
	user: "may read everything and create tables",
	viewer: "may read everything"
};
const called$1 = (([, database, role, ...subject]) => {
	if (database === void 0 || role === void 0 || subject.length === 0) return void 0;
	const may = Object.hasOwn(rights, role) ? rights[role] : void 0;
	return {
		title: [
			{ name: role },
			" for ",
			{ name: subject.join("/") },
			" on ",
			{ name: database }
		],
		...may === void 0 ? {} : { harms: { "grants-access": may } }
	};
});
const logged$1 = ((target) => ({
	cluster: target.clusterKey,
	database: target.databaseKey,
	databaseName: databaseNameOf(target),
	commands: [typeof target.who?.principalId === "string" ? target.who.principalId : roleNames[target.role].plural],
	events: []
}));
const databasePrincipalKind = {
	id: "adx/database-principal",
	called: called$1,
	visibleWithinSeconds: 300,
	rules: rules$6,
	desire: desire$5,
	needs: needs$4,
	read: read$5,
	refuse: refuse$4,
	remarks,
	risks: risks$4,
	steps: steps$5,
	counterpart: counterpart$3,
	logged: logged$1,
	admits,
	azureId: ((target, config) => {
		const place = databaseAzureId(target);
		return target.who?.managed === true ? [place, applicationAzureId(config)] : [place];
	})
};

// packages/planner/src/resources/adx/table/incoming-rows.ts
const streamsByDatabase = ((context, target) => {
	const { cluster, tableName } = target;
	const resource = askClusterResource(context, target);
	if (resource.known && resource.value?.streamingIngestion === false && cluster?.streamingIngestion !== true) return false;
	const table = askTable(context, target, tableName);
	if (!table.known) return true;
	const own = table.value?.explicit.streamingingestion;
	const named = policyTargets(context.config).get(policyAddress(target, "streaming-ingestion"));
	const goes = named !== void 0 && named.wanted === void 0;
	if (own !== void 0 && own !== null && own !== "null" && !goes) return false;
	const policies = askDatabasePolicies(context, target);
	return !policies.known || streamingOf(policies.value?.streamingingestion)?.enabled !== false;
});
const isFed = ((context, target) => ["now", "after"].some(((when) => {
	const feeds = feedsInto(context, target, when);
	return !feeds.known || feeds.value.some((({ enabled }) => enabled));
})));
const isEmpty$2 = ((target, context) => {
	const table = askTable(context, target, target.tableName);
	return table.known && table.value?.rows === 0 && !receives(target, context);
});
const receives = ((target, context) => streams(context, target) || streamsByDatabase(context, target) || isFed(context, target));

// packages/planner/src/resources/adx/table/read.ts
const observedOf$2 = (({ id, docstring, folder, columns }) => ({
	columns: Object.fromEntries(columns.map(((column) => [column.name, typeOf$1(column.type)]))),
	docstrings: Object.fromEntries(columns.flatMap(((column) => column.docstring === void 0 ? [] : [[column.name, column.docstring]]))),
	...docstring === void 0 ? {} : { docstring },
	...folder === void 0 ? {} : { folder },
	...id === void 0 ? {} : { id }
}));
const rowsText = ((rows) => rows === void 0 ? "" : `, ${rows} ${rows === 1 ? "row" : "rows"}`);
const unmanagedTables = (({ config, world }) => {
	const named = new Set([...tableTargets(config).values()].map(((target) => tableAddress({
		...target,
		tableKey: target.tableName
	}))));
	return config.clusters.flatMap((({ name: clusterKey, databases }) => databases.flatMap((({ name: databaseKey }) => shownIn(tablesIn(world, {
		clusterKey,
		databaseKey
	})).map((({ name, rows }) => ({
		address: tableAddress({
			clusterKey,
			databaseKey,
			tableKey: name
		}),
		what: `table ${name}${rowsText(rows)}`
	}))).filter((({ address }) => !named.has(address)))))));
});
const unmanagedColumns = (({ world }, desired) => [...desired].flatMap((([address, { target, attributes }]) => {
	if (target.table === void 0) return [];
	const named = attributes.columns ?? {};
	return (tableAmong(shownIn(tablesIn(world, target)), target.tableName)?.columns ?? []).filter((({ name }) => !Object.hasOwn(named, name))).map((({ name, type }) => ({
		address,
		what: `column ${name}: ${typeOf$1(type)}`
	})));
})));
const read$4 = ((context, desired) => ({
	observed: new Map([...desired].map((([address, { target }]) => {
		return [address, seenIn(tablesIn(context.world, target), ((tables) => {
			const live = tableAmong(tables, target.tableName);
			return live === void 0 ? void 0 : observedOf$2(live);
		}))];
	}))),
	unmanaged: [...unmanagedTables(context), ...unmanagedColumns(context, desired)]
}));
const counterpart$2 = (({ target }, _base, { config, world }) => {
	const { tableName } = target;
	const now = databaseNow(target, config);
	if (now === void 0) return {
		address: tableAddress({
			...target,
			tableKey: tableName
		}),
		what: `table ${tableName}`,
		unread: notNamed
	};
	const what = `table ${tableName}${rowsText(tableAmong(shownIn(tablesIn(world, now)), tableName)?.rows)}`;
	const declared = now.tables.find(((one) => one.tableName === tableName));
	if (declared !== void 0) return {
		address: tableAddress({
			...now,
			tableKey: declared.name
		}),
		what
	};
	if (now.tables.some((({ name }) => name === tableName))) return {
		address: tableAddress({
			...now,
			tableKey: `name=${tableName}`
		}),
		what
	};
	const names = [
		now.cluster,
		now.name,
		tableName
	];
	return {
		address: tableAddress({
			...now,
			tableKey: tableName
		}),
		what,
		removal: {
			section: "tables",
			names
		}
	};
});
const part$2 = (({ clusterKey, databaseKey, tableKey }, { attribute, key }) => attribute === "columns" ? {
	key,
	removal: {
		section: "columns",
		names: [
			clusterKey,
			databaseKey,
			tableKey,
			key
		]
	}
} : { key });

// packages/planner/src/resources/adx/table/amount.ts
const grouped = ((count) => String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ","));
const units = [
	"bytes",
	"kB",
	"MB",
	"GB",
	"TB",
	"PB"
];
const sized = ((bytes) => {
	let value = bytes;
	let unit = 0;
	for (; value >= 999.5 && unit < units.length - 1; unit++) value /= 1e3;
	return `${unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[unit]}`;
});
const momentOf = ((text) => {
	const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*Z$/u.exec(text);
	return found === null ? text : `${found[1]} ${found[2]} UTC`;
});
const amountOf$1 = ((table) => {
	const { rows, bytes, lastIngestion } = table ?? {};
	return [
		rows === void 0 ? "an unknown number of rows" : `${grouped(rows)} ${rows === 1 ? "row" : "rows"}`,
		...bytes === void 0 || bytes === 0 ? [] : [sized(bytes)],
		...lastIngestion === void 0 ? [] : [`last ingestion ${momentOf(lastIngestion)}`]
	].join(", ");
});

// packages/planner/src/resources/adx/table/risks.ts
const losslessWay = ((tableName, column, type) => {
	const old = bracketed(tableName);
	const fresh = bracketed(`${tableName}_new`);
	return [
		`Without loss: declare a column with another name and feed that one.`,
		`Or by hand: create ${fresh} with all columns of ${old} in the same order, but ${bracketed(column)}:${type}, run`,
		`.set-or-append ${fresh} <| ${old} | extend ${bracketed(column)}=to${type}(${bracketed(column)}),`,
		`then .rename tables ${old}=${fresh}, ${fresh}=${old}, and drop ${fresh} later.`
	].join(" ");
});
const typeRefusals = ((change, target) => (target.table?.columns ?? []).flatMap((({ name, type, at }) => {
	const differs = change.attributes.find((({ path, from, to }) => path === columnPath(name) && from !== void 0 && to !== void 0));
	if (differs === void 0) return [];
	const message = `Column ${name} of table ${target.tableName} is ${textOf$2(differs.from)}, and the file says ${type}. A type is never changed in place: all data of the column would become null, for good.`;
	return [diagnose("column-type-differs", at, message, { hint: losslessWay(target.tableName, name, type) })];
})));
const functionRefusals = ((change, target, context) => change.action === "create" ? mapKnown(askFunctions(context, target), ((functions) => functions.some((({ name }) => name === target.tableName)) ? [refusal$1(change, "name-in-use-by-function", `The database has a stored function ${target.tableName}, and in queries the function hides a table of the same name.`, "Give the table another name, or rename the function.")] : [])) : known([]));
const feedRefusals = ((change, place, context) => change.action === "delete" ? mapKnown(feedsInto(context, place), ((after) => {
	const names = namesOf(after);
	if (names === "") return [];
	return [refusal$1(change, "removal-still-fed", `Table ${place.tableName} is still fed by ${names}: messages would be lost, and IoT Central does not send them again.`, "Remove, disable or redirect the export, in the same plan or an earlier one. If the file does not declare the export, do this first.")];
})) : known([]));
const refuse$3 = ((change, context) => {
	const { target } = change.wanted;
	return concatKnown([
		known(typeRefusals(change, target)),
		functionRefusals(change, target, context),
		feedRefusals(change, target, context)
	]);
});
const namedReaders = 20;
const userName = (({ reader, unclear }) => unclear === void 0 ? readerName(reader) : `${readerName(reader)} (counted as a user: ${unclear})`);
const usedBy = ((users) => {
	if (users.length === 0) return "";
	const named = users.slice(0, namedReaders).map(userName);
	const more = users.length - named.length;
	return ` It is used by ${named.join(", ")}${more === 0 ? "" : ` and ${more} more`}.`;
});
const identityOf = (({ kind, name, table, source, query, columns }) => [
	kind,
	name,
	table ?? null,
	source ?? null,
	query?.text ?? null,
	columns ?? null
]);
const inOrder$1 = ((evidence) => evidence.toSorted(((a, b) => canonical$1(a) < canonical$1(b) ? -1 : 1)));
const evidenceOf$2 = ((users) => users.length === 0 ? {} : { evidence: inOrder$1(users.map((({ reader }) => identityOf(reader)))) });
const breaks = ((message, broken) => ({
	code: "breaks-update-policy",
	message: `${message}: ${broken.map((({ words }) => words)).join("; ")}.`,
	evidence: inOrder$1(broken.map((({ evidence }) => evidence)))
}));
const deletion$1 = ((around, kql) => {
	const { tableName, live } = around;
	const users = usersOf(around, kql);
	const broken = brokenByRemoval(around);
	return [{
		code: "deletes-data",
		message: `Drops table ${tableName} with ${amountOf$1(live)}.${usedBy(users)}`,
		...evidenceOf$2(users)
	}, ...broken.length === 0 ? [] : [breaks(`Table ${tableName} has a part in an update policy`, broken)]];
});
const fedBy = ((feeding) => namesOf(feeding) === "" ? "" : ` The enabled ${namesOf(feeding)} feeds the table: if it fills the column, its values are lost from now on.`);
const loss = ((around, name, feeding, kql) => {
	const users = usersOf(around, kql, name);
	const message = `Drops column ${name} of table ${around.tableName}, which has ${amountOf$1(around.live)}.`;
	return {
		code: "deletes-data",
		attribute: columnPath(name),
		message: `${message}${usedBy(users)}${fedBy(feeding)}`,
		evidence: [evidenceOf$2(users).evidence ?? null, idsOf$1(feeding)]
	};
});
const breaking = ((around, names, kql) => {
	const broken = brokenByColumns(around, kql);
	if (broken.length === 0) return [];
	const changes = `changes what table ${around.tableName} looks like, and it has a part in an update policy`;
	return names.map(((name) => ({
		...breaks(`Column ${name} ${changes}`, broken),
		attribute: columnPath(name)
	})));
});
const risks$3 = ((change, context) => {
	const { target } = change.wanted;
	const { kql } = context;
	if (change.action === "create") return known([]);
	if (change.action === "delete") return mapKnown(surroundingsOf(context, target), ((around) => deletion$1(around, kql)));
	const { added, dropped } = columnsOf$1(change);
	if (dropped.length > 0) return andThen(feedsInto(context, target), ((feeding) => mapKnown(surroundingsOf(context, target), ((around) => [...dropped.map(((name) => loss(around, name, feeding, kql))), ...breaking(around, [...added, ...dropped], kql)]))));
	if (added.length === 0) return known([]);
	return mapKnown(policiesOn(context, target), ((around) => around === void 0 ? [] : breaking(around, added, kql)));
});

// packages/planner/src/resources/adx/table/steps.ts
const limitSeconds$4 = 120;
const schemaOf = ((names, target) => (target.table?.columns ?? []).filter((({ name }) => names.includes(name))).map((({ name, type }) => `${bracketed(name)}:${type}`)).join(", "));
const createStep = ((change, target, make) => {
	const { docstring, folder } = change.wanted.attributes;
	const properties = [...docstring === void 0 ? [] : [`docstring=${literal(docstring)}`], ...folder === void 0 ? [] : [`folder=${literal(folder)}`]];
	const schema = schemaOf(columnsOf$1(change).added, target);
	const withProperties = properties.length === 0 ? "" : ` with (${properties.join(", ")})`;
	return make("schema", `create table ${target.tableName}`, `.create-merge table ${bracketed(target.tableName)} (${schema})${withProperties}`);
});
const textSteps = ((change, target, make) => ["docstring", "folder"].flatMap(((what) => {
	const to = change.attributes.find((({ path }) => path === what))?.to;
	if (change.action !== "update" || typeof to !== "string") return [];
	const command = `.alter table ${bracketed(target.tableName)} ${what} ${literal(to)}`;
	return [make("schema", `set the ${what} of table ${target.tableName}`, command)];
})));
const docstringSteps = ((change, target, make) => {
	const changed = (target.table?.columns ?? []).flatMap((({ name, docstring }) => {
		return change.attributes.some((({ path }) => path === docstringPath(name))) && docstring !== void 0 ? [`${bracketed(name)}:${literal(docstring)}`] : [];
	}));
	if (changed.length === 0) return [];
	const command = `.alter-merge table ${bracketed(target.tableName)} column-docstrings (${changed.join(", ")})`;
	return [make("schema", `describe columns of table ${target.tableName}`, command)];
});
const updateSteps$1 = ((change, context, target, make) => {
	const { added, dropped } = columnsOf$1(change);
	const table = bracketed(target.tableName);
	const what = added.length === 1 ? `column ${added.join()}` : `${added.length} columns`;
	const adding = added.length === 0 ? [] : [make("schema", `add ${what} to table ${target.tableName}`, `.create-merge table ${table} (${schemaOf(added, target)})`)];
	const dropping = dropped.map(((name) => make("remove", `drop column ${name} of table ${target.tableName}`, `.drop column ${table}.${bracketed(name)} ifexists`)));
	const clears = streams(context, target);
	return [
		...adding,
		...textSteps(change, target, make),
		...docstringSteps(change, target, make),
		...clears && adding.length > 0 ? clearSchemaCache(target, "schema") : [],
		...dropping,
		...clears && dropping.length > 0 ? clearSchemaCache(target, "remove") : []
	];
});
const steps$4 = ((change, context) => {
	const { target } = change.wanted;
	const { cluster, database } = declaredIn(target);
	const settings = {
		system: "kusto",
		cluster: cluster.url,
		database: database.databaseName,
		limitSeconds: limitSeconds$4,
		done: "answered"
	};
	const make = ((stage, title, command) => ({
		...settings,
		stage,
		title,
		command: [command]
	}));
	if (change.action === "delete") return [make("remove", `drop table ${target.tableName}`, `.drop table ${bracketed(target.tableName)} ifexists`)];
	if (change.action === "update") return updateSteps$1(change, context, target, make);
	return [createStep(change, target, make), ...docstringSteps(change, target, make)];
});
const missing = ((change, context) => {
	const { tableName } = change.wanted.target;
	const commands = steps$4(change, context).map(((step) => step.system === "kusto" ? step.command.filter(((part) => typeof part === "string")).join("") : step.title));
	return refusal$1(change, "table-missing", `The table ${tableName} does not exist, and manage is false, so it is not created.`, `Have its owner run, or let the tool manage it: ${commands.join(" and ")}`);
});

// packages/planner/src/resources/adx/table/index.ts
const whole = {
	create: {
		commands: [
			".drop table",
			".drop tables",
			".rename table",
			".rename tables"
		],
		events: ["drop", "rename"]
	},
	delete: {
		commands: [
			".create table",
			".create tables",
			".create-merge table",
			".create-merge tables",
			".undo drop table"
		],
		events: ["create", "undo"]
	}
};
const column = /^columns\['(.*)'\](?:\.docstring)?$/s;
const ofAttribute = ((attribute) => {
	const name = column.exec(attribute)?.[1];
	return name === void 0 ? {
		commands: [attribute],
		events: [attribute]
	} : {
		commands: [name],
		events: [],
		part: name
	};
});
const logged = ((target, _config, attribute, action) => ({
	cluster: target.clusterKey,
	database: target.databaseKey,
	databaseName: databaseNameOf(target),
	table: target.tableName,
	...attribute === void 0 ? whole[action === "delete" ? "delete" : "create"] : ofAttribute(attribute)
}));
const tableKind = {
	id: "adx/table",
	called: ((names) => {
		const name = names.slice(2).join("/");
		return name === "" ? void 0 : {
			title: ["table ", { name }],
			many: {
				of: "tables",
				place: names.join("/")
			}
		};
	}),
	visibleWithinSeconds: 30,
	rules: rules$8,
	desire: desire$7,
	needs: ((_address, { target }) => [databaseAddress(target)]),
	read: read$4,
	refuse: refuse$3,
	missing,
	risks: risks$3,
	steps: steps$4,
	azureId: tableAzureId,
	counterpart: counterpart$2,
	logged,
	part: part$2,
	identity: ((_target, { id, columns }) => id ?? columns),
	isEmpty: isEmpty$2
};

// packages/planner/src/resources/adx/table-policy/read.ts
const isSet = ((json) => json !== void 0 && json !== null && json !== "null");
const explicitOf = ((policies, policy) => {
	const json = policies?.[policy.kustoName];
	return isSet(json) ? json : void 0;
});
const understood = ((policy, json) => {
	const value = policy.normalForm(json);
	if (value !== void 0) return {
		state: "read",
		value
	};
	return {
		state: "unreadable",
		why: `its ${policy.name} policy is not understood: ${JSON.stringify(json)}`
	};
});
const databasePolicies = (({ world }, target) => within(databaseIn(world, target), (({ policies }) => policies)));
const liveTableOf = ((context, target) => target.tableName === void 0 ? void 0 : certain(askTable(context, target, target.tableName)));
const documentsOf = ((context, target) => {
	if (target.tableName === void 0) return {
		own: explicitOf(certain(askDatabasePolicies(context, target)), target.policy),
		effective: void 0
	};
	const table = liveTableOf(context, target);
	return {
		own: explicitOf(table?.explicit, target.policy),
		effective: explicitOf(table?.effective, target.policy)
	};
});
const databaseTarget = (({ config }, { clusterKey, databaseKey, policy }) => policyTargets(config).get(policyAddress({
	clusterKey,
	databaseKey
}, policy.name)));
const inheritedAfter = ((context, target) => {
	const { policy, database } = target;
	const named = databaseTarget(context, target);
	if (named !== void 0 && named.wanted === void 0) return understood(policy, void 0);
	const part = databasePolicies(context, target);
	if (part.state === "unreadable") return part;
	const now = understood(policy, explicitOf(part.state === "read" ? part.value : void 0, policy));
	if (now.state !== "read") return now;
	const declared = database === void 0 || !database.manage ? {} : policy.declared(database.policies);
	return {
		state: "read",
		value: {
			...now.value,
			...declared
		}
	};
});
const isAsWanted = (({ wanted = {} }, value) => Object.entries(wanted).every((([name, asked]) => {
	const there = Object.entries(value).find((([key]) => key === name))?.[1];
	const rule = Object.entries(rules$5).find((([key]) => key === name))?.[1];
	if (there === void 0 || asked === void 0) return false;
	return (rule?.shape === "value" ? rule.same?.(there, asked) : void 0) ?? there === asked;
})));
const inForce = ((context, target) => {
	const { own, effective } = documentsOf(context, target);
	if (own !== void 0) return understood(target.policy, own);
	const now = understood(target.policy, effective);
	if (now.state !== "read") return now;
	if (effective !== void 0 && databaseTarget(context, target) === void 0) return now;
	const after = inheritedAfter(context, target);
	if (effective === void 0 || after.state !== "read") return after;
	return isAsWanted(target, now.value) || isAsWanted(target, after.value) ? after : now;
});
const inForceNow = ((context, target) => {
	if (target.tableName === void 0) return {};
	const table = askTable(context, target, target.tableName);
	if (!table.known || table.value === void 0) return {};
	const { explicit, effective } = table.value;
	const json = explicitOf(explicit, target.policy) ?? explicitOf(effective, target.policy);
	return json === void 0 ? {} : target.policy.normalForm(json) ?? {};
});
const inheriting = ((context, tables, target) => {
	const getsOwn = ((other) => {
		const after = inheritedAfter(context, other);
		return other.wanted !== void 0 && !(after.state === "read" && isAsWanted(other, after.value));
	});
	const { policy } = target;
	const own = [...policyTargets(context.config).values()].filter(((other) => other.policy === policy && isSameDatabase(other, target) && other.tableName !== void 0 && getsOwn(other)));
	return tables.filter((({ name, explicit }) => explicitOf(explicit, policy) === void 0 && !own.some((({ tableName }) => tableName === name))));
});
const ownerTitle = ((context, target) => {
	if (target.tableName !== void 0) return `table ${target.tableName}`;
	const tables = shownIn(tablesIn(context.world, target));
	const count = inheriting(context, tables, target).length;
	return `database ${databaseNameOf(target)} (${count} of ${tables.length} tables have no ${target.policy.name} policy of their own)`;
});
const present = ((form) => seenIn(form, ((attributes) => attributes)));
const ofDatabase = ((context, target) => {
	const part = databasePolicies(context, target);
	if (part.state !== "read") return seenIn(part, (() => void 0));
	const json = explicitOf(part.value, target.policy);
	return target.wanted === void 0 && json === void 0 ? { state: "absent" } : present(understood(target.policy, json));
});
const ofTable = ((context, target) => {
	const part = tablesIn(context.world, target);
	if (part.state !== "read") return seenIn(part, (() => void 0));
	const { own } = documentsOf(context, target);
	const isMissing = liveTableOf(context, target) === void 0 || target.wanted === void 0 && own === void 0;
	if (!isMissing && target.wanted !== void 0) return present(inForce(context, target));
	if (isMissing && target.wanted === void 0) return { state: "absent" };
	const above = inheritedAfter(context, target);
	if (above.state !== "read") return present(above);
	return isMissing ? { state: "absent" } : present(understood(target.policy, own));
});
const unmanagedOf = (({ config }, live, place, owner) => policies.flatMap(((policy) => {
	const address = policyAddress(place, policy.name);
	return policyTargets(config).has(address) || explicitOf(live, policy) === void 0 ? [] : [{
		address,
		what: `${policy.name} of ${owner}`
	}];
})));
const unmanagedIn = ((context, clusterKey, { name, databaseName, tables }) => {
	const place = {
		clusterKey,
		databaseKey: name
	};
	const part = within(databaseIn(context.world, place), ((live) => live.policies));
	const ofThis = part.state === "read" ? part.value : {};
	return [...unmanagedOf(context, ofThis, place, `database ${databaseName}`), ...tables.flatMap(((table) => {
		const live = tableAmong(shownIn(tablesIn(context.world, place)), table.tableName);
		return unmanagedOf(context, live?.explicit ?? {}, {
			...place,
			tableKey: table.name
		}, `table ${table.tableName}`);
	}))];
});
const read$3 = ((context, desired) => ({
	observed: new Map([...desired].map((([address, { target }]) => [address, target.tableKey === void 0 ? ofDatabase(context, target) : ofTable(context, target)]))),
	unmanaged: context.config.clusters.flatMap((({ name, databases }) => databases.flatMap(((database) => unmanagedIn(context, name, database)))))
}));

// packages/planner/src/resources/empty-tables.ts
const streamsNow = (({ explicit, effective }) => streamingOf(explicit.streamingingestion ?? effective.streamingingestion)?.enabled !== false);
const isAimedAt = ((context, { cluster, database }, { name }) => mapKnown(askDestinations(context), ((destinations) => destinations.some(((one) => one.table === name && one.clusterUrl !== void 0 && engineHostOf(one.clusterUrl) === hostOf$1(cluster?.url ?? "") && isSameDatabaseName(one.database ?? "", database?.databaseName ?? ""))))));
const isEmpty$1 = ((context, place, table) => {
	if (table.rows !== 0) return known(false);
	return andThen(feedsInto(context, {
		...place,
		tableName: table.name
	}, "now"), ((feeding) => {
		if (feeding.some((({ enabled }) => enabled))) return known(false);
		return streamsNow(table) ? mapKnown(isAimedAt(context, place, table), ((aimed) => !aimed)) : known(true);
	}));
});
const holdsNothing = ((context, place, tables) => {
	if (tables.find((({ rows }) => rows !== 0)) !== void 0) return known(false);
	return tables.reduce(((so, table) => andThen(so, ((empty) => empty ? isEmpty$1(context, place, table) : known(false)))), known(true));
});

// packages/planner/src/resources/adx/table-policy/risks.ts
const concerned = ((context, tables, target) => {
	if (target.tableName === void 0) return inheriting(context, tables, target);
	const own = tableAmong(tables, target.tableName);
	return own === void 0 ? [] : [own];
});
const isEmpty = ((context, target) => {
	const { tableName } = target;
	return andThen(askTables(context, target), ((tables) => andThen(holdsNothing(context, target, concerned(context, tables, target)), ((empty) => !empty || tableName !== void 0 || tables.length === 0 ? known(empty) : mapKnown(askReaders(context, target, "materialized-view"), ((views) => views.length === 0))))));
});
const evidenceOf$1 = ((context, { action, wanted: { target } }, inherited) => {
	const follows = action === "delete" ? canonical$1(inherited) : null;
	if (target.tableName !== void 0) return known(follows);
	return mapKnown(askTables(context, target), ((tables) => [follows, inheriting(context, tables, target).filter((({ rows }) => rows !== 0)).map((({ id, name }) => id ?? name)).toSorted()]));
});
const longest = "36500.00:00:00";
const agedOf = ((context, target, { keeps }) => {
	if (keeps === void 0) return known({});
	const { clusterKey: cluster, databaseKey: database } = target;
	const period = durationLiteral(compareDurations(keeps, longest) > 0 ? longest : keeps);
	const views = askReaders(context, target, "materialized-view");
	const reachesViews = target.tableName === void 0 && (!views.known || views.value.length > 0);
	return mapKnown(askTables(context, target), ((tables) => ({ aged: {
		cluster,
		database,
		tables: concerned(context, tables, target).map((({ name, rows }) => ({
			table: name,
			period,
			...rows === 0 ? { empty: true } : {}
		}))),
		...reachesViews ? { views: true } : {}
	} })));
});
const fedText = ((context, target, { code }) => {
	if (code !== "shortens-retention") return known("");
	const { cluster, database } = target;
	return andThen(askTables(context, target), ((all) => {
		const tables = concerned(context, all, target);
		if (tables.some((({ rows }) => rows !== 0))) return known("");
		return tables.reduce(((so, { name }) => andThen(so, ((text) => text !== "" ? known(text) : mapKnown(feedsInto(context, {
			cluster,
			database,
			tableName: name
		}, "now"), ((feeding) => namesOf(feeding) === "" ? "" : ` Table ${name} was empty when it was read, but ${namesOf(feeding)} ${idsOf$1(feeding).length > 1 ? "feed" : "feeds"} it, and rows that stream in are not counted at once, so consent is needed.`))))), known(""));
	}));
});
const riskOf = (({ action, wanted: { target } }, context, evidence, harm) => andThen(agedOf(context, target, harm), ((aged) => mapKnown(fedText(context, target, harm), ((fed) => ({
	code: harm.code,
	message: `${harm.message}${fed}`,
	evidence: [evidence, harm.evidence ?? null],
	...aged,
	...action === "delete" ? {} : { attribute: harm.attribute }
}))))));
const isNew = ((context, target) => target.tableName === void 0 ? mapKnown(askPart(databaseIn(context.world, target), databaseTitle(target)), ((database) => database === void 0)) : mapKnown(askTable(context, target, target.tableName), ((table) => table === void 0)));
const above = ((context, target) => {
	const part = inheritedAfter(context, target);
	return mapKnown(target.tableName === void 0 ? known(target.policy.normalForm(void 0)) : askPart(part, `the ${target.policy.name} policy above table ${target.tableName}`), ((value) => value ?? {}));
});
const transitionOf = (({ action, wanted, observed }, context, inherited) => {
	const { target } = wanted;
	const from = {
		...inherited,
		...observed,
		...inForceNow(context, target)
	};
	return {
		from,
		to: action === "delete" ? inherited : {
			...from,
			...target.wanted
		},
		place: ownerTitle(context, target),
		empty: (() => isEmpty(context, target)),
		feeding: (() => feedsInto(context, target))
	};
});
const risks$2 = ((change, context) => {
	const { target } = change.wanted;
	const fresh = change.action === "create" ? isNew(context, target) : known(false);
	return andThen(fresh, ((nothingYet) => {
		if (nothingYet) return known([]);
		const inherited = change.action === "update" ? known({}) : above(context, target);
		return andThen(inherited, ((value) => andThen(target.policy.risks(transitionOf(change, context, value)), ((harms) => harms.length === 0 ? known([]) : andThen(evidenceOf$1(context, change, value), ((evidence) => allKnown(harms.map(((harm) => riskOf(change, context, evidence, harm))))))))));
	}));
});

// packages/planner/src/resources/adx/table-policy/steps.ts
const limitSeconds$3 = 120;
const commandOf = (({ wanted, observed }, context) => {
	const { target } = wanted;
	if (target.wanted === void 0) return {
		verb: ".delete",
		rest: ""
	};
	const before = observed ?? certain(askPart(inheritedAfter(context, target), addressOfTarget(target)));
	return target.policy.command({
		...before,
		...target.wanted
	}, documentsOf(context, target));
});
const steps$3 = ((change, context) => {
	const { target } = change.wanted;
	const { policy, tableName } = target;
	const { cluster, database } = declaredIn(target);
	const removing = target.wanted === void 0;
	const { verb, rest } = commandOf(change, context);
	const entity = tableName === void 0 ? `database ${bracketed(database.databaseName)}` : `table ${bracketed(tableName)}`;
	const what = `${policy.name} of ${tableName === void 0 ? `database ${database.databaseName}` : `table ${tableName}`}`;
	return [{
		system: "kusto",
		stage: removing ? "remove" : "schema",
		cluster: cluster.url,
		database: database.databaseName,
		command: [`${verb} ${entity} policy ${policy.kustoName} ${rest}`.trimEnd()],
		limitSeconds: limitSeconds$3,
		done: "answered",
		title: removing ? `delete the policy ${what}` : `set ${what}`
	}];
});

// packages/planner/src/resources/adx/table-policy/index.ts
const tablePolicyKind = {
	id: "adx/table-policy",
	called: called$2,
	visibleWithinSeconds: 30,
	rules: rules$5,
	desire: desire$4,
	needs: needs$3,
	read: read$3,
	refuse: ((change, context) => change.wanted.target.policy.refuse?.(change, context) ?? known([])),
	remarks: ((change, context) => change.wanted.target.policy.remarks?.(change, context) ?? []),
	risks: risks$2,
	steps: steps$3,
	azureId: policyAzureId,
	counterpart: counterpart$7,
	logged: ((target) => ({
		cluster: target.clusterKey,
		database: target.databaseKey,
		databaseName: databaseNameOf(target),
		...target.tableName === void 0 ? {} : { table: target.tableName },
		commands: [`policy ${target.policy.kustoName}`],
		events: [target.policy.kustoName]
	})),
	identity: ((target, observed, context, action) => {
		const id = liveTableOf(context, target)?.id ?? null;
		return action === "delete" ? [id, canonical$1(observed)] : id;
	})
};

// packages/planner/src/resources/iot-central/removed-addresses.ts
const removedPlaces = ((config) => [...[...tableTargets(config)].filter((([, { removed }]) => removed !== void 0)).map((([address]) => address)), ...[...principalTargets(config)].filter((([, { removed }]) => removed)).map((([address]) => address))]);

// packages/planner/src/resources/iot-central/data-export/health.ts
const liveIn = ((world, id) => shownIn(world.application.exports).find(((one) => one.id === id)));
const hints = [
	[/permission|unauthori[sz]ed|forbidden|principal|access/i, "Check the identity of the destination and its role on the database. If the role came after the destination, remove the destination and add it again: IoT Central may not notice by itself."],
	[/secret|expired|AADSTS/i, "Check that the secret of the service principal is right and has not expired."],
	[/not found|does not exist|unknown (?:table|database)/i, "Check that the database and the table exist."]
];
const explained = ((error, where) => {
	const hint = hints.find((([words]) => words.test(error.message)))?.[1];
	return {
		code: error.code,
		message: `${where}${error.message}`,
		...hint === void 0 ? {} : { hint }
	};
});
const isInError = (({ status, errors }) => status?.toLowerCase() === "error" || errors.length > 0);
const told = (({ status, errors }) => errors.length > 0 || status?.toLowerCase() !== "error" ? errors : [{
	code: "error",
	message: "IoT Central reports the status error, and does not say why"
}]);
const ownErrors = ((live) => told(live).map(((error) => explained(error, ""))));
const named = (({ links }, { world }) => shownIn(world.application.destinations).filter((({ id }) => links.some(((link) => link.id === id)))));
const errorsOf = ((live, destinations) => {
	const theirs = destinations.flatMap(((one) => told(one).map(((error) => explained(error, `destination ${one.id}: `)))));
	return live.errors.length === 0 && theirs.length > 0 ? theirs : [...ownErrors(live), ...theirs];
});
const rowsIn = ((world, { config }, { links }) => {
	const counts = links.flatMap((({ key }) => {
		const destination = destinationOf(config, key);
		const place = destination && destinationPlace(config, destination);
		const table = place?.table;
		const rows = table && tableAmong(shownIn(tablesIn(world, place)), table.tableName)?.rows;
		return rows === void 0 ? [] : [rows];
	}));
	return counts.length === 0 ? void 0 : counts.reduce(((sum, rows) => sum + rows), 0);
});
const flowingSince = ((before, now, target, live) => {
	if (!live.enabled) return void 0;
	const moved = live.lastExportTime !== void 0 && live.lastExportTime !== liveIn(before, target.id)?.lastExportTime;
	const [rowsBefore, rowsNow] = [rowsIn(before, now, target) ?? 0, rowsIn(now.world, now, target)];
	if (moved || (rowsNow ?? 0) > rowsBefore) return true;
	return live.lastExportTime === void 0 && rowsNow === void 0 ? void 0 : false;
});
const isDecided = ((status) => ["healthy", "error"].includes(status.toLowerCase()));
const healthIn = ((target, now) => {
	const { exports, destinations: listed } = now.world.application;
	if (exports.state === "absent") return void 0;
	if (exports.state !== "read") return {
		status: "unreadable",
		settled: true,
		errors: []
	};
	const live = liveIn(now.world, target.id);
	if (live === void 0) return void 0;
	const { enabled } = live;
	if (listed.state !== "read" && !isInError(live)) return {
		status: "unreadable",
		settled: true,
		enabled,
		errors: []
	};
	const destinations = named(target, now);
	const status = live.status ?? "unknown";
	return {
		status,
		settled: !enabled || isDecided(status) || destinations.some(((one) => one.status?.toLowerCase() === "error")),
		enabled,
		errors: errorsOf(live, destinations)
	};
});
const health = ((target, before, now) => {
	const found = healthIn(target, now);
	const live = liveIn(now.world, target.id);
	if (found === void 0 || live === void 0 || found.status === "unreadable") return found;
	const flowing = flowingSince(before, now, target, live);
	return {
		...found,
		...flowing === void 0 ? {} : { flowing }
	};
});
const declaredExports = ((context) => [...exportTargets(context.config)].flatMap((([address, target]) => {
	const health = target.removed ? void 0 : healthIn(target, context);
	if (health === void 0) return [];
	const { enabled, status, errors } = health;
	return [{
		address,
		...enabled === void 0 ? {} : { enabled },
		status,
		errors
	}];
})));
const toldByExports = (({ config, world }) => {
	const live = new Set(shownIn(world.application.exports).map((({ id }) => id)));
	const telling = [...exportTargets(config).values()].filter((({ removed, id }) => !removed && live.has(id)));
	return new Set(telling.flatMap((({ links }) => links.map((({ id }) => id)))));
});
const unlinked = ((context) => {
	const toldAlready = toldByExports(context);
	const all = shownIn(context.world.application.destinations);
	return [...destinationTargets(context.config)].flatMap((([address, { id, removed }]) => {
		const live = removed || toldAlready.has(id) ? void 0 : all.find(((one) => one.id === id));
		return live === void 0 || !isInError(live) ? [] : [{
			address,
			beside: "unlinked",
			status: live.status ?? "unknown",
			errors: ownErrors(live)
		}];
	}));
});
const destinationsOf = (({ links }, { world }) => shownIn(world.application.destinations).filter((({ id }) => links.some(((link) => link.id === id)))));
const unmanaged = ((context) => {
	const named = new Set([...exportTargets(context.config).values()].map((({ id }) => id)));
	return shownIn(context.world.application.exports).filter((({ id, enabled }) => enabled && !named.has(id))).map(((live) => ({
		live,
		destinations: destinationsOf(live, context)
	}))).filter((({ live, destinations }) => [live, ...destinations].some(isInError))).map((({ live, destinations }) => ({
		address: exportAddress(live.id),
		beside: "unmanaged",
		enabled: live.enabled,
		status: live.status ?? "unknown",
		errors: errorsOf(live, destinations)
	})));
});
const healthNow = ((context) => [
	...declaredExports(context),
	...unlinked(context),
	...unmanaged(context)
]);

// packages/planner/src/resources/iot-central/data-export/read.ts
const enrichmentOf = (({ value, path, target }) => ({
	...value === void 0 ? {} : { value },
	...path === void 0 || path === null ? {} : { path },
	...target === void 0 || target === null ? {} : { target }
}));
const observedOf$1 = (({ config }, target, live) => {
	const { displayName, source, enabled, filter, enrichments, links } = live;
	const keyed = links.map(((link) => ({
		...link,
		key: liveLinkKey(config, link.id)
	})));
	const whole = {
		displayName,
		source,
		enabled,
		destinations: Object.fromEntries(keyed.map((({ key }) => [key, true])))
	};
	if (target.declared === void 0 && !target.removed) return whole;
	const owned = target.removed ? keyed : keyed.filter((({ id }) => target.links.some(((link) => link.id === id))));
	return {
		...whole,
		...filter === void 0 || filter === null ? {} : { filter },
		enrichments: Object.fromEntries(Object.entries(enrichments).map((([key, one]) => [key, enrichmentOf(one)]))),
		transforms: Object.fromEntries(owned.flatMap((({ key, transform }) => normalText(transform ?? "") === "" ? [] : [[key, normalText(transform ?? "")]])))
	};
});
const unmanagedLinks = (({ config }, address, target, live) => {
	const named = [...target.links, ...target.removedLinks];
	return target.removed || target.declared === void 0 ? [] : live.links.filter((({ id }) => !named.some(((link) => link.id === id)))).map((({ id }) => ({
		address,
		what: `link to destination ${liveLinkKey(config, id)}`
	})));
});
const read$2 = ((context) => {
	const { exports } = context.world.application;
	const targets = exportTargets(context.config);
	const all = shownIn(exports);
	const liveOf = (({ id }) => all.find(((one) => one.id === id)));
	const named = new Set([...targets.values()].map((({ id }) => id)));
	const strangers = all.filter((({ id }) => !named.has(id))).map((({ id, displayName, source, enabled }) => ({
		address: exportAddress(id),
		what: `${enabled ? "enabled" : "disabled"} export ${displayName} of ${source}`
	})));
	const links = [...targets].flatMap((([address, target]) => {
		const live = liveOf(target);
		return live === void 0 ? [] : unmanagedLinks(context, address, target, live);
	}));
	return {
		observed: new Map([...targets].map((([address, target]) => [address, seenIn(exports, ((list) => {
			const live = list.find((({ id }) => id === target.id));
			return live === void 0 ? void 0 : observedOf$1(context, target, live);
		}))]))),
		unmanaged: [...strangers, ...links]
	};
});

// packages/planner/src/resources/iot-central/data-export/duplicates.ts
const starting = ((change) => {
	const { target } = change.wanted;
	if (target.declared?.enabled !== true) return [];
	const changed = ((path) => change.attributes.some(((one) => one.path === path && one.to !== void 0)));
	return target.links.flatMap((({ key }) => {
		if (change.action === "create") return [{
			key,
			attribute: void 0
		}];
		if (changed(linkPath(key))) return [{
			key,
			attribute: linkPath(key)
		}];
		return changed("enabled") ? [{
			key,
			attribute: "enabled"
		}] : [];
	}));
});
const namedLinks = ((config) => new Map([...exportTargets(config).values()].map((({ id, links }) => [id, new Set(links.map(((link) => link.id)))]))));
const adoption = ((config, key, { action, wanted }, feed) => {
	const { target } = wanted;
	if (action !== "create" && feed.exportId !== target.id) return "";
	const lines = [...feed.exportId === target.id ? [] : [`export ${target.declared?.name ?? target.id} the line id: ${feed.exportId}`], ...config.destinations.some((({ id }) => id === feed.destinationId)) ? [] : [`destination ${key} the line id: ${feed.destinationId}`]];
	return lines.length === 0 ? "" : ` To adopt it instead, give ${lines.join(", and ")}.`;
});
const duplicates = ((change, context) => {
	const started = starting(change);
	return started.length === 0 ? known([]) : mapKnown(feeds(context, "after"), ((all) => doubled(change, context, started, all)));
});
const doubled = ((change, { config }, started, after) => {
	const { declared: entry } = change.wanted.target;
	const named = namedLinks(config);
	const strangers = after.filter(((feed) => feed.enabled && feed.source === entry?.source && named.get(feed.exportId)?.has(feed.destinationId) !== true));
	return started.flatMap((({ key, attribute }) => {
		const declared = destinationOf(config, key);
		const place = declared === void 0 ? void 0 : destinationTable(config, declared);
		return strangers.filter(((feed) => isSameTable(feed.target, place))).map(((feed) => ({
			code: "duplicates-data",
			...attribute === void 0 ? {} : { attribute },
			evidence: [feed.exportId, feed.destinationId],
			message: `The export ${feed.displayName} already sends ${feed.source} into table ${place?.table} over a link that the file does not name: every row would arrive twice.${adoption(config, key, change, feed)}`
		})));
	}));
});

// packages/transform/src/infer/enrichments.ts
const neither = {
	message: false,
	enrichments: false
};
const either = ((...all) => ({
	message: all.some((({ message }) => message)),
	enrichments: all.some((({ enrichments }) => enrichments))
}));
const deepest = 30;
const mostSteps = 5e4;
const blind = /* @__PURE__ */ new Set([
	"empty/0",
	"null/0",
	"true/0",
	"false/0",
	"now/0",
	"infinite/0",
	"nan/0"
]);
const further = /* @__PURE__ */ new Set(["input/0", "inputs/0"]);
const passing = /* @__PURE__ */ new Set([
	"first/1",
	"last/1",
	"limit/2",
	"skip/2",
	"nth/2",
	"any/2",
	"all/2",
	"isempty/1",
	"range/1"
]);
const take = ((taken, held) => {
	if (held.message || held.enrichments) taken.whole = true;
	return neither;
});
const fieldOf = ((taken, target, name) => {
	if (name === void 0) return take(taken, target);
	if (target.enrichments) taken.names.add(name);
	return {
		message: false,
		enrichments: target.message && name === "enrichments"
	};
});
const literalIn = ((node) => node.type === "string" ? literalOf(node) : void 0);
const bound = ((taken, scope, pattern, source) => {
	if (pattern.type === "variable") {
		const found = either(source, scope.variables.get(pattern.name) ?? neither);
		return {
			...scope,
			variables: new Map([...scope.variables, [pattern.name, found]])
		};
	}
	if (pattern.type === "array") {
		take(taken, pattern.items.length > 0 ? source : neither);
		return pattern.items.reduce(((within, item) => bound(taken, within, item, neither)), scope);
	}
	return pattern.entries.reduce(((within, { key, pattern: inner }) => {
		const name = key.type === "name" || key.type === "variable" ? key.name : key.type === "string" ? literalOf(key) : void 0;
		const value = fieldOf(taken, source, name);
		const named = key.type === "variable" ? {
			...within,
			variables: new Map([...within.variables, [key.name, value]])
		} : within;
		return inner === void 0 ? named : bound(taken, named, inner, value);
	}), scope);
});
const signature = ((name, parameters) => `${name}/${String(parameters)}`);
const withDefinition = (({ name, parameters, body }, scope) => {
	const functions = new Map(scope.functions);
	const inner = {
		...scope,
		functions
	};
	functions.set(signature(name.name, parameters.length), {
		body,
		parameters,
		scope: inner
	});
	return inner;
});
const called = (({ taken, visit }, node, input, scope) => {
	const key = signature(node.name.name, node.arguments.length);
	const found = scope.functions.get(key);
	if (found === void 0) {
		const results = either(...node.arguments.map(((argument) => visit(argument, input, scope))));
		if (key === "select/1") return take(taken, results) && input;
		if (passing.has(key)) return results;
		take(taken, results);
		if (further.has(key)) return {
			message: true,
			enrichments: false
		};
		return blind.has(key) || key.endsWith("::uuid/0") ? neither : take(taken, input);
	}
	if (scope.depth > deepest) return take(taken, either(input, {
		message: true,
		enrichments: false
	}));
	const functions = new Map(found.scope.functions);
	const variables = new Map(found.scope.variables);
	found.parameters.forEach((({ name, value }, index) => {
		const argument = node.arguments[index];
		if (argument === void 0) return;
		functions.set(signature(name, 0), {
			body: argument,
			parameters: [],
			scope
		});
		if (value) variables.set(name, visit(argument, input, scope));
	}));
	return visit(found.body, input, {
		variables,
		functions,
		depth: scope.depth + 1
	});
});
const objectOf = (({ taken, visit }, { entries }, input, scope) => {
	for (const { key, value } of entries) {
		if (key.type === "computed") take(taken, visit(key.body, input, scope));
		if (key.type === "string") visit(key, input, scope);
		if (value !== void 0) take(taken, visit(value, input, scope));
		else if (key.type === "variable") take(taken, scope.variables.get(key.name) ?? neither);
		else take(taken, fieldOf(taken, input, key.type === "name" ? key.name : key.type === "string" ? literalOf(key) : void 0));
	}
	return neither;
});
const blockOf = (({ taken, visit }, node, input, scope) => {
	switch (node.type) {
		case "if": {
			const results = node.branches.map((({ condition, result }) => {
				take(taken, {
					...visit(condition, input, scope),
					message: false
				});
				return visit(result, input, scope);
			}));
			return either(...results, node.otherwise === void 0 ? input : visit(node.otherwise, input, scope));
		}
		case "try": return either(visit(node.body, input, scope), node.handler ? visit(node.handler, neither, scope) : neither);
		case "bind": {
			const source = visit(node.source, input, scope);
			return visit(node.body, input, node.patterns.reduce(((within, one) => bound(taken, within, one, source)), scope));
		}
		case "reduce":
		case "foreach": {
			const source = visit(node.source, input, scope);
			const within = node.patterns.reduce(((inner, one) => bound(taken, inner, one, source)), scope);
			take(taken, visit(node.init, input, scope));
			take(taken, visit(node.update, neither, within));
			return node.extract === void 0 ? neither : take(taken, visit(node.extract, neither, within));
		}
		case "define": return visit(node.body, input, withDefinition(node.definition, scope));
		case "label": return visit(node.body, input, scope);
	}
	return neither;
});
const pathOf = (({ taken, visit }, node, input, scope) => {
	if (node.type === "field") return fieldOf(taken, visit(node.target, input, scope), node.name.name);
	if (node.type === "index") {
		const target = visit(node.target, input, scope);
		const name = literalIn(node.key);
		if (name === void 0) take(taken, visit(node.key, input, scope));
		return fieldOf(taken, target, name);
	}
	if (node.type === "slice") {
		for (const edge of [node.from, node.to]) if (edge !== void 0) take(taken, visit(edge, input, scope));
		return take(taken, visit(node.target, input, scope));
	}
	return take(taken, visit(node.target, input, scope));
});
const dispatch = ((reading, node, input, scope) => {
	const { taken, visit } = reading;
	switch (node.type) {
		case "identity": return input;
		case "recurse":
		case "format": return take(taken, input);
		case "variable": return scope.variables.get(node.name) ?? neither;
		case "group":
		case "optional": return visit(node.body, input, scope);
		case "pipe": return node.stages.reduce(((held, stage) => visit(stage, held, scope)), input);
		case "comma": return either(...node.items.map(((item) => visit(item, input, scope))));
		case "string":
			for (const part of node.parts) if (typeof part !== "string") take(taken, visit(part, input, scope));
			return neither;
		case "negate": return take(taken, visit(node.body, input, scope));
		case "array": return node.body === void 0 ? neither : take(taken, visit(node.body, input, scope));
		case "binary": {
			const both = either(visit(node.left, input, scope), visit(node.right, input, scope));
			if (node.operator === "//") return both;
			return take(taken, /[^=!<>]=$/.test(node.operator) || node.operator === "=" ? either(both, input) : both);
		}
		case "object": return objectOf(reading, node, input, scope);
		case "call": return called(reading, node, input, scope);
		case "field":
		case "index":
		case "slice":
		case "iterate": return pathOf(reading, node, input, scope);
		case "if":
		case "try":
		case "bind":
		case "reduce":
		case "foreach":
		case "define":
		case "label": return blockOf(reading, node, input, scope);
	}
	return neither;
});
const everything = {
	names: /* @__PURE__ */ new Set(),
	whole: true
};
const enrichmentsUsed = ((text) => {
	const parsed = parse(text);
	if (!parsed.ok) return everything;
	const taken = {
		names: /* @__PURE__ */ new Set(),
		whole: false,
		steps: mostSteps
	};
	const reading = {
		taken,
		visit: ((node, input, scope) => {
			taken.steps -= 1;
			if (taken.steps < 0) return take(taken, {
				message: true,
				enrichments: true
			});
			return dispatch(reading, node, input, scope);
		})
	};
	const nowhere = {
		variables: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		depth: 0
	};
	take(taken, reading.visit(parsed.program.body, {
		message: true,
		enrichments: false
	}, nowhere));
	return {
		names: taken.names,
		whole: taken.whole
	};
});

// packages/transform/src/compare/rows-beside.ts
const mostPaired = 200;
const canonical = ((node) => {
	if (node.kind === "array") return `[${node.items.map(canonical).join(",")}]`;
	if (node.kind === "object") return `{${[...node.members].toSorted((([a], [b]) => a < b ? -1 : 1)).map((([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`)).join(",")}}`;
	return node.kind === "number" ? sameValueText(node) : writeJson(node);
});
const textOf$1 = ((cell) => {
	if (cell === void 0) return "";
	if (!cell.fits) return JSON.stringify([cell.text, cell.given]);
	if (cell.text === "null" || cell.text === "\"\"") return "";
	const node = parseJsonText(cell.text);
	return node === void 0 ? cell.text : canonical(node);
});
const textsOf = (({ cells }) => new Map(cells.map(((cell) => [cell.column, textOf$1(cell)])).filter((([, text]) => text !== ""))));
const keyOf = (({ texts }) => JSON.stringify([...texts].toSorted((([a], [b]) => a < b ? -1 : a > b ? 1 : 0))));
const cellsBeside = ((before, after) => {
	const now = new Map(after.row.cells.map(((cell) => [cell.column, cell])));
	const was = new Map(before.row.cells.map(((cell) => [cell.column, cell])));
	return [.../* @__PURE__ */ new Set([...was.keys(), ...now.keys()])].flatMap(((column) => {
		if (before.texts.get(column) === after.texts.get(column)) return [];
		const [old, cell] = [was.get(column), now.get(column)];
		return [{
			column,
			...old === void 0 ? {} : { before: old },
			...cell === void 0 ? {} : { after: cell }
		}];
	}));
});
const alike = ((before, after) => [...before.texts].filter((([column, text]) => after.texts.get(column) === text)).length);
const withoutEqual = ((before, after) => {
	const open = Map.groupBy(after, keyOf);
	const taken = /* @__PURE__ */ new Set();
	return {
		before: before.filter(((each) => {
			const counterpart = open.get(keyOf(each))?.shift();
			if (counterpart !== void 0) taken.add(counterpart);
			return counterpart === void 0;
		})),
		after: after.filter(((each) => !taken.has(each)))
	};
});
const likePairs = (({ before, after }) => {
	const scored = before.slice(0, 200).flatMap(((old) => after.slice(0, 200).flatMap(((now) => {
		const score = alike(old, now);
		return score === 0 ? [] : [{
			old,
			now,
			score
		}];
	}))));
	const taken = /* @__PURE__ */ new Set();
	return scored.toSorted(((a, b) => b.score - a.score)).flatMap((({ old, now }) => {
		if (taken.has(old) || taken.has(now)) return [];
		taken.add(old).add(now);
		return [[old, now]];
	}));
});
const without = ((all, taken) => {
	const gone = new Set(taken);
	return all.filter(((each) => !gone.has(each)));
});
const inOrder = (({ before, after }) => before.length !== after.length ? [] : before.flatMap(((old, index) => {
	const now = after[index];
	return now === void 0 ? [] : [[old, now]];
})));
const numbered = ((rows) => rows.map(((row, index) => ({
	row,
	number: index + 1,
	texts: textsOf(row)
}))));
const withUnknownKeys = ((row) => ({
	...row,
	cells: [...row.cells, ...row.unknownKeys.map(((column) => ({
		column,
		given: "null",
		stored: null,
		text: "null",
		fits: false
	})))]
}));
const rowsBeside = ((before, after) => {
	const differing = withoutEqual(numbered(before), numbered(after));
	const like = likePairs(differing);
	const left = {
		before: without(differing.before, like.map((([old]) => old))),
		after: without(differing.after, like.map((([, now]) => now)))
	};
	const ordered = inOrder(left);
	const alone = ordered.length > 0 ? {
		before: [],
		after: []
	} : left;
	const told = (({ row, number }) => ({
		number,
		...row
	}));
	return {
		same: before.length - differing.before.length,
		changed: [...like, ...ordered].toSorted((([a], [b]) => a.number - b.number)).map((([old, now]) => ({
			before: old.number,
			after: now.number,
			cells: cellsBeside(old, now)
		}))),
		gone: alone.before.map(told),
		new: alone.after.map(told)
	};
});

// packages/planner/src/resources/iot-central/data-export/enrichment-risks.ts
const recordKey = "enrichments";
const byDefault = ((context, key) => {
	const destination = destinationOf(context.config, key);
	const place = destination && destinationPlace(context.config, destination);
	const declared = place?.table;
	if (place === void 0 || declared === void 0) return known({
		names: /* @__PURE__ */ new Set(),
		whole: true
	});
	return mapKnown(askTables(context, place), ((tables) => {
		const columns = tableAmong(tables, declared.tableName)?.columns ?? [];
		return {
			names: /* @__PURE__ */ new Set(),
			whole: [...declared.columns, ...columns].some((({ name }) => name === recordKey))
		};
	}));
});
const takersOf = ((config, target, exports) => {
	const now = (exports.find((({ id }) => id === target.id))?.links ?? []).filter((({ id }) => target.removedLinks.every(((gone) => gone.id !== id)))).map((({ id, transform }) => ({
		key: liveLinkKey(config, id),
		transform: normalText(transform ?? ""),
		when: "now"
	})));
	const after = target.links.map((({ key }, index) => ({
		key,
		transform: normalText(target.declared?.links[index]?.transform?.text ?? ""),
		when: "after"
	})));
	const isNew = (({ key, transform }) => now.every(((one) => one.key !== key || one.transform !== transform)));
	return [...now, ...after.filter(isNew)];
});
const useOf = ((context, { key, transform }) => transform === "" ? byDefault(context, key) : known(enrichmentsUsed(transform)));
const wordsFor = (({ key, transform, when }, { names }, name) => {
	if (transform === "") return `the default record of the link to ${key} holds it`;
	const which = when === "now" ? "the live transform" : "the new transform";
	return names.has(name) ? `${which} of the link to ${key} uses it` : `${which} of the link to ${key} may use it: it takes the enrichments or the message as one value`;
});
const removedEnrichments = ((change, context, target) => {
	const gone = Object.keys(change.observed?.enrichments ?? {}).filter(((name) => change.attributes.some((({ path, to }) => path === enrichmentPath(name) && to === void 0))));
	if (gone.length === 0) return known([]);
	const uses = andThen(askExports(context), ((exports) => allKnown(takersOf(context.config, target, exports).map(((taker) => mapKnown(useOf(context, taker), ((use) => ({
		taker,
		use
	}))))))));
	return mapKnown(uses, ((all) => risksOf(gone, all, target)));
});
const risksOf = ((gone, uses, target) => gone.flatMap(((name) => {
	const found = uses.filter((({ use }) => use.whole || use.names.has(name)));
	if (found.length === 0) return [];
	return [{
		code: "empties-column",
		attribute: enrichmentPath(name),
		evidence: found.map((({ taker: { key, transform } }) => [key, transform])),
		message: `The enrichment ${name} is removed from export ${target.id}: ${found.map((({ taker, use }) => wordsFor(taker, use, name))).join("; ")}. The columns that it fills stay empty from then on.`
	}];
})));

// packages/planner/src/resources/iot-central/data-export/loss-words.ts
const live = {
	one: "the live one",
	of: ((link) => `the live transform of ${link}`),
	look: "The preview shows the rows before and after."
};
const mostNames = 4;
const listed = ((names) => {
	const shown = names.slice(0, mostNames);
	return names.length === shown.length ? shown.join(", ") : `${shown.join(", ")} and ${names.length - shown.length} more`;
});
const seen = ((text, { look }) => look === void 0 ? text : `${text} ${look}`);
const droppedWords = ((link, comparison, earlier) => {
	if (comparison.state === "unknown") return `The transform of ${link} changes, and it is unknown what the new one loses, because the two could not be compared: ${comparison.why}.`;
	if (comparison.neverRow) return `The new transform of ${link} produces no rows from any message, so no data arrives any more.`;
	const { dropped } = comparison.shown;
	return dropped.length === 0 ? void 0 : seen(`The new transform of ${link} produces no rows from ${listed(dropped)}, from which ${earlier.one} produces rows.`, earlier);
});
const emptiedWords = ((link, { emptied }, earlier) => {
	if (emptied.length === 0) return void 0;
	const columns = [...Map.groupBy(emptied, (({ column }) => column))].map((([column, values]) => {
		const messages = new Set(values.map((({ message }) => message)));
		const paths = new Set(values.map((({ value }) => value)));
		return `${column} (${listed([...paths])} of ${listed([...messages])})`;
	}));
	return seen(`Values that ${earlier.of(link)} stores are in no column of the new rows. They were in ${listed(columns)}.`, earlier);
});
const linkWords = ((exported, destination) => `the link of export ${exported} to ${destination}`);
const clearedLoss = ((link) => ({
	code: "narrows-export",
	message: `${link.charAt(0).toUpperCase()}${link.slice(1)} loses its transform: IoT Central then sends the default record, and values without a column are lost.`
}));
const transformLosses = ((link, comparison, earlier = live) => {
	const dropped = droppedWords(link, comparison, earlier);
	const emptied = comparison.state === "compared" ? emptiedWords(link, comparison.shown, earlier) : void 0;
	return [...dropped === void 0 ? [] : [{
		code: "drops-rows",
		message: dropped
	}], ...emptied === void 0 ? [] : [{
		code: "empties-column",
		message: emptied
	}]];
});

// packages/planner/src/resources/adx/table/columns.ts
const removedFrom = (({ removed }, { cluster, database, name }) => new Set(removed.columns.filter((({ names }) => names[0] === cluster && names[1] === database && names[2] === name)).map((({ names }) => names[3] ?? ""))));
const columnsAround = (({ config, world }, table) => {
	const tables = tablesIn(world, {
		clusterKey: table.cluster,
		databaseKey: table.database
	});
	const known = tables.state === "absent" ? {
		state: "read",
		value: []
	} : tables;
	return within(known, ((all) => {
		const live = all.find((({ name }) => name === table.tableName))?.columns ?? [];
		const declared = new Set(table.columns.map((({ name }) => name)));
		const others = live.flatMap((({ name, type }) => {
			const canonical = canonicalType(type);
			return declared.has(name) || canonical === void 0 ? [] : [{
				name,
				type: canonical
			}];
		}));
		const before = [...table.columns, ...others];
		const removed = removedFrom(config, table);
		return {
			state: "read",
			value: {
				before,
				after: before.filter((({ name }) => !removed.has(name)))
			}
		};
	}));
});

// packages/planner/src/resources/iot-central/data-export/transform-changes.ts
const plain$1 = (({ name, type }) => ({
	name,
	type
}));
const columnsOf = ((context, key) => {
	const destination = destinationOf(context.config, key);
	const table = destination && destinationPlace(context.config, destination)?.table;
	if (table === void 0) return {
		state: "unreadable",
		why: "the file does not declare its table"
	};
	return within(columnsAround(context, table), (({ before, after }) => ({
		state: "read",
		value: {
			before: before.map(plain$1),
			after: after.map(plain$1)
		}
	})));
});
const text = ((name, transform) => transform === "" ? {} : { [name]: transform });
const changeOf = ((context, declared, live, { key, id }) => {
	const there = live.links.find(((link) => link.id === id));
	if (there === void 0) return [];
	const link = declared.links.find((({ destination }) => destinationOf(context.config, destination)?.name === key));
	const [from, to] = [normalText(there.transform ?? ""), normalText(link?.transform?.text ?? "")];
	if (from === to) return [];
	const { name, source } = declared;
	return [{
		export: name,
		destination: key,
		source,
		...text("from", from),
		...text("to", to),
		columns: columnsOf(context, key)
	}];
});
const ofTarget = ((context, { id, declared, removed }, links) => {
	const exports = askExports(context);
	const live = exports.known ? exports.value.find(((one) => one.id === id)) : void 0;
	if (removed || declared?.manage !== true || live?.enabled !== true) return [];
	return links.flatMap(((link) => changeOf(context, declared, live, link)));
});
const transformChanges = ((context) => [...exportTargets(context.config).values()].flatMap(((target) => ofTarget(context, target, target.links))));
const comparedLink = ((context, target, link) => {
	const [change] = ofTarget(context, target, [link]);
	if (change === void 0) return void 0;
	return {
		change,
		comparison: context.comparisons?.get(keyOfChange(change)) ?? {
			state: "unknown",
			why: "the two transforms were not compared"
		}
	};
});

// packages/planner/src/resources/iot-central/data-export/losses.ts
const evidenceOf = (({ from, to, columns }) => {
	const names = ((side) => columns.state === "read" ? columns.value[side].map((({ name, type }) => `${name}:${type}`)).toSorted() : null);
	return {
		transforms: [from ?? null, to ?? null],
		columns: [names("before"), names("after")]
	};
});
const ofLink = ((context, target, link) => {
	const compared = comparedLink(context, target, link);
	if (compared?.change.to === void 0) return known([]);
	const { change, comparison } = compared;
	const common = {
		attribute: transformPath(link.key),
		evidence: evidenceOf(change)
	};
	const risks = transformLosses(linkWords(target.id, link.key), comparison).map(((loss) => ({
		...common,
		...loss
	})));
	const destination = destinationOf(context.config, link.key);
	const place = destination && destinationPlace(context.config, destination);
	return place?.table === void 0 ? known(risks) : mapKnown(askTables(context, place), (() => risks));
});
const losses = ((context, target) => concatKnown(target.links.map(((link) => ofLink(context, target, link)))));

// packages/planner/src/resources/iot-central/data-export/risks.ts
const tooManyExports = ((change, context) => mapKnown(askExports(context), ((exports) => {
	const live = new Set(exports.map((({ id }) => id)));
	const made = context.config.exports.filter((({ id, manage }) => manage && !live.has(id)));
	if (live.size + made.length <= quota.exports) return [];
	const message = `The application has ${live.size} exports and would get ${made.length} more; it holds at most ${quota.exports}.`;
	return [refusal$1(change, "quota-exceeded", message, "Remove exports that are not needed, in an earlier run or in the portal.")];
})));
const tooManyLinks = ((change, context, target) => mapKnown(askExports(context), ((exports) => {
	const live = exports.find((({ id }) => id === target.id))?.links ?? [];
	const total = (/* @__PURE__ */ new Set([...live.map((({ id }) => id)), ...target.links.map((({ id }) => id))])).size;
	if (total <= quota.links || target.links.every((({ id }) => live.some(((link) => link.id === id))))) return [];
	const message = `The export would be linked to ${total} destinations, those that the file does not name included; it can have at most ${quota.links}.`;
	return [refusal$1(change, "quota-exceeded", message, "Take links away under removed.links, in an earlier run.")];
})));
const refuse$2 = ((change, context) => {
	const { target } = change.wanted;
	if (change.action === "delete") return known([]);
	const creating = change.action === "create";
	return concatKnown([...creating ? [known(applicationMissing(change, context)), tooManyExports(change, context)] : [], tooManyLinks(change, context, target)]);
});
const lost = "IoT Central never sends the missed messages later";
const deletion = (({ observed }, { id }) => observed?.enabled === true ? [{
	code: "interrupts-export",
	message: `Export ${id} is enabled and is deleted; ${lost}.`
}] : []);
const unlinking = ((change, target) => {
	const enabled = target.declared === void 0 ? change.observed?.enabled : target.declared.enabled;
	return target.removedLinks.filter((({ key }) => enabled === true && change.attributes.some((({ path }) => path === linkPath(key))))).map((({ key }) => ({
		code: "interrupts-export",
		attribute: linkPath(key),
		message: `Export ${target.id} is enabled and no longer sends to destination ${key}; ${lost}.`
	})));
});
const narrowing = (({ attributes }, target) => {
	const filter = attributes.find((({ path, to }) => path === "filter" && to !== void 0));
	const filtered = filter === void 0 ? [] : [{
		code: "narrows-export",
		attribute: "filter",
		message: `The filter of export ${target.id} ${filter.from === void 0 ? "is new" : "changes"}: IoT Central sends only messages that match it, and never sends the others later.`
	}];
	const cleared = target.links.filter((({ key }) => attributes.some((({ path, to }) => path === transformPath(key) && to === void 0)))).map((({ key }) => ({
		attribute: transformPath(key),
		...clearedLoss(linkWords(target.id, key))
	})));
	return [...filtered, ...cleared];
});
const risks$1 = ((change, context) => {
	const { target } = change.wanted;
	if (change.action === "delete") return known(deletion(change, target));
	const disabled = change.attributes.some((({ path, to }) => path === "enabled" && to === false && change.observed?.enabled === true)) ? [{
		code: "interrupts-export",
		attribute: "enabled",
		message: `Export ${target.id} is disabled; ${lost}.`
	}] : [];
	const runs = change.observed?.enabled === true;
	return concatKnown([
		known([...disabled, ...runs ? narrowing(change, target) : []]),
		runs ? losses(context, target) : known([]),
		runs || target.declared?.enabled === true ? removedEnrichments(change, context, target) : known([]),
		known(unlinking(change, target)),
		duplicates(change, context)
	]);
});

// packages/planner/src/resources/iot-central/data-export/steps.ts
const isObject = ((value) => typeof value === "object" && value !== null && !Array.isArray(value));
const mergePatch = ((from, to) => {
	if (!isObject(from) || !isObject(to)) return to;
	const gone = Object.keys(from).filter(((key) => !Object.hasOwn(to, key)));
	return {
		...Object.fromEntries(gone.map(((key) => [key, null]))),
		...Object.fromEntries(Object.entries(to).map((([key, value]) => [key, mergePatch(from[key], value)])))
	};
});
const limitSeconds$2 = 60;
const transformOf = (({ declared }, index) => declared?.links[index]?.transform?.text);
const newLink = ((target, index) => {
	const transform = transformOf(target, index);
	return {
		id: target.links[index]?.id ?? "",
		...transform === void 0 ? {} : { transform }
	};
});
const keptLink = ((target, { id, raw, transform: live }) => {
	const index = target.links.findIndex(((link) => link.id === id));
	const transform = transformOf(target, index);
	const members = Object.entries(isObject(raw) ? raw : { id }).filter((([, value]) => value !== null));
	if (index === -1 || normalText(live ?? "") === normalText(transform ?? "")) return Object.fromEntries(members);
	const rest = members.filter((([name]) => name !== "transform"));
	return {
		...Object.fromEntries(rest),
		...transform === void 0 ? {} : { transform }
	};
});
const linksOf = ((context, target, withRemoved) => {
	const live = certain(askExports(context)).find((({ id }) => id === target.id))?.links ?? [];
	const gone = ((id) => !withRemoved && target.removedLinks.some(((link) => link.id === id)));
	const kept = live.filter((({ id }) => !gone(id))).map(((link) => keptLink(target, link)));
	const fresh = target.links.flatMap((({ id }, index) => live.some(((link) => link.id === id)) ? [] : [newLink(target, index)]));
	return [...kept, ...fresh];
});
const createBody = (({ wanted }, context, target) => {
	const { displayName = "", source = "", enabled = false, filter } = wanted.attributes;
	const enrichments = target.declared?.enrichments ?? {};
	return {
		displayName,
		enabled,
		source,
		...filter === void 0 || filter === null ? {} : { filter },
		...Object.keys(enrichments).length === 0 ? {} : { enrichments: plain(enrichments) },
		destinations: linksOf(context, target, true)
	};
});
const plain = ((enrichments) => Object.fromEntries(Object.entries(enrichments).map((([key, { value, path, target }]) => [key, {
	...value === void 0 ? {} : { value },
	...path === void 0 ? {} : { path },
	...target === void 0 ? {} : { target }
}]))));
const enrichmentPatch = (({ attributes, observed }, target) => {
	const live = plain(observed?.enrichments ?? {});
	const wanted = plain(target.declared?.enrichments ?? {});
	const keys = [.../* @__PURE__ */ new Set([...Object.keys(live), ...Object.keys(wanted)])].filter(((key) => attributes.some((({ path }) => path === enrichmentPath(key)))));
	return Object.fromEntries(keys.map(((key) => {
		const to = wanted[key];
		return [key, to === void 0 ? null : mergePatch(live[key], to)];
	})));
});
const updateBody = ((change, context, target) => {
	const { displayName, enabled, filter } = change.wanted.attributes;
	const changed = ((path) => change.attributes.some(((one) => one.path === path)));
	const enrichments = enrichmentPatch(change, target);
	const relinked = target.links.some((({ key }) => changed(linkPath(key)) || changed(transformPath(key))));
	return {
		...changed("displayName") && displayName !== void 0 ? { displayName } : {},
		...changed("enabled") && enabled !== void 0 ? { enabled } : {},
		...changed("filter") ? { filter: filter ?? null } : {},
		...Object.keys(enrichments).length === 0 ? {} : { enrichments },
		...relinked ? { destinations: linksOf(context, target, true) } : {}
	};
});
const deliveredAnew = ((change, target) => {
	if ((change.wanted.attributes.enabled ?? change.observed?.enabled) !== true) return [];
	const changed = ((path) => change.attributes.some(((one) => one.path === path)));
	const enriched = change.attributes.some((({ path }) => path.startsWith("enrichments")));
	const all = change.action === "create" || changed("enabled") || enriched;
	return target.links.map((({ key }) => key)).filter(((key) => all || changed(linkPath(key)) || changed(transformPath(key))));
});
const updateSteps = ((change, context, target, common) => {
	const body = updateBody(change, context, target);
	const unlinked = target.removedLinks.filter((({ key }) => change.attributes.some((({ path }) => path === linkPath(key)))));
	const update = Object.keys(body).length === 0 ? [] : [...clearsBefore(context, deliveredAnew(change, target), "export"), {
		...common,
		stage: "export",
		method: "PATCH",
		body,
		title: `change export ${target.id}`
	}];
	const without = { destinations: linksOf(context, target, false) };
	const names = unlinked.map((({ key }) => key)).join(", ");
	const unlink = unlinked.length === 0 ? [] : [{
		...common,
		stage: "remove",
		method: "PATCH",
		body: without,
		title: `unlink ${names} from export ${target.id}`
	}];
	return [...update, ...unlink];
});
const steps$2 = ((change, context) => {
	const { target } = change.wanted;
	const common = {
		system: "iot-central",
		host: context.config.application.host,
		path: `/api/dataExport/exports/${encodeURIComponent(target.id)}`,
		limitSeconds: limitSeconds$2,
		done: "answered"
	};
	if (change.action === "delete") return [{
		...common,
		stage: "remove",
		method: "DELETE",
		title: `delete export ${target.id}`
	}];
	if (change.action === "update") return updateSteps(change, context, target, common);
	const body = createBody(change, context, target);
	return [...clearsBefore(context, deliveredAnew(change, target), "export"), {
		...common,
		stage: "export",
		method: "PUT",
		body,
		title: `create export ${target.id}`
	}];
});

// packages/planner/src/resources/iot-central/data-export/index.ts
const placeless = ["displayName", "filter"];
const tableOfLink = ((config, { key }) => {
	const destination = destinationOf(config, key);
	const place = destination && destinationPlace(config, destination);
	return place === void 0 ? [] : [tableAzureId(place)];
});
const azureId = ((target, config, attribute) => {
	const links = [...target.links, ...target.removedLinks].toSorted(((a, b) => a.id < b.id ? -1 : 1));
	const own = links.find((({ key }) => attribute === linkPath(key) || attribute === transformPath(key)));
	const tables = (own !== void 0 ? [own] : placeless.includes(attribute ?? "") ? [] : links).flatMap(((link) => tableOfLink(config, link)));
	return [
		applicationAzureId(config),
		target.id,
		own?.id ?? null,
		...tables
	];
});
const counterpart$1 = (({ target: { id }, attributes }, base, { config }) => {
	const what = `export ${attributes.displayName ?? id} of ${attributes.source ?? "an unknown source"}`;
	const declared = config.exports.find(((one) => one.id === id));
	if (isOtherApplication(base, config)) return {
		address: exportAddress(id),
		what,
		unread: otherApplication
	};
	if (declared !== void 0) return {
		address: exportAddress(declared.name),
		what
	};
	if (exportOf(config, id) !== void 0) return {
		address: exportAddress(`id=${id}`),
		what
	};
	return {
		address: exportAddress(id),
		what,
		removal: {
			section: "exports",
			names: [id]
		}
	};
});
const part$1 = (({ declared }, { key }, base, config) => {
	const { id } = linkName(base, key);
	const now = liveLinkKey(config, id);
	return declared !== void 0 && (destinationOf(config, now)?.id ?? id) === id && !now.startsWith("id=") ? {
		key: now,
		removal: {
			section: "links",
			names: [declared.name, now]
		}
	} : { key: now };
});
const needs$1 = ((_address, { presence, target }, config) => {
	const linked = [...target.links, ...target.removedLinks].map((({ key }) => destinationAddress(key)));
	if (presence === "present" && target.removedLinks.length === 0) return linked;
	const removed = [...destinationTargets(config)].filter((([, one]) => one.removed)).map((([where]) => where));
	return [.../* @__PURE__ */ new Set([
		...linked,
		...removed,
		...removedPlaces(config)
	])];
});
const dataExportKind = {
	id: "iot-central/data-export",
	called: ((names) => {
		const name = names.join("/");
		return {
			title: ["export ", { name }],
			many: {
				of: "exports",
				place: name
			}
		};
	}),
	visibleWithinSeconds: 60,
	rules: rules$7,
	desire: desire$6,
	needs: needs$1,
	read: read$2,
	refuse: refuse$2,
	risks: risks$1,
	steps: steps$2,
	azureId,
	identity: ((_target, { source }, _context, action) => action === "delete" ? null : source),
	counterpart: counterpart$1,
	part: part$1,
	expects: (({ id }, context) => expectedExport(context, id)),
	health,
	healthNow
};

// packages/planner/src/resources/iot-central/destination/read.ts
const read$1 = (({ config, world }) => {
	const { destinations } = world.application;
	const targets = destinationTargets(config);
	const named = new Set([...targets.values()].map((({ id }) => id)));
	return {
		observed: new Map([...targets].map((([address, { id }]) => [address, seenIn(destinations, ((all) => {
			const live = all.find(((one) => one.id === id));
			if (live === void 0) return void 0;
			return {
				displayName: live.displayName,
				type: live.type,
				...observedOwn(live)
			};
		}))]))),
		unmanaged: shownIn(destinations).filter((({ id }) => !named.has(id))).map((({ id, displayName, type }) => ({
			address: destinationAddress(id),
			what: `destination ${displayName} (${type})`
		})))
	};
});

// packages/planner/src/resources/iot-central/destination/risks.ts
const stillLinked = ((change, context, { id }) => mapKnown(feeds(context, "after"), ((after) => {
	const linked = after.filter(((feed) => feed.destinationId === id));
	if (linked.length === 0) return [];
	const names = [...new Set(linked.map(feedName))].join(", ");
	return [refusal$1(change, "removal-still-fed", `Destination ${id} is still linked to ${names}.`, "Remove the export or, under removed.links, the link; then the destination goes in the same run.")];
})));
const overQuota = ((change, context) => mapKnown(askDestinations(context), ((destinations) => {
	const live = new Set(destinations.map((({ id }) => id)));
	const made = context.config.destinations.filter((({ id, manage }) => manage && !live.has(id)));
	if (live.size + made.length <= quota.destinations) return [];
	const message = `The application has ${live.size} destinations and would get ${made.length} more; it holds at most ${quota.destinations}.`;
	return [refusal$1(change, "quota-exceeded", message, "Remove destinations that nothing uses, in an earlier run or in the portal.")];
})));
const refuse$1 = ((change, context) => {
	const { target } = change.wanted;
	if (change.action === "delete") return stillLinked(change, context, target);
	if (change.action !== "create") return known([]);
	return concatKnown([known(applicationMissing(change, context)), overQuota(change, context)]);
});
const risks = ((change, context) => {
	const { target } = change.wanted;
	if (change.action !== "update" || target.removed) return known([]);
	const type = typeOf(target.declared);
	const redirected = change.attributes.flatMap((({ path }) => {
		const outcome = type.redirects(path);
		return outcome === void 0 ? [] : [{
			path,
			outcome
		}];
	}));
	if (redirected.length === 0) return known([]);
	return mapKnown(feeds(context, "now"), ((all) => {
		const feeding = all.filter(((feed) => feed.destinationId === target.id));
		const names = namesOf(feeding);
		if (names === "") return [];
		return redirected.map((({ path, outcome }) => ({
			code: "interrupts-export",
			attribute: path,
			evidence: idsOf$1(feeding),
			message: `The enabled ${names} writes through this destination: ${outcome}.`
		})));
	}));
});

// packages/planner/src/resources/iot-central/destination/steps.ts
const limitSeconds$1 = 60;
const steps$1 = ((change, context) => {
	const { config } = context;
	const { target } = change.wanted;
	const common = {
		system: "iot-central",
		host: config.application.host,
		path: `/api/dataExport/destinations/${encodeURIComponent(target.id)}`,
		limitSeconds: limitSeconds$1,
		done: "answered"
	};
	if (change.action === "delete" || target.removed) return [{
		...common,
		stage: "remove",
		method: "DELETE",
		title: `delete destination ${target.id}`
	}];
	const isNew = change.action === "create";
	const { attributes: wanted } = change.wanted;
	const sent = {
		wanted,
		observed: isNew ? void 0 : change.observed,
		isSent: ((attribute) => isNew || change.attributes.some((({ path }) => path === attribute)))
	};
	const type = typeOf(target.declared);
	const { displayName } = wanted;
	const body = {
		...displayName === void 0 || !sent.isSent("displayName") ? {} : { displayName },
		...type.body(sent)
	};
	if (isNew) {
		const title = `create destination ${target.id}`;
		return [{
			...common,
			stage: "destination",
			method: "PUT",
			body: {
				type: type.name,
				...body
			},
			title
		}];
	}
	const title = `change destination ${target.id}`;
	const update = {
		...common,
		stage: "destination",
		method: "PATCH",
		body,
		title
	};
	return [...type.before(target.declared, sent, context), update];
});
const hasSecret = ((config, declared) => typeOf(declared).withoutSecret(declared, config) === void 0);
const whyNot = ((config, name) => {
	const declared = config.destinations.find(((one) => one.name === name));
	if (declared === void 0) return `there is no destination ${name} in this config`;
	return `the destination ${name} ${typeOf(declared).withoutSecret(declared, config) ?? "has manage: false, so it is never changed"}`;
});
const unknown = ((config, name, candidates) => {
	const start = {
		line: 1,
		column: 1
	};
	const all = candidates.length === 0 ? "No destination of this config has a secret." : `With a secret: ${candidates.join(", ")}.`;
	return diagnose("resend-unknown", {
		file: config.file,
		range: {
			start,
			end: start
		}
	}, `The secret of ${name} cannot be sent again: ${whyNot(config, name)}.`, { hint: didYouMean(name, candidates) ?? all });
});
const resendOf = ((config, names) => {
	const candidates = config.destinations.filter(((one) => one.manage && hasSecret(config, one))).map((({ name }) => name));
	const wanted = names === "all" ? candidates : [...new Set(names)];
	const known = new Set(candidates);
	return {
		addresses: new Set(wanted.filter(((name) => known.has(name))).map(destinationAddress)),
		diagnostics: wanted.filter(((name) => !known.has(name))).map(((name) => unknown(config, name, candidates)))
	};
});

// packages/planner/src/resources/iot-central/destination/index.ts
const needs = ((_address, { target }, config) => target.removed ? removedPlaces(config) : typeOf(target.declared).needs(target.declared, config));
const destinationKind = {
	id: "iot-central/destination",
	called: ((names) => {
		const name = names.join("/");
		return {
			title: ["destination ", { name }],
			many: {
				of: "destinations",
				place: name
			}
		};
	}),
	visibleWithinSeconds: 60,
	rules: rules$3,
	desire: desire$3,
	needs,
	read: read$1,
	refuse: refuse$1,
	risks,
	steps: steps$1,
	azureId: (({ id }, config) => [applicationAzureId(config), id]),
	counterpart: counterpart$6,
	expects: (({ id }, context) => expectedDestination(context, id))
};

// packages/planner/src/resources/iot-central/managed-identity/index.ts
const sameId = sameBy(lowerCase);
const id = ((what) => ({
	shape: "value",
	omitted: "left-alone",
	same: sameId,
	refuse: ((observed) => ({
		code: "identity-differs",
		message: `The ${what} of the application's managed identity is ${textOf$2(observed)}, not the one that the file gives.`,
		hint: `Correct the ${what}, or leave it out: it is read from the application.`
	}))
}));
const rules = {
	type: {
		shape: "value",
		omitted: "left-alone",
		same: sameId
	},
	principalId: id("principalId"),
	tenantId: id("tenantId")
};
const desire = (({ application, identities }) => new Map(identities.flatMap(((identity) => {
	if (identity.type !== "managedIdentity" || application.resourceId === void 0) return [];
	const wanted = {
		target: application.resourceId,
		presence: "present",
		attributes: {
			type: "SystemAssigned",
			...identity.principalId === void 0 ? {} : { principalId: identity.principalId },
			...identity.tenantId === void 0 ? {} : { tenantId: identity.tenantId }
		},
		manage: true,
		at: identity.at
	};
	return [[managedIdentityAddress(identity.name), wanted]];
}))));
const observedOf = (({ identity }) => {
	if (identity === void 0 || !/system\s*assigned/i.test(identity.type)) return void 0;
	const { principalId, tenantId } = identity;
	return {
		type: "SystemAssigned",
		...principalId === void 0 ? {} : { principalId },
		...tenantId === void 0 ? {} : { tenantId }
	};
});
const read = (({ config, world }) => {
	const observed = /* @__PURE__ */ new Map();
	for (const address of desire(config).keys()) observed.set(address, seenIn(world.application.resource, observedOf));
	return {
		observed,
		unmanaged: []
	};
});
const limitSeconds = 600;
const refuse = ((change, context) => mapKnown(askApplicationResource(context), ((resource) => {
	if (resource === void 0) return [refusal$1(change, "application-missing", "The IoT Central application that resourceId names does not exist.", "Correct application.resourceId, or create the application.")];
	if (change.action !== "create" || !/user\s*assigned/i.test(resource.identity?.type ?? "")) return [];
	return [refusal$1(change, "identity-differs", "The application has a user-assigned managed identity. IoT Central supports only the system-assigned one.", "Remove the user-assigned identity from the application, then plan again: the system-assigned one is switched on.")];
})));
const steps = (({ wanted }, { config }) => [{
	system: "arm",
	stage: "identity",
	host: armHost("public"),
	method: "PATCH",
	path: armPath(wanted.target),
	body: { identity: { type: "SystemAssigned" } },
	limitSeconds,
	done: "arm-finished",
	title: `switch on the managed identity of ${config.application.subdomain}`
}]);
const isManaged = (({ type }) => type === "managedIdentity");
const counterpart = ((_wanted, base, { config }) => {
	const what = "the managed identity of the application; adx-export never switches it off";
	const name = base.identities.find(isManaged)?.name ?? "";
	if (isOtherApplication(base, config)) return {
		address: managedIdentityAddress(name),
		what,
		unread: otherApplication
	};
	return config.identities.some(isManaged) ? void 0 : {
		address: managedIdentityAddress(name),
		what
	};
});
const managedIdentityKind = {
	id: "iot-central/managed-identity",
	called: ((names) => ({ title: ["managed identity ", { name: names.join("/") }] })),
	visibleWithinSeconds: 300,
	rules,
	desire,
	needs: (() => []),
	read,
	refuse,
	risks: (() => known([])),
	steps,
	azureId: ((_resourceId, config) => applicationAzureId(config)),
	counterpart
};

// packages/planner/src/resources/index.ts
const kinds = [
	managedIdentityKind,
	clusterStreamingKind,
	databaseKind,
	databasePrincipalKind,
	tableKind,
	tablePolicyKind,
	destinationKind,
	dataExportKind
];

// packages/planner/src/resources/wording.ts
const kindOf = ((address) => kinds.find((({ id }) => address.startsWith(`${id}:`))));
const calledOf = ((address) => {
	const kind = kindOf(address);
	return kind?.called(address.slice(kind.id.length + 1).split("/"));
});
const titleOf = ((address) => calledOf(address)?.title ?? [{ name: address }]);
const manyOf = ((address) => calledOf(address)?.many);
const harmOf = ((address, risk) => {
	const harms = calledOf(address)?.harms ?? {};
	return Object.hasOwn(harms, risk) ? harms[risk] : void 0;
});
const writtenValue = ((address, path, value) => {
	const rules = kindOf(address)?.rules ?? {};
	const rule = Object.hasOwn(rules, path) ? rules[path] : void 0;
	if (typeof value !== "string" || rule?.shape !== "value") return value;
	return rule.written?.(value) ?? value;
});

// packages/report/src/text/line-diff.ts
const maxCells = 1e6;
const replaced = ((from, to) => [...from.map(((text) => ({
	mark: "-",
	text
}))), ...to.map(((text) => ({
	mark: "+",
	text
})))]);
const commonLengths = ((from, to) => {
	const table = Array.from({ length: from.length + 1 }, (() => new Uint32Array(to.length + 1)));
	for (let i = from.length - 1; i >= 0; i--) for (let j = to.length - 1; j >= 0; j--) {
		const row = table[i];
		const below = table[i + 1];
		if (row === void 0 || below === void 0) continue;
		row[j] = from[i] === to[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
	}
	return table;
});
const middle = ((from, to) => {
	if (from.length * to.length > maxCells) return replaced(from, to);
	const table = commonLengths(from, to);
	const result = [];
	let i = 0;
	let j = 0;
	while (i < from.length || j < to.length) {
		const left = from[i];
		const right = to[j];
		if (left !== void 0 && left === right) {
			result.push({
				mark: " ",
				text: left
			});
			i++;
			j++;
		} else if (left !== void 0 && (right === void 0 || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
			result.push({
				mark: "-",
				text: left
			});
			i++;
		} else if (right !== void 0) {
			result.push({
				mark: "+",
				text: right
			});
			j++;
		}
	}
	return result;
});
const withContext = ((lines, context) => {
	const near = lines.map(((_, index) => lines.slice(Math.max(0, index - context), index + context + 1).some(((line) => line.mark !== " "))));
	const result = [];
	let skipped = 0;
	for (const [index, line] of lines.entries()) {
		if (near[index] !== true) {
			skipped++;
			continue;
		}
		if (skipped > 0) result.push({
			mark: "skipped",
			lines: skipped
		});
		skipped = 0;
		result.push(line);
	}
	if (skipped > 0) result.push({
		mark: "skipped",
		lines: skipped
	});
	return result;
});
const sequenceDiff = ((a, b) => {
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const kept = ((parts) => parts.map(((text) => ({
		mark: " ",
		text
	}))));
	return [
		...kept(a.slice(0, start)),
		...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
		...kept(a.slice(a.length - end))
	];
});
const lineDiff = ((from, to, context = 2) => {
	const a = from === "" ? [] : from.split("\n");
	const b = to === "" ? [] : to.split("\n");
	return withContext(sequenceDiff(a, b), context);
});

// packages/report/src/text/inline-diff.ts
const around = 40;
const parts = /[\p{L}\p{N}_]+|\s+|[^]/gu;
const merged = ((found) => {
	const result = [];
	for (const { mark, text } of found) {
		const last = result.at(-1);
		if (last?.mark === mark) last.text += text;
		else result.push({
			mark,
			text
		});
	}
	return result;
});
const plainText = ((text) => clean(speltBlanks(text)).replaceAll(/\[(?=-)|\{(?=\+)/g, ((mark) => `\\${mark}`)).replaceAll(/([-+])([\]}])/g, "$1\\$2"));
const folded = ((text, isFirst, isLast) => {
	const head = isFirst ? 0 : around;
	const tail = isLast ? 0 : around;
	if (text.length <= head + tail + 10) return plainText(text);
	return `${plainText(text.slice(0, head))}\u2026${plainText(tail === 0 ? "" : text.slice(-tail))}`;
});
const inlineDiff = ((from, to, style) => {
	const found = merged(sequenceDiff(from.match(parts) ?? [], to.match(parts) ?? []));
	return found.map((({ mark, text }, index) => {
		if (mark === "-") return style("delete", `[-${plainText(text)}-]`);
		if (mark === "+") return style("create", `{+${plainText(text)}+}`);
		return folded(text, index === 0, index === found.length - 1);
	})).join("");
});

// packages/report/src/text/text-diff.ts
const mostChanged = {
	lines: 2e3,
	characters: 2e5
};
const longLine = 120;
const isChanged = ((line, mark) => line?.mark === mark);
const textOf = ((line) => "text" in line ? line.text : "");
const looksOf = ((text) => clean(text).replaceAll(/\s+/gu, " ").trim());
const withBlanks = ((text) => clean(speltBlanks(text).replaceAll(" ", "\u00b7")));
const alikeIn = ((lines) => {
	const sides = ["-", "+"].map(((mark) => lines.filter(((line) => isChanged(line, mark))).map(textOf)));
	const texts = sides.map(((side) => new Set(side)));
	const looks = sides.map(((side) => new Set(side.map(looksOf))));
	return ((text) => looks.every(((side) => side.has(looksOf(text)))) && !texts.every(((side) => side.has(text))));
});
const runsOf = ((lines) => {
	const runs = [];
	for (const line of lines) {
		const run = runs.at(-1);
		if (run?.[0]?.mark === "-" && (line.mark === "+" || line.mark === "-" && run.at(-1)?.mark === "-")) run?.push(line);
		else runs.push([line]);
	}
	return runs;
});
const changedLine = ((line, alike, style) => {
	const text = alike(line.text) ? withBlanks(line.text) : clean(line.text);
	return {
		text: style(line.mark === "+" ? "create" : "delete", `${line.mark} ${text}`),
		lines: 1,
		characters: line.text.length
	};
});
const showRun = ((run, alike, style) => {
	const removed = run.filter(((line) => isChanged(line, "-")));
	const added = run.filter(((line) => isChanged(line, "+")));
	if (removed.length === added.length && [...removed, ...added].some((({ text }) => text.length > longLine))) return removed.map((({ text }, index) => {
		const other = added[index]?.text ?? "";
		return {
			text: `~ ${inlineDiff(text, other, style)}`,
			lines: 2,
			characters: text.length + other.length
		};
	}));
	return run.map(((line) => {
		if (line.mark === "skipped") return {
			text: style("faint", `  \u2026 ${String(line.lines)} unchanged`),
			lines: 0,
			characters: 0
		};
		if (line.mark === " ") return {
			text: `  ${shorten(clean(line.text), longLine)}`,
			lines: 0,
			characters: 0
		};
		return changedLine(line, alike, style);
	}));
});
const bounded = ((shown) => {
	const kept = [];
	let [lines, characters] = [0, 0];
	for (const each of shown) {
		lines += each.lines;
		characters += each.characters;
		if (lines > mostChanged.lines || characters > mostChanged.characters) return {
			kept,
			isWhole: false
		};
		kept.push(each.text);
	}
	return {
		kept,
		isWhole: true
	};
});
const tooLong = ((removed, added, to, style) => style("warning", `! not all of it is shown: ${removed} removed, ${added} added, ${count(to, "character")} to be; the JSON document holds all`));
const textDiff = ((from, to, style) => {
	const lines = lineDiff(from, to);
	const alike = alikeIn(lines);
	const { kept, isWhole } = bounded(runsOf(lines).flatMap(((run) => showRun(run, alike, style))));
	if (isWhole) return kept;
	const [removed = "", added = ""] = ["-", "+"].map(((mark) => count(lines.filter(((line) => line.mark === mark)).length, "line")));
	return [...kept, tooLong(removed, added, to.length, style)];
});

// packages/report/src/text/value.ts
const plainWord = /^[\p{L}_$][\p{L}\p{N}_.:/@$-]*$/u;
const reserved = /* @__PURE__ */ new Set([
	"true",
	"false",
	"null"
]);
const timespan = /^(?:(?:\d+\.)?\d\d:\d\d:\d\d|\d+(?:[dhms]|ms))$/;
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const stringText = ((given) => {
	const value = maskSecretForms(given);
	return plainWord.test(value) && !reserved.has(value) || timespan.test(value) || guid.test(value) ? clean(value) : clean(speltBlanks(JSON.stringify(value)));
});
const wordOf = ((value) => typeof value === "string" ? clean(value) : "?");
const partAt = ((value, key) => typeof value === "object" && value !== null ? Object.entries(value).find((([name]) => name === String(key)))?.[1] : void 0);
const valueText = ((value, known) => {
	if (value === null) return "null";
	if (typeof value === "string") return stringText(value);
	if (typeof value !== "object") return String(value);
	if (isReference(value)) {
		const origin = `${wordOf(value.attribute)} of ${wordOf(value.$ref)}`;
		return known === void 0 ? `(known later: ${origin})` : `${valueText(known)} (${origin})`;
	}
	if (isSecret(value)) return `(secret: ${wordOf(value.$secret)})`;
	if (Array.isArray(value)) {
		const items = value.map(((item, index) => valueText(item, partAt(known, index))));
		return items.length === 0 ? "[]" : `[ ${items.join(", ")} ]`;
	}
	const members = Object.entries(value).map((([key, member]) => `${stringText(key)}: ${valueText(member, partAt(known, key))}`));
	return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
});
const isMultiline = ((value) => typeof value === "string" && value.includes("\n"));

// packages/report/src/text/change.ts
const marks = {
	create: "+",
	update: "~",
	delete: "-",
	"no-op": " "
};
const styled = ((action, text, style) => action === "no-op" ? style("faint", text) : style(action, text));
const isLink = ((path) => /^destinations\['.*'\]$/.test(path));
const valueWidth$1 = 100;
const leftAloneWidth = 300;
const alone = ((text, sign, style) => {
	if (text.length <= mostChanged.characters) return text;
	const [none, all] = [count(0, "character"), count(text.length, "character")];
	return tooLong(sign === "+" ? none : all, sign === "+" ? all : none, sign === "+" ? text.length : 0, style);
});
const both = ((before, after, style) => {
	if (before === after) return `${before} (they differ in what is masked or unknown here)`;
	if (Math.max(before.length, after.length) <= 100) return `${style("delete", before)} -> ${style("create", after)}`;
	const text = inlineDiff(before, after, style);
	if (text.length <= mostChanged.characters) return text;
	const [removed, added] = [count(before.length, "character"), count(after.length, "character")];
	return tooLong(removed, added, after.length, style);
});
const asText = ((value) => typeof value === "string" ? maskSecretForms(value) : "");
const sidesOf = ((address, { path, from, to, known }) => ({
	before: isLink(path) && from === true ? "linked" : valueText(writtenValue(address, path, from)),
	after: isLink(path) && to === true ? "linked" : valueText(writtenValue(address, path, to), known)
}));
const attributeLines = (({ action, address }, attribute, width, style) => {
	const { from, to } = attribute;
	const path = clean(attribute.path);
	if ([from, to].every(((value) => value === null || typeof value === "string")) && (isMultiline(from) || isMultiline(to))) {
		const lines = textDiff(asText(from), asText(to), style);
		const hidden = from !== to && asText(from) === asText(to) ? ["! they differ in what is masked here"] : [];
		return [`${path}:`, ...[...lines, ...hidden].map(((line) => `  ${line}`))];
	}
	const padded = `${path}:`.padEnd(width + 1);
	const { before, after } = sidesOf(address, attribute);
	if (action === "create") return [`${padded} ${style("create", alone(after, "+", style))}`];
	if (action === "delete") return [`${padded} ${style("delete", alone(before, "-", style))}`];
	if (from === null) return [`${padded} ${style("create", `+ ${alone(after, "+", style)}`)}`];
	if (to === null) return [`${padded} ${style("delete", `- ${alone(before, "-", style)}`)}`];
	return [`${padded} ${both(before, after, style)}`];
});
const oneLine$1 = ((value) => shorten(valueText(value), leftAloneWidth));
const riskLine = ((risk, style) => {
	const word = risk.blocking && !risk.accepted ? "error" : "warning";
	const mark = risk.blocking ? "!!" : "!";
	const consent = risk.accepted ? " (accepted)" : risk.blocking ? " (blocking)" : "";
	return `${style(word, `${mark} ${risk.code}${consent}:`)} ${clean(risk.message)}`;
});
const leftAloneTexts = (({ address, leftAlone = [] }) => leftAlone.map((({ path, value }) => `live ${clean(path)}, not in the file: ${oneLine$1(writtenValue(address, path, value))}`)));
const isShown = (({ action, leftAlone = [] }) => action !== "no-op" || leftAlone.length > 0);
const changeLines = ((change, style) => {
	const width = change.attributes.reduce(((most, { path }) => Math.min(40, Math.max(most, path.length))), 0);
	const place = `${clean(change.source.file)}:${String(change.source.line)}`;
	const head = `${marks[change.action]} ${change.action.padEnd(6)} ${clean(change.address)}`;
	const body = [
		style("faint", `${clean(change.reason)} (${place})`),
		...change.attributes.flatMap(((attribute) => attributeLines(change, attribute, width, style))),
		...leftAloneTexts(change).map(((text) => style("faint", text))),
		...change.risks.map(((risk) => riskLine(risk, style)))
	];
	return [styled(change.action, head, style), ...body.map(((line) => `      ${line}`))].map(((line) => `  ${line}`));
});

// packages/report/src/text/exports.ts
const shownErrors = 5;
const longestWords = 1e3;
const longestName = 200;
const namedUnread = 5;
const isStatus = (({ status }, word) => status.toLowerCase() === word);
const inError = ((exports) => exports.filter(((one) => isStatus(one, "error") || one.errors.length > 0)));
const unread = ((exports) => exports.filter(((one) => one.status === "unreadable" && one.errors.length === 0)));
const hasExportsToTell = (({ exports }) => inError(exports).length > 0);
const isDestination = (({ beside }) => beside === "unlinked");
const nounOf = ((health) => {
	if (isDestination(health)) return "Destination";
	return health.beside === "unmanaged" ? "Unmanaged export" : "Export";
});
const nameOf$1 = (({ address }) => shorten(address.slice(address.indexOf(":") + 1), longestName));
const standsText = ((health, word = clean) => {
	const off = health.enabled === false ? "is off and " : "";
	return isStatus(health, "error") ? `${off}is in error` : `${off}reports errors, with the status ${word(health.status)}`;
});
const asideText = (({ beside, enabled }) => {
	const words = [
		...beside === "unmanaged" ? ["unmanaged"] : [],
		...beside === "unlinked" ? ["no export of the config links to it"] : [],
		...enabled === false ? ["off"] : []
	];
	return words.length === 0 ? "" : ` (${words.join(", ")})`;
});
const meaningOf = (({ enabled }) => enabled === true ? "IoT Central never sends the missed messages later." : void 0);
const hintsOf = (({ errors }) => [...new Set(errors.flatMap((({ hint }) => hint === void 0 ? [] : [hint])))]);
const unreadExportsText = ((exports, word = clean) => {
	const all = unread(exports);
	if (all.length === 0) return void 0;
	const rest = all.length - namedUnread;
	const names = all.slice(0, namedUnread).map(((one) => word(nameOf$1(one))));
	return `It is unknown whether ${all.length === 1 ? "this export sends" : "these exports send"} data, because ${all.length === 1 ? "its" : "their"} state could not be read: ${names.join(", ")}${rest > 0 ? `, and ${String(rest)} more` : ""}.`;
});
const counted = ((amount, one, many = `${one}s`) => amount === 0 ? [] : [count(amount, one, many)]);
const joined = ((parts) => parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`);
const thingsText = ((all) => {
	const amount = ((of) => all.filter(of).length);
	const isOurs = ((one) => !isDestination(one) && one.beside !== "unmanaged");
	return joined([
		...counted(amount(((one) => isOurs(one) && one.enabled !== false)), "export"),
		...counted(amount(isDestination), "destination"),
		...counted(amount((({ beside }) => beside === "unmanaged")), "unmanaged export"),
		...counted(amount(((one) => isOurs(one) && one.enabled === false)), "export that is off", "exports that are off")
	]);
});
const exportsInErrorText = ((exports) => {
	const all = inError(exports);
	return all.length === 0 ? "" : `${thingsText(all)} in error`;
});
const exportsWarning = ((exports) => {
	const all = inError(exports);
	if (all.length === 0) return "";
	const [are, their] = all.length === 1 ? ["is", "its"] : ["are", "their"];
	const lost = all.filter((({ enabled }) => enabled === true)).length < all.length ? "" : `: ${their} messages ${all.every(((one) => isStatus(one, "error"))) ? "are being" : "may be"} lost`;
	return `${thingsText(all)} ${are} in error${lost}`;
});
const butExports = ((exports) => {
	const warning = exportsWarning(exports);
	return warning === "" ? "" : ` But ${warning}.`;
});
const linesOf = ((health, style) => {
	const { errors } = health;
	const rest = errors.length - 5;
	const meaning = meaningOf(health);
	return [
		style("error", `${nounOf(health)} ${clean(nameOf$1(health))} ${standsText(health)}:`),
		...errors.slice(0, 5).map((({ message }) => `    ${clean(shorten(message, longestWords))}`)),
		...rest > 0 ? [style("faint", `    \u2026 and ${count(rest, "more error")}`)] : [],
		...meaning === void 0 ? [] : [`    ${meaning}`],
		...hintsOf(health).map(((hint) => `    What to do: ${clean(shorten(hint, longestWords))}`)),
		""
	];
});
const exportLines = (({ exports }, style) => {
	const unknown = unreadExportsText(exports);
	return [...inError(exports).flatMap(((one) => linesOf(one, style))), ...unknown === void 0 ? [] : [style("warning", unknown), ""]];
});

// packages/report/src/text/no-longer-declared.ts
const namedUnchecked = 5;
const isChecked = (({ what }) => !what.startsWith("not checked: "));
const nameOf = (({ address, attribute }) => attribute === void 0 ? clean(address) : `${clean(address)} ${clean(attribute)}`);
const stillLive = (({ noLongerDeclared = [] }) => noLongerDeclared.filter(isChecked));
const lineWords = (({ line }) => {
	if (line === void 0) return void 0;
	if (line.startsWith("removed: ")) return "to remove it";
	return "to clear it";
});
const uncheckedIn = (({ noLongerDeclared = [] }) => [...Map.groupBy(noLongerDeclared.filter(((one) => !isChecked(one))), (({ what }) => what))].map((([what, these]) => {
	const named = these.slice(0, namedUnchecked).map(nameOf);
	const rest = these.length - named.length;
	return {
		names: `${named.join(", ")}${rest === 0 ? "" : `, and ${String(rest)} more`}`,
		what: clean(what)
	};
})));
const stillLiveText = ((plan) => {
	const amount = stillLive(plan).length;
	return amount === 0 ? "" : `${String(amount)} no longer declared, still live`;
});
const noLongerDeclaredLines = ((plan, style) => {
	const known = stillLive(plan);
	const unchecked = uncheckedIn(plan);
	if (known.length + unchecked.length === 0) return [];
	return [
		style("strong", known.length === 0 ? "No longer declared, not checked:" : `No longer declared, still live: ${count(known.length, "thing")}`),
		...known.flatMap(((one) => {
			const words = lineWords(one);
			return [`  ${style("warning", "!")} ${nameOf(one)}: ${clean(one.what)}`, ...words === void 0 || one.line === void 0 ? [] : [`      ${words}: ${style("strong", clean(one.line))}`]];
		})),
		...unchecked.map((({ names, what }) => style("faint", `  ? ${names}: ${what}`))),
		""
	];
});

// packages/report/src/text/acceptances.ts
const isToldElsewhere = (({ changes }, each) => each.of === "consent" && each.now !== void 0 && changes.some((({ address, risks }) => address === each.now?.address && risks.some((({ code, accepted }) => accepted && code === each.now?.risk)))));
const shownAcceptances = ((plan) => (plan.acceptances ?? []).filter(((each) => !isToldElsewhere(plan, each))));
const valueOf$1 = (({ value }, span) => {
	if (value === void 0) return "with any live value";
	return value === null ? "while it is not set" : `at the live value ${span(valueText(value))}`;
});
const deviationText = ((one, span) => {
	return `${one.attribute === void 0 ? span(one.address) : `${span(one.attribute)} of ${span(one.address)}`} ${valueOf$1(one, span)}, until ${clean(one.until)}`;
});
const wasText = ((was, now, span) => [
	...JSON.stringify(was.value) === JSON.stringify(now.value) ? [] : [valueOf$1(was, span)],
	...was.until === now.until ? [] : [`until ${clean(was.until)}`],
	...was.reason === now.reason ? [] : [`reason ${span(was.reason)}`]
].join(", "));
const consentText = (({ risk, address, until }, span) => `${span(risk)} at ${span(address)}, until ${clean(until)}`);
const acceptanceText = ((each, span) => {
	if (each.of === "consent") {
		const { was, now } = each;
		if (now !== void 0) return `${was === void 0 ? "consents to" : "changes its consent to"} ${consentText(now, span)}`;
		return was === void 0 ? "" : `takes back its consent to ${consentText(was, span)}`;
	}
	const { was, now } = each;
	if (now === void 0) return was === void 0 ? "" : `no longer accepts ${deviationText(was, span)}`;
	const changed = was === void 0 ? "" : ` (before: ${wasText(was, now, span)})`;
	return `accepts ${deviationText(now, span)}${changed}: ${span(now.reason)}`;
});
const part = ((amount, verb, what) => amount === 0 ? [] : [`${verb} ${count(amount, what)}`]);
const acceptancesText = ((plans) => {
	const all = [...new Map(plans.flatMap(shownAcceptances).map(((each) => [JSON.stringify(each), each]))).values()];
	const sizeOf = ((of, stands) => all.filter(((each) => each.of === of && each.now !== void 0 === stands)).length);
	return [
		...part(sizeOf("deviation", true), "accepts", "deviation"),
		...part(sizeOf("deviation", false), "no longer accepts", "deviation"),
		...part(sizeOf("consent", true), "consents to", "risk"),
		...part(sizeOf("consent", false), "takes back", "consent")
	].join(", ");
});
const plainSpan = ((text) => clean(text));
const acceptanceLines = ((plan, style) => {
	const shown = shownAcceptances(plan);
	if (shown.length === 0) return [];
	return [
		style("strong", "Compared with the base, the config"),
		...shown.map(((each) => `  ${acceptanceText(each, plainSpan)}`)),
		""
	];
});

// packages/report/src/text/aged-rows.ts
const agedText = ((plans) => {
	const all = plans.flatMap((({ changes }) => changes)).flatMap((({ risks }) => risks.flatMap((({ rows }) => rows === void 0 ? [] : [rows]))));
	const counted = all.flatMap(((rows) => "uncounted" in rows ? [] : [rows]));
	const uncounted = all.length - counted.length;
	const [older, total] = counted.reduce((([o, t], rows) => [o + rows.older, t + rows.all]), [0, 0]);
	const isWithoutViews = counted.some((({ withoutViews }) => withoutViews === true));
	const unit = `${total === 1 && older > 0 ? "row" : "rows"}${isWithoutViews ? " in tables" : ""}`;
	const views = isWithoutViews ? " (materialized views are not counted)" : "";
	const known = counted.length === 0 || total === 0 && !isWithoutViews ? "" : older === 0 ? `no ${unit} would be deleted today${views}` : `${partText(older, total)} ${unit} would be deleted${views}`;
	if (uncounted === 0) return known;
	return known === "" ? "rows that would be deleted could not be counted" : `${known}, and not all tables could be counted`;
});

// packages/report/src/text/emulator.ts
const emulatorText = ((emulator) => emulator === void 0 ? "" : ` (emulator at ${clean(emulator)})`);

// packages/report/src/text/test-rows.ts
const shownRows = 3;
const valueWidth = 34;
const changedWidth = 100;
const cellText = ((cell) => {
	if (cell.fits === "unknown") return `${cell.text} or null`;
	if (!cell.fits) return `${cell.text} (not ${cell.given ?? "null"})`;
	if (cell.given === void 0) return "-";
	return cell.text;
});
const isFilled = ((cell) => cell !== void 0 && cell.given !== void 0 && cell.given !== "null" && cell.fits === true);
const markOf = ((cells, style) => {
	if (cells.some(((cell) => cell?.fits === false))) return style("error", "\u2717");
	if (cells.some(((cell) => cell?.fits === "unknown"))) return style("warning", "?");
	return cells.every(isFilled) ? style("good", "\u2713") : style("faint", "\u00b7");
});
const padded = ((text, width) => `${text}${" ".repeat(Math.max(0, width - text.length))}`);
const valueOf = ((cell) => shorten(clean(maskSecretForms(cell === void 0 ? "-" : cellText(cell))), valueWidth));
const rowLines = ((rows, style) => {
	const shown = rows.slice(0, shownRows);
	const columns = shown[0]?.cells.map((({ column }) => column)) ?? [];
	const width = columns.reduce(((most, name) => Math.max(most, clean(name).length)), 0);
	const widths = shown.map((({ cells }) => cells.reduce(((most, cell) => Math.max(most, valueOf(cell).length)), 0)));
	const lines = columns.map(((name, index) => {
		const cells = shown.map(((row) => row.cells[index]));
		const text = cells.map(((cell, at) => padded(valueOf(cell), widths[at] ?? 0))).join("  ").trimEnd();
		return `${markOf(cells, style)} ${padded(clean(name), width)}  ${text}`;
	}));
	const unknown = [...new Set(shown.flatMap((({ unknownKeys }) => unknownKeys)))];
	return [
		...lines,
		...unknown.map(((key) => `${style("error", "\u2717")} ${padded(clean(key), width)}  no such column: lost`)),
		...rows.length > shownRows ? [style("faint", `\u2026 and ${count(rows.length - shownRows, "row")} more`)] : []
	];
});
const cellsOf = ((row) => new Map([...(row?.cells ?? []).map(((cell) => [cell.column, `${markOf([cell], plain$2)} ${maskSecretForms(cellText(cell))}`])), ...(row?.unknownKeys ?? []).map(((key) => [key, "\u2717 no such column: lost"]))]));
const contextCells = 2;
const distinctColumns = (({ rows }) => {
	const all = rows.map(cellsOf);
	const columns = [...new Set(all.flatMap(((cells) => [...cells.keys()])))];
	return new Set(columns.filter(((column) => new Set(all.map(((cells) => cells.get(column)))).size > 1)));
});
const changedRow = ((before, after, distinct = /* @__PURE__ */ new Set()) => {
	const [was, is] = [cellsOf(before), cellsOf(after)];
	const columns = [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])];
	const context = columns.filter(((name) => was.get(name) === is.get(name))).toSorted(((a, b) => Number(distinct.has(b)) - Number(distinct.has(a)))).slice(0, contextCells);
	const shown = columns.filter(((name) => was.get(name) !== is.get(name) || context.includes(name)));
	const width = shown.reduce(((most, name) => Math.max(most, clean(name).length)), 0);
	const line = ((sign, name, cell) => `${sign} ${padded(clean(name), width)}  ${shorten(clean(cell), changedWidth)}`);
	const rest = columns.length - shown.length;
	return [...shown.flatMap(((name) => {
		const [from, to] = [was.get(name), is.get(name)];
		if (from === to) return to === void 0 ? [] : [line(" ", name, to)];
		return [...from === void 0 ? [] : [line("-", name, from)], ...to === void 0 ? [] : [line("+", name, to)]];
	})), ...rest === 0 ? [] : [`  \u2026 ${count(rest, "cell")} as before`]];
});
const differingRows = ((before, after, beside) => {
	const distinct = distinctColumns(after);
	const at = (({ rows }, number) => rows[number - 1]);
	return [
		...beside.gone.map((({ number }) => ["@@ row lost @@", ...changedRow(at(before, number), void 0)])),
		...beside.changed.map(((one) => ["@@ row changed @@", ...changedRow(at(before, one.before), at(after, one.after), distinct)])),
		...beside.new.map((({ number }) => ["@@ row new @@", ...changedRow(void 0, at(after, number))]))
	];
});
const changedRowLines = ((before, after) => {
	const beside = rowsBeside(before.rows.map(withUnknownKeys), after.rows.map(withUnknownKeys));
	const { same } = beside;
	const differing = differingRows(before, after, beside);
	const more = Math.max(0, differing.length - shownRows);
	const omitted = before.rowsOmitted + after.rowsOmitted > 0;
	return [
		...differing.slice(0, shownRows).flat(),
		...more === 0 ? [] : [`\u2026 ${count(more, "row")} more that ${more === 1 ? "differs" : "differ"}`],
		...same === 0 ? [] : [`\u2026 ${count(same, "row")} as before`],
		...omitted ? [`\u2026 ${count(before.rowsOmitted, "more row")} before, ${count(after.rowsOmitted, "more row")} after`] : []
	];
});

// packages/report/src/text/preview.ts
const shown$1 = 2;
const amountOf = (({ rows, rowsOmitted }) => rows.length + rowsOmitted);
const amountText = ((made, style) => amountOf(made) === 0 ? style("warning", "no row") : count(amountOf(made), "row"));
const isSame = (({ before, rows, rowsOmitted }) => before !== void 0 && JSON.stringify([before.rows, before.rowsOmitted]) === JSON.stringify([rows, rowsOmitted]));
const indented = (({ rows }, style) => rowLines(rows, style).map(((line) => `      ${line}`)));
const sampleLines = ((sample, style) => {
	const { name, origin, assumed, before } = sample;
	const kind = assumed ? `${origin}, of an assumed form` : origin;
	const title = `    ${clean(name)} ${style("faint", `(${kind})`)}`;
	if (before === void 0) return [`${title}: ${amountText(sample, style)}`, ...indented(sample, style)];
	if (isSame(sample)) return [`${title}: ${amountText(sample, style)}, as before`, ...indented(sample, style)];
	return [
		`${title}: ${amountText(before, style)} before, ${amountText(sample, style)} after`,
		...amountOf(before) === 0 ? [] : [style("faint", "      before"), ...indented(before, style)],
		...amountOf(sample) === 0 ? [] : [style("faint", "      after"), ...indented(sample, style)]
	];
});
const namedColumns = 3;
const columnsText = (({ columns, columnsOmitted }, span) => {
	const named = columns.slice(0, namedColumns);
	const rest = columns.length - named.length + columnsOmitted;
	return `${named.map(span).join(", ")}${rest === 0 ? "" : ` and ${count(rest, "more column")}`}`;
});
const comparedText = (({ compared, onlyBuiltIn }, span) => {
	if (compared === void 0) return "";
	const { messages, before, changed, gone, new: added } = compared;
	const parts = [
		...changed === 0 ? [] : [`${String(changed)} of ${count(before, "row")} ${changed === 1 ? "changes" : "change"} in ${columnsText(compared, span)}`],
		...gone === 0 ? [] : [`${changed === 0 ? `${String(gone)} of ${count(before, "row")}` : count(gone, "row")} lost`],
		...added === 0 ? [] : [`${count(added, "row")} new`]
	];
	const on = ` (on ${count(messages, onlyBuiltIn === true ? "built-in message" : "sample message")})`;
	return `${parts.length === 0 ? `the same ${count(before, "row")} as before` : parts.join("; ")}${on}`;
});
const onlyBuiltInText = "Only built-in sample messages were compared: your devices may send others. Name a real message under tests: then the plan tells what is lost.";
const previewLines = ((plan, style, run = {}) => (plan.previews ?? []).flatMap(((preview) => {
	const samples = preview.samples.slice(0, shown$1);
	const rest = preview.samples.length - samples.length + preview.samplesOmitted;
	return [
		`${style("strong", `Preview of ${clean(preview.export)} -> ${clean(preview.destination)}`)} (${clean(preview.table)})`,
		...preview.notCompared === void 0 ? [] : [style("warning", `    Not compared with the live transform: ${clean(preview.notCompared)}.`)],
		...preview.compared === void 0 ? [] : [`    ${comparedText(preview, clean)}`],
		...preview.onlyBuiltIn === true ? [style("warning", `    ${onlyBuiltInText}`)] : [],
		...samples.flatMap(((sample) => sampleLines(sample, style))),
		...rest > 0 ? [style("faint", `    \u2026 and ${count(rest, "message")} more: ${commandLine("test", run)}`)] : [],
		""
	];
})));

// packages/report/src/text/plan.ts
const listedUnmanaged = 10;
const mostWidth = 300;
const unaccepted = ((plan) => plan.changes.flatMap(((change) => change.risks.filter(((risk) => risk.blocking && !risk.accepted)))));
const hasChanges = ((plan) => plan.changes.some(((change) => change.action !== "no-op")));
const targetText = ((target, emulator) => {
	const names = [target.application, ...target.clusters].map(((name) => clean(name.replace(/^https:\/\//, ""))));
	const environment = target.environment === void 0 ? "" : ` (environment ${clean(target.environment)})`;
	return `${names.join(", ")}${environment}${emulatorText(emulator)}`;
});
const unreadableIn = (({ changes, summary }) => Math.max(0, changes.length - summary.create - summary.update - summary.delete - summary.noOp));
const unchangedText = ((plan) => {
	const unreadable = unreadableIn(plan);
	return `${String(plan.summary.noOp)} unchanged${unreadable === 0 ? "" : `, ${String(unreadable)} unreadable`}`;
});
const summaryText = ((plan) => {
	const { summary } = plan;
	return [
		`${String(summary.create)} to create`,
		`${String(summary.update)} to update`,
		`${String(summary.delete)} to delete`,
		unchangedText(plan),
		...stillLiveText(plan) === "" ? [] : [stillLiveText(plan)]
	].join(", ");
});
const acceptLine = ((line) => `  ${line.startsWith("- ") ? line : `- ${line}`}`);
const refusal = ((plan, style) => {
	const risks = unaccepted(plan);
	if (risks.length === 0) return [];
	if (plan.diagnostics.some((({ severity, code }) => severity === "error" && code !== "gate"))) return ["", `${style("error", "Refused.")} Fix the errors above first. The next plan then judges the risks again.`];
	const lines = [...new Set(risks.flatMap(((risk) => risk.accept === void 0 ? [] : [acceptLine(clean(risk.accept))])))];
	const [risk, these] = lines.length === 1 ? ["the risk", "this line"] : ["the risks", "these lines"];
	const where = plan.acceptFile === void 0 ? "under accept" : `to ${clean(plan.acceptFile)}`;
	return lines.length === 0 ? ["", style("error", `Refused: ${count(risks.length, "risk")} above must be accepted first.`)] : [
		"",
		`${style("error", "Refused.")} To accept ${risk}, add ${these} ${where}:`,
		...lines
	];
});
const unmanagedLines = ((plan, style) => {
	const total = plan.unmanaged.length + plan.unmanagedOmitted;
	if (total === 0) return [];
	const shown = plan.unmanaged.slice(0, listedUnmanaged);
	const rest = total - shown.length;
	return [
		`Left alone, because the config does not name them (unmanaged): ${String(total)}`,
		...shown.map(((thing) => style("faint", `    ${clean(shorten(thing.address, mostWidth))}  ${clean(shorten(thing.what, mostWidth))}`))),
		...rest > 0 ? [style("faint", `    \u2026 and ${String(rest)} more`)] : [],
		""
	];
});
const sentence = ((plan) => {
	const errors = plan.diagnostics.filter((({ severity, code }) => severity === "error" && code !== "gate")).length;
	const aged = agedText([plan]);
	const summary = `Plan: ${summaryText(plan)}.${aged === "" ? "" : ` ${aged.charAt(0).toUpperCase()}${aged.slice(1)}.`}`;
	if (errors > 0) return `${summary} It cannot be applied: ${count(errors, "error")} above.`;
	const refused = unaccepted(plan).length;
	if (refused > 0) return `${summary} It cannot be applied: ${count(refused, "blocking risk")} ${refused === 1 ? "is" : "are"} not accepted.`;
	if (hasChanges(plan)) return summary;
	const found = unreadableIn(plan) === 0 ? "the live state matches the config" : "what could be read matches the config";
	const but = butExports(plan.exports);
	const remain = stillLive(plan).length;
	if (remain > 0) {
		const [things, are] = remain === 1 ? ["thing", "is"] : ["things", "are"];
		return `No changes, but ${String(remain)} ${things} above ${are} no longer declared and still live; for the rest, ${found} (${unchangedText(plan)}).${but}`;
	}
	return `Nothing to ${but === "" ? "do" : "change"}: ${found} (${unchangedText(plan)}).${but}`;
});
const planName = ((plan) => !hasChanges(plan) || unaccepted(plan).length > 0 || plan.diagnostics.some((({ severity }) => severity === "error")) ? void 0 : plan.digest.slice(0, 12));
const madeText = ((plan) => {
	const { reads, writes } = plan.requests;
	const name = planName(plan);
	const made = `made with ${count(reads, "read")} and ${writes === 0 ? "no writes" : count(writes, "write")}`;
	return name === void 0 ? made : `plan ${name}, ${made}`;
});
const closing = ((plan, emulator, style) => [`${style("strong", sentence(plan))}${emulatorText(emulator)}`, style("faint", madeText(plan))]);
const runOf = (({ target: { environment } }, { run }) => ({
	...defined({ environment }),
	...run
}));
const renderPlan = ((plan, options = {}) => {
	const style = options.style ?? plain$2;
	const changes = plan.changes.filter(isShown);
	const shown = plan.diagnostics.filter((({ code }) => code !== "gate"));
	const findings = renderFindings(shown, {
		style,
		...options.sources && { sources: options.sources }
	});
	return [
		`${style("strong", "Plan for")} ${targetText(plan.target, options.emulator)}`,
		"",
		...noLongerDeclaredLines(plan, style),
		...acceptanceLines(plan, style),
		...exportLines(plan, style),
		...changes.flatMap(((change) => [...changeLines(change, style), ""])),
		...previewLines(plan, style, runOf(plan, options)),
		...unmanagedLines(plan, style),
		...findings === "" ? [] : [findings, ""],
		...closing(plan, options.emulator, style),
		...refusal(plan, style)
	].join("\n");
});

// packages/report/src/markdown/parts/code.ts
const longestRun = ((text) => (text.match(/`+/g) ?? []).reduce(((longest, run) => Math.max(longest, run.length)), 0));
const shown = ((text) => clean(maskSecretForms(text)));
const oneLine = ((text) => text.replaceAll("\n", "\\n"));
const span = ((text) => {
	if (text === "") return "(empty)";
	const ticks = "`".repeat(longestRun(text) + 1);
	const pad = /^[` ]|[` ]$/.test(text) ? " " : "";
	return `${ticks}${pad}${text}${pad}${ticks}`;
});
const code = ((text) => span(shown(text)));
const shortCode = ((text, width) => span(shorten(shown(text), width)));
const cellCode = ((text) => span(shown(text).replaceAll("|", "\u2502")));
const fence = ((lines, language) => {
	const safe = maskSecretForms(lines.map(oneLine).join("\n")).split("\n").map(clean);
	const longest = safe.reduce(((most, line) => Math.max(most, longestRun(line))), 0);
	const ticks = "`".repeat(Math.max(3, longest + 1));
	return [
		`${ticks}${language}`,
		...safe,
		ticks
	].join("\n");
});
const fenceText = ((text, language = "") => fence(cleanLines(maskSecretForms(text)), language));
const address = /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w.~%-]*)*(?:#[\w-]+)?$/;
const longestAddress = 300;
const link = ((words, url) => url.length <= longestAddress && address.test(url) ? `[${words}](${url})` : words);
const quoted = ((text) => text.split("\n").map(((line) => line === "" ? ">" : `> ${line}`)).join("\n"));
const hostOf = ((url) => url.replace(/^https:\/\//, ""));

export { kinds as $, butExports as A, amountText$1 as At, unreadExportsText as B, acceptanceText as C, policyAddress as Ct, stillLive as D, isSecret as Dt, lineWords as E, isReference as Et, inError as F, marks as G, asText as H, meaningOf as I, valueText as J, sidesOf as K, nameOf$1 as L, exportsWarning as M, hasExportsToTell as N, uncheckedIn as O, keyOfChange as Ot, hintsOf as P, titleOf as Q, nounOf as R, agedText as S, destinationPlace as St, shownAcceptances as T, known as Tt, both as U, alone as V, leftAloneTexts as W, harmOf as X, textDiff as Y, manyOf as Z, isSame as _, tableTargets as _t, hostOf as a, withUnknownKeys as at, rowLines as b, databaseIn as bt, shortCode as c, linkName as ct, renderPlan as d, exportAddress as dt, resendOf as et, summaryText as f, policiesOn as ft, comparedText as g, isRemoved as gt, amountOf as h, columnChanges as ht, fenceText as i, rowsBeside as it, exportsInErrorText as j, partText as jt, asideText as k, nothingCompared as kt, hasChanges as l, transformPath as lt, unaccepted as m, readersOf as mt, code as n, columnsAround as nt, link as o, destinationTargets as ot, targetText as p, candidates as pt, isMultiline as q, fence as r, linkWords as rt, quoted as s, exportTargets as st, cellCode as t, transformChanges as tt, planName as u, destinationAddress as ut, onlyBuiltInText as v, askTable as vt, acceptancesText as w, tableAddress as wt, emulatorText as x, within as xt, changedRowLines as y, clusterIn as yt, standsText as z };