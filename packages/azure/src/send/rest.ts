import { defined } from '@adx-export/core'
import type { Answer, FilledStep } from '@adx-export/planner'
import { armApiVersion, type ArmClient } from '../arm/client.ts'
import { untilFinished } from '../arm/polling.ts'
import { createWatch } from '../arm/watch.ts'
import { AzureError } from '../errors.ts'
import { applicationApiVersion } from '../iot-central/client.ts'
import type { RestClient } from '../rest/client.ts'
import type { Session } from '../session.ts'
import { answerOf } from './answer.ts'
import { unlessChanged } from './unchanged.ts'

export type RestCommand = Exclude<FilledStep, { readonly system: 'kusto' }>
type Tell = (note: string) => void

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
  send: () => Promise<Answer>,
  { title }: RestCommand,
  until: { readonly end: number; readonly tell: (note: string) => void },
): Promise<Answer> => {
  const pause = session.limits.busyPause
  for (;;) {
    try {
      return await send()
    } catch (error) {
      if (!isBusy(error) || session.clock.now() + pause > until.end) throw error
      until.tell(`${title}: waiting for another operation on the resource`)
      await session.clock.sleep(pause)
    }
  }
}

export type RestClients = {
  readonly application: (host: string) => RestClient
  readonly arm: (host: string) => ArmClient
}

const sendArm = (session: Session, client: ArmClient, step: RestCommand, tell: Tell): Promise<Answer> => {
  const { method, path, body, title, limitSeconds } = step
  const timeout = limitSeconds * 1000
  const end = session.clock.now() + timeout
  const apiVersion = armApiVersion(path)
  const send = (): Promise<Answer> => {
    const { progress, policy } = createWatch(body)
    const request = { method, path, apiVersion, timeout, ...defined({ body }) }
    return untilFinished(session, { begin: () => client.begin(request, policy), progress, method, title, end, tell })
  }
  return whenFree(session, send, step, { end, tell })
}

/** One write to IoT Central or ARM. */
export const sendRest = async (
  session: Session,
  clients: RestClients,
  step: RestCommand,
  tell: Tell,
): Promise<Answer> => {
  const { method, path, body, system, host } = step
  try {
    if (system === 'arm') return await sendArm(session, clients.arm(host), step, tell)
    const client = clients.application(host)
    const instead =
      step.expects === undefined ? undefined : await unlessChanged(client, step, step.expects, session.redactor)
    if (instead !== undefined) return instead
    const request = { method, path, apiVersion: applicationApiVersion, timeout: step.limitSeconds * 1000 }
    await client.write(body === undefined ? request : { ...request, body })
    return { outcome: 'done' }
  } catch (error) {
    // What should go is gone, whoever took it.
    if (error instanceof AzureError && error.code === 'not-found' && method === 'DELETE') return { outcome: 'done' }
    return answerOf(error)
  }
}
