import { NOT_RESOLVED, boolCoreTag, floatCoreTag, getScalarValue, intCoreTag, nullCoreTag } from 'js-yaml'
import type { ScalarEvent } from 'js-yaml'
import type { ScalarNode, ScalarStyle } from './node.ts'

const styles: Readonly<Record<number, ScalarStyle>> = {
  1: 'plain',
  2: 'single',
  3: 'double',
  4: 'literal',
  5: 'folded',
}

/** The tags that a plain scalar may resolve to, in the order of YAML 1.2's core schema; text is what remains. */
const implicitTags = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]

const shorthand = /^!!(str|null|bool|int|float)$/

export type Resolved = { readonly node: ScalarNode; readonly problem?: 'tag' | 'not-finite' }

const resolvePlain = (text: string): ScalarNode['value'] => {
  for (const tag of implicitTags) {
    const value = tag.resolve(text, false, tag.tagName)
    if (value !== NOT_RESOLVED) return value
  }
  return text
}

const resolveTagged = (text: string, tag: string): ScalarNode['value'] | undefined => {
  const name = shorthand.exec(tag)?.[1]
  if (name === 'str' || tag === '!') return text
  const found = implicitTags.find((candidate) => candidate.tagName === `tag:yaml.org,2002:${name}`)
  const value = found?.resolve(text, true, found.tagName)
  return value === undefined || value === NOT_RESOLVED ? undefined : value
}

/** The value of a scalar event. `at` is where a scalar without any text stands. */
export const resolveScalar = (source: string, event: ScalarEvent, at: number): Resolved => {
  const style = styles[event.style] ?? 'plain'
  const empty = event.valueStart < 0
  const quoted = style === 'single' || style === 'double'
  const text = empty ? '' : getScalarValue(source, event)
  const tag = event.tagStart < 0 ? undefined : source.slice(event.tagStart, event.tagEnd)
  const value = tag === undefined ? (style === 'plain' ? resolvePlain(text) : text) : resolveTagged(text, tag)
  const node: ScalarNode = {
    kind: 'scalar',
    value: typeof value === 'number' && !Number.isFinite(value) ? null : (value ?? null),
    style,
    start: empty ? at : event.valueStart - (quoted ? 1 : 0),
    end: empty ? at : event.valueEnd + (quoted ? 1 : 0),
    contentStart: empty ? at : event.valueStart,
    indent: Math.max(0, event.indent),
    verbatim: !empty && source.slice(event.valueStart, event.valueEnd) === text,
  }
  if (value === undefined) return { node, problem: 'tag' }
  if (typeof value === 'number' && !Number.isFinite(value)) return { node, problem: 'not-finite' }
  return { node }
}
