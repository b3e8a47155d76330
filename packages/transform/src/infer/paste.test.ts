import { type Config, type Diagnostic, type Location, check, parse } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { runJq } from '../testing/config.test-data.ts'
import { checkTransforms } from '../test/check-transforms.ts'
import { testTransforms } from '../test/test-transforms.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('transform')

const head = `version: 1
application: { subdomain: contoso-wards, resourceId: /subscriptions/${here.subscription}/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/wards }
identities: { app: managedIdentity }
clusters:
  w:
    url: https://w.${here.region}.kusto.windows.net
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
type Texts = Readonly<Record<string, string>>

const configOf = (texts: Texts): Config => {
  const { document } = parse(texts[configName] ?? '', configName)
  if (document === undefined) throw new Error('no YAML')
  const files = new Map(fileName in texts ? [[fileName, { text: texts[fileName] ?? '' }] as const] : [])
  const checked = check(document, files)
  const config = checked.config()
  if (config === undefined) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'))
  return config
}

const inFile = (program: string): Texts => ({
  [configName]: `${head}        transform: { file: ${fileName} }\n`,
  [fileName]: program,
})
const inline = (transform: string): Texts => ({ [configName]: `${head}        transform: ${transform}\n` })

type Read = (config: Config) => Promise<readonly Diagnostic[]>

const read: Read = (config) => checkTransforms(config, runJq)
const run: Read = async (config) => {
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
const pasted = (texts: Texts, pastes: readonly Paste[]): Texts => {
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

const offered = ({ file, range, hint = '', related = [] }: Diagnostic): readonly Paste[] => [
  { file, range, text: behind(hint, '\n') },
  ...related.map((other) => ({ ...other, text: behind(other.message, ', likewise: ') })),
]

const losses = async (texts: Texts, find: Read): Promise<readonly Diagnostic[]> =>
  (await find(configOf(texts))).filter(({ code }) => code === 'row-lost-when-missing' || code === 'rows-doubled')

const iotc = 'import "iotc" as iotc;'
const lookup = (name: string): string => `.telemetry | iotc::find(.name == "${name}").value`
const wide = `{ A: ${lookup('a')}, B: ${lookup('b')} }`

describe.each([
  ['read', read],
  ['run', run],
])('what is offered for a lost row can be put over what is marked: found when %s', (_how, find) => {
  test.each<[string, Texts]>([
    ['a file', inFile(`${iotc}\n${wide}`)],
    ['a file of one lookup', inFile(`${iotc}\n{ A: ${lookup('a')}, B: .device.id }`)],
    [
      'a file with a lookup over lines',
      inFile(`{\n  A: (\n    .telemetry[]\n    | select(.name == "a").value\n  ),\n  B: 1\n}`),
    ],
    [
      'a variable',
      inFile(
        `(.telemetry[] | select(.name == "a").value) as $a | { A: $a, B: (.telemetry[] | select(.name == "b").value) }`,
      ),
    ],
    [
      'a block',
      inline(
        `|\n          ${iotc}\n          {\n            A: ${lookup('a')},\n            B: ${lookup('b')}\n          }`,
      ),
    ],
    ['a folded block', inline(`>-\n          ${iotc}\n          { A: ${lookup('a')},\n          B: ${lookup('b')} }`)],
    [
      'a block with a lookup over lines',
      inline(`|\n          { A: (\n            .telemetry[]\n            | select(.name == "a").value), B: 1 }`),
    ],
    ['double quotes', inline(`"${`${iotc} ${wide}`.replaceAll('"', String.raw`\"`)}"`)],
    ['single quotes', inline(`'${iotc} ${wide}'`)],
  ])('in %s', async (_where, texts) => {
    const [found, ...more] = await losses(texts, find)
    expect(found?.code).toBe('row-lost-when-missing')
    expect(more.filter(({ code }) => code !== 'rows-doubled')).toEqual([])
    if (found === undefined) return
    const whole = pasted(texts, offered(found))
    expect(whole).not.toEqual(texts)
    expect(await losses(whole, find)).toEqual([])

    const [one, ...others] = offered(found)
    if (one === undefined || others.length === 0) return
    const [left] = await losses(pasted(texts, [one]), find)
    expect(left?.related ?? []).toHaveLength(others.length - 1)
  })
})
