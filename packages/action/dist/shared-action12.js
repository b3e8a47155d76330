import { t as limits } from "./shared-action2.js";
import { n as once } from "./shared-actions-github.js";
import { n as asking, t as GithubError } from "./shared-action.js";
import { i as pullsBehind, s as parentsOf, u as poll } from "./shared-action7.js";
import { f as shorten, l as clean } from "./shared-core2.js";
import { i as textOf } from "./shared-action4.js";
import { i as createHash } from "./shared-engine2.js";
import { c as applyName, f as planName, o as readOperations, p as targetId, s as appliedName } from "./shared-action10.js";

// packages/action/src/github/checks.ts
const app = "github-actions";
const checksOn = (async ({ octokit, owner, repo }, sha, ...wanted) => {
	const found = [];
	for (let page = 1; page <= limits.githubPages; page += 1) {
		const { data } = await asking({
			what: "read the check runs of a commit",
			permission: "checks: read"
		}, (() => octokit.rest.checks.listForRef({
			owner,
			repo,
			ref: sha,
			per_page: 100,
			page,
			filter: "all"
		})));
		for (const { id, name, app: by, head_sha, external_id, output, conclusion, completed_at } of data.check_runs) {
			if (by?.slug !== app || head_sha !== sha || !wanted.includes(name)) continue;
			const passed = conclusion === "success";
			found.push({
				id,
				name,
				externalId: external_id ?? "",
				summary: output.summary ?? "",
				text: output.text ?? "",
				passed,
				running: conclusion === null,
				cancelled: conclusion === "cancelled",
				completedAt: completed_at ?? ""
			});
		}
		if (data.check_runs.length < 100) break;
	}
	return found;
});
const putCheck = (async ({ octokit, owner, repo }, check) => {
	const { sha, name, externalId, conclusion, title, summary, text } = check;
	const post = (async () => {
		await asking({
			what: "put a check run on the commit",
			permission: "checks: write"
		}, (() => octokit.rest.checks.create({
			owner,
			repo,
			name,
			head_sha: sha,
			external_id: externalId,
			status: "completed",
			conclusion,
			output: {
				title,
				summary,
				...text === void 0 ? {} : { text }
			},
			...once
		})));
	});
	try {
		await post();
	} catch (error) {
		if (!(error instanceof GithubError) || error.status > 0 && error.status < 500) throw error;
		await post();
	}
});
const openCheck = (async ({ octokit, owner, repo }, check) => {
	const { sha, name, externalId, url, title, summary } = check;
	const { data } = await asking({
		what: "put a check run on the commit",
		permission: "checks: write"
	}, (() => octokit.rest.checks.create({
		owner,
		repo,
		name,
		head_sha: sha,
		external_id: externalId,
		details_url: url,
		status: "in_progress",
		output: {
			title,
			summary
		},
		...once
	})));
	return data.id;
});
const closeCheck = (async ({ octokit, owner, repo }, id, conclusion, output) => {
	await asking({
		what: "finish its check run",
		permission: "checks: write"
	}, (() => octokit.rest.checks.update({
		owner,
		repo,
		check_run_id: id,
		status: "completed",
		conclusion,
		output
	})));
});

// packages/action/src/proof/statement.ts
const canonical = ((statement) => JSON.stringify(Object.entries(statement).filter((([, value]) => value !== void 0)).toSorted((([one], [other]) => one < other ? -1 : 1))));
const prefix = "adx-export";
const audienceOf = ((statement) => [
	prefix,
	statement.kind,
	createHash("sha256").update(canonical(statement), "utf8").digest("hex")
].join(":"));
const opening = "<details><summary>Signature of the run that made this</summary>\n\n```text\n";
const closing = "\n```\n\n</details>";
const signatureBlock = ((token) => `${opening}${token}${closing}`);
const readSignature = ((text) => {
	const parts = text.replaceAll("\r\n", "\n").split(opening);
	const last = parts[1];
	if (parts.length !== 2 || last === void 0 || !last.endsWith(closing)) return void 0;
	const token = last.slice(0, -16);
	return /^[\w.-]+$/.test(token) ? token : void 0;
});

