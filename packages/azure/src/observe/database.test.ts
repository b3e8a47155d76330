import { describe, expect, test } from 'vitest'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import type { KustoRow } from '../kusto/replies.ts'
import { clusterId } from '../testing/config.ts'
import { observeDatabase, type DatabaseAsked } from './database.ts'

const clusterThat = (answer: (command: string) => AzureError | undefined): Cluster => ({
  host: 'h',
  read: (_, command) => {
    const error = answer(command)
    return error === undefined ? Promise.resolve([]) : Promise.reject(error)
  },
  write: () => Promise.reject(new Error('a read writes')),
  close: () => {},
})

type Arm = NonNullable<DatabaseAsked['arm']>
const armThat = (answer: AzureError | readonly unknown[], knowsCluster = true): Arm => ({
  resourceId: clusterId,
  knowsCluster,
  client: {
    list: () => (answer instanceof AzureError ? Promise.reject(answer) : Promise.resolve(answer)),
    read: () => Promise.reject(new Error('not asked')),
  },
})

const forbidden = new AzureError('forbidden', 'no')
const missing = new AzureError('not-found', 'none', { serviceCode: 'ResourceNotFound' })
const nobody = new AzureError('not-found', 'The cluster h answered 404')
const refuses = (error: AzureError) => clusterThat(() => error)

