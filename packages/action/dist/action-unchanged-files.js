import { i as runIn, r as markerOf, s as runText } from "./shared-report6.js";
import { n as code } from "./shared-planner2.js";
import { i as noDigest, r as markerText } from "./shared-report4.js";
import { i as ownComments, n as recordApplied, o as writeComment } from "./shared-action14.js";
import { t as GithubError } from "./shared-action.js";
import { n as inputsDigest, r as inputsFor, t as differing } from "./shared-action9.js";
import { r as environmentsOf } from "./shared-action8.js";
import { i as markOn, p as checksOn, u as runIn$1 } from "./shared-action12.js";
import { a as commitAt, s as parentsOf } from "./shared-action7.js";
import { t as limits } from "./shared-action2.js";
import { t as branchIn } from "./shared-action5.js";
import { c as applyName, m as targetOf, n as good } from "./shared-action10.js";
import { o as warnOf } from "./shared-report.js";

// packages/report/src/markdown/comment/unchanged.ts
const renderUnchanged = (({ marker, config, run }) => [
	markerText({
		...marker,
		digest: noDigest,
		targets: []
	}),
	"",
	"### adx-export: this pull request changes nothing any more",
	"",
	`At commit ${code(marker.head.slice(0, 7))} it leaves ${code(config)}, the files that it names, and the workflow as they are on the base branch. A merge applies nothing of it.`,
	"",
	`<sub>Compared ${runText(run)}.</sub>`
].join("\n"));

// packages/action/src/proof/unchanged-files.ts
const same = (async (inputs, commit) => {
	const there = await inputs.at(commit);
	return there !== void 0 && differing(inputs.own, there).length === 0;
});
const baseOf = (async ({ event }, connection) => {
	if (event.queueBase !== void 0) return event.queueBase;
	const [base, head] = (await commitAt(connection, event.sha)).parents;
	return head !== void 0 && head === event.pull?.head ? base : void 0;
});
const isUntouched = (async (job, connection, inputs) => {
	const base = await baseOf(job, connection);
	return base !== void 0 && same(inputs, base);
});
const wordOf = (async (connection, sha, of) => {
	const { target } = of;
	const [mark, checks] = [await markOn(connection, sha, of), await checksOn(connection, sha, applyName(target))];
	if (checks.some((({ id, passed, externalId }) => !passed && id > (mark?.id ?? 0) && runIn$1(target, externalId) !== void 0))) return "failed";
	return mark === void 0 ? void 0 : {
		digest: mark.digest,
		inputs: mark.inputs
	};
});
const appliedTarget = (async (connection, sha, of, inputs) => {
	const { target } = of;
	const wanted = inputsDigest(inputs.own);
	let commit = sha;
	for (let looked = 0; looked < limits.commitsUntouched && commit !== void 0; looked += 1) {
		if (commit !== sha && !await same(inputs, commit)) return void 0;
		const word = await wordOf(connection, commit, of);
		if (word === "failed") return void 0;
		if (word !== void 0) return word.inputs === wanted ? {
			target,
			digest: word.digest
		} : void 0;
		commit = (await parentsOf(connection, commit))[0];
	}
});
const appliedAlready = (async (job, connection, inputs) => {
	const applied = [];
	const branch = branchIn(job.event.ref) ?? job.event.ref;
	for (const environment of environmentsOf(job, inputs.environments)) {
		const target = targetOf(job, environment);
		const found = await appliedTarget(connection, job.event.sha, {
			branch,
			target
		}, inputs);
		if (found === void 0) return void 0;
		applied.push(found);
	}
	return applied;
});

// packages/action/src/job/unchanged-files.ts
const wantsMore = (({ inputs }) => inputs.resendSecrets !== void 0 || inputs.expected !== void 0 || inputs.planFile !== void 0 || inputs.sarifFile !== void 0);
const giveNothing = (({ io }) => {
	io.output("changes", "false");
	io.output("destructive", "false");
	io.output("operations", "none");
});
const renew = (async (job, connection, pull, comments) => {
	const marker = markerOf(job, []);
	if (!comments.some(((comment) => comment.marker.id === marker.id))) return;
	const body = renderUnchanged({
		marker,
		config: job.label,
		run: runIn(job)
	});
	const { id } = await writeComment(connection, {
		pull,
		marker,
		body,
		known: comments
	});
	if (id > 0) job.io.output("comment-id", String(id));
});
const ofPull = (async (job, connection, inputs) => {
	const { pull, origin } = job.event;
	if (pull !== void 0 && origin !== "own" || !await isUntouched(job, connection, inputs)) return void 0;
	if (pull !== void 0 && job.inputs.comment) {
		const comments = await warnOf(job, (() => ownComments(connection, pull.number))) ?? [];
		if (comments.some((({ marker }) => marker.id === markerOf(job, []).id && marker.head === pull.head && marker.targets.length > 0))) return void 0;
		await warnOf(job, (() => renew(job, connection, pull.number, comments)));
	}
	giveNothing(job);
	return good(`${pull === void 0 ? "The merge queue" : "The pull request"} does not change ${job.label}, the files that it names, or this workflow: nothing to plan.`);
});
const carryOn = (async (job, inputs, applied) => {
	const { ref, defaultBranch, sha } = job.event;
	if (ref !== `refs/heads/${defaultBranch ?? ""}`) return;
	try {
		for (const { target, digest } of applied) await recordApplied(job, target, sha, {
			digest,
			inputs: inputsDigest(inputs.own)
		});
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
	}
});
const ofPush = (async (job, connection, inputs) => {
	const applied = await appliedAlready(job, connection, inputs);
	if (applied === void 0) return void 0;
	await carryOn(job, inputs, applied);
	giveNothing(job);
	return good(`${job.label}, the files that it names, and this workflow are the same as at the last apply, which succeeded: nothing to apply.`);
});
const afterUnchangedFiles = (async (job, mode) => {
	const { github, event } = job;
	if (github === void 0 || wantsMore(job) || event.name !== "push" && mode === "apply") return void 0;
	try {
		const connection = await github.connection();
		const inputs = await inputsFor(job, connection);
		if (inputs === void 0) return void 0;
		return await (event.name === "push" ? ofPush(job, connection, inputs) : ofPull(job, connection, inputs));
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		const answer = error.status === 0 ? "GitHub did not answer" : `GitHub answered ${String(error.status)}`;
		job.io.info(`The job could not read the files and records of other commits (${answer}), so it reads the live state.`);
		return;
	}
});

export { afterUnchangedFiles };