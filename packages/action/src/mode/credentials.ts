import { access } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { environmentsOf } from '@adx-export/core'
import type { Opened } from '@adx-export/engine'
import { chosenAmong } from '../job/environments.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Io } from '../runner/io.ts'

type Env = Io['env']

const isSet = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''

/** The environment in which Azure is asked: the job's own, with what the inputs say. */
export const azureEnv = (env: Env, inputs: Inputs): Env => ({
  ...env,
  ...(inputs.clientId === '' ? {} : { AZURE_CLIENT_ID: inputs.clientId }),
  ...(inputs.tenantId === '' ? {} : { AZURE_TENANT_ID: inputs.tenantId }),
  ...(inputs.subscriptionId === '' ? {} : { AZURE_SUBSCRIPTION_ID: inputs.subscriptionId }),
})

/**
 * The same with who signs in by the config, where the inputs name nobody: its environment says so under `signIn`. Only if every
 * environment of the job does and all name the same: one of them is never asked as who is meant for another.
 */
export const signedInEnv = async (
  io: Io,
  inputs: Inputs,
  config: () => Promise<Pick<Opened, 'document'>>,
): Promise<Env> => {
  const env = azureEnv(io.env, inputs)
  if (isSet(env.AZURE_CLIENT_ID)) return env
  const { document } = await config()
  const known = document === undefined ? [] : environmentsOf(document)
  const chosen = chosenAmong(
    inputs,
    known.map(({ name }) => name),
  )
  const meant = known.filter(({ name }) => chosen.includes(name))
  const ids = meant.flatMap(({ signIn: { clientId, tenantId } = {} }) =>
    clientId === undefined || tenantId === undefined ? [] : [{ AZURE_CLIENT_ID: clientId, AZURE_TENANT_ID: tenantId }],
  )
  const [first] = ids
  const areSame = ids.every(
    (each) => each.AZURE_CLIENT_ID === first?.AZURE_CLIENT_ID && each.AZURE_TENANT_ID === first.AZURE_TENANT_ID,
  )
  return first === undefined || ids.length < meant.length || !areSame ? env : { ...env, ...first }
}

/** Whether azure/login, or somebody at a self-hosted runner, signed in to the Azure CLI. */
const isSignedIn = async (env: Env): Promise<boolean> => {
  const folder = env.AZURE_CONFIG_DIR ?? join(env.HOME ?? homedir(), '.azure')
  return access(join(folder, 'azureProfile.json')).then(
    () => true,
    () => false,
  )
}

const way =
  'Add `id-token: write` to the `permissions` of the job, and set the inputs client-id and tenant-id. Or sign in with azure/login in an earlier step. If environments have different `signIn`, give each its own job.'

/**
 * What keeps the job from signing in to Azure, with the way out; undefined where it can at least try. Nothing is asked for
 * a token.
 */
export const missingCredentials = async (env: Env): Promise<string | undefined> => {
  if (isSet(env.ADX_EXPORT_EMULATOR) || (await isSignedIn(env))) return undefined
  const [client, tenant] = [isSet(env.AZURE_CLIENT_ID), isSet(env.AZURE_TENANT_ID)]
  if (!client && !tenant) return `neither client-id nor tenant-id is set, and nobody signed in with azure/login. ${way}`
  if (!client || !tenant) {
    const [given, missing] = client ? ['client-id', 'tenant-id'] : ['tenant-id', 'client-id']
    return `${given} is set and ${missing} is empty. Check that the variable behind it exists for the environment of this job.`
  }
  const proof = [env.ACTIONS_ID_TOKEN_REQUEST_URL, env.AZURE_CLIENT_SECRET, env.AZURE_CLIENT_CERTIFICATE_PATH]
  return proof.some(isSet)
    ? undefined
    : 'the job cannot request an OIDC token. Add `id-token: write` to the `permissions` of the job.'
}
