import { A as butExports, B as unreadExportsText, F as inError, J as valueText, K as sidesOf, Y as textDiff, f as summaryText, i as fenceText, n as code, p as targetText, q as isMultiline } from "./shared-planner2.js";
import { B as defined, d as count, f as shorten, i as plain, l as clean, y as maskSecretForms } from "./shared-core2.js";
import { a as renderSummary, c as exportItem, n as beforeDrift, o as fit, r as renderFlow, s as leastBytes } from "./shared-report5.js";
import { t as bytesOf } from "./shared-report2.js";
import { l as bodyLimit, r as planEnvironments, t as unreachable } from "./shared-planner.js";
import { d as isRefused, n as countText, r as givePlans, t as check } from "./shared-planner4.js";
import { g as byUrgency, v as messageOf } from "./shared-core.js";
import { l as ignoreEnd, u as ignoreLine } from "./shared-core4.js";
import { t as hashed } from "./shared-report3.js";
import { l as createPolling, u as poll } from "./shared-action7.js";
import { n as asking, t as GithubError } from "./shared-action.js";
import { t as limits } from "./shared-action2.js";
import { n as once } from "./shared-actions-github.js";
import { n as loginOf, t as isOwn } from "./shared-report4.js";
import { d as driftId, m as targetOf, n as good, p as targetId, t as bad } from "./shared-action10.js";
import { i as inEnvironment } from "./shared-action8.js";
import { n as repositoryUrl, r as workflowFile } from "./shared-action5.js";
import { r as showFindings } from "./shared-report.js";
import { n as inputFor } from "./shared-report6.js";
import { t as JobError } from "./shared-action3.js";

// packages/report/src/json/drift.ts
const isDrift = (({ origin, ignored }) => origin !== "merged" && ignored === void 0);
const hasDrifted = (({ changes, differences }) => differences === void 0 ? changes.some((({ action }) => action !== "no-op")) : differences.some(isDrift));
const driftStateOf = ((plan) => {
	const errors = plan.diagnostics.filter((({ severity, code }) => severity === "error" && code !== "gate"));
	if (hasDrifted(plan) || errors.some((({ code }) => code !== "unreadable"))) return "drift";
	return errors.length > 0 ? "unread" : "clean";
});

// packages/report/src/text/adopt.ts
const mostNamed = 8;
const listed = ((names) => {
	const shown = names.slice(0, mostNamed).map(clean);
	return names.length <= mostNamed ? shown.join(", ") : `${shown.join(", ")} and ${String(names.length - mostNamed)} more`;
});
const placeText = (({ file, range }) => `${clean(file)}:${String(range.start.line)}`);
const placeOf = (({ source }) => `${clean(source.file)}:${String(source.line)}`);
const onlyOthers = ((change, others) => {
	const only = `only: [${listed(others)}]`;
	return change.action === "delete" ? `{ name: \u2026, ${only} }` : only;
});
const whole = ((change, environment, sharing) => {
	const place = placeOf(change);
	const where = change.action === "create" ? "out of the config" : "out of removed";
	const others = (sharing?.environments ?? []).filter(((name) => name !== environment));
	if (sharing === void 0 || others.length === 0) return `take it ${where} at ${place}`;
	const all = listed(sharing.environments);
	if (!sharing.limitable) return `${place} applies to ${all}: if you take it ${where} there, you do so for all of them`;
	return `${place} applies to ${all}: limit it to the others with \`${onlyOthers(change, others)}\``;
});
const one = ((change, { path, from, to }, environment, sharing) => {
	const place = placeOf(change);
	const isShared = sharing !== void 0 && sharing.environments.length > 1;
	if (!isShared && from === null) return `take it out at ${place}`;
	if (!isShared && to === null) return `set it at ${place}`;
	if (!isShared) return `write the live value at ${place}`;
	const scalar = sharing.scalars.find((({ name }) => name === path || name === ""));
	const own = from === null ? void 0 : scalar?.own;
	const mine = `environments.${clean(environment)}`;
	if (own !== void 0) return `write the live value into ${mine}.${clean(own.key)} at ${placeText(own.at)}`;
	const all = listed(sharing.environments);
	if (scalar === void 0 || from === null) return `${place} applies to ${all}: what you write there applies to all of them`;
	return `${placeText(scalar.at)} applies to ${all}: write \${{ environment.<key> }} there, the live value into ${mine}.<key>, and the current value into that key of every other environment`;
});
const adoptOf = ((change, attribute, environment, sharing) => attribute === void 0 || change.action !== "update" ? whole(change, environment ?? "", sharing) : one(change, attribute, environment ?? "", sharing));

