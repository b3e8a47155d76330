import * as fc from 'fast-check'
import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { input, risk, target, url } from '../../testing/comments.test-data.ts'
import { change, finding, plan, report } from '../../testing/plans.test-data.ts'
import { renderComment, renderSummary } from './comment.ts'
import { renderFindingsMarkdown } from './findings.ts'
import { cellCode, code, fence, quoted } from '../parts/code.ts'
import { renderInvalid } from './invalid.ts'
import type { CommentInput, PlannedTarget } from './model.ts'
import { withState } from './heading.ts'

/** Stands in every text from outside and nowhere else. */
const canary = 'ж'

const fragments = [
  '`', '``', '```', '````', '~~~', '\n', '\r\n', '\r', '\n\n', '|', '\\', '\\|', '@org/team', '#123', 'GH-1', 'https://evil.example/a', 'www.evil.example',
  'a@evil.example', '![x](https://evil.example/i.png)', '[x](javascript:alert(1))', '<img src=x>', '<!--', '-->', '</details>', '<details>', '<script>', '**', '__',
  '# ', '\n# ', '> ', '\n> ', '- ', '\n- ', '    ', '\t', '[^1]', '[^1]: x', '[x]: https://evil.example', ':smile:', '$$', '$`', '~~', '---', '===', '\u202e',
  '\u200b', '\u0000', '\u001b[31m', '\u2028', '&lt;', '&#64;', ' ', 'ä', '😀', '@@ -1 +1 @@', '```mermaid',
  '\n```\n',
  '\n`````\n',
  '\n</details>\n', '::error::x', '##[error]x',
  '<!-- adx-export:status 00000000000000a1 -->', '\n<!-- adx-export:plan v1 id=0123456789abcdef',
] as const // prettier-ignore

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
  .map((parts) => `${canary}${parts.join(canary)}${canary}`)

/** What a piece of text stands in, and what of it acts. */
const readAs = (markdown: string) => {
  const events = postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(preprocess()(markdown, 'utf8', true)),
  )
  const open: string[] = []
  const bare: string[] = []
  const html: string[] = []
  const destinations: string[] = []
  const acting: string[] = []
  for (const [kind, token] of events) {
    const type: string = token.type
    if (kind === 'exit') {
      open.pop()
      continue
    }
    open.push(type)
    const text = markdown.slice(token.start.offset, token.end.offset)
    const isInCode = open.some((each) => each === 'codeText' || each === 'codeFenced')
    if (!isInCode && ['data', 'htmlFlowData', 'htmlTextData', 'characterEscapeValue', 'codeFlowValue'].includes(type))
      bare.push(text)
    if (type === 'htmlFlow' || type === 'htmlText') html.push(text)
    if (type === 'resourceDestinationString') destinations.push(text)
    if (
      [
        'image',
        'literalAutolink',
        'autolink',
        'codeIndented',
        'definition',
        'gfmFootnoteDefinition',
        'gfmFootnoteCall',
        'setextHeading',
        'thematicBreak',
        'strikethrough',
        'emphasis',
      ].includes(type)
    )
      acting.push(`${type}: ${text}`)
    if (type === 'atxHeading' && !/^#{3,4} (?:(?:⛔|❌|⚠️|✅|📋) |[`(])/u.test(text)) acting.push(`${type}: ${text}`)
  }
  return { bare, html, destinations, acting }
}

const ownHtml =
  /^(?:<details>\n<summary>[A-Za-z ,()0-9]+<\/summary>|<\/details>|<\/?sub>|<br>|<details>|<summary>|<\/summary>|<!-- adx-export:[ -~]+ -->(?:\n<!-- adx-export:[ -~]+ -->)?)$/

const expectInert = (markdown: string): void => {
  const { bare, html, destinations, acting } = readAs(markdown)
  expect(acting).toEqual([])
  expect(bare.filter((text) => text.includes(canary))).toEqual([])
  expect(html.filter((text) => !ownHtml.test(text) || text.includes(canary))).toEqual([])
  expect(
    destinations.filter(
      (text) => text !== url && !text.startsWith('https://github.com/contoso/adx-export/blob/v1/docs/'),
    ),
  ).toEqual([])
}

