import { describe, expect, test } from 'vitest'
import { parse } from './text/parse.ts'
import { locateInTransform } from './text/transform-position.ts'
import { check } from './check.ts'
import type { Files } from './files/files.ts'
import { references } from './files/references.ts'
import {
  clusterText,
  configText,
  exportText,
  findingsIn,
  wholeFiles,
  wholeText,
} from './sections/findings.test-data.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('core')

const documentOf = (text: string, file = 'adx-export.yaml') => {
  const { document } = parse(text, file)
  if (document === undefined) throw new Error('not YAML')
  return document
}

const configOf = (text: string, files: Files = new Map(), file?: string) => {
  const config = check(documentOf(text, file), files).config()
  if (config === undefined) throw new Error('not a config')
  return config
}

describe('shape', () => {
  test.each([
    ['42', ['wrong-type']],
    ['[]', ['wrong-type']],
    ['version: 1', ['missing-key']],
    ['{}', ['missing-key', 'missing-key']],
  ])('%s', (text, expected) => {
    expect(findingsIn(text).map((each) => each.split(':')[0])).toEqual(expected)
  })

  test.each([
    ['version: 2', 'version: 1', ['unknown-value: 2']],
    ['exprots: {}', '', ['unknown-key: exprots']],
    ['removed:', '', ['wrong-type: removed']],
    ['removed: { exports: { a: b } }', '', ['wrong-type: exports']],
    [
      'accept: [{ risk: deletes-data }]',
      '',
      [
        'accept-without-end: { risk: deletes-data }',
        'missing-key: { risk: deletes-data }',
        'missing-key: { risk: deletes-data }',
      ],
    ],
  ])('%s', (line, instead, expected) => {
    const text = instead === '' ? `${configText()}\n${line}` : configText().replace(instead, line)
    expect(findingsIn(text).map((each) => each.replace(/\{ risk.*/, '{ risk: deletes-data }'))).toEqual(expected)
  })

  test('errors of shape and of rules come at once', () => {
    const found = findingsIn(configText({ clusters: clusterText({ columns: '{ A: String }', table: 'colour: red' }) }))
    expect(found).toEqual(['column-type-unknown: String', 'unknown-key: colour'])
  })
})

test('a config that uses nearly every key has no findings', () => {
  expect(findingsIn(wholeText, wholeFiles)).toEqual([])
  const { config } = check(documentOf(wholeText), wholeFiles)
  expect(config('dev')?.destinations.map(({ id, type, manage }) => [id, type, manage])).toEqual([
    ['vitals', 'adx', true],
    ['0b32bf0e-2c2d-4d5f-9c3c-0d7b1d1f8f5e', 'adx', false],
  ])
  expect(config('prod')?.destinations.map(({ id }) => id)).toEqual(['vitals'])
  expect(config('dev')?.accept.map(({ address, seen }) => [address, seen])).toEqual([['plan', '12345678']])
  expect(config('prod')?.accept.map(({ address, seen }) => [address, seen])).toEqual([
    ['adx/table:wards/vitals/old', '9f31c2aa'],
    ['plan', '9f31c2aa'],
  ])
  expect(config('prod')?.removed.exports.map(({ names }) => names)).toEqual([['old']])
})

test('of very many findings the errors are kept', () => {
  const tables = Array.from(
    { length: 1500 },
    (_, index) => `\n          t${index}: { columns: { A: ${index === 1499 ? 'uuid' : 'string'} } }`,
  )
  const found = findingsIn(configText({ clusters: clusterText({ table: tables.join('') }) }))
  expect(found).toHaveLength(1001)
  expect(found).toContain('column-type-unknown: uuid')
  expect(found.filter((each) => each.startsWith('findings-omitted'))).toHaveLength(1)
})

describe('the config', () => {
  const config = configOf(
    configText({
      clusters: clusterText({
        url: `https://WARDS.${here.region}.kusto.windows.net/`,
        database: 'caching: 7d',
        columns: '{ A: boolean, B: { type: double, docstring: b } }',
        table: 'retention: { softDelete: 10d, recoverability: Disabled }',
      }),
      removed: ' { columns: [wards/vitals/t/Old], policies: [{ name: wards/vitals/retention }], exports: [a/b] }',
      accept: '\n  - { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 12345678, until: 2026-12-30 }',
      exports: exportText('filter: " "\n    enrichments: { constructor: { value: { a: [1] } } }'),
    }),
  )

  test('clusters: canonical, with defaults', () => {
    const [cluster] = config.clusters
    expect(cluster).toMatchObject({
      name: 'wards',
      url: `https://wards.${here.region}.kusto.windows.net`,
      host: `wards.${here.region}.kusto.windows.net`,
      engine: 'adx',
      cloud: 'public',
      manage: true,
      databases: [
        {
          databaseName: 'vitals',
          policies: { caching: '7.00:00:00' },
          principals: [{ role: 'admin', subject: { type: 'identity', identity: 'app' } }],
          tables: [
            {
              tableName: 't',
              columns: [
                { name: 'A', type: 'bool' },
                { name: 'B', type: 'real', docstring: 'b' },
              ],
              policies: { retention: { softDelete: '10.00:00:00', recoverability: 'Disabled' } },
            },
          ],
        },
      ],
    })
    expect(Object.keys(cluster?.databases[0]?.policies ?? {})).toEqual(['caching'])
  })

  test('exports: an empty filter is none, and any name may be enriched', () => {
    const [dataExport] = config.exports
    expect(dataExport?.filter).toBe(null)
    expect(dataExport?.enrichments).toEqual({ constructor: { value: { a: [1] } } })
  })

  test('removed and accept: names are split, places kept', () => {
    expect(config.removed.columns[0]?.names).toEqual(['wards', 'vitals', 't', 'Old'])
    expect(config.removed.policies[0]?.names).toEqual(['wards', 'vitals', 'retention'])
    expect(config.removed.exports[0]?.names).toEqual(['a/b'])
    expect(config.accept).toMatchObject([
      { risk: 'deletes-data', address: 'adx/table:wards/vitals/old', seen: '12345678', until: '2026-12-30' },
    ])
  })

  test('identities and principals of every kind', () => {
    const id = '22222222-2222-4222-8222-222222222222'
    const principals = `[{ role: admin, identity: app }, { role: viewer, user: a@b.c, tenantId: ${id} }, { role: user, application: ${id} }, { role: monitor, group: g }]`
    const { identities, clusters } = configOf(
      configText({
        identities: ` { app: { managedIdentity: { principalId: ${id}, tenantId: ${id} } } }`,
        clusters: clusterText({}).replace('[{ role: admin, identity: app }]', principals),
      }),
    )
    expect(identities).toMatchObject([{ name: 'app', type: 'managedIdentity', principalId: id, tenantId: id }])
    expect(clusters[0]?.databases[0]?.principals.map(({ role, subject }) => ({ role, ...subject }))).toEqual([
      { role: 'admin', type: 'identity', identity: 'app' },
      { role: 'viewer', type: 'user', id: 'a@b.c', tenantId: id },
      { role: 'user', type: 'application', id },
      { role: 'monitor', type: 'group', id: 'g' },
    ])
  })

  test('what somebody else owns is theirs with everything in it', () => {
    const [cluster] = configOf(configText({ clusters: clusterText({ database: 'manage: false' }) })).clusters
    expect(cluster?.manage).toBe(true)
    expect(cluster?.databases[0]?.manage).toBe(false)
    expect(cluster?.databases[0]?.tables[0]?.manage).toBe(false)
  })

  test('a document that could not be read whole has no config', () => {
    const { document } = parse(`${configText()}\nversion: 1`, 'f.yaml')
    expect(document && check(document, new Map()).config()).toBeUndefined()
  })
})

describe('files', () => {
  const text = configText({
    exports: exportText(
      '',
      'telemetry',
      '[{ destination: v, transform: { file: t.jq }, tests: [{ message: m.json, rows: r.json }] }]',
    ),
    samples: ' { captured: captured/, templates: [press.json] }',
  })
  const files: Files = new Map([
    ['t.jq', { text: '.\r\n# end\r\n\r\n' }],
    ['m.json', { text: '{}' }],
    ['r.json', { text: '[]' }],
    ['press.json', { text: '{}' }],
    ['captured/b.json', { text: '2' }],
    ['captured/a.json', { text: '1' }],
    ['elsewhere/c.json', { text: '3' }],
  ])

  test('those named are listed in order', () => {
    expect(references(documentOf(text)).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'transform t.jq',
      'message m.json',
      'rows r.json',
      'captured captured/',
      'template press.json',
    ])
  })

  test('their texts are in the config', () => {
    const config = configOf(text, files)
    const link = config.exports[0]?.links[0]
    expect(link?.transform).toMatchObject({ text: '.\n# end', file: 't.jq' })
    expect(link?.tests).toMatchObject([
      { message: { file: 'm.json', text: '{}' }, rows: { file: 'r.json', text: '[]' } },
    ])
    expect(config.samples?.captured.map(({ file }) => file)).toEqual(['captured/a.json', 'captured/b.json'])
    expect(config.samples?.templates.map(({ file }) => file)).toEqual(['press.json'])
  })

  test.each(['missing', 'outside', 'hidden', 'too-large', 'not-a-file', 'not-text'] as const)('%s', (problem) => {
    const broken = new Map([...files, ['t.jq', { problem }] as const])
    expect(findingsIn(text, broken)).toEqual([`file-${problem}: t.jq`])
    expect(check(documentOf(text), broken).config()).toBeUndefined()
  })

  test('a problem of a folder, and of a file in it, stand where the folder is named', () => {
    expect(findingsIn(text, new Map([...files, ['captured/', { problem: 'missing' }]]))).toEqual([
      'file-missing: captured/',
    ])
    expect(findingsIn(text, new Map([...files, ['captured/a.json', { problem: 'not-text' }]]))).toEqual([
      'file-not-text: captured/',
    ])
  })

  test.each(['t.jq', 'm.json', 'r.json', 'press.json', 'captured/a.json'])('a secret in %s is found there', (path) => {
    const secret = `SharedAccessKey=${'k'.repeat(44)}`
    const held = new Map([...files, [path, { text: `{}\n  "${secret}"` }] as const])
    const found = check(documentOf(text), held).diagnostics
    expect(found).toMatchObject([{ code: 'secret-literal', file: path, range: { start: { line: 2, column: 4 } } }])
    expect(JSON.stringify(found)).not.toContain('kkk')
    expect(check(documentOf(text), held).config()).toBeUndefined()
  })

  test.each(['t.jq', 'm.json', 'r.json', 'press.json'])('an empty path in place of %s', (path) => {
    const emptied = text.replace(path, "''")
    expect(findingsIn(emptied, files)).toEqual(["file-missing: ''"])
    expect(check(documentOf(emptied), files).config()).toBeUndefined()
  })

  test('a transform that is empty', () => {
    expect(findingsIn(text, new Map([...files, ['t.jq', { text: ' \n' }]]))).toEqual(['transform-empty: t.jq'])
  })

  test('one that nobody looked for counts as missing, and is said how to mend', () => {
    const found = check(documentOf(text), new Map([...files].filter(([path]) => path !== 'm.json'))).diagnostics
    const hint = expect.stringMatching(/^Correct the path, or add the file\./)
    expect(found).toMatchObject([{ code: 'file-missing', message: "The message 'm.json' does not exist.", hint }])
  })
})

