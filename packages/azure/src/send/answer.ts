import type { Answer } from '@adx-export/planner'
import { AzureError, mayHaveHappened } from '../errors.ts'

/**
 * A new identity reaches Kusto's directory late. No document gives the wording, so several are taken for it;
 * the cost of a wrong guess is asking again for a while.
 */
const unknownPrincipal: readonly RegExp[] = [
  /principal\s?not\s?found/i,
  /invalid\s?principal/i,
  /principals?\b.{0,200}\b(not|never)\b.{0,20}\b(found|resolved?|exist|known|recognized|valid)\b/is,
  /principals?\b.{0,200}\b(doesn't exist|unknown|unresolved|invalid)\b/is,
  /\b(unknown|unresolved|invalid)\b.{0,40}\bprincipal/is,
  /\b(failed|unable|cannot|can't|could not)\b.{0,40}\b(resolve|find|identify|locate)\b.{0,80}\b(principal|identity|aad\w*|application|user|group)\b/is,
  /\baad(app|user|group)=\S+.{0,80}\b(not|cannot|can't|doesn't|unknown|invalid)\b/is,
]

/** A principal that is known and may not: asking again would not help. */
const notAllowed = /\bnot authorized\b|\bforbidden\b|\bunauthorized\b|\binsufficient\b|\blacks?\b.{0,40}\bpermission/i

export const namesUnknownPrincipal = (text: string): boolean =>
  !notAllowed.test(text) && unknownPrincipal.some((shape) => shape.test(text))

/** The tool creates no service principal: https://learn.microsoft.com/cli/azure/ad/sp#az-ad-sp-create-for-rbac */
const makePrincipal =
  'A new principal takes minutes to be known. If it does not exist, `az ad sp create-for-rbac --name <name>` makes a service principal and prints its secret once; else correct its id in the file.'

export const refusedWith = (code: string, message: string, hint?: string): Answer => {
  const unknown = namesUnknownPrincipal(message)
  const way = unknown ? makePrincipal : hint
  return {
    outcome: 'refused',
    code,
    message,
    ...(way === undefined ? {} : { hint: way }),
    ...(unknown ? { principalUnknown: true } : {}),
  }
}

export const unknownWith = (message: string): Answer => ({ outcome: 'unknown', message })

/** What an error of sending means for the step. Bugs are passed on. */
export const answerOf = (error: unknown): Answer => {
  if (!(error instanceof AzureError)) throw error
  return mayHaveHappened(error) ? unknownWith(error.message) : refusedWith(error.code, error.message, error.hint)
}
