// packages/action/src/entry.ts
const [{ run }, { processIo }] = await Promise.all([import("./action-main.js"), import("./action-runner.js")]);
const io = processIo();
process.on("uncaughtException", ((error) => {
	io.say("error", `This is a bug in adx-export: ${error instanceof Error ? error.name : "no error"}.`);
	process.exit(1);
}));
process.exitCode = await run(io);

export {  };