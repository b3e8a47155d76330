import { t as Stop } from "./shared-action4.js";
import { g as sortDiagnostics, m as diagnose, r as ownFilesOf } from "./shared-core.js";
import { At as blockingRisks, Dt as validateDocument, Et as renderJson, Mt as consentLine, Nt as dayOf, Ot as commandLine, Pt as readDate, Vt as didYouMean, a as environmentsOf, c as load, d as countFindings, f as renderFindings, h as withoutDefaultEchoes, jt as mergeFindings, l as choose, p as plain$1, v as checkTransforms } from "./shared-transform.js";
import { l as maskSecretForms, r as withJq } from "./shared-core4.js";
import { a as shorten, i as count, n as clean, o as speltBlanks, r as cleanLines } from "./shared-report.js";
import { i as isUnset, n as readerTitles, r as canonical, t as readerKinds } from "./shared-planner3.js";
import { join, resolve } from "node:path";
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
const isChanged = (line, mark) => line?.mark === mark;
const textOf = (line) => "text" in line ? line.text : "";
/** How a line looks to a reader, who tells no blank from another and none at the end. */
const looksOf = (text) => clean(text).replaceAll(/\s+/gu, " ").trim();
/** A line with every blank in it visible. */
const withBlanks = (text) => clean(speltBlanks(text).replaceAll(" ", "·"));
/** Tells lines that look like one on the other side and differ from it. */
const alikeIn = (lines) => {
	const sides = ["-", "+"].map((mark) => lines.filter((line) => isChanged(line, mark)).map(textOf));
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
	const removed = run.filter((line) => isChanged(line, "-"));
	const added = run.filter((line) => isChanged(line, "+"));
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

// packages/planner/src/model/comparison.ts
const nothingCompared = /* @__PURE__ */ new Map();
/** The whole change, so that what was found of other transforms or columns is never taken for it. */
const keyOfChange = (change) => canonical(change);

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

// packages/planner/src/plan/judging.ts
/** Without a clock no consent counts: every date is in the past. */
const noTime = { now: Number.POSITIVE_INFINITY };
const termOf = ({ until }, { now }) => {
	const last = readDate(until);
	const today = dayOf(now);
	if (last === void 0 || last < today) return "ended";
	return last > today + 90 ? "too-long" : "counts";
};
/** Whether review covers an operation: as it is, or as it was while the same thing still held data. */
const isReviewed = ({ hash, coveredBy }, reviewed) => reviewed.has(hash) || coveredBy !== void 0 && reviewed.has(coveredBy);

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
	if (desired === void 0 && (rule.unmentioned ?? rule.extra) === "left-alone") return [];
	const live = entriesOf(observed);
	const wanted = entriesOf(desired);
	const keys = Object.keys(wanted);
	if (rule.extra === "cleared") for (const each of Object.keys(live).filter((key) => !Object.hasOwn(wanted, key))) keys.push(each);
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
	if (isUnset(observed) || isUnset(desired)) return isUnset(observed) && isUnset(desired);
	return rule.same === void 0 ? canonical(observed) === canonical(desired) : rule.same(observed ?? null, desired ?? null);
};
const toChange = ({ path, observed, desired }) => ({
	path,
	from: observed,
	to: desired === null ? void 0 : desired
});
/** Everything that a new resource is made with. */
const initialAttributes = (rules, desired) => pairsOf(rules, {}, desired).filter((pair) => !isUnset(pair.desired)).map(toChange);
/** What is live, not mentioned, and worth a line on the change. */
const leftAloneIn = (rules, observed, desired) => Object.entries(rules).flatMap(([path, rule]) => {
	const value = observed[path];
	return rule.told === true && desired[path] === void 0 && value !== void 0 && !isUnset(value) ? [{
		path,
		value
	}] : [];
});
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
		if (isUnset(pair.observed) || isUnset(wanted)) continue;
		const refusal = pair.rule.refuse?.(pair.observed ?? null, wanted ?? null);
		if (refusal !== void 0) refusals.push(diagnose(refusal.code, placeOf(pair.path), refusal.message, { hint: refusal.hint }));
	}
	const sent = pairs.filter(({ rule, desired: value }) => !isUnset(value) && (resend && rule.writeOnly === true || attributes.some(({ path }) => path === rule.sentWith)));
	return {
		attributes: [...attributes, ...sent.map((pair) => toChange({
			...pair,
			observed: void 0
		}))],
		refusals
	};
};

// packages/planner/src/model/knowledge.ts
const known = (value) => ({
	known: true,
	value
});
const unknown = (...unread) => ({
	known: false,
	unread
});
const andThen = (of, next) => of.known ? next(of.value) : of;
const mapKnown = (of, to) => andThen(of, (value) => known(to(value)));
/** All of them, or everything that could not be read. */
const allKnown = (all) => {
	const unread = all.flatMap((one) => one.known ? [] : one.unread);
	return unread.length > 0 ? {
		known: false,
		unread
	} : known(all.flatMap((one) => one.known ? [one.value] : []));
};
/** Lists of one question each, as one list. */
const concatKnown = (all) => mapKnown(allKnown(all), (lists) => lists.flat());
/** For steps: a change whose steps are asked for was read, so anything else is a fault of ours. */
const certain = (of) => {
	if (of.known) return of.value;
	throw new Error(`a step depends on what was not read: ${of.unread.map(({ part }) => part).join(", ")}`);
};

