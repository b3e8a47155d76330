import type { Preview, PreviewedRow, PreviewedSample } from '@adx-export/planner'

/** Rows of one table, a column and its text each. */
export const rowsOf = (...rows: readonly Readonly<Record<string, string>>[]): readonly PreviewedRow[] =>
  rows.map((row) => ({
    cells: Object.entries(row).map(([column, text]) => ({ column, given: text, stored: text, text, fits: true })),
    unknownKeys: [],
  }))

export const aSample = (over: Partial<PreviewedSample> = {}): PreviewedSample => ({
  name: 'samples/a.json',
  origin: 'test',
  assumed: false,
  message: { device: { id: 'press-07' } },
  rows: rowsOf({ Device: 'press-07', Speed: '12' }),
  rowsOmitted: 0,
  ...over,
})

export const aPreview = (over: Partial<Preview> = {}): Preview => ({
  export: 'telemetry',
  destination: 'vitals',
  table: 'wards/vitals/t',
  samples: [aSample()],
  samplesOmitted: 0,
  ...over,
})

const long = rowsOf({ Name: 'speed', Value: '12' }, { Name: 'load', Value: '3' })

/** What a preview may show of a message on both sides. */
export const bothSides = {
  'other rows': aSample({ before: { rows: long, rowsOmitted: 0 } }),
  'another cell': aSample({ before: { rows: rowsOf({ Device: 'press-07', Speed: '11' }), rowsOmitted: 0 } }),
  'the same rows': aSample({ before: { rows: aSample().rows, rowsOmitted: 0 } }),
  'no row any more': aSample({ rows: [], before: { rows: long, rowsOmitted: 7 } }),
  'a row at last': aSample({ before: { rows: [], rowsOmitted: 0 } }),
} as const
