import { A as dedupeDiagnostics, B as diagnose, N as adxDestination, O as besideConfig, V as oneLine, a as nodeOf, c as writeJson, d as literalOf, f as keywords, h as walk, i as decimalText, k as locateInTransform, l as parse, m as roots, n as fit, o as parseJsonText, p as children, r as decimalOf, u as stopOf } from "./shared-core.js";
import { P as exportSources, T as didYouMean, m as commandLine } from "./shared-core2.js";

// packages/transform/src/parse/position.ts
const positionAt = ((text, offset) => {
	const before = text.slice(0, offset);
	return {
		line: before.split("\n").length,
		column: offset - before.lastIndexOf("\n")
	};
});
const locate = ((transform, { start, end }) => locateInTransform(transform, positionAt(transform.text, start), positionAt(transform.text, end)));

// packages/transform/src/infer/paste.ts
const longest = 1500;
const styleOf = (({ style, text, origin = [] }) => {
	const isDoubled = ((quote) => origin.some((({ offset, width }) => width === 2 && text[offset] === quote)));
	return style ?? (isDoubled("\"") ? "double" : isDoubled("'") ? "single" : void 0);
});
const endsPlain = /: |:$| #|^[\s[\]{},&*!|>'"%@`#?:-]/;
const endsInFlow = /[[\]{},]/;
const isPlainSafe = ((whole, line) => !endsPlain.test(line) && (endsInFlow.test(whole) || !endsInFlow.test(line)));
const spelt$1 = ((transform, text) => {
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
});
const isPrintable = ((text) => text.length <= longest && text.split("\n").every(((line) => oneLine(line) === line)));
const listed$2 = ((names) => names.length === 0 ? "this value" : names.join(", "));
const fixOf = ((transform, edits) => {
	const pastes = edits.flatMap(((edit) => {
		const text = spelt$1(transform, edit.text);
		return text === void 0 || !isPrintable(text) ? [] : [{
			at: locate(transform, edit),
			text,
			names: edit.names
		}];
	}));
	const [first, ...others] = pastes;
	if (first === void 0 || pastes.length < edits.length) return void 0;
	const related = others.map((({ at, text, names }) => ({
		...at,
		message: `the lookup of ${oneLine(listed$2(names))}, likewise: ${text.replaceAll(/\s*\n\s*/g, " ")}`
	})));
	return {
		at: first.at,
		text: first.text,
		related
	};
});

// packages/transform/src/infer/told.ts
const toldOf = ((transform, { code, at, message, hint, proposal }) => ({
	code,
	place: locate(transform, at),
	message: oneLine(message),
	...hint === void 0 ? {} : { hint: oneLine(hint) },
	...proposal === void 0 ? {} : { proposal }
}));
const toBeTried = ((command) => `\`${command}\` tries rewrites on messages and shows one that holds.`);
const withoutOffer = ((told, command) => {
	const { code, place, message, hint, related, proposal } = told;
	const more = command === void 0 || proposal === void 0 || proposal.offers.length === 0 ? "" : toBeTried(command);
	const said = [hint ?? "", more].filter(((text) => text !== "")).join(" ");
	return diagnose(code, place, message, {
		...said === "" ? {} : { hint: said },
		...related === void 0 ? {} : { related },
		lines: true
	});
});
const broken = ((text) => text.includes("\n") || text.endsWith(":") ? "\n" : " ");
const withOffer = ((transform, told, offer, intro = offer.intro) => {
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
});
const certainOffer = (({ proposal }) => proposal?.offers.find((({ certain }) => certain)));
const asRead = ((transform, told, command) => {
	const offer = certainOffer(told);
	return offer === void 0 ? withoutOffer(told, command) : withOffer(transform, told, offer);
});

// packages/transform/src/infer/column-type.ts
const ofText$1 = ((meanings) => {
	const [only] = meanings;
	if (meanings.size !== 1 || only === void 0) return "string";
	return only === "datetime" || only === "timespan" || only === "guid" ? only : "string";
});
const ofNumber = ((meanings) => {
	if (![...meanings].every(((meaning) => meaning === "int" || meaning === "long"))) return "real";
	return meanings.size === 1 && meanings.has("int") ? "int" : "long";
});
const meaningOf = ((each) => each.type === "number" || each.type === "string" ? each.meaning : void 0);
const columnTypeOf = ((shape) => {
	const values = shape.filter((({ type }) => type !== "null"));
	const types = new Set(values.map((({ type }) => type)));
	if (values.length === 0 || types.has("any")) return void 0;
	if (types.size > 1 || types.has("array") || types.has("object")) return "dynamic";
	if (types.has("boolean")) return "bool";
	const meanings = new Set(values.map(meaningOf));
	return types.has("number") ? ofNumber(meanings) : ofText$1(meanings);
});

// packages/transform/src/infer/shape.ts
const maxAlternatives = 400;
const anything = [{ type: "any" }];
const nothing = [];
const nil = [{ type: "null" }];
const flag = [{ type: "boolean" }];
const number$1 = [{ type: "number" }];
const text = [{ type: "string" }];
const arrayOf = ((items) => [{
	type: "array",
	items
}]);
const field = ((shape, optional = false) => ({
	shape,
	optional
}));
const keyOf$1 = ((each) => {
	switch (each.type) {
		case "any":
		case "null": return each.type;
		case "boolean": return `boolean ${String(each.value)}`;
		case "number": return `number ${String(each.meaning)}`;
		case "string": return `string ${JSON.stringify(each.value)} ${String(each.meaning)} ${String(each.list)}`;
		case "array":
		case "object": return each;
	}
});
const join = ((...shapes) => {
	const found = /* @__PURE__ */ new Map();
	for (const each of shapes.flat()) {
		if (each.type === "any") return anything;
		found.set(keyOf$1(each), each);
	}
	const arrays = [...found.values()].filter(((each) => each.type === "array"));
	const joined = arrays.length < 2 ? [...found.values()] : [...[...found.values()].filter(((each) => each.type !== "array")), {
		type: "array",
		items: join(...arrays.map((({ items }) => items)))
	}];
	return joined.length > maxAlternatives ? anything : joined;
});
const isObject = ((each) => each.type === "object");
const isNull = ((shape) => shape.length > 0 && shape.every((({ type }) => type === "null")));
const mayBeNull = ((shape) => shape.some((({ type }) => type === "null" || type === "any")));
const falsy = ((each) => each.type === "null" || each.type === "boolean" && each.value === false);
const widened = ((shape) => join(shape.map(((each) => each.type === "string" ? { type: "string" } : each))));
const truthy = ((shape) => shape.filter(((each) => !falsy(each))).map(((each) => each.type === "boolean" ? {
	type: "boolean",
	value: true
} : each)));
const truthOf = ((shape) => {
	if (shape.length === 0 || shape.some(((each) => each.type === "any"))) return void 0;
	if (shape.every(falsy)) return false;
	return shape.some(((each) => falsy(each) || each.type === "boolean" && each.value === void 0)) ? void 0 : true;
});
const keysOfAll = ((objects) => {
	const [first, ...more] = new Set(objects.filter((({ open, keys }) => open || keys !== void 0)).map((({ keys }) => keys)));
	return more.length === 0 ? first : void 0;
});
const keyedBy = ((keys) => ({
	type: "object",
	fields: /* @__PURE__ */ new Map(),
	open: true,
	...keys === void 0 ? {} : { keys }
}));
const listOf$2 = ((shape) => {
	const values = shape.filter((({ type }) => type !== "null"));
	const [only, ...more] = new Set(values.map(((each) => each.type === "string" ? each.list : void 0)));
	return more.length === 0 ? only : void 0;
});
const mergeObjects = ((objects) => {
	const fields = /* @__PURE__ */ new Map();
	for (const name of new Set(objects.flatMap(((each) => [...each.fields.keys()])))) {
		const found = objects.map(((each) => each.fields.get(name)));
		const present = found.filter(((each) => each !== void 0));
		const at = present.find(((each) => each.at !== void 0))?.at;
		fields.set(name, {
			shape: join(...present.map((({ shape }) => shape))),
			optional: found.some(((each) => each === void 0 || each.optional)),
			...at === void 0 ? {} : { at }
		});
	}
	const keys = keysOfAll(objects);
	return {
		type: "object",
		fields,
		open: objects.some((({ open }) => open)),
		...keys === void 0 ? {} : { keys }
	};
});

// packages/transform/src/infer/uses.ts
const literalsOf = ((shape) => shape.flatMap(((each) => each.type === "string" && each.value !== void 0 && each.list === void 0 ? [{
	value: each.value,
	at: each.at
}] : [])));
const use = ((context, list, by, names) => {
	for (const { value, at = by } of literalsOf(names)) context.uses.push({
		list,
		name: value,
		at,
		by
	});
});
const isOpen = ((shape) => shape.some(((each) => each.type === "any" || each.type === "string" && each.value === void 0 && each.list === void 0)));
const useNames = ((context, by, left, right) => {
	const [first, second] = [listOf$2(left), listOf$2(right)];
	if (first !== void 0) use(context, first, by, right);
	if (second !== void 0) use(context, second, by, left);
	if (isOpen(left)) use(context, "open", by, right);
	if (isOpen(right)) use(context, "open", by, left);
});
const useTexts = ((context, by, left, right) => {
	for (const [texts, others] of [[left, right], [right, left]]) {
		const list = listOf$2(texts);
		if (list === "messageTypes" || list?.startsWith("values of ") === true) use(context, list, by, others);
		if (isOpen(texts)) use(context, "open", by, others);
	}
});
const useKey = ((context, by, target, key) => {
	for (const each of target) {
		if (each.type !== "object" || each.keys === void 0) continue;
		const asked = key.filter(((one) => one.type === "string" && one.value !== void 0 && !each.fields.has(one.value)));
		use(context, each.keys, by, asked);
	}
});

// packages/transform/src/infer/access.ts
const elsewhere = {
	deviceId: ((message) => `${message}.device.id`),
	deviceName: ((message) => `${message}.device.name`),
	templateId: ((message) => `${message}.device.templateId`),
	templateName: ((message) => `${message}.device.templateName`),
	simulated: ((message) => `${message}.device.simulated`),
	approved: ((message) => `${message}.device.approved`),
	blocked: ((message) => `${message}.device.blocked`),
	provisioned: ((message) => `${message}.device.provisioned`),
	properties: ((message) => `${message}.device.properties.reported`),
	cloudProperties: ((message) => `${message}.device.cloudProperties`),
	timestamp: ((message) => `${message}.enqueuedTime`),
	time: ((message) => `${message}.enqueuedTime`),
	messageId: ((message) => `(${message}.device.id + "@" + ${message}.enqueuedTime)`)
};
const lists$2 = /* @__PURE__ */ new Set(["properties", "cloudProperties"]);
const insteadOf$1 = ((object, name) => {
	if (object.part === ".device" && name === "deviceId") return ((device) => `${device}.id`);
	if (object.part !== "a telemetry message" || outside.has(name)) return void 0;
	if (lists$2.has(name)) return void 0;
	if (Object.hasOwn(elsewhere, name)) return elsewhere[name];
	if (didYouMean(name, object.fields.keys()) !== void 0) return void 0;
	return ((message) => `([${message}.telemetry[] | select(.name == ${JSON.stringify(name)}).value][0])`);
});
const outside = /* @__PURE__ */ new Set(["schema", "messageType"]);
const hintFor$1 = ((object, name) => {
	if (object.part === "a telemetry message") {
		if (Object.hasOwn(elsewhere, name)) return `A message has it as ${elsewhere[name]?.("") ?? ""}.`;
		if (outside.has(name)) return "It is in the record that is exported without a transform. Leave it out.";
		return didYouMean(name, object.fields.keys()) ?? "Look up a telemetry by its name.";
	}
	if (object.part === ".device" && name === "deviceId") return "A message has it as .device.id.";
	return didYouMean(name, object.fields.keys()) ?? `It has ${[...object.fields.keys()].join(", ")}.`;
});
const remarkOn = ((context, object, name, at) => {
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
});
const fieldIn = ((context, each, { name, at }, scope) => {
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
});
const fieldOf = ((context, target, field, scope) => join(...target.map(((each) => fieldIn(context, each, field, scope)))));
const itemsOf = ((target) => join(...target.map(((each) => {
	if (each.type === "array") return each.items;
	if (each.type === "any") return anything;
	if (each.type !== "object") return [];
	return each.open ? anything : join(...[...each.fields.values()].map((({ shape }) => shape)));
}))));
const elementOf = ((target) => join(nil, ...target.map(((each) => {
	if (each.type === "string") return [];
	return each.type === "null" ? nil : itemsOf([each]);
}))));

// packages/transform/src/infer/context.ts
const one$1 = ((shape) => ({
	shape,
	min: 1,
	max: 1,
	missing: []
}));
const none = {
	shape: [],
	min: 0,
	max: 0,
	missing: []
};
const unknown = ((shape) => ({
	shape,
	min: 0,
	max: Number.POSITIVE_INFINITY,
	missing: []
}));
const times = ((left, right) => left === 0 || right === 0 ? 0 : left * right);
const after = ((first, second) => ({
	shape: second.shape,
	min: times(first.min, second.min),
	max: times(first.max, second.max),
	missing: [...first.missing, ...second.missing]
}));
const combined = ((shape, parts) => ({
	shape,
	min: parts.reduce(((found, { min }) => times(found, min)), 1),
	max: parts.reduce(((found, { max }) => times(found, max)), 1),
	missing: parts.flatMap((({ missing }) => missing))
}));
const either = ((outcomes, shape) => ({
	shape,
	min: outcomes.reduce(((least, { min }) => Math.min(least, min)), Infinity),
	max: outcomes.reduce(((most, { max }) => Math.max(most, max)), -Infinity),
	missing: outcomes.flatMap((({ missing }) => missing))
}));

// packages/transform/src/infer/describe.ts
const maxDepth$1 = 6;
const one = ((each, depth) => {
	switch (each.type) {
		case "any":
		case "null": return each.type;
		case "boolean": return each.value === void 0 ? "boolean" : String(each.value);
		case "number": return each.meaning ?? "number";
		case "string": return each.value === void 0 ? each.meaning ?? "string" : JSON.stringify(each.value);
		case "array": return `[${describe(each.items, depth + 1)}]`;
		case "object": return `{${[...[...each.fields].map((([name, { shape, optional }]) => `${name}${optional ? "?" : ""}: ${describe(shape, depth + 1)}`)), ...each.open ? ["\u2026"] : []].join(", ")}}`;
	}
	return "";
});
const describe = ((shape, depth = 0) => depth > maxDepth$1 ? "\u2026" : shape.length === 0 ? "nothing" : [...new Set(shape.map(((each) => one(each, depth))))].toSorted().join(" | "));

// packages/transform/src/infer/patterns.ts
const bindEntry = ((context, { key, pattern }, value, scope) => {
	const literal = key.type === "string" ? literalOf(key) : key.type === "computed" ? void 0 : key.name;
	const found = literal === void 0 ? anything : fieldOf(context, value, {
		name: literal,
		at: key
	}, scope);
	const own = key.type === "variable" ? [[key.name, found]] : [];
	return pattern === void 0 ? own : [...own, ...bind(context, pattern, found, scope)];
});
const bind = ((context, pattern, value, scope) => {
	if (pattern.type === "variable") return [[pattern.name, value]];
	if (pattern.type === "array") return pattern.items.flatMap(((item) => bind(context, item, elementOf(value), scope)));
	return pattern.entries.flatMap(((entry) => bindEntry(context, entry, value, scope)));
});
const withPatterns = ((context, patterns, value, scope) => {
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
});

// packages/transform/src/infer/blocks.ts
const conditional = ((context, node, input, scope) => {
	const outcomes = [];
	for (const { condition, result } of node.branches) {
		const truth = truthOf(context.evaluate(condition, input, scope).shape);
		if (truth !== false) outcomes.push(context.evaluate(result, input, scope));
		if (truth === true) return either(outcomes, join(...outcomes.map((({ shape }) => shape))));
	}
	outcomes.push(node.otherwise === void 0 ? {
		shape: input,
		min: 1,
		max: 1,
		missing: []
	} : context.evaluate(node.otherwise, input, scope));
	return either(outcomes, join(...outcomes.map((({ shape }) => shape))));
});
const cannotFail = ((node, input) => {
	if (node.type === "identity") return true;
	if (node.type !== "field") return false;
	return cannotFail(node.target, input) && input.every((({ type }) => type === "object" || type === "null"));
});
const trial = ((context, { body, handler }, input, scope) => {
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
});
const merged = ((shape) => {
	const objects = shape.filter(isObject);
	return objects.length < 2 ? shape : [...shape.filter(((each) => !isObject(each))), mergeObjects(objects)];
});
const carried = ((context, node, start, scopes) => {
	let state = merged(start);
	for (let round = 0; round < 4; round++) {
		const rounds = scopes.map(((scope) => context.evaluate(node.update, state, scope).shape));
		const next = merged(join(state, ...rounds));
		if (describe(next) === describe(state)) return state;
		state = next;
	}
	return anything;
});
const loop = ((context, node, input, scope) => {
	const source = context.evaluate(node.source, input, scope);
	const scopes = (source.shape.every(isObject) ? source.shape.map(((each) => [each])) : [source.shape]).map(((element) => withPatterns(context, node.patterns, element, scope)));
	const start = context.evaluate(node.init, input, scope);
	const state = carried(context, node, start.shape, scopes);
	if (node.type === "reduce") return {
		...start,
		shape: state
	};
	const { extract } = node;
	return {
		shape: extract === void 0 ? state : join(...scopes.map(((each) => context.evaluate(extract, state, each).shape))),
		min: 0,
		max: Number.POSITIVE_INFINITY,
		missing: source.missing
	};
});
const within$1 = ((outcome, at) => ({
	...outcome,
	missing: outcome.missing.map(((each) => each.within === void 0 ? {
		...each,
		within: at
	} : each))
}));
const bound = ((context, node, input, scope) => {
	const source = within$1(context.evaluate(node.source, input, scope), node.source);
	if (source.shape.length === 0) return {
		...none,
		missing: source.missing
	};
	return after(source, context.evaluate(node.body, input, withPatterns(context, node.patterns, source.shape, scope)));
});
const blockOf = ((context, node, input, scope) => {
	switch (node.type) {
		case "if": return conditional(context, node, input, scope);
		case "try": return trial(context, node, input, scope);
		case "reduce":
		case "foreach": return loop(context, node, input, scope);
		case "bind": return bound(context, node, input, scope);
		case "label": return {
			...context.evaluate(node.body, input, scope),
			min: 0
		};
	}
	return none;
});

