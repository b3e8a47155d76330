import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createStatus } from './status.ts'

const recording = (isTerminal: boolean) => {
  const written: string[] = []
  return { written, out: { isTerminal, write: (text: string) => void written.push(text) } }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the status line', () => {
  test('shows up only when something takes long, and goes away without a trace', () => {
    const { written, out } = recording(true)
    const status = createStatus(out)
    status.show('reading')
    vi.advanceTimersByTime(500)
    expect(written).toEqual([])
    vi.advanceTimersByTime(500)
    expect(written.at(-1)).toContain('reading')
    status.show('writing')
    expect(written.at(-1)).toContain('writing')
    status.stop()
    expect(written.at(-1)).toBe('\r\u001B[2K')
    const before = written.length
    vi.advanceTimersByTime(5000)
    expect(written).toHaveLength(before)
  })

  test('is never longer than a line', () => {
    const { written, out } = recording(true)
    const status = createStatus(out)
    status.show('x'.repeat(500))
    vi.advanceTimersByTime(1000)
    status.stop()
    expect(Math.max(...written.map((text) => text.length))).toBeLessThan(90)
  })

  test('shows what a service says on its one line', () => {
    const { written, out } = recording(true)
    const status = createStatus(out)
    status.show('a\n::error::b\u001B[2J')
    vi.advanceTimersByTime(1000)
    status.stop()
    expect(written.join('')).toContain('a\\n::error::b\\x1b[2J')
    expect(written.join('')).not.toContain('\n')
  })

  test('is nothing at all in a pipe', () => {
    const { written, out } = recording(false)
    const status = createStatus(out)
    status.show('reading')
    vi.advanceTimersByTime(5000)
    status.clear()
    status.stop()
    expect(written).toEqual([])
  })
})

test('a narrow terminal gets a status line that fits, so that no line is left behind', () => {
  vi.useFakeTimers()
  const { written, out } = recording(true)
  const status = createStatus({ ...out, columns: 30 })
  status.show('reading 表格 of a cluster with a very long name and more')
  vi.advanceTimersByTime(1000)
  status.stop()
  vi.useRealTimers()
  const shown = written.filter((text) => text.includes('reading')).map((text) => text.replace('\r\u001B[2K', ''))
  expect(shown.length).toBeGreaterThan(0)
  for (const text of shown) expect(stringWidth(text)).toBeLessThan(30)
})