// packages/planner/src/diff/unread.ts
/** Addresses that one finding about unreadable parts names. */
const namedAddresses = 5;
const listOf = (addresses) => {
	const more = addresses.length > namedAddresses ? `, and ${addresses.length - namedAddresses} more` : "";
	return `${addresses.slice(0, namedAddresses).join(", ")}${more}`;
};
/** What to do about a part that could not be read. */
const hintFor = (right) => right === void 0 ? "Check that the host is reachable and that you may read it, then run plan again." : `Missing right: ${right}. Grant it to the identity that runs plan, then run plan again.`;
/** One finding for each cause: a cluster that is down would otherwise be told once for everything in it. */
const byCause = (all) => [...Map.groupBy(all, ({ why, right }) => JSON.stringify([why, right])).values()].flatMap(([first, ...others]) => first === void 0 ? [] : [[first, ...others]]);
/** Resources that could not be read. */
const unreadDiagnostics = (unread) => byCause(unread).map((group) => {
	const [{ at, why, right, hint }] = group;
	const addresses = listOf(group.map(({ address }) => address));
	return hint === void 0 ? diagnose("unreadable", at, `${addresses} could not be read: ${why}`, { hint: hintFor(right) }) : diagnose("unreadable", at, `${addresses}: ${why}`, {
		hint,
		lines: true
	});
});
/** Changes whose own risks or refusals ask what could not be read. */
const unjudgedDiagnostics = (changes) => {
	const asked = changes.flatMap(({ address, at, unjudged = [] }) => unjudged.map((one) => ({
		...one,
		address,
		at
	})));
	return byCause(asked).map((group) => {
		const [{ at, part, why, right }] = group;
		const addresses = [...new Set(group.map(({ address }) => address))];
		const what = addresses.length === 1 ? "this change" : "these changes";
		return diagnose("unreadable", at, `${listOf(addresses)}: what ${what} would harm depends on ${part}, which could not be read: ${why}`, { hint: hintFor(right) });
	});
};
const isReaderKind = (name) => readerKinds.some((kind) => kind === name);
const partsOf = ({ config, world }) => {
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
		...Object.entries(world.clusters).flatMap(([cluster, { resource: arm, databases }]) => [{
			part: `the resource of cluster ${cluster} in Azure Resource Manager`,
			of: arm
		}, ...Object.entries(databases).flatMap(([key, database]) => database.state === "read" ? Object.entries(database.value).map(([name, of]) => ({
			part: `the ${isReaderKind(name) ? readerTitles[name] : name} of database ${cluster}/${key}`,
			of
		})) : [{
			part: `database ${cluster}/${key}`,
			of: database
		}])])
	];
};
const startOf = ({ file }) => {
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
};
/** What could not be read and no change depends on: the plan holds, but it does not list everything that is there. */
const notChecked = (context, said) => {
	const unread = partsOf(context).flatMap(({ part, of }) => of.state === "unreadable" && !said.some(({ message }) => message.includes(of.why)) ? [{
		part,
		why: of.why,
		...of.right === void 0 ? {} : { right: of.right }
	}] : []);
	return byCause(unread).map((group) => {
		const [{ why, right }] = group;
		const parts = group.map(({ part }) => part).join(", ");
		return diagnose("not-checked", startOf(context.config), `Not checked: ${parts} could not be read: ${why} No change of this plan depends on it, but anything unmanaged there is not listed.`, { hint: hintFor(right) });
	});
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
};
/** A removal of what is not there does nothing, which is right once it is gone, and not where its name is misspelt. */
const misspelt = (address, { wanted }, seen, unmanaged) => {
	if (wanted.presence !== "absent" || seen.state !== "absent") return [];
	const kindOf = (text) => text.slice(0, text.indexOf(":") + 1);
	const own = kindOf(address);
	const hint = didYouMean(address.slice(own.length), unmanaged.flatMap((thing) => kindOf(thing.address) === own ? [thing.address.slice(own.length)] : []));
	return hint === void 0 ? [] : [diagnose("removed-not-there", wanted.at, `${address} is named under removed, and it is not there.`, { hint })];
};
/** Every kind's desired resources against the world; of those in `resend` what is only ever sent counts as differing. */
const compare = (kinds, context, resend = /* @__PURE__ */ new Set()) => {
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
		diagnostics: [
			...results.flatMap(({ diagnostics }) => diagnostics),
			...results.flatMap(({ change }) => misspelt(change.address, change, observedOfAll.get(change.address) ?? { state: "absent" }, unmanaged)),
			...unreadDiagnostics(results.flatMap(({ change, unread }) => unread === void 0 ? [] : [{
				address: change.address,
				at: change.at,
				...unread
			}]))
		],
		resolver
	};
};

// packages/planner/src/model/resend.ts
const resendNothing = {
	addresses: /* @__PURE__ */ new Set(),
	diagnostics: []
};

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

// packages/planner/src/resources/live.ts
const notDeclared = {
	state: "unreadable",
	why: "the file does not declare its cluster and database"
};
const noResource = "the file gives no resourceId";
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
/** What was read, undefined for what does not exist; anything else is unknown. */
const askPart = (part, name, notAsked = noResource) => {
	if (part.state === "read") return known(part.value);
	if (part.state === "absent") return known(void 0);
	if (part.state === "not-asked") return unknown({
		part: name,
		why: notAsked
	});
	const { why, right } = part;
	return unknown({
		part: name,
		why,
		...right === void 0 ? {} : { right }
	});
};
const listIn = (part, name, notAsked) => andThen(askPart(part, name, notAsked), (list) => known(list ?? []));
/** What was read of a list, for showing only: what is missing from it proves nothing. */
const shownIn = (part) => part?.state === "read" ? part.value : [];
const clusterIn = (world, cluster) => Object.hasOwn(world.clusters, cluster) ? world.clusters[cluster] : void 0;
const databaseIn = (world, cluster, database) => {
	const databases = clusterIn(world, cluster)?.databases;
	return databases !== void 0 && Object.hasOwn(databases, database) ? databases[database] ?? notDeclared : notDeclared;
};
const tablesIn = (world, cluster, database) => within(databaseIn(world, cluster, database), ({ tables }) => tables);
const byName = oncePer((tables) => new Map(tables.map((table) => [table.name, table])));
const tableAmong = (tables, tableName) => byName(tables).get(tableName);
/** How a database of the file is named in a finding. */
const databaseName = (cluster, database) => `database ${cluster}/${database}`;
/** The tables of a database; none where it does not exist. */
const askTables = ({ world }, cluster, database) => listIn(tablesIn(world, cluster, database), `the tables of ${databaseName(cluster, database)}`);
const askTable = (context, cluster, database, tableName) => andThen(askTables(context, cluster, database), (tables) => known(tableAmong(tables, tableName)));
const askDatabasePolicies = ({ world }, cluster, database) => askPart(within(databaseIn(world, cluster, database), ({ policies }) => policies), `the policies of ${databaseName(cluster, database)}`);
/** The stored functions of a database; none where it does not exist. */
const askFunctions = ({ world }, cluster, database) => listIn(within(databaseIn(world, cluster, database), ({ functions }) => functions), `the functions of ${databaseName(cluster, database)}`);
const readersIn = (world, cluster, database, kind) => within(databaseIn(world, cluster, database), (snapshot) => snapshot[kind]);
/** What of one kind stands on tables of a database; none where the database does not exist. */
const askReaders = ({ world }, cluster, database, kind) => listIn(readersIn(world, cluster, database, kind), `the ${readerTitles[kind]} of ${databaseName(cluster, database)}`, "they were not asked for");
/** The exports that IoT Central lists; none where the application does not exist. */
const askExports = ({ config, world }) => listIn(world.application.exports, `the exports of ${config.application.host}`);
/** The destinations that IoT Central lists; none where the application does not exist. */
const askDestinations = ({ config, world }) => listIn(world.application.destinations, `the destinations of ${config.application.host}`);
/** The application's resource in Azure Resource Manager, undefined where it does not exist. */
const askApplicationResource = ({ config, world }) => askPart(world.application.resource, `the resource of ${config.application.host} in Azure Resource Manager`);
/** The cluster's resource in Azure Resource Manager, undefined where it does not exist. */
const askClusterResource = ({ world }, cluster) => askPart(clusterIn(world, cluster)?.resource ?? { state: "not-asked" }, `the resource of cluster ${cluster} in Azure Resource Manager`);

