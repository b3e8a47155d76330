import { Dt as validateDocument, Ot as commandLine, Tt as datedReport, a as environmentsOf, f as renderFindings, i as consentEndIn, n as showFindings, o as inEnvironment, p as plain, r as warnOf, s as inText, t as joined, u as startOf } from "./shared-transform.js";
import { i as limits, m as diagnose } from "./shared-core.js";
import { F as apply$1, I as succeeded, P as summaryLimit, S as transformComparer, T as withStanding, _ as openConfig, a as overtakenBy, b as kqlFor, f as lookAt, g as foundAnew, h as failureOf, m as requestFor, s as reviewedSince, t as unasked, x as sha256, y as previewsOf } from "./shared-planner.js";
import { H as asideText, J as inError, M as targetText, O as hasChanges, U as butExports, V as pretendText, W as exportsInErrorText, Zt as isReviewed, b as cellCode, d as harmfulIn, i as countText, n as good, o as givePlans, r as check, s as writeDocuments, t as bad, ut as makePlan, x as code } from "./shared-planner2.js";
import { r as withJq } from "./shared-core4.js";
import { a as shorten, i as count, n as clean } from "./shared-report.js";
import { t as limits$1 } from "./shared-action3.js";
import { r as pullsBehind } from "./shared-action6.js";
import { t as Stop } from "./shared-action4.js";
import { n as ownComments, o as recordApplied, r as updateComment, t as refusal } from "./shared-action8.js";
import { t as bytesOf } from "./shared-report2.js";

// packages/report/src/markdown/report.ts
const marks = {
	applied: "✅ applied",
	failed: "❌ failed",
	unknown: "❓ no answer",
	skipped: "⏭️ not started"
};
/** What failed is read first. */
const order = [
	"failed",
	"unknown",
	"skipped",
	"applied"
];
const mostWords = 1e3;
const rowOf = ({ outcome, action, address, message, hint }, isWhyTold) => {
	const words = [message, hint].flatMap((text) => text === void 0 ? [] : [cellCode(shorten(text, mostWords))]);
	const why = isWhyTold ? ` ${words.join("<br>")} |` : "";
	return `| ${marks[outcome]} | ${action} | ${cellCode(shorten(address, mostWords))} |${why}`;
};
const headRows = (isWhyTold) => isWhyTold ? ["| outcome | action | what | why |", "| --- | --- | --- | --- |"] : ["| outcome | action | what |", "| --- | --- | --- |"];
const exportLines$1 = ({ verified }) => verified.exports.map((health) => {
	const { address, status, flowing, errors } = health;
	const flow = flowing === void 0 ? "" : flowing ? ", and data flows" : "; nothing was sent since this run began";
	const said = errors.map((error) => `: ${code(shorten(`${error.code}: ${error.message}`, mostWords))}`).join("");
	return `- ${code(shorten(address, mostWords))} is ${code(status)}${asideText(health)}${flow}${said}`;
});
const headingOf = ({ summary, verified }) => {
	const { applied, failed, unknown, skipped } = summary;
	const parts = [
		`${String(applied)} applied`,
		...failed > 0 ? [`${String(failed)} failed`] : [],
		...unknown > 0 ? [`${String(unknown)} without an answer`] : [],
		...skipped > 0 ? [`${String(skipped)} not started`] : []
	];
	const end = verified.converged ? "what is live matches the config" : "what is live does not match the config";
	const dead = exportsInErrorText(verified.exports);
	return `### adx-export: ${parts.join(", ")}; ${end}${dead === "" ? "" : `, ${dead}`}`;
};
/** What an apply did, for the summary of a job: at most 1,000,000 UTF-8 bytes, failures first. */
const renderReportMarkdown = (report, target) => {
	const head = [
		headingOf(report),
		"",
		code(targetText(target)),
		""
	];
	const exported = exportLines$1(report);
	const end = exported.length === 0 ? [] : ["", ...exported];
	const isWhyTold = report.outcomes.some(({ message, hint }) => (message ?? hint) !== void 0);
	const rows = order.flatMap((outcome) => report.outcomes.filter((one) => one.outcome === outcome)).map((outcome) => rowOf(outcome, isWhyTold));
	const shown = [];
	let room = summaryLimit - bytesOf([...head, ...end].join("\n")) - 500;
	for (const row of rows) {
		room -= bytesOf(row) + 1;
		if (room < 0) break;
		shown.push(row);
	}
	const rest = rows.length - shown.length;
	const table = rows.length === 0 ? [] : [...headRows(isWhyTold), ...shown];
	return [
		...head,
		...table,
		...rest > 0 ? ["", `… and ${count(rest, "more change")}`] : [],
		...end,
		""
	].join("\n");
};

