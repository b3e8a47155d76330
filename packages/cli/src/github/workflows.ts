import { type Setup, placeholderAction, prefixOf } from './setup.ts'
import {
  type Shape,
  applyJob,
  dispatchedApplyJob,
  dispatchedPlanJob,
  driftJob,
  planJob,
  revertJob,
  yamlName,
} from './workflow-jobs.ts'
import { configName } from '@adx-export/core'

type Lines = readonly string[]

/** A placeholder says what to do about it. */
export const usesOf = (action: string): string =>
  action === placeholderAction
    ? `${action} # v0.1.0: replace OWNER and the zeros with the owner and the commit of your copy`
    : action

/** The action that a workflow uses, with the comment behind it; undefined for a placeholder and for none. */
export const actionIn = (workflow: string): string | undefined => {
  const found = /^\s*- uses: ([\w.-]+\/adx-export@[0-9a-f]{40}(?: #[^\n]*)?)\s*$/m.exec(workflow)?.[1]
  return found === undefined || found.startsWith(placeholderAction) ? undefined : found
}

/** The GitHub environment of the job that plans. */
export const planEnvironmentIn = (workflow: string): string | undefined =>
  /^ {4}environment:\n {6}name: ([A-Za-z_][\w-]{0,99})$/m.exec(workflow.replaceAll('\r\n', '\n'))?.[1]

/** The branch whose pushes are applied. */
export const branchIn = (workflow: string): string | undefined => {
  const [, written] = /^ {4}branches: \[([^\]\n]+)\]$/m.exec(workflow.replaceAll('\r\n', '\n')) ?? []
  return written?.replace(/^'(.*)'$/, '$1')
}

const jobsOf = (jobs: readonly Lines[]): Lines => [
  'permissions: {}',
  '',
  'jobs:',
  ...jobs.flatMap((job, at) => [...(at === 0 ? [] : ['']), ...job.map((line) => (line === '' ? '' : `  ${line}`))]),
]

const textOf = (lines: Lines): string => `${lines.join('\n')}\n`

/** Without `paths:`: a run that has nothing to do ends by itself, and a required check never stays open. */
export const changesWorkflow = (shape: Shape, about: Lines): string =>
  textOf([
    ...about,
    `name: ${shape.prefix}`,
    'on:',
    '  pull_request:',
    '    types: [opened, synchronize, reopened, edited] # edited: a new base branch needs a new plan',
    '  push:',
    `    branches: [${yamlName(shape.branch)}]`,
    '',
    ...jobsOf([planJob(shape), applyJob(shape)]),
  ])

const environmentInput = ({ environments }: Shape, about: string, required: boolean): Lines =>
  environments.length === 0
    ? []
    : [
        '      environment:',
        `        description: ${about}`,
        '        type: choice',
        `        options: [${environments.map(yamlName).join(', ')}] # the environments of the config, which are also GitHub environments`,
        `        required: ${String(required)}`,
      ]

export const driftWorkflow = (shape: Shape, about: Lines): string =>
  textOf([
    ...about,
    `name: ${shape.prefix} drift`,
    'on:',
    '  schedule:',
    "    - cron: '17 5 * * 1-5' # UTC",
    '  workflow_dispatch:',
    '    inputs:',
    '      expected-operations:',
    '        description: What the issue of drift gives to take live changes back. Without it, drift is looked for.',
    '        type: string',
    "        default: ''",
    ...environmentInput(shape, 'The environment of the config to take them back in', false),
    '',
    ...jobsOf([driftJob(shape), revertJob(shape)]),
  ])

export const dispatchWorkflow = (shape: Shape, about: Lines): string =>
  textOf([
    ...about,
    `name: ${shape.prefix} by hand`,
    'on:',
    '  workflow_dispatch:',
    '    inputs:',
    ...environmentInput(shape, 'The environment of the config to plan and to apply to', true),
    '      resend-secrets:',
    '        description: Destinations whose client secrets are sent again, separated by commas, or all',
    '        type: string',
    "        default: ''",
    '',
    ...jobsOf([dispatchedPlanJob(shape), dispatchedApplyJob(shape)]),
  ])

const hostsOf = ({ targets }: Setup): Lines =>
  [...new Set(targets.flatMap(({ host, clusters }) => [host, ...clusters.map((cluster) => cluster.host)]))].toSorted()

/** A path as a plain YAML scalar, or quoted. */
const scalar = (text: string): string =>
  /^[A-Za-z0-9_][\w./-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`

/** The workflows' shape for a config as it is. */
export const shapeOf = (setup: Setup): Shape => {
  const { config, targets, action, planEnvironment, branch, secrets } = setup
  const signInsAll = targets.every(({ signIn }) => signIn !== undefined)
  return {
    uses: usesOf(action),
    prefix: prefixOf(config),
    branch,
    planEnvironment,
    environments: targets.flatMap(({ environment }) => environment ?? []),
    secrets,
    shared: [
      ...(config === configName ? [] : [`config: ${scalar(config)}`]),
      'allowed-clusters: |',
      ...hostsOf(setup).map((host) => `  ${host}`),
    ],
    ...(signInsAll ? {} : { writer: 'AZURE_WRITER_CLIENT_ID' }),
  }
}

const written =
  'Written by `adx-export github init`; run it again after the environments or hosts of the config changed.'

/** The workflows of a config, by their paths from the root of the repository. */
export const workflowsOf = (setup: Setup): readonly { readonly path: string; readonly text: string }[] => {
  const shape = shapeOf(setup)
  const at = (name: string): string => `.github/workflows/${shape.prefix}${name}.yml`
  return [
    {
      path: at(''),
      text: changesWorkflow(shape, [
        '# Plans every pull request. After the merge, applies exactly what the pull request showed.',
        `# ${written}`,
      ]),
    },
    {
      path: at('-drift'),
      text: driftWorkflow(shape, [
        '# Checks every working day whether the live state matches the config. One issue lists the differences, and closes when there are none.',
        '# The issue also says what to dispatch this workflow with to take live changes back.',
        `# ${written}`,
      ]),
    },
    {
      path: at('-by-hand'),
      text: dispatchWorkflow(shape, [
        '# By hand: catch up on what no pull request showed, or send renewed client secrets. A plan first, then the apply of it.',
        `# ${written}`,
      ]),
    },
  ]
}
