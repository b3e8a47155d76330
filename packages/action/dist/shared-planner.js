import { d as canonicalType, g as sortDiagnostics, m as diagnose, p as dedupeDiagnostics, s as maskSecretForms } from "./shared-core.js";
import { a as shorten, i as count, n as clean, o as speltBlanks } from "./shared-core2.js";
import { G as choose, H as plainValue, J as renderFindings, Q as blockingRisks, V as parseJsonText, W as load, X as renderJson, Y as plain$3, Z as validateDocument, et as didYouMean, i as withJq, it as parseTimespan, nt as canonicalTimespan, rt as formatTimespan } from "./shared-core3.js";
import { i as armHosts } from "./shared-core4.js";
import { t as bytesOf } from "./shared-report.js";
import { c as code$1, f as link, m as shortCode, o as withTransforms, t as bad } from "./shared-action7.js";
import { i as testTransforms, n as inEnvironment, t as environmentsOf } from "./shared-transform.js";
import { join } from "node:path";
import { createHash } from "node:crypto";

// packages/report/src/text/line-diff.ts
/** Beyond this many cells the middle is shown as replaced: the table would cost more than it explains. */
const maxCells = 1e6;
const replaced = (from, to) => [...from.map((text) => ({
	mark: "-",
	text
})), ...to.map((text) => ({
	mark: "+",
	text
}))];
/** `table[i][j]`: the length of the longest common subsequence of `from` after i and `to` after j. */
const commonLengths = (from, to) => {
	const table = Array.from({ length: from.length + 1 }, () => new Uint32Array(to.length + 1));
	for (let i = from.length - 1; i >= 0; i--) for (let j = to.length - 1; j >= 0; j--) {
		const row = table[i];
		const below = table[i + 1];
		if (row === void 0 || below === void 0) continue;
		row[j] = from[i] === to[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
	}
	return table;
};
const middle = (from, to) => {
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
};
const withContext = (lines, context) => {
	const near = lines.map((_, index) => lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.mark !== " "));
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
};
/** Two sequences against each other. */
const sequenceDiff = (a, b) => {
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const kept = (parts) => parts.map((text) => ({
		mark: " ",
		text
	}));
	return [
		...kept(a.slice(0, start)),
		...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
		...kept(a.slice(a.length - end))
	];
};
/** The lines of two texts against each other, with `context` kept lines around each difference. */
const lineDiff = (from, to, context = 2) => {
	const a = from === "" ? [] : from.split("\n");
	const b = to === "" ? [] : to.split("\n");
	return withContext(sequenceDiff(a, b), context);
};

// packages/report/src/text/inline-diff.ts
/** Characters of an unchanged run that are shown on each side of a difference. */
const around = 40;
/** Words, runs of blanks, and single other characters. */
const parts = /[\p{L}\p{N}_]+|\s+|[^]/gu;
/** Neighbouring parts of one mark as one. */
const merged = (found) => {
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
};
/** The marks of this notation as they stand in a text, told from the notation itself. */
const plainText = (text) => clean(speltBlanks(text)).replaceAll(/\[(?=-)|\{(?=\+)/g, (mark) => `\\${mark}`).replaceAll(/([-+])([\]}])/g, "$1\\$2");
const folded = (text, isFirst, isLast) => {
	const head = isFirst ? 0 : around;
	const tail = isLast ? 0 : around;
	if (text.length <= head + tail + 10) return plainText(text);
	return `${plainText(text.slice(0, head))}…${plainText(tail === 0 ? "" : text.slice(-tail))}`;
};
/**
* Two texts as one line, `…before[-old-]{+new+}after…`. Unchanged runs are folded; everything that differs is shown whole.
*/
const inlineDiff = (from, to, style) => {
	const found = merged(sequenceDiff(from.match(parts) ?? [], to.match(parts) ?? []));
	return found.map(({ mark, text }, index) => {
		if (mark === "-") return style("delete", `[-${plainText(text)}-]`);
		if (mark === "+") return style("create", `{+${plainText(text)}+}`);
		return folded(text, index === 0, index === found.length - 1);
	}).join("");
};

// packages/report/src/text/text-diff.ts
/** What is shown at most of one attribute's changed lines; no sound transform comes near it, and what is left out is told. */
const mostChanged = {
	lines: 2e3,
	characters: 2e5
};
/** Longer lines that differ are shown part by part, longer lines that do not are folded. */
const longLine = 120;
const isChanged$1 = (line, mark) => line?.mark === mark;
const textOf$1 = (line) => "text" in line ? line.text : "";
/** How a line looks to a reader, who tells no blank from another and none at the end. */
const looksOf = (text) => clean(text).replaceAll(/\s+/gu, " ").trim();
/** A line with every blank in it visible. */
const withBlanks = (text) => clean(speltBlanks(text).replaceAll(" ", "·"));
/** Tells lines that look like one on the other side and differ from it. */
const alikeIn = (lines) => {
	const sides = ["-", "+"].map((mark) => lines.filter((line) => isChanged$1(line, mark)).map(textOf$1));
	const texts = sides.map((side) => new Set(side));
	const looks = sides.map((side) => new Set(side.map(looksOf)));
	return (text) => looks.every((side) => side.has(looksOf(text))) && !texts.every((side) => side.has(text));
};
/** The runs of a difference: removed lines that added ones follow, everything else one by one. */
const runsOf = (lines) => {
	const runs = [];
	for (const line of lines) {
		const run = runs.at(-1);
		if (run?.[0]?.mark === "-" && (line.mark === "+" || line.mark === "-" && run.at(-1)?.mark === "-")) run?.push(line);
		else runs.push([line]);
	}
	return runs;
};
const changedLine = (line, alike, style) => {
	const text = alike(line.text) ? withBlanks(line.text) : clean(line.text);
	return {
		text: style(line.mark === "+" ? "create" : "delete", `${line.mark} ${text}`),
		lines: 1,
		characters: line.text.length
	};
};
const showRun = (run, alike, style) => {
	const removed = run.filter((line) => isChanged$1(line, "-"));
	const added = run.filter((line) => isChanged$1(line, "+"));
	if (removed.length === added.length && [...removed, ...added].some(({ text }) => text.length > longLine)) return removed.map(({ text }, index) => {
		const other = added[index]?.text ?? "";
		return {
			text: `~ ${inlineDiff(text, other, style)}`,
			lines: 2,
			characters: text.length + other.length
		};
	});
	return run.map((line) => {
		if (line.mark === "skipped") return {
			text: style("faint", `  … ${String(line.lines)} unchanged`),
			lines: 0,
			characters: 0
		};
		if (line.mark === " ") return {
			text: `  ${shorten(clean(line.text), longLine)}`,
			lines: 0,
			characters: 0
		};
		return changedLine(line, alike, style);
	});
};
/** As much as is ever shown; nothing that differs is left out unsaid. */
const bounded = (shown) => {
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
};
/** What is said in place of changed text that is too long to show. */
const tooLong = (removed, added, to, style) => style("warning", `! not all of it is shown: ${removed} removed, ${added} added, ${count(to, "character")} to be; the JSON document holds all`);
/** Two texts line by line: unchanged lines are folded, changed ones never. */
const textDiff = (from, to, style) => {
	const lines = lineDiff(from, to);
	const alike = alikeIn(lines);
	const { kept, isWhole } = bounded(runsOf(lines).flatMap((run) => showRun(run, alike, style)));
	if (isWhole) return kept;
	const [removed = "", added = ""] = ["-", "+"].map((mark) => count(lines.filter((line) => line.mark === mark).length, "line"));
	return [...kept, tooLong(removed, added, to.length, style)];
};

// packages/planner/src/model/step.ts
/** In the order of apply: expand, switch, contract. */
const stages = [
	"identity",
	"cluster",
	"grant",
	"schema",
	"destination",
	"export",
	"remove"
];

// packages/planner/src/model/value.ts
const addressOf = (kind, ...names) => `${kind}:${names.join("/")}`;
const made = /* @__PURE__ */ new WeakSet();
const make = (hole) => {
	made.add(hole);
	return Object.freeze(hole);
};
const referenceTo = ($ref, attribute) => make({
	$ref,
	attribute
});
const secretIn = (variable) => make({ $secret: variable });
const isHole = (value) => typeof value === "object" && value !== null && made.has(value);
const isReference = (value) => isHole(value) && "$ref" in value;
const isSecret = (value) => isHole(value) && "$secret" in value;

// packages/planner/src/diff/canonical.ts
/** JSON with sorted keys and without undefined members: equal values are equal texts. */
const canonical = (value) => {
	if (value === void 0 || value === null) return "null";
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (typeof value !== "object") return JSON.stringify(value);
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).toSorted(([a], [b]) => a < b ? -1 : 1).map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
};
/** What IoT Central and Kusto leave out when it is unset: absent, null, empty text, empty object and empty list are one. */
const isUnset$1 = (value) => value === void 0 || value === null || value === "" || Array.isArray(value) && value.length === 0 || typeof value === "object" && Object.keys(value).length === 0;

// packages/planner/src/diff/resolve.ts
/** Looks references up in what was observed; undefined where it is not known yet. */
const resolverOf = (observed) => ({ $ref, attribute }) => {
	const seen = observed.get($ref);
	return seen?.state === "present" ? seen.attributes[attribute] : void 0;
};
/** The value with every known reference replaced; what is not known yet, and secrets, stay holes. */
const resolve$1 = (value, resolver) => {
	if (isReference(value)) return resolver(value) ?? value;
	if (isSecret(value) || typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => resolve$1(item, resolver) ?? null);
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolve$1(member, resolver) ?? null]));
};
/** Every hole in a value. */
const holesOf = (value) => {
	if (isReference(value) || isSecret(value)) return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(holesOf);
};

// packages/planner/src/diff/attributes.ts
const entriesOf = (value) => typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
/** `undefined` is not mentioned and left alone; `null` is to be cleared. */
const desiredOf = (rule, attributes, key) => Object.hasOwn(attributes, key) && attributes[key] !== void 0 ? attributes[key] : rule.omitted === "cleared" ? null : void 0;
const pairsOfMap = (name, rule, observed, desired) => {
	if (desired === void 0 && rule.extra === "left-alone") return [];
	const live = entriesOf(observed);
	const wanted = entriesOf(desired);
	const keys = Object.keys(wanted);
	if (rule.extra === "cleared") keys.push(...Object.keys(live).filter((key) => !Object.hasOwn(wanted, key)));
	return keys.map((key) => ({
		path: rule.path?.(key) ?? `${name}['${key}']`,
		rule: rule.entry,
		observed: live[key],
		desired: wanted[key] ?? null
	}));
};
const pairsOf = (rules, observed, desired) => Object.entries(rules).flatMap(([name, rule]) => rule.shape === "map" ? pairsOfMap(name, rule, observed[name], desired[name]) : [{
	path: name,
	rule,
	observed: observed[name],
	desired: desiredOf(rule, desired, name)
}]);
const equal = (rule, observed, desired) => {
	if (isUnset$1(observed) || isUnset$1(desired)) return isUnset$1(observed) && isUnset$1(desired);
	return rule.same === void 0 ? canonical(observed) === canonical(desired) : rule.same(observed ?? null, desired ?? null);
};
const toChange = ({ path, observed, desired }) => ({
	path,
	from: observed,
	to: desired === null ? void 0 : desired
});
/** Everything that a new resource is made with. */
const initialAttributes = (rules, desired) => pairsOf(rules, {}, desired).filter((pair) => !isUnset$1(pair.desired)).map(toChange);
/** Observed against desired, path by path, by the kind's own rules. `resend`: what is only ever sent is sent though nothing differs. */
const diffAttributes = (rules, observed, desired, resolver, placeOf, resend = false) => {
	const attributes = [];
	const refusals = [];
	const pairs = pairsOf(rules, observed, desired);
	for (const pair of pairs) {
		if (pair.desired === void 0 || pair.rule.writeOnly === true) continue;
		const wanted = resolve$1(pair.desired, resolver);
		if (equal(pair.rule, pair.observed, wanted)) continue;
		attributes.push(toChange(pair));
		if (isUnset$1(pair.observed) || isUnset$1(wanted)) continue;
		const refusal = pair.rule.refuse?.(pair.observed ?? null, wanted ?? null);
		if (refusal !== void 0) refusals.push(diagnose(refusal.code, placeOf(pair.path), refusal.message, { hint: refusal.hint }));
	}
	const sent = pairs.filter(({ rule, desired: value }) => !isUnset$1(value) && (resend && rule.writeOnly === true || attributes.some(({ path }) => path === rule.sentWith)));
	return {
		attributes: [...attributes, ...sent.map((pair) => toChange({
			...pair,
			observed: void 0
		}))],
		refusals
	};
};

// packages/planner/src/diff/changes.ts
const reasons = {
	create: "the config declares it and it does not exist",
	update: "it differs from the config",
	delete: "the config names it under removed",
	"no-op": "it is as the config says"
};
/** Nothing differs as far as anybody can see: a secret comes back masked. */
const resendReason = "its secret is to be sent again";
/** The reason of a change that nothing is known of. */
const unreadReason = "it could not be read";
const nothing = {
	action: "no-op",
	attributes: [],
	refusals: []
};
const judge = (kind, wanted, seen, resolver, resend) => {
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
	const { attributes, refusals } = diffAttributes(kind.rules, seen.attributes, wanted.attributes, resolver, (path) => wanted.places?.[path] ?? wanted.at, resend);
	return attributes.length === 0 ? nothing : {
		action: "update",
		attributes,
		refusals
	};
};
const isWriteOnly = ({ rules }, path) => {
	const rule = rules[path];
	return rule?.shape === "value" && rule.writeOnly === true;
};
const compareOne = (kind, address, wanted, seen, resolver, context, resend) => {
	const diagnostics = [];
	const verdict = judge(kind, wanted, seen, resolver, resend);
	const isOnlySent = verdict.action === "update" && verdict.attributes.every(({ path }) => isWriteOnly(kind, path));
	const change = {
		address,
		at: wanted.at,
		wanted,
		observed: seen.state === "present" ? seen.attributes : void 0,
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
		const paths = verdict.attributes.map(({ path }) => path).join(", ");
		const what = verdict.action === "create" ? "does not exist" : `differs from the config: ${paths}`;
		diagnostics.push(diagnose("unmanaged-differs", wanted.at, `${address} ${what}, and manage is false, so it is not changed.`, { hint: "Ask its owner to change it, or make the config say what is there." }));
		return {
			change: {
				...change,
				...nothing,
				reason: "manage is false: checked, never changed"
			},
			diagnostics
		};
	}
	const refusals = verdict.action === "no-op" ? [] : [...verdict.refusals, ...kind.refuse?.(change, context) ?? []];
	return {
		change: {
			...change,
			refusals
		},
		diagnostics: refusals
	};
};
/** Addresses that one finding about unreadable parts names. */
const namedUnread = 5;
/** One finding for each cause: a cluster that is down would otherwise be told once for everything in it. */
const unreadDiagnostics = (unread) => [...Map.groupBy(unread, ({ why, right }) => JSON.stringify([why, right])).values()].flatMap((group) => {
	const [first] = group;
	if (first === void 0) return [];
	const named = group.slice(0, namedUnread).map(({ address }) => address);
	const more = group.length > named.length ? `, and ${group.length - named.length} more` : "";
	const hint = first.right === void 0 ? "Make it readable and plan again." : `Missing right: ${first.right}.`;
	return [diagnose("unreadable", first.at, `${named.join(", ")}${more} could not be read: ${first.why}`, { hint })];
});
/** Every kind's desired resources against the world; of those in `resend` what is only ever sent counts as differing. */
const compare = (kinds, context, resend = /* @__PURE__ */ new Set()) => {
	const observedOfAll = /* @__PURE__ */ new Map();
	const work = [];
	const unmanaged = [];
	for (const kind of kinds) {
		const desired = kind.desire(context.config);
		const read = kind.read(context, desired);
		for (const [address, seen] of read.observed) observedOfAll.set(address, seen);
		unmanaged.push(...read.unmanaged);
		work.push({
			kind,
			desired,
			observed: read.observed
		});
	}
	const resolver = resolverOf(observedOfAll);
	const results = work.flatMap(({ kind, desired, observed }) => [...desired].map(([address, wanted]) => ({
		kind,
		...compareOne(kind, address, wanted, observed.get(address) ?? { state: "absent" }, resolver, context, resend.has(address))
	})));
	return {
		changes: results.map(({ change, kind }) => ({
			change,
			kind
		})),
		unmanaged: unmanaged.toSorted((a, b) => a.address < b.address ? -1 : 1),
		diagnostics: [...results.flatMap(({ diagnostics }) => diagnostics), ...unreadDiagnostics(results.flatMap(({ change, unread }) => unread === void 0 ? [] : [{
			address: change.address,
			at: change.at,
			...unread
		}]))],
		resolver
	};
};

// packages/planner/src/model/resend.ts
const resendNothing = {
	addresses: /* @__PURE__ */ new Set(),
	diagnostics: []
};

// packages/planner/src/plan/gate.ts
const lineFor = (risk, address, seen) => `- { risk: ${risk}, at: ${JSON.stringify(address)}, seen: "${seen}" }`;
/** One risk against the consent that the config gives. */
const judgeRisk = (risk, address, at, seen, accepted) => {
	const blocking = blockingRisks.some((code) => code === risk.code);
	const consent = accepted.some((entry) => entry.risk === risk.code && entry.address === address && entry.seen === seen);
	return {
		address,
		at,
		seen,
		code: risk.code,
		message: risk.message,
		...risk.attribute === void 0 ? {} : { attribute: risk.attribute },
		blocking,
		accepted: blocking && consent,
		...blocking && !consent ? { accept: lineFor(risk.code, address, seen) } : {}
	};
};
const refusalOf = ({ code, address, at, message, accept }) => diagnose("gate", at, `${address}: ${code}: ${message}`, { hint: `If that is what you want, put this line under accept: ${accept ?? ""}` });
const spentOf = (entry, risks, addresses) => {
	if (!addresses.includes(entry.address)) {
		const message = `The accept of ${entry.risk} names ${entry.address}, which this file neither manages nor removes.`;
		const hint = didYouMean(entry.address, addresses) ?? "Remove the line.";
		return diagnose("accept-unknown", entry.at, message, { hint });
	}
	const same = risks.filter(({ code, address }) => code === entry.risk && address === entry.address);
	if (same.some(({ seen }) => seen === entry.seen)) return void 0;
	const what = `accept of ${entry.risk} at ${entry.address}`;
	return same.length === 0 ? diagnose("accept-spent", entry.at, `The ${what} fits no change of this plan.`, { hint: "Remove the line." }) : diagnose("accept-spent", entry.at, `The ${what} was for another change: what it accepted has changed since.`, { hint: "Review the risk again and replace the line with the one that the refusal prints." });
};
/** Every blocking risk that is not accepted is an error; consent that fits nothing is a warning. */
const gate = (risks, accepted, addresses) => [...risks.filter((risk) => risk.blocking && !risk.accepted).map(refusalOf), ...accepted.flatMap((entry) => spentOf(entry, risks, addresses) ?? [])];

// packages/planner/src/plan/operations.ts
const blocking = new Set(blockingRisks);
const isBlocking = (code) => blocking.has(code);
/** The first 8 hex digits of what consent to one risk of one change is bound to: from and to, or what is deleted. */
const fingerprint = (change, risk, kind, context, hash) => {
	const { attribute = null, code, evidence = null } = risk;
	const aim = kind.aim(change.wanted.target, context.config, risk.attribute);
	const harmed = itself(change, kind, context);
	return hash(canonical([
		change.address,
		code,
		attribute,
		aim,
		harmed,
		evidence,
		sides(change, risk)
	])).slice(0, 8);
};
/** From and to of what the risk is about; a deletion has none. */
const sides = ({ attributes }, { attribute }) => attributes.filter(({ path }) => attribute === void 0 || path === attribute).map(({ path, from, to }) => [
	path,
	from ?? null,
	to ?? null
]);
/** The very thing that a change harms; another of the same name is not it. */
const itself = ({ action, wanted, observed }, kind, context) => {
	if (observed === void 0) return null;
	const deleted = action === "delete";
	return kind.identity?.(wanted.target, observed, context, deleted ? "delete" : "update") ?? (deleted ? plain$2(observed) : null);
};
const plain$2 = (attributes) => Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value ?? null]));
const risksAt = (risks, attribute) => [...new Set(risks.filter((risk) => isBlocking(risk.code) && risk.attribute === attribute).map(({ code }) => code))].toSorted();
/** What review covers of one change: existence, and every attribute by itself, so that half of it done is still covered. */
const operationsOf = (change, risks, binding, kind, context, hash) => {
	const operation = (attribute, value) => {
		const codes = risksAt(risks, attribute);
		const aim = kind.aim(change.wanted.target, context.config, attribute);
		const harmed = codes.length === 0 || change.action !== "update" ? null : itself(change, kind, context);
		return {
			hash: hash(canonical([
				binding,
				aim,
				harmed,
				change.address,
				attribute ?? null,
				value,
				codes
			])).slice(0, 24),
			address: change.address,
			...attribute === void 0 ? {} : { attribute },
			value,
			risks: codes
		};
	};
	if (change.action === "no-op") return [];
	if (change.action === "delete") return [operation(void 0, { absent: hash(canonical(itself(change, kind, context))).slice(0, 24) })];
	const attributes = change.attributes.map(({ path, to }) => operation(path, to ?? null));
	return change.action === "create" ? [operation(void 0, "present"), ...attributes] : attributes;
};
/** sha-256 of the sorted operation hashes. */
const digestOf = (operations, hash) => hash(operations.map((operation) => operation.hash).toSorted().join("\n"));

// packages/planner/src/plan/order.ts
const rankOf = ({ steps, action }) => {
	if (steps[0] === void 0) return action === "delete" ? stages.length : 0;
	return Math.min(...steps.map(({ stage }) => stages.indexOf(stage)));
};
/**
* Who waits for whom: address to the addresses that come first.
* What is made waits for what it needs; what is deleted waits until nothing deleted needs it any more.
*/
const predecessorsOf = (items) => {
	const byAddress = new Map(items.map((item) => [item.address, item]));
	const before = new Map(items.map(({ address }) => [address, /* @__PURE__ */ new Set()]));
	for (const item of items) for (const need of item.needs) {
		const needed = byAddress.get(need);
		if (needed === void 0 || need === item.address) continue;
		if (needed.action === "delete") before.get(need)?.add(item.address);
		else if (item.action !== "delete") before.get(item.address)?.add(need);
	}
	return before;
};
/** Expand, switch, contract; within a stage by need, then by address. The same input gives the same order. */
const order = (items) => {
	const before = predecessorsOf(items);
	const waiting = items.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.address < b.address ? -1 : 1));
	const placed = /* @__PURE__ */ new Set();
	const ordered = [];
	while (waiting.length > 0) {
		const ready = waiting.findIndex(({ address }) => [...before.get(address) ?? []].every((need) => placed.has(need)));
		const [next] = waiting.splice(Math.max(ready, 0), 1);
		if (next === void 0) break;
		placed.add(next.address);
		ordered.push(next);
	}
	return ordered;
};

// packages/planner/src/plan/resource.ts
const hostOf$1 = (uri) => uri.replace(/^https?:\/\//iu, "").replace(/[/:].*$/u, "").toLowerCase();
const mismatch = (at, resourceId, is, declared) => diagnose("resource-mismatch", at, `The resource ${resourceId} is ${is}, not ${declared}.`, { hint: "Correct the resourceId, or the place that it stands beside: rights would be given to, and taken from, something else." });
/** An ARM resource that is not the application or cluster that it stands beside in the file. */
const resourceMismatches = ({ config, world }) => {
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
		const is = hostOf$1(cluster.value.uri);
		if (is !== host) found.push(mismatch(at, cluster.value.id, `the cluster ${is}`, host));
	}
	return found;
};

// packages/planner/src/plan/share.ts
/** Up to this many deletions never ask again, whatever their share. */
const deletionFloor = 3;
/** Above this share of everything that the config names, deletions ask again. */
const deletionShare = .3;
/** A plan that deletes much at once asks for one more line of consent, bound to exactly what `removed` names. */
const largeShare = (changes, config, hash) => {
	const deleted = changes.filter(({ action }) => action === "delete");
	const live = changes.filter(({ action }) => action !== "create");
	const consents = config.accept.filter(({ address }) => address === "plan");
	const first = deleted[0];
	const large = deleted.length > 3 && deleted.length > live.length * .3;
	const asked = changes.filter(({ change }) => change.wanted.presence === "absent").map(({ address }) => address);
	const seen = hash(canonical(asked.toSorted())).slice(0, 8);
	if (!large || first === void 0) return consents.map(({ at }) => diagnose("accept-spent", at, "This plan does not delete a large share.", { hint: "Remove the line." }));
	if (consents.some((entry) => entry.risk === "deletes-data" && entry.seen === seen)) return [];
	return [diagnose("deletes-large-share", first.change.at, `The plan deletes ${deleted.length} of ${live.length} resources that the config names.`, { hint: `If that is what you want, put this line under accept: - { risk: deletes-data, at: plan, seen: "${seen}" }` })];
};

