import { r as workflowFile } from "./shared-action5.js";
import { t as bad } from "./shared-action10.js";
import { n as workflowTextAt, t as readWorkflowFile } from "./shared-action13.js";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

// packages/action/src/proof/untrusted-records.ts
const mostNamed = 5;
const doubtsText = ((doubts) => [...doubts].slice(0, mostNamed).map((([number, why]) => ` The record of pull request #${String(number)} is not valid: ${why}.`)).join(""));

// packages/action/src/proof/dispatch-command.ts
const folder = ".github/workflows";
const dispatchable = (async ({ io }) => {
	const names = await readdir(join(io.cwd, folder)).catch((() => []));
	const found = [];
	for (const name of names.toSorted(((one, other) => one < other ? -1 : 1))) {
		if (!/^[\w.-]+\.ya?ml$/u.test(name)) continue;
		const workflow = readWorkflowFile(await workflowTextAt(join(io.cwd, folder, name)));
		const operations = workflow.textsAt("expected-operations");
		const isGiven = workflow.holds("inputs.expected-operations");
		if (workflow.events.includes("workflow_dispatch") && operations.length > 0 && !isGiven) found.push({
			name,
			...workflow
		});
	}
	return found;
});
const quoted = ((text) => /^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
const dispatchCommand = (async (job, branch, environment) => {
	const own = workflowFile(job.io.env)?.slice(18);
	const all = await dispatchable(job);
	const found = all.find((({ name }) => name === own)) ?? all.find((({ name }) => name.startsWith("dispatch"))) ?? all[0];
	const name = found?.name ?? (environment === void 0 ? "dispatch.yml" : "dispatch-fleet.yml");
	const asks = environment !== void 0 && (found === void 0 || found.holds("inputs.environment"));
	const command = `gh workflow run ${name} --ref ${quoted(branch)}${asks ? ` -f environment=${quoted(environment)}` : ""}`;
	return `${found === void 0 ? `copy examples/workflows/${name} to ${folder}/ on ${branch}, then ` : ""}run \`${command}\`: its plan job shows what would run, and its apply job runs that after the approval`;
});

// packages/action/src/job/refusal.ts
const isFound = (({ severity, code }) => severity === "error" && code !== "gate");
const refusal = ((planned, where = "") => planned.some((({ plan }) => plan.diagnostics.some(isFound))) ? bad(`The plan${where} is refused because of errors.`, "The errors are listed above, each with its fix.") : bad(`The plan${where} is refused because the config does not accept a risk that blocks it.`, "The lines that accept it are listed above."));

export { dispatchCommand as n, doubtsText as r, refusal as t };