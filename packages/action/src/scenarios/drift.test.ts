import { readFileSync } from 'node:fs'
import { issueMark } from '@adx-export/report/github'
import { describe, expect, test } from 'vitest'
import { driftId } from '../proof/names.ts'
import { driftLabel } from '../github/issues.ts'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest, pushBranch, schedule, workflowDispatch, type GithubEmulator } from '@adx-export/github-emulator'
import { small } from '../testing/small.test-data.ts'
import { asConfigured, deadExport, liveTable, noteChange, setRetention } from '../testing/world.test-data.ts'

const marker = issueMark(driftId('adx-export.yaml'))
const times = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/gu

const look = (bench: ActionBench, more: Parameters<ActionBench['run']>[1] = {}) =>
  bench.run(schedule(bench.github), { permissions: permissionsFor.drift, ...more })

const issuesIn = ({ state }: GithubEmulator) => [...state.issues.values()]

const theIssue = (github: GithubEmulator) => {
  const [issue, ...others] = issuesIn(github)
  if (issue === undefined || others.length > 0) throw new Error(`there are ${String(issuesIn(github).length)} issues`)
  return { ...issue, body: issue.body ?? '' }
}

/** Moves everything that the issue says of time into the past, so that what a later run keeps can be told. */
const backdate = ({ state }: GithubEmulator): void => {
  for (const [number, issue] of state.issues) {
    const body = (issue.body ?? '')
      .replaceAll(/-\d{8}T\d{6}Z/gu, '-20251101T080000Z')
      .replaceAll(times, '2025-11-01 08:00 UTC')
    state.issues.set(number, { ...issue, body })
  }
}

