import type { Places } from './answers/places.ts'
import { type Answer, refusal } from './call.ts'
import type { Asked } from './description.ts'
import { type Rest, type RestAnswer, answerRest } from './rest.ts'
import { type OidcGrant, type Vault, defaultAudience, unsignedJwt } from './tokens.ts'

export type World = Rest & {
  readonly vault: Vault
  readonly audiences: string[]
  /** A path where OIDC is served from the own host, as on GitHub Enterprise Server. */
  readonly issuer: string
}

export type Incoming = Asked & {
  readonly authorization: string | undefined
  readonly userAgent: string | undefined
  readonly text: string
  readonly root: string
  readonly to: 'rest' | 'graphql' | 'oidc' | 'elsewhere'
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

/** https://docs.github.com/actions/reference/security/oidc */
const oidc = (world: World, { query, places }: Incoming, { subject }: OidcGrant): Answer => {
  const aud = query.get('audience') ?? defaultAudience(world.state.repository.owner)
  world.audiences.push(aud)
  const value = unsignedJwt({
    iss: world.issuer.startsWith('/') ? `${places.web}${world.issuer}` : world.issuer,
    sub: subject,
    aud,
    jti: String(world.state.nextId()),
  })
  world.vault.remember(value)
  return { status: 200, body: { value } }
}

/** What GitHub answers while nothing goes wrong. */
export const answer = (world: World, incoming: Incoming): RestAnswer => {
  const { to, method, path, text, body } = incoming
  const line = `${method} ${path}`
  const token = tokenOf(incoming.authorization)
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
