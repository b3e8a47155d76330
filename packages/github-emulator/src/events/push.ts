import { type Happened, type Scene, around, headOf, nora, onDefault } from './happened.ts'

const nothing = '0'.repeat(40)

const commitsOf = ({ state, urls }: Scene, sha: string) => {
  const commit = state.commits.get(sha)
  if (commit === undefined) return []
  const person = { name: 'Nora', email: 'nora@contoso.example', username: 'nora' }
  const { owner, name } = state.repository
  return [
    {
      id: sha,
      tree_id: sha,
      distinct: true,
      message: commit.message,
      timestamp: commit.date,
      url: `${urls.server}/${owner}/${name}/commit/${sha}`,
      author: person,
      committer: person,
      added: [],
      removed: [],
      modified: Object.keys(commit.files),
    },
  ]
}

const payloadOf = (scene: Scene, ref: string, before: string, after: string) => {
  const { repository, sender } = around(scene, nora)
  const [head] = commitsOf(scene, after)
  const { owner, name } = scene.state.repository
  return {
    ref,
    before,
    after,
    // What a push says of its repository differs from the API: times are seconds.
    repository: {
      ...repository,
      created_at: 1_762_156_800,
      pushed_at: 1_767_600_000,
      master_branch: repository.default_branch,
    },
    pusher: { name: 'nora', email: 'nora@contoso.example' },
    sender,
    created: before === nothing,
    deleted: after === nothing,
    forced: false,
    base_ref: null,
    compare: `${scene.urls.server}/${owner}/${name}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: head === undefined ? [] : [head],
    head_commit: head ?? null,
  }
}

const pushed = (scene: Scene, ref: string, sha: string, before: string): Happened => ({
  name: 'push',
  payload: payloadOf(scene, ref, before, sha),
  ref,
  sha,
  headRef: '',
  baseRef: '',
  actor: 'nora',
  trust: 'own',
  checkedSha: sha,
})

/** The newest commit of a branch, the default one where none is named. `before`: where the branch stood. */
export const pushBranch = (scene: Scene, branch?: string, before?: string): Happened => {
  const sha = headOf(scene, branch)
  const first = scene.state.commits.get(sha)?.parents[0]
  return pushed(scene, `refs/heads/${branch ?? scene.state.repository.defaultBranch}`, sha, before ?? first ?? nothing)
}

export const pushTag = (scene: Scene, tag: string): Happened =>
  pushed(scene, `refs/tags/${tag}`, headOf(scene), nothing)

/** The run stands on the default branch; only the payload tells: https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#push */
export const pushDeleted = (scene: Scene, branch: string): Happened => {
  const payload = payloadOf(scene, `refs/heads/${branch}`, headOf(scene), nothing)
  return { ...pushBranch(scene), payload }
}

export const schedule = (scene: Scene, cron = '17 5 * * *'): Happened =>
  onDefault(scene, 'schedule', nora, { schedule: cron })

export const workflowDispatch = (
  scene: Scene,
  inputs: Readonly<Record<string, string>> = {},
  branch: string = scene.state.repository.defaultBranch,
): Happened => {
  const sha = headOf(scene, branch)
  const ref = `refs/heads/${branch}`
  const payload = { inputs, ref, workflow: '.github/workflows/adx-export.yml' }
  return { ...onDefault(scene, 'workflow_dispatch', nora, payload), ref, sha, checkedSha: sha }
}
