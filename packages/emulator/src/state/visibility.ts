import type { EmulatedDatabase, EmulatedPrincipal } from './model.ts'
import type { VisibleAfter } from './world.ts'

/** How late a grant that is made now is shown. */
export const lateness = (
  { reads = 0, seconds = 0 }: VisibleAfter,
  now: number,
): Pick<EmulatedPrincipal, 'hiddenReads' | 'hiddenUntil'> => ({
  ...(reads > 0 ? { hiddenReads: reads } : {}),
  ...(seconds > 0 ? { hiddenUntil: new Date(now + seconds * 1000).toISOString() } : {}),
})

/** Whether a read would not show it yet. */
export const isHidden = ({ hiddenReads = 0, hiddenUntil }: EmulatedPrincipal, now: number): boolean =>
  hiddenReads > 0 || (hiddenUntil !== undefined && now < Date.parse(hiddenUntil))

const isShown = (principal: EmulatedPrincipal, now: number): boolean => {
  const hidden = isHidden(principal, now)
  if (hidden && principal.hiddenReads !== undefined) principal.hiddenReads -= 1
  if (hidden) return false
  delete principal.hiddenReads
  delete principal.hiddenUntil
  return true
}

/** What one read shows of these. It counts as a read for each of them that is still hidden. */
export const shownOf = (principals: readonly EmulatedPrincipal[], now: number): readonly EmulatedPrincipal[] =>
  principals.filter((principal) => isShown(principal, now))

/** What one read shows of a database's grants. */
export const shownPrincipals = ({ principals }: EmulatedDatabase, now: number): readonly EmulatedPrincipal[] =>
  shownOf(principals, now)
