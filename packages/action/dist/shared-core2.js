// packages/core/src/values/need.ts
const need = ((value) => {
	if (value === void 0) throw new Error("A checked config lacks a value that its schema requires.");
	return value;
});
function defined(value) {
	return Object.fromEntries(Object.entries(value).filter((([, each]) => each !== void 0)));
}

// packages/core/src/values/closed-sets.ts
const severities = [
	"error",
	"warning",
	"info"
];
const bySeverity = ((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
const exportSources = [
	"telemetry",
	"properties",
	"deviceConnectivity",
	"deviceLifecycle",
	"deviceTemplateLifecycle",
	"audit"
];
const databaseRoles = [
	"admin",
	"user",
	"viewer",
	"unrestrictedViewer",
	"ingestor",
	"monitor"
];
const writingRoles = [
	"admin",
	"user",
	"ingestor"
];
const identityTypes = ["managedIdentity", "servicePrincipal"];
const principalTypes = [
	"user",
	"group",
	"application"
];
const destinationTypeNames = { adx: "dataexplorer@v1" };
const recoverabilities = ["Enabled", "Disabled"];

// packages/core/src/values/invisible.ts
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u115F\u1160\u2028\u2029\u3164\uFFA0]/gu;
const emojiJoiner = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|[0-9#*]|\uFE0F)(?:\u200D|\uFE0E|\uFE0F)/gu;
const plain$2 = /^[ -~]*$/;
const replaceInvisible = ((text, replaced) => plain$2.test(text) ? text : text.replace(invisible, replaced));
const invisibleIn = ((text) => {
	if (plain$2.test(text)) return void 0;
	const code = text.match(invisible)?.[0].codePointAt(0);
	return code === void 0 ? void 0 : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
});
const invisibleBesideEmoji = ((text) => plain$2.test(text) ? void 0 : invisibleIn(text.replace(emojiJoiner, "")));

// packages/core/src/values/nearest.ts
const maxLength = 64;
const mostCandidates = 1e3;
const distance = ((a, b, bound) => {
	let beforeLast = new Uint8Array(b.length + 1);
	let last = Uint8Array.from({ length: b.length + 1 }, ((_, i) => i));
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
});
const nearest = ((word, candidates) => {
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
});
const leastPart = 4;
const mostHolders = 3;
const holders = ((word, candidates) => {
	if (word.length < leastPart || word.length > maxLength) return [];
	const folded = word.toLowerCase();
	const found = candidates.filter(((candidate) => candidate.toLowerCase().includes(folded)));
	return found.length > mostHolders ? [] : found;
});
const meantBy = ((word, candidates) => {
	const all = [...candidates];
	const found = nearest(word, all);
	return found === void 0 ? holders(word, all) : [found];
});
const didYouMean = ((word, candidates) => {
	const meant = meantBy(word, candidates);
	return meant.length === 0 ? void 0 : `Did you mean ${meant.map(((each) => `'${each}'`)).join(" or ")}?`;
});

// packages/core/src/values/column-type.ts
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
const columnTypeSpellings = [...spellings.keys()];
const canonicalType = ((text) => spellings.get(text));

// packages/core/src/values/secrets.ts
const forms = [
	["the secret of a service principal", /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/g],
	["a shared access key", /(?:SharedAccessKey|AccountKey)=[A-Za-z0-9+/]{20}[A-Za-z0-9+/=]*/g],
	["an API token", /SharedAccessSignature sr=[^\s&]+&sig=[^\s&]{8}[^\s"']*/g],
	["a bearer token", /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}[A-Za-z0-9_.-]*/g],
	["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/g]
];
const secretsIn = ((text) => forms.flatMap((([what, form]) => [...text.matchAll(form)].map((({ index }) => ({
	offset: index,
	what
}))))).toSorted(((a, b) => a.offset - b.offset)));
const secretIn = ((text) => forms.find((([, form]) => text.search(form) >= 0))?.[0]);
const secretKey = "(?:[A-Za-z0-9_-]*(?:password|secret|token|account[_-]?key|shared[_-]?access[_-]?key|connection[_-]?string|api[_-]?key)|sas)";
const wholeSecretKey = new RegExp(`^${secretKey}$`, "i");
const isSecretKey = ((key) => wholeSecretKey.test(key));
const harmless = `(?:\\$\\{\\{|\\{[ \\t]*["']?(?:env|type|path)["']?[ \\t]*:|(?:${columnTypeSpellings.join("|")})["']?[ \\t]*(?:[,}#]|$))`;
const literal = new RegExp(`((?<![\\w-])${secretKey}["']?[ \\t]*:[ \\t]+)(?!["']?${harmless})(\\S.*)$`, "gi");
const opening = new RegExp(`^([ \\t]*(?:- +)*)["']?${secretKey}["']?[ \\t]*:(?![ \\t]*${harmless})[ \\t]*(.*)$`, "i");
const isNested = ((line) => /^[ \t]*(?:- |["']?[\w$.-]+["']?[ \t]*:(?:[ \t]|$)|\{|#)/.test(line));
const name = /(\benv["']?[ \t]*:[ \t]*)(?![ \t]|["']?ADX_[A-Z0-9_]+["']?(?:[ \t},]|$))([^\s,}]+)/gm;
const traits = /password|secret|token|key|connection|sas/i;
const stars = ((text) => "*".repeat(text.length));
const maskValues = ((text) => {
	let inside;
	return text.split(/(\r\n|\n|\r)/).map(((line) => {
		const indent = line.length - line.trimStart().length;
		if (line.trim() === "") return line;
		if (inside !== void 0 && indent > inside.indent && (inside.isKnown || !isNested(line))) {
			inside = {
				...inside,
				isKnown: true
			};
			return line.slice(0, indent) + stars(line.slice(indent));
		}
		if (!traits.test(line)) {
			inside = void 0;
			return line;
		}
		const opened = opening.exec(line);
		inside = opened === null ? void 0 : {
			indent: opened[1]?.length ?? 0,
			isKnown: opened[2] !== ""
		};
		return line.replace(literal, ((_, key, value) => key + stars(value)));
	})).join("");
});
const maskSecretForms = ((text) => forms.reduce(((masked, [, form]) => masked.replaceAll(form, stars)), text));
const maskSecrets = ((text) => maskValues(forms.reduce(((masked, [, form]) => masked.replaceAll(form, stars)), text).replaceAll(name, ((_, key, value) => key + stars(value)))));
const credentialVariables = [
	"AZURE_CLIENT_SECRET",
	"AZURE_CLIENT_CERTIFICATE_PASSWORD",
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
	"ADX_EXPORT_IOTC_TOKEN"
];

// packages/core/src/text/scalars.ts
const visitAll = ((node, seen, visit, entry) => {
	if (node.kind === "scalar") {
		visit(node, entry);
		return;
	}
	if (seen.has(node)) return;
	seen.add(node);
	if (node.kind === "sequence") for (const item of node.items) visitAll(item, seen, visit);
	else for (const each of node.entries.values()) visitAll(each.value, seen, visit, each);
});
const firstFrom = ((offsets, start) => {
	let [low, high] = [0, offsets.length];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if ((offsets[middle] ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	return low;
});
const scalarsAround = ((node, offsets) => {
	const [held, taken, inside] = [
		[],
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set()
	];
	visitAll(node, /* @__PURE__ */ new Set(), ((scalar, entry) => {
		let isAround = false;
		for (let at = firstFrom(offsets, scalar.start); at < offsets.length; at += 1) {
			const offset = offsets[at] ?? scalar.end;
			if (offset >= scalar.end) break;
			inside.add(offset);
			isAround = true;
		}
		if (scalar.verbatim && !isAround || taken.has(scalar)) return;
		taken.add(scalar);
		held.push(entry === void 0 ? { scalar } : {
			scalar,
			entry
		});
	}));
	return {
		held,
		outside: offsets.filter(((offset) => !inside.has(offset)))
	};
});

// packages/core/src/values/command.ts
const configName = "adx-export.yaml";
const plain$1 = /^[\w./][\w./:-]*$/;
const quotable = /^[\p{L}\p{N}./\\][\p{L}\p{N} .,+=@:_()/\\-]*$/u;
const word = ((text, instead) => {
	if (text.length > 300) return instead;
	if (plain$1.test(text)) return text;
	return quotable.test(text) && !text.endsWith("\\") ? `"${text}"` : instead;
});
const commandLine = ((command, { config, environment }, ...options) => {
	const path = config === void 0 ? [] : [word(config, "<config>")];
	const chosen = environment === void 0 ? [] : ["--environment", word(environment, "<environment>")];
	return [
		"adx-export",
		command,
		...path,
		...chosen,
		...options
	].join(" ");
});

// packages/report/src/text/clean.ts
const escaped$1 = ((character) => {
	if (character === "	") return " ";
	if (character === "\n") return "\\n";
	const code = character.codePointAt(0) ?? 0;
	if (code <= 255) return `\\x${code.toString(16).padStart(2, "0")}`;
	return code <= 65535 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
});
const breakCommands = ((text) => text.replaceAll("##[", "#\\#[").replaceAll(/^(\s*)::/gm, "$1\\:\\:"));
const clean = ((text) => breakCommands(replaceInvisible(text, escaped$1)));
const otherBlank = /(?! )[\t\p{Zs}]/gu;
const speltBlanks = ((text) => text.replaceAll(otherBlank, ((blank) => blank === "	" ? "\\t" : escaped$1(blank))));
const cleanLines = ((text) => text.split(/\r\n|\n|\r/).map(clean));
const shorten = ((text, width) => {
	const characters = Array.from(text);
	if (characters.length <= width) return text;
	const tail = Math.floor((width - 1) / 3);
	const head = width - 1 - tail;
	return `${characters.slice(0, head).join("")}\u2026${tail === 0 ? "" : characters.slice(-tail).join("")}`;
});
const count = ((amount, one, many = `${one}s`) => `${String(amount)} ${amount === 1 ? one : many}`);

// packages/report/src/failure.ts
var UserError = class extends Error {
	code;
	hint;
	constructor({ code, message, hint }) {
		super(message);
		this.name = "UserError";
		this.code = code;
		this.hint = hint;
	}
	get failure() {
		const { code, message, hint } = this;
		return {
			code,
			message,
			...defined({ hint })
		};
	}
};
const bugText = ((error) => {
	const said = error instanceof Error ? `${error.name}: ${error.message}` : "something that is no error was thrown";
	return `This is a bug in adx-export: ${clean(said)}`;
});

// packages/report/src/formats/json.ts
const unitEscape = ((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const escaped = ((text) => text.replaceAll(/[^]/g, unitEscape));
const inertJson = ((json) => {
	return replaceInvisible(json, ((character) => character === "\n" ? character : escaped(character))).replaceAll(/:(?=:)|#(?=#\[)/g, unitEscape);
});
const renderJson = ((document) => `${inertJson(JSON.stringify(document, null, 2))}\n`);

// packages/report/src/text/style.ts
const plain = ((_role, text) => text);

// packages/engine/src/settle.ts
const secondsPer = {
	s: 1,
	m: 60,
	h: 3600
};
const longestSeconds = 3600;
const usualSeconds = 120;
const settleHint = "Give a duration up to 1h, such as 90s or 5m; 0 does not wait.";
const settleSecondsIn = ((text) => {
	const match = /^(\d{1,5})([smh])?$/u.exec(text.trim());
	const seconds = Number(match?.[1] ?? NaN) * (secondsPer[match?.[2] ?? "s"] ?? 1);
	return seconds >= 0 && seconds <= longestSeconds ? seconds : void 0;
});
const settleSecondsFor = ((given, env) => given ?? ((env["ADX_EXPORT_EMULATOR"] ?? "").trim() === "" ? usualSeconds : 0));

export { replaceInvisible as A, defined as B, canonicalType as C, nearest as D, meantBy as E, identityTypes as F, principalTypes as I, recoverabilities as L, databaseRoles as M, destinationTypeNames as N, invisibleBesideEmoji as O, exportSources as P, severities as R, secretsIn as S, didYouMean as T, need as V, credentialVariables as _, renderJson as a, maskSecrets as b, breakCommands as c, count as d, shorten as f, scalarsAround as g, configName as h, plain as i, bySeverity as j, invisibleIn as k, clean as l, commandLine as m, settleSecondsFor as n, UserError as o, speltBlanks as p, settleSecondsIn as r, bugText as s, settleHint as t, cleanLines as u, isSecretKey as v, columnTypeSpellings as w, secretIn as x, maskSecretForms as y, writingRoles as z };