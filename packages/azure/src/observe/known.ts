import { AzureError } from '../errors.ts'

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
