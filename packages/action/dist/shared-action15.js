import { isAbsolute, relative, sep } from "node:path";

// packages/action/src/inside.ts
/** Whether a path is a folder or lies below it. Judged by the text: links are to be resolved before. */
const isWithin = (folder, path) => {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
/** Whether a part of the way from a folder to a path below it begins with a dot: `.git/config` and `.env` hold credentials. */
const isHiddenIn = (folder, path) => relative(folder, path).split(sep).some((part) => part.startsWith(".") && part !== "." && part !== "..");

export { isWithin as n, isHiddenIn as t };