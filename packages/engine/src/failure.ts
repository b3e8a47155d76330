import type { Failure } from '@adx-export/report'

/** Why Azure could not be asked at all; undefined for every other error. */
export const failureOf = (error: unknown): Failure | undefined => {
  if (!(error instanceof Error) || error.name !== 'AzureError') return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'azure'
  const hint = 'hint' in error && typeof error.hint === 'string' ? { hint: error.hint } : {}
  return { code, message: error.message, ...hint }
}
