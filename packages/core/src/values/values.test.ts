import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseClusterUrl } from './cluster-url.ts'
import { refusedHosts } from './refused-hosts.ts'
import { canonicalType, columnTypeSpellings } from './column-type.ts'
import { conditionsIn, outlineOf } from './filter.ts'
import { isModelId } from './model-id.ts'
import { didYouMean, nearest } from './nearest.ts'
import { createSuggest } from './suggest.ts'
import { splitRemoval } from './removal.ts'
import { maskSecrets, secretIn } from './secrets.ts'
import { canonicalTimespan, formatTimespan, parseTimespan, writtenTimespan } from './timespan.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('core')

describe('timespans', () => {
  test.each([
    ['30d', '30.00:00:00'],
    ['7d', '7.00:00:00'],
    ['1h', '01:00:00'],
    ['1.5h', '01:30:00'],
    ['90m', '01:30:00'],
    ['30s', '00:00:30'],
    ['15 seconds', '00:00:15'],
    ['100ms', '00:00:00.1000000'],
    ['1tick', '00:00:00.0000001'],
    ['00:00:30', '00:00:30'],
    ['0.00:00:30', '00:00:30'],
    ['10.00:00:00', '10.00:00:00'],
    ['01:30', '01:30:00'],
    ['1.02:03:04.5', '1.02:03:04.5000000'],
    ['365000.00:00:00', '365000.00:00:00'],
    ['-00:00:01', '-00:00:01'],
    ['0d', '00:00:00'],
  ])('%s is %s', (text, canonical) => {
    expect(canonicalTimespan(text)).toBe(canonical)
  })

  test.each([
    '',
    '30',
    'd',
    '1 month',
    '24:00:00',
    '00:60:00',
    '00:00:60',
    '1d12h',
    '10675200d',
    '-1d',
    '1e3d',
    ' 1d',
    '30D',
  ])('%j is none', (text) => {
    expect(parseTimespan(text)).toBeUndefined()
  })

  test('what is printed reads back as the same', () => {
    const most = 9_223_372_036_854_775_807n
    fc.assert(
      fc.property(fc.bigInt({ min: -most, max: most }), (ticks) => {
        expect(parseTimespan(formatTimespan(ticks))).toBe(ticks)
      }),
    )
  })

  test.each([
    ['365.00:00:00', '365d'],
    ['1.12:00:00', '36h'],
    ['01:00:00', '1h'],
    ['00:01:30', '90s'],
    ['00:05:00', '5m'],
    ['00:00:00.5000000', '500ms'],
    ['00:00:00', '0s'],
    ['00:00:00.0000001', '00:00:00.0000001'],
    ['not a duration', 'not a duration'],
  ])('%s is written %s', (text, short) => {
    expect(writtenTimespan(text)).toBe(short)
  })

  test('what is written is the same duration', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_223_372_036_854_775_807n }), (ticks) => {
        expect(parseTimespan(writtenTimespan(formatTimespan(ticks)))).toBe(ticks)
      }),
    )
  })
})

test.each([
  ['boolean', 'bool'],
  ['date', 'datetime'],
  ['double', 'real'],
  ['uniqueid', 'guid'],
  ['time', 'timespan'],
  ['ulong', 'long'],
  ['string', 'string'],
  ['uuid', undefined],
  ['String', undefined],
  ['', undefined],
])('the column type %j is %s', (text, expected) => {
  expect(canonicalType(text)).toBe(expected)
})

test('a canonical type is its own canonical type', () => {
  for (const spelling of columnTypeSpellings) {
    const type = canonicalType(spelling)
    expect(canonicalType(type ?? '')).toBe(type)
  }
})

describe('nearest', () => {
  test.each([
    ['aplication', ['application', 'exports'], 'application'],
    ['Application', ['application'], 'application'],
    ['exprots', ['exports', 'export'], 'exports'],
    ['w', ['v'], undefined],
    ['something', ['else'], undefined],
    ['', ['a'], undefined],
    ['x'.repeat(1000), ['y'.repeat(1000)], undefined],
  ])('%s among %j is %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected)
  })

  test('a thousand candidates are compared and no more, and those of another length do not count', () => {
    let given = 0
    function* candidates(): Generator<string> {
      for (; given < 5000; given++) yield given < 2000 ? 'x' : `${given}aplicatio`
    }
    expect(nearest('application', candidates())).toBeUndefined()
    expect(given).toBe(3000)
  })

  test('a run looks up a hundred words and no more', () => {
    const suggest = createSuggest()
    const hints = Array.from({ length: 150 }, (_, index) => suggest(`wors${index}`, () => [`word${index}`]))
    expect(hints.filter((hint) => hint !== undefined)).toHaveLength(100)
  })

  test('a swap at the limit of what is close is found', () => {
    expect(nearest('abdc', ['abcd'])).toBe('abcd')
    expect(nearest('ba', ['ab'])).toBe('ab')
  })

  test('it says so in a sentence, or nothing', () => {
    expect(didYouMean('ap', ['app'])).toBe("Did you mean 'app'?")
    expect(didYouMean('ap', [])).toBeUndefined()
  })
})

