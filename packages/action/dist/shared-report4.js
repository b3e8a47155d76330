import { f as shorten, y as maskSecretForms } from "./shared-core2.js";
import { a as hostOf, n as code } from "./shared-planner2.js";

// packages/report/src/markdown/comment/names.ts
const isPlanned = ((target) => target.kind === "plan");
const partsOf = ((address) => {
	const colon = address.indexOf(":");
	return colon < 0 ? {
		kind: "",
		name: address
	} : {
		kind: address.slice(0, colon),
		name: address.slice(colon + 1)
	};
});
const environmentsText = ((targets) => targets.flatMap((({ environment }) => environment === void 0 ? [] : [code(environment)])).join(", "));
const countsText = (({ create, update, delete: gone }) => [
	[create, "create"],
	[update, "update"],
	[gone, "delete"]
].filter((([amount]) => amount > 0)).map((([amount, verb]) => `${String(amount)} to ${verb}`)).join(", "));
const databasesOf = ((plan) => {
	const found = /* @__PURE__ */ new Map();
	for (const { steps } of plan.changes) for (const step of steps) {
		if (step.system !== "kusto") continue;
		found.set(step.cluster, (found.get(step.cluster) ?? /* @__PURE__ */ new Set()).add(step.database));
	}
	return new Map([...found].map((([cluster, names]) => [cluster, [...names].toSorted()])));
});
const namedDatabases = 4;
const wayText = ((plan, span = code) => {
	const databases = databasesOf(plan);
	const clusters = plan.target.clusters.map(((cluster) => {
		const names = databases.get(cluster) ?? [];
		const shown = names.slice(0, namedDatabases).map(span);
		const rest = names.length > namedDatabases ? [`${String(names.length - namedDatabases)} more`] : [];
		return [span(hostOf(cluster)), ...names.length > 0 ? [[...shown, ...rest].join(", ")] : []].join(" / ");
	}));
	return `${span(hostOf(plan.target.application))} \u2192 ${clusters.join("; ")}`;
});
const inSome = ((amount, all) => all === 1 ? "" : ` in ${amount === all ? "all" : `${String(amount)} of`} ${String(all)} environments`);
const capital = ((text) => text.charAt(0).toUpperCase() + text.slice(1));

