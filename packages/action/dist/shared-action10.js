import { i as createHash } from "./shared-engine2.js";
import { f as shorten, h as configName, l as clean } from "./shared-core2.js";
import { i as inEnvironment } from "./shared-action8.js";

// packages/action/src/proof/names.ts
const sha256 = ((text) => createHash("sha256").update(text, "utf8").digest("hex"));
const targetOf = (({ label }, environment) => ({
	config: label,
	...inEnvironment(environment)
}));
const targetId = (({ config, environment }) => sha256(JSON.stringify([
	"target",
	config,
	environment ?? null
])).slice(0, 16));
const commentId = ((config, environments, apart) => sha256(JSON.stringify([
	"plan",
	config,
	environments === "all" ? "all" : environments.toSorted(),
	apart
])).slice(0, 16));
const driftId = ((config, environment) => sha256(JSON.stringify([
	"drift",
	config,
	...environment === void 0 ? [] : [environment]
])).slice(0, 16));
const digestOfAll = ((digests) => digests.length === 1 ? digests[0] ?? "" : sha256(digests.join("\n")));
const longestName = 100;
const nameFor = ((what) => (({ config, environment }) => {
	const parts = [...config === "adx-export.yaml" ? [] : [config], ...environment === void 0 ? [] : [environment]];
	return parts.length === 0 ? what : shorten(clean(`${what} (${parts.join(", ")})`), longestName);
}));
const planName = nameFor("adx-export plan");
const applyName = nameFor("adx-export apply");
const appliedName = nameFor("adx-export applied");

// packages/action/src/proof/operations.ts
const mostOperations = 2500;
const line = /^[0-9a-f]{24}$/;
const opening = "```text";
const closing = "```";
const operationsText = ((hashes) => hashes.length > 2500 ? void 0 : [
	opening,
	...hashes,
	closing
].join("\n"));
const readOperations = ((text) => {
	const lines = text.replaceAll("\r\n", "\n").split("\n");
	if (lines[0] !== opening || lines.at(-1) !== closing) return void 0;
	const hashes = lines.slice(1, -1);
	return hashes.length <= 2500 && hashes.every(((hash) => line.test(hash))) ? hashes : void 0;
});
const operationsOutput = ((hashes) => hashes.length === 0 ? "none" : hashes.join(" "));

// packages/action/src/job/outcome.ts
const good = ((line) => ({
	failed: false,
	line
}));
const bad = ((line, hint) => ({
	failed: true,
	line,
	...hint === void 0 ? {} : { hint }
}));

export { operationsText as a, applyName as c, driftId as d, planName as f, operationsOutput as i, commentId as l, targetOf as m, good as n, readOperations as o, targetId as p, mostOperations as r, appliedName as s, bad as t, digestOfAll as u };