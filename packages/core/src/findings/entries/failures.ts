import type { CatalogueEntry } from '../entry.ts'

/** Why Azure could not be asked, or did not do what it was asked. A failure is printed in place of a plan or report. */
export const failuresCatalogue = {
  'credential-unavailable': {
    title: 'Nobody is signed in',
    severity: 'error',
    cause:
      'adx-export found no identity to sign in with. It tried GitHub, the environment variables and the Azure CLI.',
    example: '`adx-export plan` on a machine where nobody has run `az login`.',
    fix: 'Run `az login`. If `az` is missing, install the Azure CLI (https://learn.microsoft.com/cli/azure/install-azure-cli) or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. In GitHub Actions, add `id-token: write` to the `permissions` of the job.',
  },
  'federation-mismatch': {
    title: 'Microsoft Entra does not know the workflow that signs in',
    severity: 'error',
    cause:
      'The federated credential of the application names a different repository, branch or environment than the job that signs in.',
    example: 'The credential is for `environment:prod`, and the job has no `environment: prod`.',
    fix: 'Run the command that the message prints. It registers the subject of this workflow. Subjects are case-sensitive.',
  },
  'token-expired': {
    title: 'The API token of IoT Central has expired',
    severity: 'error',
    cause: 'The token in ADX_EXPORT_IOTC_TOKEN contains an expiry date, and that date has passed.',
    example: 'A token that was valid for one year and was made thirteen months ago.',
    fix: 'Create a new API token in the application. Or unset the variable and sign in with Microsoft Entra.',
  },
  'host-refused': {
    title: 'adx-export may not send a token to this host',
    severity: 'error',
    cause:
      'Before the first request, adx-export checks every host. It must be a known host of the Azure cloud and, if you listed allowed hosts, one of those. adx-export never sends a token to any other host.',
    example: 'ADX_EXPORT_EMULATOR=http://example.org, which is not this machine.',
    fix: 'Correct the host, or add it to `ADX_EXPORT_ALLOWED_HOSTS` (`allowed-clusters` in the GitHub Action). The emulator is always at http://127.0.0.1:<port>.',
  },
  'secret-too-short': {
    title: 'A secret is too short to be masked',
    severity: 'error',
    cause:
      'adx-export masks the secrets of the config in everything that it shows. A text of fewer than 8 characters occurs in too many ordinary words.',
    example: 'ADX_LAB_SECRET=secret',
    fix: 'Set the variable to the whole client secret. Client secrets of Microsoft Entra have about 40 characters.',
  },
  unauthorized: {
    title: 'A service does not accept the token',
    severity: 'error',
    cause: 'The token belongs to another tenant, was revoked, or was issued for another service.',
    example: 'You signed in to the tenant of the office, but the cluster belongs to the tenant of the plant.',
    fix: 'Sign in to the tenant of the resource: `az login --tenant <tenant>`.',
  },
  forbidden: {
    title: 'The identity lacks a permission',
    severity: 'error',
    cause: 'The service knows the identity, but the identity has no permission for this request.',
    example: 'A viewer of the database runs `adx-export apply`.',
    fix: 'Give the identity that runs adx-export the role that the message names. docs/rights.md lists all roles.',
  },
  'not-found': {
    title: 'A resource does not exist',
    severity: 'error',
    cause:
      'The address has the right form, but nothing exists there, or the signed-in identity is not allowed to see it.',
    example: 'The resource group in `resourceId` was renamed.',
    fix: 'Correct the name or the resource id.',
  },
  conflict: {
    title: 'Another operation is changing the same resource',
    severity: 'error',
    cause: 'The resource is busy with another operation, or somebody changed it at the same moment.',
    example: 'The cluster is being scaled while `apply` turns on streaming ingestion.',
    fix: 'Run the same command again. It reads the live state first and continues from there.',
  },
  rejected: {
    title: 'A service rejects a request',
    severity: 'error',
    cause: 'The service understood the request and rejected it. The message contains its reason.',
    example: 'IoT Central rejects the filter of an export.',
    fix: 'Change the config as the message says.',
  },
  throttled: {
    title: 'A service receives too many requests',
    severity: 'error',
    cause: 'The service throttled the request. adx-export waited and tried again several times without success.',
    example: 'Another program uses up the 20 requests a second of the application.',
    fix: 'Wait a few minutes, then run the same command again.',
  },
  'service-failed': {
    title: 'A service failed',
    severity: 'error',
    cause: 'The service answered with an internal error. The requested change may or may not have happened.',
    example: 'A response with status 503.',
    fix: 'Run the same command again. It reads the live state first and continues from there.',
  },
  stopped: {
    title: 'A cluster is not running',
    severity: 'error',
    cause: 'A stopped cluster answers no requests, so adx-export cannot read its databases.',
    example: 'The cluster was stopped for the weekend.',
    fix: 'Start the cluster in the Azure portal, or with `az resource invoke-action --action start --ids <resourceId>`. Then run the command again.',
  },
  unreachable: {
    title: 'A host is unreachable',
    severity: 'error',
    cause:
      'The host name cannot be resolved, or the host accepts no connections. Typical reasons are a typing error, a firewall and a private endpoint.',
    example: 'The cluster allows only connections from its own network.',
    fix: 'Check the host name. If the host is behind a firewall, run the command on a machine that can reach it.',
  },
  'connection-lost': {
    title: 'The connection was lost',
    severity: 'error',
    cause: 'adx-export sent the request and received no answer. The requested change may or may not have happened.',
    example: 'The network failed during an `apply`.',
    fix: 'Run the same command again. It reads the live state first and continues from there.',
  },
  'timed-out': {
    title: 'A request timed out',
    severity: 'error',
    cause: 'Every request has a time limit. The requested change may still happen.',
    example: 'A cluster that is still starting.',
    fix: 'Run the same command again. It reads the live state first and continues from there.',
  },
  redirected: {
    title: 'A service redirects the request to another address',
    severity: 'error',
    cause: 'adx-export never follows a redirect, because the other address would receive the token.',
    example: 'A proxy answers with its sign-in page.',
    fix: 'Write the real address of the service into the config, and let the proxy pass it.',
  },
  'bad-answer': {
    title: 'The response is not what the service documents',
    severity: 'error',
    cause: 'The response is not JSON, or a required part is missing. adx-export draws no conclusion from it.',
    example: 'A firewall answers with its own page and status 200.',
    fix: 'Check the proxy or firewall between this machine and the service.',
  },
  'too-large': {
    title: 'A response is too large',
    severity: 'error',
    cause: 'The size of a response is limited, so that no response can use up the memory.',
    example: 'A list without an end.',
    fix: 'Check the proxy or firewall between this machine and the service.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
