import { a as references, i as createHash } from "./shared-engine2.js";
import { O as besideConfig } from "./shared-core.js";
import { a as commitAt } from "./shared-action7.js";
import "./shared-actions-github.js";
import { n as asking } from "./shared-action.js";
import { r as workflowFile } from "./shared-action5.js";
import { normalize } from "node:path/posix";

// packages/engine/src/inputs.ts
const inputsOf = (({ document, file, environments, given, beside }) => {
	if (document === void 0) return void 0;
	const named = references(document).map((({ kind, path: written }) => ({
		kind,
		written,
		path: normalize(besideConfig(file, written)).replace(/\/+$/, "")
	})));
	const paths = ((isFolder) => [...new Set(named.filter((({ kind }) => kind === "captured" === isFolder)).map((({ path: each }) => each)))]);
	const contentOf = (async (path) => {
		const written = named.find(((each) => each.path === path && each.kind !== "captured"))?.written;
		if (path === file) return given;
		return written === void 0 ? { problem: "missing" } : beside(written);
	});
	return {
		files: [.../* @__PURE__ */ new Set([file, ...paths(false)])],
		contentOf,
		folders: paths(true),
		environments
	};
});

// packages/action/src/github/trees.ts
const known = /* @__PURE__ */ new WeakMap();
const folderAt = (async (connection, tree) => {
	const folders = known.get(connection) ?? /* @__PURE__ */ new Map();
	known.set(connection, folders);
	const found = folders.get(tree);
	if (found !== void 0) return found;
	const { octokit, owner, repo } = connection;
	const { data } = await asking({
		what: "read a folder of a commit",
		permission: "contents: read"
	}, (() => octokit.rest.git.getTree({
		owner,
		repo,
		tree_sha: tree
	})));
	const folder = {
		entries: new Map(data.tree.map(((entry) => [entry.path, entry]))),
		whole: !data.truncated
	};
	folders.set(tree, folder);
	return folder;
});
const links = /* @__PURE__ */ new Set(["120000", "160000"]);
const standsAt = (async (connection, tree, path) => {
	let at = {
		mode: "040000",
		type: "tree",
		sha: tree
	};
	for (const part of path.split("/")) {
		if (at.type !== "tree") return "missing";
		const { entries, whole } = await folderAt(connection, at.sha);
		const next = entries.get(part);
		if (next === void 0) return whole ? "missing" : "unknown";
		if (links.has(next.mode)) return "unknown";
		at = next;
	}
	return { sha: at.sha };
});

// packages/action/src/proof/inputs.ts
const blobSha = ((bytes, like) => createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${String(bytes.byteLength)}\0`).update(bytes).digest("hex"));
const isCheckedOut = (async (inputs, { files, contentOf }) => {
	for (const path of files) {
		const sha = inputs.get(path) ?? "-";
		const given = await contentOf(path);
		if ("bytes" in given ? blobSha(given.bytes, sha) !== sha : sha !== "-" || given.problem !== "missing") return false;
	}
	return true;
});
const read = (async (connection, commit, paths) => {
	const { tree } = await commitAt(connection, commit);
	const inputs = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const stands = await standsAt(connection, tree, path);
		if (stands === "unknown") return void 0;
		inputs.set(path, stands === "missing" ? "-" : stands.sha);
	}
	return inputs;
});
const inputsFor = (async (job, connection) => {
	const workflow = workflowFile(job.io.env);
	const named = inputsOf(job.opened);
	if (workflow === void 0 || named === void 0) return void 0;
	const paths = [
		...named.files,
		...named.folders,
		workflow
	];
	const own = await read(connection, job.event.sha, paths);
	if (!(own !== void 0 && own.get(job.label) !== "-" && own.get(workflow) !== "-") || !await isCheckedOut(own, named)) return void 0;
	return {
		own,
		environments: named.environments,
		at: ((commit) => read(connection, commit, paths))
	};
});
const differing = ((one, other) => [...one].filter((([path, sha]) => other.get(path) !== sha)).map((([path]) => path)));
const inputsDigest = ((inputs) => createHash("sha256").update(JSON.stringify([...inputs].toSorted((([one], [other]) => one < other ? -1 : 1))), "utf8").digest("hex"));

export { inputsOf as i, inputsDigest as n, inputsFor as r, differing as t };