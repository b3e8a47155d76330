import { a as references, c as limits, d as nodeAt$1, f as pathOf$1, g as sortDiagnostics, h as oneLine, i as limits$1, l as keyLocationOf, m as diagnose, o as parse, p as dedupeDiagnostics, s as linesOf, u as locationOf } from "./shared-core.js";
import { n as invisibleIn, r as replaceInvisible, t as invisibleBesideEmoji } from "./shared-core2.js";
import { a as signInKey, i as environmentsOf } from "./shared-core3.js";
import { t as applicationDomain } from "./shared-core4.js";
import { n as parseClusterUrl } from "./shared-core5.js";
import { a as secretsIn, i as secretIn, o as canonicalType, s as columnTypeSpellings, t as isSecretKey } from "./shared-core6.js";
import { C as parseTimespan, S as formatTimespan, a as stopOf, b as locateInTransform, c as children, d as commandLine, f as blockingRisks, h as consentLine, i as parse$1, l as roots, o as literalOf, s as keywords, u as walk, v as readDate, x as canonicalTimespan, y as besideConfig } from "./shared-transform2.js";

// packages/core/src/interpolate/expression.ts
const opening$1 = "${{";
const escaped$1 = "$${{";
const closing$1 = "}}";
/** `a ${{ b }} c` as its parts; `$${{` is the literal text `${{`. */
const partsOf = (text) => {
	const parts = [];
	let from = 0;
	let literal = "";
	for (;;) {
		const at = text.indexOf(opening$1, from);
		if (at < 0) break;
		if (at > from - 1 && text.startsWith(escaped$1, at - 1) && at - 1 >= from) {
			literal += text.slice(from, at - 1) + opening$1;
			from = at + 3;
			continue;
		}
		literal += text.slice(from, at);
		if (literal !== "") parts.push({
			kind: "text",
			text: literal
		});
		literal = "";
		const end = text.indexOf(closing$1, at + 3);
		if (end < 0) {
			parts.push({
				kind: "unclosed",
				start: at,
				end: text.length
			});
			return parts;
		}
		from = end + 2;
		parts.push({
			kind: "expression",
			content: text.slice(at + 3, end).trim(),
			start: at,
			end: from
		});
	}
	literal += text.slice(from);
	if (literal !== "") parts.push({
		kind: "text",
		text: literal
	});
	return parts;
};
/** Whether a text holds an expression, closed or not. */
const hasExpression = (text) => text.includes(opening$1) && partsOf(text).some((part) => part.kind !== "text");

// packages/core/src/values/nearest.ts
const maxLength = 64;
/** Candidates that one word is compared with. */
const mostCandidates = 1e3;
/**
* Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.
* Given up as soon as it cannot be less than `bound`.
*/
const distance = (a, b, bound) => {
	let beforeLast = new Uint8Array(b.length + 1);
	let last = Uint8Array.from({ length: b.length + 1 }, (_, i) => i);
	let lastLeast = 0;
	for (let i = 1; i <= a.length; i++) {
		const row = new Uint8Array(b.length + 1);
		row[0] = i;
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
			row[j] = best;
			least = Math.min(least, best);
		}
		if (least >= bound && lastLeast >= bound) return bound;
		beforeLast = last;
		last = row;
		lastLeast = least;
	}
	return last[b.length] ?? 0;
};
/** The candidate that the word was most likely meant to be, if one of the first thousand of its length is close: the base of every "did you mean". */
const nearest = (word, candidates) => {
	if (word.length === 0 || word.length > maxLength) return void 0;
	const folded = word.toLowerCase();
	let best;
	let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
	let compared = 0;
	for (const candidate of candidates) {
		if (candidate === word || candidate.length > maxLength) continue;
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		if (++compared > mostCandidates) break;
		const found = distance(folded, candidate.toLowerCase(), bestDistance);
		if (found < bestDistance && found < word.length) {
			best = candidate;
			bestDistance = found;
		}
	}
	return best;
};
/** `Did you mean 'x'?`, or nothing to say. */
const didYouMean = (word, candidates) => {
	const found = nearest(word, candidates);
	return found === void 0 ? void 0 : `Did you mean '${found}'?`;
};

// packages/core/src/values/suggest.ts
/** Words that one run looks up at most: a file with more mistakes is generated, and one cause explains them all. */
const mostWords = 100;
/** The suggestions of one run: beyond its budget there are none, so that mistakes times names stays bounded. */
const createSuggest = () => {
	let words = 0;
	return (word, candidates) => {
		words++;
		return words > mostWords ? void 0 : didYouMean(word, candidates());
	};
};

// packages/core/src/interpolate/interpolate.ts
const reference$1 = /^environment\.([A-Za-z_][A-Za-z0-9_-]*)$/;
/** The key that an expression's content names. */
const keyOf$2 = (content) => reference$1.exec(content)?.[1];
/** Names of files, jq, names of environments: places where an expression is never replaced. */
const isLiteral$1 = (path) => {
	const last = path.at(-1);
	if (path[0] === "environments" || path[0] === "samples") return true;
	if (path[0] === "exports" && path[2] === "destinations" && (path[4] === "transform" || path[4] === "tests")) return true;
	return path.at(-2) === "only" && /^\d+$/.test(last ?? "");
};
const isJq = (path) => path[4] === "transform" && path.length === 5;
const placeOf$6 = ({ document }, node, part) => {
	const { lines } = document;
	return node.verbatim ? lines.location(node.contentStart + part.start, node.contentStart + part.end) : lines.location(node.start, node.end);
};
const valueOf$1 = (work, node, part) => {
	if (part.kind === "text") return part.text;
	const { environment, diagnostics } = work;
	const location = placeOf$6(work, node, part);
	if (part.kind === "unclosed") {
		diagnostics.push(diagnose("expression-malformed", location, "The expression has no closing `}}`.", { hint: "For the text `${{` itself write `$${{`." }));
		return;
	}
	const key = keyOf$2(part.content);
	if (key === void 0) {
		const hint = part.content.startsWith("secrets.") || part.content.startsWith("env.") ? "A secret is only ever a reference: clientSecret: { env: ADX_… }." : "Write ${{ environment.key }}; for the text `${{` itself write `$${{`.";
		diagnostics.push(diagnose("expression-malformed", location, `'${part.content}' is not an expression: only environment.<key> is known.`, { hint }));
		return;
	}
	if (environment === void 0) {
		const hint = `Add environments: { dev: { ${key}: … } }.`;
		diagnostics.push(diagnose("environments-missing", location, `'environment.${key}' needs a section 'environments'.`, { hint }));
		return;
	}
	const value = environment.values.get(key);
	if (value === void 0) {
		const hint = work.suggest(key, () => environment.values.keys());
		diagnostics.push(diagnose("environment-key-unknown", location, `The environment '${environment.name}' has no key '${key}'.`, { hint }));
	}
	return value;
};
const notAllowed = (work, node, where) => {
	const location = work.document.lines.location(node.start, node.end);
	work.diagnostics.push(diagnose("expression-not-allowed", location, `Expressions are not replaced in ${where}.`));
};
/** Undefined where an expression has no value: it has its finding, and nothing else is said about the place. */
const scalarValue = (work, node, path) => {
	const { value } = node;
	if (typeof value === "number" && path[0] === "accept" && path[2] === "seen") return work.document.text.slice(node.start, node.end);
	if (typeof value !== "string" || !value.includes("${{")) return value;
	if (isLiteral$1(path)) {
		if (isJq(path)) {
			if (/\$\{\{\s*environment\./.test(value)) notAllowed(work, node, "jq");
		} else if (hasExpression(value)) notAllowed(work, node, path[0] === "environments" ? "environments" : "names of files");
		return value;
	}
	const values = partsOf(value).map((part) => valueOf$1(work, node, part));
	if (values.includes(void 0)) return void 0;
	const [first] = values;
	return values.length === 1 ? first : values.join("");
};
const checkKeys = (work, node) => {
	for (const { key, keyStart, keyEnd } of node.entries.values()) {
		if (!hasExpression(key)) continue;
		const location = work.document.lines.location(keyStart, keyEnd);
		work.diagnostics.push(diagnose("expression-not-allowed", location, "Expressions are not replaced in keys."));
	}
};
const convert = (work, node, path) => {
	if (node.kind === "scalar") return scalarValue(work, node, path);
	if (node.kind === "sequence") return node.items.map((item, index) => {
		path.push(String(index));
		const value = convert(work, item, path);
		path.pop();
		return value ?? null;
	});
	checkKeys(work, node);
	const result = Object.create(null);
	for (const entry of node.entries.values()) {
		const part = path.length === 0 ? work.document.parts?.get(entry.key) : void 0;
		path.push(entry.key);
		const value = part === void 0 ? convert(work, entry.value, path) : convert({
			...work,
			document: part
		}, part.root, path);
		path.pop();
		if (value !== void 0) result[entry.key] = value;
	}
	return result;
};
/** The plain values of a document in one environment, every expression replaced. */
const interpolate = (document, environment, suggest = createSuggest()) => {
	const work = {
		document,
		environment,
		suggest,
		diagnostics: []
	};
	return {
		value: convert(work, document.root, []) ?? null,
		diagnostics: work.diagnostics
	};
};

// packages/core/src/check/walk.ts
/** The entries of a mapping that are there. */
const entriesOf = (record, path) => Object.entries(record ?? {}).flatMap(([name, value]) => value === void 0 ? [] : [{
	name,
	path: [...path, name],
	value
}]);
/** The items of a list that are there. */
const itemsOf$2 = (items, path) => (items ?? []).flatMap((value, index) => value === void 0 ? [] : [{
	name: String(index),
	path: [...path, String(index)],
	value
}]);
const isList$2 = (accept) => Array.isArray(accept);
/** The lines of consent, wherever they stand; none where the file that holds them could not be read. */
const acceptedIn = ({ accept }) => accept === void 0 || !isList$2(accept) ? [] : itemsOf$2(accept, ["accept"]);
const deviationsIn = ({ drift }) => itemsOf$2(drift?.ignore, ["drift", "ignore"]);
const clustersOf = (draft) => entriesOf(draft.clusters, ["clusters"]);
const databasesOf = (draft) => clustersOf(draft).flatMap((cluster) => entriesOf(cluster.value.databases, [...cluster.path, "databases"]).map((database) => ({
	...database,
	cluster
})));
const tablesOf = (draft) => databasesOf(draft).flatMap((database) => entriesOf(database.value.tables, [...database.path, "tables"]).map((table) => ({
	...table,
	database
})));
/** `cluster/database/table`, as destinations and `removed` write it. */
const tableName = (table) => [
	table.database.cluster.name,
	table.database.name,
	table.name
].join("/");
const columnsOf$1 = (table) => entriesOf(table.value.columns, [...table.path, "columns"]);
const principalsOf = (database) => itemsOf$2(database.value.principals, [...database.path, "principals"]);
const identitiesOf = (draft) => entriesOf(draft.identities, ["identities"]);
const destinationsOf = (draft) => entriesOf(draft.destinations, ["destinations"]);
const exportsOf = (draft) => entriesOf(draft.exports, ["exports"]);
const linksOf = (draft) => exportsOf(draft).flatMap((dataExport) => itemsOf$2(dataExport.value.destinations, [...dataExport.path, "destinations"]).map((link) => ({
	...link,
	export: dataExport
})));

// packages/core/src/values/removal.ts
/** The sections of `removed`, and how the names in each are made up. */
const removalShapes = {
	exports: ["id"],
	destinations: ["id"],
	links: ["export", "destination"],
	tables: [
		"cluster",
		"database",
		"table"
	],
	columns: [
		"cluster",
		"database",
		"table",
		"column"
	],
	principals: [
		"cluster",
		"database",
		"role",
		"identity"
	],
	policies: [
		"cluster",
		"database",
		"table",
		"policy"
	]
};
/** Policies that the tool can take off a table or a database. */
const policyNames = [
	"streamingIngestion",
	"retention",
	"caching",
	"ingestionBatching"
];
const databaseRoles = [
	"admin",
	"user",
	"viewer",
	"unrestrictedViewer",
	"ingestor",
	"monitor"
];
/** The names in one entry, or undefined where there are too few or too many. A policy of a database has three. */
const splitRemoval = (section, text) => {
	const shape = removalShapes[section];
	const names = shape.length === 1 ? [text] : text.split("/");
	return (names.length === shape.length || section === "policies" && names.length === shape.length - 1) && names.every((name) => name.trim() !== "") ? names : void 0;
};

// packages/core/src/build/need.ts
/** A value that a checked config always has. */
const need = (value) => {
	if (value === void 0) throw new Error("A checked config lacks a value that its schema requires.");
	return value;
};
function defined(value) {
	return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== void 0));
}

// packages/core/src/build/clusters.ts
const timespan$2 = (text) => text === void 0 ? void 0 : canonicalTimespan(text);
const policiesOf = (text) => {
	const { retention, ingestionBatching: batching } = text;
	return defined({
		streamingIngestion: text.streamingIngestion,
		retention: retention === void 0 ? void 0 : typeof retention === "string" ? defined({ softDelete: timespan$2(retention) }) : defined({
			softDelete: timespan$2(retention.softDelete),
			recoverability: retention.recoverability
		}),
		caching: timespan$2(text.caching),
		ingestionBatching: batching === void 0 ? void 0 : defined({
			time: timespan$2(batching.time),
			items: batching.items,
			megabytes: batching.megabytes
		})
	});
};
const policyKeys = [
	"streamingIngestion",
	"retention",
	"caching",
	"ingestionBatching"
];
const policyPlaces = (text, path, at) => Object.fromEntries(policyKeys.flatMap((key) => text[key] === void 0 ? [] : [[key, at([...path, key])]]));
const tableOf = (found, at) => {
	const { name, path, value, database } = found;
	const columns = columnsOf$1(found).map((column) => {
		const whole = typeof column.value === "string" ? { type: column.value } : column.value;
		return {
			name: column.name,
			at: at(column.path),
			type: need(canonicalType(need(whole.type))),
			...defined({ docstring: "docstring" in whole ? whole.docstring : void 0 })
		};
	});
	return {
		name,
		at: at(path),
		cluster: database.cluster.name,
		database: database.name,
		tableName: value.name ?? name,
		manage: isManaged(value, database.value, database.cluster.value),
		...defined({
			docstring: value.docstring,
			folder: value.folder
		}),
		columns,
		policies: policiesOf(value),
		policyAt: policyPlaces(value, path, at)
	};
};
/** What somebody else owns is theirs with everything in it. */
const isManaged = (...chain) => chain.every(({ manage }) => manage !== false);
const subjectOf = (value) => {
	if (value.identity !== void 0) return {
		type: "identity",
		identity: value.identity
	};
	const tenant = defined({ tenantId: value.tenantId });
	if (value.user !== void 0) return {
		type: "user",
		id: value.user,
		...tenant
	};
	if (value.group !== void 0) return {
		type: "group",
		id: value.group,
		...tenant
	};
	return {
		type: "application",
		id: need(value.application),
		...tenant
	};
};
const databaseOf = (found, at) => ({
	name: found.name,
	at: at(found.path),
	cluster: found.cluster.name,
	databaseName: found.value.name ?? found.name,
	manage: isManaged(found.value, found.cluster.value),
	principals: principalsOf(found).map(({ path, value }) => ({
		at: at(path),
		role: need(value.role),
		subject: subjectOf(value)
	})),
	policies: policiesOf(found.value),
	policyAt: policyPlaces(found.value, found.path, at),
	tables: entriesOf(found.value.tables, [...found.path, "tables"]).map((table) => tableOf({
		...table,
		database: found
	}, at))
});
const clusterOf = (found, databases, at) => {
	const engine = parseClusterUrl(need(found.value.url));
	if (typeof engine === "string") throw new Error(`A checked config has a cluster URL with the problem ${engine}.`);
	return {
		name: found.name,
		at: at(found.path),
		url: `https://${engine.host}`,
		...engine,
		...defined({
			resourceId: found.value.resourceId,
			streamingIngestion: found.value.streamingIngestion
		}),
		manage: isManaged(found.value),
		databases
	};
};
/** The clusters of a checked draft; `at` is the place of a key. */
const buildClusters = (draft, at) => {
	const databases = databasesOf(draft);
	return clustersOf(draft).map((cluster) => clusterOf(cluster, databases.filter((database) => database.cluster.name === cluster.name).map((database) => databaseOf(database, at)), at));
};

// packages/core/src/check/files.ts
const what = {
	missing: "does not exist",
	outside: "lies outside the folder of the config",
	hidden: "is hidden: a part of its path begins with a dot",
	"too-large": "is too large",
	"not-a-file": "is not a file",
	"not-text": "is not UTF-8 text"
};
const kinds$2 = {
	transform: "The transform",
	message: "The message",
	rows: "The file of expected rows",
	captured: "The folder of captured messages",
	template: "The device model",
	accept: "The file of accepted risks"
};
const missingHint = "Correct the path, or add what it names: it is relative to the folder of the config, and letter case counts.";
const problemFinding = (reference, problem, detail, path) => diagnose(`file-${problem}`, reference.at, `${kinds$2[reference.kind]} '${path}' ${what[problem]}${detail === void 0 ? "" : `: ${detail}`}.`, problem === "missing" ? { hint: missingHint } : {});
/** `samples/captured` and `samples/captured//` both as `samples/captured/`. */
const asFolder = (path) => {
	let end = path.length;
	while (end > 0 && path[end - 1] === "/") end--;
	return `${path.slice(0, end)}/`;
};
/** The files of a folder that the config names, by name. */
const filesInFolder = (files, folder) => [...files].filter(([path]) => path.length > asFolder(folder).length && path.startsWith(asFolder(folder))).toSorted(([a], [b]) => a < b ? -1 : 1);
/** A secret in a file that the config names, at its place there; the finding never repeats it. */
const secretFindings = (reference, path, text) => {
	const [first] = secretsIn(text);
	if (first === void 0) return [];
	const lines = linesOf(text, besideConfig(reference.at.file, path));
	return [diagnose("secret-literal", lines.location(first.offset, first.offset + 1), `This looks like ${first.what}.`, {
		hint: "Revoke it, and put something made up in its place.",
		related: [{
			message: "The file is named here.",
			...reference.at
		}]
	})];
};
/** A finding on the line that names it for every file that could not be read, or is of no use. */
const fileFindings = (references, files) => references.flatMap((reference) => {
	if (reference.path === "") return [problemFinding(reference, "missing", void 0, reference.path)];
	const loaded = files.get(reference.path);
	if (reference.kind === "captured") {
		const inside = filesInFolder(files, reference.path);
		return [...loaded !== void 0 && "problem" in loaded ? [[reference.path, loaded]] : [], ...inside].flatMap(([path, file]) => "problem" in file ? [problemFinding(reference, file.problem, file.detail, path)] : secretFindings(reference, path, file.text));
	}
	if (loaded === void 0) return [problemFinding(reference, "missing", void 0, reference.path)];
	if ("problem" in loaded) return [problemFinding(reference, loaded.problem, loaded.detail, reference.path)];
	return reference.kind === "transform" && loaded.text.trim() === "" ? [diagnose("transform-empty", reference.at, `The transform '${reference.path}' is empty.`)] : secretFindings(reference, reference.path, loaded.text);
});

// packages/core/src/origin/block.ts
const lineForm = /([^\r\n]*)(?:\r\n|\n|\r|$)/g;
/** The lines of a block scalar without their indentation. */
const linesIn = (source, { contentStart, indent, end }) => {
	const first = Math.max(source.lastIndexOf("\n", contentStart - 1), source.lastIndexOf("\r", contentStart - 1)) + 1;
	const lines = [];
	for (const found of source.slice(first, end).matchAll(lineForm)) lines.push({
		text: (found[1] ?? "").slice(indent),
		offset: first + found.index + indent
	});
	return lines;
};
const isBlank = (line) => line?.text === "";
const isDeeper = (line) => line !== void 0 && /^[ \t]/.test(line.text);
/** A literal block: every line as it stands. */
const readLiteral = (source, node, gatherer) => {
	for (const { text, offset } of linesIn(source, node)) {
		gatherer.verbatim(text, offset);
		gatherer.folded("\n");
	}
};
/** A folded block: line breaks become spaces, but for those beside blank or deeper lines (YAML 1.2, 8.1.3). */
const readFolded = (source, node, gatherer) => {
	let last;
	let blank = 0;
	for (const line of linesIn(source, node)) {
		if (isBlank(line)) {
			blank += 1;
			continue;
		}
		const kept = last === void 0 ? blank : isDeeper(last) || isDeeper(line) ? blank + 1 : blank;
		gatherer.folded(kept === 0 && last !== void 0 ? " " : "\n".repeat(kept));
		gatherer.verbatim(line.text, line.offset);
		last = line;
		blank = 0;
	}
};

// packages/core/src/origin/flow.ts
const escapes = {
	"0": "\0",
	a: "\x07",
	b: "\b",
	t: "	",
	"	": "	",
	n: "\n",
	v: "\v",
	f: "\f",
	r: "\r",
	e: "\x1B",
	" ": " ",
	"\"": "\"",
	"/": "/",
	"\\": "\\",
	N: "",
	_: "\xA0",
	L: "\u2028",
	P: "\u2029"
};
const run = {
	plain: /[^ \t\r\n]+/y,
	single: /[^ \t\r\n']+/y,
	double: /[^ \t\r\n\\]+/y
};
const blanks = /[ \t]+/y;
const breaks = /[ \t]*((?:\r\n|\n|\r)[ \t]*)+/y;
const coded = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y;
const match = (pattern, text, at) => {
	pattern.lastIndex = at;
	return pattern.exec(text);
};
const countBreaks = (text) => [...text.matchAll(/\r\n|\n|\r/g)].length;
const codeOf$1 = ([, two, four, eight]) => Number.parseInt(two ?? four ?? eight ?? "", 16);
/** Reads an escape at an offset; returns the offset behind it, or undefined for what is none. */
const readEscape = (source, at, gatherer) => {
	const number = match(coded, source, at);
	if (number !== null) {
		const code = codeOf$1(number);
		if (code > 1114111) return void 0;
		gatherer.written(String.fromCodePoint(code), at, number[0].length);
		return at + number[0].length;
	}
	const found = match(breaks, source, at + 1);
	if (found !== null && /^[\r\n]/.test(found[0])) {
		gatherer.folded("");
		return at + 1 + found[0].length;
	}
	const letter = source[at + 1] ?? "";
	const meant = Object.hasOwn(escapes, letter) ? escapes[letter] : void 0;
	if (meant === void 0) return void 0;
	gatherer.written(meant, at, 2);
	return at + 2;
};
/** A plain or quoted scalar: its lines are folded, white space around the breaks goes (YAML 1.2, 7.3). */
const readFlow = (source, { style, contentStart, end }, gatherer) => {
	const form = style === "single" || style === "double" ? style : "plain";
	const stop = form === "plain" ? end : end - 1;
	const text = source.slice(0, stop);
	let at = contentStart;
	while (at < stop) {
		const broken = match(breaks, text, at);
		const found = match(run[form], text, at) ?? match(blanks, text, at);
		if (broken !== null) {
			const count = countBreaks(broken[0]);
			gatherer.folded(count === 1 ? " " : "\n".repeat(count - 1));
			at += broken[0].length;
		} else if (found !== null) {
			gatherer.verbatim(found[0], at);
			at += found[0].length;
		} else if (form === "single") {
			gatherer.written("'", at, 2);
			at += 2;
		} else {
			const behind = readEscape(text, at, gatherer);
			if (behind === void 0) return;
			at = behind;
		}
	}
};

// packages/core/src/origin/pieces.ts
const createGatherer = (lines) => {
	const pieces = [];
	let text = "";
	/** Where the next verbatim character must stand to belong to the last piece. */
	let behind = -1;
	const begin = (offset, width) => {
		pieces.push({
			offset: text.length,
			...lines.position(offset),
			...width === void 0 ? {} : { width }
		});
	};
	return {
		verbatim: (more, offset) => {
			if (offset !== behind) begin(offset);
			text += more;
			behind = offset + more.length;
		},
		written: (more, offset, width) => {
			begin(offset, width);
			text += more;
			behind = -1;
		},
		folded: (more) => {
			text += more;
			behind = -1;
		},
		get text() {
			return text;
		},
		pieces
	};
};

// packages/core/src/origin/origin.ts
/**
* Where a text that stands in a document stands there, character by character. `text` is the scalar's value, or its beginning.
* Undefined where the document does not write it as YAML 1.2 would have it, so that no place is ever wrong.
*/
const originOf = (document, node, text) => {
	if (node?.kind !== "scalar") return void 0;
	const gatherer = createGatherer(document.lines);
	if (node.style === "literal") readLiteral(document.text, node, gatherer);
	else if (node.style === "folded") readFolded(document.text, node, gatherer);
	else readFlow(document.text, node, gatherer);
	return gatherer.text.startsWith(text) ? gatherer.pieces : void 0;
};

// packages/core/src/build/table-reference.ts
/** `cluster/database/table` as its three parts. */
const tableReference = (text) => {
	const [cluster, database, table, ...rest] = text.split("/");
	return cluster && database && table && rest.length === 0 ? {
		cluster,
		database,
		table
	} : void 0;
};

// packages/core/src/build/exports.ts
const fileText = (files, path) => {
	const found = files.get(path);
	if (found === void 0 || "problem" in found) throw new Error("A checked config names a file that was not read.");
	return found.text;
};
/** CRLF becomes LF and white space at the end goes: the two differences that survive no editor and mean nothing in jq. */
const normalized = (text) => text.replaceAll("\r\n", "\n").trimEnd();
const transformOf = (source, transform, path) => {
	const { document } = source;
	if (transform === void 0) return void 0;
	if (typeof transform === "string") {
		const text = normalized(transform);
		const node = nodeAt$1(document, path);
		const origin = originOf(document, node, text);
		const style = node?.kind === "scalar" ? node.style : void 0;
		return {
			text,
			at: keyLocationOf(document, path),
			...defined({
				origin,
				style
			})
		};
	}
	const file = need(transform.file);
	return {
		text: normalized(fileText(source.files, file)),
		file,
		at: locationOf(document, [...path, "file"])
	};
};
const testsOf = (source, link) => itemsOf$2(link.value.tests, [...link.path, "tests"]).map(({ path, value }) => {
	const message = need(value.message);
	return {
		at: locationOf(source.document, [...path, "message"]),
		message: {
			file: message,
			text: fileText(source.files, message)
		},
		...defined({ rows: value.rows === void 0 ? void 0 : {
			file: value.rows,
			text: fileText(source.files, value.rows)
		} })
	};
});
const linkOf = (source, link) => ({
	at: locationOf(source.document, [...link.path, "destination"]),
	destination: need(link.value.destination),
	...defined({ transform: transformOf(source, link.value.transform, [...link.path, "transform"]) }),
	tests: testsOf(source, link)
});
const isJson = (value) => value === null || [
	"string",
	"number",
	"boolean"
].includes(typeof value) || typeof value === "object" && Object.values(value).every(isJson);
const enrichmentsOf$1 = ({ enrichments }) => enrichments && Object.fromEntries(entriesOf(enrichments, []).map(({ name, value }) => [name, defined({
	value: isJson(value.value) ? value.value : void 0,
	path: value.path,
	target: value.target
})]));
/** The destinations of a checked draft. */
const buildDestinations = (document, draft) => destinationsOf(draft).map(({ name, path, value }) => ({
	name,
	at: keyLocationOf(document, path),
	id: value.id ?? name,
	displayName: need(value.displayName),
	manage: value.manage !== false,
	table: need(tableReference(need(value.table))),
	authorization: need(value.authorization)
}));
/** White space around a filter means nothing, and a block scalar always leaves some; a filter of nothing else is none. */
const filterOf = (text) => {
	const trimmed = text?.trim();
	return trimmed === "" ? null : trimmed ?? text;
};
/** The exports of a checked draft, the texts of their transforms and tests inside. */
const buildExports = (document, draft, files) => exportsOf(draft).map((found) => ({
	name: found.name,
	at: keyLocationOf(document, found.path),
	id: found.value.id ?? found.name,
	displayName: need(found.value.displayName),
	manage: found.value.manage !== false,
	source: need(found.value.source),
	enabled: need(found.value.enabled),
	...defined({
		filter: filterOf(found.value.filter),
		enrichments: enrichmentsOf$1(found.value)
	}),
	links: itemsOf$2(found.value.destinations, [...found.path, "destinations"]).map((link) => linkOf({
		document,
		files
	}, link))
}));
/** The samples of a checked draft. */
const buildSamples = (document, draft, files) => {
	const folder = draft.samples?.captured;
	const captured = folder === void 0 ? [] : filesInFolder(files, folder);
	const at = locationOf(document, ["samples", "captured"]);
	return {
		captured: captured.flatMap(([file, loaded]) => "text" in loaded ? [{
			at,
			file,
			text: loaded.text
		}] : []),
		templates: itemsOf$2(draft.samples?.templates, ["samples", "templates"]).map(({ path, value }) => ({
			at: locationOf(document, path),
			file: value,
			text: fileText(files, value)
		}))
	};
};

// packages/core/src/build/config.ts
const applicationOf = (draft, at) => {
	const subdomain = need(draft.application?.subdomain);
	return {
		at,
		subdomain,
		host: `${subdomain}.${applicationDomain}`,
		...defined({ resourceId: draft.application?.resourceId })
	};
};
const identityOf = ({ name, value }, at) => {
	if (value === "managedIdentity") return {
		name,
		at,
		type: "managedIdentity"
	};
	if (value.managedIdentity !== void 0) {
		const { principalId, tenantId } = value.managedIdentity;
		return {
			name,
			at,
			type: "managedIdentity",
			...defined({
				principalId,
				tenantId
			})
		};
	}
	const { clientId, tenantId, clientSecret } = need(value.servicePrincipal);
	return {
		name,
		at,
		type: "servicePrincipal",
		clientId: need(clientId),
		tenantId: need(tenantId),
		clientSecret: { env: need(clientSecret?.env) }
	};
};
const removedOf = (draft, at) => {
	const section = (name) => itemsOf$2(draft.removed?.[name], ["removed", name]).map(({ path, value }) => {
		const [text, place] = typeof value === "string" ? [value, path] : [need(value.name), [...path, "name"]];
		return {
			at: at(place),
			names: need(splitRemoval(name, text))
		};
	});
	return {
		exports: section("exports"),
		destinations: section("destinations"),
		links: section("links"),
		tables: section("tables"),
		columns: section("columns"),
		principals: section("principals"),
		policies: section("policies")
	};
};
/** Consent of one environment: a line that names others only says nothing here. */
const acceptOf = (draft, environment, at) => acceptedIn(draft).flatMap(({ path, value }) => {
	const given = need(value.seen);
	const seen = typeof given === "string" ? given : given[environment ?? ""];
	if (seen === void 0) return [];
	const risk = need(value.risk);
	return [{
		at: at([...path, "risk"]),
		risk,
		address: need(value.at),
		seen,
		until: need(value.until)
	}];
});
const ignoreOf = (draft, at) => deviationsIn(draft).map(({ path, value }) => ({
	at: at([...path, "at"]),
	address: need(value.at),
	reason: need(value.reason),
	until: need(value.until),
	...defined({ attribute: value.attribute })
}));
const signInOf = (document, environment) => {
	const signIn = environmentsOf(document).find(({ name }) => name === environment)?.signIn;
	return signIn === void 0 ? void 0 : {
		clientId: need(signIn.clientId),
		tenantId: need(signIn.tenantId)
	};
};
/** The config of a draft without errors. Throws only if a rule let something through. */
const buildConfig = (document, draft, environment, files) => {
	const at = (path) => locationOf(document, path);
	const keyAt = (path) => keyLocationOf(document, path);
	return {
		file: document.file,
		...defined({
			environment,
			signIn: signInOf(document, environment)
		}),
		application: applicationOf(draft, keyAt(["application"])),
		identities: identitiesOf(draft).map((found) => identityOf(found, keyAt(found.path))),
		clusters: buildClusters(draft, keyAt),
		destinations: buildDestinations(document, draft),
		exports: buildExports(document, draft, files),
		samples: buildSamples(document, draft, files),
		removed: removedOf(draft, at),
		accept: acceptOf(draft, environment, at),
		...draft.drift?.ignore === void 0 ? {} : { ignore: ignoreOf(draft, at) },
		...defined({ acceptFile: document.parts?.get("accept")?.file })
	};
};

// packages/core/src/build/tables.ts
const columnsIn = (table) => columnsOf$1(table).flatMap(({ name, value }) => {
	const type = canonicalType((typeof value === "string" ? value : value.type) ?? "");
	return type === void 0 ? [] : [{
		name,
		type
	}];
});
const startsIn = ({ range: { start } }, { range: { start: from, end: to } }) => (start.line > from.line || start.line === from.line && start.column >= from.column) && (start.line < to.line || start.line === to.line && start.column <= to.column);
/** An alias stands at one place and what it names at another, so key and value are looked at apart. */
const errorsIn = (document, { path }, findings) => {
	const node = nodeAt$1(document, path);
	const places = [keyLocationOf(document, path), ...node === void 0 ? [] : [document.lines.location(node.start, node.end)]];
	return findings.filter((finding) => finding.severity === "error" && finding.file === document.file && places.some((place) => startsIn(finding, place)));
};
/** The tables of a draft that may have errors; `findings` are those of its environment. */
const readableTables = (document, draft, findings) => tablesOf(draft).map((table) => ({
	name: tableName(table),
	columns: columnsIn(table),
	errors: errorsIn(document, table, findings)
}));

// packages/core/src/schema/draft.ts
const cutsOf = (misfits) => {
	const root = {
		here: false,
		inside: /* @__PURE__ */ new Map()
	};
	for (const misfit of misfits) {
		if (misfit.keyword === "required" || misfit.keyword.startsWith("min")) continue;
		const extra = misfit.params["additionalProperty"];
		const path = [...pathOf$1(misfit.instancePath), ...typeof extra === "string" ? [extra] : []];
		let cut = root;
		for (const part of path) {
			const next = cut.inside.get(part) ?? {
				here: false,
				inside: /* @__PURE__ */ new Map()
			};
			cut.inside.set(part, next);
			cut = next;
		}
		cut.here = true;
	}
	return root;
};
const isArray = (value) => Array.isArray(value);
const leave = {
	here: false,
	inside: /* @__PURE__ */ new Map()
};
/** An object that `only` limits to other environments. Enrichments hold the user's own JSON, so they are not looked into. */
const isElsewhere = (value, environment) => {
	const only = value["only"];
	return environment !== void 0 && only !== void 0 && only !== null && Array.isArray(only) && !only.includes(environment);
};
const reduce = (value, cut, environment) => {
	if (cut.here) return void 0;
	if (typeof value !== "object" || value === null) return value;
	if (isArray(value)) return value.map((item, index) => reduce(item, cut.inside.get(String(index)) ?? leave, environment));
	if (isElsewhere(value, environment)) return void 0;
	const result = Object.create(null);
	for (const [key, child] of Object.entries(value)) {
		const inside = cut.inside.get(key) ?? leave;
		const reduced = reduce(child, inside, key === "enrichments" ? void 0 : environment);
		if (reduced !== void 0) result[key] = reduced;
	}
	return result;
};
/** What is left fits the schema but for what is missing: everything else was taken out. */
const isDraft = (value) => typeof value === "object";
/**
* Takes out what the schema refused and what `only` limits to other environments.
* Entries of lists stay where they are, so that paths go on meaning the same places in the text.
*/
const draftOf = (value, misfits, environment) => {
	const left = reduce(value, cutsOf(misfits), environment);
	return isDraft(left) && left !== null ? left : {};
};

// packages/core/src/values/patterns.ts
/** What formatted texts must look like: used by the published schema and by the rules that report them. */
const patterns = {
	guid: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
	/** The first label of an application's host name. */
	subdomain: "^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$",
	applicationResource: "^/subscriptions/(?:[0-9a-fA-F-]{36}|change-me)/resource[gG]roups/(?!\\.{1,2}/)[^/%?#\\\\\\s]{1,90}/providers/[mM]icrosoft\\.[iI]o[tT][cC]entral/[iI][oO][tT][aA]pps/[a-zA-Z0-9-]{3,100}$",
	clusterResource: "^/subscriptions/(?:[0-9a-fA-F-]{36}|change-me)/resource[gG]roups/(?!\\.{1,2}/)[^/%?#\\\\\\s]{1,90}/providers/(?:[mM]icrosoft\\.[kK]usto/[cC]lusters/[a-zA-Z0-9-]{1,100}|[mM]icrosoft\\.[sS]ynapse/[wW]orkspaces/[a-zA-Z0-9-]{1,100}/[kK]usto[pP]ools/[a-zA-Z0-9-]{1,100})$",
	/** Names of variables that may hold a secret; `ADX_EXPORT_…` are the tool's own. */
	secretVariable: "^ADX_(?!EXPORT_)[A-Z0-9_]{1,100}$",
	/** Ids of destinations and exports; https://github.com/Azure/azure-rest-api-specs gives none, so this is what is seen to work. */
	id: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,126}[A-Za-z0-9])?$",
	environmentKey: "^[A-Za-z_][A-Za-z0-9_-]{0,99}$",
	tableReference: "^[^/]+/[^/]+/[^/]+$",
	fingerprint: "^[0-9a-f]{8}$",
	date: "^\\d{4}-\\d{2}-\\d{2}$",
	timespan: "^(?:\\d+(?:\\.\\d+)?\\s*[a-z]+|(?:\\d+\\.)?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,7})?)?)$"
};
const compiled = /* @__PURE__ */ new Map();
/** Whether a text looks as the named pattern asks. */
const matches = (name, text) => {
	const known = compiled.get(name);
	if (known !== void 0) return known.test(text);
	const pattern = new RegExp(patterns[name], "u");
	compiled.set(name, pattern);
	return pattern.test(text);
};

// packages/core/src/schema/json-schema.ts
/** An object that knows all its keys. */
const object$1 = (about, properties, required = []) => ({
	type: "object",
	...about,
	properties,
	...required.length > 0 ? { required } : {},
	additionalProperties: false
});
/** Anything of one kind, by name. */
const named$4 = (about, each) => ({
	type: "object",
	...about,
	additionalProperties: each
});
const list = (about, items) => ({
	type: "array",
	...about,
	items
});
const text$1 = (description, more = {}) => ({
	type: "string",
	description,
	...more
});
const flag$1 = (description, more = {}) => ({
	type: "boolean",
	description,
	...more
});
const ref = (name) => ({ $ref: `#/$defs/${name}` });

// packages/core/src/schema/shared.ts
const only = list({
	description: "The environments in which this stands. Without it: in all.",
	minItems: 1
}, {
	type: "string",
	"x-literal": true
});
const manage = flag$1("False: somebody else owns it; it is checked and reported, and never changed.", { default: true });
const timespan$1 = (description, examples) => text$1(`${description} A Kusto duration.`, {
	pattern: patterns.timespan,
	examples
});
/** Policies that a table and a database may carry; what is left out is left alone. */
const policies = {
	streamingIngestion: flag$1("Whether rows may be streamed in, so that they can be queried within seconds. The cluster must allow it too."),
	retention: {
		description: "How long data is kept.",
		anyOf: [timespan$1("How long data is kept.", ["365d", "3650.00:00:00"]), object$1({ minProperties: 1 }, {
			softDelete: timespan$1("How long data is kept and can be queried.", ["365d"]),
			recoverability: {
				enum: ["Enabled", "Disabled"],
				description: "Whether data can be recovered for 14 days after it was deleted."
			}
		})]
	},
	caching: timespan$1("How long data stays in the hot cache.", ["30d"]),
	ingestionBatching: object$1({
		description: "When queued data is sealed into a batch: at whichever limit is met first.",
		minProperties: 1
	}, {
		time: timespan$1("From 10 seconds to 30 minutes.", ["30s", "00:05:00"]),
		items: {
			type: "integer",
			description: "Number of blobs, from 1 to 25000."
		},
		megabytes: {
			type: "integer",
			description: "Raw size in MB, from 100 to 4096."
		}
	})
};

// packages/core/src/schema/clusters.ts
const columnType = text$1("A Kusto column type, or one of its aliases.", { examples: columnTypeSpellings });
/** Definitions of the `clusters` section. */
const clusterDefinitions = {
	column: {
		title: "Column",
		anyOf: [columnType, object$1({}, {
			type: columnType,
			docstring: text$1("What the column holds."),
			only
		}, ["type"])]
	},
	table: object$1({
		title: "Table",
		description: "A table that receives rows."
	}, {
		name: text$1("The name in Kusto, where it differs from the key."),
		manage,
		only,
		docstring: text$1("What the table holds."),
		folder: text$1("The folder that query tools show it in."),
		columns: named$4({
			description: "By name. Columns that the table has besides are left alone.",
			minProperties: 1
		}, ref("column")),
		...policies
	}, ["columns"]),
	principal: object$1({
		title: "Principal",
		description: "Who has a role on the database: exactly one of identity, user, group and application. Others are left alone."
	}, {
		role: {
			enum: [
				"admin",
				"user",
				"viewer",
				"unrestrictedViewer",
				"ingestor",
				"monitor"
			],
			description: "IoT Central asks for admin."
		},
		identity: text$1("A key of `identities`."),
		user: text$1("An object id or user principal name."),
		group: text$1("An object id or mail address."),
		application: text$1("An application or object id.", { pattern: patterns.guid }),
		tenantId: text$1("The tenant of a user, group or application.", { pattern: patterns.guid }),
		only
	}, ["role"]),
	database: object$1({ title: "Database" }, {
		name: text$1("The name in Kusto, where it differs from the key."),
		manage,
		only,
		principals: list({ description: "Roles on the database." }, ref("principal")),
		tables: named$4({ description: "By name." }, ref("table")),
		...policies
	}),
	cluster: object$1({
		title: "Cluster",
		description: "An Azure Data Explorer cluster or a Fabric eventhouse."
	}, {
		url: text$1("The engine’s URL, not the one that begins with `ingest-`.", { examples: ["https://wards.westeurope.kusto.windows.net"] }),
		resourceId: text$1("The Azure resource. With it the streaming flag, databases and grants can go through Azure Resource Manager.", { pattern: patterns.clusterResource }),
		streamingIngestion: flag$1("The cluster’s flag. Left alone where it is left out; needs `resourceId`."),
		manage,
		only,
		databases: named$4({ description: "By name." }, ref("database"))
	}, ["url"])
};

// packages/core/src/schema/exports.ts
const path = (description, examples) => text$1(`${description} Relative to this file, inside its folder.`, {
	"x-literal": true,
	examples
});
/** Definitions of the `destinations`, `exports` and `samples` sections. */
const exportDefinitions = {
	destination: object$1({
		title: "Destination",
		description: "One table, seen from IoT Central."
	}, {
		id: text$1("The id in IoT Central, where it differs from the key (a GUID made in the portal, for instance).", { pattern: patterns.id }),
		displayName: text$1("What people see in IoT Central."),
		manage,
		only,
		table: text$1("cluster/database/table, by their keys in this file.", {
			pattern: patterns.tableReference,
			examples: ["wards/vitals/smartvitalspatch"]
		}),
		authorization: text$1("The identity that writes: a key of `identities`.")
	}, [
		"displayName",
		"table",
		"authorization"
	]),
	enrichment: object$1({
		title: "Enrichment",
		description: "What is added to each message under its name: a fixed value, or a property by its path.",
		examples: [{ value: "north" }, { path: "$displayName" }]
	}, {
		value: { description: "A fixed value: any JSON." },
		path: text$1("A property of the device, or a system name.", { examples: ["$displayName", "model"] }),
		target: text$1("The model that a property belongs to.", { examples: ["dtmi:azure:DeviceManagement:DeviceInformation;1"] })
	}),
	test: object$1({ title: "Test of a transform" }, {
		message: path("A message as the transform gets it, as JSON.", ["samples/telemetry.json"]),
		rows: path("The rows expected, as JSON.", ["samples/telemetry.rows.json"])
	}, ["message"]),
	link: object$1({
		title: "Link",
		description: "Joins the export to one destination. Links to others are left alone."
	}, {
		destination: text$1("A key of `destinations`."),
		transform: {
			description: "What makes rows of messages, in jq. Without it IoT Central sends its default record.",
			anyOf: [text$1("The transform itself.", { "x-literal": true }), object$1({}, { file: path("A jq file.", ["transforms/telemetry.jq"]) }, ["file"])]
		},
		tests: list({ description: "Messages to run the transform on." }, ref("test")),
		only
	}, ["destination"]),
	export: object$1({ title: "Data export" }, {
		id: text$1("The id in IoT Central, where it differs from the key.", { pattern: patterns.id }),
		displayName: text$1("What people see in IoT Central."),
		manage,
		only,
		source: {
			enum: [
				"telemetry",
				"properties",
				"deviceConnectivity",
				"deviceLifecycle",
				"deviceTemplateLifecycle",
				"audit"
			],
			description: "What is exported. It cannot be changed once the export exists."
		},
		enabled: flag$1("Whether it runs. What IoT Central does not send while it is off is never sent later."),
		filter: {
			type: ["string", "null"],
			description: "Which messages are sent, in IoT Central’s query language. Left out: a filter that is live is left alone. null: no filter, so all messages are sent.",
			examples: ["SELECT * FROM devices WHERE $simulated = false"]
		},
		enrichments: named$4({ description: "By name. Left out: enrichments that are live are left alone. Given: these and no others; {} clears them all." }, ref("enrichment")),
		destinations: list({ description: "Where it goes." }, ref("link"))
	}, [
		"displayName",
		"source",
		"enabled"
	]),
	samples: object$1({
		title: "Samples",
		description: "Messages and models to try every transform on."
	}, {
		captured: path("A folder of captured messages, one JSON file each.", ["samples/captured/"]),
		templates: list({ description: "Device models (DTDL) to generate messages from." }, path("A device model as JSON.", ["models/press.json"]))
	})
};

// packages/core/src/schema/removed.ts
const removals = (description) => list({ description }, ref("removal"));
/** Definitions of the `removed` and `accept` sections. */
const removedDefinitions = {
	removal: {
		title: "Removal",
		anyOf: [text$1("The name of what is removed."), object$1({}, {
			name: text$1("The name of what is removed."),
			only
		}, ["name"])]
	},
	removed: object$1({
		title: "Removed",
		description: "The only way anything is deleted. Names may be of things that the file no longer declares."
	}, {
		exports: removals("Ids in IoT Central."),
		destinations: removals("Ids in IoT Central."),
		links: removals("export/destination"),
		tables: removals("cluster/database/table"),
		columns: removals("cluster/database/table/column"),
		principals: removals("cluster/database/role/identity, or instead of the identity `user=ID`, `group=ID` or `application=ID`, each with an optional `;TENANT`."),
		policies: removals("cluster/database/policy or cluster/database/table/policy")
	}),
	acceptance: object$1({
		title: "Accepted risk",
		description: "Consent to one change, pasted from the refusal that asked for it."
	}, {
		risk: text$1("The risk.", { examples: ["deletes-data"] }),
		at: text$1("The address.", { examples: ["adx/table:wards/vitals/old_table"] }),
		seen: {
			description: "The fingerprint of what was seen.",
			anyOf: [text$1("The fingerprint of what was seen.", {
				pattern: patterns.fingerprint,
				examples: ["9f31c2aa"]
			}), named$4({
				description: "One fingerprint for each environment: `{ prod-a: 9f31c2aa, prod-b: 07be41d3 }`.",
				minProperties: 1
			}, text$1("The fingerprint of what was seen in this environment.", { pattern: patterns.fingerprint }))]
		},
		until: text$1(`The last day on which it counts, in UTC: at most ${90} days ahead. A refusal prints it ${30} days ahead.`, {
			pattern: patterns.date,
			examples: ["2026-12-30"]
		}),
		only
	}, [
		"risk",
		"at",
		"seen",
		"until"
	]),
	deviation: object$1({
		title: "Accepted difference",
		description: "A difference from what is live that a search for drift lists as accepted, and that is no drift."
	}, {
		at: text$1("The address.", { examples: ["adx/table-policy:wards/vitals/readings/caching"] }),
		attribute: text$1("What differs, as a plan prints it. Without it: all of it, and of a policy that it is missing.", { examples: ["hot"] }),
		reason: text$1("Why it is accepted. It stands beside the difference wherever that is listed.", {
			"x-literal": true,
			examples: ["Longer cache for the audit in December"]
		}),
		until: text$1("The last day on which it counts, in UTC.", {
			pattern: patterns.date,
			examples: ["2026-12-30"]
		}),
		only
	}, [
		"at",
		"reason",
		"until"
	])
};

// packages/core/src/schema/config.ts
const guid$1 = (description) => text$1(description, { pattern: patterns.guid });
const identity = {
	title: "Identity",
	description: "Who writes into Azure Data Explorer.",
	anyOf: [{
		enum: ["managedIdentity"],
		description: "The application’s system-assigned managed identity; the tool reads its ids through `application.resourceId`."
	}, object$1({ description: "Exactly one of managedIdentity and servicePrincipal." }, {
		managedIdentity: object$1({ description: "The application’s system-assigned managed identity, by its ids." }, {
			principalId: guid$1("Its object id."),
			tenantId: guid$1("Its tenant.")
		}),
		servicePrincipal: object$1({ description: "An application registered in Microsoft Entra." }, {
			clientId: guid$1("Its application id."),
			tenantId: guid$1("Its tenant."),
			clientSecret: object$1({ description: "Where its secret is: never the secret itself." }, { env: text$1("An environment variable. Only apply reads it.", { pattern: patterns.secretVariable }) }, ["env"])
		}, [
			"clientId",
			"tenantId",
			"clientSecret"
		]),
		only
	})]
};
const application = object$1({
	title: "Application",
	description: "The IoT Central application that exports."
}, {
	subdomain: text$1("The first label of its address, `https://<subdomain>.azureiotcentral.com`.", {
		pattern: patterns.subdomain,
		examples: ["contoso-wards"]
	}),
	resourceId: text$1("The Azure resource. Lets the tool read the managed identity, and switch it on.", { pattern: patterns.applicationResource })
}, ["subdomain"]);
const literalGuid = (description) => text$1(description, {
	pattern: patterns.guid,
	"x-literal": true
});
const signIn = object$1({
	title: "SignIn",
	description: "Who signs in to Azure in this environment if neither the input client-id nor AZURE_CLIENT_ID says otherwise. Ids, never a secret."
}, {
	clientId: literalGuid("The application (client) id in Microsoft Entra."),
	tenantId: literalGuid("Its tenant.")
}, ["clientId", "tenantId"]);
/** The source of everything that knows the shape of a config: published schema, validator and types. */
const configSchema = {
	...object$1({
		title: "adx-export",
		description: "What an Azure IoT Central application sends to Azure Data Explorer."
	}, {
		version: {
			type: "integer",
			enum: [1],
			description: "The version of this format."
		},
		application: ref("application"),
		identities: named$4({ description: "Who writes; named once, used below." }, ref("identity")),
		clusters: named$4({ description: "Where the tables are, by a name for this file." }, ref("cluster")),
		destinations: named$4({ description: "By id." }, ref("destination")),
		exports: named$4({ description: "By id." }, ref("export")),
		samples: ref("samples"),
		removed: ref("removed"),
		accept: {
			description: "Accepted risks.",
			anyOf: [list({ description: "Accepted risks, each a line that a refusal printed." }, ref("acceptance")), object$1({ description: "A file of its own holds the list, so that it can have owners of its own." }, { file: text$1("A YAML file with the list, in the folder of the config.", {
				"x-literal": true,
				examples: ["adx-export.accept.yaml"]
			}) }, ["file"])]
		},
		drift: object$1({ description: "What a search for drift makes of differences. A plan is the same without it." }, { ignore: list({ description: "Differences that are accepted for a time." }, ref("deviation")) }),
		environments: named$4({
			description: "One config, many applications: flat values, the same keys in each.",
			minProperties: 1
		}, {
			type: "object",
			description: "Used as `${{ environment.key }}`; `signIn` is no value but says who signs in there.",
			properties: { signIn: ref("signIn") },
			additionalProperties: {
				type: [
					"string",
					"number",
					"boolean"
				],
				"x-literal": true
			}
		})
	}, ["version", "application"]),
	$defs: {
		application,
		identity,
		signIn,
		...clusterDefinitions,
		...exportDefinitions,
		...removedDefinitions
	}
};

// packages/core/src/schema/source.ts
const resolved = (schema) => schema?.$ref === void 0 ? schema : configSchema.$defs?.[schema.$ref.replace("#/$defs/", "")];
/** Of a schema for one scalar or one object, the part that is meant. */
const formOf = (schema, form) => schema?.anyOf === void 0 ? schema : schema.anyOf[form === "object" ? 1 : 0];
/** Of a list beside a mapping, the list is meant where an index follows. */
const listOf$3 = (schema, part) => /^\d+$/.test(part) ? schema?.anyOf?.find(({ items }) => items !== void 0) : void 0;
const childOf = (schema, part) => {
	const { properties, additionalProperties, items } = schema ?? {};
	if (properties !== void 0 && Object.hasOwn(properties, part)) return properties[part];
	return typeof additionalProperties === "object" ? additionalProperties : items;
};
/** The schema of the value at a path; `form` chooses where a scalar and an object may stand. */
const schemaAt = (path, form) => {
	let schema = configSchema;
	for (const part of path) schema = resolved(childOf(listOf$3(schema, part) ?? formOf(schema, "object"), part));
	return formOf(schema, form);
};

// packages/core/src/schema/findings.ts
const textOf$2 = (value) => typeof value === "string" ? value : JSON.stringify(value) ?? "";
/** `databases.vitals.tables`, as people say it. */
const nameOf$3 = (path) => {
	const last = path.at(-1);
	if (last === void 0) return "The file";
	return /^\d+$/.test(last) ? `Entry ${Number(last) + 1} of '${path.at(-2) ?? ""}'` : `'${last}'`;
};
const typeNames = {
	object: "a mapping",
	array: "a list",
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	null: "nothing"
};
const typeName = (value) => {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return "a list";
	return typeNames[typeof value] ?? typeof value;
};
const valueAt = (value, path) => {
	let found = value;
	for (const part of path) {
		if (typeof found !== "object" || found === null) return void 0;
		found = Object.getOwnPropertyDescriptor(found, part)?.value;
	}
	return found;
};
/** What stands where a secret is referred to may be the secret, so nothing of it is repeated. */
const literalSecret = (document, path) => diagnose("secret-literal", keyLocationOf(document, path), "The secret itself stands in the file.", { hint: "Revoke it, put a new one into a variable, and write clientSecret: { env: ADX_… }." });
const spokenBooleans = {
	yes: "true",
	on: "true",
	true: "true",
	no: "false",
	off: "false",
	false: "false"
};
/** A number where a duration belongs wants the unit that its examples have. */
const durationHint = (path, found) => {
	const { pattern, examples } = schemaAt(path, "scalar") ?? {};
	const unit = /[a-z]$/.exec(String(examples?.[0]))?.[0];
	return pattern === patterns.timespan && unit !== void 0 ? `Give it a unit: ${String(found)}${unit}.` : void 0;
};
const hintFor$3 = (types, found, path) => {
	if (found === null || found === void 0) return "Give it a value, or delete the key.";
	const duration = typeof found === "number" ? durationHint(path, found) : void 0;
	if (duration !== void 0) return duration;
	if (types.includes("string")) return typeof found === "number" || typeof found === "boolean" ? `Put it in quotes: "${String(found)}".` : void 0;
	if (typeof found !== "string") return void 0;
	if (types.includes("boolean") && Object.hasOwn(spokenBooleans, found.toLowerCase())) return `Write ${spokenBooleans[found.toLowerCase()] ?? ""}, without quotes.`;
	return types.includes("integer") && /^\d+$/.test(found) ? "Write it without quotes." : void 0;
};
const wrongType = (document, root, misfit, path) => {
	const found = valueAt(root, path);
	const asked = misfit.params["type"];
	const types = Array.isArray(asked) ? asked.map(String) : [textOf$2(asked)];
	const expected = types.map((type) => typeNames[type] ?? type);
	if (/\/else\/(?:type|enum)$/.test(misfit.schemaPath)) expected.push("a mapping");
	const hint = hintFor$3(types, found, path);
	const message = `${nameOf$3(path)} must be ${expected.join(" or ")}, and is ${typeName(found)}.`;
	return diagnose("wrong-type", locationOf(document, path), message, { hint });
};
/** What stands beside a key such as `password` is taken for a secret, wherever the key may have been put. */
const strayedSecret = (document, path, key) => {
	const node = nodeAt$1(document, [...path, key]);
	if (!isSecretKey(key) || node?.kind !== "scalar" || node.value === null) return void 0;
	const message = `The key '${key}' is not known here, and what stands beside it looks like a secret.`;
	return diagnose("secret-literal", keyLocationOf(document, [...path, key]), message, { hint: "Revoke it, and delete the line. The file only ever names the variable of a secret: clientSecret: { env: ADX_… }." });
};
const unknownKey$1 = (document, misfit, path) => {
	const key = textOf$2(misfit.params["additionalProperty"]);
	const secret = strayedSecret(document, path, key);
	if (secret !== void 0) return secret;
	const known = Object.keys(schemaAt(path, "object")?.properties ?? {});
	const where = path.length === 0 ? "at the top of the file" : `in ${nameOf$3(path)}`;
	const hint = didYouMean(key, known) ?? (known.length > 0 ? `Known are ${known.join(", ")}.` : void 0);
	return diagnose("unknown-key", keyLocationOf(document, [...path, key]), `The key '${key}' is not known ${where}.`, { hint });
};
const missingKey = (document, misfit, path) => {
	const key = textOf$2(misfit.params["missingProperty"]);
	if (nodeAt$1(document, [...path, key]) !== void 0) return void 0;
	if (path[0] === "accept" && key === "until") return void 0;
	const about = schemaAt(path, "object")?.properties?.[key]?.description;
	const where = path.length === 0 ? "The file" : nameOf$3(path);
	return diagnose("missing-key", keyLocationOf(document, path), `${where} has no '${key}'.`, { hint: about === void 0 ? void 0 : `${key}: ${about}` });
};
const unknownValue = (document, root, misfit, path) => {
	const found = valueAt(root, path);
	const allowed = (schemaAt(path, "scalar")?.enum ?? []).map(textOf$2);
	const shown = typeof found === "object" ? typeName(found) : `'${String(found)}'`;
	const choice = allowed.length === 1 ? allowed.join("") : `one of ${allowed.join(", ")}`;
	const mapping = misfit.schemaPath.endsWith("/else/enum") ? ", or a mapping" : "";
	return diagnose("unknown-value", locationOf(document, path), `${nameOf$3(path)} is ${shown}; it must be ${choice}${mapping}.`, { hint: typeof found === "string" ? didYouMean(found, allowed) : void 0 });
};
/** A finding for one misfit; undefined where another finding says it already. */
const schemaFinding = (document, root, misfit) => {
	const path = pathOf$1(misfit.instancePath);
	if (misfit.keyword === "type" && path.includes("clientSecret") && valueAt(root, path) !== null) return literalSecret(document, path);
	switch (misfit.keyword) {
		case "additionalProperties": return unknownKey$1(document, misfit, path);
		case "required": return missingKey(document, misfit, path);
		case "enum": return unknownValue(document, root, misfit, path);
		case "minItems":
		case "minProperties": return diagnose("too-few", locationOf(document, path), `${nameOf$3(path)} must not be empty.`, { hint: "Add an entry, or delete the key." });
		default: return wrongType(document, root, misfit, path);
	}
};

// packages/core/src/generated/validate-config.ts
/** Every place where a value does not fit the schema. */
const misfitsOf = (value) => validate20(value) ? [] : validate20.errors;
const joined = (all, more) => {
	for (const each of more) all.push(each);
	return all;
};
const schema31 = {
	"type": "object",
	"required": ["version", "application"],
	"properties": {
		"version": {
			"type": "integer",
			"enum": [1]
		},
		"application": { "$ref": "#/$defs/application" },
		"identities": {
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/identity" }
		},
		"clusters": {
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/cluster" }
		},
		"destinations": {
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/destination" }
		},
		"exports": {
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/export" }
		},
		"samples": { "$ref": "#/$defs/samples" },
		"removed": { "$ref": "#/$defs/removed" },
		"accept": {
			"if": { "type": "object" },
			"then": {
				"type": "object",
				"required": ["file"],
				"properties": { "file": { "type": "string" } },
				"additionalProperties": false
			},
			"else": {
				"type": "array",
				"items": { "$ref": "#/$defs/acceptance" }
			}
		},
		"drift": {
			"type": "object",
			"properties": { "ignore": {
				"type": "array",
				"items": { "$ref": "#/$defs/deviation" }
			} },
			"additionalProperties": false
		},
		"environments": {
			"type": "object",
			"minProperties": 1,
			"additionalProperties": {
				"type": "object",
				"properties": { "signIn": { "$ref": "#/$defs/signIn" } },
				"additionalProperties": { "type": [
					"string",
					"number",
					"boolean"
				] }
			}
		}
	},
	"additionalProperties": false,
	"$defs": {
		"application": {
			"type": "object",
			"required": ["subdomain"],
			"properties": {
				"subdomain": { "type": "string" },
				"resourceId": { "type": "string" }
			},
			"additionalProperties": false
		},
		"identity": {
			"if": { "type": "object" },
			"then": {
				"type": "object",
				"properties": {
					"managedIdentity": {
						"type": "object",
						"properties": {
							"principalId": { "type": "string" },
							"tenantId": { "type": "string" }
						},
						"additionalProperties": false
					},
					"servicePrincipal": {
						"type": "object",
						"required": [
							"clientId",
							"tenantId",
							"clientSecret"
						],
						"properties": {
							"clientId": { "type": "string" },
							"tenantId": { "type": "string" },
							"clientSecret": {
								"type": "object",
								"required": ["env"],
								"properties": { "env": { "type": "string" } },
								"additionalProperties": false
							}
						},
						"additionalProperties": false
					},
					"only": {
						"type": "array",
						"minItems": 1,
						"items": { "type": "string" }
					}
				},
				"additionalProperties": false
			},
			"else": { "enum": ["managedIdentity"] }
		},
		"signIn": {
			"type": "object",
			"required": ["clientId", "tenantId"],
			"properties": {
				"clientId": { "type": "string" },
				"tenantId": { "type": "string" }
			},
			"additionalProperties": false
		},
		"column": {
			"if": { "type": "object" },
			"then": {
				"type": "object",
				"required": ["type"],
				"properties": {
					"type": { "type": "string" },
					"docstring": { "type": "string" },
					"only": {
						"type": "array",
						"minItems": 1,
						"items": { "type": "string" }
					}
				},
				"additionalProperties": false
			},
			"else": { "type": "string" }
		},
		"table": {
			"type": "object",
			"required": ["columns"],
			"properties": {
				"name": { "type": "string" },
				"manage": { "type": "boolean" },
				"only": {
					"type": "array",
					"minItems": 1,
					"items": { "type": "string" }
				},
				"docstring": { "type": "string" },
				"folder": { "type": "string" },
				"columns": {
					"type": "object",
					"minProperties": 1,
					"additionalProperties": { "$ref": "#/$defs/column" }
				},
				"streamingIngestion": { "type": "boolean" },
				"retention": {
					"if": { "type": "object" },
					"then": {
						"type": "object",
						"minProperties": 1,
						"properties": {
							"softDelete": { "type": "string" },
							"recoverability": { "enum": ["Enabled", "Disabled"] }
						},
						"additionalProperties": false
					},
					"else": { "type": "string" }
				},
				"caching": { "type": "string" },
				"ingestionBatching": {
					"type": "object",
					"minProperties": 1,
					"properties": {
						"time": { "type": "string" },
						"items": { "type": "integer" },
						"megabytes": { "type": "integer" }
					},
					"additionalProperties": false
				}
			},
			"additionalProperties": false
		},
		"principal": {
			"type": "object",
			"required": ["role"],
			"properties": {
				"role": { "enum": [
					"admin",
					"user",
					"viewer",
					"unrestrictedViewer",
					"ingestor",
					"monitor"
				] },
				"identity": { "type": "string" },
				"user": { "type": "string" },
				"group": { "type": "string" },
				"application": { "type": "string" },
				"tenantId": { "type": "string" },
				"only": {
					"type": "array",
					"minItems": 1,
					"items": { "type": "string" }
				}
			},
			"additionalProperties": false
		},
		"database": {
			"type": "object",
			"properties": {
				"name": { "type": "string" },
				"manage": { "type": "boolean" },
				"only": {
					"type": "array",
					"minItems": 1,
					"items": { "type": "string" }
				},
				"principals": {
					"type": "array",
					"items": { "$ref": "#/$defs/principal" }
				},
				"tables": {
					"type": "object",
					"additionalProperties": { "$ref": "#/$defs/table" }
				},
				"streamingIngestion": { "type": "boolean" },
				"retention": {
					"if": { "type": "object" },
					"then": {
						"type": "object",
						"minProperties": 1,
						"properties": {
							"softDelete": { "type": "string" },
							"recoverability": { "enum": ["Enabled", "Disabled"] }
						},
						"additionalProperties": false
					},
					"else": { "type": "string" }
				},
				"caching": { "type": "string" },
				"ingestionBatching": {
					"type": "object",
					"minProperties": 1,
					"properties": {
						"time": { "type": "string" },
						"items": { "type": "integer" },
						"megabytes": { "type": "integer" }
					},
					"additionalProperties": false
				}
			},
			"additionalProperties": false
		},
		"cluster": {
			"type": "object",
			"required": ["url"],
			"properties": {
				"url": { "type": "string" },
				"resourceId": { "type": "string" },
				"streamingIngestion": { "type": "boolean" },
				"manage": { "type": "boolean" },
				"only": {
					"type": "array",
					"minItems": 1,
					"items": { "type": "string" }
				},
				"databases": {
					"type": "object",
					"additionalProperties": { "$ref": "#/$defs/database" }
				}
			},
			"additionalProperties": false
		},
		"destination": {
			"type": "object",
			"required": [
				"displayName",
				"table",
				"authorization"
			],
			"properties": {
				"id": { "type": "string" },
				"displayName": { "type": "string" },
				"manage": { "type": "boolean" },
				"only": {
					"type": "array",
					"minItems": 1,
					"items": { "type": "string" }
				},
				"table": { "type": "string" },
				"authorization": { "type": "string" }
			},
			"additionalProperties": false
		},
		"enrichment": {
			"type": "object",
			"properties": {
				"value": {},
				"path": { "type": "string" },
				"target": { "type": "string" }
			},
			"additionalProperties": false
		},
		"test": {
			"type": "object",
			"required": ["message"],
			"properties": {
				"message": { "type": "string" },
				"rows": { "type": "string" }
			},
			"additionalProperties": false
		},
		"link": {
			"type": "object",
			"required": ["destination"],
			"properties": {
				"destination": { "type": "string" },
				"transform": {
					"if": { "type": "object" },
					"then": {
						"type": "object",
						"required": ["file"],
						"properties": { "file": { "type": "string" } },
						"additionalProperties": false
					},
					"else": { "type": "string" }
				},
				"tests": {
					"type": "array",
					"items": { "$ref": "#/$defs/test" }
				},
				"only": {
					"type": "array",
					"minItems": 1,
					"items": { "type": "string" }
				}
			},
			"additionalProperties": false
		},
		"export": {
			"type": "object",
			"required": [
				"displayName",
				"source",
				"enabled"
			],
			"properties": {
				"id": { "type": "string" },
				"displayName": { "type": "string" },
				"manage": { "type": "boolean" },
				"only": {
					"type": "array",
					"minItems": 1,
					"items": { "type": "string" }
				},
				"source": { "enum": [
					"telemetry",
					"properties",
					"deviceConnectivity",
					"deviceLifecycle",
					"deviceTemplateLifecycle",
					"audit"
				] },
				"enabled": { "type": "boolean" },
				"filter": { "type": ["string", "null"] },
				"enrichments": {
					"type": "object",
					"additionalProperties": { "$ref": "#/$defs/enrichment" }
				},
				"destinations": {
					"type": "array",
					"items": { "$ref": "#/$defs/link" }
				}
			},
			"additionalProperties": false
		},
		"samples": {
			"type": "object",
			"properties": {
				"captured": { "type": "string" },
				"templates": {
					"type": "array",
					"items": { "type": "string" }
				}
			},
			"additionalProperties": false
		},
		"removal": {
			"if": { "type": "object" },
			"then": {
				"type": "object",
				"required": ["name"],
				"properties": {
					"name": { "type": "string" },
					"only": {
						"type": "array",
						"minItems": 1,
						"items": { "type": "string" }
					}
				},
				"additionalProperties": false
			},
			"else": { "type": "string" }
		},
		"removed": {
			"type": "object",
			"properties": {
				"exports": {
					"type": "array",
					"items": { "$ref": "#/$defs/removal" }
				},
				"destinations": {
					"type": "array",
					"items": { "$ref": "#/$defs/removal" }
				},
				"links": {
					"type": "array",
					"items": { "$ref": "#/$defs/removal" }
				},
				"tables": {
					"type": "array",
					"items": { "$ref": "#/$defs/removal" }
				},
				"columns": {
					"type": "array",
					"items": { "$ref": "#/$defs/removal" }
				},
				"principals": {
					"type": "array",
					"items": { "$ref": "#/$defs/removal" }
				},
				"policies": {
					"type": "array",
					"items": { "$ref": "#/$defs/removal" }
				}
			},
			"additionalProperties": false
		},
		"acceptance": {
			"type": "object",
			"required": [
				"risk",
				"at",
				"seen",
				"until"
			],
			"properties": {
				"risk": { "type": "string" },
				"at": { "type": "string" },
				"seen": {
					"if": { "type": "object" },
					"then": {
						"type": "object",
						"minProperties": 1,
						"additionalProperties": { "type": "string" }
					},
					"else": { "type": "string" }
				},
				"until": { "type": "string" },
				"only": {
					"type": "array",
					"minItems": 1,
					"items": { "type": "string" }
				}
			},
			"additionalProperties": false
		},
		"deviation": {
			"type": "object",
			"required": [
				"at",
				"reason",
				"until"
			],
			"properties": {
				"at": { "type": "string" },
				"attribute": { "type": "string" },
				"reason": { "type": "string" },
				"until": { "type": "string" },
				"only": {
					"type": "array",
					"minItems": 1,
					"items": { "type": "string" }
				}
			},
			"additionalProperties": false
		}
	}
};
const schema33 = {
	"if": { "type": "object" },
	"then": {
		"type": "object",
		"properties": {
			"managedIdentity": {
				"type": "object",
				"properties": {
					"principalId": { "type": "string" },
					"tenantId": { "type": "string" }
				},
				"additionalProperties": false
			},
			"servicePrincipal": {
				"type": "object",
				"required": [
					"clientId",
					"tenantId",
					"clientSecret"
				],
				"properties": {
					"clientId": { "type": "string" },
					"tenantId": { "type": "string" },
					"clientSecret": {
						"type": "object",
						"required": ["env"],
						"properties": { "env": { "type": "string" } },
						"additionalProperties": false
					}
				},
				"additionalProperties": false
			},
			"only": {
				"type": "array",
				"minItems": 1,
				"items": { "type": "string" }
			}
		},
		"additionalProperties": false
	},
	"else": { "enum": ["managedIdentity"] }
};
const func1 = Object.prototype.hasOwnProperty;
const schema35 = {
	"type": "object",
	"properties": {
		"name": { "type": "string" },
		"manage": { "type": "boolean" },
		"only": {
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" }
		},
		"principals": {
			"type": "array",
			"items": { "$ref": "#/$defs/principal" }
		},
		"tables": {
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/table" }
		},
		"streamingIngestion": { "type": "boolean" },
		"retention": {
			"if": { "type": "object" },
			"then": {
				"type": "object",
				"minProperties": 1,
				"properties": {
					"softDelete": { "type": "string" },
					"recoverability": { "enum": ["Enabled", "Disabled"] }
				},
				"additionalProperties": false
			},
			"else": { "type": "string" }
		},
		"caching": { "type": "string" },
		"ingestionBatching": {
			"type": "object",
			"minProperties": 1,
			"properties": {
				"time": { "type": "string" },
				"items": { "type": "integer" },
				"megabytes": { "type": "integer" }
			},
			"additionalProperties": false
		}
	},
	"additionalProperties": false
};
const schema36 = {
	"type": "object",
	"required": ["role"],
	"properties": {
		"role": { "enum": [
			"admin",
			"user",
			"viewer",
			"unrestrictedViewer",
			"ingestor",
			"monitor"
		] },
		"identity": { "type": "string" },
		"user": { "type": "string" },
		"group": { "type": "string" },
		"application": { "type": "string" },
		"tenantId": { "type": "string" },
		"only": {
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" }
		}
	},
	"additionalProperties": false
};
const schema37 = {
	"type": "object",
	"required": ["columns"],
	"properties": {
		"name": { "type": "string" },
		"manage": { "type": "boolean" },
		"only": {
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" }
		},
		"docstring": { "type": "string" },
		"folder": { "type": "string" },
		"columns": {
			"type": "object",
			"minProperties": 1,
			"additionalProperties": { "$ref": "#/$defs/column" }
		},
		"streamingIngestion": { "type": "boolean" },
		"retention": {
			"if": { "type": "object" },
			"then": {
				"type": "object",
				"minProperties": 1,
				"properties": {
					"softDelete": { "type": "string" },
					"recoverability": { "enum": ["Enabled", "Disabled"] }
				},
				"additionalProperties": false
			},
			"else": { "type": "string" }
		},
		"caching": { "type": "string" },
		"ingestionBatching": {
			"type": "object",
			"minProperties": 1,
			"properties": {
				"time": { "type": "string" },
				"items": { "type": "integer" },
				"megabytes": { "type": "integer" }
			},
			"additionalProperties": false
		}
	},
	"additionalProperties": false
};
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate23.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.columns === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "columns" },
				message: "must have required property 'columns'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!func1.call(schema37.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err2 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.manage !== void 0) {
			if (typeof data.manage !== "boolean") {
				const err3 = {
					instancePath: instancePath + "/manage",
					schemaPath: "#/properties/manage/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.only !== void 0) {
			let data2 = data.only;
			if (Array.isArray(data2)) {
				if (data2.length < 1) {
					const err4 = {
						instancePath: instancePath + "/only",
						schemaPath: "#/properties/only/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data2[i0] !== "string") {
					const err5 = {
						instancePath: instancePath + "/only/" + i0,
						schemaPath: "#/properties/only/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/only",
					schemaPath: "#/properties/only/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.docstring !== void 0) {
			if (typeof data.docstring !== "string") {
				const err7 = {
					instancePath: instancePath + "/docstring",
					schemaPath: "#/properties/docstring/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.folder !== void 0) {
			if (typeof data.folder !== "string") {
				const err8 = {
					instancePath: instancePath + "/folder",
					schemaPath: "#/properties/folder/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.columns !== void 0) {
			let data6 = data.columns;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				if (Object.keys(data6).length < 1) {
					const err9 = {
						instancePath: instancePath + "/columns",
						schemaPath: "#/properties/columns/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data6) {
					let data7 = data6[key1];
					const _errs19 = errors;
					let valid5 = true;
					const _errs20 = errors;
					if (!(data7 && typeof data7 == "object" && !Array.isArray(data7))) {
						const err10 = {};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs20 === errors;
					errors = _errs19;
					if (vErrors !== null) {
						if (_errs19) vErrors.length = _errs19;
						else vErrors = null;
					}
					let ifClause0;
					if (_valid0) {
						const _errs22 = errors;
						if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
							if (data7.type === void 0) {
								const err11 = {
									instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/$defs/column/then/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'"
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
							for (const key2 in data7) if (!(key2 === "type" || key2 === "docstring" || key2 === "only")) {
								const err12 = {
									instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/$defs/column/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key2 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
							if (data7.type !== void 0) {
								if (typeof data7.type !== "string") {
									const err13 = {
										instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/type",
										schemaPath: "#/$defs/column/then/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err13];
									else vErrors.push(err13);
									errors++;
								}
							}
							if (data7.docstring !== void 0) {
								if (typeof data7.docstring !== "string") {
									const err14 = {
										instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/docstring",
										schemaPath: "#/$defs/column/then/properties/docstring/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
							}
							if (data7.only !== void 0) {
								let data10 = data7.only;
								if (Array.isArray(data10)) {
									if (data10.length < 1) {
										const err15 = {
											instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/only",
											schemaPath: "#/$defs/column/then/properties/only/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										};
										if (vErrors === null) vErrors = [err15];
										else vErrors.push(err15);
										errors++;
									}
									const len1 = data10.length;
									for (let i1 = 0; i1 < len1; i1++) if (typeof data10[i1] !== "string") {
										const err16 = {
											instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/only/" + i1,
											schemaPath: "#/$defs/column/then/properties/only/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err16];
										else vErrors.push(err16);
										errors++;
									}
								} else {
									const err17 = {
										instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/only",
										schemaPath: "#/$defs/column/then/properties/only/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
							}
						} else {
							const err18 = {
								instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/$defs/column/then/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						var _valid0 = _errs22 === errors;
						valid5 = _valid0;
						ifClause0 = "then";
					} else {
						const _errs33 = errors;
						if (typeof data7 !== "string") {
							const err19 = {
								instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/$defs/column/else/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
						var _valid0 = _errs33 === errors;
						valid5 = _valid0;
						ifClause0 = "else";
					}
					if (!valid5) {
						const err20 = {
							instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/column/if",
							keyword: "if",
							params: { failingKeyword: ifClause0 },
							message: "must match \"" + ifClause0 + "\" schema"
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/columns",
					schemaPath: "#/properties/columns/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.streamingIngestion !== void 0) {
			if (typeof data.streamingIngestion !== "boolean") {
				const err22 = {
					instancePath: instancePath + "/streamingIngestion",
					schemaPath: "#/properties/streamingIngestion/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.retention !== void 0) {
			let data13 = data.retention;
			const _errs38 = errors;
			let valid9 = true;
			const _errs39 = errors;
			if (!(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
				const err23 = {};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
			var _valid1 = _errs39 === errors;
			errors = _errs38;
			if (vErrors !== null) {
				if (_errs38) vErrors.length = _errs38;
				else vErrors = null;
			}
			let ifClause1;
			if (_valid1) {
				const _errs41 = errors;
				if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
					if (Object.keys(data13).length < 1) {
						const err24 = {
							instancePath: instancePath + "/retention",
							schemaPath: "#/properties/retention/then/minProperties",
							keyword: "minProperties",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 properties"
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
					for (const key3 in data13) if (!(key3 === "softDelete" || key3 === "recoverability")) {
						const err25 = {
							instancePath: instancePath + "/retention",
							schemaPath: "#/properties/retention/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key3 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
					if (data13.softDelete !== void 0) {
						if (typeof data13.softDelete !== "string") {
							const err26 = {
								instancePath: instancePath + "/retention/softDelete",
								schemaPath: "#/properties/retention/then/properties/softDelete/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
					}
					if (data13.recoverability !== void 0) {
						let data15 = data13.recoverability;
						if (!(data15 === "Enabled" || data15 === "Disabled")) {
							const err27 = {
								instancePath: instancePath + "/retention/recoverability",
								schemaPath: "#/properties/retention/then/properties/recoverability/enum",
								keyword: "enum",
								params: { allowedValues: schema37.properties.retention.then.properties.recoverability.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
					}
				} else {
					const err28 = {
						instancePath: instancePath + "/retention",
						schemaPath: "#/properties/retention/then/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				var _valid1 = _errs41 === errors;
				valid9 = _valid1;
				ifClause1 = "then";
			} else {
				const _errs47 = errors;
				if (typeof data13 !== "string") {
					const err29 = {
						instancePath: instancePath + "/retention",
						schemaPath: "#/properties/retention/else/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				var _valid1 = _errs47 === errors;
				valid9 = _valid1;
				ifClause1 = "else";
			}
			if (!valid9) {
				const err30 = {
					instancePath: instancePath + "/retention",
					schemaPath: "#/properties/retention/if",
					keyword: "if",
					params: { failingKeyword: ifClause1 },
					message: "must match \"" + ifClause1 + "\" schema"
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.caching !== void 0) {
			if (typeof data.caching !== "string") {
				const err31 = {
					instancePath: instancePath + "/caching",
					schemaPath: "#/properties/caching/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
		if (data.ingestionBatching !== void 0) {
			let data17 = data.ingestionBatching;
			if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
				if (Object.keys(data17).length < 1) {
					const err32 = {
						instancePath: instancePath + "/ingestionBatching",
						schemaPath: "#/properties/ingestionBatching/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				for (const key4 in data17) if (!(key4 === "time" || key4 === "items" || key4 === "megabytes")) {
					const err33 = {
						instancePath: instancePath + "/ingestionBatching",
						schemaPath: "#/properties/ingestionBatching/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
				if (data17.time !== void 0) {
					if (typeof data17.time !== "string") {
						const err34 = {
							instancePath: instancePath + "/ingestionBatching/time",
							schemaPath: "#/properties/ingestionBatching/properties/time/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
				}
				if (data17.items !== void 0) {
					let data19 = data17.items;
					if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
						const err35 = {
							instancePath: instancePath + "/ingestionBatching/items",
							schemaPath: "#/properties/ingestionBatching/properties/items/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data17.megabytes !== void 0) {
					let data20 = data17.megabytes;
					if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
						const err36 = {
							instancePath: instancePath + "/ingestionBatching/megabytes",
							schemaPath: "#/properties/ingestionBatching/properties/megabytes/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
			} else {
				const err37 = {
					instancePath: instancePath + "/ingestionBatching",
					schemaPath: "#/properties/ingestionBatching/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
	} else {
		const err38 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err38];
		else vErrors.push(err38);
		errors++;
	}
	validate23.errors = vErrors;
	return errors === 0;
}
validate23.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate22.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1.call(schema35.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.manage !== void 0) {
			if (typeof data.manage !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/manage",
					schemaPath: "#/properties/manage/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.only !== void 0) {
			let data2 = data.only;
			if (Array.isArray(data2)) {
				if (data2.length < 1) {
					const err3 = {
						instancePath: instancePath + "/only",
						schemaPath: "#/properties/only/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data2[i0] !== "string") {
					const err4 = {
						instancePath: instancePath + "/only/" + i0,
						schemaPath: "#/properties/only/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/only",
					schemaPath: "#/properties/only/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.principals !== void 0) {
			let data4 = data.principals;
			if (Array.isArray(data4)) {
				const len1 = data4.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data5 = data4[i1];
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						if (data5.role === void 0) {
							const err6 = {
								instancePath: instancePath + "/principals/" + i1,
								schemaPath: "#/$defs/principal/required",
								keyword: "required",
								params: { missingProperty: "role" },
								message: "must have required property 'role'"
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						for (const key1 in data5) if (!(key1 === "role" || key1 === "identity" || key1 === "user" || key1 === "group" || key1 === "application" || key1 === "tenantId" || key1 === "only")) {
							const err7 = {
								instancePath: instancePath + "/principals/" + i1,
								schemaPath: "#/$defs/principal/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
						if (data5.role !== void 0) {
							let data6 = data5.role;
							if (!(data6 === "admin" || data6 === "user" || data6 === "viewer" || data6 === "unrestrictedViewer" || data6 === "ingestor" || data6 === "monitor")) {
								const err8 = {
									instancePath: instancePath + "/principals/" + i1 + "/role",
									schemaPath: "#/$defs/principal/properties/role/enum",
									keyword: "enum",
									params: { allowedValues: schema36.properties.role.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err8];
								else vErrors.push(err8);
								errors++;
							}
						}
						if (data5.identity !== void 0) {
							if (typeof data5.identity !== "string") {
								const err9 = {
									instancePath: instancePath + "/principals/" + i1 + "/identity",
									schemaPath: "#/$defs/principal/properties/identity/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
							}
						}
						if (data5.user !== void 0) {
							if (typeof data5.user !== "string") {
								const err10 = {
									instancePath: instancePath + "/principals/" + i1 + "/user",
									schemaPath: "#/$defs/principal/properties/user/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err10];
								else vErrors.push(err10);
								errors++;
							}
						}
						if (data5.group !== void 0) {
							if (typeof data5.group !== "string") {
								const err11 = {
									instancePath: instancePath + "/principals/" + i1 + "/group",
									schemaPath: "#/$defs/principal/properties/group/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
						if (data5.application !== void 0) {
							if (typeof data5.application !== "string") {
								const err12 = {
									instancePath: instancePath + "/principals/" + i1 + "/application",
									schemaPath: "#/$defs/principal/properties/application/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
						if (data5.tenantId !== void 0) {
							if (typeof data5.tenantId !== "string") {
								const err13 = {
									instancePath: instancePath + "/principals/" + i1 + "/tenantId",
									schemaPath: "#/$defs/principal/properties/tenantId/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
						}
						if (data5.only !== void 0) {
							let data12 = data5.only;
							if (Array.isArray(data12)) {
								if (data12.length < 1) {
									const err14 = {
										instancePath: instancePath + "/principals/" + i1 + "/only",
										schemaPath: "#/$defs/principal/properties/only/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
								const len2 = data12.length;
								for (let i2 = 0; i2 < len2; i2++) if (typeof data12[i2] !== "string") {
									const err15 = {
										instancePath: instancePath + "/principals/" + i1 + "/only/" + i2,
										schemaPath: "#/$defs/principal/properties/only/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
							} else {
								const err16 = {
									instancePath: instancePath + "/principals/" + i1 + "/only",
									schemaPath: "#/$defs/principal/properties/only/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/principals/" + i1,
							schemaPath: "#/$defs/principal/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/principals",
					schemaPath: "#/properties/principals/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.tables !== void 0) {
			let data14 = data.tables;
			if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
				for (const key2 in data14) if (!validate23(data14[key2], {
					instancePath: instancePath + "/tables/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data14,
					parentDataProperty: key2,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
					errors = vErrors.length;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/tables",
					schemaPath: "#/properties/tables/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.streamingIngestion !== void 0) {
			if (typeof data.streamingIngestion !== "boolean") {
				const err20 = {
					instancePath: instancePath + "/streamingIngestion",
					schemaPath: "#/properties/streamingIngestion/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.retention !== void 0) {
			let data17 = data.retention;
			const _errs38 = errors;
			let valid10 = true;
			const _errs39 = errors;
			if (!(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
				const err21 = {};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			var _valid0 = _errs39 === errors;
			errors = _errs38;
			if (vErrors !== null) {
				if (_errs38) vErrors.length = _errs38;
				else vErrors = null;
			}
			let ifClause0;
			if (_valid0) {
				const _errs41 = errors;
				if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
					if (Object.keys(data17).length < 1) {
						const err22 = {
							instancePath: instancePath + "/retention",
							schemaPath: "#/properties/retention/then/minProperties",
							keyword: "minProperties",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 properties"
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
					for (const key3 in data17) if (!(key3 === "softDelete" || key3 === "recoverability")) {
						const err23 = {
							instancePath: instancePath + "/retention",
							schemaPath: "#/properties/retention/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key3 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
					if (data17.softDelete !== void 0) {
						if (typeof data17.softDelete !== "string") {
							const err24 = {
								instancePath: instancePath + "/retention/softDelete",
								schemaPath: "#/properties/retention/then/properties/softDelete/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
					}
					if (data17.recoverability !== void 0) {
						let data19 = data17.recoverability;
						if (!(data19 === "Enabled" || data19 === "Disabled")) {
							const err25 = {
								instancePath: instancePath + "/retention/recoverability",
								schemaPath: "#/properties/retention/then/properties/recoverability/enum",
								keyword: "enum",
								params: { allowedValues: schema35.properties.retention.then.properties.recoverability.enum },
								message: "must be equal to one of the allowed values"
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					}
				} else {
					const err26 = {
						instancePath: instancePath + "/retention",
						schemaPath: "#/properties/retention/then/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				var _valid0 = _errs41 === errors;
				valid10 = _valid0;
				ifClause0 = "then";
			} else {
				const _errs47 = errors;
				if (typeof data17 !== "string") {
					const err27 = {
						instancePath: instancePath + "/retention",
						schemaPath: "#/properties/retention/else/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				var _valid0 = _errs47 === errors;
				valid10 = _valid0;
				ifClause0 = "else";
			}
			if (!valid10) {
				const err28 = {
					instancePath: instancePath + "/retention",
					schemaPath: "#/properties/retention/if",
					keyword: "if",
					params: { failingKeyword: ifClause0 },
					message: "must match \"" + ifClause0 + "\" schema"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.caching !== void 0) {
			if (typeof data.caching !== "string") {
				const err29 = {
					instancePath: instancePath + "/caching",
					schemaPath: "#/properties/caching/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
		}
		if (data.ingestionBatching !== void 0) {
			let data21 = data.ingestionBatching;
			if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
				if (Object.keys(data21).length < 1) {
					const err30 = {
						instancePath: instancePath + "/ingestionBatching",
						schemaPath: "#/properties/ingestionBatching/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
				for (const key4 in data21) if (!(key4 === "time" || key4 === "items" || key4 === "megabytes")) {
					const err31 = {
						instancePath: instancePath + "/ingestionBatching",
						schemaPath: "#/properties/ingestionBatching/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
				if (data21.time !== void 0) {
					if (typeof data21.time !== "string") {
						const err32 = {
							instancePath: instancePath + "/ingestionBatching/time",
							schemaPath: "#/properties/ingestionBatching/properties/time/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
				if (data21.items !== void 0) {
					let data23 = data21.items;
					if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
						const err33 = {
							instancePath: instancePath + "/ingestionBatching/items",
							schemaPath: "#/properties/ingestionBatching/properties/items/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
				if (data21.megabytes !== void 0) {
					let data24 = data21.megabytes;
					if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
						const err34 = {
							instancePath: instancePath + "/ingestionBatching/megabytes",
							schemaPath: "#/properties/ingestionBatching/properties/megabytes/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
				}
			} else {
				const err35 = {
					instancePath: instancePath + "/ingestionBatching",
					schemaPath: "#/properties/ingestionBatching/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
	} else {
		const err36 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err36];
		else vErrors.push(err36);
		errors++;
	}
	validate22.errors = vErrors;
	return errors === 0;
}
validate22.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate21.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.url === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "url" },
				message: "must have required property 'url'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "url" || key0 === "resourceId" || key0 === "streamingIngestion" || key0 === "manage" || key0 === "only" || key0 === "databases")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.url !== void 0) {
			if (typeof data.url !== "string") {
				const err2 = {
					instancePath: instancePath + "/url",
					schemaPath: "#/properties/url/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.resourceId !== void 0) {
			if (typeof data.resourceId !== "string") {
				const err3 = {
					instancePath: instancePath + "/resourceId",
					schemaPath: "#/properties/resourceId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.streamingIngestion !== void 0) {
			if (typeof data.streamingIngestion !== "boolean") {
				const err4 = {
					instancePath: instancePath + "/streamingIngestion",
					schemaPath: "#/properties/streamingIngestion/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.manage !== void 0) {
			if (typeof data.manage !== "boolean") {
				const err5 = {
					instancePath: instancePath + "/manage",
					schemaPath: "#/properties/manage/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.only !== void 0) {
			let data4 = data.only;
			if (Array.isArray(data4)) {
				if (data4.length < 1) {
					const err6 = {
						instancePath: instancePath + "/only",
						schemaPath: "#/properties/only/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data4[i0] !== "string") {
					const err7 = {
						instancePath: instancePath + "/only/" + i0,
						schemaPath: "#/properties/only/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/only",
					schemaPath: "#/properties/only/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.databases !== void 0) {
			let data6 = data.databases;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				for (const key1 in data6) if (!validate22(data6[key1], {
					instancePath: instancePath + "/databases/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data6,
					parentDataProperty: key1,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate22.errors : joined(vErrors, validate22.errors);
					errors = vErrors.length;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/databases",
					schemaPath: "#/properties/databases/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
validate21.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema40 = {
	"type": "object",
	"required": [
		"displayName",
		"source",
		"enabled"
	],
	"properties": {
		"id": { "type": "string" },
		"displayName": { "type": "string" },
		"manage": { "type": "boolean" },
		"only": {
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" }
		},
		"source": { "enum": [
			"telemetry",
			"properties",
			"deviceConnectivity",
			"deviceLifecycle",
			"deviceTemplateLifecycle",
			"audit"
		] },
		"enabled": { "type": "boolean" },
		"filter": { "type": ["string", "null"] },
		"enrichments": {
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/enrichment" }
		},
		"destinations": {
			"type": "array",
			"items": { "$ref": "#/$defs/link" }
		}
	},
	"additionalProperties": false
};
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate28.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.destination === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "destination" },
				message: "must have required property 'destination'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "destination" || key0 === "transform" || key0 === "tests" || key0 === "only")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.destination !== void 0) {
			if (typeof data.destination !== "string") {
				const err2 = {
					instancePath: instancePath + "/destination",
					schemaPath: "#/properties/destination/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.transform !== void 0) {
			let data1 = data.transform;
			const _errs5 = errors;
			let valid1 = true;
			const _errs6 = errors;
			if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
				const err3 = {};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			var _valid0 = _errs6 === errors;
			errors = _errs5;
			if (vErrors !== null) {
				if (_errs5) vErrors.length = _errs5;
				else vErrors = null;
			}
			let ifClause0;
			if (_valid0) {
				const _errs8 = errors;
				if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
					if (data1.file === void 0) {
						const err4 = {
							instancePath: instancePath + "/transform",
							schemaPath: "#/properties/transform/then/required",
							keyword: "required",
							params: { missingProperty: "file" },
							message: "must have required property 'file'"
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
					for (const key1 in data1) if (!(key1 === "file")) {
						const err5 = {
							instancePath: instancePath + "/transform",
							schemaPath: "#/properties/transform/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key1 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
					if (data1.file !== void 0) {
						if (typeof data1.file !== "string") {
							const err6 = {
								instancePath: instancePath + "/transform/file",
								schemaPath: "#/properties/transform/then/properties/file/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					}
				} else {
					const err7 = {
						instancePath: instancePath + "/transform",
						schemaPath: "#/properties/transform/then/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				var _valid0 = _errs8 === errors;
				valid1 = _valid0;
				ifClause0 = "then";
			} else {
				const _errs13 = errors;
				if (typeof data1 !== "string") {
					const err8 = {
						instancePath: instancePath + "/transform",
						schemaPath: "#/properties/transform/else/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				var _valid0 = _errs13 === errors;
				valid1 = _valid0;
				ifClause0 = "else";
			}
			if (!valid1) {
				const err9 = {
					instancePath: instancePath + "/transform",
					schemaPath: "#/properties/transform/if",
					keyword: "if",
					params: { failingKeyword: ifClause0 },
					message: "must match \"" + ifClause0 + "\" schema"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.tests !== void 0) {
			let data3 = data.tests;
			if (Array.isArray(data3)) {
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
						if (data4.message === void 0) {
							const err10 = {
								instancePath: instancePath + "/tests/" + i0,
								schemaPath: "#/$defs/test/required",
								keyword: "required",
								params: { missingProperty: "message" },
								message: "must have required property 'message'"
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
						for (const key2 in data4) if (!(key2 === "message" || key2 === "rows")) {
							const err11 = {
								instancePath: instancePath + "/tests/" + i0,
								schemaPath: "#/$defs/test/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						if (data4.message !== void 0) {
							if (typeof data4.message !== "string") {
								const err12 = {
									instancePath: instancePath + "/tests/" + i0 + "/message",
									schemaPath: "#/$defs/test/properties/message/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
						if (data4.rows !== void 0) {
							if (typeof data4.rows !== "string") {
								const err13 = {
									instancePath: instancePath + "/tests/" + i0 + "/rows",
									schemaPath: "#/$defs/test/properties/rows/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/tests/" + i0,
							schemaPath: "#/$defs/test/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/tests",
					schemaPath: "#/properties/tests/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.only !== void 0) {
			let data7 = data.only;
			if (Array.isArray(data7)) {
				if (data7.length < 1) {
					const err16 = {
						instancePath: instancePath + "/only",
						schemaPath: "#/properties/only/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				const len1 = data7.length;
				for (let i1 = 0; i1 < len1; i1++) if (typeof data7[i1] !== "string") {
					const err17 = {
						instancePath: instancePath + "/only/" + i1,
						schemaPath: "#/properties/only/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/only",
					schemaPath: "#/properties/only/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
	} else {
		const err19 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err19];
		else vErrors.push(err19);
		errors++;
	}
	validate28.errors = vErrors;
	return errors === 0;
}
validate28.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate27.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.displayName === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "displayName" },
				message: "must have required property 'displayName'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.source === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "source" },
				message: "must have required property 'source'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.enabled === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "enabled" },
				message: "must have required property 'enabled'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!func1.call(schema40.properties, key0)) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.id !== void 0) {
			if (typeof data.id !== "string") {
				const err4 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.displayName !== void 0) {
			if (typeof data.displayName !== "string") {
				const err5 = {
					instancePath: instancePath + "/displayName",
					schemaPath: "#/properties/displayName/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.manage !== void 0) {
			if (typeof data.manage !== "boolean") {
				const err6 = {
					instancePath: instancePath + "/manage",
					schemaPath: "#/properties/manage/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.only !== void 0) {
			let data3 = data.only;
			if (Array.isArray(data3)) {
				if (data3.length < 1) {
					const err7 = {
						instancePath: instancePath + "/only",
						schemaPath: "#/properties/only/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data3[i0] !== "string") {
					const err8 = {
						instancePath: instancePath + "/only/" + i0,
						schemaPath: "#/properties/only/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/only",
					schemaPath: "#/properties/only/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.source !== void 0) {
			let data5 = data.source;
			if (!(data5 === "telemetry" || data5 === "properties" || data5 === "deviceConnectivity" || data5 === "deviceLifecycle" || data5 === "deviceTemplateLifecycle" || data5 === "audit")) {
				const err10 = {
					instancePath: instancePath + "/source",
					schemaPath: "#/properties/source/enum",
					keyword: "enum",
					params: { allowedValues: schema40.properties.source.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.enabled !== void 0) {
			if (typeof data.enabled !== "boolean") {
				const err11 = {
					instancePath: instancePath + "/enabled",
					schemaPath: "#/properties/enabled/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.filter !== void 0) {
			let data7 = data.filter;
			if (typeof data7 !== "string" && data7 !== null) {
				const err12 = {
					instancePath: instancePath + "/filter",
					schemaPath: "#/properties/filter/type",
					keyword: "type",
					params: { type: schema40.properties.filter.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.enrichments !== void 0) {
			let data8 = data.enrichments;
			if (data8 && typeof data8 == "object" && !Array.isArray(data8)) for (const key1 in data8) {
				let data9 = data8[key1];
				if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
					for (const key2 in data9) if (!(key2 === "value" || key2 === "path" || key2 === "target")) {
						const err13 = {
							instancePath: instancePath + "/enrichments/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/enrichment/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key2 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
					if (data9.path !== void 0) {
						if (typeof data9.path !== "string") {
							const err14 = {
								instancePath: instancePath + "/enrichments/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/path",
								schemaPath: "#/$defs/enrichment/properties/path/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					}
					if (data9.target !== void 0) {
						if (typeof data9.target !== "string") {
							const err15 = {
								instancePath: instancePath + "/enrichments/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
								schemaPath: "#/$defs/enrichment/properties/target/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					}
				} else {
					const err16 = {
						instancePath: instancePath + "/enrichments/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/enrichment/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
			else {
				const err17 = {
					instancePath: instancePath + "/enrichments",
					schemaPath: "#/properties/enrichments/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.destinations !== void 0) {
			let data12 = data.destinations;
			if (Array.isArray(data12)) {
				const len1 = data12.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate28(data12[i1], {
					instancePath: instancePath + "/destinations/" + i1,
					parentData: data12,
					parentDataProperty: i1,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate28.errors : joined(vErrors, validate28.errors);
					errors = vErrors.length;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/destinations",
					schemaPath: "#/properties/destinations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
	} else {
		const err19 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err19];
		else vErrors.push(err19);
		errors++;
	}
	validate27.errors = vErrors;
	return errors === 0;
}
validate27.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate31.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "exports" || key0 === "destinations" || key0 === "links" || key0 === "tables" || key0 === "columns" || key0 === "principals" || key0 === "policies")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.exports !== void 0) {
			let data0 = data.exports;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					const _errs6 = errors;
					let valid4 = true;
					const _errs7 = errors;
					if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
						const err1 = {};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
					var _valid0 = _errs7 === errors;
					errors = _errs6;
					if (vErrors !== null) {
						if (_errs6) vErrors.length = _errs6;
						else vErrors = null;
					}
					let ifClause0;
					if (_valid0) {
						const _errs9 = errors;
						if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
							if (data1.name === void 0) {
								const err2 = {
									instancePath: instancePath + "/exports/" + i0,
									schemaPath: "#/$defs/removal/then/required",
									keyword: "required",
									params: { missingProperty: "name" },
									message: "must have required property 'name'"
								};
								if (vErrors === null) vErrors = [err2];
								else vErrors.push(err2);
								errors++;
							}
							for (const key1 in data1) if (!(key1 === "name" || key1 === "only")) {
								const err3 = {
									instancePath: instancePath + "/exports/" + i0,
									schemaPath: "#/$defs/removal/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key1 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err3];
								else vErrors.push(err3);
								errors++;
							}
							if (data1.name !== void 0) {
								if (typeof data1.name !== "string") {
									const err4 = {
										instancePath: instancePath + "/exports/" + i0 + "/name",
										schemaPath: "#/$defs/removal/then/properties/name/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err4];
									else vErrors.push(err4);
									errors++;
								}
							}
							if (data1.only !== void 0) {
								let data3 = data1.only;
								if (Array.isArray(data3)) {
									if (data3.length < 1) {
										const err5 = {
											instancePath: instancePath + "/exports/" + i0 + "/only",
											schemaPath: "#/$defs/removal/then/properties/only/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										};
										if (vErrors === null) vErrors = [err5];
										else vErrors.push(err5);
										errors++;
									}
									const len1 = data3.length;
									for (let i1 = 0; i1 < len1; i1++) if (typeof data3[i1] !== "string") {
										const err6 = {
											instancePath: instancePath + "/exports/" + i0 + "/only/" + i1,
											schemaPath: "#/$defs/removal/then/properties/only/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err6];
										else vErrors.push(err6);
										errors++;
									}
								} else {
									const err7 = {
										instancePath: instancePath + "/exports/" + i0 + "/only",
										schemaPath: "#/$defs/removal/then/properties/only/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err7];
									else vErrors.push(err7);
									errors++;
								}
							}
						} else {
							const err8 = {
								instancePath: instancePath + "/exports/" + i0,
								schemaPath: "#/$defs/removal/then/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						var _valid0 = _errs9 === errors;
						valid4 = _valid0;
						ifClause0 = "then";
					} else {
						const _errs18 = errors;
						if (typeof data1 !== "string") {
							const err9 = {
								instancePath: instancePath + "/exports/" + i0,
								schemaPath: "#/$defs/removal/else/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						var _valid0 = _errs18 === errors;
						valid4 = _valid0;
						ifClause0 = "else";
					}
					if (!valid4) {
						const err10 = {
							instancePath: instancePath + "/exports/" + i0,
							schemaPath: "#/$defs/removal/if",
							keyword: "if",
							params: { failingKeyword: ifClause0 },
							message: "must match \"" + ifClause0 + "\" schema"
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/exports",
					schemaPath: "#/properties/exports/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.destinations !== void 0) {
			let data5 = data.destinations;
			if (Array.isArray(data5)) {
				const len2 = data5.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data6 = data5[i2];
					const _errs24 = errors;
					let valid11 = true;
					const _errs25 = errors;
					if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					var _valid1 = _errs25 === errors;
					errors = _errs24;
					if (vErrors !== null) {
						if (_errs24) vErrors.length = _errs24;
						else vErrors = null;
					}
					let ifClause1;
					if (_valid1) {
						const _errs27 = errors;
						if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
							if (data6.name === void 0) {
								const err13 = {
									instancePath: instancePath + "/destinations/" + i2,
									schemaPath: "#/$defs/removal/then/required",
									keyword: "required",
									params: { missingProperty: "name" },
									message: "must have required property 'name'"
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
							for (const key2 in data6) if (!(key2 === "name" || key2 === "only")) {
								const err14 = {
									instancePath: instancePath + "/destinations/" + i2,
									schemaPath: "#/$defs/removal/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key2 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
							if (data6.name !== void 0) {
								if (typeof data6.name !== "string") {
									const err15 = {
										instancePath: instancePath + "/destinations/" + i2 + "/name",
										schemaPath: "#/$defs/removal/then/properties/name/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
							}
							if (data6.only !== void 0) {
								let data8 = data6.only;
								if (Array.isArray(data8)) {
									if (data8.length < 1) {
										const err16 = {
											instancePath: instancePath + "/destinations/" + i2 + "/only",
											schemaPath: "#/$defs/removal/then/properties/only/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										};
										if (vErrors === null) vErrors = [err16];
										else vErrors.push(err16);
										errors++;
									}
									const len3 = data8.length;
									for (let i3 = 0; i3 < len3; i3++) if (typeof data8[i3] !== "string") {
										const err17 = {
											instancePath: instancePath + "/destinations/" + i2 + "/only/" + i3,
											schemaPath: "#/$defs/removal/then/properties/only/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err17];
										else vErrors.push(err17);
										errors++;
									}
								} else {
									const err18 = {
										instancePath: instancePath + "/destinations/" + i2 + "/only",
										schemaPath: "#/$defs/removal/then/properties/only/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
							}
						} else {
							const err19 = {
								instancePath: instancePath + "/destinations/" + i2,
								schemaPath: "#/$defs/removal/then/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
						var _valid1 = _errs27 === errors;
						valid11 = _valid1;
						ifClause1 = "then";
					} else {
						const _errs36 = errors;
						if (typeof data6 !== "string") {
							const err20 = {
								instancePath: instancePath + "/destinations/" + i2,
								schemaPath: "#/$defs/removal/else/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
						var _valid1 = _errs36 === errors;
						valid11 = _valid1;
						ifClause1 = "else";
					}
					if (!valid11) {
						const err21 = {
							instancePath: instancePath + "/destinations/" + i2,
							schemaPath: "#/$defs/removal/if",
							keyword: "if",
							params: { failingKeyword: ifClause1 },
							message: "must match \"" + ifClause1 + "\" schema"
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/destinations",
					schemaPath: "#/properties/destinations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.links !== void 0) {
			let data10 = data.links;
			if (Array.isArray(data10)) {
				const len4 = data10.length;
				for (let i4 = 0; i4 < len4; i4++) {
					let data11 = data10[i4];
					const _errs42 = errors;
					let valid18 = true;
					const _errs43 = errors;
					if (!(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
						const err23 = {};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
					var _valid2 = _errs43 === errors;
					errors = _errs42;
					if (vErrors !== null) {
						if (_errs42) vErrors.length = _errs42;
						else vErrors = null;
					}
					let ifClause2;
					if (_valid2) {
						const _errs45 = errors;
						if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
							if (data11.name === void 0) {
								const err24 = {
									instancePath: instancePath + "/links/" + i4,
									schemaPath: "#/$defs/removal/then/required",
									keyword: "required",
									params: { missingProperty: "name" },
									message: "must have required property 'name'"
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
							for (const key3 in data11) if (!(key3 === "name" || key3 === "only")) {
								const err25 = {
									instancePath: instancePath + "/links/" + i4,
									schemaPath: "#/$defs/removal/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key3 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
							if (data11.name !== void 0) {
								if (typeof data11.name !== "string") {
									const err26 = {
										instancePath: instancePath + "/links/" + i4 + "/name",
										schemaPath: "#/$defs/removal/then/properties/name/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
							}
							if (data11.only !== void 0) {
								let data13 = data11.only;
								if (Array.isArray(data13)) {
									if (data13.length < 1) {
										const err27 = {
											instancePath: instancePath + "/links/" + i4 + "/only",
											schemaPath: "#/$defs/removal/then/properties/only/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										};
										if (vErrors === null) vErrors = [err27];
										else vErrors.push(err27);
										errors++;
									}
									const len5 = data13.length;
									for (let i5 = 0; i5 < len5; i5++) if (typeof data13[i5] !== "string") {
										const err28 = {
											instancePath: instancePath + "/links/" + i4 + "/only/" + i5,
											schemaPath: "#/$defs/removal/then/properties/only/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err28];
										else vErrors.push(err28);
										errors++;
									}
								} else {
									const err29 = {
										instancePath: instancePath + "/links/" + i4 + "/only",
										schemaPath: "#/$defs/removal/then/properties/only/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err29];
									else vErrors.push(err29);
									errors++;
								}
							}
						} else {
							const err30 = {
								instancePath: instancePath + "/links/" + i4,
								schemaPath: "#/$defs/removal/then/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						var _valid2 = _errs45 === errors;
						valid18 = _valid2;
						ifClause2 = "then";
					} else {
						const _errs54 = errors;
						if (typeof data11 !== "string") {
							const err31 = {
								instancePath: instancePath + "/links/" + i4,
								schemaPath: "#/$defs/removal/else/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
						var _valid2 = _errs54 === errors;
						valid18 = _valid2;
						ifClause2 = "else";
					}
					if (!valid18) {
						const err32 = {
							instancePath: instancePath + "/links/" + i4,
							schemaPath: "#/$defs/removal/if",
							keyword: "if",
							params: { failingKeyword: ifClause2 },
							message: "must match \"" + ifClause2 + "\" schema"
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
			} else {
				const err33 = {
					instancePath: instancePath + "/links",
					schemaPath: "#/properties/links/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.tables !== void 0) {
			let data15 = data.tables;
			if (Array.isArray(data15)) {
				const len6 = data15.length;
				for (let i6 = 0; i6 < len6; i6++) {
					let data16 = data15[i6];
					const _errs60 = errors;
					let valid25 = true;
					const _errs61 = errors;
					if (!(data16 && typeof data16 == "object" && !Array.isArray(data16))) {
						const err34 = {};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
					var _valid3 = _errs61 === errors;
					errors = _errs60;
					if (vErrors !== null) {
						if (_errs60) vErrors.length = _errs60;
						else vErrors = null;
					}
					let ifClause3;
					if (_valid3) {
						const _errs63 = errors;
						if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
							if (data16.name === void 0) {
								const err35 = {
									instancePath: instancePath + "/tables/" + i6,
									schemaPath: "#/$defs/removal/then/required",
									keyword: "required",
									params: { missingProperty: "name" },
									message: "must have required property 'name'"
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
							for (const key4 in data16) if (!(key4 === "name" || key4 === "only")) {
								const err36 = {
									instancePath: instancePath + "/tables/" + i6,
									schemaPath: "#/$defs/removal/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key4 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
							if (data16.name !== void 0) {
								if (typeof data16.name !== "string") {
									const err37 = {
										instancePath: instancePath + "/tables/" + i6 + "/name",
										schemaPath: "#/$defs/removal/then/properties/name/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err37];
									else vErrors.push(err37);
									errors++;
								}
							}
							if (data16.only !== void 0) {
								let data18 = data16.only;
								if (Array.isArray(data18)) {
									if (data18.length < 1) {
										const err38 = {
											instancePath: instancePath + "/tables/" + i6 + "/only",
											schemaPath: "#/$defs/removal/then/properties/only/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										};
										if (vErrors === null) vErrors = [err38];
										else vErrors.push(err38);
										errors++;
									}
									const len7 = data18.length;
									for (let i7 = 0; i7 < len7; i7++) if (typeof data18[i7] !== "string") {
										const err39 = {
											instancePath: instancePath + "/tables/" + i6 + "/only/" + i7,
											schemaPath: "#/$defs/removal/then/properties/only/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err39];
										else vErrors.push(err39);
										errors++;
									}
								} else {
									const err40 = {
										instancePath: instancePath + "/tables/" + i6 + "/only",
										schemaPath: "#/$defs/removal/then/properties/only/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err40];
									else vErrors.push(err40);
									errors++;
								}
							}
						} else {
							const err41 = {
								instancePath: instancePath + "/tables/" + i6,
								schemaPath: "#/$defs/removal/then/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
						var _valid3 = _errs63 === errors;
						valid25 = _valid3;
						ifClause3 = "then";
					} else {
						const _errs72 = errors;
						if (typeof data16 !== "string") {
							const err42 = {
								instancePath: instancePath + "/tables/" + i6,
								schemaPath: "#/$defs/removal/else/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
						var _valid3 = _errs72 === errors;
						valid25 = _valid3;
						ifClause3 = "else";
					}
					if (!valid25) {
						const err43 = {
							instancePath: instancePath + "/tables/" + i6,
							schemaPath: "#/$defs/removal/if",
							keyword: "if",
							params: { failingKeyword: ifClause3 },
							message: "must match \"" + ifClause3 + "\" schema"
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
			} else {
				const err44 = {
					instancePath: instancePath + "/tables",
					schemaPath: "#/properties/tables/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err44];
				else vErrors.push(err44);
				errors++;
			}
		}
		if (data.columns !== void 0) {
			let data20 = data.columns;
			if (Array.isArray(data20)) {
				const len8 = data20.length;
				for (let i8 = 0; i8 < len8; i8++) {
					let data21 = data20[i8];
					const _errs78 = errors;
					let valid32 = true;
					const _errs79 = errors;
					if (!(data21 && typeof data21 == "object" && !Array.isArray(data21))) {
						const err45 = {};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
					var _valid4 = _errs79 === errors;
					errors = _errs78;
					if (vErrors !== null) {
						if (_errs78) vErrors.length = _errs78;
						else vErrors = null;
					}
					let ifClause4;
					if (_valid4) {
						const _errs81 = errors;
						if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
							if (data21.name === void 0) {
								const err46 = {
									instancePath: instancePath + "/columns/" + i8,
									schemaPath: "#/$defs/removal/then/required",
									keyword: "required",
									params: { missingProperty: "name" },
									message: "must have required property 'name'"
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
							for (const key5 in data21) if (!(key5 === "name" || key5 === "only")) {
								const err47 = {
									instancePath: instancePath + "/columns/" + i8,
									schemaPath: "#/$defs/removal/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key5 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
							if (data21.name !== void 0) {
								if (typeof data21.name !== "string") {
									const err48 = {
										instancePath: instancePath + "/columns/" + i8 + "/name",
										schemaPath: "#/$defs/removal/then/properties/name/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
							}
							if (data21.only !== void 0) {
								let data23 = data21.only;
								if (Array.isArray(data23)) {
									if (data23.length < 1) {
										const err49 = {
											instancePath: instancePath + "/columns/" + i8 + "/only",
											schemaPath: "#/$defs/removal/then/properties/only/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										};
										if (vErrors === null) vErrors = [err49];
										else vErrors.push(err49);
										errors++;
									}
									const len9 = data23.length;
									for (let i9 = 0; i9 < len9; i9++) if (typeof data23[i9] !== "string") {
										const err50 = {
											instancePath: instancePath + "/columns/" + i8 + "/only/" + i9,
											schemaPath: "#/$defs/removal/then/properties/only/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err50];
										else vErrors.push(err50);
										errors++;
									}
								} else {
									const err51 = {
										instancePath: instancePath + "/columns/" + i8 + "/only",
										schemaPath: "#/$defs/removal/then/properties/only/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
							}
						} else {
							const err52 = {
								instancePath: instancePath + "/columns/" + i8,
								schemaPath: "#/$defs/removal/then/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
						var _valid4 = _errs81 === errors;
						valid32 = _valid4;
						ifClause4 = "then";
					} else {
						const _errs90 = errors;
						if (typeof data21 !== "string") {
							const err53 = {
								instancePath: instancePath + "/columns/" + i8,
								schemaPath: "#/$defs/removal/else/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err53];
							else vErrors.push(err53);
							errors++;
						}
						var _valid4 = _errs90 === errors;
						valid32 = _valid4;
						ifClause4 = "else";
					}
					if (!valid32) {
						const err54 = {
							instancePath: instancePath + "/columns/" + i8,
							schemaPath: "#/$defs/removal/if",
							keyword: "if",
							params: { failingKeyword: ifClause4 },
							message: "must match \"" + ifClause4 + "\" schema"
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
				}
			} else {
				const err55 = {
					instancePath: instancePath + "/columns",
					schemaPath: "#/properties/columns/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err55];
				else vErrors.push(err55);
				errors++;
			}
		}
		if (data.principals !== void 0) {
			let data25 = data.principals;
			if (Array.isArray(data25)) {
				const len10 = data25.length;
				for (let i10 = 0; i10 < len10; i10++) {
					let data26 = data25[i10];
					const _errs96 = errors;
					let valid39 = true;
					const _errs97 = errors;
					if (!(data26 && typeof data26 == "object" && !Array.isArray(data26))) {
						const err56 = {};
						if (vErrors === null) vErrors = [err56];
						else vErrors.push(err56);
						errors++;
					}
					var _valid5 = _errs97 === errors;
					errors = _errs96;
					if (vErrors !== null) {
						if (_errs96) vErrors.length = _errs96;
						else vErrors = null;
					}
					let ifClause5;
					if (_valid5) {
						const _errs99 = errors;
						if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
							if (data26.name === void 0) {
								const err57 = {
									instancePath: instancePath + "/principals/" + i10,
									schemaPath: "#/$defs/removal/then/required",
									keyword: "required",
									params: { missingProperty: "name" },
									message: "must have required property 'name'"
								};
								if (vErrors === null) vErrors = [err57];
								else vErrors.push(err57);
								errors++;
							}
							for (const key6 in data26) if (!(key6 === "name" || key6 === "only")) {
								const err58 = {
									instancePath: instancePath + "/principals/" + i10,
									schemaPath: "#/$defs/removal/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key6 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
							if (data26.name !== void 0) {
								if (typeof data26.name !== "string") {
									const err59 = {
										instancePath: instancePath + "/principals/" + i10 + "/name",
										schemaPath: "#/$defs/removal/then/properties/name/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err59];
									else vErrors.push(err59);
									errors++;
								}
							}
							if (data26.only !== void 0) {
								let data28 = data26.only;
								if (Array.isArray(data28)) {
									if (data28.length < 1) {
										const err60 = {
											instancePath: instancePath + "/principals/" + i10 + "/only",
											schemaPath: "#/$defs/removal/then/properties/only/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										};
										if (vErrors === null) vErrors = [err60];
										else vErrors.push(err60);
										errors++;
									}
									const len11 = data28.length;
									for (let i11 = 0; i11 < len11; i11++) if (typeof data28[i11] !== "string") {
										const err61 = {
											instancePath: instancePath + "/principals/" + i10 + "/only/" + i11,
											schemaPath: "#/$defs/removal/then/properties/only/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err61];
										else vErrors.push(err61);
										errors++;
									}
								} else {
									const err62 = {
										instancePath: instancePath + "/principals/" + i10 + "/only",
										schemaPath: "#/$defs/removal/then/properties/only/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err62];
									else vErrors.push(err62);
									errors++;
								}
							}
						} else {
							const err63 = {
								instancePath: instancePath + "/principals/" + i10,
								schemaPath: "#/$defs/removal/then/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err63];
							else vErrors.push(err63);
							errors++;
						}
						var _valid5 = _errs99 === errors;
						valid39 = _valid5;
						ifClause5 = "then";
					} else {
						const _errs108 = errors;
						if (typeof data26 !== "string") {
							const err64 = {
								instancePath: instancePath + "/principals/" + i10,
								schemaPath: "#/$defs/removal/else/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err64];
							else vErrors.push(err64);
							errors++;
						}
						var _valid5 = _errs108 === errors;
						valid39 = _valid5;
						ifClause5 = "else";
					}
					if (!valid39) {
						const err65 = {
							instancePath: instancePath + "/principals/" + i10,
							schemaPath: "#/$defs/removal/if",
							keyword: "if",
							params: { failingKeyword: ifClause5 },
							message: "must match \"" + ifClause5 + "\" schema"
						};
						if (vErrors === null) vErrors = [err65];
						else vErrors.push(err65);
						errors++;
					}
				}
			} else {
				const err66 = {
					instancePath: instancePath + "/principals",
					schemaPath: "#/properties/principals/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err66];
				else vErrors.push(err66);
				errors++;
			}
		}
		if (data.policies !== void 0) {
			let data30 = data.policies;
			if (Array.isArray(data30)) {
				const len12 = data30.length;
				for (let i12 = 0; i12 < len12; i12++) {
					let data31 = data30[i12];
					const _errs114 = errors;
					let valid46 = true;
					const _errs115 = errors;
					if (!(data31 && typeof data31 == "object" && !Array.isArray(data31))) {
						const err67 = {};
						if (vErrors === null) vErrors = [err67];
						else vErrors.push(err67);
						errors++;
					}
					var _valid6 = _errs115 === errors;
					errors = _errs114;
					if (vErrors !== null) {
						if (_errs114) vErrors.length = _errs114;
						else vErrors = null;
					}
					let ifClause6;
					if (_valid6) {
						const _errs117 = errors;
						if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
							if (data31.name === void 0) {
								const err68 = {
									instancePath: instancePath + "/policies/" + i12,
									schemaPath: "#/$defs/removal/then/required",
									keyword: "required",
									params: { missingProperty: "name" },
									message: "must have required property 'name'"
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
							for (const key7 in data31) if (!(key7 === "name" || key7 === "only")) {
								const err69 = {
									instancePath: instancePath + "/policies/" + i12,
									schemaPath: "#/$defs/removal/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key7 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err69];
								else vErrors.push(err69);
								errors++;
							}
							if (data31.name !== void 0) {
								if (typeof data31.name !== "string") {
									const err70 = {
										instancePath: instancePath + "/policies/" + i12 + "/name",
										schemaPath: "#/$defs/removal/then/properties/name/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err70];
									else vErrors.push(err70);
									errors++;
								}
							}
							if (data31.only !== void 0) {
								let data33 = data31.only;
								if (Array.isArray(data33)) {
									if (data33.length < 1) {
										const err71 = {
											instancePath: instancePath + "/policies/" + i12 + "/only",
											schemaPath: "#/$defs/removal/then/properties/only/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										};
										if (vErrors === null) vErrors = [err71];
										else vErrors.push(err71);
										errors++;
									}
									const len13 = data33.length;
									for (let i13 = 0; i13 < len13; i13++) if (typeof data33[i13] !== "string") {
										const err72 = {
											instancePath: instancePath + "/policies/" + i12 + "/only/" + i13,
											schemaPath: "#/$defs/removal/then/properties/only/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err72];
										else vErrors.push(err72);
										errors++;
									}
								} else {
									const err73 = {
										instancePath: instancePath + "/policies/" + i12 + "/only",
										schemaPath: "#/$defs/removal/then/properties/only/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err73];
									else vErrors.push(err73);
									errors++;
								}
							}
						} else {
							const err74 = {
								instancePath: instancePath + "/policies/" + i12,
								schemaPath: "#/$defs/removal/then/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err74];
							else vErrors.push(err74);
							errors++;
						}
						var _valid6 = _errs117 === errors;
						valid46 = _valid6;
						ifClause6 = "then";
					} else {
						const _errs126 = errors;
						if (typeof data31 !== "string") {
							const err75 = {
								instancePath: instancePath + "/policies/" + i12,
								schemaPath: "#/$defs/removal/else/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err75];
							else vErrors.push(err75);
							errors++;
						}
						var _valid6 = _errs126 === errors;
						valid46 = _valid6;
						ifClause6 = "else";
					}
					if (!valid46) {
						const err76 = {
							instancePath: instancePath + "/policies/" + i12,
							schemaPath: "#/$defs/removal/if",
							keyword: "if",
							params: { failingKeyword: ifClause6 },
							message: "must match \"" + ifClause6 + "\" schema"
						};
						if (vErrors === null) vErrors = [err76];
						else vErrors.push(err76);
						errors++;
					}
				}
			} else {
				const err77 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err77];
				else vErrors.push(err77);
				errors++;
			}
		}
	} else {
		const err78 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err78];
		else vErrors.push(err78);
		errors++;
	}
	validate31.errors = vErrors;
	return errors === 0;
}
validate31.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.version === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.application === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "application" },
				message: "must have required property 'application'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!func1.call(schema31.properties, key0)) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err3 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (!(data0 === 1)) {
				const err4 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.version.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.application !== void 0) {
			let data1 = data.application;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.subdomain === void 0) {
					const err5 = {
						instancePath: instancePath + "/application",
						schemaPath: "#/$defs/application/required",
						keyword: "required",
						params: { missingProperty: "subdomain" },
						message: "must have required property 'subdomain'"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				for (const key1 in data1) if (!(key1 === "subdomain" || key1 === "resourceId")) {
					const err6 = {
						instancePath: instancePath + "/application",
						schemaPath: "#/$defs/application/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.subdomain !== void 0) {
					if (typeof data1.subdomain !== "string") {
						const err7 = {
							instancePath: instancePath + "/application/subdomain",
							schemaPath: "#/$defs/application/properties/subdomain/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
				if (data1.resourceId !== void 0) {
					if (typeof data1.resourceId !== "string") {
						const err8 = {
							instancePath: instancePath + "/application/resourceId",
							schemaPath: "#/$defs/application/properties/resourceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/application",
					schemaPath: "#/$defs/application/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.identities !== void 0) {
			let data4 = data.identities;
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) for (const key2 in data4) {
				let data5 = data4[key2];
				const _errs17 = errors;
				let valid5 = true;
				const _errs18 = errors;
				if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
					const err10 = {};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				var _valid0 = _errs18 === errors;
				errors = _errs17;
				if (vErrors !== null) {
					if (_errs17) vErrors.length = _errs17;
					else vErrors = null;
				}
				let ifClause0;
				if (_valid0) {
					const _errs20 = errors;
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						for (const key3 in data5) if (!(key3 === "managedIdentity" || key3 === "servicePrincipal" || key3 === "only")) {
							const err11 = {
								instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/$defs/identity/then/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						if (data5.managedIdentity !== void 0) {
							let data6 = data5.managedIdentity;
							if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
								for (const key4 in data6) if (!(key4 === "principalId" || key4 === "tenantId")) {
									const err12 = {
										instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/managedIdentity",
										schemaPath: "#/$defs/identity/then/properties/managedIdentity/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key4 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err12];
									else vErrors.push(err12);
									errors++;
								}
								if (data6.principalId !== void 0) {
									if (typeof data6.principalId !== "string") {
										const err13 = {
											instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/managedIdentity/principalId",
											schemaPath: "#/$defs/identity/then/properties/managedIdentity/properties/principalId/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err13];
										else vErrors.push(err13);
										errors++;
									}
								}
								if (data6.tenantId !== void 0) {
									if (typeof data6.tenantId !== "string") {
										const err14 = {
											instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/managedIdentity/tenantId",
											schemaPath: "#/$defs/identity/then/properties/managedIdentity/properties/tenantId/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err14];
										else vErrors.push(err14);
										errors++;
									}
								}
							} else {
								const err15 = {
									instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/managedIdentity",
									schemaPath: "#/$defs/identity/then/properties/managedIdentity/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						if (data5.servicePrincipal !== void 0) {
							let data9 = data5.servicePrincipal;
							if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
								if (data9.clientId === void 0) {
									const err16 = {
										instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal",
										schemaPath: "#/$defs/identity/then/properties/servicePrincipal/required",
										keyword: "required",
										params: { missingProperty: "clientId" },
										message: "must have required property 'clientId'"
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
								if (data9.tenantId === void 0) {
									const err17 = {
										instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal",
										schemaPath: "#/$defs/identity/then/properties/servicePrincipal/required",
										keyword: "required",
										params: { missingProperty: "tenantId" },
										message: "must have required property 'tenantId'"
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
								if (data9.clientSecret === void 0) {
									const err18 = {
										instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal",
										schemaPath: "#/$defs/identity/then/properties/servicePrincipal/required",
										keyword: "required",
										params: { missingProperty: "clientSecret" },
										message: "must have required property 'clientSecret'"
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
								for (const key5 in data9) if (!(key5 === "clientId" || key5 === "tenantId" || key5 === "clientSecret")) {
									const err19 = {
										instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal",
										schemaPath: "#/$defs/identity/then/properties/servicePrincipal/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key5 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
								if (data9.clientId !== void 0) {
									if (typeof data9.clientId !== "string") {
										const err20 = {
											instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal/clientId",
											schemaPath: "#/$defs/identity/then/properties/servicePrincipal/properties/clientId/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err20];
										else vErrors.push(err20);
										errors++;
									}
								}
								if (data9.tenantId !== void 0) {
									if (typeof data9.tenantId !== "string") {
										const err21 = {
											instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal/tenantId",
											schemaPath: "#/$defs/identity/then/properties/servicePrincipal/properties/tenantId/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err21];
										else vErrors.push(err21);
										errors++;
									}
								}
								if (data9.clientSecret !== void 0) {
									let data12 = data9.clientSecret;
									if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
										if (data12.env === void 0) {
											const err22 = {
												instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal/clientSecret",
												schemaPath: "#/$defs/identity/then/properties/servicePrincipal/properties/clientSecret/required",
												keyword: "required",
												params: { missingProperty: "env" },
												message: "must have required property 'env'"
											};
											if (vErrors === null) vErrors = [err22];
											else vErrors.push(err22);
											errors++;
										}
										for (const key6 in data12) if (!(key6 === "env")) {
											const err23 = {
												instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal/clientSecret",
												schemaPath: "#/$defs/identity/then/properties/servicePrincipal/properties/clientSecret/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key6 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err23];
											else vErrors.push(err23);
											errors++;
										}
										if (data12.env !== void 0) {
											if (typeof data12.env !== "string") {
												const err24 = {
													instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal/clientSecret/env",
													schemaPath: "#/$defs/identity/then/properties/servicePrincipal/properties/clientSecret/properties/env/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err24];
												else vErrors.push(err24);
												errors++;
											}
										}
									} else {
										const err25 = {
											instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal/clientSecret",
											schemaPath: "#/$defs/identity/then/properties/servicePrincipal/properties/clientSecret/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err25];
										else vErrors.push(err25);
										errors++;
									}
								}
							} else {
								const err26 = {
									instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/servicePrincipal",
									schemaPath: "#/$defs/identity/then/properties/servicePrincipal/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err26];
								else vErrors.push(err26);
								errors++;
							}
						}
						if (data5.only !== void 0) {
							let data14 = data5.only;
							if (Array.isArray(data14)) {
								if (data14.length < 1) {
									const err27 = {
										instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/only",
										schemaPath: "#/$defs/identity/then/properties/only/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err27];
									else vErrors.push(err27);
									errors++;
								}
								const len0 = data14.length;
								for (let i0 = 0; i0 < len0; i0++) if (typeof data14[i0] !== "string") {
									const err28 = {
										instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/only/" + i0,
										schemaPath: "#/$defs/identity/then/properties/only/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err28];
									else vErrors.push(err28);
									errors++;
								}
							} else {
								const err29 = {
									instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/only",
									schemaPath: "#/$defs/identity/then/properties/only/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err29];
								else vErrors.push(err29);
								errors++;
							}
						}
					} else {
						const err30 = {
							instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/identity/then/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
					var _valid0 = _errs20 === errors;
					valid5 = _valid0;
					ifClause0 = "then";
				} else {
					const _errs46 = errors;
					if (!(data5 === "managedIdentity")) {
						const err31 = {
							instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/identity/else/enum",
							keyword: "enum",
							params: { allowedValues: schema33.else.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
					var _valid0 = _errs46 === errors;
					valid5 = _valid0;
					ifClause0 = "else";
				}
				if (!valid5) {
					const err32 = {
						instancePath: instancePath + "/identities/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/identity/if",
						keyword: "if",
						params: { failingKeyword: ifClause0 },
						message: "must match \"" + ifClause0 + "\" schema"
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
			}
			else {
				const err33 = {
					instancePath: instancePath + "/identities",
					schemaPath: "#/properties/identities/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.clusters !== void 0) {
			let data16 = data.clusters;
			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
				for (const key7 in data16) if (!validate21(data16[key7], {
					instancePath: instancePath + "/clusters/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data16,
					parentDataProperty: key7,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate21.errors : joined(vErrors, validate21.errors);
					errors = vErrors.length;
				}
			} else {
				const err34 = {
					instancePath: instancePath + "/clusters",
					schemaPath: "#/properties/clusters/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.destinations !== void 0) {
			let data18 = data.destinations;
			if (data18 && typeof data18 == "object" && !Array.isArray(data18)) for (const key8 in data18) {
				let data19 = data18[key8];
				if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
					if (data19.displayName === void 0) {
						const err35 = {
							instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/destination/required",
							keyword: "required",
							params: { missingProperty: "displayName" },
							message: "must have required property 'displayName'"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
					if (data19.table === void 0) {
						const err36 = {
							instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/destination/required",
							keyword: "required",
							params: { missingProperty: "table" },
							message: "must have required property 'table'"
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
					if (data19.authorization === void 0) {
						const err37 = {
							instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/destination/required",
							keyword: "required",
							params: { missingProperty: "authorization" },
							message: "must have required property 'authorization'"
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
					for (const key9 in data19) if (!(key9 === "id" || key9 === "displayName" || key9 === "manage" || key9 === "only" || key9 === "table" || key9 === "authorization")) {
						const err38 = {
							instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/$defs/destination/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key9 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
					if (data19.id !== void 0) {
						if (typeof data19.id !== "string") {
							const err39 = {
								instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
								schemaPath: "#/$defs/destination/properties/id/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
					}
					if (data19.displayName !== void 0) {
						if (typeof data19.displayName !== "string") {
							const err40 = {
								instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/displayName",
								schemaPath: "#/$defs/destination/properties/displayName/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					}
					if (data19.manage !== void 0) {
						if (typeof data19.manage !== "boolean") {
							const err41 = {
								instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/manage",
								schemaPath: "#/$defs/destination/properties/manage/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean"
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
					}
					if (data19.only !== void 0) {
						let data23 = data19.only;
						if (Array.isArray(data23)) {
							if (data23.length < 1) {
								const err42 = {
									instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/only",
									schemaPath: "#/$defs/destination/properties/only/minItems",
									keyword: "minItems",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 items"
								};
								if (vErrors === null) vErrors = [err42];
								else vErrors.push(err42);
								errors++;
							}
							const len1 = data23.length;
							for (let i1 = 0; i1 < len1; i1++) if (typeof data23[i1] !== "string") {
								const err43 = {
									instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/only/" + i1,
									schemaPath: "#/$defs/destination/properties/only/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						} else {
							const err44 = {
								instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/only",
								schemaPath: "#/$defs/destination/properties/only/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array"
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
					}
					if (data19.table !== void 0) {
						if (typeof data19.table !== "string") {
							const err45 = {
								instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/table",
								schemaPath: "#/$defs/destination/properties/table/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err45];
							else vErrors.push(err45);
							errors++;
						}
					}
					if (data19.authorization !== void 0) {
						if (typeof data19.authorization !== "string") {
							const err46 = {
								instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/authorization",
								schemaPath: "#/$defs/destination/properties/authorization/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
					}
				} else {
					const err47 = {
						instancePath: instancePath + "/destinations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/$defs/destination/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err47];
					else vErrors.push(err47);
					errors++;
				}
			}
			else {
				const err48 = {
					instancePath: instancePath + "/destinations",
					schemaPath: "#/properties/destinations/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err48];
				else vErrors.push(err48);
				errors++;
			}
		}
		if (data.exports !== void 0) {
			let data27 = data.exports;
			if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
				for (const key10 in data27) if (!validate27(data27[key10], {
					instancePath: instancePath + "/exports/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data27,
					parentDataProperty: key10,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate27.errors : joined(vErrors, validate27.errors);
					errors = vErrors.length;
				}
			} else {
				const err49 = {
					instancePath: instancePath + "/exports",
					schemaPath: "#/properties/exports/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err49];
				else vErrors.push(err49);
				errors++;
			}
		}
		if (data.samples !== void 0) {
			let data29 = data.samples;
			if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
				for (const key11 in data29) if (!(key11 === "captured" || key11 === "templates")) {
					const err50 = {
						instancePath: instancePath + "/samples",
						schemaPath: "#/$defs/samples/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key11 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err50];
					else vErrors.push(err50);
					errors++;
				}
				if (data29.captured !== void 0) {
					if (typeof data29.captured !== "string") {
						const err51 = {
							instancePath: instancePath + "/samples/captured",
							schemaPath: "#/$defs/samples/properties/captured/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
				}
				if (data29.templates !== void 0) {
					let data31 = data29.templates;
					if (Array.isArray(data31)) {
						const len2 = data31.length;
						for (let i2 = 0; i2 < len2; i2++) if (typeof data31[i2] !== "string") {
							const err52 = {
								instancePath: instancePath + "/samples/templates/" + i2,
								schemaPath: "#/$defs/samples/properties/templates/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					} else {
						const err53 = {
							instancePath: instancePath + "/samples/templates",
							schemaPath: "#/$defs/samples/properties/templates/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
			} else {
				const err54 = {
					instancePath: instancePath + "/samples",
					schemaPath: "#/$defs/samples/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err54];
				else vErrors.push(err54);
				errors++;
			}
		}
		if (data.removed !== void 0) {
			if (!validate31(data.removed, {
				instancePath: instancePath + "/removed",
				parentData: data,
				parentDataProperty: "removed",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate31.errors : joined(vErrors, validate31.errors);
				errors = vErrors.length;
			}
		}
		if (data.accept !== void 0) {
			let data34 = data.accept;
			const _errs88 = errors;
			let valid23 = true;
			const _errs89 = errors;
			if (!(data34 && typeof data34 == "object" && !Array.isArray(data34))) {
				const err55 = {};
				if (vErrors === null) vErrors = [err55];
				else vErrors.push(err55);
				errors++;
			}
			var _valid1 = _errs89 === errors;
			errors = _errs88;
			if (vErrors !== null) {
				if (_errs88) vErrors.length = _errs88;
				else vErrors = null;
			}
			let ifClause1;
			if (_valid1) {
				const _errs91 = errors;
				if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
					if (data34.file === void 0) {
						const err56 = {
							instancePath: instancePath + "/accept",
							schemaPath: "#/properties/accept/then/required",
							keyword: "required",
							params: { missingProperty: "file" },
							message: "must have required property 'file'"
						};
						if (vErrors === null) vErrors = [err56];
						else vErrors.push(err56);
						errors++;
					}
					for (const key12 in data34) if (!(key12 === "file")) {
						const err57 = {
							instancePath: instancePath + "/accept",
							schemaPath: "#/properties/accept/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key12 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err57];
						else vErrors.push(err57);
						errors++;
					}
					if (data34.file !== void 0) {
						if (typeof data34.file !== "string") {
							const err58 = {
								instancePath: instancePath + "/accept/file",
								schemaPath: "#/properties/accept/then/properties/file/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err58];
							else vErrors.push(err58);
							errors++;
						}
					}
				} else {
					const err59 = {
						instancePath: instancePath + "/accept",
						schemaPath: "#/properties/accept/then/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err59];
					else vErrors.push(err59);
					errors++;
				}
				var _valid1 = _errs91 === errors;
				valid23 = _valid1;
				ifClause1 = "then";
			} else {
				const _errs96 = errors;
				if (Array.isArray(data34)) {
					const len3 = data34.length;
					for (let i3 = 0; i3 < len3; i3++) {
						let data36 = data34[i3];
						if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
							if (data36.risk === void 0) {
								const err60 = {
									instancePath: instancePath + "/accept/" + i3,
									schemaPath: "#/$defs/acceptance/required",
									keyword: "required",
									params: { missingProperty: "risk" },
									message: "must have required property 'risk'"
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
							if (data36.at === void 0) {
								const err61 = {
									instancePath: instancePath + "/accept/" + i3,
									schemaPath: "#/$defs/acceptance/required",
									keyword: "required",
									params: { missingProperty: "at" },
									message: "must have required property 'at'"
								};
								if (vErrors === null) vErrors = [err61];
								else vErrors.push(err61);
								errors++;
							}
							if (data36.seen === void 0) {
								const err62 = {
									instancePath: instancePath + "/accept/" + i3,
									schemaPath: "#/$defs/acceptance/required",
									keyword: "required",
									params: { missingProperty: "seen" },
									message: "must have required property 'seen'"
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
							if (data36.until === void 0) {
								const err63 = {
									instancePath: instancePath + "/accept/" + i3,
									schemaPath: "#/$defs/acceptance/required",
									keyword: "required",
									params: { missingProperty: "until" },
									message: "must have required property 'until'"
								};
								if (vErrors === null) vErrors = [err63];
								else vErrors.push(err63);
								errors++;
							}
							for (const key13 in data36) if (!(key13 === "risk" || key13 === "at" || key13 === "seen" || key13 === "until" || key13 === "only")) {
								const err64 = {
									instancePath: instancePath + "/accept/" + i3,
									schemaPath: "#/$defs/acceptance/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key13 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err64];
								else vErrors.push(err64);
								errors++;
							}
							if (data36.risk !== void 0) {
								if (typeof data36.risk !== "string") {
									const err65 = {
										instancePath: instancePath + "/accept/" + i3 + "/risk",
										schemaPath: "#/$defs/acceptance/properties/risk/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err65];
									else vErrors.push(err65);
									errors++;
								}
							}
							if (data36.at !== void 0) {
								if (typeof data36.at !== "string") {
									const err66 = {
										instancePath: instancePath + "/accept/" + i3 + "/at",
										schemaPath: "#/$defs/acceptance/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
							}
							if (data36.seen !== void 0) {
								let data39 = data36.seen;
								const _errs107 = errors;
								let valid29 = true;
								const _errs108 = errors;
								if (!(data39 && typeof data39 == "object" && !Array.isArray(data39))) {
									const err67 = {};
									if (vErrors === null) vErrors = [err67];
									else vErrors.push(err67);
									errors++;
								}
								var _valid2 = _errs108 === errors;
								errors = _errs107;
								if (vErrors !== null) {
									if (_errs107) vErrors.length = _errs107;
									else vErrors = null;
								}
								let ifClause2;
								if (_valid2) {
									const _errs110 = errors;
									if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
										if (Object.keys(data39).length < 1) {
											const err68 = {
												instancePath: instancePath + "/accept/" + i3 + "/seen",
												schemaPath: "#/$defs/acceptance/properties/seen/then/minProperties",
												keyword: "minProperties",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 properties"
											};
											if (vErrors === null) vErrors = [err68];
											else vErrors.push(err68);
											errors++;
										}
										for (const key14 in data39) if (typeof data39[key14] !== "string") {
											const err69 = {
												instancePath: instancePath + "/accept/" + i3 + "/seen/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/$defs/acceptance/properties/seen/then/additionalProperties/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											};
											if (vErrors === null) vErrors = [err69];
											else vErrors.push(err69);
											errors++;
										}
									} else {
										const err70 = {
											instancePath: instancePath + "/accept/" + i3 + "/seen",
											schemaPath: "#/$defs/acceptance/properties/seen/then/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err70];
										else vErrors.push(err70);
										errors++;
									}
									var _valid2 = _errs110 === errors;
									valid29 = _valid2;
									ifClause2 = "then";
								} else {
									const _errs115 = errors;
									if (typeof data39 !== "string") {
										const err71 = {
											instancePath: instancePath + "/accept/" + i3 + "/seen",
											schemaPath: "#/$defs/acceptance/properties/seen/else/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err71];
										else vErrors.push(err71);
										errors++;
									}
									var _valid2 = _errs115 === errors;
									valid29 = _valid2;
									ifClause2 = "else";
								}
								if (!valid29) {
									const err72 = {
										instancePath: instancePath + "/accept/" + i3 + "/seen",
										schemaPath: "#/$defs/acceptance/properties/seen/if",
										keyword: "if",
										params: { failingKeyword: ifClause2 },
										message: "must match \"" + ifClause2 + "\" schema"
									};
									if (vErrors === null) vErrors = [err72];
									else vErrors.push(err72);
									errors++;
								}
							}
							if (data36.until !== void 0) {
								if (typeof data36.until !== "string") {
									const err73 = {
										instancePath: instancePath + "/accept/" + i3 + "/until",
										schemaPath: "#/$defs/acceptance/properties/until/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err73];
									else vErrors.push(err73);
									errors++;
								}
							}
							if (data36.only !== void 0) {
								let data42 = data36.only;
								if (Array.isArray(data42)) {
									if (data42.length < 1) {
										const err74 = {
											instancePath: instancePath + "/accept/" + i3 + "/only",
											schemaPath: "#/$defs/acceptance/properties/only/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										};
										if (vErrors === null) vErrors = [err74];
										else vErrors.push(err74);
										errors++;
									}
									const len4 = data42.length;
									for (let i4 = 0; i4 < len4; i4++) if (typeof data42[i4] !== "string") {
										const err75 = {
											instancePath: instancePath + "/accept/" + i3 + "/only/" + i4,
											schemaPath: "#/$defs/acceptance/properties/only/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err75];
										else vErrors.push(err75);
										errors++;
									}
								} else {
									const err76 = {
										instancePath: instancePath + "/accept/" + i3 + "/only",
										schemaPath: "#/$defs/acceptance/properties/only/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err76];
									else vErrors.push(err76);
									errors++;
								}
							}
						} else {
							const err77 = {
								instancePath: instancePath + "/accept/" + i3,
								schemaPath: "#/$defs/acceptance/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err77];
							else vErrors.push(err77);
							errors++;
						}
					}
				} else {
					const err78 = {
						instancePath: instancePath + "/accept",
						schemaPath: "#/properties/accept/else/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array"
					};
					if (vErrors === null) vErrors = [err78];
					else vErrors.push(err78);
					errors++;
				}
				var _valid1 = _errs96 === errors;
				valid23 = _valid1;
				ifClause1 = "else";
			}
			if (!valid23) {
				const err79 = {
					instancePath: instancePath + "/accept",
					schemaPath: "#/properties/accept/if",
					keyword: "if",
					params: { failingKeyword: ifClause1 },
					message: "must match \"" + ifClause1 + "\" schema"
				};
				if (vErrors === null) vErrors = [err79];
				else vErrors.push(err79);
				errors++;
			}
		}
		if (data.drift !== void 0) {
			let data44 = data.drift;
			if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
				for (const key15 in data44) if (!(key15 === "ignore")) {
					const err80 = {
						instancePath: instancePath + "/drift",
						schemaPath: "#/properties/drift/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key15 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err80];
					else vErrors.push(err80);
					errors++;
				}
				if (data44.ignore !== void 0) {
					let data45 = data44.ignore;
					if (Array.isArray(data45)) {
						const len5 = data45.length;
						for (let i5 = 0; i5 < len5; i5++) {
							let data46 = data45[i5];
							if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
								if (data46.at === void 0) {
									const err81 = {
										instancePath: instancePath + "/drift/ignore/" + i5,
										schemaPath: "#/$defs/deviation/required",
										keyword: "required",
										params: { missingProperty: "at" },
										message: "must have required property 'at'"
									};
									if (vErrors === null) vErrors = [err81];
									else vErrors.push(err81);
									errors++;
								}
								if (data46.reason === void 0) {
									const err82 = {
										instancePath: instancePath + "/drift/ignore/" + i5,
										schemaPath: "#/$defs/deviation/required",
										keyword: "required",
										params: { missingProperty: "reason" },
										message: "must have required property 'reason'"
									};
									if (vErrors === null) vErrors = [err82];
									else vErrors.push(err82);
									errors++;
								}
								if (data46.until === void 0) {
									const err83 = {
										instancePath: instancePath + "/drift/ignore/" + i5,
										schemaPath: "#/$defs/deviation/required",
										keyword: "required",
										params: { missingProperty: "until" },
										message: "must have required property 'until'"
									};
									if (vErrors === null) vErrors = [err83];
									else vErrors.push(err83);
									errors++;
								}
								for (const key16 in data46) if (!(key16 === "at" || key16 === "attribute" || key16 === "reason" || key16 === "until" || key16 === "only")) {
									const err84 = {
										instancePath: instancePath + "/drift/ignore/" + i5,
										schemaPath: "#/$defs/deviation/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key16 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err84];
									else vErrors.push(err84);
									errors++;
								}
								if (data46.at !== void 0) {
									if (typeof data46.at !== "string") {
										const err85 = {
											instancePath: instancePath + "/drift/ignore/" + i5 + "/at",
											schemaPath: "#/$defs/deviation/properties/at/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err85];
										else vErrors.push(err85);
										errors++;
									}
								}
								if (data46.attribute !== void 0) {
									if (typeof data46.attribute !== "string") {
										const err86 = {
											instancePath: instancePath + "/drift/ignore/" + i5 + "/attribute",
											schemaPath: "#/$defs/deviation/properties/attribute/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err86];
										else vErrors.push(err86);
										errors++;
									}
								}
								if (data46.reason !== void 0) {
									if (typeof data46.reason !== "string") {
										const err87 = {
											instancePath: instancePath + "/drift/ignore/" + i5 + "/reason",
											schemaPath: "#/$defs/deviation/properties/reason/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err87];
										else vErrors.push(err87);
										errors++;
									}
								}
								if (data46.until !== void 0) {
									if (typeof data46.until !== "string") {
										const err88 = {
											instancePath: instancePath + "/drift/ignore/" + i5 + "/until",
											schemaPath: "#/$defs/deviation/properties/until/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err88];
										else vErrors.push(err88);
										errors++;
									}
								}
								if (data46.only !== void 0) {
									let data51 = data46.only;
									if (Array.isArray(data51)) {
										if (data51.length < 1) {
											const err89 = {
												instancePath: instancePath + "/drift/ignore/" + i5 + "/only",
												schemaPath: "#/$defs/deviation/properties/only/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 items"
											};
											if (vErrors === null) vErrors = [err89];
											else vErrors.push(err89);
											errors++;
										}
										const len6 = data51.length;
										for (let i6 = 0; i6 < len6; i6++) if (typeof data51[i6] !== "string") {
											const err90 = {
												instancePath: instancePath + "/drift/ignore/" + i5 + "/only/" + i6,
												schemaPath: "#/$defs/deviation/properties/only/items/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											};
											if (vErrors === null) vErrors = [err90];
											else vErrors.push(err90);
											errors++;
										}
									} else {
										const err91 = {
											instancePath: instancePath + "/drift/ignore/" + i5 + "/only",
											schemaPath: "#/$defs/deviation/properties/only/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err91];
										else vErrors.push(err91);
										errors++;
									}
								}
							} else {
								const err92 = {
									instancePath: instancePath + "/drift/ignore/" + i5,
									schemaPath: "#/$defs/deviation/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err92];
								else vErrors.push(err92);
								errors++;
							}
						}
					} else {
						const err93 = {
							instancePath: instancePath + "/drift/ignore",
							schemaPath: "#/properties/drift/properties/ignore/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err93];
						else vErrors.push(err93);
						errors++;
					}
				}
			} else {
				const err94 = {
					instancePath: instancePath + "/drift",
					schemaPath: "#/properties/drift/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err94];
				else vErrors.push(err94);
				errors++;
			}
		}
		if (data.environments !== void 0) {
			let data53 = data.environments;
			if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
				if (Object.keys(data53).length < 1) {
					const err95 = {
						instancePath: instancePath + "/environments",
						schemaPath: "#/properties/environments/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err95];
					else vErrors.push(err95);
					errors++;
				}
				for (const key17 in data53) {
					let data54 = data53[key17];
					if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
						for (const key18 in data54) if (!(key18 === "signIn")) {
							let data55 = data54[key18];
							if (typeof data55 !== "string" && !(typeof data55 == "number" && isFinite(data55)) && typeof data55 !== "boolean") {
								const err96 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/environments/additionalProperties/additionalProperties/type",
									keyword: "type",
									params: { type: schema31.properties.environments.additionalProperties.additionalProperties.type },
									message: "must be string,number,boolean"
								};
								if (vErrors === null) vErrors = [err96];
								else vErrors.push(err96);
								errors++;
							}
						}
						if (data54.signIn !== void 0) {
							let data56 = data54.signIn;
							if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
								if (data56.clientId === void 0) {
									const err97 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/signIn",
										schemaPath: "#/$defs/signIn/required",
										keyword: "required",
										params: { missingProperty: "clientId" },
										message: "must have required property 'clientId'"
									};
									if (vErrors === null) vErrors = [err97];
									else vErrors.push(err97);
									errors++;
								}
								if (data56.tenantId === void 0) {
									const err98 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/signIn",
										schemaPath: "#/$defs/signIn/required",
										keyword: "required",
										params: { missingProperty: "tenantId" },
										message: "must have required property 'tenantId'"
									};
									if (vErrors === null) vErrors = [err98];
									else vErrors.push(err98);
									errors++;
								}
								for (const key19 in data56) if (!(key19 === "clientId" || key19 === "tenantId")) {
									const err99 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/signIn",
										schemaPath: "#/$defs/signIn/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key19 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err99];
									else vErrors.push(err99);
									errors++;
								}
								if (data56.clientId !== void 0) {
									if (typeof data56.clientId !== "string") {
										const err100 = {
											instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/signIn/clientId",
											schemaPath: "#/$defs/signIn/properties/clientId/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err100];
										else vErrors.push(err100);
										errors++;
									}
								}
								if (data56.tenantId !== void 0) {
									if (typeof data56.tenantId !== "string") {
										const err101 = {
											instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/signIn/tenantId",
											schemaPath: "#/$defs/signIn/properties/tenantId/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err101];
										else vErrors.push(err101);
										errors++;
									}
								}
							} else {
								const err102 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/signIn",
									schemaPath: "#/$defs/signIn/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err102];
								else vErrors.push(err102);
								errors++;
							}
						}
					} else {
						const err103 = {
							instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/environments/additionalProperties/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err103];
						else vErrors.push(err103);
						errors++;
					}
				}
			} else {
				const err104 = {
					instancePath: instancePath + "/environments",
					schemaPath: "#/properties/environments/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err104];
				else vErrors.push(err104);
				errors++;
			}
		}
	} else {
		const err105 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err105];
		else vErrors.push(err105);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// packages/core/src/schema/validate.ts
/** Every place where a value does not fit the schema of a config. */
const validate = (value) => misfitsOf(value).filter((misfit) => misfit.keyword !== "if");

// packages/core/src/check/accept-file.ts
const nothing$1 = {
	kind: "sequence",
	items: [],
	start: 0,
	end: 0
};
const hint$1 = "Write the lines one below the other, each as a refusal prints it.";
/** Consent may stand in a file of its own, which holds the list and nothing else. That it cannot be read is said elsewhere. */
const joinAccept = (document, files) => {
	const named = references(document).find(({ kind }) => kind === "accept");
	const file = named === void 0 ? void 0 : files.get(named.path);
	if (named === void 0 || file === void 0 || "problem" in file) return {
		document,
		diagnostics: []
	};
	const name = besideConfig(document.file, named.path);
	const parsed = parse(file.text, name);
	const found = parsed.diagnostics.filter(({ code }) => code !== "empty-file");
	const lines = linesOf(file.text, name);
	const part = parsed.document ?? {
		file: name,
		text: file.text,
		lines,
		root: nothing$1,
		intact: found.length === 0
	};
	const isList = part.root.kind === "sequence";
	const isEmpty = part.root.kind === "scalar" && part.root.value === null;
	const message = `The file ${name} holds no list of accepted risks.`;
	const wrong = isList || isEmpty ? [] : [diagnose("accept-malformed", lines.location(0, 1), message, { hint: hint$1 })];
	const list = isList ? part : {
		...part,
		root: nothing$1
	};
	return {
		document: {
			...document,
			intact: document.intact && part.intact,
			parts: /* @__PURE__ */ new Map([["accept", list]])
		},
		diagnostics: [...found, ...wrong]
	};
};

// packages/core/src/check/merge.ts
/** More than this nobody reads; errors are kept before warnings, warnings before infos. */
const most$1 = 1e3;
const ranks = {
	error: 0,
	warning: 1,
	info: 2
};
const bounded = (diagnostics) => {
	const sorted = sortDiagnostics(diagnostics);
	if (sorted.length <= most$1) return sorted;
	const kept = sorted.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]).slice(0, most$1);
	const first = sorted.slice(0, 1);
	const message = `There are ${sorted.length} findings; ${most$1} are shown.`;
	return sortDiagnostics([...kept, ...first.map((at) => diagnose("findings-omitted", at, message))]);
};
/**
* Equal findings as one, which names its environments unless it holds in all of them. `everywhere` are findings that do
* not depend on the environment.
*/
const mergeFindings = (all, everywhere = []) => {
	const merged = /* @__PURE__ */ new Map();
	for (const { environment, diagnostics } of all) for (const diagnostic of diagnostics) {
		const key = JSON.stringify([
			diagnostic.code,
			diagnostic.file,
			diagnostic.range,
			diagnostic.message
		]);
		const known = merged.get(key) ?? {
			diagnostic,
			environments: /* @__PURE__ */ new Set()
		};
		merged.set(key, known);
		if (environment !== void 0) known.environments.add(environment);
	}
	const own = [...merged.values()].map(({ diagnostic, environments }) => environments.size === 0 || environments.size === all.length ? diagnostic : {
		...diagnostic,
		environments: [...environments]
	});
	return bounded(everywhere.length === 0 ? own : dedupeDiagnostics([...own, ...everywhere]));
};

// packages/core/src/check/rules/accept.ts
const blocking = blockingRisks;
/** An address, or the plan as a whole where the share of what it deletes is accepted. */
const address$1 = /^(?:[a-z][a-z-]*\/[a-z][a-z-]*:[^/\s][^\n]*|plan)$/;
function* riskFindings({ at }, { path, value }) {
	if (value.risk !== void 0 && !blocking.includes(value.risk)) {
		const message = `'${value.risk}' is not a risk that blocks a plan.`;
		yield diagnose("accept-risk-unknown", at([...path, "risk"]), message, { hint: didYouMean(value.risk, blocking) ?? `There are ${blocking.join(", ")}.` });
	}
	if (value.at !== void 0 && !address$1.test(value.at)) {
		const message = `'${value.at}' is not an address such as adx/table:wards/vitals/old_table.`;
		yield diagnose("accept-malformed", at([...path, "at"]), message);
	}
}
/** The fingerprints of a line with their places: one, or one for each environment. */
const seenIn = ({ path, value: { seen } }) => typeof seen === "string" ? [{
	name: "",
	path: [...path, "seen"],
	value: seen
}] : entriesOf(seen, [...path, "seen"]);
function* seenFindings(context, line) {
	const { at, keyAt, environments, suggest } = context;
	for (const { path, value } of seenIn(line)) {
		if (matches("fingerprint", value)) continue;
		const message = `'${value}' is not a fingerprint: 8 hexadecimal digits in lower case.`;
		yield diagnose("accept-malformed", at(path), message);
	}
	const known = environments.map(({ name }) => name);
	for (const { name, path } of seenIn(line)) {
		if (name === "" || known.includes(name)) continue;
		const listed = `There are ${known.slice(0, 20).join(", ")}.`;
		const hint = known.length === 0 ? "The file has no environments." : suggest(name, () => known) ?? listed;
		yield diagnose("environment-unknown", keyAt(path), `There is no environment '${name}'.`, { hint });
	}
}
/** The same line with an end, where the rest of it is whole. */
const lineToPaste = ({ value: { risk, at, seen, only } }) => {
	if (risk === void 0 || at === void 0 || seen === void 0) return "Paste the line from a new refusal.";
	const environments = only?.filter((name) => name !== void 0);
	return `Replace it with this line: ${consentLine({
		risk,
		at,
		seen,
		...environments === void 0 ? {} : { only: environments }
	})}`;
};
function* untilFindings({ at, keyAt, isWritten }, line) {
	const { path, value } = line;
	const place = [...path, "until"];
	const hint = lineToPaste(line);
	if (value.until === void 0) {
		if (isWritten(place)) return;
		yield diagnose("accept-without-end", keyAt(path), "This consent has no end: `until` is missing.", { hint });
	} else if (readDate(value.until) === void 0) yield diagnose("accept-malformed", at(place), `'${value.until}' is not a date such as 2026-12-30.`, { hint });
}
/** Consent is given in the words of the refusal that asked for it. */
function* acceptRule(context) {
	const known = /* @__PURE__ */ new Set();
	for (const line of acceptedIn(context.draft)) {
		yield* riskFindings(context, line);
		yield* seenFindings(context, line);
		yield* untilFindings(context, line);
		const { risk, at, seen } = line.value;
		const key = JSON.stringify([
			risk,
			at,
			seen
		]);
		if (known.has(key)) yield diagnose("accept-twice", context.at([...line.path, "risk"]), "This is accepted already.");
		known.add(key);
	}
}

// packages/core/src/check/rules/application.ts
const subdomainHint = (text) => {
	const label = /^(?:https?:\/\/)?([A-Za-z0-9-]+)(?:\.azureiotcentral\.com)?\/?$/.exec(text)?.[1]?.toLowerCase();
	return label === void 0 || !matches("subdomain", label) ? void 0 : `Write ${label}.`;
};
/** The application's address and resource. */
function* applicationRule({ draft, at }) {
	const { subdomain, resourceId } = draft.application ?? {};
	if (subdomain !== void 0 && !matches("subdomain", subdomain)) {
		const message = `'${subdomain}' is not the subdomain of an application: letters, digits and hyphens, at most 63, in lower case.`;
		yield diagnose("subdomain-malformed", at(["application", "subdomain"]), message, { hint: subdomainHint(subdomain) });
	}
	if (resourceId !== void 0 && !matches("applicationResource", resourceId)) yield diagnose("resource-id-malformed", at(["application", "resourceId"]), `'${resourceId}' is not the resource id of an IoT Central application.`, { hint: "/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.IoTCentral/iotApps/<name>" });
}

// packages/core/src/check/rules/clusters.ts
const problems = {
	"not-a-url": "it is not a URL",
	"not-https": "it does not begin with https://",
	user: "it has a user name",
	port: "it has a port",
	path: "it has a path",
	query: "it has a query or a fragment",
	separator: "it has white space, `;` or `=`",
	host: "its host is not a host name",
	ingest: "it is the ingestion endpoint",
	"unknown-host": "its host is not that of a known engine",
	"no-cluster": "its host belongs to another Microsoft service, which has no databases for IoT Central to write to",
	"test-cluster": "its host is one of Microsoft's own test clusters",
	interactive: "its host is for people who sign in interactively, and adx-export does not",
	"other-cloud": "adx-export does not support its cloud"
};
const unknownHosts = [
	"unknown-host",
	"no-cluster",
	"test-cluster",
	"interactive",
	"other-cloud"
];
const urlFinding = ({ at }, { value, path }, problem) => {
	const location = at([...path, "url"]);
	const url = value.url ?? "";
	const message = `${problem === "user" ? "The URL" : `'${url}'`} is not the URL of a cluster: ${problems[problem]}.`;
	if (problem === "ingest") return diagnose("cluster-url-ingest", location, message, { hint: `Write ${url.replace(/\/\/ingest-/i, "//")}.` });
	return unknownHosts.includes(problem) ? diagnose("cluster-host-unknown", location, message) : diagnose("cluster-url", location, message, { hint: "https://<cluster>.<region>.kusto.windows.net" });
};
function* engineFindings({ at, keyAt, isWritten }, found, engine) {
	if (engine.engine === "synapse") {
		const message = `'${engine.host}' is a pool of Synapse Data Explorer, which is retired.`;
		yield diagnose("cluster-retired", at([...found.path, "url"]), message);
	}
	const { resourceId, streamingIngestion } = found.value;
	if (streamingIngestion !== void 0 && engine.engine === "synapse") {
		const message = `The streaming ingestion of the pool '${engine.host}' is neither checked nor switched.`;
		yield diagnose("synapse-by-hand", keyAt([...found.path, "streamingIngestion"]), message, { hint: "Switch it in Synapse Studio, in the settings of the pool, and leave the key out of the file." });
	}
	const knowsResource = isWritten([...found.path, "resourceId"]);
	if (streamingIngestion !== void 0 && engine.engine === "adx" && !knowsResource) {
		const message = `Without resourceId the flag of the cluster '${found.name}' is neither checked nor switched.`;
		yield diagnose("cluster-flag-out-of-reach", keyAt([...found.path, "streamingIngestion"]), message);
	}
	const name = resourceId?.split("/").at(-1)?.toLowerCase();
	if (name !== void 0 && engine.engine !== "fabric" && name !== engine.host.split(".")[0]) {
		const message = `The URL is of the cluster '${engine.host.split(".")[0] ?? ""}', the resource id of '${name}'.`;
		yield diagnose("cluster-resource-differs", at([...found.path, "resourceId"]), message);
	}
}
/** Where tokens are sent: the URL and the resource of every cluster. */
function* clusterRule(context) {
	const hosts = /* @__PURE__ */ new Map();
	for (const found of clustersOf(context.draft)) {
		const { url, resourceId } = found.value;
		if (resourceId !== void 0 && !matches("clusterResource", resourceId)) {
			const message = `'${resourceId}' is not the resource id of a cluster.`;
			yield diagnose("resource-id-malformed", context.at([...found.path, "resourceId"]), message, { hint: "/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.Kusto/clusters/<name>" });
		}
		if (url === void 0) continue;
		const engine = parseClusterUrl(url);
		if (typeof engine === "string") {
			yield urlFinding(context, found, engine);
			continue;
		}
		yield* engineFindings(context, found, engine);
		const first = hosts.get(engine.host);
		hosts.set(engine.host, first ?? found);
		if (first === void 0) continue;
		yield diagnose("cluster-twice", context.keyAt(found.path), `'${found.name}' and '${first.name}' are the same cluster.`, { related: [{
			message: `'${first.name}' stands here.`,
			...context.keyAt(first.path)
		}] });
	}
}

// packages/core/src/check/rules/column-types.ts
/** What people write who come from other systems. */
const elsewhere$1 = {
	uuid: "guid",
	integer: "int or long",
	bigint: "long",
	text: "string",
	varchar: "string",
	json: "dynamic",
	object: "dynamic",
	number: "real",
	timestamp: "datetime",
	duration: "timespan"
};
const hintFor$2 = (type) => {
	const lower = type.toLowerCase();
	if (canonicalType(lower) !== void 0) return `Types are in lower case: write ${lower}.`;
	const known = Object.hasOwn(elsewhere$1, lower) ? elsewhere$1[lower] : void 0;
	if (known !== void 0) return `Write ${known}.`;
	return didYouMean(type, columnTypeSpellings) ?? "Types are bool, datetime, decimal, dynamic, guid, int, long, real, string and timespan.";
};
/** Every column has a type that Kusto accepts. */
function* columnTypeRule({ draft, at }) {
	for (const table of tablesOf(draft)) for (const { path, value } of columnsOf$1(table)) {
		const [type, place] = typeof value === "string" ? [value, path] : [value.type, [...path, "type"]];
		if (type === void 0 || canonicalType(type) !== void 0) continue;
		yield diagnose("column-type-unknown", at(place), `'${type}' is not a type that Kusto accepts.`, { hint: hintFor$2(type) });
	}
}

// packages/core/src/check/rules/default-record.ts
const always$1 = [
	"applicationId",
	"messageSource",
	"schema",
	"enqueuedTime",
	"enrichments"
];
const ofDevice = [
	...always$1,
	"deviceId",
	"templateId"
];
/** Keys of the record that IoT Central sends without a transform; https://learn.microsoft.com/azure/iot-central/core/howto-export-to-blob-storage */
const keysBySource = {
	telemetry: [
		...ofDevice,
		"telemetry",
		"module",
		"component",
		"messageProperties"
	],
	properties: [
		...ofDevice,
		"messageType",
		"properties"
	],
	deviceConnectivity: [...ofDevice, "messageType"],
	deviceLifecycle: [...ofDevice, "messageType"],
	deviceTemplateLifecycle: [
		...always$1,
		"messageType",
		"templateId"
	],
	audit: [
		...always$1,
		"messageType",
		"actor",
		"resource",
		"updated",
		"deviceId"
	]
};
const listed$4 = (names) => names.length > 8 ? `${names.slice(0, 8).join(", ")} and ${names.length - 8} more` : names.join(", ");
const noMapping = "IoT Central names no ingestion mapping when it writes, so a mapping of the table changes nothing. Give the link a transform that fills them.";
/** Rows meet columns by name and letter case: without a transform only those of the default record are filled. */
function* defaultRecordRule({ draft, at, isWritten }) {
	const tables = new Map(tablesOf(draft).map((table) => [tableName(table), table]));
	for (const link of linksOf(draft)) {
		if (isWritten([...link.path, "transform"])) continue;
		const { destination } = link.value;
		const keys = keysBySource[link.export.value.source ?? ""];
		const table = tables.get((destination === void 0 ? void 0 : draft.destinations?.[destination]?.table) ?? "");
		if (keys === void 0 || table === void 0) continue;
		const columns = columnsOf$1(table).map(({ name }) => name);
		const empty = columns.filter((name) => !keys.includes(name));
		if (empty.length === 0 || columns.length === 0) continue;
		const cased = empty.find((name) => keys.some((key) => key.toLowerCase() === name.toLowerCase()));
		const key = keys.find((each) => each.toLowerCase() === cased?.toLowerCase());
		const hint = cased === void 0 ? noMapping : `Letter case counts: the record has '${key ?? ""}', the table '${cased}'.`;
		const place = at([...link.path, "destination"]);
		if (empty.length === columns.length) {
			const message = `There is no transform, and the table '${table.name}' has no column of the default record.`;
			yield diagnose("default-record-nothing", place, message, { hint: cased === void 0 ? `Its keys are ${keys.join(", ")}. ${noMapping}` : hint });
		} else {
			const message = `There is no transform, and the default record does not fill ${listed$4(empty)}.`;
			yield diagnose("default-record-columns", place, message, { hint });
		}
	}
}

// packages/core/src/check/rules/ids.ts
/** In the path of a request these mean the place itself and the one above it, however they are encoded. */
const isDots = (name) => name === "." || name === "..";
/** What destinations and exports have in common: an id of their own, of a form that works, and a name for people. */
function* ids$1({ at, keyAt }, what, all) {
	const seen = /* @__PURE__ */ new Map();
	for (const found of all) {
		const { name, path, value } = found;
		const id = value.id ?? name;
		const location = value.id === void 0 ? keyAt(path) : at([...path, "id"]);
		if (isDots(id)) yield diagnose("key-malformed", location, `'${id}' cannot be used as an id: in a path it stands for a folder.`);
		else if (!matches("id", id)) yield diagnose("id-unusual", location, `'${id}' is an unusual id for a ${what}.`);
		if (value.displayName !== void 0 && value.displayName.trim() === "") yield diagnose("display-name-empty", at([...path, "displayName"]), `The ${what} '${name}' has no display name.`);
		const first = seen.get(id);
		seen.set(id, first ?? found);
		if (first === void 0) continue;
		yield diagnose("id-twice", location, `The ${what}s '${first.name}' and '${name}' have the same id '${id}'.`, { related: [{
			message: "The first stands here.",
			...keyAt(first.path)
		}] });
	}
}

// packages/core/src/check/rules/references.ts
/** Why something that a reference names is not there: elsewhere, or nowhere. */
const missing = (context, what, name, path, known) => {
	const elsewhere = context.environment !== void 0 && context.isWritten(path);
	return {
		message: elsewhere ? `There is no ${what} '${name}' in the environment '${context.environment ?? ""}': 'only' limits it to others.` : `There is no ${what} '${name}'.`,
		hint: elsewhere ? void 0 : context.suggest(name, () => known) ?? (known.size > 0 && known.size <= 20 ? `There are ${[...known].join(", ")}.` : void 0)
	};
};
/** A name that should be one of `known`, the things under `section`. `broken` are those there but refused: nothing is said of them. */
function* reference(context, code, what, wanted) {
	if (wanted.known.has(wanted.name)) return;
	if (!context.whole && context.isWritten(wanted.declared)) return;
	const { message, hint } = missing(context, what, wanted.name, wanted.declared, wanted.known);
	yield diagnose(code, context.at(wanted.at), message, { hint });
}
/** An identity that is named at a path. */
function* identityFinding(context, name, at) {
	const known = context.known.identities;
	yield* reference(context, "identity-not-declared", "identity", {
		name,
		at,
		declared: ["identities", name],
		known
	});
}

// packages/core/src/check/rules/destinations.ts
/** https://learn.microsoft.com/azure/iot-central/core/concepts-quotas-limits */
const maxDestinations = 10;
function* table(context, { value, path }) {
	if (value.table === void 0) return;
	const at = [...path, "table"];
	const known = context.known.tables;
	const parts = tableReference(value.table);
	if (parts === void 0) {
		const found = known.size > 1e3 ? void 0 : [...known].find((name) => name.endsWith(`/${value.table ?? ""}`));
		yield diagnose("table-reference-malformed", context.at(at), `'${value.table}' is not cluster/database/table.`, { hint: found === void 0 ? void 0 : `Write ${found}.` });
		return;
	}
	const declared = [
		"clusters",
		parts.cluster,
		"databases",
		parts.database,
		"tables",
		parts.table
	];
	yield* reference(context, "table-not-declared", "table", {
		name: value.table,
		at,
		declared,
		known
	});
}
function* unused$2({ draft, whole, keyAt }) {
	if (!whole) return;
	const linked = new Set(linksOf(draft).map(({ value }) => value.destination));
	const feeding = new Set(destinationsOf(draft).map(({ value }) => value.table));
	for (const { name, path } of destinationsOf(draft)) if (!linked.has(name)) yield diagnose("destination-unused", keyAt(path), `No export uses the destination '${name}'.`);
	for (const found of tablesOf(draft)) {
		if (feeding.has(tableName(found))) continue;
		yield diagnose("table-unfed", keyAt(found.path), `No destination feeds the table '${tableName(found)}'.`);
	}
}
/** Destinations: what they name exists, and none is idle. */
function* destinationRule(context) {
	const all = destinationsOf(context.draft);
	for (const found of all) {
		const { value, path } = found;
		yield* table(context, found);
		if (value.authorization !== void 0) yield* identityFinding(context, value.authorization, [...path, "authorization"]);
	}
	yield* ids$1(context, "destination", all);
	if (all.length > maxDestinations) {
		const message = `There are ${all.length} destinations; an application has at most ${maxDestinations}.`;
		yield diagnose("quota-exceeded", context.keyAt(["destinations"]), message);
	}
	yield* unused$2(context);
}

// packages/core/src/check/rules/deviations.ts
/** Of one resource: the plan as a whole cannot differ. */
const address = /^[a-z][a-z-]*\/[a-z][a-z-]*:[^/\s][^\n]*$/;
/** A difference is accepted by the address that a plan prints, with a reason and an end. */
function* deviationRule({ draft, at }) {
	const known = /* @__PURE__ */ new Set();
	for (const { path, value } of deviationsIn(draft)) {
		const { at: where, attribute, until, reason } = value;
		if (where !== void 0 && !address.test(where)) yield diagnose("ignore-malformed", at([...path, "at"]), `'${where}' is not an address such as adx/table:wards/vitals/readings.`, { hint: "Copy the address from the plan or from the issue of drift." });
		if (until !== void 0 && readDate(until) === void 0) yield diagnose("ignore-malformed", at([...path, "until"]), `'${until}' is not a date such as 2026-12-30.`, { hint: "Write the last day on which the difference is accepted." });
		if (reason?.trim() === "") yield diagnose("ignore-malformed", at([...path, "reason"]), "The reason is empty.", { hint: "Say in one sentence why the difference is accepted." });
		const key = JSON.stringify([where, attribute]);
		if (known.has(key)) yield diagnose("ignore-twice", at([...path, "at"]), "This difference is accepted already.");
		known.add(key);
	}
}

// packages/core/src/check/rules/doubles.ts
/** What decides which rows a link sends, and where: two links that agree in all of it send every row twice. */
const feedOf = ({ value, export: from }, table) => JSON.stringify([
	from.value.source,
	from.value.filter?.trim() ?? "",
	table,
	value.transform ?? ""
]);
/** No two links send the same rows into one table. */
function* doubleRule({ draft, at }) {
	const seen = /* @__PURE__ */ new Map();
	for (const link of linksOf(draft)) {
		const { destination } = link.value;
		const table = destination === void 0 ? void 0 : draft.destinations?.[destination]?.table;
		const { source, enabled } = link.export.value;
		if (table === void 0 || source === void 0 || enabled === false) continue;
		const key = feedOf(link, table);
		const first = seen.get(key);
		seen.set(key, first ?? link);
		if (first === void 0 || first.export.name === link.export.name && first.value.destination === destination) continue;
		const place = [...link.path, "destination"];
		yield diagnose("rows-twice", at(place), `Every row of this link reaches '${table}' twice.`, { related: [{
			message: "This link sends the same rows.",
			...at([...first.path, "destination"])
		}] });
	}
}

// packages/core/src/values/model-id.ts
/** Ids of real device templates often lack `;version`, and old ones are `urn:`, so this is laxer than DTDL's own form. */
const form = /^(?:dtmi|urn):[A-Za-z0-9_:.-]+(?:;\d+(?:\.\d+)?)?$/;
/** Whether a text can be the id of a device template or interface. */
const isModelId = (text) => form.test(text);

// packages/core/src/check/rules/enrichments.ts
/** https://learn.microsoft.com/azure/iot-central/core/howto-manage-data-export-with-rest-api */
const systemNames = [
	"$enabled",
	"$displayName",
	"$templateDisplayName",
	"$organizations",
	"$provisioned",
	"$simulated"
];
function* shape$1({ keyAt, isWritten }, { name, path, value }) {
	const given = ["value", "path"].filter((key) => isWritten([...path, key]));
	if (given.length !== 1) {
		const found = given.length === 0 ? "neither" : "both";
		yield diagnose("enrichment-malformed", keyAt(path), `The enrichment '${name}' must have one of value and path, and has ${found}.`);
		return;
	}
	if (value.target === void 0) return;
	if (value.path === void 0 || value.path.startsWith("$")) {
		const message = "A target goes only with the path of a model’s property.";
		yield diagnose("enrichment-malformed", keyAt([...path, "target"]), message);
	}
}
function* names$1({ at }, { path, value }) {
	const { path: property, target } = value;
	if (property === "") yield diagnose("enrichment-malformed", at([...path, "path"]), "The path is empty.");
	if (property?.startsWith("$") === true && !systemNames.includes(property)) {
		const message = `'${property}' is not documented as a system name for enrichments.`;
		yield diagnose("enrichment-name-unknown", at([...path, "path"]), message, { hint: didYouMean(property, systemNames) });
	}
	if (target !== void 0 && !isModelId(target)) yield diagnose("model-id-malformed", at([...path, "target"]), `'${target}' is not the id of a device model.`);
}
/** Enrichments: a fixed value, or a property by its path. */
function* enrichmentRule(context) {
	for (const dataExport of exportsOf(context.draft)) for (const found of entriesOf(dataExport.value.enrichments, [...dataExport.path, "enrichments"])) {
		yield* shape$1(context, found);
		yield* names$1(context, found);
	}
}

// packages/core/src/check/rules/environments.ts
/** Names and keys must be usable on a command line and in an expression. */
function* names({ environments, keyAt }) {
	const hint = "Use letters, digits, _ and -, beginning with a letter or _.";
	for (const { name, values } of environments) {
		if (name === "all") yield diagnose("environment-name", keyAt(["environments", name]), `'all' cannot name an environment.`, { hint: "Give it another name: `all` stands for every environment." });
		else if (!matches("environmentKey", name)) yield diagnose("environment-name", keyAt(["environments", name]), `'${name}' cannot name an environment.`, { hint });
		for (const key of values.keys()) {
			if (matches("environmentKey", key)) continue;
			yield diagnose("environment-name", keyAt([
				"environments",
				name,
				key
			]), `'${key}' cannot be used in an expression.`, { hint });
		}
	}
}
/** The names of the environments by the keys that they give. */
const ownersOf = (environments) => {
	const owners = /* @__PURE__ */ new Map();
	for (const { name, values } of environments) for (const key of values.keys()) {
		const known = owners.get(key) ?? [];
		owners.set(key, known);
		known.push(name);
	}
	return owners;
};
/** More than this nobody reads, and environments times keys may be many. */
const mostDifferences$1 = 1e3;
/** Every environment gives the same keys. */
function* sameKeys({ environments, keyAt }) {
	const all = ownersOf(environments);
	let found = 0;
	for (const environment of environments) for (const [key, owners] of all) {
		if (environment.values.has(key)) continue;
		if (++found > mostDifferences$1) return;
		yield diagnose("environment-keys-differ", keyAt(["environments", environment.name]), `The environment '${environment.name}' has no '${key}', which ${owners.slice(0, 20).join(", ")} has.`, { hint: "Give the same keys in every environment." });
	}
}
const expression = /\$\{\{\s*environment\.([A-Za-z_][A-Za-z0-9_-]*)\s*\}\}/g;
/** Keys that no expression of the file uses. */
function* unused$1({ environments, document, keyAt }) {
	const texts = [document, ...document.parts?.values() ?? []].map(({ text }) => text);
	const used = new Set(texts.flatMap((text) => [...text.matchAll(expression)].map(([, key]) => key)));
	const [first] = environments;
	if (first === void 0) return;
	for (const key of first.values.keys()) {
		if (used.has(key)) continue;
		yield diagnose("environment-value-unused", keyAt([
			"environments",
			first.name,
			key
		]), `Nothing uses 'environment.${key}'.`);
	}
}
/** Who signs in is named by ids. The same value in every environment is no mistake: one writer may serve two. */
function* signIns({ environments, at }) {
	for (const { name, signIn } of environments) for (const [key, id] of Object.entries(signIn ?? {})) {
		if (matches("guid", id)) continue;
		yield diagnose("id-not-guid", at([
			"environments",
			name,
			signInKey,
			key
		]), `'${id}' is not a GUID.`, { hint: `Copy the ${key === "clientId" ? "application (client)" : "tenant"} id from Microsoft Entra.` });
	}
}
/** The section `environments`: names, the same keys in each, every key used, who signs in. */
function* environmentRule(context) {
	const all = environmentsOf(context.document).length;
	if (all > limits.environments) yield diagnose("environments-too-many", context.keyAt(["environments"]), `The config has ${String(all)} environments, and ${String(limits.environments)} is the limit.`);
	yield* names(context);
	yield* sameKeys(context);
	yield* unused$1(context);
	yield* signIns(context);
}

// packages/core/src/values/filter.ts
const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
/** Blanks the content of strings, so that words and brackets inside them do not count. */
const blank$2 = (text) => text.replace(strings, (found) => `"${" ".repeat(found.length - 2)}"`);
const balanced = (text) => {
	let depth = 0;
	for (const character of text) {
		if (character === "(") depth++;
		else if (character === ")") depth--;
		if (depth < 0) return false;
	}
	return depth === 0 && !text.replaceAll(/" *"/g, "").includes("\"") && !text.includes("'");
};
/** Of a text whose white space is single spaces: nothing here can be matched in more than one way. */
const outline = /^SELECT \* FROM (.+?)(?: WHERE (.+))?$/i;
/** The parts of `SELECT * FROM … WHERE …`; undefined for a text that does not look like it. */
const outlineOf = (filter) => {
	const text = blank$2(filter).replaceAll(/\s+/g, " ").trim();
	const found = outline.exec(text.endsWith(";") ? text.slice(0, -1).trimEnd() : text);
	if (found === null || !balanced(text)) return void 0;
	return {
		from: (found[1] ?? "").split(",").map((each) => each.trim().replace(/ AS \w+$/i, "")),
		where: found[2] ?? ""
	};
};
/** How many conditions a filter joins with AND and OR. */
const conditionsIn = (filter) => {
	const where = outlineOf(filter)?.where ?? "";
	return where === "" ? 0 : where.split(/ (?:AND|OR) /i).length;
};
/** Whether a filter lets only simulated devices through, as far as that is certain: no OR, no NOT. */
const wantsOnlySimulated = (filter) => {
	const where = outlineOf(filter)?.where ?? "";
	return !/\b(?:OR|NOT)\b/i.test(where) && /\$simulated\s*(?:==?\s*true\b|(?:!=|<>)\s*false\b)/i.test(where);
};

// packages/core/src/check/rules/exports.ts
/** https://learn.microsoft.com/azure/iot-central/core/concepts-quotas-limits; the guides say five destinations. */
const quotas = {
	exports: 10,
	destinations: 10,
	contestedDestinations: 5,
	conditions: 10
};
/** https://learn.microsoft.com/azure/iot-central/core/howto-export-data: what each source leaves out. */
const withoutFilter = ["audit"];
const withoutEnrichments = ["audit", "deviceTemplateLifecycle"];
function* source({ keyAt }, { path, value }) {
	if (value.source === void 0) return;
	if (typeof value.filter === "string" && withoutFilter.includes(value.source)) yield diagnose("filter-not-allowed", keyAt([...path, "filter"]), `An export of ${value.source} has no filter.`);
	if (entriesOf(value.enrichments, []).length > 0 && withoutEnrichments.includes(value.source)) {
		const message = `An export of ${value.source} has no enrichments.`;
		yield diagnose("enrichments-not-allowed", keyAt([...path, "enrichments"]), message);
	}
}
function* links(context, { path, value, name }) {
	const place = [...path, "destinations"];
	const known = context.known.destinations;
	const seen = /* @__PURE__ */ new Set();
	const all = itemsOf$2(value.destinations, place);
	for (const link of all) {
		const { destination, transform } = link.value;
		if (typeof transform === "string" && transform.trim() === "") yield diagnose("transform-empty", context.keyAt([...link.path, "transform"]), "The transform is empty.");
		if (destination === void 0) continue;
		const at = [...link.path, "destination"];
		if (seen.has(destination)) yield diagnose("destination-twice", context.at(at), `The export '${name}' has a link to '${destination}' already.`);
		seen.add(destination);
		yield* reference(context, "destination-not-declared", "destination", {
			name: destination,
			at,
			declared: ["destinations", destination],
			known
		});
	}
	if (all.length > quotas.destinations) {
		const message = `The export has ${all.length} destinations; at most ${quotas.destinations} are allowed.`;
		yield diagnose("quota-exceeded", context.keyAt(place), message);
	} else if (all.length > quotas.contestedDestinations) yield diagnose("many-destinations", context.keyAt(place), `The export has ${all.length} destinations.`);
	else if (all.length === 0 && context.whole) yield diagnose("export-without-destination", context.keyAt(path), `The export '${name}' has no destination.`);
}
function* counts({ keyAt }, { path, value }) {
	const conditions = typeof value.filter === "string" ? conditionsIn(value.filter) : 0;
	const enrichments = entriesOf(value.enrichments, []).length;
	const over = `at most ${quotas.conditions} are allowed`;
	if (conditions > quotas.conditions) yield diagnose("quota-exceeded", keyAt([...path, "filter"]), `The filter has ${conditions} conditions; ${over}.`);
	if (enrichments > quotas.conditions) yield diagnose("quota-exceeded", keyAt([...path, "enrichments"]), `There are ${enrichments} enrichments; ${over}.`);
	if (conditions + enrichments > quotas.conditions && Math.max(conditions, enrichments) <= quotas.conditions) {
		const message = `The export has ${conditions} conditions and ${enrichments} enrichments.`;
		yield diagnose("many-conditions", keyAt([...path, "enrichments"]), message);
	}
}
/** Exports: what their source allows, where they lead, and IoT Central's quotas. */
function* exportRule(context) {
	const all = exportsOf(context.draft);
	for (const found of all) {
		yield* source(context, found);
		yield* links(context, found);
		yield* counts(context, found);
	}
	yield* ids$1(context, "export", all);
	if (all.length > quotas.exports) {
		const message = `There are ${all.length} exports; an application has at most ${quotas.exports}.`;
		yield diagnose("quota-exceeded", context.keyAt(["exports"]), message);
	}
}

// packages/core/src/check/rules/filters.ts
function* shape({ at }, { path, value }, filter) {
	if (filter.trim() === "" || value.source === "audit") return;
	const place = at([...path, "filter"]);
	const found = outlineOf(filter);
	if (found === void 0) {
		yield diagnose("filter-malformed", place, "This does not look like a filter: SELECT * FROM devices WHERE … is expected.");
		return;
	}
	for (const from of found.from) {
		if (from.toLowerCase() === "devices" || isModelId(from)) continue;
		yield diagnose("model-id-malformed", place, `'${from}' is neither 'devices' nor the id of a device model.`);
	}
}
/** https://learn.microsoft.com/azure/iot-central/core/troubleshooting-data-export: simulated devices and managed identity. */
function* simulated({ draft, at }, { path, value }, filter) {
	if (!wantsOnlySimulated(filter)) return;
	for (const link of itemsOf$2(value.destinations, [...path, "destinations"])) {
		const destination = link.value.destination;
		const authorization = destination === void 0 ? void 0 : draft.destinations?.[destination]?.authorization;
		const identity = authorization === void 0 ? void 0 : draft.identities?.[authorization];
		if (identity === void 0 || typeof identity !== "string" && identity.managedIdentity === void 0) continue;
		const message = `The filter lets only simulated devices through, and '${destination ?? ""}' is written with a managed identity, for which IoT Central leaves them out.`;
		yield diagnose("simulated-never-sent", at([...path, "filter"]), message, { related: [{
			message: "The destination is linked here.",
			...at([...link.path, "destination"])
		}] });
	}
}
/** An empty value may be a slip of the pen, and clearing a filter sends messages that stayed away before: it is written out. */
function* written({ document, at }, { path, value }) {
	const node = nodeAt$1(document, [...path, "filter"]);
	if (value.filter !== null || node?.kind !== "scalar" || node.start < node.end) return;
	yield diagnose("wrong-type", at([...path, "filter"]), "'filter' is empty, so it is not clear what is meant.", { hint: "Write filter: null to clear the live filter, or delete the key to leave it alone." });
}
/** Filters, as far as they can be judged without their grammar. */
function* filterRule(context) {
	for (const found of exportsOf(context.draft)) {
		const { filter } = found.value;
		if (filter === void 0) continue;
		if (filter === null) {
			yield* written(context, found);
			continue;
		}
		yield* shape(context, found, filter);
		yield* simulated(context, found, filter);
	}
}

// packages/core/src/check/rules/grants.ts
/** Roles that can write rows at all. */
const writing = ["user", "ingestor"];
const placeOf$5 = (cluster, database) => JSON.stringify([cluster, database]);
/** The roles on a database by identity. */
const rolesOf = (database) => new Map([...Map.groupBy(principalsOf(database), ({ value }) => value.identity ?? "")].map(([identity, principals]) => [identity, principals.flatMap(({ value }) => value.role ?? [])]));
/** Every identity that writes to a database has a role there; https://learn.microsoft.com/azure/iot-central/core/howto-export-to-azure-data-explorer asks for admin. */
function* grantRule({ draft, whole, at }) {
	if (!whole) return;
	const databases = new Map(databasesOf(draft).map((each) => [placeOf$5(each.cluster.name, each.name), each]));
	const roles = new Map([...databases].map(([place, database]) => [place, rolesOf(database)]));
	for (const { path, value } of destinationsOf(draft)) {
		const table = value.table === void 0 ? void 0 : tableReference(value.table);
		const identity = value.authorization;
		const whose = table === void 0 ? "" : placeOf$5(table.cluster, table.database);
		const database = databases.get(whose);
		if (database === void 0 || identity === void 0 || draft.identities?.[identity] === void 0) continue;
		const own = roles.get(whose)?.get(identity) ?? [];
		if (own.includes("admin")) continue;
		const place = at([...path, "authorization"]);
		const lesser = own.find((role) => writing.includes(role));
		if (lesser !== void 0) {
			const message = `'${identity}' is ${lesser} of the database '${database.name}'; IoT Central asks for admin.`;
			yield diagnose("grant-not-admin", place, message, { hint: "Grant it admin, or test that data arrives." });
			continue;
		}
		yield diagnose("identity-without-grant", place, `The file gives '${identity}' no role on the database '${database.name}' that lets it write.`, { hint: `Add { role: admin, identity: ${identity} } to the principals of '${database.name}'.` });
	}
}

// packages/core/src/check/rules/identities.ts
/** Ids in the file are GUIDs. */
function* guids({ at }, path, ids) {
	for (const [key, id] of Object.entries(ids)) {
		if (id === void 0 || matches("guid", id)) continue;
		yield diagnose("id-not-guid", at([...path, key]), `'${id}' is not a GUID.`);
	}
}
function* managed(context, found, ids) {
	yield* guids(context, [...found.path, "managedIdentity"], ids);
	if (ids["principalId"] !== void 0 && ids["tenantId"] !== void 0 || context.isWritten(["application", "resourceId"])) return;
	yield diagnose("identity-unknown", context.keyAt(found.path), `Nothing says which object id and tenant the managed identity '${found.name}' has.`, { hint: "Give application.resourceId, or principalId and tenantId here." });
}
function* servicePrincipal(context, found) {
	const principal = typeof found.value === "string" ? void 0 : found.value.servicePrincipal;
	if (principal === void 0) return;
	const path = [...found.path, "servicePrincipal"];
	yield* guids(context, path, {
		clientId: principal.clientId,
		tenantId: principal.tenantId
	});
	const env = principal.clientSecret?.env;
	if (env !== void 0 && !matches("secretVariable", env)) yield diagnose("secret-name", context.keyAt([
		...path,
		"clientSecret",
		"env"
	]), "This is not the name of a variable that may hold a secret.", { hint: "Names begin with ADX_ (ADX_EXPORT_ is reserved) and have capitals, digits and _ only." });
}
/** Taking a role away from an identity takes its ids, so it stays declared until that is done. */
const removedFrom = (draft) => itemsOf$2(draft.removed?.principals, ["removed", "principals"]).map(({ value }) => {
	const text = typeof value === "string" ? value : value.name;
	return text === void 0 ? void 0 : splitRemoval("principals", text)?.at(-1);
});
function* unused({ draft, whole, keyAt }) {
	if (!whole) return;
	const used = /* @__PURE__ */ new Set([
		...destinationsOf(draft).map(({ value }) => value.authorization),
		...databasesOf(draft).flatMap((database) => principalsOf(database).map(({ value }) => value.identity)),
		...removedFrom(draft)
	]);
	for (const { name, path } of identitiesOf(draft)) if (!used.has(name)) yield diagnose("identity-unused", keyAt(path), `Nothing uses the identity '${name}'.`);
}
/** Who writes: exactly one kind of identity, with ids that can be known and a secret that is only referred to. */
function* identityRule(context) {
	for (const found of identitiesOf(context.draft)) {
		const { value, path, name } = found;
		if (typeof value === "string") {
			yield* managed(context, found, {});
			continue;
		}
		const kinds = ["managedIdentity", "servicePrincipal"].filter((kind) => context.isWritten([...path, kind]));
		if (kinds.length !== 1) {
			const message = `The identity '${name}' must be one of managedIdentity and servicePrincipal, and is ${kinds.length === 0 ? "neither" : "both"}.`;
			yield diagnose("identity-kind", context.keyAt(path), message);
		}
		if (value.managedIdentity !== void 0) yield* managed(context, found, { ...value.managedIdentity });
		yield* servicePrincipal(context, found);
	}
	yield* unused(context);
}

// packages/core/src/check/rules/keys.ts
/** Keys become parts of references and addresses, which slashes divide. */
const usable = /^[^/\p{Cc}\s](?:[^/\p{Cc}]{0,1022}[^/\p{Cc}\s])?$/u;
/** Keys that are not checked as names in Kusto. */
function* keyRule({ draft, keyAt }) {
	const found = [
		...identitiesOf(draft),
		...clustersOf(draft),
		...destinationsOf(draft),
		...exportsOf(draft).flatMap((each) => [each, ...entriesOf(each.value.enrichments, [...each.path, "enrichments"])])
	];
	for (const { name, path } of found) {
		if (invisibleIn(name) !== void 0) continue;
		if (path[0] === "destinations" && name === "all") yield diagnose("key-malformed", keyAt(path), "'all' cannot be used as a key.", { hint: "Give the destination another name: `--resend-secrets all` stands for every destination." });
		else if (!usable.test(name)) yield diagnose("key-malformed", keyAt(path), `'${name}' cannot be used as a key.`);
	}
}

// packages/core/src/check/rules/names.ts
/** https://learn.microsoft.com/kusto/query/schema-entities/entity-names */
const allowed = /^[\p{L}\p{Nd}_ .-]{1,1024}$/u;
const reserved = /^__|__$/;
const maxColumns = 1e4;
/** The name in Kusto, and where it is written: `name`, or the key. */
const kustoName = ({ name, path, value }) => value.name === void 0 ? {
	name,
	path
} : {
	name: value.name,
	path: [...path, "name"]
};
function* nameFindings({ at, keyAt }, what, { name, path }) {
	const location = path.at(-1) === "name" ? at(path) : keyAt(path);
	const shown = name.length > 100 ? `${name.slice(0, 100)}…` : name;
	if (invisibleIn(name) !== void 0) return;
	if (!allowed.test(name)) {
		const why = name.length > 1024 ? "it is longer than 1024 characters" : "only letters, digits, spaces, _ . and - are allowed";
		yield diagnose("name-malformed", location, `'${shown}' cannot name a ${what}: ${why}.`);
	} else if (isDots(name)) yield diagnose("name-malformed", location, `'${shown}' cannot name a ${what}: in a path it stands for a folder.`);
	else if (reserved.test(name)) yield diagnose("name-reserved", location, `'${shown}' cannot name a ${what}: names with two underscores at either end are reserved.`);
}
/** Things of which two have one name. `fold` says which names are the same. */
function* twice$1({ keyAt }, what, all, fold) {
	const seen = /* @__PURE__ */ new Map();
	for (const found of all) {
		const { name } = kustoName(found);
		const key = fold ? name.toLowerCase() : name;
		const first = seen.get(key);
		seen.set(key, first ?? found);
		if (first === void 0) continue;
		yield diagnose("name-twice", keyAt(found.path), `Two ${what} have the name '${name}'.`, { related: [{
			message: "The first stands here.",
			...keyAt(first.path)
		}] });
	}
}
function* differInCase({ keyAt }, what, all) {
	const seen = /* @__PURE__ */ new Map();
	for (const { name, path } of all) {
		const first = seen.get(name.toLowerCase());
		seen.set(name.toLowerCase(), first ?? name);
		if (first === void 0) continue;
		yield diagnose("names-differ-in-case", keyAt(path), `The ${what} '${name}' and '${first}' differ only in letter case.`);
	}
}
/** A key with a slash cannot be referred to, even where `name` gives another name. */
function* keyFinding$1({ keyAt }, { name, path, value }) {
	if (value.name !== void 0 && name.includes("/")) yield diagnose("key-malformed", keyAt(path), `'${name}' cannot be used as a key: references are divided by slashes.`);
}
const placeOf$4 = ({ path }) => JSON.stringify(path);
/** Names of databases, tables and columns, which Kusto would otherwise refuse halfway through an apply. */
function* nameRule(context) {
	const databases = databasesOf(context.draft);
	const tables = tablesOf(context.draft);
	const byDatabase = Map.groupBy(tables, ({ database }) => placeOf$4(database));
	for (const database of databases) {
		yield* keyFinding$1(context, database);
		yield* nameFindings(context, "database", kustoName(database));
		const inside = byDatabase.get(placeOf$4(database)) ?? [];
		yield* twice$1(context, "tables", inside, false);
		yield* differInCase(context, "tables", inside);
	}
	for (const inside of Map.groupBy(databases, ({ cluster }) => cluster.name).values()) yield* twice$1(context, "databases", inside, true);
	for (const table of tables) {
		yield* keyFinding$1(context, table);
		yield* nameFindings(context, "table", kustoName(table));
		const columns = columnsOf$1(table);
		if (columns.length > maxColumns) {
			const message = `The table has ${columns.length} columns; Kusto allows ${maxColumns}.`;
			yield diagnose("too-many-columns", context.keyAt(table.path), message);
		}
		for (const column of columns) yield* nameFindings(context, "column", column);
		yield* differInCase(context, "columns", columns);
	}
}

// packages/core/src/check/rules/only.ts
/** Every list `only` in a document; enrichments hold the user's own JSON, so they are not looked into. */
function* listsIn(node) {
	if (node.kind === "scalar") return;
	if (node.kind === "sequence") {
		for (const item of node.items) yield* listsIn(item);
		return;
	}
	for (const { key, value } of node.entries.values()) if (key === "only" && value.kind === "sequence") yield value;
	else if (key !== "enrichments") yield* listsIn(value);
}
/** `only` names environments that exist. */
function* onlyRule({ document, environments, suggest }) {
	const known = new Set(environments.map(({ name }) => name));
	const listed = [...known].slice(0, 20).join(", ");
	const seen = /* @__PURE__ */ new Set();
	for (const list of listsIn(document.root)) {
		if (seen.has(list)) continue;
		seen.add(list);
		for (const item of list.items) {
			if (item.kind !== "scalar" || typeof item.value !== "string" || known.has(item.value)) continue;
			const hint = known.size === 0 ? "The file has no environments." : suggest(item.value, () => known) ?? `There are ${listed}.`;
			const location = document.lines.location(item.start, item.end);
			yield diagnose("environment-unknown", location, `There is no environment '${item.value}'.`, { hint });
		}
	}
}

// packages/core/src/check/scalars.ts
function* held(node, seen, entry) {
	if (seen.has(node)) return;
	seen.add(node);
	if (node.kind === "scalar") yield entry === void 0 ? { scalar: node } : {
		scalar: node,
		entry
	};
	else if (node.kind === "sequence") for (const item of node.items) yield* held(item, seen);
	else for (const each of node.entries.values()) yield* held(each.value, seen, each);
}
/** Every scalar below a node, once each however many aliases name it. */
const scalarsIn = (node) => held(node, /* @__PURE__ */ new Set());

// packages/core/src/check/rules/placeholders.ts
/** What `init` writes where only its reader knows what belongs there. */
const placeholder = /(?<![A-Za-z0-9])change-me(?![A-Za-z0-9])/gi;
/** Nothing that was written to be replaced stands in the file; each place is a finding. */
function* placeholderRule({ document }) {
	for (const { scalar, entry } of scalarsIn(document.root)) {
		if (typeof scalar.value !== "string" || scalar.value.search(placeholder) < 0) continue;
		const written = [...document.text.slice(scalar.start, scalar.end).matchAll(placeholder)].map(({ 0: text, index }) => ({
			start: scalar.start + index,
			end: scalar.start + index + text.length
		}));
		const what = entry === void 0 ? "A value" : `'${entry.key}'`;
		for (const { start, end } of written.length === 0 ? [scalar] : written) yield diagnose("placeholder-left", document.lines.location(start, end), `${what} still holds a placeholder.`, { hint: "Write what it really is in place of change-me." });
	}
}

// packages/core/src/check/rules/policies.ts
const ticks = (text) => text === void 0 ? void 0 : parseTimespan(text);
const second = 10000000n;
/** https://learn.microsoft.com/kusto/management/batching-policy */
const bounds = {
	time: {
		least: 10n * second,
		most: 30n * 60n * second,
		words: "10 seconds to 30 minutes"
	},
	items: {
		least: 1,
		most: 25e3
	},
	megabytes: {
		least: 100,
		most: 4096
	}
};
function* durations({ at }, all) {
	for (const { text, path } of all) {
		if (text === void 0 || parseTimespan(text) !== void 0) continue;
		yield diagnose("timespan-malformed", at(path), `'${text}' is not a duration.`, { hint: "Write it as 30d, 12h, 5m, 30s or 1.12:00:00." });
	}
}
function* lengths({ at }, retention, caching) {
	const kept = ticks(retention.text);
	const cached = ticks(caching.text);
	if (kept !== void 0 && kept <= 0n) yield diagnose("timespan-out-of-range", at(retention.path), "Data must be kept for longer than zero.");
	if (cached !== void 0 && cached < 0n) yield diagnose("timespan-out-of-range", at(caching.path), "Caching cannot be negative.");
	if (kept !== void 0 && cached !== void 0 && kept > 0n && cached > kept) {
		const message = `Data is to be cached for ${caching.text ?? ""}, and kept for ${retention.text ?? ""} only.`;
		yield diagnose("caching-longer-than-retention", at(caching.path), message);
	}
}
function* batching({ at }, { path, value }) {
	const place = [...path, "ingestionBatching"];
	const time = ticks(value.ingestionBatching?.time);
	if (time !== void 0 && (time < bounds.time.least || time > bounds.time.most)) yield diagnose("batching-out-of-range", at([...place, "time"]), `The time must be ${bounds.time.words}.`);
	for (const key of ["items", "megabytes"]) {
		const number = value.ingestionBatching?.[key];
		const { least, most } = bounds[key];
		if (number === void 0 || number >= least && number <= most) continue;
		yield diagnose("batching-out-of-range", at([...place, key]), `'${key}' must be ${least} to ${most}, and is ${number}.`);
	}
}
/** Kusto accepts the policy while the cluster does not stream, and then nothing streams. */
function* streaming({ at }, { path, value, database }) {
	if (value.streamingIngestion !== true || database.cluster.value.streamingIngestion !== false) return;
	const message = `Streaming ingestion is asked for here, but the cluster '${database.cluster.name}' has it off.`;
	yield diagnose("streaming-off", at([...path, "streamingIngestion"]), message, { related: [{
		message: "It is switched off here.",
		...at([...database.cluster.path, "streamingIngestion"])
	}] });
}
/** Policies of tables and databases: durations, bounds, and what contradicts what. */
function* policyRule(context) {
	const holders = [...databasesOf(context.draft).map((database) => ({
		...database,
		database
	})), ...tablesOf(context.draft)];
	for (const holder of holders) {
		const { path, value } = holder;
		const retention = typeof value.retention === "string" ? {
			text: value.retention,
			path: [...path, "retention"]
		} : {
			text: value.retention?.softDelete,
			path: [
				...path,
				"retention",
				"softDelete"
			]
		};
		const caching = {
			text: value.caching,
			path: [...path, "caching"]
		};
		yield* durations(context, [
			retention,
			caching,
			{
				text: value.ingestionBatching?.time,
				path: [
					...path,
					"ingestionBatching",
					"time"
				]
			}
		]);
		yield* lengths(context, retention, caching);
		yield* batching(context, holder);
		yield* streaming(context, holder);
	}
}

// packages/core/src/check/rules/principals.ts
/** An object id or a name such as somebody@contoso.com: nothing that could end a quoted string. */
const directoryName = /^[\p{L}\p{N}_.@#+-]{1,256}$/u;
const subjects = [
	"identity",
	"user",
	"group",
	"application"
];
function* subject({ keyAt, at, isWritten }, { path, value }) {
	const given = subjects.filter((key) => isWritten([...path, key]));
	if (given.length !== 1) {
		const found = given.length === 0 ? "has none" : `has ${given.join(" and ")}`;
		yield diagnose("principal-subject", keyAt([...path, "role"]), `A principal has one of ${subjects.join(", ")}; this one ${found}.`);
	} else if (value.identity !== void 0 && value.tenantId !== void 0) yield diagnose("principal-subject", at([...path, "tenantId"]), "The tenant of an identity is known from the identity itself.", { hint: "Delete tenantId." });
}
function* ids({ at }, { path, value }) {
	for (const key of ["application", "tenantId"]) {
		const id = value[key];
		if (id !== void 0 && !matches("guid", id) && invisibleIn(id) === void 0) yield diagnose("id-not-guid", at([...path, key]), `'${id}' is not a GUID.`);
	}
	for (const key of ["user", "group"]) {
		const id = value[key];
		if (id === void 0 || directoryName.test(id) || invisibleIn(id) !== void 0) continue;
		yield diagnose("principal-id-malformed", at([...path, key]), `'${id}' is not the id of a ${key}.`);
	}
}
/** Who has which role on a database. */
function* principalRule(context) {
	for (const database of databasesOf(context.draft)) {
		const seen = /* @__PURE__ */ new Set();
		for (const found of principalsOf(database)) {
			yield* subject(context, found);
			yield* ids(context, found);
			const { identity, role, user, group, application } = found.value;
			if (identity !== void 0) yield* identityFinding(context, identity, [...found.path, "identity"]);
			const key = JSON.stringify([
				role,
				identity,
				user?.toLowerCase(),
				group?.toLowerCase(),
				application?.toLowerCase()
			]);
			if (seen.has(key)) yield diagnose("principal-twice", context.keyAt([...found.path, "role"]), "This principal has this role already.");
			seen.add(key);
		}
	}
}

// packages/core/src/check/rules/declared.ts
/** Names are case-sensitive, but for the ids of principals. */
const removalKey = (section, text) => `${section}:${section === "principals" ? text.toLowerCase() : text}`;
/** The ids under which an identity of the file may stand under `removed` too. */
const idsOf = (draft, name) => {
	const identity = name === void 0 ? void 0 : draft.identities?.[name];
	if (typeof identity !== "object") return [];
	const { servicePrincipal, managedIdentity } = identity;
	return [[servicePrincipal?.clientId, servicePrincipal?.tenantId], typeof managedIdentity === "object" ? [managedIdentity.principalId, managedIdentity.tenantId] : []].flatMap(([own, tenant]) => own === void 0 ? [] : [{
		own,
		tenant
	}]);
};
/** Everything that could stand under `removed` and is declared, as `section:name`, with the path of its declaration. */
const declaredNames = (draft) => {
	const names = /* @__PURE__ */ new Map();
	const add = (section, parts, path) => names.set(removalKey(section, parts.join("/")), path);
	for (const { name, path, value } of exportsOf(draft)) for (const id of [name, value.id ?? name]) add("exports", [id], path);
	for (const { name, path, value } of destinationsOf(draft)) for (const id of [name, value.id ?? name]) add("destinations", [id], path);
	for (const { path, value, export: from } of linksOf(draft)) {
		const to = value.destination ?? "";
		for (const end of [to, draft.destinations?.[to]?.id ?? to]) for (const start of [from.name, from.value.id ?? from.name]) add("links", [start, end], path);
	}
	for (const found of databasesOf(draft)) {
		const parts = [found.cluster.name, found.name];
		for (const { path, value } of principalsOf(found)) {
			const { role = "", identity, user, group, application, tenantId } = value;
			const tenant = tenantId === void 0 ? "" : `;${tenantId}`;
			if (identity !== void 0) add("principals", [
				...parts,
				role,
				identity
			], path);
			for (const id of idsOf(draft, identity)) {
				add("principals", [
					...parts,
					role,
					`application=${id.own}`
				], path);
				if (id.tenant !== void 0) add("principals", [
					...parts,
					role,
					`application=${id.own};${id.tenant}`
				], path);
			}
			for (const [type, id] of Object.entries({
				user,
				group,
				application
			})) if (id !== void 0) add("principals", [
				...parts,
				role,
				`${type}=${id}${tenant}`
			], path);
		}
		for (const policy of policyNames) if (found.value[policy] !== void 0) add("policies", [...parts, policy], [...found.path, policy]);
	}
	for (const found of tablesOf(draft)) for (const name of [found.name, found.value.name ?? found.name]) {
		const parts = [
			found.database.cluster.name,
			found.database.name,
			name
		];
		add("tables", parts, found.path);
		for (const column of columnsOf$1(found)) add("columns", [...parts, column.name], column.path);
		for (const policy of policyNames) if (found.value[policy] !== void 0) add("policies", [...parts, policy], [...found.path, policy]);
	}
	return names;
};

// packages/core/src/check/rules/removed.ts
const sections = [
	"exports",
	"destinations",
	"links",
	"tables",
	"columns",
	"principals",
	"policies"
];
const removalsOf = ({ draft }) => sections.flatMap((section) => itemsOf$2(draft.removed?.[section], ["removed", section]).flatMap(({ path, value }) => {
	if (typeof value === "string") return [{
		section,
		text: value,
		path
	}];
	return value.name === void 0 ? [] : [{
		section,
		text: value.name,
		path: [...path, "name"]
	}];
}));
const outside$1 = /^(?:user|group|application)=[^;=]+(?:;[^;=]+)?$/;
/** The last name of a principal or policy is a word, not free. */
function* words$1(context, { section, path }, names) {
	const bad = (name, what, known) => diagnose("removed-malformed", context.at(path), `'${name}' is not ${what}.`, { hint: context.suggest(name, () => known) ?? `There are ${known.join(", ")}.` });
	if (section === "policies") {
		const policy = names.at(-1) ?? "";
		if (!policyNames.some((known) => known === policy)) yield bad(policy, "a policy that can be removed", policyNames);
	}
	if (section === "principals") {
		const [, , role = "", identity = ""] = names;
		if (!databaseRoles.some((known) => known === role)) yield bad(role, "a role", databaseRoles);
		if (outside$1.test(identity) || context.isWritten(["identities", identity])) return;
		yield diagnose("removed-malformed", context.at(path), `'${identity}' is not a declared identity, nor user=ID, group=ID or application=ID.`, { hint: context.suggest(identity, () => context.known.identities) });
	}
}
/** What lies in a database can only be removed where the file knows and manages that database. */
function* reach(context, { section, path }, names) {
	if (![
		"tables",
		"columns",
		"principals",
		"policies"
	].includes(section)) return;
	const [cluster = "", database = "", table = ""] = names;
	const found = context.draft.clusters?.[cluster];
	const inside = found?.databases?.[database];
	const location = context.at(path);
	if (found === void 0 || inside === void 0) {
		const written = found === void 0 ? ["clusters", cluster] : [
			"clusters",
			cluster,
			"databases",
			database
		];
		if (!context.whole && context.isWritten(written)) return;
		const known = (found === void 0 ? context.draft.clusters : found.databases) ?? {};
		const [what, name] = found === void 0 ? ["cluster", cluster] : ["database", database];
		yield diagnose("removed-out-of-reach", location, `The file declares no ${what} '${name}'.`, { hint: context.suggest(name, () => Object.keys(known)) });
		return;
	}
	if ([
		found,
		inside,
		...section === "columns" || section === "policies" ? [inside.tables?.[table]] : []
	].some((owner) => owner?.manage === false)) yield diagnose("removed-out-of-reach", location, "This lies in something with `manage: false`, so it is not removed.");
}
/** Everything that the file asks to delete: named in full, within reach, and not declared at the same time. */
function* removedRule(context) {
	const seen = /* @__PURE__ */ new Set();
	const removals = removalsOf(context);
	if (removals.length === 0) return;
	const declared = declaredNames(context.draft);
	for (const removal of removals) {
		const { section, text, path } = removal;
		const names = splitRemoval(section, text);
		if (names === void 0) {
			const shape = removalShapes[section].join("/");
			yield diagnose("removed-malformed", context.at(path), `'${text}' is not ${shape}.`);
			continue;
		}
		if (names.some(isDots)) {
			yield diagnose("removed-malformed", context.at(path), `'${text}' cannot be removed: \`.\` and \`..\` name nothing.`);
			continue;
		}
		const key = removalKey(section, text);
		if (seen.has(key)) yield diagnose("removed-twice", context.at(path), `'${text}' is named here already.`);
		seen.add(key);
		const place = declared.get(key);
		if (place !== void 0) yield diagnose("declared-and-removed", context.at(path), `'${text}' is removed here, but it is declared too.`, { related: [{
			message: "It is declared here.",
			...context.keyAt(place)
		}] });
		yield* words$1(context, removal, names);
		yield* reach(context, removal, names);
	}
}

// packages/core/src/check/rules/secrets.ts
const hint = "Revoke it, and refer to a new one by the name of a variable.";
/** Beside a key that is about secrets the key is marked, as every other finding about such a value does. */
const startOf$1 = ({ scalar, entry }) => entry !== void 0 && (isSecretKey(entry.key) || entry.key === "env") ? entry.keyStart : scalar.start;
/** Whether an offset lies in a scalar; scalars do not overlap. */
const insideOf = (held) => {
	const sorted = held.map(({ scalar }) => scalar).toSorted((a, b) => a.start - b.start);
	return (offset) => {
		let [low, high] = [0, sorted.length];
		while (low < high) {
			const middle = Math.floor((low + high) / 2);
			if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		return offset < (sorted[low - 1]?.end ?? 0);
	};
};
/** No secret stands in the file, in a comment as little as in a value. The finding never repeats it. */
function* secretRule({ document }) {
	const scalars = [...scalarsIn(document.root)];
	for (const held of scalars) {
		const { value } = held.scalar;
		const found = typeof value === "string" ? secretIn(value) : void 0;
		if (found === void 0) continue;
		const start = startOf$1(held);
		yield diagnose("secret-literal", document.lines.location(start, start + 1), `This looks like ${found}.`, { hint });
	}
	const isInside = insideOf(scalars);
	for (const { offset, what } of secretsIn(document.text)) {
		if (isInside(offset)) continue;
		yield diagnose("secret-literal", document.lines.location(offset, offset + 1), `This looks like ${what}.`, { hint });
	}
}

// packages/core/src/check/rules/visible.ts
const namedIn = ({ draft }) => [
	...identitiesOf(draft),
	...clustersOf(draft),
	...[...databasesOf(draft), ...tablesOf(draft)].map((each) => ({
		...each,
		texts: { name: each.value.name }
	})),
	...tablesOf(draft).flatMap(columnsOf$1),
	...[...destinationsOf(draft), ...exportsOf(draft)].map((each) => ({
		...each,
		texts: {
			id: each.value.id,
			displayName: each.value.displayName
		}
	})),
	...exportsOf(draft).flatMap(({ path, value }) => entriesOf(value.enrichments, [...path, "enrichments"]))
];
const finding = (context, path, place, character) => diagnose("name-invisible", place === "key" ? context.keyAt(path) : context.at(path), `This name holds ${character}, a character that is not seen.`);
function* textFindings(context, path, texts = {}) {
	for (const [key, text = ""] of Object.entries(texts)) {
		const character = key === "displayName" ? invisibleBesideEmoji(text) : invisibleIn(text);
		if (character !== void 0) yield finding(context, [...path, key], "value", character);
	}
}
/** What a reviewer reads is all that a name is: nothing in it is invisible or turns the direction of text. */
function* visibleRule(context) {
	for (const { name, path, texts } of namedIn(context)) {
		const character = invisibleIn(name);
		if (character !== void 0) yield finding(context, path, "key", character);
		yield* textFindings(context, path, texts);
	}
	for (const { path, value } of databasesOf(context.draft).flatMap(principalsOf)) {
		const { user, group, application, tenantId } = value;
		yield* textFindings(context, path, {
			user,
			group,
			application,
			tenantId
		});
	}
}

// packages/core/src/check/rules/index.ts
/** Rules about the text alone: they see no draft, and say the same in every environment, so they run once. */
const documentRules = [
	environmentRule,
	onlyRule,
	secretRule,
	placeholderRule
];
/** Those that hold in a section that stands in a file of its own too; secrets are looked for in every file that is named. */
const partRules = [onlyRule, placeholderRule];
/** Every other rule of a config. A new one is a file here and a line in one of these lists. */
const rules$1 = [
	applicationRule,
	identityRule,
	keyRule,
	visibleRule,
	clusterRule,
	nameRule,
	columnTypeRule,
	policyRule,
	principalRule,
	destinationRule,
	grantRule,
	exportRule,
	doubleRule,
	filterRule,
	enrichmentRule,
	defaultRecordRule,
	removedRule,
	acceptRule,
	deviationRule
];

// packages/core/src/check/secrets-once.ts
const placeOf$3 = ({ file, range }) => JSON.stringify([file, range.start]);
/** One secret is one finding: what it is counts for more than that the name of a variable belongs there. */
const secretsOnce = (findings) => {
	const first = /* @__PURE__ */ new Map();
	for (const found of findings) if (found.code === "secret-literal" && !first.has(placeOf$3(found))) first.set(placeOf$3(found), found);
	return findings.filter((found) => {
		if (found.code !== "secret-literal" && found.code !== "secret-name") return true;
		const told = first.get(placeOf$3(found));
		return told === void 0 || told === found;
	});
};

// packages/core/src/check/check.ts
const contextOf = (work, draft, whole, environment) => ({
	...work,
	draft,
	whole,
	environment: environment?.name,
	known: {
		identities: new Set(Object.keys(draft.identities ?? {})),
		destinations: new Set(Object.keys(draft.destinations ?? {})),
		tables: new Set(tablesOf(draft).map(tableName))
	},
	at: (path) => locationOf(work.document, path),
	keyAt: (path) => keyLocationOf(work.document, path),
	isWritten: (path) => nodeAt$1(work.document, path) !== void 0
});
const checkEnvironment = (work, environment) => {
	const { document, suggest } = work;
	const { value, diagnostics: expressions } = interpolate(document, environment, suggest);
	const misfits = validate(value);
	const shape = misfits.flatMap((misfit) => schemaFinding(document, value, misfit) ?? []);
	const draft = draftOf(value, misfits, environment?.name);
	const whole = document.intact && misfits.length === 0 && expressions.length === 0;
	const context = contextOf(work, draft, whole, environment);
	const broken = rules$1.flatMap((rule) => [...rule(context)]);
	return {
		draft,
		diagnostics: [
			...expressions,
			...shape,
			...broken
		]
	};
};
const hasErrors = (diagnostics) => diagnostics.some((diagnostic) => diagnostic.severity === "error");
/**
* A document to checked configs, one for each environment: expressions replaced, shape and rules checked, defaults
* filled in. All findings come at once. `files` holds what `references` asked for.
*/
const check = (config, files) => {
	const named = environmentsOf(config);
	const environments = named.slice(0, named.length > limits.environments ? 1 : void 0);
	const { document, diagnostics: joining } = joinAccept(config, files);
	const work = {
		document,
		environments,
		suggest: createSuggest()
	};
	const everywhere = [
		...fileFindings(references(config), files),
		...joining,
		...documentRules.flatMap((rule) => [...rule(contextOf(work, {}, false, void 0))]),
		...[...document.parts?.values() ?? []].flatMap((part) => partRules.flatMap((rule) => [...rule(contextOf({
			...work,
			document: part
		}, {}, false, void 0))]))
	];
	const secrets = everywhere.filter(({ code }) => code === "secret-literal");
	const others = everywhere.filter(({ code }) => code !== "secret-literal");
	const checked = /* @__PURE__ */ new Map();
	for (const environment of environments.length === 0 ? [void 0] : environments) {
		const { draft, diagnostics } = checkEnvironment(work, environment);
		checked.set(environment?.name, {
			draft,
			diagnostics: secretsOnce([...diagnostics, ...secrets])
		});
	}
	const all = [...checked].map(([environment, { diagnostics }]) => ({
		environment,
		diagnostics
	}));
	return {
		diagnostics: mergeFindings(all, others),
		environments: environments.map(({ name }) => name),
		config: (environment) => {
			const found = checked.get(environment);
			if (!document.intact || found === void 0 || hasErrors(found.diagnostics) || hasErrors(others)) return void 0;
			return buildConfig(document, found.draft, environment, files);
		},
		tables: (environment) => {
			const found = checked.get(environment);
			if (!document.intact || found === void 0) return void 0;
			return readableTables(document, found.draft, [...found.diagnostics, ...others]);
		}
	};
};

// packages/report/src/json/documents.ts
const validateDocument = (diagnostics) => ({
	format: 1,
	kind: "validate",
	valid: diagnostics.every((diagnostic) => diagnostic.severity !== "error"),
	diagnostics
});
const unitEscape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
const escaped = (text) => text.replaceAll(/[^]/g, unitEscape);
/**
* The same JSON for a terminal or a log that acts on nothing in it: characters that are not seen, and what GitHub's
* runner would take for a workflow command, are escaped, which JSON allows in any text.
*/
const inertJson = (json) => {
	return replaceInvisible(json, (character) => character === "\n" ? character : escaped(character)).replaceAll(/:(?=:)|#(?=#\[)/g, unitEscape);
};
/** One document as text, with a final line end. */
const renderJson = (document) => `${inertJson(JSON.stringify(document, null, 2))}\n`;

// packages/transform/src/parse/position.ts
/** The 1-based line and column of an offset. */
const positionAt = (text, offset) => {
	const before = text.slice(0, offset);
	return {
		line: before.split("\n").length,
		column: offset - before.lastIndexOf("\n")
	};
};
/** Where a part of a transform stands in the file that holds it. */
const locate = (transform, { start, end }) => locateInTransform(transform, positionAt(transform.text, start), positionAt(transform.text, end));

// packages/transform/src/infer/paste.ts
/** Findings cut what is longer. */
const longest = 1500;
/** The style of an inline transform; quotes show by a quote that is written with two characters where it is not known. */
const styleOf = ({ style, text, origin = [] }) => {
	const isDoubled = (quote) => origin.some(({ offset, width }) => width === 2 && text[offset] === quote);
	return style ?? (isDoubled("\"") ? "double" : isDoubled("'") ? "single" : void 0);
};
/** What ends a plain scalar, or makes it something else; brackets and commas do so in a flow mapping. */
const endsPlain = /: |:$| #|^[\s[\]{},&*!|>'"%@`#?:-]/;
const endsInFlow = /[[\]{},]/;
const isPlainSafe = (whole, line) => !endsPlain.test(line) && (endsInFlow.test(whole) || !endsInFlow.test(line));
/** The text as it has to stand where the transform stands: YAML indents lines and doubles quotes. */
const spelt$1 = (transform, text) => {
	if (transform.file !== void 0) return text;
	if (transform.origin === void 0) return void 0;
	if (text.includes("\n") && text.includes("#")) return void 0;
	const line = text.replaceAll(/\s*\n\s*/g, " ");
	switch (styleOf(transform)) {
		case "double": return line.replaceAll(/["\\]/g, String.raw`\$&`);
		case "single": return line.replaceAll("'", "''");
		case "plain": return isPlainSafe(transform.text, line) ? line : void 0;
		case "literal":
		case "folded":
		case void 0:
	}
	return line;
};
/** Whether a finding prints a text as it is. */
const isPrintable = (text) => text.length <= longest && text.split("\n").every((line) => oneLine(line) === line);
const listed$3 = (names) => names.length === 0 ? "this value" : names.join(", ");
/** Edits as texts to be pasted; undefined where one of them could not be pasted as it is printed. */
const fixOf = (transform, edits) => {
	const pastes = edits.flatMap((edit) => {
		const text = spelt$1(transform, edit.text);
		return text === void 0 || !isPrintable(text) ? [] : [{
			at: locate(transform, edit),
			text,
			names: edit.names
		}];
	});
	const [first, ...others] = pastes;
	if (first === void 0 || pastes.length < edits.length) return void 0;
	const related = others.map(({ at, text, names }) => ({
		...at,
		message: `the lookup of ${oneLine(listed$3(names))}, likewise: ${text.replaceAll(/\s*\n\s*/g, " ")}`
	}));
	return {
		at: first.at,
		text: first.text,
		related
	};
};

// packages/transform/src/infer/told.ts
/** A remark about a part of a transform, in the file that holds it. */
const toldOf = (transform, { code, at, message, hint, proposal }) => ({
	code,
	place: locate(transform, at),
	message: oneLine(message),
	...hint === void 0 ? {} : { hint: oneLine(hint) },
	...proposal === void 0 ? {} : { proposal }
});
/** What only `test` can prove is left to it. */
const toBeTried = (command) => `\`${command}\` tries rewrites on messages and shows one that holds.`;
/** A finding without an offer; `command` is what would try one. */
const withoutOffer = (told, command) => {
	const { code, place, message, hint, related, proposal } = told;
	const more = command === void 0 || proposal === void 0 || proposal.offers.length === 0 ? "" : toBeTried(command);
	const said = [hint ?? "", more].filter((text) => text !== "").join(" ");
	return diagnose(code, place, message, {
		...said === "" ? {} : { hint: said },
		...related === void 0 ? {} : { related },
		lines: true
	});
};
const broken = (text) => text.includes("\n") || text.endsWith(":") ? "\n" : " ";
/**
* A finding with an offer, which was proven: what to put over the places that it changes, or, where those cannot be told
* apart, over the whole. `intro` stands in the place of the offer's own.
*/
const withOffer = (transform, told, offer, intro = offer.intro) => {
	const { code, place, message } = told;
	const fix = fixOf(transform, offer.edits);
	if (fix !== void 0) {
		const { at, text, related } = fix;
		const more = related.length === 0 ? "" : ", with the like at the other places";
		const hint = `${intro.replace(/:$/, "")}${more}${intro.endsWith(":") ? ":" : ""}${broken(text + intro)}${text}`;
		return diagnose(code, at, message, {
			hint,
			...related.length === 0 ? {} : { related },
			lines: true
		});
	}
	if (transform.file === void 0 || !isPrintable(offer.text)) return withoutOffer(told);
	return diagnose(code, place, message, {
		hint: `Write the whole transform as:\n${offer.text}`,
		lines: true
	});
};
/** The offer that reading alone proves. */
const certainOffer = ({ proposal }) => proposal?.offers.find(({ certain }) => certain);
/** A finding with what reading alone proves. */
const asRead = (transform, told, command) => {
	const offer = certainOffer(told);
	return offer === void 0 ? withoutOffer(told, command) : withOffer(transform, told, offer);
};

// packages/transform/src/infer/column-type.ts
const ofText$1 = (meanings) => {
	const [only] = meanings;
	if (meanings.size !== 1 || only === void 0) return "string";
	return only === "datetime" || only === "timespan" || only === "guid" ? only : "string";
};
const ofNumber = (meanings) => {
	if (![...meanings].every((meaning) => meaning === "int" || meaning === "long")) return "real";
	return meanings.size === 1 && meanings.has("int") ? "int" : "long";
};
const meaningOf = (each) => each.type === "number" || each.type === "string" ? each.meaning : void 0;
/** The type of a column for values of a shape; undefined where nothing is known of them. */
const columnTypeOf = (shape) => {
	const values = shape.filter(({ type }) => type !== "null");
	const types = new Set(values.map(({ type }) => type));
	if (values.length === 0 || types.has("any")) return void 0;
	if (types.size > 1 || types.has("array") || types.has("object")) return "dynamic";
	if (types.has("boolean")) return "bool";
	const meanings = new Set(values.map(meaningOf));
	return types.has("number") ? ofNumber(meanings) : ofText$1(meanings);
};

// packages/transform/src/infer/shape.ts
/** More alternatives than this are not told apart. */
const maxAlternatives = 400;
const anything = [{ type: "any" }];
const nothing = [];
const nil = [{ type: "null" }];
const flag = [{ type: "boolean" }];
const number$2 = [{ type: "number" }];
const text = [{ type: "string" }];
const arrayOf = (items) => [{
	type: "array",
	items
}];
const field = (shape, optional = false) => ({
	shape,
	optional
});
const keyOf$1 = (each) => {
	switch (each.type) {
		case "any":
		case "null": return each.type;
		case "boolean": return `boolean ${String(each.value)}`;
		case "number": return `number ${String(each.meaning)}`;
		case "string": return `string ${JSON.stringify(each.value)} ${String(each.meaning)} ${String(each.list)}`;
		case "array":
		case "object": return each;
	}
};
/** Either of the shapes. */
const join = (...shapes) => {
	const found = /* @__PURE__ */ new Map();
	for (const each of shapes.flat()) {
		if (each.type === "any") return anything;
		found.set(keyOf$1(each), each);
	}
	const arrays = [...found.values()].filter((each) => each.type === "array");
	const joined = arrays.length < 2 ? [...found.values()] : [...[...found.values()].filter((each) => each.type !== "array"), {
		type: "array",
		items: join(...arrays.map(({ items }) => items))
	}];
	return joined.length > maxAlternatives ? anything : joined;
};
const isObject = (each) => each.type === "object";
/** Whether it can only be null. */
const isNull = (shape) => shape.length > 0 && shape.every(({ type }) => type === "null");
/** Whether null is among what it may be. */
const mayBeNull = (shape) => shape.some(({ type }) => type === "null" || type === "any");
const falsy = (each) => each.type === "null" || each.type === "boolean" && each.value === false;
/** The same, but with any text in place of a certain one. */
const widened = (shape) => join(shape.map((each) => each.type === "string" ? { type: "string" } : each));
/** Without what counts as false: what is left of the left side of `//`. */
const truthy = (shape) => shape.filter((each) => !falsy(each)).map((each) => each.type === "boolean" ? {
	type: "boolean",
	value: true
} : each);
/** Whether it counts as true; undefined where that is not known. */
const truthOf = (shape) => {
	if (shape.length === 0 || shape.some((each) => each.type === "any")) return void 0;
	if (shape.every(falsy)) return false;
	return shape.some((each) => falsy(each) || each.type === "boolean" && each.value === void 0) ? void 0 : true;
};
/** The names that the keys of objects laid over each other are; undefined where others may be among them. */
const keysOfAll = (objects) => {
	const [first, ...more] = new Set(objects.filter(({ open, keys }) => open || keys !== void 0).map(({ keys }) => keys));
	return more.length === 0 ? first : void 0;
};
/** An object that has any of the names for keys; any key at all where it is not known which. */
const keyedBy = (keys) => ({
	type: "object",
	fields: /* @__PURE__ */ new Map(),
	open: true,
	...keys === void 0 ? {} : { keys }
});
/** The list that a text is a name of; undefined where it may be something else. */
const listOf$2 = (shape) => {
	const values = shape.filter(({ type }) => type !== "null");
	const [only, ...more] = new Set(values.map((each) => each.type === "string" ? each.list : void 0));
	return more.length === 0 ? only : void 0;
};
/** One object with the fields of all, for what may be any of them. */
const mergeObjects = (objects) => {
	const fields = /* @__PURE__ */ new Map();
	for (const name of new Set(objects.flatMap((each) => [...each.fields.keys()]))) {
		const found = objects.map((each) => each.fields.get(name));
		const present = found.filter((each) => each !== void 0);
		const at = present.find((each) => each.at !== void 0)?.at;
		fields.set(name, {
			shape: join(...present.map(({ shape }) => shape)),
			optional: found.some((each) => each === void 0 || each.optional),
			...at === void 0 ? {} : { at }
		});
	}
	const keys = keysOfAll(objects);
	return {
		type: "object",
		fields,
		open: objects.some(({ open }) => open),
		...keys === void 0 ? {} : { keys }
	};
};

// packages/transform/src/infer/uses.ts
/** Texts that the program writes; not those that it takes from the message. */
const literalsOf = (shape) => shape.flatMap((each) => each.type === "string" && each.value !== void 0 && each.list === void 0 ? [{
	value: each.value,
	at: each.at
}] : []);
const use = (context, list, by, names) => {
	for (const { value, at = by } of literalsOf(names)) context.uses.push({
		list,
		name: value,
		at,
		by
	});
};
/** Whether it may be any text, whatever the program and the message are known to hold. */
const isOpen = (shape) => shape.some((each) => each.type === "any" || each.type === "string" && each.value === void 0 && each.list === void 0);
/** Two values are compared: where the one is a name of the message, the texts of the other are looked up. */
const useNames = (context, by, left, right) => {
	const [first, second] = [listOf$2(left), listOf$2(right)];
	if (first !== void 0) use(context, first, by, right);
	if (second !== void 0) use(context, second, by, left);
	if (isOpen(left)) use(context, "open", by, right);
	if (isOpen(right)) use(context, "open", by, left);
};
/** Two values are found to differ: a name that nobody sends is left out like that, but a text that never comes is a mistake. */
const useTexts = (context, by, left, right) => {
	for (const [texts, others] of [[left, right], [right, left]]) {
		const list = listOf$2(texts);
		if (list === "messageTypes" || list?.startsWith("values of ") === true) use(context, list, by, others);
		if (isOpen(texts)) use(context, "open", by, others);
	}
};
/** A key of a value is asked for: where its keys are names of the message, the key is looked up. */
const useKey = (context, by, target, key) => {
	for (const each of target) {
		if (each.type !== "object" || each.keys === void 0) continue;
		const asked = key.filter((one) => one.type === "string" && one.value !== void 0 && !each.fields.has(one.value));
		use(context, each.keys, by, asked);
	}
};

// packages/transform/src/infer/access.ts
/** What people look for at the top of a message, and where it stands, behind what yields the message. */
const elsewhere = {
	deviceId: (message) => `${message}.device.id`,
	deviceName: (message) => `${message}.device.name`,
	templateId: (message) => `${message}.device.templateId`,
	templateName: (message) => `${message}.device.templateName`,
	simulated: (message) => `${message}.device.simulated`,
	approved: (message) => `${message}.device.approved`,
	blocked: (message) => `${message}.device.blocked`,
	provisioned: (message) => `${message}.device.provisioned`,
	properties: (message) => `${message}.device.properties.reported`,
	cloudProperties: (message) => `${message}.device.cloudProperties`,
	timestamp: (message) => `${message}.enqueuedTime`,
	time: (message) => `${message}.enqueuedTime`,
	messageId: (message) => `(${message}.device.id + "@" + ${message}.enqueuedTime)`
};
/** A list in the place of null: what reads a field of it stops there, so it is named and never offered. */
const lists$2 = /* @__PURE__ */ new Set(["properties", "cloudProperties"]);
/** What to write for a field that a telemetry message does not have; `message` is the text of what yields the message. */
const insteadOf$1 = (object, name) => {
	if (object.part === ".device" && name === "deviceId") return (device) => `${device}.id`;
	if (object.part !== "a telemetry message" || outside.has(name)) return void 0;
	if (lists$2.has(name)) return void 0;
	if (Object.hasOwn(elsewhere, name)) return elsewhere[name];
	if (didYouMean(name, object.fields.keys()) !== void 0) return void 0;
	return (message) => `([${message}.telemetry[] | select(.name == ${JSON.stringify(name)}).value][0])`;
};
const outside = /* @__PURE__ */ new Set(["schema", "messageType"]);
const hintFor$1 = (object, name) => {
	if (object.part === "a telemetry message") {
		if (Object.hasOwn(elsewhere, name)) return `A message has it as ${elsewhere[name]?.("") ?? ""}.`;
		if (outside.has(name)) return "It stands in the record that is exported without a transform. Leave it out.";
		return didYouMean(name, object.fields.keys()) ?? "Look up a telemetry by its name.";
	}
	if (object.part === ".device" && name === "deviceId") return "A message has it as .device.id.";
	return didYouMean(name, object.fields.keys()) ?? `It has ${[...object.fields.keys()].join(", ")}.`;
};
const remarkOn = (context, object, name, at) => {
	const hint = hintFor$1(object, name);
	const message = `There is no ${name} in ${object.part ?? "it"}, so this is always null.`;
	const instead = insteadOf$1(object, name);
	context.remarks.push({
		code: "jq-field-not-in-message",
		at,
		message,
		...hint === void 0 ? {} : { hint },
		...instead === void 0 ? {} : { instead }
	});
};
const fieldIn = (context, each, name, at, scope) => {
	if (each.type === "null") return nil;
	if (each.type !== "object") return each.type === "any" ? anything : [];
	const found = each.fields.get(name);
	if (found !== void 0) return found.optional ? join(found.shape, nil) : found.shape;
	useKey(context, at, [each], [{
		type: "string",
		value: name,
		at
	}]);
	if (each.open) return anything;
	if (each.part !== void 0 && !scope.tolerant) remarkOn(context, each, name, at);
	return nil;
};
/** `.name` of a value. Of what has no fields it is an error, which is no value. */
const fieldOf = (context, target, name, at, scope) => join(...target.map((each) => fieldIn(context, each, name, at, scope)));
/** `.[]` of a value. */
const itemsOf$1 = (target) => join(...target.map((each) => {
	if (each.type === "array") return each.items;
	if (each.type === "any") return anything;
	if (each.type !== "object") return [];
	return each.open ? anything : join(...[...each.fields.values()].map(({ shape }) => shape));
}));
/** `.[key]` of a value, where the key is not known. */
const elementOf = (target) => join(nil, ...target.map((each) => {
	if (each.type === "string") return [];
	return each.type === "null" ? nil : itemsOf$1([each]);
}));

// packages/transform/src/infer/context.ts
/** Exactly one output. */
const one$1 = (shape) => ({
	shape,
	min: 1,
	max: 1,
	missing: []
});
const none = {
	shape: [],
	min: 0,
	max: 0,
	missing: []
};
/** Nothing is known but that there may be outputs. */
const unknown = (shape) => ({
	shape,
	min: 0,
	max: Number.POSITIVE_INFINITY,
	missing: []
});
const times = (left, right) => left === 0 || right === 0 ? 0 : left * right;
/** How often a filter yields that runs on each output of another. */
const after = (first, second) => ({
	shape: second.shape,
	min: times(first.min, second.min),
	max: times(first.max, second.max),
	missing: [...first.missing, ...second.missing]
});
/** As often as all of them together, combined: what an object or an operator does with its parts. */
const combined = (shape, parts) => ({
	shape,
	min: parts.reduce((found, { min }) => times(found, min), 1),
	max: parts.reduce((found, { max }) => times(found, max), 1),
	missing: parts.flatMap(({ missing }) => missing)
});
/** The outcome of one of several, not known which. */
const either = (outcomes, shape) => ({
	shape,
	min: outcomes.reduce((least, { min }) => Math.min(least, min), Infinity),
	max: outcomes.reduce((most, { max }) => Math.max(most, max), -Infinity),
	missing: outcomes.flatMap(({ missing }) => missing)
});

// packages/transform/src/infer/describe.ts
const maxDepth$1 = 6;
const one = (each, depth) => {
	switch (each.type) {
		case "any":
		case "null": return each.type;
		case "boolean": return each.value === void 0 ? "boolean" : String(each.value);
		case "number": return each.meaning ?? "number";
		case "string": return each.value === void 0 ? each.meaning ?? "string" : JSON.stringify(each.value);
		case "array": return `[${describe(each.items, depth + 1)}]`;
		case "object": return `{${[...[...each.fields].map(([name, { shape, optional }]) => `${name}${optional ? "?" : ""}: ${describe(shape, depth + 1)}`), ...each.open ? ["…"] : []].join(", ")}}`;
	}
	return "";
};
/** A shape as text: `{Device: string, Value?: number, …}`; `…` where there may be more fields. Equal shapes give equal texts. */
const describe = (shape, depth = 0) => depth > maxDepth$1 ? "…" : shape.length === 0 ? "nothing" : [...new Set(shape.map((each) => one(each, depth)))].toSorted().join(" | ");

// packages/transform/src/infer/patterns.ts
const bindEntry = (context, { key, pattern }, value, scope) => {
	const literal = key.type === "string" ? literalOf(key) : key.type === "computed" ? void 0 : key.name;
	const found = literal === void 0 ? anything : fieldOf(context, value, literal, key, scope);
	const own = key.type === "variable" ? [[key.name, found]] : [];
	return pattern === void 0 ? own : [...own, ...bind(context, pattern, found, scope)];
};
const bind = (context, pattern, value, scope) => {
	if (pattern.type === "variable") return [[pattern.name, value]];
	if (pattern.type === "array") return pattern.items.flatMap((item) => bind(context, item, elementOf(value), scope));
	return pattern.entries.flatMap((entry) => bindEntry(context, entry, value, scope));
};
/** The scope with what the patterns bind; where several are tried in turn, a variable may be null. */
const withPatterns = (context, patterns, value, scope) => {
	const variables = new Map(scope.variables);
	const several = patterns.length > 1;
	for (const pattern of patterns) for (const [name, shape] of bind(context, pattern, value, several ? {
		...scope,
		tolerant: true
	} : scope)) variables.set(name, several ? join(shape, nil, variables.get(name) ?? []) : shape);
	return {
		...scope,
		variables
	};
};

// packages/transform/src/infer/blocks.ts
const conditional = (context, node, input, scope) => {
	const outcomes = [];
	for (const { condition, result } of node.branches) {
		const truth = truthOf(context.evaluate(condition, input, scope).shape);
		if (truth !== false) outcomes.push(context.evaluate(result, input, scope));
		if (truth === true) return either(outcomes, join(...outcomes.map(({ shape }) => shape)));
	}
	outcomes.push(node.otherwise === void 0 ? {
		shape: input,
		min: 1,
		max: 1,
		missing: []
	} : context.evaluate(node.otherwise, input, scope));
	return either(outcomes, join(...outcomes.map(({ shape }) => shape)));
};
/** Paths into objects do not fail, so that nothing is caught. */
const cannotFail = (node, input) => {
	if (node.type === "identity") return true;
	if (node.type !== "field") return false;
	return cannotFail(node.target, input) && input.every(({ type }) => type === "object" || type === "null");
};
/** `f?`, `try f catch g`. */
const trial = (context, body, handler, input, scope) => {
	const tried = context.evaluate(body, input, {
		...scope,
		tolerant: true
	});
	if (handler === void 0) return cannotFail(body, input) ? tried : {
		...tried,
		min: 0
	};
	const caught = context.evaluate(handler, anything, scope);
	return {
		...either([tried, caught], join(tried.shape, caught.shape)),
		max: tried.max + caught.max
	};
};
const merged = (shape) => {
	const objects = shape.filter(isObject);
	return objects.length < 2 ? shape : [...shape.filter((each) => !isObject(each)), mergeObjects(objects)];
};
/** What is carried from round to round: widened until it no longer grows. */
const carried = (context, node, start, scopes) => {
	let state = merged(start);
	for (let round = 0; round < 4; round++) {
		const rounds = scopes.map((scope) => context.evaluate(node.update, state, scope).shape);
		const next = merged(join(state, ...rounds));
		if (describe(next) === describe(state)) return state;
		state = next;
	}
	return anything;
};
const loop = (context, node, input, scope) => {
	const source = context.evaluate(node.source, input, scope);
	const scopes = (source.shape.every(isObject) ? source.shape.map((each) => [each]) : [source.shape]).map((element) => withPatterns(context, node.patterns, element, scope));
	const start = context.evaluate(node.init, input, scope);
	const state = carried(context, node, start.shape, scopes);
	if (node.type === "reduce") return {
		...start,
		shape: state
	};
	const { extract } = node;
	return {
		shape: extract === void 0 ? state : join(...scopes.map((each) => context.evaluate(extract, state, each).shape)),
		min: 0,
		max: Number.POSITIVE_INFINITY,
		missing: source.missing
	};
};
const within$1 = (outcome, at) => ({
	...outcome,
	missing: outcome.missing.map((each) => each.within === void 0 ? {
		...each,
		within: at
	} : each)
});
const bound = (context, node, input, scope) => {
	const source = within$1(context.evaluate(node.source, input, scope), node.source);
	if (source.shape.length === 0) return {
		...none,
		missing: source.missing
	};
	return after(source, context.evaluate(node.body, input, withPatterns(context, node.patterns, source.shape, scope)));
};
/** The constructs that have a word for a name, and bindings. */
const blockOf = (context, node, input, scope) => {
	switch (node.type) {
		case "if": return conditional(context, node, input, scope);
		case "try": return trial(context, node.body, node.handler, input, scope);
		case "reduce":
		case "foreach": return loop(context, node, input, scope);
		case "bind": return bound(context, node, input, scope);
		case "label": return {
			...context.evaluate(node.body, input, scope),
			min: 0
		};
	}
	return none;
};

// packages/transform/src/infer/message.ts
const open$1 = [keyedBy(void 0)];
/** A text that is one of the names. */
const oneOf = (list) => [{
	type: "string",
	list
}];
/** Messages of telemetry are documented whole; for the others a field more is no surprise. */
const part$1 = (name, closed, fields) => [{
	type: "object",
	fields: new Map(Object.entries(fields)),
	open: !closed,
	...closed ? { part: name } : {}
}];
const optional = (shape) => field(shape, true);
const dateTime = [{
	type: "string",
	meaning: "datetime"
}];
/** An entry of telemetry with a name. */
const named$3 = (name, value) => part$1("an entry of telemetry", true, {
	id: field(text),
	name: field([{
		type: "string",
		value: name,
		list: "telemetry"
	}]),
	value: field(value)
});
const unnamed = (list, closed, more = {}) => part$1("an entry of telemetry", closed, {
	id: field(text),
	name: field(oneOf(list)),
	value: field(anything),
	...more
});
/** Microsoft shows no entry of it: its other fields are not known. */
const cloudProperty = part$1("a cloud property", false, { name: optional(oneOf("cloudProperties")) });
const device = (closed) => part$1(".device", closed, {
	id: field(text),
	name: field(text),
	properties: field(part$1(".device.properties", closed, { reported: field(arrayOf(unnamed("reported", false))) })),
	cloudProperties: field(arrayOf(cloudProperty)),
	approved: optional(flag),
	blocked: optional(flag),
	provisioned: optional(flag),
	simulated: optional(flag),
	types: optional(arrayOf(anything)),
	modules: optional(arrayOf(anything)),
	organizations: optional(arrayOf(anything)),
	templateId: optional(text),
	templateName: optional(text)
});
const envelope$1 = (source) => ({
	applicationId: field(text),
	messageSource: field([{
		type: "string",
		value: source
	}]),
	enqueuedTime: field(dateTime),
	enrichments: optional([keyedBy("enrichments")])
});
const telemetryItems = (model) => {
	const known = model?.filter(({ kind }) => kind === "telemetry") ?? [];
	return known.length === 0 ? unnamed("telemetry", true) : join(...known.map(({ name, shape }) => named$3(name, shape)));
};
const telemetry = (model) => part$1("a telemetry message", true, {
	...envelope$1("telemetry"),
	device: field(device(true)),
	telemetry: field(arrayOf(telemetryItems(model))),
	messageProperties: optional([keyedBy("messageProperties")]),
	component: optional(oneOf("components")),
	module: optional(oneOf("modules"))
});
const change = {
	component: optional(oneOf("components")),
	module: optional(oneOf("modules"))
};
/** What a transform of a source gets. Without a model nothing is known of the values. */
const messageShape = (source, model) => {
	if (source === "telemetry") return telemetry(model);
	const common = {
		...envelope$1(source),
		messageType: field(oneOf("messageTypes"))
	};
	const ofDevice = {
		...common,
		device: field(device(false))
	};
	switch (source) {
		case "properties": return part$1("a message", false, {
			...ofDevice,
			properties: field(arrayOf(unnamed("properties", false, change)))
		});
		case "deviceConnectivity":
		case "deviceLifecycle": return part$1("a message", false, ofDevice);
		case "deviceTemplateLifecycle": return part$1("a message", false, {
			...common,
			templateId: field(text)
		});
		case "audit": return part$1("a message", false, {
			...common,
			actor: field(open$1),
			resource: field(open$1),
			updated: optional(open$1)
		});
	}
	return nil;
};

// packages/transform/src/infer/lookup.ts
const isName = (node) => node.type === "field" && node.name.name === "name" && node.target.type === "identity";
const literalIn = (node) => {
	const name = node.type === "string" ? literalOf(node) : void 0;
	return name === void 0 ? void 0 : {
		name,
		start: node.start,
		end: node.end
	};
};
/** The texts that a condition compares `.name` with. */
const namesIn$2 = (condition) => {
	if (condition.type === "group") return namesIn$2(condition.body);
	if (condition.type !== "binary") return [];
	const { operator, left, right } = condition;
	if (operator === "and" || operator === "or") return [...namesIn$2(left), ...namesIn$2(right)];
	if (operator !== "==") return [];
	const found = isName(left) ? literalIn(right) : isName(right) ? literalIn(left) : void 0;
	return found === void 0 ? [] : [found];
};
const hasOr = (condition) => {
	if (condition.type === "group") return hasOr(condition.body);
	if (condition.type !== "binary") return false;
	return condition.operator === "or" || condition.operator === "and" && (hasOr(condition.left) || hasOr(condition.right));
};
/** The one name that elements must have to be chosen. */
const uniqueName = (condition) => {
	const [first, ...more] = namesIn$2(condition);
	return more.length === 0 && !hasOr(condition) ? first?.name : void 0;
};
/** What a path begins with: the filter under its fields and brackets. */
const base = (node) => {
	if (node.type === "field" || node.type === "index") return base(node.target);
	return node.type === "optional" || node.type === "group" ? base(node.body) : node;
};
const conditionOf = (node) => {
	const found = base(node);
	if (found.type !== "call" || found.arguments.length !== 1) return void 0;
	return found.name.name === "select" || found.name.name.endsWith("find") ? found.arguments[0] : void 0;
};
/** Whether a filter chooses by a condition, then goes into what it chose. */
const isSelection = (node) => conditionOf(node) !== void 0;
/** Whether it chooses by one name alone. */
const isUniqueSelection = (node) => {
	const condition = conditionOf(node);
	return condition !== void 0 && uniqueName(condition) !== void 0;
};
const withList = (value, list) => list === void 0 ? {
	type: "string",
	value
} : {
	type: "string",
	value,
	list
};
const withName = (each, name) => {
	const found = each.fields.get("name");
	if (found === void 0) return each;
	return {
		...each,
		fields: new Map([...each.fields, ["name", {
			...found,
			shape: [withList(name, listOf$2(found.shape))]
		}]])
	};
};
const literalName = (each) => {
	const [found] = isObject(each) ? each.fields.get("name")?.shape ?? [] : [];
	return found?.type === "string" ? found.value : void 0;
};
/** The names that elements can have, where a device template tells. */
const knownNames$1 = (input) => {
	const known = input.map(literalName).filter((name) => name !== void 0);
	return known.length === input.length ? known : [];
};
/** Telemetry that no template models is exported too: its value may be anything. */
const unmodelled = (input, name) => {
	const known = knownNames$1(input);
	return name === void 0 || known.length < 2 || known.includes(name) ? [] : named$3(name, anything);
};
/** `select(condition)` on a value of the shape. */
const selected = (context, input, condition, at, scope) => {
	const only = uniqueName(condition);
	const judged = input.map((each) => {
		return {
			kept: isObject(each) && only !== void 0 && literalName(each) === void 0 ? withName(each, only) : each,
			truth: truthOf(context.evaluate(condition, [each], scope).shape)
		};
	});
	const shape = join(judged.filter(({ truth }) => truth !== false).map(({ kept }) => kept), unmodelled(input, only));
	if (judged.every(({ truth }) => truth === true)) return {
		shape,
		min: 1,
		max: 1,
		missing: []
	};
	const names = namesIn$2(condition).map(({ name }) => name);
	return {
		shape,
		min: 0,
		max: shape.length === 0 ? 0 : 1,
		missing: [{
			names,
			at
		}]
	};
};
/** `iotc::find(condition)`: every element of an array for which the condition holds. */
const foundIn = (context, items, condition, at, scope) => {
	const { shape, max } = selected(context, items, condition, at, scope);
	const most = isUniqueSelection(condition) || uniqueName(condition) !== void 0 ? 1 : Number.POSITIVE_INFINITY;
	const names = namesIn$2(condition).map(({ name }) => name);
	return {
		shape,
		min: 0,
		max: max === 0 ? 0 : most,
		missing: [{
			names,
			at
		}]
	};
};

// packages/transform/src/infer/flow.ts
/** Runs a filter on each alternative of its own, so that what hangs together stays together. */
const evaluateEach = (context, node, input, scope) => {
	if (input.length < 2 || !input.every(isObject) || isSelection(node)) return context.evaluate(node, input, scope);
	const outcomes = input.map((each) => context.evaluate(node, [each], scope));
	return either(outcomes, join(...outcomes.map(({ shape }) => shape)));
};
/** Stages of a pipe, in turn. */
const pipeline = (context, stages, input, scope) => {
	let found = one$1(input);
	for (const [index, stage] of stages.entries()) {
		const before = stages[index - 1];
		const next = evaluateEach(context, stage, found.shape, scope);
		found = after(found, next);
		if (before?.type === "iterate" && isUniqueSelection(stage)) found = {
			...found,
			max: Math.min(found.max, 1)
		};
	}
	return found;
};
const commas = (context, items, input, scope) => {
	const outcomes = items.map((item) => context.evaluate(item, input, scope));
	const min = outcomes.reduce((sum, outcome) => sum + outcome.min, 0);
	return {
		shape: join(...outcomes.map(({ shape }) => shape)),
		min,
		max: outcomes.reduce((sum, outcome) => sum + outcome.max, 0),
		missing: min > 0 ? [] : outcomes.flatMap(({ missing }) => missing)
	};
};
/** The outcome for a shape, or none where it is no value at all. */
const settled = (shape, ...parts) => shape.length === 0 ? {
	...none,
	missing: parts.flatMap(({ missing }) => missing)
} : combined(shape, parts);

// packages/transform/src/infer/objects.ts
const single = (name, value) => ({
	type: "object",
	fields: /* @__PURE__ */ new Map([[name, value]]),
	open: false
});
/** A lookup that empties the value of a key empties the object. */
const within = (outcome, value) => ({
	...outcome,
	missing: outcome.missing.map((each) => each.within === void 0 ? {
		...each,
		within: value
	} : each)
});
const keyShape = (context, key, input, scope) => {
	if (key.type === "name") return one$1([{
		type: "string",
		value: key.name
	}]);
	if (key.type === "variable") return one$1([{
		type: "string",
		value: key.name
	}]);
	return context.evaluate(key.type === "string" ? key : key.body, input, scope);
};
const implied = (context, key, input, scope) => {
	if (key.type === "variable") return one$1(scope.variables.get(key.name) ?? anything);
	const literal = key.type === "string" ? literalOf(key) : key.type === "name" ? key.name : void 0;
	return one$1(literal === void 0 ? anything : fieldOf(context, input, literal, key, scope));
};
const part = (context, { key, value }, input, scope) => {
	const keys = key.type === "variable" && value !== void 0 ? one$1(scope.variables.get(key.name) ?? anything) : keyShape(context, key, input, scope);
	const outcome = value === void 0 ? implied(context, key, input, scope) : within(context.evaluate(value, input, scope), value);
	const at = {
		start: key.start,
		end: key.end
	};
	const objects = keys.shape.map((each) => {
		const list = each.type === "string" ? each.list : void 0;
		if (each.type !== "string" || each.value === void 0) return keyedBy(list);
		const known = single(each.value, {
			shape: outcome.shape,
			optional: false,
			at
		});
		return list === void 0 ? known : {
			...known,
			keys: list
		};
	});
	return {
		outcome: combined(outcome.shape, [keys, outcome]),
		objects
	};
};
/** `{a: 1, …}`: a key that is not known makes it open. */
const objectOf = (context, entries, input, scope) => {
	const parts = entries.map((entry) => part(context, entry, input, scope));
	const fields = /* @__PURE__ */ new Map();
	const found = parts.map(({ objects }) => {
		const [only, ...more] = objects;
		return only === void 0 || more.length > 0 ? mergeObjects(objects) : only;
	});
	for (const [name, value] of found.flatMap((each) => [...each.fields])) fields.set(name, value);
	const keys = keysOfAll(found);
	const open = found.some((each) => each.open);
	const outcomes = parts.map(({ outcome }) => outcome);
	if (outcomes.some(({ max }) => max === 0)) return {
		...combined([], outcomes),
		min: 0,
		max: 0
	};
	return combined([{
		type: "object",
		fields,
		open,
		...keys === void 0 ? {} : { keys }
	}], outcomes);
};
const setIn = (object, names, value) => {
	const fields = new Map(object.fields);
	const certain = names.length === 1;
	for (const name of names) {
		const before = fields.get(name);
		const shape = certain ? value : join(value, before?.shape ?? nil);
		if (value.length === 0) fields.set(name, {
			...before,
			shape: before?.shape ?? anything,
			optional: true
		});
		else fields.set(name, {
			...before,
			shape,
			optional: !certain && (before?.optional ?? true)
		});
	}
	return {
		...object,
		fields
	};
};
const withSomeKey = (object, list) => {
	const keys = keysOfAll([object, keyedBy(list)]);
	return {
		type: "object",
		fields: object.fields,
		open: true,
		...keys === void 0 ? {} : { keys }
	};
};
/** A value with a key set; without names the key is not known, but for the list that it is a name of. */
const withKey = (target, names, value, list) => target.flatMap((each) => {
	if (each.type === "any") return anything;
	if (each.type !== "object" && each.type !== "null") return each.type === "array" ? arrayOf(join(each.items, value, nil)) : [];
	const object = each.type === "null" ? {
		type: "object",
		fields: /* @__PURE__ */ new Map(),
		open: false
	} : each;
	return [names === void 0 ? withSomeKey(object, list) : setIn(object, names, value)];
});
/** A value without a key. */
const withoutKey = (target, name) => target.map((each) => each.type === "object" ? {
	...each,
	fields: new Map([...each.fields].filter(([key]) => key !== name))
} : each);

// packages/transform/src/infer/assign.ts
/** The texts that a key can be; undefined where it can be others too. */
const literalKeys = (shape) => {
	const names = shape.map((each) => each.type === "string" ? each.value : void 0);
	const known = names.filter((name) => name !== void 0);
	return known.length === names.length && known.length > 0 ? known : void 0;
};
const withItems = (target, change) => target.flatMap((each) => {
	if (each.type === "array") return [{
		type: "array",
		items: join(each.items, change(each.items))
	}];
	return each.type === "object" ? [{
		...each,
		open: true
	}] : anything;
});
/** A value after the part of it at a path has changed. */
const changed = (context, target, path, scope, change) => {
	const through = (outer, inner) => changed(context, target, outer, scope, inner);
	if (path.type === "identity") return change(target);
	if (path.type === "group" || path.type === "optional") return through(path.body, change);
	if (path.type === "iterate") return through(path.target, (before) => withItems(before, change));
	if (path.type === "field") {
		const { name } = path.name;
		const quiet = {
			...scope,
			tolerant: true
		};
		return through(path.target, (before) => withKey(before, [name], change(fieldOf(context, before, name, path.name, quiet))));
	}
	if (path.type === "index") {
		const key = context.evaluate(path.key, target, scope).shape;
		return through(path.target, (before) => withKey(before, literalKeys(key), change(elementOf(before)), listOf$2(key)));
	}
	if (path.type !== "pipe") return anything;
	const [first, ...rest] = path.stages;
	if (first === void 0) return change(target);
	if (rest.length === 0) return through(first, change);
	const inner = {
		type: "pipe",
		stages: rest,
		start: path.start,
		end: path.end
	};
	return through(first, (before) => changed(context, before, inner, scope, change));
};

// packages/transform/src/infer/name-builtins.ts
/** What an argument yields for an input; nothing where it is not given. */
const argument = ({ context, node, scope }, index, input) => {
	const given = node.arguments[index];
	return given === void 0 ? nothing : evaluateEach(context, given, input, scope).shape;
};
/** `IN("a", "b")` */
const isAmong = (call) => {
	useNames(call.context, call.node, call.input, argument(call, 0, call.input));
	return one$1(flag);
};
/** `IN(.name; "a", "b")` */
const isAmongThese = (call) => {
	useNames(call.context, call.node, argument(call, 0, call.input), argument(call, 1, call.input));
	return one$1(flag);
};
/** `index(.name)` of an array: the place of the element that is equal. */
const placeIn = (call) => {
	const sought = argument(call, 0, call.input);
	if (call.input.length > 0 && call.input.every(({ type }) => type === "array")) useNames(call.context, call.node, itemsOf$1(call.input), sought);
	return one$1(join(number$2, nil));
};
const hasKey = (call) => {
	useKey(call.context, call.node, call.input, argument(call, 0, call.input));
	return one$1(flag);
};
/** `any(condition)`, `all(condition)`: the condition is tried on each element. */
const someElement = (call) => {
	argument(call, 0, itemsOf$1(call.input));
	return one$1(flag);
};
/** `any(generator; condition)`, `all(generator; condition)` */
const someOutput = (call) => {
	argument(call, 1, argument(call, 0, call.input));
	return one$1(flag);
};
const isEmpty$1 = (call) => {
	argument(call, 0, call.input);
	return one$1(flag);
};
/** The elements of an array, each under a key that is made of it. */
const byKey = (call) => one$1([keyedBy(listOf$2(argument(call, 0, itemsOf$1(call.input))))]);
const byKeyOfOutputs = (call) => {
	const outputs = argument(call, 0, call.input);
	return one$1([keyedBy(listOf$2(argument(call, 1, outputs.length === 0 ? anything : outputs)))]);
};
/** The functions that compare texts with names, or make names the keys of an object. */
const nameBuiltins = {
	"IN/1": isAmong,
	"IN/2": isAmongThese,
	"index/1": placeIn,
	"rindex/1": placeIn,
	"has/1": hasKey,
	"any/1": someElement,
	"all/1": someElement,
	"any/2": someOutput,
	"all/2": someOutput,
	"isempty/1": isEmpty$1,
	"INDEX/1": byKey,
	"INDEX/2": byKeyOfOutputs
};

// packages/transform/src/lint/words.ts
/** For a default that replaces false too: in words, where no text is offered. */
const onlyForNull = "Compare the value with null, and take the default only then.";

// packages/transform/src/infer/operators.ts
const has = (shape, type) => shape.some((each) => each.type === type);
const added = (left, right) => {
	const keys = keysOfAll([left, right]);
	const fields = new Map(left.fields);
	for (const [name, value] of right.fields) {
		const before = fields.get(name);
		fields.set(name, value.optional ? {
			...value,
			shape: join(value.shape, before?.shape ?? []),
			optional: before?.optional ?? true
		} : value);
	}
	return {
		type: "object",
		fields,
		open: left.open || right.open,
		...keys === void 0 ? {} : { keys }
	};
};
/** `a + b`; null adds nothing. */
const sum = (left, right) => {
	if (has(left, "any") || has(right, "any")) return anything;
	const objects = [left.filter(isObject), right.filter(isObject)];
	const both = objects.every((each) => each.length > 0) ? [added(mergeObjects(objects[0]), mergeObjects(objects[1]))] : [];
	const arrays = [...left, ...right].filter((each) => each.type === "array");
	return join(both, arrays.length > 0 ? [{
		type: "array",
		items: join(...arrays.map(({ items }) => items))
	}] : [], has(left, "number") && has(right, "number") ? number$2 : [], has(left, "string") && has(right, "string") ? text : [], has(left, "null") ? right : [], has(right, "null") ? left : []);
};
const product = (operator, left, right) => {
	if (operator === "+") return sum(left, right);
	const known = !has(left, "any") && !has(right, "any");
	if (operator === "-") return has(left, "array") ? left : number$2;
	if (operator === "/") return has(left, "string") ? [{
		type: "array",
		items: text
	}] : number$2;
	if (operator !== "*") return number$2;
	const [first, second] = [left.filter(isObject), right.filter(isObject)];
	if (first.length > 0 && second.length > 0) return [added(mergeObjects(first), mergeObjects(second))];
	if (has(left, "string") || has(right, "string")) return join(text, nil);
	return known ? number$2 : join(number$2);
};
const literal$1 = (shape) => {
	const [only] = shape;
	return shape.length === 1 && only?.type === "string" ? only.value : void 0;
};
const equality = (left, right, negated) => {
	const [first, second] = [literal$1(left), literal$1(right)];
	if (first === void 0 || second === void 0) return flag;
	return [{
		type: "boolean",
		value: first === second !== negated
	}];
};
const logic = (operator, left, right) => {
	const [first, second] = [truthOf(left), truthOf(right)];
	const decisive = operator === "or";
	if (first === decisive || second === decisive) return [{
		type: "boolean",
		value: decisive
	}];
	return first === void 0 || second === void 0 ? flag : [{
		type: "boolean",
		value: !decisive
	}];
};
/** A default for what may be false: by the device template, or by the message. */
const remarkOnFalse = (context, { at, right }, left, second) => {
	if (!left.some((each) => each.type === "boolean" && each.value !== true) || second.max === 0 || truthOf(second.shape) === false) return;
	context.remarks.push({
		code: "jq-alternative-loses-false",
		at: {
			start: at.start,
			end: right.end
		},
		message: "The value is true or false, and the default replaces false too.",
		hint: onlyForNull
	});
};
const alternative = (context, node, input, scope) => {
	const { left, right } = node;
	const first = context.evaluate(left, input, {
		...scope,
		tolerant: true
	});
	if (first.min > 0 && truthOf(first.shape) === true) return first;
	const second = context.evaluate(right, input, scope);
	remarkOnFalse(context, node, first.shape, second);
	return {
		shape: join(truthy(first.shape), second.shape),
		min: Math.min(1, second.min),
		max: Math.max(first.max, second.max),
		missing: second.min === 0 ? [...first.missing, ...second.missing] : []
	};
};
const assignment = (context, { operator, left, right }, input, scope) => {
	if (operator === "|=") {
		const shape = changed(context, input, left, scope, (before) => context.evaluate(right, before, scope).shape);
		return combined(shape, []);
	}
	const value = context.evaluate(right, input, scope);
	const shape = changed(context, input, left, scope, (before) => {
		if (operator === "=") return value.shape;
		if (operator === "//=") return join(truthy(before), value.shape);
		return operator === "+=" ? sum(before, value.shape) : join(number$2, anything);
	});
	return combined(shape, [value]);
};
/** What an operator makes of its sides. */
const binaryOf = (context, node, input, scope) => {
	const { operator } = node;
	if (operator === "//") return alternative(context, node, input, scope);
	if (operator === "|=" || operator.endsWith("=") && ![
		"==",
		"!=",
		"<=",
		">="
	].includes(operator)) return assignment(context, node, input, scope);
	const left = context.evaluate(node.left, input, scope);
	if (operator === "and" && left.max > 0 && truthOf(left.shape) === false) return {
		...left,
		shape: [{
			type: "boolean",
			value: false
		}]
	};
	const right = context.evaluate(node.right, input, scope);
	const shapes = [left.shape, right.shape];
	if (operator === "and" || operator === "or") {
		const both = combined(logic(operator, ...shapes), [left, right]);
		return {
			...both,
			shape: both.shape.length === 0 ? flag : both.shape,
			max: Math.max(left.max, both.max)
		};
	}
	if (operator === "==") useNames(context, node, ...shapes);
	if (operator === "!=") useTexts(context, node, ...shapes);
	if (operator === "==" || operator === "!=") return combined(equality(...shapes, operator === "!="), [left, right]);
	if ([
		"<",
		"<=",
		">",
		">="
	].includes(operator)) return combined(flag, [left, right]);
	return combined(product(operator, ...shapes), [left, right]);
};

// packages/transform/src/infer/builtins.ts
const signatures = (list, shape) => Object.fromEntries(list.split(" ").map((signature) => [signature, () => one$1(shape)]));
const open = [keyedBy(void 0)];
const on = ({ context, node, scope }, input) => {
	const [first] = node.arguments;
	return first === void 0 ? none : evaluateEach(context, first, input, scope);
};
const select = ({ context, node, input, scope }) => {
	const [condition] = node.arguments;
	return condition === void 0 ? none : selected(context, input, condition, node, scope);
};
const find = ({ context, node, input, scope }) => {
	const [condition] = node.arguments;
	return condition === void 0 ? none : foundIn(context, itemsOf$1(input), condition, node, scope);
};
const map = (call) => one$1(arrayOf(on(call, itemsOf$1(call.input)).shape));
/** The first of several is one at most; that there may be none stays. */
const firstOf = (call) => {
	const found = on(call, call.input);
	return {
		...found,
		min: Math.min(found.min, 1),
		max: Math.min(found.max, 1)
	};
};
/** Where there is none, versions differ: nothing or null. */
const lastOf = (call) => {
	const { shape, min } = on(call, call.input);
	return {
		...one$1(join(shape, nil)),
		min: Math.min(min, 1)
	};
};
const someOf$1 = ({ context, node, input, scope }) => {
	const [, values] = node.arguments;
	if (values === void 0) return none;
	return {
		...context.evaluate(values, input, scope),
		min: 0
	};
};
const itemOrNull = ({ input }) => one$1(join(itemsOf$1(input), nil));
const same = ({ input }) => one$1(input);
/** What is no text is passed on by most versions. */
const trimmed$1 = ({ input }) => one$1(widened(input));
const not = ({ input }) => {
	const truth = truthOf(input);
	return one$1(truth === void 0 ? flag : [{
		type: "boolean",
		value: !truth
	}]);
};
/** Elements of an array, added: objects are laid over each other, in an order that is not known. */
const add = ({ input }) => {
	const items = itemsOf$1(input);
	const objects = items.filter(isObject);
	if (objects.length === 0 || objects.length !== items.length) return one$1(join(sum(items, items), nil));
	const merged = mergeObjects(objects);
	const fields = [...merged.fields].map(([name, found]) => [name, {
		...found,
		optional: true
	}]);
	return one$1(join([{
		...merged,
		fields: new Map(fields)
	}], nil));
};
const entryName$1 = [
	"key",
	"k",
	"name",
	"Name",
	"Key",
	"K"
];
const entryValue = [
	"value",
	"v",
	"Value",
	"V"
];
const firstField = (each, names) => names.map((name) => each.fields.get(name)?.shape).find((shape) => shape !== void 0) ?? anything;
const fromEntries = (items) => {
	const objects = items.filter(isObject);
	const keys = join(...objects.map((each) => firstField(each, entryName$1)));
	const named = keyedBy(listOf$2(keys));
	if (objects.length < items.length || literalKeys(keys) === void 0) return [named];
	const made = objects.map((each) => {
		const value = field(firstField(each, entryValue), true);
		const names = literalKeys(firstField(each, entryName$1)) ?? [];
		return {
			...named,
			fields: new Map(names.map((key) => [key, value])),
			open: false
		};
	});
	const { fields } = mergeObjects(made);
	return [{
		...named,
		fields: new Map([...fields].map(([name, found]) => [name, {
			...found,
			optional: true
		}])),
		open: false
	}];
};
const del = ({ context, node, input, scope }) => {
	const [path] = node.arguments;
	if (path?.type !== "field") return one$1(anything);
	const { name } = path.name;
	return one$1(changed(context, input, path.target, scope, (before) => withoutKey(before, name)));
};
const dated = [{
	type: "string",
	meaning: "datetime"
}];
/** By `name/arity`; what is missing here may yield anything. */
const builtins = {
	...signatures("tostring/0 tojson/0 ascii_downcase/0 ascii_upcase/0 join/1 sub/2 sub/3 gsub/2 gsub/3 strftime/1", text),
	...signatures("implode/0 type/0 trim/0 ltrim/0 rtrim/0 trimstr/1 input_filename/0", text),
	...signatures("todate/0 todateiso8601/0", dated),
	...signatures("tonumber/0 length/0 floor/0 ceil/0 round/0 sqrt/0 fabs/0 log/0 exp/0 pow/2 now/0 fromdate/0", number$2),
	...signatures("fromdateiso8601/0 mktime/0 utf8bytelength/0 trunc/0 infinite/0 nan/0 log10/0 log2/0 exp10/0", number$2),
	...signatures("true/0", [{
		type: "boolean",
		value: true
	}]),
	...signatures("false/0", [{
		type: "boolean",
		value: false
	}]),
	...signatures("null/0", nil),
	...signatures("in/1 test/1 test/2 startswith/1 endswith/1 contains/1 inside/1 any/0 all/0", flag),
	...signatures("isnan/0 isinfinite/0 isnormal/0 toboolean/0", flag),
	...signatures("keys/0 keys_unsorted/0 split/1 split/2", arrayOf(text)),
	...signatures("explode/0 gmtime/0 localtime/0 strptime/1 indices/1", arrayOf(number$2)),
	...signatures("with_entries/1 map_values/1 capture/1 capture/2 env/0", open),
	...signatures("iotc::uuid/0", text),
	...nameBuiltins,
	"empty/0": () => none,
	"error/0": () => none,
	"error/1": () => none,
	"halt/0": () => none,
	"not/0": not,
	"select/1": select,
	"map/1": map,
	"add/0": add,
	"first/1": firstOf,
	"limit/2": someOf$1,
	"last/1": lastOf,
	"first/0": itemOrNull,
	"last/0": itemOrNull,
	"nth/1": itemOrNull,
	"min/0": itemOrNull,
	"max/0": itemOrNull,
	"min_by/1": itemOrNull,
	"max_by/1": itemOrNull,
	"ltrimstr/1": trimmed$1,
	"rtrimstr/1": trimmed$1,
	"abs/0": same,
	"sort/0": same,
	"sort_by/1": same,
	"unique/0": same,
	"unique_by/1": same,
	"reverse/0": same,
	"debug/0": same,
	"group_by/1": ({ input }) => one$1(arrayOf(arrayOf(itemsOf$1(input)))),
	"flatten/0": () => one$1(arrayOf(anything)),
	"to_entries/0": ({ input }) => one$1(arrayOf([entryOf$2(keysOf(input), itemsOf$1(input))])),
	"from_entries/0": ({ input }) => one$1(fromEntries(itemsOf$1(input))),
	"range/1": () => unknown(number$2),
	"range/2": () => unknown(number$2),
	"splits/1": () => unknown(text),
	"del/1": del,
	"getpath/1": () => one$1(anything),
	"fromjson/0": () => one$1(anything),
	"arrays/0": (call) => ofType(call, "array"),
	"objects/0": (call) => ofType(call, "object"),
	"strings/0": (call) => ofType(call, "string"),
	"numbers/0": (call) => ofType(call, "number"),
	"booleans/0": (call) => ofType(call, "boolean"),
	"values/0": ({ input }) => ({
		...combined(input.filter(({ type }) => type !== "null"), []),
		min: 0
	})
};
/** The keys of objects are texts, those of arrays are numbers. */
const keysOf = (input) => join(...input.map((each) => {
	if (each.type !== "object") return each.type === "array" ? number$2 : anything;
	return each.keys === void 0 || each.fields.size > 0 ? text : [{
		type: "string",
		list: each.keys
	}];
}));
const entryOf$2 = (key, value) => ({
	type: "object",
	fields: /* @__PURE__ */ new Map([["key", field(key)], ["value", field(value)]]),
	open: false
});
const ofType = ({ input }, type) => {
	const kept = input.filter((each) => each.type === type);
	const [alternative] = input;
	return {
		...combined(alternative?.type === "any" ? anything : kept, []),
		min: 0
	};
};

// packages/transform/src/infer/calls.ts
/** Functions call each other no deeper than this before their result counts as unknown. */
const maxDepth = 24;
const signature$1 = (name, arity) => `${name}/${String(arity)}`;
/** The scope in which a definition can be called, by itself too. */
const withDefinition = (definition, scope) => {
	const functions = new Map(scope.functions);
	const inner = {
		...scope,
		functions
	};
	functions.set(signature$1(definition.name.name, definition.parameters.length), {
		callable: {
			type: "definition",
			definition
		},
		scope: inner
	});
	return inner;
};
/** A call of a definition: each argument that is a value is gone through before the body runs. */
const ofDefinition = (call, { parameters, body }, inner) => {
	const { context, node, input, scope } = call;
	const functions = new Map(inner.functions);
	const variables = new Map(inner.variables);
	const values = [];
	for (const [index, { name, value }] of parameters.entries()) {
		const given = node.arguments[index];
		if (given === void 0) continue;
		functions.set(signature$1(name, 0), {
			callable: {
				type: "argument",
				node: given,
				scope
			},
			scope: void 0
		});
		if (!value) continue;
		const found = context.evaluate(given, input, scope);
		values.push(found);
		variables.set(name, found.shape);
	}
	const { depth, tolerant } = scope;
	const result = context.evaluate(body, input, {
		functions,
		variables,
		depth: depth + 1,
		tolerant
	});
	return combined(result.shape, [...values, result]);
};
const ofModule = (context, name) => {
	const [module] = name.split("::");
	return name.endsWith("::find") && module !== void 0 && context.modules.has(module);
};
const builtin = (call) => {
	const { context, node, input, scope } = call;
	const called = signature$1(node.name.name, node.arguments.length);
	if (node.arguments.length === 1 && ofModule(context, node.name.name)) return find(call);
	const known = Object.hasOwn(builtins, called) ? builtins[called] : void 0;
	if (known !== void 0) return known(call);
	for (const given of node.arguments) context.evaluate(given, anything, scope);
	return input.length === 0 ? one$1(anything) : unknown(anything);
};
/** A call of a function of the program, of an argument, or of jq. */
const callOf = (context, node, input, scope) => {
	const found = scope.functions.get(signature$1(node.name.name, node.arguments.length));
	const call = {
		context,
		node,
		input,
		scope
	};
	if (found === void 0) return builtin(call);
	if (scope.depth >= maxDepth) return unknown(anything);
	const { callable } = found;
	if (callable.type === "argument") return context.evaluate(callable.node, input, {
		...callable.scope,
		depth: scope.depth + 1,
		tolerant: scope.tolerant
	});
	return ofDefinition(call, callable.definition, found.scope ?? scope);
};

// packages/transform/src/infer/evaluate.ts
const stringOf$1 = (context, node, input, scope) => {
	const value = node.format === void 0 ? literalOf(node) : void 0;
	if (value !== void 0) return one$1([{
		type: "string",
		value,
		at: {
			start: node.start,
			end: node.end
		}
	}]);
	const parts = node.parts.filter((part) => typeof part !== "string");
	return combined(text, parts.map((part) => context.evaluate(part, input, scope)));
};
const whole$2 = /^[0-9]+$/;
const pathOf = (context, node, input, scope) => {
	const target = context.evaluate(node.target, input, scope);
	if (node.type === "field") return settled(fieldOf(context, target.shape, node.name.name, node.name, scope), target);
	if (node.type === "slice") return settled(widened(target.shape), target);
	if (node.type === "iterate") return {
		...unknown(itemsOf$1(target.shape)),
		missing: target.missing
	};
	const literal = node.key.type === "string" ? literalOf(node.key) : void 0;
	if (literal !== void 0) return settled(fieldOf(context, target.shape, literal, node.key, scope), target);
	const key = context.evaluate(node.key, input, scope);
	useKey(context, node.key, target.shape, key.shape);
	return settled(elementOf(target.shape), target, key);
};
const dispatch = (context, node, input, scope) => {
	switch (node.type) {
		case "identity": return one$1(input);
		case "recurse": return {
			...unknown(anything),
			min: 1
		};
		case "number": return one$1(whole$2.test(node.text) ? [{
			type: "number",
			meaning: "long"
		}] : number$2);
		case "string": return stringOf$1(context, node, input, scope);
		case "format": return one$1(text);
		case "variable": return one$1(scope.variables.get(node.name) ?? anything);
		case "field":
		case "index":
		case "slice":
		case "iterate": return pathOf(context, node, input, scope);
		case "group": return context.evaluate(node.body, input, scope);
		case "optional": return trial(context, node.body, void 0, input, scope);
		case "negate": return combined(number$2, [context.evaluate(node.body, input, scope)]);
		case "array": return one$1(arrayOf(node.body === void 0 ? [] : context.evaluate(node.body, input, scope).shape));
		case "object": return objectOf(context, node.entries, input, scope);
		case "pipe": return pipeline(context, node.stages, input, scope);
		case "comma": return commas(context, node.items, input, scope);
		case "binary": return binaryOf(context, node, input, scope);
		case "call": return callOf(context, node, input, scope);
		case "define": return context.evaluate(node.body, input, withDefinition(node.definition, scope));
		case "if":
		case "try":
		case "reduce":
		case "foreach":
		case "bind":
		case "label": return blockOf(context, node, input, scope);
		case "break": return none;
	}
	return one$1(join(anything, nil));
};
/** Evaluations of one program; with more of them than this its result counts as unknown. */
const maxEvaluations = 5e4;
/** A way to evaluate a program's parts on shapes in place of values. It always ends. */
const startContext = (modules) => {
	const context = {
		remarks: [],
		uses: [],
		modules,
		bounds: /* @__PURE__ */ new Map(),
		left: maxEvaluations,
		evaluate: (node, input, scope) => {
			context.left -= 1;
			const found = context.left < 0 ? unknown(anything) : dispatch(context, node, input, scope);
			const { min, max } = context.bounds.get(node) ?? found;
			context.bounds.set(node, {
				min: Math.min(min, found.min),
				max: Math.max(max, found.max)
			});
			return found;
		}
	};
	return context;
};

// packages/transform/src/infer/infer.ts
const columnsOf = (shape) => {
	const objects = shape.filter(isObject);
	if (objects.length === 0) return [];
	return [...mergeObjects(objects).fields].map(([name, found]) => {
		const type = columnTypeOf(found.shape);
		return {
			name,
			shape: found.shape,
			...type === void 0 ? {} : { type },
			mayBeEmpty: found.optional || mayBeNull(found.shape),
			alwaysEmpty: isNull(found.shape),
			...found.at === void 0 ? {} : { at: found.at }
		};
	});
};
const distinct = (found, keyOf) => [...new Map(found.map((each) => [JSON.stringify(keyOf(each)), each])).values()];
/** The names of the modules that a program imports. */
const modulesOf = ({ imports }) => new Set(imports.flatMap(({ as }) => as === void 0 ? [] : [as.name]));
/**
* Runs a program on the shape of its source's messages in place of a message. Without capabilities nothing is known of the
* values of telemetry. Where it cannot know it says so: `any`, open objects, any number of outputs.
*/
const infer = (program, source, model) => {
	const context = startContext(modulesOf(program));
	const scope = {
		variables: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		tolerant: false,
		depth: 0
	};
	const { shape, min, max, missing } = context.evaluate(program.body, messageShape(source, model), scope);
	const known = context.left >= 0;
	return {
		columns: columnsOf(shape),
		open: shape.some((each) => each.type === "any" || each.type === "object" && each.open),
		min: known ? min : 0,
		max: known ? max : Number.POSITIVE_INFINITY,
		shape,
		missing: min > 0 ? [] : distinct(missing, ({ names, at }) => [
			names,
			at.start,
			at.end
		]),
		remarks: distinct(context.remarks, ({ code, at, message }) => [
			code,
			at.start,
			at.end,
			message
		]),
		bounds: context.bounds,
		uses: distinct(context.uses, ({ list, name, at, by }) => [
			list,
			name,
			at.start,
			by.start,
			by.end
		])
	};
};

// packages/transform/src/lint/scope.ts
const signature = (name, arity) => `${name}/${String(arity)}`;
const definedBy = (node) => {
	if (node.type !== "define") return [];
	const { name, parameters } = node.definition;
	return [signature(name.name, parameters.length), ...parameters.map((parameter) => signature(parameter.name, 0))];
};
const scopeOf$1 = (program) => {
	const nodes = [];
	for (const root of roots(program)) walk(root, (node, parent) => nodes.push({
		node,
		parent
	}));
	return {
		program,
		nodes,
		defined: new Set(nodes.flatMap(({ node }) => definedBy(node)))
	};
};
/** `name/arity` of a call of a function of jq itself. */
const builtinOf = ({ defined }, node) => {
	if (node.type !== "call") return void 0;
	const called = signature(node.name.name, node.arguments.length);
	return defined.has(called) ? void 0 : called;
};
/** What stands in brackets, without them. */
const ungrouped = (node) => node.type === "group" ? ungrouped(node.body) : node;
const textOf$1 = ({ program }, { start, end }) => program.text.slice(start, end);

// packages/transform/src/lint/kinds.ts
const texts = new Set("tostring/0 tojson/0 ascii_downcase/0 ascii_upcase/0 join/1 sub/2 sub/3 gsub/2 gsub/3 ltrimstr/1 rtrimstr/1 todate/0 todateiso8601/0 strftime/1 implode/0 type/0 trim/0 ltrim/0 rtrim/0 splits/1 splits/2".split(" "));
/** Fields of a message that are always texts. */
const textFields = new Set("applicationId enqueuedTime id messageSource messageType name templateId templateName".split(" "));
/** Whether a filter surely yields a text. */
const isText = (scope, node) => {
	const found = ungrouped(node);
	if (found.type === "string" || found.type === "format") return true;
	if (found.type === "field") return textFields.has(found.name.name);
	if (found.type === "pipe") return isText(scope, found.stages.at(-1) ?? found);
	if (found.type === "binary" && found.operator === "//") return isText(scope, found.left) && isText(scope, found.right);
	const called = builtinOf(scope, found);
	return called !== void 0 && texts.has(called);
};
const lists$1 = new Set("map/1 split/1 keys/0 keys_unsorted/0 sort/0 sort_by/1 unique/0 unique_by/1 group_by/1 to_entries/0 explode/0".split(" "));
/** Whether a filter surely yields a list. */
const isList$1 = (scope, node) => {
	const found = ungrouped(node);
	if (found.type === "array") return true;
	if (found.type === "pipe") return isList$1(scope, found.stages.at(-1) ?? found);
	const called = builtinOf(scope, found);
	return called !== void 0 && lists$1.has(called);
};
const flags = new Set("simulated approved blocked provisioned".split(" "));
const tests = new Set("not/0 test/1 test/2 has/1 in/1 any/0 any/1 all/0 all/1 contains/1 inside/1 startswith/1 endswith/1 IN/1".split(" "));
const comparisons = new Set("== != < <= > >= and or".split(" "));
/** Whether a filter surely yields true or false, or nothing. */
const isFlag = (scope, node) => {
	const found = ungrouped(node);
	if (found.type === "field") return flags.has(found.name.name);
	if (found.type === "binary") return comparisons.has(found.operator);
	if (found.type === "pipe") return isFlag(scope, found.stages.at(-1) ?? found);
	const called = builtinOf(scope, found);
	return called !== void 0 && tests.has(called);
};

// packages/transform/src/infer/offer.ts
/** An offer that changes no row at all. */
const sameRows = {
	names: [],
	doubled: [],
	instead: "none"
};
const applied = (text, edits) => edits.toSorted((a, b) => b.start - a.start).reduce((found, { start, end, text: instead }) => found.slice(0, start) + instead + found.slice(end), text);
/** The text with the edits. */
const offerOf = (text, edits, intro, certain) => ({
	text: applied(text, edits),
	intro,
	edits: edits.toSorted((a, b) => a.start - b.start),
	certain
});

// packages/transform/src/lint/replace.ts
/** One text to write over one place, in the place of what stands there. */
const replacement = ({ program }, { start, end }, instead, certain = true) => offerOf(program.text, [{
	start,
	end,
	text: instead,
	names: []
}], "Write", certain);
/** A proposal of such texts, the plainest first. */
const proposalOf = (offers, instead = "none") => ({
	offers,
	aim: {
		...sameRows,
		instead
	}
});
/** A remark whose place is to be written otherwise, to the same effect. */
const replacing = (scope, remark, instead) => ({
	...remark,
	proposal: proposalOf([replacement(scope, remark.at, instead)])
});

// packages/transform/src/lint/alternatives.ts
const isConstant = (node, name) => {
	const found = ungrouped(node);
	return found.type === "call" && found.name.name === name && found.arguments.length === 0;
};
const endsIn = (scope, node) => {
	const called = builtinOf(scope, ungrouped(node));
	return called === "empty/0" || called === "error/0" || called === "error/1";
};
/** Paths of fields yield once, and only what has no fields stops them. */
const isPath$1 = (node) => node.type === "identity" || node.type === "variable" || node.type === "field" && isPath$1(node.target);
/** The same whatever its input is. */
const isFixed = (node) => {
	const found = ungrouped(node);
	if (found.type === "string") return found.parts.every((part) => typeof part === "string");
	return found.type === "number" || found.type === "variable" || isConstant(found, "null") || isConstant(found, "false");
};
/** A name that no variable of the program has. */
const freshName = (text) => {
	let name = "$value";
	while (text.includes(name)) name += "_";
	return name;
};
/** How often a part yields at most; no source sends messages of which less is known than of these. */
const mostOf = (scope, node) => infer(scope.program, "audit").bounds.get(node)?.max ?? Number.POSITIVE_INFINITY;
/** One value at most whatever the message: a lookup by name has one by custom alone, and a message may hold a name twice. */
const isSingle = (scope, node) => {
	const found = ungrouped(node);
	if (found.type === "index" || found.type === "field") return isSingle(scope, found.target);
	return found.type === "array" || isPath$1(found) || builtinOf(scope, found) === "first/1" || isFlag(scope, found);
};
/** `left // null` without the loss of false: the left side is null where it yields nothing or stops. */
const withoutDefault = (scope, node) => {
	const text = textOf$1(scope, node.left);
	const listed = isPath$1(node.left) ? `[${text}?]` : `[(${text})?]`;
	const plain = isPath$1(node.left) ? [replacement(scope, node, text, false)] : [];
	const most = mostOf(scope, node.left);
	if (most <= 1 && isSingle(scope, node.left)) return [...plain, replacement(scope, node, `(${listed}[0])`)];
	return [...plain, replacement(scope, node, `(${listed} | if length == 0 then null else .[] end)`, most <= 1)];
};
const withDefault = (scope, { left, right, ...node }) => {
	if (mostOf(scope, left) > 1) return [];
	const value = isPath$1(left) ? `[${textOf$1(scope, left)}?][0]` : `[(${textOf$1(scope, left)})?][0]`;
	const otherwise = textOf$1(scope, right);
	const name = freshName(scope.program.text);
	const text = isFixed(right) ? `(${value} | if . == null then ${otherwise} else . end)` : `((${value}) as ${name} | if ${name} == null then ${otherwise} else ${name} end)`;
	return [replacement(scope, node, text)];
};
/** What may stand for a default that replaces false too. */
const alternativeProposal = (scope, node) => {
	if (node.operator !== "//") return proposalOf([]);
	const offers = isConstant(node.right, "null") ? withoutDefault(scope, node) : withDefault(scope, node);
	return proposalOf(offers, "false");
};
/** `a // null` does nothing for null, and loses false; `flag // x` loses false for flags. */
const alternativeRemarks = (scope) => scope.nodes.flatMap(({ node }) => {
	if (node.type !== "binary" || node.operator !== "//" && node.operator !== "//=") return [];
	const { left, right, at } = node;
	const whole = {
		start: at.start,
		end: right.end
	};
	const code = "jq-alternative-loses-false";
	if (isConstant(right, "null") && !isFlagFree(scope, left)) return [{
		code,
		at: whole,
		message: "`// null` turns false into null; what is absent is null anyway.",
		hint: "Where nothing may be found, take the value from a list: null stands for it there, and the row stays.",
		proposal: alternativeProposal(scope, node)
	}];
	if (!isFlag(scope, left) || isConstant(right, "false") || endsIn(scope, right)) return [];
	return [{
		code,
		at: whole,
		message: "The value is true or false, and the default replaces false too.",
		hint: onlyForNull,
		proposal: alternativeProposal(scope, node)
	}];
});
/** Numbers and texts are never false. */
const isFlagFree = (scope, node) => {
	const found = ungrouped(node);
	if (found.type === "number" || found.type === "string" || found.type === "format") return true;
	return builtinOf(scope, found) === "tonumber/0";
};

// packages/transform/src/lint/coalescing.ts
/** `.a ?? .b`, which jq takes and understands as `.a.b`. */
const coalescingRemarks = (scope) => scope.nodes.flatMap(({ node, parent }) => {
	if (node.type !== "optional" || node.body.type !== "optional" || parent?.type === "optional") return [];
	const at = {
		start: node.end - 2,
		end: node.end
	};
	if (textOf$1(scope, at) !== "??") return [];
	return [{
		code: "jq-double-question-mark",
		at,
		message: "`??` gives no default in jq: it is `?` twice, and what follows is read from what stands before it.",
		hint: "Write // in place of ??"
	}];
});

// packages/transform/src/lint/comments.ts
const covers = ({ start, end }, at) => start <= at && at < end;
/** Whether an offset lies in the text of a string, and not in one of its interpolations. */
const inString = ({ program }, at) => {
	let inside;
	for (const root of roots(program)) walk(root, (node) => {
		if (covers(node, at)) inside = node;
	});
	return inside?.type === "string";
};
/** The offset of the last backslash of each line that ends with an odd number of them. */
const continuations = (text) => {
	let start = 0;
	return text.split("\n").flatMap((whole) => {
		const line = whole.endsWith("\r") ? whole.slice(0, -1) : whole;
		const end = start + line.length;
		start += whole.length + 1;
		let first = line.length;
		while (line[first - 1] === "\\") first -= 1;
		return (line.length - first) % 2 === 1 && end < text.length ? [end - 1] : [];
	});
};
/** Comments that jq 1.8 alone continues on the next line: outside of strings a backslash stands in comments only. */
const commentRemarks = (scope) => continuations(scope.program.text).filter((at) => !inString(scope, at)).map((start) => ({
	code: "jq-meaning-differs",
	at: {
		start,
		end: start + 1
	},
	message: "With a backslash at its end, jq 1.8 continues the comment on the next line; other versions do not.",
	hint: "Leave the backslash out."
}));

// packages/transform/src/lint/dates.ts
const readers$1 = new Set("fromdate/0 fromdateiso8601/0 dateadd/2 datesub/2 date/0".split(" "));
const cutters = new Set("sub/2 sub/3 gsub/2 gsub/3 split/1 split/2 splits/1 capture/1 capture/2 todate/0 strftime/1 rtrimstr/1 test/1 scan/1 match/1 todateiso8601/0".split(" "));
const readsSeconds = (scope, node) => {
	const called = builtinOf(scope, node);
	if (called === void 0 || node.type !== "call") return false;
	if (readers$1.has(called)) return true;
	const [format] = node.arguments;
	if (called !== "strptime/1" || format?.type !== "string") return false;
	return format.parts.some((part) => typeof part === "string" && part.includes("%SZ"));
};
/** Whether something was done to the text that may have cut off its fraction. */
const isCut = (scope, before) => before.some((stage) => {
	let cut = false;
	walk(stage, (node) => {
		const called = builtinOf(scope, node);
		cut ||= node.type === "slice" || called !== void 0 && cutters.has(called);
		cut ||= node.type === "string" && node.parts.some((part) => typeof part === "string" && part.endsWith("Z"));
	});
	return cut;
});
const stagesBefore = (parent, node) => parent?.type === "pipe" ? parent.stages.slice(0, parent.stages.indexOf(node)) : [];
/** Functions that fail on the fractions of a second which the times of messages have. */
const dateRemarks = (scope) => scope.nodes.flatMap(({ node, parent }) => {
	if (!readsSeconds(scope, node) || isCut(scope, stagesBefore(parent, node)) || node.type !== "call") return [];
	const remark = {
		code: "jq-fromdate-fraction",
		at: node,
		message: `${node.name.name} fails on times with fractions of a second, and those of IoT Central have them.`,
		hint: "For a datetime column, leave the text as it is."
	};
	return [replacing(scope, remark, String.raw`(sub("\\.[0-9]+Z$"; "Z") | ${textOf$1(scope, node)})`)];
});

// packages/transform/src/lint/keys.ts
const nameOf$2 = ({ key }) => {
	if (key.type === "computed") return void 0;
	if (key.type === "string") return key.format === void 0 ? literalOf(key) : void 0;
	return key.name;
};
/** `{$a: 1}` takes the value of the variable for a key, `{$a}` its name. */
const isComputed = ({ key, value }) => key.type === "variable" && value !== void 0;
/** Keys that one object writes twice: the first value is lost. */
const keyRemarks$1 = ({ nodes }) => nodes.flatMap(({ node }) => {
	if (node.type !== "object") return [];
	const named = node.entries.filter((entry) => !isComputed(entry));
	const seen = /* @__PURE__ */ new Set();
	return named.flatMap((entry) => {
		const name = nameOf$2(entry);
		if (name === void 0) return [];
		if (!seen.has(name)) {
			seen.add(name);
			return [];
		}
		const message = `The object has the key ${JSON.stringify(name)} twice, so the first value is lost.`;
		const hint = "Remove one of the two, or give it the name of another column.";
		const { start, end } = entry.key;
		return [{
			code: "jq-key-twice",
			at: {
				start,
				end
			},
			message,
			hint
		}];
	});
});

// packages/transform/src/lint/entry.ts
/** A value of a table by a key that a user wrote. */
const entryOf$1 = (table, key) => Object.hasOwn(table, key) ? table[key] : void 0;

// packages/transform/src/lint/absent.ts
const old = "jq 1.6 and gojq 0.12 do";
const literal = (node) => {
	const found = node === void 0 ? void 0 : ungrouped(node);
	return found?.type === "string" ? literalOf(found) : void 0;
};
/** White space as jq 1.8 trims it. */
const blank$1 = String.raw`[ \\t\\n\\r\\f\\v]+`;
const leading = `sub("^${blank$1}"; "")`;
const trailing = `sub("${blank$1}$"; "")`;
/** What is trimmed must be the same for both ends: its text is the same only if it does not depend on the input. */
const trimmed = ({ arguments: [what] }, text) => what !== void 0 && (literal(what) !== void 0 || what.type === "variable") ? `(ltrimstr(${text(what)}) | rtrimstr(${text(what)}))` : void 0;
const fieldName = (node) => node.type === "field" && node.target.type === "identity" ? node.name.name : void 0;
const picked = ({ arguments: [paths] }) => {
	if (paths === void 0) return void 0;
	const names = (paths.type === "comma" ? paths.items : [paths]).map(fieldName);
	return names.includes(void 0) ? void 0 : `{${names.map((name) => `${name}: .${name}`).join(", ")}}`;
};
/** Without groups a match is its text. */
const scanned = ({ arguments: [expression, flags] }, text) => {
	const [pattern, letters] = [literal(expression), literal(flags)];
	if (expression === void 0 || pattern === void 0 || letters === void 0 || pattern.includes("(")) return void 0;
	return `(match(${text(expression)}; "g${letters}") | .string)`;
};
const skipped = ({ arguments: [count, values] }, text) => count?.type === "number" && values !== void 0 ? `([${text(values)}][${text(count)}:][])` : void 0;
const named$2 = (name) => () => name;
/** By `name/arity`. */
const absent = {
	"abs/0": {
		in: old,
		instead: named$2("(if . < 0 then -. else . end)")
	},
	"add/1": {
		in: old,
		instead: ({ arguments: [values] }, text) => values && `([${text(values)}] | add)`
	},
	"have_decnum/0": { in: old },
	"have_literal_numbers/0": { in: old },
	"ltrim/0": {
		in: old,
		instead: named$2(leading)
	},
	"rtrim/0": {
		in: old,
		instead: named$2(trailing)
	},
	"trim/0": {
		in: old,
		instead: named$2(`(${leading} | ${trailing})`)
	},
	"trimstr/1": {
		in: old,
		instead: trimmed,
		hint: "Trim the start and the end one after the other."
	},
	"pick/1": {
		in: old,
		instead: picked,
		hint: "Write an object with the wanted keys."
	},
	"scan/2": {
		in: "jq 1.6 does",
		instead: scanned,
		hint: "Use match with the flag g."
	},
	"skip/2": {
		in: old,
		instead: skipped,
		hint: "Take a slice of a list."
	},
	"toboolean/0": {
		in: old,
		instead: named$2("(if type == \"boolean\" then . elif . == \"true\" then true elif . == \"false\" then false else null end)")
	},
	"keys_unsorted/0": {
		in: "gojq 0.12 does",
		hint: "The function keys gives the same names, sorted."
	},
	"lgamma_r/0": { in: "gojq 0.12 does" },
	"leaf_paths/0": {
		in: "jq 1.7 and later do",
		instead: named$2("paths(scalars)")
	},
	"recurse_down/0": {
		in: "jq 1.7 and later and gojq do",
		instead: named$2("recurse")
	},
	"scalars_or_empty/0": {
		in: "jq 1.7 and later and gojq do",
		instead: named$2("scalars")
	},
	"pow10/0": {
		in: "jq 1.8 does",
		instead: named$2("exp10")
	},
	"_nwise/1": {
		in: "jq 1.8 does",
		hint: "Take slices of the list."
	}
};
/** A call of a function that one of the versions lacks. */
const absenceRemarks = (scope, called, node) => {
	const missing = entryOf$1(absent, called);
	if (missing === void 0) return [];
	const instead = missing.instead?.(node, (part) => textOf$1(scope, part));
	return [{
		code: "jq-function-not-portable",
		at: node.name,
		message: `${called} is a function that ${missing.in} not have.`,
		...missing.hint === void 0 ? {} : { hint: missing.hint },
		...instead === void 0 ? {} : { proposal: proposalOf([replacement(scope, node, instead)]) }
	}];
};

// packages/transform/src/lint/functions.ts
const forbidden = {
	"env/0": "there is no environment where a transform runs",
	"input/0": "a transform gets one message, and no further input",
	"inputs/0": "a transform gets one message, and no further input",
	"debug/0": "nobody reads what it writes",
	"debug/1": "nobody reads what it writes",
	"stderr/0": "nobody reads what it writes",
	"halt/0": "it stops the program, and what was not yet put out is lost",
	"halt_error/0": "it stops the program, and the message makes no row",
	"halt_error/1": "it stops the program, and the message makes no row",
	"input_filename/0": "a message comes from no file",
	"input_line_number/0": "a message comes from no file",
	"get_search_list/0": "there are no files where a transform runs",
	"get_prog_origin/0": "there are no files where a transform runs",
	"get_jq_origin/0": "there are no files where a transform runs",
	"modulemeta/0": "there are no modules but \"iotc\" where a transform runs"
};
const clock$1 = {
	"now/0": "now is another time in each run; the time of the message is .enqueuedTime",
	"localtime/0": "localtime depends on the time zone of the machine; gmtime does not",
	"strflocaltime/1": "strflocaltime depends on the time zone of the machine; strftime does not"
};
const remarksOn$3 = (scope, called, node) => {
	const { name } = node;
	const outside = entryOf$1(forbidden, called);
	const timed = entryOf$1(clock$1, called);
	const found = [...absenceRemarks(scope, called, node)];
	if (outside !== void 0) found.push({
		code: "jq-forbidden",
		at: name,
		message: `${name.name} has no place in a transform: ${outside}.`
	});
	if (timed !== void 0) found.push({
		code: "jq-depends-on-clock",
		at: name,
		message: `${timed}.`
	});
	return found;
};
const outsideVariables = {
	ENV: "there is no environment where a transform runs",
	__prog_args: "there is no command line where a transform runs"
};
/** Calls and variables that are missing somewhere, reach outside, or ask the clock. */
const functionRemarks = (scope) => scope.nodes.flatMap(({ node }) => {
	if (node.type === "call") {
		const called = builtinOf(scope, node);
		return called === void 0 ? [] : remarksOn$3(scope, called, node);
	}
	if (node.type !== "variable") return [];
	const outside = entryOf$1(outsideVariables, node.name);
	if (outside === void 0) return [];
	return [{
		code: "jq-forbidden",
		at: node,
		message: `$${node.name} has no place in a transform: ${outside}.`
	}];
});
/** Imports of anything but the module that IoT Central offers. */
const importRemarks = ({ program }) => program.imports.flatMap(({ path, as }) => {
	const [name] = path.parts;
	if (name === "iotc" && as?.value !== true) return [];
	return [{
		code: "jq-forbidden",
		at: path,
		message: `There is no ${name === "iotc" ? "data" : `the module ${JSON.stringify(name)}`} to import: IoT Central offers the module "iotc" alone.`
	}];
});

// packages/transform/src/lint/meaning.ts
const remark$1 = (at, message, hint) => ({
	code: "jq-meaning-differs",
	at,
	message,
	...hint === void 0 ? {} : { hint }
});
const isNumber = (node) => node?.type === "number";
const bindRemarks = (scope, node) => {
	const { source } = node;
	if (source.type !== "binary" && source.type !== "negate" && source.type !== "try") return [];
	const said = remark$1(source, "jq 1.8 binds all of it, jq 1.6 the last term alone.", "Put brackets around it.");
	return [replacing(scope, said, `(${textOf$1(scope, source)})`)];
};
/** `empty` and `select` where they would decide that there is no output at all. */
const maySkip = (scope, node) => {
	if (node.type === "array") return false;
	const called = builtinOf(scope, node);
	if (called === "empty/0" || called === "select/1") return true;
	if (called !== void 0) return false;
	return children(node).some((child) => maySkip(scope, child));
};
const binaryRemarks = (scope, node) => {
	const { operator, left, right, at } = node;
	const [first, second] = [ungrouped(left), ungrouped(right)];
	if (operator === "*" && (first.type === "string" || second.type === "string")) return [remark$1(at, "A text times zero is null in jq 1.6 and gojq, and \"\" in jq 1.8.")];
	if (operator === "/" && isNumber(first) && isNumber(second) && Number(second.text) === 0) return [remark$1(at, "jq 1.6 does not even compile a division of numbers by zero.")];
	if (operator === "|=" && maySkip(scope, right)) return [remark$1(at, "jq 1.6 leaves elements out wrongly where an update yields nothing.", "Filter a list with map and select, or remove a key with del.")];
	return [];
};
/** A number, with its sign. */
const constant = (node) => {
	if (node === void 0) return void 0;
	const found = ungrouped(node);
	if (found.type === "negate") return isNumber(found.body) ? -Number(found.body.text) : void 0;
	return isNumber(found) ? Number(found.text) : void 0;
};
/** A call of a function, with another text for all of it. */
const insteadOf = (scope, call, said, instead) => ({
	...said,
	proposal: proposalOf([replacement(scope, call, instead)])
});
const limitRemarks = (scope, call) => {
	const { name, arguments: [count] } = call;
	const value = constant(count);
	if (value === void 0 || value > 0) return [];
	const message = `limit with ${String(value)} gives nothing, an error, or a value, by the version.`;
	const said = remark$1(name, message, "Give it a number above zero, or leave it out.");
	return [value === 0 ? insteadOf(scope, call, said, "empty") : said];
};
/** Of a list a place yields null where it has none, in every version: a row stays that would be lost. */
const placeRemarks = (scope, call, message, values, place) => {
	const said = remark$1(call.name, message, "Take the value from a list, by its place.");
	return values === void 0 ? said : insteadOf(scope, call, said, `([${textOf$1(scope, values)}][${place}])`);
};
const nthRemarks = (scope, call) => {
	const [at, values] = call.arguments;
	const message = "Where there are fewer values, jq 1.6 gives the last one, other versions nothing.";
	const isPlace = at !== void 0 && (constant(at) ?? -1) >= 0;
	return [placeRemarks(scope, call, message, isPlace ? values : void 0, isPlace ? textOf$1(scope, at) : "")];
};
const calls = {
	"limit/2": limitRemarks,
	"nth/2": nthRemarks,
	"last/1": (scope, call) => [placeRemarks(scope, call, "Where there is no value, jq 1.8 gives nothing, other versions null.", call.arguments[0], "-1")],
	"error/1": (_scope, { name, arguments: [what] }) => what !== void 0 && textIsNull(what) ? [remark$1(name, "jq 1.6 and gojq swallow error(null), jq 1.8 fails.", "Give error a text; to yield nothing, use empty.")] : [],
	...Object.fromEntries([
		"index/1",
		"rindex/1",
		"indices/1"
	].map((called) => [called, positionRemarks])),
	"strftime/1": zoneRemarks
};
/** What goes into a part of a pipe; undefined where it is not written there. */
const inputOf = (scope, part) => {
	const parent = scope.nodes.find(({ node }) => node === part)?.parent;
	if (parent?.type === "binary" || parent?.type === "group") return inputOf(scope, parent);
	if (parent?.type !== "pipe") return void 0;
	return parent.stages[parent.stages.indexOf(part) - 1] ?? inputOf(scope, parent);
};
/** Positions in a text count differently by the version; those in a list do not. */
function positionRemarks(scope, call) {
	const before = inputOf(scope, call);
	if (before !== void 0 && isList$1(scope, before)) return [];
	return [remark$1(call.name, "jq 1.6 counts bytes of a text, other versions characters: beyond ASCII the numbers differ.")];
}
function zoneRemarks(_scope, { arguments: [format] }) {
	return format?.type === "string" && format.parts.some((part) => typeof part === "string" && part.includes("%Z")) ? [remark$1(format, "The name of the time zone is UTC or GMT, by the version.", "Write the letter Z itself.")] : [];
}
const textIsNull = (node) => {
	const found = ungrouped(node);
	return found.type === "call" && found.name.name === "null";
};
/** `ltrimstr` on what is no text: an error in jq 1.8, passed on by the others. */
const trimRemarks = (scope, stages) => stages.flatMap((stage, index) => {
	const called = builtinOf(scope, stage);
	const before = stages[index - 1];
	if (called !== "ltrimstr/1" && called !== "rtrimstr/1") return [];
	if (before !== void 0 && isText(scope, before)) return [];
	const said = remark$1(stage, "On what is no text jq 1.8 fails, other versions pass it on.");
	return [replacing(scope, said, `(if type == "string" then ${textOf$1(scope, stage)} else . end)`)];
});
const remarksOn$2 = (scope, node) => {
	switch (node.type) {
		case "bind": return bindRemarks(scope, node);
		case "binary": return binaryRemarks(scope, node);
		case "reduce": return maySkip(scope, node.update) ? [remark$1(node.update, "Where the update yields nothing, gojq keeps the last value, jq goes on with null.", "Yield a value in every round.")] : [];
		case "pipe": return trimRemarks(scope, node.stages);
		case "number": return Number.isInteger(Number(node.text)) && !Number.isSafeInteger(Number(node.text)) ? [remark$1(node, "jq 1.6 rounds whole numbers beyond 9007199254740992.", "Write it as a text.")] : [];
		case "format": return formatRemarks(node);
		case "string": return node.format === void 0 ? [] : formatRemarks(node.format);
		case "call": {
			const called = builtinOf(scope, node);
			return called !== void 0 && Object.hasOwn(calls, called) ? calls[called]?.(scope, node) ?? [] : [];
		}
	}
	return [];
};
const formatRemarks = (format) => {
	if (format.name === "uri") return [remark$1(format, "A space becomes + in gojq 0.12, and %20 elsewhere.")];
	if (format.name !== "urid") return [];
	return [{
		code: "jq-function-not-portable",
		at: format,
		message: "@urid is a format that jq 1.6 and gojq 0.12 do not have."
	}];
};
/** Texts that every version takes, and not every one understands alike. */
const meaningRemarks = (scope) => scope.nodes.flatMap(({ node }) => remarksOn$2(scope, node));

// packages/transform/src/lint/regex.ts
/** By `name/arity`: which argument is the expression, and which the flags. */
const positions = {
	"test/1": { expression: 0 },
	"test/2": {
		expression: 0,
		flags: 1
	},
	"match/1": { expression: 0 },
	"match/2": {
		expression: 0,
		flags: 1
	},
	"capture/1": { expression: 0 },
	"capture/2": {
		expression: 0,
		flags: 1
	},
	"scan/1": { expression: 0 },
	"scan/2": {
		expression: 0,
		flags: 1
	},
	"split/2": {
		expression: 0,
		flags: 1
	},
	"splits/1": { expression: 0 },
	"splits/2": {
		expression: 0,
		flags: 1
	},
	"sub/2": { expression: 0 },
	"sub/3": {
		expression: 0,
		flags: 2
	},
	"gsub/2": { expression: 0 },
	"gsub/3": {
		expression: 0,
		flags: 2
	}
};
/** What RE2, the engine of gojq, has not. */
const beyondRe2 = [
	[/\(\?<?[=!]/, "look-around"],
	[/\(\?>/, "atomic groups"],
	[/\\[1-9]|\\k[<']/, "back references"],
	[/[*+?}]\+/, "possessive repeats"],
	[/\\[hHRXG]/, "the escapes \\h, \\R, \\X and \\G"]
];
const literalArgument = (node) => {
	const found = node === void 0 ? void 0 : ungrouped(node);
	const literal = found?.type === "string" ? literalOf(found) : void 0;
	return found === void 0 || literal === void 0 ? void 0 : {
		...found,
		literal
	};
};
/** Character classes and escaped backslashes hold signs that mean nothing there. */
const bare = (expression) => expression.replaceAll(/\\\\|\[[^\]]*\]/g, "");
const expressionRemarks = (argument) => {
	const found = literalArgument(argument);
	if (found === void 0) return [];
	return beyondRe2.filter(([pattern]) => pattern.test(bare(found.literal))).map(([, what]) => ({
		code: "jq-regex-not-portable",
		at: found,
		message: `gojq 0.12 has no ${what} in regular expressions.`
	}));
};
const flagRemarks = (argument) => {
	const found = literalArgument(argument);
	if (found?.literal.includes("x") !== true) return [];
	return [{
		code: "jq-regex-not-portable",
		at: found,
		message: "gojq 0.12 does not know the flag x of regular expressions.",
		hint: "Write the expression without white space."
	}];
};
const matchesNothing = (expression) => {
	try {
		return new RegExp(expression, "v").test("");
	} catch {
		return false;
	}
};
/** jq 1.6 replaces, and begins again in what is left: it never ends where nothing matches, and an anchor matches again. */
const replaceRemarks = (scope, called, call, argument) => {
	const found = called.startsWith("gsub/") ? literalArgument(argument) : void 0;
	if (found === void 0) return [];
	const { literal } = found;
	if (matchesNothing(literal)) return [{
		code: "jq-meaning-differs",
		at: found,
		message: "The expression matches the empty text: with gsub jq 1.6 never ends.",
		hint: "Write an expression that takes a character at least."
	}];
	if (!literal.startsWith("^")) return [];
	const said = {
		code: "jq-meaning-differs",
		at: found,
		message: "jq 1.6 finds ^ again after each replacement of gsub.",
		hint: "What begins with ^ is found once: use sub."
	};
	return [called === "gsub/2" && !literal.includes("|") ? {
		...said,
		proposal: proposalOf([replacement(scope, call.name, "sub")])
	} : said];
};
/** Regular expressions that gojq refuses, and replacements that differ. */
const regexRemarks = (scope) => scope.nodes.flatMap(({ node }) => {
	const called = builtinOf(scope, node);
	if (called === void 0 || node.type !== "call" || !Object.hasOwn(positions, called)) return [];
	const position = positions[called];
	if (position === void 0) return [];
	const expression = node.arguments[position.expression];
	const flags = position.flags === void 0 ? void 0 : node.arguments[position.flags];
	return [
		...expressionRemarks(expression),
		...flagRemarks(flags),
		...replaceRemarks(scope, called, node, expression)
	];
});

// packages/transform/src/lint/patterns.ts
/** Every variable that a pattern binds, in the order of the text. */
const patternEntries = (pattern) => {
	if (pattern.type === "variable") return [{
		name: pattern.name,
		at: pattern
	}];
	if (pattern.type === "array") return pattern.items.flatMap(patternEntries);
	return pattern.entries.flatMap((entry) => [...entry.key.type === "variable" ? [{
		name: entry.key.name,
		at: entry.key
	}] : [], ...entry.pattern === void 0 ? [] : patternEntries(entry.pattern)]);
};

// packages/transform/src/lint/syntax.ts
const remark = (at, message, hint) => ({
	code: "jq-syntax-not-portable",
	at,
	message,
	...hint === void 0 ? {} : { hint }
});
const bracketed = (scope, at, message) => replacing(scope, remark(at, message, "Put brackets around it."), `(${textOf$1(scope, at)})`);
const wide = /* @__PURE__ */ new Set([
	"binary",
	"if",
	"try",
	"reduce",
	"foreach",
	"label",
	"bind",
	"define"
]);
/** What jq 1.6 and gojq take for a value in an object without brackets around it: terms, signs and pipes of them. */
const isPlainValue = (node) => {
	if (node.type === "pipe") return node.stages.every(isPlainValue);
	return node.type === "negate" ? isPlainValue(node.body) : !wide.has(node.type);
};
const keyRemarks = (scope, { key, value }) => {
	if (key.type === "variable" && value !== void 0) {
		const said = remark(key, "jq 1.6 does not take a variable as a key with a value.");
		return [replacing(scope, said, `($${key.name})`)];
	}
	if (key.type === "name" && key.name.includes("::")) return [qualified(key)];
	if (key.type === "name" && value === void 0 && keywords.has(key.name)) {
		const said = remark(key, `jq 1.6 does not take the keyword ${key.name} as a key without a value.`);
		return [replacing(scope, said, `${key.name}: .${key.name}`)];
	}
	if (key.type === "string" && key.format !== void 0) {
		const said = remark(key, "gojq 0.12 does not take a formatted string as a key.", "Put brackets around the key.");
		return [value === void 0 ? said : replacing(scope, said, `(${textOf$1(scope, key)})`)];
	}
	return [];
};
const valueRemarks = (scope, { value }) => {
	if (value === void 0 || isPlainValue(value)) return [];
	return [bracketed(scope, value, "jq 1.6 and gojq 0.12 want brackets around such a value of an object.")];
};
const blocks = /* @__PURE__ */ new Set([
	"if",
	"reduce",
	"foreach"
]);
const suffixRemarks = (scope, target) => blocks.has(target.type) ? [bracketed(scope, target, `jq 1.6 and gojq 0.12 take nothing directly behind ${target.type} … .`)] : [];
const dottedRemarks = (scope, node) => {
	const at = {
		start: node.target.end,
		end: node.end
	};
	const bracket = textOf$1(scope, at).replace(/^[^[]*/, "");
	return [replacing(scope, remark(at, "jq 1.6 does not take a dot before a bracket.", "Leave the dot out."), bracket)];
};
const fieldRemarks = (scope, node) => {
	const { name } = node.name;
	if (!/^[eE][0-9]+$/.test(name)) return [];
	const at = {
		start: node.name.start - 1,
		end: node.end
	};
	const isFirst = node.target.type === "identity" && node.target.start === node.target.end;
	return [replacing(scope, remark(at, `jq 1.6 reads .${name} as a number.`), `${isFirst ? "." : ""}["${name}"]`)];
};
const sourceRemarks = (scope, source) => {
	if (source.type !== "negate" && source.type !== "try" && !blocks.has(source.type)) return [];
	return [bracketed(scope, source, "jq 1.6 wants brackets around what a loop goes through, unless it is a plain term.")];
};
const qualified = (at) => remark(at, "gojq 0.12 does not take a name with :: here.", "Write it without ::");
const nameRemarks = (name, at) => {
	if (name.includes("::")) return [qualified(at)];
	if (name === "__loc__") return [remark(at, "gojq 0.12 does not know $__loc__.")];
	return keywords.has(name) ? [remark(at, `jq 1.6 does not take the keyword ${name} as the name of a variable.`, "Give the variable another name.")] : [];
};
const variablesOf$1 = (patterns) => patterns.flatMap((pattern) => patternEntries(pattern).flatMap(({ name, at }) => nameRemarks(name, at)));
const remarksOn$1 = (scope, node) => {
	switch (node.type) {
		case "object": return node.entries.flatMap((entry) => [
			...keyRemarks(scope, entry),
			...entry.key.type === "variable" ? nameRemarks(entry.key.name, entry.key) : [],
			...valueRemarks(scope, entry)
		]);
		case "if": return node.otherwise === void 0 ? [replacing(scope, remark({
			start: node.end - 3,
			end: node.end
		}, "jq 1.6 does not take if without else."), "else . end")] : [];
		case "field": return [...suffixRemarks(scope, node.target), ...fieldRemarks(scope, node)];
		case "index":
		case "slice":
		case "iterate": return [...suffixRemarks(scope, node.target), ...node.dotted ? dottedRemarks(scope, node) : []];
		case "reduce":
		case "foreach": return [...sourceRemarks(scope, node.source), ...variablesOf$1(node.patterns)];
		case "bind": return [...suffixRemarks(scope, node.source), ...variablesOf$1(node.patterns)];
		case "variable":
		case "label":
		case "break": return nameRemarks(node.name, node.type === "label" ? {
			start: node.start,
			end: node.body.start
		} : node);
		case "define": return [node.definition.name, ...node.definition.parameters].flatMap((name) => nameRemarks(name.name, name));
	}
	return [];
};
/** Spellings that one of the versions refuses. */
const syntaxRemarks = (scope) => [...scope.nodes.flatMap(({ node }) => remarksOn$1(scope, node)), ...carriageReturns(scope)];
const carriageReturns = ({ program }) => {
	const start = program.text.indexOf("\r");
	return start < 0 ? [] : [remark({
		start,
		end: start + 1
	}, "jq 1.6 does not take carriage returns.", "End lines with LF alone.")];
};

// packages/transform/src/lint/lint.ts
const rules = [
	importRemarks,
	functionRemarks,
	syntaxRemarks,
	meaningRemarks,
	regexRemarks,
	dateRemarks,
	alternativeRemarks,
	coalescingRemarks,
	commentRemarks,
	keyRemarks$1
];
/** What is said of one transform; who has more to mend sees the rest the next time. */
const maxFindings = 100;
/** What the rules say of a program, each remark with its place in the text. */
const remarksOn = (program) => {
	const scope = scopeOf$1(program);
	return rules.flatMap((rule) => rule(scope));
};
/**
* What can be said of a transform's text alone: what jq 1.6, jq 1.8 and gojq 0.12 do not take or understand alike, and what
* cannot work where IoT Central runs it. For a text that jq refuses, only its own errors are worth showing.
*/
const toldByLint = (transform) => {
	const parsed = parse$1(transform.text);
	return (parsed.ok ? remarksOn(parsed.program).toSorted((a, b) => a.at.start - b.at.start).slice(0, 100) : [{
		code: "jq-not-read",
		at: parsed.problem,
		message: `Not read from here on: ${parsed.problem.message}.`
	}]).map((remark) => toldOf(transform, remark));
};

// packages/transform/src/rows/json-text.ts
/** Deeper values are not read: nothing that is stored nests so deep, and reading recurses. */
const deepestJson = 100;
var NotJson = class extends Error {};
const blank = /[ \t\n\r]*/y;
const number$1 = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string$1 = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const word = /true|false|null/y;
const take = (reader, pattern) => {
	pattern.lastIndex = reader.at;
	const found = pattern.exec(reader.text)?.[0];
	if (found !== void 0) reader.at += found.length;
	return found;
};
const skipBlank = (reader) => void take(reader, blank);
const isNext = (reader, character) => {
	skipBlank(reader);
	if (reader.text[reader.at] !== character) return false;
	reader.at += 1;
	return true;
};
const expect = (reader, character) => {
	if (!isNext(reader, character)) throw new NotJson();
};
const stringOf = (reader) => {
	skipBlank(reader);
	const found = take(reader, string$1);
	if (found === void 0) throw new NotJson();
	const value = JSON.parse(found);
	return String(value);
};
const membersOf = (reader, depth) => {
	const members = /* @__PURE__ */ new Map();
	if (isNext(reader, "}")) return {
		kind: "object",
		members
	};
	do {
		const key = stringOf(reader);
		expect(reader, ":");
		members.set(key, valueOf(reader, depth + 1));
	} while (isNext(reader, ","));
	expect(reader, "}");
	return {
		kind: "object",
		members
	};
};
const itemsOf = (reader, depth) => {
	const items = [];
	if (isNext(reader, "]")) return {
		kind: "array",
		items
	};
	do
		items.push(valueOf(reader, depth + 1));
	while (isNext(reader, ","));
	expect(reader, "]");
	return {
		kind: "array",
		items
	};
};
function valueOf(reader, depth) {
	if (depth > 100) throw new NotJson();
	if (isNext(reader, "{")) return membersOf(reader, depth);
	if (isNext(reader, "[")) return itemsOf(reader, depth);
	if (reader.text[reader.at] === "\"") return {
		kind: "string",
		value: stringOf(reader)
	};
	const digits = take(reader, number$1);
	if (digits !== void 0) return {
		kind: "number",
		text: digits
	};
	const name = take(reader, word);
	if (name === void 0) throw new NotJson();
	return name === "null" ? { kind: "null" } : {
		kind: "boolean",
		value: name === "true"
	};
}
/** Texts that were read last: a message and its rows are asked for again and again. Values never change, so they are shared. */
const known = /* @__PURE__ */ new Map();
/** How many are kept, and how long each may be. */
const mostKnown = {
	texts: 2e3,
	characters: 16384
};
/** Reads one JSON text; undefined where it is none, or nests deeper than `deepestJson`. Of equal keys the last one counts. */
const parseJsonText = (text) => {
	if (text.length > mostKnown.characters) return read$1(text);
	if (known.has(text)) return known.get(text);
	const node = read$1(text);
	if (known.size === mostKnown.texts) known.clear();
	known.set(text, node);
	return node;
};
const read$1 = (text) => {
	const reader = {
		text: text.startsWith("﻿") ? text.slice(1) : text,
		at: 0
	};
	try {
		const value = valueOf(reader, 0);
		skipBlank(reader);
		return reader.at === reader.text.length ? value : void 0;
	} catch (error) {
		if (error instanceof NotJson) return void 0;
		throw error;
	}
};
/** Compact JSON text, numbers as they were spelt. */
const writeJson = (node) => {
	if (node.kind === "null") return "null";
	if (node.kind === "boolean") return String(node.value);
	if (node.kind === "number") return node.text;
	if (node.kind === "string") return JSON.stringify(node.value);
	if (node.kind === "array") return `[${node.items.map(writeJson).join(",")}]`;
	return `{${[...node.members].map(([key, value]) => `${JSON.stringify(key)}:${writeJson(value)}`).join(",")}}`;
};
/** As a plain value; numbers are rounded to doubles, and what no double holds is null, as JSON would print it. */
const plainValue = (node) => {
	if (node.kind === "null") return null;
	if (node.kind === "number") return Number.isFinite(Number(node.text)) ? Number(node.text) : null;
	if (node.kind === "array") return node.items.map(plainValue);
	if (node.kind === "object") return Object.fromEntries([...node.members].map(([key, value]) => [key, plainValue(value)]));
	return node.value;
};
/** A plain value as a node. */
const nodeOf = (value) => parseJsonText(JSON.stringify(value)) ?? { kind: "null" };

// packages/transform/src/dtdl/nodes.ts
/** DTDL writes one thing or a list of things in many places. */
const listOf$1 = (node) => node?.kind === "array" ? node.items : node === void 0 ? [] : [node];
/** The text under a key, where one stands there. */
const textIn = (object, key) => {
	const node = object.members.get(key);
	return node?.kind === "string" ? node.value : void 0;
};
/** The objects under a key, be it one or a list. */
const objectsIn = (object, key) => listOf$1(object.members.get(key)).filter((item) => item.kind === "object");
/** `@type` is a text or a list of texts. */
const typesOf = (object) => listOf$1(object.members.get("@type")).flatMap((item) => item.kind === "string" ? [item.value] : []);

// packages/transform/src/dtdl/model.ts
/** Interfaces within each other that are followed, and capabilities of one model that are read. */
const deepest$2 = 8;
const most = 1e3;
const kindOf$1 = (types) => {
	if (types.includes("Telemetry")) return "telemetry";
	if (!types.includes("Property")) return void 0;
	return types.includes("Cloud") ? "cloudProperty" : "property";
};
/** A name for people is a text, or texts by language. */
const displayNameOf = (object) => {
	const node = object.members.get("displayName");
	const localized = node?.kind === "object" ? node.members.get("en") ?? [...node.members.values()][0] : node;
	return localized?.kind === "string" && localized.value.trim() !== "" ? localized.value : void 0;
};
const declared = (content, within) => {
	const [name, kind] = [textIn(content, "name"), kindOf$1(typesOf(content))];
	if (name === void 0 || kind === void 0) return void 0;
	const [id, displayName] = [textIn(content, "@id"), displayNameOf(content)];
	return {
		name,
		kind,
		schema: content.members.get("schema"),
		...id === void 0 ? {} : { id },
		...displayName === void 0 ? {} : { displayName },
		...within
	};
};
/** The interfaces that an entry of `contents` brings in: those of a component, or of a module of an edge device. */
const nestedIn = (content, within) => {
	const [name, types] = [textIn(content, "name"), typesOf(content)];
	if (name === void 0) return [];
	if (types.includes("Component")) return objectsIn(content, "schema").map((each) => [each, {
		...within,
		component: name
	}]);
	return types.includes("EdgeModule") ? objectsIn(content, "target").map((each) => [each, {
		...within,
		module: name
	}]) : [];
};
function* capabilitiesOf(entry, within, depth) {
	if (depth > deepest$2) return;
	for (const parent of objectsIn(entry, "extends")) yield* capabilitiesOf(parent, within, depth + 1);
	for (const content of objectsIn(entry, "contents")) {
		for (const [nested, inside] of nestedIn(content, within)) yield* capabilitiesOf(nested, inside, depth + 1);
		const capability = declared(content, within);
		if (capability !== void 0) yield capability;
	}
}
const modelOf = (root) => {
	if (root.kind !== "object") return void 0;
	const inner = root.members.get("capabilityModel");
	const model = inner?.kind === "object" ? inner : root;
	if (!["contents", "extends"].some((key) => model.members.get(key)?.kind === "array")) return void 0;
	const id = textIn(root, "@id") ?? textIn(model, "@id") ?? "dtmi:contoso:model";
	const name = displayNameOf(root) ?? displayNameOf(model) ?? id;
	const capabilities = [];
	for (const capability of capabilitiesOf(model, {}, 0)) {
		if (capabilities.length >= most) break;
		capabilities.push(capability);
	}
	return {
		id,
		name,
		capabilities
	};
};
/** The models in a JSON value: a device template, a capability model alone, or a list of either; none where it is nothing of this. */
const modelsOf = (root) => (root.kind === "array" ? root.items : [root]).flatMap((each) => modelOf(each) ?? []);
/**
* The models in a text; none where it holds neither device templates nor capability models.
* https://learn.microsoft.com/azure/iot-central/core/concepts-device-templates, DTDL version 2
*/
const parseModels = (text) => {
	const root = parseJsonText(text);
	return root === void 0 ? [] : modelsOf(root);
};

// packages/transform/src/infer/model.ts
/** Schemas within each other that are followed; what is deeper may be anything. */
const deepest$1 = 16;
const coordinates = (...names) => [{
	type: "object",
	fields: new Map(names.map((name) => [name, field(number$2)])),
	open: false
}];
const primitives = {
	boolean: flag,
	date: [{
		type: "string",
		meaning: "datetime"
	}],
	dateTime: [{
		type: "string",
		meaning: "datetime"
	}],
	double: number$2,
	duration: text,
	float: number$2,
	geopoint: coordinates("lat", "lon", "alt"),
	integer: [{
		type: "number",
		meaning: "int"
	}],
	long: [{
		type: "number",
		meaning: "long"
	}],
	string: text,
	time: text,
	vector: coordinates("x", "y", "z")
};
const fieldsOf$1 = (schema, depth) => new Map(objectsIn(schema, "fields").flatMap((each) => {
	const name = textIn(each, "name");
	return name === void 0 ? [] : [[name, field(shapeOf(each.members.get("schema"), depth + 1), true)]];
}));
/** The shape of a DTDL schema. */
const shapeOf = (schema, depth) => {
	if (schema?.kind === "string") return Object.hasOwn(primitives, schema.value) ? primitives[schema.value] ?? anything : anything;
	if (schema?.kind !== "object" || depth > deepest$1) return anything;
	const types = typesOf(schema);
	if (types.includes("Enum")) return shapeOf(schema.members.get("valueSchema") ?? nodeOf("string"), depth + 1);
	if (types.includes("Array")) return arrayOf(shapeOf(schema.members.get("elementSchema"), depth + 1));
	if (types.includes("Object")) return [{
		type: "object",
		fields: fieldsOf$1(schema, depth),
		open: true
	}];
	return types.includes("Map") ? [{
		type: "object",
		fields: /* @__PURE__ */ new Map(),
		open: true
	}] : anything;
};
/** The texts of an enumeration; undefined for any other schema, and for one whose values are numbers or not all written. */
const textsOf = (schema) => {
	if (schema?.kind !== "object" || !typesOf(schema).includes("Enum")) return void 0;
	const values = objectsIn(schema, "enumValues").map((each) => textIn(each, "enumValue"));
	const texts = values.filter((each) => each !== void 0);
	return texts.length === 0 || texts.length < values.length ? void 0 : texts;
};
/** What device models have, components, modules and extended models included. */
const capabilitiesOfModels = (models) => models.flatMap(({ capabilities }) => capabilities.map(({ kind, name, schema, displayName, component, module }) => ({
	kind,
	name,
	schema,
	shape: textsOf(schema) === void 0 ? shapeOf(schema, 0) : [{
		type: "string",
		list: `values of ${name}`
	}],
	...component === void 0 ? {} : { component },
	...module === void 0 ? {} : { module },
	...displayName === void 0 ? {} : { displayName }
})));

// packages/transform/src/findings/counted.ts
/** `1 row`, `2 rows`. */
const counted$1 = (amount, one) => `${amount} ${amount === 1 ? one : `${one}s`}`;
/** The first names, and how many more there are. */
const someOf = (names, most) => {
	const more = names.length - most;
	const named = names.slice(0, most).join(", ");
	return more > 0 ? `${named} and ${more} more` : named;
};
/** `a`, `a or b`, `a, b or c`; of very many the first, and how many more. */
const eitherOf = (names, most) => {
	if (names.length > most) return someOf(names, most);
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
};

// packages/transform/src/rows/decimal.ts
const numeric = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;
/** Reads a number's text without rounding; undefined for what is no number. */
const decimalOf = (text) => {
	const match = numeric.exec(text);
	if (match === null) return void 0;
	const [, sign, whole = "", fraction = "", exponent = "0"] = match;
	if (whole === "" && fraction === "") return void 0;
	const all = whole + fraction;
	const leading = /^0*/.exec(all)?.[0].length ?? 0;
	const digits = all.slice(leading).replace(/0+$/, "");
	if (digits === "") return {
		negative: false,
		digits,
		point: 0
	};
	return {
		negative: sign === "-",
		digits,
		point: whole.length - leading + Number(exponent)
	};
};
/** More digits than any type of Kusto holds. */
const mostDigits = 60;
/** The whole number; undefined where there is a fraction, or far more digits than any type holds. */
const wholeOf = ({ negative, digits, point }) => {
	if (digits === "") return 0n;
	if (digits.length > point || point > mostDigits) return void 0;
	const size = BigInt(digits.padEnd(point, "0"));
	return negative ? -size : size;
};
/** The same number always as the same text: `1.0`, `1` and `10e-1` are `1`. */
const decimalText = (decimal) => {
	const { negative, digits, point } = decimal;
	const sign = negative ? "-" : "";
	if (digits === "") return "0";
	if (point > 21 || point < -6) return `${sign}${digits}E${point - digits.length}`;
	if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
	if (digits.length <= point) return `${sign}${digits.padEnd(point, "0")}`;
	return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
};

// packages/transform/src/rows/equal.ts
const numberText = (text) => {
	const decimal = decimalOf(text);
	return decimal === void 0 ? text : decimalText(decimal);
};
/** Equal as JSON values: the order of keys does not count, nor does the spelling of a number. */
const equalJson = (a, b) => {
	if (a.kind === "number") return b.kind === "number" && numberText(a.text) === numberText(b.text);
	if (a.kind === "array") return b.kind === "array" && a.items.length === b.items.length && a.items.every((item, index) => {
		const other = b.items[index];
		return other !== void 0 && equalJson(item, other);
	});
	if (a.kind === "object") return b.kind === "object" && a.members.size === b.members.size && [...a.members].every(([key, value]) => {
		const other = b.members.get(key);
		return other !== void 0 && equalJson(value, other);
	});
	return a.kind === b.kind && (a.kind === "null" || "value" in b && a.value === b.value);
};

// packages/transform/src/rows/row-places.ts
const token = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g;
const opening = /* @__PURE__ */ new Set(["[", "{"]);
const closing = /* @__PURE__ */ new Set(["]", "}"]);
/** The rows of a text that is known to be a JSON array of objects: where each begins, and the keys of its own. */
const scan = (text) => {
	const rows = [];
	let depth = 0;
	let end = 0;
	let before;
	for (const { 0: found, index } of text.matchAll(token)) {
		if (found === "{" && depth === 1) rows.push({
			start: index,
			keys: /* @__PURE__ */ new Map()
		});
		if (found === ":" && depth === 2 && before !== void 0) rows.at(-1)?.keys.set(String(JSON.parse(before.text)), before);
		if (opening.has(found)) depth += 1;
		if (closing.has(found)) depth -= 1;
		end = index;
		before = {
			start: index,
			end: index + found.length,
			text: found
		};
	}
	return {
		rows,
		end
	};
};
const rangeOf = (text, { start, end }) => {
	const before = text.slice(0, start);
	const line = before.split("\n").length;
	const column = start - before.lastIndexOf("\n");
	return {
		start: {
			line,
			column
		},
		end: {
			line,
			column: column + end - start
		}
	};
};
/**
* Where a row, or a key of it, stands in the text of expected rows, which is a JSON array of objects. A key that the row
* lacks is the brace that opens the row; a row that the text lacks is the bracket that ends the text.
*/
const rangeInRows = (text, { row, key }) => {
	const { rows, end } = scan(text);
	const found = rows[row];
	const start = found?.start ?? end;
	return rangeOf(text, (key === void 0 ? void 0 : found?.keys.get(key)) ?? {
		start,
		end: start + 1
	});
};

// packages/transform/src/findings/row-findings.ts
const longestShown = 120;
/** A value as findings quote it. */
const quoted = (text) => text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
const kinds$1 = {
	null: "null",
	boolean: "true or false",
	number: "a number",
	string: "a text",
	array: "an array"
};
/** An output that is no object. */
const notARow = (node, sample) => {
	const shown = quoted(writeJson(node));
	if (node.kind !== "array") {
		const message = `A row must be an object, and the transform yields ${kinds$1[node.kind]}: ${shown}`;
		return {
			code: "row-not-object",
			about: node.kind,
			message,
			sample
		};
	}
	return {
		code: "rows-in-array",
		about: "array",
		message: `The transform yields one array: ${shown}`,
		hint: "Add `| .[]` at the end of the transform, so that each element is a row.",
		sample
	};
};
const lost = (value) => value === "null" ? "It is null besides." : `Its value ${value} is lost.`;
const unknownKey = (key, row, target, sample) => {
	const value = quoted(writeJson(row.members.get(key) ?? { kind: "null" }));
	const cased = target.columns.find(({ name }) => name.toLowerCase() === key.toLowerCase());
	if (cased !== void 0) return {
		code: "row-key-case",
		about: key,
		message: `The key '${key}' meets no column: ${target.name} has '${cased.name}'. ${lost(value)}`,
		hint: `Write ${cased.name}: in the transform.`,
		sample
	};
	const names = target.columns.map(({ name }) => name);
	return {
		code: "row-key-unknown",
		about: key,
		message: `The key '${key}' has no column in ${target.name}. ${lost(value)}`,
		hint: didYouMean(key, names) ?? `Declare a column ${key}, or leave the key out.`,
		sample
	};
};
const conversions = {
	bool: "A bool takes true and false.",
	datetime: "A datetime takes ISO 8601: 2026-11-12T10:01:30.588Z.",
	decimal: "A decimal takes numbers of at most 38 digits.",
	guid: "A guid takes 32 hexadecimal digits, with hyphens.",
	int: "An int takes whole numbers from -2147483648 to 2147483647; long, real or dynamic take more.",
	long: "A long takes whole numbers from -9223372036854775808 to 9223372036854775807; real or dynamic take more.",
	real: "A real takes numbers up to 1.79E+308.",
	timespan: "A timespan takes texts like 00:00:30 and 1.02:03:04, no numbers."
};
const misfit = (cell, { name, type, at }, sample) => {
	const message = `${name} is ${type === "int" ? "an" : "a"} ${type} and gets ${quoted(cell.given ?? "null")}: Azure Data Explorer would store ${cell.text === "\"\"" ? "an empty text" : cell.text}.`;
	const hint = conversions[type];
	return {
		code: sample.variation === void 0 ? "value-does-not-fit" : "value-may-not-fit",
		about: name,
		message,
		given: cell.given ?? "null",
		misfit: {
			type,
			stored: cell.text === "\"\"" ? "an empty text" : cell.text
		},
		...hint === void 0 ? {} : { hint },
		...at === void 0 ? {} : { related: [{
			message: `the column ${name}`,
			...at
		}] },
		sample
	};
};
/** No document says what becomes of it, so neither does this. Of variations nothing is said: what they bring is made up. */
const undocumented = (cell, { name, type, at }, sample) => {
	if (sample.variation !== void 0) return [];
	const given = cell.given ?? "null";
	return [{
		code: "value-form-not-documented",
		about: name,
		message: `${name} is a ${type} and gets ${quoted(given)}. Microsoft does not document how Azure Data Explorer reads that form: the column may stay empty or hold another moment.`,
		given,
		hint: "Give it as ISO 8601: 2026-11-12T10:01:30.588Z. In a transform, `todate` makes that of seconds since 1970, and `. / 1000 | floor | todate` of milliseconds.",
		...at === void 0 ? {} : { related: [{
			message: `the column ${name}`,
			...at
		}] },
		sample
	}];
};
/** What is wrong with one row. */
const rowObservations = (output, row, target, sample) => {
	const columns = new Map(target.columns.map((column) => [column.name, column]));
	const cells = row.cells.flatMap((cell) => {
		const column = columns.get(cell.column);
		if (cell.fits === true || column === void 0) return [];
		return cell.fits === "unknown" ? undocumented(cell, column, sample) : [misfit(cell, column, sample)];
	});
	return [...row.unknownKeys.map((key) => unknownKey(key, output, target, sample)), ...cells];
};

// packages/transform/src/findings/expected.ts
/** Differences that one finding lists. */
const mostDifferences = 8;
const shown = (node) => node === void 0 ? "nothing" : quoted(writeJson(node));
function* rowDifferences(row, wanted, made) {
	const name = `row ${row + 1}`;
	if (wanted.kind !== "object" || made.kind !== "object") {
		yield {
			row,
			text: `${name}: expected ${shown(wanted)}, got ${shown(made)}`
		};
		return;
	}
	for (const key of /* @__PURE__ */ new Set([...wanted.members.keys(), ...made.members.keys()])) {
		const [left, right] = [wanted.members.get(key), made.members.get(key)];
		if (left !== void 0 && right !== void 0 && equalJson(left, right)) continue;
		yield {
			row,
			key,
			text: `${name}, ${key}: expected ${shown(left)}, got ${shown(right)}`
		};
	}
}
function* differences(wanted, made) {
	for (let row = 0; row < Math.max(wanted.length, made.length); row++) {
		const [left, right] = [wanted[row], made[row]];
		const name = `row ${row + 1}`;
		if (left === void 0) yield {
			row,
			text: `${name} was not expected: ${shown(right)}`
		};
		else if (right === void 0) yield {
			row,
			text: `${name} is missing: ${shown(left)}`
		};
		else if (!equalJson(left, right)) yield* rowDifferences(row, left, right);
	}
}
/** The first differences, and how many there are: of very many no list is kept. */
const listedOf = (found) => {
	const listed = [];
	let amount = 0;
	for (const difference of found) {
		if (amount < mostDifferences) listed.push(difference);
		amount += 1;
	}
	return {
		listed,
		amount
	};
};
/** The rows that a test expects; undefined where it expects none in particular, or its file is no list of rows. */
const expectedRows = ({ expected }) => {
	const node = expected === void 0 ? void 0 : parseJsonText(expected.text);
	return node?.kind === "array" && node.items.every(({ kind }) => kind === "object") ? node.items : void 0;
};
/** The rows that a sample makes against those that its test expects. */
const expectedObservations = (sample, outputs) => {
	const { expected } = sample;
	if (expected === void 0) return [];
	const wanted = expectedRows(sample);
	const about = expected.file;
	if (wanted === void 0) return [{
		code: "expected-rows-malformed",
		about,
		message: `${expected.file} must be a JSON array with one object for each row.`,
		at: expected.at,
		sample
	}];
	const { listed, amount } = listedOf(differences(wanted, outputs));
	const [first] = listed;
	if (first === void 0) return [];
	const more = amount - listed.length;
	const lines = [...listed.map(({ text }) => text), ...more > 0 ? [`and ${counted$1(more, "more difference")}`] : []];
	const names = [sample.name, expected.file].map(oneLine);
	return [{
		code: "expected-rows-differ",
		about,
		message: `${names[0] ?? ""} makes ${counted$1(outputs.length, "row")}, and ${names[1] ?? ""} has ${counted$1(wanted.length, "row")}:\n${lines.map(oneLine).join("\n")}`,
		hint: "Correct the transform; or, if the new rows are right, write them with the option `--update` of the command `test`.",
		at: {
			...expected.at,
			range: rangeInRows(expected.text, first)
		},
		sample
	}];
};

// packages/transform/src/findings/hangs-on-values.ts
/** Functions that give nothing, or false, for texts that they do not fit. */
const matching = new Set("capture match test scan split splits startswith endswith contains inside index rindex indices tonumber fromjson strptime fromdate fromdateiso8601 dateadd datesub ltrimstr IN".split(" "));
/** Fields by which values are told apart: what they are compared with is asked for, and no value. */
const naming = /* @__PURE__ */ new Set([
	"name",
	"id",
	"component",
	"module",
	"messageType",
	"messageSource"
]);
const isLiteral = (node) => node.type === "number" || node.type === "string" && literalOf(node) !== void 0;
const isNaming = (node) => {
	if (node.type === "group") return isNaming(node.body);
	if (node.type === "pipe") return isNaming(node.stages.at(-1) ?? {
		...node,
		type: "identity"
	});
	return node.type === "field" && naming.has(node.name.name);
};
/** `{ idle: 0, running: 1 }`: what it gives for a text hangs on the text. */
const isTable = (node) => node.type === "object" && node.entries.length > 1 && node.entries.every(({ value }) => value !== void 0 && isLiteral(value));
const compares = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<",
	"<=",
	">",
	">="
]);
const asking = new Set("IN test startswith endswith contains inside index".split(" "));
/** `.name | test("^temp")` and `IN(.name; "a", "b")` ask for names. */
const asksForNames = (call, parent) => {
	if (!asking.has(call.name.name)) return false;
	return [parent?.type === "pipe" ? parent.stages[parent.stages.indexOf(call) - 1] : void 0, call.arguments.length > 1 ? call.arguments[0] : void 0].some((node) => node !== void 0 && isNaming(node));
};
const isDecided = (node, parent) => {
	if (node.type === "call") return matching.has(node.name.name) && !asksForNames(node, parent);
	if (node.type === "format") return node.name.endsWith("base64d");
	if (isTable(node)) return true;
	if (node.type !== "binary") return false;
	const { operator, left, right } = node;
	if (operator === "/") return right.type === "string";
	return compares.has(operator) && (isLiteral(right) && !isNaming(left) || isLiteral(left) && !isNaming(right));
};
const namesIn$1 = (pattern) => {
	if (pattern.type === "variable") return [pattern.name];
	if (pattern.type === "array") return pattern.items.flatMap(namesIn$1);
	return pattern.entries.flatMap(({ key, pattern: inner }) => [...key.type === "variable" ? [key.name] : [], ...inner === void 0 ? [] : namesIn$1(inner)]);
};
const scopeOf = (body) => {
	const definitions = [];
	const bound = [];
	walk(body, (node) => {
		if (node.type === "define") definitions.push(node.definition);
		if (node.type !== "bind" && node.type !== "reduce" && node.type !== "foreach") return;
		for (const name of node.patterns.flatMap(namesIn$1)) bound.push([name, node.source]);
	});
	return {
		definitions,
		bound
	};
};
const keyOf = ({ key }) => key.type === "name" ? key.name : key.type === "string" ? literalOf(key) : void 0;
const nodesIn = (root) => {
	const all = [];
	walk(root, (node, parent) => all.push({
		node,
		parent
	}));
	return all;
};
const readsInput = (node) => nodesIn(node).some(({ node: { type } }) => type === "identity" || type === "recurse");
/** What only lets rows through changes no value: a row that was made has passed. */
const passesOn$1 = (stage) => stage.type === "call" && (stage.name.name === "select" || stage.name.name.endsWith("::find"));
/** What is written under a key, and before it in pipes if that is what it goes on with. */
const writtenFor = (node, column, before = []) => {
	const own = node.type === "object" ? node.entries.flatMap((entry) => {
		const { value } = entry;
		if (value === void 0 || keyOf(entry) !== column) return [];
		return readsInput(value) ? [value, ...before] : [value];
	}) : [];
	if (node.type !== "pipe") return [...own, ...children(node).flatMap((child) => writtenFor(child, column, before))];
	return node.stages.flatMap((stage, index) => writtenFor(stage, column, [...before, ...node.stages.slice(0, index).filter((each) => !passesOn$1(each))]));
};
/**
* Whether it hangs on what the values are, and not on whether they are there, that a transform fills a column: they must match a
* pattern, be found in a table, or equal something. Functions and variables of the transform are followed.
*/
const hangsOnValues = (transform, column) => {
	const parsed = parse$1(transform);
	if (!parsed.ok) return false;
	const { definitions, bound } = scopeOf(parsed.program.body);
	const reached = new Set(writtenFor(parsed.program.body, column));
	for (const root of reached) for (const { node: each, parent } of nodesIn(root)) {
		if (isDecided(each, parent)) return true;
		if (each.type === "call") {
			for (const { name, body } of definitions) if (name.name === each.name.name) reached.add(body);
		}
		if (each.type === "variable") {
			for (const [name, source] of bound) if (name === each.name) reached.add(source);
		}
	}
	return false;
};

// packages/transform/src/findings/unfilled.ts
const strength = {
	filled: 3,
	misfit: 2,
	null: 1,
	absent: 0
};
/** How far each of the columns is used by any row; others of the table are nobody's concern here. */
const usesOf$1 = (trials, { columns }) => {
	const uses = new Map(columns.map(({ name }) => [name, "absent"]));
	for (const cell of trials.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
		const use = cell.given === void 0 ? "absent" : cell.given === "null" ? "null" : cell.fits === false ? "misfit" : "filled";
		const known = uses.get(cell.column);
		if (known !== void 0 && strength[use] > strength[known]) uses.set(cell.column, use);
	}
	return uses;
};
/** The columns that some row fills. */
const filledColumns = (trials, target) => new Set([...usesOf$1(trials, target)].filter(([, use]) => use === "filled" || use === "misfit").map(([name]) => name));
const lower$1 = (text) => text.toLowerCase();
/** A built-in sample message with something taken away or changed: what it leaves empty is of our own making. */
const isGuessVaried = ({ sample }) => sample.origin === "built-in" && sample.variation !== void 0;
/** A test whose rows are expected to have nothing in the column. */
const isExpectedEmpty = (sample, column) => {
	const rows = expectedRows(sample) ?? [];
	const cells = rows.map((row) => row.kind === "object" ? row.members.get(column) : void 0);
	return rows.length > 0 && cells.every((cell) => cell === void 0 || cell.kind === "null");
};
/** Whether a message of a device leaves a column empty that was to be filled; made-up values match no pattern and are in no table. */
const isShownByMessage = (trials, column) => trials.some(({ sample }) => sample.variation === void 0 && (sample.origin === "test" || sample.origin === "captured") && !isExpectedEmpty(sample, column));
/** Columns that one finding names. */
const mostNamed = 6;
/** Columns that no row of any sample fills; nothing is said where no sample makes a row at all. */
const unfilledObservations = (trials, target, transform) => {
	const withRows = trials.filter(({ rows }) => rows.length > 0);
	const [first] = withRows;
	if (first === void 0 || withRows.every(isGuessVaried)) return [];
	const { sample } = first;
	const keys = new Set(withRows.flatMap(({ rows }) => rows.flatMap(({ unknownKeys }) => unknownKeys)).map(lower$1));
	const uses = [...usesOf$1(withRows, target)].filter(([name]) => !keys.has(lower$1(name)));
	const named = (use) => uses.filter(([, each]) => each === use).map(([name]) => name);
	const seen = counted$1(withRows.length, "message").replace(/^1 /, "one ");
	const isOpen = (name) => transform !== void 0 && !isShownByMessage(withRows, name) && hangsOnValues(transform.text, name);
	const ofNull = named("null").filter((name) => !isOpen(name)).map((about) => {
		return {
			code: "column-not-filled",
			about,
			message: `${about} is null in every row of ${seen}.`,
			sample
		};
	});
	const absent = named("absent");
	const [about] = absent;
	if (about === void 0) return ofNull;
	const quoted = absent.map((name) => `'${name}'`);
	const message = `The transform has no key ${eitherOf(quoted, mostNamed)}, so ${staysEmpty(absent.length)}.`;
	return [...ofNull, {
		code: "column-not-filled",
		about,
		message,
		sample
	}];
};
const staysEmpty = (amount) => amount === 1 ? "the column stays empty" : "these columns stay empty";
const emptyText = (names) => `No key of the rows is called ${eitherOf(names, mostNamed)}, so ${staysEmpty(names.length)}.`;
/** A column that is known to stay empty without any row being made; the words are the same whatever leaves it so. */
const emptyColumn = (place, { name, at }, hint) => diagnose("column-not-filled", place, emptyText([name]), {
	...hint === void 0 ? {} : { hint },
	related: at === void 0 ? [] : [{
		...at,
		message: `the column ${name}`
	}]
});
/** The name in the text of such a finding. */
const ofOne = /^No key of the rows is called (.*), so the column stays empty\.$/;
/** All columns that stay empty at one place for want of a key as one finding. The order of first sight is kept. */
const mergeEmptyColumns = (findings) => {
	const isOne = ({ code, message, hint }) => code === "column-not-filled" && hint === void 0 && ofOne.test(message);
	const keyOf = (each) => JSON.stringify([each.file, each.range]);
	const groups = Map.groupBy(findings.filter(isOne), keyOf);
	return findings.flatMap((finding) => {
		if (!isOne(finding)) return [finding];
		const all = groups.get(keyOf(finding)) ?? [];
		if (all[0] !== finding) return [];
		const names = all.map(({ message }) => ofOne.exec(message)?.[1] ?? "");
		return [{
			...finding,
			message: emptyText(names),
			related: all.slice(0, mostNamed).flatMap(({ related = [] }) => related)
		}];
	});
};

// packages/transform/src/rows/datetime.ts
const clock = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?`;
const zone = String.raw`(?:Z|GMT|UTC|UT|(?<sign>[+-])(?<zoneHour>\d{2}):?(?<zoneMinute>\d{2}))`;
/** ISO 8601 and sortable: 2014-11-08, 2014-11-08 15:05, 2014-11-08T15:05:25.123456Z, 2014-11-08 15:05:25 GMT. */
const yearFirst = new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]${clock}(?:\s*${zone})?)?$`, "i");
/** RFC 822 and RFC 850: Sat, 8 Nov 14 15:05:02 GMT; Saturday, 08-Nov-14 15:05. */
const dayFirst = new RegExp(String.raw`^(?:(?<weekday>[a-z]+),\s*)?(?<day>\d{1,2})(?<between>[ -])(?<monthName>[a-z]{3})\k<between>(?<year>\d{2})\s+${clock}(?:\s*${zone})?$`, "i");
const monthDays = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
const months = [
	"jan",
	"feb",
	"mar",
	"apr",
	"may",
	"jun",
	"jul",
	"aug",
	"sep",
	"oct",
	"nov",
	"dec"
];
const weekdays = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
const isLeap = (year) => year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
/** A month that there is not has no days. */
const daysIn = (year, month) => month === 2 && isLeap(year) ? 29 : monthDays[month - 1] ?? 0;
/** Days since 0001-01-01, by the Gregorian calendar. */
const dayNumber = (year, month, day) => {
	const before = year - 1;
	let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
	for (let each = 1; each < month; each++) days += daysIn(year, each);
	return days + day - 1;
};
const lastDay = dayNumber(9999, 12, 31);
const two = (value) => String(value).padStart(2, "0");
const dateText = (days) => {
	let year = Math.floor(days / 365.2425) + 1;
	while (dayNumber(year + 1, 1, 1) <= days) year++;
	let month = 12;
	while (dayNumber(year, month, 1) > days) month--;
	return `${String(year).padStart(4, "0")}-${two(month)}-${two(days - dayNumber(year, month, 1) + 1)}`;
};
const numberIn$1 = (groups, name) => Number(groups[name] ?? 0);
/** Two digits of a year; undefined for those of which no document says which century they mean. */
const yearOf = ({ year = "" }) => {
	const number = Number(year);
	if (year.length === 4) return number;
	return number < 30 ? 2e3 + number : number < 50 ? void 0 : 1900 + number;
};
/** A weekday may be short; 0001-01-01 was a Monday. */
const isWeekday = (name, days) => {
	const right = weekdays[days % 7] ?? "";
	return name === void 0 || [right, right.slice(0, 3)].includes(name.toLowerCase());
};
const readParts = (groups) => {
	const year = yearOf(groups);
	if (year === void 0) return "unknown";
	const { monthName } = groups;
	const month = monthName === void 0 ? numberIn$1(groups, "month") : months.indexOf(monthName.toLowerCase()) + 1;
	const day = numberIn$1(groups, "day");
	if (year < 1 || day < 1 || day > daysIn(year, month)) return "null";
	const [hour, minute, second] = [
		numberIn$1(groups, "hour"),
		numberIn$1(groups, "minute"),
		numberIn$1(groups, "second")
	];
	if (hour > 24 || minute > 59 || second > 60) return "null";
	if (hour === 24 || second === 60) return "unknown";
	const days = dayNumber(year, month, day);
	if (!isWeekday(groups["weekday"], days)) return "unknown";
	const offset = (numberIn$1(groups, "zoneHour") * 60 + numberIn$1(groups, "zoneMinute")) * (groups["sign"] === "-" ? -1 : 1);
	const total = days * 1440 + hour * 60 + minute - offset;
	if (total < 0 || total >= (lastDay + 1) * 1440) return "null";
	const inDay = total % 1440;
	const time = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}:${two(second)}`;
	const fraction = (groups["fraction"] ?? "").slice(0, 7).padEnd(7, "0");
	return { text: `${dateText(Math.floor(total / 1440))}T${time}.${fraction}Z` };
};
/** Words that dates are written with. */
const words = new Set([
	months,
	weekdays,
	weekdays.map((day) => day.slice(0, 3)),
	"january february march april june july august september sept october november december am pm a p m t z w utc gmt ut est edt cst cdt mst mdt pst pdt cet cest bst st nd rd th of at date ad".split(" ")
].flat());
/** Whether a text may mean a moment at all: digits, what stands between them, and words that dates are written with. */
const mayBeMoment = (text) => /\d/.test(text) && /^[\da-z\s.,:;/()+-]*$/i.test(text) && [...text.toLowerCase().matchAll(/[a-z]+/g)].every(([word]) => words.has(word));
/** https://learn.microsoft.com/kusto/query/scalar-data-types/datetime, "Supported formats" */
const readDatetime = (given) => {
	const text = given.trim();
	const groups = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups;
	if (groups !== void 0) return readParts(groups);
	return mayBeMoment(text) ? "unknown" : "null";
};

// packages/transform/src/rows/fit.ts
const stored = (value) => ({
	value,
	text: JSON.stringify(value)
});
const numberIn = (node) => {
	if (node.kind === "number") return decimalOf(node.text);
	return node.kind === "string" ? decimalOf(node.value.trim()) : void 0;
};
const whole$1 = (node, bits) => {
	const decimal = numberIn(node);
	const number = decimal === void 0 ? void 0 : wholeOf(decimal);
	if (number === void 0 || number !== BigInt.asIntN(Number(bits), number)) return void 0;
	return {
		value: Number(number),
		text: String(number)
	};
};
const real = (node) => {
	const decimal = numberIn(node);
	if (decimal === void 0) return void 0;
	const number = Number(decimalText(decimal));
	return Number.isFinite(number) ? stored(number) : void 0;
};
/** SqlDecimal holds 38 digits, 34 of them for sure. https://learn.microsoft.com/kusto/query/scalar-data-types/decimal */
const decimal = (node) => {
	const number = numberIn(node);
	if (number === void 0 || Math.max(number.digits.length, Math.abs(number.point)) > 38) return void 0;
	return stored(decimalText(number));
};
const bool = (node) => {
	if (node.kind === "boolean") return stored(node.value);
	if (node.kind === "number") return stored(decimalOf(node.text)?.digits !== "");
	const text = node.kind === "string" ? node.value.trim().toLowerCase() : "";
	if (text === "true" || text === "1") return stored(true);
	return text === "false" || text === "0" ? stored(false) : void 0;
};
/** Which moment a number is, ticks or seconds of one era or another, is documented nowhere. */
const datetime = (node) => {
	if (node.kind === "number") return "unknown";
	const read = node.kind === "string" ? readDatetime(node.value) : "null";
	if (read === "null") return void 0;
	return read === "unknown" ? read : stored(read.text);
};
const timespan = (node) => {
	if (node.kind !== "string") return void 0;
	const text = node.value.trim();
	const ticks = parseTimespan(/^\d{1,8}$/.test(text) ? `${text}d` : text);
	return ticks === void 0 ? void 0 : stored(formatTimespan(ticks));
};
const guidForm = /^\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?$/;
const guid = (node) => {
	const match = node.kind === "string" ? guidForm.exec(node.value.trim().toLowerCase()) : null;
	return match === null ? void 0 : stored(match.slice(1).join("-"));
};
/** Strings are never null in Kusto, and what is no string comes in as its JSON text. */
const string = (node) => stored(node.kind === "string" ? node.value : writeJson(node));
const fitted = {
	bool,
	datetime,
	decimal,
	dynamic: (node) => ({
		value: plainValue(node),
		text: writeJson(node)
	}),
	guid,
	int: (node) => whole$1(node, 32n),
	long: (node) => whole$1(node, 64n),
	real,
	string,
	timespan
};
/** What stands in a column that nothing came for. */
const emptyOf = (type) => stored(type === "string" ? "" : null);
/**
* What a column of this type stores for a value. It is `null` where the value cannot be read as the type, so that Kusto stores
* null and says nothing, and `unknown` where it may be read, in a form that is not documented. Numbers are judged by their
* text. Null fits every type.
* https://learn.microsoft.com/kusto/management/mappings, "Data types" of the scalar types.
*/
const fit = (node, type) => node.kind === "null" ? emptyOf(type) : fitted[type](node) ?? "null";

// packages/transform/src/infer/certain.ts
const arrayHint = "Add `| .[]` at the end of the transform, so that each element is a row.";
/** What a program yields, where none of it can be a row: no message is needed to tell. */
const rowFindings = (transform, { shape, max }) => {
	if (max === 0 || shape.length === 0) return [];
	if (shape.every(({ type }) => type === "array")) return [diagnose("rows-in-array", transform.at, "The transform yields an array, and an array is one record: none of its elements becomes a row.", { hint: arrayHint })];
	if (shape.some(({ type }) => type === "object" || type === "any" || type === "array")) return [];
	const message = `A row must be an object, and the transform always yields ${[...new Set(shape.map(({ type }) => type))].join(" or ")}.`;
	return [diagnose("row-not-object", transform.at, message, { hint: "Yield an object: { Value: … }." })];
};
/** Values that stand for all of a kind; undefined where they do not. */
const examplesOf = (each) => {
	if (each.type === "array") return [{
		kind: "array",
		items: []
	}];
	if (each.type === "object") return [{
		kind: "object",
		members: /* @__PURE__ */ new Map()
	}];
	if (each.type === "boolean") return each.value === void 0 ? [nodeOf(true), nodeOf(false)] : [nodeOf(each.value)];
	if (each.type === "number") return [nodeOf(1), nodeOf(1.5)];
	if (each.type !== "string") return void 0;
	if (each.value !== void 0) return [nodeOf(each.value)];
	return each.meaning === "datetime" ? [nodeOf("2026-11-12T10:01:30.588Z")] : void 0;
};
const fitsNever = (shape, type) => {
	const values = shape.filter((each) => each.type !== "null");
	return values.length > 0 && values.every((each) => {
		const examples = examplesOf(each);
		return examples !== void 0 && examples.every((node) => fit(node, type) === "null");
	});
};
const kindOf = (shape) => {
	const [only, ...others] = shape.filter((each) => each.type !== "null");
	if (only?.type === "string" && only.value !== void 0 && others.length === 0) return writeJson(nodeOf(only.value));
	return only?.type === "array" || only?.type === "object" ? `an ${only.type}` : `a ${only?.type ?? "value"}`;
};
/** Columns for which only values come that their type never takes, whatever the message holds. */
const misfitFindings = (transform, columns, { columns: made }) => made.flatMap(({ name, shape, at }) => {
	const column = columns.find((each) => each.name === name);
	const type = column?.type;
	if (type === void 0 || at === void 0 || !fitsNever(shape, type)) return [];
	const message = `${name} is ${type === "int" ? "an" : "a"} ${type} and always gets ${kindOf(shape)}: Azure Data Explorer would store null.`;
	const related = column?.at === void 0 ? [] : [{
		message: `the column ${name}`,
		...column.at
	}];
	const hint = conversions[type];
	return [diagnose("value-does-not-fit", locate(transform, at), message, {
		related,
		...hint === void 0 ? {} : { hint }
	})];
}).slice(0, 100);

// packages/transform/src/samples/change.ts
/** An object with one member set, or left out where there is no value. */
const withMember = ({ members }, key, value) => {
	const changed = new Map(members);
	if (value === void 0) changed.delete(key);
	else changed.set(key, value);
	return {
		kind: "object",
		members: changed
	};
};
/** An object with what stands at a path set or left out; the object itself where the path leads nowhere. */
const withAt = (object, path, value) => {
	const [key = "", ...rest] = path;
	if (rest.length === 0) return withMember(object, key, value);
	const inner = object.members.get(key);
	return inner?.kind === "object" ? withMember(object, key, withAt(inner, rest, value)) : object;
};
/** What stands at a path. */
const nodeIn = (object, path) => path.reduce((node, key) => node?.kind === "object" ? node.members.get(key) : void 0, object);
/** Every leaf of a value replaced. */
const mapLeaves = (node, change) => {
	if (node.kind === "array") return {
		kind: "array",
		items: node.items.map((item) => mapLeaves(item, change))
	};
	if (node.kind === "object") return {
		kind: "object",
		members: new Map([...node.members].map(([key, value]) => [key, mapLeaves(value, change)]))
	};
	return change(node);
};

// packages/transform/src/samples/limits.ts
/** How many samples a transform is tried on at most, so that a check always ends. */
const sampleLimits = {
	/** Captured messages of one source. */
	captured: 50,
	/** Of these, how many are varied too; those of tests and of models are varied in any case, and the first of the product's own. */
	capturedVaried: 5,
	/** Messages made from device models, for one link. */
	generated: 30,
	/** Telemetry values or properties of one message that are varied in turn; what is left out is counted. */
	variedInTurn: 40,
	/** Of these, how many also become null or of another type in turn. */
	retypedInTurn: 8,
	/** Variations of one message. */
	variations: 150,
	/** Values of one message that are all repeated together; of more of them lookups would make very many rows. */
	repeatedTogether: 4,
	/** Messages, variations included, that one link is tried on; variations are left out first, and tests never. */
	perLink: 1e3,
	/** Messages, variations included, that one command tries. */
	total: 2e4,
	/** Names that a transform looks up and that the product's own message then holds. */
	lookedUp: 40,
	/** Further messages of the product's own, for components and the like that a transform compares with. */
	askedFor: 8
};

// packages/transform/src/samples/given.ts
const sources = [
	"telemetry",
	"properties",
	"deviceConnectivity",
	"deviceLifecycle",
	"deviceTemplateLifecycle",
	"audit"
];
/** What a message says of its own source. */
const sourceOf = (text) => {
	const message = parseJsonText(text);
	const named = message?.kind === "object" ? message.members.get("messageSource") : void 0;
	return named?.kind === "string" ? named.value : void 0;
};
/** The messages that the config names as tests of a link. */
const testSamples = (entry, link) => link.tests.map(({ at, message, rows }) => ({
	name: message.file,
	origin: "test",
	source: entry.source,
	text: message.text,
	assumed: false,
	at,
	...rows === void 0 ? {} : { expected: {
		file: rows.file,
		text: rows.text,
		at: {
			file: besideConfig(at.file, rows.file),
			range: {
				start: first,
				end: first
			}
		}
	} }
}));
const first = {
	line: 1,
	column: 1
};
/** A folder called like a source holds messages of that source; elsewhere a message says it itself. */
const sourceOfFile = ({ file, text }) => file.split("/").slice(0, -1).findLast((folder) => sources.includes(folder)) ?? sourceOf(text);
/** The captured messages of a source. */
const capturedFiles = (config, source) => (config.samples?.captured ?? []).filter((each) => each.file.endsWith(".json") && sourceOfFile(each) === source);
/** Captured messages of an export's source, and how many of them are left out for being too many. */
const capturedSamples = (config, { source }) => {
	const own = capturedFiles(config, source);
	const samples = own.slice(0, sampleLimits.captured).map(({ at, file, text }) => ({
		name: file,
		origin: "captured",
		source,
		text,
		assumed: false,
		at
	}));
	return {
		samples,
		leftOut: own.length - samples.length
	};
};

// packages/transform/src/model/message-types.ts
/** https://learn.microsoft.com/azure/iot-central/core/howto-export-to-blob-storage: `messageType` by source. */
const messageTypes = {
	telemetry: [],
	properties: [
		"devicePropertyReportedChange",
		"devicePropertyDesiredChange",
		"cloudPropertyChange"
	],
	deviceConnectivity: ["connected", "disconnected"],
	deviceLifecycle: [
		"registered",
		"deleted",
		"provisioned",
		"enabled",
		"disabled",
		"displayNameChanged",
		"deviceTemplateChanged"
	],
	deviceTemplateLifecycle: [
		"created",
		"updated",
		"deleted"
	],
	audit: [
		"created",
		"updated",
		"deleted"
	]
};

// packages/transform/src/names/texts.ts
/** Names that one finding lists. */
const mostListed = 8;
const listed$2 = (names) => {
	const sorted = [...names].toSorted();
	const more = sorted.length - mostListed;
	const shown = sorted.slice(0, mostListed).join(", ");
	return more > 0 ? `${shown} and ${more} more` : shown;
};
/** The sources of the exports that share a transform: it may ask for the kinds of messages of each of them. */
const sourcesOf = ({ exports: all }, source, { transform }) => {
	const isShared = ({ transform: other }) => transform !== void 0 && other !== void 0 && other.file === transform.file && other.text === transform.text;
	const others = all.filter(({ links }) => links.some(isShared)).map((entry) => entry.source);
	return [.../* @__PURE__ */ new Set([source, ...others])];
};
/** Microsoft documents which kinds of messages a source has. */
const documentedTexts = (sources) => sources.flatMap((source) => messageTypes[source]).map((text) => ["messageTypes", text]);
/** What device templates say of texts: components, modules, and the values of enumerations. */
const modelledTexts = (model) => {
	const places = model.flatMap(({ component, module }) => [...component === void 0 ? [] : [["components", component]], ...module === void 0 ? [] : [["modules", module]]]);
	const values = [...Map.groupBy(model, ({ name }) => name)].flatMap(([name, all]) => {
		const texts = all.map(({ schema }) => textsOf(schema));
		if (texts.includes(void 0)) return [];
		return texts.flatMap((own = []) => own.map((text) => [`values of ${name}`, text]));
	});
	return [...places, ...values];
};
const textAt = ({ members }, key) => {
	const node = members.get(key);
	return node?.kind === "string" ? [node.value] : [];
};
/** The same of a message; what its list of values holds is of the names that it gives them. */
const textsInMessage = (message) => {
	const list = message.members.get("telemetry") ?? message.members.get("properties");
	const items = (list?.kind === "array" ? list.items : []).filter((item) => item.kind === "object");
	return [
		...textAt(message, "messageType").map((text) => ["messageTypes", text]),
		...[message, ...items].flatMap((each) => [...textAt(each, "component").map((text) => ["components", text]), ...textAt(each, "module").map((text) => ["modules", text])]),
		...items.flatMap((item) => textAt(item, "name").flatMap((name) => textAt(item, "value").map((text) => [`values of ${name}`, text])))
	];
};
const whatOf = (list) => {
	if (list === "messageTypes") return "The messageType of these messages";
	if (list === "components") return "The component of a message";
	return list === "modules" ? "The module of a message" : `The value of ${list.slice(10)}`;
};
/** A condition that asks for a text which none of the known ones is. */
const unknownText = ({ name, at }, list, known) => {
	const source = list === "messageTypes" ? "by the documentation" : "by the device templates";
	return {
		code: "jq-text-unknown",
		at,
		message: `${whatOf(list)} is never ${JSON.stringify(name)} ${source}, so the condition never holds. Known: ${listed$2(known)}.`,
		hint: didYouMean(name, known) ?? "Correct the text, or name a message that holds it under `tests`."
	};
};

// packages/transform/src/names/sent.ts
/** Where in a message each list of `{ name, value }` stands. */
const lists = [
	["telemetry", ["telemetry"]],
	["properties", ["properties"]],
	["reported", [
		"device",
		"properties",
		"reported"
	]],
	["cloudProperties", ["device", "cloudProperties"]]
];
const ofKind = {
	telemetry: ["telemetry"],
	property: ["reported", "properties"],
	cloudProperty: ["cloudProperties", "properties"]
};
/** Messages show some of the properties of a device and of what its values may be, so only a device template says which there are. */
const isByTemplateOnly = (list) => [
	"reported",
	"cloudProperties",
	"components",
	"modules"
].includes(list) || list.startsWith("values of ");
const nameOf$1 = (item) => {
	const name = item.kind === "object" ? item.members.get("name") : void 0;
	return name?.kind === "string" ? [name.value] : [];
};
const inMessage = (message) => {
	const sent = message.members.get("messageProperties");
	const properties = sent?.kind === "object" ? [...sent.members.keys()] : [];
	return [
		...lists.flatMap(([list, path]) => {
			const node = nodeIn(message, path);
			return (node?.kind === "array" ? node.items : []).flatMap(nameOf$1).map((name) => [list, name]);
		}),
		...properties.map((name) => ["messageProperties", name]),
		...textsInMessage(message)
	];
};
/** The names that messages and device templates have. */
const namesSent = (messages, model, sources = []) => {
	const parsed = messages.map(parseJsonText).filter((node) => node?.kind === "object");
	const modelled = [
		...model.flatMap(({ kind, name }) => ofKind[kind].map((list) => [list, name])),
		...modelledTexts(model),
		...documentedTexts(sources)
	];
	const fromTemplates = new Set(modelled.map(([list]) => list));
	const shown = parsed.flatMap(inMessage).filter(([list]) => fromTemplates.has(list) || !isByTemplateOnly(list));
	const names = Map.groupBy([...shown, ...modelled], ([list]) => list);
	return {
		names: new Map([...names].map(([list, found]) => [list, new Set(found.map(([, name]) => name))])),
		messages: parsed.length > 0,
		templates: model.length > 0
	};
};
/** The names that the messages and device templates of a config have, for exports of a source. */
const namesSentIn = (config, source, sources = []) => {
	const tests = config.exports.filter((entry) => entry.source === source).flatMap(({ links }) => links.flatMap((link) => link.tests.map(({ message }) => message.text)));
	const captured = capturedFiles(config, source).map(({ text }) => text);
	const model = capabilitiesOfModels((config.samples?.templates ?? []).flatMap(({ text }) => parseModels(text)));
	return namesSent([...tests, ...captured], model, sources);
};

// packages/transform/src/names/unknown.ts
const kinds = {
	telemetry: {
		code: "jq-telemetry-unknown",
		what: "telemetry"
	},
	properties: {
		code: "jq-property-unknown",
		what: "property"
	},
	reported: {
		code: "jq-property-unknown",
		what: "property"
	},
	cloudProperties: {
		code: "jq-property-unknown",
		what: "cloud property"
	},
	enrichments: {
		code: "jq-enrichment-unknown",
		what: "enrichment"
	},
	messageProperties: {
		code: "jq-message-property-unknown",
		what: "message property"
	}
};
const isOfTexts = (list) => !Object.hasOwn(kinds, list);
const codeOf = (list) => isOfTexts(list) ? "jq-text-unknown" : kinds[list].code;
/** IoT Hub itself adds these. https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-messages-construct */
const isOfIotHub = (name) => name.startsWith("iothub-") || name.startsWith("$");
const isEmpty = (node) => node.type === "group" ? isEmpty(node.body) : node.type === "call" && node.name.name === "empty";
/** Conditions under which something is left out: that nobody sends such a name does no harm. */
const exclusions = (program) => {
	const found = [];
	walk(program.body, (node) => {
		if (node.type === "pipe") for (const [index, stage] of node.stages.entries()) {
			const before = node.stages[index - 1];
			if (before !== void 0 && stage.type === "call" && stage.name.name === "not") found.push(before);
		}
		if (node.type !== "if") return;
		for (const { condition, result } of node.branches) if (isEmpty(result)) found.push(condition);
	});
	return found;
};
const isWithin$2 = (inner, outer) => outer.start <= inner.start && inner.end <= outer.end;
const unknownName = ({ list, name, at }, known, sent) => {
	if (isOfTexts(list)) return unknownText({
		name,
		at
	}, list, known);
	const { code, what } = kinds[list];
	const quoted = JSON.stringify(name);
	const near = didYouMean(name, known);
	if (list === "enrichments") return {
		code,
		at,
		message: `The export declares no enrichment ${quoted}, so this is always null. It declares ${known.size === 0 ? "none" : listed$2(known)}.`,
		hint: near ?? `Declare ${name} under \`enrichments\` of the export, or leave it out.`
	};
	const byTemplate = sent.templates && list !== "messageProperties";
	return {
		code,
		at,
		message: `${byTemplate && sent.messages ? "No device template and no given message" : byTemplate ? "No device template" : "No given message"} has a ${what} ${quoted}, so the lookup finds nothing. Known: ${listed$2(known)}.`,
		hint: near ?? "Correct the name, or name a message that holds it under `tests`."
	};
};
/** Names that a program looks up and that nobody sends, each once; nothing where it is not known what is sent. */
const unknownNames = (program, uses, sent) => {
	const left = exclusions(program);
	const lookups = uses.filter(({ by }) => !left.some((span) => isWithin$2(by, span)));
	const unknown = [...Map.groupBy(lookups, ({ name, at }) => JSON.stringify([
		name,
		at.start,
		at.end
	])).values()].flatMap((found) => {
		const named = found.flatMap(({ list, ...rest }) => list === "open" ? [] : [{
			...rest,
			list
		}]);
		const missing = named.filter(({ list, name }) => {
			const known = sent.names.get(list);
			if (list === "messageProperties" && isOfIotHub(name)) return false;
			return known !== void 0 && !known.has(name);
		});
		const all = missing.some(({ list }) => isOfTexts(list)) ? found : named;
		return missing.length === all.length ? missing.slice(0, 1) : [];
	});
	return [...new Map(unknown.toSorted((a, b) => b.at.start - a.at.start).map((use) => [JSON.stringify([codeOf(use.list), use.name]), use])).values()].toSorted((a, b) => a.at.start - b.at.start).map((use) => unknownName(use, sent.names.get(use.list) ?? /* @__PURE__ */ new Set(), sent));
};

// packages/transform/src/infer/reach.ts
const parentsIn = (program) => {
	const parents = /* @__PURE__ */ new Map();
	for (const root of roots(program)) walk(root, (node, parent) => {
		if (parent !== void 0) parents.set(node, parent);
	});
	return parents;
};
const variablesOf = (pattern) => {
	if (pattern.type === "variable") return [pattern.name];
	if (pattern.type === "array") return pattern.items.flatMap(variablesOf);
	return pattern.entries.flatMap(({ key, pattern: inner }) => [...key.type === "variable" ? [key.name] : [], ...inner === void 0 ? [] : variablesOf(inner)]);
};
/** A shorthand `{$a}` is no node of its own; null stands in it as well as anything. */
const usesOf = (body, names) => {
	const found = [];
	walk(body, (node) => {
		if (node.type === "variable" && names.includes(node.name)) found.push(node);
	});
	return found;
};
const passesOn = (parents, node, parent) => {
	switch (parent.type) {
		case "group":
		case "optional":
		case "comma":
		case "array":
		case "label": return true;
		case "field":
		case "index": return parent.target === node;
		case "object": return parent.entries.some(({ value }) => value === node);
		case "pipe": return parent.stages.at(-1) === node;
		case "if": return parent.otherwise === node || parent.branches.some(({ result }) => result === node);
		case "try":
		case "define": return parent.body === node;
		case "binary": return parent.operator === "//";
		case "bind":
			if (parent.body === node) return true;
			return usesOf(parent.body, parent.patterns.flatMap(variablesOf)).every((use) => reachesRow(parents, use));
	}
	return false;
};
/** Whether what a part yields only goes into the row, or a field of it does: null stops nothing then, and makes nothing untrue. */
const reachesRow = (parents, node) => {
	const parent = parents.get(node);
	if (parent === void 0) return true;
	const isSource = parent.type === "bind" && parent.source === node;
	return passesOn(parents, node, parent) && (isSource || reachesRow(parents, parent));
};

// packages/transform/src/infer/rewrite.ts
/** `iotc::find(condition)` under what follows it: fields, brackets. */
const findUnder = (node) => {
	if (node.type === "field" || node.type === "index") return findUnder(node.target);
	return node.type === "call" && node.name.name.endsWith("::find") ? node : void 0;
};
const isPath = (node) => node.type === "identity" || node.type === "variable" || node.type === "field" && isPath(node.target);
/** Lists that every message of the source has: `.telemetry`, `$message.telemetry`. Any other may be absent. */
const isAlwaysThere = (list, source) => {
	const name = source === "telemetry" ? "telemetry" : source === "properties" ? "properties" : void 0;
	if (list.type !== "field" || list.name.name !== name) return false;
	return list.target.type === "identity" || list.target.type === "variable";
};
const mayBeAbsent = (list, { source, absence }) => absence !== "some" || list.type !== "identity" && isPath(list) && !isAlwaysThere(list, source);
/** The text of a node, with a question mark behind each `[]` whose list may be absent. */
const tolerant = (text, node, way) => {
	const marks = [];
	walk(node, (each, parent) => {
		if (each.type === "iterate" && parent?.type !== "optional" && mayBeAbsent(each.target, way)) marks.push(each.end);
	});
	return marks.toSorted((a, b) => b - a).reduce((found, mark) => `${found.slice(0, mark - node.start)}?${found.slice(mark - node.start)}`, text);
};
/** `.telemetry | iotc::find(condition).value`, spelt without the module; undefined for other forms. */
const spelt = (text, value, way) => {
	if (value.type !== "pipe" || value.stages.length !== 2) return void 0;
	const [array, lookup] = value.stages;
	const call = lookup === void 0 ? void 0 : findUnder(lookup);
	const [condition] = call?.arguments ?? [];
	if (array === void 0 || lookup === void 0 || call === void 0 || condition === void 0) return void 0;
	if (!isPath(array)) return void 0;
	const slice = ({ start, end }) => text.slice(start, end);
	return `${`${array.type === "identity" ? "." : slice(array)}[]${mayBeAbsent(array, way) ? "?" : ""}`} | select(${slice(condition)})${text.slice(call.end, lookup.end)}`;
};
const valueText = (text, { node }, way) => {
	const inner = node.type === "group" ? node.body : node;
	const found = spelt(text, inner, way) ?? tolerant(text.slice(inner.start, inner.end), inner, way);
	return way.absence === "caught" ? `(${found})?` : found;
};
/** The first of a list is null where the list is empty. Where a match may have several values, all of them stay. */
const editFor = (text, place, way, doubled) => {
	const { node, names, most } = place;
	const value = valueText(text, place, way);
	const instead = most <= 1 && names.length > 0 && names.every((name) => doubled.includes(name)) ? `([${value}][0])` : `([${value}] | if length == 0 then null else .[] end)`;
	return {
		start: node.start,
		end: node.end,
		text: instead,
		names
	};
};
const isWithin$1 = (inner, outer) => outer.start <= inner.start && inner.end <= outer.end;
const nodeAt = (program, { start, end }) => {
	let found;
	for (const root of roots(program)) walk(root, (node) => {
		if (node.start === start && node.end === end) found ??= node;
	});
	return found;
};
const firstMatch = "Take the first match of a list, which is null where there is none:";
const everyMatch = "Keep every match, and null where there is none:";
/** The outermost values that a wanted lookup may empty. */
const placesFor = (program, { missing, bounds }, isWanted) => {
	const lookups = missing.filter(({ names }) => isWanted(names));
	const all = [...new Map(lookups.flatMap(({ within }) => within === void 0 ? [] : [[`${within.start} ${within.end}`, within]])).values()];
	return all.filter((span) => !all.some((other) => other !== span && isWithin$1(span, other))).flatMap((span) => {
		const node = nodeAt(program, span);
		if (node === void 0) return [];
		return [{
			node,
			names: [...new Set(lookups.filter(({ at }) => isWithin$1(at, span)).flatMap((each) => each.names))],
			most: bounds.get(node)?.max ?? Number.POSITIVE_INFINITY
		}];
	});
};
/** A variable that is null from now on must not be counted with, nor be put into a text: such a row would be untrue. */
const isBoundSafely = (parents, { node }) => {
	const parent = parents.get(node);
	return parent?.type !== "bind" || parent.source !== node || reachesRow(parents, node);
};
/** Nothing but `names` is lost any more, by the text alone. */
const keepsRow = (text, source, names) => {
	const parsed = parse$1(text);
	if (!parsed.ok) return false;
	return !infer(parsed.program, source).missing.some((each) => each.names.some((name) => names.includes(name)));
};
/**
* A transform with the lookups of certain names made such that a message without them keeps its row, in the ways that may
* do it, the plainest first: those that find one of `doubled` yield the first match, all others every match. Lookups by
* no name that can be read follow when the others do not suffice.
*/
const lossOffers = (text, source, { names, doubled }) => {
	const parsed = parse$1(text);
	if (!parsed.ok) return [];
	const inference = infer(parsed.program, source);
	const parents = parentsIn(parsed.program);
	const named = (found) => found.some((name) => names.includes(name));
	const also = (found) => found.length === 0 || named(found);
	const offers = [named, also].flatMap((isWanted) => {
		const places = placesFor(parsed.program, inference, isWanted);
		if (places.length === 0 || !places.every((place) => isBoundSafely(parents, place))) return [];
		const isPlain = inference.max <= 1 && isWanted === named && places.every(({ node, most }) => most <= 1 && reachesRow(parents, node));
		return [
			"some",
			"all",
			"caught"
		].map((absence) => {
			const edits = places.map((place) => editFor(text, place, {
				source,
				absence
			}, doubled));
			const intro = edits.every((edit) => edit.text.endsWith("[0])")) ? firstMatch : everyMatch;
			const offer = offerOf(text, edits, intro, false);
			return {
				...offer,
				certain: isPlain && absence === "some" && keepsRow(offer.text, source, names)
			};
		});
	});
	return offers.filter(({ text: whole }, index) => offers.findIndex((other) => other.text === whole) === index);
};

// packages/transform/src/infer/losses.ts
const listed$1 = (names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
/** In words, where no text is offered. */
const keepRowHint = "Collect in a list what the lookup finds, and yield null where the list is empty: then the row stays.";
/**
* Lookups without which a row is lost that has more in it. A filter for one telemetry, bound to a variable, is
* taken as meant: its rows are about that telemetry.
*/
const losing = ({ missing }, text) => {
	const inside = missing.filter(({ within, names }) => within !== void 0 && names.length > 0);
	const names = new Set(inside.flatMap((each) => each.names));
	const isBound = ({ within }) => within !== void 0 && /^\s*\)?\s*as\s/.test(text.slice(within.end));
	return names.size < 2 ? inside.filter((each) => !isBound(each)) : inside;
};
/** A message for which no row is wanted says of each value that it lacks: without it there need be none. */
const isMeant = ({ names }, withoutRow = []) => withoutRow.some((held) => names.every((name) => !held.has(name)));
/** What may be offered so that rows stay without certain values, and are not doubled by others. */
const lossProposal = ({ text }, source, { names, doubled }) => ({
	offers: lossOffers(text, source, {
		names,
		doubled
	}),
	aim: {
		names,
		doubled,
		instead: "none"
	}
});
/** Rows that reading a transform shows to be lost with a missing value. */
const lossTold = ({ transform, source, withoutRow }, inference) => {
	const found = losing(inference, transform.text).filter((each) => !isMeant(each, withoutRow));
	const [first] = found;
	if (first === void 0 || inference.min > 0) return [];
	const names = [...new Set(found.flatMap((each) => each.names))];
	const message = oneLine(`A message without ${listed$1(names)} makes no row, by the documented behaviour of the lookup. Devices send some of their telemetry in a message, not all of it.`);
	const related = found.slice(1).map(({ names: also, at }) => ({
		...locate(transform, at),
		message: oneLine(`the lookup of ${listed$1(also)}`)
	}));
	return [{
		code: "row-lost-when-missing",
		place: locate(transform, first.at),
		message,
		hint: keepRowHint,
		related,
		proposal: lossProposal(transform, source, {
			names,
			doubled: []
		})
	}];
};

// packages/transform/src/infer/proposed.ts
/** Where a field is named: `.deviceId`, `.["deviceId"]`. */
const nameOf = (node) => node.type === "field" ? node.name : node.key;
/** A field with what it is a field of: `.deviceId`, `$message.deviceId`. */
const fieldProposal = (scope, { target, start, end }, instead) => {
	const isHere = target.type === "identity";
	if (!isHere && target.type !== "variable" && target.type !== "field") return void 0;
	return proposalOf([replacement(scope, {
		start,
		end
	}, instead(isHere ? "" : textOf$1(scope, target)))], "any");
};
/** A remark of the inference with what may be offered for it: the text of a program is not known where it is made. */
const withProposal = (scope, remark) => {
	const { code, at, instead } = remark;
	for (const { node } of scope.nodes) {
		const isField = node.type === "field" || node.type === "index";
		if (instead !== void 0 && isField && nameOf(node).start === at.start && nameOf(node).end === at.end) {
			const proposal = fieldProposal(scope, node, instead);
			return proposal === void 0 ? remark : {
				...remark,
				proposal
			};
		}
		if (code !== "jq-alternative-loses-false" || node.type !== "binary") continue;
		if (node.at.start === at.start && node.right.end === at.end) return {
			...remark,
			proposal: alternativeProposal(scope, node)
		};
	}
	return remark;
};

// packages/transform/src/infer/findings.ts
const whole = (transform) => locate(transform, {
	start: 0,
	end: transform.text.length
});
const placeOf$2 = (transform, at) => at === void 0 ? whole(transform) : locate(transform, at);
const keyFinding = (transform, columns, { name, at }) => {
	const alike = columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
	if (alike !== void 0) {
		const message = `The key ${name} differs from the column ${alike.name} in letter case, so the column stays empty.`;
		return [diagnose("row-key-case", placeOf$2(transform, at), message, { hint: `Write ${alike.name}` })];
	}
	const hint = didYouMean(name, columns.map((column) => column.name));
	const message = `The table has no column ${name}, so the value is lost.`;
	return [diagnose("row-key-unknown", placeOf$2(transform, at), message, { hint })];
};
const keyFindings = (transform, columns, { columns: made }) => {
	const names = new Set(columns.map(({ name }) => name));
	return made.filter(({ name }) => !names.has(name)).slice(0, 100).flatMap((column) => keyFinding(transform, columns, column));
};
const emptyFindings = (transform, columns, { columns: made, open }) => open || made.length === 0 ? [] : columns.filter(({ name }) => !made.some((each) => each.name.toLowerCase() === name.toLowerCase())).slice(0, 100).map((column) => emptyColumn(transform.at, column));
/** What the lint says of the same part is not said again. */
const isNew = (program) => {
	const keyOf = ({ code, at }) => `${code} ${at.start} ${at.end}`;
	const said = new Set(remarksOn(program).map(keyOf));
	return (remark) => !said.has(keyOf(remark));
};
const read = ({ transform, source, model }) => {
	const parsed = parse$1(transform.text);
	return parsed.ok ? {
		program: parsed.program,
		inference: infer(parsed.program, source, model)
	} : void 0;
};
/** What the request says of the names in messages. */
const knownNames = ({ sent, model = [], enrichments }) => {
	const known = sent ?? namesSent([], model);
	if (enrichments === void 0) return known;
	return {
		...known,
		names: new Map([...known.names, ["enrichments", new Set(enrichments)]])
	};
};
/**
* What reading a transform tells of its rows, without running it: fields that messages lack, rows lost with a missing
* telemetry, each with what may be offered for it. Says nothing where it cannot know.
*/
const toldByInference = (request) => {
	const found = read(request);
	if (found === void 0) return [];
	const { program, inference } = found;
	const scope = scopeOf$1(program);
	return [...[...inference.remarks, ...unknownNames(program, inference.uses, knownNames(request))].filter(isNew(program)).slice(0, 100).map((remark) => withProposal(scope, remark)).map((remark) => toldOf(request.transform, remark)), ...lossTold(request, inference)];
};
/** Outputs that are no rows, values that never fit, keys without a column and columns without a key, as far as reading tells. */
const columnFindings = (request) => {
	const { transform, columns = [] } = request;
	const found = read(request);
	if (found === void 0) return [];
	const { inference } = found;
	const rows = rowFindings(transform, inference);
	if (columns.length === 0) return rows;
	return [
		...rows,
		...misfitFindings(transform, columns, inference),
		...keyFindings(transform, columns, inference),
		...emptyFindings(transform, columns, inference)
	];
};

// packages/transform/src/samples/model-values.ts
const number = (text) => ({
	kind: "number",
	text
});
/** A value of each schema that DTDL and IoT Central name; `index` keeps the values of one message apart. */
const named$1 = {
	boolean: (index) => nodeOf(index % 2 === 0),
	date: () => nodeOf("2026-11-12"),
	dateTime: () => nodeOf("2026-11-12T10:01:30.588Z"),
	double: (index) => number(String(20.5 + index)),
	duration: () => nodeOf("PT90S"),
	float: (index) => number(String(20.25 + index)),
	integer: (index) => number(String(40 + index)),
	long: (index) => number(String(4e9 + index)),
	string: (index) => nodeOf(`text ${index + 1}`),
	time: () => nodeOf("10:01:30"),
	geopoint: () => nodeOf({
		lat: 47.37,
		lon: 8.54,
		alt: 408
	}),
	vector: () => nodeOf({
		x: .1,
		y: .2,
		z: 9.8
	})
};
/** Schemas within each other that are followed; what is deeper is a text. */
const deepest = 6;
const enumerated = (schema, index) => {
	const values = objectsIn(schema, "enumValues");
	return values[index % Math.max(1, values.length)]?.members.get("enumValue") ?? nodeOf(0);
};
const fieldsOf = (schema, index, depth) => {
	const members = objectsIn(schema, "fields").flatMap((field, at) => {
		const name = textIn(field, "name");
		return name === void 0 ? [] : [[name, valueOfSchema(field.members.get("schema"), index + at, depth + 1)]];
	});
	return {
		kind: "object",
		members: new Map(members)
	};
};
const mapOf = (schema, index, depth) => {
	const value = schema.members.get("mapValue");
	const inner = value?.kind === "object" ? value.members.get("schema") : void 0;
	return {
		kind: "object",
		members: /* @__PURE__ */ new Map([["first", valueOfSchema(inner, index, depth + 1)]])
	};
};
/** A value of a schema, always the same. What is not known as a schema gives a text. */
function valueOfSchema(schema, index, depth = 0) {
	if (schema?.kind === "string") return ((Object.hasOwn(named$1, schema.value) ? named$1[schema.value] : void 0) ?? named$1["string"])?.(index) ?? nodeOf(null);
	if (schema?.kind !== "object" || depth > deepest) return nodeOf(`text ${index + 1}`);
	const types = typesOf(schema);
	if (types.includes("Enum")) return enumerated(schema, index);
	if (types.includes("Object")) return fieldsOf(schema, index, depth);
	if (types.includes("Map")) return mapOf(schema, index, depth);
	if (!types.includes("Array")) return nodeOf(`text ${index + 1}`);
	const element = schema.members.get("elementSchema");
	return {
		kind: "array",
		items: [0, 1].map((at) => valueOfSchema(element, index + at, depth + 1))
	};
}

// packages/transform/src/samples/vary-values.ts
/** The named values of a message; undefined where it is about something else. */
const valuesOf = (message) => {
	for (const key of ["telemetry", "properties"]) {
		const list = message.members.get(key);
		if (list?.kind !== "array") continue;
		const items = list.items.filter((item) => item.kind === "object");
		if (items.length === list.items.length && items.length > 0) return {
			key,
			items
		};
	}
};
/** The name of one entry of the list. */
const entryName = (entry) => {
	const name = entry.members.get("name");
	return name?.kind === "string" ? name.value : void 0;
};
/** Numbers at which types end: int, long, the whole numbers of a double, a fraction, and more than a double holds. */
const boundaries = [
	"2147483647",
	"2147483648",
	"-2147483649",
	"9007199254740993",
	"9223372036854775807",
	"9223372036854775808",
	"0.1",
	"1E+400"
];
const foreignText = "Zürich 東京 Ω 🌡 \"x\" \\ /";
/** A value of another type: what was a text becomes a number, everything else a text. */
const otherType = (value) => value.kind === "string" ? {
	kind: "number",
	text: "42"
} : {
	kind: "string",
	value: "unexpected"
};
const withValue = (item, change) => withMember(item, "value", change(item.members.get("value") ?? { kind: "null" }));
const changedAt = (index, change) => (items) => items.map((item, at) => at === index ? withValue(item, change) : item);
const changedEverywhere = (change) => (items) => items.map((item) => withValue(item, (value) => mapLeaves(value, change)));
const twice = (item) => withValue(item, (value) => value.kind === "number" ? {
	kind: "number",
	text: "41"
} : value);
const counted = function* (item, index) {
	const subject = entryName(item);
	if (subject === void 0) return;
	const missing = (all) => all.filter((_, at) => at !== index);
	yield {
		change: "telemetry-missing",
		title: `without ${subject}`,
		subject,
		make: missing
	};
	const doubled = (all) => [...all, twice(item)];
	yield {
		change: "telemetry-twice",
		title: `with ${subject} twice`,
		subject,
		make: doubled
	};
};
const retyped = function* (item, index) {
	const nothing = () => ({ kind: "null" });
	const subject = entryName(item);
	if (subject === void 0) return;
	yield {
		change: "value-null",
		title: `with ${subject} null`,
		subject,
		make: changedAt(index, nothing)
	};
	yield {
		change: "value-other-type",
		title: `with ${subject} of another type`,
		subject,
		make: changedAt(index, otherType)
	};
	if (item.members.get("value")?.kind !== "array") return;
	const empty = () => ({
		kind: "array",
		items: []
	});
	yield {
		change: "array-empty",
		title: `with ${subject} empty`,
		subject,
		make: changedAt(index, empty)
	};
};
const turns = [[counted, sampleLimits.variedInTurn], [retyped, sampleLimits.retypedInTurn]];
const textOf = (items) => writeJson({
	kind: "array",
	items
});
/** How many changes are left out because a message holds more values than are changed in turn; none of them is made. */
const unvariedValues = ({ items }) => turns.reduce((sum, [changes, most]) => {
	return sum + items.slice(most).flatMap((item) => {
		const own = textOf([item]);
		return [...changes(item, 0)].filter(({ make }) => textOf(make([item])) !== own);
	}).length;
}, 0);
const inTurn = (items, [changes, most]) => items.slice(0, most).flatMap((item, index) => [...changes(item, index)]);
function* leaves() {
	for (const text of boundaries) {
		const number = (leaf) => leaf.kind === "number" ? {
			kind: "number",
			text
		} : leaf;
		yield {
			change: "value-boundary",
			title: `with numbers at ${text}`,
			make: changedEverywhere(number)
		};
	}
	const other = (leaf) => leaf.kind === "string" ? {
		kind: "string",
		value: foreignText
	} : leaf;
	yield {
		change: "value-text",
		title: "with texts of other scripts",
		make: changedEverywhere(other)
	};
}
const asMessage = (message, key, items) => withMember(message, key, {
	kind: "array",
	items
});
/** Changes to the named values of a message: each missing in turn, none, each twice, null, of another type, at boundaries. */
function* variedValues(message, { key, items }) {
	const none = {
		change: "telemetry-none",
		title: `without any ${key}`,
		make: () => []
	};
	const [first, ...further] = turns.map((turn) => inTurn(items, turn));
	for (const { change, title, subject, make } of [
		...first ?? [],
		none,
		...further.flat(),
		...leaves()
	]) {
		const changed = asMessage(message, key, make(items));
		if (writeJson(changed) === writeJson(message)) continue;
		yield {
			variation: {
				title,
				change,
				...subject === void 0 ? {} : { subject }
			},
			message: changed
		};
	}
}

// packages/transform/src/findings/partial.ts
const variedBy = (trials, base, change) => new Map(trials.flatMap((made) => {
	const { name, variation } = made.sample;
	if (name !== base.sample.name || variation?.change !== change || variation.subject === void 0) return [];
	if (change === "telemetry-missing" && namesIn(made.sample).includes(variation.subject)) return [];
	return made.failure === void 0 ? [[variation.subject, made]] : [];
}));
const familiesOf = (trials) => trials.filter(({ sample, failure, outputs }) => sample.variation === void 0 && failure === void 0 && outputs.length > 0).map((base) => ({
	base,
	missing: variedBy(trials, base, "telemetry-missing"),
	twice: variedBy(trials, base, "telemetry-twice")
}));
/** The values that a row needs to be as it is: without one of them the row is gone or another. */
const needsOf = (row, { missing }) => [...missing].filter(([, made]) => !made.outputs.includes(row)).map(([name]) => name);
/**
* The values on which a row hangs that holds others too. A row of one value alone goes with that value, and rightly so;
* a row that also needs another value takes it along.
*/
const sharedNeeds = (family) => new Set(family.base.outputs.map((row) => needsOf(row, family)).filter((needs) => needs.length > 1).flat());
/** The names of the telemetry, or of the properties, in a message. */
const namesIn = (sample) => {
	const message = parseJsonText(sample.text);
	return (message?.kind === "object" ? valuesOf(message) : void 0)?.items.flatMap((item) => entryName(item) ?? []) ?? [];
};
/** Every `name` anywhere in a message: of telemetry, and of properties of the device. */
function* allNames(node) {
	if (node.kind === "array") for (const item of node.items) yield* allNames(item);
	if (node.kind !== "object") return;
	const name = entryName(node);
	if (name !== void 0) yield name;
	for (const member of node.members.values()) yield* allNames(member);
}
/** The names that messages hold of which a test expects no row: what they lack may cost a row. */
const heldWithoutRow = (samples) => samples.filter((sample) => expectedRows(sample)?.length === 0).map(({ text }) => new Set(allNames(parseJsonText(text) ?? { kind: "null" })));
/** Whether a row is another one with nothing but null in the place of some of its values. */
const isEmptied = (row, whole) => {
	if (row.kind === "null") return true;
	if (row.kind !== "object" || whole.kind !== "object") return equalJson(row, whole);
	if (row.members.size !== whole.members.size) return false;
	return [...row.members].every(([key, value]) => {
		const other = whole.members.get(key);
		return other !== void 0 && isEmptied(value, other);
	});
};
/** Whether a row is gone without a value: one row with null may stand for several that held its elements. */
const isGone = (row, made) => {
	const whole = parseJsonText(row);
	if (whole?.kind !== "object") return !made.includes(row);
	return !made.some((text) => {
		const other = parseJsonText(text);
		return other?.kind === "object" && isEmptied(other, whole);
	});
};
/** Compares each message with itself, a value less and a value twice. */
const partialMessages = (trials) => {
	const meant = heldWithoutRow(trials.map(({ sample }) => sample));
	const isMeant = (name) => meant.some((held) => !held.has(name));
	const lost = /* @__PURE__ */ new Map();
	const doubled = /* @__PURE__ */ new Map();
	for (const family of familiesOf(trials)) {
		const shared = sharedNeeds(family);
		const rows = family.base.outputs.length;
		for (const [name, made] of family.missing) {
			if (!shared.has(name) || made.outputs.length >= rows || isMeant(name) || lost.has(name)) continue;
			if (family.base.outputs.some((row) => isGone(row, made.outputs))) lost.set(name, made.sample);
		}
		for (const [name, made] of family.twice) if (shared.has(name) && made.outputs.length > rows && !doubled.has(name)) doubled.set(name, made.sample);
	}
	const [lostIn] = lost.values();
	const [doubledIn] = doubled.values();
	return {
		lost: [...lost.keys()],
		lostBy: lost,
		doubled: [...doubled.keys()],
		...lostIn === void 0 ? {} : { lostIn },
		...doubledIn === void 0 ? {} : { doubledIn }
	};
};

// packages/transform/src/rows/target.ts
const tableFor = (config, { table }) => config.clusters.find(({ name }) => name === table.cluster)?.databases.find(({ name }) => name === table.database)?.tables.find(({ name }) => name === table.table);
/** Undefined where the config does not declare the destination or its table. */
const targetOf = (config, destination, tableOf) => {
	const found = config.destinations.find(({ name }) => name === destination);
	const table = found === void 0 ? void 0 : tableFor(config, found);
	if (found === void 0 || table === void 0) return void 0;
	const { cluster, database } = found.table;
	return {
		name: `${cluster}/${database}/${table.name}`,
		columns: tableOf?.(table) ?? table.columns
	};
};

// packages/transform/src/samples/built-in.ts
const model = "dtmi:contoso:press";
const entries = (named) => named.map(([name, value, more]) => ({
	id: `${model}:${name};1`,
	name,
	value,
	...more
}));
const usualTelemetry = [
	["temperature", 71.3],
	["vibration", {
		x: .1,
		y: .2,
		z: 9.8
	}],
	["state", "running"],
	["alarm", false]
];
const usualProperties = [["targetTemperature", 60], ["firmware", "1.4.2"]];
/** The device as https://learn.microsoft.com/azure/iot-central/core/howto-transform-data-internally shows it. */
const deviceOf$1 = (contents) => ({
	id: "press-07",
	name: "Press 7",
	templateId: "dtmi:modelDefinition:nhhbjotee:qytxnp8hi",
	templateName: "Press",
	properties: { reported: entries(contents("reported", usualProperties)) },
	cloudProperties: entries(contents("cloudProperties", [["site", "north"]])),
	simulated: false,
	approved: true,
	blocked: false,
	provisioned: true,
	types: [],
	modules: [],
	organizations: []
});
const envelope = (source) => ({
	applicationId: "40a97c91-50cc-44f0-9f63-71386613facc",
	messageSource: source,
	enqueuedTime: "2026-11-12T10:01:30.588Z"
});
const enrichmentsOf = ({ enrichments }) => Object.fromEntries(Object.entries(enrichments ?? {}).map(([name, { value, path }]) => [name, value ?? (path === void 0 ? null : name)]));
const byType = {
	properties: (contents) => ({
		device: deviceOf$1(contents),
		properties: entries(contents("properties", usualProperties)).map((each) => ({
			component: "sensors",
			...each
		}))
	}),
	deviceConnectivity: (contents) => ({ device: deviceOf$1(contents) }),
	deviceLifecycle: (contents) => ({ device: deviceOf$1(contents) }),
	deviceTemplateLifecycle: () => ({ templateId: `${model};1` }),
	audit: () => ({
		actor: {
			id: "ci-token",
			type: "apiToken"
		},
		resource: {
			id: "press-07",
			displayName: "Press 7",
			type: "device"
		}
	})
};
/**
* The product's own messages for an export, as a transform gets them. Only the form of telemetry is documented; the others
* are assumed to be alike.
*/
const builtInMessages = (entry, contents = (_, usual) => usual) => {
	const { source } = entry;
	const enrichments = enrichmentsOf(entry);
	if (source === "telemetry") {
		const telemetry = entries(contents("telemetry", usualTelemetry));
		const messageProperties = { "iothub-creation-time-utc": "2026-11-12T10:01:30.021Z" };
		const place = {
			component: "sensors",
			module: "VitalsModule"
		};
		return [{ message: {
			...envelope(source),
			device: deviceOf$1(contents),
			...place,
			telemetry,
			enrichments,
			messageProperties
		} }];
	}
	const withEnrichments = source === "audit" || source === "deviceTemplateLifecycle" ? {} : { enrichments };
	return messageTypes[source].map((messageType) => ({
		kind: messageType,
		message: {
			...envelope(source),
			messageType,
			...byType[source](contents),
			...withEnrichments
		}
	}));
};

// packages/transform/src/samples/generated.ts
const object = (members) => ({
	kind: "object",
	members: new Map(members)
});
/** Ids of capabilities are left out at times; the service then makes them from the model's. */
const entryOf = (model, { id, name, schema }, index) => [
	["id", nodeOf(id ?? `${model.id.replace(/;\d+$/, "")}:${name};1`)],
	["name", nodeOf(name)],
	["value", valueOfSchema(schema, index)]
];
const listOf = (model, capabilities, withPlace) => ({
	kind: "array",
	items: capabilities.map((each, index) => object([...entryOf(model, each, index), ...withPlace ? placeOf$1(each) : []]))
});
const of = (model, kind) => model.capabilities.filter((each) => each.kind === kind);
const deviceOf = (model) => object([
	["id", nodeOf("press-07")],
	["name", nodeOf("Press 7")],
	["templateId", nodeOf(model.id)],
	["templateName", nodeOf(model.name)],
	["properties", object([["reported", listOf(model, of(model, "property"), false)]])],
	["cloudProperties", listOf(model, of(model, "cloudProperty"), false)],
	...[
		"simulated",
		"approved",
		"blocked",
		"provisioned"
	].map((flag) => [flag, nodeOf(flag === "approved" || flag === "provisioned")]),
	...[
		"types",
		"modules",
		"organizations"
	].map((list) => [list, nodeOf([])])
]);
/** Where a capability belongs, as messages and entries of properties say it. */
const placeOf$1 = ({ component, module }) => [...component === void 0 ? [] : [["component", nodeOf(component)]], ...module === void 0 ? [] : [["module", nodeOf(module)]]];
/** One message for what a device itself sends, one for each component and module: their telemetry comes in messages of its own. */
const telemetryOf$1 = (model) => {
	const named = ({ component, module }) => [module, component].filter((each) => each !== void 0).join(" ");
	return [...Map.groupBy(of(model, "telemetry"), named)].map(([place, capabilities]) => ({
		name: place === "" ? "telemetry" : `telemetry of ${place}`,
		members: [...capabilities.slice(0, 1).flatMap(placeOf$1), ["telemetry", listOf(model, capabilities, false)]]
	}));
};
const propertiesOf$1 = (model) => [["property", "devicePropertyReportedChange"], ["cloudProperty", "cloudPropertyChange"]].flatMap(([kind, messageType]) => {
	const capabilities = of(model, kind);
	if (capabilities.length === 0) return [];
	const list = listOf(model, capabilities, true);
	return [{
		name: `properties ${messageType}`,
		members: [["messageType", nodeOf(messageType)], ["properties", list]]
	}];
});
const madeFrom = (model, { source }) => {
	if (source === "telemetry") return telemetryOf$1(model);
	return source === "properties" ? propertiesOf$1(model) : [];
};
/** Messages of the devices of one model, on the envelope of the product's own message. */
const ofModel = (model, entry, file, sent) => {
	const [own] = builtInMessages(entry);
	const envelope = nodeOf(own?.message ?? {});
	if (envelope.kind !== "object") return [];
	return madeFrom(model, entry).map(({ name, members }) => {
		const kept = [...envelope.members].filter(([key]) => key !== "component" && key !== "module");
		const properties = sent === void 0 ? [] : [["messageProperties", sent]];
		const message = object([
			...kept,
			["device", deviceOf(model)],
			...properties,
			...members
		]);
		const assumed = entry.source !== "telemetry";
		return {
			name: `${file} ${name}`,
			origin: "generated",
			source: entry.source,
			text: writeJson(message),
			assumed
		};
	});
};
/**
* Messages made from the device models of a config, always the same. `sent` are application properties for them: a device
* template does not tell which there are.
*/
const generatedSamples = (config, entry, sent) => {
	const all = (config.samples?.templates ?? []).flatMap(({ file, text }) => parseModels(text).flatMap((model, index) => ofModel(model, entry, index === 0 ? file : `${file} ${index + 1}`, sent)));
	const samples = all.slice(0, sampleLimits.generated);
	return {
		samples,
		leftOut: all.length - samples.length
	};
};
/** Device models of a config that cannot be read. */
const modelFindings = ({ samples }) => (samples?.templates ?? []).flatMap(({ at, file, text }) => parseModels(text).length === 0 ? [diagnose("model-malformed", at, `${file} is neither a device template nor a capability model.`)] : []);

// packages/transform/src/compile/compile-errors.ts
const start = /^jq: error: /m;
const count = /\s*^jq: \d+ compile errors?\s*$/m;
/** The words, the place, and below them the line with carets under what is meant. */
const placed = /^([\s\S]*?) at <top-level>, line (\d+), column (\d+):$(?:\n.*\n *(\^+))?/m;
const errorOf = (part) => {
	const found = placed.exec(part);
	if (found === null) return { text: part.trim() };
	const [, text = "", line, column, carets = "^"] = found;
	return {
		text,
		at: {
			line: Number(line),
			byteColumn: Number(column),
			length: carets.length
		}
	};
};
/**
* Reads what jq 1.8 writes about a program that does not compile: every error, the first usually the cause of the others.
* Two have no place: a program that only defines, and a module that is not found. Text that is not jq's is one error.
*/
const compileErrors = (message) => {
	const [before = "", ...parts] = message.replace(count, "").split(start);
	if (parts.length === 0) return [{ text: before.trim() }];
	return parts.map(errorOf);
};

// packages/transform/src/compile/mistakes.ts
const write = (written) => `Write ${written}`;
/** `telemetry[?name=='t1'].value | [0]`, as the Azure CLI takes it. */
const query = /(\.?[a-z_][\w.]*)\[\?\s*(\w+)\s*==\s*(['"`])([^'"`\\]*)\3\s*\]((?:\.[a-z_]\w*)*)(?:\s*(?:\|\s*)?\[0\])?/gi;
const jmesPath = (text, { problem }) => {
	for (const found of text.matchAll(query)) {
		const [whole, list = "", key = "", , value = "", rest = ""] = found;
		const at = {
			start: found.index,
			end: found.index + whole.length
		};
		if (problem.start < at.start || problem.start >= at.end) continue;
		const lookup = `([${list.startsWith(".") ? list : `.${list}`}[] | select(.${key} == ${JSON.stringify(value)})${rest}][0])`;
		return {
			at,
			message: "This is a query of JMESPath, the language of the Azure CLI, and a transform is a program of jq.",
			hint: write,
			edit: {
				...at,
				text: lookup
			}
		};
	}
};
/** `telemetry[].{A: value, B: name}`: an object of each element, with paths that begin without a dot. */
const projection = /(\.?[a-z_][\w.]*)\[\*?\]\.\{([^{}]*)\}/gi;
const projected = /^\s*(\w+|"[^"\\]*")\s*:\s*\.?([a-z_][\w.]*)\s*$/i;
const jmesPathObjects = (text, { problem }) => {
	for (const found of text.matchAll(projection)) {
		const [whole, list = "", inner = ""] = found;
		const at = {
			start: found.index,
			end: found.index + whole.length
		};
		if (problem.start < at.start || problem.start >= at.end) continue;
		const entries = inner.split(",").map((each) => projected.exec(each));
		if (entries.includes(null)) continue;
		const keys = entries.map((each) => `${each?.[1] ?? ""}: .${each?.[2] ?? ""}`);
		const rows = `${list.startsWith(".") ? list : `.${list}`}[] | { ${keys.join(", ")} }`;
		return {
			at,
			message: "This is a query of JMESPath, the language of the Azure CLI, and a transform is a program of jq.",
			hint: write,
			edit: {
				...at,
				text: text.trim() === whole ? rows : `(${rows})`
			}
		};
	}
};
const coalescing = (text, { after }) => {
	const at = {
		start: after - 2,
		end: after
	};
	if (text.slice(at.start, at.end) !== "??") return void 0;
	return {
		at,
		message: "`??` is no operator of jq: a default for null follows `//`.",
		hint: (written) => `${write(written)} in place of ??`,
		edit: {
			...at,
			text: "//"
		}
	};
};
const operators = [["&&", "and"], ["||", "or"]];
const logical = (text, { problem }) => {
	for (const [written, meant] of operators) {
		const start = [problem.start, problem.start - 1].find((from) => text.startsWith(written, from));
		if (start === void 0) continue;
		const at = {
			start,
			end: start + written.length
		};
		return {
			at,
			message: `\`${written}\` is no operator of jq.`,
			hint: (right) => `${write(right)} in place of ${written}`,
			edit: {
				...at,
				text: meant
			}
		};
	}
};
const singleQuotes = (text, { problem }) => {
	const quoted = /^'([^'"\\\n]*)'/.exec(text.slice(problem.start));
	if (quoted === null) return void 0;
	const [whole, inner = ""] = quoted;
	const at = {
		start: problem.start,
		end: problem.start + whole.length
	};
	const right = JSON.stringify(inner);
	return {
		at,
		message: "jq has texts in double quotes only.",
		hint: write,
		edit: {
			...at,
			text: right
		}
	};
};
const entry = /^(?:[$@]?\w+|"(?:[^"\\\n]|\\.)*"|\([^()\n]*\))\s*:(?!:)/;
const wantsComma = "where ',' or '}' is expected";
const missingComma = (text, { problem, after }) => {
	if (!problem.message.endsWith(wantsComma) || !entry.test(text.slice(problem.start))) return void 0;
	const at = {
		start: after,
		end: after
	};
	const before = text.slice(text.lastIndexOf("\n", after - 1) + 1, after).trim();
	return {
		at,
		message: "A comma is missing here, between two keys of an object.",
		hint: (written) => `Write a comma after it: ${before}${written}`,
		edit: {
			...at,
			text: ","
		}
	};
};
const readers = [
	jmesPath,
	jmesPathObjects,
	coalescing,
	logical,
	singleQuotes,
	missingComma
];
/** The mistake because of which a text is no program; undefined if it is one, or the mistake is none of the usual ones. */
const mistakeIn = (text) => {
	const stop = stopOf(text);
	if (stop === void 0) return void 0;
	for (const read of readers) {
		const found = read(text, stop);
		if (found !== void 0) return found;
	}
};

// packages/transform/src/compile/mend.ts
/** Usual mistakes that are put right one after the other before what is left is told in jq's words. */
const mostMistakes = 8;
/** Whether jq, or the parser in its place, gets further than before. */
const isBetter = (text, { edit }, run) => {
	if (run.ok) return true;
	const stop = stopOf(text);
	return run.reason === "compile" && (stop === void 0 || stop.problem.start > edit.start + edit.text.length);
};
const before = (edit, origin) => (offset) => {
	if (offset <= edit.start) return origin(offset);
	return origin(offset < edit.start + edit.text.length ? edit.start : offset - edit.text.length + (edit.end - edit.start));
};
const moved = ({ start, end }, origin) => ({
	start: origin(start),
	end: origin(end)
});
/** Puts usual mistakes right, each only if jq gets further with it than without. */
const mend = async (written, run, runJq) => {
	let mended = {
		mistakes: [],
		text: written,
		run,
		origin: (offset) => offset
	};
	while (mended.mistakes.length < 8 && !mended.run.ok) {
		const { text, origin } = mended;
		const mistake = mistakeIn(text);
		if (mistake === void 0) return mended;
		const { edit } = mistake;
		const next = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
		const again = await runJq(next, "");
		if (!isBetter(next, mistake, again)) return mended;
		const at = moved(mistake.at, origin);
		mended = {
			mistakes: [...mended.mistakes, {
				...mistake,
				at
			}],
			text: next,
			run: again,
			origin: before(edit, origin)
		};
	}
	return mended;
};

// packages/transform/src/compile/place.ts
/** Bytes of a character in UTF-8; half of a surrogate pair is sent as U+FFFD, which has three. */
const bytesOf = (character) => {
	const code = character.codePointAt(0) ?? 0;
	return code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
};
/** The 1-based column, in UTF-16 code units, of the character that a 1-based byte of a line belongs to. */
const columnOfByte = (line, byteColumn) => {
	let bytes = 0;
	let column = 1;
	for (const character of line) {
		bytes += bytesOf(character);
		if (bytes >= byteColumn) break;
		column += character.length;
	}
	return column;
};
/** The column behind the character that a byte belongs to. */
const columnBehindByte = (line, byteColumn) => {
	const column = columnOfByte(line, byteColumn);
	return column + String.fromCodePoint(line.codePointAt(column - 1) ?? 0).length;
};
/** The offset of a 1-based line and column. */
const offsetAt = (text, { line, column }) => text.split("\n", line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
const ofText = (transform, start, end) => {
	const position = (offset) => {
		const before = transform.text.slice(0, offset);
		return {
			line: before.split("\n").length,
			column: offset - before.lastIndexOf("\n")
		};
	};
	return locateInTransform(transform, position(start), position(end));
};
const notFound = /^module not found: (.+)$/;
const imports = /(?<![\w$.])(?:import|include)\s*("(?:[^"\\]|\\.)*")/g;
/** Comments as blanks of the same length. A `#` within a text hides the rest of its line, no more. */
const withoutComments = (text) => text.replaceAll(/#[^\n]*/g, (comment) => " ".repeat(comment.length));
const ofImport = (transform, module) => {
	for (const found of withoutComments(transform.text).matchAll(imports)) {
		const [whole, quoted = ""] = found;
		const end = found.index + whole.length;
		if (quoted === `"${module}"`) return ofText(transform, end - quoted.length, end);
	}
	return transform.at;
};
/** Where an error stands in the config or in the transform's own file; the whole transform where that is not known. */
const placeOfError = (transform, { at, text }) => {
	const module = notFound.exec(text)?.[1];
	if (module !== void 0) return ofImport(transform, module);
	const line = at === void 0 ? void 0 : transform.text.split("\n")[at.line - 1];
	if (at === void 0 || line === void 0) return transform.at;
	return locateInTransform(transform, {
		line: at.line,
		column: columnOfByte(line, at.byteColumn)
	}, {
		line: at.line,
		column: columnBehindByte(line, at.byteColumn + at.length - 1)
	});
};

// packages/transform/src/compile/compile-findings.ts
const failureCodes = {
	timeout: "transform-timed-out",
	memory: "transform-out-of-memory",
	output: "transform-output-too-large",
	crash: "transform-crashed",
	runtime: "transform-crashed"
};
const importLine = "import \"iotc\" as iotc;";
const undefinedName = /^(\$?[\w:*-]+)(?:\/\d+)? is not defined$/;
/** In words that a user knows: jq names labels and empty programs after its own insides. */
const wordsOf = (text) => {
	if (text.startsWith("Top-level program not given")) return "there is no filter, only comments or definitions";
	return text.replace(/\$\*label-(\w+)/, "the label $$$1");
};
/** Parts of a message that people write without the dot in front. */
const fields = new Set("applicationId messageSource messageType enqueuedTime device telemetry properties enrichments messageProperties component module".split(" "));
/** What an error says, in our words where it is a usual one, and then in jq's. */
const saidOf = ({ text }, written) => {
	const message = sentence(`jq: ${wordsOf(text)}`);
	if (text.startsWith("Top-level program not given")) return {
		message,
		hint: "End the transform with a filter: `.` yields the message as it is."
	};
	if (text.startsWith("module not found")) return {
		message,
		hint: `IoT Central has one module: ${importLine}`
	};
	const name = undefinedName.exec(text)?.[1] ?? "";
	if (name.startsWith("iotc::") && !/\bimport\b/.test(written)) {
		const why = `${name} belongs to the module "iotc", and the transform does not import it.`;
		return {
			message: sentence(`${why} jq says: ${text}`),
			hint: `Begin the transform with: ${importLine}`
		};
	}
	if (!fields.has(name) || !text.endsWith("/0 is not defined")) return { message };
	const why = `${name} is a field of the message, and a field begins with a dot.`;
	return {
		message: sentence(`${why} jq says: ${text}`),
		hint: `Write .${name}`
	};
};
const sentence = (text) => /[.!?]$/.test(text) ? text : `${text}.`;
/** What a failed attempt to compile says about a transform. */
const findingsOf = (transform, run) => {
	if (run.reason === "budget") return [diagnose("transform-not-tried", transform.at, sentence(`The transform was not compiled: ${run.message}`))];
	if (run.reason !== "compile") return [diagnose(failureCodes[run.reason], transform.at, sentence(`While jq compiled the transform: ${run.message}`))];
	return errorFindings(transform, run.message);
};
/** Names that are not defined for want of one import are one cause; so is one name, wherever it is used. */
const causeOf = ({ text }, written) => saidOf({ text }, written).hint === `Begin the transform with: ${importLine}` ? "import" : text;
/** What jq says of an object in which it met an error of syntax says nothing of its own. */
const withoutFollowUps = (errors) => errors.some(({ text }) => text.startsWith("syntax error")) ? errors.filter(({ text }) => !text.startsWith("May need parentheses around object key")) : errors;
/** One finding for each cause, on its first place, with the other places beside it. */
const errorFindings = (transform, message) => {
	return [...Map.groupBy(withoutFollowUps(compileErrors(message)), (error) => causeOf(error, transform.text)).values()].flatMap(([first, ...others]) => {
		if (first === void 0) return [];
		const { message: said, hint } = saidOf(first, transform.text);
		const related = others.map((each) => ({
			...placeOfError(transform, each),
			message: "likewise"
		}));
		return [diagnose("transform-does-not-compile", placeOfError(transform, first), said, {
			hint,
			...related.length === 0 ? {} : { related }
		})];
	});
};
const mistakeFinding = (transform, { at, message, hint, edit }) => {
	const written = fixOf(transform, [{
		...at,
		text: edit.text,
		names: []
	}])?.text ?? edit.text;
	return diagnose("transform-does-not-compile", locate(transform, at), message, { hint: hint(written) });
};
/** What is left when the usual mistakes are put right, where it stands in the text as it was written. */
const leftFindings = (transform, { run, text, origin }) => {
	if (run.ok || run.reason !== "compile") return [];
	const mended = {
		text,
		file: "mended",
		at: transform.at
	};
	return errorFindings(mended, run.message).map((finding) => {
		if (finding.file !== besideConfig(transform.at.file, "mended")) return finding;
		const start = origin(offsetAt(text, finding.range.start));
		const end = origin(offsetAt(text, finding.range.end));
		return {
			...finding,
			related: [],
			...locate(transform, {
				start,
				end
			})
		};
	});
};
/**
* Compiles a transform, without a message: every error that jq names, each on its characters in the config or in the
* transform's file, and usual mistakes in plain words with what jq takes instead. Rejects only where `runJq` does.
*/
const compileFindings = async (transform, runJq) => {
	const run = await runJq(transform.text, "");
	if (run.ok) return [];
	const mended = run.reason === "compile" ? await mend(transform.text, run, runJq) : void 0;
	if (mended === void 0 || mended.mistakes.length === 0) return findingsOf(transform, run);
	return [...mended.mistakes.map((mistake) => mistakeFinding(transform, mistake)), ...leftFindings(transform, mended)];
};

// packages/transform/src/test/check-transform.ts
/** Compiles a transform, and reads its text. */
const checkTransform = async (request) => {
	const { transform, columns, model, runJq, source, withoutRow, sent, enrichments } = request;
	const errors = await compileFindings(transform, runJq);
	if (errors.some(({ severity }) => severity === "error")) return {
		compiles: false,
		findings: errors,
		told: []
	};
	const known = model.length === 0 ? {} : { model };
	const read = {
		transform,
		source,
		columns,
		withoutRow,
		sent,
		...enrichments === void 0 ? {} : { enrichments },
		...known
	};
	const told = [...toldByLint(transform), ...toldByInference(read)];
	return {
		compiles: true,
		findings: [...errors, ...columnFindings(read)],
		told
	};
};
/** What was told as findings where no message is run: they offer what reading alone proves, once it compiles too. */
const readFindings = async (transform, told, runJq, run) => {
	const command = commandLine("test", run);
	const found = [];
	for (const each of told) {
		const offer = certainOffer(each);
		const compiles = offer !== void 0 && (await runJq(offer.text, "")).ok;
		found.push(compiles ? asRead(transform, each, command) : withoutOffer(each, command));
	}
	return found;
};

// packages/transform/src/test/default-record.ts
const telemetryOf = (message) => {
	const members = (valuesOf(message)?.items ?? []).flatMap((item) => {
		const name = entryName(item);
		return name === void 0 ? [] : [[name, item.members.get("value") ?? nodeOf(null)]];
	});
	return {
		kind: "object",
		members: new Map(members)
	};
};
const propertiesOf = (message) => ({
	kind: "array",
	items: (valuesOf(message)?.items ?? []).map(({ members }) => ({
		kind: "object",
		members: new Map([...members].filter(([key]) => key !== "id"))
	}))
});
const always = [
	"applicationId",
	"messageSource",
	"schema",
	"enqueuedTime",
	"enrichments"
];
const ofDevices = [
	...always,
	"deviceId",
	"templateId"
];
/**
* Every key that a link without a transform may export for a source. Of the audit log's `deviceId` only the prose tells.
* https://learn.microsoft.com/azure/iot-central/core/howto-export-to-blob-storage
*/
const defaultKeys = {
	telemetry: [
		...ofDevices,
		"telemetry",
		"module",
		"component",
		"messageProperties"
	],
	properties: [
		...ofDevices,
		"messageType",
		"properties"
	],
	deviceConnectivity: [...ofDevices, "messageType"],
	deviceLifecycle: [...ofDevices, "messageType"],
	deviceTemplateLifecycle: [
		...always,
		"messageType",
		"templateId"
	],
	audit: [
		...always,
		"messageType",
		"actor",
		"resource",
		"updated",
		"deviceId"
	]
};
const copied = [
	"messageType",
	"enqueuedTime",
	"enrichments",
	"module",
	"component",
	"actor",
	"resource",
	"updated"
];
/**
* What IoT Central exports for a message on a link without a transform.
* https://learn.microsoft.com/azure/iot-central/core/howto-export-to-blob-storage
*/
const defaultRecordOf = (source, message) => {
	const templateId = nodeIn(message, ["device", "templateId"]) ?? message.members.get("templateId");
	const properties = message.members.get("messageProperties");
	const fields = [
		["applicationId", message.members.get("applicationId")],
		["messageSource", nodeOf(source)],
		["deviceId", nodeIn(message, ["device", "id"])],
		["schema", nodeOf("default@v1")],
		["templateId", source === "audit" ? void 0 : templateId],
		...copied.map((key) => [key, message.members.get(key)]),
		["telemetry", source === "telemetry" ? telemetryOf(message) : void 0],
		["properties", source === "properties" ? propertiesOf(message) : void 0],
		["messageProperties", properties?.kind === "object" && properties.members.size > 0 ? properties : void 0]
	];
	return {
		kind: "object",
		members: new Map(fields.flatMap(([key, node]) => node === void 0 ? [] : [[key, node]]))
	};
};

// packages/transform/src/test/default-columns.ts
const lower = (text) => text.toLowerCase();
const hintFor = (source, column) => {
	const cased = defaultKeys[source].find((key) => lower(key) === lower(column));
	return cased === void 0 ? `Without a transform a row has the keys ${defaultKeys[source].join(", ")}. IoT Central names no ingestion mapping when it writes, so a mapping of the table changes nothing. Give the link a transform that fills ${column}.` : `Without a transform the key is '${cased}', and a column takes the key of exactly its name. Call the column so, or give the link a transform.`;
};
/** Columns that a link without a transform leaves empty: it fills those that are called like a key of the default record. */
const defaultLeavesEmpty = (source, { at }, columns) => columns.filter(({ name }) => !defaultKeys[source].includes(name)).slice(0, 100).map((column) => emptyColumn(at, column, hintFor(source, column.name)));

// packages/transform/src/test/check-transforms.ts
/** What the device models of a config say of its devices. */
const capabilitiesIn = ({ samples }) => (samples?.templates ?? []).flatMap(({ text }) => capabilitiesOfModels(parseModels(text)));
/** What a config tells of the messages that the transform of a link gets. */
const givenFor = (config, entry, link) => ({
	source: entry.source,
	withoutRow: heldWithoutRow(testSamples(entry, link)),
	sent: namesSentIn(config, entry.source, sourcesOf(config, entry.source, link)),
	...entry.enrichments === void 0 ? {} : { enrichments: Object.keys(entry.enrichments) }
});
const placesIn = (config) => config.exports.flatMap((entry) => entry.links.flatMap((link) => {
	const target = targetOf(config, link.destination);
	return target === void 0 ? [] : [{
		entry,
		link,
		target
	}];
}));
/** Links may share a table: a column is empty only where every one of them leaves it so. */
const isShared = ({ place }, finding, all, places) => {
	return places.filter(({ target, link }) => target.name === place.target.name && link !== place.link).every(({ link }) => all.some((other) => other.place.link === link && other.findings.some(({ code, message }) => code === finding.code && message === finding.message)));
};
/** What is found in one link without any message. */
const findingsIn = async (config, { entry, link, target }, model, runJq, { withoutColumns = false, run = {} }) => {
	const { transform } = link;
	const columns = withoutColumns ? [] : target.columns;
	if (transform === void 0) return defaultLeavesEmpty(entry.source, link, columns);
	const given = givenFor(config, entry, link);
	const { findings, told } = await checkTransform({
		transform,
		columns,
		model,
		...given,
		runJq
	});
	return [...findings, ...await readFindings(transform, told, runJq, run)];
};
/** What is found in all links of a config without any message. */
const checkTransforms = async (config, runJq, options = {}) => {
	const places = placesIn(config);
	const model = capabilitiesIn(config);
	const found = [];
	for (const place of places) {
		const findings = await findingsIn(config, place, model, runJq, options);
		found.push({
			place,
			findings
		});
	}
	const kept = found.flatMap((each) => each.findings.filter((finding) => finding.code !== "column-not-filled" || isShared(each, finding, found, places)));
	return dedupeDiagnostics([...modelFindings(config), ...mergeEmptyColumns(kept)]);
};

// packages/transform/src/findings/echoes.ts
/** Each of them tells why a value is null or was never made. */
const reasons$1 = /* @__PURE__ */ new Set([
	"jq-field-not-in-message",
	"jq-telemetry-unknown",
	"jq-property-unknown",
	"jq-enrichment-unknown",
	"jq-message-property-unknown",
	"jq-text-unknown",
	"transform-fails",
	"transform-fails-on-variation"
]);
const isBefore = (a, b) => a.line < b.line || a.line === b.line && a.column <= b.column;
const isWithin = (inner, outer) => inner.file === outer.file && isBefore(outer.range.start, inner.range.start) && isBefore(inner.range.end, outer.range.end);
/** Whether two findings begin at the same character. */
const isAt = (a, b) => a.file === b.file && a.range.start.line === b.range.start.line && a.range.start.column === b.range.start.column;
/** The entries of all objects that a transform makes. */
const entriesIn = (transform) => {
	const parsed = parse$1(transform.text);
	if (!parsed.ok) return [];
	const entries = [];
	walk(parsed.program.body, (node) => {
		if (node.type === "object") for (const entry of node.entries) entries.push(entry);
	});
	return entries;
};
/** A column that is null in every row, where another finding tells why its value is: that one is enough. */
const withoutEchoes = (transform, findings, others) => {
	const told = others.filter(({ code, severity }) => severity !== "info" && reasons$1.has(code));
	if (told.length === 0 || findings.length === 0) return findings;
	const explained = entriesIn(transform).map((entry) => ({
		key: locate(transform, entry.key),
		value: locate(transform, entry)
	})).filter(({ value }) => told.some((other) => isWithin(other, value)));
	return findings.filter((finding) => finding.code !== "column-not-filled" || !explained.some(({ key }) => isWithin(finding, key)));
};
/** Where each column that a link without a transform leaves empty is told with its place, the rule that lists them says nothing new. */
const withoutDefaultEchoes = (findings) => {
	const told = findings.filter(({ code }) => code === "column-not-filled");
	return findings.filter((finding) => finding.code !== "default-record-columns" || !told.some((other) => isAt(finding, other)));
};

// packages/engine/src/place.ts
/** The first place in a file. */
const startOf = (file) => ({
	file,
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
});

// packages/engine/src/environment.ts
const placeOf = ({ document, file }) => document === void 0 ? startOf(file) : keyLocationOf(document, ["environments"]);
const listed = (names) => names.join(", ");
/** That an environment is missing, or not one of the config. */
const wrongChoice = (loaded, name) => {
	const { environments } = loaded;
	if (name === void 0) {
		if (environments.length === 0) return void 0;
		return diagnose("environment-needed", placeOf(loaded), `The config has environments: ${listed(environments)}.`, { hint: `Add --environment with one of them, --environment ${environments[0] ?? ""} for instance.` });
	}
	if (environments.includes(name)) return void 0;
	const hint = environments.length === 0 ? "The config has no environments: leave --environment out." : didYouMean(name, environments) ?? `The config has: ${listed(environments)}.`;
	return diagnose("environment-not-found", placeOf(loaded), `The config has no environment "${name}".`, { hint });
};
const concerns = (diagnostic, environment) => diagnostic.environments === void 0 || environment === void 0 || diagnostic.environments.includes(environment);
/** The config of one environment with the findings about it, or the findings that stand in its way. */
const choose = (loaded, environment) => {
	if (loaded.checked === void 0) return { diagnostics: loaded.diagnostics };
	const wrong = wrongChoice(loaded, environment);
	if (wrong !== void 0) return { diagnostics: [wrong, ...loaded.diagnostics] };
	const diagnostics = loaded.diagnostics.filter((diagnostic) => concerns(diagnostic, environment));
	if (diagnostics.some(({ severity }) => severity === "error")) return { diagnostics };
	const config = loaded.checked.config(environment);
	return config === void 0 ? { diagnostics } : {
		config,
		diagnostics
	};
};

// packages/engine/src/load.ts
const decode = (bytes) => {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return;
	}
};
/** A file that may not be read says so in its detail; for the config it is as if it were missing. */
const problem = ({ problem: given, detail }) => {
	return {
		problem: given === "unreadable" ? "missing" : given,
		...detail === void 0 ? {} : { detail }
	};
};
/** A file as the check takes it: its text, or why it has none. */
const content = (given) => {
	if ("problem" in given) return problem(given);
	const text = decode(given.bytes);
	return text === void 0 || text.includes("\0") ? { problem: "not-text" } : { text };
};
/** Captured messages may stand in a folder for each source. */
const sourceFolders = [
	"telemetry",
	"properties",
	"deviceConnectivity",
	"deviceLifecycle",
	"deviceTemplateLifecycle",
	"audit"
];
const expand = async (files, config, reference) => {
	if (reference.kind !== "captured") return [reference.path];
	const listed = await files.listBeside(config, reference.path);
	if ("problem" in listed) return problem(listed);
	const folder = `${reference.path.replace(/\/+$/, "")}/`;
	const names = listed.names.map((name) => `${folder}${name}`);
	for (const source of sourceFolders) {
		const inside = await files.listBeside(config, `${folder}${source}`);
		if ("names" in inside) for (const each of inside.names.map((name) => `${folder}${source}/${name}`)) names.push(each);
	}
	return names;
};
const isMissing = (given) => "problem" in given && given.problem === "missing";
const isList = (value) => Array.isArray(value);
/** What the config names, by its path as written there; a folder as its files. */
const readAll = async (files, config, named, { missingRows, transforms }) => {
	const result = /* @__PURE__ */ new Map();
	let total = 0;
	for (const reference of named) {
		if (transforms !== void 0 && reference.kind === "transform") {
			result.set(reference.path, { text: transforms });
			continue;
		}
		const names = await expand(files, config, reference);
		if (!isList(names)) {
			result.set(reference.path, names);
			continue;
		}
		for (const name of names) {
			if (result.has(name)) continue;
			if (result.size >= limits$1.files || total >= limits$1.totalBytes) {
				result.set(name, {
					problem: "too-large",
					detail: "the config names too many files, or too much in them"
				});
				continue;
			}
			const given = await files.readBeside(config, name, limits$1.fileBytes);
			if ("bytes" in given) total += given.bytes.byteLength;
			const isNewRows = missingRows !== void 0 && reference.kind === "rows" && isMissing(given);
			result.set(name, isNewRows ? { text: missingRows } : content(given));
		}
	}
	return result;
};
const reasons = {
	missing: "There is no such file.",
	outside: "It is outside.",
	hidden: "It is hidden.",
	"too-large": `It is larger than ${String(limits$1.configBytes / 1024 / 1024)} MiB.`,
	"not-a-file": "It is not a regular file.",
	"not-text": "It is not text.",
	unreadable: "It may not be read."
};
const named = "Name its path, after the command or in the input `config` of the GitHub Action";
const unreadable = (file, problem, detail) => {
	const at = startOf(file);
	const message = `The config ${file} cannot be read. ${reasons[problem]}${detail === void 0 ? "" : ` (${detail})`}`;
	return {
		file,
		diagnostics: [diagnose("config-missing", at, message, { hint: problem === "missing" ? `${named}, or write a first one with \`adx-export init\`.` : `${named}.` })],
		environments: [],
		sources: /* @__PURE__ */ new Map()
	};
};
/** Reads and checks the config at `path` and the files that it names. What is wrong with them comes back as findings. */
const load = async (files, path, options = {}) => {
	const file = files.label(path);
	const given = await files.read(path, limits$1.configBytes);
	if ("problem" in given) return unreadable(file, given.problem, given.detail);
	const { document, diagnostics } = parse(given.bytes, file);
	const own = /* @__PURE__ */ new Map([[file, decode(given.bytes) ?? ""]]);
	if (document === void 0) return {
		file,
		diagnostics,
		environments: [],
		sources: own
	};
	const read = await readAll(files, path, references(document), options);
	const checked = check(document, read);
	const texts = [...read].flatMap(([name, found]) => "text" in found ? [[besideConfig(file, name), found.text]] : []);
	return {
		file,
		diagnostics: sortDiagnostics([...diagnostics, ...checked.diagnostics]),
		environments: checked.environments,
		checked,
		document,
		sources: new Map([...texts, ...own])
	};
};

export { someOf as $, testSamples as A, mergeEmptyColumns as B, entryName as C, keepRowHint as D, variedValues as E, withMember as F, notARow as G, isNaming as H, emptyOf as I, equalJson as J, quoted as K, fit as L, mapLeaves as M, nodeIn as N, lossProposal as O, withAt as P, eitherOf as Q, emptyColumn as R, partialMessages as S, valuesOf as T, expectedObservations as U, unfilledObservations as V, expectedRows as W, decimalText as X, decimalOf as Y, counted$1 as Z, generatedSamples as _, mergeFindings as _t, entriesIn as a, sameRows as at, targetOf as b, didYouMean as bt, withoutDefaultEchoes as c, startContext as ct, checkTransforms as d, withoutOffer as dt, nodeOf as et, givenFor as f, fixOf as ft, checkTransform as g, check as gt, defaultRecordOf as h, validateDocument as ht, startOf as i, offerOf as it, sampleLimits as j, capturedSamples as k, withoutEchoes as l, anything as lt, defaultKeys as m, renderJson as mt, load as n, plainValue as nt, isAt as o, ungrouped as ot, defaultLeavesEmpty as p, locate as pt, rowObservations as q, choose as r, writeJson as rt, isWithin as s, modulesOf as st, content as t, parseJsonText as tt, capabilitiesIn as u, withOffer as ut, modelFindings as v, isLiteral$1 as vt, unvariedValues as w, namesIn as x, partsOf as xt, builtInMessages as y, keyOf$2 as yt, filledColumns as z };