import { isAbsolute, relative, sep } from "node:path";

// packages/action/src/inside.ts
const isWithin = ((folder, path) => {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
});
const isHiddenIn = ((folder, path) => relative(folder, path).split(sep).some(((part) => part.startsWith(".") && part !== "." && part !== "..")));

export { isWithin as n, isHiddenIn as t };