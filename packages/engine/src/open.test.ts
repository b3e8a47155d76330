import { expect, onTestFinished, test } from 'vitest'
import { apply } from './apply.ts'
import { inEnvironments } from './concurrent.ts'
import { drift } from './drift.ts'
import { open } from './open.ts'
import { plan } from './plan.ts'
import { suggestTransformFor } from './suggest.ts'
import { countedFiles } from './testing/opened.test-data.ts'
import { environments, memoryFiles, minimal, nothingRecorded, portsWith } from './testing/memory.test-data.ts'
import { test as tryTransforms } from './test.ts'
import { validate } from './validate.ts'
import { threadsStarted, workDone } from '../../../test/counted.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('engine')

const names = ['site0', 'site1', 'site2', 'site3']

const base = minimal
  .replace('subdomain: contoso', 'subdomain: ${{ environment.subdomain }}')
  .replace('        tables:', '        principals: [{ role: admin, identity: lab }]\n        tables:')

const texts = {
  'c.yaml': `${base}identities:
  lab: { servicePrincipal: { clientId: 3f6c4f6e-1c1a-4f3e-9a7b-6f0d2b8c9e10, tenantId: ${here.tenant}, clientSecret: { env: ADX_LAB } } }
destinations:
  d: { displayName: D, table: wards/vitals/t, authorization: lab }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    destinations:
      - { destination: d, transform: { file: t.jq }, tests: [{ message: m.json, rows: r.json }] }
samples: { captured: captured/ }
environments:
${names.map((name) => `  ${name}: { subdomain: contoso-${name} }`).join('\n')}
`,
  't.jq': '{ a: .device.id }',
  'm.json': '{ "messageSource": "telemetry", "device": { "id": "press" } }',
  'r.json': '[{ "a": "press" }]',
  'captured/one.json': '{ "messageSource": "telemetry", "device": { "id": "bench" } }',
}

const all = ['c.yaml', 't.jq', 'm.json', 'r.json', 'captured/one.json']
const folders = [
  'captured/',
  ...['telemetry', 'properties', 'deviceConnectivity', 'deviceLifecycle', 'deviceTemplateLifecycle', 'audit'].map(
    (name) => `captured/${name}`,
  ),
]

const opening = async () => {
  const [done, threads] = [workDone(), threadsStarted()]
  const { files, read } = countedFiles(memoryFiles(texts))
  const opened = await open(files, 'c.yaml')
  onTestFinished(() => opened.close())
  return { done, threads, read, opened, ports: portsWith(texts, nothingRecorded()) }
}

test('opening reads the config and nothing else', async () => {
  const { done, threads, read, opened } = await opening()
  expect([read, done, threads.count]).toEqual([['c.yaml'], [], 0])
  expect(opened).toMatchObject({ path: 'c.yaml', file: 'c.yaml', environments: names })
})

test('a whole run in one environment reads each file once, checks and tries that environment alone, and starts no thread', async () => {
  const { done, threads, read, opened, ports } = await opening()
  const environment = 'site1'
  expect((await validate(opened, { environments: [environment] })).document.diagnostics).toEqual([])
  expect(await tryTransforms(opened, { environment })).toMatchObject({ kind: 'test', document: { ok: true } })
  expect((await plan(opened, { ports, environment })).kind).toBe('plan')
  expect((await drift(opened, { ports, environment })).kind).toBe('drift')
  expect((await apply(opened, { ports, environment, settleSeconds: 0 })).kind).toBe('apply')
  expect(read.toSorted()).toEqual([...all, ...folders].toSorted())
  expect(threads.count).toBe(0)
  expect(done.filter((each) => each.startsWith('check'))).toEqual(['check site1'])
  expect(done.filter((each) => each.startsWith('try'))).toEqual(['try site1 e/d'])
  // Once with the columns of the file, and once without, since the live state may have more.
  expect(done.filter((each) => each.startsWith('read-transforms'))).toEqual(Array(2).fill('read-transforms site1'))
})

