import type { Draft } from '../../schema/draft.ts'
import { destinationsOf } from '../walk.ts'
import type { Declared } from '../walk.ts'
import { keyLocationOf } from '../../text/document.ts'
import type { Document } from '../../text/document.ts'
import { need } from '../../values/need.ts'
import { buildAdx } from './adx.ts'
import type { AdxMembers } from './adx.ts'

/** What every destination has, whatever its type. */
type AnyDestination = Declared & {
  /** The id in IoT Central; the key unless the file says otherwise. */
  readonly id: string
  readonly displayName: string
  readonly manage: boolean
}

export type AdxDestination = AnyDestination & AdxMembers

/** One member for each of `destinationTypes`. */
export type Destination = AdxDestination

/** The destination itself if it is in Azure Data Explorer; undefined if it is of another type. */
export const adxDestination = (destination: Destination): AdxDestination | undefined =>
  destination.type === 'adx' ? destination : undefined

/** The destinations of a checked draft. A destination of the file is in Azure Data Explorer. */
export const buildDestinations = (document: Document, draft: Draft): readonly Destination[] =>
  destinationsOf(draft).map(({ name, path, value }) => ({
    name,
    at: keyLocationOf(document, path),
    id: value.id ?? name,
    displayName: need(value.displayName),
    manage: value.manage !== false,
    ...buildAdx(value),
  }))
