import { defined } from '@adx-export/core'
import type { Part } from '@adx-export/planner'
import { AzureError, isFatal, type AzureErrorCode } from '../errors.ts'

const rights: readonly AzureErrorCode[] = ['forbidden', 'unauthorized']

export const unreadable = (error: AzureError, right?: string): Part<never> => {
  const why = error.hint === undefined || rights.includes(error.code) ? error.message : `${error.message} ${error.hint}`
  const missing = rights.includes(error.code) ? (right ?? error.hint) : undefined
  return { state: 'unreadable', why, ...defined({ right: missing }) }
}

/**
 * What one answer says of one thing. `denied` is the service's own statement that it does not exist, which is not yet
 * proof that it does not: only `settle` makes `absent` of it. Everything else that went wrong says nothing.
 */
export type Claim<T> =
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'denied'; readonly why: string }
  | { readonly state: 'silent'; readonly code: AzureErrorCode; readonly part: Part<never> }

/** A 404 that has no code of the service may come from anything on the way. */
const isDenial = ({ code, serviceCode }: AzureError): boolean => code === 'not-found' && serviceCode !== undefined

/** What ends the run, and bugs, are passed on. */
export const claimOf = async <T>(read: () => Promise<T>, right?: string): Promise<Claim<T>> => {
  try {
    return { state: 'read', value: await read() }
  } catch (error) {
    if (!(error instanceof AzureError) || isFatal(error)) throw error
    if (isDenial(error)) return { state: 'denied', why: error.message }
    return { state: 'silent', code: error.code, part: unreadable(error, right) }
  }
}

/** What another answer says of the same thing; `what` is that answer, as a sentence. */
export type Witness = {
  readonly says: 'there' | 'not-there' | 'nothing'
  readonly what: string
  /** It is asked of the service that creates and deletes the thing, so it can tell what nobody else may be asked. */
  readonly authority?: true
}

/**
 * The only way to `absent`. A denial counts unless another answer shows the thing; with `confirmed` another answer has to
 * deny it too. Where the thing itself may not be looked at, the authority's word is enough. All else is unreadable: a
 * thing that is taken for absent while it is there is made anew, and what it holds is not looked at.
 */
export const settle = <T>(claim: Claim<T>, witnesses: readonly Witness[], { confirmed = false } = {}): Part<T> => {
  if (claim.state === 'read') return claim
  const shown = witnesses.find(({ says }) => says === 'there')
  const denials = witnesses.filter(({ says }) => says === 'not-there')
  if (claim.state === 'silent') {
    const isGone = claim.code === 'forbidden' && shown === undefined && denials.some(({ authority }) => authority)
    return isGone ? { state: 'absent' } : claim.part
  }
  if (shown !== undefined)
    return {
      state: 'unreadable',
      why: `Two answers contradict each other. ${claim.why} But ${shown.what} Run it again.`,
    }
  if (!confirmed || denials.length > 0) return { state: 'absent' }
  const silent = witnesses.map(({ what }) => ` ${what}`).join('')
  return { state: 'unreadable', why: `One answer alone does not prove that it is absent. ${claim.why}${silent}` }
}

/** A part of the world that is there: whatever keeps it from being read, a 404 included, makes it unreadable. */
export const partOf = async <T>(read: () => Promise<T>, right?: string): Promise<Part<T>> => {
  try {
    return { state: 'read', value: await read() }
  } catch (error) {
    if (!(error instanceof AzureError) || isFatal(error)) throw error
    return unreadable(error, right)
  }
}
