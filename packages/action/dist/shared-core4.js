import { v as explain } from "./shared-core.js";
import { a as shorten, n as clean, r as cleanLines } from "./shared-report.js";

// packages/core/src/values/column-type.ts
/** Canonical type by every spelling that Kusto accepts in a list of columns; letter case matters there. */
const spellings = /* @__PURE__ */ new Map([
	["bool", "bool"],
	["boolean", "bool"],
	["date", "datetime"],
	["datetime", "datetime"],
	["decimal", "decimal"],
	["double", "real"],
	["dynamic", "dynamic"],
	["float", "real"],
	["guid", "guid"],
	["int", "int"],
	["int16", "int"],
	["int32", "int"],
	["int64", "long"],
	["int8", "int"],
	["long", "long"],
	["real", "real"],
	["string", "string"],
	["time", "timespan"],
	["timespan", "timespan"],
	["uint", "int"],
	["uint16", "int"],
	["uint32", "int"],
	["uint64", "long"],
	["uint8", "int"],
	["ulong", "long"],
	["uniqueid", "guid"]
]);
/** Every spelling of a column type that Kusto accepts. */
const columnTypeSpellings = [...spellings.keys()];
/** `boolean` is `bool`, `double` is `real`: the canonical type of a spelling, undefined for what Kusto refuses. */
const canonicalType = (text) => spellings.get(text);

