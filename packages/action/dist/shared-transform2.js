import { B as diagnose, H as catalogue, V as oneLine, a as nodeOf, c as writeJson, d as literalOf, h as walk, k as locateInTransform, l as parse, n as fit, o as parseJsonText, p as children, s as plainValue, t as emptyOf } from "./shared-core.js";
import { R as severities } from "./shared-core2.js";
import { s as limits } from "./shared-core4.js";
import { l as sameValueText } from "./shared-report.js";
import { $ as withoutOffer, A as withAt$1, B as quoted, C as keepRowHint, D as sampleLimits, E as testSamples, F as unfilledObservations, G as someOf, H as equalJson, I as isNaming, J as ungrouped, K as offerOf, L as expectedObservations, M as emptyColumn, N as filledColumns, O as mapLeaves, P as mergeEmptyColumns, Q as withOffer, R as expectedRows, S as variedValues, T as capturedSamples, U as counted$1, V as rowObservations, W as eitherOf, _ as namesIn, a as withoutEchoes, b as unvariedValues, c as givenFor, d as defaultRecordOf, et as fixOf, f as checkTransform, g as targetOf, h as builtInMessages, j as withMember, k as nodeIn, l as defaultLeavesEmpty, n as isAt, o as capabilitiesIn, p as generatedSamples, q as sameRows$1, r as isWithin$1, t as entriesIn, tt as locate, u as defaultKeys, v as partialMessages, w as lossProposal, x as valuesOf, y as entryName, z as notARow } from "./shared-transform.js";

// packages/transform/src/samples/use/texts.ts
const textFor$2 = ((pattern) => {
	const [first = ""] = pattern.replace(/^\(\?[a-z]+\)/, "").replace(/^\^?\(?(?:\?:)?/, "").split(/[|)]/);
	const text = first.replaceAll(/^\^|\$$/g, "").replaceAll(/\\([.\-/ _])|(?:\.|\\[dw]|\[0-9\])[*+?]?/g, ((_, plain) => plain ?? "1"));
	return /^[\w.:/ -]+$/.test(text) ? text : void 0;
});
const parts = {
	Y: "2026",
	y: "26",
	m: "11",
	d: "12",
	e: "12",
	H: "10",
	I: "10",
	M: "01",
	S: "30",
	p: "AM",
	Z: "UTC",
	z: "+0000",
	T: "10:01:30",
	R: "10:01",
	F: "2026-11-12",
	D: "11/12/26",
	a: "Thu",
	A: "Thursday",
	b: "Nov",
	B: "November",
	j: "316",
	s: "1794477690"
};
const timeFor = ((format) => format.replaceAll(/%([A-Za-z%])/g, ((_, letter) => letter === "%" ? "%" : parts[letter] ?? "1")));
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const base64 = ((text) => {
	let out = "";
	for (let at = 0; at < text.length; at += 3) {
		const left = text.length - at;
		const [a = 0, b = 0, c = 0] = [
			0,
			1,
			2
		].map(((step) => text.charCodeAt(at + step) & 255));
		const bits = a << 16 | (left > 1 ? b : 0) << 8 | (left > 2 ? c : 0);
		const digits = [
			18,
			12,
			6,
			0
		].map(((shift) => alphabet[bits >> shift & 63] ?? ""));
		out += digits.map(((digit, index) => index > left ? "=" : digit)).join("");
	}
	return out;
});

