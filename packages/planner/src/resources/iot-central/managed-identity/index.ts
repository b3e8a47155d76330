import type { Kind } from '../../../model/kind.ts'
import { known } from '../../../model/knowledge.ts'
import { applicationAzureId } from '../application.ts'
import { counterpart } from './counterpart.ts'
import { type ManagedIdentity, type ResourceId, desire, read, rules } from './desire.ts'
import { refuse, steps } from './steps.ts'

/**
 * The system-assigned managed identity of the application: its ids, and that it is on.
 *
 * In place: on. It is never switched off, and nothing here asks for it: destinations that use it would fail.
 * Refused: ids in the file that are not those of the application, because the wrong principal would be granted.
 * Only desired where `application.resourceId` is given; without it the file must give the ids itself.
 * No risks: an identity without grants can do nothing.
 */
export const managedIdentityKind: Kind<ManagedIdentity, ResourceId> = {
  id: 'iot-central/managed-identity',
  called: (names) => ({ title: ['managed identity ', { name: names.join('/') }] }),
  visibleWithinSeconds: 300,
  rules,
  desire,
  needs: () => [],
  read,
  refuse,
  risks: () => known([]),
  steps,
  aim: (_resourceId, config) => applicationAzureId(config),
  counterpart,
}
