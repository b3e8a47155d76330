/**
 * Validates a config of many environments, or plans all of them, with the installed library:
 * `node fleet-process.ts validate|plan <config>` prints one line of JSON. What loads and compiles once is done before.
 */
import { type Opened, open, plan, validate } from 'adx-export'

/** As the GitHub Action does for `environment: all`. */
const atOnce = 8

const planAll = async (config: Opened): Promise<readonly number[]> => {
  const waiting = [...config.environments]
  const requests = new Set<number>()
  const take = async (): Promise<void> => {
    for (let environment = waiting.shift(); environment !== undefined; environment = waiting.shift()) {
      const planned = await plan(config, { environment })
      if (planned.kind === 'invalid') throw new Error('The fleet is not valid.')
      requests.add(planned.document.requests.reads + planned.document.requests.writes)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, take))
  return [...requests]
}

const work = async (path: string): Promise<readonly number[]> => {
  const config = await open(path)
  try {
    if (process.argv[2] === 'plan') return await planAll(config)
    const { valid } = await validate(config)
    if (!valid) throw new Error('The fleet is not valid.')
    return []
  } finally {
    await config.close()
  }
}

await work('fleet-2.yaml')
const before = process.cpuUsage()
const requests = await work(process.argv[3] ?? '')
const { user } = process.cpuUsage(before)
process.stdout.write(`${JSON.stringify({ seconds: user / 1e6, requests })}\n`)
