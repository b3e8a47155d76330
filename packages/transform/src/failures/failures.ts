import type { ExportSource } from '@adx-export/core'
import type { Observation } from '../findings/observation.ts'
import type { RunJq } from '../model/jq.ts'
import { runAll } from '../model/run-all.ts'
import type { Node } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { locate } from '../parse/position.ts'
import { allowance } from '../test/prove.ts'
import type { Trial } from '../test/trial.ts'
import { explain } from './explain.ts'
import { raisedIn } from './find.ts'
import { type Proving, endingFix, provenFix } from './fix.ts'
import { failureLimits } from './limits.ts'
import { type Marked, mark } from './marked.ts'
import { raisingPart } from './place.ts'
import { causeOf, withoutValues, wordsOf } from './words.ts'

type Failed = Trial & { readonly said: string }

const hasFailed = (trial: Trial): trial is Failed => trial.failure === 'runtime' && trial.said !== undefined

/** What is tried first: messages as they stand, and of each kind of words one before the second of any. */
const inTurn = (trials: readonly Failed[]): readonly Failed[] => {
  const seen = new Set<string>()
  const [first, others]: [Failed[], Failed[]] = [[], []]
  const isVaried = ({ sample }: Failed): boolean => sample.variation !== undefined
  for (const trial of [...trials.filter((each) => !isVaried(each)), ...trials.filter(isVaried)]) {
    const words = withoutValues(wordsOf(trial.said))
    ;(seen.has(words) ? others : first).push(trial)
    seen.add(words)
  }
  return [...first, ...others].slice(0, failureLimits.located)
}

const placesOf = async (trials: readonly Failed[], marked: Marked, runJq: RunJq): Promise<ReadonlyMap<Trial, Node>> => {
  const places = new Map<Trial, Node>()
  const turn = inTurn(trials)
  const runs = await runAll(
    runJq,
    marked.text,
    turn.map(({ sample }) => sample.text),
  )
  for (const [index, run] of runs.entries()) {
    const trial = turn[index]
    const node = trial && raisedIn(marked, run, { outputs: trial.outputs, message: trial.said })
    if (trial !== undefined && node !== undefined) places.set(trial, node)
  }
  return places
}

const isOperands = (trial: Trial): boolean => causeOf(wordsOf(trial.said ?? '')) === 'operands'

/** What a calculation calculates with, calculations within it included. */
const operandsIn = (node: Node): readonly Node[] => {
  if (node.type === 'group' || node.type === 'negate') return [node.body, ...operandsIn(node.body)]
  return node.type === 'binary' ? [node.left, node.right].flatMap((each) => [each, ...operandsIn(each)]) : []
}

/** Null for a reading may fail in one part of a calculation and a text in another: that is one cause, and one fix around all of it. */
const outermost = (places: ReadonlyMap<Trial, Node>): ReadonlyMap<Trial, Node> => {
  const calculations = [...new Set([...places].filter(([trial]) => isOperands(trial)).map(([, node]) => node))]
  const around = (node: Node): Node =>
    calculations.find((other) => other.end - other.start > node.end - node.start && operandsIn(other).includes(node)) ??
    node
  const widest = (node: Node): Node => {
    const next = around(node)
    return next === node ? node : widest(next)
  }
  return new Map([...places].map(([trial, node]) => [trial, isOperands(trial) ? widest(node) : node]))
}

type Place = Omit<Proving, 'trials' | 'allowed'> & { readonly source: ExportSource }

const byHand = 'Handle such values with `?`, `//` or `if … then … else … end`.'

type Said = Pick<Observation, 'at' | 'cause' | 'message' | 'hint' | 'related'>

const saidOf = async (place: Proving & Place, trial: Failed, node: Node, mayTry: boolean): Promise<Said> => {
  const { transform, source } = place
  const words = wordsOf(trial.said)
  const { message, fixes, hint = byHand } = explain({ node, program: transform.text, words, source })
  const { text } = trial.sample
  const proven = mayTry ? await provenFix(place, node, fixes, text) : undefined
  const offered = proven ?? (mayTry ? await endingFix(place, node, fixes, text) : undefined)
  return {
    at: locate(transform, raisingPart(node, transform.text)),
    cause: causeOf(words),
    message,
    ...(offered ?? { hint }),
  }
}

const isFailure = ({ code }: Observation): boolean =>
  code === 'transform-fails' || code === 'transform-fails-on-variation'

const likeKey = ({ said }: Failed): string => withoutValues(wordsOf(said))

/** Where a place was not looked for, that of a failure with like words stands for it. */
const standIns = (trials: readonly Failed[], places: ReadonlyMap<Trial, Node>): ReadonlyMap<string, Node> => {
  const found = new Map<string, Node>()
  for (const trial of trials) {
    const node = places.get(trial)
    if (node !== undefined && !found.has(likeKey(trial))) found.set(likeKey(trial), node)
  }
  return found
}

/**
 * Failures on the characters that raise them, in our words, with a fix that was tried on all messages. One cause at one place
 * has one `cause`, whatever jq's words. A failure whose place cannot be told keeps jq's words and the whole transform.
 */
export const explainFailures = async (trials: readonly Trial[], place: Place): Promise<readonly Trial[]> => {
  const failed = trials.filter(hasFailed)
  const parsed = parse(place.transform.text)
  const marked = failed.length > 0 && parsed.ok ? mark(parsed.program) : undefined
  if (marked === undefined) return trials
  const places = outermost(await placesOf(failed, marked, place.runJq))
  const others = standIns(failed, places)
  const proving = { ...place, trials, allowed: allowance() }
  const saidOfAll = new Map<string, Said>()
  const said = new Map<Trial, Said>()
  const ordered = [...failed.filter(({ sample }) => sample.variation === undefined), ...failed]
  for (const trial of ordered) {
    const node = places.get(trial) ?? others.get(likeKey(trial))
    if (node === undefined) continue
    const key = JSON.stringify([node.start, node.end, causeOf(wordsOf(trial.said))])
    const known = saidOfAll.get(key) ?? (await saidOf(proving, trial, node, saidOfAll.size < failureLimits.tried))
    saidOfAll.set(key, known)
    said.set(trial, known)
  }
  return trials.map((trial) => {
    const more = said.get(trial)
    if (more === undefined) return trial
    return { ...trial, observations: trial.observations.map((each) => (isFailure(each) ? { ...each, ...more } : each)) }
  })
}
