import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about the application, identities, secrets and principals. */
export const accessCatalogue = {
  'subdomain-malformed': {
    title: 'The subdomain is not valid',
    severity: 'error',
    cause:
      'The subdomain is the first label of the address of the application, https://<subdomain>.azureiotcentral.com. adx-export sends tokens to that address, so the subdomain must contain nothing else.',
    example: 'subdomain: https://contoso-wards.azureiotcentral.com',
    fix: 'Write only the first label, in lower case: `subdomain: contoso-wards`.',
  },
  'resource-id-malformed': {
    title: 'The resource id is not valid',
    severity: 'error',
    cause:
      'The id of an application is `/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.IoTCentral/iotApps/<name>`. The id of a cluster is `/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.Kusto/clusters/<name>`.',
    example: 'resourceId: wards',
    fix: 'Copy the resource id from the Azure portal (JSON view) or from `az resource show --query id`.',
  },
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
  'identity-without-grant': {
    title: 'An identity writes to a database, but the file grants it no role there',
    severity: 'warning',
    cause:
      'IoT Central asks for the admin role on the database. If somebody granted it elsewhere, the file does not show that. A destination that is older than its grant may deliver only after you remove it and add it again.',
    example: 'A destination with `authorization: app` into a database without `{ role: admin, identity: app }`.',
    fix: 'Add `{ role: admin, identity: <key> }` under the `principals` of the database.',
  },
  'grant-not-admin': {
    title: 'An identity that writes has a lower role than IoT Central asks for',
    severity: 'warning',
    cause:
      'The documentation of IoT Central asks for admin. Microsoft does not document whether a lower role is enough.',
    example: 'principals: [{ role: ingestor, identity: app }]',
    fix: 'Grant admin, or check that rows arrive in the table.',
  },
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
  'principal-subject': {
    title: 'A principal must be exactly one subject',
    severity: 'error',
    cause: 'A principal is an identity, a user, a group or an application. Only the last three can have a tenant.',
    example: 'principals: [{ role: viewer }]',
    fix: 'Give exactly one of `identity`, `user`, `group` and `application`.',
  },
  'principal-id-malformed': {
    title: 'The id of a user or group is not valid',
    severity: 'error',
    cause: 'The id of a user or group is its object id, or a name such as somebody@contoso.com.',
    example: 'user: "x\'; drop"',
    fix: 'Copy the object id from Microsoft Entra. `az ad user show --id somebody@contoso.com --query id` prints it.',
  },
  'principal-twice': {
    title: 'The same principal has the same role twice',
    severity: 'warning',
    cause: 'The second entry has no effect.',
    example: 'principals: [{ role: admin, identity: app }, { role: admin, identity: app }]',
    fix: 'Delete one of the two entries.',
  },
} as const satisfies Record<string, CatalogueEntry>
