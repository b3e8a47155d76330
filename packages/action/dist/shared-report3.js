// packages/report/src/text/hash.ts
const hashed = ((text) => [2166136261, 19088743].map(((seed) => {
	let hash = seed;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
	return (hash >>> 0).toString(16).padStart(8, "0");
})).join(""));

export { hashed as t };