// packages/transform/src/infer/message.ts
const open$1 = [keyedBy(void 0)];
const oneOf = ((list) => [{
	type: "string",
	list
}]);
const part$1 = ((name, closed, fields) => [{
	type: "object",
	fields: new Map(Object.entries(fields)),
	open: !closed,
	...closed ? { part: name } : {}
}]);
const optional = ((shape) => field(shape, true));
const dateTime = [{
	type: "string",
	meaning: "datetime"
}];
const named$2 = ((name, value) => part$1("an entry of telemetry", true, {
	id: field(text),
	name: field([{
		type: "string",
		value: name,
		list: "telemetry"
	}]),
	value: field(value)
}));
const unnamed = ((list, closed, more = {}) => part$1("an entry of telemetry", closed, {
	id: field(text),
	name: field(oneOf(list)),
	value: field(anything),
	...more
}));
const cloudProperty = part$1("a cloud property", false, { name: optional(oneOf("cloudProperties")) });
const device = ((closed) => part$1(".device", closed, {
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
}));
const envelope$1 = ((source) => ({
	applicationId: field(text),
	messageSource: field([{
		type: "string",
		value: source
	}]),
	enqueuedTime: field(dateTime),
	enrichments: optional([keyedBy("enrichments")])
}));
const telemetryItems = ((model) => {
	const known = model?.filter((({ kind }) => kind === "telemetry")) ?? [];
	return known.length === 0 ? unnamed("telemetry", true) : join(...known.map((({ name, shape }) => named$2(name, shape))));
});
const telemetry = ((model) => part$1("a telemetry message", true, {
	...envelope$1("telemetry"),
	device: field(device(true)),
	telemetry: field(arrayOf(telemetryItems(model))),
	messageProperties: optional([keyedBy("messageProperties")]),
	component: optional(oneOf("components")),
	module: optional(oneOf("modules"))
}));
const change = {
	component: optional(oneOf("components")),
	module: optional(oneOf("modules"))
};
const messageShape = ((source, model) => {
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
});

// packages/transform/src/infer/lookup.ts
const isName = ((node) => node.type === "field" && node.name.name === "name" && node.target.type === "identity");
const literalIn = ((node) => {
	const name = node.type === "string" ? literalOf(node) : void 0;
	return name === void 0 ? void 0 : {
		name,
		start: node.start,
		end: node.end
	};
});
const namesIn$2 = ((condition) => {
	if (condition.type === "group") return namesIn$2(condition.body);
	if (condition.type !== "binary") return [];
	const { operator, left, right } = condition;
	if (operator === "and" || operator === "or") return [...namesIn$2(left), ...namesIn$2(right)];
	if (operator !== "==") return [];
	const found = isName(left) ? literalIn(right) : isName(right) ? literalIn(left) : void 0;
	return found === void 0 ? [] : [found];
});
const hasOr = ((condition) => {
	if (condition.type === "group") return hasOr(condition.body);
	if (condition.type !== "binary") return false;
	return condition.operator === "or" || condition.operator === "and" && (hasOr(condition.left) || hasOr(condition.right));
});
const uniqueName = ((condition) => {
	const [first, ...more] = namesIn$2(condition);
	return more.length === 0 && !hasOr(condition) ? first?.name : void 0;
});
const base = ((node) => {
	if (node.type === "field" || node.type === "index") return base(node.target);
	return node.type === "optional" || node.type === "group" ? base(node.body) : node;
});
const conditionOf = ((node) => {
	const found = base(node);
	if (found.type !== "call" || found.arguments.length !== 1) return void 0;
	return found.name.name === "select" || found.name.name.endsWith("find") ? found.arguments[0] : void 0;
});
const isSelection = ((node) => conditionOf(node) !== void 0);
const isUniqueSelection = ((node) => {
	const condition = conditionOf(node);
	return condition !== void 0 && uniqueName(condition) !== void 0;
});
const withList = ((value, list) => list === void 0 ? {
	type: "string",
	value
} : {
	type: "string",
	value,
	list
});
const withName = ((each, name) => {
	const found = each.fields.get("name");
	if (found === void 0) return each;
	return {
		...each,
		fields: new Map([...each.fields, ["name", {
			...found,
			shape: [withList(name, listOf$2(found.shape))]
		}]])
	};
});
const literalName = ((each) => {
	const [found] = isObject(each) ? each.fields.get("name")?.shape ?? [] : [];
	return found?.type === "string" ? found.value : void 0;
});
const knownNames$1 = ((input) => {
	const known = input.map(literalName).filter(((name) => name !== void 0));
	return known.length === input.length ? known : [];
});
const unmodelled = ((input, name) => {
	const known = knownNames$1(input);
	return name === void 0 || known.length < 2 || known.includes(name) ? [] : named$2(name, anything);
});
const selected = ((context, input, { condition, at }, scope) => {
	const only = uniqueName(condition);
	const judged = input.map(((each) => {
		return {
			kept: isObject(each) && only !== void 0 && literalName(each) === void 0 ? withName(each, only) : each,
			truth: truthOf(context.evaluate(condition, [each], scope).shape)
		};
	}));
	const shape = join(judged.filter((({ truth }) => truth !== false)).map((({ kept }) => kept)), unmodelled(input, only));
	if (judged.every((({ truth }) => truth === true))) return {
		shape,
		min: 1,
		max: 1,
		missing: []
	};
	const names = namesIn$2(condition).map((({ name }) => name));
	return {
		shape,
		min: 0,
		max: shape.length === 0 ? 0 : 1,
		missing: [{
			names,
			at
		}]
	};
});
const foundIn = ((context, items, selection, scope) => {
	const { condition, at } = selection;
	const { shape, max } = selected(context, items, selection, scope);
	const most = isUniqueSelection(condition) || uniqueName(condition) !== void 0 ? 1 : Number.POSITIVE_INFINITY;
	const names = namesIn$2(condition).map((({ name }) => name));
	return {
		shape,
		min: 0,
		max: max === 0 ? 0 : most,
		missing: [{
			names,
			at
		}]
	};
});

// packages/transform/src/infer/flow.ts
const evaluateEach = ((context, node, input, scope) => {
	if (input.length < 2 || !input.every(isObject) || isSelection(node)) return context.evaluate(node, input, scope);
	const outcomes = input.map(((each) => context.evaluate(node, [each], scope)));
	return either(outcomes, join(...outcomes.map((({ shape }) => shape))));
});
const pipeline = ((context, stages, input, scope) => {
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
});
const commas = ((context, items, input, scope) => {
	const outcomes = items.map(((item) => context.evaluate(item, input, scope)));
	const min = outcomes.reduce(((sum, outcome) => sum + outcome.min), 0);
	return {
		shape: join(...outcomes.map((({ shape }) => shape))),
		min,
		max: outcomes.reduce(((sum, outcome) => sum + outcome.max), 0),
		missing: min > 0 ? [] : outcomes.flatMap((({ missing }) => missing))
	};
});
const settled = ((shape, ...parts) => shape.length === 0 ? {
	...none,
	missing: parts.flatMap((({ missing }) => missing))
} : combined(shape, parts));

