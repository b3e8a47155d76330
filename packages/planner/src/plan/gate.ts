import {
  type Acceptance,
  type Diagnostic,
  type Location,
  blockingRisks,
  consentLine,
  diagnose,
  didYouMean,
  mostConsentDays,
} from '@adx-export/core'
import type { Risk } from '../model/change.ts'
import type { PlannedRisk } from '../model/plan.ts'
import type { Address } from '../model/value.ts'
import { type Judging, type Term, termOf } from './judging.ts'
import type { Fingerprint } from './operations.ts'

export type JudgedRisk = PlannedRisk & {
  readonly address: Address
  readonly at: Location
  readonly fingerprint: Fingerprint
  /** The line that accepts it; absent for none. */
  readonly consent?: Acceptance
  /** Its operation was reviewed, so the calendar does not count. */
  readonly reviewed: boolean
}

/** One risk of one change, as consent knows it. */
export type RiskInQuestion = Pick<JudgedRisk, 'address' | 'at' | 'fingerprint' | 'reviewed'> & { readonly risk: Risk }

type Known = Pick<JudgedRisk, 'address' | 'code' | 'fingerprint'>

const isAbout = (entry: Acceptance, { code, address }: Known): boolean =>
  entry.risk === code && entry.address === address

/** Consent to harm what holds data covers the same thing once it is empty, never the other way round. */
const fits = (entry: Acceptance, known: Known): boolean =>
  isAbout(entry, known) && [known.fingerprint.seen, known.fingerprint.coveredBy].includes(entry.seen)

/** One risk against the consent that the config gives. */
export const judgeRisk = (
  { risk, address, at, fingerprint, reviewed }: RiskInQuestion,
  accepted: readonly Acceptance[],
  judging: Judging,
): JudgedRisk => {
  const { code, message, attribute, rows } = risk
  const blocking = blockingRisks.some((one) => one === code)
  const fitting = accepted.filter((entry) => fits(entry, { code, address, fingerprint }))
  const consent = fitting.find((entry) => reviewed || termOf(entry, judging) === 'counts')
  const { seen } = fingerprint
  return {
    address,
    at,
    fingerprint,
    reviewed,
    code,
    message,
    ...(attribute === undefined ? {} : { attribute }),
    ...(rows === undefined ? {} : { rows }),
    blocking,
    accepted: blocking && consent !== undefined,
    ...(blocking && consent !== undefined ? { consent } : {}),
    ...(blocking ? { seen } : {}),
    ...(blocking && consent === undefined ? { accept: consentLine({ risk: code, at: address, seen }) } : {}),
  }
}

/** Where a line of consent goes. */
export const consentWhere = (acceptFile: string | undefined): string =>
  acceptFile === undefined ? 'under accept' : `to ${acceptFile}`

/** What a line is to be replaced with that fits a risk but does not count, or no longer. */
export const replacement = (line: string | undefined): string =>
  line === undefined
    ? 'Another line accepts this risk. Delete this one.'
    : `If the change is still what you want, replace it with this line: ${line}`

/** What is wrong with the time of a line that fits; undefined where nothing is. */
export const termFinding = (
  { at, risk, address, until }: Acceptance,
  term: Term,
  line: string | undefined,
): Diagnostic | undefined => {
  const what = `accept of ${risk} at ${address}`
  const hint = replacement(line)
  if (term === 'ended') return diagnose('accept-expired', at, `The ${what} ended with ${until}.`, { hint })
  if (term === 'counts') return undefined
  const message = `The ${what} ends on ${until}, more than ${mostConsentDays} days ahead.`
  return diagnose('accept-too-long', at, message, { hint })
}

const refusalOf = ({ code, address, at, message, accept }: JudgedRisk, acceptFile: string | undefined): Diagnostic =>
  diagnose('gate', at, `${address}: ${code}: ${message}`, {
    hint: `To accept the risk, add this line ${consentWhere(acceptFile)}: ${accept ?? ''}`,
  })

/** One environment alone does not tell whether another still needs the line. */
export const spentHint =
  'Remove the line. If another environment still needs it, limit it to that one instead: only: [<environment>].'

const spentOf = (
  entry: Acceptance,
  risks: readonly JudgedRisk[],
  addresses: readonly Address[],
  judging: Judging,
): Diagnostic | undefined => {
  if (!addresses.includes(entry.address)) {
    const message = `The accept of ${entry.risk} names ${entry.address}, which this file neither manages nor removes.`
    const hint = didYouMean(entry.address, addresses) ?? 'Remove the line.'
    return diagnose('accept-unknown', entry.at, message, { hint })
  }
  const same = risks.filter((risk) => isAbout(entry, risk))
  const fitting = same.filter((risk) => fits(entry, risk))
  const unreviewed = fitting.find(({ reviewed }) => !reviewed)
  if (unreviewed !== undefined) return termFinding(entry, termOf(entry, judging), unreviewed.accept)
  if (fitting.length > 0) return undefined
  const what = `accept of ${entry.risk} at ${entry.address}`
  return same.length === 0
    ? diagnose('accept-spent', entry.at, `The ${what} fits no change of this plan.`, { hint: spentHint })
    : diagnose('accept-spent', entry.at, `The ${what} was for another change: what it accepted has changed since.`, {
        hint: 'Review the risk again and replace the line with the one that the refusal prints.',
      })
}

/** What the config says about consent. */
export type Consent = { readonly accepted: readonly Acceptance[]; readonly acceptFile: string | undefined }

/** Every blocking risk that is not accepted is an error; consent that fits nothing, or has ended, is a warning. */
export const gate = (
  risks: readonly JudgedRisk[],
  { accepted, acceptFile }: Consent,
  addresses: readonly Address[],
  judging: Judging,
): readonly Diagnostic[] => [
  ...risks.filter((risk) => risk.blocking && !risk.accepted).map((risk) => refusalOf(risk, acceptFile)),
  ...accepted.flatMap((entry) => spentOf(entry, risks, addresses, judging) ?? []),
]
