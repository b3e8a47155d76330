import { access } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Inputs } from '../inputs/inputs.ts'
import type { Io } from '../io.ts'

type Env = Io['env']

const isSet = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''

/** The environment in which Azure is asked: the job's own, with what the inputs say. */
export const azureEnv = (env: Env, inputs: Inputs): Env => ({
  ...env,
  ...(inputs.clientId === '' ? {} : { AZURE_CLIENT_ID: inputs.clientId }),
  ...(inputs.tenantId === '' ? {} : { AZURE_TENANT_ID: inputs.tenantId }),
  ...(inputs.subscriptionId === '' ? {} : { AZURE_SUBSCRIPTION_ID: inputs.subscriptionId }),
})

/** Whether azure/login, or somebody at a self-hosted runner, signed in to the Azure CLI. */
const isSignedIn = async (env: Env): Promise<boolean> => {
  const folder = env.AZURE_CONFIG_DIR ?? join(env.HOME ?? homedir(), '.azure')
  return access(join(folder, 'azureProfile.json')).then(
    () => true,
    () => false,
  )
}

/** Whether there is any way to sign in at all. Nothing is asked for a token. */
export const hasCredentials = async (env: Env): Promise<boolean> => {
  if (isSet(env.ADX_EXPORT_EMULATOR)) return true
  const named = isSet(env.AZURE_CLIENT_ID) && isSet(env.AZURE_TENANT_ID)
  const proof = [env.ACTIONS_ID_TOKEN_REQUEST_URL, env.AZURE_CLIENT_SECRET, env.AZURE_CLIENT_CERTIFICATE_PATH]
  return (named && proof.some(isSet)) || (await isSignedIn(env))
}
