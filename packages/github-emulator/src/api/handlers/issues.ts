import { issueAnswer, labelAnswer, labelsAnswer } from '../answers/conversation.ts'
import { type Call, type Handler, invalid, listed, notFound, refusal } from '../call.ts'
import type { Issue } from '../state/model.ts'
import { addLabel } from '../state/seed.ts'
import { longestBody } from './comments.ts'

type NamedLabel = string | { readonly name?: string }
type Written = {
  readonly title?: string | number
  readonly body?: string | null
  readonly state?: 'open' | 'closed'
  readonly state_reason?: Issue['stateReason']
  readonly labels?: readonly NamedLabel[]
}

const written = ({ body }: Call): Written => body ?? {}
const namesOf = (labels: readonly NamedLabel[]): readonly string[] =>
  labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? [])))

/** GitHub's API of issues shows pull requests too. */
const all = ({ state }: Call): readonly Issue[] => [
  ...state.issues.values(),
  ...[...state.pulls.values()].map((pull) => ({ ...pull, stateReason: null, labels: [] })),
]
const issueOf = (call: Call): Issue | undefined =>
  all(call).find(({ number }) => number === Number(call.params['issue_number']))
const answer = (call: Call, issue: Issue) => issueAnswer(call.places, call.state, issue)

const disabled = refusal(410, 'Issues has been disabled in this repository.')

const list: Handler = (call) => {
  const { query } = call
  if (call.state.habits.withoutIssues) return disabled
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '')
  const wanted = query.get('state') ?? 'open'
  const creator = query.get('creator')
  const since = query.get('since') ?? ''
  const by = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt'
  const sign = query.get('direction') === 'asc' ? 1 : -1
  const found = all(call)
    .filter(({ state }) => wanted === 'all' || state === wanted)
    .filter(({ author }) => creator === null || author.login === creator)
    .filter(({ updatedAt }) => updatedAt >= since)
    .filter((issue) => labels.every((name) => issue.labels.some((own) => own.toLowerCase() === name.toLowerCase())))
    .filter(({ number }) => !call.state.habits.issues.hides(String(number)))
    .toSorted((one, other) => sign * (one[by] < other[by] ? -1 : 1))
  return listed(call, found, (issue) => answer(call, issue))
}

const create: Handler = (call) => {
  const { state } = call
  if (state.habits.withoutIssues) return disabled
  const { title = '', body = null, labels = [] } = written(call)
  if ((body ?? '').length > longestBody) return invalid('Issue', 'body', 'body is too long')
  for (const name of namesOf(labels)) addLabel(state, name)
  const at = state.now()
  const issue: Issue = {
    number: state.nextNumber(),
    title: String(title),
    body,
    state: 'open',
    stateReason: null,
    labels: namesOf(labels),
    author: state.own,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
  }
  state.issues.set(issue.number, issue)
  return { status: 201, body: answer(call, issue) }
}

const get: Handler = (call) => {
  const issue = issueOf(call)
  return issue === undefined ? notFound : { status: 200, body: answer(call, issue) }
}

const reasonOf = (state: Issue['state'], { state_reason: reason }: Written, before: Issue): Issue['stateReason'] => {
  if (reason !== undefined) return reason
  if (state === before.state) return before.stateReason
  return state === 'closed' ? 'completed' : 'reopened'
}

const update: Handler = (call) => {
  const before = issueOf(call)
  if (before === undefined) return notFound
  if (!call.state.issues.has(before.number)) return refusal(422, 'The emulator updates no pull requests as issues')
  const more = written(call)
  if ((more.body ?? '').length > longestBody) return invalid('Issue', 'body', 'body is too long')
  const state = more.state ?? before.state
  const at = call.state.now()
  for (const name of namesOf(more.labels ?? [])) addLabel(call.state, name)
  const issue: Issue = {
    ...before,
    title: String(more.title ?? before.title),
    body: more.body === undefined ? before.body : more.body,
    state,
    stateReason: reasonOf(state, more, before),
    labels: more.labels === undefined ? before.labels : namesOf(more.labels),
    updatedAt: at,
    closedAt: state === 'open' ? null : (before.closedAt ?? at),
  }
  call.state.issues.set(issue.number, issue)
  return { status: 200, body: answer(call, issue) }
}

const labelsOfIssue: Handler = (call) => {
  const issue = issueOf(call)
  if (issue === undefined) return notFound
  return listed(call, labelsAnswer(call.places, call.state, issue.labels), (label) => label)
}

const addLabels: Handler = (call) => {
  const { state, places, body } = call
  const issue = issueOf(call)
  if (issue === undefined || !state.issues.has(issue.number)) return notFound
  const given = Array.isArray(body) ? (body as readonly NamedLabel[]) : (written(call).labels ?? [])
  const names = namesOf(given)
  for (const name of names) addLabel(state, name)
  const labels = [...new Set([...issue.labels, ...names])]
  state.issues.set(issue.number, { ...issue, labels, updatedAt: state.now() })
  return { status: 200, body: labelsAnswer(places, state, labels) }
}

const createLabel: Handler = (call) => {
  const { state, places, body } = call
  const {
    name,
    color = 'ededed',
    description = null,
  } = body as {
    readonly name: string
    readonly color?: string
    readonly description?: string
  }
  if (state.labels.has(name.toLowerCase())) {
    return refusal(422, 'Validation Failed', { errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }] })
  }
  if (!/^[0-9a-f]{6}$/iu.test(color)) return invalid('Label', 'color', 'color is no hexadecimal color')
  if ((description ?? '').length > 100) return invalid('Label', 'description', 'description is too long')
  const label = { id: state.nextId(), name, color, description }
  state.labels.set(name.toLowerCase(), label)
  return { status: 201, body: labelAnswer(places, state, label) }
}

export const issueHandlers: Readonly<Record<string, Handler>> = {
  'issues/list-for-repo': list,
  'issues/create': create,
  'issues/get': get,
  'issues/update': update,
  'issues/list-labels-on-issue': labelsOfIssue,
  'issues/add-labels': addLabels,
  'issues/list-labels-for-repo': (call) =>
    listed(call, [...call.state.labels.values()], (label) => labelAnswer(call.places, call.state, label)),
  'issues/create-label': createLabel,
}