// packages/core/src/values/secrets.ts
/** Forms of secrets that are told from other text with certainty. */
const forms = [
	["the secret of a service principal", /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/g],
	["a shared access key", /(?:SharedAccessKey|AccountKey)=[A-Za-z0-9+/]{20}[A-Za-z0-9+/=]*/g],
	["an API token", /SharedAccessSignature sr=[^\s&]+&sig=[^\s&]{8}[^\s"']*/g],
	["a bearer token", /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}[A-Za-z0-9_.-]*/g],
	["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/g]
];
/** Every place in a text that looks like a secret, in words, in the order of the text. */
const secretsIn = (text) => forms.flatMap(([what, form]) => [...text.matchAll(form)].map(({ index }) => ({
	offset: index,
	what
}))).toSorted((a, b) => a.offset - b.offset);
/** What a text holds that looks like a secret, in words; undefined for nothing of the kind. */
const secretIn = (text) => forms.find(([, form]) => text.search(form) >= 0)?.[0];
/** Keys beside which a secret is to be expected, whatever stands before in their name: `clientSecret`, `db_password`. */
const secretKey = "(?:[A-Za-z0-9_-]*(?:password|secret|token|account[_-]?key|shared[_-]?access[_-]?key|connection[_-]?string|api[_-]?key)|sas)";
const wholeSecretKey = new RegExp(`^${secretKey}$`, "i");
/** Whether a secret is to be expected beside a key. */
const isSecretKey = (key) => wholeSecretKey.test(key);
/** References, and columns that happen to be called so, are no secrets. */
const harmless = `(?:\\$\\{\\{|\\{[ \\t]*["']?(?:env|type|path)["']?[ \\t]*:|(?:${columnTypeSpellings.join("|")})["']?[ \\t]*(?:[,}#]|$))`;
/** A value beside a key of that kind, up to the end of the line. */
const literal = new RegExp(`((?<![\\w-])${secretKey}["']?[ \\t]*:[ \\t]+)(?!["']?${harmless})(\\S.*)$`, "gi");
/** A line whose value stands on the lines below, or goes on there. */
const opening = new RegExp(`^([ \\t]*(?:- +)*)["']?${secretKey}["']?[ \\t]*:(?![ \\t]*${harmless})[ \\t]*(.*)$`, "i");
const isNested = (line) => /^[ \t]*(?:- |["']?[\w$.-]+["']?[ \t]*:(?:[ \t]|$)|\{|#)/.test(line);
/** A value beside `env` that is not the name of a variable that may hold a secret. */
const name = /(\benv["']?[ \t]*:[ \t]*)(?![ \t]|["']?ADX_[A-Z0-9_]+["']?(?:[ \t},]|$))([^\s,}]+)/gm;
const stars = (text) => "*".repeat(text.length);
/** Stars out values beside keys of secrets, the lines that they go on over included. */
const maskValues = (text) => {
	let inside;
	return text.split(/(\r\n|\n|\r)/).map((line) => {
		const indent = line.length - line.trimStart().length;
		if (line.trim() === "") return line;
		if (inside !== void 0 && indent > inside.indent && (inside.isKnown || !isNested(line))) {
			inside = {
				...inside,
				isKnown: true
			};
			return line.slice(0, indent) + stars(line.slice(indent));
		}
		const opened = opening.exec(line);
		inside = opened === null ? void 0 : {
			indent: opened[1]?.length ?? 0,
			isKnown: opened[2] !== ""
		};
		return line.replace(literal, (_, key, value) => key + stars(value));
	}).join("");
};
/** Any text with what is a secret for certain starred out; unlike `maskSecrets` it leaves alone what stands beside keys. */
const maskSecretForms = (text) => forms.reduce((masked, [, form]) => masked.replaceAll(form, stars), text);
/**
* A part of a config with what looks like a secret starred out, for showing it to people.
* Every character keeps its place, so that positions go on holding.
*/
const maskSecrets = (text) => maskValues(forms.reduce((masked, [, form]) => masked.replaceAll(form, stars), text).replaceAll(name, (_, key, value) => key + stars(value)));

// packages/report/src/findings/message.ts
/** Text from outside in lines of their own, without secrets. */
const linesOf = (text) => cleanLines(maskSecretForms(text)).join("\n");
/** What is found, what to do about it and where, in lines that are safe for a log. */
const messageOf = ({ message, hint, environments }) => [
	linesOf(message),
	...hint === void 0 ? [] : [`Fix: ${linesOf(hint)}`],
	...environments === void 0 ? [] : [`In: ${environments.map(clean).join(", ")}`]
].join("\n");
/** At most 200 characters. */
const titleOf = ({ code }) => {
	const title = explain(code)?.title;
	return shorten(clean(title === void 0 ? code : `${title} (${code})`), 200);
};
const ranks = {
	error: 0,
	warning: 1,
	info: 2
};
/** Errors, warnings, notes; within each as they came, those that `isNear` holds for first. */
const byUrgency = (diagnostics, isNear = () => true) => diagnostics.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || Number(isNear(b)) - Number(isNear(a)));

// packages/engine/src/jq.ts
/** jq as work with transforms asks it. */
const jqPort = (jq) => Object.assign((program, message) => jq.run(program, message), { all: (program, messages, options) => jq.runAll(program, messages, options) });
/** Characters of programs, messages and outputs that are remembered at most; beyond it all is forgotten. */
const mostRemembered = 33554432;
/** A run that a limit stopped may end otherwise the next time. */
const isLasting = (run) => run.ok || run.reason === "runtime" || run.reason === "compile";
/** The same, but no program runs twice on a message: a plan validates, compares and previews the same transforms. */
const rememberedJq = (runJq, most = mostRemembered) => {
	const known = /* @__PURE__ */ new Map();
	let size = 0;
	const keyOf = (program, message) => `${program}\0${message}`;
	const remember = (key, run) => {
		if (!isLasting(run)) return;
		const cost = key.length + run.outputs.reduce((sum, output) => sum + output.length, 0);
		if (size + cost > most) {
			known.clear();
			size = 0;
		}
		size += cost;
		known.set(key, run);
	};
	const one = async (program, message) => {
		const key = keyOf(program, message);
		const found = known.get(key);
		if (found !== void 0) return found;
		const run = await runJq(program, message);
		remember(key, run);
		return run;
	};
	const { all } = runJq;
	if (all === void 0) return one;
	return Object.assign(one, { all: async (program, messages, options) => {
		const found = messages.map((message) => known.get(keyOf(program, message)));
		const missing = messages.filter((_, index) => found[index] === void 0);
		const runs = missing.length === 0 ? [] : await all(program, missing, options);
		for (const [index, run] of runs.entries()) remember(keyOf(program, missing[index] ?? ""), run);
		const results = [];
		let next = 0;
		for (const each of found) {
			const run = each ?? runs[next++];
			if (run === void 0) break;
			results.push(run);
		}
		return results;
	} });
};
/** jq that is loaded and started when it is first asked, so that a config without transforms costs nothing. */
const ownJq = () => {
	let opened;
	const open = async () => {
		const { createJqWorker } = await import("./jq-create-jq-worker.js");
		const jq = createJqWorker();
		return {
			run: jqPort(jq),
			close: () => jq.close()
		};
	};
	const asked = async () => (await (opened ??= open())).run;
	const run = Object.assign(async (program, message) => (await asked())(program, message), { all: async (program, messages, options) => {
		const { all } = await asked();
		if (all === void 0) throw new Error("The jq of the product takes many messages at once.");
		return all(program, messages, options);
	} });
	return {
		run: rememberedJq(run),
		close: async () => (await opened)?.close()
	};
};
/**
* Work with jq: one thread for all of it, and what it made is remembered until the end. jq that is given is its owner's to
* close; one of the work's own is closed whatever comes of it.
*/
const withJq = async (work, given) => {
	if (given !== void 0) return work(given);
	const jq = ownJq();
	try {
		return await work(jq.run);
	} finally {
		await jq.close();
	}
};

export { linesOf as a, isSecretKey as c, secretIn as d, secretsIn as f, byUrgency as i, maskSecretForms as l, columnTypeSpellings as m, rememberedJq as n, messageOf as o, canonicalType as p, withJq as r, titleOf as s, jqPort as t, maskSecrets as u };