import { type KeyObject, generateKeyPairSync, sign } from 'node:crypto'

/** Claims of an identity token, as GitHub spells them. */
export type Claims = Readonly<Record<string, unknown>>

export type SigningKey = { readonly kid: string; readonly secret: KeyObject; readonly published: object }

const made: SigningKey[] = []

/** The n-th key, the same for every emulator of a process: making one takes longer than a test. */
export const keyAt = (index: number): SigningKey => {
  const known = made[index]
  if (known !== undefined) return known
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = `key-${String(index)}`
  const published = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }
  const key = { kid, secret: privateKey, published }
  made[index] = key
  return key
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An identity token, signed as GitHub signs: https://docs.github.com/actions/reference/security/oidc */
export const signedJwt = (claims: Claims, { kid, secret }: SigningKey, header: object = {}): string => {
  const head = encoded({ alg: 'RS256', typ: 'JWT', kid, ...header })
  const signing = `${head}.${encoded(claims)}`
  return `${signing}.${sign('sha256', Buffer.from(signing), secret).toString('base64url')}`
}

/** Where the issuer of an Enterprise Server stands, and of an emulator in any style: nothing else can be reached there. */
export const issuerPath = '/_services/token'

/** The two documents that every issuer publishes, below its address. */
export const issuerDocument = (path: string, issuer: string, key: () => SigningKey): object | undefined => {
  const { pathname } = new URL(issuer)
  if (path === `${pathname}/.well-known/openid-configuration`)
    return { issuer, jwks_uri: `${issuer}/.well-known/jwks`, id_token_signing_alg_values_supported: ['RS256'] }
  return path === `${pathname}/.well-known/jwks` ? { keys: [key().published] } : undefined
}