describe('places in a transform', () => {
  const at = (line: number, column: number) => ({ line, column })
  const transformOf = (links: string, files?: Files, file?: string) => {
    const transform = configOf(configText({ exports: exportText('', 'telemetry', links) }), files, file).exports[0]
      ?.links[0]?.transform
    if (transform === undefined) throw new Error('no transform')
    return transform
  }

  test('of a literal block, line by line', () => {
    const transform = transformOf('\n      - destination: v\n        transform: |\n          # first\n            .x')
    expect(transform.text).toBe('# first\n  .x')
    const { start } = locateInTransform(transform, at(2, 3)).range
    const lines = configText({
      exports: exportText(
        '',
        'telemetry',
        '\n      - destination: v\n        transform: |\n          # first\n            .x',
      ),
    }).split('\n')
    expect(lines[start.line - 1]?.slice(start.column - 1)).toBe('.x')
  })

  test('of quoted text on one line', () => {
    const transform = transformOf('[{ destination: v, transform: "{ a: .b }" }]')
    const { file, range } = locateInTransform(transform, at(1, 3), at(1, 4))
    expect([file, range.end.column - range.start.column]).toEqual(['adx-export.yaml', 1])
  })

  test('of escaped text: the escape', () => {
    const transform = transformOf('[{ destination: v, transform: "\\x2e" }]')
    const { range } = locateInTransform(transform, at(1, 1), at(1, 2))
    expect(range.end.column - range.start.column).toBe(4)
  })

  test('of a file: in that file, beside the config', () => {
    const transform = transformOf(
      '[{ destination: v, transform: { file: ./t/a.jq } }]',
      new Map([['./t/a.jq', { text: '.' }]]),
      'sub/adx-export.yaml',
    )
    expect(locateInTransform(transform, at(3, 4)).file).toBe('sub/t/a.jq')
  })
})

