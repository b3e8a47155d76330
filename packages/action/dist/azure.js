import { o as __toESM } from "./shared-runtime.js";
import { l as tablePolicies$1, n as armHosts, t as applicationDomain } from "./shared-core3.js";
import { n as engineSuffixes, r as parseClusterUrl } from "./shared-core5.js";
import { B as defined, M as databaseRoles, N as destinationTypeNames, _ as credentialVariables } from "./shared-core2.js";
import { t as bracketed } from "./shared-planner5.js";
import { n as readerTitles, r as canonical, t as readerKinds } from "./shared-planner3.js";
import { randomUUID } from "node:crypto";
import { Buffer as Buffer$1 } from "node:buffer";

// packages/azure/src/errors.ts
var AzureError = class extends Error {
	code;
	hint;
	status;
	serviceCode;
	retryAfter;
	permanent;
	principalUnknown;
	endsRun;
	constructor(code, message, fields = {}) {
		super(message);
		this.name = "AzureError";
		this.code = code;
		this.hint = fields.hint;
		this.status = fields.status;
		this.serviceCode = fields.serviceCode;
		this.retryAfter = fields.retryAfter;
		this.permanent = fields.permanent;
		this.principalUnknown = fields.principalUnknown;
		this.endsRun = fields.endsRun === true;
	}
};
const isFatal = (error) => error.endsRun || error.code === "credential-unavailable" || error.code === "federation-mismatch" || error.code === "token-expired" || error.code === "host-refused";
const neverBegan = (error) => error.code === "unreachable" || error.code === "throttled";
const mayHaveHappened = (error) => error.code === "connection-lost" || error.code === "timed-out" || error.code === "service-failed" || error.code === "bad-answer" || error.code === "too-large";

// packages/azure/src/allowed-hosts.ts
const allowedHostsVariable = "ADX_EXPORT_ALLOWED_HOSTS";
const allowedHostsOf = (text) => text === void 0 || text.trim() === "" ? void 0 : text.split(/[,\r\n]/).map((entry) => entry.trim()).filter((entry) => entry !== "");
const hostPattern$1 = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const hostOf = (entry, from) => {
	const host = entry.trim().toLowerCase().replace(/^https:\/\//, "").replace(/\/$/, "");
	if (hostPattern$1.test(host)) return host;
	throw new AzureError("host-refused", `'${entry}' in ${from} is not the name of a host; no request was made.`, { hint: "Name whole hosts, such as `wards.westeurope.kusto.windows.net`: there are no patterns." });
};
const listsOf = (env, given) => {
	if (env["ADX_EXPORT_ALLOWED_HOSTS"]?.trim() === "") throw new AzureError("host-refused", `${allowedHostsVariable} is set but empty, so it allows no host; no request was made.`, { hint: `Name the hosts that tokens may go to in ${allowedHostsVariable}, or unset it.` });
	return [{
		hosts: given,
		from: "`allowed-clusters`"
	}, {
		hosts: allowedHostsOf(env[allowedHostsVariable]),
		from: allowedHostsVariable
	}].flatMap(({ hosts, from }) => hosts === void 0 ? [] : [{
		hosts: hosts.map((entry) => hostOf(entry, from)),
		from
	}]);
};
const checkAllowed = ({ application, clusters }, lists) => {
	const named = [{
		host: application.host,
		key: "application.subdomain"
	}, ...clusters.map(({ host, name }) => ({
		host,
		key: `clusters.${name}.url`
	}))];
	for (const { hosts, from } of lists) for (const { host, key } of named) if (!hosts.includes(host.toLowerCase())) throw new AzureError("host-refused", `'${host}' (${key}) is refused: it is not one of the hosts in ${from}; no request was made.`, { hint: `Add '${host}' to ${from} if tokens may go there; otherwise correct the config.` });
};

// packages/azure/src/credentials/sign-in.ts
const isSet = (value) => value !== void 0 && value.trim() !== "";
const withSignIn = (env, signIn) => signIn === void 0 || isSet(env["AZURE_CLIENT_ID"]) ? env : {
	...env,
	AZURE_CLIENT_ID: signIn.clientId,
	AZURE_TENANT_ID: signIn.tenantId
};

// packages/azure/src/hosts.ts
const cloudHosts = {
	public: {
		login: "login.microsoftonline.com",
		kustoResource: "https://kusto.kusto.windows.net",
		graph: "graph.microsoft.com"
	},
	usGovernment: {
		login: "login.microsoftonline.us",
		kustoResource: "https://kusto.kusto.usgovcloudapi.net",
		graph: "graph.microsoft.us"
	},
	china: {
		login: "login.partner.microsoftonline.cn",
		kustoResource: "https://kusto.kusto.chinacloudapi.cn",
		graph: "microsoftgraph.chinacloudapi.cn"
	}
};
const applicationSuffix = `.${applicationDomain}`;
const hostPattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const under = (host, suffix) => hostPattern.test(host) && host.endsWith(suffix) && host.length > suffix.length;
const isApplicationHost = (host) => under(host, applicationSuffix) && !host.slice(0, -applicationSuffix.length).includes(".");
const isKustoHost = (host, cloud) => engineSuffixes.some(([suffix, , of]) => of === cloud && under(host, suffix));
const isArmHost = (host) => Object.values(armHosts).includes(host);
const refuse = (host, why, hint) => {
	const shown = host.replace(/\/\/[^/]*@/, "//***@");
	throw new AzureError("host-refused", `'${shown}' is refused: ${why}; no request was made.`, { hint });
};
const clusterHostOf = (url, cloud) => {
	const parsed = parseClusterUrl(url);
	if (typeof parsed === "object" && parsed.cloud === cloud) return parsed.host;
	const why = typeof parsed === "string" ? `as the URL of a cluster it is wrong (${parsed})` : `it is not in the cloud '${cloud}'`;
	return refuse(url, why, "Give the URI of the engine as the portal shows it, `https://<cluster>.<region>.kusto.windows.net`.");
};
const checkHosts = (config) => {
	const { host } = config.application;
	if (!isApplicationHost(host)) refuse(host, "it is not a host of IoT Central", "Give `application.subdomain` as the first label of the address.");
	for (const cluster of config.clusters) {
		const found = clusterHostOf(cluster.url, cluster.cloud);
		if (found !== cluster.host) refuse(cluster.host, `the cluster's URL names '${found}'`, "Check the cluster.");
	}
};

// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}

// packages/azure/src/retry.ts
const worthReadingAgain = (error) => error.permanent === false || error.permanent !== true && (neverBegan(error) || error.code === "connection-lost" || error.code === "timed-out" || error.code === "service-failed");
const pauseBefore = (attempt, error, { limits, random }) => error.retryAfter ?? Math.min(limits.longestPause, limits.firstPause * 2 ** (attempt - 1)) * (.5 + random() / 2);
const worth = {
	read: worthReadingAgain,
	write: (error) => neverBegan(error) && error.permanent !== true
};
const attemptsFor = (kind, { code }, { limits }) => {
	if (kind === "write") return limits.writeAttempts;
	return code === "timed-out" ? limits.slowAttempts : limits.readAttempts;
};
const pauseAfter = (attempt, error, kind, waiting) => {
	if (!worth[kind](error) || attempt >= attemptsFor(kind, error, waiting)) return void 0;
	const pause = pauseBefore(attempt, error, waiting);
	if (pause > waiting.limits.longestRetryAfter) return void 0;
	if (pause >= waiting.limits.noticeablePause) waiting.note(`${error.message} It is asked again in ${Math.round(pause / 1e3)} s${error.retryAfter === void 0 ? "" : ", as the service asks"}.`);
	return pause;
};
const again = async (send, kind, waiting) => {
	for (let attempt = 1;; attempt++) try {
		return await send();
	} catch (error) {
		const pause = error instanceof AzureError ? pauseAfter(attempt, error, kind, waiting) : void 0;
		if (pause === void 0) throw error;
		await waiting.clock.sleep(pause);
	}
};
const askAgain = (send, waiting) => again(send, "read", waiting);
const sendAgain = (send, waiting) => again(send, "write", waiting);
const retryAfterOf = (header, now) => {
	if (header === void 0 || header.trim() === "") return void 0;
	const seconds = Number(header);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1e3);
	const date = Date.parse(header);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
};

// packages/azure/src/target.ts
const emulatorVariable = "ADX_EXPORT_EMULATOR";
const emulatorToken = "emulator";
const loopback = /* @__PURE__ */ new Set([
	"127.0.0.1",
	"localhost",
	"[::1]"
]);
const isLoopback = (url) => url.protocol === "http:" && loopback.has(url.hostname);
const targetOf = (env) => {
	const value = env[emulatorVariable];
	if (value === void 0) return { type: "azure" };
	if (value.trim() === "") throw new AzureError("host-refused", `${emulatorVariable} is set but empty, so it names no emulator; no request was made.`, { hint: `Set ${emulatorVariable} to http://127.0.0.1:<port> for the emulator, or unset it for Azure.` });
	const refusal = new AzureError("host-refused", `${emulatorVariable} is not the address of a local emulator.`, { hint: `Set ${emulatorVariable} to http://127.0.0.1:<port>, as \`adx-export emulator\` prints it, or unset it.` });
	if (!URL.canParse(value.trim())) throw refusal;
	const url = new URL(value.trim());
	const plain = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
	if (!isLoopback(url) || !plain) throw refusal;
	return {
		type: "emulator",
		url: url.origin
	};
};
const addressAt = (target, url) => target.type === "azure" ? url : new URL(`${target.url}/${url.host}${url.pathname}${url.search}`);

// packages/azure/src/unknown-principal.ts
const unknownPrincipal = [
	/principal\s?not\s?found/i,
	/invalid\s?principal/i,
	/principals?\b.{0,200}\b(not|never)\b.{0,20}\b(found|resolved?|exist|known|recognized|valid)\b/is,
	/principals?\b.{0,200}\b(doesn't exist|unknown|unresolved|invalid)\b/is,
	/\b(unknown|unresolved|invalid)\b.{0,40}\bprincipal/is,
	/\b(failed|unable|cannot|can't|could not)\b.{0,40}\b(resolve|find|identify|locate)\b.{0,80}\b(principal|identity|aad\w*|application|user|group)\b/is,
	/\baad(app|user|group)=\S+.{0,80}\b(not|cannot|can't|doesn't|unknown|invalid)\b/is
];
const notAllowed = /\bnot authorized\b|\bforbidden\b|\bunauthorized\b|\binsufficient\b|\blacks?\b.{0,40}\bpermission/i;
const namesUnknownPrincipal = (text) => !notAllowed.test(text) && unknownPrincipal.some((shape) => shape.test(text));

// packages/azure/src/withheld.ts
const wordsAreWithheld = "The words of the service are not shown, because the request carried a secret that they may repeat.";
const toldBy = ({ code, message }, { hint, carriesSecret }) => {
	const words = [code, message].filter((part) => part !== void 0 && part !== "").join(": ");
	if (!carriesSecret) return {
		words,
		hint
	};
	const hints = [hint, message === void 0 || message === "" ? void 0 : wordsAreWithheld].filter((part) => part !== void 0);
	return {
		words: code !== void 0 && /^[A-Za-z]{1,60}\d{0,9}(?:[._][A-Za-z]{1,60}){0,3}$/.test(code) ? code : "",
		hint: hints.length === 0 ? void 0 : hints.join(" "),
		principalUnknown: namesUnknownPrincipal(words)
	};
};

// packages/azure/src/limits.ts
const second = 1e3;
const minute = 60 * second;
const defaultLimits = {
	restReadTimeout: 60 * second,
	kustoReadTimeout: 2 * minute,
	kustoMargin: 10 * second,
	optionalTimeout: 20 * second,
	metadataTimeout: 30 * second,
	tokenTimeout: 60 * second,
	tokenMargin: 5 * minute,
	readAttempts: 5,
	slowAttempts: 2,
	writeAttempts: 6,
	firstPause: 1 * second,
	longestPause: 30 * second,
	longestRetryAfter: 2 * minute,
	noticeablePause: 5 * second,
	applicationRequestsPerSecond: 20,
	parallelRest: 8,
	parallelKusto: 14,
	pages: 50,
	answerBytes: 67108864,
	scriptCommands: 100,
	scriptBytes: 262144,
	scriptSeconds: 600,
	rowAttempts: 10,
	rowPause: 3 * second,
	busyPause: 15 * second,
	pollPause: 5 * second,
	shortestPoll: second / 4,
	progressEvery: 30 * second
};

// packages/azure/src/wire.ts
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value) => isFields(value) ? value : {};
const listOf = (value) => Array.isArray(value) ? value : [];
const textOf = (value) => typeof value === "string" && value !== "" ? value : void 0;
const numberOf$1 = (value) => typeof value === "number" && Number.isFinite(value) ? value : void 0;
const isJson = (value) => {
	if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string") return true;
	if (Array.isArray(value)) return value.every(isJson);
	return isFields(value) && Object.values(value).every(isJson);
};
const fieldOf = (fields, name) => {
	if (name in fields) return fields[name];
	const wanted = name.toLowerCase();
	const found = Object.keys(fields).find((key) => key.toLowerCase() === wanted);
	return found === void 0 ? void 0 : fields[found];
};
const isTooDeep = (text) => {
	let depth = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (quoted) {
			if (character === "\\") at++;
			else if (character === "\"") quoted = false;
		} else if (character === "\"") quoted = true;
		else if (character === "[" || character === "{") {
			if (++depth > 100) return true;
		} else if (character === "]" || character === "}") depth--;
	}
	return false;
};
const parseJson = (text) => {
	if (isTooDeep(text)) return void 0;
	try {
		const value = JSON.parse(text);
		return isJson(value) ? value : void 0;
	} catch {
		return;
	}
};
const tooDeep = (what) => new AzureError("bad-answer", `${what} is JSON that is nested more than ${100} deep; it was not read.`);
const parseWithin = (text, what) => {
	if (isTooDeep(text)) throw tooDeep(what);
	return parseJson(text);
};

// packages/azure/src/rest/failures.ts
const neverConnected = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH"
]);
const neverWill = new Map([["ENOTFOUND", "Check the name; there is no such host."], ...[
	"EPROTO",
	"CERT_HAS_EXPIRED",
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"SELF_SIGNED_CERT_IN_CHAIN",
	"UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"ERR_TLS_CERT_ALTNAME_INVALID"
].map((code) => [code, "A proxy may stand between this machine and Azure. If it should, set NODE_EXTRA_CA_CERTS to its certificate."])]);
const timedOut = /* @__PURE__ */ new Set([
	"ABORT_ERR",
	"ERR_CANCELED",
	"ETIMEDOUT",
	"ECONNABORTED",
	"ESOCKETTIMEDOUT"
]);
const isTimeout = (error) => {
	const { code, name } = fieldsOf(error);
	return timedOut.has(textOf(code) ?? "") || name === "AbortError";
};
const silentEmulatorOf = (error, target) => target.type === "emulator" && neverConnected.has(textOf(fieldsOf(error)["code"]) ?? "") ? new AzureError("unreachable", `The emulator at ${target.url} does not answer: start it, or unset ${emulatorVariable}.`, {
	permanent: true,
	endsRun: true
}) : void 0;
const connectionErrorOf = (error, { name }, redactor) => {
	if (error instanceof AzureError) return error;
	const fields = fieldsOf(error);
	const code = textOf(fields["code"]) ?? "";
	if (isTimeout(error)) return new AzureError("timed-out", `${name} did not answer in time.`);
	const words = redactor.clean(error instanceof Error ? error.message : code);
	const permanent = neverWill.get(code);
	if (permanent !== void 0) return new AzureError("unreachable", `${name} cannot be reached: ${words}.`, {
		serviceCode: code,
		hint: permanent,
		permanent: true
	});
	if (neverConnected.has(code)) return new AzureError("unreachable", `${name} cannot be reached: ${words}.`, {
		serviceCode: code,
		hint: "Check whether a firewall or a private endpoint keeps this machine out."
	});
	return new AzureError("connection-lost", `The connection to ${name} was lost: ${words}.`, { serviceCode: code });
};
const codeByStatus = (status) => {
	if (status >= 300 && status < 400) return "redirected";
	if (status === 401) return "unauthorized";
	if (status === 403) return "forbidden";
	if (status === 404 || status === 410) return "not-found";
	if (status === 409 || status === 412) return "conflict";
	if (status === 408 || status === 504) return "timed-out";
	if (status === 429) return "throttled";
	return status >= 500 ? "service-failed" : "rejected";
};
const hintOf$1 = (code, { right }) => {
	if (code === "forbidden" || code === "unauthorized") return `It takes ${right}.`;
	if (code === "redirected") return "Redirects are not followed: a token must not reach another host.";
};
const serviceErrorOf = (body) => {
	const aadsts = /^AADSTS\d+/.exec(textOf(fieldsOf(body)["error_description"]) ?? "")?.[0];
	if (aadsts !== void 0) return { code: aadsts };
	const error = fieldsOf(fieldsOf(body)["error"]);
	const code = textOf(error["code"]);
	const message = textOf(error["message"])?.replace(/\s*You can contact support at .*$/s, "");
	return defined({
		code,
		message
	});
};
const plainCode = (code, redactor) => code !== void 0 && /^[\w.-]{1,100}$/.test(code) ? redactor.clean(code) : void 0;
const statusErrorOf = (answer, redactor) => {
	const { status, service, carriesSecret } = answer;
	const { code: given, message } = serviceErrorOf(answer.body);
	const serviceCode = plainCode(given ?? answer.header("x-ms-error-code"), redactor);
	const code = codeByStatus(status);
	const asked = {
		hint: hintOf$1(code, service),
		carriesSecret
	};
	const told = toldBy({
		code: given ?? serviceCode,
		message
	}, asked);
	const words = redactor.clean(told.words);
	return new AzureError(code, `${service.name} answered ${status}${words === "" ? "" : `: ${words}`}`, {
		status,
		serviceCode: carriesSecret && words === "" ? void 0 : serviceCode,
		hint: told.hint,
		principalUnknown: told.principalUnknown,
		retryAfter: retryAfterOf(answer.header("retry-after"), answer.now)
	});
};
const holdsSecret = (body, redactor) => typeof body === "string" && redactor.mask(body) !== body;
const responseErrorOf = ({ request, status, headers, bodyAsText }, { service, redactor, now }) => {
	const text = bodyAsText ?? "";
	const body = text === "" ? void 0 : parseJson(text);
	if (status < 200 || status > 299) return statusErrorOf({
		status,
		header: (name) => headers.get(name),
		body,
		service,
		now,
		carriesSecret: holdsSecret(request.body, redactor)
	}, redactor);
	if (text === "" || body !== void 0) return void 0;
	if (isTooDeep(text)) return tooDeep(`The answer of ${service.name}`);
	return new AzureError("bad-answer", `${service.name} answered with something other than JSON.`, {
		status,
		hint: "Something between here and Azure may have answered in its place: a proxy, a firewall, a sign-in page."
	});
};

// packages/azure/src/kusto/cloud.ts
const askResource = async (session, host) => {
	const url = new URL(`https://${host}/v1/rest/auth/metadata`);
	const service = {
		name: `The cluster ${host}`,
		right: "access to the cluster"
	};
	try {
		session.count.reads++;
		const reply = await session.transport({
			method: "GET",
			url,
			timeout: session.limits.metadataTimeout,
			service
		});
		return textOf(fieldsOf(fieldsOf(reply.body)["AzureAD"])["KustoServiceResourceId"]);
	} catch (error) {
		if (error instanceof AzureError && error.code === "not-found") return void 0;
		throw error;
	}
};
const isKustoResource = (resource, cloud) => URL.canParse(resource) && new URL(resource).protocol === "https:" && (isKustoHost(new URL(resource).hostname, cloud) || resource.replace(/\/$/, "") === cloudHosts[cloud].kustoResource);
const seedCloud = async (session, sdk, cluster) => {
	const { login, kustoResource } = cloudHosts[cluster.cloud];
	const told = session.target.type === "emulator" ? void 0 : await askResource(session, cluster.host);
	if (told !== void 0 && !isKustoResource(told, cluster.cloud)) throw new AzureError("host-refused", `The cluster ${cluster.host} asks for a token of another service; none was sent.`);
	sdk.CloudSettings.writeToCache(cluster.url, {
		...sdk.CloudSettings.defaultCloudInfo,
		LoginEndpoint: `https://${login}`,
		KustoServiceResourceId: (told ?? kustoResource).replace(/\/$/, "")
	});
};