// packages/transform/src/infer/objects.ts
const single = ((name, value) => ({
	type: "object",
	fields: /* @__PURE__ */ new Map([[name, value]]),
	open: false
}));
const within = ((outcome, value) => ({
	...outcome,
	missing: outcome.missing.map(((each) => each.within === void 0 ? {
		...each,
		within: value
	} : each))
}));
const keyShape = ((context, key, input, scope) => {
	if (key.type === "name") return one$1([{
		type: "string",
		value: key.name
	}]);
	if (key.type === "variable") return one$1([{
		type: "string",
		value: key.name
	}]);
	return context.evaluate(key.type === "string" ? key : key.body, input, scope);
});
const implied = ((context, key, input, scope) => {
	if (key.type === "variable") return one$1(scope.variables.get(key.name) ?? anything);
	const literal = key.type === "string" ? literalOf(key) : key.type === "name" ? key.name : void 0;
	return one$1(literal === void 0 ? anything : fieldOf(context, input, {
		name: literal,
		at: key
	}, scope));
});
const part = ((context, { key, value }, input, scope) => {
	const keys = key.type === "variable" && value !== void 0 ? one$1(scope.variables.get(key.name) ?? anything) : keyShape(context, key, input, scope);
	const outcome = value === void 0 ? implied(context, key, input, scope) : within(context.evaluate(value, input, scope), value);
	const at = {
		start: key.start,
		end: key.end
	};
	const objects = keys.shape.map(((each) => {
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
	}));
	return {
		outcome: combined(outcome.shape, [keys, outcome]),
		objects
	};
});
const objectOf = ((context, entries, input, scope) => {
	const parts = entries.map(((entry) => part(context, entry, input, scope)));
	const fields = /* @__PURE__ */ new Map();
	const found = parts.map((({ objects }) => {
		const [only, ...more] = objects;
		return only === void 0 || more.length > 0 ? mergeObjects(objects) : only;
	}));
	for (const [name, value] of found.flatMap(((each) => [...each.fields]))) fields.set(name, value);
	const keys = keysOfAll(found);
	const open = found.some(((each) => each.open));
	const outcomes = parts.map((({ outcome }) => outcome));
	if (outcomes.some((({ max }) => max === 0))) return {
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
});
const setIn = ((object, names, value) => {
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
});
const withSomeKey = ((object, list) => {
	const keys = keysOfAll([object, keyedBy(list)]);
	return {
		type: "object",
		fields: object.fields,
		open: true,
		...keys === void 0 ? {} : { keys }
	};
});
const withKey = ((target, names, value, list) => target.flatMap(((each) => {
	if (each.type === "any") return anything;
	if (each.type !== "object" && each.type !== "null") return each.type === "array" ? arrayOf(join(each.items, value, nil)) : [];
	const object = each.type === "null" ? {
		type: "object",
		fields: /* @__PURE__ */ new Map(),
		open: false
	} : each;
	return [names === void 0 ? withSomeKey(object, list) : setIn(object, names, value)];
})));
const withoutKey = ((target, name) => target.map(((each) => each.type === "object" ? {
	...each,
	fields: new Map([...each.fields].filter((([key]) => key !== name)))
} : each)));

// packages/transform/src/infer/assign.ts
const literalKeys = ((shape) => {
	const names = shape.map(((each) => each.type === "string" ? each.value : void 0));
	const known = names.filter(((name) => name !== void 0));
	return known.length === names.length && known.length > 0 ? known : void 0;
});
const withItems = ((target, change) => target.flatMap(((each) => {
	if (each.type === "array") return [{
		type: "array",
		items: join(each.items, change(each.items))
	}];
	return each.type === "object" ? [{
		...each,
		open: true
	}] : anything;
})));
const changed = ((context, target, { path, change }, scope) => {
	const through = ((outer, inner) => changed(context, target, {
		path: outer,
		change: inner
	}, scope));
	if (path.type === "identity") return change(target);
	if (path.type === "group" || path.type === "optional") return through(path.body, change);
	if (path.type === "iterate") return through(path.target, ((before) => withItems(before, change)));
	if (path.type === "field") {
		const { name } = path.name;
		const quiet = {
			...scope,
			tolerant: true
		};
		return through(path.target, ((before) => withKey(before, [name], change(fieldOf(context, before, {
			name,
			at: path.name
		}, quiet)))));
	}
	if (path.type === "index") {
		const key = context.evaluate(path.key, target, scope).shape;
		return through(path.target, ((before) => withKey(before, literalKeys(key), change(elementOf(before)), listOf$2(key))));
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
	return through(first, ((before) => changed(context, before, {
		path: inner,
		change
	}, scope)));
});

// packages/transform/src/infer/name-builtins.ts
const argument = (({ context, node, scope }, index, input) => {
	const given = node.arguments[index];
	return given === void 0 ? nothing : evaluateEach(context, given, input, scope).shape;
});
const isAmong = ((call) => {
	useNames(call.context, call.node, call.input, argument(call, 0, call.input));
	return one$1(flag);
});
const isAmongThese = ((call) => {
	useNames(call.context, call.node, argument(call, 0, call.input), argument(call, 1, call.input));
	return one$1(flag);
});
const placeIn = ((call) => {
	const sought = argument(call, 0, call.input);
	if (call.input.length > 0 && call.input.every((({ type }) => type === "array"))) useNames(call.context, call.node, itemsOf(call.input), sought);
	return one$1(join(number$1, nil));
});
const hasKey = ((call) => {
	useKey(call.context, call.node, call.input, argument(call, 0, call.input));
	return one$1(flag);
});
const someElement = ((call) => {
	argument(call, 0, itemsOf(call.input));
	return one$1(flag);
});
const someOutput = ((call) => {
	argument(call, 1, argument(call, 0, call.input));
	return one$1(flag);
});
const isEmpty$1 = ((call) => {
	argument(call, 0, call.input);
	return one$1(flag);
});
const byKey = ((call) => one$1([keyedBy(listOf$2(argument(call, 0, itemsOf(call.input))))]));
const byKeyOfOutputs = ((call) => {
	const outputs = argument(call, 0, call.input);
	return one$1([keyedBy(listOf$2(argument(call, 1, outputs.length === 0 ? anything : outputs)))]);
});
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
const onlyForNull = "Compare the value with null, and take the default only then.";

// packages/transform/src/infer/operators.ts
const has = ((shape, type) => shape.some(((each) => each.type === type)));
const added = ((left, right) => {
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
});
const sum = ((left, right) => {
	if (has(left, "any") || has(right, "any")) return anything;
	const objects = [left.filter(isObject), right.filter(isObject)];
	const both = objects.every(((each) => each.length > 0)) ? [added(mergeObjects(objects[0]), mergeObjects(objects[1]))] : [];
	const arrays = [...left, ...right].filter(((each) => each.type === "array"));
	return join(both, arrays.length > 0 ? [{
		type: "array",
		items: join(...arrays.map((({ items }) => items)))
	}] : [], has(left, "number") && has(right, "number") ? number$1 : [], has(left, "string") && has(right, "string") ? text : [], has(left, "null") ? right : [], has(right, "null") ? left : []);
});
const product = ((operator, left, right) => {
	if (operator === "+") return sum(left, right);
	const known = !has(left, "any") && !has(right, "any");
	if (operator === "-") return has(left, "array") ? left : number$1;
	if (operator === "/") return has(left, "string") ? [{
		type: "array",
		items: text
	}] : number$1;
	if (operator !== "*") return number$1;
	const [first, second] = [left.filter(isObject), right.filter(isObject)];
	if (first.length > 0 && second.length > 0) return [added(mergeObjects(first), mergeObjects(second))];
	if (has(left, "string") || has(right, "string")) return join(text, nil);
	return known ? number$1 : join(number$1);
});
const literal$1 = ((shape) => {
	const [only] = shape;
	return shape.length === 1 && only?.type === "string" ? only.value : void 0;
});
const equality = ((left, right, negated) => {
	const [first, second] = [literal$1(left), literal$1(right)];
	if (first === void 0 || second === void 0) return flag;
	return [{
		type: "boolean",
		value: first === second !== negated
	}];
});
const logic = ((operator, left, right) => {
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
});
const remarkOnFalse = ((context, { at, right }, left, second) => {
	if (!left.some(((each) => each.type === "boolean" && each.value !== true)) || second.max === 0 || truthOf(second.shape) === false) return;
	context.remarks.push({
		code: "jq-alternative-loses-false",
		at: {
			start: at.start,
			end: right.end
		},
		message: "The value is true or false, and the default replaces false too.",
		hint: onlyForNull
	});
});
const alternative = ((context, node, input, scope) => {
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
});
const assignment = ((context, { operator, left, right }, input, scope) => {
	if (operator === "|=") {
		const change = ((before) => context.evaluate(right, before, scope).shape);
		return combined(changed(context, input, {
			path: left,
			change
		}, scope), []);
	}
	const value = context.evaluate(right, input, scope);
	const change = ((before) => {
		if (operator === "=") return value.shape;
		if (operator === "//=") return join(truthy(before), value.shape);
		return operator === "+=" ? sum(before, value.shape) : join(number$1, anything);
	});
	return combined(changed(context, input, {
		path: left,
		change
	}, scope), [value]);
});
const binaryOf = ((context, node, input, scope) => {
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
});

// packages/transform/src/infer/builtins.ts
const signatures = ((list, shape) => Object.fromEntries(list.split(" ").map(((signature) => [signature, (() => one$1(shape))]))));
const open = [keyedBy(void 0)];
const on = (({ context, node, scope }, input) => {
	const [first] = node.arguments;
	return first === void 0 ? none : evaluateEach(context, first, input, scope);
});
const select = (({ context, node, input, scope }) => {
	const [condition] = node.arguments;
	return condition === void 0 ? none : selected(context, input, {
		condition,
		at: node
	}, scope);
});
const find = (({ context, node, input, scope }) => {
	const [condition] = node.arguments;
	return condition === void 0 ? none : foundIn(context, itemsOf(input), {
		condition,
		at: node
	}, scope);
});
const map = ((call) => one$1(arrayOf(on(call, itemsOf(call.input)).shape)));
const firstOf = ((call) => {
	const found = on(call, call.input);
	return {
		...found,
		min: Math.min(found.min, 1),
		max: Math.min(found.max, 1)
	};
});
const lastOf = ((call) => {
	const { shape, min } = on(call, call.input);
	return {
		...one$1(join(shape, nil)),
		min: Math.min(min, 1)
	};
});
const someOf$1 = (({ context, node, input, scope }) => {
	const [, values] = node.arguments;
	if (values === void 0) return none;
	return {
		...context.evaluate(values, input, scope),
		min: 0
	};
});
const itemOrNull = (({ input }) => one$1(join(itemsOf(input), nil)));
const same = (({ input }) => one$1(input));
const trimmed$1 = (({ input }) => one$1(widened(input)));
const not = (({ input }) => {
	const truth = truthOf(input);
	return one$1(truth === void 0 ? flag : [{
		type: "boolean",
		value: !truth
	}]);
});
const add = (({ input }) => {
	const items = itemsOf(input);
	const objects = items.filter(isObject);
	if (objects.length === 0 || objects.length !== items.length) return one$1(join(sum(items, items), nil));
	const merged = mergeObjects(objects);
	const fields = [...merged.fields].map((([name, found]) => [name, {
		...found,
		optional: true
	}]));
	return one$1(join([{
		...merged,
		fields: new Map(fields)
	}], nil));
});
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
const firstField = ((each, names) => names.map(((name) => each.fields.get(name)?.shape)).find(((shape) => shape !== void 0)) ?? anything);
const fromEntries = ((items) => {
	const objects = items.filter(isObject);
	const keys = join(...objects.map(((each) => firstField(each, entryName$1))));
	const named = keyedBy(listOf$2(keys));
	if (objects.length < items.length || literalKeys(keys) === void 0) return [named];
	const made = objects.map(((each) => {
		const value = field(firstField(each, entryValue), true);
		const names = literalKeys(firstField(each, entryName$1)) ?? [];
		return {
			...named,
			fields: new Map(names.map(((key) => [key, value]))),
			open: false
		};
	}));
	const { fields } = mergeObjects(made);
	return [{
		...named,
		fields: new Map([...fields].map((([name, found]) => [name, {
			...found,
			optional: true
		}]))),
		open: false
	}];
});
const del = (({ context, node, input, scope }) => {
	const [path] = node.arguments;
	if (path?.type !== "field") return one$1(anything);
	const { name } = path.name;
	const removal = {
		path: path.target,
		change: ((before) => withoutKey(before, name))
	};
	return one$1(changed(context, input, removal, scope));
});
const dated = [{
	type: "string",
	meaning: "datetime"
}];
const builtins = {
	...signatures("tostring/0 tojson/0 ascii_downcase/0 ascii_upcase/0 join/1 sub/2 sub/3 gsub/2 gsub/3 strftime/1", text),
	...signatures("implode/0 type/0 trim/0 ltrim/0 rtrim/0 trimstr/1 input_filename/0", text),
	...signatures("todate/0 todateiso8601/0", dated),
	...signatures("tonumber/0 length/0 floor/0 ceil/0 round/0 sqrt/0 fabs/0 log/0 exp/0 pow/2 now/0 fromdate/0", number$1),
	...signatures("fromdateiso8601/0 mktime/0 utf8bytelength/0 trunc/0 infinite/0 nan/0 log10/0 log2/0 exp10/0", number$1),
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
	...signatures("explode/0 gmtime/0 localtime/0 strptime/1 indices/1", arrayOf(number$1)),
	...signatures("with_entries/1 map_values/1 capture/1 capture/2 env/0", open),
	...signatures("iotc::uuid/0", text),
	...nameBuiltins,
	"empty/0": (() => none),
	"error/0": (() => none),
	"error/1": (() => none),
	"halt/0": (() => none),
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
	"group_by/1": (({ input }) => one$1(arrayOf(arrayOf(itemsOf(input))))),
	"flatten/0": (() => one$1(arrayOf(anything))),
	"to_entries/0": (({ input }) => one$1(arrayOf([entryOf$2(keysOf(input), itemsOf(input))]))),
	"from_entries/0": (({ input }) => one$1(fromEntries(itemsOf(input)))),
	"range/1": (() => unknown(number$1)),
	"range/2": (() => unknown(number$1)),
	"splits/1": (() => unknown(text)),
	"del/1": del,
	"getpath/1": (() => one$1(anything)),
	"fromjson/0": (() => one$1(anything)),
	"arrays/0": ((call) => ofType(call, "array")),
	"objects/0": ((call) => ofType(call, "object")),
	"strings/0": ((call) => ofType(call, "string")),
	"numbers/0": ((call) => ofType(call, "number")),
	"booleans/0": ((call) => ofType(call, "boolean")),
	"values/0": (({ input }) => ({
		...combined(input.filter((({ type }) => type !== "null")), []),
		min: 0
	}))
};
const keysOf = ((input) => join(...input.map(((each) => {
	if (each.type !== "object") return each.type === "array" ? number$1 : anything;
	return each.keys === void 0 || each.fields.size > 0 ? text : [{
		type: "string",
		list: each.keys
	}];
}))));
const entryOf$2 = ((key, value) => ({
	type: "object",
	fields: /* @__PURE__ */ new Map([["key", field(key)], ["value", field(value)]]),
	open: false
}));
const ofType = (({ input }, type) => {
	const kept = input.filter(((each) => each.type === type));
	const [alternative] = input;
	return {
		...combined(alternative?.type === "any" ? anything : kept, []),
		min: 0
	};
});

// packages/transform/src/infer/calls.ts
const maxDepth = 24;
const signature$1 = ((name, arity) => `${name}/${String(arity)}`);
const withDefinition = ((definition, scope) => {
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
});
const ofDefinition = ((call, { parameters, body }, inner) => {
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
});
const ofModule = ((context, name) => {
	const [module] = name.split("::");
	return name.endsWith("::find") && module !== void 0 && context.modules.has(module);
});
const builtin = ((call) => {
	const { context, node, input, scope } = call;
	const called = signature$1(node.name.name, node.arguments.length);
	if (node.arguments.length === 1 && ofModule(context, node.name.name)) return find(call);
	const known = Object.hasOwn(builtins, called) ? builtins[called] : void 0;
	if (known !== void 0) return known(call);
	for (const given of node.arguments) context.evaluate(given, anything, scope);
	return input.length === 0 ? one$1(anything) : unknown(anything);
});
const callOf = ((context, node, input, scope) => {
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
});

// packages/transform/src/infer/evaluate.ts
const stringOf = ((context, node, input, scope) => {
	const value = node.format === void 0 ? literalOf(node) : void 0;
	if (value !== void 0) return one$1([{
		type: "string",
		value,
		at: {
			start: node.start,
			end: node.end
		}
	}]);
	const parts = node.parts.filter(((part) => typeof part !== "string"));
	return combined(text, parts.map(((part) => context.evaluate(part, input, scope))));
});
const whole$1 = /^[0-9]+$/;
const pathOf = ((context, node, input, scope) => {
	const target = context.evaluate(node.target, input, scope);
	if (node.type === "field") {
		const key = {
			name: node.name.name,
			at: node.name
		};
		return settled(fieldOf(context, target.shape, key, scope), target);
	}
	if (node.type === "slice") return settled(widened(target.shape), target);
	if (node.type === "iterate") return {
		...unknown(itemsOf(target.shape)),
		missing: target.missing
	};
	const literal = node.key.type === "string" ? literalOf(node.key) : void 0;
	if (literal !== void 0) return settled(fieldOf(context, target.shape, {
		name: literal,
		at: node.key
	}, scope), target);
	const key = context.evaluate(node.key, input, scope);
	useKey(context, node.key, target.shape, key.shape);
	return settled(elementOf(target.shape), target, key);
});
const dispatch = ((context, node, input, scope) => {
	switch (node.type) {
		case "identity": return one$1(input);
		case "recurse": return {
			...unknown(anything),
			min: 1
		};
		case "number": return one$1(whole$1.test(node.text) ? [{
			type: "number",
			meaning: "long"
		}] : number$1);
		case "string": return stringOf(context, node, input, scope);
		case "format": return one$1(text);
		case "variable": return one$1(scope.variables.get(node.name) ?? anything);
		case "field":
		case "index":
		case "slice":
		case "iterate": return pathOf(context, node, input, scope);
		case "group": return context.evaluate(node.body, input, scope);
		case "optional": return trial(context, node, input, scope);
		case "negate": return combined(number$1, [context.evaluate(node.body, input, scope)]);
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
});
const maxEvaluations = 5e4;
const startContext = ((modules) => {
	const context = {
		remarks: [],
		uses: [],
		modules,
		bounds: /* @__PURE__ */ new Map(),
		left: maxEvaluations,
		evaluate: ((node, input, scope) => {
			context.left -= 1;
			const found = context.left < 0 ? unknown(anything) : dispatch(context, node, input, scope);
			const { min, max } = context.bounds.get(node) ?? found;
			context.bounds.set(node, {
				min: Math.min(min, found.min),
				max: Math.max(max, found.max)
			});
			return found;
		})
	};
	return context;
});

// packages/transform/src/infer/infer.ts
const columnsOf = ((shape) => {
	const objects = shape.filter(isObject);
	if (objects.length === 0) return [];
	return [...mergeObjects(objects).fields].map((([name, found]) => {
		const type = columnTypeOf(found.shape);
		return {
			name,
			shape: found.shape,
			...type === void 0 ? {} : { type },
			mayBeEmpty: found.optional || mayBeNull(found.shape),
			alwaysEmpty: isNull(found.shape),
			...found.at === void 0 ? {} : { at: found.at }
		};
	}));
});
const distinct = ((found, keyOf) => [...new Map(found.map(((each) => [JSON.stringify(keyOf(each)), each]))).values()]);
const modulesOf = (({ imports }) => new Set(imports.flatMap((({ as }) => as === void 0 ? [] : [as.name]))));
const infer = ((program, source, model) => {
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
		open: shape.some(((each) => each.type === "any" || each.type === "object" && each.open)),
		min: known ? min : 0,
		max: known ? max : Number.POSITIVE_INFINITY,
		shape,
		missing: min > 0 ? [] : distinct(missing, (({ names, at }) => [
			names,
			at.start,
			at.end
		])),
		remarks: distinct(context.remarks, (({ code, at, message }) => [
			code,
			at.start,
			at.end,
			message
		])),
		bounds: context.bounds,
		uses: distinct(context.uses, (({ list, name, at, by }) => [
			list,
			name,
			at.start,
			by.start,
			by.end
		]))
	};
});

// packages/transform/src/lint/scope.ts
const signature = ((name, arity) => `${name}/${String(arity)}`);
const definedBy = ((node) => {
	if (node.type !== "define") return [];
	const { name, parameters } = node.definition;
	return [signature(name.name, parameters.length), ...parameters.map(((parameter) => signature(parameter.name, 0)))];
});
const scopeOf$1 = ((program) => {
	const nodes = [];
	for (const root of roots(program)) walk(root, ((node, parent) => nodes.push({
		node,
		parent
	})));
	return {
		program,
		nodes,
		defined: new Set(nodes.flatMap((({ node }) => definedBy(node))))
	};
});
const builtinOf = (({ defined }, node) => {
	if (node.type !== "call") return void 0;
	const called = signature(node.name.name, node.arguments.length);
	return defined.has(called) ? void 0 : called;
});
const ungrouped = ((node) => node.type === "group" ? ungrouped(node.body) : node);
const textOf$1 = (({ program }, { start, end }) => program.text.slice(start, end));

// packages/transform/src/lint/kinds.ts
const texts = new Set("tostring/0 tojson/0 ascii_downcase/0 ascii_upcase/0 join/1 sub/2 sub/3 gsub/2 gsub/3 ltrimstr/1 rtrimstr/1 todate/0 todateiso8601/0 strftime/1 implode/0 type/0 trim/0 ltrim/0 rtrim/0 splits/1 splits/2".split(" "));
const textFields = new Set("applicationId enqueuedTime id messageSource messageType name templateId templateName".split(" "));
const isText = ((scope, node) => {
	const found = ungrouped(node);
	if (found.type === "string" || found.type === "format") return true;
	if (found.type === "field") return textFields.has(found.name.name);
	if (found.type === "pipe") return isText(scope, found.stages.at(-1) ?? found);
	if (found.type === "binary" && found.operator === "//") return isText(scope, found.left) && isText(scope, found.right);
	const called = builtinOf(scope, found);
	return called !== void 0 && texts.has(called);
});
const lists$1 = new Set("map/1 split/1 keys/0 keys_unsorted/0 sort/0 sort_by/1 unique/0 unique_by/1 group_by/1 to_entries/0 explode/0".split(" "));
const isList = ((scope, node) => {
	const found = ungrouped(node);
	if (found.type === "array") return true;
	if (found.type === "pipe") return isList(scope, found.stages.at(-1) ?? found);
	const called = builtinOf(scope, found);
	return called !== void 0 && lists$1.has(called);
});
const flags = new Set("simulated approved blocked provisioned".split(" "));
const tests = new Set("not/0 test/1 test/2 has/1 in/1 any/0 any/1 all/0 all/1 contains/1 inside/1 startswith/1 endswith/1 IN/1".split(" "));
const comparisons = new Set("== != < <= > >= and or".split(" "));
const isFlag = ((scope, node) => {
	const found = ungrouped(node);
	if (found.type === "field") return flags.has(found.name.name);
	if (found.type === "binary") return comparisons.has(found.operator);
	if (found.type === "pipe") return isFlag(scope, found.stages.at(-1) ?? found);
	const called = builtinOf(scope, found);
	return called !== void 0 && tests.has(called);
});

// packages/transform/src/infer/offer.ts
const sameRows = {
	names: [],
	doubled: [],
	instead: "none"
};
const applied = ((text, edits) => edits.toSorted(((a, b) => b.start - a.start)).reduce(((found, { start, end, text: instead }) => found.slice(0, start) + instead + found.slice(end)), text));
const offerOf = ((text, edits, intro, certain) => ({
	text: applied(text, edits),
	intro,
	edits: edits.toSorted(((a, b) => a.start - b.start)),
	certain
}));

// packages/transform/src/lint/replace.ts
const replacement = (({ program }, { start, end }, instead, certain = true) => offerOf(program.text, [{
	start,
	end,
	text: instead,
	names: []
}], "Write", certain));
const proposalOf = ((offers, instead = "none") => ({
	offers,
	aim: {
		...sameRows,
		instead
	}
}));
const replacing = ((scope, remark, instead) => ({
	...remark,
	proposal: proposalOf([replacement(scope, remark.at, instead)])
}));

// packages/transform/src/lint/alternatives.ts
const isConstant = ((node, name) => {
	const found = ungrouped(node);
	return found.type === "call" && found.name.name === name && found.arguments.length === 0;
});
const endsIn = ((scope, node) => {
	const called = builtinOf(scope, ungrouped(node));
	return called === "empty/0" || called === "error/0" || called === "error/1";
});
const isPath$1 = ((node) => node.type === "identity" || node.type === "variable" || node.type === "field" && isPath$1(node.target));
const isFixed = ((node) => {
	const found = ungrouped(node);
	if (found.type === "string") return found.parts.every(((part) => typeof part === "string"));
	return found.type === "number" || found.type === "variable" || isConstant(found, "null") || isConstant(found, "false");
});
const freshName = ((text) => {
	let name = "$value";
	while (text.includes(name)) name += "_";
	return name;
});
const mostOf = ((scope, node) => infer(scope.program, "audit").bounds.get(node)?.max ?? Number.POSITIVE_INFINITY);
const isSingle = ((scope, node) => {
	const found = ungrouped(node);
	if (found.type === "index" || found.type === "field") return isSingle(scope, found.target);
	return found.type === "array" || isPath$1(found) || builtinOf(scope, found) === "first/1" || isFlag(scope, found);
});
const withoutDefault = ((scope, node) => {
	const text = textOf$1(scope, node.left);
	const listed = isPath$1(node.left) ? `[${text}?]` : `[(${text})?]`;
	const plain = isPath$1(node.left) ? [replacement(scope, node, text, false)] : [];
	const most = mostOf(scope, node.left);
	if (most <= 1 && isSingle(scope, node.left)) return [...plain, replacement(scope, node, `(${listed}[0])`)];
	return [...plain, replacement(scope, node, `(${listed} | if length == 0 then null else .[] end)`, most <= 1)];
});
const withDefault = ((scope, { left, right, ...node }) => {
	if (mostOf(scope, left) > 1) return [];
	const value = isPath$1(left) ? `[${textOf$1(scope, left)}?][0]` : `[(${textOf$1(scope, left)})?][0]`;
	const otherwise = textOf$1(scope, right);
	const name = freshName(scope.program.text);
	const text = isFixed(right) ? `(${value} | if . == null then ${otherwise} else . end)` : `((${value}) as ${name} | if ${name} == null then ${otherwise} else ${name} end)`;
	return [replacement(scope, node, text)];
});
const alternativeProposal = ((scope, node) => {
	if (node.operator !== "//") return proposalOf([]);
	const offers = isConstant(node.right, "null") ? withoutDefault(scope, node) : withDefault(scope, node);
	return proposalOf(offers, "false");
});
const alternativeRemarks = ((scope) => scope.nodes.flatMap((({ node }) => {
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
		message: "`// null` turns false into null. A missing value is null anyway.",
		hint: "If a value may be missing, take it from a list: it is then null, and the row is kept.",
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
})));
const isFlagFree = ((scope, node) => {
	const found = ungrouped(node);
	if (found.type === "number" || found.type === "string" || found.type === "format") return true;
	return builtinOf(scope, found) === "tonumber/0";
});

// packages/transform/src/lint/coalescing.ts
const coalescingRemarks = ((scope) => scope.nodes.flatMap((({ node, parent }) => {
	if (node.type !== "optional" || node.body.type !== "optional" || parent?.type === "optional") return [];
	const at = {
		start: node.end - 2,
		end: node.end
	};
	if (textOf$1(scope, at) !== "??") return [];
	return [{
		code: "jq-double-question-mark",
		at,
		message: "`??` does not give a default in jq. jq reads it as `?` twice, and joins the next part to it.",
		hint: "Write // instead of ??"
	}];
})));

// packages/transform/src/lint/comments.ts
const covers = (({ start, end }, at) => start <= at && at < end);
const inString = (({ program }, at) => {
	let inside;
	for (const root of roots(program)) walk(root, ((node) => {
		if (covers(node, at)) inside = node;
	}));
	return inside?.type === "string";
});
const continuations = ((text) => {
	let start = 0;
	return text.split("\n").flatMap(((whole) => {
		const line = whole.endsWith("\r") ? whole.slice(0, -1) : whole;
		const end = start + line.length;
		start += whole.length + 1;
		let first = line.length;
		while (line[first - 1] === "\\") first -= 1;
		return (line.length - first) % 2 === 1 && end < text.length ? [end - 1] : [];
	}));
});
const commentRemarks = ((scope) => continuations(scope.program.text).filter(((at) => !inString(scope, at))).map(((start) => ({
	code: "jq-meaning-differs",
	at: {
		start,
		end: start + 1
	},
	message: "With a backslash at its end, jq 1.8 continues the comment on the next line; other versions do not.",
	hint: "Leave the backslash out."
}))));

// packages/transform/src/lint/dates.ts
const readers$1 = new Set("fromdate/0 fromdateiso8601/0 dateadd/2 datesub/2 date/0".split(" "));
const cutters = new Set("sub/2 sub/3 gsub/2 gsub/3 split/1 split/2 splits/1 capture/1 capture/2 todate/0 strftime/1 rtrimstr/1 test/1 scan/1 match/1 todateiso8601/0".split(" "));
const readsSeconds = ((scope, node) => {
	const called = builtinOf(scope, node);
	if (called === void 0 || node.type !== "call") return false;
	if (readers$1.has(called)) return true;
	const [format] = node.arguments;
	if (called !== "strptime/1" || format?.type !== "string") return false;
	return format.parts.some(((part) => typeof part === "string" && part.includes("%SZ")));
});
const isCut = ((scope, before) => before.some(((stage) => {
	let cut = false;
	walk(stage, ((node) => {
		const called = builtinOf(scope, node);
		cut ||= node.type === "slice" || called !== void 0 && cutters.has(called);
		cut ||= node.type === "string" && node.parts.some(((part) => typeof part === "string" && part.endsWith("Z")));
	}));
	return cut;
})));
const stagesBefore = ((parent, node) => parent?.type === "pipe" ? parent.stages.slice(0, parent.stages.indexOf(node)) : []);
const dateRemarks = ((scope) => scope.nodes.flatMap((({ node, parent }) => {
	if (!readsSeconds(scope, node) || isCut(scope, stagesBefore(parent, node)) || node.type !== "call") return [];
	const remark = {
		code: "jq-fromdate-fraction",
		at: node,
		message: `${node.name.name} fails on times with fractions of a second, and those of IoT Central have them.`,
		hint: "For a datetime column, leave the text as it is."
	};
	return [replacing(scope, remark, String.raw`(sub("\\.[0-9]+Z$"; "Z") | ${textOf$1(scope, node)})`)];
})));

// packages/transform/src/lint/keys.ts
const nameOf$2 = (({ key }) => {
	if (key.type === "computed") return void 0;
	if (key.type === "string") return key.format === void 0 ? literalOf(key) : void 0;
	return key.name;
});
const isComputed = (({ key, value }) => key.type === "variable" && value !== void 0);
const keyRemarks$1 = (({ nodes }) => nodes.flatMap((({ node }) => {
	if (node.type !== "object") return [];
	const named = node.entries.filter(((entry) => !isComputed(entry)));
	const seen = /* @__PURE__ */ new Set();
	return named.flatMap(((entry) => {
		const name = nameOf$2(entry);
		if (name === void 0) return [];
		if (!seen.has(name)) {
			seen.add(name);
			return [];
		}
		const message = `The object has the key ${JSON.stringify(name)} twice, so the first value is lost.`;
		const hint = "Delete one of the two, or give it the name of another column.";
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
	}));
})));

// packages/transform/src/lint/entry.ts
const entryOf$1 = ((table, key) => Object.hasOwn(table, key) ? table[key] : void 0);

// packages/transform/src/lint/absent.ts
const old = "jq 1.6 and gojq 0.12 do";
const literal = ((node) => {
	const found = node === void 0 ? void 0 : ungrouped(node);
	return found?.type === "string" ? literalOf(found) : void 0;
});
const blank = String.raw`[ \\t\\n\\r\\f\\v]+`;
const leading = `sub("^${blank}"; "")`;
const trailing = `sub("${blank}$"; "")`;
const trimmed = (({ arguments: [what] }, text) => what !== void 0 && (literal(what) !== void 0 || what.type === "variable") ? `(ltrimstr(${text(what)}) | rtrimstr(${text(what)}))` : void 0);
const fieldName = ((node) => node.type === "field" && node.target.type === "identity" ? node.name.name : void 0);
const picked = (({ arguments: [paths] }) => {
	if (paths === void 0) return void 0;
	const names = (paths.type === "comma" ? paths.items : [paths]).map(fieldName);
	return names.includes(void 0) ? void 0 : `{${names.map(((name) => `${name}: .${name}`)).join(", ")}}`;
});
const scanned = (({ arguments: [expression, flags] }, text) => {
	const [pattern, letters] = [literal(expression), literal(flags)];
	if (expression === void 0 || pattern === void 0 || letters === void 0 || pattern.includes("(")) return void 0;
	return `(match(${text(expression)}; "g${letters}") | .string)`;
});
const skipped = (({ arguments: [count, values] }, text) => count?.type === "number" && values !== void 0 ? `([${text(values)}][${text(count)}:][])` : void 0);
const named$1 = ((name) => (() => name));
const absent = {
	"abs/0": {
		in: old,
		instead: named$1("(if . < 0 then -. else . end)")
	},
	"add/1": {
		in: old,
		instead: (({ arguments: [values] }, text) => values && `([${text(values)}] | add)`)
	},
	"have_decnum/0": { in: old },
	"have_literal_numbers/0": { in: old },
	"ltrim/0": {
		in: old,
		instead: named$1(leading)
	},
	"rtrim/0": {
		in: old,
		instead: named$1(trailing)
	},
	"trim/0": {
		in: old,
		instead: named$1(`(${leading} | ${trailing})`)
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
		instead: named$1("(if type == \"boolean\" then . elif . == \"true\" then true elif . == \"false\" then false else null end)")
	},
	"keys_unsorted/0": {
		in: "gojq 0.12 does",
		hint: "The function keys gives the same names, sorted."
	},
	"lgamma_r/0": { in: "gojq 0.12 does" },
	"leaf_paths/0": {
		in: "jq 1.7 and later do",
		instead: named$1("paths(scalars)")
	},
	"recurse_down/0": {
		in: "jq 1.7 and later and gojq do",
		instead: named$1("recurse")
	},
	"scalars_or_empty/0": {
		in: "jq 1.7 and later and gojq do",
		instead: named$1("scalars")
	},
	"pow10/0": {
		in: "jq 1.8 does",
		instead: named$1("exp10")
	},
	"_nwise/1": {
		in: "jq 1.8 does",
		hint: "Take slices of the list."
	}
};
const absenceRemarks = ((scope, called, node) => {
	const missing = entryOf$1(absent, called);
	if (missing === void 0) return [];
	const instead = missing.instead?.(node, ((part) => textOf$1(scope, part)));
	return [{
		code: "jq-function-not-portable",
		at: node.name,
		message: `${called} is a function that ${missing.in} not have.`,
		...missing.hint === void 0 ? {} : { hint: missing.hint },
		...instead === void 0 ? {} : { proposal: proposalOf([replacement(scope, node, instead)]) }
	}];
});

// packages/transform/src/lint/functions.ts
const forbidden = {
	"env/0": "a transform has no environment variables",
	"input/0": "a transform receives one message and no other input",
	"inputs/0": "a transform receives one message and no other input",
	"debug/0": "its output goes nowhere",
	"debug/1": "its output goes nowhere",
	"stderr/0": "its output goes nowhere",
	"halt/0": "it stops the program, and rows that are not yet made are lost",
	"halt_error/0": "it stops the program, and the message makes no row",
	"halt_error/1": "it stops the program, and the message makes no row",
	"input_filename/0": "a message does not come from a file",
	"input_line_number/0": "a message does not come from a file",
	"get_search_list/0": "a transform cannot read files",
	"get_prog_origin/0": "a transform cannot read files",
	"get_jq_origin/0": "a transform cannot read files",
	"modulemeta/0": "the only module is \"iotc\""
};
const clock = {
	"now/0": "now is another time in each run; the time of the message is .enqueuedTime",
	"localtime/0": "localtime depends on the time zone of the machine; gmtime does not",
	"strflocaltime/1": "strflocaltime depends on the time zone of the machine; strftime does not"
};
const remarksOn$3 = ((scope, called, node) => {
	const { name } = node;
	const outside = entryOf$1(forbidden, called);
	const timed = entryOf$1(clock, called);
	const found = [...absenceRemarks(scope, called, node)];
	if (outside !== void 0) found.push({
		code: "jq-forbidden",
		at: name,
		message: `${name.name} is not allowed in a transform: ${outside}.`
	});
	if (timed !== void 0) found.push({
		code: "jq-depends-on-clock",
		at: name,
		message: `${timed}.`
	});
	return found;
});
const outsideVariables = {
	ENV: "a transform has no environment variables",
	__prog_args: "a transform has no command line"
};
const functionRemarks = ((scope) => scope.nodes.flatMap((({ node }) => {
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
		message: `$${node.name} is not allowed in a transform: ${outside}.`
	}];
})));
const importRemarks = (({ program }) => program.imports.flatMap((({ path, as }) => {
	const [name] = path.parts;
	if (name === "iotc" && as?.value !== true) return [];
	return [{
		code: "jq-forbidden",
		at: path,
		message: `There is no ${name === "iotc" ? "data" : `the module ${JSON.stringify(name)}`} to import: IoT Central offers only the module "iotc".`
	}];
})));

