// packages/action/src/environments.ts
/** The environments to work on; undefined stands for a config without any. */
const environmentsOf = (job, known) => {
	const { environments } = job.inputs;
	const named = environments === "all" ? known : environments;
	return named.length === 0 ? [void 0] : named;
};
/**
* Those of them that the config has, to check; undefined stands for every one. That one is not there is told by the work on it, with
* the names that there are.
*/
const chosenOf = ({ inputs, opened }) => {
	const { environments } = inputs;
	const found = environments === "all" ? [] : opened.environments.filter((name) => environments.includes(name));
	return found.length === 0 ? void 0 : found;
};
/** An option that may be absent. */
const inEnvironment = (environment) => environment === void 0 ? {} : { environment };
/** `prod`, or nothing for a config without environments. */
const inText = ({ environment }) => environment === void 0 ? "" : ` in ${environment}`;

export { inText as i, environmentsOf as n, inEnvironment as r, chosenOf as t };