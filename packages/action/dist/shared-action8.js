// packages/engine/src/choice.ts
const everyWord = "all";
const fits = ((name, pattern) => {
	const [first = "", ...rest] = pattern.split("*");
	const last = rest.pop();
	if (last === void 0) return name === first;
	if (!name.startsWith(first)) return false;
	let at = first.length;
	for (const part of rest) {
		const found = name.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	return name.length - last.length >= at && name.endsWith(last);
});
const isPattern = ((word) => word.includes("*"));
const meantBy = ((word, known) => {
	if (known.includes(word)) return [word];
	if (word === everyWord) return known;
	return isPattern(word) ? known.filter(((name) => fits(name, word))) : [];
});
const choiceOf = ((words, known) => {
	const meant = words.map(((word) => ({
		word,
		names: meantBy(word, known)
	})));
	const isKnown = (({ word, names }) => names.length > 0 || word === everyWord && known.length === 0);
	return {
		names: [...new Set(meant.flatMap((({ names }) => names)))],
		unknown: meant.filter(((each) => !isKnown(each))).map((({ word }) => word))
	};
});

// packages/action/src/job/environments.ts
const wordsOf = (({ environments }) => environments === "all" ? ["all"] : environments);
const chosenAmong = ((inputs, known) => choiceOf(wordsOf(inputs), known).names);
const environmentsOf = ((job, known) => {
	const { names, unknown } = choiceOf(wordsOf(job.inputs), known);
	const meant = [...names, ...unknown];
	return meant.length === 0 ? [void 0] : meant;
});
const chosenOf = (({ inputs, opened }) => {
	const { names, unknown } = choiceOf(wordsOf(inputs), opened.environments);
	const meant = [...opened.environments.filter(((name) => names.includes(name))), ...unknown];
	return meant.length === 0 ? void 0 : meant;
});
const inEnvironment = ((environment) => environment === void 0 ? {} : { environment });
const inText = (({ environment }) => environment === void 0 ? "" : ` in ${environment}`);

export { inText as a, isPattern as c, inEnvironment as i, chosenOf as n, choiceOf as o, environmentsOf as r, fits as s, chosenAmong as t };