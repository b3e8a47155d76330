import { defined } from '@adx-export/core'
import { createAssertion, githubRequestOf, type AssertionOptions } from './github.ts'
import type { Token } from './tokens.ts'

type Env = Readonly<Record<string, string | undefined>>

export type WayOptions = AssertionOptions & {
  readonly env: Env
  /** `https://login.microsoftonline.com` or its counterpart. */
  readonly authority: string
}

/** One way of getting tokens, and how people call it. */
export type Way = {
  readonly name: string
  readonly credential: { getToken(scope: string): Promise<Token | null> }
  readonly subject?: () => Promise<string>
  /** Why this way gave no token, where its failure says so in words that are the same each time. */
  readonly why?: (message: string) => string | undefined
}

/** The words are those of `AzureCliCredential`; what the CLI itself said is not passed on. */
const whyOfCli = (message: string): string | undefined => {
  if (message.startsWith('Azure CLI could not be found')) return '`az` was not found'
  return message.startsWith("Please run 'az login'") ? 'nobody is signed in to it' : undefined
}

export const given = (env: Env, name: string): string | undefined => (env[name] === '' ? undefined : env[name])

/** The ways that the surroundings offer, the most deliberate first. */
export const waysOf = async (options: WayOptions): Promise<readonly Way[]> => {
  const { env, limits, authority } = options
  const sdk = await import('@azure/identity')
  const shared = { authorityHost: authority, retryOptions: { maxRetries: 3 } }
  const clientId = given(env, 'AZURE_CLIENT_ID')
  const tenantId = given(env, 'AZURE_TENANT_ID')
  const ways: Way[] = []
  const github = githubRequestOf(env)
  const secret = given(env, 'AZURE_CLIENT_SECRET')
  const certificate = given(env, 'AZURE_CLIENT_CERTIFICATE_PATH')
  if (clientId !== undefined && tenantId !== undefined) {
    if (github !== undefined) {
      const assertion = createAssertion(github, options)
      const credential = new sdk.ClientAssertionCredential(tenantId, clientId, assertion, shared)
      ways.push({ name: "GitHub's identity token", credential, subject: assertion })
    }
    if (secret !== undefined)
      ways.push({
        name: 'AZURE_CLIENT_SECRET',
        credential: new sdk.ClientSecretCredential(tenantId, clientId, secret, shared),
      })
    else if (certificate !== undefined) {
      const certificatePassword = given(env, 'AZURE_CLIENT_CERTIFICATE_PASSWORD')
      const path = {
        certificatePath: certificate,
        ...defined({ certificatePassword }),
      }
      ways.push({
        name: 'AZURE_CLIENT_CERTIFICATE_PATH',
        credential: new sdk.ClientCertificateCredential(tenantId, clientId, path, shared),
      })
    }
  }
  const subscription = given(env, 'AZURE_SUBSCRIPTION_ID')
  const cli = {
    processTimeoutInMs: limits.tokenTimeout,
    ...defined({ tenantId }),
    // Of several accounts that are signed in, the one that has this subscription.
    ...defined({ subscription }),
  }
  ways.push({ name: 'the Azure CLI', credential: new sdk.AzureCliCredential(cli), why: whyOfCli })
  return ways
}
