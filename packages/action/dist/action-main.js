import { i as textOf, r as numberOf, t as at } from "./shared-action4.js";
import { t as JobError } from "./shared-action3.js";
import { B as defined, _ as credentialVariables, d as count, f as shorten, g as scalarsAround, h as configName, l as clean, o as UserError, r as settleSecondsIn, s as bugText, t as settleHint, u as cleanLines } from "./shared-core2.js";
import { n as isHidden, r as isWithin, t as configIn } from "./shared-engine4.js";
import { t as open$1 } from "./shared-engine3.js";
import { h as environmentsOf } from "./shared-core4.js";
import { t as chosenAmong } from "./shared-action8.js";
import { n as repositoryUrl, r as workflowFile$1 } from "./shared-action5.js";
import { A as dedupeDiagnostics, M as sortDiagnostics, U as explain, _ as linesOf, g as byUrgency, v as messageOf } from "./shared-core.js";
import { t as bytesOf } from "./shared-report2.js";
import { t as hashed } from "./shared-report3.js";
import { t as version } from "./shared-action6.js";
import { n as workflowTextAt, t as readWorkflowFile } from "./shared-action13.js";
import { homedir } from "node:os";
import { access, open, readdir, realpath, stat } from "node:fs/promises";
import { constants as constants$1 } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";

// packages/core/src/values/named-secrets.ts
const shortestHidden = 8;
const nameForm = /(?<![A-Za-z0-9_])ADX_(?!EXPORT_)[A-Z0-9_]{1,100}(?![A-Za-z0-9_])/g;
const isOurs = ((name) => name.startsWith("ADX_") && !name.startsWith("ADX_EXPORT_"));
const entriesIn = ((root) => {
	const seen = /* @__PURE__ */ new Set();
	const found = [];
	const collect = ((node) => {
		if (node.kind === "scalar" || seen.has(node)) return;
		seen.add(node);
		if (node.kind === "sequence") for (const item of node.items) collect(item);
		else for (const entry of node.entries.values()) {
			found.push(entry);
			collect(entry.value);
		}
	});
	collect(root);
	return found;
});
const isMadeUp = (({ key, value }) => key === "env" && value.kind === "scalar" && typeof value.value === "string" && value.value.includes("${{"));
const isNamedIn = ((document) => {
	if (document === void 0 || !document.intact) return isOurs;
	const names = /* @__PURE__ */ new Set();
	const add = ((text) => {
		if (typeof text === "string") for (const name of text.match(nameForm) ?? []) names.add(name);
	});
	for (const entry of entriesIn(document.root)) {
		if (isMadeUp(entry)) return isOurs;
		add(entry.key);
	}
	const offsets = [...document.text.matchAll(nameForm)].map((({ index }) => index));
	for (const { scalar } of scalarsAround(document.root, offsets).held) add(scalar.value);
	return ((name) => names.has(name));
});
const hiddenValuesOf = ((variables) => variables.flatMap((([name, value = ""]) => [value, ...value.split(/\r?\n/)].map(((part) => ({
	name,
	value: part.trim()
}))))).filter((({ value }) => value.length >= 8)));
const inHidingOrder = ((values) => [...new Set(values.map((({ value }) => value)))].toSorted(((a, b) => b.length - a.length)));
const stars = "***";
const spelt = ((secret) => [.../* @__PURE__ */ new Set([
	secret,
	JSON.stringify(secret).slice(1, -1),
	encodeURIComponent(secret)
])]);
const redactorOf = ((secrets) => ((text) => secrets.flatMap(spelt).reduce(((clean, secret) => clean.replaceAll(secret, stars)), text)));

// packages/engine/src/clock.ts
const systemClock = ((stop) => ({
	now: (() => Date.now()),
	async sleep(milliseconds) {
		try {
			await setTimeout(milliseconds, void 0, stop === void 0 ? {} : { signal: stop });
		} catch (error) {
			if (stop?.aborted !== true) throw error;
		}
	}
}));