// packages/transform/src/samples/value-for.ts
const byType = ((type, index) => {
	if (type === "bool") return index % 2 === 0;
	if (type === "datetime") return `2026-11-12T09:${String(index % 60).padStart(2, "0")}:00.000Z`;
	if (type === "timespan") return `00:${String(index % 60).padStart(2, "0")}:30`;
	if (type === "guid") return `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
	if (type === "string") return `text ${index + 1}`;
	return type === "int" || type === "long" ? 40 + index : 20.5 + index;
});
const valueFor = ((name, index, columns) => {
	const column = columns.find(((each) => each.name.toLowerCase() === name.toLowerCase()));
	return byType(column?.type ?? "real", index);
});

// packages/transform/src/samples/shaped-value.ts
const time = ((index) => `2026-11-12T09:${String(index % 60).padStart(2, "0")}:00Z`);
const deepest$1 = 8;
const inFields = ((places) => {
	const found = /* @__PURE__ */ new Map();
	for (const [name, place] of places.flatMap((({ fields }) => [...fields]))) found.set(name, [...found.get(name) ?? [], place]);
	return found;
});
const numberFor = ((places, types, index) => {
	const [asked] = places.flatMap((({ numbers }) => numbers));
	if (asked !== void 0) return asked;
	return types.has("int") || types.has("long") ? 40 + index : 20.5 + index;
});
const textFor$1 = ((places, index) => {
	const decoded = places.flatMap((({ json }) => json ?? []));
	const isBase64 = places.some((({ kinds }) => kinds.has("base64")));
	const [asked] = places.flatMap((({ texts }) => texts));
	const text = decoded.length > 0 ? JSON.stringify(shapedValue(decoded, index, 1) ?? "text") : asked ?? `text ${index + 1}`;
	return isBase64 ? base64(text) : text;
});
const columnsOf$1 = ((places) => new Set(places.flatMap((({ columns }) => [...columns]))));
const shapedValue = ((places, index, depth = 0) => {
	if (depth > deepest$1) return void 0;
	const has = ((kind) => places.some((({ kinds }) => [...kinds].some(((each) => each === kind)))));
	const [equal] = places.flatMap(((place) => place.equal));
	if (equal !== void 0) return equal;
	if (places.some((({ json }) => json !== void 0)) || has("base64")) return textFor$1(places, index);
	const fields = inFields(places);
	if (fields.size > 0 || has("object")) {
		const made = [...fields].map((([name, inner], at) => [name, shapedValue(inner, index + at, depth + 1) ?? 20.5 + index + at]));
		return made.length > 0 ? Object.fromEntries(made) : { first: 20.5 + index };
	}
	const items = places.flatMap((({ item }) => item ?? []));
	if (items.length > 0 || has("list")) return [0, 1].map(((at) => shapedValue(items, index + at, depth + 1) ?? 20.5 + index + at));
	const types = columnsOf$1(places);
	const asked = places.some((({ texts }) => texts.length > 0));
	if (has("time")) return asked ? textFor$1(places, index) : time(index);
	if (has("epoch")) return 1794477690 + index;
	if (has("number") || places.some((({ numbers }) => numbers.length > 0))) return numberFor(places, types, index);
	if (has("text") || asked) return textFor$1(places, index);
	if (has("boolean")) return index % 2 === 0;
	const [type] = types;
	return type === void 0 ? void 0 : byType(type, index);
});

// packages/transform/src/samples/asked-for.ts
const isMessage = ((value) => typeof value === "object" && value !== null && !Array.isArray(value));
const fixed = /* @__PURE__ */ new Set([
	"messageSource",
	"messageType",
	"enrichments",
	"telemetry",
	"reported",
	"enqueuedTime"
]);
const wantedAt = ((place, known) => {
	if (Array.isArray(known)) return [
		...place.item?.equal ?? [],
		...place.equal,
		...place.texts
	].map(((each) => [each]));
	return [...place.equal, ...place.texts].filter(((each) => known === void 0 || typeof each === typeof known));
});
function* wishesIn(place, message, path) {
	for (const [key, inner] of place.fields) {
		const known = message[key];
		const here = [...path, key];
		const isSent = path[0] === "messageProperties";
		if (fixed.has(key) || key === "properties" && Array.isArray(known) || key === "cloudProperties") continue;
		if (isMessage(known)) yield* wishesIn(inner, known, here);
		else if (isSent && known === void 0) yield {
			path: here,
			values: sent(inner)
		};
		else if (known !== void 0) yield {
			path: here,
			values: wantedAt(inner, known)
		};
	}
}
const sent = ((place) => {
	const wanted = wantedAt(place, void 0);
	return wanted.length > 0 ? wanted : [shapedValue([place], 0) ?? "text 1"];
});
const withAt = ((message, [key = "", ...rest], value) => {
	const inner = message[key];
	return {
		...message,
		[key]: rest.length > 0 && isMessage(inner) ? withAt(inner, rest, value) : value
	};
});
const messagesAsked = ((message, uses) => {
	const wishes = [...wishesIn(uses, message, [])].filter((({ values }) => values.length > 0));
	const first = wishes.reduce(((made, { path, values }) => withAt(made, path, values[0] ?? null)), message);
	const all = [
		first,
		...wishes.flatMap((({ path, values }) => values.slice(1).map(((value) => withAt(first, path, value))))).slice(0, sampleLimits.askedFor),
		message
	];
	return [...new Map(all.map(((each) => [JSON.stringify(each), each]))).values()];
});

// packages/transform/src/samples/looked-up.ts
const comment = /#[^\n]*/g;
const lookup$1 = /\.name\s*==\s*"([A-Za-z_][\w.:/ -]{0,127})"|"([A-Za-z_][\w.:/ -]{0,127})"\s*==\s*\.name\b/g;
const lookedUp = ((transform) => {
	const names = [...transform.replaceAll(comment, "").matchAll(lookup$1)].flatMap((([, right, left]) => right ?? left ?? []));
	return [...new Set(names)].slice(0, sampleLimits.lookedUp);
});
const text = /"([A-Za-z_][\w.:/ -]{0,127})"(?!\s*:)/g;
const mayLookUp = ((transform) => {
	const code = transform.replaceAll(comment, "");
	const texts = /\bname\b/.test(code) ? [...code.matchAll(text)].flatMap((([, found]) => found ?? [])) : [];
	return [.../* @__PURE__ */ new Set([...lookedUp(transform), ...texts])].slice(0, sampleLimits.lookedUp);
});

// packages/transform/src/samples/use/place.ts
const placeOf$2 = ((parent, key, isEntry = false) => ({
	...parent === void 0 ? {} : { parent },
	...key === void 0 ? {} : { key },
	isEntry,
	fields: /* @__PURE__ */ new Map(),
	named: /* @__PURE__ */ new Map(),
	equal: [],
	unequal: [],
	kinds: /* @__PURE__ */ new Set(),
	eachOf: /* @__PURE__ */ new Set(),
	texts: [],
	numbers: [],
	columns: /* @__PURE__ */ new Set()
}));
const fieldOf = ((place, key) => {
	const found = place.fields.get(key) ?? placeOf$2(place, key);
	place.fields.set(key, found);
	return found;
});
const itemOf = ((place) => place.item ??= placeOf$2(place, void 0, true));
const jsonOf = ((place) => place.json ??= placeOf$2(place));
const namedOf = ((entry, name) => {
	const found = entry.named.get(name) ?? placeOf$2(entry.parent);
	entry.named.set(name, found);
	return found;
});
const within = ((place, entry, name) => {
	if (place === entry) return namedOf(entry, name);
	const { parent, key } = place;
	if (parent === void 0) return place;
	const inner = within(parent, entry, name);
	if (inner === parent) return place;
	if (key !== void 0) return fieldOf(inner, key);
	return parent.json === place ? jsonOf(inner) : itemOf(inner);
});
const literals = ((values) => values.flatMap(((each) => each.type === "literal" ? [each.value] : [])));
const places$1 = ((values) => values.flatMap(((each) => each.type === "place" ? [each.place] : [])));
const mapPlaces = ((value, change) => {
	const all = ((values) => values.map(((each) => mapPlaces(each, change))));
	switch (value.type) {
		case "place": return {
			type: "place",
			place: change(value.place)
		};
		case "kind": return {
			type: "kind",
			of: change(value.of)
		};
		case "array": return {
			type: "array",
			items: all(value.items)
		};
		case "object": return {
			type: "object",
			fields: new Map([...value.fields].map((([key, values]) => [key, all(values)])))
		};
		case "keyed": return {
			...value,
			value: all(value.value)
		};
	}
	return value;
});
const fieldsOf = ((values, key) => values.flatMap(((each) => {
	if (each.type === "place") return [{
		type: "place",
		place: fieldOf(each.place, key)
	}];
	if (each.type === "object") return each.fields.get(key) ?? [];
	if (each.type !== "keyed") return [];
	return each.value.map(((value) => mapPlaces(value, ((place) => within(place, each.entry, key)))));
})));
const itemsOf = ((values) => values.flatMap(((each) => {
	if (each.type === "place") return [{
		type: "place",
		place: itemOf(each.place)
	}];
	if (each.type === "array") return each.items;
	if (each.type === "object") return [...each.fields.values()].flat();
	return each.type === "keyed" ? each.value : [];
})));
const mark$1 = ((values, kind) => {
	for (const place of places$1(values)) place.kinds.add(kind);
});
const isNameOfEntry = (({ key, parent }) => key === "name" && parent?.isEntry === true);
const isOfAnyEntry = (({ isEntry, parent }) => isEntry || parent !== void 0 && isOfAnyEntry(parent));

// packages/transform/src/samples/use/context.ts
const mostValues = 60;
const some = ((values) => {
	const seen = /* @__PURE__ */ new Set();
	return values.filter(((each) => {
		const key = each.type === "place" ? each.place : each.type === "literal" ? `${typeof each.value} ${each.value}` : each;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	})).slice(0, mostValues);
});
const equals = ((context, place, literal) => {
	if (!place.equal.includes(literal)) place.equal.push(literal);
	context.compared.push({
		place,
		literal
	});
});
const narrowed = ((context, condition, input, scope) => {
	const before = context.compared.length;
	context.evaluate(condition, input, scope);
	const names = /* @__PURE__ */ new Map();
	for (const { place, literal } of context.compared.slice(before)) {
		if (!isNameOfEntry(place) || place.parent === void 0 || typeof literal !== "string") continue;
		names.set(place.parent, (names.get(place.parent) ?? /* @__PURE__ */ new Set()).add(literal));
	}
	const only = ((value) => [...names].reduce(((found, [entry, own]) => found.flatMap(((each) => [...own].map(((name) => mapPlaces(each, ((place) => within(place, entry, name)))))))), [value]));
	return some(input.flatMap(only));
});

// packages/transform/src/samples/use/binary.ts
const kinds$1 = {
	number: "number",
	string: "text",
	boolean: "boolean",
	array: "list",
	object: "object"
};
const compared = ((context, left, right, isEqual = true) => {
	for (const [values, others] of [[left, right], [right, left]]) for (const literal of literals(others)) {
		for (const place of places$1(values)) if (isEqual) equals(context, place, literal);
		else if (!place.unequal.includes(literal)) place.unequal.push(literal);
		for (const each of values) {
			const kind = each.type === "kind" && isEqual ? kinds$1[String(literal)] : void 0;
			if (kind === void 0 || each.type !== "kind") continue;
			if (isOfAnyEntry(each.of)) each.of.eachOf.add(kind);
			else each.of.kinds.add(kind);
		}
	}
});
const passing$1 = ((operator, bound) => operator === ">" ? bound + 1 : operator === "<" ? bound - 1 : bound);
const turned = {
	"<": ">",
	"<=": ">=",
	">": "<",
	">=": "<="
};
const ordered = ((operator, left, right) => {
	for (const literal of literals(right)) for (const place of places$1(left)) {
		if (typeof literal === "number") place.numbers.push(passing$1(operator, literal));
		if (typeof literal === "string") place.texts.push(literal);
	}
});
const added = ((left, right) => {
	for (const [values, others] of [[left, right], [right, left]]) {
		for (const literal of literals(others)) {
			if (typeof literal === "number") mark$1(values, "number");
			if (typeof literal === "string") mark$1(values, "text");
		}
		if (others.some((({ type }) => type === "array"))) mark$1(values, "list");
	}
	return [...left, ...right].filter((({ type }) => type !== "literal" && type !== "place"));
});
const isArithmetic = ((operator) => [
	"-",
	"*",
	"/",
	"%"
].includes(operator));
const textIn = ((values) => literals(values).find(((each) => typeof each === "string")));
const arithmetic = ((operator, left, right) => {
	if ((operator === "/" ? textIn(right) : void 0) !== void 0) {
		mark$1(left, "text");
		return [{
			type: "array",
			items: left
		}];
	}
	if (operator === "-" && right.some((({ type }) => type === "array"))) {
		mark$1(left, "list");
		return left;
	}
	if ([...left, ...right].filter((({ type }) => type === "object" || type === "keyed")).length > 0) return [...left, ...right];
	mark$1(left, "number");
	mark$1(right, "number");
	return [];
});
const assigned = ((context, { left, operator, right }, input, scope) => {
	const target = context.evaluate(left, input, scope);
	const value = context.evaluate(right, operator === "|=" ? target : input, scope);
	if ([
		"+=",
		"-=",
		"*=",
		"/=",
		"%="
	].includes(operator)) arithmetic("*", target, value);
	if (left.type === "field" && left.target.type === "identity") return some([...input, {
		type: "object",
		fields: /* @__PURE__ */ new Map([[left.name.name, value]])
	}]);
	if (left.type !== "index" || left.target.type !== "identity") return input;
	return some([...input, ...keyedBy(context.evaluate(left.key, input, scope), value)]);
});
const keyedBy = ((keys, value) => keys.flatMap(((key) => {
	if (key.type === "literal") return [{
		type: "object",
		fields: /* @__PURE__ */ new Map([[String(key.value), value]])
	}];
	const entry = key.type === "place" && key.place.key === "name" ? key.place.parent : void 0;
	return entry?.isEntry === true ? [{
		type: "keyed",
		entry,
		value
	}] : [];
})));
const binaryOf = ((context, node, input, scope) => {
	const { operator, left, right } = node;
	if (operator === "and") {
		context.evaluate(right, narrowed(context, left, input, scope), scope);
		return [];
	}
	if (operator.endsWith("=") && ![
		"==",
		"!=",
		"<=",
		">="
	].includes(operator)) return assigned(context, node, input, scope);
	const [first, second] = [context.evaluate(left, input, scope), context.evaluate(right, input, scope)];
	if (operator === "==" || operator === "!=") compared(context, first, second, operator === "==");
	else if (operator === "//") return [...first, ...second];
	else if (operator === "+") return added(first, second);
	else if (isArithmetic(operator)) return arithmetic(operator, first, second);
	else if (operator in turned) {
		ordered(operator, first, second);
		ordered(turned[operator] ?? operator, second, first);
	}
	return [];
});

// packages/transform/src/samples/use/keys.ts
const elementsOf = ((context, target, key, isNumber) => {
	const table = target.flatMap(((each) => each.type === "object" ? [...each.fields.keys()] : []));
	for (const place of places$1(key)) for (const name of table) equals(context, place, name);
	const known = literals(key);
	const names = known.filter(((each) => typeof each === "string"));
	if (isNumber || known.some(((each) => typeof each === "number"))) {
		mark$1(target, "list");
		return itemsOf(target);
	}
	if (names.length > 0) return names.flatMap(((name) => fieldsOf(target, name)));
	return itemsOf(target);
});
const fromPairs = ((items) => items.flatMap(((item) => {
	const of = ((...names) => {
		const found = names.flatMap(((name) => item.type === "object" ? fieldsOf([item], name) : []));
		return item.type === "place" ? fieldsOf([item], names.at(-1) ?? "") : found;
	});
	const [keys, value] = [of("key", "k", "Key", "Name", "name"), of("v", "Value", "value")];
	return keys.flatMap(((key) => {
		if (key.type === "literal") return [{
			type: "object",
			fields: /* @__PURE__ */ new Map([[String(key.value), value]])
		}];
		if (key.type !== "place" || !isNameOfEntry(key.place) || key.place.parent === void 0) return [];
		return [{
			type: "keyed",
			entry: key.place.parent,
			value
		}];
	}));
})));
const toPairs = ((values) => values.flatMap(((each) => {
	if (each.type === "keyed") {
		const key = fieldsOf([{
			type: "place",
			place: each.entry
		}], "name");
		return [pair(key, each.value)];
	}
	if (each.type !== "object") return each.type === "place" ? [pair([], itemsOf([each]))] : [];
	return [...each.fields].map((([name, value]) => pair([{
		type: "literal",
		value: name
	}], value)));
})));
const pair = ((key, value) => ({
	type: "object",
	fields: /* @__PURE__ */ new Map([["key", key], ["value", value]])
}));
const indexed = ((items, keys) => keys.flatMap(((key) => {
	if (key.type !== "place" || !isNameOfEntry(key.place) || key.place.parent === void 0) return [];
	return [{
		type: "keyed",
		entry: key.place.parent,
		value: items
	}];
})));

// packages/transform/src/samples/use/functions.ts
const argument = (({ context, node, scope }, index, input) => {
	const given = node.arguments[index];
	return given === void 0 ? [] : context.evaluate(given, input, scope);
});
const all = ((called, input = called.input) => called.node.arguments.map(((_, index) => argument(called, index, input))));
const of = ((kind, goesOn) => ((called) => {
	mark$1(called.input, kind);
	all(called);
	return goesOn ? called.input : [];
}));
const array = ((items) => [{
	type: "array",
	items
}]);
const elements = ((called) => {
	mark$1(called.input, "list");
	const items = itemsOf(called.input);
	all(called, items);
	return array(items);
});
const element = ((called) => itemsOf(elements(called)));
const select = (({ context, node, input, scope }) => {
	const [condition] = node.arguments;
	return condition === void 0 ? [] : narrowed(context, condition, input, scope);
});
const find = ((called) => select({
	...called,
	input: itemsOf(called.input)
}));
const map = ((called) => {
	mark$1(called.input, "list");
	return array(argument(called, 0, itemsOf(called.input)));
});
const mapValues = ((called) => called.input.flatMap(((each) => {
	if (each.type === "keyed") return [{
		...each,
		value: argument(called, 0, each.value)
	}];
	if (each.type !== "object") return argument(called, 0, itemsOf([each]));
	const fields = [...each.fields].map((([key, values]) => [key, argument(called, 0, values)]));
	return [{
		type: "object",
		fields: new Map(fields)
	}];
})));
const asked = ((make) => ((called) => {
	mark$1(called.input, "text");
	for (const literal of literals(argument(called, 0, called.input))) {
		const text = make(String(literal));
		if (text === void 0) continue;
		for (const place of places$1(called.input)) {
			place.texts.push(text);
			if (place.key === "name" && place.parent?.isEntry === true) equals(called.context, place, text);
		}
	}
	return [];
}));
const parsedTime = ((called) => {
	mark$1(called.input, "time");
	for (const format of literals(argument(called, 0, called.input))) for (const place of places$1(called.input)) place.texts.push(timeFor(String(format)));
	return [];
});
const isIn = ((called) => {
	const given = all(called);
	const [left, right] = given.length > 1 ? [given[0] ?? [], given[1] ?? []] : [called.input, given[0] ?? []];
	compared(called.context, left, right);
	return [];
});
const listed$3 = ((called) => {
	const [given = []] = all(called);
	const inside = ((values) => values.flatMap(((each) => each.type === "array" ? each.items : [each])));
	if ([...called.input, ...given].some((({ type }) => type === "array"))) compared(called.context, inside(called.input), inside(given));
	else return asked(((literal) => literal))(called);
	for (const [values, others] of [[called.input, given], [given, called.input]]) {
		if (literals(inside(others)).length > 0 && others.some((({ type }) => type === "array"))) continue;
		mark$1(values.filter((() => others.some((({ type }) => type === "array")))), "list");
	}
	return [];
});
const json = ((values) => places$1(values).map(((place) => ({
	type: "place",
	place: jsonOf(place)
}))));
const reduced$1 = ((called) => {
	const [pairs] = [toPairs(called.input)];
	return fromPairs(argument(called, 0, pairs));
});
const kindsOf$1 = (({ input }) => places$1(input).map(((of_) => ({
	type: "kind",
	of: of_
}))));
const passes = ((kind) => of(kind, true));
const only = ((kind) => (({ input }) => {
	for (const place of places$1(input)) (isOfAnyEntry(place) ? place.eachOf : place.kinds).add(kind);
	return input;
}));
const anyOf = ((called) => {
	if (called.node.arguments.length === 2) argument(called, 1, argument(called, 0, called.input));
	else argument(called, 0, itemsOf(called.input));
	return [];
});
const has = ((called) => {
	for (const key of literals(argument(called, 0, called.input))) if (typeof key === "string") fieldsOf(called.input, key);
	else mark$1(called.input, "list");
	return [];
});
const lastArgument = ((called) => all(called).at(-1) ?? []);
const itself = ((called) => {
	all(called);
	return called.input;
});
const pathIn = ((called) => {
	return literals(itemsOf(argument(called, 0, called.input))).reduce(((found, key) => typeof key === "string" ? fieldsOf(found, key) : itemsOf(found)), called.input);
});
const indexOf = ((called) => {
	const [stream, key] = called.node.arguments.length === 2 ? [argument(called, 0, called.input), 1] : [itemsOf(called.input), 0];
	return indexed(stream, argument(called, key, stream));
});
const table$1 = ((names, make) => Object.fromEntries(names.split(" ").map(((name) => [name, make]))));
const known$1 = {
	...table$1("ascii_downcase/0 ascii_upcase/0 ltrimstr/1 rtrimstr/1 trim/0 ltrim/0 rtrim/0", passes("text")),
	...table$1("sub/2 sub/3 gsub/2 gsub/3", passes("text")),
	...table$1("explode/0 utf8bytelength/0 ascii/0 capture/2 match/2 scan/2", of("text", false)),
	...table$1("floor/0 ceil/0 round/0 trunc/0 fabs/0 abs/0", passes("number")),
	...table$1("sqrt/0 log/0 log2/0 log10/0 exp/0 exp2/0 exp10/0 sin/0 cos/0 tan/0 atan/0 significand/0", of("number", false)),
	...table$1("isnan/0 isinfinite/0 isnormal/0", of("number", false)),
	...table$1("pow/2 atan2/2 fmin/2 fmax/2", ((called) => {
		for (const given of all(called)) mark$1(given, "number");
		return [];
	})),
	...table$1("todate/0 todateiso8601/0 gmtime/0 localtime/0 strftime/1 strflocaltime/1 date/0", of("epoch", false)),
	...table$1("fromdate/0 fromdateiso8601/0", of("time", false)),
	...table$1("sort/0 sort_by/1 unique/0 unique_by/1 reverse/0 flatten/0 flatten/1", elements),
	...table$1("first/0 last/0 min/0 max/0 min_by/1 max_by/1 nth/1 add/0", element),
	...table$1("first/1 last/1 limit/2 nth/2 skip/2 add/1 isvalid/1 until/2 while/2 recurse/1 repeat/1", lastArgument),
	...table$1("any/1 all/1 any/2 all/2 any/0 all/0", anyOf),
	...table$1("tostring/0 values/0 scalars/0 iterables/0 not/0 debug/0 del/1 tojson/0", itself),
	"numbers/0": only("number"),
	"strings/0": only("text"),
	"booleans/0": only("boolean"),
	"arrays/0": only("list"),
	"objects/0": only("object"),
	"tonumber/0": passes("number"),
	"startswith/1": asked(((literal) => literal)),
	"endswith/1": asked(((literal) => literal)),
	...table$1("test/1 test/2 match/1 capture/1 scan/1", asked(textFor$2)),
	"split/1": ((called) => {
		asked(((separator) => `part 1${separator}part 2`))(called);
		return array(called.input);
	}),
	"join/1": of("list", false),
	"strptime/1": parsedTime,
	"select/1": select,
	"map/1": map,
	"map_values/1": mapValues,
	"group_by/1": ((called) => array(elements(called))),
	"from_entries/0": (({ input }) => fromPairs(itemsOf(input))),
	"to_entries/0": (({ input }) => array(toPairs(input))),
	"with_entries/1": reduced$1,
	"INDEX/1": indexOf,
	"INDEX/2": indexOf,
	"IN/1": isIn,
	"IN/2": isIn,
	"index/1": listed$3,
	"indices/1": listed$3,
	"inside/1": listed$3,
	"contains/1": listed$3,
	"has/1": has,
	"getpath/1": pathIn,
	"type/0": kindsOf$1,
	"fromjson/0": (({ input }) => json(input)),
	"keys/0": (({ input }) => (mark$1(input, "object"), [])),
	"keys_unsorted/0": (({ input }) => (mark$1(input, "object"), [])),
	"empty/0": (() => []),
	"true/0": (() => [{
		type: "literal",
		value: true
	}]),
	"false/0": (() => [{
		type: "literal",
		value: false
	}])
};
const formatted = ((name, input) => {
	if (!name.endsWith("base64d")) return [];
	mark$1(input, "base64");
	return input;
});
const functions = ((context, node, input, scope) => {
	const called = {
		context,
		node,
		input,
		scope
	};
	const signature = `${node.name.name}/${node.arguments.length}`;
	if (node.arguments.length === 1 && node.name.name.endsWith("::find")) return some(find(called));
	const make = Object.hasOwn(known$1, signature) ? known$1[signature] : void 0;
	if (make !== void 0) return some(make(called));
	all(called);
	return [];
});

// packages/transform/src/samples/use/call.ts
const deepest = 16;
const signature = ((name, arity) => `${name}/${arity}`);
const withDefinition = ((definition, scope) => {
	const own = new Map(scope.functions);
	const inner = {
		...scope,
		functions: own
	};
	own.set(signature(definition.name.name, definition.parameters.length), {
		type: "definition",
		definition,
		scope: (() => inner)
	});
	return inner;
});
const callOf = ((context, node, input, scope) => {
	const found = scope.functions.get(signature(node.name.name, node.arguments.length));
	if (scope.depth > deepest) return [];
	const depth = scope.depth + 1;
	if (found?.type === "argument") return context.evaluate(found.node, input, {
		...found.scope,
		depth
	});
	if (found === void 0) return functions(context, node, input, scope);
	const { parameters, body } = found.definition;
	const inner = found.scope();
	const [variables, own] = [new Map(inner.variables), new Map(inner.functions)];
	for (const [index, { name, value }] of parameters.entries()) {
		const given = node.arguments[index];
		if (given === void 0) continue;
		own.set(signature(name, 0), {
			type: "argument",
			node: given,
			scope
		});
		if (value) variables.set(name, context.evaluate(given, input, scope));
	}
	return context.evaluate(body, input, {
		variables,
		functions: own,
		depth
	});
});

// packages/transform/src/samples/use/evaluate.ts
const keyValues = ((context, key, input, scope) => {
	if (key.type === "computed") return context.evaluate(key.body, input, scope);
	if (key.type === "string") return context.evaluate(key, input, scope);
	return [{
		type: "literal",
		value: key.name
	}];
});
const entryOf = ((context, { key, value }, input, scope) => {
	const bound = key.type === "variable" ? scope.variables.get(key.name) ?? [] : [];
	const keys = key.type === "variable" && value !== void 0 ? bound : keyValues(context, key, input, scope);
	const own = value === void 0 ? key.type === "variable" ? bound : literals(keys).flatMap(((name) => fieldsOf(input, String(name)))) : context.evaluate(value, input, scope);
	return keys.flatMap(((each) => {
		if (each.type === "literal") return [{
			type: "object",
			fields: /* @__PURE__ */ new Map([[String(each.value), own]])
		}];
		if (each.type !== "place" || !isNameOfEntry(each.place) || each.place.parent === void 0) return [];
		return [{
			type: "keyed",
			entry: each.place.parent,
			value: own
		}];
	}));
});
const objectOf = ((context, entries, input, scope) => {
	const all = entries.flatMap(((entry) => entryOf(context, entry, input, scope)));
	return [{
		type: "object",
		fields: new Map(all.flatMap(((each) => each.type === "object" ? [...each.fields] : [])))
	}, ...all.filter((({ type }) => type === "keyed"))];
});
const bind = ((context, pattern, value, binding) => {
	const { scope, variables } = binding;
	if (pattern.type === "variable") {
		variables.set(pattern.name, value);
		return;
	}
	if (pattern.type === "array") {
		for (const item of pattern.items) bind(context, item, itemsOf(value), binding);
		return;
	}
	for (const { key, pattern: inner } of pattern.entries) {
		const found = literals(keyValues(context, key, [], scope)).flatMap(((name) => fieldsOf(value, String(name))));
		if (key.type === "variable") variables.set(key.name, found);
		if (inner !== void 0) bind(context, inner, found, binding);
	}
});
const withPatterns = ((context, patterns, value, scope) => {
	const variables = new Map(scope.variables);
	for (const pattern of patterns) bind(context, pattern, value, {
		scope,
		variables
	});
	return {
		...scope,
		variables
	};
});
const loopOf = ((context, node, input, scope) => {
	const inner = withPatterns(context, node.patterns, context.evaluate(node.source, input, scope), scope);
	let state = context.evaluate(node.init, input, scope);
	for (let round = 0; round < 2; round++) state = some([...state, ...context.evaluate(node.update, state, inner)]);
	return node.extract === void 0 ? state : context.evaluate(node.extract, state, inner);
});
const conditionalOf = ((context, node, input, scope) => {
	const found = node.branches.flatMap((({ condition, result }) => context.evaluate(result, narrowed(context, condition, input, scope), scope)));
	const otherwise = node.otherwise === void 0 ? input : context.evaluate(node.otherwise, input, scope);
	return some([...found, ...otherwise]);
});
const pathOf = ((context, node, input, scope) => {
	const target = context.evaluate(node.target, input, scope);
	if (node.type === "field") return fieldsOf(target, node.name.name);
	if (node.type === "iterate") return itemsOf(target);
	if (node.type === "slice") {
		mark$1(target, "list");
		return target;
	}
	return elementsOf(context, target, context.evaluate(node.key, input, scope), node.key.type === "number");
});
const blockOf = ((context, node, input, scope) => {
	switch (node.type) {
		case "if": return conditionalOf(context, node, input, scope);
		case "reduce":
		case "foreach": return loopOf(context, node, input, scope);
		case "bind": {
			const value = context.evaluate(node.source, input, scope);
			return context.evaluate(node.body, input, withPatterns(context, node.patterns, value, scope));
		}
		case "try":
			if (node.handler !== void 0) context.evaluate(node.handler, [], scope);
			return context.evaluate(node.body, input, scope);
		case "optional":
		case "group":
		case "label": return context.evaluate(node.body, input, scope);
		case "define": return context.evaluate(node.body, input, withDefinition(node.definition, scope));
		case "pipe": return node.stages.reduce(((found, stage) => context.evaluate(stage, found, scope)), input);
		case "comma": return node.items.flatMap(((item) => context.evaluate(item, input, scope)));
	}
	return [];
});
const stringOf = ((context, node, input, scope) => {
	const value = node.format === void 0 ? literalOf(node) : void 0;
	if (value !== void 0) return [{
		type: "literal",
		value
	}];
	for (const part of node.parts) if (typeof part !== "string") context.evaluate(part, input, scope);
	return [];
});
const dispatch = ((context, node, input, scope) => {
	switch (node.type) {
		case "identity": return input;
		case "number": return [{
			type: "literal",
			value: Number(node.text)
		}];
		case "string": return stringOf(context, node, input, scope);
		case "format": return formatted(node.name, input);
		case "variable": return scope.variables.get(node.name) ?? [];
		case "field":
		case "index":
		case "slice":
		case "iterate": return pathOf(context, node, input, scope);
		case "negate": {
			const values = context.evaluate(node.body, input, scope);
			mark$1(values, "number");
			return literals(values).map(((value) => ({
				type: "literal",
				value: -Number(value)
			})));
		}
		case "array": return [{
			type: "array",
			items: node.body === void 0 ? [] : context.evaluate(node.body, input, scope)
		}];
		case "object": return objectOf(context, node.entries, input, scope);
		case "binary": return binaryOf(context, node, input, scope);
		case "call": return callOf(context, node, input, scope);
		case "recurse":
		case "break": return [];
		case "if":
		case "reduce":
		case "foreach":
		case "bind":
		case "try":
		case "optional":
		case "group":
		case "label":
		case "define":
		case "pipe":
		case "comma": return blockOf(context, node, input, scope);
	}
	return [];
});
const mostSteps = 2e4;
const usesIn = ((program) => {
	const context = {
		compared: [],
		left: mostSteps,
		evaluate: ((node, input, scope) => {
			context.left -= 1;
			return context.left < 0 ? [] : some(dispatch(context, node, input, scope));
		})
	};
	const message = placeOf$2();
	const scope = {
		variables: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		depth: 0
	};
	return {
		message,
		rows: context.evaluate(program.body, [{
			type: "place",
			place: message
		}], scope)
	};
});
const rowFields = ((rows) => rows.flatMap(((row) => row.type === "object" ? [...row.fields].map((([name, values]) => [name, places$1(values)])) : [])));

// packages/transform/src/samples/use/uses.ts
const namedLists = {
	telemetry: ["telemetry"],
	properties: ["properties"],
	reported: [
		"device",
		"properties",
		"reported"
	],
	cloudProperties: ["device", "cloudProperties"]
};
const usesOf = ((transform, columns) => {
	const parsed = parse(transform);
	if (!parsed.ok) return placeOf$2();
	const { message, rows } = usesIn(parsed.program);
	const types = new Map(columns.map((({ name, type }) => [name, type])));
	for (const [name, places] of rowFields(rows)) {
		const type = types.get(name);
		if (type === void 0) continue;
		for (const place of places) place.columns.add(type);
	}
	return message;
});
const placeAt = ((message, path) => path.reduce(((place, key) => place?.fields.get(key)), message));
const isText = ((value) => typeof value === "string");
const entryIn = ((message, list) => {
	const entry = placeAt(message, namedLists[list])?.item;
	if (entry === void 0) return void 0;
	const name = entry.fields.get("name");
	const unequal = (name?.unequal ?? []).filter(isText);
	const names = [
		...(name?.equal ?? []).filter(isText),
		...entry.named.keys(),
		...unequal
	];
	return {
		entry,
		names: [...new Set(names)],
		isOpen: unequal.length > 0
	};
});

// packages/transform/src/samples/contents.ts
const own$1 = /* @__PURE__ */ new Set([
	"id",
	"name",
	"value"
]);
const present$1 = ((...found) => found.filter(((each) => each !== void 0)));
const moreOf = ((entries, index) => {
	const made = [...new Set(entries.flatMap((({ fields: inner }) => [...inner.keys()])).filter(((key) => !own$1.has(key))))].flatMap(((key) => {
		const value = shapedValue(present$1(...entries.map((({ fields: inner }) => inner.get(key)))), index);
		return value === void 0 ? [] : [[key, value]];
	}));
	return Object.fromEntries(made);
});
const namedValue = (({ columns }, entry, name, index) => {
	const entries = present$1(entry?.named.get(name), entry);
	const values = present$1(...entries.map((({ fields }) => fields.get("value"))));
	return [
		name,
		shapedValue(values, index) ?? valueFor(name, index, columns),
		moreOf(entries, index)
	];
});
const isTelling = (({ columns, ...place }) => [...columns].some(((type) => type !== "dynamic" && type !== "string")) || place.equal.length + place.kinds.size + place.texts.length + place.numbers.length + place.fields.size > 0 || place.item !== void 0 || place.json !== void 0);
const examples = {
	boolean: true,
	list: [1, 2],
	number: 40,
	object: { first: 20.5 },
	text: "text 1"
};
const kindOf$1 = ((value) => {
	if (Array.isArray(value)) return "list";
	if (typeof value === "object") return "object";
	return typeof value === "string" ? "text" : typeof value === "number" ? "number" : "boolean";
});
const ofEachKind = ((kinds, usual, more) => {
	const known = new Set(usual.map((([, value]) => kindOf$1(value))));
	const further = [...kinds].flatMap(((kind) => {
		const value = known.has(kind) ? void 0 : examples[kind];
		return value === void 0 ? [] : [[`of${kind}`, value]];
	}));
	return [...usual.map((([name, value]) => [name, value])), ...further].map((([name, value]) => [
		name,
		value,
		more
	]));
});
const usualValues = ((entry, usual) => {
	const value = entry?.fields.get("value");
	const more = entry === void 0 ? {} : moreOf([entry], 0);
	if (value !== void 0 && value.eachOf.size > 0) return ofEachKind(value.eachOf, usual, more);
	return usual.map((([name, known], index) => {
		return [
			name,
			(value !== void 0 && isTelling(value) ? shapedValue([value], index) : void 0) ?? known,
			more
		];
	}));
});
const lists$2 = Object.keys(namedLists);
const unplaced = ((transform, { message }) => {
	const placed = new Set(lists$2.flatMap(((list) => entryIn(message, list)?.names ?? [])));
	return lookedUp(transform).filter(((name) => !placed.has(name)));
});
const contentsFor = ((transform, columns, message) => {
	const uses = {
		message,
		columns
	};
	const others = unplaced(transform, uses);
	return ((list, usual) => {
		const found = entryIn(message, list);
		const names = [...found?.names ?? [], ...others].slice(0, sampleLimits.lookedUp);
		if (names.length === 0) return usualValues(found?.entry, usual);
		const named = names.map(((name, index) => namedValue(uses, found?.entry, name, index)));
		if (found?.isOpen !== true) return named;
		return [...named, ...usualValues(found.entry, usual).filter((([name]) => !names.includes(name)))];
	});
});
const contentsForBoth = ((transforms, columns) => {
	const all = transforms.map(((transform) => ({
		message: usesOf(transform, columns),
		columns
	})));
	const told = transforms.flatMap(mayLookUp);
	return ((list, usual) => {
		const entries = all.map((({ message }) => entryIn(message, list)));
		const names = [.../* @__PURE__ */ new Set([...entries.flatMap(((found) => found?.names ?? [])), ...told])];
		const named = names.slice(0, sampleLimits.lookedUp).map(((name, index) => {
			const asked = entries.find(((found) => found?.names.includes(name)));
			return namedValue({
				message: all[0]?.message ?? usesOf("", []),
				columns
			}, asked?.entry, name, index);
		}));
		const others = usual.filter((([name]) => !names.includes(name)));
		return [...named, ...others.length > 0 ? others : [["notLookedUp", 12.5]]];
	});
});

// packages/transform/src/samples/vary-fields.ts
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
const alwaysSent = /* @__PURE__ */ new Set(["device.properties", "device.cloudProperties"]);
const isAlwaysSent = ((field) => alwaysSent.has(field));
const lists$1 = [[
	"device",
	"properties",
	"reported"
], ["device", "cloudProperties"]];
const sometimes = {
	component: "sensors",
	module: "VitalsModule"
};
const sentProperties = nodeOf({
	"iothub-creation-time-utc": "2026-11-12T10:01:30.021Z",
	priority: "high"
});
const present = ((message, paths) => paths.filter(((path) => nodeIn(message, path) !== void 0)));
const isFilledList = ((node) => node?.kind === "array" && node.items.length > 0);
function* variedFields(message) {
	const found = present(message, optional);
	for (const path of found) {
		const subject = path.join(".");
		const changed = withAt$1(message, path, void 0);
		yield {
			variation: {
				title: `without ${subject}`,
				change: "field-absent",
				subject
			},
			message: changed
		};
	}
	const optionalOnly = found.filter(((path) => !isAlwaysSent(path.join("."))));
	if (optionalOnly.length > 1) yield {
		variation: {
			title: "without any optional field",
			change: "field-absent"
		},
		message: optionalOnly.reduce(((rest, path) => withAt$1(rest, path, void 0)), message)
	};
	for (const path of lists$1.filter(((each) => isFilledList(nodeIn(message, each))))) {
		const subject = path.join(".");
		const changed = withAt$1(message, path, {
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
	for (const [key, value] of Object.entries(sometimes)) {
		if (present(message, [[key]]).length > 0) continue;
		yield {
			variation: {
				title: `with a ${key}`,
				change: "field-sent",
				subject: key
			},
			message: withMember(message, key, nodeOf(value))
		};
	}
	const sent = withAt$1(message, ["messageProperties"], sentProperties);
	if (writeJson(sent) === writeJson(message)) return;
	yield {
		variation: {
			title: "with application properties",
			change: "properties-sent"
		},
		message: sent
	};
}

// packages/transform/src/samples/vary-order.ts
const unknownName = "unknownToEveryTemplate";
const unknownComponent = "unknownComponent";
const groupsOf = ((items) => [...Map.groupBy(items, ((item) => entryName(item) ?? writeJson(item))).values()]);
const numbersIn = ((node) => {
	if (node.kind === "number") return [Number(node.text)];
	if (node.kind === "array") return node.items.flatMap(numbersIn);
	return node.kind === "object" ? [...node.members.values()].flatMap(numbersIn) : [];
});
const valueOf$1 = ((item) => item.members.get("value") ?? { kind: "null" });
const otherNumber = ((items) => {
	const numbers = items.flatMap(((item) => numbersIn(valueOf$1(item))));
	const least = numbers.reduce(((a, b) => Math.min(a, b)), Number.POSITIVE_INFINITY);
	const greatest = numbers.reduce(((a, b) => Math.max(a, b)), Number.NEGATIVE_INFINITY);
	if (numbers.length === 0 || !Number.isFinite(greatest)) return "4217";
	if (least === greatest) return String(least + 1);
	const middle = (least + greatest) / 2;
	return String(numbers.includes(middle) ? (middle + greatest) / 2 : middle);
});
const unknownLike$1 = ((item, items) => {
	const number = otherNumber(items);
	const value = mapLeaves(valueOf$1(item), ((leaf) => {
		if (leaf.kind === "number") return {
			kind: "number",
			text: number
		};
		return leaf.kind === "string" ? {
			kind: "string",
			value: "a text of its own"
		} : leaf;
	}));
	const named = withMember(item, "name", {
		kind: "string",
		value: unknownName
	});
	return withMember(withMember(named, "id", {
		kind: "string",
		value: `dtmi:contoso:press:${unknownName};1`
	}), "value", value);
});
const again = ((item, items) => {
	const number = otherNumber(items);
	const value = mapLeaves(valueOf$1(item), ((leaf) => leaf.kind === "number" ? {
		kind: "number",
		text: number
	} : leaf));
	return withMember(item, "value", value);
});
function* reordered(items, list) {
	const groups = groupsOf(items);
	if (groups.length < 2) return;
	const change = "order-changed";
	yield {
		variation: {
			title: `with ${list} in reverse order`,
			change,
			subject: list
		},
		items: groups.toReversed().flat()
	};
	if (groups.length < 3) return;
	const rotated = [...groups.slice(1), ...groups.slice(0, 1)].flat();
	yield {
		variation: {
			title: `with the first of ${list} last`,
			change,
			subject: list
		},
		items: rotated
	};
}
function* counted(items, list) {
	const [first] = items;
	if (first === void 0) return;
	const change = "value-unknown";
	const more = unknownLike$1(first, items);
	yield {
		variation: {
			title: `with an unknown value first in ${list}`,
			change,
			subject: "first"
		},
		items: [more, ...items]
	};
	yield {
		variation: {
			title: `with an unknown value last in ${list}`,
			change,
			subject: "last"
		},
		items: [...items, more]
	};
	if (items.length > sampleLimits.repeatedTogether) return;
	const doubled = [...items, ...items.map(((item) => again(item, items)))];
	yield {
		variation: {
			title: `with all of ${list} twice`,
			change: "telemetry-twice"
		},
		items: doubled
	};
}
const places = [[
	"device",
	"properties",
	"reported"
], ["device", "cloudProperties"]];
function* deviceLists(message) {
	for (const path of places) {
		const node = nodeIn(message, path);
		const items = node?.kind === "array" ? node.items : [];
		const objects = items.filter(((item) => item.kind === "object"));
		if (objects.length < items.length) continue;
		const [step] = reordered(objects, path.join("."));
		if (step === void 0) continue;
		yield {
			variation: step.variation,
			message: withAt$1(message, path, {
				kind: "array",
				items: step.items
			})
		};
	}
}
function* variedOrder(message, values) {
	if (values !== void 0) {
		const { key, items } = values;
		for (const step of [...reordered(items, key), ...counted(items, key)]) yield {
			variation: step.variation,
			message: withMember(message, key, {
				kind: "array",
				items: step.items
			})
		};
	}
	yield* deviceLists(message);
	if (message.members.get("component")?.kind !== "string") return;
	yield {
		variation: {
			title: "with an unknown component",
			change: "component-unknown",
			subject: "component"
		},
		message: withMember(message, "component", {
			kind: "string",
			value: unknownComponent
		})
	};
}

// packages/transform/src/samples/vary.ts
const none = {
	texts: [],
	leftOut: 0
};
const variedOf = ((text) => {
	const message = parseJsonText(text);
	if (message?.kind !== "object") return none;
	const values = valuesOf(message);
	const varied = [
		...values === void 0 ? [] : variedValues(message, values),
		...variedFields(message),
		...variedOrder(message, values)
	];
	const texts = varied.slice(0, sampleLimits.variations).map(((each) => ({
		variation: each.variation,
		text: writeJson(each.message)
	})));
	const uncounted = values === void 0 ? 0 : unvariedValues(values);
	return {
		texts,
		leftOut: varied.length - texts.length + uncounted
	};
});
const known = /* @__PURE__ */ new Map();
let held = 0;
const mostHeld = 8388608;
const remembered$1 = ((text) => {
	const found = known.get(text);
	if (found !== void 0) return found;
	const varied = variedOf(text);
	const size = varied.texts.reduce(((sum, each) => sum + each.text.length), text.length);
	if (size > mostHeld) return varied;
	if (held + size > mostHeld) {
		known.clear();
		held = 0;
	}
	known.set(text, varied);
	held += size;
	return varied;
});
const vary = ((sample) => {
	const { name, origin, source, assumed, at } = sample;
	const { texts, leftOut } = remembered$1(sample.text);
	return {
		samples: texts.map((({ variation, text }) => ({
			name,
			variation,
			origin,
			source,
			text,
			assumed,
			...at === void 0 ? {} : { at }
		}))),
		leftOut
	};
});

// packages/transform/src/samples/samples.ts
const builtInSamples = (({ export: entry, link, columns, contents }) => {
	const transform = link.transform?.text ?? "";
	const uses = usesOf(transform, columns);
	return builtInMessages(entry, contents ?? contentsFor(transform, columns, uses)).flatMap((({ kind, message }, turn) => {
		const messages = contents === void 0 ? messagesAsked(message, uses) : [message];
		return messages.slice(0, turn === 0 ? messages.length : 1).map(((each, index) => ({
			name: [
				"built-in",
				entry.source,
				kind,
				index === 0 ? void 0 : String(index + 1)
			].filter(((part) => part !== void 0)).join(" "),
			origin: "built-in",
			source: entry.source,
			text: JSON.stringify(each),
			assumed: entry.source !== "telemetry"
		})));
	}));
});
const distinct = ((samples) => {
	const seen = /* @__PURE__ */ new Set();
	return samples.filter((({ name, expected }) => {
		const key = JSON.stringify([name, expected?.file]);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	}));
});
const turnOf = (({ origin, variation }) => {
	if (variation !== void 0) return 2;
	return origin === "test" ? 0 : 1;
});
const limited = ((samples) => {
	const tests = samples.filter(((sample) => turnOf(sample) === 0));
	const others = samples.filter(((sample) => turnOf(sample) !== 0)).toSorted(((a, b) => turnOf(a) - turnOf(b)));
	const kept = /* @__PURE__ */ new Set([...tests, ...others.slice(0, Math.max(0, sampleLimits.perLink - tests.length))]);
	return samples.filter(((sample) => kept.has(sample)));
});
const propertiesIn = ((text = "") => {
	const message = parseJsonText(text);
	const found = message?.kind === "object" ? message.members.get("messageProperties") : void 0;
	return found?.kind === "object" ? found : void 0;
});
const samplesOf = ((request) => {
	const tests = distinct(testSamples(request.export, request.link));
	const { samples: captured, leftOut } = request.includeCaptured ? capturedSamples(request.config, request.export) : {
		samples: [],
		leftOut: 0
	};
	const builtIn = builtInSamples(request);
	const isTold = [...tests, ...captured].some((({ text }) => (propertiesIn(text)?.members.size ?? 0) > 0));
	const made = generatedSamples(request.config, request.export, isTold ? void 0 : propertiesIn(builtIn[0]?.text));
	const plain = [...captured.slice(sampleLimits.capturedVaried), ...builtIn.slice(1)];
	const withVariations = [
		...tests,
		...captured,
		...made.samples,
		...builtIn
	].map(((sample) => ({
		sample,
		...plain.includes(sample) ? {
			samples: [],
			leftOut: 0
		} : vary(sample)
	})));
	const all = withVariations.flatMap((({ sample, samples }) => [sample, ...samples]));
	const samples = limited(all);
	const isVariation = (({ variation }) => variation !== void 0);
	const cut = all.length - samples.length;
	const variationsCut = all.filter(isVariation).length - samples.filter(isVariation).length;
	return {
		samples,
		leftOut: {
			messages: leftOut + made.leftOut + cut - variationsCut,
			unvaried: Math.max(0, captured.length - sampleLimits.capturedVaried),
			variations: variationsCut + withVariations.reduce(((sum, each) => sum + each.leftOut), 0)
		}
	};
});

// packages/transform/src/model/run-all.ts
const isStopped = ((run) => !run.ok && run.reason !== "runtime" && run.reason !== "compile");
const mostAtOnce = 256;
const runAll = (async (runJq, program, messages, { mostStopped = Number.POSITIVE_INFINITY } = {}) => {
	let results = [];
	const stoppedOf = (() => results.filter(isStopped).length);
	const isOver = (() => results.length === messages.length || stoppedOf() >= mostStopped || results.some(((run) => !run.ok && run.reason === "budget")));
	while (!isOver()) {
		const next = messages.slice(results.length, results.length + mostAtOnce);
		const [first = ""] = next;
		const made = runJq.all === void 0 ? [await runJq(program, first)] : await runJq.all(program, next, { mostStopped: mostStopped - stoppedOf() });
		if (made.length === 0) throw new Error("The host of jq gave no result.");
		results = [...results, ...made];
	}
	return results;
});

// packages/transform/src/test/limits.ts
const testLimits = {
	rowsOfOneMessage: 1e3,
	hostileRuns: 2,
	proofRuns: 4e3,
	provenAtOnce: 64,
	probes: 120,
	partProbes: 120,
	askedTexts: 8,
	falseProbes: 150,
	flagsOfOneMessage: 8,
	falseWitnesses: 3,
	repeatProbes: 60,
	gateRuns: 60,
	comparisonRuns: 150,
	comparisons: 8,
	comparedValues: 12,
	comparedLiterals: 12,
	repeatedRowProbes: 40,
	aloneInMessage: 8,
	namedSamples: 6
};

// packages/transform/src/test/prove.ts
const allowance = (() => ({ left: testLimits.proofRuns }));
const mayReplace = ((before, after, instead) => {
	if (instead === "none") return equalJson(before, after);
	if (instead === "false" && after.kind === "boolean" && !after.value) return true;
	if (instead === "any" && before.kind === "null") return true;
	if (before.kind === "array" && after.kind === "array") {
		const { items } = after;
		return before.items.length === items.length && before.items.every(((item, at) => isKept(item, items[at], instead)));
	}
	if (before.kind === "object" && after.kind === "object") {
		const { members } = after;
		return before.members.size === members.size && [...before.members].every((([key, value]) => isKept(value, members.get(key), instead)));
	}
	return equalJson(before, after);
});
const isKept = ((before, after, instead) => after !== void 0 && mayReplace(before, after, instead));
const keepsAll = ((before, after, instead) => {
	let at = 0;
	for (const row of after) {
		const wanted = before[at];
		if (wanted !== void 0 && mayReplace(wanted, row, instead)) at += 1;
	}
	return at === before.length;
});
function* heldNames(node) {
	if (node.kind === "array") for (const item of node.items) yield* heldNames(item);
	if (node.kind !== "object") return;
	const name = entryName(node);
	const value = node.members.get("value");
	const isEmpty = value === void 0 || value.kind === "null" || value.kind === "array" && value.items.length === 0;
	if (name !== void 0 && !isEmpty) yield name;
	for (const member of node.members.values()) yield* heldNames(member);
}
const heldIn$1 = (({ text }) => [...heldNames(parseJsonText(text) ?? { kind: "null" })]);
const lacks = ((sample, whole, names) => {
	const held = heldIn$1(sample);
	const usual = whole === void 0 || whole === sample ? held : heldIn$1(whole);
	const amount = ((all, name) => all.filter(((each) => each === name)).length);
	return names.some(((name) => amount(held, name) === 0 || amount(held, name) < amount(usual, name)));
});
const isTakenAway = (({ variation }) => variation !== void 0 && (variation.change === "telemetry-missing" || variation.change === "telemetry-none" || (variation.change === "field-absent" || variation.change === "array-empty") && variation.subject !== void 0));
const nodesOf = (({ outputs }) => outputs.map(((text) => parseJsonText(text) ?? {
	kind: "string",
	value: text
})));
const holds$1 = ((before, after, aim, whole) => {
	const { sample } = before;
	const usual = whole?.outputs.length ?? 0;
	const isLacking = lacks(sample, whole?.sample, aim.names);
	if (after.failure !== void 0) return before.failure !== void 0 && !(usual > 0 && isLacking && isTakenAway(sample));
	if (before.failure !== void 0) return true;
	const [old, made] = [nodesOf(before), nodesOf(after)];
	const { change, subject } = sample.variation ?? {};
	if (change === "telemetry-twice" && (subject === void 0 ? aim.doubled.length > 0 : aim.doubled.includes(subject)) && made.length < old.length) return made.length >= usual && keepsAll(made, old, "none");
	if (made.length === old.length) return keepsAll(old, made, aim.instead);
	return isLacking && expectedRows(sample)?.length !== 0 && keepsAll(old, made, aim.instead);
});
const tells = (({ sample, failure }) => (failure === void 0 || failure === "runtime") && parseJsonText(sample.text)?.kind === "object");
const madeOf = ((sample, run) => {
	if (run === void 0 || isStopped(run)) return void 0;
	return {
		sample,
		outputs: run.outputs,
		...run.ok ? {} : { failure: run.reason }
	};
});
const madeBy = (async (offer, aim, { trials, runJq, allowed }) => {
	if (!(await runJq(offer.text, "")).ok) return void 0;
	const wholes = new Map(trials.filter((({ sample }) => sample.variation === void 0)).map(((each) => [`${each.sample.origin} ${each.sample.name}`, each])));
	const made = [];
	const telling = trials.filter(tells);
	while (made.length < telling.length) {
		const next = telling.slice(made.length, made.length + Math.min(testLimits.provenAtOnce, allowed.left));
		const texts = next.map((({ sample }) => sample.text));
		const runs = next.length === 0 ? [] : await runAll(runJq, offer.text, texts, { mostStopped: 1 });
		const after = next.map((({ sample }, at) => madeOf(sample, runs[at])));
		const failed = next.findIndex(((before, at) => {
			const now = after[at];
			const whole = wholes.get(`${before.sample.origin} ${before.sample.name}`);
			return now === void 0 || !holds$1(before, now, aim, whole);
		}));
		allowed.left -= failed === -1 ? next.length : failed + 1;
		if (failed !== -1 || next.length === 0) return void 0;
		for (const each of after) if (each !== void 0) made.push(each);
	}
	return made;
});
const isSettled = (({ names, doubled }, made) => {
	const left = partialMessages(made);
	return !left.lost.some(((name) => names.includes(name))) && !left.doubled.some(((name) => doubled.includes(name)));
});
const provenOffer = (async ({ offers, aim }, run) => {
	if (run.trials.length === 0) return void 0;
	for (const offer of offers) {
		const made = await madeBy(offer, aim, run);
		if (made !== void 0 && isSettled(aim, made)) return offer;
	}
});

// packages/transform/src/failures/limits.ts
const failureLimits = {
	located: 40,
	tried: 12,
	markedBytes: 102400,
	quoted: 160
};

// packages/transform/src/failures/words.ts
const prefix = /^jq: error \(at [^)]*\)(?: \(not a string\))?: /;
const longest = 300;
const wordsOf = ((message) => (message.split("\n")[0] ?? "").replace(prefix, "").slice(0, longest));
const causes = [
	["index", /^Cannot index /],
	["iterate", /^Cannot iterate over |cannot be iterated over$/],
	["zero", /because the divisor is zero$/],
	["operands", / cannot be (?:added|subtracted|multiplied|divided|negated)\b/],
	["number", / cannot be parsed as a number$/],
	["date", /^date .* does not match format /],
	["text", /must be (?:a string|strings)$|as it is not a string$|requires string inputs/]
];
const causeOf = ((words) => causes.find((([, pattern]) => pattern.test(words)))?.[0] ?? "other");
const withoutValues = ((words) => words.replaceAll(/"(?:[^"\\]|\\.)*"?/g, "\"\"").replaceAll(/-?\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi, "#"));
const kinds = {
	null: "null",
	boolean: "true or false",
	number: "a number",
	string: "a text",
	array: "a list",
	object: "an object"
};
const named$1 = /\b(null|boolean|number|string|array|object)(?= \(| with )/g;
const kindsIn = ((words) => [...words.replaceAll(/"(?:[^"\\]|\\.)*"?/g, "\"\"").matchAll(named$1)].map((([, kind = ""]) => kinds[kind] ?? kind)));

// packages/transform/src/failures/explain.ts
const textOf$1 = (({ program }, { start, end }) => program.slice(start, end));
const shortOf = ((text) => {
	const line = text.replaceAll(/\s+/g, " ").trim();
	return line.length > failureLimits.quoted ? `${line.slice(0, failureLimits.quoted)}\u2026` : line;
});
const isNamedList = ((target) => /(?:^|\.)(?:telemetry|properties|reported|cloudProperties)$/.test(target));
const access = ((failing) => {
	const { node } = failing;
	if (node.type !== "field" && node.type !== "index" && node.type !== "slice" && node.type !== "iterate") return void 0;
	const { target } = node;
	return {
		target: textOf$1(failing, target),
		part: textOf$1(failing, {
			start: target.end,
			end: node.end
		})
	};
});
const nameOf$2 = ((failing) => failing.node.type === "call" ? failing.node.name.name : shortOf(textOf$1(failing, failing.node)));
const joined = ((kinds) => kinds.slice(0, 2).join(" and "));
const keyOf$2 = ((node) => {
	if (node.type === "field") return node.name.name;
	if (node.type !== "index" || node.key.type !== "string" || node.key.parts.length > 1) return void 0;
	const [key = ""] = node.key.parts;
	return typeof key === "string" ? key : void 0;
});
const lacksTelemetry = (({ node, source }, target) => node.type === "iterate" && target === ".telemetry" && source !== "telemetry");
const whys = {
	index: ((failing) => {
		const read = access(failing);
		const [kind = "what"] = kindsIn(failing.words);
		if (read === void 0) return `${nameOf$2(failing)} reads a part of ${kind}, which has none of that kind.`;
		return kind === "a list" ? `${shortOf(read.part)} is read from a list, which has numbered elements and no names.` : `${shortOf(read.part)} is read from ${kind}, which has no such part.`;
	}),
	iterate: ((failing) => {
		const read = access(failing);
		const [kind = "what"] = kindsIn(failing.words);
		if (read !== void 0 && lacksTelemetry(failing, read.target)) return `A message of ${failing.source} has no telemetry, so ${shortOf(read.target + read.part)} has nothing to iterate over.`;
		return `${read === void 0 ? nameOf$2(failing) : shortOf(read.target + read.part)} goes through the elements of a list, and here there is ${kind}.`;
	}),
	zero: ((failing) => `${nameOf$2(failing)} divides by zero.`),
	operands: ((failing) => `${nameOf$2(failing)} calculates with ${joined(kindsIn(failing.words))}.`),
	number: ((failing) => {
		const [kind = "something"] = kindsIn(failing.words);
		return `${nameOf$2(failing)} gets ${kind}${kind === "null" ? ", which" : " that"} is no number.`;
	}),
	date: ((failing) => /\.\d+Z"/.test(failing.words) ? `${nameOf$2(failing)} takes no fraction of a second, and this time has one.` : `${nameOf$2(failing)} gets a text in another form than it reads.`),
	text: ((failing) => {
		const [kind = "something else"] = kindsIn(failing.words);
		return `${nameOf$2(failing)} takes a text, and gets ${kind}.`;
	}),
	other: ((failing) => `${nameOf$2(failing)} fails on what it gets.`)
};
const asTerm = ((node, text) => node.type === "binary" || node.type === "negate" || node.type === "pipe" ? `(${text})` : text);
const takesFromInside = new RegExp(String.raw`[^\]]\?|//|\b(?:${[
	"try",
	"label",
	"limit",
	"first",
	"nth",
	"until",
	"isempty",
	"all",
	"any"
].join("|")})\b`);
const caughtText = ((program, term) => takesFromInside.test(program) ? `([try ${term} catch null][])` : `(try ${term} catch null)`);
const becomesNull = "Then it is null for such values";
const lookup = ((failing) => {
	const [read, key] = [access(failing), keyOf$2(failing.node)];
	if (read === void 0 || key === void 0 || !isNamedList(read.target)) return [];
	return [{
		text: `([${read.target}[] | select(.name == ${JSON.stringify(key)}).value][0])`,
		does: "It finds the entry by its name, and is null if there is none"
	}];
});
const ofLists = ((failing) => {
	const { node, source } = failing;
	const read = access(failing);
	if (read === void 0 || node.type !== "iterate") return [];
	return [...lacksTelemetry(failing, read.target) && source === "properties" ? [{
		text: ".properties[]",
		does: "The changed properties are there"
	}] : [], {
		text: `${read.target}[]?`,
		does: "Then it has no elements for such values"
	}];
});
const hintOf = ((failing) => {
	const { node } = failing;
	if (node.type === "call" && node.name.name === "error") return "If you want to skip such messages, write `empty` instead, and add the message under `tests` with a file of rows that contains [].";
	if (access(failing) === void 0 || !/\?\?(?!\/)/.test(textOf$1(failing, node))) return void 0;
	return "jq reads `??` as `?` twice, and joins the next part to it. The operator for a default is `//`: write // instead of ??.";
});
const fixesOf = ((cause, failing) => {
	const { node } = failing;
	const text = textOf$1(failing, node);
	const caught = {
		text: caughtText(failing.program, asTerm(node, text)),
		does: becomesNull
	};
	if (hintOf(failing) !== void 0) return [];
	if (cause === "date" && /\.\d+Z"/.test(failing.words)) return [{
		text: String.raw`(sub("\\.[0-9]+Z$"; "Z") | ${text})`,
		does: "It cuts the fraction off first"
	}, caught];
	if (cause === "index") return [...lookup(failing), caught];
	return cause === "iterate" ? [...ofLists(failing), caught] : [caught];
});
const explain = ((failing) => {
	const cause = causeOf(failing.words);
	const text = textOf$1(failing, failing.node);
	const hint = hintOf(failing);
	const isQuotable = !text.includes("\n") && text.length <= failureLimits.quoted;
	return {
		message: `${whys[cause](failing)} jq says: ${failing.words}`,
		fixes: isQuotable ? fixesOf(cause, failing) : [],
		...hint === void 0 ? {} : { hint }
	};
});

