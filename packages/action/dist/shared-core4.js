// packages/core/src/values/hosts.ts
/** Azure Resource Manager; https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure and its counterparts. */
const armHosts = {
	public: "management.azure.com",
	usGovernment: "management.usgovcloudapi.net",
	china: "management.chinacloudapi.cn"
};
/** IoT Central has one known domain; https://learn.microsoft.com/rest/api/iotcentral */
const applicationDomain = "azureiotcentral.com";

export { armHosts as n, applicationDomain as t };