import { B as defined, a as renderJson, d as count, f as shorten, i as plain, l as clean, m as commandLine, n as settleSecondsFor, o as UserError } from "./shared-core2.js";
import { B as diagnose } from "./shared-core.js";
import { _ as kqlFor, b as apply$1, d as summaryLimit, f as failureOf, g as previewsOf, h as readyIn, i as requestFor, n as planEnvironment, o as withState, p as foundAnew, t as unreachable, v as sha256, y as transformComparer } from "./shared-planner.js";
import { C as isReviewed, a as destructiveOperations, i as pathsFor, n as countText, p as makePlan, r as givePlans, t as check } from "./shared-planner4.js";
import { i as validateDocument } from "./shared-engine.js";
import { o as startOf, s as limits } from "./shared-core4.js";
import { a as warnAside, c as renderFindings, f as datedReport, i as consentEndIn, n as joined, o as warnOf, r as showFindings } from "./shared-report.js";
import { A as butExports, F as inError, j as exportsInErrorText, k as asideText, l as hasChanges, n as code, p as targetText, t as cellCode, x as emulatorText } from "./shared-planner2.js";
import { a as commitAt, c as tipOf, i as pullsBehind, l as createPolling, o as fileAt, s as parentsOf, u as poll } from "./shared-action7.js";
import { t as limits$1 } from "./shared-action2.js";
import { t as JobError } from "./shared-action3.js";
import { a as inText, i as inEnvironment, r as environmentsOf } from "./shared-action8.js";
import { n as dispatchCommand, r as doubtsText, t as refusal } from "./shared-action11.js";
import { c as applyName, m as targetOf, n as good, p as targetId, t as bad } from "./shared-action10.js";
import { c as applyRecordId, h as openCheck, m as closeCheck, o as reviewedSince, p as checksOn, r as lastApplied, t as isMarked, u as runIn } from "./shared-action12.js";
import { n as asking, t as GithubError } from "./shared-action.js";
import { n as repositoryUrl, r as workflowFile, t as branchIn } from "./shared-action5.js";
import { a as updateComment, i as ownComments, n as recordApplied } from "./shared-action14.js";
import { t as bytesOf } from "./shared-report2.js";
import { n as inputsDigest, r as inputsFor, t as differing } from "./shared-action9.js";
import { join } from "node:path";

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
	observing: (() => "reading the live state"),
	stage: (({ stage, steps }) => `${stageTitles[stage]} (${count(steps, "step")})`),
	sending: (({ title }) => clean(title)),
	answered: (({ title, outcome, message }) => `${clean(title)}: ${outcome}${message === void 0 ? "" : ` (${clean(message)})`}`),
	waiting: (({ what, seconds }) => `waiting up to ${String(seconds)} s for ${clean(what)}`),
	note: (({ text }) => clean(text)),
	settling: (({ seconds, waitingFor }) => `watching for ${String(seconds)} s until data flows: ${waitingFor.map(clean).join(", ")}`)
};
const textOf = ((type, event) => texts[type](event));
const renderEvent = ((event) => textOf(event.type, event));

// packages/report/src/text/report.ts
const roles = {
	applied: "good",
	failed: "error",
	unknown: "warning",
	skipped: "faint"
};
const indented = ((text, lead) => text === void 0 ? [] : [`      ${clean(`${lead}${text}`)}`]);
const outcomeLines = ((outcome, style) => [
	`  ${style(roles[outcome.outcome], outcome.outcome.padEnd(7))} ${outcome.action} ${clean(outcome.address)}`,
	...indented(outcome.message, ""),
	...indented(outcome.hint, "fix: ")
]);
const flowText = ((flowing) => {
	if (flowing === void 0) return "";
	return flowing ? ", and data flows" : "; nothing was sent since this run began";
});
const exportLines$1 = ((health, style) => {
	const role = inError([health]).length > 0 ? "error" : health.status === "healthy" ? "good" : "warning";
	return [`  ${clean(health.address)}: ${style(role, clean(health.status))}${asideText(health)}${flowText(health.flowing)}`, ...health.errors.flatMap(((error) => [...indented(`${error.code}: ${error.message}`, ""), ...indented(error.hint, "fix: ")]))];
});
const countsText = (({ applied, failed, unknown, skipped }, style) => [
	`${String(applied)} applied`,
	...failed > 0 ? [style("error", `${String(failed)} failed`)] : [],
	...unknown > 0 ? [style("warning", `${String(unknown)} unknown`)] : [],
	...skipped > 0 ? [`${String(skipped)} skipped`] : []
].join(", "));
const closing = ((report, style) => {
	const { summary, verified, diagnostics, outcomes } = report;
	if (verified.converged) {
		const but = butExports(verified.exports);
		return outcomes.length === 0 ? style("strong", `Nothing to ${but === "" ? "do" : "change"}: the live state matches the config.${but}`) : `${style("strong", `${countsText(summary, style)}.`)} Verified: Azure matches the config.${but}`;
	}
	if (summary.applied + summary.failed + summary.unknown === 0 && diagnostics.some((({ severity }) => severity === "error"))) return style("strong", "Nothing was changed. Fix the errors above first.");
	return `${style("strong", `${countsText(summary, style)}.`)} The live state does not match the config yet. Run the same command again: it continues from where this run stopped.`;
});
const renderReport = ((report, options = {}) => {
	const style = options.style ?? plain;
	const findings = renderFindings(report.diagnostics, {
		style,
		...options.sources && { sources: options.sources }
	});
	const { exports } = report.verified;
	return [
		...report.outcomes.flatMap(((outcome) => outcomeLines(outcome, style))),
		...report.outcomes.length > 0 ? [""] : [],
		...exports.length === 0 ? [] : [
			`${style("strong", "Exports")}${emulatorText(options.emulator)}`,
			...exports.flatMap(((health) => exportLines$1(health, style))),
			""
		],
		...findings === "" ? [] : [findings, ""],
		`${closing(report, style)}${emulatorText(options.emulator)}`
	].join("\n");
});

