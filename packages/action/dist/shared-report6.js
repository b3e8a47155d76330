import { x as riskWords } from "./shared-core.js";
import { d as count } from "./shared-core2.js";
import { D as stillLive, J as valueText, K as sidesOf, Q as titleOf, S as agedText, X as harmOf, f as summaryText, j as exportsInErrorText, l as hasChanges, n as code, o as link, t as cellCode, u as planName, w as acceptancesText } from "./shared-planner2.js";
import { d as datedPlan, i as consentEndIn, n as joined, u as datedFindings } from "./shared-report.js";
import { f as inSome, h as wayText, l as capital, m as partsOf, p as isPlanned, u as countsText } from "./shared-report4.js";
import { l as commentId, u as digestOfAll } from "./shared-action10.js";
import { t as documentationIn } from "./shared-action15.js";

// packages/report/src/markdown/comment/titles.ts
const titleText = ((address, span = code) => titleOf(address).map(((part) => typeof part === "string" ? part : span(part.name))).join(""));
const titlesOf = ((changes, span = code) => {
	const amounts = /* @__PURE__ */ new Map();
	for (const { address } of changes) {
		const title = titleText(address, span);
		amounts.set(title, (amounts.get(title) ?? 0) + 1);
	}
	return ((address) => {
		const title = titleText(address, span);
		return (amounts.get(title) ?? 0) > 1 ? `${title} (${span(partsOf(address).name)})` : title;
	});
});
const namesOf = (({ address, attributes }) => [
	address,
	...titleOf(address).flatMap(((part) => typeof part === "string" ? [] : [part.name])),
	...partsOf(address).name.split("/"),
	...attributes.flatMap((({ path }) => /\['(.*?)'\]/s.exec(path)?.slice(1) ?? []))
]);

// packages/report/src/markdown/comment/risks.ts
const words = riskWords;
const wordsOf = ((risk) => Object.hasOwn(words, risk) ? words[risk] : void 0);
const harmText = ((address, risk, span = code) => harmOf(address, risk) ?? wordsOf(risk)?.[0] ?? span(risk));
const harmsCell = (({ address, risks }) => [...new Set(risks.map((({ code: risk, blocking, accepted }) => {
	const consent = !blocking ? "" : accepted ? " (accepted)" : " (**not accepted**)";
	return `${harmText(address, risk, cellCode)}${consent}`;
})))].join(", "));
const fromTo = ((change, { attribute: path }) => {
	const attribute = change.attributes.find(((one) => one.path === path));
	if (attribute === void 0 || attribute.from === null || attribute.to === null) return "";
	const { before, after } = sidesOf(change.address, attribute);
	return before === valueText(attribute.from) ? "" : ` from ${code(before)} to ${code(after)}`;
});
const partText = (({ attributes }, { attribute: path }) => {
	const attribute = attributes.find(((one) => one.path === path));
	return attribute?.to === null ? `${code(attribute.path)} of ` : "";
});
const phraseOf = ((change, risk) => {
	return `${wordsOf(risk.code)?.[1] ?? `${code(risk.code)} by`} ${partText(change, risk)}${titleText(change.address)}${fromTo(change, risk)}`;
});
const mostNamed = 2;
const listed = ((phrases) => {
	const all = [...new Set(phrases)];
	const shown = all.slice(0, mostNamed);
	const rest = all.length - shown.length;
	return rest > 0 ? `${shown.join(", ")} and ${String(rest)} more` : shown.join(" and ");
});
const headingHarms = ((plans) => {
	const all = plans.flatMap((({ changes }) => changes)).flatMap(((change) => change.risks.filter((({ blocking }) => blocking)).map(((risk) => ({
		change,
		risk
	})))));
	const phrases = ((accepted) => listed(all.filter((({ risk }) => risk.accepted === accepted)).map((({ change, risk }) => phraseOf(change, risk)))));
	return {
		refused: phrases(false),
		accepted: phrases(true),
		classes: listed(all.filter((({ risk }) => risk.accepted)).map((({ change, risk }) => harmText(change.address, risk.code))))
	};
});

