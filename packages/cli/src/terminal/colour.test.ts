import { expect, test } from 'vitest'
import { styleFor } from './colour.ts'

const terminal = { isTerminal: true, write: () => undefined }
const pipe = { isTerminal: false, write: () => undefined }

test.each([
  ['a terminal', terminal, {}, true, true],
  ['a pipe', pipe, {}, true, false],
  ['--no-color', terminal, {}, false, false],
  ['NO_COLOR', terminal, { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, true, true],
  ['a dumb terminal', terminal, { TERM: 'dumb' }, true, false],
  ['FORCE_COLOR in a pipe', pipe, { FORCE_COLOR: '1' }, true, true],
  ['FORCE_COLOR=0 on a terminal', terminal, { FORCE_COLOR: '0' }, true, false],
  ['NO_COLOR over FORCE_COLOR', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
])('colour for %s', (_name, out, env, wanted, coloured) => {
  expect(styleFor(out, env, wanted)('error', 'text').includes('\u001B')).toBe(coloured)
})
