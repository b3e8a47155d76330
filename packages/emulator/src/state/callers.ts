import { unsealToken } from '../entra/access-token.ts'
import type { KnownPrincipal } from '../kusto/contract.ts'
import type { EmulatedCaller, EmulatedWorld } from './world.ts'

const bearer = /^Bearer\s+(\S+)$/i
const apiToken = /^SharedAccessSignature\s+sr=\S+$/i

/** What a system takes as a sign of who asks. */
export type Door = {
  /** Whether tokens for that audience are meant for it. */
  readonly opensFor: (audience: string) => boolean
  /** Whether it takes API tokens of its own beside those of Entra. */
  readonly apiToken?: true
}

const isSignedIn = ({ federated, secret }: EmulatedCaller): boolean => federated !== undefined || secret !== undefined

const listed = (world: EmulatedWorld, token: string): EmulatedCaller | 'anyone' | undefined => {
  if (world.roles.size === 0) return 'anyone'
  const found = world.roles.get(token) ?? world.roles.get('*')
  return found === undefined || isSignedIn(found) ? undefined : found
}

/** Undefined where nobody stands behind the header, or its token is meant for another system. */
export const callerOf = (
  world: EmulatedWorld,
  authorization: string | undefined,
  door: Door,
): EmulatedCaller | 'anyone' | undefined => {
  if (authorization === undefined) return undefined
  const header = authorization.trim()
  const token = bearer.exec(header)?.[1] ?? (door.apiToken === true && apiToken.test(header) ? header : undefined)
  if (token === undefined) return undefined
  const given = unsealToken(token)
  if (given === undefined) return listed(world, token)
  if (!door.opensFor(given.audience)) return undefined
  if (world.roles.size === 0) return 'anyone'
  return [...world.roles.values()].find((caller) => isSignedIn(caller) && caller.objectId === given.objectId)
}

const matches = (known: KnownPrincipal, id: string): boolean => {
  const wanted = id.toLowerCase()
  const names = [known.objectId, known.applicationId, known.displayName, known.mail]
  return names.some((name) => name?.toLowerCase() === wanted)
}

/** Whom the directory knows: the identities of applications, the callers, and everybody the state file lists. */
export const findPrincipal = (world: EmulatedWorld, id: string): KnownPrincipal | undefined => {
  const identities = [...world.applications.values()].flatMap(({ identity }): KnownPrincipal[] =>
    identity === undefined ? [] : [{ type: 'app', ...identity, objectId: identity.principalId }],
  )
  const callers = [...world.roles.values()].map((caller): KnownPrincipal => ({ type: 'app', ...caller }))
  return [...world.directory, ...identities, ...callers].find((known) => matches(known, id))
}