// packages/engine/src/connect.ts
const connectTo = ((env, clock, version, limits = {}) => (async ({ config, phase, forApply, tell }) => {
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
}));

// packages/engine/src/files/disk.ts
const codeOf = ((error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown");
const missing = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ENAMETOOLONG",
	"ERR_INVALID_ARG_VALUE"
]);
const problemOf = ((error) => {
	const code = codeOf(error);
	if (missing.has(code)) return { problem: "missing" };
	if (code === "EISDIR") return { problem: "not-a-file" };
	return {
		problem: "unreadable",
		detail: code
	};
});
const readBounded = (async (path, maxBytes) => {
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
});
const isBelow = ((folder, path) => path !== folder && isWithin(folder, path));
const placeOf = (async (cwd, config, name) => {
	if (name.includes("\0")) return { problem: "missing" };
	const folder = dirname(resolve(cwd, config));
	const path = resolve(folder, name);
	if (isAbsolute(name) || !isBelow(folder, path)) return { problem: "outside" };
	if (isHidden(name)) return { problem: "hidden" };
	const [home, real] = [await realpath(folder), await realpath(path)];
	if (!isBelow(home, real)) return { problem: "outside" };
	return isHidden(relative(home, real)) ? { problem: "hidden" } : { real };
});
const diskFiles = ((cwd) => ({
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
			return { names: (await readdir(place.real, { withFileTypes: true })).filter(((entry) => entry.isFile() && !entry.name.startsWith("."))).map(((entry) => entry.name)).toSorted() };
		} catch (error) {
			return problemOf(error);
		}
	},
	label(path) {
		const absolute = resolve(cwd, path);
		const way = relative(cwd, absolute);
		return (way === "" ? absolute : way).split(sep).join("/");
	}
}));

// packages/report/src/findings/sarif.ts
const most = {
	results: 25e3,
	bytes: 1e7,
	related: 20
};
const bytesOfFrame = 5e5;
const levels = {
	error: "error",
	warning: "warning",
	info: "note"
};
const unlinked = ((text) => text.replaceAll("](", "] ("));
const uriOf = ((file) => file.toWellFormed().split("/").map(((part) => encodeURIComponent(part))).join("/"));
const regionOf = (({ range: { start, end } }) => start.line === end.line && start.column >= end.column ? { startLine: start.line } : {
	startLine: start.line,
	startColumn: start.column,
	endLine: end.line,
	endColumn: end.column
});
const physical = ((at) => ({ physicalLocation: {
	artifactLocation: {
		uri: uriOf(at.file),
		uriBaseId: "%SRCROOT%"
	},
	region: regionOf(at)
} }));
const createFingerprints = (() => {
	const seen = /* @__PURE__ */ new Map();
	return (({ code, file, message }) => {
		const hash = hashed(JSON.stringify([
			code,
			file,
			message.replaceAll(/\d+/g, "0")
		]));
		const nth = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, nth);
		return `${hash}:${String(nth)}`;
	});
});
const resultOf = ((diagnostic, ruleIndex, fingerprint) => ({
	ruleId: diagnostic.code,
	ruleIndex,
	level: levels[diagnostic.severity],
	message: { text: unlinked(messageOf(diagnostic)) },
	locations: [physical(diagnostic)],
	...diagnostic.related === void 0 ? {} : { relatedLocations: diagnostic.related.slice(0, most.related).map(((other, id) => ({
		id,
		...physical(other),
		message: { text: unlinked(linesOf(other.message)) }
	}))) },
	partialFingerprints: { "finding/v1": fingerprint }
}));
const ruleOf = (({ code, severity, documentation }, rootUri) => {
	const entry = explain(code);
	const text = ((given) => ({ text: unlinked(shorten(cleanLines(given).join("\n"), 1e3)) }));
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
});
const resultsOf = ((ordered, rules) => {
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
});
const rulesOf = ((diagnostics, rootUri) => {
	const first = new Map(diagnostics.toReversed().map(((diagnostic) => [diagnostic.code, diagnostic])));
	const codes = [...first.keys()].toSorted();
	return new Map(codes.flatMap(((code, index) => {
		const diagnostic = first.get(code);
		return diagnostic === void 0 ? [] : [[code, {
			index,
			rule: ruleOf(diagnostic, rootUri)
		}]];
	})));
});
const sarifOf = ((diagnostics, { version, rootUri }) => {
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
				...defined({ informationUri: rootUri }),
				rules: [...rules.values()].map((({ rule }) => rule))
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
});

