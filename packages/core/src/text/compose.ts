import { EVENT_ID } from 'js-yaml'
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml'
import type { Code } from '../findings/catalogue.ts'
import { diagnose } from '../findings/diagnose.ts'
import type { Diagnostic, Related } from '../findings/diagnostic.ts'
import { limits } from './limits.ts'
import type { Lines } from './lines.ts'
import type { Entry, Node } from './node.ts'
import { resolveScalar } from './scalar.ts'

/** The state of one composition: a cursor over the events, and what was met so far. */
type Composer = {
  readonly text: string
  readonly lines: Lines
  readonly events: readonly Event[]
  /** Anchored nodes; null while such a node is still being composed. */
  readonly anchors: Map<string, Node | null>
  /** Values in a node once its aliases are written out. */
  readonly sizes: Map<Node, number>
  readonly diagnostics: Diagnostic[]
  next: number
  /** Where the event before ended: the place of a value that is left empty. */
  offset: number
}

const nothing = (offset: number): Node => ({
  kind: 'scalar',
  value: null,
  style: 'plain',
  start: offset,
  end: offset,
  contentStart: offset,
  indent: 0,
  verbatim: false,
})

type Finding = { readonly start: number; readonly end: number; readonly message: string; readonly hint?: string }

const report = (composer: Composer, code: Code, found: Finding, related?: readonly Related[]): void => {
  if (composer.diagnostics.length >= limits.findings) return
  const location = composer.lines.location(found.start, found.end)
  composer.diagnostics.push(
    diagnose(code, location, found.message, { hint: found.hint, ...(related === undefined ? {} : { related }) }),
  )
}

const sized = (composer: Composer, node: Node, children: Iterable<Node>): Node => {
  let size = 1
  for (const child of children) size += composer.sizes.get(child) ?? 1
  composer.sizes.set(node, size)
  return node
}

const composeAlias = (composer: Composer, start: number, end: number): Node => {
  const name = composer.text.slice(start, end)
  const found = composer.anchors.get(name)
  composer.offset = end
  if (found) return found
  const message =
    found === null
      ? `The alias *${name} is inside the value that it names.`
      : `There is no anchor &${name} before this.`
  report(composer, 'alias-unknown', { start: start - 1, end, message })
  return nothing(start - 1)
}

const composeScalar = (composer: Composer, event: ScalarEvent): Node => {
  const { node, problem } = resolveScalar(composer.text, event, composer.offset)
  composer.offset = Math.max(composer.offset, node.end)
  if (problem === 'tag') {
    const message = `The tag ${composer.text.slice(event.tagStart, event.tagEnd)} does not fit here.`
    report(composer, 'tag-unknown', { start: event.tagStart, end: event.tagEnd, message, hint: 'Leave the tag out.' })
  } else if (problem === 'not-finite') {
    report(composer, 'number-not-finite', { start: node.start, end: node.end, message: 'A number must be finite.' })
  } else if (node.end - node.start > limits.scalar) {
    const message = `A value has ${node.end - node.start} characters; at most ${limits.scalar} are read.`
    report(composer, 'value-too-long', { start: node.start, end: node.start + 1, message })
  }
  return node
}

const checkCollectionTag = (composer: Composer, event: SequenceEvent | MappingEvent): void => {
  if (event.tagStart < 0) return
  const tag = composer.text.slice(event.tagStart, event.tagEnd)
  if (tag === '!' || tag === (event.type === EVENT_ID.SEQUENCE ? '!!seq' : '!!map')) return
  const message = `The tag ${tag} does not fit here.`
  report(composer, 'tag-unknown', { start: event.tagStart, end: event.tagEnd, message, hint: 'Leave the tag out.' })
}

const composeSequence = (composer: Composer, event: SequenceEvent): Node => {
  checkCollectionTag(composer, event)
  composer.offset = Math.max(composer.offset, event.start)
  const items: Node[] = []
  while (composer.events[composer.next]?.type !== EVENT_ID.POP) items.push(composeNode(composer))
  composer.next++
  return sized(composer, { kind: 'sequence', items, start: event.start, end: composer.offset }, items)
}

