import { t as createJqWorker } from "./shared-jq.js";
import { t as comparedEvents } from "./shared-action.js";
import { n as isWithin, t as isHiddenIn } from "./shared-action2.js";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

// packages/action/src/early.ts
const mostBytes = 1048576;
/** The text of a config that is small enough to be looked at in passing and really stands in the workspace; empty for anything else. */
const textAt = (path) => {
	try {
		const file = statSync(path).isDirectory() ? join(path, "adx-export.yaml") : path;
		const [home, real] = [realpathSync("."), realpathSync(file)];
		if (!isWithin(home, real) || isHiddenIn(home, real)) return "";
		const found = statSync(real);
		return found.isFile() && found.size <= mostBytes ? readFileSync(real, "utf8") : "";
	} catch {
		return "";
	}
};
/**
* Starts jq before the rest is loaded if the config seems to have a transform, unless the job may end without it. A guess, and
* nothing depends on it: jq starts with its first run, and who needs jq and finds none opens one.
*/
const startJqEarly = (env) => {
	if (!/\btransform\b/.test(textAt(env.INPUT_CONFIG?.trim() || "adx-export.yaml"))) return void 0;
	const jq = createJqWorker();
	if (!comparedEvents.has(env.GITHUB_EVENT_NAME ?? "") || env.INPUT_MODE?.trim() === "validate") jq.start();
	return jq;
};

// packages/action/src/main.ts
const jq = startJqEarly(process.env);
const [{ run }, { processIo }] = await Promise.all([import("./action-run.js"), import("./action-runner.js")]);
const io = processIo();
process.on("uncaughtException", (error) => {
	io.say("error", `This is a bug in adx-export: ${error instanceof Error ? error.name : "no error"}.`);
	process.exit(1);
});
process.exitCode = await run(io, jq);

export {  };