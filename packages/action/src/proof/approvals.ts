import type { NoApproval, OtherReview, PullApproval } from '@adx-export/planner'
import type { Review } from '../github/reviews.ts'

/** What reviews of a pull request are judged by. */
export type Reviewable = { readonly head: string; readonly author: string; readonly mergedAt?: string }

/** A comment takes back nothing that its author said before. */
const lastWords = (reviews: readonly Review[]): readonly Review[] => {
  const last = new Map<string, Review>()
  for (const review of reviews) if (review.state !== 'COMMENTED') last.set(review.login, review)
  return [...last.values()]
}

const whyNot = (
  { state, commit, login, isBot, submittedAt }: Review,
  { head, author, mergedAt }: Reviewable,
): NoApproval | undefined => {
  if (state === 'DISMISSED') return 'dismissed'
  if (state === 'CHANGES_REQUESTED') return 'changes-requested'
  if (login.toLowerCase() === author.toLowerCase()) return 'author'
  if (isBot) return 'bot'
  if (commit !== head) return 'older-commit'
  const [said, merged] = [Date.parse(submittedAt ?? ''), Date.parse(mergedAt ?? '')]
  if (Number.isNaN(said) || Number.isNaN(merged)) return 'unknown-time'
  return said > merged ? 'after-merge' : undefined
}

/**
 * The approvals by people other than the author that stand at the commit that was merged, and everybody else's last word
 * with the reason why it is none. Whom GitHub itself counted depends on rules of the branch that a job cannot read.
 */
export const approvalsIn = (
  reviews: readonly Review[],
  pull: Reviewable,
): { readonly approvals: readonly PullApproval[]; readonly others: readonly OtherReview[] } => {
  const approvals: PullApproval[] = []
  const others: OtherReview[] = []
  for (const review of lastWords(reviews)) {
    const { login, submittedAt, commit } = review
    const time = submittedAt === undefined ? {} : { submittedAt }
    const why = whyNot(review, pull)
    if (why === undefined) approvals.push({ login, ...time, commit: pull.head })
    else others.push({ login, why, ...time, ...(commit === undefined ? {} : { commit }) })
  }
  return { approvals, others }
}
