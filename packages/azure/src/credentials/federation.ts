import { AzureError } from '../errors.ts'
import { claimOf } from './claims.ts'

type Env = Readonly<Record<string, string | undefined>>

export const audienceVariable = 'ADX_EXPORT_OIDC_AUDIENCE'
/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
const usualAudience = 'api://AzureADTokenExchange'

/** What GitHub's identity token is for: what the caller says, else the environment, else what Entra proposes. */
export const audienceOf = (env: Env, given: string | undefined): string => {
  const audience = [given, env[audienceVariable]].map((text) => text?.trim() ?? '').find((text) => text !== '')
  return audience ?? usualAudience
}

/** No federated credential fits GitHub's token: its issuer, audience or subject, or there is none at all. */
const mismatches = new Set([
  'AADSTS70021',
  'AADSTS70025',
  'AADSTS700211',
  'AADSTS700212',
  'AADSTS700213',
  'AADSTS7002137',
  'AADSTS7002138',
  'AADSTS7002381',
])

export const isMismatch = (code: string): boolean => mismatches.has(code)

/** Means itself within single quotes in every shell, and within a JSON string. Longer subjects cannot be registered. */
const plain = /^[\w .:/@=,+#~%()-]{1,600}$/
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const longestShown = 600
const longestName = 120

/** Quoted, and nothing in it but visible ASCII: the subject holds names that anybody who may push can choose. */
const shown = (text: string): string => {
  if (plain.test(text)) return `'${text}'`
  const cut = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
  return JSON.stringify(cut).replace(
    /[^\u0020-\u007e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

export type Federation = {
  /** GitHub's token; empty where it could not be had. */
  readonly assertion: string
  readonly clientId: string | undefined
  readonly audience: string
}

/**
 * The command that registers the subject; undefined where a value of it could mean something else to a shell.
 * https://learn.microsoft.com/cli/azure/ad/app/federated-credential#az-ad-app-federated-credential-create
 */
export const registeringCommand = ({ assertion, clientId, audience }: Federation): string | undefined => {
  const [issuer = '', subject = ''] = ['iss', 'sub'].map((name) => claimOf(assertion, name))
  if (![issuer, subject, audience].every((text) => plain.test(text)) || !guid.test(clientId ?? '')) return undefined
  const name = subject
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longestName)
    .replace(/^-|-$/g, '')
  const parameters = JSON.stringify({ name, issuer, subject, audiences: [audience] })
  return `az ad app federated-credential create --id ${clientId} --parameters '${parameters}'`
}

/** What to register, from the job's own token: its subject is no secret, and nobody can guess it. */
export const mismatchOf = (code: string, federation: Federation): AzureError => {
  const { assertion, audience } = federation
  const issuer = claimOf(assertion, 'iss') ?? 'unknown'
  const subject = claimOf(assertion, 'sub') ?? 'unknown'
  const fields = `Give the application a federated credential with issuer ${shown(issuer)}, subject ${shown(subject)} and audience ${shown(audience)}; all three are case-sensitive`
  const command = registeringCommand(federation)
  const how =
    command === undefined ? '' : `: ${command} (of a managed identity: az identity federated-credential create)`
  return new AzureError('federation-mismatch', `Entra knows no federated credential for this job (${code}).`, {
    serviceCode: code,
    hint: `${fields}${how}.`,
  })
}
