import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostOperations, operationsOutput, operationsText, readOperations } from './operations.ts'

const hash = fc.stringMatching(/^[0-9a-f]{24}$/)

describe('what was reviewed, as the text of a check run', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 50 }), (hashes) => {
        expect(readOperations(operationsText(hashes) ?? '')).toEqual(hashes)
      }),
    )
  })

  test('fits as long as GitHub takes it', () => {
    const most = Array.from({ length: mostOperations }, () => '0'.repeat(24))
    expect(operationsText(most)?.length).toBeLessThan(65_535)
    expect(operationsText([...most, 'a'.repeat(24)])).toBeUndefined()
  })

  test.each([
    ['', 'nothing'],
    ['```text\nA1\n```', 'no hash'],
    [`\`\`\`text\n${'a'.repeat(24)}`, 'no end'],
    [`${'a'.repeat(24)}\n\`\`\``, 'no begin'],
    [`\`\`\`text\n${'a'.repeat(24)}\n\`\`\`\nmore`, 'more'],
    [`\`\`\`text\n${Array.from({ length: mostOperations + 1 }, () => 'a'.repeat(24)).join('\n')}\n\`\`\``, 'too many'],
  ])('%j is not taken for one (%s)', (text) => {
    expect(readOperations(text)).toBeUndefined()
  })
})

test('a plan without operations says so in a word', () => {
  expect(operationsOutput([])).toBe('none')
  expect(operationsOutput(['a', 'b'])).toBe('a b')
})
