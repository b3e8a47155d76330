import { d as count, f as shorten, i as plain, l as clean, u as cleanLines, y as maskSecretForms } from "./shared-core2.js";
import { a as topText, c as statusLine, d as summaryLimit, l as bodyLimit, s as forms, u as statusRoom } from "./shared-planner.js";
import { B as unreadExportsText, C as acceptanceText, D as stillLive, Dt as isSecret, E as lineWords, Et as isReference, F as inError, G as marks$1, H as asText, I as meaningOf, J as valueText, K as sidesOf, L as nameOf, O as uncheckedIn, P as hintsOf, R as nounOf, T as shownAcceptances, U as both, V as alone, W as leftAloneTexts, Y as textDiff, Z as manyOf, _ as isSame, a as hostOf, b as rowLines, c as shortCode, g as comparedText, h as amountOf$1, m as unaccepted, n as code, o as link, q as isMultiline, r as fence, s as quoted, t as cellCode, v as onlyBuiltInText, y as changedRowLines, z as standsText } from "./shared-planner2.js";
import { s as countFindings } from "./shared-report.js";
import { t as bytesOf } from "./shared-report2.js";
import { o as prose, s as shortProse, w as stages } from "./shared-planner4.js";
import { t as GithubError } from "./shared-action.js";
import { t as branchIn } from "./shared-action5.js";
import { o as fileAt } from "./shared-action7.js";
import { c as seenText, d as environmentsText, m as partsOf, p as isPlanned, r as markerText, s as seenOperations, u as countsText$1 } from "./shared-report4.js";
import { a as headText, c as harmsCell, l as namesOf, o as headline, s as runText, u as titlesOf } from "./shared-report6.js";
import { t as findingPieces } from "./shared-report7.js";
import { m as targetOf } from "./shared-action10.js";
import { r as lastApplied } from "./shared-action12.js";
import { posix } from "node:path";

// packages/report/src/markdown/comment/acceptances.ts
const longest$2 = 300;
const acceptanceSections = ((targets) => {
	const shown = targets.map(((target) => ({
		target,
		all: shownAcceptances(target.plan)
	})));
	return [...Map.groupBy(shown, (({ all }) => JSON.stringify(all))).values()].flatMap(((group) => {
		const all = group[0]?.all ?? [];
		if (all.length === 0) return [];
		const where = group.length === targets.length ? "" : ` in ${environmentsText(group.map((({ target }) => target)))}`;
		return [{
			open: `${quoted(`[!IMPORTANT]\n**The config accepts other things than before**${where}. A merge applies nothing of this:\n`)}\n`,
			pieces: all.map(((each) => ({
				kind: "acceptance",
				text: quoted(`- ${acceptanceText(each, ((text) => shortCode(text, longest$2)))}`)
			}))),
			between: "\n",
			end: "",
			rest: ((gone) => quoted(`- \u2026 and ${String(gone)} more`))
		}];
	}));
});

// packages/report/src/markdown/comment/destructive.ts
const isBlocking = (({ blocking }) => blocking);
const isDestructive = (({ action, risks }) => action === "delete" || risks.some(isBlocking));
const isRefused = (({ risks }) => risks.some((({ blocking, accepted }) => blocking && !accepted)));
const rank$1 = ((change) => isRefused(change) ? 0 : change.risks.some(isBlocking) ? 1 : 2);
const destructiveIn = ((plan) => plan.changes.filter(isDestructive).toSorted(((a, b) => rank$1(a) - rank$1(b))));
const allRoom = {
	fact: Number.POSITIVE_INFINITY,
	changes: Number.POSITIVE_INFINITY
};
const standingOf = (({ accepted }) => accepted ? "accepted" : "**not accepted**");
const compactItem = (({ address, action, risks }) => {
	const states = risks.filter(isBlocking).map(((risk) => `${code(risk.code)} ${standingOf(risk)}`));
	return `- **${action}** ${code(address)}${states.length === 0 ? "" : `: ${states.join(", ")}`}`;
});
const whole = /* @__PURE__ */ new WeakMap();
const messageText = ((risk, change, width) => {
	if (risk.message.length > width) return shortProse(risk.message, width, namesOf(change));
	const text = whole.get(risk) ?? shortProse(risk.message, width, namesOf(change));
	whole.set(risk, text);
	return text;
});
const itemOf = ((change, room) => {
	if (room.fact === 0) return [compactItem(change)];
	const { address, action, source } = change;
	const blocking = change.risks.filter(isBlocking);
	const place = code(`${source.file}:${String(source.line)}`);
	return [
		`- **${action}** ${code(address)} (${place})`,
		...blocking.map(((risk) => `  - ${code(risk.code)}, ${standingOf(risk)}: ${messageText(risk, change, room.fact)}`)),
		...blocking.length === 0 ? ["  - no blocking risk is known"] : []
	];
});
const acceptLines = ((changes) => [...new Set(changes.flatMap((({ risks }) => risks.flatMap((({ blocking, accepted, accept }) => !blocking || accepted || accept === void 0 ? [] : [accept.startsWith("- ") ? accept : `- ${accept}`])))))]);
const sentence = ((changes, plan) => {
	const refused = unaccepted(plan).length;
	const amount = count(changes.length, "destructive change");
	if (refused > 0) return `**${amount}; ${count(refused, "blocking risk")} not accepted.** A merge applies nothing of this plan.`;
	const them = changes.length === 1 ? "this change" : "these changes";
	return `**${amount}.**${changes.some((({ risks }) => risks.some(isBlocking))) ? " The config accepts every blocking risk" : " No blocking risk is known"}, so applying this plan makes ${them}.`;
});
const shortenedIn = ((changes, room) => changes.flatMap((({ risks }) => risks.filter(((risk) => risk.blocking && risk.message.length > room.fact)))).length);
const limits = ((shown, hidden, room) => {
	const shortened = shortenedIn(shown, room);
	return [...shortened === 0 ? [] : ["", `What is known live of ${count(shortened, "risk")} is ${room.fact === 0 ? "left out" : "shortened"} here; the summary of the run has it whole.`], ...hidden === 0 ? [] : ["", `**${count(hidden, "more destructive change")} cannot be shown, because the comment is full. Read the summary of the run before you approve anything.**`]];
});
const destructiveText = ((target, file, room, isOneOfSeveral) => {
	const changes = destructiveIn(target.plan);
	if (changes.length === 0) return void 0;
	const shown = changes.slice(0, room.changes);
	const accept = acceptLines(shown);
	const [risk, these] = accept.length === 1 ? ["the risk", "this line"] : ["the risks", "these lines"];
	const { acceptFile } = target.plan;
	const where = acceptFile === void 0 ? `under \`accept:\` in ${code(clean(file))}` : `to ${code(clean(acceptFile))}`;
	const environment = isOneOfSeveral ? `${environmentsText([target])}: ` : "";
	return quoted([
		"[!CAUTION]",
		`${environment}${sentence(changes, target.plan)}`,
		"",
		...shown.flatMap(((change) => itemOf(change, room))),
		...limits(shown, changes.length - shown.length, room),
		...accept.length === 0 ? [] : [
			"",
			`To accept ${risk}, add ${these} ${where}:`,
			"",
			fence(accept, "yaml")
		]
	].join("\n"));
});

