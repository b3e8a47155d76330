import { heldEmulator } from '../held-emulator.ts'
import { outputOf } from '../process.ts'
import type { Row } from '../row.ts'
import { longestChain } from '../statistics.ts'

const requests = 'requests of a plan, first example'
const planTrips = 'round trips in a row of a plan, first example'
const applyTrips = 'round trips in a row of the first apply, first example'

/** Counted, so that it is the same on every machine: answers are held until nothing more is sent, and go out together. */
export const tripsRow: Row = {
  id: 'trips',
  section: 'azure',
  lines: [
    { title: requests, unit: 'requests', judged: 'value', aim: 19 },
    { title: planTrips, unit: 'round trips', judged: 'value', aim: 3 },
    { title: applyTrips, unit: 'round trips', judged: 'value', aim: 20 },
  ],
  commands: ['adx-export plan', 'adx-export apply --yes --settle 0'],
  reason:
    'Some requests need the answer of an earlier one, changes go out stage by stage, and an export or a destination is read again before each write.',
  async measure(workshop) {
    const emulator = await heldEmulator()
    const env = { ADX_EXPORT_EMULATOR: emulator.url }
    try {
      await outputOf(workshop.run(['plan'], { env }))
      const [count, trips] = [emulator.spans.length, longestChain(emulator.spans)]
      emulator.clear()
      await outputOf(workshop.run(['apply', '--yes', '--settle', '0'], { env }))
      return {
        lines: {
          [requests]: { value: count },
          [planTrips]: { value: trips },
          [applyTrips]: { value: longestChain(emulator.spans) },
        },
        notes: [
          `The first apply, which plans, writes and reads again, sends ${emulator.spans.length} requests in all.`,
        ],
      }
    } finally {
      await emulator.close()
    }
  },
}
