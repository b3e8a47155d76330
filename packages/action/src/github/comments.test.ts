import { type Marker, markerText } from '@adx-export/report/github'
import { describe, expect, test } from 'vitest'
import { type Bench, benchOf } from '../testing/connection.test-data.ts'
import { ownComments, writeComment } from './comments.ts'

const permissions = { 'pull-requests': 'write' } as const

const marker = (over: Partial<Marker> = {}): Marker => ({
  id: 'ab'.repeat(8),
  head: 'a'.repeat(40),
  run: 10,
  attempt: 1,
  digest: 'cd'.repeat(32),
  targets: ['ef'.repeat(8)],
  ...over,
})

const bodyOf = (given: Marker, text = 'plan'): string => `${markerText(given)}\n\n${text}`

const write = async ({ connection }: Bench, pull: number, given: Marker, text?: string) =>
  writeComment(connection, {
    pull,
    marker: given,
    body: bodyOf(given, text),
    known: await ownComments(connection, pull),
  })

const bodiesOf = ({ github }: Bench): readonly string[] => [...github.state.comments.values()].map(({ body }) => body)

describe('the one comment', () => {
  test('is made once and changed from then on; the same text is not sent again', async () => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    const first = await write(bench, number, marker())
    await write(bench, number, marker({ run: 11 }), 'next plan')
    await write(bench, number, marker({ run: 11 }), 'next plan')
    expect(bodiesOf(bench)).toEqual([bodyOf(marker({ run: 11 }), 'next plan')])
    expect(first).toEqual({ id: [...bench.github.state.comments.keys()][0], superseded: false })
    expect(bench.github.requests(/^(?:POST|PATCH) .*comments/u)).toHaveLength(2)
    expect(bench.github.violations).toEqual([])
  })

  test('is never written over that of a later run', async () => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    await write(bench, number, marker({ run: 12 }), 'later')
    expect(await write(bench, number, marker({ run: 12, attempt: 0 }), 'older attempt')).toMatchObject({
      superseded: true,
    })
    expect(await write(bench, number, marker({ run: 11 }), 'older')).toMatchObject({ superseded: true })
    expect(bodiesOf(bench)).toEqual([bodyOf(marker({ run: 12 }), 'later')])
  })

  test('is found behind more than a hundred others', async () => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    for (let index = 0; index < 230; index += 1) bench.github.seed.comment({ issue: number, body: 'talk' })
    await write(bench, number, marker())
    await write(bench, number, marker({ run: 11 }), 'again')
    expect(bodiesOf(bench).filter((body) => body.includes('adx-export'))).toEqual([
      bodyOf(marker({ run: 11 }), 'again'),
    ])
  })

  test.each([
    ['somebody', 'mallory'],
    ['another bot', 'dependabot[bot]'],
    ['a name that looks alike', 'github-actions'],
  ])('of %s that carries our marker is left alone', async (_, author) => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    const forged = bodyOf(marker({ run: 999_999 }), 'forged')
    bench.github.seed.comment({ issue: number, author, body: forged })
    await write(bench, number, marker())
    expect(bodiesOf(bench)).toEqual([forged, bodyOf(marker())])
  })

  test('of ours that only quotes a marker further down is not it', async () => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    const quoting = `See\n${bodyOf(marker({ run: 99 }))}`
    bench.github.seed.comment({ issue: number, author: 'github-actions[bot]', body: quoting })
    await write(bench, number, marker())
    expect(bodiesOf(bench)).toEqual([quoting, bodyOf(marker())])
  })

  test('of two jobs that plan the same is two', async () => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    await write(bench, number, marker())
    await write(bench, number, marker({ id: '12'.repeat(8) }), 'other')
    expect(bodiesOf(bench)).toHaveLength(2)
  })
})

describe('when it goes wrong', () => {
  test.each([
    ['an answer that went missing after the comment was made', 'bad-gateway-after-write'],
    ['a bad gateway before it', 'bad-gateway'],
    ['a connection that broke after it', 'reset-after-write'],
    ['a connection that broke before it', 'reset'],
  ] as const)('%s leaves one comment', async (_, fault) => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    bench.github.fail(/^POST .*comments$/u, fault)
    await write(bench, number, marker())
    expect(bodiesOf(bench)).toEqual([bodyOf(marker())])
    expect(bench.github.faultsLeft()).toBe(0)
  })

  test('two runs at once leave one comment, that of the later run', async () => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    const held = bench.github.hold(/^POST .*comments$/u)
    const runs = [write(bench, number, marker({ run: 10 }), 'ten'), write(bench, number, marker({ run: 11 }), 'eleven')]
    await held.arrived(2)
    held.release()
    await Promise.all(runs)
    // Whoever saw the other last has the last word; the next look of either changes nothing any more.
    expect(bodiesOf(bench)).toEqual([bodyOf(marker({ run: 11 }), 'eleven')])
  })

  test('a missing permission is named', async () => {
    const bench = await benchOf({ permissions: { 'pull-requests': 'read' } })
    const { number } = bench.github.seed.pull()
    await expect(write(bench, number, marker())).rejects.toMatchObject({
      status: 403,
      permission: 'pull-requests: write',
    })
    expect(bench.github.requests(/^POST /u).filter(({ path }) => path.includes('comments'))).toHaveLength(1)
  })
})
