import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '@adx-export/core'
import { finding } from '../testing/plans.test-data.ts'
import { findings } from './findings.test-data.ts'
import { sarifOf } from './sarif.ts'

const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
}
const line = { type: 'integer', minimum: 1 }
const level = { enum: ['none', 'note', 'warning', 'error'] }

const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    id: { type: 'integer', minimum: -1 },
    message: text,
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation', 'region'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          required: ['uri', 'uriBaseId'],
          additionalProperties: false,
          properties: {
            // RFC 3986, a relative reference; a colon in its first part would make it a scheme.
            uri: { type: 'string', pattern: "^(?:[A-Za-z0-9._~!*'()/-]|%[0-9A-F]{2})+$" },
            uriBaseId: { const: '%SRCROOT%' },
          },
        },
        region: {
          type: 'object',
          required: ['startLine'],
          additionalProperties: false,
          properties: { startLine: line, startColumn: line, endLine: line, endColumn: line },
        },
      },
    },
  },
}

/** The part of SARIF 2.1.0 that is written, and nothing beside it. */
const schema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          columnKind: { const: 'utf16CodeUnits' },
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'version', 'rules'],
                additionalProperties: false,
                properties: {
                  name: { const: 'adx-export' },
                  version: { type: 'string' },
                  informationUri: { type: 'string', pattern: '^https://' },
                  rules: {
                    type: 'array',
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: {
                        id: { type: 'string', minLength: 1 },
                        shortDescription: text,
                        fullDescription: text,
                        help: text,
                        helpUri: { type: 'string', pattern: '^https://' },
                        defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
                      },
                    },
                  },
                },
              },
            },
          },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              additionalProperties: false,
              properties: {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['message'],
                    additionalProperties: false,
                    properties: { level, message: text },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            maxItems: 25_000,
            items: {
              type: 'object',
              required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level,
                message: text,
                locations: { type: 'array', minItems: 1, maxItems: 1, items: location },
                relatedLocations: { type: 'array', uniqueItems: true, items: location },
                partialFingerprints: {
                  type: 'object',
                  additionalProperties: { type: 'string', pattern: '^[0-9a-f]{16}:\\d+$' },
                  minProperties: 1,
                },
              },
            },
          },
        },
      },
    },
  },
}

type Log = {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] } }
    readonly invocations: readonly unknown[]
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly { readonly physicalLocation: Readonly<Record<string, unknown>> }[]
      readonly partialFingerprints: Readonly<Record<string, string>>
    }[]
  }[]
}

const fits = new Ajv2020({ strict: false }).compile<Log>(schema)

const logOf = (...[given, over]: [Parameters<typeof sarifOf>[0], Partial<Parameters<typeof sarifOf>[1]>?]) => {
  const printed = sarifOf(given, { version: '1.2.3', ...over })
  const log: unknown = JSON.parse(printed)
  if (!fits(log)) throw new Error(JSON.stringify(fits.errors))
  const [run] = log.runs
  if (run === undefined) throw new Error('no run')
  return { printed, ...run, rules: run.tool.driver.rules }
}

const fingerprints = (given: Parameters<typeof sarifOf>[0]) =>
  logOf(given).results.map(({ partialFingerprints }) => partialFingerprints['finding/v1'])

