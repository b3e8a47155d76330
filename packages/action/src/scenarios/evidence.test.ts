import { readFileSync } from 'node:fs'
import type { Evidence, GithubEvidence, Report } from '@adx-export/planner'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest, pushBranch, workflowDispatch, type Permissions } from '@adx-export/github-emulator'
import { callerOf, emulatorOf, inputsOf, tenant, writer } from '../testing/identities.test-data.ts'
import type { Ran } from '@adx-export/github-emulator/runner'
import { small, smallConfig } from '../testing/small.test-data.ts'

const schema = new URL('../../../../schemas/apply.schema.json', import.meta.url)
const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile<Report>(
  JSON.parse(readFileSync(schema, 'utf8')),
)

/** The reports of a run, each held to the published schema. */
const reportsIn = ({ outputs }: Ran): readonly Report[] =>
  (outputs['report'] ?? '')
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => {
      const report: unknown = JSON.parse(readFileSync(path, 'utf8'))
      if (!fits(report)) throw new Error(JSON.stringify(fits.errors))
      return report
    })

const evidenceIn = (ran: Ran): Evidence & { readonly github: GithubEvidence } => {
  const evidence = reportsIn(ran)[0]?.evidence
  if (evidence?.by !== 'github-action') throw new Error('the report holds no evidence of GitHub')
  return evidence
}

const pullIn = (ran: Ran) => {
  const { pullRequests } = evidenceIn(ran).github
  if ('notRead' in pullRequests) throw new Error(pullRequests.notRead)
  return pullRequests[0]
}

const reading: Permissions = { ...permissionsFor.apply, actions: 'read' }

const planned = async (): Promise<{ readonly bench: ActionBench; readonly number: number }> => {
  const bench = await actionBench(small)
  return { bench, number: (await bench.plan()).pull.number }
}

