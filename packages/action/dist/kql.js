import { o as __toESM } from "./shared-runtime.js";
import { t as bracketed } from "./shared-planner5.js";

// packages/kql/src/language.ts
const loadLanguage = async () => {
	await import("./kusto-language-service-next2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	await import("./kusto-language-service-next.js");
	const { Kusto } = globalThis;
	return Kusto.Language;
};
const itemsOf = (list) => list === null || list === void 0 ? [] : Array.from({ length: list.Count }, (_, index) => list.getItem(index));

// packages/kql/src/limits.ts
const limits = {
	characters: 2e5,
	depth: 200,
	nodes: 2e5,
	queries: 2e3,
	views: 500,
	levels: 8
};

// packages/kql/src/database.ts
const schemaText = (columns) => `(${columns.map(({ name, type }) => `${bracketed(name)}:${type}`).join(", ")})`;
const fixedOf = ({ Symbols }, { name, tables, functions, externalTables }) => {
	const tableSymbols = tables.map((table) => new Symbols.TableSymbol.$ctor7(table.name, schemaText(table.columns), null));
	const functionSymbols = functions.map((one) => new Symbols.FunctionSymbol.$ctor16(one.name, one.parameters ?? "()", one.body, null));
	const external = externalTables.map((table) => new Symbols.ExternalTableSymbol.$ctor4(table.name, schemaText(table.columns), null));
	return {
		name,
		members: [
			...tableSymbols,
			...functionSymbols,
			...external
		],
		tables: new Map(tableSymbols.map((symbol) => [symbol, symbol.Name])),
		columns: new Map(tableSymbols.flatMap((table) => itemsOf(table.Columns).map((column) => [column, {
			table: table.Name,
			column: column.Name
		}]))),
		functions: new Map(functionSymbols.map((symbol) => [symbol, symbol.Name]))
	};
};
const assemble = ({ GlobalState, Symbols }, { name, members, tables, columns, functions }, views) => ({
	globals: GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.$ctor1(name, [...members, ...views.keys()])),
	tables,
	columns,
	functions,
	views
});
const viewOf = ({ Symbols }, { name, query }, { output, problem }) => [new Symbols.MaterializedViewSymbol.$ctor3(name, schemaText(output), query, null), {
	name,
	query,
	...problem === void 0 ? {} : { problem }
}];
const build = (language, database, useOf) => {
	if (database.views.length > limits.views) throw new Error("too many views");
	const fixed = fixedOf(language, database);
	const views = /* @__PURE__ */ new Map();
	let built = assemble(language, fixed, views);
	let left = database.views.map((view) => ({
		view,
		use: useOf(view.query, built)
	}));
	for (let level = 1; left.length > 0; level++) {
		const resolved = left.filter(({ use }) => use.problem === void 0);
		const isLast = resolved.length === 0 || level === limits.levels;
		for (const { view, use } of isLast ? left : resolved) views.set(...viewOf(language, view, use));
		built = assemble(language, fixed, views);
		if (isLast) return built;
		const again = left.filter(({ use }) => use.problem !== void 0);
		const sofar = built;
		left = again.map(({ view }) => ({
			view,
			use: useOf(view.query, sofar)
		}));
	}
	return built;
};

