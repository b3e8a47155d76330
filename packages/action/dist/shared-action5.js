// packages/action/src/repository.ts
/** Where people look at the repository. */
const repositoryUrl = ({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name = "" }) => `${server ?? "https://github.com"}/${name}`;
/** The branch that a ref names: `main` of `refs/heads/main`; undefined for a tag and for a pull request. */
const branchIn = (ref) => /^refs\/heads\/(.+)$/.exec(ref)?.[1];
/** The file of the workflow that runs, from the root of this repository; undefined for one of another repository. */
const workflowFile = ({ GITHUB_WORKFLOW_REF: ref = "", GITHUB_REPOSITORY: name = "" }) => {
	const [whole = ""] = ref.split("@");
	return whole.startsWith(`${name}/.github/`) ? whole.slice(name.length + 1) : void 0;
};

export { repositoryUrl as n, workflowFile as r, branchIn as t };