// packages/transform/src/lint/meaning.ts
const remark$1 = ((at, message, hint) => ({
	code: "jq-meaning-differs",
	at,
	message,
	...hint === void 0 ? {} : { hint }
}));
const isNumber = ((node) => node?.type === "number");
const bindRemarks = ((scope, node) => {
	const { source } = node;
	if (source.type !== "binary" && source.type !== "negate" && source.type !== "try") return [];
	const said = remark$1(source, "jq 1.8 binds all of it, jq 1.6 the last term alone.", "Put brackets around it.");
	return [replacing(scope, said, `(${textOf$1(scope, source)})`)];
});
const maySkip = ((scope, node) => {
	if (node.type === "array") return false;
	const called = builtinOf(scope, node);
	if (called === "empty/0" || called === "select/1") return true;
	if (called !== void 0) return false;
	return children(node).some(((child) => maySkip(scope, child)));
});
const binaryRemarks = ((scope, node) => {
	const { operator, left, right, at } = node;
	const [first, second] = [ungrouped(left), ungrouped(right)];
	if (operator === "*" && (first.type === "string" || second.type === "string")) return [remark$1(at, "A text times zero is null in jq 1.6 and gojq, and \"\" in jq 1.8.")];
	if (operator === "/" && isNumber(first) && isNumber(second) && Number(second.text) === 0) return [remark$1(at, "jq 1.6 does not even compile a division of numbers by zero.")];
	if (operator === "|=" && maySkip(scope, right)) return [remark$1(at, "jq 1.6 wrongly leaves out elements if an update yields nothing.", "Filter a list with map and select, or remove a key with del.")];
	return [];
});
const constant = ((node) => {
	if (node === void 0) return void 0;
	const found = ungrouped(node);
	if (found.type === "negate") return isNumber(found.body) ? -Number(found.body.text) : void 0;
	return isNumber(found) ? Number(found.text) : void 0;
});
const insteadOf = ((scope, call, said, instead) => ({
	...said,
	proposal: proposalOf([replacement(scope, call, instead)])
}));
const limitRemarks = ((scope, call) => {
	const { name, arguments: [count] } = call;
	const value = constant(count);
	if (value === void 0 || value > 0) return [];
	const message = `limit with ${String(value)} gives nothing, an error, or a value, by the version.`;
	const said = remark$1(name, message, "Give it a number above zero, or leave it out.");
	return [value === 0 ? insteadOf(scope, call, said, "empty") : said];
});
const placeRemarks = ((scope, call, message, instead) => {
	const said = remark$1(call.name, message, "Take the value from a list, by its place.");
	return instead === void 0 ? said : insteadOf(scope, call, said, `([${instead.values}][${instead.place}])`);
});
const nthRemarks = ((scope, call) => {
	const [at, values] = call.arguments;
	const message = "If there are fewer values, jq 1.6 gives the last one, and other versions give nothing.";
	const instead = at !== void 0 && values !== void 0 && (constant(at) ?? -1) >= 0 ? {
		values: textOf$1(scope, values),
		place: textOf$1(scope, at)
	} : void 0;
	return [placeRemarks(scope, call, message, instead)];
});
const lastRemarks = ((scope, call) => {
	const [values] = call.arguments;
	const message = "If there is no value, jq 1.8 gives nothing, and other versions give null.";
	const instead = values === void 0 ? void 0 : {
		values: textOf$1(scope, values),
		place: "-1"
	};
	return [placeRemarks(scope, call, message, instead)];
});
const calls = {
	"limit/2": limitRemarks,
	"nth/2": nthRemarks,
	"last/1": lastRemarks,
	"error/1": ((_scope, { name, arguments: [what] }) => what !== void 0 && textIsNull(what) ? [remark$1(name, "jq 1.6 and gojq swallow error(null), jq 1.8 fails.", "Give error a text; to yield nothing, use empty.")] : []),
	...Object.fromEntries([
		"index/1",
		"rindex/1",
		"indices/1"
	].map(((called) => [called, positionRemarks]))),
	"strftime/1": zoneRemarks
};
const inputOf = ((scope, part) => {
	const parent = scope.nodes.find((({ node }) => node === part))?.parent;
	if (parent?.type === "binary" || parent?.type === "group") return inputOf(scope, parent);
	if (parent?.type !== "pipe") return void 0;
	return parent.stages[parent.stages.indexOf(part) - 1] ?? inputOf(scope, parent);
});
function positionRemarks(scope, call) {
	const before = inputOf(scope, call);
	if (before !== void 0 && isList(scope, before)) return [];
	return [remark$1(call.name, "jq 1.6 counts bytes of a text, other versions characters: beyond ASCII the numbers differ.")];
}
function zoneRemarks(_scope, { arguments: [format] }) {
	return format?.type === "string" && format.parts.some(((part) => typeof part === "string" && part.includes("%Z"))) ? [remark$1(format, "The name of the time zone is UTC or GMT, by the version.", "Write the letter Z itself.")] : [];
}
const textIsNull = ((node) => {
	const found = ungrouped(node);
	return found.type === "call" && found.name.name === "null";
});
const trimRemarks = ((scope, stages) => stages.flatMap(((stage, index) => {
	const called = builtinOf(scope, stage);
	const before = stages[index - 1];
	if (called !== "ltrimstr/1" && called !== "rtrimstr/1") return [];
	if (before !== void 0 && isText(scope, before)) return [];
	const said = remark$1(stage, "If the value is not a text, jq 1.8 fails, and other versions pass it on.");
	return [replacing(scope, said, `(if type == "string" then ${textOf$1(scope, stage)} else . end)`)];
})));
const remarksOn$2 = ((scope, node) => {
	switch (node.type) {
		case "bind": return bindRemarks(scope, node);
		case "binary": return binaryRemarks(scope, node);
		case "reduce": return maySkip(scope, node.update) ? [remark$1(node.update, "If the update yields nothing, gojq keeps the last value, and jq continues with null.", "Yield a value in every round.")] : [];
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
});
const formatRemarks = ((format) => {
	if (format.name === "uri") return [remark$1(format, "A space becomes + in gojq 0.12, and %20 elsewhere.")];
	if (format.name !== "urid") return [];
	return [{
		code: "jq-function-not-portable",
		at: format,
		message: "@urid is a format that jq 1.6 and gojq 0.12 do not have."
	}];
});
const meaningRemarks = ((scope) => scope.nodes.flatMap((({ node }) => remarksOn$2(scope, node))));

// packages/transform/src/lint/regex.ts
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
const beyondRe2 = [
	[/\(\?<?[=!]/, "look-around"],
	[/\(\?>/, "atomic groups"],
	[/\\[1-9]|\\k[<']/, "back references"],
	[/[*+?}]\+/, "possessive repeats"],
	[/\\[hHRXG]/, "the escapes \\h, \\R, \\X and \\G"]
];
const literalArgument = ((node) => {
	const found = node === void 0 ? void 0 : ungrouped(node);
	const literal = found?.type === "string" ? literalOf(found) : void 0;
	return found === void 0 || literal === void 0 ? void 0 : {
		...found,
		literal
	};
});
const bare = ((expression) => expression.replaceAll(/\\\\|\[[^\]]*\]/g, ""));
const expressionRemarks = ((argument) => {
	const found = literalArgument(argument);
	if (found === void 0) return [];
	return beyondRe2.filter((([pattern]) => pattern.test(bare(found.literal)))).map((([, what]) => ({
		code: "jq-regex-not-portable",
		at: found,
		message: `gojq 0.12 has no ${what} in regular expressions.`
	})));
});
const flagRemarks = ((argument) => {
	const found = literalArgument(argument);
	if (found?.literal.includes("x") !== true) return [];
	return [{
		code: "jq-regex-not-portable",
		at: found,
		message: "gojq 0.12 does not know the flag x of regular expressions.",
		hint: "Write the expression without white space."
	}];
});
const matchesNothing = ((expression) => {
	try {
		return new RegExp(expression, "v").test("");
	} catch {
		return false;
	}
});
const replaceRemarks = ((scope, called, call, argument) => {
	const found = called.startsWith("gsub/") ? literalArgument(argument) : void 0;
	if (found === void 0) return [];
	const { literal } = found;
	if (matchesNothing(literal)) return [{
		code: "jq-meaning-differs",
		at: found,
		message: "The expression matches the empty text, and gsub of jq 1.6 never ends on that.",
		hint: "Write an expression that matches at least one character."
	}];
	if (!literal.startsWith("^")) return [];
	const said = {
		code: "jq-meaning-differs",
		at: found,
		message: "jq 1.6 finds ^ again after each replacement of gsub.",
		hint: "An expression that begins with ^ matches only once. Use sub."
	};
	return [called === "gsub/2" && !literal.includes("|") ? {
		...said,
		proposal: proposalOf([replacement(scope, call.name, "sub")])
	} : said];
});
const regexRemarks = ((scope) => scope.nodes.flatMap((({ node }) => {
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
})));

// packages/transform/src/lint/patterns.ts
const patternEntries = ((pattern) => {
	if (pattern.type === "variable") return [{
		name: pattern.name,
		at: pattern
	}];
	if (pattern.type === "array") return pattern.items.flatMap(patternEntries);
	return pattern.entries.flatMap(((entry) => [...entry.key.type === "variable" ? [{
		name: entry.key.name,
		at: entry.key
	}] : [], ...entry.pattern === void 0 ? [] : patternEntries(entry.pattern)]));
});

// packages/transform/src/lint/syntax.ts
const remark = ((at, message, hint) => ({
	code: "jq-syntax-not-portable",
	at,
	message,
	...hint === void 0 ? {} : { hint }
}));
const bracketed = ((scope, at, message) => replacing(scope, remark(at, message, "Put brackets around it."), `(${textOf$1(scope, at)})`));
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
const isPlainValue = ((node) => {
	if (node.type === "pipe") return node.stages.every(isPlainValue);
	return node.type === "negate" ? isPlainValue(node.body) : !wide.has(node.type);
});
const keyRemarks = ((scope, { key, value }) => {
	if (key.type === "variable" && value !== void 0) {
		const said = remark(key, "jq 1.6 does not accept a variable as a key with a value.");
		return [replacing(scope, said, `($${key.name})`)];
	}
	if (key.type === "name" && key.name.includes("::")) return [qualified(key)];
	if (key.type === "name" && value === void 0 && keywords.has(key.name)) {
		const said = remark(key, `jq 1.6 does not accept the keyword ${key.name} as a key without a value.`);
		return [replacing(scope, said, `${key.name}: .${key.name}`)];
	}
	if (key.type === "string" && key.format !== void 0) {
		const said = remark(key, "gojq 0.12 does not accept a formatted string as a key.", "Put brackets around the key.");
		return [value === void 0 ? said : replacing(scope, said, `(${textOf$1(scope, key)})`)];
	}
	return [];
});
const valueRemarks = ((scope, { value }) => {
	if (value === void 0 || isPlainValue(value)) return [];
	return [bracketed(scope, value, "jq 1.6 and gojq 0.12 need brackets around such a value of an object.")];
});
const blocks = /* @__PURE__ */ new Set([
	"if",
	"reduce",
	"foreach"
]);
const suffixRemarks = ((scope, target) => blocks.has(target.type) ? [bracketed(scope, target, `jq 1.6 and gojq 0.12 accept nothing directly after ${target.type} \u2026 .`)] : []);
const dottedRemarks = ((scope, node) => {
	const at = {
		start: node.target.end,
		end: node.end
	};
	const bracket = textOf$1(scope, at).replace(/^[^[]*/, "");
	return [replacing(scope, remark(at, "jq 1.6 does not accept a dot before a bracket.", "Leave the dot out."), bracket)];
});
const fieldRemarks = ((scope, node) => {
	const { name } = node.name;
	if (!/^[eE][0-9]+$/.test(name)) return [];
	const at = {
		start: node.name.start - 1,
		end: node.end
	};
	const isFirst = node.target.type === "identity" && node.target.start === node.target.end;
	return [replacing(scope, remark(at, `jq 1.6 reads .${name} as a number.`), `${isFirst ? "." : ""}["${name}"]`)];
});
const sourceRemarks = ((scope, source) => {
	if (source.type !== "negate" && source.type !== "try" && !blocks.has(source.type)) return [];
	return [bracketed(scope, source, "jq 1.6 needs brackets around what a loop goes through, unless it is a plain term.")];
});
const qualified = ((at) => remark(at, "gojq 0.12 does not accept a name with :: here.", "Write it without ::"));
const nameRemarks = ((name, at) => {
	if (name.includes("::")) return [qualified(at)];
	if (name === "__loc__") return [remark(at, "gojq 0.12 does not know $__loc__.")];
	return keywords.has(name) ? [remark(at, `jq 1.6 does not accept the keyword ${name} as the name of a variable.`, "Give the variable another name.")] : [];
});
const variablesOf$1 = ((patterns) => patterns.flatMap(((pattern) => patternEntries(pattern).flatMap((({ name, at }) => nameRemarks(name, at))))));
const remarksOn$1 = ((scope, node) => {
	switch (node.type) {
		case "object": return node.entries.flatMap(((entry) => [
			...keyRemarks(scope, entry),
			...entry.key.type === "variable" ? nameRemarks(entry.key.name, entry.key) : [],
			...valueRemarks(scope, entry)
		]));
		case "if": return node.otherwise === void 0 ? [replacing(scope, remark({
			start: node.end - 3,
			end: node.end
		}, "jq 1.6 does not accept if without else."), "else . end")] : [];
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
		case "define": return [node.definition.name, ...node.definition.parameters].flatMap(((name) => nameRemarks(name.name, name)));
	}
	return [];
});
const syntaxRemarks = ((scope) => [...scope.nodes.flatMap((({ node }) => remarksOn$1(scope, node))), ...carriageReturns(scope)]);
const carriageReturns = (({ program }) => {
	const start = program.text.indexOf("\r");
	return start < 0 ? [] : [remark({
		start,
		end: start + 1
	}, "jq 1.6 does not accept carriage returns.", "End lines with LF alone.")];
});

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
const maxFindings = 100;
const remarksOn = ((program) => {
	const scope = scopeOf$1(program);
	return rules.flatMap(((rule) => rule(scope)));
});
const toldByLint = ((transform) => {
	const parsed = parse(transform.text);
	return (parsed.ok ? remarksOn(parsed.program).toSorted(((a, b) => a.at.start - b.at.start)).slice(0, 100) : [{
		code: "jq-not-read",
		at: parsed.problem,
		message: `adx-export could not analyse the text from here on: ${parsed.problem.message}.`
	}]).map(((remark) => toldOf(transform, remark)));
});

// packages/transform/src/dtdl/nodes.ts
const listOf$1 = ((node) => node?.kind === "array" ? node.items : node === void 0 ? [] : [node]);
const textIn = ((object, key) => {
	const node = object.members.get(key);
	return node?.kind === "string" ? node.value : void 0;
});
const objectsIn = ((object, key) => listOf$1(object.members.get(key)).filter(((item) => item.kind === "object")));
const typesOf = ((object) => listOf$1(object.members.get("@type")).flatMap(((item) => item.kind === "string" ? [item.value] : [])));

// packages/transform/src/dtdl/model.ts
const deepest$2 = 8;
const most = 1e3;
const kindOf$1 = ((types) => {
	if (types.includes("Telemetry")) return "telemetry";
	if (!types.includes("Property")) return void 0;
	return types.includes("Cloud") ? "cloudProperty" : "property";
});
const displayNameOf = ((object) => {
	const node = object.members.get("displayName");
	const localized = node?.kind === "object" ? node.members.get("en") ?? [...node.members.values()][0] : node;
	return localized?.kind === "string" && localized.value.trim() !== "" ? localized.value : void 0;
});
const declared = ((content, within) => {
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
});
const nestedIn = ((content, within) => {
	const [name, types] = [textIn(content, "name"), typesOf(content)];
	if (name === void 0) return [];
	if (types.includes("Component")) return objectsIn(content, "schema").map(((each) => [each, {
		...within,
		component: name
	}]));
	return types.includes("EdgeModule") ? objectsIn(content, "target").map(((each) => [each, {
		...within,
		module: name
	}])) : [];
});
function* capabilitiesOf(entry, within, depth) {
	if (depth > deepest$2) return;
	for (const parent of objectsIn(entry, "extends")) yield* capabilitiesOf(parent, within, depth + 1);
	for (const content of objectsIn(entry, "contents")) {
		for (const [nested, inside] of nestedIn(content, within)) yield* capabilitiesOf(nested, inside, depth + 1);
		const capability = declared(content, within);
		if (capability !== void 0) yield capability;
	}
}
const modelOf = ((root) => {
	if (root.kind !== "object") return void 0;
	const inner = root.members.get("capabilityModel");
	const model = inner?.kind === "object" ? inner : root;
	if (!["contents", "extends"].some(((key) => model.members.get(key)?.kind === "array"))) return void 0;
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
});
const modelsOf = ((root) => (root.kind === "array" ? root.items : [root]).flatMap(((each) => modelOf(each) ?? [])));
const parseModels = ((text) => {
	const root = parseJsonText(text);
	return root === void 0 ? [] : modelsOf(root);
});

// packages/transform/src/infer/model.ts
const deepest$1 = 16;
const coordinates = ((...names) => [{
	type: "object",
	fields: new Map(names.map(((name) => [name, field(number$1)]))),
	open: false
}]);
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
	double: number$1,
	duration: text,
	float: number$1,
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
const fieldsOf$1 = ((schema, depth) => new Map(objectsIn(schema, "fields").flatMap(((each) => {
	const name = textIn(each, "name");
	return name === void 0 ? [] : [[name, field(shapeOf(each.members.get("schema"), depth + 1), true)]];
}))));
const shapeOf = ((schema, depth) => {
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
});
const textsOf = ((schema) => {
	if (schema?.kind !== "object" || !typesOf(schema).includes("Enum")) return void 0;
	const values = objectsIn(schema, "enumValues").map(((each) => textIn(each, "enumValue")));
	const texts = values.filter(((each) => each !== void 0));
	return texts.length === 0 || texts.length < values.length ? void 0 : texts;
});
const capabilitiesOfModels = ((models) => models.flatMap((({ capabilities }) => capabilities.map((({ kind, name, schema, displayName, component, module }) => ({
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
}))))));

// packages/transform/src/findings/counted.ts
const counted$1 = ((amount, one) => `${amount} ${amount === 1 ? one : `${one}s`}`);
const someOf = ((names, most) => {
	const more = names.length - most;
	const named = names.slice(0, most).join(", ");
	return more > 0 ? `${named} and ${more} more` : named;
});
const eitherOf = ((names, most) => {
	if (names.length > most) return someOf(names, most);
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
});

// packages/transform/src/rows/equal.ts
const numberText = ((text) => {
	const decimal = decimalOf(text);
	return decimal === void 0 ? text : decimalText(decimal);
});
const equalJson = ((a, b) => {
	if (a.kind === "number") return b.kind === "number" && numberText(a.text) === numberText(b.text);
	if (a.kind === "array") return b.kind === "array" && a.items.length === b.items.length && a.items.every(((item, index) => {
		const other = b.items[index];
		return other !== void 0 && equalJson(item, other);
	}));
	if (a.kind === "object") return b.kind === "object" && a.members.size === b.members.size && [...a.members].every((([key, value]) => {
		const other = b.members.get(key);
		return other !== void 0 && equalJson(value, other);
	}));
	return a.kind === b.kind && (a.kind === "null" || "value" in b && a.value === b.value);
});

// packages/transform/src/rows/row-places.ts
const token = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g;
const opening = /* @__PURE__ */ new Set(["[", "{"]);
const closing = /* @__PURE__ */ new Set(["]", "}"]);
const scan = ((text) => {
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
});
const rangeOf = ((text, { start, end }) => {
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
});
const rangeInRows = ((text, { row, key }) => {
	const { rows, end } = scan(text);
	const found = rows[row];
	const start = found?.start ?? end;
	return rangeOf(text, (key === void 0 ? void 0 : found?.keys.get(key)) ?? {
		start,
		end: start + 1
	});
});

// packages/transform/src/findings/row-findings.ts
const longestShown = 120;
const quoted = ((text) => text.length > longestShown ? `${text.slice(0, longestShown)}\u2026` : text);
const kinds$1 = {
	null: "null",
	boolean: "true or false",
	number: "a number",
	string: "a text",
	array: "an array"
};
const notARow = ((node, sample) => {
	const shown = quoted(writeJson(node));
	if (node.kind !== "array") {
		const message = `A row must be an object, but the transform makes ${kinds$1[node.kind]}: ${shown}`;
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
});
const lost = ((value) => value === "null" ? "It is null besides." : `Its value ${value} is lost.`);
const unknownKey = ((key, row, target, sample) => {
	const value = quoted(writeJson(row.members.get(key) ?? { kind: "null" }));
	const free = target.columns.filter((({ name }) => !row.members.has(name)));
	const cased = free.find((({ name }) => name.toLowerCase() === key.toLowerCase()));
	if (cased !== void 0) return {
		code: "row-key-case",
		about: key,
		message: `The key '${key}' matches no column: ${target.name} has '${cased.name}'. ${lost(value)}`,
		hint: `Write ${cased.name}: in the transform.`,
		sample
	};
	const names = free.map((({ name }) => name));
	return {
		code: "row-key-unknown",
		about: key,
		message: `The key '${key}' has no column in ${target.name}. ${lost(value)}`,
		hint: didYouMean(key, names) ?? `Declare a column ${key}, or leave the key out.`,
		sample
	};
});
const conversions = {
	bool: "A bool takes true and false.",
	datetime: "A datetime takes ISO 8601: 2026-11-12T10:01:30.588Z.",
	decimal: "A decimal takes numbers of at most 38 digits.",
	guid: "A guid takes 32 hexadecimal digits, with hyphens.",
	int: "An int takes whole numbers from -2147483648 to 2147483647; long, real or dynamic take more.",
	long: "A long takes whole numbers from -9223372036854775808 to 9223372036854775807; real or dynamic take more.",
	real: "A real takes numbers up to 1.79E+308.",
	timespan: "A timespan takes texts such as 00:00:30 and 1.02:03:04, but no numbers."
};
const misfit = ((cell, { name, type, at }, sample) => {
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
});
const undocumented = ((cell, { name, type, at }, sample) => {
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
});
const rowObservations = ((output, row, target, sample) => {
	const columns = new Map(target.columns.map(((column) => [column.name, column])));
	const cells = row.cells.flatMap(((cell) => {
		const column = columns.get(cell.column);
		if (cell.fits === true || column === void 0) return [];
		return cell.fits === "unknown" ? undocumented(cell, column, sample) : [misfit(cell, column, sample)];
	}));
	return [...row.unknownKeys.map(((key) => unknownKey(key, output, target, sample))), ...cells];
});

// packages/transform/src/findings/expected.ts
const mostDifferences = 8;
const shown = ((node) => node === void 0 ? "nothing" : quoted(writeJson(node)));
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
const listedOf = ((found) => {
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
});
const expectedRows = (({ expected }) => {
	const node = expected === void 0 ? void 0 : parseJsonText(expected.text);
	return node?.kind === "array" && node.items.every((({ kind }) => kind === "object")) ? node.items : void 0;
});
const expectedObservations = ((sample, outputs) => {
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
	const lines = [...listed.map((({ text }) => text)), ...more > 0 ? [`and ${counted$1(more, "more difference")}`] : []];
	const names = [sample.name, expected.file].map(oneLine);
	return [{
		code: "expected-rows-differ",
		about,
		message: `${names[0] ?? ""} makes ${counted$1(outputs.length, "row")}, and ${names[1] ?? ""} has ${counted$1(wanted.length, "row")}:\n${lines.map(oneLine).join("\n")}`,
		hint: "Correct the transform. If the new rows are correct, run `adx-export test --update` to write them.",
		at: {
			...expected.at,
			range: rangeInRows(expected.text, first)
		},
		sample
	}];
});

// packages/transform/src/findings/hangs-on-values.ts
const matching = new Set("capture match test scan split splits startswith endswith contains inside index rindex indices tonumber fromjson strptime fromdate fromdateiso8601 dateadd datesub ltrimstr IN".split(" "));
const naming = /* @__PURE__ */ new Set([
	"name",
	"id",
	"component",
	"module",
	"messageType",
	"messageSource"
]);
const isLiteral = ((node) => node.type === "number" || node.type === "string" && literalOf(node) !== void 0);
const isNaming = ((node) => {
	if (node.type === "group") return isNaming(node.body);
	if (node.type === "pipe") return isNaming(node.stages.at(-1) ?? {
		...node,
		type: "identity"
	});
	return node.type === "field" && naming.has(node.name.name);
});
const isTable = ((node) => node.type === "object" && node.entries.length > 1 && node.entries.every((({ value }) => value !== void 0 && isLiteral(value))));
const compares = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<",
	"<=",
	">",
	">="
]);
const asking = new Set("IN test startswith endswith contains inside index".split(" "));
const asksForNames = ((call, parent) => {
	if (!asking.has(call.name.name)) return false;
	return [parent?.type === "pipe" ? parent.stages[parent.stages.indexOf(call) - 1] : void 0, call.arguments.length > 1 ? call.arguments[0] : void 0].some(((node) => node !== void 0 && isNaming(node)));
});
const isDecided = ((node, parent) => {
	if (node.type === "call") return matching.has(node.name.name) && !asksForNames(node, parent);
	if (node.type === "format") return node.name.endsWith("base64d");
	if (isTable(node)) return true;
	if (node.type !== "binary") return false;
	const { operator, left, right } = node;
	if (operator === "/") return right.type === "string";
	return compares.has(operator) && (isLiteral(right) && !isNaming(left) || isLiteral(left) && !isNaming(right));
});
const namesIn$1 = ((pattern) => {
	if (pattern.type === "variable") return [pattern.name];
	if (pattern.type === "array") return pattern.items.flatMap(namesIn$1);
	return pattern.entries.flatMap((({ key, pattern: inner }) => [...key.type === "variable" ? [key.name] : [], ...inner === void 0 ? [] : namesIn$1(inner)]));
});
const scopeOf = ((body) => {
	const definitions = [];
	const bound = [];
	walk(body, ((node) => {
		if (node.type === "define") definitions.push(node.definition);
		if (node.type !== "bind" && node.type !== "reduce" && node.type !== "foreach") return;
		for (const name of node.patterns.flatMap(namesIn$1)) bound.push([name, node.source]);
	}));
	return {
		definitions,
		bound
	};
});
const keyOf = (({ key }) => key.type === "name" ? key.name : key.type === "string" ? literalOf(key) : void 0);
const nodesIn = ((root) => {
	const all = [];
	walk(root, ((node, parent) => all.push({
		node,
		parent
	})));
	return all;
});
const readsInput = ((node) => nodesIn(node).some((({ node: { type } }) => type === "identity" || type === "recurse")));
const passesOn$1 = ((stage) => stage.type === "call" && (stage.name.name === "select" || stage.name.name.endsWith("::find")));
const writtenFor = ((node, column, before = []) => {
	const own = node.type === "object" ? node.entries.flatMap(((entry) => {
		const { value } = entry;
		if (value === void 0 || keyOf(entry) !== column) return [];
		return readsInput(value) ? [value, ...before] : [value];
	})) : [];
	if (node.type !== "pipe") return [...own, ...children(node).flatMap(((child) => writtenFor(child, column, before)))];
	return node.stages.flatMap(((stage, index) => writtenFor(stage, column, [...before, ...node.stages.slice(0, index).filter(((each) => !passesOn$1(each)))])));
});
const hangsOnValues = ((transform, column) => {
	const parsed = parse(transform);
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
});

// packages/transform/src/findings/unfilled.ts
const strength = {
	filled: 3,
	misfit: 2,
	null: 1,
	absent: 0
};
const usesOf$1 = ((trials, { columns }) => {
	const uses = new Map(columns.map((({ name }) => [name, "absent"])));
	for (const cell of trials.flatMap((({ rows }) => rows.flatMap((({ cells }) => cells))))) {
		const use = cell.given === void 0 ? "absent" : cell.given === "null" ? "null" : cell.fits === false ? "misfit" : "filled";
		const known = uses.get(cell.column);
		if (known !== void 0 && strength[use] > strength[known]) uses.set(cell.column, use);
	}
	return uses;
});
const filledColumns = ((trials, target) => new Set([...usesOf$1(trials, target)].filter((([, use]) => use === "filled" || use === "misfit")).map((([name]) => name))));
const lower$1 = ((text) => text.toLowerCase());
const isGuessVaried = (({ sample }) => sample.origin === "built-in" && sample.variation !== void 0);
const isExpectedEmpty = ((sample, column) => {
	const rows = expectedRows(sample) ?? [];
	const cells = rows.map(((row) => row.kind === "object" ? row.members.get(column) : void 0));
	return rows.length > 0 && cells.every(((cell) => cell === void 0 || cell.kind === "null"));
});
const isShownByMessage = ((trials, column) => trials.some((({ sample }) => sample.variation === void 0 && (sample.origin === "test" || sample.origin === "captured") && !isExpectedEmpty(sample, column))));
const mostNamed = 6;
const unfilledObservations = ((trials, target, transform) => {
	const withRows = trials.filter((({ rows }) => rows.length > 0));
	const [first] = withRows;
	if (first === void 0 || withRows.every(isGuessVaried)) return [];
	const { sample } = first;
	const keys = new Set(withRows.flatMap((({ rows }) => rows.flatMap((({ unknownKeys }) => unknownKeys)))).map(lower$1));
	const uses = [...usesOf$1(withRows, target)].filter((([name]) => !keys.has(lower$1(name))));
	const named = ((use) => uses.filter((([, each]) => each === use)).map((([name]) => name)));
	const seen = counted$1(withRows.length, "message").replace(/^1 /, "one ");
	const isOpen = ((name) => transform !== void 0 && !isShownByMessage(withRows, name) && hangsOnValues(transform.text, name));
	const ofNull = named("null").filter(((name) => !isOpen(name))).map(((about) => {
		return {
			code: "column-not-filled",
			about,
			message: `${about} is null in every row of ${seen}.`,
			sample
		};
	}));
	const absent = named("absent");
	const [about] = absent;
	if (about === void 0) return ofNull;
	const quoted = absent.map(((name) => `'${name}'`));
	const message = `The transform has no key ${eitherOf(quoted, mostNamed)}, so ${staysEmpty(absent.length)}.`;
	return [...ofNull, {
		code: "column-not-filled",
		about,
		message,
		sample
	}];
});
const staysEmpty = ((amount) => amount === 1 ? "the column stays empty" : "these columns stay empty");
const emptyText = ((names) => `No key of the rows is called ${eitherOf(names, mostNamed)}, so ${staysEmpty(names.length)}.`);
const emptyColumn = ((place, { name, at }, hint) => diagnose("column-not-filled", place, emptyText([name]), {
	...hint === void 0 ? {} : { hint },
	related: at === void 0 ? [] : [{
		...at,
		message: `the column ${name}`
	}]
}));
const ofOne = /^No key of the rows is called (.*), so the column stays empty\.$/;
const mergeEmptyColumns = ((findings) => {
	const isOne = (({ code, message, hint }) => code === "column-not-filled" && hint === void 0 && ofOne.test(message));
	const keyOf = ((each) => JSON.stringify([each.file, each.range]));
	const groups = Map.groupBy(findings.filter(isOne), keyOf);
	return findings.flatMap(((finding) => {
		if (!isOne(finding)) return [finding];
		const all = groups.get(keyOf(finding)) ?? [];
		if (all[0] !== finding) return [];
		const names = all.map((({ message }) => ofOne.exec(message)?.[1] ?? ""));
		return [{
			...finding,
			message: emptyText(names),
			related: all.slice(0, mostNamed).flatMap((({ related = [] }) => related))
		}];
	}));
});

// packages/transform/src/infer/certain.ts
const arrayHint = "Add `| .[]` at the end of the transform, so that each element is a row.";
const rowFindings = ((transform, { shape, max }) => {
	if (max === 0 || shape.length === 0) return [];
	if (shape.every((({ type }) => type === "array"))) return [diagnose("rows-in-array", transform.at, "The transform yields an array, and an array is one record: none of its elements becomes a row.", { hint: arrayHint })];
	if (shape.some((({ type }) => type === "object" || type === "any" || type === "array"))) return [];
	const message = `A row must be an object, but the transform always makes ${[...new Set(shape.map((({ type }) => type)))].join(" or ")}.`;
	return [diagnose("row-not-object", transform.at, message, { hint: "Yield an object: { Value: \u2026 }." })];
});
const examplesOf = ((each) => {
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
});
const fitsNever = ((shape, type) => {
	const values = shape.filter(((each) => each.type !== "null"));
	return values.length > 0 && values.every(((each) => {
		const examples = examplesOf(each);
		return examples !== void 0 && examples.every(((node) => fit(node, type) === "null"));
	}));
});
const kindOf = ((shape) => {
	const [only, ...others] = shape.filter(((each) => each.type !== "null"));
	if (only?.type === "string" && only.value !== void 0 && others.length === 0) return writeJson(nodeOf(only.value));
	return only?.type === "array" || only?.type === "object" ? `an ${only.type}` : `a ${only?.type ?? "value"}`;
});
const misfitFindings = ((transform, columns, { columns: made }) => made.flatMap((({ name, shape, at }) => {
	const column = columns.find(((each) => each.name === name));
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
})).slice(0, 100));

// packages/transform/src/samples/change.ts
const withMember = (({ members }, key, value) => {
	const changed = new Map(members);
	if (value === void 0) changed.delete(key);
	else changed.set(key, value);
	return {
		kind: "object",
		members: changed
	};
});
const withAt = ((object, path, value) => {
	const [key = "", ...rest] = path;
	if (rest.length === 0) return withMember(object, key, value);
	const inner = object.members.get(key);
	return inner?.kind === "object" ? withMember(object, key, withAt(inner, rest, value)) : object;
});
const nodeIn = ((object, path) => path.reduce(((node, key) => node?.kind === "object" ? node.members.get(key) : void 0), object));
const mapLeaves = ((node, change) => {
	if (node.kind === "array") return {
		kind: "array",
		items: node.items.map(((item) => mapLeaves(item, change)))
	};
	if (node.kind === "object") return {
		kind: "object",
		members: new Map([...node.members].map((([key, value]) => [key, mapLeaves(value, change)])))
	};
	return change(node);
});

// packages/transform/src/samples/limits.ts
const sampleLimits = {
	captured: 50,
	capturedVaried: 5,
	generated: 30,
	variedInTurn: 40,
	retypedInTurn: 8,
	variations: 150,
	repeatedTogether: 4,
	perLink: 1e3,
	total: 2e4,
	lookedUp: 40,
	askedFor: 8
};

// packages/transform/src/samples/given.ts
const sources = exportSources;
const sourceOf = ((text) => {
	const message = parseJsonText(text);
	const named = message?.kind === "object" ? message.members.get("messageSource") : void 0;
	return named?.kind === "string" ? named.value : void 0;
});
const testSamples = ((entry, link) => link.tests.map((({ at, message, rows }) => ({
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
}))));
const first = {
	line: 1,
	column: 1
};
const sourceOfFile = (({ file, text }) => file.split("/").slice(0, -1).findLast(((folder) => sources.includes(folder))) ?? sourceOf(text));
const capturedFiles = ((config, source) => (config.samples?.captured ?? []).filter(((each) => each.file.endsWith(".json") && sourceOfFile(each) === source)));
const capturedSamples = ((config, { source }) => {
	const own = capturedFiles(config, source);
	const samples = own.slice(0, sampleLimits.captured).map((({ at, file, text }) => ({
		name: file,
		origin: "captured",
		source,
		text,
		assumed: false,
		at
	})));
	return {
		samples,
		leftOut: own.length - samples.length
	};
});

// packages/transform/src/model/message-types.ts
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
const mostListed = 8;
const listed$1 = ((names) => {
	const sorted = [...names].toSorted();
	const more = sorted.length - mostListed;
	const shown = sorted.slice(0, mostListed).join(", ");
	return more > 0 ? `${shown} and ${more} more` : shown;
});
const sourcesOf = (({ exports: all }, source, { transform }) => {
	const isShared = (({ transform: other }) => transform !== void 0 && other !== void 0 && other.file === transform.file && other.text === transform.text);
	const others = all.filter((({ links }) => links.some(isShared))).map(((entry) => entry.source));
	return [.../* @__PURE__ */ new Set([source, ...others])];
});
const documentedTexts = ((sources) => sources.flatMap(((source) => messageTypes[source])).map(((text) => ["messageTypes", text])));
const modelledTexts = ((model) => {
	const places = model.flatMap((({ component, module }) => [...component === void 0 ? [] : [["components", component]], ...module === void 0 ? [] : [["modules", module]]]));
	const values = [...Map.groupBy(model, (({ name }) => name))].flatMap((([name, all]) => {
		const texts = all.map((({ schema }) => textsOf(schema)));
		if (texts.includes(void 0)) return [];
		return texts.flatMap(((own = []) => own.map(((text) => [`values of ${name}`, text]))));
	}));
	return [...places, ...values];
});
const textAt = (({ members }, key) => {
	const node = members.get(key);
	return node?.kind === "string" ? [node.value] : [];
});
const textsInMessage = ((message) => {
	const list = message.members.get("telemetry") ?? message.members.get("properties");
	const items = (list?.kind === "array" ? list.items : []).filter(((item) => item.kind === "object"));
	return [
		...textAt(message, "messageType").map(((text) => ["messageTypes", text])),
		...[message, ...items].flatMap(((each) => [...textAt(each, "component").map(((text) => ["components", text])), ...textAt(each, "module").map(((text) => ["modules", text]))])),
		...items.flatMap(((item) => textAt(item, "name").flatMap(((name) => textAt(item, "value").map(((text) => [`values of ${name}`, text]))))))
	];
});
const whatOf = ((list) => {
	if (list === "messageTypes") return "The messageType of these messages";
	if (list === "components") return "The component of a message";
	return list === "modules" ? "The module of a message" : `The value of ${list.slice(10)}`;
});
const unknownText = (({ name, at }, list, known) => {
	const source = list === "messageTypes" ? "by the documentation" : "by the device templates";
	return {
		code: "jq-text-unknown",
		at,
		message: `${whatOf(list)} is never ${JSON.stringify(name)} ${source}, so the condition never holds. Known: ${listed$1(known)}.`,
		hint: didYouMean(name, known) ?? "Correct the text, or add a message that contains it under `tests`."
	};
});

// packages/transform/src/names/sent.ts
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
const isByTemplateOnly = ((list) => [
	"reported",
	"cloudProperties",
	"components",
	"modules"
].includes(list) || list.startsWith("values of "));
const nameOf$1 = ((item) => {
	const name = item.kind === "object" ? item.members.get("name") : void 0;
	return name?.kind === "string" ? [name.value] : [];
});
const inMessage = ((message) => {
	const sent = message.members.get("messageProperties");
	const properties = sent?.kind === "object" ? [...sent.members.keys()] : [];
	return [
		...lists.flatMap((([list, path]) => {
			const node = nodeIn(message, path);
			return (node?.kind === "array" ? node.items : []).flatMap(nameOf$1).map(((name) => [list, name]));
		})),
		...properties.map(((name) => ["messageProperties", name])),
		...textsInMessage(message)
	];
});
const namesSent = ((messages, model, sources = []) => {
	const parsed = messages.map(parseJsonText).filter(((node) => node?.kind === "object"));
	const modelled = [
		...model.flatMap((({ kind, name }) => ofKind[kind].map(((list) => [list, name])))),
		...modelledTexts(model),
		...documentedTexts(sources)
	];
	const fromTemplates = new Set(modelled.map((([list]) => list)));
	const shown = parsed.flatMap(inMessage).filter((([list]) => fromTemplates.has(list) || !isByTemplateOnly(list)));
	const names = Map.groupBy([...shown, ...modelled], (([list]) => list));
	return {
		names: new Map([...names].map((([list, found]) => [list, new Set(found.map((([, name]) => name)))]))),
		messages: parsed.length > 0,
		templates: model.length > 0
	};
});
const namesSentIn = ((config, source, sources = []) => {
	const tests = config.exports.filter(((entry) => entry.source === source)).flatMap((({ links }) => links.flatMap(((link) => link.tests.map((({ message }) => message.text))))));
	const captured = capturedFiles(config, source).map((({ text }) => text));
	const model = capabilitiesOfModels((config.samples?.templates ?? []).flatMap((({ text }) => parseModels(text))));
	return namesSent([...tests, ...captured], model, sources);
});

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
const isOfTexts = ((list) => !Object.hasOwn(kinds, list));
const codeOf = ((list) => isOfTexts(list) ? "jq-text-unknown" : kinds[list].code);
const isOfIotHub = ((name) => name.startsWith("iothub-") || name.startsWith("$"));
const isEmpty = ((node) => node.type === "group" ? isEmpty(node.body) : node.type === "call" && node.name.name === "empty");
const exclusions = ((program) => {
	const found = [];
	walk(program.body, ((node) => {
		if (node.type === "pipe") for (const [index, stage] of node.stages.entries()) {
			const before = node.stages[index - 1];
			if (before !== void 0 && stage.type === "call" && stage.name.name === "not") found.push(before);
		}
		if (node.type !== "if") return;
		for (const { condition, result } of node.branches) if (isEmpty(result)) found.push(condition);
	}));
	return found;
});
const isWithin$2 = ((inner, outer) => outer.start <= inner.start && inner.end <= outer.end);
const unknownName = (({ list, name, at }, known, sent) => {
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
		message: `The export declares no enrichment ${quoted}, so this is always null. It declares ${known.size === 0 ? "none" : listed$1(known)}.`,
		hint: near ?? `Declare ${name} under \`enrichments\` of the export, or leave it out.`
	};
	const byTemplate = sent.templates && list !== "messageProperties";
	return {
		code,
		at,
		message: `${byTemplate && sent.messages ? "No device template and no given message" : byTemplate ? "No device template" : "No given message"} has a ${what} ${quoted}, so the lookup finds nothing. Known: ${listed$1(known)}.`,
		hint: near ?? "Correct the name, or add a message that contains it under `tests`."
	};
});
const unknownNames = ((program, uses, sent) => {
	const left = exclusions(program);
	const lookups = uses.filter((({ by }) => !left.some(((span) => isWithin$2(by, span)))));
	const unknown = [...Map.groupBy(lookups, (({ name, at }) => JSON.stringify([
		name,
		at.start,
		at.end
	]))).values()].flatMap(((found) => {
		const named = found.flatMap((({ list, ...rest }) => list === "open" ? [] : [{
			...rest,
			list
		}]));
		const missing = named.filter((({ list, name }) => {
			const known = sent.names.get(list);
			if (list === "messageProperties" && isOfIotHub(name)) return false;
			return known !== void 0 && !known.has(name);
		}));
		const all = missing.some((({ list }) => isOfTexts(list))) ? found : named;
		return missing.length === all.length ? missing.slice(0, 1) : [];
	}));
	return [...new Map(unknown.toSorted(((a, b) => b.at.start - a.at.start)).map(((use) => [JSON.stringify([codeOf(use.list), use.name]), use]))).values()].toSorted(((a, b) => a.at.start - b.at.start)).map(((use) => unknownName(use, sent.names.get(use.list) ?? /* @__PURE__ */ new Set(), sent)));
});

// packages/transform/src/infer/reach.ts
const parentsIn = ((program) => {
	const parents = /* @__PURE__ */ new Map();
	for (const root of roots(program)) walk(root, ((node, parent) => {
		if (parent !== void 0) parents.set(node, parent);
	}));
	return parents;
});
const variablesOf = ((pattern) => {
	if (pattern.type === "variable") return [pattern.name];
	if (pattern.type === "array") return pattern.items.flatMap(variablesOf);
	return pattern.entries.flatMap((({ key, pattern: inner }) => [...key.type === "variable" ? [key.name] : [], ...inner === void 0 ? [] : variablesOf(inner)]));
});
const usesOf = ((body, names) => {
	const found = [];
	walk(body, ((node) => {
		if (node.type === "variable" && names.includes(node.name)) found.push(node);
	}));
	return found;
});
const passesOn = ((parents, node, parent) => {
	switch (parent.type) {
		case "group":
		case "optional":
		case "comma":
		case "array":
		case "label": return true;
		case "field":
		case "index": return parent.target === node;
		case "object": return parent.entries.some((({ value }) => value === node));
		case "pipe": return parent.stages.at(-1) === node;
		case "if": return parent.otherwise === node || parent.branches.some((({ result }) => result === node));
		case "try":
		case "define": return parent.body === node;
		case "binary": return parent.operator === "//";
		case "bind":
			if (parent.body === node) return true;
			return usesOf(parent.body, parent.patterns.flatMap(variablesOf)).every(((use) => reachesRow(parents, use)));
	}
	return false;
});
const reachesRow = ((parents, node) => {
	const parent = parents.get(node);
	if (parent === void 0) return true;
	const isSource = parent.type === "bind" && parent.source === node;
	return passesOn(parents, node, parent) && (isSource || reachesRow(parents, parent));
});

// packages/transform/src/infer/rewrite.ts
const findUnder = ((node) => {
	if (node.type === "field" || node.type === "index") return findUnder(node.target);
	return node.type === "call" && node.name.name.endsWith("::find") ? node : void 0;
});
const isPath = ((node) => node.type === "identity" || node.type === "variable" || node.type === "field" && isPath(node.target));
const isAlwaysThere = ((list, source) => {
	const name = source === "telemetry" ? "telemetry" : source === "properties" ? "properties" : void 0;
	if (list.type !== "field" || list.name.name !== name) return false;
	return list.target.type === "identity" || list.target.type === "variable";
});
const mayBeAbsent = ((list, { source, absence }) => absence !== "some" || list.type !== "identity" && isPath(list) && !isAlwaysThere(list, source));
const tolerant = ((text, node, way) => {
	const marks = [];
	walk(node, ((each, parent) => {
		if (each.type === "iterate" && parent?.type !== "optional" && mayBeAbsent(each.target, way)) marks.push(each.end);
	}));
	return marks.toSorted(((a, b) => b - a)).reduce(((found, mark) => `${found.slice(0, mark - node.start)}?${found.slice(mark - node.start)}`), text);
});
const spelt = ((text, value, way) => {
	if (value.type !== "pipe" || value.stages.length !== 2) return void 0;
	const [array, lookup] = value.stages;
	const call = lookup === void 0 ? void 0 : findUnder(lookup);
	const [condition] = call?.arguments ?? [];
	if (array === void 0 || lookup === void 0 || call === void 0 || condition === void 0) return void 0;
	if (!isPath(array)) return void 0;
	const slice = (({ start, end }) => text.slice(start, end));
	return `${`${array.type === "identity" ? "." : slice(array)}[]${mayBeAbsent(array, way) ? "?" : ""}`} | select(${slice(condition)})${text.slice(call.end, lookup.end)}`;
});
const valueText = ((text, { node }, way) => {
	const inner = node.type === "group" ? node.body : node;
	const found = spelt(text, inner, way) ?? tolerant(text.slice(inner.start, inner.end), inner, way);
	return way.absence === "caught" ? `(${found})?` : found;
});
const editFor = ((text, place, way, doubled) => {
	const { node, names, most } = place;
	const value = valueText(text, place, way);
	const instead = most <= 1 && names.length > 0 && names.every(((name) => doubled.includes(name))) ? `([${value}][0])` : `([${value}] | if length == 0 then null else .[] end)`;
	return {
		start: node.start,
		end: node.end,
		text: instead,
		names
	};
});
const isWithin$1 = ((inner, outer) => outer.start <= inner.start && inner.end <= outer.end);
const nodeAt = ((program, { start, end }) => {
	let found;
	for (const root of roots(program)) walk(root, ((node) => {
		if (node.start === start && node.end === end) found ??= node;
	}));
	return found;
});
const firstMatch = "Take the first match of a list, which is null if there is none:";
const everyMatch = "Keep every match, and give null if there is none:";
const placesFor = ((program, { missing, bounds }, isWanted) => {
	const lookups = missing.filter((({ names }) => isWanted(names)));
	const all = [...new Map(lookups.flatMap((({ within }) => within === void 0 ? [] : [[`${within.start} ${within.end}`, within]]))).values()];
	return all.filter(((span) => !all.some(((other) => other !== span && isWithin$1(span, other))))).flatMap(((span) => {
		const node = nodeAt(program, span);
		if (node === void 0) return [];
		return [{
			node,
			names: [...new Set(lookups.filter((({ at }) => isWithin$1(at, span))).flatMap(((each) => each.names)))],
			most: bounds.get(node)?.max ?? Number.POSITIVE_INFINITY
		}];
	}));
});
const isBoundSafely = ((parents, { node }) => {
	const parent = parents.get(node);
	return parent?.type !== "bind" || parent.source !== node || reachesRow(parents, node);
});
const keepsRow = ((text, source, names) => {
	const parsed = parse(text);
	if (!parsed.ok) return false;
	return !infer(parsed.program, source).missing.some(((each) => each.names.some(((name) => names.includes(name)))));
});
const lossOffers = ((text, source, { names, doubled }) => {
	const parsed = parse(text);
	if (!parsed.ok) return [];
	const inference = infer(parsed.program, source);
	const parents = parentsIn(parsed.program);
	const named = ((found) => found.some(((name) => names.includes(name))));
	const also = ((found) => found.length === 0 || named(found));
	const offers = [named, also].flatMap(((isWanted) => {
		const places = placesFor(parsed.program, inference, isWanted);
		if (places.length === 0 || !places.every(((place) => isBoundSafely(parents, place)))) return [];
		const isPlain = inference.max <= 1 && isWanted === named && places.every((({ node, most }) => most <= 1 && reachesRow(parents, node)));
		return [
			"some",
			"all",
			"caught"
		].map(((absence) => {
			const edits = places.map(((place) => editFor(text, place, {
				source,
				absence
			}, doubled)));
			const intro = edits.every(((edit) => edit.text.endsWith("[0])"))) ? firstMatch : everyMatch;
			const offer = offerOf(text, edits, intro, false);
			return {
				...offer,
				certain: isPlain && absence === "some" && keepsRow(offer.text, source, names)
			};
		}));
	}));
	return offers.filter((({ text: whole }, index) => offers.findIndex(((other) => other.text === whole)) === index));
});

// packages/transform/src/infer/losses.ts
const listed = ((names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`);
const keepRowHint = "Collect the matches of the lookup in a list, and use null if the list is empty. Then the row is kept.";
const losing = (({ missing }, text) => {
	const inside = missing.filter((({ within, names }) => within !== void 0 && names.length > 0));
	const names = new Set(inside.flatMap(((each) => each.names)));
	const isBound = (({ within }) => within !== void 0 && /^\s*\)?\s*as\s/.test(text.slice(within.end)));
	return names.size < 2 ? inside.filter(((each) => !isBound(each))) : inside;
});
const isMeant = (({ names }, withoutRow = []) => withoutRow.some(((held) => names.every(((name) => !held.has(name))))));
const lossProposal = (({ text }, source, { names, doubled }) => ({
	offers: lossOffers(text, source, {
		names,
		doubled
	}),
	aim: {
		names,
		doubled,
		instead: "none"
	}
}));
const lossTold = (({ transform, source, withoutRow }, inference) => {
	const found = losing(inference, transform.text).filter(((each) => !isMeant(each, withoutRow)));
	const [first] = found;
	if (first === void 0 || inference.min > 0) return [];
	const names = [...new Set(found.flatMap(((each) => each.names)))];
	const message = oneLine(`A message without ${listed(names)} makes no row. That is the documented behaviour of the lookup. Devices usually send only some of their telemetry in a message.`);
	const related = found.slice(1).map((({ names: also, at }) => ({
		...locate(transform, at),
		message: oneLine(`the lookup of ${listed(also)}`)
	})));
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
});

// packages/transform/src/infer/proposed.ts
const nameOf = ((node) => node.type === "field" ? node.name : node.key);
const fieldProposal = ((scope, { target, start, end }, instead) => {
	const isHere = target.type === "identity";
	if (!isHere && target.type !== "variable" && target.type !== "field") return void 0;
	return proposalOf([replacement(scope, {
		start,
		end
	}, instead(isHere ? "" : textOf$1(scope, target)))], "any");
});
const withProposal = ((scope, remark) => {
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
});

// packages/transform/src/infer/findings.ts
const whole = ((transform) => locate(transform, {
	start: 0,
	end: transform.text.length
}));
const placeOf$1 = ((transform, at) => at === void 0 ? whole(transform) : locate(transform, at));
const besides = ((program, at) => {
	const names = /* @__PURE__ */ new Set();
	if (at === void 0) return names;
	walk(program.body, ((node) => {
		if (node.type !== "object" || node.start > at.start || node.end < at.end) return;
		names.clear();
		for (const { key } of node.entries) {
			const name = key.type === "name" ? key.name : key.type === "string" ? literalOf(key) : void 0;
			if (name !== void 0) names.add(name);
		}
	}));
	return names;
});
const keyFinding = ((transform, columns, program, { name, at }) => {
	const taken = besides(program, at);
	const free = columns.filter(((column) => !taken.has(column.name)));
	const alike = free.find(((column) => column.name.toLowerCase() === name.toLowerCase()));
	if (alike !== void 0) {
		const message = `The key ${name} differs from the column ${alike.name} in upper and lower case, so the column stays empty.`;
		return [diagnose("row-key-case", placeOf$1(transform, at), message, { hint: `Write ${alike.name}` })];
	}
	const hint = didYouMean(name, free.map(((column) => column.name)));
	const message = `The table has no column ${name}, so the value is lost.`;
	return [diagnose("row-key-unknown", placeOf$1(transform, at), message, { hint })];
});
const keyFindings = ((transform, columns, program, { columns: made }) => {
	const names = new Set(columns.map((({ name }) => name)));
	return made.filter((({ name }) => !names.has(name))).slice(0, 100).flatMap(((column) => keyFinding(transform, columns, program, column)));
});
const emptyFindings = ((transform, columns, { columns: made, open }) => open || made.length === 0 ? [] : columns.filter((({ name }) => !made.some(((each) => each.name.toLowerCase() === name.toLowerCase())))).slice(0, 100).map(((column) => emptyColumn(transform.at, column))));
const isNew = ((program) => {
	const keyOf = (({ code, at }) => `${code} ${at.start} ${at.end}`);
	const said = new Set(remarksOn(program).map(keyOf));
	return ((remark) => !said.has(keyOf(remark)));
});
const read = (({ transform, source, model }) => {
	const parsed = parse(transform.text);
	return parsed.ok ? {
		program: parsed.program,
		inference: infer(parsed.program, source, model)
	} : void 0;
});
const knownNames = (({ sent, model = [], enrichments }) => {
	const known = sent ?? namesSent([], model);
	if (enrichments === void 0) return known;
	return {
		...known,
		names: new Map([...known.names, ["enrichments", new Set(enrichments)]])
	};
});
const toldByInference = ((request) => {
	const found = read(request);
	if (found === void 0) return [];
	const { program, inference } = found;
	const scope = scopeOf$1(program);
	return [...[...inference.remarks, ...unknownNames(program, inference.uses, knownNames(request))].filter(isNew(program)).slice(0, 100).map(((remark) => withProposal(scope, remark))).map(((remark) => toldOf(request.transform, remark))), ...lossTold(request, inference)];
});
const columnFindings = ((request) => {
	const { transform, columns = [] } = request;
	const found = read(request);
	if (found === void 0) return [];
	const { inference } = found;
	const rows = rowFindings(transform, inference);
	if (columns.length === 0) return rows;
	return [
		...rows,
		...misfitFindings(transform, columns, inference),
		...keyFindings(transform, columns, found.program, inference),
		...emptyFindings(transform, columns, inference)
	];
});

// packages/transform/src/samples/model-values.ts
const number = ((text) => ({
	kind: "number",
	text
}));
const named = {
	boolean: ((index) => nodeOf(index % 2 === 0)),
	date: (() => nodeOf("2026-11-12")),
	dateTime: (() => nodeOf("2026-11-12T10:01:30.588Z")),
	double: ((index) => number(String(20.5 + index))),
	duration: (() => nodeOf("PT90S")),
	float: ((index) => number(String(20.25 + index))),
	integer: ((index) => number(String(40 + index))),
	long: ((index) => number(String(4e9 + index))),
	string: ((index) => nodeOf(`text ${index + 1}`)),
	time: (() => nodeOf("10:01:30")),
	geopoint: (() => nodeOf({
		lat: 47.37,
		lon: 8.54,
		alt: 408
	})),
	vector: (() => nodeOf({
		x: .1,
		y: .2,
		z: 9.8
	}))
};
const deepest = 6;
const enumerated = ((schema, index) => {
	const values = objectsIn(schema, "enumValues");
	return values[index % Math.max(1, values.length)]?.members.get("enumValue") ?? nodeOf(0);
});
const fieldsOf = ((schema, index, depth) => {
	const members = objectsIn(schema, "fields").flatMap(((field, at) => {
		const name = textIn(field, "name");
		return name === void 0 ? [] : [[name, valueOfSchema(field.members.get("schema"), index + at, depth + 1)]];
	}));
	return {
		kind: "object",
		members: new Map(members)
	};
});
const mapOf = ((schema, index, depth) => {
	const value = schema.members.get("mapValue");
	const inner = value?.kind === "object" ? value.members.get("schema") : void 0;
	return {
		kind: "object",
		members: /* @__PURE__ */ new Map([["first", valueOfSchema(inner, index, depth + 1)]])
	};
});
function valueOfSchema(schema, index, depth = 0) {
	if (schema?.kind === "string") return ((Object.hasOwn(named, schema.value) ? named[schema.value] : void 0) ?? named["string"])?.(index) ?? nodeOf(null);
	if (schema?.kind !== "object" || depth > deepest) return nodeOf(`text ${index + 1}`);
	const types = typesOf(schema);
	if (types.includes("Enum")) return enumerated(schema, index);
	if (types.includes("Object")) return fieldsOf(schema, index, depth);
	if (types.includes("Map")) return mapOf(schema, index, depth);
	if (!types.includes("Array")) return nodeOf(`text ${index + 1}`);
	const element = schema.members.get("elementSchema");
	return {
		kind: "array",
		items: [0, 1].map(((at) => valueOfSchema(element, index + at, depth + 1)))
	};
}

// packages/transform/src/samples/vary-values.ts
const valuesOf = ((message) => {
	for (const key of ["telemetry", "properties"]) {
		const list = message.members.get(key);
		if (list?.kind !== "array") continue;
		const items = list.items.filter(((item) => item.kind === "object"));
		if (items.length === list.items.length && items.length > 0) return {
			key,
			items
		};
	}
});
const entryName = ((entry) => {
	const name = entry.members.get("name");
	return name?.kind === "string" ? name.value : void 0;
});
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
const foreignText = "Z\u00fcrich \u6771\u4eac \u03a9 \ud83c\udf21 \"x\" \\ /";
const otherType = ((value) => value.kind === "string" ? {
	kind: "number",
	text: "42"
} : {
	kind: "string",
	value: "unexpected"
});
const withValue = ((item, change) => withMember(item, "value", change(item.members.get("value") ?? { kind: "null" })));
const changedAt = ((index, change) => ((items) => items.map(((item, at) => at === index ? withValue(item, change) : item))));
const changedEverywhere = ((change) => ((items) => items.map(((item) => withValue(item, ((value) => mapLeaves(value, change)))))));
const twice = ((item) => withValue(item, ((value) => value.kind === "number" ? {
	kind: "number",
	text: "41"
} : value)));
const counted = (function* (item, index) {
	const subject = entryName(item);
	if (subject === void 0) return;
	const missing = ((all) => all.filter(((_, at) => at !== index)));
	yield {
		change: "telemetry-missing",
		title: `without ${subject}`,
		subject,
		make: missing
	};
	const doubled = ((all) => [...all, twice(item)]);
	yield {
		change: "telemetry-twice",
		title: `with ${subject} twice`,
		subject,
		make: doubled
	};
});
const retyped = (function* (item, index) {
	const nothing = (() => ({ kind: "null" }));
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
	const empty = (() => ({
		kind: "array",
		items: []
	}));
	yield {
		change: "array-empty",
		title: `with ${subject} empty`,
		subject,
		make: changedAt(index, empty)
	};
});
const turns = [[counted, sampleLimits.variedInTurn], [retyped, sampleLimits.retypedInTurn]];
const textOf = ((items) => writeJson({
	kind: "array",
	items
}));
const unvariedValues = (({ items }) => turns.reduce(((sum, [changes, most]) => {
	return sum + items.slice(most).flatMap(((item) => {
		const own = textOf([item]);
		return [...changes(item, 0)].filter((({ make }) => textOf(make([item])) !== own));
	})).length;
}), 0));
const inTurn = ((items, [changes, most]) => items.slice(0, most).flatMap(((item, index) => [...changes(item, index)])));
function* leaves() {
	for (const text of boundaries) {
		const number = ((leaf) => leaf.kind === "number" ? {
			kind: "number",
			text
		} : leaf);
		yield {
			change: "value-boundary",
			title: `with numbers at ${text}`,
			make: changedEverywhere(number)
		};
	}
	const other = ((leaf) => leaf.kind === "string" ? {
		kind: "string",
		value: foreignText
	} : leaf);
	yield {
		change: "value-text",
		title: "with texts of other scripts",
		make: changedEverywhere(other)
	};
}
const asMessage = ((message, key, items) => withMember(message, key, {
	kind: "array",
	items
}));
function* variedValues(message, { key, items }) {
	const none = {
		change: "telemetry-none",
		title: `without any ${key}`,
		make: (() => [])
	};
	const [first, ...further] = turns.map(((turn) => inTurn(items, turn)));
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
const variedBy = ((trials, base, change) => new Map(trials.flatMap(((made) => {
	const { name, variation } = made.sample;
	if (name !== base.sample.name || variation?.change !== change || variation.subject === void 0) return [];
	if (change === "telemetry-missing" && namesIn(made.sample).includes(variation.subject)) return [];
	return made.failure === void 0 ? [[variation.subject, made]] : [];
}))));
const familiesOf = ((trials) => trials.filter((({ sample, failure, outputs }) => sample.variation === void 0 && failure === void 0 && outputs.length > 0)).map(((base) => ({
	base,
	missing: variedBy(trials, base, "telemetry-missing"),
	twice: variedBy(trials, base, "telemetry-twice")
}))));
const needsOf = ((row, { missing }) => [...missing].filter((([, made]) => !made.outputs.includes(row))).map((([name]) => name)));
const sharedNeeds = ((family) => new Set(family.base.outputs.map(((row) => needsOf(row, family))).filter(((needs) => needs.length > 1)).flat()));
const namesIn = ((sample) => {
	const message = parseJsonText(sample.text);
	return (message?.kind === "object" ? valuesOf(message) : void 0)?.items.flatMap(((item) => entryName(item) ?? [])) ?? [];
});
function* allNames(node) {
	if (node.kind === "array") for (const item of node.items) yield* allNames(item);
	if (node.kind !== "object") return;
	const name = entryName(node);
	if (name !== void 0) yield name;
	for (const member of node.members.values()) yield* allNames(member);
}
const heldWithoutRow = ((samples) => samples.filter(((sample) => expectedRows(sample)?.length === 0)).map((({ text }) => new Set(allNames(parseJsonText(text) ?? { kind: "null" })))));
const isEmptied = ((row, whole) => {
	if (row.kind === "null") return true;
	if (row.kind !== "object" || whole.kind !== "object") return equalJson(row, whole);
	if (row.members.size !== whole.members.size) return false;
	return [...row.members].every((([key, value]) => {
		const other = whole.members.get(key);
		return other !== void 0 && isEmptied(value, other);
	}));
});
const isGone = ((row, made) => {
	const whole = parseJsonText(row);
	if (whole?.kind !== "object") return !made.includes(row);
	return !made.some(((text) => {
		const other = parseJsonText(text);
		return other?.kind === "object" && isEmptied(other, whole);
	}));
});
const partialMessages = ((trials) => {
	const meant = heldWithoutRow(trials.map((({ sample }) => sample)));
	const isMeant = ((name) => meant.some(((held) => !held.has(name))));
	const lost = /* @__PURE__ */ new Map();
	const doubled = /* @__PURE__ */ new Map();
	for (const family of familiesOf(trials)) {
		const shared = sharedNeeds(family);
		const rows = family.base.outputs.length;
		for (const [name, made] of family.missing) {
			if (!shared.has(name) || made.outputs.length >= rows || isMeant(name) || lost.has(name)) continue;
			if (family.base.outputs.some(((row) => isGone(row, made.outputs)))) lost.set(name, made.sample);
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
});

// packages/transform/src/rows/target.ts
const tableFor = ((config, { cluster, database, table }) => config.clusters.find((({ name }) => name === cluster))?.databases.find((({ name }) => name === database))?.tables.find((({ name }) => name === table)));
const targetOf = ((config, destination, tableOf) => {
	const found = config.destinations.find((({ name }) => name === destination));
	const reference = found && adxDestination(found)?.table;
	const table = reference && tableFor(config, reference);
	if (table === void 0) return void 0;
	return {
		name: `${table.cluster}/${table.database}/${table.name}`,
		columns: tableOf?.(table) ?? table.columns
	};
});

// packages/transform/src/samples/built-in.ts
const model = "dtmi:contoso:press";
const entries = ((named) => named.map((([name, value, more]) => ({
	id: `${model}:${name};1`,
	name,
	value,
	...more
}))));
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
const deviceOf$1 = ((contents) => ({
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
}));
const envelope = ((source) => ({
	applicationId: "40a97c91-50cc-44f0-9f63-71386613facc",
	messageSource: source,
	enqueuedTime: "2026-11-12T10:01:30.588Z"
}));
const enrichmentsOf = (({ enrichments }) => Object.fromEntries(Object.entries(enrichments ?? {}).map((([name, { value, path }]) => [name, value ?? (path === void 0 ? null : name)]))));
const byType = {
	properties: ((contents) => ({
		device: deviceOf$1(contents),
		properties: entries(contents("properties", usualProperties)).map(((each) => ({
			component: "sensors",
			...each
		})))
	})),
	deviceConnectivity: ((contents) => ({ device: deviceOf$1(contents) })),
	deviceLifecycle: ((contents) => ({ device: deviceOf$1(contents) })),
	deviceTemplateLifecycle: (() => ({ templateId: `${model};1` })),
	audit: (() => ({
		actor: {
			id: "ci-token",
			type: "apiToken"
		},
		resource: {
			id: "press-07",
			displayName: "Press 7",
			type: "device"
		}
	}))
};
const builtInMessages = ((entry, contents = ((_, usual) => usual)) => {
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
	return messageTypes[source].map(((messageType) => ({
		kind: messageType,
		message: {
			...envelope(source),
			messageType,
			...byType[source](contents),
			...withEnrichments
		}
	})));
});

// packages/transform/src/samples/generated.ts
const object = ((members) => ({
	kind: "object",
	members: new Map(members)
}));
const entryOf = ((model, { id, name, schema }, index) => [
	["id", nodeOf(id ?? `${model.id.replace(/;\d+$/, "")}:${name};1`)],
	["name", nodeOf(name)],
	["value", valueOfSchema(schema, index)]
]);
const listOf = ((model, capabilities, withPlace) => ({
	kind: "array",
	items: capabilities.map(((each, index) => object([...entryOf(model, each, index), ...withPlace ? placeOf(each) : []])))
}));
const of = ((model, kind) => model.capabilities.filter(((each) => each.kind === kind)));
const deviceOf = ((model) => object([
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
	].map(((flag) => [flag, nodeOf(flag === "approved" || flag === "provisioned")])),
	...[
		"types",
		"modules",
		"organizations"
	].map(((list) => [list, nodeOf([])]))
]));
const placeOf = (({ component, module }) => [...component === void 0 ? [] : [["component", nodeOf(component)]], ...module === void 0 ? [] : [["module", nodeOf(module)]]]);
const telemetryOf$1 = ((model) => {
	const named = (({ component, module }) => [module, component].filter(((each) => each !== void 0)).join(" "));
	return [...Map.groupBy(of(model, "telemetry"), named)].map((([place, capabilities]) => ({
		name: place === "" ? "telemetry" : `telemetry of ${place}`,
		members: [...capabilities.slice(0, 1).flatMap(placeOf), ["telemetry", listOf(model, capabilities, false)]]
	})));
});
const propertiesOf$1 = ((model) => [["property", "devicePropertyReportedChange"], ["cloudProperty", "cloudPropertyChange"]].flatMap((([kind, messageType]) => {
	const capabilities = of(model, kind);
	if (capabilities.length === 0) return [];
	const list = listOf(model, capabilities, true);
	return [{
		name: `properties ${messageType}`,
		members: [["messageType", nodeOf(messageType)], ["properties", list]]
	}];
})));
const madeFrom = ((model, { source }) => {
	if (source === "telemetry") return telemetryOf$1(model);
	return source === "properties" ? propertiesOf$1(model) : [];
});
const ofModel = ((model, entry, file, sent) => {
	const [own] = builtInMessages(entry);
	const envelope = nodeOf(own?.message ?? {});
	if (envelope.kind !== "object") return [];
	return madeFrom(model, entry).map((({ name, members }) => {
		const kept = [...envelope.members].filter((([key]) => key !== "component" && key !== "module"));
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
	}));
});
const generatedSamples = ((config, entry, sent) => {
	const all = (config.samples?.templates ?? []).flatMap((({ file, text }) => parseModels(text).flatMap(((model, index) => ofModel(model, entry, index === 0 ? file : `${file} ${index + 1}`, sent)))));
	const samples = all.slice(0, sampleLimits.generated);
	return {
		samples,
		leftOut: all.length - samples.length
	};
});
const modelFindings = (({ samples }) => (samples?.templates ?? []).flatMap((({ at, file, text }) => parseModels(text).length === 0 ? [diagnose("model-malformed", at, `${file} is neither a device template nor a capability model.`)] : [])));

// packages/transform/src/compile/compile-errors.ts
const start = /^jq: error: /m;
const count = /\s*^jq: \d+ compile errors?\s*$/m;
const placed = /^([\s\S]*?) at <top-level>, line (\d+), column (\d+):$(?:\n.*\n *(\^+))?/m;
const errorOf = ((part) => {
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
});
const compileErrors = ((message) => {
	const [before = "", ...parts] = message.replace(count, "").split(start);
	if (parts.length === 0) return [{ text: before.trim() }];
	return parts.map(errorOf);
});

// packages/transform/src/compile/mistakes.ts
const write = ((written) => `Write ${written}`);
const query = /(\.?[a-z_][\w.]*)\[\?\s*(\w+)\s*==\s*(['"`])([^'"`\\]*)\3\s*\]((?:\.[a-z_]\w*)*)(?:\s*(?:\|\s*)?\[0\])?/gi;
const jmesPath = ((text, { problem }) => {
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
			message: "This is a JMESPath query, the language of the Azure CLI, but a transform is a jq program.",
			hint: write,
			edit: {
				...at,
				text: lookup
			}
		};
	}
});
const projection = /(\.?[a-z_][\w.]*)\[\*?\]\.\{([^{}]*)\}/gi;
const projected = /^\s*(\w+|"[^"\\]*")\s*:\s*\.?([a-z_][\w.]*)\s*$/i;
const jmesPathObjects = ((text, { problem }) => {
	for (const found of text.matchAll(projection)) {
		const [whole, list = "", inner = ""] = found;
		const at = {
			start: found.index,
			end: found.index + whole.length
		};
		if (problem.start < at.start || problem.start >= at.end) continue;
		const entries = inner.split(",").map(((each) => projected.exec(each)));
		if (entries.includes(null)) continue;
		const keys = entries.map(((each) => `${each?.[1] ?? ""}: .${each?.[2] ?? ""}`));
		const rows = `${list.startsWith(".") ? list : `.${list}`}[] | { ${keys.join(", ")} }`;
		return {
			at,
			message: "This is a JMESPath query, the language of the Azure CLI, but a transform is a jq program.",
			hint: write,
			edit: {
				...at,
				text: text.trim() === whole ? rows : `(${rows})`
			}
		};
	}
});
const coalescing = ((text, { after }) => {
	const at = {
		start: after - 2,
		end: after
	};
	if (text.slice(at.start, at.end) !== "??") return void 0;
	return {
		at,
		message: "`??` is not a jq operator. The operator for a default is `//`.",
		hint: ((written) => `${write(written)} instead of ??`),
		edit: {
			...at,
			text: "//"
		}
	};
});
const operators = [["&&", "and"], ["||", "or"]];
const logical = ((text, { problem }) => {
	for (const [written, meant] of operators) {
		const start = [problem.start, problem.start - 1].find(((from) => text.startsWith(written, from)));
		if (start === void 0) continue;
		const at = {
			start,
			end: start + written.length
		};
		return {
			at,
			message: `\`${written}\` is not a jq operator.`,
			hint: ((right) => `${write(right)} instead of ${written}`),
			edit: {
				...at,
				text: meant
			}
		};
	}
});
const singleQuotes = ((text, { problem }) => {
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
		message: "jq allows only double quotes around text.",
		hint: write,
		edit: {
			...at,
			text: right
		}
	};
});
const entry = /^(?:[$@]?\w+|"(?:[^"\\\n]|\\.)*"|\([^()\n]*\))\s*:(?!:)/;
const wantsComma = "where ',' or '}' is expected";
const missingComma = ((text, { problem, after }) => {
	if (!problem.message.endsWith(wantsComma) || !entry.test(text.slice(problem.start))) return void 0;
	const at = {
		start: after,
		end: after
	};
	const before = text.slice(text.lastIndexOf("\n", after - 1) + 1, after).trim();
	return {
		at,
		message: "A comma is missing here, between two keys of an object.",
		hint: ((written) => `Write a comma after it: ${before}${written}`),
		edit: {
			...at,
			text: ","
		}
	};
});
const readers = [
	jmesPath,
	jmesPathObjects,
	coalescing,
	logical,
	singleQuotes,
	missingComma
];
const mistakeIn = ((text) => {
	const stop = stopOf(text);
	if (stop === void 0) return void 0;
	for (const read of readers) {
		const found = read(text, stop);
		if (found !== void 0) return found;
	}
});

