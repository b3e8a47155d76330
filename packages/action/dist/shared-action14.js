// packages/action/src/publish/documentation.ts
/** Where the documentation of this very version stands; nothing where the Action runs from a checkout of its own. */
const documentationIn = ({ io: { env } }) => {
	const { GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "", GITHUB_SERVER_URL: server } = env;
	if (repository === "" || ref === "" || server === void 0) return {};
	return { documentation: `${server}/${repository}/blob/${ref}/` };
};

export { documentationIn as t };