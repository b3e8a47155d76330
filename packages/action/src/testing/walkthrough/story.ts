import { type ActionBench, permissionsFor } from '../bench.test-data.ts'
import { pullRequest, schedule, type CheckRun, type Issue } from '@adx-export/github-emulator'
import type { Ran } from '@adx-export/github-emulator/runner'

/** What people saw at GitHub, as it came out of the runs. */
export type Story = {
  /** What GitHub is called in all of it. */
  readonly origin: string
  readonly refused: Ran
  /** The comment after the first push, and after the second. */
  readonly opened: string
  readonly pushed: string
  /** The same comment while the merge was applied, and after. */
  readonly applying: string
  readonly applied: string
  /** The check runs of ours, oldest first. */
  readonly checks: readonly CheckRun[]
  readonly apply: Ran
  readonly drifted: Issue
  readonly closed: Issue
}

const application = 'contoso-wards.azureiotcentral.com'

const replaced =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`the example no longer says ${from}`)
    return text.replace(from, to)
  }

const tableOf = ({ emulator }: ActionBench) => {
  const database = emulator.world().clusters.get('wards.westeurope.kusto.windows.net')?.databases.get('vitals')
  const table = database?.tables.get('smartvitalspatch')
  if (table === undefined) throw new Error('the table is gone')
  return table
}

/** The config as it was before the story begins: applied, with a device that sends, and with rows of many years. */
const before = async (bench: ActionBench): Promise<void> => {
  bench.edit(replaced('retention: 365d', 'retention: 3650d'))
  const { pull } = await bench.plan({ runId: 4001 })
  await bench.mergeAndApply(pull.number, { runId: 4002 })
  for (const heartRate of [71.5, 74]) {
    const body = JSON.stringify({ heartRate })
    const headers = { 'content-type': 'application/json' }
    const url = `${bench.url}/${application}/_emulator/devices/press-07/messages`
    const { ok, status } = await fetch(url, { method: 'POST', headers, body })
    if (!ok) throw new Error(`the message was answered with ${String(status)}`)
  }
  tableOf(bench).extents = [
    { rows: 2_104_311, from: '2018-01-01T00:00:00Z', to: '2024-01-01T00:00:00Z' },
    { rows: 1_908_021 },
  ]
}

/** A column that a transform fills, another role, more cache, and data that is kept for less long. */
const change = (bench: ActionBench): void => {
  const config = [
    [
      '- { role: admin, identity: app }',
      '- { role: ingestor, identity: app }\n          - { role: admin, identity: app }',
    ],
    ['Value: dynamic', 'Value: dynamic\n              Site: string'],
    ['retention: 3650d', 'retention: 365d'],
    ['caching: 30d', 'caching: 60d'],
    ['enabled: true\n', 'enabled: true\n    enrichments:\n      site: { value: north }\n'],
  ] as const
  for (const [from, to] of config) bench.edit(replaced(from, to))
  bench.edit(
    replaced('Value: .value', 'Value: .value,\n    Site: ($message.enrichments.site // "")'),
    'transforms/telemetry.jq',
  )
  bench.edit(replaced('"enrichments": {}', '"enrichments": { "site": "north" }'), 'samples/telemetry.json')
  bench.edit(
    (text) => text.replaceAll(/("Value": (?:71\.5|\{[^}]*\}))/gu, '$1,\n    "Site": "north"'),
    'samples/telemetry.rows.json',
  )
}

/** The line that the comment asks for, and what a reviewer asked for beside it. */
const accept = (bench: ActionBench, comment: string): void => {
  const line = /- \{ risk: .*\}/u.exec(comment)?.[0]
  if (line === undefined) throw new Error('the comment shows no line to paste')
  bench.edit((text) => `${text}\naccept:\n  ${line}\n`)
  bench.edit(replaced('caching: 60d', 'caching: 90d'))
  bench.edit(replaced('displayName: Vitals in ADX', 'displayName: Vitals of the north site'))
}

const only = (bodies: readonly string[]): string => {
  const last = bodies.at(-1)
  if (last === undefined) throw new Error('there is no comment')
  return last
}

const theIssue = ({ github }: ActionBench): Issue => {
  const [issue, ...others] = github.state.issues.values()
  if (issue === undefined || others.length > 0) throw new Error('there is not one issue')
  return issue
}

const drift = async (bench: ActionBench): Promise<Pick<Story, 'drifted' | 'closed'>> => {
  const { policies } = tableOf(bench)
  const was = policies['retention']
  if (was === undefined) throw new Error('the table keeps nothing')
  policies['retention'] = { SoftDeletePeriod: '30.00:00:00', Recoverability: 'Enabled' }
  await bench.run(schedule(bench.github), { permissions: permissionsFor.drift, runId: 4006 })
  const drifted = theIssue(bench)
  policies['retention'] = was
  await bench.run(schedule(bench.github), { permissions: permissionsFor.drift, runId: 4007 })
  return { drifted, closed: theIssue(bench) }
}

/** What the comment said while the merge was applied. */
const applyingIn = ({ github }: ActionBench): string =>
  only(
    github.requests(/^PATCH .*\/comments\/\d+$/u).flatMap(({ text }) => {
      const { body } = JSON.parse(text) as { readonly body: string }
      return body.includes('**Applying**') ? [body] : []
    }),
  )

const checksOf = ({ github }: ActionBench): readonly CheckRun[] =>
  [...github.state.checkRuns.values()].filter(({ name }) => name.startsWith('adx-export '))

/** One pull request from its first push to its merge, and what a schedule finds later. */
export const storyOf = async (bench: ActionBench): Promise<Story> => {
  const { github } = bench
  await before(bench)
  const earlier = checksOf(bench).length
  change(bench)
  const { pull, ran } = await bench.plan({ runId: 4003 })
  const opened = only(bench.comments())
  accept(bench, opened)
  github.seed.pushToPull(pull.number)
  const again = pullRequest(github, pull.number, 'synchronize')
  await bench.run(again, { permissions: permissionsFor.plan, runId: 4004 })
  const pushed = only(bench.comments())
  const apply = await bench.mergeAndApply(pull.number, { runId: 4005 })
  return {
    origin: github.origin,
    refused: ran,
    opened,
    pushed,
    applying: applyingIn(bench),
    applied: only(bench.comments()),
    checks: checksOf(bench).slice(earlier),
    apply,
    ...(await drift(bench)),
  }
}
