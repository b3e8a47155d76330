import { describe, expect, test } from 'vitest'
import { invisibleBesideEmoji, invisibleIn } from '../../values/invisible.ts'
import { clusterText, exportText, findings } from '../findings.test-data.ts'

const guid = '11111111-1111-4111-8111-111111111111'

describe('names that hold what is not seen', () => {
  const columns = (text: string) => findings({ clusters: clusterText({ columns: `{ ${text} }` }) })
  const principal = (text: string) =>
    findings({ clusters: clusterText({ database: '' }).replace('identity: app', `identity: app }, { ${text}`) })

  test.each([
    ['"Value\\u200b": dynamic', 'zero-width space'],
    ['"\\u3164": dynamic', 'Hangul filler, which Unicode counts as a letter'],
    ['"\\u115F": dynamic', 'Hangul choseong filler'],
    ['"\\uFFA0": dynamic', 'halfwidth Hangul filler'],
    ['"a\\u202Eb": dynamic', 'right-to-left override'],
    ['"a\\u061Cb": dynamic', 'Arabic letter mark'],
    ['"a\\u00ADb": dynamic', 'soft hyphen'],
    ['"a\\U000E0041": dynamic', 'tag'],
  ])('column %s', (text) => {
    expect(columns(text)).toEqual([`name-invisible: ${text.slice(0, text.indexOf(': '))}`])
  })

  test.each([
    ['a table', { clusters: clusterText({ table: 'name: "t\\u200b"' }) }],
    ['a database', { clusters: clusterText({ database: 'name: "t\\u200b"' }) }],
    ['an export', { exports: exportText('id: "e\\u200b"') }],
    ['a display name', { exports: exportText('id: e').replace('Telemetry', '"T\\u3164"') }],
    ['a key', { exports: exportText('').replace('e:', '"e\\u200b":') }],
  ])('%s', (_name, sections) => {
    expect(findings(sections).filter((found) => !found.startsWith('id-unusual'))).toEqual([
      expect.stringMatching(/^name-invisible: "/),
    ])
  })

  test.each([
    ['role: viewer, group: "nurses\\u3164@contoso.com"', ['name-invisible: "nurses\\u3164@contoso.com"']],
    [`role: viewer, user: "${guid}\\u200b"`, [`name-invisible: "${guid}\\u200b"`]],
    [`role: viewer, application: "${guid}\\u200b", tenantId: ${guid}`, [`name-invisible: "${guid}\\u200b"`]],
  ])('principal { %s }', (text, expected) => {
    expect(principal(text)).toEqual(expected)
  })

  test('a display name may hold emoji with their joiners', () => {
    const named = (name: string) => findings({ exports: exportText('id: e').replace('Telemetry', `"${name}"`) })
    expect(named('👩‍🔬 ❤️ 1️⃣ 👍🏽')).toEqual([])
    expect(named('a‍b')).toEqual(['name-invisible: "a‍b"'])
  })
})

test('what is not seen is named by its code point', () => {
  expect(invisibleIn('a\u200bb')).toBe('U+200B')
  expect(invisibleIn('\u{e0041}')).toBe('U+E0041')
  expect(invisibleIn('Größe 漢字 🙂')).toBeUndefined()
  expect(invisibleBesideEmoji('\ufe0f')).toBe('U+FE0F')
})