// packages/planner/src/plan/access.ts
/** Declared destinations that write into a cluster, or into one of its databases. */
const writing = ({ destinations }, cluster, database) => destinations.filter(({ table }) => table.cluster === cluster && (database === void 0 || table.database === database)).map(({ name }) => name);
const named = (destinations) => `${destinations.length === 1 ? "destination" : "destinations"} ${destinations.join(", ")}`;
const rangesNamed = 5;
/** How a cluster is closed to the internet, in words; undefined if ARM does not say that it is. */
const closedBy = ({ publicNetworkAccess, allowedIpRanges, privateEndpoints }) => {
	if (publicNetworkAccess !== void 0 && publicNetworkAccess.toLowerCase() !== "enabled") return `its publicNetworkAccess is ${publicNetworkAccess}${privateEndpoints === void 0 ? "" : ", so that only its private endpoints lead to it"}`;
	if (allowedIpRanges === void 0 || allowedIpRanges.length === 0) return void 0;
	const more = allowedIpRanges.length - rangesNamed;
	return `only these addresses may reach it: ${`${allowedIpRanges.slice(0, rangesNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`}`;
};
const clusterFindings = (config, { name, at }, live) => {
	const found = [];
	if (live.state?.toLowerCase() === "migrated") {
		const message = `Azure says that the cluster ${name} was migrated${live.migratedTo === void 0 ? "" : ` to ${live.migratedTo}`}. Its old address works for a limited time only; after that nothing is delivered to it, and it cannot be planned or changed.`;
		found.push(diagnose("cluster-migrated", at, message, { hint: "Write the address and resourceId of the new cluster into the file, and plan again." }));
	}
	const closed = closedBy(live);
	const destinations = writing(config, name);
	if (closed !== void 0 && destinations.length > 0) {
		const message = `The cluster ${name} is closed to the internet: ${closed}. IoT Central may be unable to write to it through ${named(destinations)}.`;
		found.push(diagnose("cluster-closed", at, message, { hint: "IoT Central reaches a destination behind a firewall only with a managed identity and an exception for trusted services. Microsoft documents no steps for Azure Data Explorer, so check that data arrives." }));
	}
	return found;
};
/** Words for a database that is not suspended; what else a service may say is documented nowhere. */
const notSuspended = /^(?:null|none|\{\}|false|0|not ?suspended|active|running)$/iu;
const follower = (config, database, { mode = "" }, changed) => {
	if (!/^ReadOnly/iu.test(mode)) return [];
	const { cluster, name, databaseName, at } = database;
	const why = `The database ${databaseName} of cluster ${cluster} is read-only (${mode}): it follows a database of another cluster, its leader.`;
	const found = [];
	if (changed) found.push(diagnose("database-read-only", at, `${why} It takes no changes.`, { hint: "Declare the cluster and database of the leader and make the changes there, or write manage: false for this database." }));
	const destinations = writing(config, cluster, name);
	if (destinations.length > 0) found.push(diagnose("database-takes-no-data", at, `${why} It takes no data from ${named(destinations)}.`, { hint: "Let the destinations write into the database of the leader." }));
	return found;
};
const suspended = ({ databaseName, cluster, at }, { suspension = "" }) => {
	const said = suspension.trim();
	if (said === "" || notSuspended.test(said)) return [];
	const message = `Azure says of the database ${databaseName} of cluster ${cluster} that it is suspended: ${said.slice(0, 200)}. While that is so, it may answer no queries and take neither changes nor data.`;
	return [diagnose("database-suspended", at, message, { hint: "Ask the owner of the cluster why it is suspended, for instance because of a key that is no longer readable." })];
};
/** Clusters and databases that do not take what the plan or IoT Central sends them, whatever else is right. */
const accessFindings = ({ config, world }, steps) => config.clusters.flatMap((cluster) => {
	const resource = clusterIn(world, cluster.name)?.resource;
	const own = resource?.state === "read" ? clusterFindings(config, cluster, resource.value) : [];
	const databases = cluster.databases.flatMap((database) => {
		const access = within(databaseIn(world, cluster.name, database.name), (snapshot) => snapshot.access);
		if (access.state !== "read") return [];
		const changed = steps.some((step) => step.system === "kusto" && step.cluster === cluster.url && step.database === database.databaseName);
		return [...follower(config, database, access.value, changed), ...suspended(database, access.value)];
	});
	return [...own, ...databases];
});

// packages/planner/src/plan/gate.ts
const isAbout = (entry, { code, address }) => entry.risk === code && entry.address === address;
/** Consent to harm what holds data covers the same thing once it is empty, never the other way round. */
const fits = (entry, known) => isAbout(entry, known) && [known.fingerprint.seen, known.fingerprint.coveredBy].includes(entry.seen);
/** One risk against the consent that the config gives. */
const judgeRisk = ({ risk, address, at, fingerprint, reviewed }, accepted, judging) => {
	const { code, message, attribute } = risk;
	const blocking = blockingRisks.some((one) => one === code);
	const consent = accepted.filter((entry) => fits(entry, {
		code,
		address,
		fingerprint
	})).some((entry) => reviewed || termOf(entry, judging) === "counts");
	const { seen } = fingerprint;
	return {
		address,
		at,
		fingerprint,
		reviewed,
		code,
		message,
		...attribute === void 0 ? {} : { attribute },
		blocking,
		accepted: blocking && consent,
		...blocking ? { seen } : {},
		...blocking && !consent ? { accept: consentLine({
			risk: code,
			at: address,
			seen
		}) } : {}
	};
};
/** Where a line of consent goes. */
const placeOfConsent = (acceptFile) => acceptFile === void 0 ? "under accept" : `into ${acceptFile}`;
/** What a line is to be replaced with that fits a risk but does not count, or no longer. */
const replacement = (line) => line === void 0 ? "Another line accepts this risk. Delete this one." : `If the change is still what you want, replace it with this line: ${line}`;
/** What is wrong with the time of a line that fits; undefined where nothing is. */
const termFinding = ({ at, risk, address, until }, term, line) => {
	const what = `accept of ${risk} at ${address}`;
	const hint = replacement(line);
	if (term === "ended") return diagnose("accept-expired", at, `The ${what} ended with ${until}.`, { hint });
	if (term === "counts") return void 0;
	const message = `The ${what} ends on ${until}, more than ${90} days ahead.`;
	return diagnose("accept-too-long", at, message, { hint });
};
const refusalOf = ({ code, address, at, message, accept }, acceptFile) => diagnose("gate", at, `${address}: ${code}: ${message}`, { hint: `If that is what you want, put this line ${placeOfConsent(acceptFile)}: ${accept ?? ""}` });
const spentOf = (entry, risks, addresses, judging) => {
	if (!addresses.includes(entry.address)) {
		const message = `The accept of ${entry.risk} names ${entry.address}, which this file neither manages nor removes.`;
		const hint = didYouMean(entry.address, addresses) ?? "Remove the line.";
		return diagnose("accept-unknown", entry.at, message, { hint });
	}
	const same = risks.filter((risk) => isAbout(entry, risk));
	const fitting = same.filter((risk) => fits(entry, risk));
	const unreviewed = fitting.find(({ reviewed }) => !reviewed);
	if (unreviewed !== void 0) return termFinding(entry, termOf(entry, judging), unreviewed.accept);
	if (fitting.length > 0) return void 0;
	const what = `accept of ${entry.risk} at ${entry.address}`;
	return same.length === 0 ? diagnose("accept-spent", entry.at, `The ${what} fits no change of this plan.`, { hint: "Remove the line." }) : diagnose("accept-spent", entry.at, `The ${what} was for another change: what it accepted has changed since.`, { hint: "Review the risk again and replace the line with the one that the refusal prints." });
};
/** Every blocking risk that is not accepted is an error; consent that fits nothing, or has ended, is a warning. */
const gate = (risks, { accepted, acceptFile }, addresses, judging) => [...risks.filter((risk) => risk.blocking && !risk.accepted).map((risk) => refusalOf(risk, acceptFile)), ...accepted.flatMap((entry) => spentOf(entry, risks, addresses, judging) ?? [])];

// packages/planner/src/plan/operations.ts
const blocking = new Set(blockingRisks);
const isBlocking = (code) => blocking.has(code);
/** Of from and to, of the very thing that is harmed, of whether it holds data, and of what else the harm depends on. */
const fingerprint = (change, risk, kind, context, hash) => {
	const { attribute = null, code, evidence = null } = risk;
	const aim = kind.aim(change.wanted.target, context.config, risk.attribute);
	const of = (harmed) => hash(canonical([
		change.address,
		code,
		attribute,
		aim,
		harmed,
		evidence,
		sides(change, risk)
	])).slice(0, 8);
	const { is, was } = harmedBy(change, kind, context);
	return {
		seen: of(is),
		...was === void 0 ? {} : { coveredBy: of(was) }
	};
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
	return kind.identity?.(wanted.target, observed, context, deleted ? "delete" : "update") ?? (deleted ? plain(observed) : null);
};
/** The very thing that a change harms, and whether it holds data. */
const harmedBy = (change, kind, context) => {
	const thing = itself(change, kind, context);
	if (change.observed === void 0 || kind.isEmpty === void 0) return { is: thing };
	const full = [thing, "holds data"];
	return kind.isEmpty(change.wanted.target, context) ? {
		is: [thing, "empty"],
		was: full
	} : { is: full };
};
const plain = (attributes) => Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value ?? null]));
const risksAt = (risks, attribute) => [...new Set(risks.filter((risk) => isBlocking(risk.code) && risk.attribute === attribute).map(({ code }) => code))].toSorted();
/** What else consent to the blocking risks there is bound to: review covers no other harm than consent does. */
const evidenceAt = (risks, attribute) => risks.filter((risk) => isBlocking(risk.code) && risk.attribute === attribute).map(({ code, evidence = null }) => [code, evidence]).toSorted((a, b) => canonical(a) < canonical(b) ? -1 : 1);
/** What review covers of one change: existence, and every attribute by itself, so that half of it done is still covered. */
const operationsOf = (change, risks, binding, kind, context, hash) => {
	const { address } = change;
	const operation = (attribute, value) => {
		const risky = risksAt(risks, attribute);
		const evidence = evidenceAt(risks, attribute);
		const aim = kind.aim(change.wanted.target, context.config, attribute);
		const of = (harmed, to) => hash(canonical([
			binding,
			aim,
			harmed,
			address,
			attribute ?? null,
			to,
			risky,
			evidence
		])).slice(0, 24);
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
	};
	if (change.action === "no-op") return [];
	if (change.action === "delete") {
		const absent = (harmed) => ({ absent: hash(canonical(harmed)).slice(0, 24) });
		const { is, was } = harmedBy(change, kind, context);
		return [operation(void 0, {
			is: absent(is),
			...was === void 0 ? {} : { was: absent(was) }
		})];
	}
	const attributes = change.attributes.map(({ path, to }) => operation(path, { is: to ?? null }));
	return change.action === "create" ? [operation(void 0, { is: "present" }), ...attributes] : attributes;
};
/** sha-256 of the sorted operation hashes. */
const digestOf = (operations, hash) => hash(operations.map((operation) => operation.hash).toSorted().join("\n"));

