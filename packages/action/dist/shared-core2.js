// packages/core/src/values/invisible.ts
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u115F\u1160\u2028\u2029\u3164\uFFA0]/gu;
const emojiJoiner = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|[0-9#*]|\uFE0F)(?:\u200D|\uFE0E|\uFE0F)/gu;
const plain = /^[ -~]*$/;
const replaceInvisible = ((text, replaced) => plain.test(text) ? text : text.replace(invisible, replaced));
const invisibleIn = ((text) => {
	if (plain.test(text)) return void 0;
	const code = text.match(invisible)?.[0].codePointAt(0);
	return code === void 0 ? void 0 : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
});
const invisibleBesideEmoji = ((text) => plain.test(text) ? void 0 : invisibleIn(text.replace(emojiJoiner, "")));

// packages/report/src/text/clean.ts
const escaped = ((character) => {
	if (character === "	") return " ";
	if (character === "\n") return "\\n";
	const code = character.codePointAt(0) ?? 0;
	if (code <= 255) return `\\x${code.toString(16).padStart(2, "0")}`;
	return code <= 65535 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
});
const breakCommands = ((text) => text.replaceAll("##[", "#\\#[").replaceAll(/^(\s*)::/gm, "$1\\:\\:"));
const clean = ((text) => breakCommands(replaceInvisible(text, escaped)));
const otherBlank = /(?! )[\t\p{Zs}]/gu;
const speltBlanks = ((text) => text.replaceAll(otherBlank, ((blank) => blank === "	" ? "\\t" : escaped(blank))));
const cleanLines = ((text) => text.split(/\r\n|\n|\r/).map(clean));
const shorten = ((text, width) => {
	const characters = Array.from(text);
	if (characters.length <= width) return text;
	const tail = Math.floor((width - 1) / 3);
	const head = width - 1 - tail;
	return `${characters.slice(0, head).join("")}\u2026${tail === 0 ? "" : characters.slice(-tail).join("")}`;
});
const count = ((amount, one, many = `${one}s`) => `${String(amount)} ${amount === 1 ? one : many}`);

export { shorten as a, invisibleIn as c, count as i, replaceInvisible as l, clean as n, speltBlanks as o, cleanLines as r, invisibleBesideEmoji as s, breakCommands as t };