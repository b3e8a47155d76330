import type { WorkflowRun } from '../state/model.ts'
import type { State } from '../state/state.ts'
import { treesOf } from '../state/trees.ts'
import { type Places, nodeId, repositoryUrl, webUrl } from './places.ts'
import { repositoryAnswer } from './repository.ts'

const commitAnswer = (state: State, sha: string) => {
  const commit = state.commits.get(sha)
  if (commit === undefined) return null
  const person = { name: 'Nora', email: 'nora@contoso.example' }
  const { message, date } = commit
  return { id: sha, tree_id: treesOf(commit).root, message, timestamp: date, author: person, committer: person }
}

export const runAnswer = (places: Places, state: State, run: WorkflowRun) => {
  const url = `${repositoryUrl(places, state.repository)}/actions/runs/${String(run.id)}`
  const repository = repositoryAnswer(places, state.repository)
  const workflowId = 90_000 + (run.path.length % 1000)
  return {
    id: run.id,
    name: 'adx-export',
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: 'adx-export',
    run_number: 7,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflowId,
    url,
    html_url: `${webUrl(places, state.repository)}/actions/runs/${String(run.id)}`,
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    head_commit: commitAnswer(state, run.headSha),
    repository,
    head_repository: repository,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(places, state.repository)}/check-suites/${String(run.id)}`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    artifacts_url: `${url}/artifacts`,
    workflow_url: `${repositoryUrl(places, state.repository)}/actions/workflows/${String(workflowId)}`,
    pull_requests: [],
  }
}
