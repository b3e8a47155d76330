import { catalogue } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { recordingIo } from '../testing/io.test-data.ts'

const called = async (...argv: readonly string[]) => {
  const { io, recorded } = recordingIo({ cwd: '/nowhere' })
  return { code: await run(['explain', ...argv], io), ...recorded }
}

describe('explain', () => {
  test.each(Object.entries(catalogue))('says all that is known of %s', async (code, entry) => {
    const said = await called(code)
    expect(said).toMatchObject({ code: 0, err: '' })
    for (const part of [entry.title, entry.severity, ...entry.fix.split('\n')]) expect(said.out).toContain(part.trim())
  })

  test('lists every code', async () => {
    const { out } = await called()
    for (const code of Object.keys(catalogue)) expect(out).toContain(`  ${code} `)
  })
})