// packages/report/src/text/ignore.ts
const most = 20;
const acceptedOtherText = (({ acceptedOther }) => {
	if (acceptedOther === void 0) return void 0;
	const { value, until, reason } = acceptedOther;
	return `accepted was ${value === null ? "not set" : valueText(value)} until ${clean(until)}: ${clean(reason)}`;
});
const ignoreLines = (({ differences = [], target: { environment } }, end) => {
	const lines = differences.filter(((one) => isDrift(one) && one.value !== void 0)).map((({ address, attribute, value = null }) => ignoreLine({
		at: address,
		value,
		until: end,
		...defined({ attribute }),
		...environment === void 0 ? {} : { only: [environment] }
	})));
	return {
		lines: lines.slice(0, most),
		omitted: Math.max(0, lines.length - most)
	};
});

// packages/report/src/text/drift-groups.ts
const driftGroups = [
	"live",
	"both",
	"merged",
	"ignored"
];
const groupOf = (({ origin, ignored }) => ignored === void 0 ? origin ?? "live" : "ignored");
const differenceAt = (({ differences = [] }, address, attribute) => differences.find(((one) => one.address === address && one.attribute === attribute)));
const besideDrift = (({ differences = [] }) => {
	const sizeOf = ((group) => differences.filter(((one) => groupOf(one) === group)).length);
	const [merged, ignored] = [sizeOf("merged"), sizeOf("ignored")];
	return [...merged === 0 ? [] : [`${count(merged, "merged change")} ${merged === 1 ? "waits for its apply" : "wait for their apply"}`], ...ignored === 0 ? [] : [`${count(ignored, "difference")} ${ignored === 1 ? "is" : "are"} accepted`]].join(", ");
});

// packages/report/src/text/last-change.ts
const longest$1 = {
	by: 100,
	command: 160
};
const quoted = ((text, most) => clean(shorten(maskSecretForms(text), most)));
const timeText$1 = ((at) => {
	const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/.exec(at) ?? [];
	return day === void 0 || time === void 0 ? quoted(at, 40) : `${day} ${time} UTC`;
});
const lastChangeText = (({ at, of, by, command }) => {
	if (of === "table") return `last change of the table in the journal: ${timeText$1(at)}`;
	const who = by === void 0 ? "" : ` by ${quoted(by, longest$1.by)}`;
	const how = command === void 0 ? "" : ` (${quoted(command, longest$1.command)})`;
	return `last change in the journal: ${timeText$1(at)}${who}${how}`;
});

// packages/report/src/markdown/drift/sections.ts
const need = ((text) => ({
	kind: "kept",
	text
}));
const may = ((text) => ({
	kind: "block",
	text
}));
const noteBytes = 120;
const shortening = {
	byWorth: ((all) => all),
	beyond: "section",
	noteBytes: 0
};
const rest = ((gone) => `\u2026 ${count(gone, "more block")} left out here: the command drift shows all.`);
const drawn = (({ pieces }) => {
	const last = pieces.length > 1 ? pieces.at(-1) : void 0;
	return {
		open: "",
		pieces: last === void 0 ? pieces : pieces.slice(0, -1),
		between: "\n\n",
		end: last === void 0 ? "" : `${"\n\n"}${last.text}`,
		rest
	};
});
const thatFit = ((sections, room) => {
	let shown = sections;
	while (leastBytes(shown.map(drawn)) > room) shown = shown.slice(0, Math.floor(shown.length / 2));
	return shown;
});
const fitted = ((head, sections) => {
	const room = bodyLimit - bytesOf(head) - noteBytes;
	const shown = thatFit(sections, room);
	const { texts } = fit(shown.map(drawn), room, shortening);
	const left = sections.length - shown.length;
	const note = left === 0 ? [] : [`\u2026 ${count(left, "more environment")} left out here: the command drift shows all.`];
	return `${[
		head,
		...texts,
		...note
	].join("\n\n")}\n`;
});

// packages/report/src/markdown/drift/accept.ts
const acceptPieces = ((plan, now) => {
	const { lines, omitted } = ignoreLines(plan, ignoreEnd(now.slice(0, 10)));
	if (lines.length === 0) return [];
	const these = lines.length === 1 ? "this line" : "the lines of what you accept";
	const rest = omitted === 0 ? "" : `\n\n\u2026 and ${count(omitted, "more line")} like these.`;
	const way = `To **accept** it for a time, put ${these} under \`drift.ignore\` in the config, with a reason. A line accepts only this live value.`;
	return [may(`${way}\n\n${fenceText(lines.join("\n"), "yaml")}${rest}`)];
});

