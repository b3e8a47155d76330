import type { Part } from '@adx-export/planner'
import type { SetupCheck } from '@adx-export/report'
import { checkOf, who, type Subject } from './subject.ts'

/** The tenant that the identity's jobs sign in to, and the one that was looked at: that of who is signed in. */
export type Tenants = { readonly wanted?: string | undefined; readonly looked?: string | undefined }

/** That nothing is known of an identity, as another tenant was looked at; undefined where what was found counts. */
export const tenantCheck = (
  subject: Subject,
  objectId: Part<string>,
  { wanted, looked }: Tenants,
): SetupCheck | undefined => {
  const { as, applicationId = '' } = subject
  const isKnown = wanted !== undefined && looked !== undefined
  if (isKnown && wanted.toLowerCase() !== looked.toLowerCase())
    return checkOf(subject, {
      state: 'unknown',
      what: `what ${who[as]} may do (application ${applicationId}): it signs in to the tenant ${wanted}, and who is signed in sees the tenant ${looked}`,
      fix: `Sign in to that tenant, and run it again: az login --tenant ${wanted}`,
    })
  if (isKnown || objectId.state !== 'absent') return undefined
  return checkOf(subject, {
    state: 'unknown',
    what: `whether ${who[as]} has a service principal (application ${applicationId}): none was found, and its tenant is not known`,
    fix: `In the tenant that its jobs sign in to: az ad sp show --id ${applicationId}`,
  })
}
