import type { SignIn } from '@adx-export/core'

type Env = Readonly<Record<string, string | undefined>>

const isSet = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''

/**
 * The environment in which somebody signs in: what the config says of its environment counts where nothing outside names an
 * application. Both ids go together, since an application of one tenant does not exist in another.
 */
export const withSignIn = (env: Env, signIn: SignIn | undefined): Env =>
  signIn === undefined || isSet(env['AZURE_CLIENT_ID'])
    ? env
    : { ...env, AZURE_CLIENT_ID: signIn.clientId, AZURE_TENANT_ID: signIn.tenantId }