// packages/engine/src/reviewed.ts
const isObject = ((value) => typeof value === "object" && value !== null && !Array.isArray(value));
const operationOf = ((value) => isObject(value) && typeof value.hash === "string" && /^[0-9a-f]{24}$/.test(value.hash) ? { hash: value.hash } : void 0);
const isError = ((diagnostic) => !isObject(diagnostic) || diagnostic.severity === "error");
const parseJson = ((bytes) => {
	try {
		return JSON.parse(new TextDecoder("utf-8").decode(bytes));
	} catch {
		return;
	}
});
const reviewedIn = ((document) => {
	if (!isObject(document) || document.format !== 1 || document.kind !== "plan") return void 0;
	if (!Array.isArray(document.operations)) return void 0;
	const operations = document.operations.map(operationOf);
	if (!operations.every(((operation) => operation !== void 0))) return void 0;
	const target = isObject(document.target) ? document.target : {};
	return {
		operations,
		passed: Array.isArray(document.diagnostics) && !document.diagnostics.some(isError),
		...typeof target.environment === "string" ? { environment: target.environment } : {}
	};
});
const planIn = ((document, environment) => {
	if (!isObject(document) || document.format !== 1 || document.kind !== "environments") return document;
	if (!Array.isArray(document.documents)) return void 0;
	const found = document.documents.find(((each) => isObject(each) && each.environment === environment));
	return isObject(found) ? found.document : void 0;
});
const readReviewed = (async (files, path, run) => {
	const at = startOf(files.label(path));
	const given = await files.read(path, limits.planBytes);
	const hint = `Write it with \`${commandLine("plan", run, "--out", "plan.json")}\`.`;
	if ("problem" in given) return diagnose("reviewed-plan-unreadable", at, `The reviewed plan cannot be read (${given.problem}).`, { hint });
	return reviewedIn(planIn(parseJson(given.bytes), run.environment)) ?? diagnose("reviewed-plan-unreadable", at, "The file holds no plan document of this format for this run.", { hint });
});

// packages/engine/src/apply.ts
const named = ((environment) => environment === void 0 ? "no environment" : `environment ${environment}`);
const fenceOf = (async ({ files, file }, request) => {
	const { reviewed, passed = false, reviewedFile, environment } = request;
	if (reviewedFile === void 0) return reviewed === void 0 ? { passed: false } : {
		operations: reviewed,
		passed
	};
	const run = {
		config: file,
		...defined({ environment })
	};
	const read = await readReviewed(files, reviewedFile, run);
	if ("code" in read || read.environment === environment) return read;
	const message = `The reviewed plan was made for ${named(read.environment)}, and this run is for ${named(environment)}.`;
	return diagnose("reviewed-plan-unreadable", startOf(files.label(reviewedFile)), message, { hint: `Plan for the right environment, and review that plan: \`${commandLine("plan", run, "--out", "plan.json")}\`.` });
});
const apply = (async (opened, request) => {
	const { ports } = request;
	const runJq = opened.runJqIn(request.environment);
	const fence = await fenceOf(opened, request);
	const ready = await readyIn(opened, request.environment);
	if (ready.kind === "invalid") return ready;
	const { config, findings, sources, file } = ready;
	if ("code" in fence) return {
		kind: "invalid",
		document: validateDocument([fence]),
		sources,
		file
	};
	const tell = request.tell ?? ((() => void 0));
	const note = ((text) => tell({
		type: "note",
		text
	}));
	const compare = transformComparer(runJq);
	const azure = await ports.connect({
		config,
		phase: "apply",
		tell: note
	});
	try {
		const { report, ok } = await apply$1({
			config,
			observer: azure.observer,
			compare: (async (...look) => (await compare(...look)).comparisons),
			sender: azure.sender,
			clock: ports.clock,
			secrets: { read: ((name) => ports.env[name]) },
			hash: sha256,
			...fence.operations === void 0 ? {} : {
				reviewed: fence.operations,
				passed: fence.passed
			},
			kqlFor,
			...defined({
				resendSecrets: request.resendSecrets,
				by: request.by
			}),
			settleSeconds: request.settleSeconds,
			tell,
			judge: (async (first) => {
				const { world } = first.context;
				const plan = makePlan(first, sha256, 0);
				const compared = await compare(config, world);
				return foundAnew(await previewsOf({
					config,
					world,
					plan,
					compared
				}, false, runJq), findings);
			}),
			stopped: request.stopped ?? ((() => false))
		});
		return {
			kind: "apply",
			report,
			ok,
			findings,
			sources,
			file
		};
	} finally {
		await azure.close();
	}
});