test('one issue tells of drift from its first day to its last, and again', async () => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  const { github, emulator } = bench
  expect(await look(bench)).toMatchObject({
    exitCode: 0,
    annotations: [],
    outputs: { mode: 'drift', changes: 'false' },
  })
  expect(issuesIn(github)).toEqual([])

  setRetention(emulator, 400)
  expect(await look(bench)).toMatchObject({ exitCode: 0, outputs: { changes: 'true' } })
  const first = theIssue(github)
  expect(first).toMatchObject({ state: 'open', labels: [driftLabel], title: 'adx-export drift: adx-export.yaml' })
  expect(first.body.split('\n')[0]).toBe(marker)
  expect(first.body).toMatch(/softDelete \(since \d{4}-\d\d-\d\d \d\d:\d\d UTC\)\n {2}live: +\S*400/u)

  backdate(github)
  const before = github.requests(/^(?:POST|PATCH|DELETE) /u).length
  await look(bench)
  expect(theIssue(github).body).toMatch(/softDelete \(since 2025-11-01 08:00 UTC\)/u)
  expect(theIssue(github)).toMatchObject({ number: first.number, state: 'open' })
  expect(github.state.comments.size).toBe(0)
  const writes = github.requests(/^(?:POST|PATCH|DELETE) /u).slice(before)
  expect(writes.map(({ method, path }) => `${method} ${path}`).filter((line) => !line.endsWith('graphql'))).toEqual([
    `PATCH /repos/contoso/wards/issues/${String(first.number)}`,
  ])

  const column = liveTable(emulator).columns.pop()
  if (column === undefined) throw new Error('no column')
  await look(bench)
  const more = theIssue(github)
  expect(more.body).toMatch(/softDelete \(since 2025-11-01 08:00 UTC\)/u)
  expect(more.body).toMatch(/columns\['Value'\] \(since (?!2025-11-01)/u)

  liveTable(emulator).columns.push(column)
  setRetention(emulator, 365)
  await look(bench)
  expect(theIssue(github)).toMatchObject({ number: first.number, state: 'closed', stateReason: 'completed' })

  setRetention(emulator, 500)
  await look(bench)
  expect(theIssue(github)).toMatchObject({ number: first.number, state: 'open', stateReason: 'reopened' })
  expect(theIssue(github).body).toMatch(/softDelete \(since (?!2025-11-01)/u)
  expect(github.state.comments.size).toBe(0)
})

const fleet = `version: 1
application: { subdomain: contoso-wards }
clusters:
  wards:
    url: \${{ environment.cluster }}
    databases:
      vitals:
        tables:
          readings:
            columns: { Device: string, Value: real }
            retention: 365d
environments:
  dev: { cluster: https://wardsdev.westeurope.kusto.windows.net }
  prod: { cluster: https://wards.westeurope.kusto.windows.net }
`

describe('several environments', () => {
  const [dev, prod] = ['wardsdev.westeurope.kusto.windows.net', 'wards.westeurope.kusto.windows.net']
  const benchOf = async (): Promise<ActionBench> => {
    const bench = await actionBench({ files: { 'adx-export.yaml': fleet }, emulator: asConfigured({}, [dev, prod]) })
    setRetention(bench.emulator, 400, dev)
    return bench
  }
  const sectionOf = (body: string, environment: string): string =>
    body.split('\n### ').find((section) => section.startsWith(`\`${environment}\``)) ?? ''

  test('in one job each have a section of one issue', async () => {
    const bench = await benchOf()
    const { github, emulator } = bench
    const inputs = { environment: 'all' }
    expect(await look(bench, { inputs })).toMatchObject({ exitCode: 0, outputs: { changes: 'true' } })
    expect(sectionOf(theIssue(github).body, 'dev')).toContain('1 difference')
    expect(sectionOf(theIssue(github).body, 'prod')).toContain('The live state matches the config')
    setRetention(emulator, 365, dev)
    await look(bench, { inputs })
    expect(theIssue(github)).toMatchObject({ state: 'closed' })
  })

  test('in jobs of a matrix at once come to one issue with a section each', async () => {
    const bench = await benchOf()
    const { github, emulator } = bench
    setRetention(emulator, 500, prod)
    const gate = github.hold(/^POST \S+\/issues$/u)
    const running = ['dev', 'prod'].map((environment) => look(bench, { inputs: { environment } }))
    await gate.arrived(2)
    gate.release()
    for (const ran of await Promise.all(running)) expect(ran).toMatchObject({ exitCode: 0, annotations: [] })
    const open = issuesIn(github).filter(({ state }) => state === 'open')
    expect(open).toHaveLength(1)
    const body = open[0]?.body ?? ''
    expect(sectionOf(body, 'dev')).toContain('live:   400d')
    expect(sectionOf(body, 'prod')).toContain('live:   500d')

    setRetention(emulator, 365, dev)
    await look(bench, { inputs: { environment: 'dev' } })
    const still = issuesIn(github).filter(({ state }) => state === 'open')
    expect(still).toMatchObject([{ number: open[0]?.number }])
    expect(sectionOf(still[0]?.body ?? '', 'prod')).toContain('live:   500d')
    setRetention(emulator, 365, prod)
    await look(bench, { inputs: { environment: 'prod' } })
    expect(issuesIn(github).every(({ state }) => state === 'closed')).toBe(true)
  })
})

test('an environment that leaves the config while it differs is not forgotten before a person closes the issue', async () => {
  const bench = await actionBench({
    files: { 'adx-export.yaml': fleet },
    emulator: asConfigured({}, ['wardsdev.westeurope.kusto.windows.net', 'wards.westeurope.kusto.windows.net']),
  })
  const { github, emulator } = bench
  const inputs = { environment: 'all' }
  setRetention(emulator, 400)
  await look(bench, { inputs })
  bench.edit((text) => text.replace(/ {2}prod: .*\n/u, ''))
  for (let count = 0; count < 2; count += 1) {
    expect(await look(bench, { inputs })).toMatchObject({ exitCode: 0, outputs: { changes: 'false' } })
    expect(theIssue(github)).toMatchObject({ state: 'open' })
    expect(theIssue(github).body).toContain('### `prod`\n\n**No longer in the config**')
    expect(theIssue(github).body).not.toContain('Every environment matches the config')
  }
  const { number } = theIssue(github)
  const open = github.state.issues.get(number)
  if (open === undefined) throw new Error('the issue is gone')
  github.state.issues.set(number, { ...open, state: 'closed' })
  await look(bench, { inputs })
  expect(theIssue(github)).toMatchObject({ state: 'closed' })
  setRetention(emulator, 400, 'wardsdev.westeurope.kusto.windows.net')
  await look(bench, { inputs })
  expect(theIssue(github)).toMatchObject({ number, state: 'open' })
  expect(theIssue(github).body).toContain('### `dev`')
  expect(theIssue(github).body).not.toContain('`prod`')
})

describe('what is no drift', () => {
  test('are tables, columns and policies that the config does not name', async () => {
    const emulator = asConfigured()
    const table = liveTable(emulator)
    table.columns.push({ name: 'Extra', type: 'string' })
    table.policies['caching'] = { DataHotSpan: { Value: '7.00:00:00' }, IndexHotSpan: { Value: '7.00:00:00' } }
    emulator
      .world()
      .clusters.get('wards.westeurope.kusto.windows.net')
      ?.databases.get('vitals')
      ?.tables.set('other', { ...structuredClone(table), name: 'other', id: '0b5d2e00-0000-4000-8000-000000000001' })
    const bench = await actionBench({ ...small, emulator })
    expect(await look(bench, { inputs: { 'fail-on-drift': 'true' } })).toMatchObject({ exitCode: 0, annotations: [] })
    expect(issuesIn(bench.github)).toEqual([])
  })

  test('is an export in error: it opens no issue and fails no job, and the summary names it', async () => {
    const bench = await actionBench({ ...small, emulator: asConfigured(deadExport) })
    const ran = await look(bench, { inputs: { 'fail-on-drift': 'true' } })
    expect(ran.exitCode).toBe(0)
    expect(ran.summary).toContain('**Unmanaged export** `portal` is in error')
    expect(issuesIn(bench.github)).toEqual([])
  })
})

describe('an Azure that cannot be read', () => {
  const cluster = '/wards\\.westeurope\\.kusto\\.windows\\.net/v1/rest/'
  test('neither opens an issue nor closes one', async () => {
    const bench = await actionBench({ ...small, emulator: asConfigured() })
    const { github, emulator } = bench
    setRetention(emulator, 400)
    await look(bench)
    backdate(github)
    setRetention(emulator, 365)
    emulator.replaceFaults([{ path: cluster, answer: { status: 403 } }])
    const refused = await look(bench)
    expect(refused.exitCode).toBe(1)
    expect(theIssue(github)).toMatchObject({ state: 'open' })
    expect(theIssue(github).body).toMatch(/it is unknown whether the live state matches the config/u)
    expect(theIssue(github).body).toContain('there was 1 difference')
    emulator.replaceFaults([])
    setRetention(emulator, 400)
    await look(bench)
    expect(theIssue(github).body).toMatch(/softDelete \(since 2025-11-01 08:00 UTC\)/u)
  })
})

describe('what other people write', () => {
  test('is never taken for the issue of this workflow', async () => {
    const bench = await actionBench({ ...small, emulator: asConfigured() })
    const { github, emulator } = bench
    const forged = { title: 'adx-export drift: adx-export.yaml', body: `${marker}\nAll is well.`, labels: [driftLabel] }
    const theirs = [
      github.seed.issue({ ...forged, author: github.seed.user('mallory') }),
      github.seed.issue({ ...forged, author: github.seed.user('other-app[bot]') }),
      github.seed.issue({ ...forged, body: marker, author: github.seed.user('github-actions') }),
    ]
    setRetention(emulator, 400)
    expect(await look(bench)).toMatchObject({ exitCode: 0 })
    const own = issuesIn(github).filter(({ author }) => author.login === 'github-actions[bot]')
    expect(own).toHaveLength(1)
    for (const issue of theirs) expect(github.state.issues.get(issue.number)).toEqual(issue)
    setRetention(emulator, 365)
    await look(bench)
    expect(issuesIn(github).filter(({ state }) => state === 'closed')).toMatchObject([{ number: own[0]?.number }])
  })
})

describe('GitHub in the way', () => {
  const drifted = async (): Promise<ActionBench> => {
    const bench = await actionBench({ ...small, emulator: asConfigured() })
    setRetention(bench.emulator, 400)
    return bench
  }

  test.each([
    ['no right', { contents: 'read', 'id-token': 'write' } as const],
    ['the right to read alone', { issues: 'read' } as const],
  ])('with %s to issues, drift that nobody is told of fails the job', async (_what, permissions) => {
    const bench = await drifted()
    const ran = await look(bench, { permissions })
    expect(ran.exitCode).toBe(1)
    expect(ran.annotations).toMatchObject([
      { level: 'error', message: expect.stringMatching(/Drift: .* No issue reports it: .*`issues: write`/u) },
    ])
    expect(issuesIn(bench.github)).toEqual([])
  })

  test.each([
    ['gone', 'Enable issues in the settings'],
    ['bad-gateway', 'Run the job again.'],
  ] as const)('%s for every request about issues fails the job, with the way on that fits', async (fault, way) => {
    const bench = await drifted()
    bench.github.fail(/^GET \S+\/issues$/u, fault, fault === 'gone' ? 1 : 3)
    const ran = await look(bench)
    expect(ran).toMatchObject({
      exitCode: 1,
      annotations: [{ level: 'error', message: expect.stringContaining(way) as string }],
    })
  })

  test('without drift, and without a right to issues, a warning says that an old issue may be open', async () => {
    const bench = await actionBench({ ...small, emulator: asConfigured() })
    const ran = await look(bench, { permissions: { contents: 'read', 'id-token': 'write' } })
    expect(ran.exitCode).toBe(0)
    expect(ran.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('may still be open. Add `issues: write`') },
    ])
  })

  test('fail-on-drift fails the job and still opens the issue, with a label that is there already', async () => {
    const bench = await drifted()
    bench.github.seed.label('ADX-Export-Drift')
    const ran = await look(bench, { inputs: { 'fail-on-drift': 'true' } })
    expect(ran.exitCode).toBe(1)
    expect(ran.annotations.at(-1)).toMatchObject({ level: 'error', message: expect.stringContaining('Drift') })
    expect(theIssue(bench.github)).toMatchObject({ state: 'open' })
    expect(bench.github.state.labels.size).toBe(1)
  })

  test.each(['bad-gateway-after-write', 'reset-after-write', 'bad-gateway', 'reset'] as const)(
    '%s while the issue is opened leaves one issue',
    async (fault) => {
      const bench = await drifted()
      bench.github.fail(/^POST \S+\/issues$/u, fault)
      const ran = await look(bench)
      expect(ran).toMatchObject({ exitCode: 0, annotations: [] })
      expect(bench.github.faultsLeft()).toBe(0)
      theIssue(bench.github)
    },
  )
})

