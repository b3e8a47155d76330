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

/** The same table, and an export that feeds it. */
export const feedingConfig = smallConfig({
  end: `identities:
  lab:
    servicePrincipal: { clientId: 11111111-2222-4333-8444-555555555555, tenantId: 8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33, clientSecret: { env: ADX_LAB_SECRET } }
destinations:
  vitals: { displayName: Vitals, table: wards/vitals/readings, authorization: lab }
exports:
  telemetry:
    displayName: Telemetry
    source: telemetry
    enabled: true
    destinations:
      - destination: vitals
        transform: '{ Device: .device.id, Value: .telemetry[0].value }'
`,
})
