import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest, pushBranch, schedule } from '@adx-export/github-emulator'
import type { Ran } from '@adx-export/github-emulator/runner'
import { asConfigured, setRetention } from '../testing/world.test-data.ts'

/** Stands in every text from outside and nowhere else. */
const canary = 'zqx7'

/** What acts in a log, in Markdown, or in both. */
const pieces = [
  '::error::x', '::set-output name=a::b', '::stop-commands::x', '\n::error file=a::x', '\r::warning::x', '##[add-mask]adx', '##[error]x',
  '`', '```', '````\n# out', '-->', '<!-- adx-export:plan v1', '@contoso/team', '#12', 'https://evil.example/a', '![x](https://evil.example/i)',
  '[x](javascript:alert(1))', '<img src=https://evil.example/i>', '</details>', '| a |', '\u202e', '%0A::error::x', '\n- x <!-- adx-export:status 00000000000000a1 -->',
] as const // prettier-ignore

const hostile = pieces.map((piece) => `${canary}${piece}`).join(` ${canary} `)

/** The same without what a name may not hold. */
const name = hostile.replaceAll(/[\r\n\u202e]/gu, ' ')

/** What of a text acts once GitHub has rendered it: code shows, and does nothing. */
const acting = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
    .replaceAll(/<pre>[\s\S]*?<\/pre>/gu, '')
    .replaceAll(/<code>[\s\S]*?<\/code>/gu, '')

const allowed = new Set(['error', 'warning', 'notice', 'group', 'endgroup', 'add-mask'])

const held = (bench: ActionBench, ran: Ran): void => {
  expect(ran.commands.filter(({ name, form }) => form !== 'colons' || !allowed.has(name))).toEqual([])
  const masked = ran.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
  expect(masked.filter((value) => !ran.secrets.includes(value))).toEqual([])
  // The name of a command is ours; what it says is data, and so are its properties.
  for (const { name, properties } of ran.commands) if (name === 'group') expect(properties).toEqual({})
  const issues = [...bench.github.state.issues.values()].map(({ body }) => body ?? '')
  for (const text of [...bench.comments(), ...issues, ran.summary]) {
    expect(acting(text)).not.toContain(canary)
    expect(acting(text)).not.toContain('evil.example')
  }
}

const config = `version: 1
application:
  subdomain: contoso-wards
  resourceId: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers/Microsoft.IoTCentral/iotApps/contoso-wards
identities: { app: managedIdentity }
clusters:
  wards:
    url: https://wards.westeurope.kusto.windows.net
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables:
          readings:
            docstring: ${JSON.stringify(hostile)}
            folder: ${JSON.stringify(name.slice(0, 150))}
            columns: { Device: string, Value: { type: real, docstring: ${JSON.stringify(hostile)} } }
            retention: 365d
destinations:
  vitals: { displayName: ${JSON.stringify(name.slice(0, 180))}, table: wards/vitals/readings, authorization: app }
exports:
  telemetry:
    displayName: ${JSON.stringify(name.slice(180, 380))}
    source: telemetry
    enabled: true
    enrichments: { site: { value: ${JSON.stringify(hostile)} } }
    destinations: [{ destination: vitals, transform: ${JSON.stringify('{ Device: .device.id, Value: 1 } # ' + name)} }]
`

const failing = (status: number, message: string) => ({ status, body: { error: { code: canary, message } } })

describe('texts from outside', () => {
  test('of the config are shown and do nothing: plan, apply, drift', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': config } })
    const { ran, pull } = await bench.plan()
    expect(ran.log).toContain(canary)
    expect(ran.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(ran).toMatchObject({ outputs: { valid: 'true', changes: 'true' } })
    expect(bench.comments()[0]).toContain(canary)
    expect(ran.log).toContain(canary)
    held(bench, ran)
    held(bench, await bench.mergeAndApply(pull.number))
    const table = bench.emulator.world().clusters.values().next().value?.databases.get('vitals')?.tables.get('readings')
    if (table === undefined) throw new Error('not applied')
    table.docstring = `live ${hostile}`
    const looked = await bench.run(schedule(bench.github), { permissions: permissionsFor.drift })
    expect([...bench.github.state.issues.values()].map(({ body }) => body).join()).toContain(canary)
    held(bench, looked)
  })

  test('of findings about a config that is wrong', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': config } })
    const { number } = bench.github.seed.pull({ head: '--><img-src=x>`@me`' })
    await bench.run(pullRequest(bench.github, number), { permissions: permissionsFor.plan })
    bench.edit((text) =>
      text
        .replace('source: telemetry', `source: ${JSON.stringify(hostile)}`)
        .replace(
          '        tables:\n',
          `        tables:\n          ${JSON.stringify(`${canary}::error::x`)}: { columns: { ${JSON.stringify(hostile)}: real } }\n`,
        )
        .replace('authorization: app', `authorization: ${JSON.stringify(hostile)}`),
    )
    bench.github.seed.pushToPull(number)
    const ran = await bench.run(pullRequest(bench.github, number, 'synchronize'), { permissions: permissionsFor.plan })
    expect(ran.exitCode).toBe(1)
    expect(bench.comments()[0]).toContain(canary)
    expect(bench.comments()[0]).not.toContain('on record')
    held(bench, ran)
    writeFileSync(
      join(bench.workspace, 'adx-export.yaml'),
      `version: 1\n${canary}::error::x: [ *${canary}, "${canary}##[error]x`,
    )
    const broken = await bench.run(pushBranch(bench.github), { permissions: permissionsFor.plan })
    expect(broken.exitCode).toBe(1)
    held(bench, broken)
  })

  test('of services that refuse', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': config }, emulator: asConfigured() })
    const { emulator, github } = bench
    setRetention(emulator, 400)
    const { pull } = await bench.plan()
    emulator.replaceFaults([{ method: 'PUT', answer: failing(400, hostile) }])
    const applied = await bench.mergeAndApply(pull.number)
    expect(applied.exitCode).toBe(1)
    expect(applied.log).toContain(canary)
    expect(bench.comments()[0]).toContain('**Failed**')
    held(bench, applied)

    emulator.replaceFaults([{ answer: failing(403, hostile) }])
    // A pull request that leaves the config alone would not ask Azure.
    bench.edit((text) => `${text}# more\n`)
    const planned = await bench.plan()
    expect(planned.ran.exitCode).toBe(1)
    expect(planned.ran.log).toContain(canary)
    held(bench, planned.ran)
    emulator.replaceFaults([])
    await bench.run(schedule(github), { permissions: permissionsFor.drift })
    emulator.replaceFaults([{ answer: failing(403, hostile) }])
    const looked = await bench.run(schedule(github), { permissions: permissionsFor.drift })
    expect([...github.state.issues.values()].map(({ body }) => body).join()).toContain(canary)
    held(bench, looked)
  })
})
