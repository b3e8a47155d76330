import type { Expected } from '@adx-export/planner'
import { describe, expect, test } from 'vitest'
import { AzureError } from '../errors.ts'
import { destinationOf, exportOf } from '../iot-central/replies.ts'
import { createRedactor } from '../redact.ts'
import type { RestReader } from '../rest/client.ts'
import { unlessChanged } from './unchanged.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('azure')

const redactor = createRedactor()
const links = [{ id: 'a', transform: '.' }, { id: 'b' }]
const shown = {
  id: 'e',
  displayName: 'E',
  enabled: true,
  source: 'telemetry',
  filter: 'SELECT * FROM devices',
  enrichments: { site: { value: 'north' } },
  destinations: links,
  status: 'healthy',
  errors: [],
}
const destination = {
  id: 'd',
  displayName: 'D',
  type: 'dataexplorer@v1',
  clusterUrl: `https://${here.clusterHost('wards')}`,
  database: 'vitals',
  table: 't',
  authorization: { type: 'systemAssignedManagedIdentity' },
  status: 'waiting',
}
const planned: Expected = { resource: 'export', live: exportOf(shown, redactor) }
const gone = new AzureError('not-found', 'There is none.')

const answering = async (answer: object, expected: Expected, method = 'PATCH') => {
  const asked: unknown[] = []
  const client: RestReader = {
    read: (path) => {
      asked.push(path)
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    list: () => Promise.reject(new Error('no list is asked for')),
  }
  const instead = await unlessChanged(client, { path: '/api/x', title: 'update export e', method }, expected, redactor)
  expect(asked).toEqual(['/api/x'])
  return instead
}

const refused = (how: string) => ({
  outcome: 'refused',
  code: 'changed-meanwhile',
  changedMeanwhile: true,
  message: `It was not sent (update export e): ${how} after this run had read it, and that would be undone.`,
  hint: expect.stringContaining('Run the same command again'),
})

describe('what is as it was read is written', () => {
  test.each<[string, object]>([
    ['the same', shown],
    ['with another status', { ...shown, status: 'error', errors: [{ code: 'x', message: 'y' }] }],
    ['exported since', { ...shown, lastExportTime: '2026-11-20T22:26:55Z' }],
    ['its links in another order', { ...shown, destinations: links.toReversed() }],
    ['null where something was left out', { ...shown, destinations: [links[0], { id: 'b', transform: null }] }],
  ])('%s', async (_what, answer) => {
    expect(await answering(answer, planned)).toBeUndefined()
  })

  test('a destination', async () => {
    const expected: Expected = { resource: 'destination', live: destinationOf(destination, redactor) }
    expect(await answering({ ...destination, status: 'healthy' }, expected)).toBeUndefined()
    expect(await answering({ ...destination, table: 'u' }, expected)).toEqual(refused('it was changed'))
  })

  test('what is still not there', async () => {
    expect(await answering(gone, { resource: 'export', live: 'absent' }, 'PUT')).toBeUndefined()
  })
})

describe('what is no longer as it was read is not written', () => {
  test.each<[string, object]>([
    ['its name', { ...shown, displayName: 'F' }],
    ['whether it is on', { ...shown, enabled: false }],
    ['its filter', { ...shown, filter: 'SELECT * FROM devices WHERE $simulated = false' }],
    ['a filter that is gone', { ...shown, filter: null }],
    ['its enrichments', { ...shown, enrichments: {} }],
    ['a transform', { ...shown, destinations: [{ id: 'a', transform: '.x' }, { id: 'b' }] }],
    ['a link more', { ...shown, destinations: [...links, { id: 'c' }] }],
  ])('%s', async (_what, answer) => {
    expect(await answering(answer, planned)).toEqual(refused('it was changed'))
    expect(await answering(answer, planned, 'DELETE')).toEqual(refused('it was changed'))
  })

  test('what came meanwhile', async () => {
    expect(await answering(shown, { resource: 'export', live: 'absent' }, 'PUT')).toEqual(refused('it was created'))
  })

  test('what went meanwhile, unless it is to go', async () => {
    expect(await answering(gone, planned)).toEqual(refused('it was deleted'))
    expect(await answering(gone, planned, 'DELETE')).toEqual({ outcome: 'done' })
  })

  test.each([
    new AzureError('forbidden', 'No.'),
    // The outcome of the write is known, however the read ended: nothing was sent.
    new AzureError('timed-out', 'No.'),
  ])('what cannot be read again: $code', async (error) => {
    expect(await answering(error, planned)).toEqual({
      outcome: 'refused',
      code: 'unread',
      message: 'It was not sent: directly before that it could not be read again. No.',
    })
  })

  test('and a bug of ours is no answer', async () => {
    await expect(answering(new TypeError('a bug'), planned)).rejects.toThrow('a bug')
  })
})
