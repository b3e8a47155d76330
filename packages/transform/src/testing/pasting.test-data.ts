import { type Config, type Diagnostic, type Location, check, parse } from '@adx-export/core'
import { checkTransforms } from '../test/check-transforms.ts'
import { testTransforms } from '../test/test-transforms.ts'
import { runJq } from './config.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('transform')

const head = `version: 1
application: { subdomain: contoso-wards, resourceId: /subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/wards }
identities: { app: managedIdentity }
clusters:
  w:
    url: https://${here.clusterHost('w')}
    databases:
      v:
        principals: [{ role: admin, identity: app }]
        tables: { t: { columns: { A: dynamic, B: dynamic } } }
destinations: { d: { displayName: D, table: w/v/t, authorization: app } }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    destinations:
      - destination: d
`

const configName = 'adx-export.yaml'
const fileName = 't.jq'
export type Texts = Readonly<Record<string, string>>

export const configOf = (texts: Texts): Config => {
  const { document } = parse(texts[configName] ?? '', configName)
  if (document === undefined) throw new Error('no YAML')
  const files = new Map(fileName in texts ? [[fileName, { text: texts[fileName] ?? '' }] as const] : [])
  const checked = check(document, files)
  const config = checked.config()
  if (config === undefined) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'))
  return config
}

export const inFile = (program: string): Texts => ({
  [configName]: `${head}        transform: { file: ${fileName} }\n`,
  [fileName]: program,
})
export const inline = (transform: string): Texts => ({ [configName]: `${head}        transform: ${transform}\n` })

export type Read = (config: Config) => Promise<readonly Diagnostic[]>

export const read: Read = (config) => checkTransforms(config, runJq)
export const run: Read = async (config) => {
  const results = await testTransforms({ config, runJq, includeCaptured: false })
  return results.flatMap(({ diagnostics }) => diagnostics)
}

const offsetIn = (text: string, { line, column }: Location['range']['start']): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, column - 1)

type Paste = Location & { readonly text: string }

/** What a person does: puts what is offered over exactly what is marked, from the end on. */
export const pasted = (texts: Texts, pastes: readonly Paste[]): Texts => {
  const all = new Map(Object.entries(texts))
  const backwards = pastes.toSorted(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.column - a.range.start.column,
  )
  for (const { file, range, text } of backwards) {
    const old = all.get(file) ?? ''
    all.set(file, old.slice(0, offsetIn(old, range.start)) + text + old.slice(offsetIn(old, range.end)))
  }
  return Object.fromEntries(all)
}

const behind = (text: string, mark: string): string => text.slice(text.indexOf(mark) + mark.length)

/** The text that a hint offers, if it offers any: on lines of its own, or behind the word `Write`. */
const textIn = (hint: string): string | undefined =>
  hint.includes('\n') ? behind(hint, '\n') : /^Write (.*)$/.exec(hint)?.[1]

/** All that a finding says to paste; nothing where it offers nothing. */
export const offered = ({ file, range, hint = '', related = [] }: Diagnostic): readonly Paste[] => {
  const text = textIn(hint)
  if (text === undefined) return []
  const place = related.find(({ message }) => message.startsWith('what to write over: '))
  return [
    { file: place?.file ?? file, range: place?.range ?? range, text },
    ...related
      .filter(({ message }) => message.includes(', likewise: '))
      .map((other) => ({ ...other, text: behind(other.message, ', likewise: ') })),
  ]
}
