import { type Destination, type DestinationType as TypeName, destinationTypeNames } from '@adx-export/core'
import type { Rules } from '../../../model/kind.ts'
import type { LiveDestination } from '../../../model/world.ts'
import { type AdxAttributes, adx } from './adx/index.ts'
import type { DestinationType } from './destination-type.ts'

/** Attributes of one type; which ones occur depends on the type. */
export type OwnAttributes = AdxAttributes

/** A type among others: which attributes it has is its own affair. */
type AnyDestinationType = Omit<DestinationType<Destination, OwnAttributes>, 'rules'> & {
  /** As IoT Central names it. */
  readonly name: string
}

/** What is done with each type of core's list. */
const byType: Readonly<Record<TypeName, AnyDestinationType>> = {
  adx: { ...adx, name: destinationTypeNames.adx },
}

export const typeOf = ({ type }: Destination): AnyDestinationType => byType[type]

export const ownRules: Rules<OwnAttributes> = { ...adx.rules }

/** Of a live destination of any type, what the types above know. */
export const observedOwn = (live: LiveDestination): OwnAttributes => ({ ...adx.observed(live) })
