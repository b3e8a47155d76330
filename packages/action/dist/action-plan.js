import { A as renderPlan, K as hasExportsToTell, M as targetText, O as hasChanges, U as butExports, Zt as isReviewed, a as hasErrors, d as harmfulIn, i as countText, j as summaryText, n as good, o as givePlans, r as check, t as bad, x as code } from "./shared-planner2.js";
import { Ct as datedFindings, a as environmentsOf, d as countFindings, i as consentEndIn, n as showFindings, o as inEnvironment, r as warnOf, s as inText, t as joined, wt as datedPlan } from "./shared-transform.js";
import { a as baseOfChange, c as renderComment, i as runIn, l as renderSummary, n as inputFor, r as markerOf, s as renderFlow, t as headIn, u as runText } from "./shared-report4.js";
import { r as renderFindingsMarkdown, t as documentationIn } from "./shared-action7.js";
import { D as noDigest, E as markerText, M as commentLimit, j as seenText, k as readSeen, o as recordOf, p as lookAtAll, s as reviewedSince, t as unasked } from "./shared-planner.js";
import { a as obstacleTo, i as writeComment, n as ownComments, s as recordPlan, t as refusal } from "./shared-action8.js";
import { t as GithubError } from "./shared-action2.js";
import { n as pullNow } from "./shared-action6.js";
import { t as tryTransforms } from "./shared-transform3.js";
import { t as limits } from "./shared-action3.js";

// packages/report/src/markdown/invalid.ts
/** Bytes for all but the findings, the hidden line among them. */
const roomBeside = 15e3;
/** The comment for a commit whose config is invalid: it takes the place of an older plan. At most 60,000 UTF-8 bytes. */
const renderInvalid = ({ marker, config, findings, run, documentation, before }) => {
	const seen = seenText(before?.operations ?? []);
	const counted = countFindings(findings);
	const head = [
		markerText({
			...marker,
			digest: noDigest,
			targets: []
		}),
		...before === void 0 || seen === void 0 ? [] : [seen],
		"",
		`### adx-export: the config is invalid${counted === "" ? "" : `: ${counted}`}`,
		"",
		`${code(config)} at commit ${code(marker.head.slice(0, 7))} cannot be planned. There is no plan of this commit, and plans of earlier ones are outdated.`,
		""
	].join("\n");
	const end = `\n\n<sub>Checked ${runText(run)}.</sub>`;
	return `${head}\n${renderFindingsMarkdown(findings, {
		bytes: commentLimit - roomBeside,
		...documentation === void 0 ? {} : { documentation }
	})}${end}`;
};

// packages/action/src/publish/invalid.ts
const replace = async (job, connection, pull, findings) => {
	const marker = markerOf(job, []);
	const own = await ownComments(connection, pull);
	if (!own.some((comment) => comment.marker.id === marker.id)) return;
	const body = renderInvalid({
		marker,
		config: job.label,
		findings: datedFindings(findings, consentEndIn(job)),
		run: runIn(job),
		...documentationIn(job)
	});
	await writeComment(connection, pull, marker, body, own);
};
/** Without a config that holds there is no plan, and none of an earlier run of this push may be applied. */
const forget = async (job, pull, known) => {
	for (const environment of environmentsOf(job, known)) {
		const target = {
			config: job.label,
			...inEnvironment(environment)
		};
		try {
			await recordPlan(job, target, pull, void 0, "the config is invalid");
		} catch (error) {
			if (!(error instanceof GithubError) || error.permission === void 0) throw error;
		}
	}
};
/**
* A plan of an earlier push must not be taken for that of this one, which has none; where there is no comment, none is
* made. `known` are the environments of the config, as far as it could be read.
*/
const commentInvalid = async (job, findings, known) => {
	const { github, event, inputs } = job;
	const { pull, origin } = event;
	if (github === void 0 || pull === void 0 || origin !== "own") return;
	await warnOf(job, async () => {
		const connection = await github.connection();
		const now = await pullNow(connection, pull.number);
		if (now.head !== pull.head || !now.open) return;
		if (inputs.comment) await replace(job, connection, pull.number, findings);
		await forget(job, pull, known);
	});
};

