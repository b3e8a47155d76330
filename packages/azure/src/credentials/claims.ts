import { fieldsOf, parseJson, textOf, type Fields } from '../wire.ts'

/** The claims of a JWT, unverified: for telling people who they are, never for deciding what they may do. */
export const claimsOf = (jwt: string): Fields => {
  const payload = jwt.split('.')[1]
  if (payload === undefined) return {}
  return fieldsOf(parseJson(Buffer.from(payload, 'base64url').toString('utf8')))
}

export const claimOf = (jwt: string, name: string): string | undefined => textOf(claimsOf(jwt)[name])

/** Milliseconds since the epoch; undefined where the token does not say. */
export const expiryOf = (jwt: string): number | undefined => {
  const exp = claimsOf(jwt)['exp']
  return typeof exp === 'number' ? exp * 1000 : undefined
}
