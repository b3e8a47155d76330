import { d as count, j as bySeverity, u as cleanLines } from "./shared-core2.js";
import { M as sortDiagnostics } from "./shared-core.js";
import { t as bytesOf } from "./shared-report2.js";
import { n as code, o as link, r as fence } from "./shared-planner2.js";
import { o as prose } from "./shared-planner4.js";

// packages/report/src/markdown/comment/findings.ts
const words = {
	error: "error",
	warning: "warning",
	info: "note"
};
const inReadingOrder = ((findings) => sortDiagnostics(findings).toSorted(bySeverity));
const placeOf = (({ file, range }) => code(`${file}:${String(range.start.line)}:${String(range.start.column)}`));
const wordsOf = ((lead, text) => {
	const lines = cleanLines(text);
	if (lines.length === 1) return [`${lead}${prose(text)}`];
	const indent = " ".repeat(lead.length - lead.trimStart().length + 2);
	return [
		lead.trimEnd(),
		"",
		...fence(lines, "text").split("\n").map(((line) => `${indent}${line}`)),
		""
	];
});
const codeOf = (({ code: name, documentation }, at) => {
	if (/^https?:/.test(documentation)) return link(code(name), documentation);
	return at === void 0 ? code(name) : link(code(name), `${at}${documentation}`);
});
const one = ((finding, documentation) => {
	const { severity, related = [], hint, environments = [] } = finding;
	const where = environments.length === 0 ? "" : ` in ${environments.map(code).join(", ")}`;
	const lead = `- **${words[severity]}** ${placeOf(finding)} ${codeOf(finding, documentation)}${where}: `;
	return [
		...wordsOf(lead, finding.message),
		...related.map(((other) => `  - ${placeOf(other)}: ${prose(other.message)}`)),
		...hint === void 0 ? [] : wordsOf("  - **What to do:** ", hint)
	].join("\n");
});
const findingPieces = ((findings, documentation) => inReadingOrder(findings).map(((finding) => ({
	kind: "finding",
	text: one(finding, documentation)
}))));
const renderFindingsMarkdown = ((findings, { limit = 50, bytes = 5e4, documentation } = {}) => {
	const shown = [];
	let room = bytes - 60;
	for (const finding of inReadingOrder(findings).slice(0, limit)) {
		const text = one(finding, documentation);
		room -= bytesOf(text) + 1;
		if (room < 0) break;
		shown.push(text);
	}
	const rest = findings.length - shown.length;
	return [...shown, ...rest > 0 ? [`- \u2026 and ${count(rest, "more finding")}`] : []].join("\n");
});

export { renderFindingsMarkdown as n, findingPieces as t };