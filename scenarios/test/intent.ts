import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JournalEntry } from '@adx-export/emulator'
import type { Plan } from '@adx-export/planner'
import { dump, load } from 'js-yaml'

/**
 * `expect.yaml` of a scenario: what it is there to show, as a person reviews it. `UPDATE_SCENARIOS` renews what was seen, never this:
 * a change of it is a change of what the product promises.
 */
export type Intent = {
  /** Actions by address, without what stays. */
  readonly actions: readonly string[]
  /** Risks by code and address; `accepted` if a line of consent covers it, `refused` if the risk stops the plan. */
  readonly risks: readonly string[]
  /** Codes of errors, each as often as it occurs. */
  readonly refusals: readonly string[]
  /** Requests that change something, in the order of the apply. */
  readonly writes: readonly string[]
}

const verdictOf = ({ blocking, accepted }: { readonly blocking: boolean; readonly accepted: boolean }): string => {
  if (!blocking) return 'shown'
  return accepted ? 'accepted' : 'refused'
}

const isCommand = (body: unknown): body is { readonly csl: string } =>
  typeof body === 'object' && body !== null && 'csl' in body && typeof body.csl === 'string'

/** A request without the host, the query and the resource group; the commands of a script each for itself. */
const writesOf = ({ method, path, body }: JournalEntry): readonly string[] => {
  if (isCommand(body)) return body.csl.trim().split(/\n(?=\.)/u)
  const [, , ...address] = (path.split('?')[0] ?? '').split('/')
  return [`${method} /${address.join('/').replace(/^subscriptions\/.*\/providers\//u, '…/')}`]
}

/** What a run did, in the terms of an intent. */
export const seenIn = (plan: Plan, writes: readonly JournalEntry[]): Intent => ({
  actions: plan.changes
    .filter(({ action }) => action !== 'no-op')
    .map(({ action, address }) => `${action} ${address}`)
    .toSorted(),
  risks: plan.changes
    .flatMap(({ address, risks }) => risks.map((risk) => `${verdictOf(risk)} ${risk.code} ${address}`))
    .toSorted(),
  refusals: plan.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)
    .toSorted(),
  writes: writes.flatMap(writesOf),
})

/** What the scenario of a folder is there to show. One that has no such file yet gets what was seen, to be reviewed. */
export const intentOf = (folder: string, seen: Intent): Intent => {
  const path = join(folder, 'expect.yaml')
  if (!existsSync(path) && process.env['UPDATE_SCENARIOS'] !== undefined)
    writeFileSync(path, dump(seen, { lineWidth: -1 }))
  return load(readFileSync(path, 'utf8')) as Intent
}
