import type { JsonObject } from '../state/application.ts'
import { isObject, objectAt, stringAt } from '../state/json.ts'
import { destinationTypes, type Shape } from './destination-types.ts'

/** Server-made and path-made fields: tolerated in a body and ignored. */
export const servedFields = new Set(['id', 'status', 'errors', 'lastExportTime'])

const objectFields = new Set(['queryCustomizations', 'headerCustomizations'])

const faultsOfShape = (at: string, value: JsonObject, shape: Shape): string[] => [
  ...shape.required
    .filter((name) => stringAt(value, name) === undefined)
    .map((name) => `${at}${name} must be a string`),
  ...shape.optional
    .filter((name) => value[name] !== undefined && value[name] !== null)
    .filter((name) => (objectFields.has(name) ? !isObject(value[name]) : typeof value[name] !== 'string'))
    .map((name) => `${at}${name} has the wrong type`),
]

const unknownIn = (value: JsonObject, known: readonly string[]): string[] =>
  Object.keys(value).filter((name) => !known.includes(name))

/** What is wrong with a destination's body; empty where nothing is. `unknown` are the fields that the schema lacks. */
export const checkDestination = (body: JsonObject): { faults: string[]; unknown: string[] } => {
  const type = destinationTypes[stringAt(body, 'type') ?? '']
  const faults = stringAt(body, 'displayName') === undefined ? ['displayName must be a string'] : []
  if (type === undefined) return { faults: [...faults, 'type is not a known kind of destination'], unknown: [] }
  for (const each of faultsOfShape('', body, type)) faults.push(each)
  const known = ['displayName', 'type', 'authorization', ...type.required, ...type.optional, ...servedFields]
  const unknown = unknownIn(body, known)
  const authorization = objectAt(body, 'authorization')
  if (authorization === undefined) {
    return { faults: type.authorizationOptional ? faults : [...faults, 'authorization must be an object'], unknown }
  }
  const shape = type.authorization[stringAt(authorization, 'type') ?? '']
  if (shape === undefined) return { faults: [...faults, 'authorization.type is not known for this type'], unknown }
  for (const each of faultsOfShape('authorization.', authorization, shape)) faults.push(each)
  for (const each of unknownIn(authorization, ['type', ...shape.required, ...shape.optional])) unknown.push(each)
  return { faults, unknown }
}
