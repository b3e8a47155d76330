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

/** What a risk does, as a cell has it, and as a sentence has it before the thing that it does it to. */
export const riskWords: Readonly<Record<RiskCode, readonly [cell: string, sentence: string]>> = {
  'deletes-data': ['deletes data', 'deletes'],
  'shortens-retention': ['deletes data', 'shortens'],
  'drops-rows': ['drops rows', 'drops rows of'],
  'empties-column': ['empties a column', 'empties a column fed by'],
  'revokes-access': ['revokes access', 'revokes'],
  'interrupts-export': ['interrupts an export', 'interrupts'],
  'narrows-export': ['sends less', 'narrows'],
  'duplicates-data': ['duplicates data', 'duplicates data of'],
  'breaks-update-policy': ['breaks an update policy', 'breaks an update policy at'],
  'grants-access': ['grants access', 'grants'],
  'raises-cost': ['costs more', 'raises the cost of'],
}
