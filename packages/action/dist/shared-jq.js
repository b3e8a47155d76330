import { Worker } from "node:worker_threads";

// packages/jq/src/limits.ts
const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
/** How much a transform may use. IoT Central documents no limits of its own; these are far above what real transforms need. */
const limits = {
	/** Bytes of memory that jq may grow to on one message. The engine itself stops at 256 MiB. */
	memoryBytes: 128 * mebibyte,
	/** Bytes that jq may write on one message, results and complaints together. */
	outputBytes: 4 * mebibyte,
	/** Bytes of a program in UTF-8. The engine keeps it on its stack of 1 MiB. */
	programBytes: 128 * kibibyte,
	/** Bytes of a message in UTF-8; devices send at most 256 KiB (Azure IoT Hub, "Quotas and throttling"). */
	messageBytes: mebibyte,
	/** Arrays and objects within each other in a message. The engine's stack suffices for about 600. */
	messageDepth: 256,
	/** Milliseconds for one message. A transform needs two. */
	deadlineMilliseconds: 2e3,
	/** Milliseconds for all messages of one worker together. */
	budgetMilliseconds: 6e4,
	/** Milliseconds for the start of a worker's thread, which is no fault of a transform. */
	startMilliseconds: 3e4,
	/** Mebibytes of the thread's own heap, beside jq's memory. */
	heapMebibytes: 192
};

// packages/jq/src/thread.ts
const isHeapError = (error) => error !== void 0 && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
const spawn = (script, data) => {
	return new Worker(script, {
		workerData: data,
		env: {},
		execArgv: [],
		stdout: true,
		stderr: true,
		resourceLimits: { maxOldGenerationSizeMb: limits.heapMebibytes }
	});
};
/**
* Starts a thread and waits until it stands ready. Rejects when it cannot start: its script or the engine is missing.
* `script` is the file of `worker.ts`, built or not.
*/
const startThread = async (script, data) => {
	const worker = spawn(script, data);
	let hear = () => void 0;
	let failure;
	worker.on("message", (reply) => hear(reply));
	worker.on("error", (error) => {
		failure = error instanceof Error ? error : new Error(String(error));
	});
	worker.on("exit", () => hear({
		type: "gone",
		...failure === void 0 ? {} : { error: failure }
	}));
	const said = (milliseconds) => new Promise((resolve) => {
		const timer = setTimeout(() => setImmediate(() => resolve(void 0)), milliseconds);
		hear = (one) => {
			clearTimeout(timer);
			resolve(one);
		};
	});
	if ((await said(limits.startMilliseconds))?.type !== "ready") {
		await worker.terminate();
		throw new Error("the thread of the jq engine does not start", { cause: failure });
	}
	worker.unref();
	return {
		run: async (call, deadlineMilliseconds) => {
			worker.ref();
			const ending = said(deadlineMilliseconds);
			worker.postMessage(call, []);
			const one = await ending;
			worker.unref();
			if (one?.type === "done") return one;
			return one?.type === "gone" ? {
				type: "gone",
				heap: isHeapError(one.error)
			} : { type: "late" };
		},
		end: async () => {
			await worker.terminate();
		}
	};
};

// packages/jq/src/create-jq-worker.ts
/** Beside the sources lies the source of the thread, beside what is built from them its built file. */
const besideThis = () => new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
const failed = (reason, message) => ({
	ok: false,
	reason,
	message,
	outputs: []
});
const seconds = (milliseconds) => `${milliseconds / 1e3} seconds`;
/**
* Makes jq in a thread of its own. The thread starts with the first run and again after one that had to be stopped; while
* none runs, it does not keep the process alive. A run rejects only where the thread cannot start or was closed before.
*/
const createJqWorker = (options = {}) => {
	const { script = besideThis(), budgetMilliseconds = limits.budgetMilliseconds } = options;
	let thread;
	let turn = Promise.resolve();
	let spent = 0;
	let closed = false;
	const stop = async () => {
		const ended = thread;
		thread = void 0;
		await (await ended?.catch(() => void 0))?.end();
	};
	const begin = () => {
		thread ??= startThread(script, options.engine === void 0 ? {} : { engine: options.engine });
		return thread;
	};
	const once = async (call) => {
		const left = budgetMilliseconds - spent;
		if (left <= 0) return failed("budget", `not run: all runs together have had ${seconds(budgetMilliseconds)}`);
		const started = begin();
		const { deadlineMilliseconds = limits.deadlineMilliseconds } = call.limits;
		const milliseconds = Math.min(deadlineMilliseconds, left);
		const ending = await (await started).run(call, milliseconds);
		if (ending.type === "done") {
			spent += ending.milliseconds;
			if (!ending.result.ok && ending.result.reason === "memory") await stop();
			return ending.result;
		}
		await stop();
		if (ending.type === "gone") return ending.heap ? failed("memory", "the program needs more memory than it may have") : failed("crash", "the jq engine gave up on this program and message");
		spent += milliseconds;
		return milliseconds < deadlineMilliseconds ? failed("budget", `stopped: all runs together have had ${seconds(budgetMilliseconds)}`) : failed("timeout", `the program does not end within ${seconds(deadlineMilliseconds)}`);
	};
	return {
		start: () => {
			begin().catch(() => void 0);
		},
		run: (program, message, limits = options.limits ?? {}) => {
			if (closed) return Promise.reject(/* @__PURE__ */ new Error("the jq worker is closed"));
			const result = turn.then(() => once({
				program,
				message,
				limits
			}));
			turn = result.catch(() => void 0);
			return result;
		},
		close: async () => {
			closed = true;
			await turn;
			await stop();
		}
	};
};

export { createJqWorker as t };