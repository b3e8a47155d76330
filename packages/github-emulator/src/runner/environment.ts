import { join } from 'node:path'
import type { Happened } from '../events/index.ts'
import type { Claims, GithubEmulator, Permissions } from '../api/index.ts'
import type { Contexts } from './action-file.ts'

/** One job that one step of ours runs in. */
export type Job = {
  readonly github: GithubEmulator
  readonly event: Happened
  readonly workspace: string
  /** `RUNNER_TEMP` */
  readonly temp: string
  readonly token: string
  readonly checkRunId: number
  readonly runId: number
  readonly runAttempt: number
  readonly name: string
  readonly workflow: string
}

/** The files that a step writes for the runner, by the variable that names them. */
export const fileVariables = [
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
] as const
export type FileVariable = (typeof fileVariables)[number]

export const commandFile = ({ temp }: Pick<Job, 'temp'>, variable: FileVariable): string =>
  join(temp, '_runner_file_commands', variable.toLowerCase())

export const eventFile = ({ temp }: Pick<Job, 'temp'>): string => join(temp, '_github_workflow', 'event.json')

const repositoryOf = ({ github }: Job): string => `${github.state.repository.owner}/${github.state.repository.name}`

const workflowRef = (job: Job): string => `${repositoryOf(job)}/.github/workflows/${job.workflow}@${job.event.ref}`

/** What expressions in `action.yml` may name. */
export const contextsOf = (job: Job): Contexts => {
  const { event, github, token } = job
  return {
    github: {
      token,
      actor: event.actor,
      api_url: github.urls.api,
      base_ref: event.baseRef,
      event: event.payload,
      event_name: event.name,
      head_ref: event.headRef,
      job: job.name,
      ref: event.ref,
      repository: repositoryOf(job),
      repository_id: String(github.state.repository.id),
      repository_owner: github.state.repository.owner,
      run_attempt: String(job.runAttempt),
      run_id: String(job.runId),
      server_url: github.urls.server,
      sha: event.sha,
      workflow: job.workflow,
      workspace: job.workspace,
    },
    job: { status: 'success', check_run_id: job.checkRunId },
    runner: { os: 'Linux', arch: 'X64', temp: job.temp, tool_cache: join(job.temp, 'tools'), debug: '' },
    strategy: {},
    matrix: {},
  }
}

const githubVariables = (job: Job): Readonly<Record<string, string>> => {
  const { event, github } = job
  const { repository } = github.state
  return {
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: event.actor,
    GITHUB_ACTOR_ID: '5001',
    GITHUB_API_URL: github.urls.api,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventFile(job),
    GITHUB_GRAPHQL_URL: github.urls.graphql,
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_JOB: job.name,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(?:heads|tags|pull)\//u, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repositoryOf(job),
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.ownerId),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(job.runAttempt),
    GITHUB_RUN_ID: String(job.runId),
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: github.urls.server,
    GITHUB_SHA: event.sha,
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_WORKFLOW: job.workflow,
    GITHUB_WORKFLOW_REF: workflowRef(job),
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: job.workspace,
    ...Object.fromEntries(fileVariables.map((variable) => [variable, commandFile(job, variable)])),
  }
}

/** The environment of a JavaScript step, whole: nothing of the machine's own gets in but `PATH`. */
export const variablesOf = (job: Job): Readonly<Record<string, string>> => ({
  ...githubVariables(job),
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  HOME: join(job.temp, 'home'),
  PATH: process.env['PATH'] ?? '',
  RUNNER_ARCH: 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_NAME: 'GitHub Actions 1',
  RUNNER_OS: 'Linux',
  RUNNER_TEMP: job.temp,
  RUNNER_TOOL_CACHE: join(job.temp, 'tools'),
  RUNNER_WORKSPACE: join(job.workspace, '..'),
})

const pullEvents = ['pull_request', 'pull_request_target', 'pull_request_review']

/** Who the job is for Microsoft Entra: https://docs.github.com/actions/reference/security/oidc */
export const subjectOf = ({ github, event }: Pick<Job, 'github' | 'event'>, environment?: string): string => {
  const { owner, ownerId, name, id } = github.state.repository
  const enterprise = github.urls.api.endsWith('/api/v3')
  const repository = enterprise ? `${owner}/${name}` : `${owner}@${ownerId}/${name}@${id}`
  const rest = pullEvents.includes(event.name) ? 'pull_request' : `ref:${event.ref}`
  return `repo:${repository}:${environment === undefined ? rest : `environment:${environment.replaceAll(':', '%3A')}`}`
}

/** What an identity token says of its job, beside its subject: https://docs.github.com/actions/reference/security/oidc */
export const claimsOf = (job: Job, environment?: string): Claims => {
  const { event, github, runId, runAttempt } = job
  const { id, owner, ownerId, private: hidden } = github.state.repository
  return {
    actor: event.actor,
    actor_id: '5001',
    base_ref: event.baseRef,
    event_name: event.name,
    head_ref: event.headRef,
    job_workflow_ref: workflowRef(job),
    job_workflow_sha: event.sha,
    ref: event.ref,
    ref_protected: 'false',
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: repositoryOf(job),
    repository_id: String(id),
    repository_owner: owner,
    repository_owner_id: String(ownerId),
    repository_visibility: hidden ? 'private' : 'public',
    run_attempt: String(runAttempt),
    run_id: String(runId),
    run_number: '7',
    runner_environment: 'github-hosted',
    sha: event.sha,
    workflow: job.workflow,
    workflow_ref: workflowRef(job),
    workflow_sha: event.sha,
    ...(environment === undefined ? {} : { environment }),
  }
}

/** What GitHub leaves of declared permissions where it does not trust the code: everything that writes is read at most. */
export const allowed = (declared: Permissions, { trust }: Happened): Permissions => {
  if (trust === 'own') return declared
  const cut = Object.entries(declared).map(([key, level]) => [key, level === 'write' ? 'read' : level] as const)
  return Object.fromEntries(cut.filter(([key]) => key !== 'id-token'))
}
