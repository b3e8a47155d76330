import { parse } from '../text/parse.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import { check } from '../check.ts'
import type { Files } from '../files/files.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('core')

/** Sections of a config that has no findings. Each is YAML without its own key. */
const sound = {
  application: `
  subdomain: contoso-wards
  resourceId: /subscriptions/${here.subscription}/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/wards`,
  identities: `
  app: managedIdentity`,
  clusters: `
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables:
          t: { columns: { Device: string, Value: dynamic } }`,
  destinations: `
  v: { displayName: Vitals, table: wards/vitals/t, authorization: app }`,
  exports: `
  e:
    displayName: Telemetry
    source: telemetry
    enabled: true
    destinations: [{ destination: v, transform: "{ Device: .device.id }" }]`,
}

/** A config that uses nearly every key, without findings but for files that are not there. */
export const wholeText = `version: 1
application:
  subdomain: \${{ environment.subdomain }}
  resourceId: /subscriptions/${here.subscription}/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/wards
identities:
  app: managedIdentity
  lab:
    servicePrincipal:
      clientId: 22222222-2222-4222-8222-222222222222
      tenantId: 33333333-3333-4333-8333-333333333333
      clientSecret: { env: ADX_LAB_SECRET }
    only: [dev]
clusters:
  wards:
    url: \${{ environment.cluster }}
    resourceId: /subscriptions/${here.subscription}/resourceGroups/g/providers/Microsoft.Kusto/clusters/\${{ environment.name }}
    streamingIngestion: true
    databases:
      vitals:
        name: Vitals
        principals:
          - { role: admin, identity: app }
          - { role: admin, identity: lab, only: [dev] }
          - role: viewer
            group: nurses@contoso.com
        retention: { softDelete: 3650d, recoverability: Enabled }
        tables:
          t:
            docstring: Vital signs
            folder: raw
            columns:
              EnqueuedTime: datetime
              Device: { type: string, docstring: Its id }
              Value: dynamic
            streamingIngestion: true
            retention: 365d
            caching: 30d
            ingestionBatching: { time: 30s, items: 500, megabytes: 1024 }
destinations:
  vitals:
    displayName: Vitals
    table: wards/vitals/t
    authorization: app
  lab:
    id: 0b32bf0e-2c2d-4d5f-9c3c-0d7b1d1f8f5e
    displayName: Lab
    manage: false
    table: wards/vitals/t
    authorization: lab
    only: [dev]
exports:
  telemetry:
    displayName: Telemetry
    source: telemetry
    enabled: true
    filter: SELECT * FROM devices WHERE $simulated = false
    enrichments:
      site: { value: north }
      model: { path: model, target: "dtmi:azure:DeviceManagement:DeviceInformation;1" }
    destinations:
      - destination: vitals
        transform: |
          { Device: .device.id }
        tests:
          - { message: m.json, rows: r.json }
      - destination: lab
        transform: { file: t.jq }
        only: [dev]
samples:
  captured: captured/
  templates: [press.json]
removed:
  exports: [old, { name: older, only: [dev] }]
  links: [telemetry/old]
  tables: [wards/vitals/old]
  columns: [wards/vitals/t/Old]
  policies: [wards/vitals/caching]
  principals: [wards/vitals/user/app]
accept:
  - { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 9f31c2aa, until: 2026-12-30, only: [prod] }
  - { risk: deletes-data, at: plan, seen: { dev: 12345678, prod: 9f31c2aa }, until: 2026-12-30 }
environments:
  dev: { subdomain: a, name: wardsdev, cluster: https://wardsdev.${here.region}.kusto.windows.net }
  prod: { subdomain: b, name: wards, cluster: https://wards.${here.region}.kusto.windows.net }
`

/** The files that \`wholeText\` names. */
export const wholeFiles: Files = new Map(
  ['m.json', 'r.json', 't.jq', 'press.json', 'captured/a.json'].map((path) => [path, { text: '{}' }]),
)

export type Sections = Readonly<Record<string, string>>

/** A config of the sound sections, some of them replaced, others added. */
export const configText = (sections: Sections = {}): string =>
  ['version: 1', ...Object.entries({ ...sound, ...sections }).map(([key, text]) => `${key}:${text}`)].join('\n')

const covered = (text: string, { range }: Diagnostic): string => {
  const line = text.split('\n')[range.start.line - 1] ?? ''
  return range.start.line === range.end.line
    ? line.slice(range.start.column - 1, range.end.column - 1)
    : '(several lines)'
}

/** Every finding as `code: the text that it marks`. */
export const findingsIn = (text: string, files: Files = new Map()): readonly string[] => {
  const { document, diagnostics } = parse(text, 'adx-export.yaml')
  const checked = document === undefined ? [] : check(document, files).diagnostics
  return [...diagnostics, ...checked].map((found) => `${found.code}: ${covered(text, found)}`)
}

/** Every finding of a config that differs from the sound one in some sections. */
export const findings = (sections: Sections): readonly string[] => findingsIn(configText(sections))

/** All that findings say, as one text. */
export const wordsOf = (text: string): string => {
  const { document, diagnostics } = parse(text, 'adx-export.yaml')
  return JSON.stringify([...diagnostics, ...(document === undefined ? [] : check(document, new Map()).diagnostics)])
}

type ClusterText = {
  readonly cluster?: string
  readonly database?: string
  readonly table?: string
  readonly columns?: string
  readonly url?: string
}

/** The section `clusters` with one cluster, database and table; every part is a line of YAML at its place. */
export const clusterText = ({
  cluster = '',
  database = '',
  table = '',
  columns = '{ Device: string }',
  url,
}: ClusterText): string => `
  wards:
    url: ${url ?? `https://wards.${here.region}.kusto.windows.net`}
    ${cluster}
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        ${database}
        tables:
          t:
            columns: ${columns}
            ${table}`

/** The section `exports` with one export; `more` is a line of YAML in it. */
export const exportText = (
  more: string,
  source = 'telemetry',
  links = '[{ destination: v, transform: . }]',
): string => `
  e:
    displayName: Telemetry
    source: ${source}
    enabled: true
    destinations: ${links}
    ${more}`