// packages/report/src/markdown/comment/report.ts
const marks = {
	applied: "\u2705 applied",
	failed: "\u274c failed",
	unknown: "\u2753 no answer",
	skipped: "\u23ed\ufe0f not started"
};
const order = [
	"failed",
	"unknown",
	"skipped",
	"applied"
];
const mostWords = 1e3;
const rowOf = (({ outcome, action, address, message, hint }, isWhyTold) => {
	const words = [message, hint].flatMap(((text) => text === void 0 ? [] : [cellCode(shorten(text, mostWords))]));
	const why = isWhyTold ? ` ${words.join("<br>")} |` : "";
	return `| ${marks[outcome]} | ${action} | ${cellCode(shorten(address, mostWords))} |${why}`;
});
const headRows = ((isWhyTold) => isWhyTold ? ["| outcome | action | what | why |", "| --- | --- | --- | --- |"] : ["| outcome | action | what |", "| --- | --- | --- |"]);
const exportLines = (({ verified }) => verified.exports.map(((health) => {
	const { address, status, flowing, errors } = health;
	const flow = flowing === void 0 ? "" : flowing ? ", and data flows" : "; nothing was sent since this run began";
	const said = errors.map(((error) => `: ${code(shorten(`${error.code}: ${error.message}`, mostWords))}`)).join("");
	return `- ${code(shorten(address, mostWords))} is ${code(status)}${asideText(health)}${flow}${said}`;
})));
const headingOf = (({ summary, verified }) => {
	const { applied, failed, unknown, skipped } = summary;
	const parts = [
		`${String(applied)} applied`,
		...failed > 0 ? [`${String(failed)} failed`] : [],
		...unknown > 0 ? [`${String(unknown)} without an answer`] : [],
		...skipped > 0 ? [`${String(skipped)} not started`] : []
	];
	const end = verified.converged ? "the live state matches the config" : "the live state does not match the config";
	const dead = exportsInErrorText(verified.exports);
	return `### adx-export: ${parts.join(", ")}; ${end}${dead === "" ? "" : `, ${dead}`}`;
});
const renderReportMarkdown = ((report, target) => {
	const head = [
		headingOf(report),
		"",
		code(targetText(target)),
		""
	];
	const exported = exportLines(report);
	const end = exported.length === 0 ? [] : ["", ...exported];
	const isWhyTold = report.outcomes.some((({ message, hint }) => (message ?? hint) !== void 0));
	const rows = order.flatMap(((outcome) => report.outcomes.filter(((one) => one.outcome === outcome)))).map(((outcome) => rowOf(outcome, isWhyTold)));
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
		...rest > 0 ? ["", `\u2026 and ${count(rest, "more change")}`] : [],
		...end,
		""
	].join("\n");
});

