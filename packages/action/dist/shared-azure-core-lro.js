import { n as __esmMin, r as __exportAll } from "./shared-runtime.js";
import { _ as createClientLogger, d as delay, f as init_delay, n as init_esm$2, y as init_esm$1 } from "./shared-typespec-ts-http-runtime2.js";

// node_modules/@azure/core-lro/dist/esm/logger.js
var logger;
var init_logger = __esmMin((() => {
	init_esm$1();
	logger = createClientLogger("core-lro");
}));

// node_modules/@azure/core-lro/dist/esm/poller/constants.js
var POLL_INTERVAL_IN_MS, terminalStates;
var init_constants = __esmMin((() => {
	POLL_INTERVAL_IN_MS = 2e3;
	terminalStates = [
		"succeeded",
		"canceled",
		"failed"
	];
}));

// node_modules/@azure/core-lro/dist/esm/poller/operation.js
function deserializeState(serializedState) {
	try {
		return JSON.parse(serializedState).state;
	} catch (e) {
		throw new Error(`Unable to deserialize input state: ${serializedState}`);
	}
}
function setStateError(inputs) {
	const { state, stateProxy, isOperationError } = inputs;
	return (error) => {
		if (isOperationError(error)) {
			stateProxy.setError(state, error);
			stateProxy.setFailed(state);
		}
		throw error;
	};
}
function appendReadableErrorMessage(currentMessage, innerMessage) {
	let message = currentMessage;
	if (message.slice(-1) !== ".") message = message + ".";
	return message + " " + innerMessage;
}
function simplifyError(err) {
	let message = err.message;
	let code = err.code;
	let curErr = err;
	while (curErr.innererror) {
		curErr = curErr.innererror;
		code = curErr.code;
		message = appendReadableErrorMessage(message, curErr.message);
	}
	return {
		code,
		message
	};
}
function processOperationStatus(result) {
	const { state, stateProxy, status, isDone, processResult, getError, response, setErrorAsResult } = result;
	switch (status) {
		case "succeeded":
			stateProxy.setSucceeded(state);
			break;
		case "failed": {
			const err = getError === null || getError === void 0 ? void 0 : getError(response);
			let postfix = "";
			if (err) {
				const { code, message } = simplifyError(err);
				postfix = `. ${code}. ${message}`;
			}
			const errStr = `The long-running operation has failed${postfix}`;
			stateProxy.setError(state, new Error(errStr));
			stateProxy.setFailed(state);
			logger.warning(errStr);
			break;
		}
		case "canceled": stateProxy.setCanceled(state);
	}
	if ((isDone === null || isDone === void 0 ? void 0 : isDone(response, state)) || isDone === void 0 && ["succeeded", "canceled"].concat(setErrorAsResult ? [] : ["failed"]).includes(status)) stateProxy.setResult(state, buildResult({
		response,
		state,
		processResult
	}));
}
function buildResult(inputs) {
	const { processResult, response, state } = inputs;
	return processResult ? processResult(response, state) : response;
}
async function initOperation(inputs) {
	const { init, stateProxy, processResult, getOperationStatus, withOperationLocation, setErrorAsResult } = inputs;
	const { operationLocation, resourceLocation, metadata, response } = await init();
	if (operationLocation) withOperationLocation === null || withOperationLocation === void 0 || withOperationLocation(operationLocation, false);
	const config = {
		metadata,
		operationLocation,
		resourceLocation
	};
	logger.verbose(`LRO: Operation description:`, config);
	const state = stateProxy.initState(config);
	processOperationStatus({
		state,
		status: getOperationStatus({
			response,
			state,
			operationLocation
		}),
		stateProxy,
		response,
		setErrorAsResult,
		processResult
	});
	return state;
}
async function pollOperationHelper(inputs) {
	const { poll, state, stateProxy, operationLocation, getOperationStatus, getResourceLocation, isOperationError, options } = inputs;
	const response = await poll(operationLocation, options).catch(setStateError({
		state,
		stateProxy,
		isOperationError
	}));
	const status = getOperationStatus(response, state);
	logger.verbose(`LRO: Status:\n\tPolling from: ${state.config.operationLocation}\n\tOperation status: ${status}\n\tPolling status: ${terminalStates.includes(status) ? "Stopped" : "Running"}`);
	if (status === "succeeded") {
		const resourceLocation = getResourceLocation(response, state);
		if (resourceLocation !== void 0) return {
			response: await poll(resourceLocation).catch(setStateError({
				state,
				stateProxy,
				isOperationError
			})),
			status
		};
	}
	return {
		response,
		status
	};
}
async function pollOperation(inputs) {
	const { poll, state, stateProxy, options, getOperationStatus, getResourceLocation, getOperationLocation, isOperationError, withOperationLocation, getPollingInterval, processResult, getError, updateState, setDelay, isDone, setErrorAsResult } = inputs;
	const { operationLocation } = state.config;
	if (operationLocation !== void 0) {
		const { response, status } = await pollOperationHelper({
			poll,
			getOperationStatus,
			state,
			stateProxy,
			operationLocation,
			getResourceLocation,
			isOperationError,
			options
		});
		processOperationStatus({
			status,
			response,
			state,
			stateProxy,
			isDone,
			processResult,
			getError,
			setErrorAsResult
		});
		if (!terminalStates.includes(status)) {
			const intervalInMs = getPollingInterval === null || getPollingInterval === void 0 ? void 0 : getPollingInterval(response);
			if (intervalInMs) setDelay(intervalInMs);
			const location = getOperationLocation === null || getOperationLocation === void 0 ? void 0 : getOperationLocation(response, state);
			if (location !== void 0) {
				const isUpdated = operationLocation !== location;
				state.config.operationLocation = location;
				withOperationLocation === null || withOperationLocation === void 0 || withOperationLocation(location, isUpdated);
			} else withOperationLocation === null || withOperationLocation === void 0 || withOperationLocation(operationLocation, false);
		}
		updateState === null || updateState === void 0 || updateState(state, response);
	}
}
var init_operation$2 = __esmMin((() => {
	init_logger();
	init_constants();
}));

