import type { Part } from '@adx-export/planner'
import { AzureError, isFatal } from '../errors.ts'

const rights: readonly AzureError['code'][] = ['forbidden', 'unauthorized']

export const unreadable = (error: AzureError, right?: string): Part<never> => {
  const why = error.hint === undefined || rights.includes(error.code) ? error.message : `${error.message} ${error.hint}`
  const missing = rights.includes(error.code) ? (right ?? error.hint) : undefined
  return { state: 'unreadable', why, ...(missing === undefined ? {} : { right: missing }) }
}

/** A part of the world: what Azure refuses to show is unreadable; what ends the run, and bugs, are passed on. */
export const partOf = async <T>(read: () => Promise<T>, right?: string): Promise<Part<T>> => {
  try {
    return { state: 'read', value: await read() }
  } catch (error) {
    if (!(error instanceof AzureError) || isFatal(error)) throw error
    return unreadable(error, right)
  }
}

/** The same, where an answer of 404 means that it does not exist. */
export const existingPartOf = async <T>(read: () => Promise<T>, right?: string): Promise<Part<T>> => {
  try {
    return { state: 'read', value: await read() }
  } catch (error) {
    if (!(error instanceof AzureError) || isFatal(error)) throw error
    return error.code === 'not-found' ? { state: 'absent' } : unreadable(error, right)
  }
}
