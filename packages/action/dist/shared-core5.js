// packages/core/src/values/refused-hosts.ts
const otherServices = [
	".dxp.aad.azure.com",
	".dxp-dev.aad.azure.com",
	".playfabapi.com",
	".azureplayfab.com",
	".playfab.com",
	".playfab.cn",
	".api.securityplatform.microsoft.com",
	".securitycenter.windows.com",
	".arg.core.windows.net",
	".arg-int.core.windows.net",
	".arg-df.core.windows.net",
	".arg.core.usgovcloudapi.net",
	".arg.core.chinacloudapi.cn",
	".arg.core.eaglex.ic.gov",
	".arg.core.microsoft.scloud",
	"ade.applicationinsights.io",
	"ade.loganalytics.io",
	"adx.aimon.applicationinsights.azure.com",
	"adx.int.applicationinsights.azure.com",
	"adx.int.loganalytics.azure.com",
	"adx.int.monitor.azure.com",
	"kusto.aria.microsoft.com",
	"eu.kusto.aria.microsoft.com",
	...[
		"com",
		"us",
		"cn",
		"eaglex.ic.gov",
		"microsoft.scloud",
		"fr",
		"de",
		"sg"
	].flatMap(((domain) => [
		"applicationinsights",
		"loganalytics",
		"monitor"
	].map(((service) => `adx.${service}.azure.${domain}`))))
];
const otherClouds = [
	"core.eaglex.ic.gov",
	"core.microsoft.scloud",
	"sovcloud-api.fr",
	"sovcloud-api.de",
	"sovcloud-api.sg"
];
const allClouds = [
	"windows.net",
	"usgovcloudapi.net",
	"chinacloudapi.cn",
	...otherClouds
];
const because = ((why) => ((host) => [host, why]));
const refusedHosts = [
	...otherServices.map(because("no-cluster")),
	...[".kustodev.windows.net", ".kustodev.azuresynapse-dogfood.net"].map(because("test-cluster")),
	...allClouds.map(((domain) => `.kustomfa.${domain}`)).map(because("interactive")),
	...otherClouds.map(((domain) => `.kusto.${domain}`)).map(because("other-cloud"))
];

// packages/core/src/values/cluster-url.ts
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
	],
	[
		".kusto.azuresynapse.azure.cn",
		"synapse",
		"china"
	]
];
const clusterUrlPattern = `^https://(?!ingest-)[A-Za-z0-9.-]+(?:${engineSuffixes.map((([suffix]) => suffix.replaceAll(".", String.raw`\.`))).join("|")})/?$`;
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const hostPattern = new RegExp(`^${label}(?:\\.${label})+$`);
const urlPattern = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s;
const problemOf = ((text) => {
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
});
const parseClusterUrl = ((text) => {
	const found = problemOf(text);
	if (typeof found === "string") return found;
	if (found.host.startsWith("ingest-")) return "ingest";
	const known = engineSuffixes.find((([suffix]) => found.host.endsWith(suffix)));
	if (known !== void 0) return {
		host: found.host,
		engine: known[1],
		cloud: known[2]
	};
	const refused = refusedHosts.find((([host]) => host.startsWith(".") ? found.host.endsWith(host) : found.host === host));
	return refused === void 0 ? "unknown-host" : refused[1];
});

export { engineSuffixes as n, parseClusterUrl as r, clusterUrlPattern as t };