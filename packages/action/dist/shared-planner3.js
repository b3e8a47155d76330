// packages/planner/src/diff/canonical.ts
const canonical = (value) => {
	if (value === void 0 || value === null) return "null";
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (typeof value !== "object") return JSON.stringify(value);
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).toSorted(([a], [b]) => a < b ? -1 : 1).map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
};
const isUnset = (value) => value === void 0 || value === null || value === "" || Array.isArray(value) && value.length === 0 || typeof value === "object" && Object.keys(value).length === 0;

// packages/planner/src/model/world.ts
const readerKinds = [
	"materialized-view",
	"row-level-security",
	"continuous-export",
	"ingestion-mapping",
	"partitioning",
	"external-table"
];
const readerTitles = {
	"materialized-view": "materialized views",
	"row-level-security": "row-level security policies",
	"continuous-export": "continuous exports",
	"ingestion-mapping": "ingestion mappings",
	partitioning: "partitioning policies",
	"external-table": "external tables"
};

export { isUnset as i, readerTitles as n, canonical as r, readerKinds as t };