// packages/report/src/markdown/parts/exports.ts
const longest$1 = 300;
const exportItem = ((health) => {
	const { errors } = health;
	const rest = errors.length - 5;
	const said = [...errors.slice(0, 5).map((({ message }) => shortCode(message, longest$1))), ...rest > 0 ? [`and ${count(rest, "more error")}`] : []].join("; ");
	const meaning = meaningOf(health);
	const ways = hintsOf(health).map(((hint) => ` **What to do:** ${shortCode(hint, longest$1)}`));
	const after = `${meaning === void 0 ? "" : ` ${meaning}`}${ways.join("")}`;
	return `${`- **${nounOf(health)}** ${code(nameOf(health))} ${standsText(health, code)}: ${said}`}${after === "" ? "" : `<br>${after.trimStart()}`}`;
});

// packages/report/src/markdown/parts/fit.ts
const amountOf = ((pieces) => pieces.reduce(((sum, { stands = 1 }) => sum + stands), 0));
const shellBytes = (({ open, end }) => 2 + bytesOf(open) + bytesOf(end));
const pieceBytes = (({ text }, { between }) => bytesOf(text) + between.length);
const sizeOf = ((section, kept) => {
	const pieces = section.pieces.filter(kept);
	if (pieces.length === 0) return 0;
	return shellBytes(section) + pieces.reduce(((sum, piece) => sum + pieceBytes(piece, section)), 0);
});
const keptBytes = ((sections) => sections.reduce(((sum, section) => sum + sizeOf(section, (({ kind }) => kind === "kept"))), 0));
const allBytes = ((sections) => sections.reduce(((sum, section) => sum + sizeOf(section, (() => true))), 0));
const restBytes = (({ rest, between }) => rest === void 0 ? 0 : bytesOf(rest(Number.MAX_SAFE_INTEGER)) + between.length);
const restsBytes = ((sections) => sections.reduce(((sum, section) => sum + restBytes(section)), 0));
const leastBytes = ((sections) => keptBytes(sections) + restsBytes(sections));
const isOptional = ((piece) => piece.kind !== "kept");
const optionalIn = ((sections) => sections.flatMap(((section, index) => section.pieces.filter(((piece) => isOptional(piece))).map(((piece) => ({
	section: index,
	piece,
	bytes: pieceBytes(piece, section)
}))))));
const keptOf = ((sections, room, { byWorth, beyond }) => {
	const kept = /* @__PURE__ */ new Set();
	const begun = new Set(sections.flatMap((({ pieces }, index) => pieces.every(isOptional) ? [] : [index])));
	const full = /* @__PURE__ */ new Set();
	let left = room - keptBytes(sections);
	for (const { section: index, piece, bytes } of byWorth(optionalIn(sections))) {
		const section = sections[index];
		if (section === void 0 || full.has(index)) continue;
		const size = bytes + (begun.has(index) ? 0 : shellBytes(section));
		if (size > left) {
			if (beyond === "all") break;
			full.add(index);
			continue;
		}
		left -= size;
		begun.add(index);
		kept.add(piece);
	}
	return kept;
});
const textOf$1 = ((section, stays) => {
	const { open, pieces, between, end, rest } = section;
	const kept = pieces.filter(stays);
	const texts = kept.map((({ text }) => text));
	if (texts.length === 0) return "";
	const left = amountOf(pieces) - amountOf(kept);
	return `${open}${[...texts, ...left > 0 && rest !== void 0 ? [rest(left)] : []].join(between)}${end}`;
});
const fit = ((sections, limit, how) => {
	if (allBytes(sections) <= limit) return {
		texts: sections.map(((section) => textOf$1(section, (() => true)))),
		gone: []
	};
	const kept = keptOf(sections, limit - how.noteBytes - restsBytes(sections), how);
	const gone = how.byWorth(optionalIn(sections)).flatMap((({ piece }) => kept.has(piece) ? [] : [piece]));
	const stays = ((piece) => !isOptional(piece) || kept.has(piece));
	return {
		texts: sections.map(((section) => textOf$1(section, stays))),
		gone: gone.toReversed()
	};
});

// packages/report/src/markdown/comment/left-out.ts
const leftOutInOrder = [
	"diagram",
	"preview",
	"steps",
	"unmanaged",
	"since",
	"note",
	"detail",
	"shown risk",
	"row",
	"finding",
	"left alone",
	"acceptance",
	"no longer declared",
	"export in error"
];
const names = {
	diagram: ["the flow diagram", "flow diagrams"],
	preview: ["the preview of a transform", "previews of transforms"],
	steps: ["the steps that apply runs", "lists of the steps that apply runs"],
	unmanaged: ["what is left alone", "counts of what is left alone"],
	since: ["what changed since your last push", "lists of what changed since your last push"],
	note: ["a note", "notes"],
	detail: ["the details of a change", "details of changes"],
	"shown risk": ["a risk that blocks nothing", "risks that block nothing"],
	row: ["a row of a table of changes", "rows of the tables of changes"],
	finding: ["a finding", "findings"],
	"no longer declared": ["what is no longer declared and still live", "lines about what is no longer declared and still live"],
	acceptance: ["what the config newly accepts or no longer accepts", "lines about what the config newly accepts or no longer accepts"],
	"export in error": ["an export in error", "exports in error"],
	"left alone": ["what an export has and the file does not name", "lines about what an export has and the file does not name"]
};
const block = ((text, kind = "kept") => ({
	open: "",
	pieces: text === "" ? [] : [{
		kind,
		text
	}],
	between: "\n",
	end: ""
}));
const fold = ((summary, pieces) => ({
	open: `<details>\n<summary>${summary}</summary>\n\n`,
	pieces,
	between: "\n\n",
	end: "\n\n</details>"
}));
const rankOf = (({ piece }) => leftOutInOrder.indexOf(piece.kind));
const byWorth = ((all) => all.toSorted(((a, b) => rankOf(b) - rankOf(a) || (a.piece.kind === "detail" ? a.bytes - b.bytes : 0))));
const wordsFor = ((gone, sections) => {
	const all = optionalIn(sections);
	return leftOutInOrder.flatMap(((kind) => {
		const amount = gone.filter(((piece) => piece.kind === kind)).length;
		if (amount === 0) return [];
		const total = all.filter((({ piece }) => piece.kind === kind)).length;
		const [one, many] = names[kind];
		if (total === 1) return [one];
		return [amount === total ? `all ${String(total)} ${many}` : `${String(amount)} of ${String(total)} ${many}`];
	}));
});
const fitted = ((sections, limit, note) => {
	const { texts, gone } = fit(sections, limit, {
		byWorth,
		beyond: "all",
		noteBytes: note.bytes
	});
	const dropped = wordsFor(gone, sections);
	const line = dropped.length === 0 ? "" : note.text(dropped);
	return {
		body: texts.toSpliced(note.at, 0, line).filter(((text) => text !== "")).join("\n\n"),
		dropped,
		rows: amountOf(gone.filter((({ kind }) => kind === "row")))
	};
});

