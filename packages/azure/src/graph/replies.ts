import { badAnswer, membersOf } from '../members.ts'

/** Whom an application trusts in place of a secret. */
export type FederatedCredential = {
  readonly name: string
  readonly issuer: string
  readonly subject: string
  readonly audiences: readonly string[]
}

/** https://learn.microsoft.com/graph/api/serviceprincipal-get: the object id of the service principal with this client id. */
export const servicePrincipalOf = (body: unknown, applicationId: string): string => {
  const members = membersOf(body, 'a service principal')
  if (members.needText('appId').toLowerCase() !== applicationId.toLowerCase())
    throw badAnswer('a service principal', `has another client id than '${applicationId}'`)
  return members.needText('id')
}

const credentialOf = (entry: unknown): FederatedCredential => {
  const members = membersOf(entry, 'a federated credential')
  const audiences = members.needList('audiences').filter((each): each is string => typeof each === 'string')
  return {
    name: members.needText('name'),
    issuer: members.needText('issuer'),
    // A flexible credential has an expression in its place.
    subject: members.text('subject') ?? '',
    audiences,
  }
}

/** https://learn.microsoft.com/graph/api/application-list-federatedidentitycredentials: an application has at most 20. */
export const credentialsOf = (body: unknown): readonly FederatedCredential[] => {
  const members = membersOf(body, 'a list of federated credentials')
  if (members.text('@odata.nextLink') !== undefined)
    throw badAnswer('a list of federated credentials', 'has more than one page')
  return members.needList('value').map(credentialOf)
}
