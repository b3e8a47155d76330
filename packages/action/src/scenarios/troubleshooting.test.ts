import { describe, expect, test } from 'vitest'
import { azureCases } from './troubleshooting/azure.test-data.ts'
import { type Case, messageOf, patternOf, sections } from './troubleshooting/case.test-data.ts'
import { commentCases, quietCases } from './troubleshooting/comments.test-data.ts'
import { eventCases } from './troubleshooting/events.test-data.ts'
import { permissionCases } from './troubleshooting/permissions.test-data.ts'
import { reviewCases } from './troubleshooting/reviews.test-data.ts'

const cases: readonly Case[] = [...permissionCases, ...eventCases, ...azureCases, ...reviewCases, ...commentCases]

const keyOf = ({ section, message = 0 }: Pick<Case, 'section' | 'message'>): string => `${section} (${String(message)})`

describe('the page about failures', () => {
  test('tells of none that is not tried here, and of each that is', () => {
    const told = sections.flatMap(({ title, messages }) =>
      messages.map((_, message) => keyOf({ section: title, message })),
    )
    expect([...new Set(cases.map(keyOf))].toSorted()).toEqual(told.toSorted())
    expect(sections.filter(({ messages }) => messages.length === 0)).toEqual([])
    expect(sections.length).toBeGreaterThan(35)
  })
})

const named = cases.map((one) => ({ ...one, name: [keyOf(one), one.when ?? ''].join(' ').trim() }))

describe('what the page says is what happens', () => {
  test.each(named)('$name', async (one) => {
    const { exit, at, way = '', run } = one
    const { bench, ran } = await run()
    const own = ran.annotations.filter(({ file }) => file === undefined)
    const pattern = patternOf(messageOf(one) ?? 'the page has no such message')
    const places: Readonly<Record<Case['at'], readonly string[]>> = {
      error: own.filter(({ level }) => level === 'error').map(({ message }) => message),
      warning: own.filter(({ level }) => level === 'warning').map(({ message }) => message),
      notice: own.filter(({ level }) => level === 'notice').map(({ message }) => message),
      finding: ran.annotations.filter(({ file }) => file !== undefined).map(({ message }) => message),
      log: ran.log.split('\n'),
      comment: bench.comments(),
    }
    const said = places[at].filter((text) => text.search(pattern) >= 0)
    expect({ times: said.length, of: places[at] }).toEqual({ times: 1, of: places[at] })
    expect(said[0]?.match(pattern)).toHaveLength(1)
    expect(said[0]).toContain(way)
    expect(ran.exitCode).toBe(exit)
    expect(own.filter(({ level }) => level === 'error').map(({ message }) => message)).toHaveLength(exit)
    if (at !== 'finding' && at !== 'comment') expect(ran.log.match(pattern)).toHaveLength(1)
  })
})

describe('no comment, and no word about it', () => {
  test.each(quietCases)('$when', async ({ run }) => {
    const { bench, ran } = await run()
    expect({ exit: ran.exitCode, said: ran.annotations, comments: bench.comments() }).toEqual({
      exit: 0,
      said: [],
      comments: [],
    })
  })
})
