import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { open, validate } from '@adx-export/engine'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryFiles } from '../packages/engine/src/testing/memory.test-data.ts'
import { messageOf, tablesConfig, transformsConfig } from '../scripts/bench/configs.ts'
import { deckFile, kongObjects } from '../scripts/bench/kong-objects.ts'
import { cellsOf, missedBy, pageOf } from '../scripts/bench/page.ts'
import { bareEnv, inPairs, measure, outputOf, serverOf } from '../scripts/bench/process.ts'
import { sourcesIn, summarised } from '../scripts/bench/profile.ts'
import type { Measured, Row } from '../scripts/bench/row.ts'
import { rows } from '../scripts/bench/rows.ts'
import { exponent, longestChain, median, medianRatio } from '../scripts/bench/statistics.ts'
import { table } from '../scripts/bench/table.ts'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/benchmarks.md'), 'utf8')

describe('figures', () => {
  test('the median is the middle one, or the mean of the two in the middle', () => {
    expect([median([3]), median([9, 1, 2]), median([4, 1, 3, 2])]).toEqual([3, 2, 2.5])
    expect(() => median([])).toThrow('no median of nothing')
  })

  test('a ratio is the median of the ratios of pairs, not the ratio of medians', () => {
    const pair = (one: number, other: number) =>
      [
        { wall: one, user: one / 2 },
        { wall: other, user: other },
      ] as const
    expect(medianRatio([pair(2, 1), pair(30, 10), pair(8, 1)])).toEqual({ wall: 3, user: 1.5 })
  })

  test('the exponent is 1 for a straight line and 2 for a square', () => {
    expect(exponent({ size: 10, cost: 5 }, { size: 100, cost: 50 })).toBeCloseTo(1)
    expect(exponent({ size: 10, cost: 5 }, { size: 100, cost: 500 })).toBeCloseTo(2)
    expect(exponent({ size: 10, cost: 5 }, { size: 1000, cost: 5 })).toBeCloseTo(0)
  })

  test.each([
    ['none', [], 0],
    [
      'one after the other',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      3,
    ],
    [
      'all together',
      [
        [0, 9],
        [1, 8],
        [2, 7],
      ],
      1,
    ],
    [
      'two rounds of two',
      [
        [0, 5],
        [1, 6],
        [6, 9],
        [7, 10],
      ],
      2,
    ],
    [
      'a long one beside three short ones',
      [
        [0, 9],
        [0, 2],
        [3, 5],
        [6, 8],
      ],
      3,
    ],
    [
      'in any order',
      [
        [6, 9],
        [0, 5],
      ],
      2,
    ],
  ])('the longest chain of requests: %s', (_, spans, length) => {
    expect(longestChain(spans.map(([from = 0, to = 0]) => ({ from, to })))).toBe(length)
  })
})

describe.skipIf(process.platform === 'win32')('a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-runs-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = (script: string) => ({ command: ['bash', '-c', script], cwd: folder, env: bareEnv(folder) })

  test('takes turns with another, after one of each that counts for nothing', async () => {
    const pairs = await inPairs(run('echo one >>log'), run('echo other >>log'), 3)
    expect(pairs.length).toBe(3)
    expect(readFileSync(join(folder, 'log'), 'utf8').trim().replaceAll('\n', ' ')).toBe(
      'one other one other other one one other',
    )
    expect(pairs.flat().filter(({ wall, user }) => !(wall >= 0 && user > 0))).toEqual([])
  })

  test('that ends with another code than it must is no figure, and says what it said', async () => {
    await expect(measure(run('echo so it is; exit 3'))).rejects.toThrow(/ended with 3, not 0:\nso it is/)
    await expect(measure({ ...run('exit 2'), code: 2 })).resolves.toMatchObject({ user: expect.any(Number) })
    await expect(outputOf(run('echo why >&2; exit 1'))).rejects.toThrow(/ended with 1, not 0:\nwhy/)
  })

  test('of a server gives its address, and ends when it is told to', async () => {
    const server = await serverOf(run('echo $$ >pid; echo \'{"url":"http://127.0.0.1:1"}\'; exec sleep 100'))
    expect(server.url).toBe('http://127.0.0.1:1')
    await server.stop()
    expect(() => process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0)).toThrow('ESRCH')
    await expect(serverOf(run('exit 1'))).rejects.toThrow('did not start')
  })
})

