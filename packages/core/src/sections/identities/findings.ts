import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about identities and their ids. */
export const identityFindings = {
  'id-not-guid': {
    title: 'The id is not a GUID',
    severity: 'error',
    cause: 'The ids of tenants, applications and principals are GUIDs.',
    example: 'tenantId: contoso.onmicrosoft.com',
    fix: 'Copy the id from Microsoft Entra. `az account show --query tenantId` prints the id of your tenant.',
  },
  'identity-kind': {
    title: 'An identity must be exactly one kind',
    severity: 'error',
    cause: 'An identity is either the managed identity of the application or a service principal.',
    example: 'identities:\n  app: { only: [dev] }\n',
    fix: 'Give either `managedIdentity` or `servicePrincipal`, not both.',
  },
  'identity-unknown': {
    title: 'The ids of the managed identity are unknown',
    severity: 'error',
    cause:
      'A grant needs the object id and the tenant of the identity. adx-export reads them from the Azure resource of the application, or from the file.',
    example: 'identities: { app: managedIdentity }   # and no application.resourceId',
    fix: 'Add `application.resourceId`, or write `app: { managedIdentity: { principalId: <guid>, tenantId: <guid> } }`.',
  },
  'identity-not-declared': {
    title: 'The identity is not declared',
    severity: 'error',
    cause: 'Destinations and principals refer to an identity by its key under `identities`.',
    example: 'authorization: ap   # the file has app',
    fix: 'Correct the name, or declare the identity under `identities`.',
  },
  'identity-unused': {
    title: 'An identity is not used',
    severity: 'warning',
    cause: 'No destination and no principal refers to it.',
    example: 'identities: { app: managedIdentity, old: { servicePrincipal: … } }',
    fix: 'Delete the identity, or refer to it.',
  },
} as const satisfies Record<string, CatalogueEntry>

/** Findings about secrets, wherever they are. */
export const secretFindings = {
  'secret-literal': {
    title: 'The file contains the secret itself',
    severity: 'error',
    cause:
      'Everybody who can read the repository, now or later, can use the secret. It stays in the history after you delete it.',
    example: 'clientSecret: "k7…"',
    fix: 'Revoke the secret now. Store a new one as a secret of your pipeline, and write `clientSecret: { env: ADX_LAB_SECRET }`.',
  },
  'secret-name': {
    title: 'The variable may not hold a secret',
    severity: 'error',
    cause:
      'A config may read secrets only from variables whose names begin with `ADX_`, in capitals, digits and `_`. So it cannot read other secrets. Names that begin with `ADX_EXPORT_` are reserved for adx-export.',
    example: 'clientSecret: { env: GITHUB_TOKEN }',
    fix: 'Store the secret in a variable such as ADX_LAB_SECRET, and write `clientSecret: { env: ADX_LAB_SECRET }`.',
  },
} as const satisfies Record<string, CatalogueEntry>
