import { o as UserError } from "./shared-core2.js";

// packages/action/src/job-error.ts
var JobError = class extends UserError {
	name = "JobError";
	constructor(message, hint) {
		super({
			code: "refused",
			message,
			...hint === void 0 ? {} : { hint }
		});
	}
};

export { JobError as t };