// packages/action/src/github/errors.ts
/** GitHub refused or did not answer. Holds no request, and so no token. */
var GithubError = class extends Error {
	name = "GithubError";
	/** The HTTP status; 0 where there was no answer. */
	status;
	/** The permission that the job lacks, as a workflow names it. */
	permission;
	constructor(message, status, permission) {
		super(message);
		this.status = status;
		this.permission = permission;
	}
};
const statusOf = (error) => typeof error === "object" && error !== null && "status" in error && typeof error.status === "number" ? error.status : 0;
const messageOf = (error) => error instanceof Error ? error.message : "no answer";
/** 403 for what the token may not do, 404 where it may not even see it. Limits answer with 403 too. */
const lacksPermission = (status, message) => status === 403 && !/rate limit|abuse/i.test(message) || status === 404;
const shortMessage = 300;
/** Runs a request. Rejects with a GithubError that says what was wanted and what is missing. */
const asking = async ({ what, permission }, request) => {
	try {
		return await request();
	} catch (error) {
		const status = statusOf(error);
		const said = messageOf(error).slice(0, shortMessage);
		if (lacksPermission(status, said)) throw new GithubError(`GitHub does not let this job ${what} (${String(status)}): it needs the permission \`${permission}\`.`, status, permission);
		const answer = status === 0 ? said : `${String(status)}: ${said}`;
		if (status === 410 && /issues/i.test(said)) throw new GithubError(`GitHub could not be asked to ${what}: issues are disabled in this repository.`, status);
		throw new GithubError(`GitHub could not be asked to ${what} (${answer}).`, status);
	}
};
/** What to do about a refusal, in sentences; empty if nobody knows. What was refused for good is not to be asked again. */
const wayOn = ({ permission, status }) => {
	if (permission !== void 0) return `Add \`${permission}\` to the permissions of the job.`;
	if (status === 410) return "Enable issues in the settings of the repository, under General, Features.";
	return status === 0 || status === 403 || status === 429 || status >= 500 ? "Run the job again." : "";
};
/** The same for what stays refused until somebody changes a setting; empty for what may pass by itself. */
const settingsWay = (error) => error.permission === void 0 && error.status !== 410 ? "" : wayOn(error);

export { wayOn as i, asking as n, settingsWay as r, GithubError as t };