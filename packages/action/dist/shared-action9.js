import { n as asking, t as GithubError } from "./shared-action2.js";
import { n as once } from "./shared-undici.js";
import { t as limits } from "./shared-action3.js";
import { r as pullsBehind } from "./shared-action6.js";
import { i as count } from "./shared-core2.js";
import { R as summaryText, _ as planName, c as readOperations, k as readMarker, n as isOwn, o as mostOperations, p as appliedName, r as loginOf, s as operationsText, v as targetId } from "./shared-planner.js";
import { t as bad } from "./shared-action7.js";
import { createHash } from "node:crypto";

// packages/action/src/github/checks.ts
/** Check runs made with a job's token belong to this app; nobody can edit them by hand. */
const app = "github-actions";
/** The check runs on a commit that workflows made, by name; a job may have that name too, so the external id is looked at by whoever asks. */
const checksOn = async ({ octokit, owner, repo }, sha, wanted) => {
	const found = [];
	for (let page = 1; page <= limits.githubPages; page += 1) {
		const { data } = await asking({
			what: "read the check runs of a commit",
			permission: "checks: read"
		}, () => octokit.rest.checks.listForRef({
			owner,
			repo,
			ref: sha,
			per_page: 100,
			page,
			filter: "all"
		}));
		for (const { id, name, app: by, head_sha, external_id, output, conclusion, completed_at } of data.check_runs) {
			if (by?.slug !== app || head_sha !== sha || name !== wanted) continue;
			const passed = conclusion === "success";
			found.push({
				id,
				externalId: external_id ?? "",
				text: output.text ?? "",
				passed,
				completedAt: completed_at ?? ""
			});
		}
		if (data.check_runs.length < 100) break;
	}
	return found;
};
/** Puts a finished check run on a commit. Made twice it means the same, so a missing answer is asked for again. */
const putCheck = async ({ octokit, owner, repo }, check) => {
	const { sha, name, externalId, conclusion, title, summary, text } = check;
	const post = async () => {
		await asking({
			what: "put a check run on the commit",
			permission: "checks: write"
		}, () => octokit.rest.checks.create({
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
		}));
	};
	try {
		await post();
	} catch (error) {
		if (!(error instanceof GithubError) || error.status > 0 && error.status < 500) throw error;
		await post();
	}
};

// packages/action/src/github/commits.ts
const permission$1 = "contents: read";
/** The commits that a commit was made from, that of its branch first. */
const parentsOf = async ({ octokit, owner, repo }, sha) => {
	const { data } = await asking({
		what: "read a commit",
		permission: permission$1
	}, () => octokit.rest.git.getCommit({
		owner,
		repo,
		commit_sha: sha
	}));
	return data.parents.map((parent) => parent.sha);
};
/** The commit that a branch is at now. */
const tipOf = async ({ octokit, owner, repo }, branch) => {
	const { data } = await asking({
		what: "read the branch",
		permission: permission$1
	}, () => octokit.rest.git.getRef({
		owner,
		repo,
		ref: `heads/${branch}`
	}));
	return data.object.sha;
};

// packages/action/src/proof/record-id.ts
const baseHash = (base) => createHash("sha256").update(base, "utf8").digest("hex").slice(0, 16);
/** The external id of the check run that holds a plan. */
const planRecordId = (target, { pull, base, run, attempt, digest }) => [
	"plan",
	targetId(target),
	String(pull),
	baseHash(base),
	`${String(run)}.${String(attempt)}`,
	digest
].join(":");
const planForm = /^plan:([0-9a-f]{16}):(\d{1,15}):([0-9a-f]{16}):(\d{1,15})\.(\d{1,6}):[0-9a-f]{64}$/;
/** The run that made a record of this target for this pull request; undefined for any other external id. */
const readPlanRecord = (target, pull, id) => {
	const [, of, number, base, run, attempt] = planForm.exec(id) ?? [];
	return of === targetId(target) && Number(number) === pull.number && base === baseHash(pull.base) ? {
		run: Number(run),
		attempt: Number(attempt)
	} : void 0;
};
/** The external id of the check run that says that a commit was applied. */
const appliedRecordId = (target, digest) => `applied:${targetId(target)}:${digest}`;
const isAppliedRecord = (target, id) => new RegExp(`^applied:${targetId(target)}:[0-9a-f]{64}$`).test(id);