// packages/planner/src/plan/plan.ts
const unmanagedLimit = 100;
/** The place of an attribute where it has one of its own, else of the whole. */
const placeOf$3 = ({ wanted, at }, attribute) => (attribute === void 0 ? void 0 : wanted.places?.[attribute]) ?? at;
const draftChange = (change, kind, binding, context, hash) => {
	const idle = change.action === "no-op" || change.refusals.length > 0;
	const risks = idle ? [] : kind.risks(change, context);
	const judged = risks.map((risk) => judgeRisk(risk, change.address, placeOf$3(change, risk.attribute), fingerprint(change, risk, kind, context, hash), context.config.accept));
	return {
		address: change.address,
		action: change.action,
		change,
		kind,
		needs: kind.needs(change.address, change.wanted, context.config),
		risks: judged,
		steps: idle ? [] : kind.steps(change, context).toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)),
		operations: idle ? [] : operationsOf(change, risks, binding, kind, context, hash)
	};
};
const targetOf$1 = (config) => ({
	application: config.application.host,
	clusters: config.clusters.map(({ url }) => url),
	...config.environment === void 0 ? {} : { environment: config.environment }
});
/** What an operation is bound to: the same addresses against another application or cluster are other operations. */
const bindingOf = (config) => [config.application.host, ...config.clusters.map(({ name, url }) => `${name}=${url}`).toSorted()];
/** Desired against one world, in order, with risks judged. Pure: the same config and world give the same draft. */
const draft$1 = (config, world, hash, kinds, resend = resendNothing) => {
	const context = {
		config,
		world
	};
	const binding = bindingOf(config);
	const comparison = compare(kinds, context, resend.addresses);
	const changes = comparison.changes.map(({ change, kind }) => draftChange(change, kind, binding, context, hash));
	const risks = changes.flatMap((change) => change.risks);
	const diagnostics = [
		...resend.diagnostics,
		...resourceMismatches(context),
		...comparison.diagnostics,
		...gate(risks, config.accept.filter(({ address }) => address !== "plan"), changes.map(({ address }) => address)),
		...largeShare(changes, config, hash)
	];
	const pending = changes.filter(({ action }) => action !== "no-op");
	const idle = changes.filter(({ action }) => action === "no-op");
	return {
		changes: [...order(pending), ...idle],
		unmanaged: comparison.unmanaged,
		diagnostics: sortDiagnostics(diagnostics),
		target: targetOf$1(config),
		context,
		comparison
	};
};
/** An error among the findings: nothing of the plan may be applied. */
const isRefused = ({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error");
const plannedAttribute = ({ path, from, to }, resolver) => {
	const known = resolve$1(to, resolver);
	const resolved = known !== void 0 && holesOf(to).length > 0 && holesOf(known).length === 0;
	return {
		path,
		from: from ?? null,
		to: to ?? null,
		...resolved ? { known } : {}
	};
};
/** The line of what changes, where all of it stands on one; else of the whole. */
const sourceOf = (change) => {
	const places = change.attributes.map(({ path }) => placeOf$3(change, path));
	const lines = new Set(places.map(({ range }) => range.start.line));
	const { file, range } = (change.action === "update" && lines.size === 1 ? places[0] : void 0) ?? change.at;
	return {
		file,
		line: range.start.line
	};
};
const plannedChange = ({ change, risks, steps }, resolver) => ({
	address: change.address,
	action: change.action,
	reason: change.reason,
	attributes: change.attributes.map((attribute) => plannedAttribute(attribute, resolver)),
	risks: risks.map(({ address: _address, at: _at, seen: _seen, ...risk }) => risk),
	source: sourceOf(change),
	steps
});
/** The plan as a document. */
const makePlan = (drafted, hash, reads) => {
	const operations = drafted.changes.flatMap((change) => change.operations);
	const count = (action) => drafted.changes.filter(({ action: is, change }) => is === action && change.unreadable !== true).length;
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
		changes: drafted.changes.map((change) => plannedChange(change, drafted.comparison.resolver)),
		unmanaged: drafted.unmanaged.slice(0, unmanagedLimit),
		unmanagedOmitted: Math.max(0, drafted.unmanaged.length - unmanagedLimit),
		diagnostics: drafted.diagnostics,
		requests: {
			reads,
			writes: 0
		}
	};
};

// packages/planner/src/resources/addresses.ts
const clusterStreaming = (cluster) => addressOf("adx/cluster-streaming", cluster);
const database = (cluster, name) => addressOf("adx/database", cluster, name);
const table = (cluster, inDatabase, name) => addressOf("adx/table", cluster, inDatabase, name);
/** `app` for an identity of the file, `user=ID` and `application=ID;TENANT` for somebody else. */
const subjectName = (subject) => {
	if (subject.type === "identity") return subject.identity;
	return `${subject.type}=${subject.id}${subject.tenantId === void 0 ? "" : `;${subject.tenantId}`}`;
};
const databasePrincipal = (cluster, inDatabase, role, subject) => addressOf("adx/database-principal", cluster, inDatabase, role, subject);
/** Without a table: the policy of the database. */
const tablePolicy = (cluster, inDatabase, ofTable, policy) => addressOf("adx/table-policy", cluster, inDatabase, ...ofTable === void 0 ? [] : [ofTable], policy);
const managedIdentity = (name) => addressOf("iot-central/managed-identity", name);
const destination = (name) => addressOf("iot-central/destination", name);
const dataExport = (name) => addressOf("iot-central/data-export", name);

// packages/planner/src/resources/declared.ts
/** A function that works once for each object, however often it is asked. */
const oncePer = (make) => {
	const made = /* @__PURE__ */ new WeakMap();
	return (of) => {
		const known = made.get(of) ?? { value: make(of) };
		made.set(of, known);
		return known.value;
	};
};
const clusterOf = (config, cluster) => config.clusters.find(({ name }) => name === cluster);
const databaseOf = (config, cluster, database) => clusterOf(config, cluster)?.databases.find(({ name }) => name === database);
const tablesByKey = oncePer(({ tables }) => new Map(tables.map((table) => [table.name, table])));
/** The cluster and database of a place; where the file does not declare them nothing can be read, so nothing is done. */
const declaredPlace = ({ cluster, database }) => {
	if (cluster === void 0 || database === void 0) throw new Error("a change in a place that is not declared");
	return {
		cluster,
		database
	};
};
const tableOf = (config, cluster, database, table) => {
	const declared = databaseOf(config, cluster, database);
	return declared === void 0 ? void 0 : tablesByKey(declared).get(table);
};
const identityOf = (config, identity) => config.identities.find(({ name }) => name === identity);
/** By key, else by id: entries of `removed` may say either. */
const destinationOf = (config, nameOrId) => config.destinations.find(({ name }) => name === nameOrId) ?? config.destinations.find(({ id }) => id === nameOrId);
/** By key, else by id: entries of `removed` may say either. */
const exportOf = (config, nameOrId) => config.exports.find(({ name }) => name === nameOrId) ?? config.exports.find(({ id }) => id === nameOrId);

// packages/planner/src/resources/adx/table/targets.ts
const blank$1 = (config, clusterKey, databaseKey, tableKey) => {
	const declared = tableOf(config, clusterKey, databaseKey, tableKey);
	return {
		clusterKey,
		databaseKey,
		tableKey,
		tableName: declared?.tableName ?? tableKey,
		cluster: clusterOf(config, clusterKey),
		database: databaseOf(config, clusterKey, databaseKey),
		declared,
		removed: void 0,
		removedColumns: []
	};
};
const tableTargets = oncePer((config) => {
	const targets = /* @__PURE__ */ new Map();
	const at = (cluster, database, table$3) => {
		const address = table(cluster, database, table$3);
		const target = targets.get(address) ?? blank$1(config, cluster, database, table$3);
		targets.set(address, target);
		return target;
	};
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
});

// packages/planner/src/resources/same.ts
/** A scalar as text; anything else as JSON. */
const textOf = (value) => typeof value === "string" ? value : JSON.stringify(value ?? null);
/** Equal once both are in their normal form. */
const sameBy = (normal) => (observed, desired) => normal(textOf(observed)) === normal(textOf(desired));
const lowerCase = (text) => text.toLowerCase();

// packages/planner/src/resources/iot-central/data-export/rules.ts
const linkPath = (key) => `destinations['${key}']`;
const transformPath = (key) => `destinations['${key}'].transform`;
const enrichmentPath = (key) => `enrichments['${key}']`;
/** LF line ends and no white space around; otherwise verbatim, since a jq comment ends with its line. */
const normalText = (text) => text.replaceAll("\r\n", "\n").trim();
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
		refuse: (observed, desired) => ({
			code: "source-differs",
			message: `The export sends ${textOf(observed)}, and the file says ${textOf(desired)}. A source is fixed when an export is created.`,
			hint: "Declare an export with a new id beside it, let it run, then name the old one under removed.exports."
		})
	},
	enabled: leftAlone$3,
	filter: {
		...owned,
		same: sameBy(normalText)
	},
	enrichments: {
		shape: "map",
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

// packages/planner/src/resources/iot-central/data-export/targets.ts
const linkName = (config, nameOrId) => {
	const declared = destinationOf(config, nameOrId);
	return {
		key: declared?.name ?? nameOrId,
		id: declared?.id ?? nameOrId
	};
};
/** A live link, known by its id only: another destination of the file may have that very id for its key. */
const liveLinkKey = (config, id) => {
	const declared = config.destinations.find((one) => one.id === id);
	if (declared !== void 0) return declared.name;
	return config.destinations.some(({ name }) => name === id) ? `id=${id}` : id;
};
const exportAddress = (config, nameOrId) => dataExport(exportOf(config, nameOrId)?.name ?? nameOrId);
const blank = (config, nameOrId, at) => {
	const declared = exportOf(config, nameOrId);
	return {
		id: declared?.id ?? nameOrId,
		declared,
		removed: false,
		links: (declared?.links ?? []).map(({ destination }) => linkName(config, destination)),
		removedLinks: [],
		at: declared?.at ?? at
	};
};
const exportTargets = oncePer((config) => {
	const targets = /* @__PURE__ */ new Map();
	const change = (name, at, to) => {
		const address = exportAddress(config, name);
		targets.set(address, to(targets.get(address) ?? blank(config, name, at)));
	};
	for (const { name, at } of config.exports) change(name, at, (target) => target);
	for (const { names, at } of config.removed.exports) change(names[0] ?? "", at, (target) => ({
		...target,
		removed: true,
		at
	}));
	for (const { names, at } of config.removed.links) {
		const [from = "", to = ""] = names;
		const link = linkName(config, to);
		change(from, at, (target) => target.links.some(({ id }) => id === link.id) ? target : {
			...target,
			removedLinks: [...target.removedLinks, link]
		});
	}
	return targets;
});

// packages/planner/src/resources/iot-central/destination/targets.ts
/** By key where the file declares it, else by the id that was given. */
const destinationAddress = (config, nameOrId) => destination(destinationOf(config, nameOrId)?.name ?? nameOrId);
const destinationTargets = oncePer((config) => new Map([...config.destinations.map((declared) => {
	const target = {
		id: declared.id,
		declared,
		removed: false,
		at: declared.at
	};
	return [destination(declared.name), target];
}), ...config.removed.destinations.map(({ names: [name = ""], at }) => {
	const declared = destinationOf(config, name);
	const target = {
		id: declared?.id ?? name,
		declared,
		removed: true,
		at
	};
	return [destinationAddress(config, name), target];
})]));

// packages/planner/src/resources/flow.ts
const standings = {
	create: "new",
	update: "changed",
	delete: "removed",
	"no-op": "same"
};
const standingOf = (change) => change === void 0 || change.reason === "it could not be read" ? "unknown" : standings[change.action];
/** Nodes in the order in which they come up; one address is one node. */
const createGraph = (changes) => {
	const nodes = [];
	const known = /* @__PURE__ */ new Map();
	const edges = /* @__PURE__ */ new Map();
	const add = (node) => {
		const id = `n${nodes.length}`;
		nodes.push({
			id,
			...node
		});
		return id;
	};
	return {
		nodes,
		edges,
		add,
		/** A resource, by its address; `standing` where something that belongs to it decides. */
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
};
const policyKinds = [
	"streaming-ingestion",
	"retention",
	"caching",
	"ingestion-batching"
];
/** A table whose policies change is changed, though its columns stay. */
const tableStanding = (changes, cluster, database, table$1) => {
	const address = table(cluster, database, table$1);
	const standing = standingOf(changes.get(address));
	const policy = policyKinds.map((kind) => tablePolicy(cluster, database, table$1, kind)).find((one) => !["no-op", void 0].includes(changes.get(one)?.action));
	return standing === "same" && policy !== void 0 ? {
		standing: "changed",
		address: policy
	} : {
		standing,
		address
	};
};
const addTable = (graph, changes, cluster, database, table$2) => graph.resource("table", `${cluster}/${database}/${table$2}`, table(cluster, database, table$2), tableStanding(changes, cluster, database, table$2));
const addDestination = (graph, changes, { name, table }) => {
	const id = graph.resource("destination", name, destination(name));
	graph.join(id, addTable(graph, changes, table.cluster, table.database, table.table));
	return id;
};
const transformStanding = (change, attribute) => {
	const standing = standingOf(change);
	if (standing !== "changed") return standing;
	if (attribute === void 0) return "same";
	if (attribute.from === null) return "new";
	return attribute.to === null ? "removed" : "changed";
};
const addLink = ({ graph, changes, config }, from, address, { destination: destination$1, transform }, attributes) => {
	const { key } = linkName(config, destination$1);
	const to = graph.resource("destination", key, destination(key));
	const attribute = attributes.get(transformPath(key));
	if (transform === void 0 && attribute === void 0) return graph.join(from, to);
	const standing = transformStanding(changes.get(address), attribute);
	const via = graph.add({
		role: "transform",
		label: transform?.file ?? "jq",
		standing,
		address
	});
	graph.join(from, via);
	graph.join(via, to);
};
const addExport = (part, application, { name, links }) => {
	const address = dataExport(name);
	const attributes = new Map((part.changes.get(address)?.attributes ?? []).map((each) => [each.path, each]));
	const id = part.graph.resource("export", name, address);
	part.graph.join(application, id);
	for (const link of links) addLink(part, id, address, link, attributes);
};
/** What the file names and no declared export leads to, as long as something is to be said of it. */
const addOthers = ({ graph, changes, config }, application) => {
	const isPending = (address) => !["no-op", void 0].includes(changes.get(address)?.action);
	for (const [address, { id, declared }] of exportTargets(config)) if (declared === void 0 && isPending(address)) graph.join(application, graph.resource("export", id, address));
	for (const [address, { id, declared }] of destinationTargets(config)) if (declared === void 0 && isPending(address)) graph.resource("destination", id, address);
	for (const [, { clusterKey, databaseKey, tableKey }] of tableTargets(config)) {
		const { standing } = tableStanding(changes, clusterKey, databaseKey, tableKey);
		if ([
			"new",
			"changed",
			"removed"
		].includes(standing)) addTable(graph, changes, clusterKey, databaseKey, tableKey);
	}
};
/** The way of the data that a config asks for, and what a plan made from it does to it. Same input, same ids. */
const flowOf = (config, plan) => {
	const changes = new Map(plan.changes.map((change) => [change.address, change]));
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
	for (const declared of config.destinations) addDestination(graph, changes, declared);
	addOthers(part, application);
	return {
		nodes: graph.nodes,
		edges: [...graph.edges.values()]
	};
};

// packages/planner/src/apply/ledger.ts
/** A step without an answer is sent this many times; each time the world is read in between. */
const attemptsWithoutAnswer = 2;
const createLedger = () => {
	const entries = /* @__PURE__ */ new Map();
	const addresses = /* @__PURE__ */ new Set();
	const keyOf = (address, step) => `${address}\n${canonical(step)}`;
	return {
		entry: (address, step) => entries.get(keyOf(address, step)),
		record(address, step, answer) {
			const key = keyOf(address, step);
			entries.set(key, {
				attempts: (entries.get(key)?.attempts ?? 0) + 1,
				answer,
				settled: false
			});
			addresses.add(address);
		},
		touched: (address) => addresses.has(address),
		looked() {
			for (const [key, entry] of entries) entries.set(key, {
				...entry,
				settled: true
			});
		}
	};
};
const didNotTake = {
	outcome: "failed",
	message: "It did not take: Azure answered success, and reading it again shows no change.",
	hint: "Look for somebody or something else that changes it back, then run the same command again."
};
/** The steps that are still to be sent, in order; those already answered well in this run are behind us. */
const remainingSteps = ({ address, steps }, ledger) => steps.filter((step) => ledger.entry(address, step)?.answer.outcome !== "done");
const allSettled = ({ address, steps }, ledger) => steps.length > 0 && steps.every((step) => ledger.entry(address, step)?.settled === true);
/** Why a pending change cannot go on; undefined while it may. */
const deadOf = (change, ledger) => {
	const remaining = remainingSteps(change, ledger);
	if (remaining.length === 0 && allSettled(change, ledger)) return didNotTake;
	for (const step of remaining) {
		const entry = ledger.entry(change.address, step);
		if (entry === void 0) continue;
		const { answer, attempts } = entry;
		if (answer.outcome === "refused") return {
			outcome: "failed",
			message: answer.message,
			...answer.hint === void 0 ? {} : { hint: answer.hint }
		};
		if (answer.outcome === "unknown" && attempts >= 2) return {
			outcome: "unknown",
			message: answer.message
		};
	}
};
const stageRank = (stage) => stages.indexOf(stage);

// packages/planner/src/apply/outcomes.ts
const unread = {
	outcome: "unknown",
	message: "It was sent, and could not be read again afterwards.",
	hint: "Run the same command again: it reads first and goes on from what is there."
};
const waitingFor = (change, last, ledger) => last.changes.find((other) => change.needs.includes(other.address) && deadOf(other, ledger) !== void 0)?.address;
const verdictOf = (change, { last, ledger, halted }) => {
	const touched = ledger.touched(change.address);
	if (last === void 0) return touched ? unread : {
		outcome: "skipped",
		message: halted ?? "It was not started."
	};
	const now = last.changes.find(({ address }) => address === change.address);
	if (now?.change.unreadable === true) return touched ? unread : {
		outcome: "skipped",
		message: "It can no longer be read."
	};
	if (now === void 0 || now.action === "no-op") return touched ? { outcome: "applied" } : {
		outcome: "applied",
		message: "It was as the config says when its turn came."
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
		message: halted ?? "It was not started: something before it did not succeed."
	};
};
/** What happened to each change that the run set out with. */
const outcomesOf = (standing) => standing.first.changes.flatMap((change) => {
	if (change.action === "no-op") return [];
	return [{
		address: change.address,
		action: change.action,
		attributes: change.change.attributes.map(({ path }) => path),
		...verdictOf(change, standing)
	}];
});
const summaryOf = (outcomes) => {
	const count = (outcome) => outcomes.filter((item) => item.outcome === outcome).length;
	return {
		applied: count("applied"),
		failed: count("failed"),
		unknown: count("unknown"),
		skipped: count("skipped")
	};
};

// packages/planner/src/apply/schedule.ts
const pendingUpTo = (change, stage, ledger) => remainingSteps(change, ledger).some((step) => stageRank(step.stage) <= stageRank(stage)) || deadOf(change, ledger) !== void 0;
/**
* The next step of every change that may run in a stage now: what it waits for is finished, nothing of it failed.
* `parked` are addresses whose last answer is to be settled by reading again first.
*/
const readySteps = (changes, stage, ledger, parked) => {
	const before = predecessorsOf(changes);
	const byAddress = new Map(changes.map((change) => [change.address, change]));
	const waits = (need) => {
		const change = byAddress.get(need);
		return change !== void 0 && pendingUpTo(change, stage, ledger);
	};
	if (stage === "remove" && changes.some((change) => blocksRemoval(change, ledger))) return [];
	return changes.flatMap((change) => {
		const [step] = remainingSteps(change, ledger);
		if (step === void 0 || step.stage !== stage || parked.has(change.address)) return [];
		if (deadOf(change, ledger) !== void 0) return [];
		return [...before.get(change.address) ?? []].some(waits) ? [] : [{
			change,
			step
		}];
	});
};
/** Removals come last, and only if everything before them succeeded. */
const blocksRemoval = (change, ledger) => deadOf(change, ledger) !== void 0 || remainingSteps(change, ledger).some(({ stage }) => stage !== "remove");
/** The first stage in which anything may run. */
const nextStage = (changes, ledger) => stages.find((stage) => readySteps(changes, stage, ledger, /* @__PURE__ */ new Set()).length > 0);

// packages/planner/src/apply/settle.ts
const pollSeconds = 5;
/** What reports on itself and stays. */
const reportersOf = ({ changes }) => changes.filter(({ action, kind }) => action !== "delete" && kind.health !== void 0).map(({ address, kind, change }) => ({
	address,
	kind,
	target: change.wanted.target
}));
const healthOf = (reporters, before, now) => new Map(reporters.flatMap(({ address, kind, target }) => {
	const health = kind.health?.(target, before, now);
	return health === void 0 ? [] : [[address, health]];
}));
/** Addresses that were changed, or that need something that was. */
const touchedBy = (changes) => {
	const touched = new Set(changes.filter(({ action }) => action !== "no-op").map(({ address }) => address));
	for (let size = -1; size !== touched.size;) {
		size = touched.size;
		for (const { address, needs } of changes) if (needs.some((need) => touched.has(need))) touched.add(address);
	}
	return touched;
};
const exportHealth = (address, health) => ({
	address,
	status: health.status,
	...health.flowing === void 0 ? {} : { flowing: health.flowing },
	errors: health.errors
});
const look = async ({ observer, config }) => {
	try {
		return await observer.observe(config);
	} catch {
		return;
	}
};
/** Waits, at most `seconds`, until everything touched is healthy, in error or off; then says how each fares. */
const settle$1 = async (first, last, settling) => {
	const reporters = reportersOf(last);
	const touched = touchedBy(first.changes);
	const deadline = settling.clock.now() + settling.seconds * 1e3;
	let health = healthOf(reporters, settling.before, last.context);
	for (;;) {
		const waitingFor = [...health].filter(([address, { settled }]) => touched.has(address) && !settled).map(([address]) => address);
		const left = deadline - settling.clock.now();
		if (waitingFor.length === 0 || left <= 0 || settling.stopped()) break;
		settling.tell({
			type: "settling",
			seconds: Math.ceil(left / 1e3),
			waitingFor
		});
		await settling.clock.sleep(Math.min(left, pollSeconds * 1e3));
		const world = await look(settling);
		if (world === void 0) break;
		health = healthOf(reporters, settling.before, {
			config: settling.config,
			world
		});
	}
	return [...health].map(([address, value]) => exportHealth(address, value));
};

// packages/planner/src/apply/fill.ts
const plain$1 = /^[\w.@:;=+ -]{1,512}$/u;
var Missing = class extends Error {};
const valueOf$2 = (hole, resolver, secrets) => {
	if (isSecret(hole)) {
		if (!/^ADX_(?!EXPORT_)/u.test(hole.$secret)) throw new Missing(`${hole.$secret} is not the name of a secret`);
		const secret = secrets.read(hole.$secret);
		if (secret === void 0 || secret === "") throw new Missing(`the environment variable ${hole.$secret} is not set`);
		return secret;
	}
	const value = resolver(hole);
	if (typeof value !== "string" || value === "") throw new Missing(`${hole.attribute} of ${hole.$ref} is not known yet`);
	return value;
};
const inCommand = (hole, resolver, secrets) => {
	const value = valueOf$2(hole, resolver, secrets);
	if (!plain$1.test(value)) throw new Missing(`the value for a command has characters that do not belong there`);
	return value;
};
const inBody = (value, resolver, secrets) => {
	if (isReference(value) || isSecret(value)) return valueOf$2(value, resolver, secrets);
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => inBody(item, resolver, secrets));
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inBody(member, resolver, secrets)]));
};
/** Remembers what was read, so that the sender can keep it out of what it says. */
const noting = (secrets, used) => ({ read: (name) => {
	const secret = secrets.read(name);
	if (secret !== void 0 && secret !== "") used.add(secret);
	return secret;
} });
/** The step as it will be sent. A hole that cannot be filled is said, never guessed. */
const fill = (step, resolver, secrets) => {
	const used = /* @__PURE__ */ new Set();
	const noted = noting(secrets, used);
	const filled = (it) => ({
		ok: true,
		step: used.size === 0 ? it : {
			...it,
			secrets: [...used]
		}
	});
	try {
		if (step.system === "kusto") {
			const command = step.command.map((part) => typeof part === "string" ? part : inCommand(part, resolver, noted));
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
};

// packages/planner/src/apply/stage.ts
/** How long a grant to a principal that the service does not know yet is asked again, in seconds. */
const propagationSeconds = 180;
const propagationPauseSeconds = 10;
const announce = ({ change, step }, run) => run.tell({
	type: "sending",
	title: step.title,
	address: change.address
});
const settle = ({ change, step }, answer, run) => {
	run.ledger.record(change.address, step, answer);
	const message = answer.outcome === "done" ? {} : { message: answer.message };
	run.tell({
		type: "answered",
		title: step.title,
		address: change.address,
		outcome: answer.outcome,
		...message
	});
};
const noAnswer = {
	outcome: "unknown",
	message: "No answer came back."
};
const sendAll = async (items, run) => {
	const tell = (what) => run.tell({
		type: "waiting",
		what,
		seconds: 0
	});
	try {
		return await run.sender.send(items.map(({ filled }) => filled), tell);
	} catch (error) {
		const message = error instanceof Error ? error.message : "sending failed";
		return items.map(() => ({
			outcome: "unknown",
			message
		}));
	}
};
/** Sends a wave, asking again for as long as the service says that it does not know a principal made in this run. */
const sendWave = async (wave, run) => {
	const items = wave.flatMap((ready) => {
		announce(ready, run);
		const filled = fill(ready.step, run.resolver, run.secrets);
		if (filled.ok) return [{
			ready,
			filled: filled.step
		}];
		settle(ready, {
			outcome: "refused",
			code: "not-filled",
			message: `It was not sent: ${filled.missing}.`
		}, run);
		return [];
	});
	const deadline = run.clock.now() + 180 * 1e3;
	let open = items;
	while (open.length > 0) {
		const answers = await sendAll(open, run);
		const again = open.filter(({ ready }, index) => {
			const answer = answers[index] ?? noAnswer;
			if (answer.outcome === "refused" && answer.principalUnknown === true && grantsToMade(ready, run) && run.clock.now() < deadline && !run.stopped()) return true;
			settle(ready, answer, run);
			return false;
		});
		if (again.length === 0) return;
		const titles = again.map(({ ready }) => ready.step.title).join(", ");
		const seconds = Math.round((deadline - run.clock.now()) / 1e3);
		run.tell({
			type: "waiting",
			what: `for Azure to know the new identity (${titles})`,
			seconds
		});
		await run.clock.sleep(propagationPauseSeconds * 1e3);
		open = again;
	}
};
/** Only what is granted to something made in this run is worth waiting for. */
const grantsToMade = ({ change }, run) => change.needs.some((need) => run.ledger.touched(need));
/** Everything of one stage, wave by wave: what needs another change waits for it. */
const runStage = async (run) => {
	const parked = /* @__PURE__ */ new Set();
	for (;;) {
		if (run.stopped()) return;
		const wave = readySteps(run.changes, run.stage, run.ledger, parked);
		if (wave.length === 0) return;
		await sendWave(wave, run);
		for (const { change, step } of wave) if (run.ledger.entry(change.address, step)?.answer.outcome === "unknown") parked.add(change.address);
	}
};

// packages/planner/src/apply/apply.ts
/** Every round runs one stage and reads again; seven stages, each at most twice, and room for what is settled late. */
const roundLimit = 24;
const operationsIn = ({ changes }) => changes.flatMap(({ operations }) => operations);
const unreviewed = (now, reviewed) => now.changes.flatMap(({ change, operations }) => operations.filter(({ hash }) => !reviewed.has(hash)).map(({ address, attribute, hash }) => diagnose("unreviewed-operation", placeOf$3(change, attribute), `${address}${attribute === void 0 ? "" : ` ${attribute}`} is needed now, and was not reviewed (${hash}).`, { hint: "Plan again, review that plan, and apply it. Nothing that was not reviewed was sent." })));
const missingSecrets = (now, secrets) => {
	const found = now.changes.flatMap(({ change, steps }) => holesOf(steps).flatMap((hole) => isSecret(hole) && !secrets.read(hole.$secret) ? [{
		at: change.at,
		name: hole.$secret
	}] : []));
	return [...new Map(found.map((item) => [item.name, item])).values()].map(({ at, name }) => diagnose("secret-missing", at, `The environment variable ${name} is not set, and this apply needs its value.`, { hint: `Set ${name} where apply runs. Nothing was sent.` }));
};
const reportOf = (standing, verified, diagnostics, hash) => {
	const outcomes = outcomesOf(standing);
	return {
		format: 1,
		kind: "apply",
		digest: digestOf(operationsIn(standing.first), hash),
		outcomes,
		summary: summaryOf(outcomes),
		verified,
		diagnostics
	};
};
const isConverged = (now) => now.changes.every(({ action }) => action === "no-op") && !isRefused(now);
/** What is only ever sent shows no trace when it is read again, so having been sent is all that is known of it. */
const notYetSent = (resend, { changes }, ledger) => {
	const sent = changes.filter((change) => change.steps.length > 0 && remainingSteps(change, ledger).length === 0);
	const done = new Set(sent.map(({ address }) => address));
	return {
		...resend,
		addresses: new Set([...resend.addresses].filter((address) => !done.has(address)))
	};
};
/** Runs stage after stage, reading in between, for as long as what is asked for was reviewed. */
const run = async (first, reviewed, ledger, options) => {
	const { config, observer, hash, kinds } = options;
	let last = first;
	let resend = options.resend ?? resendNothing;
	for (let round = 0; round < roundLimit; round += 1) {
		if (options.stopped()) return {
			last,
			halted: "It was not started: the run was stopped.",
			diagnostics: []
		};
		const stage = nextStage(last.changes, ledger);
		if (stage === void 0) return {
			last,
			halted: void 0,
			diagnostics: []
		};
		const steps = last.changes.flatMap((change) => change.steps).filter((step) => step.stage === stage).length;
		options.tell({
			type: "stage",
			stage,
			steps
		});
		const { changes, comparison } = last;
		await runStage({
			...options,
			stage,
			changes,
			resolver: comparison.resolver,
			ledger
		});
		options.tell({ type: "observing" });
		resend = notYetSent(resend, last, ledger);
		try {
			last = draft$1(config, await observer.observe(config), hash, kinds, resend);
		} catch (error) {
			return {
				last: void 0,
				halted: `It was not started: after the last write Azure could not be read again (${error instanceof Error ? error.message : "reading failed"}).`,
				diagnostics: []
			};
		}
		ledger.looked();
		const diagnostics = [...unreviewed(last, reviewed), ...last.diagnostics.filter(({ severity }) => severity === "error")];
		if (diagnostics.length > 0) return {
			last,
			halted: "It was not started: what is there changed while the run went on.",
			diagnostics
		};
	}
	return {
		last,
		halted: "It was not started: the run reached its limit of rounds.",
		diagnostics: []
	};
};
/** Plan, repeated under a fence: only what was reviewed is sent, and reading again decides what happened. */
const apply$1 = async (options) => {
	options.tell({ type: "observing" });
	const world = await options.observer.observe(options.config);
	const first = draft$1(options.config, world, options.hash, options.kinds, options.resend);
	const ledger = createLedger();
	const reviewed = new Set((options.reviewed ?? operationsIn(first)).map(({ hash }) => hash));
	const judged = await options.judge?.(first) ?? [];
	const refusals = [
		...first.diagnostics,
		...judged,
		...unreviewed(first, reviewed),
		...missingSecrets(first, options.secrets)
	];
	if (isRefused({ diagnostics: refusals })) return reportOf({
		first,
		last: first,
		ledger,
		halted: "It was not started: the plan is refused."
	}, {
		converged: false,
		exports: []
	}, refusals, options.hash);
	const { last, halted, diagnostics } = await run(first, reviewed, ledger, options);
	const standing = {
		first,
		last,
		ledger,
		halted
	};
	if (last === void 0) return reportOf(standing, {
		converged: false,
		exports: []
	}, diagnostics, options.hash);
	const { config, observer, clock, tell, stopped, settleSeconds: seconds } = options;
	const exports = await settle$1(first, last, {
		config,
		observer,
		clock,
		seconds,
		before: first.context.world,
		tell,
		stopped
	});
	const warnings = [...first.diagnostics, ...judged].filter(({ severity }) => severity !== "error");
	return reportOf(standing, {
		converged: isConverged(last),
		exports
	}, [...diagnostics, ...warnings], options.hash);
};
/** Everything was applied and stayed, and nothing that this run touched reports an error. */
const succeeded = ({ summary, verified }) => verified.converged && summary.failed + summary.unknown + summary.skipped === 0 && (summary.applied === 0 || verified.exports.every(({ status, errors }) => status.toLowerCase() !== "error" && errors.length === 0));

// packages/planner/src/resources/iot-central/destination/resend.ts
const hasSecret = (config, { authorization }) => identityOf(config, authorization)?.type === "servicePrincipal";
const whyNot = (config, name) => {
	const declared = config.destinations.find((one) => one.name === name);
	if (declared === void 0) return `there is no destination ${name} in this config`;
	if (!hasSecret(config, declared)) return `the destination ${name} writes as a managed identity, which has no secret`;
	return `the destination ${name} has manage: false, so it is never changed`;
};
const unknown = (config, name, candidates) => {
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
};
/** The destinations that are meant; a name that is none of those that have a secret is an error. */
const resendOf = (config, names) => {
	const candidates = config.destinations.filter((one) => one.manage && hasSecret(config, one)).map(({ name }) => name);
	const wanted = names === "all" ? candidates : [...new Set(names)];
	const known = new Set(candidates);
	return {
		addresses: new Set(wanted.filter((name) => known.has(name)).map(destination)),
		diagnostics: wanted.filter((name) => !known.has(name)).map((name) => unknown(config, name, candidates))
	};
};

// packages/planner/src/resources/aim.ts
const lower = (text) => text?.toLowerCase() ?? null;
/** What a cluster, database or table of the file stands for in Azure. Keys that the file does not declare are names. */
const placeAim = (config, cluster, database, table) => ({
	host: clusterOf(config, cluster)?.host ?? null,
	resourceId: lower(clusterOf(config, cluster)?.resourceId),
	database: database === void 0 ? null : lower(databaseOf(config, cluster, database)?.databaseName ?? database),
	table: database === void 0 || table === void 0 ? null : tableOf(config, cluster, database, table)?.tableName ?? table
});
/** The application: where it is reached, and its resource in ARM. */
const applicationAim = ({ application: { host, resourceId } }) => ({
	host,
	resourceId: lower(resourceId)
});

// packages/planner/src/resources/adx/cluster-streaming/desire.ts
/** The clusters whose switch can be reached. */
const switchable = (cluster) => cluster.engine === "adx" && cluster.resourceId !== void 0;
const desire$7 = ({ clusters }) => new Map(clusters.flatMap((cluster) => {
	if (cluster.streamingIngestion === void 0 || !switchable(cluster)) return [];
	const wanted = {
		target: cluster,
		presence: "present",
		attributes: { enabled: cluster.streamingIngestion },
		manage: cluster.manage,
		at: cluster.at
	};
	return [[clusterStreaming(cluster.name), wanted]];
}));

// packages/planner/src/resources/live.ts
const notDeclared = {
	state: "unreadable",
	why: "the file does not declare its cluster and database"
};
/** A part of a part: what cannot be read of the whole cannot be read of it either. */
const within = (part, pick) => part.state === "read" ? pick(part.value) : part;
/** One thing within a part that was read, as a kind reports it. */
const seenIn$1 = (part, look) => {
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
};
/** What was read, or undefined. */
const valueOf$1 = (part) => part?.state === "read" ? part.value : void 0;
const clusterIn = (world, cluster) => Object.hasOwn(world.clusters, cluster) ? world.clusters[cluster] : void 0;
const databaseIn = (world, cluster, database) => {
	const databases = clusterIn(world, cluster)?.databases;
	return databases !== void 0 && Object.hasOwn(databases, database) ? databases[database] ?? notDeclared : notDeclared;
};
const tablesIn = (world, cluster, database) => within(databaseIn(world, cluster, database), ({ tables }) => tables);
const byName = oncePer((tables) => new Map(tables.map((table) => [table.name, table])));
const tableIn = (world, cluster, database, tableName) => {
	const tables = valueOf$1(tablesIn(world, cluster, database));
	return tables === void 0 ? void 0 : byName(tables).get(tableName);
};

// packages/planner/src/resources/adx/cluster-streaming/read.ts
const read$7 = ({ config, world }) => {
	const observed = /* @__PURE__ */ new Map();
	for (const cluster of config.clusters.filter(switchable)) {
		const resource = clusterIn(world, cluster.name)?.resource ?? { state: "not-asked" };
		observed.set(clusterStreaming(cluster.name), seenIn$1(resource, ({ streamingIngestion }) => ({ enabled: streamingIngestion })));
	}
	return {
		observed,
		unmanaged: []
	};
};

// packages/planner/src/resources/refusal.ts
/** A difference that the tool will not bridge, at the line that asks for it. */
const refusal$1 = (change, code, message, hint) => diagnose(code, change.at, message, { hint });

// packages/planner/src/resources/adx/cluster-streaming/rules.ts
const rules$6 = { enabled: {
	shape: "value",
	omitted: "left-alone"
} };
/** The states in which a change of the cluster is refused by the service or never ends. */
const running = (state) => state === void 0 || ["Running", "Updating"].includes(state);
const refuse$7 = (change, context) => {
	const resource = clusterIn(context.world, change.wanted.target.name)?.resource;
	if (resource?.state === "absent") return [refusal$1(change, "cluster-missing", "The cluster that resourceId names does not exist.", "Create the cluster, or correct its resourceId.")];
	if (change.attributes.some(({ to }) => to === false)) return [refusal$1(change, "streaming-stays-on", "The cluster has streaming ingestion on, and it can be switched off only once no table and no database has a streaming ingestion policy any more.", "Remove the policies, switch it off by hand (it takes hours), and leave streamingIngestion out until then.")];
	const state = valueOf$1(resource)?.state;
	if (running(state)) return [];
	return [refusal$1(change, "cluster-stopped", `The cluster is ${state ?? "not running"}, so streaming ingestion cannot be switched.`, "Start the cluster and plan again.")];
};
const risks$5 = (change) => change.attributes.some(({ to }) => to === true) ? [{
	code: "raises-cost",
	attribute: "enabled",
	message: "Streaming ingestion occupies local SSD of the cluster."
}] : [];

// packages/planner/src/resources/hosts.ts
const armHost = (cloud) => armHosts[cloud];
/** The host of a cluster's URL however it is spelt: letter case, trailing slash, with or without the scheme. */
const hostOf = (url) => url.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/[/:].*$/, "");
/** Kusto finds databases whatever their letter case. */
const sameDatabase = (a, b) => a.toLowerCase() === b.toLowerCase();
/** `resourceId` with a path below it. */
const armPath = (resourceId, ...segments) => [resourceId.replace(/\/+$/, ""), ...segments.map((segment) => encodeURIComponent(segment))].join("/");

// packages/planner/src/resources/adx/cluster-streaming/steps.ts
/** "Can take several minutes to take effect"; half an hour has been waited for in vain. */
const limitSeconds$8 = 1800;
const steps$7 = ({ wanted }) => {
	const { target: cluster } = wanted;
	return [{
		system: "arm",
		stage: "cluster",
		host: armHost(cluster.cloud),
		method: "PATCH",
		path: armPath(cluster.resourceId),
		body: { properties: { enableStreamingIngest: true } },
		limitSeconds: limitSeconds$8,
		done: "arm-finished",
		title: `switch on streaming ingestion of cluster ${cluster.name}`
	}];
};

// packages/planner/src/resources/adx/cluster-streaming/index.ts
/**
* The switch of a cluster without which no streaming ingestion policy below it has an effect.
*
* In place: on. Refused: off, since the service demands that every streaming policy of every database be deleted first
* and then takes hours; the way round is to do both by hand, policies first, and then to say so in the file.
* Only desired where the cluster has a `resourceId`: the switch can be neither read nor set without it. A Fabric
* eventhouse always streams and a Synapse pool is left alone.
* Risks: `raises-cost`, because streaming occupies the local SSD of the cluster.
*
* https://learn.microsoft.com/azure/data-explorer/ingest-data-streaming
*/
const clusterStreamingKind = {
	id: "adx/cluster-streaming",
	rules: rules$6,
	desire: desire$7,
	needs: () => [],
	read: read$7,
	refuse: refuse$7,
	risks: risks$5,
	steps: steps$7,
	aim: ({ name }, config) => placeAim(config, name)
};

// packages/planner/src/resources/adx/database/desire.ts
const rules$5 = { name: {
	shape: "value",
	omitted: "left-alone",
	same: sameBy(lowerCase)
} };
const databaseTargets = oncePer(({ clusters }) => new Map(clusters.flatMap((cluster) => cluster.databases.map((database$1) => [database(cluster.name, database$1.name), {
	cluster,
	database: database$1
}]))));
const desire$6 = (config) => new Map([...databaseTargets(config)].map(([address, { cluster, database }]) => [address, {
	target: {
		cluster,
		database
	},
	presence: "present",
	attributes: { name: database.databaseName },
	manage: cluster.manage && database.manage,
	at: database.at
}]));
const seenOf$1 = ({ world }, { cluster, database }) => {
	const part = databaseIn(world, cluster.name, database.name);
	const listed = valueOf$1(clusterIn(world, cluster.name)?.databaseNames)?.find((name) => sameDatabase(name, database.databaseName));
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
};
const unmanagedIn$2 = ({ world }, { name, databases }) => (valueOf$1(clusterIn(world, name)?.databaseNames) ?? []).filter((live) => !databases.some(({ databaseName }) => sameDatabase(databaseName, live))).map((live) => ({
	address: database(name, live),
	what: `database ${live}`
}));
const read$6 = (context) => ({
	observed: new Map([...databaseTargets(context.config)].map(([address, target]) => [address, seenOf$1(context, target)])),
	unmanaged: context.config.clusters.flatMap((cluster) => unmanagedIn$2(context, cluster))
});

// packages/planner/src/resources/adx/database/steps.ts
const limitSeconds$7 = 900;
const segmentOf = (resourceId, name) => {
	const segments = resourceId.split("/");
	const index = segments.findIndex((segment) => segment.toLowerCase() === name.toLowerCase());
	return index === -1 ? void 0 : segments[index + 1];
};
/** How somebody makes the database by hand, as exactly as can be told. */
const byHand = ({ cluster, database }) => {
	if (cluster.engine === "fabric") return `Create the KQL database ${database.databaseName} in the eventhouse.`;
	const name = (cluster.resourceId?.split("/").at(-1) ?? cluster.host.split(".")[0]) || "<cluster>";
	const group = segmentOf(cluster.resourceId ?? "", "resourceGroups") ?? "<resource group>";
	const command = `az kusto database create --cluster-name ${name} --database-name "${database.databaseName}" --resource-group ${group} --read-write-database location=<location>`;
	return cluster.engine === "synapse" ? `Create the database in the pool, in Synapse Studio.` : `Run: ${command}. Or give the cluster a resourceId, and it is created for you.`;
};
/** A cluster costs money from its first minute, so whoever pays makes it. */
const clusterByHand = ({ cluster: { name, resourceId = "" } }) => [
	`Correct the resourceId of ${name}, or run: az kusto cluster create --name ${resourceId.split("/").at(-1) ?? name}`,
	`--resource-group ${segmentOf(resourceId, "resourceGroups") ?? "<resource group>"}`,
	`--subscription ${segmentOf(resourceId, "subscriptions") ?? "<subscription>"}`,
	"--location <location> --sku name=\"<size>\" tier=\"Standard\""
].join(" ");
/** It must be there already: somebody else makes it, or nobody can through Azure Resource Manager. */
const missing$1 = (change, why) => refusal$1(change, "database-missing", `The database ${change.wanted.target.database.databaseName} does not exist and cannot be created: ${why}.`, byHand(change.wanted.target));
const locationOf = ({ world }, { cluster }) => valueOf$1(clusterIn(world, cluster.name)?.resource)?.location;
const refuse$6 = (change, context) => {
	const { target } = change.wanted;
	if (change.action !== "create") return [];
	const { cluster, database } = target;
	if (cluster.resourceId !== void 0 && clusterIn(context.world, cluster.name)?.resource.state === "absent") {
		const message = `The cluster that resourceId names does not exist, so the database ${database.databaseName} cannot either.`;
		return [refusal$1(change, "cluster-missing", message, clusterByHand(target))];
	}
	if (cluster.engine === "adx" && cluster.resourceId !== void 0 && locationOf(context, target) !== void 0) return [];
	const why = cluster.engine === "adx" && cluster.resourceId !== void 0 ? "the location of the cluster could not be read" : cluster.engine === "adx" ? "the cluster has no resourceId in the file" : "databases of this engine are not made through Azure Resource Manager";
	return [missing$1(change, why)];
};
const steps$6 = (change, context) => {
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
		limitSeconds: limitSeconds$7,
		done: "arm-finished",
		title: `create database ${database.databaseName}`
	}];
};

