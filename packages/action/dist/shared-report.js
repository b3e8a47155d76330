import { r as settingsWay, t as GithubError } from "./shared-action.js";
import { t as limits } from "./shared-action2.js";
import { C as consentEnd, G as sortDiagnostics, H as dedupeDiagnostics, T as withConsentEnd, c as decimalText, i as titleOf, j as maskSecrets, o as fit, r as messageOf, s as decimalOf, t as byUrgency } from "./shared-core.js";
import { i as count, n as clean, r as cleanLines } from "./shared-core2.js";

// packages/transform/src/rows/same-value.ts
/** Types that store a text in a spelling of their own. */
const respelt = ["datetime", "guid"];
const ofText = (value) => {
	const text = value.trim();
	const number = decimalOf(text);
	if (number !== void 0) return decimalText(number);
	const node = {
		kind: "string",
		value
	};
	for (const type of respelt) {
		const stored = fit(node, type);
		if (typeof stored !== "string") return `${type} ${stored.text}`;
	}
	const span = text.includes(":") ? fit(node, "timespan") : "null";
	return typeof span === "string" ? value : `timespan ${span.text}`;
};
/** One text for a value and for what columns of any type store of it, so that only another value has another text. */
const sameValueText = (node) => {
	if (node.kind === "boolean") return String(node.value);
	if (node.kind === "string") return ofText(node.value);
	const number = decimalOf(node.text);
	return number === void 0 ? node.text : decimalText(number);
};

// packages/report/src/dated.ts
/**
* Documents hold lines of consent with a placeholder for their end, so that they do not differ from day to day. What people
* paste has a date: these put it in, for texts only.
*/
const datedFinding = (finding, end) => finding.hint === void 0 ? finding : {
	...finding,
	hint: withConsentEnd(finding.hint, end)
};
const datedFindings = (findings, end) => findings.map((finding) => datedFinding(finding, end));
const datedChange = (change, end) => ({
	...change,
	risks: change.risks.map((risk) => risk.accept === void 0 ? risk : {
		...risk,
		accept: withConsentEnd(risk.accept, end)
	})
});
const datedPlan = (plan, end) => ({
	...plan,
	changes: plan.changes.map((change) => datedChange(change, end)),
	diagnostics: datedFindings(plan.diagnostics, end)
});
const datedReport = (report, end) => ({
	...report,
	diagnostics: datedFindings(report.diagnostics, end)
});

// packages/report/src/findings/patch.ts
const hunk = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
/**
* The lines of the new file that a patch shows, the unchanged ones around a change included: GitHub shows annotations on
* just those. `patch` is the text of one file in https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files
*/
const changedLinesOf = (patch) => patch.split("\n").flatMap((line) => {
	const found = hunk.exec(line);
	if (found === null) return [];
	const from = Number(found[1]);
	const lines = Number(found[2] ?? 1);
	return lines === 0 || from === 0 ? [] : [{
		from,
		to: from + lines - 1
	}];
});
const isIn = (changed, file, from, to) => (changed.get(file) ?? []).some((span) => span.from <= Math.max(from, to) && from <= span.to);