// packages/action/src/publish/comment.ts
const earlierOf = (job, looked, own) => {
	const { id } = markerOf(job, looked);
	return own.find((comment) => comment.marker.id === id);
};
/** What the comment before this one planned, where that was another commit. */
const beforeIn = (job, looked, own) => {
	const comment = earlierOf(job, looked, own);
	if (comment === void 0 || comment.marker.head === headIn(job)) return void 0;
	const operations = readSeen(comment.body);
	return operations === void 0 ? void 0 : {
		head: comment.marker.head,
		operations
	};
};
/** A reviewer is told what is wrong and what may be; notes stand in the summary of the job. */
const withoutNotes = (input) => ({
	...input,
	targets: input.targets.map((target) => target.kind === "plan" ? {
		...target,
		findings: target.findings.filter(({ severity }) => severity !== "info")
	} : target)
});
const isWorthSaying = (looked) => looked.some((one) => one.kind !== "plan" || one.planned.refused || hasChanges(one.planned.plan) || hasExportsToTell(one.planned.plan) || (one.planned.plan.noLongerDeclared ?? []).length > 0);
/** What the comment will show, without writing it. */
const drawn = (job, looked, standings, tried, own) => {
	const before = beforeIn(job, looked, own);
	const input = inputFor(job, looked, standings, {
		...before === void 0 ? {} : { before },
		tried
	});
	return renderComment({
		...withoutNotes(input),
		diagramOf: renderFlow
	});
};
/** Writes the plan as the pull request's one comment; `own` are the comments of ours that are there. */
const commentPlan = async (job, connection, pull, looked, body, own) => {
	if (earlierOf(job, looked, own) === void 0 && !isWorthSaying(looked)) return "quiet";
	const { id, superseded } = await writeComment(connection, pull, markerOf(job, looked), body, own);
	if (id > 0) job.io.output("comment-id", String(id));
	return superseded ? "superseded" : "written";
};

// packages/action/src/publish/review.ts
const obstaclesTo = ({ job, looked, tried, own }) => {
	const { hidden, unlisted } = drawn(job, looked, /* @__PURE__ */ new Map(), tried, own);
	return new Map(looked.flatMap((one) => {
		if (one.kind !== "plan") return [];
		const { plan, refused } = one.planned;
		const failing = hasErrors(tried.get(one.environment ?? "") ?? []);
		return [[one.id, obstacleTo({
			plan,
			refused,
			unshown: hidden + unlisted,
			failing
		})]];
	}));
};
const standingsOf = (obstacles) => new Map([...obstacles].map(([id, why]) => [id, why === void 0 ? {
	state: "planned",
	proof: true
} : {
	state: "planned",
	proof: false,
	why
}]));
const allBecause = (obstacles, why) => new Map([...obstacles].map(([id, own]) => [id, own ?? why]));
const comment = async (review, obstacles) => {
	const { job, connection, pull, looked, tried, own } = review;
	return warnOf(job, () => {
		const { body } = drawn(job, looked, standingsOf(obstacles), tried, own);
		return commentPlan(job, connection, pull.number, looked, body, own);
	});
};
const record = async ({ job, pull, looked }, obstacles) => {
	let all = true;
	for (const one of looked) {
		if (one.kind === "invalid") continue;
		const target = {
			config: job.label,
			...inEnvironment(one.environment)
		};
		const plan = one.kind === "plan" ? one.planned.plan : void 0;
		const why = one.kind === "plan" ? obstacles.get(one.id) : "Azure could not be asked";
		const done = await warnOf(job, async () => {
			await recordPlan(job, target, pull, plan, why);
			return true;
		});
		all = all && done === true;
	}
	return all;
};
const sayObstacles = (job, looked, obstacles) => {
	const reasons = looked.flatMap((one) => one.kind === "plan" && !one.planned.refused ? obstacles.get(one.id) ?? [] : []);
	for (const why of new Set(reasons)) job.io.say("warning", `The merge will not apply this plan: ${why}.`);
};
const noRecord = "records need the permission `checks: write`";
/** Whether the comment shows the plan now, or why nothing more may be said of it. */
const show = async (review, obstacles) => {
	const { job, connection, pull } = review;
	const now = await pullNow(connection, pull.number);
	if (now.head !== pull.head) return "the pull request was pushed to since";
	if (!now.open) return "the pull request is closed by now";
	if (!job.inputs.comment) return obstacles;
	const said = await comment(review, obstacles);
	if (said === "superseded") return "a later run planned it already";
	return said === void 0 ? allBecause(obstacles, "the comment that shows it could not be written") : obstacles;
};
const ownOf = async ({ job, connection, pull }) => job.inputs.comment ? ownComments(connection, pull.number) : [];
const publish = async (of) => {
	const review = {
		...of,
		own: await ownOf(of)
	};
	const { job, looked } = review;
	const first = obstaclesTo(review);
	const obstacles = await show(review, first);
	if (typeof obstacles === "string") {
		job.io.say("notice", `Comment and record are left as they are: ${obstacles}.`);
		return allBecause(first, obstacles);
	}
	sayObstacles(job, looked, obstacles);
	if (await record(review, obstacles)) return obstacles;
	const without = allBecause(obstacles, noRecord);
	if (job.inputs.comment) await comment({
		...review,
		own: await ownOf(review)
	}, without);
	return without;
};
/**
* Shows the plans of a pull request and puts them on record: first the comment that people read, then the record of what it
* shows, so that nothing is on record that nobody could see. Says where each plan stands.
*/
const publishReview = async (job, pull, looked, tried) => {
	const nothing = (why) => standingsOf(allBecause(obstaclesTo({
		job,
		looked,
		tried,
		own: []
	}), why));
	const { github } = job;
	if (github === void 0) return nothing("the job has no token for GitHub");
	const done = await warnOf(job, async () => publish({
		job,
		connection: await github.connection(),
		pull,
		looked,
		tried
	}));
	return done === void 0 ? nothing("GitHub could not be asked") : standingsOf(done);
};