describe('a database whose first command is refused', () => {
  test.each<[string, AzureError, boolean | undefined, Arm | undefined, string]>([
    ['unknown to Kusto, and listed', missing, true, undefined, 'unreadable'],
    ['unknown to Kusto, listed, and ARM does not know it', missing, true, armThat(missing), 'unreadable'],
    ['unknown to Kusto, and not listed', missing, false, undefined, 'absent'],
    ['unknown to Kusto, and the list proves nothing', missing, undefined, undefined, 'unreadable'],
    ['unknown to Kusto, and ARM does not know it', missing, undefined, armThat(missing), 'absent'],
    ['unknown to Kusto, and ARM knows neither', missing, undefined, armThat(missing, false), 'unreadable'],
    ['unknown to Kusto, and ARM knows it', missing, undefined, armThat([]), 'unreadable'],
    ['unknown to Kusto, and a 404 of nobody for ARM', missing, undefined, armThat(nobody), 'unreadable'],
    ['unknown to Kusto, and ARM does not tell', missing, undefined, armThat(forbidden), 'unreadable'],
    ['a 404 of nobody, not listed', nobody, false, armThat(missing), 'unreadable'],
    ['forbidden and listed', forbidden, true, armThat(missing), 'unreadable'],
    ['forbidden, and ARM knows it', forbidden, false, armThat([]), 'unreadable'],
    ['forbidden, and ARM does not know it', forbidden, false, armThat(missing), 'absent'],
    ['forbidden, and ARM knows neither', forbidden, false, armThat(missing, false), 'unreadable'],
    ['forbidden, and ARM does not tell', forbidden, undefined, armThat(forbidden), 'unreadable'],
    ['forbidden, and ARM is not there to ask', forbidden, false, undefined, 'unreadable'],
    ['stopped', new AzureError('stopped', 'asleep'), false, armThat(missing), 'unreadable'],
  ])('%s', async (_, error, listed, arm, state) => {
    const asked = { cluster: refuses(error), name: 'd', listed }
    const part = await observeDatabase(arm === undefined ? asked : { ...asked, arm })
    expect(part.state).toBe(state)
  })

  test('says which answers contradict each other, or what one alone does not prove', async () => {
    const asked = { cluster: refuses(missing), name: 'd' }
    expect(await observeDatabase({ ...asked, listed: true })).toMatchObject({
      why: 'Two answers contradict each other. none But the list of databases of h names it. Run it again.',
    })
    expect(await observeDatabase({ ...asked, listed: undefined })).toMatchObject({
      why: 'One answer alone does not prove that it is absent. none The list of databases of h is empty or could not be read.',
    })
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

const details = {
  DatabaseName: 'd',
  CachingPolicy: '{"DataHotSpan":"5d"}',
  AuthorizedPrincipals: '[{"FQN":"aadapp=1;2"}]',
}
const emptySchema = { DatabaseSchema: '{"Databases":{"d":{}}}' }

/** An empty database, but for what is given by a part of the command. */
const databaseThat = async (answers: Readonly<Record<string, readonly KustoRow[] | AzureError>>, arm?: Arm) => {
  const usual = { 'database details': [details], 'schema as json': [emptySchema], ...answers }
  const cluster: Cluster = {
    ...refuses(missing),
    read: (_, command) => {
      const found = Object.entries(usual).find(([part]) => command.includes(part))?.[1] ?? []
      return found instanceof AzureError ? Promise.reject(found) : Promise.resolve(found)
    },
  }
  const asked = { cluster, name: 'd', listed: true }
  return observeDatabase(arm === undefined ? asked : { ...asked, arm })
}

describe('the policies of a database itself', () => {
  const rejected = new AzureError('rejected', 'no such policy', { serviceCode: 'BadRequest_SyntaxError' })
  const set = [{ DatabaseSchemaScript: '.alter database d policy caching hot = 5d' }]
  test.each<[string, Readonly<Record<string, readonly KustoRow[] | AzureError>>, object]>([
    ['not set', { 'policy caching': [{ Policy: 'null' }] }, { state: 'read', value: {} }],
    ['no row, and the script sets none', {}, { state: 'read', value: {} }],
    ['no row, and the script sets one', { 'csl script': set }, { state: 'unreadable' }],
    [
      'not set, and the script sets one',
      { 'policy caching': [{ Policy: null }], 'csl script': set },
      { state: 'unreadable' },
    ],
    ['no row, and no script', { 'csl script': rejected }, { state: 'unreadable' }],
    ['a row without the policy', { 'policy caching': [{ PolicyName: 'x' }] }, { state: 'unreadable' }],
    ['a policy that is not JSON', { 'policy caching': [{ Policy: 'x' }] }, { state: 'unreadable' }],
    [
      'a command that the engine lacks',
      { 'policy caching': rejected },
      { state: 'read', value: { caching: { DataHotSpan: '5d' } } },
    ],
    ['a policy that the engine lacks', { 'policy retention': rejected }, { state: 'read', value: {} }],
    ['a refusal of nobody', { 'policy caching': new AzureError('rejected', '400') }, { state: 'unreadable' }],
  ])('%s', async (_, answers, policies) => {
    expect(await databaseThat(answers)).toMatchObject({ state: 'read', value: { policies } })
  })
})

describe('what is there in one answer is not absent in another', () => {
  test.each([
    ['details without a row', { 'database details': [] }, []],
    ['two rows of details', { 'database details': [details, details] }, []],
    ['principals of nobody, where the details name some', {}, ['principals']],
    ['assignments that ARM does not find', {}, ['assignments']],
    [
      'a function of the script only',
      { 'csl script': [{ DatabaseSchemaScript: '.create-or-alter function with (folder="a(b)") F() { T }' }] },
      ['functions'],
    ],
    ['a table of the list only', { 'tables details': [{ TableName: 'T' }] }, ['tables']],
  ])('%s', async (_, answers, parts) => {
    const part = await databaseThat(answers, armThat(missing))
    if (parts.length === 0) expect(part.state).toBe('unreadable')
    for (const name of parts) expect(part).toHaveProperty(['value', name, 'state'], 'unreadable')
  })

  test.each([missing, forbidden, nobody])('a command of a database that is there: %o', async (error) => {
    for (const command of ['csl script', 'tables details', 'schema as json', 'principals'])
      expect(JSON.stringify(await databaseThat({ [command]: error }))).not.toContain('absent')
  })
})
