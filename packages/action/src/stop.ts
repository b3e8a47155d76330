/** A mistake in how the Action was set up, or something that it will not do: said in one line with the way out, and the job fails. */
export class Stop extends Error {
  override readonly name = 'Stop'
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}
