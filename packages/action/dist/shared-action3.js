import { r as UserError } from "./shared-core3.js";

// packages/action/src/stop.ts
var Stop = class extends UserError {
	name = "Stop";
	constructor(message, hint) {
		super({
			code: "refused",
			message,
			...hint === void 0 ? {} : { hint }
		});
	}
};

export { Stop as t };