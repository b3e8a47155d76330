/** A config of one table, without transforms, so that a run is quick. */
export const smallConfig = (more: { readonly retention?: string; readonly end?: string } = {}): string => `version: 1
application: { subdomain: contoso-wards }
clusters:
  wards:
    url: https://wards.westeurope.kusto.windows.net
    databases:
      vitals:
        tables:
          readings:
            columns: { Device: string, Value: real }
            retention: ${more.retention ?? '365d'}
${more.end ?? ''}`

export const small = { files: { 'adx-export.yaml': smallConfig() } }
