import { type Config, type Diagnostic, diagnose } from '@adx-export/core'
import { canonical } from '../diff/canonical.ts'
import type { DraftChange } from './plan.ts'
import type { Hash } from './operations.ts'

/** Up to this many deletions never ask again, whatever their share. */
export const deletionFloor = 3
/** Above this share of everything that the config names, deletions ask again. */
export const deletionShare = 0.3

/** A plan that deletes much at once asks for one more line of consent, bound to exactly what `removed` names. */
export const largeShare = (changes: readonly DraftChange[], config: Config, hash: Hash): readonly Diagnostic[] => {
  const deleted = changes.filter(({ action }) => action === 'delete')
  const live = changes.filter(({ action }) => action !== 'create')
  const consents = config.accept.filter(({ address }) => address === 'plan')
  const first = deleted[0]
  const large = deleted.length > deletionFloor && deleted.length > live.length * deletionShare
  // Bound to what the config asks to delete, not to what is still there: a run that was stopped halfway needs no new consent.
  const asked = changes.filter(({ change }) => change.wanted.presence === 'absent').map(({ address }) => address)
  const seen = hash(canonical(asked.toSorted())).slice(0, 8)
  if (!large || first === undefined) {
    return consents.map(({ at }) =>
      diagnose('accept-spent', at, 'This plan does not delete a large share.', { hint: 'Remove the line.' }),
    )
  }
  if (consents.some((entry) => entry.risk === 'deletes-data' && entry.seen === seen)) return []
  return [
    diagnose(
      'deletes-large-share',
      first.change.at,
      `The plan deletes ${deleted.length} of ${live.length} resources that the config names.`,
      {
        hint: `If that is what you want, put this line under accept: - { risk: deletes-data, at: plan, seen: "${seen}" }`,
      },
    ),
  ]
}
