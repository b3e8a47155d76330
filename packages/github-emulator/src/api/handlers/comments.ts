import { commentAnswer } from '../answers/conversation.ts'
import { type Answer, type Call, type Handler, listed, notFound, refusal } from '../call.ts'
import type { Comment } from '../state/model.ts'

/** https://docs.github.com/rest/issues/comments: longer bodies answer 422. */
export const longestBody = 65_536

const tooLong = (): Answer =>
  refusal(422, 'Validation Failed', {
    errors: [
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: `Body is too long (maximum is ${longestBody} characters)`,
      },
    ],
  })

const commentOf = ({ state, params }: Call): Comment | undefined => state.comments.get(Number(params['comment_id']))
const bodyOf = ({ body }: Call): string => (body as { readonly body: string }).body

const list: Handler = (call) => {
  const number = Number(call.params['issue_number'])
  if (!call.state.issues.has(number) && !call.state.pulls.has(number)) return notFound
  const since = call.query.get('since') ?? ''
  const comments = [...call.state.comments.values()].filter(
    ({ issue, updatedAt }) => issue === number && updatedAt >= since,
  )
  return listed(call, comments, (comment) => commentAnswer(call.places, call.state, comment))
}

const create: Handler = (call) => {
  const { state, places, params } = call
  const issue = Number(params['issue_number'])
  if (!state.issues.has(issue) && !state.pulls.has(issue)) return notFound
  const body = bodyOf(call)
  if (body.length > longestBody) return tooLong()
  if (body.trim() === '') return refusal(422, 'Validation Failed')
  const at = state.now()
  const comment: Comment = { id: state.nextId(), issue, author: state.own, body, createdAt: at, updatedAt: at }
  state.comments.set(comment.id, comment)
  return { status: 201, body: commentAnswer(places, state, comment) }
}

const get: Handler = (call) => {
  const comment = commentOf(call)
  return comment === undefined ? notFound : { status: 200, body: commentAnswer(call.places, call.state, comment) }
}

const update: Handler = (call) => {
  const before = commentOf(call)
  if (before === undefined) return notFound
  const body = bodyOf(call)
  if (body.length > longestBody) return tooLong()
  const comment = { ...before, body, updatedAt: call.state.now() }
  call.state.comments.set(comment.id, comment)
  return { status: 200, body: commentAnswer(call.places, call.state, comment) }
}

const remove: Handler = ({ state, params }) =>
  state.comments.delete(Number(params['comment_id'])) ? { status: 204 } : notFound

export const commentHandlers: Readonly<Record<string, Handler>> = {
  'issues/list-comments': list,
  'issues/create-comment': create,
  'issues/get-comment': get,
  'issues/update-comment': update,
  'issues/delete-comment': remove,
}
