import { AzureError } from '../errors.ts'
import { isMismatch, mismatchOf } from './federation.ts'
import type { Credential, Token } from './tokens.ts'
import { waysOf, type Way, type WayOptions } from './ways.ts'

/** Entra's code for why it gave no token; its message is never passed on whole, since it can quote the request. */
const entraCodeOf = (error: unknown): string | undefined =>
  error instanceof Error ? /\bAADSTS\d+/.exec(error.message)?.[0] : undefined

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const meanings: Readonly<Record<string, string>> = {
  AADSTS50034: 'the account does not exist in the tenant',
  AADSTS700016: 'the tenant does not know the application, see AZURE_CLIENT_ID and AZURE_TENANT_ID',
  AADSTS7000215: 'the client secret is wrong',
  AADSTS7000222: 'the client secret has expired',
  AADSTS700024: 'the assertion is not valid now',
  AADSTS70043: 'the sign-in has expired',
  AADSTS90002: 'there is no such tenant, see AZURE_TENANT_ID',
}

const whyOf = (error: unknown, way: Way): string => {
  const code = entraCodeOf(error)
  if (code === undefined) {
    if (error instanceof AzureError) return error.message
    return (error instanceof Error ? way.why?.(error.message) : undefined) ?? 'it gave no token'
  }
  return meanings[code] === undefined ? code : `${meanings[code]} (${code})`
}

const withinTime = async (token: Promise<Token | null>, milliseconds: number): Promise<Token | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AzureError('timed-out', 'no token came in time'))
    }, milliseconds)
  })
  try {
    return await Promise.race([token, late])
  } finally {
    clearTimeout(timer)
  }
}

const newSecret = 'Make a new client secret in Microsoft Entra, or sign in from GitHub Actions without one.'

/** What to do about an error of Microsoft Entra, if that is plainer than trying the next way of signing in. */
const entraHints: Readonly<Record<string, string>> = {
  AADSTS700016: 'Ids of an application are its client ids, not its object ids.',
  AADSTS7000215: newSecret,
  AADSTS7000222: newSecret,
}

const anyWay =
  'On your machine, install the Azure CLI (https://learn.microsoft.com/cli/azure/install-azure-cli) and run `az login`. Or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. In GitHub Actions, set the inputs client-id and tenant-id, and add `id-token: write` to the `permissions` of the job.'

const unavailable = (tried: readonly string[], hint = anyWay): AzureError =>
  new AzureError('credential-unavailable', `No credential for Azure: ${tried.join('; ')}.`, { hint })

/** Tokens from the first way that gives one; it is kept to from then on. `ways` are those of the surroundings. */
export const createChain = (
  options: WayOptions,
  ways: (options: WayOptions) => Promise<readonly Way[]> = waysOf,
): Credential => {
  let loading: Promise<readonly Way[]> | undefined
  let chosen: Way | undefined
  const load = async (): Promise<readonly Way[]> => {
    try {
      return await ways(options)
    } catch {
      throw unavailable(['AZURE_CLIENT_ID or AZURE_TENANT_ID is not well formed'])
    }
  }
  return {
    getToken: async (scope) => {
      loading ??= load()
      const tried: string[] = []
      let hint: string | undefined
      for (const way of chosen === undefined ? await loading : [chosen]) {
        try {
          const token = await withinTime(way.credential.getToken(scope), options.limits.tokenTimeout)
          if (token === null) throw new Error('no token')
          chosen = way
          return { token: token.token, expiresOnTimestamp: token.expiresOnTimestamp }
        } catch (error) {
          if (error instanceof AzureError && error.endsRun) throw error
          const code = entraCodeOf(error)
          if (code !== undefined && way.subject !== undefined && isMismatch(code)) {
            const assertion = await way.subject().catch(() => '')
            const { env, audience } = options
            throw mismatchOf(code, { assertion, clientId: env['AZURE_CLIENT_ID'], audience })
          }
          hint ??= code === undefined ? undefined : entraHints[code]
          tried.push(`${way.name}: ${options.redactor.clean(whyOf(error, way))}`)
        }
      }
      throw unavailable(tried, hint)
    },
  }
}
