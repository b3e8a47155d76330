/** Why Azure could not be asked at all: a closed code, words for people, and what to do. */
export type Failure = { readonly code: string; readonly message: string; readonly hint?: string }

/** A failure of the outside world; undefined for a bug. */
export const failureOf = (error: unknown): Failure | undefined => {
  if (!(error instanceof Error) || error.name !== 'AzureError') return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'azure'
  const hint = 'hint' in error && typeof error.hint === 'string' ? { hint: error.hint } : {}
  return { code, message: error.message, ...hint }
}
