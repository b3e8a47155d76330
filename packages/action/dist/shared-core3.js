import { r as __exportAll } from "./shared-runtime.js";
import { B as defined, L as recoverabilities } from "./shared-core2.js";

// packages/core/src/values/patterns.ts
const patterns = {
	guid: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
	subdomain: "^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$",
	applicationResource: "^/subscriptions/(?:[0-9a-fA-F-]{36}|change-me)/resource[gG]roups/(?!\\.{1,2}/)[^/%?#\\\\\\s]{1,90}/providers/[mM]icrosoft\\.[iI]o[tT][cC]entral/[iI][oO][tT][aA]pps/[a-zA-Z0-9-]{3,100}$",
	clusterResource: "^/subscriptions/(?:[0-9a-fA-F-]{36}|change-me)/resource[gG]roups/(?!\\.{1,2}/)[^/%?#\\\\\\s]{1,90}/providers/(?:[mM]icrosoft\\.[kK]usto/[cC]lusters/[a-zA-Z0-9-]{1,100}|[mM]icrosoft\\.[sS]ynapse/[wW]orkspaces/[a-zA-Z0-9-]{1,100}/[kK]usto[pP]ools/[a-zA-Z0-9-]{1,100})$",
	secretVariable: "^ADX_(?!EXPORT_)[A-Z0-9_]{1,100}$",
	id: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,126}[A-Za-z0-9])?$",
	environmentKey: "^[A-Za-z_][A-Za-z0-9_-]{0,99}$",
	tableReference: "^[^/]+/[^/]+/[^/]+$",
	fingerprint: "^[0-9a-f]{8}$",
	date: "^\\d{4}-\\d{2}-\\d{2}$",
	timespan: "^(?:\\d+(?:\\.\\d+)?\\s*[a-z]+|(?:\\d+\\.)?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,7})?)?)$"
};
const compiled = /* @__PURE__ */ new Map();
const matches = ((name, text) => {
	const known = compiled.get(name);
	if (known !== void 0) return known.test(text);
	const pattern = new RegExp(patterns[name], "u");
	compiled.set(name, pattern);
	return pattern.test(text);
});

// packages/core/src/schema/json-schema.ts
const object = ((about, properties, required = []) => ({
	type: "object",
	...about,
	properties,
	...required.length > 0 ? { required } : {},
	additionalProperties: false
}));
const named = ((about, each) => ({
	type: "object",
	...about,
	additionalProperties: each
}));
const list = ((about, items) => ({
	type: "array",
	...about,
	items
}));
const text = ((description, more = {}) => ({
	type: "string",
	description,
	...more
}));
const flag = ((description, more = {}) => ({
	type: "boolean",
	description,
	...more
}));
const whole = ((description, more = {}) => ({
	type: "integer",
	description,
	...more
}));
const ref = ((name) => ({ $ref: `#/$defs/${name}` }));

// packages/core/src/schema/shared.ts
const only = list({
	description: "The environments that this applies to. Without this key: all.",
	minItems: 1
}, {
	type: "string",
	"x-literal": true
});
const manage = flag("If false, somebody else owns this: adx-export checks and reports it, but never changes it.", { default: true });
const timespan = ((description, examples) => text(`${description} A Kusto duration.`, {
	pattern: patterns.timespan,
	examples
}));
const guid = ((description) => text(description, { pattern: patterns.guid }));
const filePath = ((description, examples) => text(`${description} Relative to this file, inside its folder.`, {
	"x-literal": true,
	examples
}));

// packages/core/src/values/timespan.ts
const ticksPerSecond = 10000000n;
const ticksPerMinute = 60n * ticksPerSecond;
const ticksPerHour = 60n * ticksPerMinute;
const ticksPerDay = 24n * ticksPerHour;
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
const bounded = ((ticks) => ticks > maxTicks || ticks < -9223372036854775807n ? void 0 : ticks);
const fromLiteral = ((whole, fraction, unit) => {
	const scale = units.get(unit);
	if (scale === void 0) return void 0;
	return bounded(BigInt(whole) * scale + BigInt(`0${fraction}`) * scale / 10n ** BigInt(fraction.length));
});
const parseTimespan = ((text) => {
	const short = literal.exec(text);
	if (short !== null) return fromLiteral(short[1] ?? "", short[2] ?? "", short[3] ?? "");
	const parts = clock.exec(text);
	if (parts === null) return void 0;
	const [, sign, days = "0", hours = "", minutes = "", seconds = "0", fraction = ""] = parts;
	if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return void 0;
	const ticks = BigInt(days) * ticksPerDay + BigInt(hours) * ticksPerHour + BigInt(minutes) * ticksPerMinute + BigInt(seconds) * ticksPerSecond + BigInt(fraction.padEnd(7, "0"));
	return bounded(sign === void 0 ? ticks : -ticks);
});
const two = ((value) => value.toString().padStart(2, "0"));
const formatTimespan = ((ticks) => {
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
});
const written = [
	["d", ticksPerDay],
	["h", ticksPerHour],
	["m", ticksPerMinute],
	["s", ticksPerSecond],
	["ms", ticksPerSecond / 1000n]
];
const writtenTimespan = ((text) => {
	const ticks = parseTimespan(text);
	if (ticks === void 0 || ticks < 0n) return text;
	if (ticks === 0n) return "0s";
	const unit = written.find((([, size]) => ticks % size === 0n));
	return unit === void 0 ? text : `${ticks / unit[1]}${unit[0]}`;
});
const canonicalTimespan = ((text) => {
	const ticks = parseTimespan(text);
	return ticks === void 0 ? void 0 : formatTimespan(ticks);
});