// packages/planner/src/plan/order.ts
const rankOf = ({ steps, action }) => {
	if (steps[0] === void 0) return action === "delete" ? stages.length : 0;
	return steps.reduce((least, { stage }) => Math.min(least, stages.indexOf(stage)), stages.length);
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
/** Bound to what the config asks to delete, not to what is still there: a run that was stopped halfway needs no new consent. */
const seenIn = (changes, hash) => {
	const asked = changes.filter(({ change }) => change.wanted.presence === "absent").map(({ address }) => address);
	return hash(canonical(asked.toSorted())).slice(0, 8);
};
const areReviewed = (deleted, { reviewed }) => reviewed !== void 0 && deleted.every(({ operations }) => operations.every((operation) => isReviewed(operation, reviewed)));
/** A plan that deletes much at once asks for one more line of consent, bound to exactly what `removed` names. */
const largeShare = (changes, config, hash, judging) => {
	const deleted = changes.filter(({ action }) => action === "delete");
	const live = changes.filter(({ change }) => change.observed !== void 0);
	const consents = config.accept.filter(({ address }) => address === "plan");
	const [first] = deleted;
	const large = deleted.length > 3 && deleted.length > live.length * .3;
	const seen = seenIn(changes, hash);
	if (!large || first === void 0) return consents.map(({ at }) => diagnose("accept-spent", at, "This plan does not delete a large share.", { hint: "Remove the line." }));
	const fitting = consents.filter((entry) => entry.risk === "deletes-data" && entry.seen === seen);
	if (fitting.length > 0 && areReviewed(deleted, judging)) return [];
	const counts = (entry) => termOf(entry, judging) === "counts";
	const isAccepted = fitting.some(counts);
	const line = consentLine({
		risk: "deletes-data",
		at: "plan",
		seen
	});
	const terms = fitting.flatMap((entry) => termFinding(entry, termOf(entry, judging), isAccepted ? void 0 : line) ?? []);
	if (isAccepted) return terms;
	const message = `The plan deletes ${deleted.length} of ${live.length} resources that the config names.`;
	const hint = `If that is what you want, put this line ${placeOfConsent(config.acceptFile)}: ${line}`;
	return [diagnose("deletes-large-share", first.change.at, message, { hint }), ...terms];
};

// packages/planner/src/plan/plan.ts
const unmanagedLimit = 100;
/** The place of an attribute where it has one of its own, else of the whole. */
const placeOf = ({ wanted, at }, attribute) => (attribute === void 0 ? void 0 : wanted.places?.[attribute]) ?? at;
/** The operation that holds a risk was reviewed. */
const wasReviewed = ({ code, attribute }, operations, { reviewed }) => reviewed !== void 0 && operations.some((one) => one.attribute === attribute && one.risks.includes(code) && isReviewed(one, reviewed));
const draftChange = (change, kind, { binding, context, hash, judging }) => {
	const settled = change.action === "no-op" || change.refusals.length > 0 || change.unjudged !== void 0;
	const asked = settled ? known([]) : kind.risks(change, context);
	const risks = asked.known ? asked.value : [];
	const idle = settled || !asked.known;
	const operations = idle ? [] : operationsOf(change, risks, binding, kind, context, hash);
	const judged = risks.map((risk) => {
		const { address } = change;
		const at = placeOf(change, risk.attribute);
		const reviewed = wasReviewed(risk, operations, judging);
		const bound = fingerprint(change, risk, kind, context, hash);
		return judgeRisk({
			risk,
			address,
			at,
			fingerprint: bound,
			reviewed
		}, context.config.accept, judging);
	});
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
		steps: idle ? [] : kind.steps(change, context).toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)),
		remarks: idle ? [] : kind.remarks?.(change, context) ?? [],
		operations
	};
};
const targetOf = (config) => ({
	application: config.application.host,
	clusters: config.clusters.map(({ url }) => url),
	...config.environment === void 0 ? {} : { environment: config.environment }
});
/** What an operation is bound to: the same addresses against another application or cluster are other operations. */
const bindingOf = (config) => [config.application.host, ...config.clusters.map(({ name, url }) => `${name}=${url}`).toSorted()];
/**
* Desired against one world, in order, with risks judged. Pure: the same config, world and day give the same draft.
*/
const draft = (config, world, hash, kinds, { resend = resendNothing, judging = noTime, comparisons = nothingCompared, kql } = {}) => {
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
		judging
	};
	const comparison = compare(kinds, context, resend.addresses);
	const changes = comparison.changes.map(({ change, kind }) => draftChange(change, kind, making));
	const risks = changes.flatMap((change) => change.risks);
	const found = [
		...resend.diagnostics,
		...resourceMismatches(context),
		...accessFindings(context, changes.flatMap(({ steps }) => steps)),
		...comparison.diagnostics,
		...unjudgedDiagnostics(changes.map(({ change }) => change)),
		...changes.flatMap(({ remarks }) => remarks),
		...gate(risks, {
			accepted: config.accept.filter(({ address }) => address !== "plan"),
			acceptFile: config.acceptFile
		}, changes.map(({ address }) => address), judging),
		...largeShare(changes, config, hash, judging)
	];
	const diagnostics = [...found, ...notChecked(context, found)];
	const pending = changes.filter(({ action }) => action !== "no-op");
	const idle = changes.filter(({ action }) => action === "no-op");
	return {
		changes: [...order(pending), ...idle],
		exports: kinds.flatMap((kind) => kind.fares?.(context) ?? []),
		unmanaged: comparison.unmanaged,
		diagnostics: sortDiagnostics(diagnostics),
		target: targetOf(config),
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
	const places = change.attributes.map(({ path }) => placeOf(change, path));
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
	...change.leftAlone.length === 0 ? {} : { leftAlone: change.leftAlone },
	risks: risks.map(({ address: _address, at: _at, fingerprint: _bound, reviewed: _reviewed, ...risk }) => risk),
	source: sourceOf(change),
	steps
});
/** The plan as a document. */
const makePlan = (drafted, hash, reads) => {
	const operations = drafted.changes.flatMap((change) => change.operations);
	const { acceptFile } = drafted.context.config;
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
};

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
/** Of a value that is left alone this much is shown. */
const leftAloneWidth = 300;
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
/** A value of any length on one line. */
const oneLine$1 = (value) => shorten(valueText(value), leftAloneWidth);
const riskLine = (risk, style) => {
	const word = risk.blocking && !risk.accepted ? "error" : "warning";
	const mark = risk.blocking ? "!!" : "!";
	const standing = risk.accepted ? " (accepted)" : risk.blocking ? " (blocking)" : "";
	return `${style(word, `${mark} ${risk.code}${standing}:`)} ${clean(risk.message)}`;
};
/** What is live and left alone, one line for each: `live filter, not in the file: …`. */
const leftAloneTexts = ({ leftAlone = [] }) => leftAlone.map(({ path, value }) => `live ${clean(path)}, not in the file: ${oneLine$1(value)}`);
/** What a reader is to see of a plan: what changes, and what of the rest is live and left alone. */
const isShown = ({ action, leftAlone = [] }) => action !== "no-op" || leftAlone.length > 0;
/** One change: what, why, the attributes from and to, what is left alone, and its risks. */
const changeLines = (change, style) => {
	const width = change.attributes.reduce((most, { path }) => Math.min(40, Math.max(most, path.length)), 0);
	const place = `${clean(change.source.file)}:${String(change.source.line)}`;
	const head = `${marks[change.action]} ${change.action.padEnd(6)} ${clean(change.address)}`;
	const body = [
		style("faint", `${clean(change.reason)} (${place})`),
		...change.attributes.flatMap((attribute) => attributeLines(change.action, attribute, width, style)),
		...leftAloneTexts(change).map((text) => style("faint", text)),
		...change.risks.map((risk) => riskLine(risk, style))
	];
	return [styled(change.action, head, style), ...body.map((line) => `      ${line}`)].map((line) => `  ${line}`);
};