// packages/azure/src/kusto/one-api-error.ts
const deepest$1 = 5;
const longest = 65536;
const nestedIn = (message) => {
	if (message.length > longest) return void 0;
	const error = fieldsOf(parseJson(message.slice(message.indexOf("{"), message.lastIndexOf("}") + 1)))["error"];
	return isFields(error) ? error : void 0;
};
const levelsOf = (error, depth = 1) => {
	const nested = depth >= deepest$1 ? void 0 : nestedIn(textOf(error["@message"]) ?? "");
	return nested === void 0 ? [error] : [...levelsOf(nested, depth + 1), error];
};
const oneApiErrorOf = (body) => {
	const error = fieldsOf(parseJson(body))["error"];
	if (!isFields(error)) return void 0;
	const levels = levelsOf(error);
	const innermost = (name) => levels.map((level) => textOf(level[name])).find((text) => text !== void 0);
	const permanent = levels.map((level) => level["@permanent"]).find((value) => typeof value === "boolean");
	return {
		code: innermost("code"),
		type: innermost("@type"),
		message: (innermost("@message") ?? innermost("message") ?? "").replaceAll(/\r\n?/g, "\n").trim(),
		permanent
	};
};

// packages/azure/src/kusto/failures.ts
const kustoRights = {
	plan: "the role 'Monitor' on the database (and 'Admin' to see its principals)",
	apply: "the role 'Admin' on the database"
};
const responseOf = (error) => {
	const fields = fieldsOf(error);
	const response = fields["response"] ?? fieldsOf(fields["inner"])["response"];
	return isFields(response) ? response : void 0;
};
const codeOf = (status, serviceCode, type) => {
	if (status >= 300 && status < 400) return "redirected";
	if (/DatabaseNotExist|TableNotExist|EntityNotFound|NameDoesNotExist/i.test(serviceCode)) return "not-found";
	if (/(EntityNotFound|DatabaseNotFound|TableNotFound|NameDoesNotExist)\w*Exception$/.test(type)) return "not-found";
	if (/ClusterSuspended/i.test(type)) return "stopped";
	if (/Unauthorized\w*Exception$|RequestDenied\w*Exception$/.test(type)) return "forbidden";
	if (status === 401) return "unauthorized";
	if (status === 403 || /^Forbidden/i.test(serviceCode)) return "forbidden";
	if (status === 404) return "not-found";
	if (status === 409) return "conflict";
	if (status === 412) return "stopped";
	if (status === 408 || status === 504) return "timed-out";
	if (status === 429) return "throttled";
	return status >= 500 ? "service-failed" : "rejected";
};
const hintOf = (code, phase) => {
	if (code === "forbidden" || code === "unauthorized") return `It takes ${kustoRights[phase]}.`;
	if (code === "stopped") return "Start the cluster.";
	if (code === "redirected") return "Redirects are not followed: a token must not reach another host. A pool that was migrated has a new address.";
};
const headerOf = (response, name) => {
	const value = fieldsOf(response["headers"])[name];
	return typeof value === "string" ? value : void 0;
};
const answeredError = (response, status, { host, now, redactor, phase, carriesSecret = false }) => {
	const told = oneApiErrorOf(textOf(response["data"]) ?? "");
	const { code: serviceCode = "", type = "", message = "" } = told ?? {};
	const code = codeOf(status, serviceCode, type);
	const words = toldBy({
		code: serviceCode,
		message
	}, {
		hint: hintOf(code, phase),
		carriesSecret
	});
	const said = redactor.clean(words.words);
	return new AzureError(code, `The cluster ${host} answered ${status}${said === "" ? "" : `: ${said}`}`, {
		status,
		serviceCode: carriesSecret && said === "" ? void 0 : plainCode(serviceCode, redactor),
		hint: words.hint,
		principalUnknown: words.principalUnknown,
		retryAfter: retryAfterOf(headerOf(response, "retry-after"), now),
		permanent: told?.permanent
	});
};
const kustoErrorOf = (error, asked) => {
	const fields = fieldsOf(error);
	const inner = fields["inner"];
	if (error instanceof AzureError) return error;
	if (inner instanceof AzureError) return inner;
	const response = responseOf(error);
	const status = response?.["status"];
	if (response !== void 0 && typeof status === "number" && status !== 200) return answeredError(response, status, asked);
	if (fields["name"] === "KustoAuthenticationError") return new AzureError("credential-unavailable", `No token for the cluster ${asked.host} could be had.`);
	if (/maxContentLength/.test(String(fields["message"]))) return new AzureError("too-large", `The cluster ${asked.host} answered with more than can be read.`);
	return connectionErrorOf(error, {
		name: `The cluster ${asked.host}`,
		right: kustoRights[asked.phase]
	}, asked.redactor);
};

// packages/azure/src/members.ts
const badAnswer = (what, wrong, hint) => new AzureError("bad-answer", `Azure's answer has an unexpected shape: ${what} ${wrong}.`, { hint });
const isUnsaid = (value) => value === void 0 || value === null || value === "";
const flagOf = (value) => {
	if (typeof value === "boolean") return value;
	if (value === 1 || typeof value === "string" && value.toLowerCase() === "true") return true;
	return value === 0 || typeof value === "string" && value.toLowerCase() === "false" ? false : void 0;
};
const numberOf = (value) => {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : void 0;
};
const withoutDoubles = (entries, keyOf, what) => {
	const keys = entries.map((entry) => keyOf(entry).toLowerCase());
	const twice = keys.find((key, at) => keys.indexOf(key) !== at);
	if (twice !== void 0) throw badAnswer(what, `names '${twice}' twice`);
	return entries;
};
const membersOf = (value, what) => {
	if (!isFields(value)) throw badAnswer(what, "is not an object");
	const said = (name, type, read) => {
		const found = fieldOf(value, name);
		if (isUnsaid(found)) return void 0;
		const known = read(found);
		if (known === void 0) throw badAnswer(what, `has a member '${name}' that is not ${type}`);
		return known;
	};
	const need = (name, found) => {
		if (found === void 0) throw badAnswer(what, `has no member '${name}'`);
		return found;
	};
	const members = {
		fields: value,
		text: (name) => said(name, "text", (found) => typeof found === "string" ? found : void 0),
		needText: (name) => need(name, members.text(name)),
		flag: (name) => said(name, "true or false", flagOf),
		needFlag: (name) => need(name, members.flag(name)),
		number: (name) => said(name, "a number", numberOf),
		list: (name) => said(name, "a list", (found) => Array.isArray(found) ? found : void 0),
		needList: (name) => need(name, members.list(name)),
		object: (name) => said(name, "an object", (found) => isFields(found) ? membersOf(found, `'${name}' of ${what}`) : void 0),
		needObject: (name) => need(name, members.object(name)),
		json: (name) => said(name, "JSON", (found) => isJson(found) && found !== null ? found : void 0)
	};
	return members;
};

// packages/azure/src/kusto/replies.ts
const rowsOf = (answer, { host, redactor }) => {
	const parsed = parseWithin(textOf(answer) ?? "", `The answer of the cluster ${host}`);
	const whole = fieldsOf(redactor.maskJson(parsed));
	const table = listOf(whole["Tables"])[0];
	if (!isFields(table) || !Array.isArray(table["Columns"]) || !Array.isArray(table["Rows"])) throw new AzureError("bad-answer", `The cluster ${host} answered with something other than a result.`, { hint: "Something between here and Azure may have answered in its place: a proxy, a firewall, a sign-in page." });
	const names = listOf(table["Columns"]).map((column) => textOf(fieldsOf(column)["ColumnName"]));
	const rows = listOf(table["Rows"]);
	if (!(names.every((name) => name !== void 0) && listOf(whole["Exceptions"]).length === 0 && rows.every((row) => Array.isArray(row) && row.length === names.length))) throw new AzureError("bad-answer", `The cluster ${host} answered with only a part of the result.`);
	return rows.map((row) => Object.fromEntries(names.map((name, index) => [name ?? "", listOf(row)[index]])));
};
const documentOf = (cell, what) => {
	if (cell === void 0 || cell === null || cell === "") return void 0;
	const document = typeof cell === "string" ? parseWithin(cell, what) : cell;
	if (document === null) return void 0;
	if (!isFields(document) && !Array.isArray(document) || !isJson(document)) throw badAnswer(what, "is not a document");
	return document;
};

// packages/azure/src/kusto/client.ts
const tracingName = "adx-export";
const load = async (session, host, cloud) => {
	const sdk = await import("./azure-kusto-data.js");
	const { target, credential, version, limits } = session;
	const url = target.type === "emulator" ? `${target.url}/${host}` : `https://${host}`;
	await seedCloud(session, sdk, {
		host,
		url,
		cloud
	});
	const builder = sdk.KustoConnectionStringBuilder.withTokenCredential(url, { getToken: (scopes) => credential.getToken(typeof scopes === "string" ? scopes : scopes[0] ?? "") });
	builder.applicationNameForTracing = `${tracingName}/${version}`;
	builder.userNameForTracing = tracingName;
	const client = new sdk.Client(builder);
	client.axiosInstance.defaults.maxContentLength = limits.answerBytes;
	client.axiosInstance.defaults.transformResponse = [(text) => text];
	client.axiosInstance.interceptors.request.use((request) => request.timeout === void 0 ? request : {
		...request,
		signal: AbortSignal.timeout(request.timeout)
	});
	if (target.type === "emulator") client.axiosInstance.defaults.proxy = false;
	return {
		sdk,
		client
	};
};
const createExchange = (session, host, cloud) => {
	let loading;
	let closed = false;
	const loaded = async () => {
		loading ??= load(session, host, cloud);
		try {
			return await loading;
		} catch (error) {
			loading = void 0;
			throw error;
		}
	};
	const exchange = async ({ database, command, seconds, readonly }) => {
		const { sdk, client } = await loaded();
		const properties = new sdk.ClientRequestProperties();
		properties.clientRequestId = `${tracingName}.${session.phase};${randomUUID()}`;
		properties.setTimeout(seconds * 1e3);
		properties.setClientTimeout(seconds * 1e3 + session.limits.kustoMargin);
		if (readonly) properties.setOption("request_readonly", true);
		properties.raw = true;
		session.count[readonly ? "reads" : "writes"]++;
		try {
			const answer = await client.executeMgmt(database, command, properties);
			return rowsOf(answer, {
				host,
				redactor: session.redactor
			});
		} catch (error) {
			if (closed) throw new AzureError("connection-lost", `The connection to the cluster ${host} is closed.`, { permanent: true });
			throw silentEmulatorOf(error, session.target) ?? kustoErrorOf(error, {
				host,
				now: session.clock.now(),
				redactor: session.redactor,
				phase: session.phase,
				carriesSecret: session.redactor.mask(command) !== command
			});
		}
	};
	const close = () => {
		closed = true;
		loading?.then(({ client }) => {
			client.close();
		}, () => {});
	};
	return {
		exchange,
		close
	};
};
const createCluster = (session, url, cloud) => {
	const host = clusterHostOf(url, cloud);
	const parallel = pLimit(session.limits.parallelKusto);
	const { exchange, close } = createExchange(session, host, cloud);
	return {
		host,
		read: (database, command, how) => {
			const { kustoReadTimeout, optionalTimeout } = session.limits;
			const seconds = (how === "once" ? optionalTimeout : kustoReadTimeout) / 1e3;
			const send = () => parallel(() => exchange({
				database,
				command,
				seconds,
				readonly: true
			}));
			return how === "once" ? send() : askAgain(send, session.waiting);
		},
		write: (database, command, seconds) => {
			if (session.phase === "plan") throw new Error("A plan does not write.");
			return sendAgain(() => parallel(() => exchange({
				database,
				command,
				seconds,
				readonly: false
			})), session.waiting);
		},
		close
	};
};

// packages/azure/src/kusto/commands.ts
const observedPolicies = [...tablePolicies$1.map(({ kusto }) => kusto), "update"];
const anyDatabase = "NetDefaultDB";
const readCommands = {
	databases: ".show databases",
	details: ".show database details",
	schema: (database, whole) => `.show databases (${bracketed(database)}) schema as json with (Tables=true, Functions=true, ExternalTables=${whole}, MaterializedViews=false)`,
	tables: ".show tables details",
	tablePolicy: (policy) => `.show table * policy ${policy}`,
	script: (database) => `.show database ${bracketed(database)} schema as csl script with (IncludeSecuritySettings=false)`,
	materializedViews: ".show materialized-views",
	continuousExports: ".show continuous-exports",
	principals: (database) => `.show database ${bracketed(database)} principals`,
	ownRoles: (database) => `.show database ${bracketed(database)} principal roles`,
	databasePolicy: (database, policy) => `.show database ${bracketed(database)} policy ${policy}`,
	extents: (tables, periods) => {
		const sums = [
			"All=sum(RowCount)",
			"Undated=sumif(RowCount, isnull(MaxCreatedOn))",
			...periods.map((period, index) => `Older${String(index)}=sumif(RowCount, MaxCreatedOn < ago(${period}))`)
		];
		return `.show tables (${tables.map(bracketed).join(", ")}) extents | summarize ${sums.join(", ")} by TableName`;
	},
	journal: (database) => `.show database ${bracketed(database)} journal | where EventTimestamp > ago(30d) | order by EventTimestamp desc | take 500`
};
const scriptOf = (commands) => `.execute database script with (ContinueOnErrors=true) <|\n${commands.join("\n")}`;

// packages/azure/src/observe/extents.ts
const most = {
	tables: 200,
	periods: 20
};
const what = "the list of extents";
const amountOf = (row, name) => {
	const found = membersOf(row, what).number(name);
	if (found === void 0 || !Number.isSafeInteger(found) || found < 0) throw badAnswer(what, `has a number of rows '${name}' that is none`);
	return found;
};
const countOf$1 = (row, column, isEmpty) => {
	if (row === void 0) return isEmpty ? {
		older: 0,
		all: 0
	} : { uncounted: "Azure lists no extent of it" };
	const [all, older, undated] = [
		amountOf(row, "All"),
		amountOf(row, column),
		amountOf(row, "Undated")
	];
	if (undated > 0) return { uncounted: "Azure does not say how old all its extents are" };
	if (older > all) throw badAnswer(what, "has more old rows than rows");
	return {
		older,
		all
	};
};
const named$1 = (table, count) => "uncounted" in count ? { uncounted: `${count.uncounted} (table ${table})` } : count;
const tooMany = ({ tables }, spans) => {
	const names = new Set(tables.map(({ table }) => table)).size;
	if (names > most.tables) return `it concerns ${String(names)} tables, and at most ${String(most.tables)} are counted`;
	return spans.length > most.periods ? `it concerns ${String(spans.length)} periods, and at most ${String(most.periods)} are counted` : void 0;
};
const readAged = async (cluster, databaseName, ask) => {
	const spans = [...new Set(ask.tables.map(({ period }) => period))];
	const limit = tooMany(ask, spans);
	if (limit !== void 0) return uncounted(ask, limit);
	const names = [...new Set(ask.tables.map(({ table }) => table))];
	const rows = await cluster.read(databaseName, readCommands.extents(names, spans), "once");
	const byName = new Map(rows.map((row) => [membersOf(row, what).needText("TableName"), row]));
	if (byName.size < rows.length) throw badAnswer(what, "names one table twice");
	return {
		...ask,
		tables: ask.tables.map((one) => {
			const column = `Older${String(spans.indexOf(one.period))}`;
			return {
				...one,
				rows: named$1(one.table, countOf$1(byName.get(one.table), column, one.empty === true))
			};
		})
	};
};
const uncounted = (ask, why) => ({
	...ask,
	tables: ask.tables.map((one) => ({
		...one,
		rows: { uncounted: why }
	}))
});
const agedOf = async (config, ask, clusterAt) => {
	const declared = config.clusters.find(({ name }) => name === ask.cluster);
	const database = declared?.databases.find(({ name }) => name === ask.database);
	if (declared === void 0 || database === void 0) return uncounted(ask, "the file does not name the database");
	try {
		return await readAged(clusterAt(declared.url), database.databaseName, ask);
	} catch (error) {
		if (error instanceof AzureError) return uncounted(ask, error.message);
		throw error;
	}
};
const createExtents = (clusterAt) => ({ aged: (config, asks) => Promise.all(asks.map((ask) => agedOf(config, ask, clusterAt))) });

// packages/azure/src/kusto/journal.ts
const mostCharacters = 4e3;
const form = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?Z?$/;
const timeOf = (cell) => {
	const [, day, clock, fraction = ""] = form.exec(textOf(cell) ?? "") ?? [];
	if (day === void 0 || clock === void 0) return void 0;
	const at = `${day}T${clock}.${fraction.padEnd(3, "0")}Z`;
	const time = Date.parse(at);
	return Number.isNaN(time) ? void 0 : {
		at,
		time
	};
};
const journalEntryOf = (row, clean) => {
	const told = (name) => {
		const text = textOf(fieldOf(row, name))?.trim().slice(0, mostCharacters);
		return text === void 0 || text === "" ? void 0 : clean(text);
	};
	const when = timeOf(fieldOf(row, "EventTimestamp"));
	if (when === void 0) return void 0;
	const names = [told("EntityName"), told("UpdatedEntityName")].filter((name) => name !== void 0);
	return {
		...when,
		names,
		...defined({
			event: told("Event"),
			container: told("EntityContainerName"),
			command: told("ChangeCommand"),
			by: told("Principal")
		})
	};
};

// packages/azure/src/observe/history.ts
const readEntries = async (cluster, database, { redactor }) => {
	return (await cluster.read(database, readCommands.journal(database), "once")).flatMap((row) => {
		const entry = journalEntryOf(row, (text) => redactor.clean(text));
		return entry === void 0 ? [] : [entry];
	});
};
const readJournal = async (session, config, place, clusterAt) => {
	const declared = config.clusters.find(({ name }) => name === place.cluster);
	const database = declared?.databases.find(({ name }) => name === place.database);
	if (declared === void 0 || database === void 0) return {
		...place,
		entries: []
	};
	try {
		return {
			...place,
			entries: await readEntries(clusterAt(declared.url), database.databaseName, session)
		};
	} catch (error) {
		if (error instanceof AzureError) return {
			...place,
			entries: []
		};
		throw error;
	}
};
const createHistory = (session, clusterAt) => ({ journals: (config, places) => Promise.all(places.map((place) => readJournal(session, config, place, clusterAt))) });

// packages/azure/src/credentials/claims.ts
const claimsOf = (jwt) => {
	const payload = jwt.split(".")[1];
	if (payload === void 0) return {};
	return fieldsOf(parseJson(Buffer.from(payload, "base64url").toString("utf8")));
};
const claimOf$1 = (jwt, name) => textOf(claimsOf(jwt)[name]);
const expiryOf = (jwt) => {
	const exp = claimsOf(jwt)["exp"];
	return typeof exp === "number" ? exp * 1e3 : void 0;
};

// packages/azure/src/rate.ts
const createRate = (perSecond, clock) => {
	const starts = [];
	return async () => {
		const now = clock.now();
		while (starts.length > 0 && (starts[0] ?? now) <= now - 1e3) starts.shift();
		const earliest = starts.length < perSecond ? now : (starts[starts.length - perSecond] ?? now) + 1e3;
		const start = Math.max(now, earliest);
		starts.push(start);
		if (start > now) await clock.sleep(start - now);
	};
};

// packages/azure/src/rest/exchange.ts
const read = async (stream, { bytes, name }) => {
	const chunks = [];
	let size = 0;
	for await (const chunk of stream) {
		const part = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
		size += part.length;
		if (size > bytes) throw new AzureError("too-large", `${name} answered with more than ${bytes} bytes.`);
		chunks.push(part);
	}
	return Buffer.concat(chunks).toString("utf8");
};
const exchange = async (base, request, bound) => {
	const ending = new AbortController();
	const end = () => {
		ending.abort();
	};
	const timer = request.timeout > 0 ? setTimeout(end, request.timeout) : void 0;
	try {
		const response = await base.sendRequest({
			...request,
			abortSignal: ending.signal,
			streamResponseStatusCodes: /* @__PURE__ */ new Set([Number.POSITIVE_INFINITY])
		});
		const { status, headers, readableStreamBody } = response;
		return {
			request,
			status,
			headers,
			bodyAsText: (readableStreamBody === void 0 ? response.bodyAsText : await read(readableStreamBody, bound)) ?? ""
		};
	} finally {
		clearTimeout(timer);
	}
};

// packages/azure/src/rest/http.ts
const createHttp = (base, options) => {
	const { target, limits, count, name } = options;
	const parallel = pLimit(limits.parallelRest);
	const rate = createRate(options.perSecond ?? Number.POSITIVE_INFINITY, options.clock);
	return { sendRequest: (request) => parallel(async () => {
		await rate();
		count[request.method === "GET" ? "reads" : "writes"]++;
		const address = addressAt(target, new URL(request.url));
		const sent = {
			...request,
			url: address.href,
			allowInsecureConnection: isLoopback(address)
		};
		try {
			return {
				...await exchange(base, sent, {
					bytes: limits.answerBytes,
					name
				}),
				request
			};
		} catch (error) {
			throw silentEmulatorOf(error, target) ?? error;
		}
	}) };
};

