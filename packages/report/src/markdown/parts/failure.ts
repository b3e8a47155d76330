/** Why Azure could not be asked, as the engine words it. */
export type Failure = { readonly code: string; readonly message: string; readonly hint?: string }