// packages/report/src/text/exports.ts
/** Errors of one export that are shown; the rest is counted. */
const shownErrors = 5;
/** Characters of what a service said, and of a name that somebody else gave. */
const longestWords = 1e3;
const longestName$1 = 200;
/** Exports of unknown health that are named. */
const namedUnread = 5;
const isStatus = ({ status }, word) => status.toLowerCase() === word;
/** What sends nothing, or not all of it, by the service's own word. */
const inError = (exports) => exports.filter((one) => isStatus(one, "error") || one.errors.length > 0);
const unread = (exports) => exports.filter((one) => one.status === "unreadable" && one.errors.length === 0);
/** True where somebody has to hear of it. */
const hasExportsToTell = ({ exports }) => inError(exports).length > 0;
const isDestination = ({ beside }) => beside === "unlinked";
/** What it is, before its name: `Export`, `Destination`, `Unmanaged export`. */
const nounOf = (health) => {
	if (isDestination(health)) return "Destination";
	return health.beside === "unmanaged" ? "Unmanaged export" : "Export";
};
/** Its name, as it came. */
const nameOf$1 = ({ address }) => shorten(address.slice(address.indexOf(":") + 1), longestName$1);
/** How it stands: `is in error`. `word` is the service's, as it is to be shown. */
const standsText = (health, word = clean) => {
	const off = health.enabled === false ? "is off and " : "";
	return isStatus(health, "error") ? `${off}is in error` : `${off}reports errors, with the status ${word(health.status)}`;
};
/** What a list of exports says of one beside its status; empty for an export of the config that is on. */
const asideText = ({ beside, enabled }) => {
	const words = [
		...beside === "unmanaged" ? ["unmanaged"] : [],
		...beside === "unlinked" ? ["no export of the config links to it"] : [],
		...enabled === false ? ["off"] : []
	];
	return words.length === 0 ? "" : ` (${words.join(", ")})`;
};
/** What it means, after the errors. A destination by itself, and an export that is off, have nothing to send. */
const meaningOf = ({ enabled }) => enabled === true ? "IoT Central does not send again what it did not send." : void 0;
/** The hints of all of its errors, each once. */
const hintsOf = ({ errors }) => [...new Set(errors.flatMap(({ hint }) => hint === void 0 ? [] : [hint]))];
/** The exports of which nobody knows whether they send; undefined for none. */
const unreadExportsText = (exports, word = clean) => {
	const all = unread(exports);
	if (all.length === 0) return void 0;
	const rest = all.length - namedUnread;
	const names = all.slice(0, namedUnread).map((one) => word(nameOf$1(one)));
	return `Whether ${all.length === 1 ? "this export sends" : "these exports send"} is not known, because ${all.length === 1 ? "its" : "their"} state could not be read: ${names.join(", ")}${rest > 0 ? `, and ${String(rest)} more` : ""}.`;
};
const counted = (amount, one, many = `${one}s`) => amount === 0 ? [] : [count(amount, one, many)];
const joined = (parts) => parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
/** `1 export and 1 destination`; empty for none. */
const thingsText = (all) => {
	const amount = (of) => all.filter(of).length;
	const isOurs = (one) => !isDestination(one) && one.beside !== "unmanaged";
	return joined([
		...counted(amount((one) => isOurs(one) && one.enabled !== false), "export"),
		...counted(amount(isDestination), "destination"),
		...counted(amount(({ beside }) => beside === "unmanaged"), "unmanaged export"),
		...counted(amount((one) => isOurs(one) && one.enabled === false), "export that is off", "exports that are off")
	]);
};
/** `1 export in error`, for a headline; empty for none. */
const exportsInErrorText = (exports) => {
	const all = inError(exports);
	return all.length === 0 ? "" : `${thingsText(all)} in error`;
};
/** `1 export is in error: its messages are being lost`, without a full stop; empty for none. */
const exportsWarning = (exports) => {
	const all = inError(exports);
	if (all.length === 0) return "";
	const [are, their] = all.length === 1 ? ["is", "its"] : ["are", "their"];
	const lost = all.filter(({ enabled }) => enabled === true).length < all.length ? "" : `: ${their} messages ${all.every((one) => isStatus(one, "error")) ? "are being" : "may be"} lost`;
	return `${thingsText(all)} ${are} in error${lost}`;
};
/** ` But 1 export is in error: its messages are being lost.`, behind a sentence that all is well; empty for none. */
const butExports = (exports) => {
	const warning = exportsWarning(exports);
	return warning === "" ? "" : ` But ${warning}.`;
};
const linesOf = (health, style) => {
	const { errors } = health;
	const rest = errors.length - 5;
	const meaning = meaningOf(health);
	return [
		style("error", `${nounOf(health)} ${clean(nameOf$1(health))} ${standsText(health)}:`),
		...errors.slice(0, 5).map(({ message }) => `    ${clean(shorten(message, longestWords))}`),
		...rest > 0 ? [style("faint", `    … and ${count(rest, "more error")}`)] : [],
		...meaning === void 0 ? [] : [`    ${meaning}`],
		...hintsOf(health).map((hint) => `    What to do: ${clean(shorten(hint, longestWords))}`),
		""
	];
};
/** Each export and destination in error with its errors, and those of which nothing is known. */
const exportLines = ({ exports }, style) => {
	const unknown = unreadExportsText(exports);
	return [...inError(exports).flatMap((one) => linesOf(one, style)), ...unknown === void 0 ? [] : [style("warning", unknown), ""]];
};