// packages/report/src/findings/annotations.ts
const levels = {
	error: "error",
	warning: "warning",
	info: "notice"
};
const words = {
	error: "error",
	warning: "warning",
	info: "note"
};
/** The runner cuts a message at 4,096 characters, in the middle of a word and without a sign. */
const longest = 3e3;
/** At most `width` UTF-16 units, never half a character. */
const cut = (text, width) => text.length <= width ? text : `${text.slice(0, width - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
const placeOf = ({ file, range: { start, end } }) => ({
	file,
	startLine: start.line,
	endLine: Math.max(start.line, end.line),
	...start.line === end.line ? {
		startColumn: start.column,
		endColumn: Math.max(start.column, end.column - 1)
	} : {}
});
const annotationOf = (diagnostic) => ({
	level: levels[diagnostic.severity],
	message: cut(messageOf(diagnostic), longest),
	title: titleOf(diagnostic),
	...placeOf(diagnostic)
});
/** In place of the last one that there is room for. */
const restOf = (rest) => {
	const [first] = rest;
	if (first === void 0) return [];
	const isOfOneKind = rest.every(({ severity }) => severity === first.severity);
	const more = count(rest.length, `more ${isOfOneKind ? words[first.severity] : "finding"}`);
	const message = `${more}: the summary of this job holds all findings.`;
	return [{
		level: levels[first.severity],
		message,
		title: more,
		...placeOf(first)
	}];
};
const near = (changed) => ({ file, range: { start, end } }) => changed === void 0 || isIn(changed, file, start.line, end.line);
const chosen = (group, most) => {
	const shown = group.length <= most ? group : group.slice(0, Math.max(0, most - 1));
	return [...shown.map(annotationOf), ...most > 0 ? restOf(group.slice(shown.length)) : []];
};
/**
* The findings that become annotations of a step: errors, warnings and notes, of each those on changed lines first. Where
* there are too many, the last one of its level says how many more there are.
*/
const annotationsOf = (diagnostics, { changedLines, most }) => [...Map.groupBy(byUrgency(diagnostics, near(changedLines)), ({ severity }) => severity).values()].flatMap((group) => chosen(group, most));
const checkLevels = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
/** Annotations that one request takes, and those that are sent at all: more than anybody reads. */
const batch = 50;
const mostOfAll = 1e3;
const checkRunAnnotation = (annotation) => {
	const { file, level, message, title, startLine, endLine, startColumn, endColumn } = annotation;
	return {
		path: file,
		start_line: startLine,
		end_line: endLine,
		...startColumn === void 0 ? {} : { start_column: startColumn },
		...endColumn === void 0 ? {} : { end_column: endColumn },
		annotation_level: checkLevels[level],
		message,
		title
	};
};
/**
* Every finding as an annotation of a check run, in batches of what one request takes. A message has at most 3,000
* characters, which in UTF-8 is far less than the 64 KB that GitHub takes.
* https://docs.github.com/en/rest/checks/runs#update-a-check-run
*/
const checkRunAnnotationsOf = (diagnostics, { changedLines } = {}) => {
	const ordered = byUrgency(diagnostics, near(changedLines));
	const all = chosen(ordered, mostOfAll).map(checkRunAnnotation);
	return Array.from({ length: Math.ceil(all.length / batch) }, (_, index) => all.slice(index * batch, (index + 1) * batch));
};

// packages/report/src/text/style.ts
const plain = (_role, text) => text;

// packages/report/src/text/findings.ts
const place = (at) => `${clean(at.file)}:${String(at.range.start.line)}:${String(at.range.start.column)}`;
/** Characters of a source line that are shown on each side of the finding. */
const excerptBefore = 60;
const excerptAfter = 100;
/**
* Each text is cut into lines once, however many findings point into it. A secret that stands in it by mistake is the
* very thing that may be found, so it is masked before any line is shown.
*/
const linesIn = (sources) => {
	const cut = /* @__PURE__ */ new Map();
	return (file, line) => {
		const lines = cut.get(file) ?? maskSecrets(sources.get(file) ?? "").split(/\r\n|\n|\r/);
		cut.set(file, lines);
		return lines[line - 1];
	};
};
const excerpt = (at, lineOf, role, style) => {
	const { start, end } = at.range;
	const line = lineOf(at.file, start.line);
	if (line === void 0 || line.trim() === "") return [];
	const column = Math.min(start.column - 1, line.length);
	const last = end.line === start.line ? Math.min(Math.max(end.column - 1, column + 1), line.length) : line.length;
	const from = column > 80 ? column - excerptBefore : 0;
	const until = Math.min(line.length, column + excerptAfter);
	const before = `${from > 0 ? "…" : ""}${clean(line.slice(from, column))}`;
	const marked = clean(line.slice(column, Math.min(last, until)));
	const after = `${clean(line.slice(Math.min(last, until), until))}${until < line.length ? "…" : ""}`;
	const gutter = String(start.line).padStart(5);
	const carets = "^".repeat(Math.max(1, marked.length));
	return [`${style("faint", `${gutter} |`)} ${before}${marked}${after}`, `${style("faint", "      |")} ${" ".repeat(before.length)}${style(role, carets)}`];
};
const one = (finding, lineOf, style) => {
	const related = (finding.related ?? []).map((other) => `  ${place(other)}: ${clean(other.message)}`);
	const hint = finding.hint === void 0 ? [] : [...cleanLines(finding.hint)];
	return [
		`${style("strong", place(finding))} ${style(finding.severity, finding.severity)} ${style("faint", finding.code)}`,
		...cleanLines(finding.message).map((line) => `  ${line}`),
		...excerpt(finding, lineOf, finding.severity, style),
		...related,
		...hint.map((line, index) => index === 0 ? `  ${style("strong", "fix:")} ${line}` : `       ${line}`),
		...finding.environments === void 0 ? [] : [`  in: ${finding.environments.map(clean).join(", ")}`]
	];
};
/** `2 errors, 1 warning`; empty where there is none. */
const countFindings = (findings) => [
	"error",
	"warning",
	"info"
].map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]).filter(([, amount]) => amount > 0).map(([severity, amount]) => severity === "info" ? count(amount, "note") : count(amount, severity)).join(", ");
const ranks = {
	error: 0,
	warning: 1,
	info: 2
};
/** What stops a command comes first; otherwise the order stays. */
const bySeverity = (findings) => findings.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
/** Findings for people, errors first: place, severity, code, message, the source line with carets, and what to do. No trailing line end. */
const renderFindings = (findings, options = {}) => {
	const style = options.style ?? plain;
	const lineOf = linesIn(options.sources ?? /* @__PURE__ */ new Map());
	return bySeverity(findings).map((finding) => one(finding, lineOf, style).join("\n")).join("\n\n");
};

// packages/action/src/publish/permission.ts
/** What each job was warned of: several requests may lack the same. */
const warned = /* @__PURE__ */ new WeakMap();
const warnOnce = (job, message) => {
	const known = warned.get(job) ?? /* @__PURE__ */ new Set();
	warned.set(job, known);
	if (!known.has(message)) job.io.say("warning", message);
	known.add(message);
};
/** The same cause is told once. What may be tried again needs no word: the result of the job stands. */
const warnAside = (job, error) => {
	const way = settingsWay(error);
	warnOnce(job, `${error.message} ${way === "" ? "" : `${way} `}The result of this job stands without it.`);
};
/**
* Does something beside the job's real work: where GitHub does not let it or does not answer, a warning says so once and
* the result of the job stands.
*/
const warnOf = async (job, work) => {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		warnAside(job, error);
		return;
	}
};

// packages/action/src/publish/consent-end.ts
/** The date that lines of consent get which this job prints. */
const consentEndIn = ({ ports }) => consentEnd(ports.clock.now());

// packages/action/src/publish/words.ts
const hints = {
	"environment-needed": "Name one of them, several, or `all` in the input environment.",
	"environment-not-found": "Name one that the config has in the input environment; leave it empty where the config has none."
};
/** A finding about how the job was set up, whose way out is an input and not an option of the command line. */
const inInputs = (finding) => {
	const hint = Object.hasOwn(hints, finding.code) ? hints[finding.code] : void 0;
	return hint === void 0 ? finding : {
		...finding,
		hint
	};
};

// packages/action/src/publish/findings.ts
/** What was found, in one order, each once. */
const joined = (...lists) => sortDiagnostics(dedupeDiagnostics(lists.flat()));
/** The lines that the pull request changes: findings on them are shown first. */
const changedLinesIn = async (job) => {
	const { github, event } = job;
	if (github === void 0 || event.pull === void 0 || event.origin !== "own") return void 0;
	const { patchesOf } = await import("./action-pulls.js");
	const patches = await patchesOf(await github.connection(), event.pull.number);
	return new Map([...patches].map(([file, patch]) => [file, changedLinesOf(patch)]));
};
/** Only asked for where it decides what is shown. */
const isCrowded = (findings) => ["error", "warning"].some((severity) => findings.filter((finding) => finding.severity === severity).length > limits.annotations);
const annotateJob = async (job, findings, shown) => {
	const { inputs, github } = job;
	if (!inputs.checkRun || findings.length === 0) return;
	if (github === void 0 || inputs.checkRunId === void 0) {
		job.io.say("notice", "The job has no check run of its own that findings could be put on (input check-run).");
		return;
	}
	const { annotateCheck } = await import("./action-annotate.js");
	const batches = checkRunAnnotationsOf(findings, shown);
	await annotateCheck(await github.connection(), inputs.checkRunId, countFindings(findings), batches);
};
/** Shows findings on their lines, in the log, and wherever else the inputs ask for. */
const showFindings = async (job, found, sources) => {
	const undated = found.map(inInputs);
	const { io } = job;
	await job.sarif.add(undated);
	if (undated.length === 0) return;
	const findings = datedFindings(undated, consentEndIn(job));
	io.fold(`Findings: ${countFindings(findings)}`, renderFindings(findings, { sources }));
	const marked = findings.filter(({ severity }) => severity !== "info");
	const changedLines = isCrowded(marked) ? await warnOf(job, () => changedLinesIn(job)) : void 0;
	const near = changedLines === void 0 ? {} : { changedLines };
	for (const { level, message, ...place } of annotationsOf(marked, {
		most: limits.annotations,
		...near
	})) io.say(level, message, place);
	await warnOf(job, () => annotateJob(job, findings, near));
};

export { warnOf as a, plain as c, datedReport as d, sameValueText as f, warnAside as i, datedFindings as l, showFindings as n, countFindings as o, consentEndIn as r, renderFindings as s, joined as t, datedPlan as u };