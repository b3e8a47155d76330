import { a as shorten, i as count, n as clean, r as cleanLines } from "./shared-core2.js";
import { n as isWithin, t as isHiddenIn } from "./shared-action15.js";
import { t as open$1 } from "./shared-engine2.js";
import { t as Stop } from "./shared-action3.js";
import { _ as environmentsOf, l as scalarsAround } from "./shared-core3.js";
import { i as textOf, r as numberOf, t as at } from "./shared-action4.js";
import { n as repositoryUrl, r as workflowFile$1 } from "./shared-action5.js";
import { i as wayOn, t as GithubError } from "./shared-action.js";
import { G as sortDiagnostics, H as dedupeDiagnostics, n as linesOf, q as explain, r as messageOf, t as byUrgency } from "./shared-core.js";
import { t as bytesOf } from "./shared-report2.js";
import { t as hashed } from "./shared-report3.js";
import { t as version } from "./shared-action6.js";
import { homedir } from "node:os";
import { access, open, readFile, readdir, realpath, stat } from "node:fs/promises";
import { constants as constants$1 } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";

// packages/core/src/values/named-secrets.ts
/** Starring out a shorter text would ruin what is printed, and hide nothing. */
const shortestHidden = 8;
/** A name that a config could mean, wherever it stands: beside `env`, in the values of an environment, behind an anchor. */
const nameForm = /(?<![A-Za-z0-9_])ADX_(?!EXPORT_)[A-Z0-9_]{1,100}(?![A-Za-z0-9_])/g;
const isOurs = (name) => name.startsWith("ADX_") && !name.startsWith("ADX_EXPORT_");
/** Every entry of every mapping below a node, once however many aliases name it. */
function* entriesIn(node, seen = /* @__PURE__ */ new Set()) {
	if (node.kind === "scalar" || seen.has(node)) return;
	seen.add(node);
	if (node.kind === "sequence") for (const item of node.items) yield* entriesIn(item, seen);
	else for (const entry of node.entries.values()) {
		yield entry;
		yield* entriesIn(entry.value, seen);
	}
}
/** A name beside `env` that is put together of an environment's values, so that it need not stand anywhere. */
const isMadeUp = ({ key, value }) => key === "env" && value.kind === "scalar" && typeof value.value === "string" && value.value.includes("${{");
/**
* Which variables hold the secrets of a config: in every environment, and rather one too many. Of a text that could not be read
* whole nobody knows, so every one could be; undefined stands for a text that is no YAML at all.
*/
const isNamedIn = (document) => {
	if (document === void 0 || !document.intact) return isOurs;
	const names = /* @__PURE__ */ new Set();
	const add = (text) => {
		if (typeof text === "string") for (const name of text.match(nameForm) ?? []) names.add(name);
	};
	for (const entry of entriesIn(document.root)) {
		if (isMadeUp(entry)) return isOurs;
		add(entry.key);
	}
	const offsets = [...document.text.matchAll(nameForm)].map(({ index }) => index);
	for (const { scalar } of scalarsAround(document.root, offsets).held) add(scalar.value);
	return (name) => names.has(name);
};
/** The values of variables, and of each of their lines, that are long enough to be hidden. */
const hiddenValuesOf = (variables) => variables.flatMap(([name, value = ""]) => [value, ...value.split(/\r?\n/)].map((part) => ({
	name,
	value: part.trim()
}))).filter(({ value }) => value.length >= 8);
/** Values to hide, each once, the longest first, so that a part never unmasks the whole. */
const inHidingOrder = (values) => [...new Set(values.map(({ value }) => value))].toSorted((a, b) => b.length - a.length);
const stars = "***";
/** As it is, as JSON writes it, and as an address writes it. */
const spelt = (secret) => [.../* @__PURE__ */ new Set([
	secret,
	JSON.stringify(secret).slice(1, -1),
	encodeURIComponent(secret)
])];
const redactorOf = (secrets) => (text) => secrets.flatMap(spelt).reduce((clean, secret) => clean.replaceAll(secret, stars), text);