const call = (id: number, functionName: string, url: string, lineNumber: number, children: readonly number[] = []) => ({
  id,
  callFrame: { functionName, url, lineNumber },
  children,
})

describe('a profile', () => {
  const lines = ['// packages/core/src/text/lines.ts', 'a', '//#region node_modules/js-yaml/dist/js-yaml.mjs', 'b']

  test('knows the source of each line of a bundle', () => {
    const own = 'packages/core/src/text/lines.ts'
    const other = 'node_modules/js-yaml/dist/js-yaml.mjs'
    expect(sourcesIn(['import "x"', ...lines].join('\n'))).toEqual([undefined, own, own, other, other])
  })

  test('says what share garbage, modules and each part of the code had, and leaves out waiting', () => {
    const sources = sourcesIn(lines.join('\n'))
    const nodes = [
      call(1, '(root)', '', -1, [2, 3, 4, 5, 6]),
      call(2, '(garbage collector)', '', -1),
      call(3, '(idle)', '', -1),
      call(4, 'load', 'node:internal/modules/esm/loader', 9, [7]),
      call(5, 'parse', 'file:///lib/shared-core.js', 1, [8]),
      call(6, 'read', 'file:///lib/shared-core.js', 3),
      call(7, 'evaluated', 'node:fs', 3),
      call(8, 'startsWith', 'node:buffer', 3),
    ]
    const told = { nodes, samples: [2, 3, 4, 5, 6, 7, 8], timeDeltas: [1000, 9000, 1000, 1000, 1000, 1000, 3000] }
    expect(summarised([told, told], (_, line) => sources[line])).toEqual({
      milliseconds: 16,
      shares: [
        { what: 'core/text', percent: 50 },
        { what: 'loading modules', percent: 25 },
        { what: 'garbage collection', percent: 12.5 },
        { what: 'js-yaml', percent: 12.5 },
      ],
    })
  })
})

const rowOf = (lines: Row['lines'], reason?: string): Row => ({
  id: 'one',
  section: 'start',
  lines,
  commands: ['adx-export --help', 'node -e 0'],
  ...(reason === undefined ? {} : { reason }),
  measure: () => Promise.reject(new Error('not measured in a test')),
})

const ratio = { title: 'a', unit: '×', against: 'an empty Node', judged: 'wall', aim: 2 } as const
const memory = { title: 'b', unit: 'MB', judged: 'value', aim: 250 } as const

describe('the text of the page', () => {
  test('columns are as wide as their widest cell', () => {
    expect(table(['x', 'long head'], [['wide cell', '1']])).toBe(
      ['| x         | long head |', '| --------- | --------- |', '| wide cell | 1         |'].join('\n'),
    )
  })

  test('a line has its figures, its aim, and whether it meets it', () => {
    const row = rowOf([ratio, memory])
    const measured: Measured = { lines: { a: { wall: 2.004, user: 3 }, b: { value: 251.4 } } }
    expect(cellsOf(row, ratio, measured)).toEqual(['a', 'an empty Node', '2.00 ×', '3.00 ×', 'wall ≤ 2 ×', 'yes'])
    expect(cellsOf(row, memory, measured)).toEqual(['b', '', '251 MB', '', '≤ 250 MB', '**no**'])
    expect(missedBy(row, measured)).toEqual([memory])
  })

  test('an aim for CPU is not met by wall time', () => {
    const line = { ...ratio, judged: 'user' } as const
    expect(missedBy(rowOf([line]), { lines: { a: { wall: 1, user: 3 } } })).toEqual([line])
  })

  test('a line without a figure for its aim is a mistake, and so is one that was left out', () => {
    expect(() => missedBy(rowOf([ratio]), { lines: { a: { user: 1 } } })).toThrow('Nothing was measured')
    expect(() => missedBy(rowOf([ratio]), { lines: { a: { wall: NaN } } })).toThrow('Nothing was measured')
    expect(() => missedBy(rowOf([ratio]), { lines: {} })).toThrow('Nothing was measured')
  })

  test('a missed aim comes with its reason and the largest shares of the profile', () => {
    const shares = [{ what: 'core/text', percent: 61.2 }]
    const measured: Measured = { lines: { a: { wall: 3, user: 3 } }, notes: ['A note.'] }
    const outcome = { row: rowOf([ratio], 'It starts a thread.'), measured, profile: { milliseconds: 80, shares } }
    const text = pageOf({ date: '2026-01-31', minutes: 4.4, machine: [['Node', '24']] }, [outcome])
    expect(text).toContain('The run of 2026-01-31 (UTC) took 4 minutes.')
    expect(text).toContain(
      '- Aim missed: a. It starts a thread. Of 80 ms under the profiler, in all threads: core/text 61 %.',
    )
    expect(text).toContain('- A note.')
    expect(text).toContain('| `one` | `adx-export --help` and `node -e 0` |')
  })

  test('what is not to be had is said, and has no verdict', () => {
    const measured: Measured = { lines: { a: { unavailable: 'Not measured: there is no Node.' } } }
    expect(missedBy(rowOf([ratio]), measured)).toEqual([])
    expect(cellsOf(rowOf([ratio]), ratio, measured).at(-1)).toBe('not measured')
    const text = pageOf({ date: '2026-01-31', minutes: 1, machine: [] }, [{ row: rowOf([ratio]), measured }])
    expect(text).toContain('- a: Not measured: there is no Node.')
  })
})

