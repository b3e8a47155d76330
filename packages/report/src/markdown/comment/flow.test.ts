import type { Flow, FlowNode, FlowStanding } from '@adx-export/planner'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelText, renderFlow } from './flow.ts'

const node = (id: number, role: FlowNode['role'], label: string, standing: FlowStanding = 'same'): FlowNode => ({
  id: `n${id}`,
  role,
  label,
  standing,
})

const small: Flow = {
  nodes: [
    node(0, 'application', 'contoso.azureiotcentral.com'),
    node(1, 'export', 'telemetry', 'changed'),
    node(2, 'transform', 'transforms/a.jq', 'new'),
    node(3, 'destination', 'vitals'),
    node(4, 'table', 'wards/vitals/t', 'removed'),
  ],
  edges: [
    { from: 'n0', to: 'n1' },
    { from: 'n1', to: 'n2' },
    { from: 'n2', to: 'n3' },
    { from: 'n3', to: 'n4' },
  ],
}

/** An application and `exports` exports, the first `changed` of them changed, each into a table of its own. */
const wide = (exports: number, changed: number): Flow => {
  const all = Array.from({ length: exports }, (_, index) => index)
  return {
    nodes: [
      node(0, 'application', 'contoso'),
      ...all.map((index) => node(1 + index, 'export', `e${index}`, index < changed ? 'changed' : 'same')),
      ...all.map((index) => node(1 + exports + index, 'table', `t${index}`)),
    ],
    edges: all.flatMap((index) => [
      { from: 'n0', to: `n${1 + index}` },
      { from: `n${1 + index}`, to: `n${1 + exports + index}` },
    ]),
  }
}

const nodesIn = (text: string | undefined): number => text?.match(/^ {4}n\d+/gm)?.length ?? 0

test('draws the flow', () => {
  expect(renderFlow(small)).toBe(`\`\`\`mermaid
flowchart LR
  subgraph central["IoT Central"]
    n0(["contoso.azureiotcentral.com"])
    n1["#126;#32;telemetry"]
    n2{{"#43;#32;transforms/a.jq"}}
    n3("vitals")
  end
  subgraph explorer["Azure Data Explorer"]
    n4[("#45;#32;wards/vitals/t")]
  end
  n0 --> n1
  n1 --> n2
  n2 --> n3
  n3 --> n4
  classDef new fill:#dafbe1,stroke:#1a7f37,color:#1f2328
  class n2 new
  classDef changed fill:#fff8c5,stroke:#9a6700,color:#1f2328
  class n1 changed
  classDef removed fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:5
  class n4 removed
\`\`\`

\`+\` new, \`~\` changed, \`-\` removed.`)
})

test('leaves no label empty', () => {
  expect(renderFlow({ nodes: [node(0, 'export', '')], edges: [] })).toContain('n0["#32;"]')
})

test('says nothing of marks where there are none', () => {
  expect(renderFlow({ nodes: [node(0, 'application', 'contoso')], edges: [] })?.endsWith('```')).toBe(true)
})

describe('a large flow', () => {
  test.each([
    ['that just fits is drawn whole', wide(29, 0), 59, ''],
    [
      'is drawn without what stays',
      wide(100, 3),
      7,
      'Only what changes is drawn: 7 of 201 parts of the flow. `~` changed.',
    ],
    [
      'is drawn without the ways',
      wide(100, 50),
      50,
      'Only what changes is drawn: 50 of 201 parts of the flow. `~` changed.',
    ],
  ])('%s', (_, flow, nodes, note) => {
    const text = renderFlow(flow)
    expect(nodesIn(text)).toBe(nodes)
    expect(text?.split('```').at(-1)?.trim()).toBe(note)
  })

  test.each([
    ['in which nothing changes', wide(100, 0)],
    ['in which too much changes', wide(100, 61)],
  ])('%s is not drawn', (_, flow) => expect(renderFlow(flow)).toBeUndefined())

  test('has few nodes and too many edges', () => {
    const flow: Flow = {
      nodes: Array.from({ length: 30 }, (_, id) => node(id, 'export', `e${id}`, id < 2 ? 'new' : 'same')),
      edges: Array.from({ length: 15 * 15 }, (_, index) => ({
        from: `n${Math.floor(index / 15)}`,
        to: `n${15 + (index % 15)}`,
      })),
    }
    const text = renderFlow(flow)
    expect(text).toContain('Only what changes is drawn: 17 of 30')
    expect(text?.match(/-->/g)).toHaveLength(30)
  })
})

const word = String.raw`[\p{L}\p{N}]`
const label = new RegExp(`^(?:#\\d+;|${word}(?:[ /.-](?=${word}))?)*$`, 'u')
const line = /^(?: {4}n\d+(?:\(\[|\[\(|\{\{|\[|\()"([^"]*)"(?:\]\)|\)\]|\}\}|\]|\)))$/

describe('a label', () => {
  test.each([
    ['vitals', 'vitals'],
    ['a"b', 'a#34;b'],
    ['%%{init: {}}%%', '#37;#37;#123;init#58;#32;#123;#125;#125;#37;#37;'],
    ['<img src=x>', '#60;img src#61;x#62;'],
    ['1. list', '1#46;#32;list'],
    ['`markdown`', '#96;markdown#96;'],
    ['a\nclick n0 "x"', 'a#92;nclick n0#32;#34;x#34;'],
    ['#60;', '#35;60#59;'],
    ['$$x$$', '#36;#36;x#36;#36;'],
    ['fa:fa-car', 'fa#58;fa-car'],
    ['a\u202Eb', 'a#92;u202eb'],
  ])('%j is %j', (text, expected) => expect(labelText(text)).toBe(expected))

  test('holds letters, digits and entity codes, whatever it is made of', () => {
    const bits = fc.constantFrom(
      '"',
      '`',
      '#',
      ';',
      '%%{init',
      ']',
      '-->',
      'click',
      '\n',
      '&quot;',
      '<b>',
      ' ',
      '.',
      '\u200b',
      '::',
      'end',
    )
    const texts = fc
      .array(fc.oneof(bits, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 12 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        expect(labelText(text)).toMatch(label)
        const drawn = renderFlow({ ...small, nodes: small.nodes.map((each) => ({ ...each, label: text })) }) ?? ''
        const lines = drawn.split('\n')
        expect(lines).toHaveLength((renderFlow(small) ?? '').split('\n').length)
        expect(
          lines.filter((each) => each.startsWith('    ')).every((each) => label.test(line.exec(each)?.[1] ?? '"')),
        ).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('reads back as the text was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const printable = text.replaceAll(/##\[|::/g, '')
        const back = labelText(printable).replaceAll(/#(\d+);/g, (_, code: string) =>
          String.fromCodePoint(Number(code)),
        )
        expect(back).toBe(printable)
      }),
    )
  })

  test('is cut when it is long', () => {
    expect(labelText('x'.repeat(1000)).replaceAll(/#\d+;/g, '.')).toHaveLength(60)
  })
})
