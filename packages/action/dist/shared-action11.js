import { r as workflowFile } from "./shared-action5.js";
import { t as bad } from "./shared-action10.js";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

// packages/action/src/proof/doubts.ts
const mostTold = 5;
const doubtsText = ((doubts) => [...doubts].slice(0, mostTold).map((([number, why]) => ` The record of pull request #${String(number)} was not believed: ${why}.`)).join(""));

// packages/action/src/proof/way.ts
const folder = ".github/workflows";
const mostBytes = 1048576;
const dispatchable = (async ({ io }) => {
	const names = await readdir(join(io.cwd, folder)).catch((() => []));
	const found = [];
	for (const name of names.toSorted(((one, other) => one < other ? -1 : 1))) {
		if (!/^[\w.-]+\.ya?ml$/u.test(name)) continue;
		const text = await readFile(join(io.cwd, folder, name), "utf8").catch((() => ""));
		if (text.length > mostBytes) continue;
		const isGiven = text.includes("inputs.expected-operations");
		if (/^\s*workflow_dispatch\b/mu.test(text) && text.includes("expected-operations") && !isGiven) found.push({
			name,
			text
		});
	}
	return found;
});
const quoted = ((text) => /^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
const dispatchWay = (async (job, branch, environment) => {
	const own = workflowFile(job.io.env)?.slice(18);
	const all = await dispatchable(job);
	const found = all.find((({ name }) => name === own)) ?? all.find((({ name }) => name.startsWith("dispatch"))) ?? all[0];
	const name = found?.name ?? (environment === void 0 ? "dispatch.yml" : "dispatch-fleet.yml");
	const asks = environment !== void 0 && (found === void 0 || found.text.includes("inputs.environment"));
	const command = `gh workflow run ${name} --ref ${quoted(branch)}${asks ? ` -f environment=${quoted(environment)}` : ""}`;
	return `${found === void 0 ? `copy examples/workflows/${name} to ${folder}/ on ${branch}, then ` : ""}run \`${command}\`: its plan job shows what would run, and its apply job runs that after the approval`;
});

// packages/action/src/modes/refused.ts
const isFound = (({ severity, code }) => severity === "error" && code !== "gate");
const refusal = ((planned, where = "") => planned.some((({ plan }) => plan.diagnostics.some(isFound))) ? bad(`The plan${where} is refused because of errors.`, "They are listed above, each with its fix.") : bad(`The plan${where} is refused: a risk blocks it that the config does not accept.`, "The lines that accept it are listed above."));

export { dispatchWay as n, doubtsText as r, refusal as t };