import { maskSecretForms } from '@adx-export/core'
import type { Flow, FlowNode, FlowStanding } from '@adx-export/planner'
import { clean, shorten } from '../../text/clean.ts'

/** What one diagram holds at most; a larger one is no longer read, and GitHub draws no more than 500 edges. */
const most = { nodes: 60, edges: 200, label: 60 } as const

const entity = (character: string): string => `#${String(character.codePointAt(0) ?? 0)};`

/** Letters and digits, and between two of them a single blank, slash, dot or dash; nothing of that is syntax in a label. */
const other = /[^\p{L}\p{N} /.-]|(?<![\p{L}\p{N}])[ /.-]|[ /.-](?![\p{L}\p{N}])/gu

/**
 * Text from outside as the inside of a quoted label: everything that Mermaid, its Markdown or HTML could take for syntax
 * is an entity code. https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export const labelText = (text: string): string =>
  shorten(clean(maskSecretForms(text)), most.label).replaceAll(other, entity)

const shapes: Readonly<Record<FlowNode['role'], readonly [string, string]>> = {
  application: ['([', '])'],
  export: ['[', ']'],
  transform: ['{{', '}}'],
  destination: ['(', ')'],
  table: ['[(', ')]'],
}

/** Colours alone would say nothing to whoever does not see them. */
const marks: Readonly<Record<FlowStanding, string>> = {
  same: '',
  new: '+ ',
  changed: '~ ',
  removed: '- ',
  unknown: '? ',
}

const classes: readonly (readonly [FlowStanding, string])[] = [
  ['new', 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328'],
  ['changed', 'fill:#fff8c5,stroke:#9a6700,color:#1f2328'],
  ['removed', 'fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:5'],
  ['unknown', 'fill:#eaeef2,stroke:#57606a,color:#1f2328,stroke-dasharray:2'],
]

const isChanged = ({ standing }: FlowNode): boolean => !['same', 'unknown'].includes(standing)

const nodeLine = ({ id, role, label, standing }: FlowNode): string => {
  const [open, close] = shapes[role]
  const mark = marks[standing].replace(/./gu, entity)
  // Mermaid takes an empty label for a mistake.
  return `    ${id}${open}"${mark}${labelText(label) || entity(' ')}"${close}`
}

const part = ({ nodes, edges }: Flow, kept: ReadonlySet<string>): Flow => ({
  nodes: nodes.filter(({ id }) => kept.has(id)),
  edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
})

const fits = ({ nodes, edges }: Flow): boolean => nodes.length <= most.nodes && edges.length <= most.edges

/** Everything that can be reached from some nodes along the edges. */
const reached = (from: readonly string[], next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const found = new Set(from)
  for (const id of found) for (const to of next.get(id) ?? []) found.add(to)
  return found
}

const along = (edges: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> =>
  new Map([...Map.groupBy(edges, ([from]) => from)].map(([from, group]) => [from, group.map(([, to]) => to)]))

/** What changes, with the ways of the data through it where there is room for them. */
const changedPart = (flow: Flow): Flow | undefined => {
  const changed = flow.nodes.filter(isChanged).map(({ id }) => id)
  if (changed.length === 0) return undefined
  const down = along(flow.edges.map(({ from, to }) => [from, to]))
  const up = along(flow.edges.map(({ from, to }) => [to, from]))
  const ways = part(flow, new Set([...reached(changed, down), ...reached(changed, up)]))
  const bare = part(flow, new Set(changed))
  return [ways, bare].find(fits)
}

const diagram = ({ nodes, edges }: Flow): readonly string[] => {
  const [tables, others] = [nodes.filter(({ role }) => role === 'table'), nodes.filter(({ role }) => role !== 'table')]
  const group = (id: string, title: string, members: readonly FlowNode[]): readonly string[] =>
    members.length === 0 ? [] : [`  subgraph ${id}["${title}"]`, ...members.map(nodeLine), '  end']
  const used = classes.flatMap(([standing, style]) => {
    const ids = nodes.filter((node) => node.standing === standing).map(({ id }) => id)
    return ids.length === 0 ? [] : [`  classDef ${standing} ${style}`, `  class ${ids.join(',')} ${standing}`]
  })
  return [
    'flowchart LR',
    ...group('central', 'IoT Central', others),
    ...group('explorer', 'Azure Data Explorer', tables),
    ...edges.map(({ from, to }) => `  ${from} --> ${to}`),
    ...used,
  ]
}

const words: Readonly<Record<FlowStanding, string>> = {
  same: '',
  new: '`+` new',
  changed: '`~` changed',
  removed: '`-` removed',
  unknown: '`?` could not be read',
}

/**
 * The flow as a Mermaid diagram in a fence, with a line that says what its marks mean. A large flow is drawn without what
 * does not change, and the line says so; undefined where even that is too large. Ends without a line end.
 */
export const renderFlow = (flow: Flow): string | undefined => {
  const drawn = fits(flow) ? flow : changedPart(flow)
  if (drawn === undefined) return undefined
  const legend = classes.flatMap(([standing]) =>
    drawn.nodes.some((node) => node.standing === standing) ? [words[standing]] : [],
  )
  const less =
    drawn === flow
      ? []
      : [`Only what changes is drawn: ${String(drawn.nodes.length)} of ${String(flow.nodes.length)} parts of the flow.`]
  const note = [...less, ...(legend.length === 0 ? [] : [`${legend.join(', ')}.`])].join(' ')
  return ['```mermaid', ...diagram(drawn), '```', ...(note === '' ? [] : ['', note])].join('\n')
}
