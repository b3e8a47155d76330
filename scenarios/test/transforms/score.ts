import type { Diagnostic } from '@adx-export/core'
import { rememberedJq } from '@adx-export/engine'
import type { RunJq } from '@adx-export/transform'
import { type Level, findingsOf, levels } from './check.ts'
import type { Corpus, Faulty } from './corpus.ts'
import { changesRows } from './count.ts'
import { type Engine, type Outcome, ownEngine } from './engines.ts'
import type { Base, Program } from './model.ts'
import { type WrongOffer, offerOf, wrongOffer } from './offers.ts'

export type ByLevel<Value> = Readonly<Record<Level, Value>>

const atEachLevel = async <Value>(of: (level: Level) => Promise<Value>): Promise<ByLevel<Value>> => ({
  nothing: await of('nothing'),
  template: await of('template'),
  sample: await of('sample'),
})

/** What the checks say of one transform, each level for itself. */
type Said = ByLevel<readonly Diagnostic[]>

export type CleanCase = {
  readonly id: string
  readonly program: string
  /** Warnings and errors: of a clean transform there should be none. */
  readonly alarms: ByLevel<readonly Diagnostic[]>
  /** Codes of the findings that each different offer is of. */
  readonly offers: readonly string[]
  readonly wrongOffers: readonly WrongOffer[]
}

export type FaultyCase = {
  readonly id: string
  readonly kind: string
  readonly program: string
  readonly columns: Program['columns']
  readonly clean: string
  readonly found: ByLevel<boolean>
  /** Codes of the findings that each different offer is of. */
  readonly offers: readonly string[]
  readonly wrongOffers: readonly WrongOffer[]
  readonly said: Said
}

export type Score = {
  readonly clean: readonly CleanCase[]
  /** Only those that change the rows of a valid message. */
  readonly faulty: readonly FaultyCase[]
  /** Mistakes that change no row of any valid message, and so do not count. */
  readonly without: number
}

export type Judging = { readonly runJq: RunJq; readonly judges: readonly Engine[] }

const isAlarm = ({ severity }: Diagnostic): boolean => severity !== 'info'

const samePlace = (a: Diagnostic, b: Diagnostic): boolean =>
  a.file === b.file && a.range.start.line === b.range.start.line && a.range.start.column === b.range.start.column

/** Something is said that is not said of the clean transform: not the same at the same place in other words. */
const isNew = (finding: Diagnostic, clean: readonly Diagnostic[]): boolean =>
  isAlarm(finding) &&
  !clean.some(
    (other) => other.code === finding.code && (other.message === finding.message || samePlace(other, finding)),
  )

const said = (base: Base, program: Program, rows: string, { runJq }: Judging): Promise<Said> => {
  // Each level tries most messages of the one before it again: what a program made of them is known by then.
  const run = rememberedJq(runJq)
  return atEachLevel((level) => findingsOf({ base, program, level, rows }, run))
}

type Offers = { readonly offers: readonly string[]; readonly wrongOffers: readonly WrongOffer[] }

const offersIn = async (all: Said, base: Base, program: Program, { runJq, judges }: Judging): Promise<Offers> => {
  const engines = [ownEngine(runJq), ...judges]
  const different = new Map<string, Diagnostic>()
  for (const level of levels) {
    for (const finding of all[level]) {
      const edits = offerOf(finding)
      if (edits !== undefined) different.set(JSON.stringify([finding.code, edits]), finding)
    }
  }
  const wrong: WrongOffer[] = []
  for (const finding of different.values()) {
    const found = await wrongOffer(finding, { program, base }, engines)
    if (found !== undefined) wrong.push(found)
  }
  return { offers: [...different.values()].map(({ code }) => code), wrongOffers: wrong }
}

/**
 * A clean transform runs on every valid message and makes rows of the typical one; anything else is a mistake of the corpus. Only its
 * id is told: it may be of the half that nobody looks at.
 */
const cleanOutcome = async (base: Base, engine: Engine): Promise<Exclude<Outcome, 'refused'>> => {
  const made = await engine.run(base.program.text, base.messages)
  if (made === 'refused') throw new Error(`${base.id} does not compile`)
  if (made.includes('stopped')) throw new Error(`${base.id} stops on message ${made.indexOf('stopped')}`)
  if (made[0]?.length === 0) throw new Error(`${base.id} makes no row of its message`)
  return made
}

const scoreFaulty = async (fault: Faulty, clean: Said, rows: string, judging: Judging): Promise<FaultyCase> => {
  const { base, program, kind, id } = fault
  const own = await said(base, program, rows, judging)
  const found = await atEachLevel(async (level) => own[level].some((finding) => isNew(finding, clean[level])))
  return {
    id,
    kind,
    program: program.text,
    columns: program.columns,
    clean: base.program.text,
    found,
    said: own,
    ...(await offersIn(own, base, program, judging)),
  }
}

const scoreBase = async (base: Base, faulty: readonly Faulty[], judging: Judging): Promise<Score> => {
  const engine = ownEngine(judging.runJq)
  const outcome = await cleanOutcome(base, engine)
  const rows = JSON.stringify(outcome[0])
  const own = await said(base, base.program, rows, judging)
  const alarms = await atEachLevel(async (level) => own[level].filter(isAlarm))
  const counted: FaultyCase[] = []
  let without = 0
  for (const fault of faulty) {
    if (await changesRows(fault, outcome, engine)) counted.push(await scoreFaulty(fault, own, rows, judging))
    else without += 1
  }
  const clean = {
    id: base.id,
    program: base.program.text,
    alarms,
    ...(await offersIn(own, base, base.program, judging)),
  }
  return { clean: [clean], faulty: counted, without }
}

/** Scores what the checks say of a corpus: one clean transform after the other, each with the mistakes made in it. */
export async function* scoresOf({ clean, faulty }: Corpus, judging: Judging): AsyncGenerator<Score> {
  for (const base of clean)
    yield await scoreBase(
      base,
      faulty.filter((each) => each.base === base),
      judging,
    )
}

export const added = (scores: readonly Score[]): Score => ({
  clean: scores.flatMap(({ clean }) => clean),
  faulty: scores.flatMap(({ faulty }) => faulty),
  without: scores.reduce((sum, { without }) => sum + without, 0),
})

/** The score of a corpus, as one. */
export const scoreOf = async (corpus: Corpus, judging: Judging): Promise<Score> => {
  const scores: Score[] = []
  for await (const each of scoresOf(corpus, judging)) scores.push(each)
  return added(scores)
}