// packages/report/src/findings/sarif.ts
/** What GitHub takes of one run; it counts bytes after compression, so this is well within. */
const most = {
	results: 25e3,
	bytes: 1e7,
	related: 20
};
/** Kept for everything in the file that is not a result. */
const bytesOfFrame = 5e5;
const levels = {
	error: "error",
	warning: "warning",
	info: "note"
};
/** In a message `[words](place)` would be a link. SARIF 2.1.0, 3.11.6. */
const unlinked = (text) => text.replaceAll("](", "] (");
/** A relative path as a URI; what is not allowed in one is escaped. RFC 3986. */
const uriOf = (file) => file.toWellFormed().split("/").map((part) => encodeURIComponent(part)).join("/");
/** A finding about no character of a line is about the line. */
const regionOf = ({ range: { start, end } }) => start.line === end.line && start.column >= end.column ? { startLine: start.line } : {
	startLine: start.line,
	startColumn: start.column,
	endLine: end.line,
	endColumn: end.column
};
const physical = (at) => ({ physicalLocation: {
	artifactLocation: {
		uri: uriOf(at.file),
		uriBaseId: "%SRCROOT%"
	},
	region: regionOf(at)
} });
/** The same finding after lines moved or a count in its message changed; the second of the same gets another. */
const createFingerprints = () => {
	const seen = /* @__PURE__ */ new Map();
	return ({ code, file, message }) => {
		const hash = hashed(JSON.stringify([
			code,
			file,
			message.replaceAll(/\d+/g, "0")
		]));
		const nth = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, nth);
		return `${hash}:${String(nth)}`;
	};
};
const resultOf = (diagnostic, ruleIndex, fingerprint) => ({
	ruleId: diagnostic.code,
	ruleIndex,
	level: levels[diagnostic.severity],
	message: { text: unlinked(messageOf(diagnostic)) },
	locations: [physical(diagnostic)],
	...diagnostic.related === void 0 ? {} : { relatedLocations: diagnostic.related.slice(0, most.related).map((other, id) => ({
		id,
		...physical(other),
		message: { text: unlinked(linesOf(other.message)) }
	})) },
	partialFingerprints: { "finding/v1": fingerprint }
});
const ruleOf = ({ code, severity, documentation }, rootUri) => {
	const entry = explain(code);
	const text = (given) => ({ text: unlinked(shorten(cleanLines(given).join("\n"), 1e3)) });
	return {
		id: code,
		shortDescription: text(entry?.title ?? code),
		...entry === void 0 ? {} : {
			fullDescription: text(entry.cause),
			help: text(entry.fix)
		},
		...rootUri === void 0 ? {} : { helpUri: `${rootUri}${documentation}` },
		defaultConfiguration: { level: levels[entry?.severity ?? severity] }
	};
};
/** What there is room for, the most urgent first. */
const resultsOf = (ordered, rules) => {
	const fingerprintOf = createFingerprints();
	const results = [];
	let bytes = bytesOfFrame;
	for (const diagnostic of ordered.slice(0, most.results)) {
		const result = resultOf(diagnostic, rules.get(diagnostic.code)?.index ?? 0, fingerprintOf(diagnostic));
		bytes += bytesOf(JSON.stringify(result)) + 1;
		if (bytes > most.bytes) break;
		results.push(result);
	}
	return results;
};
const rulesOf = (diagnostics, rootUri) => {
	const first = new Map(diagnostics.toReversed().map((diagnostic) => [diagnostic.code, diagnostic]));
	const codes = [...first.keys()].toSorted();
	return new Map(codes.flatMap((code, index) => {
		const diagnostic = first.get(code);
		return diagnostic === void 0 ? [] : [[code, {
			index,
			rule: ruleOf(diagnostic, rootUri)
		}]];
	}));
};
/**
* Findings as SARIF 2.1.0, with a rule for every code among them. Errors come first, and what does not fit into 25,000
* results and 10 MB is counted in a notification. Paths are relative to the root of the repository (`%SRCROOT%`).
* https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
*/
const sarifOf = (diagnostics, { version, rootUri }) => {
	const rules = rulesOf(diagnostics, rootUri);
	const ordered = byUrgency(diagnostics);
	const results = resultsOf(ordered, rules);
	const missing = ordered.length - results.length;
	const text = `${count(missing, "finding")} had no room in this file: the command validate shows all of them.`;
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "adx-export",
				version,
				...rootUri === void 0 ? {} : { informationUri: rootUri },
				rules: [...rules.values()].map(({ rule }) => rule)
			} },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: true,
				...missing === 0 ? {} : { toolExecutionNotifications: [{
					level: "warning",
					message: { text }
				}] }
			}],
			results
		}]
	};
	return `${JSON.stringify(log)}\n`;
};

// packages/engine/src/clock.ts
/** The clock on the wall. A sleep ends early, without an error, once `stop` is aborted. */
const systemClock = (stop) => ({
	now: () => Date.now(),
	async sleep(milliseconds) {
		try {
			await setTimeout(milliseconds, void 0, stop === void 0 ? {} : { signal: stop });
		} catch (error) {
			if (stop?.aborted !== true) throw error;
		}
	}
});

// packages/engine/src/connect.ts
/** Connects to Azure. Its SDKs are loaded only now: a config is checked without them. */
const connectTo = (env, clock, version, limits = {}) => async ({ config, phase, forApply, tell }) => {
	const { connect } = await import("./azure.js");
	return connect({
		...limits,
		config,
		env,
		clock,
		version,
		phase,
		forApply: forApply === true,
		onNote: tell
	});
};

