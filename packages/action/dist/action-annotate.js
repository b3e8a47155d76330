import { n as asking } from "./shared-action.js";

// packages/action/src/github/annotate.ts
const annotateCheck = (async ({ octokit, owner, repo }, checkRunId, title, batches) => {
	for (const annotations of batches) await asking({
		what: "annotate the job's own check run",
		permission: "checks: write"
	}, (() => octokit.rest.checks.update({
		owner,
		repo,
		check_run_id: checkRunId,
		output: {
			title,
			summary: title,
			annotations: annotations.map(((one) => ({ ...one })))
		}
	})));
});

export { annotateCheck };