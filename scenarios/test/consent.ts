import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { plan } from './opening.ts'
import { portsFor, scenarioIn, startEmulator } from './play.ts'

/** `risk: X, at: "Y"` of a line under `accept`, whatever stands around it. */
const about = (line: string): string | undefined => {
  const risk = /risk: ([\w-]+)/u.exec(line)?.[1]
  const at = /at: "?([^",}]+)"?/u.exec(line)?.[1]
  return risk === undefined || at === undefined ? undefined : `${risk} ${at.trim()}`
}

/**
 * Renews the consent of a scenario that is to be applied, after a deliberate change of what consent is bound to: each line
 * under `accept` gets the `seen` that the refusal of its own risk prints. Read the difference before you commit it.
 */
export const renewConsent = async (folder: string): Promise<void> => {
  const scenario = scenarioIn(folder)
  const path = join(folder, scenario.config ?? 'adx-export.yaml')
  const text = readFileSync(path, 'utf8')
  if (scenario.expect !== 'applied' || !text.includes('seen:')) return
  const before = join(folder, 'before.yaml')
  const server = await startEmulator(existsSync(before) ? readFileSync(before, 'utf8') : '{}')
  try {
    const { environment } = scenario
    const request = { ports: portsFor(server.url, dirname(path), scenario.env), config: path }
    const planned = await plan({ ...request, ...(environment === undefined ? {} : { environment }) })
    if (planned.kind === 'invalid') return
    const printed = [
      ...planned.plan.changes.flatMap(({ risks }) => risks.flatMap(({ accept }) => accept ?? [])),
      ...planned.plan.diagnostics.flatMap(({ code, hint }) =>
        code === 'deletes-large-share' && hint !== undefined ? [hint] : [],
      ),
    ]
    const seen = new Map(printed.map((line) => [about(line), /seen: "?(\w+)/u.exec(line)?.[1]]))
    const lines = text.split('\n').map((line) => {
      const fresh = line.includes('seen:') ? seen.get(about(line)) : undefined
      return fresh === undefined ? line : line.replace(/seen: "?\w+"?/u, `seen: "${fresh}"`)
    })
    writeFileSync(path, lines.join('\n'))
  } finally {
    await server.close()
  }
}
