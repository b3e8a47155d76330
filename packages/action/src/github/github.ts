import type { Io } from '../runner/io.ts'
import type { Redact } from '@adx-export/core'
import type { Connection } from './client.ts'

/** GitHub's client, loaded only when it is first needed: a validation asks nothing. */
export type Github = { readonly connection: () => Promise<Connection> }

export const createGithub = (
  io: Io,
  token: string,
  redact: Redact,
  planWorkflow: string | undefined,
): Github | undefined => {
  if (token === '') return undefined
  let opened: Promise<Connection> | undefined
  const open = async (): Promise<Connection> =>
    (await import('./client.ts')).connectGithub(io, token, redact, { planWorkflow })
  return {
    connection: () => {
      opened ??= open()
      return opened
    },
  }
}
