import { emptyResponse, jsonResponse, type EmulatorResponse } from '../server/exchange.ts'
import { chosenNumber } from '../state/choices.ts'
import { armChoice, type ArmContext } from './context.ts'
import { resourceNotFound } from './errors.ts'

type Operation = { remaining: number; readonly effect: () => void; done: boolean; readonly resource: string }

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
  /** `Microsoft.Kusto`, … */
  readonly provider: string
  readonly effect: () => void
  /** The resource's body at the moment of asking. */
  readonly render: () => unknown
}

/** Answers a write that takes time; which of the three documented ways is a choice. */
export const start = (context: ArmContext, { resource, provider, effect, render }: LongRunning): EmulatorResponse => {
  const way = armChoice(context, 'armAnswer')
  if (way === 'direct') {
    effect()
    return jsonResponse(200, render())
  }
  const id = context.newId()
  const remaining = chosenNumber(context.world.choices, 'armPolls')
  context.operations.set(id, { remaining, effect, done: false, resource: resource.toLowerCase() })
  const subscription = resource.split('/')[2] ?? ''
  const kind = way === 'operation' ? 'operations' : 'operationResults'
  const path = `/subscriptions/${subscription}/providers/${provider}/locations/westeurope/${kind}/${id}`
  const url = `https://${context.host}${path}?api-version=${context.query.get('api-version') ?? ''}`
  const header = way === 'operation' ? 'azure-asyncoperation' : 'location'
  return jsonResponse(202, render(), { [header]: url, 'retry-after': '0' })
}

/** `GET …/operations/{id}` (status in the body) or `…/operationResults/{id}` (status in the code). */
export const pollOperation = (context: ArmContext, kind: string, id: string): EmulatorResponse => {
  const operation = context.operations.get(id)
  if (operation === undefined) return resourceNotFound(`operation ${id}`)
  advance(operation)
  const header = { 'retry-after': '0' }
  if (kind.toLowerCase() === 'operationresults') {
    if (operation.done) return jsonResponse(200, {})
    const self = `https://${context.host}${resultPath(operation.resource, id)}`
    return emptyResponse(202, { ...header, location: self })
  }
  return jsonResponse(200, { id, name: id, status: operation.done ? 'Succeeded' : 'InProgress' }, header)
}

const resultPath = (resource: string, id: string): string => {
  const [, , subscription = '', , , , provider = ''] = resource.split('/')
  return `/subscriptions/${subscription}/providers/${provider}/locations/westeurope/operationResults/${id}`
}
