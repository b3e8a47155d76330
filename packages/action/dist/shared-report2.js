// packages/report/src/text/bytes.ts
const bytesOf = ((text) => {
	let bytes = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		bytes += code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
	}
	return bytes;
});

export { bytesOf as t };