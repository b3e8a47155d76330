import { fileAnswer, pullAnswer, wholePullAnswer } from '../answers/pull.ts'
import { type Call, type Handler, listed, notFound, refusal } from '../call.ts'
import type { Pull } from '../state/model.ts'
import { onDefaultBranch } from './commit-of.ts'

const pullOf = ({ state, params }: Call): Pull | undefined => state.pulls.get(Number(params['pull_number']))

const get: Handler = (call) => {
  const pull = pullOf(call)
  return pull === undefined ? notFound : { status: 200, body: wholePullAnswer(call.places, call.state, pull) }
}

const files: Handler = (call) => {
  const pull = pullOf(call)
  if (pull === undefined) return notFound
  return listed(call, pull.files, (file) => fileAnswer(call.places, call.state, pull, file))
}

const list: Handler = (call) => {
  const { query, state } = call
  const wanted = query.get('state') ?? 'open'
  const [head, base] = [query.get('head'), query.get('base')]
  const by = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt'
  const sign = query.get('direction') === 'asc' ? 1 : -1
  const found = [...state.pulls.values()]
    .filter((pull) => wanted === 'all' || pull.state === wanted)
    .filter((pull) => base === null || pull.base.ref === base)
    .filter((pull) => head === null || `${pull.head.repository?.owner ?? ''}:${pull.head.ref}` === head)
    .toSorted((one, other) => sign * (one[by] < other[by] ? -1 : 1))
  return listed(call, found, (pull) => pullAnswer(call.places, state, pull))
}

/** Merged ones alone for what the default branch holds, else open ones too. */
const listForCommit: Handler = (call) => {
  const { state, params } = call
  const sha = params['commit_sha'] ?? ''
  if (!state.commits.has(sha)) return refusal(422, `No commit found for SHA: ${sha}`)
  const merged = onDefaultBranch(state).has(sha)
  if (state.habits.pulls.hides(sha)) return listed(call, [], () => undefined)
  const found = [...state.pulls.values()]
    .filter((pull) => pull.commits.includes(sha) || (pull.merged && pull.mergeCommitSha === sha))
    .filter((pull) => pull.merged || (!merged && pull.state === 'open'))
  return listed(call, found, (pull) => pullAnswer(call.places, state, pull))
}

export const pullHandlers: Readonly<Record<string, Handler>> = {
  'pulls/get': get,
  'pulls/list-files': files,
  'pulls/list': list,
  'repos/list-pull-requests-associated-with-commit': listForCommit,
}
