import { _t as mergeFindings, c as withoutDefaultEchoes, d as checkTransforms, ht as validateDocument, n as load, r as choose } from "./shared-transform.js";
import { g as sortDiagnostics } from "./shared-core.js";
import { r as withJq } from "./shared-core3.js";

// packages/engine/src/transforms.ts
const configsOf = ({ checked, environments }) => (environments.length === 0 ? [void 0] : environments).flatMap((environment) => {
	const config = checked?.config(environment);
	return config === void 0 ? [] : [{
		environment,
		config
	}];
});
/** Adds what is found in the links and device templates of every environment. */
const withTransforms = async (loaded, options = {}, runJq) => {
	const configs = configsOf(loaded);
	if (configs.length === 0) return loaded;
	const look = async (run) => {
		const all = [];
		for (const { environment, config } of configs) {
			const repeated = {
				...options.run,
				...environment === void 0 ? {} : { environment }
			};
			all.push({
				environment,
				diagnostics: await checkTransforms(config, run, {
					...options,
					run: repeated
				})
			});
		}
		return all;
	};
	const found = await withJq(look, runJq);
	return {
		...loaded,
		diagnostics: sortDiagnostics(withoutDefaultEchoes([...loaded.diagnostics, ...mergeFindings(found)]))
	};
};

// packages/engine/src/validate.ts
/** Checks a config without asking Azure anything. */
const validate = async (request) => {
	const options = { run: { config: request.config } };
	const loaded = await withTransforms(await load(request.files, request.config), options, request.runJq);
	const { diagnostics } = request.environment === void 0 ? loaded : choose(loaded, request.environment);
	const { environments, sources, file } = loaded;
	return {
		document: validateDocument(diagnostics),
		environments,
		sources,
		file
	};
};

export { withTransforms as n, validate as t };