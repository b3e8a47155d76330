import { i as validateDocument, n as chosenIn } from "./shared-engine.js";
import { A as dedupeDiagnostics, B as diagnose, M as sortDiagnostics, N as adxDestination, c as writeJson, l as parse, o as parseJsonText, s as plainValue } from "./shared-core.js";
import { a as references, i as createHash } from "./shared-engine2.js";
import { B as defined, T as didYouMean, d as count, y as maskSecretForms } from "./shared-core2.js";
import { l as tablePolicies } from "./shared-core3.js";
import { c as check, f as isLiteral, g as parse$1, h as environmentsOf, m as partsOf, o as startOf, p as keyOf, t as content } from "./shared-core4.js";
import { $ as kinds, A as butExports, Ct as policyAddress, Dt as isSecret, Et as isReference, F as inError, M as exportsWarning, Ot as keyOfChange, R as nounOf, St as destinationPlace, _t as tableTargets, at as withUnknownKeys, c as shortCode, ct as linkName, dt as exportAddress, et as resendOf, ft as policiesOn, gt as isRemoved, ht as columnChanges, it as rowsBeside, l as hasChanges, lt as transformPath, mt as readersOf, n as code, nt as columnsAround, o as link, ot as destinationTargets, pt as candidates, rt as linkWords, st as exportTargets, tt as transformChanges, ut as destinationAddress, vt as askTable, wt as tableAddress } from "./shared-planner2.js";
import { l as sameValueText } from "./shared-report.js";
import { t as bytesOf } from "./shared-report2.js";
import { i as isUnset, r as canonical } from "./shared-planner3.js";
import { C as isReviewed, S as deviationTerm, _ as resendNothing, b as ruleAt, d as isRefused, f as locationOf, g as loggedDatabaseId, h as digestOf, l as agedIn, m as predecessorsOf, p as makePlan, s as shortProse, u as draft$1, v as compare, w as stages, x as holesOf, y as unreadReason } from "./shared-planner4.js";
import { X as startContext, Y as modulesOf, Z as anything } from "./shared-transform.js";
import { a as columnsOf, c as namedBy, d as withValue, h as contentsForBoth, i as tryOn, l as pathText, m as samplesOf, n as testTransforms, o as heldIn, p as runAll, r as defaultRun, s as isWithin, t as inEnvironments, u as valuesIn } from "./shared-transform2.js";
import { i as inEnvironment, r as environmentsOf$1 } from "./shared-action8.js";
import { f as inSome, l as capital } from "./shared-report4.js";
import { m as targetOf, p as targetId, t as bad } from "./shared-action10.js";

// packages/core/src/sections/environments/sharing.ts
const onlyOf = ((node) => {
	const only = node.kind === "mapping" ? node.entries.get("only")?.value : void 0;
	if (only?.kind !== "sequence") return [];
	return [only.items.flatMap(((item) => item.kind === "scalar" ? [String(item.value)] : []))];
});
const placeAt = ((document, line) => {
	const lineOf = ((offset) => document.lines.position(offset).line);
	const look = ((node, path, onlys) => {
		if (node.kind === "scalar") return void 0;
		const children = node.kind === "sequence" ? node.items.map(((value, index) => ({
			part: String(index),
			start: value.start,
			value
		}))) : [...node.entries.values()].map((({ key, keyStart, value }) => ({
			part: key,
			start: keyStart,
			value
		})));
		for (const { part, start, value } of children) {
			const here = {
				node: value,
				path: [...path, part],
				onlys: [...onlys, ...onlyOf(value)]
			};
			if (lineOf(start) === line) return here;
			const found = lineOf(value.start) <= line && lineOf(value.end) >= line ? look(value, here.path, here.onlys) : void 0;
			if (found !== void 0) return found;
		}
	});
	return look(document.root, [], []);
});
const holders = /* @__PURE__ */ new Set([
	"clusters",
	"databases",
	"tables",
	"columns",
	"principals",
	"destinations",
	"exports"
]);
const takesOnly = (({ node, path }) => {
	if (path[0] === "removed") return path.length === 3;
	const isLink = path[0] === "exports" && path.length > 2;
	return node.kind === "mapping" && holders.has(path.at(-2) ?? "") && !isLink;
});
const scalarAt = ((document, environment, name, node) => {
	const at = document.lines.location(node.start, node.end);
	const [part, ...rest] = typeof node.value === "string" ? partsOf(node.value) : [];
	const key = part?.kind === "expression" && rest.length === 0 ? keyOf(part.content) : void 0;
	const value = key === void 0 ? void 0 : valueIn(document, environment, key);
	return {
		name,
		at,
		...key === void 0 || value === void 0 ? {} : { own: {
			key,
			at: value
		} }
	};
});
const valueIn = (({ root, lines }, environment, key) => {
	const all = root.kind === "mapping" ? root.entries.get("environments")?.value : void 0;
	const own = all?.kind === "mapping" ? all.entries.get(environment)?.value : void 0;
	const entry = own?.kind === "mapping" ? own.entries.get(key) : void 0;
	return entry === void 0 ? void 0 : lines.location(entry.keyStart, entry.keyEnd);
});
const known = /* @__PURE__ */ new WeakMap();
const namesIn = ((document) => {
	const all = environmentsOf(document);
	const names = known.get(all) ?? all.map((({ name }) => name));
	known.set(all, names);
	return names;
});
const sharingAt = ((document, environment, line) => {
	const names = namesIn(document);
	const place = names.length === 0 ? void 0 : placeAt(document, line);
	if (place === void 0) return void 0;
	const { node, path, onlys } = place;
	const named = node.kind === "mapping" ? [...node.entries.values()].map((({ key, value }) => [key, value])) : [["", node]];
	return {
		environments: onlys.length === 0 ? names : names.filter(((name) => onlys.every(((only) => only.includes(name))))),
		limitable: takesOnly(place),
		scalars: named.flatMap((([name, value]) => value.kind === "scalar" && !isLiteral(name === "" ? path : [...path, name]) ? [scalarAt(document, environment, name, value)] : []))
	};
});

// packages/planner/src/resources/adx/table/needs-kql.ts
const asks = ((context, target) => {
	const { tableName } = target;
	const table = askTable(context, target, tableName);
	if (!table.known || table.value === void 0) return false;
	const { added, dropped } = columnChanges(target, table.value);
	if (isRemoved(target) || dropped.length > 0) {
		const readers = readersOf(context, target);
		return readers.known && candidates(readers.value, tableName).some((({ query }) => query !== void 0));
	}
	if (added.length === 0) return false;
	const around = policiesOn(context, target);
	return around.known && around.value !== void 0;
});
const needsKql = ((context) => [...tableTargets(context.config).values()].some(((target) => asks(context, target))));

// packages/planner/src/resources/flow.ts
const standings = {
	create: "new",
	update: "changed",
	delete: "removed",
	"no-op": "same"
};
const standingOf = ((change) => change === void 0 || change.reason === "it could not be read" ? "unknown" : standings[change.action]);
const createGraph = ((changes) => {
	const nodes = [];
	const known = /* @__PURE__ */ new Map();
	const edges = /* @__PURE__ */ new Map();
	const add = ((node) => {
		const id = `n${nodes.length}`;
		nodes.push({
			id,
			...node
		});
		return id;
	});
	return {
		nodes,
		edges,
		add,
		resource(role, label, address, standing) {
			const id = known.get(address) ?? add({
				role,
				label,
				standing: standingOf(changes.get(address)),
				address,
				...standing
			});
			known.set(address, id);
			return id;
		},
		join(from, to) {
			edges.set(`${from}-${to}`, {
				from,
				to
			});
		}
	};
});
const tableStanding = ((changes, table) => {
	const address = tableAddress(table);
	const standing = standingOf(changes.get(address));
	const policy = tablePolicies.map((({ name }) => policyAddress(table, name))).find(((one) => !["no-op", void 0].includes(changes.get(one)?.action)));
	return standing === "same" && policy !== void 0 ? {
		standing: "changed",
		address: policy
	} : {
		standing,
		address
	};
});
const addTable = ((graph, changes, table) => graph.resource("table", `${table.clusterKey}/${table.databaseKey}/${table.tableKey}`, tableAddress(table), tableStanding(changes, table)));
const addDestination = (({ graph, changes, config }, destination) => {
	const { name } = destination;
	const id = graph.resource("destination", name, destinationAddress(name));
	const table = destinationPlace(config, destination);
	if (table !== void 0) graph.join(id, addTable(graph, changes, table));
	return id;
});
const transformStanding = ((change, attribute) => {
	const standing = standingOf(change);
	if (standing !== "changed") return standing;
	if (attribute === void 0) return "same";
	if (attribute.from === null) return "new";
	return attribute.to === null ? "removed" : "changed";
});
const addLink = (({ graph, changes, config }, from, address, { destination, transform }) => {
	const { key } = linkName(config, destination);
	const change = changes.get(address);
	const to = graph.resource("destination", key, destinationAddress(key));
	const attribute = change?.attributes.find((({ path }) => path === transformPath(key)));
	if (transform === void 0 && attribute === void 0) return graph.join(from, to);
	const standing = transformStanding(change, attribute);
	const via = graph.add({
		role: "transform",
		label: transform?.file ?? "jq",
		standing,
		address
	});
	graph.join(from, via);
	graph.join(via, to);
});
const addExport = ((part, application, { name, links }) => {
	const address = exportAddress(name);
	const id = part.graph.resource("export", name, address);
	part.graph.join(application, id);
	for (const link of links) addLink(part, id, address, link);
});
const addOthers = (({ graph, changes, config }, application) => {
	const isPending = ((address) => !["no-op", void 0].includes(changes.get(address)?.action));
	for (const [address, { id, declared }] of exportTargets(config)) if (declared === void 0 && isPending(address)) graph.join(application, graph.resource("export", id, address));
	for (const [address, { id, declared }] of destinationTargets(config)) if (declared === void 0 && isPending(address)) graph.resource("destination", id, address);
	for (const [, target] of tableTargets(config)) {
		const { standing } = tableStanding(changes, target);
		if ([
			"new",
			"changed",
			"removed"
		].includes(standing)) addTable(graph, changes, target);
	}
});
const flowOf = ((config, plan) => {
	const changes = new Map(plan.changes.map(((change) => [change.address, change])));
	const graph = createGraph(changes);
	const part = {
		graph,
		changes,
		config
	};
	const application = graph.add({
		role: "application",
		label: config.application.host,
		standing: "same"
	});
	for (const declared of config.exports) addExport(part, application, declared);
	for (const declared of config.destinations) addDestination(part, declared);
	addOthers(part, application);
	return {
		nodes: graph.nodes,
		edges: [...graph.edges.values()]
	};
});

// packages/transform/src/compare/lost-values.ts
const mostProbes = 80;
const otherThan = ((node) => {
	if (node.kind === "boolean") return {
		kind: "boolean",
		value: !node.value
	};
	if (node.kind === "number") {
		const [first, second] = /^-?\d+$/.test(node.text) ? ["4217", "4219"] : ["4217.25", "4219.25"];
		return {
			kind: "number",
			text: sameValueText(node) === first ? second : first
		};
	}
	return {
		kind: "string",
		value: sameValueText(node).startsWith("datetime ") ? "2001-02-03T04:05:06Z" : `${node.value}~`
	};
});
const probe = (async ({ rows, make }, tried, { path, node, text }, cells) => {
	if (tried.left === 0) return void 0;
	tried.left -= 1;
	const others = await make(writeJson(withValue(tried.message, path, otherThan(node))));
	if (others.length !== rows.length) return void 0;
	const held = heldIn(others, "held").get(text) ?? [];
	const stays = ((cell) => held.some((({ row, column }) => row === cell.row && column === cell.column)));
	return [...new Set(cells.filter(((cell) => !stays(cell))).map((({ column }) => column)))];
});
const isTelling = (({ node, text }, all) => node.kind === "string" || node.kind === "number" && all.filter(((other) => other.text === text)).length === 1);
const isStored = (async (side, held, tried, value) => {
	const cells = held.get(value.text) ?? [];
	if (cells.length === 0 || isTelling(value, tried.all)) return cells.length > 0;
	return (await probe(side, tried, value, cells))?.length !== 0;
});
const columnsFrom = (async (side, held, tried, value) => {
	const cells = held.get(value.text) ?? [];
	const untold = value.node.kind === "boolean" ? [] : [...columnsOf(held, value.text)];
	return await probe(side, tried, value, cells) ?? untold;
});
const isToldByColumn = ((value, { all }, before, after) => {
	const named = namedBy(value);
	if (named === void 0) return false;
	return all.filter(((other) => isWithin(other, named))).every((({ text }) => {
		const old = columnsOf(before, text);
		return [...columnsOf(after, text)].some(((column) => !old.has(column)));
	}));
});
const lostValues = (async (message, before, after) => {
	const [old, now] = [heldIn(before.rows, "not-held"), heldIn(after.rows, "held")];
	const tried = {
		message,
		all: valuesIn(message),
		left: mostProbes
	};
	const lost = [];
	for (const value of tried.all) {
		if (!(old.has(value.text) && !isToldByColumn(value, tried, old, now)) || await isStored(after, now, tried, value)) continue;
		const columns = await columnsFrom(before, old, tried, value);
		if (columns.length > 0) lost.push({
			value,
			columns
		});
	}
	return lost;
});

