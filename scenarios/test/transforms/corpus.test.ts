import { createJqWorker } from '@adx-export/jq/create-jq-worker'
import { afterAll, describe, expect, test } from 'vitest'
import { shareOf } from '../share.ts'
import { type Half, corpusOf, seeds } from './corpus.ts'
import { changesRows } from './count.ts'
import { type Outcome, ownEngine, patient, withJudges } from './engines.ts'
import { faults } from './faults.ts'
import type { Base } from './model.ts'
import { textOf } from './page.ts'
import { storedRows } from './stored.ts'

const jq = createJqWorker(patient)
afterAll(() => jq.close())
const engine = ownEngine((program, message) => jq.run(program, message))

const halves: readonly Half[] = ['open', 'held-out']

const rowsOf = ({ program }: Base, outcome: Outcome): unknown =>
  outcome === 'refused'
    ? outcome
    : outcome.map((made) => (made === 'stopped' ? made : storedRows(made, program.columns)))

describe.each(halves)('the half %s', (half) => {
  const corpus = corpusOf(seeds[half])

  test('is the same whenever it is made', () => {
    expect(textOf(corpusOf(seeds[half]))).toBe(textOf(corpus))
  })

  test('has a hundred clean transforms, no two alike', () => {
    expect(new Set(corpus.clean.map(({ program }) => program.text)).size).toBeGreaterThanOrEqual(100)
  })

  test('has each kind of mistake several times, and each changes the program or the table', () => {
    for (const kind of faults.keys()) {
      expect(corpus.faulty.filter((each) => each.kind === kind).length, kind).toBeGreaterThanOrEqual(8)
    }
    const same = corpus.faulty.filter(({ base, program }) => JSON.stringify(program) === JSON.stringify(base.program))
    expect(same.map(({ kind }) => kind)).toEqual([])
  })

  test('has clean transforms that run on every valid message, alike in every engine', async () => {
    const bases = shareOf(corpus.clean, 12)
    await withJudges(async (judges) => {
      for (const base of bases) {
        const own = await engine.run(base.program.text, base.messages)
        expect(own === 'refused' ? own : own.filter((made) => made === 'stopped'), base.shape).toEqual([])
        for (const judge of judges) {
          const made = await judge.run(base.program.text, base.messages)
          expect(rowsOf(base, made), `${base.shape} in ${judge.name}`).toEqual(rowsOf(base, own))
        }
      }
    })
  })

  test('counts a mistake only if a valid message shows it', async () => {
    const [base] = corpus.clean
    if (base === undefined) throw new Error('no clean transform')
    const clean = await engine.run(base.program.text, base.messages)
    const counts = (text: string): Promise<boolean> =>
      changesRows({ id: 'x', kind: 'x', base, program: { ...base.program, text } }, clean, engine)
    expect(await counts(`${base.program.text}# only a comment\n`)).toBe(false)
    expect(await counts(`select(.device.blocked | not)\n| ${base.program.text}`)).toBe(false)
    expect(await counts('empty')).toBe(true)
    expect(await counts(`select((.telemetry | length) != 1)\n| ${base.program.text}`)).toBe(true)
  })
})
