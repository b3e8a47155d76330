import { placeholderAction } from './setup.ts'
import type { Shape } from './workflow-jobs.ts'
import { changesWorkflow, dispatchWorkflow, driftWorkflow, usesOf } from './workflows.ts'

const one: Shape = {
  uses: usesOf(placeholderAction),
  prefix: 'adx-export',
  branch: 'main',
  planEnvironment: 'plan',
  environments: [],
  secrets: [],
  shared: [],
  writer: 'AZURE_WRITER_CLIENT_ID',
}

const fleet: Shape = { ...one, environments: ['dev', 'prod'] }
const withSecret = { secrets: ['ADX_LAB_SECRET'] }

const bothIdentities =
  '# Variables of the repository: AZURE_TENANT_ID, AZURE_READER_CLIENT_ID, AZURE_WRITER_CLIENT_ID (docs/github-action.md makes both identities).'
const fleetVariables = [
  '# Variables of the repository: AZURE_TENANT_ID, AZURE_READER_CLIENT_ID. Variable of each GitHub environment dev and prod:',
]

/** The workflows under `examples/workflows` that are made here, so that they and what `github init` writes stay the same. */
export const exampleWorkflows = {
  'pull-request-and-apply.yml': changesWorkflow(one, [
    '# The plan on every pull request, and on merge exactly what the pull request showed.',
    bothIdentities,
  ]),
  'fleet.yml': changesWorkflow(fleet, [
    '# One config, several environments. One job plans them all, into one comment with a line for each; on merge each is applied by a job of',
    '# its own, the first before the second, and a failure holds the rest back.',
    ...fleetVariables,
    '# AZURE_WRITER_CLIENT_ID, so that the identity of one cannot write to another (docs/github-action.md makes them).',
  ]),
  'drift.yml': driftWorkflow(one, [
    '# Every working day: does the live state still match the config? One issue says where not; it closes itself.',
    '# The issue also says what to dispatch this workflow with to take live changes back: that waits for the approval of `production`.',
    bothIdentities,
  ]),
  'dispatch.yml': dispatchWorkflow({ ...one, ...withSecret }, [
    '# By hand: catch up on what no pull request showed, or send renewed client secrets. A plan first, then the approval of `production`.',
    '# It goes beside pull-request-and-apply.yml or merge-queue.yml; beside fleet.yml goes dispatch-fleet.yml.',
    '# Secret of the environment `production`: whatever the config names, here ADX_LAB_SECRET.',
    bothIdentities,
  ]),
  'dispatch-fleet.yml': dispatchWorkflow({ ...fleet, ...withSecret }, [
    '# By hand, in one environment of the config: catch up on what no pull request showed, or send renewed client secrets. A plan first, then',
    '# the approval of the GitHub environment of the same name. It goes beside fleet.yml.',
    '# Secret of each GitHub environment dev and prod: whatever the config names, here ADX_LAB_SECRET.',
    ...fleetVariables,
    '# AZURE_WRITER_CLIENT_ID (docs/github-action.md makes them).',
  ]),
} as const satisfies Readonly<Record<string, string>>
