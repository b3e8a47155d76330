import { r as isWithin } from "./shared-engine4.js";
import { lstat, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

// packages/core/src/text/document.ts
const pathOf = ((pointer) => pointer.split("/").slice(1).map(((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))));
const childOf = ((node, part) => {
	if (node.kind === "scalar") return void 0;
	if (node.kind === "sequence") {
		const item = node.items[Number(part)];
		return item === void 0 ? void 0 : { node: item };
	}
	const entry = node.entries.get(part);
	return entry === void 0 ? void 0 : {
		node: entry.value,
		key: {
			start: entry.keyStart,
			end: entry.keyEnd
		}
	};
});
const holderOf = ((document, path) => {
	const [section = "", ...inside] = path;
	const part = inside.length === 0 ? void 0 : document.parts?.get(section);
	return part === void 0 ? [document, path] : [part, inside];
});
const find = ((document, path) => {
	let found = { node: document.root };
	for (const part of path) {
		const child = childOf(found.node, part);
		if (child === void 0) return found;
		found = child;
	}
	return found;
});
const nodeAt = ((document, path) => {
	const [holder, inside] = holderOf(document, path);
	let node = holder.root;
	for (const part of inside) node = node === void 0 ? void 0 : childOf(node, part)?.node;
	return node;
});
const locationOf = ((document, path) => {
	const [holder, inside] = holderOf(document, path);
	const { node, key } = find(holder, inside);
	if (node.kind !== "scalar" || node.start === node.end) return key === void 0 ? firstLineOf(holder, node) : holder.lines.location(key.start, key.end);
	return firstLineOf(holder, node);
});
const keyLocationOf = ((document, path) => {
	const [holder, inside] = holderOf(document, path);
	const { node, key } = find(holder, inside);
	return key === void 0 ? firstLineOf(holder, node) : holder.lines.location(key.start, key.end);
});
const firstLineOf = ((document, node) => {
	const indented = node.kind === "scalar" && (node.style === "literal" || node.style === "folded");
	const start = node.start + (indented ? node.indent : 0);
	const breakAt = /[\r\n]/.exec(document.text.slice(start, Math.min(node.end, start + 4096)))?.index;
	return document.lines.location(start, breakAt === void 0 ? Math.min(node.end, start + 4096) : start + breakAt);
});

// packages/core/src/files/references.ts
const textAt = ((document, path) => {
	const node = nodeAt(document, path);
	return node?.kind === "scalar" && typeof node.value === "string" ? node.value : void 0;
});
const childrenAt = ((document, path) => {
	const node = nodeAt(document, path);
	if (node?.kind === "mapping") return [...node.entries.keys()].map(((key) => [...path, key]));
	return node?.kind === "sequence" ? node.items.map(((_, index) => [...path, String(index)])) : [];
});
function* linkReferences(document, link) {
	yield ["transform", [
		...link,
		"transform",
		"file"
	]];
	for (const test of childrenAt(document, [...link, "tests"])) {
		yield ["message", [...test, "message"]];
		yield ["rows", [...test, "rows"]];
	}
}
function* places(document) {
	for (const dataExport of childrenAt(document, ["exports"])) for (const link of childrenAt(document, [...dataExport, "destinations"])) yield* linkReferences(document, link);
	yield ["captured", ["samples", "captured"]];
	for (const template of childrenAt(document, ["samples", "templates"])) yield ["template", template];
	yield ["accept", ["accept", "file"]];
}
const references = ((document) => {
	const found = [];
	for (const [kind, path] of places(document)) {
		const text = textAt(document, path);
		if (text !== void 0) found.push({
			path: text,
			kind,
			at: locationOf(document, path)
		});
	}
	return found;
});

// \0on-call:node:crypto
const createHash = ((...given) => process.getBuiltinModule("node:crypto").createHash(...given));
const randomUUID = ((...given) => process.getBuiltinModule("node:crypto").randomUUID(...given));

// packages/engine/src/files/own.ts
const ownFilesOf = ((cwd, opened, given = []) => {
	const others = given.map(((name) => resolve(cwd, name)));
	if (opened === void 0) return {
		files: others,
		folders: []
	};
	const { document } = opened;
	const path = resolve(cwd, opened.path);
	const named = document === void 0 ? [] : references(document);
	const placeOf = ((name) => name.includes("\0") ? [] : [resolve(dirname(path), name)]);
	return {
		files: [
			path,
			...named.flatMap((({ kind, path: name }) => kind === "captured" ? [] : placeOf(name))),
			...others
		],
		folders: named.flatMap((({ kind, path: name }) => kind === "captured" ? placeOf(name) : []))
	};
});
const realOf = (async (path) => {
	try {
		return await realpath(path);
	} catch {
		const folder = dirname(path);
		return folder === path ? path : join(await realOf(folder), basename(path));
	}
});
const sameFile = (async (one, other) => {
	const [a, b] = await Promise.all([one, other].map(((path) => stat(path, { bigint: true }).catch((() => void 0)))));
	return a !== void 0 && b !== void 0 && a.ino === b.ino && a.dev === b.dev;
});
const isOwn = (async (path, { files, folders }) => {
	const real = await realOf(path);
	for (const file of files) if (await realOf(file) === real || await sameFile(file, path)) return true;
	for (const folder of folders) if (isWithin(await realOf(folder), real)) return true;
	return false;
});

// packages/engine/src/files/write.ts
const codeOf = ((error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown");
const isNothing = ((error) => codeOf(error) === "ENOENT");
const standing = (async (path) => {
	try {
		const found = await lstat(path);
		if (found.isFile()) return void 0;
		if (found.isSymbolicLink()) return { problem: "it is a link" };
		return { problem: found.isDirectory() ? "it is a folder" : "it is not a regular file" };
	} catch (error) {
		return isNothing(error) ? void 0 : { problem: codeOf(error) };
	}
});
const isFree = (async (path) => lstat(path).then((() => false), isNothing));
const partOf = ((path) => `${path}.${randomUUID()}.part`);
const replace = (async (path, text) => {
	const part = partOf(path);
	try {
		await writeFile(part, text, { flag: "wx" });
		const problem = await standing(path);
		if (problem === void 0) await rename(part, path);
		return problem;
	} catch (error) {
		return { problem: codeOf(error) };
	} finally {
		await rm(part, { force: true });
	}
});
const tried = (async (path) => {
	const part = partOf(path);
	try {
		await writeFile(part, "", { flag: "wx" });
		return;
	} catch (error) {
		return { problem: codeOf(error) };
	} finally {
		await rm(part, { force: true }).catch((() => void 0));
	}
});
const draftAt = (async (path, own, begins = false) => {
	if (path.includes("\0")) return { problem: "it is not a file name" };
	const problem = await standing(path);
	if (problem !== void 0) return problem;
	if (await isOwn(path, own) && !(begins && await isFree(path))) return { problem: "this run reads it: it is the config, or a file that the config or the command names" };
	return await tried(path) ?? { write: ((text) => replace(path, text)) };
});

export { references as a, nodeAt as c, createHash as i, pathOf as l, isOwn as n, keyLocationOf as o, ownFilesOf as r, locationOf as s, draftAt as t };