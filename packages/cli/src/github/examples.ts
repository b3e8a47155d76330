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
  '# Variables of the repository: AZURE_TENANT_ID, AZURE_READER_CLIENT_ID, AZURE_WRITER_CLIENT_ID (docs/github-action.md explains how to create both identities).'
const fleetVariables = [
  '# Variables of the repository: AZURE_TENANT_ID, AZURE_READER_CLIENT_ID. Variable of each GitHub environment dev and prod:',
]

/** The workflows under `examples/workflows` that are made here, so that they and what `github init` writes stay the same. */
export const exampleWorkflows = {
  'pull-request-and-apply.yml': changesWorkflow(one, [
    '# Plans every pull request. After the merge, applies exactly what the pull request showed.',
    bothIdentities,
  ]),
  'fleet.yml': changesWorkflow(fleet, [
    '# One config with several environments. One job plans them all, in one comment with a line for each. After the merge, a separate job applies',
    '# each environment, one at a time. If one fails, the next ones do not run.',
    ...fleetVariables,
    '# AZURE_WRITER_CLIENT_ID, so that the identity of one cannot write to another (docs/github-action.md explains how to create them).',
  ]),
  'drift.yml': driftWorkflow(one, [
    '# Checks every working day whether the live state matches the config. One issue lists the differences, and closes when there are none.',
    '# To revert live changes, dispatch this workflow with the inputs from the issue. The job waits for the approval of `production`.',
    bothIdentities,
  ]),
  'dispatch.yml': dispatchWorkflow({ ...one, ...withSecret }, [
    '# Start it by hand to apply what no pull request showed, or to send renewed client secrets. It plans, and then waits for the approval of `production`.',
    '# Use it together with pull-request-and-apply.yml or merge-queue.yml. Together with fleet.yml, use dispatch-fleet.yml.',
    '# Secrets of the environment `production`: those that the config names, in this example ADX_LAB_SECRET.',
    bothIdentities,
  ]),
  'dispatch-fleet.yml': dispatchWorkflow({ ...fleet, ...withSecret }, [
    '# Start it by hand to apply what no pull request showed in one environment, or to send renewed client secrets. It plans, and then waits for',
    '# the approval of the GitHub environment of the same name. Use it together with fleet.yml.',
    '# Secrets of the GitHub environments dev and prod: those that the config names, in this example ADX_LAB_SECRET.',
    ...fleetVariables,
    '# AZURE_WRITER_CLIENT_ID (docs/github-action.md explains how to create them).',
  ]),
} as const satisfies Readonly<Record<string, string>>
