import { describe, expect, test } from 'vitest'
import { type Acceptance, blockingRisks } from '@adx-export/core'
import { at, emptyConfig, emptyWorld, hash, shelfKind, want } from '../testing/example-kind.test-data.ts'
import type { Judging } from './judging.ts'
import { draft } from './plan.ts'
import { deletionFloor, largeShare } from './share.ts'

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

type Counts = { readonly deleted: number; readonly kept?: number; readonly made?: number; readonly gone?: number }

/** What is asked of a plan that deletes some, keeps some, makes some, and finds some gone already. */
const asked = (
  { deleted, kept = 0, made = 0, gone = 0 }: Counts,
  accept: readonly Acceptance[] = [],
  judging: Omit<Judging, 'reviewed'> & { readonly reviewed?: 'all' | 'all but one' } = { now: 0 },
) => {
  const removed = [...names('old', deleted), ...names('gone', gone)]
  const desired = Object.fromEntries([
    ...removed.map((name) => [name, want({}, { presence: 'absent' })]),
    ...[...names('kept', kept), ...names('made', made)].map((name) => [name, want({})]),
  ])
  const live = new Map([...names('old', deleted), ...names('kept', kept)].map((name) => [name, {}]))
  const config = { ...emptyConfig, accept }
  const { changes } = draft(config, emptyWorld, { kinds: [shelfKind({ desired, live })], hash })
  const hashes = changes.flatMap(({ operations }) => operations.map((operation) => operation.hash))
  const { now, reviewed } = judging
  const known = new Set(reviewed === 'all' ? hashes : hashes.slice(1))
  return largeShare(changes, config, hash, reviewed === undefined ? { now } : { now, reviewed: known }).diagnostics
}

const seenIn = (found: ReturnType<typeof asked>): string => /seen: "(\w+)"/u.exec(found[0]?.hint ?? '')?.[1] ?? ''
const consent = (seen: string, risk: string = 'deletes-data', until = '1970-01-31'): Acceptance => ({
  at,
  risk,
  address: 'plan',
  seen,
  until,
})
const codes = (found: ReturnType<typeof asked>) => found.map(({ code }) => code)

describe('a plan that deletes much at once', () => {
  test.each<[Counts, boolean]>([
    [{ deleted: deletionFloor }, false],
    [{ deleted: deletionFloor + 1 }, true],
    [{ deleted: 4, kept: 9 }, true],
    [{ deleted: 4, kept: 10 }, false],
    // What is only being made is not there, so it dilutes nothing.
    [{ deleted: 4, kept: 9, made: 100 }, true],
    [{ deleted: 30, kept: 70 }, false],
    [{ deleted: 31, kept: 69 }, true],
    [{ deleted: 0, kept: 1 }, false],
    // What is gone already dilutes nothing either.
    [{ deleted: 4, kept: 1, gone: 9 }, true],
  ])('%j asks again: %s', (counts, expected) => {
    expect(codes(asked(counts))).toEqual(expected ? ['deletes-large-share'] : [])
  })

  test('is accepted by the line that is printed, for what removed names and nothing else', () => {
    const seen = seenIn(asked({ deleted: 6 }))
    expect(asked({ deleted: 6 }, [consent(seen)])).toEqual([])
    expect(asked({ deleted: 4, gone: 0 }, [consent(seenIn(asked({ deleted: 4 })))])).toEqual([])
    expect(codes(asked({ deleted: 7 }, [consent(seen)]))).toEqual(['deletes-large-share'])
    expect(codes(asked({ deleted: 5, gone: 1 }, [consent(seen)]))).toEqual(['deletes-large-share'])
  })

  test.each(blockingRisks.filter((risk) => risk !== 'deletes-data'))('is not accepted by %s', (risk) => {
    const seen = seenIn(asked({ deleted: 6 }))
    expect(codes(asked({ deleted: 6 }, [consent(seen, risk)]))).toEqual(['deletes-large-share'])
  })

  test.each<[until: string, reviewed: 'all' | 'all but one' | undefined, expected: readonly string[]]>([
    ['1970-01-01', undefined, []],
    ['1969-12-31', undefined, ['deletes-large-share', 'accept-expired']],
    ['1970-04-01', undefined, []],
    ['1970-04-02', undefined, ['deletes-large-share', 'accept-too-long']],
    ['1969-12-31', 'all', []],
    ['1969-12-31', 'all but one', ['deletes-large-share', 'accept-expired']],
  ])('consent until %s, with %s of it reviewed', (until, reviewed, expected) => {
    const seen = seenIn(asked({ deleted: 6 }))
    const found = asked({ deleted: 6 }, [consent(seen, 'deletes-data', until)], {
      now: 0,
      ...(reviewed === undefined ? {} : { reviewed }),
    })
    expect(codes(found)).toEqual(expected)
    const line = `- { risk: deletes-data, at: plan, seen: "${seen}", until: <date> }`
    expect(found.filter(({ hint }) => hint?.endsWith(line) !== true)).toEqual([])
  })

  test('consent that is not needed is said', () => {
    expect(codes(asked({ deleted: 1, kept: 9 }, [consent('00000000')]))).toEqual(['accept-spent'])
  })
})