// node_modules/@azure/core-lro/dist/esm/http/operation.js
function getOperationLocationPollingUrl(inputs) {
	const { azureAsyncOperation, operationLocation } = inputs;
	return operationLocation !== null && operationLocation !== void 0 ? operationLocation : azureAsyncOperation;
}
function getLocationHeader(rawResponse) {
	return rawResponse.headers["location"];
}
function getOperationLocationHeader(rawResponse) {
	return rawResponse.headers["operation-location"];
}
function getAzureAsyncOperationHeader(rawResponse) {
	return rawResponse.headers["azure-asyncoperation"];
}
function findResourceLocation(inputs) {
	var _a;
	const { location, requestMethod, requestPath, resourceLocationConfig } = inputs;
	switch (requestMethod) {
		case "PUT": return requestPath;
		case "DELETE": return;
		case "PATCH": return (_a = getDefault()) !== null && _a !== void 0 ? _a : requestPath;
		default: return getDefault();
	}
	function getDefault() {
		switch (resourceLocationConfig) {
			case "azure-async-operation": return;
			case "original-uri": return requestPath;
			default: return location;
		}
	}
}
function inferLroMode(inputs) {
	const { rawResponse, requestMethod, requestPath, resourceLocationConfig } = inputs;
	const pollingUrl = getOperationLocationPollingUrl({
		operationLocation: getOperationLocationHeader(rawResponse),
		azureAsyncOperation: getAzureAsyncOperationHeader(rawResponse)
	});
	const location = getLocationHeader(rawResponse);
	const normalizedRequestMethod = requestMethod === null || requestMethod === void 0 ? void 0 : requestMethod.toLocaleUpperCase();
	if (pollingUrl !== void 0) return {
		mode: "OperationLocation",
		operationLocation: pollingUrl,
		resourceLocation: findResourceLocation({
			requestMethod: normalizedRequestMethod,
			location,
			requestPath,
			resourceLocationConfig
		})
	};
	else if (location !== void 0) return {
		mode: "ResourceLocation",
		operationLocation: location
	};
	else if (normalizedRequestMethod === "PUT" && requestPath) return {
		mode: "Body",
		operationLocation: requestPath
	};
	else return;
}
function transformStatus(inputs) {
	const { status, statusCode } = inputs;
	if (typeof status !== "string" && status !== void 0) throw new Error(`Polling was unsuccessful. Expected status to have a string value or no value but it has instead: ${status}. This doesn't necessarily indicate the operation has failed. Check your Azure subscription or resource status for more information.`);
	switch (status === null || status === void 0 ? void 0 : status.toLocaleLowerCase()) {
		case void 0: return toOperationStatus(statusCode);
		case "succeeded": return "succeeded";
		case "failed": return "failed";
		case "running":
		case "accepted":
		case "started":
		case "canceling":
		case "cancelling": return "running";
		case "canceled":
		case "cancelled": return "canceled";
		default:
			logger.verbose(`LRO: unrecognized operation status: ${status}`);
			return status;
	}
}
function getStatus(rawResponse) {
	var _a;
	const { status } = (_a = rawResponse.body) !== null && _a !== void 0 ? _a : {};
	return transformStatus({
		status,
		statusCode: rawResponse.statusCode
	});
}
function getProvisioningState(rawResponse) {
	var _a, _b;
	const { properties, provisioningState } = (_a = rawResponse.body) !== null && _a !== void 0 ? _a : {};
	return transformStatus({
		status: (_b = properties === null || properties === void 0 ? void 0 : properties.provisioningState) !== null && _b !== void 0 ? _b : provisioningState,
		statusCode: rawResponse.statusCode
	});
}
function toOperationStatus(statusCode) {
	if (statusCode === 202) return "running";
	else if (statusCode < 300) return "succeeded";
	else return "failed";
}
function parseRetryAfter({ rawResponse }) {
	const retryAfter = rawResponse.headers["retry-after"];
	if (retryAfter !== void 0) {
		const retryAfterInSeconds = parseInt(retryAfter);
		return isNaN(retryAfterInSeconds) ? calculatePollingIntervalFromDate(new Date(retryAfter)) : retryAfterInSeconds * 1e3;
	}
}
function getErrorFromResponse(response) {
	const error = accessBodyProperty(response, "error");
	if (!error) {
		logger.warning(`The long-running operation failed but there is no error property in the response's body`);
		return;
	}
	if (!error.code || !error.message) {
		logger.warning(`The long-running operation failed but the error property in the response's body doesn't contain code or message`);
		return;
	}
	return error;
}
function calculatePollingIntervalFromDate(retryAfterDate) {
	const timeNow = Math.floor((/* @__PURE__ */ new Date()).getTime());
	const retryAfterTime = retryAfterDate.getTime();
	if (timeNow < retryAfterTime) return retryAfterTime - timeNow;
}
function getStatusFromInitialResponse(inputs) {
	const { response, state, operationLocation } = inputs;
	function helper() {
		var _a;
		switch ((_a = state.config.metadata) === null || _a === void 0 ? void 0 : _a["mode"]) {
			case void 0: return toOperationStatus(response.rawResponse.statusCode);
			case "Body": return getOperationStatus(response, state);
			default: return "running";
		}
	}
	const status = helper();
	return status === "running" && operationLocation === void 0 ? "succeeded" : status;
}
async function initHttpOperation(inputs) {
	const { stateProxy, resourceLocationConfig, processResult, lro, setErrorAsResult } = inputs;
	return initOperation({
		init: async () => {
			const response = await lro.sendInitialRequest();
			const config = inferLroMode({
				rawResponse: response.rawResponse,
				requestPath: lro.requestPath,
				requestMethod: lro.requestMethod,
				resourceLocationConfig
			});
			return Object.assign({
				response,
				operationLocation: config === null || config === void 0 ? void 0 : config.operationLocation,
				resourceLocation: config === null || config === void 0 ? void 0 : config.resourceLocation
			}, (config === null || config === void 0 ? void 0 : config.mode) ? { metadata: { mode: config.mode } } : {});
		},
		stateProxy,
		processResult: processResult ? ({ flatResponse }, state) => processResult(flatResponse, state) : ({ flatResponse }) => flatResponse,
		getOperationStatus: getStatusFromInitialResponse,
		setErrorAsResult
	});
}
function getOperationLocation({ rawResponse }, state) {
	var _a;
	switch ((_a = state.config.metadata) === null || _a === void 0 ? void 0 : _a["mode"]) {
		case "OperationLocation": return getOperationLocationPollingUrl({
			operationLocation: getOperationLocationHeader(rawResponse),
			azureAsyncOperation: getAzureAsyncOperationHeader(rawResponse)
		});
		case "ResourceLocation": return getLocationHeader(rawResponse);
		default: return;
	}
}
function getOperationStatus({ rawResponse }, state) {
	var _a;
	const mode = (_a = state.config.metadata) === null || _a === void 0 ? void 0 : _a["mode"];
	switch (mode) {
		case "OperationLocation": return getStatus(rawResponse);
		case "ResourceLocation": return toOperationStatus(rawResponse.statusCode);
		case "Body": return getProvisioningState(rawResponse);
		default: throw new Error(`Internal error: Unexpected operation mode: ${mode}`);
	}
}
function accessBodyProperty({ flatResponse, rawResponse }, prop) {
	var _a, _b;
	return (_a = flatResponse === null || flatResponse === void 0 ? void 0 : flatResponse[prop]) !== null && _a !== void 0 ? _a : (_b = rawResponse.body) === null || _b === void 0 ? void 0 : _b[prop];
}
function getResourceLocation(res, state) {
	const loc = accessBodyProperty(res, "resourceLocation");
	if (loc && typeof loc === "string") state.config.resourceLocation = loc;
	return state.config.resourceLocation;
}
function isOperationError(e) {
	return e.name === "RestError";
}
async function pollHttpOperation(inputs) {
	const { lro, stateProxy, options, processResult, updateState, setDelay, state, setErrorAsResult } = inputs;
	return pollOperation({
		state,
		stateProxy,
		setDelay,
		processResult: processResult ? ({ flatResponse }, inputState) => processResult(flatResponse, inputState) : ({ flatResponse }) => flatResponse,
		getError: getErrorFromResponse,
		updateState,
		getPollingInterval: parseRetryAfter,
		getOperationLocation,
		getOperationStatus,
		isOperationError,
		getResourceLocation,
		options,
		poll: async (location, inputOptions) => lro.sendPollRequest(location, inputOptions),
		setErrorAsResult
	});
}
var init_operation$1 = __esmMin((() => {
	init_operation$2();
	init_logger();
}));

