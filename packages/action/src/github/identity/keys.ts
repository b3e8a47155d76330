import { type JSONWebKeySet, compactVerify, createLocalJWKSet, errors } from 'jose'
import { at, fieldsOf, textOf } from '../../event/payload.ts'
import { GithubError } from '../errors.ts'
import { type JsonAnswer, requestJson } from './json-request.ts'

const unread = (issuer: string, why: string, status = 0): GithubError =>
  new GithubError(`The keys that GitHub signs with could not be read from ${issuer} (${why}).`, status)

const ask = async (issuer: string, path: string | URL): Promise<JsonAnswer> => {
  try {
    return await requestJson(typeof path === 'string' ? new URL(`${issuer}/.well-known/${path}`) : path)
  } catch (error) {
    throw unread(issuer, error instanceof Error ? error.message : 'no answer')
  }
}

const keySetIn = ({ body, status }: JsonAnswer, issuer: string): JSONWebKeySet => {
  const keys = fieldsOf(body)['keys']
  if (status !== 200) throw unread(issuer, String(status), status)
  if (!Array.isArray(keys)) throw unread(issuer, 'its answer holds none')
  return { keys: keys.filter((key): key is JSONWebKeySet['keys'][number] => textOf(at(key, 'kty')) !== undefined) }
}

/** An issuer may keep its keys elsewhere, on its own host only. */
const namedBy = ({ body }: JsonAnswer, issuer: string): URL => {
  const named = textOf(at(body, 'jwks_uri')) ?? ''
  const url = URL.canParse(named) ? new URL(named) : undefined
  if (url === undefined || url.origin !== new URL(issuer).origin) throw unread(issuer, 'it names no place of its own')
  return url
}

/** The payload of a token; undefined where a key does not fit it, `unknown-key` where no key has its name. */
export type Opened = Readonly<Record<string, unknown>> | 'unknown-key' | undefined

export type Keys = { readonly open: (token: string) => Promise<Opened> }

/** GitHub signs its tokens in this way and in no other. */
const algorithms = ['RS256']

/** The keys that an issuer publishes now. Rejects with a GithubError where they cannot be read. */
export const keysOf = async (issuer: string): Promise<Keys> => {
  const usual = await ask(issuer, 'jwks')
  const answer =
    usual.status === 404 ? await ask(issuer, namedBy(await ask(issuer, 'openid-configuration'), issuer)) : usual
  const keys = createLocalJWKSet(keySetIn(answer, issuer))
  return {
    async open(token) {
      try {
        const { payload } = await compactVerify(token, keys, { algorithms })
        return fieldsOf(JSON.parse(new TextDecoder().decode(payload)))
      } catch (error) {
        if (error instanceof errors.JWKSNoMatchingKey) return 'unknown-key'
        if (error instanceof errors.JOSEError || error instanceof SyntaxError) return undefined
        throw error
      }
    },
  }
}