// packages/azure/src/rest/policies.ts
const sameHost = (link, host) => {
	const base = `https://${host}`;
	const url = URL.canParse(link, base) ? new URL(link, base) : void 0;
	if (url === void 0 || url.protocol !== "https:" || url.host !== host || url.username !== "" || url.password !== "") throw new AzureError("host-refused", `A link in an answer of '${host}' leads to another host; it was not followed.`, { hint: "Something between here and Azure may be changing its answers." });
	return url;
};
const onlyHere = ({ host, readOnly, waiting }) => ({
	name: "adxExportHost",
	sendRequest: (request, next) => {
		if (readOnly && request.method !== "GET") throw new Error("A plan does not write.");
		if (host !== void 0) sameHost(request.url, host);
		if (request.method === "GET" && request.timeout === 0) request.timeout = waiting.limits.restReadTimeout;
		return next(request);
	}
});
const plainFailures = ({ service, redactor, waiting }) => ({
	name: "adxExportFailures",
	sendRequest: async (request, next) => {
		const response = await next(request).catch((error) => {
			throw connectionErrorOf(error, service, redactor);
		});
		const failure = responseErrorOf(response, {
			service,
			redactor,
			now: waiting.clock.now()
		});
		if (failure !== void 0) throw failure;
		return response;
	}
});
const judged = (sdk, error) => {
	if (error instanceof AzureError || sdk.isRestError(error)) return error;
	if (isTimeout(error)) return new sdk.RestError("no answer in time", { code: "ETIMEDOUT" });
	const code = textOf(fieldsOf(error)["code"]);
	return error instanceof Error && code !== void 0 ? new sdk.RestError(error.message, { code }) : error;
};
const retries = (sdk, { service, redactor, waiting }) => ({
	name: "adxExportRetries",
	sendRequest: (request, next) => {
		let pause;
		const strategy = {
			name: "adxExportStrategy",
			retry: ({ retryCount, response, responseError }) => {
				const failure = response === void 0 ? connectionErrorOf(responseError, service, redactor) : responseErrorOf(response, {
					service,
					redactor,
					now: waiting.clock.now()
				});
				const kind = request.method === "GET" ? "read" : "write";
				pause = failure === void 0 ? void 0 : pauseAfter(retryCount + 1, failure, kind, waiting);
				return pause === void 0 ? { skipStrategy: true } : { retryAfterInMs: 0 };
			}
		};
		const { readAttempts, writeAttempts } = waiting.limits;
		return sdk.retryPolicy([strategy], { maxRetries: Math.max(readAttempts, writeAttempts) }).sendRequest(request, async (again) => {
			if (pause !== void 0) await waiting.clock.sleep(pause);
			try {
				return await next(again);
			} catch (error) {
				throw judged(sdk, error);
			}
		});
	}
});
const defaultRetryPolicyName = "defaultRetryPolicy";
const equip = (pipeline, sdk, options, closest) => {
	for (const name of [
		sdk.redirectPolicyName,
		sdk.logPolicyName,
		defaultRetryPolicyName
	]) pipeline.removePolicy({ name });
	if (options.target.type === "emulator") pipeline.removePolicy({ name: sdk.proxyPolicyName });
	pipeline.addPolicy(onlyHere(options));
	if (closest !== void 0) pipeline.addPolicy(closest, { phase: "Deserialize" });
	pipeline.addPolicy(plainFailures(options), { phase: "Deserialize" });
	pipeline.addPolicy(retries(sdk, options), { phase: "Retry" });
	for (const policy of pipeline.removePolicy({ name: sdk.bearerTokenAuthenticationPolicyName })) pipeline.addPolicy(policy, { phase: "Sign" });
};

// packages/azure/src/rest/client.ts
const open = (session, options, { sdk, rest, base }) => {
	const { host, service, scope, ownToken, perSecond } = options;
	const { target, limits, clock, count, redactor, waiting } = session;
	const shared = {
		target,
		limits,
		clock,
		count,
		name: service.name
	};
	const httpClient = createHttp(base, perSecond === void 0 ? shared : {
		...shared,
		perSecond
	});
	const endpoint = `https://${host}`;
	const userAgentOptions = { userAgentPrefix: `adx-export/${session.version}` };
	const tokens = { getToken: () => session.credential.getToken(scope) };
	const equipped = (pipeline, closest) => {
		equip(pipeline, sdk, {
			host,
			service,
			target,
			redactor,
			waiting,
			readOnly: session.phase === "plan"
		}, closest);
	};
	const own = { get key() {
		return ownToken?.() ?? "";
	} };
	const client = (closest) => {
		const made = rest.getClient(endpoint, ownToken?.() === void 0 ? tokens : own, {
			httpClient,
			userAgentOptions,
			credentials: {
				scopes: [scope],
				apiKeyHeaderName: "authorization"
			}
		});
		equipped(made.pipeline, closest);
		return made;
	};
	return {
		host,
		endpoint,
		httpClient,
		userAgentOptions,
		tokens,
		equip: equipped,
		client
	};
};
const createLine = (session, options) => {
	let line;
	const load = async () => {
		const [sdk, rest, base] = await Promise.all([
			import("./azure-core-rest-pipeline.js"),
			import("./azure-rest-core-client.js"),
			session.http()
		]);
		return open(session, options, {
			sdk,
			rest,
			base
		});
	};
	return () => {
		line ??= load();
		return line;
	};
};
const addressOf = (link, host, apiVersion) => {
	const url = sameHost(link, host);
	if (apiVersion !== "" && !url.searchParams.has("api-version")) url.searchParams.set("api-version", apiVersion);
	return url.href;
};
const pageOf = async (read, page, name) => {
	try {
		return await read();
	} catch (error) {
		if (page === 1 || !(error instanceof AzureError) || error.code !== "not-found") throw error;
		throw new AzureError("bad-answer", `Page ${page} of a list was not found. ${name} gave the link to it.`, { status: error.status });
	}
};
const listPages = async (read, first, { pages, name }) => {
	const items = [];
	let next = first;
	for (let page = 1; next !== void 0; page++) {
		if (page > pages) throw new AzureError("too-large", `A list of ${name} has over ${pages} pages.`);
		const body = membersOf(await pageOf(() => read(next ?? first), page, name), `a page of a list of ${name}`);
		for (const each of body.needList("value")) items.push(each);
		next = body.text("nextLink");
	}
	return items;
};
const readWith = async (line, path, apiVersion) => (await line.client().pathUnchecked(addressOf(path, line.host, apiVersion)).get()).body;
const sendWith = async (client, host, { method, path, apiVersion, body, timeout }) => {
	const at = client.pathUnchecked(addressOf(path, host, apiVersion));
	const sent = body === void 0 ? { timeout } : {
		body,
		timeout
	};
	if (method === "DELETE") return at.delete(sent);
	return method === "PUT" ? at.put(sent) : at.patch(sent);
};
const createRestClient = (session, options) => {
	const line = createLine(session, options);
	const read = async (path, apiVersion) => readWith(await line(), path, apiVersion);
	return {
		read,
		list: (path, apiVersion) => listPages((link) => read(link, apiVersion), path, {
			pages: session.limits.pages,
			name: options.service.name
		}),
		write: async (request) => {
			const opened = await line();
			await sendWith(opened.client(), opened.host, request);
		}
	};
};

// packages/azure/src/arm/watch.ts
const isEnd = (state) => [
	"succeeded",
	"failed",
	"canceled",
	"cancelled"
].includes(state.toLowerCase());
const links = [
	"azure-asyncoperation",
	"operation-location",
	"location"
];
const stateOf = (body, isOperation) => {
	const fields = fieldsOf(body);
	const resource = textOf(fieldsOf(fields["properties"])["provisioningState"]) ?? textOf(fields["provisioningState"]);
	return isOperation ? textOf(fields["status"]) ?? resource : resource;
};
const spelledOut = (request, response, { state, operation }) => {
	const { status, headers } = response;
	const changing = state !== void 0 && !isEnd(state);
	if (operation && state !== void 0) return {
		...response,
		bodyAsText: JSON.stringify({
			...fieldsOf(parseJson(response.bodyAsText ?? "")),
			status: state
		})
	};
	if (request.method === "GET") return changing && !operation ? {
		...response,
		status: 202
	} : response;
	if (request.method !== "DELETE" && (changing || status === 202) && !links.some((name) => headers.has(name))) headers.set("location", request.url);
	return response;
};
const createWatch = (reviewed) => {
	const progress = {
		accepted: false,
		state: void 0,
		body: void 0,
		retryAfter: void 0
	};
	let operation;
	let succeeded;
	return {
		progress,
		policy: {
			name: "adxExportWatch",
			sendRequest: async (request, next) => {
				const write = request.method !== "GET";
				if (write && reviewed !== void 0) request.body = JSON.stringify(reviewed);
				if (succeeded !== void 0) return succeeded;
				const response = await next(request);
				const asked = !write && operation !== void 0;
				const body = parseJson(response.bodyAsText ?? "");
				operation = response.headers.get("azure-asyncoperation") ?? operation;
				const state = asked || operation === void 0 ? stateOf(body, asked) : void 0;
				progress.accepted = true;
				progress.body = body;
				progress.state = state;
				progress.retryAfter = response.headers.get("retry-after");
				const isDone = state === void 0 ? response.status !== 202 : state.toLowerCase() === "succeeded";
				if (asked && isDone) succeeded = response;
				return spelledOut(request, response, {
					state,
					operation: asked
				});
			}
		}
	};
};

// packages/azure/src/arm/kusto.ts
const reads = {
	cluster: (client, { group, cluster }, options) => client.clusters.get(group, cluster, options),
	assignments: (client, { group, cluster, database }, options) => client.databasePrincipalAssignments.list(group, cluster, database, options).byPage().next()
};
const writes = {
	"PATCH cluster": (client, { group, cluster }, options) => client.clusters.beginUpdate(group, cluster, {}, options),
	"PUT database": (client, { group, cluster, database }, options) => client.databases.beginCreateOrUpdate(group, cluster, database, { kind: "ReadWrite" }, options),
	"PUT assignment": (client, { group, cluster, database, assignment }, options) => client.databasePrincipalAssignments.beginCreateOrUpdate(group, cluster, database, assignment, {}, options),
	"DELETE assignment": (client, { group, cluster, database, assignment }, options) => client.databasePrincipalAssignments.beginDelete(group, cluster, database, assignment, options)
};
const shape = /^\/subscriptions\/(?<subscription>[^/?%]+)\/resourceGroups\/(?<group>[^/?%]+)\/providers\/Microsoft\.Kusto\/clusters\/(?<cluster>[^/?%]+)(?:\/databases\/(?<database>[^/?]+)(?<assignments>\/principalAssignments(?:\/(?<assignment>[^/?]+))?)?)?$/i;
const placeOf$1 = (path) => {
	const groups = shape.exec(path)?.groups;
	if (groups === void 0) return void 0;
	const name = (key) => decodeURIComponent(groups[key] ?? "");
	const within = groups["assignments"] === void 0 ? "database" : "assignments";
	const below = groups["assignment"] === void 0 ? within : "assignment";
	const kind = groups["database"] === void 0 ? "cluster" : below;
	const [group, cluster, database, assignment] = [
		name("group"),
		name("cluster"),
		name("database"),
		name("assignment")
	];
	return {
		path,
		kind,
		subscription: name("subscription"),
		names: {
			group,
			cluster,
			database,
			assignment
		}
	};
};
const asReviewed = (address) => ({
	name: "adxExportReviewed",
	sendRequest: (request, next) => {
		const url = request.url.replace(/&callerRole=Admin(?=&|$)/, "");
		request.url = url.toLowerCase().startsWith(`${address}?`.toLowerCase()) ? address + url.slice(address.length) : url;
		return next(request);
	}
});
const clientOf = async (line, { path, subscription }, closest) => {
	const { KustoManagementClient: Client } = await import("./azure-arm-kusto.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const { endpoint, httpClient, userAgentOptions, tokens } = line;
	const client = new Client(tokens, subscription, {
		endpoint,
		httpClient,
		userAgentOptions
	});
	client.pipeline.addPolicy(asReviewed(endpoint + path));
	line.equip(client.pipeline, closest);
	return client;
};
const readKusto = (line, path) => {
	const place = placeOf$1(path);
	const call = place === void 0 ? void 0 : reads[place.kind];
	if (place === void 0 || call === void 0) return void 0;
	const { progress, policy } = createWatch();
	return clientOf(line, place, policy).then((client) => call(client, place.names, { requestOptions: { shouldDeserialize: false } })).then(() => progress.body);
};
const beginKusto = (line, { method, path, timeout }, closest) => {
	const place = placeOf$1(path);
	const call = place === void 0 ? void 0 : writes[`${method} ${place.kind}`];
	if (place === void 0 || call === void 0) return void 0;
	return clientOf(line, place, closest).then((client) => call(client, place.names, { requestOptions: {
		shouldDeserialize: false,
		timeout
	} }));
};

// packages/azure/src/arm/client.ts
const apiVersions = [
	["microsoft.authorization", "2022-04-01"],
	["microsoft.iotcentral", "2021-06-01"],
	["microsoft.kusto", "2023-08-15"],
	["microsoft.synapse", "2021-06-01-preview"]
];
const armApiVersion = (path) => {
	const provider = [...path.toLowerCase().matchAll(/\/providers\/([^/?]+)/g)].at(-1)?.[1];
	const version = apiVersions.find(([name]) => name === provider)?.[1];
	if (version === void 0) throw new AzureError("host-refused", `'${path}' is refused: not a resource that is managed here.`);
	return version;
};
const armHostOf = (cloud) => armHosts[cloud];
const armRights = {
	plan: "the Azure role 'Reader' on the resource",
	apply: "the Azure role 'Contributor' on the resource"
};
const beginPlain = async (line, request, closest) => {
	const { createHttpPoller } = await import("./azure-core-lro.js");
	const client = line.client(closest);
	const responseOf = ({ status, headers, body: flatResponse }) => ({
		flatResponse,
		rawResponse: {
			statusCode: Number(status),
			headers,
			body: flatResponse
		}
	});
	const poller = await createHttpPoller({
		requestMethod: request.method,
		requestPath: request.path,
		sendInitialRequest: async () => responseOf(await sendWith(client, line.host, request)),
		sendPollRequest: async (link) => responseOf(await client.pathUnchecked(addressOf(link, line.host, request.apiVersion)).get())
	});
	await poller.poll();
	return poller;
};
const createArmClient = (session, host) => {
	if (!isArmHost(host)) throw new AzureError("host-refused", `'${host}' is refused: it is not Azure Resource Manager; no request was made.`);
	const service = {
		name: `Azure Resource Manager (${host})`,
		right: armRights[session.phase]
	};
	const options = {
		host,
		service,
		scope: `https://${host}/.default`
	};
	const line = createLine(session, options);
	const read = async (path, apiVersion) => {
		const opened = await line();
		return session.redactor.maskJson(await (readKusto(opened, path) ?? readWith(opened, path, apiVersion)));
	};
	return {
		read,
		list: (path, apiVersion) => listPages((link) => read(link, apiVersion), path, {
			pages: session.limits.pages,
			name: service.name
		}),
		begin: async (request, closest) => {
			const opened = await line();
			return beginKusto(opened, request, closest) ?? beginPlain(opened, request, closest);
		}
	};
};

// packages/azure/src/arm/replies.ts
const identityOf = (members) => {
	const identity = members.object("identity");
	if (identity === void 0) return {};
	return { identity: {
		type: identity.needText("type"),
		...defined({
			principalId: identity.text("principalId"),
			tenantId: identity.text("tenantId")
		})
	} };
};
const sameId = (one, other) => {
	const [first, second] = [one, other].map((id) => id.replace(/\/+$/, "").toLowerCase());
	return first === second;
};
const resourceOf = (body, resourceId) => {
	const what = `the resource ${resourceId}`;
	const members = membersOf(body, what);
	const id = members.needText("id");
	if (!sameId(id, resourceId)) throw badAnswer(what, `has the id of another one, ${id}`);
	return {
		members,
		id,
		properties: members.needObject("properties")
	};
};
const applicationResourceOf = (body, resourceId) => {
	const { members, id, properties } = resourceOf(body, resourceId);
	return {
		id,
		...defined({
			subdomain: properties.text("subdomain"),
			state: properties.text("state"),
			location: members.text("location")
		}),
		...identityOf(members)
	};
};
const rangesOf = (properties) => {
	const ranges = properties.list("allowedIpRangeList") ?? [];
	if (ranges.length === 0) return void 0;
	return ranges.map((range) => {
		if (typeof range === "string") return range;
		throw badAnswer("'allowedIpRangeList' of the cluster", "has an entry that is not text");
	});
};
const countOf = (list = []) => list.length === 0 ? void 0 : list.length;
const clusterResourceOf = (body, resourceId) => {
	const { members, id, properties } = resourceOf(body, resourceId);
	return {
		id,
		...defined({
			uri: properties.text("uri"),
			state: properties.text("state"),
			location: members.text("location"),
			publicNetworkAccess: properties.text("publicNetworkAccess"),
			migratedTo: properties.object("migrationCluster")?.text("uri"),
			allowedIpRanges: rangesOf(properties),
			privateEndpoints: countOf(properties.list("privateEndpointConnections"))
		}),
		streamingIngestion: properties.flag("enableStreamingIngest") ?? false
	};
};
const assignmentOf = (entry) => {
	const members = membersOf(entry, "a principal assignment");
	const name = members.needText("name").split("/").at(-1) ?? "";
	const properties = membersOf(members.needObject("properties").fields, `the principal assignment '${name}'`);
	return {
		name,
		principalId: properties.needText("principalId"),
		principalType: properties.needText("principalType"),
		role: properties.needText("role"),
		...defined({
			aadObjectId: properties.text("aadObjectId"),
			tenantId: properties.text("tenantId")
		})
	};
};

// packages/azure/src/credentials/application-token.ts
const applicationTokenVariable = "ADX_EXPORT_IOTC_TOKEN";
const prefix = "SharedAccessSignature ";
const secondsBelow = 1e11;
const applicationTokenExpiry = (token) => {
	const se = Number(new URLSearchParams(token.slice(22)).get("se") ?? NaN);
	if (!Number.isFinite(se) || se <= 0) return void 0;
	return se < secondsBelow ? se * 1e3 : se;
};
const applicationTokenOf = (env, now) => {
	const token = env[applicationTokenVariable]?.trim();
	if (token === void 0 || token === "") return void 0;
	if (!token.startsWith(prefix)) throw new AzureError("credential-unavailable", `${applicationTokenVariable} is not an API token of IoT Central.`, { hint: `It begins with "${prefix.trim()}", as the application showed it when the token was made.` });
	const expiry = applicationTokenExpiry(token);
	if (expiry !== void 0 && expiry <= now) throw new AzureError("token-expired", `The API token in ${applicationTokenVariable} has expired.`, { hint: "Make a new one in the application under Permissions, API tokens." });
	return token;
};

// packages/azure/src/iot-central/client.ts
const applicationApiVersion = "2022-10-31-preview";
const scope = "https://apps.azureiotcentral.com/.default";
const applicationRights = {
	plan: "a role in the application with the permission 'Data export: View' (Administrator, or a custom role; Azure roles do not count)",
	apply: "a role in the application with the permission 'Data export: Full control' (Administrator, or a custom role; Builder is not enough)"
};
const createApplicationClient = (session, host) => {
	if (!isApplicationHost(host)) throw new AzureError("host-refused", `'${host}' is refused: it is not a host of IoT Central; no request was made.`);
	return createRestClient(session, {
		host,
		service: {
			name: `IoT Central (${host})`,
			right: applicationRights[session.phase]
		},
		scope,
		ownToken: () => {
			const token = applicationTokenOf(session.env, session.clock.now());
			return session.target.type === "emulator" ? void 0 : token;
		},
		perSecond: session.limits.applicationRequestsPerSecond
	});
};

// packages/azure/src/iot-central/replies.ts
const errorsOf = (members, what, { clean }) => (members.list("errors") ?? []).map((entry) => {
	const error = membersOf(entry, `an error of ${what}`);
	return {
		code: clean(error.text("code") ?? "unknown"),
		message: clean(error.text("message") ?? "")
	};
});
const healthOf = (members, what, redactor) => ({
	...defined({
		status: members.text("status"),
		lastExportTime: members.text("lastExportTime")
	}),
	errors: errorsOf(members, what, redactor)
});
const entryOf = (value, kind) => {
	const id = membersOf(value, `${kind} of the list`).needText("id");
	const what = `the ${kind} '${id}'`;
	return {
		id,
		what,
		members: membersOf(value, what)
	};
};
const placeOf = (members, type) => {
	if (type.toLowerCase() === destinationTypeNames.adx) return {
		clusterUrl: members.needText("clusterUrl"),
		database: members.needText("database"),
		table: members.needText("table")
	};
	return defined({
		clusterUrl: members.text("clusterUrl"),
		database: members.text("database"),
		table: members.text("table")
	});
};
const destinationOf = (value, redactor) => {
	const { id, what, members } = entryOf(redactor.maskJson(value), "destination");
	const authorization = members.object("authorization");
	const type = members.needText("type");
	return {
		id,
		displayName: members.needText("displayName"),
		type,
		...placeOf(members, type),
		...authorization === void 0 ? {} : { authorization: {
			type: authorization.needText("type"),
			...defined({
				clientId: authorization.text("clientId"),
				tenantId: authorization.text("tenantId")
			})
		} },
		...healthOf(members, what, redactor)
	};
};
const linkOf = (value, what) => {
	const members = membersOf(value, `a link of ${what}`);
	const id = members.needText("id");
	const raw = isJson(value) ? value : { id };
	return {
		id,
		...defined({ transform: members.text("transform") }),
		raw
	};
};
const refuseSecrets = (id, links, redactor) => {
	if (redactor.maskJson(links) !== links) throw new AzureError("bad-answer", `A link of the export '${id}' has a secret of this run in its text.`, { hint: "Take the secret out of the transform in IoT Central, and renew it: whoever reads exports can read it." });
};
const enrichmentOf = (value, what) => {
	const members = membersOf(value, what);
	const plain = members.fields["value"];
	return defined({
		value: isJson(plain) ? plain : void 0,
		path: members.text("path"),
		target: members.text("target")
	});
};
const exportOf$1 = (value, redactor) => {
	const { id, what, members } = entryOf(redactor.maskJson(value), "export");
	refuseSecrets(id, fieldsOf(value)["destinations"], redactor);
	const enrichments = Object.entries(members.object("enrichments")?.fields ?? {});
	return {
		id,
		displayName: members.needText("displayName"),
		enabled: members.needFlag("enabled"),
		source: members.needText("source"),
		...defined({ filter: members.text("filter") }),
		enrichments: Object.fromEntries(enrichments.map(([name, entry]) => [name, enrichmentOf(entry, `the enrichment '${name}' of ${what}`)])),
		links: members.needList("destinations").map((link) => linkOf(link, what)),
		...healthOf(members, what, redactor)
	};
};

// packages/azure/src/observe/part.ts
const rights = ["forbidden", "unauthorized"];
const unreadable = (error, right) => {
	const why = error.hint === void 0 || rights.includes(error.code) ? error.message : `${error.message} ${error.hint}`;
	const missing = rights.includes(error.code) ? right ?? error.hint : void 0;
	return {
		state: "unreadable",
		why,
		...defined({ right: missing })
	};
};
const isDenial = ({ code, serviceCode }) => code === "not-found" && serviceCode !== void 0;
const claimOf = async (read, right) => {
	try {
		return {
			state: "read",
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof AzureError) || isFatal(error)) throw error;
		if (isDenial(error)) return {
			state: "denied",
			why: error.message
		};
		return {
			state: "silent",
			code: error.code,
			part: unreadable(error, right)
		};
	}
};
const settle = (claim, witnesses, { confirmed = false } = {}) => {
	if (claim.state === "read") return claim;
	const shown = witnesses.find(({ says }) => says === "there");
	const denials = witnesses.filter(({ says }) => says === "not-there");
	if (claim.state === "silent") return claim.code === "forbidden" && shown === void 0 && denials.some(({ authority }) => authority) ? { state: "absent" } : claim.part;
	if (shown !== void 0) return {
		state: "unreadable",
		why: `Two answers contradict each other. ${claim.why} But ${shown.what} Run it again.`
	};
	if (!confirmed || denials.length > 0) return { state: "absent" };
	const silent = witnesses.map(({ what }) => ` ${what}`).join("");
	return {
		state: "unreadable",
		why: `One answer alone does not prove that it is absent. ${claim.why}${silent}`
	};
};
const partOf = async (read, right) => {
	try {
		return {
			state: "read",
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof AzureError) || isFatal(error)) throw error;
		return unreadable(error, right);
	}
};