// node_modules/@azure/core-lro/dist/esm/poller/poller.js
function buildCreatePoller(inputs) {
	const { getOperationLocation, getStatusFromInitialResponse, getStatusFromPollResponse, isOperationError, getResourceLocation, getPollingInterval, getError, resolveOnUnsuccessful } = inputs;
	return async ({ init, poll }, options) => {
		const { processResult, updateState, withOperationLocation: withOperationLocationCallback, intervalInMs = POLL_INTERVAL_IN_MS, restoreFrom } = options || {};
		const stateProxy = createStateProxy$1();
		const withOperationLocation = withOperationLocationCallback ? (() => {
			let called = false;
			return (operationLocation, isUpdated) => {
				if (isUpdated) withOperationLocationCallback(operationLocation);
				else if (!called) withOperationLocationCallback(operationLocation);
				called = true;
			};
		})() : void 0;
		const state = restoreFrom ? deserializeState(restoreFrom) : await initOperation({
			init,
			stateProxy,
			processResult,
			getOperationStatus: getStatusFromInitialResponse,
			withOperationLocation,
			setErrorAsResult: !resolveOnUnsuccessful
		});
		let resultPromise;
		const abortController = new AbortController();
		const handlers = /* @__PURE__ */ new Map();
		const handleProgressEvents = async () => handlers.forEach((h) => h(state));
		const cancelErrMsg = "Operation was canceled";
		let currentPollIntervalInMs = intervalInMs;
		const poller = {
			getOperationState: () => state,
			getResult: () => state.result,
			isDone: () => [
				"succeeded",
				"failed",
				"canceled"
			].includes(state.status),
			isStopped: () => resultPromise === void 0,
			stopPolling: () => {
				abortController.abort();
			},
			toString: () => JSON.stringify({ state }),
			onProgress: (callback) => {
				const s = Symbol();
				handlers.set(s, callback);
				return () => handlers.delete(s);
			},
			pollUntilDone: (pollOptions) => resultPromise !== null && resultPromise !== void 0 ? resultPromise : resultPromise = (async () => {
				const { abortSignal: inputAbortSignal } = pollOptions || {};
				function abortListener() {
					abortController.abort();
				}
				const abortSignal = abortController.signal;
				if (inputAbortSignal === null || inputAbortSignal === void 0 ? void 0 : inputAbortSignal.aborted) abortController.abort();
				else if (!abortSignal.aborted) inputAbortSignal === null || inputAbortSignal === void 0 || inputAbortSignal.addEventListener("abort", abortListener, { once: true });
				try {
					if (!poller.isDone()) {
						await poller.poll({ abortSignal });
						while (!poller.isDone()) {
							await delay(currentPollIntervalInMs, { abortSignal });
							await poller.poll({ abortSignal });
						}
					}
				} finally {
					inputAbortSignal === null || inputAbortSignal === void 0 || inputAbortSignal.removeEventListener("abort", abortListener);
				}
				if (resolveOnUnsuccessful) return poller.getResult();
				else switch (state.status) {
					case "succeeded": return poller.getResult();
					case "canceled": throw new Error(cancelErrMsg);
					case "failed": throw state.error;
					case "notStarted":
					case "running": throw new Error(`Polling completed without succeeding or failing`);
				}
			})().finally(() => {
				resultPromise = void 0;
			}),
			async poll(pollOptions) {
				if (resolveOnUnsuccessful) {
					if (poller.isDone()) return;
				} else switch (state.status) {
					case "succeeded": return;
					case "canceled": throw new Error(cancelErrMsg);
					case "failed": throw state.error;
				}
				await pollOperation({
					poll,
					state,
					stateProxy,
					getOperationLocation,
					isOperationError,
					withOperationLocation,
					getPollingInterval,
					getOperationStatus: getStatusFromPollResponse,
					getResourceLocation,
					processResult,
					getError,
					updateState,
					options: pollOptions,
					setDelay: (pollIntervalInMs) => {
						currentPollIntervalInMs = pollIntervalInMs;
					},
					setErrorAsResult: !resolveOnUnsuccessful
				});
				await handleProgressEvents();
				if (!resolveOnUnsuccessful) switch (state.status) {
					case "canceled": throw new Error(cancelErrMsg);
					case "failed": throw state.error;
				}
			}
		};
		return poller;
	};
}
var createStateProxy$1;
var init_poller$2 = __esmMin((() => {
	init_operation$2();
	init_constants();
	init_esm$2();
	createStateProxy$1 = () => ({
		initState: (config) => ({
			status: "running",
			config
		}),
		setCanceled: (state) => state.status = "canceled",
		setError: (state, error) => state.error = error,
		setResult: (state, result) => state.result = result,
		setRunning: (state) => state.status = "running",
		setSucceeded: (state) => state.status = "succeeded",
		setFailed: (state) => state.status = "failed",
		getError: (state) => state.error,
		getResult: (state) => state.result,
		isCanceled: (state) => state.status === "canceled",
		isFailed: (state) => state.status === "failed",
		isRunning: (state) => state.status === "running",
		isSucceeded: (state) => state.status === "succeeded"
	});
}));

