import { type PipelineResponse, createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline'
import { describe, expect, test } from 'vitest'
import { createWatch } from './watch.ts'

const url = 'https://management.azure.com/subscriptions/s/x'
const operation = { 'azure-asyncoperation': 'https://management.azure.com/operations/1' }

type Reply = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
type Method = 'PUT' | 'PATCH' | 'DELETE' | 'GET'

/** Sends one request after the other through a watch; what the library then sees of each answer. */
const following = async (replies: readonly (readonly [Method, Reply])[], reviewed?: unknown) => {
  const { progress, policy } = createWatch(reviewed)
  const sent: unknown[] = []
  const seen: { readonly status: number; readonly location: string | undefined; readonly body: unknown }[] = []
  const states: (string | undefined)[] = []
  for (const [method, { status = 200, headers = {}, body = {} }] of replies) {
    const request = createPipelineRequest({ url, method, body: 'as the library writes it' })
    const {
      status: shown,
      headers: got,
      bodyAsText,
    } = await policy.sendRequest(request, (passed): Promise<PipelineResponse> => {
      sent.push(passed.body)
      return Promise.resolve({
        request: passed,
        status,
        headers: createHttpHeaders(headers),
        bodyAsText: JSON.stringify(body),
      })
    })
    seen.push({ status: shown, location: got.get('location'), body: JSON.parse(bodyAsText ?? '') })
    states.push(progress.state)
  }
  return { seen, states, sent, progress }
}

const resource = (provisioningState: string, more: object = {}) => ({ properties: { provisioningState }, ...more })

describe('a resource that is changing', () => {
  test('is polled in its own place, until it says that it is done', async () => {
    const { seen, states } = await following([
      ['PUT', { status: 201, body: resource('Creating') }],
      ['GET', { body: resource('Creating') }],
      ['GET', { body: resource('Succeeded') }],
    ])
    expect(seen.map(({ status }) => status)).toEqual([201, 202, 200])
    expect(seen[0]?.location).toBe(url)
    expect(states).toEqual(['Creating', 'Creating', 'Succeeded'])
  })

  test('tells it beside its properties, too', async () => {
    expect((await following([['PATCH', { body: { provisioningState: 'Updating' } }]])).seen[0]?.location).toBe(url)
  })

  test('has no state in a member that is called like one of an operation', async () => {
    const { seen, states } = await following([['PUT', { body: resource('Succeeded', { status: 'Running' }) }]])
    expect([seen[0]?.location, states]).toEqual([undefined, ['Succeeded']])
    expect((await following([['PUT', { body: { status: 'Running' } }]])).states).toEqual([undefined])
  })

  test.each(['Succeeded', 'failed', 'Canceled', 'Cancelled'])('is not polled once it is %s', async (state) => {
    expect((await following([['PUT', { body: resource(state) }]])).seen[0]?.location).toBeUndefined()
  })

  test.each(['location', 'operation-location', 'azure-asyncoperation'])('is polled where %s says', async (name) => {
    const { seen } = await following([['PATCH', { status: 202, headers: { [name]: `${url}/elsewhere` } }]])
    expect(seen[0]?.location).toBe(name === 'location' ? `${url}/elsewhere` : undefined)
  })

  test('may say only by its status that it is, and never after it was deleted', async () => {
    expect((await following([['PATCH', { status: 202 }]])).seen[0]?.location).toBe(url)
    expect(
      (await following([['DELETE', { status: 202, body: resource('Deleting') }]])).seen[0]?.location,
    ).toBeUndefined()
  })
})

describe('an operation', () => {
  test('shows its own state, and not that of the resource that came with it', async () => {
    const { states, seen } = await following([
      ['PUT', { status: 201, headers: operation, body: resource('Succeeded') }],
      ['GET', { body: { status: 'Running' } }],
    ])
    expect(states).toEqual([undefined, 'Running'])
    expect(seen[1]).toMatchObject({ status: 200, body: { status: 'Running' } })
  })

  test('of which the address is the resource has the state of the resource', async () => {
    const { seen, states } = await following([
      ['PATCH', { status: 202, headers: operation }],
      ['GET', { body: resource('Updating') }],
      ['GET', { body: resource('Succeeded') }],
    ])
    expect(states).toEqual([undefined, 'Updating', 'Succeeded'])
    expect(seen.slice(1).map(({ body }) => body)).toEqual([
      { ...resource('Updating'), status: 'Updating' },
      { ...resource('Succeeded'), status: 'Succeeded' },
    ])
  })

  test('that succeeded is the last that is asked for', async () => {
    const { sent, seen } = await following([
      ['PUT', { headers: operation }],
      ['GET', { body: { status: 'succeeded' } }],
      ['GET', { status: 404 }],
    ])
    expect(sent).toHaveLength(2)
    expect(seen[2]).toMatchObject({ status: 200, body: { status: 'succeeded' } })
  })

  test.each<[string, Reply, number]>([
    ['failed', { body: { status: 'Failed' } }, 3],
    ['says nothing and is under way', { status: 202 }, 3],
    ['says nothing and is over', { status: 200 }, 2],
  ])('that %s', async (_what, reply, asked) => {
    const { sent } = await following([
      ['PUT', { headers: operation }],
      ['GET', reply],
      ['GET', {}],
    ])
    expect(sent).toHaveLength(asked)
  })
})

test('what was reviewed is sent as it is, and only with a write', async () => {
  const { sent } = await following(
    [
      ['PUT', {}],
      ['GET', {}],
    ],
    { a: 1 },
  )
  expect(sent).toEqual(['{"a":1}', 'as the library writes it'])
  expect((await following([['PUT', {}]])).sent).toEqual(['as the library writes it'])
})

test('the last answer is at hand, with how long it asks to wait', async () => {
  const { progress } = await following([['PUT', { status: 202, headers: { 'retry-after': '7' }, body: { x: 1 } }]])
  expect(progress).toMatchObject({ accepted: true, retryAfter: '7', body: { x: 1 } })
})
