import type { User } from './model.ts'
import type { State } from './state.ts'

/** A review of a pull request. */
export type Review = {
  readonly id: number
  readonly pull: number
  /** Null once the account is deleted. */
  readonly author: User | null
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  /** Null once the commit is gone. */
  readonly commit: string | null
  readonly submittedAt: string
}

/** What somebody said about the deployment of a run. */
export type EnvironmentReview = {
  readonly run: number
  readonly by: User
  readonly state: 'approved' | 'rejected' | 'pending'
  readonly environments: readonly string[]
}

export type ReviewSeed = {
  readonly pull: number
  /** A login; null for an account that was deleted. */
  readonly by: string | null
  readonly state?: Review['state']
  /** The head of the pull request unless it is given. */
  readonly commit?: string | null
}

/** What people say about pull requests and runs. */
export type ReviewSeeds = {
  review(seed: ReviewSeed): Review
  dismiss(id: number): void
  reviewRun(seed: Omit<EnvironmentReview, 'by'> & { readonly by: string }): void
}

export const reviewSeedsOf = (state: State, userOf: (login: string) => User): ReviewSeeds => ({
  review({ pull, by, state: said = 'APPROVED', commit }) {
    const head = state.pulls.get(pull)?.head.sha
    if (head === undefined) throw new Error(`There is no pull request ${pull}.`)
    const review: Review = {
      id: state.nextId(),
      pull,
      author: by === null ? null : userOf(by),
      state: said,
      commit: commit === undefined ? head : commit,
      submittedAt: state.now(),
    }
    state.reviews.set(review.id, review)
    return review
  },
  dismiss(id) {
    const review = state.reviews.get(id)
    if (review === undefined) throw new Error(`There is no review ${id}.`)
    state.reviews.set(id, { ...review, state: 'DISMISSED' })
  },
  reviewRun: ({ by, ...review }) => void state.environmentReviews.push({ ...review, by: userOf(by) }),
})
