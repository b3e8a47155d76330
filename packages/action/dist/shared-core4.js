import { _ as explain } from "./shared-core.js";
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

export { isSecretKey as a, secretIn as c, columnTypeSpellings as d, titleOf as i, secretsIn as l, linesOf as n, maskSecretForms as o, messageOf as r, maskSecrets as s, byUrgency as t, canonicalType as u };