/** https://learn.microsoft.com/azure/iot-central/core/concepts-quotas-limits */
export const quota = { exports: 10, destinations: 10, links: 10 } as const
