import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Diagnostic } from '@adx-export/core'
import { formats, validateDocument } from '@adx-export/report'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const python = '/usr/bin/python3'

/** Reads each document with expat, and prints what it understood of it. */
const script = `
import json, sys
from xml.etree import ElementTree
def told(case):
  failure = case.find("failure")
  return [case.get("classname"), case.get("name"), case.get("file"), failure.get("message"), failure.text]
print(json.dumps([[told(case) for case in ElementTree.fromstring(text.encode()).iter("testcase")] for text in json.load(sys.stdin)]))
`

const run = promisify(execFile)
const available = await run(python, ['-c', 'import xml.etree.ElementTree']).then(
  () => true,
  () => false,
)
const required = process.env['ADX_EXPORT_REQUIRE_JUDGES'] === '1'

const read = async (documents: readonly string[]): Promise<unknown> => {
  const asked = run(python, ['-c', script], { maxBuffer: 100_000_000 })
  asked.child.stdin?.end(JSON.stringify(documents))
  return JSON.parse((await asked).stdout)
}

const finding = (message: string): Diagnostic => ({
  code: 'unknown-destination',
  severity: 'error',
  message,
  file: 'a&b <c>.yaml',
  range: { start: { line: 3, column: 18 }, end: { line: 3, column: 24 } },
  documentation: 'docs/reference/findings.md#unknown-destination',
})

test.skipIf(!available && !required)(
  'a reader of XML that is not ours reads every text of JUnit XML as it was',
  async () => {
    const { junit } = formats
    if (junit.reader !== 'program') throw new Error('nobody but programs reads it')
    const bits = fc.constantFrom('<', '&amp;', ']]>', '"', "'", '\n', '  ', '<!--', '<![CDATA[', 'ä🙂')
    const visible = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ' ', '日') })
    const messages = fc.sample(
      fc.array(fc.oneof(bits, visible), { minLength: 1, maxLength: 12 }).map((parts) => `m${parts.join('')}m`),
      { numRuns: 300, seed: 1 },
    )
    const anything = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { numRuns: 300, seed: 2 })
    const written = (message: string): string => junit.write(validateDocument([finding(message)]), (text) => text)
    expect(await read(messages.map(written))).toEqual(
      messages.map((message) => [
        [
          'a&b <c>.yaml',
          'unknown-destination',
          'a&b <c>.yaml',
          message.split('\n')[0],
          `a&b <c>.yaml:3:18 error unknown-destination\n${message}`,
        ],
      ]),
    )
    expect(await read(anything.map(written))).toHaveLength(anything.length)
  },
)
