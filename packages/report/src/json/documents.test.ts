import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dead, destination, off, stranger } from '../testing/exports.test-data.ts'
import { change, finding, plan } from '../testing/plans.test-data.ts'
import { renderJson, validateDocument } from './documents.ts'
import { driftDocument } from './drift.ts'

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

describe('the drift document', () => {
  test('holds how exports and destinations fare, as the plan does, and is no drift for it', () => {
    const exports = [dead, destination, stranger, off]
    expect(driftDocument(plan([change({ action: 'no-op' })], { exports }))).toMatchObject({ drifted: false, exports })
  })

  test.each<[string, Parameters<typeof plan>, boolean]>([
    ['a change', [[change({ action: 'update' })]], true],
    ['an error of the comparison', [[], { diagnostics: [finding({ severity: 'error' })] }], true],
    ['a risk that nobody accepted', [[], { diagnostics: [finding({ code: 'gate', severity: 'error' })] }], false],
    ['what could not be read', [[], { diagnostics: [finding({ code: 'unreadable', severity: 'error' })] }], false],
    ['a warning', [[], { diagnostics: [finding({ severity: 'warning' })] }], false],
  ])('%s', (_what, given, drifted) => {
    expect(driftDocument(plan(...given)).drifted).toBe(drifted)
  })
})
