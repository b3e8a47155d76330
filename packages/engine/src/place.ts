import type { Location } from '@adx-export/core'

/** The first place in a file. */
export const startOf = (file: string): Location => ({
  file,
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
})
