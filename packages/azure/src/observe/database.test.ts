import { describe, expect, test } from 'vitest'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import type { RestClient } from '../rest/client.ts'
import { clusterId } from '../testing/config.ts'
import { observeDatabase } from './database.ts'

const clusterThat = (answer: (command: string) => AzureError | undefined): Cluster => ({
  host: 'h',
  read: (_, command) => {
    const error = answer(command)
    return error === undefined ? Promise.resolve([]) : Promise.reject(error)
  },
  write: () => Promise.reject(new Error('a read writes')),
  close: () => {},
})

const armThat = (answer: AzureError | readonly unknown[]): { client: RestClient; resourceId: string } => ({
  resourceId: clusterId,
  client: {
    list: () => (answer instanceof AzureError ? Promise.reject(answer) : Promise.resolve(answer)),
    read: () => Promise.reject(new Error('not asked')),
    write: () => Promise.reject(new Error('not asked')),
  },
})

const forbidden = new AzureError('forbidden', 'no')
const missing = new AzureError('not-found', 'none')
const refuses = (error: AzureError) => clusterThat(() => error)

describe('a database whose first command is refused', () => {
  test('is absent where Kusto does not know it, listed or not', async () => {
    for (const listed of [true, false, undefined])
      expect(await observeDatabase({ cluster: refuses(missing), name: 'd', listed })).toEqual({ state: 'absent' })
  })

  test.each([
    ['forbidden and listed', forbidden, true, armThat(missing), 'unreadable'],
    ['forbidden, and ARM knows it', forbidden, false, armThat([]), 'unreadable'],
    ['forbidden, and ARM does not know it', forbidden, false, armThat(missing), 'absent'],
    ['forbidden, and ARM does not tell', forbidden, undefined, armThat(forbidden), 'unreadable'],
    ['forbidden, and ARM is not there to ask', forbidden, false, undefined, 'unreadable'],
    ['stopped', new AzureError('stopped', 'asleep'), false, armThat(missing), 'unreadable'],
  ])('%s', async (_, error, listed, arm, state) => {
    const asked = { cluster: refuses(error), name: 'd', listed }
    const part = await observeDatabase(arm === undefined ? asked : { ...asked, arm })
    expect(part.state).toBe(state)
  })

  test('ends the run where there is no credential', async () => {
    const fatal = new AzureError('credential-unavailable', 'none')
    await expect(observeDatabase({ cluster: refuses(fatal), name: 'd', listed: true })).rejects.toBe(fatal)
  })

  test('lets a bug through', async () => {
    const cluster = { ...refuses(missing), read: () => Promise.reject(new TypeError('bug')) }
    await expect(observeDatabase({ cluster, name: 'd', listed: true })).rejects.toThrow(TypeError)
  })
})

test('a policy that the engine does not have counts as never set', async () => {
  const cluster = clusterThat((command) =>
    command.includes('policy ingestionbatching') && !command.includes('*')
      ? new AzureError('rejected', 'no such policy')
      : command.includes('schema as json')
        ? new AzureError('rejected', 'no')
        : undefined,
  )
  const part = await observeDatabase({ cluster, name: 'd', listed: true })
  expect(part).toMatchObject({
    state: 'read',
    value: {
      policies: { state: 'read', value: {} },
      tables: { state: 'unreadable' },
      functions: { state: 'unreadable' },
    },
  })
})
