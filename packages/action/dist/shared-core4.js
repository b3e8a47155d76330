import { $ as isManaged, A as dedupeDiagnostics, B as diagnose, C as consentLine, D as readDate, F as adxKeys, G as clustersOf, I as adxRule, J as destinationsOf, K as columnsOf, L as tableReference, M as sortDiagnostics, O as besideConfig, P as buildDestinations, Q as identitiesOf, R as identityFinding, T as dateText, W as acceptedIn, X as entriesOf$1, Y as deviationsIn, Z as exportsOf, b as blockingRisks, et as itemsOf, it as tablesOf, j as sameKey, nt as principalsOf, q as databasesOf, rt as tableName, tt as linksOf, z as reference$1 } from "./shared-core.js";
import { A as replaceInvisible, B as defined, C as canonicalType, E as meantBy, F as identityTypes, I as principalTypes, M as databaseRoles, O as invisibleBesideEmoji, P as exportSources, S as secretsIn, T as didYouMean, V as need, g as scalarsAround, j as bySeverity, k as invisibleIn, v as isSecretKey, w as columnTypeSpellings, x as secretIn, z as writingRoles } from "./shared-core2.js";
import { C as text, S as ref, T as patterns, _ as only, a as policyFindingsIn, b as named$1, c as policySchemas, g as manage, h as guid, m as filePath, o as policyKeys, r as buildPolicies, s as policyPlaces, t as applicationDomain, v as flag, w as matches, x as object, y as list } from "./shared-core3.js";
import { r as parseClusterUrl, t as clusterUrlPattern } from "./shared-core5.js";
import { a as references, c as nodeAt, l as pathOf, o as keyLocationOf, s as locationOf } from "./shared-engine2.js";

// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? (((data) => String(data))),
		representTagName: options.representTagName ?? ((() => tagName))
	};
}
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? (((carrier) => carrier)),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? (((data) => data)),
		representTagName: options.representTagName ?? ((() => tagName))
	};
}
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? (((carrier) => carrier)),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? (((data) => data)),
		representTagName: options.representTagName ?? ((() => tagName))
	};
}
var strTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:str", {
	resolve: ((source) => source),
	identify: ((data) => typeof data === "string")
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullCoreTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: ((source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	}),
	identify: ((object) => object === null),
	represent: (() => "null")
});
var nullJsonTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: ((source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	}),
	identify: ((object) => object === null),
	represent: (() => "null")
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullYaml11Tag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: ((source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	}),
	identify: ((object) => object === null),
	represent: (() => "null")
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
var boolCoreTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: ((source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	}),
	identify: ((object) => Object.prototype.toString.call(object) === "[object Boolean]"),
	represent: ((object) => object ? "true" : "false")
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: ((source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	}),
	identify: ((object) => Object.prototype.toString.call(object) === "[object Boolean]"),
	represent: ((object) => object ? "true" : "false")
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
var boolYaml11Tag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: ((source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	}),
	identify: ((object) => Object.prototype.toString.call(object) === "[object Boolean]"),
	represent: ((object) => object ? "true" : "false")
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: ((object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0),
	represent: ((object) => object.toString(10))
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: ((object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0),
	represent: ((object) => object.toString(10))
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: ((object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0),
	represent: ((object) => object.toString(10))
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: ((object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0)),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: ((object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0)),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: ((object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0)),
	represent: representYamlFloat
});
var mergeTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: ((source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	}),
	identify: (() => false)
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
var binaryTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: ((object) => Object.prototype.toString.call(object) === "[object Uint8Array]"),
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
var timestampTag = /* @__PURE__ */ defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: ((object) => object instanceof Date),
	represent: ((object) => object.toISOString())
});
var seqTag = /* @__PURE__ */ defineSequenceTag("tag:yaml.org,2002:seq", {
	create: (() => []),
	addItem: ((container, item) => {
		container.push(item);
	}),
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
var omapTag = /* @__PURE__ */ defineSequenceTag("tag:yaml.org,2002:omap", {
	create: (() => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	})),
	addItem: ((carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	}),
	finalize: ((carrier) => carrier.list),
	identify: (() => false)
});
var pairsTag = /* @__PURE__ */ defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: (() => []),
	addItem: ((container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	}),
	identify: (() => false)
});
var mapTag = /* @__PURE__ */ defineMappingTag("tag:yaml.org,2002:map", {
	create: (() => ({})),
	identify: isPlainObject,
	represent: ((o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	}),
	addPair: ((container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	}),
	has: ((container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	}),
	keys: ((container) => Object.keys(container)),
	get: ((container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	})
});
var setTag = /* @__PURE__ */ defineMappingTag("tag:yaml.org,2002:set", {
	create: (() => /* @__PURE__ */ new Set()),
	identify: ((data) => data instanceof Set),
	represent: ((data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	}),
	addPair: ((container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	}),
	has: ((container, key) => container.has(key)),
	keys: ((container) => container.keys()),
	get: (() => null)
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
var Schema = class Schema {
	tags;
	implicitScalarTags;
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	defaultScalarTag;
	defaultSequenceTag;
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter(((tag) => tag.implicitFirstChars === null));
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter(((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1)));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
var FAILSAFE_SCHEMA = /* @__PURE__ */ new Schema([
	strTag,
	seqTag,
	mapTag
]);
var JSON_SCHEMA = /* @__PURE__ */ new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
var CORE_SCHEMA = /* @__PURE__ */ new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
var YAML11_SCHEMA = /* @__PURE__ */ new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: ((source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	})
}, {
	...floatYaml11Tag,
	resolve: ((source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	})
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "\u2192") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "\u0085";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = /* @__PURE__ */ new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = /* @__PURE__ */ new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = /* @__PURE__ */ new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some(((directive) => directive.kind === "yaml"))) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = /* @__PURE__ */ new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = /* @__PURE__ */ new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = /* @__PURE__ */ new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = /* @__PURE__ */ new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = /* @__PURE__ */ new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = /* @__PURE__ */ new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = /* @__PURE__ */ new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map(((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name))),
	tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: (() => {})
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// packages/core/src/text/limits.ts
const limits$1 = {
	file: 8388608,
	depth: 100,
	values: 1e6,
	scalar: 1048576,
	findings: 100,
	environments: 1e3
};

// packages/core/src/text/scalar.ts
const styles = {
	1: "plain",
	2: "single",
	3: "double",
	4: "literal",
	5: "folded"
};
const implicitTags = [
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
];
const shorthand = /^!!(str|null|bool|int|float)$/;
const resolvePlain = ((text) => {
	for (const tag of implicitTags) {
		const value = tag.resolve(text, false, tag.tagName);
		if (value !== NOT_RESOLVED) return value;
	}
	return text;
});
const resolveTagged = ((text, tag) => {
	const name = shorthand.exec(tag)?.[1];
	if (name === "str" || tag === "!") return text;
	const found = implicitTags.find(((candidate) => candidate.tagName === `tag:yaml.org,2002:${name}`));
	const value = found?.resolve(text, true, found.tagName);
	return value === void 0 || value === NOT_RESOLVED ? void 0 : value;
});
const resolveScalar = ((source, event, at) => {
	const style = styles[event.style] ?? "plain";
	const empty = event.valueStart < 0;
	const quoted = style === "single" || style === "double";
	const text = empty ? "" : getScalarValue(source, event);
	const tag = event.tagStart < 0 ? void 0 : source.slice(event.tagStart, event.tagEnd);
	const value = tag === void 0 ? style === "plain" ? resolvePlain(text) : text : resolveTagged(text, tag);
	const node = {
		kind: "scalar",
		value: typeof value === "number" && !Number.isFinite(value) ? null : value ?? null,
		style,
		start: empty ? at : event.valueStart - (quoted ? 1 : 0),
		end: empty ? at : event.valueEnd + (quoted ? 1 : 0),
		contentStart: empty ? at : event.valueStart,
		indent: Math.max(0, event.indent),
		verbatim: !empty && source.slice(event.valueStart, event.valueEnd) === text
	};
	if (value === void 0) return {
		node,
		problem: "tag"
	};
	if (typeof value === "number" && !Number.isFinite(value)) return {
		node,
		problem: "not-finite"
	};
	return { node };
});

// packages/core/src/text/compose.ts
const nothing$1 = ((offset) => ({
	kind: "scalar",
	value: null,
	style: "plain",
	start: offset,
	end: offset,
	contentStart: offset,
	indent: 0,
	verbatim: false
}));
const report = ((composer, code, found, related) => {
	if (composer.diagnostics.length >= limits$1.findings) return;
	const location = composer.lines.location(found.start, found.end);
	composer.diagnostics.push(diagnose(code, location, found.message, {
		hint: found.hint,
		...related === void 0 ? {} : { related }
	}));
});
const sized = ((composer, node, children) => {
	let size = 1;
	for (const child of children) size += composer.sizes.get(child) ?? 1;
	composer.sizes.set(node, size);
	return node;
});
const composeAlias = ((composer, start, end) => {
	const name = composer.text.slice(start, end);
	const found = composer.anchors.get(name);
	composer.offset = end;
	if (found) return found;
	const message = found === null ? `The alias *${name} is inside the value that it names.` : `There is no anchor &${name} before this.`;
	report(composer, "alias-unknown", {
		start: start - 1,
		end,
		message
	});
	return nothing$1(start - 1);
});
const composeScalar = ((composer, event) => {
	const { node, problem } = resolveScalar(composer.text, event, composer.offset);
	composer.offset = Math.max(composer.offset, node.end);
	if (problem === "tag") {
		const message = `The tag ${composer.text.slice(event.tagStart, event.tagEnd)} does not fit here.`;
		report(composer, "tag-unknown", {
			start: event.tagStart,
			end: event.tagEnd,
			message,
			hint: "Leave the tag out."
		});
	} else if (problem === "not-finite") report(composer, "number-not-finite", {
		start: node.start,
		end: node.end,
		message: "A number must be finite."
	});
	else if (node.end - node.start > limits$1.scalar) {
		const message = `A value has ${node.end - node.start} characters; at most ${limits$1.scalar} are read.`;
		report(composer, "value-too-long", {
			start: node.start,
			end: node.start + 1,
			message
		});
	}
	return node;
});
const checkCollectionTag = ((composer, event) => {
	if (event.tagStart < 0) return;
	const tag = composer.text.slice(event.tagStart, event.tagEnd);
	if (tag === "!" || tag === (event.type === EVENT_ID.SEQUENCE ? "!!seq" : "!!map")) return;
	const message = `The tag ${tag} does not fit here.`;
	report(composer, "tag-unknown", {
		start: event.tagStart,
		end: event.tagEnd,
		message,
		hint: "Leave the tag out."
	});
});
const composeSequence = ((composer, event) => {
	checkCollectionTag(composer, event);
	composer.offset = Math.max(composer.offset, event.start);
	const items = [];
	while (composer.events[composer.next]?.type !== EVENT_ID.POP) items.push(composeNode(composer));
	composer.next++;
	return sized(composer, {
		kind: "sequence",
		items,
		start: event.start,
		end: composer.offset
	}, items);
});
const keyOf$2 = ((composer, key) => {
	const { start } = key;
	const end = Math.max(key.end, start + 1);
	if (key.kind !== "scalar" || key.value === null) {
		const [bare] = /^\{\s*environment\.[\w-]+\s*\}\s*\}/.exec(composer.text.slice(start, end + 200)) ?? [];
		const hint = bare === void 0 ? void 0 : `Write \${{${bare.slice(1)}.`;
		report(composer, "key-not-text", {
			start,
			end,
			message: "A key must be text.",
			...hint === void 0 ? {} : { hint }
		});
		return;
	}
	if (key.value === "<<" && key.style === "plain") {
		report(composer, "merge-key", {
			start,
			end,
			message: "Merge keys (`<<`) are not supported.",
			hint: "Repeat the keys, or give the whole value as an alias."
		});
		return;
	}
	if (key.value === "__proto__") {
		report(composer, "key-reserved", {
			start,
			end,
			message: "The key `__proto__` is reserved."
		});
		return;
	}
	return typeof key.value === "string" ? key.value : composer.text.slice(key.start, key.end);
});
const composeMapping = ((composer, event) => {
	checkCollectionTag(composer, event);
	composer.offset = Math.max(composer.offset, event.start);
	const entries = /* @__PURE__ */ new Map();
	while (composer.events[composer.next]?.type !== EVENT_ID.POP) {
		const keyNode = composeNode(composer);
		composer.offset = Math.max(composer.offset, keyNode.end);
		const value = composeNode(composer);
		const key = keyOf$2(composer, keyNode);
		if (key === void 0) continue;
		const first = entries.get(key);
		if (first === void 0) {
			entries.set(key, {
				key,
				keyStart: keyNode.start,
				keyEnd: keyNode.end,
				value
			});
			continue;
		}
		const related = [{
			message: "It is here first.",
			...composer.lines.location(first.keyStart, first.keyEnd)
		}];
		const message = `The key '${key}' is already in this mapping.`;
		report(composer, "duplicate-key", {
			start: keyNode.start,
			end: keyNode.end,
			message
		}, related);
	}
	composer.next++;
	const children = [...entries.values()].map(((entry) => entry.value));
	return sized(composer, {
		kind: "mapping",
		entries,
		start: event.start,
		end: composer.offset
	}, children);
});
const composeAnchored = ((composer, event) => {
	const anchor = event.anchorStart < 0 ? void 0 : composer.text.slice(event.anchorStart, event.anchorEnd);
	if (anchor !== void 0) composer.anchors.set(anchor, null);
	const node = event.type === EVENT_ID.SCALAR ? composeScalar(composer, event) : event.type === EVENT_ID.SEQUENCE ? composeSequence(composer, event) : composeMapping(composer, event);
	if (anchor !== void 0) composer.anchors.set(anchor, node);
	return node;
});
const composeNode = ((composer) => {
	const event = composer.events[composer.next++];
	if (event === void 0 || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return nothing$1(composer.offset);
	return event.type === EVENT_ID.ALIAS ? composeAlias(composer, event.anchorStart, event.anchorEnd) : composeAnchored(composer, event);
});
const compose = ((text, lines, events) => {
	const composer = {
		text,
		lines,
		events,
		anchors: /* @__PURE__ */ new Map(),
		sizes: /* @__PURE__ */ new Map(),
		diagnostics: [],
		next: 1,
		offset: 0
	};
	const root = composeNode(composer);
	const size = composer.sizes.get(root) ?? 1;
	if (size > limits$1.values) {
		const message = `The file holds ${size} values once its aliases are written out; at most ${limits$1.values} are read.`;
		report(composer, "alias-expansion", {
			start: root.start,
			end: root.start + 1,
			message
		});
		return { diagnostics: composer.diagnostics };
	}
	return {
		root,
		diagnostics: composer.diagnostics
	};
});

// packages/core/src/text/lines.ts
const lineBreak = /\r\n|\n|\r/g;
const startsOf = ((text) => {
	const starts = [0];
	for (const found of text.matchAll(lineBreak)) starts.push(found.index + found[0].length);
	return starts;
});
const lineIndex = ((starts, offset) => {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
});
const linesOf = ((text, file) => {
	const starts = startsOf(text);
	const position = ((offset) => {
		const inside = Math.min(Math.max(offset, 0), text.length);
		const index = lineIndex(starts, inside);
		return {
			line: index + 1,
			column: inside - (starts[index] ?? 0) + 1
		};
	});
	return {
		file,
		position,
		location: ((start, end) => ({
			file,
			range: {
				start: position(start),
				end: position(Math.max(start, end))
			}
		})),
		startOf: ((line) => starts[line - 1] ?? text.length)
	};
});

// packages/core/src/text/decode.ts
const byteOrderMark = "\ufeff";
const firstLine = ((file) => ({
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
}));
const megabytes = ((size) => `${(size / 1024 / 1024).toFixed(1)} MiB`);
const tooLarge = ((size, file) => diagnose("text-too-large", firstLine(file), `The file has ${megabytes(size)}; at most ${megabytes(limits$1.file)} are read.`));
const looksLikeUtf16 = ((bytes) => {
	const [a, b] = bytes;
	if (a === 255 && b === 254 || a === 254 && b === 255) return true;
	return bytes.length >= 4 && (a === 0 && bytes[2] === 0 || b === 0 && bytes[3] === 0);
});
const notUtf8 = ((bytes, file) => {
	const text = new TextDecoder("utf-8", {
		fatal: false,
		ignoreBOM: false
	}).decode(bytes);
	const at = Math.max(0, text.indexOf("\ufffd"));
	return diagnose("wrong-encoding", linesOf(text, file).location(at, at + 1), "The file is not valid UTF-8 from here on.", { hint: "Save it as UTF-8." });
});
const decode$1 = ((input, file) => {
	if (input.length > limits$1.file) return tooLarge(input.length, file);
	if (typeof input === "string") return input.startsWith(byteOrderMark) ? input.slice(1) : input;
	if (looksLikeUtf16(input)) return diagnose("wrong-encoding", firstLine(file), "The file is encoded as UTF-16.", { hint: "Save it as UTF-8." });
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: false
		}).decode(input);
	} catch {
		return notUtf8(input, file);
	}
});