// packages/core/src/sections/policies/policy.ts
const ticks = ((text) => text === void 0 ? void 0 : parseTimespan(text));
function* durationFindings({ at, diagnose }, text, path) {
	if (text === void 0 || parseTimespan(text) !== void 0) return;
	yield diagnose("timespan-malformed", at(path), `'${text}' is not a duration.`, { hint: "Write it as 30d, 12h, 5m, 30s or 1.12:00:00." });
}
const limitProblem = ((key, value, { least, most }) => value === void 0 || value >= least && value <= most ? void 0 : `'${key}' must be ${least} to ${most}, but it is ${value}.`);

// packages/core/src/sections/policies/retention.ts
var retention_exports = /* @__PURE__ */ __exportAll({
	about: (() => about$4),
	build: (() => build$4),
	findings: (() => findings$4),
	keptIn: (() => keptIn),
	rule: (() => rule$4),
	schema: (() => schema$4)
});
const about$4 = {
	name: "retention",
	kusto: "retention",
	column: "RetentionPolicy",
	listed: true,
	read: "always"
};
const schema$4 = {
	description: "How long data is kept.",
	anyOf: [timespan("How long data is kept.", ["365d", "3650.00:00:00"]), object({ minProperties: 1 }, {
		softDelete: timespan("How long data is kept and can be queried.", ["365d"]),
		recoverability: {
			enum: recoverabilities,
			description: "Whether data can be recovered for 14 days after it was deleted."
		}
	})]
};
const build$4 = ((text) => typeof text === "string" ? defined({ softDelete: canonicalTimespan(text) }) : defined({
	softDelete: text.softDelete === void 0 ? void 0 : canonicalTimespan(text.softDelete),
	recoverability: text.recoverability
}));
const keptIn = (({ path, value }) => typeof value.retention === "string" ? {
	text: value.retention,
	path: [...path, "retention"]
} : {
	text: value.retention?.softDelete,
	path: [
		...path,
		"retention",
		"softDelete"
	]
});
const findings$4 = {};
function* rule$4(finding, holder) {
	const { text, path } = keptIn(holder);
	yield* durationFindings(finding, text, path);
	const kept = ticks(text);
	if (kept !== void 0 && kept <= 0n) yield finding.diagnose("timespan-out-of-range", finding.at(path), "Data must be kept for longer than zero.");
}

// packages/core/src/sections/policies/caching.ts
var caching_exports = /* @__PURE__ */ __exportAll({
	about: (() => about$3),
	build: (() => build$3),
	findings: (() => findings$3),
	rule: (() => rule$3),
	schema: (() => schema$3)
});
const about$3 = {
	name: "caching",
	kusto: "caching",
	column: "CachingPolicy",
	listed: true,
	read: "always"
};
const schema$3 = timespan("How long data stays in the hot cache.", ["30d"]);
const build$3 = ((text) => canonicalTimespan(text));
const findings$3 = { "caching-longer-than-retention": {
	title: "Data would be cached for longer than it is kept",
	severity: "warning",
	cause: "The cache cannot contain data that retention has deleted, so the additional caching time has no effect.",
	example: "retention: 30d\ncaching: 90d\n",
	fix: "Shorten caching, or lengthen retention."
} };
function* rule$3(finding, holder) {
	const { at, diagnose } = finding;
	const text = holder.value.caching;
	const path = [...holder.path, "caching"];
	yield* durationFindings(finding, text, path);
	const cached = ticks(text);
	if (cached === void 0) return;
	if (cached < 0n) yield diagnose("timespan-out-of-range", at(path), "Caching cannot be negative.");
	const { text: keeping } = keptIn(holder);
	const kept = ticks(keeping);
	if (kept === void 0 || kept <= 0n || cached <= kept) return;
	const message = `Data is to be cached for ${text ?? ""}, and kept for ${keeping ?? ""} only.`;
	yield diagnose("caching-longer-than-retention", at(path), message);
}

