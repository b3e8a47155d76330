import { type Acceptance, type Config, type Diagnostic, consentLine, diagnose } from '@adx-export/core'
import { canonical } from '../diff/canonical.ts'
import type { UsedConsent } from '../model/evidence.ts'
import { consentWhere, spentHint, termFinding } from './gate.ts'
import { type Judging, isReviewed, termOf } from './judging.ts'
import type { Hash } from './operations.ts'
import type { DraftChange } from './plan.ts'
import { usedConsent } from './used-consent.ts'

/** Up to this many deletions never ask again, whatever their share. */
export const deletionFloor = 3
/** Above this share of everything that the config names, deletions ask again. */
const deletionShare = 0.3

/** Bound to what the config asks to delete, not to what is still there: a run that was stopped halfway needs no new consent. */
const seenIn = (changes: readonly DraftChange[], hash: Hash): string => {
  const asked = changes.filter(({ change }) => change.wanted.presence === 'absent').map(({ address }) => address)
  return hash(canonical(asked.toSorted())).slice(0, 8)
}

const areReviewed = (deleted: readonly DraftChange[], { reviewed }: Judging): boolean =>
  reviewed !== undefined &&
  deleted.every(({ operations }) => operations.every((operation) => isReviewed(operation, reviewed)))

type LargeShare = { readonly diagnostics: readonly Diagnostic[]; readonly consents: readonly UsedConsent[] }

const onlyFound = (diagnostics: readonly Diagnostic[]): LargeShare => ({ diagnostics, consents: [] })

/** A plan that deletes much at once asks for one more line of consent, bound to exactly what `removed` names. */
export const largeShare = (
  changes: readonly DraftChange[],
  config: Config,
  hash: Hash,
  judging: Judging,
): LargeShare => {
  const deleted = changes.filter(({ action }) => action === 'delete')
  // Only what was seen to be there: old lines under removed would dilute the share.
  const live = changes.filter(({ change }) => change.observed !== undefined)
  const consents = config.accept.filter(({ address }) => address === 'plan')
  const [first] = deleted
  const large = deleted.length > deletionFloor && deleted.length > live.length * deletionShare
  const seen = seenIn(changes, hash)
  if (!large || first === undefined) {
    return onlyFound(
      consents.map(({ at }) =>
        diagnose('accept-spent', at, 'This plan does not delete a large share.', { hint: spentHint }),
      ),
    )
  }
  const fitting = consents.filter((entry) => entry.risk === 'deletes-data' && entry.seen === seen)
  const message = `The plan deletes ${deleted.length} of ${live.length} resources that the config names.`
  const passing = (lines: readonly Acceptance[]): readonly UsedConsent[] =>
    lines.slice(0, 1).map((entry) => usedConsent(entry, message))
  if (fitting.length > 0 && areReviewed(deleted, judging)) return { diagnostics: [], consents: passing(fitting) }
  const counts = (entry: Acceptance): boolean => termOf(entry, judging) === 'counts'
  const isAccepted = fitting.some(counts)
  const line = consentLine({ risk: 'deletes-data', at: 'plan', seen })
  const terms = fitting.flatMap(
    (entry) => termFinding(entry, termOf(entry, judging), isAccepted ? undefined : line) ?? [],
  )
  if (isAccepted) return { diagnostics: terms, consents: passing(fitting.filter(counts)) }
  const hint = `To accept the risk, add this line ${consentWhere(config.acceptFile)}: ${line}`
  return onlyFound([diagnose('deletes-large-share', first.change.at, message, { hint }), ...terms])
}
