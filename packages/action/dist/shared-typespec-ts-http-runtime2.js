import { n as __esmMin } from "./shared-runtime.js";
import { EOL } from "node:os";
import util from "node:util";
import process from "node:process";

// node_modules/@typespec/ts-http-runtime/dist/esm/logger/log.js
function log(message, ...args) {
	process.stderr.write(`${util.format(message, ...args)}${EOL}`);
}
var init_log = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/env.js
function getEnvironmentVariable(name) {
	return process.env[name];
}
function emitNodeWarning(warning) {
	process.emitWarning(warning);
}
var isDeno, isBun;
var init_env = __esmMin((() => {
	isDeno = typeof process.versions.deno === "string" && process.versions.deno.length > 0;
	isBun = typeof process.versions.bun === "string" && process.versions.bun.length > 0;
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/logger/debug.js
function enable(namespaces) {
	enabledString = namespaces;
	enabledNamespaces = [];
	skippedNamespaces = [];
	const namespaceList = namespaces.split(",").map((ns) => ns.trim());
	for (const ns of namespaceList) if (ns.startsWith("-")) skippedNamespaces.push(ns.substring(1));
	else enabledNamespaces.push(ns);
	for (const instance of debuggers) instance.enabled = enabled(instance.namespace);
}
function enabled(namespace) {
	if (namespace.endsWith("*")) return true;
	for (const skipped of skippedNamespaces) if (namespaceMatches(namespace, skipped)) return false;
	for (const enabledNamespace of enabledNamespaces) if (namespaceMatches(namespace, enabledNamespace)) return true;
	return false;
}
function namespaceMatches(namespace, patternToMatch) {
	if (patternToMatch.indexOf("*") === -1) return namespace === patternToMatch;
	let pattern = patternToMatch;
	if (patternToMatch.indexOf("**") !== -1) {
		const patternParts = [];
		let lastCharacter = "";
		for (const character of patternToMatch) if (character === "*" && lastCharacter === "*") continue;
		else {
			lastCharacter = character;
			patternParts.push(character);
		}
		pattern = patternParts.join("");
	}
	let namespaceIndex = 0;
	let patternIndex = 0;
	const patternLength = pattern.length;
	const namespaceLength = namespace.length;
	let lastWildcard = -1;
	let lastWildcardNamespace = -1;
	while (namespaceIndex < namespaceLength && patternIndex < patternLength) if (pattern[patternIndex] === "*") {
		lastWildcard = patternIndex;
		patternIndex++;
		if (patternIndex === patternLength) return true;
		while (namespace[namespaceIndex] !== pattern[patternIndex]) {
			namespaceIndex++;
			if (namespaceIndex === namespaceLength) return false;
		}
		lastWildcardNamespace = namespaceIndex;
		namespaceIndex++;
		patternIndex++;
		continue;
	} else if (pattern[patternIndex] === namespace[namespaceIndex]) {
		patternIndex++;
		namespaceIndex++;
	} else if (lastWildcard >= 0) {
		patternIndex = lastWildcard + 1;
		namespaceIndex = lastWildcardNamespace + 1;
		if (namespaceIndex === namespaceLength) return false;
		while (namespace[namespaceIndex] !== pattern[patternIndex]) {
			namespaceIndex++;
			if (namespaceIndex === namespaceLength) return false;
		}
		lastWildcardNamespace = namespaceIndex;
		namespaceIndex++;
		patternIndex++;
		continue;
	} else return false;
	const namespaceDone = namespaceIndex === namespace.length;
	const patternDone = patternIndex === pattern.length;
	const trailingWildCard = patternIndex === pattern.length - 1 && pattern[patternIndex] === "*";
	return namespaceDone && (patternDone || trailingWildCard);
}
function disable() {
	const result = enabledString || "";
	enable("");
	return result;
}
function createDebugger(namespace) {
	const newDebugger = Object.assign(debug, {
		enabled: enabled(namespace),
		destroy,
		log: debugObj.log,
		namespace,
		extend
	});
	function debug(...args) {
		if (!newDebugger.enabled) return;
		if (args.length > 0) args[0] = `${namespace} ${args[0]}`;
		newDebugger.log(...args);
	}
	debuggers.push(newDebugger);
	return newDebugger;
}
function destroy() {
	const index = debuggers.indexOf(this);
	if (index >= 0) {
		debuggers.splice(index, 1);
		return true;
	}
	return false;
}
function extend(namespace) {
	const newDebugger = createDebugger(`${this.namespace}:${namespace}`);
	newDebugger.log = this.log;
	return newDebugger;
}
var debugEnvVariable, enabledString, enabledNamespaces, skippedNamespaces, debuggers, debugObj;
var init_debug = __esmMin((() => {
	init_log();
	init_env();
	debugEnvVariable = getEnvironmentVariable("DEBUG");
	;
	enabledNamespaces = [];
	skippedNamespaces = [];
	debuggers = [];
	if (debugEnvVariable) enable(debugEnvVariable);
	debugObj = Object.assign((namespace) => {
		return createDebugger(namespace);
	}, {
		enable,
		enabled,
		disable,
		log
	});
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/logger/logger.js
function patchLogMethod(parent, child) {
	child.log = (...args) => {
		parent.log(...args);
	};
}
function isTypeSpecRuntimeLogLevel(level) {
	return TYPESPEC_RUNTIME_LOG_LEVELS.includes(level);
}
function createLoggerContext(options) {
	const registeredLoggers = /* @__PURE__ */ new Set();
	const logLevelFromEnv = getEnvironmentVariable(options.logLevelEnvVarName);
	let logLevel;
	const clientLogger = debugObj(options.namespace);
	clientLogger.log = (...args) => {
		debugObj.log(...args);
	};
	function contextSetLogLevel(level) {
		if (level && !isTypeSpecRuntimeLogLevel(level)) throw new Error(`Unknown log level '${level}'. Acceptable values: ${TYPESPEC_RUNTIME_LOG_LEVELS.join(",")}`);
		logLevel = level;
		const enabledNamespaces = [];
		for (const logger of registeredLoggers) if (shouldEnable(logger)) enabledNamespaces.push(logger.namespace);
		debugObj.enable(enabledNamespaces.join(","));
	}
	if (logLevelFromEnv) {
		if (isTypeSpecRuntimeLogLevel(logLevelFromEnv)) contextSetLogLevel(logLevelFromEnv);
		else console.error(`${options.logLevelEnvVarName} set to unknown log level '${logLevelFromEnv}'; logging is not enabled. Acceptable values: ${TYPESPEC_RUNTIME_LOG_LEVELS.join(", ")}.`);
	}
	function shouldEnable(logger) {
		return Boolean(logLevel && levelMap[logger.level] <= levelMap[logLevel]);
	}
	function createLogger(parent, level) {
		const logger = Object.assign(parent.extend(level), { level });
		patchLogMethod(parent, logger);
		if (shouldEnable(logger)) {
			const enabledNamespaces = debugObj.disable();
			debugObj.enable(enabledNamespaces + "," + logger.namespace);
		}
		registeredLoggers.add(logger);
		return logger;
	}
	function contextGetLogLevel() {
		return logLevel;
	}
	function contextCreateClientLogger(namespace) {
		const clientRootLogger = clientLogger.extend(namespace);
		patchLogMethod(clientLogger, clientRootLogger);
		return {
			error: createLogger(clientRootLogger, "error"),
			warning: createLogger(clientRootLogger, "warning"),
			info: createLogger(clientRootLogger, "info"),
			verbose: createLogger(clientRootLogger, "verbose")
		};
	}
	return {
		setLogLevel: contextSetLogLevel,
		getLogLevel: contextGetLogLevel,
		createClientLogger: contextCreateClientLogger,
		logger: clientLogger
	};
}
function createClientLogger$1(namespace) {
	return context$1.createClientLogger(namespace);
}
var TYPESPEC_RUNTIME_LOG_LEVELS, levelMap, context$1, TypeSpecRuntimeLogger;
var init_logger = __esmMin((() => {
	init_debug();
	init_env();
	TYPESPEC_RUNTIME_LOG_LEVELS = [
		"verbose",
		"info",
		"warning",
		"error"
	];
	levelMap = {
		verbose: 400,
		info: 300,
		warning: 200,
		error: 100
	};
	context$1 = createLoggerContext({
		logLevelEnvVarName: "TYPESPEC_RUNTIME_LOG_LEVEL",
		namespace: "typeSpecRuntime"
	});
	TypeSpecRuntimeLogger = context$1.logger;
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/object.js
function isObject(input) {
	return typeof input === "object" && input !== null && !Array.isArray(input) && !(input instanceof RegExp) && !(input instanceof Date);
}
var init_object = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/error.js
function isError$1(e) {
	if (isObject(e)) {
		const hasName = typeof e.name === "string";
		const hasMessage = typeof e.message === "string";
		return hasName && hasMessage;
	}
	return false;
}
var init_error$1 = __esmMin((() => {
	init_object();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/sanitizer.js
var RedactedString, defaultAllowedHeaderNames, defaultAllowedQueryParameters, Sanitizer;
var init_sanitizer = __esmMin((() => {
	init_object();
	RedactedString = "REDACTED";
	defaultAllowedHeaderNames = [
		"x-ms-client-request-id",
		"x-ms-return-client-request-id",
		"x-ms-useragent",
		"x-ms-correlation-request-id",
		"x-ms-request-id",
		"client-request-id",
		"ms-cv",
		"return-client-request-id",
		"traceparent",
		"azure-deprecating",
		"Access-Control-Allow-Credentials",
		"Access-Control-Allow-Headers",
		"Access-Control-Allow-Methods",
		"Access-Control-Allow-Origin",
		"Access-Control-Expose-Headers",
		"Access-Control-Max-Age",
		"Access-Control-Request-Headers",
		"Access-Control-Request-Method",
		"Origin",
		"Accept",
		"Accept-Encoding",
		"Cache-Control",
		"Connection",
		"Content-Length",
		"Content-Type",
		"Date",
		"ETag",
		"Expires",
		"If-Match",
		"If-Modified-Since",
		"If-None-Match",
		"If-Unmodified-Since",
		"Last-Modified",
		"Pragma",
		"Request-Id",
		"Retry-After",
		"Server",
		"Transfer-Encoding",
		"User-Agent",
		"WWW-Authenticate"
	];
	defaultAllowedQueryParameters = ["api-version"];
	Sanitizer = class {
		allowedHeaderNames;
		allowedQueryParameters;
		constructor({ additionalAllowedHeaderNames: allowedHeaderNames = [], additionalAllowedQueryParameters: allowedQueryParameters = [] } = {}) {
			allowedHeaderNames = defaultAllowedHeaderNames.concat(allowedHeaderNames);
			allowedQueryParameters = defaultAllowedQueryParameters.concat(allowedQueryParameters);
			this.allowedHeaderNames = new Set(allowedHeaderNames.map((n) => n.toLowerCase()));
			this.allowedQueryParameters = new Set(allowedQueryParameters.map((p) => p.toLowerCase()));
		}
		sanitize(obj) {
			const seen = /* @__PURE__ */ new Set();
			return JSON.stringify(obj, (key, value) => {
				if (value instanceof Error) return {
					...value,
					name: value.name,
					message: value.message
				};
				if (key === "headers" && isObject(value)) return this.sanitizeHeaders(value);
				else if (key === "url" && typeof value === "string") return this.sanitizeUrl(value);
				else if (key === "query" && isObject(value)) return this.sanitizeQuery(value);
				else if (key === "body") return;
				else if (key === "response") return;
				else if (key === "operationSpec") return;
				else if (Array.isArray(value) || isObject(value)) {
					if (seen.has(value)) return "[Circular]";
					seen.add(value);
				}
				return value;
			}, 2);
		}
		sanitizeUrl(value) {
			if (typeof value !== "string" || value === null || value === "") return value;
			const url = new URL(value);
			if (!url.search) return value;
			for (const [key] of url.searchParams) if (!this.allowedQueryParameters.has(key.toLowerCase())) url.searchParams.set(key, RedactedString);
			return url.toString();
		}
		sanitizeHeaders(obj) {
			const sanitized = {};
			for (const key of Object.keys(obj)) if (this.allowedHeaderNames.has(key.toLowerCase())) sanitized[key] = obj[key];
			else sanitized[key] = RedactedString;
			return sanitized;
		}
		sanitizeQuery(value) {
			if (typeof value !== "object" || value === null) return value;
			const sanitized = {};
			for (const k of Object.keys(value)) if (this.allowedQueryParameters.has(k.toLowerCase())) sanitized[k] = value[k];
			else sanitized[k] = RedactedString;
			return sanitized;
		}
	};
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/bytesEncoding.js
function uint8ArrayToString$1(bytes, format) {
	return Buffer.from(bytes).toString(format);
}
function stringToUint8Array$1(value, format) {
	return Buffer.from(value, format);
}
var init_bytesEncoding = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/random.js
function getRandomIntegerInclusive(min, max) {
	min = Math.ceil(min);
	max = Math.floor(max);
	return Math.floor(Math.random() * (max - min + 1)) + min;
}
var init_random = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/delay.js
function calculateRetryDelay$1(retryAttempt, config) {
	const exponentialDelay = config.retryDelayInMs * Math.pow(2, retryAttempt);
	const clampedDelay = Math.min(config.maxRetryDelayInMs, exponentialDelay);
	return { retryAfterInMs: clampedDelay / 2 + getRandomIntegerInclusive(0, clampedDelay / 2) };
}
var init_delay$1 = __esmMin((() => {
	init_random();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/logger/internal.js
var init_internal$1 = __esmMin((() => {
	init_logger();
}));

// node_modules/@azure/logger/dist/esm/index.js
function getLogLevel() {
	return context.getLogLevel();
}
function createClientLogger(namespace) {
	return context.createClientLogger(namespace);
}
var context, AzureLogger;
var init_esm$2 = __esmMin((() => {
	init_internal$1();
	context = createLoggerContext({
		logLevelEnvVarName: "AZURE_LOG_LEVEL",
		namespace: "azure"
	});
	AzureLogger = context.logger;
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/internal.js
var init_internal = __esmMin((() => {
	init_delay$1();
	/* @__PURE__ */ init_random();
	/* @__PURE__ */ init_object();
	init_error$1();
	init_env();
	init_bytesEncoding();
	init_sanitizer();
	init_logger();
}));

// node_modules/@azure/abort-controller/dist/esm/AbortError.js
var AbortError;
var init_AbortError = __esmMin((() => {
	AbortError = class extends Error {
		constructor(message) {
			super(message);
			this.name = "AbortError";
		}
	};
}));

// node_modules/@azure/abort-controller/dist/esm/index.js
var init_esm$1 = __esmMin((() => {
	init_AbortError();
}));

// node_modules/@azure/core-util/dist/esm/createAbortablePromise.js
function createAbortablePromise(buildPromise, options) {
	const { cleanupBeforeAbort, abortSignal, abortErrorMsg } = options ?? {};
	return new Promise((resolve, reject) => {
		function rejectOnAbort() {
			reject(new AbortError(abortErrorMsg ?? "The operation was aborted."));
		}
		function removeListeners() {
			abortSignal?.removeEventListener("abort", onAbort);
		}
		function onAbort() {
			cleanupBeforeAbort?.();
			removeListeners();
			rejectOnAbort();
		}
		if (abortSignal?.aborted) return rejectOnAbort();
		try {
			buildPromise((x) => {
				removeListeners();
				resolve(x);
			}, (x) => {
				removeListeners();
				reject(x);
			});
		} catch (err) {
			reject(err);
		}
		abortSignal?.addEventListener("abort", onAbort);
	});
}
var init_createAbortablePromise = __esmMin((() => {
	init_esm$1();
}));

// node_modules/@azure/core-util/dist/esm/delay.js
function delay(timeInMs, options) {
	let token;
	const { abortSignal, abortErrorMsg } = options ?? {};
	return createAbortablePromise((resolve) => {
		token = setTimeout(resolve, timeInMs);
	}, {
		cleanupBeforeAbort: () => clearTimeout(token),
		abortSignal,
		abortErrorMsg: abortErrorMsg ?? StandardAbortMessage
	});
}
var StandardAbortMessage;
var init_delay = __esmMin((() => {
	init_createAbortablePromise();
	StandardAbortMessage = "The delay was aborted.";
}));

// node_modules/@azure/core-util/dist/esm/error.js
function getErrorMessage(e) {
	if (isError$1(e)) return e.message;
	else {
		let stringified;
		try {
			if (typeof e === "object" && e) stringified = JSON.stringify(e);
			else stringified = String(e);
		} catch (err) {
			stringified = "[unable to stringify input]";
		}
		return `Unknown error ${stringified}`;
	}
}
var init_error = __esmMin((() => {
	init_internal();
}));

// node_modules/@azure/core-util/dist/esm/typeGuards.js
function isDefined(thing) {
	return typeof thing !== "undefined" && thing !== null;
}
function isObjectWithProperties(thing, properties) {
	if (!isDefined(thing) || typeof thing !== "object") return false;
	for (const property of properties) if (!objectHasProperty(thing, property)) return false;
	return true;
}
function objectHasProperty(thing, property) {
	return isDefined(thing) && typeof thing === "object" && property in thing;
}
var init_typeGuards = __esmMin((() => {}));

// node_modules/@azure/core-util/dist/esm/index.js
function calculateRetryDelay(retryAttempt, config) {
	return calculateRetryDelay$1(retryAttempt, config);
}
function isError(e) {
	return isError$1(e);
}
function uint8ArrayToString(bytes, format) {
	return uint8ArrayToString$1(bytes, format);
}
function stringToUint8Array(value, format) {
	return stringToUint8Array$1(value, format);
}
var isNodeLike;
var init_esm = __esmMin((() => {
	init_internal();
	init_createAbortablePromise();
	init_delay();
	init_error();
	init_typeGuards();
	isNodeLike = true;
}));

export { init_logger as A, stringToUint8Array$1 as C, init_error$1 as D, init_sanitizer as E, init_env as M, isError$1 as O, init_bytesEncoding as S, Sanitizer as T, createClientLogger as _, stringToUint8Array as a, calculateRetryDelay$1 as b, isObjectWithProperties as c, delay as d, init_delay as f, init_internal as g, init_AbortError as h, isNodeLike as i, emitNodeWarning as j, createClientLogger$1 as k, getErrorMessage as l, AbortError as m, init_esm as n, uint8ArrayToString as o, init_esm$1 as p, isError as r, init_typeGuards as s, calculateRetryDelay as t, init_error as u, getLogLevel as v, uint8ArrayToString$1 as w, init_delay$1 as x, init_esm$2 as y };