// packages/action/src/proof/record-trust.ts
const longestClaim = 120;
const shown = ((value) => shorten(clean(textOf(value) ?? "nothing"), longestClaim));
const doubtOfAudience = (({ aud }, statement) => {
	if (aud === audienceOf(statement)) return void 0;
	return textOf(aud)?.startsWith(`adx-export:${statement.kind}:`) === true ? "it says something other than what its run signed" : "its signature was made for something else";
});
const doubtOfRepository = ((claims, { repository, repositoryId }) => {
	if (repositoryId === "") return "this job does not know the id of its repository (GITHUB_REPOSITORY_ID)";
	return claims["repository_id"] === repositoryId && claims["repository"] === repository ? void 0 : `it was signed in another repository (${shown(claims["repository"])})`;
});
const secondsOf = ((value) => typeof value === "number" ? value : Number.POSITIVE_INFINITY);
const doubtOfTime = (({ iat, nbf }, now, mergedAt) => {
	const begun = Math.max(secondsOf(iat), secondsOf(nbf)) - limits.clockSkewSeconds;
	if (begun > now / 1e3) return "it was signed in the future";
	return mergedAt !== void 0 && begun > Date.parse(mergedAt) / 1e3 ? "it was signed after the merge" : void 0;
});
const pullOf = ((ref) => /^refs\/pull\/(\d+)\/merge$/.exec(ref)?.[1]);
const doubtOfPull = ((claims, { pull, base }) => {
	const { event_name: event, ref, base_ref: into } = claims;
	if (event !== "pull_request") return `a run on ${shown(event)} signed it, not one on pull_request`;
	if (ref !== `refs/pull/${String(pull)}/merge`) {
		const other = pullOf(textOf(ref) ?? "");
		return other === void 0 ? `it was signed on ${shown(ref)}, not for pull request #${String(pull)}` : `it was signed for pull request #${other}, not for #${String(pull)}`;
	}
	return into === base ? void 0 : `it was planned for a merge into ${shown(into)}, not into ${base}`;
});
const workflowIn = ((claims, { repository }) => {
	const whole = textOf(claims["workflow_ref"]) ?? "";
	const end = whole.indexOf("@");
	const start = `${repository}/`;
	return whole.startsWith(start) && end > 0 ? {
		path: whole.slice(start.length, end),
		ref: whole.slice(end + 1)
	} : {
		path: whole,
		ref: ""
	};
});
const doubtOfWorkflow = ((claims, identity, { pull }) => {
	const { path, ref } = workflowIn(claims, identity);
	const wanted = identity.planWorkflow;
	if (wanted === void 0) return "this job does not know its own workflow, and the input plan-workflow names none";
	if (path !== wanted) return `the workflow ${shown(path)} signed it, not ${wanted}; if that one plans, name it in the input plan-workflow`;
	return ref === `refs/pull/${String(pull)}/merge` ? void 0 : `its workflow did not come from pull request #${String(pull)}`;
});
const doubtOfRun = ((claims, { run, attempt }) => {
	const { run_id: id, run_attempt: signed } = claims;
	return id === String(run) && signed === String(attempt) ? void 0 : `run ${shown(id)}.${shown(signed)} signed it, not the run ${String(run)}.${String(attempt)} that it names`;
});
const sha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const doubtOfCommit = (async (connection, claims, { head }) => {
	const merge = textOf(claims["sha"]) ?? "";
	const gone = "the commit that its run planned cannot be read any more";
	if (!sha.test(merge)) return gone;
	try {
		return (await parentsOf(connection, merge)).slice(1).includes(head) ? void 0 : "its run planned another commit than this one";
	} catch (error) {
		if (error instanceof GithubError && [
			404,
			409,
			422
		].includes(error.status)) return gone;
		throw error;
	}
});
const opened = (async ({ identity }, summary) => {
	const token = readSignature(summary);
	return token === void 0 ? { refused: "it carries no signature" } : identity.open(token);
});
const doubtOfPlan = (async (connection, statement, { summary, mergedAt, now = Date.now() }) => {
	const token = await opened(connection, summary);
	if ("refused" in token) return token.refused;
	const { claims } = token;
	const { identity } = connection;
	return doubtOfRepository(claims, identity) ?? doubtOfAudience(claims, statement) ?? doubtOfPull(claims, statement) ?? doubtOfWorkflow(claims, identity, statement) ?? doubtOfRun(claims, statement) ?? doubtOfTime(claims, now, mergedAt) ?? doubtOfCommit(connection, claims, statement);
});
const applying = /* @__PURE__ */ new Set([
	"push",
	"workflow_dispatch",
	"schedule"
]);
const doubtOfApplied = (async (connection, statement, { summary, branch, now = Date.now() }) => {
	const token = await opened(connection, summary);
	if ("refused" in token) return token.refused;
	const { claims } = token;
	const ref = `refs/heads/${branch}`;
	const fits = applying.has(claims["event_name"]) && claims["ref"] === ref && claims["sha"] === statement.commit && workflowIn(claims, connection.identity).ref === ref;
	return doubtOfRepository(claims, connection.identity) ?? doubtOfAudience(claims, statement) ?? doubtOfTime(claims, now, void 0) ?? (fits ? void 0 : `no run of ${branch} on this commit signed it`);
});

