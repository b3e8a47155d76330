// packages/action/src/compared.ts
/** On these events files are compared first: a job that has nothing to look at needs neither jq nor Azure. */
const comparedEvents = /* @__PURE__ */ new Set([
	"pull_request",
	"merge_group",
	"push"
]);

export { comparedEvents as t };