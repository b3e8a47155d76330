import type { Answer } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { RestClient } from '../rest/client.ts'
import { serviceErrorOf } from '../rest/failures.ts'
import type { RestReply } from '../rest/transport.ts'
import { askAgain, retryAfterOf } from '../retry.ts'
import { refusedWith, unknownWith } from '../send/answer.ts'
import type { Session } from '../session.ts'
import { fieldsOf, textOf } from '../wire.ts'

export type Operation = {
  readonly reply: RestReply
  readonly method: 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly apiVersion: string
  readonly title: string
  /** Milliseconds since the epoch at which the outcome counts as unknown. */
  readonly end: number
  readonly tell: (note: string) => void
}

/** Where to look, and how its answer says that the operation has ended. */
type Watch = { readonly link: string; readonly by: 'operation' | 'location' | 'resource' }

/** https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations */
const watchOf = ({ reply, method, path, apiVersion }: Operation): Watch | undefined => {
  const operation = textOf(reply.header('azure-asyncoperation'))
  if (operation !== undefined) return { link: operation, by: 'operation' }
  const location = textOf(reply.header('location'))
  if (location !== undefined && reply.status === 202) return { link: location, by: 'location' }
  const under = provisioningOf(reply.body)
  const asked = `${path}${path.includes('?') ? '&' : '?'}api-version=${apiVersion}`
  if (method !== 'DELETE' && (reply.status === 202 || (under !== undefined && !isEnd(under))))
    return { link: asked, by: 'resource' }
  return undefined
}

const provisioningOf = (body: unknown): string | undefined =>
  textOf(fieldsOf(fieldsOf(body)['properties'])['provisioningState'])

const isEnd = (state: string): boolean => ['succeeded', 'failed', 'canceled', 'cancelled'].includes(state.toLowerCase())

/** The state that an answer tells, or undefined while the operation goes on. */
const endOf = (watch: Watch, reply: RestReply): string | undefined => {
  if (watch.by === 'location') return reply.status === 202 ? undefined : (provisioningOf(reply.body) ?? 'Succeeded')
  const state =
    watch.by === 'operation' ? textOf(fieldsOf(reply.body)['status']) : (provisioningOf(reply.body) ?? 'Succeeded')
  return state !== undefined && isEnd(state) ? state : undefined
}

const answerFor = (state: string, reply: RestReply, clean: (text: string) => string): Answer => {
  if (state.toLowerCase() === 'succeeded') return { outcome: 'done' }
  const told = serviceErrorOf(reply.body)
  const words = [told.code, told.message].filter((part) => part !== undefined).join(': ')
  return refusedWith('rejected', clean(`The operation ended as ${state}${words === '' ? '' : `: ${words}`}`))
}

/** Follows a long-running operation to its end, or to the end of its time. */
export const untilFinished = async (session: Session, client: RestClient, operation: Operation): Promise<Answer> => {
  const { clock, limits, waiting, redactor } = session
  const watch = watchOf(operation)
  if (watch === undefined) return { outcome: 'done' }
  const start = clock.now()
  let told = start
  let asked = operation.reply
  for (;;) {
    const wished = retryAfterOf(asked.header('retry-after'), clock.now()) ?? limits.pollPause
    const pause = Math.max(limits.shortestPoll, wished)
    if (clock.now() + pause > operation.end)
      return unknownWith(`It had not ended after ${Math.round((clock.now() - start) / 1000)} s.`)
    await clock.sleep(pause)
    if (clock.now() - told >= limits.progressEvery) {
      told = clock.now()
      operation.tell(`${operation.title}: still under way after ${Math.round((told - start) / 1000)} s`)
    }
    try {
      asked = await askAgain(() => client.follow(watch.link), waiting)
    } catch (error) {
      if (!(error instanceof AzureError)) throw error
      if (error.code === 'not-found' && operation.method === 'DELETE') return { outcome: 'done' }
      return unknownWith(`Its progress could not be followed: ${error.message}`)
    }
    const state = endOf(watch, asked)
    if (state !== undefined) return answerFor(state, asked, redactor.clean)
  }
}
