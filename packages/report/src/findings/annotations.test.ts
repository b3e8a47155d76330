import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finding } from '../testing/plans.test-data.ts'
import { annotationsOf, checkRunAnnotationsOf } from './annotations.ts'
import { findings } from './findings.test-data.ts'
import { changedLinesOf } from './patch.ts'

describe('annotations', () => {
  test('say what, where, and what to do', () => {
    const found = finding({ code: 'gate', hint: 'Declare it.', environments: ['dev', 'prod'] })
    expect(annotationsOf([found], { most: 10 })).toEqual([
      {
        level: 'error',
        title: expect.stringMatching(/^.+ \(gate\)$/),
        message: 'The link names "vitalz", which the file does not declare.\nFix: Declare it.\nIn: dev, prod',
        file: 'adx-export.yaml',
        startLine: 3,
        endLine: 3,
        startColumn: 18,
        endColumn: 23,
      },
    ])
  })

  test('have no columns where they are about several lines', () => {
    const range = { start: { line: 3, column: 18 }, end: { line: 5, column: 2 } }
    const [annotation] = annotationsOf([finding({ range })], { most: 10 })
    expect(annotation).toMatchObject({ startLine: 3, endLine: 5 })
    expect(Object.keys(annotation ?? {}).filter((key) => key.endsWith('Column'))).toEqual([])
  })

  test('put errors first, and of each level what is on changed lines', () => {
    const all = [...findings(3, 'info'), ...findings(3, 'warning'), ...findings(3)]
    const changedLines = new Map([['adx-export.yaml', [{ from: 3, to: 9 }]]])
    const told = annotationsOf(all, { most: 10, changedLines }).map(({ level, startLine }) => `${level} ${startLine}`)
    expect(told).toEqual([
      'error 3',
      'error 1',
      'error 2',
      'warning 3',
      'warning 1',
      'warning 2',
      'notice 3',
      'notice 1',
      'notice 2',
    ])
  })

  test('lines of another file are not changed', () => {
    const changedLines = new Map([['other.yaml', [{ from: 2, to: 2 }]]])
    expect(annotationsOf(findings(2), { most: 10, changedLines }).map(({ startLine }) => startLine)).toEqual([1, 2])
  })

  test.each([
    [10, 10, undefined],
    [11, 10, '2 more errors'],
    [12, 10, '3 more errors'],
    [500, 1, '500 more errors'],
    [3, 0, undefined],
  ])('of %i errors with room for %i the last says the rest', (amount, most, rest) => {
    const told = annotationsOf(findings(amount), { most })
    expect(told.length).toBe(Math.min(amount, most))
    expect(told.at(-1)?.message).toBe(
      rest === undefined ? told[0]?.message : `${rest}: the summary of this job holds all findings.`,
    )
  })

  test('count each level by itself', () => {
    const told = annotationsOf([...findings(11), ...findings(12, 'warning'), ...findings(13, 'info')], { most: 10 })
    expect(told.map(({ title }) => title).filter((title) => title.includes('more'))).toEqual([
      '2 more errors',
      '3 more warnings',
      '4 more notes',
    ])
    expect(told).toHaveLength(30)
  })

  test('stay below what the runner cuts, and hold no command, no secret and no half character', () => {
    const secret = `abc1Q~${'x'.repeat(34)}`
    const texts = fc.array(
      fc.oneof(fc.constantFrom('::error::', '##[error]', '\n', '\r', '😀', '\u001b[2J', ` ${secret} `), fc.string()),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (parts, times) => {
        const message = parts.join('').repeat(times)
        const [told] = annotationsOf([finding({ message, hint: message })], { most: 10 })
        if (told === undefined) throw new Error('a finding without an annotation')
        expect(told.message.length).toBeLessThanOrEqual(3000)
        expect(told.message.isWellFormed()).toBe(true)
        expect(told.message).not.toMatch(/^\s*::|##\[/m)
        expect(told.message).not.toContain(secret)
      }),
    )
  })
})

describe('annotations of a check run', () => {
  test('are what the API takes', () => {
    const range = { start: { line: 3, column: 18 }, end: { line: 5, column: 2 } }
    const given = [finding(), finding({ severity: 'warning', range }), finding({ severity: 'info' })]
    const [batch = []] = checkRunAnnotationsOf(given)
    expect(batch.map(({ annotation_level: level }) => level)).toEqual(['failure', 'warning', 'notice'])
    expect(batch[0]).toMatchObject({
      path: 'adx-export.yaml',
      start_line: 3,
      end_line: 3,
      start_column: 18,
      end_column: 23,
    })
    expect(Object.keys(batch[1] ?? {}).toSorted()).toEqual([
      'annotation_level',
      'end_line',
      'message',
      'path',
      'start_line',
      'title',
    ])
  })

  test.each([
    [0, []],
    [1, [1]],
    [50, [50]],
    [101, [50, 50, 1]],
    [5000, Array.from({ length: 20 }, () => 50)],
  ])('%i findings come in batches', (amount, sizes) => {
    expect(checkRunAnnotationsOf(findings(amount)).map((batch) => batch.length)).toEqual(sizes)
  })

  test('say how many more there are', () => {
    const batches = checkRunAnnotationsOf([...findings(999), ...findings(2), ...findings(1, 'warning')])
    expect(batches.at(-1)?.at(-1)?.title).toBe('3 more findings')
  })

  test('fit into 64 KB', () => {
    const [batch = []] = checkRunAnnotationsOf([finding({ message: '日'.repeat(100_000) })])
    expect(new TextEncoder().encode(batch[0]?.message).length).toBeLessThan(64_000)
    expect(batch[0]?.title.length).toBeLessThanOrEqual(255)
  })
})

describe('the lines of a patch', () => {
  test.each([
    ['@@ -1,3 +1,4 @@\n a\n+b\n c\n d', [{ from: 1, to: 4 }]],
    ['@@ -0,0 +1 @@\n+a', [{ from: 1, to: 1 }]],
    ['@@ -1,2 +0,0 @@\n-a\n-b', []],
    ['@@ -10,3 +10,0 @@ section\n-a', []],
    [
      '@@ -1 +1 @@\n-a\n+b\n@@ -40,7 +40,9 @@ clusters:\n a',
      [
        { from: 1, to: 1 },
        { from: 40, to: 48 },
      ],
    ],
    ['@@ -1,2 +1,2 @@\n+@@ -1 +99 @@\n-@@ -1 +98 @@\n @@ -1 +97 @@', [{ from: 1, to: 2 }]],
    ['', []],
    ['Binary files differ', []],
  ])('%j', (patch, expected) => expect(changedLinesOf(patch)).toEqual(expected))
})