// packages/report/src/text/event.ts
const stageTitles = {
	identity: "switching on identities",
	cluster: "setting up clusters",
	grant: "granting access",
	schema: "shaping tables",
	destination: "setting up destinations",
	export: "setting up exports",
	remove: "removing"
};
const texts = {
	observing: () => "reading what is live",
	stage: ({ stage, steps }) => `${stageTitles[stage]} (${count(steps, "step")})`,
	sending: ({ title }) => clean(title),
	answered: ({ title, outcome, message }) => `${clean(title)}: ${outcome}${message === void 0 ? "" : ` (${clean(message)})`}`,
	waiting: ({ what, seconds }) => `waiting up to ${String(seconds)} s for ${clean(what)}`,
	note: ({ text }) => clean(text),
	settling: ({ seconds, waitingFor }) => `watching for ${String(seconds)} s until data flows: ${waitingFor.map(clean).join(", ")}`
};
const textOf = (type, event) => texts[type](event);
/** What apply is doing now, on one line. */
const renderEvent = (event) => textOf(event.type, event);

// packages/report/src/text/report.ts
const roles = {
	applied: "good",
	failed: "error",
	unknown: "warning",
	skipped: "faint"
};
const indented = (text, lead) => text === void 0 ? [] : [`      ${clean(`${lead}${text}`)}`];
const outcomeLines = (outcome, style) => [
	`  ${style(roles[outcome.outcome], outcome.outcome.padEnd(7))} ${outcome.action} ${clean(outcome.address)}`,
	...indented(outcome.message, ""),
	...indented(outcome.hint, "fix: ")
];
/** Only what went out after this run began says anything about what the run did. */
const flowText = (flowing) => {
	if (flowing === void 0) return "";
	return flowing ? ", and data flows" : "; nothing was sent since this run began";
};
const exportLines = (health, style) => {
	const role = inError([health]).length > 0 ? "error" : health.status === "healthy" ? "good" : "warning";
	return [`  ${clean(health.address)}: ${style(role, clean(health.status))}${asideText(health)}${flowText(health.flowing)}`, ...health.errors.flatMap((error) => [...indented(`${error.code}: ${error.message}`, ""), ...indented(error.hint, "fix: ")])];
};
const countsText = ({ applied, failed, unknown, skipped }, style) => [
	`${String(applied)} applied`,
	...failed > 0 ? [style("error", `${String(failed)} failed`)] : [],
	...unknown > 0 ? [style("warning", `${String(unknown)} unknown`)] : [],
	...skipped > 0 ? [`${String(skipped)} skipped`] : []
].join(", ");
const closing = (report, style) => {
	const { summary, verified, diagnostics, outcomes } = report;
	if (verified.converged) {
		const but = butExports(verified.exports);
		return outcomes.length === 0 ? style("strong", `Nothing to ${but === "" ? "do" : "change"}: what is live matches the config.${but}`) : `${style("strong", `${countsText(summary, style)}.`)} Read again: what is live matches the config.${but}`;
	}
	if (summary.applied + summary.failed + summary.unknown === 0 && diagnostics.some(({ severity }) => severity === "error")) return style("strong", "Nothing was changed: the findings above stand in the way.");
	return `${style("strong", `${countsText(summary, style)}.`)} What is live does not match the config yet. Run the same command again: it goes on from where this run stopped.`;
};
/** A report for people. No trailing line end. */
const renderReport = (report, options = {}) => {
	const style = options.style ?? plain;
	const findings = renderFindings(report.diagnostics, {
		style,
		...options.sources && { sources: options.sources }
	});
	const { exports } = report.verified;
	return [
		...report.outcomes.flatMap((outcome) => outcomeLines(outcome, style)),
		...report.outcomes.length > 0 ? [""] : [],
		...exports.length === 0 ? [] : [
			`${style("strong", "Exports")}${pretendText(options.emulator)}`,
			...exports.flatMap((health) => exportLines(health, style)),
			""
		],
		...findings === "" ? [] : [findings, ""],
		`${closing(report, style)}${pretendText(options.emulator)}`
	].join("\n");
};