// packages/action/src/proof/allowed.ts
const hashesOf = ((operations) => operations.map((({ hash }) => hash)));
const expectedIn = ((expected, plan) => {
	if ("operations" in expected) return expected.operations;
	return expected.digest === plan.digest ? hashesOf(plan.operations) : [];
});
const letThrough = ((job, plan) => {
	const { onUnreviewed } = job.inputs;
	if (onUnreviewed === "fail") return [];
	if (onUnreviewed === "apply") return hashesOf(plan.operations);
	const harmful = new Set(destructiveOperations(plan));
	return hashesOf(plan.operations.filter(((operation) => !harmful.has(operation))));
});
const noToken$1 = "Without a token, the job cannot read what was reviewed. Only the input expected-operations can say what may run.";
const allowedFor = (async (job, branch, looked, plan) => {
	const { expected } = job.inputs;
	if (expected !== void 0) {
		const pulls = await pullsOfCommit(job, branch);
		const operations = new Set(expectedIn(expected, plan));
		return {
			operations,
			reviewed: "operations" in expected ? operations : /* @__PURE__ */ new Set(),
			by: "expected",
			records: /* @__PURE__ */ new Map(),
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
		records: /* @__PURE__ */ new Map(),
		pulls: [],
		unplanned: []
	};
	if (job.github === void 0) {
		if (wanted.every(((hash) => through.includes(hash)))) return {
			operations: new Set(through),
			reviewed: /* @__PURE__ */ new Set(),
			by: "input",
			records: /* @__PURE__ */ new Map(),
			pulls: [],
			unplanned: []
		};
		throw new JobError(noToken$1, "Leave the input github-token at its default, or hand on the operations of a plan job.");
	}
	const target = targetOf(job, looked.environment);
	const { sha } = job.event;
	const { operations, records, pulls, unplanned, doubts, end } = await reviewedSince(await job.github.connection(), {
		sha,
		branch,
		target,
		wanted,
		polling: createPolling(job.ports.clock)
	});
	const text = doubtsText(doubts).trim();
	if (text !== "") job.io.info(text);
	return {
		operations: /* @__PURE__ */ new Set([...operations, ...through]),
		reviewed: operations,
		by: "reviews",
		records,
		pulls,
		unplanned,
		doubts,
		end
	};
});
const pullsOfCommit = (async ({ github, event }, branch) => {
	if (github === void 0) return [];
	return pullsBehind(await github.connection(), {
		sha: event.sha,
		branch,
		which: "merged"
	}).catch((() => []));
});
const shownOperations = 200;
const lineOf$1 = (({ hash, address, attribute, risks }) => `${hash}  ${clean(address)}${attribute === void 0 ? "" : ` ${clean(attribute)}`}${risks.length === 0 ? "" : `  (${risks.join(", ")})`}`);
const whyOf = (({ by, end, unplanned, doubts = /* @__PURE__ */ new Map() }, command) => {
	if (by === "expected") return ["the plan job did not show them: the live state, or the config, changed since", "Run the workflow again from its plan job, and review the new plan."];
	if (end === "limit") return [`none of the last ${String(limits$1.commits)} commits of the branch was applied or reviewed for them`, `To catch up, ${command}.`];
	const first = unplanned.find((({ number }) => doubts.has(number))) ?? unplanned[0];
	const doubt = doubts.get(first?.number ?? 0);
	if (first !== void 0 && doubt !== void 0) return [`the record of pull request #${String(first.number)} is not valid: ${doubt}`, `Plan again: ${command}.`];
	if (first !== void 0) return [`no plan of pull request #${String(first.number)} is on record${first.fork ? ", since it came from a fork" : ""}`, `To apply it all the same, ${command}.`];
	return ["no pull request since the last apply shows them: the live state changed after the review, or the commit was pushed without one", `Look at what changed. To apply it, ${command}.`];
});
const describeUnreviewed = ((unreviewed, allowed, looked, command) => {
	const [why, hint] = whyOf(allowed, command);
	const count = unreviewed.length === 1 ? "1 operation is" : `${String(unreviewed.length)} operations are`;
	const rest = unreviewed.length - shownOperations;
	return {
		why: `Nothing was applied${inText(looked)}: ${count} needed now that no review covers; ${why}.`,
		hint,
		lines: [...unreviewed.slice(0, shownOperations).map(lineOf$1), ...rest > 0 ? [`\u2026 and ${String(rest)} more`] : []]
	};
});

// packages/action/src/github/runs.ts
const permission = "actions: read";
const runOf$1 = (({ id, run_attempt = 1, html_url, event, head_sha, status, conclusion }) => ({
	id,
	attempt: run_attempt,
	url: html_url,
	event,
	sha: head_sha,
	status: status ?? "completed",
	...conclusion === null ? {} : { conclusion }
}));
const runsOfWorkflow = (async ({ octokit, owner, repo }, file, branch) => {
	const name = file.slice(file.lastIndexOf("/") + 1);
	const runs = [];
	for (let page = 1; page <= limits$1.runPages; page += 1) {
		const { data } = await asking({
			what: "list the runs of the workflow",
			permission
		}, (() => octokit.rest.actions.listWorkflowRuns({
			owner,
			repo,
			workflow_id: name,
			branch,
			per_page: 100,
			page
		})));
		for (const run of data.workflow_runs) if (run.path.replace(/@.*$/u, "") === file) runs.push(runOf$1(run));
		if (data.workflow_runs.length < 100) break;
	}
	return runs.toSorted(((one, other) => other.id - one.id));
});
const underWay = [
	"in_progress",
	"waiting",
	"queued"
];
const runsUnderWay = (async ({ octokit, owner, repo }) => {
	const runs = [];
	for (const status of underWay) for (let page = 1;; page += 1) {
		if (page > limits$1.githubPages) throw new GithubError(`More than ${String(limits$1.githubPages * 100)} runs are ${status}, so not all were read.`, 503);
		const { data } = await asking({
			what: "list the runs that are under way",
			permission
		}, (() => octokit.rest.actions.listWorkflowRunsForRepo({
			owner,
			repo,
			status,
			per_page: 100,
			page
		})));
		for (const run of data.workflow_runs) runs.push(runOf$1(run));
		if (data.workflow_runs.length < 100) break;
	}
	return runs;
});
const runAt = (async ({ octokit, owner, repo }, id) => {
	try {
		const { data } = await asking({
			what: "read a run",
			permission
		}, (() => octokit.rest.actions.getWorkflowRun({
			owner,
			repo,
			run_id: id
		})));
		return runOf$1(data);
	} catch (error) {
		if (error instanceof GithubError && error.status === 404) return void 0;
		throw error;
	}
});

// packages/action/src/proof/claim.ts
const neverApplies = /^(?:pull_request|merge_group)/;
const commitsOf = ((job, runs) => {
	const all = [.../* @__PURE__ */ new Set([job.event.sha, ...runs.filter((({ event }) => !neverApplies.test(event))).map((({ sha }) => sha))])];
	if (all.length <= limits$1.commitsUnderWay) return all;
	throw new GithubError(`More than ${String(limits$1.commitsUnderWay)} commits have runs under way, so another apply of this target could be missed.`, 503);
});
const goesOn = (async ({ job, connection }, { run, attempt }) => {
	if (run === job.run.id) return attempt === job.run.attempt ? job.run.url : void 0;
	const now = await runAt(connection, run);
	return now !== void 0 && now.status !== "completed" && now.attempt === attempt ? now.url : void 0;
});
const otherIn = (async (look, own) => {
	const { job, connection, target } = look;
	for (const sha of commitsOf(job, await runsUnderWay(connection))) for (const check of await checksOn(connection, sha, applyName(target))) {
		const made = check.running && check.id !== own ? runIn(target, check.externalId) : void 0;
		if (made === void 0 || own !== void 0 && check.id > own) continue;
		const url = await goesOn(look, made);
		if (url !== void 0) return url;
	}
});
const words = {
	success: {
		title: "The apply succeeded",
		summary: "The log of its run has the report."
	},
	failure: {
		title: "The apply failed",
		summary: "The log of its run says why, and what to do."
	},
	cancelled: {
		title: "Nothing was applied",
		summary: "The log of its run says why."
	}
};
const free = { release: (() => Promise.resolve()) };
const looking = (async (look, own) => look.job.inputs.expected === void 0 ? otherIn(look, own) : warnOf(look.job, (() => otherIn(look, own))));
const claim = (async (job, target) => {
	const { github, event, run } = job;
	if (github === void 0) return free;
	const connection = await github.connection();
	const own = await warnOf(job, (() => openCheck(connection, {
		sha: event.sha,
		name: applyName(target),
		externalId: applyRecordId(target, run.id, run.attempt),
		url: run.url,
		title: "Applying",
		summary: "An apply is running. Another apply of the same target stops while it runs."
	})));
	const release = (async (conclusion) => {
		if (own !== void 0) await warnOf(job, (() => closeCheck(connection, own, conclusion, words[conclusion])));
	});
	try {
		const other = await looking({
			job,
			connection,
			target
		}, own);
		if (other === void 0) return { release };
		await release("cancelled");
		return { other };
	} catch (error) {
		if (error instanceof GithubError) await release("cancelled");
		throw error;
	}
});

// packages/action/src/github/reviews.ts
const ghost = "ghost";
const states = [
	"APPROVED",
	"CHANGES_REQUESTED",
	"COMMENTED",
	"DISMISSED"
];
const reviewsOf = (async ({ octokit, owner, repo }, pull) => {
	const what = "read the reviews of a pull request";
	const found = [];
	for (let page = 1; page <= limits$1.githubPages; page += 1) {
		const { data } = await asking({
			what,
			permission: "pull-requests: read"
		}, (() => octokit.rest.pulls.listReviews({
			owner,
			repo,
			pull_number: pull,
			per_page: 100,
			page
		})));
		for (const { user, state: said, submitted_at, commit_id } of data) {
			const state = states.find(((one) => one === said));
			if (state === void 0) continue;
			found.push({
				login: user?.login ?? ghost,
				isBot: user?.type === "Bot",
				state,
				...submitted_at === void 0 ? {} : { submittedAt: submitted_at },
				...commit_id === null ? {} : { commit: commit_id }
			});
		}
		if (data.length < 100) return found;
	}
	throw new GithubError(`Pull request #${String(pull)} has more reviews than adx-export reads.`, 0);
});
const peopleOf = (async ({ octokit, owner, repo }, pull) => {
	const { data } = await asking({
		what: "read the pull request",
		permission: "pull-requests: read"
	}, (() => octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: pull
	})));
	return {
		author: data.user.login,
		mergedBy: data.merged_by?.login ?? ghost
	};
});
const reviewsOfRun = (async ({ octokit, owner, repo }, run) => {
	const { data } = await asking({
		what: "read the approvals of the run",
		permission: "actions: read"
	}, (() => octokit.rest.actions.getReviewsForRun({
		owner,
		repo,
		run_id: run
	})));
	return data.map((({ user, state, environments }) => ({
		login: user.login,
		state,
		environments: environments.flatMap((({ name }) => name === void 0 ? [] : [name]))
	})));
});

