import { type Diagnostic, type Location, type ExportSource } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { telemetry, testOf, tried } from '../testing/config.test-data.ts'

const message = telemetry({ t1: 21.5, s: 'on', part: { x: 1 } })
const properties = {
  ...telemetry({}),
  messageSource: 'properties',
  messageType: 'devicePropertyReportedChange',
  telemetry: undefined,
  properties: [{ name: 'firmware', value: 1 }],
}

const columns = { A: 'dynamic', B: 'string' } as const

const failures: ReadonlySet<string> = new Set([
  'transform-fails',
  'transform-fails-on-variation',
  'transform-does-not-compile',
  'jq-double-question-mark',
])

const failuresOf = async (text: string, source: ExportSource): Promise<readonly Diagnostic[]> => {
  const tests = [testOf(source === 'properties' ? properties : message)]
  const [result] = await tried({ columns, transforms: [text], tests, source })
  return (result?.diagnostics ?? []).filter(({ code, severity }) => failures.has(code) && severity !== 'info')
}

const offsetIn = (text: string, { range }: Location, side: 'start' | 'end'): number => {
  const { line, column } = range[side]
  return (
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1
  )
}

/** What somebody does who follows the words of a finding. */
const followed = (text: string, finding: Diagnostic): string => {
  const { hint = '', related = [] } = finding
  const place = related.find((each) => each.message.startsWith('what to write over: ')) ?? finding
  const over = (written: string): string =>
    text.slice(0, offsetIn(text, place, 'start')) + written + text.slice(offsetIn(text, place, 'end'))
  const begin = /^Begin the transform with: (.*)$/.exec(hint)?.[1]
  if (begin !== undefined) return `${begin}\n${text}`
  if (hint.startsWith('Write a comma after it')) return over(',')
  const written = hint.includes('\n')
    ? hint.split('\n')[1]
    : /(?:^|, )[Ww]rite (.*?)(?: (?:in (?:its )?place|instead)\b.*)?$/.exec(hint.split('. ')[0] ?? '')?.[1]
  const caught = /^`(.*)` ends the error/.exec(hint)?.[1]
  return over(caught ?? written?.replaceAll('`', '') ?? '')
}

/** The commonest errors, each with what jq or the text of the transform is about. */
const cases: readonly (readonly [string, string, ExportSource?])[] = [
  ['a telemetry by a dot', '{ A: .telemetry.t1 }'],
  ['telemetry outside of telemetry', '.telemetry[] | { A: .value }', 'properties'],
  ['a field of a number', '.telemetry[] | { A: .value.x }'],
  ['a text function of null', '{ A: .device.id, B: (.component | ascii_upcase) }'],
  ['a number from a text', '.telemetry[] | { A: (.value | tonumber) }'],
  ['a time with a fraction', '{ A: (.enqueuedTime | fromdate) }'],
  ['a missing import', '{ A: (.telemetry | iotc::find(.name == "t1").value) }'],
  ['a missing comma', '{ A: .device.id\n  B: "x" }'],
  ['a default of other languages', '{ A: (.component ?? .device.id) }'],
  ['JMESPath', "{ A: (telemetry[?name=='t1'].value | [0]) }"],
  ['JMESPath that makes rows', 'telemetry[].{A: value, B: name}'],
  ['JMESPath that makes rows within more', '{ A: [telemetry[].{n: name, v: value.x}] }'],
  [
    'a condition that fails',
    '.telemetry[] | select(.value == 21.5) | select(.value | startswith("a")) | { A: .value }',
  ],
  ['an error of its own', 'if .component then { A: 1 } else error("no component") end'],
]

describe('the advice of the commonest errors is followed, and the error is gone', () => {
  test.each(cases.map(([name, text, source = 'telemetry']) => [name, text, source] as const))(
    '%s',
    async (_, written, source) => {
      let text = written
      const first = await failuresOf(text, source)
      expect(first).not.toEqual([])
      // A transform may have more than one mistake, each told once the one before is mended.
      for (let turn = 0; turn < 3; turn += 1) {
        const [finding] = await failuresOf(text, source)
        if (finding === undefined) break
        expect(finding.hint).toBeDefined()
        text = followed(text, finding)
      }
      expect({ text, left: await failuresOf(text, source) }).toEqual({ text, left: [] })
    },
  )
})
