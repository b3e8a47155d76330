/** Configs of any size, made for the benchmarks. */
const types = ['string', 'long', 'real', 'datetime', 'dynamic', 'bool', 'int', 'guid', 'timespan', 'decimal']

const upTo = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join('')

const identity =
  '{ managedIdentity: { principalId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222 } }'

const head = `version: 1
application: { subdomain: contoso }
identities:
  app: ${identity}
clusters:
  wards:
    url: https://wards.westeurope.kusto.windows.net
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables:
`

const columns = upTo(20, (index) => `              Column${index}: ${types[index % types.length] ?? 'string'}\n`)

/** As many tables as asked for, with 20 columns and a retention each; no export feeds them. */
export const tablesConfig = (tables: number): string =>
  `${head}${upTo(tables, (index) => `          t${index}:\n            columns:\n${columns}            retention: 365d\n`)}`

/** A message of IoT Central with three values. */
export const messageOf = (index: number): string =>
  JSON.stringify({
    applicationId: '00000000-0000-4000-8000-000000000000',
    messageSource: 'telemetry',
    device: { id: `press-${index}`, name: `Press ${index}`, simulated: false, properties: { reported: [] } },
    telemetry: ['t1', 't2', 't3'].map((name) => ({ id: `dtmi:press:${name};1`, name, value: index / 7 })),
    enqueuedTime: '2026-01-01T00:00:00.123Z',
    enrichments: {},
    messageProperties: {},
  })

const valueOf = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`

/** The transform of an export; each is another program. */
export const programOf = (index: number): string =>
  `{ Device: .device.id, T1: ${valueOf('t1')}, T2: ${valueOf('t2')}, T3: ${valueOf('t3')}, Number: ${index} }`

const exportOf = (index: number, messages: number): string => `  e${index}:
    displayName: E ${index}
    source: telemetry
    enabled: true
    destinations:
      - destination: d
        transform: '${programOf(index)}'
        tests: [${Array.from({ length: messages }, (_, at) => `{ message: m${at}.json }`).join(', ')}]
`

/** As many exports as transforms, each with as many tests as messages; the messages are `m0.json`, `m1.json` and so on. */
export const transformsConfig = (transforms: number, messages: number): string =>
  `${head}          readings: { columns: { Device: string, T1: real, T2: real, T3: real, Number: long } }
destinations:
  d: { displayName: D, table: wards/vitals/readings, authorization: app }
exports:
${upTo(transforms, (index) => exportOf(index, messages))}`

const providers = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers'

const siteOf = (index: number): string => `  site${index}:
    subdomain: contoso-site${index}
    application: ${providers}/Microsoft.IoTCentral/iotApps/contoso-site${index}
    clusterUrl: https://site${index}.westeurope.kusto.windows.net
    cluster: ${providers}/Microsoft.Kusto/clusters/site${index}
    keep: 30d
    exporting: true
`

/** The example with environments, `text`, with as many of them as asked for. */
export const fleetConfig = (text: string, environments: number): string => {
  const [shared = ''] = text.split('\nenvironments:\n')
  return `${shared.replace('only: [prod]', 'only: [site0]')}\nenvironments:\n${upTo(environments, siteOf)}`
}