// packages/report/src/markdown/drift/marks.ts
const id = "[0-9a-f]{16}";
const issueMark = ((issue) => `<!-- adx-export:drift v1 id=${issue} -->`);
const targetMark = ((target, state) => `<!-- adx-export:drift-target id=${target} standing=${state} -->`);
const endMark = ((target) => `<!-- adx-export:drift-end id=${target} -->`);
const mostRemembered = 100;
const sinceMark = ((since) => {
	const entries = [...since].slice(0, mostRemembered).map((([key, stamp]) => `${key}-${stamp}`));
	return entries.length === 0 ? "" : `<!-- adx-export:drift-since ${entries.join(".")} -->`;
});
const entry = /^([0-9a-f]{16}|[0-9a-f]{24})-(\d{8}T\d{6}Z)$/;
const sinceLine = /^<!-- adx-export:drift-since ([0-9a-fTZ.-]+) -->$/m;
const section = new RegExp(`^<!-- adx-export:drift-target id=(${id}) standing=(clean|drift|unread) -->\\n[^]*?^<!-- adx-export:drift-end id=\\1 -->$`, "gm");
const stateOf = ((word) => word === "clean" || word === "drift" ? word : "unread");
const sinceIn = ((text) => new Map((sinceLine.exec(text)?.[1] ?? "").split(".").flatMap(((each) => {
	const [, key, stamp] = entry.exec(each) ?? [];
	return key === void 0 || stamp === void 0 ? [] : [[key, stamp]];
}))));
const earlierSectionsIn = ((issue, body) => {
	const text = (body ?? "").replaceAll("\r\n", "\n");
	if (text.split("\n", 1)[0] !== issueMark(issue)) return [];
	const found = [...text.matchAll(section)].map((([whole, target = "", state]) => ({
		id: target,
		state: stateOf(state),
		since: sinceIn(whole),
		text: whole
	})));
	return [...new Map(found.map(((kept) => [kept.id, kept]))).values()];
});
const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/;
const stampOf = ((now) => {
	const parts = iso.exec(now);
	if (parts === null) throw new Error("the time of a drift issue is not an ISO time in UTC");
	const [, year, month, day, hour, minute, second] = parts;
	return `${year ?? ""}${month ?? ""}${day ?? ""}T${hour ?? ""}${minute ?? ""}${second ?? ""}Z`;
});
const timeText = ((stamp) => stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\dZ$/, "$1-$2-$3 $4:$5 UTC"));

// packages/report/src/markdown/drift/differences.ts
const differencesOfChange = ((change, hashes, adoptFor, foundAt) => {
	const { address, action, attributes } = change;
	const factsOf = ((attribute) => {
		const { ignored, acceptedOther, changed, ...found } = foundAt(attribute) ?? {};
		const origin = { ...defined({
			ignored,
			acceptedOther,
			changed
		}) };
		return {
			group: groupOf({
				...found,
				...origin
			}),
			...origin
		};
	});
	const keyOf = ((path, what) => hashes.get(JSON.stringify([address, path])) ?? hashed(JSON.stringify([
		address,
		path,
		what
	])));
	if (action !== "update") return [{
		key: keyOf("", action),
		change,
		adopt: adoptFor(),
		...factsOf()
	}];
	return attributes.map(((attribute) => ({
		key: keyOf(attribute.path, attribute.to),
		change,
		attribute,
		adopt: adoptFor(attribute),
		...factsOf(attribute.path)
	})));
});
const differencesOf = ((plan, sharing) => {
	const { changes, operations, target } = plan;
	const hashes = new Map(operations.map((({ address, attribute, hash }) => [JSON.stringify([address, attribute ?? ""]), hash])));
	return changes.filter((({ action }) => action !== "no-op")).flatMap(((change) => differencesOfChange(change, hashes, ((attribute) => adoptOf(change, attribute, target.environment, sharing?.get(change.address))), ((attribute) => differenceAt(plan, change.address, attribute)))));
});
const longest = {
	value: 1e3,
	lines: 40
};
const shown = ((text) => text.length <= longest.value ? text : `(${count(text.length, "character")}: the command drift shows them)`);
const asText = ((value) => typeof value === "string" ? maskSecretForms(value) : "");
const textLines = ((from, to) => {
	const lines = textDiff(asText(from), asText(to), plain);
	const kept = lines.filter(((line) => line.length <= longest.value)).slice(0, longest.lines);
	const left = lines.length - kept.length;
	return [
		"  - live, + config:",
		...kept,
		...left === 0 ? [] : [`\u2026 ${count(left, "more line")}: the command drift shows them`]
	];
});
const attributeLines = ((address, attribute, way, since) => {
	const { path, from, to } = attribute;
	const { before, after } = sidesOf(address, attribute);
	const head = `${clean(path)} (since ${since})`;
	const adopt = `  adopt:  ${way}`;
	if (from === null) return [
		head,
		"  live:   not set",
		`  config: ${shown(after)}`,
		adopt
	];
	if ([from, to].every(((value) => value === null || typeof value === "string")) && (isMultiline(from) || isMultiline(to))) return [
		head,
		...textLines(from, to),
		adopt
	];
	const config = to === null ? "not set" : shown(after);
	return [
		head,
		`  live:   ${shown(before)}`,
		`  config: ${config}`,
		adopt
	];
});
const wholeLines = ((change, way, since) => change.action === "create" ? [
	`missing (since ${since})`,
	"  live:   it does not exist",
	"  config: declares it",
	`  adopt:  ${way}`
] : [
	`too much (since ${since})`,
	"  live:   it is there",
	"  config: names it under removed",
	`  adopt:  ${way}`
]);
const acceptedLine = ((difference) => {
	const { ignored } = difference;
	if (ignored !== void 0) return [`  accepted until ${clean(ignored.until)}: ${shown(clean(ignored.reason))}`];
	const other = acceptedOtherText(difference);
	return other === void 0 ? [] : [`  ${shown(other)}`];
});
const changedLine = (({ changed }) => changed === void 0 ? [] : [`  ${lastChangeText(changed)}`]);
const linesOf = ((difference, since) => {
	const { key, change, attribute, adopt } = difference;
	const stamp = timeText(since.get(key) ?? "");
	return [
		...attribute === void 0 ? wholeLines(change, adopt, stamp) : attributeLines(change.address, attribute, adopt, stamp),
		...changedLine(difference),
		...acceptedLine(difference)
	];
});
const bytesOfBlock = 6e3;
const packed = ((all) => {
	const blocks = [];
	let bytes = bytesOfBlock;
	for (const lines of all) {
		const size = bytesOf(lines.join("\n")) + 1;
		if (bytes + size > bytesOfBlock) {
			blocks.push([]);
			bytes = 0;
		}
		for (const each of lines) blocks.at(-1)?.push(each);
		bytes += size;
	}
	return blocks;
});
const differenceBlocks = ((differences, since) => [...Map.groupBy(differences, (({ change }) => change)).entries()].flatMap((([change, group]) => packed(group.map(((difference) => linesOf(difference, since)))).map(((lines) => [
	`#### ${code(change.address)}`,
	"",
	fenceText(lines.join("\n"), "diff")
].join("\n"))))));

