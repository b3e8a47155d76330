import { A as dedupeDiagnostics, M as sortDiagnostics, S as consentEnd, g as byUrgency, i as decimalText, n as fit, r as decimalOf, v as messageOf, w as withConsentEnd, y as titleOf } from "./shared-core.js";
import { B as defined, R as severities, b as maskSecrets, d as count, i as plain, j as bySeverity, l as clean, u as cleanLines } from "./shared-core2.js";
import { r as settingsHint, t as GithubError } from "./shared-action.js";
import { t as limits } from "./shared-action2.js";

// packages/report/src/dated.ts
const datedFinding = ((finding, end) => finding.hint === void 0 ? finding : {
	...finding,
	hint: withConsentEnd(finding.hint, end)
});
const datedFindings = ((findings, end) => findings.map(((finding) => datedFinding(finding, end))));
const datedChange = ((change, end) => ({
	...change,
	risks: change.risks.map(((risk) => risk.accept === void 0 ? risk : {
		...risk,
		accept: withConsentEnd(risk.accept, end)
	}))
}));
const datedPlan = ((plan, end) => ({
	...plan,
	changes: plan.changes.map(((change) => datedChange(change, end))),
	diagnostics: datedFindings(plan.diagnostics, end)
}));
const datedReport = ((report, end) => ({
	...report,
	diagnostics: datedFindings(report.diagnostics, end)
}));

// packages/transform/src/rows/same-value.ts
const respelt = ["datetime", "guid"];
const ofText = ((value) => {
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
});
const sameValueText = ((node) => {
	if (node.kind === "boolean") return String(node.value);
	if (node.kind === "string") return ofText(node.value);
	const number = decimalOf(node.text);
	return number === void 0 ? node.text : decimalText(number);
});

// packages/report/src/text/findings.ts
const place = ((at) => `${clean(at.file)}:${String(at.range.start.line)}:${String(at.range.start.column)}`);
const excerptBefore = 60;
const excerptAfter = 100;
const linesIn = ((sources) => {
	const cut = /* @__PURE__ */ new Map();
	return ((file, line) => {
		const lines = cut.get(file) ?? maskSecrets(sources.get(file) ?? "").split(/\r\n|\n|\r/);
		cut.set(file, lines);
		return lines[line - 1];
	});
});
const excerpt = ((at, lineOf, role, style) => {
	const { start, end } = at.range;
	const line = lineOf(at.file, start.line);
	if (line === void 0 || line.trim() === "") return [];
	const column = Math.min(start.column - 1, line.length);
	const last = end.line === start.line ? Math.min(Math.max(end.column - 1, column + 1), line.length) : line.length;
	const from = column > 80 ? column - excerptBefore : 0;
	const until = Math.min(line.length, column + excerptAfter);
	const before = `${from > 0 ? "\u2026" : ""}${clean(line.slice(from, column))}`;
	const marked = clean(line.slice(column, Math.min(last, until)));
	const after = `${clean(line.slice(Math.min(last, until), until))}${until < line.length ? "\u2026" : ""}`;
	const gutter = String(start.line).padStart(5);
	const carets = "^".repeat(Math.max(1, marked.length));
	return [`${style("faint", `${gutter} |`)} ${before}${marked}${after}`, `${style("faint", "      |")} ${" ".repeat(before.length)}${style(role, carets)}`];
});
const one = ((finding, lineOf, style) => {
	const related = (finding.related ?? []).map(((other) => `  ${place(other)}: ${clean(other.message)}`));
	const hint = finding.hint === void 0 ? [] : [...cleanLines(finding.hint)];
	return [
		`${style("strong", place(finding))} ${style(finding.severity, finding.severity)} ${style("faint", finding.code)}`,
		...cleanLines(finding.message).map(((line) => `  ${line}`)),
		...excerpt(finding, lineOf, finding.severity, style),
		...related,
		...hint.map(((line, index) => index === 0 ? `  ${style("strong", "fix:")} ${line}` : `       ${line}`)),
		...finding.environments === void 0 ? [] : [`  in: ${finding.environments.map(clean).join(", ")}`]
	];
});
const countFindings = ((findings) => severities.map(((severity) => [severity, findings.filter(((finding) => finding.severity === severity)).length])).filter((([, amount]) => amount > 0)).map((([severity, amount]) => severity === "info" ? count(amount, "note") : count(amount, severity))).join(", "));
const errorsFirst = ((findings) => findings.toSorted(bySeverity));
const renderFindings = ((findings, options = {}) => {
	const style = options.style ?? plain;
	const lineOf = linesIn(options.sources ?? /* @__PURE__ */ new Map());
	return errorsFirst(findings).map(((finding) => one(finding, lineOf, style).join("\n"))).join("\n\n");
});

