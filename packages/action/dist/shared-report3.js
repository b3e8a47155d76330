import { v as explain } from "./shared-core.js";
import { n as maskSecretForms } from "./shared-core6.js";
import { a as shorten, n as clean, r as cleanLines } from "./shared-report2.js";

// packages/report/src/findings/message.ts
/** Text from outside in lines of their own, without secrets. */
const linesOf = (text) => cleanLines(maskSecretForms(text)).join("\n");
/** What is found, what to do about it and where, in lines that are safe for a log. */
const messageOf = ({ message, hint, environments }) => [
	linesOf(message),
	...hint === void 0 ? [] : [`Fix: ${linesOf(hint)}`],
	...environments === void 0 ? [] : [`In: ${environments.map(clean).join(", ")}`]
].join("\n");
/** At most 200 characters. */
const titleOf = ({ code }) => {
	const title = explain(code)?.title;
	return shorten(clean(title === void 0 ? code : `${title} (${code})`), 200);
};
const ranks = {
	error: 0,
	warning: 1,
	info: 2
};
/** Errors, warnings, notes; within each as they came, those that `isNear` holds for first. */
const byUrgency = (diagnostics, isNear = () => true) => diagnostics.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || Number(isNear(b)) - Number(isNear(a)));

export { titleOf as i, linesOf as n, messageOf as r, byUrgency as t };