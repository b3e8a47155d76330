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
	/** Steps on one message: turns of loops inside of jq. Compiling a transform takes 120,000, and a message some thousand. */
	steps: 1e8,
	/** Steps of all messages together that are charged to one account: of a command, each environment has one. */
	budgetSteps: 3e9,
	/** Milliseconds for one message, however few steps it takes: for a machine that stands still. */
	deadlineMilliseconds: 6e4,
	/** Milliseconds for the start of a worker's thread, which is no fault of a transform. */
	startMilliseconds: 3e4,
	/** Mebibytes of the thread's own heap, beside jq's memory. */
	heapMebibytes: 192
};

// packages/jq/src/iotc-module.ts
/**
* Stands in for IoT Central's own module. `find` is what its documentation says: each element for which the filter is
* true (howto-transform-data-internally). `uuid` is undocumented; here it is always the same.
*/
const iotcModule = `def find(f): .[] | select(f);
def uuid: "00000000-0000-4000-8000-000000000000";
`;

// packages/jq/src/runs.ts
const encoder = new TextEncoder();
const files = /* @__PURE__ */ new Map([["/lib/iotc.jq", encoder.encode(iotcModule)]]);
/** `100 million steps`, `3 billion steps`. */
const stepsText = (steps) => steps >= 1e9 ? `${String(steps / 1e9)} billion steps` : `${String(steps / 1e6)} million steps`;

// packages/jq/src/series.ts
const limitReached = /* @__PURE__ */ new Set([
	"memory",
	"output",
	"timeout",
	"crash",
	"budget"
]);
/** Whether a run was stopped by a limit, instead of ending by itself. */
const isStopped = (result) => !result.ok && limitReached.has(result.reason);

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
/** The answer, or nothing once a message has had its time; which one is in hand is looked up four times in that. */
const saidInTime = async (said, done, milliseconds) => {
	let [index, since] = [0, performance.now()];
	for (;;) {
		const left = since + milliseconds - performance.now();
		const one = await said(Math.max(1, Math.min(left, milliseconds / 4)));
		if (one !== void 0) return one;
		const at = Atomics.load(done, 0);
		if (at !== index) [index, since] = [at, performance.now()];
		if (performance.now() - since >= milliseconds) return void 0;
	}
};
/**
* Starts a thread and waits until it stands ready. Rejects when it cannot start: its script or the engine is missing.
* `script` is the file of `worker.ts`, built or not.
*/
const startThread = async (script, data) => {
	const progress = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
	const done = new Int32Array(progress);
	const worker = spawn(script, {
		...data,
		progress
	});
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
		},
		end: async () => {
			await worker.terminate();
		}
	};
};

// packages/jq/src/serving.ts
/** Beside the sources lies the source of the thread, beside what is built from them its built file. */
const besideThis = () => new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
const failed = (reason, message) => ({
	ok: false,
	reason,
	message,
	outputs: []
});
const seconds = (milliseconds) => `${milliseconds / 1e3} seconds`;
/** Why a message stopped the thread: `heap` where the thread ended by itself. */
const endOf = (heap, deadlineMilliseconds) => {
	if (heap === true) return failed("memory", "the program needs more memory than it may have");
	if (heap === false) return failed("crash", "the jq engine gave up on this program and message");
	return failed("timeout", `the program does not end within ${seconds(deadlineMilliseconds)}`);
};
/** The thread knows only what was left of the budget. */
const ofWhole = (budgetSteps) => (result) => !result.ok && result.reason === "budget" ? {
	...result,
	message: result.message.replace(/:.*/, `: all runs together have taken ${stepsText(budgetSteps)}`)
} : result;
/** Keeps a thread that runs jq, and ends it where a run does not end by itself. */
const createServing = (options) => {
	const { script = besideThis(), budgetSteps = limits.budgetSteps } = options;
	let thread;
	const spent = /* @__PURE__ */ new Map();
	const stop = async () => {
		const ended = thread;
		thread = void 0;
		await (await ended?.catch(() => void 0))?.end();
	};
	const begin = () => {
		thread ??= startThread(script, options.engine === void 0 ? {} : { engine: options.engine });
		return thread;
	};
	const spentBudget = () => failed("budget", `not run: all runs together have taken ${stepsText(budgetSteps)}`);
	const some = async (program, messages, given) => {
		const { account = "", limits: limits$1 = {} } = given;
		const before = spent.get(account) ?? 0;
		if (before >= budgetSteps) return [spentBudget()];
		const { deadlineMilliseconds = limits.deadlineMilliseconds, steps = limits.steps } = limits$1;
		const serving = await begin();
		const options = {
			...given,
			budgetSteps: budgetSteps - before
		};
		const ending = await serving.run({
			program,
			messages,
			options
		}, deadlineMilliseconds);
		if (ending.type === "done") {
			spent.set(account, before + ending.steps);
			const last = ending.results.at(-1);
			if (last?.ok === false && last.reason === "memory") await stop();
			return ending.results.map(ofWhole(budgetSteps));
		}
		await stop();
		spent.set(account, before + steps);
		const again = ending.done > 0 ? await some(program, messages.slice(0, ending.done), given) : [];
		if (again.length < ending.done) return again;
		return [...again, endOf(ending.type === "gone" ? ending.heap : void 0, deadlineMilliseconds)];
	};
	return {
		begin,
		some,
		stop
	};
};

// packages/jq/src/create-jq-worker.ts
/**
* Makes jq in a thread of its own. The thread starts with the first run and again after one that had to be stopped; while
* none runs, it does not keep the process alive. A run rejects only where the thread cannot start or was closed before.
*/
const createJqWorker = (options = {}) => {
	const serving = createServing(options);
	const { limits: defaults = {} } = options;
	let turn = Promise.resolve();
	let closed = false;
	const series = async (program, messages, options) => {
		const { mostStopped = Number.POSITIVE_INFINITY } = options;
		let results = [];
		let stopped = 0;
		while (results.length < messages.length && stopped < mostStopped) {
			const left = {
				...options,
				mostStopped: mostStopped - stopped
			};
			const made = await serving.some(program, messages.slice(results.length), left);
			results = [...results, ...made];
			stopped += made.filter(isStopped).length;
			if (made.some((one) => !one.ok && one.reason === "budget")) break;
		}
		return results;
	};
	const next = async (program, messages, options) => {
		if (closed) throw new Error("the jq worker is closed");
		const result = turn.then(() => series(program, messages, {
			limits: defaults,
			...options
		}));
		turn = result.catch(() => void 0);
		return result;
	};
	return {
		start: () => {
			serving.begin().catch(() => void 0);
		},
		run: async (program, message, limits = defaults) => {
			const [result] = await next(program, [message], { limits });
			if (result === void 0) throw new Error("the jq worker gave no result");
			return result;
		},
		runAll: (program, messages, given = {}) => next(program, messages, given),
		close: async () => {
			closed = true;
			await turn;
			await serving.stop();
		}
	};
};

export { createJqWorker };