// packages/action/src/event/event.ts
const sha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const shaOf = ((value) => {
	const text = textOf(value);
	return text !== void 0 && sha.test(text) ? text : void 0;
});
const pullOf = ((payload) => {
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
});
const originOf = ((name, payload) => {
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
});
const dependabot = "dependabot[bot]";
const readEvent = (async (io) => {
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
});

// packages/action/src/inputs/values.ts
const listed = ((text) => [...new Set(text.split(/[,\r\n]+/).map(((word) => word.trim())).filter(((word) => word !== "")))]);
const fitting = ((io, name, choices, absent) => {
	const given = io.input(name).trim();
	if (given === "") return absent;
	const found = choices.find(((choice) => choice === given));
	if (found !== void 0) return found;
	throw new JobError(`The input ${name} must be one of ${choices.join(", ")}.`, `Leave it out for ${absent}.`);
});
const flags = {
	true: true,
	false: false
};
const flag = ((io, name, absent) => {
	const given = io.input(name).trim().toLowerCase();
	if (given === "") return absent;
	const found = Object.hasOwn(flags, given) ? flags[given] : void 0;
	if (found !== void 0) return found;
	throw new JobError(`The input ${name} must be true or false.`, `Leave it out for ${String(absent)}.`);
});
const wholeNumber = ((text) => /^[1-9]\d{0,15}$/.test(text.trim()) ? Number(text.trim()) : void 0);
const hostName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const hostList = ((io, name) => listed(io.input(name)).map(((given) => {
	const host = given.toLowerCase().replace(/^https:\/\//, "").replace(/\/$/, "");
	if (hostName.test(host)) return host;
	throw new JobError(`The input ${name} contains something that is not a host.`, "Give hosts such as wards.westeurope.kusto.windows.net and contoso.azureiotcentral.com, separated by commas.");
})));

// packages/action/src/inputs/inputs.ts
const modes$1 = [
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
const expectedOf = ((text) => {
	const words = text.split(/[\s,]+/).filter(((word) => word !== ""));
	if (words.length === 0) return void 0;
	const [first = ""] = words;
	if (words.length === 1 && first === "none") return { operations: [] };
	if (words.length === 1 && planDigest.test(first)) return { digest: first };
	if (words.every(((word) => operationHash.test(word)))) return { operations: words };
	throw new JobError("The input expected-operations contains something that is not an operation.", "Give it the output `operations` of the plan job: expected-operations: ${{ needs.plan.outputs.operations }}.");
});
const allOr = ((names) => names.length === 1 && names[0] === "all" ? "all" : names);
const idOf = ((io, name) => {
	const value = io.input(name).trim();
	if (value === "" || guid.test(value)) return value;
	throw new JobError(`The input ${name} is not an id.`, `Ids look like 00000000-0000-0000-0000-000000000000, as the portal shows them.`);
});
const workflowFile = /^\.github\/workflows\/[^/@\s]+\.ya?ml$/;
const workflowOf = ((text) => {
	if (text === "" || workflowFile.test(text)) return text === "" ? void 0 : text;
	throw new JobError("The input plan-workflow does not name a workflow file.", "Give it the path of the file that plans pull requests, such as .github/workflows/adx-export.yml.");
});
const settleSeconds = ((text) => {
	if (text.trim() === "") return void 0;
	const seconds = settleSecondsIn(text);
	if (seconds === void 0) throw new JobError("The input settle is not a duration.", settleHint);
	return seconds;
});
const optional = ((key, value) => value === void 0 || value === "" ? {} : { [key]: value });
const readInputs = ((io) => {
	const resend = listed(io.input("resend-secrets"));
	return {
		config: io.input("config").trim() || "adx-export.yaml",
		environments: allOr(listed(io.input("environment"))),
		mode: fitting(io, "mode", modes$1, "auto"),
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
		...optional("settleSeconds", settleSeconds(io.input("settle"))),
		...optional("checkRunId", wholeNumber(io.input("check-run-id"))),
		...optional("sarifFile", io.input("sarif-file").trim()),
		...optional("planFile", io.input("plan-file").trim())
	};
});

// packages/action/src/job/config.ts
const realOf = ((path) => realpath(path).catch((() => void 0)));
const refused = ((config, why) => new JobError(`The config ${clean(config)} is not read: ${why}.`, "Findings would show its contents. Commit the file itself in a folder of the repository, and name its path in the input config."));
const configAt = (async (workspace, path) => {
	const config = await configIn(workspace, path);
	const full = resolve(workspace, config);
	const [home, real] = [await realOf(workspace), await realOf(full)];
	if (home === void 0 || real === void 0) return config;
	for (const place of [await realOf(dirname(full)), real]) {
		if (place === void 0 || !isWithin(home, place)) throw refused(config, "it is outside of the workspace, or a link leads out of it");
		if (isHidden(relative(home, place))) throw refused(config, "a part of its path begins with a dot, with links resolved");
	}
	return config;
});
const advice = {
	needed: (() => "Name one of them, several, a pattern or `all` in the input environment."),
	none: "The config has no environments: leave the input environment empty.",
	unknown: ((found) => `${found} Correct it in the input environment.`)
};
const configOpener = ((workspace, path) => {
	let opening;
	const openIt = (async () => open$1(diskFiles(workspace), await configAt(workspace, path), { advice }));
	return (() => opening ??= openIt());
});

// packages/action/src/mode/credentials.ts
const isSet$1 = ((value) => value !== void 0 && value.trim() !== "");
const azureEnv = ((env, inputs) => ({
	...env,
	...inputs.clientId === "" ? {} : { AZURE_CLIENT_ID: inputs.clientId },
	...inputs.tenantId === "" ? {} : { AZURE_TENANT_ID: inputs.tenantId },
	...inputs.subscriptionId === "" ? {} : { AZURE_SUBSCRIPTION_ID: inputs.subscriptionId }
}));
const signedInEnv = (async (io, inputs, config) => {
	const env = azureEnv(io.env, inputs);
	if (isSet$1(env.AZURE_CLIENT_ID)) return env;
	const { document } = await config();
	const known = document === void 0 ? [] : environmentsOf(document);
	const chosen = chosenAmong(inputs, known.map((({ name }) => name)));
	const meant = known.filter((({ name }) => chosen.includes(name)));
	const ids = meant.flatMap((({ signIn: { clientId, tenantId } = {} }) => clientId === void 0 || tenantId === void 0 ? [] : [{
		AZURE_CLIENT_ID: clientId,
		AZURE_TENANT_ID: tenantId
	}]));
	const [first] = ids;
	const areSame = ids.every(((each) => each.AZURE_CLIENT_ID === first?.AZURE_CLIENT_ID && each.AZURE_TENANT_ID === first.AZURE_TENANT_ID));
	return first === void 0 || ids.length < meant.length || !areSame ? env : {
		...env,
		...first
	};
});
const isSignedIn = (async (env) => {
	const folder = env.AZURE_CONFIG_DIR ?? join(env.HOME ?? homedir(), ".azure");
	return access(join(folder, "azureProfile.json")).then((() => true), (() => false));
});
const way = "Add `id-token: write` to the `permissions` of the job, and set the inputs client-id and tenant-id. Or sign in with azure/login in an earlier step. If environments have different `signIn`, give each its own job.";
const missingCredentials = (async (env) => {
	if (isSet$1(env.ADX_EXPORT_EMULATOR) || await isSignedIn(env)) return void 0;
	const [client, tenant] = [isSet$1(env.AZURE_CLIENT_ID), isSet$1(env.AZURE_TENANT_ID)];
	if (!client && !tenant) return `neither client-id nor tenant-id is set, and nobody signed in with azure/login. ${way}`;
	if (!client || !tenant) {
		const [given, missing] = client ? ["client-id", "tenant-id"] : ["tenant-id", "client-id"];
		return `${given} is set and ${missing} is empty. Check that the variable behind it exists for the environment of this job.`;
	}
	return [
		env.ACTIONS_ID_TOKEN_REQUEST_URL,
		env.AZURE_CLIENT_SECRET,
		env.AZURE_CLIENT_CERTIFICATE_PATH
	].some(isSet$1) ? void 0 : "the job cannot request an OIDC token. Add `id-token: write` to the `permissions` of the job.";
});

// packages/action/src/github/github.ts
const createGithub = ((io, token, redact, planWorkflow) => {
	if (token === "") return void 0;
	let opened;
	const open = (async () => (await import("./action-client.js")).connectGithub(io, token, redact, { planWorkflow }));
	return { connection: (() => {
		opened ??= open();
		return opened;
	}) };
});

// packages/action/src/job/secrets.ts
const heldIn = ((env, token, isNamed) => {
	const held = Object.entries(env).filter((([name]) => credentialVariables.includes(name) || isNamed(name)));
	return hiddenValuesOf([["the input github-token", token], ...held]);
});
const secretsIn = ((env, token, isNamed) => inHidingOrder(heldIn(env, token, isNamed)));
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
const secretInOwnWords = ((env, token, isNamed) => heldIn(env, token, isNamed).find((({ value }) => ownWords.some(((words) => words.includes(value)))))?.name);
const withoutSecrets = ((io, redact) => ({
	...io,
	info: ((text) => io.info(redact(text))),
	say: ((level, message, place) => io.say(level, redact(message), place)),
	fold: ((title, text) => io.fold(redact(title), redact(text))),
	output: ((name, value) => io.output(name, redact(value))),
	summary: ((markdown) => io.summary(redact(markdown))),
	write: ((path, text) => io.write(path, redact(text)))
}));

// packages/action/src/outputs/sarif.ts
const createSarif = ((io, path) => {
	let all = [];
	return { async add(findings) {
		if (path === void 0) return;
		all = sortDiagnostics(dedupeDiagnostics([...all, ...findings]));
		await io.write(path, sarifOf(all, { version }));
	} };
});

// packages/action/src/job/job.ts
const wholeOf = ((text) => /^\d{1,15}$/.test(text ?? "") ? Number(text) : 0);
const runOf = ((env, started) => {
	const id = wholeOf(env.GITHUB_RUN_ID);
	const url = `${repositoryUrl(env)}/actions/runs/${String(id)}`;
	return {
		id,
		attempt: wholeOf(env.GITHUB_RUN_ATTEMPT) || 1,
		url,
		started
	};
});
const hidden = ((io, token, { given, document }) => {
	const isNamed = "bytes" in given ? isNamedIn(document) : (() => false);
	const plain = secretInOwnWords(io.env, token, isNamed);
	if (plain !== void 0) throw new JobError(`The secret in ${plain} also occurs in adx-export's own text, so it cannot be hidden.`, "Create a new secret that is long and random, or name another variable in the config.");
	const secrets = secretsIn(io.env, token, isNamed);
	for (const secret of secrets) io.mask(secret);
	return redactorOf(secrets);
});
const createJob = ((outside, { inputs, event, opened, started }) => {
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
});

// packages/action/src/event/compared-events.ts
const comparedEvents = /* @__PURE__ */ new Set([
	"pull_request",
	"merge_group",
	"push"
]);

// packages/action/src/job/run-job.ts
const modes = {
	validate: (async (job, because) => (await import("./action-validate.js")).validateMode(job, because)),
	plan: (async (job) => {
		return (job.event.action === "edited" ? await (await import("./action-edited-pull-request.js")).unchangedByEdit(job) : void 0) ?? (await import("./action-plan.js")).planMode(job);
	}),
	apply: (async (job) => (await import("./action-apply.js")).applyMode(job)),
	drift: (async (job) => (await import("./action-drift.js")).driftMode(job))
};
const unchangedOutcome = (async (job, mode) => {
	if (!comparedEvents.has(job.event.name) || mode !== "plan" && mode !== "apply") return void 0;
	return (await import("./action-unchanged-files.js")).afterUnchangedFiles(job, mode);
});
const runJob = (async (job, mode, because) => await unchangedOutcome(job, mode) ?? modes[mode](job, because));

// packages/action/src/mode/empty-inputs.ts
const isSet = ((value) => value !== void 0 && value.trim() !== "");
const inputs = ["client-id", "tenant-id"];
const variableOf = {
	"client-id": "AZURE_CLIENT_ID",
	"tenant-id": "AZURE_TENANT_ID"
};
const workflowPath = ((env) => {
	const path = workflowFile$1(env) ?? "";
	return /^\.github\/workflows\/[\w.-]+\.ya?ml$/.test(path) ? path : void 0;
});
const workflowText = (async ({ cwd, env }) => {
	const path = workflowPath(env);
	if (path === void 0) return "";
	return workflowTextAt(resolve(cwd, path));
});
const setting = ((source) => {
	const [kind, name = ""] = source.split(".");
	return `gh ${kind === "secrets" ? "secret" : "variable"} set ${name}`;
});
const variable = /\$\{\{\s*((?:vars|secrets)\.\w+)\s*\}\}/;
const emptyInputs = (async (io, env) => {
	const empty = inputs.filter(((input) => !isSet(env[variableOf[input]])));
	if (empty.length === 0) return void 0;
	const workflow = readWorkflowFile(await workflowText(io));
	const given = empty.flatMap(((input) => workflow.textsAt(input)));
	const sources = [...new Set(given.flatMap(((text) => variable.exec(text)?.[1] ?? [])))];
	if (!(empty.length < inputs.length || sources.length > 0 || isSet(env.ACTIONS_ID_TOKEN_REQUEST_URL))) return void 0;
	return `${`${empty.length === 1 ? "the input" : "the inputs"} ${empty.join(" and ")} ${empty.length === 1 ? "is" : "are"} empty`}. ${sources.length === 0 ? "Check that the variables behind them exist for this job and its GitHub environment." : `The workflow takes them from ${clean(sources.join(" and "))}. Create what is missing, for example with \`${setting(clean(sources[0] ?? ""))}\`.`}`;
});

// packages/action/src/mode/mode.ts
const privileged = /* @__PURE__ */ new Set([
	"pull_request_target",
	"workflow_run",
	"issue_comment"
]);
const guide = "https://docs.github.com/actions/reference/security/securely-using-pull_request_target";
const refuseStrangers = ((event) => {
	if (!privileged.has(event.name) || event.origin === "own") return;
	const why = event.origin === "foreign" ? "for a head in another repository" : "for a pull request whose head the event does not name";
	throw new JobError(`adx-export does not run on ${event.name} ${why}. The job has rights and secrets, and the config would choose where they go.`, `Use the event pull_request. It validates changes from forks, and their plan follows after a maintainer pushes the branch. ${guide}`);
});
const asked = ((event) => {
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
});
const strangers = ((event) => {
	if (event.pull !== void 0 && event.origin !== "own") return "The pull request comes from a fork, which gets no credentials. The live plan follows after a maintainer pushes the branch to this repository.";
	if (event.isDependabot && event.pull !== void 0) return "Pull requests of Dependabot get no credentials. The live plan follows after a maintainer pushes to the branch.";
});
const onPullRequest = /* @__PURE__ */ new Set(["pull_request", "pull_request_target"]);
const decide = ((event, inputs, missing, unset) => {
	refuseStrangers(event);
	const decision = inputs.mode === "auto" ? asked(event) : { mode: inputs.mode };
	if (decision.mode === "apply" && (onPullRequest.has(event.name) || event.name === "merge_group")) throw new JobError("A pull request is never applied before it is merged.", "Leave the input mode at auto. It plans the pull request, and applies the push that merges it.");
	if (decision.mode === "validate") return decision;
	const because = strangers(event);
	if (because !== void 0) return {
		mode: "validate",
		because
	};
	if (missing === void 0) return decision;
	if (inputs.mode === "auto" && onPullRequest.has(event.name) && unset === void 0) return {
		mode: "validate",
		because: `adx-export did not read the live state, because there are no credentials for Azure: ${missing}`
	};
	const error = new JobError(`There are no credentials for Azure, and ${decision.mode} needs them: ${unset ?? missing}`);
	return {
		mode: decision.mode,
		error
	};
});

// packages/action/src/mode/choose.ts
const chooseMode = (async ({ io, inputs, event, config }) => {
	const env = await signedInEnv(io, inputs, config);
	const missing = await missingCredentials(env);
	return decide(event, inputs, missing, missing === void 0 ? void 0 : await emptyInputs(io, env));
});

// packages/action/src/mode/emulator.ts
const checkEmulator = (({ ADX_EXPORT_EMULATOR: url }) => {
	if (url?.trim() !== "") return;
	throw new JobError("ADX_EXPORT_EMULATOR is set but empty, so it names no emulator.", "Set it to http://127.0.0.1:<port> for the emulator, or remove it from the env of the job for Azure.");
});
const emulatorNotice = (({ ADX_EXPORT_EMULATOR: url = "" }) => url.trim() === "" ? void 0 : `This job contacts the emulator at ${clean(url.trim())}, not Azure.`);

// packages/action/src/publish/outcome.ts
const publishOutcome = ((io, { failed, line, hint }) => {
	if (failed) io.say("error", `${line}${hint === void 0 ? "" : ` ${hint}`}`);
	else io.info(line);
	return failed;
});
const publishError = ((io, error) => {
	if (!(error instanceof UserError)) return io.say("error", bugText(error));
	io.say("error", [error.message, ...error.hint === void 0 ? [] : [error.hint]].join(" "));
});

// packages/action/src/main.ts
const runSteps = (async (io, started) => {
	checkEmulator(io.env);
	const inputs = readInputs(io);
	const event = await readEvent(io);
	const config = configOpener(io.cwd, inputs.config);
	const { mode, because, error } = await chooseMode({
		io,
		inputs,
		event,
		config
	});
	io.output("mode", mode);
	if (error !== void 0) throw error;
	const job = createJob(io, {
		inputs,
		event,
		opened: await config(),
		started
	});
	try {
		if (because !== void 0) job.io.say("notice", `Only validated. ${because}`);
		const notice = emulatorNotice(job.io.env);
		if (notice !== void 0) job.io.info(notice);
		return publishOutcome(job.io, await runJob(job, mode, because));
	} finally {
		await job.opened.close();
	}
});
const run = (async (io) => {
	try {
		return await runSteps(io, Date.now()) ? 1 : 0;
	} catch (error) {
		publishError(io, error);
		return 1;
	}
});

export { connectTo as n, systemClock as r, run, diskFiles as t };