import type { JsonObject } from '../state/application.ts'
import { isObject } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'

const secretFields = new Set(['clientSecret', 'value'])
const keyInConnectionString = /((?:AccountKey|SharedAccessKey|SharedAccessSignature)=)[^;]*/gi
/** Real masks have been seen with five and with eight asterisks. */
const looksMasked = /\*{3,}/

/** An authorization as it is read back: secrets hidden whole, connection strings only in their key. */
export const maskAuthorization = (authorization: JsonObject, mask: string): JsonObject =>
  Object.fromEntries(
    Object.entries(authorization).map(([name, value]) => {
      if (secretFields.has(name)) return [name, mask]
      if (name === 'connectionString' && typeof value === 'string') {
        return [name, value.replace(keyInConnectionString, (_, key: string) => key + mask)]
      }
      return [name, value]
    }),
  )

const maskCustomizations = (customizations: JsonObject, mask: string): JsonObject =>
  Object.fromEntries(
    Object.entries(customizations).map(([name, value]) =>
      isObject(value) && value['secret'] === true ? [name, { ...value, value: mask }] : [name, value],
    ),
  )

/** The fields of a destination as they are read back. */
export const maskFields = (fields: JsonObject, mask: string): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]): [string, JsonValue] => {
      if (!isObject(value)) return [name, value]
      if (name === 'authorization') return [name, maskAuthorization(value, mask)]
      return [name, name.endsWith('Customizations') ? maskCustomizations(value, mask) : value]
    }),
  )

/** The fields to store: where a mask came back, the stored secret stays. `masked` tells that one did. */
export const unmaskFields = (
  sent: JsonObject,
  stored: JsonObject | undefined,
): { fields: JsonObject; masked: boolean } => {
  let masked = false
  const restore = (value: JsonValue, before: JsonValue | undefined): JsonValue => {
    if (isObject(value)) {
      const known = isObject(before) ? before : {}
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, restore(inner, known[name])]))
    }
    if (typeof value !== 'string' || !looksMasked.test(value)) return value
    masked = true
    return before ?? value
  }
  const fields = Object.fromEntries(
    Object.entries(sent).map(([name, value]) =>
      name === 'authorization' || name.endsWith('Customizations')
        ? [name, restore(value, stored?.[name])]
        : [name, value],
    ),
  )
  return { fields, masked }
}