// packages/transform/src/compile/mend.ts
const mostMistakes = 8;
const isBetter = ((text, { edit }, run) => {
	if (run.ok) return true;
	const stop = stopOf(text);
	return run.reason === "compile" && (stop === void 0 || stop.problem.start > edit.start + edit.text.length);
});
const before = ((edit, origin) => ((offset) => {
	if (offset <= edit.start) return origin(offset);
	return origin(offset < edit.start + edit.text.length ? edit.start : offset - edit.text.length + (edit.end - edit.start));
}));
const moved = (({ start, end }, origin) => ({
	start: origin(start),
	end: origin(end)
}));
const mend = (async (written, run, runJq) => {
	let mended = {
		mistakes: [],
		text: written,
		run,
		origin: ((offset) => offset)
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
});

// packages/transform/src/compile/place.ts
const bytesOf = ((character) => {
	const code = character.codePointAt(0) ?? 0;
	return code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
});
const columnOfByte = ((line, byteColumn) => {
	let bytes = 0;
	let column = 1;
	for (const character of line) {
		bytes += bytesOf(character);
		if (bytes >= byteColumn) break;
		column += character.length;
	}
	return column;
});
const columnBehindByte = ((line, byteColumn) => {
	const column = columnOfByte(line, byteColumn);
	return column + String.fromCodePoint(line.codePointAt(column - 1) ?? 0).length;
});
const offsetAt = ((text, { line, column }) => text.split("\n", line - 1).reduce(((sum, { length }) => sum + length + 1), column - 1));
const ofText = ((transform, start, end) => {
	const position = ((offset) => {
		const before = transform.text.slice(0, offset);
		return {
			line: before.split("\n").length,
			column: offset - before.lastIndexOf("\n")
		};
	});
	return locateInTransform(transform, position(start), position(end));
});
const notFound = /^module not found: (.+)$/;
const imports = /(?<![\w$.])(?:import|include)\s*("(?:[^"\\]|\\.)*")/g;
const withoutComments = ((text) => text.replaceAll(/#[^\n]*/g, ((comment) => " ".repeat(comment.length))));
const ofImport = ((transform, module) => {
	for (const found of withoutComments(transform.text).matchAll(imports)) {
		const [whole, quoted = ""] = found;
		const end = found.index + whole.length;
		if (quoted === `"${module}"`) return ofText(transform, end - quoted.length, end);
	}
	return transform.at;
});
const placeOfError = ((transform, { at, text }) => {
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
});

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
const wordsOf = ((text) => {
	if (text.startsWith("Top-level program not given")) return "there is no filter, only comments or definitions";
	return text.replace(/\$\*label-(\w+)/, "the label $$$1");
});
const fields = new Set("applicationId messageSource messageType enqueuedTime device telemetry properties enrichments messageProperties component module".split(" "));
const saidOf = (({ text }, written) => {
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
});
const sentence = ((text) => /[.!?]$/.test(text) ? text : `${text}.`);
const findingsOf = ((transform, run) => {
	if (run.reason === "budget") return [diagnose("transform-not-tried", transform.at, sentence(`The transform was not compiled: ${run.message}`))];
	if (run.reason !== "compile") return [diagnose(failureCodes[run.reason], transform.at, sentence(`While jq compiled the transform: ${run.message}`))];
	return errorFindings(transform, run.message);
});
const causeOf = (({ text }, written) => saidOf({ text }, written).hint === `Begin the transform with: ${importLine}` ? "import" : text);
const withoutFollowUps = ((errors) => errors.some((({ text }) => text.startsWith("syntax error"))) ? errors.filter((({ text }) => !text.startsWith("May need parentheses around object key"))) : errors);
const errorFindings = ((transform, message) => {
	return [...Map.groupBy(withoutFollowUps(compileErrors(message)), ((error) => causeOf(error, transform.text))).values()].flatMap((([first, ...others]) => {
		if (first === void 0) return [];
		const { message: said, hint } = saidOf(first, transform.text);
		const related = others.map(((each) => ({
			...placeOfError(transform, each),
			message: "likewise"
		})));
		return [diagnose("transform-does-not-compile", placeOfError(transform, first), said, {
			hint,
			...related.length === 0 ? {} : { related }
		})];
	}));
});
const mistakeFinding = ((transform, { at, message, hint, edit }) => {
	const written = fixOf(transform, [{
		...at,
		text: edit.text,
		names: []
	}])?.text ?? edit.text;
	return diagnose("transform-does-not-compile", locate(transform, at), message, { hint: hint(written) });
});
const leftFindings = ((transform, { run, text, origin }) => {
	if (run.ok || run.reason !== "compile") return [];
	const mended = {
		text,
		file: "mended",
		at: transform.at
	};
	return errorFindings(mended, run.message).map(((finding) => {
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
	}));
});
const compileFindings = (async (transform, runJq) => {
	const run = await runJq(transform.text, "");
	if (run.ok) return [];
	const mended = run.reason === "compile" ? await mend(transform.text, run, runJq) : void 0;
	if (mended === void 0 || mended.mistakes.length === 0) return findingsOf(transform, run);
	return [...mended.mistakes.map(((mistake) => mistakeFinding(transform, mistake))), ...leftFindings(transform, mended)];
});

// packages/transform/src/test/check-transform.ts
const checkTransform = (async (request) => {
	const { transform, columns, model, runJq, source, withoutRow, sent, enrichments } = request;
	const errors = await compileFindings(transform, runJq);
	if (errors.some((({ severity }) => severity === "error"))) return {
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
});
const readFindings = (async (transform, told, runJq, run) => {
	const command = commandLine("test", run);
	const found = [];
	for (const each of told) {
		const offer = certainOffer(each);
		const compiles = offer !== void 0 && (await runJq(offer.text, "")).ok;
		found.push(compiles ? asRead(transform, each, command) : withoutOffer(each, command));
	}
	return found;
});

// packages/transform/src/test/default-record.ts
const telemetryOf = ((message) => {
	const members = (valuesOf(message)?.items ?? []).flatMap(((item) => {
		const name = entryName(item);
		return name === void 0 ? [] : [[name, item.members.get("value") ?? nodeOf(null)]];
	}));
	return {
		kind: "object",
		members: new Map(members)
	};
});
const propertiesOf = ((message) => ({
	kind: "array",
	items: (valuesOf(message)?.items ?? []).map((({ members }) => ({
		kind: "object",
		members: new Map([...members].filter((([key]) => key !== "id")))
	})))
}));
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
const defaultRecordOf = ((source, message) => {
	const templateId = nodeIn(message, ["device", "templateId"]) ?? message.members.get("templateId");
	const properties = message.members.get("messageProperties");
	const fields = [
		["applicationId", message.members.get("applicationId")],
		["messageSource", nodeOf(source)],
		["deviceId", nodeIn(message, ["device", "id"])],
		["schema", nodeOf("default@v1")],
		["templateId", source === "audit" ? void 0 : templateId],
		...copied.map(((key) => [key, message.members.get(key)])),
		["telemetry", source === "telemetry" ? telemetryOf(message) : void 0],
		["properties", source === "properties" ? propertiesOf(message) : void 0],
		["messageProperties", properties?.kind === "object" && properties.members.size > 0 ? properties : void 0]
	];
	return {
		kind: "object",
		members: new Map(fields.flatMap((([key, node]) => node === void 0 ? [] : [[key, node]])))
	};
});

// packages/transform/src/test/default-columns.ts
const lower = ((text) => text.toLowerCase());
const hintFor = ((source, column) => {
	const cased = defaultKeys[source].find(((key) => lower(key) === lower(column)));
	return cased === void 0 ? `Without a transform a row has the keys ${defaultKeys[source].join(", ")}. IoT Central names no ingestion mapping when it writes, so a mapping of the table changes nothing. Give the link a transform that fills ${column}.` : `Without a transform the key is '${cased}', and a column takes the key of exactly its name. Call the column so, or give the link a transform.`;
});
const defaultLeavesEmpty = ((source, { at }, columns) => columns.filter((({ name }) => !defaultKeys[source].includes(name))).slice(0, 100).map(((column) => emptyColumn(at, column, hintFor(source, column.name)))));

// packages/transform/src/test/check-transforms.ts
const capabilitiesIn = (({ samples }) => (samples?.templates ?? []).flatMap((({ text }) => capabilitiesOfModels(parseModels(text)))));
const givenFor = ((config, entry, link) => ({
	source: entry.source,
	withoutRow: heldWithoutRow(testSamples(entry, link)),
	sent: namesSentIn(config, entry.source, sourcesOf(config, entry.source, link)),
	...entry.enrichments === void 0 ? {} : { enrichments: Object.keys(entry.enrichments) }
}));
const placesIn = ((config) => config.exports.flatMap(((entry) => entry.links.flatMap(((link) => {
	const target = targetOf(config, link.destination);
	return target === void 0 ? [] : [{
		entry,
		link,
		target
	}];
})))));
const isShared = (({ place }, finding, all, places) => {
	return places.filter((({ target, link }) => target.name === place.target.name && link !== place.link)).every((({ link }) => all.some(((other) => other.place.link === link && other.findings.some((({ code, message }) => code === finding.code && message === finding.message))))));
});
const findingsIn = (async ({ config, model }, { entry, link, target }, runJq, { withoutColumns = false, run = {} }) => {
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
});
const checkTransforms = (async (config, runJq, options = {}) => {
	const places = placesIn(config);
	const modelled = {
		config,
		model: capabilitiesIn(config)
	};
	const found = [];
	for (const place of places) {
		const findings = await findingsIn(modelled, place, runJq, options);
		found.push({
			place,
			findings
		});
	}
	const kept = found.flatMap(((each) => each.findings.filter(((finding) => finding.code !== "column-not-filled" || isShared(each, finding, found, places)))));
	return dedupeDiagnostics([...modelFindings(config), ...mergeEmptyColumns(kept)]);
});

// packages/transform/src/findings/echoes.ts
const reasons = /* @__PURE__ */ new Set([
	"jq-field-not-in-message",
	"jq-telemetry-unknown",
	"jq-property-unknown",
	"jq-enrichment-unknown",
	"jq-message-property-unknown",
	"jq-text-unknown",
	"transform-fails",
	"transform-fails-on-variation"
]);
const isBefore = ((a, b) => a.line < b.line || a.line === b.line && a.column <= b.column);
const isWithin = ((inner, outer) => inner.file === outer.file && isBefore(outer.range.start, inner.range.start) && isBefore(inner.range.end, outer.range.end));
const isAt = ((a, b) => a.file === b.file && a.range.start.line === b.range.start.line && a.range.start.column === b.range.start.column);
const entriesIn = ((transform) => {
	const parsed = parse(transform.text);
	if (!parsed.ok) return [];
	const entries = [];
	walk(parsed.program.body, ((node) => {
		if (node.type === "object") for (const entry of node.entries) entries.push(entry);
	}));
	return entries;
});
const withoutEchoes = ((transform, findings, others) => {
	const told = others.filter((({ code, severity }) => severity !== "info" && reasons.has(code)));
	if (told.length === 0 || findings.length === 0) return findings;
	const explained = entriesIn(transform).map(((entry) => ({
		key: locate(transform, entry.key),
		value: locate(transform, entry)
	}))).filter((({ value }) => told.some(((other) => isWithin(other, value)))));
	return findings.filter(((finding) => finding.code !== "column-not-filled" || !explained.some((({ key }) => isWithin(finding, key)))));
});
const withoutDefaultEchoes = ((findings) => {
	const told = findings.filter((({ code }) => code === "column-not-filled"));
	return findings.filter(((finding) => finding.code !== "default-record-columns" || !told.some(((other) => isAt(finding, other)))));
});

export { withoutOffer as $, withAt as A, quoted as B, keepRowHint as C, sampleLimits as D, testSamples as E, unfilledObservations as F, someOf as G, equalJson as H, isNaming as I, ungrouped as J, offerOf as K, expectedObservations as L, emptyColumn as M, filledColumns as N, mapLeaves as O, mergeEmptyColumns as P, withOffer as Q, expectedRows as R, variedValues as S, capturedSamples as T, counted$1 as U, rowObservations as V, eitherOf as W, startContext as X, modulesOf as Y, anything as Z, namesIn as _, withoutEchoes as a, unvariedValues as b, givenFor as c, defaultRecordOf as d, fixOf as et, checkTransform as f, targetOf as g, builtInMessages as h, withoutDefaultEchoes as i, withMember as j, nodeIn as k, defaultLeavesEmpty as l, modelFindings as m, isAt as n, capabilitiesIn as o, generatedSamples as p, sameRows as q, isWithin as r, checkTransforms as s, entriesIn as t, locate as tt, defaultKeys as u, partialMessages as v, lossProposal as w, valuesOf as x, entryName as y, notARow as z };