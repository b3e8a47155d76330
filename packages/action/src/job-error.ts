import { UserError } from '@adx-export/report'

/** A mistake in how the Action was set up, or something that it will not do: said in one line with what to do, and the job fails. */
export class JobError extends UserError {
  override readonly name = 'JobError'

  constructor(message: string, hint?: string) {
    super({ code: 'refused', message, ...(hint === undefined ? {} : { hint }) })
  }
}