// packages/action/src/modes/queue.ts
/** `refs/heads/gh-readonly-queue/main/pr-12-0123…`: the branch that the queue merges into, and the last pull request of the group. */
const queueRef = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d{1,15})-[0-9a-f]+$/;
const risky = (looked) => looked.kind === "plan" ? harmfulIn(looked.planned.plan) : [];
const listed = (operations) => operations.slice(0, limits.annotations).map(({ address, attribute }) => `${address}${attribute === void 0 ? "" : ` ${attribute}`}`).join(", ");
const unreviewedIn = async (job, looked) => {
	const wanted = risky(looked);
	const [, branch, number] = queueRef.exec(job.event.queueRef ?? "") ?? [];
	if (wanted.length === 0) return [];
	if (job.github === void 0 || branch === void 0) return wanted;
	const connection = await job.github.connection();
	const target = {
		config: job.label,
		...inEnvironment(looked.environment)
	};
	const last = await pullNow(connection, Number(number));
	const own = await recordOf(connection, {
		...last,
		number: Number(number),
		fork: false
	}, target);
	const known = new Set(own ?? []);
	const missing = wanted.filter((operation) => !isReviewed(operation, known));
	if (missing.length === 0) return [];
	const { operations } = await reviewedSince(connection, {
		sha: job.event.sha,
		branch,
		target,
		wanted: missing.map(({ hash }) => hash),
		which: "queued"
	});
	return missing.filter((operation) => !isReviewed(operation, operations));
};
/** In a merge queue, whatever harms must have been shown on a pull request of the queue; what cannot be told was not. */
const riskUnreviewed = async (job, looked) => {
	for (const one of looked) {
		const unreviewed = await warnOf(job, () => unreviewedIn(job, one)) ?? risky(one);
		if (unreviewed.length > 0) return bad(`No pull request of this queue shows ${unreviewed.length === 1 ? "a change that harms" : "changes that harm"}${inText(one)}: ${listed(unreviewed)}.`, "Take the pull request out of the queue, push to it again, and review the new plan.");
	}
};

// packages/action/src/modes/plan.ts
/** What is wrong with a plan itself, beside the risks that it asks consent for. */
const foundIn = (looked) => looked.flatMap((one) => {
	if (one.kind === "plan") return one.planned.plan.diagnostics;
	return one.kind === "invalid" ? one.invalid.document.diagnostics : [];
});
const logPlans = (job, looked, { sources }) => {
	for (const one of looked) {
		if (one.kind !== "plan") continue;
		const { plan } = one.planned;
		job.io.fold(`Plan for ${targetText(plan.target)}: ${summaryText(plan)}`, renderPlan(datedPlan(plan, consentEndIn(job)), { sources }));
	}
};
const verdict = (job, looked, findings) => {
	const failure = unasked(looked);
	if (failure !== void 0) return failure;
	if (findings.some(({ severity, code }) => severity === "error" && code !== "gate")) return bad(`${countText(job, findings)}.`);
	const plans = looked.flatMap((one) => one.kind === "plan" ? [one.planned] : []);
	const refused = plans.filter((planned) => planned.refused);
	if (refused.length > 0) return refusal(refused);
	const counts = plans.map(({ plan }) => `${targetText(plan.target)}: ${summaryText(plan)}`).join("; ");
	const but = butExports(plans.flatMap(({ plan }) => plan.exports));
	return good(but === "" ? counts : `${counts}.${but}`);
};
const isPullRequest = ({ event }) => event.pull !== void 0 && event.origin === "own";
/** Checks, tries the transforms, plans, and tells the pull request. Writes nothing to Azure. */
const planMode = async (job) => {
	const checked = await check(job);
	const { pull } = job.event;
	if (!checked.valid) {
		await showFindings(job, checked.findings, checked.sources);
		await commentInvalid(job, checked.findings, checked.environments);
		return bad(`${countText(job, checked.findings)}.`);
	}
	const tried = await tryTransforms(job, checked);
	const base = await baseOfChange(job);
	const looked = await lookAtAll(job, checked.environments, async () => base);
	const findings = joined(checked.findings, ...tried.values(), foundIn(looked));
	await showFindings(job, findings, checked.sources);
	if (looked.some(({ kind }) => kind === "invalid")) return bad(`${countText(job, findings)}.`);
	logPlans(job, looked, checked);
	await givePlans(job, looked.flatMap((one) => one.kind === "plan" ? [{
		...inEnvironment(one.environment),
		document: one.planned.plan
	}] : []));
	const standings = pull !== void 0 && isPullRequest(job) ? await publishReview(job, pull, looked, tried) : /* @__PURE__ */ new Map();
	await job.io.summary(renderSummary({
		...inputFor(job, looked, standings, { tried }),
		diagramOf: renderFlow
	}).body);
	return (job.event.queueRef === void 0 ? void 0 : await riskUnreviewed(job, looked)) ?? verdict(job, looked, findings);
};

export { planMode };