// packages/report/src/markdown/drift/earlier-sections.ts
const gone = "**No longer in the config**. adx-export no longer checks it, and this is the last result. Fix the differences yourself and close this issue, or put the environment back into the config.";
const short = "This run did not check this environment. Its section is left out because it is too long.";
const afterBlank = ((lines) => lines[0] === "" ? lines.slice(1) : lines);
const partsOf = (({ text }) => {
	const lines = text.split("\n");
	const length = lines[1]?.startsWith("### ") === true ? 2 : 1;
	const rest = lines.slice(length);
	const said = afterBlank(rest);
	return {
		head: lines.slice(0, length),
		rest: said[0] === gone ? ["", ...afterBlank(said.slice(1))] : rest
	};
});
const sectionOf$2 = (({ id, state, since }, text) => ({
	id,
	state,
	differs: state === "drift" || since.size > 0,
	pieces: [need(text)]
}));
const shortOf = (({ id, since }, head, remarks) => [
	...head,
	"",
	...remarks,
	short,
	sinceMark(since),
	endMark(id)
].join("\n"));
const unchangedSection = ((kept, room) => {
	const { head, rest } = partsOf(kept);
	const text = [...head, ...rest].join("\n");
	return sectionOf$2(kept, bytesOf(text) <= room ? text : shortOf(kept, head, []));
});
const removedSection = ((kept, room) => {
	const { head, rest } = partsOf(kept);
	const text = [
		...head,
		"",
		gone,
		"",
		...afterBlank(rest)
	].join("\n");
	return sectionOf$2(kept, bytesOf(text) <= room ? text : shortOf(kept, head, [gone, ""]));
});

// packages/report/src/markdown/drift/title.ts
const plainName = ((text) => clean(shorten(text, 100)).replaceAll(/[^\p{L}\p{N} ./-]/gu, "_"));
const driftTitle = ((config, environment) => `adx-export drift: ${plainName(config)}${environment === void 0 ? "" : ` (${plainName(environment)})`}`);

