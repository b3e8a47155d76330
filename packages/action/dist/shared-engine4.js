import { h as configName } from "./shared-core2.js";
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

// packages/engine/src/files/paths.ts
const isWithin = ((folder, path) => {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
});
const isHidden = ((way) => way.split(/[\\/]/).some(((part) => part.startsWith(".") && part !== "." && part !== "..")));
const isMissing = ((error) => error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"));
const realPlace = (async (path) => {
	try {
		return await realpath(path);
	} catch (error) {
		const above = dirname(path);
		if (!isMissing(error) || above === path) throw error;
		return join(await realPlace(above), basename(path));
	}
});
const configIn = (async (cwd, path) => {
	return (await stat(resolve(cwd, path)).catch((() => void 0)))?.isDirectory() === true ? join(path, configName) : path;
});

export { realPlace as i, isHidden as n, isWithin as r, configIn as t };