// packages/report/src/markdown/comment/exports.ts
const isOff = (({ enabled }) => enabled === false);
const mostStatus = 30;
const known$1 = /* @__PURE__ */ new Set([
	"healthy",
	"starting",
	"enabled",
	"disabled"
]);
const statusText = ((health) => {
	const status = health.status.toLowerCase();
	if (isOff(health)) return "off";
	if (status === "unreadable") return "not known";
	return known$1.has(status) ? status : shortCode(health.status, mostStatus);
});
const mostStatuses = 6;
const mostNamed = 5;
const countsText = ((exports) => {
	const dead = new Set(inError(exports));
	const counts = [...Map.groupBy(exports.filter(((one) => !dead.has(one))), statusText)].map((([status, these]) => `${String(these.length)} ${status}`));
	const rest = counts.slice(mostStatuses);
	return [...[...counts.slice(0, mostStatuses), ...rest.length === 0 ? [] : [count(rest.length, "other state")]], ...dead.size === 0 ? [] : [`**${String(dead.size)} in error**`]].join(", ");
});
const deadText = ((exports) => {
	const dead = inError(exports);
	if (dead.length === 0) return "";
	const names = dead.slice(0, mostNamed).map(((one) => code(nameOf(one))));
	const rest = dead.length - mostNamed;
	return ` (${[...names, ...rest > 0 ? [`${String(rest)} more`] : []].join(", ")})`;
});
const exportsLine = (({ plan: { exports } }) => exports.length === 0 ? "" : `${countsText(exports)}${deadText(exports)}`);
const piecesOf$1 = (({ plan: { exports } }) => {
	const unknown = unreadExportsText(exports, code);
	return [...inError(exports).map(exportItem), ...unknown === void 0 ? [] : [`- ${unknown}`]].map(((text) => ({
		kind: "export in error",
		text
	})));
});
const needAttention = (({ plan: { exports } }) => inError(exports).length > 0);
const exportsSections = ((target, isOneOfSeveral) => {
	const line = exportsLine(target);
	if (line === "") return [];
	const environment = isOneOfSeveral ? ` in ${environmentsText([target])}` : "";
	const isDead = needAttention(target);
	return [block(isDead ? quoted(`[!WARNING]\n**Exports**${environment}: ${line}.`) : `**Exports**${environment}: ${line}.`), {
		open: "<details>\n<summary>What the exports report, and what to do</summary>\n\n",
		pieces: piecesOf$1(target),
		between: "\n",
		end: "\n\n</details>",
		rest: ((gone) => `- \u2026 and ${String(gone)} more`)
	}];
});