// packages/transform/src/compare/no-row.ts
const neverMakesRow = ((text) => {
	const parsed = parse(text);
	if (!parsed.ok) return false;
	const context = startContext(modulesOf(parsed.program));
	const scope = {
		variables: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		tolerant: false,
		depth: 0
	};
	const { shape, max } = context.evaluate(parsed.program.body, anything, scope);
	const isRow = shape.some((({ type }) => type === "object" || type === "any"));
	return context.left >= 0 && (max === 0 || !isRow);
});

// packages/transform/src/compare/compare.ts
const undecided = (({ failure }) => failure !== void 0 && failure !== "runtime");
const madeOf = (async ({ text }, samples, runJq) => {
	if (text === void 0) return /* @__PURE__ */ new Map();
	const messages = [...new Set(samples.map(((sample) => sample.text)))];
	const runs = await runAll(runJq, text, messages, { mostStopped: 1 });
	return new Map(runs.map(((run, index) => [messages[index] ?? "", run])));
});
const trier = (({ text, columns }, sample, runJq, made) => ((message) => {
	const run = text === void 0 ? defaultRun(sample) : (async (given) => made.get(given) ?? runJq(text, given));
	return tryOn({
		...sample,
		text: message
	}, {
		name: "",
		columns
	}, run);
}));
const calledOf = (({ called }) => called ?? "the live transform");
const unknown = ((which, { said = "" }, { name }) => ({
	state: "unknown",
	why: `${which} did not end on ${name} (${said.split("\n")[0] ?? ""})`
}));
const compiles = (async (text, runJq) => {
	const run = text === void 0 ? void 0 : await runJq(text, "");
	return run === void 0 || run.ok ? void 0 : (run.message.split("\n")[0] ?? "").replace(/^jq: error: |:$/g, "");
});
const sampleWith = (async (request, sample, [madeBefore, madeAfter]) => {
	const { before, after, runJq } = request;
	const [tryBefore, tryAfter] = [trier(before, sample, runJq, madeBefore), trier(after, sample, runJq, madeAfter)];
	const old = await tryBefore(sample.text);
	if (undecided(old)) return unknown(calledOf(request), old, sample);
	const now = await tryAfter(sample.text);
	if (undecided(now)) return unknown("the new transform", now, sample);
	const side = ((trial, again) => ({
		rows: trial.rows,
		make: (async (message) => (await again(message)).rows)
	}));
	const message = parseJsonText(sample.text);
	const lost = message?.kind === "object" ? await lostValues(message, side(old, tryBefore), side(now, tryAfter)) : [];
	return {
		sample,
		before: old.rows,
		after: now.rows,
		lost
	};
});
const compareTransforms = (async (request) => {
	const { before, after, runJq, config, export: entry, link } = request;
	const failed = await compiles(before.text, runJq);
	if (failed !== void 0) return {
		state: "unknown",
		why: `jq does not accept ${calledOf(request)} (${failed})`
	};
	const { columns } = after;
	const contents = contentsForBoth([before.text ?? "", after.text ?? ""], before.columns);
	const { samples } = samplesOf({
		config,
		export: entry,
		link,
		columns,
		includeCaptured: true,
		contents
	});
	const whole = samples.filter((({ variation }) => variation === void 0));
	const made = [await madeOf(before, whole, runJq), await madeOf(after, whole, runJq)];
	const tried = [];
	for (const sample of whole) {
		const one = await sampleWith(request, sample, made);
		if (!("state" in one)) tried.push(one);
		else if (sample.origin !== "built-in") return one;
	}
	const [was, will] = [before.text ?? "", after.text ?? ""].map(neverMakesRow);
	return {
		state: "compared",
		neverRow: will === true && was === false && tried.every(((one) => one.after.length === 0)),
		samples: tried
	};
});

// packages/planner/src/apply/secrets.ts
const missingSecrets = ((changes, secrets) => {
	const found = changes.flatMap((({ change, steps }) => holesOf(steps).flatMap(((hole) => isSecret(hole) && !secrets.read(hole.$secret) ? [{
		at: change.at,
		name: hole.$secret
	}] : []))));
	return [...new Map(found.map(((item) => [item.name, item]))).values()].map((({ at, name }) => diagnose("secret-missing", at, `The environment variable ${name} is not set, and this apply needs its value.`, { hint: `Set ${name} where apply runs. Nothing was sent.` })));
});

// packages/planner/src/apply/evidence.ts
const identityOf = (({ self }) => {
	const { applicationId: clientId, objectId, tenantId } = self;
	if (clientId === void 0 && objectId === void 0) return { notRead: "The token of the sign-in does not say who it belongs to." };
	return {
		...clientId === void 0 ? {} : { clientId },
		...objectId === void 0 ? {} : { objectId },
		...tenantId === void 0 ? {} : { tenantId }
	};
});
const valuesOf = (({ action, change }, { attribute, value }) => {
	if (attribute === void 0) return action === "delete" ? {
		before: "present",
		after: "absent"
	} : {
		before: "absent",
		after: value
	};
	const at = change.attributes.find((({ path }) => path === attribute));
	return {
		before: at?.from ?? null,
		after: at?.to ?? null
	};
});
const matchesNow = (({ address }, { attribute }, { last }) => {
	const now = last?.changes.find(((one) => one.address === address));
	if (now === void 0) return last === void 0 ? void 0 : true;
	const { change, action } = now;
	if (change.unreadable === true || change.refusals.length > 0 || change.unjudged !== void 0) return void 0;
	if (attribute === void 0) return action !== "create" && action !== "delete";
	return change.attributes.every((({ path }) => path !== attribute));
});
const operationsOf = ((standing, outcomes) => {
	const whole = new Map(outcomes.map((({ address, outcome }) => [address, outcome])));
	return standing.first.changes.flatMap(((drafted) => drafted.operations.flatMap(((operation) => {
		const { address, action } = drafted;
		if (action === "no-op") return [];
		const { hash, attribute, risks } = operation;
		const matches = matchesNow(drafted, operation, standing);
		return [{
			hash,
			address,
			action,
			...attribute === void 0 ? {} : { attribute },
			...valuesOf(drafted, operation),
			risks,
			outcome: whole.get(address) ?? "skipped",
			...matches === void 0 ? {} : { matches }
		}];
	}))));
});
const evidenceOf = ((standing, outcomes, by, hash) => {
	const { target, context, consents } = standing.first;
	return {
		version: 1,
		...by,
		target,
		config: hash(canonical(context.config)),
		identity: identityOf(context.world),
		consents,
		operations: operationsOf(standing, outcomes)
	};
});

// packages/planner/src/apply/ledger.ts
const attemptsWithoutAnswer = 2;
const createLedger = (() => {
	const entries = /* @__PURE__ */ new Map();
	const addresses = /* @__PURE__ */ new Set();
	const visible = /* @__PURE__ */ new Set();
	const changed = /* @__PURE__ */ new Map();
	const keyOf = ((address, step) => `${address}\n${canonical(step)}`);
	return {
		entry: ((address, step) => entries.get(keyOf(address, step))),
		record(address, step, answer) {
			const key = keyOf(address, step);
			entries.set(key, {
				attempts: (entries.get(key)?.attempts ?? 0) + 1,
				answer,
				settled: false
			});
			addresses.add(address);
			if (answer.outcome === "refused" && answer.changedMeanwhile === true) changed.set(address, answer);
		},
		touched: ((address) => addresses.has(address)),
		changedMeanwhile: ((address) => changed.get(address)),
		seen: ((address) => visible.has(address)),
		looked({ changes }) {
			const isPending = (({ action, change }) => action !== "no-op" || change.unreadable === true);
			const pending = new Set(changes.filter(isPending).map((({ address }) => address)));
			for (const address of addresses) if (!pending.has(address)) visible.add(address);
			for (const [key, entry] of entries) entries.set(key, {
				...entry,
				settled: true
			});
		}
	};
});
const failedWith = (({ message, hint }) => ({
	outcome: "failed",
	message,
	...hint === void 0 ? {} : { hint }
}));
const notVisible = {
	outcome: "failed",
	message: "It is not visible yet: Azure answered success, and reading it again shows no change.",
	hint: "Wait a few minutes and run the same command again: it reads the live state first and continues from there."
};
const changedBack = {
	outcome: "failed",
	message: "The change was undone: it was visible at first, and later it was not.",
	hint: "Find out who or what else changes it, then run the same command again."
};
const remainingSteps = (({ address, steps }, ledger) => steps.filter(((step) => ledger.entry(address, step)?.answer.outcome !== "done")));
const allSettled = (({ address, steps }, ledger) => steps.length > 0 && steps.every(((step) => ledger.entry(address, step)?.settled === true)));
const isInvisible = ((change, ledger) => remainingSteps(change, ledger).length === 0 && allSettled(change, ledger));
const deadOf = ((change, ledger) => {
	const changed = ledger.changedMeanwhile(change.address);
	if (changed !== void 0 && change.steps.length > 0) return failedWith(changed);
	const remaining = remainingSteps(change, ledger);
	if (isInvisible(change, ledger)) return ledger.seen(change.address) ? changedBack : notVisible;
	for (const step of remaining) {
		const entry = ledger.entry(change.address, step);
		if (entry === void 0) continue;
		const { answer, attempts } = entry;
		if (answer.outcome === "refused") return failedWith(answer);
		if (answer.outcome === "unknown" && attempts >= 2) return {
			outcome: "unknown",
			message: answer.message
		};
	}
});
const stageRank = ((stage) => stages.indexOf(stage));

// packages/planner/src/apply/outcomes.ts
const unread = {
	outcome: "unknown",
	message: "It was sent, and could not be read again afterwards.",
	hint: "Run the same command again: it reads the live state first and continues from there."
};
const waitingFor = ((change, last, ledger) => last.changes.find(((other) => change.needs.includes(other.address) && deadOf(other, ledger) !== void 0))?.address);
const verdictOf = ((change, { last, ledger, halted }) => {
	const touched = ledger.touched(change.address);
	if (last === void 0) return touched ? unread : {
		outcome: "skipped",
		message: halted ?? "It was not started."
	};
	const now = last.changes.find((({ address }) => address === change.address));
	if (now?.change.unreadable === true) return touched ? unread : {
		outcome: "skipped",
		message: "It can no longer be read."
	};
	if (now === void 0 || now.action === "no-op") return touched ? { outcome: "applied" } : {
		outcome: "applied",
		message: "It already matched the config."
	};
	const refusal = now.change.refusals[0];
	if (refusal !== void 0) return {
		outcome: "failed",
		message: refusal.message,
		...refusal.hint === void 0 ? {} : { hint: refusal.hint }
	};
	const dead = deadOf(now, ledger);
	if (dead !== void 0) return dead;
	const failed = waitingFor(now, last, ledger);
	if (failed !== void 0) return {
		outcome: "skipped",
		message: `It was not started: it needs ${failed}.`
	};
	return {
		outcome: touched ? "unknown" : "skipped",
		message: halted ?? "It was not started: an earlier change failed."
	};
});
const outcomesOf = ((standing) => standing.first.changes.flatMap(((change) => {
	if (change.action === "no-op") return [];
	return [{
		address: change.address,
		action: change.action,
		attributes: change.change.attributes.map((({ path }) => path)),
		...verdictOf(change, standing)
	}];
})));
const summaryOf = ((outcomes) => {
	const count = ((outcome) => outcomes.filter(((item) => item.outcome === outcome)).length);
	return {
		applied: count("applied"),
		failed: count("failed"),
		unknown: count("unknown"),
		skipped: count("skipped")
	};
});

