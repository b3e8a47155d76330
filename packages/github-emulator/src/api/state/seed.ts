import type { CheckRun, Comment, Commit, HeadRepository, Issue, Label, Pull, User, WorkflowRun } from './model.ts'
import { actionsApp } from './model.ts'
import { type ReviewSeeds, reviewSeedsOf } from './reviews.ts'
import type { State } from './state.ts'

export type PullSeed = Partial<Pick<Pull, 'title' | 'body' | 'draft' | 'files'>> & {
  /** `own` by default; a fork that was deleted is `deleted-fork`. */
  readonly from?: 'own' | 'fork' | 'deleted-fork'
  /** The login of the author. */
  readonly author?: string
  readonly head?: string
  readonly base?: string
  readonly tree?: Commit['files']
}

export type PushSeed = Partial<Pick<Commit, 'files' | 'parents' | 'message' | 'modes'>>

/** What people and other bots do to the repository, outside of any job. */
export type Seed = ReviewSeeds & {
  /** Logins that end in `[bot]` are bots. */
  user(login: string): User
  /** A commit on a branch, on top of what is there unless `parents` are given. */
  push(branch: string, more?: PushSeed): string
  pull(seed?: PullSeed): Pull
  /** One more commit on the head of an open pull request: `synchronize`. */
  pushToPull(number: number, files?: Commit['files']): Pull
  /** Merges and moves the base; answers what GitHub calls the merge commit. */
  merge(number: number, how?: 'merge' | 'squash' | 'rebase'): string
  close(number: number): void
  /** Changes the branch that an open pull request is to be merged into: `edited`. */
  retarget(number: number, base: string): Pull
  /** A run of a workflow, finished well unless it says otherwise. */
  run(seed: { readonly headSha: string } & Partial<WorkflowRun>): WorkflowRun
  deleteRun(id: number): void
  issue(seed: { readonly title: string } & Partial<Issue>): Issue
  comment(seed: { readonly issue: number; readonly body: string; readonly author?: string }): Comment
  checkRun(seed: { readonly name: string; readonly headSha: string } & Partial<CheckRun>): CheckRun
  label(name: string): Label
}

type NewCommit = Pick<Commit, 'parents' | 'files' | 'message'> & { readonly modes?: Commit['modes'] }

const addCommit = (state: State, { parents, files, message, modes: own = {} }: NewCommit): string => {
  const sha = state.nextSha()
  const before = state.commits.get(parents[0] ?? '')
  const all = { ...before?.files, ...state.checkout(), ...files }
  const modes = { ...before?.modes, ...own }
  state.commits.set(sha, { sha, parents, message, files: all, given: files, modes, date: state.now() })
  return sha
}

const headOf = (state: State, branch: string): string => {
  const sha = state.branches.get(branch)
  if (sha === undefined) throw new Error(`There is no branch ${branch}: push to it first.`)
  return sha
}

const pullOf = (state: State, number: number): Pull => {
  const pull = state.pulls.get(number)
  if (pull === undefined) throw new Error(`There is no pull request ${number}.`)
  return pull
}

const userOf = (state: State, login: string): User => {
  const known = state.users.get(login)
  if (known !== undefined) return known
  const user: User = { login, id: state.nextId(), type: login.endsWith('[bot]') ? 'Bot' : 'User' }
  state.users.set(login, user)
  return user
}

const headRepository = (state: State, from: PullSeed['from'], author: string): HeadRepository | null => {
  const { id, owner, name } = state.repository
  if (from === 'deleted-fork') return null
  return from === 'fork' ? { id: id + 900_000, owner: author, name } : { id, owner, name }
}

const addPull = (state: State, seed: PullSeed): Pull => {
  const { from, author = 'nora', base = state.repository.defaultBranch } = seed
  const number = state.nextNumber()
  const ref = seed.head ?? `change-${number}`
  const baseSha = headOf(state, base)
  const sha = addCommit(state, { parents: [baseSha], files: seed.tree ?? {}, message: `Change ${number}` })
  const repository = headRepository(state, from, author)
  if (repository?.id === state.repository.id) state.branches.set(ref, sha)
  const at = state.now()
  const pull: Pull = {
    number,
    title: seed.title ?? `Change ${number}`,
    body: seed.body ?? '',
    author: userOf(state, author),
    state: 'open',
    draft: seed.draft ?? false,
    head: { ref, sha, repository },
    base: { ref: base, sha: baseSha },
    commits: [sha],
    files: seed.files ?? [],
    merged: false,
    mergeCommitSha: addCommit(state, {
      parents: [baseSha, sha],
      files: seed.tree ?? {},
      message: `Merge ${sha} into ${baseSha}`,
    }),
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    mergedAt: null,
  }
  state.pulls.set(number, pull)
  return pull
}

const pushToPull = (state: State, number: number, files: Commit['files']): Pull => {
  const before = pullOf(state, number)
  const sha = addCommit(state, { parents: [before.head.sha], files, message: `More of ${number}` })
  const tree = state.commits.get(sha)?.files ?? {}
  const pull: Pull = {
    ...before,
    head: { ...before.head, sha },
    commits: [...before.commits, sha],
    mergeCommitSha: addCommit(state, {
      parents: [before.base.sha, sha],
      files: tree,
      message: `Merge ${sha} into ${before.base.sha}`,
    }),
    updatedAt: state.now(),
  }
  if (before.head.repository?.id === state.repository.id) state.branches.set(before.head.ref, sha)
  state.pulls.set(number, pull)
  return pull
}