// packages/report/src/markdown/comment/rows.ts
const namedAttributes = 4;
const mostWidth$1 = 40;
const fewest = 3;
const mostOfOne = 100;
const isShort = ((text) => text.length <= mostWidth$1);
const valuesText = ((address, attribute) => {
	const { from, to } = attribute;
	const { before, after } = sidesOf(address, attribute);
	if (isMultiline(from) || isMultiline(to) || !isShort(before) || !isShort(after)) return void 0;
	if (from === null) return `new: ${cellCode(after)}`;
	if (to === null) return `removed, was ${cellCode(before)}`;
	return before === after ? "changed" : `${cellCode(before)} \u2192 ${cellCode(after)}`;
});
const transformText = ((address, path, previews) => {
	const found = previews.find(((one) => address.endsWith(`:${one.export}`) && path === `destinations['${one.destination}'].transform`));
	if (found === void 0) return "";
	return found.notCompared === void 0 ? comparedText(found, cellCode) : "**not compared** with the live transform";
});
const attributeText = ((address, attribute, previews) => {
	const made = transformText(address, attribute.path, previews);
	if (made !== "") return `${cellCode(attribute.path)} changed: ${made}`;
	const values = valuesText(address, attribute);
	return values === void 0 ? `${cellCode(attribute.path)} changed` : `${cellCode(attribute.path)}: ${values}`;
});
const fromToText = (({ action, address, attributes }, previews) => {
	if (action === "delete") return "removed";
	const [only] = attributes;
	const isOne = attributes.length === 1 && only !== void 0;
	if (action === "create") return (isOne ? valuesText(address, only) : void 0) ?? "new";
	if (isOne && manyOf(address)?.what !== void 0) return valuesText(address, only) ?? attributeText(address, only, previews);
	const rest = attributes.length - namedAttributes;
	return [...attributes.slice(0, namedAttributes).map(((attribute) => attributeText(address, attribute, previews))), ...rest > 0 ? [`${String(rest)} more`] : []].join("<br>");
});
const markOf = (({ action }) => action === "create" ? "`+` " : action === "delete" ? "`-` " : "");
const rowsHead = "| change | from \u2192 to | harm |\n|:--|:--|:--|\n";
const standsAlone = (({ action, attributes, risks }) => action === "delete" || attributes.some((({ from, to }) => to === null && from !== null)) || risks.some((({ code, blocking }) => blocking || code === "grants-access")));
const alikeKey = ((change, index) => {
	const many = manyOf(change.address);
	if (many === void 0 || standsAlone(change)) return String(index);
	const { address, action, attributes, risks, leftAlone = [] } = change;
	const codes = risks.map((({ code }) => code));
	return JSON.stringify([
		partsOf(address).kind,
		many.of,
		many.what ?? null,
		action,
		attributes,
		codes,
		leftAlone
	]);
});
const placeOf = (({ address }) => manyOf(address)?.place ?? address);
const placesKey = (({ changes }, index) => {
	const [first] = changes;
	const of = first === void 0 ? void 0 : manyOf(first.address)?.of;
	if (first === void 0 || of === void 0 || changes.length < fewest) return String(index);
	return JSON.stringify([
		of,
		first.action,
		changes.map(placeOf).toSorted()
	]);
});
const chunksOf = ((alike) => {
	if (alike.length < fewest) return alike.map(((one) => ({
		changes: [one],
		ways: [one]
	})));
	return Array.from({ length: Math.ceil(alike.length / mostOfOne) }, ((_, index) => alike.slice(index * mostOfOne, (index + 1) * mostOfOne))).map(((changes) => ({
		changes,
		ways: changes.slice(0, 1)
	})));
});
const rowGroups = ((changes) => {
	const chunks = [...Map.groupBy(changes.entries(), (([index, change]) => alikeKey(change, index))).values()].flatMap(((these) => chunksOf(these.map((([, change]) => change)))));
	return [...Map.groupBy(chunks.entries(), (([index, group]) => placesKey(group, index))).values()].map(((these) => ({
		changes: these.flatMap((([, group]) => group.changes)),
		ways: these.flatMap((([, group]) => group.ways))
	})));
});
const listText = ((parts) => parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`);
const manyText = ((ways, amount) => {
	const all = ways.map((({ address }) => manyOf(address)));
	const whats = all.flatMap(((many) => many?.what ?? []));
	const things = `${String(amount)} ${all[0]?.of ?? "changes"}`;
	if (whats.length === 0) return things;
	return whats.length === all.length ? `${listText(whats)} of ${things}` : `${things} with the same ${listText(whats)}`;
});
const namesIn = ((changes) => {
	const places = [...new Set(changes.map(placeOf))];
	const short = places.map(((place) => place.slice(place.lastIndexOf("/") + 1)));
	return new Set(short).size === places.length ? short : places;
});
const manyCells = (({ changes, ways }, previews) => {
	const names = namesIn(changes);
	const folded = `<details><summary>${manyText(ways, names.length)}</summary>${names.map(cellCode).join(", ")}</details>`;
	const [first] = ways;
	const mark = first === void 0 ? "" : markOf(first);
	const values = ways.length === 1 ? ways.map(((way) => fromToText(way, previews))) : ways.map(((way) => `${manyOf(way.address)?.what ?? manyOf(way.address)?.of ?? ""}: ${fromToText(way, previews)}`));
	const harms = [...new Set(ways.map(harmsCell))].filter(((text) => text !== ""));
	return [
		`${mark}${folded}`,
		values.join("<br>"),
		harms.join(", ")
	];
});
const rank = (({ action, risks }) => {
	return [
		risks.some((({ blocking, accepted }) => blocking && !accepted)),
		risks.some((({ blocking }) => blocking)),
		action === "delete",
		risks.some((({ code }) => code === "grants-access")),
		risks.length > 0,
		true
	].indexOf(true);
});
const rowsOf = ((changes, previews = []) => {
	const titleOf = titlesOf(changes, cellCode);
	return rowGroups(changes.toSorted(((a, b) => rank(a) - rank(b)))).map(((group) => {
		const [only, ...more] = group.changes;
		return {
			kind: "row",
			text: `| ${(only === void 0 || more.length > 0 ? manyCells(group, previews) : [
				`${markOf(only)}${titleOf(only.address)}`,
				fromToText(only, previews),
				harmsCell(only)
			]).join(" | ")} |`,
			stands: group.changes.length
		};
	}));
});

// packages/report/src/markdown/comment/changes.ts
const leftAloneOf = ((changes) => changes.flatMap(((change) => leftAloneTexts(change).map(((text) => ({
	kind: "left alone",
	text: `- ${code(change.address)}: ${code(text)}`
}))))));
const shownRisksOf = ((changes) => rowGroups(changes).flatMap((({ changes: all, ways }) => ways.flatMap(((way) => {
	const alike = Math.round(all.length / ways.length) - 1;
	const others = alike === 0 ? "" : ` The same holds for ${count(alike, "more change")} like it.`;
	return way.risks.filter((({ blocking }) => !blocking)).map(((risk) => ({
		kind: "shown risk",
		text: `- ${prose(risk.message, namesOf(way))}${others} (${code(risk.code)})`
	})));
})))));
const linesOfText = ((path, { from, to }) => {
	const lines = textDiff(asText(from), asText(to), plain);
	const isHidden = from !== to && asText(from) === asText(to);
	return [
		`@@ ${path} @@`,
		...lines,
		...isHidden ? ["! they differ in what is masked here"] : []
	];
});
const linesOfValue = ((path, { action, address }, attribute) => {
	const { from, to } = attribute;
	const { before, after } = sidesOf(address, attribute);
	if (action === "delete" || to === null) return [`- ${path}: ${alone(before, "-", plain)}`];
	if (action === "create" || from === null) return [`+ ${path}: ${alone(after, "+", plain)}`];
	if (before === after) return [`! ${path}: ${both(before, after, plain)}`];
	if (Math.max(before.length, after.length) > 100) return [`~ ${path}: ${both(before, after, plain)}`];
	return [`- ${path}: ${before}`, `+ ${path}: ${after}`];
});
const isText = (({ from, to }) => [from, to].every(((value) => value === null || typeof value === "string")) && (isMultiline(from) || isMultiline(to)));
const diffOf = ((change) => {
	const { attributes } = change;
	const pathOf = (({ path }) => clean(maskSecretForms(path)));
	return [...attributes.filter(((attribute) => !isText(attribute))).flatMap(((attribute) => linesOfValue(pathOf(attribute), change, attribute))), ...attributes.filter(isText).flatMap(((attribute) => linesOfText(pathOf(attribute), attribute)))];
});
const detailsOf = ((changes) => changes.map(((change) => {
	const { address, action, source } = change;
	const place = code(`${source.file}:${String(source.line)}`);
	const title = `\`${marks$1[action]}\` **${action}** ${code(address)} (${place})`;
	const lines = diffOf(change);
	return {
		kind: "detail",
		text: lines.length === 0 ? title : `${title}\n\n${fence(lines, "diff")}`
	};
})));

