import { f as isAtLeast, n as testTransforms$1, t as inEnvironments } from "./shared-transform2.js";
import { i as validateDocument, t as choose } from "./shared-engine.js";
import { H as equalJson, i as withoutDefaultEchoes, m as modelFindings } from "./shared-transform.js";
import { A as dedupeDiagnostics, M as sortDiagnostics, c as writeJson, o as parseJsonText } from "./shared-core.js";
import { n as tellWork } from "./shared-engine3.js";
import { i as inEnvironment, r as environmentsOf } from "./shared-action8.js";
import { n as joined } from "./shared-report.js";

// packages/transform/src/test/document.ts
const testDocument = ((results, findings = []) => {
	const diagnostics = sortDiagnostics(dedupeDiagnostics(withoutDefaultEchoes([...findings, ...results.flatMap(((result) => result.diagnostics))])));
	return {
		format: 1,
		kind: "test",
		ok: diagnostics.every((({ severity }) => severity !== "error")),
		transforms: results.map((({ export: name, destination, table, results: samples }) => ({
			export: name,
			destination,
			table,
			samples: samples.map((({ sample, rows, diagnostics: own }) => ({
				name: sample.name,
				...sample.variation === void 0 ? {} : { variation: sample.variation.title },
				origin: sample.origin,
				assumed: sample.assumed,
				rows,
				diagnostics: own
			})))
		}))),
		diagnostics
	};
});

// packages/transform/src/rows/pretty.ts
const block = ((open, parts, close, indent) => parts.length === 0 ? `${open}${close}` : `${open}\n${parts.map(((part) => `${indent}  ${part}`)).join(",\n")}\n${indent}${close}`);
const prettyJson = ((node, indent = "") => {
	const inner = `${indent}  `;
	if (node.kind === "array") return block("[", node.items.map(((item) => prettyJson(item, inner))), "]", indent);
	if (node.kind === "object") {
		const members = [...node.members].map((([key, value]) => `${JSON.stringify(key)}: ${prettyJson(value, inner)}`));
		return block("{", members, "}", indent);
	}
	return writeJson(node);
});

// packages/transform/src/test/updates.ts
const isBlocking = (({ code, severity }) => severity === "error" && code !== "expected-rows-differ" && code !== "expected-rows-malformed");
const hasErrors = { reason: "its link has errors" };
const itemsOf = ((text) => {
	const node = parseJsonText(text);
	return node?.kind === "array" ? node.items : void 0;
});
const wishOf = (({ outputs, diagnostics }, text, isBlocked) => {
	if (!diagnostics.some((({ code }) => code.startsWith("transform-") || code === "sample-malformed")) && !diagnostics.some((({ code }) => code.startsWith("expected-rows-")))) return { rows: void 0 };
	if (isBlocked) return hasErrors;
	if (text.trim() !== "" && itemsOf(text) === void 0) return { reason: "it holds no list of rows" };
	const rows = outputs.flatMap(((output) => parseJsonText(output) ?? []));
	return rows.length === outputs.length ? { rows } : { reason: "a row cannot be read" };
});
const wishesOf = ((results) => {
	const wishes = /* @__PURE__ */ new Map();
	for (const { expected, results: samples, diagnostics } of results) {
		const isBlocked = diagnostics.some(isBlocking);
		for (const { file, text } of expected) {
			const own = samples.filter((({ sample }) => sample.expected?.file === file));
			const known = wishes.get(file) ?? {
				text,
				all: []
			};
			for (const each of own.length === 0 ? [hasErrors] : own.map(((each) => wishOf(each, text, isBlocked)))) known.all.push(each);
			wishes.set(file, known);
		}
	}
	return wishes;
});
const fileOf = ((name, before, text, rows) => {
	const old = itemsOf(before);
	const changed = rows.filter(((row, index) => {
		const other = old?.[index];
		return other !== void 0 && !equalJson(row, other);
	}));
	return {
		name,
		text,
		...old === void 0 ? {} : { before: old.length },
		after: rows.length,
		changed: changed.length
	};
});
const rowsFilesToUpdate = ((results) => {
	const files = [];
	const kept = [];
	for (const [name, { text: before, all }] of wishesOf(results)) {
		const reason = all.flatMap(((wish) => "reason" in wish ? [wish.reason] : []))[0];
		const wanted = all.map(((wish) => {
			const rows = "rows" in wish ? wish.rows : void 0;
			return {
				rows,
				text: rows === void 0 ? before : `${prettyJson({
					kind: "array",
					items: rows
				})}\n`
			};
		}));
		const [first] = wanted;
		if (reason !== void 0) kept.push({
			name,
			reason
		});
		else if (wanted.some((({ text }) => text !== first?.text))) kept.push({
			name,
			reason: "tests that share it make different rows"
		});
		else if (first?.rows !== void 0) files.push(fileOf(name, before, first.text, first.rows));
	}
	return {
		files,
		kept
	};
});

