import { limits } from '../limits.ts'
import type { Connection } from './client.ts'
import { GithubError, asking } from './errors.ts'

/** Whose account is deleted: GitHub shows such people under this name. */
const ghost = 'ghost'

/** One review of a pull request, as it stands now. */
export type Review = {
  readonly login: string
  readonly isBot: boolean
  /** `PENDING` is left out: nobody said it yet. */
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  /** ISO 8601. */
  readonly submittedAt?: string
  /** Absent where the commit is gone. */
  readonly commit?: string
}

const states = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED'] as const

/** The reviews of a pull request, oldest first. Rejects with a GithubError, also for more than can be read. */
export const reviewsOf = async ({ octokit, owner, repo }: Connection, pull: number): Promise<readonly Review[]> => {
  const what = 'read the reviews of a pull request'
  const found: Review[] = []
  for (let page = 1; page <= limits.githubPages; page += 1) {
    const { data } = await asking({ what, permission: 'pull-requests: read' }, () =>
      octokit.rest.pulls.listReviews({ owner, repo, pull_number: pull, per_page: 100, page }),
    )
    for (const { user, state: said, submitted_at, commit_id } of data) {
      const state = states.find((one) => one === said)
      if (state === undefined) continue
      found.push({
        login: user?.login ?? ghost,
        isBot: user?.type === 'Bot',
        state,
        ...(submitted_at === undefined ? {} : { submittedAt: submitted_at }),
        ...(commit_id === null ? {} : { commit: commit_id }),
      })
    }
    if (data.length < 100) return found
  }
  throw new GithubError(`Pull request #${String(pull)} has more reviews than adx-export reads.`, 0)
}

/** Who wrote a pull request, and who merged it. */
export const peopleOf = async (
  { octokit, owner, repo }: Connection,
  pull: number,
): Promise<{ readonly author: string; readonly mergedBy: string }> => {
  const { data } = await asking({ what: 'read the pull request', permission: 'pull-requests: read' }, () =>
    octokit.rest.pulls.get({ owner, repo, pull_number: pull }),
  )
  return { author: data.user.login, mergedBy: data.merged_by?.login ?? ghost }
}

export type RunReview = {
  readonly login: string
  readonly state: 'approved' | 'rejected' | 'pending'
  readonly environments: readonly string[]
}

/** What was said about the deployments of a run to environments of GitHub. */
export const reviewsOfRun = async (
  { octokit, owner, repo }: Connection,
  run: number,
): Promise<readonly RunReview[]> => {
  const { data } = await asking({ what: 'read the approvals of the run', permission: 'actions: read' }, () =>
    octokit.rest.actions.getReviewsForRun({ owner, repo, run_id: run }),
  )
  return data.map(({ user, state, environments }) => ({
    login: user.login,
    state,
    environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
  }))
}
