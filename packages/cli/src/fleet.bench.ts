import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectTo, diskFiles, inEnvironments, open, plan, systemClock, validate } from '@adx-export/engine'
import { afterAll, test as bench } from 'vitest'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('cli')
const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'adx-export-fleet-'))
cpSync(join(root, 'examples/environments'), folder, { recursive: true })
const [shared = ''] = readFileSync(join(folder, 'adx-export.yaml'), 'utf8').split('\nenvironments:\n')
const providers = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers'

const site = (index: number): string => `  site${index}:
    subdomain: contoso-site${index}
    application: ${providers}/Microsoft.IoTCentral/iotApps/contoso-site${index}
    clusterUrl: https://${here.clusterHost(`site${index}`)}
    cluster: ${providers}/Microsoft.Kusto/clusters/site${index}
    keep: 30d
    exporting: true
`

/** The example with environments, with as many of them as are asked for. */
const fleetOf = (count: number): string => {
  const name = `fleet-${count}.yaml`
  const sites = Array.from({ length: count }, (_, index) => site(index)).join('')
  writeFileSync(join(folder, name), `${shared.replace('only: [prod]', 'only: [site0]')}\nenvironments:\n${sites}`)
  return name
}

// A process of its own, so that its work does not count.
const emulator = spawn(process.execPath, [join(root, 'packages/cli/bin/adx-export.js'), 'emulator', '--port', '0'])
afterAll(() => {
  emulator.kill()
  rmSync(folder, { recursive: true, force: true })
})
const [first] = await once(emulator.stdout, 'data')
const env = { ADX_EXPORT_EMULATOR: /"url":"([^"]+)"/.exec(String(first))?.[1] ?? '' }
const ports = { env, clock: systemClock(), connect: connectTo(env, systemClock(), '0.0.0') }

type Measured = { readonly seconds: number; readonly megabytes: number }

const measured = async (work: () => Promise<unknown>): Promise<Measured> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, megabytes: process.memoryUsage().rss / 1024 / 1024 }
}

/** CPU of a validation of all environments, and of a plan of all, each with the config opened anew. */
const fleet = async (count: number) => {
  const name = fleetOf(count)
  const validated = await measured(async () => {
    const config = await open(diskFiles(folder), name)
    const { document } = await validate(config)
    await config.close()
    if (!document.valid) throw new Error('the fleet is not valid')
  })
  const reads = new Set<number>()
  const planned = await measured(async () => {
    const config = await open(diskFiles(folder), name)
    await inEnvironments(config.environments, async (environment) => {
      const made = await plan(config, { ports, ...(environment === undefined ? {} : { environment }) })
      if (made.kind === 'invalid') throw new Error('the fleet is not valid')
      reads.add(made.plan.requests.reads)
    })
    await config.close()
  })
  return { count, validated, planned, reads: [...reads] }
}

const shown = ({ seconds, megabytes }: Measured): string => `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`

const exponent = (few: number, many: number, times: number): string =>
  (Math.log(many / few) / Math.log(times)).toFixed(2)

bench('10, 100 and 1,000 environments of one config, in one process', async () => {
  // The first round loads and compiles what all need.
  await fleet(10)
  const all = []
  for (const count of [10, 100, 1000]) {
    const made = await fleet(count)
    all.push(made)
    const { validated, planned, reads } = made
    console.log(
      `${count} environments: validate ${shown(validated)}; plan ${shown(planned)}; reads for each ${reads.join(', ')}`,
    )
  }
  for (const [few, many] of [
    [all[0], all[1]],
    [all[1], all[2]],
  ] as const) {
    if (few === undefined || many === undefined) continue
    const times = many.count / few.count
    const [one, other] = (['validated', 'planned'] as const).map((what) =>
      exponent(few[what].seconds, many[what].seconds, times),
    )
    console.log(`${few.count} to ${many.count}: exponent of validate ${one ?? ''}, of plan ${other ?? ''}`)
  }
}, 1_800_000)