// packages/report/src/markdown/drift/issue.ts
const mostKeptBytes = 2e4;
const mostFindings = 10;
const address = /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w.~%-]+)+$/;
const readText = (({ runUrl, commit }, stamp) => {
	const run = runUrl.length <= 300 && address.test(runUrl) ? `, [this run](${runUrl})` : "";
	const at = /^[0-9a-f]{7,64}$/.test(commit) ? ` at commit ${code(commit.slice(0, 12))}` : "";
	return `${timeText(stamp)}${at}${run}`;
});
const headingOf = (({ environment }) => environment === void 0 ? "" : `### ${code(shorten(environment, 100))}\n\n`);
const adoptText = "To **adopt** the live state, change the config as the lines `adopt` say, and merge the change.";
const revertText = ((plan, all, { environment }, workflow) => {
	if (isRefused(plan) || plan.operations.length === 0) return "You cannot **revert** it yet, because the plan of the config is refused. The findings of the run say why.";
	const inputs = [`expected-operations: ${plan.digest}`, ...environment === void 0 ? [] : [`environment: ${clean(environment)}`]];
	const waits = all.some((({ group }) => group === "merged" || group === "both"));
	return [
		`To **revert** it, ${workflow === void 0 || !address.test(workflow) ? "dispatch the drift workflow" : `[dispatch the drift workflow](${workflow})`} on the default branch with these inputs. Its apply job runs exactly the operations of this plan${waits ? ", including those of merges that wait for their apply" : ""}:`,
		"",
		fenceText(inputs.join("\n"), "text")
	].join("\n");
});
const headings = {
	live: "**Changed live**, by a person or another program:",
	both: "**Changed live and in the config**: the merge waits for its apply, which replaces the live value.",
	merged: "**Merged, waiting for its apply**. This is not drift.",
	ignored: "**Accepted** by the config, under `drift.ignore`. This is not drift."
};
const groupPieces = ((plan, all, since) => {
	const isKnown = plan.differences?.some((({ origin, ignored }) => (origin ?? ignored) !== void 0)) === true;
	return driftGroups.flatMap(((group) => {
		const these = all.filter(((one) => one.group === group));
		if (these.length === 0) return [];
		const blocks = differenceBlocks(these, since).map(may);
		return isKnown ? [need(headings[group]), ...blocks] : blocks;
	}));
});
const waysOut = ((plan, all, section, workflow) => {
	return all.some((({ group }) => group === "live" || group === "both")) ? [need(`${adoptText} ${revertText(plan, all, section, workflow)}`), ...acceptPieces(plan, section.now)] : [];
});
const messageBlock = ((text) => fenceText(text.replaceAll(/\r\n|\n|\r/g, "\n  ")));
const findingBlocks = (({ diagnostics }) => {
	const errors = byUrgency(diagnostics).filter((({ severity, code }) => severity === "error" && code !== "gate"));
	const shown = errors.slice(0, mostFindings).map(((each) => messageBlock(`${clean(each.code)}: ${messageOf(each)}`)));
	const rest = errors.length - shown.length;
	return rest === 0 ? shown : [...shown, `\u2026 and ${count(rest, "more finding")}.`];
});
const exportBlocks = (({ exports }) => {
	const unknown = unreadExportsText(exports, code);
	return [...inError(exports).map(exportItem), ...unknown === void 0 ? [] : [unknown]];
});
const sinceOf = ((differences, known, stamp) => new Map(differences.map((({ key }) => [key, known.get(key) ?? stamp]))));
const differText = ((differences) => {
	if (differences.length === 0) return "The live state differs from the config";
	const resources = new Set(differences.map((({ change }) => change.address))).size;
	return `${count(differences.length, "difference")} in ${count(resources, "resource")}`;
});
const unreadText = ((since) => since.size === 0 ? "" : ` When it was last read, there ${since.size === 1 ? "was" : "were"} ${count(since.size, "difference")}.`);
const planSection = ((section, { plan, sharing }, known, workflow) => {
	const stamp = stampOf(section.now);
	const differences = differencesOf(plan, sharing);
	const drifted = differences.filter((({ group }) => group === "live" || group === "both"));
	const beside = besideDrift(plan);
	const state = driftStateOf(plan);
	const since = state === "unread" ? known : sinceOf(differences, known, stamp);
	const read = readText(section, stamp);
	const but = butExports(plan.exports);
	const words = {
		clean: `${beside === "" ? "The live state matches the config" : `No drift: ${beside}`}. Read ${read}.${but}`,
		drift: `**${differText(drifted)}.**${beside === "" ? "" : ` In addition, ${beside}.`} Read ${read}.${but}`,
		unread: `**Not everything could be read**, so it is unknown whether the live state matches the config. Tried ${read}.${unreadText(since)}${but}`
	};
	return {
		id: section.targetId,
		state,
		differs: state === "drift" || state === "unread" && since.size > 0,
		pieces: [
			need(`${targetMark(section.targetId, state)}\n${headingOf(section)}${words[state]}`),
			...exportBlocks(plan).map(may),
			...groupPieces(plan, differences, since),
			...findingBlocks(plan).map(may),
			...waysOut(plan, differences, section, workflow),
			need(`${sinceMark(since)}\n${endMark(section.targetId)}`)
		]
	};
});
const failureSection = ((section, { code, message, hint }, known) => {
	const what = messageBlock(shorten(`${code}: ${message}${hint === void 0 ? "" : `\nFix: ${hint}`}`, 2e3));
	const attempt = `**It could not be read**, so it is unknown whether it matches the config. Tried ${readText(section, stampOf(section.now))}.`;
	return {
		id: section.targetId,
		state: "unread",
		differs: known.size > 0,
		pieces: [
			need(`${targetMark(section.targetId, "unread")}\n${headingOf(section)}${attempt}${unreadText(known)}`),
			may(what),
			need(`${sinceMark(known)}\n${endMark(section.targetId)}`)
		]
	};
});
const sectionOf$1 = ((section, known, workflow) => section.outcome.kind === "plan" ? planSection(section, section.outcome, known, workflow) : failureSection(section, section.outcome.failure, known));
const inOrder = ((sections, before) => {
	const ranks = new Map(before.map((({ id }, rank) => [id, rank])));
	const rankOf = (({ id }) => ranks.get(id) ?? before.length);
	return sections.toSorted(((a, b) => rankOf(a) - rankOf(b)));
});
const looksAtExports = ((looked) => butExports(looked.flatMap((({ outcome }) => outcome.kind === "plan" ? outcome.plan.exports : []))));
const summaryOf = ((sections, looked) => {
	if (sections.length === 1 && looked.length === 1 && looked[0]?.environment === void 0) return void 0;
	const now = looked[0]?.now;
	const bad = sections.filter((({ state }) => state !== "clean")).length;
	const isBeside = looked.some((({ outcome }) => outcome.kind === "plan" && besideDrift(outcome.plan) !== ""));
	if (bad === 0) return `${isBeside ? "There is no drift" : "Every environment matches the config"}${now === void 0 ? "" : ` (${timeText(stampOf(now))})`}.${looksAtExports(looked)}`;
	const differ = bad === 1 ? "differs" : "differ";
	return `${String(bad)} of ${count(sections.length, "environment")} ${differ} from the config or could not be read.`;
});
const driftIssue = ((input) => {
	const { id, config, previousBody, previousOpen = true, targets, sections, workflow, environment } = input;
	const isLeft = ((kept) => targets?.includes(kept.id) === false);
	const before = earlierSectionsIn(id, previousBody).filter(((kept) => !isLeft(kept) || previousOpen && kept.state !== "clean"));
	const knownOf = ((target) => before.find(((kept) => kept.id === target))?.since ?? /* @__PURE__ */ new Map());
	const made = sections.map(((section) => sectionOf$1(section, knownOf(section.targetId), workflow)));
	const others = before.filter(((kept) => !made.some(((section) => section.id === kept.id))));
	const room = Math.floor(mostKeptBytes / others.length);
	const kept = others.map(((other) => isLeft(other) ? removedSection(other, room) : unchangedSection(other, room)));
	const all = inOrder([...made, ...kept], before);
	const name = clean(shorten(config, 100));
	const summary = summaryOf(all, sections);
	const head = [
		issueMark(id),
		`Drift of ${code(name)}: the live state compared with the config.`,
		...summary === void 0 ? [] : ["", summary]
	].join("\n");
	return {
		title: driftTitle(config, environment),
		body: fitted(head, all),
		drifted: all.some((({ differs }) => differs)),
		clean: all.every((({ state }) => state === "clean"))
	};
});

