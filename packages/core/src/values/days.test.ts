import { describe, expect, test } from 'vitest'
import { consentEnd, consentLine, withConsentEnd } from './consent.ts'
import { dateText, dayOf, readDate } from './days.ts'

const day = 86_400_000

test('every day of four centuries is written as Date writes it, and read back', () => {
  const first = Date.UTC(1900, 0, 1) / day
  for (let each = first; each < first + 146_097; each += 1) {
    const text = new Date(each * day).toISOString().slice(0, 10)
    if (dateText(each) !== text || readDate(text) !== each)
      expect([each, dateText(each)]).toEqual([readDate(text), text])
  }
})

test.each(['2026-02-29', '2026-04-31', '2026-00-10', '2026-10-00', '2026-1-1', '26-01-01', ' 2026-01-01', '', 'soon'])(
  '%s is no date',
  (text) => {
    expect(readDate(text)).toBeUndefined()
  },
)

describe('consent', () => {
  test('a day begins and ends at midnight in UTC', () => {
    const midnight = Date.UTC(2026, 11, 30)
    expect([midnight - 1, midnight, midnight + day - 1].map(dayOf).map(dateText)).toEqual([
      '2026-12-29',
      '2026-12-30',
      '2026-12-30',
    ])
  })

  test('a printed line ends 30 days ahead', () => {
    expect(consentEnd(Date.UTC(2026, 10, 30, 23, 59))).toBe('2026-12-30')
    const line = consentLine({ risk: 'deletes-data', at: 'adx/table:a/b/c', seen: '12345678' })
    expect(line).toBe('- { risk: deletes-data, at: "adx/table:a/b/c", seen: "12345678", until: <date> }')
    expect(withConsentEnd(`Put this: ${line}`, '2026-12-30')).toBe(
      'Put this: - { risk: deletes-data, at: "adx/table:a/b/c", seen: "12345678", until: 2026-12-30 }',
    )
  })
})
