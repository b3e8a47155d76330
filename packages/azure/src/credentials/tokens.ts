import type { Clock } from '@adx-export/planner'
import type { Limits } from '../limits.ts'
import type { Redactor } from '../redact.ts'

export type Token = {
  readonly token: string
  /** Milliseconds since the epoch. */
  readonly expiresOnTimestamp: number
}

/** The seam that every credential comes through. Rejects with an AzureError. */
export type Credential = { getToken(scope: string): Promise<Token> }

/**
 * One token per scope, renewed before it expires, asked for once however many requests wait for it:
 * the Kusto library asks for each request, and the Azure CLI starts a process each time.
 */
export const cacheTokens = (credential: Credential, clock: Clock, limits: Limits, redactor: Redactor): Credential => {
  const held = new Map<string, Token>()
  const flights = new Map<string, Promise<Token>>()
  const fetchToken = async (scope: string): Promise<Token> => {
    try {
      const token = await credential.getToken(scope)
      redactor.hide(token.token)
      held.set(scope, token)
      return token
    } finally {
      flights.delete(scope)
    }
  }
  return {
    getToken: async (scope) => {
      const token = held.get(scope)
      if (token !== undefined && token.expiresOnTimestamp - limits.tokenMargin > clock.now()) return token
      const flight = flights.get(scope) ?? fetchToken(scope)
      flights.set(scope, flight)
      return flight
    },
  }
}
