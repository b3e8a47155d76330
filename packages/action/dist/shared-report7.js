import { A as maskSecretForms } from "./shared-core.js";
import { a as shorten } from "./shared-core2.js";

// packages/report/src/markdown/base64url.ts
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

// packages/report/src/markdown/marker.ts
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

export { readMarker as a, seenText as c, noDigest as i, loginOf as n, readSeen as o, markerText as r, seenOperations as s, isOwn as t };