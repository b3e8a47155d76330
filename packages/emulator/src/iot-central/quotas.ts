/** Azure IoT Central, "Quotas and limits": data export. Filters and enrichments are counted together here, which is a choice. */
export const quotas = { exports: 10, destinations: 10, links: 10, filtersAndEnrichments: 10 } as const
