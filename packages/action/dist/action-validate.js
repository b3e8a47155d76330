import { l as clean } from "./shared-core2.js";
import { i as consentEndIn, n as joined, r as showFindings, s as countFindings, t as hasErrors, u as datedFindings } from "./shared-report.js";
import { n as renderFindingsMarkdown } from "./shared-report7.js";
import { n as chosenOf } from "./shared-action8.js";
import { t as documentationIn } from "./shared-action15.js";
import { n as countText, t as check } from "./shared-planner4.js";
import { n as good, t as bad } from "./shared-action10.js";

// packages/action/src/job/validate.ts
const summaryOf = ((job, line, because, findings) => [
	`### adx-export: ${findings.length === 0 ? "the config is valid" : countFindings(findings)}`,
	"",
	clean(line),
	...because === void 0 ? [] : ["", `Only validated. ${because}`],
	"",
	renderFindingsMarkdown(datedFindings(findings, consentEndIn(job)), documentationIn(job)),
	""
].join("\n"));
const allFindings = (async (job, checked, because) => {
	if (because === void 0 || !checked.valid) return checked.findings;
	const { testTransforms } = await import("./action-transforms.js");
	return joined(checked.findings, ...(await testTransforms(job, checked)).values());
});
const verdict = ((job, findings, environments) => {
	if (hasErrors(findings)) return bad(`${countText(job, findings)}.`);
	const where = environments.length === 0 ? "" : ` for ${environments.join(", ")}`;
	return good(`${job.label} is valid${where}${findings.length === 0 ? "" : ` (${countText(job, findings)})`}.`);
});
const validateMode = (async (job, because) => {
	const checked = await check(job);
	const findings = await allFindings(job, checked, because);
	job.io.output("valid", String(!hasErrors(findings)));
	await showFindings(job, findings, checked.sources);
	const outcome = verdict(job, findings, chosenOf(job) ?? checked.environments);
	await job.io.summary(summaryOf(job, outcome.line, because, findings));
	return outcome;
});

export { validateMode };