// packages/action/src/stop.ts
var Stop = class extends Error {
	name = "Stop";
	hint;
	constructor(message, hint) {
		super(message);
		this.hint = hint;
	}
};

export { Stop as t };