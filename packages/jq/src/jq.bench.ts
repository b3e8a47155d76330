import { loadJq } from 'jq-wasm'
import { afterAll, test } from 'vitest'
import { createJq } from './create-jq.ts'
import { createJqWorker } from './create-jq-worker.ts'
import { readEngine } from './engine.ts'

/** As transforms are: without the module, so that the engine runs them without a host too. */
const programs = [
  '.',
  '{ Device: .device.id, Time: .enqueuedTime }',
  '.telemetry[] | { Name: .name, Value: .value }',
  '{ T: ([.telemetry[] | select(.name == "t1").value][0]), H: ([.telemetry[] | select(.name == "t2").value][0]) }',
  '. as $m | .telemetry[] | { Device: $m.device.id, Capability: .name, Value: (.value | tojson) }',
  '{ Device: .device.id, All: (.telemetry | map({ key: .name, value: .value }) | from_entries) }',
  'def pick1(n): [.telemetry[] | select(.name == n).value][0]; { A: pick1("t1"), B: pick1("t2"), C: pick1("t3") }',
  'if .messageSource == "telemetry" then { Device: .device.id, Simulated: .device.simulated } else empty end',
  '{ Device: (.device.id | ascii_downcase), Site: .enrichments.site, Names: ([.telemetry[].name] | join(",")) }',
  'reduce .telemetry[] as $t ({ Device: .device.id }; .[$t.name] = $t.value)',
]

const messages = Array.from({ length: 50 }, (_, index) =>
  JSON.stringify({
    applicationId: '00000000-0000-4000-8000-000000000000',
    messageSource: 'telemetry',
    device: { id: `press-${index}`, name: `Press ${index}`, simulated: index % 2 === 0, cloudProperties: [] },
    telemetry: ['t1', 't2', 't3'].map((name) => ({ id: `dtmi:press:${name};1`, name, value: index / 7 })),
    enqueuedTime: '2026-01-01T00:00:00.123Z',
    enrichments: { site: 'north' },
    messageProperties: {},
  }),
)

const overAll = async (run: (program: string, message: string) => unknown): Promise<void> => {
  for (const program of programs) for (const message of messages) await run(program, message)
}

const engine = await loadJq({ wasmBinary: await readEngine() })
const inThread = await createJq()
const worker = createJqWorker({ budgetSteps: Infinity })
afterAll(() => worker.close())

const milliseconds = async (run: (program: string, message: string) => unknown): Promise<number> => {
  const started = performance.now()
  await overAll(run)
  return Math.round(performance.now() - started)
}

// The three take turns, so that a busy machine is as hard on each of them.
test('ten transforms on fifty messages', async () => {
  for (let round = 1; round <= 4; round += 1) {
    const alone = await milliseconds((program, message) => engine.raw(message, program, ['-c']))
    const hosted = await milliseconds((program, message) => inThread.run(program, message))
    const threaded = await milliseconds((program, message) => worker.run(program, message))
    const started = performance.now()
    for (const program of programs) await worker.runAll(program, messages)
    const series = Math.round(performance.now() - started)
    const ratios = `worker ${(threaded / alone).toFixed(2)}, series ${(series / alone).toFixed(2)} of the engine`
    console.log(
      `round ${round}: engine ${alone} ms, host ${hosted} ms, worker ${threaded} ms, series ${series} ms; ${ratios}`,
    )
  }
}, 300_000)

const mebibytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

test('memory over twenty programs that use up what they may', async () => {
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 2)
  for (let index = 0; index < 20; index += 1) await worker.run('[range(1e12)]', 'null')
  clearInterval(watch)
  console.log(`resident: ${mebibytes(before)} MiB before, ${mebibytes(peak)} MiB at most`)
})
