import type { Answer, FilledStep } from '@adx-export/planner'
import { armApiVersion } from '../arm/client.ts'
import { untilFinished } from '../arm/polling.ts'
import { AzureError } from '../errors.ts'
import { applicationApiVersion } from '../iot-central/client.ts'
import type { RestClient } from '../rest/client.ts'
import type { RestReply } from '../rest/transport.ts'
import type { Session } from '../session.ts'
import { fieldsOf, listOf } from '../wire.ts'
import { answerOf } from './answer.ts'

export type RestCommand = Exclude<FilledStep, { readonly system: 'kusto' }>

const secretName = /secret|password|connectionstring/i

/** What a service may quote back in its refusal must be known as secret before it is sent. */
const secretsIn = (value: unknown, named = false): readonly string[] => {
  if (typeof value === 'string') return named ? [value] : []
  if (Array.isArray(value)) return listOf(value).flatMap((entry) => secretsIn(entry, named))
  return Object.entries(fieldsOf(value)).flatMap(([name, entry]) => secretsIn(entry, named || secretName.test(name)))
}

/** ARM changes one resource at a time; no document lists the codes that say so. */
const isBusy = (error: unknown): boolean =>
  error instanceof AzureError &&
  error.code === 'conflict' &&
  /in progress|maintenance|being (created|updated|modified|deleted)|another operation|busy|try again|retry/i.test(
    error.message,
  )

/** Sends a request that ARM turns away while another change goes on, until its time is up. */
const whenFree = async (
  session: Session,
  send: () => Promise<RestReply>,
  { system, title }: RestCommand,
  until: { readonly end: number; readonly tell: (note: string) => void },
): Promise<RestReply> => {
  const pause = session.limits.busyPause
  for (;;) {
    try {
      return await send()
    } catch (error) {
      if (system !== 'arm' || !isBusy(error) || session.clock.now() + pause > until.end) throw error
      until.tell(`${title}: waiting for another operation on the resource`)
      await session.clock.sleep(pause)
    }
  }
}

/** One write to IoT Central or ARM. */
export const sendRest = async (
  session: Session,
  client: RestClient,
  step: RestCommand,
  tell: (note: string) => void,
): Promise<Answer> => {
  const { method, path, body } = step
  for (const secret of secretsIn(body)) session.redactor.hide(secret)
  const end = session.clock.now() + step.limitSeconds * 1000
  try {
    const apiVersion = step.system === 'arm' ? armApiVersion(path) : applicationApiVersion
    const request = { method, path, apiVersion, timeout: step.limitSeconds * 1000 }
    const full = body === undefined ? request : { ...request, body }
    const reply = await whenFree(session, () => client.write(full), step, { end, tell })
    if (step.done !== 'arm-finished') return { outcome: 'done' }
    return await untilFinished(session, client, { reply, method, path, apiVersion, title: step.title, end, tell })
  } catch (error) {
    // What should go is gone, whoever took it.
    if (error instanceof AzureError && error.code === 'not-found' && method === 'DELETE') return { outcome: 'done' }
    return answerOf(error)
  }
}