// packages/action/src/proof/approvals.ts
const lastWords = ((reviews) => {
	const last = /* @__PURE__ */ new Map();
	for (const review of reviews) if (review.state !== "COMMENTED") last.set(review.login, review);
	return [...last.values()];
});
const whyNot = (({ state, commit, login, isBot, submittedAt }, { head, author, mergedAt }) => {
	if (state === "DISMISSED") return "dismissed";
	if (state === "CHANGES_REQUESTED") return "changes-requested";
	if (login.toLowerCase() === author.toLowerCase()) return "author";
	if (isBot) return "bot";
	if (commit !== head) return "older-commit";
	const [said, merged] = [Date.parse(submittedAt ?? ""), Date.parse(mergedAt ?? "")];
	if (Number.isNaN(said) || Number.isNaN(merged)) return "unknown-time";
	return said > merged ? "after-merge" : void 0;
});
const approvalsIn = ((reviews, pull) => {
	const approvals = [];
	const others = [];
	for (const review of lastWords(reviews)) {
		const { login, submittedAt, commit } = review;
		const time = submittedAt === void 0 ? {} : { submittedAt };
		const why = whyNot(review, pull);
		if (why === void 0) approvals.push({
			login,
			...time,
			commit: pull.head
		});
		else others.push({
			login,
			why,
			...time,
			...commit === void 0 ? {} : { commit }
		});
	}
	return {
		approvals,
		others
	};
});

// packages/action/src/proof/evidence.ts
const noToken = { notRead: "The job has no token for GitHub." };
const orNotRead = (async (read) => {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		return { notRead: error.message };
	}
});
const peopleIn = (async (connection, { number, head, mergedAt }) => {
	const people = await orNotRead((() => peopleOf(connection, number)));
	if ("notRead" in people) return {
		author: people,
		mergedBy: people,
		reviews: people
	};
	const { author, mergedBy } = people;
	const pull = {
		head,
		author,
		...mergedAt === void 0 ? {} : { mergedAt }
	};
	return {
		author,
		mergedBy,
		reviews: await orNotRead((async () => approvalsIn(await reviewsOf(connection, number), pull)))
	};
});
const showedBy = (({ by, records }, operations, { number }) => {
	if (by === "expected") return void 0;
	const record = new Set(records.get(number) ?? []);
	return operations.filter(((operation) => isReviewed(operation, record))).map((({ hash }) => hash));
});
const noPull = { notRead: "GitHub knows no merged pull request of this commit: it was pushed without one, or GitHub had not linked it yet." };
const pullsFor = (async (connection, { job, branch, allowed }) => {
	if (allowed.by !== "expected") return allowed.pulls;
	const found = await orNotRead((() => pullsBehind(connection, {
		sha: job.event.sha,
		branch,
		which: "merged"
	})));
	return "notRead" in found || found.length > 0 ? found : noPull;
});
const pullsIn = (async (connection, asked) => {
	const { job, allowed, operations } = asked;
	const found = await pullsFor(connection, asked);
	if ("notRead" in found) return {
		pullRequests: found,
		pullRequestsOmitted: 0
	};
	const withPlans = found.map(((pull) => ({
		pull,
		showed: showedBy(allowed, operations, pull)
	}))).filter((({ showed }) => showed === void 0 || showed.length > 0));
	const pullRequests = [];
	for (const { pull, showed } of withPlans.slice(0, limits$1.evidencePulls)) {
		const { number, head, base, mergedAt } = pull;
		pullRequests.push({
			number,
			url: `${repositoryUrl(job.io.env)}/pull/${String(number)}`,
			head,
			base,
			...mergedAt === void 0 ? {} : { mergedAt },
			...await peopleIn(connection, pull),
			...showed === void 0 ? {} : { showed }
		});
	}
	return {
		pullRequests,
		pullRequestsOmitted: withPlans.length - pullRequests.length
	};
});
const runOf = (({ io: { env }, event, run }) => ({
	id: run.id,
	attempt: run.attempt,
	url: run.url,
	event: event.name,
	actor: env.GITHUB_ACTOR ?? "",
	triggeringActor: env.GITHUB_TRIGGERING_ACTOR ?? "",
	workflow: env.GITHUB_WORKFLOW_REF ?? "",
	workflowCommit: env.GITHUB_WORKFLOW_SHA ?? ""
}));
const allowedBy = (({ by, reviewed }, operations) => {
	if (by === "expected") return "expected-operations";
	return operations.every(((operation) => isReviewed(operation, reviewed))) ? "plans-on-record" : "on-unreviewed";
});
const githubEvidence = (async (asked) => {
	const { job, allowed, operations } = asked;
	const connection = await job.github?.connection();
	const pulls = connection === void 0 ? {
		pullRequests: noToken,
		pullRequestsOmitted: 0
	} : await pullsIn(connection, asked);
	return {
		repository: job.io.env.GITHUB_REPOSITORY ?? "",
		commit: job.event.sha,
		ref: job.event.ref,
		run: runOf(job),
		allowedBy: allowedBy(allowed, operations),
		...pulls,
		environmentReviews: connection === void 0 ? noToken : await orNotRead((() => reviewsOfRun(connection, job.run.id)))
	};
});