// packages/core/src/sections/policies/ingestion-batching.ts
var ingestion_batching_exports = /* @__PURE__ */ __exportAll({
	about: (() => about$2),
	build: (() => build$2),
	findings: (() => findings$2),
	rule: (() => rule$2),
	schema: (() => schema$2)
});
const about$2 = {
	name: "ingestion-batching",
	kusto: "ingestionbatching",
	column: "IngestionBatchingPolicy",
	listed: true,
	read: "always"
};
const limits$1 = {
	items: {
		least: 1,
		most: 25e3
	},
	megabytes: {
		least: 100,
		most: 4096
	}
};
const schema$2 = object({
	description: "When queued data is sealed into a batch: at whichever limit is met first.",
	minProperties: 1
}, {
	time: timespan("From 10 seconds to 30 minutes.", ["30s", "00:05:00"]),
	items: whole("Number of blobs, from 1 to 25000.", { "x-editor": {
		minimum: limits$1.items.least,
		maximum: limits$1.items.most
	} }),
	megabytes: whole("Raw size in MB, from 100 to 4096.", { "x-editor": {
		minimum: limits$1.megabytes.least,
		maximum: limits$1.megabytes.most
	} })
});
const build$2 = ((text) => defined({
	time: text.time === void 0 ? void 0 : canonicalTimespan(text.time),
	items: text.items,
	megabytes: text.megabytes
}));
const findings$2 = { "batching-out-of-range": {
	title: "An ingestion batching limit outside its bounds",
	severity: "error",
	cause: "Kusto accepts a time of 10 seconds to 30 minutes, 1 to 25000 items, and 100 to 4096 megabytes.",
	example: "ingestionBatching: { time: 5s }",
	fix: "Write a value within the bounds. For data within seconds, use streaming ingestion."
} };
const second = 10000000n;
const times = {
	least: 10n * second,
	most: 30n * 60n * second,
	words: "10 seconds to 30 minutes"
};
function* rule$2(finding, { path, value }) {
	const { at, diagnose } = finding;
	const { ingestionBatching: batching } = value;
	const place = [...path, "ingestionBatching"];
	yield* durationFindings(finding, batching?.time, [...place, "time"]);
	const time = ticks(batching?.time);
	if (time !== void 0 && (time < times.least || time > times.most)) yield diagnose("batching-out-of-range", at([...place, "time"]), `The time must be ${times.words}.`);
	for (const key of ["items", "megabytes"]) {
		const problem = limitProblem(key, batching?.[key], limits$1[key]);
		if (problem !== void 0) yield diagnose("batching-out-of-range", at([...place, key]), problem);
	}
}

// packages/core/src/sections/policies/merge.ts
var merge_exports = /* @__PURE__ */ __exportAll({
	about: (() => about$1),
	build: (() => build$1),
	findings: (() => findings$1),
	rule: (() => rule$1),
	schema: (() => schema$1)
});
const about$1 = {
	name: "merge",
	kusto: "merge",
	column: "MergePolicy",
	listed: true,
	read: "named"
};
const schema$1 = object({
	description: "If and how extents are merged. Members that you leave out keep the value in force. Microsoft advises against changing the members that are not here.",
	minProperties: 1
}, {
	rowCountUpperBoundForMerge: whole("Rows of a merged extent at most. It applies to merging, not to rebuilding."),
	originalSizeMBUpperBoundForMerge: whole("Original size of a merged extent in MB at most. It applies to merging, not to rebuilding."),
	maxRangeInHours: whole("Hours between the creation of two extents that are merged at most."),
	allowRebuild: flag("Whether extents are rebuilt into one. Rebuilding is preferred to merging."),
	allowMerge: flag("Whether extents are merged into one without being rebuilt."),
	lookback: text("How old extents may be: `Default`, `All`, `HotCache`, or a Kusto duration.", { examples: ["HotCache", "30d"] })
});
const lookbackKinds = [
	"Default",
	"All",
	"HotCache"
];
const build$1 = ((merge) => {
	const { lookback } = merge;
	return defined({
		rowCountUpperBoundForMerge: merge.rowCountUpperBoundForMerge,
		originalSizeMBUpperBoundForMerge: merge.originalSizeMBUpperBoundForMerge,
		maxRangeInHours: merge.maxRangeInHours,
		allowRebuild: merge.allowRebuild,
		allowMerge: merge.allowMerge,
		lookback: lookback === void 0 ? void 0 : canonicalTimespan(lookback) ?? lookback
	});
});
const findings$1 = {
	"merge-out-of-range": {
		title: "A member of a merge policy that Kusto cannot take",
		severity: "error",
		cause: "Limits are whole numbers from 0. `lookback` is `Default`, `All` or `HotCache`, or a duration longer than zero.",
		example: "merge: { lookback: Hot }",
		fix: "Write a value of this kind."
	},
	"merge-off": {
		title: "Extents would never be merged",
		severity: "warning",
		cause: "With both `allowMerge` and `allowRebuild` off, every batch of data stays an extent of its own. Queries get slower as extents grow in number.",
		example: "merge: { allowMerge: false, allowRebuild: false }",
		fix: "Switch one of them on, or delete both."
	}
};
const limits = {
	least: 0,
	most: Number.MAX_SAFE_INTEGER
};
const amounts = [
	"rowCountUpperBoundForMerge",
	"originalSizeMBUpperBoundForMerge",
	"maxRangeInHours"
];
function* rule$1({ at, diagnose }, { path, value }) {
	const { merge } = value;
	const place = [...path, "merge"];
	for (const key of amounts) {
		const problem = limitProblem(key, merge?.[key], limits);
		if (problem !== void 0) yield diagnose("merge-out-of-range", at([...place, key]), problem);
	}
	const lookback = merge?.lookback;
	if (lookback !== void 0 && !lookbackKinds.some(((kind) => kind === lookback)) && (ticks(lookback) ?? 0n) <= 0n) {
		const message = `'${lookback}' is none of ${lookbackKinds.join(", ")}, and no duration longer than zero.`;
		const hint = "Names are case-sensitive. Write a duration as 30d, 12h or 1.12:00:00.";
		yield diagnose("merge-out-of-range", at([...place, "lookback"]), message, { hint });
	}
	if (merge?.allowMerge === false && merge.allowRebuild === false) yield diagnose("merge-off", at([...place, "allowMerge"]), "Extents would be neither merged nor rebuilt.");
}

