// packages/action/src/limits.ts
const limits = {
	annotations: 9,
	githubPauseSeconds: 60,
	githubRetries: 2,
	githubRequestMilliseconds: 3e4,
	identityBytes: 262144,
	identityTokenLength: 16384,
	clockSkewSeconds: 30,
	githubPages: 30,
	lagPauseSeconds: [
		2,
		4,
		8,
		16,
		30
	],
	youngSeconds: 180,
	runPages: 3,
	commitsUnderWay: 30,
	commitsUntouched: 20,
	issueWrites: 5,
	environmentsInIssue: 5,
	commits: 100,
	commitsTold: 5,
	commitsBefore: 30,
	evidencePulls: 20,
	eventBytes: 33554432
};

export { limits as t };