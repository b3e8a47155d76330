import type { Location } from '../../findings/diagnostic.ts'
import type { Declared, DraftIdentity, Found } from '../walk.ts'
import { defined, need } from '../../values/need.ts'

export type Identity = Declared &
  (
    | {
        readonly type: 'managedIdentity'
        /** Given in the file where `application.resourceId` is not. */
        readonly principalId?: string
        readonly tenantId?: string
      }
    | {
        readonly type: 'servicePrincipal'
        readonly clientId: string
        readonly tenantId: string
        /** The environment variable that holds the secret; only apply reads it. */
        readonly clientSecret: { readonly env: string }
      }
  )

export const buildIdentity = ({ name, value }: Found<DraftIdentity>, at: Location): Identity => {
  if (value === 'managedIdentity') return { name, at, type: 'managedIdentity' }
  if (value.managedIdentity !== undefined) {
    const { principalId, tenantId } = value.managedIdentity
    return { name, at, type: 'managedIdentity', ...defined({ principalId, tenantId }) }
  }
  const { clientId, tenantId, clientSecret } = need(value.servicePrincipal)
  return {
    name,
    at,
    type: 'servicePrincipal',
    clientId: need(clientId),
    tenantId: need(tenantId),
    clientSecret: { env: need(clientSecret?.env) },
  }
}