// packages/engine/src/reviewed.ts
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const operationOf = (value) => isObject(value) && typeof value.hash === "string" && /^[0-9a-f]{24}$/.test(value.hash) ? { hash: value.hash } : void 0;
const isError = (diagnostic) => !isObject(diagnostic) || diagnostic.severity === "error";
const parseJson = (bytes) => {
	try {
		return JSON.parse(new TextDecoder("utf-8").decode(bytes));
	} catch {
		return;
	}
};
/** What is reviewed in a plan document, or undefined for anything that is not one. */
const reviewedIn = (document) => {
	if (!isObject(document) || document.format !== 1 || document.kind !== "plan") return void 0;
	if (!Array.isArray(document.operations)) return void 0;
	const operations = document.operations.map(operationOf);
	if (!operations.every((operation) => operation !== void 0)) return void 0;
	const target = isObject(document.target) ? document.target : {};
	return {
		operations,
		passed: Array.isArray(document.diagnostics) && !document.diagnostics.some(isError),
		...typeof target.environment === "string" ? { environment: target.environment } : {}
	};
};
/** Reads a plan document; what is wrong with it is a finding at its first line. */
const readReviewed = async (files, path, run) => {
	const at = startOf(files.label(path));
	const given = await files.read(path, limits.planBytes);
	const hint = `Write it with \`${commandLine("plan", run, "--out", "plan.json")}\`.`;
	if ("problem" in given) return diagnose("reviewed-plan-unreadable", at, `The reviewed plan cannot be read (${given.problem}).`, { hint });
	return reviewedIn(parseJson(given.bytes)) ?? diagnose("reviewed-plan-unreadable", at, "The file is not a plan document of this format.", { hint });
};

// packages/engine/src/apply.ts
const named = (environment) => environment === void 0 ? "no environment" : `environment ${environment}`;
const fenceOf = async (request) => {
	const { reviewed, passed = false, reviewedFile, environment, ports } = request;
	if (reviewedFile === void 0) return reviewed === void 0 ? { passed: false } : {
		operations: reviewed,
		passed
	};
	const run = {
		config: ports.files.label(request.config),
		...environment === void 0 ? {} : { environment }
	};
	const read = await readReviewed(ports.files, reviewedFile, run);
	if ("code" in read || read.environment === environment) return read;
	const message = `The reviewed plan was made for ${named(read.environment)}, and this run is for ${named(environment)}.`;
	return diagnose("reviewed-plan-unreadable", startOf(ports.files.label(reviewedFile)), message, { hint: `Plan for the environment that is meant, and review that plan: \`${commandLine("plan", run, "--out", "plan.json")}\`.` });
};
const applyWith = async (request) => {
	const { ports } = request;
	const fence = await fenceOf(request);
	const opened = await openConfig(ports, request.config, request.environment);
	if (opened.kind === "invalid") return opened;
	const { config, findings, sources, file } = opened;
	if ("code" in fence) return {
		kind: "invalid",
		document: validateDocument([fence]),
		sources,
		file
	};
	const tell = request.tell ?? (() => void 0);
	const note = (text) => tell({
		type: "note",
		text
	});
	const compare = transformComparer(ports.runJq);
	const azure = await ports.connect({
		config,
		phase: "apply",
		tell: note
	});
	try {
		const report = await apply$1({
			config,
			observer: azure.observer,
			compare: async (...look) => (await compare(...look)).comparisons,
			sender: azure.sender,
			clock: ports.clock,
			secrets: { read: (name) => ports.env[name] },
			hash: sha256,
			...fence.operations === void 0 ? {} : {
				reviewed: fence.operations,
				passed: fence.passed
			},
			kqlFor,
			...request.resendSecrets === void 0 ? {} : { resendSecrets: request.resendSecrets },
			settleSeconds: request.settleSeconds,
			tell,
			judge: async (first) => {
				const { world } = first.context;
				const plan = makePlan(first, sha256, 0);
				const compared = await compare(config, world);
				return foundAnew(await previewsOf(config, world, plan, compared, false, ports.runJq), findings);
			},
			stopped: request.stopped ?? (() => false)
		});
		return {
			kind: "apply",
			report,
			ok: succeeded(report),
			findings,
			sources,
			file
		};
	} finally {
		await azure.close();
	}
};
/** Carries out the config: reads, sends what was reviewed, reads again. Throws where Azure cannot be reached at all. */
const apply = (request) => withJq((runJq) => applyWith({
	...request,
	ports: {
		...request.ports,
		runJq
	}
}), request.ports.runJq);