describe('the report of an apply', () => {
  test('names commit, pull request, approvers, run, and each operation with its values', async () => {
    const { bench, number } = await planned()
    const { seed, state } = bench.github
    seed.review({ pull: number, by: 'ada' })
    seed.reviewRun({ run: 77, by: 'cleo', state: 'approved', environments: ['production'] })
    seed.reviewRun({ run: 78, by: 'bo', state: 'approved', environments: ['production'] })
    const ran = await bench.mergeAndApply(number, { permissions: reading, runId: 77, runAttempt: 2 })
    const evidence = evidenceIn(ran)
    const pull = state.pulls.get(number)
    const hashes = evidence.operations.map(({ hash }) => hash)
    expect(evidence.github).toEqual({
      repository: 'contoso/wards',
      commit: pull?.mergeCommitSha,
      ref: 'refs/heads/main',
      run: {
        id: 77,
        attempt: 2,
        url: `${bench.github.urls.server}/contoso/wards/actions/runs/77`,
        event: 'push',
        actor: 'nora',
        triggeringActor: 'nora',
        workflow: expect.stringMatching(/^contoso\/wards\/\.github\/workflows\/.*@refs\/heads\/main$/u),
        workflowCommit: pull?.mergeCommitSha,
      },
      allowedBy: 'plans-on-record',
      pullRequests: [
        {
          number,
          url: `${bench.github.urls.server}/contoso/wards/pull/${String(number)}`,
          head: pull?.head.sha,
          base: 'main',
          mergedAt: pull?.mergedAt,
          author: 'nora',
          mergedBy: 'nora',
          reviews: {
            approvals: [{ login: 'ada', submittedAt: expect.any(String), commit: pull?.head.sha }],
            others: [],
          },
          showed: hashes,
        },
      ],
      pullRequestsOmitted: 0,
      environmentReviews: [{ login: 'cleo', state: 'approved', environments: ['production'] }],
    })
    expect(evidence.operations).toContainEqual({
      hash: expect.stringMatching(/^[0-9a-f]{24}$/u),
      address: 'adx/table:wards/vitals/readings',
      action: 'create',
      attribute: "columns['Value']",
      before: null,
      after: 'real',
      risks: [],
      outcome: 'applied',
      matches: true,
    })
    expect(reportsIn(ran)[0]).toMatchObject({ format: 1, verified: { converged: true } })
  })

  test('says what the token may not read, and why, instead of an empty list', async () => {
    const { bench, number } = await planned()
    bench.github.seed.review({ pull: number, by: 'ada' })
    bench.github.seed.merge(number)
    const event = workflowDispatch(bench.github)
    const { outputs } = await bench.run(event, { permissions: permissionsFor.plan, inputs: { mode: 'plan' } })
    const inputs = { mode: 'apply', 'expected-operations': outputs['operations'] ?? '' }
    // An apply of what reviews allow needs the permission; one of approved operations goes on without it, with a warning.
    const { actions: _, ...permissions } = permissionsFor.apply
    const ran = await bench.run(event, { permissions, inputs })
    expect(ran.exitCode).toBe(0)
    expect(evidenceIn(ran).github.environmentReviews).toEqual({ notRead: expect.stringContaining('`actions: read`') })
    expect(pullIn(ran)?.reviews).toMatchObject({ approvals: [{ login: 'ada' }] })
    expect(ran.annotations.map(({ level }) => level)).toEqual(['warning'])
  })

  test('says so where pull requests may not be read, and where no reviews came back', async () => {
    const bench = await actionBench(small)
    const event = workflowDispatch(bench.github)
    const { outputs } = await bench.run(event, { permissions: permissionsFor.plan, inputs: { mode: 'plan' } })
    const inputs = { mode: 'apply', 'expected-operations': outputs['operations'] ?? '' }
    const { 'pull-requests': _, ...permissions } = reading
    const { github } = evidenceIn(await bench.run(event, { permissions, inputs }))
    expect(github).toMatchObject({
      allowedBy: 'expected-operations',
      pullRequests: { notRead: expect.stringContaining('`pull-requests: read`') },
    })
  })

  test('says so where GitHub knows no pull request of the commit', async () => {
    const bench = await actionBench(small)
    const event = workflowDispatch(bench.github)
    const { outputs } = await bench.run(event, { permissions: permissionsFor.plan, inputs: { mode: 'plan' } })
    const inputs = { mode: 'apply', 'expected-operations': outputs['operations'] ?? '' }
    const { github } = evidenceIn(await bench.run(event, { permissions: reading, inputs }))
    expect(github.pullRequests).toEqual({ notRead: expect.stringContaining('no merged pull request') })
    expect(github.environmentReviews).toEqual([])
  })

  test('says why the reviews are missing where GitHub does not answer', async () => {
    const { bench, number } = await planned()
    bench.github.fail(/^GET .*\/reviews$/u, 'bad-gateway', 3)
    const ran = await bench.mergeAndApply(number)
    expect(ran.exitCode).toBe(0)
    expect(pullIn(ran)).toMatchObject({ author: 'nora', reviews: { notRead: expect.stringContaining('502') } })
  })
})

describe('an approval counts', () => {
  test('only by another person, at the merged commit, before the merge, as their last word', async () => {
    const { bench, number } = await planned()
    const { seed } = bench.github
    seed.review({ pull: number, by: 'older', state: 'APPROVED' })
    seed.pushToPull(number)
    await bench.run(pullRequest(bench.github, number), { permissions: permissionsFor.plan })
    const head = bench.github.state.pulls.get(number)?.head.sha
    seed.review({ pull: number, by: 'ada' })
    seed.review({ pull: number, by: 'ada', state: 'COMMENTED' })
    seed.review({ pull: number, by: 'bo' })
    seed.review({ pull: number, by: 'bo', state: 'CHANGES_REQUESTED' })
    seed.dismiss(seed.review({ pull: number, by: 'dan' }).id)
    seed.review({ pull: number, by: 'nora' })
    seed.review({ pull: number, by: 'merger[bot]' })
    seed.review({ pull: number, by: 'lost', commit: null })
    seed.review({ pull: number, by: null })
    seed.review({ pull: number, by: 'talker', state: 'COMMENTED' })
    seed.merge(number)
    seed.review({ pull: number, by: 'late' })
    const ran = await bench.run(pushBranch(bench.github), { permissions: permissionsFor.apply })
    const told = pullIn(ran)?.reviews
    if (told === undefined || 'notRead' in told) throw new Error('the reviews were not read')
    expect(told.approvals.map(({ login, commit }) => [login, commit])).toEqual([
      ['ada', head],
      ['ghost', head],
    ])
    expect(told.others.map(({ login, why }) => [login, why])).toEqual([
      ['older', 'older-commit'],
      ['bo', 'changes-requested'],
      ['dan', 'dismissed'],
      ['nora', 'author'],
      ['merger[bot]', 'bot'],
      ['lost', 'older-commit'],
      ['late', 'after-merge'],
    ])
  })
})

