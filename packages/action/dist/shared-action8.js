import { n as asking, t as GithubError } from "./shared-action2.js";
import { n as once } from "./shared-undici.js";
import { t as limits } from "./shared-action3.js";
import { O as readMarker, c as appliedRecordId, d as putCheck, l as planRecordId, n as isOwn, r as loginOf } from "./shared-planner.js";
import { i as count } from "./shared-report.js";
import { c as mostOperations, f as appliedName, g as planName, j as summaryText, l as operationsText, t as bad } from "./shared-planner2.js";

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

export { obstacleTo as a, writeComment as i, ownComments as n, recordApplied as o, updateComment as r, recordPlan as s, refusal as t };