// node_modules/@azure/core-lro/dist/esm/http/poller.js
async function createHttpPoller(lro, options) {
	const { resourceLocationConfig, intervalInMs, processResult, restoreFrom, updateState, withOperationLocation, resolveOnUnsuccessful = false } = options || {};
	return buildCreatePoller({
		getStatusFromInitialResponse,
		getStatusFromPollResponse: getOperationStatus,
		isOperationError,
		getOperationLocation,
		getResourceLocation,
		getPollingInterval: parseRetryAfter,
		getError: getErrorFromResponse,
		resolveOnUnsuccessful
	})({
		init: async () => {
			const response = await lro.sendInitialRequest();
			const config = inferLroMode({
				rawResponse: response.rawResponse,
				requestPath: lro.requestPath,
				requestMethod: lro.requestMethod,
				resourceLocationConfig
			});
			return Object.assign({
				response,
				operationLocation: config === null || config === void 0 ? void 0 : config.operationLocation,
				resourceLocation: config === null || config === void 0 ? void 0 : config.resourceLocation
			}, (config === null || config === void 0 ? void 0 : config.mode) ? { metadata: { mode: config.mode } } : {});
		},
		poll: lro.sendPollRequest
	}, {
		intervalInMs,
		withOperationLocation,
		restoreFrom,
		updateState,
		processResult: processResult ? ({ flatResponse }, state) => processResult(flatResponse, state) : ({ flatResponse }) => flatResponse
	});
}
var init_poller$1 = __esmMin((() => {
	init_operation$1();
	init_poller$2();
}));