// packages/action/src/proof/first-apply.ts
const hintWith = ((command) => `This is the first apply of this config. Open a pull request that changes it; a changed comment is enough. Its plan shows everything, and the merge applies that. Or ${command}.`);
const isFirst = (async ({ job, branch, looked, allowed }) => {
	const { github, event, label } = job;
	if (github === void 0) return false;
	const connection = await github.connection();
	const target = targetOf(job, looked.environment);
	if (await lastApplied(connection, event.sha, {
		branch,
		target
	}) !== void 0) return false;
	if (allowed.end === "first-commit") return true;
	const [parent] = await parentsOf(connection, event.sha);
	return parent === void 0 || "missing" in await fileAt(connection, label, parent);
});
const firstApplyHint = (async (refused, command) => {
	const { allowed } = refused;
	if (allowed.by !== "reviews" || allowed.pulls.length > 0) return void 0;
	try {
		return await isFirst(refused) ? hintWith(command) : void 0;
	} catch (error) {
		if (error instanceof GithubError) return void 0;
		throw error;
	}
});

// packages/action/src/outputs/reports.ts
const reportsOf = ((job, known) => {
	const environments = environmentsOf(job, known);
	const paths = pathsFor(join(job.io.env.RUNNER_TEMP ?? ".", "adx-export", "report.json"), environments);
	const written = [];
	const failures = [];
	return {
		async keep(environment, report) {
			const path = paths[environments.indexOf(environment)] ?? "";
			try {
				await job.io.write(path, renderJson(report));
				written.push(path);
			} catch (error) {
				failures.push(error);
			}
		},
		give: (() => job.io.output("report", written.join("\n"))),
		end() {
			if (failures.length > 0) throw failures[0];
		}
	};
});

// packages/action/src/publish/status.ts
const mostPulls = 20;
const updateStatus = (async ({ job, looked, allowed }, state) => {
	const { github, inputs } = job;
	if (github === void 0 || !inputs.comment) return;
	await warnOf(job, (async () => {
		const connection = await github.connection();
		for (const { number } of allowed.pulls.slice(0, mostPulls)) for (const comment of await ownComments(connection, number)) {
			if (!comment.marker.targets.includes(looked.id)) continue;
			const body = withState(comment.body.replaceAll("\r\n", "\n"), looked.id, state);
			if (body !== void 0) await updateComment(connection, comment, body);
		}
	}));
});

// packages/action/src/publish/summary.ts
const summarizeApply = ((job, { plan }, report) => job.io.summary(renderReportMarkdown(datedReport(report, consentEndIn(job)), plan.target)));

// packages/action/src/proof/later-commits.ts
const laterThan = (async (connection, sha, branch) => {
	const tip = await tipOf(connection, branch);
	const commits = [];
	let commit = tip;
	for (let looked = 0; looked < limits$1.commits && commit !== void 0; looked += 1) {
		if (commit === sha) return {
			tip,
			commits
		};
		commits.push(commit);
		commit = (await parentsOf(connection, commit))[0];
	}
});
const applying = /* @__PURE__ */ new Set(["push", "workflow_dispatch"]);
const pending = /* @__PURE__ */ new Set([
	"queued",
	"in_progress",
	"waiting",
	"pending",
	"requested"
]);
const hasBegun = (async ({ connection, target }, { id, sha }) => {
	return (await checksOn(connection, sha, applyName(target))).some((({ running, externalId }) => running && runIn(target, externalId)?.run === id));
});
const applies = (async (look, run) => {
	const { connection, branch, target } = look;
	if (pending.has(run.status)) return run.event === "push" || hasBegun(look, run);
	return run.conclusion === "success" && isMarked(connection, run.sha, {
		branch,
		target
	});
});
const holdsTip = (async ({ later, inputs }, sha) => {
	if (sha === later.tip) return true;
	const [tip, own] = [await inputs?.at(later.tip), await inputs?.at(sha)];
	return tip !== void 0 && own !== void 0 && differing(tip, own).length === 0;
});
const laterRunAmong = (async (look, runs) => {
	for (const commit of look.later.commits) for (const run of runs) if (run.sha === commit && await holdsTip(look, commit) && await applies(look, run)) return run;
});
const findLaterRun = (async (look, changed) => {
	const { job, connection, branch, later } = look;
	const file = workflowFile(job.io.env);
	const ask = (async () => {
		const runs = (file === void 0 ? [] : await runsOfWorkflow(connection, file, branch)).filter((({ event, id }) => applying.has(event) && id !== job.run.id));
		return {
			runs,
			laterRun: await laterRunAmong(look, runs)
		};
	});
	const { date } = await commitAt(connection, later.tip);
	const { runs, laterRun } = await poll(createPolling(job.ports.clock), date, ask, ((found) => found.laterRun !== void 0));
	if (laterRun !== void 0) return {
		kind: "applied-by-run",
		commit: laterRun.sha,
		run: laterRun
	};
	const last = runs.find((({ sha }) => sha === later.tip));
	return {
		kind: "not-applied",
		tip: later.tip,
		changed,
		...last === void 0 ? {} : { run: last }
	};
});
const laterCommits = (async (job, connection, branch, target) => {
	const later = await laterThan(connection, job.event.sha, branch);
	if (later === void 0) return { kind: "not-found" };
	if (later.commits.length === 0) return { kind: "no" };
	const inputs = await inputsFor(job, connection);
	const tip = await inputs?.at(later.tip);
	const changed = inputs === void 0 || tip === void 0 ? void 0 : differing(inputs.own, tip);
	if (changed?.length === 0) return { kind: "no" };
	return findLaterRun({
		job,
		connection,
		branch,
		target,
		later,
		inputs
	}, changed);
});

