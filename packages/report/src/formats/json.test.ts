import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateDocument } from '../json/documents.ts'
import { finding } from '../testing/plans.test-data.ts'
import { renderJson } from './json.ts'

const json = (message: string): string => renderJson(validateDocument([finding({ message })]))

describe('renderJson', () => {
  test.each([
    ['::error::x', '\\u003a:error\\u003a:x'],
    [':::x ###[', '\\u003a\\u003a:x #\\u0023#['],
    ['##[error]x', '\\u0023#[error]x'],
    ['zero\u200b', 'zero\\u200b'],
    ['filler\u3164\u115f', 'filler\\u3164\\u115f'],
    ['tag\u{e0041}', 'tag\\udb40\\udc41'],
    ['soft\u00ad', 'soft\\u00ad'],
    ['🙂 Ä', '🙂 Ä'],
  ])('%j', (message, expected) => {
    expect(json(message)).toContain(`"message": "${expected}"`)
  })

  test('the document stays equal, and no text in it is a command or unseen', () => {
    const part = fc.constantFrom(':', '::', '#', '##', '[', '\\', '"', '\n', '\r', '\u202e', '\ud800', 'a')
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 1 }))), (parts) => {
        const message = parts.join('')
        const text = json(message)
        expect(JSON.parse(text)).toMatchObject({ diagnostics: [{ message }] })
        expect(text).not.toMatch(/::|##\[|(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u)
      }),
    )
  })
})
