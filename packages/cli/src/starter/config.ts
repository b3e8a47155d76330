/** A config that is valid as it stands; `change-me` is what a rule looks for, so that what is still to do is told. */
export const config = `# yaml-language-server: $schema=./adx-export.schema.json
# What this IoT Central application sends to Azure Data Explorer.
# Check it:  adx-export validate        See what would change:  adx-export plan        Do it:  adx-export apply
version: 1

application:
  # the name before .azureiotcentral.com
  subdomain: change-me
  # the application's resource id (Azure portal, Properties). With it the tool reads and switches on the identity.
  resourceId: /subscriptions/change-me/resourceGroups/change-me/providers/Microsoft.IoTCentral/iotApps/change-me

# Who writes into Azure Data Explorer; named here, used below.
identities:
  app: managedIdentity

clusters:
  wards: # a name for this file
    # the URI of the cluster (Azure portal, Overview)
    url: https://change-me.westeurope.kusto.windows.net
    # the cluster's resource id; without it the tool cannot create databases or switch on streaming ingestion
    resourceId: /subscriptions/change-me/resourceGroups/change-me/providers/Microsoft.Kusto/clusters/change-me
    streamingIngestion: true
    databases:
      vitals: # the database
        principals:
          - { role: admin, identity: app }
        tables:
          telemetry: # the table; one row for each value of a message
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
