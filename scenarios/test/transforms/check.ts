import { type Config, type Diagnostic, type LoadedFile, check, parse, references } from '@adx-export/core'
import { type RunJq, checkTransforms, modelFindings, testDocument, testTransforms } from '@adx-export/transform'
import type { Base, Program } from './model.ts'

/** What a config gives beside its export and its table: nothing, a device template, or that and a message with its rows. */
export const levels = ['nothing', 'template', 'sample'] as const
export type Level = (typeof levels)[number]

/** The file that the transform stands in, as findings name it. */
export const transformFile = 'transforms/t.jq'

const columnLines = (columns: Program['columns']): string =>
  Object.entries(columns)
    .map(([name, type]) => `              ${name}: ${type}`)
    .join('\n')

const enrichmentLines = ({ enrichments }: Base): string => {
  const entries = Object.entries(enrichments)
  if (entries.length === 0) return ''
  return `    enrichments:\n${entries.map(([name, given]) => `      ${name}: ${JSON.stringify(given)}`).join('\n')}\n`
}

const configText = (base: Base, columns: Program['columns'], level: Level): string => `version: 1
application: { subdomain: contoso-plant }
identities:
  writer: { servicePrincipal: { clientId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222, clientSecret: { env: ADX_SECRET } } }
clusters:
  plant:
    url: https://plant.northeurope.kusto.windows.net
    databases:
      devices:
        principals:
          - { role: admin, identity: writer }
        tables:
          rows:
            columns:
${columnLines(columns)}
destinations:
  rows: { displayName: Rows, table: plant/devices/rows, authorization: writer }
exports:
  all:
    displayName: All
    source: ${base.source}
    enabled: true
${enrichmentLines(base)}    destinations:
      - destination: rows
        transform: { file: ${transformFile} }
${level === 'sample' ? '        tests:\n          - { message: samples/a.json, rows: samples/a.rows.json }\n' : ''}${
  level === 'nothing' || base.template === undefined ? '' : 'samples: { templates: [models/device.json] }\n'
}`

export type Given = {
  readonly base: Base
  readonly program: Program
  readonly level: Level
  /** The rows that the clean transform makes of the message, as a JSON text. */
  readonly rows: string
}

type Read = { readonly config: Config; readonly diagnostics: readonly Diagnostic[] }

const read = ({ base, program, level, rows }: Given): Read => {
  const file = 'adx-export.yaml'
  const { document, diagnostics } = parse(new TextEncoder().encode(configText(base, program.columns, level)), file)
  if (document === undefined) throw new Error(`the config cannot be read: ${JSON.stringify(diagnostics)}`)
  const texts: Readonly<Record<string, string>> = {
    [transformFile]: program.text,
    'models/device.json': JSON.stringify(base.template ?? {}),
    'samples/a.json': JSON.stringify(base.message),
    'samples/a.rows.json': rows,
  }
  const files = new Map(
    references(document).map(({ path }): readonly [string, LoadedFile] => {
      const text = texts[path]
      return [path, text === undefined ? { problem: 'missing' } : { text }]
    }),
  )
  const checked = check(document, files)
  const config = checked.config(undefined)
  if (config === undefined) throw new Error(`the config is not valid: ${JSON.stringify(checked.diagnostics)}`)
  return { config, diagnostics: [...diagnostics, ...checked.diagnostics] }
}

/** Everything that `validate` and `test` say of one transform at one level. */
export const findingsOf = async (given: Given, runJq: RunJq): Promise<readonly Diagnostic[]> => {
  const { config, diagnostics } = read(given)
  const results = await testTransforms({ config, runJq, includeCaptured: true })
  const tested = testDocument(results, [...diagnostics, ...modelFindings(config)]).diagnostics
  return [...tested, ...(await checkTransforms(config, runJq))]
}
