import { t as limits } from "./shared-action2.js";
import { n as asking, t as GithubError } from "./shared-action.js";

// packages/action/src/github/polling.ts
const createPolling = ((clock) => {
	const pauses = [...limits.lagPauseSeconds];
	return {
		isYoung: ((date) => clock.now() - Date.parse(date) < limits.youngSeconds * 1e3),
		async again() {
			const seconds = pauses.shift();
			if (seconds === void 0) return false;
			await clock.sleep(seconds * 1e3);
			return true;
		}
	};
});
const poll = (async (polling, date, ask, isThere) => {
	let answer = await ask();
	if (polling === void 0 || date === void 0) return answer;
	while (!isThere(answer) && polling.isYoung(date) && await polling.again()) answer = await ask();
	return answer;
});

// packages/action/src/github/commits.ts
const permission$1 = "contents: read";
const known = /* @__PURE__ */ new WeakMap();
const commitAt = (async (connection, sha) => {
	const commits = known.get(connection) ?? /* @__PURE__ */ new Map();
	known.set(connection, commits);
	const found = commits.get(sha);
	if (found !== void 0) return found;
	const { octokit, owner, repo } = connection;
	const { data } = await asking({
		what: "read a commit",
		permission: permission$1
	}, (() => octokit.rest.git.getCommit({
		owner,
		repo,
		commit_sha: sha
	})));
	const { message, tree, committer } = data;
	const commit = {
		parents: data.parents.map(((parent) => parent.sha)),
		tree: tree.sha,
		message,
		date: committer.date
	};
	commits.set(sha, commit);
	return commit;
});
const parentsOf = (async (connection, sha) => (await commitAt(connection, sha)).parents);
const tipOf = (async ({ octokit, owner, repo }, branch) => {
	const { data } = await asking({
		what: "read the branch",
		permission: permission$1
	}, (() => octokit.rest.git.getRef({
		owner,
		repo,
		ref: `heads/${branch}`
	})));
	return data.object.sha;
});
const fileAt = (async ({ octokit, owner, repo }, path, commit) => {
	try {
		const { data } = await asking({
			what: "read a file of another commit",
			permission: permission$1
		}, (() => octokit.rest.repos.getContent({
			owner,
			repo,
			path,
			ref: commit
		})));
		if (Array.isArray(data) || data.type !== "file") return { unreadable: "it is not a file there." };
		if (data.encoding !== "base64") return { unreadable: "it is larger than 1 MB there." };
		return { bytes: Buffer.from(data.content, "base64") };
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		return error.status === 404 ? { missing: true } : { unreadable: error.message };
	}
});

// packages/action/src/github/pulls.ts
const permission = "pull-requests: read";
const pullNow = (async ({ octokit, owner, repo }, pull) => {
	const { data } = await asking({
		what: "read the pull request",
		permission
	}, (() => octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: pull
	})));
	return {
		head: data.head.sha,
		base: data.base.ref,
		open: data.state === "open"
	};
});
const numberIn = ((message) => {
	const [line = ""] = message.split(/\r?\n/, 1);
	const [, merged, squashed] = /^Merge pull request #(\d{1,15}) from |\(#(\d{1,15})\)$/.exec(line.trimEnd()) ?? [];
	const number = merged ?? squashed;
	return number === void 0 ? void 0 : Number(number);
});
const mergedAs = (async ({ octokit, owner, repo }, number, sha, branch) => {
	try {
		const { data } = await asking({
			what: "read the pull request",
			permission
		}, (() => octokit.rest.pulls.get({
			owner,
			repo,
			pull_number: number
		})));
		const { merged, merge_commit_sha, merged_at, head, base } = data;
		if (!merged || merge_commit_sha !== sha || merged_at === null || base.ref !== branch) return void 0;
		const fork = head.repo?.id !== base.repo.id;
		return {
			number,
			head: head.sha,
			base: base.ref,
			fork,
			mergedAt: merged_at
		};
	} catch (error) {
		if (error instanceof GithubError && error.status === 404) return void 0;
		throw error;
	}
});
const pullsBehind = (async (connection, { sha, branch, which, polling }) => {
	if (which === "queued") return listed(connection, sha, branch, which);
	const { message, date } = await commitAt(connection, sha);
	const number = numberIn(message);
	const named = number === void 0 ? void 0 : await mergedAs(connection, number, sha, branch);
	if (named !== void 0) return [named];
	const ask = (() => listed(connection, sha, branch, which));
	return poll(polling, date, ask, ((found) => found.length > 0));
});
const listed = (async ({ octokit, owner, repo }, sha, branch, which) => {
	const { data } = await asking({
		what: "read which pull requests a commit came from",
		permission
	}, (() => octokit.rest.repos.listPullRequestsAssociatedWithCommit({
		owner,
		repo,
		commit_sha: sha,
		per_page: 100
	})));
	return data.filter((({ merged_at, state, base }) => base.ref === branch && (merged_at !== null || which === "queued" && state === "open"))).map((({ number, head, base, merged_at }) => ({
		number,
		head: head.sha,
		base: base.ref,
		fork: head.repo?.id !== base.repo.id,
		...merged_at === null ? {} : { mergedAt: merged_at }
	})));
});
const patchesOf = (async ({ octokit, owner, repo }, pull) => {
	const patches = /* @__PURE__ */ new Map();
	for (let page = 1; page <= limits.githubPages; page += 1) {
		const { data } = await asking({
			what: "read the files of the pull request",
			permission
		}, (() => octokit.rest.pulls.listFiles({
			owner,
			repo,
			pull_number: pull,
			per_page: 100,
			page
		})));
		for (const { filename, patch } of data) if (patch !== void 0) patches.set(filename, patch);
		if (data.length < 100) break;
	}
	return patches;
});

export { commitAt as a, tipOf as c, pullsBehind as i, createPolling as l, patchesOf as n, fileAt as o, pullNow as r, parentsOf as s, numberIn as t, poll as u };