// packages/transform/src/failures/marked.ts
const markKey = "adx-export failed at";
const harmless = /* @__PURE__ */ new Set([
	"identity",
	"recurse",
	"number",
	"variable",
	"break",
	"optional",
	"group"
]);
const isLiteral = ((node) => node.type === "string" && node.parts.every(((part) => typeof part === "string")));
const partsOf$1 = ((key) => key.type === "string" ? key.parts.filter(((part) => typeof part !== "string")) : [key]);
const ofKey = ((key) => key.type === "computed" ? [key.body] : key.type === "string" ? partsOf$1(key) : []);
const inside = ((node) => {
	if (node.type === "optional") return [];
	if (node.type === "try") return node.handler === void 0 ? [] : [node.handler];
	if (node.type === "index") return [node.target, ...partsOf$1(node.key)];
	if (node.type === "object") return node.entries.flatMap((({ key, value }) => [...ofKey(key), ...value === void 0 ? [] : [value]]));
	if (node.type === "bind") return [node.source, node.body];
	if (node.type === "reduce" || node.type === "foreach") return [
		node.source,
		node.init,
		node.update,
		...node.extract === void 0 ? [] : [node.extract]
	];
	return children(node);
});
const collect = ((node, found) => {
	if (node.end > node.start && !harmless.has(node.type) && !isLiteral(node)) found.push(node);
	for (const child of inside(node)) collect(child, found);
});
const mark = (({ text, body }) => {
	const nodes = [];
	collect(body, nodes);
	const numbered = nodes.map(((node, index) => ({
		node,
		index
	})));
	const opened = Map.groupBy(numbered, (({ node }) => node.start));
	const closed = Map.groupBy(numbered, (({ node }) => node.end));
	const parts = [];
	let from = body.start;
	for (const at of [.../* @__PURE__ */ new Set([...opened.keys(), ...closed.keys()])].toSorted(((a, b) => a - b))) {
		parts.push(text.slice(from, at));
		for (const { index } of (closed.get(at) ?? []).toReversed()) parts.push(`)catch adx_export_at(${String(index)}))`);
		for (const _ of opened.get(at) ?? []) parts.push("(try(");
		from = at;
	}
	const key = JSON.stringify(markKey);
	const define = `def adx_export_at($at): if ${`type == "object" and (has(${key}) or has("__jq"))`} then error else error({(${key}): $at, error: .}) end; `;
	const marked = `${text.slice(0, body.start)}${define}(try (${parts.join("")}${text.slice(from, body.end)}) catch .)${text.slice(body.end)}`;
	return marked.length > failureLimits.markedBytes ? void 0 : {
		text: marked,
		nodes
	};
});

// packages/transform/src/failures/find.ts
const placeIn$1 = ((output, said) => {
	const value = parseJsonText(output);
	if (value?.kind !== "object") return void 0;
	const [at, error] = [value.members.get(markKey), value.members.get("error")];
	if (at?.kind !== "number" || error === void 0) return void 0;
	const words = error.kind === "string" ? error.value : writeJson(error);
	return wordsOf(words) === wordsOf(said) ? Number(at.text) : void 0;
});
const raisedIn = (({ nodes }, run, failed) => {
	const output = run.outputs.at(-1);
	if (!run.ok || output === void 0) return void 0;
	const before = run.outputs.slice(0, -1);
	const at = before.length === failed.outputs.length && before.every(((each, at) => each === failed.outputs[at])) ? placeIn$1(output, failed.message) : void 0;
	return at === void 0 ? void 0 : nodes[at];
});