test('no text passes as a cluster URL and leads anywhere but to a known host', () => {
  const part = fc.constantFrom(
    'https://',
    'a',
    '.',
    'kusto.windows.net',
    '@',
    ':',
    '/',
    '\\',
    '?',
    '#',
    ';',
    '=',
    '%2e',
    ' ',
    '\n',
    'evil.com',
    '。',
  )
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      (text) => {
        const found = parseClusterUrl(text)
        if (typeof found === 'string') return
        expect(new URL(text).host).toBe(found.host)
        expect(found.host).toMatch(/\.kusto\.windows\.net$/)
      },
    ),
    { numRuns: 2000 },
  )
})

describe('filters', () => {
  test.each([
    ['SELECT * FROM devices', ['devices'], 0],
    ['select * from devices where $a = 1 and $b = 2', ['devices'], 2],
    [
      'SELECT * FROM dtmi:a:b;1 AS A, dtmi:c:d;2 WHERE A.x > 1 OR y < 2 AND z = "a OR b"',
      ['dtmi:a:b;1', 'dtmi:c:d;2'],
      3,
    ],
  ])('%s', (filter, from, conditions) => {
    expect(outlineOf(filter)?.from).toEqual(from)
    expect(conditionsIn(filter)).toBe(conditions)
  })

  test('any text is judged without hanging', () => {
    const part = fc.constantFrom(
      'SELECT * FROM ',
      'devices',
      ' WHERE ',
      ' AND ',
      '"',
      "'",
      '(',
      ')',
      '\\',
      ' ',
      'x',
      ';',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
        expect(conditionsIn(parts.join(''))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test.each([
  ['dtmi:contoso:press;1', true],
  ['dtmi:modelDefinition:spzeut3n:n2lteu39u6', true],
  ['urn:modelDefinition:vlcd3zvzdm:y425jkkpqzeu', true],
  ['press', false],
  ['dtmi:', false],
  ['dtmi:a b', false],
])('the model id %s is %s', (text, expected) => {
  expect(isModelId(text)).toBe(expected)
})

test.each([
  ['exports', 'a/b', ['a/b']],
  ['links', 'e/v', ['e', 'v']],
  ['links', 'e', undefined],
  ['tables', 'c/d/t', ['c', 'd', 't']],
  ['columns', 'c/d/t/x', ['c', 'd', 't', 'x']],
  ['policies', 'c/d/caching', ['c', 'd', 'caching']],
  ['policies', 'c/d/t/caching', ['c', 'd', 't', 'caching']],
  ['policies', 'c/caching', undefined],
  ['tables', 'c//t', undefined],
] as const)('%s: %s is %j', (section, text, expected) => {
  expect(splitRemoval(section, text)).toEqual(expected)
})

describe('secrets', () => {
  test.each([
    ['clientSecret: hunter2', 'clientSecret: *******'],
    ['  clientSecret: "hunter 2"', '  clientSecret: **********'],
    ['{ clientId: a, clientSecret: hunter2 }', '{ clientId: a, clientSecret: *********'],
    ['clientSecret: { env: hunter2 }', 'clientSecret: { env: ******* }'],
    ['    env: hunter2', '    env: *******'],
    [`displayName: abc8Q~${'x'.repeat(34)} y`, `displayName: ${'*'.repeat(40)} y`],
    ['x: SharedAccessSignature sr=1&sig=abcdefgh%3d&se=1 y', `x: ${'*'.repeat(47)} y`],
    ['clientSecret: { env: ADX_LAB_SECRET }', 'clientSecret: { env: ADX_LAB_SECRET }'],
    ['clientSecret: { env: "ADX_LAB_SECRET" }', 'clientSecret: { env: "ADX_LAB_SECRET" }'],
    ['clientSecret:', 'clientSecret:'],
    [`url: https://wards.${here.region}.kusto.windows.net`, `url: https://wards.${here.region}.kusto.windows.net`],
  ])('%s is shown as %s', (text, expected) => {
    expect(maskSecrets(text)).toBe(expected)
    expect(maskSecrets(text)).toHaveLength(text.length)
  })

  test.each([
    ['password: hunter2', 'password: *******'],
    ["  dbPassword: 'hun ter2' # x", '  dbPassword: **************'],
    ['"API-Key": "abc"', '"API-Key": *****'],
    ['sas: ?sv=1', 'sas: *****'],
    ['- { storage_account_key: abc, x: 1 }', '- { storage_account_key: ***********'],
    ['connectionString: a;b', 'connectionString: ***'],
    ['token: 12345', 'token: *****'],
    ['password: |\n  one\n\n   two\nnext: 1', 'password: *\n  ***\n\n   ***\nnext: 1'],
    ['  secret:\n    hunter2\n  next: 1', '  secret:\n    *******\n  next: 1'],
    ['- secret: a\r\n    b\r\n- c', '- secret: *\r\n    *\r\n- c'],
  ])('what stands beside a key of a secret: %j', (text, expected) => {
    expect(maskSecrets(text)).toBe(expected)
  })

  test.each([
    'clientSecret: { env: ADX_LAB }',
    'clientSecret:\n  env: ADX_LAB',
    'columns: { Token: string, Value: dynamic }',
    'Token: { type: string }',
    'Secret: dynamic',
    'token:\n  - a: b',
    'secretName: a',
    'sass: a',
    'password: ${{ environment.password }}',
    'tokens: 5',
  ])('what is no secret stays: %j', (text) => {
    expect(maskSecrets(text)).toBe(text)
  })

  test('a long text is searched without hanging', () => {
    for (const part of [
      'password',
      'token:\n ',
      '- ',
      'eyJ',
      'a',
      ' ',
      'SharedAccessSignature sr=',
      '-----BEGIN ',
      'clientSecret: ',
      'env:',
      '8Q~',
    ]) {
      const text = part.repeat(20_000)
      expect(maskSecrets(text)).toHaveLength(text.length)
    }
    expect(secretIn('nothing here')).toBeUndefined()
  })
})

describe('a cluster URL', () => {
  const host = `wards.${here.region}.kusto.windows.net`

  test.each([
    [`https://${host}`, host],
    [`https://${host}/`, host],
    [`HTTPS://WARDS.${here.region.toUpperCase()}.Kusto.Windows.Net`, host],
    [`https://${'a'.repeat(63)}.kusto.windows.net`, `${'a'.repeat(63)}.kusto.windows.net`],
  ])('%s names an engine', (url, name) => {
    expect(parseClusterUrl(url)).toEqual({ host: name, engine: 'adx', cloud: 'public' })
  })

  test.each([
    ['wards', 'not-a-url'],
    [`http://${host}`, 'not-https'],
    [`https://me@${host}`, 'user'],
    [`https://${host}:443`, 'port'],
    [`https://${host}/x`, 'path'],
    [`https://${host}//`, 'path'],
    [`https://${host}?x`, 'query'],
    [`https://${host}/?`, 'query'],
    [`https://${host}#`, 'query'],
    ['https://', 'host'],
    [`https://-${host}`, 'host'],
    [`https://${'a'.repeat(64)}.kusto.windows.net`, 'host'],
    [`https://${'a.'.repeat(120)}kusto.windows.net`, 'host'],
    [`https://ingest-${host}`, 'ingest'],
    ['https://wards.example', 'unknown-host'],
    // Ends with the suffix as text, and is a domain of somebody else.
    ['https://wardskusto.windows.net', 'unknown-host'],
  ])('%s is refused as %s', (url, problem) => {
    expect(parseClusterUrl(url)).toBe(problem)
  })

  test('may have 253 characters, and no more', () => {
    const of = (length: number): string => `${'a.'.repeat(117)}${'a'.repeat(length - 252)}.kusto.windows.net`
    expect(of(253)).toHaveLength(253)
    expect(parseClusterUrl(`https://${of(253)}`)).toMatchObject({ host: of(253) })
    expect(parseClusterUrl(`https://${of(254)}`)).toBe('host')
  })

  test.each(refusedHosts)('at %s is known, and refused as %s', (refused, problem) => {
    expect(parseClusterUrl(`https://${refused.startsWith('.') ? `wards${refused}` : refused}`)).toBe(problem)
    if (!refused.startsWith('.')) expect(parseClusterUrl(`https://wards.${refused}`)).not.toBe(problem)
  })

  test.each([
    [here.clusterHost('wards').replace('.kusto.', '.kustomfa.'), 'interactive'],
    ['wards.kustomfa.core.eaglex.ic.gov', 'interactive'],
    ['wards.kustodev.windows.net', 'test-cluster'],
    ['wards.kusto.core.microsoft.scloud', 'other-cloud'],
    ['wards.kusto.sovcloud-api.fr', 'other-cloud'],
    ['adx.monitor.azure.com', 'no-cluster'],
    ['ade.loganalytics.io', 'no-cluster'],
    ['x.playfabapi.com', 'no-cluster'],
  ])('at %s is refused for its own reason: %s', (name, problem) => {
    expect(parseClusterUrl(`https://${name}`)).toBe(problem)
  })

  // A connection string is made of it later, where these begin another setting.
  test.each([';Fed=true', '/;a=b', '=x', ' x', '\tx', '\nx', '\u0000', '\u007f'])('never carries %j along', (end) => {
    expect(parseClusterUrl(`https://wards.${here.region}.kusto.windows.net${end}`)).toBe('separator')
  })
})
