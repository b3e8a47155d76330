import { U as diagnose } from "./shared-core.js";
import { l as replaceInvisible } from "./shared-core2.js";
import { a as keyLocationOf } from "./shared-engine.js";
import { h as didYouMean, o as startOf, r as textFindings } from "./shared-core3.js";

// packages/report/src/json/documents.ts
const validateDocument = (diagnostics) => ({
	format: 1,
	kind: "validate",
	valid: diagnostics.every((diagnostic) => diagnostic.severity !== "error"),
	diagnostics
});
const unitEscape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
const escaped = (text) => text.replaceAll(/[^]/g, unitEscape);
/**
* The same JSON for a terminal or a log that acts on nothing in it: characters that are not seen, and what GitHub's
* runner would take for a workflow command, are escaped, which JSON allows in any text.
*/
const inertJson = (json) => {
	return replaceInvisible(json, (character) => character === "\n" ? character : escaped(character)).replaceAll(/:(?=:)|#(?=#\[)/g, unitEscape);
};
/** One document as text, with a final line end. */
const renderJson = (document) => `${inertJson(JSON.stringify(document, null, 2))}\n`;

// packages/engine/src/environment.ts
const placeOf = ({ document, file }) => document === void 0 ? startOf(file) : keyLocationOf(document, ["environments"]);
const listed = (names) => names.join(", ");
/** That an environment is missing, or not one of the config. */
const wrongChoice = (loaded, name) => {
	const { environments } = loaded;
	if (name === void 0) {
		if (environments.length === 0) return void 0;
		return diagnose("environment-needed", placeOf(loaded), `The config has environments: ${listed(environments)}.`, { hint: `Add --environment with one of them, --environment ${environments[0] ?? ""} for instance.` });
	}
	if (environments.includes(name)) return void 0;
	const hint = environments.length === 0 ? "The config has no environments: leave --environment out." : didYouMean(name, environments) ?? `The config has: ${listed(environments)}.`;
	return diagnose("environment-not-found", placeOf(loaded), `The config has no environment "${name}".`, { hint });
};
/** All environments of a config; undefined stands for one without any. */
const everyIn = ({ environments }) => environments.length === 0 ? [void 0] : environments;
/** That one of the environments that are meant is missing, or not one of the config. */
const wrongChoices = (loaded, names) => loaded.checked === void 0 ? [] : names.flatMap((name) => wrongChoice(loaded, name) ?? []);
const hasErrors = (diagnostics) => diagnostics.some(({ severity }) => severity === "error");
/**
* What is found in the environments that are meant, their transforms included: in every one where none is named. If one is not
* there, that comes first, and then what is found in all others.
*/
const findingsIn = async (opened, names, options = {}) => {
	const loaded = await opened.load();
	const wrong = names === void 0 ? [] : wrongChoices(loaded, names);
	const meant = names === void 0 || wrong.length > 0 ? everyIn(loaded) : names;
	return [...wrong, ...await opened.findings(meant, options)];
};
/** The config of one environment with the findings about it and its transforms, or the findings that stand in its way. */
const chosenIn = async (opened, environment, options = {}) => {
	const diagnostics = await findingsIn(opened, [environment], options);
	const { checked } = await opened.load();
	const config = hasErrors(diagnostics) ? void 0 : checked?.config(environment);
	return config === void 0 ? { diagnostics } : {
		config,
		diagnostics
	};
};
/** The same by its text alone: for work that tries the transforms, or to which they do not matter. */
const choose = (loaded, environment) => {
	const wrong = wrongChoices(loaded, [environment]);
	const diagnostics = [...wrong, ...textFindings(loaded, wrong.length > 0 ? everyIn(loaded) : [environment])];
	const config = hasErrors(diagnostics) ? void 0 : loaded.checked?.config(environment);
	return config === void 0 ? { diagnostics } : {
		config,
		diagnostics
	};
};

export { validateDocument as a, renderJson as i, chosenIn as n, findingsIn as r, choose as t };