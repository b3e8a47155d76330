import { t as validate } from "./shared-engine.js";
import { t as environmentsOf } from "./shared-transform2.js";
import { t as GithubError } from "./shared-action3.js";
import { m as targetOf, n as good } from "./shared-action11.js";
import { a as recordOf } from "./shared-action13.js";

// packages/action/src/modes/edited.ts
/**
* How a run ends that somebody's edit of a title or a description started: nothing that concerns the plan changed. Undefined
* where the pull request is planned all the same: its base is another one, or the plan of this very commit is not on record, as
* after one that failed or that this run cut off. A required check must not turn green because somebody edited a title.
*/
const unchangedByEdit = async (job) => {
	const { event, github, ports, config } = job;
	const { pull } = event;
	if (event.action !== "edited" || event.retargeted || pull === void 0 || github === void 0) return void 0;
	const { environments } = await validate({
		files: ports.files,
		config,
		...job.runJq === void 0 ? {} : { runJq: job.runJq }
	});
	try {
		const connection = await github.connection();
		for (const environment of environmentsOf(job, environments)) {
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
	return good("Nothing that concerns the plan changed: the plan of this commit is on record already.");
};

export { unchangedByEdit };