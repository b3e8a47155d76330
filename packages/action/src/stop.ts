import { UserError } from '@adx-export/report'

/** A mistake in how the Action was set up, or something that it will not do: said in one line with the way out, and the job fails. */
export class Stop extends UserError {
  override readonly name = 'Stop'

  constructor(message: string, hint?: string) {
    super({ code: 'refused', message, ...(hint === undefined ? {} : { hint }) })
  }
}
