import type { Row } from './row.ts'
import { deckRows } from './rows/deck.ts'
import { fleetsRow } from './rows/fleets.ts'
import { largeRows } from './rows/large.ts'
import { startRows } from './rows/start.ts'
import { transformRows } from './rows/transforms.ts'
import { tripsRow } from './rows/trips.ts'

/** Everything that is measured, in the order of the page. */
export const rows: readonly Row[] = [...startRows, ...largeRows, ...deckRows, tripsRow, ...transformRows, fleetsRow]