// packages/transform/src/test/silenced.ts
const withRows = ((config, files) => {
	const texts = new Map(files.map((({ name, text }) => [name, text])));
	return {
		...config,
		exports: config.exports.map(((entry) => ({
			...entry,
			links: entry.links.map(((link) => ({
				...link,
				tests: link.tests.map(((test) => test.rows === void 0 ? test : {
					...test,
					rows: {
						...test.rows,
						text: texts.get(test.rows.file) ?? test.rows.text
					}
				}))
			})))
		})))
	};
});
const counts = (({ code, severity }) => severity !== "info" && !code.startsWith("expected-rows-"));
const firstLine = (({ message }) => message.split("\n")[0] ?? "");
const saysTheSame = ((one, other) => one.code === other.code && JSON.stringify([one.file, one.range]) === JSON.stringify([other.file, other.range]) && firstLine(one) === firstLine(other) && isAtLeast(other.severity, one.severity));
const goneFrom = ((before, after) => {
	const left = after.find(((each) => each.export === before.export && each.destination === before.destination))?.diagnostics ?? [];
	const gone = before.diagnostics.filter(((each) => counts(each) && !left.some(((other) => saysTheSame(each, other)))));
	return [...new Set(gone.map((({ code }) => code)))];
});
const reasonOf = ((codes) => `its rows would hide ${codes.join(", ")}; if you want these rows, write them by hand`);
const silencing = ((results, after, files) => {
	const reasons = /* @__PURE__ */ new Map();
	for (const result of results) {
		const codes = goneFrom(result, after);
		if (codes.length === 0) continue;
		const own = files.filter((({ name }) => result.expected.some((({ file }) => file === name))));
		for (const { name } of own.length > 0 ? own : files) if (!reasons.has(name)) reasons.set(name, reasonOf(codes));
	}
	return [...reasons].map((([name, reason]) => ({
		name,
		reason
	})));
});
const without = (({ files, kept }, names) => ({
	files: files.filter(((file) => !names.some((({ name }) => name === file.name)))),
	kept: [...kept, ...names]
}));
const withoutSilencing = (async (config, results, update, again) => {
	if (update.files.length === 0 || !results.some((({ diagnostics }) => diagnostics.some(counts)))) return update;
	const silent = silencing(results, await again(withRows(config, update.files)), update.files);
	const left = without(update, silent);
	if (silent.length === 0 || left.files.length === 0) return left;
	const [more] = silencing(results, await again(withRows(config, left.files)), left.files);
	if (more === void 0) return left;
	return without(left, left.files.map((({ name }) => ({
		name,
		reason: more.reason
	}))));
});

// packages/engine/src/test.ts
const tryIn = (async (config, runJq) => {
	const { environment } = config;
	for (const { name, links } of config.exports) for (const { destination } of links) tellWork({
		type: "try",
		environment,
		export: name,
		destination
	});
	return testTransforms$1({
		config,
		runJq,
		includeCaptured: true
	});
});
const test = (async (opened, { environment, update = false } = {}) => {
	const loaded = await opened.load(update ? { missingRows: "" } : {});
	const { sources, file } = loaded;
	const { config, diagnostics } = choose(loaded, environment);
	if (config === void 0) return {
		kind: "invalid",
		document: validateDocument(diagnostics),
		sources,
		file
	};
	const tryAll = ((tried) => tryIn(tried, opened.runJqIn(environment)));
	const results = await tryAll(config);
	const document = testDocument(results, [...diagnostics, ...modelFindings(config)]);
	const wanted = rowsFilesToUpdate(results);
	return {
		kind: "test",
		document,
		results,
		updates: update ? await withoutSilencing(config, results, wanted, tryAll) : wanted,
		sources,
		file,
		config
	};
});

// packages/action/src/job/transforms.ts
const testTransforms = (async (job, { environments }) => new Map(await inEnvironments(environmentsOf(job, environments), (async (environment) => {
	const tested = await test(job.opened, inEnvironment(environment));
	const own = tested.kind === "test" ? tested.results.flatMap((({ diagnostics }) => diagnostics)) : [];
	return [environment ?? "", joined(tested.document.diagnostics, own)];
}))));

export { test as n, testTransforms as t };