import type { Location } from '../../findings/diagnostic.ts'
import type { Draft } from '../../schema/draft.ts'
import { deviationsIn } from '../walk.ts'
import type { Path } from '../../text/document.ts'
import { isJson } from '../../values/json.ts'
import type { JsonValue } from '../../values/json.ts'
import { defined, need } from '../../values/need.ts'

/** A difference from the live state that a search for drift lists as accepted. */
export type Deviation = {
  readonly at: Location
  readonly address: string
  /** The path of what may differ, as a plan prints it; absent: all of it, and of a policy that it is missing. */
  readonly attribute?: string
  /** The live value that is accepted, as a config writes it; null: that it is not set. Absent: whatever is live. */
  readonly value?: JsonValue
  readonly reason: string
  /** The last day on which it counts, `2026-12-30` in UTC. */
  readonly until: string
}

export const buildIgnore = (draft: Draft, at: (path: Path) => Location): readonly Deviation[] =>
  deviationsIn(draft).map(({ path, value }) => ({
    at: at([...path, 'at']),
    address: need(value.at),
    reason: need(value.reason),
    until: need(value.until),
    ...defined({ attribute: value.attribute, value: isJson(value.value) ? value.value : undefined }),
  }))
