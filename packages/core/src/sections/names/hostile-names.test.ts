import { describe, expect, test } from 'vitest'
import { parse } from '../../text/parse.ts'
import { check } from '../../check.ts'
import { references } from '../../files/references.ts'
import { clusterText, configText, findings, findingsIn } from '../findings.test-data.ts'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('core')

const application = (group: string): string =>
  ` { subdomain: contoso, resourceId: '/subscriptions/${here.subscription}/resourceGroups/${group}/providers/Microsoft.IoTCentral/iotApps/contoso' }`

describe('a resource id', () => {
  test.each(['a%2F..%2Fb', '..', '.', 'a?b', 'a#b', 'a\\b', 'a b', '%2e%2e'])(
    'with the resource group %j leads elsewhere, and is refused',
    (group) => {
      expect(findings({ application: application(group) }).length).toBe(1)
    },
  )

  test.each(['wards', 'Wards_(1).x-y', 'wärds', '..a'])('may have the resource group %j', (group) => {
    expect(findings({ application: application(group) })).toEqual([])
  })
})

describe('names that mean something else', () => {
  test('an environment called all', () => {
    const found = findingsIn(`${configText()}\nenvironments: { all: {}, prod: {} }`)
    expect(found).toEqual(['environment-name: all'])
  })

  test('a destination called all', () => {
    expect(
      findings({ destinations: ' { all: { displayName: x, table: wards/vitals/t, authorization: app } }' }),
    ).toContain('key-malformed: all')
  })

  test.each(['.', '..'])('an id that is a folder in a path: %s', (id) => {
    const destinations = ` { v: { id: '${id}', displayName: x, table: wards/vitals/t, authorization: app } }`
    expect(findings({ destinations })).toContain(`key-malformed: '${id}'`)
  })

  test.each(['.', '..'])('a database that is a folder in a path: %s', (name) => {
    expect(findings({ clusters: clusterText({ database: `name: '${name}'` }) })).toContain(`name-malformed: '${name}'`)
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a name like any other', (name) => {
    const texts = [
      `${configText()}\nenvironments: { ${name}: { a: 1 }, prod: { ${name}: 1 } }`,
      configText({ destinations: ` { ${name}: { displayName: x, table: wards/vitals/t, authorization: ${name} } }` }),
      configText({ exports: ` { ${name}: { displayName: x, source: ${name}, enabled: true, destinations: [] } }` }),
      configText({
        removed: ` { ${name}: [x], tables: [${name}/${name}/${name}], principals: [wards/vitals/${name}/${name}] }`,
      }),
      `${configText()}\n${name}: {}`,
    ]
    for (const text of texts) expect(() => findingsIn(text)).not.toThrow()
  })
})

test.each(['file', 'message', 'rows', 'template', 'captured'])(
  'an empty path of a %s is a file that is missing',
  (kind) => {
    const link = {
      file: "transform: { file: '' }",
      message: "tests: [{ message: '' }]",
      rows: "tests: [{ message: m.json, rows: '' }]",
    }
    const samples = { template: "samples: { templates: [''] }", captured: "samples: { captured: '' }" }
    const text = `version: 1
application: { subdomain: contoso }
exports: { e: { displayName: x, source: telemetry, enabled: true, destinations: [{ destination: d, ${Object.hasOwn(link, kind) ? link[kind as keyof typeof link] : ''} }] } }
${Object.hasOwn(samples, kind) ? samples[kind as keyof typeof samples] : ''}
`
    const { document } = parse(text, 'adx-export.yaml')
    if (document === undefined) throw new Error('not YAML')
    expect(references(document).map(({ path }) => path)).toContain('')
    const checked = check(document, new Map([['m.json', { text: '{}' }]]))
    expect(checked.diagnostics.map(({ code }) => code)).toContain('file-missing')
    expect(checked.config()).toBeUndefined()
  },
)

describe('what would take without end', () => {
  test('more environments than the limit are counted, and not checked one by one', () => {
    const names = Array.from({ length: 1001 }, (_, index) => `e${String(index)}: {}`)
    const found = findingsIn(`${configText()}\nenvironments: { ${names.join(', ')} }`)
    expect(found.map((each) => each.split(':')[0])).toEqual(['environments-too-many'])
  })

  test('a list with more errors than are told is told like a short one', () => {
    const links = Array.from({ length: 3000 }, () => '{ destination: v, colour: red }').join(',')
    const exports = ` { e: { displayName: x, source: telemetry, enabled: true, destinations: [${links}] } }`
    const found = findings({ exports })
    expect(found.length).toBeLessThan(1100)
    expect(found).toContain('unknown-key: colour')
  })
})