/** The key of an entry, or undefined, with a finding, where it cannot be one. */
const keyOf = (composer: Composer, key: Node): string | undefined => {
  const { start } = key
  const end = Math.max(key.end, start + 1)
  if (key.kind !== 'scalar' || key.value === null) {
    // YAML takes the braces of an expression without its dollar sign for mappings.
    const [bare] = /^\{\s*environment\.[\w-]+\s*\}\s*\}/.exec(composer.text.slice(start, end + 200)) ?? []
    const hint = bare === undefined ? undefined : `Write \${{${bare.slice(1)}.`
    report(composer, 'key-not-text', {
      start,
      end,
      message: 'A key must be text.',
      ...(hint === undefined ? {} : { hint }),
    })
    return undefined
  }
  if (key.value === '<<' && key.style === 'plain') {
    const hint = 'Repeat the keys, or give the whole value as an alias.'
    report(composer, 'merge-key', { start, end, message: 'Merge keys (`<<`) are not supported.', hint })
    return undefined
  }
  if (key.value === '__proto__') {
    report(composer, 'key-reserved', { start, end, message: 'The key `__proto__` is reserved.' })
    return undefined
  }
  // Written as it stands: the column `1.10` is not the column `1.1`.
  return typeof key.value === 'string' ? key.value : composer.text.slice(key.start, key.end)
}

const composeMapping = (composer: Composer, event: MappingEvent): Node => {
  checkCollectionTag(composer, event)
  composer.offset = Math.max(composer.offset, event.start)
  const entries = new Map<string, Entry>()
  while (composer.events[composer.next]?.type !== EVENT_ID.POP) {
    const keyNode = composeNode(composer)
    composer.offset = Math.max(composer.offset, keyNode.end)
    const value = composeNode(composer)
    const key = keyOf(composer, keyNode)
    if (key === undefined) continue
    const first = entries.get(key)
    if (first === undefined) {
      entries.set(key, { key, keyStart: keyNode.start, keyEnd: keyNode.end, value })
      continue
    }
    const related = [{ message: 'It is here first.', ...composer.lines.location(first.keyStart, first.keyEnd) }]
    const message = `The key '${key}' is already in this mapping.`
    report(composer, 'duplicate-key', { start: keyNode.start, end: keyNode.end, message }, related)
  }
  composer.next++
  const children = [...entries.values()].map((entry) => entry.value)
  return sized(composer, { kind: 'mapping', entries, start: event.start, end: composer.offset }, children)
}

const composeAnchored = (composer: Composer, event: ScalarEvent | SequenceEvent | MappingEvent): Node => {
  const anchor = event.anchorStart < 0 ? undefined : composer.text.slice(event.anchorStart, event.anchorEnd)
  if (anchor !== undefined) composer.anchors.set(anchor, null)
  const node =
    event.type === EVENT_ID.SCALAR
      ? composeScalar(composer, event)
      : event.type === EVENT_ID.SEQUENCE
        ? composeSequence(composer, event)
        : composeMapping(composer, event)
  if (anchor !== undefined) composer.anchors.set(anchor, node)
  return node
}

const composeNode = (composer: Composer): Node => {
  const event = composer.events[composer.next++]
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT)
    return nothing(composer.offset)
  return event.type === EVENT_ID.ALIAS
    ? composeAlias(composer, event.anchorStart, event.anchorEnd)
    : composeAnchored(composer, event)
}

/** The first document of a text as nodes; undefined only together with a finding that says why. */
export const compose = (
  text: string,
  lines: Lines,
  events: readonly Event[],
): { readonly root?: Node; readonly diagnostics: readonly Diagnostic[] } => {
  const composer: Composer = {
    text,
    lines,
    events,
    anchors: new Map(),
    sizes: new Map(),
    diagnostics: [],
    next: 1,
    offset: 0,
  }
  const root = composeNode(composer)
  const size = composer.sizes.get(root) ?? 1
  if (size > limits.values) {
    const message = `The file holds ${size} values once its aliases are written out; at most ${limits.values} are read.`
    report(composer, 'alias-expansion', { start: root.start, end: root.start + 1, message })
    return { diagnostics: composer.diagnostics }
  }
  return { root, diagnostics: composer.diagnostics }
}
