import { d as nodeAt } from "./shared-core.js";

// packages/core/src/interpolate/environments.ts
/** The key of an environment that is no value: who signs in there. */
const signInKey = "signIn";
const textAt = (node, key) => {
	const value = node.entries.get(key)?.value;
	return value?.kind === "scalar" && typeof value.value === "string" ? value.value : void 0;
};
const signInOf = (node) => {
	const found = node.kind === "mapping" ? node.entries.get(signInKey)?.value : void 0;
	if (found?.kind !== "mapping") return void 0;
	const [clientId, tenantId] = [textAt(found, "clientId"), textAt(found, "tenantId")];
	return {
		...clientId === void 0 ? {} : { clientId },
		...tenantId === void 0 ? {} : { tenantId }
	};
};
/** The environments of the file in its order; values that are not scalars are left to the schema to report. */
const environmentsOf = (document) => {
	const node = nodeAt(document, ["environments"]);
	if (node?.kind !== "mapping") return [];
	return [...node.entries.values()].map(({ key, value }) => {
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
	});
};

// packages/engine/src/jq.ts
/** jq as work with transforms asks it. */
const jqPort = (jq) => Object.assign((program, message) => jq.run(program, message), { all: (program, messages, options) => jq.runAll(program, messages, options) });
/** Characters of programs, messages and outputs that are remembered at most; beyond it all is forgotten. */
const mostRemembered = 33554432;
/** A run that a limit stopped may end otherwise the next time. */
const isLasting = (run) => run.ok || run.reason === "runtime" || run.reason === "compile";
/** The same, but no program runs twice on a message: a plan validates, compares and previews the same transforms. */
const rememberedJq = (runJq, most = mostRemembered) => {
	const known = /* @__PURE__ */ new Map();
	let size = 0;
	const keyOf = (program, message) => `${program}\0${message}`;
	const remember = (key, run) => {
		if (!isLasting(run)) return;
		const cost = key.length + run.outputs.reduce((sum, output) => sum + output.length, 0);
		if (size + cost > most) {
			known.clear();
			size = 0;
		}
		size += cost;
		known.set(key, run);
	};
	const one = async (program, message) => {
		const key = keyOf(program, message);
		const found = known.get(key);
		if (found !== void 0) return found;
		const run = await runJq(program, message);
		remember(key, run);
		return run;
	};
	const { all } = runJq;
	if (all === void 0) return one;
	return Object.assign(one, { all: async (program, messages, options) => {
		const found = messages.map((message) => known.get(keyOf(program, message)));
		const missing = messages.filter((_, index) => found[index] === void 0);
		const runs = missing.length === 0 ? [] : await all(program, missing, options);
		for (const [index, run] of runs.entries()) remember(keyOf(program, missing[index] ?? ""), run);
		const results = [];
		let next = 0;
		for (const each of found) {
			const run = each ?? runs[next++];
			if (run === void 0) break;
			results.push(run);
		}
		return results;
	} });
};
/** jq that is loaded and started when it is first asked, so that a config without transforms costs nothing. */
const ownJq = () => {
	let opened;
	const open = async () => {
		const { createJqWorker } = await import("./jq-create-jq-worker.js");
		const jq = createJqWorker();
		return {
			run: jqPort(jq),
			close: () => jq.close()
		};
	};
	const asked = async () => (await (opened ??= open())).run;
	const run = Object.assign(async (program, message) => (await asked())(program, message), { all: async (program, messages, options) => {
		const { all } = await asked();
		if (all === void 0) throw new Error("The jq of the product takes many messages at once.");
		return all(program, messages, options);
	} });
	return {
		run: rememberedJq(run),
		close: async () => (await opened)?.close()
	};
};
/**
* Work with jq: one thread for all of it, and what it made is remembered until the end. jq that is given is its owner's to
* close; one of the work's own is closed whatever comes of it.
*/
const withJq = async (work, given) => {
	if (given !== void 0) return work(given);
	const jq = ownJq();
	try {
		return await work(jq.run);
	} finally {
		await jq.close();
	}
};

export { signInKey as a, environmentsOf as i, rememberedJq as n, withJq as r, jqPort as t };