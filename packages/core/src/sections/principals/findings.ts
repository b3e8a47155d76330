import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about the roles of those who write. */
export const grantFindings = {
  'identity-without-grant': {
    title: 'An identity writes to a database, but the file grants it no role there',
    severity: 'warning',
    cause:
      'IoT Central asks for the admin role on the database. If somebody granted it elsewhere, the file does not show that. A destination that is older than its grant may deliver only after you remove it and add it again.',
    example: 'A destination with `authorization: app` into a database without `{ role: admin, identity: app }`.',
    fix: 'Add `{ role: admin, identity: <key> }` under the `principals` of the database.',
  },
  'grant-not-admin': {
    title: 'An identity that writes data has a lower role than the IoT Central documentation requires',
    severity: 'warning',
    cause:
      'The IoT Central documentation requires the role admin. Microsoft does not document whether a lower role is enough.',
    example: 'principals: [{ role: ingestor, identity: app }]',
    fix: 'Grant admin, or check that rows arrive in the table.',
  },
} as const satisfies Record<string, CatalogueEntry>

/** Findings about principals. */
export const principalFindings = {
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
    fix: 'Copy the object id from Microsoft Entra. For a user, `az ad user show --id somebody@contoso.com --query id -o tsv` prints it. For a group, use `az ad group show --group <name> --query id -o tsv`. For an application, write `application:` and use `az ad sp show --id <client id> --query id -o tsv`.',
  },
  'principal-twice': {
    title: 'The same principal has the same role twice',
    severity: 'warning',
    cause: 'The second entry has no effect.',
    example: 'principals: [{ role: admin, identity: app }, { role: admin, identity: app }]',
    fix: 'Delete one of the two entries.',
  },
} as const satisfies Record<string, CatalogueEntry>