// packages/report/src/text/pretend.ts
/** ` (pretend Azure at http://127.0.0.1:8080)` behind what could be taken for Azure itself; nothing without an emulator. */
const pretendText = (emulator) => emulator === void 0 ? "" : ` (pretend Azure at ${clean(emulator)})`;

// packages/report/src/text/no-longer-declared.ts
/** Addresses of what was not checked for one reason that are named. */
const namedUnchecked = 5;
const isChecked = ({ what }) => !what.startsWith("not checked: ");
const nameOf = ({ address, attribute }) => attribute === void 0 ? clean(address) : `${clean(address)} ${clean(attribute)}`;
/** What is known to be live although the file no longer declares it. */
const stillLive = ({ noLongerDeclared = [] }) => noLongerDeclared.filter(isChecked);
/** `removed: …` goes anywhere into the file; any other line into the thing itself. */
const lineWords = ({ line }) => {
	if (line === void 0) return void 0;
	if (line.startsWith("removed: ")) return "to remove it";
	return "to clear it";
};
/** Groups of what was not checked, one for each reason: the addresses, and the reason. */
const uncheckedIn = ({ noLongerDeclared = [] }) => [...Map.groupBy(noLongerDeclared.filter((one) => !isChecked(one)), ({ what }) => what)].map(([what, these]) => {
	const named = these.slice(0, namedUnchecked).map(nameOf);
	const rest = these.length - named.length;
	return {
		names: `${named.join(", ")}${rest === 0 ? "" : `, and ${String(rest)} more`}`,
		what: clean(what)
	};
});
/** `2 no longer declared, still live`; empty for none. */
const stillLiveText = (plan) => {
	const amount = stillLive(plan).length;
	return amount === 0 ? "" : `${String(amount)} no longer declared, still live`;
};
/** The first thing that a plan says: what left the file and not Azure, each with the line that removes or clears it. */
const noLongerDeclaredLines = (plan, style) => {
	const known = stillLive(plan);
	const unchecked = uncheckedIn(plan);
	if (known.length + unchecked.length === 0) return [];
	return [
		style("strong", known.length === 0 ? "No longer declared, not checked:" : `No longer declared, still live: ${count(known.length, "thing")}`),
		...known.flatMap((one) => {
			const words = lineWords(one);
			return [`  ${style("warning", "!")} ${nameOf(one)}: ${clean(one.what)}`, ...words === void 0 || one.line === void 0 ? [] : [`      ${words}: ${style("strong", clean(one.line))}`]];
		}),
		...unchecked.map(({ names, what }) => style("faint", `  ? ${names}: ${what}`)),
		""
	];
};

