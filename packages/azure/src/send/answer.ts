import { defined } from '@adx-export/core'
import type { Answer } from '@adx-export/planner'
import { AzureError, mayHaveHappened } from '../errors.ts'
import { namesUnknownPrincipal } from '../unknown-principal.ts'

/** The tool creates no service principal: https://learn.microsoft.com/cli/azure/ad/sp#az-ad-sp-create-for-rbac */
const makePrincipal =
  'A new principal takes minutes to be known. If it does not exist, `az ad sp create-for-rbac --name <name>` makes a service principal and prints its secret once; else correct its id in the file.'

export const refusedWith = (
  code: string,
  message: string,
  hint?: string,
  unknown = namesUnknownPrincipal(message),
): Answer => {
  const way = unknown ? makePrincipal : hint
  return {
    outcome: 'refused',
    code,
    message,
    ...defined({ hint: way }),
    ...(unknown ? { principalUnknown: true } : {}),
  }
}

export const unknownWith = (message: string): Answer => ({ outcome: 'unknown', message })

/** What an error of sending means for the step. Bugs are passed on. */
export const answerOf = (error: unknown): Answer => {
  if (!(error instanceof AzureError)) throw error
  return mayHaveHappened(error)
    ? unknownWith(error.message)
    : refusedWith(error.code, error.message, error.hint, error.principalUnknown)
}
