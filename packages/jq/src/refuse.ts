import { limits } from './limits.ts'
import type { JqResult } from './result.ts'

/** Whether a text has more brackets than may be within each other, wherever they stand. */
const hasMany = (text: string): boolean => {
  let count = 0
  for (const bracket of ['[', '{'])
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      count += 1
      if (count > limits.messageDepth) return true
    }
  return false
}

/** Whether a JSON text nests deeper than it may, by its brackets outside texts. */
const nestsTooDeeply = (text: string): boolean => {
  if (!hasMany(text)) return false
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (inText) {
      if (character === '\\') at += 1
      else if (character === '"') inText = false
    } else if (character === '"') inText = true
    else if (character === '[' || character === '{') {
      depth += 1
      if (depth > limits.messageDepth) return true
    } else if (character === ']' || character === '}') depth -= 1
  }
  return false
}

const refused = (reason: 'compile' | 'runtime', message: string): JqResult => ({
  ok: false,
  reason,
  message,
  outputs: [],
})

/** Why a call is not run at all: the engine would take a part of the program, or break on it unseen. */
export const refuse = (program: string, message: string): JqResult | undefined => {
  if (program.includes('\0')) return refused('compile', 'the program holds a NUL character, and jq would end there')
  if (Buffer.byteLength(program) > limits.programBytes) {
    return refused('compile', `the program has more than ${limits.programBytes} bytes`)
  }
  if (Buffer.byteLength(message) > limits.messageBytes) {
    return refused('runtime', `the message has more than ${limits.messageBytes} bytes`)
  }
  if (nestsTooDeeply(message)) return refused('runtime', `the message nests more than ${limits.messageDepth} levels`)
  return undefined
}
