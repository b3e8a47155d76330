import { readFile, stat } from 'node:fs/promises'
import { type Document, parse } from '@adx-export/core'

type Node = Document['root']

const childrenOf = (node: Node): readonly Node[] => {
  if (node.kind === 'mapping') return [...node.entries.values()].map(({ value }) => value)
  return node.kind === 'sequence' ? node.items : []
}

const textIn = (node: Node | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined

/** A workflow of the checkout, as far as the job looks into it. */
export type WorkflowFile = {
  /** The texts that a key has, wherever in the workflow. */
  readonly textsAt: (key: string) => readonly string[]
  /** Whether a value holds these words. */
  readonly holds: (words: string) => boolean
  /** The events of `on`. */
  readonly events: readonly string[]
}

const eventsIn = (root: Node | undefined): readonly string[] => {
  const on = root?.kind === 'mapping' ? root.entries.get('on')?.value : undefined
  if (on?.kind === 'mapping') return [...on.entries.keys()]
  const names = on?.kind === 'sequence' ? on.items : [on]
  return names.flatMap((name) => textIn(name) ?? [])
}

/** Reads a workflow; a text that is no YAML is one without anything. */
export const readWorkflowFile = (text: string): WorkflowFile => {
  const root = parse(text, 'workflow').document?.root
  // An alias is the node of its anchor: each is looked at once, so that aliases of aliases do not multiply.
  const nodes = new Set<Node>(root === undefined ? [] : [root])
  for (const node of nodes) for (const child of childrenOf(node)) nodes.add(child)
  return {
    textsAt: (key) =>
      [...nodes].flatMap((node) => (node.kind === 'mapping' ? (textIn(node.entries.get(key)?.value) ?? []) : [])),
    holds: (words) => [...nodes].some((node) => textIn(node)?.includes(words) === true),
    events: eventsIn(root),
  }
}

const mostBytes = 1024 * 1024

/** The text of a workflow; empty for what is not there, no file, or longer than any workflow. Its size is known before it is read. */
export const workflowTextAt = async (path: string): Promise<string> => {
  try {
    const found = await stat(path)
    return found.isFile() && found.size <= mostBytes ? await readFile(path, 'utf8') : ''
  } catch {
    return ''
  }
}
