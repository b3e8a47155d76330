/** What a thread of jq takes against the bare engine, and how transforms grow: prints one line of JSON. */
import { loadJq } from 'jq-wasm'
import { createJqWorker } from '@adx-export/jq'
import type { Config } from '@adx-export/core'
import { configsOf, diskFiles, jqPort, open } from '@adx-export/engine'
import { testTransforms } from '@adx-export/transform'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf, transformsConfig } from './configs.ts'
import { median } from './statistics.ts'

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
const messages = Array.from({ length: 50 }, (_, index) => messageOf(index))

const milliseconds = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const engine = await loadJq()
const worker = createJqWorker({ budgetSteps: Infinity })

const overAll = async (run: (program: string, message: string) => unknown): Promise<void> => {
  for (const program of programs) for (const message of messages) await run(program, message)
}

const round = async () => {
  const alone = await milliseconds(() => overAll((program, message) => engine.raw(message, program, ['-c'])))
  const single = await milliseconds(() => overAll((program, message) => worker.run(program, message)))
  const series = await milliseconds(async () => {
    for (const program of programs) await worker.runAll(program, messages)
  })
  return { single: single / alone, series: series / alone }
}

const folder = await mkdtemp(join(tmpdir(), 'jq-'))
await writeFile(join(folder, 'm0.json'), messageOf(0))
await writeFile(join(folder, 'adx-export.yaml'), transformsConfig(10, 1))

const configOf = async (): Promise<Config> => {
  const opened = await open(diskFiles(folder), 'adx-export.yaml')
  const { configs } = await configsOf(opened)
  await opened.close()
  const [config] = configs
  if (config === undefined) throw new Error('The config of the benchmark is not valid.')
  return config
}

/** More transforms than an application takes exports: as one config of many applications would have. */
const transformed = async (transforms: number): Promise<number> => {
  const config = await configOf()
  const exports = Array.from({ length: transforms }, (_, index) => {
    const entry = config.exports[index % 10]
    if (entry === undefined) throw new Error('There is no export.')
    const links = entry.links.map(({ transform, ...link }) =>
      transform === undefined ? link : { ...link, transform: { ...transform, text: `${transform.text} # ${index}` } },
    )
    return { ...entry, name: `e${index}`, links }
  })
  const request = { config: { ...config, exports }, runJq: jqPort(worker), includeCaptured: false }
  return milliseconds(() => testTransforms(request))
}

try {
  await round()
  const rounds = [await round(), await round(), await round()]
  await transformed(20)
  const grown: number[] = []
  for (let index = 0; index < 3; index += 1) {
    const few = await transformed(20)
    grown.push((await transformed(200)) / few)
  }
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 2)
  for (let index = 0; index < 20; index += 1) await worker.run('[range(1e12)]', 'null')
  clearInterval(watch)
  const told = {
    single: median(rounds.map(({ single }) => single)),
    series: median(rounds.map(({ series }) => series)),
    grown: median(grown),
    gained: (peak - before) / 1e6,
  }
  process.stdout.write(`${JSON.stringify(told)}\n`)
} finally {
  await worker.close()
  await rm(folder, { recursive: true, force: true })
}