// node_modules/@azure/core-lro/dist/esm/legacy/lroEngine/operation.js
var createStateProxy, GenericPollOperation;
var init_operation = __esmMin((() => {
	init_operation$1();
	init_logger();
	createStateProxy = () => ({
		initState: (config) => ({
			config,
			isStarted: true
		}),
		setCanceled: (state) => state.isCancelled = true,
		setError: (state, error) => state.error = error,
		setResult: (state, result) => state.result = result,
		setRunning: (state) => state.isStarted = true,
		setSucceeded: (state) => state.isCompleted = true,
		setFailed: () => {},
		getError: (state) => state.error,
		getResult: (state) => state.result,
		isCanceled: (state) => !!state.isCancelled,
		isFailed: (state) => !!state.error,
		isRunning: (state) => !!state.isStarted,
		isSucceeded: (state) => Boolean(state.isCompleted && !state.isCancelled && !state.error)
	});
	GenericPollOperation = class {
		constructor(state, lro, setErrorAsResult, lroResourceLocationConfig, processResult, updateState, isDone) {
			this.state = state;
			this.lro = lro;
			this.setErrorAsResult = setErrorAsResult;
			this.lroResourceLocationConfig = lroResourceLocationConfig;
			this.processResult = processResult;
			this.updateState = updateState;
			this.isDone = isDone;
		}
		setPollerConfig(pollerConfig) {
			this.pollerConfig = pollerConfig;
		}
		async update(options) {
			var _a;
			const stateProxy = createStateProxy();
			if (!this.state.isStarted) this.state = Object.assign(Object.assign({}, this.state), await initHttpOperation({
				lro: this.lro,
				stateProxy,
				resourceLocationConfig: this.lroResourceLocationConfig,
				processResult: this.processResult,
				setErrorAsResult: this.setErrorAsResult
			}));
			const updateState = this.updateState;
			const isDone = this.isDone;
			if (!this.state.isCompleted && this.state.error === void 0) await pollHttpOperation({
				lro: this.lro,
				state: this.state,
				stateProxy,
				processResult: this.processResult,
				updateState: updateState ? (state, { rawResponse }) => updateState(state, rawResponse) : void 0,
				isDone: isDone ? ({ flatResponse }, state) => isDone(flatResponse, state) : void 0,
				options,
				setDelay: (intervalInMs) => {
					this.pollerConfig.intervalInMs = intervalInMs;
				},
				setErrorAsResult: this.setErrorAsResult
			});
			(_a = options === null || options === void 0 ? void 0 : options.fireProgress) === null || _a === void 0 || _a.call(options, this.state);
			return this;
		}
		async cancel() {
			logger.error("`cancelOperation` is deprecated because it wasn't implemented");
			return this;
		}
		toString() {
			return JSON.stringify({ state: this.state });
		}
	};
}));

