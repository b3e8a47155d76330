import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { check, parse } from '@adx-export/core'
import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { getLanguageService } from 'yaml-language-server'
import { mistakes, right } from './mistakes.ts'

/** What editors show: the service that the YAML extensions of editors run, with the published schema. */

const root = join(import.meta.dirname, '../..')
const schema = readFileSync(join(root, 'schemas/adx-export.schema.json'), 'utf8')

const nothing = (): void => undefined
const service = getLanguageService({
  schemaRequestService: () => Promise.resolve(schema),
  workspaceContext: { resolveRelativePath: (path) => path },
  telemetry: { send: nothing, sendError: nothing, sendTrack: nothing },
})
service.configure({
  validate: true,
  hover: true,
  completion: true,
  isKubernetes: false,
  schemas: [{ uri: 'file:///adx-export.schema.json', fileMatch: ['*'] }],
})

let version = 0
/** The service remembers a document by its version. */
const documentOf = (text: string): TextDocument =>
  TextDocument.create('file:///adx-export.yaml', 'yaml', (version += 1), text)

const shownIn = async (text: string): Promise<readonly string[]> =>
  (await service.doValidation(documentOf(text), false)).map(
    ({ range, message }) => `${range.start.line + 1}: ${JSON.stringify(message)}`,
  )

/** What `validate` refuses in it; the files that it names do not exist here. */
const refusedIn = (text: string): readonly string[] => {
  const { document, diagnostics } = parse(text, 'adx-export.yaml')
  const found = [...diagnostics, ...(document === undefined ? [] : check(document, new Map()).diagnostics)]
  return found.filter(({ severity, code }) => severity === 'error' && code !== 'file-missing').map(({ code }) => code)
}

test('a right config shows nothing', async () => {
  expect(await shownIn(right)).toEqual([])
  expect(refusedIn(right)).toEqual([])
})

/** Only a person or `validate` can see these: an entry that an editor does show must go from here. */
const unseen = ['a principal of two kinds', 'two braces of another tool', 'an identity nobody declares']

test.each(mistakes)('%s', async (name, from, to) => {
  expect(right).toContain(from)
  const wrong = right.replace(from, () => to)
  expect((await shownIn(wrong)).length > 0).toBe(!unseen.includes(name))
  expect(refusedIn(wrong)).not.toEqual([])
})

test('most mistakes show while they are typed', () => {
  expect(unseen.filter((name) => !mistakes.some(([each]) => each === name))).toEqual([])
  expect(mistakes.length - unseen.length).toBeGreaterThanOrEqual(35)
})

const configsBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)adx-export\.yaml$/u.test(path))
    .map((path) => join(folder, path))

test.each([...configsBelow('examples'), ...configsBelow('scenarios')])('shows nothing in %s', async (path) => {
  expect(await shownIn(readFileSync(join(root, path), 'utf8'))).toEqual([])
})

type Schema = {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly $defs?: Readonly<Record<string, Schema>>
}

const { $defs: definitions = {} } = JSON.parse(schema) as Schema

/** Where the hand rests in the config above, and whose description a reader should see. */
const hovers: readonly (readonly [line: string, key: string, described: Schema | undefined])[] = [
  ['  subdomain: contoso-wards', 'subdomain', definitions['application']?.properties?.['subdomain']],
  ['    url: https', 'url', definitions['cluster']?.properties?.['url']],
  ['        retention: ${{', 'retention', definitions['database']?.properties?.['retention']],
  ['              Device: string', 'Device', { description: 'A Kusto column type, or one of its aliases.' }],
  ['            retention: 30d', 'retention', definitions['table']?.properties?.['retention']],
  ['    source: telemetry', 'source', definitions['export']?.properties?.['source']],
  ['    enabled: true', 'enabled', definitions['export']?.properties?.['enabled']],
  ['removed:', 'removed', definitions['removed']],
]

test.each(hovers)('%s is explained', async (start, key, described) => {
  const line = right.split('\n').findIndex((each) => each.startsWith(start))
  expect(line).toBeGreaterThan(-1)
  const character = right.split('\n')[line]?.indexOf(key) ?? 0
  const hover = await service.doHover(documentOf(right), { line, character: character + 1 })
  const plain = (text: string): string => text.replaceAll(/[\\`]/gu, '')
  expect(described?.description).toBeDefined()
  expect(plain(JSON.stringify(hover?.contents))).toContain(plain(described?.description ?? ''))
})
