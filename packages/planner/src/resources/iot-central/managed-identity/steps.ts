import type { Diagnostic } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import type { Step } from '../../../model/step.ts'
import { armHost, armPath } from '../../hosts.ts'
import { valueOf } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import type { ManagedIdentity, ResourceId } from './desire.ts'

const limitSeconds = 600

/** A type without it would take it away, and no document says that IoT Central has a use for it. */
const isUserAssigned = ({ world }: Context): boolean =>
  /user\s*assigned/i.test(valueOf(world.application.resource)?.identity?.type ?? '')

export const refuse = (change: Change<ManagedIdentity, ResourceId>, context: Context): readonly Diagnostic[] => {
  if (context.world.application.resource.state === 'absent') {
    const message = 'The IoT Central application that resourceId names does not exist.'
    return [
      refusal(change, 'application-missing', message, 'Correct application.resourceId, or create the application.'),
    ]
  }
  if (change.action !== 'create' || !isUserAssigned(context)) return []
  const message =
    'The application has a user-assigned managed identity. IoT Central supports only the system-assigned one.'
  const hint =
    'Remove the user-assigned identity from the application, then plan again: the system-assigned one is switched on.'
  return [refusal(change, 'identity-differs', message, hint)]
}

export const steps = ({ wanted }: Change<ManagedIdentity, ResourceId>, { config }: Context): readonly Step[] => [
  {
    system: 'arm',
    stage: 'identity',
    // IoT Central exists in the public cloud only.
    host: armHost('public'),
    method: 'PATCH',
    path: armPath(wanted.target),
    body: { identity: { type: 'SystemAssigned' } },
    limitSeconds,
    done: 'arm-finished',
    title: `switch on the managed identity of ${config.application.subdomain}`,
  },
]
