// packages/planner/src/kusto/text.ts
const named = {
	"\\": "\\\\",
	"'": "\\'",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
const code = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
const content = (text) => text.replaceAll(/[\\'\u0000-\u001f\u007f\u0085\u2028\u2029]/g, (character) => named[character] ?? code(character));
const literal = (text) => `'${content(text)}'`;
const bracketed = (name) => `[${literal(name)}]`;

export { content as n, literal as r, bracketed as t };