// packages/action/src/proof/allowed.ts
const hashesOf = (operations) => operations.map(({ hash }) => hash);
const expectedIn = (expected, plan) => {
	if ("operations" in expected) return expected.operations;
	return expected.digest === plan.digest ? hashesOf(plan.operations) : [];
};
/** What the input on-unreviewed lets run without review. Where something else is left, nothing of it runs. */
const letThrough = (job, plan) => {
	const { onUnreviewed } = job.inputs;
	if (onUnreviewed === "fail") return [];
	if (onUnreviewed === "apply") return hashesOf(plan.operations);
	const harmful = new Set(harmfulIn(plan));
	return hashesOf(plan.operations.filter((operation) => !harmful.has(operation)));
};
const noToken = "Without a token GitHub cannot be asked what was reviewed, so only expected-operations can say what may run.";
/** Which operations of a plan were reviewed: by the input, or by the plans on record of the pull requests since the last apply. */
const allowedFor = async (job, branch, looked, plan) => {
	const { expected } = job.inputs;
	if (expected !== void 0) {
		const pulls = await pullsOfCommit(job, branch);
		const operations = new Set(expectedIn(expected, plan));
		return {
			operations,
			reviewed: "operations" in expected ? operations : /* @__PURE__ */ new Set(),
			by: "expected",
			pulls,
			unplanned: []
		};
	}
	const through = letThrough(job, plan);
	const wanted = hashesOf(plan.operations);
	if (wanted.length === 0) return {
		operations: /* @__PURE__ */ new Set(),
		reviewed: /* @__PURE__ */ new Set(),
		by: "reviews",
		pulls: [],
		unplanned: []
	};
	if (job.github === void 0) {
		if (wanted.every((hash) => through.includes(hash))) return {
			operations: new Set(through),
			reviewed: /* @__PURE__ */ new Set(),
			by: "input",
			pulls: [],
			unplanned: []
		};
		throw new Stop(noToken, "Leave the input github-token at its default, or hand on the operations of a plan job.");
	}
	const target = {
		config: job.label,
		...inEnvironment(looked.environment)
	};
	const { sha } = job.event;
	const { operations, pulls, unplanned, end } = await reviewedSince(await job.github.connection(), {
		sha,
		branch,
		target,
		wanted
	});
	return {
		operations: /* @__PURE__ */ new Set([...operations, ...through]),
		reviewed: operations,
		by: "reviews",
		pulls,
		unplanned,
		end
	};
};
/** Whom to tell of an apply that was reviewed elsewhere; nothing depends on it. */
const pullsOfCommit = async ({ github, event }, branch) => {
	if (github === void 0) return [];
	return pullsBehind(await github.connection(), event.sha, branch, "merged").catch(() => []);
};
const shownOperations = 200;
const lineOf$1 = ({ hash, address, attribute, risks }) => `${hash}  ${clean(address)}${attribute === void 0 ? "" : ` ${clean(attribute)}`}${risks.length === 0 ? "" : `  (${risks.join(", ")})`}`;
const dispatch = "dispatch the workflow: a plan job shows what would run, and the apply job takes its output `operations` as expected-operations";
const whyOf = ({ by, end, unplanned }) => {
	if (by === "expected") return ["the plan job did not show them: what is live, or the config, changed since", "Run the workflow again from its plan job, and review the new plan."];
	if (end === "limit") return [`none of the last ${String(limits$1.commits)} commits of the branch was applied or reviewed for them`, `To catch up, ${dispatch}.`];
	const [first] = unplanned;
	if (first !== void 0) return [`no plan of pull request #${String(first.number)} is on record${first.fork ? ", since it came from a fork" : ""}`, `To apply it all the same, ${dispatch}.`];
	return ["no pull request since the last apply shows them: what is live changed after the review, or the commit was pushed without one", `Look at what changed. To apply it, ${dispatch}.`];
};
/** Words for what stops an apply: the operations, why nobody reviewed them, and the way out. */
const describeUnreviewed = (unreviewed, allowed, looked) => {
	const [why, hint] = whyOf(allowed);
	const count = unreviewed.length === 1 ? "1 operation is" : `${String(unreviewed.length)} operations are`;
	const rest = unreviewed.length - shownOperations;
	return {
		why: `Nothing was applied${inText(looked)}: ${count} needed now that no review covers; ${why}.`,
		hint,
		lines: [...unreviewed.slice(0, shownOperations).map(lineOf$1), ...rest > 0 ? [`… and ${String(rest)} more`] : []]
	};
};

