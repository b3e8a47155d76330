import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about the application. */
export const applicationFindings = {
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
    fix: 'Copy the resource id from the JSON view in the Azure portal. For an application, `az resource show --resource-type Microsoft.IoTCentral/iotApps --resource-group <group> --name <name> --query id -o tsv` prints it. For a cluster, use `--resource-type Microsoft.Kusto/clusters`.',
  },
} as const satisfies Record<string, CatalogueEntry>