// packages/azure/src/observe/application.ts
const destinationsPath = "/api/dataExport/destinations";
const listOfAll = (client, path, read) => partOf(async () => {
	const entries = (await client.list(path, applicationApiVersion)).map(read);
	return withoutDoubles(entries, ({ id }) => id, `the list ${path}`);
}, applicationRights.plan);
const withLinked = async (client, destinations, exports) => {
	if (destinations.state !== "read" || exports.state !== "read") return destinations;
	const listed = new Set(destinations.value.map(({ id }) => id));
	const linked = new Set(exports.value.flatMap(({ links }) => links.map(({ id }) => id)));
	for (const id of linked) {
		if (listed.has(id)) continue;
		const path = `${destinationsPath}/${encodeURIComponent(id)}`;
		const one = await claimOf(() => client.read(path, applicationApiVersion), applicationRights.plan);
		if (one.state === "silent") return one.part;
		if (one.state === "read") return {
			state: "unreadable",
			why: `Two answers contradict each other. The list of destinations does not name '${id}', but it exists and an export sends to it. Run it again.`
		};
	}
	return destinations;
};
const observeApplication = async (session, config) => {
	const { host, resourceId } = config.application;
	const client = createApplicationClient(session, host);
	const [resource, destinations, exports] = await Promise.all([
		resourceId === void 0 ? Promise.resolve({ state: "not-asked" }) : claimOf(async () => {
			const arm = createArmClient(session, armHostOf("public"));
			return applicationResourceOf(await arm.read(resourceId, armApiVersion(resourceId)), resourceId);
		}, armRights.plan).then((claim) => settle(claim, [])),
		listOfAll(client, destinationsPath, (entry) => destinationOf(entry, session.redactor)),
		listOfAll(client, "/api/dataExport/exports", (entry) => exportOf$1(entry, session.redactor))
	]);
	return {
		resource,
		destinations: await withLinked(client, destinations, exports),
		exports
	};
};

