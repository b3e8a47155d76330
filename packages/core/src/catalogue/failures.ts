import type { CatalogueEntry } from './entry.ts'

/** Why Azure could not be asked, or did not do what it was asked. A failure is printed in place of a plan or report. */
export const failuresCatalogue = {
  'credential-unavailable': {
    title: 'Nobody is signed in',
    severity: 'error',
    cause: 'No way of signing in gave a token: not GitHub, not the environment variables, not the Azure CLI.',
    example: '`adx-export plan` on a machine where `az login` was never run.',
    fix: 'Run `az login`, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. In GitHub Actions give the job `permissions: id-token: write`.',
  },
  'federation-mismatch': {
    title: 'Microsoft Entra does not know the workflow that signs in',
    severity: 'error',
    cause:
      'The federated credential of the application names another repository, branch or environment than the one that runs.',
    example: 'The credential is for `environment:prod`, and the job has no `environment: prod`.',
    fix: 'Register the subject that the message shows: it prints the command. Subjects are case-sensitive.',
  },
  'token-expired': {
    title: 'The API token of IoT Central has expired',
    severity: 'error',
    cause: 'The token in ADX_EXPORT_IOTC_TOKEN says itself until when it holds, and that time is past.',
    example: 'A token that was made for a year, thirteen months ago.',
    fix: 'Make a new API token in the application, or unset the variable and sign in with Microsoft Entra.',
  },
  'host-refused': {
    title: 'A host is not one that a token may be sent to',
    severity: 'error',
    cause:
      'Before the first request every host is held against the known ones of the cloud, and against the allowed ones where somebody listed them. Anything else never gets a token.',
    example: 'ADX_EXPORT_EMULATOR=http://example.org, which is not this machine.',
    fix: 'Correct the host, or add it to the allowed ones (`ADX_EXPORT_ALLOWED_HOSTS`, or `allowed-clusters` of the GitHub Action). The emulator is only ever reached at http://127.0.0.1:<port>.',
  },
  'secret-too-short': {
    title: 'A secret is too short to be kept hidden',
    severity: 'error',
    cause:
      'What services answer is searched for the secrets of the config before it is shown. A text of fewer than 8 characters occurs in too many words that are no secrets.',
    example: 'ADX_LAB_SECRET=secret',
    fix: 'Set the variable to the whole client secret. Those of Microsoft Entra have about 40 characters.',
  },
  unauthorized: {
    title: 'A service does not accept the token',
    severity: 'error',
    cause: 'The token is of another tenant, was withdrawn, or is not meant for this service.',
    example: 'Signed in to the tenant of the office; the cluster belongs to the tenant of the plant.',
    fix: 'Sign in to the tenant that the resource belongs to.',
  },
  forbidden: {
    title: 'A right is missing',
    severity: 'error',
    cause: 'The service knows who asks and does not allow it.',
    example: 'A viewer of the database runs `adx-export apply`.',
    fix: 'Give whoever runs the tool the role that the message names. docs/rights.md lists them all.',
  },
  'not-found': {
    title: 'A resource is not there',
    severity: 'error',
    cause: 'The address has the right form, but nothing is there, or the signed-in identity may not see it.',
    example: 'The resource group in `resourceId` was renamed.',
    fix: 'Correct the name or the resource id.',
  },
  conflict: {
    title: 'Somebody else changes the same thing',
    severity: 'error',
    cause: 'The resource is busy with another operation, or was changed at the same moment.',
    example: 'The cluster is being scaled while apply switches on streaming ingestion.',
    fix: 'Run the same command again: it reads first and goes on from what is there.',
  },
  rejected: {
    title: 'A service does not accept a request',
    severity: 'error',
    cause: 'The service understood who asks and what, and says why it will not do it.',
    example: 'IoT Central refuses the filter of an export.',
    fix: 'Change the config by what the message says.',
  },
  throttled: {
    title: 'A service has had too many requests',
    severity: 'error',
    cause: 'Waiting and asking again several times did not help.',
    example: 'Another program uses up the 20 requests a second of the application.',
    fix: 'Run the same command again later.',
  },
  'service-failed': {
    title: 'A service failed',
    severity: 'error',
    cause: 'It answered with an error of its own. What was asked may or may not have happened.',
    example: 'An answer with status 503.',
    fix: 'Run the same command again: it reads first and goes on from what is there.',
  },
  stopped: {
    title: 'A cluster is not running',
    severity: 'error',
    cause: 'A stopped cluster answers nothing, so nothing is known of its databases.',
    example: 'The cluster was stopped for the weekend.',
    fix: 'Start the cluster, and run the command again.',
  },
  unreachable: {
    title: 'A host does not answer',
    severity: 'error',
    cause:
      'The name cannot be resolved, or nothing accepts connections there: a typing error, a firewall, a private endpoint.',
    example: 'The cluster allows only connections from its own network.',
    fix: 'Check the name. Behind a firewall, run the command where the host can be reached.',
  },
  'connection-lost': {
    title: 'A connection broke off',
    severity: 'error',
    cause: 'The request was sent and no answer came. What was asked may or may not have happened.',
    example: 'The network went away during an apply.',
    fix: 'Run the same command again: it reads first and goes on from what is there.',
  },
  'timed-out': {
    title: 'An answer took too long',
    severity: 'error',
    cause: 'Every request has a limit. What was asked may still happen.',
    example: 'A cluster that is busy resuming.',
    fix: 'Run the same command again: it reads first and goes on from what is there.',
  },
  redirected: {
    title: 'A service sends the request elsewhere',
    severity: 'error',
    cause: 'A redirect is never followed, because the token would go along.',
    example: 'A proxy answers with its sign-in page.',
    fix: 'Use the address that the service is really at, and let the proxy pass it.',
  },
  'bad-answer': {
    title: 'An answer is not what the service documents',
    severity: 'error',
    cause: 'It is not JSON, or lacks what it must have. Nothing is concluded from it.',
    example: 'A firewall answers with a page of its own, and status 200.',
    fix: 'Check the proxy or firewall between this machine and the service.',
  },
  'too-large': {
    title: 'An answer is too large',
    severity: 'error',
    cause: 'What is read has a limit, so that no answer can use up the memory.',
    example: 'A list that never ends.',
    fix: 'Check the proxy or firewall between this machine and the service.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
