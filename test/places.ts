import { createHash } from 'node:crypto'

/** What a run draws at random follows from this number alone, so that a red gate is red again on a second look. */
export const runSeed = Number(process.env['ADX_EXPORT_SEED'] ?? 20_260_101)

/** Where tests take place. No test may pass only because all live in one region, tenant, subscription, letter case or time zone. */
export type Place = {
  /** `japaneast`: as hosts and the requests to ARM have it. */
  readonly region: string
  readonly tenant: string
  readonly subscription: string
  readonly resourceGroup: string
  /** The host of a cluster's engine. */
  readonly clusterHost: (cluster: string) => string
  /** An id in Azure Resource Manager, without its host, in the letter case of this place. */
  readonly clusterId: (cluster: string) => string
  readonly applicationId: (application: string) => string
  /** The same id in another letter case: ARM often answers in another one than it was asked in. */
  readonly respell: (id: string) => string
  /** A moment, in milliseconds since the epoch: the last second of an hour. */
  readonly now: number
}

/** Two of them stand in no list of the product's or the emulator's: a region is never looked up to be believed. */
export const regions = [
  'westeurope',
  'eastus2',
  'japaneast',
  'switzerlandnorth',
  'westus3',
  'australiaeast',
  'uksouth',
  'southcentralus',
  'brazilsouth',
  'northeurope',
  'centralindia',
  'newzealandnorth',
  'qatarcentral',
] as const

/** With and without summer time, on both sides of the date line, with parts of an hour; none of them is UTC. */
export const zones = [
  'Pacific/Chatham',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Pacific/Niue',
] as const

/** The letter cases in which ARM, the portal and az write one id. */
const spellings = [
  (id: string) => id,
  (id: string) => id.replace('/resourceGroups/', '/resourcegroups/'),
  (id: string) => id.replace('/clusters/', '/Clusters/').replace('/iotApps/', '/IoTApps/'),
  (id: string) => id.replace('/Microsoft.', '/microsoft.').replace('/resourceGroups/', '/RESOURCEGROUPS/'),
] as const

type Words = readonly (string | number)[]

const hexOf = (words: Words): string => createHash('sha256').update(words.join('\n')).digest('hex')
const guidOf = (...words: Words): string =>
  hexOf(words).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/u, '$1-$2-4$3-8$4-$5')
const numberOf = (...words: Words): number => Number.parseInt(hexOf(words).slice(0, 8), 16)
const oneOf = <T>(of: readonly [T, ...T[]], number: number): T => of[number % of.length] ?? of[0]

/** The time zone of a whole run: a process has one only. */
export const zoneOf = (run: number): string => oneOf(zones, numberOf('zone', run))

/**
 * A number makes the same place in every run. A name makes one that also follows from the seed of the run; what shares a world
 * shares the name, which is the package's.
 */
export const placeOf = (name: string | number, run: number = runSeed): Place => {
  const words = typeof name === 'number' ? [name] : [name, run]
  const number = typeof name === 'number' ? name : numberOf(...words)
  const region = oneOf(regions, number)
  const subscription = guidOf('subscription', ...words)
  const spell = oneOf(spellings, number + Math.floor(number / regions.length))
  const resourceGroup = `Plant-${number % 100}`
  const group = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers`
  return {
    region,
    tenant: guidOf('tenant', ...words),
    subscription,
    resourceGroup,
    clusterHost: (cluster) => `${cluster}.${region}.kusto.windows.net`,
    clusterId: (cluster) => spell(`${group}/Microsoft.Kusto/clusters/${cluster}`),
    applicationId: (application) => spell(`${group}/Microsoft.IoTCentral/iotApps/${application}`),
    respell: (id) => (number % 2 === 0 ? id.toLowerCase() : id.toUpperCase()),
    now: Date.UTC(2026, number % 12, 1 + (number % 28), number % 24, 59, 59),
  }
}
