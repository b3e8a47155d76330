import { describe, expect, test } from 'vitest'
import { readWorkflowFile } from './workflow-file.ts'

describe('the events of a workflow', () => {
  test.each([
    ['one name', 'on: push', ['push']],
    ['a list', 'on: [push, workflow_dispatch]', ['push', 'workflow_dispatch']],
    ['a mapping', 'on:\n  push:\n  workflow_dispatch:\n    inputs: {}\n', ['push', 'workflow_dispatch']],
    ['a key with quotes', '"on": push', ['push']],
    ['no events', 'jobs: {}', []],
    ['no YAML', 'on: [push', []],
    ['nothing', '', []],
  ])('are those of %s', (_, text, events) => {
    expect(readWorkflowFile(text).events).toEqual(events)
  })
})

test('a text is found in values, and neither in keys nor in comments', () => {
  const { holds } = readWorkflowFile('a: [one, { b: two }] # three\nfour: 5\n')
  expect(['one', 'two', 'three', 'four', '5'].map(holds)).toEqual([true, true, false, false, false])
})

test('aliases of aliases are read once each', () => {
  const levels = Array.from({ length: 5 }, (_, at) => `k${at + 1}: &a${at + 1} [*a${at}, *a${at}]`)
  const { textsAt } = readWorkflowFile(['k0: &a0 { key: text }', ...levels].join('\n'))
  expect(textsAt('key')).toEqual(['text'])
})
