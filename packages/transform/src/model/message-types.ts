import type { ExportSource } from '@adx-export/core'

/** https://learn.microsoft.com/azure/iot-central/core/howto-export-to-blob-storage: `messageType` by source. */
export const messageTypes: Readonly<Record<ExportSource, readonly string[]>> = {
  telemetry: [],
  properties: ['devicePropertyReportedChange', 'devicePropertyDesiredChange', 'cloudPropertyChange'],
  deviceConnectivity: ['connected', 'disconnected'],
  deviceLifecycle: [
    'registered',
    'deleted',
    'provisioned',
    'enabled',
    'disabled',
    'displayNameChanged',
    'deviceTemplateChanged',
  ],
  deviceTemplateLifecycle: ['created', 'updated', 'deleted'],
  audit: ['created', 'updated', 'deleted'],
}
