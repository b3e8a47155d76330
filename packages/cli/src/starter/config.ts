/** A config that is valid as it stands; its names are made up. */
export const config = `# What this IoT Central application sends to Azure Data Explorer.
# Check it:  adx-export validate        See what would change:  adx-export plan        Do it:  adx-export apply
version: 1

application:
  # CHANGE: the name before .azureiotcentral.com
  subdomain: contoso-wards
  # CHANGE: the application's resource id (Azure portal, Properties). With it the tool reads and switches on the identity.
  resourceId: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers/Microsoft.IoTCentral/iotApps/contoso-wards

# Who writes into Azure Data Explorer; named here, used below.
identities:
  app: managedIdentity

clusters:
  wards: # a name for this file
    # CHANGE: the URI of the cluster (Azure portal, Overview)
    url: https://wards.westeurope.kusto.windows.net
    # CHANGE: the cluster's resource id; without it the tool cannot create databases or switch on streaming ingestion
    resourceId: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers/Microsoft.Kusto/clusters/wards
    streamingIngestion: true
    databases:
      vitals: # CHANGE: the database
        principals:
          - { role: admin, identity: app }
        tables:
          telemetry: # CHANGE: the table; one row for each value of a message
            columns:
              EnqueuedTime: datetime
              Device: string
              Template: string
              Component: string
              Capability: string
              Value: dynamic
            streamingIngestion: true

destinations:
  vitals:
    displayName: Vitals in ADX
    table: wards/vitals/telemetry # cluster/database/table
    authorization: app

exports:
  telemetry:
    displayName: Telemetry to ADX
    source: telemetry
    enabled: true
    destinations:
      - destination: vitals
        transform: { file: transforms/telemetry.jq }
`
