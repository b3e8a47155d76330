import { hiddenValuesOf, inHidingOrder, isNamedIn, redactorOf } from '@adx-export/core'
import type { Opened } from '@adx-export/engine'
import { type Io, type Out, throughOut } from './io.ts'

/** The values of the variables that a config names as secrets. */
const secretsOf = (env: Io['env'], document: Opened['document']): readonly string[] => {
  const isNamed = isNamedIn(document)
  return inHidingOrder(hiddenValuesOf(Object.entries(env).filter(([name]) => isNamed(name))))
}

/** The same outside, through which no secret passes that a config names, even if the config itself holds its value. */
export const withoutSecrets = (io: Io): Io => {
  let redact = redactorOf([])
  const guarded = (out: Out): Out => throughOut(out, (text) => out.write(redact(text)))
  return {
    ...io,
    out: guarded(io.out),
    err: guarded(io.err),
    redact: (text) => redact(text),
    hide: ({ document }) => {
      redact = redactorOf(secretsOf(io.env, document))
    },
  }
}
