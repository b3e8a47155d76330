import { isObject, parseJson, stringAt } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'

/** Who a token was given to, and the resource that it opens. */
export type AccessToken = {
  readonly objectId: string
  readonly applicationId: string
  readonly tenantId: string
  /** The resource: `https://management.azure.com`. */
  readonly audience: string
}

/** Stands where a signature would: nothing here is signed, so nothing but the emulator may believe it. */
const seal = 'emulator'

const encoded = (value: JsonValue): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The payload of a JWT, unverified; undefined where there is none. */
export const claimsOf = (jwt: string): { readonly [name: string]: JsonValue } | undefined => {
  const parts = jwt.split('.')
  const payload = parseJson(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'))
  return parts.length === 3 && isObject(payload) ? payload : undefined
}

/** The claims that clients of Entra read, with nothing kept of it here. `expires` is in seconds since the epoch. */
export const sealToken = ({ objectId, applicationId, tenantId, audience }: AccessToken, expires: number): string =>
  [
    encoded({ typ: 'JWT', alg: 'none' }),
    encoded({ aud: audience, oid: objectId, appid: applicationId, tid: tenantId, exp: expires }),
    seal,
  ].join('.')

/** What a token of the token endpoint says; undefined for any other token. */
export const unsealToken = (token: string): AccessToken | undefined => {
  const claims = token.endsWith(`.${seal}`) ? claimsOf(token) : undefined
  if (claims === undefined) return undefined
  const [audience = '', objectId = '', applicationId = '', tenantId = ''] = ['aud', 'oid', 'appid', 'tid'].map((name) =>
    stringAt(claims, name),
  )
  return { audience, objectId, applicationId, tenantId }
}
