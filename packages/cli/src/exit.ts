import { UserError } from '@adx-export/report'

/** Done or nothing to do; an error: findings, refusal, failure; changes pending and nothing refuses them. */
export const exit = { done: 0, error: 1, pending: 2 } as const
export type Exit = (typeof exit)[keyof typeof exit]

/** A mistake in how the command was called: said in one line, without a stack, and with what to do. */
export class UsageError extends UserError {
  constructor(message: string, hint: string) {
    super({ code: 'usage', message, hint })
    this.name = 'UsageError'
  }
}
