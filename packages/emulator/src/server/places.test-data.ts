import { guidOf } from '../state/identifiers.ts'
import { regionIds } from '../state/regions.ts'

/** Where a test takes place: no two seeds share a region, a tenant, a subscription, a spelling and a time zone. */
export type Place = {
  readonly region: string
  readonly tenant: string
  readonly subscription: string
  /** The host of the engine. */
  readonly kusto: string
  readonly iotCentral: string
  /** Ids in Azure Resource Manager, without its host, in the letter case of the seed. */
  readonly cluster: string
  readonly application: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace('resourceGroups', 'resourcegroups').replace('clusters', 'Clusters'),
  (text) => text.replace('resourceGroups', 'RESOURCEGROUPS').replace('iotApps', 'IoTApps'),
]

export const placeOf = (seed: number): Place => {
  const region = regionIds[(seed * 7 + 3) % regionIds.length] ?? 'eastus2'
  const subscription = guidOf('subscription', String(seed))
  const spell = spellings[seed % spellings.length] ?? String
  const name = `plant${seed}`
  const group = `/subscriptions/${subscription}/resourceGroups/Plant-${seed}/providers`
  return {
    region,
    tenant: guidOf('tenant of', String(seed)),
    subscription,
    kusto: `${name}.${region}.kusto.windows.net`,
    iotCentral: `${name}.azureiotcentral.com`,
    cluster: spell(`${group}/Microsoft.Kusto/clusters/${name}`),
    application: spell(`${group}/Microsoft.IoTCentral/iotApps/${name}`),
    now: Date.UTC(2026, seed % 12, 1 + seed, seed % 24, 59, 59),
  }
}

export const seeds = [0, 1, 2, 3, 4, 5]