// packages/azure/src/kusto/names.ts
const isSign$1 = (token, text) => token?.type === "sign" && token.text === text;
const partAt = (text, tokens, at) => {
	const token = tokens[at];
	if (token === void 0) return void 0;
	if (token.type !== "sign") return {
		name: token.text,
		next: at + 1
	};
	if (!isSign$1(token, "[")) return void 0;
	const close = tokens.findIndex((candidate, index) => index > at && isSign$1(candidate, "]"));
	const inner = tokens[at + 1];
	const last = tokens[close];
	if (close < 0 || inner === void 0 || last === void 0) return void 0;
	return {
		name: close === at + 2 && inner.type === "string" ? inner.text : text.slice(token.end, last.start).trim(),
		next: close + 1
	};
};
const nameAt = (text, tokens, at) => {
	let read = partAt(text, tokens, at);
	while (read !== void 0 && isSign$1(tokens[read.next], ".")) {
		const further = partAt(text, tokens, read.next + 1);
		if (further === void 0) break;
		read = further;
	}
	return read;
};
const unwrap = (part) => {
	const inner = part.startsWith("[") && part.endsWith("]") ? part.slice(1, -1).trim() : part;
	return /^(['"])(.*)\1$/s.exec(inner)?.[2] ?? inner;
};
const tableOfEntity = (entity, tables) => {
	for (let start = 0; start >= 0 && start < entity.length;) {
		const rest = unwrap(entity.slice(start));
		if (tables.has(rest)) return rest;
		const dot = entity.indexOf(".", start);
		start = dot < 0 ? -1 : dot + 1;
	}
};

// packages/azure/src/kusto/policies.ts
const columnsOf = (policies) => policies.map(({ kusto, column }) => [kusto, column]);
const effectiveColumns = columnsOf(tablePolicies$1);
const alwaysRead = tablePolicies$1.filter(({ read }) => read === "always");
const sameIn = (base, { host }, name) => base.clusters.filter((one) => one.host === host).flatMap(({ databases }) => databases).filter(({ databaseName }) => databaseName.toLowerCase() === name.toLowerCase());
const policiesToRead = (config, cluster, database, base) => {
	const inFile = config.clusters.find(({ name }) => name === cluster);
	const declared = inFile?.databases.filter(({ name }) => name === database) ?? [];
	const before = inFile === void 0 || base === void 0 ? [] : sameIn(base, inFile, declared[0]?.databaseName ?? database);
	const holders = [...declared, ...before].flatMap((one) => [one, ...one.tables]);
	const removed = config.removed.policies.filter(({ names }) => names[0] === cluster && names[1] === database);
	return tablePolicies$1.filter(({ read, key }) => read === "always" || holders.some(({ policies }) => policies[key] !== void 0) || removed.some(({ names }) => names.at(-1) === key));
};
const policiesOf = (entries) => {
	const found = {};
	for (const [policy, document] of entries) if (document !== void 0) found[policy] = document;
	return found;
};
const effectivePolicies = (row, what, policies = alwaysRead) => policiesOf(columnsOf(policies).map(([policy, column]) => [policy, documentOf(row[column], `${column} of ${what}`)]));
const policyCell = (row) => {
	if (row === void 0) return void 0;
	const what = `The ${textOf(row["PolicyName"]) ?? "policy"} of ${textOf(row["EntityName"]) ?? ""}`;
	if (!("Policy" in row)) throw badAnswer(what, "has no member 'Policy'");
	return documentOf(row["Policy"], what);
};
const listedPolicy = (rows, tables) => {
	const found = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const table = tableOfEntity(membersOf(row, "a row of policies").text("EntityName") ?? "", tables);
		const document = policyCell(row);
		if (table !== void 0) found.set(table, document ?? null);
	}
	return found;
};
const scriptedOnDatabase = (scripted, policy) => scripted.some((entry) => entry.level === "database" && entry.policy === policy);
const scriptedByTable = (scripted, policy) => new Map(scripted.filter((entry) => entry.level === "table" && entry.policy === policy).flatMap((entry) => entry.names.map((name) => [name, entry.document])));
const isEnabled = (document) => isFields(document) && document["IsEnabled"] === true;
const explicitStreaming = (scripted, effective, database) => {
	if (effective !== void 0 && isEnabled(effective) !== isEnabled(database)) return effective;
	if (scripted === void 0) return void 0;
	return isEnabled(scripted) ? effective ?? scripted : scripted;
};

// packages/azure/src/kusto/tokens.ts
const wordPattern = /[\p{L}\p{N}_-]+/uy;
const blanks = /(?:\s+|\/\/[^\n]*)+/y;
const escapes = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f",
	v: "\v",
	a: "\x07",
	"0": "\0"
};
const escapeAt = (text, at) => {
	const escape = text[at + 1] ?? "";
	const unicode = escape === "u" ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0] : void 0;
	if (unicode !== void 0) return [String.fromCharCode(Number.parseInt(unicode, 16)), at + 6];
	return [escapes[escape] ?? escape, at + 2];
};
const plainString = (text, start) => {
	const quote = text[start];
	let value = "";
	let at = start + 1;
	while (at < text.length && text[at] !== quote) {
		const [piece, end] = text[at] === "\\" ? escapeAt(text, at) : [text[at] ?? "", at + 1];
		value += piece;
		at = end;
	}
	return [value, at + 1];
};
const verbatimString = (text, start) => {
	const quote = text[start];
	let value = "";
	let at = start + 1;
	for (; at < text.length; at++) {
		if (text[at] === quote && text[++at] !== quote) return [value, at];
		value += text[at] ?? "";
	}
	return [value, at];
};
const stringAt = (text, at) => {
	const character = text[at];
	if (character === "'" || character === "\"") return plainString(text, at);
	if (text.startsWith("```", at)) {
		const end = text.indexOf("```", at + 3);
		return end < 0 ? [text.slice(at + 3), text.length] : [text.slice(at + 3, end), end + 3];
	}
	const next = text[at + 1] ?? "";
	if (character === "@" && (next === "'" || next === "\"")) return verbatimString(text, at + 1);
	if ((character === "h" || character === "H") && /['"@]/.test(next)) return stringAt(text, at + 1);
};
const stickyEnd = (pattern, text, at) => {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
};
const tokensOf = (text) => {
	const tokens = [];
	for (let start = stickyEnd(blanks, text, 0); start < text.length;) {
		const string = stringAt(text, start);
		const wordEnd = stickyEnd(wordPattern, text, start);
		const end = Math.min(text.length, string?.[1] ?? (wordEnd > start ? wordEnd : start + 1));
		const type = string === void 0 ? wordEnd > start ? "word" : "sign" : "string";
		tokens.push({
			type,
			text: string?.[0] ?? text.slice(start, end),
			start,
			end
		});
		start = stickyEnd(blanks, text, end);
	}
	return tokens;
};

// packages/azure/src/kusto/docstrings.ts
const scriptedDocstrings = (command) => {
	const tokens = tokensOf(command);
	const text = (at) => tokens[at]?.text.toLowerCase();
	if (text(0) !== "." || text(1) !== "alter" && text(1) !== "alter-merge" || text(2) !== "table") return void 0;
	const table = nameAt(command, tokens, 3);
	if (table === void 0 || text(table.next) !== "column-docstrings" || text(table.next + 1) !== "(") return void 0;
	const columns = /* @__PURE__ */ new Map();
	for (let at = table.next + 2; at < tokens.length;) {
		const column = nameAt(command, tokens, at);
		const docstring = column === void 0 ? void 0 : tokens[column.next + 1];
		if (column === void 0 || text(column.next) !== ":" || docstring?.type !== "string") break;
		columns.set(column.name, docstring.text);
		at = column.next + 3;
	}
	return {
		table: table.name,
		columns
	};
};

// packages/azure/src/kusto/script.ts
const policyNamed = (text) => observedPolicies.find((policy) => policy === text?.toLowerCase());
const listAt = (text, tokens, start) => {
	const names = [];
	for (let at = start; at < tokens.length;) {
		const read = nameAt(text, tokens, at);
		if (read === void 0) return void 0;
		names.push(read.name);
		const sign = tokens[read.next]?.text;
		if (sign === ")") return {
			level: "table",
			names,
			next: read.next + 1
		};
		if (sign !== ",") return void 0;
		at = read.next + 1;
	}
};
const subjectAt = (text, tokens, at) => {
	const word = tokens[at]?.text.toLowerCase();
	if (word === "tables" && tokens[at + 1]?.text === "(") return listAt(text, tokens, at + 2);
	if (word !== "table" && word !== "database") return void 0;
	const read = nameAt(text, tokens, at + 1);
	return read === void 0 ? void 0 : {
		level: word,
		names: [read.name],
		next: read.next
	};
};
const assignedAfter = (text, tokens, key, from) => {
	const at = tokens.findIndex((token, index) => index >= from && token.text.toLowerCase() === key);
	if (at < 0 || tokens[at + 1]?.text !== "=") return void 0;
	const rest = text.slice(tokens[at + 1]?.end ?? text.length);
	return /^\s*([^\s,]+)/.exec(rest)?.[1];
};
const wordings = {
	streamingingestion: ({ word }) => word === "enable" || word === "disable" ? { IsEnabled: word === "enable" } : void 0,
	caching: ({ text, tokens, at }) => {
		const hot = assignedAfter(text, tokens, "hot", at) ?? assignedAfter(text, tokens, "hotdata", at);
		return hot === void 0 ? void 0 : {
			DataHotSpan: hot,
			IndexHotSpan: hot
		};
	},
	retention: ({ text, tokens, at }) => {
		const softDelete = assignedAfter(text, tokens, "softdelete", at);
		const recoverability = assignedAfter(text, tokens, "recoverability", at);
		if (softDelete === void 0) return void 0;
		return {
			SoftDeletePeriod: softDelete,
			Recoverability: recoverability?.toLowerCase() === "disabled" ? "Disabled" : "Enabled"
		};
	}
};
const documentAt = (text, tokens, at, { policy, names }) => {
	const token = tokens[at];
	if (token === void 0) return void 0;
	if (token.type === "string") return parseWithin(token.text, `The ${policy} policy of '${names.join("', '")}'`);
	return wordings[policy]?.({
		text,
		tokens,
		at,
		word: token.text.toLowerCase()
	});
};
const scriptedPolicy = (command) => {
	const tokens = tokensOf(command);
	const verb = tokens[1]?.text.toLowerCase();
	if (tokens[0]?.text !== "." || verb !== "alter" && verb !== "alter-merge") return void 0;
	const subject = subjectAt(command, tokens, 2);
	if (subject === void 0 || tokens[subject.next]?.text.toLowerCase() !== "policy") return void 0;
	const policy = policyNamed(tokens[subject.next + 1]?.text);
	if (policy === void 0) return void 0;
	const document = documentAt(command, tokens, subject.next + 2, {
		policy,
		names: subject.names
	});
	if (document === null) return void 0;
	return {
		level: subject.level,
		names: subject.names,
		policy,
		document
	};
};
const openers = /* @__PURE__ */ new Set([
	"(",
	"[",
	"{"
]);
const closers = /* @__PURE__ */ new Set([
	")",
	"]",
	"}"
]);
const commandsIn = (text) => {
	const starts = [];
	let depth = 0;
	for (const token of tokensOf(text)) {
		if (token.type !== "sign") continue;
		if (openers.has(token.text)) depth++;
		else if (closers.has(token.text)) depth = Math.max(0, depth - 1);
		else if (token.text === "." && depth === 0 && /(?:^|\n)[ \t]*$/.test(text.slice(0, token.start))) starts.push(token.start);
	}
	return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim());
};

// packages/azure/src/kusto/scripted-entities.ts
const signAt = (tokens, at) => tokens[at]?.type === "sign" ? tokens[at]?.text : void 0;
const columnsAt = (command, tokens, open) => {
	const columns = /* @__PURE__ */ new Map();
	for (let at = open + 1; at < tokens.length;) {
		const name = nameAt(command, tokens, at);
		const type = name === void 0 ? void 0 : tokens[name.next + 1];
		if (name === void 0 || signAt(tokens, name.next) !== ":" || type?.type !== "word") return void 0;
		columns.set(name.name, type.text);
		const sign = signAt(tokens, name.next + 2);
		if (sign === ")") return {
			value: columns,
			next: name.next + 3
		};
		if (sign !== ",") return void 0;
		at = name.next + 3;
	}
};
const verbs = /* @__PURE__ */ new Set(["create", "create-merge"]);
const scriptedTables = (command) => {
	const tokens = tokensOf(command);
	const word = (at) => tokens[at]?.text.toLowerCase() ?? "";
	if (word(0) !== "." || !verbs.has(word(1)) || word(2) !== "table" && word(2) !== "tables") return [];
	const tables = [];
	for (let at = 3; at < tokens.length;) {
		const name = nameAt(command, tokens, at);
		if (name === void 0) break;
		const columns = signAt(tokens, name.next) === "(" ? columnsAt(command, tokens, name.next) : void 0;
		tables.push(columns === void 0 ? { name: name.name } : {
			name: name.name,
			columns: columns.value
		});
		if (columns === void 0 || word(2) === "table" || signAt(tokens, columns.next) !== ",") break;
		at = columns.next + 1;
	}
	return tables;
};
const closeOf = (tokens, open) => {
	let depth = 0;
	for (let at = open; at < tokens.length; at++) {
		const sign = signAt(tokens, at);
		if (sign === "(") depth++;
		else if (sign === ")" && --depth === 0) return at;
	}
	return tokens.length;
};
const scriptedFunction = (command) => {
	const tokens = tokensOf(command);
	const word = (at) => tokens[at]?.text.toLowerCase() ?? "";
	if (word(0) !== "." || word(1) !== "create" && word(1) !== "create-or-alter") return void 0;
	let at = word(2) === "ifnotexists" ? 3 : 2;
	if (word(at) !== "function") return void 0;
	at++;
	if (word(at) === "ifnotexists") at++;
	if (word(at) === "with" && signAt(tokens, at + 1) === "(") at = closeOf(tokens, at + 1) + 1;
	const named = nameAt(command, tokens, at);
	if (named === void 0) return void 0;
	const open = signAt(tokens, named.next) === "(" ? tokens[named.next] : void 0;
	const close = open === void 0 ? void 0 : tokens[closeOf(tokens, named.next)];
	if (open === void 0 || close === void 0) return { name: named.name };
	return {
		name: named.name,
		parameters: command.slice(open.start, close.end)
	};
};

// packages/azure/src/kusto/scripted-readers.ts
const wordAt = ({ tokens }, at) => {
	const token = tokens[at];
	return token?.type === "word" ? token.text.toLowerCase() : void 0;
};
const isSign = ({ tokens }, at, sign) => tokens[at]?.type === "sign" && tokens[at]?.text === sign;
const pairs = {
	"(": ")",
	"{": "}"
};
const behind = (command, at) => {
	const open = command.tokens[at]?.text ?? "";
	let depth = 0;
	for (let next = at; next < command.tokens.length; next++) if (isSign(command, next, open)) depth++;
	else if (isSign(command, next, pairs[open] ?? "") && --depth === 0) return next + 1;
	return command.tokens.length;
};
const skipWith = (command, at) => wordAt(command, at) === "with" && isSign(command, at + 1, "(") ? behind(command, at + 1) : at;
const skipWords = (command, at, words) => words.includes(wordAt(command, at) ?? "") ? skipWords(command, at + 1, words) : at;
const stringsAt = ({ tokens }, at) => {
	const end = tokens.findIndex((token, index) => index >= at && token.type !== "string");
	const strings = tokens.slice(at, end < 0 ? tokens.length : end);
	return strings.length === 0 ? void 0 : strings.map((token) => token.text).join("");
};
const columnNames = (document) => (Array.isArray(document) ? document : []).flatMap((entry) => {
	if (!isFields(entry)) return [];
	const name = textOf(fieldOf(entry, "column")) ?? textOf(fieldOf(entry, "name"));
	return name === void 0 ? [] : [{
		name,
		type: textOf(fieldOf(entry, "datatype")) ?? ""
	}];
});
const partitionColumns = (document) => {
	const keys = isFields(document) ? fieldOf(document, "PartitionKeys") : void 0;
	return (Array.isArray(keys) ? keys : []).flatMap((key) => {
		const name = isFields(key) ? textOf(fieldOf(key, "ColumnName")) : void 0;
		return name === void 0 ? [] : [{
			name,
			type: ""
		}];
	});
};
const view = (command, start) => {
	const named = nameAt(command.text, command.tokens, skipWith(command, start));
	if (named === void 0 || wordAt(command, named.next) !== "on") return void 0;
	const source = nameAt(command.text, command.tokens, named.next + 2);
	const open = source === void 0 ? void 0 : skipWith(command, source.next);
	if (source === void 0 || open === void 0 || !isSign(command, open, "{")) return void 0;
	const from = command.tokens[open]?.end ?? 0;
	const to = command.tokens[behind(command, open) - 1]?.start ?? command.text.length;
	const query = command.text.slice(from, to).trim();
	return {
		kind: "materialized-view",
		reader: {
			name: named.name,
			table: source.name,
			query
		}
	};
};
const exportOf = (command, start) => {
	const named = nameAt(command.text, command.tokens, start);
	if (named === void 0) return void 0;
	const to = wordAt(command, named.next) === "over" && isSign(command, named.next + 1, "(") ? behind(command, named.next + 1) : named.next;
	if (wordAt(command, to) !== "to" || wordAt(command, to + 1) !== "table") return void 0;
	const into = nameAt(command.text, command.tokens, to + 2);
	if (into === void 0) return void 0;
	const at = skipWith(command, into.next);
	if (!isSign(command, at, "<") || !isSign(command, at + 1, "|")) return void 0;
	const query = command.text.slice(command.tokens[at + 1]?.end ?? 0).trim();
	return {
		kind: "continuous-export",
		reader: {
			name: named.name,
			query,
			into: into.name
		}
	};
};
const externalTable$1 = (command, start) => {
	const named = nameAt(command.text, command.tokens, start);
	if (named === void 0 || !isSign(command, named.next, "(")) return void 0;
	const end = behind(command, named.next);
	const columns = [];
	for (let at = named.next + 1; at < end;) {
		const column = nameAt(command.text, command.tokens, at);
		if (column === void 0 || !isSign(command, column.next, ":")) break;
		columns.push({
			name: column.name,
			type: command.tokens[column.next + 1]?.text ?? ""
		});
		at = column.next + 3;
	}
	return {
		kind: "external-table",
		reader: {
			name: named.name,
			columns
		}
	};
};
const mapping = (command, at, table) => {
	const word = [at, at + 1].find((next) => wordAt(command, next) === "mapping");
	const name = word === void 0 ? void 0 : command.tokens[word + 1];
	const text = word === void 0 ? void 0 : stringsAt(command, word + 2);
	if (name?.type !== "string" || text === void 0) return void 0;
	const columns = columnNames(parseWithin(text, `The ingestion mapping '${name.text}'`));
	const on = defined({ table });
	return {
		kind: "ingestion-mapping",
		reader: {
			name: name.text,
			...on,
			columns
		}
	};
};
const created = (command) => {
	const at = skipWords(command, 2, ["async", "ifnotexists"]);
	const what = wordAt(command, at);
	if (what === "materialized-view") return view(command, at + 1);
	if (what === "continuous-export") return exportOf(command, at + 1);
	if (what === "external" && wordAt(command, at + 1) === "table") return externalTable$1(command, at + 2);
	if (what !== "table" && what !== "database") return void 0;
	const named = nameAt(command.text, command.tokens, at + 1);
	if (named === void 0 || wordAt(command, named.next) !== "ingestion") return void 0;
	return mapping(command, named.next + 1, what === "table" ? named.name : void 0);
};
const altered = (command) => {
	const what = wordAt(command, 2);
	if (what !== "table" && what !== "materialized-view") return void 0;
	const named = nameAt(command.text, command.tokens, 3);
	if (named === void 0 || wordAt(command, named.next) !== "policy") return void 0;
	const policy = wordAt(command, named.next + 1);
	const reader = {
		name: named.name,
		table: named.name
	};
	if (policy === "row_level_security") {
		const at = skipWith(command, skipWords(command, named.next + 2, ["enable", "disable"]));
		const query = stringsAt(command, at);
		return query === void 0 ? void 0 : {
			kind: "row-level-security",
			reader: {
				...reader,
				query
			}
		};
	}
	if (policy !== "partitioning") return void 0;
	const text = stringsAt(command, named.next + 2);
	if (text === void 0) return void 0;
	const columns = partitionColumns(parseWithin(text, `The partitioning policy of '${named.name}'`));
	return {
		kind: "partitioning",
		reader: {
			...reader,
			columns
		}
	};
};
const scriptedReader = (text) => {
	const command = {
		text,
		tokens: tokensOf(text)
	};
	if (!isSign(command, 0, ".")) return void 0;
	const verb = wordAt(command, 1);
	if (verb === "create" || verb === "create-or-alter") return created(command);
	return verb === "alter" || verb === "alter-merge" ? altered(command) : void 0;
};

// packages/azure/src/kusto/database-script.ts
const databaseScriptOf = (rows) => {
	const commands = rows.flatMap((row) => commandsIn(membersOf(row, "a row of the script").needText("DatabaseSchemaScript")));
	return {
		policies: commands.flatMap((command) => scriptedPolicy(command) ?? []),
		docstrings: new Map(commands.flatMap((command) => {
			const found = scriptedDocstrings(command);
			return found === void 0 ? [] : [[found.table, found.columns]];
		})),
		tables: new Map(commands.flatMap(scriptedTables).map(({ name, columns }) => [name, columns])),
		functions: new Map(commands.flatMap((command) => scriptedFunction(command) ?? []).map((one) => [one.name, one])),
		readers: commands.flatMap((command) => scriptedReader(command) ?? [])
	};
};

// packages/azure/src/kusto/details.ts
const namesSomebody = (cell, what) => {
	const list = typeof cell === "string" ? parseWithin(cell, what) : cell;
	return Array.isArray(list) && list.length > 0;
};
const accessOf = (members) => {
	const suspension = members.json("SuspensionState");
	return defined({
		mode: members.text("DatabaseAccessMode"),
		suspension: suspension === void 0 || typeof suspension === "string" ? suspension : JSON.stringify(suspension)
	});
};
const detailsOf = (rows, database, policies = alwaysRead) => {
	const what = `the details of the database '${database}'`;
	const [row, ...others] = rows;
	if (row === void 0) throw badAnswer(what, "have no row");
	if (others.length > 0) throw badAnswer(what, "have more than one row");
	const members = membersOf(row, what);
	members.needText("DatabaseName");
	return {
		effective: effectivePolicies(row, `the database '${database}'`, policies),
		hasPrincipals: namesSomebody(row["AuthorizedPrincipals"], what),
		access: accessOf(members)
	};
};

// packages/azure/src/kusto/principals.ts
const everyDatabase = /^All\s*Databases\s*/i;
const roleOf$1 = (text) => {
	const last = text.replace(everyDatabase, "").trim().split(/\s+/).at(-1) ?? text;
	return databaseRoles.find((role) => role.toLowerCase() === last.toLowerCase()) ?? last;
};
const principalOf = (row) => {
	const members = membersOf(row, "a row of the principals");
	const role = members.needText("Role");
	return {
		role: roleOf$1(role),
		type: members.needText("PrincipalType"),
		displayName: members.text("PrincipalDisplayName") ?? "",
		...defined({ objectId: members.text("PrincipalObjectId") }),
		fqn: members.needText("PrincipalFQN"),
		inherited: /^All/i.test(role)
	};
};
const ownRoleOf = (row) => roleOf$1(membersOf(row, "a row of the own roles").needText("Role"));

// packages/azure/src/kusto/column-types.ts
const systemTypes = /* @__PURE__ */ new Map([
	["System.SByte", "bool"],
	["System.Boolean", "bool"],
	["System.DateTime", "datetime"],
	["System.Object", "dynamic"],
	["System.Guid", "guid"],
	["System.Int32", "int"],
	["System.Int64", "long"],
	["System.Double", "real"],
	["System.Data.SqlTypes.SqlDecimal", "decimal"],
	["System.String", "string"],
	["System.TimeSpan", "timespan"]
]);
const typeOfSystemType = (name) => name === void 0 ? void 0 : systemTypes.get(name);

// packages/azure/src/kusto/schema.ts
const columnOf$1 = (entry, owner) => {
	const members = membersOf(entry, `a column of ${owner}`);
	return {
		name: members.needText("Name"),
		...defined({
			type: members.text("CslType") ?? typeOfSystemType(members.text("Type")),
			docstring: members.text("DocString")
		})
	};
};
const tableOf = (key, entry) => {
	const members = membersOf(entry, `the table '${key}' of the schema`);
	const name = members.text("Name") ?? key;
	return {
		name,
		...defined({
			docstring: members.text("DocString"),
			folder: members.text("Folder")
		}),
		columns: members.needList("OrderedColumns").map((column) => columnOf$1(column, `the table '${name}'`))
	};
};
const parameterOf = (entry, key) => {
	const what = `a parameter of the function '${key}'`;
	const members = membersOf(entry, what);
	const types = (members.list("Columns") ?? []).map((column) => columnOf$1(column, what)).map(({ name, type }) => type === void 0 ? void 0 : `${bracketed(name)}:${type}`);
	const tabular = types.length === 0 || types.includes(void 0) ? void 0 : `(${types.join(", ")})`;
	const type = members.text("CslType") ?? tabular;
	if (type === void 0) return void 0;
	const preset = members.text("CslDefaultValue");
	return `${bracketed(members.needText("Name"))}:${type}${preset === void 0 ? "" : `=${preset}`}`;
};
const parametersOf = (entries, key) => {
	const parameters = entries?.map((entry) => parameterOf(entry, key));
	return parameters === void 0 || parameters.includes(void 0) ? void 0 : `(${parameters.join(", ")})`;
};
const functionOf = (key, entry) => {
	const members = membersOf(entry, `the function '${key}' of the schema`);
	return {
		name: members.text("Name") ?? key,
		body: members.needText("Body"),
		...defined({ parameters: parametersOf(members.list("InputParameters"), key) })
	};
};
const entriesOf = (database, group, read) => Object.entries(database.object(group)?.fields ?? {}).map(([key, entry]) => read(key, entry));
const databaseOf = (schema, database) => {
	const databases = Object.entries(schema.needObject("Databases").fields);
	const wanted = database.toLowerCase();
	const found = databases.find(([key]) => key.toLowerCase() === wanted) ?? (databases.length === 1 ? databases[0] : void 0);
	if (found === void 0) throw new AzureError("bad-answer", `The schema of '${database}' does not name the database.`);
	return membersOf(found[1], `the database '${database}' of the schema`);
};
const schemaOf = (rows, database) => {
	const what = `The schema of '${database}'`;
	const cell = fieldOf(rows[0] ?? {}, "DatabaseSchema");
	const schema = typeof cell === "string" ? parseWithin(cell, what) : cell;
	if (!isFields(schema)) throw badAnswer(what, "is not JSON");
	const found = databaseOf(membersOf(schema, what), database);
	return {
		tables: entriesOf(found, "Tables", tableOf),
		functions: entriesOf(found, "Functions", functionOf),
		externalTables: entriesOf(found, "ExternalTables", tableOf)
	};
};

// packages/azure/src/observe/agreement.ts
const contradiction = (what) => new AzureError("bad-answer", `Two answers contradict each other. ${what}`, { hint: "If somebody changes the database at this moment, run it again." });
const quoted = (names) => names.map((name) => `'${name}'`).join(", ");
const sameNames = (one, other, [first, second]) => {
	const missing = [...one].filter((name) => !other.has(name)).slice(0, 5);
	if (missing.length > 0) throw contradiction(`${second} lacks ${quoted(missing)}, which ${first} names.`);
	const further = [...other].filter((name) => !one.has(name)).slice(0, 5);
	if (further.length > 0) throw contradiction(`${first} lacks ${quoted(further)}, which ${second} names.`);
};
const namesOf = (entries) => new Set(entries.map(({ name }) => name));
const tablesAgree = (tables, details, script) => {
	sameNames(namesOf(tables), details, ["the schema", "the list of tables"]);
	if (script === void 0) return;
	sameNames(namesOf(tables), new Set(script.tables.keys()), ["the schema", "the script"]);
	for (const { name, columns } of tables) {
		const scripted = script.tables.get(name);
		if (scripted === void 0) continue;
		sameNames(namesOf(columns), new Set(scripted.keys()), [`the schema of '${name}'`, `the script of '${name}'`]);
	}
};
const functionsAgree = (functions, script) => {
	const known = namesOf(functions);
	const missing = [...script?.functions.keys() ?? []].filter((name) => !known.has(name)).slice(0, 5);
	if (missing.length > 0) throw contradiction(`The schema lacks the functions ${quoted(missing)}, which the script makes.`);
};

// packages/azure/src/observe/known.ts
const started = (reading) => {
	reading.catch(() => {});
	return reading;
};
const orUnknown = async (read) => {
	try {
		return await read;
	} catch (error) {
		if (error instanceof AzureError && error.code === "rejected" && error.serviceCode !== void 0) return void 0;
		throw error;
	}
};

// packages/azure/src/observe/readers.ts
const listed = async ({ cluster, name }, command, readRow) => {
	const what = `a row of the answer to ${command}`;
	return (await orUnknown(cluster.read(name, command)))?.map((row) => readRow(membersOf(row, what)));
};
const views = (asked) => listed(asked, readCommands.materializedViews, (row) => ({
	name: row.needText("Name"),
	...defined({ table: row.text("SourceTable") }),
	query: row.needText("Query")
}));
const exports = (asked) => listed(asked, readCommands.continuousExports, (row) => ({
	name: row.needText("Name"),
	query: row.needText("Query"),
	...defined({ into: row.text("ExternalTableName") })
}));
const policyReader = (row, tables, reader) => {
	const entity = membersOf(row, "a row of policies").needText("EntityName");
	const document = policyCell(row);
	if (document === void 0) return [];
	const table = tableOfEntity(entity, tables);
	return [{
		name: table ?? entity,
		...defined({ table }),
		...reader(document)
	}];
};
const tablePolicies = (policy, reader) => async ({ cluster, name }, { schema }) => {
	const rows = await orUnknown(cluster.read(name, readCommands.tablePolicy(policy)));
	const tables = new Set((await schema).tables.map((table) => table.name));
	return rows?.flatMap((row) => policyReader(row, tables, reader));
};
const security = tablePolicies("row_level_security", (document) => ({ query: membersOf(document, "a row-level security policy").text("Query") ?? "" }));
const partitioning = tablePolicies("partitioning", (document) => ({ columns: partitionColumns(document) }));
const externalTable = ({ name, columns }) => ({
	name,
	columns: columns.map((column) => {
		if (column.type === void 0) throw badAnswer(`the column '${column.name}' of the external table '${name}'`, "has no known type");
		return {
			name: column.name,
			type: column.type
		};
	})
});
const externalTables = async (_asked, { schema }) => (await schema).externalTables.map(externalTable);
const mappings = async () => void 0;
const lists = {
	"materialized-view": views,
	"row-level-security": security,
	"continuous-export": exports,
	"ingestion-mapping": mappings,
	partitioning,
	"external-table": externalTables
};
const readKind = async (kind, asked, sources) => {
	const [own, script] = await Promise.all([lists[kind](asked, sources), sources.script]);
	if (own === void 0 && script === void 0) throw new AzureError("rejected", `The cluster ${asked.cluster.host} tells the ${readerTitles[kind]} of '${asked.name}' in no way that is known.`);
	const scripted = (script?.readers ?? []).flatMap((entry) => entry.kind === kind ? [entry.reader] : []);
	const known = withoutDoubles(own ?? [], ({ name }) => name, `the list of ${readerTitles[kind]}`);
	return [...known, ...scripted.filter((reader) => !known.some(({ name }) => name === reader.name))].toSorted((a, b) => a.name < b.name ? -1 : 1);
};
const recordOf = (parts) => {
	const at = (kind) => parts[readerKinds.indexOf(kind)] ?? { state: "not-asked" };
	return {
		"materialized-view": at("materialized-view"),
		"row-level-security": at("row-level-security"),
		"continuous-export": at("continuous-export"),
		"ingestion-mapping": at("ingestion-mapping"),
		partitioning: at("partitioning"),
		"external-table": at("external-table")
	};
};
const unaskedReaders = recordOf([]);
const wholeScript = async ({ schema, script }) => {
	const { tables } = await schema;
	const told = await script;
	tablesAgree(tables, new Set(tables.map(({ name }) => name)), told);
	return told;
};
const readReaders = async (asked, { schema, script }) => {
	const sources = {
		schema,
		script: started(wholeScript({
			schema,
			script
		}))
	};
	return recordOf(await Promise.all(readerKinds.map((kind) => partOf(() => readKind(kind, asked, sources), kustoRights.plan))));
};

// packages/azure/src/observe/tables.ts
const columnOf = (column, table, script) => {
	const type = column.type ?? script?.tables.get(table)?.get(column.name);
	if (type === void 0) throw badAnswer(`the column '${column.name}' of the table '${table}'`, "has no known type");
	const docstring = column.docstring ?? script?.docstrings.get(table)?.get(column.name);
	return {
		name: column.name,
		type,
		...docstring === void 0 || docstring === "" ? {} : { docstring }
	};
};
const ownPolicy = (table, { policy, listed, scripted }, hasScript) => {
	const what = `${policy} policy on the table '${table}'`;
	const isScripted = scripted.has(table);
	if (listed === void 0) {
		const own = scripted.get(table);
		if (isScripted && own === void 0) throw badAnswer(`the ${what}`, "is set by a command that is not known");
		return own;
	}
	const own = listed.get(table);
	if (own === void 0 && !hasScript) throw contradiction(`No answer tells of a ${what}.`);
	if ((own !== void 0 && own !== null) !== isScripted && (isScripted || scripted.size > 0)) {
		const [one, other] = isScripted ? ["script", "list of policies"] : ["list of policies", "script"];
		throw contradiction(`The ${one} sets a ${what}, and the ${other} does not.`);
	}
	return own ?? void 0;
};
const inForce = (row, own, { details, name, managed }) => {
	const told = effectivePolicies(row, `the table '${name}'`, managed);
	return policiesOf(managed.map(({ kusto: policy, column }) => {
		const expected = own[policy] ?? details.effective[policy];
		if (column in row && told[policy] === void 0 && expected !== void 0) throw contradiction(`The list of tables tells no ${policy} policy of '${name}', and one is in force there.`);
		return [policy, told[policy] ?? expected];
	}));
};
const liveTable = (table, row, { managed, details, script, explicit, streaming }) => {
	const { name } = table;
	const members = membersOf(row, `the table '${name}' of the list of tables`);
	const listed = policiesOf(explicit.map((entry) => [entry.policy, ownPolicy(name, entry, script !== void 0)]));
	const scripted = scriptedByTable(script?.policies ?? [], "streamingingestion");
	const told = scripted.get(name);
	const effective = inForce(row, {
		...listed,
		...defined({ streamingingestion: told })
	}, {
		details,
		name,
		managed
	});
	const streamed = told ?? (scripted.has(name) ? effective.streamingingestion : void 0);
	const own = {
		...listed,
		...defined({ streamingingestion: explicitStreaming(streamed, effective.streamingingestion, streaming) })
	};
	return {
		...table,
		columns: table.columns.map((column) => columnOf(column, name, script)),
		...defined({
			id: members.text("TableId"),
			rows: members.number("TotalRowCount"),
			bytes: members.number("TotalOriginalSize") ?? members.number("TotalExtentSize"),
			lastIngestion: members.text("MaxExtentsCreationTime")
		}),
		effective: own.update === void 0 ? effective : {
			...effective,
			update: own.update
		},
		explicit: own
	};
};
const nameIn = (row) => membersOf(row, "a row of the tables").needText("TableName");
const readTables = async ({ cluster, name, policies: managed = alwaysRead }, { details: detailing, schema, script: scripting, policies }) => {
	const listed = [...managed.filter((one) => one.listed).map(({ kusto }) => kusto), "update"];
	const [details, { tables }, rows, script, streaming, ...lists] = await Promise.all([
		detailing,
		schema,
		cluster.read(name, readCommands.tables),
		scripting,
		policies.get("streamingingestion"),
		...listed.map((policy) => orUnknown(cluster.read(name, readCommands.tablePolicy(policy))))
	]);
	const rowOf = new Map(rows.map((row) => [nameIn(row), row]));
	tablesAgree(tables, new Set(rowOf.keys()), script);
	const names = new Set(rowOf.keys());
	const explicit = listed.map((policy, index) => {
		const list = lists[index];
		if (list === void 0 && script === void 0) throw new AzureError("rejected", `The cluster ${cluster.host} tells the ${policy} policies of '${name}' in no way that is known.`);
		return {
			policy,
			listed: list === void 0 ? void 0 : listedPolicy(list, names),
			scripted: scriptedByTable(script?.policies ?? [], policy)
		};
	});
	return tables.flatMap((table) => {
		const row = rowOf.get(table.name);
		return row === void 0 ? [] : [liveTable(table, row, {
			managed,
			details,
			script,
			explicit,
			streaming
		})];
	});
};

// packages/azure/src/observe/database.ts
const roleMonitor = kustoRights.plan;
const roleAdmin = "the role 'Admin' on the database";
const readPolicy = async ({ cluster, name }, policy, { details, script }) => {
	const rows = await orUnknown(cluster.read(name, readCommands.databasePolicy(name, policy)));
	if (rows === void 0) return (await details).effective[policy];
	const own = policyCell(rows[0]);
	if (own !== void 0) return own;
	const told = await script;
	if (rows.length === 0 && told === void 0) throw contradiction(`No answer tells the ${policy} policy of the database '${name}'.`);
	if (told !== void 0 && scriptedOnDatabase(told.policies, policy)) throw contradiction(`The script of '${name}' sets a ${policy} policy on the database that the list of it lacks.`);
};
const sourcesOf = (asked, details) => {
	const { cluster, name, removes = false, policies = alwaysRead } = asked;
	const readScript = async () => {
		const rows = await orUnknown(cluster.read(name, readCommands.script(name)));
		return rows === void 0 ? void 0 : databaseScriptOf(rows);
	};
	const script = started(readScript());
	return {
		details,
		script,
		schema: started(cluster.read(name, readCommands.schema(name, removes)).then((rows) => schemaOf(rows, name))),
		policies: new Map(policies.map(({ kusto }) => [kusto, started(readPolicy(asked, kusto, {
			details,
			script
		}))]))
	};
};
const readPolicies = async ({ policies }) => policiesOf(await Promise.all([...policies].map(async ([policy, reading]) => [policy, await reading])));
const readFunctions = async ({ schema, script }) => {
	const { functions } = await schema;
	const told = await script;
	functionsAgree(functions, told);
	return functions.map((one) => ({
		...one,
		...defined({ parameters: one.parameters ?? told?.functions.get(one.name)?.parameters })
	}));
};
const readPrincipals = async ({ cluster, name }, { details }) => {
	const principals = (await cluster.read(name, readCommands.principals(name))).map(principalOf);
	if (principals.length === 0 && (await details).hasPrincipals) throw contradiction(`The details of '${name}' name principals, and the list of its principals is empty.`);
	return principals;
};
const claimAssignments = async ({ arm, name }) => {
	if (arm === void 0) return void 0;
	const path = `${arm.resourceId}/databases/${encodeURIComponent(name)}/principalAssignments`;
	return claimOf(async () => {
		const assignments = (await arm.client.list(path, armApiVersion(path))).map(assignmentOf);
		return withoutDoubles(assignments, (entry) => entry.name, `the list of principal assignments of '${name}'`);
	}, armRights.plan);
};
const readAssignments = async ({ cluster: { host }, name }, assignments) => {
	const claim = await assignments;
	const answers = {
		says: "there",
		what: `the cluster ${host} answers for '${name}'.`
	};
	return claim === void 0 ? { state: "not-asked" } : settle(claim, [answers]);
};
const readSnapshot = async (asked, details, assigned) => {
	const sources = sourcesOf(asked, details);
	const [tables, functions, policies, principals, assignments, readers] = await Promise.all([
		partOf(() => readTables(asked, sources), roleMonitor),
		partOf(() => readFunctions(sources), roleMonitor),
		partOf(() => readPolicies(sources), roleMonitor),
		partOf(() => readPrincipals(asked, sources), roleAdmin),
		readAssignments(asked, assigned),
		asked.removes === true ? readReaders(asked, sources) : unaskedReaders
	]);
	const access = {
		state: "read",
		value: (await details).access
	};
	return {
		...readers,
		access,
		tables,
		functions,
		policies,
		principals,
		assignments
	};
};
const listWitness = async ({ cluster: { host }, ...asked }) => {
	const listed = await asked.listed;
	if (listed === void 0) return {
		says: "nothing",
		what: `The list of databases of ${host} is empty or could not be read.`
	};
	return listed ? {
		says: "there",
		what: `the list of databases of ${host} names it.`
	} : {
		says: "not-there",
		what: `The list of databases of ${host} does not name it.`
	};
};
const armWitness = async ({ arm }, assignments) => {
	const claim = await assignments;
	if (claim?.state === "read") return {
		says: "there",
		what: "Azure Resource Manager shows it.",
		authority: true
	};
	return claim?.state === "denied" && await arm?.knowsCluster === true ? {
		says: "not-there",
		what: "Azure Resource Manager does not show it.",
		authority: true
	} : {
		says: "nothing",
		what: "Azure Resource Manager does not tell."
	};
};
const witnessesOf = async (asked, claim, assignments) => {
	const list = await listWitness(asked);
	const settled = list.says === "there" || list.says === "not-there" && claim.state === "denied";
	const isOpen = claim.state === "denied" || claim.state === "silent" && claim.code === "forbidden";
	return settled || !isOpen || asked.arm === void 0 ? [list] : [list, await armWitness(asked, assignments)];
};
const observeDatabase = async (asked) => {
	const { cluster, name, expected = false, policies } = asked;
	const details = started(cluster.read(name, readCommands.details).then((rows) => detailsOf(rows, name, policies)));
	const assignments = asked.assignments ?? started(claimAssignments(asked));
	const all = () => readSnapshot(asked, details, assignments);
	const early = expected ? started(all()) : void 0;
	const claim = await claimOf(() => details, roleMonitor);
	if (claim.state === "read") return {
		state: "read",
		value: await (early ?? all())
	};
	await Promise.allSettled([early, assignments]);
	return settle(claim, await witnessesOf(asked, claim, assignments), { confirmed: true });
};

// packages/azure/src/observe/cluster.ts
const silentStates = /* @__PURE__ */ new Set([
	"stopped",
	"stopping",
	"starting",
	"creating",
	"deleting",
	"deleted",
	"unavailable"
]);
const databasesOf = (config, cluster) => {
	const databases = new Map(cluster.databases.map((database) => [database.name, database.databaseName]));
	const { tables, columns, principals, policies } = config.removed;
	for (const { names } of [
		...tables,
		...columns,
		...principals,
		...policies
	]) {
		const [key, database] = names;
		if (key === cluster.name && database !== void 0 && !databases.has(database)) databases.set(database, database);
	}
	return databases;
};
const removesIn = (config, cluster, database) => {
	const { tables, columns, policies } = config.removed;
	return (config.clusters.find(({ name }) => name === cluster)?.databases.find(({ name }) => name === database))?.policies.retention !== void 0 || [
		...tables,
		...columns,
		...policies
	].some(({ names }) => names[0] === cluster && names[1] === database);
};
const silent = (resource) => {
	const state = resource.state === "read" ? resource.value.state : void 0;
	if (state === void 0 || !silentStates.has(state.toLowerCase())) return void 0;
	return {
		state: "unreadable",
		why: `The cluster is in state '${state}', so it answers no requests. Start it and run again.`
	};
};
const isId = (name) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name);
const nameOf = (row) => {
	const members = membersOf(row, "a row of the databases");
	const name = members.needText("DatabaseName");
	return isId(name) ? members.text("PrettyName") ?? name : name;
};
const quiet = /* @__PURE__ */ new Set([
	"unreachable",
	"stopped",
	"timed-out",
	"redirected"
]);
const readNames = async (cluster) => {
	let answers = true;
	return {
		names: await partOf(async () => {
			try {
				const found = (await cluster.read(anyDatabase, readCommands.databases)).map(nameOf);
				return withoutDoubles(found, (name) => name, "the list of databases");
			} catch (error) {
				answers = !(error instanceof AzureError && quiet.has(error.code));
				throw error;
			}
		}, kustoRights.plan),
		answers
	};
};
const listing = (names) => {
	if (names.state !== "read" || names.value.length === 0) return () => void 0;
	const known = new Set(names.value.map((name) => name.toLowerCase()));
	return (name) => known.has(name.toLowerCase());
};
const readDatabases = async (cluster, asking, naming, again) => {
	const read = await Promise.all(asking.map(async ({ key, ...asked }) => {
		const listed = started(naming.then(({ names }) => listing(names)(asked.name)));
		const assigned = again ? void 0 : await asked.assignments;
		if (again || assigned?.state === "denied") return [key, await observeDatabase({
			...asked,
			cluster,
			listed,
			expected: again
		})];
		const { names, answers } = await naming;
		if (!answers && names.state !== "read") return [key, names];
		const expected = assigned?.state === "read" || await listed === true;
		return [key, await observeDatabase({
			...asked,
			cluster,
			listed,
			expected
		})];
	}));
	return Object.fromEntries(read);
};
const readResource$1 = async (arm) => {
	if (arm === void 0) return { state: "not-asked" };
	const { client, resourceId } = arm;
	const claim = await claimOf(async () => clusterResourceOf(await client.read(resourceId, armApiVersion(resourceId)), resourceId), armRights.plan);
	return settle(claim, []);
};
const isRead = ({ state }) => state === "read";
const observeCluster = async (session, config, { declared, cluster }, { again = false, base } = {}) => {
	const { resourceId } = declared;
	const arm = resourceId === void 0 ? void 0 : {
		client: createArmClient(session, armHostOf(declared.cloud)),
		resourceId
	};
	const reading = started(readResource$1(arm));
	const known = arm === void 0 ? {} : { arm: {
		...arm,
		knowsCluster: started(reading.then(isRead))
	} };
	const asking = [...databasesOf(config, declared)].map(([key, name]) => {
		return {
			key,
			name,
			removes: removesIn(config, declared.name, key),
			policies: policiesToRead(config, declared.name, key, base),
			assignments: started(claimAssignments({
				...known,
				name
			})),
			...known
		};
	});
	const without = async (why) => {
		await Promise.all(asking.map(({ assignments }) => assignments));
		const databases = Object.fromEntries(asking.map(({ key }) => [key, why]));
		return {
			resource: await reading,
			databaseNames: why,
			databases
		};
	};
	const stopped = again ? void 0 : silent(await reading);
	if (stopped !== void 0) return without(stopped);
	const naming = started(readNames(cluster));
	const [resource, { names, answers }, databases] = await Promise.all([
		reading,
		naming,
		readDatabases(cluster, asking, naming, again)
	]);
	const down = silent(resource);
	if (down !== void 0) return without(down);
	if (!answers && names.state !== "read") return without(names);
	return {
		resource,
		databaseNames: names,
		databases
	};
};

