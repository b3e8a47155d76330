// packages/core/src/values/timespan.ts
const ticksPerSecond = 10000000n;
const ticksPerMinute = 60n * ticksPerSecond;
const ticksPerHour = 60n * ticksPerMinute;
const ticksPerDay = 24n * ticksPerHour;
/** The longest .NET TimeSpan: 10675199.02:48:05.4775807. */
const maxTicks = 9223372036854775807n;
const units = /* @__PURE__ */ new Map([
	["d", ticksPerDay],
	["day", ticksPerDay],
	["days", ticksPerDay],
	["h", ticksPerHour],
	["hr", ticksPerHour],
	["hrs", ticksPerHour],
	["hour", ticksPerHour],
	["hours", ticksPerHour],
	["m", ticksPerMinute],
	["min", ticksPerMinute],
	["minute", ticksPerMinute],
	["minutes", ticksPerMinute],
	["s", ticksPerSecond],
	["sec", ticksPerSecond],
	["second", ticksPerSecond],
	["seconds", ticksPerSecond],
	["ms", ticksPerSecond / 1000n],
	["milli", ticksPerSecond / 1000n],
	["millis", ticksPerSecond / 1000n],
	["millisecond", ticksPerSecond / 1000n],
	["milliseconds", ticksPerSecond / 1000n],
	["micro", ticksPerSecond / 1000000n],
	["micros", ticksPerSecond / 1000000n],
	["microsecond", ticksPerSecond / 1000000n],
	["microseconds", ticksPerSecond / 1000000n],
	["tick", 1n],
	["ticks", 1n]
]);
const literal = /^(\d{1,20})(?:\.(\d{1,9}))?\s*([a-z]+)$/;
const clock = /^(-)?(?:(\d{1,8})\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?$/;
const bounded = (ticks) => ticks > maxTicks || ticks < -9223372036854775807n ? void 0 : ticks;
const fromLiteral = (whole, fraction, unit) => {
	const scale = units.get(unit);
	if (scale === void 0) return void 0;
	return bounded(BigInt(whole) * scale + BigInt(`0${fraction}`) * scale / 10n ** BigInt(fraction.length));
};
/**
* Ticks of 100 ns of a Kusto duration: `30d`, `1.5h`, `00:00:30`, `10.00:00:00`; undefined if it is none.
* https://learn.microsoft.com/kusto/query/scalar-data-types/timespan
*/
const parseTimespan = (text) => {
	const short = literal.exec(text);
	if (short !== null) return fromLiteral(short[1] ?? "", short[2] ?? "", short[3] ?? "");
	const parts = clock.exec(text);
	if (parts === null) return void 0;
	const [, sign, days = "0", hours = "", minutes = "", seconds = "0", fraction = ""] = parts;
	if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return void 0;
	const ticks = BigInt(days) * ticksPerDay + BigInt(hours) * ticksPerHour + BigInt(minutes) * ticksPerMinute + BigInt(seconds) * ticksPerSecond + BigInt(fraction.padEnd(7, "0"));
	return bounded(sign === void 0 ? ticks : -ticks);
};
const two = (value) => value.toString().padStart(2, "0");
/** The canonical spelling of a duration in ticks: `[-][d.]hh:mm:ss[.fffffff]`, as Kusto's policies print it. */
const formatTimespan = (ticks) => {
	const size = ticks < 0n ? -ticks : ticks;
	const days = size / ticksPerDay;
	const rest = size % ticksPerDay;
	const fraction = rest % ticksPerSecond;
	return [
		ticks < 0n ? "-" : "",
		days > 0n ? `${days}.` : "",
		`${two(rest / ticksPerHour)}:${two(rest % ticksPerHour / ticksPerMinute)}:${two(rest % ticksPerMinute / ticksPerSecond)}`,
		fraction > 0n ? `.${fraction.toString().padStart(7, "0")}` : ""
	].join("");
};
const written = [
	["d", ticksPerDay],
	["h", ticksPerHour],
	["m", ticksPerMinute],
	["s", ticksPerSecond],
	["ms", ticksPerSecond / 1000n]
];
/** A duration as people write it in a config: `365d`, `36h`, `90s`. What is no whole number of milliseconds, or no duration, stays as it is. */
const writtenTimespan = (text) => {
	const ticks = parseTimespan(text);
	if (ticks === void 0 || ticks < 0n) return text;
	if (ticks === 0n) return "0s";
	const unit = written.find(([, size]) => ticks % size === 0n);
	return unit === void 0 ? text : `${ticks / unit[1]}${unit[0]}`;
};
/** The canonical spelling of any spelling of a duration, so that equal durations are equal texts. */
const canonicalTimespan = (text) => {
	const ticks = parseTimespan(text);
	return ticks === void 0 ? void 0 : formatTimespan(ticks);
};

// packages/core/src/transform-position.ts
/** A path as the config writes it, relative to the folder that the command runs in. */
const besideConfig = (configFile, path) => {
	return configFile.slice(0, configFile.lastIndexOf("/") + 1) + path.replace(/^(?:\.\/)+/, "");
};
/** The offset of a 1-based line and column of a text. */
const offsetOf = (text, { line, column }) => {
	return text.split("\n", line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
};
/** The place of a character of the text, and of what is behind it. */
const placeOf = (origin, offset) => {
	const piece = origin.findLast((candidate) => candidate.offset <= offset);
	const { line, column, width } = piece ?? {
		line: 1,
		column: 1
	};
	if (width !== void 0) return {
		start: {
			line,
			column
		},
		end: {
			line,
			column: column + width
		}
	};
	const there = column + offset - (piece?.offset ?? 0);
	return {
		start: {
			line,
			column: there
		},
		end: {
			line,
			column: there + 1
		}
	};
};
/**
* The place of a part of a transform's text, given by 1-based lines and columns within that text; `to` is exclusive.
* Inside the config for an inline transform, however YAML writes it; inside its own file for one of a file.
*/
const locateInTransform = (transform, from, to = from) => {
	if (transform.file !== void 0) return {
		file: besideConfig(transform.at.file, transform.file),
		range: {
			start: from,
			end: to
		}
	};
	const { origin, text } = transform;
	if (origin === void 0) return transform.at;
	const first = offsetOf(text, from);
	const behind = offsetOf(text, to);
	const { start } = placeOf(origin, first);
	return {
		file: transform.at.file,
		range: {
			start,
			end: behind > first ? placeOf(origin, behind - 1).end : start
		}
	};
};

// packages/core/src/values/days.ts
/** Days of the Gregorian calendar in UTC, as whole numbers from 1970-01-01 on. */
const dayMilliseconds = 864e5;
const eraDays = 146097;
/** The day in which a moment lies. */
const dayOf = (milliseconds) => Math.floor(milliseconds / dayMilliseconds);
/** https://howardhinnant.github.io/date_algorithms.html#days_from_civil: years begin in March, so that a leap day is the last. */
const fromCivil = (year, month, day) => {
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const ofEra = shifted - era * 400;
	const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	return era * eraDays + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
};
/** `2026-12-30` of a day. */
const dateText = (day) => {
	const shifted = day + 719468;
	const era = Math.floor(shifted / eraDays);
	const ofEra = shifted - era * eraDays;
	const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
	const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
	const march = Math.floor((5 * ofYear + 2) / 153);
	const month = march < 10 ? march + 3 : march - 9;
	const date = ofYear - Math.floor((153 * march + 2) / 5) + 1;
	const pad = (value, width) => String(value).padStart(width, "0");
	return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
};
/** The day of `2026-12-30`; undefined for what is no date, the 30th of February for instance. */
const readDate = (text) => {
	const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
	if (year === void 0) return void 0;
	const day = fromCivil(Number(year), Number(month), Number(date));
	return dateText(day) === text ? day : void 0;
};

// packages/core/src/values/consent.ts
/** Days that a printed line of consent holds for. */
const consentDays = 30;
/**
* What stands for the date in a line of consent wherever it must not change from day to day. It is no date, so that a
* line that is pasted with it is refused.
*/
const undated = "until: <date>";
const quoted = (text) => JSON.stringify(text);
const seenText = (seen) => {
	if (typeof seen === "string") return quoted(seen);
	return `{ ${Object.entries(seen).map(([name, fingerprint]) => `${name}: ${quoted(fingerprint ?? "")}`).join(", ")} }`;
};
/** The line to paste under `accept`, with a placeholder for the date. */
const consentLine = ({ risk, at, seen, only }) => {
	const where = only === void 0 ? "" : `, only: [${only.join(", ")}]`;
	return `- { risk: ${risk}, at: ${/^[a-z]+$/.test(at) ? at : quoted(at)}, seen: ${seenText(seen)}, ${undated}${where} }`;
};
/** The date that a line of consent gets that is printed now. */
const consentEnd = (now) => dateText(dayOf(now) + 30);
/** A text for people: lines of consent in it end on a date. */
const withConsentEnd = (text, end) => text.replaceAll(undated, `until: ${end}`);

// packages/core/src/values/risks.ts
/** Harms that stop apply until they are accepted, each for one change. */
const blockingRisks = [
	"deletes-data",
	"empties-column",
	"shortens-retention",
	"revokes-access",
	"interrupts-export",
	"narrows-export",
	"drops-rows",
	"duplicates-data",
	"breaks-update-policy"
];
/** What a risk does, as a cell has it, and as a sentence has it before the thing that it does it to. */
const riskWords = {
	"deletes-data": ["deletes data", "deletes"],
	"shortens-retention": ["deletes data", "shortens"],
	"drops-rows": ["drops rows", "drops rows of"],
	"empties-column": ["empties a column", "empties a column fed by"],
	"revokes-access": ["revokes access", "revokes"],
	"interrupts-export": ["interrupts an export", "interrupts"],
	"narrows-export": ["sends less", "narrows"],
	"duplicates-data": ["duplicates data", "duplicates data of"],
	"breaks-update-policy": ["breaks an update policy", "breaks an update policy at"],
	"grants-access": ["grants access", "grants"],
	"raises-cost": ["costs more", "raises the cost of"]
};

// packages/core/src/values/command.ts
/** A word that every shell takes as it stands; anything else that may be quoted stands in double quotes. */
const plain$1 = /^[\w./][\w./:-]*$/;
const quotable = /^[\p{L}\p{N}./\\][\p{L}\p{N} .,+=@:_()/\\-]*$/u;
const word$1 = (text, instead) => {
	if (text.length > 300) return instead;
	if (plain$1.test(text)) return text;
	return quotable.test(text) && !text.endsWith("\\") ? `"${text}"` : instead;
};
/**
* A command to type, with the arguments of the run in which it is offered: without them it would be about another config or
* environment. A name that a shell could take for anything else shows as `<config>` or `<environment>`.
*/
const commandLine = (command, { config, environment }, ...options) => {
	const path = config === void 0 ? [] : [word$1(config, "<config>")];
	const chosen = environment === void 0 ? [] : ["--environment", word$1(environment, "<environment>")];
	return [
		"adx-export",
		command,
		...path,
		...chosen,
		...options
	].join(" ");
};

// packages/transform/src/parse/children.ts
const keyNodes = (key) => key.type === "string" ? [key] : key.type === "computed" ? [key.body] : [];
const present = (...nodes) => nodes.filter((node) => node !== void 0);
/** The nodes inside a pattern: computed and quoted keys. */
const patternNodes = (pattern) => {
	if (pattern.type === "variable") return [];
	if (pattern.type === "array") return pattern.items.flatMap(patternNodes);
	return pattern.entries.flatMap((entry) => [...keyNodes(entry.key), ...entry.pattern === void 0 ? [] : patternNodes(entry.pattern)]);
};
/** The nodes directly inside a node, in the order of the text. */
const children = (node) => {
	switch (node.type) {
		case "string": return node.parts.filter((part) => typeof part !== "string");
		case "field":
		case "iterate": return [node.target];
		case "index": return [node.target, node.key];
		case "slice": return present(node.target, node.from, node.to);
		case "optional":
		case "group":
		case "negate":
		case "label": return [node.body];
		case "if": return present(...node.branches.flatMap(({ condition, result }) => [condition, result]), node.otherwise);
		case "try": return present(node.body, node.handler);
		case "reduce":
		case "foreach": return present(node.source, ...node.patterns.flatMap(patternNodes), node.init, node.update, node.extract);
		case "bind": return [
			node.source,
			...node.patterns.flatMap(patternNodes),
			node.body
		];
		case "define": return [node.definition.body, node.body];
		case "call": return node.arguments;
		case "array": return present(node.body);
		case "object": return node.entries.flatMap((entry) => [...keyNodes(entry.key), ...present(entry.value)]);
		case "pipe": return node.stages;
		case "comma": return node.items;
		case "binary": return [node.left, node.right];
	}
	return [];
};
/** Every node under one, itself first, with its parent. */
const walk = (node, visit, parent) => {
	visit(node, parent);
	for (const child of children(node)) walk(child, visit, node);
};
/** The expressions at the top of a program: its metadata, its imports' and its body. */
const roots = (program) => [
	...present(program.metadata),
	...program.imports.flatMap(({ path, metadata }) => present(path, metadata)),
	program.body
];

// packages/transform/src/parse/token.ts
const reserved = "__loc__ and as catch def elif else end foreach if import include label module or reduce then try";
const keywords = new Set(reserved.split(" "));
const word = "[a-zA-Z_][a-zA-Z0-9_]*";
const blank = /[ \t\r\n]*/y;
/** jq 1.8 continues a comment on the next line after an odd number of backslashes. */
const comment = /#(?:\\(?:\r?\n|[^\n])|[^\\\n])*/y;
const rules = [
	["field", new RegExp(String.raw`\.(${word})`, "y")],
	["number", /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y],
	["variable", new RegExp(String.raw`\$[ \t\r\n]*((?:${word}::)*${word})`, "y")],
	["format", /@([a-zA-Z0-9_]+)/y],
	["name", new RegExp(`(?:${word}::)*${word}`, "y")],
	["quote", /"/y],
	["symbol", /\?\/\/=?|\/\/=|[|+\-*/%!=<>]=|\/\/|\.\.|[.[\](){}|,:;=<>+\-*/%?]/y]
];
const skip = (pattern, text, from) => {
	pattern.lastIndex = from;
	const found = pattern.exec(text);
	return found === null ? from : found.index + found[0].length;
};
/** The offset of the next token: behind white space and comments. */
const skipBlank = (text, from) => {
	let at = from;
	for (;;) {
		const next = skip(comment, text, skip(blank, text, at));
		if (next === at) return at;
		at = next;
	}
};
/** The token at or after an offset. A quote is a token of its own; what follows it is for the reader of strings. */
const readToken = (text, from) => {
	const start = skipBlank(text, from);
	if (start >= text.length) return {
		type: "end",
		text: "",
		start: text.length,
		end: text.length
	};
	for (const [type, pattern] of rules) {
		pattern.lastIndex = start;
		const found = pattern.exec(text);
		if (found === null) continue;
		const whole = found[0];
		return {
			type: type === "name" && keywords.has(whole) ? "keyword" : type,
			text: found[1] ?? whole,
			start,
			end: start + whole.length
		};
	}
	return {
		type: "invalid",
		text: text.slice(start, start + 1),
		start,
		end: start + 1
	};
};

// packages/transform/src/parse/state.ts
/** Deeper programs are not parsed, so that no walk over a program can exhaust the stack. */
const maxDepth = 500;
const startState = (text) => ({
	text,
	depths: /* @__PURE__ */ new WeakMap(),
	token: readToken(text, 0),
	last: 0,
	open: 0
});
const fail = (state, message, { start, end } = state.token) => {
	state.problem ??= {
		message,
		start,
		end
	};
	state.token = {
		type: "end",
		text: "",
		start: state.text.length,
		end: state.text.length
	};
};
const shown = ({ type, text }) => type === "end" ? "the end of the program" : type === "quote" ? "a string" : `'${text}'`;
const unexpected = (state, wanted) => {
	fail(state, `${shown(state.token)} where ${wanted} is expected`);
};
/** Goes on behind an offset. */
const moveTo = (state, offset) => {
	if (state.problem !== void 0) return;
	state.last = offset;
	state.token = readToken(state.text, offset);
};
const take = (state) => {
	const { token } = state;
	moveTo(state, token.end);
	return token;
};
const isSymbol = ({ token }, text) => token.type === "symbol" && token.text === text;
const isKeyword = ({ token }, text) => token.type === "keyword" && token.text === text;
/** Takes the symbol or keyword if it is next. */
const accept = (state, text) => {
	if (!isSymbol(state, text) && !isKeyword(state, text)) return false;
	take(state);
	return true;
};
const expect = (state, text) => {
	if (!accept(state, text)) unexpected(state, `'${text}'`);
};
/** A node from `start` to the last token taken. */
const node = (state, start, content) => ({
	...content,
	start,
	end: Math.max(start, state.last)
});
/** Records how deep a node is, and gives up on what is too deep. */
const built = (state, found) => {
	let depth = 0;
	for (const child of children(found)) depth = Math.max(depth, state.depths.get(child) ?? 0);
	state.depths.set(found, depth + 1);
	if (depth >= 500) fail(state, "the program is nested too deeply", found);
	return found;
};
/** Reads something inside brackets or a block, unless there are too many around it. */
const nested = (state, read) => {
	state.open++;
	if (state.open > 500) fail(state, "the program is nested too deeply");
	const found = read();
	state.open--;
	return found;
};

// packages/transform/src/parse/definition.ts
const parameter = (state) => {
	const { type, text, start, end } = state.token;
	if (type !== "name" && type !== "variable") {
		unexpected(state, "a parameter's name");
		return {
			name: "",
			value: false,
			start,
			end: start
		};
	}
	take(state);
	return {
		name: text,
		value: type === "variable",
		start,
		end
	};
};
/** `def name(f; $x): body;` */
const definition = (state) => {
	const { start } = take(state);
	const { type, text, start: from, end } = state.token;
	if (type === "name") take(state);
	else unexpected(state, "a function's name");
	const parameters = [];
	if (accept(state, "(")) {
		do
			parameters.push(parameter(state));
		while (accept(state, ";"));
		expect(state, ")");
	}
	expect(state, ":");
	const body = nested(state, () => query(state));
	expect(state, ";");
	return node(state, start, {
		name: {
			name: text,
			start: from,
			end
		},
		parameters,
		body
	});
};

// packages/transform/src/parse/text.ts
const escapes = {
	"\"": "\"",
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
const plain = /[^"\\]*/y;
const unicode = /[0-9a-fA-F]{4}/y;
const match = (pattern, text, at) => {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? "";
};
/** `\(…)`; returns the offset behind it. */
const interpolation = (state, at, parts) => {
	moveTo(state, at + 2);
	parts.push(nested(state, () => query(state)));
	const closing = state.token;
	if (closing.type !== "symbol" || closing.text !== ")") {
		fail(state, "an interpolation is not closed", {
			start: at,
			end: at + 2
		});
		return state.text.length;
	}
	return closing.end;
};
/** What an escape stands for, and the offset behind it. */
const escape = (state, at) => {
	const letter = state.text[at + 1] ?? "";
	if (letter === "u") {
		const digits = match(unicode, state.text, at + 2);
		if (digits !== "") return [String.fromCharCode(Number.parseInt(digits, 16)), at + 6];
	}
	const meant = Object.hasOwn(escapes, letter) ? escapes[letter] : void 0;
	if (meant !== void 0) return [meant, at + 2];
	fail(state, `'\\${letter}' is no escape`, {
		start: at,
		end: Math.min(at + 2, state.text.length)
	});
	return ["", state.text.length];
};
/** The string whose opening quote is the next token. `start` is that of its format, where it has one. */
const stringNode = (state, format) => {
	const opening = state.token;
	const parts = [];
	let literal = "";
	let at = opening.end;
	for (;;) {
		const run = match(plain, state.text, at);
		literal += run;
		at += run.length;
		const next = state.text[at];
		if (state.problem !== void 0 || next === void 0) {
			fail(state, "the string is not closed", opening);
			break;
		}
		if (next === "\"") break;
		if (state.text[at + 1] === "(") {
			if (literal !== "") parts.push(literal);
			literal = "";
			at = interpolation(state, at, parts);
		} else {
			const [meant, behind] = escape(state, at);
			literal += meant;
			at = behind;
		}
	}
	if (literal !== "" || parts.length === 0) parts.push(literal);
	moveTo(state, at + 1);
	const found = node(state, format?.start ?? opening.start, {
		type: "string",
		...format === void 0 ? {} : { format },
		parts
	});
	built(state, found);
	return found;
};
/** The text of a string without interpolations; undefined for one with. */
const literalOf = ({ parts }) => {
	const [only] = parts;
	return parts.length === 1 && typeof only === "string" ? only : void 0;
};

// packages/transform/src/parse/key.ts
/** The key of an entry of an object or of an object pattern. */
const entryKey = (state) => {
	const { type, text, start, end } = state.token;
	switch (type) {
		case "name":
		case "keyword":
			take(state);
			return {
				type: "name",
				name: text,
				start,
				end
			};
		case "variable":
			take(state);
			return {
				type: "variable",
				name: text,
				start,
				end
			};
		case "quote": return stringNode(state);
		case "format":
			take(state);
			if (state.token.type === "quote") return stringNode(state, {
				name: text,
				start,
				end
			});
			break;
		case "symbol": if (accept(state, "(")) {
			const body = nested(state, () => query(state));
			expect(state, ")");
			return node(state, start, {
				type: "computed",
				body
			});
		}
	}
	unexpected(state, "a key");
	return {
		type: "name",
		name: "",
		start,
		end: start
	};
};

// packages/transform/src/parse/pattern.ts
const patternEntry = (state) => {
	const { start } = state.token;
	const key = entryKey(state);
	if (accept(state, ":")) {
		const inner = nested(state, () => pattern(state));
		return node(state, start, {
			key,
			pattern: inner
		});
	}
	if (key.type !== "variable") unexpected(state, "':'");
	return node(state, start, { key });
};
const pattern = (state) => {
	const { type, text, start, end } = state.token;
	if (type === "variable") {
		take(state);
		return {
			type: "variable",
			name: text,
			start,
			end
		};
	}
	if (accept(state, "[")) {
		const items = [];
		do
			items.push(nested(state, () => pattern(state)));
		while (accept(state, ","));
		expect(state, "]");
		return node(state, start, {
			type: "array",
			items
		});
	}
	if (accept(state, "{")) {
		const entries = [];
		do
			entries.push(patternEntry(state));
		while (accept(state, ","));
		expect(state, "}");
		return node(state, start, {
			type: "object",
			entries
		});
	}
	unexpected(state, "a variable or a pattern");
	return {
		type: "variable",
		name: "",
		start,
		end: start
	};
};
/** What follows `as`: one pattern, or several to try in turn, with `?//` between them. */
const patterns = (state) => {
	const found = [pattern(state)];
	while (accept(state, "?//")) found.push(pattern(state));
	return found;
};

// packages/transform/src/parse/control.ts
/** `if a then b elif c then d else e end`; the last part may be left out. */
const conditional = (state) => {
	const { start } = state.token;
	const branches = [];
	do {
		take(state);
		const condition = query(state);
		expect(state, "then");
		branches.push({
			condition,
			result: query(state)
		});
	} while (state.token.type === "keyword" && state.token.text === "elif");
	const otherwise = accept(state, "else") ? query(state) : void 0;
	expect(state, "end");
	return built(state, node(state, start, {
		type: "if",
		branches,
		...otherwise === void 0 ? {} : { otherwise }
	}));
};
/** `try a catch b`: both reach over terms only. */
const trial = (state) => {
	const { start } = take(state);
	const body = signed(state);
	const handler = accept(state, "catch") ? signed(state) : void 0;
	return built(state, node(state, start, {
		type: "try",
		body,
		...handler === void 0 ? {} : { handler }
	}));
};
/** `reduce a as $x (init; update)`, `foreach a as $x (init; update; extract)`. */
const loop = (state, type) => {
	const { start } = take(state);
	const source = signed(state);
	expect(state, "as");
	const found = patterns(state);
	expect(state, "(");
	const init = query(state);
	expect(state, ";");
	const update = query(state);
	const extract = type === "foreach" && accept(state, ";") ? query(state) : void 0;
	expect(state, ")");
	return built(state, node(state, start, {
		type,
		source,
		patterns: found,
		init,
		update,
		...extract === void 0 ? {} : { extract }
	}));
};

// packages/transform/src/parse/object.ts
const entry = (state) => {
	const { start } = state.token;
	const key = entryKey(state);
	if (accept(state, ":")) {
		const value = nested(state, () => objectValue(state));
		return node(state, start, {
			key,
			value
		});
	}
	if (key.type === "computed") unexpected(state, "':'");
	return node(state, start, { key });
};
/** `{a: 1, $b, "c", (d): 2}`, with a comma at the end or not. */
const objectNode = (state) => {
	const { start } = state.token;
	accept(state, "{");
	const entries = [];
	while (!isSymbol(state, "}")) {
		entries.push(entry(state));
		if (!accept(state, ",")) break;
	}
	if (!accept(state, "}")) unexpected(state, "',' or '}'");
	return built(state, node(state, start, {
		type: "object",
		entries
	}));
};

// packages/transform/src/parse/term.ts
const dot = (state) => {
	const { start, end } = take(state);
	const identity = built(state, {
		type: "identity",
		start,
		end
	});
	if (state.token.type === "quote") return quotedField(state, identity);
	return isSymbol(state, "[") ? bracket(state, identity, false) : identity;
};
const call = (state) => {
	const { text, start, end } = take(state);
	const given = [];
	if (accept(state, "(")) {
		do
			given.push(nested(state, () => query(state)));
		while (accept(state, ";"));
		expect(state, ")");
	}
	return built(state, node(state, start, {
		type: "call",
		name: {
			name: text,
			start,
			end
		},
		arguments: given
	}));
};
const formatted = (state) => {
	const { text: name, start, end } = take(state);
	if (state.token.type === "quote") return stringNode(state, {
		name,
		start,
		end
	});
	return built(state, {
		type: "format",
		name,
		start,
		end
	});
};
const breakOut = (state, start) => {
	const { text } = take(state);
	return built(state, node(state, start, {
		type: "break",
		name: text
	}));
};
const named = (state) => {
	const { start, text } = state.token;
	if (text !== "break") return call(state);
	take(state);
	if (state.token.type === "variable") return breakOut(state, start);
	unexpected(state, "a label's name");
	return {
		type: "identity",
		start,
		end: start
	};
};
const symbol = (state) => {
	const { start, end, text } = state.token;
	switch (text) {
		case ".": return dot(state);
		case "..":
			take(state);
			return built(state, {
				type: "recurse",
				start,
				end
			});
		case "(": {
			take(state);
			const body = nested(state, () => query(state));
			expect(state, ")");
			return built(state, node(state, start, {
				type: "group",
				body
			}));
		}
		case "[": {
			take(state);
			if (accept(state, "]")) return built(state, node(state, start, { type: "array" }));
			const body = nested(state, () => query(state));
			expect(state, "]");
			return built(state, node(state, start, {
				type: "array",
				body
			}));
		}
		case "{": return nested(state, () => objectNode(state));
		default: return;
	}
};
const block = (state) => {
	const { text } = state.token;
	if (text === "if") return nested(state, () => conditional(state));
	if (text === "try") return nested(state, () => trial(state));
	if (text === "reduce" || text === "foreach") return nested(state, () => loop(state, text));
};
const read = (state) => {
	const { type, text, start, end } = state.token;
	switch (type) {
		case "number":
		case "variable":
			take(state);
			return built(state, type === "number" ? {
				type,
				text,
				start,
				end
			} : {
				type,
				name: text,
				start,
				end
			});
		case "field": return fieldOf(state, built(state, {
			type: "identity",
			start,
			end: start
		}));
		case "quote": return stringNode(state);
		case "format": return formatted(state);
		case "name": return named(state);
		case "symbol": return symbol(state);
		case "keyword": return block(state);
	}
};
/** The smallest whole: a literal, a path's beginning, a call, brackets, a block. */
const term = (state) => {
	const { start } = state.token;
	const found = read(state);
	if (found !== void 0) return found;
	unexpected(state, "a filter");
	return {
		type: "identity",
		start,
		end: start
	};
};

// packages/transform/src/parse/postfix.ts
/** What stands in brackets after a term: nothing, a key, or the bounds of a slice. */
const bracket = (state, target, dotted) => {
	expect(state, "[");
	const make = (found) => {
		expect(state, "]");
		return built(state, node(state, target.start, found));
	};
	if (isSymbol(state, "]")) return make({
		type: "iterate",
		target,
		dotted
	});
	if (accept(state, ":")) return make({
		type: "slice",
		target,
		to: nested(state, () => query(state)),
		dotted
	});
	const key = nested(state, () => query(state));
	if (!accept(state, ":")) return make({
		type: "index",
		target,
		key,
		dotted
	});
	if (isSymbol(state, "]")) return make({
		type: "slice",
		target,
		from: key,
		dotted
	});
	return make({
		type: "slice",
		target,
		from: key,
		to: nested(state, () => query(state)),
		dotted
	});
};
/** `.name`: the token holds both. */
const fieldOf = (state, target) => {
	const { text, start, end } = take(state);
	const name = {
		name: text,
		start: start + 1,
		end
	};
	return built(state, {
		type: "field",
		target,
		name,
		start: Math.min(target.start, start),
		end
	});
};
/** `."name"`: the string is the next token. */
const quotedField = (state, target) => {
	const key = stringNode(state);
	return built(state, node(state, target.start, {
		type: "index",
		target,
		key,
		dotted: false
	}));
};
const suffix = (state, target) => {
	if (state.token.type === "field") return fieldOf(state, target);
	if (accept(state, "?")) return built(state, node(state, target.start, {
		type: "optional",
		body: target
	}));
	if (isSymbol(state, "[")) return bracket(state, target, false);
	if (!isSymbol(state, ".")) return void 0;
	const next = readToken(state.text, state.token.end);
	if (next.type !== "quote" && next.text !== "[") return void 0;
	take(state);
	return next.type === "quote" ? quotedField(state, target) : bracket(state, target, true);
};
/** A term and what follows it: fields, brackets, question marks. */
const postfix = (state) => {
	let found = term(state);
	for (;;) {
		const longer = suffix(state, found);
		if (longer === void 0) return found;
		found = longer;
	}
};

// packages/transform/src/parse/operation.ts
const bindings = new Map([
	["right", ["//"]],
	["none", [
		"=",
		"|=",
		"+=",
		"-=",
		"*=",
		"/=",
		"%=",
		"//="
	]],
	["left", ["or"]],
	["left", ["and"]],
	["none", [
		"==",
		"!=",
		"<",
		"<=",
		">",
		">="
	]],
	["left", ["+", "-"]],
	["left", [
		"*",
		"/",
		"%"
	]]
].flatMap(([grouping, operators], level) => operators.map((operator) => [operator, {
	operator,
	level,
	grouping
}])));
const bindingOf = ({ token }) => token.type === "symbol" || token.type === "keyword" ? bindings.get(token.text) : void 0;
/** A term with what comes before it: signs. */
const signed = (state) => {
	const { start } = state.token;
	if (!accept(state, "-")) return postfix(state);
	const body = nested(state, () => signed(state));
	return built(state, node(state, start, {
		type: "negate",
		body
	}));
};
/** Operators and what they join, without pipes and commas. */
const operation = (state, from = 0) => {
	let left = signed(state);
	/** The level of a comparison or assignment just read: another one may not follow. */
	let closed;
	for (;;) {
		const binding = bindingOf(state);
		if (binding === void 0 || binding.level < from) return left;
		const { operator, level, grouping } = binding;
		if (closed === level) fail(state, `'${operator}' may not follow another comparison or assignment`);
		const at = take(state);
		const right = nested(state, () => operation(state, grouping === "right" ? level : level + 1));
		left = built(state, node(state, left.start, {
			type: "binary",
			operator,
			left,
			right,
			at: spanOf(at)
		}));
		closed = grouping === "none" ? level : void 0;
	}
};
const spanOf = ({ start, end }) => ({
	start,
	end
});

// packages/transform/src/parse/query.ts
/** `f as $x | body`: since jq 1.8 all of `f` is bound, operators included. The body reaches as far as it can. */
const bound = (state, source) => {
	if (!accept(state, "as")) return source;
	const found = patterns(state);
	const body = afterBar(state);
	return built(state, node(state, source.start, {
		type: "bind",
		source,
		patterns: found,
		body
	}));
};
const afterBar = (state) => {
	if (!accept(state, "|")) unexpected(state, "'|'");
	return nested(state, () => query(state));
};
/** One item of a comma list: what may stand for a whole query, short of a pipe or comma. */
const item = (state) => {
	const { start } = state.token;
	if (isKeyword(state, "def")) {
		const found = definition(state);
		const body = nested(state, () => query(state));
		return built(state, node(state, start, {
			type: "define",
			definition: found,
			body
		}));
	}
	if (accept(state, "label")) {
		const name = state.token;
		if (name.type === "variable") take(state);
		else unexpected(state, "a label's name");
		const body = afterBar(state);
		return built(state, node(state, start, {
			type: "label",
			name: name.text,
			body
		}));
	}
	return bound(state, operation(state));
};
const commas = (state) => {
	const first = item(state);
	if (!isSymbol(state, ",")) return first;
	const items = [first];
	while (accept(state, ",")) items.push(item(state));
	return built(state, node(state, first.start, {
		type: "comma",
		items
	}));
};
/** A whole query: pipes, commas, definitions, bindings. */
const query = (state) => {
	const first = commas(state);
	if (!isSymbol(state, "|")) return first;
	const stages = [first];
	while (accept(state, "|")) stages.push(commas(state));
	return built(state, node(state, first.start, {
		type: "pipe",
		stages
	}));
};
/** The value of an object's key: operators and pipes, but no commas, bindings or definitions. */
const objectValue = (state) => {
	const first = operation(state);
	if (!isSymbol(state, "|")) return first;
	const stages = [first];
	while (accept(state, "|")) stages.push(operation(state));
	return built(state, node(state, first.start, {
		type: "pipe",
		stages
	}));
};

// packages/transform/src/parse/parse.ts
const alias = (state) => {
	const { type, text, start, end } = state.token;
	if (type !== "name" && type !== "variable") {
		unexpected(state, "a module's name");
		return {
			name: "",
			value: false,
			start,
			end: start
		};
	}
	take(state);
	return {
		name: text,
		value: type === "variable",
		start,
		end
	};
};
const metadata = (state) => isSymbol(state, ";") ? {} : { metadata: postfix(state) };
const importOf = (state) => {
	const named = isKeyword(state, "import");
	const { start } = take(state);
	if (state.token.type !== "quote") unexpected(state, "the path of a module");
	const path = stringNode(state);
	if (literalOf(path) === void 0) fail(state, "the path of a module must be constant", path);
	if (named) expect(state, "as");
	const as = named ? { as: alias(state) } : {};
	const more = metadata(state);
	expect(state, ";");
	return node(state, start, {
		path,
		...as,
		...more
	});
};
const programOf = (state) => {
	let moduleMetadata;
	if (accept(state, "module")) {
		moduleMetadata = postfix(state);
		expect(state, ";");
	}
	const imports = [];
	while (isKeyword(state, "import") || isKeyword(state, "include")) imports.push(importOf(state));
	const body = query(state);
	if (state.token.type !== "end") unexpected(state, "the end of the program");
	return {
		text: state.text,
		...moduleMetadata === void 0 ? {} : { metadata: moduleMetadata },
		imports,
		body
	};
};
/**
* Reads a jq program of the grammar that versions 1.6 to 1.8 share, as 1.8 understands it.
* Takes some programs that jq refuses for their meaning: names that are defined nowhere, breaks without a label.
*/
const parse = (text) => {
	const state = startState(text);
	const program = programOf(state);
	return state.problem === void 0 ? {
		ok: true,
		program
	} : {
		ok: false,
		problem: state.problem
	};
};
/** Where a program stops being one, and where what was read before that ends; undefined for a program that is read. */
const stopOf = (text) => {
	const state = startState(text);
	programOf(state);
	return state.problem === void 0 ? void 0 : {
		problem: state.problem,
		after: state.last
	};
};

// packages/action/src/environments.ts
/** The environments to work on; undefined stands for a config without any. */
const environmentsOf = (job, known) => {
	const { environments } = job.inputs;
	const named = environments === "all" ? known : environments;
	return named.length === 0 ? [void 0] : named;
};
/** An option that may be absent. */
const inEnvironment = (environment) => environment === void 0 ? {} : { environment };
/** `prod`, or nothing for a config without environments. */
const inText = ({ environment }) => environment === void 0 ? "" : ` in ${environment}`;

export { parseTimespan as C, formatTimespan as S, dayOf as _, stopOf as a, locateInTransform as b, children as c, commandLine as d, blockingRisks as f, withConsentEnd as g, consentLine as h, parse as i, roots as l, consentEnd as m, inEnvironment as n, literalOf as o, riskWords as p, inText as r, keywords as s, environmentsOf as t, walk as u, readDate as v, writtenTimespan as w, canonicalTimespan as x, besideConfig as y };