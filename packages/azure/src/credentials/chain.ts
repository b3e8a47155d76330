import type { Clock } from '@adx-export/planner'
import type { TokenCredential } from '@azure/core-auth'
import { AzureError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import type { Redactor } from '../redact.ts'
import { claimOf } from './claims.ts'
import { createAssertion, federationAudience, githubRequestOf } from './github.ts'
import type { Credential, Token } from './tokens.ts'

type Env = Readonly<Record<string, string | undefined>>

export type ChainOptions = {
  readonly env: Env
  readonly clock: Clock
  readonly limits: Limits
  readonly redactor: Redactor
  /** `https://login.microsoftonline.com` or its counterpart. */
  readonly authority: string
}

/** One way of getting tokens, and how people call it. */
type Way = { readonly name: string; readonly credential: TokenCredential; readonly subject?: () => Promise<string> }

const given = (env: Env, name: string): string | undefined => (env[name] === '' ? undefined : env[name])

/** The ways that the surroundings offer, the most deliberate first. Only the first that is configured is used. */
const waysOf = async (options: ChainOptions): Promise<readonly Way[]> => {
  const { env, clock, limits, redactor, authority } = options
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
      const assertion = createAssertion(github, clock, limits, redactor)
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
        ...(certificatePassword === undefined ? {} : { certificatePassword }),
      }
      ways.push({
        name: 'AZURE_CLIENT_CERTIFICATE_PATH',
        credential: new sdk.ClientCertificateCredential(tenantId, clientId, path, shared),
      })
    }
  }
  const cli = { processTimeoutInMs: limits.tokenTimeout, ...(tenantId === undefined ? {} : { tenantId }) }
  ways.push({ name: 'the Azure CLI', credential: new sdk.AzureCliCredential(cli) })
  return ways
}

/** Entra's code for why it gave no token; its message is never passed on whole, since it can quote the request. */
const entraCodeOf = (error: unknown): string | undefined =>
  error instanceof Error ? /\bAADSTS\d+/.exec(error.message)?.[0] : undefined

/** No federated credential fits the subject of GitHub's token. */
const mismatches = new Set(['AADSTS70021', 'AADSTS700211', 'AADSTS700212', 'AADSTS700213', 'AADSTS7002381'])

const mismatchOf = async (code: string, subject: () => Promise<string>): Promise<AzureError> => {
  const assertion = await subject().catch(() => '')
  const issuer = claimOf(assertion, 'iss') ?? 'unknown'
  const name = claimOf(assertion, 'sub') ?? 'unknown'
  return new AzureError('federation-mismatch', `Entra knows no federated credential for this job (${code}).`, {
    serviceCode: code,
    hint: `Give the application a federated credential with issuer '${issuer}', subject '${name}' and audience '${federationAudience}'.`,
  })
}

const withinTime = async (token: Promise<Token | null>, milliseconds: number): Promise<Token | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AzureError('timed-out', 'Entra did not give a token in time.'))
    }, milliseconds)
  })
  try {
    return await Promise.race([token, late])
  } finally {
    clearTimeout(timer)
  }
}

const unavailable = (tried: readonly string[]): AzureError =>
  new AzureError('credential-unavailable', `No credential for Azure: ${tried.join('; ')}.`, {
    hint: 'In GitHub Actions set AZURE_CLIENT_ID and AZURE_TENANT_ID and give the job `permissions: id-token: write`; elsewhere set AZURE_CLIENT_SECRET too, or run `az login`.',
  })

/** Tokens from GitHub's federation, a client secret or certificate of the environment, or the Azure CLI. */
export const createChain = (options: ChainOptions): Credential => {
  let loading: Promise<readonly Way[]> | undefined
  let chosen: Way | undefined
  return {
    getToken: async (scope) => {
      loading ??= waysOf(options)
      const tried: string[] = []
      for (const way of chosen === undefined ? await loading : [chosen]) {
        try {
          const token = await withinTime(way.credential.getToken(scope), options.limits.tokenTimeout)
          if (token === null) throw new Error('no token')
          chosen = way
          return { token: token.token, expiresOnTimestamp: token.expiresOnTimestamp }
        } catch (error) {
          const code = entraCodeOf(error)
          if (code !== undefined && way.subject !== undefined && mismatches.has(code))
            throw await mismatchOf(code, way.subject)
          const why = error instanceof AzureError ? error.message : (code ?? 'it gave no token')
          tried.push(`${way.name}: ${options.redactor.clean(why)}`)
        }
      }
      throw unavailable(tried)
    },
  }
}
