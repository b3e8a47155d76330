import { describe, expect, test } from 'vitest'
import { destinationOf, exportOf } from './replies.ts'

describe('an export', () => {
  test('as the specification has it', () => {
    const links = [{ id: 'd1', transform: '.x' }, { id: 'd2' }]
    expect(
      exportOf({
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
      }),
    ).toEqual({
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
    [{ id: 'e' }],
    [
      {
        id: 'e',
        filter: null,
        enrichments: null,
        destinations: null,
        errors: null,
        status: null,
        lastExportTime: null,
      },
    ],
    [{ id: 'e', filter: '', enrichments: {}, destinations: [], errors: [] }],
  ])('absent, null and empty are one: %o', (body) => {
    expect(exportOf(body)).toEqual({
      id: 'e',
      displayName: '',
      enabled: false,
      source: '',
      enrichments: {},
      links: [],
      errors: [],
    })
  })

  test.each([null, 'text', {}, { id: 7 }, { id: 'e', destinations: [{}] }])('%o is none', (body) => {
    expect(() => exportOf(body)).toThrow(expect.objectContaining({ code: 'bad-answer' }))
  })
})

test('a destination keeps nothing secret, of whatever type it is', () => {
  const secret = 'canary'
  const shown = JSON.stringify([
    destinationOf({
      id: 'a',
      type: 'dataexplorer@v1',
      authorization: { type: 'servicePrincipal', clientSecret: secret },
    }),
    destinationOf({
      id: 'b',
      type: 'eventhubs@v1',
      authorization: { type: 'connectionString', connectionString: secret },
    }),
    destinationOf({
      id: 'c',
      type: 'webhook@v1',
      url: `https://h?key=${secret}`,
      headerCustomizations: { k: { value: secret } },
    }),
  ])
  expect(shown).not.toContain(secret)
  expect(shown).toContain('servicePrincipal')
})