test('a validation checks every environment once, or those that are meant', async () => {
  const { done, opened } = await opening()
  await validate(opened, { environments: ['site2', 'site0'] })
  const some = ['check site2', 'check site0', 'read-transforms site2', 'read-transforms site0']
  expect(done).toEqual(some)
  await validate(opened)
  await validate(opened)
  const others = ['site1', 'site3']
  expect(done.slice(some.length)).toEqual([
    ...others.map((name) => `check ${name}`),
    ...others.map((name) => `read-transforms ${name}`),
  ])
})

test('a fleet that is planned at once shares files, and starts no thread', async () => {
  const { done, threads, read, opened, ports } = await opening()
  const planned = await inEnvironments(names, (name) =>
    plan(opened, { ports, ...(name === undefined ? {} : { environment: name }) }),
  )
  const targets = planned.map((each) => (each.kind === 'plan' ? each.plan.target.environment : each.kind))
  expect(targets).toEqual(names)
  expect(read.toSorted()).toEqual([...all, ...folders].toSorted())
  expect(threads.count).toBe(0)
  expect(done.filter((each) => each.startsWith('check'))).toEqual(names.map((name) => `check ${name}`))
})

test('a suggestion checks the environment that is meant, and neither starts jq nor reads a transform', async () => {
  const { done, threads, read, opened } = await opening()
  const suggested = await suggestTransformFor(opened, { environment: 'site3', table: 'wards/vitals/t', templates: [] })
  expect(suggested.kind).toBe('problem')
  expect([done, threads.count, read.includes('t.jq')]).toEqual([['check site3'], 0, false])
})

test('what is found in one environment alone is told of that one', async () => {
  const wrong = { ...texts, 'c.yaml': texts['c.yaml'].replace('contoso-site2', 'Contoso.Site2') }
  const opened = await open(memoryFiles(wrong), 'c.yaml')
  onTestFinished(() => opened.close())
  const { document } = await validate(opened)
  expect(document.diagnostics.map(({ environments }) => environments)).toEqual([['site2']])
  expect((await validate(opened, { environments: ['site1'] })).document.valid).toBe(true)
  const own = await validate(opened, { environments: ['site2'] })
  expect(own.document.diagnostics.map(({ code, environments }) => [code, environments])).toEqual([
    [document.diagnostics[0]?.code, undefined],
  ])
})

test.each([
  ['prd', "Did you mean 'prod'? Pick another."],
  ['xyz*', 'The config has: dev, prod. Pick another.'],
])('who chose %j is told what to do in the words of whoever opened the config', async (name, hint) => {
  const config = { 'c.yaml': environments() }
  const errorsIn = ({ document }: Awaited<ReturnType<typeof validate>>) =>
    document.diagnostics.filter(({ severity }) => severity === 'error')
  const opened = await open(memoryFiles(config), 'c.yaml', {
    advice: {
      needed: (first) => `Pick one, as ${first}.`,
      none: 'Pick none.',
      unknown: (found) => `${found} Pick another.`,
    },
  })
  onTestFinished(opened.close)
  expect(errorsIn(await validate(opened, { environments: [name] }))).toMatchObject([
    { code: 'environment-not-found', hint },
  ])
  const planned = await plan(opened, { ports: portsWith(config, nothingRecorded()) })
  expect(planned).toMatchObject({
    kind: 'invalid',
    document: { diagnostics: expect.arrayContaining([expect.objectContaining({ hint: 'Pick one, as dev.' })]) },
  })
  const one = await open(memoryFiles({ 'c.yaml': minimal }), 'c.yaml', {
    advice: { needed: (first) => first, none: 'Pick none.', unknown: (found) => found },
  })
  onTestFinished(one.close)
  expect(errorsIn(await validate(one, { environments: [name] }))).toMatchObject([
    { code: 'environment-not-found', hint: 'Pick none.' },
  ])
})
