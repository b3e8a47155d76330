import type { Row } from '../model/row.ts'
import type { Sample, VariationChange } from '../model/sample.ts'

/** A sample and the rows that it makes. */
export type Ran = { readonly sample: Sample; readonly rows: readonly Row[]; readonly failure?: string }

const isOurs = ({ sample }: Ran): boolean => sample.origin === 'built-in'

/** The messages whose variations are evidence: those that were given or made from templates, else the built-in ones. */
export const basesOf = <T extends Ran>(trials: readonly T[]): readonly T[] => {
  const bases = trials.filter(
    ({ sample, rows, failure }) => sample.variation === undefined && failure === undefined && rows.length > 0,
  )
  const given = bases.filter((base) => !isOurs(base))
  return given.length > 0 ? given : bases
}

type OfSample<T> = ReadonlyMap<VariationChange | undefined, readonly T[]>

/** Of each sample by name what did not stop, by its change. */
const byChange = <T extends Ran>(trials: readonly T[]): ReadonlyMap<string, OfSample<T>> =>
  new Map(
    [...Map.groupBy(trials, ({ sample }) => sample.name)].map(([name, own]) => [
      name,
      Map.groupBy(
        own.filter(({ failure }) => failure === undefined),
        ({ sample }) => sample.variation?.change,
      ),
    ]),
  )

/** Lists never change, and each is asked for the same again and again. */
const remembered = new WeakMap<readonly Ran[], ReadonlyMap<string, OfSample<Ran>>>()

/** What became of the message with a change; not where jq stopped. */
export const variationsOf = (trials: readonly Ran[], base: Ran, change: VariationChange): readonly Ran[] => {
  const known = remembered.get(trials) ?? byChange(trials)
  remembered.set(trials, known)
  return known.get(base.sample.name)?.get(change) ?? []
}

/** What is said of evidence that is of our own making. */
export const guessText = ({ origin }: Sample): string =>
  origin === 'built-in' ? ' Only built-in sample messages show it, and your devices may send others.' : ''

/** How to be sure of it. */
export const settleHint = ({ origin }: Sample): string =>
  origin === 'built-in' ? ' To be sure, add a real message under `tests` or a device template under `samples`.' : ''
