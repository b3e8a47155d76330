import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about accepted differences. */
export const driftFindings = {
  'ignore-malformed': {
    title: 'An entry under `drift.ignore` is not complete',
    severity: 'error',
    cause:
      'An entry under `drift.ignore` needs the address that a plan prints, a reason, and the last day on which it applies.',
    example: 'drift: { ignore: [{ at: readings, reason: "", until: soon }] }',
    fix: 'Copy the address from the plan. Add a reason and a date, for example `reason: Audit, until: 2026-12-30`.',
  },
  'ignore-twice': {
    title: 'A difference is accepted twice',
    severity: 'warning',
    cause: 'The second entry has no effect. If their dates differ, the later date counts.',
    example: 'Two entries under `drift.ignore` with the same `at` and `attribute`.',
    fix: 'Delete one of the two entries.',
  },
} as const satisfies Record<string, CatalogueEntry>
