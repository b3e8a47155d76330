import { type Made, partialMessages } from '../findings/partial.ts'
import { expectedRows } from '../findings/expected.ts'
import type { Aim, Offer, Proposal } from '../infer/offer.ts'
import type { JqRun, RunJq } from '../model/jq.ts'
import { isStopped, runAll } from '../model/run-all.ts'
import type { Sample } from '../model/sample.ts'
import { equalJson } from '../rows/equal.ts'
import { type JsonNode, parseJsonText } from '../rows/json-text.ts'
import { entryName } from '../samples/vary-values.ts'
import { testLimits } from './limits.ts'

/** How many messages offers may still be tried on; shared by all offers of a link. */
export type Allowance = { left: number }

export const allowance = (): Allowance => ({ left: testLimits.proofRuns })

/** The messages that offers are tried on, what runs jq, and how many messages they may still be tried on. */
export type ProofRun = {
  readonly trials: readonly Made[]
  readonly runJq: RunJq
  readonly allowed: Allowance
}

/** Whether a value may stand where another one stood. */
const mayReplace = (before: JsonNode, after: JsonNode, instead: Aim['instead']): boolean => {
  if (instead === 'none') return equalJson(before, after)
  if (instead === 'false' && after.kind === 'boolean' && !after.value) return true
  if (instead === 'any' && before.kind === 'null') return true
  if (before.kind === 'array' && after.kind === 'array') {
    const { items } = after
    return before.items.length === items.length && before.items.every((item, at) => isKept(item, items[at], instead))
  }
  if (before.kind === 'object' && after.kind === 'object') {
    const { members } = after
    const sameKeys = before.members.size === members.size
    return sameKeys && [...before.members].every(([key, value]) => isKept(value, members.get(key), instead))
  }
  return equalJson(before, after)
}

const isKept = (before: JsonNode, after: JsonNode | undefined, instead: Aim['instead']): boolean =>
  after !== undefined && mayReplace(before, after, instead)

/** Every row that was made is made still, in the same order; further ones may stand between them. */
const keepsAll = (before: readonly JsonNode[], after: readonly JsonNode[], instead: Aim['instead']): boolean => {
  let at = 0
  for (const row of after) {
    const wanted = before[at]
    if (wanted !== undefined && mayReplace(wanted, row, instead)) at += 1
  }
  return at === before.length
}

/** The names of entries anywhere in a message that hold a value: what is null or empty counts as not there. */
function* heldNames(node: JsonNode): Generator<string> {
  if (node.kind === 'array') for (const item of node.items) yield* heldNames(item)
  if (node.kind !== 'object') return
  const name = entryName(node)
  const value = node.members.get('value')
  const isEmpty = value === undefined || value.kind === 'null' || (value.kind === 'array' && value.items.length === 0)
  if (name !== undefined && !isEmpty) yield name
  for (const member of node.members.values()) yield* heldNames(member)
}

const heldIn = ({ text }: Sample): readonly string[] => [...heldNames(parseJsonText(text) ?? { kind: 'null' })]

/** Whether a message lacks one of the values: it holds it nowhere, or less often than the message that it is a variation of. */
const lacks = (sample: Sample, whole: Sample | undefined, names: readonly string[]): boolean => {
  const held = heldIn(sample)
  const usual = whole === undefined || whole === sample ? held : heldIn(whole)
  const amount = (all: readonly string[], name: string): number => all.filter((each) => each === name).length
  return names.some((name) => amount(held, name) === 0 || amount(held, name) < amount(usual, name))
}

/** Changes that take away a value, and nothing else. */
const isTakenAway = ({ variation }: Sample): boolean =>
  variation !== undefined &&
  (variation.change === 'telemetry-missing' ||
    variation.change === 'telemetry-none' ||
    ((variation.change === 'field-absent' || variation.change === 'array-empty') && variation.subject !== undefined))

const nodesOf = ({ outputs }: Made): readonly JsonNode[] =>
  outputs.map((text) => parseJsonText(text) ?? { kind: 'string', value: text })

