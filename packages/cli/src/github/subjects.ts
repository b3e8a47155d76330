import { memberAt, textAt, type GithubReads } from './github-reads.ts'

export const issuer = 'https://token.actions.githubusercontent.com'

/** Says what jobs ask GitHub for; the doctor and the script read it in the environment they run in. */
export const audienceVariable = 'ADX_EXPORT_OIDC_AUDIENCE'
/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
export const usualAudience = 'api://AzureADTokenExchange'

/** A prefix of subjects as GitHub tells it, for a shell, a query of the Azure CLI and JSON alike; a colon may end it. */
export const prefixForm = '^repo:[A-Za-z0-9_.@/-]+:?$'

/** Repositories made since have ids in their subjects. https://docs.github.com/actions/reference/security/oidc */
export const idsSince = '2026-07-15'

/** What the federated credential for jobs of a GitHub environment is called; unique in an application. */
export const credentialNameOf = (githubEnvironment: string): string => `github-${githubEnvironment}`

/** With no claims named, those of the organization count, or GitHub's own: https://www.pulumi.com/registry/packages/github/api-docs/actionsrepositoryoidcsubjectclaimcustomizationtemplate */
const choseClaims = (customization: unknown): boolean => {
  const claims = memberAt(customization, 'include_claim_keys')
  return memberAt(customization, 'use_default') === false && Array.isArray(claims) && claims.length > 0
}

/** What subjects begin with, as far as that is known. */
export type Prefixes = {
  /** None where the repository chose other claims, several where nothing tells which of them. */
  readonly prefixes: readonly string[]
  /** Whether subjects may begin with something else as well: what GitHub says was not read. */
  readonly isGuess: boolean
}

const known = (...prefixes: readonly string[]): Prefixes => ({ prefixes, isGuess: false })

/** What subjects of the repository's identity tokens begin with. The script of `github init` has the same rule. */
export const prefixesOf = async (reads: GithubReads | undefined, repository: string): Promise<Prefixes> => {
  const plain = `repo:${repository}`
  const guess: Prefixes = { prefixes: [plain], isGuess: true }
  const [own, chosen] = await Promise.all([reads?.(''), reads?.('/actions/oidc/customization/sub')])
  const body = chosen?.state === 'read' ? chosen.body : undefined
  if (choseClaims(body)) return known()
  const prefix = textAt(body, 'sub_claim_prefix') ?? ''
  if (new RegExp(prefixForm).test(prefix)) return known(prefix.replace(/:$/, ''))
  const said = memberAt(body, 'use_immutable_subject')
  if (said === false) return known(plain)
  if (own?.state !== 'read') return guess
  const numberAt = (...path: readonly string[]): number | undefined => {
    const found = memberAt(own.body, ...path)
    return typeof found === 'number' ? found : undefined
  }
  const [owner, name] = [textAt(own.body, 'owner', 'login'), textAt(own.body, 'name')]
  const [ownerId, id] = [numberAt('owner', 'id'), numberAt('id')]
  if (owner === undefined || name === undefined || ownerId === undefined || id === undefined) return guess
  const immutable = `repo:${owner}@${String(ownerId)}/${name}@${String(id)}`
  if (said === true) return known(immutable)
  const created = textAt(own.body, 'created_at')
  // One that was renamed since has ids too, and nothing tells that.
  return created !== undefined && created > idsSince ? known(immutable) : known(plain, immutable)
}