// packages/planner/src/apply/schedule.ts
const pendingUpTo = ((change, stage, ledger) => remainingSteps(change, ledger).some(((step) => stageRank(step.stage) <= stageRank(stage))) || deadOf(change, ledger) !== void 0);
const readySteps = ((changes, stage, ledger, parked) => {
	const before = predecessorsOf(changes);
	const byAddress = new Map(changes.map(((change) => [change.address, change])));
	const waits = ((need) => {
		const change = byAddress.get(need);
		return change !== void 0 && pendingUpTo(change, stage, ledger);
	});
	if (stage === "remove" && changes.some(((change) => blocksRemoval(change, ledger)))) return [];
	return changes.flatMap(((change) => {
		const [step] = remainingSteps(change, ledger);
		if (step === void 0 || step.stage !== stage || parked.has(change.address)) return [];
		if (deadOf(change, ledger) !== void 0) return [];
		return [...before.get(change.address) ?? []].some(waits) ? [] : [{
			change,
			step
		}];
	}));
});
const blocksRemoval = ((change, ledger) => deadOf(change, ledger) !== void 0 || remainingSteps(change, ledger).some((({ stage }) => stage !== "remove")));
const nextStage = ((changes, ledger) => stages.find(((stage) => readySteps(changes, stage, ledger, /* @__PURE__ */ new Set()).length > 0)));
const pairs = {
	identity: "cluster",
	grant: "schema"
};
const follows = ((some, others, before) => {
	const reached = new Set(some.map((({ address }) => address)));
	for (const address of reached) for (const earlier of before.get(address) ?? []) reached.add(earlier);
	return others.some((({ address }) => reached.has(address)));
});
const mayAdmit = (({ kind, change }, self) => kind.admits?.(change.wanted.target, self) === true);
const nextStages = ((changes, self, ledger) => {
	const stage = nextStage(changes, ledger);
	if (stage === void 0) return [];
	const beside = pairs[stage];
	if (beside === void 0 || readySteps(changes, beside, ledger, /* @__PURE__ */ new Set()).length === 0) return [stage];
	const inStage = ((one) => changes.filter(((change) => remainingSteps(change, ledger).some(((step) => step.stage === one)))));
	const first = inStage(stage);
	return first.some(((change) => mayAdmit(change, self))) || follows(inStage(beside), first, predecessorsOf(changes)) ? [stage] : [stage, beside];
});

// packages/planner/src/apply/health.ts
const pollSeconds = 5;
const reportersOf = (({ changes }) => changes.filter((({ action, kind }) => action !== "delete" && kind.health !== void 0)).map((({ address, kind, change }) => ({
	address,
	kind,
	target: change.wanted.target
}))));
const healthOf = ((reporters, before, now) => new Map(reporters.flatMap((({ address, kind, target }) => {
	const health = kind.health?.(target, before, now);
	return health === void 0 ? [] : [[address, health]];
}))));
const touchedBy = ((changes) => {
	const touched = new Set(changes.filter((({ action }) => action !== "no-op")).map((({ address }) => address)));
	for (let size = -1; size !== touched.size;) {
		size = touched.size;
		for (const { address, needs } of changes) if (needs.some(((need) => touched.has(need)))) touched.add(address);
	}
	return touched;
});
const exportHealth = ((address, health) => ({
	address,
	...health.enabled === void 0 ? {} : { enabled: health.enabled },
	status: health.status,
	...health.flowing === void 0 ? {} : { flowing: health.flowing },
	errors: health.errors
}));
const look$1 = (async ({ observer, config }) => {
	try {
		return await observer.observe(config, "again");
	} catch {
		return;
	}
});
const besideOf = (({ exports }) => exports.filter((({ beside }) => beside !== void 0)));
const notThere = {
	code: "gone",
	message: "it was there after the last change, and is gone"
};
const settle$1 = (async (first, last, settling) => {
	const reporters = reportersOf(last);
	const touched = touchedBy(first.changes);
	const deadline = settling.clock.now() + settling.seconds * 1e3;
	let health = healthOf(reporters, settling.before, last.context);
	const reporting = new Set(health.keys());
	for (;;) {
		const waitingFor = [...health].filter((([address, { settled }]) => touched.has(address) && !settled)).map((([address]) => address));
		const left = deadline - settling.clock.now();
		if (waitingFor.length === 0 || left <= 0 || settling.stopped()) break;
		settling.tell({
			type: "settling",
			seconds: Math.ceil(left / 1e3),
			waitingFor
		});
		await settling.clock.sleep(Math.min(left, pollSeconds * 1e3));
		const world = await look$1(settling);
		if (world === void 0) break;
		health = healthOf(reporters, settling.before, {
			config: settling.config,
			world
		});
	}
	const exports = [...health].map((([address, value]) => exportHealth(address, value)));
	const removes = first.changes.some((({ action }) => action === "delete"));
	const gone = [...touched].flatMap(((address) => reporting.has(address) && !health.has(address) ? [{
		address,
		status: "error",
		errors: [notThere]
	}] : []));
	return {
		exports: [
			...exports,
			...gone,
			...besideOf(last)
		],
		touched: [...exports.filter((({ address }) => removes || touched.has(address))), ...gone]
	};
});

// packages/planner/src/apply/filled-step.ts
const plain = /^[\w.@:;=+ -]{1,512}$/u;
var Missing = class extends Error {};
const valueOf = ((hole, resolver, secrets) => {
	if (isSecret(hole)) {
		if (!/^ADX_(?!EXPORT_)/u.test(hole.$secret)) throw new Missing(`${hole.$secret} is not the name of a secret`);
		const secret = secrets.read(hole.$secret);
		if (secret === void 0 || secret === "") throw new Missing(`the environment variable ${hole.$secret} is not set`);
		return secret;
	}
	const value = resolver(hole);
	if (typeof value !== "string" || value === "") throw new Missing(`${hole.attribute} of ${hole.$ref} is not known yet`);
	return value;
});
const inCommand = ((hole, resolver, secrets) => {
	const value = valueOf(hole, resolver, secrets);
	if (!plain.test(value)) throw new Missing(`the value for a command has characters that do not belong there`);
	return value;
});
const inBody = ((value, resolver, secrets) => {
	if (isReference(value) || isSecret(value)) return valueOf(value, resolver, secrets);
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map(((item) => inBody(item, resolver, secrets)));
	return Object.fromEntries(Object.entries(value).map((([key, member]) => [key, inBody(member, resolver, secrets)])));
});
const noting = ((secrets, used) => ({ read: ((name) => {
	const secret = secrets.read(name);
	if (secret !== void 0 && secret !== "") used.add(secret);
	return secret;
}) }));
const fill = ((step, resolver, secrets) => {
	const used = /* @__PURE__ */ new Set();
	const noted = noting(secrets, used);
	const filled = ((it) => ({
		ok: true,
		step: used.size === 0 ? it : {
			...it,
			secrets: [...used]
		}
	}));
	try {
		if (step.system === "kusto") {
			const command = step.command.map(((part) => typeof part === "string" ? part : inCommand(part, resolver, noted)));
			return filled({
				...step,
				command: command.join("")
			});
		}
		const { body, ...rest } = step;
		return filled(body === void 0 ? rest : {
			...rest,
			body: inBody(body, resolver, noted)
		});
	} catch (error) {
		if (error instanceof Missing) return {
			ok: false,
			missing: error.message
		};
		throw error;
	}
});

// packages/planner/src/apply/stage.ts
const propagationSeconds = 180;
const propagationPauseSeconds = 10;
const announce = (({ change, step }, run) => run.tell({
	type: "sending",
	title: step.title,
	address: change.address
}));
const settle = (({ change, step }, answer, run) => {
	run.ledger.record(change.address, step, answer);
	const message = answer.outcome === "done" ? {} : { message: answer.message };
	run.tell({
		type: "answered",
		title: step.title,
		address: change.address,
		outcome: answer.outcome,
		...message
	});
});
const noAnswer = {
	outcome: "unknown",
	message: "No answer came back."
};
const sendAll = (async (items, run) => {
	const tell = ((text) => run.tell({
		type: "note",
		text
	}));
	try {
		return await run.sender.send(items.map((({ filled }) => filled)), tell);
	} catch (error) {
		const message = error instanceof Error ? error.message : "sending failed";
		return items.map((() => ({
			outcome: "unknown",
			message
		})));
	}
});
const sendWave = (async (wave, run) => {
	const items = wave.flatMap(((ready) => {
		announce(ready, run);
		const filled = fill(ready.step, run.resolver, run.secrets);
		const { expects } = ready.change;
		const held = expects === void 0 || ready.step.system !== "iot-central" ? {} : { expects };
		if (filled.ok) return [{
			ready,
			filled: {
				...filled.step,
				...held
			}
		}];
		settle(ready, {
			outcome: "refused",
			code: "not-filled",
			message: `It was not sent: ${filled.missing}.`
		}, run);
		return [];
	}));
	const deadline = run.clock.now() + 180 * 1e3;
	let open = items;
	while (open.length > 0) {
		const answers = await sendAll(open, run);
		const again = open.filter((({ ready }, index) => {
			const answer = answers[index] ?? noAnswer;
			if (answer.outcome === "refused" && answer.principalUnknown === true && grantsToMade(ready, run) && run.clock.now() < deadline && !run.stopped()) return true;
			settle(ready, answer, run);
			return false;
		}));
		if (again.length === 0) return;
		const titles = again.map((({ ready }) => ready.step.title)).join(", ");
		const seconds = Math.round((deadline - run.clock.now()) / 1e3);
		run.tell({
			type: "waiting",
			what: `Azure to know the new identity (${titles})`,
			seconds
		});
		await run.clock.sleep(propagationPauseSeconds * 1e3);
		open = again;
	}
});
const grantsToMade = (({ change }, run) => change.needs.some(((need) => run.ledger.touched(need))));
const runStage = (async (run) => {
	const parked = /* @__PURE__ */ new Set();
	for (;;) {
		if (run.stopped()) return;
		const wave = readySteps(run.changes, run.stage, run.ledger, parked);
		if (wave.length === 0) return;
		await sendWave(wave, run);
		for (const { change, step } of wave) if (run.ledger.entry(change.address, step)?.answer.outcome === "unknown") parked.add(change.address);
	}
});

// packages/planner/src/apply/visible.ts
const visiblePauses = {
	firstSeconds: 2,
	lastSeconds: 30
};
const invisibleIn = (({ changes }, ledger) => changes.filter(((change) => isInvisible(change, ledger))));
const lookUntilVisible = (async ({ look, ledger, clock, tell, stopped }) => {
	const since = clock.now();
	let pause = visiblePauses.firstSeconds;
	for (;;) {
		const last = await look();
		ledger.looked(last);
		const waited = (clock.now() - since) / 1e3;
		const patient = invisibleIn(last, ledger).filter((({ kind }) => kind.visibleWithinSeconds > waited));
		const longest = patient.reduce(((most, { kind }) => Math.max(most, kind.visibleWithinSeconds - waited)), 0);
		if (longest === 0 || stopped()) return last;
		tell({
			type: "waiting",
			what: `Azure to show ${patient.map((({ address }) => address)).join(", ")}`,
			seconds: Math.ceil(longest)
		});
		await clock.sleep(Math.min(pause, longest) * 1e3);
		pause = Math.min(pause * 2, visiblePauses.lastSeconds);
	}
});