// packages/action/src/proof/reviewed.ts
const byRun = (a, b) => b.run - a.run || b.attempt - a.attempt;
/**
* What the latest plan of a pull request put on record, by the runs that made them; undefined where there is none, or where
* the latest could not be applied. What was put there after the merge was reviewed by nobody.
*/
const recordOf = async (connection, pull, target) => {
	const latest = (await checksOn(connection, pull.head, planName(target))).flatMap((check) => {
		const made = readPlanRecord(target, pull, check.externalId);
		const late = pull.mergedAt !== void 0 && Date.parse(check.completedAt) > Date.parse(pull.mergedAt);
		return made === void 0 || late ? [] : [{
			...made,
			check
		}];
	}).toSorted((a, b) => byRun(a, b) || b.check.id - a.check.id)[0];
	return latest?.check.passed === true ? readOperations(latest.check.text) : void 0;
};
const isMarked = async (connection, sha, target) => {
	return (await checksOn(connection, sha, appliedName(target))).some(({ externalId, passed }) => passed && isAppliedRecord(target, externalId));
};
/** In a queue a commit may be too young for GitHub to know whose it is; the head that it merges tells. */
const behind = async (connection, commit, parents, { branch, which = "merged" }) => {
	const commits = which === "queued" ? [commit, ...parents.slice(1)] : [commit];
	const all = [];
	for (const one of commits) all.push(...await pullsBehind(connection, one, branch, which));
	return all;
};
/**
* What was reviewed since the last apply: the plans on record of the pull requests behind the commits of a branch, along
* first parents. Once nothing wanted is missing it looks a few commits further, for whom to tell of the apply.
*/
const reviewedSince = async (connection, since) => {
	const { sha, target, wanted } = since;
	const operations = /* @__PURE__ */ new Set();
	const pulls = /* @__PURE__ */ new Map();
	const unplanned = [];
	let covered = false;
	let left = limits.commits;
	let commit = sha;
	const ended = (end) => ({
		operations,
		pulls: [...pulls.values()],
		unplanned,
		end: covered ? "covered" : end
	});
	for (; left > 0 && commit !== void 0; left -= 1) {
		if (commit !== sha && await isMarked(connection, commit, target)) return ended("applied");
		const parents = since.which === "queued" ? await parentsOf(connection, commit) : [];
		for (const pull of await behind(connection, commit, parents, since)) {
			if (pulls.has(pull.number)) continue;
			pulls.set(pull.number, pull);
			const record = await recordOf(connection, pull, target);
			if (record === void 0) unplanned.push(pull);
			for (const hash of record ?? []) operations.add(hash);
		}
		if (!covered && wanted.every((hash) => operations.has(hash))) {
			covered = true;
			left = Math.min(left, limits.commitsTold + 1);
		}
		commit = (since.which === "queued" ? parents : await parentsOf(connection, commit))[0];
	}
	return ended(commit === void 0 ? "first-commit" : "limit");
};
/** A commit concerns a target where it was applied, was planned for it, or came without a pull request, so that nobody knows. */
const concerns = async (connection, commit, branch, target) => {
	if (await isMarked(connection, commit, target)) return true;
	const pulls = await pullsBehind(connection, commit, branch, "merged");
	if (pulls.length === 0) return true;
	for (const pull of pulls) if ((await checksOn(connection, pull.head, planName(target))).some(({ externalId }) => readPlanRecord(target, pull, externalId) !== void 0)) return true;
	return false;
};
/**
* The later commit of the branch whose own run is to apply the target, whether or not it did: applying an earlier one now
* would take back what that one brings.
*/
const overtakenBy = async (connection, sha, branch, target) => {
	let later;
	let commit = await tipOf(connection, branch);
	for (let looked = 0; looked < limits.commits && commit !== void 0; looked += 1) {
		if (commit === sha) return later === void 0 ? "none" : { commit: later };
		if (later === void 0 && await concerns(connection, commit, branch, target)) later = commit;
		commit = (await parentsOf(connection, commit))[0];
	}
	return "not-found";
};

// packages/action/src/proof/record.ts
const byHand = "it can be applied with the input `expected-operations`";
/** Why a merge cannot apply a plan, in words of our own; undefined where it can. */
const obstacleTo = ({ plan, refused, unshown, failing }) => {
	if (refused) return "the plan is refused";
	if (failing) return "transforms fail on their samples";
	if (plan.operations.length > 2500) return `it has more than ${String(mostOperations)} operations, which no check run can hold; ${byHand}`;
	if (unshown > 0) return `the comment has no room for ${count(unshown, "change")}; ${byHand}`;
};
const noDigest = "0".repeat(64);
/**
* Puts what was reviewed on record, on the commit that was reviewed. What a merge cannot apply, and that Azure could not be
* asked, takes the place of an earlier record of the same pull request that it could.
*/
const recordPlan = async ({ github, run }, target, { number, head, base }, plan, why) => {
	if (github === void 0) return;
	const usable = plan !== void 0 && why === void 0;
	const text = usable ? operationsText(plan.operations.map(({ hash }) => hash)) : void 0;
	const { id, attempt } = run;
	await putCheck(await github.connection(), {
		sha: head,
		name: planName(target),
		externalId: planRecordId(target, {
			pull: number,
			base,
			run: id,
			attempt,
			digest: plan?.digest ?? noDigest
		}),
		conclusion: usable ? "success" : "neutral",
		title: plan === void 0 || why === "the plan is refused" ? "Cannot be applied" : summaryText(plan),
		summary: usable ? "What was reviewed, by the hashes of its operations. The merge applies these and nothing else." : `Nothing of this plan is applied by a merge: ${why ?? "there is none"}.`,
		...text === void 0 ? {} : { text }
	});
};
/** Says on a commit that everything reviewed up to it was applied. */
const recordApplied = async (job, target, sha, digest) => {
	const { github } = job;
	if (github === void 0) return;
	await putCheck(await github.connection(), {
		sha,
		name: appliedName(target),
		externalId: appliedRecordId(target, digest),
		conclusion: "success",
		title: "Applied",
		summary: "Everything that was reviewed up to this commit is applied. The next apply looks back to here."
	});
};

