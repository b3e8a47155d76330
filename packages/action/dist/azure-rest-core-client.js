import { A as init_createPipelineFromOptions, At as getClient$1, Dt as init_restError, Et as createRestError$1, Ot as init_operationOptionHelpers, Tt as init_esm, d as init_bearerTokenAuthenticationPolicy, jt as init_getClient, k as createPipelineFromOptions, kt as operationOptionsToRequestParameters$1, l as bearerTokenAuthenticationPolicy, n as init_esm$1 } from "./shared-typespec-ts-http-runtime.js";
import { c as isObjectWithProperties, n as init_esm$2, s as init_typeGuards } from "./shared-typespec-ts-http-runtime2.js";

// node_modules/@azure-rest/core-client/dist/esm/restError.js
init_esm();
function createRestError(messageOrResponse, response) {
	if (typeof messageOrResponse === "string") return createRestError$1(messageOrResponse, response);
	else return createRestError$1(messageOrResponse);
}

// node_modules/@azure/core-auth/dist/esm/keyCredential.js
init_esm$2();
function isKeyCredential$1(credential) {
	return isObjectWithProperties(credential, ["key"]) && typeof credential.key === "string";
}

// node_modules/@azure/core-auth/dist/esm/tokenCredential.js
function isTokenCredential(credential) {
	const castCredential = credential;
	return castCredential && typeof castCredential.getToken === "function" && (castCredential.signRequest === void 0 || castCredential.getToken.length > 0);
}

// node_modules/@azure-rest/core-client/dist/esm/apiVersionPolicy.js
init_esm$1();
const apiVersionPolicyName = "ApiVersionPolicy";
function apiVersionPolicy(options) {
	return {
		name: apiVersionPolicyName,
		sendRequest: (req, next) => {
			const url = new URL(req.url);
			if (!url.searchParams.get("api-version") && options.apiVersion) req.url = `${req.url}${url.searchParams.size > 0 ? "&" : "?"}api-version=${options.apiVersion}`;
			return next(req);
		}
	};
}

// node_modules/@azure-rest/core-client/dist/esm/keyCredentialAuthenticationPolicy.js
const keyCredentialAuthenticationPolicyName = "keyCredentialAuthenticationPolicy";
function keyCredentialAuthenticationPolicy(credential, apiKeyHeaderName) {
	return {
		name: keyCredentialAuthenticationPolicyName,
		sendRequest(request, next) {
			request.headers.set(apiKeyHeaderName, credential.key);
			return next(request);
		}
	};
}

// node_modules/@azure-rest/core-client/dist/esm/clientHelpers.js
function addCredentialPipelinePolicy(pipeline, endpoint, options = {}) {
	const { credential, clientOptions } = options;
	if (!credential) return;
	if (isTokenCredential(credential)) {
		const tokenPolicy = bearerTokenAuthenticationPolicy({
			credential,
			scopes: clientOptions?.credentials?.scopes ?? `${endpoint}/.default`
		});
		pipeline.addPolicy(tokenPolicy);
	} else if (isKeyCredential(credential)) {
		if (!clientOptions?.credentials?.apiKeyHeaderName) throw new Error(`Missing API Key Header Name`);
		const keyPolicy = keyCredentialAuthenticationPolicy(credential, clientOptions?.credentials?.apiKeyHeaderName);
		pipeline.addPolicy(keyPolicy);
	}
}
function createDefaultPipeline(endpoint, credential, options = {}) {
	const pipeline = createPipelineFromOptions(options);
	pipeline.addPolicy(apiVersionPolicy(options));
	addCredentialPipelinePolicy(pipeline, endpoint, {
		credential,
		clientOptions: options
	});
	return pipeline;
}
function isKeyCredential(credential) {
	return typeof credential === "object" && credential !== null && "key" in credential && typeof credential.key === "string";
}

// node_modules/@azure-rest/core-client/dist/esm/operationOptionHelpers.js
init_esm();
function operationOptionsToRequestParameters(options) {
	const compatibilityOptions = options;
	const tspRequestParameters = operationOptionsToRequestParameters$1(options);
	return {
		...tspRequestParameters,
		headers: mergeHeaders(compatibilityOptions.requestOptions?.customHeaders, tspRequestParameters.headers),
		tracingOptions: options.tracingOptions
	};
}
function mergeHeaders(...headerSets) {
	const headers = /* @__PURE__ */ new Map();
	for (const headerSet of headerSets) for (const [name, value] of Object.entries(headerSet ?? {})) headers.set(name.toLowerCase(), value);
	return Object.fromEntries(headers);
}

// node_modules/@azure-rest/core-client/dist/esm/getBinaryStreamResponse.js
async function getBinaryStreamResponse(streamableMethod) {
	const response = await streamableMethod.asNodeStream();
	return {
		...response,
		blobBody: void 0,
		readableStreamBody: response.body
	};
}

// node_modules/@azure-rest/core-client/dist/esm/getClient.js
init_esm();
function wrapRequestParameters(parameters) {
	if (parameters.onResponse) return {
		...parameters,
		onResponse(rawResponse, error) {
			parameters.onResponse?.(rawResponse, error, error);
		}
	};
	return parameters;
}
function getClient(endpoint, credentialsOrPipelineOptions, clientOptions = {}) {
	let credentials;
	if (credentialsOrPipelineOptions) {
		if (isCredential(credentialsOrPipelineOptions)) credentials = credentialsOrPipelineOptions;
		else clientOptions = credentialsOrPipelineOptions ?? {};
	}
	const pipeline = clientOptions.pipeline ?? createDefaultPipeline(endpoint, credentials, clientOptions);
	const tspClient = getClient$1(endpoint, {
		...clientOptions,
		pipeline
	});
	const client = (path, ...args) => {
		return {
			get: (requestOptions = {}) => {
				return tspClient.path(path, ...args).get(wrapRequestParameters(requestOptions));
			},
			post: (requestOptions = {}) => {
				return tspClient.path(path, ...args).post(wrapRequestParameters(requestOptions));
			},
			put: (requestOptions = {}) => {
				return tspClient.path(path, ...args).put(wrapRequestParameters(requestOptions));
			},
			patch: (requestOptions = {}) => {
				return tspClient.path(path, ...args).patch(wrapRequestParameters(requestOptions));
			},
			delete: (requestOptions = {}) => {
				return tspClient.path(path, ...args).delete(wrapRequestParameters(requestOptions));
			},
			head: (requestOptions = {}) => {
				return tspClient.path(path, ...args).head(wrapRequestParameters(requestOptions));
			},
			options: (requestOptions = {}) => {
				return tspClient.path(path, ...args).options(wrapRequestParameters(requestOptions));
			},
			trace: (requestOptions = {}) => {
				return tspClient.path(path, ...args).trace(wrapRequestParameters(requestOptions));
			}
		};
	};
	return {
		path: client,
		pathUnchecked: client,
		pipeline: tspClient.pipeline
	};
}
function isCredential(param) {
	return isKeyCredential$1(param) || isTokenCredential(param);
}

export { addCredentialPipelinePolicy, createRestError, getBinaryStreamResponse, getClient, operationOptionsToRequestParameters };