// packages/report/src/markdown/comment/base64url.ts
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const unicodeEscape = ((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const encodeJson = ((value) => {
	const text = JSON.stringify(value).replaceAll(/[^\0-\x7f]/g, unicodeEscape);
	let encoded = "";
	for (let at = 0; at < text.length; at += 3) {
		const part = text.slice(at, at + 3);
		const bits = [
			0,
			1,
			2
		].reduce(((sum, index) => sum * 256 + (index < part.length ? part.charCodeAt(index) : 0)), 0);
		const letters = [
			18,
			12,
			6,
			0
		].map(((shift) => alphabet.charAt(Math.floor(bits / 2 ** shift) % 64)));
		encoded += letters.slice(0, part.length + 1).join("");
	}
	return encoded;
});
const decodeJson = ((encoded) => {
	let text = "";
	for (let at = 0; at < encoded.length; at += 4) {
		const part = encoded.slice(at, at + 4);
		const digits = Array.from(part, ((letter) => alphabet.indexOf(letter)));
		if (digits.includes(-1) || part.length === 1) return void 0;
		const bits = [
			0,
			1,
			2,
			3
		].reduce(((sum, index) => sum * 64 + (digits[index] ?? 0)), 0);
		for (const shift of [
			16,
			8,
			0
		].slice(0, part.length - 1)) text += String.fromCharCode(Math.floor(bits / 2 ** shift) % 256);
	}
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
});

// packages/report/src/markdown/comment/marker.ts
const start = "<!-- adx-export:plan v1 ";
const form = /^<!-- adx-export:plan v1 id=([0-9a-f]{16}) head=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\.(\d{1,6}) digest=([0-9a-f]{64}) targets=((?:[0-9a-f]{16}(?:,[0-9a-f]{16})*)?) -->$/;
const lineAt = ((body, index) => {
	const line = body.split("\n", index + 1)[index] ?? "";
	return line.endsWith("\r") ? line.slice(0, -1) : line;
});
const readMarker = ((body) => {
	if (!body.startsWith(start)) return void 0;
	const found = form.exec(lineAt(body, 0));
	if (found === null) return void 0;
	const [, id = "", head = "", run, attempt, digest = "", targets = ""] = found;
	return {
		id,
		head,
		run: Number(run),
		attempt: Number(attempt),
		digest,
		targets: targets === "" ? [] : targets.split(",")
	};
});
const markerText = (({ id, head, run, attempt, digest, targets }) => {
	const text = `${start}id=${id} head=${head} run=${String(run)}.${String(attempt)} digest=${digest} targets=${targets.join(",")} -->`;
	if (!form.test(text)) throw new RangeError("A marker is made of hex digits and numbers.");
	return text;
});
const noDigest = "0".repeat(64);
const hashLength = 12;
const titleLength = 120;
const seenLimit = 12e3;
const seen = ((target, hash, title) => {
	const environment = target.environment === void 0 ? "" : `${target.environment}: `;
	return {
		hash,
		title: shorten(maskSecretForms(`${environment}${title}`), titleLength)
	};
});
const isMade = (({ attribute, value }) => attribute === void 0 && value === "present");
const together = ((operations) => operations.reduce(((sum, { hash }) => sum ^ BigInt(`0x${hash.slice(0, hashLength)}`)), 0n).toString(16).padStart(hashLength, "0"));
const seenIn = ((target) => {
	if (target.kind === "failure") return [];
	const { operations } = target.plan;
	const made = Map.groupBy(operations, (({ address }) => address));
	for (const [address, own] of made) if (!own.some(isMade)) made.delete(address);
	return [...[...made].map((([address, own]) => seen(target, together(own), `create ${address}`))), ...operations.filter((({ address }) => !made.has(address))).map((({ hash, address, attribute }) => {
		const title = attribute === void 0 ? `delete ${address}` : `change ${address} ${attribute}`;
		return seen(target, hash.slice(0, hashLength), title);
	}))];
});
const seenOperations = ((targets) => targets.flatMap(seenIn));
const seenStart = "<!-- adx-export:seen v1 ";
const seenForm = /^<!-- adx-export:seen v1 ([\w-]*) -->$/;
const seenText = ((operations) => {
	const text = `${seenStart}${encodeJson(operations.map((({ hash, title }) => [hash, title])))} -->`;
	return text.length <= seenLimit ? text : void 0;
});
const asSeen = ((entry) => {
	if (!Array.isArray(entry) || entry.length !== 2) return [];
	const [hash, title] = entry;
	return typeof hash === "string" && /^[0-9a-f]{12}$/.test(hash) && typeof title === "string" && title.length <= 240 ? [{
		hash,
		title
	}] : [];
});
const readSeen = ((body) => {
	const line = lineAt(body, 1);
	const encoded = line.length <= seenLimit ? seenForm.exec(line)?.[1] : void 0;
	const entries = encoded === void 0 ? void 0 : decodeJson(encoded);
	if (!Array.isArray(entries)) return void 0;
	const operations = entries.flatMap(asSeen);
	return operations.length === entries.length ? operations : void 0;
});

// packages/action/src/github/login.ts
const actionsLogin = "github-actions[bot]";
const loginOf = (async ({ octokit }) => {
	try {
		const { viewer } = await octokit.graphql("query { viewer { login } }");
		const login = typeof viewer?.login === "string" && viewer.login !== "" ? viewer.login : actionsLogin;
		return `${login}[bot]` === actionsLogin ? actionsLogin : login;
	} catch {
		return actionsLogin;
	}
});
const isOwn = ((login, author) => author?.login === login || author?.type === "Bot" && author.login === `${login}[bot]`);

export { readMarker as a, seenText as c, environmentsText as d, inSome as f, wayText as h, noDigest as i, capital as l, partsOf as m, loginOf as n, readSeen as o, isPlanned as p, markerText as r, seenOperations as s, isOwn as t, countsText as u };