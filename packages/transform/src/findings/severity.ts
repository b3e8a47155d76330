import { type Code, type Severity, type Transform, severities } from '@adx-export/core'
import type { Sample, VariationChange } from '../model/sample.ts'
import { isAlwaysSent } from '../samples/vary-fields.ts'
import { missingValue } from './missing.ts'
import type { Observation } from './observation.ts'
import { writesKey } from './place.ts'

/**
 * What becomes of somebody's data. `row-lost`: the row of a message is gone. `row-left-out`: likewise, but the transform may mean it.
 * `row-of-other-form-lost`: likewise, but of a message in a form in which none is documented, and that no device template allows.
 * `value-lost`: a cell is empty or null though the message has a value. `untrue`: a row says what no message says.
 * `value-at-edge`: null for values that hardly any device sends.
 */
export type Harm = 'row-lost' | 'row-left-out' | 'row-of-other-form-lost' | 'value-lost' | 'untrue' | 'value-at-edge'

/**
 * How sure it is that real messages do the harm. `text`: the transform's own text or a documented form shows it, whatever the
 * message. `test`, `captured`: a message that somebody gave shows it, as it stands. `template`: one made from a device template does.
 * `varied`: one that differs from such a message as real ones may. `built-in`: only messages or texts that adx-export made up.
 */
export type Evidence = 'text' | 'test' | 'captured' | 'template' | 'varied' | 'built-in'

/** A row of the table, in the order of its columns. */
type TableRow = readonly [
  text: Severity,
  test: Severity,
  captured: Severity,
  template: Severity,
  varied: Severity,
  builtIn: Severity,
]

const atMost = ([text, test, captured, template, varied, builtIn]: TableRow): Readonly<Record<Evidence, Severity>> => ({
  text,
  test,
  captured,
  template,
  varied,
  'built-in': builtIn,
})

/**
 * One table for all: no cell is weaker than one to its right. An error needs a message that somebody gave or whose form a
 * device template gives; nothing that only built-in sample messages show is an error.
 */
const table: Readonly<Record<Harm, Readonly<Record<Evidence, Severity>>>> = {
  'row-lost': atMost(['error', 'error', 'error', 'error', 'warning', 'warning']),
  'row-left-out': atMost(['error', 'error', 'warning', 'warning', 'warning', 'warning']),
  'row-of-other-form-lost': atMost(['info', 'info', 'info', 'info', 'info', 'info']),
  'value-lost': atMost(['error', 'error', 'error', 'error', 'warning', 'warning']),
  untrue: atMost(['warning', 'warning', 'warning', 'warning', 'warning', 'warning']),
  'value-at-edge': atMost(['info', 'info', 'info', 'info', 'info', 'info']),
}

export const severityFor = (harm: Harm, evidence: Evidence): Severity => table[harm][evidence]

/**
 * What harm a finding that messages show is about. The others keep their own severity: the text tells of them, or a file of the
 * user's, or a limit was reached, after which nothing is known.
 */
const harms: ReadonlyMap<Code, Harm> = new Map<Code, Harm>([
  ['transform-fails', 'row-lost'],
  ['transform-fails-on-variation', 'row-lost'],
  ['row-not-object', 'row-lost'],
  ['rows-in-array', 'row-lost'],
  ['row-key-unknown', 'value-lost'],
  ['row-key-case', 'value-lost'],
  ['no-row', 'row-left-out'],
  ['value-does-not-fit', 'value-lost'],
  ['value-may-not-fit', 'value-at-edge'],
  ['row-key-from-message', 'value-lost'],
  ['rows-doubled', 'untrue'],
  ['rows-repeated', 'untrue'],
  ['row-lost-when-missing', 'row-lost'],
  ['false-lost', 'value-lost'],
])

/** Changes after which a value is none of its type, so that the message is none that the device template allows. */
const otherForms: ReadonlySet<VariationChange> = new Set<VariationChange>(['value-null', 'value-other-type'])

const isOfOtherForm = ({ variation }: Partial<Sample>): boolean =>
  variation !== undefined &&
  (otherForms.has(variation.change) || (variation.change === 'field-absent' && isAlwaysSent(variation.subject ?? '')))

/** What an observation is judged by; the sample is of no matter for most. */
type Judged = Pick<Observation, 'code' | 'cause'> & { readonly sample?: Pick<Sample, 'variation'> }

/** A row that is gone for want of a value is lost, whatever else the transform leaves out on purpose. */
export const harmOf = ({ code, cause, sample }: Judged): Harm | undefined => {
  if (code === 'no-row' && cause === missingValue) return 'row-lost'
  const isOther = code === 'transform-fails-on-variation' && sample !== undefined && isOfOtherForm(sample)
  return isOther ? 'row-of-other-form-lost' : harms.get(code)
}

const ofSample = ({ origin, variation }: Sample): Evidence => {
  if (origin === 'built-in') return 'built-in'
  if (variation !== undefined) return 'varied'
  return origin === 'generated' ? 'template' : origin
}

/** An object or an array that a built-in message holds stands there in the documented form too; every other value is made up. */
const isDocumented = ({ code, given }: Observation): boolean =>
  code === 'value-does-not-fit' && /^[[{]/.test(given ?? '')

/** A device template tells that a value is a text, and not which: this is how adx-export's own texts look. */
const madeUpText = /^"text \d+"$/

const isMadeUpText = ({ code, given, sample }: Observation): boolean =>
  code === 'value-does-not-fit' && sample.origin === 'generated' && madeUpText.test(given ?? '')

const isOfText = ({ code, about }: Observation, transform: Transform | undefined): boolean =>
  (code === 'row-key-unknown' || code === 'row-key-case') && transform !== undefined && writesKey(transform, about)

/** How sure an observation is. */
export const evidenceOf = (observation: Observation, transform?: Transform): Evidence => {
  if (observation.certain === true || isOfText(observation, transform) || isDocumented(observation)) return 'text'
  return isMadeUpText(observation) ? 'built-in' : ofSample(observation.sample)
}

/** Zero for the strongest. */
const rank = (severity: Severity): number => severities.indexOf(severity)

export const isAtLeast = (a: Severity, b: Severity): boolean => rank(a) <= rank(b)

/** The strongest of some; undefined of none. */
export const strongestOf = (some: readonly Severity[]): Severity | undefined =>
  some.toSorted((a, b) => rank(a) - rank(b))[0]
