import type { Diagnostic } from '@adx-export/core'
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