// packages/report/src/markdown/comment/previews.ts
const mostLines = 60;
const mostWidth = 400;
const messageLines = ((message) => {
	const lines = JSON.stringify(message, null, 2).split("\n");
	const rest = lines.length - mostLines;
	return [...lines.slice(0, mostLines).map(((line) => shorten(clean(maskSecretForms(line)), mostWidth))), ...rest > 0 ? [`\u2026 and ${count(rest, "more line")}`] : []];
});
const amountText = ((made) => amountOf$1(made) === 0 ? "**no row**" : count(amountOf$1(made), "row"));
const table = ((rows) => rows.length === 0 ? [] : [fence(rowLines(rows, plain), "text")]);
const madeTexts = ((sample) => sample.before === void 0 ? table(sample.rows) : [fence(changedRowLines(sample.before, sample), "diff")]);
const madeText = ((sample) => {
	if (sample.before === void 0) return amountText(sample);
	return isSame(sample) ? `${amountText(sample)}, as before` : `${amountText(sample.before)} before, ${amountText(sample)} after`;
});
const sampleText = ((sample) => {
	const { name, origin, assumed, message } = sample;
	const title = `${code(name)} (${origin}${assumed ? ", of an assumed form" : ""}): ${madeText(sample)}`;
	if (isSame(sample)) return title;
	return [
		title,
		...madeTexts(sample),
		`<details>\n<summary>Its message</summary>\n\n${fence(messageLines(message), "json")}\n\n</details>`
	].join("\n\n");
});
const previewText = ((preview, captured) => {
	const samples = preview.samples.filter((({ origin }) => captured || origin !== "captured"));
	const hidden = preview.samples.length - samples.length;
	const compared = comparedText(preview, code);
	const notes = [...hidden > 0 ? [`${count(hidden, "captured message")} not shown, because such messages may contain personal data (input \`captured\`).`] : [], ...preview.samplesOmitted > 0 ? [`${count(preview.samplesOmitted, "more message")}: the command \`test\` shows them.`] : []];
	return [
		`${code(preview.export)} \u2192 ${code(preview.destination)} (${code(preview.table)})${compared === "" ? "" : `: ${compared}`}`,
		...preview.notCompared === void 0 ? [] : [`**Not compared with the live transform**: ${code(clean(maskSecretForms(preview.notCompared)))}.`],
		...preview.onlyBuiltIn === true ? [onlyBuiltInText] : [],
		...samples.map(sampleText),
		...notes
	].join("\n\n");
});

// packages/report/src/markdown/comment/steps.ts
const jsonLines = ((value, indent = "") => {
	if (value === null || typeof value !== "object") return JSON.stringify(value);
	if (isReference(value) || isSecret(value)) return valueText(value);
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		const items = value.map(((item) => `${inner}${jsonLines(item, inner)}`));
		return items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n${indent}]`;
	}
	const members = Object.entries(value).map((([key, member]) => `${inner}${JSON.stringify(key)}: ${jsonLines(member, inner)}`));
	return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
});
const requestLines = ((step) => {
	if (step.system === "kusto") {
		const command = step.command.map(((part) => typeof part === "string" ? part : valueText(part))).join("");
		return [`${hostOf(step.cluster)}, database ${step.database}`, ...cleanLines(command)];
	}
	const body = step.body === void 0 ? [] : jsonLines(step.body).split("\n");
	return [`${step.method} https://${step.host}${step.path}`, ...body];
});
const stepsOf = ((plan) => plan.changes.flatMap((({ steps }) => steps)).toSorted(((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))));
const stepsText = ((plan) => {
	const steps = stepsOf(plan);
	if (steps.length === 0) return void 0;
	const width = String(steps.length).length;
	const lines = steps.flatMap(((step, index) => [
		...index === 0 ? [] : [""],
		`${String(index + 1).padStart(width)}. ${step.title}`,
		...requestLines(step).map(((line) => `${" ".repeat(width + 2)}${line}`))
	]));
	return fence(lines, "text");
});

// packages/report/src/markdown/comment/groups.ts
const grouped = ((targets, textOf) => Map.groupBy(targets, textOf));
const shared = ((targets, kind, textOf) => [...grouped(targets, ((target) => textOf(target) ?? ""))].filter((([text]) => text !== "")).map((([text, these]) => ({
	kind,
	text: these.length === targets.length ? text : `**${environmentsText(these)}**\n\n${text}`
}))));
const changesOf = ((plan) => plan.changes.filter((({ action }) => action !== "no-op")));
const unmanagedText = (({ plan: { unmanaged, unmanagedOmitted } }) => {
	const total = unmanaged.length + unmanagedOmitted;
	if (total === 0) return void 0;
	const counts = [...Map.groupBy(unmanaged, (({ address }) => partsOf(address).kind))].map((([kind, these]) => `${String(these.length)} ${cellCode(kind)}`));
	const rest = unmanagedOmitted > 0 ? [`${String(unmanagedOmitted)} more`] : [];
	return `Left alone, because the config does not name them: ${count(total, "thing")} (${[...counts, ...rest].join(", ")}).`;
});
const isTold = ((code) => code !== "gate");
const findingsOf = (({ plan, findings }) => [...plan.diagnostics.filter((({ code }) => isTold(code))), ...findings]);
const findingSections = ((targets, { documentation }) => [...grouped(targets, ((target) => JSON.stringify(findingsOf(target))))].flatMap((([, these]) => {
	const [first] = these;
	const findings = first === void 0 ? [] : findingsOf(first);
	if (findings.length === 0) return [];
	const where = these.length === targets.length ? "" : ` in ${environmentsText(these)}`;
	const what = findings.some((({ severity }) => severity === "error")) ? ": it cannot be applied" : "";
	return [{
		open: `**${countFindings(findings)}**${where}${what}\n\n`,
		pieces: findingPieces(findings, documentation),
		between: "\n",
		end: "",
		rest: ((gone) => `- \u2026 and ${count(gone, "more finding")}`)
	}];
})));
const diagramText = ((target, { diagramOf }) => {
	const text = target.flow === void 0 ? void 0 : diagramOf?.(target.flow);
	if (text === void 0 || text.startsWith("```")) return text;
	return fence(text.trimEnd().split("\n"), "mermaid");
});
const previewPieces = ((targets, { captured }) => [...grouped(targets, (({ plan }) => (plan.previews ?? []).map(((each) => previewText(each, captured))).join("\0")))].flatMap((([, these]) => {
	const label = these.length === targets.length ? "" : `${environmentsText(these)}: `;
	return (these[0]?.plan.previews ?? []).map(((preview) => ({
		kind: "preview",
		text: `${label}${previewText(preview, captured)}`
	})));
})));
const restOfRows = ((gone) => `| \u2026 and ${count(gone, "more change")} | | |`);
const headingOf = ((targets) => {
	const counts = targets[0] === void 0 ? "" : countsText$1(targets[0].plan.summary);
	return `#### ${environmentsText(targets)}: ${counts === "" ? "no changes" : counts}`;
});
const shownOf = ((target) => {
	const changes = changesOf(target.plan);
	return {
		target,
		rows: rowsOf(changes, target.plan.previews),
		leftAlone: leftAloneOf(target.plan.changes),
		risks: shownRisksOf(changes),
		details: detailsOf(changes)
	};
});
const textOf = (({ rows, leftAlone, risks, details }) => [
	...rows,
	...leftAlone,
	...risks,
	...details
].map((({ text }) => text)).join("\n"));
const foldsOf = ((targets, details, context) => {
	const amounts = [...new Set(targets.map((({ plan }) => stepsOf(plan).length)))];
	const steps = amounts.length === 1 ? ` (${count(amounts[0] ?? 0, "step")})` : "";
	const diagrams = shared(targets, "diagram", ((target) => diagramText(target, context)));
	return [
		{
			...fold(`Every change in detail (${String(details.length)})`, details),
			rest: ((gone) => `\u2026 and ${count(gone, "more change")}`)
		},
		fold("Rows of the changed transforms", previewPieces(targets, context)),
		fold("The flow of data", diagrams),
		fold(`What apply runs, in this order${steps}`, shared(targets, "steps", (({ plan }) => stepsText(plan))))
	];
});
const groupOf = ((group, context) => {
	const [first] = group;
	if (first === void 0) return [];
	const targets = group.map((({ target }) => target));
	const findings = findingSections(targets, context);
	const unmanaged = {
		open: "",
		pieces: shared(targets, "unmanaged", unmanagedText),
		between: "\n\n",
		end: ""
	};
	const isEmpty = [
		first.rows,
		first.leftAlone,
		findings,
		unmanaged.pieces
	].every((({ length }) => length === 0));
	return [
		...context.isOneOfSeveral && !isEmpty ? [block(headingOf(targets))] : [],
		{
			open: rowsHead,
			pieces: first.rows,
			between: "\n",
			end: "",
			rest: restOfRows
		},
		{
			open: "**Live but not in the file** (adx-export does not touch it):\n\n",
			pieces: first.leftAlone,
			between: "\n",
			end: "",
			rest: ((gone) => `- \u2026 and ${count(gone, "more line")}`)
		},
		{
			open: "**Other effects** (they do not block the plan):\n\n",
			pieces: first.risks,
			between: "\n",
			end: ""
		},
		...findings,
		...foldsOf(targets, first.details, context),
		unmanaged
	];
});
const groupSections = ((input, diagramOf) => {
	const context = {
		documentation: input.documentation,
		captured: input.captured,
		diagramOf,
		isOneOfSeveral: input.targets.length > 1
	};
	const shown = input.targets.filter(isPlanned).map(shownOf);
	return [...grouped(shown, textOf).values()].flatMap(((group) => groupOf(group, context)));
});