// packages/planner/src/apply/apply.ts
const roundLimit = 24;
const operationsIn = (({ changes }) => changes.flatMap((({ operations }) => operations)));
const judgingOf = (({ clock, reviewed, passed = false }) => ({
	now: clock.now(),
	...reviewed === void 0 || !passed ? {} : { reviewed: new Set(reviewed.map((({ hash }) => hash))) }
}));
const unreviewed = ((now, reviewed) => now.changes.flatMap((({ change, operations }) => operations.filter(((operation) => !isReviewed(operation, reviewed))).map((({ address, attribute, hash }) => diagnose("unreviewed-operation", locationOf(change, attribute), `${address}${attribute === void 0 ? "" : ` ${attribute}`} is needed now, and was not reviewed (${hash}).`, { hint: "Plan again, review that plan, and apply it. adx-export sent only reviewed changes." }))))));
const reportOf = ((standing, verified, diagnostics, { hash, by = { by: "cli" } }) => {
	const outcomes = outcomesOf(standing);
	return {
		format: 1,
		kind: "apply",
		digest: digestOf(operationsIn(standing.first), hash),
		outcomes,
		summary: summaryOf(outcomes),
		verified,
		evidence: evidenceOf(standing, outcomes, by, hash),
		diagnostics
	};
});
const isConverged = ((now) => now.changes.every((({ action }) => action === "no-op")) && !isRefused(now));
const haltedBy = ((diagnostics) => diagnostics.every((({ code }) => code === "unreadable")) ? "It was not started: part of Azure could no longer be read." : "It was not started: the live state changed during the run.");
const notYetSent = ((resend, { changes }, ledger) => {
	const sent = changes.filter(((change) => change.steps.length > 0 && remainingSteps(change, ledger).length === 0));
	const done = new Set(sent.map((({ address }) => address)));
	return {
		...resend,
		addresses: new Set([...resend.addresses].filter(((address) => !done.has(address))))
	};
});
const look = (async ({ config, observer, compare, kqlFor, hash, kinds }, given, how) => {
	const world = await observer.observe(config, how);
	const comparisons = await compare?.(config, world);
	const kql = await kqlFor?.(config, world);
	return draft$1(config, world, {
		kinds,
		hash
	}, {
		...given,
		kql,
		...comparisons === void 0 ? {} : { comparisons }
	});
});
const send = (async ({ changes, comparison }, stages, options) => {
	for (const stage of stages) {
		const steps = changes.flatMap(((change) => change.steps)).filter(((step) => step.stage === stage)).length;
		options.tell({
			type: "stage",
			stage,
			steps
		});
	}
	const { resolver } = comparison;
	await Promise.all(stages.map(((stage) => runStage({
		...options,
		stage,
		changes,
		resolver
	}))));
});
const run = (async (first, reviewed, options, judging) => {
	const { ledger } = options;
	let last = first;
	let resend = options.resend ?? resendNothing;
	for (let round = 0; round < roundLimit; round += 1) {
		if (options.stopped()) return {
			last,
			halted: "It was not started: the run was stopped.",
			diagnostics: []
		};
		const next = nextStages(last.changes, last.context.world.self, ledger);
		if (next.length === 0) return {
			last,
			halted: void 0,
			diagnostics: []
		};
		await send(last, next, options);
		options.tell({ type: "observing" });
		resend = notYetSent(resend, last, ledger);
		const asked = resend;
		try {
			last = await lookUntilVisible({
				...options,
				look: (() => look(options, {
					resend: asked,
					judging
				}, "again"))
			});
		} catch (error) {
			return {
				last: void 0,
				halted: `It was not started: after the last write Azure could not be read again (${error instanceof Error ? error.message : "reading failed"}).`,
				diagnostics: []
			};
		}
		const diagnostics = [...unreviewed(last, reviewed), ...last.diagnostics.filter((({ severity }) => severity === "error"))];
		if (diagnostics.length > 0) return {
			last,
			halted: haltedBy(diagnostics),
			diagnostics
		};
	}
	return {
		last,
		halted: "It was not started: the run reached its limit of rounds.",
		diagnostics: []
	};
});
const succeeded = (({ summary, verified }, touched) => verified.converged && summary.failed + summary.unknown + summary.skipped === 0 && touched.every((({ status, errors }) => status.toLowerCase() !== "error" && errors.length === 0)));
const failed = ((report) => ({
	report,
	ok: false
}));
const apply$1 = (async (options) => {
	options.tell({ type: "observing" });
	const judging = judgingOf(options);
	const first = await look(options, {
		judging,
		...options.resend === void 0 ? {} : { resend: options.resend }
	});
	const ledger = createLedger();
	const reviewed = new Set((options.reviewed ?? operationsIn(first)).map((({ hash }) => hash)));
	const judged = await options.judge?.(first) ?? [];
	const refusals = [
		...first.diagnostics,
		...judged,
		...unreviewed(first, reviewed),
		...missingSecrets(first.changes, options.secrets)
	];
	if (isRefused({ diagnostics: refusals })) return failed(reportOf({
		first,
		last: first,
		ledger,
		halted: "It was not started: the plan is refused."
	}, {
		converged: false,
		exports: first.exports
	}, refusals, options));
	const { last, halted, diagnostics } = await run(first, reviewed, {
		...options,
		ledger
	}, judging);
	const standing = {
		first,
		last,
		ledger,
		halted
	};
	if (last === void 0) return failed(reportOf(standing, {
		converged: false,
		exports: []
	}, diagnostics, options));
	const { config, observer, clock, tell, stopped, settleSeconds: seconds } = options;
	const { exports, touched } = await settle$1(first, last, {
		config,
		observer,
		clock,
		seconds,
		before: first.context.world,
		tell,
		stopped
	});
	const warnings = [...first.diagnostics, ...judged].filter((({ severity }) => severity !== "error"));
	const report = reportOf(standing, {
		converged: isConverged(last),
		exports
	}, [...diagnostics, ...warnings], options);
	return {
		report,
		ok: succeeded(report, touched)
	};
});

// packages/planner/src/plan/live-value.ts
const longest$2 = 200;
const writtenAt = (({ rules }, path, value) => typeof value === "string" ? ruleAt(rules, path)?.written?.(value) ?? value : value);
const textOf$1 = ((value) => typeof value === "string" ? value : JSON.stringify(value));
const isScalar = ((value) => typeof value !== "object");
const isSame = ((kind, path, live, value) => {
	if (isUnset(live) || isUnset(value)) return isUnset(live) && isUnset(value);
	return canonical(live) === canonical(value) || ruleAt(kind.rules, path)?.same?.(live, value) === true || isScalar(live) && isScalar(value) && textOf$1(writtenAt(kind, path, live)) === textOf$1(value);
});
const short = ((live, written, hash) => {
	const text = JSON.stringify(written);
	return text.length > longest$2 || maskSecretForms(text) !== text ? `sha256:${hash(canonical(live)).slice(0, 16)}` : written;
});
const ofAttribute = ((kind, path, from, hash) => {
	const live = isUnset(from) ? null : from ?? null;
	const written = short(live, writtenAt(kind, path, live), hash);
	return {
		written,
		is: ((value) => canonical(value) === canonical(written) || isSame(kind, path, live, value))
	};
});
const ofWhole = (({ action, attributes }, kind, hash) => {
	const live = action === "create" ? null : Object.fromEntries(attributes.map((({ path, from = null }) => [path, writtenAt(kind, path, from)])));
	const written = short(live, live, hash);
	return {
		written,
		is: ((value) => [live, written].some(((one) => canonical(one) === canonical(value))))
	};
});
const liveValueOf = ((change, kind, attribute, hash) => attribute === void 0 ? ofWhole(change, kind, hash) : ofAttribute(kind, attribute, change.attributes.find((({ path }) => path === attribute))?.from, hash));

// packages/planner/src/plan/world-as.ts
const sameName = ((a, b) => a.toLowerCase() === b.toLowerCase());
const clusterAs = ((before, { config, world }) => {
	const now = config.clusters.find((({ host }) => host === before.host));
	const seen = now === void 0 ? void 0 : world.clusters[now.name];
	if (now === void 0 || seen === void 0) return void 0;
	const databases = before.databases.flatMap((({ name, databaseName }) => {
		const same = now.databases.find(((one) => sameName(one.databaseName, databaseName)));
		const part = same === void 0 ? void 0 : seen.databases[same.name];
		return part === void 0 ? [] : [[name, part]];
	}));
	return {
		...seen,
		databases: Object.fromEntries(databases)
	};
});
const worldAs = ((base, now) => ({
	...now.world,
	clusters: Object.fromEntries(base.clusters.flatMap(((cluster) => {
		const seen = clusterAs(cluster, now);
		return seen === void 0 ? [] : [[cluster.name, seen]];
	})))
}));

// packages/planner/src/plan/differences.ts
const same$2 = ((a, b) => canonical(a ?? null) === canonical(b ?? null));
const isUnknown = ((change) => change !== void 0 && (change.unreadable === true || change.unjudged !== void 0));
const originOfWhole = ((change, before) => {
	if (isUnknown(before)) return void 0;
	if (before?.action !== change.action) return "merged";
	return same$2(change.attributes, before.attributes) ? "live" : "both";
});
const originOfAttribute = (({ path, to }, before) => {
	if (isUnknown(before)) return void 0;
	const earlier = before?.attributes.find(((attribute) => attribute.path === path));
	if (earlier === void 0) return "merged";
	return same$2(to, earlier.to) ? "live" : "both";
});
const bare = ((changes, applied) => changes.filter((({ action }) => action !== "no-op")).flatMap(((change) => {
	const { address, action, attributes } = change;
	const before = applied?.get(address);
	const told = ((origin) => applied === void 0 || origin === void 0 ? {} : { origin });
	return action === "update" ? attributes.map(((one) => ({
		address,
		attribute: one.path,
		...told(originOfAttribute(one, before))
	}))) : [{
		address,
		...told(originOfWhole(change, before))
	}];
})));
const acceptsWhole = ((address) => /^[a-z-]+\/[a-z-]+-policy:/.test(address));
const isAbout = (({ address, attribute }, difference) => address === difference.address && (difference.attribute === void 0 ? attribute === void 0 && acceptsWhole(address) : attribute === void 0 || attribute === difference.attribute));
const isOfValue = (({ value }, live) => value === void 0 || live.is(value));
const counts = ((line, judging) => deviationTerm(line, judging) === "counts");
const accepted = (({ difference, live }, ignore, judging) => {
	const about = ignore.filter(((one) => isAbout(one, difference) && counts(one, judging))).toSorted(((a, b) => a.until < b.until ? 1 : -1));
	const known = difference.attribute !== void 0 || acceptsWhole(difference.address) ? {
		...difference,
		value: live.written
	} : difference;
	const line = about.find(((one) => isOfValue(one, live)));
	if (line !== void 0) return {
		...known,
		ignored: {
			reason: line.reason,
			until: line.until
		}
	};
	const other = about.find((({ value }) => value !== void 0));
	return other?.value === void 0 ? known : {
		...known,
		acceptedOther: {
			value: other.value,
			reason: other.reason,
			until: other.until
		}
	};
});
const named = (({ address, attribute }) => attribute === void 0 ? address : `${attribute} of ${address}`);
const shown = ((value) => value === null ? "not set" : typeof value === "string" ? value : JSON.stringify(value));
const lineFinding = ((line, found, addresses, judging) => {
	const about = found.filter((({ difference }) => isAbout(line, difference)));
	const [first] = about;
	const isNeeded = about.some((({ live }) => isOfValue(line, live)));
	if (isNeeded && deviationTerm(line, judging) !== "ended") return [];
	if (first !== void 0 && !isNeeded) return [diagnose("ignore-other-value", line.at, `The difference in ${named(line)} was accepted for the live value ${shown(line.value ?? null)}, and ${shown(first.live.written)} is live now.`, { hint: "Undo it, write the live value into the config, or accept the new value." })];
	if (isNeeded) return [diagnose("ignore-ended", line.at, `The difference in ${named(line)} was accepted until ${line.until}.`, { hint: "Undo it, write the live value into the config, or write a later date." })];
	if (!addresses.includes(line.address)) return [diagnose("ignore-spent", line.at, `The file neither manages nor removes ${line.address}.`, { hint: didYouMean(line.address, addresses) ?? "Delete the line." })];
	return [diagnose("ignore-spent", line.at, `The live state agrees with the config in ${named(line)}.`, { hint: "Delete the line." })];
});
const differencesOf = (({ kinds, hash }, { changes, context }, applied, judging) => {
	const before = applied === void 0 ? void 0 : {
		...context,
		config: applied,
		world: worldAs(applied, context)
	};
	const earlier = before === void 0 ? void 0 : new Map(compare(kinds, before).changes.map((({ change }) => [change.address, change])));
	const ignore = context.config.ignore ?? [];
	const byAddress = new Map(changes.map(((one) => [one.address, one])));
	const found = bare(changes.map((({ change }) => change)), earlier).flatMap(((difference) => {
		const one = byAddress.get(difference.address);
		return one === void 0 ? [] : [{
			difference,
			live: liveValueOf(one.change, one.kind, difference.attribute, hash)
		}];
	}));
	const addresses = changes.map((({ address }) => address));
	return {
		differences: found.map(((one) => accepted(one, ignore, judging))),
		diagnostics: ignore.flatMap(((line) => lineFinding(line, found, addresses, judging)))
	};
});