// packages/action/src/proof/record-id.ts
const baseHash = ((base) => createHash("sha256").update(base, "utf8").digest("hex").slice(0, 16));
const planRecordId = ((target, { pull, base, run, attempt, digest }) => [
	"plan",
	targetId(target),
	String(pull),
	baseHash(base),
	`${String(run)}.${String(attempt)}`,
	digest
].join(":"));
const planForm = /^plan:([0-9a-f]{16}):(\d{1,15}):([0-9a-f]{16}):(\d{1,15})\.(\d{1,6}):([0-9a-f]{64})$/;
const readPlanRecord = ((target, pull, id) => {
	const [, of, number, base, run, attempt, digest = ""] = planForm.exec(id) ?? [];
	return of === targetId(target) && Number(number) === pull.number && base === baseHash(pull.base) ? {
		run: Number(run),
		attempt: Number(attempt),
		digest
	} : void 0;
});
const planOfAnother = ((target, pull, id) => {
	const [, of, number, base] = planForm.exec(id) ?? [];
	if (of !== targetId(target)) return void 0;
	if (Number(number) !== pull.number) return `it is the plan of pull request #${String(Number(number))}`;
	return base === baseHash(pull.base) ? void 0 : `it was planned for a merge into another branch than ${pull.base}`;
});
const appliedRecordId = ((target, { digest, inputs }) => [
	"applied",
	targetId(target),
	digest,
	...inputs === void 0 ? [] : [inputs]
].join(":"));
const appliedForm = /^applied:([0-9a-f]{16}):([0-9a-f]{64})(?::([0-9a-f]{64}))?$/;
const readAppliedRecord = ((target, id) => {
	const [, of, digest = "", inputs] = appliedForm.exec(id) ?? [];
	return of === targetId(target) ? {
		digest,
		...inputs === void 0 ? {} : { inputs }
	} : void 0;
});
const applyRecordId = ((target, run, attempt) => `apply:${targetId(target)}:${String(run)}.${String(attempt)}`);
const applyForm = /^apply:([0-9a-f]{16}):(\d{1,15})\.(\d{1,6})$/;
const runIn = ((target, id) => {
	const [, of, run, attempt] = applyForm.exec(id) ?? [];
	return of === targetId(target) ? {
		run: Number(run),
		attempt: Number(attempt)
	} : void 0;
});

