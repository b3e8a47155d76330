import { d as datedPlan, i as consentEndIn, n as joined, o as warnOf, r as showFindings, s as countFindings, t as hasErrors, u as datedFindings } from "./shared-report.js";
import { A as butExports, N as hasExportsToTell, d as renderPlan, f as summaryText, l as hasChanges, n as code, p as targetText } from "./shared-planner2.js";
import { a as renderSummary, i as renderComment, r as renderFlow, t as baseOfChange } from "./shared-report5.js";
import { i as runIn, n as inputFor, r as markerOf, s as runText, t as headIn } from "./shared-report6.js";
import { B as defined } from "./shared-core2.js";
import { n as renderFindingsMarkdown } from "./shared-report7.js";
import { l as bodyLimit, r as planEnvironments, t as unreachable } from "./shared-planner.js";
import { c as seenText, i as noDigest, o as readSeen, r as markerText } from "./shared-report4.js";
import { i as ownComments, o as writeComment, r as recordPlan, t as obstacleTo } from "./shared-action14.js";
import { r as settingsHint, t as GithubError } from "./shared-action.js";
import { l as createPolling, r as pullNow, u as poll } from "./shared-action7.js";
import { a as inText, i as inEnvironment, r as environmentsOf } from "./shared-action8.js";
import { m as targetOf, n as good, t as bad } from "./shared-action10.js";
import { t as documentationIn } from "./shared-action15.js";
import { C as isReviewed, a as destructiveOperations, n as countText, r as givePlans, t as check } from "./shared-planner4.js";
import { a as recordOf, n as isRecordedLater, o as reviewedSince } from "./shared-action12.js";
import { n as dispatchCommand, r as doubtsText, t as refusal } from "./shared-action11.js";
import { t as testTransforms } from "./shared-transform3.js";
import { t as limits } from "./shared-action2.js";

// packages/report/src/markdown/comment/invalid.ts
const roomBeside = 15e3;
const renderInvalid = (({ marker, config, findings, run, documentation, before }) => {
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
		`### \u26d4 The config is invalid${counted === "" ? "" : `: ${counted}`}`,
		"",
		`${code(config)} at commit ${code(marker.head.slice(0, 7))} cannot be planned. This commit has no plan, and plans of earlier commits are outdated.`,
		""
	].join("\n");
	const end = `\n\n<sub>Checked by adx-export ${runText(run)}.</sub>`;
	return `${head}\n${renderFindingsMarkdown(findings, {
		bytes: bodyLimit - roomBeside,
		...defined({ documentation })
	})}${end}`;
});

// packages/action/src/publish/invalid-config.ts
const replace = (async (job, connection, pull, findings) => {
	const marker = markerOf(job, []);
	const own = await ownComments(connection, pull);
	if (!own.some(((comment) => comment.marker.id === marker.id))) return;
	const body = renderInvalid({
		marker,
		config: job.label,
		findings: datedFindings(findings, consentEndIn(job)),
		run: runIn(job),
		...documentationIn(job)
	});
	await writeComment(connection, {
		pull,
		marker,
		body,
		known: own
	});
});
const forget = (async (job, pull, known) => {
	for (const environment of environmentsOf(job, known)) {
		const target = targetOf(job, environment);
		try {
			await recordPlan(job, {
				target,
				of: pull,
				why: "the config is invalid"
			});
		} catch (error) {
			if (!(error instanceof GithubError) || error.permission === void 0) throw error;
		}
	}
});
const commentInvalid = (async (job, findings, known) => {
	const { github, event, inputs } = job;
	const { pull, origin } = event;
	if (github === void 0 || pull === void 0 || origin !== "own") return;
	await warnOf(job, (async () => {
		const connection = await github.connection();
		const now = await pullNow(connection, pull.number);
		if (now.head !== pull.head || !now.open) return;
		if (inputs.comment) await replace(job, connection, pull.number, findings);
		await forget(job, pull, known);
	}));
});

