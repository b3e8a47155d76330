import { kustoChoices } from '../kusto/contract.ts'
import type { JsonValue } from './model.ts'

type Choice = { readonly values: readonly [JsonValue, ...JsonValue[]]; readonly anyCount?: true }

/**
 * Behaviour of IoT Central and ARM that no document establishes; the first of `values` is the default, and `anyCount`
 * lets any whole number from 0 stand beside them. A client has to survive every one of them.
 */
export const ownChoices = {
  /** DELETE of an id that does not exist. */
  unknownDelete: { values: [404, 204] },
  /** DELETE of a destination that an export still names: refused, or done with the links dropped. */
  destinationInUse: { values: [409, 204] },
  /** An export that names an unknown destination. */
  unknownDestination: { values: [422, 400] },
  /** Another `source` or `type` for an existing id. */
  immutableChange: { values: [422, 400] },
  /** A body that does not fit the schema. */
  invalidBody: { values: [422, 400] },
  /** An eleventh export, destination or link. */
  overQuota: { values: [422, 403] },
  /** Fields that the schema does not know. */
  unknownFields: { values: ['reject', 'ignore'] },
  /** `destinations: []` in an export. */
  emptyDestinations: { values: ['accept', 'reject'] },
  /** Whether a transform that is no valid jq is stored, and fails at run time. */
  invalidTransform: { values: ['accept', 'reject'] },
  /** Whether the transform's text comes back byte for byte. */
  transformText: { values: ['verbatim', 'trimmed'] },
  /** What stands in place of a secret. */
  mask: { values: ['*****', '********'] },
  /** Whether unset optional fields come back as null. */
  nullsForUnset: { values: [false, true] },
  /** Entries on a page of a list; 0 is all. */
  pageSize: { values: [0], anyCount: true },
  /** Whether `nextLink` carries the `api-version`. */
  nextLinkVersion: { values: [true, false] },
  /** Whether a 429 says when to come back. */
  retryAfter: { values: [true, false] },
  /** Whether Ingestor on the database is enough to be delivered to. */
  ingestorMayWrite: { values: [false, true] },
  /** Whether a destination in error is tried again once its cause is gone, without being made anew. */
  healsAfterFix: { values: [false, true] },
  /**
   * How ARM answers a write that takes time: as recorded (clusters at an `Azure-AsyncOperation`, applications at once), as the
   * published example of applications has it (the address that is polled is the application's own), with 202 and
   * `Azure-AsyncOperation`, with 202 and `Location`, or everything at once.
   */
  armAnswer: { values: ['recorded', 'published', 'operation', 'location', 'direct'] },
  /** An application without an identity: none is shown, or that there is none. */
  unsetIdentity: { values: ['absent', 'none'] },
  /** How often a long-running operation says that it is going on. */
  armPolls: { values: [1], anyCount: true },
  /** A write within a cluster that is still busy with another one. */
  busyResource: { values: ['accept', 'conflict'] },
  /** Which id a principal assignment shows as `principalId`: the one it was asked for, the application's, or the object's. */
  assignmentId: { values: ['given', 'application', 'object'] },
  /** How a principal assignment shows its tenant: by id, or by the domain that the tenant goes by. */
  assignmentTenant: { values: ['id', 'domain'] },
  /** The same principal and role under a second assignment name. */
  duplicateAssignment: { values: [409, 200] },
} as const satisfies Record<string, Choice>

/** Every choice that a state file may make. */
export const allChoices: Readonly<Record<string, Choice>> = { ...ownChoices, ...kustoChoices }

export type ChoiceName = keyof typeof ownChoices | keyof typeof kustoChoices
export type ChosenValues = Partial<Record<ChoiceName, JsonValue>>

/** The value in force: the world's own, else the default. */
export const chosen = (choices: ChosenValues, name: ChoiceName): JsonValue =>
  choices[name] ?? allChoices[name]?.values[0] ?? null

/** A choice that is a number: a status or a count. */
export const chosenNumber = (choices: ChosenValues, name: ChoiceName): number => {
  const value = chosen(choices, name)
  return typeof value === 'number' ? value : 0
}

/** What is wrong with a choice, or undefined. */
export const faultOfChoice = (name: string, value: JsonValue): string | undefined => {
  const choice = allChoices[name]
  if (choice === undefined) return `is no choice; there are ${Object.keys(allChoices).sort().join(', ')}`
  if (choice.values.includes(value)) return undefined
  if (choice.anyCount && typeof value === 'number' && Number.isInteger(value) && value >= 0) return undefined
  const known = choice.values.map((known) => JSON.stringify(known)).join(', ')
  return choice.anyCount ? 'must be a whole number from 0' : `must be one of ${known}`
}
