import { B as defined } from "./shared-core2.js";
import { a as unreadable, d as mergeFindings, g as parse, h as environmentsOf, i as textOf, n as loadDocument, r as textFindings, s as limits } from "./shared-core4.js";
import { M as sortDiagnostics } from "./shared-core.js";
import { i as withoutDefaultEchoes, s as checkTransforms } from "./shared-transform.js";
import { channel } from "node:diagnostics_channel";

// packages/engine/src/jq.ts
const mostRemembered = 33554432;
const isLasting = ((run) => run.ok || run.reason !== "budget");
const upToStops = ((all, isStop, most = Infinity) => {
	let stops = 0;
	const end = all.findIndex(((each) => isStop(each) && (stops += 1) >= most));
	return end === -1 ? all : all.slice(0, end + 1);
});
const isStopped = ((run) => run !== void 0 && !run.ok && run.reason !== "runtime" && run.reason !== "compile");
const memoryOf = ((most) => {
	const known = /* @__PURE__ */ new Map();
	const pending = /* @__PURE__ */ new Map();
	let size = 0;
	const remember = ((key, run) => {
		if (!isLasting(run)) return;
		const cost = key.length + run.outputs.reduce(((sum, output) => sum + output.length), 0);
		if (size + cost > most) {
			known.clear();
			size = 0;
		}
		size += cost;
		known.set(key, run);
	});
	return {
		find: ((key) => known.get(key)),
		others: ((keys) => {
			const running = new Set(keys.flatMap(((key) => pending.get(key) ?? [])));
			return running.size === 0 ? void 0 : Promise.allSettled(running);
		}),
		make: (async (keys, work) => {
			const making = work();
			for (const key of keys) pending.set(key, making);
			try {
				const runs = await making;
				for (const [index, run] of runs.entries()) remember(keys[index] ?? "", run);
				return runs;
			} finally {
				for (const key of keys) pending.delete(key);
			}
		})
	};
});
const jqMemory = ((most = mostRemembered) => memoryOf(most));
const rememberedJq = ((runJq, memory = jqMemory()) => {
	const keyOf = ((program, message) => `${program}\0${message}`);
	const one = (async (program, message) => {
		const key = keyOf(program, message);
		for (let wait = memory.others([key]); wait !== void 0; wait = memory.others([key])) await wait;
		const found = memory.find(key);
		if (found !== void 0) return found;
		const [run] = await memory.make([key], (async () => [await runJq(program, message)]));
		if (run === void 0) throw new Error("The host of jq gave no result.");
		return run;
	});
	const { all } = runJq;
	if (all === void 0) return one;
	return Object.assign(one, { all: (async (program, messages, options) => {
		const keys = messages.map(((message) => keyOf(program, message)));
		for (let wait = memory.others(keys); wait !== void 0; wait = memory.others(keys)) await wait;
		const found = upToStops(keys.map(memory.find), isStopped, options.mostStopped);
		const missing = messages.slice(0, found.length).filter(((_, index) => found[index] === void 0));
		const missingKeys = keys.slice(0, found.length).filter(((_, index) => found[index] === void 0));
		const runs = missing.length === 0 ? [] : await memory.make(missingKeys, (() => all(program, missing, options)));
		const results = [];
		let next = 0;
		for (const each of found) {
			const run = each ?? runs[next++];
			if (run === void 0) break;
			results.push(run);
		}
		return upToStops(results, isStopped, options.mostStopped);
	}) });
});
const ownJq = (() => {
	let opened;
	const open = (async () => (await import("./jq-create-jq-worker.js")).createJqWorker());
	const asked = (() => opened ??= open());
	const runFor = ((account) => {
		const all = (async (program, messages, options) => (await asked()).runAll(program, messages, {
			...options,
			account
		}));
		const one = (async (program, message) => {
			const [run] = await all(program, [message], {});
			if (run === void 0) throw new Error("The host of jq gave no result.");
			return run;
		});
		return Object.assign(one, { all });
	});
	return {
		runFor,
		close: (async () => (await opened)?.close())
	};
});
const givenJq = ((run) => ({
	runFor: (() => run),
	close: (async () => void 0)
}));