// packages/planner/src/resources/adx/database/index.ts
/**
* A database that tables live in.
*
* Only ever created: its name is its identity, and it is never deleted. Refused: creating it where Azure Resource Manager
* cannot be used, because the cluster has no `resourceId` (a Fabric eventhouse never has one); the way round is the
* command that the refusal prints. No risks: an empty database harms nothing.
*/
const databaseKind = {
	id: "adx/database",
	rules: rules$5,
	desire: desire$6,
	needs: (_address, { target }) => [clusterStreaming(target.cluster.name)],
	read: read$6,
	refuse: refuse$6,
	missing: (change) => missing$1(change, "manage is false"),
	risks: () => [],
	steps: steps$6,
	aim: ({ cluster, database }, config) => placeAim(config, cluster.name, database.name)
};

// packages/planner/src/resources/adx/database-principal/rules.ts
/** Reading matches principal and role already, by whichever id; what it found is the grant that was asked for. */
const matched = {
	shape: "value",
	omitted: "left-alone",
	same: () => true
};
const rules$4 = {
	role: matched,
	principalType: matched,
	principalId: matched,
	tenantId: {
		shape: "value",
		omitted: "left-alone",
		writeOnly: true
	}
};
/** A role as ARM says it, and as commands say it, in the plural. */
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
const databaseRoles = [
	"admin",
	"user",
	"viewer",
	"unrestrictedViewer",
	"ingestor",
	"monitor"
];
const sameText = (a, b) => a !== void 0 && b !== void 0 && a.toLowerCase() === b.toLowerCase();
/** `unrestrictedviewer`, `UnrestrictedViewer` and `unrestrictedviewers` are one role. */
const roleOf = (text) => databaseRoles.find((role) => sameText(role, text) || sameText(roleNames[role].plural, text));

// packages/planner/src/resources/adx/database-principal/targets.ts
const types = {
	user: "User",
	group: "Group",
	application: "App"
};
const whoIs = (config, subject) => {
	if (subject.type !== "identity") {
		const { id: principalId, tenantId } = subject;
		return {
			principalType: types[subject.type],
			principalId,
			managed: false,
			...tenantId === void 0 ? {} : { tenantId }
		};
	}
	const identity = identityOf(config, subject.identity);
	if (identity === void 0) return void 0;
	if (identity.type === "servicePrincipal") return {
		principalType: "App",
		principalId: identity.clientId,
		tenantId: identity.tenantId,
		managed: false
	};
	const later = (attribute) => referenceTo(managedIdentity(identity.name), attribute);
	const known = config.application.resourceId === void 0;
	return {
		principalType: "App",
		principalId: identity.principalId ?? later("principalId"),
		managed: true,
		...identity.tenantId === void 0 && known ? {} : { tenantId: identity.tenantId ?? later("tenantId") }
	};
};
/** `user=ID`, `group=ID` and `application=ID`, each with an optional `;TENANT`; anything else is an identity's name. */
const subjectNamed = (text) => {
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
};
const target = (config, subject, named) => {
	const { clusterKey, databaseKey, role } = named;
	const address = databasePrincipal(clusterKey, databaseKey, role, subjectName(subject));
	const cluster = clusterOf(config, clusterKey);
	const database = databaseOf(config, clusterKey, databaseKey);
	return [address, {
		...named,
		cluster,
		database,
		subject: subjectName(subject),
		who: whoIs(config, subject)
	}];
};
const principalTargets = oncePer((config) => {
	const removed = config.removed.principals.flatMap(({ names, at }) => {
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
	});
	const declared = config.clusters.flatMap(({ name: clusterKey, databases }) => databases.flatMap(({ name: databaseKey, principals }) => principals.map(({ role, subject, at }) => target(config, subject, {
		clusterKey,
		databaseKey,
		role,
		removed: false,
		at
	}))));
	return new Map([...removed, ...declared]);
});

// packages/planner/src/resources/adx/database-principal/desire.ts
const attributesOf$1 = ({ role, who }) => {
	if (who === void 0) return {};
	const { principalType, principalId, tenantId } = who;
	return {
		role,
		principalType,
		principalId,
		...tenantId === void 0 ? {} : { tenantId }
	};
};
const desire$5 = (config) => new Map([...principalTargets(config)].map(([address, target]) => [address, {
	target,
	presence: target.removed ? "absent" : "present",
	attributes: target.removed ? {} : attributesOf$1(target),
	manage: target.cluster?.manage !== false && target.database?.manage !== false,
	at: target.at
}]));

// packages/planner/src/resources/adx/database-principal/needs.ts
const needs$3 = (_address, { target }) => {
	const id = target.who?.principalId;
	const place = [database(target.clusterKey, target.databaseKey), clusterStreaming(target.clusterKey)];
	return isReference(id) ? [...place, id.$ref] : place;
};

// packages/planner/src/resources/adx/database-principal/assignment-name.ts
/** FNV-1a, enough to tell apart the few names that become equal once they are made legal. */
const hash = (text) => {
	let value = 2166136261;
	for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
	return value.toString(16).padStart(8, "0");
};
const longest = 80;
/**
* The name of the ARM assignment for a grant: always the same for the same role and subject, lower-case letters, digits
* and hyphens only. Names that had to be altered for that end in a hash of the original.
*/
const assignmentName = ({ role, subject }) => {
	const plain = `adx-export-${role}-${subject}`;
	const legal = plain.replaceAll(/[^A-Za-z0-9-]+/g, "-").toLowerCase();
	return legal === `adx-export-${role.toLowerCase()}-${subject}` && legal.length <= longest ? legal : `${legal.slice(0, longest)}-${hash(plain)}`;
};
/** A PUT to a name in use would take the grant away from whoever has it, so a free one is looked for. */
const freeName = (name, taken) => {
	if (!taken.some((one) => sameText(one, name))) return name;
	return Array.from({ length: taken.length + 1 }, (_, index) => `${name}-${index + 2}`).find((candidate) => !taken.some((one) => sameText(one, candidate))) ?? name;
};

// packages/planner/src/resources/adx/database-principal/live.ts
/** What grants of one database can be read, through either door. */
const grantsIn = ({ world }, { clusterKey, databaseKey }) => {
	const snapshot = databaseIn(world, clusterKey, databaseKey);
	return {
		principals: within(snapshot, ({ principals }) => principals),
		assignments: within(snapshot, ({ assignments }) => assignments)
	};
};
/** `aadapp=<id>;<tenant>`: the id. */
const fqnId = (fqn) => /^[^=]*=([^;]+)/.exec(fqn)?.[1];
/** The id that a grant is asked for; undefined while it is not known, with the reason. */
const idOf = ({ world }, who) => {
	if (!isReference(who.principalId)) return { id: who.principalId };
	const { resource } = world.application;
	if (resource.state === "unreadable") return { why: `the application's identity could not be read: ${resource.why}` };
	const id = valueOf$1(resource)?.identity?.principalId;
	return id === void 0 ? {} : { id };
};
const shownIds = [{
	type: /app/i,
	id: /\(app id: ([^()]+)\)$/i
}, {
	type: /user/i,
	id: /\(upn: ([^()]+)\)$/i
}];
/**
* `exporter (app id: <id>)`, `James Smith (upn: james@contoso.example)`. The service writes it behind the names of
* applications and users only; elsewhere, and before the end, anybody could have chosen such a name.
*/
const nameId = ({ type, displayName }) => shownIds.find((shown) => shown.type.test(type))?.id.exec(displayName.trim())?.[1];
/** Which id of a principal stands where is not documented, so every one that is shown counts. */
const idsOfPrincipal = (principal) => [
	principal.objectId,
	fqnId(principal.fqn),
	nameId(principal)
].filter((id) => id !== void 0);
const idsOfAssignment = ({ principalId, aadObjectId }) => [principalId, aadObjectId].filter((id) => id !== void 0);
const has = (ids, id) => ids.some((one) => sameText(one, id));
/** ARM and commands show one principal under different ids; an entry that shows both links them. */
const allIds = (context, target, id) => {
	const { principals, assignments } = grantsIn(context, target);
	const groups = [...(valueOf$1(principals) ?? []).map(idsOfPrincipal), ...(valueOf$1(assignments) ?? []).map(idsOfAssignment)].filter((ids) => has(ids, id));
	return [.../* @__PURE__ */ new Set([id, ...groups.flat()])];
};
/** The live grants of the target's role to this principal. */
const found = (context, target, id) => {
	const ids = allIds(context, target, id);
	const mine = (candidates, role) => roleOf(role) === target.role && candidates.some((candidate) => has(ids, candidate));
	const { principals, assignments } = grantsIn(context, target);
	return {
		principals: (valueOf$1(principals) ?? []).filter((one) => mine(idsOfPrincipal(one), one.role)),
		assignments: (valueOf$1(assignments) ?? []).filter((one) => mine(idsOfAssignment(one), one.role))
	};
};

