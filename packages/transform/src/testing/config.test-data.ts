import type { ColumnType, Config, Destination, ExportSource, Link, Location, SampleFile } from '@adx-export/core'
import { createJq, type Jq } from '@adx-export/jq'
import type { JqRun, RunJq } from '../model/jq.ts'
import type { LinkResult } from '../model/row.ts'
import { testTransforms } from '../test/test-transforms.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('transform')

export const place = (line = 1): Location => ({
  file: 'adx-export.yaml',
  range: { start: { line, column: 1 }, end: { line, column: 2 } },
})

let opened: Promise<Jq> | undefined
const engine = (): Promise<Jq> => (opened ??= createJq())

/** The engine itself, in this thread, a message at a time: one for all tests of a thread. */
export const runJqOneByOne: RunJq = async (program, message) => (await engine()).run(program, message)

/** The same as the product asks it: a program is compiled once for all its messages. */
export const runJq: RunJq = Object.assign(
  (program: string, message: string): Promise<JqRun> => runJqOneByOne(program, message),
  {
    all: async (program: string, messages: readonly string[], options: { readonly mostStopped?: number }) =>
      (await engine()).runAll(program, messages, options),
  },
)

export type Given = {
  readonly columns?: Readonly<Record<string, ColumnType>>
  /** One for each link; `undefined` for a link without one. */
  readonly transforms?: readonly (string | undefined)[]
  readonly source?: ExportSource
  readonly tests?: Link['tests']
  readonly captured?: readonly SampleFile[]
  readonly templates?: readonly SampleFile[]
}

export const file = (name: string, value: unknown): SampleFile => ({
  at: place(),
  file: name,
  text: typeof value === 'string' ? value : JSON.stringify(value),
})

export const testOf = (message: unknown, rows?: unknown): Link['tests'][number] => ({
  at: place(9),
  message: { file: 'samples/a.json', text: typeof message === 'string' ? message : JSON.stringify(message) },
  ...(rows === undefined
    ? {}
    : { rows: { file: 'samples/a.rows.json', text: typeof rows === 'string' ? rows : JSON.stringify(rows) } }),
})

/** A telemetry message of one device. */
export const telemetry = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  applicationId: 'app',
  messageSource: 'telemetry',
  enqueuedTime: '2026-11-12T10:01:30.588Z',
  device: { id: 'press-07', name: 'Press 7', templateId: 'dtmi:a:b', templateName: 'Press' },
  telemetry: Object.entries(values).map(([name, value]) => ({ id: `dtmi:a:${name};1`, name, value })),
  enrichments: {},
  messageProperties: {},
})

const destinationAt = (index: number): Destination => ({
  at: place(1),
  manage: true,
  name: `d${index}`,
  id: `d${index}`,
  displayName: 'D',
  type: 'adx',
  table: { cluster: 'w', database: 'v', table: 't' },
  authorization: 'app',
})

/** A config of one table, into which every link sends. */
export const configWith = (given: Given): Config => {
  const { columns = { Device: 'string' }, transforms = ['{ Device: .device.id }'], source = 'telemetry' } = given
  const table = {
    name: 't',
    at: place(2),
    cluster: 'w',
    database: 'v',
    tableName: 't',
    manage: true,
    policies: {},
    columns: Object.entries(columns).map(([name, type]) => ({ name, type, at: place(3) })),
  }
  const shared = { at: place(1), manage: true }
  return {
    file: 'adx-export.yaml',
    application: { at: place(), subdomain: 'contoso', host: 'contoso.azureiotcentral.com' },
    identities: [{ name: 'app', at: place(), type: 'managedIdentity' }],
    clusters: [
      {
        ...shared,
        name: 'w',
        url: `https://w.${here.region}.kusto.windows.net`,
        host: `w.${here.region}.kusto.windows.net`,
        engine: 'adx',
        cloud: 'public',
        databases: [
          { ...shared, name: 'v', cluster: 'w', databaseName: 'v', principals: [], policies: {}, tables: [table] },
        ],
      },
    ],
    destinations: transforms.map((_, index) => destinationAt(index)),
    exports: [
      {
        ...shared,
        name: 'e',
        id: 'e',
        displayName: 'E',
        source,
        enabled: true,
        enrichments: { site: { value: 'north' } },
        links: transforms.map((text, index) => ({
          at: place(7),
          destination: `d${index}`,
          tests: given.tests ?? [],
          ...(text === undefined ? {} : { transform: { text, at: place(8), file: 't.jq' } }),
        })),
      },
    ],
    samples: { captured: given.captured ?? [], templates: given.templates ?? [] },
    removed: { exports: [], destinations: [], links: [], tables: [], columns: [], principals: [], policies: [] },
    accept: [],
  }
}

/** Tries the links of such a config with the real engine. */
export const tried = (given: Given, run: RunJq = runJq): Promise<readonly LinkResult[]> =>
  testTransforms({ config: configWith(given), runJq: run, includeCaptured: true })

/** What is found, as `severity code`, each once. */
export const codesOf = (results: readonly LinkResult[]): readonly string[] => [
  ...new Set(results.flatMap(({ diagnostics }) => diagnostics.map(({ severity, code }) => `${severity} ${code}`))),
]
