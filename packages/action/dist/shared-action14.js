import { d as count } from "./shared-core2.js";
import { f as summaryText } from "./shared-planner2.js";
import { n as asking, t as GithubError } from "./shared-action.js";
import { n as once } from "./shared-actions-github.js";
import { t as limits } from "./shared-action2.js";
import { a as readMarker, n as loginOf, t as isOwn } from "./shared-report4.js";
import { a as operationsText, f as planName, p as targetId, r as mostOperations, s as appliedName } from "./shared-action10.js";
import { d as audienceOf, f as signatureBlock, g as putCheck, l as planRecordId, s as appliedRecordId } from "./shared-action12.js";

// packages/action/src/github/comments.ts
const permission = "pull-requests: write";
const ownComments = (async (connection, pull) => {
	const { octokit, owner, repo } = connection;
	const marked = [];
	for (let page = 1; page <= limits.githubPages; page += 1) {
		const { data } = await asking({
			what: "read the comments of the pull request",
			permission
		}, (() => octokit.rest.issues.listComments({
			owner,
			repo,
			issue_number: pull,
			per_page: 100,
			page
		})));
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
	return marked.filter((({ author }) => isOwn(login, author))).toSorted(((a, b) => a.id - b.id));
});
const patch = (async ({ octokit, owner, repo }, id, body) => {
	await asking({
		what: "update its comment",
		permission
	}, (() => octokit.rest.issues.updateComment({
		owner,
		repo,
		comment_id: id,
		body
	})));
});
const updateComment = (async (connection, comment, body) => {
	if (comment.body.replaceAll("\r\n", "\n") !== body) await patch(connection, comment.id, body);
});
const isNewer = ((found, than) => found.run > than.run || found.run === than.run && found.attempt > than.attempt);
const removeOthers = (async ({ octokit, owner, repo }, others) => {
	for (const { id } of others) try {
		await octokit.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
	} catch {}
});
const create = (async (connection, pull, body, id) => {
	const { octokit, owner, repo } = connection;
	const post = (async () => {
		const { data } = await asking({
			what: "comment on the pull request",
			permission
		}, (() => octokit.rest.issues.createComment({
			owner,
			repo,
			issue_number: pull,
			body,
			...once
		})));
		return data.id;
	});
	try {
		return await post();
	} catch (error) {
		if (!(error instanceof GithubError) || error.permission !== void 0 || error.status > 0 && error.status < 500) throw error;
		return (await ownComments(connection, pull)).some((({ marker }) => marker.id === id)) ? void 0 : post();
	}
});
const settle = (async (connection, found, marker, body) => {
	const [oldest, ...others] = found;
	if (oldest === void 0) return void 0;
	const newest = found.reduce(((last, one) => isNewer(one.marker, last.marker) ? one : last), oldest);
	const superseded = isNewer(newest.marker, marker);
	await updateComment(connection, oldest, superseded ? newest.body : body);
	await removeOthers(connection, others);
	return {
		id: oldest.id,
		superseded
	};
});
const writeComment = (async (connection, { pull, marker, body, known }) => {
	const own = known.filter(((comment) => comment.marker.id === marker.id));
	const settled = await settle(connection, own, marker, body);
	if (settled !== void 0) return settled;
	const id = await create(connection, pull, body, marker.id);
	const again = (await ownComments(connection, pull)).filter(((comment) => comment.marker.id === marker.id));
	return await settle(connection, again, marker, body) ?? {
		id: id ?? 0,
		superseded: false
	};
});

// packages/action/src/proof/record.ts
const byHand = "it can be applied with the input `expected-operations`";
const obstacleTo = (({ plan, refused, unshown, failing }) => {
	if (refused) return "the plan is refused";
	if (failing) return "transforms fail on their samples";
	if (plan.operations.length > 2500) return `it has more than ${String(mostOperations)} operations, which no check run can hold; ${byHand}`;
	if (unshown > 0) return `the comment has no room for ${count(unshown, "change")}; ${byHand}`;
});
const noDigest = "0".repeat(64);
const statementOf = (({ run }, target, { number, head, base }, plan) => ({
	kind: "plan",
	target: targetId(target),
	pull: number,
	base,
	head,
	run: run.id,
	attempt: run.attempt,
	usable: false,
	digest: plan?.digest ?? noDigest,
	operations: []
}));
const signed = (async (connection, words, statement) => [
	words,
	"",
	signatureBlock(await connection.identity.token(audienceOf(statement)))
].join("\n"));
const recordPlan = (async (job, { target, of, plan, why }) => {
	const { github, event } = job;
	if (github === void 0) return;
	if (event.name !== "pull_request") throw new GithubError(`The plan cannot go on record: that takes the event pull_request, and this is ${event.name}.`, 0);
	const usable = plan !== void 0 && why === void 0;
	const operations = usable ? plan.operations.map((({ hash }) => hash)) : [];
	const statement = {
		...statementOf(job, target, of, plan),
		usable,
		operations
	};
	const text = usable ? operationsText(operations) : void 0;
	const words = usable ? "What was reviewed, by the hashes of its operations. The merge applies these and nothing else." : `Nothing of this plan is applied by a merge: ${why ?? "there is none"}.`;
	const connection = await github.connection();
	await putCheck(connection, {
		sha: of.head,
		name: planName(target),
		externalId: planRecordId(target, statement),
		conclusion: usable ? "success" : "neutral",
		title: plan === void 0 || why === "the plan is refused" ? "Cannot be applied" : summaryText(plan),
		summary: await signed(connection, words, statement),
		...text === void 0 ? {} : { text }
	});
});
const recordApplied = (async (job, target, sha, record) => {
	const { github } = job;
	if (github === void 0) return;
	const connection = await github.connection();
	const statement = {
		kind: "applied",
		target: targetId(target),
		commit: sha,
		...record
	};
	await putCheck(connection, {
		sha,
		name: appliedName(target),
		externalId: appliedRecordId(target, record),
		conclusion: "success",
		title: "Applied",
		summary: await signed(connection, "Everything that was reviewed up to this commit is applied. The next apply looks back to here.", statement)
	});
});

export { updateComment as a, ownComments as i, recordApplied as n, writeComment as o, recordPlan as r, obstacleTo as t };