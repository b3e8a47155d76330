// packages/action/src/publish/documentation.ts
const documentationIn = (({ io: { env } }) => {
	const { GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "", GITHUB_SERVER_URL: server } = env;
	if (repository === "" || ref === "" || server === void 0) return {};
	return { documentation: `${server}/${repository}/blob/${ref}/` };
});

export { documentationIn as t };