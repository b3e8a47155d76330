import { parse } from '../../parse/parse.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { check } from '../check.ts'
import type { Files } from '../files.ts'

/** Sections of a config that has no findings. Each is YAML without its own key. */
const sound = {
  application: `
  subdomain: contoso-wards
  resourceId: /subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/wards`,
  identities: `
  app: managedIdentity`,
  clusters: `
  wards:
    url: https://wards.westeurope.kusto.windows.net
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
    url: ${url ?? 'https://wards.westeurope.kusto.windows.net'}
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
