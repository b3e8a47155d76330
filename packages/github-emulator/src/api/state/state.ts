import { createHash } from 'node:crypto'
import { type Habits, createHabits } from './habits.ts'
import type { EnvironmentReview, Review } from './reviews.ts'
import { type Settings, createSettings } from './settings.ts'
import type { CheckRun, Comment, Commit, Issue, Label, Pull, Repository, User, WorkflowRun } from './model.ts'

/** Everything a repository holds. Records are replaced, never changed. */
export type State = {
  readonly repository: Repository
  /** Who the job's token is. */
  readonly own: User
  readonly users: Map<string, User>
  readonly commits: Map<string, Commit>
  /** The sha of each branch's head, by name. */
  readonly branches: Map<string, string>
  readonly pulls: Map<number, Pull>
  readonly issues: Map<number, Issue>
  readonly comments: Map<number, Comment>
  readonly checkRuns: Map<number, CheckRun>
  readonly labels: Map<string, Label>
  /** Reviews of pull requests, in the order in which they were made. */
  readonly reviews: Map<number, Review>
  /** What was said about the deployments of runs. */
  readonly environmentReviews: EnvironmentReview[]
  readonly runs: Map<number, WorkflowRun>
  readonly settings: Settings
  readonly habits: Habits
  /** What every new commit holds beside its own files: what stands in the checkout when it is made. */
  checkout: () => Commit['files']
  /** Issues and pull requests share their numbers. */
  nextNumber(): number
  nextId(): number
  /** Another sha at each call, the same ones in each run. */
  nextSha(): string
  /** A second later at each call. */
  now(): string
}

export type StateOptions = {
  readonly repository?: Partial<Repository>
  readonly login?: string
}

const started = Date.UTC(2026, 0, 5, 8)

export const createState = ({ repository, login = 'github-actions[bot]' }: StateOptions): State => {
  let ticks = 0
  let numbers = 0
  let ids = 700_000
  let shas = 0
  const habits = createHabits()
  const own: User = { login, id: 41_898_282, type: 'Bot' }
  return {
    repository: {
      id: 4_242_001,
      owner: 'contoso',
      ownerId: 77_001,
      name: 'wards',
      defaultBranch: 'main',
      private: true,
      ...repository,
    },
    own,
    users: new Map([[login, own]]),
    commits: new Map(),
    branches: new Map(),
    pulls: new Map(),
    issues: new Map(),
    comments: new Map(),
    checkRuns: new Map(),
    labels: new Map(),
    reviews: new Map(),
    environmentReviews: [],
    runs: new Map(),
    settings: createSettings(),
    habits,
    checkout: () => ({}),
    nextNumber: () => (numbers += 1),
    nextId: () => (ids += 1),
    nextSha: () =>
      createHash('sha1')
        .update(`commit ${(shas += 1)}`)
        .digest('hex'),
    now: () =>
      habits.young
        ? new Date().toISOString().replace(/\.\d+/u, '')
        : new Date(started + (ticks += 1) * 1000).toISOString().replace('.000', ''),
  }
}
