// packages/core/src/values/hosts.ts
/** Azure Resource Manager; https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure and its counterparts. */
const armHosts = {
	public: "management.azure.com",
	usGovernment: "management.usgovcloudapi.net",
	china: "management.chinacloudapi.cn"
};
/** IoT Central has one known domain; https://learn.microsoft.com/rest/api/iotcentral */
const applicationDomain = "azureiotcentral.com";

// packages/core/src/values/cluster-url.ts
/** Host suffixes of engines; https://learn.microsoft.com/azure/data-explorer and the SDKs' lists of trusted endpoints. */
const engineSuffixes = [
	[
		".kusto.windows.net",
		"adx",
		"public"
	],
	[
		".kusto.usgovcloudapi.net",
		"adx",
		"usGovernment"
	],
	[
		".kusto.chinacloudapi.cn",
		"adx",
		"china"
	],
	[
		".kusto.fabric.microsoft.com",
		"fabric",
		"public"
	],
	[
		".kusto.data.microsoft.com",
		"fabric",
		"public"
	],
	[
		".kusto.azuresynapse.net",
		"synapse",
		"public"
	]
];
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const hostPattern = new RegExp(`^${label}(?:\\.${label})+$`);
/** The parts of a URL as text, read without any of a URL parser's leniency. */
const urlPattern = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s;
const problemOf = (text) => {
	if (/[;=\s\p{Cc}]/u.test(text)) return "separator";
	const parts = urlPattern.exec(text);
	if (parts === null) return "not-a-url";
	const [, scheme = "", authority = "", path = "", query, fragment] = parts;
	if (scheme.toLowerCase() !== "https") return "not-https";
	if (authority.includes("@")) return "user";
	if (authority.includes(":")) return "port";
	if (path !== "" && path !== "/") return "path";
	if (query !== void 0 || fragment !== void 0) return "query";
	const host = authority.toLowerCase();
	return host.length <= 253 && hostPattern.test(host) ? { host } : "host";
};
/** The engine that a URL names, or what is wrong with the URL. */
const parseClusterUrl = (text) => {
	const found = problemOf(text);
	if (typeof found === "string") return found;
	if (found.host.startsWith("ingest-")) return "ingest";
	const known = engineSuffixes.find(([suffix]) => found.host.endsWith(suffix));
	return known === void 0 ? "unknown-host" : {
		host: found.host,
		engine: known[1],
		cloud: known[2]
	};
};

export { armHosts as i, parseClusterUrl as n, applicationDomain as r, engineSuffixes as t };