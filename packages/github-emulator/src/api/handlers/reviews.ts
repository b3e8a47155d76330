import { nodeId, repositoryUrl, webUrl } from '../answers/places.ts'
import { userAnswer } from '../answers/user.ts'
import { type Call, type Handler, listed, notFound } from '../call.ts'
import type { EnvironmentReview, Review } from '../state/reviews.ts'

const reviewAnswer = ({ places, state }: Call, { id, pull, author, state: said, commit, submittedAt }: Review) => {
  const html = `${webUrl(places, state.repository)}/pull/${pull}#pullrequestreview-${id}`
  const api = `${repositoryUrl(places, state.repository)}/pulls/${pull}`
  return {
    id,
    node_id: nodeId('PRR', id),
    user: author === null ? null : userAnswer(places, author),
    body: '',
    state: said,
    html_url: html,
    pull_request_url: api,
    _links: { html: { href: html }, pull_request: { href: api } },
    submitted_at: submittedAt,
    commit_id: commit,
    author_association: 'MEMBER',
  }
}

const listReviews: Handler = (call) => {
  const number = Number(call.params['pull_number'])
  if (!call.state.pulls.has(number)) return notFound
  const found = [...call.state.reviews.values()].filter(({ pull }) => pull === number)
  return listed(call, found, (review) => reviewAnswer(call, review))
}

const environmentAnswer = ({ places, state }: Call, name: string) => {
  const html = webUrl(places, state.repository)
  return {
    id: 56_780_428,
    node_id: nodeId('EN', name),
    name,
    url: `${repositoryUrl(places, state.repository)}/environments/${encodeURIComponent(name)}`,
    html_url: `${html}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: '2026-01-05T08:00:00Z',
    updated_at: '2026-01-05T08:00:00Z',
  }
}

const runReviewAnswer = (call: Call, { by, state, environments }: EnvironmentReview) => ({
  state,
  comment: '',
  user: userAnswer(call.places, by),
  environments: environments.map((name) => environmentAnswer(call, name)),
})

/** Not in pages, unlike other lists. */
const reviewsOfRun: Handler = (call) => {
  const number = Number(call.params['run_id'])
  const found = call.state.environmentReviews.filter(({ run }) => run === number)
  return { status: 200, body: found.map((review) => runReviewAnswer(call, review)) }
}

export const reviewHandlers: Readonly<Record<string, Handler>> = {
  'pulls/list-reviews': listReviews,
  'actions/get-reviews-for-run': reviewsOfRun,
}
