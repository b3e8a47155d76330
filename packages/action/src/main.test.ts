import { expect, test } from 'vitest'
import { run } from './main.ts'
import { recordingIo } from './testing/io.test-data.ts'

test.each(['auto', 'validate', 'plan', 'apply', 'drift'])(
  'a job whose ADX_EXPORT_EMULATOR is set but empty does nothing, rather than turn to Azure (%s)',
  async (mode) => {
    for (const value of ['', ' ']) {
      const { io, recorded } = recordingIo({ inputs: { mode }, env: { ADX_EXPORT_EMULATOR: value } })
      expect(await run(io)).toBe(1)
      expect(recorded.said).toMatchObject([
        { level: 'error', message: expect.stringContaining('ADX_EXPORT_EMULATOR is set but empty') },
      ])
      expect(recorded.outputs.size).toBe(0)
    }
  },
)
