import type { Diagnostic } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import {
  type Read,
  type Texts,
  configOf,
  inFile,
  inline,
  offered,
  pasted,
  read,
  run,
} from '../testing/pasting.test-data.ts'

const losses = async (texts: Texts, find: Read): Promise<readonly Diagnostic[]> =>
  (await find(configOf(texts))).filter(({ code }) => code === 'row-lost-when-missing' || code === 'rows-doubled')

const iotc = 'import "iotc" as iotc;'
const lookup = (name: string): string => `.telemetry | iotc::find(.name == "${name}").value`
const wide = `{ A: ${lookup('a')}, B: ${lookup('b')} }`

describe.each([
  ['read', read],
  ['run', run],
])('what is offered for a lost row can be put over what is marked: found when %s', (_how, find) => {
  test.each<[string, Texts]>([
    ['a file', inFile(`${iotc}\n${wide}`)],
    ['a file of one lookup', inFile(`${iotc}\n{ A: ${lookup('a')}, B: .device.id }`)],
    [
      'a file with a lookup over lines',
      inFile(`{\n  A: (\n    .telemetry[]\n    | select(.name == "a").value\n  ),\n  B: 1\n}`),
    ],
    [
      'a variable',
      inFile(
        `(.telemetry[] | select(.name == "a").value) as $a | { A: $a, B: (.telemetry[] | select(.name == "b").value) }`,
      ),
    ],
    [
      'a block',
      inline(
        `|\n          ${iotc}\n          {\n            A: ${lookup('a')},\n            B: ${lookup('b')}\n          }`,
      ),
    ],
    ['a folded block', inline(`>-\n          ${iotc}\n          { A: ${lookup('a')},\n          B: ${lookup('b')} }`)],
    [
      'a block with a lookup over lines',
      inline(`|\n          { A: (\n            .telemetry[]\n            | select(.name == "a").value), B: 1 }`),
    ],
    ['double quotes', inline(`"${`${iotc} ${wide}`.replaceAll('"', String.raw`\"`)}"`)],
    ['single quotes', inline(`'${iotc} ${wide}'`)],
  ])('in %s', async (_where, texts) => {
    const [found, ...more] = await losses(texts, find)
    expect(found?.code).toBe('row-lost-when-missing')
    expect(more.filter(({ code }) => code !== 'rows-doubled')).toEqual([])
    if (found === undefined) return
    const whole = pasted(texts, offered(found))
    expect(whole).not.toEqual(texts)
    // What a message holds twice still makes a row more: that is the other finding.
    expect((await losses(whole, find)).filter(({ code }) => code !== 'rows-doubled')).toEqual([])

    const [one, ...others] = offered(found)
    if (one === undefined || others.length === 0) return
    const [left] = await losses(pasted(texts, [one]), find)
    expect(left?.related ?? []).toHaveLength(others.length - 1)
  })
})
