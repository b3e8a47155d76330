import { i as __require, n as __esmMin, o as __toESM, r as __exportAll, t as __commonJSMin } from "./shared-runtime.js";
import { A as init_logger, C as stringToUint8Array, D as init_error, E as init_sanitizer, M as init_env, O as isError, S as init_bytesEncoding, T as Sanitizer, _ as createClientLogger$1, b as calculateRetryDelay, d as delay$1, f as init_delay$1, g as init_internal$1, i as isNodeLike, j as emitNodeWarning, k as createClientLogger, l as getErrorMessage, n as init_esm$4, r as isError$1, u as init_error$1, w as uint8ArrayToString, x as init_delay, y as init_esm$3 } from "./shared-typespec-ts-http-runtime2.js";
import os from "node:os";
import { inspect, types } from "node:util";
import process$1 from "node:process";
import http from "node:http";
import https from "node:https";
import zlib from "node:zlib";
import { Transform, finished } from "node:stream";
import * as net from "net";
import * as tls from "tls";
import assert from "assert";
import * as http$2 from "http";
import { Agent } from "https";
import { URL as URL$1 } from "url";
import { once } from "events";
import { Readable } from "stream";

// node_modules/@typespec/ts-http-runtime/dist/esm/abort-controller/AbortError.js
var AbortError;
var init_AbortError = __esmMin((() => {
	AbortError = class extends Error {
		constructor(message) {
			super(message);
			this.name = "AbortError";
		}
	};
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/httpHeaders.js
function normalizeName(name) {
	return name.toLowerCase();
}
function normalizeValue(value) {
	return String(value).trim().replace(/[\r\n]/g, "");
}
function* headerIterator(map) {
	for (const entry of map.values()) yield [entry.name, entry.value];
}
function createHttpHeaders$1(rawHeaders) {
	return new HttpHeadersImpl(rawHeaders);
}
var HttpHeadersImpl;
var init_httpHeaders$1 = __esmMin((() => {
	HttpHeadersImpl = class {
		_headersMap;
		constructor(rawHeaders) {
			this._headersMap = /* @__PURE__ */ new Map();
			if (rawHeaders) for (const headerName of Object.keys(rawHeaders)) this.set(headerName, rawHeaders[headerName]);
		}
		set(name, value) {
			this._headersMap.set(normalizeName(name), {
				name,
				value: normalizeValue(value)
			});
		}
		get(name) {
			return this._headersMap.get(normalizeName(name))?.value;
		}
		has(name) {
			return this._headersMap.has(normalizeName(name));
		}
		delete(name) {
			this._headersMap.delete(normalizeName(name));
		}
		toJSON(options = {}) {
			const result = {};
			if (options.preserveCase) for (const entry of this._headersMap.values()) result[entry.name] = entry.value;
			else for (const [normalizedName, entry] of this._headersMap) result[normalizedName] = entry.value;
			return result;
		}
		toString() {
			return JSON.stringify(this.toJSON({ preserveCase: true }));
		}
		[Symbol.iterator]() {
			return headerIterator(this._headersMap);
		}
	};
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/uuidUtils.js
function randomUUID() {
	return globalThis.crypto.randomUUID();
}
var init_uuidUtils = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/pipelineRequest.js
function createPipelineRequest$1(options) {
	return new PipelineRequestImpl(options);
}
var PipelineRequestImpl;
var init_pipelineRequest$1 = __esmMin((() => {
	init_httpHeaders$1();
	init_uuidUtils();
	PipelineRequestImpl = class {
		url;
		method;
		headers;
		timeout;
		withCredentials;
		body;
		multipartBody;
		formData;
		streamResponseStatusCodes;
		enableBrowserStreams;
		proxySettings;
		disableKeepAlive;
		abortSignal;
		requestId;
		allowInsecureConnection;
		onUploadProgress;
		onDownloadProgress;
		requestOverrides;
		authSchemes;
		constructor(options) {
			this.url = options.url;
			this.body = options.body;
			this.headers = options.headers ?? createHttpHeaders$1();
			this.method = options.method ?? "GET";
			this.timeout = options.timeout ?? 0;
			this.multipartBody = options.multipartBody;
			this.formData = options.formData;
			this.disableKeepAlive = options.disableKeepAlive ?? false;
			this.proxySettings = options.proxySettings;
			this.streamResponseStatusCodes = options.streamResponseStatusCodes;
			this.withCredentials = options.withCredentials ?? false;
			this.abortSignal = options.abortSignal;
			this.onUploadProgress = options.onUploadProgress;
			this.onDownloadProgress = options.onDownloadProgress;
			this.requestId = options.requestId || randomUUID();
			this.allowInsecureConnection = options.allowInsecureConnection ?? false;
			this.enableBrowserStreams = options.enableBrowserStreams ?? false;
			this.requestOverrides = options.requestOverrides;
			this.authSchemes = options.authSchemes;
		}
	};
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/pipeline.js
function createEmptyPipeline$1() {
	return HttpPipeline.create();
}
var ValidPhaseNames, HttpPipeline;
var init_pipeline$1 = __esmMin((() => {
	ValidPhaseNames = /* @__PURE__ */ new Set([
		"Deserialize",
		"Serialize",
		"Retry",
		"Sign"
	]);
	HttpPipeline = class HttpPipeline {
		_policies = [];
		_orderedPolicies;
		constructor(policies) {
			this._policies = policies?.slice(0) ?? [];
			this._orderedPolicies = void 0;
		}
		addPolicy(policy, options = {}) {
			if (options.phase && options.afterPhase) throw new Error("Policies inside a phase cannot specify afterPhase.");
			if (options.phase && !ValidPhaseNames.has(options.phase)) throw new Error(`Invalid phase name: ${options.phase}`);
			if (options.afterPhase && !ValidPhaseNames.has(options.afterPhase)) throw new Error(`Invalid afterPhase name: ${options.afterPhase}`);
			this._policies.push({
				policy,
				options
			});
			this._orderedPolicies = void 0;
		}
		removePolicy(options) {
			const removedPolicies = [];
			this._policies = this._policies.filter((policyDescriptor) => {
				if (options.name && policyDescriptor.policy.name === options.name || options.phase && policyDescriptor.options.phase === options.phase) {
					removedPolicies.push(policyDescriptor.policy);
					return false;
				} else return true;
			});
			this._orderedPolicies = void 0;
			return removedPolicies;
		}
		sendRequest(httpClient, request) {
			return this.getOrderedPolicies().reduceRight((next, policy) => {
				return (req) => {
					return policy.sendRequest(req, next);
				};
			}, (req) => httpClient.sendRequest(req))(request);
		}
		getOrderedPolicies() {
			if (!this._orderedPolicies) this._orderedPolicies = this.orderPolicies();
			return this._orderedPolicies;
		}
		clone() {
			return new HttpPipeline(this._policies);
		}
		static create() {
			return new HttpPipeline();
		}
		orderPolicies() {
			const result = [];
			const policyMap = /* @__PURE__ */ new Map();
			function createPhase(name) {
				return {
					name,
					policies: /* @__PURE__ */ new Set(),
					hasRun: false,
					hasAfterPolicies: false
				};
			}
			const serializePhase = createPhase("Serialize");
			const noPhase = createPhase("None");
			const deserializePhase = createPhase("Deserialize");
			const retryPhase = createPhase("Retry");
			const signPhase = createPhase("Sign");
			const orderedPhases = [
				serializePhase,
				noPhase,
				deserializePhase,
				retryPhase,
				signPhase
			];
			function getPhase(phase) {
				if (phase === "Retry") return retryPhase;
				else if (phase === "Serialize") return serializePhase;
				else if (phase === "Deserialize") return deserializePhase;
				else if (phase === "Sign") return signPhase;
				else return noPhase;
			}
			for (const descriptor of this._policies) {
				const policy = descriptor.policy;
				const options = descriptor.options;
				const policyName = policy.name;
				if (policyMap.has(policyName)) throw new Error("Duplicate policy names not allowed in pipeline");
				const node = {
					policy,
					dependsOn: /* @__PURE__ */ new Set(),
					dependants: /* @__PURE__ */ new Set()
				};
				if (options.afterPhase) {
					node.afterPhase = getPhase(options.afterPhase);
					node.afterPhase.hasAfterPolicies = true;
				}
				policyMap.set(policyName, node);
				getPhase(options.phase).policies.add(node);
			}
			for (const descriptor of this._policies) {
				const { policy, options } = descriptor;
				const policyName = policy.name;
				const node = policyMap.get(policyName);
				if (!node) throw new Error(`Missing node for policy ${policyName}`);
				if (options.afterPolicies) for (const afterPolicyName of options.afterPolicies) {
					const afterNode = policyMap.get(afterPolicyName);
					if (afterNode) {
						node.dependsOn.add(afterNode);
						afterNode.dependants.add(node);
					}
				}
				if (options.beforePolicies) for (const beforePolicyName of options.beforePolicies) {
					const beforeNode = policyMap.get(beforePolicyName);
					if (beforeNode) {
						beforeNode.dependsOn.add(node);
						node.dependants.add(beforeNode);
					}
				}
			}
			function walkPhase(phase) {
				phase.hasRun = true;
				for (const node of phase.policies) {
					if (node.afterPhase && (!node.afterPhase.hasRun || node.afterPhase.policies.size)) continue;
					if (node.dependsOn.size === 0) {
						result.push(node.policy);
						for (const dependant of node.dependants) dependant.dependsOn.delete(node);
						policyMap.delete(node.policy.name);
						phase.policies.delete(node);
					}
				}
			}
			function walkPhases() {
				for (const phase of orderedPhases) {
					walkPhase(phase);
					if (phase.policies.size > 0 && phase !== noPhase) {
						if (!noPhase.hasRun) walkPhase(noPhase);
						return;
					}
					if (phase.hasAfterPolicies) walkPhase(noPhase);
				}
			}
			let iteration = 0;
			while (policyMap.size > 0) {
				iteration++;
				const initialResultLength = result.length;
				walkPhases();
				if (result.length <= initialResultLength && iteration > 1) throw new Error("Cannot satisfy policy dependencies due to requirements cycle.");
			}
			return result;
		}
	};
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/inspect.js
var custom;
var init_inspect = __esmMin((() => {
	custom = inspect.custom;
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/restError.js
function isRestError$1(e) {
	if (e instanceof RestError$1) return true;
	return isError(e) && e.name === "RestError";
}
var errorSanitizer, RestError$1;
var init_restError$2 = __esmMin((() => {
	init_error();
	init_inspect();
	init_sanitizer();
	errorSanitizer = new Sanitizer();
	RestError$1 = class RestError$1 extends Error {
		static REQUEST_SEND_ERROR = "REQUEST_SEND_ERROR";
		static PARSE_ERROR = "PARSE_ERROR";
		code;
		statusCode;
		request;
		response;
		details;
		constructor(message, options = {}) {
			super(message);
			this.name = "RestError";
			this.code = options.code;
			this.statusCode = options.statusCode;
			Object.defineProperty(this, "request", {
				value: options.request,
				enumerable: false
			});
			Object.defineProperty(this, "response", {
				value: options.response,
				enumerable: false
			});
			const agent = this.request?.agent ? {
				maxFreeSockets: this.request.agent.maxFreeSockets,
				maxSockets: this.request.agent.maxSockets
			} : void 0;
			Object.defineProperty(this, custom, {
				value: () => {
					return `RestError: ${this.message} \n ${errorSanitizer.sanitize({
						...this,
						request: {
							...this.request,
							agent
						},
						response: this.response
					})}`;
				},
				enumerable: false
			});
			Object.setPrototypeOf(this, RestError$1.prototype);
		}
	};
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/log.js
var logger$1;
var init_log$1 = __esmMin((() => {
	init_logger();
	logger$1 = createClientLogger("ts-http-runtime");
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/requestBodyHeaders.js
function getHeaderPairs(headers) {
	return Array.isArray(headers[0]) ? headers : Array.from({ length: Math.ceil(headers.length / 2) }, (_, index) => [headers[index * 2], headers[index * 2 + 1]]);
}
function isIterable(value) {
	return Symbol.iterator in value && typeof value[Symbol.iterator] === "function";
}
function removeContinueToken(value) {
	if (typeof value === "string") {
		const tokens = value.split(",");
		const remaining = tokens.filter((token) => token.trim().toLowerCase() !== "100-continue");
		if (remaining.length === tokens.length) return value;
		return remaining.map((token) => token.trim()).filter(Boolean).join(", ") || void 0;
	}
	if (Array.isArray(value)) {
		const remaining = value.map(removeContinueToken).filter((entry) => entry !== void 0);
		return remaining.length > 0 ? remaining : void 0;
	}
	return value;
}
function stripRequestBodyHeaders(request, removeFraming) {
	const stripHeaderValue = (name, value) => {
		const lowerName = name.toLowerCase();
		if (removeFraming && (lowerName === "content-length" || lowerName === "transfer-encoding" || lowerName === "trailer")) return;
		return lowerName === "expect" ? removeContinueToken(value) : value;
	};
	const stripHeaderPairs = (pairs) => pairs.flatMap(([name, value]) => {
		const updated = typeof name === "string" ? stripHeaderValue(name, value) : value;
		return updated === void 0 ? [] : [[name, updated]];
	});
	for (const [name, value] of request.headers) {
		const updated = stripHeaderValue(name, value);
		if (updated === void 0) request.headers.delete(name);
		else if (typeof updated === "string" && updated !== value) request.headers.set(name, updated);
	}
	const overrides = request.requestOverrides;
	if (!overrides || !("headers" in overrides)) return;
	const headers = overrides.headers;
	if (Array.isArray(headers)) {
		const updatedPairs = stripHeaderPairs(getHeaderPairs(headers));
		request.requestOverrides = {
			...overrides,
			headers: Array.isArray(headers[0]) ? updatedPairs : updatedPairs.flat()
		};
	} else if (headers && typeof headers === "object" && isIterable(headers)) {
		const pairs = Array.from(headers, (entry) => {
			if (!Array.isArray(entry) || entry.length !== 2) throw new TypeError("Header entry must be a name/value pair");
			return entry;
		});
		request.requestOverrides = {
			...overrides,
			headers: stripHeaderPairs(pairs)
		};
	} else if (headers && typeof headers === "object") {
		const updatedHeaders = {};
		for (const [name, value] of Object.entries(headers)) {
			const updated = stripHeaderValue(name, value);
			if (updated !== void 0) updatedHeaders[name] = updated;
		}
		request.requestOverrides = {
			...overrides,
			headers: updatedHeaders
		};
	}
}
function removeExpectContinueHeader(request) {
	stripRequestBodyHeaders(request, false);
}
function removeRequestBodyHeaders(request) {
	stripRequestBodyHeaders(request, true);
}
var init_requestBodyHeaders = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/nodeExpectContinue.js
function getHeaderValues(headers, name) {
	if (Array.isArray(headers)) return getHeaderPairs(headers).filter(([key]) => typeof key === "string" && key.toLowerCase() === name).flatMap(([, value]) => Array.isArray(value) ? value : [value]);
	if (headers && typeof headers === "object") {
		if ("get" in headers && typeof headers.get === "function") {
			const value = headers.get(name);
			return value === void 0 || value === null ? [] : [value];
		}
		let value;
		for (const [key, entry] of Object.entries(headers)) if (key.toLowerCase() === name) value = entry;
		return value === void 0 ? [] : Array.isArray(value) ? value : [value];
	}
	return [];
}
function getEffectiveHeaderValues(request, name) {
	return getHeaderValues(request.requestOverrides && "headers" in request.requestOverrides ? request.requestOverrides.headers : request.headers, name.toLowerCase());
}
function hasExpectContinue(request) {
	return getEffectiveHeaderValues(request, "expect").some((value) => typeof value === "string" && value.split(",").some((token) => token.trim().toLowerCase() === "100-continue"));
}
function addHeader(headers, name, value) {
	if (!Array.isArray(headers)) return {
		...headers,
		[name]: value
	};
	return Array.isArray(headers[0]) ? [...headers, [name, value]] : [
		...headers,
		name,
		value
	];
}
function hasHeader(headers, name) {
	if (Array.isArray(headers)) return getHeaderPairs(headers).some(([key]) => typeof key === "string" && key.toLowerCase() === name);
	return Object.keys(headers ?? {}).some((key) => key.toLowerCase() === name);
}
function addExpectContinueFraming(options, bodyLength) {
	if (hasHeader(options.headers, "content-length") || hasHeader(options.headers, "transfer-encoding")) return;
	options.headers = addHeader(options.headers, bodyLength === null ? "Transfer-Encoding" : "Content-Length", bodyLength === null ? "chunked" : String(bodyLength));
}
function createExpectContinueRequest(options) {
	let fallback;
	let waiting = true;
	let bodyStarted = false;
	let errorReported = false;
	let request;
	let bodyError;
	const bodyStream = options.bodyStream;
	bodyStream?.once("error", onBodyError);
	if (bodyStream && "errored" in bodyStream && bodyStream.errored instanceof Error) {
		process.nextTick(onBodyError, bodyStream.errored);
		return;
	}
	try {
		request = options.createRequest(onResponse);
	} catch (error) {
		onError(error);
		return;
	}
	function stopWaiting(keepBodyObserved = false) {
		waiting = false;
		if (fallback !== void 0) {
			clearTimeout(fallback);
			fallback = void 0;
		}
		request?.removeListener("continue", sendBody);
		request?.removeListener("socket", onSocket);
		if (!keepBodyObserved) bodyStream?.removeListener("error", onBodyError);
	}
	function onError(error) {
		const requestError = error instanceof Error ? error : new Error(String(error));
		if (!errorReported) {
			errorReported = true;
			stopWaiting();
			options.onError(requestError);
		}
		return requestError;
	}
	function onBodyError(error) {
		if (errorReported || !waiting && !bodyStarted) return;
		errorReported = true;
		bodyError = error instanceof Error ? error : new Error(String(error));
		stopWaiting();
		options.onBodyError(error);
		request?.destroy(bodyError);
	}
	function sendBody() {
		if (!waiting) return;
		bodyStarted = true;
		stopWaiting(true);
		try {
			options.sendBody(request);
		} catch (error) {
			onBodyError(error);
		} finally {
			bodyStream?.removeListener("error", onBodyError);
		}
	}
	function onAbort() {
		stopWaiting();
		options.onAbort(request);
	}
	function onSocket() {
		if (!waiting) return;
		try {
			request.flushHeaders();
			if (!waiting) return;
			request.write("", (error) => {
				if (error) request.destroy(onError(error));
				else if (waiting) fallback = setTimeout(sendBody, EXPECT_CONTINUE_TIMEOUT_IN_MS);
			});
		} catch (error) {
			request.destroy(onError(error));
		}
	}
	function onResponse(response) {
		stopWaiting();
		if (!bodyStarted) {
			request.shouldKeepAlive = false;
			const destroyRequest = () => {
				response.removeListener("end", destroyRequest);
				response.removeListener("close", destroyRequest);
				request.destroy();
			};
			response.once("end", destroyRequest);
			response.once("close", destroyRequest);
			if (response.readableEnded || response.destroyed) destroyRequest();
		}
		options.onResponse(response);
	}
	request.once("error", onError);
	if (bodyError) {
		request.destroy(bodyError);
		return;
	}
	if (options.abortSignal.aborted) {
		onAbort();
		return;
	}
	options.abortSignal.addEventListener("abort", onAbort, { once: true });
	request.once("close", () => stopWaiting());
	if (request.destroyed || request.closed) stopWaiting();
	if (!waiting) return;
	request.once("continue", sendBody);
	if (request.socket) onSocket();
	else request.once("socket", onSocket);
}
var EXPECT_CONTINUE_TIMEOUT_IN_MS;
var init_nodeExpectContinue = __esmMin((() => {
	init_requestBodyHeaders();
	EXPECT_CONTINUE_TIMEOUT_IN_MS = 1e3;
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/responseBody.js
function setRequestCompletion(response, completion) {
	requestCompletions.set(response, completion);
	completion.then(() => requestCompletions.get(response) === completion && requestCompletions.delete(response)).catch((error) => {
		logger$1.warning("Error tracking request completion", error);
	});
}
function isNodeResponseBody(value) {
	return typeof value === "object" && value !== null && "resume" in value && typeof value.resume === "function";
}
function isNodeEventEmitterBody(value) {
	return "on" in value && typeof value.on === "function" && "once" in value && typeof value.once === "function" && "removeListener" in value && typeof value.removeListener === "function";
}
function isBrowserResponseBody(value) {
	return typeof value === "object" && value !== null && "cancel" in value && typeof value.cancel === "function";
}
function setResponseBodySource(body, source) {
	if (isNodeResponseBody(body) && isNodeResponseBody(source)) responseBodySources.set(body, source);
}
function setResponseBodyDisposer(response, dispose) {
	responseBodyDisposers.set(response, dispose);
	return () => {
		if (responseBodyDisposers.get(response) === dispose) responseBodyDisposers.delete(response);
	};
}
function disposeNodeResponseBody(readableStream, disposed = /* @__PURE__ */ new Set()) {
	if (disposed.has(readableStream)) return;
	disposed.add(readableStream);
	const source = responseBodySources.get(readableStream);
	responseBodySources.delete(readableStream);
	if (readableStream.closed !== true) {
		if (readableStream.destroy) {
			if (isNodeEventEmitterBody(readableStream)) {
				const onError = (error) => {
					logger$1.warning("Error disposing Node stream", error);
				};
				const onClose = () => {
					readableStream.removeListener("error", onError);
				};
				readableStream.on("error", onError);
				readableStream.once("close", onClose);
				try {
					readableStream.destroy();
				} catch (error) {
					readableStream.removeListener("error", onError);
					readableStream.removeListener("close", onClose);
					throw error;
				}
			} else readableStream.destroy();
		} else readableStream.resume();
	}
	if (source) disposeNodeResponseBody(source, disposed);
}
function disposeNodeStream(stream) {
	try {
		disposeNodeResponseBody(stream);
	} catch (error) {
		logger$1.warning("Error disposing Node stream", error);
	}
}
async function disposeResponseBody(response) {
	try {
		const dispose = responseBodyDisposers.get(response);
		responseBodyDisposers.delete(response);
		try {
			const readableStream = response.readableStreamBody;
			if (isNodeResponseBody(readableStream)) {
				disposeNodeStream(readableStream);
				return;
			}
			const browserStream = response.browserStreamBody;
			if (isBrowserResponseBody(browserStream)) await browserStream.cancel();
		} finally {
			dispose?.();
		}
	} catch (error) {
		logger$1.warning("Error disposing response body", error);
	}
}
var responseBodySources, responseBodyDisposers, requestCompletions;
var init_responseBody = __esmMin((() => {
	init_log$1();
	responseBodySources = /* @__PURE__ */ new WeakMap();
	responseBodyDisposers = /* @__PURE__ */ new WeakMap();
	requestCompletions = /* @__PURE__ */ new WeakMap();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/nodeHttpClient.js
function isReadableStream$1(body) {
	return typeof body === "object" && body !== null && "pipe" in body && typeof body.pipe === "function";
}
function isStreamComplete(stream) {
	if (stream.readable === false) return Promise.resolve();
	return new Promise((resolve) => {
		const handler = () => {
			resolve();
			stream.removeListener("close", handler);
			stream.removeListener("end", handler);
			stream.removeListener("error", handler);
		};
		stream.on("close", handler);
		stream.on("end", handler);
		stream.on("error", handler);
	});
}
function isArrayBuffer(body) {
	return types.isArrayBuffer(body) || ArrayBuffer.isView(body);
}
function arrayBufferToBuffer(body) {
	if (Buffer.isBuffer(body)) return body;
	return ArrayBuffer.isView(body) ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : Buffer.from(body);
}
function createRequestLifecycle(request, options, isInsecure, resolve, reject) {
	let clientRequest;
	let response;
	let requestDone = false;
	let resolveRequestComplete;
	const requestComplete = new Promise((_resolve) => {
		resolveRequestComplete = _resolve;
	});
	const onComplete = () => {
		requestDone = true;
		clientRequest.removeListener("finish", onComplete);
		clientRequest.removeListener("close", onComplete);
		resolveRequestComplete();
	};
	const onResponse = (incomingResponse) => {
		response = incomingResponse;
		resolve({
			response: incomingResponse,
			requestComplete,
			isRequestComplete: () => requestDone,
			disposeRequest: () => {
				if (!requestDone) clientRequest.destroy();
			}
		});
	};
	return {
		createRequest: (onResponseCallback = onResponse) => {
			clientRequest = isInsecure ? http.request(options, onResponseCallback) : https.request(options, onResponseCallback);
			clientRequest.once("finish", onComplete);
			clientRequest.once("close", onComplete);
			return clientRequest;
		},
		onResponse,
		rejectRequest: (error) => {
			reject(toRequestSendError(error, request));
		},
		abortRequest: (req) => {
			const abortError = new AbortError("The operation was aborted. Rejecting from abort signal callback while making request.");
			response?.destroy(abortError);
			req.destroy(abortError);
			reject(abortError);
		}
	};
}
function toRequestSendError(error, request) {
	if (isRestError$1(error)) return error;
	const prematureClose = error.code === "ERR_STREAM_PREMATURE_CLOSE";
	return new RestError$1(prematureClose ? "Request body stream closed before ending" : error.message, {
		code: prematureClose ? RestError$1.REQUEST_SEND_ERROR : error.code ?? RestError$1.REQUEST_SEND_ERROR,
		request
	});
}
function sendRequestBody(clientRequest, body, request, onError) {
	if (body && isReadableStream$1(body)) pipeUploadStream(body, clientRequest, request, onError);
	else if (body) {
		if (typeof body === "string" || Buffer.isBuffer(body)) clientRequest.end(body);
		else {
			logger$1.error("Unrecognized body type", body);
			throw new RestError$1("Unrecognized body type", { request });
		}
	} else clientRequest.end();
}
function prepareRequestBody(request, useExpectContinue) {
	const requestBody = request.body;
	const resolvedBody = typeof requestBody === "function" ? requestBody() : requestBody;
	const body = resolvedBody && isArrayBuffer(resolvedBody) ? arrayBufferToBuffer(resolvedBody) : resolvedBody;
	if (!useExpectContinue && body && !request.headers.has("Content-Length")) {
		const bodyLength = getBodyLength(body);
		if (bodyLength !== null) request.headers.set("Content-Length", bodyLength);
	}
	if (!body || !request.onUploadProgress) return body;
	const uploadReportStream = new ReportTransform(request.onUploadProgress);
	uploadReportStream.on("error", (e) => {
		logger$1.error("Error in upload progress", e);
	});
	if (isReadableStream$1(body)) pipeUploadStream(body, uploadReportStream, request);
	else uploadReportStream.end(body);
	return uploadReportStream;
}
function getResponseHeaders(res) {
	const headers = createHttpHeaders$1();
	for (const header of Object.keys(res.headers)) {
		const value = res.headers[header];
		if (Array.isArray(value)) {
			if (value.length > 0) headers.set(header, value[0]);
		} else if (value) headers.set(header, value);
	}
	return headers;
}
function getDecodedResponseStream(stream, headers, abortSignal) {
	const contentEncoding = headers.get("Content-Encoding");
	if (contentEncoding === "gzip") return pipeResponseStream(stream, zlib.createGunzip(), abortSignal);
	else if (contentEncoding === "deflate") return pipeResponseStream(stream, zlib.createInflate(), abortSignal);
	return stream;
}
function pipeUploadStream(source, destination, request, onError) {
	let tearingDown = false;
	const cleanupFinished = finished(source, { writable: false }, onSourceComplete);
	function onSourceComplete(error) {
		cleanupFinished();
		destination.removeListener("close", onDestinationClose);
		if (error && !tearingDown) {
			const requestError = toRequestSendError(error, request);
			destination.destroy(requestError);
			onError?.(requestError);
		}
	}
	function onDestinationClose() {
		tearingDown = true;
		source.unpipe(destination);
		disposeNodeStream(source);
	}
	destination.once("close", onDestinationClose);
	source.pipe(destination);
}
function pipeResponseStream(source, destination, abortSignal) {
	setResponseBodySource(destination, source);
	let cleanupSource = () => {};
	let cleanupDestination = () => {};
	cleanupSource = finished(source, { writable: false }, (error) => {
		cleanupSource();
		if (error) destination.destroy(abortSignal.aborted ? new AbortError() : error);
	});
	cleanupDestination = finished(destination, { writable: false }, () => {
		cleanupDestination();
		source.unpipe(destination);
		if (source.readable) disposeNodeStream(source);
	});
	return source.pipe(destination);
}
function streamToText(stream) {
	return new Promise((resolve, reject) => {
		const buffer = [];
		const cleanupFinished = finished(stream, { writable: false }, onComplete);
		function onData(chunk) {
			if (Buffer.isBuffer(chunk)) buffer.push(chunk);
			else buffer.push(Buffer.from(chunk));
		}
		function onComplete(error) {
			cleanupFinished();
			stream.removeListener("data", onData);
			if (error?.name === "AbortError") reject(error);
			else if (error) reject(new RestError$1(`Error reading response as text: ${error.message}`, { code: RestError$1.PARSE_ERROR }));
			else resolve(Buffer.concat(buffer).toString("utf8"));
		}
		stream.on("data", onData);
	});
}
function getBodyLength(body) {
	if (!body) return 0;
	else if (Buffer.isBuffer(body)) return body.length;
	else if (isReadableStream$1(body)) return null;
	else if (isArrayBuffer(body)) return body.byteLength;
	else if (typeof body === "string") return Buffer.byteLength(body);
	else return null;
}
function createNodeHttpClient() {
	return new NodeHttpClient();
}
var DEFAULT_TLS_SETTINGS, ReportTransform, NodeHttpClient;
var init_nodeHttpClient = __esmMin((() => {
	init_AbortError();
	init_httpHeaders$1();
	init_restError$2();
	init_log$1();
	init_sanitizer();
	init_requestBodyHeaders();
	init_nodeExpectContinue();
	init_responseBody();
	DEFAULT_TLS_SETTINGS = {};
	ReportTransform = class extends Transform {
		loadedBytes = 0;
		progressCallback;
		_transform(chunk, _encoding, callback) {
			this.push(chunk);
			this.loadedBytes += chunk.length;
			try {
				this.progressCallback({ loadedBytes: this.loadedBytes });
				callback();
			} catch (e) {
				callback(e);
			}
		}
		constructor(progressCallback) {
			super();
			this.progressCallback = progressCallback;
		}
	};
	NodeHttpClient = class {
		cachedHttpAgent;
		cachedHttpsAgents = /* @__PURE__ */ new WeakMap();
		async sendRequest(request) {
			const requestBody = request.body;
			const abortController = new AbortController();
			let abortListener;
			const requestAbortSignal = request.abortSignal;
			if (requestAbortSignal) {
				if (requestAbortSignal.aborted) throw new AbortError("The operation was aborted. Request has already been canceled.");
				abortListener = (event) => {
					if (event.type === "abort") abortController.abort();
				};
				requestAbortSignal.addEventListener("abort", abortListener);
			}
			let timeoutId;
			if (request.timeout > 0) timeoutId = setTimeout(() => {
				const sanitizer = new Sanitizer();
				logger$1.info(`request to '${sanitizer.sanitizeUrl(request.url)}' timed out. canceling...`);
				abortController.abort();
			}, request.timeout);
			const acceptEncoding = request.headers.get("Accept-Encoding");
			const shouldDecompress = acceptEncoding?.includes("gzip") || acceptEncoding?.includes("deflate");
			let body;
			let responseStream;
			let requestComplete = Promise.resolve();
			try {
				let useExpectContinue = hasExpectContinue(request);
				const knownBodyLength = useExpectContinue && typeof requestBody !== "function" ? getBodyLength(requestBody ?? null) : null;
				if (knownBodyLength === 0) {
					removeExpectContinueHeader(request);
					useExpectContinue = false;
				}
				if (!useExpectContinue) body = prepareRequestBody(request, false);
				const result = useExpectContinue ? await this.makeRequestWithExpectContinue(request, abortController, () => {
					body = prepareRequestBody(request, true);
					return body;
				}, knownBodyLength) : await this.makeRequest(request, abortController, body);
				requestComplete = result.requestComplete;
				const res = result.response;
				const headers = getResponseHeaders(res);
				const response = {
					status: res.statusCode ?? 0,
					headers,
					request
				};
				if (!result.isRequestComplete()) {
					setRequestCompletion(response, result.requestComplete);
					const clearDisposer = setResponseBodyDisposer(response, result.disposeRequest);
					result.requestComplete.then(clearDisposer).catch((error) => {
						logger$1.warning("Error disposing request", error);
					});
				}
				if ((typeof request.requestOverrides?.method === "string" ? request.requestOverrides.method.toUpperCase() : request.method) === "HEAD") {
					res.resume();
					return response;
				}
				responseStream = shouldDecompress ? getDecodedResponseStream(res, headers, abortController.signal) : res;
				const onDownloadProgress = request.onDownloadProgress;
				if (onDownloadProgress) {
					const downloadReportStream = new ReportTransform(onDownloadProgress);
					downloadReportStream.on("error", (e) => {
						logger$1.error("Error in download progress", e);
					});
					responseStream = pipeResponseStream(responseStream, downloadReportStream, abortController.signal);
				}
				if (request.streamResponseStatusCodes?.has(Number.POSITIVE_INFINITY) || request.streamResponseStatusCodes?.has(response.status)) response.readableStreamBody = responseStream;
				else response.bodyAsText = await streamToText(responseStream);
				return response;
			} catch (error) {
				if (isReadableStream$1(body)) disposeNodeStream(body);
				if (responseStream) disposeNodeStream(responseStream);
				throw error;
			} finally {
				if (timeoutId !== void 0) clearTimeout(timeoutId);
				if (requestAbortSignal && abortListener) {
					let uploadStreamDone = Promise.resolve();
					if (isReadableStream$1(body)) uploadStreamDone = isStreamComplete(body);
					let downloadStreamDone = Promise.resolve();
					if (isReadableStream$1(responseStream)) downloadStreamDone = isStreamComplete(responseStream);
					Promise.all([
						requestComplete,
						uploadStreamDone,
						downloadStreamDone
					]).then(() => {
						if (abortListener) requestAbortSignal.removeEventListener("abort", abortListener);
					}).catch((e) => {
						logger$1.warning("Error when cleaning up abortListener on httpRequest", e);
					});
				}
			}
		}
		makeRequest(request, abortController, body) {
			const { options, isInsecure } = this.getRequestOptions(request);
			return new Promise((resolve, reject) => {
				const { createRequest, rejectRequest, abortRequest } = createRequestLifecycle(request, options, isInsecure, resolve, reject);
				const req = createRequest();
				req.once("error", rejectRequest);
				abortController.signal.addEventListener("abort", () => abortRequest(req));
				sendRequestBody(req, body, request, rejectRequest);
			});
		}
		makeRequestWithExpectContinue(request, abortController, prepareBody, knownBodyLength) {
			const { options, isInsecure } = this.getRequestOptions(request);
			addExpectContinueFraming(options, knownBodyLength);
			return new Promise((resolve, reject) => {
				const { createRequest, onResponse, rejectRequest, abortRequest } = createRequestLifecycle(request, options, isInsecure, resolve, reject);
				createExpectContinueRequest({
					abortSignal: abortController.signal,
					bodyStream: isReadableStream$1(request.body) ? request.body : void 0,
					createRequest,
					onAbort: abortRequest,
					onError: rejectRequest,
					onBodyError: reject,
					onResponse,
					sendBody: (clientRequest) => {
						sendRequestBody(clientRequest, prepareBody(), request, rejectRequest);
					}
				});
			});
		}
		getRequestOptions(request) {
			const url = new URL(request.url);
			const isInsecure = url.protocol !== "https:";
			if (isInsecure && !request.allowInsecureConnection) throw new Error(`Cannot connect to ${request.url} while allowInsecureConnection is false.`);
			return {
				isInsecure,
				options: {
					agent: request.agent ?? this.getOrCreateAgent(request, isInsecure),
					hostname: url.hostname,
					path: `${url.pathname}${url.search}`,
					port: url.port,
					method: request.method,
					headers: request.headers.toJSON({ preserveCase: true }),
					...request.requestOverrides
				}
			};
		}
		getOrCreateAgent(request, isInsecure) {
			const disableKeepAlive = request.disableKeepAlive;
			if (isInsecure) {
				if (disableKeepAlive) return http.globalAgent;
				if (!this.cachedHttpAgent) this.cachedHttpAgent = new http.Agent({ keepAlive: true });
				return this.cachedHttpAgent;
			} else {
				if (disableKeepAlive && !request.tlsSettings) return https.globalAgent;
				const tlsSettings = request.tlsSettings ?? DEFAULT_TLS_SETTINGS;
				let agent = this.cachedHttpsAgents.get(tlsSettings);
				if (agent && agent.options.keepAlive === !disableKeepAlive) return agent;
				logger$1.info("No cached TLS Agent exist, creating a new Agent");
				agent = new https.Agent({
					keepAlive: !disableKeepAlive,
					...tlsSettings
				});
				this.cachedHttpsAgents.set(tlsSettings, agent);
				return agent;
			}
		}
	};
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/defaultHttpClient.js
function createDefaultHttpClient$1() {
	return createNodeHttpClient();
}
var init_defaultHttpClient$1 = __esmMin((() => {
	init_nodeHttpClient();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/logPolicy.js
function logPolicy$1(options = {}) {
	const logger = options.logger ?? logger$1.info;
	const sanitizer = new Sanitizer({
		additionalAllowedHeaderNames: options.additionalAllowedHeaderNames,
		additionalAllowedQueryParameters: options.additionalAllowedQueryParameters
	});
	return {
		name: logPolicyName$1,
		async sendRequest(request, next) {
			if (!logger.enabled) return next(request);
			logger(`Request: ${sanitizer.sanitize(request)}`);
			const response = await next(request);
			logger(`Response status code: ${response.status}`);
			logger(`Headers: ${sanitizer.sanitize({ headers: response.headers })}`);
			return response;
		}
	};
}
var logPolicyName$1;
var init_logPolicy$1 = __esmMin((() => {
	init_log$1();
	init_sanitizer();
	logPolicyName$1 = "logPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/userAgentPlatform.js
function getHeaderName$1() {
	return "User-Agent";
}
async function setPlatformSpecificData$1(map) {
	if (process$1 && process$1.versions) {
		const osInfo = `${os.type()} ${os.release()}; ${os.arch()}`;
		if (process$1.versions.bun) map.set("Bun", `${process$1.versions.bun} (${osInfo})`);
		else if (process$1.versions.deno) map.set("Deno", `${process$1.versions.deno} (${osInfo})`);
		else if (process$1.versions.node) map.set("Node", `${process$1.versions.node} (${osInfo})`);
	}
}
var init_userAgentPlatform$1 = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/constants.js
var SDK_VERSION$1;
var init_constants$1 = __esmMin((() => {
	SDK_VERSION$1 = "0.3.10";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/userAgent.js
function getUserAgentString$1(telemetryInfo) {
	const parts = [];
	for (const [key, value] of telemetryInfo) {
		const token = value ? `${key}/${value}` : key;
		parts.push(token);
	}
	return parts.join(" ");
}
function getUserAgentHeaderName$1() {
	return getHeaderName$1();
}
async function getUserAgentValue$1(prefix) {
	const runtimeInfo = /* @__PURE__ */ new Map();
	runtimeInfo.set("ts-http-runtime", SDK_VERSION$1);
	await setPlatformSpecificData$1(runtimeInfo);
	const defaultAgent = getUserAgentString$1(runtimeInfo);
	return prefix ? `${prefix} ${defaultAgent}` : defaultAgent;
}
var init_userAgent$1 = __esmMin((() => {
	init_userAgentPlatform$1();
	init_constants$1();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/userAgentPolicy.js
function userAgentPolicy$1(options = {}) {
	const userAgentValue = getUserAgentValue$1(options.userAgentPrefix);
	return {
		name: userAgentPolicyName$1,
		async sendRequest(request, next) {
			if (!request.headers.has(UserAgentHeaderName$1)) request.headers.set(UserAgentHeaderName$1, await userAgentValue);
			return next(request);
		}
	};
}
var UserAgentHeaderName$1, userAgentPolicyName$1;
var init_userAgentPolicy$1 = __esmMin((() => {
	init_userAgent$1();
	UserAgentHeaderName$1 = getUserAgentHeaderName$1();
	userAgentPolicyName$1 = "userAgentPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/helpers.js
function delay(delayInMs, value, options) {
	return new Promise((resolve, reject) => {
		let timer = void 0;
		let onAborted = void 0;
		const rejectOnAbort = () => {
			return reject(new AbortError(options?.abortErrorMsg ? options?.abortErrorMsg : StandardAbortMessage));
		};
		const removeListeners = () => {
			if (options?.abortSignal && onAborted) options.abortSignal.removeEventListener("abort", onAborted);
		};
		onAborted = () => {
			if (timer) clearTimeout(timer);
			removeListeners();
			return rejectOnAbort();
		};
		if (options?.abortSignal && options.abortSignal.aborted) return rejectOnAbort();
		timer = setTimeout(() => {
			removeListeners();
			resolve(value);
		}, delayInMs);
		if (options?.abortSignal) options.abortSignal.addEventListener("abort", onAborted);
	});
}
function parseHeaderValueAsNumber(response, headerName) {
	const value = response.headers.get(headerName);
	if (!value) return;
	const valueAsNum = Number(value);
	if (Number.isNaN(valueAsNum)) return;
	return valueAsNum;
}
var StandardAbortMessage;
var init_helpers$1 = __esmMin((() => {
	init_AbortError();
	StandardAbortMessage = "The operation was aborted.";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/retryStrategies/throttlingRetryStrategy.js
function getRetryAfterInMs(response) {
	if (!(response && [429, 503].includes(response.status))) return void 0;
	try {
		for (const header of AllRetryAfterHeaders) {
			const retryAfterValue = parseHeaderValueAsNumber(response, header);
			if (retryAfterValue === 0 || retryAfterValue) return retryAfterValue * (header === RetryAfterHeader ? 1e3 : 1);
		}
		const retryAfterHeader = response.headers.get(RetryAfterHeader);
		if (!retryAfterHeader) return;
		const diff = Date.parse(retryAfterHeader) - Date.now();
		return Number.isFinite(diff) ? Math.max(0, diff) : void 0;
	} catch {
		return;
	}
}
function isThrottlingRetryResponse(response) {
	return Number.isFinite(getRetryAfterInMs(response));
}
function throttlingRetryStrategy() {
	return {
		name: "throttlingRetryStrategy",
		retry({ response }) {
			const retryAfterInMs = getRetryAfterInMs(response);
			if (!Number.isFinite(retryAfterInMs)) return { skipStrategy: true };
			return { retryAfterInMs };
		}
	};
}
var RetryAfterHeader, AllRetryAfterHeaders;
var init_throttlingRetryStrategy = __esmMin((() => {
	init_helpers$1();
	RetryAfterHeader = "Retry-After";
	AllRetryAfterHeaders = [
		"retry-after-ms",
		"x-ms-retry-after-ms",
		RetryAfterHeader
	];
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/retryStrategies/exponentialRetryStrategy.js
function exponentialRetryStrategy(options = {}) {
	const retryInterval = options.retryDelayInMs ?? DEFAULT_CLIENT_RETRY_INTERVAL;
	const maxRetryInterval = options.maxRetryDelayInMs ?? DEFAULT_CLIENT_MAX_RETRY_INTERVAL;
	return {
		name: "exponentialRetryStrategy",
		retry({ retryCount, response, responseError }) {
			const matchedSystemError = isSystemError(responseError);
			const ignoreSystemErrors = matchedSystemError && options.ignoreSystemErrors;
			const isExponential = isExponentialRetryResponse(response);
			const ignoreExponentialResponse = isExponential && options.ignoreHttpStatusCodes;
			if (response && (isThrottlingRetryResponse(response) || !isExponential) || ignoreExponentialResponse || ignoreSystemErrors) return { skipStrategy: true };
			if (responseError && !matchedSystemError && !isExponential) return { errorToThrow: responseError };
			return calculateRetryDelay(retryCount, {
				retryDelayInMs: retryInterval,
				maxRetryDelayInMs: maxRetryInterval
			});
		}
	};
}
function isExponentialRetryResponse(response) {
	return Boolean(response && response.status !== void 0 && (response.status >= 500 || response.status === 408) && response.status !== 501 && response.status !== 505);
}
function isSystemError(err) {
	if (!err) return false;
	return err.code === "ETIMEDOUT" || err.code === "ESOCKETTIMEDOUT" || err.code === "ECONNREFUSED" || err.code === "ECONNRESET" || err.code === "ENOENT" || err.code === "ENOTFOUND";
}
var DEFAULT_CLIENT_RETRY_INTERVAL, DEFAULT_CLIENT_MAX_RETRY_INTERVAL;
var init_exponentialRetryStrategy = __esmMin((() => {
	init_delay();
	init_throttlingRetryStrategy();
	DEFAULT_CLIENT_RETRY_INTERVAL = 1e3;
	DEFAULT_CLIENT_MAX_RETRY_INTERVAL = 64e3;
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/retryPolicy.js
function retryPolicy$1(strategies, options = { maxRetries: 3 }) {
	const logger = options.logger || retryPolicyLogger$1;
	return {
		name: retryPolicyName,
		async sendRequest(request, next) {
			let response;
			let responseError;
			let retryCount = -1;
			retryRequest: while (true) {
				retryCount += 1;
				responseError = void 0;
				try {
					logger.info(`Retry ${retryCount}: Attempting to send request`, request.requestId);
					response = await next(request);
					logger.info(`Retry ${retryCount}: Received a response from request`, request.requestId);
				} catch (e) {
					logger.error(`Retry ${retryCount}: Received an error from request`, request.requestId);
					if (!isRestError$1(e)) throw e;
					responseError = e;
					response = e.response;
				}
				if (request.abortSignal?.aborted) {
					logger.error(`Retry ${retryCount}: Request aborted.`);
					throw new AbortError();
				}
				if (retryCount >= (options.maxRetries ?? 3)) {
					logger.info(`Retry ${retryCount}: Maximum retries reached. Returning the last received response, or throwing the last received error.`);
					if (responseError) throw responseError;
					else if (response) return response;
					else throw new Error("Maximum retries reached with no response or error to throw");
				}
				logger.info(`Retry ${retryCount}: Processing ${strategies.length} retry strategies.`);
				strategiesLoop: for (const strategy of strategies) {
					const strategyLogger = strategy.logger || logger;
					strategyLogger.info(`Retry ${retryCount}: Processing retry strategy ${strategy.name}.`);
					const modifiers = strategy.retry({
						retryCount,
						response,
						responseError
					});
					if (modifiers.skipStrategy) {
						strategyLogger.info(`Retry ${retryCount}: Skipped.`);
						continue strategiesLoop;
					}
					const { errorToThrow, retryAfterInMs, redirectTo } = modifiers;
					if (errorToThrow) {
						strategyLogger.error(`Retry ${retryCount}: Retry strategy ${strategy.name} throws error:`, errorToThrow);
						throw errorToThrow;
					}
					if (retryAfterInMs || retryAfterInMs === 0) {
						strategyLogger.info(`Retry ${retryCount}: Retry strategy ${strategy.name} retries after ${retryAfterInMs}`);
						if (response) await disposeResponseBody(response);
						await delay(retryAfterInMs, void 0, { abortSignal: request.abortSignal });
						continue retryRequest;
					}
					if (redirectTo) {
						strategyLogger.info(`Retry ${retryCount}: Retry strategy ${strategy.name} redirects to ${redirectTo}`);
						if (response) await disposeResponseBody(response);
						request.url = redirectTo;
						continue retryRequest;
					}
				}
				if (responseError) {
					logger.info(`None of the retry strategies could work with the received error. Throwing it.`);
					throw responseError;
				}
				if (response) {
					logger.info(`None of the retry strategies could work with the received response. Returning it.`);
					return response;
				}
			}
		}
	};
}
var retryPolicyLogger$1, retryPolicyName;
var init_retryPolicy$1 = __esmMin((() => {
	init_helpers$1();
	init_restError$2();
	init_AbortError();
	init_logger();
	init_constants$1();
	init_responseBody();
	retryPolicyLogger$1 = createClientLogger("ts-http-runtime retryPolicy");
	retryPolicyName = "retryPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/defaultRetryPolicy.js
function defaultRetryPolicy$1(options = {}) {
	return {
		name: defaultRetryPolicyName,
		sendRequest: retryPolicy$1([throttlingRetryStrategy(), exponentialRetryStrategy(options)], { maxRetries: options.maxRetries ?? 3 }).sendRequest
	};
}
var defaultRetryPolicyName;
var init_defaultRetryPolicy$1 = __esmMin((() => {
	init_exponentialRetryStrategy();
	init_throttlingRetryStrategy();
	init_retryPolicy$1();
	init_constants$1();
	defaultRetryPolicyName = "defaultRetryPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/formData.js
function convertBodyToFormDataMap(body) {
	if (typeof FormData !== "undefined" && body instanceof FormData) {
		const formDataMap = {};
		for (const [key, value] of body.entries()) {
			const existing = formDataMap[key];
			if (Array.isArray(existing)) existing.push(value);
			else formDataMap[key] = existing !== void 0 ? [existing, value] : [value];
		}
		return formDataMap;
	}
}
var init_formData = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/formDataPolicy.js
function formDataPolicy$1() {
	return {
		name: formDataPolicyName$1,
		async sendRequest(request, next) {
			const converted = convertBodyToFormDataMap(request.body);
			if (converted) {
				request.formData = converted;
				request.body = void 0;
			}
			if (request.formData) {
				const contentType = request.headers.get("Content-Type");
				if (contentType && contentType.indexOf("application/x-www-form-urlencoded") !== -1) request.body = wwwFormUrlEncode(request.formData);
				else await prepareFormData(request.formData, request);
				request.formData = void 0;
			}
			return next(request);
		}
	};
}
function wwwFormUrlEncode(formData) {
	const urlSearchParams = new URLSearchParams();
	for (const [key, value] of Object.entries(formData)) if (Array.isArray(value)) for (const subValue of value) urlSearchParams.append(key, subValue.toString());
	else urlSearchParams.append(key, value.toString());
	return urlSearchParams.toString();
}
async function prepareFormData(formData, request) {
	const contentType = request.headers.get("Content-Type");
	if (contentType && !contentType.startsWith("multipart/form-data")) return;
	request.headers.set("Content-Type", contentType ?? "multipart/form-data");
	const parts = [];
	for (const [fieldName, values] of Object.entries(formData)) for (const value of Array.isArray(values) ? values : [values]) if (typeof value === "string") parts.push({
		headers: createHttpHeaders$1({ "Content-Disposition": `form-data; name="${fieldName}"` }),
		body: stringToUint8Array(value, "utf-8")
	});
	else if (value === void 0 || value === null || typeof value !== "object") throw new Error(`Unexpected value for key ${fieldName}: ${value}. Value should be serialized to string first.`);
	else {
		const fileName = value.name || "blob";
		const headers = createHttpHeaders$1();
		headers.set("Content-Disposition", `form-data; name="${fieldName}"; filename="${fileName}"`);
		headers.set("Content-Type", value.type || "application/octet-stream");
		parts.push({
			headers,
			body: value
		});
	}
	request.multipartBody = { parts };
}
var formDataPolicyName$1;
var init_formDataPolicy$1 = __esmMin((() => {
	init_bytesEncoding();
	init_formData();
	init_httpHeaders$1();
	formDataPolicyName$1 = "formDataPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/agentPolicy.js
function agentPolicy$1(agent) {
	return {
		name: agentPolicyName$1,
		sendRequest: async (req, next) => {
			if (!req.agent) req.agent = agent;
			return next(req);
		}
	};
}
var agentPolicyName$1;
var init_agentPolicy$1 = __esmMin((() => {
	agentPolicyName$1 = "agentPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/tlsPolicy.js
function tlsPolicy$1(tlsSettings) {
	return {
		name: tlsPolicyName$1,
		sendRequest: async (req, next) => {
			if (!req.tlsSettings) req.tlsSettings = tlsSettings;
			return next(req);
		}
	};
}
var tlsPolicyName$1;
var init_tlsPolicy$1 = __esmMin((() => {
	tlsPolicyName$1 = "tlsPolicy";
}));

// node_modules/ms/index.js
var require_ms = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var s = 1e3;
	var m = s * 60;
	var h = m * 60;
	var d = h * 24;
	var w = d * 7;
	var y = d * 365.25;
	module.exports = function(val, options) {
		options = options || {};
		var type = typeof val;
		if (type === "string" && val.length > 0) return parse(val);
		else if (type === "number" && isFinite(val)) return options.long ? fmtLong(val) : fmtShort(val);
		throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(val));
	};
	function parse(str) {
		str = String(str);
		if (str.length > 100) return;
		var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(str);
		if (!match) return;
		var n = parseFloat(match[1]);
		switch ((match[2] || "ms").toLowerCase()) {
			case "years":
			case "year":
			case "yrs":
			case "yr":
			case "y": return n * y;
			case "weeks":
			case "week":
			case "w": return n * w;
			case "days":
			case "day":
			case "d": return n * d;
			case "hours":
			case "hour":
			case "hrs":
			case "hr":
			case "h": return n * h;
			case "minutes":
			case "minute":
			case "mins":
			case "min":
			case "m": return n * m;
			case "seconds":
			case "second":
			case "secs":
			case "sec":
			case "s": return n * s;
			case "milliseconds":
			case "millisecond":
			case "msecs":
			case "msec":
			case "ms": return n;
			default: return;
		}
	}
	function fmtShort(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return Math.round(ms / d) + "d";
		if (msAbs >= h) return Math.round(ms / h) + "h";
		if (msAbs >= m) return Math.round(ms / m) + "m";
		if (msAbs >= s) return Math.round(ms / s) + "s";
		return ms + "ms";
	}
	function fmtLong(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return plural(ms, msAbs, d, "day");
		if (msAbs >= h) return plural(ms, msAbs, h, "hour");
		if (msAbs >= m) return plural(ms, msAbs, m, "minute");
		if (msAbs >= s) return plural(ms, msAbs, s, "second");
		return ms + " ms";
	}
	function plural(ms, msAbs, n, name) {
		var isPlural = msAbs >= n * 1.5;
		return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
	}
}));

// node_modules/debug/src/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function setup(env) {
		createDebug.debug = createDebug;
		createDebug.default = createDebug;
		createDebug.coerce = coerce;
		createDebug.disable = disable;
		createDebug.enable = enable;
		createDebug.enabled = enabled;
		createDebug.humanize = require_ms();
		createDebug.destroy = destroy;
		Object.keys(env).forEach((key) => {
			createDebug[key] = env[key];
		});
		createDebug.names = [];
		createDebug.skips = [];
		createDebug.formatters = {};
		function selectColor(namespace) {
			let hash = 0;
			for (let i = 0; i < namespace.length; i++) {
				hash = (hash << 5) - hash + namespace.charCodeAt(i);
				hash |= 0;
			}
			return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
		}
		createDebug.selectColor = selectColor;
		function createDebug(namespace) {
			let prevTime;
			let enableOverride = null;
			let namespacesCache;
			let enabledCache;
			function debug(...args) {
				if (!debug.enabled) return;
				const self = debug;
				const curr = Number(/* @__PURE__ */ new Date());
				self.diff = curr - (prevTime || curr);
				self.prev = prevTime;
				self.curr = curr;
				prevTime = curr;
				args[0] = createDebug.coerce(args[0]);
				if (typeof args[0] !== "string") args.unshift("%O");
				let index = 0;
				args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
					if (match === "%%") return "%";
					index++;
					const formatter = createDebug.formatters[format];
					if (typeof formatter === "function") {
						const val = args[index];
						match = formatter.call(self, val);
						args.splice(index, 1);
						index--;
					}
					return match;
				});
				createDebug.formatArgs.call(self, args);
				(self.log || createDebug.log).apply(self, args);
			}
			debug.namespace = namespace;
			debug.useColors = createDebug.useColors();
			debug.color = createDebug.selectColor(namespace);
			debug.extend = extend;
			debug.destroy = createDebug.destroy;
			Object.defineProperty(debug, "enabled", {
				enumerable: true,
				configurable: false,
				get: () => {
					if (enableOverride !== null) return enableOverride;
					if (namespacesCache !== createDebug.namespaces) {
						namespacesCache = createDebug.namespaces;
						enabledCache = createDebug.enabled(namespace);
					}
					return enabledCache;
				},
				set: (v) => {
					enableOverride = v;
				}
			});
			if (typeof createDebug.init === "function") createDebug.init(debug);
			return debug;
		}
		function extend(namespace, delimiter) {
			const newDebug = createDebug(this.namespace + (typeof delimiter === "undefined" ? ":" : delimiter) + namespace);
			newDebug.log = this.log;
			return newDebug;
		}
		function enable(namespaces) {
			createDebug.save(namespaces);
			createDebug.namespaces = namespaces;
			createDebug.names = [];
			createDebug.skips = [];
			const split = (typeof namespaces === "string" ? namespaces : "").trim().replace(/\s+/g, ",").split(",").filter(Boolean);
			for (const ns of split) if (ns[0] === "-") createDebug.skips.push(ns.slice(1));
			else createDebug.names.push(ns);
		}
		function matchesTemplate(search, template) {
			let searchIndex = 0;
			let templateIndex = 0;
			let starIndex = -1;
			let matchIndex = 0;
			while (searchIndex < search.length) if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === "*")) {
				if (template[templateIndex] === "*") {
					starIndex = templateIndex;
					matchIndex = searchIndex;
					templateIndex++;
				} else {
					searchIndex++;
					templateIndex++;
				}
			} else if (starIndex !== -1) {
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else return false;
			while (templateIndex < template.length && template[templateIndex] === "*") templateIndex++;
			return templateIndex === template.length;
		}
		function disable() {
			const namespaces = [...createDebug.names, ...createDebug.skips.map((namespace) => "-" + namespace)].join(",");
			createDebug.enable("");
			return namespaces;
		}
		function enabled(name) {
			for (const skip of createDebug.skips) if (matchesTemplate(name, skip)) return false;
			for (const ns of createDebug.names) if (matchesTemplate(name, ns)) return true;
			return false;
		}
		function coerce(val) {
			if (val instanceof Error) return val.stack || val.message;
			return val;
		}
		function destroy() {
			console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
		}
		createDebug.enable(createDebug.load());
		return createDebug;
	}
	module.exports = setup;
}));

// node_modules/debug/src/browser.js
var require_browser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.storage = localstorage();
	exports.destroy = (() => {
		let warned = false;
		return () => {
			if (!warned) {
				warned = true;
				console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
			}
		};
	})();
	exports.colors = [
		"#0000CC",
		"#0000FF",
		"#0033CC",
		"#0033FF",
		"#0066CC",
		"#0066FF",
		"#0099CC",
		"#0099FF",
		"#00CC00",
		"#00CC33",
		"#00CC66",
		"#00CC99",
		"#00CCCC",
		"#00CCFF",
		"#3300CC",
		"#3300FF",
		"#3333CC",
		"#3333FF",
		"#3366CC",
		"#3366FF",
		"#3399CC",
		"#3399FF",
		"#33CC00",
		"#33CC33",
		"#33CC66",
		"#33CC99",
		"#33CCCC",
		"#33CCFF",
		"#6600CC",
		"#6600FF",
		"#6633CC",
		"#6633FF",
		"#66CC00",
		"#66CC33",
		"#9900CC",
		"#9900FF",
		"#9933CC",
		"#9933FF",
		"#99CC00",
		"#99CC33",
		"#CC0000",
		"#CC0033",
		"#CC0066",
		"#CC0099",
		"#CC00CC",
		"#CC00FF",
		"#CC3300",
		"#CC3333",
		"#CC3366",
		"#CC3399",
		"#CC33CC",
		"#CC33FF",
		"#CC6600",
		"#CC6633",
		"#CC9900",
		"#CC9933",
		"#CCCC00",
		"#CCCC33",
		"#FF0000",
		"#FF0033",
		"#FF0066",
		"#FF0099",
		"#FF00CC",
		"#FF00FF",
		"#FF3300",
		"#FF3333",
		"#FF3366",
		"#FF3399",
		"#FF33CC",
		"#FF33FF",
		"#FF6600",
		"#FF6633",
		"#FF9900",
		"#FF9933",
		"#FFCC00",
		"#FFCC33"
	];
	function useColors() {
		if (typeof window !== "undefined" && window.process && (window.process.type === "renderer" || window.process.__nwjs)) return true;
		if (typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) return false;
		let m;
		return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || typeof navigator !== "undefined" && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31 || typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
	}
	function formatArgs(args) {
		args[0] = (this.useColors ? "%c" : "") + this.namespace + (this.useColors ? " %c" : " ") + args[0] + (this.useColors ? "%c " : " ") + "+" + module.exports.humanize(this.diff);
		if (!this.useColors) return;
		const c = "color: " + this.color;
		args.splice(1, 0, c, "color: inherit");
		let index = 0;
		let lastC = 0;
		args[0].replace(/%[a-zA-Z%]/g, (match) => {
			if (match === "%%") return;
			index++;
			if (match === "%c") lastC = index;
		});
		args.splice(lastC, 0, c);
	}
	exports.log = console.debug || console.log || (() => {});
	function save(namespaces) {
		try {
			if (namespaces) exports.storage.setItem("debug", namespaces);
			else exports.storage.removeItem("debug");
		} catch (error) {}
	}
	function load() {
		let r;
		try {
			r = exports.storage.getItem("debug") || exports.storage.getItem("DEBUG");
		} catch (error) {}
		if (!r && typeof process !== "undefined" && "env" in process) r = process.env.DEBUG;
		return r;
	}
	function localstorage() {
		try {
			return localStorage;
		} catch (error) {}
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.j = function(v) {
		try {
			return JSON.stringify(v);
		} catch (error) {
			return "[UnexpectedJSONParseError]: " + error.message;
		}
	};
}));

// node_modules/debug/src/node.js
var require_node = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const tty = __require("tty");
	const util = __require("util");
	exports.init = init;
	exports.log = log;
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.destroy = util.deprecate(() => {}, "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
	exports.colors = [
		6,
		2,
		3,
		4,
		5,
		1
	];
	try {
		const supportsColor = __require("supports-color");
		if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	} catch (error) {}
	exports.inspectOpts = Object.keys(process.env).filter((key) => {
		return /^debug_/i.test(key);
	}).reduce((obj, key) => {
		const prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});
		let val = process.env[key];
		if (/^(yes|on|true|enabled)$/i.test(val)) val = true;
		else if (/^(no|off|false|disabled)$/i.test(val)) val = false;
		else if (val === "null") val = null;
		else val = Number(val);
		obj[prop] = val;
		return obj;
	}, {});
	function useColors() {
		return "colors" in exports.inspectOpts ? Boolean(exports.inspectOpts.colors) : tty.isatty(process.stderr.fd);
	}
	function formatArgs(args) {
		const { namespace: name, useColors } = this;
		if (useColors) {
			const c = this.color;
			const colorCode = "\x1B[3" + (c < 8 ? c : "8;5;" + c);
			const prefix = `  ${colorCode};1m${name} \u001B[0m`;
			args[0] = prefix + args[0].split("\n").join("\n" + prefix);
			args.push(colorCode + "m+" + module.exports.humanize(this.diff) + "\x1B[0m");
		} else args[0] = getDate() + name + " " + args[0];
	}
	function getDate() {
		if (exports.inspectOpts.hideDate) return "";
		return (/* @__PURE__ */ new Date()).toISOString() + " ";
	}
	function log(...args) {
		return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + "\n");
	}
	function save(namespaces) {
		if (namespaces) process.env.DEBUG = namespaces;
		else delete process.env.DEBUG;
	}
	function load() {
		return process.env.DEBUG;
	}
	function init(debug) {
		debug.inspectOpts = {};
		const keys = Object.keys(exports.inspectOpts);
		for (let i = 0; i < keys.length; i++) debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.o = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts).split("\n").map((str) => str.trim()).join(" ");
	};
	formatters.O = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts);
	};
}));

// node_modules/debug/src/index.js
var require_src = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	if (typeof process === "undefined" || process.type === "renderer" || process.browser === true || process.__nwjs) module.exports = require_browser();
	else module.exports = require_node();
}));

// node_modules/agent-base/dist/helpers.js
var init_helpers = __esmMin((() => {}));

// node_modules/agent-base/dist/index.js
var INTERNAL, Agent$1;
var init_dist$3 = __esmMin((() => {
	init_helpers();
	INTERNAL = Symbol("AgentBaseInternalState");
	Agent$1 = class extends http$2.Agent {
		constructor(opts) {
			super(opts);
			this[INTERNAL] = {};
		}
		isSecureEndpoint(options) {
			if (options) {
				if (typeof options.secureEndpoint === "boolean") return options.secureEndpoint;
				if (typeof options.protocol === "string") return options.protocol === "https:";
			}
			const { stack } = /* @__PURE__ */ new Error();
			if (typeof stack !== "string") return false;
			return stack.split("\n").some((l) => l.indexOf("(https.js:") !== -1 || l.indexOf("node:https:") !== -1);
		}
		incrementSockets(name) {
			if (this.maxSockets === Infinity && this.maxTotalSockets === Infinity) return null;
			if (!this.sockets[name]) this.sockets[name] = [];
			const fakeSocket = new net.Socket({ writable: false });
			this.sockets[name].push(fakeSocket);
			this.totalSocketCount++;
			return fakeSocket;
		}
		decrementSockets(name, socket) {
			if (!this.sockets[name] || socket === null) return;
			const sockets = this.sockets[name];
			const index = sockets.indexOf(socket);
			if (index !== -1) {
				sockets.splice(index, 1);
				this.totalSocketCount--;
				if (sockets.length === 0) delete this.sockets[name];
			}
		}
		getName(options) {
			if (this.isSecureEndpoint(options)) return Agent.prototype.getName.call(this, options);
			return super.getName(options);
		}
		createSocket(req, options, cb) {
			const connectOpts = {
				...options,
				secureEndpoint: this.isSecureEndpoint(options)
			};
			const name = this.getName(connectOpts);
			const fakeSocket = this.incrementSockets(name);
			Promise.resolve().then(() => this.connect(req, connectOpts)).then((socket) => {
				this.decrementSockets(name, fakeSocket);
				if (typeof socket.addRequest === "function") try {
					return socket.addRequest(req, connectOpts);
				} catch (err) {
					return cb(err);
				}
				this[INTERNAL].currentSocket = socket;
				super.createSocket(req, options, cb);
			}, (err) => {
				this.decrementSockets(name, fakeSocket);
				cb(err);
			});
		}
		createConnection() {
			const socket = this[INTERNAL].currentSocket;
			this[INTERNAL].currentSocket = void 0;
			if (!socket) throw new Error("No socket was returned in the `connect()` function");
			return socket;
		}
		get defaultPort() {
			return this[INTERNAL].defaultPort ?? (this.protocol === "https:" ? 443 : 80);
		}
		set defaultPort(v) {
			if (this[INTERNAL]) this[INTERNAL].defaultPort = v;
		}
		get protocol() {
			return this[INTERNAL].protocol ?? (this.isSecureEndpoint() ? "https:" : "http:");
		}
		set protocol(v) {
			if (this[INTERNAL]) this[INTERNAL].protocol = v;
		}
	};
}));

// node_modules/https-proxy-agent/dist/parse-proxy-response.js
function parseProxyResponse(socket) {
	return new Promise((resolve, reject) => {
		let buffersLength = 0;
		const buffers = [];
		function read() {
			const b = socket.read();
			if (b) ondata(b);
			else socket.once("readable", read);
		}
		function cleanup() {
			socket.removeListener("end", onend);
			socket.removeListener("error", onerror);
			socket.removeListener("readable", read);
		}
		function onend() {
			cleanup();
			debug$2("onend");
			reject(/* @__PURE__ */ new Error("Proxy connection ended before receiving CONNECT response"));
		}
		function onerror(err) {
			cleanup();
			debug$2("onerror %o", err);
			reject(err);
		}
		function ondata(b) {
			buffers.push(b);
			buffersLength += b.length;
			const buffered = Buffer.concat(buffers, buffersLength);
			const endOfHeaders = buffered.indexOf("\r\n\r\n");
			if (endOfHeaders === -1) {
				debug$2("have not received end of HTTP headers yet...");
				read();
				return;
			}
			const headerParts = buffered.slice(0, endOfHeaders).toString("ascii").split("\r\n");
			const firstLine = headerParts.shift();
			if (!firstLine) {
				socket.destroy();
				return reject(/* @__PURE__ */ new Error("No header received from proxy CONNECT response"));
			}
			const firstLineParts = firstLine.split(" ");
			const statusCode = +firstLineParts[1];
			const statusText = firstLineParts.slice(2).join(" ");
			const headers = {};
			for (const header of headerParts) {
				if (!header) continue;
				const firstColon = header.indexOf(":");
				if (firstColon === -1) {
					socket.destroy();
					return reject(/* @__PURE__ */ new Error(`Invalid header from proxy CONNECT response: "${header}"`));
				}
				const key = header.slice(0, firstColon).toLowerCase();
				const value = header.slice(firstColon + 1).trimStart();
				const current = headers[key];
				if (typeof current === "string") headers[key] = [current, value];
				else if (Array.isArray(current)) current.push(value);
				else headers[key] = value;
			}
			debug$2("got proxy server response: %o %o", firstLine, headers);
			cleanup();
			resolve({
				connect: {
					statusCode,
					statusText,
					headers
				},
				buffered
			});
		}
		socket.on("error", onerror);
		socket.on("end", onend);
		read();
	});
}
var import_src$2, debug$2;
var init_parse_proxy_response = __esmMin((() => {
	import_src$2 = /* @__PURE__ */ __toESM(require_src(), 1);
	debug$2 = (0, import_src$2.default)("https-proxy-agent:parse-proxy-response");
}));

// node_modules/proxy-agent-negotiate/dist/index.js
function createNegotiateAuth() {
	return async ({ response, scheme }) => {
		if (scheme.toLowerCase() !== "negotiate") throw new Error(`Expected Negotiate scheme but got "${scheme}"`);
		let kerberos;
		try {
			kerberos = await import("kerberos");
		} catch {
			throw new Error("The \"kerberos\" package is required for Negotiate proxy authentication. Install it with: npm install kerberos");
		}
		const proxyAuthenticate = response.headers["proxy-authenticate"] || "";
		const challengeHeader = Array.isArray(proxyAuthenticate) ? proxyAuthenticate[0] : proxyAuthenticate;
		const serverToken = typeof challengeHeader === "string" && challengeHeader.includes(" ") ? challengeHeader.split(" ").slice(1).join(" ") : void 0;
		const token = await (await kerberos.initializeClient("HTTP@proxy", { mechOID: kerberos.GSS_MECH_OID_SPNEGO })).step(serverToken || "");
		if (!token) throw new Error("Kerberos client.step() returned no token");
		return { headers: { "Proxy-Authorization": `Negotiate ${token}` } };
	};
}
var init_dist$2 = __esmMin((() => {}));

// node_modules/https-proxy-agent/dist/index.js
function resume(socket) {
	setImmediate(() => {
		socket.resume();
	});
}
function omit$1(obj, ...keys) {
	const ret = {};
	let key;
	for (key in obj) if (!keys.includes(key)) ret[key] = obj[key];
	return ret;
}
var import_src$1, debug$1, setServernameFromNonIpHost, HttpsProxyAgent;
var init_dist$1 = __esmMin((() => {
	import_src$1 = /* @__PURE__ */ __toESM(require_src(), 1);
	init_dist$3();
	init_parse_proxy_response();
	init_dist$2();
	debug$1 = (0, import_src$1.default)("https-proxy-agent");
	setServernameFromNonIpHost = (options) => {
		if (options.servername === void 0 && options.host && !net.isIP(options.host)) return {
			...options,
			servername: options.host
		};
		return options;
	};
	HttpsProxyAgent = class extends Agent$1 {
		constructor(proxy, opts) {
			super(opts);
			this.options = { path: void 0 };
			this.proxy = typeof proxy === "string" ? new URL$1(proxy) : proxy;
			this.proxyHeaders = opts?.headers ?? {};
			debug$1("Creating new HttpsProxyAgent instance: %o", this.proxy.href);
			if (opts?.negotiate) this.onProxyAuth = createNegotiateAuth();
			else if (opts?.onProxyAuth) this.onProxyAuth = opts.onProxyAuth;
			const host = (this.proxy.hostname || this.proxy.host).replace(/^\[|\]$/g, "");
			const port = this.proxy.port ? parseInt(this.proxy.port, 10) : this.proxy.protocol === "https:" ? 443 : 80;
			this.connectOpts = {
				ALPNProtocols: ["http/1.1"],
				...opts ? omit$1(opts, "headers", "onProxyAuth", "negotiate") : null,
				host,
				port
			};
		}
		async connect(req, opts) {
			const { proxy } = this;
			if (!opts.host) throw new TypeError("No \"host\" provided");
			let socket;
			if (proxy.protocol === "https:") {
				debug$1("Creating `tls.Socket`: %o", this.connectOpts);
				socket = tls.connect(setServernameFromNonIpHost(this.connectOpts));
			} else {
				debug$1("Creating `net.Socket`: %o", this.connectOpts);
				socket = net.connect(this.connectOpts);
			}
			const headers = typeof this.proxyHeaders === "function" ? this.proxyHeaders() : { ...this.proxyHeaders };
			const host = net.isIPv6(opts.host) ? `[${opts.host}]` : opts.host;
			let payload = `CONNECT ${host}:${opts.port} HTTP/1.1\r\n`;
			if (proxy.username || proxy.password) {
				const auth = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
				headers["Proxy-Authorization"] = `Basic ${Buffer.from(auth).toString("base64")}`;
			}
			headers.Host = `${host}:${opts.port}`;
			if (!headers["Proxy-Connection"]) headers["Proxy-Connection"] = this.keepAlive ? "Keep-Alive" : "close";
			for (const name of Object.keys(headers)) payload += `${name}: ${headers[name]}\r\n`;
			const proxyResponsePromise = parseProxyResponse(socket);
			socket.write(`${payload}\r\n`);
			const { connect, buffered } = await proxyResponsePromise;
			req.emit("proxyConnect", connect);
			this.emit("proxyConnect", connect, req);
			req.emit("proxy", {
				proxy: this.proxy.href,
				socket
			});
			if (connect.statusCode === 200) {
				req.once("socket", resume);
				if (opts.secureEndpoint) {
					debug$1("Upgrading socket connection to TLS");
					return tls.connect({
						...omit$1(setServernameFromNonIpHost(opts), "host", "path", "port"),
						socket
					});
				}
				return socket;
			}
			if (connect.statusCode === 407 && this.onProxyAuth) {
				debug$1("Got 407 response, invoking onProxyAuth callback");
				socket.destroy();
				const proxyAuthenticate = connect.headers["proxy-authenticate"] || "";
				const scheme = Array.isArray(proxyAuthenticate) ? proxyAuthenticate[0].split(/\s/)[0] : proxyAuthenticate.split(/\s/)[0];
				const authResponse = await this.onProxyAuth({
					response: connect,
					scheme
				});
				return this._connectWithAuth(req, opts, authResponse.headers);
			}
			socket.destroy();
			const fakeSocket = new net.Socket({ writable: false });
			fakeSocket.readable = true;
			req.once("socket", (s) => {
				debug$1("Replaying proxy buffer for failed request");
				assert(s.listenerCount("data") > 0);
				s.push(buffered);
				s.push(null);
			});
			return fakeSocket;
		}
		async _connectWithAuth(req, opts, authHeaders) {
			const { proxy } = this;
			let socket;
			if (proxy.protocol === "https:") socket = tls.connect(setServernameFromNonIpHost(this.connectOpts));
			else socket = net.connect(this.connectOpts);
			const headers = typeof this.proxyHeaders === "function" ? this.proxyHeaders() : { ...this.proxyHeaders };
			const host = net.isIPv6(opts.host) ? `[${opts.host}]` : opts.host;
			let payload = `CONNECT ${host}:${opts.port} HTTP/1.1\r\n`;
			if (proxy.username || proxy.password) {
				const auth = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
				headers["Proxy-Authorization"] = `Basic ${Buffer.from(auth).toString("base64")}`;
			}
			Object.assign(headers, authHeaders);
			headers.Host = `${host}:${opts.port}`;
			if (!headers["Proxy-Connection"]) headers["Proxy-Connection"] = this.keepAlive ? "Keep-Alive" : "close";
			for (const name of Object.keys(headers)) payload += `${name}: ${headers[name]}\r\n`;
			const proxyResponsePromise = parseProxyResponse(socket);
			socket.write(`${payload}\r\n`);
			const { connect } = await proxyResponsePromise;
			req.emit("proxyConnect", connect);
			this.emit("proxyConnect", connect, req);
			if (connect.statusCode === 200) {
				req.once("socket", resume);
				if (opts.secureEndpoint) {
					debug$1("Upgrading socket connection to TLS");
					return tls.connect({
						...omit$1(setServernameFromNonIpHost(opts), "host", "path", "port"),
						socket
					});
				}
				return socket;
			}
			socket.destroy();
			throw new Error(`Proxy authentication failed with status ${connect.statusCode} after retry`);
		}
	};
	HttpsProxyAgent.protocols = ["http", "https"];
}));

// node_modules/http-proxy-agent/dist/index.js
function omit(obj, ...keys) {
	const ret = {};
	let key;
	for (key in obj) if (!keys.includes(key)) ret[key] = obj[key];
	return ret;
}
var import_src, debug, HttpProxyAgent;
var init_dist = __esmMin((() => {
	import_src = /* @__PURE__ */ __toESM(require_src(), 1);
	init_dist$3();
	init_dist$2();
	debug = (0, import_src.default)("http-proxy-agent");
	HttpProxyAgent = class extends Agent$1 {
		constructor(proxy, opts) {
			super(opts);
			this.proxy = typeof proxy === "string" ? new URL$1(proxy) : proxy;
			this.proxyHeaders = opts?.headers ?? {};
			debug("Creating new HttpProxyAgent instance: %o", this.proxy.href);
			if (opts?.negotiate) this.onProxyAuth = createNegotiateAuth();
			else if (opts?.onProxyAuth) this.onProxyAuth = opts.onProxyAuth;
			const host = (this.proxy.hostname || this.proxy.host).replace(/^\[|\]$/g, "");
			const port = this.proxy.port ? parseInt(this.proxy.port, 10) : this.proxy.protocol === "https:" ? 443 : 80;
			this.connectOpts = {
				...opts ? omit(opts, "headers", "onProxyAuth", "negotiate") : null,
				host,
				port
			};
		}
		addRequest(req, opts) {
			req._header = null;
			this.setRequestProps(req, opts);
			super.addRequest(req, opts);
		}
		setRequestProps(req, opts) {
			const { proxy } = this;
			const base = `${opts.secureEndpoint ? "https:" : "http:"}//${req.getHeader("host") || "localhost"}`;
			const url = new URL$1(req.path, base);
			if (opts.port !== 80) url.port = String(opts.port);
			req.path = String(url);
			const headers = typeof this.proxyHeaders === "function" ? this.proxyHeaders() : { ...this.proxyHeaders };
			if (proxy.username || proxy.password) {
				const auth = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
				headers["Proxy-Authorization"] = `Basic ${Buffer.from(auth).toString("base64")}`;
			}
			if (!headers["Proxy-Connection"]) headers["Proxy-Connection"] = this.keepAlive ? "Keep-Alive" : "close";
			for (const name of Object.keys(headers)) {
				const value = headers[name];
				if (value) req.setHeader(name, value);
			}
		}
		async connect(req, opts) {
			req._header = null;
			if (!req.path.includes("://")) this.setRequestProps(req, opts);
			let first;
			let endOfHeaders;
			debug("Regenerating stored HTTP header string for request");
			req._implicitHeader();
			if (req.outputData && req.outputData.length > 0) {
				debug("Patching connection write() output buffer with updated header");
				first = req.outputData[0].data;
				endOfHeaders = first.indexOf("\r\n\r\n") + 4;
				req.outputData[0].data = req._header + first.substring(endOfHeaders);
				debug("Output buffer: %o", req.outputData[0].data);
			}
			let socket;
			if (this.proxy.protocol === "https:") {
				debug("Creating `tls.Socket`: %o", this.connectOpts);
				socket = tls.connect(this.connectOpts);
			} else {
				debug("Creating `net.Socket`: %o", this.connectOpts);
				socket = net.connect(this.connectOpts);
			}
			await once(socket, "connect");
			const connect = { socket };
			req.emit("proxyConnect", connect);
			this.emit("proxyConnect", connect, req);
			req.emit("proxy", {
				proxy: this.proxy.href,
				socket
			});
			return socket;
		}
	};
	HttpProxyAgent.protocols = ["http", "https"];
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/proxyPolicy.js
function getEnvironmentValue(name) {
	if (process.env[name]) return process.env[name];
	else if (process.env[name.toLowerCase()]) return process.env[name.toLowerCase()];
}
function loadEnvironmentProxyValue() {
	if (!process) return;
	const httpsProxy = getEnvironmentValue(HTTPS_PROXY);
	const allProxy = getEnvironmentValue(ALL_PROXY);
	const httpProxy = getEnvironmentValue(HTTP_PROXY);
	return httpsProxy || allProxy || httpProxy;
}
function isBypassed(uri, noProxyList, bypassedMap) {
	if (noProxyList.length === 0) return false;
	const host = new URL(uri).hostname;
	if (bypassedMap?.has(host)) return bypassedMap.get(host);
	let isBypassedFlag = false;
	for (const pattern of noProxyList) if (pattern[0] === ".") {
		if (host.endsWith(pattern)) isBypassedFlag = true;
		else if (host.length === pattern.length - 1 && host === pattern.slice(1)) isBypassedFlag = true;
	} else if (host === pattern) isBypassedFlag = true;
	bypassedMap?.set(host, isBypassedFlag);
	return isBypassedFlag;
}
function loadNoProxy() {
	const noProxy = getEnvironmentValue(NO_PROXY);
	noProxyListLoaded = true;
	if (noProxy) return noProxy.split(",").map((item) => item.trim()).filter((item) => item.length);
	return [];
}
function getDefaultProxySettings$1(proxyUrl) {
	if (!proxyUrl) {
		proxyUrl = loadEnvironmentProxyValue();
		if (!proxyUrl) return;
	}
	const parsedUrl = new URL(proxyUrl);
	return {
		host: (parsedUrl.protocol ? parsedUrl.protocol + "//" : "") + parsedUrl.hostname,
		port: Number.parseInt(parsedUrl.port || "80"),
		username: parsedUrl.username,
		password: parsedUrl.password
	};
}
function getDefaultProxySettingsInternal() {
	const envProxy = loadEnvironmentProxyValue();
	return envProxy ? new URL(envProxy) : void 0;
}
function getUrlFromProxySettings(settings) {
	let parsedProxyUrl;
	try {
		parsedProxyUrl = new URL(settings.host);
	} catch {
		throw new Error(`Expecting a valid host string in proxy settings, but found "${settings.host}".`);
	}
	parsedProxyUrl.port = String(settings.port);
	if (settings.username) parsedProxyUrl.username = settings.username;
	if (settings.password) parsedProxyUrl.password = settings.password;
	return parsedProxyUrl;
}
function setProxyAgentOnRequest(request, cachedAgents, proxyUrl) {
	if (request.agent) return;
	const isInsecure = new URL(request.url).protocol !== "https:";
	if (request.tlsSettings) logger$1.warning("TLS settings are not supported in combination with custom Proxy, certificates provided to the client will be ignored.");
	if (isInsecure) {
		if (!cachedAgents.httpProxyAgent) cachedAgents.httpProxyAgent = new HttpProxyAgent(proxyUrl);
		request.agent = cachedAgents.httpProxyAgent;
	} else {
		if (!cachedAgents.httpsProxyAgent) cachedAgents.httpsProxyAgent = new HttpsProxyAgent(proxyUrl);
		request.agent = cachedAgents.httpsProxyAgent;
	}
}
function proxyPolicy$1(proxySettings, options) {
	if (!noProxyListLoaded) globalNoProxyList.push(...loadNoProxy());
	const defaultProxy = proxySettings ? getUrlFromProxySettings(proxySettings) : getDefaultProxySettingsInternal();
	const cachedAgents = {};
	return {
		name: proxyPolicyName$1,
		async sendRequest(request, next) {
			if (!request.proxySettings && defaultProxy && !isBypassed(request.url, options?.customNoProxyList ?? globalNoProxyList, options?.customNoProxyList ? void 0 : globalBypassedMap)) setProxyAgentOnRequest(request, cachedAgents, defaultProxy);
			else if (request.proxySettings) setProxyAgentOnRequest(request, cachedAgents, getUrlFromProxySettings(request.proxySettings));
			return next(request);
		}
	};
}
var HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY, proxyPolicyName$1, globalNoProxyList, noProxyListLoaded, globalBypassedMap;
var init_proxyPolicy$1 = __esmMin((() => {
	init_dist$1();
	init_dist();
	init_log$1();
	HTTPS_PROXY = "HTTPS_PROXY";
	HTTP_PROXY = "HTTP_PROXY";
	ALL_PROXY = "ALL_PROXY";
	NO_PROXY = "NO_PROXY";
	proxyPolicyName$1 = "proxyPolicy";
	globalNoProxyList = [];
	noProxyListLoaded = false;
	globalBypassedMap = /* @__PURE__ */ new Map();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/decompressResponsePolicy.js
function decompressResponsePolicy$1() {
	return {
		name: decompressResponsePolicyName$1,
		async sendRequest(request, next) {
			if (request.method !== "HEAD") request.headers.set("Accept-Encoding", "gzip,deflate");
			return next(request);
		}
	};
}
var decompressResponsePolicyName$1;
var init_decompressResponsePolicy$1 = __esmMin((() => {
	decompressResponsePolicyName$1 = "decompressResponsePolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/redirectPolicy.js
function redirectPolicy$1(options = {}) {
	const { maxRetries = 20, allowCrossOriginRedirects = false } = options;
	return {
		name: redirectPolicyName$1,
		async sendRequest(request, next) {
			return handleRedirect(next, await next(request), maxRetries, allowCrossOriginRedirects);
		}
	};
}
async function handleRedirect(next, response, maxRetries, allowCrossOriginRedirects, currentRetries = 0) {
	const { request, status, headers } = response;
	const locationHeader = headers.get("location");
	if (locationHeader && (status === 300 || status === 301 && allowedRedirect.includes(request.method) || status === 302 && allowedRedirect.includes(request.method) || status === 303 && request.method === "POST" || status === 307) && currentRetries < maxRetries) {
		const url = new URL(locationHeader, request.url);
		if (!allowCrossOriginRedirects) {
			const originalUrl = new URL(request.url);
			if (url.origin !== originalUrl.origin) {
				logger$1.verbose(`Skipping cross-origin redirect from ${originalUrl.origin} to ${url.origin}.`);
				return response;
			}
		}
		request.url = url.toString();
		if (status === 303) {
			request.method = "GET";
			if (request.requestOverrides && "method" in request.requestOverrides) request.requestOverrides = {
				...request.requestOverrides,
				method: "GET"
			};
			removeRequestBodyHeaders(request);
			delete request.body;
		}
		request.headers.delete("Authorization");
		await disposeResponseBody(response);
		return handleRedirect(next, await next(request), maxRetries, allowCrossOriginRedirects, currentRetries + 1);
	}
	return response;
}
var redirectPolicyName$1, allowedRedirect;
var init_redirectPolicy$1 = __esmMin((() => {
	init_log$1();
	init_responseBody();
	init_requestBodyHeaders();
	redirectPolicyName$1 = "redirectPolicy";
	allowedRedirect = ["GET", "HEAD"];
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/platformPolicies.js
function addPlatformPolicies(pipeline, options) {
	if (options.agent) pipeline.addPolicy(agentPolicy$1(options.agent));
	if (options.tlsOptions) pipeline.addPolicy(tlsPolicy$1(options.tlsOptions));
	pipeline.addPolicy(proxyPolicy$1(options.proxyOptions));
	pipeline.addPolicy(decompressResponsePolicy$1());
	pipeline.addPolicy(redirectPolicy$1(options.redirectOptions), { afterPhase: "Retry" });
}
var init_platformPolicies = __esmMin((() => {
	init_agentPolicy$1();
	init_tlsPolicy$1();
	init_proxyPolicy$1();
	init_decompressResponsePolicy$1();
	init_redirectPolicy$1();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/typeGuards-node.js
function isNodeReadableStream$1(x) {
	return x instanceof Readable;
}
function isWebReadableStream(x) {
	return x instanceof ReadableStream;
}
var init_typeGuards_node = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/typeGuards.js
function isBinaryBody(body) {
	return body !== void 0 && (body instanceof Uint8Array || isReadableStream(body) || typeof body === "function" || body instanceof Blob);
}
function isReadableStream(x) {
	return isNodeReadableStream$1(x) || isWebReadableStream(x);
}
function isBlob(x) {
	return x instanceof Blob;
}
var init_typeGuards = __esmMin((() => {
	init_typeGuards_node();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/util/concat.js
async function* streamAsyncIterator() {
	const reader = this.getReader();
	try {
		while (true) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		reader.releaseLock();
	}
}
function makeAsyncIterable(webStream) {
	if (!webStream[Symbol.asyncIterator]) webStream[Symbol.asyncIterator] = streamAsyncIterator.bind(webStream);
	if (!webStream.values) webStream.values = streamAsyncIterator.bind(webStream);
}
function ensureNodeStream(stream) {
	if (stream instanceof ReadableStream) {
		makeAsyncIterable(stream);
		return Readable.fromWeb(stream);
	} else return stream;
}
function toStream(source) {
	if (source instanceof Uint8Array) return Readable.from(Buffer.from(source));
	else if (isBlob(source)) return ensureNodeStream(source.stream());
	else return ensureNodeStream(source);
}
async function concat(sources) {
	return function() {
		const streams = sources.map((x) => typeof x === "function" ? x() : x).map(toStream);
		return Readable.from((async function* () {
			for (const stream of streams) for await (const chunk of stream) yield chunk;
		})());
	};
}
var init_concat = __esmMin((() => {
	init_typeGuards();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/multipartPolicy.js
function generateBoundary() {
	return `----AzSDKFormBoundary${randomUUID()}`;
}
function encodeHeaders(headers) {
	let result = "";
	for (const [key, value] of headers) result += `${key}: ${value}\r\n`;
	return result;
}
function getLength(source) {
	if (source instanceof Uint8Array) return source.byteLength;
	else if (isBlob(source)) return source.size === -1 ? void 0 : source.size;
	else return;
}
function getTotalLength(sources) {
	let total = 0;
	for (const source of sources) {
		const partLength = getLength(source);
		if (partLength === void 0) return;
		else total += partLength;
	}
	return total;
}
async function buildRequestBody(request, parts, boundary) {
	const sources = [
		stringToUint8Array(`--${boundary}`, "utf-8"),
		...parts.flatMap((part) => [
			stringToUint8Array("\r\n", "utf-8"),
			stringToUint8Array(encodeHeaders(part.headers), "utf-8"),
			stringToUint8Array("\r\n", "utf-8"),
			part.body,
			stringToUint8Array(`\r\n--${boundary}`, "utf-8")
		]),
		stringToUint8Array("--\r\n\r\n", "utf-8")
	];
	const contentLength = getTotalLength(sources);
	if (contentLength) request.headers.set("Content-Length", contentLength);
	request.body = await concat(sources);
}
function assertValidBoundary(boundary) {
	if (boundary.length > maxBoundaryLength) throw new Error(`Multipart boundary "${boundary}" exceeds maximum length of 70 characters`);
	if (Array.from(boundary).some((x) => !validBoundaryCharacters.has(x))) throw new Error(`Multipart boundary "${boundary}" contains invalid characters`);
}
function multipartPolicy$1() {
	return {
		name: multipartPolicyName$1,
		async sendRequest(request, next) {
			if (!request.multipartBody) return next(request);
			if (request.body) throw new Error("multipartBody and regular body cannot be set at the same time");
			let boundary = request.multipartBody.boundary;
			const contentTypeHeader = request.headers.get("Content-Type") ?? "multipart/mixed";
			const parsedHeader = contentTypeHeader.match(/^(multipart\/[^ ;]+)(?:; *boundary=(.+))?$/);
			if (!parsedHeader) throw new Error(`Got multipart request body, but content-type header was not multipart: ${contentTypeHeader}`);
			const [, contentType, parsedBoundary] = parsedHeader;
			if (parsedBoundary && boundary && parsedBoundary !== boundary) throw new Error(`Multipart boundary was specified as ${parsedBoundary} in the header, but got ${boundary} in the request body`);
			boundary ??= parsedBoundary;
			if (boundary) assertValidBoundary(boundary);
			else boundary = generateBoundary();
			request.headers.set("Content-Type", `${contentType}; boundary=${boundary}`);
			await buildRequestBody(request, request.multipartBody.parts, boundary);
			request.multipartBody = void 0;
			return next(request);
		}
	};
}
var multipartPolicyName$1, maxBoundaryLength, validBoundaryCharacters;
var init_multipartPolicy$1 = __esmMin((() => {
	init_bytesEncoding();
	init_typeGuards();
	init_uuidUtils();
	init_concat();
	multipartPolicyName$1 = "multipartPolicy";
	maxBoundaryLength = 70;
	validBoundaryCharacters = /* @__PURE__ */ new Set(`abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'()+,-./:=?`);
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/createPipelineFromOptions.js
function createPipelineFromOptions$1(options) {
	const pipeline = createEmptyPipeline$1();
	addPlatformPolicies(pipeline, options);
	pipeline.addPolicy(formDataPolicy$1(), { beforePolicies: [multipartPolicyName$1] });
	pipeline.addPolicy(userAgentPolicy$1(options.userAgentOptions));
	pipeline.addPolicy(multipartPolicy$1(), { afterPhase: "Deserialize" });
	pipeline.addPolicy(defaultRetryPolicy$1(options.retryOptions), { phase: "Retry" });
	pipeline.addPolicy(logPolicy$1(options.loggingOptions), { afterPhase: "Sign" });
	return pipeline;
}
var init_createPipelineFromOptions$1 = __esmMin((() => {
	init_logPolicy$1();
	init_pipeline$1();
	init_userAgentPolicy$1();
	init_defaultRetryPolicy$1();
	init_formDataPolicy$1();
	init_platformPolicies();
	init_multipartPolicy$1();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/client/apiVersionPolicy.js
function apiVersionPolicy(options) {
	return {
		name: apiVersionPolicyName,
		sendRequest: (req, next) => {
			const url = new URL(req.url);
			if (!url.searchParams.get("api-version") && options.apiVersion) req.url = `${req.url}${Array.from(url.searchParams.keys()).length > 0 ? "&" : "?"}api-version=${options.apiVersion}`;
			return next(req);
		}
	};
}
var apiVersionPolicyName;
var init_apiVersionPolicy = __esmMin((() => {
	apiVersionPolicyName = "ApiVersionPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/auth/credentials.js
function isOAuth2TokenCredential(credential) {
	return "getOAuth2Token" in credential;
}
function isBearerTokenCredential(credential) {
	return "getBearerToken" in credential;
}
function isBasicCredential(credential) {
	return "username" in credential && "password" in credential;
}
function isApiKeyCredential(credential) {
	return "key" in credential;
}
var init_credentials = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/checkInsecureConnection.js
function allowInsecureConnection(request, options) {
	if (options.allowInsecureConnection && request.allowInsecureConnection) {
		const url = new URL(request.url);
		if (url.hostname === "localhost" || url.hostname === "127.0.0.1") return true;
	}
	return false;
}
function emitInsecureConnectionWarning() {
	const warning = "Sending token over insecure transport. Assume any token issued is compromised.";
	logger$1.warning(warning);
	if (!insecureConnectionWarningEmmitted) {
		insecureConnectionWarningEmmitted = true;
		emitNodeWarning(warning);
	}
}
function ensureSecureConnection(request, options) {
	if (!request.url.toLowerCase().startsWith("https://")) {
		if (allowInsecureConnection(request, options)) emitInsecureConnectionWarning();
		else throw new Error("Authentication is not permitted for non-TLS protected (non-https) URLs when allowInsecureConnection is false.");
	}
}
var insecureConnectionWarningEmmitted;
var init_checkInsecureConnection = __esmMin((() => {
	init_log$1();
	init_env();
	insecureConnectionWarningEmmitted = false;
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/apiKeyAuthenticationPolicy.js
function apiKeyAuthenticationPolicy(options) {
	return {
		name: apiKeyAuthenticationPolicyName,
		async sendRequest(request, next) {
			ensureSecureConnection(request, options);
			const scheme = (request.authSchemes ?? options.authSchemes)?.find((x) => x.kind === "apiKey");
			if (!scheme) return next(request);
			if (scheme.apiKeyLocation !== "header") throw new Error(`Unsupported API key location: ${scheme.apiKeyLocation}`);
			request.headers.set(scheme.name, options.credential.key);
			return next(request);
		}
	};
}
var apiKeyAuthenticationPolicyName;
var init_apiKeyAuthenticationPolicy = __esmMin((() => {
	init_checkInsecureConnection();
	apiKeyAuthenticationPolicyName = "apiKeyAuthenticationPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/basicAuthenticationPolicy.js
function basicAuthenticationPolicy(options) {
	return {
		name: basicAuthenticationPolicyName,
		async sendRequest(request, next) {
			ensureSecureConnection(request, options);
			if (!(request.authSchemes ?? options.authSchemes)?.find((x) => x.kind === "http" && x.scheme === "basic")) return next(request);
			const { username, password } = options.credential;
			const headerValue = uint8ArrayToString(stringToUint8Array(`${username}:${password}`, "utf-8"), "base64");
			request.headers.set("Authorization", `Basic ${headerValue}`);
			return next(request);
		}
	};
}
var basicAuthenticationPolicyName;
var init_basicAuthenticationPolicy = __esmMin((() => {
	init_bytesEncoding();
	init_checkInsecureConnection();
	basicAuthenticationPolicyName = "bearerAuthenticationPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/bearerAuthenticationPolicy.js
function bearerAuthenticationPolicy(options) {
	return {
		name: bearerAuthenticationPolicyName,
		async sendRequest(request, next) {
			ensureSecureConnection(request, options);
			if (!(request.authSchemes ?? options.authSchemes)?.find((x) => x.kind === "http" && x.scheme === "bearer")) return next(request);
			const token = await options.credential.getBearerToken({ abortSignal: request.abortSignal });
			request.headers.set("Authorization", `Bearer ${token}`);
			return next(request);
		}
	};
}
var bearerAuthenticationPolicyName;
var init_bearerAuthenticationPolicy = __esmMin((() => {
	init_checkInsecureConnection();
	bearerAuthenticationPolicyName = "bearerAuthenticationPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/oauth2AuthenticationPolicy.js
function oauth2AuthenticationPolicy(options) {
	return {
		name: oauth2AuthenticationPolicyName,
		async sendRequest(request, next) {
			ensureSecureConnection(request, options);
			const scheme = (request.authSchemes ?? options.authSchemes)?.find((x) => x.kind === "oauth2");
			if (!scheme) return next(request);
			const token = await options.credential.getOAuth2Token(scheme.flows, { abortSignal: request.abortSignal });
			request.headers.set("Authorization", `Bearer ${token}`);
			return next(request);
		}
	};
}
var oauth2AuthenticationPolicyName;
var init_oauth2AuthenticationPolicy = __esmMin((() => {
	init_checkInsecureConnection();
	oauth2AuthenticationPolicyName = "oauth2AuthenticationPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/client/clientHelpers.js
function createDefaultPipeline(options = {}) {
	const pipeline = createPipelineFromOptions$1(options);
	pipeline.addPolicy(apiVersionPolicy(options));
	const { credential, authSchemes, allowInsecureConnection } = options;
	if (credential) {
		if (isApiKeyCredential(credential)) pipeline.addPolicy(apiKeyAuthenticationPolicy({
			authSchemes,
			credential,
			allowInsecureConnection
		}));
		else if (isBasicCredential(credential)) pipeline.addPolicy(basicAuthenticationPolicy({
			authSchemes,
			credential,
			allowInsecureConnection
		}));
		else if (isBearerTokenCredential(credential)) pipeline.addPolicy(bearerAuthenticationPolicy({
			authSchemes,
			credential,
			allowInsecureConnection
		}));
		else if (isOAuth2TokenCredential(credential)) pipeline.addPolicy(oauth2AuthenticationPolicy({
			authSchemes,
			credential,
			allowInsecureConnection
		}));
	}
	return pipeline;
}
function getCachedDefaultHttpsClient() {
	if (!cachedHttpClient) cachedHttpClient = createDefaultHttpClient$1();
	return cachedHttpClient;
}
var cachedHttpClient;
var init_clientHelpers = __esmMin((() => {
	init_defaultHttpClient$1();
	init_createPipelineFromOptions$1();
	init_apiVersionPolicy();
	init_credentials();
	init_apiKeyAuthenticationPolicy();
	init_basicAuthenticationPolicy();
	init_bearerAuthenticationPolicy();
	init_oauth2AuthenticationPolicy();
	;
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/client/multipart.js
function getHeaderValue(descriptor, headerName) {
	if (descriptor.headers) {
		const actualHeaderName = Object.keys(descriptor.headers).find((x) => x.toLowerCase() === headerName.toLowerCase());
		if (actualHeaderName) return descriptor.headers[actualHeaderName];
	}
}
function getPartContentType(descriptor) {
	const contentTypeHeader = getHeaderValue(descriptor, "content-type");
	if (contentTypeHeader) return contentTypeHeader;
	if (descriptor.contentType === null) return;
	if (descriptor.contentType) return descriptor.contentType;
	const { body } = descriptor;
	if (body === null || body === void 0) return;
	if (typeof body === "string" || typeof body === "number" || typeof body === "boolean") return "text/plain; charset=UTF-8";
	if (body instanceof Blob) return body.type || "application/octet-stream";
	if (isBinaryBody(body)) return "application/octet-stream";
	return "application/json";
}
function escapeDispositionField(value) {
	return JSON.stringify(value);
}
function getContentDisposition(descriptor) {
	const contentDispositionHeader = getHeaderValue(descriptor, "content-disposition");
	if (contentDispositionHeader) return contentDispositionHeader;
	if (descriptor.dispositionType === void 0 && descriptor.name === void 0 && descriptor.filename === void 0) return;
	let disposition = descriptor.dispositionType ?? "form-data";
	if (descriptor.name) disposition += `; name=${escapeDispositionField(descriptor.name)}`;
	let filename = void 0;
	if (descriptor.filename) filename = descriptor.filename;
	else if (typeof File !== "undefined" && descriptor.body instanceof File) {
		const filenameFromFile = descriptor.body.name;
		if (filenameFromFile !== "") filename = filenameFromFile;
	}
	if (filename) disposition += `; filename=${escapeDispositionField(filename)}`;
	return disposition;
}
function normalizeBody(body, contentType) {
	if (body === void 0) return new Uint8Array([]);
	if (isBinaryBody(body)) return body;
	if (typeof body === "string" || typeof body === "number" || typeof body === "boolean") return stringToUint8Array(String(body), "utf-8");
	if (contentType && /application\/(.+\+)?json(;.+)?/i.test(String(contentType))) return stringToUint8Array(JSON.stringify(body), "utf-8");
	throw new RestError$1(`Unsupported body/content-type combination: ${body}, ${contentType}`);
}
function buildBodyPart(descriptor) {
	const contentType = getPartContentType(descriptor);
	const contentDisposition = getContentDisposition(descriptor);
	const headers = createHttpHeaders$1(descriptor.headers ?? {});
	if (contentType) headers.set("content-type", contentType);
	if (contentDisposition) headers.set("content-disposition", contentDisposition);
	return {
		headers,
		body: normalizeBody(descriptor.body, contentType)
	};
}
function buildMultipartBody(parts) {
	return { parts: parts.map(buildBodyPart) };
}
var init_multipart = __esmMin((() => {
	init_restError$2();
	init_httpHeaders$1();
	init_bytesEncoding();
	init_typeGuards();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/client/sendRequest.js
async function sendRequest(method, url, pipeline, options = {}, customHttpClient) {
	const httpClient = customHttpClient ?? getCachedDefaultHttpsClient();
	const request = buildPipelineRequest(method, url, options);
	try {
		const response = await pipeline.sendRequest(httpClient, request);
		const headers = response.headers.toJSON();
		const stream = response.readableStreamBody ?? response.browserStreamBody;
		const parsedBody = options.responseAsStream || stream !== void 0 ? void 0 : getResponseBody(response);
		const body = stream ?? parsedBody;
		if (options?.onResponse) options.onResponse({
			...response,
			request,
			rawHeaders: headers,
			parsedBody
		});
		return {
			request,
			headers,
			status: `${response.status}`,
			body
		};
	} catch (e) {
		if (isRestError$1(e) && e.response && options.onResponse) {
			const { response } = e;
			const rawHeaders = response.headers.toJSON();
			options?.onResponse({
				...response,
				request,
				rawHeaders
			}, e);
		}
		throw e;
	}
}
function getContentType(body) {
	if (body === void 0) return;
	if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return "application/octet-stream";
	if (isBlob(body) && body.type) return body.type;
	if (typeof body === "string") try {
		JSON.parse(body);
		return "application/json";
	} catch (error) {
		return;
	}
	return "application/json";
}
function buildPipelineRequest(method, url, options = {}) {
	const headers = createHttpHeaders$1(options.headers);
	let requestContentType = options.contentType;
	if (!requestContentType) requestContentType = headers.get("content-type");
	if (requestContentType === void 0) requestContentType = getContentType(options.body);
	const { body, multipartBody } = getRequestBody(options.body, requestContentType);
	const accept = options.accept ?? headers.get("accept") ?? (options.noDefaultAcceptHeader ? void 0 : "application/json");
	if (accept !== void 0) headers.set("accept", accept);
	if (requestContentType) headers.set("content-type", requestContentType);
	const { allowInsecureConnection, abortSignal, onUploadProgress, onDownloadProgress, timeout, responseAsStream, noDefaultAcceptHeader: _noDefaultAcceptHeader, url: _url, method: _method, body: _body, multipartBody: _multiBody, headers: _headers, ...rest } = options;
	const request = createPipelineRequest$1({
		url,
		method,
		body,
		multipartBody,
		headers,
		allowInsecureConnection,
		abortSignal,
		onUploadProgress,
		onDownloadProgress,
		timeout,
		enableBrowserStreams: true,
		streamResponseStatusCodes: responseAsStream ? /* @__PURE__ */ new Set([Number.POSITIVE_INFINITY]) : void 0
	});
	Object.assign(request, rest);
	return request;
}
function getRequestBody(body, contentType = "") {
	if (body === void 0) return { body: void 0 };
	if (typeof FormData !== "undefined" && body instanceof FormData) return { body };
	if (isBlob(body)) return { body };
	if (isReadableStream(body)) return { body };
	if (typeof body === "function") return { body };
	if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return { body };
	switch (contentType.split(";")[0]) {
		case "application/json": return { body: JSON.stringify(body) };
		case "multipart/form-data":
			if (Array.isArray(body)) return { multipartBody: buildMultipartBody(body) };
			return { body: JSON.stringify(body) };
		case "text/plain": return { body: String(body) };
		default:
			if (typeof body === "string") return { body };
			return { body: JSON.stringify(body) };
	}
}
function getResponseBody(response) {
	const firstType = (response.headers.get("content-type") ?? "").split(";")[0];
	const bodyToParse = response.bodyAsText ?? "";
	if (firstType === "text/plain") return String(bodyToParse);
	try {
		return bodyToParse ? JSON.parse(bodyToParse) : void 0;
	} catch (error) {
		if (firstType === "application/json") throw createParseError(response, error);
		return String(bodyToParse);
	}
}
function createParseError(response, err) {
	const msg = `Error "${err}" occurred while parsing the response body - ${response.bodyAsText}.`;
	const errCode = err.code ?? RestError$1.PARSE_ERROR;
	return new RestError$1(msg, {
		code: errCode,
		statusCode: response.status,
		request: response.request,
		response
	});
}
var init_sendRequest = __esmMin((() => {
	init_restError$2();
	init_httpHeaders$1();
	init_pipelineRequest$1();
	init_clientHelpers();
	init_typeGuards();
	init_multipart();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/client/urlHelpers.js
function isQueryParameterWithOptions(x) {
	if (typeof x !== "object" || x === null || !Object.hasOwn(x, "value")) return false;
	return typeof x.value?.toString === "function";
}
function buildRequestUrl(endpoint, routePath, pathParameters, options = {}) {
	if (routePath.startsWith("https://") || routePath.startsWith("http://")) return routePath;
	endpoint = buildBaseUrl(endpoint, options);
	const updatedRoutePath = buildRoutePath(routePath, pathParameters, options);
	const requestUrl = appendQueryParams(appendPath(endpoint, updatedRoutePath), options);
	return new URL(requestUrl).toString();
}
function appendPath(endpoint, pathToAppend) {
	const endpointSearchStart = endpoint.indexOf("?");
	const pathSearchStart = pathToAppend.indexOf("?");
	const endpointParts = endpointSearchStart !== -1 ? [endpoint.substring(0, endpointSearchStart), endpoint.substring(endpointSearchStart + 1)] : [endpoint, ""];
	const pathParts = pathSearchStart !== -1 ? [pathToAppend.substring(0, pathSearchStart), pathToAppend.substring(pathSearchStart + 1)] : [pathToAppend, ""];
	const combinedSearch = [endpointParts[1], pathParts[1].replaceAll("?", "&")].filter(Boolean).join("&");
	const baseEndpoint = endpointParts[0].replace(/(^[^:]+:\/\/[^/]+)\/\/+/, "$1/");
	const basePathToAppend = pathParts[0];
	let combinedUrl = baseEndpoint;
	if (!baseEndpoint.endsWith("/") && !basePathToAppend.startsWith("/") && basePathToAppend !== "") combinedUrl += `/${basePathToAppend}`;
	else if (baseEndpoint.endsWith("/") && basePathToAppend.startsWith("/")) combinedUrl += basePathToAppend.substring(1);
	else combinedUrl += basePathToAppend;
	if (combinedSearch) combinedUrl += `?${combinedSearch}`;
	return combinedUrl;
}
function getQueryParamValue(key, allowReserved, style, param) {
	let separator;
	if (style === "pipeDelimited") separator = "|";
	else if (style === "spaceDelimited") separator = "%20";
	else separator = ",";
	let paramValues;
	if (Array.isArray(param)) paramValues = param;
	else if (typeof param === "object" && param.toString === Object.prototype.toString) paramValues = Object.entries(param).flat();
	else paramValues = [param];
	const value = paramValues.map((p) => {
		if (p === null || p === void 0) return "";
		if (!p.toString || typeof p.toString !== "function") throw new Error(`Query parameters must be able to be represented as string, ${key} can't`);
		const rawValue = p.toISOString !== void 0 ? p.toISOString() : p.toString();
		return allowReserved ? rawValue : encodeURIComponent(rawValue);
	}).join(separator);
	return `${allowReserved ? key : encodeURIComponent(key)}=${value}`;
}
function simpleParseQueryParams(queryString) {
	const result = /* @__PURE__ */ new Map();
	if (!queryString || queryString[0] !== "?") return result;
	queryString = queryString.slice(1);
	const pairs = queryString.split("&");
	for (const pair of pairs) {
		const eqIndex = pair.indexOf("=");
		const name = eqIndex === -1 ? pair : pair.substring(0, eqIndex);
		const value = eqIndex === -1 ? "" : pair.substring(eqIndex + 1);
		const existingValue = result.get(name);
		if (existingValue !== void 0) {
			if (Array.isArray(existingValue)) existingValue.push(value);
			else result.set(name, [existingValue, value]);
		} else result.set(name, value);
	}
	return result;
}
function appendQueryParams(url, options = {}) {
	if (!options.queryParameters) return url;
	const parsedUrl = new URL(url);
	const queryParams = options.queryParameters;
	const existingParams = simpleParseQueryParams(parsedUrl.search);
	const newParamStrings = [];
	for (const key of Object.keys(queryParams)) {
		const param = queryParams[key];
		if (param === void 0 || param === null) continue;
		const hasMetadata = isQueryParameterWithOptions(param);
		const rawValue = hasMetadata ? param.value : param;
		const explode = hasMetadata ? param.explode ?? false : false;
		const style = hasMetadata && param.style ? param.style : "form";
		if (explode) {
			if (Array.isArray(rawValue)) for (const item of rawValue) newParamStrings.push(getQueryParamValue(key, options.skipUrlEncoding ?? false, style, item));
			else if (rawValue !== null && typeof rawValue === "object") for (const [actualKey, value] of Object.entries(rawValue)) newParamStrings.push(getQueryParamValue(actualKey, options.skipUrlEncoding ?? false, style, value));
			else throw new Error("explode can only be set to true for objects and arrays");
		} else newParamStrings.push(getQueryParamValue(key, options.skipUrlEncoding ?? false, style, rawValue));
	}
	for (const paramString of newParamStrings) {
		const eqIndex = paramString.indexOf("=");
		const name = paramString.substring(0, eqIndex);
		const value = paramString.substring(eqIndex + 1);
		const existingValue = existingParams.get(name);
		if (existingValue !== void 0) {
			if (Array.isArray(existingValue)) {
				if (!existingValue.includes(value)) existingValue.push(value);
			} else if (existingValue !== value) existingParams.set(name, [existingValue, value]);
		} else existingParams.set(name, value);
	}
	const searchPieces = [];
	for (const [name, value] of existingParams) if (Array.isArray(value)) for (const subValue of value) searchPieces.push(`${name}=${subValue}`);
	else searchPieces.push(`${name}=${value}`);
	parsedUrl.search = searchPieces.length ? `?${searchPieces.join("&")}` : "";
	return parsedUrl.toString();
}
function buildBaseUrl(endpoint, options) {
	if (!options.pathParameters) return endpoint;
	const pathParams = options.pathParameters;
	for (const [key, param] of Object.entries(pathParams)) {
		if (param === void 0 || param === null) throw new Error(`Path parameters ${key} must not be undefined or null`);
		if (!param.toString || typeof param.toString !== "function") throw new Error(`Path parameters must be able to be represented as string, ${key} can't`);
		let value = param.toISOString !== void 0 ? param.toISOString() : String(param);
		if (!options.skipUrlEncoding) value = encodeURIComponent(param);
		endpoint = replaceAll(endpoint, `{${key}}`, value) ?? "";
	}
	return endpoint;
}
function buildRoutePath(routePath, pathParameters, options = {}) {
	for (const pathParam of pathParameters) {
		const allowReserved = typeof pathParam === "object" && (pathParam.allowReserved ?? false);
		let value = typeof pathParam === "object" ? pathParam.value : pathParam;
		if (!options.skipUrlEncoding && !allowReserved) value = encodeURIComponent(value);
		routePath = routePath.replace(/\{[\w-]+\}/, String(value));
	}
	return routePath;
}
function replaceAll(value, searchValue, replaceValue) {
	return !value || !searchValue ? value : value.split(searchValue).join(replaceValue || "");
}
var init_urlHelpers = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/client/getClient.js
function getClient(endpoint, clientOptions = {}) {
	const pipeline = clientOptions.pipeline ?? createDefaultPipeline(clientOptions);
	if (clientOptions.additionalPolicies?.length) for (const { policy, position } of clientOptions.additionalPolicies) {
		const afterPhase = position === "perRetry" ? "Sign" : void 0;
		pipeline.addPolicy(policy, { afterPhase });
	}
	const noDefaultAcceptHeader = clientOptions.internal?.noDefaultAcceptHeader ?? false;
	const { allowInsecureConnection, httpClient } = clientOptions;
	const endpointUrl = clientOptions.endpoint ?? endpoint;
	const client = (path, ...args) => {
		const getUrl = (requestOptions) => buildRequestUrl(endpointUrl, path, args, {
			allowInsecureConnection,
			...requestOptions
		});
		return {
			get: (requestOptions = {}) => {
				return buildOperation("GET", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			post: (requestOptions = {}) => {
				return buildOperation("POST", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			put: (requestOptions = {}) => {
				return buildOperation("PUT", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			patch: (requestOptions = {}) => {
				return buildOperation("PATCH", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			delete: (requestOptions = {}) => {
				return buildOperation("DELETE", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			head: (requestOptions = {}) => {
				return buildOperation("HEAD", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			options: (requestOptions = {}) => {
				return buildOperation("OPTIONS", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			trace: (requestOptions = {}) => {
				return buildOperation("TRACE", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			}
		};
	};
	return {
		path: client,
		pathUnchecked: client,
		pipeline
	};
}
function buildOperation(method, url, pipeline, options, allowInsecureConnection, httpClient, noDefaultAcceptHeader = false) {
	allowInsecureConnection = options.allowInsecureConnection ?? allowInsecureConnection;
	return {
		then: function(onFulfilled, onrejected) {
			return sendRequest(method, url, pipeline, {
				...options,
				allowInsecureConnection,
				noDefaultAcceptHeader
			}, httpClient).then(onFulfilled, onrejected);
		},
		async asBrowserStream() {
			if (true) throw new Error("`asBrowserStream` is supported only in the browser environment. Use `asNodeStream` instead to obtain the response body stream. If you require a Web stream of the response in Node, consider using `Readable.toWeb` on the result of `asNodeStream`.");
			else return sendRequest(method, url, pipeline, {
				...options,
				allowInsecureConnection,
				noDefaultAcceptHeader,
				responseAsStream: true
			}, httpClient);
		},
		async asNodeStream() {
			if (true) return sendRequest(method, url, pipeline, {
				...options,
				allowInsecureConnection,
				noDefaultAcceptHeader,
				responseAsStream: true
			}, httpClient);
			else throw new Error("`isNodeStream` is not supported in the browser environment. Use `asBrowserStream` to obtain the response body stream.");
		}
	};
}
var init_getClient = __esmMin((() => {
	init_clientHelpers();
	init_sendRequest();
	init_urlHelpers();
	init_env();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/client/operationOptionHelpers.js
function operationOptionsToRequestParameters(options) {
	return {
		allowInsecureConnection: options.requestOptions?.allowInsecureConnection,
		timeout: options.requestOptions?.timeout,
		skipUrlEncoding: options.requestOptions?.skipUrlEncoding,
		abortSignal: options.abortSignal,
		onUploadProgress: options.requestOptions?.onUploadProgress,
		onDownloadProgress: options.requestOptions?.onDownloadProgress,
		headers: { ...options.requestOptions?.headers },
		onResponse: options.onResponse
	};
}
var init_operationOptionHelpers = __esmMin((() => {}));

// node_modules/@typespec/ts-http-runtime/dist/esm/client/restError.js
function createRestError(messageOrResponse, response) {
	const resp = typeof messageOrResponse === "string" ? response : messageOrResponse;
	const internalError = resp.body?.error ?? resp.body;
	const message = typeof messageOrResponse === "string" ? messageOrResponse : internalError?.message ?? `Unexpected status code: ${resp.status}`;
	return new RestError$1(message, {
		statusCode: statusCodeToNumber(resp.status),
		code: internalError?.code,
		request: resp.request,
		response: toPipelineResponse(resp)
	});
}
function toPipelineResponse(errorResponse) {
	return {
		headers: createHttpHeaders$1(errorResponse.headers),
		request: errorResponse.request,
		status: statusCodeToNumber(errorResponse.status) ?? -1,
		...typeof errorResponse.body === "string" ? { bodyAsText: errorResponse.body } : {}
	};
}
function statusCodeToNumber(statusCode) {
	const status = Number.parseInt(statusCode);
	return Number.isNaN(status) ? void 0 : status;
}
var init_restError$1 = __esmMin((() => {
	init_restError$2();
	init_httpHeaders$1();
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/index.js
var init_esm$2 = __esmMin((() => {
	init_AbortError();
	init_httpHeaders$1();
	init_pipelineRequest$1();
	init_pipeline$1();
	init_restError$2();
	init_defaultHttpClient$1();
	init_getClient();
	init_operationOptionHelpers();
	init_restError$1();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/pipeline.js
function createEmptyPipeline() {
	return createEmptyPipeline$1();
}
var init_pipeline = __esmMin((() => {
	init_esm$2();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/log.js
var logger;
var init_log = __esmMin((() => {
	init_esm$3();
	logger = createClientLogger$1("core-rest-pipeline");
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/exponentialRetryPolicy.js
function exponentialRetryPolicy$1(options = {}) {
	return retryPolicy$1([exponentialRetryStrategy({
		...options,
		ignoreSystemErrors: true
	})], { maxRetries: options.maxRetries ?? 3 });
}
var exponentialRetryPolicyName$1;
var init_exponentialRetryPolicy$1 = __esmMin((() => {
	init_exponentialRetryStrategy();
	init_retryPolicy$1();
	init_constants$1();
	exponentialRetryPolicyName$1 = "exponentialRetryPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/systemErrorRetryPolicy.js
function systemErrorRetryPolicy$1(options = {}) {
	return {
		name: systemErrorRetryPolicyName$1,
		sendRequest: retryPolicy$1([exponentialRetryStrategy({
			...options,
			ignoreHttpStatusCodes: true
		})], { maxRetries: options.maxRetries ?? 3 }).sendRequest
	};
}
var systemErrorRetryPolicyName$1;
var init_systemErrorRetryPolicy$1 = __esmMin((() => {
	init_exponentialRetryStrategy();
	init_retryPolicy$1();
	init_constants$1();
	systemErrorRetryPolicyName$1 = "systemErrorRetryPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/throttlingRetryPolicy.js
function throttlingRetryPolicy$1(options = {}) {
	return {
		name: throttlingRetryPolicyName$1,
		sendRequest: retryPolicy$1([throttlingRetryStrategy()], { maxRetries: options.maxRetries ?? 3 }).sendRequest
	};
}
var throttlingRetryPolicyName$1;
var init_throttlingRetryPolicy$1 = __esmMin((() => {
	init_throttlingRetryStrategy();
	init_retryPolicy$1();
	init_constants$1();
	throttlingRetryPolicyName$1 = "throttlingRetryPolicy";
}));

// node_modules/@typespec/ts-http-runtime/dist/esm/policies/internal.js
var init_internal = __esmMin((() => {
	init_agentPolicy$1();
	init_decompressResponsePolicy$1();
	init_defaultRetryPolicy$1();
	init_exponentialRetryPolicy$1();
	init_retryPolicy$1();
	init_systemErrorRetryPolicy$1();
	init_throttlingRetryPolicy$1();
	init_formDataPolicy$1();
	init_logPolicy$1();
	init_multipartPolicy$1();
	init_proxyPolicy$1();
	init_redirectPolicy$1();
	init_tlsPolicy$1();
	init_userAgentPolicy$1();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/logPolicy.js
function logPolicy(options = {}) {
	return logPolicy$1({
		logger: logger.info,
		...options
	});
}
var logPolicyName;
var init_logPolicy = __esmMin((() => {
	init_log();
	init_internal();
	logPolicyName = logPolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/redirectPolicy.js
function redirectPolicy(options = {}) {
	return redirectPolicy$1(options);
}
var redirectPolicyName;
var init_redirectPolicy = __esmMin((() => {
	init_internal();
	redirectPolicyName = redirectPolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/util/userAgentPlatform.js
function getHeaderName() {
	return "User-Agent";
}
async function setPlatformSpecificData(map) {
	if (process$1 && process$1.versions) {
		const osInfo = `${os.type()} ${os.release()}; ${os.arch()}`;
		if (process$1.versions.bun) map.set("Bun", `${process$1.versions.bun} (${osInfo})`);
		else if (process$1.versions.deno) map.set("Deno", `${process$1.versions.deno} (${osInfo})`);
		else if (process$1.versions.node) map.set("Node", `${process$1.versions.node} (${osInfo})`);
	}
}
var init_userAgentPlatform = __esmMin((() => {}));

// node_modules/@azure/core-rest-pipeline/dist/esm/constants.js
var SDK_VERSION;
var init_constants = __esmMin((() => {
	SDK_VERSION = "1.25.0";
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/util/userAgent.js
function getUserAgentString(telemetryInfo) {
	const parts = [];
	for (const [key, value] of telemetryInfo) {
		const token = value ? `${key}/${value}` : key;
		parts.push(token);
	}
	return parts.join(" ");
}
function getUserAgentHeaderName() {
	return getHeaderName();
}
async function getUserAgentValue(prefix) {
	const runtimeInfo = /* @__PURE__ */ new Map();
	runtimeInfo.set("core-rest-pipeline", SDK_VERSION);
	await setPlatformSpecificData(runtimeInfo);
	const defaultAgent = getUserAgentString(runtimeInfo);
	return prefix ? `${prefix} ${defaultAgent}` : defaultAgent;
}
var init_userAgent = __esmMin((() => {
	init_userAgentPlatform();
	init_constants();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/userAgentPolicy.js
function userAgentPolicy(options = {}) {
	const userAgentValue = getUserAgentValue(options.userAgentPrefix);
	return {
		name: userAgentPolicyName,
		async sendRequest(request, next) {
			if (!request.headers.has(UserAgentHeaderName)) request.headers.set(UserAgentHeaderName, await userAgentValue);
			return next(request);
		}
	};
}
var UserAgentHeaderName, userAgentPolicyName;
var init_userAgentPolicy = __esmMin((() => {
	init_userAgent();
	UserAgentHeaderName = getUserAgentHeaderName();
	userAgentPolicyName = "userAgentPolicy";
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/util/createFile.js
function createFile(content, name, options = {}) {
	return createRawFile(content, name, options);
}
var init_createFile = __esmMin((() => {
	init_file();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/util/file.js
function isNodeReadableStream(x) {
	return typeof x === "object" && x !== null && "pipe" in x && typeof x.pipe === "function";
}
function hasRawContent(x) {
	return typeof x[rawContent] === "function";
}
function getRawContent(blob) {
	if (hasRawContent(blob)) return blob[rawContent]();
	else return blob;
}
function createRawFile(content, name, options = {}) {
	return {
		...unimplementedMethods,
		type: options.type ?? "",
		lastModified: options.lastModified ?? (/* @__PURE__ */ new Date()).getTime(),
		webkitRelativePath: options.webkitRelativePath ?? "",
		size: content.byteLength,
		name,
		arrayBuffer: async () => toArrayBuffer(content).buffer,
		stream: () => new Blob([toArrayBuffer(content)]).stream(),
		[rawContent]: () => content
	};
}
function createFileFromStream(stream, name, options = {}) {
	return {
		...unimplementedMethods,
		type: options.type ?? "",
		lastModified: options.lastModified ?? (/* @__PURE__ */ new Date()).getTime(),
		webkitRelativePath: options.webkitRelativePath ?? "",
		size: options.size ?? -1,
		name,
		stream: () => {
			const s = stream();
			if (isNodeReadableStream(s)) throw new Error("Not supported: a Node stream was provided as input to createFileFromStream.");
			return s;
		},
		[rawContent]: stream
	};
}
function hasArrayBuffer(source) {
	return "resize" in source.buffer;
}
function toArrayBuffer(source) {
	if (hasArrayBuffer(source)) {
		if (source.byteOffset !== 0 || source.byteLength !== source.buffer.byteLength) return new Uint8Array(source);
		return source;
	}
	return source.map((x) => x);
}
var unimplementedMethods, rawContent;
var init_file = __esmMin((() => {
	init_createFile();
	unimplementedMethods = {
		arrayBuffer: () => {
			throw new Error("Not implemented");
		},
		bytes: () => {
			throw new Error("Not implemented");
		},
		slice: () => {
			throw new Error("Not implemented");
		},
		text: () => {
			throw new Error("Not implemented");
		}
	};
	rawContent = Symbol("rawContent");
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/multipartPolicy.js
function multipartPolicy() {
	const tspPolicy = multipartPolicy$1();
	return {
		name: multipartPolicyName,
		sendRequest: async (request, next) => {
			if (request.multipartBody) {
				for (const part of request.multipartBody.parts) if (hasRawContent(part.body)) part.body = getRawContent(part.body);
			}
			return tspPolicy.sendRequest(request, next);
		}
	};
}
var multipartPolicyName;
var init_multipartPolicy = __esmMin((() => {
	init_internal();
	init_file();
	multipartPolicyName = multipartPolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/decompressResponsePolicy.js
function decompressResponsePolicy() {
	return decompressResponsePolicy$1();
}
var decompressResponsePolicyName;
var init_decompressResponsePolicy = __esmMin((() => {
	init_internal();
	decompressResponsePolicyName = decompressResponsePolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/defaultRetryPolicy.js
function defaultRetryPolicy(options = {}) {
	return defaultRetryPolicy$1(options);
}
var init_defaultRetryPolicy = __esmMin((() => {
	init_internal();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/formDataPolicy.js
function formDataPolicy() {
	return formDataPolicy$1();
}
var formDataPolicyName;
var init_formDataPolicy = __esmMin((() => {
	init_internal();
	formDataPolicyName = formDataPolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/proxyPolicy.js
function getDefaultProxySettings(proxyUrl) {
	return getDefaultProxySettings$1(proxyUrl);
}
function proxyPolicy(proxySettings, options) {
	return proxyPolicy$1(proxySettings, options);
}
var proxyPolicyName;
var init_proxyPolicy = __esmMin((() => {
	init_internal();
	proxyPolicyName = proxyPolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/setClientRequestIdPolicy.js
function setClientRequestIdPolicy(requestIdHeaderName = "x-ms-client-request-id") {
	return {
		name: setClientRequestIdPolicyName,
		async sendRequest(request, next) {
			if (!request.headers.has(requestIdHeaderName)) request.headers.set(requestIdHeaderName, request.requestId);
			return next(request);
		}
	};
}
var setClientRequestIdPolicyName;
var init_setClientRequestIdPolicy = __esmMin((() => {
	setClientRequestIdPolicyName = "setClientRequestIdPolicy";
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/agentPolicy.js
function agentPolicy(agent) {
	return agentPolicy$1(agent);
}
var agentPolicyName;
var init_agentPolicy = __esmMin((() => {
	init_internal();
	agentPolicyName = agentPolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/tlsPolicy.js
function tlsPolicy(tlsSettings) {
	return tlsPolicy$1(tlsSettings);
}
var tlsPolicyName;
var init_tlsPolicy = __esmMin((() => {
	init_internal();
	tlsPolicyName = tlsPolicyName$1;
}));

// node_modules/@azure/core-tracing/dist/esm/tracingContext.js
function createTracingContext(options = {}) {
	let context = new TracingContextImpl(options.parentContext);
	if (options.span) context = context.setValue(knownContextKeys.span, options.span);
	if (options.namespace) context = context.setValue(knownContextKeys.namespace, options.namespace);
	return context;
}
var knownContextKeys, TracingContextImpl;
var init_tracingContext = __esmMin((() => {
	knownContextKeys = {
		span: Symbol.for("@azure/core-tracing span"),
		namespace: Symbol.for("@azure/core-tracing namespace")
	};
	TracingContextImpl = class TracingContextImpl {
		_contextMap;
		constructor(initialContext) {
			this._contextMap = initialContext instanceof TracingContextImpl ? new Map(initialContext._contextMap) : /* @__PURE__ */ new Map();
		}
		setValue(key, value) {
			const newContext = new TracingContextImpl(this);
			newContext._contextMap.set(key, value);
			return newContext;
		}
		getValue(key) {
			return this._contextMap.get(key);
		}
		deleteValue(key) {
			const newContext = new TracingContextImpl(this);
			newContext._contextMap.delete(key);
			return newContext;
		}
	};
}));

// node_modules/@azure/core-tracing/dist/commonjs/state-cjs.js
var require_state_cjs = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.state = void 0;
	exports.state = { instrumenterImplementation: void 0 };
}));

// node_modules/@azure/core-tracing/dist/esm/state.js
var import_state_cjs, state;
var init_state = __esmMin((() => {
	import_state_cjs = require_state_cjs();
	state = import_state_cjs.state;
}));

// node_modules/@azure/core-tracing/dist/esm/instrumenter.js
function createDefaultTracingSpan() {
	return {
		end: () => {},
		isRecording: () => false,
		recordException: () => {},
		setAttribute: () => {},
		setStatus: () => {},
		addEvent: () => {}
	};
}
function createDefaultInstrumenter() {
	return {
		createRequestHeaders: () => {
			return {};
		},
		parseTraceparentHeader: () => {},
		startSpan: (_name, spanOptions) => {
			return {
				span: createDefaultTracingSpan(),
				tracingContext: createTracingContext({ parentContext: spanOptions.tracingContext })
			};
		},
		withContext(_context, callback, ...callbackArgs) {
			return callback(...callbackArgs);
		}
	};
}
function getInstrumenter() {
	if (!state.instrumenterImplementation) state.instrumenterImplementation = createDefaultInstrumenter();
	return state.instrumenterImplementation;
}
var init_instrumenter = __esmMin((() => {
	init_tracingContext();
	init_state();
}));

// node_modules/@azure/core-tracing/dist/esm/tracingClient.js
function createTracingClient(options) {
	const { namespace, packageName, packageVersion } = options;
	function startSpan(name, operationOptions, spanOptions) {
		const startSpanResult = getInstrumenter().startSpan(name, {
			...spanOptions,
			packageName,
			packageVersion,
			tracingContext: operationOptions?.tracingOptions?.tracingContext
		});
		let tracingContext = startSpanResult.tracingContext;
		const span = startSpanResult.span;
		if (!tracingContext.getValue(knownContextKeys.namespace)) tracingContext = tracingContext.setValue(knownContextKeys.namespace, namespace);
		span.setAttribute("az.namespace", tracingContext.getValue(knownContextKeys.namespace));
		return {
			span,
			updatedOptions: Object.assign({}, operationOptions, { tracingOptions: {
				...operationOptions?.tracingOptions,
				tracingContext
			} })
		};
	}
	async function withSpan(name, operationOptions, callback, spanOptions) {
		const { span, updatedOptions } = startSpan(name, operationOptions, spanOptions);
		try {
			const result = await withContext(updatedOptions.tracingOptions.tracingContext, () => callback(updatedOptions, span));
			span.setStatus({ status: "success" });
			return result;
		} catch (err) {
			span.setStatus({
				status: "error",
				error: err
			});
			throw err;
		} finally {
			span.end();
		}
	}
	function withContext(context, callback, ...callbackArgs) {
		return getInstrumenter().withContext(context, callback, ...callbackArgs);
	}
	function parseTraceparentHeader(traceparentHeader) {
		return getInstrumenter().parseTraceparentHeader(traceparentHeader);
	}
	function createRequestHeaders(tracingContext) {
		return getInstrumenter().createRequestHeaders(tracingContext);
	}
	return {
		startSpan,
		withSpan,
		withContext,
		parseTraceparentHeader,
		createRequestHeaders
	};
}
var init_tracingClient = __esmMin((() => {
	init_instrumenter();
	init_tracingContext();
}));

// node_modules/@azure/core-tracing/dist/esm/index.js
var init_esm$1 = __esmMin((() => {
	init_instrumenter();
	init_tracingClient();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/restError.js
function isRestError(e) {
	return isRestError$1(e);
}
var RestError;
var init_restError = __esmMin((() => {
	init_esm$2();
	RestError = RestError$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/tracingPolicy.js
function tracingPolicy(options = {}) {
	const userAgentPromise = getUserAgentValue(options.userAgentPrefix);
	const sanitizer = new Sanitizer({ additionalAllowedQueryParameters: options.additionalAllowedQueryParameters });
	const tracingClient = tryCreateTracingClient();
	return {
		name: tracingPolicyName,
		async sendRequest(request, next) {
			if (!tracingClient) return next(request);
			const userAgent = await userAgentPromise;
			const spanAttributes = {
				"http.url": sanitizer.sanitizeUrl(request.url),
				"http.method": request.method,
				"http.user_agent": userAgent,
				requestId: request.requestId
			};
			if (userAgent) spanAttributes["http.user_agent"] = userAgent;
			const { span, tracingContext } = tryCreateSpan(tracingClient, request, spanAttributes) ?? {};
			if (!span || !tracingContext) return next(request);
			try {
				const response = await tracingClient.withContext(tracingContext, next, request);
				tryProcessResponse(span, response);
				return response;
			} catch (err) {
				tryProcessError(span, err);
				throw err;
			}
		}
	};
}
function tryCreateTracingClient() {
	try {
		return createTracingClient({
			namespace: "",
			packageName: "@azure/core-rest-pipeline",
			packageVersion: SDK_VERSION
		});
	} catch (e) {
		logger.warning(`Error when creating the TracingClient: ${getErrorMessage(e)}`);
		return;
	}
}
function tryCreateSpan(tracingClient, request, spanAttributes) {
	try {
		const { span, updatedOptions } = tracingClient.startSpan(`HTTP ${request.method}`, { tracingOptions: request.tracingOptions }, {
			spanKind: "client",
			spanAttributes
		});
		if (!span.isRecording()) {
			span.end();
			return;
		}
		const headers = tracingClient.createRequestHeaders(updatedOptions.tracingOptions.tracingContext);
		for (const [key, value] of Object.entries(headers)) request.headers.set(key, value);
		return {
			span,
			tracingContext: updatedOptions.tracingOptions.tracingContext
		};
	} catch (e) {
		logger.warning(`Skipping creating a tracing span due to an error: ${getErrorMessage(e)}`);
		return;
	}
}
function tryProcessError(span, error) {
	try {
		span.setStatus({
			status: "error",
			error: isError$1(error) ? error : void 0
		});
		if (isRestError(error) && error.statusCode) span.setAttribute("http.status_code", error.statusCode);
		span.end();
	} catch (e) {
		logger.warning(`Skipping tracing span processing due to an error: ${getErrorMessage(e)}`);
	}
}
function tryProcessResponse(span, response) {
	try {
		span.setAttribute("http.status_code", response.status);
		const serviceRequestId = response.headers.get("x-ms-request-id");
		if (serviceRequestId) span.setAttribute("serviceRequestId", serviceRequestId);
		if (response.status >= 400) span.setStatus({ status: "error" });
		span.end();
	} catch (e) {
		logger.warning(`Skipping tracing span processing due to an error: ${getErrorMessage(e)}`);
	}
}
var tracingPolicyName;
var init_tracingPolicy = __esmMin((() => {
	init_esm$1();
	init_constants();
	init_userAgent();
	init_log();
	init_esm$4();
	init_restError();
	init_internal$1();
	tracingPolicyName = "tracingPolicy";
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/util/wrapAbortSignal.js
function wrapAbortSignalLike(abortSignalLike) {
	if (abortSignalLike instanceof AbortSignal) return { abortSignal: abortSignalLike };
	if (abortSignalLike.aborted) return { abortSignal: AbortSignal.abort("reason" in abortSignalLike ? abortSignalLike.reason : void 0) };
	const controller = new AbortController();
	let needsCleanup = true;
	function cleanup() {
		if (needsCleanup) {
			abortSignalLike.removeEventListener("abort", listener);
			needsCleanup = false;
		}
	}
	function listener() {
		controller.abort("reason" in abortSignalLike ? abortSignalLike.reason : void 0);
		cleanup();
	}
	abortSignalLike.addEventListener("abort", listener);
	return {
		abortSignal: controller.signal,
		cleanup
	};
}
var init_wrapAbortSignal = __esmMin((() => {}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/wrapAbortSignalLikePolicy.js
function wrapAbortSignalLikePolicy() {
	return {
		name: wrapAbortSignalLikePolicyName,
		sendRequest: async (request, next) => {
			if (!request.abortSignal) return next(request);
			const { abortSignal, cleanup } = wrapAbortSignalLike(request.abortSignal);
			request.abortSignal = abortSignal;
			try {
				return await next(request);
			} finally {
				cleanup?.();
			}
		}
	};
}
var wrapAbortSignalLikePolicyName;
var init_wrapAbortSignalLikePolicy = __esmMin((() => {
	init_wrapAbortSignal();
	wrapAbortSignalLikePolicyName = "wrapAbortSignalLikePolicy";
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/createPipelineFromOptions.js
function createPipelineFromOptions(options) {
	const pipeline = createEmptyPipeline();
	if (isNodeLike) {
		if (options.agent) pipeline.addPolicy(agentPolicy(options.agent));
		if (options.tlsOptions) pipeline.addPolicy(tlsPolicy(options.tlsOptions));
		pipeline.addPolicy(proxyPolicy(options.proxyOptions));
		pipeline.addPolicy(decompressResponsePolicy());
	}
	pipeline.addPolicy(wrapAbortSignalLikePolicy());
	pipeline.addPolicy(formDataPolicy(), { beforePolicies: [multipartPolicyName] });
	pipeline.addPolicy(userAgentPolicy(options.userAgentOptions));
	pipeline.addPolicy(setClientRequestIdPolicy(options.telemetryOptions?.clientRequestIdHeaderName));
	pipeline.addPolicy(multipartPolicy(), { afterPhase: "Deserialize" });
	pipeline.addPolicy(defaultRetryPolicy(options.retryOptions), { phase: "Retry" });
	pipeline.addPolicy(tracingPolicy({
		...options.userAgentOptions,
		...options.loggingOptions
	}), { afterPhase: "Retry" });
	if (isNodeLike) pipeline.addPolicy(redirectPolicy(options.redirectOptions), { afterPhase: "Retry" });
	pipeline.addPolicy(logPolicy(options.loggingOptions), { afterPhase: "Sign" });
	return pipeline;
}
var init_createPipelineFromOptions = __esmMin((() => {
	init_logPolicy();
	init_pipeline();
	init_redirectPolicy();
	init_userAgentPolicy();
	init_multipartPolicy();
	init_decompressResponsePolicy();
	init_defaultRetryPolicy();
	init_formDataPolicy();
	init_esm$4();
	init_proxyPolicy();
	init_setClientRequestIdPolicy();
	init_agentPolicy();
	init_tlsPolicy();
	init_tracingPolicy();
	init_wrapAbortSignalLikePolicy();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/defaultHttpClient.js
function createDefaultHttpClient() {
	const client = createDefaultHttpClient$1();
	return { async sendRequest(request) {
		const { abortSignal, cleanup } = request.abortSignal ? wrapAbortSignalLike(request.abortSignal) : {};
		try {
			request.abortSignal = abortSignal;
			return await client.sendRequest(request);
		} finally {
			cleanup?.();
		}
	} };
}
var init_defaultHttpClient = __esmMin((() => {
	init_esm$2();
	init_wrapAbortSignal();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/httpHeaders.js
function createHttpHeaders(rawHeaders) {
	return createHttpHeaders$1(rawHeaders);
}
var init_httpHeaders = __esmMin((() => {
	init_esm$2();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/pipelineRequest.js
function createPipelineRequest(options) {
	return createPipelineRequest$1(options);
}
var init_pipelineRequest = __esmMin((() => {
	init_esm$2();
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/exponentialRetryPolicy.js
function exponentialRetryPolicy(options = {}) {
	return exponentialRetryPolicy$1(options);
}
var exponentialRetryPolicyName;
var init_exponentialRetryPolicy = __esmMin((() => {
	init_internal();
	exponentialRetryPolicyName = exponentialRetryPolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/systemErrorRetryPolicy.js
function systemErrorRetryPolicy(options = {}) {
	return systemErrorRetryPolicy$1(options);
}
var systemErrorRetryPolicyName;
var init_systemErrorRetryPolicy = __esmMin((() => {
	init_internal();
	systemErrorRetryPolicyName = systemErrorRetryPolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/throttlingRetryPolicy.js
function throttlingRetryPolicy(options = {}) {
	return throttlingRetryPolicy$1(options);
}
var throttlingRetryPolicyName;
var init_throttlingRetryPolicy = __esmMin((() => {
	init_internal();
	throttlingRetryPolicyName = throttlingRetryPolicyName$1;
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/retryPolicy.js
function retryPolicy(strategies, options = { maxRetries: 3 }) {
	return retryPolicy$1(strategies, {
		logger: retryPolicyLogger,
		...options
	});
}
var retryPolicyLogger;
var init_retryPolicy = __esmMin((() => {
	init_esm$3();
	init_constants();
	init_internal();
	retryPolicyLogger = createClientLogger$1("core-rest-pipeline retryPolicy");
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/util/tokenCycler.js
async function beginRefresh(getAccessToken, retryIntervalInMs, refreshTimeout) {
	async function tryGetAccessToken() {
		if (Date.now() < refreshTimeout) try {
			return await getAccessToken();
		} catch {
			return null;
		}
		else {
			const finalToken = await getAccessToken();
			if (finalToken === null) throw new Error("Failed to refresh access token.");
			return finalToken;
		}
	}
	let token = await tryGetAccessToken();
	while (token === null) {
		await delay$1(retryIntervalInMs);
		token = await tryGetAccessToken();
	}
	return token;
}
function createTokenCycler(credential, tokenCyclerOptions) {
	let refreshWorker = null;
	let token = null;
	let tenantId;
	const options = {
		...DEFAULT_CYCLER_OPTIONS,
		...tokenCyclerOptions
	};
	const cycler = {
		get isRefreshing() {
			return refreshWorker !== null;
		},
		get shouldRefresh() {
			if (token === null) return true;
			if (cycler.isRefreshing) return false;
			if (token.refreshAfterTimestamp && token.refreshAfterTimestamp < Date.now()) return true;
			return token.expiresOnTimestamp - options.refreshWindowInMs < Date.now();
		},
		get mustRefresh() {
			return token === null || token.expiresOnTimestamp - options.forcedRefreshWindowInMs < Date.now();
		}
	};
	function refresh(scopes, getTokenOptions) {
		if (!cycler.isRefreshing) {
			const tryGetAccessToken = () => credential.getToken(scopes, getTokenOptions);
			refreshWorker = beginRefresh(tryGetAccessToken, options.retryIntervalInMs, token?.expiresOnTimestamp ?? Date.now()).then((_token) => {
				refreshWorker = null;
				token = _token;
				tenantId = getTokenOptions.tenantId;
				return token;
			}).catch((reason) => {
				refreshWorker = null;
				token = null;
				tenantId = void 0;
				throw reason;
			});
		}
		return refreshWorker;
	}
	return async (scopes, tokenOptions) => {
		const hasClaimChallenge = Boolean(tokenOptions.claims);
		const tenantIdChanged = tenantId !== tokenOptions.tenantId;
		if (hasClaimChallenge) token = null;
		if (tenantIdChanged || hasClaimChallenge || cycler.mustRefresh) return refresh(scopes, tokenOptions);
		if (cycler.shouldRefresh) refresh(scopes, tokenOptions);
		return token;
	};
}
var DEFAULT_CYCLER_OPTIONS;
var init_tokenCycler = __esmMin((() => {
	init_esm$4();
	DEFAULT_CYCLER_OPTIONS = {
		forcedRefreshWindowInMs: 1e3,
		retryIntervalInMs: 3e3,
		refreshWindowInMs: 12e4
	};
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/bearerTokenAuthenticationPolicy.js
async function trySendRequest(request, next) {
	try {
		return [await next(request), void 0];
	} catch (e) {
		if (isRestError(e) && e.response) return [e.response, e];
		else throw e;
	}
}
async function defaultAuthorizeRequest(options) {
	const { scopes, getAccessToken, request } = options;
	const accessToken = await getAccessToken(scopes, {
		abortSignal: request.abortSignal,
		tracingOptions: request.tracingOptions,
		enableCae: true
	});
	if (accessToken) options.request.headers.set("Authorization", `Bearer ${accessToken.token}`);
}
function isChallengeResponse(response) {
	return response.status === 401 && response.headers.has("WWW-Authenticate");
}
async function authorizeRequestOnCaeChallenge(onChallengeOptions, caeClaims) {
	const { scopes } = onChallengeOptions;
	const accessToken = await onChallengeOptions.getAccessToken(scopes, {
		enableCae: true,
		claims: caeClaims
	});
	if (!accessToken) return false;
	onChallengeOptions.request.headers.set("Authorization", `${accessToken.tokenType ?? "Bearer"} ${accessToken.token}`);
	return true;
}
function bearerTokenAuthenticationPolicy(options) {
	const { credential, scopes, challengeCallbacks } = options;
	const logger$3 = options.logger || logger;
	const callbacks = {
		authorizeRequest: challengeCallbacks?.authorizeRequest?.bind(challengeCallbacks) ?? defaultAuthorizeRequest,
		authorizeRequestOnChallenge: challengeCallbacks?.authorizeRequestOnChallenge?.bind(challengeCallbacks)
	};
	const getAccessToken = credential ? createTokenCycler(credential) : () => Promise.resolve(null);
	return {
		name: bearerTokenAuthenticationPolicyName,
		async sendRequest(request, next) {
			if (!request.url.toLowerCase().startsWith("https://")) throw new Error("Bearer token authentication is not permitted for non-TLS protected (non-https) URLs.");
			await callbacks.authorizeRequest({
				scopes: Array.isArray(scopes) ? scopes : [scopes],
				request,
				getAccessToken,
				logger: logger$3
			});
			let response;
			let error;
			let shouldSendRequest;
			[response, error] = await trySendRequest(request, next);
			if (isChallengeResponse(response)) {
				let claims = getCaeChallengeClaims(response.headers.get("WWW-Authenticate"));
				if (claims) {
					let parsedClaim;
					try {
						parsedClaim = atob(claims);
					} catch (e) {
						logger$3.warning(`The WWW-Authenticate header contains "claims" that cannot be parsed. Unable to perform the Continuous Access Evaluation authentication flow. Unparsable claims: ${claims}`);
						return response;
					}
					shouldSendRequest = await authorizeRequestOnCaeChallenge({
						scopes: Array.isArray(scopes) ? scopes : [scopes],
						response,
						request,
						getAccessToken,
						logger: logger$3
					}, parsedClaim);
					if (shouldSendRequest) [response, error] = await trySendRequest(request, next);
				} else if (callbacks.authorizeRequestOnChallenge) {
					shouldSendRequest = await callbacks.authorizeRequestOnChallenge({
						scopes: Array.isArray(scopes) ? scopes : [scopes],
						request,
						response,
						getAccessToken,
						logger: logger$3
					});
					if (shouldSendRequest) [response, error] = await trySendRequest(request, next);
					if (isChallengeResponse(response)) {
						claims = getCaeChallengeClaims(response.headers.get("WWW-Authenticate") ?? "");
						if (claims) {
							let parsedClaim;
							try {
								parsedClaim = atob(claims);
							} catch (e) {
								logger$3.warning(`The WWW-Authenticate header contains "claims" that cannot be parsed. Unable to perform the Continuous Access Evaluation authentication flow. Unparsable claims: ${claims}`);
								return response;
							}
							shouldSendRequest = await authorizeRequestOnCaeChallenge({
								scopes: Array.isArray(scopes) ? scopes : [scopes],
								response,
								request,
								getAccessToken,
								logger: logger$3
							}, parsedClaim);
							if (shouldSendRequest) [response, error] = await trySendRequest(request, next);
						}
					}
				}
			}
			if (error) throw error;
			else return response;
		}
	};
}
function parseChallenges(challenges) {
	const challengeRegex = /(\w+)\s+((?:\w+=(?:"[^"]*"|[^,]*),?\s*)+)/g;
	const paramRegex = /(\w+)="([^"]*)"/g;
	const parsedChallenges = [];
	let match;
	while ((match = challengeRegex.exec(challenges)) !== null) {
		const scheme = match[1];
		const paramsString = match[2];
		const params = {};
		let paramMatch;
		while ((paramMatch = paramRegex.exec(paramsString)) !== null) params[paramMatch[1]] = paramMatch[2];
		parsedChallenges.push({
			scheme,
			params
		});
	}
	return parsedChallenges;
}
function getCaeChallengeClaims(challenges) {
	if (!challenges) return;
	return parseChallenges(challenges).find((x) => x.scheme === "Bearer" && x.params.claims && x.params.error === "insufficient_claims")?.params.claims;
}
var bearerTokenAuthenticationPolicyName;
var init_bearerTokenAuthenticationPolicy = __esmMin((() => {
	init_tokenCycler();
	init_log();
	init_restError();
	bearerTokenAuthenticationPolicyName = "bearerTokenAuthenticationPolicy";
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/ndJsonPolicy.js
function ndJsonPolicy() {
	return {
		name: ndJsonPolicyName,
		async sendRequest(request, next) {
			if (typeof request.body === "string" && request.body.startsWith("[")) request.body = JSON.parse(request.body).map((item) => JSON.stringify(item) + "\n").join("");
			return next(request);
		}
	};
}
var ndJsonPolicyName;
var init_ndJsonPolicy = __esmMin((() => {
	ndJsonPolicyName = "ndJsonPolicy";
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/policies/auxiliaryAuthenticationHeaderPolicy.js
async function sendAuthorizeRequest(options) {
	const { scopes, getAccessToken, request } = options;
	return (await getAccessToken(scopes, {
		abortSignal: request.abortSignal,
		tracingOptions: request.tracingOptions
	}))?.token ?? "";
}
function auxiliaryAuthenticationHeaderPolicy(options) {
	const { credentials, scopes } = options;
	const logger$2 = options.logger || logger;
	const tokenCyclerMap = /* @__PURE__ */ new WeakMap();
	return {
		name: auxiliaryAuthenticationHeaderPolicyName,
		async sendRequest(request, next) {
			if (!request.url.toLowerCase().startsWith("https://")) throw new Error("Bearer token authentication for auxiliary header is not permitted for non-TLS protected (non-https) URLs.");
			if (!credentials || credentials.length === 0) {
				logger$2.info(`${auxiliaryAuthenticationHeaderPolicyName} header will not be set due to empty credentials.`);
				return next(request);
			}
			const tokenPromises = [];
			for (const credential of credentials) {
				let getAccessToken = tokenCyclerMap.get(credential);
				if (!getAccessToken) {
					getAccessToken = createTokenCycler(credential);
					tokenCyclerMap.set(credential, getAccessToken);
				}
				tokenPromises.push(sendAuthorizeRequest({
					scopes: Array.isArray(scopes) ? scopes : [scopes],
					request,
					getAccessToken,
					logger: logger$2
				}));
			}
			const auxiliaryTokens = (await Promise.all(tokenPromises)).filter((token) => Boolean(token));
			if (auxiliaryTokens.length === 0) {
				logger$2.warning(`None of the auxiliary tokens are valid. ${AUTHORIZATION_AUXILIARY_HEADER} header will not be set.`);
				return next(request);
			}
			request.headers.set(AUTHORIZATION_AUXILIARY_HEADER, auxiliaryTokens.map((token) => `Bearer ${token}`).join(", "));
			return next(request);
		}
	};
}
var auxiliaryAuthenticationHeaderPolicyName, AUTHORIZATION_AUXILIARY_HEADER;
var init_auxiliaryAuthenticationHeaderPolicy = __esmMin((() => {
	init_tokenCycler();
	init_log();
	auxiliaryAuthenticationHeaderPolicyName = "auxiliaryAuthenticationHeaderPolicy";
	AUTHORIZATION_AUXILIARY_HEADER = "x-ms-authorization-auxiliary";
}));

// node_modules/@azure/core-rest-pipeline/dist/esm/index.js
var esm_exports = /* @__PURE__ */ __exportAll({
	RestError: () => RestError,
	agentPolicy: () => agentPolicy,
	agentPolicyName: () => agentPolicyName,
	auxiliaryAuthenticationHeaderPolicy: () => auxiliaryAuthenticationHeaderPolicy,
	auxiliaryAuthenticationHeaderPolicyName: () => auxiliaryAuthenticationHeaderPolicyName,
	bearerTokenAuthenticationPolicy: () => bearerTokenAuthenticationPolicy,
	bearerTokenAuthenticationPolicyName: () => bearerTokenAuthenticationPolicyName,
	createDefaultHttpClient: () => createDefaultHttpClient,
	createEmptyPipeline: () => createEmptyPipeline,
	createFile: () => createFile,
	createFileFromStream: () => createFileFromStream,
	createHttpHeaders: () => createHttpHeaders,
	createPipelineFromOptions: () => createPipelineFromOptions,
	createPipelineRequest: () => createPipelineRequest,
	decompressResponsePolicy: () => decompressResponsePolicy,
	decompressResponsePolicyName: () => decompressResponsePolicyName,
	defaultRetryPolicy: () => defaultRetryPolicy,
	exponentialRetryPolicy: () => exponentialRetryPolicy,
	exponentialRetryPolicyName: () => exponentialRetryPolicyName,
	formDataPolicy: () => formDataPolicy,
	formDataPolicyName: () => formDataPolicyName,
	getDefaultProxySettings: () => getDefaultProxySettings,
	isRestError: () => isRestError,
	logPolicy: () => logPolicy,
	logPolicyName: () => logPolicyName,
	multipartPolicy: () => multipartPolicy,
	multipartPolicyName: () => multipartPolicyName,
	ndJsonPolicy: () => ndJsonPolicy,
	ndJsonPolicyName: () => ndJsonPolicyName,
	proxyPolicy: () => proxyPolicy,
	proxyPolicyName: () => proxyPolicyName,
	redirectPolicy: () => redirectPolicy,
	redirectPolicyName: () => redirectPolicyName,
	retryPolicy: () => retryPolicy,
	setClientRequestIdPolicy: () => setClientRequestIdPolicy,
	setClientRequestIdPolicyName: () => setClientRequestIdPolicyName,
	systemErrorRetryPolicy: () => systemErrorRetryPolicy,
	systemErrorRetryPolicyName: () => systemErrorRetryPolicyName,
	throttlingRetryPolicy: () => throttlingRetryPolicy,
	throttlingRetryPolicyName: () => throttlingRetryPolicyName,
	tlsPolicy: () => tlsPolicy,
	tlsPolicyName: () => tlsPolicyName,
	tracingPolicy: () => tracingPolicy,
	tracingPolicyName: () => tracingPolicyName,
	userAgentPolicy: () => userAgentPolicy,
	userAgentPolicyName: () => userAgentPolicyName
});
var init_esm = __esmMin((() => {
	init_pipeline();
	init_createPipelineFromOptions();
	init_defaultHttpClient();
	init_httpHeaders();
	init_pipelineRequest();
	init_restError();
	init_decompressResponsePolicy();
	init_exponentialRetryPolicy();
	init_setClientRequestIdPolicy();
	init_logPolicy();
	init_multipartPolicy();
	init_proxyPolicy();
	init_redirectPolicy();
	init_systemErrorRetryPolicy();
	init_throttlingRetryPolicy();
	init_retryPolicy();
	init_tracingPolicy();
	init_defaultRetryPolicy();
	init_userAgentPolicy();
	init_tlsPolicy();
	init_formDataPolicy();
	init_bearerTokenAuthenticationPolicy();
	init_ndJsonPolicy();
	init_auxiliaryAuthenticationHeaderPolicy();
	init_agentPolicy();
	init_file();
}));

export { formDataPolicy as $, init_createPipelineFromOptions as A, getClient as At, init_tlsPolicy as B, createPipelineRequest as C, createEmptyPipeline as Ct, createDefaultHttpClient as D, init_restError$1 as Dt, init_httpHeaders as E, createRestError as Et, init_restError as F, init_agentPolicy as G, tlsPolicyName as H, isRestError as I, setClientRequestIdPolicyName as J, init_setClientRequestIdPolicy as K, init_esm$1 as L, tracingPolicy as M, require_src as Mt, tracingPolicyName as N, require_ms as Nt, init_defaultHttpClient as O, init_operationOptionHelpers as Ot, RestError as P, proxyPolicyName as Q, createTracingClient as R, init_exponentialRetryPolicy as S, logPolicyName as St, createHttpHeaders as T, init_esm$2 as Tt, agentPolicy as U, tlsPolicy as V, agentPolicyName as W, init_proxyPolicy as X, getDefaultProxySettings as Y, proxyPolicy as Z, init_systemErrorRetryPolicy as _, init_redirectPolicy as _t, init_auxiliaryAuthenticationHeaderPolicy as a, decompressResponsePolicyName as at, exponentialRetryPolicy as b, init_logPolicy as bt, ndJsonPolicyName as c, multipartPolicy as ct, init_bearerTokenAuthenticationPolicy as d, init_file as dt, formDataPolicyName as et, init_retryPolicy as f, createFile as ft, throttlingRetryPolicyName as g, userAgentPolicyName as gt, throttlingRetryPolicy as h, userAgentPolicy as ht, auxiliaryAuthenticationHeaderPolicyName as i, decompressResponsePolicy as it, init_tracingPolicy as j, init_getClient as jt, createPipelineFromOptions as k, operationOptionsToRequestParameters as kt, bearerTokenAuthenticationPolicy as l, multipartPolicyName as lt, init_throttlingRetryPolicy as m, init_userAgentPolicy as mt, init_esm as n, defaultRetryPolicy as nt, init_ndJsonPolicy as o, init_decompressResponsePolicy as ot, retryPolicy as p, init_createFile as pt, setClientRequestIdPolicy as q, auxiliaryAuthenticationHeaderPolicy as r, init_defaultRetryPolicy as rt, ndJsonPolicy as s, init_multipartPolicy as st, esm_exports as t, init_formDataPolicy as tt, bearerTokenAuthenticationPolicyName as u, createFileFromStream as ut, systemErrorRetryPolicy as v, redirectPolicy as vt, init_pipelineRequest as w, init_pipeline as wt, exponentialRetryPolicyName as x, logPolicy as xt, systemErrorRetryPolicyName as y, redirectPolicyName as yt, init_tracingClient as z };