describe('SARIF', () => {
  test('of nothing is a run without results', () => {
    expect(logOf([]).results).toEqual([])
  })

  test('has a result for every finding and a rule for every code', () => {
    const given = [finding({ severity: 'info', code: 'yaml-syntax' }), finding(), finding({ severity: 'warning' })]
    const { results, rules } = logOf(given, { rootUri: 'https://example.org/tree/v1/' })
    expect(results.map(({ level: is, ruleId }) => `${is} ${ruleId}`)).toEqual([
      'error unknown-destination',
      'warning unknown-destination',
      'note yaml-syntax',
    ])
    expect(rules.map(({ id }) => id)).toEqual(['unknown-destination', 'yaml-syntax'])
    expect(results.every(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).toBe(true)
  })

  test('says of a rule what the catalogue says', () => {
    const code = 'gate'
    const entry = catalogue[code]
    const { rules } = logOf([finding({ code, documentation: `docs/reference/findings.md#${code}` })], {
      rootUri: 'https://example.org/tree/v1/',
    })
    expect(rules).toEqual([
      {
        id: code,
        shortDescription: { text: entry.title },
        fullDescription: { text: entry.cause },
        help: { text: entry.fix },
        helpUri: `https://example.org/tree/v1/docs/reference/findings.md#${code}`,
        defaultConfiguration: { level: entry.severity },
      },
    ])
  })

  test.each([
    [3, 18, 3, 24, { startLine: 3, startColumn: 18, endLine: 3, endColumn: 24 }],
    [3, 18, 5, 1, { startLine: 3, startColumn: 18, endLine: 5, endColumn: 1 }],
    [1, 1, 1, 1, { startLine: 1 }],
  ])('%i:%i to %i:%i', (startLine, startColumn, endLine, endColumn, region) => {
    const range = { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } }
    expect(logOf([finding({ range })]).results[0]?.locations[0]?.physicalLocation).toMatchObject({ region })
  })

  test.each([
    ['a b/ü#?.yaml', 'a%20b/%C3%BC%23%3F.yaml'],
    ['c:x.yaml', 'c%3Ax.yaml'],
    ['\uD800.yaml', '%EF%BF%BD.yaml'],
  ])('the file %j is %j', (file, uri) => {
    expect(logOf([finding({ file })]).results[0]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri },
    })
  })

  test('fingerprints outlive moved lines and counts, and tell findings apart', () => {
    const range = { start: { line: 90, column: 1 }, end: { line: 90, column: 2 } }
    const one = finding({ message: 'It holds 1234 rows.' })
    expect(fingerprints([one])).toEqual(fingerprints([finding({ message: 'It holds 99 rows.', range })]))
    const all = [one, { ...one, file: 'b.yaml' }, { ...one, code: 'gate' }, { ...one, message: 'x' }, one]
    expect(new Set(fingerprints(all)).size).toBe(all.length)
    expect(fingerprints([one])[0]).toMatch(/:1$/)
    expect(fingerprints(all).filter((each) => each?.endsWith(':2'))).toHaveLength(1)
  })

  test('keeps errors where there is no room for all', () => {
    const short = { message: 'm', code: 'c', file: 'f' }
    const { results, invocations } = logOf([...findings(24_999, 'info', short), ...findings(2, 'error', short)])
    expect(results).toHaveLength(25_000)
    expect(results.filter(({ level: is }) => is === 'error')).toHaveLength(2)
    expect(JSON.stringify(invocations)).toContain('1 finding had no room in this file')
  })

  test('stays below 10 MB', () => {
    const { printed, results, invocations } = logOf(findings(6000, 'error', { message: '日'.repeat(1900) }))
    expect(new TextEncoder().encode(printed).length).toBeLessThanOrEqual(10_000_000)
    expect(results.length).toBeGreaterThan(1000)
    expect(JSON.stringify(invocations)).toContain(`${6000 - results.length} findings had no room`)
  })

  test('is valid whatever a finding says, and holds no link, secret or control character', () => {
    const secret = `abc1Q~${'x'.repeat(34)}`
    const bits = fc.constantFrom('[a](https://x.org)', '](', ` ${secret} `, '\u001b', '{0}', '::error::', '\n')
    const texts = fc.array(fc.oneof(bits, fc.string(), fc.string({ unit: 'binary' })), { minLength: 1 })
    fc.assert(
      fc.property(texts, (parts) => {
        const message = `m${parts.join('')}`
        const related = [{ message, file: 'b', range: finding().range }]
        const { printed } = logOf([
          finding({ message, hint: message, file: parts.join('').replaceAll(secret, '') || 'f', related }),
        ])
        expect(printed).not.toContain('](')
        expect(printed).not.toContain(secret)
        expect(printed).not.toMatch(/\\u00|[\u200b-\u200f\u2028-\u202e]/)
      }),
    )
  })
})