// packages/report/src/markdown/comment/no-longer-declared.ts
const longest = 300;
const piecesOf = (({ plan }) => [...stillLive(plan).map(((one) => {
	const { address, attribute, what, line } = one;
	const name = attribute === void 0 ? code(address) : `${code(address)} ${code(attribute)}`;
	const way = line === void 0 ? "" : `; ${lineWords(one) ?? ""}: ${code(line)}`;
	return {
		kind: "no longer declared",
		text: quoted(`- ${name}: ${shortCode(what, longest)}${way}`)
	};
})), ...uncheckedIn(plan).map((({ names, what }) => ({
	kind: "no longer declared",
	text: quoted(`- ${shortCode(names, longest)}: ${shortCode(what, longest)}`)
})))]);
const noLongerDeclaredSection = ((target, isOneOfSeveral) => {
	const environment = isOneOfSeveral ? ` in ${environmentsText([target])}` : "";
	return {
		open: `${quoted(`[!WARNING]\n**No longer declared, still live**${environment}. A merge leaves these as they are:\n`)}\n`,
		pieces: piecesOf(target),
		between: "\n",
		end: "",
		rest: ((gone) => quoted(`- \u2026 and ${String(gone)} more`))
	};
});

// packages/report/src/markdown/comment/previous-push.ts
const listed = 15;
const list = ((word, titles) => [...titles.slice(0, listed).map(((title) => `- ${word}: ${code(title)}`)), ...titles.length > listed ? [`- ${word}: ${String(titles.length - listed)} more`] : []]);
const others = ((these, those) => {
	const hashes = new Set(those.map((({ hash }) => hash)));
	return [...new Set(these.filter((({ hash }) => !hashes.has(hash))).map((({ title }) => title)))];
});
const stillSeen = ((before, targets) => {
	const unplanned = targets.filter((({ kind }) => kind === "failure"));
	return (before?.operations ?? []).filter((({ title }) => unplanned.some((({ environment }) => environment === void 0 || title.startsWith(`${environment}: `)))));
});
const sinceText = ((before, now) => {
	const came = others(now, before.operations);
	const went = others(before.operations, now);
	const [isNew, isGone] = [new Set(came), new Set(went)];
	const added = came.filter(((title) => !isGone.has(title)));
	const other = came.filter(((title) => isGone.has(title)));
	const gone = went.filter(((title) => !isNew.has(title)));
	const since = `**Since your last push** (${code(before.head.slice(0, 7))})`;
	if (came.length + went.length === 0) return `${since} the plan is the same.`;
	return [
		`${since}: ${[
			...added.length > 0 ? [`${String(added.length)} new`] : [],
			...other.length > 0 ? [`${count(other.length, "operation")} with another value`] : [],
			...gone.length > 0 ? [`${String(gone.length)} gone`] : []
		].join(", ")}.`,
		"",
		...list("new", added),
		...list("another value", other),
		...list("gone", gone)
	].join("\n");
});

