// packages/action/src/stop.ts
/** A mistake in how the Action was set up, or something that it will not do: said in one line with the way out, and the job fails. */
var Stop = class extends Error {
	name = "Stop";
	hint;
	constructor(message, hint) {
		super(message);
		this.hint = hint;
	}
};

export { Stop as t };