describe('what is measured', () => {
  const lines = rows.flatMap((row) =>
    row.lines.map(({ title, against = '' }) => [`${title}|${against}`, title] as const),
  )

  test('rows and their lines have names of their own', () => {
    const ids = rows.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(lines.map(([key]) => key)).toEqual([...new Set(lines.map(([key]) => key))])
    expect(rows.filter((row) => row.lines.length === 0 || row.commands.length === 0)).toEqual([])
  })

  test.each([
    ['tables', { 'adx-export.yaml': tablesConfig(3) }],
    ['transforms', { 'adx-export.yaml': transformsConfig(2, 1), 'm0.json': messageOf(0) }],
  ])('a config of %s is valid', async (_, texts) => {
    const config = await open(memoryFiles(texts), 'adx-export.yaml')
    const { document } = await validate(config)
    await config.close()
    expect(document.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(document.valid).toBe(true)
  })

  test('a Kong holds what the file of decK says', () => {
    const { services, routes, consumers } = kongObjects(2)
    const file: { readonly services: readonly object[]; readonly consumers: readonly object[] } = JSON.parse(
      deckFile(2),
    )
    expect(file.consumers).toEqual(consumers)
    const joined = services.map((service, index) => {
      const { service: of, ...route } = routes[index] ?? { service: undefined }
      expect(of).toEqual({ id: service.id })
      return { ...service, routes: [route] }
    })
    expect(file.services).toEqual(joined)
  })
})

describe('docs/benchmarks.md', () => {
  const cells = page.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  const found = (title: string, against: string) => cells.filter(([what, other]) => what === title && other === against)

  test('has every line that is measured, with figures and the aim of today', () => {
    for (const { lines: own } of rows)
      for (const { title, against = '', aim } of own) {
        const [line = [], ...more] = found(title, against)
        expect([title, line.length, more.length]).toEqual([title, 6, 0])
        expect(line[5]).toMatch(aim === undefined ? /^$/ : /^(?:yes|\*\*no\*\*|not measured)$/)
        if (line[5] !== 'not measured') expect(line[2]).toMatch(/^\d/)
        if (aim !== undefined) expect(line[4]).toContain(`≤ ${aim}`)
      }
  })

  test('has no other lines, and the command of every row', () => {
    const titles = new Set(rows.flatMap(({ lines: own }) => own.map(({ title }) => title)))
    const strays = cells.filter((line) => line.length === 6 && /≤/.test(line[4] ?? '') && !titles.has(line[0] ?? ''))
    expect(strays).toEqual([])
    for (const { id } of rows) expect(cells.filter(([what]) => what === `\`${id}\``).length).toBe(1)
  })

  test('says why for every aim that was missed', () => {
    const missed = cells.filter((line) => line[5] === '**no**').map(([title = '']) => title)
    const said = page.split('\n').filter((line) => line.startsWith('- Aim missed: '))
    expect(missed.filter((title) => !said.some((line) => line.includes(title)))).toEqual([])
  })

  test('names neither the machine nor a folder of it', () => {
    expect(page).not.toContain(hostname())
    expect(page).not.toMatch(/\/(?:tmp|home|root|work|Users)\//)
  })
})
