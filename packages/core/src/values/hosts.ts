import type { Cloud } from './cluster-url.ts'

/** Azure Resource Manager; https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure and its counterparts. */
export const armHosts: Readonly<Record<Cloud, string>> = {
  public: 'management.azure.com',
  usGovernment: 'management.usgovcloudapi.net',
  china: 'management.chinacloudapi.cn',
}

/** IoT Central has one known domain; https://learn.microsoft.com/rest/api/iotcentral */
export const applicationDomain = 'azureiotcentral.com'