// packages/action/src/publish/comment.ts
const earlierOf = ((job, looked, own) => {
	const { id } = markerOf(job, looked);
	return own.find(((comment) => comment.marker.id === id));
});
const beforeIn = ((job, looked, own) => {
	const comment = earlierOf(job, looked, own);
	if (comment === void 0 || comment.marker.head === headIn(job)) return void 0;
	const operations = readSeen(comment.body);
	return operations === void 0 ? void 0 : {
		head: comment.marker.head,
		operations
	};
});
const withoutNotes = ((input) => ({
	...input,
	targets: input.targets.map(((target) => target.kind === "plan" ? {
		...target,
		findings: target.findings.filter((({ severity }) => severity !== "info"))
	} : target))
}));
const isWorthSaying = ((looked) => looked.some(((one) => one.kind !== "plan" || one.planned.refused || hasChanges(one.planned.plan) || hasExportsToTell(one.planned.plan) || (one.planned.plan.noLongerDeclared ?? []).length > 0 || (one.planned.plan.acceptances ?? []).length > 0)));
const renderedComment = ((job, { looked, states, transforms, own }) => {
	const before = beforeIn(job, looked, own);
	const input = inputFor(job, looked, states, {
		...before === void 0 ? {} : { before },
		transforms
	});
	return renderComment({
		...withoutNotes(input),
		diagramOf: renderFlow
	});
});
const commentPlan = (async (job, connection, { pull, looked, body, own }) => {
	if (earlierOf(job, looked, own) === void 0 && !isWorthSaying(looked)) return "quiet";
	const { id, superseded } = await writeComment(connection, {
		pull,
		marker: markerOf(job, looked),
		body,
		known: own
	});
	if (id > 0) job.io.output("comment-id", String(id));
	return superseded ? "superseded" : "written";
});