// packages/report/src/findings/patch.ts
const hunk = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
const changedLinesOf = ((patch) => patch.split("\n").flatMap(((line) => {
	const found = hunk.exec(line);
	if (found === null) return [];
	const from = Number(found[1]);
	const lines = Number(found[2] ?? 1);
	return lines === 0 || from === 0 ? [] : [{
		from,
		to: from + lines - 1
	}];
})));
const isIn = ((changed, file, from, to) => (changed.get(file) ?? []).some(((span) => span.from <= Math.max(from, to) && from <= span.to)));

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
const longest = 3e3;
const cut = ((text, width) => text.length <= width ? text : `${text.slice(0, width - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`);
const placeOf = (({ file, range: { start, end } }) => ({
	file,
	startLine: start.line,
	endLine: Math.max(start.line, end.line),
	...start.line === end.line ? {
		startColumn: start.column,
		endColumn: Math.max(start.column, end.column - 1)
	} : {}
}));
const annotationOf = ((diagnostic) => ({
	level: levels[diagnostic.severity],
	message: cut(messageOf(diagnostic), longest),
	title: titleOf(diagnostic),
	...placeOf(diagnostic)
}));
const restOf = ((rest) => {
	const [first] = rest;
	if (first === void 0) return [];
	const isOfOneKind = rest.every((({ severity }) => severity === first.severity));
	const more = count(rest.length, `more ${isOfOneKind ? words[first.severity] : "finding"}`);
	const message = `${more}: the summary of this job holds all findings.`;
	return [{
		level: levels[first.severity],
		message,
		title: more,
		...placeOf(first)
	}];
});
const near = ((changed) => (({ file, range: { start, end } }) => changed === void 0 || isIn(changed, file, start.line, end.line)));
const chosen = ((group, most) => {
	const shown = group.length <= most ? group : group.slice(0, Math.max(0, most - 1));
	return [...shown.map(annotationOf), ...most > 0 ? restOf(group.slice(shown.length)) : []];
});
const annotationsOf = ((diagnostics, { changedLines, most }) => [...Map.groupBy(byUrgency(diagnostics, near(changedLines)), (({ severity }) => severity)).values()].flatMap(((group) => chosen(group, most))));
const checkLevels = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
const batch = 50;
const mostOfAll = 1e3;
const checkRunAnnotation = ((annotation) => {
	const { file, level, message, title, startLine, endLine, startColumn, endColumn } = annotation;
	return {
		path: file,
		start_line: startLine,
		end_line: endLine,
		...defined({
			start_column: startColumn,
			end_column: endColumn
		}),
		annotation_level: checkLevels[level],
		message,
		title
	};
});
const checkRunAnnotationsOf = ((diagnostics, { changedLines } = {}) => {
	const ordered = byUrgency(diagnostics, near(changedLines));
	const all = chosen(ordered, mostOfAll).map(checkRunAnnotation);
	return Array.from({ length: Math.ceil(all.length / batch) }, ((_, index) => all.slice(index * batch, (index + 1) * batch)));
});

// packages/action/src/publish/missing-permission.ts
const warned = /* @__PURE__ */ new WeakMap();
const warnOnce = ((job, message) => {
	const known = warned.get(job) ?? /* @__PURE__ */ new Set();
	warned.set(job, known);
	if (!known.has(message)) job.io.say("warning", message);
	known.add(message);
});
const warnAside = ((job, error) => {
	const way = settingsHint(error);
	warnOnce(job, `${error.message} ${way === "" ? "" : `${way} `}This does not change the result of the job.`);
});
const warnOf = (async (job, work) => {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		warnAside(job, error);
		return;
	}
});

// packages/action/src/publish/consent-end.ts
const consentEndIn = (({ ports }) => consentEnd(ports.clock.now()));

// packages/action/src/publish/findings.ts
const joined = ((...lists) => sortDiagnostics(dedupeDiagnostics(lists.flat())));
const hasErrors = ((findings) => findings.some((({ severity }) => severity === "error")));
const changedLinesIn = (async (job) => {
	const { github, event } = job;
	if (github === void 0 || event.pull === void 0 || event.origin !== "own") return void 0;
	const { patchesOf } = await import("./action-pulls.js");
	const patches = await patchesOf(await github.connection(), event.pull.number);
	return new Map([...patches].map((([file, patch]) => [file, changedLinesOf(patch)])));
});
const isCrowded = ((findings) => ["error", "warning"].some(((severity) => findings.filter(((finding) => finding.severity === severity)).length > limits.annotations)));
const annotateJob = (async (job, findings, shown) => {
	const { inputs, github } = job;
	if (!inputs.checkRun || findings.length === 0) return;
	if (github === void 0 || inputs.checkRunId === void 0) {
		job.io.say("notice", "The job has no check run of its own, so it could not add the findings to one (input check-run).");
		return;
	}
	const { annotateCheck } = await import("./action-annotate.js");
	const batches = checkRunAnnotationsOf(findings, shown);
	await annotateCheck(await github.connection(), inputs.checkRunId, countFindings(findings), batches);
});
const showFindings = (async (job, undated, sources) => {
	const { io } = job;
	await job.sarif.add(undated);
	if (undated.length === 0) return;
	const findings = datedFindings(undated, consentEndIn(job));
	io.fold(`Findings: ${countFindings(findings)}`, renderFindings(findings, { sources }));
	const marked = findings.filter((({ severity }) => severity !== "info"));
	const changedLines = isCrowded(marked) ? await warnOf(job, (() => changedLinesIn(job))) : void 0;
	const near = changedLines === void 0 ? {} : { changedLines };
	for (const { level, message, ...place } of annotationsOf(marked, {
		most: limits.annotations,
		...near
	})) io.say(level, message, place);
	await warnOf(job, (() => annotateJob(job, findings, near)));
});

export { warnAside as a, renderFindings as c, datedPlan as d, datedReport as f, consentEndIn as i, sameValueText as l, joined as n, warnOf as o, showFindings as r, countFindings as s, hasErrors as t, datedFindings as u };