// packages/action/src/job/later-commits.ts
const short = ((sha) => sha.slice(0, 7));
const standOf = (({ status }) => {
	if (status === "completed") return "has applied it";
	if (status === "in_progress") return "is running";
	return status === "waiting" ? "waits for an approval: without it, nothing is applied" : "is queued";
});
const listed = ((paths) => paths.length > 3 ? `${paths.slice(0, 3).join(", ")} and ${String(paths.length - 3)} more` : paths.join(", "));
const fateOf = ((run) => {
	if (run === void 0) return "GitHub lists no run for it. Possible causes are [skip ci], a push with GITHUB_TOKEN, a `paths:` filter or a deleted run.";
	const how = run.conclusion === "success" ? "succeeded, but did not record an apply" : `ended as ${run.conclusion ?? run.status}`;
	return `Its run ${run.url} ${how}.`;
});
const nobody = (async (job, looked, branch, { tip, changed, run }) => {
	const file = workflowFile(job.io.env) ?? "this workflow";
	const what = changed === void 0 ? "whose files could not be compared" : `which changes ${listed(changed)}`;
	const why = `Nothing was applied${inText(looked)}: ${branch} now has the newer commit ${short(tip)}, ${what}, and no run of ${file} applies that commit. ${fateOf(run)} So ${short(job.event.sha)} is not applied either.`;
	const again = run === void 0 || run.conclusion === "success" ? "" : "Run that run again, which applies both. Or ";
	const command = await dispatchCommand(job, branch, looked.environment);
	return bad(why, `${again}${again === "" ? command.charAt(0).toUpperCase() + command.slice(1) : command}.`);
});
const outcomeOf = (async (job, looked, branch, later) => {
	if (later.kind === "no") return void 0;
	if (later.kind === "not-applied") return nobody(job, looked, branch, later);
	if (later.kind === "applied-by-run") return good(`Nothing was applied${inText(looked)} by this job: ${branch} now has the newer commit ${short(later.commit)}. The run that applies that commit, with everything reviewed up to it, ${standOf(later.run)}: ${later.run.url}`);
	return bad(`Nothing was applied${inText(looked)}: commit ${short(job.event.sha)} is not among the last ${String(limits$1.commits)} of ${branch}.`, "Run the workflow on the tip of the branch.");
});
const afterLaterCommits = (async (job, looked, branch) => {
	const { github, inputs } = job;
	if (github === void 0) return void 0;
	const target = targetOf(job, looked.environment);
	try {
		return await outcomeOf(job, looked, branch, await laterCommits(job, await github.connection(), branch, target));
	} catch (error) {
		if (inputs.expected === void 0 || !(error instanceof GithubError) || error.permission === "actions: read") throw error;
		warnAside(job, error);
		return;
	}
});

// packages/action/src/job/applied-record.ts
const inputsOf = (async (job) => {
	if (job.github === void 0) return void 0;
	try {
		const inputs = await inputsFor(job, await job.github.connection());
		return inputs === void 0 ? void 0 : inputsDigest(inputs.own);
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		return;
	}
});
const markApplied = (async (job, target, digest) => {
	const inputs = await inputsOf(job);
	await warnOf(job, (() => recordApplied(job, target, job.event.sha, {
		digest,
		...inputs === void 0 ? {} : { inputs }
	})));
});

// packages/action/src/publish/failed-apply.ts
const commitOf = (({ event, run }) => ({
	commit: event.sha,
	runUrl: run.url
}));
const failed = ((job, why, more = {}) => ({
	state: "failed",
	...commitOf(job),
	why,
	...more
}));
const publishFailure = (async (job, { branch, environment }, why, hint) => {
	const target = targetOf(job, environment);
	const pulls = await pullsOfCommit(job, branch);
	const more = hint === void 0 || hint === "" ? {} : { hint };
	await updateStatus({
		job,
		looked: { id: targetId(target) },
		allowed: { pulls }
	}, failed(job, why, more));
});
const errorText = ((error) => {
	if (error instanceof UserError) return error.hint === void 0 ? [error.message] : [error.message, error.hint];
	return ["This is a bug in adx-export: the log of the job says more.", "Run the job again."];
});

