import type { Places } from './answers/places.ts'
import { type Answer, notFound, refusal } from './call.ts'
import type { Asked } from './description.ts'
import { type Rest, type RestAnswer, answerRest } from './rest.ts'
import { type Claims, issuerPath } from './oidc.ts'
import { type OidcGrant, type Vault, defaultAudience } from './tokens.ts'

export type World = Rest & {
  readonly vault: Vault
  readonly audiences: string[]
  /** What tokens for Entra name as their issuer: the emulator knows that of github.com, or the own one. */
  readonly issuer: string
  /** Signs with the key that is published now. */
  readonly signed: (claims: Claims) => string
  readonly published: (path: string, origin: string) => object | undefined
  /** The issuer whose keys are published, at an origin. */
  readonly own: (origin: string) => string
}

export type Incoming = Asked & {
  readonly authorization: string | undefined
  readonly userAgent: string | undefined
  readonly text: string
  readonly root: string
  readonly to: 'rest' | 'graphql' | 'oidc' | 'keys' | 'elsewhere'
  readonly places: Places
}

const tokenOf = (authorization: string | undefined): string =>
  /^(?:token|bearer) (\S+)$/iu.exec(authorization ?? '')?.[1] ?? ''

const viewer = /^\s*(?:query(?:\s+\w+)?\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/u

const graphql = ({ state, violation }: World, { body }: Incoming): Answer => {
  const query = (body as { readonly query?: unknown } | undefined)?.query
  if (typeof query === 'string' && viewer.test(query)) {
    return { status: 200, body: { data: { viewer: { login: state.own.login } } } }
  }
  violation(`POST /graphql: only \`{ viewer { login } }\` is known here`)
  return { status: 200, body: { errors: [{ message: 'Parse error' }] } }
}

/** The audience of what runs put on record: such tokens are kept where everybody reads them, and their keys are looked up here. */
const ofRecords = /^adx-export:/u

/**
 * https://docs.github.com/actions/reference/security/oidc. It was issued by the clock of the repository, which its times
 * are compared with, and ends by that of the machine, which Entra compares.
 */
const oidc = (world: World, { query, places }: Incoming, { subject, claims }: OidcGrant): Answer => {
  const aud = query.get('audience') ?? defaultAudience(world.state.repository.owner)
  world.audiences.push(aud)
  const issued = Math.floor(Date.parse(world.state.now()) / 1000)
  const value = world.signed({
    ...claims,
    iss: world.issuer === issuerPath || ofRecords.test(aud) ? world.own(places.web) : world.issuer,
    sub: subject,
    aud,
    jti: String(world.state.nextId()),
    iat: issued,
    nbf: issued,
    exp: Math.floor(Date.now() / 1000) + 300,
  })
  if (!ofRecords.test(aud)) world.vault.remember(value)
  return { status: 200, body: { value } }
}

/** What GitHub answers while nothing goes wrong. */
export const answer = (world: World, incoming: Incoming): RestAnswer => {
  const { to, method, path, text, body } = incoming
  const line = `${method} ${path}`
  const token = tokenOf(incoming.authorization)
  if (to === 'keys') {
    const found = world.published(path, incoming.places.web)
    // Whoever asks for public keys has no reason to show who it is.
    if (token !== '') world.violation(`${line}: with a token, where keys are public`)
    return found === undefined ? notFound : { status: 200, body: found }
  }
  if (to === 'oidc') {
    const grant = world.vault.grants.get(token)
    if (grant === undefined) world.violation(`${line}: without the request token of OIDC`)
    return grant === undefined ? refusal(401, 'Unauthorized') : oidc(world, incoming, grant)
  }
  if (to === 'elsewhere') {
    world.violation(`${line}: nothing is served there`)
    return refusal(404, 'Not Found')
  }
  const job = world.vault.jobs.get(token)
  if (job === undefined) {
    world.violation(
      `${line}: ${incoming.authorization === undefined ? 'without Authorization' : 'with a token of nobody'}`,
    )
    return incoming.authorization === undefined
      ? refusal(401, 'Requires authentication')
      : refusal(401, 'Bad credentials')
  }
  if ((incoming.userAgent ?? '') === '') {
    world.violation(`${line}: without User-Agent`)
    return refusal(403, 'Request forbidden by administrative rules.')
  }
  if (text !== '' && body === undefined) {
    world.violation(`${line}: the body is no JSON`)
    return refusal(400, 'Problems parsing JSON')
  }
  return to === 'graphql' ? graphql(world, incoming) : answerRest(world, job, incoming.places, incoming)
}