// packages/planner/src/plan/removal-line.ts
const plainName = /^[A-Za-z][\w./-]*$/;
const taken = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const lineOf$1 = (({ section, names }) => {
	if (names.length > 1 && names.some(((name) => name.includes("/")))) return void 0;
	const text = names.join("/");
	return `removed: { ${section}: [${plainName.test(text) && !taken.test(text) ? text : JSON.stringify(text)}] }`;
});

// packages/planner/src/plan/dropped-attributes.ts
const longest$1 = 300;
const textOf = ((value) => {
	const text = JSON.stringify(value);
	return text.length <= longest$1 ? text : `${text.slice(0, longest$1)}\u2026`;
});
const same$1 = ((rule, observed, before) => rule.same === void 0 ? canonical(observed) === canonical(before) : rule.same(observed, before));
const entriesOf = ((value) => typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {});
const isBridged = ((rule) => rule.refuse === void 0 && rule.writeOnly !== true);
const wholeOf = ((address, { name, rule }, before, observed) => {
	if (rule.shape === "value" && (!isBridged(rule) || rule.told !== true && !same$1(rule, observed, before))) return [];
	const { clearing } = rule;
	return [{
		address,
		attribute: name,
		what: `live ${name}: ${textOf(observed)}`,
		...clearing === void 0 ? {} : { line: clearing }
	}];
});
const entryOf = (({ kind, address, still, observed, base, config }, { name, rule }, key) => {
	const part = kind.part?.(still.target, {
		attribute: name,
		key
	}, base, config) ?? { key };
	const value = entriesOf(observed[name])[part.key];
	if (value === void 0 || Object.hasOwn(entriesOf(still.attributes[name]), part.key)) return [];
	const attribute = rule.path?.(part.key) ?? `${name}['${part.key}']`;
	const line = part.line ?? (part.removal === void 0 ? void 0 : lineOf$1(part.removal));
	return [{
		address,
		attribute,
		what: value === true ? `live ${attribute}` : `live ${attribute}: ${textOf(value)}`,
		...line === void 0 ? {} : { line }
	}];
});
const droppedAttributes = ((thing) => Object.entries(thing.kind.rules).flatMap((([name, rule]) => {
	const [was, live] = [thing.before.attributes[name], thing.observed[name]];
	if (was === void 0 || live === void 0 || isUnset(was) || isUnset(live)) return [];
	const isUnmentioned = thing.still.attributes[name] === void 0;
	if (rule.shape === "map" && rule.extra === "left-alone") return Object.entries(entriesOf(was)).flatMap((([key, value]) => value === null ? [] : entryOf(thing, {
		name,
		rule
	}, key)));
	const stays = rule.shape === "map" ? rule.unmentioned === "left-alone" : rule.omitted === "left-alone";
	return isUnmentioned && stays ? wholeOf(thing.address, {
		name,
		rule
	}, was, live) : [];
})));

// packages/planner/src/plan/no-longer-declared.ts
const nowhere = ((config) => ({
	file: config.file,
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
}));
const removing = ((config, entries) => {
	const at = nowhere(config);
	const more = Map.groupBy(entries, (({ section }) => section));
	const removed = Object.fromEntries(Object.entries(config.removed).map((([section, before]) => [section, [...before, ...[...more].flatMap((([name, these]) => name === section ? these.map((({ names }) => ({
		at,
		names
	}))) : []))]])));
	return {
		...config,
		removed: {
			...config.removed,
			...removed
		}
	};
});
const declaredIn = ((kind, config) => [...kind.desire(config)].filter((([, { presence, manage }]) => presence === "present" && manage)));
const compareKind = ((kind, base, now) => {
	const desired = kind.desire(now.config);
	const { observed } = kind.read(now, desired);
	const items = [];
	const gone = [];
	for (const [before, wanted] of declaredIn(kind, base)) {
		const counterpart = kind.counterpart?.(wanted, base, now);
		if (counterpart === void 0) continue;
		const { address } = counterpart;
		const still = desired.get(address);
		if (still === void 0 || still.presence === "if-present") gone.push({
			before,
			counterpart
		});
		const seen = observed.get(address);
		if (still?.presence !== "present" || !still.manage || seen?.state !== "present") continue;
		const thing = {
			kind,
			address,
			before: wanted,
			still,
			observed: seen.attributes,
			base,
			config: now.config
		};
		for (const item of droppedAttributes(thing)) items.push(item);
	}
	return {
		items,
		gone
	};
});
const seenOf = ((kind, { before, counterpart }, base, after) => {
	if (counterpart.unread !== void 0) return {
		state: "unreadable",
		why: counterpart.unread
	};
	const [context, address] = counterpart.removal === void 0 ? [base, before] : [after, counterpart.address];
	return kind.read(context, kind.desire(context.config)).observed.get(address) ?? { state: "absent" };
});
const itemOf = (({ counterpart, seen }) => {
	const { address, what, removal } = counterpart;
	if (seen.state === "absent") return [];
	if (seen.state === "unreadable") return [{
		address,
		what: `not checked: ${seen.why}`
	}];
	if (counterpart.isLive?.(seen.attributes) === false) return [];
	const line = removal === void 0 ? void 0 : lineOf$1(removal);
	return [{
		address,
		what,
		...line === void 0 ? {} : { line }
	}];
});
const grantFinding = (({ counterpart, seen }) => {
	const { grant, what, address, removal } = counterpart;
	if (grant === void 0 || seen.state !== "present") return [];
	const line = removal === void 0 ? void 0 : lineOf$1(removal);
	const message = `${address}: the file no longer declares this grant, and it is still live: ${what}.`;
	return [diagnose("grant-still-live", grant, message, { hint: line === void 0 ? "Revoke it in Azure, or declare it again." : `To revoke it, write ${line}. To keep it, declare it again.` })];
});
const inOrder = ((items) => {
	const rank = (({ what }) => what.startsWith("not checked: ") ? 1 : 0);
	return items.toSorted(((a, b) => rank(a) - rank(b) || (a.address < b.address ? -1 : a.address > b.address ? 1 : 0)));
});
const noLongerDeclared = ((kinds, base, now) => {
	const compared = kinds.map(((kind) => ({
		kind,
		...compareKind(kind, base, now)
	})));
	const removals = compared.flatMap((({ gone }) => gone.flatMap((({ counterpart }) => counterpart.removal ?? []))));
	const before = {
		config: base,
		world: worldAs(base, now)
	};
	const after = {
		config: removing(now.config, removals),
		world: now.world
	};
	const wholes = compared.flatMap((({ kind, gone }) => gone.map(((one) => ({
		counterpart: one.counterpart,
		seen: seenOf(kind, one, before, after)
	})))));
	return {
		items: inOrder([...wholes.flatMap(itemOf), ...compared.flatMap((({ items }) => items))]),
		diagnostics: wholes.flatMap(grantFinding)
	};
});

// packages/planner/src/plan/acceptances.ts
const same = ((a, b) => canonical(a ?? null) === canonical(b ?? null));
const pairsOf = ((before, now, keyOf) => {
	const gone = before.filter(((entry) => !now.some(((other) => same(entry, other)))));
	const taken = /* @__PURE__ */ new Set();
	return [...now.filter(((entry) => !before.some(((other) => same(entry, other))))).map(((entry) => {
		const was = gone.find(((other) => !taken.has(other) && keyOf(other) === keyOf(entry)));
		if (was === void 0) return { now: entry };
		taken.add(was);
		return {
			was,
			now: entry
		};
	})), ...gone.filter(((entry) => !taken.has(entry))).map(((was) => ({ was })))];
});
const deviationOf = (({ at: _at, ...deviation }) => deviation);
const consentOf = (({ risk, address, seen, until }) => ({
	risk,
	address,
	seen,
	until
}));
const acceptanceChanges = ((base, config, { consents }) => {
	const deviations = pairsOf((base?.ignore ?? []).map(deviationOf), (config.ignore ?? []).map(deviationOf), (({ address, attribute }) => JSON.stringify([address, attribute])));
	const given = consents ? pairsOf((base?.accept ?? []).map(consentOf), config.accept.map(consentOf), (({ risk, address }) => JSON.stringify([risk, address]))) : [];
	return [...deviations.map(((each) => ({
		of: "deviation",
		...each
	}))), ...given.map(((each) => ({
		of: "consent",
		...each
	})))];
});

// packages/planner/src/all-kinds.ts
const draft = ((config, world, hash, { resendSecrets = [], ...given } = {}) => {
	return draft$1(config, world, {
		kinds,
		hash
	}, {
		...given,
		resend: resendOf(config, resendSecrets)
	});
});
const remnantsOf = ((base, config, world) => noLongerDeclared(kinds, base, {
	config,
	world
}));
const differencesIn = ((drafted, applied, judging, hash) => differencesOf({
	kinds,
	hash
}, drafted, applied, judging));
const apply = (({ resendSecrets = [], ...options }) => apply$1({
	...options,
	kinds,
	resend: resendOf(options.config, resendSecrets)
}));

