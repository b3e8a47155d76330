import type { Config, Diagnostic, JsonValue } from '@adx-export/core'
import type { Change } from '../../model/change.ts'
import type { Context } from '../../model/kind.ts'
import { refusal } from '../refusal.ts'

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

export const otherApplication = 'the file names another application now'

/** Exports and destinations of another application are not those that were read. */
export const isOtherApplication = (base: Config, config: Config): boolean =>
  base.application.host !== config.application.host

/** The application: where it is reached, and its resource in ARM. */
export const applicationAim = ({ application: { host, resourceId } }: Config): JsonValue => ({
  host,
  resourceId: resourceId?.toLowerCase() ?? null,
})
