import type { KnownPrincipal } from '../kusto/contract.ts'
import type { EmulatedCaller, EmulatedWorld } from './world.ts'

const bearer = /^Bearer\s+(\S+)$/i
const apiToken = /^SharedAccessSignature\s+sr=\S+$/i

/** Undefined where nobody stands behind the header. */
export const callerOf = (
  world: EmulatedWorld,
  authorization: string | undefined,
  accepted: 'bearer-only' | 'api-token-too',
): EmulatedCaller | 'anyone' | undefined => {
  if (authorization === undefined) return undefined
  const header = authorization.trim()
  const token = bearer.exec(header)?.[1] ?? (accepted === 'api-token-too' && apiToken.test(header) ? header : undefined)
  if (token === undefined) return undefined
  if (world.roles.size === 0) return 'anyone'
  return world.roles.get(token) ?? world.roles.get('*')
}

const matches = (known: KnownPrincipal, id: string): boolean => {
  const wanted = id.toLowerCase()
  return [known.objectId, known.applicationId, known.displayName].some((name) => name?.toLowerCase() === wanted)
}

/** Whom the directory knows: the identities of applications, the callers, and everybody the state file lists. */
export const findPrincipal = (world: EmulatedWorld, id: string): KnownPrincipal | undefined => {
  const identities = [...world.applications.values()].flatMap(({ identity }): KnownPrincipal[] =>
    identity === undefined ? [] : [{ type: 'app', ...identity, objectId: identity.principalId }],
  )
  const callers = [...world.roles.values()].map((caller): KnownPrincipal => ({ type: 'app', ...caller }))
  return [...world.directory, ...identities, ...callers].find((known) => matches(known, id))
}
