import { i as validateDocument, r as findingsIn } from "./shared-engine.js";
import { B as diagnose, C as consentLine, D as readDate, E as dayOf, M as sortDiagnostics, N as adxDestination, b as blockingRisks } from "./shared-core.js";
import { r as ownFilesOf } from "./shared-engine2.js";
import { T as didYouMean, a as renderJson, f as shorten, l as clean, y as maskSecretForms } from "./shared-core2.js";
import { At as amountText, Dt as isSecret, Et as isReference, Tt as known, bt as databaseIn, jt as partText, kt as nothingCompared, l as hasChanges, n as code, xt as within, yt as clusterIn } from "./shared-planner2.js";
import { s as countFindings } from "./shared-report.js";
import { i as isUnset, n as readerTitles, r as canonical, t as readerKinds } from "./shared-planner3.js";
import { t as JobError } from "./shared-action3.js";
import { n as chosenOf, r as environmentsOf } from "./shared-action8.js";
import { i as operationsOutput, u as digestOfAll } from "./shared-action10.js";
import { join, resolve } from "node:path";

// packages/planner/src/model/step.ts
const stages = [
	"identity",
	"cluster",
	"grant",
	"schema",
	"destination",
	"export",
	"remove"
];

// packages/planner/src/plan/judging.ts
const noTime = { now: Number.POSITIVE_INFINITY };
const termWithin = ((until, now, most) => {
	const last = readDate(until);
	const today = dayOf(now);
	if (last === void 0 || last < today) return "ended";
	return last > today + most ? "too-long" : "counts";
});
const termOf = (({ until }, { now }) => termWithin(until, now, 90));
const deviationTerm = (({ until }, { now }) => termWithin(until, now, 366));
const longDeviations = (({ ignore = [] }, judging) => ignore.filter(((line) => deviationTerm(line, judging) === "too-long")).map((({ at, address, until }) => diagnose("ignore-too-long", at, `The line of ${address} ends on ${until}, more than ${String(366)} days ahead, so it does not count.`, { hint: "Write an earlier date." }))));
const isReviewed = (({ hash, coveredBy }, reviewed) => reviewed.has(hash) || coveredBy !== void 0 && reviewed.has(coveredBy));

