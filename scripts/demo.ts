/**
 * The product in half a minute, without Azure: `npm run demo`.
 * Starts the emulator, takes an example through validate, plan and apply, sends messages as a device would, lets
 * somebody change things by hand, and repairs them. Every step is checked; the first that fails ends with 1.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'

const bin = fileURLToPath(new URL('../packages/cli/bin/adx-export.js', import.meta.url))
const example = fileURLToPath(new URL('../examples/managed-identity', import.meta.url))
const application = 'contoso-wards.azureiotcentral.com'
const cluster = 'wards.westeurope.kusto.windows.net'

class DemoFailure extends Error {}

const check = (holds: boolean, what: string): void => {
  if (!holds) throw new DemoFailure(what)
}

const colour = (format: Parameters<typeof styleText>[0], text: string): string =>
  styleText(format, text, { stream: process.stdout })
const say = (text: string): void => console.log(text)
const title = (number: number, text: string): void => say(`\n${colour(['bold', 'cyan'], `${String(number)}. ${text}`)}`)
const told = (text: string): void => say(`   ${colour('dim', text)}`)
const proven = (text: string): void => say(`   ${colour('green', 'ok')} ${text}`)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, key) => (isObject(found) ? found[key] : undefined), value)

type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** What apply prints after the plan that it shows first. */
const outcomesOf = (text: string): string => text.slice(Math.max(0, text.search(/^plan [\da-f]+, made with/m)))

/** Runs the command as a user would, in the example's folder. */
const adxExport = async (url: string, ...args: readonly string[]): Promise<Ran> => {
  say(`   ${colour('bold', `$ npx adx-export ${args.join(' ')}`)}`)
  const env = { ...process.env, ADX_EXPORT_EMULATOR: url, NO_COLOR: '1' }
  const child = spawn(process.execPath, [bin, ...args], { cwd: example, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, out, err }
}

const expectCode = ({ code, out, err }: Ran, expected: number, command: string): void => {
  if (code !== expected) say(`${out}${err}`)
  check(code === expected, `${command} ended with ${String(code)} instead of ${String(expected)}`)
}

const closings = /^(Plan:|Nothing to do|\d+ applied)/
const changes = /^ {2}([+~-]|applied|failed|unknown|skipped) +(create|update|delete) /

/** The lines that name a change or an outcome, and the closing line: the shape of the output without its detail. */
const gist = (text: string): readonly string[] =>
  text.split('\n').filter((line) => closings.test(line) || changes.test(line) || line.includes(' -> '))

const closing = (text: string): string => text.split('\n').find((line) => closings.test(line)) ?? ''

const paint = (line: string): string => {
  if (/^ {2}(\+|applied)/.test(line)) return colour('green', line)
  if (/^ {2}~/.test(line)) return colour('yellow', line)
  return /^ {2}(-|failed|unknown)/.test(line) ? colour('red', line) : line
}

const showGist = (text: string): void => {
  for (const line of gist(text)) say(`   ${paint(line)}`)
}

const ask = async (url: string, method: string, path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: 'Bearer emulator' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  check(response.ok, `${method} ${path} answered ${String(response.status)}: ${text.slice(0, 300)}`)
  return text === '' ? undefined : JSON.parse(text)
}

const kusto = async (url: string, verb: 'query' | 'mgmt', csl: string): Promise<readonly (readonly unknown[])[]> => {
  const answer = await ask(url, 'POST', `/${cluster}/v1/rest/${verb}`, { db: 'vitals', csl })
  return itemsOf(at(itemsOf(at(answer, 'Tables'))[0], 'Rows')).map(itemsOf)
}

const writesSoFar = async (url: string): Promise<number> =>
  itemsOf(await ask(url, 'GET', '/_emulator/requests')).filter((entry) => at(entry, 'kind') === 'write').length

const cell = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

const showTable = (head: readonly string[], rows: readonly (readonly unknown[])[]): void => {
  const texts = [head, ...rows.map((row) => row.map(cell))]
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)))
  for (const [index, row] of texts.entries()) {
    const line = row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
    say(`     ${index === 0 ? colour('bold', line) : line}`)
  }
}

const startEmulator = async (): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
  const child = spawn(process.execPath, [bin, 'emulator', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const url = await new Promise<string>((resolve, reject) => {
    lines.once('line', (line) => {
      const parsed: unknown = JSON.parse(line)
      resolve(String(at(parsed, 'url')))
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new DemoFailure(`the emulator ended with ${String(code)}`)))
  })
  return { child, url }
}

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), 3000)
  await gone
  clearTimeout(killer)
}