// packages/planner/src/resources/adx/database-principal/read.ts
/** An inherited grant counts as present, but nothing can be taken away here. */
const present$1 = (target, { principals, assignments }, id) => {
	const own = principals.filter(({ inherited }) => !inherited);
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
};
/** An identity that the file no longer declares can still be found by the name of the assignment made for it. */
const undeclared = (context, target) => {
	const name = assignmentName(target);
	const { assignments } = grantsIn(context, target);
	const one = valueOf$1(assignments)?.find((assignment) => sameText(assignment.name, name));
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
		why: `the file does not declare the identity ${target.subject}, so its grant cannot be recognised; name it as application=<id> instead`
	};
};
const seenOf = (context, target) => {
	const { principals, assignments } = grantsIn(context, target);
	const readable = principals.state === "read" ? principals : assignments.state === "read" ? assignments : principals;
	if (readable.state !== "read") return seenIn$1(readable, () => void 0);
	if (target.who === void 0) return undeclared(context, target);
	const { id, why } = idOf(context, target.who);
	if (why !== void 0) return {
		state: "unreadable",
		why
	};
	return id === void 0 ? { state: "absent" } : present$1(target, found(context, target, id), id);
};
const subjectOf = ({ type, fqn, objectId }) => {
	const kind = /^aad(app|user|group)=/i.exec(fqn)?.[1]?.toLowerCase();
	return `${kind === "user" || kind === "group" ? kind : kind === "app" ? "application" : type}=${fqnId(fqn) ?? objectId ?? fqn}`;
};
const unmanagedIn$1 = (context, cluster, database) => {
	const targets = [...principalTargets(context.config).values()].filter(({ clusterKey, databaseKey }) => clusterKey === cluster && databaseKey === database);
	const isNamed = (principal) => targets.some((target) => {
		const id = target.who === void 0 ? void 0 : idOf(context, target.who).id;
		if (id === void 0 || roleOf(principal.role) !== target.role) return false;
		const ids = allIds(context, target, id);
		return idsOfPrincipal(principal).some((mine) => ids.some((one) => sameText(one, mine)));
	});
	return (valueOf$1(within(databaseIn(context.world, cluster, database), (live) => live.principals)) ?? []).filter((principal) => !principal.inherited && !isNamed(principal)).map((principal) => ({
		address: databasePrincipal(cluster, database, roleOf(principal.role) ?? principal.role, subjectOf(principal)),
		what: `${principal.role} ${principal.displayName}`
	}));
};
const read$5 = (context) => ({
	observed: new Map([...principalTargets(context.config)].map(([address, target]) => [address, seenOf(context, target)])),
	unmanaged: context.config.clusters.flatMap(({ name, databases }) => databases.flatMap((database) => unmanagedIn$1(context, name, database.name)))
});

// packages/planner/src/resources/feeds.ts
const liveExport = (live) => ({
	exportId: live.id,
	displayName: live.displayName,
	source: live.source,
	enabled: live.enabled,
	live: true,
	links: live.links.map(({ id }) => id)
});
const liveDestination = ({ id, clusterUrl, database, table, authorization }) => ({
	id,
	...clusterUrl === void 0 || database === void 0 || table === void 0 ? {} : { target: {
		host: hostOf(clusterUrl),
		database,
		table
	} },
	...authorization === void 0 ? {} : { signIn: authorization }
});
/** Where a destination of the file writes; undefined if the reference dangles. */
const targetOf = (config, { table }) => {
	const cluster = clusterOf(config, table.cluster);
	const database = databaseOf(config, table.cluster, table.database);
	const declared = tableOf(config, table.cluster, table.database, table.table);
	return cluster === void 0 || database === void 0 || declared === void 0 ? void 0 : {
		host: cluster.host,
		database: database.databaseName,
		table: declared.tableName
	};
};
const signInOf = (identity) => {
	if (identity === void 0) return void 0;
	return identity.type === "managedIdentity" ? { type: "systemAssignedManagedIdentity" } : {
		type: "servicePrincipal",
		clientId: identity.clientId
	};
};
const declaredDestination = (config, declared) => {
	const target = targetOf(config, declared);
	const signIn = signInOf(identityOf(config, declared.authorization));
	return {
		id: declared.id,
		...target === void 0 ? {} : { target },
		...signIn === void 0 ? {} : { signIn }
	};
};
const declaredExport = ({ id, links }, declared, live) => ({
	exportId: id,
	displayName: declared.displayName,
	source: live?.source ?? declared.source,
	enabled: declared.enabled,
	live: live !== void 0,
	links: [.../* @__PURE__ */ new Set([...live?.links ?? [], ...links.map((link) => link.id)])]
});
const without = ({ links, ...one }, gone) => ({
	...one,
	links: links.filter((id) => !gone.some((link) => link.id === id))
});
const exportsAfter = (config, live) => {
	const targets = [...exportTargets(config).values()];
	const untouched = live.filter((one) => !targets.some(({ id }) => id === one.exportId));
	const named = targets.flatMap((target) => {
		if (target.removed) return [];
		const now = live.find(({ exportId }) => exportId === target.id);
		if (target.declared?.manage === false) return now === void 0 ? [] : [now];
		const after = target.declared === void 0 ? now : declaredExport(target, target.declared, now);
		return after === void 0 ? [] : [without(after, target.removedLinks)];
	});
	return [...untouched, ...named];
};
const destinationsAfter = (config, live) => {
	const declared = config.destinations.filter(({ manage }) => manage);
	return [...live.filter(({ id }) => !declared.some((one) => one.id === id)), ...declared.map((one) => declaredDestination(config, one))];
};
const join$1 = (exports, destinations) => exports.flatMap(({ links, ...one }) => links.map((id) => {
	const { target, signIn } = destinations.find((candidate) => candidate.id === id) ?? {};
	return {
		...one,
		destinationId: id,
		...target === void 0 ? {} : { target },
		...signIn === void 0 ? {} : { signIn }
	};
}));
/** Every link as it is, or as it will be once this config is applied; what the config leaves alone stays. */
const feeds = ({ config, world }, when) => {
	const { exports, destinations } = world.application;
	if (exports.state === "unreadable") return exports;
	if (destinations.state === "unreadable") return destinations;
	const liveExports = exports.state === "read" ? exports.value.map(liveExport) : [];
	const liveDestinations = destinations.state === "read" ? destinations.value.map(liveDestination) : [];
	return {
		state: "read",
		value: when === "now" ? join$1(liveExports, liveDestinations) : join$1(exportsAfter(config, liveExports), destinationsAfter(config, liveDestinations))
	};
};
/** Every link as it will be into a table, or into any table of a database where no name is given. */
const feedsInto = (context, { cluster, database, tableName }) => within(feeds(context, "after"), (all) => {
	return {
		state: "read",
		value: all.filter(({ target }) => target !== void 0 && target.host === cluster?.host && sameDatabase(target.database, database?.databaseName ?? "") && (tableName === void 0 || target.table === tableName))
	};
});
const sameTarget = (a, b) => a !== void 0 && b !== void 0 && a.host === b.host && a.table === b.table && sameDatabase(a.database, b.database);
/** `Telemetry to ADX (telemetry)`. */
const feedName = ({ displayName, exportId: id }) => displayName === id ? `export ${id}` : `export ${id} (${displayName})`;

// packages/planner/src/resources/adx/database-principal/refuse.ts
const anyOf = (ids, others) => ids.some((id) => others.some((other) => sameText(id, other)));
const lockOut = (change, context, target, ids) => {
	const { objectId, applicationId } = context.world.self;
	if (!anyOf(ids, [objectId, applicationId])) return [];
	const message = `${target.subject} is the identity that runs this plan: it would take its own ${target.role} role away.`;
	return [refusal$1(change, "locks-out", message, "Have somebody else remove it, or run the plan as somebody else.")];
};
/** The admins of a database, grant by grant, as far as they can be read. */
const adminsIn = (context, target) => {
	const { principals, assignments } = grantsIn(context, target);
	const isAdmin = ({ role }) => roleOf(role) === "admin";
	return principals.state === "read" ? principals.value.filter(isAdmin).map((one) => ({
		ids: idsOfPrincipal(one),
		inherited: one.inherited
	})) : (valueOf$1(assignments) ?? []).filter(isAdmin).map((one) => ({
		ids: idsOfAssignment(one),
		inherited: false
	}));
};
const lastAdmin = (change, context, target) => {
	if (target.role !== "admin") return [];
	const leaves = [...[...principalTargets(context.config).values()].filter((other) => other.removed && other.role === "admin" && other.clusterKey === target.clusterKey && other.databaseKey === target.databaseKey).flatMap((other) => {
		const id = other.who === void 0 ? void 0 : idOf(context, other.who).id;
		return id === void 0 ? [] : allIds(context, other, id);
	}), ...observedIds(change)];
	if (adminsIn(context, target).some(({ ids, inherited }) => inherited || !anyOf(ids, leaves))) return [];
	const where = target.database?.databaseName ?? target.databaseKey;
	const message = `${target.subject} is the last admin of database ${where}.`;
	return [refusal$1(change, "last-admin", message, "Grant admin to somebody else first, in an earlier run.")];
};
const observedIds = ({ observed }) => typeof observed?.principalId === "string" ? [observed.principalId] : [];
const writesWith = (context, target, ids, { signIn }) => {
	if (signIn?.type !== "systemAssignedManagedIdentity") return anyOf(ids, [signIn?.clientId]);
	const resource = valueOf$1(context.world.application.resource);
	return target.who?.managed === true || anyOf(ids, [resource?.identity?.principalId]);
};
/** With another role that may write into every table, the export keeps going. */
const keepsWriting = (context, target, ids) => {
	const writers = [
		"admin",
		"user",
		"ingestor"
	];
	return [...principalTargets(context.config).values()].some((other) => {
		if (other.removed || other.clusterKey !== target.clusterKey || other.databaseKey !== target.databaseKey) return false;
		const id = other.who === void 0 ? void 0 : idOf(context, other.who).id;
		return id !== void 0 && anyOf(ids, [id]) && writers.some((role) => role === other.role);
	});
};
const stillWriting = (change, context, target, ids) => {
	const after = feedsInto(context, {
		cluster: target.cluster,
		database: target.database
	});
	if (after.state === "unreadable") {
		const message = `Whether an export still writes as ${target.subject} could not be read: ${after.why}`;
		return [refusal$1(change, "unreadable", message, "Make the exports of the application readable.")];
	}
	const feeding = (valueOf$1(after) ?? []).filter((feed) => feed.enabled && writesWith(context, target, ids, feed));
	if (feeding.length === 0 || keepsWriting(context, target, ids)) return [];
	const names = [...new Set(feeding.map(feedName))].join(", ");
	const message = `${target.subject} is who ${names} writes as: without the grant its messages are lost.`;
	return [refusal$1(change, "removal-still-fed", message, "Remove or disable the export, or let its destination use another identity, before the grant goes.")];
};
const refuse$5 = (change, context) => {
	const { target } = change.wanted;
	if (change.action !== "delete") return [];
	const id = (target.who === void 0 ? void 0 : idOf(context, target.who).id) ?? observedIds(change)[0] ?? "";
	const granted = found(context, target, id);
	const ids = [
		...allIds(context, target, id),
		...granted.principals.flatMap(idsOfPrincipal),
		...granted.assignments.flatMap(idsOfAssignment)
	];
	return [
		...lockOut(change, context, target, ids),
		...lastAdmin(change, context, target),
		...stillWriting(change, context, target, ids)
	];
};

// packages/planner/src/resources/adx/database-principal/risks.ts
const risks$4 = ({ action, wanted }) => {
	const { subject, role, database, databaseKey } = wanted.target;
	const where = `database ${database?.databaseName ?? databaseKey}`;
	if (action === "delete") return [{
		code: "revokes-access",
		message: `${subject} is no longer ${role} of ${where}.`
	}];
	return [{
		code: "grants-access",
		message: `${subject} becomes ${role} of ${where}${role === "admin" ? ": it may read, change and delete everything there" : ""}.`
	}];
};

// packages/planner/src/kusto/text.ts
const named$2 = {
	"\\": "\\\\",
	"'": "\\'",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
const code = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
/**
* What stands between the quotes of a single-quoted Kusto string, always on one line.
* https://learn.microsoft.com/kusto/query/scalar-data-types/string
*/
const content = (text) => text.replaceAll(/[\\'\u0000-\u001f\u007f\u0085\u2028\u2029]/g, (character) => named$2[character] ?? code(character));
/** A Kusto string literal. */
const literal = (text) => `'${content(text)}'`;
/** A name in any position of a command; bracketed always, so that keywords and odd characters are safe. */
const bracketed = (name) => `[${literal(name)}]`;

// packages/planner/src/resources/adx/database-principal/steps.ts
const limitSeconds$6 = 300;
const prefixes = {
	App: "aadapp",
	User: "aaduser",
	Group: "aadgroup"
};
/** A literal part of a string, or a hole that is quoted like one when it is filled. */
const part = (value) => typeof value === "string" ? content(value) : value;
const armStep = (target, resourceId, name, method, who) => {
	const { role, subject } = target;
	const { cluster, database } = declaredPlace(target);
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
		limitSeconds: limitSeconds$6,
		done: "arm-finished",
		title: method === "PUT" ? `make ${subject} ${role} of database ${database.databaseName}` : `take the ${role} role of database ${database.databaseName} from ${subject}`
	}];
};
const commandStep = (target, verb, principal) => {
	const { role, subject } = target;
	const { cluster, database } = declaredPlace(target);
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
		limitSeconds: limitSeconds$6,
		done: "answered",
		title: verb === "add" ? `make ${subject} ${what}` : `${subject} is no longer ${what}`
	}];
};
const grant = (context, target, who) => {
	const { engine, resourceId } = declaredPlace(target).cluster;
	if (engine === "adx" && resourceId !== void 0) {
		const taken = (valueOf$1(grantsIn(context, target).assignments) ?? []).map(({ name }) => name);
		return armStep(target, resourceId, freeName(assignmentName(target), taken), "PUT", who);
	}
	const tenant = who.tenantId === void 0 ? [] : [";", part(who.tenantId)];
	return commandStep(target, "add", [
		`${prefixes[who.principalType]}=`,
		part(who.principalId),
		...tenant
	]);
};
/** A grant that ARM made is deleted there; one that only shows as a principal was made by command. */
const revoke = (context, target, id) => {
	const { principals, assignments } = found(context, target, id);
	const { resourceId } = declaredPlace(target).cluster;
	if (assignments.length > 0 && resourceId !== void 0) return assignments.flatMap(({ name }) => armStep(target, resourceId, name, "DELETE"));
	return principals.filter(({ inherited }) => !inherited).flatMap(({ fqn }) => commandStep(target, "drop", [content(fqn)]));
};
const steps$5 = (change, context) => {
	const { target } = change.wanted;
	if (change.action !== "delete") return target.who === void 0 ? [] : grant(context, target, target.who);
	const id = change.observed?.principalId;
	return typeof id === "string" ? revoke(context, target, id) : [];
};

// packages/planner/src/resources/adx/database-principal/index.ts
/**
* One role of one principal on one database.
*
* A grant is there or it is not: whoever made it, through Azure Resource Manager or by command, with the object id or
* the application id, on the database or (inherited) on the cluster. Only roles that `removed` names are taken away,
* and only those of the database itself; what is inherited stays.
* Written as an ARM principal assignment where the cluster has a `resourceId`, else with `.add database`.
* Refused: removing the identity that runs the tool, the last admin, and a grant that an export still writes with.
* Risks: `grants-access` (shown), `revokes-access`.
*
* https://learn.microsoft.com/kusto/management/manage-database-security-roles
*/
const databasePrincipalKind = {
	id: "adx/database-principal",
	rules: rules$4,
	desire: desire$5,
	needs: needs$3,
	read: read$5,
	refuse: refuse$5,
	risks: risks$4,
	steps: steps$5,
	aim: (target, config) => {
		const place = placeAim(config, target.clusterKey, target.databaseKey);
		return target.who?.managed === true ? [place, applicationAim(config)] : [place];
	}
};

// packages/planner/src/resources/adx/table/rules.ts
/** The canonical spelling of a type; a type that nobody knows stays as it is. */
const typeOf = (spelling) => canonicalType(spelling) ?? spelling;
const columnPath = (name) => `columns['${name}']`;
const docstringPath = (name) => `columns['${name}'].docstring`;
const leftAlone$2 = {
	shape: "value",
	omitted: "left-alone"
};
const trimmed = (text) => text.replaceAll("\r\n", "\n").trim();
const text = {
	...leftAlone$2,
	same: sameBy(trimmed)
};
const rules$3 = {
	columns: {
		shape: "map",
		extra: "left-alone",
		path: columnPath,
		entry: {
			...leftAlone$2,
			same: sameBy(typeOf)
		}
	},
	docstrings: {
		shape: "map",
		extra: "left-alone",
		path: docstringPath,
		entry: text
	},
	docstring: text,
	folder: text,
	id: leftAlone$2
};

// packages/planner/src/resources/adx/table/desire.ts
const declaredAttributes$1 = ({ columns, docstring, folder }) => ({
	columns: Object.fromEntries(columns.map(({ name, type }) => [name, type])),
	docstrings: Object.fromEntries(columns.flatMap(({ name, docstring: text }) => text === void 0 ? [] : [[name, text]])),
	...docstring === void 0 ? {} : { docstring },
	...folder === void 0 ? {} : { folder }
});
const wantedOf$2 = (target) => {
	const { cluster, database, declared, removed, removedColumns } = target;
	const owned = cluster?.manage !== false && database?.manage !== false;
	if (removed !== void 0) return {
		presence: "absent",
		target,
		attributes: {},
		manage: owned,
		at: removed
	};
	const dropped = Object.fromEntries(removedColumns.map(({ name }) => [name, null]));
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
		places: Object.fromEntries([...declared.columns, ...removedColumns].flatMap(({ name, at }) => [[columnPath(name), at], [docstringPath(name), at]]))
	};
};
const desire$4 = (config) => new Map([...tableTargets(config)].map(([address, target]) => [address, wantedOf$2(target)]));