const filesOf = (state: State, sha: string): Commit['files'] => ({
  ...state.commits.get(sha)?.files,
  // What stands in the checkout is newer than what was pushed from there.
  ...state.checkout(),
  ...state.commits.get(sha)?.given,
})

const messageOf = (state: State, sha: string): string => state.commits.get(sha)?.message ?? ''

const mergePull = (state: State, number: number, how: 'merge' | 'squash' | 'rebase'): string => {
  const pull = pullOf(state, number)
  const base = headOf(state, pull.base.ref)
  const tree = filesOf(state, pull.head.sha)
  const added =
    how === 'rebase'
      ? pull.commits.reduce(
          (parent, each) =>
            addCommit(state, { parents: [parent], files: filesOf(state, each), message: messageOf(state, each) }),
          base,
        )
      : how === 'merge'
        ? addCommit(state, {
            parents: [base, pull.head.sha],
            files: tree,
            message: `Merge pull request #${number} from contoso/${pull.head.ref}`,
          })
        : addCommit(state, {
            parents: [base],
            files: tree,
            message: `${pull.title} (#${number})\n\n* ${messageOf(state, pull.head.sha)}`,
          })
  state.branches.set(pull.base.ref, added)
  const at = state.now()
  const closed = { state: 'closed', merged: true, closedAt: at, mergedAt: at, updatedAt: at } as const
  state.pulls.set(number, { ...pull, ...closed, mergeCommitSha: added })
  return added
}

const retarget = (state: State, number: number, base: string): Pull => {
  const before = pullOf(state, number)
  const sha = headOf(state, base)
  const pull: Pull = {
    ...before,
    base: { ref: base, sha },
    mergeCommitSha: addCommit(state, {
      parents: [sha, before.head.sha],
      files: filesOf(state, before.head.sha),
      message: 'Merge once more',
    }),
    updatedAt: state.now(),
  }
  state.pulls.set(number, pull)
  return pull
}

const addRun = (state: State, seed: Parameters<Seed['run']>[0]): WorkflowRun => {
  const run: WorkflowRun = {
    id: state.nextId(),
    attempt: 1,
    path: '.github/workflows/adx-export.yml',
    event: 'push',
    headBranch: state.repository.defaultBranch,
    status: 'completed',
    conclusion: seed.status === undefined || seed.status === 'completed' ? 'success' : null,
    createdAt: state.now(),
    ...seed,
  }
  state.runs.set(run.id, run)
  return run
}

const addCheckRun = (state: State, seed: Parameters<Seed['checkRun']>[0]): CheckRun => {
  const run: CheckRun = {
    id: state.nextId(),
    externalId: null,
    status: 'completed',
    conclusion: seed.status === undefined || seed.status === 'completed' ? 'success' : null,
    detailsUrl: null,
    startedAt: state.now(),
    completedAt: seed.status === undefined || seed.status === 'completed' ? state.now() : null,
    app: actionsApp,
    output: { title: null, summary: null, text: null },
    annotations: [],
    ...seed,
  }
  state.checkRuns.set(run.id, run)
  return run
}

const addIssue = (state: State, seed: Parameters<Seed['issue']>[0]): Issue => {
  const at = state.now()
  const issue: Issue = {
    number: state.nextNumber(),
    body: null,
    state: 'open',
    stateReason: null,
    labels: [],
    author: userOf(state, 'nora'),
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    ...seed,
  }
  for (const name of issue.labels) addLabel(state, name)
  state.issues.set(issue.number, issue)
  return issue
}

/** GitHub makes a label that an issue names and nobody made before. */
export const addLabel = (state: State, name: string): Label => {
  const known = state.labels.get(name.toLowerCase())
  if (known !== undefined) return known
  const label: Label = { id: state.nextId(), name, color: 'ededed', description: null }
  state.labels.set(name.toLowerCase(), label)
  return label
}

export const seedOf = (state: State): Seed => ({
  ...reviewSeedsOf(state, (login) => userOf(state, login)),
  user: (login) => userOf(state, login),
  push(branch, { files = {}, parents, message = `Push to ${branch}`, modes } = {}) {
    const before = state.branches.get(branch)
    const sha = addCommit(state, { parents: parents ?? (before === undefined ? [] : [before]), files, message, modes })
    state.branches.set(branch, sha)
    return sha
  },
  pull: (seed = {}) => addPull(state, seed),
  pushToPull: (number, files = {}) => pushToPull(state, number, files),
  merge: (number, how = 'merge') => mergePull(state, number, how),
  close(number) {
    const at = state.now()
    state.pulls.set(number, { ...pullOf(state, number), state: 'closed', closedAt: at, updatedAt: at })
  },
  retarget: (number, base) => retarget(state, number, base),
  run: (seed) => addRun(state, seed),
  deleteRun: (id) => void state.runs.delete(id),
  issue: (seed) => addIssue(state, seed),
  comment({ issue, body, author = 'nora' }) {
    const at = state.now()
    const user = userOf(state, author)
    const comment: Comment = { id: state.nextId(), issue, body, author: user, createdAt: at, updatedAt: at }
    state.comments.set(comment.id, comment)
    return comment
  },
  checkRun: (seed) => addCheckRun(state, seed),
  label: (name) => addLabel(state, name),
})