// packages/report/src/text/test-rows.ts
/** Rows that stand side by side, and the width of one value. */
const shownRows = 3;
const valueWidth = 34;
/** What is stored, with what was given if it does not fit; a dash without a key. */
const cellText = (cell) => {
	if (cell.fits === "unknown") return `${cell.text} or null`;
	if (!cell.fits) return `${cell.text} (not ${cell.given ?? "null"})`;
	if (cell.given === void 0) return "-";
	return cell.text;
};
const isFilled = (cell) => cell !== void 0 && cell.given !== void 0 && cell.given !== "null" && cell.fits === true;
/** A tick where every row has a value that fits, a cross where one does not fit, a dot where one is empty, a question mark where none is sure. */
const markOf = (cells, style) => {
	if (cells.some((cell) => cell?.fits === false)) return style("error", "✗");
	if (cells.some((cell) => cell?.fits === "unknown")) return style("warning", "?");
	return cells.every(isFilled) ? style("good", "✓") : style("faint", "·");
};
const padded = (text, width) => `${text}${" ".repeat(Math.max(0, width - text.length))}`;
const valueOf = (cell) => shorten(clean(maskSecretForms(cell === void 0 ? "-" : cellText(cell))), valueWidth);
/** Rows as a table on its side: a line for each column, the rows beside each other. */
const rowLines = (rows, style) => {
	const shown = rows.slice(0, shownRows);
	const columns = shown[0]?.cells.map(({ column }) => column) ?? [];
	const width = columns.reduce((most, name) => Math.max(most, clean(name).length), 0);
	const widths = shown.map(({ cells }) => cells.reduce((most, cell) => Math.max(most, valueOf(cell).length), 0));
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
const shown$1 = 2;
const amountOf = ({ rows, rowsOmitted }) => rows.length + rowsOmitted;
const amountText = (made, style) => amountOf(made) === 0 ? style("warning", "no row") : count(amountOf(made), "row");
/** Whether a message makes the same rows as before, so that one table shows both. */
const isSame = ({ before, rows, rowsOmitted }) => before !== void 0 && JSON.stringify([before.rows, before.rowsOmitted]) === JSON.stringify([rows, rowsOmitted]);
const indented = ({ rows }, style) => rowLines(rows, style).map((line) => `      ${line}`);
const sampleLines = (sample, style) => {
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
};
/** What a comparison without evidence is worth, in the text and in the comment. */
const onlyBuiltInText = "Only built-in sample messages were compared: your devices may send others. Name a real message under tests: then the plan tells what is lost.";
/** What each changed transform makes of messages. */
const previewLines = (plan, style, run = {}) => (plan.previews ?? []).flatMap((preview) => {
	const samples = preview.samples.slice(0, shown$1);
	const rest = preview.samples.length - samples.length + preview.samplesOmitted;
	return [
		`${style("strong", `Preview of ${clean(preview.export)} -> ${clean(preview.destination)}`)} (${clean(preview.table)})`,
		...preview.notCompared === void 0 ? [] : [style("warning", `    Not compared with the live transform: ${clean(preview.notCompared)}.`)],
		...preview.onlyBuiltIn === true ? [style("warning", `    ${onlyBuiltInText}`)] : [],
		...samples.flatMap((sample) => sampleLines(sample, style)),
		...rest > 0 ? [style("faint", `    … and ${count(rest, "message")} more: ${commandLine("test", run)}`)] : [],
		""
	];
});

// packages/report/src/text/plan.ts
/** Unmanaged things that are listed one by one; the rest is counted. */
const listedUnmanaged = 10;
/** Characters of a name that somebody else gave. */
const mostWidth = 300;
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
/** `3 to create, 1 to update, 0 to delete, 5 unchanged`, what was unreadable, and what is no longer declared. */
const summaryText = (plan) => {
	const { summary } = plan;
	return [
		`${String(summary.create)} to create`,
		`${String(summary.update)} to update`,
		`${String(summary.delete)} to delete`,
		unchangedText(plan),
		...stillLiveText(plan) === "" ? [] : [stillLiveText(plan)]
	].join(", ");
};
const acceptLine = (line) => `  ${line.startsWith("- ") ? line : `- ${line}`}`;
/** The lines to paste under `accept`, for risks that are not accepted. */
const refusal = (plan, style) => {
	const risks = unaccepted(plan);
	if (risks.length === 0) return [];
	const lines = [...new Set(risks.flatMap((risk) => risk.accept === void 0 ? [] : [acceptLine(clean(risk.accept))]))];
	const these = lines.length === 1 ? "this line" : "these lines";
	const where = plan.acceptFile === void 0 ? "under accept" : `into ${clean(plan.acceptFile)}`;
	return lines.length === 0 ? ["", style("error", `Refused: ${count(risks.length, "risk")} above must be accepted first.`)] : [
		"",
		`${style("error", "Refused.")} If that is what you want, put ${these} ${where}:`,
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
		...shown.map((thing) => style("faint", `    ${clean(shorten(thing.address, mostWidth))}  ${clean(shorten(thing.what, mostWidth))}`)),
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
	const found = unreadableIn(plan) === 0 ? "what is live matches the config" : "what could be read matches the config";
	const but = butExports(plan.exports);
	const remain = stillLive(plan).length;
	if (remain > 0) {
		const [things, are] = remain === 1 ? ["thing", "is"] : ["things", "are"];
		return `No changes, but ${String(remain)} ${things} above ${are} no longer declared and still live; for the rest, ${found} (${unchangedText(plan)}).${but}`;
	}
	return `Nothing to ${but === "" ? "do" : "change"}: ${found} (${unchangedText(plan)}).${but}`;
};
/** What a plan is called by; a plan of which nothing can run has no name: it would be the hash of nothing. */
const planName$1 = (plan) => !hasChanges(plan) || unaccepted(plan).length > 0 || plan.diagnostics.some(({ severity }) => severity === "error") ? void 0 : plan.digest.slice(0, 12);
const madeText = (plan) => {
	const { reads, writes } = plan.requests;
	const name = planName$1(plan);
	const made = `made with ${count(reads, "read")} and ${writes === 0 ? "no writes" : count(writes, "write")}`;
	return name === void 0 ? made : `plan ${name}, ${made}`;
};
const closing$1 = (plan, emulator, style) => [`${style("strong", sentence(plan))}${pretendText(emulator)}`, style("faint", madeText(plan))];
/** The environment stands in the plan itself. */
const runOf = ({ target: { environment } }, { run }) => ({
	...environment === void 0 ? {} : { environment },
	...run
});
/** A plan for people. No trailing line end. */
const renderPlan = (plan, options = {}) => {
	const style = options.style ?? plain$1;
	const changes = plan.changes.filter(isShown);
	const shown = plan.diagnostics.filter(({ code }) => code !== "gate");
	const findings = renderFindings(shown, {
		style,
		...options.sources && { sources: options.sources }
	});
	return [
		`${style("strong", "Plan for")} ${targetText(plan.target, options.emulator)}`,
		"",
		...noLongerDeclaredLines(plan, style),
		...exportLines(plan, style),
		...changes.flatMap((change) => [...changeLines(change, style), ""]),
		...previewLines(plan, style, runOf(plan, options)),
		...unmanagedLines(plan, style),
		...findings === "" ? [] : [findings, ""],
		...closing$1(plan, options.emulator, style),
		...refusal(plan, style)
	].join("\n");
};

// packages/report/src/markdown/inert.ts
/**
* How text from outside stands in Markdown: in code and nowhere else. GitHub makes no mention, reference, link, image or
* HTML of what stands in code; escaping does not hold, because entities are decoded before its filters run.
*/
const longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
const shown = (text) => clean(maskSecretForms(text));
const oneLine = (text) => text.replaceAll("\n", "\\n");
const span = (text) => {
	if (text === "") return "(empty)";
	const ticks = "`".repeat(longestRun(text) + 1);
	const pad = /^[` ]|[` ]$/.test(text) ? " " : "";
	return `${ticks}${pad}${text}${pad}${ticks}`;
};
/** Text from outside as a code span on one line. */
const code = (text) => span(shown(text));
/** The same of at most `width` characters: masked before it is cut, because half a secret has no form to be known by. */
const shortCode = (text, width) => span(shorten(shown(text), width));
/** The same for a table, where a bar ends the cell even in code: U+2502 stands for it. */
const cellCode = (text) => span(shown(text).replaceAll("|", "│"));
/** Lines from outside as a fenced block; no line of theirs can end it. */
const fence = (lines, language) => {
	const safe = maskSecretForms(lines.map(oneLine).join("\n")).split("\n").map(clean);
	const longest = safe.reduce((most, line) => Math.max(most, longestRun(line)), 0);
	const ticks = "`".repeat(Math.max(3, longest + 1));
	return [
		`${ticks}${language}`,
		...safe,
		ticks
	].join("\n");
};
/** Text of several lines from outside as a fenced block; secrets that stretch over lines are masked before it is split. */
const fenceText = (text, language = "") => fence(cleanLines(maskSecretForms(text)), language);
const address = /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w.~%-]*)*(?:#[\w-]+)?$/;
const longestAddress = 300;
/** A link of our own words; an address of any other form than GitHub's and ours leaves the words alone. */
const link = (words, url) => url.length <= longestAddress && address.test(url) ? `[${words}](${url})` : words;
/** Lines as they stand in a block quote. */
const quoted = (text) => text.split("\n").map((line) => line === "" ? ">" : `> ${line}`).join("\n");
/** `contoso.azureiotcentral.com` of an address with or without its scheme. */
const hostOf = (url) => url.replace(/^https:\/\//, "");

// packages/engine/src/transforms.ts
const configsOf = ({ checked, environments }) => (environments.length === 0 ? [void 0] : environments).flatMap((environment) => {
	const config = checked?.config(environment);
	return config === void 0 ? [] : [{
		environment,
		config
	}];
});
/** Adds what is found in the links and device templates of every environment. */
const withTransforms = async (loaded, options = {}, runJq) => {
	const configs = configsOf(loaded);
	if (configs.length === 0) return loaded;
	const look = async (run) => {
		const all = [];
		for (const { environment, config } of configs) {
			const repeated = {
				...options.run,
				...environment === void 0 ? {} : { environment }
			};
			all.push({
				environment,
				diagnostics: await checkTransforms(config, run, {
					...options,
					run: repeated
				})
			});
		}
		return all;
	};
	const found = await withJq(look, runJq);
	return {
		...loaded,
		diagnostics: sortDiagnostics(withoutDefaultEchoes([...loaded.diagnostics, ...mergeFindings(found)]))
	};
};

// packages/engine/src/validate.ts
/** Checks a config without asking Azure anything. */
const validate = async (request) => {
	const options = { run: { config: request.config } };
	const loaded = await withTransforms(await load(request.files, request.config), options, request.runJq);
	const { diagnostics } = request.environment === void 0 ? loaded : choose(loaded, request.environment);
	const { environments, sources, file } = loaded;
	return {
		document: validateDocument(diagnostics),
		environments,
		sources,
		file
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
/** The files of an input, one an environment. */
const pathsFor = (path, environments) => environments.map((environment) => pathFor(path, environment, environments.length > 1));
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
	const passed = documents.filter((document) => !isRefused(document));
	io.output("operations", operationsOutput(passed.flatMap(({ operations }) => operations.map(({ hash }) => hash))));
	io.output("plan-file", await writeDocuments(job, "plan.json", inputs.planFile, plans));
};

// packages/action/src/publish/places.ts
/**
* Looks at the file of sarif-file, which is written first. Throws a Stop where it cannot be written, before anybody is
* asked anything.
*/
const trySarif = async (job) => {
	const { sarifFile } = job.inputs;
	if (sarifFile !== void 0) await tryAll(job, [sarifFile]);
};
/** The same for the files of plan-file, of which there is one for each environment. */
const tryPlans = async (job, known) => {
	const { planFile, sarifFile } = job.inputs;
	if (planFile === void 0) return;
	const paths = pathsFor(planFile, environmentsOf(job, known));
	const whole = (path) => resolve(job.io.cwd, path);
	const all = [...paths, ...sarifFile === void 0 ? [] : [sarifFile]].map(whole);
	if (new Set(all).size < all.length) throw new Stop("Two files that the job writes have the same path, so one would replace the other.", "Give the inputs plan-file and sarif-file different paths.");
	await tryAll(job, paths);
};
const tryAll = async ({ io, ports, config }, paths) => {
	const own = await ownFilesOf(io.cwd, ports.files, config);
	for (const path of paths) await io.tryPlace(path, own);
};

// packages/action/src/modes/checked.ts
/** Checks the config in every environment, without asking Azure. */
const check = async (job) => {
	await trySarif(job);
	const { document, environments, sources } = await validate({
		files: job.ports.files,
		config: job.config,
		...job.runJq === void 0 ? {} : { runJq: job.runJq }
	});
	await tryPlans(job, environments);
	job.io.output("valid", String(document.valid));
	await job.sarif.add(document.diagnostics);
	return {
		valid: document.valid,
		findings: document.diagnostics,
		environments,
		sources
	};
};
const hasErrors = (findings) => findings.some(({ severity }) => severity === "error");
/** `2 errors, 1 warning in adx-export.yaml` */
const countText = (job, findings) => `${countFindings(findings)} in ${job.label}`;

// packages/action/src/modes/outcome.ts
const good = (line) => ({
	failed: false,
	line
});
const bad = (line, hint) => ({
	failed: true,
	line,
	...hint === void 0 ? {} : { hint }
});

export { unreadExportsText as $, isReference as $t, renderPlan as A, tableAmong as At, uncheckedIn as B, tableOf as Bt, fenceText as C, askTables as Ct, shortCode as D, readersIn as Dt, quoted as E, databaseName as Et, isSame as F, declaredPlace as Ft, exportsWarning as G, certain as Gt, asideText as H, unreadReason as Ht, onlyBuiltInText as I, destinationOf as It, inError as J, mapKnown as Jt, hasExportsToTell as K, concatKnown as Kt, rowLines as L, exportOf as Lt, targetText as M, within as Mt, unaccepted as N, clusterOf as Nt, hasChanges as O, seenIn$1 as Ot, amountOf as P, databaseOf as Pt, standsText as Q, addressOf as Qt, lineWords as R, identityOf as Rt, fence as S, askTable as St, link as T, databaseIn as Tt, butExports as U, allKnown as Ut, pretendText as V, resendNothing as Vt, exportsInErrorText as W, andThen as Wt, nameOf$1 as X, holesOf as Xt, meaningOf as Y, unknown as Yt, nounOf as Z, isReviewed as Zt, targetId as _, askDestinations as _t, hasErrors as a, textDiff as an, marks as at, cellCode as b, askPart as bt, mostOperations as c, draft as ct, harmfulIn as d, placeOf as dt, isSecret as en, alone as et, appliedName as f, predecessorsOf as ft, planName as g, askDatabasePolicies as gt, driftId as h, askClusterResource as ht, countText as i, keyOfChange as in, leftAloneTexts as it, summaryText as j, tablesIn as jt, planName$1 as k, shownIn as kt, operationsText as l, isRefused as lt, digestOfAll as m, askApplicationResource as mt, good as n, secretIn as nn, both as nt, givePlans as o, isMultiline as ot, commentId as p, digestOf as pt, hintsOf as q, known as qt, check as r, stages as rn, isLink as rt, writeDocuments as s, valueText as st, bad as t, referenceTo as tn, asText as tt, readOperations as u, makePlan as ut, validate as v, askExports as vt, hostOf as w, clusterIn as wt, code as x, askReaders as xt, withTransforms as y, askFunctions as yt, stillLive as z, oncePer as zt };