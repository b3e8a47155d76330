import { describe, expect, test } from 'vitest'
import type { Exchange } from '../play.ts'
import { commandFindings } from './commands.ts'
import { parseFindings } from './kusto-language.ts'
import { merged, specificationFindings } from './specification.ts'

const host = 'contoso-wards.azureiotcentral.com'
const version = 'api-version=2022-10-31-preview'
const live = {
  id: 'vitals',
  displayName: 'Vitals in ADX',
  type: 'dataexplorer@v1',
  clusterUrl: 'https://wards.westeurope.kusto.windows.net',
  database: 'vitals',
  table: 'smartvitalspatch',
  authorization: { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: '*****' },
  status: 'healthy',
}
const listed: Exchange = {
  method: 'GET',
  path: `/${host}/api/dataExport/destinations?${version}`,
  body: null,
  status: 200,
  answer: { value: [live] },
}
const patched = (body: unknown, query = version): Exchange => ({
  method: 'PATCH',
  path: `/${host}/api/dataExport/destinations/vitals?${query}`,
  body,
  status: 200,
  answer: live,
})

describe('the specification', () => {
  test('finds nothing in what fits', () => {
    const identity = { type: 'systemAssignedManagedIdentity', clientId: null, tenantId: null, clientSecret: null }
    expect(specificationFindings([listed, patched({ table: 'other' }), patched({ authorization: identity })])).toEqual(
      [],
    )
  })

  test.each<[string, readonly Exchange[], string]>([
    [
      'members that another type leaves behind',
      [listed, patched({ authorization: { type: 'systemAssignedManagedIdentity' } })],
      'no member clientId',
    ],
    ['a mask that is sent back', [listed, patched({ authorization: { clientSecret: '*****' } })], 'sends a mask'],
    ['a required member that is taken away', [listed, patched({ table: null })], "required property 'table'"],
    ['a patch of what was never read', [patched({ table: 'other' })], 'never read'],
    ['a type that does not exist', [{ ...listed, answer: { value: [{ ...live, type: 'adx' }] } }], 'of type adx'],
    ['an unknown member of an answer', [{ ...listed, answer: { value: [{ ...live, more: 1 }] } }], 'no member more'],
    ['another version', [listed, patched({ table: 'other' }, 'api-version=1.0')], 'api-version 1.0'],
    ['an error without a body', [{ ...listed, status: 404, answer: null }], 'must be object'],
  ])('finds %s', (_name, exchanges, finding) => {
    expect(specificationFindings(exchanges).join('\n')).toContain(finding)
  })

  test.each([
    [{ a: { b: 1, c: 2 } }, { a: { b: null, d: 3 } }, { a: { c: 2, d: 3 } }],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['text', { a: { b: null } }, { a: {} }],
  ])('merges %j with %j', (target, patch, expected) => {
    expect(merged(target, patch)).toEqual(expected)
  })
})

describe('the parser', () => {
  const world = `
clusters:
  wards.westeurope.kusto.windows.net:
    databases:
      vitals:
        tables: { smartvitalspatch: { columns: { Device: string } } }
`
  const findings = (csl: string): readonly string[] => {
    const path = '/wards.westeurope.kusto.windows.net/v1/rest/mgmt'
    return commandFindings([{ method: 'POST', path, body: { db: 'Vitals', csl }, status: 200, answer: null }], [world])
  }

  test.each([
    '.show tables details',
    ".create-merge table ['new one'] (['a.b']:datetime)",
    ".drop column ['smartvitalspatch'].['Device'] ifexists",
    ".execute database script with (ContinueOnErrors=true) <|\n.alter table ['smartvitalspatch'] policy streamingingestion enable",
  ])('finds nothing in %s', (command) => {
    expect(findings(command)).toEqual([])
  })

  test.each([
    ".create-merge table ['t'] (['a']:datetim)",
    ".alter table ['nowhere'] policy streamingingestion enable",
    ".drop column ['smartvitalspatch'].['Nowhere'] ifexists",
    ".show table ['smartvitalspatch'] details please",
    ".add database ['vitals'] admin ('aadapp=a;b')",
    ".execute database script with (ContinueOnErrors=true) <|\n.alter table ['nowhere'] policy caching hot = 3d",
  ])('finds something in %s', (command) => {
    expect(findings(command)).not.toEqual([])
  })
})

describe('the parser, of scripts', () => {
  const sent = (csl: string): Exchange => ({
    method: 'POST',
    path: '/wards/v1/rest/mgmt',
    body: { db: 'vitals', csl },
    status: 200,
    answer: {},
  })
  const judged = (csl: string): string => commandFindings([sent(csl)], []).join('\n')
  const head = '.execute database script with (ContinueOnErrors=true) <|'
  const fine = ".create-merge table ['a'] (['b']:string)"

  test('accepts a script as a whole, which is what is sent', () => {
    const whole = [head, fine, ".add database ['vitals'] viewers ('aadapp=a;b')"].join('\n')
    expect(parseFindings(whole, { name: 'vitals', tables: {} })).toEqual([])
    expect(judged(whole)).toBe('')
  })

  test.each([
    ['the head', ['.execute database scripts <|', fine]],
    ['the first command', [head, ".create-merge table ['a'] (['b']:text)", fine]],
    ['a later command', [head, fine, ".create-merge table ['a'] (['b']:text)"]],
    ['a table that nobody has', [head, fine, ".alter table ['z'] policy caching hot = 3d"]],
  ])('finds what is wrong in %s of a script', (_where, lines) => {
    expect(judged(lines.join('\n'))).toMatch(/: KS\d+/u)
  })
})
