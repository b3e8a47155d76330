import { type Answer, type Call, type Handler, notFound, refusal } from './call.ts'
import type { Places } from './answers/places.ts'
import type { Asked, Description } from './description.ts'
import { checkHandlers } from './handlers/checks.ts'
import { commentHandlers } from './handlers/comments.ts'
import { issueHandlers } from './handlers/issues.ts'
import { pullHandlers } from './handlers/pulls.ts'
import { repositoryHandlers } from './handlers/repository.ts'
import { reviewHandlers } from './handlers/reviews.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { runHandlers } from './handlers/runs.ts'
import { treeHandlers } from './handlers/trees.ts'
import { type Needs, isAllowed, needsOf } from './permissions.ts'
import type { State } from './state/state.ts'
import type { JobToken } from './tokens.ts'

const handlers: Readonly<Record<string, Handler>> = {
  ...commentHandlers,
  ...issueHandlers,
  ...checkHandlers,
  ...pullHandlers,
  ...repositoryHandlers,
  ...reviewHandlers,
  ...runHandlers,
  ...settingsHandlers,
  ...treeHandlers,
}

export type Rest = {
  readonly description: Description
  readonly state: State
  /** A fault of whoever asked, or of the emulator. */
  readonly violation: (what: string) => void
  /** What the request took, once it was allowed. */
  used(job: JobToken, needs: Needs): void
}

export type RestAnswer = Answer & { readonly operation?: string }

/** GitHub's own links name the repository by its id. */
const byName = (path: string, { repository: { id, owner, name } }: State): string =>
  path.replace(new RegExp(`^/repositories/${id}(?=/|$)`, 'u'), `/repos/${owner}/${name}`)

const isOwn = ({ owner, repo }: Call['params'], { repository }: State): boolean =>
  owner === undefined ||
  (owner.toLowerCase() === repository.owner.toLowerCase() && repo?.toLowerCase() === repository.name.toLowerCase())

/** A name that is taken already is the answer to making sure that there is one. */
const isTaken = (body: unknown): boolean => JSON.stringify(body ?? '').includes('"code":"already_exists"')

export const answerRest = (rest: Rest, job: JobToken, places: Places, sent: Asked): RestAnswer => {
  const { state, description, violation } = rest
  const asked = { ...sent, path: byName(sent.path, state) }
  const line = `${asked.method} ${asked.path}`
  const described = description.read(asked)
  if (described === undefined) {
    violation(`${line}: GitHub has no such operation, or the emulator does not know it`)
    return notFound
  }
  const { operation, params, faults } = described
  const { habits, repository } = state
  if (habits.formerName !== undefined && asked.path.toLowerCase().startsWith(`/repos/${habits.formerName}`)) {
    const rest = asked.path.split('/').slice(4)
    const location = `${places.api}/${['repositories', repository.id, ...rest].join('/')}`
    return { ...refusal(301, 'Moved Permanently', { url: location }), headers: { location }, operation }
  }
  if (habits.hidden) return { ...notFound, operation }
  if (!isOwn(params, state)) {
    violation(`${line}: another repository than the own one`)
    return { ...notFound, operation }
  }
  const needs = needsOf(operation, params, state)
  if (!isAllowed(job.permissions, needs)) {
    return { ...refusal(403, 'Resource not accessible by integration'), operation }
  }
  rest.used(job, needs)
  if (faults.length > 0) {
    for (const fault of faults) violation(`${line}: ${fault}`)
    return { ...refusal(422, `Invalid request.\n\n${faults.join('\n')}`), operation }
  }
  const handler = handlers[operation]
  if (handler === undefined) throw new Error(`The emulator has no handler for ${operation}.`)
  const linkPath = asked.path.replace(/^\/repos\/[^/]+\/[^/]+/u, `/repositories/${state.repository.id}`)
  const answer = handler({ state, places, params, query: asked.query, body: asked.body, linkPath })
  if (answer.status === 422 && !isTaken(answer.body)) violation(`${line}: answered 422 ${JSON.stringify(answer.body)}`)
  for (const fault of description.faultsOfAnswer(operation, answer.status, answer.body)) {
    violation(`${line}: the emulator's own answer ${answer.status}: ${fault}`)
  }
  return { ...answer, operation }
}
