// packages/core/src/values/invisible.ts
/**
* Characters that a reader does not see, or that move what is seen: controls, format characters (marks of direction and
* joiners among them), unpaired surrogates, Hangul fillers and line separators.
* https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
*/
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u115F\u1160\u2028\u2029\u3164\uFFA0]/gu;
/** Joiners and variation selectors where they belong: between the parts of one emoji. */
const emojiJoiner = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|[0-9#*]|\uFE0F)(?:\u200D|\uFE0E|\uFE0F)/gu;
/** Text with every character that is not seen replaced. */
const replaceInvisible = (text, replaced) => text.replace(invisible, replaced);
/** The first character that is not seen, as `U+200B`; undefined where there is none. */
const invisibleIn = (text) => {
	const code = text.match(invisible)?.[0].codePointAt(0);
	return code === void 0 ? void 0 : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
};
/** The same for text that may hold emoji. */
const invisibleBesideEmoji = (text) => invisibleIn(text.replace(emojiJoiner, ""));

// packages/report/src/text/clean.ts
const escaped = (character) => {
	if (character === "	") return " ";
	if (character === "\n") return "\\n";
	const code = character.codePointAt(0) ?? 0;
	if (code <= 255) return `\\x${code.toString(16).padStart(2, "0")}`;
	return code <= 65535 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
};
/**
* Text in which no line is a workflow command: GitHub's runner obeys `::name::` at the start of a line, after blanks, and
* `##[name]` anywhere. Backslashes break them; line ends stay.
* https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
*/
const breakCommands = (text) => text.replaceAll("##[", "#\\#[").replaceAll(/^(\s*)::/gm, "$1\\:\\:");
/**
* Text from outside made safe for one line of a terminal or a log: control characters, escape sequences and all that is
* not seen or reorders text become visible, a tab becomes a space, and nothing in it is a workflow command.
*/
const clean = (text) => breakCommands(replaceInvisible(text, escaped));
/** A tab, or a blank that looks like a space and is none. */
const otherBlank = /(?! )[\t\p{Zs}]/gu;
/** Text in which no blank but the space looks like a space. */
const speltBlanks = (text) => text.replaceAll(otherBlank, (blank) => blank === "	" ? "\\t" : escaped(blank));
/** The same for text of several lines: line ends stay. Only for templates of our own, which quote nothing but single lines. */
const cleanLines = (text) => text.split(/\r\n|\n|\r/).map(clean);
/** At most `width` characters; what is cut from the middle shows as an ellipsis. Never for what changes. */
const shorten = (text, width) => {
	const characters = Array.from(text);
	if (characters.length <= width) return text;
	const tail = Math.floor((width - 1) / 3);
	const head = width - 1 - tail;
	return `${characters.slice(0, head).join("")}…${tail === 0 ? "" : characters.slice(-tail).join("")}`;
};
/** `1 table`, `2 tables`. */
const count = (amount, one, many = `${one}s`) => `${String(amount)} ${amount === 1 ? one : many}`;

export { shorten as a, invisibleIn as c, count as i, replaceInvisible as l, clean as n, speltBlanks as o, cleanLines as r, invisibleBesideEmoji as s, breakCommands as t };