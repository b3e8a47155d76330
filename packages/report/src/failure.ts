import { defined } from '@adx-export/core'
import { clean } from './text/clean.ts'

/** What went wrong, for somebody who can do something about it. */
export type Failure = {
  /** One of a closed set, for programs. */
  readonly code: string
  /** What is wrong, and why if that is not obvious. */
  readonly message: string
  /** What to do. */
  readonly hint?: string
}

/** A failure that is thrown. Whoever prints it shows message and hint and no stack: it is no bug. */
export class UserError extends Error {
  readonly code: string
  readonly hint: string | undefined

  constructor({ code, message, hint }: Failure) {
    super(message)
    this.name = 'UserError'
    this.code = code
    this.hint = hint
  }

  get failure(): Failure {
    const { code, message, hint } = this
    return { code, message, ...defined({ hint }) }
  }
}

/** Anything else that was thrown, in one line. */
export const bugText = (error: unknown): string => {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown'
  return `This is a bug in adx-export: ${clean(said)}`
}
