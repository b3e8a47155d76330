/** Harms that stop apply until they are accepted, each for one change. */
export const blockingRisks = [
  'deletes-data',
  'empties-column',
  'shortens-retention',
  'revokes-access',
  'interrupts-export',
  'narrows-export',
  'drops-rows',
  'duplicates-data',
  'breaks-update-policy',
] as const

/** Effects that are shown to a reviewer, and stop nothing. */
export const shownRisks = ['grants-access', 'raises-cost'] as const

export type RiskCode = (typeof blockingRisks)[number] | (typeof shownRisks)[number]
