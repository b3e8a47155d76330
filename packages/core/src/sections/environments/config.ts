import { environmentsOf } from './environments.ts'
import type { Document } from '../../text/document.ts'
import { need } from '../../values/need.ts'

/** Who signs in to Azure in an environment where nothing outside the config says so. */
export type SignIn = { readonly clientId: string; readonly tenantId: string }

export const buildSignIn = (document: Document, environment: string | undefined): SignIn | undefined => {
  const signIn = environmentsOf(document).find(({ name }) => name === environment)?.signIn
  return signIn === undefined ? undefined : { clientId: need(signIn.clientId), tenantId: need(signIn.tenantId) }
}