test('secrets are never sent again by a look, nor held for drift', async () => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  const ran = await look(bench, { inputs: { 'resend-secrets': 'all' } })
  expect(ran).toMatchObject({ exitCode: 1, annotations: [{ message: expect.stringContaining('resend-secrets') }] })
  expect(issuesIn(bench.github)).toEqual([])
})

test('SARIF holds what the config itself gave cause for', async () => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  await look(bench, { inputs: { 'sarif-file': 'findings.sarif' } })
  const text = readFileSync(`${bench.workspace}/findings.sarif`, 'utf8')
  expect(text).toContain('"table-unfed"')
})

describe('since the last apply', () => {
  const text = small.files['adx-export.yaml']
  const kept = (days: number): string => text.replace('365d', `${String(days)}d`)
  const permissions = { ...permissionsFor.drift, checks: 'read' } as const

  /** The config is applied as it is; then another is merged whose apply never ran. */
  const benchOf = async (merged: string): Promise<ActionBench> => {
    const bench = await actionBench({ ...small, emulator: asConfigured() })
    const opened = bench.github.seed.pull({ tree: { 'adx-export.yaml': text } })
    await bench.run(pullRequest(bench.github, opened.number), { permissions: permissionsFor.plan })
    await bench.mergeAndApply(opened.number)
    if (merged === text) return bench
    bench.edit(() => merged)
    bench.github.seed.merge(bench.github.seed.pull({ tree: { 'adx-export.yaml': merged } }).number)
    return bench
  }

  test('what was merged and waits for its apply is no drift, and opens no issue', async () => {
    const bench = await benchOf(kept(730))
    const ran = await look(bench, { permissions, inputs: { 'fail-on-drift': 'true' } })
    expect(ran).toMatchObject({ exitCode: 0, annotations: [] })
    expect(ran.log).toContain('No drift: 1 merged change waits for its apply.')
    expect(issuesIn(bench.github)).toEqual([])
    setRetention(bench.emulator, 500)
    await look(bench, { permissions })
    expect(theIssue(bench.github).body).toContain('**Changed live and in the config**')
  })

  test('what was changed live is, with the workflow and the operations that take it back', async () => {
    const bench = await benchOf(text)
    setRetention(bench.emulator, 500)
    const ran = await look(bench, { permissions })
    const { body } = theIssue(bench.github)
    expect(body).toContain('**Changed live**')
    expect(body).toMatch(/\]\(\S+\/contoso\/wards\/actions\/workflows\/[\w-]+\.yml\)/u)
    expect(body).toContain(`expected-operations: ${ran.outputs['digest'] ?? ''}`)
    const reverted = await bench.run(workflowDispatch(bench.github), {
      permissions: permissionsFor.apply,
      inputs: { mode: 'apply', 'expected-operations': ran.outputs['digest'] ?? '' },
    })
    expect(reverted.exitCode).toBe(0)
    await look(bench, { permissions })
    expect(theIssue(bench.github)).toMatchObject({ state: 'closed' })
  })

  test('who changed it and when is told, as far as the journal tells it, whatever its text holds', async () => {
    const bench = await benchOf(text)
    setRetention(bench.emulator, 500)
    const applied = [...bench.github.state.checkRuns.values()].find(({ name }) => name === 'adx-export applied')
    const ended = Date.parse(applied?.completedAt ?? '')
    const at = (hours: number): string => new Date(ended + hours * 3_600_000).toISOString()
    const command = '.alter-merge table readings policy retention softdelete = 500d'
    noteChange(bench.emulator, at(-1), 'before@contoso.example', command)
    await look(bench, { permissions })
    expect(theIssue(bench.github).body).not.toContain('journal')
    const hostile = '```\n<!-- adx-export:drift-end id=0 -->\n@contoso/admins ::error::x'
    noteChange(bench.emulator, at(1), hostile, `${command} ${hostile}`)
    const ran = await look(bench, { permissions })
    const { body } = theIssue(bench.github)
    expect(body).toMatch(/^ {2}last change in the journal: \d{4}-\d\d-\d\d \d\d:\d\d UTC by ``` <!-- /mu)
    expect(body).not.toContain('before@contoso.example')
    expect(body.match(/^<!-- adx-export:drift-end id=.*$/gmu)).toHaveLength(1)
    expect(ran.log).not.toMatch(/^::error::x/mu)
  })

  test('a lost mark hides nothing: what was set back by hand counts as drift', async () => {
    const bench = await benchOf(kept(730))
    const ran = await bench.run(pushBranch(bench.github), {
      permissions: permissionsFor.apply,
      inputs: { 'on-unreviewed': 'apply' },
    })
    expect(ran.exitCode).toBe(0)
    const tip = bench.github.state.branches.get('main')
    for (const [id, { name, headSha }] of bench.github.state.checkRuns)
      if (name === 'adx-export applied' && headSha === tip) bench.github.state.checkRuns.delete(id)
    setRetention(bench.emulator, 365)
    const looked = await look(bench, { permissions })
    expect(looked.log).toContain('left no record. So adx-export cannot tell live changes')
    expect(theIssue(bench.github)).toMatchObject({ state: 'open' })
  })

  test('nobody is named in a public repository', async () => {
    const bench = await actionBench({ ...small, emulator: asConfigured(), repository: { private: false } })
    setRetention(bench.emulator, 500)
    noteChange(
      bench.emulator,
      new Date().toISOString(),
      'nora@contoso.example',
      '.alter table readings policy retention',
    )
    await look(bench, { permissions })
    expect(theIssue(bench.github).body).toContain('**1 difference in 1 resource.**')
    expect(theIssue(bench.github).body).not.toContain('nora')
    expect(bench.emulator.requests().filter(({ body }) => JSON.stringify(body ?? '').includes('journal'))).toEqual([])
  })

  test('without a right to check runs nothing is told apart, and the log says so', async () => {
    const bench = await benchOf(kept(730))
    const ran = await look(bench)
    expect(ran.log).toContain('It cannot tell live changes from merged ones')
    expect(theIssue(bench.github).body).toContain('**1 difference in 1 resource.**')
    expect(theIssue(bench.github).body).not.toContain('**Merged')
  })
})

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a difference that the config accepts is listed, and is no drift before its last day is over', async () => {
  const accepting = (until: string): string =>
    `${small.files['adx-export.yaml']}drift:
  ignore:
    - { at: "adx/table-policy:wards/vitals/readings/retention", reason: Audit, until: ${until} }
`
  const bench = await actionBench({ files: { 'adx-export.yaml': accepting(inDays(30)) }, emulator: asConfigured() })
  setRetention(bench.emulator, 400)
  const ran = await look(bench, { inputs: { 'fail-on-drift': 'true' } })
  expect(ran).toMatchObject({ exitCode: 0, annotations: [] })
  expect(ran.log).toContain('No drift: 1 difference is accepted.')
  expect(issuesIn(bench.github)).toEqual([])
  bench.edit(() => accepting('2025-12-31'))
  expect(await look(bench)).toMatchObject({ annotations: [{ level: 'warning' }] })
  expect(theIssue(bench.github)).toMatchObject({ state: 'open' })
})

describe('more than five environments', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const
  const hostOf = (name: string): string => `wards${name}.westeurope.kusto.windows.net`
  const config = (some: readonly string[]): string =>
    `${fleet.split('environments:')[0] ?? ''}environments:\n${some.map((name) => `  ${name}: { cluster: "https://${hostOf(name)}" }\n`).join('')}`
  const titles = (github: GithubEmulator) =>
    issuesIn(github).map(({ title, state }) => `${state} ${title.replace('adx-export drift: adx-export.yaml', '…')}`)

  test('have an issue each that drifts and an index, and one issue again once they are fewer', async () => {
    const bench = await actionBench({
      files: { 'adx-export.yaml': config(names) },
      emulator: asConfigured({}, names.map(hostOf)),
    })
    const { github, emulator } = bench
    for (const name of ['b', 'd']) setRetention(emulator, 400, hostOf(name))
    const inputs = { environment: 'all' }
    await look(bench, { inputs })
    expect(titles(github)).toEqual(['open … (b)', 'open … (d)', 'open … (all environments)'])
    const index = issuesIn(github).at(-1)
    expect(index?.body).toContain('2 of 6 environments have an open issue:')
    expect(index?.body).toContain('- `d`: #2')
    setRetention(emulator, 365, hostOf('b'))
    await look(bench, { inputs: { environment: 'b' } })
    expect(titles(github)).toEqual(['closed … (b)', 'open … (d)', 'open … (all environments)'])
    bench.edit(() => config(names.slice(0, 5)))
    await look(bench, { inputs })
    expect(titles(github)).toEqual(['closed … (b)', 'closed … (d)', 'open …'])
    expect(issuesIn(github).at(-1)?.body).toContain('### `d`')
    bench.edit(() => config(names))
    setRetention(emulator, 365, hostOf('d'))
    await look(bench, { inputs })
    expect(titles(github)).toEqual(['closed … (b)', 'closed … (d)', 'closed … (all environments)'])
  })
})

test('what left the config since it was last applied is told, where the job may read which commit that was', async () => {
  const text = small.files['adx-export.yaml']
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  const opened = bench.github.seed.pull({ tree: { 'adx-export.yaml': text } })
  await bench.run(pullRequest(bench.github, opened.number), { permissions: permissionsFor.plan })
  await bench.mergeAndApply(opened.number)
  const reverted = text.replace(/ *retention: 365d\n/u, '')
  bench.edit(() => reverted)
  bench.github.seed.merge(bench.github.seed.pull({ tree: { 'adx-export.yaml': reverted } }).number)
  const told = async (permissions: Parameters<ActionBench['run']>[1]) => {
    const ran = await look(bench, permissions)
    expect(ran.exitCode).toBe(0)
    return JSON.parse(readFileSync(ran.outputs['plan-file'] ?? '', 'utf8')).noLongerDeclared
  }
  expect(await told({ permissions: { ...permissionsFor.drift, checks: 'read' } })).toMatchObject([
    { line: 'removed: { policies: [wards/vitals/readings/retention] }' },
  ])
  expect(await told({})).toBeUndefined()
})
