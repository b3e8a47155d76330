import { g as parse } from "./shared-core4.js";
import { readFile, stat } from "node:fs/promises";

// packages/action/src/workflow-file.ts
const childrenOf = ((node) => {
	if (node.kind === "mapping") return [...node.entries.values()].map((({ value }) => value));
	return node.kind === "sequence" ? node.items : [];
});
const textIn = ((node) => node?.kind === "scalar" && typeof node.value === "string" ? node.value : void 0);
const eventsIn = ((root) => {
	const on = root?.kind === "mapping" ? root.entries.get("on")?.value : void 0;
	if (on?.kind === "mapping") return [...on.entries.keys()];
	return (on?.kind === "sequence" ? on.items : [on]).flatMap(((name) => textIn(name) ?? []));
});
const readWorkflowFile = ((text) => {
	const root = parse(text, "workflow").document?.root;
	const nodes = new Set(root === void 0 ? [] : [root]);
	for (const node of nodes) for (const child of childrenOf(node)) nodes.add(child);
	return {
		textsAt: ((key) => [...nodes].flatMap(((node) => node.kind === "mapping" ? textIn(node.entries.get(key)?.value) ?? [] : []))),
		holds: ((words) => [...nodes].some(((node) => textIn(node)?.includes(words) === true))),
		events: eventsIn(root)
	};
});
const mostBytes = 1048576;
const workflowTextAt = (async (path) => {
	try {
		const found = await stat(path);
		return found.isFile() && found.size <= mostBytes ? await readFile(path, "utf8") : "";
	} catch {
		return "";
	}
});

export { workflowTextAt as n, readWorkflowFile as t };