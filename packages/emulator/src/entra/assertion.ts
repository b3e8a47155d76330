import { stringAt } from '../state/json.ts'
import type { EmulatedCaller } from '../state/world.ts'
import { claimsOf } from './access-token.ts'
import { refused, type Refused } from './errors.ts'

/** What stands in place of what a federated credential leaves out (workload-identity-federation-create-trust). */
export const githubIssuer = 'https://token.actions.githubusercontent.com'
export const usualAudience = 'api://AzureADTokenExchange'

/**
 * Why a JWT of another issuer does not speak for a caller; undefined where it does. Not signed, so nothing is verified:
 * issuer, subject and audience are compared exactly, letter case included, as Entra does.
 */
export const faultOfAssertion = (
  jwt: string,
  { applicationId = '', federated }: EmulatedCaller,
  now: number,
): Refused | undefined => {
  const claims = claimsOf(jwt)
  const expires = claims?.['exp']
  if (claims === undefined || typeof expires !== 'number') return refused.assertionMalformed()
  if (expires * 1000 <= now) return refused.assertionExpired(now, expires * 1000)
  if (federated === undefined) return refused.notFederated(applicationId)
  const [issuer = '', subject = '', audience = ''] = ['iss', 'sub', 'aud'].map((name) => stringAt(claims, name))
  const ofIssuer = federated.filter((one) => (one.issuer ?? githubIssuer) === issuer)
  if (ofIssuer.length === 0) return refused.mismatch(700211, 'issuer', issuer)
  const ofSubject = ofIssuer.filter((one) => one.subject === subject)
  if (ofSubject.length === 0) return refused.mismatch(700213, 'subject', subject)
  if (ofSubject.some((one) => (one.audience ?? usualAudience) === audience)) return undefined
  return refused.mismatch(700212, 'audience', audience)
}