// packages/azure/src/observe/observer.ts
const readSelf = async (session, config) => {
	const cluster = config.clusters[0];
	if (cluster === void 0) return {};
	const { token } = await session.credential.getToken(`${cloudHosts[cluster.cloud].kustoResource}/.default`);
	return defined({
		objectId: claimOf$1(token, "oid"),
		applicationId: claimOf$1(token, "appid") ?? claimOf$1(token, "azp"),
		tenantId: claimOf$1(token, "tid")
	});
};
const createObserver = (session, clusterAt) => ({
	observe: async (config, how, base) => {
		const [application, clusters, self] = await Promise.all([
			observeApplication(session, config),
			Promise.all(config.clusters.map(async (declared) => {
				const snapshot = await observeCluster(session, config, {
					declared,
					cluster: clusterAt(declared.url)
				}, {
					again: how === "again",
					base
				});
				return [declared.name, snapshot];
			})),
			readSelf(session, config)
		]);
		return {
			application,
			clusters: Object.fromEntries(clusters),
			self
		};
	},
	reads: () => session.count.reads
});

// packages/azure/src/graph/client.ts
const graphRight = "permission to read applications in Microsoft Entra (a signed-in user usually has it; a service principal needs Application.Read.All)";
const createGraphClient = (session, cloud) => {
	const host = cloudHosts[cloud].graph;
	return createRestClient(session, {
		host,
		service: {
			name: `Microsoft Graph (${host})`,
			right: graphRight
		},
		scope: `https://${host}/.default`
	});
};

// packages/azure/src/graph/replies.ts
const servicePrincipalOf = (body, applicationId) => {
	const members = membersOf(body, "a service principal");
	if (members.needText("appId").toLowerCase() !== applicationId.toLowerCase()) throw badAnswer("a service principal", `has another client id than '${applicationId}'`);
	return members.needText("id");
};
const credentialOf = (entry) => {
	const members = membersOf(entry, "a federated credential");
	const audiences = members.needList("audiences").filter((each) => typeof each === "string");
	return {
		name: members.needText("name"),
		issuer: members.needText("issuer"),
		subject: members.text("subject") ?? "",
		audiences
	};
};
const credentialsOf = (body) => {
	const members = membersOf(body, "a list of federated credentials");
	if (members.text("@odata.nextLink") !== void 0) throw badAnswer("a list of federated credentials", "has more than one page");
	return members.needList("value").map(credentialOf);
};

