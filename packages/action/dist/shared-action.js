import { o as UserError } from "./shared-core2.js";

// packages/action/src/github/errors.ts
const hintFor = ((status, permission) => {
	if (permission !== void 0) return `Add \`${permission}\` to the permissions of the job.`;
	if (status === 410) return "Enable issues in the settings of the repository, under General, Features.";
	return status === 0 || status === 403 || status === 429 || status >= 500 ? "Run the job again." : void 0;
});
var GithubError = class extends UserError {
	name = "GithubError";
	status;
	permission;
	constructor(message, status, permission) {
		const hint = hintFor(status, permission);
		super({
			code: "github",
			message,
			...hint === void 0 ? {} : { hint }
		});
		this.status = status;
		this.permission = permission;
	}
};
const statusOf = ((error) => typeof error === "object" && error !== null && "status" in error && typeof error.status === "number" ? error.status : 0);
const isAnswered = ((error) => typeof error === "object" && error !== null && "response" in error && error.response !== void 0);
const messageOf = ((error) => error instanceof Error ? error.message : "no answer");
const lacksPermission = ((status, message) => status === 403 && !/rate limit|abuse/i.test(message) || status === 404);
const shortMessage = 300;
const asking = (async ({ what, permission }, request) => {
	try {
		return await request();
	} catch (error) {
		const status = statusOf(error);
		const said = messageOf(error).slice(0, shortMessage);
		if (lacksPermission(status, said)) throw new GithubError(`GitHub does not let this job ${what} (${String(status)}): it needs the permission \`${permission}\`.`, status, permission);
		const answered = isAnswered(error) ? `answered ${String(status)}` : "did not answer";
		if (status === 410 && /issues/i.test(said)) throw new GithubError(`The job could not ${what}: issues are disabled in this repository.`, status);
		throw new GithubError(`The job could not ${what}: GitHub ${answered} (${said}).`, status);
	}
});
const settingsHint = (({ permission, status, hint = "" }) => permission === void 0 && status !== 410 ? "" : hint);

export { asking as n, settingsHint as r, GithubError as t };