// packages/action/src/publish/review.ts
const attempt = (async (work) => {
	try {
		return { done: await work() };
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		return { why: `${error.message} ${settingsHint(error)}`.trimEnd().replace(/\.$/u, "") };
	}
});
const obstaclesTo = (({ job, looked, transforms, own }) => {
	const { hidden, unlisted } = renderedComment(job, {
		looked,
		states: /* @__PURE__ */ new Map(),
		transforms,
		own
	});
	return new Map(looked.flatMap(((one) => {
		if (one.kind !== "plan") return [];
		const { plan, refused } = one.planned;
		const failing = hasErrors(transforms.get(one.environment ?? "") ?? []);
		return [[one.id, obstacleTo({
			plan,
			refused,
			unshown: hidden + unlisted,
			failing
		})]];
	})));
});
const statesOf = ((obstacles) => new Map([...obstacles].map((([id, why]) => [id, why === void 0 ? {
	state: "planned",
	proof: true
} : {
	state: "planned",
	proof: false,
	why
}]))));
const allBecause = ((obstacles, why) => new Map([...obstacles].map((([id, own]) => [id, own ?? why]))));
const comment = (async (review, obstacles) => {
	const { job, connection, pull, looked, transforms, own } = review;
	return attempt((() => {
		const { body } = renderedComment(job, {
			looked,
			states: statesOf(obstacles),
			transforms,
			own
		});
		return commentPlan(job, connection, {
			pull: pull.number,
			looked,
			body,
			own
		});
	}));
});
const record = (async ({ job, pull, looked }, obstacles) => {
	let cause;
	for (const one of looked) {
		if (one.kind === "invalid") continue;
		const target = targetOf(job, one.environment);
		const plan = one.kind === "plan" ? one.planned.plan : void 0;
		const why = one.kind === "plan" ? obstacles.get(one.id) : "adx-export could not read Azure";
		const written = await attempt((() => recordPlan(job, {
			target,
			of: pull,
			plan,
			why
		})));
		if ("why" in written) cause ??= written.why;
	}
	return cause;
});
const sayObstacles = ((job, looked, obstacles) => {
	const reasons = looked.flatMap(((one) => one.kind === "plan" && !one.planned.refused ? obstacles.get(one.id) ?? [] : []));
	for (const why of new Set(reasons)) job.io.say("warning", `The merge will not apply this plan: ${why}.`);
});
const ownOf = (async ({ job, connection, pull }) => job.inputs.comment ? ownComments(connection, pull.number) : []);
const isLeftToLater = (async ({ job, connection, pull, looked }) => {
	const { clock } = job.ports;
	const [polling, now] = [createPolling(clock), new Date(clock.now()).toISOString()];
	for (const one of looked) {
		if (one.kind === "invalid") continue;
		const target = targetOf(job, one.environment);
		const ask = (() => isRecordedLater(connection, pull, target, job.run));
		if (!await poll(polling, now, ask, ((there) => there))) return false;
	}
	return true;
});
const leave = ((job, obstacles, why, unrecorded) => {
	job.io.say("notice", `The comment and the record stay as they are: ${why}.`);
	const states = statesOf(allBecause(obstacles, why));
	return unrecorded === void 0 ? { states } : {
		states,
		unrecorded
	};
});
const finish = (async (review, obstacles, before) => {
	const { job, looked } = review;
	if (before === void 0) sayObstacles(job, looked, obstacles);
	const cause = await record(review, obstacles);
	if (cause === void 0) return {
		states: statesOf(obstacles),
		...before === void 0 ? {} : { unrecorded: { why: before } }
	};
	const why = before ?? `the record could not be written. ${cause}`;
	const without = allBecause(obstacles, why);
	if (job.inputs.comment) await attempt((async () => comment({
		...review,
		own: await ownOf(review)
	}, without)));
	return {
		states: statesOf(without),
		unrecorded: { why }
	};
});
const publish = (async (of) => {
	const review = {
		...of,
		own: await ownOf(of)
	};
	const { job, connection, pull } = review;
	const obstacles = obstaclesTo(review);
	const now = await pullNow(connection, pull.number);
	if (now.head !== pull.head) return leave(job, obstacles, "the pull request was pushed to since", void 0);
	const closed = "the pull request is closed by now";
	if (!now.open) return leave(job, obstacles, closed, {
		why: closed,
		closed: true
	});
	if (!job.inputs.comment) return finish(review, obstacles, void 0);
	const said = await comment(review, obstacles);
	if ("why" in said) {
		const why = `the comment that shows it could not be written. ${said.why}`;
		return finish(review, allBecause(obstacles, why), why);
	}
	if (said.done !== "superseded") return finish(review, obstacles, void 0);
	const later = "a later run planned it already";
	const left = await isLeftToLater(review);
	return leave(job, obstacles, later, left ? void 0 : { why: `${later}, and has put nothing on record so far` });
});
const changes = ((looked) => looked.some(((one) => one.kind === "plan" && !one.planned.refused && hasChanges(one.planned.plan))));
const publishReview = (async (job, pull, looked, transforms) => {
	const nothing = ((why) => ({
		states: statesOf(allBecause(obstaclesTo({
			job,
			looked,
			transforms,
			own: []
		}), why)),
		unrecorded: { why }
	}));
	const { github } = job;
	const published = github === void 0 ? nothing("the job has no token for GitHub") : await attempt((async () => publish({
		job,
		connection: await github.connection(),
		pull,
		looked,
		transforms
	})));
	const known = "states" in published ? published : "done" in published ? published.done : nothing(published.why);
	if (known.unrecorded === void 0 || changes(looked)) return known;
	if (known.unrecorded.closed !== true) job.io.say("warning", `The result of this job stands, but ${known.unrecorded.why}.`);
	return { states: known.states };
});

// packages/action/src/job/merge-queue.ts
const queueRef = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d{1,15})-[0-9a-f]+$/;
const risky = ((looked) => looked.kind === "plan" ? destructiveOperations(looked.planned.plan) : []);
const listed = ((operations) => operations.slice(0, limits.annotations).map((({ address, attribute }) => `${address}${attribute === void 0 ? "" : ` ${attribute}`}`)).join(", "));
const none = /* @__PURE__ */ new Map();
const unreviewedIn = (async (job, looked) => {
	const wanted = risky(looked);
	const [, branch, number] = queueRef.exec(job.event.queueRef ?? "") ?? [];
	if (wanted.length === 0 || job.github === void 0 || branch === void 0) return {
		operations: wanted,
		doubts: none
	};
	const connection = await job.github.connection();
	const target = targetOf(job, looked.environment);
	const last = await pullNow(connection, Number(number));
	const own = await recordOf(connection, {
		...last,
		number: Number(number),
		fork: false
	}, target);
	const known = new Set(own.operations ?? []);
	const missing = wanted.filter(((operation) => !isReviewed(operation, known)));
	if (missing.length === 0) return {
		operations: [],
		doubts: none
	};
	const { operations, doubts } = await reviewedSince(connection, {
		sha: job.event.sha,
		branch,
		target,
		wanted: missing.map((({ hash }) => hash)),
		which: "queued"
	});
	return {
		operations: missing.filter(((operation) => !isReviewed(operation, operations))),
		doubts: own.doubt === void 0 ? doubts : new Map([...doubts, [Number(number), own.doubt]])
	};
});
const riskUnreviewed = (async (job, looked) => {
	for (const one of looked) {
		const { operations, doubts } = await warnOf(job, (() => unreviewedIn(job, one))) ?? {
			operations: risky(one),
			doubts: none
		};
		if (operations.length > 0) return bad(`No pull request of this queue shows ${operations.length === 1 ? "a destructive change" : "destructive changes"}${inText(one)}: ${listed(operations)}.${doubtsText(doubts)}`, "Take the pull request out of the queue, push to it again, and review the new plan.");
	}
});

