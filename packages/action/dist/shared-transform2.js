import { A as heldWithoutRow, B as variedValues, C as testSamples, D as contentsFor, E as builtInMessages, F as notARow, G as decimalText, H as nodeIn, I as rowObservations, J as fixOf, K as wholeOf, L as equalJson, M as partialMessages, N as expectedObservations, P as expectedRows, R as unvariedValues, S as capturedSamples, U as withAt, V as sampleLimits, W as decimalOf, X as filledColumns, Y as emptyColumn, Z as unfilledObservations, b as defaultRecordOf, bt as formatTimespan, g as capabilitiesIn, it as writeJson, j as namesIn, k as targetOf, nt as parseJsonText, q as rewritePartial, rt as plainValue, tt as nodeOf, v as defaultLeavesEmpty, vt as locateInTransform, w as generatedSamples, x as checkTransform, xt as parseTimespan, y as defaultKeys, z as valuesOf } from "./shared-transform.js";
import { h as oneLine, m as diagnose } from "./shared-core.js";

// packages/transform/src/rows/datetime.ts
/** ISO 8601, with a blank or a `T` before the time. https://learn.microsoft.com/kusto/query/scalar-data-types/datetime */
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(?:Z|([+-])(\d{2}):?(\d{2}))?$/;
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
const two = (value) => String(value).padStart(2, "0");
const dateText = (days) => {
	let year = Math.floor(days / 365.2425) + 1;
	while (dayNumber(year + 1, 1, 1) <= days) year++;
	let month = 12;
	while (dayNumber(year, month, 1) > days) month--;
	return `${String(year).padStart(4, "0")}-${two(month)}-${two(days - dayNumber(year, month, 1) + 1)}`;
};
/** The text as Kusto gives it back, in UTC with seven digits of a second; undefined where it is no time. */
const datetimeText = (text) => {
	const match = iso.exec(text.trim());
	if (match === null) return void 0;
	const part = (index) => Number(match[index] ?? 0);
	const [year, month, day, hour, minute, second] = [
		part(1),
		part(2),
		part(3),
		part(4),
		part(5),
		part(6)
	];
	if (year < 1 || day < 1 || day > daysIn(year, month)) return void 0;
	if (hour > 23 || minute > 59 || second > 59) return void 0;
	const zone = (part(9) * 60 + part(10)) * (match[8] === "-" ? -1 : 1);
	const total = dayNumber(year, month, day) * 1440 + hour * 60 + minute - zone;
	if (total < 0) return void 0;
	const inDay = total % 1440;
	const time = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}:${two(second)}`;
	return `${dateText(Math.floor(total / 1440))}T${time}.${(match[7] ?? "").slice(0, 7).padEnd(7, "0")}Z`;
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
const whole = (node, bits) => {
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
const datetime = (node) => {
	const text = node.kind === "string" ? datetimeText(node.value) : void 0;
	return text === void 0 ? void 0 : stored(text);
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
	int: (node) => whole(node, 32n),
	long: (node) => whole(node, 64n),
	real,
	string,
	timespan
};
/** What stands in a column that nothing came for. */
const emptyOf = (type) => stored(type === "string" ? "" : null);
/**
* What a column of this type stores for a value; undefined where the value cannot be read as the type, so that Kusto
* stores null and says nothing. Numbers are judged by their text. Null fits every type.
* https://learn.microsoft.com/kusto/management/mappings, "Data types" of the scalar types.
*/
const fit = (node, type) => node.kind === "null" ? emptyOf(type) : fitted[type](node);

// packages/transform/src/samples/vary-fields.ts
/**
* Fields that are documented as present only sometimes, or that Microsoft's own samples leave out now and then.
* https://learn.microsoft.com/azure/iot-central/core/howto-transform-data-internally
*/
const optional = [
	["component"],
	["module"],
	["messageProperties"],
	["enrichments"],
	["device", "templateId"],
	["device", "templateName"],
	["device", "properties"],
	["device", "cloudProperties"],
	["device", "simulated"],
	["device", "approved"],
	["device", "blocked"],
	["device", "provisioned"],
	["device", "types"],
	["device", "modules"],
	["device", "organizations"]
];
const lists = [[
	"device",
	"properties",
	"reported"
], ["device", "cloudProperties"]];
/** What a device may send as application properties of a message. */
const sentProperties = nodeOf({
	"iothub-creation-time-utc": "2026-11-12T10:01:30.021Z",
	priority: "high"
});
const present = (message, paths) => paths.filter((path) => nodeIn(message, path) !== void 0);
const isFilledList = (node) => node?.kind === "array" && node.items.length > 0;
/** Changes to the envelope of a message: each optional field absent in turn, all of them, lists empty, properties sent. */
function* variedFields(message) {
	const found = present(message, optional);
	for (const path of found) {
		const subject = path.join(".");
		const changed = withAt(message, path, void 0);
		yield {
			variation: {
				title: `without ${subject}`,
				change: "field-absent",
				subject
			},
			message: changed
		};
	}
	if (found.length > 1) yield {
		variation: {
			title: "without any optional field",
			change: "field-absent"
		},
		message: found.reduce((rest, path) => withAt(rest, path, void 0), message)
	};
	for (const path of lists.filter((each) => isFilledList(nodeIn(message, each)))) {
		const subject = path.join(".");
		const changed = withAt(message, path, {
			kind: "array",
			items: []
		});
		yield {
			variation: {
				title: `with ${subject} empty`,
				change: "array-empty",
				subject
			},
			message: changed
		};
	}
	if (!message.members.has("telemetry")) return;
	const sent = withAt(message, ["messageProperties"], sentProperties);
	if (writeJson(sent) === writeJson(message)) return;
	yield {
		variation: {
			title: "with application properties",
			change: "properties-sent"
		},
		message: sent
	};
}

// packages/transform/src/samples/vary.ts
/** The variations of a message, at most `sampleLimits.variations` of them; always the same. */
const vary = (sample) => {
	const message = parseJsonText(sample.text);
	if (message?.kind !== "object") return {
		samples: [],
		leftOut: 0
	};
	const values = valuesOf(message);
	const varied = [...values === void 0 ? [] : variedValues(message, values), ...variedFields(message)];
	const { name, origin, source, assumed, at } = sample;
	const samples = varied.slice(0, sampleLimits.variations).map((each) => ({
		name,
		variation: each.variation,
		origin,
		source,
		text: writeJson(each.message),
		assumed,
		...at === void 0 ? {} : { at }
	}));
	const uncounted = values === void 0 ? 0 : unvariedValues(values);
	return {
		samples,
		leftOut: varied.length - samples.length + uncounted
	};
};

// packages/transform/src/samples/samples.ts
const builtInSamples = ({ export: entry, link, columns, contents }) => builtInMessages(entry, contents ?? contentsFor(link.transform?.text ?? "", columns)).map(({ kind, message }) => ({
	name: kind === void 0 ? `built-in ${entry.source}` : `built-in ${entry.source} ${kind}`,
	origin: "built-in",
	source: entry.source,
	text: JSON.stringify(message),
	assumed: entry.source !== "telemetry"
}));
/** One file may be named by two tests: what is the same text is tried once. */
const distinct = (samples) => {
	const seen = /* @__PURE__ */ new Set();
	return samples.filter(({ name, expected }) => {
		const key = JSON.stringify([name, expected?.file]);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
};
/** Which samples come first where not all can be tried: tests, then messages as they stand, then variations. */
const turnOf = ({ origin, variation }) => {
	if (variation !== void 0) return 2;
	return origin === "test" ? 0 : 1;
};
/** As many samples as a link is tried on, in the order in which they stood; tests are all kept. */
const limited = (samples) => {
	const tests = samples.filter((sample) => turnOf(sample) === 0);
	const others = samples.filter((sample) => turnOf(sample) !== 0).toSorted((a, b) => turnOf(a) - turnOf(b));
	const kept = /* @__PURE__ */ new Set([...tests, ...others.slice(0, Math.max(0, sampleLimits.perLink - tests.length))]);
	return samples.filter((sample) => kept.has(sample));
};
/** The samples of a link: its tests, captured messages, those made from device models, and the product's own. */
const samplesOf = (request) => {
	const tests = distinct(testSamples(request.export, request.link));
	const { samples: captured, leftOut } = request.includeCaptured ? capturedSamples(request.config, request.export) : {
		samples: [],
		leftOut: 0
	};
	const made = generatedSamples(request.config, request.export);
	const builtIn = builtInSamples(request);
	const plain = [...captured.slice(sampleLimits.capturedVaried), ...builtIn.slice(1)];
	const withVariations = [
		...tests,
		...captured,
		...made.samples,
		...builtIn
	].map((sample) => ({
		sample,
		...plain.includes(sample) ? {
			samples: [],
			leftOut: 0
		} : vary(sample)
	}));
	const all = withVariations.flatMap(({ sample, samples }) => [sample, ...samples]);
	const samples = limited(all);
	const isVariation = ({ variation }) => variation !== void 0;
	const cut = all.length - samples.length;
	const variationsCut = all.filter(isVariation).length - samples.filter(isVariation).length;
	return {
		samples,
		leftOut: {
			messages: leftOut + made.leftOut + cut - variationsCut,
			unvaried: Math.max(0, captured.length - sampleLimits.capturedVaried),
			variations: variationsCut + withVariations.reduce((sum, each) => sum + each.leftOut, 0)
		}
	};
};

// packages/transform/src/findings/observation.ts
/** `samples/a.json`, `samples/a.json without temperature`. */
const nameOf = ({ name, variation }) => variation === void 0 ? name : `${name} ${variation.title}`;

// packages/transform/src/findings/place.ts
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const positionOf = (text, offset) => {
	const before = text.slice(0, offset);
	return {
		line: before.split("\n").length,
		column: offset - before.lastIndexOf("\n")
	};
};
/** Comments as blanks, so that what is found stands in the program; a `#` within a text hides the rest of its line, no more. */
const withoutComments = (text) => text.replaceAll(/#[^\n]*/g, (comment) => " ".repeat(comment.length));
const offsetOfKey = ({ text }, key) => {
	return new RegExp(String.raw`(?<![\w.$"])"?${escaped(key)}"?\s*:`, "u").exec(withoutComments(text))?.index;
};
/** Whether a key stands in the text of a transform; keys of other rows come from the message. */
const writesKey = (transform, key) => offsetOfKey(transform, key) !== void 0 || new RegExp(String.raw`[{,]\s*"?${escaped(key)}"?\s*[,}]`, "u").test(withoutComments(transform.text));
/** The place of a key in the objects that a transform makes; the whole transform where it is not written out. */
const placeOfKey = (transform, key) => {
	const offset = offsetOfKey(transform, key);
	if (offset === void 0) return transform.at;
	const quote = transform.text[offset] === "\"" ? 2 : 0;
	return locateInTransform(transform, positionOf(transform.text, offset), positionOf(transform.text, offset + key.length + quote));
};
/** The place of the first such text in a transform; the whole transform where it does not stand there. */
const placeOfText = (transform, text) => {
	const offset = withoutComments(transform.text).indexOf(text);
	if (offset < 0) return transform.at;
	return locateInTransform(transform, positionOf(transform.text, offset), positionOf(transform.text, offset + text.length));
};

// packages/transform/src/findings/merge.ts
/** Samples that one finding names. */
const mostNamed = 6;
/** What a finding about a key or a column is about is written in the transform. */
const keyed = /* @__PURE__ */ new Set([
	"row-key-unknown",
	"row-key-case",
	"value-does-not-fit",
	"value-may-not-fit",
	"column-not-filled"
]);
/** Codes whose message names its samples already. */
const unnamed = /* @__PURE__ */ new Set([
	"expected-rows-differ",
	"expected-rows-malformed",
	"sample-malformed",
	"sample-of-default-record",
	"sample-of-other-source",
	"column-not-filled"
]);
const placeOf = (observation, transform, link) => {
	if (observation.at !== void 0) return observation.at;
	if (transform === void 0) return link;
	return keyed.has(observation.code) ? placeOfKey(transform, observation.about) : transform.at;
};
const someOf = (names) => {
	const more = names.length - mostNamed;
	const named = names.slice(0, mostNamed).join(", ");
	return more > 0 ? `${named} and ${more} more` : named;
};
const variationsOf = (amount) => amount === 1 ? "one variation" : `${amount} variations`;
/** `samples/a.json and 20 variations of it`, or the variations by name where the message itself does not show it. */
const seenWith = (samples) => {
	const own = new Set(samples.filter(({ variation }) => variation === void 0).map(({ name }) => name));
	const counted = [...own].map((name) => {
		const amount = samples.filter((each) => each.name === name && each.variation !== void 0).length;
		return amount === 0 ? name : `${name} and ${variationsOf(amount)} of it`;
	});
	return someOf([...counted, ...new Set(samples.filter(({ name }) => !own.has(name)).map(nameOf))]);
};
/** What messages show and the text of a transform does not: of a built-in sample message it is a guess. */
const shownOnly = /* @__PURE__ */ new Set([
	"transform-fails",
	"row-not-object",
	"value-does-not-fit",
	"no-row"
]);
/** Values of the product's own messages are made up; where an object or an array stands, the documented form has one. */
const isGuess = ({ code, given }, samples) => shownOnly.has(code) && !/^[[{]/.test(given ?? "") && samples.every(({ origin }) => origin === "built-in");
const guessText = "Built-in sample messages are no evidence of what your devices send, so this is a warning.";
const guessHint = "Name a real message of a device under `tests`, and run the same command again.";
/** One observation as a finding. */
const findingOf = (observation, transform, link, samples = [observation.sample]) => {
	const { code, message, hint, related } = observation;
	const guessed = isGuess(observation, samples);
	const seen = `Seen with ${oneLine(seenWith(samples))}.${guessed ? ` ${guessText}` : ""}`;
	const text = unnamed.has(code) ? message : `${oneLine(message)}\n${seen}`;
	const lines = !unnamed.has(code) || code === "expected-rows-differ";
	const more = {
		hint: hint ?? (guessed ? guessHint : void 0),
		lines,
		guessed,
		...related === void 0 ? {} : { related }
	};
	return diagnose(code, placeOf(observation, transform, link), text, more);
};
/** The same thing seen with many samples is one finding that names them. The order of first sight is kept. */
const mergeObservations = (observations, transform, link) => {
	const groups = /* @__PURE__ */ new Map();
	for (const observation of observations) {
		const key = JSON.stringify([observation.code, observation.about]);
		const group = groups.get(key) ?? {
			first: observation,
			samples: /* @__PURE__ */ new Set()
		};
		group.samples.add(observation.sample);
		groups.set(key, group);
	}
	return [...groups.values()].map(({ first, samples }) => findingOf(first, transform, link, [...samples]));
};

// packages/transform/src/findings/settle.ts
/** What a variation's finding says that its message's own finding says already. */
const baseCodes = /* @__PURE__ */ new Map([["transform-fails-on-variation", "transform-fails"], ["value-may-not-fit", "value-does-not-fit"]]);
/** Variations whose values nobody expects to fit: a text sent for a number is null, and rightly so. */
const expectedMisfits = /* @__PURE__ */ new Set(["value-other-type", "value-text"]);
/** No number type takes it and no device sends it: that it becomes null is shown, and no finding. */
const beyondAll = "1E+400";
const keyOf = (code, about) => JSON.stringify([code, about]);
const valuesIn = (sample) => {
	const message = parseJsonText(sample.text);
	const items = message?.kind === "object" ? valuesOf(message)?.items ?? [] : [];
	return new Set(items.map((item) => writeJson(item.members.get("value") ?? { kind: "null" })));
};
const isUnknownKey = ({ code }) => code === "row-key-unknown" || code === "row-key-case";
/** The product's own names and values are guesses: what goes wrong with one of them proves little about the transform. */
const softened = (each, worksOnGiven, transform) => {
	const { code, given, sample, about } = each;
	if (sample.origin !== "built-in") return each;
	if (code === "value-does-not-fit" && given !== void 0 && valuesIn(sample).has(given)) return {
		...each,
		code: "value-may-not-fit"
	};
	if (code === "transform-fails" && worksOnGiven) return {
		...each,
		code: "transform-fails-on-variation"
	};
	if (!isUnknownKey(each) || transform === void 0 || writesKey(transform, about)) return each;
	if (!namesIn(sample).includes(about)) return each;
	return {
		code: "row-key-from-message",
		about: "keys",
		message: `The keys of the rows come from the message. What has no column is lost, as '${about}' would be.`,
		hint: "Name the columns at the end of the transform: `| { A, B }`.",
		sample
	};
};
/** The product's own message lacks what the transform asks for, while a message that was given makes rows. */
const isForeign = ({ code, sample }, worksOnGiven) => code === "no-row" && sample.origin === "built-in" && worksOnGiven;
/** Leaves out what is only the echo of something else, and softens what rests on a guess. */
const settle = (trials, transform) => {
	const all = trials.flatMap(({ observations }) => observations);
	const failing = new Set(all.filter(({ code }) => code === "transform-fails").map(({ sample }) => sample.name));
	const worksOnGiven = trials.some(({ sample, rows }) => sample.origin !== "built-in" && rows.length > 0);
	const kept = all.map((each) => softened(each, worksOnGiven, transform));
	const said = new Set(kept.map(({ code, about }) => keyOf(code, about)));
	return kept.filter((observation) => {
		const { code, about, sample, given } = observation;
		if (isForeign(observation, worksOnGiven)) return false;
		const change = sample.variation?.change;
		if (code === "transform-fails-on-variation" && change !== void 0 && failing.has(sample.name)) return false;
		if (code === "value-may-not-fit" && change !== void 0 && expectedMisfits.has(change)) return false;
		if (code === "value-may-not-fit" && given === beyondAll) return false;
		const base = baseCodes.get(code);
		return base === void 0 || !said.has(keyOf(base, about));
	});
};

// packages/transform/src/test/limits.ts
/** What trying a transform may take; what jq itself may take is limited by its host. */
const testLimits = {
	/** Rows that one message may make before it is a finding; further ones are not looked at. */
	rowsOfOneMessage: 1e3,
	/** Messages on which a transform may hit a limit of jq (time, memory, output) before the rest is left out. */
	hostileRuns: 2,
	/** Samples that one finding names. */
	namedSamples: 6
};

// packages/transform/src/test/left-out.ts
const counted = (amount, one) => amount === 0 ? [] : [`${amount} ${amount === 1 ? one : `${one}s`}`];
const wereNot = (amount, done) => `${amount === 1 ? "was" : "were"} not ${done}`;
const testFinding = (tests, { link, ended = "" }) => {
	const [first] = tests;
	if (first === void 0) return [];
	const more = tests.length - testLimits.namedSamples;
	const named = tests.slice(0, testLimits.namedSamples).map(({ name }) => oneLine(name));
	const names = more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
	return [diagnose("test-not-run", first.at ?? link.at, `${names} ${wereNot(tests.length, "run")}: ${ended}.`)];
};
const noteOf = (messages, variations, unvaried, ended) => {
	const parts = [...counted(messages, "message"), ...counted(variations, "variation")];
	const why = ended === void 0 ? "" : `: ${ended}`;
	const untried = parts.length === 0 ? [] : [`${parts.join(" and ")} ${wereNot(messages + variations, "tried")}${why}.`];
	const plain = counted(unvaried, "captured message").map((each) => `${each} ${wereNot(unvaried, "varied")}.`);
	return [...untried, ...plain].join(" ");
};
/**
* What of a link's samples was not tried. A test that did not run must not pass, nor a transform that no message was tried
* on; what is missing besides is counted.
*/
const leftOutFindings = (tried) => {
	const { samples, trials, link, ended } = tried;
	const done = new Set(trials.map(({ sample }) => sample));
	const missing = Map.groupBy(samples.samples.filter((sample) => !done.has(sample)), turnOf);
	const { messages, variations, unvaried } = samples.leftOut;
	const tests = testFinding(missing.get(0) ?? [], tried);
	const at = link.transform?.at ?? link.at;
	const untried = tests.length === 0 && trials.length === 0 && samples.samples.length > 0 ? [diagnose("transform-not-tried", at, `It ran on no message: ${ended ?? ""}.`)] : [];
	const note = noteOf(messages + (missing.get(1)?.length ?? 0), variations + (missing.get(2)?.length ?? 0), unvaried, ended);
	return [
		...tests,
		...untried,
		...note === "" ? [] : [diagnose("samples-not-tried", at, note)]
	];
};

// packages/transform/src/test/prove.ts
/** Here a rewrite is meant to make other rows. */
const meant = /* @__PURE__ */ new Set([
	"telemetry-missing",
	"telemetry-none",
	"telemetry-twice"
]);
const isSame = (a, b) => a.length === b.length && a.every((text, index) => {
	const [left, right] = [parseJsonText(text), parseJsonText(b[index] ?? "")];
	return left !== void 0 && right !== void 0 && equalJson(left, right);
});
const holds = (before, after) => {
	if (before.failure !== void 0) return true;
	if (after.failure !== void 0) return false;
	if (meant.has(before.sample.variation?.change) || before.outputs.length === 0) return true;
	return isSame(before.outputs, after.outputs);
};
/**
* A rewrite that keeps the rows of messages without certain values, tried on the very samples that showed the loss: it makes
* the same rows of all others, and loses and doubles none for those values. Undefined where there is no such rewrite.
*/
const provenRewrite = async (transform, source, names, trials, runJq) => {
	const rewrite = rewritePartial(transform, source, (name) => names.includes(name));
	if (rewrite === void 0) return void 0;
	const made = [];
	for (const before of trials) {
		const run = await runJq(rewrite.text, before.sample.text);
		const after = {
			sample: before.sample,
			outputs: run.outputs,
			...run.ok ? {} : { failure: run.reason }
		};
		if (!holds(before, after)) return void 0;
		made.push(after);
	}
	const { lost, doubled } = partialMessages(made);
	return [...lost, ...doubled].some((name) => names.includes(name)) ? void 0 : rewrite;
};

// packages/transform/src/test/partial-findings.ts
const listed = (names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
const byHand = "Take the first match of a list, which is null where there is none: ([.telemetry[] | select(.name == \"…\").value][0]).";
const tried = "This makes the same rows of every sample that was tried, and keeps those of partial messages";
/** The rewrite as what to put over the places that it changes, or whole where those cannot be told apart. */
const adviceOf = (transform, rewrite) => {
	if (rewrite === void 0) return { hint: byHand };
	const fix = fixOf(transform, rewrite.edits);
	if (fix === void 0) return {
		at: transform.at,
		hint: `${tried}:\n${rewrite.text}`
	};
	const { at, text, related } = fix;
	const more = related.length === 0 ? "" : ", with the like at the other places";
	return {
		at,
		hint: `${tried}${more}:\n${text}`,
		related
	};
};
/** Findings about messages that lack a value or hold one twice, with a rewrite that was tried on the same samples. */
const partialFindings = async ({ transform, source }, trials, runJq) => {
	const { lost, doubled, lostIn, doubledIn } = partialMessages(trials);
	if (lost.length + doubled.length === 0) return [];
	const rewrite = await provenRewrite(transform, source, [...lost, ...doubled], trials, runJq);
	const advice = adviceOf(transform, rewrite);
	const finding = (code, about, message, { at, ...more }) => diagnose(code, at ?? placeOfText(transform, JSON.stringify(about)), message, {
		...more,
		lines: true
	});
	const found = [];
	if (lostIn !== void 0) {
		const message = `A message without ${listed(lost)} makes no row, so the other values that it holds are lost.\nBy the documented behaviour of a lookup that finds nothing. Seen with ${oneLine(nameOf(lostIn))}.`;
		found.push(finding("row-lost-when-missing", lost[0], message, advice));
	}
	if (doubledIn !== void 0) {
		const message = `A message that holds ${listed(doubled)} twice makes a row more, which repeats its other values.\nSeen with ${oneLine(nameOf(doubledIn))}.`;
		found.push(finding("rows-doubled", doubled[0], message, lostIn === void 0 ? advice : { hint: byHand }));
	}
	return found;
};

// packages/transform/src/test/link.ts
/** Without a transform whatever has no column is simply not stored, which is nobody's mistake. */
const ofDefaultRecord = ({ code }) => code !== "row-key-unknown" && code !== "row-key-case";
const isAt = (a, b) => a.file === b.file && a.range.start.line === b.range.start.line && a.range.start.column === b.range.start.column;
const ranks = {
	error: 2,
	warning: 1,
	info: 0
};
/** What reading the text told and messages have shown as well is said once, with the messages; a guess does not weaken it. */
const notShown = (read, shown) => read.filter((finding) => {
	if (finding.code === "column-not-filled") return false;
	const same = shown.filter(({ code, severity }) => code === finding.code && ranks[severity] >= ranks[finding.severity]);
	return finding.code === "row-lost-when-missing" ? same.length === 0 : !same.some((other) => isAt(finding, other));
});
/** Judges what a link's samples made. Of a transform that does not compile only that is said. */
const judgeLink = async (tried, runJq) => {
	const { link, target, entry, check, trials } = tried;
	const expected = link.tests.flatMap(({ rows }) => rows ?? []);
	const base = {
		export: entry.name,
		destination: link.destination,
		table: target.name,
		expected
	};
	if (check?.compiles === false) return {
		...base,
		results: [],
		diagnostics: check.findings
	};
	const { transform } = link;
	const observations = settle(trials, transform).filter((each) => transform !== void 0 || ofDefaultRecord(each));
	const bySample = Map.groupBy(observations, ({ sample }) => nameOf(sample));
	const results = trials.map(({ sample, outputs, rows }) => ({
		sample,
		outputs,
		rows,
		diagnostics: own(bySample.get(nameOf(sample)) ?? [], sample).map((each) => findingOf(each, transform, link.at))
	}));
	const partial = transform === void 0 ? [] : await partialFindings({
		transform,
		source: entry.source
	}, trials, runJq);
	const merged = mergeObservations(observations, transform, link.at);
	const read = notShown(check?.findings ?? [], [...partial, ...merged]);
	return {
		...base,
		results,
		diagnostics: [
			...read,
			...partial,
			...merged,
			...leftOutFindings(tried)
		]
	};
};
/** Two tests may name one message: what is said of one of them is told apart by the sample itself. */
const own = (observations, sample) => observations.filter((each) => each.sample === sample);

// packages/transform/src/findings/sample-findings.ts
/** A sample that is no message at all. */
const malformed = (sample) => ({
	code: "sample-malformed",
	about: sample.name,
	message: `${sample.name} must be one JSON object.`,
	...sample.at === void 0 ? {} : { at: sample.at },
	sample
});
const isDefaultRecord = ({ members }) => members.has("schema") || members.get("telemetry")?.kind === "object" && !members.has("device");
/** What makes a message that somebody gave unlike what a transform gets. */
const givenObservations = (sample, message) => {
	if (sample.variation !== void 0 || sample.origin === "built-in") return [];
	const at = sample.at === void 0 ? {} : { at: sample.at };
	const about = sample.name;
	if (isDefaultRecord(message)) return [{
		code: "sample-of-default-record",
		about,
		message: `${sample.name} is a record as IoT Central exports it without a transform. A transform gets another form.`,
		...at,
		sample
	}];
	const said = message.members.get("messageSource");
	if (said?.kind !== "string" || said.value === sample.source) return [];
	return [{
		code: "sample-of-other-source",
		about,
		message: `${sample.name} is a message of ${said.value}, and the export sends ${sample.source}.`,
		...at,
		sample
	}];
};

// packages/transform/src/rows/row.ts
const cellOf = ({ name, type }, node) => {
	const stored = node === void 0 ? emptyOf(type) : fit(node, type);
	const { value, text } = stored ?? emptyOf(type);
	return {
		column: name,
		...node === void 0 ? {} : { given: writeJson(node) },
		stored: value,
		text,
		fits: stored !== void 0
	};
};
/**
* What one output becomes in the table: every column takes the key of its own name, letter case included.
* https://learn.microsoft.com/kusto/management/mappings
*/
const rowOf = ({ members }, { columns }) => {
	const names = new Set(columns.map(({ name }) => name));
	return {
		cells: columns.map((column) => cellOf(column, members.get(column.name))),
		unknownKeys: [...members.keys()].filter((key) => !names.has(key))
	};
};

// packages/transform/src/test/trial.ts
const failureCodes = {
	budget: "transform-not-tried",
	compile: "transform-does-not-compile",
	runtime: "transform-fails",
	timeout: "transform-timed-out",
	memory: "transform-out-of-memory",
	output: "transform-output-too-large",
	crash: "transform-crashed"
};
const prefix = /^jq: error \(at [^)]*\)(?: \(not a string\))?: /;
/** jq's own words, without its name and the line of its input, which is always the same. */
const wordsOf = (message) => (message.split("\n")[0] ?? "").replace(prefix, "").slice(0, 300);
const failed = (run, sample) => {
	const onVariation = run.reason === "runtime" && sample.variation !== void 0;
	const words = wordsOf(run.message);
	const message = run.reason === "runtime" ? `jq stops with: ${words}` : `${words}.`;
	return {
		code: onVariation ? "transform-fails-on-variation" : failureCodes[run.reason],
		about: run.reason === "runtime" ? words : run.reason,
		message,
		sample
	};
};
const noRowHint = "Correct the condition in the transform. If such messages are to be left out, name the message under `tests` with a file of rows that holds [].";
const countObservations = (sample, outputs) => {
	if (outputs > testLimits.rowsOfOneMessage) return [{
		code: "many-rows",
		about: "rows",
		message: `The message makes ${outputs} rows; the first ${testLimits.rowsOfOneMessage} were looked at.`,
		sample
	}];
	if (outputs > 0 || sample.variation !== void 0 || expectedRows(sample)?.length === 0) return [];
	return [{
		code: "no-row",
		about: "rows",
		message: "The transform makes no row of the message.",
		...sample.origin === "built-in" ? {} : { hint: noRowHint },
		sample
	}];
};
const nodeFrom = (output) => parseJsonText(output) ?? {
	kind: "string",
	value: output
};
const judged = (sample, message, run, target) => {
	const nodes = run.outputs.slice(0, testLimits.rowsOfOneMessage).map(nodeFrom);
	const all = sample.expected === void 0 ? nodes : run.outputs.map(nodeFrom);
	const objects = nodes.filter((node) => node.kind === "object");
	const others = nodes.filter((node) => node.kind !== "object");
	const rows = objects.map((object) => ({
		object,
		row: rowOf(object, target)
	}));
	const observations = [
		...givenObservations(sample, message),
		...others.map((node) => notARow(node, sample)),
		...rows.flatMap(({ object, row }) => rowObservations(object, row, target, sample)),
		...run.ok ? [...countObservations(sample, run.outputs.length), ...expectedObservations(sample, all)] : [],
		...run.ok ? [] : [failed(run, sample)]
	];
	const trial = {
		sample,
		outputs: run.outputs,
		rows: rows.map(({ row }) => row),
		observations
	};
	return run.ok ? trial : {
		...trial,
		failure: run.reason,
		said: run.message
	};
};
/** The default record in the place of a transform's output. */
const defaultRun = (sample) => async (text) => {
	const message = parseJsonText(text);
	return {
		ok: true,
		outputs: message?.kind === "object" ? [writeJson(defaultRecordOf(sample.source, message))] : []
	};
};
/** Runs a transform on one sample and judges its outputs against the table. */
const tryOn = async (sample, target, run) => {
	const message = parseJsonText(sample.text);
	if (message?.kind !== "object") return {
		sample,
		outputs: [],
		rows: [],
		observations: [malformed(sample)]
	};
	return judged(sample, message, await run(sample.text), target);
};

// packages/transform/src/test/try-all.ts
/** One sample's turn. A transform that keeps hitting limits ends here, so that it cannot take all the time. */
const tryNext = async (going, sample, runJq) => {
	const { link, target } = going.prepared;
	const program = link.transform?.text;
	const run = program === void 0 ? defaultRun(sample) : (text) => runJq(program, text);
	const trial = await tryOn(sample, target, run);
	if (trial.failure === "budget") {
		going.ended = trial.said?.replace(/^(?:not run|stopped): /, "") ?? "";
		return;
	}
	going.trials.set(sample, trial);
	if (trial.failure === void 0 || trial.failure === "runtime") return;
	going.hostile += 1;
	if (going.hostile < testLimits.hostileRuns) return;
	going.ended = `the transform reached a limit of jq on ${testLimits.hostileRuns} messages`;
};
/**
* Tries all links in turns: the tests of every link, then every message as it stands, then the variations. Whatever limit
* is reached, it is variations that are missing. What does not compile is not run.
*/
const tryAll = async (all, runJq, most) => {
	const links = all.map((prepared) => ({
		prepared,
		trials: /* @__PURE__ */ new Map(),
		hostile: 0
	}));
	let left = most;
	for (const turn of [
		0,
		1,
		2
	]) for (const going of links.filter(({ prepared }) => prepared.check?.compiles !== false)) for (const sample of going.prepared.samples.samples.filter((each) => turnOf(each) === turn)) {
		if (going.ended !== void 0) break;
		if (left === 0) going.ended = `one command tries ${most} messages`;
		else await tryNext(going, sample, runJq);
		left = Math.max(0, left - 1);
	}
	return links.map(({ prepared, trials, ended }) => ({
		...prepared,
		trials: prepared.samples.samples.flatMap((sample) => trials.get(sample) ?? []),
		...ended === void 0 ? {} : { ended }
	}));
};

// packages/transform/src/test/unfilled.ts
/** Some keys of the default record come with some messages only, so it fills more than the samples show. */
const filledBy = ({ trials, target, link, entry }) => link.transform === void 0 ? [...filledColumns(trials, target), ...defaultKeys[entry.source]] : filledColumns(trials, target);
/** The columns that each link leaves empty. Links may share a table, so a column counts only where none of them fills it. */
const unfilledOf = (tried) => {
	const filled = /* @__PURE__ */ new Map();
	for (const each of tried) {
		const { name } = each.target;
		filled.set(name, /* @__PURE__ */ new Set([...filled.get(name) ?? [], ...filledBy(each)]));
	}
	const findingsOf = ({ trials, link, target, entry, check }) => {
		const here = filled.get(target.name);
		const columns = target.columns.filter(({ name }) => here?.has(name) !== true);
		if (link.transform === void 0) return defaultLeavesEmpty(entry.source, link, columns);
		if (trials.every(({ rows }) => rows.length === 0)) {
			const told = new Set(columns.map((column) => emptyColumn(link.at, column).message));
			return (check?.findings ?? []).filter(({ code, message }) => code === "column-not-filled" && told.has(message));
		}
		return unfilledObservations(trials, {
			...target,
			columns
		}).map((each) => findingOf(each, link.transform, link.at));
	};
	return new Map(tried.map((each) => [each, findingsOf(each)]));
};

// packages/transform/src/test/test-transforms.ts
const prepare = async ({ config, runJq, includeCaptured, tableOf }, model, entry, link) => {
	const target = targetOf(config, link.destination, tableOf);
	if (target === void 0) return void 0;
	const { columns } = target;
	const samples = samplesOf({
		config,
		export: entry,
		link,
		columns,
		includeCaptured
	});
	const { transform } = link;
	const withoutRow = heldWithoutRow(testSamples(entry, link));
	const check = transform && await checkTransform({
		transform,
		source: entry.source,
		columns,
		model,
		withoutRow,
		runJq
	});
	return {
		entry,
		link,
		target,
		samples,
		...check === void 0 ? {} : { check }
	};
};
/**
* Tries every link of a config: compiles all transforms, runs them on all samples and their variations, and judges the rows
* against the tables. One link's trouble does not stop the next. Rejects only where `runJq` does.
*/
const testTransforms = async (request) => {
	const { config, runJq, most = sampleLimits.total } = request;
	const model = capabilitiesIn(config);
	const prepared = [];
	for (const entry of config.exports) for (const link of entry.links) {
		const one = await prepare(request, model, entry, link);
		if (one !== void 0) prepared.push(one);
	}
	const tried = await tryAll(prepared, runJq, most);
	const unfilled = unfilledOf(tried);
	const results = [];
	for (const one of tried) {
		const result = await judgeLink(one, runJq);
		results.push({
			...result,
			diagnostics: [...result.diagnostics, ...unfilled.get(one) ?? []]
		});
	}
	return results;
};

export { fit as a, samplesOf as i, defaultRun as n, tryOn as r, testTransforms as t };