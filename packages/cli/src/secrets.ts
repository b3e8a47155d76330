import { hiddenValuesOf, inHidingOrder, isNamedIn, redactorOf } from '@adx-export/core'
import type { Io, Out } from './io.ts'

/** The values of the variables that a config names as secrets. */
const secretsOf = (env: Io['env'], config: string): readonly string[] => {
  const isNamed = isNamedIn(config)
  return inHidingOrder(hiddenValuesOf(Object.entries(env).filter(([name]) => isNamed(name))))
}

/** The same outside, through which no secret passes that a config names, even if the config itself holds its value. */
export const withoutSecrets = (io: Io): Io => {
  let redact = redactorOf([])
  const guarded = (out: Out): Out => ({ isTerminal: out.isTerminal, write: (text) => out.write(redact(text)) })
  return {
    ...io,
    out: guarded(io.out),
    err: guarded(io.err),
    redact: (text) => redact(text),
    hide: (config) => {
      redact = redactorOf(secretsOf(io.env, config))
    },
  }
}