// packages/action/src/job/plan.ts
const foundIn = ((looked) => looked.flatMap(((one) => {
	if (one.kind === "plan") return one.planned.plan.diagnostics;
	return one.kind === "invalid" ? one.invalid.document.diagnostics : [];
})));
const logPlans = ((job, looked, { sources }) => {
	for (const one of looked) {
		if (one.kind !== "plan") continue;
		const { plan } = one.planned;
		job.io.fold(`Plan for ${targetText(plan.target)}: ${summaryText(plan)}`, renderPlan(datedPlan(plan, consentEndIn(job)), { sources }));
	}
});
const verdict = ((job, looked, findings) => {
	const failure = unreachable(looked);
	if (failure !== void 0) return failure;
	if (findings.some((({ severity, code }) => severity === "error" && code !== "gate"))) return bad(`${countText(job, findings)}.`);
	const plans = looked.flatMap(((one) => one.kind === "plan" ? [one.planned] : []));
	const refused = plans.filter(((planned) => planned.refused));
	if (refused.length > 0) return refusal(refused);
	const counts = plans.map((({ plan }) => `${targetText(plan.target)}: ${summaryText(plan)}`)).join("; ");
	const but = butExports(plans.flatMap((({ plan }) => plan.exports)));
	return good(but === "" ? counts : `${counts}.${but}`);
});
const notOnRecord = (async (job, branch, { why, closed }) => {
	const line = `The plan is not on record, so a merge applies nothing of it: ${why}.`;
	if (closed !== true) return bad(line, "Run this job again before the merge.");
	const command = await dispatchCommand(job, branch, environmentsOf(job, job.opened.environments)[0]);
	return bad(line, `If it was merged without a record, ${command}.`);
});
const isPullRequest = (({ event }) => event.pull !== void 0 && event.origin === "own");
const planMode = (async (job) => {
	const checked = await check(job);
	const { pull } = job.event;
	if (!checked.valid) {
		await showFindings(job, checked.findings, checked.sources);
		await commentInvalid(job, checked.findings, checked.environments);
		return bad(`${countText(job, checked.findings)}.`);
	}
	const transforms = await testTransforms(job, checked);
	const base = await baseOfChange(job);
	const looked = await planEnvironments(job, checked.environments, (async () => ({ base })));
	const findings = joined(checked.findings, ...transforms.values(), foundIn(looked));
	await showFindings(job, findings, checked.sources);
	if (looked.some((({ kind }) => kind === "invalid"))) return bad(`${countText(job, findings)}.`);
	logPlans(job, looked, checked);
	await givePlans(job, looked.flatMap(((one) => one.kind === "plan" ? [{
		...inEnvironment(one.environment),
		document: one.planned.plan
	}] : [])));
	const { states, unrecorded } = pull !== void 0 && isPullRequest(job) ? await publishReview(job, pull, looked, transforms) : { states: /* @__PURE__ */ new Map() };
	await job.io.summary(renderSummary({
		...inputFor(job, looked, states, { transforms }),
		diagramOf: renderFlow
	}).body);
	const outcome = (job.event.queueRef === void 0 ? void 0 : await riskUnreviewed(job, looked)) ?? verdict(job, looked, findings);
	return outcome.failed || unrecorded === void 0 ? outcome : notOnRecord(job, pull?.base ?? "", unrecorded);
});

export { planMode };