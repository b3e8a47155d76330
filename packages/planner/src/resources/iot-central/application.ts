import type { Config, DataExport, Destination, Diagnostic, Identity, JsonValue } from '@adx-export/core'
import type { Change } from '../../model/change.ts'
import type { Context } from '../../model/kind.ts'
import { certain } from '../../model/knowledge.ts'
import type { Expected } from '../../model/ports.ts'
import { type Address, addressOf } from '../../model/value.ts'
import { askDestinations, askExports } from '../live.ts'
import { refusal } from '../refusal.ts'

/** https://learn.microsoft.com/azure/iot-central/core/concepts-quotas-limits */
export const quota = { exports: 10, destinations: 10, links: 10 } as const

export const managedIdentityAddress = (name: string): Address => addressOf('iot-central/managed-identity', name)

export const destinationAddress = (name: string): Address => addressOf('iot-central/destination', name)

export const exportAddress = (name: string): Address => addressOf('iot-central/data-export', name)

export const identityOf = (config: Config, identity: string): Identity | undefined =>
  config.identities.find(({ name }) => name === identity)

/** By key, else by id: entries of `removed` may say either. */
export const destinationOf = (config: Config, nameOrId: string): Destination | undefined =>
  config.destinations.find(({ name }) => name === nameOrId) ?? config.destinations.find(({ id }) => id === nameOrId)

/** By key, else by id: entries of `removed` may say either. */
export const exportOf = (config: Config, nameOrId: string): DataExport | undefined =>
  config.exports.find(({ name }) => name === nameOrId) ?? config.exports.find(({ id }) => id === nameOrId)

/** What consent is bound to: where the application is reached, and its resource in Azure Resource Manager. */
export const applicationAzureId = ({ application: { host, resourceId } }: Config): JsonValue => ({
  host,
  resourceId: resourceId?.toLowerCase() ?? null,
})

export const otherApplication = 'the file names another application now'

/** Exports and destinations of another application are not those that were read. */
export const isOtherApplication = (base: Config, config: Config): boolean =>
  base.application.host !== config.application.host

/** Nothing can be made in an application that is not there. */
export const applicationMissing = (change: Pick<Change, 'at'>, { config, world }: Context): readonly Diagnostic[] =>
  world.application.exports.state === 'absent' || world.application.destinations.state === 'absent'
    ? [
        refusal(
          change,
          'application-missing',
          `No IoT Central application answers at ${config.application.host}.`,
          'Correct application.subdomain, or create the application.',
        ),
      ]
    : []

/** What a destination was when the world was read. */
export const expectedDestination = (context: Context, id: string): Expected => ({
  resource: 'destination',
  live: certain(askDestinations(context)).find((one) => one.id === id) ?? 'absent',
})

/** What an export was when the world was read. */
export const expectedExport = (context: Context, id: string): Expected => ({
  resource: 'export',
  live: certain(askExports(context)).find((one) => one.id === id) ?? 'absent',
})
