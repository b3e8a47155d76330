import { describe, expect, test } from 'vitest'
import { recordingIo } from '../testing/io.test-data.ts'
import { readInputs } from './inputs.ts'

const read = (inputs: Readonly<Record<string, string>>) => readInputs(recordingIo({ inputs }).io)
const hash = 'a1'.repeat(12)

test('nothing given is what action.yml says it is', () => {
  expect(read({})).toEqual({
    config: 'adx-export.yaml',
    environments: [],
    mode: 'auto',
    token: '',
    clientId: '',
    tenantId: '',
    subscriptionId: '',
    audience: 'api://AzureADTokenExchange',
    allowedHosts: [],
    onUnreviewed: 'fail',
    comment: true,
    commentId: '',
    checkRun: false,
    captured: false,
    failOnDrift: false,
  })
})

describe('lists', () => {
  test.each([
    ['dev, prod', ['dev', 'prod']],
    ['dev\nprod\n', ['dev', 'prod']],
    ['dev,dev,,', ['dev']],
    ['all', 'all'],
    ['all, dev', ['all', 'dev']],
    [' ', []],
  ])('environment %j', (environment, expected) => {
    expect(read({ environment }).environments).toEqual(expected)
  })

  test.each([
    ['https://Wards.westeurope.kusto.windows.net/', ['wards.westeurope.kusto.windows.net']],
    ['a.kusto.windows.net, contoso.azureiotcentral.com', ['a.kusto.windows.net', 'contoso.azureiotcentral.com']],
    ['', []],
  ])('allowed-clusters %j', (given, expected) => {
    expect(read({ 'allowed-clusters': given }).allowedHosts).toEqual(expected)
  })
})

describe('expected-operations', () => {
  test('an empty one is no list, and none is a list of none', () => {
    expect(read({ 'expected-operations': ' ' }).expected).toBeUndefined()
    expect(read({ 'expected-operations': 'none' }).expected).toEqual({ operations: [] })
    const two = `${hash} ${hash.replace('a', 'b')}`
    expect(read({ 'expected-operations': two }).expected).toEqual({ operations: two.split(' ') })
  })

  test('a digest stands for a whole plan', () => {
    expect(read({ 'expected-operations': 'd1'.repeat(32) }).expected).toEqual({ digest: 'd1'.repeat(32) })
  })
})

test.each([
  ['mode', 'deploy', 'auto, validate, plan, apply, drift'],
  ['comment', 'yes', 'true or false'],
  ['on-unreviewed', 'ignore', 'fail, apply-non-destructive, apply'],
  ['settle', 'soon', 'not a duration'],
  ['settle', '2h', 'not a duration'],
  ['client-id', 'me', 'not an id'],
  ['tenant-id', 'contoso.com', 'not an id'],
  ['allowed-clusters', 'https://user@host', 'not a host'],
  ['allowed-clusters', 'host:443', 'not a host'],
  ['plan-workflow', 'plan.yml', 'does not name a workflow file'],
  ['plan-workflow', '.github/workflows/../plan.yml', 'does not name a workflow file'],
  ['plan-workflow', '.github/workflows/plan.yml@refs/heads/main', 'does not name a workflow file'],
  ['expected-operations', 'a1b2', 'not an operation'],
  ['expected-operations', `none ${hash}`, 'not an operation'],
  ['expected-operations', hash.toUpperCase(), 'not an operation'],
])('%s: %j stops with what it takes', (name, value, said) => {
  expect(() => read({ [name]: value })).toThrow(said)
})

test.each([
  ['90s', 90],
  ['5m', 300],
  ['1h', 3600],
  ['0', 0],
])('settle %s is %i seconds', (settle, seconds) => {
  expect(read({ settle }).settleSeconds).toBe(seconds)
})

test.each([
  ['', undefined],
  [' .github/workflows/plan.yaml ', '.github/workflows/plan.yaml'],
])('plan-workflow %j is %s', (given, workflow) => {
  expect(read({ 'plan-workflow': given }).planWorkflow).toBe(workflow)
})
