import type { Acceptance, Config, Deviation } from '@adx-export/core'
import { canonical } from '../diff/canonical.ts'
import type { AcceptanceChange, AcceptedDeviation, GivenConsent } from '../model/acceptance.ts'

type Both<T> = { readonly was?: T; readonly now?: T }

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)

/** Entries that one side alone has, in the order of now and then of before; those of one key are told as one that changed. */
const pairsOf = <T>(before: readonly T[], now: readonly T[], keyOf: (entry: T) => string): readonly Both<T>[] => {
  const gone = before.filter((entry) => !now.some((other) => same(entry, other)))
  const taken = new Set<T>()
  const came = now
    .filter((entry) => !before.some((other) => same(entry, other)))
    .map((entry): Both<T> => {
      const was = gone.find((other) => !taken.has(other) && keyOf(other) === keyOf(entry))
      if (was === undefined) return { now: entry }
      taken.add(was)
      return { was, now: entry }
    })
  return [...came, ...gone.filter((entry) => !taken.has(entry)).map((was) => ({ was }))]
}

const deviationOf = ({ at: _at, ...deviation }: Deviation): AcceptedDeviation => deviation

const consentOf = ({ risk, address, seen, until }: Acceptance): GivenConsent => ({ risk, address, seen, until })

/**
 * What a config accepts otherwise than an earlier one: lines under `drift.ignore`, and under `accept` where those of the
 * earlier config are known. What there was not yet accepted nothing, so that every line is new. Nothing of it is an operation, so nobody would see it in a plan. Pure.
 */
export const acceptanceChanges = (
  base: Config | undefined,
  config: Config,
  { consents }: { readonly consents: boolean },
): readonly AcceptanceChange[] => {
  const deviations = pairsOf(
    (base?.ignore ?? []).map(deviationOf),
    (config.ignore ?? []).map(deviationOf),
    ({ address, attribute }) => JSON.stringify([address, attribute]),
  )
  const given = consents
    ? pairsOf((base?.accept ?? []).map(consentOf), config.accept.map(consentOf), ({ risk, address }) =>
        JSON.stringify([risk, address]),
      )
    : []
  return [
    ...deviations.map((each) => ({ of: 'deviation' as const, ...each })),
    ...given.map((each) => ({ of: 'consent' as const, ...each })),
  ]
}