// packages/engine/src/files/disk.ts
const codeOf = (error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
const missing = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ENAMETOOLONG",
	"ERR_INVALID_ARG_VALUE"
]);
const problemOf = (error) => {
	const code = codeOf(error);
	if (missing.has(code)) return { problem: "missing" };
	if (code === "EISDIR") return { problem: "not-a-file" };
	return {
		problem: "unreadable",
		detail: code
	};
};
const readBounded = async (path, maxBytes) => {
	if (!(await stat(path)).isFile()) return { problem: "not-a-file" };
	const handle = await open(path, constants$1.O_RDONLY | constants$1.O_NONBLOCK);
	try {
		const { size } = await handle.stat();
		if (size > maxBytes) return {
			problem: "too-large",
			detail: `${String(size)} bytes`
		};
		const buffer = Buffer.alloc(size);
		let filled = 0;
		while (filled < buffer.length) {
			const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
			if (bytesRead === 0) break;
			filled += bytesRead;
		}
		return { bytes: buffer.subarray(0, filled) };
	} finally {
		await handle.close();
	}
};
const isInside = (folder, path) => {
	const way = relative(folder, path);
	return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
/** Whether a part of a path begins with a dot: `.git/config` and `.env` hold credentials. */
const isHidden = (way) => way.split(/[\\/]/).some((part) => part.startsWith(".") && part !== "." && part !== "..");
/** Where a name beside the config really stands, if that is inside the config's folder and not hidden. */
const placeOf = async (cwd, config, name) => {
	if (name.includes("\0")) return { problem: "missing" };
	const folder = dirname(resolve(cwd, config));
	const path = resolve(folder, name);
	if (isAbsolute(name) || !isInside(folder, path)) return { problem: "outside" };
	if (isHidden(name)) return { problem: "hidden" };
	const [home, real] = [await realpath(folder), await realpath(path)];
	if (!isInside(home, real)) return { problem: "outside" };
	return isHidden(relative(home, real)) ? { problem: "hidden" } : { real };
};
/** Files on the disk, seen from the folder `cwd`. */
const diskFiles = (cwd) => ({
	async read(path, maxBytes) {
		try {
			return await readBounded(resolve(cwd, path), maxBytes);
		} catch (error) {
			return problemOf(error);
		}
	},
	async readBeside(config, name, maxBytes) {
		try {
			const place = await placeOf(cwd, config, name);
			return "problem" in place ? place : await readBounded(place.real, maxBytes);
		} catch (error) {
			return problemOf(error);
		}
	},
	async listBeside(config, name) {
		try {
			const place = await placeOf(cwd, config, name);
			if ("problem" in place) return place;
			return { names: (await readdir(place.real, { withFileTypes: true })).filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map((entry) => entry.name).toSorted() };
		} catch (error) {
			return problemOf(error);
		}
	},
	label(path) {
		const absolute = resolve(cwd, path);
		const way = relative(cwd, absolute);
		return (way === "" ? absolute : way).split(sep).join("/");
	}
});

// packages/action/src/compared.ts
/** On these events files are compared first: a job that has nothing to look at needs neither jq nor Azure. */
const comparedEvents = /* @__PURE__ */ new Set([
	"pull_request",
	"merge_group",
	"push"
]);

// packages/action/src/config.ts
const configName = "adx-export.yaml";
/** A folder stands for the config in it. */
const namedAt = async (workspace, path) => {
	return (await stat(resolve(workspace, path)).catch(() => void 0))?.isDirectory() === true ? join(path, configName) : path;
};
/** A path with links resolved; undefined where nothing can be reached there, which whoever reads it will say. */
const realOf = (path) => realpath(path).catch(() => void 0);
const refused = (config, why) => new Stop(`The config ${clean(config)} is not read: ${why}.`, "Findings show what stands in it. Commit the file itself in a folder of the repository, and name its path in the input config.");
/**
* The path of the config, from the workspace. Throws a Stop for one that really stands outside of the workspace or is
* hidden in it: a link that somebody committed would show what the runner keeps there.
*/
const configAt = async (workspace, path) => {
	const config = await namedAt(workspace, path);
	const full = resolve(workspace, config);
	const [home, real] = [await realOf(workspace), await realOf(full)];
	if (home === void 0 || real === void 0) return config;
	for (const place of [await realOf(dirname(full)), real]) {
		if (place === void 0 || !isWithin(home, place)) throw refused(config, "it is outside of the workspace, or a link leads out of it");
		if (isHiddenIn(home, place)) throw refused(config, "a part of its path begins with a dot, with links resolved");
	}
	return config;
};
/** Opens the config of a job when it is first asked for, and once. Rejects with a Stop for one that is not read. */
const openingOf = (workspace, path) => {
	let opening;
	const openIt = async () => open$1(diskFiles(workspace), await configAt(workspace, path));
	return () => opening ??= openIt();
};

// packages/action/src/event/credentials.ts
const isSet$1 = (value) => value !== void 0 && value.trim() !== "";
/** The environment in which Azure is asked: the job's own, with what the inputs say. */
const azureEnv = (env, inputs) => ({
	...env,
	...inputs.clientId === "" ? {} : { AZURE_CLIENT_ID: inputs.clientId },
	...inputs.tenantId === "" ? {} : { AZURE_TENANT_ID: inputs.tenantId },
	...inputs.subscriptionId === "" ? {} : { AZURE_SUBSCRIPTION_ID: inputs.subscriptionId }
});
/**
* The same with who signs in by the config, where the inputs name nobody: its environment says so under `signIn`. Only if every
* environment of the job does, since one that does not could not be asked.
*/
const signedInEnv = async (io, inputs, config) => {
	const env = azureEnv(io.env, inputs);
	if (isSet$1(env.AZURE_CLIENT_ID)) return env;
	const { document } = await config();
	const meant = (document === void 0 ? [] : environmentsOf(document)).filter(({ name }) => inputs.environments === "all" || inputs.environments.includes(name));
	const ids = meant.flatMap(({ signIn: { clientId, tenantId } = {} }) => clientId === void 0 || tenantId === void 0 ? [] : [{
		AZURE_CLIENT_ID: clientId,
		AZURE_TENANT_ID: tenantId
	}]);
	return ids.length === 0 || ids.length < meant.length ? env : {
		...env,
		...ids[0]
	};
};
/** Whether azure/login, or somebody at a self-hosted runner, signed in to the Azure CLI. */
const isSignedIn = async (env) => {
	const folder = env.AZURE_CONFIG_DIR ?? join(env.HOME ?? homedir(), ".azure");
	return access(join(folder, "azureProfile.json")).then(() => true, () => false);
};
const way = "Give the job `permissions: id-token: write` and the inputs client-id and tenant-id, or sign in with azure/login before.";
/**
* What keeps the job from signing in to Azure, with the way out; undefined where it can at least try. Nothing is asked for
* a token.
*/
const missingCredentials = async (env) => {
	if (isSet$1(env.ADX_EXPORT_EMULATOR) || await isSignedIn(env)) return void 0;
	const [client, tenant] = [isSet$1(env.AZURE_CLIENT_ID), isSet$1(env.AZURE_TENANT_ID)];
	if (!client && !tenant) return `neither client-id nor tenant-id is set, and nobody signed in with azure/login. ${way}`;
	if (!client || !tenant) {
		const [given, missing] = client ? ["client-id", "tenant-id"] : ["tenant-id", "client-id"];
		return `${given} is set and ${missing} is empty. Look whether the variable that it is made of exists for this job's environment.`;
	}
	return [
		env.ACTIONS_ID_TOKEN_REQUEST_URL,
		env.AZURE_CLIENT_SECRET,
		env.AZURE_CLIENT_CERTIFICATE_PATH
	].some(isSet$1) ? void 0 : "the job may ask for no OIDC token. Give it `permissions: id-token: write`.";
};

// packages/action/src/event/event.ts
const sha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const shaOf = (value) => {
	const text = textOf(value);
	return text !== void 0 && sha.test(text) ? text : void 0;
};
const pullOf = (payload) => {
	const number = numberOf(at(payload, "pull_request", "number"));
	const head = shaOf(at(payload, "pull_request", "head", "sha"));
	const base = textOf(at(payload, "pull_request", "base", "ref"));
	const baseSha = shaOf(at(payload, "pull_request", "base", "sha"));
	if (number === void 0 || head === void 0 || base === void 0) return void 0;
	return {
		number,
		head,
		base,
		...baseSha === void 0 ? {} : { baseSha }
	};
};
/** Compared by the repositories' ids: names can be reused. A head whose repository is gone belongs to a stranger. */
const originOf = (name, payload) => {
	if (at(payload, "pull_request") !== void 0) {
		const base = numberOf(at(payload, "pull_request", "base", "repo", "id"));
		return base !== void 0 && numberOf(at(payload, "pull_request", "head", "repo", "id")) === base ? "own" : "foreign";
	}
	if (name === "workflow_run") {
		const own = numberOf(at(payload, "repository", "id"));
		const head = numberOf(at(payload, "workflow_run", "head_repository", "id"));
		return own !== void 0 && head === own ? "own" : "foreign";
	}
	if (name === "issue_comment") return at(payload, "issue", "pull_request") === void 0 ? "own" : "unknown";
	return "own";
};
const dependabot = "dependabot[bot]";
/** Reads the event from the runner's variables and the payload. */
const readEvent = async (io) => {
	const payload = await io.event();
	const name = io.env.GITHUB_EVENT_NAME ?? "";
	const pull = pullOf(payload);
	const action = textOf(at(payload, "action"));
	const defaultBranch = textOf(at(payload, "repository", "default_branch"));
	const queueRef = textOf(at(payload, "merge_group", "head_ref"));
	const queueBase = shaOf(at(payload, "merge_group", "base_sha"));
	return {
		name,
		sha: shaOf(io.env.GITHUB_SHA) ?? "0".repeat(40),
		ref: io.env.GITHUB_REF ?? "",
		deleted: at(payload, "deleted") === true,
		retargeted: at(payload, "changes", "base") !== void 0,
		origin: originOf(name, payload),
		isDependabot: io.env.GITHUB_ACTOR === dependabot,
		isPrivate: at(payload, "repository", "private") === true,
		...action === void 0 ? {} : { action },
		...defaultBranch === void 0 ? {} : { defaultBranch },
		...pull === void 0 ? {} : { pull },
		...queueRef === void 0 ? {} : { queueRef },
		...queueBase === void 0 ? {} : { queueBase }
	};
};

// packages/action/src/event/forgotten.ts
const isSet = (value) => value !== void 0 && value.trim() !== "";
const mostBytes = 524288;
const inputs = ["client-id", "tenant-id"];
const variableOf = {
	"client-id": "AZURE_CLIENT_ID",
	"tenant-id": "AZURE_TENANT_ID"
};
/** Only where GitHub keeps workflows: it is opened in what is checked out. */
const workflowPath = (env) => {
	const path = workflowFile$1(env) ?? "";
	return /^\.github\/workflows\/[\w.-]+\.ya?ml$/.test(path) ? path : void 0;
};
const workflowText = async ({ cwd, env }) => {
	const path = workflowPath(env);
	if (path === void 0) return "";
	try {
		const found = await stat(resolve(cwd, path));
		return found.isFile() && found.size <= mostBytes ? await readFile(resolve(cwd, path), "utf8") : "";
	} catch {
		return "";
	}
};
/** What a workflow gives an input from: `vars.AZURE_READER_CLIENT_ID`. Read as text, for its words alone. */
const sourcesOf = (text, input) => [...new Set([...text.matchAll(new RegExp(`^\\s*(?:- )?${input}:[^\\n]*?\\$\\{\\{\\s*((?:vars|secrets)\\.\\w+)\\s*\\}\\}`, "gm"))].flatMap(([, name]) => name ?? []))];
/**
* Says which inputs are empty though the workflow means to sign in: it gives one of the two, takes them from variables, or
* may ask for an OIDC token. The runner gives a variable that does not exist as an empty text. Undefined where nothing shows
* that anybody set up the sign-in.
*/
const forgottenInputs = async (io, env) => {
	const empty = inputs.filter((input) => !isSet(env[variableOf[input]]));
	if (empty.length === 0) return void 0;
	const text = await workflowText(io);
	const sources = empty.flatMap((input) => sourcesOf(text, input));
	if (!(empty.length < inputs.length || sources.length > 0 || isSet(env.ACTIONS_ID_TOKEN_REQUEST_URL))) return void 0;
	return `${`${empty.length === 1 ? "the input" : "the inputs"} ${empty.join(" and ")} ${empty.length === 1 ? "is" : "are"} empty`}. ${sources.length === 0 ? "Look whether the variables that they are made of exist for this job and its GitHub environment." : `The workflow takes them from ${clean(sources.join(" and "))}: create what is missing, for instance with \`gh variable set ${clean(sources[0]?.split(".")[1] ?? "")}\`.`}`;
};

// packages/action/src/event/mode.ts
/** Events that run with the rights of the default branch on text that a stranger may have written. */
const privileged = /* @__PURE__ */ new Set([
	"pull_request_target",
	"workflow_run",
	"issue_comment"
]);
const guide = "https://docs.github.com/actions/reference/security/securely-using-pull_request_target";
const refuseStrangers = (event) => {
	if (!privileged.has(event.name) || event.origin === "own") return;
	const why = event.origin === "foreign" ? "for a head in another repository" : "for a pull request whose head the event does not name";
	throw new Stop(`adx-export does not run on ${event.name} ${why}: the job holds rights and secrets, and the config would choose where they go.`, `Use the event pull_request: strangers get a validation there, and the plan follows once a maintainer pushes the branch. ${guide}`);
};
const asked = (event) => {
	const isDefault = (event.defaultBranch ?? "") !== "" && event.ref === `refs/heads/${event.defaultBranch ?? ""}`;
	switch (event.name) {
		case "pull_request":
		case "pull_request_target": return event.action === "closed" ? {
			mode: "validate",
			because: "The pull request is closed."
		} : { mode: "plan" };
		case "merge_group":
		case "workflow_dispatch": return { mode: "plan" };
		case "push":
			if (event.deleted) return {
				mode: "validate",
				because: "The branch was deleted."
			};
			return isDefault ? { mode: "apply" } : {
				mode: "validate",
				because: "Only a push to the default branch is applied."
			};
		case "schedule": return { mode: "drift" };
		default: return {
			mode: "validate",
			because: `Nothing else is done on ${event.name || "this event"} unless the input mode asks for it.`
		};
	}
};
const strangers = (event) => {
	if (event.pull !== void 0 && event.origin !== "own") return "The pull request comes from a fork, which gets no credentials: the live plan follows once a maintainer pushes the branch to this repository.";
	if (event.isDependabot && event.pull !== void 0) return "Pull requests of Dependabot get no credentials: the live plan follows once a maintainer pushes to the branch.";
};
const onPullRequest = /* @__PURE__ */ new Set(["pull_request", "pull_request_target"]);
/**
* Decides what the job does, before anything is sent anywhere; `missing` says what keeps it from signing in, and `forgotten`
* that the workflow means to sign in and what it names has no value. Throws Stop for events that must never hold rights and
* for an apply of what nobody has merged; where Azure is needed and cannot be asked, the decision holds one.
*/
const decide = (event, inputs, missing, forgotten) => {
	refuseStrangers(event);
	const decision = inputs.mode === "auto" ? asked(event) : { mode: inputs.mode };
	if (decision.mode === "apply" && (onPullRequest.has(event.name) || event.name === "merge_group")) throw new Stop("A pull request is never applied before it is merged.", "Leave the input mode at auto: the pull request is planned, and the push that merges it is applied.");
	if (decision.mode === "validate") return decision;
	const because = strangers(event);
	if (because !== void 0) return {
		mode: "validate",
		because
	};
	if (missing === void 0) return decision;
	if (inputs.mode === "auto" && onPullRequest.has(event.name) && forgotten === void 0) return {
		mode: "validate",
		because: `Nothing live was looked at, because there are no credentials for Azure: ${missing}`
	};
	const stop = new Stop(`There are no credentials for Azure, and ${decision.mode} needs them: ${forgotten ?? missing}`);
	return {
		mode: decision.mode,
		stop
	};
};

// packages/action/src/inputs/values.ts
/** Words separated by commas or line ends, each once. */
const listed = (text) => [...new Set(text.split(/[,\r\n]+/).map((word) => word.trim()).filter((word) => word !== ""))];
/** One of a closed set of words. */
const fitting = (io, name, choices, absent) => {
	const given = io.input(name).trim();
	if (given === "") return absent;
	const found = choices.find((choice) => choice === given);
	if (found !== void 0) return found;
	throw new Stop(`The input ${name} takes ${choices.join(", ")}.`, `Leave it out for ${absent}.`);
};
const flags = {
	true: true,
	false: false
};
/** `true` or `false`, in the letter cases that YAML takes for them. */
const flag = (io, name, absent) => {
	const given = io.input(name).trim().toLowerCase();
	if (given === "") return absent;
	const found = Object.hasOwn(flags, given) ? flags[given] : void 0;
	if (found !== void 0) return found;
	throw new Stop(`The input ${name} takes true or false.`, `Leave it out for ${String(absent)}.`);
};
/** A positive whole number; undefined for anything else. */
const wholeNumber = (text) => /^[1-9]\d{0,15}$/.test(text.trim()) ? Number(text.trim()) : void 0;
const hostName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
/** Hosts, with or without `https://` before them, in lower case. */
const hostList = (io, name) => listed(io.input(name)).map((given) => {
	const host = given.toLowerCase().replace(/^https:\/\//, "").replace(/\/$/, "");
	if (hostName.test(host)) return host;
	throw new Stop(`The input ${name} holds something that is no host.`, "Give hosts such as wards.westeurope.kusto.windows.net and contoso.azureiotcentral.com, separated by commas.");
});

// packages/action/src/inputs/settle.ts
const secondsPer = {
	s: 1,
	m: 60,
	h: 3600
};
const longestSeconds = 3600;
/** `90s`, `5m`, `1h`, `0`: seconds; undefined for an empty text. */
const settleSeconds = (text) => {
	if (text === "") return void 0;
	const match = /^(\d{1,5})([smh])?$/.exec(text);
	const seconds = Number(match?.[1] ?? NaN) * (secondsPer[match?.[2] ?? "s"] ?? 1);
	if (seconds >= 0 && seconds <= longestSeconds) return seconds;
	throw new Stop("The input settle is no duration.", "Give one up to 1h, such as 90s or 5m; 0 does not wait.");
};

// packages/action/src/inputs/inputs.ts
const modes = [
	"auto",
	"validate",
	"plan",
	"apply",
	"drift"
];
const unreviewedChoices = [
	"fail",
	"apply-non-destructive",
	"apply"
];
const operationHash = /^[0-9a-f]{24}$/;
const planDigest = /^[0-9a-f]{64}$/;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The hashes of `expected-operations`; `none` is a list of none, and an empty input is no list at all. */
const expectedOf = (text) => {
	const words = text.split(/[\s,]+/).filter((word) => word !== "");
	if (words.length === 0) return void 0;
	const [first = ""] = words;
	if (words.length === 1 && first === "none") return { operations: [] };
	if (words.length === 1 && planDigest.test(first)) return { digest: first };
	if (words.every((word) => operationHash.test(word))) return { operations: words };
	throw new Stop("The input expected-operations holds something that is no operation.", "Give it the output `operations` of the plan job: expected-operations: ${{ needs.plan.outputs.operations }}.");
};
const allOr = (names) => names.length === 1 && names[0] === "all" ? "all" : names;
const idOf = (io, name) => {
	const value = io.input(name).trim();
	if (value === "" || guid.test(value)) return value;
	throw new Stop(`The input ${name} is no id.`, `Ids look like 00000000-0000-0000-0000-000000000000, as the portal shows them.`);
};
const workflowFile = /^\.github\/workflows\/[^/@\s]+\.ya?ml$/;
const workflowOf = (text) => {
	if (text === "" || workflowFile.test(text)) return text === "" ? void 0 : text;
	throw new Stop("The input plan-workflow names no workflow.", "Give it the path of the file that plans pull requests, such as .github/workflows/adx-export.yml.");
};
const optional = (key, value) => value === void 0 || value === "" ? {} : { [key]: value };
/** Reads every input. Throws Stop for one that cannot be meant. */
const readInputs = (io) => {
	const resend = listed(io.input("resend-secrets"));
	return {
		config: io.input("config").trim() || "adx-export.yaml",
		environments: allOr(listed(io.input("environment"))),
		mode: fitting(io, "mode", modes, "auto"),
		token: io.input("github-token").trim(),
		clientId: idOf(io, "client-id"),
		tenantId: idOf(io, "tenant-id"),
		subscriptionId: idOf(io, "subscription-id"),
		audience: io.input("audience").trim() || "api://AzureADTokenExchange",
		allowedHosts: hostList(io, "allowed-clusters"),
		onUnreviewed: fitting(io, "on-unreviewed", unreviewedChoices, "fail"),
		comment: flag(io, "comment", true),
		commentId: io.input("comment-id").trim(),
		checkRun: flag(io, "check-run", false),
		captured: flag(io, "captured", false),
		failOnDrift: flag(io, "fail-on-drift", false),
		...optional("expected", expectedOf(io.input("expected-operations"))),
		...optional("planWorkflow", workflowOf(io.input("plan-workflow").trim())),
		...optional("resendSecrets", resend.length === 0 ? void 0 : allOr(resend)),
		...optional("settleSeconds", settleSeconds(io.input("settle").trim())),
		...optional("checkRunId", wholeNumber(io.input("check-run-id"))),
		...optional("sarifFile", io.input("sarif-file").trim()),
		...optional("planFile", io.input("plan-file").trim())
	};
};

// packages/action/src/github/github.ts
const createGithub = (io, token, redact, planWorkflow) => {
	if (token === "") return void 0;
	let opened;
	const open = async () => (await import("./action-client.js")).connectGithub(io, token, redact, { planWorkflow });
	return { connection: () => {
		opened ??= open();
		return opened;
	} };
};

// packages/action/src/secrets.ts
/** What a job may hold that nobody should see, beside what GitHub stars out by itself. */
const credentialVariables = [
	"AZURE_CLIENT_SECRET",
	"AZURE_CLIENT_CERTIFICATE_PASSWORD",
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
	"ADX_EXPORT_IOTC_TOKEN"
];
const heldIn = (env, token, isNamed) => {
	const held = Object.entries(env).filter(([name]) => credentialVariables.includes(name) || isNamed(name));
	return hiddenValuesOf([["the input github-token", token], ...held]);
};
/**
* Every value that must not leave the job, the longest first, so that a part never unmasks the whole: those of the token, of
* credentials, and of the variables that the config names. Other variables are none, whatever they are called.
*/
const secretsIn = (env, token, isNamed) => inHidingOrder(heldIn(env, token, isNamed));
/** What comments, issues, check runs and outputs are found again by, between what varies in it. */
const ownWords = [
	"<!-- adx-export:plan v1 id=",
	" digest=",
	" targets=",
	"<!-- adx-export:seen v1 ",
	" <!-- adx-export:status ",
	"**What was planned:** ",
	" <!-- adx-export:planned -->",
	"<!-- adx-export:drift v1 id=",
	"<!-- adx-export:drift-target id=",
	" standing=clean -->",
	" standing=drift -->",
	" standing=unread -->",
	"<!-- adx-export:drift-since ",
	"<!-- adx-export:drift-end id=",
	"adx-export drift: ",
	"adx-export-drift",
	"adx-export plan (",
	"adx-export applied (",
	"<details><summary>Signature of the run that made this</summary>\n\n```text",
	"```\n\n</details>",
	"query { viewer { login } }",
	"completed",
	"not_planned",
	"validate"
];
/** Where a secret comes from that is a part of our own words: taken out of them, nothing would be found again. */
const secretInOwnWords = (env, token, isNamed) => heldIn(env, token, isNamed).find(({ value }) => ownWords.some((words) => words.includes(value)))?.name;
/** The same runner, through which no secret passes. */
const withoutSecrets = (io, redact) => ({
	...io,
	info: (text) => io.info(redact(text)),
	say: (level, message, place) => io.say(level, redact(message), place),
	fold: (title, text) => io.fold(redact(title), redact(text)),
	output: (name, value) => io.output(name, redact(value)),
	summary: (markdown) => io.summary(redact(markdown)),
	write: (path, text) => io.write(path, redact(text))
});

// packages/action/src/publish/sarif.ts
/** Written again with whatever is found: a later step uploads it, however the job ends. Without a path nothing is written. */
const createSarif = (io, path) => {
	let all = [];
	return { async add(findings) {
		if (path === void 0) return;
		all = sortDiagnostics(dedupeDiagnostics([...all, ...findings]));
		await io.write(path, sarifOf(all, { version }));
	} };
};

// packages/action/src/job.ts
const wholeOf = (text) => /^\d{1,15}$/.test(text ?? "") ? Number(text) : 0;
const runOf = (env, started) => {
	const id = wholeOf(env.GITHUB_RUN_ID);
	const url = `${repositoryUrl(env)}/actions/runs/${String(id)}`;
	return {
		id,
		attempt: wholeOf(env.GITHUB_RUN_ATTEMPT) || 1,
		url,
		started
	};
};
/** Everything that must not be seen, with the runner told of it. Throws a Stop for what could not be hidden. */
const hidden = (io, token, { given, document }) => {
	const isNamed = "bytes" in given ? isNamedIn(document) : () => false;
	const plain = secretInOwnWords(io.env, token, isNamed);
	if (plain !== void 0) throw new Stop(`The secret in ${plain} is a part of words that adx-export itself writes, so it cannot be hidden.`, "Such a word is no secret: make a new one, as long and random as its service takes, or let the config name another variable.");
	const secrets = secretsIn(io.env, token, isNamed);
	for (const secret of secrets) io.mask(secret);
	return redactorOf(secrets);
};
/** Puts a run together; nothing is asked of anybody. Throws a Stop for a secret that could not be hidden. */
const createJob = (outside, inputs, event, opened, started) => {
	const redact = hidden(outside, inputs.token, opened);
	const io = withoutSecrets(outside, redact);
	const env = azureEnv(io.env, inputs);
	const { audience, allowedHosts } = inputs;
	const lock = {
		audience,
		...allowedHosts.length === 0 ? {} : { allowedHosts }
	};
	const connect = connectTo(env, systemClock(), version, lock);
	return {
		io,
		inputs,
		event,
		redact,
		sarif: createSarif(io, inputs.sarifFile),
		github: createGithub(io, inputs.token, redact, inputs.planWorkflow),
		ports: {
			env,
			clock: systemClock(io.cancelled),
			connect
		},
		opened,
		label: opened.file,
		run: runOf(io.env, started)
	};
};

// packages/action/src/run.ts
/** Each mode is loaded only when it runs: a validation needs no client of GitHub and none of Azure. */
const runMode = {
	validate: async (job, because) => (await import("./action-validate.js")).validateMode(job, because),
	plan: async (job) => {
		return (job.event.action === "edited" ? await (await import("./action-edited.js")).unchangedByEdit(job) : void 0) ?? (await import("./action-plan.js")).planMode(job);
	},
	apply: async (job) => (await import("./action-apply.js")).applyMode(job),
	drift: async (job) => (await import("./action-drift.js")).driftMode(job)
};
const bugText = (error) => {
	const said = error instanceof Error ? `${error.name}: ${error.message}` : "something that is no error was thrown";
	return `This is a bug in adx-export: ${clean(said)}`;
};
const sayError = (io, error) => {
	if (error instanceof Stop) io.say("error", `${error.message}${error.hint === void 0 ? "" : ` ${error.hint}`}`);
	else if (error instanceof GithubError) io.say("error", `${error.message} ${wayOn(error)}`.trim());
	else io.say("error", bugText(error));
};
const sayPretended = ({ io }) => {
	const emulator = io.env.ADX_EXPORT_EMULATOR?.trim() ?? "";
	if (emulator !== "") io.info(`Not Azure itself answers here, but the emulator at ${clean(emulator)}.`);
};
/** A variable that somebody meant to fill must not turn the job to Azure itself. */
const refuseEmpty = ({ env }) => {
	if (env.ADX_EXPORT_EMULATOR?.trim() !== "") return;
	throw new Stop("ADX_EXPORT_EMULATOR is set but empty, so it names no emulator.", "Set it to http://127.0.0.1:<port> for the emulator, or remove it from the env of the job for Azure.");
};
/** How a job ends that has nothing to look at; undefined if it must look. */
const early = async (job, mode) => {
	if (!comparedEvents.has(job.event.name) || mode !== "plan" && mode !== "apply") return void 0;
	return (await import("./action-untouched.js")).untouched(job, mode);
};
const workOn = async (job, mode, because) => {
	if (because !== void 0) job.io.say("notice", `Only validated. ${because}`);
	sayPretended(job);
	const ended = await early(job, mode);
	if (ended === void 0) job.opened.startJq();
	const { failed, line, hint } = ended ?? await runMode[mode](job, because);
	if (failed) job.io.say("error", `${line}${hint === void 0 ? "" : ` ${hint}`}`);
	else job.io.info(line);
	return failed;
};
const work = async (io, started) => {
	refuseEmpty(io);
	const inputs = readInputs(io);
	const event = await readEvent(io);
	const config = openingOf(io.cwd, inputs.config);
	const env = await signedInEnv(io, inputs, config);
	const missing = await missingCredentials(env);
	const forgotten = missing === void 0 ? void 0 : await forgottenInputs(io, env);
	const { mode, because, stop } = decide(event, inputs, missing, forgotten);
	io.output("mode", mode);
	if (stop !== void 0) throw stop;
	const job = createJob(io, inputs, event, await config(), started);
	try {
		return await workOn(job, mode, because);
	} finally {
		await job.opened.close();
	}
};
/** Runs the Action once. Resolves with the exit code: 0, or 1 for a job that failed; never rejects. */
const run = async (io) => {
	try {
		return await work(io, Date.now()) ? 1 : 0;
	} catch (error) {
		sayError(io, error);
		return 1;
	}
};

export { systemClock as i, isHidden as n, connectTo as r, run, diskFiles as t };