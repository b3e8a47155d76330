import type { Location } from '../../findings/diagnostic.ts'
import type { Draft } from '../../schema/draft.ts'
import { acceptedIn } from '../walk.ts'
import type { Path } from '../../text/document.ts'
import { need } from '../../values/need.ts'

/** Consent to one blocking risk of one change. */
export type Acceptance = {
  readonly at: Location
  readonly risk: string
  readonly address: string
  /** The first 8 hex digits of the fingerprint that the refusal printed for this environment. */
  readonly seen: string
  /** The last day on which it counts, `2026-12-30` in UTC. */
  readonly until: string
}

/** Consent of one environment: a line that names others only says nothing here. */
export const buildAccept = (
  draft: Draft,
  environment: string | undefined,
  at: (path: Path) => Location,
): readonly Acceptance[] =>
  acceptedIn(draft).flatMap(({ path, value }) => {
    const given = need(value.seen)
    const seen = typeof given === 'string' ? given : given[environment ?? '']
    if (seen === undefined) return []
    const risk = need(value.risk)
    return [{ at: at([...path, 'risk']), risk, address: need(value.at), seen, until: need(value.until) }]
  })