// packages/action/src/job/apply.ts
const branchOf = (({ event }) => {
	const branch = branchIn(event.ref);
	if (branch === void 0) throw new JobError("Only a branch can be applied.", "Run the workflow on the branch that the pull requests are merged into.");
	return branch;
});
const settleOf = (({ inputs, io }) => {
	const usual = settleSecondsFor(void 0, io.env);
	return usual === 0 ? 0 : inputs.settleSeconds ?? usual;
});
const progressOf = ((job) => {
	let last = "";
	return ((event) => {
		if (event.type === "sending") job.io.hold();
		const line = event.type === "waiting" ? event.what : event.type === "settling" ? event.type : renderEvent(event);
		if (line !== last) job.io.info(renderEvent(event));
		last = line;
	});
});
const carryOut = (async ({ job, branch, looked, planned, allowed }) => {
	const { captured: _, tell: _note, ...request } = requestFor(job, looked.environment);
	const { operations } = planned.plan;
	const github = await githubEvidence({
		job,
		branch,
		allowed,
		operations
	});
	try {
		const applied = await apply(job.opened, {
			...request,
			by: {
				by: "github-action",
				github
			},
			reviewed: operations.filter(((operation) => isReviewed(operation, allowed.operations))),
			passed: !planned.refused,
			settleSeconds: settleOf(job),
			tell: progressOf(job),
			stopped: (() => job.io.cancelled.aborted)
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
});
const lineOf = (({ outcomes, summary }) => `${String(summary.applied)} of ${String(outcomes.length)} applied, ${String(summary.failed)} failed, ${String(summary.unknown)} unknown, ${String(summary.skipped)} not started`);
const longestCause = 400;
const causeOf = (({ outcomes }) => {
	const first = outcomes.find((({ outcome }) => outcome === "failed" || outcome === "unknown"));
	if (first === void 0) return "";
	const { address, message = "", hint = "" } = first;
	return ` ${shorten(clean(`${address}: ${message} ${hint}`).trim(), longestCause)}`;
});
const finish = (async (turn, applied) => {
	const { job, looked, planned } = turn;
	const { report, ok, sources } = applied;
	await turn.reports.keep(looked.environment, report);
	const target = targetOf(job, looked.environment);
	job.io.fold(`Report for ${targetText(planned.plan.target)}`, renderReport(datedReport(report, consentEndIn(job)), { sources }));
	await showFindings(job, joined(report.diagnostics), sources);
	await summarizeApply(job, planned, report);
	if (!ok || job.io.cancelled.aborted) {
		const hint = "Run this job again. It reads the live state and continues from there.";
		const what = job.io.cancelled.aborted ? "The job was cancelled" : `The apply${inText(looked)} failed`;
		await updateStatus(turn, failed(job, `${what}.`, {
			report,
			hint
		}));
		return {
			outcome: bad(`${what}: ${lineOf(report)}.${causeOf(report)}`, hint),
			published: true
		};
	}
	await updateStatus(turn, {
		state: "applied",
		...commitOf(job),
		report
	});
	await markApplied(job, target, planned.plan.digest);
	const but = butExports(report.verified.exports);
	return { outcome: good(`Applied${inText(looked)}: ${lineOf(report)}.${but}`) };
});
const failTurn = (async (turn, why, hint) => {
	const more = hint === void 0 ? {} : { hint };
	await updateStatus(turn, failed(turn.job, why, more));
	return {
		outcome: bad(why, hint),
		published: true
	};
});
const nothingToDo = (async (job, branch, looked, { plan }) => {
	const target = targetOf(job, looked.environment);
	await markApplied(job, target, plan.digest);
	const pulls = await pullsOfCommit(job, branch);
	await updateStatus({
		job,
		looked,
		allowed: { pulls }
	}, {
		state: "matched",
		...commitOf(job),
		exports: plan.exports
	});
	return good(`Nothing to apply${inText(looked)}: the live state matches the config.${butExports(plan.exports)}`);
});
const alone = (async (turn) => {
	const { job, branch, looked } = turn;
	const claimed = await claim(job, targetOf(job, looked.environment));
	if ("other" in claimed) return failTurn(turn, `Nothing was applied${inText(looked)}: another apply of the same target is running: ${claimed.other}`, "Run this job again after that one has ended. Give both jobs the same concurrency group, so that they wait for each other.");
	let ended = "failure";
	try {
		const late = await afterLaterCommits(job, looked, branch);
		if (late !== void 0) {
			ended = "cancelled";
			return { outcome: late };
		}
		await updateStatus(turn, {
			state: "applying",
			...commitOf(job)
		});
		const applied = await carryOut(turn);
		const done = await (applied.kind === "apply" ? finish(turn, applied) : failTurn(turn, applied.why, applied.hint));
		if (!done.outcome.failed) ended = "success";
		return done;
	} finally {
		await claimed.release(ended);
	}
});
const runTurn = (async (turn) => {
	const { job, branch, looked, planned, allowed } = turn;
	const { plan, refused } = planned;
	await showFindings(job, plan.diagnostics, planned.sources);
	if (refused) {
		const { line, hint } = refusal([planned], inText(looked));
		return failTurn(turn, line, hint);
	}
	const unreviewed = plan.operations.filter(((operation) => !isReviewed(operation, allowed.operations)));
	if (unreviewed.length > 0) {
		const command = await dispatchCommand(job, branch, looked.environment);
		const { why, hint: usual, lines } = describeUnreviewed(unreviewed, allowed, looked, command);
		const hint = await firstApplyHint(turn, command) ?? usual;
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
		await updateStatus(turn, {
			state: "outdated",
			why
		});
		return {
			outcome: bad(why, hint),
			published: true
		};
	}
	return alone(turn);
});
const judgedAtReview = (async (job, looked, planned, { reviewed }) => {
	const hasEnded = planned.plan.diagnostics.some((({ code }) => code === "accept-expired"));
	if (!planned.refused || !hasEnded || reviewed.size === 0) return planned;
	const again = await planEnvironment(job, looked.environment, { reviewed: [...reviewed] });
	return again.kind === "plan" ? again.planned : planned;
});
const one = (async (job, branch, environment, reports) => {
	const looked = await planEnvironment(job, environment);
	if (looked.kind === "failure") return { outcome: unreachable([looked]) ?? bad(looked.failure.message) };
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
	const late = await afterLaterCommits(job, looked, branch);
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
			allowed,
			reports
		}),
		planned: judged
	};
});
const oneWithStatus = (async (job, branch, environment, reports) => {
	try {
		const done = await one(job, branch, environment, reports);
		const { failed: red, line, hint } = done.outcome;
		if (red && done.published !== true) await publishFailure(job, {
			branch,
			environment
		}, line, hint);
		return done;
	} catch (error) {
		await publishFailure(job, {
			branch,
			environment
		}, ...errorText(error));
		throw error;
	}
});
const applyMode = (async (job) => {
	const branch = branchOf(job);
	const { valid, findings, environments, sources } = await check(job);
	if (!valid) {
		await showFindings(job, findings, sources);
		const line = `${countText(job, findings)}.`;
		for (const environment of environmentsOf(job, environments)) await publishFailure(job, {
			branch,
			environment
		}, line);
		return bad(line);
	}
	const plans = [];
	const reports = reportsOf(job, environments);
	const lines = [];
	let last;
	const all = environmentsOf(job, environments);
	try {
		for (const [index, environment] of all.entries()) {
			const { outcome, planned } = await oneWithStatus(job, branch, environment, reports);
			if (planned !== void 0) plans.push({
				...inEnvironment(environment),
				document: planned.plan
			});
			lines.push(outcome.line);
			last = outcome;
			if (!outcome.failed) continue;
			const before = `Not started: the apply${inText(inEnvironment(environment))} failed before it.`;
			for (const later of all.slice(index + 1)) await publishFailure(job, {
				branch,
				environment: later
			}, before, "Run the job again.");
			break;
		}
	} finally {
		reports.give();
	}
	await givePlans(job, plans);
	reports.end();
	return {
		...last ?? good("Nothing to apply."),
		line: lines.join(" ")
	};
});

export { applyMode, reviewedIn as n, apply as t };