// packages/report/src/markdown/comment/comment.ts
const besideBytes = 5e4;
const noteBytes = 1200;
const failureText = ((target, room, isOneOfSeveral) => {
	if (target.kind === "plan") return "";
	const { code: name, message, hint } = target.failure;
	const most = Math.min(Math.max(room.fact, 10), 2e3);
	const environment = isOneOfSeveral ? `${environmentsText([target])} ` : "";
	return quoted([
		"[!WARNING]",
		`${environment}could not be planned: ${shortProse(message, most)} (${code(name)})`,
		...hint === void 0 ? [] : ["", `**What to do:** ${shortProse(hint, most)}`]
	].join("\n"));
});
const warningsOf = (({ targets, config }, room) => {
	const isOneOfSeveral = targets.length > 1;
	let changes = room.changes;
	return targets.map(((target) => {
		if (!isPlanned(target)) return block(failureText(target, room, isOneOfSeveral));
		const own = {
			...room,
			changes
		};
		changes = Math.max(0, changes - destructiveIn(target.plan).length);
		return block(destructiveText(target, config, own, isOneOfSeveral) ?? "");
	}));
});
const footerText = (({ targets, run }) => {
	const requests = targets.filter(isPlanned).map((({ plan }) => plan.requests));
	const reads = requests.reduce(((sum, each) => sum + each.reads), 0);
	const writes = requests.reduce(((sum, each) => sum + each.writes), 0);
	return `<sub>Planned by adx-export with ${`${count(reads, "read")} and ${writes === 0 ? "no writes" : count(writes, "write")}`} ${runText(run)}.</sub>`;
});
const noState = {
	state: "planned",
	proof: false
};
const statusLines = (({ targets, states }, form) => targets.map(((target) => statusLine(target, states.get(target.id) ?? noState, form))));
const spareBytes = ((lines) => {
	const each = Math.min(statusRoom.each, statusRoom.all / Math.max(1, lines.length));
	return 400 + Math.ceil(lines.reduce(((sum, line) => sum + Math.max(0, each - bytesOf(line))), 0));
});
const sectionsOf = (({ head, first, warnings, middle, end }, room) => [
	...head,
	...first,
	...warnings(room),
	...middle,
	...end
]);
const facts = [
	0,
	30,
	50,
	80,
	120,
	180,
	250,
	350,
	500,
	700,
	1e3,
	1500,
	2e3,
	3e3,
	4e3,
	8e3,
	16e3,
	32e3
];
const largest = ((most, fits) => {
	if (fits(most)) return most;
	let [low, high] = [0, most];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return low;
});
const roomIn = ((parts, targets, limit) => {
	const fits = ((room) => keptBytes(sectionsOf(parts, room)) <= limit);
	if (fits(allRoom)) return allRoom;
	const plans = targets.filter(isPlanned).map((({ plan }) => plan));
	const fact = facts[largest(facts.length - 1, ((index) => fits({
		...allRoom,
		fact: facts[index] ?? 0
	})))] ?? 0;
	if (fact > 0 || fits({
		...allRoom,
		fact
	})) return {
		...allRoom,
		fact
	};
	const all = plans.reduce(((sum, plan) => sum + destructiveIn(plan).length), 0);
	return {
		fact: 0,
		changes: largest(all, ((changes) => fits({
			fact: 0,
			changes
		})))
	};
});
const hiddenIn = ((targets, { changes }) => Math.max(0, targets.filter(isPlanned).reduce(((sum, { plan }) => sum + destructiveIn(plan).length), 0) - changes));
const leftOutText = ((dropped, where) => quoted(`[!NOTE]\nLeft out here, because the comment has no room for it: ${dropped.join(", ")}. ${where}`));
const operationsOf = (({ targets, before }) => [...seenOperations(targets), ...stillSeen(before, targets)]);
const firstOf = (({ targets }) => targets.filter(isPlanned).flatMap(((target) => [noLongerDeclaredSection(target, targets.length > 1), ...needAttention(target) ? exportsSections(target, targets.length > 1) : []])));
const middleOf = ((input, operations) => [
	...acceptanceSections(input.targets.filter(isPlanned)),
	...input.targets.filter(isPlanned).flatMap(((target) => needAttention(target) ? [] : exportsSections(target, input.targets.length > 1))),
	...input.before === void 0 ? [] : [block(sinceText(input.before, operations), "since")],
	...groupSections(input, input.diagramOf)
]);
const tooLarge = ((input, hidden) => ({
	body: [
		markerText({
			...input.marker,
			targets: []
		}),
		"",
		"### \u26d4 The plan is too large for a comment",
		"",
		`Read the summary of ${link("the run", input.run.url)} before you approve anything.`
	].join("\n"),
	dropped: ["everything"],
	hidden,
	unlisted: input.targets.filter(isPlanned).reduce(((sum, { plan }) => sum + plan.changes.length), 0)
}));
const inRoom = ((input, parts, limit, where) => {
	const room = roomIn(parts, input.targets, limit - noteBytes);
	const note = {
		at: parts.head.length,
		bytes: noteBytes,
		text: ((dropped) => leftOutText(dropped, where))
	};
	return {
		...fitted(sectionsOf(parts, room), limit, note),
		room
	};
});
const renderComment = ((input) => {
	const operations = operationsOf(input);
	const seen = seenText(operations);
	const middle = middleOf(input, operations);
	const summary = `The summary of ${link("the run", input.run.url)} has`;
	const where = allBytes([...middle, ...warningsOf(input, allRoom)]) < 1e6 - besideBytes ? `${summary} all of it.` : `${summary} more of it, and the plan as JSON has all (input \`plan-file\`).`;
	for (const form of forms) {
		const lines = statusLines(input, form);
		const parts = {
			head: [
				block([markerText(input.marker), ...seen === void 0 ? [] : [seen]].join("\n")),
				block(topText(headline(input.targets), lines)),
				block(headText(input))
			],
			first: firstOf(input),
			warnings: ((room) => warningsOf(input, room)),
			middle,
			end: [block(footerText(input))]
		};
		const limit = bodyLimit - spareBytes(lines);
		const { body, dropped, room, rows } = inRoom(input, parts, limit, where);
		if (bytesOf(body) <= limit && (room.fact > 0 || form === "bare")) return {
			body,
			dropped,
			hidden: hiddenIn(input.targets, room),
			unlisted: rows
		};
	}
	return tooLarge(input, hiddenIn(input.targets, {
		fact: 0,
		changes: 0
	}));
});
const renderSummary = ((input) => {
	const notes = (input.notes ?? []).map(((note) => `- ${code(note)}`)).join("\n");
	const parts = {
		head: [block(topText(headline(input.targets), statusLines(input, "full"))), block(headText(input))],
		first: firstOf(input),
		warnings: ((room) => warningsOf(input, room)),
		middle: [...middleOf(input, operationsOf(input)), block(notes, "note")],
		end: [block(footerText(input))]
	};
	const { body, dropped, room, rows } = inRoom(input, parts, summaryLimit, "The plan as JSON has all of it (input `plan-file`).");
	if (bytesOf(body) > 1e6) return tooLarge(input, hiddenIn(input.targets, {
		fact: 0,
		changes: 0
	}));
	return {
		body,
		dropped,
		hidden: hiddenIn(input.targets, room),
		unlisted: rows
	};
});