// packages/report/src/markdown/comment/head.ts
const sumOf = ((targets) => countsText(targets.reduce(((sum, { plan: { summary } }) => ({
	create: sum.create + summary.create,
	update: sum.update + summary.update,
	delete: sum.delete + summary.delete
})), {
	create: 0,
	update: 0,
	delete: 0
})));
const errorsIn = ((targets) => targets.flatMap((({ plan, findings }) => [...plan.diagnostics, ...findings])).filter((({ severity, code: name }) => severity === "error" && name !== "gate")).length);
const because = ((reasons) => {
	const given = reasons.filter(((reason) => reason !== ""));
	return given.length === 0 ? "" : `: ${given.join(", ")}`;
});
const obstacles = ((targets) => {
	const all = targets.length;
	const planned = targets.filter(isPlanned);
	const refused = planned.filter(((target) => target.refused));
	const { refused: harms } = headingHarms(refused.map((({ plan }) => plan)));
	const errors = errorsIn(refused);
	const reasons = because([harms, errors === 0 ? "" : count(errors, "error")]);
	return [...planned.length < all ? [`could not be planned${inSome(all - planned.length, all)}`] : [], ...refused.length > 0 ? [`cannot be applied${inSome(refused.length, all)}${reasons}`] : []];
});
const nothingText = ((targets) => {
	const accepted = acceptancesText(targets.map((({ plan }) => plan)));
	return accepted === "" ? "No changes" : `Nothing to apply; ${accepted}`;
});
const headline = ((targets) => {
	const planned = targets.filter(isPlanned);
	const dead = exportsInErrorText(planned.flatMap((({ plan }) => plan.exports)));
	const stopped = obstacles(targets);
	const isRefused = planned.some((({ refused }) => refused));
	const ends = dead === "" ? [] : [dead];
	const { accepted, classes } = headingHarms(planned.map((({ plan }) => plan)));
	const consented = accepted === "" ? [] : [`${classes}, accepted: ${accepted}`];
	if (stopped.length > 0) return `${isRefused ? "\u26d4" : "\u274c"} ${capital([
		...stopped,
		...consented,
		...ends
	].join("; "))}`;
	if (consented.length > 0) return `\u26a0\ufe0f ${capital([...consented, ...ends].join("; "))}`;
	const counts = sumOf(planned);
	const where = targets.length === 1 ? "" : ` in ${String(targets.length)} environments`;
	const remain = planned.reduce(((sum, { plan }) => sum + stillLive(plan).length), 0);
	const also = remain === 0 ? [] : [`${String(remain)} no longer declared, still live`];
	return `${dead !== "" || remain > 0 || planned.some((({ plan }) => plan.summary.delete > 0)) ? "\u26a0\ufe0f" : counts === "" ? "\u2705" : "\ud83d\udccb"} ${[
		`${counts === "" ? nothingText(planned) : capital(counts)}${where}`,
		...also,
		...ends
	].join(", ")}`;
});
const outcomeOf = ((target) => {
	if (!isPlanned(target)) return "**could not be planned**";
	const dead = exportsInErrorText(target.plan.exports);
	const broken = dead === "" ? "" : `, **${dead}**`;
	if (target.refused) return `\u26d4 **cannot be applied**${broken}`;
	return `${hasChanges(target.plan) ? "can be applied" : "no changes"}${broken}`;
});
const rowOf = ((target) => {
	const environment = cellCode(target.environment ?? "");
	if (!isPlanned(target)) return `| ${environment} | | | ${outcomeOf(target)} | |`;
	const { plan } = target;
	const name = planName(plan);
	const digest = name === void 0 ? "\u2013" : `\`${name}\``;
	return `| ${environment} | ${wayText(plan, cellCode)} | ${summaryIn(plan).join("<br>")} | ${outcomeOf(target)} | ${digest} |`;
});
const summaryIn = ((plan) => {
	const aged = agedText([plan]);
	return aged === "" ? [summaryText(plan)] : [`**${capital(aged)}**`, `resources: ${summaryText(plan)}`];
});
const oneText = ((target, config, commit) => {
	const environment = target.environment === void 0 ? "" : `, environment ${code(target.environment)}`;
	if (!isPlanned(target)) return `${code(config)}${environment} \u00b7 commit ${commit}`;
	const { plan } = target;
	const named = planName(plan);
	return [`${[
		...summaryIn(plan),
		...named === void 0 ? [] : [`plan \`${named}\``],
		`commit ${commit}`
	].join(" \u00b7 ")}<br>`, `${code(config)}${environment}: ${wayText(plan)}`].join("\n");
});
const headText = (({ targets, config, marker }) => {
	const commit = code(marker.head.slice(0, 7));
	const [only] = targets;
	if (only !== void 0 && targets.length === 1) return oneText(only, config, commit);
	return [
		`${code(config)} \u00b7 commit ${commit} \u00b7 ${count(targets.length, "environment")}`,
		"",
		"| environment | from \u2192 to | changes | verdict | plan |",
		"|:--|:--|:--|:--|:--|",
		...targets.map(rowOf)
	].join("\n");
});
const runText = (({ url, attempt, seconds }) => {
	const words = attempt > 1 ? `this run, attempt ${String(attempt)}` : "this run";
	return `in ${count(Math.round(seconds), "second")} by ${link(words, url)}`;
});

// packages/action/src/publish/comment-input.ts
const targetOf = ((looked, transforms, end) => {
	const target = {
		id: looked.id,
		...looked.environment === void 0 ? {} : { environment: looked.environment }
	};
	if (looked.kind === "invalid") return [];
	if (looked.kind === "failure") return [{
		...target,
		kind: "failure",
		failure: looked.failure
	}];
	const { plan, refused, findings, flow } = looked.planned;
	const all = datedFindings(joined(findings, transforms.get(looked.environment ?? "") ?? []), end);
	return [{
		...target,
		kind: "plan",
		plan: datedPlan(plan, end),
		refused,
		findings: all,
		flow
	}];
});
const headIn = (({ event }) => event.pull?.head ?? event.sha);
const markerOf = ((job, looked) => ({
	id: commentId(job.label, job.inputs.environments, job.inputs.commentId),
	head: headIn(job),
	run: job.run.id,
	attempt: job.run.attempt,
	digest: digestOfAll(looked.flatMap(((one) => one.kind === "plan" ? [one.planned.plan.digest] : []))),
	targets: looked.map((({ id }) => id))
}));
const runIn = (({ run: { id, attempt, url, started }, ports }) => ({
	id,
	attempt,
	url,
	seconds: Math.round((ports.clock.now() - started) / 1e3)
}));
const inputFor = ((job, looked, states, { before, transforms = /* @__PURE__ */ new Map() } = {}) => {
	return {
		marker: markerOf(job, looked),
		config: job.label,
		targets: looked.flatMap(((one) => targetOf(one, transforms, consentEndIn(job)))),
		states,
		run: runIn(job),
		...documentationIn(job),
		captured: job.inputs.captured,
		...before === void 0 ? {} : { before }
	};
});

export { headText as a, harmsCell as c, runIn as i, namesOf as l, inputFor as n, headline as o, markerOf as r, runText as s, headIn as t, titlesOf as u };