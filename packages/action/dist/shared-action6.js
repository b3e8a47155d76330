import { t as limits } from "./shared-action3.js";
import { n as asking } from "./shared-action2.js";

// packages/action/src/github/pulls.ts
const permission = "pull-requests: read";
const pullNow = async ({ octokit, owner, repo }, pull) => {
	const { data } = await asking({
		what: "read the pull request",
		permission
	}, () => octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: pull
	}));
	return {
		head: data.head.sha,
		base: data.base.ref,
		open: data.state === "open"
	};
};
/** The pull requests into a branch that a commit came from: merged ones, and in a merge queue those that are about to be. */
const pullsBehind = async ({ octokit, owner, repo }, sha, branch, which) => {
	const { data } = await asking({
		what: "read which pull requests a commit came from",
		permission
	}, () => octokit.rest.repos.listPullRequestsAssociatedWithCommit({
		owner,
		repo,
		commit_sha: sha,
		per_page: 100
	}));
	return data.filter(({ merged_at, state, base }) => base.ref === branch && (merged_at !== null || which === "queued" && state === "open")).map(({ number, head, base, merged_at }) => ({
		number,
		head: head.sha,
		base: base.ref,
		fork: head.repo?.id !== base.repo.id,
		...merged_at === null ? {} : { mergedAt: merged_at }
	}));
};
/** The patches of a pull request's files, by name; binary and very long ones have none. */
const patchesOf = async ({ octokit, owner, repo }, pull) => {
	const patches = /* @__PURE__ */ new Map();
	for (let page = 1; page <= limits.githubPages; page += 1) {
		const { data } = await asking({
			what: "read the files of the pull request",
			permission
		}, () => octokit.rest.pulls.listFiles({
			owner,
			repo,
			pull_number: pull,
			per_page: 100,
			page
		}));
		for (const { filename, patch } of data) if (patch !== void 0) patches.set(filename, patch);
		if (data.length < 100) break;
	}
	return patches;
};

export { pullNow as n, pullsBehind as r, patchesOf as t };