// packages/planner/src/kusto/duration.ts
const units = [
	["d", 864000000000n],
	["h", 36000000000n],
	["m", 600000000n],
	["s", 10000000n]
];
const ticksOf = (timespan) => {
	const ticks = parseTimespan(timespan);
	if (ticks === void 0) throw new Error(`not a duration: ${timespan}`);
	return ticks;
};
/**
* The canonical spelling of a duration as Kusto answers it; undefined for what is none. Beside the spellings of a config:
* `time(365d)`, `time(365)` (days), and parts of a single digit as in `365.0:0:0`.
* https://learn.microsoft.com/kusto/query/scalar-data-types/timespan
*/
const readTimespan = (text) => {
	const trimmed = text.trim();
	const inside = /^time(?:span)?\((.*)\)$/is.exec(trimmed)?.[1]?.trim() ?? trimmed;
	const days = /^\d+$/.test(inside) ? `${inside}d` : inside;
	return canonicalTimespan(days.replaceAll(/:(\d)(?=[:.]|$)/g, ":0$1"));
};
/** A duration as commands take it outside of JSON: `365d`, `12h`, `time(1.00:00:00.5)`. */
const durationLiteral = (timespan) => {
	const ticks = ticksOf(timespan);
	if (ticks === 0n) return "0d";
	const unit = units.find(([, size]) => ticks % size === 0n);
	return unit === void 0 ? `time(${formatTimespan(ticks)})` : `${ticks / unit[1]}${unit[0]}`;
};
/** Negative, zero or positive as the first is shorter than, equal to or longer than the second. */
const compareDurations = (a, b) => {
	const difference = ticksOf(a) - ticksOf(b);
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

// packages/planner/src/kusto/json.ts
/** One member of a JSON object; undefined for anything that is no object or lacks it. */
const member = (json, name) => typeof json === "object" && json !== null && !Array.isArray(json) && Object.hasOwn(json, name) ? Object.entries(json).find(([key]) => key === name)?.[1] : void 0;
const textMember = (json, name) => {
	const value = member(json, name);
	return typeof value === "string" ? value : void 0;
};
/** Kusto writes a boolean inside policies as JSON's own, older engines as 0 and 1. */
const booleanMember = (json, name) => {
	const value = member(json, name);
	if (typeof value === "boolean") return value;
	return value === 0 || value === 1 ? value === 1 : void 0;
};
/** The items of a JSON list; none for anything else. */
const itemsOf = (json) => Array.isArray(json) ? json.map((item) => item) : [];

// packages/planner/src/kusto/policy.ts
const unclear = Symbol("it is not understood");
const isUnset = (json) => json === void 0 || json === null;
/** The document; a policy that is not set is one without members. */
const documentOf = (json) => {
	if (isUnset(json) || json === "null" || Array.isArray(json) && json.length === 0) return {};
	return typeof json === "object" && !Array.isArray(json) ? json : void 0;
};
const readMember = (document, name, read) => {
	const json = member(document, name);
	return isUnset(json) ? void 0 : read(json) ?? unclear;
};
/** Both shapes: `.show tables details` says `"4.00:00:00"`, policy commands wrap it in `{ "Value": … }`. */
const timespan$1 = (json) => {
	const text = typeof json === "string" ? json : textMember(json, "Value");
	return text === void 0 ? void 0 : readTimespan(text);
};
const number = (json) => typeof json === "number" ? json : void 0;
const recoverabilities = /* @__PURE__ */ new Map([["enabled", "Enabled"], ["disabled", "Disabled"]]);
const recoverability = (json) => typeof json === "string" ? recoverabilities.get(json.toLowerCase()) : void 0;
/** https://learn.microsoft.com/kusto/management/retention-policy */
const retentionOf = (json) => {
	const document = documentOf(json);
	if (document === void 0) return void 0;
	const period = readMember(document, "SoftDeletePeriod", timespan$1);
	const recovery = readMember(document, "Recoverability", recoverability);
	if (period === unclear || recovery === unclear) return void 0;
	return {
		...period === void 0 ? {} : { softDelete: period },
		...recovery === void 0 ? {} : { recoverability: recovery }
	};
};
/** What is written back into a command has to be a date and nothing else. */
const date = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const hotWindow = (json) => {
	const from = textMember(json, "MinValue");
	const to = textMember(json, "MaxValue");
	return from !== void 0 && to !== void 0 && date.test(from) && date.test(to) ? {
		from,
		to
	} : void 0;
};
const hotWindows = (json) => {
	const windows = itemsOf(json).map(hotWindow);
	const clear = windows.filter((window) => window !== void 0);
	return Array.isArray(json) && clear.length === windows.length ? clear : void 0;
};
/** https://learn.microsoft.com/kusto/management/cache-policy */
const cachingOf = (json) => {
	const document = documentOf(json);
	if (document === void 0) return void 0;
	const hot = readMember(document, "DataHotSpan", timespan$1);
	const windows = readMember(document, "HotWindows", hotWindows);
	if (hot === unclear || windows === unclear) return void 0;
	return {
		...hot === void 0 ? {} : { hot },
		windows: windows ?? []
	};
};
/** https://learn.microsoft.com/kusto/management/batching-policy */
const batchingOf = (json) => {
	const document = documentOf(json);
	if (document === void 0) return void 0;
	const time = readMember(document, "MaximumBatchingTimeSpan", timespan$1);
	const items = readMember(document, "MaximumNumberOfItems", number);
	const megabytes = readMember(document, "MaximumRawDataSizeMB", number);
	if (time === unclear || items === unclear || megabytes === unclear) return void 0;
	return {
		...time === void 0 ? {} : { time },
		...items === void 0 ? {} : { items },
		...megabytes === void 0 ? {} : { megabytes }
	};
};
/** The service adds members that are documented nowhere; only these two mean anything. */
const streamingOf = (json) => {
	const document = documentOf(json);
	if (document === void 0) return void 0;
	const enabled = readMember(document, "IsEnabled", () => booleanMember(document, "IsEnabled"));
	const hint = readMember(document, "HintAllocatedRate", number);
	if (enabled === unclear || hint === unclear) return void 0;
	return {
		enabled: enabled ?? false,
		...hint === void 0 ? {} : { hint }
	};
};
/** The enabled update policies that a table has, so those that write into it. */
const updatePoliciesOf = (json) => itemsOf(json).flatMap((policy) => {
	const source = textMember(policy, "Source");
	return source === void 0 || booleanMember(policy, "IsEnabled") === false ? [] : [{ source }];
});
/** What is in force where nothing is set. https://learn.microsoft.com/kusto/management/retention-policy */
const defaultRetention = {
	softDelete: "365000.00:00:00",
	recoverability: "Enabled"
};
/** https://learn.microsoft.com/kusto/management/batching-policy */
const defaultBatching = {
	time: "00:05:00",
	items: 500,
	megabytes: 1024
};

// packages/planner/src/resources/schema-cache.ts
const limitSeconds$5 = 120;
/**
* Whether rows may reach this table by streaming, now or once the plan is applied. Rather once too often: clearing the
* schema cache of a table that does not stream harms nothing.
*/
const streams = ({ world }, place) => {
	const { cluster, clusterKey, database, databaseKey, declared, tableName } = place;
	if (cluster?.engine === "fabric") return true;
	if (valueOf$1(clusterIn(world, clusterKey)?.resource)?.streamingIngestion === false && cluster?.streamingIngestion !== true) return false;
	const live = tableIn(world, clusterKey, databaseKey, tableName);
	const ofDatabase = valueOf$1(within(databaseIn(world, clusterKey, databaseKey), ({ policies }) => policies));
	return declared?.policies.streamingIngestion === true || database?.policies.streamingIngestion === true || streamingOf(live?.explicit.streamingingestion ?? live?.effective.streamingingestion)?.enabled !== false || live === void 0 && streamingOf(ofDatabase?.streamingingestion)?.enabled !== false;
};
/**
* A node that streams keeps the old schema for up to five minutes and would put rows where they do not belong.
* https://learn.microsoft.com/kusto/management/data-ingestion/clear-schema-cache-command
*/
const clearSchemaCache = ({ cluster, database, tableName }, stage) => cluster === void 0 || database === void 0 ? [] : [{
	system: "kusto",
	stage,
	cluster: cluster.url,
	database: database.databaseName,
	command: [`.clear table ${bracketed(tableName)} cache streamingingestion schema`],
	limitSeconds: limitSeconds$5,
	done: "every-row-succeeded",
	alone: true,
	title: `let streaming see the schema of table ${tableName}`
}];
const placeOf$2 = (config, destination) => {
	const table = destinationOf(config, destination)?.table;
	if (table === void 0) return void 0;
	const declared = tableOf(config, table.cluster, table.database, table.table);
	return declared?.manage === true ? {
		clusterKey: table.cluster,
		databaseKey: table.database,
		tableName: declared.tableName,
		cluster: clusterOf(config, table.cluster),
		database: databaseOf(config, table.cluster, table.database),
		declared
	} : void 0;
};
/** What has to come before delivery into these destinations of the file starts or changes. */
const clearsBefore = (context, destinations, stage) => {
	const steps = destinations.flatMap((name) => placeOf$2(context.config, name) ?? []).filter((place) => streams(context, place)).flatMap((place) => clearSchemaCache(place, stage));
	return [...new Map(steps.map((step) => [`${step.cluster}\n${step.database}\n${JSON.stringify(step.command)}`, step])).values()];
};

// packages/planner/src/resources/adx/table/risks.ts
/** Who has a part in which update policy, on either side. */
const partsIn = oncePer((tables) => tables.flatMap(({ name, explicit, effective }) => updatePoliciesOf(explicit.update ?? effective.update).flatMap(({ source }) => [{
	table: name,
	words: `it is filled from ${source}`
}, {
	table: source,
	words: `it fills ${name}`
}])));
/** The update policies that read this table or write into it, in words. */
const updatePolicies = ({ world }, { clusterKey, databaseKey, tableName }) => partsIn(valueOf$1(tablesIn(world, clusterKey, databaseKey)) ?? none).filter(({ table }) => table === tableName).map(({ words }) => words);
const none = [];
const rowsIn$1 = (context, { clusterKey, databaseKey, tableName }) => {
	const rows = tableIn(context.world, clusterKey, databaseKey, tableName)?.rows;
	return rows === void 0 ? "an unknown number of rows" : `${rows} ${rows === 1 ? "row" : "rows"}`;
};
const deletion$1 = (context, target, policies) => [{
	code: "deletes-data",
	message: `Drops table ${target.tableName} with ${rowsIn$1(context, target)}.`
}, ...policies.length === 0 ? [] : [{
	code: "breaks-update-policy",
	message: `Table ${target.tableName} has a part in an update policy: ${policies.join(", ")}.`
}]];
/** Names of the columns that a change adds and drops. */
const columnsOf = (change) => {
	const named = Object.keys(change.wanted.attributes.columns ?? {});
	const at = (name) => change.attributes.find(({ path }) => path === columnPath(name));
	return {
		added: named.filter((name) => at(name)?.from === void 0 && at(name)?.to !== void 0),
		dropped: named.filter((name) => at(name)?.from !== void 0 && at(name)?.to === void 0)
	};
};
const risks$3 = (change, context) => {
	const { target } = change.wanted;
	if (change.action === "create") return [];
	const policies = updatePolicies(context, target);
	if (change.action === "delete") return deletion$1(context, target, policies);
	const { added, dropped } = columnsOf(change);
	const losses = dropped.map((name) => ({
		code: "deletes-data",
		attribute: columnPath(name),
		message: `Drops column ${name} of table ${target.tableName}, which has ${rowsIn$1(context, target)}.`
	}));
	const broken = [...added, ...dropped].map((name) => ({
		code: "breaks-update-policy",
		attribute: columnPath(name),
		message: `Column ${name} changes what table ${target.tableName} looks like, and it has a part in an update policy: ${policies.join(", ")}.`
	}));
	return [...losses, ...policies.length === 0 ? [] : broken];
};

// packages/planner/src/resources/adx/table/steps.ts
const limitSeconds$4 = 120;
const schemaOf = (names, target) => (target.declared?.columns ?? []).filter(({ name }) => names.includes(name)).map(({ name, type }) => `${bracketed(name)}:${type}`).join(", ");
/** `.create table` would leave a table that is there as it is; `.create-merge` converges. */
const createStep = (change, target, make) => {
	const { docstring, folder } = change.wanted.attributes;
	const properties = [...docstring === void 0 ? [] : [`docstring=${literal(docstring)}`], ...folder === void 0 ? [] : [`folder=${literal(folder)}`]];
	const schema = schemaOf(columnsOf(change).added, target);
	const withProperties = properties.length === 0 ? "" : ` with (${properties.join(", ")})`;
	return make("schema", `create table ${target.tableName}`, `.create-merge table ${bracketed(target.tableName)} (${schema})${withProperties}`);
};
const textSteps = (change, target, make) => ["docstring", "folder"].flatMap((what) => {
	const to = change.attributes.find(({ path }) => path === what)?.to;
	if (change.action !== "update" || typeof to !== "string") return [];
	const command = `.alter table ${bracketed(target.tableName)} ${what} ${literal(to)}`;
	return [make("schema", `set the ${what} of table ${target.tableName}`, command)];
});
const docstringSteps = (change, target, make) => {
	const changed = (target.declared?.columns ?? []).flatMap(({ name, docstring }) => {
		return change.attributes.some(({ path }) => path === docstringPath(name)) && docstring !== void 0 ? [`${bracketed(name)}:${literal(docstring)}`] : [];
	});
	if (changed.length === 0) return [];
	const command = `.alter-merge table ${bracketed(target.tableName)} column-docstrings (${changed.join(", ")})`;
	return [make("schema", `describe columns of table ${target.tableName}`, command)];
};
const updateSteps$1 = (change, context, target, make) => {
	const { added, dropped } = columnsOf(change);
	const table = bracketed(target.tableName);
	const what = added.length === 1 ? `column ${added.join()}` : `${added.length} columns`;
	const adding = added.length === 0 ? [] : [make("schema", `add ${what} to table ${target.tableName}`, `.create-merge table ${table} (${schemaOf(added, target)})`)];
	const dropping = dropped.map((name) => make("remove", `drop column ${name} of table ${target.tableName}`, `.drop column ${table}.${bracketed(name)} ifexists`));
	const clears = streams(context, target);
	return [
		...adding,
		...textSteps(change, target, make),
		...docstringSteps(change, target, make),
		...clears && adding.length > 0 ? clearSchemaCache(target, "schema") : [],
		...dropping,
		...clears && dropping.length > 0 ? clearSchemaCache(target, "remove") : []
	];
};
const steps$4 = (change, context) => {
	const { target } = change.wanted;
	const { cluster, database } = declaredPlace(target);
	const place = {
		system: "kusto",
		cluster: cluster.url,
		database: database.databaseName,
		limitSeconds: limitSeconds$4,
		done: "answered"
	};
	const make = (stage, title, command) => ({
		...place,
		stage,
		title,
		command: [command]
	});
	if (change.action === "delete") return [make("remove", `drop table ${target.tableName}`, `.drop table ${bracketed(target.tableName)} ifexists`)];
	if (change.action === "update") return updateSteps$1(change, context, target, make);
	return [createStep(change, target, make), ...docstringSteps(change, target, make)];
};

// packages/planner/src/resources/adx/table/missing.ts
/** A table that somebody else was to make, with the commands that make it. */
const missing = (change, context) => {
	const { tableName } = change.wanted.target;
	const commands = steps$4(change, context).map((step) => step.system === "kusto" ? step.command.filter((part) => typeof part === "string").join("") : step.title);
	return refusal$1(change, "table-missing", `The table ${tableName} does not exist, and manage is false, so it is not created.`, `Have its owner run, or let the tool manage it: ${commands.join(" and ")}`);
};

// packages/planner/src/resources/adx/table/read.ts
const observedOf$3 = ({ id, docstring, folder, columns }) => ({
	columns: Object.fromEntries(columns.map((column) => [column.name, typeOf(column.type)])),
	docstrings: Object.fromEntries(columns.flatMap((column) => column.docstring === void 0 ? [] : [[column.name, column.docstring]])),
	...docstring === void 0 ? {} : { docstring },
	...folder === void 0 ? {} : { folder },
	...id === void 0 ? {} : { id }
});
const rowsOf = (rows) => rows === void 0 ? "" : `, ${rows} ${rows === 1 ? "row" : "rows"}`;
const unmanagedTables = ({ config, world }) => {
	const named = new Set([...tableTargets(config).values()].map(({ clusterKey, databaseKey, tableName }) => table(clusterKey, databaseKey, tableName)));
	return config.clusters.flatMap(({ name: cluster, databases }) => databases.flatMap(({ name: database }) => (valueOf$1(tablesIn(world, cluster, database)) ?? []).map(({ name, rows }) => ({
		address: table(cluster, database, name),
		what: `table ${name}${rowsOf(rows)}`
	})).filter(({ address }) => !named.has(address))));
};
const unmanagedColumns = ({ world }, desired) => [...desired].flatMap(([address, { target, attributes }]) => {
	const { clusterKey, databaseKey, tableName, declared } = target;
	if (declared === void 0) return [];
	const named = attributes.columns ?? {};
	return (tableIn(world, clusterKey, databaseKey, tableName)?.columns ?? []).filter(({ name }) => !Object.hasOwn(named, name)).map(({ name, type }) => ({
		address,
		what: `column ${name}: ${typeOf(type)}`
	}));
});
const read$4 = (context, desired) => ({
	observed: new Map([...desired].map(([address, { target: { clusterKey, databaseKey, tableName } }]) => {
		const live = tableIn(context.world, clusterKey, databaseKey, tableName);
		return [address, seenIn$1(tablesIn(context.world, clusterKey, databaseKey), () => live === void 0 ? void 0 : observedOf$3(live))];
	})),
	unmanaged: [...unmanagedTables(context), ...unmanagedColumns(context, desired)]
});

// packages/planner/src/resources/adx/table/refuse.ts
/** The swap that keeps every value: https://learn.microsoft.com/kusto/management/change-column-type-without-data-loss */
const losslessWay = (tableName, column, type) => {
	const old = bracketed(tableName);
	const fresh = bracketed(`${tableName}_new`);
	return [
		`Without loss: declare a column with another name and feed that one.`,
		`Or by hand: create ${fresh} with all columns of ${old} in the same order, but ${bracketed(column)}:${type}, run`,
		`.set-or-append ${fresh} <| ${old} | extend ${bracketed(column)}=to${type}(${bracketed(column)}),`,
		`then .rename tables ${old}=${fresh}, ${fresh}=${old}, and drop ${fresh} later.`
	].join(" ");
};
const typeRefusals = (change, target) => (target.declared?.columns ?? []).flatMap(({ name, type, at }) => {
	const differs = change.attributes.find(({ path, from, to }) => path === columnPath(name) && from !== void 0 && to !== void 0);
	if (differs === void 0) return [];
	const message = `Column ${name} of table ${target.tableName} is ${textOf(differs.from)}, and the file says ${type}. A type is never changed in place: all data of the column would become null, for good.`;
	return [diagnose("column-type-differs", at, message, { hint: losslessWay(target.tableName, name, type) })];
});
const functionRefusals = (change, target, { world }) => {
	if (change.action !== "create") return [];
	if (valueOf$1(within(databaseIn(world, target.clusterKey, target.databaseKey), (live) => live.functions))?.some(({ name }) => name === target.tableName) !== true) return [];
	return [refusal$1(change, "name-in-use-by-function", `The database has a stored function ${target.tableName}, and in queries the function hides a table of the same name.`, "Give the table another name, or rename the function.")];
};
const feedRefusals = (change, place, context) => {
	if (change.action !== "delete") return [];
	const { tableName } = place;
	const after = feedsInto(context, place);
	if (after.state === "unreadable") {
		const message = `Whether an export still feeds table ${tableName} could not be read: ${after.why}`;
		return [refusal$1(change, "unreadable", message, "Make the exports of the application readable, then remove the table.")];
	}
	const feeding = (valueOf$1(after) ?? []).filter(({ enabled }) => enabled);
	if (feeding.length === 0) return [];
	const names = [...new Set(feeding.map(feedName))].join(", ");
	return [refusal$1(change, "removal-still-fed", `Table ${tableName} is still fed by ${names}: messages would be lost, and IoT Central does not send them again.`, "Remove, disable or redirect the export first, also one that the file does not declare.")];
};
const refuse$4 = (change, context) => {
	const { target } = change.wanted;
	return [
		...typeRefusals(change, target),
		...functionRefusals(change, target, context),
		...feedRefusals(change, target, context)
	];
};

// packages/planner/src/resources/adx/table/index.ts
/**
* A table: its columns by name and type, its docstring and folder.
*
* In place: new columns (appended at the end), docstrings, folder; columns that `removed` names are dropped last.
* Columns that the file lacks stay and are reported; their order means nothing, since IoT Central maps by name.
* Refused: another type of a column, because the service would null its data for good. Lossless ways round: a column
* with a new name beside it; or a new table, `.set-or-append`, and `.rename tables` to swap the two. Also refused:
* a table named like a stored function, and dropping a table that an export still feeds.
* Risks: `deletes-data` (table, column), `breaks-update-policy` (columns of a table on either side of an update policy).
*
* https://learn.microsoft.com/kusto/management/create-merge-table-command
*/
const tableKind = {
	id: "adx/table",
	rules: rules$3,
	desire: desire$4,
	needs: (_address, { target }) => [database(target.clusterKey, target.databaseKey)],
	read: read$4,
	refuse: refuse$4,
	missing,
	risks: risks$3,
	steps: steps$4,
	aim: ({ clusterKey, databaseKey, tableKey }, config) => placeAim(config, clusterKey, databaseKey, tableKey),
	identity: (_target, { id, columns }) => id ?? columns
};

// packages/planner/src/resources/adx/table-policy/rules.ts
const leftAlone$1 = {
	shape: "value",
	omitted: "left-alone"
};
const duration = {
	...leftAlone$1,
	same: sameBy((text) => canonicalTimespan(text) ?? text)
};

// packages/planner/src/resources/adx/table-policy/caching.ts
/** https://learn.microsoft.com/kusto/management/cache-policy */
const caching = {
	name: "caching",
	key: "caching",
	kustoName: "caching",
	rules: { hot: duration },
	declared: ({ caching: hot }) => hot === void 0 ? void 0 : { hot },
	normalForm: (json) => {
		const form = cachingOf(json);
		return form === void 0 ? void 0 : form.hot === void 0 ? {} : { hot: form.hot };
	},
	command: ({ hot = "00:00:00" }, { own, effective }) => {
		const windows = (cachingOf(own ?? effective)?.windows ?? []).map(({ from, to }) => `, hot_window = datetime(${from}) .. datetime(${to})`);
		return {
			verb: ".alter",
			rest: `hot = ${durationLiteral(hot)}${windows.join("")}`
		};
	},
	risks: ({ from, to, place }) => from.hot !== void 0 && to.hot !== void 0 && compareDurations(to.hot, from.hot) > 0 ? [{
		code: "raises-cost",
		attribute: "hot",
		message: `Data of ${place} stays in the hot cache for ${to.hot} instead of ${from.hot}.`
	}] : []
};

// packages/planner/src/resources/adx/table-policy/document.ts
/** A policy document as commands take it: JSON on one line, in a string. */
const documentLiteral = (members) => literal(JSON.stringify(members));

// packages/planner/src/resources/adx/table-policy/ingestion-batching.ts
/** https://learn.microsoft.com/kusto/management/batching-policy */
const ingestionBatching = {
	name: "ingestion-batching",
	key: "ingestionBatching",
	kustoName: "ingestionbatching",
	rules: {
		time: duration,
		items: leftAlone$1,
		megabytes: leftAlone$1
	},
	declared: (policies) => policies.ingestionBatching,
	normalForm: (json) => {
		const form = batchingOf(json);
		return form === void 0 ? void 0 : {
			...defaultBatching,
			...form
		};
	},
	command: ({ time, items, megabytes }) => ({
		verb: ".alter-merge",
		rest: documentLiteral({
			MaximumBatchingTimeSpan: time,
			MaximumNumberOfItems: items,
			MaximumRawDataSizeMB: megabytes
		})
	}),
	risks: () => []
};

// packages/planner/src/resources/adx/table-policy/retention.ts
const periodHarms = ({ from, to, place }) => {
	const before = from.softDelete ?? defaultRetention.softDelete;
	const after = to.softDelete ?? before;
	const difference = compareDurations(after, before);
	if (difference === 0) return [];
	return [difference < 0 ? {
		code: "shortens-retention",
		attribute: "softDelete",
		message: `Data of ${place} older than ${after} is deleted; until now it was kept for ${before}.`
	} : {
		code: "raises-cost",
		attribute: "softDelete",
		message: `Data of ${place} is kept for ${after} instead of ${before}.`
	}];
};
const recoveryHarms = ({ from, to, place }) => {
	if ((from.recoverability ?? defaultRetention.recoverability) !== "Enabled" || to.recoverability !== "Disabled") return [];
	return [{
		code: "shortens-retention",
		attribute: "recoverability",
		message: `Deleted data of ${place} can no longer be recovered; until now it could for 14 days.`
	}];
};
/** https://learn.microsoft.com/kusto/management/retention-policy */
const retention = {
	name: "retention",
	key: "retention",
	kustoName: "retention",
	rules: {
		softDelete: duration,
		recoverability: leftAlone$1
	},
	declared: (policies) => policies.retention,
	normalForm: (json) => {
		const form = retentionOf(json);
		return form === void 0 ? void 0 : {
			...defaultRetention,
			...form
		};
	},
	command: ({ softDelete, recoverability }) => {
		const period = softDelete === void 0 ? [] : [`softdelete = ${durationLiteral(softDelete)}`];
		const recovery = recoverability === void 0 ? [] : [`recoverability = ${recoverability.toLowerCase()}`];
		return {
			verb: ".alter-merge",
			rest: [...period, ...recovery].join(" ")
		};
	},
	risks: (turn) => [...periodHarms(turn), ...recoveryHarms(turn)].filter(({ code }) => !turn.empty || code !== "shortens-retention")
};

// packages/planner/src/resources/adx/table-policy/streaming-ingestion.ts
/** https://learn.microsoft.com/kusto/management/streaming-ingestion-policy */
const streamingIngestion = {
	name: "streaming-ingestion",
	key: "streamingIngestion",
	kustoName: "streamingingestion",
	rules: { enabled: leftAlone$1 },
	declared: ({ streamingIngestion: enabled }) => enabled === void 0 ? void 0 : { enabled },
	normalForm: (json) => {
		const form = streamingOf(json);
		return form === void 0 ? void 0 : { enabled: form.enabled };
	},
	command: ({ enabled = false }, { own }) => {
		const hint = streamingOf(own)?.hint;
		return {
			verb: ".alter",
			rest: hint === void 0 ? enabled ? "enable" : "disable" : documentLiteral({
				IsEnabled: enabled,
				HintAllocatedRate: hint
			})
		};
	},
	risks: ({ from, to, place, feeding }) => {
		if (from.enabled !== true && to.enabled === true) return [{
			code: "raises-cost",
			attribute: "enabled",
			message: `Streaming into ${place} occupies local SSD of the cluster.`
		}];
		if (from.enabled !== true || to.enabled === true || feeding.length === 0) return [];
		return [{
			code: "interrupts-export",
			attribute: "enabled",
			message: `Streaming into ${place} ends while ${feeding.join(", ")} feeds it: data arrives minutes later, in batches.`
		}];
	}
};

// packages/planner/src/resources/adx/table-policy/policies.ts
/** Every policy: the only list of them. */
const policies = [
	streamingIngestion,
	retention,
	caching,
	ingestionBatching
];
const rules$2 = {
	...streamingIngestion.rules,
	...retention.rules,
	...caching.rules,
	...ingestionBatching.rules
};
/** `ingestionBatching`, `ingestion-batching` and `ingestionbatching` are one policy. */
const policyNamed = (name) => {
	const plain = (text) => text.toLowerCase().replaceAll(/[^a-z]/g, "");
	return policies.find((policy) => plain(policy.name) === plain(name));
};

// packages/planner/src/resources/adx/table-policy/targets.ts
const removedTargets = (config) => config.removed.policies.flatMap(({ names, at }) => {
	const [clusterKey = "", databaseKey = "", ...rest] = names;
	const policy = policyNamed(rest.at(-1) ?? "");
	const tableKey = rest.length > 1 ? rest[0] : void 0;
	if (policy === void 0) return [];
	const table = tableKey === void 0 ? void 0 : tableOf(config, clusterKey, databaseKey, tableKey);
	const cluster = clusterOf(config, clusterKey);
	const database = databaseOf(config, clusterKey, databaseKey);
	return [{
		policy,
		clusterKey,
		databaseKey,
		tableKey,
		tableName: table?.tableName ?? tableKey,
		cluster,
		database,
		table,
		wanted: void 0,
		at
	}];
});
const declaredTargets = (cluster, database, table) => policies.flatMap((policy) => {
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
});
/** On Fabric streaming is always on, and whether the policy may be set there is not documented. */
const settable = ({ policy, cluster }) => policy.name !== "streaming-ingestion" || cluster?.engine !== "fabric";
const policyAddress = ({ clusterKey, databaseKey, tableKey, policy }) => tablePolicy(clusterKey, databaseKey, tableKey, policy.name);
const policyTargets = oncePer((config) => {
	const declared = config.clusters.flatMap((cluster) => cluster.databases.flatMap((database) => [...declaredTargets(cluster, database, void 0), ...database.tables.flatMap((table) => declaredTargets(cluster, database, table))]));
	const all = [...removedTargets(config), ...declared].filter(settable);
	return new Map(all.map((target) => [policyAddress(target), target]));
});

// packages/planner/src/resources/adx/table-policy/desire.ts
const wantedOf$1 = (target) => {
	const { cluster, database, table, wanted, at } = target;
	return {
		target,
		presence: wanted === void 0 ? "absent" : "present",
		attributes: wanted ?? {},
		manage: cluster?.manage !== false && database?.manage !== false && table?.manage !== false,
		at
	};
};
const desire$3 = (config) => new Map([...policyTargets(config)].map(([address, target]) => [address, wantedOf$1(target)]));

// packages/planner/src/resources/adx/table-policy/in-force.ts
const isSet = (json) => json !== void 0 && json !== null && json !== "null";
const explicitOf = (policies, policy) => {
	const json = policies?.[policy.kustoName];
	return isSet(json) ? json : void 0;
};
/** A document that is not understood is not taken for another: a guess could let data expire. */
const understood = (policy, json) => {
	const value = policy.normalForm(json);
	if (value !== void 0) return {
		state: "read",
		value
	};
	return {
		state: "unreadable",
		why: `its ${policy.name} policy is not understood: ${JSON.stringify(json)}`
	};
};
const databasePolicies = ({ world }, { clusterKey, databaseKey }) => within(databaseIn(world, clusterKey, databaseKey), ({ policies }) => policies);
const liveTableOf = ({ world }, target) => target.tableName === void 0 ? void 0 : tableIn(world, target.clusterKey, target.databaseKey, target.tableName);
/** The documents of a target, at its own level and as they are in force. */
const documentsOf = (context, target) => {
	if (target.tableName === void 0) return {
		own: explicitOf(valueOf$1(databasePolicies(context, target)), target.policy),
		effective: void 0
	};
	const table = liveTableOf(context, target);
	return {
		own: explicitOf(table?.explicit, target.policy),
		effective: explicitOf(table?.effective, target.policy)
	};
};
const ofDatabase$1 = ({ config }, { clusterKey, databaseKey, policy }) => policyTargets(config).get(tablePolicy(clusterKey, databaseKey, void 0, policy.name));
/** What tables without a policy of their own get from their database, once this config is applied. */
const inheritedAfter = (context, target) => {
	const { policy, database } = target;
	const named = ofDatabase$1(context, target);
	if (named !== void 0 && named.wanted === void 0) return understood(policy, void 0);
	const part = databasePolicies(context, target);
	if (part.state === "unreadable") return part;
	const now = understood(policy, explicitOf(valueOf$1(part), policy));
	if (now.state !== "read") return now;
	const declared = database === void 0 || !database.manage ? {} : policy.declared(database.policies);
	return {
		state: "read",
		value: {
			...now.value,
			...declared
		}
	};
};
/**
* What a table has, or will have if nothing is set on it: its own policy, else what is in force now, else what its
* database will hand down where this config changes that.
*/
const inForce = (context, target) => {
	const { own, effective } = documentsOf(context, target);
	if (own !== void 0) return understood(target.policy, own);
	const now = understood(target.policy, effective);
	if (now.state !== "read") return now;
	return effective === void 0 || ofDatabase$1(context, target) !== void 0 ? inheritedAfter(context, target) : now;
};

// packages/planner/src/resources/adx/table-policy/needs.ts
const needs$2 = (_address, { target }, config) => {
	const { clusterKey, databaseKey, tableKey, policy } = target;
	const above = [database(clusterKey, databaseKey), ...policy.name === "streaming-ingestion" ? [clusterStreaming(clusterKey)] : []];
	if (tableKey !== void 0) return [table(clusterKey, databaseKey, tableKey), ...above];
	const below = [...policyTargets(config).values()].filter((other) => other.policy === policy && other.clusterKey === clusterKey && other.databaseKey === databaseKey && other.tableKey !== void 0 && other.wanted !== void 0);
	return [...above, ...below.map(policyAddress)];
};

// packages/planner/src/resources/adx/table-policy/read.ts
const present = (form) => seenIn$1(form, (attributes) => attributes);
/** To delete a policy it must be set here; to have one, it must be in force. */
const ofDatabase = (context, target) => {
	const part = databasePolicies(context, target);
	if (part.state !== "read") return seenIn$1(part, () => void 0);
	const json = explicitOf(part.value, target.policy);
	return target.wanted === void 0 && json === void 0 ? { state: "absent" } : present(understood(target.policy, json));
};
const ofTable = (context, target) => {
	const part = tablesIn(context.world, target.clusterKey, target.databaseKey);
	if (part.state !== "read") return seenIn$1(part, () => void 0);
	const { own } = documentsOf(context, target);
	const isMissing = liveTableOf(context, target) === void 0 || target.wanted === void 0 && own === void 0;
	if (!isMissing && target.wanted !== void 0) return present(inForce(context, target));
	if (isMissing && target.wanted === void 0) return { state: "absent" };
	const above = inheritedAfter(context, target);
	if (above.state !== "read") return present(above);
	return isMissing ? { state: "absent" } : present(understood(target.policy, own));
};
/** Policies set on a declared database or table that the file does not name. */
const unmanagedOf = ({ config }, live, names, owner) => policies.flatMap((policy) => {
	const address = tablePolicy(...names, policy.name);
	return policyTargets(config).has(address) || explicitOf(live, policy) === void 0 ? [] : [{
		address,
		what: `${policy.name} of ${owner}`
	}];
});
const unmanagedIn = (context, cluster, { name, databaseName, tables }) => {
	const ofThis = valueOf$1(within(databaseIn(context.world, cluster, name), (live) => live.policies)) ?? {};
	return [...unmanagedOf(context, ofThis, [
		cluster,
		name,
		void 0
	], `database ${databaseName}`), ...tables.flatMap((table) => {
		const live = tableIn(context.world, cluster, name, table.tableName);
		return unmanagedOf(context, live?.explicit ?? {}, [
			cluster,
			name,
			table.name
		], `table ${table.tableName}`);
	})];
};
const read$3 = (context, desired) => ({
	observed: new Map([...desired].map(([address, { target }]) => [address, target.tableKey === void 0 ? ofDatabase(context, target) : ofTable(context, target)])),
	unmanaged: context.config.clusters.flatMap(({ name, databases }) => databases.flatMap((database) => unmanagedIn(context, name, database)))
});

// packages/planner/src/resources/adx/table-policy/refuse.ts
const refuse$3 = (change, { world }) => {
	const { target } = change.wanted;
	if (target.wanted?.enabled !== true || target.cluster?.streamingIngestion === true) return [];
	if (valueOf$1(clusterIn(world, target.clusterKey)?.resource)?.streamingIngestion !== false) return [];
	const what = target.tableName === void 0 ? `Database ${target.database?.databaseName}` : `Table ${target.tableName}`;
	return [refusal$1(change, "streaming-off", `${what} asks for streaming ingestion, and the cluster has it switched off.`, "Set streamingIngestion: true on the cluster too, or leave it out here: data then arrives in batches.")];
};

// packages/planner/src/resources/adx/table-policy/risks.ts
const placeOf$1 = (context, target) => {
	if (target.tableName !== void 0) return `table ${target.tableName}`;
	const tables = valueOf$1(tablesIn(context.world, target.clusterKey, target.databaseKey)) ?? [];
	const inheriting = tables.filter(({ explicit }) => explicitOf(explicit, target.policy) === void 0).length;
	return `database ${target.database?.databaseName ?? target.databaseKey} (${inheriting} of ${tables.length} tables have no ${target.policy.name} policy of their own)`;
};
/** Known to hold no row. What is not known may hold some. */
const isEmpty = (context, { clusterKey, databaseKey, tableName }) => {
	return (valueOf$1(tablesIn(context.world, clusterKey, databaseKey))?.filter(({ name }) => tableName === void 0 || name === tableName))?.every(({ rows }) => rows === 0) ?? false;
};
const feeding = (context, target) => {
	const feeds = valueOf$1(feedsInto(context, target)) ?? [];
	return [...new Set(feeds.filter(({ enabled }) => enabled).map(feedName))];
};
/** What holds once a policy is gone; a target of which that cannot be told is unreadable, so it has no change. */
const above = (context, target) => {
	const value = target.tableName === void 0 ? target.policy.normalForm(void 0) : valueOf$1(inheritedAfter(context, target));
	if (value === void 0) throw new Error("a policy is to go and nobody knows what is above it");
	return value;
};
const turnOf = ({ action, observed, wanted }, context) => {
	const { target } = wanted;
	const from = observed ?? {};
	return {
		from,
		to: action === "delete" ? above(context, target) : {
			...from,
			...target.wanted
		},
		place: placeOf$1(context, target),
		empty: isEmpty(context, target),
		feeding: feeding(context, target)
	};
};
const risks$2 = (change, context) => {
	if (change.action === "create") return [];
	return change.wanted.target.policy.risks(turnOf(change, context)).map(({ code, attribute, message }) => ({
		code,
		message,
		...change.action === "delete" ? {} : { attribute }
	}));
};

// packages/planner/src/resources/adx/table-policy/steps.ts
const limitSeconds$3 = 120;
/** The verb, and what follows the name of the policy. */
const commandOf = ({ wanted, observed }, context) => {
	const { target } = wanted;
	if (target.wanted === void 0) return {
		verb: ".delete",
		rest: ""
	};
	const before = observed ?? valueOf$1(inheritedAfter(context, target));
	return target.policy.command({
		...before,
		...target.wanted
	}, documentsOf(context, target));
};
const steps$3 = (change, context) => {
	const { target } = change.wanted;
	const { policy, tableName } = target;
	const { cluster, database } = declaredPlace(target);
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
};

// packages/planner/src/resources/adx/table-policy/index.ts
/**
* One policy of a table or of a whole database: streaming ingestion, retention, caching or ingestion batching.
*
* In place: every member that the file names; the others keep the value that is in force, hot windows of caching too.
* What is in force may be inherited: a table whose effective policy is as the file says needs no policy of its own.
* `removed` deletes the policy at this level, so that the level above holds again.
* Refused: streaming ingestion below a cluster that has it off and is not to have it on. A Fabric eventhouse always
* streams, so the policy is neither read nor set there.
* Risks: `shortens-retention`; `interrupts-export` where streaming into a table that is fed ends; `raises-cost`.
*
* https://learn.microsoft.com/kusto/management/policies
*/
const tablePolicyKind = {
	id: "adx/table-policy",
	rules: rules$2,
	desire: desire$3,
	needs: needs$2,
	read: read$3,
	refuse: refuse$3,
	risks: risks$2,
	steps: steps$3,
	aim: ({ clusterKey, databaseKey, tableKey }, config) => placeAim(config, clusterKey, databaseKey, tableKey),
	identity: (target, observed, context, action) => {
		const id = liveTableOf(context, target)?.id ?? null;
		return action === "delete" ? [id, canonical(observed)] : id;
	}
};

// packages/planner/src/resources/iot-central/data-export/aim.ts
/** What the export does not deliver by: these mean the same wherever its links lead. */
const placeless = ["displayName", "filter"];
/** The table behind a link: rows that were reviewed for one table go to no other. */
const placeOf = (config, { key }) => {
	const table = destinationOf(config, key)?.table;
	return table === void 0 ? [] : [placeAim(config, table.cluster, table.database, table.table)];
};
const aim = (target, config, attribute) => {
	const links = [...target.links, ...target.removedLinks].toSorted((a, b) => a.id < b.id ? -1 : 1);
	const own = links.find(({ key }) => attribute === linkPath(key) || attribute === transformPath(key));
	const places = (own !== void 0 ? [own] : placeless.includes(attribute ?? "") ? [] : links).flatMap((link) => placeOf(config, link));
	return [
		applicationAim(config),
		target.id,
		own?.id ?? null,
		...places
	];
};

// packages/planner/src/resources/iot-central/data-export/desire.ts
const declaredAttributes = (config, declared) => {
	const { displayName, source, enabled, filter, enrichments, links } = declared;
	return {
		displayName,
		source,
		enabled,
		...filter === void 0 ? {} : { filter },
		enrichments,
		destinations: Object.fromEntries(links.map(({ destination }) => [linkName(config, destination).key, true])),
		transforms: Object.fromEntries(links.flatMap(({ destination, transform }) => transform === void 0 ? [] : [[linkName(config, destination).key, transform.text]]))
	};
};
const wantedOf = (config, target) => {
	const { declared, removed, removedLinks, at } = target;
	if (removed) return {
		presence: "absent",
		target,
		attributes: {},
		manage: declared?.manage !== false,
		at
	};
	const unlinked = Object.fromEntries(removedLinks.map(({ key }) => [key, null]));
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
		places: Object.fromEntries(declared.links.flatMap((link) => {
			const { key } = linkName(config, link.destination);
			return [[linkPath(key), link.at], [transformPath(key), link.transform?.at ?? link.at]];
		}))
	};
};
const desire$2 = (config) => new Map([...exportTargets(config)].map(([address, target]) => [address, wantedOf(config, target)]));

