/** Who did something: `github-actions[bot]` is the job's own login, as REST spells it. */
export type User = {
  readonly login: string
  readonly id: number
  readonly type: 'User' | 'Bot' | 'Organization'
}

export type Repository = {
  readonly id: number
  readonly owner: string
  readonly ownerId: number
  readonly name: string
  readonly defaultBranch: string
  readonly private: boolean
}

export type Commit = {
  /** 40 hex digits. */
  readonly sha: string
  readonly parents: readonly string[]
  readonly message: string
  /** The whole tree: text by path. */
  readonly files: Readonly<Record<string, string>>
  /** What was given for it, whatever stood in the checkout. */
  readonly given?: Readonly<Record<string, string>>
  /** Of files that are no plain ones: `120000` is a link. */
  readonly modes?: Readonly<Record<string, string>>
  readonly date: string
}

/** A run of a workflow. Deleted, it is as if it had never been. */
export type WorkflowRun = {
  readonly id: number
  readonly attempt: number
  /** `.github/workflows/adx-export.yml` */
  readonly path: string
  readonly event: string
  readonly headBranch: string
  readonly headSha: string
  readonly status: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending'
  readonly conclusion: CheckConclusion | null
  readonly createdAt: string
}

export type PullFile = {
  readonly filename: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed'
  readonly patch?: string
  readonly previous_filename?: string
}

/** The repository that a head lives in; a fork that was deleted leaves none. */
export type HeadRepository = { readonly id: number; readonly owner: string; readonly name: string }

export type Pull = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly author: User
  readonly state: 'open' | 'closed'
  readonly draft: boolean
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: HeadRepository | null }
  readonly base: { readonly ref: string; readonly sha: string }
  /** The commits of the head, oldest first. */
  readonly commits: readonly string[]
  readonly files: readonly PullFile[]
  readonly merged: boolean
  /** While open, GitHub's trial merge; after the merge the commit on the base. */
  readonly mergeCommitSha: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly closedAt: string | null
  readonly mergedAt: string | null
}

export type Issue = {
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly state: 'open' | 'closed'
  readonly stateReason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null
  readonly labels: readonly string[]
  readonly author: User
  readonly createdAt: string
  readonly updatedAt: string
  readonly closedAt: string | null
}

export type Label = {
  readonly id: number
  readonly name: string
  readonly color: string
  readonly description: string | null
}

export type Comment = {
  readonly id: number
  /** The number of the issue or pull request. */
  readonly issue: number
  readonly author: User
  readonly body: string
  readonly createdAt: string
  readonly updatedAt: string
}

export type App = { readonly id: number; readonly slug: string; readonly name: string }

/** As the wire spells it. */
export type Annotation = {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly message: string
  readonly title?: string
  readonly raw_details?: string
}

export type CheckStatus = 'queued' | 'in_progress' | 'completed'
export type CheckConclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'action_required'

export type CheckRun = {
  readonly id: number
  readonly name: string
  readonly headSha: string
  readonly externalId: string | null
  readonly status: CheckStatus
  readonly conclusion: CheckConclusion | null
  readonly detailsUrl: string | null
  readonly startedAt: string
  readonly completedAt: string | null
  readonly app: App
  readonly output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null }
  /** In the order in which they were sent: a PATCH appends. */
  readonly annotations: readonly Annotation[]
}

/** GitHub's own app: what a job's token writes carries it. */
export const actionsApp: App = { id: 15_368, slug: 'github-actions', name: 'GitHub Actions' }