test('among very many mistakes some have a hint, and none is looked for beyond that', () => {
  const many = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i))
  const destinations = many(300, (i) => `\n  v${i}: { displayName: V, table: wards/vitals/t, authorization: app }`)
  const links = many(300, (i) => `{ destination: destinatoin${i}, transform: . }`)
  const text = configText({
    destinations: destinations.join('').replaceAll(' v', ' destination'),
    exports: exportText('', 'telemetry', `[${links.join(', ')}]`),
  })
  const found = check(documentOf(text), new Map()).diagnostics.filter(({ code }) => code === 'destination-not-declared')
  expect(found).toHaveLength(300)
  expect(found.filter(({ hint }) => hint !== undefined)).toHaveLength(100)
})

test('what is wrong in every environment is said once, however many there are', () => {
  const environments = Array.from({ length: 20 }, (_, i) => `\n  e${i}: { k${i}: "SharedAccessKey=${'k'.repeat(44)}" }`)
  const { diagnostics } = check(documentOf(configText({ environments: environments.join('') })), new Map())
  expect(diagnostics.filter(({ code }) => code === 'secret-literal')).toHaveLength(20)
  expect(diagnostics.every(({ environments: names }) => names === undefined)).toBe(true)
})

describe('environments are checked when they are asked for', () => {
  const envs = (urls: Readonly<Record<string, string>>): string =>
    configText({
      clusters: clusterText({ url: '${{ environment.url }}' }),
      environments: Object.entries(urls)
        .map(([name, url]) => `\n  ${name}: { url: "${url}" }`)
        .join(''),
    })
  const [good, bad] = [`https://wards.${here.region}.kusto.windows.net`, 'https://example.org']
  const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)

  test('of one that is meant: what is wrong in another is not among its findings, and its own names no environment', () => {
    const checked = check(documentOf(envs({ dev: bad, prod: good })), new Map())
    expect(codes(checked.diagnosticsIn(['prod']))).toEqual([])
    expect(checked.config('prod')).toBeDefined()
    const [own, ...more] = checked.diagnosticsIn(['dev'])
    expect([own?.code, own?.environments, more]).toEqual(['cluster-host-unknown', undefined, []])
    expect(checked.diagnostics.map(({ environments }) => environments)).toEqual([['dev']])
    expect(checked.config('dev')).toBeUndefined()
  })

  test('a name that the file does not have adds nothing', () => {
    const checked = check(documentOf(envs({ dev: bad, prod: good })), new Map())
    expect(checked.diagnosticsIn(['prd', 'prod'])).toEqual([])
    expect([checked.config('prd'), checked.config(), checked.tables('prd')]).toEqual([undefined, undefined, undefined])
  })

  test('a config is built once, and the tables are told after that too', () => {
    const checked = check(documentOf(envs({ dev: good, prod: good })), new Map())
    expect(checked.config('dev')).toBe(checked.config('dev'))
    expect(checked.tables('dev')?.map(({ name }) => name)).toEqual(['wards/vitals/t'])
  })

  test('what is wrong with the section itself is wrong in each of them', () => {
    const text = configText({ environments: '\n  dev: { x: [1] }\n  prod: { x: 1, signIn: { clientId: a } }' })
    const checked = check(documentOf(text), new Map())
    const section = codes(checked.diagnosticsIn(['dev']))
    expect(section).toEqual(expect.arrayContaining(['wrong-type', 'missing-key']))
    expect(codes(checked.diagnosticsIn(['prod']))).toEqual(section)
    expect(checked.config('prod')).toBeUndefined()
  })
})
