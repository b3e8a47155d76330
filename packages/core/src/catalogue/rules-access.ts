import type { CatalogueEntry } from './entry.ts'

/** Findings about the application, identities, secrets and principals. */
export const accessCatalogue = {
  'subdomain-malformed': {
    title: 'Not the subdomain of an application',
    severity: 'error',
    cause:
      'The subdomain is the first label of the application’s address, https://<subdomain>.azureiotcentral.com. Tokens are sent there, so nothing else may hide in it.',
    example: 'subdomain: https://contoso-wards.azureiotcentral.com',
    fix: 'Write the first label alone, in lower case: contoso-wards.',
  },
  'resource-id-malformed': {
    title: 'Not the id of an Azure resource of this kind',
    severity: 'error',
    cause:
      'An application is `/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.IoTCentral/iotApps/<name>`, a cluster `…/providers/Microsoft.Kusto/clusters/<name>`.',
    example: 'resourceId: wards',
    fix: 'Copy the resource id from the portal (JSON view) or from `az resource show --query id`.',
  },
  'id-not-guid': {
    title: 'Not a GUID',
    severity: 'error',
    cause: 'Tenants, applications and principals are named by GUIDs.',
    example: 'tenantId: contoso.onmicrosoft.com',
    fix: 'Copy the id from Microsoft Entra.',
  },
  'identity-kind': {
    title: 'An identity is not exactly one thing',
    severity: 'error',
    cause: 'An identity is either the application’s managed identity or a service principal.',
    example: 'identities:\n  app: { only: [dev] }\n',
    fix: 'Give exactly one of managedIdentity and servicePrincipal.',
  },
  'identity-unknown': {
    title: 'The ids of the managed identity cannot be known',
    severity: 'error',
    cause:
      'A grant needs the object id and the tenant of the identity. The tool reads them from the application’s Azure resource, or takes them from the file.',
    example: 'identities: { app: managedIdentity }   # and no application.resourceId',
    fix: 'Give `application.resourceId`, or write `app: { managedIdentity: { principalId: …, tenantId: … } }`.',
  },
  'identity-not-declared': {
    title: 'Something names an identity that is not declared',
    severity: 'error',
    cause: 'Destinations and principals name an identity by its key under `identities`.',
    example: 'authorization: ap   # the file has app',
    fix: 'Correct the name, or declare the identity.',
  },
  'identity-unused': {
    title: 'An identity that nothing uses',
    severity: 'warning',
    cause: 'No destination and no principal names it.',
    example: 'identities: { app: managedIdentity, old: { servicePrincipal: … } }',
    fix: 'Delete it, or use it.',
  },
  'identity-without-grant': {
    title: 'An identity writes to a database where the file grants it nothing',
    severity: 'warning',
    cause:
      'IoT Central asks for the admin role on the database. The grant may have been made elsewhere; then the file does not say so. A destination made before its grant may have to be removed and added again before it delivers.',
    example: 'A destination with `authorization: app` into a database without `{ role: admin, identity: app }`.',
    fix: 'Add `{ role: admin, identity: … }` under the `principals` of the database.',
  },
  'grant-not-admin': {
    title: 'An identity that writes has a lesser role than IoT Central asks for',
    severity: 'warning',
    cause: 'IoT Central’s documentation asks for admin. Whether a lesser role is enough is not documented.',
    example: 'principals: [{ role: ingestor, identity: app }]',
    fix: 'Grant admin, or test that data arrives.',
  },
  'secret-literal': {
    title: 'The file contains a secret',
    severity: 'error',
    cause: 'Whoever can read the repository, now or later, can use it. It stays in the history after it is deleted.',
    example: 'clientSecret: "k7…"',
    fix: 'Revoke the secret now. Put a new one into a secret of the pipeline, and write `clientSecret: { env: ADX_… }`.',
  },
  'secret-name': {
    title: 'Not a variable that may hold a secret',
    severity: 'error',
    cause:
      'Only variables whose names begin with `ADX_`, in capitals, digits and `_`, are ever read as secrets, so that a config cannot ask for others. Names that begin with `ADX_EXPORT_` belong to the tool itself.',
    example: 'clientSecret: { env: GITHUB_TOKEN }',
    fix: 'Put the secret into a variable such as ADX_LAB_SECRET, and name that.',
  },
  'principal-subject': {
    title: 'A principal is not exactly one subject',
    severity: 'error',
    cause: 'A principal is one of identity, user, group and application. A tenant goes with the last three only.',
    example: 'principals: [{ role: viewer }]',
    fix: 'Give exactly one of them.',
  },
  'principal-id-malformed': {
    title: 'Not the id of a user or group',
    severity: 'error',
    cause: 'Users and groups are named by an object id or by a name such as somebody@contoso.com.',
    example: 'user: "x\'; drop"',
    fix: 'Copy the object id from Microsoft Entra.',
  },
  'principal-twice': {
    title: 'The same principal has the same role twice',
    severity: 'warning',
    cause: 'The second entry says nothing new.',
    example: 'principals: [{ role: admin, identity: app }, { role: admin, identity: app }]',
    fix: 'Delete one.',
  },
} as const satisfies Record<string, CatalogueEntry>
