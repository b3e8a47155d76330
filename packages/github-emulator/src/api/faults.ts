import { setTimeout } from 'node:timers/promises'
import { type Answer, refusal } from './call.ts'

/** What goes wrong with a request. */
export type Fault =
  /** 502, and nothing was done. */
  | 'bad-gateway'
  /** 502, though the write was done: the answer was lost. */
  | 'bad-gateway-after-write'
  /** The connection breaks before, or after, the write was done. */
  | 'reset'
  | 'reset-after-write'
  | 'forbidden'
  | 'not-found'
  /** 410: what is asked for is switched off in this repository. */
  | 'gone'
  | { readonly tooManyRequests: { readonly retryAfterSeconds: number } }
  | { readonly secondaryLimit: { readonly retryAfterSeconds: number } }
  | { readonly slowMilliseconds: number }

/** Matched against `POST /repos/contoso/wards/issues/1/comments`: without the API's root and the query. */
export type Pattern = RegExp

export type Held = {
  /** Resolves once so many requests wait. */
  arrived(count: number): Promise<void>
  /** Lets them go on, and all later ones pass. */
  release(): void
}

type Planned = { readonly pattern: Pattern; readonly fault: Fault; left: number }
type Gate = {
  readonly pattern: Pattern
  readonly waiting: (() => void)[]
  open: boolean
  readonly watchers: (() => void)[]
}

export type Faults = {
  plan(pattern: Pattern, fault: Fault, times: number): void
  hold(pattern: Pattern): Held
  /** Waits where the request is held, then says what goes wrong with it. */
  next(line: string): Promise<Fault | undefined>
  /** Faults that no request met: a test that plans one means it to happen. */
  left(): number
  releaseAll(): void
}

export const createFaults = (): Faults => {
  const planned: Planned[] = []
  const gates: Gate[] = []
  const release = (gate: Gate): void => {
    gate.open = true
    for (const go of gate.waiting.splice(0)) go()
  }
  return {
    plan: (pattern, fault, times) => void planned.push({ pattern, fault, left: times }),
    hold(pattern) {
      const gate: Gate = { pattern, waiting: [], open: false, watchers: [] }
      gates.push(gate)
      return {
        arrived: (count) =>
          new Promise((resolve) => {
            const look = (): void => {
              if (gate.waiting.length >= count) resolve()
            }
            gate.watchers.push(look)
            look()
          }),
        release: () => release(gate),
      }
    },
    async next(line) {
      for (const gate of gates.filter(({ open, pattern }) => !open && pattern.test(line))) {
        await new Promise<void>((resolve) => {
          gate.waiting.push(resolve)
          for (const look of gate.watchers) look()
        })
      }
      const found = planned.find(({ pattern, left }) => left > 0 && pattern.test(line))
      if (found === undefined) return undefined
      found.left -= 1
      return found.fault
    },
    left: () => planned.reduce((sum, { left }) => sum + left, 0),
    releaseAll: () => gates.forEach(release),
  }
}

export const isAfterWrite = (fault: Fault | undefined): boolean =>
  fault === 'bad-gateway-after-write' || fault === 'reset-after-write'

const limited = (status: number, seconds: number, message: string): Answer => {
  const answer = refusal(status, message)
  return { ...answer, headers: { 'retry-after': String(seconds) } }
}

/** What is answered in the request's place; `undefined` lets it through. */
export const answerTo = async (fault: Fault | undefined): Promise<Answer | 'reset' | undefined> => {
  if (fault === undefined) return undefined
  if (typeof fault === 'string') {
    if (fault === 'reset' || fault === 'reset-after-write') return 'reset'
    if (fault === 'forbidden') return refusal(403, 'Resource not accessible by integration')
    if (fault === 'not-found') return refusal(404, 'Not Found')
    if (fault === 'gone') return refusal(410, 'Issues has been disabled in this repository.')
    return { status: 502, body: { message: 'Server Error' } }
  }
  if ('tooManyRequests' in fault) return limited(429, fault.tooManyRequests.retryAfterSeconds, 'Too many requests')
  if ('secondaryLimit' in fault) {
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
    return limited(403, fault.secondaryLimit.retryAfterSeconds, message)
  }
  await setTimeout(fault.slowMilliseconds)
  return undefined
}