// packages/action/src/proof/reviewed.ts
const byRun = ((a, b) => b.run - a.run || b.attempt - a.attempt);
const candidatesIn = ((checks, pull, target) => checks.flatMap(((check) => {
	const made = readPlanRecord(target, pull, check.externalId);
	if (made === void 0) return [];
	const { number, base, head } = pull;
	const operations = check.passed ? readOperations(check.text) ?? [] : [];
	return [{
		check,
		says: {
			kind: "plan",
			target: targetId(target),
			pull: number,
			base,
			head,
			...made,
			usable: check.passed,
			operations
		}
	}];
})).toSorted(((a, b) => byRun(a.says, b.says) || b.check.id - a.check.id)));
const isLate = (({ completedAt }, { mergedAt }) => mergedAt !== void 0 && Date.parse(completedAt) > Date.parse(mergedAt));
const doubtOf = (async (connection, pull, { check, says }) => {
	const { mergedAt } = pull;
	return await doubtOfPlan(connection, says, {
		summary: check.summary,
		...mergedAt === void 0 ? {} : { mergedAt }
	}) ?? (isLate(check, pull) ? "it was put there after the merge" : void 0);
});
const recordOf = (async (connection, pull, target, polling) => {
	const ask = (() => checksOn(connection, pull.head, planName(target)));
	const isThere = ((found) => found.some((({ externalId }) => readPlanRecord(target, pull, externalId) !== void 0)));
	const checks = await poll(polling, pull.mergedAt, ask, isThere);
	let doubt;
	for (const candidate of candidatesIn(checks, pull, target)) {
		const found = await doubtOf(connection, pull, candidate);
		doubt ??= found;
		if (found !== void 0) continue;
		const { usable, operations } = candidate.says;
		return {
			...usable ? { operations } : {},
			...doubt === void 0 ? {} : { doubt }
		};
	}
	for (const { externalId } of checks) doubt ??= planOfAnother(target, pull, externalId);
	return doubt === void 0 ? {} : { doubt };
});
const isRecordedLater = (async (connection, { number, base, head }, target, { id, attempt }) => {
	const pull = {
		number,
		base,
		head,
		fork: false
	};
	for (const candidate of candidatesIn(await checksOn(connection, head, planName(target)), pull, target)) if (byRun({
		run: id,
		attempt
	}, candidate.says) > 0 && await doubtOf(connection, pull, candidate) === void 0) return true;
	return false;
});
const markOn = (async (connection, commit, { branch, target }) => {
	const checks = await checksOn(connection, commit, appliedName(target));
	return markAmong(connection, checks, commit, {
		branch,
		target
	});
});
const markAmong = (async (connection, checks, commit, { branch, target }) => {
	for (const { id, name, externalId, passed, summary, completedAt } of checks.toSorted(((a, b) => b.id - a.id))) {
		const mark = passed && name === appliedName(target) ? readAppliedRecord(target, externalId) : void 0;
		if (mark === void 0) continue;
		const says = {
			kind: "applied",
			target: targetId(target),
			commit,
			...mark
		};
		if (await doubtOfApplied(connection, says, {
			summary,
			branch
		}) !== void 0) continue;
		const at = Date.parse(completedAt);
		return {
			...mark,
			id,
			...Number.isNaN(at) ? {} : { at }
		};
	}
});
const isMarked = (async (connection, commit, of) => await markOn(connection, commit, of) !== void 0);
const lastApplied = (async (connection, sha, of) => {
	let commit = sha;
	let unsure = false;
	for (let looked = 0; looked < limits.commitsBefore && commit !== void 0; looked += 1) {
		const checks = await checksOn(connection, commit, appliedName(of.target), applyName(of.target));
		const mark = await markAmong(connection, checks, commit, of);
		unsure ||= checks.some(((check) => hasWritten(check, of.target) && check.id > (mark?.id ?? 0)));
		if (mark !== void 0) return {
			commit,
			...mark.at === void 0 ? {} : { at: mark.at },
			...unsure ? { unsure: true } : {}
		};
		commit = (await parentsOf(connection, commit))[0];
	}
});
const hasWritten = (({ name, cancelled, externalId }, target) => name === applyName(target) && !cancelled && runIn(target, externalId) !== void 0);
const behind = (async (connection, commit, parents, { branch, which = "merged", polling }) => {
	const commits = which === "queued" ? [commit, ...parents.slice(1)] : [commit];
	const all = [];
	for (const one of commits) for (const each of await pullsBehind(connection, {
		sha: one,
		branch,
		which,
		polling
	})) all.push(each);
	return all;
});
const reviewedSince = (async (connection, since) => {
	const { sha, target, wanted } = since;
	const operations = /* @__PURE__ */ new Set();
	const records = /* @__PURE__ */ new Map();
	const pulls = /* @__PURE__ */ new Map();
	const unplanned = [];
	const doubts = /* @__PURE__ */ new Map();
	let covered = false;
	let left = limits.commits;
	let commit = sha;
	const ended = ((end) => ({
		operations,
		records,
		pulls: [...pulls.values()],
		unplanned,
		doubts,
		end: covered ? "covered" : end
	}));
	for (; left > 0 && commit !== void 0; left -= 1) {
		if (commit !== sha && await isMarked(connection, commit, since)) return ended("applied");
		const parents = since.which === "queued" ? await parentsOf(connection, commit) : [];
		for (const pull of await behind(connection, commit, parents, since)) {
			if (pulls.has(pull.number)) continue;
			pulls.set(pull.number, pull);
			const { operations: planned, doubt } = await recordOf(connection, pull, target, since.polling);
			if (planned === void 0) unplanned.push(pull);
			else records.set(pull.number, planned);
			if (doubt !== void 0) doubts.set(pull.number, doubt);
			for (const hash of planned ?? []) operations.add(hash);
		}
		if (!covered && wanted.every(((hash) => operations.has(hash)))) {
			covered = true;
			left = Math.min(left, limits.commitsTold + 1);
		}
		commit = (since.which === "queued" ? parents : await parentsOf(connection, commit))[0];
	}
	return ended(commit === void 0 ? "first-commit" : "limit");
});

export { recordOf as a, applyRecordId as c, audienceOf as d, signatureBlock as f, putCheck as g, openCheck as h, markOn as i, planRecordId as l, closeCheck as m, isRecordedLater as n, reviewedSince as o, checksOn as p, lastApplied as r, appliedRecordId as s, isMarked as t, runIn as u };