// packages/azure/src/credentials/federation.ts
const audienceVariable = "ADX_EXPORT_OIDC_AUDIENCE";
const usualAudience = "api://AzureADTokenExchange";
const audienceOf = (env, given) => {
	return [given, env["ADX_EXPORT_OIDC_AUDIENCE"]].map((text) => text?.trim() ?? "").find((text) => text !== "") ?? usualAudience;
};
const mismatches = /* @__PURE__ */ new Set([
	"AADSTS70021",
	"AADSTS70025",
	"AADSTS700211",
	"AADSTS700212",
	"AADSTS700213",
	"AADSTS7002137",
	"AADSTS7002138",
	"AADSTS7002381"
]);
const isMismatch = (code) => mismatches.has(code);
const plain = /^[\w .:/@=,+#~%()-]{1,600}$/;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longestShown = 600;
const longestName = 120;
const shown = (text) => {
	if (plain.test(text)) return `'${text}'`;
	const cut = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
	return JSON.stringify(cut).replace(/[^\u0020-\u007e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
};
const registeringCommand = ({ assertion, clientId, audience }) => {
	const [issuer = "", subject = ""] = ["iss", "sub"].map((name) => claimOf$1(assertion, name));
	if (![
		issuer,
		subject,
		audience
	].every((text) => plain.test(text)) || !guid.test(clientId ?? "")) return void 0;
	const name = subject.replace(/[^A-Za-z0-9]+/g, "-").slice(0, longestName).replace(/^-|-$/g, "");
	return `az ad app federated-credential create --id ${clientId} --parameters '${JSON.stringify({
		name,
		issuer,
		subject,
		audiences: [audience]
	})}'`;
};
const mismatchOf = (code, federation) => {
	const { assertion, audience } = federation;
	const issuer = claimOf$1(assertion, "iss") ?? "unknown";
	const subject = claimOf$1(assertion, "sub") ?? "unknown";
	const fields = `Give the application a federated credential with issuer ${shown(issuer)}, subject ${shown(subject)} and audience ${shown(audience)}; all three are case-sensitive`;
	const command = registeringCommand(federation);
	const how = command === void 0 ? "" : `: ${command} (of a managed identity: az identity federated-credential create)`;
	return new AzureError("federation-mismatch", `Entra knows no federated credential for this job (${code}).`, {
		serviceCode: code,
		hint: `${fields}${how}.`
	});
};

// packages/azure/src/credentials/github.ts
const githubRequestOf = (env) => {
	const url = env["ACTIONS_ID_TOKEN_REQUEST_URL"];
	const token = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
	if (url === void 0 || token === void 0 || url === "" || token === "" || !URL.canParse(url)) return void 0;
	return {
		url: new URL(url),
		token
	};
};
const isTrusted = (url) => url.protocol === "https:" || isLoopback(url);
const ask = async ({ url: base, token }, { transport, limits, audience }) => {
	if (!isTrusted(base)) throw new AzureError("host-refused", `'${base.host}' is refused: the address of identity tokens is not https.`);
	const url = new URL(base);
	url.searchParams.set("audience", audience);
	const failed = (why) => new AzureError("credential-unavailable", `GitHub gave no identity token: ${why}`, { hint: "Add `id-token: write` to the `permissions` of the job." });
	const service = {
		name: "GitHub",
		right: "the permission `id-token: write`"
	};
	const authorization = `Bearer ${token}`;
	try {
		const timeout = limits.tokenTimeout;
		const { body } = await transport({
			method: "GET",
			url,
			beyondAzure: true,
			authorization,
			timeout,
			service
		});
		const value = textOf(fieldsOf(body)["value"]);
		if (value !== void 0) return value;
	} catch (error) {
		throw error instanceof AzureError ? failed(error.message) : error;
	}
	throw failed("its answer holds none.");
};
const createAssertion = (request, options) => {
	const { clock, redactor } = options;
	let held;
	let flight;
	const margin = 6e4;
	const renew = async () => {
		try {
			const token = await ask(request, options);
			redactor.hide(token);
			held = {
				token,
				until: (expiryOf(token) ?? clock.now()) - margin
			};
			return token;
		} finally {
			flight = void 0;
		}
	};
	return async () => {
		if (held !== void 0 && held.until > clock.now()) return held.token;
		flight ??= renew();
		return flight;
	};
};

// packages/azure/src/rights/permissions.ts
const textsOf = (value) => Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
const permissionOf = (entry) => {
	membersOf(entry, "an entry of the permissions");
	const { actions, notActions } = fieldsOf(entry);
	return {
		actions: textsOf(actions),
		notActions: textsOf(notActions)
	};
};
const covers = (pattern, action) => {
	const [first = "", ...rest] = pattern.toLowerCase().split("*");
	const text = action.toLowerCase();
	if (!text.startsWith(first)) return false;
	let at = first.length;
	for (const [index, part] of rest.entries()) {
		const found = index === rest.length - 1 ? text.endsWith(part) ? text.length - part.length : -1 : text.indexOf(part, at);
		if (found < at) return false;
		at = found + part.length;
	}
	return at === text.length;
};
const allows = (permissions, action) => permissions.some(({ actions, notActions }) => actions.some((pattern) => covers(pattern, action)) && !notActions.some((pattern) => covers(pattern, action)));
const changing = [
	"write",
	"delete",
	"action"
];
const changesIn = (given, type) => {
	const pattern = given.toLowerCase();
	if (pattern.endsWith("/read")) return [];
	const below = `${type.toLowerCase()}/`;
	const [first = ""] = pattern.split("*");
	const isBroad = pattern.includes("*") && below.startsWith(first);
	if (!isBroad && !first.startsWith(below)) return [];
	if (!pattern.endsWith("*")) return [pattern];
	const base = isBroad ? below : pattern.slice(0, -1);
	if (!base.endsWith("/")) return [pattern];
	return changing.flatMap((verb) => [`${base}${verb}`, `${base}*/${verb}`]);
};
const changes = (permissions, type) => permissions.some(({ actions, notActions }) => actions.flatMap((pattern) => changesIn(pattern, type)).some((piece) => !notActions.some((pattern) => covers(pattern, piece))));

// packages/azure/src/rights/own-rights.ts
const resourceRightsOf = (permissions, type) => ({
	writes: allows(permissions, `${type}/write`),
	changes: changes(permissions, type) || changes(permissions, "Microsoft.Authorization"),
	assigns: allows(permissions, "Microsoft.Authorization/roleAssignments/write")
});
const readResource = (session, host, id, type) => {
	if (id === void 0) return Promise.resolve({ state: "not-asked" });
	const path = `${id}/providers/Microsoft.Authorization/permissions`;
	return partOf(async () => {
		const permissions = (await createArmClient(session, host).list(path, armApiVersion(path))).map(permissionOf);
		return resourceRightsOf(permissions, type);
	}, armRights.plan);
};
const readCluster = async (session, declared, cluster) => {
	const databases = await Promise.all(declared.databases.map(async ({ name, databaseName }) => {
		return [name, await partOf(async () => [...new Set((await cluster.read(databaseName, readCommands.ownRoles(databaseName))).map(ownRoleOf))].toSorted(), kustoRights.plan)];
	}));
	return {
		resource: await readResource(session, armHostOf(declared.cloud), declared.resourceId, "Microsoft.Kusto/Clusters"),
		databases: Object.fromEntries(databases)
	};
};
const readSubject = async (session) => {
	const github = githubRequestOf(session.env);
	if (github === void 0 || session.target.type === "emulator") return void 0;
	const audience = audienceOf(session.env, void 0);
	const token = await createAssertion(github, {
		...session,
		audience
	})().catch(() => "");
	return claimOf$1(token, "sub");
};
const readOwnRights = async (session, config, clusterAt) => {
	const { resourceId } = config.application;
	const [subject, application, clusters] = await Promise.all([
		readSubject(session),
		readResource(session, armHostOf("public"), resourceId, "Microsoft.IoTCentral/IoTApps"),
		Promise.all(config.clusters.map(async (declared) => [declared.name, await readCluster(session, declared, clusterAt(declared.url))]))
	]);
	return {
		...defined({ subject }),
		application,
		clusters: Object.fromEntries(clusters)
	};
};

// packages/azure/src/rights/assigned.ts
const mostRoles = 50;
const roleOf = (body) => {
	const properties = membersOf(body, "a role definition").needObject("properties");
	return {
		name: properties.needText("roleName"),
		permissions: properties.needList("permissions").map(permissionOf)
	};
};
const definitionIdOf = (entry) => membersOf(entry, "a role assignment").needObject("properties").needText("roleDefinitionId").split("/").at(-1) ?? "";
const readAssigned = (session, { host, id, type, objectId }) => {
	const at = `${id}/providers/Microsoft.Authorization`;
	const version = armApiVersion(at);
	return partOf(async () => {
		const client = createArmClient(session, host);
		const filter = encodeURIComponent(`atScope() and assignedTo('${objectId}')`);
		const assignments = await client.list(`${at}/roleAssignments?$filter=${filter}`, version);
		const ids = [...new Set(assignments.map(definitionIdOf))];
		if (ids.length > mostRoles) throw new AzureError("too-large", `One identity has over ${mostRoles} roles on '${id}'.`);
		const roles = await Promise.all(ids.map(async (role) => roleOf(await client.read(`${at}/roleDefinitions/${encodeURIComponent(role)}`, version))));
		const permissions = roles.flatMap((role) => role.permissions);
		return {
			reads: allows(permissions, `${type}/read`),
			...resourceRightsOf(permissions, type),
			roles: roles.map(({ name }) => name).toSorted(),
			changing: roles.filter((role) => resourceRightsOf(role.permissions, type).changes).map(({ name }) => name).toSorted()
		};
	}, armRights.plan);
};

// packages/azure/src/rights/users.ts
const userOf = (entry) => {
	const members = membersOf(entry, "a user of the application");
	const roles = members.needList("roles").map((each) => membersOf(each, "a user's role").needText("role"));
	return {
		type: members.needText("type"),
		roles,
		...defined({ objectId: members.text("objectId") })
	};
};
const roleNameOf = (entry) => {
	const members = membersOf(entry, "a role of the application");
	return [members.needText("id"), members.text("displayName") ?? members.needText("id")];
};
const readUsers = (session, host) => {
	const client = createApplicationClient(session, host);
	return partOf(async () => {
		const [users, roles] = await Promise.all([client.list("/api/users", applicationApiVersion), client.list("/api/roles", applicationApiVersion)]);
		return {
			users: users.map(userOf),
			roleNames: new Map(roles.map(roleNameOf))
		};
	}, "a role in the application that may read users, such as Administrator");
};

// packages/azure/src/rights/identities.ts
const readGrants = async (session, declared, cluster) => {
	const { resourceId, cloud, databases } = declared;
	const entries = databases.map(async ({ name, databaseName }) => {
		const path = `${resourceId ?? ""}/databases/${encodeURIComponent(databaseName)}/principalAssignments`;
		const [principals, assignments] = await Promise.all([partOf(async () => (await cluster.read(databaseName, readCommands.principals(databaseName))).map(principalOf), "the role 'Admin' on the database"), resourceId === void 0 ? Promise.resolve({ state: "not-asked" }) : partOf(async () => (await createArmClient(session, armHostOf(cloud)).list(path, armApiVersion(path))).map(assignmentOf), armRights.plan)]);
		return [name, {
			principals,
			assignments
		}];
	});
	return new Map(await Promise.all(entries));
};
const same = (one, other) => one !== void 0 && one.toLowerCase() === other?.toLowerCase();
const idIn = (fqn) => /^aadapp=([^;]+)/i.exec(fqn)?.[1];
const objectIdIn = (grants, applicationId) => {
	for (const { principals, assignments } of [...grants.values()].flatMap((databases) => [...databases.values()])) {
		const principal = (principals.state === "read" ? principals.value : []).find(({ fqn, objectId }) => same(idIn(fqn), applicationId) && objectId !== void 0);
		const assignment = (assignments.state === "read" ? assignments.value : []).find(({ principalId, aadObjectId }) => same(principalId, applicationId) && aadObjectId !== void 0);
		const found = principal?.objectId ?? assignment?.aadObjectId;
		if (found !== void 0) return found;
	}
};
const rolesOf = ({ principals, assignments }, ids) => {
	const isOne = (id) => ids.some((each) => same(id, each));
	if (principals.state === "read") {
		const own = principals.value.filter(({ fqn, objectId }) => isOne(idIn(fqn)) || isOne(objectId));
		const groups = principals.value.filter(({ type }) => /group/i.test(type));
		return {
			state: "read",
			value: {
				roles: [...new Set(own.map(({ role }) => role))].toSorted(),
				groups: groups.map(({ displayName, fqn, role }) => ({
					name: displayName === "" ? fqn : displayName,
					role
				})),
				isWhole: true
			}
		};
	}
	if (assignments.state !== "read") return assignments.state === "not-asked" ? principals : assignments;
	const own = assignments.value.filter(({ principalId, aadObjectId }) => isOne(principalId) || isOne(aadObjectId));
	return {
		state: "read",
		value: {
			roles: [...new Set(own.map(({ role }) => role.charAt(0).toLowerCase() + role.slice(1)))].toSorted(),
			groups: [],
			isWhole: false
		}
	};
};
const unknownId = {
	state: "unreadable",
	why: "its object id is not known: Microsoft Graph does not tell it, and no grant on a database names it",
	right: graphRight
};
const readIdentity = async (session, config, applicationId, grants) => {
	const graph = createGraphClient(session, config.clusters[0]?.cloud ?? "public");
	const [told, credentials] = await Promise.all([claimOf(async () => servicePrincipalOf(await graph.read(`/v1.0/servicePrincipals(appId='${applicationId}')?$select=id,appId`, ""), applicationId), graphRight).then((claim) => settle(claim, [])), partOf(async () => credentialsOf(await graph.read(`/v1.0/applications(appId='${applicationId}')/federatedIdentityCredentials`, "")), graphRight)]);
	const objectId = told.state === "read" ? told.value : objectIdIn(grants, applicationId);
	const assigned = (host, id, type) => {
		if (id === void 0) return Promise.resolve({ state: "not-asked" });
		return objectId === void 0 ? Promise.resolve(unknownId) : readAssigned(session, {
			host,
			id,
			type,
			objectId
		});
	};
	const clusters = config.clusters.map(async ({ name, cloud, resourceId, databases }) => {
		const resource = await assigned(armHostOf(cloud), resourceId, "Microsoft.Kusto/Clusters");
		const roles = databases.map(({ name: key }) => {
			const found = grants.get(name)?.get(key);
			return [key, found === void 0 ? { state: "not-asked" } : rolesOf(found, [applicationId, objectId])];
		});
		return [name, {
			resource,
			databases: Object.fromEntries(roles)
		}];
	});
	return {
		objectId: objectId === void 0 ? told : {
			state: "read",
			value: objectId
		},
		credentials,
		application: await assigned(armHostOf("public"), config.application.resourceId, "Microsoft.IoTCentral/IoTApps"),
		clusters: Object.fromEntries(await Promise.all(clusters))
	};
};
const readRightsOf = async (session, config, applicationIds, clusterAt) => {
	const users = readUsers(session, config.application.host);
	if (applicationIds.length === 0) return {
		users: await users,
		identities: /* @__PURE__ */ new Map()
	};
	const grants = new Map(await Promise.all(config.clusters.map(async (declared) => [declared.name, await readGrants(session, declared, clusterAt(declared.url))])));
	const identities = await Promise.all(applicationIds.map(async (id) => [id, await readIdentity(session, config, id, grants)]));
	return {
		users: await users,
		identities: new Map(identities)
	};
};

// packages/azure/src/send/answer.ts
const makePrincipal = "A new principal takes minutes to be known. If it does not exist, `az ad sp create-for-rbac --name <name>` makes a service principal and prints its secret once; else correct its id in the file.";
const refusedWith = (code, message, hint, unknown = namesUnknownPrincipal(message)) => {
	return {
		outcome: "refused",
		code,
		message,
		...defined({ hint: unknown ? makePrincipal : hint }),
		...unknown ? { principalUnknown: true } : {}
	};
};
const unknownWith = (message) => ({
	outcome: "unknown",
	message
});
const answerOf = (error) => {
	if (!(error instanceof AzureError)) throw error;
	return mayHaveHappened(error) ? unknownWith(error.message) : refusedWith(error.code, error.message, error.hint, error.principalUnknown);
};

// packages/azure/src/send/kusto.ts
const fitsScript = (step) => step.alone !== true && step.done === "answered" && !/[\r\n]/.test(step.command);
const bytesOf = (text) => Buffer.byteLength(text, "utf8");
const bundlesOf = (steps, limits) => {
	const bundles = [];
	let open;
	let bytes = 0;
	for (const step of steps) {
		const size = bytesOf(step.command) + 1;
		if (!fitsScript(step)) {
			bundles.push([step]);
			open = void 0;
			continue;
		}
		if (open === void 0 || open.length >= limits.scriptCommands || bytes + size > limits.scriptBytes) {
			open = [];
			bytes = bytesOf(scriptOf([]));
			bundles.push(open);
		}
		open.push(step);
		bytes += size;
	}
	return bundles;
};
const rowAnswer = (row, redact) => {
	const result = textOf(row?.["Result"]);
	if (result === "Completed") return { outcome: "done" };
	const reason = redact(textOf(row?.["Reason"]) ?? "");
	if (result === "Failed") return refusedWith("rejected", reason === "" ? "The command failed without a reason." : reason);
	if (result === "Skipped") return refusedWith("rejected", `The command was skipped${reason === "" ? "." : `: ${reason}`}`);
	return unknownWith("The answer to the script does not tell of this command.");
};
const isThrottled = (row) => row?.["Result"] === "Failed" && /throttl|TooManyRequests/i.test(textOf(row["Reason"]) ?? "");
const untilEveryRow = async (session, cluster, step) => {
	const { limits, clock } = session;
	const end = clock.now() + step.limitSeconds * 1e3;
	for (let attempt = 1;; attempt++) {
		const rows = await cluster.write(step.database, step.command, step.limitSeconds);
		const failed = rows.filter((row) => textOf(row["Status"]) !== "Succeeded").length;
		if (failed === 0) return { outcome: "done" };
		if (attempt >= limits.rowAttempts || clock.now() + limits.rowPause > end) return refusedWith("service-failed", `${failed} of ${rows.length} nodes did not succeed after ${attempt} attempts.`);
		await clock.sleep(limits.rowPause);
	}
};
const sendOne = async (session, cluster, step) => {
	try {
		if (step.done === "every-row-succeeded") return await untilEveryRow(session, cluster, step);
		await cluster.write(step.database, step.command, step.limitSeconds);
		return { outcome: "done" };
	} catch (error) {
		return answerOf(error);
	}
};
const worthSplitting = (error) => error.code === "forbidden" || error.code === "rejected" || error.code === "not-found" || error.code === "conflict";
const sendScript = async (session, cluster, steps, tell) => {
	const [first] = steps;
	if (first === void 0) return [];
	const together = steps.reduce((sum, step) => sum + step.limitSeconds, 0);
	const script = scriptOf(steps.map((step) => step.command));
	try {
		const rows = await cluster.write(first.database, script, Math.min(together, session.limits.scriptSeconds));
		if (rows.length !== steps.length) return steps.map(() => unknownWith(`${rows.length} outcomes came back for ${steps.length} commands.`));
		const answers = [];
		for (const [index, step] of steps.entries()) answers.push(isThrottled(rows[index]) ? await sendOne(session, cluster, step) : rowAnswer(rows[index], session.redactor.clean));
		return answers;
	} catch (error) {
		if (!(error instanceof AzureError)) throw error;
		if (mayHaveHappened(error) || !worthSplitting(error)) return steps.map(() => answerOf(error));
		tell(`${cluster.host} refuses a script (${error.code}); its ${steps.length} commands go one by one`);
	}
	const answers = [];
	for (const step of steps) answers.push(await sendOne(session, cluster, step));
	return answers;
};
const sendKusto = async (session, cluster, steps, tell) => {
	const answers = [];
	for (const bundle of bundlesOf(steps, session.limits)) {
		const [only] = bundle;
		if (only !== void 0 && bundle.length === 1) answers.push(await sendOne(session, cluster, only));
		else for (const each of await sendScript(session, cluster, bundle, tell)) answers.push(each);
	}
	return answers;
};

// packages/azure/src/arm/polling.ts
const pollOn = async (session, poller, operation) => {
	const { clock, limits } = session;
	const start = clock.now();
	let told = start;
	while (!poller.isDone()) {
		const wished = retryAfterOf(operation.progress.retryAfter, clock.now()) ?? limits.pollPause;
		const pause = Math.max(limits.shortestPoll, wished);
		if (clock.now() + pause > operation.end) return false;
		await clock.sleep(pause);
		if (clock.now() - told >= limits.progressEvery) {
			told = clock.now();
			operation.tell(`${operation.title}: still under way after ${Math.round((told - start) / 1e3)} s`);
		}
		await poller.poll();
	}
	return true;
};
const answerFor = ({ state, body }, clean) => {
	if (state === void 0 || !isEnd(state) || state.toLowerCase() === "succeeded") return { outcome: "done" };
	const told = serviceErrorOf(body);
	const words = [told.code, told.message].filter((part) => part !== void 0).join(": ");
	return refusedWith("rejected", clean(`The operation ended as ${state}${words === "" ? "" : `: ${words}`}`));
};
const untilFinished = async (session, operation) => {
	const { progress, method } = operation;
	const start = session.clock.now();
	try {
		if (!await pollOn(session, await operation.begin(), operation)) return unknownWith(`It had not ended after ${Math.round((session.clock.now() - start) / 1e3)} s.`);
	} catch (error) {
		if (!progress.accepted) throw error;
		if (error instanceof AzureError) {
			if (error.code === "not-found" && method === "DELETE") return { outcome: "done" };
			return unknownWith(`Its progress could not be followed: ${error.message}`);
		}
		if (progress.state === void 0 || !isEnd(progress.state)) throw error;
	}
	return answerFor(progress, session.redactor.clean);
};

// packages/azure/src/send/unchanged.ts
const withoutNulls = (value) => {
	if (Array.isArray(value)) return value.map(withoutNulls);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => member === null ? [] : [[key, withoutNulls(member)]]));
};
const decided = ({ status: _status, errors: _errors, lastExportTime: _last, ...rest }) => {
	const links = "links" in rest ? { links: rest.links.toSorted((a, b) => a.id < b.id ? -1 : 1) } : {};
	return canonical(withoutNulls({
		...rest,
		...links
	}));
};
const readNow = async (client, path, { resource }, redactor) => {
	try {
		const answer = await client.read(path, applicationApiVersion);
		return resource === "export" ? exportOf$1(answer, redactor) : destinationOf(answer, redactor);
	} catch (error) {
		if (error instanceof AzureError && error.code === "not-found") return "absent";
		throw error;
	}
};
const hint = "Somebody or something else changes this application at the same time. Run the same command again: it reads first.";
const changed = (title, how) => ({
	outcome: "refused",
	code: "changed-meanwhile",
	message: `It was not sent (${title}): ${how} after this run had read it, and that would be undone.`,
	hint,
	changedMeanwhile: true
});
const unlessChanged = async (client, { path, title, method }, expected, redactor) => {
	const { live } = expected;
	let now;
	try {
		now = await readNow(client, path, expected, redactor);
	} catch (error) {
		const answer = answerOf(error);
		const why = answer.outcome === "done" ? "" : answer.message;
		return refusedWith("unread", `It was not sent: directly before that it could not be read again. ${why}`);
	}
	if (now === "absent") {
		if (method === "DELETE") return { outcome: "done" };
		return live === "absent" ? void 0 : changed(title, "it was deleted");
	}
	if (live === "absent") return changed(title, "it was created");
	return decided(now) === decided(live) ? void 0 : changed(title, "it was changed");
};

// packages/azure/src/send/rest.ts
const isBusy = (error) => error instanceof AzureError && error.code === "conflict" && /in progress|maintenance|being (created|updated|modified|deleted)|another operation|busy|try again|retry/i.test(error.message);
const whenFree = async (session, send, { title }, until) => {
	const pause = session.limits.busyPause;
	for (;;) try {
		return await send();
	} catch (error) {
		if (!isBusy(error) || session.clock.now() + pause > until.end) throw error;
		until.tell(`${title}: waiting for another operation on the resource`);
		await session.clock.sleep(pause);
	}
};
const sendArm = (session, client, step, tell) => {
	const { method, path, body, title, limitSeconds } = step;
	const timeout = limitSeconds * 1e3;
	const end = session.clock.now() + timeout;
	const apiVersion = armApiVersion(path);
	const send = () => {
		const { progress, policy } = createWatch(body);
		const request = {
			method,
			path,
			apiVersion,
			timeout,
			...defined({ body })
		};
		return untilFinished(session, {
			begin: () => client.begin(request, policy),
			progress,
			method,
			title,
			end,
			tell
		});
	};
	return whenFree(session, send, step, {
		end,
		tell
	});
};
const sendRest = async (session, clients, step, tell) => {
	const { method, path, body, system, host } = step;
	try {
		if (system === "arm") return await sendArm(session, clients.arm(host), step, tell);
		const client = clients.application(host);
		const instead = step.expects === void 0 ? void 0 : await unlessChanged(client, step, step.expects, session.redactor);
		if (instead !== void 0) return instead;
		const request = {
			method,
			path,
			apiVersion: applicationApiVersion,
			timeout: step.limitSeconds * 1e3
		};
		await client.write(body === void 0 ? request : {
			...request,
			body
		});
		return { outcome: "done" };
	} catch (error) {
		if (error instanceof AzureError && error.code === "not-found" && method === "DELETE") return { outcome: "done" };
		return answerOf(error);
	}
};

// packages/azure/src/send/sender.ts
const isKusto = (entry) => entry.step.system === "kusto";
const isRest = (entry) => entry.step.system !== "kusto";
const keyOf = ({ index, step }) => step.system === "kusto" ? `${step.cluster} ${step.database}` : String(index);
const once = (create) => {
	const made = /* @__PURE__ */ new Map();
	return (host) => {
		const client = made.get(host) ?? create(host);
		made.set(host, client);
		return client;
	};
};
const createSender = (session, clusterAt) => {
	const clients = {
		application: once((host) => createApplicationClient(session, host)),
		arm: once((host) => createArmClient(session, host))
	};
	const sendGroup = async (group, tell) => {
		try {
			const [command] = group.filter(isKusto);
			if (command !== void 0) {
				const commands = group.filter(isKusto).map(({ step }) => step);
				return await sendKusto(session, clusterAt(command.step.cluster), commands, tell);
			}
			const [request] = group.filter(isRest);
			return request === void 0 ? [] : [await sendRest(session, clients, request.step, tell)];
		} catch (error) {
			const answer = answerOf(error);
			return group.map(() => answer);
		}
	};
	return {
		send: async (steps, tell) => {
			const say = (note) => {
				tell(session.redactor.clean(note));
			};
			for (const secret of steps.flatMap(({ secrets = [] }) => secrets)) session.redactor.hide(secret);
			const groups = Map.groupBy(steps.map((step, index) => ({
				index,
				step
			})), keyOf);
			const answers = /* @__PURE__ */ new Map();
			for (const group of groups.values()) {
				const sent = await sendGroup(group, say);
				for (const [at, { index }] of group.entries()) answers.set(index, sent[at] ?? unknownWith("There was no answer."));
			}
			return steps.map((_, index) => answers.get(index) ?? unknownWith("It was not sent."));
		},
		writes: () => session.count.writes
	};
};

// packages/azure/src/skeleton.ts
const named = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	nbsp: " "
};
const character = (code) => code <= 1114111 ? String.fromCodePoint(code) : "";
const entity = (whole, name) => {
	if (name.startsWith("#")) {
		const isHex = /^#x/i.test(name);
		return character(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
	}
	return named[name.toLowerCase()] ?? whole;
};
const decoded = (text) => text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll("%", ""), "hex").toString("utf8")).replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, entity).replaceAll(/\\u([0-9a-f]{4})/gi, (_, code) => character(Number.parseInt(code, 16))).replaceAll(/\\[nrtbf]/g, " ");
const deepest = 4;
const skeletonOf = (text) => {
	let plain = text;
	for (let depth = 0; depth < deepest && /[%&\\]/.test(plain); depth++) {
		const next = decoded(plain);
		if (next === plain) break;
		plain = next;
	}
	return plain.replaceAll(/[^A-Za-z0-9]+/g, "");
};
const sharePart = (text, secret, length) => {
	if (text.length < length || secret.length < length) return false;
	const block = Math.max(1, Math.floor(length / 2));
	for (let start = 0; start + block <= secret.length; start += block) {
		if (!text.includes(secret.slice(start, start + block))) continue;
		for (let at = Math.max(0, start - length + block); at <= start && at + length <= secret.length; at++) if (text.includes(secret.slice(at, at + length))) return true;
	}
	return false;
};

