import { describe, expect, test } from 'vitest'
import { createRedactor } from '../redact.ts'
import { destinationOf, exportOf } from './replies.ts'

const redactor = createRedactor()

/** What the specification requires of an export. */
const bare = { id: 'e', displayName: 'E', enabled: false, source: 'telemetry', destinations: [] }

describe('an export', () => {
  test('as the specification has it', () => {
    const links = [{ id: 'd1', transform: '.x' }, { id: 'd2' }]
    const answer = {
      id: 'e',
      displayName: 'E',
      enabled: true,
      source: 'telemetry',
      filter: 'SELECT * FROM devices',
      enrichments: {
        site: { value: 'north' },
        name: { path: '$displayName', target: 'dtmi:x;1' },
        on: { value: false },
      },
      destinations: links,
      status: 'error',
      errors: [{ code: 'E1', message: 'no table' }, {}],
      lastExportTime: '2026-01-01T00:00:00Z',
    }
    expect(exportOf(answer, redactor)).toEqual({
      id: 'e',
      displayName: 'E',
      enabled: true,
      source: 'telemetry',
      filter: 'SELECT * FROM devices',
      enrichments: {
        site: { value: 'north' },
        name: { path: '$displayName', target: 'dtmi:x;1' },
        on: { value: false },
      },
      links: [
        { id: 'd1', transform: '.x', raw: links[0] },
        { id: 'd2', raw: links[1] },
      ],
      status: 'error',
      errors: [
        { code: 'E1', message: 'no table' },
        { code: 'unknown', message: '' },
      ],
      lastExportTime: '2026-01-01T00:00:00Z',
    })
  })

  test.each([
    [{}],
    [
      {
        filter: null,
        enrichments: null,
        errors: null,
        status: null,
        lastExportTime: null,
      },
    ],
    [{ filter: '', enrichments: {}, errors: [] }],
  ])('absent, null and empty are one: %o', (body) => {
    expect(exportOf({ ...bare, ...body }, redactor)).toEqual({
      id: 'e',
      displayName: 'E',
      enabled: false,
      source: 'telemetry',
      enrichments: {},
      links: [],
      errors: [],
    })
  })

  test.each([null, 'text', {}, { ...bare, id: 7 }, { ...bare, destinations: [{}] }])('%o is none', (body) => {
    expect(() => exportOf(body, redactor)).toThrow(expect.objectContaining({ code: 'bad-answer' }))
  })
})

test('a destination keeps nothing secret, of whatever type it is', () => {
  const secret = 'canary'
  const destinations = [
    {
      id: 'a',
      displayName: 'A',
      type: 'dataexplorer@v1',
      clusterUrl: 'https://c',
      database: 'd',
      table: 't',
      authorization: { type: 'servicePrincipal', clientSecret: secret },
    },
    {
      id: 'b',
      displayName: 'B',
      type: 'eventhubs@v1',
      authorization: { type: 'connectionString', connectionString: secret },
    },
    {
      id: 'c',
      displayName: 'C',
      type: 'webhook@v1',
      url: `https://h?key=${secret}`,
      headerCustomizations: { k: { value: secret } },
    },
  ]
  const shown = JSON.stringify(destinations.map((destination) => destinationOf(destination, redactor)))
  expect(shown).not.toContain(secret)
  expect(shown).toContain('servicePrincipal')
})

describe('what is hidden and comes back', () => {
  const secret = 'lab&Secret<0001>'
  const knowing = createRedactor()
  knowing.hide(secret)

  test('in what went wrong, or in any value', () => {
    const errors = [{ code: 'E1', message: `Invalid client secret ${secret} provided, Bearer abc.def sent` }]
    const found = exportOf(
      { ...bare, displayName: secret, filter: `x = '${secret}'`, enrichments: { [secret]: { value: secret } }, errors },
      knowing,
    )
    expect(found).toMatchObject({
      displayName: '***',
      filter: "x = '***'",
      enrichments: { '***': { value: '***' } },
      errors: [{ code: 'E1', message: 'Invalid client secret *** provided, Bearer *** sent' }],
    })
    expect(destinationOf({ id: 'd', type: 'webhook@v1', displayName: secret, errors }, knowing)).toMatchObject({
      displayName: '***',
      errors: found.errors,
    })
  })

  test('is not taken out of a link, which goes back whole', () => {
    const destinations = [{ id: 'd1', transform: `.x = "${secret}"` }]
    expect(() => exportOf({ id: 'e', destinations }, knowing)).toThrow(
      expect.objectContaining({ code: 'bad-answer', message: expect.stringContaining("export 'e'") }),
    )
    expect(() => exportOf({ id: 'e', destinations }, knowing)).not.toThrow(secret)
  })

  test('what only looks like a token stays in values: they are compared, and links go back', () => {
    const links = [{ id: 'd1', transform: '"https://x/?code=" + .x + "&sig=abc"' }]
    const found = exportOf({ ...bare, filter: 'code=abc', destinations: links }, knowing)
    expect(found).toMatchObject({ filter: 'code=abc', links: [{ id: 'd1', raw: links[0] }] })
  })
})
