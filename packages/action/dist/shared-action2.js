// packages/action/src/limits.ts
/** Every bound of the Action, written down in docs/github-action.md. */
const limits = {
	/** The runner takes ten annotations of each level from one step; the last is for the verdict. */
	annotations: 9,
	/** GitHub lets a job ask 1,000 times an hour; a pause that is longer than this is not waited for. */
	githubPauseSeconds: 60,
	githubRetries: 2,
	githubRequestMilliseconds: 3e4,
	/** What GitHub answers about identity tokens and their keys, and one such token. */
	identityBytes: 262144,
	identityTokenLength: 16384,
	/** How far the clocks of GitHub's services and of the runner may be apart. */
	clockSkewSeconds: 30,
	/** Pages of 100: comments of a pull request, its files, issues of a repository. */
	githubPages: 30,
	/** Pauses before GitHub is asked once more about what it may not list yet; all questions of a job share them. */
	lagPauseSeconds: [
		2,
		4,
		8,
		16,
		30
	],
	/** After so many seconds nothing is late any more. */
	youngSeconds: 180,
	/** Pages of 100 runs of the workflow on the branch. */
	runPages: 3,
	/** Commits with runs under way on which an apply looks for another one. */
	commitsUnderWay: 30,
	/** Commits between a push and the last applied one that may all hold the same inputs. */
	commitsUntouched: 20,
	/** How often a job writes an issue that others write at the same time. */
	issueWrites: 5,
	/** Environments that one issue of drift tells of; with more each has its own, and one is the index. */
	environmentsInIssue: 5,
	/** Commits that an apply looks back over. */
	commits: 100,
	/** And how many more, once nothing is missing, for pull requests to tell that they were applied. */
	commitsTold: 5,
	/** Commits that a drift run looks back over for the last one that was applied. */
	commitsBefore: 30,
	/** Pull requests whose approvals the report of an apply names. */
	evidencePulls: 20,
	/** The event's payload and the files of the runner. */
	eventBytes: 33554432
};

export { limits as t };