import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { Node, SequenceNode } from '../../text/node.ts'
import type { RuleContext } from '../rule.ts'

/** Every list `only` in a document; enrichments hold the user's own JSON, so they are not looked into. */
function* listsIn(node: Node): Generator<SequenceNode> {
  if (node.kind === 'scalar') return
  if (node.kind === 'sequence') {
    for (const item of node.items) yield* listsIn(item)
    return
  }
  for (const { key, value } of node.entries.values()) {
    if (key === 'only' && value.kind === 'sequence') yield value
    else if (key !== 'enrichments') yield* listsIn(value)
  }
}

/** `only` names environments that exist. */
export function* onlyRule({ document, environments, suggest }: RuleContext): Generator<Diagnostic> {
  const known = new Set(environments.map(({ name }) => name))
  const listed = [...known].slice(0, 20).join(', ')
  const seen = new Set<SequenceNode>()
  for (const list of listsIn(document.root)) {
    if (seen.has(list)) continue
    seen.add(list)
    for (const item of list.items) {
      if (item.kind !== 'scalar' || typeof item.value !== 'string' || known.has(item.value)) continue
      const hint =
        known.size === 0
          ? 'The file has no environments.'
          : (suggest(item.value, () => known) ?? `There are ${listed}.`)
      const location = document.lines.location(item.start, item.end)
      yield diagnose('environment-unknown', location, `There is no environment '${item.value}'.`, { hint })
    }
  }
}