// packages/planner/src/resources/iot-central/data-export/health.ts
const liveIn = (world, id) => valueOf$1(world.application.exports)?.find((one) => one.id === id);
const hints = [
	[/permission|unauthori[sz]ed|forbidden|principal|access/i, "Check the identity of the destination and its role on the database. If the role came after the destination, remove the destination and add it again: IoT Central may not notice by itself."],
	[/secret|expired|AADSTS/i, "Check that the secret of the service principal is right and has not expired."],
	[/not found|does not exist|unknown (?:table|database)/i, "Check that the database and the table exist."]
];
const explained = (error, where) => {
	const hint = hints.find(([words]) => words.test(error.message))?.[1];
	return {
		code: error.code,
		message: `${where}${error.message}`,
		...hint === void 0 ? {} : { hint }
	};
};
/** Destinations of links that the file names; what else is linked is not ours to answer for. */
const named$1 = ({ links }, { world }) => (valueOf$1(world.application.destinations) ?? []).filter(({ id }) => links.some((link) => link.id === id));
const errorsOf = (live, destinations) => [...live.errors.map((error) => explained(error, "")), ...destinations.flatMap(({ id, errors }) => errors.map((error) => explained(error, `destination ${id}: `)))];
/** Rows of the tables that the export's named links feed; undefined where no table tells. */
const rowsIn = (world, { config }, { links }) => {
	const counts = links.flatMap(({ key }) => {
		const table = destinationOf(config, key)?.table;
		const name = table && tableOf(config, table.cluster, table.database, table.table)?.tableName;
		const rows = table && name !== void 0 ? tableIn(world, table.cluster, table.database, name)?.rows : void 0;
		return rows === void 0 ? [] : [rows];
	});
	return counts.length === 0 ? void 0 : counts.reduce((sum, rows) => sum + rows, 0);
};
/** Whether anything was exported in between: the service's last export moved, or rows came. */
const flowingSince = (before, now, target, live) => {
	if (!live.enabled) return void 0;
	const moved = live.lastExportTime !== void 0 && live.lastExportTime !== liveIn(before, target.id)?.lastExportTime;
	const [rowsBefore, rowsNow] = [rowsIn(before, now, target) ?? 0, rowsIn(now.world, now, target)];
	if (moved || (rowsNow ?? 0) > rowsBefore) return true;
	return live.lastExportTime === void 0 && rowsNow === void 0 ? void 0 : false;
};
const isDecided = (status) => ["healthy", "error"].includes(status.toLowerCase());
/** `waiting` and `starting` are not failures: without traffic they last. */
const health = (target, before, now) => {
	const { exports } = now.world.application;
	if (exports.state !== "read") return {
		status: "unreadable",
		settled: true,
		errors: []
	};
	const live = liveIn(now.world, target.id);
	if (live === void 0) return void 0;
	const flowing = flowingSince(before, now, target, live);
	const destinations = named$1(target, now);
	const status = live.status ?? "unknown";
	return {
		status,
		settled: !live.enabled || isDecided(status) || destinations.some((one) => one.status?.toLowerCase() === "error"),
		...flowing === void 0 ? {} : { flowing },
		errors: errorsOf(live, destinations)
	};
};

// packages/planner/src/resources/iot-central/removed.ts
/** Tables and grants that `removed` names: they go after whatever may still use them. */
const removedPlaces = (config) => [...[...tableTargets(config)].filter(([, { removed }]) => removed !== void 0).map(([address]) => address), ...[...principalTargets(config)].filter(([, { removed }]) => removed).map(([address]) => address)];

// packages/planner/src/resources/iot-central/data-export/needs.ts
/** The destinations of its links, also of those that are taken away: they go after the link. */
const needs$1 = (_address, { presence, target }, config) => {
	const linked = [...target.links, ...target.removedLinks].map(({ key }) => destination(key));
	if (presence === "present" && target.removedLinks.length === 0) return linked;
	const removed = [...destinationTargets(config)].filter(([, one]) => one.removed).map(([where]) => where);
	return [.../* @__PURE__ */ new Set([
		...linked,
		...removed,
		...removedPlaces(config)
	])];
};

// packages/planner/src/resources/iot-central/data-export/read.ts
const enrichmentOf = ({ value, path, target }) => ({
	...value === void 0 ? {} : { value },
	...path === void 0 || path === null ? {} : { path },
	...target === void 0 || target === null ? {} : { target }
});
/** What the file does not own of an export is not compared, so it is left out. */
const observedOf$2 = ({ config }, target, live) => {
	const { displayName, source, enabled, filter, enrichments, links } = live;
	const keyed = links.map((link) => ({
		...link,
		key: liveLinkKey(config, link.id)
	}));
	const whole = {
		displayName,
		source,
		enabled,
		destinations: Object.fromEntries(keyed.map(({ key }) => [key, true]))
	};
	if (target.declared === void 0 && !target.removed) return whole;
	const owned = target.removed ? keyed : keyed.filter(({ id }) => target.links.some((link) => link.id === id));
	return {
		...whole,
		...filter === void 0 || filter === null ? {} : { filter },
		enrichments: Object.fromEntries(Object.entries(enrichments).map(([key, one]) => [key, enrichmentOf(one)])),
		transforms: Object.fromEntries(owned.flatMap(({ key, transform }) => normalText(transform ?? "") === "" ? [] : [[key, normalText(transform ?? "")]]))
	};
};
const unmanagedLinks = ({ config }, address, target, live) => {
	const named = [...target.links, ...target.removedLinks];
	return target.removed || target.declared === void 0 ? [] : live.links.filter(({ id }) => !named.some((link) => link.id === id)).map(({ id }) => ({
		address,
		what: `link to destination ${liveLinkKey(config, id)}`
	}));
};
const read$2 = (context) => {
	const { exports } = context.world.application;
	const targets = exportTargets(context.config);
	const all = valueOf$1(exports) ?? [];
	const liveOf = ({ id }) => all.find((one) => one.id === id);
	const named = new Set([...targets.values()].map(({ id }) => id));
	const strangers = all.filter(({ id }) => !named.has(id)).map(({ id, displayName, source, enabled }) => ({
		address: dataExport(id),
		what: `${enabled ? "enabled" : "disabled"} export ${displayName} of ${source}`
	}));
	const links = [...targets].flatMap(([address, target]) => {
		const live = liveOf(target);
		return live === void 0 ? [] : unmanagedLinks(context, address, target, live);
	});
	return {
		observed: new Map([...targets].map(([address, target]) => [address, seenIn$1(exports, () => {
			const live = liveOf(target);
			return live === void 0 ? void 0 : observedOf$2(context, target, live);
		})])),
		unmanaged: [...strangers, ...links]
	};
};

// packages/planner/src/resources/iot-central/application.ts
/** Nothing can be made in an application that is not there. */
const applicationMissing = (change, { config, world }) => world.application.exports.state === "absent" || world.application.destinations.state === "absent" ? [refusal$1(change, "application-missing", `No IoT Central application answers at ${config.application.host}.`, "Correct application.subdomain, or create the application.")] : [];

// packages/planner/src/resources/iot-central/quota.ts
/** https://learn.microsoft.com/azure/iot-central/core/concepts-quotas-limits */
const quota = {
	exports: 10,
	destinations: 10,
	links: 10
};

// packages/planner/src/resources/iot-central/data-export/refuse.ts
/** Removals run last, so what is there and what is to be made exist side by side for a while. */
const tooManyExports = (change, { config, world }) => {
	const live = new Set((valueOf$1(world.application.exports) ?? []).map(({ id }) => id));
	const made = config.exports.filter(({ id, manage }) => manage && !live.has(id));
	if (live.size + made.length <= quota.exports) return [];
	const message = `The application has ${live.size} exports and would get ${made.length} more; it holds at most ${quota.exports}.`;
	return [refusal$1(change, "quota-exceeded", message, "Remove exports that are not needed, in an earlier run or in the portal.")];
};
const tooManyLinks = (change, { world }, target) => {
	const live = (valueOf$1(world.application.exports) ?? []).find(({ id }) => id === target.id)?.links ?? [];
	const total = (/* @__PURE__ */ new Set([...live.map(({ id }) => id), ...target.links.map(({ id }) => id)])).size;
	if (total <= quota.links || target.links.every(({ id }) => live.some((link) => link.id === id))) return [];
	const message = `The export would be linked to ${total} destinations, those that the file does not name included; it can have at most ${quota.links}.`;
	return [refusal$1(change, "quota-exceeded", message, "Take links away under removed.links, in an earlier run.")];
};
const refuse$2 = (change, context) => {
	const { target } = change.wanted;
	if (change.action === "delete") return [];
	const creating = change.action === "create";
	return [
		...creating ? applicationMissing(change, context) : [],
		...creating ? tooManyExports(change, context) : [],
		...tooManyLinks(change, context, target)
	];
};

// packages/planner/src/resources/iot-central/data-export/duplicates.ts
/** What begins to flow with this change: the attribute that makes it flow (none for a new export), and its link. */
const starting = (change, target) => {
	if (target.declared?.enabled !== true) return [];
	const changed = (path) => change.attributes.some((one) => one.path === path && one.to !== void 0);
	return target.links.flatMap(({ key }) => {
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
	});
};
/** Destination ids of the links that the file names, by export id. */
const namedLinks = (config) => new Map([...exportTargets(config).values()].map(({ id, links }) => [id, new Set(links.map((link) => link.id))]));
/** The lines that adopt what is there, in place of making it once more. */
const adoption = (config, key, target, feed, made) => {
	if (!made && feed.exportId !== target.id) return "";
	const lines = [...feed.exportId === target.id ? [] : [`export ${target.declared?.name ?? target.id} the line id: ${feed.exportId}`], ...config.destinations.some(({ id }) => id === feed.destinationId) ? [] : [`destination ${key} the line id: ${feed.destinationId}`]];
	return lines.length === 0 ? "" : ` To adopt it instead, give ${lines.join(", and ")}.`;
};
/** The same source into the same table over an enabled link that the file does not name: every row arrives twice. */
const duplicates = (change, context, target) => {
	const { config } = context;
	const named = namedLinks(config);
	const strangers = (valueOf$1(feeds(context, "after")) ?? []).filter((feed) => feed.enabled && feed.source === target.declared?.source && named.get(feed.exportId)?.has(feed.destinationId) !== true);
	return starting(change, target).flatMap(({ key, attribute }) => {
		const declared = destinationOf(config, key);
		const place = declared === void 0 ? void 0 : targetOf(config, declared);
		return strangers.filter((feed) => sameTarget(feed.target, place)).map((feed) => ({
			code: "duplicates-data",
			...attribute === void 0 ? {} : { attribute },
			evidence: [feed.exportId, feed.destinationId],
			message: `The export ${feed.displayName} already sends ${feed.source} into table ${place?.table} over a link that the file does not name: every row would arrive twice.${adoption(config, key, target, feed, change.action === "create")}`
		}));
	});
};

// packages/planner/src/resources/iot-central/data-export/risks.ts
const lost = "IoT Central does not send again what it did not send";
const deletion = ({ observed }, { id }) => observed?.enabled === true ? [{
	code: "interrupts-export",
	message: `Export ${id} is enabled and is deleted; ${lost}.`
}] : [];
/** Judged by what the export will be, so that the verdict is the same before and after it is switched on or off. */
const unlinking = (change, target) => {
	const enabled = target.declared === void 0 ? change.observed?.enabled : target.declared.enabled;
	return target.removedLinks.filter(({ key }) => enabled === true && change.attributes.some(({ path }) => path === linkPath(key))).map(({ key }) => ({
		code: "interrupts-export",
		attribute: linkPath(key),
		message: `Export ${target.id} is enabled and no longer sends to destination ${key}; ${lost}.`
	}));
};
const narrowing = ({ attributes }, target) => {
	const filter = attributes.find(({ path, to }) => path === "filter" && to !== void 0);
	const filtered = filter === void 0 ? [] : [{
		code: "narrows-export",
		attribute: "filter",
		message: `The filter of export ${target.id} ${filter.from === void 0 ? "is new" : "changes"}: messages that it does not let through are not sent, and ${lost}.`
	}];
	const cleared = target.links.filter(({ key }) => attributes.some(({ path, to }) => path === transformPath(key) && to === void 0)).map(({ key }) => ({
		code: "narrows-export",
		attribute: transformPath(key),
		message: `The link of export ${target.id} to ${key} loses its transform: the default record follows, and what has no column of the same name is lost.`
	}));
	return [...filtered, ...cleared];
};
const risks$1 = (change, context) => {
	const { target } = change.wanted;
	if (change.action === "delete") return deletion(change, target);
	if (change.action === "create") return duplicates(change, context, target);
	return [
		...change.attributes.some(({ path, to }) => path === "enabled" && to === false) ? [{
			code: "interrupts-export",
			attribute: "enabled",
			message: `Export ${target.id} is switched off; ${lost}.`
		}] : [],
		...change.observed?.enabled === true ? narrowing(change, target) : [],
		...unlinking(change, target),
		...duplicates(change, context, target)
	];
};

// packages/planner/src/resources/iot-central/data-export/merge-patch.ts
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/**
* The merge patch that makes one value of another: members that go are null, equal ones are sent again.
* https://www.rfc-editor.org/rfc/rfc7386
*/
const mergePatch = (from, to) => {
	if (!isObject(from) || !isObject(to)) return to;
	const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
	return {
		...Object.fromEntries(gone.map((key) => [key, null])),
		...Object.fromEntries(Object.entries(to).map(([key, value]) => [key, mergePatch(from[key], value)]))
	};
};

// packages/planner/src/resources/iot-central/data-export/steps.ts
const limitSeconds$2 = 60;
const transformOf = ({ declared }, index) => declared?.links[index]?.transform?.text;
const newLink = (target, index) => {
	const transform = transformOf(target, index);
	return {
		id: target.links[index]?.id ?? "",
		...transform === void 0 ? {} : { transform }
	};
};
/** A link that is there: as it was read, but for a transform that the file owns. */
const keptLink = (target, { id, raw, transform: live }) => {
	const index = target.links.findIndex((link) => link.id === id);
	const transform = transformOf(target, index);
	const members = Object.entries(isObject(raw) ? raw : { id }).filter(([, value]) => value !== null);
	if (index === -1 || normalText(live ?? "") === normalText(transform ?? "")) return Object.fromEntries(members);
	const rest = members.filter(([name]) => name !== "transform");
	return {
		...Object.fromEntries(rest),
		...transform === void 0 ? {} : { transform }
	};
};
/** All links of the export: an array is replaced whole, so what the file does not name travels along. */
const linksOf = (context, target, withRemoved) => {
	const live = valueOf$1(context.world.application.exports)?.find(({ id }) => id === target.id)?.links ?? [];
	const gone = (id) => !withRemoved && target.removedLinks.some((link) => link.id === id);
	const kept = live.filter(({ id }) => !gone(id)).map((link) => keptLink(target, link));
	const fresh = target.links.flatMap(({ id }, index) => live.some((link) => link.id === id) ? [] : [newLink(target, index)]);
	return [...kept, ...fresh];
};
const createBody = ({ wanted }, context, target) => {
	const { displayName = "", source = "", enabled = false, filter } = wanted.attributes;
	const enrichments = target.declared?.enrichments ?? {};
	return {
		displayName,
		enabled,
		source,
		...filter === void 0 ? {} : { filter },
		...Object.keys(enrichments).length === 0 ? {} : { enrichments: plain(enrichments) },
		destinations: linksOf(context, target, true)
	};
};
/** Without members that are undefined. */
const plain = (enrichments) => Object.fromEntries(Object.entries(enrichments).map(([key, { value, path, target }]) => [key, {
	...value === void 0 ? {} : { value },
	...path === void 0 ? {} : { path },
	...target === void 0 ? {} : { target }
}]));
const enrichmentPatch = ({ attributes, observed }, target) => {
	const live = plain(observed?.enrichments ?? {});
	const wanted = plain(target.declared?.enrichments ?? {});
	const keys = [.../* @__PURE__ */ new Set([...Object.keys(live), ...Object.keys(wanted)])].filter((key) => attributes.some(({ path }) => path === enrichmentPath(key)));
	return Object.fromEntries(keys.map((key) => {
		const to = wanted[key];
		return [key, to === void 0 ? null : mergePatch(live[key], to)];
	}));
};
const updateBody = (change, context, target) => {
	const { displayName, enabled, filter } = change.wanted.attributes;
	const changed = (path) => change.attributes.some((one) => one.path === path);
	const enrichments = enrichmentPatch(change, target);
	const relinked = target.links.some(({ key }) => changed(linkPath(key)) || changed(transformPath(key)));
	return {
		...changed("displayName") && displayName !== void 0 ? { displayName } : {},
		...changed("enabled") && enabled !== void 0 ? { enabled } : {},
		...changed("filter") ? { filter: filter ?? null } : {},
		...Object.keys(enrichments).length === 0 ? {} : { enrichments },
		...relinked ? { destinations: linksOf(context, target, true) } : {}
	};
};
/** Keys of the destinations that this change starts to deliver to, or delivers other rows to. */
const deliveredAnew = (change, target) => {
	if ((change.wanted.attributes.enabled ?? change.observed?.enabled) !== true) return [];
	const changed = (path) => change.attributes.some((one) => one.path === path);
	const enriched = change.attributes.some(({ path }) => path.startsWith("enrichments"));
	const all = change.action === "create" || changed("enabled") || enriched;
	return target.links.map(({ key }) => key).filter((key) => all || changed(linkPath(key)) || changed(transformPath(key)));
};
const updateSteps = (change, context, target, common) => {
	const body = updateBody(change, context, target);
	const unlinked = target.removedLinks.filter(({ key }) => change.attributes.some(({ path }) => path === linkPath(key)));
	const update = Object.keys(body).length === 0 ? [] : [...clearsBefore(context, deliveredAnew(change, target), "export"), {
		...common,
		stage: "export",
		method: "PATCH",
		body,
		title: `change export ${target.id}`
	}];
	const without = { destinations: linksOf(context, target, false) };
	const names = unlinked.map(({ key }) => key).join(", ");
	const unlink = unlinked.length === 0 ? [] : [{
		...common,
		stage: "remove",
		method: "PATCH",
		body: without,
		title: `unlink ${names} from export ${target.id}`
	}];
	return [...update, ...unlink];
};
const steps$2 = (change, context) => {
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
};

