import { plain } from '@adx-export/report'
import { describe, expect, test } from 'vitest'
import { createProgress } from './progress.ts'

const recording = (isTerminal: boolean) => {
  const written: string[] = []
  return { written, out: { isTerminal, write: (text: string) => void written.push(text) } }
}

describe('progress in a pipe', () => {
  test('is one line for each stage, wait and failure', () => {
    const { written, out } = recording(false)
    const { tell, stop } = createProgress(out, plain)
    tell({ type: 'observing' })
    tell({ type: 'stage', stage: 'schema', steps: 2 })
    tell({ type: 'sending', title: 'create table a', address: 'a' })
    tell({ type: 'answered', title: 'create table a', address: 'a', outcome: 'done' })
    tell({ type: 'answered', title: 'create table b', address: 'b', outcome: 'refused', message: 'no' })
    tell({ type: 'waiting', what: 'the grant', seconds: 20 })
    tell({ type: 'waiting', what: 'the grant', seconds: 10 })
    stop()
    expect(written).toEqual([
      'shaping tables (2 steps)\n',
      'create table b: refused (no)\n',
      'waiting up to 20 s for the grant\n',
    ])
  })
})

describe('leaving', () => {
  test('says what was done and what nobody knows', () => {
    const { tell, leaving, stop } = createProgress(recording(true).out, plain)
    tell({ type: 'sending', title: 'create table a', address: 'a' })
    tell({ type: 'answered', title: 'create table a', address: 'a', outcome: 'done' })
    tell({ type: 'sending', title: 'create export e', address: 'e' })
    stop()
    expect(leaving()).toBe(
      [
        'Left before the run was over.',
        '  done:',
        '    create table a',
        '  sent, and nobody knows whether it took:',
        '    create export e',
        'Everything else was not started. Run the same command again: it reads the live state first and continues from there.',
      ].join('\n'),
    )
  })

  test('before anything was sent, says so', () => {
    const { leaving, stop } = createProgress(recording(true).out, plain)
    stop()
    expect(leaving()).toContain('before anything was sent')
  })
})
