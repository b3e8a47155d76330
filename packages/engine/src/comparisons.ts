import { type Config, type Diagnostic, type Link, type Location, defined, diagnose } from '@adx-export/core'
import {
  type Comparison,
  type Comparisons,
  type Losses,
  type TransformChange,
  type World,
  keyOfChange,
  linkWords,
  transformChanges,
} from '@adx-export/planner'
import {
  type ComparedSample,
  type RunJq,
  type TransformComparison,
  compareTransforms,
  pathText,
} from '@adx-export/transform'

/** Changed transforms of one look at the world, each with what both sides make of the same messages. */
export type ComparedTransforms = {
  readonly comparisons: Comparisons
  readonly links: readonly { readonly change: TransformChange; readonly found: TransformComparison }[]
}

export type CompareTransforms = (config: Config, world: World) => Promise<ComparedTransforms>

/** What samples show that a transform keeps and the one after it does not. */
export const lostWords = (samples: readonly ComparedSample[]): Losses => ({
  dropped: samples
    .filter(({ before, after }) => before.length > 0 && after.length === 0)
    .map(({ sample }) => sample.name),
  emptied: samples.flatMap(({ sample: { name, origin }, lost }) =>
    lost.flatMap(({ value: { path }, columns }) =>
      // The keys of a captured message may tell of people, as its values do.
      columns.map((column) => ({ column, message: name, value: origin === 'captured' ? 'a value' : pathText(path) })),
    ),
  ),
})

const isGuess = ({ sample }: ComparedSample): boolean => sample.origin === 'built-in'

/** What a comparison found, as the plan takes it: evidence apart from guesses. */
export const comparisonOf = (found: TransformComparison): Comparison =>
  found.state === 'unknown'
    ? found
    : {
        state: 'compared',
        neverRow: found.neverRow,
        shown: lostWords(found.samples.filter((each) => !isGuess(each))),
        guessed: lostWords(found.samples.filter(isGuess)),
      }

const compareOne = async (config: Config, change: TransformChange, runJq: RunJq): Promise<TransformComparison> => {
  const { columns, from, to } = change
  const entry = config.exports.find(({ name }) => name === change.export)
  const link = entry?.links.find(({ destination }) => destination === change.destination)
  if (columns.state !== 'read' || entry === undefined || link === undefined) {
    const why = columns.state === 'unreadable' ? `: ${columns.why}` : ''
    return { state: 'unknown', why: `the columns of its table cannot be read${why}` }
  }
  const { before, after } = columns.value
  return compareTransforms({
    config,
    export: entry,
    link,
    before: { columns: before, ...defined({ text: from }) },
    after: { columns: after, ...defined({ text: to }) },
    runJq,
  })
}

/** Compares the changed transforms of every look at the world; what was compared before in the same form is not run again. */
export const transformComparer = (runJq: RunJq): CompareTransforms => {
  const known = new Map<string, TransformComparison>()
  return async (config, world) => {
    const changes = transformChanges({ config, world })
    const missing = changes.filter((change) => !known.has(keyOfChange(change)))
    for (const change of missing) known.set(keyOfChange(change), await compareOne(config, change, runJq))
    const links = changes.flatMap((change) => {
      const found = known.get(keyOfChange(change))
      return found === undefined ? [] : [{ change, found }]
    })
    return {
      links,
      comparisons: new Map(links.map(({ change, found }) => [keyOfChange(change), comparisonOf(found)])),
    }
  }
}

const placeOf = ({ transform, at }: Link): Location => transform?.at ?? at

const guessedWords = ({ dropped, emptied }: Losses, one: string): string | undefined => {
  if (dropped.length > 0) return `it produces no rows from messages from which ${one} produces rows`
  const columns = [...new Set(emptied.map(({ column }) => column))]
  return columns.length === 0
    ? undefined
    : `values that ${one} stores in ${columns.join(', ')} are in no column of its rows`
}

/** What built-in sample messages show beyond what is certain: that evidence shows the same is told with the evidence. */
const beyond = (guessed: Losses, shown: Losses): Losses => {
  const told = new Set(shown.emptied.map(({ column }) => column))
  return {
    dropped: shown.dropped.length > 0 ? [] : guessed.dropped,
    emptied: guessed.emptied.filter(({ column }) => !told.has(column)),
  }
}

/** What may be lost, in a sentence, and how to be sure of it. */
export type GuessedLoss = { readonly message: string; readonly settle: string }

/**
 * What only built-in sample messages show of a new transform; `one` is the transform before it. That messages which somebody
 * gave lose nothing does not settle it: they may lack just what is lost.
 */
export const guessedLoss = (
  link: string,
  found: TransformComparison,
  one = 'the live one',
): GuessedLoss | undefined => {
  const comparison = comparisonOf(found)
  if (found.state === 'unknown' || comparison.state === 'unknown' || found.neverRow) return undefined
  const words = guessedWords(beyond(comparison.guessed, comparison.shown), one)
  if (words === undefined) return undefined
  const message = `The new transform of ${link} may lose data: on built-in sample messages, ${words}.`
  return found.samples.every(isGuess)
    ? {
        message: `${message} Your devices may send other messages.`,
        settle: 'Add a real message under `tests`, so that the plan can decide.',
      }
    : {
        message: `${message} Your own messages and device templates do not show it.`,
        settle:
          'If devices send such values, add a real message that contains them under `tests`, so that the plan can decide.',
      }
}

/** What only built-in sample messages show of a new transform: it is said, and stops nothing. */
export const guessedLosses = (config: Config, { links }: ComparedTransforms): readonly Diagnostic[] =>
  links.flatMap(({ change, found }) => {
    const link = config.exports
      .find(({ name }) => name === change.export)
      ?.links.find(({ destination }) => destination === change.destination)
    const guessed = guessedLoss(linkWords(change.export, change.destination), found)
    if (guessed === undefined || link?.transform === undefined) return []
    const { message, settle } = guessed
    const hint = `Compare the rows before and after in the preview. ${settle}`
    return [diagnose('transform-keeps-less', placeOf(link), message, { hint })]
  })
