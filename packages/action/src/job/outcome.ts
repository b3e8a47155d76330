/** How a job ended: `failed` makes it red. `line` is the last line of the log, `hint` what to do. */
export type Outcome = { readonly failed: boolean; readonly line: string; readonly hint?: string }

export const good = (line: string): Outcome => ({ failed: false, line })
export const bad = (line: string, hint?: string): Outcome => ({
  failed: true,
  line,
  ...(hint === undefined ? {} : { hint }),
})
