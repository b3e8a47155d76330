import { type Fault, faults } from './faults.ts'
import type { Base, Program } from './model.ts'
import { render } from './pieces.ts'
import { randomOf } from './random.ts'
import { longShapes } from './shapes/long.ts'
import { arrayShapes } from './shapes/arrays.ts'
import { dates } from './shapes/dates.ts'
import { derived } from './shapes/derived.ts'
import { eventShapes } from './shapes/events.ts'
import { flattenShapes } from './shapes/flatten.ts'
import { patternShapes } from './shapes/patterns.ts'
import { sourceShapes } from './shapes/sources.ts'
import { styleShapes } from './shapes/styles.ts'
import { type Shape, wideShapes } from './shapes/wide.ts'
import { templateOf } from './template.ts'
import { validMessages } from './valid-messages.ts'
import type { Draft } from './words.ts'

export const shapes: readonly Shape[] = [
  ...wideShapes,
  derived,
  dates,
  ...longShapes,
  ...arrayShapes,
  ...flattenShapes,
  ...sourceShapes,
  ...eventShapes,
  ...styleShapes,
  ...patternShapes,
]

/** The seeds of both halves. Nobody looks at a case of the second half: it is only counted. */
export type Half = 'open' | 'held-out'
export const seeds: Readonly<Record<Half, readonly number[]>> = { open: [101, 102], 'held-out': [901, 902] }

/** A clean transform with one mistake. It counts if it changes the rows of a valid message. */
export type Faulty = { readonly id: string; readonly kind: string; readonly base: Base; readonly program: Program }

export type Corpus = { readonly clean: readonly Base[]; readonly faulty: readonly Faulty[] }

const withTemplate = new Set(['telemetry', 'properties'])

/** Of kinds that few shapes allow, several mistakes are made in each that does. */
const several: ReadonlyMap<string, number> = new Map([
  ['missing-import', 4],
  ['null-comparison', 6],
  ['null-arithmetic', 4],
  ['null-length', 6],
  ['enrichment-name', 4],
  ['truthiness', 5],
  ['multiplicity', 3],
  ['condition-value', 3],
  ['order', 2],
])

const mistakes = (base: Base, draft: Draft, kind: string, fault: Fault): readonly Faulty[] => {
  const programs = new Map<string, Program>()
  for (let index = 0; index < (several.get(kind) ?? 1); index += 1) {
    const program = fault(draft, randomOf(`${base.id} ${kind} ${index}`))
    if (program !== undefined) programs.set(JSON.stringify(program), program)
  }
  return [...programs.values()].map((program, index) => ({
    id: `${base.id}/${kind}${index === 0 ? '' : `-${index + 1}`}`,
    kind,
    base,
    program,
  }))
}

const drawn = (shape: Shape, seed: number): { readonly base: Base; readonly faulty: readonly Faulty[] } => {
  const id = `${shape.name}/${seed}`
  const draft = shape.draw(randomOf(id))
  const { capabilities, enrichments = {}, focus = {}, source = 'telemetry', messageProperties = {} } = draft
  const messages = validMessages(
    { source, capabilities, enrichments, focus, messageProperties },
    randomOf(`${id} messages`),
  )
  const [message] = messages
  if (message === undefined) throw new Error(`${id} has no message`)
  const base: Base = {
    id,
    shape: shape.name,
    seed,
    source,
    capabilities,
    ...(withTemplate.has(source) ? { template: templateOf(capabilities) } : {}),
    enrichments,
    program: { text: render(draft.text), columns: draft.columns },
    message,
    messages,
  }
  return { base, faulty: [...faults].flatMap(([kind, fault]) => mistakes(base, draft, kind, fault)) }
}

/** Every clean transform of some seeds, and every mistake that may be made in it. */
export const corpusOf = (of: readonly number[]): Corpus => {
  const all = shapes.flatMap((shape) => of.map((seed) => drawn(shape, seed)))
  return { clean: all.map(({ base }) => base), faulty: all.flatMap(({ faulty }) => faulty) }
}
