import type { Diagnostic } from '@adx-export/core'
import type { Address } from './value.ts'

/** Destinations, by their names in the file, whose client secrets are sent again although nothing seems to differ. */
export type ResendSecrets = readonly string[] | 'all'

/** Resources whose write-only attributes are to be sent once, and what is wrong with the names that asked for it. */
export type Resend = { readonly addresses: ReadonlySet<Address>; readonly diagnostics: readonly Diagnostic[] }

export const resendNothing: Resend = { addresses: new Set(), diagnostics: [] }
