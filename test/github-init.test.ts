import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { validateWorkflow } from '@adx-export/github-emulator/workflows'
import { renderScript } from '../packages/cli/src/github/script.ts'
import { type Setup, type SetupTarget, placeholderAction } from '../packages/cli/src/github/setup.ts'
import { workflowsOf } from '../packages/cli/src/github/workflows.ts'

/** What `adx-export github init` writes is held to what GitHub and the shell take, and to the examples. */

const target = (environment?: string, more: Partial<SetupTarget> = {}): SetupTarget => ({
  ...(environment === undefined ? {} : { environment }),
  githubEnvironment: environment ?? 'production',
  subdomain: 'contoso-wards',
  host: 'contoso-wards.azureiotcentral.com',
  roles: { reader: 'Reader', writer: 'Contributor' },
  clusters: [],
  ...more,
})

const setupOf = (targets: readonly SetupTarget[], more: Partial<Setup> = {}): Setup => ({
  repository: 'contoso/wards',
  branch: 'main',
  config: 'adx-export.yaml',
  named: [],
  planEnvironment: 'plan',
  action: placeholderAction,
  reviewers: [],
  secrets: [],
  targets,
  ...more,
})

const signIn = { clientId: '11111111-2222-4333-8444-555555555555', tenantId: '21111111-2222-4333-8444-555555555555' }
const hundred = Array.from({ length: 100 }, (_, at) => target(`e${String(at)}`))
const strange: Partial<SetupTarget> = {
  clusters: [
    {
      host: 'fabric.example.com',
      roles: { reader: 'Reader', writer: 'Contributor' },
      hasPrincipals: true,
      databases: [{ name: 'it\'s $(id) `id` "x"', roles: { reader: 'Monitor', writer: 'Admin' } }],
    },
  ],
}

const setups: readonly (readonly [string, Setup])[] = [
  ['one application', setupOf([target()])],
  ['two environments', setupOf([target('dev'), target('prod')])],
  ['names that YAML takes for something else', setupOf([target('true'), target('on'), target('_a-1')])],
  ['as many environments as a config may have', setupOf(hundred)],
  ['who signs in, in the config', setupOf([target('dev', { signIn }), target('prod', { signIn })])],
  ['secrets, and another config', setupOf([target()], { secrets: ['ADX_A', 'ADX_B'], config: "a b/it's.yaml" })],
  ['names that a shell would run', setupOf([target('dev', strange)])],
]

type Job = {
  readonly permissions: Readonly<Record<string, string>>
  readonly environment: string | { readonly name: string }
  readonly concurrency?: { readonly group: string }
}
const jobsIn = (text: string): Readonly<Record<string, Job>> =>
  (load(text, { schema: FAILSAFE_SCHEMA }) as { readonly jobs: Readonly<Record<string, Job>> }).jobs

const hasBash = spawnSync('bash', ['--version']).status === 0
const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0

describe.each(setups)('with %s', (_, setup) => {
  test('every workflow is what GitHub accepts, with inputs that exist', async () => {
    const workflows = workflowsOf(setup)
    expect(workflows).toHaveLength(3)
    for (const { path, text } of workflows) expect([path, await validateWorkflow(text, path)]).toEqual([path, []])
  })

  test.skipIf(!hasBash)('the script is what bash accepts, plain or shared', () => {
    for (const shared of [false, true]) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: renderScript(setup, shared), encoding: 'utf8' })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    }
  })

  test('jobs that apply name another environment than jobs that plan, and may see other runs', () => {
    const applies = workflowsOf(setup).flatMap(({ text }) =>
      Object.entries(jobsIn(text)).filter(([name]) => name === 'apply' || name === 'revert'),
    )
    expect(applies).toHaveLength(3)
    for (const [, { environment, permissions, concurrency }] of applies) {
      expect(environment).not.toMatchObject({ name: 'plan' })
      expect(permissions).toMatchObject({ actions: 'read', 'id-token': 'write', checks: 'write' })
      expect(concurrency?.group).toMatch(/-(?:apply|by-hand)-/u)
    }
  })
})

test.skipIf(!hasShellcheck).each(setups)('shellcheck finds nothing with %s', (_, setup) => {
  const { stdout } = spawnSync('shellcheck', ['-'], { input: renderScript(setup, false), encoding: 'utf8' })
  expect(stdout).toBe('')
})

describe('the workflows to copy that are written by hand', () => {
  const templates = jobsIn(workflowsOf(setupOf([target()]))[0]?.text ?? '')
  const handwritten = ['merge-queue.yml', 'production-with-approval.yml', 'ghes.yml']

  test.each(handwritten)('%s has the permissions of the generated ones', (name) => {
    const jobs = jobsIn(readFileSync(join(import.meta.dirname, '../examples/workflows', name), 'utf8'))
    expect(jobs['apply']?.permissions).toEqual(templates['apply']?.permissions)
    expect(jobs['plan']?.permissions).toEqual(templates['plan']?.permissions)
  })
})
