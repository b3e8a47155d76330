import type { Diagnostic } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import { type Knowledge, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { Step } from '../../../model/step.ts'
import { armHost, armPath } from '../../arm.ts'
import { askApplicationResource } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import type { ManagedIdentity, ResourceId } from './desire.ts'

const limitSeconds = 600

/** What the resource of the application refuses: it is not there, or it has an identity of a kind that IoT Central has no use for. */
export const refuse = (
  change: Change<ManagedIdentity, ResourceId>,
  context: Context,
): Knowledge<readonly Diagnostic[]> =>
  mapKnown(askApplicationResource(context), (resource) => {
    if (resource === undefined) {
      const message = 'The IoT Central application that resourceId names does not exist.'
      return [
        refusal(change, 'application-missing', message, 'Correct application.resourceId, or create the application.'),
      ]
    }
    // Switching on the other one would take it away.
    if (change.action !== 'create' || !/user\s*assigned/i.test(resource.identity?.type ?? '')) return []
    const message =
      'The application has a user-assigned managed identity. IoT Central supports only the system-assigned one.'
    const hint =
      'Remove the user-assigned identity from the application, then plan again: the system-assigned one is switched on.'
    return [refusal(change, 'identity-differs', message, hint)]
  })

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