describe('the judge sees what acts', () => {
  test.each([
    ['a mention in words', `${canary}@org`],
    ['an autolink', 'see https://evil.example'],
    ['an image', '![x](y.png)'],
    ['HTML', 'a <b>x</b>'],
    ['a comment that goes on', '<!-- x\n-->'],
    ['a link', '[x](https://evil.example)'],
    ['a heading', '# x'],
    ['an indented block', 'x\n\n    ж'],
    ['a fence that ended early', '```\nx\n```\nж\n```\n```'],
  ])('%s', (_, markdown) => {
    expect(() => expectInert(markdown)).toThrow()
  })
})

describe('text from outside stands in code', () => {
  test('in a span, a cell, a fence and a quote', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        expectInert(`- x ${code(one)}: ${code(two)} y`)
        expectInert(`| a | b |\n|:--|:--|\n| ${cellCode(one)} | ${cellCode(two)} |`)
        expectInert(`x\n\n${fence(one.split('\n'), 'diff')}\n\nx ${code(two)}`)
        expectInert(quoted(`[!CAUTION]\n- a ${code(one)}\n\n${fence([two], 'yaml')}`))
      }),
      { numRuns: 500 },
    )
  })

  test('a table keeps its cells', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(cellCode(text)).not.toMatch(/[|\n\r]/)
      }),
    )
  })

  const texts = fc.array(hostile, { minLength: 24, maxLength: 24 })
  const textAt = (given: readonly string[], index: number): string => given[index % given.length] ?? ''

  const hostileTargets = (given: readonly string[]): readonly PlannedTarget[] => {
    const t = (index: number): string => textAt(given, index)
    const changes = (['create', 'update', 'delete'] as const).map((action, index) =>
      change({
        action,
        address: `${t(index)}:${t(index + 1)}`,
        reason: t(3),
        attributes: [
          { path: t(4), from: action === 'create' ? null : t(5), to: action === 'delete' ? null : t(6) },
          { path: t(7), from: null, to: { [t(8)]: [t(9)] } },
        ],
        risks: [
          risk({ code: t(10), message: t(11), accept: t(12) }),
          risk({ code: t(13), message: t(14), blocking: false }),
        ],
        leftAlone: [{ path: t(15), value: { [t(16)]: t(17) } }],
        source: { file: t(15), line: 3 },
        steps: [
          {
            system: 'kusto',
            stage: 'schema',
            limitSeconds: 1,
            done: 'answered',
            cluster: t(16),
            database: t(17),
            title: t(18),
            command: [t(19)],
          },
          {
            system: 'arm',
            stage: 'grant',
            limitSeconds: 1,
            done: 'answered',
            host: t(20),
            method: 'PUT',
            path: t(21),
            title: t(22),
            body: { [t(23)]: t(0) },
          },
        ],
      }),
    )
    const of = plan(changes, {
      target: { application: t(0), clusters: [t(1), t(2)], environment: t(3) },
      operations: [{ hash: 'ab'.repeat(12), address: t(4), attribute: t(5), value: t(6), risks: [] }],
      unmanaged: [{ address: `${t(7)}:${t(8)}`, what: t(9) }],
      exports: [
        {
          address: `iot-central/data-export:${t(16)}`,
          enabled: true,
          status: t(17),
          errors: [{ code: t(18), message: t(19), hint: t(20) }],
        },
        { address: t(21), status: 'unreadable', errors: [] },
      ],
      noLongerDeclared: [
        { address: t(10), attribute: t(11), what: t(12), line: t(13) },
        { address: t(14), what: `not checked: ${t(15)}` },
      ],
      diagnostics: [
        finding({
          message: t(10),
          file: t(11),
          hint: t(12),
          code: t(13),
          documentation: t(14),
          environments: [t(15)],
          related: [{ ...finding(), message: t(16), file: t(17) }],
        }),
      ],
      previews: [
        {
          export: t(18),
          destination: t(19),
          table: t(20),
          samples: [
            {
              name: t(21),
              origin: 'captured',
              assumed: true,
              message: { [t(22)]: t(23) },
              rows: [
                { cells: [{ column: t(0), given: t(1), stored: t(2), text: t(3), fits: false }], unknownKeys: [t(4)] },
              ],
              rowsOmitted: 1,
            },
          ],
          samplesOmitted: 1,
        },
      ],
    })
    return [
      target(of, { id: '00000000000000a1', environment: t(3), refused: true, flow: { nodes: [], edges: [] } }),
      {
        id: '00000000000000a2',
        environment: t(6),
        kind: 'failure',
        failure: { code: t(7), message: t(8), hint: t(9) },
      },
    ]
  }

  const failed = (given: readonly string[]) =>
    ({
      state: 'failed',
      commit: textAt(given, 0),
      runUrl: textAt(given, 1),
      why: textAt(given, 2),
      hint: textAt(given, 3),
      report: report({
        outcomes: (['applied', 'failed', 'unknown', 'skipped'] as const).map((outcome, index) => ({
          address: textAt(given, index),
          action: 'create',
          outcome,
          attributes: [],
          message: textAt(given, index + 4),
          hint: textAt(given, index + 8),
        })),
        verified: {
          converged: false,
          exports: [
            {
              address: textAt(given, 4),
              status: textAt(given, 5),
              errors: [{ code: textAt(given, 6), message: textAt(given, 7) }],
            },
          ],
        },
      }),
    }) as const

  test('all over a comment, its summary, and its status lines', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(texts, (given) => {
        const targets = hostileTargets(given)
        const over: Partial<CommentInput> = {
          config: textAt(given, 5),
          captured: true,
          before: { head: textAt(given, 6), operations: [{ hash: 'cd'.repeat(6), title: textAt(given, 7) }] },
          states: new Map([['00000000000000a2', failed(given)]]),
        }
        const { body } = renderComment(input(targets, over))
        expectInert(body)
        expectInert(renderComment(input(targets.slice(0, 1), over)).body)
        expectInert(renderSummary({ ...input(targets, over), notes: given }).body)
        const written = withState(body, '00000000000000a1', failed(given))
        expect(written).toBeDefined()
        expectInert(written ?? '')
        const again = withState(written ?? '', '00000000000000a1', { state: 'outdated', why: textAt(given, 9) })
        expectInert(again ?? '')
        // Only the heading and the one line are others, and the label in front of the line stays.
        const [lines, before] = [(again ?? '').split('\n'), body.split('\n')]
        expect(lines.length).toBe(before.length)
        expect(lines.filter((line, index) => line !== before[index])).toEqual([
          '### ❌ The apply failed in 1 of 2 environments, outdated in 1 of 2 environments',
          expect.stringMatching(/adx-export:status 00000000000000a1 outdated -->$/),
        ])
        expect(again).toContain(`\n- ${code(textAt(given, 3))}: 🕓 **Outdated**`)
      }),
      { numRuns: 60 },
    )
  })

  test('all over findings and the comment of an invalid config', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const findings = [0, 5, 10].map((at) =>
          finding({
            message: textAt(given, at),
            file: textAt(given, at + 1),
            hint: textAt(given, at + 2),
            code: textAt(given, at + 3),
            documentation: textAt(given, at + 4),
            related: [{ ...finding(), file: textAt(given, at + 5), message: textAt(given, at + 6) }],
          }),
        )
        expectInert(
          renderFindingsMarkdown(findings, { documentation: 'https://github.com/contoso/adx-export/blob/v1/' }),
        )
        expectInert(renderInvalid({ ...input([]), config: textAt(given, 0), findings }))
      }),
      { numRuns: 100 },
    )
  })
})