// packages/report/src/markdown/comment/flow.ts
const most = {
	nodes: 60,
	edges: 200,
	label: 60
};
const entity = ((character) => `#${String(character.codePointAt(0) ?? 0)};`);
const other = /[^\p{L}\p{N} /.-]|(?<![\p{L}\p{N}])[ /.-]|[ /.-](?![\p{L}\p{N}])/gu;
const labelText = ((text) => shorten(clean(maskSecretForms(text)), most.label).replaceAll(other, entity));
const shapes = {
	application: ["([", "])"],
	export: ["[", "]"],
	transform: ["{{", "}}"],
	destination: ["(", ")"],
	table: ["[(", ")]"]
};
const marks = {
	same: "",
	new: "+ ",
	changed: "~ ",
	removed: "- ",
	unknown: "? "
};
const classes = [
	["new", "fill:#dafbe1,stroke:#1a7f37,color:#1f2328"],
	["changed", "fill:#fff8c5,stroke:#9a6700,color:#1f2328"],
	["removed", "fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:5"],
	["unknown", "fill:#eaeef2,stroke:#57606a,color:#1f2328,stroke-dasharray:2"]
];
const isChanged = (({ standing }) => !["same", "unknown"].includes(standing));
const nodeLine = (({ id, role, label, standing }) => {
	const [open, close] = shapes[role];
	return `    ${id}${open}"${marks[standing].replace(/./gu, entity)}${labelText(label) || entity(" ")}"${close}`;
});
const part = (({ nodes, edges }, kept) => ({
	nodes: nodes.filter((({ id }) => kept.has(id))),
	edges: edges.filter((({ from, to }) => kept.has(from) && kept.has(to)))
}));
const fits = (({ nodes, edges }) => nodes.length <= most.nodes && edges.length <= most.edges);
const reached = ((from, next) => {
	const found = new Set(from);
	for (const id of found) for (const to of next.get(id) ?? []) found.add(to);
	return found;
});
const along = ((edges) => new Map([...Map.groupBy(edges, (([from]) => from))].map((([from, group]) => [from, group.map((([, to]) => to))]))));
const changedPart = ((flow) => {
	const changed = flow.nodes.filter(isChanged).map((({ id }) => id));
	if (changed.length === 0) return void 0;
	const down = along(flow.edges.map((({ from, to }) => [from, to])));
	const up = along(flow.edges.map((({ from, to }) => [to, from])));
	return [part(flow, /* @__PURE__ */ new Set([...reached(changed, down), ...reached(changed, up)])), part(flow, new Set(changed))].find(fits);
});
const diagram = (({ nodes, edges }) => {
	const [tables, others] = [nodes.filter((({ role }) => role === "table")), nodes.filter((({ role }) => role !== "table"))];
	const group = ((id, title, members) => members.length === 0 ? [] : [
		`  subgraph ${id}["${title}"]`,
		...members.map(nodeLine),
		"  end"
	]);
	const used = classes.flatMap((([standing, style]) => {
		const ids = nodes.filter(((node) => node.standing === standing)).map((({ id }) => id));
		return ids.length === 0 ? [] : [`  classDef ${standing} ${style}`, `  class ${ids.join(",")} ${standing}`];
	}));
	return [
		"flowchart LR",
		...group("central", "IoT Central", others),
		...group("explorer", "Azure Data Explorer", tables),
		...edges.map((({ from, to }) => `  ${from} --> ${to}`)),
		...used
	];
});
const words = {
	same: "",
	new: "`+` new",
	changed: "`~` changed",
	removed: "`-` removed",
	unknown: "`?` could not be read"
};
const renderFlow = ((flow) => {
	const drawn = fits(flow) ? flow : changedPart(flow);
	if (drawn === void 0) return void 0;
	const legend = classes.flatMap((([standing]) => drawn.nodes.some(((node) => node.standing === standing)) ? [words[standing]] : []));
	const note = [...drawn === flow ? [] : [`Only what changes is drawn: ${String(drawn.nodes.length)} of ${String(flow.nodes.length)} parts of the flow.`], ...legend.length === 0 ? [] : [`${legend.join(", ")}.`]].join(" ");
	return [
		"```mermaid",
		...diagram(drawn),
		"```",
		...note === "" ? [] : ["", note]
	].join("\n");
});

// packages/action/src/proof/base-config.ts
const known = /* @__PURE__ */ new WeakMap();
const earlierAt = ((job, commit) => {
	const all = known.get(job.opened) ?? /* @__PURE__ */ new Map();
	known.set(job.opened, all);
	const found = all.get(commit) ?? readEarlier(job, commit);
	all.set(commit, found);
	return found;
});
const readEarlier = (async (job, commit) => {
	const base = await configAtCommit(job, commit);
	if (base === void 0 || job.github === void 0) return void 0;
	return {
		base,
		read: readAt(job, await job.github.connection(), commit)
	};
});
const configAtCommit = (async (job, commit) => {
	const { github, io, label } = job;
	if (github === void 0) return void 0;
	const name = commit.slice(0, 7);
	const connection = await github.connection();
	const file = await fileAt(connection, label, commit);
	if ("bytes" in file) return {
		name,
		...file,
		read: readAt(job, connection, commit)
	};
	if (!("missing" in file)) return {
		name,
		...file
	};
	io.info(`There is no ${label} at commit ${name}, so nothing was declared there.`);
});
const baseOfChange = (async (job) => {
	const commit = job.event.pull?.baseSha ?? job.event.queueBase;
	return commit === void 0 ? void 0 : (await earlierAt(job, commit))?.base;
});
const readAt = (({ label }, connection, commit) => (async (paths) => {
	const read = /* @__PURE__ */ new Map();
	for (const path of paths) read.set(path, await oneAt(connection, posix.dirname(label), path, commit));
	return read;
}));
const oneAt = (async (connection, folder, path, commit) => {
	const normalized = posix.normalize(path);
	if (posix.isAbsolute(normalized) || normalized.split("/").includes("..")) return { problem: "outside" };
	if (normalized.split("/").some(((part) => part.startsWith(".") && part !== "."))) return { problem: "hidden" };
	const file = await fileAt(connection, posix.join(folder, normalized), commit);
	if ("bytes" in file) return file;
	return "missing" in file ? { problem: "missing" } : {
		problem: "unreadable",
		detail: file.unreadable
	};
});
const beforeDrift = (async (job, environment) => {
	const before = await appliedBefore(job, environment);
	return job.event.isPrivate ? before : {
		...before,
		drift: {
			...before.drift,
			names: false
		}
	};
});
const appliedBefore = (async (job, environment) => {
	const { github, event, io } = job;
	if (github === void 0) return { drift: {} };
	try {
		const connection = await github.connection();
		const target = targetOf(job, environment);
		const branch = branchIn(event.ref) ?? event.ref;
		const last = await lastApplied(connection, event.sha, {
			branch,
			target
		});
		if (last === void 0) return { drift: {} };
		if (last.unsure === true) {
			io.info("An apply after the last recorded commit left no record. So adx-export cannot tell live changes from changes that were merged since.");
			return { drift: {} };
		}
		const { commit } = last;
		const when = last.at === void 0 ? {} : { appliedAt: last.at };
		if (commit === event.sha) return { drift: {
			applied: "config",
			...when
		} };
		const earlier = await earlierAt(job, commit);
		return earlier === void 0 ? { drift: when } : {
			base: earlier.base,
			drift: {
				applied: earlier,
				...when
			}
		};
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		io.info(`adx-export does not know which commit was applied last. It cannot tell live changes from merged ones, or list what left the config. ${error.message}`);
		return { drift: {} };
	}
});

export { renderSummary as a, exportItem as c, renderComment as i, beforeDrift as n, fit as o, renderFlow as r, leastBytes as s, baseOfChange as t };