// packages/core/src/sections/policies/streaming-ingestion.ts
var streaming_ingestion_exports = /* @__PURE__ */ __exportAll({
	about: (() => about),
	build: (() => build),
	findings: (() => findings),
	rule: (() => rule),
	schema: (() => schema)
});
const about = {
	name: "streaming-ingestion",
	kusto: "streamingingestion",
	column: "StreamingIngestionPolicy",
	listed: false,
	read: "always"
};
const schema = flag("Whether rows may be streamed in, so that they can be queried within seconds. The cluster must allow it too.");
const build = ((enabled) => enabled);
const findings = {};
function* rule({ at, diagnose }, { path, value, database }) {
	if (value.streamingIngestion !== true || database.cluster.value.streamingIngestion !== false) return;
	const message = `Streaming ingestion is asked for here, but the cluster '${database.cluster.name}' has it off.`;
	yield diagnose("streaming-off", at([...path, "streamingIngestion"]), message, { related: [{
		message: "It is switched off here.",
		...at([...database.cluster.path, "streamingIngestion"])
	}] });
}

// packages/core/src/sections/policies/index.ts
const all = {
	streamingIngestion: streaming_ingestion_exports,
	retention: retention_exports,
	caching: caching_exports,
	ingestionBatching: ingestion_batching_exports,
	merge: merge_exports
};
const policyFindings = {
	...findings,
	...findings$4,
	...findings$3,
	...findings$2,
	...findings$1
};
const buildPolicies = ((text) => defined({
	streamingIngestion: given(build, text.streamingIngestion),
	retention: given(build$4, text.retention),
	caching: given(build$3, text.caching),
	ingestionBatching: given(build$2, text.ingestionBatching),
	merge: given(build$1, text.merge)
}));
const given = ((build, text) => text === void 0 ? void 0 : build(text));
const isKey = ((key) => Object.hasOwn(all, key));
const policyKeys = Object.keys(all).filter(isKey);
const tablePolicies = policyKeys.map(((key) => ({
	key,
	...all[key].about
})));
const policySchemas = Object.fromEntries(policyKeys.map(((key) => [key, all[key].schema])));
const policyPlaces = ((text, path, at) => Object.fromEntries(policyKeys.flatMap(((key) => text[key] === void 0 ? [] : [[key, at([...path, key])]]))));
function* policyFindingsIn(finding, holder) {
	for (const key of policyKeys) yield* all[key].rule(finding, holder);
}

// packages/core/src/values/hosts.ts
const armHosts = {
	public: "management.azure.com",
	usGovernment: "management.usgovcloudapi.net",
	china: "management.chinacloudapi.cn"
};
const applicationDomain = "azureiotcentral.com";

export { text as C, ref as S, patterns as T, only as _, policyFindingsIn as a, named as b, policySchemas as c, formatTimespan as d, parseTimespan as f, manage as g, guid as h, policyFindings as i, tablePolicies as l, filePath as m, armHosts as n, policyKeys as o, writtenTimespan as p, buildPolicies as r, policyPlaces as s, applicationDomain as t, canonicalTimespan as u, flag as v, matches as w, object as x, list as y };