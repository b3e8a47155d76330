import { t as limits } from "./shared-jq.js";
import { Worker } from "node:worker_threads";

// packages/jq/src/thread.ts
const isHeapError = ((error) => error !== void 0 && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY");
const spawn = ((script, data) => {
	return new Worker(script, {
		workerData: data,
		env: {},
		execArgv: [],
		stdout: true,
		stderr: true,
		resourceLimits: { maxOldGenerationSizeMb: limits.heapMebibytes }
	});
});
const saidInTime = (async (said, done, milliseconds) => {
	let [index, since] = [0, performance.now()];
	for (;;) {
		const left = since + milliseconds - performance.now();
		const one = await said(Math.max(1, Math.min(left, milliseconds / 4)));
		if (one !== void 0) return one;
		const at = Atomics.load(done, 0);
		if (at !== index) [index, since] = [at, performance.now()];
		if (performance.now() - since >= milliseconds) return void 0;
	}
});
const startThread = (async (script, data) => {
	const progress = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
	const done = new Int32Array(progress);
	const worker = spawn(script, {
		...data,
		progress
	});
	let hear = (() => void 0);
	let failure;
	worker.on("message", ((reply) => hear(reply)));
	worker.on("error", ((error) => {
		failure = error instanceof Error ? error : new Error(String(error));
	}));
	worker.on("exit", (() => hear({
		type: "gone",
		...failure === void 0 ? {} : { error: failure }
	})));
	const said = ((milliseconds) => new Promise(((resolve) => {
		const timer = setTimeout((() => setImmediate((() => resolve(void 0)))), milliseconds);
		hear = ((one) => {
			clearTimeout(timer);
			resolve(one);
		});
	})));
	if ((await said(limits.startMilliseconds))?.type !== "ready") {
		await worker.terminate();
		throw new Error("the thread of the jq engine does not start", { cause: failure });
	}
	worker.unref();
	return {
		run: (async (call, deadlineMilliseconds) => {
			worker.ref();
			Atomics.store(done, 0, 0);
			const ending = saidInTime(said, done, deadlineMilliseconds);
			worker.postMessage(call, []);
			const one = await ending;
			worker.unref();
			if (one?.type === "done") return one;
			const finished = Atomics.load(done, 0);
			return one?.type === "gone" ? {
				type: "gone",
				heap: isHeapError(one.error),
				done: finished
			} : {
				type: "late",
				done: finished
			};
		}),
		end: (async () => {
			await worker.terminate();
		})
	};
});

export { startThread };