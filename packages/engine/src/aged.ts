import type { Config } from '@adx-export/core'
import { type AgedAnswer, type DraftPlan, agedIn } from '@adx-export/planner'
import type { Azure } from './ports.ts'

/**
 * A draft that says how many rows it deletes because of their age: one more request for each database that keeps rows for a
 * shorter time, and none otherwise. `make` drafts the same config against the same world each time.
 */
export const withAged = async (
  { extents }: Pick<Azure, 'extents'>,
  config: Config,
  make: (given: { readonly aged?: readonly AgedAnswer[] }) => DraftPlan,
): Promise<DraftPlan> => {
  const first = make({})
  const asks = extents === undefined ? [] : agedIn(first)
  return extents === undefined || asks.length === 0 ? first : make({ aged: await extents.aged(config, asks) })
}
