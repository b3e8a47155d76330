import { emptyResponse, jsonResponse, type EmulatorResponse } from '../server/exchange.ts'
import { chosenNumber } from '../state/choices.ts'
import { armChoice, type ArmContext } from './context.ts'
import { resourceNotFound } from './errors.ts'

/** Whether the address that is polled tells how far it is in its body, as recorded or as documented, or by its status. */
type Telling = 'recorded' | 'status' | 'code'

type Operation = {
  remaining: number
  readonly effect: () => void
  done: boolean
  readonly resource: string
  readonly telling: Telling
  readonly path: string
  readonly started: string
}

/** The long-running operations of one emulator, by id. */
export type Operations = Map<string, Operation>

const advance = (operation: Operation): void => {
  if (operation.done) return
  if (operation.remaining > 0) {
    operation.remaining -= 1
    return
  }
  operation.done = true
  operation.effect()
}

/** A client that only reads the resource sees the operation finish as well. */
export const advanceOn = (operations: Operations, resource: string): void => {
  for (const operation of operations.values()) {
    if (operation.resource === resource.toLowerCase()) advance(operation)
  }
}

/** Whether a write of the resource is still going on. */
export const isBusy = (operations: Operations, resource: string): boolean =>
  [...operations.values()].some((operation) => !operation.done && operation.resource === resource.toLowerCase())

/** Whether a write of the resource or of anything in it is still going on. */
export const isBusyWithin = (operations: Operations, resource: string): boolean =>
  [...operations.values()].some(
    (operation) => !operation.done && `${operation.resource}/`.startsWith(`${resource.toLowerCase()}/`),
  )

type LongRunning = {
  /** The resource's id, in any letter case. */
  readonly resource: string
  readonly method: 'PUT' | 'PATCH' | 'DELETE'
  /** Whether the write makes something that was not there. */
  readonly isNew?: boolean
  /** As ARM spells it: `East US 2`, blanks and all. */
  readonly region: string
  readonly effect: () => void
  /** The resource's body at the moment of asking. */
  readonly render: () => unknown
  /** The body of the first answer, where it differs. */
  readonly first?: () => unknown
}

const providerOf = (resource: string): string => resource.split('/')[6] ?? ''

const openOperation = (
  context: ArmContext,
  { resource, region, effect }: LongRunning,
  telling: Telling,
): { readonly id: string; readonly url: string } => {
  const id = context.newId()
  const kind = telling === 'status' ? 'operations' : 'operationResults'
  const subscription = resource.split('/')[2] ?? ''
  const path = `/subscriptions/${subscription}/providers/${providerOf(resource)}/locations/${region}/${kind}/${id}`
  const remaining = chosenNumber(context.world.choices, 'armPolls')
  const started = new Date(context.now()).toISOString()
  context.operations.set(id, {
    remaining,
    effect,
    done: false,
    resource: resource.toLowerCase(),
    telling,
    path,
    started,
  })
  return { id, url: `https://${context.host}${path}?api-version=${context.query.get('api-version') ?? ''}` }
}

/** Nobody waits for the emulator; no recording has the header, so whoever wants to see that says so. */
const pause = { 'retry-after': '0' }

/** As the SDKs of Azure recorded it: the operation's address holds the region's name with its blanks. */
const recorded = (context: ArmContext, asked: LongRunning): EmulatorResponse => {
  const { url } = openOperation(context, asked, 'recorded')
  const headers = { 'azure-asyncoperation': url, ...pause }
  if (asked.method === 'DELETE') {
    return emptyResponse(202, { ...headers, location: `${url}&operationResultResponseType=Location` })
  }
  return jsonResponse(asked.isNew === true ? 201 : 200, (asked.first ?? asked.render)(), headers)
}

/** Answers a write that takes time; which of the known ways is a choice. */
export const start = (context: ArmContext, asked: LongRunning): EmulatorResponse => {
  const way = armChoice(context, 'armAnswer')
  if (way === 'direct') {
    asked.effect()
    return jsonResponse(200, asked.render())
  }
  if (way !== 'operation' && way !== 'location') return recorded(context, asked)
  const { url } = openOperation(context, asked, way === 'operation' ? 'status' : 'code')
  const header = way === 'operation' ? 'azure-asyncoperation' : 'location'
  return jsonResponse(202, asked.render(), { [header]: url, ...pause })
}

/**
 * As Microsoft's published example of iotApps has it: the address that is polled is that of the resource, which has no
 * `status` of its own and tells by `properties.provisioningState` how far it is.
 */
export const startOnItself = (context: ArmContext, asked: LongRunning): EmulatorResponse => {
  openOperation(context, asked, 'code')
  const url = `https://${context.host}${asked.resource}?api-version=${context.query.get('api-version') ?? ''}`
  return jsonResponse(201, asked.render(), { 'azure-asyncoperation': url, ...pause })
}

const toldInBody = ({ done, path, started, telling }: Operation, id: string, now: number): unknown => {
  if (telling === 'status') return { id, name: id, status: done ? 'Succeeded' : 'InProgress' }
  return {
    id: path,
    name: id,
    status: done ? 'Succeeded' : 'Running',
    startTime: started,
    ...(done ? { endTime: new Date(now).toISOString() } : {}),
    percentComplete: done ? 1 : 0.5,
    properties: {},
  }
}

/** `GET …/operations/{id}` or `…/operationResults/{id}`: how far it is, in the body or by the status alone. */
export const pollOperation = (context: ArmContext, id: string): EmulatorResponse => {
  const operation = context.operations.get(id)
  if (operation === undefined) return resourceNotFound(`operation ${id}`)
  advance(operation)
  const byCode = operation.telling === 'code' || context.query.get('operationResultResponseType') === 'Location'
  if (!byCode) return jsonResponse(200, toldInBody(operation, id, context.now()), pause)
  if (operation.done) return jsonResponse(200, {})
  return emptyResponse(202, { ...pause, location: `https://${context.host}${operation.path}` })
}