test('whom the writer signed in as is told by the claims of its token, and no token is', async () => {
  const { clientId: applicationId, objectId } = writer
  const admin = { role: 'Admin', objectId, applicationId, tenantId: tenant }
  const emulator = emulatorOf({
    clusters: {
      'wards.westeurope.kusto.windows.net': { databases: { vitals: { principals: [admin] } } },
    },
    roles: {
      writer: callerOf(writer, {
        federated: ['pull_request', 'ref:refs/heads/main'].map((rest) => ({
          subject: `repo:contoso@77001/wards@4242001:${rest}`,
        })),
        dataExport: 'full',
      }),
    },
  })
  const bench = await actionBench({ ...small, emulator })
  const inputs = inputsOf(writer)
  const { pull } = await bench.plan({ inputs })
  const ran = await bench.mergeAndApply(pull.number, { inputs })
  expect(ran.log).toContain('Applied')
  expect(evidenceIn(ran).identity).toEqual({
    clientId: writer.clientId,
    objectId: writer.objectId,
    tenantId: tenant,
  })
  const text = readFileSync(ran.outputs['report'] ?? '', 'utf8')
  expect(ran.secrets.filter((secret) => text.includes(secret))).toEqual([])
  expect(text).not.toMatch(/eyJ/u)
})

describe('an apply that does not end well', () => {
  test('tells of each operation whether it was carried out', async () => {
    const { bench, number } = await planned()
    bench.emulator.replaceFaults([{ body: 'alter-merge', method: 'POST', answer: { status: 403 } }])
    const ran = await bench.mergeAndApply(number)
    expect(ran.exitCode).toBe(1)
    const told = evidenceIn(ran).operations.map(({ address, outcome }) => `${address} ${outcome}`)
    expect(new Set(told)).toEqual(
      new Set(['adx/table:wards/vitals/readings applied', 'adx/table-policy:wards/vitals/readings/retention failed']),
    )
  })

  test('because it was cancelled tells the same, with the approvers', async () => {
    const { bench, number } = await planned()
    bench.github.seed.review({ pull: number, by: 'ada' })
    bench.emulator.replaceFaults([{ method: 'POST', body: 'create-merge table', slow: 1500 }])
    const arrived = async (): Promise<void> => {
      while (bench.emulator.requests().every(({ kind }) => kind === 'read'))
        await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const ran = await bench.mergeAndApply(number, { cancel: arrived() })
    expect(ran.conclusion).toBe('cancelled')
    expect(pullIn(ran)?.reviews).toMatchObject({ approvals: [{ login: 'ada' }] })
    const outcomes = new Set(evidenceIn(ran).operations.map(({ outcome }) => outcome))
    expect(outcomes).toEqual(new Set(['applied', 'skipped']))
  })

  test('because another environment cannot be judged still gives the report of the first', async () => {
    const environments = 'environments:\n  dev: { days: 365d }\n  prod: { days: 365d }\n'
    const text = smallConfig({ retention: '${{ environment.days }}', end: environments })
    const bench = await actionBench({ files: { 'adx-export.yaml': text } })
    const inputs = { environment: 'dev, prod' }
    const { pull } = await bench.plan({ inputs })
    bench.github.seed.merge(pull.number)
    bench.edit((now) => now.replace('prod: { days: 365d }', 'prod: { days: 30d }'))
    const ran = await bench.run(pushBranch(bench.github), { permissions: permissionsFor.apply, inputs })
    expect(ran.exitCode).toBe(1)
    expect(reportsIn(ran).map(({ evidence }) => evidence?.target.environment)).toEqual(['dev'])
    expect(ran.outputs['report']).toMatch(/report\.dev\.json$/u)
  })
})