// packages/action/src/publish/standing.ts
/** The most pull requests that are told of one apply. */
const mostTold = 20;
/** Changes the line that says where a plan stands, in the comments of the pull requests that an apply carries out. */
const tellPulls = async ({ job, looked, allowed }, standing) => {
	const { github, inputs } = job;
	if (github === void 0 || !inputs.comment) return;
	await warnOf(job, async () => {
		const connection = await github.connection();
		for (const { number } of allowed.pulls.slice(0, mostTold)) for (const comment of await ownComments(connection, number)) {
			if (!comment.marker.targets.includes(looked.id)) continue;
			const body = withStanding(comment.body.replaceAll("\r\n", "\n"), looked.id, standing);
			if (body !== void 0) await updateComment(connection, comment, body);
		}
	});
};

// packages/action/src/publish/summary.ts
/** What was applied, on the summary of the job. */
const summarizeApply = (job, { plan }, report) => job.io.summary(renderReportMarkdown(datedReport(report, consentEndIn(job)), plan.target));

// packages/action/src/modes/apply.ts
const commitOf = ({ event, run }) => ({
	commit: event.sha,
	runUrl: run.url
});
const failed = (job, why, more = {}) => ({
	state: "failed",
	...commitOf(job),
	why,
	...more
});
const branchOf = ({ event }) => {
	const branch = /^refs\/heads\/(.+)$/.exec(event.ref)?.[1];
	if (branch === void 0) throw new Stop("Only a branch can be applied.", "Run the workflow on the branch that the pull requests are merged into.");
	return branch;
};
/** Nothing is waited for in the emulator, where nothing flows by itself. */
const settleOf = ({ inputs, io }) => (io.env.ADX_EXPORT_EMULATOR ?? "") === "" ? inputs.settleSeconds ?? 120 : 0;
/** Told once each: a wait comes again and again with fewer seconds. */
const progressOf = (job) => {
	let last = "";
	return (event) => {
		if (event.type === "sending") job.io.hold();
		const line = event.type === "waiting" ? event.what : event.type === "settling" ? event.type : renderEvent(event);
		if (line !== last) job.io.info(renderEvent(event));
		last = line;
	};
};
const carryOut = async ({ job, looked, planned, allowed }) => {
	const { captured: _, tell: _note, ...request } = requestFor(job, looked.environment);
	try {
		const applied = await apply({
			...request,
			reviewed: planned.plan.operations.filter((operation) => isReviewed(operation, allowed.operations)),
			passed: !planned.refused,
			settleSeconds: settleOf(job),
			tell: progressOf(job),
			stopped: () => job.io.cancelled.aborted
		});
		if (applied.kind === "apply") return applied;
		return {
			kind: "stopped",
			why: "The config has errors."
		};
	} catch (error) {
		const failure = failureOf(error);
		if (failure === void 0) throw error;
		return {
			kind: "stopped",
			why: failure.message,
			...failure.hint === void 0 ? {} : { hint: failure.hint }
		};
	}
};
const lineOf = ({ outcomes, summary }) => `${String(summary.applied)} of ${String(outcomes.length)} applied, ${String(summary.failed)} failed, ${String(summary.unknown)} unknown, ${String(summary.skipped)} not started`;
const longestCause = 400;
/** The first change that failed, in one line: the others are in the report. */
const causeOf = ({ outcomes }) => {
	const first = outcomes.find(({ outcome }) => outcome === "failed" || outcome === "unknown");
	if (first === void 0) return "";
	const { address, message = "", hint = "" } = first;
	return ` ${shorten(clean(`${address}: ${message} ${hint}`).trim(), longestCause)}`;
};
const finish = async (turn, applied) => {
	const { job, looked, planned } = turn;
	const { report, ok, sources } = applied;
	const target = {
		config: job.label,
		...inEnvironment(looked.environment)
	};
	job.io.fold(`Report for ${targetText(planned.plan.target)}`, renderReport(datedReport(report, consentEndIn(job)), { sources }));
	await showFindings(job, joined(report.diagnostics), sources);
	await summarizeApply(job, planned, report);
	if (!ok || job.io.cancelled.aborted) {
		const hint = "Run this job again: it reads first and goes on from what is there.";
		const what = job.io.cancelled.aborted ? "The job was cancelled" : `The apply${inText(looked)} failed`;
		await tellPulls(turn, failed(job, `${what}.`, {
			report,
			hint
		}));
		return {
			outcome: bad(`${what}: ${lineOf(report)}.${causeOf(report)}`, hint),
			report
		};
	}
	await tellPulls(turn, {
		state: "applied",
		...commitOf(job),
		report
	});
	await warnOf(job, () => recordApplied(job, target, job.event.sha, planned.plan.digest));
	const but = butExports(report.verified.exports);
	return {
		outcome: good(`Applied${inText(looked)}: ${lineOf(report)}.${but}`),
		report
	};
};
const stopTurn = async (turn, why, hint) => {
	const more = hint === void 0 ? {} : { hint };
	await tellPulls(turn, failed(turn.job, why, more));
	return { outcome: bad(why, hint) };
};
/** Whoever waits for an apply is told that nothing is left of it. */
const nothingToDo = async (job, branch, looked, { plan }) => {
	const target = {
		config: job.label,
		...inEnvironment(looked.environment)
	};
	await warnOf(job, () => recordApplied(job, target, job.event.sha, plan.digest));
	const pulls = await pullsOfCommit(job, branch);
	await tellPulls({
		job,
		looked,
		allowed: { pulls }
	}, {
		state: "matched",
		...commitOf(job),
		exports: plan.exports
	});
	return good(`Nothing to apply${inText(looked)}: what is live matches the config.${butExports(plan.exports)}`);
};
const runTurn = async (turn) => {
	const { job, looked, planned, allowed } = turn;
	const { plan, refused } = planned;
	await showFindings(job, plan.diagnostics, planned.sources);
	if (refused) {
		const { line, hint } = refusal([planned], inText(looked));
		return stopTurn(turn, line, hint);
	}
	const unreviewed = plan.operations.filter((operation) => !isReviewed(operation, allowed.operations));
	if (unreviewed.length > 0) {
		const { why, hint, lines } = describeUnreviewed(unreviewed, allowed, looked);
		job.io.fold("Operations that no review covers", lines.join("\n"));
		await job.io.summary([
			"### adx-export: not applied",
			"",
			why,
			"",
			hint,
			"",
			"```text",
			...lines,
			"```",
			""
		].join("\n"));
		await tellPulls(turn, {
			state: "outdated",
			why
		});
		return { outcome: bad(why, hint) };
	}
	await tellPulls(turn, {
		state: "applying",
		...commitOf(job)
	});
	const applied = await carryOut(turn);
	return applied.kind === "apply" ? finish(turn, applied) : stopTurn(turn, applied.why, applied.hint);
};
/** How a run ends that comes too late; undefined where it may go on. */
const overtaken = async (job, looked, branch) => {
	const { github, inputs, event } = job;
	if (github === void 0) return void 0;
	const target = {
		config: job.label,
		...inEnvironment(looked.environment)
	};
	const ask = async () => overtakenBy(await github.connection(), event.sha, branch, target);
	const later = inputs.expected === void 0 ? await ask() : await warnOf(job, ask) ?? "none";
	if (later === "none") return void 0;
	if (later === "not-found") return bad(`Nothing done${inText(looked)}: the commit is not among the last ${String(limits$1.commits)} of ${branch}.`, "Run the workflow on what the branch is at now.");
	return good(`Nothing done${inText(looked)}: ${branch} has moved on to ${later.commit.slice(0, 7)}, whose own run applies everything that was reviewed up to it.`);
};
/**
* The same plan with consent judged at the time of its review: a line may have ended while the merge waited for an approval,
* or since the attempt that stopped halfway.
*/
const judgedAtReview = async (job, looked, planned, { reviewed }) => {
	const hasEnded = planned.plan.diagnostics.some(({ code }) => code === "accept-expired");
	if (!planned.refused || !hasEnded || reviewed.size === 0) return planned;
	const again = await lookAt(job, looked.environment, { reviewed: [...reviewed] });
	return again.kind === "plan" ? again.planned : planned;
};
const one = async (job, branch, environment) => {
	const looked = await lookAt(job, environment);
	if (looked.kind === "failure") return { outcome: unasked([looked]) ?? bad(looked.failure.message) };
	if (looked.kind === "invalid") {
		const { document, sources } = looked.invalid;
		await showFindings(job, document.diagnostics, sources);
		return { outcome: bad(`${countText(job, document.diagnostics)}.`) };
	}
	const { planned } = looked;
	if (!hasChanges(planned.plan) && !planned.refused) return {
		outcome: await nothingToDo(job, branch, looked, planned),
		planned
	};
	const late = await overtaken(job, looked, branch);
	if (late !== void 0) return {
		outcome: late,
		planned
	};
	const allowed = await allowedFor(job, branch, looked, planned.plan);
	const judged = await judgedAtReview(job, looked, planned, allowed);
	return {
		...await runTurn({
			job,
			branch,
			looked,
			planned: judged,
			allowed
		}),
		planned: judged
	};
};
/** Applies what was reviewed, one environment after the other; the first that fails ends the job. */
const applyMode = async (job) => {
	const branch = branchOf(job);
	const { valid, findings, environments, sources } = await check(job);
	if (!valid) {
		await showFindings(job, findings, sources);
		return bad(`${countText(job, findings)}.`);
	}
	const plans = [];
	const reports = [];
	const lines = [];
	let last;
	for (const environment of environmentsOf(job, environments)) {
		const { outcome, report, planned } = await one(job, branch, environment);
		if (planned !== void 0) plans.push({
			...inEnvironment(environment),
			document: planned.plan
		});
		if (report !== void 0) reports.push({
			...inEnvironment(environment),
			document: report
		});
		lines.push(outcome.line);
		last = outcome;
		if (outcome.failed) break;
	}
	await givePlans(job, plans);
	job.io.output("report", await writeDocuments(job, "report.json", void 0, reports));
	return {
		...last ?? good("Nothing to apply."),
		line: lines.join(" ")
	};
};

export { applyMode, reviewedIn as n, apply as t };