import { c as breakCommands } from "./shared-core2.js";
import { t as limits } from "./shared-action2.js";
import { t as JobError } from "./shared-action3.js";
import { i as realPlace, r as isWithin } from "./shared-engine4.js";
import * as crypto$1 from "crypto";
import * as fs$1 from "fs";
import { constants, promises } from "fs";
import { mkdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join as join$1, resolve as resolve$1 } from "node:path";
import * as os from "os";
import { EOL } from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs$1.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs$1.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto$1.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = void 0 && (void 0).__awaiter || (function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P((function(resolve) {
			resolve(value);
		}));
	}
	return new (P || (P = Promise))((function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	}));
});
const { access: access$1, appendFile, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, (function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access$1(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		}));
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map((([key, value]) => ` ${key}="${value}"`)).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, (function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		}));
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, (function* () {
			return this.emptyBuffer().write({ overwrite: true });
		}));
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map(((item) => this.wrap("li", item))).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map(((row) => {
			const cells = row.map(((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			})).join("");
			return this.wrap("tr", cells);
		})).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || (function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P((function(resolve) {
			resolve(value);
		}));
	}
	return new (P || (P = Promise))((function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	}));
});
var ExitCode;
((function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
}))(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}

// packages/action/src/runner/write.ts
const none = {
	files: [],
	folders: []
};
const codeOf = ((error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown");
const outside = ((path, input) => new JobError(`The file ${path} is not written: its folder is outside of the workspace, or a link leads out of it.`, `Give the input ${input} a path whose folder is in the workspace or in the folder RUNNER_TEMP, with links resolved.`));
const openPlace = (async (path, { homes, input, own = none }) => {
	const refuse = ((problem) => new JobError(`The file ${path} cannot be written (${problem}).`, `The input ${input} names it.`));
	try {
		const { draftAt } = await import("./engine.js");
		const allowed = await Promise.all(homes.map(((home) => realPlace(resolve$1(home)))));
		const isAllowed = ((folder) => allowed.some(((home) => isWithin(home, folder))));
		const wanted = dirname(resolve$1(path));
		const place = await realPlace(wanted);
		if (!isAllowed(place)) throw outside(path, input);
		await mkdir(place, { recursive: true });
		const folder = await realpath(place);
		if (!isAllowed(folder)) throw outside(path, input);
		const draft = await draftAt(join$1(folder, basename(path)), own);
		if ("problem" in draft) throw refuse(draft.problem);
		return { async write(text) {
			const problem = await draft.write(text);
			if (problem !== void 0) throw refuse(problem.problem);
		} };
	} catch (error) {
		if (error instanceof JobError) throw error;
		throw refuse(codeOf(error));
	}
});
const writeWhole = (async (path, text, where) => (await openPlace(path, where)).write(text));

// packages/action/src/runner/runner.ts
const say = {
	error,
	warning,
	notice
};
const readEventFile = (async (path) => {
	if (path === void 0 || path === "") return {};
	try {
		if ((await stat(path)).size > limits.eventBytes) throw new Error("too large");
		return JSON.parse(await readFile(path, "utf8"));
	} catch {
		throw new JobError("The payload of the event cannot be read (GITHUB_EVENT_PATH).");
	}
});
const inputOf = ((path) => getInput("sarif-file") === path ? "sarif-file" : "plan-file");
const placeOf = ((path) => {
	const { RUNNER_TEMP: temp = "" } = process.env;
	return {
		homes: [process.cwd(), ...temp === "" ? [] : [temp]],
		input: inputOf(path)
	};
});
const files = {
	write: ((path, text) => writeWhole(path, text, placeOf(path))),
	checkPath: (async (path, own) => void await openPlace(path, {
		...placeOf(path),
		own
	}))
};
const cancellation = (() => {
	const controller = new AbortController();
	let held = false;
	return {
		cancelled: controller.signal,
		hold: (() => {
			if (held) return;
			held = true;
			for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, (() => controller.abort()));
		})
	};
});
const processIo = (() => ({
	cwd: process.cwd(),
	env: process.env,
	input: ((name) => getInput(name, { trimWhitespace: false })),
	event: (() => readEventFile(process.env.GITHUB_EVENT_PATH)),
	info: ((text) => info(breakCommands(text))),
	say: ((level, message, place) => say[level](message, place ?? {})),
	fold: ((title, text) => {
		startGroup(title);
		info(breakCommands(text));
		endGroup();
	}),
	mask: ((value) => {
		if (value !== "") setSecret(value);
	}),
	output: ((name, value) => setOutput(name, value)),
	summary: (async (markdown) => {
		if ((process.env.GITHUB_STEP_SUMMARY ?? "") === "") return;
		await summary.addRaw(markdown, true).write();
	}),
	...files,
	...cancellation()
}));

export { processIo };