import { type Acceptance, type Diagnostic, type Location, blockingRisks, diagnose, didYouMean } from '@adx-export/core'
import type { PlannedRisk } from '../model/plan.ts'
import type { Address } from '../model/value.ts'
import type { Risk } from '../model/change.ts'

export type JudgedRisk = PlannedRisk & { readonly address: Address; readonly at: Location; readonly seen: string }

const lineFor = (risk: string, address: Address, seen: string): string =>
  `- { risk: ${risk}, at: ${JSON.stringify(address)}, seen: "${seen}" }`

/** One risk against the consent that the config gives. */
export const judgeRisk = (
  risk: Risk,
  address: Address,
  at: Location,
  seen: string,
  accepted: readonly Acceptance[],
): JudgedRisk => {
  const blocking = blockingRisks.some((code) => code === risk.code)
  const consent = accepted.some((entry) => entry.risk === risk.code && entry.address === address && entry.seen === seen)
  return {
    address,
    at,
    seen,
    code: risk.code,
    message: risk.message,
    ...(risk.attribute === undefined ? {} : { attribute: risk.attribute }),
    blocking,
    accepted: blocking && consent,
    ...(blocking && !consent ? { accept: lineFor(risk.code, address, seen) } : {}),
  }
}

const refusalOf = ({ code, address, at, message, accept }: JudgedRisk): Diagnostic =>
  diagnose('gate', at, `${address}: ${code}: ${message}`, {
    hint: `If that is what you want, put this line under accept: ${accept ?? ''}`,
  })

const spentOf = (
  entry: Acceptance,
  risks: readonly JudgedRisk[],
  addresses: readonly Address[],
): Diagnostic | undefined => {
  if (!addresses.includes(entry.address)) {
    const message = `The accept of ${entry.risk} names ${entry.address}, which this file neither manages nor removes.`
    const hint = didYouMean(entry.address, addresses) ?? 'Remove the line.'
    return diagnose('accept-unknown', entry.at, message, { hint })
  }
  const same = risks.filter(({ code, address }) => code === entry.risk && address === entry.address)
  if (same.some(({ seen }) => seen === entry.seen)) return undefined
  const what = `accept of ${entry.risk} at ${entry.address}`
  return same.length === 0
    ? diagnose('accept-spent', entry.at, `The ${what} fits no change of this plan.`, { hint: 'Remove the line.' })
    : diagnose('accept-spent', entry.at, `The ${what} was for another change: what it accepted has changed since.`, {
        hint: 'Review the risk again and replace the line with the one that the refusal prints.',
      })
}

/** Every blocking risk that is not accepted is an error; consent that fits nothing is a warning. */
export const gate = (
  risks: readonly JudgedRisk[],
  accepted: readonly Acceptance[],
  addresses: readonly Address[],
): readonly Diagnostic[] => [
  ...risks.filter((risk) => risk.blocking && !risk.accepted).map(refusalOf),
  ...accepted.flatMap((entry) => spentOf(entry, risks, addresses) ?? []),
]