// node_modules/@azure/core-lro/dist/esm/legacy/poller.js
var PollerStoppedError, PollerCancelledError, Poller;
var init_poller = __esmMin((() => {
	PollerStoppedError = class PollerStoppedError extends Error {
		constructor(message) {
			super(message);
			this.name = "PollerStoppedError";
			Object.setPrototypeOf(this, PollerStoppedError.prototype);
		}
	};
	PollerCancelledError = class PollerCancelledError extends Error {
		constructor(message) {
			super(message);
			this.name = "PollerCancelledError";
			Object.setPrototypeOf(this, PollerCancelledError.prototype);
		}
	};
	Poller = class {
		constructor(operation) {
			this.resolveOnUnsuccessful = false;
			this.stopped = true;
			this.pollProgressCallbacks = [];
			this.operation = operation;
			this.promise = new Promise((resolve, reject) => {
				this.resolve = resolve;
				this.reject = reject;
			});
			this.promise.catch(() => {});
		}
		async startPolling(pollOptions = {}) {
			if (this.stopped) this.stopped = false;
			while (!this.isStopped() && !this.isDone()) {
				await this.poll(pollOptions);
				await this.delay();
			}
		}
		async pollOnce(options = {}) {
			if (!this.isDone()) this.operation = await this.operation.update({
				abortSignal: options.abortSignal,
				fireProgress: this.fireProgress.bind(this)
			});
			this.processUpdatedState();
		}
		fireProgress(state) {
			for (const callback of this.pollProgressCallbacks) callback(state);
		}
		async cancelOnce(options = {}) {
			this.operation = await this.operation.cancel(options);
		}
		poll(options = {}) {
			if (!this.pollOncePromise) {
				this.pollOncePromise = this.pollOnce(options);
				const clearPollOncePromise = () => {
					this.pollOncePromise = void 0;
				};
				this.pollOncePromise.then(clearPollOncePromise, clearPollOncePromise).catch(this.reject);
			}
			return this.pollOncePromise;
		}
		processUpdatedState() {
			if (this.operation.state.error) {
				this.stopped = true;
				if (!this.resolveOnUnsuccessful) {
					this.reject(this.operation.state.error);
					throw this.operation.state.error;
				}
			}
			if (this.operation.state.isCancelled) {
				this.stopped = true;
				if (!this.resolveOnUnsuccessful) {
					const error = new PollerCancelledError("Operation was canceled");
					this.reject(error);
					throw error;
				}
			}
			if (this.isDone() && this.resolve) this.resolve(this.getResult());
		}
		async pollUntilDone(pollOptions = {}) {
			if (this.stopped) this.startPolling(pollOptions).catch(this.reject);
			this.processUpdatedState();
			return this.promise;
		}
		onProgress(callback) {
			this.pollProgressCallbacks.push(callback);
			return () => {
				this.pollProgressCallbacks = this.pollProgressCallbacks.filter((c) => c !== callback);
			};
		}
		isDone() {
			const state = this.operation.state;
			return Boolean(state.isCompleted || state.isCancelled || state.error);
		}
		stopPolling() {
			if (!this.stopped) {
				this.stopped = true;
				if (this.reject) this.reject(new PollerStoppedError("This poller is already stopped"));
			}
		}
		isStopped() {
			return this.stopped;
		}
		cancelOperation(options = {}) {
			if (!this.cancelPromise) this.cancelPromise = this.cancelOnce(options);
			else if (options.abortSignal) throw new Error("A cancel request is currently pending");
			return this.cancelPromise;
		}
		getOperationState() {
			return this.operation.state;
		}
		getResult() {
			return this.operation.state.result;
		}
		toString() {
			return this.operation.toString();
		}
	};
}));

