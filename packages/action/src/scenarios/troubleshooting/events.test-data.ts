import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionBench } from '../../testing/bench.test-data.ts'
import { issueComment, pullRequest, pullRequestTarget, pushBranch, workflowDispatch } from '@adx-export/github-emulator'
import { inputsOf, reader } from '../../testing/identities.test-data.ts'
import type { RunOptions } from '@adx-export/github-emulator/runner'
import { type Case, type Happened, inSmall, permissionsFor, without } from './case.test-data.ts'

type Seed = Parameters<ActionBench['github']['seed']['pull']>[0]

const on = (
  happened: (bench: ActionBench) => RunOptions['event'],
  more: Parameters<ActionBench['run']>[1] = {},
): Promise<Happened> => inSmall((bench) => bench.run(happened(bench), { permissions: permissionsFor.plan, ...more }))

const pulled =
  (seed?: Seed) =>
  ({ github }: ActionBench) =>
    pullRequest(github, github.seed.pull(seed).number)

/** A checkout in which a link leads to another place of the machine. */
const linked = (name: string, to: string, inputs: RunOptions['inputs'] = {}): Promise<Happened> =>
  inSmall((bench) => {
    rmSync(join(bench.workspace, name), { force: true })
    symlinkSync(to, join(bench.workspace, name))
    return bench.run(pulled()(bench), { permissions: permissionsFor.plan, inputs })
  })

/** As at Azure itself: an emulator takes everybody in. */
const signedOut = {
  env: { ADX_EXPORT_EMULATOR: undefined },
  inputs: inputsOf(reader),
  permissions: without(permissionsFor.plan, 'id-token'),
}

const setUp = 'Add `id-token: write` to the `permissions` of the job'

export const eventCases: readonly Case[] = [
  {
    section: 'The pull request comes from a fork',
    exit: 0,
    at: 'notice',
    way: 'after a maintainer pushes the branch',
    run: () => on(pulled({ from: 'fork' })),
  },
  {
    section: 'The pull request comes from Dependabot',
    exit: 0,
    at: 'notice',
    way: 'after a maintainer pushes to the branch',
    run: () => on(pulled({ author: 'dependabot[bot]' })),
  },
  {
    section: 'The event has access to secrets',
    exit: 1,
    at: 'error',
    way: 'Use the event pull_request',
    run: () => on(({ github }) => pullRequestTarget(github, github.seed.pull({ from: 'fork' }).number)),
  },
  {
    section: 'The event has access to secrets',
    message: 1,
    exit: 1,
    at: 'error',
    way: 'Use the event pull_request',
    run: () =>
      on(({ github }) => {
        const issue = github.seed.pull({ from: 'fork' }).number
        return issueComment(github, github.seed.comment({ issue, body: 'Plan it' }).id)
      }),
  },
  {
    section: 'The job cannot sign in',
    exit: 0,
    at: 'notice',
    way: setUp,
    run: () => on(pulled(), signedOut),
  },
  {
    section: 'The job cannot sign in',
    message: 1,
    exit: 1,
    at: 'error',
    way: setUp,
    run: () => on(({ github }) => pushBranch(github), signedOut),
  },
  {
    section: 'A pull request is not applied before it is merged',
    exit: 1,
    at: 'error',
    way: 'Leave the input mode at auto',
    run: () => on(pulled(), { inputs: { mode: 'apply' } }),
  },
  {
    section: 'The workflow was dispatched on a tag',
    exit: 1,
    at: 'error',
    way: 'Run the workflow on the branch',
    run: () =>
      on(({ github }) => ({ ...workflowDispatch(github), ref: 'refs/tags/v1.0.0' }), { inputs: { mode: 'apply' } }),
  },
  {
    section: 'An input has an invalid value',
    exit: 1,
    at: 'error',
    way: 'Leave it out for fail',
    run: () => on(pulled(), { inputs: { 'on-unreviewed': 'aply' } }),
  },
  {
    section: 'The config cannot be found',
    exit: 1,
    at: 'finding',
    way: 'in the input `config` of the GitHub Action',
    run: () => on(pulled(), { inputs: { config: 'azure/adx-export.yaml' } }),
  },
  {
    section: 'The config cannot be found',
    when: 'outside of the checkout',
    exit: 1,
    at: 'finding',
    way: 'in the input `config` of the GitHub Action',
    run: () => on(pulled(), { inputs: { config: '../adx-export.yaml' } }),
  },
  {
    section: 'The config is outside of the workspace',
    exit: 1,
    at: 'error',
    way: 'Commit the file itself',
    run: () => linked('adx-export.yaml', import.meta.filename),
  },
  {
    section: 'The config is outside of the workspace',
    when: 'hidden',
    exit: 1,
    at: 'error',
    way: 'Commit the file itself',
    run: () =>
      inSmall((bench) => {
        mkdirSync(join(bench.workspace, '.azure'))
        renameSync(join(bench.workspace, 'adx-export.yaml'), join(bench.workspace, '.azure', 'adx-export.yaml'))
        return bench.run(pulled()(bench), { permissions: permissionsFor.plan, inputs: { config: '.azure' } })
      }),
  },
  {
    section: 'A file is not written',
    exit: 1,
    at: 'error',
    way: 'Give the input sarif-file a path',
    run: () => linked('out', import.meta.dirname, { 'sarif-file': 'out/findings.sarif' }),
  },
  {
    section: 'A file is not written',
    when: 'of a plan',
    exit: 1,
    at: 'error',
    way: 'Give the input plan-file a path',
    run: () => on(pulled(), { inputs: { 'plan-file': '../plan.json' } }),
  },
  {
    section: 'A host is not allowed',
    exit: 1,
    at: 'error',
    way: 'allowed-clusters',
    run: () => on(pulled(), { inputs: { 'allowed-clusters': 'other.westeurope.kusto.windows.net' } }),
  },
  {
    section: 'A host is not allowed',
    when: 'in an apply',
    exit: 1,
    at: 'error',
    way: 'allowed-clusters',
    run: () =>
      on(({ github }) => pushBranch(github), { inputs: { 'allowed-clusters': 'other.westeurope.kusto.windows.net' } }),
  },
]
