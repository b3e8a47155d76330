import type { JsonValue } from '../state/model.ts'
import { isObject, parseJson, stringAt } from '../state/json.ts'
import type { EmulatorRequest } from './exchange.ts'

/** What goes wrong: exactly one of `answer`, `reset`, `hang`, `slow`, `nothing`. */
export type Fault = {
  readonly name?: string
  /** Regular expressions: the whole method, and any part of `/<host>/<path>?<query>`, of the Kusto command, of the body. */
  readonly method?: string
  readonly path?: string
  readonly command?: string
  readonly body?: string
  /** Which of the matching requests, from 1; all when left out. */
  readonly nth?: number | readonly number[]
  /** At most so many strikes. */
  readonly times?: number
  /** Answered in place of the service. Without `body` the service's own error shape is used. */
  readonly answer?: {
    readonly status: number
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: JsonValue
  }
  /** The connection breaks, or stays open without an answer. */
  readonly reset?: boolean
  readonly hang?: boolean
  /** Milliseconds before the true answer. */
  readonly slow?: number
  /** The service answers as if it had done the work, and does not. */
  readonly nothing?: boolean
  /** For `answer`, `reset` and `hang`: whether the service did what it was asked all the same. `skipped` when left out. */
  readonly work?: 'done' | 'skipped'
}

type Armed = { readonly fault: Fault; matched: number; struck: number }

export type Faults = {
  /** The fault that strikes this request, counting the request for every fault that it matches. */
  strike(request: EmulatorRequest): Fault | undefined
  replace(faults: readonly Fault[]): void
  list(): readonly Fault[]
}

const commandOf = (body: string): string => {
  const value = parseJson(body)
  return isObject(value) ? (stringAt(value, 'csl') ?? '') : ''
}

const matches = (fault: Fault, request: EmulatorRequest): boolean => {
  if (fault.method !== undefined && !new RegExp(`^(?:${fault.method})$`, 'i').test(request.method)) return false
  if (fault.path !== undefined && !new RegExp(fault.path).test(request.path)) return false
  if (fault.body !== undefined && !new RegExp(fault.body).test(request.body)) return false
  return fault.command === undefined || new RegExp(fault.command, 'i').test(commandOf(request.body))
}

const isDue = ({ fault, matched, struck }: Armed): boolean => {
  if (fault.times !== undefined && struck >= fault.times) return false
  if (fault.nth === undefined) return true
  return typeof fault.nth === 'number' ? fault.nth === matched : fault.nth.includes(matched)
}

export const createFaults = (initial: readonly Fault[]): Faults => {
  const arm = (faults: readonly Fault[]): Armed[] => faults.map((fault) => ({ fault, matched: 0, struck: 0 }))
  let armed = arm(initial)
  return {
    strike: (request) => {
      const matching = armed.filter(({ fault }) => matches(fault, request))
      for (const one of matching) one.matched += 1
      const due = matching.find(isDue)
      if (due !== undefined) due.struck += 1
      return due?.fault
    },
    replace: (faults) => {
      armed = arm(faults)
    },
    list: () => armed.map(({ fault }) => fault),
  }
}