// packages/report/src/markdown/drift/index-issue.ts
const lineOf = (({ environment, issue }) => `- ${code(shorten(environment, 100))}${issue === void 0 ? "" : `: #${String(issue.number)}`}`);
const fitting = ((lines, room) => {
	let left = room;
	const kept = lines.filter(((line) => (left -= bytesOf(line) + 1) >= 0));
	const gone = lines.length - kept.length;
	return gone === 0 ? kept : [...kept, `- \u2026 ${count(gone, "more environment")}`];
});
const driftIndex = (({ id, config, environments }) => {
	const open = environments.filter((({ issue }) => issue?.open === true));
	const name = clean(shorten(config, 100));
	const head = [
		issueMark(id),
		`Drift of ${code(name)}: the live state compared with the config. Each environment has a separate issue.`,
		"",
		open.length === 0 ? `No environment of ${String(environments.length)} has an open issue.` : `${String(open.length)} of ${count(environments.length, "environment")} ${open.length === 1 ? "has" : "have"} an open issue:`,
		""
	].join("\n");
	const lines = fitting(open.map(lineOf), bodyLimit - bytesOf(head) - 100);
	return {
		title: `${driftTitle(config)} (all environments)`,
		body: `${[head, ...lines].join("\n")}\n`,
		clean: open.length === 0
	};
});

// packages/action/src/github/issues.ts
const permission = "issues: write";
const driftLabel = "adx-export-drift";
const ownIssues = (async (connection, marker) => (await ownIssuesOf(connection, [marker])).get(marker) ?? []);
const ownIssuesOf = (async (connection, markers) => {
	const wanted = new Set(markers);
	const found = await labelled(connection, wanted);
	if (found.length === 0) return /* @__PURE__ */ new Map();
	const login = await loginOf(connection);
	const own = found.filter((({ author }) => isOwn(login, author))).toSorted(((a, b) => Number(b.open) - Number(a.open) || a.number - b.number));
	return Map.groupBy(own, (({ body }) => firstLineOf(body)));
});
const firstLineOf = ((body) => body.split("\n", 1)[0] ?? "");
const labelled = (async (connection, markers) => {
	const { octokit, owner, repo } = connection;
	const found = [];
	for (let page = 1; page <= limits.githubPages; page += 1) {
		const { data } = await asking({
			what: "read the issues",
			permission
		}, (() => octokit.rest.issues.listForRepo({
			owner,
			repo,
			state: "all",
			labels: driftLabel,
			per_page: 100,
			page
		})));
		for (const { number, title, body: raw, state, user, pull_request } of data) {
			const body = (raw ?? "").replaceAll("\r\n", "\n");
			if (pull_request !== void 0 || !markers.has(firstLineOf(body))) continue;
			found.push({
				number,
				title,
				body,
				open: state === "open",
				author: user
			});
		}
		if (data.length < 100) break;
	}
	return found;
});
const ensureLabel = (async ({ octokit, owner, repo }) => {
	try {
		await octokit.rest.issues.createLabel({
			owner,
			repo,
			name: driftLabel,
			color: "d93f0b",
			description: "The live state differs from the config",
			...once
		});
	} catch {}
});
const openIssue = (async (connection, marker, issue) => {
	const { octokit, owner, repo } = connection;
	await ensureLabel(connection);
	const post = (async () => {
		const { data } = await asking({
			what: "open an issue",
			permission
		}, (() => octokit.rest.issues.create({
			owner,
			repo,
			...issue,
			labels: [driftLabel],
			...once
		})));
		return data.number;
	});
	try {
		return await post();
	} catch (error) {
		if (!(error instanceof GithubError) || error.status > 0 && error.status < 500) throw error;
		return (await ownIssues(connection, marker)).every((({ open }) => !open)) ? post() : void 0;
	}
});
const patch = (async ({ octokit, owner, repo }, { number }, change) => {
	await asking({
		what: "update its issue",
		permission
	}, (() => octokit.rest.issues.update({
		owner,
		repo,
		issue_number: number,
		...change
	})));
});
const updateIssue = (async (connection, issue, wanted) => {
	const { title, body, open } = wanted;
	if (issue.open === open && issue.title === title && issue.body === body) return false;
	const state = open ? { state: "open" } : {
		state: "closed",
		state_reason: "completed"
	};
	await patch(connection, issue, {
		title,
		body,
		...issue.open === open ? {} : state
	});
	return true;
});
const closeOthers = (async (connection, others) => {
	for (const other of others) if (other.open) await patch(connection, other, {
		state: "closed",
		state_reason: "not_planned"
	});
});

// packages/action/src/publish/workflow-url.ts
const form = /^\.github\/workflows\/([\w.-]+)$/;
const workflowUrl = (({ io: { env } }) => {
	const file = form.exec(workflowFile(env) ?? "")?.[1];
	return file === void 0 ? {} : { workflow: `${repositoryUrl(env)}/actions/workflows/${file}` };
});

// packages/action/src/publish/drift-issue.ts
const sectionOf = ((job, one) => {
	const now = new Date(job.ports.clock.now()).toISOString().replace(/\.\d+Z$/, "Z");
	if (one.kind === "invalid") return [];
	const outcome = one.kind === "failure" ? {
		kind: "failure",
		failure: one.failure
	} : {
		kind: "plan",
		plan: one.planned.plan,
		sharing: one.planned.sharing
	};
	return [{
		targetId: one.id,
		...inEnvironment(one.environment),
		outcome,
		runUrl: job.run.url,
		commit: job.event.sha,
		now
	}];
});
const opening = (async (job, connection, marker, issue) => {
	const number = await openIssue(connection, marker, issue);
	const { clock } = job.ports;
	await poll(createPolling(clock), new Date(clock.now()).toISOString(), (() => ownIssues(connection, marker)), ((listed) => number === void 0 || listed.some(((one) => one.number === number))));
});
const keepIssue = (async ({ job, connection }, marker, draw) => {
	let opened = false;
	for (let written = 0; written <= limits.issueWrites; written += 1) {
		const [issue, ...others] = await ownIssues(connection, marker);
		await closeOthers(connection, others);
		const { title, body, clean } = await draw(issue);
		if (issue === void 0 ? clean || opened : clean && !issue.open) return;
		if (written === limits.issueWrites) return;
		if (issue === void 0) await opening(job, connection, marker, {
			title,
			body
		});
		else if (!await updateIssue(connection, issue, {
			title,
			body,
			open: !clean
		})) return;
		opened ||= issue === void 0;
	}
});
const previousOf = ((issue) => issue === void 0 ? {} : {
	previousBody: issue.body,
	previousOpen: issue.open
});
const markersOf = (({ job, known }) => new Map(known.flatMap(((environment) => environment === void 0 ? [] : [[environment, issueMark(driftId(job.label, environment))]]))));
const inOne = (async (drift) => {
	const { job, connection, looked, known } = drift;
	const id = driftId(job.label);
	const targets = known.map(((environment) => targetId(targetOf(job, environment))));
	const sections = looked.flatMap(((one) => sectionOf(job, one)));
	const { label: config } = job;
	await keepIssue(drift, issueMark(id), ((issue) => driftIssue({
		id,
		config,
		targets,
		sections,
		...workflowUrl(job),
		...previousOf(issue)
	})));
	const apart = await ownIssuesOf(connection, [...markersOf(drift).values()]);
	for (const issues of apart.values()) await closeOthers(connection, issues);
});
const inEach = (async (drift) => {
	const { job, connection, looked } = drift;
	const { label: config } = job;
	for (const one of looked) {
		const { environment } = one;
		if (environment === void 0) continue;
		const id = driftId(config, environment);
		const about = {
			id,
			config,
			environment,
			targets: [one.id],
			sections: sectionOf(job, one),
			...workflowUrl(job)
		};
		await keepIssue(drift, issueMark(id), ((issue) => driftIssue({
			...about,
			...previousOf(issue)
		})));
	}
	const markers = markersOf(drift);
	const id = driftId(config);
	await keepIssue(drift, issueMark(id), (async () => {
		const issues = await ownIssuesOf(connection, [...markers.values()]);
		const environments = [...markers].map((([environment, marker]) => {
			const [issue] = issues.get(marker) ?? [];
			return {
				environment,
				...issue === void 0 ? {} : { issue }
			};
		}));
		return driftIndex({
			id,
			config,
			environments
		});
	}));
});
const publishDrift = (async (job, looked, known) => {
	if (job.github === void 0) return void 0;
	try {
		const drift = {
			job,
			connection: await job.github.connection(),
			looked,
			known
		};
		await (known.length > limits.environmentsInIssue ? inEach(drift) : inOne(drift));
		return;
	} catch (error) {
		if (error instanceof GithubError) return error;
		throw error;
	}
});

// packages/action/src/job/drift.ts
const verdict = ((job, looked) => {
	const failure = unreachable(looked);
	if (failure !== void 0) return failure;
	const plans = looked.flatMap(((one) => one.kind === "plan" ? [one.planned] : []));
	const drifted = plans.filter((({ plan }) => driftStateOf(plan) === "drift"));
	if (plans.some((({ plan }) => plan.diagnostics.some((({ code }) => code === "unreadable"))))) return bad("adx-export could not compare everything. The findings say what is missing.");
	const but = butExports(plans.flatMap((({ plan }) => plan.exports)));
	const beside = [...new Set(plans.map((({ plan }) => besideDrift(plan))).filter(((text) => text !== "")))].join("; ");
	if (drifted.length === 0) return good(beside === "" ? `No drift: the live state matches the config.${but}` : `No drift: ${beside}.${but}`);
	const line = `Drift: ${drifted.map((({ plan }) => `${targetText(plan.target)}: ${summaryText(plan)}`)).join("; ")}`;
	return job.inputs.failOnDrift ? bad(line, "Adopt the change in the config, or apply the config to revert it.") : good(line);
});
const afterUnpublished = ((job, result, unpublished, looked) => {
	if (looked.every(((one) => one.kind === "plan" && driftStateOf(one.planned.plan) === "clean"))) {
		job.io.say("warning", `${unpublished.message} There is no drift, but the issue of an earlier run may still be open. ${unpublished.hint ?? ""}`);
		return result;
	}
	return bad(`${result.line.replace(/\.?$/, ".")} No issue reports it: ${unpublished.message}`, unpublished.hint);
});
const driftMode = (async (job) => {
	const { valid, findings, environments, sources } = await check(job);
	if (!valid) {
		await showFindings(job, findings, sources);
		return bad(`${countText(job, findings)}.`);
	}
	if (job.inputs.resendSecrets !== void 0) throw new JobError("The input resend-secrets works with plan and apply only, because nobody can see whether a secret differs.");
	const looked = await planEnvironments(job, environments, ((environment) => beforeDrift(job, environment)));
	const found = looked.flatMap(((one) => one.kind === "plan" ? one.planned.plan.diagnostics : one.kind === "invalid" ? one.invalid.document.diagnostics : []));
	await showFindings(job, found, sources);
	if (looked.some((({ kind }) => kind === "invalid"))) return bad(`${countText(job, found)}.`);
	await givePlans(job, looked.flatMap(((one) => one.kind === "plan" ? [{
		...inEnvironment(one.environment),
		document: one.planned.plan
	}] : [])));
	await job.io.summary(renderSummary({
		...inputFor(job, looked, /* @__PURE__ */ new Map()),
		diagramOf: renderFlow
	}).body);
	const unpublished = await publishDrift(job, looked, environments.length === 0 ? [void 0] : environments);
	const result = verdict(job, looked);
	return unpublished === void 0 ? result : afterUnpublished(job, result, unpublished, looked);
});

export { driftMode };