// packages/jq/src/limits.ts
const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const limits = {
	memoryBytes: 128 * mebibyte,
	outputBytes: 4 * mebibyte,
	programBytes: 128 * kibibyte,
	messageBytes: mebibyte,
	messageDepth: 256,
	steps: 1e8,
	budgetSteps: 3e9,
	nearSteps: 1e7,
	nearMemoryBytes: 32 * mebibyte,
	deadlineMilliseconds: 6e4,
	startMilliseconds: 3e4,
	heapMebibytes: 192
};

export { limits as t };