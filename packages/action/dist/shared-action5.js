// packages/action/src/repository.ts
const repositoryUrl = (({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name = "" }) => `${server ?? "https://github.com"}/${name}`);
const branchIn = ((ref) => /^refs\/heads\/(.+)$/.exec(ref)?.[1]);
const workflowFile = (({ GITHUB_WORKFLOW_REF: ref = "", GITHUB_REPOSITORY: name = "" }) => {
	const [whole = ""] = ref.split("@");
	return whole.startsWith(`${name}/.github/`) ? whole.slice(name.length + 1) : void 0;
});

export { repositoryUrl as n, workflowFile as r, branchIn as t };