// packages/planner/src/resources/iot-central/data-export/index.ts
/**
* A data export: what it sends, whether it runs, its filter and enrichments, and its links with their transforms.
*
* In place: everything but the source, in one request of changed members, so that it is never disabled or made again.
* Filter, enrichments and the transform of a link that the file names are owned: left out means cleared. Links that the
* file does not name are sent back as they were read; only `removed.links` takes one away, last.
* Refused: another source (the way round is a new id beside it, then `removed`), and more than IoT Central holds.
* Risks: `interrupts-export` (disabled, deleted, unlinked while it runs), `narrows-export` (a filter added or changed, a
* transform cleared), `duplicates-data` (beside an unmanaged export of the same source into the same table).
*/
const dataExportKind = {
	id: "iot-central/data-export",
	rules: rules$7,
	desire: desire$2,
	needs: needs$1,
	read: read$2,
	refuse: refuse$2,
	risks: risks$1,
	steps: steps$2,
	aim,
	health
};

// packages/planner/src/resources/iot-central/destination/rules.ts
const dataExplorer = "dataexplorer@v1";
const leftAlone = {
	shape: "value",
	omitted: "left-alone"
};
const memberOf = (value, name) => {
	const found = typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name) : [];
	return textOf(found?.[1] ?? "").toLowerCase();
};
/** GUIDs and the type in any letter case; a managed identity has nothing but its type. */
const sameAuthorization = (observed, desired) => (memberOf(desired, "type") === "serviceprincipal" ? [
	"type",
	"clientId",
	"tenantId"
] : ["type"]).every((name) => memberOf(observed, name) === memberOf(desired, name));
const rules$1 = {
	displayName: leftAlone,
	type: {
		...leftAlone,
		refuse: (observed) => ({
			code: "type-differs",
			message: `The destination with this id is of type ${textOf(observed)}, and a type is fixed when a destination is created.`,
			hint: "Give the destination in the file another id; remove the old one later, once nothing links to it."
		})
	},
	clusterUrl: {
		...leftAlone,
		same: sameBy(hostOf)
	},
	database: {
		...leftAlone,
		same: sameBy(lowerCase)
	},
	table: leftAlone,
	authorization: {
		...leftAlone,
		same: sameAuthorization
	},
	clientSecret: {
		...leftAlone,
		writeOnly: true,
		sentWith: "authorization"
	}
};

// packages/planner/src/resources/iot-central/destination/desire.ts
const signIn = (config, { authorization }) => {
	const identity = identityOf(config, authorization);
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
};
const attributesOf = (config, declared) => {
	const { cluster, database, table } = declared.table;
	const url = clusterOf(config, cluster)?.url;
	const databaseName = databaseOf(config, cluster, database)?.databaseName;
	const tableName = tableOf(config, cluster, database, table)?.tableName;
	return {
		displayName: declared.displayName,
		type: dataExplorer,
		...url === void 0 ? {} : { clusterUrl: url },
		...databaseName === void 0 ? {} : { database: databaseName },
		...tableName === void 0 ? {} : { table: tableName },
		...signIn(config, declared)
	};
};
const desire$1 = (config) => new Map([...destinationTargets(config)].map(([address, target]) => {
	const { declared, removed, at } = target;
	return [address, {
		target,
		presence: removed ? "absent" : "present",
		attributes: removed || declared === void 0 ? {} : attributesOf(config, declared),
		manage: declared?.manage !== false,
		at
	}];
}));

// packages/planner/src/resources/iot-central/destination/needs.ts
/** Its table, every grant of its identity on the database, and the identity itself. */
const needs = (_address, { presence, target: { declared } }, config) => {
	if (presence === "absent" || declared === void 0) return removedPlaces(config);
	const { cluster, database, table: ofTable } = declared.table;
	const grants = (databaseOf(config, cluster, database)?.principals ?? []).filter(({ subject }) => subject.type === "identity" && subject.identity === declared.authorization);
	const identity = identityOf(config, declared.authorization);
	return [
		table(cluster, database, ofTable),
		...grants.map(({ role, subject }) => databasePrincipal(cluster, database, role, subjectName(subject))),
		...identity?.type === "managedIdentity" ? [managedIdentity(identity.name)] : []
	];
};

// packages/planner/src/resources/iot-central/destination/read.ts
const observedOf$1 = (live) => {
	const { displayName, type, clusterUrl, database, table, authorization } = live;
	return {
		displayName,
		type,
		...clusterUrl === void 0 ? {} : { clusterUrl },
		...database === void 0 ? {} : { database },
		...table === void 0 ? {} : { table },
		...authorization === void 0 ? {} : { authorization }
	};
};
const read$1 = ({ config, world }) => {
	const { destinations } = world.application;
	const targets = destinationTargets(config);
	const named = new Set([...targets.values()].map(({ id }) => id));
	return {
		observed: new Map([...targets].map(([address, { id }]) => [address, seenIn$1(destinations, (all) => {
			const live = all.find((one) => one.id === id);
			return live === void 0 ? void 0 : observedOf$1(live);
		})])),
		unmanaged: (valueOf$1(destinations) ?? []).filter(({ id }) => !named.has(id)).map(({ id, displayName, type }) => ({
			address: destination(id),
			what: `destination ${displayName} (${type})`
		}))
	};
};

// packages/planner/src/resources/iot-central/destination/refuse.ts
const stillLinked = (change, context, { id }) => {
	const after = feeds(context, "after");
	if (after.state === "unreadable") {
		const message = `Whether an export still uses destination ${id} could not be read: ${after.why}`;
		return [refusal$1(change, "unreadable", message, "Make the exports of the application readable.")];
	}
	const linked = (valueOf$1(after) ?? []).filter((feed) => feed.destinationId === id);
	if (linked.length === 0) return [];
	const names = [...new Set(linked.map(feedName))].join(", ");
	return [refusal$1(change, "removal-still-fed", `Destination ${id} is still linked to ${names}.`, "Remove the export or, under removed.links, the link; then the destination goes in the same run.")];
};
/** Removals run last, so what is there and what is to be made exist side by side for a while. */
const overQuota = (change, { config, world }) => {
	const live = new Set((valueOf$1(world.application.destinations) ?? []).map(({ id }) => id));
	const made = config.destinations.filter(({ id, manage }) => manage && !live.has(id));
	if (live.size + made.length <= quota.destinations) return [];
	const message = `The application has ${live.size} destinations and would get ${made.length} more; it holds at most ${quota.destinations}.`;
	return [refusal$1(change, "quota-exceeded", message, "Remove destinations that nothing uses, in an earlier run or in the portal.")];
};
const refuse$1 = (change, context) => {
	const { target } = change.wanted;
	if (change.action === "delete") return stillLinked(change, context, target);
	if (change.action !== "create") return [];
	return [...applicationMissing(change, context), ...overQuota(change, context)];
};

// packages/planner/src/resources/iot-central/destination/risks.ts
const directing = [
	"clusterUrl",
	"database",
	"table",
	"authorization"
];
const risks = (change, context) => {
	const { target } = change.wanted;
	if (change.action !== "update") return [];
	const feeding = (valueOf$1(feeds(context, "now")) ?? []).filter((feed) => feed.enabled && feed.destinationId === target.id);
	if (feeding.length === 0) return [];
	const names = [...new Set(feeding.map(feedName))].join(", ");
	return change.attributes.filter(({ path }) => directing.includes(path)).map(({ path }) => ({
		code: "interrupts-export",
		attribute: path,
		message: path === "authorization" ? `The enabled ${names} writes through this destination: if the new identity may not write, its rows are lost.` : `The enabled ${names} writes through this destination: from now on its rows go elsewhere, and none arrive where they did.`
	}));
};

// packages/planner/src/resources/iot-central/destination/steps.ts
const limitSeconds$1 = 60;
/**
* Sent whole: a mask must never travel in place of the secret. A merge would keep the members of a service principal,
* so they are taken away by name when a managed identity follows it.
*/
const authorizationOf = ({ authorization, clientSecret }, observed) => ({
	...clientSecret === void 0 && observed?.authorization?.type === "servicePrincipal" ? {
		clientId: null,
		tenantId: null,
		clientSecret: null
	} : {},
	...authorization,
	...clientSecret === void 0 ? {} : { clientSecret }
});
const members = [
	"displayName",
	"clusterUrl",
	"database",
	"table"
];
const bodyOf = (wanted, observed, changed) => {
	const plain = members.flatMap((name) => {
		const value = wanted[name];
		return value === void 0 || !changed(name) ? [] : [[name, value]];
	});
	return {
		...Object.fromEntries(plain),
		...changed("authorization") || changed("clientSecret") ? { authorization: authorizationOf(wanted, observed) } : {}
	};
};
const steps$1 = (change, context) => {
	const { config } = context;
	const { target } = change.wanted;
	const common = {
		system: "iot-central",
		host: config.application.host,
		path: `/api/dataExport/destinations/${encodeURIComponent(target.id)}`,
		limitSeconds: limitSeconds$1,
		done: "answered"
	};
	const { attributes } = change.wanted;
	if (change.action === "delete") return [{
		...common,
		stage: "remove",
		method: "DELETE",
		title: `delete destination ${target.id}`
	}];
	if (change.action === "create") {
		const body = {
			type: attributes.type ?? "",
			...bodyOf(attributes, void 0, () => true)
		};
		return [{
			...common,
			stage: "destination",
			method: "PUT",
			body,
			title: `create destination ${target.id}`
		}];
	}
	const body = bodyOf(attributes, change.observed, (name) => change.attributes.some(({ path }) => path === name));
	const aimed = change.attributes.some(({ path }) => [
		"clusterUrl",
		"database",
		"table"
	].includes(path));
	const update = {
		...common,
		stage: "destination",
		method: "PATCH",
		body,
		title: `change destination ${target.id}`
	};
	return [...aimed ? clearsBefore(context, [target.declared?.name ?? target.id], "destination") : [], update];
};

// packages/planner/src/resources/iot-central/destination/index.ts
/**
* A destination in IoT Central: one table, and who writes into it.
*
* In place: display name, cluster, database, table and authorization, only the members that differ. A secret is masked
* when read, so it is never compared; it is sent on creation, whenever the authorization changes, and when it is asked for.
* Refused: another type under the same id (the way round is another `id`), and removal while an export links to it.
* Risks: `interrupts-export` where an enabled export is redirected: its rows stop arriving at the old table, and if the
* new place or sign-in is wrong they are lost.
*/
const destinationKind = {
	id: "iot-central/destination",
	rules: rules$1,
	desire: desire$1,
	needs,
	read: read$1,
	refuse: refuse$1,
	risks,
	steps: steps$1,
	aim: ({ id }, config) => [applicationAim(config), id]
};

// packages/planner/src/resources/iot-central/managed-identity/desire.ts
const sameId = sameBy(lowerCase);
const id = (what) => ({
	shape: "value",
	omitted: "left-alone",
	same: sameId,
	refuse: (observed) => ({
		code: "identity-differs",
		message: `The ${what} of the application's managed identity is ${textOf(observed)}, not the one that the file gives.`,
		hint: `Correct the ${what}, or leave it out: it is read from the application.`
	})
});
const rules = {
	type: {
		shape: "value",
		omitted: "left-alone",
		same: sameId
	},
	principalId: id("principalId"),
	tenantId: id("tenantId")
};
const desire = ({ application, identities }) => new Map(identities.flatMap((identity) => {
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
	return [[managedIdentity(identity.name), wanted]];
}));
/** ARM leaves `identity` out, or says `None`, while it is off; `SystemAssigned, UserAssigned` is on. */
const observedOf = ({ identity }) => {
	if (identity === void 0 || !/system\s*assigned/i.test(identity.type)) return void 0;
	const { principalId, tenantId } = identity;
	return {
		type: "SystemAssigned",
		...principalId === void 0 ? {} : { principalId },
		...tenantId === void 0 ? {} : { tenantId }
	};
};
const read = ({ config, world }) => {
	const observed = /* @__PURE__ */ new Map();
	for (const address of desire(config).keys()) observed.set(address, seenIn$1(world.application.resource, observedOf));
	return {
		observed,
		unmanaged: []
	};
};

// packages/planner/src/resources/iot-central/managed-identity/steps.ts
const limitSeconds = 600;
const refuse = (change, { world }) => world.application.resource.state === "absent" ? [refusal$1(change, "application-missing", "The IoT Central application that resourceId names does not exist.", "Correct application.resourceId, or create the application.")] : [];
/** What is assigned already stays: a type without it would take it away. */
const typeBeside = (live) => live !== void 0 && /user\s*assigned/i.test(live) ? "SystemAssigned, UserAssigned" : "SystemAssigned";
const steps = ({ wanted }, { config, world }) => {
	const live = valueOf$1(world.application.resource)?.identity?.type;
	return [{
		system: "arm",
		stage: "identity",
		host: armHost("public"),
		method: "PATCH",
		path: armPath(wanted.target),
		body: { identity: { type: typeBeside(live) } },
		limitSeconds,
		done: "arm-finished",
		title: `switch on the managed identity of ${config.application.subdomain}`
	}];
};

// packages/planner/src/resources/iot-central/managed-identity/index.ts
/**
* The system-assigned managed identity of the application: its ids, and that it is on.
*
* In place: on. It is never switched off, and nothing here asks for it: destinations that use it would fail.
* Refused: ids in the file that are not those of the application, because the wrong principal would be granted.
* Only desired where `application.resourceId` is given; without it the file must give the ids itself.
* No risks: an identity without grants can do nothing.
*/
const managedIdentityKind = {
	id: "iot-central/managed-identity",
	rules,
	desire,
	needs: () => [],
	read,
	refuse,
	risks: () => [],
	steps,
	aim: (_resourceId, config) => applicationAim(config)
};

// packages/planner/src/resources/index.ts
/** Every kind of resource: the only list of them. */
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

// packages/planner/src/all-kinds.ts
/** Desired against one world, for every kind that the product manages. */
const draft = (config, world, hash, resendSecrets = []) => draft$1(config, world, hash, kinds, resendOf(config, resendSecrets));
/** Carries a plan out, for every kind that the product manages. */
const apply = ({ resendSecrets = [], ...options }) => apply$1({
	...options,
	kinds,
	resend: resendOf(options.config, resendSecrets)
});

// packages/report/src/text/value.ts
const plainWord = /^[\p{L}_$][\p{L}\p{N}_.:/@$-]*$/u;
const reserved = /* @__PURE__ */ new Set([
	"true",
	"false",
	"null"
]);
/** Nothing else looks like these, so they need no quotes. */
const timespan = /^(?:\d+\.)?\d\d:\d\d:\d\d$/;
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const stringText = (given) => {
	const value = maskSecretForms(given);
	return plainWord.test(value) && !reserved.has(value) || timespan.test(value) || guid.test(value) ? clean(value) : clean(speltBlanks(JSON.stringify(value)));
};
const wordOf = (value) => typeof value === "string" ? clean(value) : "?";
/** The part of a value at one key or index. */
const partAt = (value, key) => typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === String(key))?.[1] : void 0;
/**
* A value on one line, whole: what a plan changes is never cut. `known` is what the references in it stand for, where
* that is known already.
*/
const valueText = (value, known) => {
	if (value === null) return "null";
	if (typeof value === "string") return stringText(value);
	if (typeof value !== "object") return String(value);
	if (isReference(value)) {
		const origin = `${wordOf(value.attribute)} of ${wordOf(value.$ref)}`;
		return known === void 0 ? `(known later: ${origin})` : `${valueText(known)} (${origin})`;
	}
	if (isSecret(value)) return `(secret: ${wordOf(value.$secret)})`;
	if (Array.isArray(value)) {
		const items = value.map((item, index) => valueText(item, partAt(known, index)));
		return items.length === 0 ? "[]" : `[ ${items.join(", ")} ]`;
	}
	const members = Object.entries(value).map(([key, member]) => `${stringText(key)}: ${valueText(member, partAt(known, key))}`);
	return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
};
/** True for text that reads better as lines. */
const isMultiline = (value) => typeof value === "string" && value.includes("\n");

// packages/report/src/text/change.ts
/** How a change is marked in front of its address. */
const marks = {
	create: "+",
	update: "~",
	delete: "-",
	"no-op": " "
};
const styled = (action, text, style) => action === "no-op" ? style("faint", text) : style(action, text);
/** `destinations['vitals']`: a link of an export, whose value says no more than that it is there. */
const isLink = (path) => /^destinations\['.*'\]$/.test(path);
/** Values that are longer are shown by what differs in them. */
const valueWidth$1 = 100;
/** One value where there is no other to compare it with. */
const alone = (text, sign, style) => {
	if (text.length <= mostChanged.characters) return text;
	const [none, all] = [count(0, "character"), count(text.length, "character")];
	return tooLong(sign === "+" ? none : all, sign === "+" ? all : none, sign === "+" ? text.length : 0, style);
};
/** Two values on one line. */
const both = (before, after, style) => {
	if (before === after) return `${before} (they differ in what is masked or unknown here)`;
	if (Math.max(before.length, after.length) <= 100) return `${style("delete", before)} -> ${style("create", after)}`;
	const text = inlineDiff(before, after, style);
	if (text.length <= mostChanged.characters) return text;
	const [removed, added] = [count(before.length, "character"), count(after.length, "character")];
	return tooLong(removed, added, after.length, style);
};
/** A text of several lines as it may be shown; empty for what is no text. */
const asText = (value) => typeof value === "string" ? maskSecretForms(value) : "";
const attributeLines = (action, attribute, width, style) => {
	const { from, to, known } = attribute;
	const path = clean(attribute.path);
	if ([from, to].every((value) => value === null || typeof value === "string") && (isMultiline(from) || isMultiline(to))) {
		const lines = textDiff(asText(from), asText(to), style);
		const hidden = from !== to && asText(from) === asText(to) ? ["! they differ in what is masked here"] : [];
		return [`${path}:`, ...[...lines, ...hidden].map((line) => `  ${line}`)];
	}
	const padded = `${path}:`.padEnd(width + 1);
	const before = isLink(attribute.path) && from === true ? "linked" : valueText(from);
	const after = isLink(attribute.path) && to === true ? "linked" : valueText(to, known);
	if (action === "create") return [`${padded} ${style("create", alone(after, "+", style))}`];
	if (action === "delete") return [`${padded} ${style("delete", alone(before, "-", style))}`];
	if (from === null) return [`${padded} ${style("create", `+ ${alone(after, "+", style)}`)}`];
	if (to === null) return [`${padded} ${style("delete", `- ${alone(before, "-", style)}`)}`];
	return [`${padded} ${both(before, after, style)}`];
};
const riskLine = (risk, style) => {
	const word = risk.blocking && !risk.accepted ? "error" : "warning";
	const mark = risk.blocking ? "!!" : "!";
	const standing = risk.accepted ? " (accepted)" : risk.blocking ? " (blocking)" : "";
	return `${style(word, `${mark} ${risk.code}${standing}:`)} ${clean(risk.message)}`;
};
/** One change: what, why, the attributes from and to, and its risks. */
const changeLines = (change, style) => {
	const width = Math.min(40, Math.max(0, ...change.attributes.map((attribute) => attribute.path.length)));
	const place = `${clean(change.source.file)}:${String(change.source.line)}`;
	const head = `${marks[change.action]} ${change.action.padEnd(6)} ${clean(change.address)}`;
	const body = [
		style("faint", `${clean(change.reason)} (${place})`),
		...change.attributes.flatMap((attribute) => attributeLines(change.action, attribute, width, style)),
		...change.risks.map((risk) => riskLine(risk, style))
	];
	return [styled(change.action, head, style), ...body.map((line) => `      ${line}`)].map((line) => `  ${line}`);
};

// packages/report/src/text/pretend.ts
/** ` (pretend Azure at http://127.0.0.1:8080)` behind what could be taken for Azure itself; nothing without an emulator. */
const pretendText = (emulator) => emulator === void 0 ? "" : ` (pretend Azure at ${clean(emulator)})`;

// packages/report/src/text/test-rows.ts
/** Rows that stand side by side, and the width of one value. */
const shownRows = 3;
const valueWidth = 34;
const cellText = (cell) => {
	if (!cell.fits) return `${cell.text} (not ${cell.given ?? "null"})`;
	if (cell.given === void 0) return "-";
	return cell.text;
};
const isFilled = (cell) => cell !== void 0 && cell.given !== void 0 && cell.given !== "null" && cell.fits;
/** A tick where every row has a value that fits, a cross where one does not fit, a dot where one is empty. */
const markOf = (cells, style) => {
	if (cells.some((cell) => cell?.fits === false)) return style("error", "✗");
	return cells.every(isFilled) ? style("good", "✓") : style("faint", "·");
};
const padded = (text, width) => `${text}${" ".repeat(Math.max(0, width - text.length))}`;
const valueOf = (cell) => shorten(clean(maskSecretForms(cell === void 0 ? "-" : cellText(cell))), valueWidth);
/** Rows as a table on its side: a line for each column, the rows beside each other. */
const rowLines = (rows, style) => {
	const shown = rows.slice(0, shownRows);
	const columns = shown[0]?.cells.map(({ column }) => column) ?? [];
	const width = Math.max(0, ...columns.map((name) => clean(name).length));
	const widths = shown.map(({ cells }) => Math.max(0, ...cells.map((cell) => valueOf(cell).length)));
	const lines = columns.map((name, index) => {
		const cells = shown.map((row) => row.cells[index]);
		const text = cells.map((cell, at) => padded(valueOf(cell), widths[at] ?? 0)).join("  ").trimEnd();
		return `${markOf(cells, style)} ${padded(clean(name), width)}  ${text}`;
	});
	const unknown = [...new Set(shown.flatMap(({ unknownKeys }) => unknownKeys))];
	return [
		...lines,
		...unknown.map((key) => `${style("error", "✗")} ${padded(clean(key), width)}  no such column: lost`),
		...rows.length > shownRows ? [style("faint", `… and ${count(rows.length - shownRows, "row")} more`)] : []
	];
};

// packages/report/src/text/preview.ts
/** Messages of one transform that a plan shows for people; the document holds more. */
const shown = 2;
const sampleLines = ({ name, origin, assumed, rows, rowsOmitted }, style) => {
	const kind = assumed ? `${origin}, of an assumed form` : origin;
	const amount = rows.length + rowsOmitted;
	const outcome = amount === 0 ? style("warning", "no row") : count(amount, "row");
	return [`    ${clean(name)} ${style("faint", `(${kind})`)}: ${outcome}`, ...rowLines(rows, style).map((line) => `      ${line}`)];
};
/** What each changed transform makes of messages. */
const previewLines = (plan, style) => (plan.previews ?? []).flatMap((preview) => {
	const samples = preview.samples.slice(0, shown);
	const rest = preview.samples.length - samples.length + preview.samplesOmitted;
	return [
		`${style("strong", `Preview of ${clean(preview.export)} -> ${clean(preview.destination)}`)} (${clean(preview.table)})`,
		...samples.flatMap((sample) => sampleLines(sample, style)),
		...rest > 0 ? [style("faint", `    … and ${count(rest, "message")} more: adx-export test`)] : [],
		""
	];
});

