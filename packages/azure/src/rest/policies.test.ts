import * as sdk from '@azure/core-rest-pipeline'
import { describe, expect, test } from 'vitest'
import { createApplicationClient } from '../iot-central/client.ts'
import { defaultLimits } from '../limits.ts'
import { createRedactor } from '../redact.ts'
import { createSession } from '../session.ts'
import type { Target } from '../target.ts'
import { createFakeClock } from '../testing/clock.ts'
import { applicationHost } from '../testing/config.ts'
import { type PolicyOptions, equip } from './policies.ts'

const pipelineAt = (target: Target, over: Partial<PolicyOptions> = {}): sdk.Pipeline => {
  const pipeline = sdk.createPipelineFromOptions({})
  equip(pipeline, sdk, {
    service: { name: 'x', right: 'y' },
    target,
    redactor: createRedactor(),
    waiting: { clock: createFakeClock(), limits: defaultLimits, random: () => 1, note: () => {} },
    readOnly: true,
    ...over,
  })
  return pipeline
}

const policiesAt = (target: Target): readonly string[] =>
  pipelineAt(target)
    .getOrderedPolicies()
    .map(({ name }) => name)

/** What is on the wire for a request: nothing but its time limit matters here. */
const limitOf = async (method: 'GET' | 'PUT', timeout?: number): Promise<number | undefined> => {
  let sent: number | undefined
  const http: sdk.HttpClient = {
    sendRequest: (request) => {
      sent = request.timeout
      return Promise.resolve({ request, status: 200, headers: sdk.createHttpHeaders(), bodyAsText: '{}' })
    },
  }
  const request = sdk.createPipelineRequest({
    url: `https://${applicationHost}/api/x`,
    method,
    ...(timeout === undefined ? {} : { timeout }),
  })
  await pipelineAt({ type: 'azure' }, { readOnly: false }).sendRequest(http, request)
  return sent
}

describe('the time limit of one request', () => {
  test('is that of reads where a read has none: an endless answer would hold up the plan', async () => {
    expect(await limitOf('GET')).toBe(defaultLimits.restReadTimeout)
  })

  test('stays where a read has its own', async () => {
    expect(await limitOf('GET', 7)).toBe(7)
  })

  test('is never put on a write: cut off, nobody would know whether it happened', async () => {
    expect(await limitOf('PUT')).toBe(0)
    expect(await limitOf('PUT', 7)).toBe(7)
  })
})

describe('of what a client does by itself', () => {
  test.each([
    [sdk.redirectPolicyName, 'it would take the token along to wherever an answer points'],
    [sdk.logPolicyName, 'it would write addresses and headers to where nobody redacts them'],
    ['defaultRetryPolicy', 'it would send a write again that may have happened'],
  ])('%s is taken out: %s', (name) => {
    expect(
      sdk
        .createPipelineFromOptions({})
        .getOrderedPolicies()
        .map((policy) => policy.name),
    ).toContain(name)
    expect(policiesAt({ type: 'azure' })).not.toContain(name)
  })

  test('the proxy of the environment is kept for Azure, and is not told of what goes to this machine', () => {
    expect(policiesAt({ type: 'azure' })).toContain(sdk.proxyPolicyName)
    expect(policiesAt({ type: 'emulator', url: 'http://127.0.0.1:1' })).not.toContain(sdk.proxyPolicyName)
  })
})

test.each(['/api/y', `https://${applicationHost}/api/y`])(
  'a redirect is not followed, on the same host either: %s',
  async (location) => {
    const asked: string[] = []
    const session = createSession({
      env: {},
      clock: createFakeClock(),
      version: '1',
      phase: 'plan',
      limits: defaultLimits,
      random: () => 1,
      authority: 'https://login.microsoftonline.com',
      credential: { getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) },
      http: {
        sendRequest: (request) => {
          asked.push(request.url)
          const headers = sdk.createHttpHeaders({ location, 'content-type': 'application/json' })
          return Promise.resolve({
            request,
            status: asked.length === 1 ? 307 : 200,
            headers,
            bodyAsText: '{"value":[]}',
          })
        },
      },
    })
    await expect(createApplicationClient(session, applicationHost).read('/api/x', 'v1')).rejects.toMatchObject({
      code: 'redirected',
    })
    expect(asked).toHaveLength(1)
  },
)
