import { r as environmentsOf } from "./shared-action8.js";
import { t as GithubError } from "./shared-action.js";
import { m as targetOf, n as good } from "./shared-action10.js";
import { a as recordOf } from "./shared-action12.js";

// packages/action/src/job/edited-pull-request.ts
const unchangedByEdit = (async (job) => {
	const { event, github, opened } = job;
	const { pull } = event;
	if (event.action !== "edited" || event.retargeted || pull === void 0 || github === void 0) return void 0;
	try {
		const connection = await github.connection();
		for (const environment of environmentsOf(job, opened.environments)) {
			const { operations } = await recordOf(connection, {
				...pull,
				fork: false
			}, targetOf(job, environment));
			if (operations === void 0) return void 0;
		}
	} catch (error) {
		if (error instanceof GithubError) return void 0;
		throw error;
	}
	return good("The edit does not change the plan, and the plan of this commit is already on record.");
});

export { unchangedByEdit };