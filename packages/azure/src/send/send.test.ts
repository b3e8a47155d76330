import { afterEach, describe, expect, test } from 'vitest'
import type { Answer, FilledStep } from '@adx-export/planner'
import { connect } from '../connect.ts'
import type { Limits } from '../limits.ts'
import { createFakeClock } from '../testing/clock.ts'
import { applicationHost, armHost, clusterHost, clusterId, configWith, someplace } from '../testing/config.ts'
import { commandOf, databaseOf, kustoError, table } from '../testing/kusto.ts'
import { listen, type Loopback, type Reply, type Seen } from '../testing/loopback.ts'

const opened: Loopback[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

const kusto = (command: string, more: Partial<Extract<FilledStep, { system: 'kusto' }>> = {}): FilledStep => ({
  system: 'kusto',
  stage: 'schema',
  limitSeconds: 30,
  done: 'answered',
  title: command,
  cluster: `https://${clusterHost}`,
  database: 'vitals',
  command,
  ...more,
})

const rest = (more: Partial<Extract<FilledStep, { system: 'iot-central' | 'arm' }>> = {}): FilledStep => ({
  system: 'iot-central',
  stage: 'export',
  limitSeconds: 30,
  done: 'answered',
  title: 'create export e',
  host: applicationHost,
  method: 'PUT',
  path: '/api/dataExport/exports/e',
  body: { displayName: 'E' },
  ...more,
})

const send = async (
  steps: readonly FilledStep[],
  answer: (seen: Seen, at: number) => Reply,
  limits: Partial<Limits> = {},
) => {
  let count = 0
  const server = await listen((seen) => answer(seen, count++))
  opened.push(server)
  const clock = createFakeClock()
  const notes: string[] = []
  const azure = connect({
    config: configWith(),
    env: { ADX_EXPORT_EMULATOR: server.url },
    clock,
    version: '1',
    phase: 'apply',
    limits,
    random: () => 1,
  })
  const answers = await azure.sender.send(steps, (note) => notes.push(note))
  azure.close()
  return { answers, seen: server.seen, clock, notes, writes: azure.sender.writes(), reads: azure.observer.reads() }
}

const outcomes = (answers: readonly Answer[]): readonly string[] => answers.map(({ outcome }) => outcome)
const scriptColumns = ['OperationId', 'CommandType', 'CommandText', 'Result', 'Reason']
const commandsOf = (seen: Seen): readonly string[] => commandOf(seen).split('\n').slice(1)
/** Every command of a script completes. */
const completes = (seen: Seen): Reply =>
  commandOf(seen).startsWith('.execute')
    ? table(scriptColumns, ...commandsOf(seen).map((command) => ['', '', command, 'Completed', '']))
    : table(['TableName'], ['t'])

describe('Kusto', () => {
  test('commands of one database share a script, one alone does not', async () => {
    const { answers, seen, writes } = await send(
      [kusto('.a'), kusto('.b'), kusto('.c', { database: 'other' }), kusto('.d', { alone: true }), kusto('.e')],
      completes,
    )
    expect(outcomes(answers)).toEqual(['done', 'done', 'done', 'done', 'done'])
    expect(seen.map((one) => `${databaseOf(one)}: ${commandOf(one)}`).toSorted()).toEqual([
      'other: .c',
      'vitals: .d',
      'vitals: .e',
      'vitals: .execute database script with (ContinueOnErrors=true) <|\n.a\n.b',
    ])
    expect(writes).toBe(seen.length)
    expect(seen.every(({ body }) => !JSON.stringify(body).includes('request_readonly'))).toBe(true)
  })

  test.each<[string, readonly string[], Partial<Limits>, readonly number[]]>([
    ['at most so many commands', ['.a', '.b', '.c', '.d', '.e'], { scriptCommands: 2 }, [2, 2, 1]],
    [
      'at most so many bytes',
      [`.${'x'.repeat(100)}`, `.${'y'.repeat(100)}`, `.${'z'.repeat(100)}`],
      { scriptBytes: 300 },
      [2, 1],
    ],
    ['a command of several lines alone', ['.a', '.b\n{ c }', '.d', '.e'], {}, [1, 1, 2]],
  ])('a script holds %s', async (_, commands, limits, sizes) => {
    const { answers, seen } = await send(
      commands.map((command) => kusto(command)),
      completes,
      limits,
    )
    expect(answers.every(({ outcome }) => outcome === 'done')).toBe(true)
    expect(seen.map((one) => (commandOf(one).startsWith('.execute') ? commandsOf(one).length : 1))).toEqual(sizes)
  })

  test.each([{ alone: true }, { done: 'every-row-succeeded' }] as const)(
    'a script holds nothing that is %o',
    async (more) => {
      const steps = [kusto('.a'), kusto('.b', more), kusto('.c'), kusto('.d')]
      const { answers, seen } = await send(steps, (one) =>
        commandOf(one) === '.b' ? table(['Status'], ['Succeeded']) : completes(one),
      )
      expect(outcomes(answers)).toEqual(['done', 'done', 'done', 'done'])
      expect(seen.map(commandOf)).toEqual(['.a', '.b', expect.stringMatching(/^\.execute .*\n\.c\n\.d$/)])
    },
  )

  test('the outcome of each row is that of its command', async () => {
    const { answers } = await send([kusto('.a'), kusto('.b'), kusto('.c'), kusto('.d')], () =>
      table(
        scriptColumns,
        ['', '', '.a', 'Completed', ''],
        ['', '', '.b', 'Failed', "Principal 'aadapp=1;2' was not found"],
        ['', '', '.c', 'Skipped', ''],
        ['', '', '.d', 'Failed', 'Column exists with another type'],
      ),
    )
    expect(answers).toEqual([
      { outcome: 'done' },
      {
        outcome: 'refused',
        code: 'rejected',
        message: "Principal 'aadapp=1;2' was not found",
        principalUnknown: true,
        hint: expect.stringContaining('az ad sp create-for-rbac'),
      },
      { outcome: 'refused', code: 'rejected', message: 'The command was skipped.' },
      { outcome: 'refused', code: 'rejected', message: 'Column exists with another type' },
    ])
  })

  test('a command of a script that was throttled is sent again by itself', async () => {
    const { answers, seen } = await send([kusto('.a'), kusto('.b')], (one) =>
      commandOf(one).startsWith('.execute')
        ? table(
            scriptColumns,
            ['', '', '.a', 'Completed', ''],
            ['', '', '.b', 'Failed', 'The management command was aborted due to throttling.'],
          )
        : table(['X']),
    )
    expect(outcomes(answers)).toEqual(['done', 'done'])
    expect(seen.map(commandOf).at(-1)).toBe('.b')
  })

  test.each<[string, Reply]>([
    ['a reset', 'reset'],
    ['503', { status: 503 }],
    ['a timeout at the service', kustoError(504, 'RequestExecutionTimeout', 'too long', { '@permanent': false })],
    ['HTML', { body: '<html></html>' }],
    ['fewer rows than commands', table(scriptColumns, ['', '', '.a', 'Completed', ''])],
  ])('%s leaves the outcome of a script unknown and is not sent again', async (_, fault) => {
    const { answers, seen, clock } = await send([kusto('.a'), kusto('.b')], () => fault)
    expect(outcomes(answers)).toEqual(['unknown', 'unknown'])
    expect(seen).toHaveLength(1)
    expect(clock.slept).toEqual([])
  })

  test('no answer in time leaves the outcome unknown', async () => {
    const { answers } = await send([kusto('.a', { limitSeconds: 0.05 })], () => 'hang', { kustoMargin: 10 })
    expect(outcomes(answers)).toEqual(['unknown'])
  })

  test.each([
    [403, 'Forbidden'],
    [400, 'BadRequest_SyntaxError'],
    [404, 'NotFound'],
    [409, 'Conflict'],
  ])('a script that is refused (%i %s) goes one by one', async (status, code) => {
    const { answers, seen, notes } = await send([kusto('.a'), kusto('.b')], (one) => {
      if (commandOf(one).startsWith('.execute')) return kustoError(status, code, 'no')
      return commandOf(one) === '.b' ? kustoError(400, 'General_BadRequest', 'b is wrong') : table(['X'])
    })
    expect(answers).toEqual([
      { outcome: 'done' },
      {
        outcome: 'refused',
        code: 'rejected',
        message: `The cluster ${clusterHost} answered 400: General_BadRequest: b is wrong`,
      },
    ])
    expect(seen).toHaveLength(3)
    expect(notes).toHaveLength(1)
  })

  test.each([
    ['one command what its step allows', [kusto('.a', { limitSeconds: 45 })], '00:00:45.000'],
    ['a script what its commands may take together', [kusto('.a'), kusto('.b', { limitSeconds: 45 })], '00:01:15.000'],
    [
      'no script more than the longest',
      [kusto('.a', { limitSeconds: 400 }), kusto('.b', { limitSeconds: 400 })],
      '00:10:00.000',
    ],
  ])('the service may take for %s', async (_, steps, servertimeout) => {
    const { seen } = await send(steps, completes)
    expect(seen).toMatchObject([{ body: { properties: { Options: { servertimeout } } } }])
  })

  test('throttling is waited out', async () => {
    const throttled = kustoError(429, 'TooManyRequests', 'throttling', { '@permanent': false })
    const { answers, clock } = await send([kusto('.a')], (_, at) => (at < 2 ? throttled : table(['X'])))
    expect(outcomes(answers)).toEqual(['done'])
    expect(clock.slept).toEqual([1000, 2000])
  })

  test.each<[number, readonly string[]]>([
    [3, ['done']],
    [99, ['refused']],
  ])('every row must succeed, asked at most ten times (success after %i)', async (successAfter, expected) => {
    const clear = kusto('.clear database cache streamingingestion schema', {
      done: 'every-row-succeeded',
      limitSeconds: 300,
    })
    const { answers, seen } = await send([clear], (_, at) =>
      table(['NodeId', 'Status'], ['1', 'Succeeded'], ['2', at + 1 >= successAfter ? 'Succeeded' : 'Failed']),
    )
    expect(outcomes(answers)).toEqual(expected)
    expect(seen).toHaveLength(Math.min(successAfter, 10))
  })

  test('a cluster that the config does not name is sent nothing', async () => {
    const { answers, seen } = await send([kusto('.a', { cluster: 'https://evil.kusto.windows.net' })], completes)
    expect(answers).toMatchObject([{ outcome: 'refused', code: 'host-refused' }])
    expect(seen).toEqual([])
  })
})

describe('IoT Central', () => {
  test('a definition is put with the version of the API', async () => {
    const { answers, seen } = await send([rest()], () => ({ body: { id: 'e' } }))
    expect(answers).toEqual([{ outcome: 'done' }])
    expect(seen).toMatchObject([
      {
        method: 'PUT',
        path: `/${applicationHost}/api/dataExport/exports/e?api-version=2022-10-31-preview`,
        body: { displayName: 'E' },
      },
    ])
  })

  test.each<[string, Partial<Extract<FilledStep, { system: 'iot-central' | 'arm' }>>, Reply, Partial<Answer>]>([
    [
      '422',
      {},
      {
        status: 422,
        body: { error: { code: 'Unprocessable', message: 'no such destination. You can contact support at x' } },
      },
      {
        outcome: 'refused',
        code: 'rejected',
        message: `IoT Central (${applicationHost}) answered 422: Unprocessable: no such destination.`,
      },
    ],
    [
      '403',
      {},
      { status: 403 },
      { outcome: 'refused', code: 'forbidden', hint: expect.stringContaining('Full control') },
    ],
    ['409', {}, { status: 409 }, { outcome: 'refused', code: 'conflict' }],
    ['404 on delete', { method: 'DELETE' }, { status: 404 }, { outcome: 'done' }],
    ['404 on put', {}, { status: 404 }, { outcome: 'refused', code: 'not-found' }],
    ['204', { method: 'DELETE' }, { status: 204 }, { outcome: 'done' }],
    ['500', {}, { status: 500 }, { outcome: 'unknown' }],
    ['a reset', {}, 'reset', { outcome: 'unknown' }],
    [
      'a redirect',
      {},
      { status: 307, headers: { location: 'https://evil.example' } },
      { outcome: 'refused', code: 'redirected' },
    ],
    ['another host', { host: 'evil.example' }, { status: 200 }, { outcome: 'refused', code: 'host-refused' }],
  ])('%s', async (_, step, reply, answer) => {
    const { answers, clock } = await send([rest(step)], () => reply)
    expect(answers).toMatchObject([answer])
    expect(clock.slept).toEqual([])
  })

  test.each<[string, Reply, number]>([
    ['with Retry-After', { status: 429, headers: { 'retry-after': '3' } }, 3000],
    ['without', { status: 429 }, 1000],
  ])('429 %s is sent again', async (_, fault, pause) => {
    const { answers, clock, writes } = await send([rest()], (__, at) => (at === 0 ? fault : { body: {} }))
    expect(outcomes(answers)).toEqual(['done'])
    expect(clock.slept).toEqual([pause])
    expect(writes).toBe(2)
  })

  test('a conflict is not waited for, whatever its words: only ARM changes one thing at a time', async () => {
    const message = 'Another operation is in progress.'
    const { answers, seen, clock } = await send([rest()], () => ({ status: 409, body: { error: { message } } }))
    expect(answers).toMatchObject([{ outcome: 'refused', code: 'conflict' }])
    expect(seen).toHaveLength(1)
    expect(clock.slept).toEqual([])
  })

  test('requests are sent one after the other, in the order of their steps', async () => {
    const names = ['a', 'b', 'c', 'd']
    const { seen } = await send(
      names.map((name) => rest({ path: `/api/dataExport/exports/${name}` })),
      () => ({ body: {} }),
    )
    expect(seen.map(({ path }) => path.split('?')[0]?.at(-1))).toEqual(names)
  })

  test('answers keep the order of their steps', async () => {
    const steps = [
      rest({ path: '/api/dataExport/exports/a' }),
      kusto('.a'),
      rest({ path: '/api/dataExport/exports/b' }),
    ]
    const { answers } = await send(steps, (seen) =>
      seen.path.includes('/exports/b') ? { status: 422 } : seen.path.endsWith('/mgmt') ? table(['X']) : { body: {} },
    )
    expect(outcomes(answers)).toEqual(['done', 'done', 'refused'])
  })
})

describe('ARM', () => {
  const patch = (more: Partial<Extract<FilledStep, { system: 'iot-central' | 'arm' }>> = {}): FilledStep =>
    rest({
      system: 'arm',
      host: armHost,
      method: 'PATCH',
      path: clusterId,
      body: { properties: { enableStreamingIngest: true } },
      done: 'arm-finished',
      limitSeconds: 900,
      ...more,
    })
  const operation = `https://${armHost}/subscriptions/s/operations/1?api-version=2023-08-15`
  const blanks = `https://${armHost}/subscriptions/s/providers/Microsoft.Kusto/locations/East US 2/operationResults/1?api-version=2023-08-15`
  const firstBody = (provisioningState: string) => ({
    name: 'wards/vitals/one',
    properties: { principalId: 'p', principalType: 'App', role: 'Admin', provisioningState },
  })
  const application = '/subscriptions/s/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/contoso'

  test.each<[string, readonly Reply[], Partial<Answer>, number]>([
    ['done at once', [{ body: { properties: { provisioningState: 'Succeeded' } } }], { outcome: 'done' }, 1],
    [
      'an operation that succeeds',
      [
        { status: 202, headers: { 'azure-asyncoperation': operation } },
        { body: { status: 'InProgress' } },
        { body: { status: 'Succeeded' } },
      ],
      { outcome: 'done' },
      3,
    ],
    [
      'an operation that fails',
      [
        { status: 202, headers: { 'azure-asyncoperation': operation } },
        {
          body: {
            status: 'Failed',
            error: { code: 'PrincipalNotFound', message: 'Principal 1 does not exist in the directory' },
          },
        },
      ],
      { outcome: 'refused', principalUnknown: true, hint: expect.stringContaining('az ad sp create-for-rbac') },
      2,
    ],
    [
      'a location',
      [{ status: 202, headers: { location: operation } }, { status: 202 }, { body: {} }],
      { outcome: 'done' },
      3,
    ],
    [
      'a resource still being made',
      [
        { status: 201, body: { properties: { provisioningState: 'Running' } } },
        { body: { properties: { provisioningState: 'Succeeded' } } },
      ],
      { outcome: 'done' },
      2,
    ],
    [
      'an operation that is canceled',
      [{ status: 202, headers: { 'azure-asyncoperation': operation } }, { body: { status: 'Canceled' } }],
      { outcome: 'refused', message: 'The operation ended as Canceled' },
      2,
    ],
    [
      'an operation whose answer says nothing, which the library takes for an end',
      [{ status: 202, headers: { 'azure-asyncoperation': operation } }, { body: {} }],
      { outcome: 'done' },
      2,
    ],
    [
      'an operation that says nothing but that it goes on',
      [
        { status: 202, headers: { 'azure-asyncoperation': operation } },
        { status: 202, body: {} },
        { body: { status: 'Succeeded' } },
      ],
      { outcome: 'done' },
      3,
    ],
    [
      'an address of the operation with raw blanks in it, and Running',
      [
        { status: 200, headers: { 'azure-asyncoperation': blanks }, body: firstBody('Accepted') },
        { body: { status: 'Running', percentComplete: 0.5 } },
        { body: { status: 'Succeeded', properties: { provisioningState: 'Creating' } } },
      ],
      { outcome: 'done' },
      3,
    ],
    [
      'a new resource with the address of its operation',
      [
        { status: 201, headers: { 'azure-asyncoperation': blanks }, body: firstBody('Creating') },
        { body: { status: 'Succeeded' } },
      ],
      { outcome: 'done' },
      2,
    ],
    [
      '202 without a place to look',
      [{ status: 202 }, { body: { properties: { provisioningState: 'Succeeded' } } }],
      { outcome: 'done' },
      2,
    ],
    [
      'an operation at another host',
      [{ status: 202, headers: { 'azure-asyncoperation': 'https://evil.example/1' } }],
      { outcome: 'unknown' },
      1,
    ],
    [
      'an operation that is lost',
      [{ status: 202, headers: { 'azure-asyncoperation': operation } }, { status: 404 }],
      { outcome: 'unknown' },
      2,
    ],
    [
      'a refusal',
      [{ status: 400, body: { error: { code: 'PrincipalNotFound', message: 'no' } } }],
      {
        outcome: 'refused',
        code: 'rejected',
        principalUnknown: true,
        hint: expect.stringContaining('az ad sp create-for-rbac'),
      },
      1,
    ],
    ['403', [{ status: 403 }], { outcome: 'refused', hint: expect.stringContaining('Contributor') }, 1],
  ])('%s', async (_, replies, answer, requests) => {
    const { answers, seen } = await send([patch()], (__, at) => replies[at] ?? { status: 599 })
    expect(answers).toMatchObject([answer])
    expect(seen).toHaveLength(requests)
    expect(seen[0]?.path).toBe(`/${armHost}${clusterId}?api-version=2023-08-15`)
  })

  test.each<[string, unknown, readonly unknown[], Partial<Answer>]>([
    ['changing', 'Updating', ['Updating', 'Succeeded'], { outcome: 'done' }],
    ['made', undefined, ['Succeeded'], { outcome: 'done' }],
    ['of no state', undefined, [undefined], { outcome: 'done' }],
    ['failed', 'Updating', ['Failed'], { outcome: 'refused', message: 'The operation ended as Failed' }],
  ])('an operation whose address is the resource itself, which is %s', async (_, first, later, answer) => {
    const body = (provisioningState: unknown) => ({
      id: application,
      properties: { state: 'created', provisioningState },
    })
    const headers = { 'azure-asyncoperation': `https://${armHost}${application}?api-version=2021-06-01` }
    const replies = [{ status: 201, headers, body: body(first) }, ...later.map((state) => ({ body: body(state) }))]
    const { answers, seen } = await send(
      [patch({ path: application, body: { identity: { type: 'SystemAssigned' } } })],
      (__, at) => replies[at] ?? { status: 599 },
    )
    expect(answers).toMatchObject([answer])
    expect(seen).toHaveLength(replies.length)
  })

  test('an address with raw blanks is asked in its encoded form', async () => {
    const { seen } = await send([patch()], (__, at) =>
      at === 0 ? { status: 202, headers: { 'azure-asyncoperation': blanks } } : { body: { status: 'Succeeded' } },
    )
    expect(seen[1]?.path).toContain('/locations/East%20US%202/operationResults/1')
  })

  test('a deletion that gives both addresses is followed at that of the operation', async () => {
    const headers = { 'azure-asyncoperation': blanks, location: `${blanks}&operationResultResponseType=Location` }
    const path = `${clusterId}/databases/vitals/principalAssignments/one`
    const { answers, seen } = await send([patch({ method: 'DELETE', path })], (__, at) =>
      at === 0 ? { status: 202, headers } : { body: { status: at === 1 ? 'Running' : 'Succeeded' } },
    )
    expect(outcomes(answers)).toEqual(['done'])
    expect(seen.map(({ path: asked }) => asked.includes('operationResults'))).toEqual([false, true, true])
    expect(seen.some(({ path: asked }) => asked.includes('ResponseType'))).toBe(false)
  })

  test('a deletion of what ARM does not find is done', async () => {
    const message = "The resource with identifier 'c/d/one' is not found."
    const { answers } = await send([patch({ method: 'DELETE' })], () => ({
      status: 404,
      body: { error: { code: 'ResourceNotFound', message } },
    }))
    expect(outcomes(answers)).toEqual(['done'])
  })

  test('an operation without end is unknown at the limit, and people are told on the way', async () => {
    const { answers, notes, clock } = await send([patch({ limitSeconds: 120 })], (_, at) =>
      at === 0
        ? { status: 202, headers: { 'azure-asyncoperation': operation } }
        : { headers: { 'retry-after': '20' }, body: { status: 'Running' } },
    )
    expect(outcomes(answers)).toEqual(['unknown'])
    expect(notes.length).toBeGreaterThan(1)
    expect(clock.slept.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(120_000)
  })

  test('a deletion that is followed to where nothing is left is done', async () => {
    const replies: readonly Reply[] = [{ status: 202, headers: { location: operation } }, { status: 404 }]
    const { answers } = await send([patch({ method: 'DELETE' })], (_, at) => replies[at] ?? { status: 599 })
    expect(outcomes(answers)).toEqual(['done'])
  })

  const conflict = (message: string): Reply => ({ status: 409, body: { error: { code: 'Conflict', message } } })

  test('a resource that is busy is waited for', async () => {
    const { answers, clock, notes } = await send([patch()], (_, at) =>
      at < 2 ? conflict('Another operation is in progress.') : { body: {} },
    )
    expect(outcomes(answers)).toEqual(['done'])
    expect(clock.slept).toEqual([15_000, 15_000])
    expect(notes).toHaveLength(2)
  })

  test.each([
    ['busy for too long', 'Another operation is in progress.', 3],
    ['in conflict for good', 'An assignment with this name exists.', 1],
  ])('a resource that is %s is refused', async (_, message, requests) => {
    const { answers, seen } = await send([patch({ limitSeconds: 40 })], () => conflict(message))
    expect(answers).toMatchObject([{ outcome: 'refused', code: 'conflict' }])
    expect(seen).toHaveLength(requests)
  })

  test('a resource of another provider is not touched', async () => {
    const { answers, seen } = await send(
      [patch({ path: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/v' })],
      () => ({}),
    )
    expect(answers).toMatchObject([{ outcome: 'refused', code: 'host-refused' }])
    expect(seen).toEqual([])
  })
})

test.each([
  ['IoT Central', rest()],
  ['Kusto', kusto('.a')],
  ['a resource', rest({ system: 'arm', host: armHost, method: 'PATCH', path: clusterId })],
])('a plan cannot send to %s', async (_, step) => {
  const azure = connect({
    config: configWith(),
    env: { ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1' },
    clock: createFakeClock(),
    version: '1',
    phase: 'plan',
  })
  await expect(azure.sender.send([step], () => {})).rejects.toThrow('A plan does not write.')
  expect(azure.sender.writes()).toBe(0)
})

test('an emulator that is not there is said as such, and not waited for', async () => {
  const server = await listen(() => ({}))
  await server.close()
  const clock = createFakeClock()
  const azure = connect({
    config: configWith(),
    env: { ADX_EXPORT_EMULATOR: server.url },
    clock,
    version: '1',
    phase: 'apply',
    random: () => 1,
  })
  const answers = await azure.sender.send([rest(), kusto('.a')], () => {})
  const message = `The emulator at ${server.url} does not answer: start it, or unset ADX_EXPORT_EMULATOR.`
  const refused = { outcome: 'refused', code: 'unreachable', message }
  expect(answers).toEqual([refused, refused])
  expect(clock.slept).toEqual([])
})

test.each(['lab', 'seven77'])('a secret that cannot be hidden is not sent: %s', (secret) => {
  const principal = {
    type: 'servicePrincipal',
    clientId: 'c',
    tenantId: 't',
    clientSecret: { env: 'ADX_LAB' },
  } as const
  const connectIn = (phase: 'plan' | 'apply', value: string) => () =>
    connect({
      config: configWith({ identities: [{ name: 'lab', at: someplace, ...principal }] }),
      env: { ADX_LAB: value },
      clock: createFakeClock(),
      version: '1',
      phase,
    })
  expect(connectIn('apply', secret)).toThrow(
    expect.objectContaining({ code: 'secret-too-short', message: expect.stringContaining('ADX_LAB') }),
  )
  expect(connectIn('apply', secret)).not.toThrow(secret)
  expect(connectIn('plan', secret)).not.toThrow()
  expect(connectIn('apply', 'eight888')).not.toThrow()
  // That it is missing is for apply to say, on its line of the config.
  expect(connectIn('apply', '')).not.toThrow()
})