const validateAndPlan = async (url: string): Promise<void> => {
  title(1, 'Check the config')
  told('examples/managed-identity/adx-export.yaml: one table, one destination, one export, one jq transform.')
  const validated = await adxExport(url, 'validate')
  expectCode(validated, 0, 'validate')
  proven(validated.out.trim())

  title(2, 'See what would change')
  const planned = await adxExport(url, 'plan', '--detailed-exitcode')
  expectCode(planned, 2, 'plan')
  showGist(planned.out)
  check((await writesSoFar(url)) === 0, 'the plan wrote something')
  proven('the plan only read: not one write reached the emulator')
}

const applyOnce = async (url: string): Promise<void> => {
  title(3, 'Carry it out')
  const applied = await adxExport(url, 'apply', '--yes', '--settle', '0')
  expectCode(applied, 0, 'apply')
  showGist(outcomesOf(applied.out))

  title(4, 'Ask again: there is nothing left to do')
  const again = await adxExport(url, 'plan', '--detailed-exitcode')
  expectCode(again, 0, 'the second plan')
  check(again.out.includes('Nothing to do'), 'the second plan is not empty')
  proven(closing(again.out))
}

const sendMessages = async (url: string): Promise<void> => {
  title(5, 'Three messages of a device arrive as rows')
  const messages = [{ heartRate: 71.5 }, { heartRate: 74, spo2: 97 }, { accelerometer: { x: 0.1, y: 0, z: 9.8 } }]
  for (const message of messages) {
    told(`press-07 sends ${JSON.stringify(message)}`)
    await ask(url, 'POST', `/${application}/_emulator/devices/press-07/messages`, message)
  }
  const query = 'smartvitalspatch | project Device, Capability, Value'
  say(`   ${colour('bold', query)}`)
  const rows = await kusto(url, 'query', query)
  showTable(['Device', 'Capability', 'Value'], rows)
  check(rows.length === 4, `there are ${String(rows.length)} rows instead of 4`)
  proven('four values in three messages are four rows: the transform makes one row for each value')
}

const drift = async (url: string): Promise<void> => {
  title(6, 'Somebody changes things by hand')
  told('In the portal the export is switched off; in a query window the retention is cut and the grant dropped.')
  await ask(url, 'PATCH', `/${application}/api/dataExport/exports/telemetry?api-version=2022-10-31-preview`, {
    enabled: false,
  })
  await kusto(url, 'mgmt', ".alter-merge table ['smartvitalspatch'] policy retention softdelete = 30d")
  for (const row of await kusto(url, 'mgmt', ".show database ['vitals'] principals | project PrincipalFQN")) {
    await kusto(url, 'mgmt', `.drop database ['vitals'] admins ('${String(row[0])}')`)
  }
  const found = await adxExport(url, 'plan', '--detailed-exitcode')
  expectCode(found, 2, 'the plan after the changes by hand')
  showGist(found.out)
  for (const address of ['data-export:telemetry', 'smartvitalspatch/retention', 'vitals/admin/app']) {
    check(found.out.includes(address), `the plan does not show ${address}`)
  }
  proven('all three are found')

  title(7, 'Apply puts it right')
  const applied = await adxExport(url, 'apply', '--yes', '--settle', '0')
  expectCode(applied, 0, 'the second apply')
  showGist(outcomesOf(applied.out))
  const last = await adxExport(url, 'plan', '--detailed-exitcode')
  expectCode(last, 0, 'the last plan')
  proven(closing(last.out))
}

const ending = `
${colour(['bold', 'green'], 'That is all of it.')} What to do next:
   npx adx-export init           write a first config of your own
   npx adx-export plan           sign in with \`az login\`, and see what it would change in Azure
   npx adx-export emulator       keep an emulator running beside it, and set ADX_EXPORT_EMULATOR to its url
   examples/                     all six sources, two environments, a cluster beside a Fabric eventhouse`

const main = async (): Promise<number> => {
  say(colour('bold', 'adx-export: what IoT Central sends to Azure Data Explorer, kept in one reviewed file.'))
  told('Everything below runs on this machine, against an emulator of Azure.')
  const { child, url } = await startEmulator()
  const leave = (): void => {
    child.kill('SIGTERM')
    process.exit(1)
  }
  process.once('SIGINT', leave)
  process.once('SIGTERM', leave)
  try {
    await validateAndPlan(url)
    await applyOnce(url)
    await sendMessages(url)
    await drift(url)
    say(ending)
    return 0
  } catch (error) {
    if (!(error instanceof DemoFailure)) throw error
    say(`\n${colour(['bold', 'red'], 'The demo failed:')} ${error.message}.`)
    return 1
  } finally {
    await stop(child)
  }
}

process.exitCode = await main()
