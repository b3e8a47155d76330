import type { Diagnostic } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import { type Knowledge, certain, known } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { Step } from '../../../model/step.ts'
import { armHost, armPath } from '../../hosts.ts'
import { askApplicationResource } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import type { ManagedIdentity, ResourceId } from './desire.ts'

const limitSeconds = 600

export const refuse = (
  change: Change<ManagedIdentity, ResourceId>,
  { world }: Context,
): Knowledge<readonly Diagnostic[]> =>
  known(
    world.application.resource.state === 'absent'
      ? [
          refusal(
            change,
            'application-missing',
            'The IoT Central application that resourceId names does not exist.',
            'Correct application.resourceId, or create the application.',
          ),
        ]
      : [],
  )

/** What is assigned already stays: a type without it would take it away. */
const typeBeside = (live: string | undefined): string =>
  live !== undefined && /user\s*assigned/i.test(live) ? 'SystemAssigned, UserAssigned' : 'SystemAssigned'

export const steps = ({ wanted }: Change<ManagedIdentity, ResourceId>, context: Context): readonly Step[] => {
  const { config } = context
  const live = certain(askApplicationResource(context))?.identity?.type
  return [
    {
      system: 'arm',
      stage: 'identity',
      // IoT Central exists in the public cloud only.
      host: armHost('public'),
      method: 'PATCH',
      path: armPath(wanted.target),
      body: { identity: { type: typeBeside(live) } },
      limitSeconds,
      done: 'arm-finished',
      title: `switch on the managed identity of ${config.application.subdomain}`,
    },
  ]
}
