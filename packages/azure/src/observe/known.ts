import { AzureError } from '../errors.ts'

/** What is awaited where it is needed, so that nothing else waits for it. */
export type Later<T> = T | Promise<T>

/** Is awaited later, maybe in more than one place; a rejection that comes before must not count as unhandled. */
export const started = <T>(reading: Promise<T>): Promise<T> => {
  reading.catch(() => {})
  return reading
}

/** A command that the engine says it does not have, as Fabric's may: another source stands in. */
export const orUnknown = async <T>(read: Promise<T>): Promise<T | undefined> => {
  try {
    return await read
  } catch (error) {
    // Without a code of the service's own, something on the way may have turned the request away.
    if (error instanceof AzureError && error.code === 'rejected' && error.serviceCode !== undefined) return undefined
    throw error
  }
}