// packages/azure/src/spellings.ts
const inJson = (text) => JSON.stringify(text).slice(1, -1);
const hex = (character, digits) => String.raw`\u${digits((character.codePointAt(0) ?? 0).toString(16).padStart(4, "0"))}`;
const inGuardedJson = (text, digits) => inJson(text).replaceAll(String.raw`\"`, "\"").replace(/[<>&'"+`]|\P{ASCII}/gu, (character) => [...Array(character.length).keys()].map((at) => hex(character.charAt(at), digits)).join(""));
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
const inHtml = (text, apostrophe) => text.replace(/[&<>"']/g, (character) => entities[character] ?? apostrophe);
const inUrl = (text) => encodeURIComponent(text.toWellFormed());
const leftInUrl = [
	/(?!)/g,
	/[!'()*]/g,
	/[!'()~]/g,
	/['~]/g,
	/[!'()*~]/g
];
const percent = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
const inUrls = (text) => {
	const codes = leftInUrl.map((left) => inUrl(text).replace(left, percent));
	const forms = [...codes, ...codes.map((code) => code.replaceAll("%20", "+"))];
	return [...forms, ...forms.map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))];
};
const inBase64 = (text) => [
	0,
	1,
	2
].map((before) => {
	const bytes = Buffer$1.concat([Buffer$1.alloc(before), Buffer$1.from(text)]);
	return bytes.toString("base64").replace(/=+$/, "").slice(before === 0 ? 0 : before + 1, bytes.length % 3 === 0 ? void 0 : -1);
});
const urlSafe = (base64) => base64.replaceAll("+", "-").replaceAll("/", "_");
const spellingsOf = (text) => {
	const upper = (code) => code.toUpperCase();
	const lower = (code) => code;
	const base64 = [Buffer$1.from(text).toString("base64"), ...inBase64(text)];
	const plain = [
		text,
		...inUrls(text),
		text.replace(/[&<>]/g, (character) => entities[character] ?? character),
		inHtml(text, "'"),
		inHtml(text, "&#39;"),
		inHtml(text, "&#x27;"),
		inHtml(text, "&apos;"),
		...base64,
		...base64.map(urlSafe)
	];
	const json = [
		inJson(text),
		inGuardedJson(text, upper),
		inGuardedJson(text, lower)
	];
	return [.../* @__PURE__ */ new Set([
		...plain,
		...json,
		...json.map(inJson)
	])];
};

// packages/azure/src/redact.ts
const shortestSecret = 8;
const longestMessage = 2e3;
const withheld = "*** (not shown, because a part of it is a secret)";
const shapes = [
	[/\b(Bearer)\s+[\w.~+/=-]+/gi, "$1 ***"],
	[/SharedAccessSignature\s+[^\s"']+/gi, "SharedAccessSignature ***"],
	[/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "***"],
	[/\b(sig|client_secret|client_assertion|code)=[^&\s"']+/gi, "$1=***"]
];
const createRedactor = () => {
	let spellings = [];
	let skeletons = [];
	const spelt = (text) => text.length < 8 ? text : spellings.reduce((masked, spelling) => masked.replaceAll(spelling, "***"), text);
	const isLeft = (text, half) => {
		if (skeletons.length === 0 || text.length < 10) return false;
		const skeleton = skeletonOf(text);
		return skeletons.some((secret) => sharePart(skeleton, secret, half ? Math.max(10, Math.ceil(secret.length / 2)) : secret.length));
	};
	const mask = (text) => {
		const masked = spelt(text);
		return isLeft(masked, false) ? "***" : masked;
	};
	const maskJson = (value) => {
		if (typeof value === "string") return mask(value);
		if (Array.isArray(value)) {
			const masked = listOf(value).map(maskJson);
			return masked.every((entry, at) => entry === value[at]) ? value : masked;
		}
		if (!isFields(value)) return value;
		const entries = Object.entries(fieldsOf(value));
		const masked = entries.map(([name, entry]) => [mask(name), maskJson(entry)]);
		return masked.every(([name, entry], at) => name === entries[at]?.[0] && entry === entries[at][1]) ? value : Object.fromEntries(masked);
	};
	return {
		hide: (secret) => {
			if (secret === void 0 || secret.length < 8) return;
			spellings = [.../* @__PURE__ */ new Set([...spellings, ...spellingsOf(secret)])].filter(({ length }) => length >= 8).sort((a, b) => b.length - a.length);
			const skeleton = skeletonOf(secret);
			if (skeleton.length >= 10) skeletons = [.../* @__PURE__ */ new Set([...skeletons, skeleton])];
		},
		clean: (text) => {
			const cleaned = shapes.reduce((text, [shape, instead]) => text.replace(shape, instead), spelt(text));
			if (isLeft(cleaned, true)) return withheld;
			return cleaned.length > longestMessage ? `${cleaned.slice(0, longestMessage)}…` : cleaned;
		},
		mask,
		maskJson
	};
};

// packages/azure/src/credentials/ways.ts
const whyOfCli = (message) => {
	if (message.startsWith("Azure CLI could not be found")) return "`az` was not found";
	return message.startsWith("Please run 'az login'") ? "nobody is signed in to it" : void 0;
};
const given = (env, name) => env[name] === "" ? void 0 : env[name];
const waysOf = async (options) => {
	const { env, limits, authority } = options;
	const sdk = await import("./azure-identity.js");
	const shared = {
		authorityHost: authority,
		retryOptions: { maxRetries: 3 }
	};
	const clientId = given(env, "AZURE_CLIENT_ID");
	const tenantId = given(env, "AZURE_TENANT_ID");
	const ways = [];
	const github = githubRequestOf(env);
	const secret = given(env, "AZURE_CLIENT_SECRET");
	const certificate = given(env, "AZURE_CLIENT_CERTIFICATE_PATH");
	if (clientId !== void 0 && tenantId !== void 0) {
		if (github !== void 0) {
			const assertion = createAssertion(github, options);
			const credential = new sdk.ClientAssertionCredential(tenantId, clientId, assertion, shared);
			ways.push({
				name: "GitHub's identity token",
				credential,
				subject: assertion
			});
		}
		if (secret !== void 0) ways.push({
			name: "AZURE_CLIENT_SECRET",
			credential: new sdk.ClientSecretCredential(tenantId, clientId, secret, shared)
		});
		else if (certificate !== void 0) {
			const certificatePassword = given(env, "AZURE_CLIENT_CERTIFICATE_PASSWORD");
			const path = {
				certificatePath: certificate,
				...defined({ certificatePassword })
			};
			ways.push({
				name: "AZURE_CLIENT_CERTIFICATE_PATH",
				credential: new sdk.ClientCertificateCredential(tenantId, clientId, path, shared)
			});
		}
	}
	const subscription = given(env, "AZURE_SUBSCRIPTION_ID");
	const cli = {
		processTimeoutInMs: limits.tokenTimeout,
		...defined({ tenantId }),
		...defined({ subscription })
	};
	ways.push({
		name: "the Azure CLI",
		credential: new sdk.AzureCliCredential(cli),
		why: whyOfCli
	});
	return ways;
};

// packages/azure/src/credentials/chain.ts
const entraCodeOf = (error) => error instanceof Error ? /\bAADSTS\d+/.exec(error.message)?.[0] : void 0;
const meanings = {
	AADSTS50034: "the account does not exist in the tenant",
	AADSTS700016: "the tenant does not know the application, see AZURE_CLIENT_ID and AZURE_TENANT_ID",
	AADSTS7000215: "the client secret is wrong",
	AADSTS7000222: "the client secret has expired",
	AADSTS700024: "the assertion is not valid now",
	AADSTS70043: "the sign-in has expired",
	AADSTS90002: "there is no such tenant, see AZURE_TENANT_ID"
};
const whyOf = (error, way) => {
	const code = entraCodeOf(error);
	if (code === void 0) {
		if (error instanceof AzureError) return error.message;
		return (error instanceof Error ? way.why?.(error.message) : void 0) ?? "it gave no token";
	}
	return meanings[code] === void 0 ? code : `${meanings[code]} (${code})`;
};
const withinTime = async (token, milliseconds) => {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => {
			reject(new AzureError("timed-out", "no token came in time"));
		}, milliseconds);
	});
	try {
		return await Promise.race([token, late]);
	} finally {
		clearTimeout(timer);
	}
};
const newSecret = "Make a new client secret in Microsoft Entra, or sign in from GitHub Actions without one.";
const entraHints = {
	AADSTS700016: "Ids of an application are its client ids, not its object ids.",
	AADSTS7000215: newSecret,
	AADSTS7000222: newSecret
};
const anyWay = "On your machine, install the Azure CLI (https://learn.microsoft.com/cli/azure/install-azure-cli) and run `az login`. Or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. In GitHub Actions, set the inputs client-id and tenant-id, and add `id-token: write` to the `permissions` of the job.";
const unavailable = (tried, hint = anyWay) => new AzureError("credential-unavailable", `No credential for Azure: ${tried.join("; ")}.`, { hint });
const createChain = (options, ways = waysOf) => {
	let loading;
	let chosen;
	const load = async () => {
		try {
			return await ways(options);
		} catch {
			throw unavailable(["AZURE_CLIENT_ID or AZURE_TENANT_ID is not well formed"]);
		}
	};
	return { getToken: async (scope) => {
		loading ??= load();
		const tried = [];
		let hint;
		for (const way of chosen === void 0 ? await loading : [chosen]) try {
			const token = await withinTime(way.credential.getToken(scope), options.limits.tokenTimeout);
			if (token === null) throw new Error("no token");
			chosen = way;
			return {
				token: token.token,
				expiresOnTimestamp: token.expiresOnTimestamp
			};
		} catch (error) {
			if (error instanceof AzureError && error.endsRun) throw error;
			const code = entraCodeOf(error);
			if (code !== void 0 && way.subject !== void 0 && isMismatch(code)) {
				const assertion = await way.subject().catch(() => "");
				const { env, audience } = options;
				throw mismatchOf(code, {
					assertion,
					clientId: env["AZURE_CLIENT_ID"],
					audience
				});
			}
			hint ??= code === void 0 ? void 0 : entraHints[code];
			tried.push(`${way.name}: ${options.redactor.clean(whyOf(error, way))}`);
		}
		throw unavailable(tried, hint);
	} };
};

// packages/azure/src/credentials/emulated.ts
const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const service = {
	name: "The emulator of Microsoft Entra",
	right: "a caller of the state file"
};
const signIn = (options, tenantId, clientId, proof) => ({ getToken: async (scope) => {
	const url = new URL(`${options.authority}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`);
	const form = {
		grant_type: "client_credentials",
		client_id: clientId,
		scope,
		...await proof()
	};
	const timeout = options.limits.tokenTimeout;
	const body = fieldsOf((await options.transport({
		method: "POST",
		url,
		form,
		timeout,
		service
	})).body);
	const token = textOf(body["access_token"]);
	const seconds = numberOf$1(body["expires_in"]);
	if (token === void 0 || seconds === void 0) throw new AzureError("bad-answer", `${service.name} answered without a token.`);
	return {
		token,
		expiresOnTimestamp: options.clock.now() + seconds * 1e3
	};
} });
const emulatedWaysOf = (options) => {
	const { env } = options;
	const clientId = given(env, "AZURE_CLIENT_ID");
	const tenantId = given(env, "AZURE_TENANT_ID");
	if (clientId === void 0 || tenantId === void 0) return [];
	const ways = [];
	const github = githubRequestOf(env);
	if (github !== void 0) {
		const assertion = createAssertion(github, options);
		const proof = async () => ({
			client_assertion_type: assertionType,
			client_assertion: await assertion()
		});
		const credential = signIn(options, tenantId, clientId, proof);
		ways.push({
			name: "GitHub's identity token",
			credential,
			subject: assertion
		});
	}
	const secret = given(env, "AZURE_CLIENT_SECRET");
	if (secret !== void 0) {
		const credential = signIn(options, tenantId, clientId, () => Promise.resolve({ client_secret: secret }));
		ways.push({
			name: "AZURE_CLIENT_SECRET",
			credential
		});
	}
	return ways;
};

// packages/azure/src/credentials/tokens.ts
const cacheTokens = (credential, clock, limits, redactor) => {
	const held = /* @__PURE__ */ new Map();
	const flights = /* @__PURE__ */ new Map();
	const fetchToken = async (scope) => {
		try {
			const token = await credential.getToken(scope);
			redactor.hide(token.token);
			held.set(scope, token);
			return token;
		} finally {
			flights.delete(scope);
		}
	};
	return { getToken: async (scope) => {
		const token = held.get(scope);
		if (token !== void 0 && token.expiresOnTimestamp - limits.tokenMargin > clock.now()) return token;
		const flight = flights.get(scope) ?? fetchToken(scope);
		flights.set(scope, flight);
		return flight;
	} };
};

// packages/azure/src/rest/transport.ts
const createTransport = ({ target: usual, userAgent, waiting, redactor, http }) => async (request) => {
	const { url, authorization, timeout, service } = request;
	const [sdk, { getClient }] = await Promise.all([import("./azure-core-rest-pipeline.js"), import("./azure-rest-core-client.js")]);
	const target = request.beyondAzure === true ? { type: "azure" } : usual;
	const { clock } = waiting;
	const limits = {
		...waiting.limits,
		readAttempts: 1,
		slowAttempts: 1,
		writeAttempts: 1
	};
	const name = service.name;
	const httpClient = createHttp(await http(), {
		target,
		limits,
		clock,
		name,
		count: {
			reads: 0,
			writes: 0
		}
	});
	const client = getClient(url.origin, {
		httpClient,
		userAgentOptions: { userAgentPrefix: userAgent }
	});
	const once = {
		...waiting,
		limits
	};
	equip(client.pipeline, sdk, {
		service,
		target,
		redactor,
		waiting: once,
		readOnly: request.method === "GET"
	});
	if (isLoopback(url)) client.pipeline.removePolicy({ name: sdk.proxyPolicyName });
	const headers = defined({ authorization });
	const at = client.pathUnchecked(url.href);
	const response = request.method === "GET" ? await at.get({
		headers,
		timeout
	}) : await at.post({
		headers,
		timeout,
		contentType: "application/x-www-form-urlencoded",
		body: new URLSearchParams(request.form).toString()
	});
	return {
		status: Number(response.status),
		header: (name) => response.headers[name.toLowerCase()],
		body: response.body
	};
};

// packages/azure/src/session.ts
const nobody = { getToken: () => Promise.resolve({
	token: emulatorToken,
	expiresOnTimestamp: Number.MAX_SAFE_INTEGER
}) };
const credentialFor = (target, options, given) => {
	const { clock, limits, redactor } = options;
	if (target.type === "azure") return cacheTokens(given ?? createChain(options), clock, limits, redactor);
	const ways = emulatedWaysOf(options);
	if (ways.length === 0) return nobody;
	return cacheTokens(createChain(options, () => Promise.resolve(ways)), clock, limits, redactor);
};
const createConnection = (given) => {
	let http;
	const load = async () => given ?? (await import("./azure-core-rest-pipeline.js")).createDefaultHttpClient();
	return () => {
		http ??= load();
		return http;
	};
};
const createSession = (options) => {
	const { env, clock, limits, version, phase, random } = options;
	const target = targetOf(env);
	const redactor = createRedactor();
	for (const name of credentialVariables) redactor.hide(env[name]);
	const note = (text) => options.onNote?.(redactor.clean(text));
	const waiting = {
		clock,
		limits,
		random,
		note
	};
	const http = createConnection(options.http);
	const userAgent = `adx-export/${version}`;
	const transport = options.transport ?? createTransport({
		target,
		userAgent,
		waiting,
		redactor,
		http
	});
	const { authority } = options;
	const audience = audienceOf(env, options.audience);
	return {
		phase,
		version,
		env,
		target,
		clock,
		limits,
		waiting,
		redactor,
		credential: credentialFor(target, {
			env,
			clock,
			limits,
			redactor,
			transport,
			authority,
			audience
		}, options.credential),
		transport,
		http,
		count: {
			reads: 0,
			writes: 0
		}
	};
};

// packages/azure/src/connect.ts
const createClusters = (config, create) => {
	const declared = new Map(config.clusters.map((cluster) => [cluster.url, cluster]));
	const open = /* @__PURE__ */ new Map();
	const at = (url) => {
		const found = open.get(url);
		if (found !== void 0) return found;
		const cluster = declared.get(url);
		if (cluster === void 0) throw new AzureError("host-refused", `'${url}' is not a cluster of the config.`);
		const created = create(cluster);
		open.set(url, created);
		return created;
	};
	const close = () => {
		for (const cluster of open.values()) cluster.close();
	};
	return {
		at,
		close
	};
};
const hideSecret = ({ env, redactor }, name, willSend) => {
	const secret = env[name] ?? "";
	if (willSend && secret !== "" && secret.length < 8) throw new AzureError("secret-too-short", `The environment variable ${name} holds fewer than ${8} characters, which cannot be kept out of what is printed; no request was made.`, { hint: `Set ${name} to the whole client secret, as Microsoft Entra showed it when it was made.` });
	redactor.hide(secret);
};
const connect = (options) => {
	const { config, clock, version, phase } = options;
	const env = withSignIn(options.env, config.signIn);
	checkHosts(config);
	checkAllowed(config, listsOf(env, options.allowedHosts));
	const session = createSession({
		env,
		clock,
		version,
		phase,
		limits: {
			...defaultLimits,
			...options.limits
		},
		random: options.random ?? Math.random,
		authority: `https://${cloudHosts[config.clusters[0]?.cloud ?? "public"].login}`,
		audience: options.audience,
		onNote: options.onNote,
		credential: options.credential
	});
	for (const identity of config.identities) if (identity.type === "servicePrincipal") hideSecret(session, identity.clientSecret.env, phase === "apply" || options.forApply === true);
	const clusters = createClusters(config, (cluster) => createCluster(session, cluster.url, cluster.cloud));
	return {
		observer: createObserver(session, clusters.at),
		history: createHistory(session, clusters.at),
		extents: createExtents(clusters.at),
		sender: createSender(session, clusters.at),
		rights: (asked) => readOwnRights(session, asked, clusters.at),
		rightsOf: (asked, applicationIds) => readRightsOf(session, asked, applicationIds, clusters.at),
		close: clusters.close
	};
};

export { connect };