// packages/transform/src/failures/place.ts
const last = ((patterns, otherwise) => patterns.at(-1) ?? otherwise);
const raisingPart = ((node, text) => {
	if (node.type === "field" || node.type === "index" || node.type === "slice" || node.type === "iterate") return {
		start: node.target.end,
		end: node.end
	};
	if (node.type === "binary") return text.slice(node.start, node.end).includes("\n") ? node.at : node;
	if (node.type === "bind") return {
		start: node.source.start,
		end: last(node.patterns, node.source).end
	};
	if (node.type === "reduce" || node.type === "foreach") return {
		start: node.start,
		end: last(node.patterns, node.source).end
	};
	return node;
});

// packages/transform/src/failures/fix.ts
const getsPast = (async (text, at, message, runJq) => {
	const run = await runJq(text, message);
	if (run.ok) return run.outputs.length > 0;
	const parsed = parse(text);
	const marked = run.reason === "runtime" && parsed.ok ? mark(parsed.program) : void 0;
	const node = marked === void 0 ? void 0 : raisedIn(marked, await runJq(marked.text, message), run);
	return node !== void 0 && (node.end <= at.start || node.start >= at.end);
});
const isProven = (async (offer, proving) => await provenOffer({
	offers: [offer],
	aim: sameRows$1
}, proving) !== void 0);
const placeOf$1 = ((transform, node) => {
	const { start, end } = node;
	const marked = raisingPart(node, transform.text);
	if (marked.start === start && marked.end === end) return [];
	const message = `what to write over: ${oneLine(transform.text.slice(start, end))}`;
	return [{
		...locate(transform, {
			start,
			end
		}),
		message
	}];
});
const fixedWith = ((transform, { start, end }, fixes) => fixes.flatMap(((fix) => {
	const edits = [{
		start,
		end,
		text: fix.text,
		names: []
	}];
	const written = fixOf(transform, edits)?.text;
	return written === void 0 ? [] : [{
		fix,
		offer: offerOf(transform.text, edits, "", false),
		written
	}];
})));
const offeredAs = ((transform, node, hint) => {
	const related = placeOf$1(transform, node);
	return {
		hint,
		...related.length === 0 ? {} : { related }
	};
});
const provenFix = (async (proving, node, fixes, message) => {
	const { transform, runJq } = proving;
	const { start, end } = node;
	for (const { fix, offer, written } of fixedWith(transform, node, fixes)) {
		const at = {
			start,
			end: start + fix.text.length
		};
		if (!await getsPast(offer.text, at, message, runJq) || !await isProven(offer, proving)) continue;
		const over = transform.text.slice(start, end);
		return offeredAs(transform, node, `Write this instead of ${over}. ${fix.does}:\n${written}`);
	}
});
const endingFix = (async (proving, node, fixes, message) => {
	const { transform, runJq } = proving;
	const last = fixedWith(transform, node, fixes).at(-1);
	if (last === void 0 || last.written.includes("\n")) return void 0;
	const run = await runJq(last.offer.text, message);
	if (!run.ok || run.outputs.length > 0 || !await isProven(last.offer, proving)) return void 0;
	const over = transform.text.slice(node.start, node.end);
	const hint = `\`${last.written}\` ends the error, instead of ${over}. The message then makes no row. If you want a row, choose a value with \`if \u2026 then \u2026 else \u2026 end\`.`;
	return offeredAs(transform, node, hint);
});

// packages/transform/src/failures/failures.ts
const hasFailed = ((trial) => trial.failure === "runtime" && trial.said !== void 0);
const inTurn = ((trials) => {
	const seen = /* @__PURE__ */ new Set();
	const [first, others] = [[], []];
	const isVaried = (({ sample }) => sample.variation !== void 0);
	for (const trial of [...trials.filter(((each) => !isVaried(each))), ...trials.filter(isVaried)]) {
		const words = withoutValues(wordsOf(trial.said));
		(seen.has(words) ? others : first).push(trial);
		seen.add(words);
	}
	return [...first, ...others].slice(0, failureLimits.located);
});
const placesOf$1 = (async (trials, marked, runJq) => {
	const places = /* @__PURE__ */ new Map();
	const turn = inTurn(trials);
	const runs = await runAll(runJq, marked.text, turn.map((({ sample }) => sample.text)));
	for (const [index, run] of runs.entries()) {
		const trial = turn[index];
		const node = trial && raisedIn(marked, run, {
			outputs: trial.outputs,
			message: trial.said
		});
		if (trial !== void 0 && node !== void 0) places.set(trial, node);
	}
	return places;
});
const isOperands = ((trial) => causeOf(wordsOf(trial.said ?? "")) === "operands");
const operandsIn = ((node) => {
	if (node.type === "group" || node.type === "negate") return [node.body, ...operandsIn(node.body)];
	return node.type === "binary" ? [node.left, node.right].flatMap(((each) => [each, ...operandsIn(each)])) : [];
});
const outermost = ((places) => {
	const calculations = [...new Set([...places].filter((([trial]) => isOperands(trial))).map((([, node]) => node)))];
	const around = ((node) => calculations.find(((other) => other.end - other.start > node.end - node.start && operandsIn(other).includes(node))) ?? node);
	const widest = ((node) => {
		const next = around(node);
		return next === node ? node : widest(next);
	});
	return new Map([...places].map((([trial, node]) => [trial, isOperands(trial) ? widest(node) : node])));
});
const byHand = "Handle such values with `?`, `//` or `if \u2026 then \u2026 else \u2026 end`.";
const saidOf = (async (place, trial, node, mayTry) => {
	const { transform, source } = place;
	const words = wordsOf(trial.said);
	const { message, fixes, hint = byHand } = explain({
		node,
		program: transform.text,
		words,
		source
	});
	const { text } = trial.sample;
	const offered = (mayTry ? await provenFix(place, node, fixes, text) : void 0) ?? (mayTry ? await endingFix(place, node, fixes, text) : void 0);
	return {
		at: locate(transform, raisingPart(node, transform.text)),
		cause: causeOf(words),
		message,
		...offered ?? { hint }
	};
});
const isFailure$1 = (({ code }) => code === "transform-fails" || code === "transform-fails-on-variation");
const likeKey = (({ said }) => withoutValues(wordsOf(said)));
const standIns = ((trials, places) => {
	const found = /* @__PURE__ */ new Map();
	for (const trial of trials) {
		const node = places.get(trial);
		if (node !== void 0 && !found.has(likeKey(trial))) found.set(likeKey(trial), node);
	}
	return found;
});
const explainFailures = (async (trials, place) => {
	const failed = trials.filter(hasFailed);
	const parsed = parse(place.transform.text);
	const marked = failed.length > 0 && parsed.ok ? mark(parsed.program) : void 0;
	if (marked === void 0) return trials;
	const places = outermost(await placesOf$1(failed, marked, place.runJq));
	const others = standIns(failed, places);
	const proving = {
		...place,
		trials,
		allowed: allowance()
	};
	const saidOfAll = /* @__PURE__ */ new Map();
	const said = /* @__PURE__ */ new Map();
	const ordered = [...failed.filter((({ sample }) => sample.variation === void 0)), ...failed];
	for (const trial of ordered) {
		const node = places.get(trial) ?? others.get(likeKey(trial));
		if (node === void 0) continue;
		const key = JSON.stringify([
			node.start,
			node.end,
			causeOf(wordsOf(trial.said))
		]);
		const known = saidOfAll.get(key) ?? await saidOf(proving, trial, node, saidOfAll.size < failureLimits.tried);
		saidOfAll.set(key, known);
		said.set(trial, known);
	}
	return trials.map(((trial) => {
		const more = said.get(trial);
		if (more === void 0) return trial;
		return {
			...trial,
			observations: trial.observations.map(((each) => isFailure$1(each) ? {
				...each,
				...more
			} : each))
		};
	}));
});

// packages/transform/src/findings/evidence.ts
const isGiven = (({ origin }) => origin !== "built-in");
const isGuess = ((samples) => samples.every(((sample) => !isGiven(sample))));
const modelled = /* @__PURE__ */ new Set(["telemetry", "properties"]);
const settledBy = ((source) => modelled.has(source) ? "Add a real message of a device under `tests`, or a device template under `samples.templates`. Either one settles this." : "Add a real message under `tests`. That settles this.");
const judgedBy = ((trials) => {
	const given = trials.filter((({ sample }) => isGiven(sample)));
	return given.length > 0 ? given : trials;
});

// packages/transform/src/findings/observation.ts
const nameOf$1 = (({ name, variation }) => variation === void 0 ? name : `${name} ${variation.title}`);

