import { a as shorten, n as clean } from "./shared-core2.js";
import { r as inEnvironment } from "./shared-action9.js";
import { createHash } from "node:crypto";

// packages/action/src/proof/names.ts
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
/** The config of a job in one of its environments. */
const targetOf = ({ label }, environment) => ({
	config: label,
	...inEnvironment(environment)
});
/** 16 hex digits, the same in every job that works on this config and environment. */
const targetId = ({ config, environment }) => sha256(JSON.stringify([
	"target",
	config,
	environment ?? null
])).slice(0, 16);
/**
* 16 hex digits: which comment is meant. Made of what the workflow says, so that a push that breaks the config finds it
* too; `apart` sets jobs apart that work on the same.
*/
const commentId = (config, environments, apart) => sha256(JSON.stringify([
	"plan",
	config,
	environments === "all" ? "all" : environments.toSorted(),
	apart
])).slice(0, 16);
/** 16 hex digits: the one issue of a config that tells of drift, or that of one environment. */
const driftId = (config, environment) => sha256(JSON.stringify([
	"drift",
	config,
	...environment === void 0 ? [] : [environment]
])).slice(0, 16);
/** 64 hex digits over the digests of several plans; of one plan, its own. */
const digestOfAll = (digests) => digests.length === 1 ? digests[0] ?? "" : sha256(digests.join("\n"));
const longestName = 100;
const usualConfig = "adx-export.yaml";
const nameFor = (what) => ({ config, environment }) => {
	const parts = [...config === usualConfig ? [] : [config], ...environment === void 0 ? [] : [environment]];
	return parts.length === 0 ? what : shorten(clean(`${what} (${parts.join(", ")})`), longestName);
};
/** The check run on a pull request's head that holds what was reviewed. */
const planName = nameFor("adx-export plan");
/** The check run on a commit that says that an apply is under way. */
const applyName = nameFor("adx-export apply");
/** The check run on a commit that says that everything reviewed up to it was applied. */
const appliedName = nameFor("adx-export applied");

// packages/action/src/proof/operations.ts
/** 24 hex digits each and a line end: what fits into the text of a check run, which holds 65,535 characters. */
const mostOperations = 2500;
const line = /^[0-9a-f]{24}$/;
const opening = "```text";
const closing = "```";
/** The operations as the text of a check run; undefined where there are too many. */
const operationsText = (hashes) => hashes.length > 2500 ? void 0 : [
	opening,
	...hashes,
	closing
].join("\n");
/** Reads them back; undefined for a text that is not exactly such a list. */
const readOperations = (text) => {
	const lines = text.replaceAll("\r\n", "\n").split("\n");
	if (lines[0] !== opening || lines.at(-1) !== closing) return void 0;
	const hashes = lines.slice(1, -1);
	return hashes.length <= 2500 && hashes.every((hash) => line.test(hash)) ? hashes : void 0;
};
/** What a job hands on to `expected-operations`. */
const operationsOutput = (hashes) => hashes.length === 0 ? "none" : hashes.join(" ");

// packages/action/src/modes/outcome.ts
const good = (line) => ({
	failed: false,
	line
});
const bad = (line, hint) => ({
	failed: true,
	line,
	...hint === void 0 ? {} : { hint }
});

export { operationsText as a, applyName as c, driftId as d, planName as f, operationsOutput as i, commentId as l, targetOf as m, good as n, readOperations as o, targetId as p, mostOperations as r, appliedName as s, bad as t, digestOfAll as u };