// packages/planner/src/plan/last-change.ts
const mostDatabases = 20;
const longest = {
	by: 200,
	command: 200
};
const skew = 6e5;
const loggedOf = (({ changes, context }, { address, attribute }) => {
	const change = changes.find(((one) => one.address === address));
	return change?.kind.logged?.(change.change.wanted.target, context.config, attribute, change.action);
});
const isAsked = (({ origin, ignored }) => origin !== "merged" && ignored === void 0);
const loggedDatabases = ((drafted, differences) => {
	const places = differences.filter(isAsked).flatMap(((one) => {
		const logged = loggedOf(drafted, one);
		return logged === void 0 ? [] : [{
			cluster: logged.cluster,
			database: logged.database
		}];
	}));
	return [...new Map(places.map(((place) => [loggedDatabaseId(place), place]))).values()].slice(0, mostDatabases);
});
const escaped = ((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const holds = ((text, words) => {
	const spaced = escaped(words.toLowerCase()).replaceAll(" ", "\\s+");
	return new RegExp(`(?<![\\p{L}\\p{N}_])${spaced}(?![\\p{L}\\p{N}_])`, "u").test(text.toLowerCase());
});
const formsOf = ((name) => [
	name,
	`[${name}]`,
	`['${name}']`,
	`["${name}"]`
]);
const isNamed = ((entity, name, inside) => formsOf(name).some(((form) => entity === form || formsOf(inside).some(((prefix) => entity === `${prefix}.${form}`)))));
const isOfExtents = (({ event = "" }) => /extent/i.test(event));
const isOfLogged = (({ names, container, event = "", command = "" }, logged) => {
	const { table, databaseName } = logged;
	const lower = databaseName.toLowerCase();
	if (table === void 0) return /database/i.test(`${event} ${command}`) && names.some(((name) => formsOf(lower).includes(name.toLowerCase())));
	if (names.some(((name) => isNamed(name, table, databaseName)))) return true;
	return container !== void 0 && table.toLowerCase() !== lower && isNamed(container, table, databaseName);
});
const letters = ((text) => text.toLowerCase().replaceAll(/[^a-z]/g, ""));
const concerns = (({ event = "", command = "", names }, logged) => logged.commands.some(((words) => holds(command, words))) || logged.events.some(((word) => letters(event).includes(word))) || logged.part !== void 0 && names.some(((name) => isNamed(name, logged.part ?? "", logged.table ?? ""))));
const isBySelf = (({ by = "" }, { objectId, applicationId }) => [objectId, applicationId].some(((id) => id !== void 0 && id !== "" && by.toLowerCase().includes(id.toLowerCase()))));
const told = ((text, most) => {
	const masked = maskSecretForms(text ?? "").replaceAll(/\bh@?("[^"]*"|'[^']*')/gi, "h'***'").replaceAll(/\s+/g, " ").trim();
	const characters = Array.from(masked);
	if (characters.length === 0) return void 0;
	return characters.length <= most ? masked : `${characters.slice(0, most - 1).join("")}\u2026`;
});
const proves = ((entry, self, { since }) => !isBySelf(entry, self) && (entry.by !== void 0 || since !== void 0));
const isInTime = (({ time }, { since = Number.NEGATIVE_INFINITY, now }) => time >= since && time <= now + skew);
const lastChange = ((logged, entries, self, knowing) => {
	const about = entries.filter(((entry) => isInTime(entry, knowing) && !isOfExtents(entry) && isOfLogged(entry, logged))).toSorted(((a, b) => b.time - a.time));
	const own = about.find(((entry) => concerns(entry, logged)));
	if (own !== void 0) {
		if (!proves(own, self, knowing)) return void 0;
		const [by, command] = [told(own.by, longest.by), told(own.command, longest.command)];
		return {
			at: own.at,
			of: "difference",
			...by === void 0 ? {} : { by },
			...command === void 0 ? {} : { command }
		};
	}
	const [last] = about;
	if (last === void 0 || logged.table === void 0 || !proves(last, self, knowing)) return void 0;
	return {
		at: last.at,
		of: "table"
	};
});
const withLastChanges = ((drafted, differences, journals, knowing) => {
	const entries = new Map(journals.map(((journal) => [loggedDatabaseId(journal), journal.entries])));
	return differences.map(((difference) => {
		const logged = isAsked(difference) ? loggedOf(drafted, difference) : void 0;
		if (logged === void 0) return difference;
		const changed = lastChange(logged, entries.get(loggedDatabaseId(logged)) ?? [], drafted.context.world.self, knowing);
		return changed === void 0 ? difference : {
			...difference,
			changed
		};
	}));
});

// packages/engine/src/base-config.ts
const standIns = {
	transform: ".",
	message: "{}",
	rows: "[]",
	captured: ".",
	template: ".",
	accept: "[]"
};
const standIn = (({ kind, path }) => [path, { text: standIns[kind] }]);
const checkedAt = ((checked, environment) => {
	const { environments } = checked;
	if (environment === void 0 && environments.length > 0) return { unreadable: `it has the environments ${environments.join(", ")}, and this file has none.` };
	if (environment !== void 0 && environments.length > 0 && !environments.includes(environment)) return { absent: `environment ${environment}` };
	const meant = environments.length === 0 ? void 0 : environment;
	const config = checked.config(meant);
	const first = checked.diagnosticsIn([meant]).find((({ severity }) => severity === "error"));
	return config === void 0 ? { unreadable: `it has errors there. ${first?.message ?? ""}`.trim() } : { config };
});
const acceptAt = (async (document, base) => {
	const named = references(document).filter((({ kind }) => kind === "accept"));
	if (named.length === 0) return /* @__PURE__ */ new Map();
	const read = "bytes" in base ? base.read : void 0;
	if (read === void 0) return void 0;
	const found = [...await read([...new Set(named.map((({ path }) => path)))])].map((([path, given]) => [path, given]));
	if (found.some((([, given]) => "problem" in given && given.problem !== "missing"))) return void 0;
	return new Map(found.flatMap((([path, given]) => "problem" in given ? [] : [[path, content(given)]])));
});
const openBase = ((base, file) => {
	if ("missing" in base) return { absent: file };
	if ("unreadable" in base) return { unreadable: base.unreadable };
	const { document } = parse$1(base.bytes, file);
	if (document === void 0) return { unreadable: "its text is not a config." };
	const named = references(document);
	const checkedWith = ((read) => check(document, new Map([...named.map(standIn), ...read])));
	let plain;
	let accept;
	const whole = /* @__PURE__ */ new WeakMap();
	const readWith = (async (read) => {
		const transforms = named.flatMap((({ kind, path }) => kind === "transform" ? [path] : []));
		const files = await read([...new Set(transforms)]);
		return checkedWith(new Map([...files].map((([path, given]) => [path, content(given)]))));
	});
	return {
		document,
		accept: (() => accept ??= acceptAt(document, base)),
		plain: ((read) => plain ??= checkedWith(read ?? /* @__PURE__ */ new Map())),
		whole: ((read) => {
			const known = whole.get(read) ?? readWith(read);
			whole.set(read, known);
			return known;
		})
	};
});
const opened = /* @__PURE__ */ new WeakMap();
const openedBase = ((base, file) => {
	const known = opened.get(base) ?? openBase(base, file);
	opened.set(base, known);
	return known;
});
const readBase = (async (base, file, environment, readFiles) => {
	const found = openedBase(base, file);
	return "document" in found ? checkedAt(await found.whole(readFiles), environment) : found;
});
const unreadable = ((file, { name }, why) => ({ diagnostics: [diagnose("base-unreadable", startOf(file), `The config at ${name} could not be read, so adx-export cannot list what this file no longer declares: ${why}`, { hint: "Fetch that commit, or name another one." })] }));
const without = ((file, { name }, what) => ({
	absent: true,
	diagnostics: [diagnose("base-without-config", startOf(file), `At ${name} there is no ${what}: nothing was declared there.`)]
}));
const baseConfigOf = (async (base, file, environment) => {
	const found = openedBase(base, file);
	if (!("document" in found)) return "absent" in found ? without(file, base, found.absent) : unreadable(file, base, found.unreadable);
	const accept = await found.accept();
	const read = checkedAt(found.plain(accept), environment);
	if ("absent" in read) return without(file, base, read.absent);
	if ("unreadable" in read) return unreadable(file, base, read.unreadable);
	return {
		config: read.config,
		...accept === void 0 ? { withoutConsents: true } : {},
		diagnostics: []
	};
});
const appliedConfig = (async (base, file, environment, read) => {
	const found = await readBase(base, file, environment, read);
	if ("config" in found) return {
		config: found.config,
		diagnostics: []
	};
	const why = "absent" in found ? `there is no ${found.absent} there.` : found.unreadable;
	return { diagnostics: [diagnose("applied-unreadable", startOf(file), `The config at ${base.name}, which was applied last, could not be compared, so adx-export cannot tell live changes from merged ones: ${why}`, { hint: "Look at the differences yourself, or apply the config: then this commit is the last one applied." })] };
});

// packages/engine/src/comparisons.ts
const lostWords = ((samples) => ({
	dropped: samples.filter((({ before, after }) => before.length > 0 && after.length === 0)).map((({ sample }) => sample.name)),
	emptied: samples.flatMap((({ sample: { name, origin }, lost }) => lost.flatMap((({ value: { path }, columns }) => columns.map(((column) => ({
		column,
		message: name,
		value: origin === "captured" ? "a value" : pathText(path)
	})))))))
}));
const isGuess = (({ sample }) => sample.origin === "built-in");
const comparisonOf = ((found) => found.state === "unknown" ? found : {
	state: "compared",
	neverRow: found.neverRow,
	shown: lostWords(found.samples.filter(((each) => !isGuess(each)))),
	guessed: lostWords(found.samples.filter(isGuess))
});
const compareOne = (async (config, change, runJq) => {
	const { columns, from, to } = change;
	const entry = config.exports.find((({ name }) => name === change.export));
	const link = entry?.links.find((({ destination }) => destination === change.destination));
	if (columns.state !== "read" || entry === void 0 || link === void 0) return {
		state: "unknown",
		why: `the columns of its table cannot be read${columns.state === "unreadable" ? `: ${columns.why}` : ""}`
	};
	const { before, after } = columns.value;
	return compareTransforms({
		config,
		export: entry,
		link,
		before: {
			columns: before,
			...defined({ text: from })
		},
		after: {
			columns: after,
			...defined({ text: to })
		},
		runJq
	});
});
const transformComparer = ((runJq) => {
	const known = /* @__PURE__ */ new Map();
	return (async (config, world) => {
		const changes = transformChanges({
			config,
			world
		});
		const missing = changes.filter(((change) => !known.has(keyOfChange(change))));
		for (const change of missing) known.set(keyOfChange(change), await compareOne(config, change, runJq));
		const links = changes.flatMap(((change) => {
			const found = known.get(keyOfChange(change));
			return found === void 0 ? [] : [{
				change,
				found
			}];
		}));
		return {
			links,
			comparisons: new Map(links.map((({ change, found }) => [keyOfChange(change), comparisonOf(found)])))
		};
	});
});
const placeOf = (({ transform, at }) => transform?.at ?? at);
const guessedWords = (({ dropped, emptied }, one) => {
	if (dropped.length > 0) return `it produces no rows from messages from which ${one} produces rows`;
	const columns = [...new Set(emptied.map((({ column }) => column)))];
	return columns.length === 0 ? void 0 : `values that ${one} stores in ${columns.join(", ")} are in no column of its rows`;
});
const beyond = ((guessed, shown) => {
	const told = new Set(shown.emptied.map((({ column }) => column)));
	return {
		dropped: shown.dropped.length > 0 ? [] : guessed.dropped,
		emptied: guessed.emptied.filter((({ column }) => !told.has(column)))
	};
});
const guessedLoss = ((link, found, one = "the live one") => {
	const comparison = comparisonOf(found);
	if (found.state === "unknown" || comparison.state === "unknown" || found.neverRow) return void 0;
	const words = guessedWords(beyond(comparison.guessed, comparison.shown), one);
	if (words === void 0) return void 0;
	const message = `The new transform of ${link} may lose data: on built-in sample messages, ${words}.`;
	return found.samples.every(isGuess) ? {
		message: `${message} Your devices may send other messages.`,
		settle: "Add a real message under `tests`, so that the plan can decide."
	} : {
		message: `${message} Your own messages and device templates do not show it.`,
		settle: "If devices send such values, add a real message that contains them under `tests`, so that the plan can decide."
	};
});
const guessedLosses = ((config, { links }) => links.flatMap((({ change, found }) => {
	const link = config.exports.find((({ name }) => name === change.export))?.links.find((({ destination }) => destination === change.destination));
	const guessed = guessedLoss(linkWords(change.export, change.destination), found);
	if (guessed === void 0 || link?.transform === void 0) return [];
	const { message, settle } = guessed;
	const hint = `Compare the rows before and after in the preview. ${settle}`;
	return [diagnose("transform-keeps-less", placeOf(link), message, { hint })];
})));

// packages/engine/src/aged.ts
const withAged = (async ({ extents }, config, make) => {
	const first = make({});
	const asks = extents === void 0 ? [] : agedIn(first);
	return extents === void 0 || asks.length === 0 ? first : make({ aged: await extents.aged(config, asks) });
});

// packages/engine/src/hash.ts
const sha256 = ((text) => createHash("sha256").update(text, "utf8").digest("hex"));

// packages/engine/src/differences.ts
const appliedBy = (async ({ applied }, { config, file }) => {
	if (applied === void 0) return { diagnostics: [] };
	return applied === "config" ? {
		config,
		diagnostics: []
	} : appliedConfig(applied.base, file, config.environment, applied.read);
});
const withHistory = (async (differences, { appliedAt, names }, { drafted, ready, judging, azure }) => {
	const places = loggedDatabases(drafted, differences);
	if (azure.history === void 0 || places.length === 0 || names === false) return differences;
	const journals = await azure.history.journals(ready.config, places);
	const since = defined({ since: appliedAt });
	return withLastChanges(drafted, differences, journals, {
		now: judging.now,
		...since
	});
});
const withDifferences = (async (document, look, looked) => {
	const { drafted, ready, judging, azure } = looked;
	const earlier = await appliedBy(look, ready);
	const { differences, diagnostics } = differencesIn(drafted, earlier.config, judging, sha256);
	const found = [
		...document.diagnostics,
		...earlier.diagnostics,
		...diagnostics
	];
	return {
		...document,
		differences: await withHistory(differences, look, looked),
		diagnostics: sortDiagnostics(found),
		requests: {
			...document.requests,
			reads: azure.observer.reads()
		}
	};
});

// packages/engine/src/kql.ts
const kqlFor = (async (config, world) => {
	if (!needsKql({
		config,
		world
	})) return void 0;
	const { analyzeWith, loadLanguage } = await import("./kql.js");
	return analyzeWith(await loadLanguage());
});

// packages/engine/src/previews.ts
const most = {
	samples: 4,
	rows: 5,
	columns: 10
};
const isChanged = ((plan, entry, { destination, transform }) => plan.changes.some((({ address, action, attributes }) => {
	if (address !== `iot-central/data-export:${entry.name}`) return false;
	if (action === "create") return transform !== void 0;
	const link = `destinations['${destination}']`;
	return action === "update" && attributes.some((({ path }) => path === link && transform !== void 0 || path === `${link}.transform`));
})));
const columnsAfter = ((config, world) => ((table) => {
	const columns = columnsAround({
		config,
		world
	}, table);
	return columns.state === "read" ? columns.value.after : table.columns;
}));
const messageOf = ((text) => {
	const message = parseJsonText(text);
	return message === void 0 ? null : plainValue(message);
});
const rowsOf = ((rows) => ({
	rows: rows.slice(0, most.rows),
	rowsOmitted: Math.max(0, rows.length - most.rows)
}));
const differingFirst = ((before, after) => {
	const beside = rowsBeside(before.map(withUnknownKeys), after.map(withUnknownKeys));
	const at = ((rows, numbers) => numbers.flatMap(((number) => rows[number - 1] ?? [])));
	const [was, is] = [[...beside.changed, ...beside.gone.map((({ number }) => ({ before: number })))].map(((one) => one.before)), [...beside.changed, ...beside.new.map((({ number }) => ({ after: number })))].map(((one) => one.after))];
	const same = after.filter(((_, index) => !is.includes(index + 1)));
	return {
		before: [...at(before, was), ...same],
		after: [...at(after, is), ...same]
	};
});
const sampleOf = ((result, found) => {
	const { name, origin } = result.sample;
	const compared = (found?.state === "compared" ? found.samples : []).find(((each) => each.sample.name === name && each.sample.origin === origin));
	const both = compared === void 0 ? void 0 : differingFirst(compared.before, compared.after);
	const sample = compared?.sample ?? result.sample;
	const rows = both?.after ?? result.rows;
	const before = both?.before;
	return {
		name: sample.name,
		origin: sample.origin,
		assumed: sample.assumed,
		message: messageOf(sample.text),
		...rowsOf(rows),
		...before === void 0 ? {} : { before: rowsOf(before) }
	};
});
const turnsOf = ((results, found) => {
	const samples = results.filter((({ sample }) => sample.variation === void 0));
	if (found?.state !== "compared") return samples;
	const losing = new Set(found.samples.filter((({ before, after, lost }) => lost.length > 0 || before.length > 0 && after.length === 0)).map((({ sample }) => sample.name)));
	return samples.toSorted(((a, b) => Number(losing.has(b.sample.name)) - Number(losing.has(a.sample.name))));
});
const isOnlyGuessed = ((found) => found?.state === "compared" && !found.neverRow && found.samples.length > 0 && found.samples.every((({ sample }) => sample.origin === "built-in")));
const foundFor = (({ export: name, destination }, { links }) => links.find((({ change }) => change.export === name && change.destination === destination))?.found);
const besideComparison = ((diagnostics, found) => found?.state === "compared" ? diagnostics.map(((each) => each.code === "no-row" ? {
	...each,
	severity: "warning"
} : each)) : diagnostics);
const countedSamples = ((found) => {
	if (found?.state !== "compared") return [];
	const samples = found.samples.filter((({ sample }) => sample.variation === void 0));
	const given = samples.filter((({ sample }) => sample.origin !== "built-in"));
	return given.length > 0 ? given : samples;
});
const comparedRows = ((found) => {
	const samples = countedSamples(found);
	if (samples.length === 0) return {};
	const beside = samples.map((({ before, after }) => rowsBeside(before, after)));
	const sum = ((amountOf) => beside.reduce(((total, one) => total + amountOf(one)), 0));
	const columns = [...new Set(beside.flatMap(((one) => one.changed.flatMap((({ cells }) => cells.map((({ column }) => column)))))))];
	return { compared: {
		messages: samples.length,
		before: samples.reduce(((total, { before }) => total + before.length), 0),
		after: samples.reduce(((total, { after }) => total + after.length), 0),
		same: sum((({ same }) => same)),
		changed: sum((({ changed }) => changed.length)),
		gone: sum((({ gone }) => gone.length)),
		new: sum(((one) => one.new.length)),
		columns: columns.slice(0, most.columns),
		columnsOmitted: Math.max(0, columns.length - most.columns)
	} };
});
const previewOf = ((result, compared) => {
	const { export: name, destination, table, results } = result;
	const found = foundFor(result, compared);
	const samples = turnsOf(results, found);
	return {
		export: name,
		destination,
		table,
		...found?.state === "unknown" ? { notCompared: found.why } : {},
		...isOnlyGuessed(found) ? { onlyBuiltIn: true } : {},
		...comparedRows(found),
		samples: samples.slice(0, most.samples).map(((each) => sampleOf(each, found))),
		samplesOmitted: Math.max(0, samples.length - most.samples)
	};
});
const tableKey = ((config, { destination }) => {
	const declared = config.destinations.find((({ name }) => name === destination));
	return JSON.stringify((declared && adxDestination(declared)?.table) ?? destination);
});
const previewsOf = (async ({ config, world, plan, compared }, includeCaptured, runJq) => {
	const changed = new Set(config.exports.flatMap(((entry) => entry.links.filter(((link) => isChanged(plan, entry, link))))));
	if (changed.size === 0) return {
		previews: [],
		diagnostics: []
	};
	const tables = new Set([...changed].map(((link) => tableKey(config, link))));
	const exports = config.exports.map(((entry) => ({
		...entry,
		links: entry.links.filter(((link) => tables.has(tableKey(config, link))))
	})));
	const tableOf = columnsAfter(config, world);
	const tried = await testTransforms({
		config: {
			...config,
			exports
		},
		runJq,
		includeCaptured,
		tableOf
	});
	const names = new Set(config.exports.flatMap(((entry) => entry.links.filter(((link) => changed.has(link))).map(((link) => JSON.stringify([entry.name, link.destination]))))));
	const own = tried.filter(((result) => names.has(JSON.stringify([result.export, result.destination]))));
	return {
		previews: own.map(((result) => previewOf(result, compared))),
		diagnostics: [...own.flatMap(((result) => besideComparison(result.diagnostics, foundFor(result, compared)))), ...guessedLosses(config, compared)]
	};
});

// packages/engine/src/plan.ts
const readyIn = (async (opened, environment) => {
	const { config, diagnostics } = await chosenIn(opened, environment, { withoutColumns: true });
	const { sources, file, document } = await opened.load();
	if (config === void 0 || document === void 0) return {
		kind: "invalid",
		document: validateDocument(diagnostics),
		sources,
		file
	};
	return {
		kind: "ready",
		config,
		document,
		findings: diagnostics,
		sources,
		file
	};
});
const foundAnew = (({ diagnostics }, known) => {
	const said = new Set(known.map((({ code, message }) => JSON.stringify([code, message]))));
	return diagnostics.filter((({ code, message, severity }) => severity !== "info" && !said.has(JSON.stringify([code, message]))));
});
const provenOf = ((read, { diagnostics }) => {
	const keyOf = (({ code, file, message }) => JSON.stringify([
		code,
		file,
		message
	]));
	const ran = Map.groupBy(diagnostics, keyOf);
	return read.map(((each) => {
		const same = ran.get(keyOf(each)) ?? [];
		return same.length === 1 && read.filter(((other) => keyOf(other) === keyOf(each))).length === 1 ? {
			...each,
			...same[0]
		} : each;
	}));
});
const withPreviews = ((document, previewed, known) => {
	const { previews } = previewed;
	if (previews.length === 0) return document;
	const found = foundAnew(previewed, known);
	const read = provenOf(document.diagnostics, previewed);
	return {
		...document,
		diagnostics: sortDiagnostics(dedupeDiagnostics([...read, ...found])),
		previews
	};
});
const withFindings = ((drafted, found) => ({
	...drafted,
	diagnostics: sortDiagnostics([...drafted.diagnostics, ...found])
}));
const sharingOf = (({ changes, target }, document) => {
	const { environment } = target;
	if (environment === void 0) return /* @__PURE__ */ new Map();
	return new Map(changes.flatMap((({ address, action, source }) => {
		const sharing = action === "no-op" ? void 0 : sharingAt(document, environment, source.line);
		return sharing === void 0 ? [] : [[address, sharing]];
	})));
});
const withBase = ((document, earlier, { config }, world) => {
	if (earlier === void 0) return document;
	const { items, diagnostics } = earlier.config === void 0 ? {
		items: [],
		diagnostics: []
	} : remnantsOf(earlier.config, config, world);
	const consents = earlier.withoutConsents !== true;
	const acceptances = earlier.config !== void 0 || earlier.absent === true ? acceptanceChanges(earlier.config, config, { consents }) : [];
	return {
		...document,
		noLongerDeclared: items,
		...acceptances.length === 0 ? {} : { acceptances },
		diagnostics: sortDiagnostics([
			...document.diagnostics,
			...earlier.diagnostics,
			...diagnostics
		])
	};
});
const quiet = (() => void 0);
const plan = (async (opened, request) => {
	const { ports } = request;
	const runJq = opened.runJqIn(request.environment);
	const ready = await readyIn(opened, request.environment);
	if (ready.kind === "invalid") return ready;
	const { config, findings, sources, file } = ready;
	const forApply = request.forApply === true;
	const azure = await ports.connect({
		config,
		phase: "plan",
		forApply,
		tell: request.tell ?? quiet
	});
	try {
		const earlier = request.base === void 0 ? void 0 : await baseConfigOf(request.base, file, config.environment);
		const world = await azure.observer.observe(config, void 0, earlier?.config);
		const { resendSecrets, reviewed } = request;
		const judging = {
			now: ports.clock.now(),
			...reviewed === void 0 ? {} : { reviewed: new Set(reviewed.map((({ hash }) => hash))) }
		};
		const compared = await transformComparer(runJq)(config, world);
		const given = {
			judging,
			comparisons: compared.comparisons,
			kql: await kqlFor(config, world),
			...defined({ resendSecrets })
		};
		const drafted = await withAged(azure, config, ((aged) => draft(config, world, sha256, {
			...given,
			...aged
		})));
		const missing = forApply ? missingSecrets(drafted.changes, { read: ((name) => ports.env[name]) }) : [];
		const complete = missing.length === 0 ? drafted : withFindings(drafted, missing);
		const made = withBase(makePlan(complete, sha256, azure.observer.reads()), earlier, ready, world);
		const bare = request.drift === void 0 ? made : await withDifferences(made, request.drift, {
			drafted,
			ready,
			judging,
			azure
		});
		const previewed = await previewsOf({
			config,
			world,
			plan: bare,
			compared
		}, request.captured === true, runJq);
		const document = withPreviews(bare, previewed, findings);
		const flow = flowOf(config, document);
		const sharing = sharingOf(document, ready.document);
		return {
			kind: "plan",
			plan: document,
			refused: isRefused(document),
			findings,
			flow,
			sharing,
			sources,
			file
		};
	} finally {
		await azure.close();
	}
});

// packages/engine/src/failure.ts
const failureOf = ((error) => {
	if (!(error instanceof Error) || error.name !== "AzureError") return void 0;
	const code = "code" in error && typeof error.code === "string" ? error.code : "azure";
	const hint = "hint" in error && typeof error.hint === "string" ? { hint: error.hint } : {};
	return {
		code,
		message: error.message,
		...hint
	};
});

// packages/report/src/markdown/parts/limits.ts
const bodyLimit = 6e4;
const summaryLimit = 1e6;
const statusRoom = {
	each: 700,
	all: 2e4
};

// packages/report/src/markdown/comment/status.ts
const forms = [
	"full",
	"short",
	"bare"
];
const mostNamed = 5;
const mostWords = 300;
const mostName = 200;
const outcomes = [
	"failed",
	"unknown",
	"skipped",
	"applied"
];
const outcomeWords = {
	failed: "failed",
	unknown: "no answer, may or may not have happened",
	skipped: "not started",
	applied: "done"
};
const words$1 = ((text) => shortProse(text, mostWords));
const outcomeText = (({ address, message, hint, outcome }) => {
	const isTold = outcome === "failed" || outcome === "unknown";
	const why = isTold && message !== void 0 ? `: ${words$1(message)}` : "";
	const what = isTold && hint !== void 0 ? `; what to do: ${words$1(hint)}` : "";
	return `${shortCode(address, mostName)}${why}${what}`;
});
const listsOf = ((report) => outcomes.flatMap(((outcome) => {
	const these = report.outcomes.filter(((each) => each.outcome === outcome));
	if (these.length === 0) return [];
	const rest = these.length > mostNamed ? [`${String(these.length - mostNamed)} more`] : [];
	const list = [...these.slice(0, mostNamed).map(outcomeText), ...rest].join(outcome === "failed" ? "; " : ", ");
	return [`${outcomeWords[outcome]} (${String(these.length)}): ${list}`];
})));
const exportsOf = (({ verified }) => inError(verified.exports).slice(0, mostNamed).map(((health) => {
	const { address, status, errors } = health;
	const [error] = errors;
	const why = error === void 0 ? "" : `: ${words$1(`${error.code}: ${error.message}`)}`;
	return `${nounOf(health).toLowerCase()} ${shortCode(address, mostName)} is ${code(status)}${why}`;
})));
const atRun = (({ commit, runUrl }) => ` at commit ${code(commit.slice(0, 7))}, in ${link("this run", runUrl)}`);
const appliedText = (({ report, ...run }, form) => {
	const { converged } = report.verified;
	const but = butExports(report.verified.exports);
	const state = `${converged && but === "" ? "\u2705" : "\u26a0\ufe0f"} **${converged ? "Applied and verified" : "Applied, not verified"}**`;
	if (form === "bare") return [`${state}.${but}`];
	const done = count(report.summary.applied, "change");
	const read = converged ? "verified, Azure matches the config" : "read again, Azure does not match the config yet";
	return [`${state}${atRun(run)}: ${done}; ${read}.${but}`, ...form === "full" ? exportsOf(report) : []];
});
const failedText = (({ report, why, hint, ...run }, form) => {
	if (form === "bare") return ["\u274c **Failed.**"];
	const { applied = 0, failed = 0, unknown = 0, skipped = 0 } = report?.summary ?? {};
	const counts = report === void 0 ? "nothing was carried out" : `${String(applied)} done, ${String(failed)} failed, ${unknown > 0 ? `${String(unknown)} without an answer, ` : ""}${String(skipped)} not started`;
	const head = `\u274c **Failed**${atRun(run)}: ${counts}.`;
	if (form === "short") return [head];
	return [
		`${head} ${words$1(why)}`,
		...hint === void 0 ? [] : [`**What to do:** ${words$1(hint)}`],
		...report === void 0 ? [] : [...listsOf(report), ...exportsOf(report)]
	];
});
const plannedText = (({ proof, why }, target) => {
	if (target?.kind === "failure") return "\u274c **Not planned.** It is unknown what a merge would do here.";
	if (target?.refused === true) return "\u26d4 **Cannot be applied**: a merge applies nothing of this plan.";
	if (target !== void 0 && !hasChanges(target.plan)) {
		const warning = exportsWarning(target.plan.exports);
		return warning === "" ? "\u2705 **Nothing to do.**" : `\u26a0\ufe0f **Nothing to change.** But ${warning}.`;
	}
	return proof ? "\ud83d\udccb **Planned**, and on record: a merge applies exactly these operations. This review covers no others." : `\ud83d\udccb **Planned**, but not on record, so a merge treats these operations as not reviewed${why === void 0 ? "" : `: ${why}`}.`;
});
const matchedText = (({ exports, ...run }, form) => {
	const but = butExports(exports);
	return `${but === "" ? "\u2705" : "\u26a0\ufe0f"} **Applied**${form === "bare" ? "." : `: the live state matches the config${atRun(run)}.`}${but}`;
});
const linesOf = ((now, form, target) => {
	if (now.state === "planned") return [plannedText(now, target)];
	if (now.state === "applied") return appliedText(now, form);
	if (now.state === "failed") return failedText(now, form);
	if (now.state === "matched") return [matchedText(now, form)];
	if (now.state === "applying") return [`\u23f3 **Applying**${form === "bare" ? "" : atRun(now)}.`];
	return [`\ud83d\udd53 **Outdated**${form === "bare" ? "" : `: ${words$1(now.why)}`}`];
});
const statuses = [
	"failed",
	"stuck",
	"outdated",
	"warned",
	"applying",
	"applied",
	"planned"
];
const statusOf = ((now, target) => {
	if (now.state === "applied") return now.report.verified.converged && butExports(now.report.verified.exports) === "" ? "applied" : "warned";
	if (now.state === "matched") return butExports(now.exports) === "" ? "applied" : "warned";
	const isStuck = target?.kind === "failure" || target?.refused === true;
	return now.state === "planned" && isStuck ? "stuck" : now.state;
});
const lineOf = ((label, text, id, status) => `- ${label}${text.join("<br>")} <!-- adx-export:status ${id} ${status} -->`);
const statusLine = ((target, now, form) => {
	const label = target.environment === void 0 ? "" : `${code(target.environment)}: `;
	return lineOf(label, linesOf(now, form, target), target.id, statusOf(now, target));
});
const pattern = new RegExp(`^- .* <!-- adx-export:status ([0-9a-f]{16})(?: (${statuses.join("|")}))? -->$`);
const labelled = /^- ((`+)(?!`).*?(?<!`)\2(?!`): )/;
const readStatus = ((line) => {
	const [, id, status = "planned"] = pattern.exec(line) ?? [];
	return id === void 0 ? void 0 : {
		id,
		status: statuses.find(((each) => each === status)) ?? "planned"
	};
});
const statusAnew = ((line, id, now, form) => lineOf(labelled.exec(line)?.[1] ?? "", linesOf(now, form, void 0), id, statusOf(now, void 0)));

// packages/report/src/markdown/comment/heading.ts
const marks = {
	failed: "\u274c",
	stuck: "\u26d4",
	outdated: "\ud83d\udd53",
	warned: "\u26a0\ufe0f",
	applying: "\u23f3",
	applied: "\u2705",
	planned: "\ud83d\udccb"
};
const words = {
	failed: "the apply failed",
	stuck: "cannot be applied",
	outdated: "outdated",
	warned: "applied, with a warning",
	applying: "being applied",
	applied: "applied and verified",
	planned: "planned"
};
const statusText = ((of) => {
	const all = of.length;
	const counted = statuses.map(((status) => ({
		status,
		amount: of.filter(((each) => each === status)).length
	}))).filter((({ amount }) => amount > 0));
	const [worst] = counted;
	if (worst === void 0 || counted.every((({ status }) => status === "planned" || status === "stuck"))) return void 0;
	const phrases = counted.map((({ status, amount }) => `${words[status]}${inSome(amount, all)}`));
	return `${marks[worst.status]} ${capital(phrases.join(", "))}`;
});
const headingStart = "### ";
const plannedStart = "**What was planned:** ";
const plannedEnd = " <!-- adx-export:planned -->";
const topText = ((headline, lines) => {
	const status = statusText(lines.flatMap(((line) => readStatus(line)?.status ?? [])));
	return [
		`${headingStart}${status ?? headline}`,
		"",
		...lines,
		...status === void 0 ? [] : ["", `${plannedStart}${headline}${plannedEnd}`]
	].join("\n");
});
const isHidden = ((line) => line === "" || /^<!-- adx-export:[^>]* -->$/.test(line));
const statusLinesFrom = ((lines, from) => {
	let to = from;
	while (to < lines.length && readStatus(lines[to] ?? "") !== void 0) to += 1;
	return [from, to];
});
const topOf = ((lines) => {
	const from = lines.findIndex(((line) => !isHidden(line)));
	const heading = lines[from];
	if (heading?.startsWith(headingStart) !== true) return void 0;
	const statusLines = statusLinesFrom(lines, from + 2);
	const end = statusLines[1];
	if (statusLines[0] === end) return void 0;
	const planned = lines[end + 1];
	const wasPlanned = planned?.startsWith(plannedStart) === true && planned.endsWith(plannedEnd) ? planned.slice(22, -28) : void 0;
	return {
		headline: wasPlanned ?? heading.slice(4),
		from,
		statusLines,
		to: wasPlanned === void 0 ? end : end + 2
	};
});
const lastStatusLines = ((lines) => {
	let from = lines.length;
	while (from > 0 && readStatus(lines[from - 1] ?? "") !== void 0) from -= 1;
	return [from, lines.length];
});
const withState = ((body, targetId, now) => {
	const lines = body.trimEnd().split(/\r?\n/);
	const top = topOf(lines);
	const [from, to] = top?.statusLines ?? lastStatusLines(lines);
	const own = lines.slice(from, to);
	const index = own.findIndex(((line) => readStatus(line)?.id === targetId));
	const line = own[index];
	if (line === void 0) return void 0;
	if (now.state === "planned" && readStatus(line)?.status === "stuck") return lines.join("\n");
	return forms.map(((form) => {
		const anew = own.with(index, statusAnew(line, targetId, now, form));
		return top === void 0 ? lines.toSpliced(from, to - from, ...anew) : lines.toSpliced(top.from, top.to - top.from, topText(top.headline, anew));
	})).map(((each) => each.join("\n"))).find(((text) => bytesOf(text) <= bodyLimit));
});

// packages/action/src/job/environment-plans.ts
const requestFor = ((job, environment) => {
	const { ports, inputs, io, opened } = job;
	const { resendSecrets, captured } = inputs;
	const whose = environment !== void 0 && environmentsOf$1(job, opened.environments).length > 1 ? `${environment}: ` : "";
	return {
		ports,
		captured,
		tell: ((note) => io.info(`${whose}${note}`)),
		...inEnvironment(environment),
		...resendSecrets === void 0 ? {} : { resendSecrets }
	};
});
const planEnvironment = (async (job, environment, { reviewed = [], base, drift } = {}) => {
	const target = {
		id: targetId(targetOf(job, environment)),
		...inEnvironment(environment)
	};
	try {
		const planned = await plan(job.opened, {
			...requestFor(job, environment),
			reviewed: reviewed.map(((hash) => ({ hash }))),
			...base === void 0 ? {} : { base },
			...drift === void 0 ? {} : { drift }
		});
		return planned.kind === "plan" ? {
			...target,
			kind: "plan",
			planned
		} : {
			...target,
			kind: "invalid",
			invalid: planned
		};
	} catch (error) {
		const failure = failureOf(error);
		if (failure === void 0) throw error;
		return {
			...target,
			kind: "failure",
			failure
		};
	}
});
const planEnvironments = (async (job, known, beforeOf) => {
	const environments = environmentsOf$1(job, known);
	const before = /* @__PURE__ */ new Map();
	for (const environment of environments) before.set(environment, await beforeOf(environment));
	return inEnvironments(environments, ((environment) => planEnvironment(job, environment, before.get(environment))));
});

// packages/action/src/job/unreachable.ts
const unreachable = ((looked) => {
	const causes = /* @__PURE__ */ new Map();
	for (const one of looked) {
		if (one.kind !== "failure") continue;
		const { message, hint } = one.failure;
		const cause = hint === void 0 ? message : `${message} ${hint}`;
		const about = one.environment === void 0 ? [] : [one.environment];
		causes.set(cause, [...causes.get(cause) ?? [], ...about]);
	}
	if (causes.size === 0) return void 0;
	const lines = [...causes].map((([cause, about]) => about.length === 0 ? cause : `adx-export could not read Azure for ${about.join(", ")}: ${cause}`));
	return bad(lines.join(" "));
});

export { kqlFor as _, topText as a, apply as b, statusLine as c, summaryLimit as d, failureOf as f, previewsOf as g, readyIn as h, requestFor as i, bodyLimit as l, plan as m, planEnvironment as n, withState as o, foundAnew as p, planEnvironments as r, forms as s, unreachable as t, statusRoom as u, sha256 as v, transformComparer as y };