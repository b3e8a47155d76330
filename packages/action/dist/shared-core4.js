// packages/core/src/values/hosts.ts
const armHosts = {
	public: "management.azure.com",
	usGovernment: "management.usgovcloudapi.net",
	china: "management.chinacloudapi.cn"
};
const applicationDomain = "azureiotcentral.com";

export { armHosts as n, applicationDomain as t };