import { issueAnswer, commentAnswer } from '../api/answers/conversation.ts'
import { wholePullAnswer } from '../api/answers/pull.ts'
import type { Pull } from '../api/index.ts'
import { type Happened, type Scene, around, headOf, nora, onDefault, placesOf } from './happened.ts'

const pullOf = ({ state }: Scene, number: number): Pull => {
  const pull = state.pulls.get(number)
  if (pull === undefined) throw new Error(`There is no pull request ${number}.`)
  return pull
}

const trustOf = ({ state }: Scene, { head, author }: Pull): Happened['trust'] => {
  if (head.repository?.id !== state.repository.id) return 'fork'
  return author.login === 'dependabot[bot]' ? 'dependabot' : 'own'
}

const payloadOf = (scene: Scene, pull: Pull, action: string): Readonly<Record<string, unknown>> => ({
  action,
  number: pull.number,
  pull_request: wholePullAnswer(placesOf(scene), scene.state, pull),
  ...(action === 'synchronize' ? { before: pull.commits.at(-2) ?? pull.base.sha, after: pull.head.sha } : {}),
  ...around(scene, pull.author),
})

/** After a merge the run stands on the base: https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context */
export const pullRequest = (
  scene: Scene,
  number: number,
  action: 'opened' | 'synchronize' | 'reopened' | 'closed' = 'opened',
): Happened => {
  const pull = pullOf(scene, number)
  return {
    name: 'pull_request',
    payload: payloadOf(scene, pull, action),
    ref: pull.merged ? `refs/heads/${pull.base.ref}` : `refs/pull/${number}/merge`,
    sha: pull.mergeCommitSha ?? pull.head.sha,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
    actor: pull.author.login,
    trust: trustOf(scene, pull),
    checkedSha: pull.head.sha,
  }
}

/** Runs on the base with all rights, even for a fork. */
export const pullRequestTarget = (scene: Scene, number: number, action = 'opened'): Happened => {
  const pull = pullOf(scene, number)
  const sha = headOf(scene, pull.base.ref)
  return {
    ...pullRequest(scene, number),
    name: 'pull_request_target',
    payload: payloadOf(scene, pull, action),
    ref: `refs/heads/${pull.base.ref}`,
    sha,
    trust: 'own',
    checkedSha: pull.head.sha,
  }
}

/** A workflow of a pull request ended; this one runs on the default branch with all rights. */
export const workflowRun = (scene: Scene, number: number): Happened => {
  const pull = pullOf(scene, number)
  const { repository } = pull.head
  return onDefault(scene, 'workflow_run', pull.author, {
    action: 'completed',
    workflow: { id: 90_001, name: 'plan', path: '.github/workflows/plan.yml', state: 'active' },
    workflow_run: {
      id: 8_800_001,
      name: 'plan',
      event: 'pull_request',
      status: 'completed',
      conclusion: 'success',
      run_attempt: 1,
      head_branch: pull.head.ref,
      head_sha: pull.head.sha,
      head_repository:
        repository === null
          ? null
          : {
              id: repository.id,
              full_name: `${repository.owner}/${repository.name}`,
              fork: trustOf(scene, pull) === 'fork',
            },
      // Empty where the head is a fork's.
      pull_requests:
        trustOf(scene, pull) === 'fork' ? [] : [{ number, head: { sha: pull.head.sha, ref: pull.head.ref } }],
    },
  })
}

/** Somebody wrote a comment; it runs on the default branch with all rights. */
export const issueComment = (scene: Scene, commentId: number): Happened => {
  const { state } = scene
  const comment = state.comments.get(commentId)
  if (comment === undefined) throw new Error(`There is no comment ${commentId}.`)
  const pull = state.pulls.get(comment.issue)
  const issue = pull === undefined ? state.issues.get(comment.issue) : { ...pull, stateReason: null, labels: [] }
  if (issue === undefined) throw new Error(`There is no issue ${comment.issue}.`)
  return onDefault(scene, 'issue_comment', comment.author, {
    action: 'created',
    issue: issueAnswer(placesOf(scene), state, issue),
    comment: commentAnswer(placesOf(scene), state, comment),
  })
}

/** The queue tries a pull request on top of the base. */
export const mergeGroup = (scene: Scene, number: number): Happened => {
  const pull = pullOf(scene, number)
  const base = headOf(scene, pull.base.ref)
  const ref = `refs/heads/gh-readonly-queue/${pull.base.ref}/pr-${number}-${base}`
  const sha = pull.mergeCommitSha ?? pull.head.sha
  return {
    name: 'merge_group',
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: sha,
        head_ref: ref,
        base_sha: base,
        base_ref: `refs/heads/${pull.base.ref}`,
        head_commit: { id: sha, tree_id: sha, message: `Merge pull request #${number}`, timestamp: pull.updatedAt },
      },
      ...around(scene, nora),
    },
    ref,
    sha,
    headRef: '',
    baseRef: '',
    actor: 'nora',
    trust: 'own',
    checkedSha: sha,
  }
}
