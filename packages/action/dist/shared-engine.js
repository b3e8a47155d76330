import { B as diagnose } from "./shared-core.js";
import { o as keyLocationOf } from "./shared-engine2.js";
import { D as nearest, T as didYouMean } from "./shared-core2.js";
import { o as startOf, r as textFindings, s as limits } from "./shared-core4.js";
import { c as isPattern, s as fits } from "./shared-action8.js";

// packages/report/src/json/documents.ts
const validateDocument = ((diagnostics) => ({
	format: 1,
	kind: "validate",
	valid: diagnostics.every(((diagnostic) => diagnostic.severity !== "error")),
	diagnostics
}));

// packages/engine/src/advice.ts
const commandLineAdvice = {
	needed: ((first) => `Add --environment with one of them, --environment ${first} for instance.`),
	none: "The config has no environments: leave --environment out.",
	unknown: ((found) => found)
};

// packages/engine/src/environment.ts
const placeOf = (({ document, file }) => document === void 0 ? startOf(file) : keyLocationOf(document, ["environments"]));
const listed = ((names) => {
	const more = names.length - limits.environmentsNamed;
	const shown = names.slice(0, limits.environmentsNamed).join(", ");
	return more > 0 ? `${shown} and ${String(more)} more` : shown;
});
const nearestTo = ((pattern, environments) => {
	const text = pattern.replaceAll("*", "");
	const folded = environments.find(((name) => fits(name.toLowerCase(), pattern.toLowerCase())));
	if (folded !== void 0) return folded;
	const parts = /* @__PURE__ */ new Map();
	for (const name of environments) for (const length of [
		text.length,
		text.length - 1,
		text.length + 1
	]) for (const part of [
		name,
		name.slice(0, length),
		name.slice(-length)
	]) if (length > 0 && !parts.has(part)) parts.set(part, name);
	const found = nearest(text, parts.keys());
	return found === void 0 ? void 0 : parts.get(found);
});
const foundInstead = ((name, environments) => {
	const all = `The config has: ${listed(environments)}.`;
	if (!isPattern(name)) return didYouMean(name, environments) ?? all;
	const near = nearestTo(name, environments);
	return near === void 0 ? all : `Did you mean '${near}'? ${all}`;
});
const wrongChoice = ((loaded, name) => {
	const { environments, advice = commandLineAdvice } = loaded;
	const [first] = environments;
	if (name === void 0) {
		if (first === void 0) return void 0;
		return diagnose("environment-needed", placeOf(loaded), `The config has environments: ${listed(environments)}.`, { hint: advice.needed(first) });
	}
	if (environments.includes(name)) return void 0;
	const message = isPattern(name) ? `No environment of the config matches "${name}".` : `The config has no environment "${name}".`;
	const hint = first === void 0 ? advice.none : advice.unknown(foundInstead(name, environments));
	return diagnose("environment-not-found", placeOf(loaded), message, { hint });
});
const everyIn = (({ environments }) => environments.length === 0 ? [void 0] : environments);
const wrongChoices = ((loaded, names) => loaded.checked === void 0 ? [] : names.flatMap(((name) => wrongChoice(loaded, name) ?? [])));
const hasErrors = ((diagnostics) => diagnostics.some((({ severity }) => severity === "error")));
const findingsIn = (async (opened, names, options = {}) => {
	const loaded = await opened.load();
	const wrong = names === void 0 ? [] : wrongChoices(loaded, names);
	const meant = names === void 0 || wrong.length > 0 ? everyIn(loaded) : names;
	return [...wrong, ...await opened.findings(meant, options)];
});
const chosenIn = (async (opened, environment, options = {}) => {
	const diagnostics = await findingsIn(opened, [environment], options);
	const { checked } = await opened.load();
	const config = hasErrors(diagnostics) ? void 0 : checked?.config(environment);
	return config === void 0 ? { diagnostics } : {
		config,
		diagnostics
	};
});
const choose = ((loaded, environment) => {
	const wrong = wrongChoices(loaded, [environment]);
	const diagnostics = [...wrong, ...textFindings(loaded, wrong.length > 0 ? everyIn(loaded) : [environment])];
	const config = hasErrors(diagnostics) ? void 0 : loaded.checked?.config(environment);
	return config === void 0 ? { diagnostics } : {
		config,
		diagnostics
	};
});

export { validateDocument as i, chosenIn as n, findingsIn as r, choose as t };