// node_modules/@azure/core-lro/dist/esm/legacy/lroEngine/lroEngine.js
var LroEngine;
var init_lroEngine$1 = __esmMin((() => {
	init_operation();
	init_constants();
	init_poller();
	init_operation$2();
	LroEngine = class extends Poller {
		constructor(lro, options) {
			const { intervalInMs = POLL_INTERVAL_IN_MS, resumeFrom, resolveOnUnsuccessful = false, isDone, lroResourceLocationConfig, processResult, updateState } = options || {};
			const state = resumeFrom ? deserializeState(resumeFrom) : {};
			const operation = new GenericPollOperation(state, lro, !resolveOnUnsuccessful, lroResourceLocationConfig, processResult, updateState, isDone);
			super(operation);
			this.resolveOnUnsuccessful = resolveOnUnsuccessful;
			this.config = { intervalInMs };
			operation.setPollerConfig(this.config);
		}
		delay() {
			return new Promise((resolve) => setTimeout(() => resolve(), this.config.intervalInMs));
		}
	};
}));

// node_modules/@azure/core-lro/dist/esm/legacy/lroEngine/index.js
var init_lroEngine = __esmMin((() => {
	init_lroEngine$1();
}));

// node_modules/@azure/core-lro/dist/esm/legacy/pollOperation.js
var init_pollOperation = __esmMin((() => {}));

// node_modules/@azure/core-lro/dist/esm/index.js
var esm_exports = /* @__PURE__ */ __exportAll({
	LroEngine: () => LroEngine,
	Poller: () => Poller,
	PollerCancelledError: () => PollerCancelledError,
	PollerStoppedError: () => PollerStoppedError,
	createHttpPoller: () => createHttpPoller
});
var init_esm = __esmMin((() => {
	init_poller$1();
	init_lroEngine();
	init_poller();
	init_pollOperation();
}));

export { Poller as a, init_poller as c, init_lroEngine$1 as i, createHttpPoller as l, init_esm as n, PollerCancelledError as o, LroEngine as r, PollerStoppedError as s, esm_exports as t, init_poller$1 as u };