// packages/action/src/github/comments.ts
const permission = "pull-requests: write";
/** Every comment of a pull request that this token wrote and that carries our marker, oldest first. */
const ownComments = async (connection, pull) => {
	const { octokit, owner, repo } = connection;
	const marked = [];
	for (let page = 1; page <= limits.githubPages; page += 1) {
		const { data } = await asking({
			what: "read the comments of the pull request",
			permission
		}, () => octokit.rest.issues.listComments({
			owner,
			repo,
			issue_number: pull,
			per_page: 100,
			page
		}));
		for (const { id, body, user } of data) {
			const marker = readMarker(body ?? "");
			if (marker !== void 0) marked.push({
				id,
				body: body ?? "",
				marker,
				author: user
			});
		}
		if (data.length < 100) break;
	}
	if (marked.length === 0) return [];
	const login = await loginOf(connection);
	return marked.filter(({ author }) => isOwn(login, author)).toSorted((a, b) => a.id - b.id);
};
const patch = async ({ octokit, owner, repo }, id, body) => {
	await asking({
		what: "update its comment",
		permission
	}, () => octokit.rest.issues.updateComment({
		owner,
		repo,
		comment_id: id,
		body
	}));
};
/** Changes a comment of ours; the same text is not sent again. */
const updateComment = async (connection, comment, body) => {
	if (comment.body.replaceAll("\r\n", "\n") !== body) await patch(connection, comment.id, body);
};
/** A later run of the workflow wrote it. */
const isNewer = (found, than) => found.run > than.run || found.run === than.run && found.attempt > than.attempt;
/** Leaves the oldest of several comments that say the same. */
const removeOthers = async ({ octokit, owner, repo }, others) => {
	for (const { id } of others) try {
		await octokit.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
	} catch {}
};
const create = async (connection, pull, body, id) => {
	const { octokit, owner, repo } = connection;
	const post = async () => {
		const { data } = await asking({
			what: "comment on the pull request",
			permission
		}, () => octokit.rest.issues.createComment({
			owner,
			repo,
			issue_number: pull,
			body,
			...once
		}));
		return data.id;
	};
	try {
		return await post();
	} catch (error) {
		if (!(error instanceof GithubError) || error.permission !== void 0 || error.status > 0 && error.status < 500) throw error;
		return (await ownComments(connection, pull)).some(({ marker }) => marker.id === id) ? void 0 : post();
	}
};
/** Brings the comments that carry one id down to the oldest, with our text unless a later run wrote there. */
const settle = async (connection, found, marker, body) => {
	const [oldest, ...others] = found;
	if (oldest === void 0) return void 0;
	const newest = found.reduce((last, one) => isNewer(one.marker, last.marker) ? one : last, oldest);
	const superseded = isNewer(newest.marker, marker);
	await updateComment(connection, oldest, superseded ? newest.body : body);
	await removeOthers(connection, others);
	return {
		id: oldest.id,
		superseded
	};
};
/**
* Writes the one comment of its id: found by marker and author, made where there is none, never over that of a later
* run. Two runs at once may both make one, so the comments are read again after making one.
*/
const writeComment = async (connection, pull, marker, body, known) => {
	const own = known.filter((comment) => comment.marker.id === marker.id);
	const settled = await settle(connection, own, marker, body);
	if (settled !== void 0) return settled;
	const id = await create(connection, pull, body, marker.id);
	const again = (await ownComments(connection, pull)).filter((comment) => comment.marker.id === marker.id);
	return await settle(connection, again, marker, body) ?? {
		id: id ?? 0,
		superseded: false
	};
};

// packages/action/src/modes/refused.ts
const isFound = ({ severity, code }) => severity === "error" && code !== "gate";
/** Why a plan is refused; what it is about stands in the findings. `where` is nothing, or ` in prod`. */
const refusal = (planned, where = "") => planned.some(({ plan }) => plan.diagnostics.some(isFound)) ? bad(`The plan${where} is refused: errors stand in its way.`, "They are listed above, each with its way out.") : bad(`The plan${where} is refused: a risk blocks it that the config does not accept.`, "The lines that accept it are listed above.");

export { obstacleTo as a, overtakenBy as c, writeComment as i, recordOf as l, ownComments as n, recordApplied as o, updateComment as r, recordPlan as s, refusal as t, reviewedSince as u };