// packages/planner/src/diff/resolve.ts
const resolverOf = ((observed) => (({ $ref, attribute }) => {
	const seen = observed.get($ref);
	return seen?.state === "present" ? seen.attributes[attribute] : void 0;
}));
const resolve$1 = ((value, resolver) => {
	if (isReference(value)) return resolver(value) ?? value;
	if (isSecret(value) || typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map(((item) => resolve$1(item, resolver) ?? null));
	return Object.fromEntries(Object.entries(value).map((([key, member]) => [key, resolve$1(member, resolver) ?? null])));
});
const holesOf = ((value) => {
	if (isReference(value) || isSecret(value)) return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(holesOf);
});

// packages/planner/src/diff/attributes.ts
const entriesOf = ((value) => typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {});
const desiredOf = ((rule, attributes, key) => Object.hasOwn(attributes, key) && attributes[key] !== void 0 ? attributes[key] : rule.omitted === "cleared" ? null : void 0);
const pathIn = ((name, rule, key) => rule.path?.(key) ?? `${name}['${key}']`);
const pairsOfMap = ((name, rule, observed, desired) => {
	if (desired === void 0 && (rule.unmentioned ?? rule.extra) === "left-alone") return [];
	const live = entriesOf(observed);
	const wanted = entriesOf(desired);
	const keys = Object.keys(wanted);
	if (rule.extra === "cleared") for (const each of Object.keys(live).filter(((key) => !Object.hasOwn(wanted, key)))) keys.push(each);
	return keys.map(((key) => ({
		path: pathIn(name, rule, key),
		rule: rule.entry,
		observed: live[key],
		desired: wanted[key] ?? null
	})));
});
const pairsOf = ((rules, observed, desired) => Object.entries(rules).flatMap((([name, rule]) => rule.shape === "map" ? pairsOfMap(name, rule, observed[name], desired[name]) : [{
	path: name,
	rule,
	observed: observed[name],
	desired: desiredOf(rule, desired, name)
}])));
const ruleAt = ((rules, path) => {
	const own = Object.hasOwn(rules, path) ? rules[path] : void 0;
	if (own !== void 0) return own.shape === "value" ? own : void 0;
	const key = /\['(.*)'\]/su.exec(path)?.[1];
	if (key === void 0) return void 0;
	for (const [name, rule] of Object.entries(rules)) if (rule.shape === "map" && pathIn(name, rule, key) === path) return rule.entry;
});
const equal = ((rule, observed, desired) => {
	if (isUnset(observed) || isUnset(desired)) return isUnset(observed) && isUnset(desired);
	return rule.same === void 0 ? canonical(observed) === canonical(desired) : rule.same(observed ?? null, desired ?? null);
});
const toChange = (({ path, observed, desired }) => ({
	path,
	from: observed,
	to: desired === null ? void 0 : desired
}));
const initialAttributes = ((rules, desired) => pairsOf(rules, {}, desired).filter(((pair) => !isUnset(pair.desired))).map(toChange));
const leftAloneIn = ((rules, observed, desired) => Object.entries(rules).flatMap((([path, rule]) => {
	const value = observed[path];
	return rule.told === true && desired[path] === void 0 && value !== void 0 && !isUnset(value) ? [{
		path,
		value
	}] : [];
})));
const diffAttributes = (({ rules, observed, desired }, resolver, locationOf, resend = false) => {
	const attributes = [];
	const refusals = [];
	const pairs = pairsOf(rules, observed, desired);
	for (const pair of pairs) {
		if (pair.desired === void 0 || pair.rule.writeOnly === true) continue;
		const wanted = resolve$1(pair.desired, resolver);
		if (equal(pair.rule, pair.observed, wanted)) continue;
		attributes.push(toChange(pair));
		if (isUnset(pair.observed) || isUnset(wanted)) continue;
		const refusal = pair.rule.refuse?.(pair.observed ?? null, wanted ?? null);
		if (refusal !== void 0) refusals.push(diagnose(refusal.code, locationOf(pair.path), refusal.message, { hint: refusal.hint }));
	}
	const sent = pairs.filter((({ rule, desired: value }) => !isUnset(value) && (resend && rule.writeOnly === true || attributes.some((({ path }) => path === rule.sentWith)))));
	return {
		attributes: [...attributes, ...sent.map(((pair) => toChange({
			...pair,
			observed: void 0
		})))],
		refusals
	};
});

// packages/planner/src/diff/unreadable-parts.ts
const namedAddresses = 5;
const listOf = ((addresses) => {
	const more = addresses.length > namedAddresses ? `, and ${addresses.length - namedAddresses} more` : "";
	return `${addresses.slice(0, namedAddresses).join(", ")}${more}`;
});
const hintFor = ((right) => right === void 0 ? "Check that the host is reachable and that you may read it, then run plan again." : `Missing right: ${right}. Grant it to the identity that runs plan, then run plan again.`);
const byCause = ((all) => [...Map.groupBy(all, (({ why, right }) => JSON.stringify([why, right]))).values()].flatMap((([first, ...others]) => first === void 0 ? [] : [[first, ...others]])));
const unreadDiagnostics = ((unread) => byCause(unread).map(((group) => {
	const [{ at, why, right, hint }] = group;
	const addresses = listOf(group.map((({ address }) => address)));
	return hint === void 0 ? diagnose("unreadable", at, `${addresses} could not be read: ${why}`, { hint: hintFor(right) }) : diagnose("unreadable", at, `${addresses}: ${why}`, {
		hint,
		lines: true
	});
})));
const unjudgedDiagnostics = ((changes) => {
	const asked = changes.flatMap((({ address, at, unjudged = [] }) => unjudged.map(((one) => ({
		...one,
		address,
		at
	})))));
	return byCause(asked).map(((group) => {
		const [{ at, part, why, right }] = group;
		const addresses = [...new Set(group.map((({ address }) => address)))];
		const what = addresses.length === 1 ? "this change" : "these changes";
		return diagnose("unreadable", at, `${listOf(addresses)}: what ${what} would harm depends on ${part}, which could not be read: ${why}`, { hint: hintFor(right) });
	}));
});
const isReaderKind = ((name) => readerKinds.some(((kind) => kind === name)));
const partsOf = (({ config, world }) => {
	const { exports, destinations, resource } = world.application;
	const { host } = config.application;
	return [
		{
			part: `the exports of ${host}`,
			of: exports
		},
		{
			part: `the destinations of ${host}`,
			of: destinations
		},
		{
			part: `the resource of ${host} in Azure Resource Manager`,
			of: resource
		},
		...Object.entries(world.clusters).flatMap((([cluster, { resource: arm, databases }]) => [{
			part: `the resource of cluster ${cluster} in Azure Resource Manager`,
			of: arm
		}, ...Object.entries(databases).flatMap((([key, database]) => database.state === "read" ? Object.entries(database.value).map((([name, of]) => ({
			part: `the ${isReaderKind(name) ? readerTitles[name] : name} of database ${cluster}/${key}`,
			of
		}))) : [{
			part: `database ${cluster}/${key}`,
			of: database
		}]))]))
	];
});
const startOf = (({ file }) => {
	const start = {
		line: 1,
		column: 1
	};
	return {
		file,
		range: {
			start,
			end: start
		}
	};
});
const notChecked = ((context, said) => {
	const unread = partsOf(context).flatMap((({ part, of }) => of.state === "unreadable" && !said.some((({ message }) => message.includes(of.why))) ? [{
		part,
		why: of.why,
		...of.right === void 0 ? {} : { right: of.right }
	}] : []));
	return byCause(unread).map(((group) => {
		const [{ why, right }] = group;
		const parts = group.map((({ part }) => part)).join(", ");
		return diagnose("not-checked", startOf(context.config), `Not checked: ${parts} could not be read: ${why} No change of this plan depends on it, but anything unmanaged there is not listed.`, { hint: hintFor(right) });
	}));
});

// packages/planner/src/diff/changes.ts
const reasons = {
	create: "the config declares it and it does not exist",
	update: "it differs from the config",
	delete: "the config names it under removed",
	"no-op": "it matches the config"
};
const resendReason = "its secret is to be sent again";
const unreadReason = "it could not be read";
const nothing = {
	action: "no-op",
	attributes: [],
	refusals: []
};
const judge = (({ kind, wanted, seen, resend }, resolver) => {
	if (seen.state === "absent") {
		if (wanted.presence !== "present") return nothing;
		return {
			action: "create",
			attributes: initialAttributes(kind.rules, wanted.attributes),
			refusals: []
		};
	}
	if (seen.state === "unreadable") return nothing;
	if (wanted.presence === "absent") return {
		action: "delete",
		attributes: [],
		refusals: []
	};
	const { attributes, refusals } = diffAttributes({
		rules: kind.rules,
		observed: seen.attributes,
		desired: wanted.attributes
	}, resolver, ((path) => wanted.places?.[path] ?? wanted.at), resend);
	return attributes.length === 0 ? nothing : {
		action: "update",
		attributes,
		refusals
	};
});
const isWriteOnly = (({ rules }, path) => {
	const rule = rules[path];
	return rule?.shape === "value" && rule.writeOnly === true;
});
const compareOne = ((pair, resolver, context) => {
	const { kind, address, wanted, seen } = pair;
	const diagnostics = [];
	const verdict = judge(pair, resolver);
	const isOnlySent = verdict.action === "update" && verdict.attributes.every((({ path }) => isWriteOnly(kind, path)));
	const change = {
		address,
		at: wanted.at,
		wanted,
		observed: seen.state === "present" ? seen.attributes : void 0,
		leftAlone: seen.state === "present" && wanted.presence === "present" ? leftAloneIn(kind.rules, seen.attributes, wanted.attributes) : [],
		...verdict,
		reason: isOnlySent ? resendReason : reasons[verdict.action]
	};
	if (seen.state === "unreadable") return {
		change: {
			...change,
			reason: unreadReason,
			unreadable: true
		},
		diagnostics,
		unread: seen
	};
	if (!wanted.manage && verdict.action === "create" && kind.missing !== void 0) {
		const finding = kind.missing(change, context);
		return {
			change: {
				...change,
				...nothing,
				reason: "manage is false: checked, never changed"
			},
			diagnostics: [finding]
		};
	}
	if (!wanted.manage && verdict.action !== "no-op") {
		const paths = verdict.attributes.map((({ path }) => path)).join(", ");
		const what = verdict.action === "create" ? "does not exist" : `differs from the config: ${paths}`;
		diagnostics.push(diagnose("unmanaged-differs", wanted.at, `${address} ${what}, and manage is false, so it is not changed.`, { hint: "Ask the owner to change it, or write the live value into the config." }));
		return {
			change: {
				...change,
				...nothing,
				reason: "manage is false: checked, never changed"
			},
			diagnostics
		};
	}
	if (verdict.action === "no-op") return {
		change,
		diagnostics: []
	};
	const asked = kind.refuse?.(change, context) ?? known([]);
	const refusals = [...verdict.refusals, ...asked.known ? asked.value : []];
	return {
		change: {
			...change,
			refusals,
			...asked.known ? {} : { unjudged: asked.unread }
		},
		diagnostics: refusals
	};
});
const misspelt = ((address, { wanted }, seen, unmanaged) => {
	if (wanted.presence !== "absent" || seen.state !== "absent") return [];
	const kindOf = ((text) => text.slice(0, text.indexOf(":") + 1));
	const own = kindOf(address);
	const hint = didYouMean(address.slice(own.length), unmanaged.flatMap(((thing) => kindOf(thing.address) === own ? [thing.address.slice(own.length)] : [])));
	return hint === void 0 ? [] : [diagnose("removed-not-there", wanted.at, `${address} is listed under removed, but it does not exist.`, { hint })];
});
const compare = ((kinds, context, resend = /* @__PURE__ */ new Set()) => {
	const observedOfAll = /* @__PURE__ */ new Map();
	const work = [];
	const unmanaged = [];
	for (const kind of kinds) {
		const desired = kind.desire(context.config);
		const read = kind.read(context, desired);
		for (const [address, seen] of read.observed) observedOfAll.set(address, seen);
		for (const each of read.unmanaged) unmanaged.push(each);
		work.push({
			kind,
			desired,
			observed: read.observed
		});
	}
	const resolver = resolverOf(observedOfAll);
	const results = work.flatMap((({ kind, desired, observed }) => [...desired].map((([address, wanted]) => ({
		kind,
		...compareOne({
			kind,
			address,
			wanted,
			seen: observed.get(address) ?? { state: "absent" },
			resend: resend.has(address)
		}, resolver, context)
	})))));
	return {
		changes: results.map((({ change, kind }) => ({
			change,
			kind
		}))),
		unmanaged: unmanaged.toSorted(((a, b) => a.address < b.address ? -1 : 1)),
		diagnostics: [
			...results.flatMap((({ diagnostics }) => diagnostics)),
			...results.flatMap((({ change }) => misspelt(change.address, change, observedOfAll.get(change.address) ?? { state: "absent" }, unmanaged))),
			...unreadDiagnostics(results.flatMap((({ change, unread }) => unread === void 0 ? [] : [{
				address: change.address,
				at: change.at,
				...unread
			}])))
		],
		resolver
	};
});

// packages/planner/src/model/resend.ts
const resendNothing = {
	addresses: /* @__PURE__ */ new Set(),
	diagnostics: []
};

// packages/planner/src/model/history.ts
const loggedDatabaseId = (({ cluster, database }) => JSON.stringify([cluster, database]));

// packages/planner/src/plan/row-age.ts
const keyOfTable = (({ table, period }) => JSON.stringify([table, period]));
const agedAsks = ((risks) => {
	const asks = risks.flatMap((({ aged }) => aged === void 0 || aged.tables.length === 0 ? [] : [aged]));
	return [...Map.groupBy(asks, loggedDatabaseId).values()].flatMap(((these) => {
		const [first] = these;
		if (first === void 0) return [];
		const tables = new Map(these.flatMap(((one) => one.tables)).map(((table) => [keyOfTable(table), table])));
		return [{
			cluster: first.cluster,
			database: first.database,
			tables: [...tables.values()]
		}];
	}));
});
const sumOf = ((counts) => {
	const counted = [];
	for (const one of counts) {
		if ("uncounted" in one) return one;
		counted.push(one);
	}
	return {
		older: counted.reduce(((sum, { older }) => sum + older), 0),
		all: counted.reduce(((sum, { all }) => sum + all), 0)
	};
});
const countFor = (({ tables, views, ...place }, answers) => {
	const answer = answers.find(((one) => loggedDatabaseId(one) === loggedDatabaseId(place)));
	const counts = new Map((answer?.tables ?? []).map(((one) => [keyOfTable(one), one.rows])));
	const sum = sumOf(tables.map(((one) => counts.get(keyOfTable(one)) ?? { uncounted: "nothing was answered" })));
	return "uncounted" in sum || views === void 0 ? sum : {
		...sum,
		withoutViews: true
	};
});
const sentenceOf = ((rows) => {
	if ("uncounted" in rows) return `How many rows that is could not be counted: ${rows.uncounted.replace(/\.$/u, "")}.`;
	const [where, rest] = rows.withoutViews === true ? [" in tables", " Rows of materialized views are not counted."] : ["", ""];
	if (rows.all === 0 && rows.withoutViews !== true) return "There are no rows today.";
	if (rows.older > 0) return `${partText(rows.older, rows.all)} ${rows.all === 1 ? "row" : "rows"}${where} would be deleted: they are in extents without newer rows.${rest}`;
	return rows.all === 1 ? `The only row${where} is not old enough to be deleted today.${rest}` : `None of the ${amountText(rows.all)} rows${where} is old enough to be deleted today.${rest}`;
});
const withAgedRows = ((risk, answers) => {
	const { aged } = risk;
	if (answers === void 0 || aged === void 0 || aged.tables.length === 0) return risk;
	const rows = countFor(aged, answers);
	return {
		...risk,
		message: `${risk.message} ${sentenceOf(rows)}`,
		rows
	};
});

// packages/planner/src/plan/access.ts
const writing = (({ destinations }, cluster, database) => destinations.filter(((destination) => {
	const table = adxDestination(destination)?.table;
	return table?.cluster === cluster && (database === void 0 || table.database === database);
})).map((({ name }) => name)));
const named = ((destinations) => `${destinations.length === 1 ? "destination" : "destinations"} ${destinations.join(", ")}`);
const rangesNamed = 5;
const closedBy = (({ publicNetworkAccess, allowedIpRanges, privateEndpoints }) => {
	if (publicNetworkAccess !== void 0 && publicNetworkAccess.toLowerCase() !== "enabled") return `its publicNetworkAccess is ${publicNetworkAccess}${privateEndpoints === void 0 ? "" : ", so that only its private endpoints lead to it"}`;
	if (allowedIpRanges === void 0 || allowedIpRanges.length === 0) return void 0;
	const more = allowedIpRanges.length - rangesNamed;
	return `only these addresses may reach it: ${`${allowedIpRanges.slice(0, rangesNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`}`;
});
const clusterFindings = ((config, { name, at }, live) => {
	const found = [];
	if (live.state?.toLowerCase() === "migrated") {
		const message = `Azure says that the cluster ${name} was migrated${live.migratedTo === void 0 ? "" : ` to ${live.migratedTo}`}. The old address works for a limited time. After that, no data arrives there, and adx-export cannot plan or change it.`;
		found.push(diagnose("cluster-migrated", at, message, { hint: "Write the address and resourceId of the new cluster into the file, and plan again." }));
	}
	const closed = closedBy(live);
	const destinations = writing(config, name);
	if (closed !== void 0 && destinations.length > 0) {
		const message = `The cluster ${name} is closed to the internet: ${closed}. IoT Central may be unable to write to it through ${named(destinations)}.`;
		found.push(diagnose("cluster-closed", at, message, { hint: "IoT Central reaches a destination behind a firewall only with a managed identity and an exception for trusted services. Microsoft documents no steps for Azure Data Explorer, so check that rows arrive in the table." }));
	}
	return found;
});
const notSuspended = /^(?:null|none|\{\}|false|0|not ?suspended|active|running)$/iu;
const follower = ((config, database, { mode = "" }, changed) => {
	if (!/^ReadOnly/iu.test(mode)) return [];
	const { cluster, name, databaseName, at } = database;
	const why = `The database ${databaseName} of cluster ${cluster} is read-only (${mode}): it follows a database of another cluster, its leader.`;
	const found = [];
	if (changed) found.push(diagnose("database-read-only", at, `${why} It takes no changes.`, { hint: "Declare the cluster and database of the leader and make the changes there, or write manage: false for this database." }));
	const destinations = writing(config, cluster, name);
	if (destinations.length > 0) found.push(diagnose("database-takes-no-data", at, `${why} It takes no data from ${named(destinations)}.`, { hint: "Let the destinations write into the database of the leader." }));
	return found;
});
const suspended = (({ databaseName, cluster, at }, { suspension = "" }) => {
	const said = suspension.trim();
	if (said === "" || notSuspended.test(said)) return [];
	const message = `Azure says of the database ${databaseName} of cluster ${cluster} that it is suspended: ${said.slice(0, 200)}. Until this ends, it may reject queries, changes and data.`;
	return [diagnose("database-suspended", at, message, { hint: "Ask the owner of the cluster why it is suspended, for instance because of a key that is no longer readable." })];
});
const accessFindings = (({ config, world }, steps) => config.clusters.flatMap(((cluster) => {
	const resource = clusterIn(world, { clusterKey: cluster.name })?.resource;
	const own = resource?.state === "read" ? clusterFindings(config, cluster, resource.value) : [];
	const databases = cluster.databases.flatMap(((database) => {
		const access = within(databaseIn(world, {
			clusterKey: cluster.name,
			databaseKey: database.name
		}), ((snapshot) => snapshot.access));
		if (access.state !== "read") return [];
		const changed = steps.some(((step) => step.system === "kusto" && step.cluster === cluster.url && step.database === database.databaseName));
		return [...follower(config, database, access.value, changed), ...suspended(database, access.value)];
	}));
	return [...own, ...databases];
})));

// packages/planner/src/plan/gate.ts
const isAbout = ((entry, { code, address }) => entry.risk === code && entry.address === address);
const fits = ((entry, known) => isAbout(entry, known) && [known.fingerprint.seen, known.fingerprint.coveredBy].includes(entry.seen));
const judgeRisk = (({ risk, address, at, fingerprint, reviewed }, accepted, judging) => {
	const { code, message, attribute, rows } = risk;
	const blocking = blockingRisks.some(((one) => one === code));
	const consent = accepted.filter(((entry) => fits(entry, {
		code,
		address,
		fingerprint
	}))).find(((entry) => reviewed || termOf(entry, judging) === "counts"));
	const { seen } = fingerprint;
	return {
		address,
		at,
		fingerprint,
		reviewed,
		code,
		message,
		...attribute === void 0 ? {} : { attribute },
		...rows === void 0 ? {} : { rows },
		blocking,
		accepted: blocking && consent !== void 0,
		...blocking && consent !== void 0 ? { consent } : {},
		...blocking ? { seen } : {},
		...blocking && consent === void 0 ? { accept: consentLine({
			risk: code,
			at: address,
			seen
		}) } : {}
	};
});
const consentWhere = ((acceptFile) => acceptFile === void 0 ? "under accept" : `to ${acceptFile}`);
const replacement = ((line) => line === void 0 ? "Another line accepts this risk. Delete this one." : `If the change is still what you want, replace it with this line: ${line}`);
const termFinding = (({ at, risk, address, until }, term, line) => {
	const what = `accept of ${risk} at ${address}`;
	const hint = replacement(line);
	if (term === "ended") return diagnose("accept-expired", at, `The ${what} ended with ${until}.`, { hint });
	if (term === "counts") return void 0;
	const message = `The ${what} ends on ${until}, more than ${90} days ahead.`;
	return diagnose("accept-too-long", at, message, { hint });
});
const refusalOf = (({ code, address, at, message, accept }, acceptFile) => diagnose("gate", at, `${address}: ${code}: ${message}`, { hint: `To accept the risk, add this line ${consentWhere(acceptFile)}: ${accept ?? ""}` }));
const spentHint = "Remove the line. If another environment still needs it, limit it to that one instead: only: [<environment>].";
const spentOf = ((entry, risks, addresses, judging) => {
	if (!addresses.includes(entry.address)) {
		const message = `The accept of ${entry.risk} names ${entry.address}, which this file neither manages nor removes.`;
		const hint = didYouMean(entry.address, addresses) ?? "Remove the line.";
		return diagnose("accept-unknown", entry.at, message, { hint });
	}
	const same = risks.filter(((risk) => isAbout(entry, risk)));
	const fitting = same.filter(((risk) => fits(entry, risk)));
	const unreviewed = fitting.find((({ reviewed }) => !reviewed));
	if (unreviewed !== void 0) return termFinding(entry, termOf(entry, judging), unreviewed.accept);
	if (fitting.length > 0) return void 0;
	const what = `accept of ${entry.risk} at ${entry.address}`;
	return same.length === 0 ? diagnose("accept-spent", entry.at, `The ${what} fits no change of this plan.`, { hint: spentHint }) : diagnose("accept-spent", entry.at, `The ${what} was for another change: what it accepted has changed since.`, { hint: "Review the risk again and replace the line with the one that the refusal prints." });
});
const gate = ((risks, { accepted, acceptFile }, addresses, judging) => [...risks.filter(((risk) => risk.blocking && !risk.accepted)).map(((risk) => refusalOf(risk, acceptFile))), ...accepted.flatMap(((entry) => spentOf(entry, risks, addresses, judging) ?? []))]);

// packages/planner/src/plan/operations.ts
const blocking = new Set(blockingRisks);
const isBlocking = ((code) => blocking.has(code));
const fingerprint = ((change, risk, kind, { context, hash }) => {
	const { attribute = null, code, evidence = null } = risk;
	const azureId = kind.azureId(change.wanted.target, context.config, risk.attribute);
	const of = ((harmed) => hash(canonical([
		change.address,
		code,
		attribute,
		azureId,
		harmed,
		evidence,
		sides(change, risk)
	])).slice(0, 8));
	const { is, was } = harmedBy(change, kind, context);
	return {
		seen: of(is),
		...was === void 0 ? {} : { coveredBy: of(was) }
	};
});
const sides = (({ attributes }, { attribute }) => attributes.filter((({ path }) => attribute === void 0 || path === attribute)).map((({ path, from, to }) => [
	path,
	from ?? null,
	to ?? null
])));
const itself = (({ action, wanted, observed }, kind, context) => {
	if (observed === void 0) return null;
	const deleted = action === "delete";
	return kind.identity?.(wanted.target, observed, context, deleted ? "delete" : "update") ?? (deleted ? plain(observed) : null);
});
const harmedBy = ((change, kind, context) => {
	const thing = itself(change, kind, context);
	if (change.observed === void 0 || kind.isEmpty === void 0) return { is: thing };
	const full = [thing, "holds data"];
	return kind.isEmpty(change.wanted.target, context) ? {
		is: [thing, "empty"],
		was: full
	} : { is: full };
});
const plain = ((attributes) => Object.fromEntries(Object.entries(attributes).map((([key, value]) => [key, value ?? null]))));
const risksAt = ((risks, attribute) => [...new Set(risks.filter(((risk) => isBlocking(risk.code) && risk.attribute === attribute)).map((({ code }) => code)))].toSorted());
const evidenceAt = ((risks, attribute) => risks.filter(((risk) => isBlocking(risk.code) && risk.attribute === attribute)).map((({ code, evidence = null }) => [code, evidence])).toSorted(((a, b) => canonical(a) < canonical(b) ? -1 : 1)));
const operationsOf = ((change, risks, kind, { context, hash, binding }) => {
	const { address } = change;
	const operation = ((attribute, value) => {
		const risky = risksAt(risks, attribute);
		const evidence = evidenceAt(risks, attribute);
		const azureId = kind.azureId(change.wanted.target, context.config, attribute);
		const of = ((harmed, to) => hash(canonical([
			binding,
			azureId,
			harmed,
			address,
			attribute ?? null,
			to,
			risky,
			evidence
		])).slice(0, 24));
		const { is, was } = risky.length === 0 || change.action !== "update" ? { is: null } : harmedBy(change, kind, context);
		const before = value.was === void 0 ? was === void 0 ? void 0 : of(was, value.is) : of(is, value.was);
		return {
			hash: of(is, value.is),
			address,
			...attribute === void 0 ? {} : { attribute },
			value: value.is,
			risks: risky,
			...before === void 0 ? {} : { coveredBy: before }
		};
	});
	if (change.action === "no-op") return [];
	if (change.action === "delete") {
		const absent = ((harmed) => ({ absent: hash(canonical(harmed)).slice(0, 24) }));
		const { is, was } = harmedBy(change, kind, context);
		return [operation(void 0, {
			is: absent(is),
			...was === void 0 ? {} : { was: absent(was) }
		})];
	}
	const attributes = change.attributes.map((({ path, to }) => operation(path, { is: to ?? null })));
	return change.action === "create" ? [operation(void 0, { is: "present" }), ...attributes] : attributes;
});
const digestOf = ((operations, hash) => hash(operations.map(((operation) => operation.hash)).toSorted().join("\n")));

// packages/planner/src/plan/order.ts
const rankOf = (({ steps, action }) => {
	if (steps[0] === void 0) return action === "delete" ? stages.length : 0;
	return steps.reduce(((least, { stage }) => Math.min(least, stages.indexOf(stage))), stages.length);
});
const predecessorsOf = ((items) => {
	const byAddress = new Map(items.map(((item) => [item.address, item])));
	const before = new Map(items.map((({ address }) => [address, /* @__PURE__ */ new Set()])));
	for (const item of items) for (const need of item.needs) {
		const needed = byAddress.get(need);
		if (needed === void 0 || need === item.address) continue;
		if (needed.action === "delete") before.get(need)?.add(item.address);
		else if (item.action !== "delete") before.get(item.address)?.add(need);
	}
	return before;
});
const order = ((items) => {
	const before = predecessorsOf(items);
	const waiting = items.toSorted(((a, b) => rankOf(a) - rankOf(b) || (a.address < b.address ? -1 : 1)));
	const placed = /* @__PURE__ */ new Set();
	const ordered = [];
	while (waiting.length > 0) {
		const ready = waiting.findIndex((({ address }) => [...before.get(address) ?? []].every(((need) => placed.has(need)))));
		const [next] = waiting.splice(Math.max(ready, 0), 1);
		if (next === void 0) break;
		placed.add(next.address);
		ordered.push(next);
	}
	return ordered;
});

// packages/planner/src/plan/resource.ts
const hostOf = ((uri) => uri.replace(/^https?:\/\//iu, "").replace(/[/:].*$/u, "").toLowerCase());
const mismatch = ((at, resourceId, is, declared) => diagnose("resource-mismatch", at, `The resource ${resourceId} is ${is}, not ${declared}.`, { hint: "Correct the resourceId or the address. Otherwise grants would go to another resource." }));
const resourceMismatches = (({ config, world }) => {
	const { application, clusters } = config;
	const { resource } = world.application;
	const found = [];
	if (resource.state === "read" && resource.value.subdomain !== void 0) {
		const { subdomain, id } = resource.value;
		if (subdomain.toLowerCase() !== application.subdomain.toLowerCase()) found.push(mismatch(application.at, id, `the application ${subdomain}`, application.subdomain));
	}
	for (const { name, host, at } of clusters) {
		const cluster = world.clusters[name]?.resource;
		if (cluster?.state !== "read" || cluster.value.uri === void 0 || cluster.value.uri === "") continue;
		const is = hostOf(cluster.value.uri);
		if (is !== host) found.push(mismatch(at, cluster.value.id, `the cluster ${is}`, host));
	}
	return found;
});

// packages/planner/src/plan/used-consent.ts
const usedConsent = (({ risk, address, seen, until, at: { file, range } }, reason, attribute) => ({
	risk,
	at: address,
	...attribute === void 0 ? {} : { attribute },
	seen,
	until,
	reason,
	file,
	line: range.start.line
}));
const consentsOf = ((risks) => risks.flatMap((({ consent, message, attribute }) => consent === void 0 ? [] : [usedConsent(consent, message, attribute)])));

// packages/planner/src/plan/share.ts
const deletionFloor = 3;
const deletionShare = .3;
const seenIn = ((changes, hash) => {
	const asked = changes.filter((({ change }) => change.wanted.presence === "absent")).map((({ address }) => address));
	return hash(canonical(asked.toSorted())).slice(0, 8);
});
const areReviewed = ((deleted, { reviewed }) => reviewed !== void 0 && deleted.every((({ operations }) => operations.every(((operation) => isReviewed(operation, reviewed))))));
const onlyFound = ((diagnostics) => ({
	diagnostics,
	consents: []
}));
const largeShare = ((changes, config, hash, judging) => {
	const deleted = changes.filter((({ action }) => action === "delete"));
	const live = changes.filter((({ change }) => change.observed !== void 0));
	const consents = config.accept.filter((({ address }) => address === "plan"));
	const [first] = deleted;
	const large = deleted.length > 3 && deleted.length > live.length * deletionShare;
	const seen = seenIn(changes, hash);
	if (!large || first === void 0) return onlyFound(consents.map((({ at }) => diagnose("accept-spent", at, "This plan does not delete a large share.", { hint: spentHint }))));
	const fitting = consents.filter(((entry) => entry.risk === "deletes-data" && entry.seen === seen));
	const message = `The plan deletes ${deleted.length} of ${live.length} resources that the config names.`;
	const passing = ((lines) => lines.slice(0, 1).map(((entry) => usedConsent(entry, message))));
	if (fitting.length > 0 && areReviewed(deleted, judging)) return {
		diagnostics: [],
		consents: passing(fitting)
	};
	const counts = ((entry) => termOf(entry, judging) === "counts");
	const isAccepted = fitting.some(counts);
	const line = consentLine({
		risk: "deletes-data",
		at: "plan",
		seen
	});
	const terms = fitting.flatMap(((entry) => termFinding(entry, termOf(entry, judging), isAccepted ? void 0 : line) ?? []));
	if (isAccepted) return {
		diagnostics: terms,
		consents: passing(fitting.filter(counts))
	};
	const hint = `To accept the risk, add this line ${consentWhere(config.acceptFile)}: ${line}`;
	return onlyFound([diagnose("deletes-large-share", first.change.at, message, { hint }), ...terms]);
});

// packages/planner/src/plan/plan.ts
const unmanagedLimit = 100;
const locationOf = (({ wanted, at }, attribute) => (attribute === void 0 ? void 0 : wanted.places?.[attribute]) ?? at);
const wasReviewed = (({ code, attribute }, operations, { reviewed }) => reviewed !== void 0 && operations.some(((one) => one.attribute === attribute && one.risks.includes(code) && isReviewed(one, reviewed))));
const draftChange = ((change, kind, making) => {
	const { context, judging, aged } = making;
	const settled = change.action === "no-op" || change.refusals.length > 0 || change.unjudged !== void 0;
	const asked = settled ? known([]) : kind.risks(change, context);
	const risks = (asked.known ? asked.value : []).map(((risk) => withAgedRows(risk, aged)));
	const idle = settled || !asked.known;
	const operations = idle ? [] : operationsOf(change, risks, kind, making);
	const judged = risks.map(((risk) => {
		const { address } = change;
		const at = locationOf(change, risk.attribute);
		const reviewed = wasReviewed(risk, operations, judging);
		const bound = fingerprint(change, risk, kind, making);
		return judgeRisk({
			risk,
			address,
			at,
			fingerprint: bound,
			reviewed
		}, context.config.accept, judging);
	}));
	const expects = idle ? void 0 : kind.expects?.(change.wanted.target, context);
	return {
		...expects === void 0 ? {} : { expects },
		address: change.address,
		action: change.action,
		change: asked.known ? change : {
			...change,
			unjudged: asked.unread
		},
		kind,
		needs: kind.needs(change.address, change.wanted, context.config),
		risks: judged,
		aged: agedAsks(risks),
		steps: idle ? [] : kind.steps(change, context).toSorted(((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))),
		remarks: idle ? [] : kind.remarks?.(change, context) ?? [],
		operations
	};
});
const targetOf = ((config) => ({
	application: config.application.host,
	clusters: config.clusters.map((({ url }) => url)),
	...config.environment === void 0 ? {} : { environment: config.environment }
}));
const bindingOf = ((config) => [config.application.host, ...config.clusters.map((({ name, url }) => `${name}=${url}`)).toSorted()]);
const draft = ((config, world, { kinds, hash }, { resend = resendNothing, judging = noTime, comparisons = nothingCompared, kql, aged } = {}) => {
	const context = {
		config,
		world,
		comparisons,
		...kql === void 0 ? {} : { kql }
	};
	const making = {
		binding: bindingOf(config),
		context,
		hash,
		judging,
		aged
	};
	const comparison = compare(kinds, context, resend.addresses);
	const changes = comparison.changes.map((({ change, kind }) => draftChange(change, kind, making)));
	const risks = changes.flatMap(((change) => change.risks));
	const large = largeShare(changes, config, hash, judging);
	const found = [
		...resend.diagnostics,
		...resourceMismatches(context),
		...accessFindings(context, changes.flatMap((({ steps }) => steps))),
		...comparison.diagnostics,
		...unjudgedDiagnostics(changes.map((({ change }) => change))),
		...changes.flatMap((({ remarks }) => remarks)),
		...gate(risks, {
			accepted: config.accept.filter((({ address }) => address !== "plan")),
			acceptFile: config.acceptFile
		}, changes.map((({ address }) => address)), judging),
		...large.diagnostics,
		...longDeviations(config, judging)
	];
	const diagnostics = [...found, ...notChecked(context, found)];
	const pending = changes.filter((({ action }) => action !== "no-op"));
	const idle = changes.filter((({ action }) => action === "no-op"));
	return {
		changes: [...order(pending), ...idle],
		exports: kinds.flatMap(((kind) => kind.healthNow?.(context) ?? [])),
		unmanaged: comparison.unmanaged,
		diagnostics: sortDiagnostics(diagnostics),
		target: targetOf(config),
		consents: [...consentsOf(risks), ...large.consents],
		context,
		comparison
	};
});
const agedIn = (({ changes }) => agedAsks(changes.flatMap(((change) => change.aged.map(((aged) => ({ aged })))))));
const isRefused = (({ diagnostics }) => diagnostics.some((({ severity }) => severity === "error")));
const plannedAttribute = (({ path, from, to }, resolver) => {
	const known = resolve$1(to, resolver);
	const resolved = known !== void 0 && holesOf(to).length > 0 && holesOf(known).length === 0;
	return {
		path,
		from: from ?? null,
		to: to ?? null,
		...resolved ? { known } : {}
	};
});
const sourceOf = ((change) => {
	const places = change.attributes.map((({ path }) => locationOf(change, path)));
	const lines = new Set(places.map((({ range }) => range.start.line)));
	const { file, range } = (change.action === "update" && lines.size === 1 ? places[0] : void 0) ?? change.at;
	return {
		file,
		line: range.start.line
	};
});
const plannedChange = (({ change, risks, steps }, resolver) => ({
	address: change.address,
	action: change.action,
	reason: change.reason,
	attributes: change.attributes.map(((attribute) => plannedAttribute(attribute, resolver))),
	...change.leftAlone.length === 0 ? {} : { leftAlone: change.leftAlone },
	risks: risks.map((({ address: _address, at: _at, fingerprint: _bound, reviewed: _reviewed, consent: _line, ...risk }) => risk)),
	source: sourceOf(change),
	steps
}));
const makePlan = ((drafted, hash, reads) => {
	const operations = drafted.changes.flatMap(((change) => change.operations));
	const { acceptFile } = drafted.context.config;
	const count = ((action) => drafted.changes.filter((({ action: is, change }) => is === action && change.unreadable !== true)).length);
	return {
		format: 1,
		kind: "plan",
		target: drafted.target,
		digest: digestOf(operations, hash),
		madeFrom: {
			config: hash(canonical(drafted.context.config)),
			world: hash(canonical(drafted.context.world))
		},
		summary: {
			create: count("create"),
			update: count("update"),
			delete: count("delete"),
			noOp: count("no-op")
		},
		operations,
		changes: drafted.changes.map(((change) => plannedChange(change, drafted.comparison.resolver))),
		exports: drafted.exports,
		unmanaged: drafted.unmanaged.slice(0, unmanagedLimit),
		unmanagedOmitted: Math.max(0, drafted.unmanaged.length - unmanagedLimit),
		diagnostics: drafted.diagnostics,
		...acceptFile === void 0 ? {} : { acceptFile },
		requests: {
			reads,
			writes: 0
		}
	};
});

// packages/engine/src/validate.ts
const validate = (async (opened, { environments: meant } = {}) => {
	const document = validateDocument(await findingsIn(opened, meant));
	const { environments, sources, file } = await opened.load();
	return {
		document,
		environments,
		sources,
		file
	};
});

// packages/report/src/markdown/parts/prose.ts
const bare = /^(?:[A-Za-z]+(?:[-'][A-Za-z]+)*|\d{1,3}(?:,\d{3})+|\d{1,6}|\d{1,6}\.\d{1,3}|\d{4}-\d\d-\d\d|\d\d:\d\d)$/;
const commit = /^[0-9a-f]{7,}$/i;
const opening = /* @__PURE__ */ new Set("(\"'");
const closing = /* @__PURE__ */ new Set(")\"'.,;:!?");
const isMarks = ((text) => /^[()"',;!?.:]*$/.test(text) && text.split(":").length < 3);
const partsOfWord = ((word, isHead) => {
	if (isMarks(word)) return [word];
	let [start, end] = [0, word.length];
	while (opening.has(word.charAt(start))) start++;
	while (end > start && closing.has(word.charAt(end - 1))) end--;
	const [before, inside, after] = [
		word.slice(0, start),
		word.slice(start, end),
		word.slice(end)
	];
	if (!isMarks(after)) return [{ name: word }];
	return bare.test(inside) && !commit.test(inside) && !(isHead && /^\d/.test(inside)) ? [word] : [
		before,
		{ name: inside },
		after
	];
});
const partsOfWords = ((text, isHead) => text.split(" ").flatMap(((word, index) => [...index === 0 ? [] : [" "], ...partsOfWord(word, isHead && index === 0)])));
const escapedForPattern = ((text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
const patternOf = ((names) => {
	const known = [...new Set(names.map(((name) => clean(maskSecretForms(name)))))].filter(((name) => name.trim() !== "")).toSorted(((a, b) => b.length - a.length)).map(escapedForPattern);
	return new RegExp(`(?<=^|[ (])(?:"([^"]+)"|(${known.join("|") || "(?!)"}))(?=$|[ .,;:!?)])`, "gu");
});
const snippetIn = ((text) => {
	let start = text.search(/[{[]/);
	let end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]")) + 1;
	if (start < 0 || end <= start) return void 0;
	while (start > 0 && text.charAt(start - 1) !== " ") start--;
	if (text.slice(0, start).endsWith("- ") && /(?:^| )- $/.test(text.slice(0, start).slice(-3))) start -= 2;
	while (end < text.length && !" .,;".includes(text.charAt(end))) end++;
	return [start, end];
});
const partsOfSentence = ((text, pattern, isHead) => {
	let at = 0;
	return [...[...text.matchAll(pattern)].flatMap(((found) => {
		const words = partsOfWords(text.slice(at, found.index), isHead && at === 0);
		at = found.index + found[0].length;
		return [...words, { name: found[1] ?? found[2] ?? "" }];
	})), ...partsOfWords(text.slice(at), isHead && at === 0)];
});
const textOf = ((parts) => {
	let [text, name] = ["", ""];
	for (const part of [...parts, " "]) if (typeof part === "object") name += part.name;
	else if (part !== "") {
		text += `${name === "" ? "" : code(name)}${part}`;
		name = "";
	}
	return text.slice(0, -1);
});
const longest = 2e3;
const prose = ((text, names = []) => {
	const shown = clean(maskSecretForms(text));
	if (shown.length > longest) return code(shown);
	const pattern = patternOf(names);
	const [start, end] = snippetIn(shown) ?? [shown.length, shown.length];
	return textOf([
		...partsOfSentence(shown.slice(0, start), pattern, true),
		{ name: shown.slice(start, end) },
		...partsOfSentence(shown.slice(end), pattern, false)
	]);
});
const shortProse = ((text, width, names = []) => prose(shorten(clean(maskSecretForms(text)), width), names));

// packages/action/src/proof/destructive.ts
const isDestructive = (({ action, risks }) => action === "delete" || risks.some((({ blocking }) => blocking)));
const destructiveOperations = (({ changes, operations }) => {
	const addresses = new Set(changes.filter(isDestructive).map((({ address }) => address)));
	return operations.filter((({ address, risks }) => risks.length > 0 || addresses.has(address)));
});

// packages/action/src/outputs/outputs.ts
const pathsFor = ((path, environments) => environments.map(((environment) => pathFor(path, environment, environments.length > 1))));
const pathFor = ((path, environment, several) => {
	if (!several || environment === void 0) return path;
	const safe = environment.replaceAll(/[^\w-]/g, "_");
	return /\.[^./\\]+$/.test(path) ? path.replace(/(\.[^./\\]+)$/, `.${safe}$1`) : `${path}.${safe}`;
});
const writeDocuments = (async (job, name, given, documents) => {
	const path = given ?? join(job.io.env.RUNNER_TEMP ?? ".", "adx-export", name);
	const paths = [];
	for (const { environment, document } of documents) {
		const to = pathFor(path, environment, documents.length > 1);
		await job.io.write(to, renderJson(document));
		paths.push(to);
	}
	return paths.join("\n");
});
const givePlans = (async (job, plans) => {
	const { io, inputs } = job;
	const documents = plans.map((({ document }) => document));
	io.output("changes", String(documents.some(hasChanges)));
	io.output("destructive", String(documents.some((({ changes }) => changes.some(isDestructive)))));
	io.output("digest", digestOfAll(documents.map((({ digest }) => digest))));
	const passed = documents.filter(((document) => !isRefused(document)));
	io.output("operations", operationsOutput(passed.flatMap((({ operations }) => operations.map((({ hash }) => hash))))));
	io.output("plan-file", await writeDocuments(job, "plan.json", inputs.planFile, plans));
});

// packages/action/src/outputs/file-paths.ts
const checkSarifPath = (async (job) => {
	const { sarifFile } = job.inputs;
	if (sarifFile !== void 0) await checkPaths(job, [sarifFile]);
});
const checkPlanPaths = (async (job, known) => {
	const { planFile, sarifFile } = job.inputs;
	if (planFile === void 0) return;
	const paths = pathsFor(planFile, environmentsOf(job, known));
	const whole = ((path) => resolve(job.io.cwd, path));
	const all = [...paths, ...sarifFile === void 0 ? [] : [sarifFile]].map(whole);
	if (new Set(all).size < all.length) throw new JobError("Two files that the job writes have the same path, so one would replace the other.", "Give the inputs plan-file and sarif-file different paths.");
	await checkPaths(job, paths);
});
const checkPaths = (async ({ io, opened }, paths) => {
	const own = ownFilesOf(io.cwd, opened);
	for (const path of paths) await io.checkPath(path, own);
});

// packages/action/src/job/check.ts
const check = (async (job) => {
	await checkSarifPath(job);
	const chosen = chosenOf(job);
	const meant = chosen === void 0 ? {} : { environments: chosen };
	const { document, environments, sources } = await validate(job.opened, meant);
	await checkPlanPaths(job, environments);
	job.io.output("valid", String(document.valid));
	await job.sarif.add(document.diagnostics);
	return {
		valid: document.valid,
		findings: document.diagnostics,
		environments,
		sources
	};
});
const countText = ((job, findings) => `${countFindings(findings)} in ${job.label}`);

export { isReviewed as C, deviationTerm as S, resendNothing as _, destructiveOperations as a, ruleAt as b, validate as c, isRefused as d, locationOf as f, loggedDatabaseId as g, digestOf as h, pathsFor as i, agedIn as l, predecessorsOf as m, countText as n, prose as o, makePlan as p, givePlans as r, shortProse as s, check as t, draft as u, compare as v, stages as w, holesOf as x, unreadReason as y };