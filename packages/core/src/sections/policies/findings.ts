import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about durations of policies; those of a single policy are beside its rule. */
export const durationTexts = {
  'timespan-malformed': {
    title: 'Not a duration',
    severity: 'error',
    cause: 'Durations are written as Kusto does: `30d`, `12h`, `5m`, `30s`, or `1.12:00:00`.',
    example: 'caching: 1 month',
    fix: 'Write a duration in one of these forms.',
  },
  'timespan-out-of-range': {
    title: 'A duration outside its limits',
    severity: 'error',
    cause: 'Retention is longer than zero, and caching is not negative.',
    example: 'retention: 0d',
    fix: 'Write a duration within the limits.',
  },
} as const satisfies Record<string, CatalogueEntry>