// packages/core/src/text/quotes.ts
const isQuote = ((character) => character === "\"" || character === "'");
const closingOf = ((line, from, mark) => {
	for (let at = from + 1; at < line.length; at += 1) {
		const character = line[at];
		if (character === "\\" && mark === "\"") at += 1;
		else if (character === mark && mark === "'" && line[at + 1] === mark) at += 1;
		else if (character === mark) return at;
	}
});
const opens = ((before) => before === void 0 || /[\s:,[{]/.test(before));
const openedIn = ((line) => {
	const quoted = [];
	const brackets = [];
	for (let at = 0; at < line.length; at += 1) {
		const character = line[at];
		const isFirst = opens(line[at - 1]);
		if (character === "#" && (at === 0 || /\s/.test(line[at - 1] ?? ""))) break;
		if (isFirst && isQuote(character)) {
			const to = closingOf(line, at, character);
			quoted.push({
				mark: character,
				from: at,
				...to === void 0 ? {} : { to }
			});
			if (to === void 0) break;
			at = to;
		} else if (isFirst && (character === "[" || character === "{")) brackets.push(character);
		else if (character === "]" || character === "}") brackets.pop();
	}
	const bracket = brackets.at(-1);
	return {
		quoted,
		...bracket === void 0 ? {} : { bracket }
	};
});

// packages/core/src/text/syntax-hint.ts
const mostCharacters = 500;
const mostLines = 200;
const mostWritten = 60;
const outlineOf$1 = ((line) => {
	const text = line.trimStart();
	const dashes = /^(?:- +)+/.exec(text)?.[0];
	const column = line.length - text.length + 1;
	return {
		text,
		column,
		inner: dashes === void 0 ? void 0 : column + dashes.length
	};
});
const isBlank$1 = ((line) => /^\s*(?:#.*)?$/.test(line));
const openAbove = ((lines, index) => {
	const open = [];
	for (let at = index - 1; at >= 0; at--) {
		const line = lines[at] ?? "";
		if (isBlank$1(line)) continue;
		const outline = outlineOf$1(line);
		if (open.every((({ column }) => outline.column < column))) open.push(outline);
		if (outline.column === 1) break;
	}
	return open;
});
const hasColon = ((text) => /:(?:\s|$)/.test(text));
const shortened = ((text) => text.length > 30 ? `${text.slice(0, 30)}\u2026` : text);
const keyOf$1 = ((text) => shortened(/^[^:]*/.exec(text)?.[0] ?? ""));
const placesOf = ((here, open) => {
	const entries = open.filter((({ inner }) => inner !== void 0));
	if (here.inner !== void 0 && entries.length > 0) return entries.map((({ column }) => ({
		column,
		like: ", like the entry above"
	})));
	return open.map((({ text, column, inner = column }) => {
		const own = text.slice(inner - column);
		return {
			column: inner,
			like: hasColon(own) ? `, like ${keyOf$1(own)}` : ""
		};
	}));
});
const waysOut = ((here, open) => {
	const places = placesOf(here, open).toSorted(((a, b) => Math.abs(a.column - here.column) - Math.abs(b.column - here.column)));
	if (places.some((({ column }) => column === here.column))) return void 0;
	const inner = places.find((({ column }) => column > here.column));
	const outer = places.find((({ column }) => column < here.column));
	return places.filter(((place) => place === inner || place === outer)).map((({ column, like }) => `to column ${String(column)}${like}`)).join(", or ");
});
const lineAbove = ((lines, index) => {
	let at = index - 1;
	while (at >= 0 && isBlank$1(lines[at] ?? "")) at -= 1;
	return at;
});
const shallowAbove = ((lines, index) => {
	const at = lineAbove(lines, index);
	const [above, here] = [outlineOf$1(lines[at] ?? ""), outlineOf$1(lines[index] ?? "")];
	if (at < 0 || above.column >= here.column || !/:\s+\S/.test(above.text)) return void 0;
	if ((openAbove(lines, at).find((({ column }) => column === here.column)) ?? deeperBefore(lines, at, here.column)) === void 0) return void 0;
	return `Line ${String(at + 1)} (${keyOf$1(above.text)}) begins at column ${String(above.column)}, and the lines around it at column ${String(here.column)}. Move it there.`;
});
const deeperBefore = ((lines, index, column) => {
	const least = outlineOf$1(lines[index] ?? "").column;
	for (let at = lineAbove(lines, index); at >= 0; at = lineAbove(lines, at)) {
		const outline = outlineOf$1(lines[at] ?? "");
		if (outline.column <= least) return void 0;
		if (outline.column === column) return outline;
	}
});
const keyAboveHint = ((lines, index) => {
	const above = (lines[lineAbove(lines, index)] ?? "").trim().replace(/^(?:- +)+/, "");
	if (above === "" || hasColon(above)) return void 0;
	const [, key, value] = /^([\w-]+):(\S.*)$/.exec(above) ?? [];
	if (key !== void 0 && value !== void 0) return `A colon needs a space behind it: write "${shortened(`${key}: ${value}`)}".`;
	return /^\w[\w-]*$/.test(above) ? `The line above has no colon: write "${shortened(above)}:".` : void 0;
});
const indentationHint = ((lines, index) => {
	const shallow = shallowAbove(lines, index);
	if (shallow !== void 0) return shallow;
	const here = outlineOf$1(lines[index] ?? "");
	const open = openAbove(lines, index);
	const [above] = open;
	if (above === void 0) return void 0;
	const key = above.column <= here.column ? keyAboveHint(lines, index) : void 0;
	if (key !== void 0) return key;
	const list = open.find((({ inner, column }) => inner !== void 0 && column === here.column));
	if (list?.inner !== void 0 && here.inner === void 0) return `This line begins at the column of the entries of a list: write "- ${keyOf$1(here.text)}: \u2026" for a new entry, or begin it at column ${String(list.inner)} to go on with the entry above.`;
	const move = waysOut(here, open);
	return move === void 0 ? void 0 : `This line begins at column ${String(here.column)}. Move it ${move}.`;
});
const afterQuoteHint = ((line) => {
	for (const { mark, from, to } of openedIn(line).quoted) {
		if (to === void 0) return void 0;
		const rest = line.slice(to + 1);
		if (/^\s*(?:$|[,\]}:]|\s#)/.test(rest)) continue;
		if (mark === "\"" || !/^[\p{L}\p{N}]/u.test(rest)) return "Text follows the closing quote. Put the whole value between the quotes.";
		const inner = line.slice(from + 1).trimEnd().replace(/'$/, "");
		return inner.length > mostWritten || /["\\#]/.test(inner) ? "Between single quotes an apostrophe is written twice." : `An apostrophe ends a text in single quotes. Write "${inner}" with double quotes.`;
	}
});
const commaHint = ((before, after) => {
	const [, key] = /[^\s,:{[]\s+([\w-]+)$/.exec(before) ?? [];
	return key !== void 0 && after.startsWith(":") ? `Put a comma before ${key}. If it belongs to the value in front of it, put that value in quotes.` : void 0;
});
const unclosedHint = ((lines, index) => {
	for (let at = index; at >= Math.max(0, index - mostLines); at -= 1) {
		const line = lines[at] ?? "";
		if (line.length > mostCharacters) continue;
		const { quoted, bracket } = openedIn(line);
		const last = quoted.at(-1);
		const found = last !== void 0 && last.to === void 0 ? last.mark : bracket;
		if (found !== void 0) return `The ${found} in line ${String(at + 1)} is not closed.`;
	}
	return "A quote or bracket that is opened above is not closed.";
});
const valueHint = ((before, after) => {
	if (!/:\s/.test(before)) return void 0;
	const first = after.charAt(0);
	if (/[@`%&*!|>]/.test(first) && /:\s+$/.test(before)) return `A value that begins with ${first} must be quoted.`;
	return first === ":" ? "A value that holds a colon and a space must be quoted." : void 0;
});
const syntaxHint = ((reason, text, index, column) => {
	if (reason.includes("tab character")) return "Indent with spaces.";
	const lines = text.split(/\r\n|\n|\r/);
	if (reason === "deficient indentation") return unclosedHint(lines, index - 1);
	const line = lines[index] ?? "";
	if (line.length > mostCharacters) return void 0;
	const quote = afterQuoteHint(line);
	if (quote !== void 0) return quote;
	const comma = reason.startsWith("missed comma") ? commaHint(line.slice(0, column), line.slice(column)) : void 0;
	if (comma !== void 0) return comma;
	if (reason.startsWith("can not read a block mapping entry")) return keyAboveHint(lines, index);
	const value = valueHint(line.slice(0, column), line.slice(column));
	if (value !== void 0) return value;
	return (reason.startsWith("bad indentation") || reason.startsWith("end of the stream")) && !isBlank$1(line) ? indentationHint(lines, index) : void 0;
});

// packages/core/src/text/syntax.ts
const expression$1 = /\$\{\{[^\r\n]*?\}\}|\$\{\{[^\r\n]*/g;
const expressionAt = ((text, offset, lines) => {
	const lineStart = lines.startOf(lines.position(offset).line);
	const lineText = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? "";
	for (const found of lineText.matchAll(expression$1)) {
		const start = lineStart + found.index;
		const end = start + found[0].length;
		if (!/["']$/.test(text.slice(lineStart, start)) && offset >= start && offset <= end + 1) return [start, end];
	}
});
const syntaxFinding = ((thrown, text, lines) => {
	if (!(thrown instanceof YAMLException)) return diagnose("too-deep", lines.location(0, 1), "The file is nested too deeply to be read.");
	const offset = thrown.mark?.position ?? 0;
	const location = lines.location(offset, offset + 1);
	if (thrown.reason.startsWith("nesting exceeded")) return diagnose("too-deep", location, `Values are nested more than ${limits$1.depth} deep here.`);
	const span = expressionAt(text, offset, lines);
	if (span !== void 0) {
		const written = text.slice(span[0], span[1]);
		return diagnose("unquoted-expression", lines.location(span[0], span[1]), "An expression inside { } or [ ] must be quoted: YAML takes its braces for a mapping.", { hint: `Write "${written.endsWith("}}") ? written : `${written} }}`}" with quotes.` });
	}
	const { line, column } = lines.position(offset);
	return diagnose("syntax", location, `This is not YAML: ${thrown.reason}.`, { hint: syntaxHint(thrown.reason, text, line - 1, column - 1) });
});

// packages/core/src/text/parse.ts
const eventsOf = ((text, lines) => {
	try {
		return parseEvents(text, { maxDepth: limits$1.depth });
	} catch (error) {
		return syntaxFinding(error, text, lines);
	}
});
const isDiagnostic = ((value) => "code" in value);
const parse = ((input, file) => {
	const text = decode$1(input, file);
	if (typeof text !== "string") return { diagnostics: [text] };
	const lines = linesOf(text, file);
	const events = eventsOf(text, lines);
	if (isDiagnostic(events)) return { diagnostics: [events] };
	const documents = events.filter(((event) => event.type === EVENT_ID.DOCUMENT)).length;
	if (documents === 0) return { diagnostics: [diagnose("empty-file", lines.location(0, 1), "The file is empty.")] };
	const { root, diagnostics } = compose(text, lines, events);
	const several = documents === 1 ? [] : [diagnose("several-documents", lines.location(0, 1), `The file holds ${documents} YAML documents; one is read.`)];
	const all = sortDiagnostics([...several, ...diagnostics]);
	return root === void 0 ? { diagnostics: all } : {
		document: {
			file,
			text,
			lines,
			root,
			intact: all.length === 0
		},
		diagnostics: all
	};
});

// packages/core/src/sections/environments/environments.ts
const signInKey = "signIn";
const textAt = ((node, key) => {
	const value = node.entries.get(key)?.value;
	return value?.kind === "scalar" && typeof value.value === "string" ? value.value : void 0;
});
const signInOf = ((node) => {
	const found = node.kind === "mapping" ? node.entries.get(signInKey)?.value : void 0;
	if (found?.kind !== "mapping") return void 0;
	const [clientId, tenantId] = [textAt(found, "clientId"), textAt(found, "tenantId")];
	return {
		...clientId === void 0 ? {} : { clientId },
		...tenantId === void 0 ? {} : { tenantId }
	};
});
const known = /* @__PURE__ */ new WeakMap();
const environmentsOf = ((document) => {
	const node = nodeAt(document, ["environments"]);
	if (node?.kind !== "mapping") return [];
	const found = known.get(node) ?? environmentsIn(node);
	known.set(node, found);
	return found;
});
const environmentsIn = ((node) => [...node.entries.values()].map((({ key, value }) => {
	const values = /* @__PURE__ */ new Map();
	if (value.kind === "mapping") for (const entry of value.entries.values()) {
		if (entry.key === "signIn") continue;
		if (entry.value.kind === "scalar" && entry.value.value !== null) values.set(entry.key, entry.value.value);
	}
	const signIn = signInOf(value);
	return {
		name: key,
		values,
		...signIn === void 0 ? {} : { signIn }
	};
})));

// packages/core/src/sections/environments/expression.ts
const opening = "${{";
const escaped$1 = "$${{";
const closing = "}}";
const partsOf = ((text) => {
	const parts = [];
	let from = 0;
	let literal = "";
	for (;;) {
		const at = text.indexOf(opening, from);
		if (at < 0) break;
		if (at > from - 1 && text.startsWith(escaped$1, at - 1) && at - 1 >= from) {
			literal += text.slice(from, at - 1) + opening;
			from = at + 3;
			continue;
		}
		literal += text.slice(from, at);
		if (literal !== "") parts.push({
			kind: "text",
			text: literal
		});
		literal = "";
		const end = text.indexOf(closing, at + 3);
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
});
const hasExpression = ((text) => text.includes(opening) && partsOf(text).some(((part) => part.kind !== "text")));

// packages/core/src/values/suggest.ts
const mostWords = 100;
const createSuggest = (() => {
	let words = 0;
	return ((word, candidates) => {
		words++;
		return words > mostWords ? void 0 : didYouMean(word, candidates());
	});
});

// packages/core/src/sections/environments/interpolate.ts
const reference = /^environment\.([A-Za-z_][A-Za-z0-9_-]*)$/;
const keyOf = ((content) => reference.exec(content)?.[1]);
const isLiteral = ((path) => {
	const last = path.at(-1);
	if (path[0] === "environments" || path[0] === "samples") return true;
	if (path[0] === "exports" && path[2] === "destinations" && (path[4] === "transform" || path[4] === "tests")) return true;
	return path.at(-2) === "only" && /^\d+$/.test(last ?? "");
});
const isJq = ((path) => path[4] === "transform" && path.length === 5);
const placeOf$3 = (({ document }, node, part) => {
	const { lines } = document;
	return node.verbatim ? lines.location(node.contentStart + part.start, node.contentStart + part.end) : lines.location(node.start, node.end);
});
const valueOf = ((work, node, part) => {
	if (part.kind === "text") return part.text;
	const { environment, diagnostics } = work;
	const location = placeOf$3(work, node, part);
	if (part.kind === "unclosed") {
		diagnostics.push(diagnose("expression-malformed", location, "The expression has no closing `}}`.", { hint: "For the text `${{` itself write `$${{`." }));
		return;
	}
	const key = keyOf(part.content);
	if (key === void 0) {
		const hint = part.content.startsWith("secrets.") || part.content.startsWith("env.") ? "A secret is only ever a reference: clientSecret: { env: ADX_\u2026 }." : "Write ${{ environment.key }}; for the text `${{` itself write `$${{`.";
		diagnostics.push(diagnose("expression-malformed", location, `'${part.content}' is not an expression: only environment.<key> is known.`, { hint }));
		return;
	}
	if (environment === void 0) {
		const hint = `Add environments: { dev: { ${key}: \u2026 } }.`;
		diagnostics.push(diagnose("environments-missing", location, `'environment.${key}' needs a section 'environments'.`, { hint }));
		return;
	}
	const value = environment.values.get(key);
	if (value === void 0) {
		const hint = work.suggest(key, (() => environment.values.keys()));
		diagnostics.push(diagnose("environment-key-unknown", location, `The environment '${environment.name}' has no key '${key}'.`, { hint }));
	}
	return value;
});
const notAllowed = ((work, node, where) => {
	const location = work.document.lines.location(node.start, node.end);
	work.diagnostics.push(diagnose("expression-not-allowed", location, `Expressions are not replaced in ${where}.`));
});
const bare = /\{\{\s*environment\.[A-Za-z_][A-Za-z0-9_-]*\s*\}\}/;
const withoutDollar = ((work, node, path, value) => {
	const [found] = bare.exec(value) ?? [];
	if (found === void 0 || isLiteral(path)) return value;
	const location = work.document.lines.location(node.start, node.end);
	work.diagnostics.push(diagnose("expression-malformed", location, `'${found}' is text: an expression begins with a dollar sign.`, { hint: `Write $${found}.` }));
});
const scalarValue = ((work, node, path) => {
	const { value } = node;
	if (typeof value === "number" && path[0] === "accept" && path[2] === "seen") return work.document.text.slice(node.start, node.end);
	if (typeof value !== "string") return value;
	if (!value.includes("${{")) return value.includes("{{") ? withoutDollar(work, node, path, value) : value;
	if (isLiteral(path)) {
		if (isJq(path)) {
			if (/\$\{\{\s*environment\./.test(value)) notAllowed(work, node, "jq");
		} else if (hasExpression(value)) notAllowed(work, node, path[0] === "environments" ? "environments" : "names of files");
		return value;
	}
	const values = partsOf(value).map(((part) => valueOf(work, node, part)));
	if (values.includes(void 0)) return void 0;
	const [first] = values;
	return values.length === 1 ? first : values.join("");
});
const checkKeys = ((work, node) => {
	for (const { key, keyStart, keyEnd } of node.entries.values()) {
		if (!hasExpression(key)) continue;
		const location = work.document.lines.location(keyStart, keyEnd);
		work.diagnostics.push(diagnose("expression-not-allowed", location, "Expressions are not replaced in keys."));
	}
});
const convert = ((work, node, path) => {
	if (node.kind === "scalar") return scalarValue(work, node, path);
	if (node.kind === "sequence") return node.items.map(((item, index) => {
		path.push(String(index));
		const value = convert(work, item, path);
		path.pop();
		return value ?? null;
	}));
	checkKeys(work, node);
	const result = Object.create(null);
	for (const entry of node.entries.values()) {
		if (path.length === 0 && entry.key === "environments") continue;
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
});
const environmentsSection = ((document) => {
	const entry = document.root.kind === "mapping" ? document.root.entries.get("environments") : void 0;
	if (entry === void 0) return void 0;
	const work = {
		document,
		environment: void 0,
		suggest: createSuggest(),
		diagnostics: []
	};
	return {
		value: convert(work, entry.value, ["environments"]) ?? null,
		diagnostics: work.diagnostics
	};
});
const interpolate = ((document, environment, suggest = createSuggest()) => {
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
});

// packages/core/src/sections/accept/config.ts
const buildAccept = ((draft, environment, at) => acceptedIn(draft).flatMap((({ path, value }) => {
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
})));

// packages/core/src/sections/application/config.ts
const buildApplication = ((draft, at) => {
	const subdomain = need(draft.application?.subdomain);
	return {
		at,
		subdomain,
		host: `${subdomain}.${applicationDomain}`,
		...defined({ resourceId: draft.application?.resourceId })
	};
});

// packages/core/src/sections/principals/config.ts
const subjectOf = ((value) => {
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
});
const buildPrincipals = ((found, at) => principalsOf(found).map((({ path, value }) => ({
	at: at(path),
	role: need(value.role),
	subject: subjectOf(value)
}))));

// packages/core/src/sections/tables/config.ts
const buildTable = ((found, at) => {
	const { name, path, value, database } = found;
	const columns = columnsOf(found).map(((column) => {
		const whole = typeof column.value === "string" ? { type: column.value } : column.value;
		return {
			name: column.name,
			at: at(column.path),
			type: need(canonicalType(need(whole.type))),
			...defined({ docstring: "docstring" in whole ? whole.docstring : void 0 })
		};
	}));
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
		policies: buildPolicies(value),
		policyAt: policyPlaces(value, path, at)
	};
});

// packages/core/src/sections/clusters/config.ts
const databaseOf = ((found, at) => ({
	name: found.name,
	at: at(found.path),
	cluster: found.cluster.name,
	databaseName: found.value.name ?? found.name,
	manage: isManaged(found.value, found.cluster.value),
	principals: buildPrincipals(found, at),
	policies: buildPolicies(found.value),
	policyAt: policyPlaces(found.value, found.path, at),
	tables: entriesOf$1(found.value.tables, [...found.path, "tables"]).map(((table) => buildTable({
		...table,
		database: found
	}, at)))
}));
const clusterOf = ((found, databases, at) => {
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
});
const buildClusters = ((draft, at) => {
	const databases = databasesOf(draft);
	return clustersOf(draft).map(((cluster) => clusterOf(cluster, databases.filter(((database) => database.cluster.name === cluster.name)).map(((database) => databaseOf(database, at))), at)));
});

// packages/core/src/values/json.ts
const isJson = ((value) => value === null || [
	"string",
	"number",
	"boolean"
].includes(typeof value) || typeof value === "object" && Object.values(value).every(isJson));

// packages/core/src/sections/drift/config.ts
const buildIgnore = ((draft, at) => deviationsIn(draft).map((({ path, value }) => ({
	at: at([...path, "at"]),
	address: need(value.at),
	reason: need(value.reason),
	until: need(value.until),
	...defined({
		attribute: value.attribute,
		value: isJson(value.value) ? value.value : void 0
	})
}))));

// packages/core/src/sections/environments/config.ts
const buildSignIn = ((document, environment) => {
	const signIn = environmentsOf(document).find((({ name }) => name === environment))?.signIn;
	return signIn === void 0 ? void 0 : {
		clientId: need(signIn.clientId),
		tenantId: need(signIn.tenantId)
	};
});

// packages/core/src/files/files.ts
const what = {
	missing: "does not exist",
	outside: "is outside the folder of the config",
	hidden: "is hidden: a part of its path begins with a dot",
	"too-large": "is too large",
	"not-a-file": "is not a file",
	"not-text": "is not UTF-8 text"
};
const kinds = {
	transform: "The transform",
	message: "The message",
	rows: "The file of expected rows",
	captured: "The folder of captured messages",
	template: "The device model",
	accept: "The file of accepted risks"
};
const missingHint = "Correct the path, or add the file. Paths are relative to the folder of the config, and case-sensitive.";
const problemFinding = ((reference, problem, detail, path) => diagnose(`file-${problem}`, reference.at, `${kinds[reference.kind]} '${path}' ${what[problem]}${detail === void 0 ? "" : `: ${detail}`}.`, problem === "missing" ? { hint: missingHint } : {}));
const asFolder = ((path) => {
	let end = path.length;
	while (end > 0 && path[end - 1] === "/") end--;
	return `${path.slice(0, end)}/`;
});
const filesInFolder = ((files, folder) => [...files].filter((([path]) => path.length > asFolder(folder).length && path.startsWith(asFolder(folder)))).toSorted((([a], [b]) => a < b ? -1 : 1)));
const secretFindings = ((reference, path, text) => {
	const [first] = secretsIn(text);
	if (first === void 0) return [];
	const lines = linesOf(text, besideConfig(reference.at.file, path));
	return [diagnose("secret-literal", lines.location(first.offset, first.offset + 1), `This looks like ${first.what}.`, {
		hint: "Revoke it, and replace it with an invented value.",
		related: [{
			message: "This line names the file.",
			...reference.at
		}]
	})];
});
const fileFindings = ((references, files) => references.flatMap(((reference) => {
	if (reference.path === "") return [problemFinding(reference, "missing", void 0, reference.path)];
	const loaded = files.get(reference.path);
	if (reference.kind === "captured") {
		const inside = filesInFolder(files, reference.path);
		return [...loaded !== void 0 && "problem" in loaded ? [[reference.path, loaded]] : [], ...inside].flatMap((([path, file]) => "problem" in file ? [problemFinding(reference, file.problem, file.detail, path)] : secretFindings(reference, path, file.text)));
	}
	if (loaded === void 0) return [problemFinding(reference, "missing", void 0, reference.path)];
	if ("problem" in loaded) return [problemFinding(reference, loaded.problem, loaded.detail, reference.path)];
	return reference.kind === "transform" && loaded.text.trim() === "" ? [diagnose("transform-empty", reference.at, `The transform '${reference.path}' is empty.`)] : secretFindings(reference, reference.path, loaded.text);
})));
const fileText = ((files, path) => {
	const found = files.get(path);
	if (found === void 0 || "problem" in found) throw new Error("A checked config names a file that was not read.");
	return found.text;
});

// packages/core/src/text/origin/block.ts
const lineForm = /([^\r\n]*)(?:\r\n|\n|\r|$)/g;
const linesIn = ((source, { contentStart, indent, end }) => {
	const first = Math.max(source.lastIndexOf("\n", contentStart - 1), source.lastIndexOf("\r", contentStart - 1)) + 1;
	const lines = [];
	for (const found of source.slice(first, end).matchAll(lineForm)) lines.push({
		text: (found[1] ?? "").slice(indent),
		offset: first + found.index + indent
	});
	return lines;
});
const isBlank = ((line) => line?.text === "");
const isDeeper = ((line) => line !== void 0 && /^[ \t]/.test(line.text));
const readLiteral = ((source, node, gatherer) => {
	for (const { text, offset } of linesIn(source, node)) {
		gatherer.verbatim(text, offset);
		gatherer.folded("\n");
	}
});
const readFolded = ((source, node, gatherer) => {
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
});

// packages/core/src/text/origin/flow.ts
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
	N: "\u0085",
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
const match = ((pattern, text, at) => {
	pattern.lastIndex = at;
	return pattern.exec(text);
});
const countBreaks = ((text) => [...text.matchAll(/\r\n|\n|\r/g)].length);
const codeOf = (([, two, four, eight]) => Number.parseInt(two ?? four ?? eight ?? "", 16));
const readEscape = ((source, at, gatherer) => {
	const number = match(coded, source, at);
	if (number !== null) {
		const code = codeOf(number);
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
});
const readFlow = ((source, { style, contentStart, end }, gatherer) => {
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
});

// packages/core/src/text/origin/pieces.ts
const createGatherer = ((lines) => {
	const pieces = [];
	let text = "";
	let behind = -1;
	const begin = ((offset, width) => {
		pieces.push({
			offset: text.length,
			...lines.position(offset),
			...width === void 0 ? {} : { width }
		});
	});
	return {
		verbatim: ((more, offset) => {
			if (offset !== behind) begin(offset);
			text += more;
			behind = offset + more.length;
		}),
		written: ((more, offset, width) => {
			begin(offset, width);
			text += more;
			behind = -1;
		}),
		folded: ((more) => {
			text += more;
			behind = -1;
		}),
		get text() {
			return text;
		},
		pieces
	};
});

// packages/core/src/text/origin/origin.ts
const originOf = ((document, node, text) => {
	if (node?.kind !== "scalar") return void 0;
	const gatherer = createGatherer(document.lines);
	if (node.style === "literal") readLiteral(document.text, node, gatherer);
	else if (node.style === "folded") readFolded(document.text, node, gatherer);
	else readFlow(document.text, node, gatherer);
	return gatherer.text.startsWith(text) ? gatherer.pieces : void 0;
});

// packages/core/src/sections/exports/build.ts
const normalized = ((text) => text.replaceAll("\r\n", "\n").trimEnd());
const transformOf = ((source, transform, path) => {
	const { document } = source;
	if (transform === void 0) return void 0;
	if (typeof transform === "string") {
		const text = normalized(transform);
		const node = nodeAt(document, path);
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
});
const testsOf = ((source, link) => itemsOf(link.value.tests, [...link.path, "tests"]).map((({ path, value }) => {
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
})));
const linkOf = ((source, link) => ({
	at: locationOf(source.document, [...link.path, "destination"]),
	destination: need(link.value.destination),
	...defined({ transform: transformOf(source, link.value.transform, [...link.path, "transform"]) }),
	tests: testsOf(source, link)
}));
const enrichmentsOf = (({ enrichments }) => enrichments && Object.fromEntries(entriesOf$1(enrichments, []).map((({ name, value }) => [name, defined({
	value: isJson(value.value) ? value.value : void 0,
	path: value.path,
	target: value.target
})]))));
const filterOf = ((text) => {
	const trimmed = text?.trim();
	return trimmed === "" ? null : trimmed ?? text;
});
const buildExports = ((document, draft, files) => exportsOf(draft).map(((found) => ({
	name: found.name,
	at: keyLocationOf(document, found.path),
	id: found.value.id ?? found.name,
	displayName: need(found.value.displayName),
	manage: found.value.manage !== false,
	source: need(found.value.source),
	enabled: need(found.value.enabled),
	...defined({
		filter: filterOf(found.value.filter),
		enrichments: enrichmentsOf(found.value)
	}),
	links: itemsOf(found.value.destinations, [...found.path, "destinations"]).map(((link) => linkOf({
		document,
		files
	}, link)))
}))));

// packages/core/src/sections/identities/config.ts
const buildIdentity = (({ name, value }, at) => {
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
});

// packages/core/src/values/removal.ts
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
const isSection = ((name) => Object.hasOwn(removalShapes, name));
const removalSections = Object.keys(removalShapes).filter(isSection);
const splitRemoval = ((section, text) => {
	const shape = removalShapes[section];
	const names = shape.length === 1 ? [text] : text.split("/");
	return (names.length === shape.length || section === "policies" && names.length === shape.length - 1) && names.every(((name) => name.trim() !== "")) ? names : void 0;
});

// packages/core/src/sections/removed/config.ts
const buildRemoved = ((draft, at) => {
	const section = ((name) => itemsOf(draft.removed?.[name], ["removed", name]).map((({ path, value }) => {
		const [text, place] = typeof value === "string" ? [value, path] : [need(value.name), [...path, "name"]];
		return {
			at: at(place),
			names: need(splitRemoval(name, text))
		};
	})));
	return {
		exports: section("exports"),
		destinations: section("destinations"),
		links: section("links"),
		tables: section("tables"),
		columns: section("columns"),
		principals: section("principals"),
		policies: section("policies")
	};
});

// packages/core/src/sections/samples/config.ts
const buildSamples = ((document, draft, files) => {
	const folder = draft.samples?.captured;
	const captured = folder === void 0 ? [] : filesInFolder(files, folder);
	const at = locationOf(document, ["samples", "captured"]);
	return {
		captured: captured.flatMap((([file, loaded]) => "text" in loaded ? [{
			at,
			file,
			text: loaded.text
		}] : [])),
		templates: itemsOf(draft.samples?.templates, ["samples", "templates"]).map((({ path, value }) => ({
			at: locationOf(document, path),
			file: value,
			text: fileText(files, value)
		})))
	};
});

// packages/core/src/sections/build.ts
const buildConfig = ((document, draft, environment, files) => {
	const at = ((path) => locationOf(document, path));
	const keyAt = ((path) => keyLocationOf(document, path));
	return {
		file: document.file,
		...defined({
			environment,
			signIn: buildSignIn(document, environment)
		}),
		application: buildApplication(draft, keyAt(["application"])),
		identities: identitiesOf(draft).map(((found) => buildIdentity(found, keyAt(found.path)))),
		clusters: buildClusters(draft, keyAt),
		destinations: buildDestinations(document, draft),
		exports: buildExports(document, draft, files),
		samples: buildSamples(document, draft, files),
		removed: buildRemoved(draft, at),
		accept: buildAccept(draft, environment, at),
		...draft.drift?.ignore === void 0 ? {} : { ignore: buildIgnore(draft, at) },
		...defined({ acceptFile: document.parts?.get("accept")?.file })
	};
});

// packages/core/src/sections/tables/readable.ts
const columnsIn = ((table) => columnsOf(table).flatMap((({ name, value }) => {
	const type = canonicalType((typeof value === "string" ? value : value.type) ?? "");
	return type === void 0 ? [] : [{
		name,
		type
	}];
})));
const startsIn = (({ range: { start } }, { range: { start: from, end: to } }) => (start.line > from.line || start.line === from.line && start.column >= from.column) && (start.line < to.line || start.line === to.line && start.column <= to.column));
const errorsIn = ((document, { path }, findings) => {
	const node = nodeAt(document, path);
	const places = [keyLocationOf(document, path), ...node === void 0 ? [] : [document.lines.location(node.start, node.end)]];
	return findings.filter(((finding) => finding.severity === "error" && finding.file === document.file && places.some(((place) => startsIn(finding, place)))));
});
const readableTables = ((document, draft, findings) => tablesOf(draft).map(((table) => ({
	name: tableName(table),
	columns: columnsIn(table),
	errors: errorsIn(document, table, findings)
}))));

// packages/core/src/schema/draft.ts
const cutsOf = ((misfits) => {
	const root = {
		here: false,
		inside: /* @__PURE__ */ new Map()
	};
	for (const misfit of misfits) {
		if (misfit.keyword === "required" || misfit.keyword.startsWith("min")) continue;
		const extra = misfit.params["additionalProperty"];
		const path = [...pathOf(misfit.instancePath), ...typeof extra === "string" ? [extra] : []];
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
});
const isArray = ((value) => Array.isArray(value));
const leave = {
	here: false,
	inside: /* @__PURE__ */ new Map()
};
const isElsewhere = ((value, environment) => {
	const only = value["only"];
	return environment !== void 0 && only !== void 0 && only !== null && Array.isArray(only) && !only.includes(environment);
});
const reduceList = ((list, cut, environment) => {
	const items = list.map(((item, index) => reduce(item, cut.inside.get(String(index)) ?? leave, environment)));
	return items.every(((item, index) => item === list[index])) ? list : items;
});
const copyOf = ((value) => Object.assign(Object.create(null), value));
const reduce = ((value, cut, environment) => {
	if (cut.here) return void 0;
	if (typeof value !== "object" || value === null) return value;
	if (isArray(value)) return reduceList(value, cut, environment);
	if (isElsewhere(value, environment)) return void 0;
	let changed;
	for (const key of Object.keys(value)) {
		const child = value[key];
		if (child === void 0) continue;
		const reduced = reduce(child, cut.inside.get(key) ?? leave, key === "enrichments" ? void 0 : environment);
		if (reduced === child) continue;
		changed ??= copyOf(value);
		if (reduced === void 0) delete changed[key];
		else changed[key] = reduced;
	}
	return changed ?? value;
});
const isDraft = ((value) => typeof value === "object");
const draftOf = ((value, misfits, environment) => {
	const left = reduce(value, cutsOf(misfits), environment);
	return isDraft(left) && left !== null ? left : {};
});

// packages/core/src/sections/accept/schema.ts
const acceptDefinitions = { acceptance: object({
	title: "Accepted risk",
	description: "Consent to one change: the line that a refusal printed."
}, {
	risk: text("The risk.", { examples: ["deletes-data"] }),
	at: text("The address.", { examples: ["adx/table:wards/vitals/old_table"] }),
	seen: {
		description: "The fingerprint of the accepted change.",
		anyOf: [text("The fingerprint of the accepted change.", {
			pattern: patterns.fingerprint,
			examples: ["9f31c2aa"]
		}), named$1({
			description: "One fingerprint for each environment: `{ prod-a: 9f31c2aa, prod-b: 07be41d3 }`.",
			minProperties: 1
		}, text("The fingerprint of the accepted change in this environment.", { pattern: patterns.fingerprint }))]
	},
	until: text(`The last day on which the entry applies, in UTC: at most ${90} days ahead. A refusal prints it ${30} days ahead.`, {
		pattern: patterns.date,
		examples: ["2026-12-30"]
	}),
	only
}, [
	"risk",
	"at",
	"seen",
	"until"
]) };
const accept = {
	description: "Accepted risks.",
	anyOf: [list({ description: "Accepted risks. Each entry is a line that a refusal printed." }, ref("acceptance")), object({ description: "A separate file contains the list, so that it can have separate code owners." }, { file: text("A YAML file with the list, in the folder of the config.", {
		"x-literal": true,
		examples: ["adx-export.accept.yaml"]
	}) }, ["file"])]
};

// packages/core/src/sections/application/schema.ts
const application = object({
	title: "Application",
	description: "The IoT Central application that exports."
}, {
	subdomain: text("The first label of its address, `https://<subdomain>.azureiotcentral.com`.", {
		pattern: patterns.subdomain,
		examples: ["contoso-wards"]
	}),
	resourceId: text("The Azure resource. adx-export needs it to read the managed identity and to turn it on.", { pattern: patterns.applicationResource })
}, ["subdomain"]);

// packages/core/src/sections/clusters/schema.ts
const clusterDefinitions = {
	database: object({ title: "Database" }, {
		name: text("The name in Kusto, if it differs from the key."),
		manage,
		only,
		principals: list({ description: "Roles on the database." }, ref("principal")),
		tables: named$1({ description: "By name." }, ref("table")),
		...policySchemas
	}),
	cluster: object({
		title: "Cluster",
		description: "An Azure Data Explorer cluster or a Fabric eventhouse."
	}, {
		url: text("The engine's URL, not the one that begins with `ingest-`.", {
			examples: ["https://wards.westeurope.kusto.windows.net"],
			pattern: clusterUrlPattern
		}),
		resourceId: text("The Azure resource. With it the streaming flag, databases and grants can go through Azure Resource Manager.", { pattern: patterns.clusterResource }),
		streamingIngestion: flag("Whether the cluster allows streaming ingestion. Without this key, adx-export keeps the live setting. Needs `resourceId`."),
		manage,
		only,
		databases: named$1({ description: "By name." }, ref("database"))
	}, ["url"])
};

// packages/core/src/sections/destinations/schema.ts
const destinationDefinitions = { destination: object({
	title: "Destination",
	description: "A table that IoT Central writes to."
}, {
	id: text("The id in IoT Central, if it differs from the key. The portal makes GUIDs, for example.", { pattern: patterns.id }),
	displayName: text("The name that users see in IoT Central.", { examples: ["Telemetry"] }),
	manage,
	only,
	...adxKeys
}, ["displayName", ...Object.keys(adxKeys)]) };

// packages/core/src/sections/drift/schema.ts
const driftDefinitions = { deviation: object({
	title: "Accepted difference",
	description: "A difference from the live state that `drift` lists as accepted. It does not count as drift."
}, {
	at: text("The address.", { examples: ["adx/table-policy:wards/vitals/readings/caching"] }),
	attribute: text("The attribute that differs, as a plan prints it. Without this key, the entry accepts all attributes, and also a missing policy.", { examples: ["hot"] }),
	value: {
		description: "The accepted live value, written as in this file. `null` means not set. Any other live value is drift again. Without this key, the entry accepts every live value, also a later one.",
		examples: ["60d"]
	},
	reason: text("The reason. adx-export shows it with the difference.", {
		"x-literal": true,
		examples: ["Longer cache for the audit in December"]
	}),
	until: text("The last day on which the entry applies, in UTC.", {
		pattern: patterns.date,
		examples: ["2026-12-30"]
	}),
	only
}, [
	"at",
	"reason",
	"until"
]) };
const drift = object({ description: "How `drift` treats differences. This section does not affect plans." }, { ignore: list({ description: "Differences that are accepted for a time." }, ref("deviation")) });

// packages/core/src/sections/environments/schema.ts
const literalGuid = ((description) => text(description, {
	pattern: patterns.guid,
	"x-literal": true
}));
const signIn = object({
	title: "SignIn",
	description: "The identity that signs in to Azure in this environment, by its ids. The input client-id and AZURE_CLIENT_ID take precedence."
}, {
	clientId: literalGuid("The application (client) id in Microsoft Entra."),
	tenantId: literalGuid("Its tenant.")
}, ["clientId", "tenantId"]);
const environments = named$1({
	description: "One config for several applications. Each environment has the same keys, with plain values.",
	minProperties: 1
}, {
	type: "object",
	description: "Values for `${{ environment.key }}`. The key `signIn` is different: it names the identity that signs in.",
	properties: { signIn: ref("signIn") },
	additionalProperties: {
		type: [
			"string",
			"number",
			"boolean"
		],
		"x-literal": true
	}
});

// packages/core/src/sections/exports/schema.ts
const exportDefinitions = {
	enrichment: object({
		title: "Enrichment",
		description: "A value that IoT Central adds to each message under this name: a fixed value, or a property by its path.",
		examples: [{ value: "north" }, { path: "$displayName" }]
	}, {
		value: { description: "A fixed value: any JSON." },
		path: text("A property of the device, or a system name.", { examples: ["$displayName", "model"] }),
		target: text("The model that a property belongs to.", { examples: ["dtmi:azure:DeviceManagement:DeviceInformation;1"] })
	}),
	test: object({ title: "Test of a transform" }, {
		message: filePath("A message as the transform receives it, as JSON.", ["samples/telemetry.json"]),
		rows: filePath("The expected rows, as JSON.", ["samples/telemetry.rows.json"])
	}, ["message"]),
	link: object({
		title: "Link",
		description: "Joins the export to one destination. adx-export never touches links to other destinations."
	}, {
		destination: text("A key of `destinations`."),
		transform: {
			description: "The jq program that makes rows from messages. Without it, IoT Central sends its default record.",
			anyOf: [text("The transform itself.", { "x-literal": true }), object({}, { file: filePath("A jq file.", ["transforms/telemetry.jq"]) }, ["file"])]
		},
		tests: list({ description: "Messages to run the transform on." }, ref("test")),
		only
	}, ["destination"]),
	export: object({ title: "Data export" }, {
		id: text("The id in IoT Central, if it differs from the key.", { pattern: patterns.id }),
		displayName: text("The name that users see in IoT Central.", { examples: ["Telemetry"] }),
		manage,
		only,
		source: {
			enum: exportSources,
			description: "The data that the export sends. It cannot change after the export is created."
		},
		enabled: flag("Whether the export runs. IoT Central never sends the messages of a pause later."),
		filter: {
			type: ["string", "null"],
			description: "The messages to send, in the query language of IoT Central. Without this key, adx-export keeps the live filter. null means no filter: IoT Central sends all messages.",
			examples: ["SELECT * FROM devices WHERE $simulated = false"]
		},
		enrichments: named$1({ description: "Enrichments by name. Without this key, adx-export keeps the live enrichments. With it, adx-export removes all others; {} removes all." }, ref("enrichment")),
		destinations: list({ description: "The destinations of the export." }, ref("link"))
	}, [
		"displayName",
		"source",
		"enabled"
	])
};

// packages/core/src/sections/identities/schema.ts
const identity = {
	title: "Identity",
	description: "The identities that write to Azure Data Explorer.",
	anyOf: [{
		enum: identityTypes.slice(0, 1),
		description: "The application's system-assigned managed identity; adx-export reads its ids through `application.resourceId`."
	}, object({ description: "Exactly one of managedIdentity and servicePrincipal." }, {
		managedIdentity: object({ description: "The application's system-assigned managed identity, by its ids." }, {
			principalId: guid("Its object id."),
			tenantId: guid("Its tenant.")
		}),
		servicePrincipal: object({ description: "An application registered in Microsoft Entra." }, {
			clientId: guid("Its application id."),
			tenantId: guid("Its tenant."),
			clientSecret: object({ description: "The name of the variable that contains the secret, never the secret itself." }, { env: text("An environment variable. Only apply reads it.", { pattern: patterns.secretVariable }) }, ["env"])
		}, [
			"clientId",
			"tenantId",
			"clientSecret"
		]),
		only
	})]
};

// packages/core/src/sections/principals/schema.ts
const principalDefinitions = { principal: object({
	title: "Principal",
	description: "A principal with a role on the database: exactly one of identity, user, group and application. adx-export never touches other principals."
}, {
	role: {
		enum: databaseRoles,
		description: "IoT Central asks for admin."
	},
	identity: text("A key of `identities`."),
	user: text("An object id or user principal name."),
	group: text("An object id or mail address."),
	application: text("An application or object id.", { pattern: patterns.guid }),
	tenantId: text("The tenant of a user, group or application.", { pattern: patterns.guid }),
	only
}, ["role"]) };

// packages/core/src/sections/removed/schema.ts
const removals = ((description) => list({ description }, ref("removal")));
const removedDefinitions = {
	removal: {
		title: "Removal",
		anyOf: [text("The name of the thing to remove."), object({}, {
			name: text("The name of the thing to remove."),
			only
		}, ["name"])]
	},
	removed: object({
		title: "Removed",
		description: "Things to delete. adx-export deletes nothing else. The file need not declare them any more."
	}, {
		exports: removals("Ids in IoT Central."),
		destinations: removals("Ids in IoT Central."),
		links: removals("export/destination"),
		tables: removals("cluster/database/table"),
		columns: removals("cluster/database/table/column"),
		principals: removals("cluster/database/role/identity, or instead of the identity `user=ID`, `group=ID` or `application=ID`, each with an optional `;TENANT`."),
		policies: removals("cluster/database/policy or cluster/database/table/policy")
	})
};

// packages/core/src/sections/samples/schema.ts
const sampleDefinitions = { samples: object({
	title: "Samples",
	description: "Messages and models to run every transform on."
}, {
	captured: filePath("A folder of captured messages, one JSON file each.", ["samples/captured/"]),
	templates: list({ description: "Device models (DTDL) to generate messages from." }, filePath("A device model as JSON.", ["models/press.json"]))
}) };

// packages/core/src/sections/tables/schema.ts
const columnType = text("A Kusto column type, or one of its aliases.", {
	examples: [
		"datetime",
		"string",
		"dynamic"
	],
	"x-editor": { enum: columnTypeSpellings }
});
const tableDefinitions = {
	column: {
		title: "Column",
		anyOf: [columnType, object({}, {
			type: columnType,
			docstring: text("What the column holds."),
			only
		}, ["type"])]
	},
	table: object({
		title: "Table",
		description: "A table that receives rows."
	}, {
		name: text("The name in Kusto, if it differs from the key."),
		manage,
		only,
		docstring: text("What the table holds."),
		folder: text("The folder that query tools show it in."),
		columns: named$1({
			description: "Columns by name. adx-export never touches other columns of the table.",
			minProperties: 1
		}, ref("column")),
		...policySchemas
	}, ["columns"])
};

// packages/core/src/schema/config.ts
const configSchema = {
	...object({
		title: "adx-export",
		description: "What an Azure IoT Central application sends to Azure Data Explorer."
	}, {
		version: {
			type: "integer",
			enum: [1],
			description: "The version of this format."
		},
		application: ref("application"),
		identities: named$1({ description: "The identities that write. Destinations and principals refer to them by key." }, ref("identity")),
		clusters: named$1({ description: "The clusters that contain the tables, each with a name for this file." }, ref("cluster")),
		destinations: named$1({ description: "By id." }, ref("destination")),
		exports: named$1({ description: "By id." }, ref("export")),
		samples: ref("samples"),
		removed: ref("removed"),
		accept,
		drift,
		environments
	}, ["version", "application"]),
	$defs: {
		application,
		identity,
		signIn,
		...tableDefinitions,
		...principalDefinitions,
		...clusterDefinitions,
		...destinationDefinitions,
		...exportDefinitions,
		...sampleDefinitions,
		...removedDefinitions,
		...acceptDefinitions,
		...driftDefinitions
	}
};

// packages/core/src/schema/source.ts
const resolved = ((schema) => schema?.$ref === void 0 ? schema : configSchema.$defs?.[schema.$ref.replace("#/$defs/", "")]);
const formOf = ((schema, form) => schema?.anyOf === void 0 ? schema : schema.anyOf[form === "object" ? 1 : 0]);
const listOf = ((schema, part) => /^\d+$/.test(part) ? schema?.anyOf?.find((({ items }) => items !== void 0)) : void 0);
const childOf = ((schema, part) => {
	const { properties, additionalProperties, items } = schema ?? {};
	if (properties !== void 0 && Object.hasOwn(properties, part)) return properties[part];
	return typeof additionalProperties === "object" ? additionalProperties : items;
});
const schemaAt = ((path, form) => {
	let schema = configSchema;
	for (const part of path) schema = resolved(childOf(listOf(schema, part) ?? formOf(schema, "object"), part));
	return formOf(schema, form);
});

// packages/core/src/schema/indentation.ts
const entriesOf = ((node) => [...node.entries.values()].map((({ key, keyStart, keyEnd, value }) => ({
	key,
	keyStart,
	keyEnd,
	end: value.end
}))));
const belongingTo = ((document, path) => {
	const parent = nodeAt(document, path.slice(0, -1));
	const known = schemaAt(path, "object")?.properties;
	if (parent?.kind !== "mapping" || known === void 0) return [];
	const entries = entriesOf(parent);
	const behind = entries.slice(entries.findIndex((({ key }) => key === path.at(-1))) + 1);
	const stranger = behind.findIndex((({ key }) => !Object.hasOwn(known, key)));
	return stranger === -1 ? behind : behind.slice(0, stranger);
});
const listed$1 = ((names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`);
const finding$1 = ((document, path, own) => {
	const parent = nodeAt(document, path.slice(0, -1));
	const entry = parent?.kind === "mapping" ? parent.entries.get(path.at(-1) ?? "") : void 0;
	const [first, last] = [own[0], own.at(-1)];
	if (entry === void 0 || first === void 0 || last === void 0) return void 0;
	const { lines } = document;
	const [at, behind] = [lines.position(entry.keyStart), lines.position(first.keyStart)];
	if (behind.line <= at.line || behind.column !== at.column) return void 0;
	const [from, to] = [lines.position(first.keyStart).line, lines.position(Math.max(last.keyStart, last.end - 1)).line];
	const range = from === to ? `line ${String(from)}` : `lines ${String(from)} to ${String(to)}`;
	const names = listed$1(own.map((({ key }) => key)));
	return diagnose("wrong-indentation", lines.location(entry.keyStart, entry.keyEnd), `'${entry.key}' is empty, because ${names} ${own.length === 1 ? "begins" : "begin"} at the same column. ${own.length === 1 ? "It was" : "They were"} not checked.`, { hint: `Indent ${range} by two more columns, if ${own.length === 1 ? "it belongs" : "they belong"} to '${entry.key}'.` });
});
const isBelow = ((path, parent) => parent.every(((part, index) => path[index] === part)));
const indentationFindings = ((document, misfits) => {
	const findings = [];
	const explained = [];
	for (const { keyword, instancePath } of misfits) {
		const path = pathOf(instancePath);
		const node = keyword === "type" ? nodeAt(document, path) : void 0;
		if (node?.kind !== "scalar" || node.value !== null || node.end > node.start) continue;
		const own = belongingTo(document, path);
		const found = finding$1(document, path, own);
		if (found === void 0) continue;
		findings.push(found);
		for (const key of [path.at(-1) ?? "", ...own.map(((each) => each.key))]) explained.push([...path.slice(0, -1), key]);
	}
	if (findings.length === 0) return {
		findings,
		rest: misfits
	};
	const isExplained = (({ instancePath, params }) => {
		const extra = params["additionalProperty"];
		const path = [...pathOf(instancePath), ...typeof extra === "string" ? [extra] : []];
		return explained.some(((each) => isBelow(path, each)));
	});
	return {
		findings,
		rest: misfits.filter(((misfit) => !isExplained(misfit)))
	};
});

// packages/core/src/schema/misspelt.ts
const keyIn = (({ params }, name) => {
	const key = params[name];
	return typeof key === "string" ? key : "";
});
const keysMeant = ((misfit) => meantBy(keyIn(misfit, "additionalProperty"), Object.keys(schemaAt(pathOf(misfit.instancePath), "object")?.properties ?? {})));
const withoutMisspelt = ((misfits) => {
	const missing = new Set(misfits.filter((({ keyword }) => keyword === "required")).map((({ instancePath }) => instancePath)));
	const meant = new Set(misfits.filter((({ keyword, instancePath }) => keyword === "additionalProperties" && missing.has(instancePath))).flatMap(((misfit) => keysMeant(misfit).map(((key) => JSON.stringify([misfit.instancePath, key]))))));
	return misfits.filter(((misfit) => misfit.keyword !== "required" || !meant.has(JSON.stringify([misfit.instancePath, keyIn(misfit, "missingProperty")]))));
});

// packages/core/src/schema/misfits.ts
const textOf$1 = ((value) => typeof value === "string" ? value : JSON.stringify(value) ?? "");
const nameOf = ((path) => {
	const last = path.at(-1);
	if (last === void 0) return "The file";
	return /^\d+$/.test(last) ? `Entry ${Number(last) + 1} of '${path.at(-2) ?? ""}'` : `'${last}'`;
});
const typeNames = {
	object: "a mapping",
	array: "a list",
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	null: "nothing"
};
const typeName = ((value) => {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return "a list";
	return typeNames[typeof value] ?? typeof value;
});
const valueAt = ((value, path) => {
	let found = value;
	for (const part of path) {
		if (typeof found !== "object" || found === null) return void 0;
		found = Object.getOwnPropertyDescriptor(found, part)?.value;
	}
	return found;
});
const literalSecret = ((document, path) => diagnose("secret-literal", keyLocationOf(document, path), "The file contains the secret itself.", { hint: "Revoke it, store a new one in an environment variable, and write clientSecret: { env: ADX_LAB_SECRET }." }));
const spokenBooleans = {
	yes: "true",
	on: "true",
	true: "true",
	no: "false",
	off: "false",
	false: "false"
};
const durationHint = ((path, found) => {
	const { pattern, examples } = schemaAt(path, "scalar") ?? {};
	const unit = /[a-z]$/.exec(String(examples?.[0]))?.[0];
	return pattern === patterns.timespan && unit !== void 0 ? `Give it a unit: ${String(found)}${unit}.` : void 0;
});
const hintFor$1 = ((types, found, path) => {
	if (found === null || found === void 0) return "Give it a value, or delete the key.";
	const duration = typeof found === "number" ? durationHint(path, found) : void 0;
	if (duration !== void 0) return duration;
	if (types.includes("string")) return typeof found === "number" || typeof found === "boolean" ? `Put it in quotes: "${String(found)}".` : void 0;
	if (typeof found !== "string") return void 0;
	if (types.includes("boolean") && Object.hasOwn(spokenBooleans, found.toLowerCase())) return `Write ${spokenBooleans[found.toLowerCase()] ?? ""}, without quotes.`;
	return types.includes("integer") && /^\d+$/.test(found) ? "Write it without quotes." : void 0;
});
const shapeHint = ((types, found, path) => {
	if (types.includes("object")) {
		const { properties = {}, required = [] } = schemaAt(path, "object") ?? {};
		const keys = Object.keys(properties);
		const [only] = required;
		if (typeof found === "string" && required.length === 1 && /^[\w.-]{1,60}$/.test(found)) return `Write ${only ?? ""}: ${found}.`;
		return keys.length === 0 ? "Write one entry on each line: a name, a colon, and its value." : `Write its keys, one on each line: ${keys.join(", ")}.`;
	}
	if (types.includes("array") && typeof found === "string" && /^[\w.-]{1,60}$/.test(found)) return `Write [${found}].`;
	if (types.includes("array")) return "Write one entry on each line, after a dash and a space.";
	const example = schemaAt(path, "scalar")?.examples?.[0];
	return example === void 0 ? "Write one value after the colon." : `Write a value, for example ${textOf$1(example)}.`;
});
const wrongType = ((document, root, misfit, path) => {
	const found = valueAt(root, path);
	const asked = misfit.params["type"];
	const types = Array.isArray(asked) ? asked.map(String) : [textOf$1(asked)];
	const expected = types.map(((type) => typeNames[type] ?? type));
	if (/\/else\/(?:type|enum)$/.test(misfit.schemaPath)) expected.push("a mapping");
	const hint = hintFor$1(types, found, path) ?? shapeHint(types, found, path);
	const message = `${nameOf(path)} must be ${expected.join(" or ")}, but it is ${typeName(found)}.`;
	return diagnose("wrong-type", locationOf(document, path), message, { hint });
});
const strayedSecret = ((document, path, key) => {
	const node = nodeAt(document, [...path, key]);
	if (!isSecretKey(key) || node?.kind !== "scalar" || node.value === null) return void 0;
	const message = `The key '${key}' is unknown here, and its value looks like a secret.`;
	return diagnose("secret-literal", keyLocationOf(document, [...path, key]), message, { hint: "Revoke it, and delete the line. The file contains only the name of a variable: clientSecret: { env: ADX_LAB_SECRET }." });
});
const unknownKey = ((document, misfit, path) => {
	const key = textOf$1(misfit.params["additionalProperty"]);
	const secret = strayedSecret(document, path, key);
	if (secret !== void 0) return secret;
	const known = Object.keys(schemaAt(path, "object")?.properties ?? {});
	const where = path.length === 0 ? "at the top of the file" : `in ${nameOf(path).replace("Entry", "entry")}`;
	const hint = didYouMean(key, known) ?? (known.length > 0 ? `Known keys: ${known.join(", ")}.` : void 0);
	return diagnose("unknown-key", keyLocationOf(document, [...path, key]), `The key '${key}' is not known ${where}.`, { hint });
});
const lineFor = ((path) => {
	const key = String(path.at(-1));
	const schema = schemaAt(path, "scalar");
	const value = schema?.enum?.[0] ?? schema?.examples?.[0] ?? (schema?.type === "boolean" ? true : void 0);
	return value === void 0 ? `the key ${key}` : `${key}: ${textOf$1(value)}`;
});
const missingKey = ((document, misfit, path) => {
	const key = textOf$1(misfit.params["missingProperty"]);
	if (nodeAt(document, [...path, key]) !== void 0) return void 0;
	if (path[0] === "accept" && key === "until") return void 0;
	const about = schemaAt(path, "object")?.properties?.[key]?.description;
	const where = path.length === 0 ? "The file" : nameOf(path);
	return diagnose("missing-key", keyLocationOf(document, path), `${where} has no '${key}'.`, { hint: `Add ${lineFor([...path, key])}.${about === void 0 ? "" : ` ${about}`}` });
});
const unknownValue = ((document, root, misfit, path) => {
	const found = valueAt(root, path);
	const allowed = (schemaAt(path, "scalar")?.enum ?? []).map(textOf$1);
	const shown = typeof found === "object" ? typeName(found) : `'${String(found)}'`;
	const choice = allowed.length === 1 ? allowed.join("") : `one of ${allowed.join(", ")}`;
	const mapping = misfit.schemaPath.endsWith("/else/enum") ? ", or a mapping" : "";
	return diagnose("unknown-value", locationOf(document, path), `${nameOf(path)} is ${shown}; it must be ${choice}${mapping}.`, { hint: typeof found === "string" ? didYouMean(found, allowed) : void 0 });
});
const schemaFinding = ((document, root, misfit) => {
	const path = pathOf(misfit.instancePath);
	if (misfit.keyword === "type" && path.includes("clientSecret") && valueAt(root, path) !== null) return literalSecret(document, path);
	switch (misfit.keyword) {
		case "additionalProperties": return unknownKey(document, misfit, path);
		case "required": return missingKey(document, misfit, path);
		case "enum": return unknownValue(document, root, misfit, path);
		case "minItems":
		case "minProperties": return diagnose("too-few", locationOf(document, path), `${nameOf(path)} must not be empty.`, { hint: "Add an entry, or delete the key." });
		default: return wrongType(document, root, misfit, path);
	}
});
const schemaFindings = ((document, root, misfits) => {
	const { findings, rest } = indentationFindings(document, misfits);
	return [...findings, ...withoutMisspelt(rest).flatMap(((misfit) => schemaFinding(document, root, misfit) ?? []))];
});

// packages/core/src/generated/validate-config.ts
const misfitsOf = ((value) => validate20(value) ? [] : validate20.errors);
const joined = ((all, more) => {
	for (const each of more) all.push(each);
	return all;
});
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
				},
				"merge": {
					"type": "object",
					"minProperties": 1,
					"properties": {
						"rowCountUpperBoundForMerge": { "type": "integer" },
						"originalSizeMBUpperBoundForMerge": { "type": "integer" },
						"maxRangeInHours": { "type": "integer" },
						"allowRebuild": { "type": "boolean" },
						"allowMerge": { "type": "boolean" },
						"lookback": { "type": "string" }
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
				},
				"merge": {
					"type": "object",
					"minProperties": 1,
					"properties": {
						"rowCountUpperBoundForMerge": { "type": "integer" },
						"originalSizeMBUpperBoundForMerge": { "type": "integer" },
						"maxRangeInHours": { "type": "integer" },
						"allowRebuild": { "type": "boolean" },
						"allowMerge": { "type": "boolean" },
						"lookback": { "type": "string" }
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
				"value": {},
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
		},
		"merge": {
			"type": "object",
			"minProperties": 1,
			"properties": {
				"rowCountUpperBoundForMerge": { "type": "integer" },
				"originalSizeMBUpperBoundForMerge": { "type": "integer" },
				"maxRangeInHours": { "type": "integer" },
				"allowRebuild": { "type": "boolean" },
				"allowMerge": { "type": "boolean" },
				"lookback": { "type": "string" }
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
		},
		"merge": {
			"type": "object",
			"minProperties": 1,
			"properties": {
				"rowCountUpperBoundForMerge": { "type": "integer" },
				"originalSizeMBUpperBoundForMerge": { "type": "integer" },
				"maxRangeInHours": { "type": "integer" },
				"allowRebuild": { "type": "boolean" },
				"allowMerge": { "type": "boolean" },
				"lookback": { "type": "string" }
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
		if (data.merge !== void 0) {
			let data21 = data.merge;
			if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
				if (Object.keys(data21).length < 1) {
					const err38 = {
						instancePath: instancePath + "/merge",
						schemaPath: "#/properties/merge/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err38];
					else vErrors.push(err38);
					errors++;
				}
				for (const key5 in data21) if (!(key5 === "rowCountUpperBoundForMerge" || key5 === "originalSizeMBUpperBoundForMerge" || key5 === "maxRangeInHours" || key5 === "allowRebuild" || key5 === "allowMerge" || key5 === "lookback")) {
					const err39 = {
						instancePath: instancePath + "/merge",
						schemaPath: "#/properties/merge/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err39];
					else vErrors.push(err39);
					errors++;
				}
				if (data21.rowCountUpperBoundForMerge !== void 0) {
					let data22 = data21.rowCountUpperBoundForMerge;
					if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
						const err40 = {
							instancePath: instancePath + "/merge/rowCountUpperBoundForMerge",
							schemaPath: "#/properties/merge/properties/rowCountUpperBoundForMerge/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err40];
						else vErrors.push(err40);
						errors++;
					}
				}
				if (data21.originalSizeMBUpperBoundForMerge !== void 0) {
					let data23 = data21.originalSizeMBUpperBoundForMerge;
					if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
						const err41 = {
							instancePath: instancePath + "/merge/originalSizeMBUpperBoundForMerge",
							schemaPath: "#/properties/merge/properties/originalSizeMBUpperBoundForMerge/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
				if (data21.maxRangeInHours !== void 0) {
					let data24 = data21.maxRangeInHours;
					if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
						const err42 = {
							instancePath: instancePath + "/merge/maxRangeInHours",
							schemaPath: "#/properties/merge/properties/maxRangeInHours/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
				if (data21.allowRebuild !== void 0) {
					if (typeof data21.allowRebuild !== "boolean") {
						const err43 = {
							instancePath: instancePath + "/merge/allowRebuild",
							schemaPath: "#/properties/merge/properties/allowRebuild/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean"
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
				if (data21.allowMerge !== void 0) {
					if (typeof data21.allowMerge !== "boolean") {
						const err44 = {
							instancePath: instancePath + "/merge/allowMerge",
							schemaPath: "#/properties/merge/properties/allowMerge/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean"
						};
						if (vErrors === null) vErrors = [err44];
						else vErrors.push(err44);
						errors++;
					}
				}
				if (data21.lookback !== void 0) {
					if (typeof data21.lookback !== "string") {
						const err45 = {
							instancePath: instancePath + "/merge/lookback",
							schemaPath: "#/properties/merge/properties/lookback/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
				}
			} else {
				const err46 = {
					instancePath: instancePath + "/merge",
					schemaPath: "#/properties/merge/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
	} else {
		const err47 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err47];
		else vErrors.push(err47);
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
		if (data.merge !== void 0) {
			let data25 = data.merge;
			if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
				if (Object.keys(data25).length < 1) {
					const err36 = {
						instancePath: instancePath + "/merge",
						schemaPath: "#/properties/merge/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties"
					};
					if (vErrors === null) vErrors = [err36];
					else vErrors.push(err36);
					errors++;
				}
				for (const key5 in data25) if (!(key5 === "rowCountUpperBoundForMerge" || key5 === "originalSizeMBUpperBoundForMerge" || key5 === "maxRangeInHours" || key5 === "allowRebuild" || key5 === "allowMerge" || key5 === "lookback")) {
					const err37 = {
						instancePath: instancePath + "/merge",
						schemaPath: "#/properties/merge/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err37];
					else vErrors.push(err37);
					errors++;
				}
				if (data25.rowCountUpperBoundForMerge !== void 0) {
					let data26 = data25.rowCountUpperBoundForMerge;
					if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
						const err38 = {
							instancePath: instancePath + "/merge/rowCountUpperBoundForMerge",
							schemaPath: "#/properties/merge/properties/rowCountUpperBoundForMerge/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
				}
				if (data25.originalSizeMBUpperBoundForMerge !== void 0) {
					let data27 = data25.originalSizeMBUpperBoundForMerge;
					if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
						const err39 = {
							instancePath: instancePath + "/merge/originalSizeMBUpperBoundForMerge",
							schemaPath: "#/properties/merge/properties/originalSizeMBUpperBoundForMerge/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
				if (data25.maxRangeInHours !== void 0) {
					let data28 = data25.maxRangeInHours;
					if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
						const err40 = {
							instancePath: instancePath + "/merge/maxRangeInHours",
							schemaPath: "#/properties/merge/properties/maxRangeInHours/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err40];
						else vErrors.push(err40);
						errors++;
					}
				}
				if (data25.allowRebuild !== void 0) {
					if (typeof data25.allowRebuild !== "boolean") {
						const err41 = {
							instancePath: instancePath + "/merge/allowRebuild",
							schemaPath: "#/properties/merge/properties/allowRebuild/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean"
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
				if (data25.allowMerge !== void 0) {
					if (typeof data25.allowMerge !== "boolean") {
						const err42 = {
							instancePath: instancePath + "/merge/allowMerge",
							schemaPath: "#/properties/merge/properties/allowMerge/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean"
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
				if (data25.lookback !== void 0) {
					if (typeof data25.lookback !== "string") {
						const err43 = {
							instancePath: instancePath + "/merge/lookback",
							schemaPath: "#/properties/merge/properties/lookback/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
			} else {
				const err44 = {
					instancePath: instancePath + "/merge",
					schemaPath: "#/properties/merge/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err44];
				else vErrors.push(err44);
				errors++;
			}
		}
	} else {
		const err45 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err45];
		else vErrors.push(err45);
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
								for (const key16 in data46) if (!(key16 === "at" || key16 === "attribute" || key16 === "value" || key16 === "reason" || key16 === "until" || key16 === "only")) {
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
const validate = ((value) => misfitsOf(value).filter(((misfit) => misfit.keyword !== "if")));

// packages/core/src/sections/accept/accept-file.ts
const nothing = {
	kind: "sequence",
	items: [],
	start: 0,
	end: 0
};
const hint$1 = "Write one line for each accepted risk, exactly as a refusal prints it.";
const joinAccept = ((document, files) => {
	const named = references(document).find((({ kind }) => kind === "accept"));
	const file = named === void 0 ? void 0 : files.get(named.path);
	if (named === void 0 || file === void 0 || "problem" in file) return {
		document,
		diagnostics: []
	};
	const name = besideConfig(document.file, named.path);
	const parsed = parse(file.text, name);
	const found = parsed.diagnostics.filter((({ code }) => code !== "empty-file"));
	const lines = linesOf(file.text, name);
	const part = parsed.document ?? {
		file: name,
		text: file.text,
		lines,
		root: nothing,
		intact: found.length === 0
	};
	const isList = part.root.kind === "sequence";
	const isEmpty = part.root.kind === "scalar" && part.root.value === null;
	const message = `The file ${name} does not contain a list of accepted risks.`;
	const wrong = isList || isEmpty ? [] : [diagnose("accept-malformed", lines.location(0, 1), message, { hint: hint$1 })];
	const list = isList ? part : {
		...part,
		root: nothing
	};
	return {
		document: {
			...document,
			intact: document.intact && part.intact,
			parts: /* @__PURE__ */ new Map([["accept", list]])
		},
		diagnostics: [...found, ...wrong]
	};
});

// packages/core/src/findings/merge.ts
const most = 1e3;
const bounded = ((diagnostics) => {
	const sorted = sortDiagnostics(diagnostics);
	if (sorted.length <= most) return sorted;
	const kept = sorted.toSorted(bySeverity).slice(0, most);
	const first = sorted.slice(0, 1);
	const message = `There are ${sorted.length} findings; ${most} are shown.`;
	return sortDiagnostics([...kept, ...first.map(((at) => diagnose("findings-omitted", at, message)))]);
});
const mergeFindings = ((all, everywhere = []) => {
	const merged = /* @__PURE__ */ new Map();
	for (const { environment, diagnostics } of all) for (const diagnostic of diagnostics) {
		const key = sameKey(diagnostic);
		const known = merged.get(key) ?? {
			diagnostic,
			environments: /* @__PURE__ */ new Set()
		};
		merged.set(key, known);
		if (environment !== void 0) known.environments.add(environment);
	}
	const own = [...merged.values()].map((({ diagnostic, environments }) => environments.size === 0 || environments.size === all.length ? diagnostic : {
		...diagnostic,
		environments: [...environments]
	}));
	return bounded(everywhere.length === 0 ? own : dedupeDiagnostics([...own, ...everywhere]));
});

// packages/core/src/sections/accept/rules.ts
const blocking = blockingRisks;
const address$1 = /^(?:[a-z][a-z-]*\/[a-z][a-z-]*:[^/\s][^\n]*|plan)$/;
function* riskFindings({ at }, { path, value }) {
	if (value.risk !== void 0 && !blocking.includes(value.risk)) {
		const message = `'${value.risk}' is not a risk that blocks a plan.`;
		yield diagnose("accept-risk-unknown", at([...path, "risk"]), message, { hint: didYouMean(value.risk, blocking) ?? `Known: ${blocking.join(", ")}.` });
	}
	if (value.at !== void 0 && !address$1.test(value.at)) {
		const message = `'${value.at}' is not an address such as adx/table:wards/vitals/old_table.`;
		yield diagnose("accept-malformed", at([...path, "at"]), message);
	}
}
const seenIn = (({ path, value: { seen } }) => typeof seen === "string" ? [{
	name: "",
	path: [...path, "seen"],
	value: seen
}] : entriesOf$1(seen, [...path, "seen"]));
function* seenFindings(context, line) {
	const { at, keyAt, environments, suggest } = context;
	for (const { path, value } of seenIn(line)) {
		if (matches("fingerprint", value)) continue;
		const message = `'${value}' is not a fingerprint: 8 hexadecimal digits in lower case.`;
		yield diagnose("accept-malformed", at(path), message);
	}
	const known = environments.map((({ name }) => name));
	for (const { name, path } of seenIn(line)) {
		if (name === "" || known.includes(name)) continue;
		const listed = `Known: ${known.slice(0, 20).join(", ")}.`;
		const hint = known.length === 0 ? "The file has no environments." : suggest(name, (() => known)) ?? listed;
		yield diagnose("environment-unknown", keyAt(path), `There is no environment '${name}'.`, { hint });
	}
}
const lineToPaste = (({ value: { risk, at, seen, only } }) => {
	if (risk === void 0 || at === void 0 || seen === void 0) return "Paste the line from a new refusal.";
	const environments = only?.filter(((name) => name !== void 0));
	return `Replace it with this line: ${consentLine({
		risk,
		at,
		seen,
		...environments === void 0 ? {} : { only: environments }
	})}`;
});
function* untilFindings({ at, keyAt, isWritten }, line) {
	const { path, value } = line;
	const place = [...path, "until"];
	const hint = lineToPaste(line);
	if (value.until === void 0) {
		if (isWritten(place)) return;
		yield diagnose("accept-without-end", keyAt(path), "This consent has no end date: `until` is missing.", { hint });
	} else if (readDate(value.until) === void 0) yield diagnose("accept-malformed", at(place), `'${value.until}' is not a date such as 2026-12-30.`, { hint });
}
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
		if (known.has(key)) yield diagnose("accept-twice", context.at([...line.path, "risk"]), "This risk is already accepted.");
		known.add(key);
	}
}

// packages/core/src/sections/application/rules.ts
const subdomainHint = ((text) => {
	const label = /^(?:https?:\/\/)?([A-Za-z0-9-]+)(?:\.azureiotcentral\.com)?\/?$/.exec(text)?.[1]?.toLowerCase();
	return label === void 0 || !matches("subdomain", label) ? void 0 : `Write ${label}.`;
});
function* applicationRule({ draft, at }) {
	const { subdomain, resourceId } = draft.application ?? {};
	if (subdomain !== void 0 && !matches("subdomain", subdomain)) {
		const message = `'${subdomain}' is not a valid subdomain. A subdomain has at most 63 lower-case letters, digits and hyphens.`;
		yield diagnose("subdomain-malformed", at(["application", "subdomain"]), message, { hint: subdomainHint(subdomain) });
	}
	if (resourceId !== void 0 && !matches("applicationResource", resourceId)) yield diagnose("resource-id-malformed", at(["application", "resourceId"]), `'${resourceId}' is not the resource id of an IoT Central application.`, { hint: "/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.IoTCentral/iotApps/<name>" });
}

// packages/core/src/sections/clusters/rules.ts
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
	"unknown-host": "its host is not a known Kusto host",
	"no-cluster": "its host belongs to another Microsoft service, which has no databases for IoT Central to write to",
	"test-cluster": "its host is one of Microsoft's own test clusters",
	interactive: "its host needs an interactive sign-in, which adx-export does not support",
	"other-cloud": "adx-export does not support its cloud"
};
const unknownHosts = [
	"unknown-host",
	"no-cluster",
	"test-cluster",
	"interactive",
	"other-cloud"
];
const webHint = ((url) => {
	const [page, name] = /^https:\/\/dataexplorer\.azure\.com(?:\/(?:#\/)?clusters\/([\w.-]+)|\/|$)/i.exec(url) ?? [];
	if (page === void 0) return void 0;
	if (name === void 0) return "This is the address of the query page. Copy the URI of the cluster from its overview in the Azure portal.";
	return `This is the address of the query page. Write https://${(/\.kusto\./i.test(name) ? name : `${name}.kusto.windows.net`).toLowerCase()}.`;
});
const wholeHint = ((url) => {
	const [, host] = /^(?:https?:\/\/)?([\w.-]{1,253})(?::\d{1,5})?(?:[/?#][^@]*)?$/i.exec(url) ?? [];
	if (host === void 0) return void 0;
	const whole = `https://${host.toLowerCase()}`;
	return typeof parseClusterUrl(whole) === "string" ? void 0 : `Write ${whole}.`;
});
const urlFinding = (({ at }, { value, path }, problem) => {
	const location = at([...path, "url"]);
	const url = value.url ?? "";
	const message = `${problem === "user" ? "The URL" : `'${url}'`} is not the URL of a cluster: ${problems[problem]}.`;
	if (problem === "ingest") return diagnose("cluster-url-ingest", location, message, { hint: `Write ${url.replace(/\/\/ingest-/i, "//")}.` });
	return unknownHosts.includes(problem) ? diagnose("cluster-host-unknown", location, message, { hint: webHint(url) }) : diagnose("cluster-url", location, message, { hint: webHint(url) ?? wholeHint(url) ?? "https://<cluster>.<region>.kusto.windows.net" });
});
function* engineFindings({ at, keyAt, isWritten }, found, engine) {
	if (engine.engine === "synapse") {
		const message = `'${engine.host}' is a pool of Synapse Data Explorer, which is retired.`;
		yield diagnose("cluster-retired", at([...found.path, "url"]), message);
	}
	const { resourceId, streamingIngestion } = found.value;
	if (streamingIngestion !== void 0 && engine.engine === "synapse") {
		const message = `adx-export cannot check or change streaming ingestion of the pool '${engine.host}'.`;
		yield diagnose("synapse-by-hand", keyAt([...found.path, "streamingIngestion"]), message, { hint: "Set it in Synapse Studio, in the settings of the pool, and delete the key from the file." });
	}
	const knowsResource = isWritten([...found.path, "resourceId"]);
	if (streamingIngestion !== void 0 && engine.engine === "adx" && !knowsResource) {
		const message = `Without resourceId, adx-export cannot check or change streaming ingestion of the cluster '${found.name}'.`;
		yield diagnose("cluster-flag-out-of-reach", keyAt([...found.path, "streamingIngestion"]), message);
	}
	const name = resourceId !== void 0 && matches("clusterResource", resourceId) ? resourceId.split("/").at(-1)?.toLowerCase() : void 0;
	if (name !== void 0 && engine.engine !== "fabric" && name !== engine.host.split(".")[0]) {
		const message = `The URL belongs to the cluster '${engine.host.split(".")[0] ?? ""}', but the resource id belongs to '${name}'.`;
		yield diagnose("cluster-resource-differs", at([...found.path, "resourceId"]), message);
	}
}
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
			message: `'${first.name}' is here.`,
			...context.keyAt(first.path)
		}] });
	}
}

// packages/core/src/sections/tables/column-types.ts
const elsewhere = {
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
const hintFor = ((type) => {
	const lower = type.toLowerCase();
	if (canonicalType(lower) !== void 0) return `Types are in lower case: write ${lower}.`;
	const known = Object.hasOwn(elsewhere, lower) ? elsewhere[lower] : void 0;
	if (known !== void 0) return `Write ${known}.`;
	return didYouMean(type, columnTypeSpellings) ?? "Types are bool, datetime, decimal, dynamic, guid, int, long, real, string and timespan.";
});
function* columnTypeRule({ draft, at }) {
	for (const table of tablesOf(draft)) for (const { path, value } of columnsOf(table)) {
		const [type, place] = typeof value === "string" ? [value, path] : [value.type, [...path, "type"]];
		if (type === void 0 || canonicalType(type) !== void 0) continue;
		yield diagnose("column-type-unknown", at(place), `'${type}' is not a type that Kusto accepts.`, { hint: hintFor(type) });
	}
}

// packages/core/src/sections/exports/default-record.ts
const always = [
	"applicationId",
	"messageSource",
	"schema",
	"enqueuedTime",
	"enrichments"
];
const ofDevice = [
	...always,
	"deviceId",
	"templateId"
];
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
const listed = ((names) => names.length > 8 ? `${names.slice(0, 8).join(", ")} and ${names.length - 8} more` : names.join(", "));
const noMapping = "Add a transform to the link that fills them. An ingestion mapping of the table does not help, because IoT Central never uses one.";
function* defaultRecordRule({ draft, at, isWritten }) {
	const tables = new Map(tablesOf(draft).map(((table) => [tableName(table), table])));
	for (const link of linksOf(draft)) {
		if (isWritten([...link.path, "transform"])) continue;
		const { destination } = link.value;
		const keys = keysBySource[link.export.value.source ?? ""];
		const table = tables.get((destination === void 0 ? void 0 : draft.destinations?.[destination]?.table) ?? "");
		if (keys === void 0 || table === void 0) continue;
		const columns = columnsOf(table).map((({ name }) => name));
		const empty = columns.filter(((name) => !keys.includes(name)));
		if (empty.length === 0 || columns.length === 0) continue;
		const cased = empty.find(((name) => keys.some(((key) => key.toLowerCase() === name.toLowerCase()))));
		const key = keys.find(((each) => each.toLowerCase() === cased?.toLowerCase()));
		const hint = cased === void 0 ? noMapping : `Names are case-sensitive: the record has '${key ?? ""}', the table '${cased}'.`;
		const place = at([...link.path, "destination"]);
		if (empty.length === columns.length) {
			const message = `Without a transform, no column of the table '${table.name}' receives a value.`;
			yield diagnose("default-record-nothing", place, message, { hint: cased === void 0 ? `Its keys are ${keys.join(", ")}. ${noMapping}` : hint });
		} else {
			const message = `Without a transform, the default record does not fill ${listed(empty)}.`;
			yield diagnose("default-record-columns", place, message, { hint });
		}
	}
}

// packages/core/src/sections/names/ids.ts
const isDots = ((name) => name === "." || name === "..");
function* ids$1({ at, keyAt }, what, all) {
	const seen = /* @__PURE__ */ new Map();
	for (const found of all) {
		const { name, path, value } = found;
		const id = value.id ?? name;
		const location = value.id === void 0 ? keyAt(path) : at([...path, "id"]);
		if (isDots(id)) yield diagnose("key-malformed", location, `'${id}' cannot be used as an id: in a path it means a folder.`);
		else if (!matches("id", id)) yield diagnose("id-unusual", location, `'${id}' is an unusual id for this ${what}.`);
		if (value.displayName !== void 0 && value.displayName.trim() === "") yield diagnose("display-name-empty", at([...path, "displayName"]), `The ${what} '${name}' has no display name.`);
		const first = seen.get(id);
		seen.set(id, first ?? found);
		if (first === void 0) continue;
		yield diagnose("id-twice", location, `The ${what}s '${first.name}' and '${name}' have the same id '${id}'.`, { related: [{
			message: "The first is here.",
			...keyAt(first.path)
		}] });
	}
}

// packages/core/src/sections/destinations/rules.ts
const maxDestinations = 10;
function* unused$2({ draft, whole, keyAt }) {
	if (!whole) return;
	const linked = new Set(linksOf(draft).map((({ value }) => value.destination)));
	const feeding = new Set(destinationsOf(draft).map((({ value }) => value.table)));
	for (const { name, path } of destinationsOf(draft)) if (!linked.has(name)) yield diagnose("destination-unused", keyAt(path), `No export uses the destination '${name}'.`);
	for (const found of tablesOf(draft)) {
		if (feeding.has(tableName(found))) continue;
		yield diagnose("table-unfed", keyAt(found.path), `No destination feeds the table '${tableName(found)}'.`);
	}
}
function* destinationRule(context) {
	const all = destinationsOf(context.draft);
	for (const found of all) yield* adxRule(context, found);
	yield* ids$1(context, "destination", all);
	if (all.length > maxDestinations) {
		const message = `There are ${all.length} destinations; an application has at most ${maxDestinations}.`;
		yield diagnose("quota-exceeded", context.keyAt(["destinations"]), message);
	}
	yield* unused$2(context);
}

// packages/core/src/values/ignore-line.ts
const reasonToWrite = "<why>";
const plain = /^(?:[a-z][A-Za-z]*|\d+[dhms])$/u;
const words$1 = /* @__PURE__ */ new Set([
	"true",
	"false",
	"null",
	"yes",
	"no",
	"on",
	"off",
	"y",
	"n"
]);
const escaped = ((character) => {
	const code = character.codePointAt(0) ?? 0;
	const [letter, width] = code <= 255 ? ["x", 2] : code <= 65535 ? ["u", 4] : ["U", 8];
	return `\\${letter}${code.toString(16).padStart(width, "0")}`;
});
const inQuotes = ((text) => replaceInvisible(JSON.stringify(text), escaped).replaceAll("##[", (() => "\\x23\\x23[")));
const quoted = ((text) => inQuotes(text).replaceAll("${{", (() => "$${{")));
const scalar = ((text) => plain.test(text) && !words$1.has(text) ? text : quoted(text));
const valueText = ((value) => {
	if (typeof value === "string") return scalar(value);
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(valueText).join(", ")}]`;
	const members = Object.entries(value).map((([key, member]) => `${inQuotes(key)}: ${valueText(member)}`));
	return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
});
const ignoreLine = (({ at, attribute, value, until, only }) => {
	return `- { ${[
		`at: ${inQuotes(at)}`,
		...attribute === void 0 ? [] : [`attribute: ${scalar(attribute)}`],
		...value === void 0 ? [] : [`value: ${valueText(value)}`],
		`reason: ${JSON.stringify(reasonToWrite)}`,
		`until: ${until}`,
		...only === void 0 ? [] : [`only: [${only.map(scalar).join(", ")}]`]
	].join(", ")} }`;
});
const ignoreEnd = ((today) => {
	const day = readDate(today);
	if (day === void 0) throw new Error(`not a day: ${today}`);
	return dateText(day + 30);
});

// packages/core/src/sections/drift/rules.ts
const address = /^[a-z][a-z-]*\/[a-z][a-z-]*:[^/\s][^\n]*$/;
function* deviationRule({ draft, at }) {
	const known = /* @__PURE__ */ new Set();
	for (const { path, value } of deviationsIn(draft)) {
		const { at: where, attribute, until, reason } = value;
		if (where !== void 0 && !address.test(where)) yield diagnose("ignore-malformed", at([...path, "at"]), `'${where}' is not an address such as adx/table:wards/vitals/readings.`, { hint: "Copy the address from the plan or from the issue of drift." });
		if (until !== void 0 && readDate(until) === void 0) yield diagnose("ignore-malformed", at([...path, "until"]), `'${until}' is not a date such as 2026-12-30.`, { hint: "Write the last day on which the difference is accepted." });
		if (reason !== void 0 && ["", "<why>"].includes(reason.trim())) yield diagnose("ignore-malformed", at([...path, "reason"]), "The reason is missing.", { hint: "Say in one sentence why the difference is accepted." });
		const key = JSON.stringify([
			where,
			attribute,
			value.value
		]);
		if (known.has(key)) yield diagnose("ignore-twice", at([...path, "at"]), "This difference is already accepted.");
		known.add(key);
	}
}

// packages/core/src/sections/exports/doubles.ts
const feedOf = (({ value, export: from }, table) => JSON.stringify([
	from.value.source,
	from.value.filter?.trim() ?? "",
	table,
	value.transform ?? ""
]));
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
const form = /^(?:dtmi|urn):[A-Za-z0-9_:.-]+(?:;\d+(?:\.\d+)?)?$/;
const isModelId = ((text) => form.test(text));

// packages/core/src/sections/exports/enrichments.ts
const systemNames = [
	"$enabled",
	"$displayName",
	"$templateDisplayName",
	"$organizations",
	"$provisioned",
	"$simulated"
];
function* shape$1({ keyAt, isWritten }, { name, path, value }) {
	const given = ["value", "path"].filter(((key) => isWritten([...path, key])));
	if (given.length !== 1) {
		const found = given.length === 0 ? "neither" : "both";
		yield diagnose("enrichment-malformed", keyAt(path), `The enrichment '${name}' must have either value or path, but it has ${found}.`);
		return;
	}
	if (value.target === void 0) return;
	if (value.path === void 0 || value.path.startsWith("$")) {
		const message = "A target is allowed only with the path of a property of a model.";
		yield diagnose("enrichment-malformed", keyAt([...path, "target"]), message);
	}
}
function* names$1({ at }, { path, value }) {
	const { path: property, target } = value;
	if (property === "") yield diagnose("enrichment-malformed", at([...path, "path"]), "The path is empty.");
	if (property?.startsWith("$") === true && !systemNames.includes(property)) {
		const message = `'${property}' is not a documented system name for enrichments.`;
		yield diagnose("enrichment-name-unknown", at([...path, "path"]), message, { hint: didYouMean(property, systemNames) });
	}
	if (target !== void 0 && !isModelId(target)) yield diagnose("model-id-malformed", at([...path, "target"]), `'${target}' is not the id of a device model.`);
}
function* enrichmentRule(context) {
	for (const dataExport of exportsOf(context.draft)) for (const found of entriesOf$1(dataExport.value.enrichments, [...dataExport.path, "enrichments"])) {
		yield* shape$1(context, found);
		yield* names$1(context, found);
	}
}

// packages/core/src/sections/environments/rules.ts
function* names({ environments, keyAt }) {
	const hint = "Use letters, digits, _ and -, beginning with a letter or _.";
	for (const { name, values } of environments) {
		if (name === "all") yield diagnose("environment-name", keyAt(["environments", name]), `'all' cannot name an environment.`, { hint: "Give it another name: `all` means every environment." });
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
const ownersOf = ((environments) => {
	const owners = /* @__PURE__ */ new Map();
	for (const { name, values } of environments) for (const key of values.keys()) {
		const known = owners.get(key) ?? [];
		owners.set(key, known);
		known.push(name);
	}
	return owners;
});
const mostDifferences = 1e3;
function* sameKeys({ environments, keyAt }) {
	const all = ownersOf(environments);
	let found = 0;
	for (const environment of environments) for (const [key, owners] of all) {
		if (environment.values.has(key)) continue;
		if (++found > mostDifferences) return;
		yield diagnose("environment-keys-differ", keyAt(["environments", environment.name]), `The environment '${environment.name}' has no '${key}', which ${owners.slice(0, 20).join(", ")} has.`, { hint: "Add the key to this environment, or delete it from the others." });
	}
}
const expression = /\$\{\{\s*environment\.([A-Za-z_][A-Za-z0-9_-]*)\s*\}\}/g;
function* unused$1({ environments, document, keyAt }) {
	const texts = [document, ...document.parts?.values() ?? []].map((({ text }) => text));
	const used = new Set(texts.flatMap(((text) => [...text.matchAll(expression)].map((([, key]) => key)))));
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
function* environmentRule(context) {
	const all = environmentsOf(context.document).length;
	if (all > limits$1.environments) yield diagnose("environments-too-many", context.keyAt(["environments"]), `The config has ${String(all)} environments, and ${String(limits$1.environments)} is the limit.`);
	yield* names(context);
	yield* sameKeys(context);
	yield* unused$1(context);
	yield* signIns(context);
}

// packages/core/src/values/filter.ts
const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
const blank = ((text) => text.replace(strings, ((found) => `"${" ".repeat(found.length - 2)}"`)));
const balanced = ((text) => {
	let depth = 0;
	for (const character of text) {
		if (character === "(") depth++;
		else if (character === ")") depth--;
		if (depth < 0) return false;
	}
	return depth === 0 && !text.replaceAll(/" *"/g, "").includes("\"") && !text.includes("'");
});
const outline = /^SELECT \* FROM (.+?)(?: WHERE (.+))?$/i;
const outlineOf = ((filter) => {
	const text = blank(filter).replaceAll(/\s+/g, " ").trim();
	const found = outline.exec(text.endsWith(";") ? text.slice(0, -1).trimEnd() : text);
	if (found === null || !balanced(text)) return void 0;
	return {
		from: (found[1] ?? "").split(",").map(((each) => each.trim().replace(/ AS \w+$/i, ""))),
		where: found[2] ?? ""
	};
});
const conditionsIn = ((filter) => {
	const where = outlineOf(filter)?.where ?? "";
	return where === "" ? 0 : where.split(/ (?:AND|OR) /i).length;
});
const wantsOnlySimulated = ((filter) => {
	const where = outlineOf(filter)?.where ?? "";
	return !/\b(?:OR|NOT)\b/i.test(where) && /\$simulated\s*(?:==?\s*true\b|(?:!=|<>)\s*false\b)/i.test(where);
});

// packages/core/src/sections/exports/rules.ts
const quotas = {
	exports: 10,
	destinations: 10,
	contestedDestinations: 5,
	conditions: 10
};
const withoutFilter = ["audit"];
const withoutEnrichments = ["audit", "deviceTemplateLifecycle"];
function* source({ keyAt }, { path, value }) {
	if (value.source === void 0) return;
	if (typeof value.filter === "string" && withoutFilter.includes(value.source)) yield diagnose("filter-not-allowed", keyAt([...path, "filter"]), `An export of ${value.source} has no filter.`);
	if (entriesOf$1(value.enrichments, []).length > 0 && withoutEnrichments.includes(value.source)) {
		const message = `An export of ${value.source} has no enrichments.`;
		yield diagnose("enrichments-not-allowed", keyAt([...path, "enrichments"]), message);
	}
}
function* links(context, { path, value, name }) {
	const place = [...path, "destinations"];
	const known = context.known.destinations;
	const seen = /* @__PURE__ */ new Set();
	const all = itemsOf(value.destinations, place);
	for (const link of all) {
		const { destination, transform } = link.value;
		if (typeof transform === "string" && transform.trim() === "") yield diagnose("transform-empty", context.keyAt([...link.path, "transform"]), "The transform is empty.");
		else if (typeof transform === "string" && isPath(transform)) {
			const message = `'${transform.trim()}' is the path of a file, but adx-export reads text here as jq.`;
			yield diagnose("transform-is-path", context.at([...link.path, "transform"]), message, { hint: `Write transform: { file: ${transform.trim().replace(/^\.\//, "")} }.` });
		}
		if (destination === void 0) continue;
		const at = [...link.path, "destination"];
		if (seen.has(destination)) yield diagnose("destination-twice", context.at(at), `The export '${name}' already has a link to '${destination}'.`);
		seen.add(destination);
		yield* reference$1(context, "destination-not-declared", "destination", {
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
	const enrichments = entriesOf$1(value.enrichments, []).length;
	const over = `at most ${quotas.conditions} are allowed`;
	if (conditions > quotas.conditions) yield diagnose("quota-exceeded", keyAt([...path, "filter"]), `The filter has ${conditions} conditions; ${over}.`);
	if (enrichments > quotas.conditions) yield diagnose("quota-exceeded", keyAt([...path, "enrichments"]), `There are ${enrichments} enrichments; ${over}.`);
	if (conditions + enrichments > quotas.conditions && Math.max(conditions, enrichments) <= quotas.conditions) {
		const message = `The export has ${conditions} conditions and ${enrichments} enrichments.`;
		yield diagnose("many-conditions", keyAt([...path, "enrichments"]), message);
	}
}
const isPath = ((transform) => /^\s*(?:\.?\/)?[\w-][\w./-]{0,200}\.jq\s*$/.test(transform));
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

// packages/core/src/sections/exports/filters.ts
function* shape({ at }, { path, value }, filter) {
	if (filter.trim() === "" || value.source === "audit") return;
	const place = at([...path, "filter"]);
	const found = outlineOf(filter);
	if (found === void 0) {
		yield diagnose("filter-malformed", place, "This does not look like a filter. A filter has the form: SELECT * FROM devices WHERE \u2026");
		return;
	}
	for (const from of found.from) {
		if (from.toLowerCase() === "devices" || isModelId(from)) continue;
		yield diagnose("model-id-malformed", place, `'${from}' is neither 'devices' nor the id of a device model.`);
	}
}
function* simulated({ draft, at }, { path, value }, filter) {
	if (!wantsOnlySimulated(filter)) return;
	for (const link of itemsOf(value.destinations, [...path, "destinations"])) {
		const destination = link.value.destination;
		const authorization = destination === void 0 ? void 0 : draft.destinations?.[destination]?.authorization;
		const identity = authorization === void 0 ? void 0 : draft.identities?.[authorization];
		if (identity === void 0 || typeof identity !== "string" && identity.managedIdentity === void 0) continue;
		const message = `The filter selects only simulated devices. '${destination ?? ""}' uses a managed identity, and IoT Central never exports simulated devices with one.`;
		yield diagnose("simulated-never-sent", at([...path, "filter"]), message, { related: [{
			message: "This line links the destination.",
			...at([...link.path, "destination"])
		}] });
	}
}
function* written({ document, at }, { path, value }) {
	const node = nodeAt(document, [...path, "filter"]);
	if (value.filter !== null || node?.kind !== "scalar" || node.start < node.end) return;
	yield diagnose("wrong-type", at([...path, "filter"]), "'filter' has no value.", { hint: "Write filter: null to remove the live filter, or delete the key to keep it." });
}
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

// packages/core/src/sections/principals/grants.ts
const placeOf$2 = ((cluster, database) => JSON.stringify([cluster, database]));
const rolesOf = ((database) => new Map([...Map.groupBy(principalsOf(database), (({ value }) => value.identity ?? ""))].map((([identity, principals]) => [identity, principals.flatMap((({ value }) => value.role ?? []))]))));
function* grantRule({ draft, whole, at }) {
	if (!whole) return;
	const databases = new Map(databasesOf(draft).map(((each) => [placeOf$2(each.cluster.name, each.name), each])));
	const roles = new Map([...databases].map((([place, database]) => [place, rolesOf(database)])));
	for (const { path, value } of destinationsOf(draft)) {
		const table = value.table === void 0 ? void 0 : tableReference(value.table);
		const identity = value.authorization;
		const whose = table === void 0 ? "" : placeOf$2(table.cluster, table.database);
		const database = databases.get(whose);
		if (database === void 0 || identity === void 0 || draft.identities?.[identity] === void 0) continue;
		const own = roles.get(whose)?.get(identity) ?? [];
		if (own.includes("admin")) continue;
		const place = at([...path, "authorization"]);
		const lesser = own.find(((role) => writingRoles.some(((writing) => writing === role))));
		if (lesser !== void 0) {
			const message = `'${identity}' is ${lesser} of the database '${database.name}'; IoT Central asks for admin.`;
			yield diagnose("grant-not-admin", place, message, { hint: "Grant it admin, or test that data arrives." });
			continue;
		}
		yield diagnose("identity-without-grant", place, `The file gives '${identity}' no role on the database '${database.name}' that lets it write.`, { hint: `Add { role: admin, identity: ${identity} } to the principals of '${database.name}'.` });
	}
}

// packages/core/src/sections/identities/rules.ts
function* guids({ at }, path, ids) {
	for (const [key, id] of Object.entries(ids)) {
		if (id === void 0 || matches("guid", id)) continue;
		yield diagnose("id-not-guid", at([...path, key]), `'${id}' is not a GUID.`);
	}
}
function* managed(context, found, ids) {
	yield* guids(context, [...found.path, "managedIdentity"], ids);
	if (ids["principalId"] !== void 0 && ids["tenantId"] !== void 0 || context.isWritten(["application", "resourceId"])) return;
	yield diagnose("identity-unknown", context.keyAt(found.path), `The object id and the tenant of the managed identity '${found.name}' are unknown.`, { hint: "Add application.resourceId, or write principalId and tenantId here." });
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
	]), "This is not the name of a variable that may hold a secret.", { hint: "Names begin with ADX_ and contain only capitals, digits and _. ADX_EXPORT_ is reserved." });
}
const removedFrom = ((draft) => itemsOf(draft.removed?.principals, ["removed", "principals"]).map((({ value }) => {
	const text = typeof value === "string" ? value : value.name;
	return text === void 0 ? void 0 : splitRemoval("principals", text)?.at(-1);
})));
function* unused({ draft, whole, keyAt }) {
	if (!whole) return;
	const used = /* @__PURE__ */ new Set([
		...destinationsOf(draft).map((({ value }) => value.authorization)),
		...databasesOf(draft).flatMap(((database) => principalsOf(database).map((({ value }) => value.identity)))),
		...removedFrom(draft)
	]);
	for (const { name, path } of identitiesOf(draft)) if (!used.has(name)) yield diagnose("identity-unused", keyAt(path), `Nothing uses the identity '${name}'.`);
}
function* identityRule(context) {
	for (const found of identitiesOf(context.draft)) {
		const { value, path, name } = found;
		if (typeof value === "string") {
			yield* managed(context, found, {});
			continue;
		}
		const kinds = identityTypes.filter(((kind) => context.isWritten([...path, kind])));
		if (kinds.length !== 1) {
			const message = `The identity '${name}' must have either managedIdentity or servicePrincipal, but it has ${kinds.length === 0 ? "neither" : "both"}.`;
			yield diagnose("identity-kind", context.keyAt(path), message);
		}
		if (value.managedIdentity !== void 0) yield* managed(context, found, { ...value.managedIdentity });
		yield* servicePrincipal(context, found);
	}
	yield* unused(context);
}

// packages/core/src/sections/names/keys.ts
const usable = /^[^/\p{Cc}\s](?:[^/\p{Cc}]{0,1022}[^/\p{Cc}\s])?$/u;
function* keyRule({ draft, keyAt }) {
	const found = [
		...identitiesOf(draft),
		...clustersOf(draft),
		...destinationsOf(draft),
		...exportsOf(draft).flatMap(((each) => [each, ...entriesOf$1(each.value.enrichments, [...each.path, "enrichments"])]))
	];
	for (const { name, path } of found) {
		if (invisibleIn(name) !== void 0) continue;
		if (path[0] === "destinations" && name === "all") yield diagnose("key-malformed", keyAt(path), "'all' cannot be used as a key.", { hint: "Give the destination another name: `--resend-secrets all` means every destination." });
		else if (!usable.test(name)) yield diagnose("key-malformed", keyAt(path), `'${name}' cannot be used as a key.`);
	}
}

// packages/core/src/sections/names/names.ts
const allowed = /^[\p{L}\p{Nd}_ .-]{1,1024}$/u;
const reserved = /^__|__$/;
const maxColumns = 1e4;
const kustoName = (({ name, path, value }) => value.name === void 0 ? {
	name,
	path
} : {
	name: value.name,
	path: [...path, "name"]
});
const isFine = ((name) => allowed.test(name) && !reserved.test(name) && !isDots(name));
function* nameFindings({ at, keyAt }, what, { name, path }) {
	if (isFine(name) || invisibleIn(name) !== void 0) return;
	const location = path.at(-1) === "name" ? at(path) : keyAt(path);
	const shown = name.length > 100 ? `${name.slice(0, 100)}\u2026` : name;
	if (!allowed.test(name)) {
		const why = name.length > 1024 ? "it is longer than 1024 characters" : "only letters, digits, spaces, _ . and - are allowed";
		yield diagnose("name-malformed", location, `'${shown}' cannot name a ${what}: ${why}.`);
	} else if (isDots(name)) yield diagnose("name-malformed", location, `'${shown}' cannot name a ${what}: in a path it means a folder.`);
	else yield diagnose("name-reserved", location, `'${shown}' cannot name a ${what}: names with two underscores at either end are reserved.`);
}
function* twice({ keyAt }, what, all, fold) {
	const seen = /* @__PURE__ */ new Map();
	for (const found of all) {
		const { name } = kustoName(found);
		const key = fold ? name.toLowerCase() : name;
		const first = seen.get(key);
		seen.set(key, first ?? found);
		if (first === void 0) continue;
		yield diagnose("name-twice", keyAt(found.path), `Two ${what} have the name '${name}'.`, { related: [{
			message: "The first is here.",
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
		yield diagnose("names-differ-in-case", keyAt(path), `The ${what} '${name}' and '${first}' differ only in upper and lower case.`);
	}
}
function* keyFinding({ keyAt }, { name, path, value }) {
	if (value.name !== void 0 && name.includes("/")) yield diagnose("key-malformed", keyAt(path), `'${name}' cannot be a key, because references use slashes between keys.`);
}
const placeOf$1 = (({ path }) => JSON.stringify(path));
function* nameRule(context) {
	const databases = databasesOf(context.draft);
	const tables = tablesOf(context.draft);
	const byDatabase = Map.groupBy(tables, (({ database }) => placeOf$1(database)));
	for (const database of databases) {
		yield* keyFinding(context, database);
		yield* nameFindings(context, "database", kustoName(database));
		const inside = byDatabase.get(placeOf$1(database)) ?? [];
		yield* twice(context, "tables", inside, false);
		yield* differInCase(context, "tables", inside);
	}
	for (const inside of Map.groupBy(databases, (({ cluster }) => cluster.name)).values()) yield* twice(context, "databases", inside, true);
	for (const table of tables) {
		yield* keyFinding(context, table);
		yield* nameFindings(context, "table", kustoName(table));
		const columns = columnsOf(table);
		if (columns.length > maxColumns) {
			const message = `The table has ${columns.length} columns; Kusto allows ${maxColumns}.`;
			yield diagnose("too-many-columns", context.keyAt(table.path), message);
		}
		for (const column of columns) if (!isFine(column.name)) yield* nameFindings(context, "column", column);
		yield* differInCase(context, "columns", columns);
	}
}

// packages/core/src/sections/environments/only.ts
function* listsIn(node) {
	if (node.kind === "scalar") return;
	if (node.kind === "sequence") {
		for (const item of node.items) yield* listsIn(item);
		return;
	}
	for (const { key, value } of node.entries.values()) if (key === "only" && value.kind === "sequence") yield value;
	else if (key !== "enrichments") yield* listsIn(value);
}
function* onlyRule({ document, environments, suggest }) {
	const known = new Set(environments.map((({ name }) => name)));
	const listed = [...known].slice(0, 20).join(", ");
	const seen = /* @__PURE__ */ new Set();
	for (const list of listsIn(document.root)) {
		if (seen.has(list)) continue;
		seen.add(list);
		for (const item of list.items) {
			if (item.kind !== "scalar" || typeof item.value !== "string" || known.has(item.value)) continue;
			const hint = known.size === 0 ? "The file has no environments." : suggest(item.value, (() => known)) ?? `There are ${listed}.`;
			const location = document.lines.location(item.start, item.end);
			yield diagnose("environment-unknown", location, `There is no environment '${item.value}'.`, { hint });
		}
	}
}

// packages/core/src/text/placeholders.ts
const placeholder = /(?<![A-Za-z0-9])change-me(?![A-Za-z0-9])/gi;
function* placeholderRule({ document }) {
	const offsets = [...document.text.matchAll(placeholder)].map((({ index }) => index));
	for (const { scalar, entry } of scalarsAround(document.root, offsets).held) {
		if (typeof scalar.value !== "string" || scalar.value.search(placeholder) < 0) continue;
		const written = [...document.text.slice(scalar.start, scalar.end).matchAll(placeholder)].map((({ 0: text, index }) => ({
			start: scalar.start + index,
			end: scalar.start + index + text.length
		})));
		const what = entry === void 0 ? "A value" : `'${entry.key}'`;
		for (const { start, end } of written.length === 0 ? [scalar] : written) yield diagnose("placeholder-left", document.lines.location(start, end), `${what} still contains a placeholder.`, { hint: "Replace change-me with your own value." });
	}
}

// packages/core/src/sections/policies/rules.ts
function* policyRule({ draft, at }) {
	const holders = [...databasesOf(draft).map(((database) => ({
		...database,
		database
	}))), ...tablesOf(draft)];
	for (const holder of holders) yield* policyFindingsIn({
		at,
		diagnose
	}, holder);
}

// packages/core/src/sections/principals/rules.ts
const directoryName = /^[\p{L}\p{N}_.@#+-]{1,256}$/u;
const subjects = ["identity", ...principalTypes];
function* subject({ keyAt, at, isWritten }, { path, value }) {
	const given = subjects.filter(((key) => isWritten([...path, key])));
	if (given.length !== 1) {
		const found = given.length === 0 ? "has none" : `has ${given.join(" and ")}`;
		yield diagnose("principal-subject", keyAt([...path, "role"]), `A principal has one of ${subjects.join(", ")}; this one ${found}.`);
	} else if (value.identity !== void 0 && value.tenantId !== void 0) yield diagnose("principal-subject", at([...path, "tenantId"]), "An identity already has a tenant, so `tenant` is not allowed beside it.", { hint: "Delete tenantId." });
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
			if (seen.has(key)) yield diagnose("principal-twice", context.keyAt([...found.path, "role"]), "This principal already has this role.");
			seen.add(key);
		}
	}
}

// packages/core/src/sections/removed/declared.ts
const removalKey = ((section, text) => `${section}:${section === "principals" ? text.toLowerCase() : text}`);
const idsOf = ((draft, name) => {
	const identity = name === void 0 ? void 0 : draft.identities?.[name];
	if (typeof identity !== "object") return [];
	const { servicePrincipal, managedIdentity } = identity;
	return [[servicePrincipal?.clientId, servicePrincipal?.tenantId], typeof managedIdentity === "object" ? [managedIdentity.principalId, managedIdentity.tenantId] : []].flatMap((([own, tenant]) => own === void 0 ? [] : [{
		own,
		tenant
	}]));
});
const declaredNames = ((draft) => {
	const names = /* @__PURE__ */ new Map();
	const add = ((section, parts, path) => names.set(removalKey(section, parts.join("/")), path));
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
		for (const policy of policyKeys) if (found.value[policy] !== void 0) add("policies", [...parts, policy], [...found.path, policy]);
	}
	for (const found of tablesOf(draft)) for (const name of [found.name, found.value.name ?? found.name]) {
		const parts = [
			found.database.cluster.name,
			found.database.name,
			name
		];
		add("tables", parts, found.path);
		for (const column of columnsOf(found)) add("columns", [...parts, column.name], column.path);
		for (const policy of policyKeys) if (found.value[policy] !== void 0) add("policies", [...parts, policy], [...found.path, policy]);
	}
	return names;
});

// packages/core/src/sections/removed/rules.ts
const removalsOf = (({ draft }) => removalSections.flatMap(((section) => itemsOf(draft.removed?.[section], ["removed", section]).flatMap((({ path, value }) => {
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
})))));
const outside = new RegExp(`^(?:${principalTypes.join("|")})=[^;=]+(?:;[^;=]+)?$`);
function* words(context, { section, path }, names) {
	const bad = ((name, what, known) => diagnose("removed-malformed", context.at(path), `'${name}' is not ${what}.`, { hint: context.suggest(name, (() => known)) ?? `There are ${known.join(", ")}.` }));
	if (section === "policies") {
		const policy = names.at(-1) ?? "";
		if (!policyKeys.some(((known) => known === policy))) yield bad(policy, "a policy that can be removed", policyKeys);
	}
	if (section === "principals") {
		const [, , role = "", identity = ""] = names;
		if (!databaseRoles.some(((known) => known === role))) yield bad(role, "a role", databaseRoles);
		if (outside.test(identity) || context.isWritten(["identities", identity])) return;
		yield diagnose("removed-malformed", context.at(path), `'${identity}' is neither a declared identity nor user=ID, group=ID or application=ID.`, { hint: context.suggest(identity, (() => context.known.identities)) });
	}
}
const tableNamed = ((tables, name) => tables[name] ?? Object.entries(tables).find((([key, table]) => (table?.name ?? key) === name))?.[1]);
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
		yield diagnose("removed-out-of-reach", location, `The file declares no ${what} '${name}'.`, { hint: context.suggest(name, (() => Object.keys(known))) });
		return;
	}
	if ([
		found,
		inside,
		...section === "columns" || section === "policies" && names.length > 3 ? [tableNamed(inside.tables ?? {}, table)] : []
	].some(((owner) => owner?.manage === false))) yield diagnose("removed-out-of-reach", location, "This belongs to something with `manage: false`, so adx-export does not remove it.");
}
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
		if (seen.has(key)) yield diagnose("removed-twice", context.at(path), `'${text}' is already listed here.`);
		seen.add(key);
		const place = declared.get(key);
		if (place !== void 0) yield diagnose("declared-and-removed", context.at(path), `'${text}' is removed here, but also declared.`, { related: [{
			message: "It is declared here.",
			...context.keyAt(place)
		}] });
		yield* words(context, removal, names);
		yield* reach(context, removal, names);
	}
}

// packages/core/src/text/secrets.ts
const hint = "Revoke it, store a new one in an environment variable, and write the name of the variable.";
const startOf$1 = (({ scalar, entry }) => entry !== void 0 && (isSecretKey(entry.key) || entry.key === "env") ? entry.keyStart : scalar.start);
function* secretRule({ document }) {
	const shown = secretsIn(document.text);
	const { held: scalars, outside } = scalarsAround(document.root, shown.map((({ offset }) => offset)));
	for (const held of scalars) {
		const { value } = held.scalar;
		const found = typeof value === "string" ? secretIn(value) : void 0;
		if (found === void 0) continue;
		const start = startOf$1(held);
		yield diagnose("secret-literal", document.lines.location(start, start + 1), `This looks like ${found}.`, { hint });
	}
	const others = new Set(outside);
	for (const { offset, what } of shown) {
		if (!others.has(offset)) continue;
		yield diagnose("secret-literal", document.lines.location(offset, offset + 1), `This looks like ${what}.`, { hint });
	}
}
const placeOf = (({ file, range }) => JSON.stringify([file, range.start]));
const secretsOnce = ((findings) => {
	const first = /* @__PURE__ */ new Map();
	for (const found of findings) if (found.code === "secret-literal" && !first.has(placeOf(found))) first.set(placeOf(found), found);
	return findings.filter(((found) => {
		if (found.code !== "secret-literal" && found.code !== "secret-name") return true;
		const told = first.get(placeOf(found));
		return told === void 0 || told === found;
	}));
});

// packages/core/src/sections/names/visible.ts
const namedIn = (({ draft }) => [
	...identitiesOf(draft),
	...clustersOf(draft),
	...[...databasesOf(draft), ...tablesOf(draft)].map(((each) => ({
		...each,
		texts: { name: each.value.name }
	}))),
	...[...destinationsOf(draft), ...exportsOf(draft)].map(((each) => ({
		...each,
		texts: {
			id: each.value.id,
			displayName: each.value.displayName
		}
	}))),
	...exportsOf(draft).flatMap((({ path, value }) => entriesOf$1(value.enrichments, [...path, "enrichments"])))
]);
const hiddenColumns = (({ draft }) => tablesOf(draft).flatMap(((table) => Object.keys(table.value.columns ?? {}).some(((name) => invisibleIn(name) !== void 0)) ? columnsOf(table) : [])));
const finding = ((context, path, place, character) => diagnose("name-invisible", place === "key" ? context.keyAt(path) : context.at(path), `This name contains ${character}, an invisible character.`));
function* textFindings$2(context, path, texts = {}) {
	for (const [key, text = ""] of Object.entries(texts)) {
		const character = key === "displayName" ? invisibleBesideEmoji(text) : invisibleIn(text);
		if (character !== void 0) yield finding(context, [...path, key], "value", character);
	}
}
function* visibleRule(context) {
	for (const { name, path, texts } of [...namedIn(context), ...hiddenColumns(context)]) {
		const character = invisibleIn(name);
		if (character !== void 0) yield finding(context, path, "key", character);
		yield* textFindings$2(context, path, texts);
	}
	for (const { path, value } of databasesOf(context.draft).flatMap(principalsOf)) {
		const { user, group, application, tenantId } = value;
		yield* textFindings$2(context, path, {
			user,
			group,
			application,
			tenantId
		});
	}
}

// packages/core/src/sections/rules.ts
const documentRules = [
	environmentRule,
	onlyRule,
	secretRule,
	placeholderRule
];
const partRules = [onlyRule, placeholderRule];
const rules = [
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

// packages/core/src/check.ts
const contextOf = ((work, draft, whole, environment) => ({
	...work,
	draft,
	whole,
	environment: environment?.name,
	known: {
		identities: new Set(Object.keys(draft.identities ?? {})),
		destinations: new Set(Object.keys(draft.destinations ?? {})),
		tables: new Set(tablesOf(draft).map(tableName))
	},
	at: ((path) => locationOf(work.document, path)),
	keyAt: ((path) => keyLocationOf(work.document, path)),
	isWritten: ((path) => nodeAt(work.document, path) !== void 0)
}));
const checkEnvironment = ((work, environment) => {
	const { document, suggest } = work;
	const { value, diagnostics: expressions } = interpolate(document, environment, suggest);
	const misfits = validate(value);
	const shape = schemaFindings(document, value, misfits);
	const draft = draftOf(value, misfits, environment?.name);
	const whole = work.whole && misfits.length === 0 && expressions.length === 0;
	const context = contextOf(work, draft, whole, environment);
	const broken = rules.flatMap(((rule) => [...rule(context)]));
	return {
		draft,
		diagnostics: [
			...expressions,
			...shape,
			...broken
		]
	};
});
const sectionFindings = ((document) => {
	const section = environmentsSection(document);
	if (section === void 0) return [];
	const root = {
		version: 1,
		application: { subdomain: "" },
		environments: section.value
	};
	return [...section.diagnostics, ...schemaFindings(document, root, validate(root).filter((({ instancePath }) => instancePath.startsWith("/environments"))))];
});
const textFindings$1 = ((config, files, work) => [
	...fileFindings(references(config), files),
	...documentRules.flatMap(((rule) => [...rule(contextOf(work, {}, false, void 0))])),
	...[...work.document.parts?.values() ?? []].flatMap(((part) => partRules.flatMap(((rule) => [...rule(contextOf({
		...work,
		document: part
	}, {}, false, void 0))]))))
]);
const hasErrors = ((diagnostics) => diagnostics.some(((diagnostic) => diagnostic.severity === "error")));
const isSecret = (({ code }) => code === "secret-literal");
const askedIn = ((work, secrets, onCheck) => {
	const { environments } = work;
	const all = new Map((environments.length === 0 ? [void 0] : environments).map(((each) => [each?.name, each])));
	const found = /* @__PURE__ */ new Map();
	const drafts = /* @__PURE__ */ new Map();
	const look = ((name) => {
		onCheck(name);
		const checked = checkEnvironment(work, all.get(name));
		const diagnostics = secretsOnce([...checked.diagnostics, ...secrets]);
		found.set(name, diagnostics);
		drafts.set(name, checked.draft);
		return {
			...checked,
			diagnostics
		};
	});
	return {
		findings: ((name) => all.has(name) ? found.get(name) ?? look(name).diagnostics : void 0),
		draft: ((name) => drafts.get(name) ?? look(name).draft),
		taken: ((name) => void drafts.delete(name))
	};
});
const check = ((config, files, onCheck = (() => void 0)) => {
	const named = environmentsOf(config);
	const environments = named.slice(0, named.length > limits$1.environments ? 1 : void 0);
	const { document, diagnostics: joining } = joinAccept(config, files);
	const section = sectionFindings(document);
	const whole = document.intact && section.length === 0;
	const work = {
		document,
		environments,
		suggest: createSuggest(),
		whole
	};
	const everywhere = [
		...section,
		...joining,
		...textFindings$1(config, files, work)
	];
	const secrets = everywhere.filter(isSecret);
	const others = everywhere.filter(((found) => !isSecret(found)));
	const asked = askedIn(work, secrets, onCheck);
	const configs = /* @__PURE__ */ new Map();
	const diagnosticsIn = ((names) => mergeFindings(names.flatMap(((environment) => {
		const diagnostics = asked.findings(environment);
		return diagnostics === void 0 ? [] : [{
			environment,
			diagnostics
		}];
	})), others));
	const built = ((environment) => {
		const found = asked.findings(environment);
		if (!document.intact || found === void 0 || hasErrors(found) || hasErrors(others)) return void 0;
		const config = buildConfig(document, asked.draft(environment), environment, files);
		asked.taken(environment);
		configs.set(environment, config);
		return config;
	});
	const names = environments.map((({ name }) => name));
	return {
		get diagnostics() {
			return diagnosticsIn(names.length === 0 ? [void 0] : names);
		},
		environments: names,
		diagnosticsIn,
		config: ((environment) => configs.get(environment) ?? built(environment)),
		tables: ((environment) => {
			const found = asked.findings(environment);
			if (!document.intact || found === void 0) return void 0;
			return readableTables(document, asked.draft(environment), [...found, ...others]);
		})
	};
});

// packages/engine/src/limits.ts
const limits = {
	configBytes: 8388608,
	fileBytes: 1048576,
	files: 2e3,
	totalBytes: 67108864,
	planBytes: 67108864,
	environmentsAtOnce: 8,
	environmentsNamed: 20
};

// packages/engine/src/place.ts
const startOf = ((file) => ({
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
}));

// packages/engine/src/load.ts
const decode = ((bytes) => {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return;
	}
});
const textOf = ((bytes) => decode(bytes) ?? "");
const problem = (({ problem: given, detail }) => {
	return {
		problem: given === "unreadable" ? "missing" : given,
		...defined({ detail })
	};
});
const content = ((given) => {
	if ("problem" in given) return problem(given);
	const text = decode(given.bytes);
	return text === void 0 || text.includes("\0") ? { problem: "not-text" } : { text };
});
const sourceFolders = exportSources;
const expand = (async (files, config, reference) => {
	if (reference.kind !== "captured") return [reference.path];
	const listed = await files.listBeside(config, reference.path);
	if ("problem" in listed) return problem(listed);
	const folder = `${reference.path.replace(/\/+$/, "")}/`;
	const names = listed.names.map(((name) => `${folder}${name}`));
	for (const source of sourceFolders) {
		const inside = await files.listBeside(config, `${folder}${source}`);
		if ("names" in inside) for (const each of inside.names.map(((name) => `${folder}${source}/${name}`))) names.push(each);
	}
	return names;
});
const isMissing = ((given) => "problem" in given && given.problem === "missing");
const isList = ((value) => Array.isArray(value));
const readAll = (async (files, config, named, { missingRows, transforms }) => {
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
			if (result.size >= limits.files || total >= limits.totalBytes) {
				result.set(name, {
					problem: "too-large",
					detail: "the config names too many files, or too much in them"
				});
				continue;
			}
			const given = await files.readBeside(config, name, limits.fileBytes);
			if ("bytes" in given) total += given.bytes.byteLength;
			const isNewRows = missingRows !== void 0 && reference.kind === "rows" && isMissing(given);
			result.set(name, isNewRows ? { text: missingRows } : content(given));
		}
	}
	return result;
});
const reasons = {
	missing: "There is no such file.",
	outside: "It is outside.",
	hidden: "It is hidden.",
	"too-large": `It is larger than ${String(limits.configBytes / 1024 / 1024)} MiB.`,
	"not-a-file": "It is not a regular file.",
	"not-text": "It is not text.",
	unreadable: "It may not be read."
};
const named = "Name its path, after the command or in the input `config` of the GitHub Action";
const unreadable = ((file, given) => {
	const { problem, detail } = given;
	const at = startOf(file);
	const message = `The config ${file} cannot be read. ${reasons[problem]}${detail === void 0 ? "" : ` (${detail})`}`;
	return {
		file,
		own: [diagnose("config-missing", at, message, { hint: problem === "missing" ? `${named}, or write a first one with \`adx-export init\`.` : `${named}.` })],
		environments: [],
		sources: /* @__PURE__ */ new Map()
	};
});
const loadDocument = (async (files, { path, document, own, text }, options, onCheck) => {
	const { file } = document;
	const read = await readAll(files, path, references(document), options);
	const checked = check(document, read, onCheck);
	const texts = [...read].flatMap((([name, found]) => "text" in found ? [[besideConfig(file, name), found.text]] : []));
	return {
		file,
		own,
		environments: checked.environments,
		checked,
		document,
		sources: new Map([...texts, [file, text]])
	};
});
const textFindings = (({ own, checked }, environments) => sortDiagnostics([...own, ...checked?.diagnosticsIn(environments) ?? []]));

export { unreadable as a, check as c, mergeFindings as d, isLiteral as f, parse as g, environmentsOf as h, textOf as i, ignoreEnd as l, partsOf as m, loadDocument as n, startOf as o, keyOf as p, textFindings as r, limits as s, content as t, ignoreLine as u };