/** Whether one message shows nothing against an offer; `whole` is what its message makes without the variation. */
const holds = (before: Made, after: Made, aim: Aim, whole: Made | undefined): boolean => {
  const { sample } = before
  const usual = whole?.outputs.length ?? 0
  const isLacking = lacks(sample, whole?.sample, aim.names)
  if (after.failure !== undefined) {
    return before.failure !== undefined && !(usual > 0 && isLacking && isTakenAway(sample))
  }
  if (before.failure !== undefined) return true
  const [old, made] = [nodesOf(before), nodesOf(after)]
  const { change, subject } = sample.variation ?? {}
  // Without a subject all values come twice.
  const isDoubled =
    change === 'telemetry-twice' && (subject === undefined ? aim.doubled.length > 0 : aim.doubled.includes(subject))
  if (isDoubled && made.length < old.length) return made.length >= usual && keepsAll(made, old, 'none')
  if (made.length === old.length) return keepsAll(old, made, aim.instead)
  return isLacking && expectedRows(sample)?.length !== 0 && keepsAll(old, made, aim.instead)
}

/** What reached a limit of jq shows nothing, and would take as long again; nor does what is no message. */
const tells = ({ sample, failure }: Made): boolean =>
  (failure === undefined || failure === 'runtime') && parseJsonText(sample.text)?.kind === 'object'

/** What a run made of a message; nothing where it reached a limit, after which no more are made. */
const madeOf = (sample: Sample, run: JqRun | undefined): Made | undefined => {
  if (run === undefined || isStopped(run)) return undefined
  return { sample, outputs: run.outputs, ...(run.ok ? {} : { failure: run.reason }) }
}

/** What an offer makes of the messages; undefined as soon as one of them shows something against it. */
const madeBy = async (
  offer: Offer,
  aim: Aim,
  { trials, runJq, allowed }: ProofRun,
): Promise<readonly Made[] | undefined> => {
  if (!(await runJq(offer.text, '')).ok) return undefined
  const wholes = new Map(
    trials
      .filter(({ sample }) => sample.variation === undefined)
      .map((each) => [`${each.sample.origin} ${each.sample.name}`, each]),
  )
  const made: Made[] = []
  const telling = trials.filter(tells)
  while (made.length < telling.length) {
    const next = telling.slice(made.length, made.length + Math.min(testLimits.provenAtOnce, allowed.left))
    const texts = next.map(({ sample }) => sample.text)
    // Without messages left to try it on, it is not proven.
    const runs = next.length === 0 ? [] : await runAll(runJq, offer.text, texts, { mostStopped: 1 })
    const after = next.map(({ sample }, at) => madeOf(sample, runs[at]))
    const failed = next.findIndex((before, at) => {
      const now = after[at]
      const whole = wholes.get(`${before.sample.origin} ${before.sample.name}`)
      return now === undefined || !holds(before, now, aim, whole)
    })
    allowed.left -= failed === -1 ? next.length : failed + 1
    if (failed !== -1 || next.length === 0) return undefined
    for (const each of after) if (each !== undefined) made.push(each)
  }
  return made
}

const isSettled = ({ names, doubled }: Aim, made: readonly Made[]): boolean => {
  const left = partialMessages(made)
  return !left.lost.some((name) => names.includes(name)) && !left.doubled.some((name) => doubled.includes(name))
}

/**
 * The one place that proves an offer, by running it on the very messages that the transform was tried on: it compiles, makes
 * the same rows wherever the transform makes rows, more where a row was lost for want of a value, and never fewer, but
 * where a row was doubled and that is what the finding is about. The first of the offers that is proven; undefined where none is.
 */
export const provenOffer = async ({ offers, aim }: Proposal, run: ProofRun): Promise<Offer | undefined> => {
  if (run.trials.length === 0) return undefined
  for (const offer of offers) {
    const made = await madeBy(offer, aim, run)
    if (made !== undefined && isSettled(aim, made)) return offer
  }
  return undefined
}