// packages/report/src/text/plan.ts
/** Unmanaged things that are listed one by one; the rest is counted. */
const listedUnmanaged = 10;
/** The blocking risks that the config does not accept, in the order of the plan. */
const unaccepted = (plan) => plan.changes.flatMap((change) => change.risks.filter((risk) => risk.blocking && !risk.accepted));
/** True where apply has something to do. */
const hasChanges = (plan) => plan.changes.some((change) => change.action !== "no-op");
/** `contoso.azureiotcentral.com and wards.westeurope.kusto.windows.net (environment prod)`. */
const targetText = (target, emulator) => {
	const names = [target.application, ...target.clusters].map((name) => clean(name.replace(/^https:\/\//, "")));
	const environment = target.environment === void 0 ? "" : ` (environment ${clean(target.environment)})`;
	return `${names.join(", ")}${environment}${pretendText(emulator)}`;
};
/** What stands in the plan but is counted nowhere: nobody could say whether it differs. */
const unreadableIn = ({ changes, summary }) => Math.max(0, changes.length - summary.create - summary.update - summary.delete - summary.noOp);
/** `5 unchanged`, and what was unreadable. */
const unchangedText = (plan) => {
	const unreadable = unreadableIn(plan);
	return `${String(plan.summary.noOp)} unchanged${unreadable === 0 ? "" : `, ${String(unreadable)} unreadable`}`;
};
/** `3 to create, 1 to update, 0 to delete, 5 unchanged`, and what was unreadable. */
const summaryText = (plan) => {
	const { summary } = plan;
	return [
		`${String(summary.create)} to create`,
		`${String(summary.update)} to update`,
		`${String(summary.delete)} to delete`,
		unchangedText(plan)
	].join(", ");
};
const acceptLine = (line) => `  ${line.startsWith("- ") ? line : `- ${line}`}`;
/** The lines to paste under `accept`, for risks that are not accepted. */
const refusal = (plan, style) => {
	const risks = unaccepted(plan);
	if (risks.length === 0) return [];
	const lines = [...new Set(risks.flatMap((risk) => risk.accept === void 0 ? [] : [acceptLine(clean(risk.accept))]))];
	const these = lines.length === 1 ? "this line" : "these lines";
	return lines.length === 0 ? ["", style("error", `Refused: ${count(risks.length, "risk")} above must be accepted first.`)] : [
		"",
		`${style("error", "Refused.")} If that is what you want, put ${these} under accept:`,
		...lines
	];
};
/** What is live and not named, counted and the first of it listed. */
const unmanagedLines = (plan, style) => {
	const total = plan.unmanaged.length + plan.unmanagedOmitted;
	if (total === 0) return [];
	const shown = plan.unmanaged.slice(0, listedUnmanaged);
	const rest = total - shown.length;
	return [
		`Left alone, because the config does not name them (unmanaged): ${String(total)}`,
		...shown.map((thing) => style("faint", `    ${clean(thing.address)}  ${clean(thing.what)}`)),
		...rest > 0 ? [style("faint", `    … and ${String(rest)} more`)] : [],
		""
	];
};
const sentence = (plan) => {
	const errors = plan.diagnostics.filter(({ severity, code }) => severity === "error" && code !== "gate").length;
	const summary = `Plan: ${summaryText(plan)}.`;
	if (errors > 0) return `${summary} It cannot be applied: ${count(errors, "error")} above.`;
	if (unaccepted(plan).length > 0) return `${summary} It cannot be applied as it stands.`;
	if (hasChanges(plan)) return summary;
	return `Nothing to do: ${unreadableIn(plan) === 0 ? "what is live matches the config" : "what could be read matches the config"} (${unchangedText(plan)}).`;
};
const madeText = ({ digest, requests: { reads, writes } }) => `plan ${digest.slice(0, 12)}, made with ${count(reads, "read")} and ${writes === 0 ? "no writes" : count(writes, "write")}`;
const closing$1 = (plan, emulator, style) => [`${style("strong", sentence(plan))}${pretendText(emulator)}`, style("faint", madeText(plan))];
/** A plan for people. No trailing line end. */
const renderPlan = (plan, options = {}) => {
	const style = options.style ?? plain$3;
	const changes = plan.changes.filter((change) => change.action !== "no-op");
	const shown = plan.diagnostics.filter(({ code }) => code !== "gate");
	const findings = renderFindings(shown, {
		style,
		...options.sources && { sources: options.sources }
	});
	return [
		`${style("strong", "Plan for")} ${targetText(plan.target, options.emulator)}`,
		"",
		...changes.flatMap((change) => [...changeLines(change, style), ""]),
		...previewLines(plan, style),
		...unmanagedLines(plan, style),
		...findings === "" ? [] : [findings, ""],
		...closing$1(plan, options.emulator, style),
		...refusal(plan, style)
	].join("\n");
};

// packages/report/src/markdown/limits.ts
/** UTF-8 bytes of a comment: GitHub takes 65,536 characters or more, depending on where they stand. */
const commentLimit = 6e4;
/** UTF-8 bytes of a step's summary: GitHub drops a summary of more than 1,048,576 as a whole. */
const summaryLimit = 1e6;
/** Bytes kept free for each status line, so that it can be put anew when its plan is applied, and for all of them. */
const statusRoom = {
	each: 700,
	all: 2e4
};

// packages/report/src/markdown/base64url.ts
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const unicodeEscape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
/** JSON as base64url without padding: no letter of it can end an HTML comment. */
const encodeJson = (value) => {
	const text = JSON.stringify(value).replaceAll(/[^\0-\x7f]/g, unicodeEscape);
	let encoded = "";
	for (let at = 0; at < text.length; at += 3) {
		const part = text.slice(at, at + 3);
		const bits = [
			0,
			1,
			2
		].reduce((sum, index) => sum * 256 + (index < part.length ? part.charCodeAt(index) : 0), 0);
		const letters = [
			18,
			12,
			6,
			0
		].map((shift) => alphabet.charAt(Math.floor(bits / 2 ** shift) % 64));
		encoded += letters.slice(0, part.length + 1).join("");
	}
	return encoded;
};
/** The JSON value in base64url; undefined for anything else. */
const decodeJson = (encoded) => {
	let text = "";
	for (let at = 0; at < encoded.length; at += 4) {
		const part = encoded.slice(at, at + 4);
		const digits = Array.from(part, (letter) => alphabet.indexOf(letter));
		if (digits.includes(-1) || part.length === 1) return void 0;
		const bits = [
			0,
			1,
			2,
			3
		].reduce((sum, index) => sum * 64 + (digits[index] ?? 0), 0);
		for (const shift of [
			16,
			8,
			0
		].slice(0, part.length - 1)) text += String.fromCharCode(Math.floor(bits / 2 ** shift) % 256);
	}
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
};

// packages/report/src/markdown/marker.ts
const start = "<!-- adx-export:plan v1 ";
const form = /^<!-- adx-export:plan v1 id=([0-9a-f]{16}) head=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\.(\d{1,6}) digest=([0-9a-f]{64}) targets=((?:[0-9a-f]{16}(?:,[0-9a-f]{16})*)?) -->$/;
const lineAt = (body, index) => {
	const line = body.split("\n", index + 1)[index] ?? "";
	return line.endsWith("\r") ? line.slice(0, -1) : line;
};
/** What the first line of a comment says it is; undefined for any other form. Who wrote the comment is for others to ask. */
const readMarker = (body) => {
	if (!body.startsWith(start)) return void 0;
	const found = form.exec(lineAt(body, 0));
	if (found === null) return void 0;
	const [, id = "", head = "", run, attempt, digest = "", targets = ""] = found;
	return {
		id,
		head,
		run: Number(run),
		attempt: Number(attempt),
		digest,
		targets: targets === "" ? [] : targets.split(",")
	};
};
/** The first line of a comment. Throws a RangeError for anything but hex digits and numbers: nothing else may stand there. */
const markerText = ({ id, head, run, attempt, digest, targets }) => {
	const text = `${start}id=${id} head=${head} run=${String(run)}.${String(attempt)} digest=${digest} targets=${targets.join(",")} -->`;
	if (!form.test(text)) throw new RangeError("A marker is made of hex digits and numbers.");
	return text;
};
/** Where there is no plan. */
const noDigest = "0".repeat(64);
/** Hex digits of an operation's hash that a comment keeps. */
const hashLength = 12;
const titleLength = 120;
/** Bytes of the hidden line at most; more is left out, and the next comment says nothing of what came and went. */
const seenLimit = 12e3;
const seen = (target, hash, title) => {
	const environment = target.environment === void 0 ? "" : `${target.environment}: `;
	return {
		hash,
		title: shorten(maskSecretForms(`${environment}${title}`), titleLength)
	};
};
const isMade = ({ attribute, value }) => attribute === void 0 && value === "present";
/** One hash for many: what is made whole is known by one line, and by another as soon as any part of it is another. */
const together = (operations) => operations.reduce((sum, { hash }) => sum ^ BigInt(`0x${hash.slice(0, hashLength)}`), 0n).toString(16).padStart(hashLength, "0");
const seenIn = (target) => {
	if (target.kind === "failure") return [];
	const { operations } = target.plan;
	const made = Map.groupBy(operations, ({ address }) => address);
	for (const [address, own] of made) if (!own.some(isMade)) made.delete(address);
	return [...[...made].map(([address, own]) => seen(target, together(own), `create ${address}`)), ...operations.filter(({ address }) => !made.has(address)).map(({ hash, address, attribute }) => {
		const title = attribute === void 0 ? `delete ${address}` : `change ${address} ${attribute}`;
		return seen(target, hash.slice(0, hashLength), title);
	})];
};
/** The operations planned, as the next comment of the same pull request may name them: one line for each thing that is made whole. */
const seenOperations = (targets) => targets.flatMap(seenIn);
const seenStart = "<!-- adx-export:seen v1 ";
const seenForm = /^<!-- adx-export:seen v1 ([\w-]*) -->$/;
/** The hidden second line of a comment; undefined where the operations are too many for it. */
const seenText = (operations) => {
	const text = `${seenStart}${encodeJson(operations.map(({ hash, title }) => [hash, title]))} -->`;
	return text.length <= seenLimit ? text : void 0;
};
const asSeen = (entry) => {
	if (!Array.isArray(entry) || entry.length !== 2) return [];
	const [hash, title] = entry;
	return typeof hash === "string" && /^[0-9a-f]{12}$/.test(hash) && typeof title === "string" && title.length <= 240 ? [{
		hash,
		title
	}] : [];
};
/** The operations that a comment planned; undefined where its second line does not say so. */
const readSeen = (body) => {
	const line = lineAt(body, 1);
	const encoded = line.length <= seenLimit ? seenForm.exec(line)?.[1] : void 0;
	const entries = encoded === void 0 ? void 0 : decodeJson(encoded);
	if (!Array.isArray(entries)) return void 0;
	const operations = entries.flatMap(asSeen);
	return operations.length === entries.length ? operations : void 0;
};

// packages/report/src/markdown/standing.ts
const forms = [
	"full",
	"short",
	"bare"
];
/** Things of one outcome that are named by name, and characters of what a service said. */
const named = 5;
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
const words = (text) => shortCode(text, mostWords);
const outcomeText = ({ address, message, hint, outcome }) => {
	const isTold = outcome === "failed" || outcome === "unknown";
	const why = isTold && message !== void 0 ? `: ${words(message)}` : "";
	const what = isTold && hint !== void 0 ? `; what to do: ${words(hint)}` : "";
	return `${shortCode(address, mostName)}${why}${what}`;
};
/** Failed, unknown, not started and done, each with its things. */
const listsOf = (report) => outcomes.flatMap((outcome) => {
	const these = report.outcomes.filter((each) => each.outcome === outcome);
	if (these.length === 0) return [];
	const rest = these.length > named ? [`${String(these.length - named)} more`] : [];
	const list = [...these.slice(0, named).map(outcomeText), ...rest].join(outcome === "failed" ? "; " : ", ");
	return [`${outcomeWords[outcome]} (${String(these.length)}): ${list}`];
});
/** Exports that do not fare well. */
const exportsOf = ({ verified }) => verified.exports.filter(({ status, errors }) => status === "error" || errors.length > 0).slice(0, named).map(({ address, status, errors }) => {
	const [error] = errors;
	const why = error === void 0 ? "" : `: ${words(`${error.code}: ${error.message}`)}`;
	return `export ${shortCode(address, mostName)} is ${code$1(status)}${why}`;
});
const atRun = ({ commit, runUrl }) => ` at commit ${code$1(commit.slice(0, 7))}, in ${link("this run", runUrl)}`;
const appliedText = ({ report, ...run }, form) => {
	const { converged } = report.verified;
	const state = converged ? "✅ **Applied and verified**" : "⚠️ **Applied, not verified**";
	if (form === "bare") return [`${state}.`];
	const done = count(report.summary.applied, "change");
	const read = converged ? "read again, what is live matches the config" : "read again, what is live does not match the config yet";
	return [`${state}${atRun(run)}: ${done}; ${read}.`, ...form === "full" ? exportsOf(report) : []];
};
const failedText = ({ report, why, hint, ...run }, form) => {
	if (form === "bare") return ["❌ **Failed.**"];
	const { applied = 0, failed = 0, unknown = 0, skipped = 0 } = report?.summary ?? {};
	const counts = report === void 0 ? "nothing was carried out" : `${String(applied)} done, ${String(failed)} failed, ${unknown > 0 ? `${String(unknown)} without an answer, ` : ""}${String(skipped)} not started`;
	const head = `❌ **Failed**${atRun(run)}: ${counts}.`;
	if (form === "short") return [head];
	return [
		`${head} ${words(why)}`,
		...hint === void 0 ? [] : [`**What to do:** ${words(hint)}`],
		...report === void 0 ? [] : [...listsOf(report), ...exportsOf(report)]
	];
};
const plannedText = ({ proof, why }, target) => {
	if (target?.kind === "failure") return "❌ **Not planned.** Nothing is known of what a merge would do here.";
	if (target?.refused === true) return "⛔ **Cannot be applied** as it stands: a merge applies nothing of this plan.";
	if (target !== void 0 && !hasChanges(target.plan)) return "✅ **Nothing to do.**";
	return proof ? "📋 **Planned**, and on record: a merge applies exactly these operations; anything else is not covered by this review." : `📋 **Planned**, but not on record, so a merge takes these operations for not reviewed${why === void 0 ? "" : `: ${why}`}.`;
};
const linesOf = (standing, form, target) => {
	if (standing.state === "planned") return [plannedText(standing, target)];
	if (standing.state === "applied") return appliedText(standing, form);
	if (standing.state === "failed") return failedText(standing, form);
	if (standing.state === "matched") return [`✅ **Applied**${form === "bare" ? "." : `: what is live matches the config${atRun(standing)}.`}`];
	if (standing.state === "applying") return [`⏳ **Applying**${form === "bare" ? "" : atRun(standing)}.`];
	return [`🕓 **Outdated**${form === "bare" ? "" : `: ${words(standing.why)}`}`];
};
const markerOf = (id) => ` <!-- adx-export:status ${id} -->`;
const lineOf = (label, text, id) => `- ${label}${text.join("<br>")}${markerOf(id)}`;
/** A status line: always one line, which begins with the environment and ends with the target's hidden marker. */
const statusLine = (target, standing, form) => {
	const label = target.environment === void 0 ? "" : `${code$1(target.environment)}: `;
	return lineOf(label, linesOf(standing, form, target), target.id);
};
/** The line's own end is its marker; text from outside stands before it, in code. */
const status = /^- .* <!-- adx-export:status ([0-9a-f]{16}) -->$/;
const labelled = /^- ((`+)(?!`).*?(?<!`)\2(?!`): )/;
/**
* A comment with one target's status line put anew; undefined where the body has no such line, or no room for it. Only the
* lines at the body's end are looked at, so that nothing shown further up can be taken for one.
*/
const withStanding = (body, targetId, standing) => {
	const lines = body.trimEnd().split(/\r?\n/);
	for (let index = lines.length - 1; index >= 0; index--) {
		const found = status.exec(lines[index] ?? "");
		if (found === null) return void 0;
		if (found[1] !== targetId) continue;
		const label = labelled.exec(lines[index] ?? "")?.[1] ?? "";
		return forms.map((form) => lines.with(index, lineOf(label, linesOf(standing, form, void 0), targetId)).join("\n")).find((text) => bytesOf(text) <= commentLimit);
	}
};

// packages/engine/src/hash.ts
/** SHA-256 of a text's UTF-8 bytes: 64 hex digits in lower case. */
const sha256$1 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

// packages/engine/src/previews.ts
/** What a plan shows of each changed transform. */
const most = {
	samples: 4,
	rows: 5
};
/** A link of an export that the plan creates, or whose transform or table the plan sets. */
const isChanged = (plan, entry, { destination }) => plan.changes.some(({ address, action, attributes }) => {
	if (address !== `iot-central/data-export:${entry.name}`) return false;
	if (action === "create") return true;
	const link = `destinations['${destination}']`;
	return action === "update" && attributes.some(({ path }) => path === link || path === `${link}.transform`);
});
/** Columns that are live and that the file does not name take rows as well. */
const withLive = (world) => (table) => {
	const database = world.clusters[table.cluster]?.databases[table.database];
	const tables = database?.state === "read" ? database.value.tables : void 0;
	const live = tables?.state === "read" ? tables.value.find(({ name }) => name === table.tableName) : void 0;
	const declared = new Set(table.columns.map(({ name }) => name));
	const more = (live?.columns ?? []).flatMap(({ name, type }) => {
		const canonical = canonicalType(type);
		return declared.has(name) || canonical === void 0 ? [] : [{
			name,
			type: canonical
		}];
	});
	return [...table.columns, ...more];
};
const messageOf = (text) => {
	const message = parseJsonText(text);
	return message === void 0 ? null : plainValue(message);
};
const sampleOf = ({ sample, rows }) => ({
	name: sample.name,
	origin: sample.origin,
	assumed: sample.assumed,
	message: messageOf(sample.text),
	rows: rows.slice(0, most.rows),
	rowsOmitted: Math.max(0, rows.length - most.rows)
});
const previewOf = ({ export: name, destination, table, results }) => {
	const samples = results.filter(({ sample }) => sample.variation === void 0);
	return {
		export: name,
		destination,
		table,
		samples: samples.slice(0, most.samples).map(sampleOf),
		samplesOmitted: Math.max(0, samples.length - most.samples)
	};
};
const tableKey = (config, { destination }) => JSON.stringify(config.destinations.find(({ name }) => name === destination)?.table ?? destination);
/** Tries the transforms that a plan changes. Captured messages may hold people's data, so they are tried only on request. */
const previewsOf = async (config, world, plan, includeCaptured) => {
	const changed = new Set(config.exports.flatMap((entry) => entry.links.filter((link) => link.transform !== void 0 && isChanged(plan, entry, link))));
	if (changed.size === 0) return {
		previews: [],
		diagnostics: []
	};
	const tables = new Set([...changed].map((link) => tableKey(config, link)));
	const exports = config.exports.map((entry) => ({
		...entry,
		links: entry.links.filter((link) => tables.has(tableKey(config, link)))
	}));
	const tried = await withJq((runJq) => testTransforms({
		config: {
			...config,
			exports
		},
		runJq,
		includeCaptured,
		tableOf: withLive(world)
	}));
	const names = new Set(config.exports.flatMap((entry) => entry.links.filter((link) => changed.has(link)).map((link) => JSON.stringify([entry.name, link.destination]))));
	const own = tried.filter((result) => names.has(JSON.stringify([result.export, result.destination])));
	return {
		previews: own.map(previewOf),
		diagnostics: own.flatMap(({ diagnostics }) => diagnostics)
	};
};

// packages/engine/src/plan.ts
/** The checked config of one environment. */
const openConfig = async (files, path, environment) => {
	const loaded = await withTransforms(await load(files, path), { withoutColumns: true });
	const { sources, file } = loaded;
	const { config, diagnostics } = choose(loaded, environment);
	if (config === void 0) return {
		kind: "invalid",
		document: validateDocument(diagnostics),
		sources,
		file
	};
	return {
		kind: "opened",
		config,
		findings: diagnostics,
		sources,
		file
	};
};
/** What trying the changed transforms says beyond what is known of the config already. */
const foundAnew = ({ diagnostics }, known) => {
	const said = new Set(known.map(({ code, message }) => JSON.stringify([code, message])));
	return diagnostics.filter(({ code, message, severity }) => severity !== "info" && !said.has(JSON.stringify([code, message])));
};
/** What is wrong with a changed transform refuses the plan, as every error does. */
const withPreviews = (document, previewed, known) => {
	const { previews } = previewed;
	if (previews.length === 0) return document;
	const found = foundAnew(previewed, known);
	return {
		...document,
		diagnostics: sortDiagnostics(dedupeDiagnostics([...document.diagnostics, ...found])),
		previews
	};
};
const quiet = () => void 0;
/** Compares the config with what is live. Reads only. Throws where Azure cannot be reached or lets nobody in. */
const plan = async (request) => {
	const { ports } = request;
	const opened = await openConfig(ports.files, request.config, request.environment);
	if (opened.kind === "invalid") return opened;
	const { config, findings, sources, file } = opened;
	const azure = await ports.connect({
		config,
		phase: "plan",
		tell: request.tell ?? quiet
	});
	try {
		const world = await azure.observer.observe(config);
		const bare = makePlan(draft(config, world, sha256$1, request.resendSecrets), sha256$1, azure.observer.reads());
		const previewed = await previewsOf(config, world, bare, request.captured === true);
		const document = withPreviews(bare, previewed, findings);
		const flow = flowOf(config, document);
		return {
			kind: "plan",
			plan: document,
			refused: isRefused(document),
			findings,
			flow,
			sources,
			file
		};
	} finally {
		await azure.close();
	}
};

// packages/engine/src/failure.ts
/** A failure of the outside world; undefined for a bug. */
const failureOf = (error) => {
	if (!(error instanceof Error) || error.name !== "AzureError") return void 0;
	const code = "code" in error && typeof error.code === "string" ? error.code : "azure";
	const hint = "hint" in error && typeof error.hint === "string" ? { hint: error.hint } : {};
	return {
		code,
		message: error.message,
		...hint
	};
};

// packages/action/src/proof/names.ts
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
/** 16 hex digits, the same in every job that works on this config and environment. */
const targetId = ({ config, environment }) => sha256(JSON.stringify([
	"target",
	config,
	environment ?? null
])).slice(0, 16);
/**
* 16 hex digits: which comment is meant. Made of what the workflow says, so that a push that breaks the config finds it
* too; `apart` sets jobs apart that work on the same.
*/
const commentId = (config, environments, apart) => sha256(JSON.stringify([
	"plan",
	config,
	environments === "all" ? "all" : environments.toSorted(),
	apart
])).slice(0, 16);
/** 16 hex digits: the one issue of a config that tells of drift. */
const driftId = (config) => sha256(JSON.stringify(["drift", config])).slice(0, 16);
/** 64 hex digits over the digests of several plans; of one plan, its own. */
const digestOfAll = (digests) => digests.length === 1 ? digests[0] ?? "" : sha256(digests.join("\n"));
const longestName = 100;
const usualConfig = "adx-export.yaml";
const nameFor = (what) => ({ config, environment }) => {
	const parts = [...config === usualConfig ? [] : [config], ...environment === void 0 ? [] : [environment]];
	return parts.length === 0 ? what : shorten(clean(`${what} (${parts.join(", ")})`), longestName);
};
/** The check run on a pull request's head that holds what was reviewed. */
const planName = nameFor("adx-export plan");
/** The check run on a commit that says that everything reviewed up to it was applied. */
const appliedName = nameFor("adx-export applied");

// packages/action/src/targets.ts
const requestFor = (job, environment) => {
	const { ports, config, inputs, io } = job;
	const { resendSecrets, captured } = inputs;
	return {
		ports,
		config,
		captured,
		tell: (note) => io.info(note),
		...inEnvironment(environment),
		...resendSecrets === void 0 ? {} : { resendSecrets }
	};
};
/** Looks at what is live in one environment. That Azure cannot be asked is a value; bugs go on to the caller. */
const lookAt = async (job, environment) => {
	const target = {
		id: targetId({
			config: job.label,
			...inEnvironment(environment)
		}),
		...inEnvironment(environment)
	};
	try {
		const planned = await plan(requestFor(job, environment));
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
};
const lookAtAll = async (job, known) => {
	const all = [];
	for (const environment of environmentsOf(job, known)) all.push(await lookAt(job, environment));
	return all;
};

// packages/action/src/proof/harm.ts
/** A change that deletes something or has a blocking risk, accepted or not. */
const isDestructive = ({ action, risks }) => action === "delete" || risks.some(({ blocking }) => blocking);
/** The operations of destructive changes. */
const harmfulIn = ({ changes, operations }) => {
	const addresses = new Set(changes.filter(isDestructive).map(({ address }) => address));
	return operations.filter(({ address, risks }) => risks.length > 0 || addresses.has(address));
};

// packages/action/src/proof/operations.ts
/** 24 hex digits each and a line end: what fits into the text of a check run, which holds 65,535 characters. */
const mostOperations = 2500;
const line = /^[0-9a-f]{24}$/;
const opening = "```text";
const closing = "```";
/** The operations as the text of a check run; undefined where there are too many. */
const operationsText = (hashes) => hashes.length > 2500 ? void 0 : [
	opening,
	...hashes,
	closing
].join("\n");
/** Reads them back; undefined for a text that is not exactly such a list. */
const readOperations = (text) => {
	const lines = text.replaceAll("\r\n", "\n").split("\n");
	if (lines[0] !== opening || lines.at(-1) !== closing) return void 0;
	const hashes = lines.slice(1, -1);
	return hashes.length <= 2500 && hashes.every((hash) => line.test(hash)) ? hashes : void 0;
};
/** What a job hands on to `expected-operations`. */
const operationsOutput = (hashes) => hashes.length === 0 ? "none" : hashes.join(" ");

// packages/action/src/publish/outputs.ts
/** With several environments the name of each stands before the ending: `plan.prod.json`. */
const pathFor = (path, environment, several) => {
	if (!several || environment === void 0) return path;
	const safe = environment.replaceAll(/[^\w-]/g, "_");
	return /\.[^./\\]+$/.test(path) ? path.replace(/(\.[^./\\]+)$/, `.${safe}$1`) : `${path}.${safe}`;
};
/** Writes documents as JSON, one file an environment; returns their paths, one a line. */
const writeDocuments = async (job, name, given, documents) => {
	const path = given ?? join(job.io.env.RUNNER_TEMP ?? ".", "adx-export", name);
	const paths = [];
	for (const { environment, document } of documents) {
		const to = pathFor(path, environment, documents.length > 1);
		await job.io.write(to, renderJson(document));
		paths.push(to);
	}
	return paths.join("\n");
};
/** What later steps and jobs may build on. */
const givePlans = async (job, plans) => {
	const { io, inputs } = job;
	const documents = plans.map(({ document }) => document);
	io.output("changes", String(documents.some(hasChanges)));
	io.output("destructive", String(documents.some(({ changes }) => changes.some(isDestructive))));
	io.output("digest", digestOfAll(documents.map(({ digest }) => digest)));
	io.output("operations", operationsOutput(documents.flatMap(({ operations }) => operations.map(({ hash }) => hash))));
	io.output("plan-file", await writeDocuments(job, "plan.json", inputs.planFile, plans));
};

// packages/action/src/github/login.ts
const actionsLogin = "github-actions[bot]";
/** Whom the token belongs to. The token of a job may not be allowed to ask. */
const loginOf = async ({ octokit }) => {
	try {
		const { viewer } = await octokit.graphql("query { viewer { login } }");
		const login = typeof viewer?.login === "string" && viewer.login !== "" ? viewer.login : actionsLogin;
		return `${login}[bot]` === actionsLogin ? actionsLogin : login;
	} catch {
		return actionsLogin;
	}
};
/** Whether an author is the token's own. GraphQL leaves out the ending that REST gives to bots, which no person can have. */
const isOwn = (login, author) => author?.login === login || author?.type === "Bot" && author.login === `${login}[bot]`;

// packages/action/src/modes/unasked.ts
/** Why Azure could not be asked: each cause once, with the environments that it is about; undefined where it could be. */
const unasked = (looked) => {
	const causes = /* @__PURE__ */ new Map();
	for (const one of looked) {
		if (one.kind !== "failure") continue;
		const { message, hint } = one.failure;
		const cause = hint === void 0 ? message : `${message} ${hint}`;
		const about = one.environment === void 0 ? [] : [one.environment];
		causes.set(cause, [...causes.get(cause) ?? [], ...about]);
	}
	if (causes.size === 0) return void 0;
	const lines = [...causes].map(([cause, about]) => about.length === 0 ? cause : `Azure could not be asked about ${about.join(", ")}: ${cause}`);
	return bad(lines.join(" "));
};

export { isReference as $, readSeen as A, unaccepted as B, sha256$1 as C, markerText as D, withStanding as E, summaryLimit as F, both as G, pretendText as H, hasChanges as I, isMultiline as J, isLink as K, renderPlan as L, seenText as M, commentLimit as N, noDigest as O, statusRoom as P, makePlan as Q, summaryText as R, previewsOf as S, statusLine as T, alone as U, rowLines as V, asText as W, apply as X, valueText as Y, succeeded as Z, planName as _, writeDocuments as a, foundAnew as b, readOperations as c, lookAtAll as d, isSecret as et, requestFor as f, driftId as g, digestOfAll as h, givePlans as i, seenOperations as j, readMarker as k, harmfulIn as l, commentId as m, isOwn as n, textDiff as nt, mostOperations as o, appliedName as p, marks as q, loginOf as r, operationsText as s, unasked as t, stages as tt, lookAt as u, targetId as v, forms as w, openConfig as x, failureOf as y, targetText as z };