// packages/engine/src/open.ts
const work = channel("adx-export:work");
const tellWork = ((done) => {
	if (work.hasSubscribers) work.publish(done);
});
const once = ((ask) => {
	const known = /* @__PURE__ */ new Map();
	return ((key) => {
		const answer = known.get(key) ?? ask(key);
		known.set(key, answer);
		return answer;
	});
});
const readOnce = ((files, path) => {
	const read = once(((name) => files.readBeside(path, name, limits.fileBytes)));
	const list = once(((name) => files.listBeside(path, name)));
	return {
		...files,
		readBeside: ((_config, name) => read(name)),
		listBeside: ((_config, name) => list(name))
	};
});
const transformsIn = ((path, load, runJqIn) => {
	const known = /* @__PURE__ */ new Map();
	const look = (async (environment, withoutColumns) => {
		const { checked } = await load();
		const config = checked?.config(environment);
		if (config === void 0) return void 0;
		tellWork({
			type: "read-transforms",
			environment
		});
		const run = {
			config: path,
			...defined({ environment })
		};
		return checkTransforms(config, runJqIn(environment), {
			...withoutColumns ? { withoutColumns } : {},
			run
		});
	});
	return ((environment, withoutColumns) => {
		const key = JSON.stringify([environment, withoutColumns]);
		const found = known.get(key) ?? look(environment, withoutColumns);
		known.set(key, found);
		return found;
	});
});
const open = (async (files, path, { runJq, advice } = {}) => {
	const file = files.label(path);
	const given = await files.read(path, limits.configBytes);
	const parsed = "problem" in given ? void 0 : parse(given.bytes, file);
	const document = parsed?.document;
	const jq = runJq === void 0 ? ownJq() : givenJq(runJq);
	const memory = jqMemory();
	const runJqIn = ((environment) => rememberedJq(jq.runFor(environment ?? ""), memory));
	const reading = readOnce(files, path);
	const text = "problem" in given ? "" : textOf(given.bytes);
	const loadAs = (async (options) => {
		if ("problem" in given) return unreadable(file, given);
		const own = parsed?.diagnostics ?? [];
		if (document === void 0) return {
			file,
			own,
			environments: [],
			sources: /* @__PURE__ */ new Map([[file, text]])
		};
		return loadDocument(reading, {
			path,
			document,
			own,
			text
		}, options, ((environment) => tellWork({
			type: "check",
			environment
		})));
	});
	const loaded = /* @__PURE__ */ new Map();
	const load = ((options = {}) => {
		const key = JSON.stringify([options.missingRows, options.transforms]);
		const known = loaded.get(key) ?? loadAs(options).then(((one) => advice === void 0 ? one : {
			...one,
			advice
		}));
		loaded.set(key, known);
		return known;
	});
	const transforms = transformsIn(path, load, runJqIn);
	return {
		path,
		file,
		files,
		...defined({ document }),
		environments: document === void 0 ? [] : environmentsOf(document).map((({ name }) => name)),
		runJqIn,
		given,
		beside: ((name) => reading.readBeside(path, name, limits.fileBytes)),
		load,
		findings: (async (environments, { withoutColumns = false } = {}) => {
			const plain = textFindings(await load(), environments);
			const found = [];
			for (const environment of environments) {
				const diagnostics = await transforms(environment, withoutColumns);
				if (diagnostics !== void 0) found.push({
					environment,
					diagnostics
				});
			}
			return found.length === 0 ? plain : sortDiagnostics(withoutDefaultEchoes([...plain, ...mergeFindings(found)]));
		}),
		close: jq.close
	};
});

export { tellWork as n, rememberedJq as r, open as t };