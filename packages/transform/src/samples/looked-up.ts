import { sampleLimits } from './limits.ts'

const comment = /#[^\n]*/g
const lookup = /\.name\s*==\s*"([A-Za-z_][\w.:/ -]{0,127})"|"([A-Za-z_][\w.:/ -]{0,127})"\s*==\s*\.name\b/g

/** The names that a transform compares `.name` with, in its order: what it looks up in a message. */
export const lookedUp = (transform: string): readonly string[] => {
  const code = transform.replaceAll(comment, '')
  const names = [...code.matchAll(lookup)].flatMap(([, right, left]) => right ?? left ?? [])
  return [...new Set(names)].slice(0, sampleLimits.lookedUp)
}

const text = /"([A-Za-z_][\w.:/ -]{0,127})"(?!\s*:)/g

/** What it looks up, and every other text that it may compare names with: `!=`, `IN("a", "b")`, a list. */
export const mayLookUp = (transform: string): readonly string[] => {
  const code = transform.replaceAll(comment, '')
  const texts = /\bname\b/.test(code) ? [...code.matchAll(text)].flatMap(([, found]) => found ?? []) : []
  return [...new Set([...lookedUp(transform), ...texts])].slice(0, sampleLimits.lookedUp)
}