// packages/kql/src/walk.ts
const everyColumnKinds = [
	"StarExpression",
	"SearchOperator",
	"FindOperator",
	"GetSchemaOperator",
	"EvaluateOperator"
];
const everyColumnFunctions = /* @__PURE__ */ new Set([
	"pack_all",
	"column_ifexists",
	"columnifexists"
]);
const gatherColumn = (symbol, tools, seen) => {
	const { built, into } = tools;
	if (seen.has(symbol)) return;
	seen.add(symbol);
	const place = built.columns.get(symbol);
	if (place !== void 0) into.columns.set(JSON.stringify(place), place);
	for (const original of itemsOf(symbol.OriginalColumns)) gatherColumn(original, tools, seen);
};
const gatherTable = (symbol, tools) => {
	if (symbol === null || symbol === void 0) return;
	const { built, into, language } = tools;
	const table = built.tables.get(symbol);
	if (table !== void 0) into.tables.add(table);
	const view = built.views.get(symbol);
	if (view === void 0 || into.followed.has(symbol)) return;
	into.followed.add(symbol);
	if (view.problem !== void 0) into.problem ??= `view ${view.name}: ${view.problem}`;
	else visitAll(language.KustoCode.ParseAndAnalyze(view.query, built.globals).Syntax, tools);
};
const gatherReferenced = (symbol, tools) => {
	gatherTable(symbol, tools);
	gatherColumn(symbol, tools, /* @__PURE__ */ new Set());
	if (symbol.Kind !== tools.language.Symbols.SymbolKind["Group"]) return;
	for (const member of itemsOf(symbol.Members)) gatherReferenced(member, tools);
};
const follow = (node, tools) => {
	const { built, into } = tools;
	const symbol = node.ReferencedSymbol;
	const called = symbol === null || symbol === void 0 ? void 0 : built.functions.get(symbol);
	if (symbol === null || symbol === void 0 || called === void 0) return;
	into.functions.add(called);
	if (node.GetCalledFunctionBody === void 0 || into.followed.has(symbol)) return;
	into.followed.add(symbol);
	const error = itemsOf(node.GetCalledFunctionDiagnostics?.()).find(({ Severity }) => Severity === "Error");
	if (error !== void 0) into.problem ??= `function ${called}: ${error.Message}`;
	const body = node.GetCalledFunctionBody();
	if (body === null) into.problem ??= `its call of function ${called} cannot be followed`;
	else visitAll(body, tools);
};
const isCallOf = (name, node) => node.ReferencedSymbol?.Name === name && node.GetCalledFunctionBody !== void 0;
const isUnknownTable = (node, { built }) => {
	const { ResultType: type } = node;
	if (!isCallOf("table", node) && !isCallOf("materialized_view", node)) return false;
	return type === null || type === void 0 || type.IsOpen === true && !built.tables.has(type);
};
const visit = (node, tools) => {
	const { into, language } = tools;
	if (++into.nodes > limits.nodes) throw new Error(`it has more than ${limits.nodes} parts`);
	const kinds = language.Syntax.SyntaxKind;
	if (everyColumnKinds.some((kind) => kinds[kind] === node.Kind)) into.everyColumn = true;
	if (everyColumnFunctions.has(node.ReferencedSymbol?.Name ?? "")) into.everyColumn = true;
	if (isUnknownTable(node, tools)) into.problem ??= "it names a table that only a run knows";
	if (isCallOf("cluster", node)) into.problem ??= "it reads from a cluster by its name";
	if (node.ReferencedSymbol !== null && node.ReferencedSymbol !== void 0) gatherReferenced(node.ReferencedSymbol, tools);
	gatherTable(node.ResultType, tools);
	follow(node, tools);
};
const visitAll = (root, tools) => {
	tools.language.Syntax.SyntaxElement.WalkNodes(root, (node) => {
		visit(node, tools);
	});
};
const walk = (language, code, built, isFunction) => {
	const into = {
		tables: /* @__PURE__ */ new Set(),
		columns: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Set(),
		followed: /* @__PURE__ */ new Set(),
		everyColumn: false,
		problem: void 0,
		body: void 0,
		nodes: 0
	};
	if (isFunction) {
		const kind = language.Syntax.SyntaxKind["FunctionBody"];
		language.Syntax.SyntaxElement.WalkNodes(code.Syntax, (node) => {
			if (into.body === void 0 && node.Kind === kind) into.body = node.Expression ?? void 0;
		});
	}
	visitAll(code.Syntax, {
		language,
		built,
		into
	});
	const { tables, columns, functions, everyColumn, problem, body } = into;
	return {
		tables,
		columns,
		functions,
		everyColumn,
		...problem === void 0 ? {} : { problem },
		...body === void 0 ? {} : { body }
	};
};

// packages/kql/src/analyze.ts
const blank = {
	tables: [],
	columns: [],
	everyColumn: false,
	functions: [],
	output: [],
	complete: false
};
const failed = (problem) => ({
	...blank,
	problem
});
const typeOf = (symbol) => (symbol?.Name ?? "unknown").replace(/^dynamic.*$/s, "dynamic");
const outputOf = (type) => {
	if (type === null || type === void 0) return {
		output: [],
		complete: false
	};
	if (type.Columns === void 0) return {
		output: [{
			name: "",
			type: typeOf(type)
		}],
		complete: true
	};
	const output = itemsOf(type.Columns).map((column) => ({
		name: column.Name,
		type: typeOf(column.Type)
	}));
	return {
		output,
		complete: type.IsOpen !== true && output.every((column) => column.type !== "unknown")
	};
};
const firstError = (findings) => findings.find(({ Severity }) => Severity === "Error")?.Message;
const isDeep = (text) => {
	let depth = 0;
	for (const character of text) {
		if ("([{".includes(character) && ++depth > limits.depth) return true;
		if (")]}".includes(character)) depth--;
	}
	return false;
};
const unfit = ({ text }) => {
	if (text.trim() === "") return "it is empty";
	if (text.length > limits.characters) return `it is longer than ${limits.characters} characters`;
	return isDeep(text) ? `its brackets are nested more than ${limits.depth} deep` : void 0;
};
const textOf = ({ text, parameters }) => {
	if (parameters === void 0) return text;
	return `let __function = ${parameters} ${text.trimStart().startsWith("{") ? text : `{\n${text}\n}`};\nprint 0`;
};
const useOf = (language, query, built) => {
	const code = language.KustoCode.ParseAndAnalyze(textOf(query), built.globals);
	const found = walk(language, code, built, query.parameters !== void 0);
	const problem = firstError(itemsOf(code.GetDiagnostics())) ?? found.problem;
	const { output, complete } = outputOf(found.body === void 0 ? code.ResultType : found.body.ResultType);
	return {
		tables: [...found.tables].toSorted(),
		columns: [...found.columns.values()],
		everyColumn: found.everyColumn,
		functions: [...found.functions].toSorted(),
		output,
		complete,
		...problem === void 0 ? {} : { problem }
	};
};
const analyzeWith = (language, most = limits.queries) => {
	const databases = /* @__PURE__ */ new WeakMap();
	const guarded = (query, built) => {
		const reason = unfit(query);
		if (reason !== void 0) return failed(reason);
		try {
			return useOf(language, query, built());
		} catch (error) {
			return failed(error instanceof Error ? error.message : "the parser failed");
		}
	};
	const builtOf = (database) => {
		const known = databases.get(database) ?? build(language, database, (text, sofar) => guarded({ text }, () => sofar));
		databases.set(database, known);
		return known;
	};
	let asked = 0;
	return (query, database) => ++asked > most ? failed("too many queries") : guarded(query, () => builtOf(database));
};

export { analyzeWith, loadLanguage };