// packages/transform/src/findings/place.ts
const escaped = ((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
const positionOf = ((text, offset) => {
	const before = text.slice(0, offset);
	return {
		line: before.split("\n").length,
		column: offset - before.lastIndexOf("\n")
	};
});
const withoutComments = ((text) => text.replaceAll(/#[^\n]*/g, ((comment) => " ".repeat(comment.length))));
const offsetOfKey = (({ text }, key) => {
	return new RegExp(String.raw`(?<![\w.$"])"?${escaped(key)}"?\s*:`, "u").exec(withoutComments(text))?.index;
});
const writesKey = ((transform, key) => offsetOfKey(transform, key) !== void 0 || new RegExp(String.raw`[{,]\s*"?${escaped(key)}"?\s*[,}]`, "u").test(withoutComments(transform.text)));
const placeOfKey = ((transform, key) => {
	const offset = offsetOfKey(transform, key);
	if (offset === void 0) return transform.at;
	const quote = transform.text[offset] === "\"" ? 2 : 0;
	return locateInTransform(transform, positionOf(transform.text, offset), positionOf(transform.text, offset + key.length + quote));
});
const placeOfText = ((transform, text) => {
	const offset = withoutComments(transform.text).indexOf(text);
	if (offset < 0) return transform.at;
	return locateInTransform(transform, positionOf(transform.text, offset), positionOf(transform.text, offset + text.length));
});

// packages/transform/src/findings/missing.ts
const mostNamed$2 = 6;
const missingValue = "a value is missing";
const withMissingValues = ((observations, trials) => {
	const isGiven = (({ code, sample }) => code === "no-row" && (sample.origin === "test" || sample.origin === "captured"));
	if (!observations.some(isGiven)) return observations;
	const { lost } = partialMessages(trials);
	return observations.map(((each) => {
		const held = isGiven(each) ? new Set(namesIn(each.sample)) : void 0;
		const missing = held === void 0 ? [] : lost.filter(((name) => !held.has(name)));
		if (missing.length === 0) return each;
		const message = `The transform makes no row of the message, which has no ${eitherOf(missing, mostNamed$2)}.`;
		return {
			...each,
			cause: missingValue,
			message
		};
	}));
});

// packages/transform/src/findings/severity.ts
const atMost = (([text, test, captured, template, varied, builtIn]) => ({
	text,
	test,
	captured,
	template,
	varied,
	"built-in": builtIn
}));
const table = {
	"row-lost": atMost([
		"error",
		"error",
		"error",
		"error",
		"warning",
		"warning"
	]),
	"row-left-out": atMost([
		"error",
		"error",
		"warning",
		"warning",
		"warning",
		"warning"
	]),
	"row-of-other-form-lost": atMost([
		"info",
		"info",
		"info",
		"info",
		"info",
		"info"
	]),
	"value-lost": atMost([
		"error",
		"error",
		"error",
		"error",
		"warning",
		"warning"
	]),
	untrue: atMost([
		"warning",
		"warning",
		"warning",
		"warning",
		"warning",
		"warning"
	]),
	"value-at-edge": atMost([
		"info",
		"info",
		"info",
		"info",
		"info",
		"info"
	])
};
const severityFor = ((harm, evidence) => table[harm][evidence]);
const harms = /* @__PURE__ */ new Map([
	["transform-fails", "row-lost"],
	["transform-fails-on-variation", "row-lost"],
	["row-not-object", "row-lost"],
	["rows-in-array", "row-lost"],
	["row-key-unknown", "value-lost"],
	["row-key-case", "value-lost"],
	["no-row", "row-left-out"],
	["value-does-not-fit", "value-lost"],
	["value-may-not-fit", "value-at-edge"],
	["row-key-from-message", "value-lost"],
	["rows-doubled", "untrue"],
	["rows-repeated", "untrue"],
	["row-lost-when-missing", "row-lost"],
	["false-lost", "value-lost"]
]);
const otherForms = /* @__PURE__ */ new Set(["value-null", "value-other-type"]);
const isOfOtherForm = (({ variation }) => variation !== void 0 && (otherForms.has(variation.change) || variation.change === "field-absent" && isAlwaysSent(variation.subject ?? "")));
const harmOf = (({ code, cause, sample }) => {
	if (code === "no-row" && cause === "a value is missing") return "row-lost";
	return code === "transform-fails-on-variation" && sample !== void 0 && isOfOtherForm(sample) ? "row-of-other-form-lost" : harms.get(code);
});
const ofSample = (({ origin, variation }) => {
	if (origin === "built-in") return "built-in";
	if (variation !== void 0) return "varied";
	return origin === "generated" ? "template" : origin;
});
const isDocumented = (({ code, given }) => code === "value-does-not-fit" && /^[[{]/.test(given ?? ""));
const madeUpText = /^"text \d+"$/;
const isMadeUpText = (({ code, given, sample }) => code === "value-does-not-fit" && sample.origin === "generated" && madeUpText.test(given ?? ""));
const isOfText = (({ code, about }, transform) => (code === "row-key-unknown" || code === "row-key-case") && transform !== void 0 && writesKey(transform, about));
const evidenceOf = ((observation, transform) => {
	if (observation.certain === true || isOfText(observation, transform) || isDocumented(observation)) return "text";
	return isMadeUpText(observation) ? "built-in" : ofSample(observation.sample);
});
const rank = ((severity) => severities.indexOf(severity));
const isAtLeast = ((a, b) => rank(a) <= rank(b));
const strongestOf = ((some) => some.toSorted(((a, b) => rank(a) - rank(b)))[0]);

// packages/transform/src/findings/merge.ts
const mostNamed$1 = 6;
const keyed = /* @__PURE__ */ new Set([
	"row-key-unknown",
	"row-key-case",
	"value-does-not-fit",
	"value-may-not-fit",
	"value-form-not-documented",
	"column-not-filled"
]);
const unnamed = /* @__PURE__ */ new Set([
	"expected-rows-differ",
	"expected-rows-malformed",
	"sample-malformed",
	"sample-of-default-record",
	"sample-of-other-source",
	"column-not-filled"
]);
const placeOf = ((observation, transform, link) => {
	if (observation.at !== void 0) return observation.at;
	if (transform === void 0) return link;
	return keyed.has(observation.code) ? placeOfKey(transform, observation.about) : transform.at;
});
const variationsOf$1 = ((amount) => amount === 1 ? "one variation" : counted$1(amount, "variation"));
const seenWith = ((samples) => {
	const own = new Set(samples.filter((({ variation }) => variation === void 0)).map((({ name }) => name)));
	const counted = [...own].map(((name) => {
		const amount = samples.filter(((each) => each.name === name && each.variation !== void 0)).length;
		return amount === 0 ? name : `${name} and ${variationsOf$1(amount)} of it`;
	}));
	return someOf([...counted, ...new Set(samples.filter((({ name }) => !own.has(name))).map(nameOf$1))], mostNamed$1);
});
const guessText$1 = "Built-in sample messages may differ from the messages of your devices.";
const settling = (({ hint, sample }, guessed) => {
	if (!guessed) return {
		more: "",
		...hint === void 0 ? {} : { hint }
	};
	const way = settledBy(sample.source);
	return hint === void 0 ? {
		more: ` ${guessText$1}`,
		hint: way
	} : {
		more: ` ${guessText$1} ${way}`,
		hint
	};
});
const findingOfAll = ((first, all, transform, link) => {
	const { code, message, related } = first;
	const evidence = all.map(((each) => evidenceOf(each, transform)));
	const guessed = evidence.every(((each) => each === "built-in"));
	const told = strongestOf(all.flatMap(((each, index) => {
		const harm = harmOf(each);
		const sure = evidence[index];
		return harm === void 0 || sure === void 0 ? [] : [severityFor(harm, sure)];
	}))) ?? catalogue[code].severity;
	const severity = guessed && told === "error" ? "warning" : told;
	const samples = [...new Set(all.map((({ sample }) => sample)))];
	const { more, hint } = settling(first, guessed);
	const seen = `Seen with ${oneLine(seenWith(samples))}.${more}`;
	const text = unnamed.has(code) ? message : `${oneLine(message)}\n${seen}`;
	return diagnose(code, placeOf(first, transform, link), text, {
		hint,
		lines: guessed || !unnamed.has(code) || code === "expected-rows-differ",
		severity,
		...related === void 0 ? {} : { related }
	});
});
const findingOf = ((observation, transform, link) => findingOfAll(observation, [observation], transform, link));
const kindOf = ((code) => code === "transform-fails-on-variation" ? "transform-fails" : code);
const keyOf$1 = (({ code, about, cause, at, misfit }) => {
	if (cause !== void 0) return JSON.stringify([
		kindOf(code),
		cause,
		at
	]);
	return JSON.stringify(code === "value-may-not-fit" && misfit !== void 0 ? [code, misfit] : [code, about]);
});
const ofColumns = ((first, all) => {
	const byColumn = [...new Map(all.map(((each) => [each.about, each]))).values()];
	if (first.misfit === void 0 || byColumn.length < 2) return first;
	const { type, stored } = first.misfit;
	const message = `${someOf(byColumn.map((({ about }) => about)), mostNamed$1)} are of type ${type} and get values that do not fit, such as ${first.given ?? "null"}: Azure Data Explorer would store ${stored}.`;
	const related = byColumn.slice(0, mostNamed$1).flatMap(((each) => each.related ?? []));
	return {
		...first,
		message,
		...related.length === 0 ? {} : { related }
	};
});
const speaker = ((all) => all.find((({ code }) => code !== "transform-fails-on-variation")) ?? all[0]);
const mergeObservations = ((observations, transform, link) => [...Map.groupBy(observations, keyOf$1).values()].flatMap(((all) => {
	const first = speaker(all);
	return first === void 0 ? [] : [findingOfAll(ofColumns(first, all), all, transform, link)];
})));

// packages/transform/src/compare/message-values.ts
const scalarsIn = ((node, path) => {
	if (node.kind === "array") return node.items.flatMap(((item, index) => scalarsIn(item, [...path, index])));
	if (node.kind === "object") return [...node.members].flatMap((([key, value]) => scalarsIn(value, [...path, key])));
	if (node.kind === "null" || node.kind === "string" && node.value.trim() === "") return [];
	return [{
		path,
		node,
		text: sameValueText(node)
	}];
});
const isReading = (([list, , member]) => (list === "telemetry" || list === "properties") && member === "value");
const valuesIn$1 = ((message) => scalarsIn(message, []));
const storedIn = ((node) => scalarsIn(node, []));
const lists = ["telemetry", "properties"];
const namedBy = (({ path }) => {
	const [list, index, member, ...deeper] = path;
	return lists.includes(list) && typeof index === "number" && member === "name" && deeper.length === 0 ? [...path.slice(0, 2), "value"] : void 0;
});
const isWithin = (({ path }, whole) => whole.every(((key, index) => path[index] === key)));
const withValue = ((node, [key, ...rest], value) => {
	if (key === void 0) return value;
	if (node.kind === "array") return {
		kind: "array",
		items: node.items.map(((item, at) => at === key ? withValue(item, rest, value) : item))
	};
	if (node.kind !== "object") return node;
	const members = [...node.members].map((([name, member]) => [name, name === key ? withValue(member, rest, value) : member]));
	return {
		kind: "object",
		members: new Map(members)
	};
});
const plainKey = /^[A-Za-z_]\w*$/;
const pathText = ((path) => path.map(((key, index) => {
	if (typeof key === "number") return `[${key}]`;
	return plainKey.test(key) ? `.${key}` : `${index === 0 ? "." : ""}[${JSON.stringify(key)}]`;
})).join(""));

// packages/transform/src/compare/held.ts
const textsIn$1 = ((stored) => {
	const node = parseJsonText(stored);
	if (node === void 0) return /* @__PURE__ */ new Set();
	const inner = node.kind === "string" && /^[{[]/.test(node.value) ? parseJsonText(node.value) : void 0;
	return new Set([...storedIn(node), ...inner === void 0 ? [] : storedIn(inner)].map((({ text }) => text)));
});
const heldIn = ((rows, unknown) => {
	const held = /* @__PURE__ */ new Map();
	for (const [row, { cells }] of rows.entries()) for (const { column, text } of cells.filter((({ fits }) => fits !== "unknown" || unknown === "held"))) for (const value of textsIn$1(text)) {
		const found = held.get(value);
		if (found === void 0) held.set(value, [{
			row,
			column
		}]);
		else found.push({
			row,
			column
		});
	}
	return held;
});
const columnsOf = ((held, text) => new Set((held.get(text) ?? []).map((({ column }) => column))));

// packages/transform/src/findings/bases.ts
const isOurs = (({ sample }) => sample.origin === "built-in");
const basesOf = ((trials) => {
	const bases = trials.filter((({ sample, rows, failure }) => sample.variation === void 0 && failure === void 0 && rows.length > 0));
	const given = bases.filter(((base) => !isOurs(base)));
	return given.length > 0 ? given : bases;
});
const byChange = ((trials) => new Map([...Map.groupBy(trials, (({ sample }) => sample.name))].map((([name, own]) => [name, Map.groupBy(own.filter((({ failure }) => failure === void 0)), (({ sample }) => sample.variation?.change))]))));
const remembered = /* @__PURE__ */ new WeakMap();
const variationsOf = ((trials, base, change) => {
	const known = remembered.get(trials) ?? byChange(trials);
	remembered.set(trials, known);
	return known.get(base.sample.name)?.get(change) ?? [];
});
const guessText = (({ origin }) => origin === "built-in" ? " Only built-in sample messages show it, and your devices may send others." : "");
const settleHint = (({ origin }) => origin === "built-in" ? " To be sure, add a real message under `tests` or a device template under `samples`." : "");

// packages/transform/src/findings/order.ts
const compareText = ((a, b) => a < b ? -1 : a > b ? 1 : 0);
const between = /[^\p{L}\p{N}_.:-]+/u;
const ofText = ((value) => {
	const inner = /^[{[]/.test(value) ? parseJsonText(value) : void 0;
	return inner === void 0 ? value.split(between).toSorted(compareText).join(" ") : unordered(inner);
});
const unordered = ((node) => {
	if (node.kind === "string") return ofText(node.value);
	if (node.kind === "number") return Number(node.text).toPrecision(12);
	if (node.kind === "array") return `[${node.items.map(unordered).toSorted(compareText).join()}]`;
	if (node.kind !== "object") return writeJson(node);
	return `{${[...node.members].map((([key, value]) => `${key}:${unordered(value)}`)).toSorted(compareText).join()}}`;
});
const isEmpty$2 = ((text) => text === "null" || text === "\"\"");
const contentsOf = ((rows) => {
	const cells = rows.flatMap(((row) => row.cells)).filter((({ text }) => !isEmpty$2(text)));
	const texts = Map.groupBy(cells, (({ column }) => column));
	return new Map([...texts].map((([column, found]) => [column, found.map((({ given, text }) => unordered(parseJsonText(given ?? text) ?? { kind: "null" }))).toSorted(compareText).join("\n")])));
});
const differing$1 = ((base, other) => {
	const [before, after] = [contentsOf(base.rows), contentsOf(other.rows)];
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter(((column) => before.get(column) !== after.get(column)));
});
const entriesOf = ((sample) => {
	const message = parseJsonText(sample.text);
	return (message?.kind === "object" ? valuesOf(message)?.items ?? [] : []).flatMap(((item) => {
		const name = entryName(item);
		const telling = storedIn(item.members.get("value") ?? { kind: "null" }).filter((({ node }) => node.kind !== "boolean")).map((({ text }) => text));
		return name === void 0 ? [] : [[name, telling]];
	}));
});
const passing = ((base, trials) => {
	const changes = ["value-boundary", "value-text"];
	const own = new Set(entriesOf(base.sample).flatMap((([, values]) => values)));
	const others = changes.flatMap(((change) => variationsOf(trials, base, change)));
	return new Set(others.flatMap((({ sample, rows }) => {
		const held = heldIn(rows, "held");
		return entriesOf(sample).flatMap((([, values]) => values)).filter(((text) => !own.has(text))).flatMap(((text) => held.get(text) ?? [])).map((({ column }) => column));
	})));
});
const lostIn = ((base, columns, other) => {
	const [before, after] = [heldIn(base.rows, "held"), heldIn(other.rows, "held")];
	const entries = entriesOf(base.sample);
	const there = Map.groupBy(entriesOf(other.sample), (([name]) => name));
	const isSingle = ((text) => entries.filter((([, values]) => values.includes(text))).length === 1);
	return entries.flatMap((([name, texts]) => {
		const stood = texts.filter(((text) => isSingle(text) && (before.get(text) ?? []).some((({ column }) => columns.has(column)))));
		const kept = (there.get(name) ?? []).flatMap((([, values]) => values));
		return stood.length > 0 && ![...stood, ...kept].some(((text) => after.has(text))) ? [name] : [];
	}));
});
const listed$2 = ((names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`);
const valuesLost = ((names) => names.length === 0 ? "" : ` The ${names.length === 1 ? "value" : "values"} of ${listed$2(names)} would be lost.`);
const byName = ((list) => `Select each value by its name: ([.${list}[] | select(.name == "\u2026").value][0]).`);
const observed = (({ code, list, message, column }, { sample }, transform) => ({
	code,
	about: list,
	message: `${message}${guessText(sample)}`,
	hint: `${byName(list)}${settleHint(sample)}`,
	at: column === void 0 ? transform.at : placeOfKey(transform, column),
	sample
}));
const listOf$1 = (({ sample }) => {
	const { change, subject } = sample.variation ?? {};
	if (change === "order-changed" && subject !== void 0) return subject;
	return sample.source === "properties" ? "properties" : "telemetry";
});
const byOrder = ((base, trials, transform) => {
	const all = new Set(base.rows.flatMap((({ cells }) => cells.map((({ column }) => column)))));
	return [...Map.groupBy(variationsOf(trials, base, "order-changed"), listOf$1)].flatMap((([list, others]) => {
		const [shown, ...more] = others.filter(((other) => differing$1(base, other).length > 0));
		if (shown === void 0) return [];
		const found = [shown, ...more];
		const columns = [...all].filter(((column) => found.some(((other) => differing$1(base, other).includes(column)))));
		const lost = new Set(found.flatMap(((other) => [...lostIn(base, all, other), ...lostIn(other, all, base)])));
		const message = `${listed$2(columns)} ${columns.length === 1 ? "depends" : "depend"} on the order of ${list} in a message: in another order the rows differ.${valuesLost([...lost])}`;
		return [observed({
			code: "row-depends-on-order",
			list,
			message,
			column: columns[0]
		}, shown, transform)];
	}));
});
const isTotal = ((base, other) => {
	return entriesOf(base.sample).filter((([, [text = "", ...more]]) => more.length === 0 && /^-?\d/.test(text))).length < 2 && other.rows.length > 0;
});
const ofPlace = ((base, [first, last], columns, transform) => {
	const [inFirst, inLast] = [lostIn(base, columns, first), lostIn(base, columns, last)];
	const list = listOf$1(base);
	const [column] = columns;
	const byPosition = [...inFirst.filter(((name) => !inLast.includes(name))), ...inLast.filter(((name) => !inFirst.includes(name)))];
	if (byPosition.length > 0) {
		const message = `A message with one more value, ${inFirst.length > 0 ? "first" : "last"} in ${list}, makes other rows.${valuesLost(byPosition)}`;
		const shown = inFirst.length > 0 ? first : last;
		return [observed({
			code: "row-depends-on-order",
			list,
			message,
			column
		}, shown, transform)];
	}
	if (inFirst.length === 0 || isTotal(base, first)) return [];
	const message = `A message with one more value in ${list} makes ${first.rows.length === 0 ? "no row" : "other rows"}.${valuesLost(inFirst)}`;
	return [observed({
		code: "value-dropped",
		list,
		message,
		column
	}, first, transform)];
});
const byNumber = ((base, trials, transform) => {
	const columns = passing(base, trials);
	const [first, last] = variationsOf(trials, base, "value-unknown");
	const more = first === void 0 || last === void 0 ? [] : ofPlace(base, [first, last], columns, transform);
	if (more.length > 0) return more;
	const together = variationsOf(trials, base, "telemetry-twice").filter((({ sample }) => sample.variation?.subject === void 0));
	const [column] = columns;
	const list = listOf$1(base);
	return together.flatMap(((twice) => {
		const lost = lostIn(base, columns, twice);
		if (lost.length === 0 || isTotal(base, twice)) return [];
		const message = `A message with every value of ${list} twice makes ${twice.rows.length === 0 ? "no row" : "other rows"}.${valuesLost(lost)}`;
		return [observed({
			code: "value-dropped",
			list,
			message,
			column
		}, twice, transform)];
	}));
});
const orderObservations = ((trials, transform) => {
	const bases = basesOf(trials);
	const ordered = bases.flatMap(((base) => byOrder(base, trials, transform)));
	const lists = new Set(ordered.map((({ about }) => about)));
	const numbered = bases.flatMap(((base) => byNumber(base, trials, transform)));
	return [...ordered, ...numbered.filter((({ about }) => !lists.has(about)))];
});

// packages/transform/src/findings/settle.ts
const baseCodes = /* @__PURE__ */ new Map([["transform-fails-on-variation", "transform-fails"], ["value-may-not-fit", "value-does-not-fit"]]);
const expectedMisfits = /* @__PURE__ */ new Set(["value-other-type", "value-text"]);
const expectedFailures = {
	"built-in": /* @__PURE__ */ new Set([
		"value-other-type",
		"value-text",
		"value-boundary"
	]),
	generated: /* @__PURE__ */ new Set(["value-other-type"])
};
const beyondAll = "1E+400";
const keyOf = ((code, { about, cause, at }) => cause === void 0 ? JSON.stringify([code, about]) : JSON.stringify([
	code,
	cause,
	at
]));
const valuesIn = ((sample) => {
	const message = parseJsonText(sample.text);
	const items = message?.kind === "object" ? valuesOf(message)?.items ?? [] : [];
	return new Set(items.map(((item) => writeJson(item.members.get("value") ?? { kind: "null" }))));
});
const isUnknownKey = (({ code }) => code === "row-key-unknown" || code === "row-key-case");
const softened = ((each, worksOnGiven, transform) => {
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
		message: `The keys of the rows come from the message. A value without a column is lost, as '${about}' would be.`,
		hint: "List the columns at the end of the transform: `| { A, B }`.",
		sample
	};
});
const isForeign = (({ code, sample }, { onAny, onGiven }) => code === "no-row" && (sample.origin === "built-in" && onAny || sample.origin === "generated" && onGiven));
const placeInSample = (({ sample, at }) => JSON.stringify([sample.name, at]));
const settle = ((trials, transform) => {
	const all = trials.flatMap((({ observations }) => observations));
	const failing = new Set(all.filter((({ code }) => code === "transform-fails")).map(placeInSample));
	const works = trials.some((({ sample, rows }) => sample.variation === void 0 && rows.length > 0));
	const onGiven = trials.some((({ sample, rows }) => sample.variation === void 0 && sample.origin !== "built-in" && rows.length > 0));
	const worksOnGiven = trials.some((({ sample, rows }) => sample.origin !== "built-in" && rows.length > 0));
	const kept = all.map(((each) => softened(each, worksOnGiven, transform)));
	const said = new Set(kept.map(((each) => keyOf(each.code, each))));
	return kept.filter(((observation) => {
		const { code, sample, given } = observation;
		if (isForeign(observation, {
			onAny: works || worksOnGiven,
			onGiven
		})) return false;
		const change = sample.variation?.change;
		if (isUnknownKey(observation) && change === "value-unknown") return false;
		if (code === "transform-fails-on-variation" && change !== void 0) {
			if (failing.has(placeInSample(observation)) || expectedFailures[sample.origin]?.has(change) === true) return false;
		}
		if (code === "value-may-not-fit" && change !== void 0 && expectedMisfits.has(change)) return false;
		if (code === "value-may-not-fit" && given === beyondAll) return false;
		const base = baseCodes.get(code);
		return base === void 0 || !said.has(keyOf(base, observation));
	}));
});

// packages/transform/src/findings/told-false.ts
const mostNamed = 6;
const defaultsOf = ((transform, { about }, told) => {
	const values = entriesIn(transform).map((({ key, ...entry }) => ({
		column: transform.text.slice(key.start, key.end).replaceAll("\"", ""),
		at: locate(transform, entry)
	})));
	const within = ((each, column) => values.some((({ column: own, at }) => (column === void 0 || own === column) && isWithin$1(each.place, at))));
	const own = told.filter(((each) => within(each, about)));
	return own.length > 0 ? own : told.filter(((each) => !within(each)));
});
const besideText = ((transform, lost, told) => {
	const defaults = told.filter((({ code }) => code === "jq-alternative-loses-false"));
	const shown = /* @__PURE__ */ new Map();
	return {
		left: lost.filter(((observation) => {
			const own = observation.about === "rows" ? [] : defaultsOf(transform, observation, defaults);
			for (const each of own) shown.set(each, [...shown.get(each) ?? [], observation]);
			return own.length === 0;
		})),
		shown
	};
});
const asShown = ((finding, shown, transform) => {
	const severities = shown.map(((each) => {
		const harm = harmOf(each);
		return harm === void 0 ? finding.severity : severityFor(harm, evidenceOf(each, transform));
	}));
	const severity = strongestOf(severities) ?? finding.severity;
	if (isAtLeast(finding.severity, severity)) return finding;
	const samples = shown.filter(((_, index) => severities[index] === severity)).map((({ sample }) => nameOf$1(sample)));
	const seen = `Seen with ${oneLine(someOf([...new Set(samples)], mostNamed))}.`;
	return {
		...finding,
		severity,
		message: `${finding.message}\n${seen}`
	};
});

// packages/transform/src/test/certain.ts
const isRunaway = (({ trials }) => trials.length > 1 && trials.every((({ failure }) => failure !== void 0 && failure !== "runtime")));
const isOfDefaultRecord = (({ code, given }, { link }) => link.transform === void 0 && code === "value-does-not-fit" && /^[[{]/.test(given ?? ""));
const isCertain = ((observation, tried) => {
	const { code } = observation;
	if (code.startsWith("transform-") && isRunaway(tried)) return true;
	if (isOfDefaultRecord(observation, tried)) return true;
	const at = placeOf(observation, tried.link.transform, tried.link.at);
	return (tried.check?.findings ?? []).some(((read) => read.code === code && isAt(read, at)));
});

// packages/transform/src/test/left-out.ts
const ifAny = ((amount, one) => amount === 0 ? [] : [counted$1(amount, one)]);
const wereNot = ((amount, done) => `${amount === 1 ? "was" : "were"} not ${done}`);
const testFinding = ((tests, { link, ended = "" }) => {
	const [first] = tests;
	if (first === void 0) return [];
	const names = someOf(tests.map((({ name }) => oneLine(name))), testLimits.namedSamples);
	return [diagnose("test-not-run", first.at ?? link.at, `${names} ${wereNot(tests.length, "run")}: ${ended}.`)];
});
const noteOf = ((messages, variations, unvaried, ended) => {
	const parts = [...ifAny(messages, "message"), ...ifAny(variations, "variation")];
	const why = ended === void 0 ? "" : `: ${ended}`;
	const untried = parts.length === 0 ? [] : [`${parts.join(" and ")} ${wereNot(messages + variations, "tried")}${why}.`];
	const plain = ifAny(unvaried, "captured message").map(((each) => `${each} ${wereNot(unvaried, "varied")}.`));
	return [...untried, ...plain].join(" ");
});
const leftOutFindings = ((tried) => {
	const { samples, trials, link, ended } = tried;
	const done = new Set(trials.map((({ sample }) => sample)));
	const missing = Map.groupBy(samples.samples.filter(((sample) => !done.has(sample))), turnOf);
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
});

// packages/transform/src/findings/not-sent.ts
const cellAt = ((rows, { row, column }) => rows[row]?.cells.find(((cell) => cell.column === column)));
const nodeAt = ((rows, place) => parseJsonText(cellAt(rows, place)?.text ?? "null") ?? { kind: "null" });
const word = /\bnull\b/;
const isNullText = ((without, before) => {
	if (without.kind !== "string" || !word.test(without.value)) return false;
	if (/^\s*[[{]/.test(without.value) && parseJsonText(without.value) !== void 0) return false;
	return before.kind !== "string" || !word.test(before.value);
});
const writtenUnder = ((transform, column) => {
	const parsed = parse(transform);
	if (!parsed.ok) return void 0;
	const found = [];
	walk(parsed.program.body, ((node) => {
		if (node.type !== "object") return;
		for (const { key, value } of node.entries) if ((key.type === "name" ? key.name : key.type === "string" ? literalOf(key) : void 0) === column && value !== void 0) found.push(transform.slice(value.start, value.end));
	}));
	return found.length === 0 ? void 0 : found.join("\n");
});
const asksForPresence = /[!=]=\s*null\b|\bnull\s*[!=]=|\bhas\(|\bisempty\(|\bvalues\b|\bany\(|\ball\(/;
const asksForType = /\btype\b/;
const typeNames = /* @__PURE__ */ new Set([
	"null",
	"boolean",
	"number",
	"string",
	"array",
	"object"
]);
const isOfType = ((written, stored) => asksForType.test(written) && (stored.kind === "boolean" || stored.kind === "string" && typeNames.has(stored.value)));
const isMeant$4 = ((written, stored, reading, isOfAnother) => {
	if (!isOfAnother && asksForPresence.test(written)) return true;
	if (isOfType(written, stored)) return true;
	const counts = /\blength\b/.test(written) && (reading?.kind === "number" || /\bvalue\s*\[\]/.test(written));
	if (stored.kind === "boolean") return counts || written.includes("//");
	if (stored.kind === "string") return defaults(written).includes(stored.value);
	return counts && stored.kind === "number" && Number(stored.text) === 0;
});
const makesFalse = ((written, whole) => {
	const byDefault = /\/\/=?\s*false\b/;
	return byDefault.test(written) || !/[=!]=/.test(written) && byDefault.test(whole);
});
const defaults = ((written) => [...written.matchAll(/\/\/\s*"((?:[^"\\]|\\.)*)"/g)].map((([, text = ""]) => text)));
const addsReadings = ((written) => written.replaceAll(/"(?:[^"\\]|\\.)*"/g, "\"\"").includes("+") && !/\badd\b|\breduce\b|\bforeach\b|\/\//.test(written));
const holdsField = ((message, field) => (nodeIn(message, [field]) ?? { kind: "null" }).kind !== "null");
const isExpected = ((samples, isHeld, column, stored) => samples.some(((sample) => {
	const message = parseJsonText(sample.text);
	if (sample.variation !== void 0 || message?.kind !== "object" || isHeld(message)) return false;
	return (expectedRows(sample) ?? []).some(((row) => {
		const cell = row.kind === "object" ? row.members.get(column) : void 0;
		return cell !== void 0 && equalJson(cell, stored);
	}));
})));

// packages/transform/src/test/false-as-null.ts
const changed = ((node, { flags, number }) => mapLeaves(node, ((leaf) => {
	if (leaf.kind === "boolean") return nodeOf(flags);
	if (number === void 0) return leaf;
	if (leaf.kind === "number") return {
		kind: "number",
		text: number
	};
	return leaf.kind === "string" ? {
		kind: "string",
		value: `${leaf.value} y`
	} : leaf;
})));
const textFor = ((message, path, own, others) => {
	const values = valuesOf(message);
	const whole = valuesIn$1(message).filter(((each) => isReading(each.path) || each.node.kind === "boolean")).reduce(((node, each) => withValue(node, each.path, changed(each.node, others))), message);
	const set = withValue(whole, path, own);
	const [first] = values?.items ?? [];
	if (values === void 0 || first === void 0 || set.kind !== "object") return writeJson(set);
	const list = set.members.get(values.key);
	const more = withMember(withMember(first, "name", nodeOf(unknownName)), "value", nodeOf(others.flags));
	const items = list?.kind === "array" ? [...list.items, more] : [];
	return writeJson(withMember(set, values.key, {
		kind: "array",
		items
	}));
});
const given = ((rows, place) => rows === void 0 ? void 0 : cellAt(rows, place)?.given ?? "null");
const placesOf = ((rows) => rows.flatMap((({ cells }, row) => cells.map((({ column }) => ({
	row,
	column
}))))));
const numbers$2 = [
	"1000000",
	"-1000000",
	"0"
];
const isTrue = nodeOf(true);
const isFalse = nodeOf(false);
const columnOfNull = (async (probe, { sample }, message, path) => {
	const quiet = { flags: false };
	const [set, unset, absent, amongOthers] = await probe(sample, [
		textFor(message, path, isTrue, quiet),
		textFor(message, path, isFalse, quiet),
		textFor(message, path, { kind: "null" }, quiet),
		textFor(message, path, isFalse, { flags: true })
	]);
	if (set === void 0) return void 0;
	const follows = ((place) => given(set, place) === "true" && [
		unset,
		absent,
		amongOthers
	].every(((rows) => given(rows, place) === "null")));
	const found = set.length === unset?.length && set.length === absent?.length ? placesOf(set).filter(follows) : [];
	if (found.length === 0) return void 0;
	const varied = await probe(sample, numbers$2.map(((number) => textFor(message, path, isTrue, {
		flags: false,
		number
	}))));
	return found.find(((place) => varied.every(((rows) => given(rows, place) === "true"))))?.column;
});

// packages/transform/src/findings/sample-findings.ts
const malformed = ((sample) => ({
	code: "sample-malformed",
	about: sample.name,
	message: `${sample.name} must be one JSON object.`,
	...sample.at === void 0 ? {} : { at: sample.at },
	sample
}));
const isDefaultRecord = (({ members }) => members.has("schema") || members.get("telemetry")?.kind === "object" && !members.has("device"));
const givenObservations = ((sample, message) => {
	if (sample.variation !== void 0 || sample.origin === "built-in") return [];
	const at = sample.at === void 0 ? {} : { at: sample.at };
	const about = sample.name;
	if (isDefaultRecord(message)) return [{
		code: "sample-of-default-record",
		about,
		message: `${sample.name} is a default record, as IoT Central exports it without a transform. A transform receives another format.`,
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
});

// packages/transform/src/rows/row.ts
const cellOf = (({ name, type }, node) => {
	const given = node === void 0 ? {} : { given: writeJson(node) };
	const fitted = node === void 0 ? emptyOf(type) : fit(node, type);
	if (fitted === "unknown" && node !== void 0) return {
		column: name,
		...given,
		stored: plainValue(node),
		text: writeJson(node),
		fits: "unknown"
	};
	const { value, text } = typeof fitted === "string" ? emptyOf(type) : fitted;
	return {
		column: name,
		...given,
		stored: value,
		text,
		fits: typeof fitted !== "string"
	};
});
const rowOf = (({ members }, { columns }) => {
	const names = new Set(columns.map((({ name }) => name)));
	return {
		cells: columns.map(((column) => cellOf(column, members.get(column.name)))),
		unknownKeys: [...members.keys()].filter(((key) => !names.has(key)))
	};
});

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
const failed = ((run, sample) => {
	const onVariation = run.reason === "runtime" && sample.variation !== void 0;
	const words = wordsOf(run.message);
	const message = run.reason === "runtime" ? `jq stops with: ${words}` : `${words}.`;
	return {
		code: onVariation ? "transform-fails-on-variation" : failureCodes[run.reason],
		about: run.reason === "runtime" ? withoutValues(words) : run.reason,
		message,
		sample
	};
});
const noRowHint = "Correct the condition in the transform. If you want to skip such messages, add the message under `tests` with a file of rows that contains [].";
const countObservations = ((sample, outputs) => {
	if (outputs > testLimits.rowsOfOneMessage) return [{
		code: "many-rows",
		about: "rows",
		message: `The message makes ${counted$1(outputs, "row")}; the first ${testLimits.rowsOfOneMessage} were checked.`,
		sample
	}];
	const isExpected = sample.expected !== void 0 && expectedRows(sample) !== void 0;
	if (outputs > 0 || sample.variation !== void 0 || isExpected) return [];
	return [{
		code: "no-row",
		about: "rows",
		message: "The transform makes no row of the message.",
		...sample.origin === "built-in" ? {} : { hint: noRowHint },
		sample
	}];
});
const nodeFrom = ((output) => parseJsonText(output) ?? {
	kind: "string",
	value: output
});
const judged = ((sample, message, run, target) => {
	const nodes = run.outputs.slice(0, testLimits.rowsOfOneMessage).map(nodeFrom);
	const all = sample.expected === void 0 ? nodes : run.outputs.map(nodeFrom);
	const objects = nodes.filter(((node) => node.kind === "object"));
	const others = nodes.filter(((node) => node.kind !== "object"));
	const rows = objects.map(((object) => ({
		object,
		row: rowOf(object, target)
	})));
	const observations = [
		...givenObservations(sample, message),
		...others.map(((node) => notARow(node, sample))),
		...rows.flatMap((({ object, row }) => rowObservations(object, row, target, sample))),
		...run.ok ? [...countObservations(sample, run.outputs.length), ...expectedObservations(sample, all)] : [],
		...run.ok ? [] : [failed(run, sample)]
	];
	const trial = {
		sample,
		outputs: run.outputs,
		rows: rows.map((({ row }) => row)),
		observations
	};
	return run.ok ? trial : {
		...trial,
		failure: run.reason,
		said: run.message
	};
});
const unread = ((sample) => ({
	sample,
	outputs: [],
	rows: [],
	observations: [malformed(sample)]
}));
const defaultRun = ((sample) => (async (text) => {
	const message = parseJsonText(text);
	return {
		ok: true,
		outputs: message?.kind === "object" ? [writeJson(defaultRecordOf(sample.source, message))] : []
	};
}));
const tryOn = (async (sample, target, run) => {
	const message = parseJsonText(sample.text);
	return message?.kind === "object" ? judged(sample, message, await run(sample.text), target) : unread(sample);
});
const tryOnAll = (async (samples, target, run) => {
	const read = samples.map(((sample) => ({
		sample,
		message: parseJsonText(sample.text)
	})));
	const runs = [...await run(read.filter((({ message }) => message?.kind === "object")).map((({ sample }) => sample.text)))];
	const trials = [];
	for (const { sample, message } of read) {
		const one = message?.kind === "object" ? runs.shift() : void 0;
		if (message?.kind !== "object") trials.push(unread(sample));
		else if (one === void 0) break;
		else trials.push(judged(sample, message, one, target));
	}
	return trials;
});

// packages/transform/src/test/prober.ts
const proberOf = ((transform, target, runJq, most) => {
	let left = most;
	return (async (sample, texts) => {
		const { expected: _, ...plain } = sample;
		const samples = texts.slice(0, left).map(((text) => ({
			...plain,
			text
		})));
		left -= samples.length;
		const { hostileRuns: mostStopped } = testLimits;
		const trials = await tryOnAll(samples, target, ((messages) => runAll(runJq, transform.text, messages, { mostStopped })));
		return texts.map(((_text, index) => {
			const trial = trials[index];
			return trial === void 0 || trial.failure !== void 0 ? void 0 : trial.rows;
		}));
	});
});

// packages/transform/src/test/lost-false.ts
const sentinel = "4217.625";
const placed = ((rows) => new Map(rows.flatMap((({ cells }, row) => cells.flatMap((({ column, given = "null" }) => {
	const node = parseJsonText(given);
	const inner = node?.kind === "string" && /^[[{]/.test(node.value) ? parseJsonText(node.value) : node;
	return inner === void 0 ? [] : leavesOf$1(inner, JSON.stringify([row, column]));
}))))));
const leavesOf$1 = ((node, at) => {
	if (node.kind === "array") return node.items.flatMap(((item, index) => leavesOf$1(item, `${at} ${index}`)));
	if (node.kind === "object") return [...node.members].flatMap((([key, value]) => leavesOf$1(value, `${at} ${JSON.stringify(key)}`)));
	return [[at, node.kind === "string" ? node.value : writeJson(node)]];
});
const columnAt = ((key) => {
	const parsed = /^\[\d+,("(?:[^"\\]|\\.)*")\]/.exec(key)?.[1];
	const node = parsed === void 0 ? void 0 : parseJsonText(parsed);
	return node?.kind === "string" ? node.value : "";
});
const fateOf = ((ofTrue, ofNumber, ofFalse) => {
	if (ofTrue.length !== ofNumber.length || ofFalse.length > ofTrue.length) return void 0;
	const [whenTrue, whenNumber, whenFalse] = [
		placed(ofTrue),
		placed(ofNumber),
		placed(ofFalse)
	];
	const passed = [...whenNumber].filter((([key, text]) => text === sentinel && whenTrue.get(key) === "true"));
	const [first] = passed;
	if (first === void 0) return void 0;
	if (ofFalse.length < ofTrue.length) return {
		lost: "row",
		column: columnAt(first[0])
	};
	const gone = passed.find((([key]) => whenFalse.get(key) !== "false"));
	if (gone === void 0) return void 0;
	const stored = whenFalse.get(gone[0]);
	return {
		lost: "cell",
		column: columnAt(gone[0]),
		...stored === void 0 ? {} : { stored }
	};
});
const fateAt = (async (probe, base, make) => {
	const values = [
		nodeOf(true),
		{
			kind: "number",
			text: sentinel
		},
		nodeOf(false)
	];
	const [ofTrue, ofNumber, ofFalse] = await probe(base.sample, values.map(make));
	if (ofTrue === void 0 || ofNumber === void 0 || ofFalse === void 0) return void 0;
	return fateOf(ofTrue, ofNumber, ofFalse);
});
const fateOfNull = (async (probe, base, message, path) => {
	const column = await columnOfNull(probe, base, message, path);
	return column === void 0 ? void 0 : {
		lost: "null",
		column
	};
});
const setAt = ((message, path) => ((value) => writeJson(withValue(message, path, value))));
const setUnknown = ((message) => ((value) => {
	const values = valuesOf(message);
	const [first] = values?.items ?? [];
	if (values === void 0 || first === void 0) return writeJson(message);
	const more = withMember(withMember(first, "name", nodeOf(unknownName)), "value", value);
	return writeJson(withMember(message, values.key, {
		kind: "array",
		items: [...values.items, more]
	}));
}));
const losesRows = (async (probe, base, message, own) => {
	const others = valuesIn$1(message).map((({ path }) => path)).filter(((path) => isReading(path) && pathText(path) !== pathText(own))).toSorted(((a, c) => Number(c[1] === own[1]) - Number(a[1] === own[1]))).slice(0, testLimits.falseWitnesses);
	for (const make of [setUnknown(message), ...others.map(((path) => setAt(message, path)))]) if ((await fateAt(probe, base, make))?.lost === "row") return true;
	return false;
});
const isMeant$3 = ((trials) => trials.some((({ sample }) => {
	const rows = sample.variation === void 0 ? expectedRows(sample) : void 0;
	const message = parseJsonText(sample.text);
	if (rows === void 0 || message?.kind !== "object") return false;
	return valuesIn$1(message).some((({ node, path }) => node.kind === "boolean" && !node.value && isReading(path))) && !rows.map(writeJson).some(((text) => /\bfalse\b/.test(text)));
})));
const subjectAt = ((message, path) => {
	const [list = "", index = 0] = path;
	const node = message.members.get(String(list));
	const entry = node?.kind === "array" ? node.items[Number(index)] : void 0;
	const name = entry?.kind === "object" ? entry.members.get("name") : void 0;
	return name?.kind === "string" ? name.value : pathText(path).slice(1);
});
const hint$1 = "Check whether the value exists, not whether it is true: select(.value != null), or if . == null then \u2026 else . end.";
const observationOf$5 = ((fate, subject, { sample }, transform) => {
	const { lost, column, stored = "null" } = fate;
	const words = {
		row: `If ${subject} is false, its row is not made, as if the value were absent.`,
		cell: `If ${subject} is false, ${column} holds ${quoted(stored)} in its place. Other values are passed on.`,
		null: `If ${subject} is false, ${column} holds null, as if ${subject} were absent. If it is true, ${column} holds true.`
	};
	return {
		code: "false-lost",
		about: lost === "row" ? "rows" : column,
		message: `${words[lost]}${guessText(sample)}`,
		hint: `${hint$1}${settleHint(sample)}`,
		at: lost === "row" ? transform.at : placeOfKey(transform, column),
		sample
	};
});
const flagsIn = ((trials) => {
	const falseFirst = ((a, b) => Number(b.isFalse) - Number(a.isFalse));
	return basesOf(trials).flatMap(((base) => {
		const message = parseJsonText(base.sample.text);
		if (message?.kind !== "object") return [];
		return valuesIn$1(message).flatMap((({ node, path }) => node.kind === "boolean" ? [{
			base,
			message,
			path,
			isFalse: !node.value
		}] : [])).toSorted(falseFirst).slice(0, testLimits.flagsOfOneMessage);
	})).toSorted(falseFirst);
});
const shownBy = (({ base, message, path, isFalse }) => {
	if (isFalse) return base;
	const subject = subjectAt(message, path);
	const variation = {
		title: `with ${subject} false`,
		change: "value-boundary",
		subject
	};
	return {
		...base,
		sample: {
			...base.sample,
			text: setAt(message, path)(nodeOf(false)),
			variation
		}
	};
});
const lostFalseObservations = (async (transform, target, trials, runJq) => {
	if (isMeant$3(trials)) return [];
	const probe = proberOf(transform, target, runJq, testLimits.falseProbes);
	const found = /* @__PURE__ */ new Map();
	for (const flag of flagsIn(trials)) {
		const { base, message, path } = flag;
		const fate = await fateAt(probe, base, setAt(message, path)) ?? await fateOfNull(probe, base, message, path);
		if (fate === void 0 || found.has(fate.lost === "row" ? "rows" : fate.column)) continue;
		if (fate.lost === "row" && !await losesRows(probe, base, message, path)) continue;
		const observation = observationOf$5(fate, subjectAt(message, path), shownBy(flag), transform);
		found.set(observation.about, observation);
	}
	return [...found.values()];
});

// packages/transform/src/findings/comparisons.ts
const constantOf = ((node) => {
	if (node.type === "group") return constantOf(node.body);
	if (node.type === "number") return {
		kind: "number",
		text: node.text
	};
	if (node.type === "negate" && node.body.type === "number") return {
		kind: "number",
		text: `-${node.body.text}`
	};
	if (node.type === "call" && (node.name.name === "true" || node.name.name === "false")) return nodeOf(node.name.name === "true");
	const text = node.type === "string" ? literalOf(node) : void 0;
	return text === void 0 ? void 0 : nodeOf(text);
});
const comparisonsIn = ((transform) => {
	const parsed = parse(transform);
	const found = [];
	if (!parsed.ok) return found;
	walk(parsed.program.body, ((node) => {
		if (node.type !== "binary" || node.operator !== "==" && node.operator !== "!=") return;
		for (const [side, other] of [[node.right, node.left], [node.left, node.right]]) {
			const constant = constantOf(side);
			if (constant === void 0 || constantOf(other) !== void 0 || isNaming(other)) continue;
			const at = {
				start: node.start,
				end: node.end
			};
			found.push({
				at,
				literal: {
					start: side.start,
					end: side.end
				},
				constant
			});
		}
	}));
	return found;
});

// packages/transform/src/findings/literals.ts
const literalsIn = ((transform) => {
	const parsed = parse(transform);
	const found = /* @__PURE__ */ new Set();
	if (!parsed.ok) return found;
	walk(parsed.program.body, ((node) => {
		if (node.type === "number") for (const text of [node.text, `-${node.text}`]) found.add(sameValueText({
			kind: "number",
			text
		}));
		const value = node.type === "string" ? literalOf(node) : void 0;
		if (value !== void 0) found.add(sameValueText({
			kind: "string",
			value
		}));
	}));
	return found;
});

// packages/transform/src/test/never-equal.ts
const isCompared = (({ path }) => isReading(path) || path[0] === "device");
const nameOf = ((message, { path }) => {
	const [list, index, , ...deeper] = path;
	if (list === "device") return pathText(path).slice(1);
	const items = message.members.get(String(list));
	const entry = items?.kind === "array" ? items.items[Number(index)] : void 0;
	return [(entry?.kind === "object" ? entryName(entry) : void 0) ?? "", ...deeper.filter(((key) => typeof key === "string"))].join(".");
});
const kindsOf = ((bases) => {
	const found = /* @__PURE__ */ new Map();
	for (const { sample } of bases) {
		const message = parseJsonText(sample.text);
		if (message?.kind !== "object") continue;
		for (const value of valuesIn$1(message).filter(isCompared)) {
			const name = nameOf(message, value);
			found.set(name, (found.get(name) ?? /* @__PURE__ */ new Set()).add(value.node.kind));
		}
	}
	return found;
});
const numbers$1 = [
	"0",
	"1000000",
	"-1000000"
];
const ofSameType = (({ node }, transform) => {
	if (node.kind === "boolean") return [nodeOf(!node.value)];
	const literals = [...literalsIn(transform)].slice(0, testLimits.comparedLiterals);
	if (node.kind === "string") return [`${node.value} x`, ...literals].map(((value) => nodeOf(value)));
	const written = literals.filter(((text) => text.trim() !== "" && Number.isFinite(Number(text))));
	return [
		String(Number(node.text) + 1),
		...numbers$1,
		...written
	].map(((text) => ({
		kind: "number",
		text
	})));
});
const spliced$1 = ((text, { literal }, value) => `${text.slice(0, literal.start)}(${writeJson(value)})${text.slice(literal.end)}`);
const differing = ((rows, other) => rows.length !== other?.length ? [] : rows.flatMap((({ cells }, row) => cells.map((({ column }) => ({
	row,
	column
}))).filter(((place) => cellAt(rows, place)?.text !== cellAt(other, place)?.text)))));
const isAsIn = ((rows, other, place) => other?.length === rows.length && cellAt(rows, place)?.text === cellAt(other, place)?.text);
const withConstant = ((message, constant) => {
	const values = valuesOf(message);
	const [first] = values?.items ?? [];
	if (values === void 0 || first === void 0) return message;
	const set = values.items.map(((item) => withMember(item, "value", mapLeaves(item.members.get("value") ?? { kind: "null" }, ((leaf) => leaf.kind === constant.kind ? constant : leaf)))));
	const more = withMember(withMember(first, "name", nodeOf(unknownName)), "value", constant);
	return withMember(message, values.key, {
		kind: "array",
		items: [...set, more]
	});
});
const textsIn = ((rows, column) => rows.flatMap((({ cells }) => cells.filter(((cell) => cell.column === column)).map((({ text }) => text)))));
const otherThan = ((constant) => {
	if (constant.kind === "boolean") return nodeOf(!constant.value);
	if (constant.kind === "number") return {
		kind: "number",
		text: String(Number(constant.text) + 1)
	};
	return constant.kind === "string" ? nodeOf(`${constant.value} x`) : constant;
});
const columnOf = (async (run, transform, { base, message, comparison }, value) => {
	const changed = spliced$1(transform, comparison, value.node);
	const [asSent] = await run(base, changed, [message]);
	const hits = differing(base.rows, asSent);
	if (hits.length === 0) return void 0;
	const others = ofSameType(value, transform).map(((other) => withValue(message, value.path, other)));
	const [followed] = await run(base, changed, others.slice(0, 1));
	const following = hits.filter(((place) => isAsIn(base.rows, followed, place)));
	if (following.length === 0) return void 0;
	const all = await run(base, transform, others);
	const constant = following.filter(((place) => all.every(((rows) => isAsIn(base.rows, rows, place)))));
	if (constant.length === 0) return void 0;
	const [equal, unequal] = await run(base, transform, [comparison.constant, otherThan(comparison.constant)].map(((node) => withConstant(message, node))));
	if (equal === void 0 || unequal === void 0) return void 0;
	return constant.find((({ column }) => String(textsIn(equal, column)) === String(textsIn(unequal, column))))?.column;
});
const words = {
	boolean: "true or false",
	number: "a number",
	string: "a text"
};
const observationOf$4 = (({ base, message, comparison }, value, column, transform) => {
	const name = nameOf(message, value);
	const constant = writeJson(comparison.constant);
	const like = `\u2026 == ${writeJson(value.node)}`;
	return {
		code: "jq-never-equal",
		about: `${comparison.at.start} ${name}`,
		message: `${name} is ${words[value.node.kind] ?? ""} in every message that is known, and never equals ${words[comparison.constant.kind] ?? ""} such as ${constant}, so ${column} is the same whatever the device sends.`,
		hint: `Compare it with a value of the type that is sent: ${like}. If devices send ${constant} as well, add such a message under \`tests\`.`,
		at: locate(transform, comparison.at),
		sample: base.sample
	};
});
const running = ((transform, target, runJq) => {
	let left = testLimits.comparisonRuns;
	return (async ({ sample }, text, messages) => {
		const most = Math.min(left, messages.length);
		left -= most;
		return proberOf({
			...transform,
			text
		}, target, runJq, most)(sample, messages.map(writeJson));
	});
});
const neverEqual = (async (transform, target, trials, runJq) => {
	const bases = basesOf(trials).filter((({ sample }) => sample.origin !== "built-in"));
	const kinds = kindsOf(trials.filter((({ sample }) => sample.variation === void 0 && sample.origin !== "built-in")));
	const run = running(transform, target, runJq);
	const found = /* @__PURE__ */ new Map();
	for (const comparison of comparisonsIn(transform.text).slice(0, testLimits.comparisons)) for (const base of bases) {
		const message = parseJsonText(base.sample.text);
		if (message?.kind !== "object") continue;
		const isOther = ((value) => isCompared(value) && kinds.get(nameOf(message, value))?.has(comparison.constant.kind) === false);
		for (const value of valuesIn$1(message).filter(isOther).slice(0, testLimits.comparedValues)) {
			const column = await columnOf(run, transform.text, {
				base,
				message,
				comparison
			}, value);
			if (column === void 0) continue;
			const observation = observationOf$4({
				base,
				message,
				comparison
			}, value, column, transform);
			if (!found.has(observation.about)) found.set(observation.about, observation);
		}
	}
	return [...found.values()];
});

// packages/transform/src/findings/asked.ts
const nodesIn = ((text) => {
	const parsed = parse(text);
	const nodes = [];
	if (parsed.ok) walk(parsed.program.body, ((node, parent) => nodes.push({
		node,
		parent
	})));
	return nodes;
});
const isNull = ((node) => node.type === "call" && node.name.name === "null");
const comparedWithNull = ((text) => nodesIn(text).flatMap((({ node }) => {
	if (node.type !== "binary" || node.operator !== "==" && node.operator !== "!=") return [];
	return isNull(node.right) ? [node.left] : isNull(node.left) ? [node.right] : [];
})));
const sourcesOf = ((text, variable) => nodesIn(text).flatMap((({ node }) => node.type === "bind" && node.patterns.some(((pattern) => pattern.type === "variable" && pattern.name === variable)) ? [text.slice(node.source.start, node.source.end)] : [])));
const pipedInto = ((text, at) => {
	const [inner] = nodesIn(text).flatMap((({ node }) => {
		if (node.type !== "pipe") return [];
		const index = node.stages.findIndex((({ start, end }) => start <= at && at < end));
		const stage = node.stages[index - 1];
		return stage === void 0 ? [] : [{
			stage,
			size: node.end - node.start
		}];
	})).toSorted(((a, b) => a.size - b.size));
	return inner && text.slice(inner.stage.start, inner.stage.end);
});
const withSources = ((text, within) => {
	return [text, ...[...new Set(nodesIn(text).flatMap((({ node }) => node.type === "variable" ? [node.name] : [])))].flatMap(((name) => within.flatMap(((each) => sourcesOf(each, name)))))].join("\n");
});
const askedWhetherThere = ((transform, column) => {
	const written = writtenUnder(transform, column);
	if (written === void 0 || /\bhas\(|\bisempty\(|\btype\b|\bvalues\b|\bany\(|\ball\(/.test(written)) return void 0;
	const asked = comparedWithNull(written).map(((node) => node.type === "identity" ? pipedInto(written, node.start) : written.slice(node.start, node.end)));
	const [first, ...more] = new Set(asked);
	return first === void 0 || more.length > 0 ? void 0 : withSources(first, [written, transform]);
});
const namesValue = ((text, name) => {
	const at = text.indexOf(name);
	if (at === -1) return false;
	const isWord = ((letter = "") => /[\p{L}\p{N}_]/u.test(letter));
	return !isWord(text[at - 1]) && !isWord(text[at + name.length]) || namesValue(text.slice(at + name.length), name);
});
const textsAsked = ((transform, column) => {
	const found = [writtenUnder(transform, column) ?? "", transform].flatMap(((text) => nodesIn(text).flatMap((({ node, parent }) => {
		const literal = node.type === "string" ? literalOf(node) : void 0;
		if (literal === void 0 || parent?.type === "index") return [];
		return parent?.type === "binary" && [parent.left, parent.right].some(isNaming) ? [] : [literal];
	}))));
	return [...new Set(found)];
});

// packages/transform/src/samples/probes.ts
const numbers = [
	"0",
	"1000000",
	"-1000000"
];
const otherNumbers = ((text) => [...numbers, String(Number(text) + 1)]);
const others = ((value) => {
	if (value.kind === "boolean") return [{
		kind: "boolean",
		value: !value.value
	}];
	if (value.kind === "number") return otherNumbers(value.text).map(((text) => ({
		kind: "number",
		text
	})));
	if (value.kind === "string") return [{
		kind: "string",
		value: `${value.value} x`
	}, nodeOf("")];
	if (value.kind === "array") return [{
		kind: "array",
		items: [
			...value.items,
			...value.items.slice(0, 1),
			nodeOf(1)
		]
	}];
	return numbers.map(((text) => mapLeaves(value, ((leaf) => leaf.kind === "number" ? {
		kind: "number",
		text
	} : leaf))));
});
const list = ((items) => ({
	kind: "array",
	items
}));
const valueOf = ((item) => item.members.get("value") ?? { kind: "null" });
const objectsAt = ((message, path) => {
	const node = nodeIn(message, path);
	return node?.kind === "array" ? node.items.filter(((item) => item.kind === "object")) : [];
});
const turnsOfAll = [
	"1",
	"1000000",
	"-1000000"
];
const changedLeaf = ((turn) => ((leaf) => {
	if (leaf.kind === "number") return {
		kind: "number",
		text: turn === "1" ? String(Number(leaf.text) + 1) : turn
	};
	return leaf.kind === "string" ? {
		kind: "string",
		value: `${leaf.value} y`
	} : leaf;
}));
const ofName = ((message, path, name) => {
	const items = objectsAt(message, path);
	const [only, ...again] = items.filter(((item) => entryName(item) === name));
	if (only === void 0 || again.length > 0) return void 0;
	const rest = items.filter(((item) => item !== only));
	const more = withMember(only, "name", nodeOf(unknownName));
	const put = ((all) => writeJson(withAt$1(message, path, list(all))));
	const textWith = ((value) => put(items.map(((item) => item === only ? withMember(item, "value", value) : item))));
	return {
		name,
		subject: name,
		reading: only.members.get("value"),
		without: (() => put(rest)),
		others: (() => others(valueOf(only)).map(textWith)),
		textWith,
		withoutAndOthers: (() => turnsOfAll.map(((turn) => put([...rest, more].map(((item) => withMember(item, "value", mapLeaves(valueOf(item), changedLeaf(turn))))))))),
		isHeld: ((given) => objectsAt(given, path).some(((item) => entryName(item) === name)))
	};
});
const namesAt = ((message, path) => [...new Set(objectsAt(message, path).flatMap(((item) => entryName(item) ?? [])))]);
const namedCases = ((message) => {
	const values = valuesOf(message);
	if (values === void 0) return [];
	const path = [values.key];
	return namesAt(message, path).flatMap(((name) => ofName(message, path, name) ?? []));
});
const propertyCases = ((message) => [[
	"device",
	"properties",
	"reported"
], ["device", "cloudProperties"]].flatMap(((path) => namesAt(message, path).flatMap(((name) => ofName(message, path, name) ?? [])))));
const partsOf = ((value) => (value.kind === "array" ? value.items : [value]).filter(((part) => part.kind === "object")));
const changedParts = ((value, change) => {
	const changed = ((part) => part.kind === "object" ? change(part) : part);
	return value.kind === "array" ? list(value.items.map(changed)) : changed(value);
});
const ofPart = ((message, { key, items }, item, field) => {
	const name = entryName(item) ?? "";
	const put = ((change) => withMember(message, key, list(items.map(((each) => each === item ? withMember(each, "value", changedParts(valueOf(each), change)) : each)))));
	const reading = partsOf(valueOf(item)).find((({ members }) => members.has(field)))?.members.get(field);
	const without = put(((part) => withMember(part, field, void 0)));
	const textWith = ((value) => writeJson(put(((part) => part.members.has(field) ? withMember(part, field, value) : part))));
	return {
		name: field,
		subject: `${field} of ${name}`,
		reading,
		without: (() => writeJson(without)),
		others: (() => others(reading ?? { kind: "null" }).map(textWith)),
		textWith,
		withoutAndOthers: (() => turnsOfAll.map(((turn) => {
			const changed = objectsAt(without, [key]).map(((each) => withMember(each, "value", mapLeaves(valueOf(each), changedLeaf(turn)))));
			return writeJson(withMember(message, key, list(changed)));
		}))),
		isHeld: ((given) => objectsAt(given, [key]).some(((each) => entryName(each) === name && partsOf(valueOf(each)).every((({ members }) => members.has(field))))))
	};
});
const partCases = ((message) => {
	const values = valuesOf(message);
	return (values?.items ?? []).flatMap(((item) => {
		const fields = new Set(partsOf(valueOf(item)).flatMap((({ members }) => [...members.keys()])));
		return values === void 0 ? [] : [...fields].map(((field) => ofPart(message, values, item, field)));
	}));
});

// packages/transform/src/test/not-sent.ts
const rowsOf = (async (trying, { sample }, texts) => (await trying.probe(sample, texts)).map(((rows) => rows ?? [])));
const isNothing = ((node) => node.kind === "null" || node.kind === "string" && node.value === "");
const isEmpty$1 = ((node) => isNothing(node) || node.kind === "array" || node.kind === "object");
const placesIn = ((rows) => rows.flatMap((({ cells }, row) => cells.map((({ column }) => ({
	row,
	column
}))))));
const isCopied = ((node, message) => {
	if (node.kind !== "number" && node.kind !== "string") return false;
	const text = sameValueText(node);
	return valuesIn$1(message).some(((value) => value.text === text));
});
const sameCell = ((rows, other, place) => cellAt(rows, place)?.text === cellAt(other, place)?.text);
const everChanges = (({ trials }, { base, without }, place) => {
	if (!sameCell(base.rows, without.rows, place)) return true;
	return [
		"value-boundary",
		"value-text",
		"value-other-type"
	].flatMap(((change) => variationsOf(trials, base, change))).some((({ rows }) => rows.length === base.rows.length && !sameCell(base.rows, rows, place)));
});
const isWrittenTime = (({ transform, target }, rows, place) => {
	if (!target.columns.some((({ name, type }) => name === place.column && type === "datetime"))) return false;
	const { given, fits } = cellAt(rows, place) ?? {};
	const node = given === void 0 ? void 0 : parseJsonText(given);
	if (fits !== true || node?.kind !== "string") return false;
	const asked = /\btype\b/.test(writtenUnder(transform.text, place.column) ?? "");
	return defaults(transform.text).includes(node.value) || asked && literalsIn(transform.text).has(sameValueText(node));
});
const isSentText = (({ base, reading }, stored) => base.sample.origin !== "built-in" && reading?.kind === "string" && stored.kind === "string" && reading.value === stored.value);
const isAskedOfAnother = (({ transform, trials }, { base, without, name }, place) => {
	const asked = askedWhetherThere(transform.text, place.column);
	if (asked === void 0 || namesValue(asked, name) || isNothing(nodeAt(base.rows, place))) return false;
	return variationsOf(trials, base, "telemetry-missing").some((({ sample, rows }) => {
		const other = sample.variation?.subject;
		if (other === void 0 || sample === without.sample || !namesValue(asked, other)) return false;
		return rows.length === base.rows.length && isNothing(nodeAt(rows, place));
	}));
});
const isBesideText = (({ base, without, reading }, place) => {
	const stored = nodeAt(without.rows, place);
	if (reading?.kind !== "string" || stored.kind !== "boolean" || stored.value) return false;
	return placesIn(base.rows).some(((other) => other.row === place.row && equalJson(nodeAt(base.rows, other), reading) && isNothing(nodeAt(without.rows, other))));
});
const isWrittenOut = ((literals, node) => (node?.kind === "number" || node?.kind === "string") && literals.has(sameValueText(node)));
const isSuspect = ((trying, each, place, literals) => {
	const stored = nodeAt(each.without.rows, place);
	const isBeside = isBesideText(each, place);
	if (isEmpty$1(stored)) return false;
	if (!isBeside && !isWrittenOut(literals, each.reading) && !everChanges(trying, each, place)) return false;
	if (sameCell(each.base.rows, each.without.rows, place) && isCopied(stored, each.message) && !isWrittenOut(literals, stored)) return false;
	if (isWrittenTime(trying, each.without.rows, place)) return true;
	const { text } = trying.transform;
	const written = writtenUnder(text, place.column) ?? text;
	const { reading } = each;
	if (reading?.kind === "boolean" && equalJson(nodeAt(each.base.rows, place), reading) && stored.kind === "boolean" && !stored.value) return makesFalse(written, text);
	if (isMeant$4(written, stored, reading, isAskedOfAnother(trying, each, place)) && !isSentText(each, stored)) return false;
	return stored.kind !== "boolean" || stored.value || reading?.kind === "number" || isBeside;
});
const suspects = ((trying, each) => {
	const literals = literalsIn(trying.transform.text);
	return placesIn(each.without.rows).filter(((place) => isSuspect(trying, each, place, literals)));
});
const askedOf = (({ transform }, each, places) => {
	const texts = places.filter(((place) => isBesideText(each, place))).flatMap((({ column }) => textsAsked(transform.text, column).slice(0, testLimits.askedTexts)));
	return [...new Set(texts)].map(((text) => each.textWith({
		kind: "string",
		value: text
	})));
});
const untrue = (async (trying, each) => {
	const { base, without } = each;
	const found = suspects(trying, each);
	const nullTexts = found.filter(((place) => isNullText(nodeAt(without.rows, place), nodeAt(base.rows, place))));
	const left = found.filter(((place) => !nullTexts.includes(place)));
	if (left.length === 0) return nullTexts;
	const same = [base.rows, ...await rowsOf(trying, base, [...each.others(), ...askedOf(trying, each, left)])].filter(((rows) => rows.length === base.rows.length));
	const following = left.filter(((place) => {
		const stored = nodeAt(without.rows, place);
		if (!same.some(((rows) => !sameCell(base.rows, rows, place)))) return false;
		if (stored.kind !== "string" || isWrittenTime(trying, without.rows, place)) return true;
		return same.some(((rows) => equalJson(nodeAt(rows, place), stored)));
	}));
	if (following.length === 0) return nullTexts;
	const absent = await rowsOf(trying, base, each.withoutAndOthers());
	const constant = following.filter(((place) => {
		const written = writtenUnder(trying.transform.text, place.column);
		return written !== void 0 && addsReadings(written) && nodeAt(without.rows, place).kind === "number" || absent.every(((rows) => sameCell(without.rows, rows, place)));
	}));
	return [...nullTexts, ...constant];
});
const casesOf = ((trials, base) => {
	const message = parseJsonText(base.sample.text);
	if (message?.kind !== "object") return [];
	const all = namedCases(message);
	return variationsOf(trials, base, "telemetry-missing").flatMap(((without) => {
		const found = all.find((({ subject }) => subject === without.sample.variation?.subject));
		return found === void 0 || without.rows.length !== base.rows.length ? [] : [{
			...found,
			base,
			without,
			message
		}];
	}));
});
const triedCases = (async (trying, base) => {
	const message = parseJsonText(base.sample.text);
	const cases = [];
	if (message?.kind !== "object") return cases;
	const isNamed = (({ name }) => trying.transform.text.includes(name));
	const named = [...partCases(message), ...propertyCases(message)].filter(isNamed);
	const texts = named.map((({ without }) => without()));
	const made = await rowsOf(trying, base, texts);
	for (const [index, each] of named.entries()) {
		const rows = made[index] ?? [];
		const sample = {
			...base.sample,
			text: texts[index] ?? "",
			variation: {
				title: `without ${each.subject}`,
				change: "field-absent",
				subject: each.subject
			}
		};
		if (rows.length === base.rows.length) cases.push({
			...each,
			base,
			without: {
				sample,
				rows
			},
			message
		});
	}
	return cases;
});
const comingAndGoing = /* @__PURE__ */ new Set([
	"component",
	"module",
	"messageProperties"
]);
const inTexts = ((trials, base) => [...variationsOf(trials, base, "field-absent").map(((without) => ({
	without,
	present: base
}))), ...variationsOf(trials, base, "field-sent").map(((present) => ({
	without: base,
	present
})))].flatMap((({ without, present }) => {
	const subject = (without === base ? present : without).sample.variation?.subject;
	if (subject === void 0 || !comingAndGoing.has(subject) || without.rows.length !== present.rows.length) return [];
	return placesIn(without.rows).filter(((place) => isNullText(nodeAt(without.rows, place), nodeAt(present.rows, place)))).map(((place) => ({
		place,
		without,
		subject,
		isText: true,
		isHeld: ((message) => holdsField(message, subject))
	})));
})));
const listed$1 = ((names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`);
const passOn = "Pass null on: \u2026 | if . == null then null else \u2026 end. If you want this, add such a message under `tests`, with the rows that you expect.";
const observationOf$3 = ((found, transform) => {
	const [first] = found;
	if (first === void 0) return [];
	const { place, without, isText } = first;
	const { column } = place;
	const stored = quoted(cellAt(without.rows, place)?.text ?? "");
	return [{
		code: "value-not-sent",
		about: column,
		message: `A message without ${listed$1([...new Set(found.map((({ subject }) => subject)))])} ${isText ? `stores the text null in ${column}: ${stored}.` : `stores ${stored} in ${column}, as if it had been read.`}${guessText(without.sample)}`,
		hint: `${passOn}${settleHint(without.sample)}`,
		at: placeOfKey(transform, column),
		sample: without.sample
	}];
});
const foundIn = (async (trying, each) => {
	const { without, subject, isHeld, base } = each;
	return (await untrue(trying, each)).map(((place) => {
		const isText = isNullText(nodeAt(without.rows, place), nodeAt(base.rows, place));
		return {
			place,
			without,
			subject,
			isText,
			isHeld
		};
	}));
});
const notSentObservations = (async (transform, target, trials, runJq) => {
	const tryingAtMost = ((most) => ({
		transform,
		target,
		trials,
		probe: proberOf(transform, target, runJq, most)
	}));
	const trying = tryingAtMost(testLimits.probes);
	const parts = tryingAtMost(testLimits.partProbes);
	const found = [];
	for (const base of basesOf(trials)) {
		for (const each of inTexts(trials, base)) found.push(each);
		for (const each of casesOf(trials, base)) for (const one of await foundIn(trying, each)) found.push(one);
		for (const each of await triedCases(parts, base)) for (const one of await foundIn(parts, each)) found.push(one);
	}
	const samples = trials.map((({ sample }) => sample));
	const kept = found.filter((({ place, without, isHeld }) => !isExpected(samples, isHeld, place.column, nodeAt(without.rows, place))));
	return [...Map.groupBy(kept, (({ place }) => place.column)).values()].flatMap(((each) => observationOf$3(each, transform)));
});

// packages/transform/src/infer/yields-nothing.ts
const consent = "If you want no row for such messages, add one under `tests` with a file of rows that contains [].";
const ofCondition = `Handle null in the condition, so that the message makes a row. ${consent}`;
const ofFilter = `Keep null as null: if . == null then null else \u2026 end. ${consent}`;
const filters = new Set("numbers strings booleans values arrays objects iterables".split(" "));
const isEmpty = ((node) => {
	const inner = node === void 0 ? void 0 : ungrouped(node);
	return inner?.type === "call" && inner.name.name === "empty" && inner.arguments.length === 0;
});
const asksForNames = ((condition) => {
	let found = false;
	walk(condition, ((node) => {
		if (node.type === "field" && [
			"name",
			"id",
			"component",
			"module"
		].includes(node.name.name)) found = true;
	}));
	return found;
});
const isPath = ((node) => {
	if (node.type === "identity" || node.type === "variable") return true;
	if (node.type === "group") return isPath(node.body);
	return (node.type === "field" || node.type === "index") && isPath(node.target);
});
const isConstant = ((node) => node.type === "number" || node.type === "negate" && isConstant(node.body) || node.type === "string" && literalOf(node) !== void 0 || node.type === "call" && ["true", "false"].includes(node.name.name));
const orders = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<",
	"<=",
	">",
	">="
]);
const spliced = ((text, { start, end }, instead) => text.slice(0, start) + instead + text.slice(end));
const comparisons = ((text, condition, keeps) => {
	const found = [];
	walk(condition, ((node) => {
		if (node.type !== "binary" || !orders.has(node.operator) || !isPath(node.left) || !isConstant(node.right)) return;
		const [left, right] = [node.left, node.right].map((({ start, end }) => text.slice(start, end)));
		const compared = `. ${node.operator} ${right ?? ""}`;
		const instead = keeps ? `. == null or ${compared}` : `. != null and ${compared}`;
		found.push({
			start: node.start,
			end: node.end,
			text: `(${left ?? "."} | ${instead})`,
			names: []
		});
	}));
	return found;
});
const mostTried = 4;
const ofGate = ((text, condition, keeps) => {
	const edits = comparisons(text, condition, keeps).slice(0, mostTried);
	const sets = edits.length > 1 ? [...edits.map(((edit) => [edit])), edits] : edits.map(((edit) => [edit]));
	return {
		at: {
			start: condition.start,
			end: condition.end
		},
		why: keeps ? "this condition is not true for it" : "this condition is true for it, and leaves it out",
		opened: spliced(text, condition, keeps ? "true" : "false"),
		offers: sets.map(((each) => offerOf(text, each, "Write", false))),
		hint: ofCondition
	};
});
const gatesOf = ((text, node) => {
	const { start, end } = node;
	const offering = ((texts) => texts.map(((instead) => offerOf(text, [{
		start,
		end,
		text: instead,
		names: []
	}], "Write", false))));
	if (node.type === "binary" && node.operator === "//" && isEmpty(node.right)) {
		const left = text.slice(node.left.start, node.left.end);
		return [{
			at: {
				start: node.at.start,
				end
			},
			why: "`// empty` yields nothing for null",
			opened: spliced(text, node.right, "null"),
			offers: offering([left, `${left} // null`]),
			hint: ofFilter
		}];
	}
	if (node.type === "call" && node.arguments.length === 0 && filters.has(node.name.name)) {
		const { name } = node.name;
		const why = `\`${name}\` yields nothing for null`;
		const offers = offering([`(if . == null then null else ${name} end)`]);
		return [{
			at: {
				start,
				end
			},
			why,
			opened: spliced(text, node, "."),
			offers,
			hint: ofFilter
		}];
	}
	if (node.type === "call" && node.name.name === "select") {
		const [condition] = node.arguments;
		return condition === void 0 || asksForNames(condition) ? [] : [ofGate(text, condition, true)];
	}
	if (node.type !== "if" || ![...node.branches.map((({ result }) => result)), node.otherwise].some(isEmpty)) return [];
	return node.branches.filter((({ condition }) => !asksForNames(condition))).map((({ condition, result }) => ofGate(text, condition, !isEmpty(result))));
});
const gatesIn = ((text) => {
	const parsed = parse(text);
	const found = [];
	if (!parsed.ok) return found;
	walk(parsed.program.body, ((node) => {
		for (const gate of gatesOf(text, node)) found.push(gate);
	}));
	return found;
});

// packages/transform/src/test/lost-to.ts
const lostToGates = (async ({ text }, lostBy, trials, runJq) => {
	const gates = gatesIn(text);
	const found = [];
	let left = testLimits.gateRuns;
	for (const [name, sample] of lostBy) {
		const made = trials.find(((each) => each.sample === sample))?.outputs.length ?? 0;
		for (const gate of gates) {
			if (left <= 0) break;
			left -= 1;
			const run = await runJq(gate.opened, sample.text);
			if (!run.ok || run.outputs.length <= made) continue;
			found.push([gate, name]);
			break;
		}
	}
	return [...Map.groupBy(found, (([gate]) => gate))].map((([gate, each]) => ({
		gate,
		names: each.map((([, name]) => name))
	})));
});

// packages/transform/src/test/partial-findings.ts
const listed = ((names) => oneLine(names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`));
const tried = "This transform makes the same rows of all samples that were tried, and keeps the rows of partial messages:";
const takeFirstHint = "Take the first value of the lookup that repeats the row, so that a message makes one row.";
const onceIntro = "This transform makes one row of such a message. It makes the same rows of all other samples that were tried, and keeps the rows of partial messages:";
const provenFor = (async ({ transform, source }, { lost, doubled }, prove) => {
	const offerFor = (async (names, reduced) => names.length === 0 ? void 0 : prove(lossProposal(transform, source, {
		names,
		doubled: reduced
	})));
	const kept = await offerFor(lost, []);
	if (doubled.length === 0) return {
		lost: kept,
		doubled: void 0
	};
	return {
		lost: kept,
		doubled: await offerFor([.../* @__PURE__ */ new Set([...lost, ...doubled])], doubled) ?? await offerFor(doubled, doubled)
	};
});
const byLookup = "\nBy the documented behaviour of a lookup that finds nothing.";
const keepHint = "Make the row with null instead of the value. If you want no row for such messages, add one under `tests` with a file of rows that contains [].";
const findingFor = ((transform, { told, place }, offer, intro) => {
	const placed = {
		...told,
		place
	};
	return offer === void 0 ? withoutOffer(placed) : withOffer(transform, placed, offer, intro);
});
const gateFindings = (async ({ transform }, lostTo, lostBy, prove) => {
	const found = [];
	for (const { gate, names } of lostTo) {
		const [first = ""] = names;
		const sample = lostBy.get(first);
		const seen = sample === void 0 ? "" : `\nSeen with ${oneLine(nameOf$1(sample))}.`;
		const told = {
			code: "row-lost-when-missing",
			message: `A message without ${listed(names)} makes no row, because ${gate.why}, so its other values are lost.${seen}`,
			hint: gate.hint
		};
		const offer = await prove({
			offers: gate.offers,
			aim: {
				names,
				doubled: [],
				instead: "none"
			}
		});
		found.push(findingFor(transform, {
			told,
			place: locate(transform, gate.at)
		}, offer, tried));
	}
	return found;
});
const partialFindings = (async (subject, run) => {
	const { transform, source } = subject;
	const { trials, runJq } = run;
	const partial = partialMessages(trials);
	const { lost, doubled, lostBy, doubledIn } = partial;
	if (lost.length + doubled.length === 0) return [];
	const prove = ((proposal) => provenOffer(proposal, run));
	const proven = await provenFor(subject, partial, prove);
	const lostTo = proven.lost === void 0 ? await lostToGates(transform, lostBy, trials, runJq) : [];
	const found = [...await gateFindings(subject, lostTo, lostBy, prove)];
	const left = lost.filter(((name) => !lostTo.some((({ names }) => names.includes(name)))));
	const lostIn = lostBy.get(left[0] ?? "");
	if (lostIn !== void 0) {
		const proposal = lossProposal(transform, source, {
			names: left,
			doubled: []
		});
		const offer = left.length === lost.length ? proven.lost : await prove(proposal);
		const isLookup = proposal.offers.length > 0;
		const told = {
			code: "row-lost-when-missing",
			message: `A message without ${listed(left)} makes no row, so its other values are lost.${isLookup ? `${byLookup} ` : "\n"}Seen with ${oneLine(nameOf$1(lostIn))}.`,
			hint: isLookup ? keepRowHint : keepHint
		};
		found.push(findingFor(transform, {
			told,
			place: placeOfText(transform, JSON.stringify(left[0]))
		}, offer, tried));
	}
	if (doubledIn !== void 0) {
		const told = {
			code: "rows-doubled",
			message: `A message with ${listed(doubled)} twice makes one more row, which repeats the other values.\nSeen with ${oneLine(nameOf$1(doubledIn))}.`,
			hint: takeFirstHint
		};
		const place = placeOfText(transform, JSON.stringify(doubled[0]));
		found.push(findingFor(transform, {
			told,
			place
		}, proven.doubled, onceIntro));
	}
	return found;
});

// packages/transform/src/compare/own-rows.ts
const givenIn = (({ given, text }) => given ?? text);
const textOf = (({ cells }) => JSON.stringify(cells.map(((cell) => [cell.column, givenIn(cell)]))));
const rowsBesides = ((rows, others) => {
	const left = others.map(textOf);
	const own = rows.filter(((row) => {
		const at = left.indexOf(textOf(row));
		if (at !== -1) left.splice(at, 1);
		return at === -1;
	}));
	return left.length === 0 ? own : void 0;
});
const sameRows = ((a, b) => a.length === b.length && rowsBesides(a, b)?.length === 0);

// packages/transform/src/samples/made-up.ts
const made = {
	number: [4211, 4219],
	text: ["the first text", "the second text"],
	time: ["2001-02-03T04:05:06Z", "2002-03-04T05:06:07Z"]
};
const isTime = ((text) => /^\d{4}-\d\d-\d\dT\d\d:/.test(text));
const pairFor = ((value) => {
	let isOther = false;
	const of = ((turn) => mapLeaves(value ?? { kind: "null" }, ((leaf) => {
		if (leaf.kind !== "number" && leaf.kind !== "string") return leaf;
		isOther = true;
		if (leaf.kind === "number") return nodeOf(made.number[turn]);
		return nodeOf((isTime(leaf.value) ? made.time : made.text)[turn]);
	})));
	const pair = [of(0), of(1)];
	return isOther ? pair : void 0;
});
const laterMember = ((member, turn) => member.kind === "number" || member.kind === "string" && isTime(member.value) ? pairFor(member)?.[turn] ?? member : member);

// packages/transform/src/test/repeated-subject.ts
const named = /* @__PURE__ */ new Set([
	"id",
	"name",
	"value"
]);
const entryWith = (({ own }, value, turn) => {
	const members = [...own.members].map((([key, member]) => [key, named.has(key) ? member : laterMember(member, turn)]));
	return withMember({
		kind: "object",
		members: new Map(members)
	}, "value", value);
});
const textWith = (({ message, values: { key, items }, own }, entries) => {
	const rest = items.filter(((item) => item !== own));
	return writeJson(withMember(message, key, {
		kind: "array",
		items: [...rest, ...entries]
	}));
});
const subjectsOf = ((trials, base) => {
	const message = parseJsonText(base.sample.text);
	const values = message?.kind === "object" ? valuesOf(message) : void 0;
	if (message?.kind !== "object" || values === void 0) return [];
	const without = variationsOf(trials, base, "telemetry-missing");
	return [...Map.groupBy(values.items, entryName)].flatMap((([name, [own, ...again]]) => {
		if (name === void 0 || own === void 0 || again.length > 0) return [];
		const others = without.find((({ sample }) => sample.variation?.subject === name))?.rows;
		if (others === void 0 || others.length >= base.rows.length) return [];
		return [{
			base,
			message,
			values,
			own,
			name,
			others
		}];
	}));
});

// packages/transform/src/test/repeated-elements.ts
const leavesOf = ((node) => {
	if (node.kind === "array") return node.items.flatMap(leavesOf);
	return node.kind === "object" ? [...node.members.values()].flatMap(leavesOf) : [node];
});
const isMeasured = ((element) => {
	const leaves = leavesOf(element);
	return leaves.some((({ kind }) => kind === "number")) && !leaves.some(((leaf) => leaf.kind === "string" && isTime(leaf.value)));
});
const holds = ((rows, element) => {
	const held = heldIn(rows, "held");
	return storedIn(element).some((({ text, node }) => node.kind !== "boolean" && held.has(text)));
});
const isDropped = (async (probe, subject, element) => {
	const pair = pairFor(element);
	if (pair === void 0) return false;
	const [a, b] = pair;
	const lists = [
		[a],
		[a, b],
		[a, a]
	].map(((items) => textWith(subject, [entryWith(subject, {
		kind: "array",
		items
	}, 0)])));
	const [one, different, equal] = (await probe(subject.base.sample, lists)).map(((rows) => rows && rowsBesides(rows, subject.others)));
	if (one === void 0 || different === void 0 || equal === void 0 || one.length === 0) return false;
	if (different.length !== 2 * one.length || !holds(one, a) || !holds(different, a) || !holds(different, b)) return false;
	return sameRows(equal, one);
});
const isRepeating = ((node) => node?.kind === "array" && new Set(node.items.map(writeJson)).size < node.items.length);
const isMeant$2 = ((trials, name) => trials.some((({ sample }) => {
	if (sample.variation !== void 0 || expectedRows(sample) === void 0) return false;
	const message = parseJsonText(sample.text);
	return (message?.kind === "object" ? valuesOf(message)?.items ?? [] : []).some(((item) => entryName(item) === name && isRepeating(item.members.get("value"))));
})));
const observationOf$2 = (({ base: { sample }, name }, transform) => ({
	code: "value-dropped",
	about: name,
	message: `Every element of ${name} makes a separate row, but of two equal elements only one is stored.${guessText(sample)}`,
	hint: `Make a row of each element: .value[] | { \u2026 }. If you want to store equal elements once, add such a message under \`tests\`, with the rows that you expect.${settleHint(sample)}`,
	at: transform.at,
	sample
}));
const elementsDropped = (async (transform, probe, trials, subjects) => {
	for (const subject of subjects) {
		const value = subject.own.members.get("value");
		const [element] = value?.kind === "array" ? value.items : [];
		if (element === void 0 || !isMeasured(element) || isMeant$2(trials, subject.name)) continue;
		if (await isDropped(probe, subject, element)) return [observationOf$2(subject, transform)];
	}
	return [];
});

// packages/transform/src/test/repeated.ts
const tellsPosition = ((column) => column.split(/(?=\p{Lu})|[^\p{L}]+/u).some(((word) => /^(?:first|last|latest|newest|oldest|earliest|initial|final|recent)$/i.test(word))));
const cellsBeside = (([first, second, both, reversed]) => first.flatMap((({ cells }, row) => cells.map(((cell, index) => {
	const at = ((rows) => {
		const other = rows[row]?.cells[index];
		return other === void 0 ? "" : givenIn(other);
	});
	return {
		column: cell.column,
		first: givenIn(cell),
		second: at(second),
		both: at(both),
		reversed: at(reversed)
	};
})))));
const positionIn = (({ first, second, both, reversed }) => {
	if (first === second) return void 0;
	if (both === first && reversed === second) return "first";
	return both === second && reversed === first ? "last" : void 0;
});
const textsOf = ((value) => storedIn(value).flatMap((({ node }) => node.kind === "boolean" ? [] : [node.kind === "string" ? node.value : node.text])));
const keptOf = ((rows, pair) => {
	const [first, second, both, reversed] = rows;
	if (first.length === 0 || [
		second,
		both,
		reversed
	].some((({ length }) => length !== first.length))) return void 0;
	const cells = cellsBeside(rows);
	const [one] = cells.flatMap(((each) => positionIn(each) ?? []));
	const isChosen = ((each) => positionIn(each) === one);
	const chosen = cells.filter(((each) => isChosen(each) && !tellsPosition(each.column)));
	if (one === void 0 || chosen.length === 0) return void 0;
	const rest = cells.filter(((each) => !isChosen(each)));
	const isHeld = ((turn, order) => {
		const made = chosen.map(((each) => turn === 0 ? each.first : each.second)).filter(((text) => /^-?\d/.test(text)));
		const texts = textsOf(pair[turn]);
		return rest.some(((each) => made.includes(each[order]) || texts.some(((text) => each[order].includes(text)))));
	});
	const [dropped, other] = one === "first" ? [1, 0] : [0, 1];
	if (isHeld(dropped, "both") && isHeld(other, "reversed")) return void 0;
	return rest.every(((each) => each.first === each.second && each.both === each.first && each.reversed === each.first)) ? { of: "all" } : {
		of: "columns",
		columns: [...new Set(chosen.map((({ column }) => column)))],
		kept: one
	};
});
const unknownLike = (({ own }) => withMember(own, "name", nodeOf(unknownName)));
const droppedOf = (async (probe, subject) => {
	const { base, own } = subject;
	const pair = pairFor(own.members.get("value"));
	if (pair === void 0) return void 0;
	const more = subject.others.length === 0 ? [unknownLike(subject)] : [];
	const [one, two] = [entryWith(subject, pair[0], 0), entryWith(subject, pair[1], 1)];
	const given = [
		[one],
		[two],
		[one, two],
		[two, one],
		...more.length === 0 ? [] : [[]]
	];
	const made = await probe(base.sample, given.map(((entries) => textWith(subject, [...more, ...entries]))));
	const others = more.length === 0 ? subject.others : made[4] ?? [];
	if (others.length === 0) return void 0;
	const [first, second, both, reversed] = made.map(((rows) => rows && rowsBesides(rows, others)));
	if (first === void 0 || second === void 0 || both === void 0 || reversed === void 0) return void 0;
	return keptOf([
		first,
		second,
		both,
		reversed
	], pair);
});
const isMeant$1 = ((trials) => trials.some((({ sample }) => {
	if (sample.variation !== void 0 || expectedRows(sample) === void 0) return false;
	const message = parseJsonText(sample.text);
	const names = message?.kind === "object" ? (valuesOf(message)?.items ?? []).map(entryName) : [];
	return new Set(names).size < names.length;
})));
const observationOf$1 = ((subject, kept, transform) => {
	const { base: { sample }, values: { key }, name } = subject;
	const rowOfEach = `Make a row of each value: .${key}[] | { \u2026 }`;
	const settled = `If you want to keep only one, add such a message under \`tests\`, with the rows that you expect.${settleHint(sample)}`;
	if (kept.of === "all") return {
		code: "value-dropped",
		about: key,
		message: `Every value of ${key} makes separate rows, but of two values of ${name} in one message only one is stored.${guessText(sample)}`,
		hint: `${rowOfEach}. ${settled}`,
		at: transform.at,
		sample
	};
	const [column = ""] = kept.columns;
	const [one, other] = kept.kept === "first" ? ["first", "last"] : ["last", "first"];
	return {
		code: "value-dropped",
		about: column,
		message: `Of two values of ${name} in one message, ${kept.columns.join(" and ")} ${kept.columns.length === 1 ? "holds" : "hold"} only the ${one}. No other column holds the ${other}.${guessText(sample)}`,
		hint: `${rowOfEach}, or keep all of them in a dynamic column: map(.value). ${settled}`,
		at: placeOfKey(transform, column),
		sample
	};
});
const repeatedObservations = (async (transform, target, trials, runJq) => {
	const bases = basesOf(trials);
	const probe = proberOf(transform, target, runJq, testLimits.repeatProbes);
	const subjects = bases.flatMap(((base) => subjectsOf(trials, base)));
	for (const subject of isMeant$1(trials) ? [] : subjects) {
		const kept = await droppedOf(probe, subject);
		if (kept !== void 0) return [observationOf$1(subject, kept, transform)];
	}
	return elementsDropped(transform, proberOf(transform, target, runJq, testLimits.repeatProbes), trials, subjects);
});

// packages/transform/src/samples/distinct.ts
const step = 1 / 64;
const listOf = ((items) => ({
	kind: "array",
	items
}));
const withDistinctValues = ((message, { key, items }) => {
	const names = items.map(entryName);
	const single = items.filter(((_, index) => names.indexOf(names[index]) === index));
	const texts = /* @__PURE__ */ new Set();
	let seen = 0;
	const distinct = ((leaf) => {
		seen += 1;
		if (leaf.kind === "number") return {
			kind: "number",
			text: String(Number(leaf.text) + seen * step)
		};
		if (leaf.kind !== "string") return leaf;
		const value = texts.has(leaf.value) ? `${leaf.value} ${String(seen)}` : leaf.value;
		texts.add(value);
		return {
			kind: "string",
			value
		};
	});
	const changed = single.map(((item) => withMember(item, "value", mapLeaves(item.members.get("value") ?? { kind: "null" }, distinct))));
	return withMember(message, key, listOf(changed));
});
const maps = /* @__PURE__ */ new Set(["enrichments", "messageProperties"]);
const reduced = ((node, key = "") => {
	if (node.kind === "array") return listOf(node.items.slice(0, 1).map(((item) => reduced(item))));
	if (node.kind !== "object") return node;
	const members = [...node.members].slice(0, maps.has(key) ? 1 : node.members.size);
	return {
		kind: "object",
		members: new Map(members.map((([name, value]) => [name, reduced(value, name)])))
	};
});
const withOneOfEach = ((message, most) => {
	const values = valuesOf(message);
	const whole = reduced(message);
	if (whole.kind !== "object") return [];
	if (values === void 0) return [whole];
	return values.items.filter((({ members }) => {
		const kind = members.get("value")?.kind;
		return kind === "boolean" || kind === "number" || kind === "string";
	})).slice(0, most).map(((item) => withMember(whole, values.key, listOf([item]))));
});
const distinctMessages = ((message, most) => {
	const values = valuesOf(message);
	const alone = withOneOfEach(message, most);
	return values === void 0 ? { alone } : {
		together: withDistinctValues(message, values),
		alone
	};
});

// packages/transform/src/test/rows-repeated.ts
const rowText = (({ cells, unknownKeys }) => JSON.stringify([cells.map((({ column, given = "" }) => [column, given])), unknownKeys]));
const equalRows = ((rows) => [...Map.groupBy(rows.keys(), ((index) => rows[index] && rowText(rows[index]))).values()].filter(((group) => group.length > 1)));
const singleValues = ((message, transform) => {
	const literals = literalsIn(transform);
	const values = valuesIn$1(message).filter((({ node, path }) => node.kind !== "boolean" && isReading(path)));
	const all = valuesIn$1(message).map((({ text }) => text));
	const isSingle = ((text) => all.filter(((other) => other === text)).length === 1);
	return new Set(values.map((({ text }) => text)).filter(((text) => isSingle(text) && !literals.has(text))));
});
const ofOneReading = ((rows, single) => equalRows(rows).find((([first]) => {
	const row = first === void 0 ? void 0 : rows[first];
	return row !== void 0 && [...heldIn([row], "held").keys()].some(((text) => single.has(text)));
})));
const ofEachAlone = ((alone) => {
	const withRows = alone.filter(((rows) => rows !== void 0)).filter(((rows) => rows.length > 0));
	const equal = withRows.flatMap(((rows) => equalRows(rows).slice(0, 1).map(((group) => ({
		rows,
		group
	})))));
	return equal.length === withRows.length ? equal[0] : void 0;
});
const isMeant = ((trials) => trials.some((({ sample }) => {
	const rows = sample.variation === void 0 ? expectedRows(sample) ?? [] : [];
	return rows.some(((row, index) => rows.slice(index + 1).some(((other) => equalJson(row, other)))));
})));
const repeating = (({ text }) => {
	const parsed = parse(text);
	let found;
	if (!parsed.ok) return void 0;
	walk(parsed.program.body, ((node) => {
		if (node.type !== "comma") return;
		const items = node.items.map((({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, " ")));
		if (new Set(items).size < items.length) found ??= node;
	}));
	return found;
});
const placeIn = ((transform) => {
	const span = repeating(transform);
	return span === void 0 ? transform.at : locate(transform, span);
});
const shownCells = 4;
const shown = (({ cells }) => cells.filter((({ given = "null" }) => given !== "null")).slice(0, shownCells).map((({ column, given = "" }) => `${column} ${quoted(given)}`)).join(", "));
const hint = "Make each row once: remove what yields it again, such as `., .`, or an `[]` whose elements the row does not use. If you want this, add the message under `tests`, with the rows that you expect.";
const observationOf = (({ base, rows, group }, transform) => {
	const { sample } = base;
	const own = rows.length === base.rows.length ? equalRows(base.rows).find(((each) => each.includes(group[0] ?? -1))) : void 0;
	const row = own === void 0 ? rows[group[0] ?? 0] : base.rows[own[0] ?? 0];
	const cells = row === void 0 ? "" : shown(row);
	return {
		code: "rows-repeated",
		about: "rows",
		message: `${`The transform makes ${counted$1(group.length, "row")} of one message that are equal in every column, although nothing in the message repeats`}${cells === "" ? "" : `: ${cells}`}.${guessText(sample)}`,
		hint: `${hint}${settleHint(sample)}`,
		at: placeIn(transform),
		sample
	};
});
const rowsRepeated = (async (transform, target, trials, runJq) => {
	if (isMeant(trials)) return [];
	const probe = proberOf(transform, target, runJq, testLimits.repeatedRowProbes);
	const rowsOf = (async (base, messages) => {
		const texts = messages.map(writeJson);
		const others = texts.filter(((text) => text !== base.sample.text));
		const made = new Map((await probe(base.sample, others)).map(((rows, index) => [others[index], rows])));
		return texts.map(((text) => text === base.sample.text ? base.rows : made.get(text)));
	});
	for (const base of basesOf(trials)) {
		const message = parseJsonText(base.sample.text);
		if (message?.kind !== "object") continue;
		const { together, alone } = distinctMessages(message, testLimits.aloneInMessage);
		const [rows = []] = together === void 0 ? [base.rows] : await rowsOf(base, [together]);
		const single = together === void 0 ? /* @__PURE__ */ new Set() : singleValues(together, transform.text);
		const group = ofOneReading(rows, single);
		if (group !== void 0) return [observationOf({
			base,
			rows,
			group
		}, transform)];
		const byOne = equalRows(rows).length > 0 ? ofEachAlone(await rowsOf(base, alone)) : void 0;
		if (byOne !== void 0) return [observationOf({
			base,
			...byOne
		}, transform)];
	}
	return [];
});

// packages/transform/src/test/told-findings.ts
const isPlain = (({ aim }) => aim.names.length === 0 && aim.doubled.length === 0);
const together = ((text, proposals) => {
	const edits = proposals.flatMap((({ offers: [first] }) => first?.edits ?? [])).toSorted(((a, b) => a.start - b.start));
	if (edits.some((({ start }, index) => start < (edits[index - 1]?.end ?? 0)))) return void 0;
	const [first] = proposals;
	return first && {
		offers: [offerOf(text, edits, "", false)],
		aim: first.aim
	};
});
const plainIn = ((told) => told.flatMap(((each) => {
	const { proposal } = each;
	return proposal !== void 0 && proposal.offers.length > 0 && isPlain(proposal) ? [{
		told: each,
		proposal
	}] : [];
})));
const provenTogether = (async (text, told, run) => {
	const proven = /* @__PURE__ */ new Map();
	for (const group of Map.groupBy(plainIn(told), (({ proposal }) => proposal.aim.instead)).values()) {
		const proposals = group.map((({ proposal }) => proposal));
		const all = group.length < 2 ? void 0 : together(text, proposals);
		if (all === void 0 || await provenOffer(all, run) === void 0) continue;
		for (const { told: each, proposal } of group) {
			const [first] = proposal.offers;
			if (first !== void 0 && (await run.runJq(first.text, "")).ok) proven.set(each, first);
		}
	}
	return proven;
});
const toldFindings = (async (transform, told, run) => {
	const proven = await provenTogether(transform.text, told, run);
	const found = [];
	for (const each of told) {
		const { proposal } = each;
		const offer = proven.get(each) ?? (proposal === void 0 ? void 0 : await provenOffer(proposal, run));
		found.push(offer === void 0 ? withoutOffer(each) : withOffer(transform, each, offer));
	}
	return found;
});

// packages/transform/src/test/link.ts
const ofDefaultRecord = (({ code }) => code !== "row-key-unknown" && code !== "row-key-case");
const isFailure = (({ code }) => code === "transform-fails" || code === "transform-fails-on-variation");
const isNotShown = ((read, shown) => {
	if (read.code === "jq-fromdate-fraction" && shown.some(((other) => isFailure(other) && isAt(read, other)))) return false;
	const same = shown.filter((({ code, severity }) => code === read.code && isAtLeast(severity, read.severity)));
	return read.code === "row-lost-when-missing" ? same.length === 0 : !same.some(((other) => isAt(read, other)));
});
const isOfOneLink = (({ code }) => code !== "column-not-filled");
const readOnly = (async ({ link: { transform }, check }, shown, ofFalse, run) => {
	if (transform === void 0 || check === void 0) return [];
	const findings = check.findings.filter(((each) => isOfOneLink(each) && isNotShown(each, shown)));
	const told = check.told.filter(((each) => isNotShown(withoutOffer(each), shown)));
	const offered = await toldFindings(transform, told, run);
	return [...findings, ...offered.map(((finding, index) => {
		const each = told[index];
		return asShown(finding, each === void 0 ? [] : ofFalse.get(each) ?? [], transform);
	}))];
});
const probed = (async ({ target, check }, transform, trials, runJq) => {
	const ordered = orderObservations(trials, transform);
	const repeated = ordered.length > 0 ? [] : await repeatedObservations(transform, target, trials, runJq);
	const lost = await lostFalseObservations(transform, target, trials, runJq);
	const never = await neverEqual(transform, target, trials, runJq);
	const doubled = await rowsRepeated(transform, target, trials, runJq);
	const { left, shown } = besideText(transform, lost, check?.told ?? []);
	const notSent = await notSentObservations(transform, target, trials, runJq);
	return {
		seen: [
			...ordered,
			...repeated,
			...never,
			...doubled,
			...notSent,
			...left
		],
		ofFalse: shown
	};
});
const judgeLink = (async (tried, runJq) => {
	const { link, target, entry, check } = tried;
	const expected = link.tests.flatMap((({ rows }) => rows ?? []));
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
	const trials = transform === void 0 ? tried.trials : await explainFailures(tried.trials, {
		transform,
		source: entry.source,
		runJq
	});
	const settled = settle(trials, transform).filter(((each) => transform !== void 0 || ofDefaultRecord(each))).map(((each) => isCertain(each, tried) ? {
		...each,
		certain: true
	} : each));
	const { seen, ofFalse } = transform === void 0 ? {
		seen: [],
		ofFalse: /* @__PURE__ */ new Map()
	} : await probed(tried, transform, trials, runJq);
	const observations = [...withMissingValues(settled, trials), ...seen];
	const bySample = Map.groupBy(observations, (({ sample }) => nameOf$1(sample)));
	const results = trials.map((({ sample, outputs, rows }) => ({
		sample,
		outputs,
		rows,
		diagnostics: own(bySample.get(nameOf$1(sample)) ?? [], sample).map(((each) => findingOf(each, transform, link.at)))
	})));
	const run = {
		trials,
		runJq,
		allowed: allowance()
	};
	const partial = transform === void 0 ? [] : await partialFindings({
		transform,
		source: entry.source
	}, run);
	const merged = mergeObservations(observations, transform, link.at);
	const shown = [...partial, ...merged];
	const read = await readOnly(tried, shown, ofFalse, {
		...run,
		trials: tried.trials
	});
	return {
		...base,
		results,
		diagnostics: [
			...read,
			...shown,
			...leftOutFindings(tried)
		]
	};
});
const own = ((observations, sample) => observations.filter(((each) => each.sample === sample)));

// packages/transform/src/test/try-all.ts
const tryNext = (async (going, samples, runJq) => {
	const { link, target } = going.prepared;
	const program = link.transform?.text;
	const mostStopped = testLimits.hostileRuns - going.hostile;
	const trials = program === void 0 ? await Promise.all(samples.map(((sample) => tryOn(sample, target, defaultRun(sample))))) : await tryOnAll(samples, target, ((messages) => runAll(runJq, program, messages, { mostStopped })));
	for (const trial of trials) {
		if (trial.failure === "budget") {
			going.ended = trial.said?.replace(/^(?:not run|stopped): /, "") ?? "";
			return;
		}
		going.trials.set(trial.sample, trial);
		if (trial.failure !== void 0 && trial.failure !== "runtime") going.hostile += 1;
	}
	if (going.hostile < testLimits.hostileRuns) return;
	going.ended = `the transform reached a limit of jq on ${counted$1(testLimits.hostileRuns, "message")}`;
});
const tryAll = (async (all, runJq, most) => {
	const links = all.map(((prepared) => ({
		prepared,
		trials: /* @__PURE__ */ new Map(),
		hostile: 0
	})));
	let left = most;
	for (const turn of [
		0,
		1,
		2
	]) for (const going of links.filter((({ prepared }) => prepared.check?.compiles !== false))) {
		const samples = going.prepared.samples.samples.filter(((each) => turnOf(each) === turn));
		if (going.ended !== void 0) continue;
		const now = samples.slice(0, left);
		await tryNext(going, now, runJq);
		left -= now.length;
		if (now.length < samples.length) going.ended ??= `one command tries ${counted$1(most, "message")}`;
	}
	return links.map((({ prepared, trials, ended }) => ({
		...prepared,
		trials: prepared.samples.samples.flatMap(((sample) => trials.get(sample) ?? [])),
		...ended === void 0 ? {} : { ended }
	})));
});

// packages/transform/src/test/unfilled.ts
const filledBy = (({ trials, target, link, entry }) => link.transform === void 0 ? [...filledColumns(judgedBy(trials), target), ...defaultKeys[entry.source]] : filledColumns(judgedBy(trials), target));
const unfilledOf = ((tried) => {
	const filled = /* @__PURE__ */ new Map();
	for (const each of tried) {
		const { name } = each.target;
		filled.set(name, /* @__PURE__ */ new Set([...filled.get(name) ?? [], ...filledBy(each)]));
	}
	const findingsOf = (({ trials, link, target, entry, check }) => {
		const here = filled.get(target.name);
		const columns = target.columns.filter((({ name }) => here?.has(name) !== true));
		if (link.transform === void 0) return defaultLeavesEmpty(entry.source, link, columns);
		const evidence = judgedBy(trials);
		const words = new Map(columns.map(((column) => [emptyColumn(link.at, column).message, column.name])));
		const read = mergeEmptyColumns((check?.findings ?? []).filter((({ code, message }) => code === "column-not-filled" && words.has(message))));
		if (evidence.every((({ rows }) => rows.length === 0))) return read;
		const isGuessed = isGuess(evidence.map((({ sample }) => sample)));
		const told = isGuessed ? (check?.findings ?? []).filter((({ message }) => words.has(message))) : [];
		const names = new Set(told.map((({ message }) => words.get(message))));
		const left = columns.filter((({ name }) => !names.has(name)));
		const shown = unfilledObservations(evidence, {
			...target,
			columns: left
		}, link.transform);
		return [...isGuessed ? read : [], ...shown.map(((each) => findingOf(each, link.transform, link.at)))];
	});
	return new Map(tried.map(((each) => [each, findingsOf(each)])));
});

// packages/transform/src/test/test-transforms.ts
const prepare = (async ({ config, runJq, includeCaptured, tableOf }, model, entry, link) => {
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
	const check = transform && await checkTransform({
		transform,
		columns,
		model,
		...givenFor(config, entry, link),
		runJq
	});
	return {
		entry,
		link,
		target,
		samples,
		...check === void 0 ? {} : { check }
	};
});
const testTransforms = (async (request) => {
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
		const empty = unfilled.get(one) ?? [];
		const { transform } = one.link;
		const more = transform === void 0 ? empty : withoutEchoes(transform, empty, result.diagnostics);
		results.push({
			...result,
			diagnostics: [...result.diagnostics, ...more]
		});
	}
	return results;
});

// packages/engine/src/concurrent.ts
const inEnvironments = (async (environments, work, most = limits.environmentsAtOnce) => {
	const results = /* @__PURE__ */ new Map();
	const failed = [];
	let next = 0;
	const take = (async () => {
		while (next < environments.length && failed.length === 0) {
			const index = next++;
			try {
				results.set(index, { value: await work(environments[index]) });
			} catch (error) {
				failed.push({
					index,
					error
				});
			}
		}
	});
	await Promise.all(Array.from({ length: Math.min(most, environments.length) }, take));
	const [first] = failed.toSorted(((a, b) => a.index - b.index));
	if (first !== void 0) throw first.error;
	return environments.flatMap(((_, index) => {
		const result = results.get(index);
		return result === void 0 ? [] : [result.value];
	}));
});

export { columnsOf as a, namedBy as c, withValue as d, isAtLeast as f, contentsForBoth as h, tryOn as i, pathText as l, samplesOf as m, testTransforms as n, heldIn as o, runAll as p, defaultRun as r, isWithin as s, inEnvironments as t, valuesIn$1 as u };