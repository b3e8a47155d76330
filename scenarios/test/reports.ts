import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Applied, Planned, Validated } from '@adx-export/engine'
import { validate } from './opening.ts'
import type { ApplyEvent } from '@adx-export/planner'
import type { JournalEntry } from '@adx-export/emulator'
import { type Rewrite, mustApply, mustPlan, portsFor, startEmulator } from './play.ts'

type Alter = (text: string) => string

export type Situation = {
  readonly config?: Alter
  readonly state?: Alter
  readonly rewrite?: Rewrite
  readonly env?: Readonly<Record<string, string>>
}

export type Met = {
  readonly validated: Validated
  readonly planned: Planned
  readonly applied: Applied
  readonly again: Planned
  readonly told: readonly ApplyEvent[]
  readonly requests: readonly JournalEntry[]
}

/** Validates, plans, applies and plans again in a situation that was reported. */
export const meet = async (
  name: string,
  { config = (text) => text, state = (text) => text, rewrite, env = {} }: Situation = {},
): Promise<Met> => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  cpSync(join(import.meta.dirname, '../reports', name), folder, { recursive: true })
  const path = join(folder, 'adx-export.yaml')
  writeFileSync(path, config(readFileSync(path, 'utf8')))
  const server = await startEmulator(state(readFileSync(join(folder, 'state.yaml'), 'utf8')), rewrite)
  const told: ApplyEvent[] = []
  try {
    const ports = portsFor(server.url, folder, env)
    const request = { ports, config: path }
    const validated = await validate(ports, path)
    const planned = await mustPlan(request)
    const reviewed = planned.plan.operations
    const applied = await mustApply({ ...request, reviewed, settleSeconds: 0, tell: (event) => told.push(event) })
    const requests = [...server.emulator.requests()]
    const again = await mustPlan(request)
    return { validated, planned, applied, again, told, requests }
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Rows = readonly (readonly (string | null)[])[]

/** Rows in the place of those that `.show database … principals` has. */
export const principalRows =
  (rowsFor: (own: Rows) => Rows): Rewrite =>
  ({ body }, response) => {
    if (!/\.show database .* principals/u.test(body)) return undefined
    const answer = JSON.parse(response.body) as { readonly Tables: readonly { readonly Rows: Rows }[] }
    const [first, ...others] = answer.Tables
    return JSON.stringify({ ...answer, Tables: [{ ...first, Rows: rowsFor(first?.Rows ?? []) }, ...others] })
  }
