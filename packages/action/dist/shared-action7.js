import { g as sortDiagnostics, s as maskSecretForms } from "./shared-core.js";
import { a as shorten, n as clean, r as cleanLines } from "./shared-core2.js";
import { $ as mergeFindings, G as choose, W as load, Z as validateDocument, a as withJqFor, q as countFindings, s as checkTransforms } from "./shared-core3.js";

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
	const asked = configs.map(({ config }) => config);
	const look = async (run) => {
		const all = [];
		for (const { environment, config } of configs) all.push({
			environment,
			diagnostics: await checkTransforms(config, run, options)
		});
		return all;
	};
	const found = await withJqFor(asked, look, runJq);
	return {
		...loaded,
		diagnostics: sortDiagnostics([...loaded.diagnostics, ...mergeFindings(found)])
	};
};

// packages/engine/src/validate.ts
/** Checks a config without asking Azure anything. */
const validate = async (request) => {
	const loaded = await withTransforms(await load(request.files, request.config), {}, request.runJq);
	const { diagnostics } = request.environment === void 0 ? loaded : choose(loaded, request.environment);
	const { environments, sources, file } = loaded;
	return {
		document: validateDocument(diagnostics),
		environments,
		sources,
		file
	};
};

// packages/action/src/modes/checked.ts
/** Checks the config in every environment, without asking Azure. */
const check = async (job) => {
	const { document, environments, sources } = await validate({
		files: job.ports.files,
		config: job.config,
		...job.runJq === void 0 ? {} : { runJq: job.runJq }
	});
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

export { hasErrors as a, code as c, hostOf as d, link as f, countText as i, fence as l, shortCode as m, good as n, withTransforms as o, quoted as p, check as r, cellCode as s, bad as t, fenceText as u };