import { loadJq } from 'jq-wasm'
import { afterAll, test as bench } from 'vitest'
import { createJqWorker } from '@adx-export/jq'
import { testTransforms } from '@adx-export/transform'
import { jqPort } from './jq.ts'
import { open } from './open.ts'
import { readyIn } from './plan.ts'
import { test } from './test.ts'
import { memoryFiles } from './testing/memory.test-data.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('engine')

const messageOf = (index: number): string =>
  JSON.stringify({
    applicationId: '00000000-0000-4000-8000-000000000000',
    messageSource: 'telemetry',
    device: { id: `press-${index}`, name: `Press ${index}`, simulated: false, properties: { reported: [] } },
    telemetry: ['t1', 't2', 't3'].map((name) => ({ id: `dtmi:press:${name};1`, name, value: index / 7 })),
    enqueuedTime: '2026-01-01T00:00:00.123Z',
    enrichments: {},
    messageProperties: {},
  })

const value = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`

/** As many exports as transforms, each with as many tests as messages. */
const configOf = (transforms: number, messages: number): string => `version: 1
application: { subdomain: contoso }
identities:
  app: { managedIdentity: { principalId: 11111111-1111-4111-8111-111111111111, tenantId: ${here.tenant} } }
clusters:
  wards:
    url: https://${here.clusterHost('wards')}
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables:
          readings: { columns: { Device: string, T1: real, T2: real, T3: real, Number: long } }
destinations:
  d: { displayName: D, table: wards/vitals/readings, authorization: app }
exports:
${Array.from(
  { length: transforms },
  (_, index) => `  e${index}:
    displayName: E ${index}
    source: telemetry
    enabled: true
    destinations:
      - destination: d
        transform: '{ Device: .device.id, T1: ${value('t1')}, T2: ${value('t2')}, T3: ${value('t3')}, Number: ${index} }'
        tests: [${Array.from({ length: messages }, (_each, at) => `{ message: m${at}.json }`).join(', ')}]`,
).join('\n')}
`

const filesOf = (transforms: number, messages: number) =>
  memoryFiles({
    'adx-export.yaml': configOf(transforms, messages),
    ...Object.fromEntries(Array.from({ length: messages }, (_, index) => [`m${index}.json`, messageOf(index)])),
  })

const engine = await loadJq()
const worker = createJqWorker({ budgetSteps: Infinity })
afterAll(() => worker.close())

const timed = async <Result>(work: () => Promise<Result>): Promise<readonly [number, Result]> => {
  const started = performance.now()
  const result = await work()
  return [Math.round(performance.now() - started), result]
}

const tested = async (transforms: number, messages: number) => {
  const found = await test(await open(filesOf(transforms, messages), 'adx-export.yaml', { runJq: jqPort(worker) }))
  if (found.kind === 'invalid') throw new Error(found.document.diagnostics.map(({ message }) => message).join('\n'))
  return found
}

// The loop has one call of the engine for each message, variations included.
bench('ten transforms on fifty messages against the loop of the bare engine', async () => {
  for (let round = 1; round <= 3; round += 1) {
    const [whole, found] = await timed(() => tested(10, 50))
    const texts = found.results.flatMap(({ results }) => results.map(({ sample }) => sample.text))
    const program = `{ Device: .device.id, T1: ${value('t1')}, T2: ${value('t2')}, T3: ${value('t3')}, Number: 1 }`
    const [bare] = await timed(async () => texts.forEach((text) => engine.raw(text, program, ['-c'])))
    console.log(
      `round ${round}: ${texts.length} runs; test ${whole} ms, loop ${bare} ms, ratio ${(whole / bare).toFixed(2)}`,
    )
  }
}, 600_000)

/** More transforms than an application takes exports: as one config of many applications would have. */
const many = async (transforms: number): Promise<void> => {
  const opened = await readyIn(await open(filesOf(10, 1), 'adx-export.yaml', { runJq: jqPort(worker) }), undefined)
  if (opened.kind === 'invalid') throw new Error('The config of the benchmark is not valid.')
  const exports = Array.from({ length: transforms }, (_, index) => {
    const entry = opened.config.exports[index % 10]
    if (entry === undefined) throw new Error('no export')
    const links = entry.links.map(({ transform, ...link }) =>
      transform === undefined ? link : { ...link, transform: { ...transform, text: `${transform.text} # ${index}` } },
    )
    return { ...entry, name: `e${index}`, links }
  })
  await testTransforms({ config: { ...opened.config, exports }, runJq: jqPort(worker), includeCaptured: false })
}

bench('two hundred transforms with one message each against twenty', async () => {
  for (let round = 1; round <= 3; round += 1) {
    const [few] = await timed(() => many(20))
    const [all] = await timed(() => many(200))
    console.log(`round ${round}: 20 transforms ${few} ms, 200 transforms ${all} ms, ratio ${(all / few).toFixed(2)}`)
  }
}, 600_000)
