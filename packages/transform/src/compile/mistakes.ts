import type { Span } from '../parse/node.ts'
import { stopOf } from '../parse/parse.ts'

/** Something that people write who know other languages, or forget; and what to write instead. */
export type Mistake = {
  readonly at: Span
  readonly message: string
  /** What to do, given what to write as it has to be spelt where the transform stands. */
  readonly hint: (written: string) => string
  /** What puts it right. */
  readonly edit: Span & { readonly text: string }
}

const write = (written: string): string => `Write ${written}`

type Stop = NonNullable<ReturnType<typeof stopOf>>

type Reader = (text: string, stop: Stop) => Mistake | undefined

/** `telemetry[?name=='t1'].value | [0]`, as the Azure CLI takes it. */
const query =
  /(\.?[a-z_][\w.]*)\[\?\s*(\w+)\s*==\s*(['"`])([^'"`\\]*)\3\s*\]((?:\.[a-z_]\w*)*)(?:\s*(?:\|\s*)?\[0\])?/gi

const jmesPath: Reader = (text, { problem }) => {
  for (const found of text.matchAll(query)) {
    const [whole, list = '', key = '', , value = '', rest = ''] = found
    const at = { start: found.index, end: found.index + whole.length }
    if (problem.start < at.start || problem.start >= at.end) continue
    const path = list.startsWith('.') ? list : `.${list}`
    const lookup = `([${path}[] | select(.${key} == ${JSON.stringify(value)})${rest}][0])`
    const message = 'This is a JMESPath query, the language of the Azure CLI, but a transform is a jq program.'
    return { at, message, hint: write, edit: { ...at, text: lookup } }
  }
  return undefined
}

/** `telemetry[].{A: value, B: name}`: an object of each element, with paths that begin without a dot. */
const projection = /(\.?[a-z_][\w.]*)\[\*?\]\.\{([^{}]*)\}/gi
const projected = /^\s*(\w+|"[^"\\]*")\s*:\s*\.?([a-z_][\w.]*)\s*$/i

const jmesPathObjects: Reader = (text, { problem }) => {
  for (const found of text.matchAll(projection)) {
    const [whole, list = '', inner = ''] = found
    const at = { start: found.index, end: found.index + whole.length }
    if (problem.start < at.start || problem.start >= at.end) continue
    const entries = inner.split(',').map((each) => projected.exec(each))
    if (entries.includes(null)) continue
    const keys = entries.map((each) => `${each?.[1] ?? ''}: .${each?.[2] ?? ''}`)
    const rows = `${list.startsWith('.') ? list : `.${list}`}[] | { ${keys.join(', ')} }`
    const message = 'This is a JMESPath query, the language of the Azure CLI, but a transform is a jq program.'
    return { at, message, hint: write, edit: { ...at, text: text.trim() === whole ? rows : `(${rows})` } }
  }
  return undefined
}

const coalescing: Reader = (text, { after }) => {
  const at = { start: after - 2, end: after }
  if (text.slice(at.start, at.end) !== '??') return undefined
  const message = '`??` is not a jq operator. The operator for a default is `//`.'
  return { at, message, hint: (written) => `${write(written)} instead of ??`, edit: { ...at, text: '//' } }
}

const operators: readonly (readonly [string, string])[] = [
  ['&&', 'and'],
  ['||', 'or'],
]

const logical: Reader = (text, { problem }) => {
  for (const [written, meant] of operators) {
    const start = [problem.start, problem.start - 1].find((from) => text.startsWith(written, from))
    if (start === undefined) continue
    const at = { start, end: start + written.length }
    const message = `\`${written}\` is not a jq operator.`
    return { at, message, hint: (right) => `${write(right)} instead of ${written}`, edit: { ...at, text: meant } }
  }
  return undefined
}

const singleQuotes: Reader = (text, { problem }) => {
  const quoted = /^'([^'"\\\n]*)'/.exec(text.slice(problem.start))
  if (quoted === null) return undefined
  const [whole, inner = ''] = quoted
  const at = { start: problem.start, end: problem.start + whole.length }
  const right = JSON.stringify(inner)
  return { at, message: 'jq allows only double quotes around text.', hint: write, edit: { ...at, text: right } }
}

const entry = /^(?:[$@]?\w+|"(?:[^"\\\n]|\\.)*"|\([^()\n]*\))\s*:(?!:)/
const wantsComma = "where ',' or '}' is expected"

const missingComma: Reader = (text, { problem, after }) => {
  if (!problem.message.endsWith(wantsComma) || !entry.test(text.slice(problem.start))) return undefined
  const at = { start: after, end: after }
  const before = text.slice(text.lastIndexOf('\n', after - 1) + 1, after).trim()
  const message = 'A comma is missing here, between two keys of an object.'
  return { at, message, hint: (written) => `Write a comma after it: ${before}${written}`, edit: { ...at, text: ',' } }
}

const readers: readonly Reader[] = [jmesPath, jmesPathObjects, coalescing, logical, singleQuotes, missingComma]

/** The mistake because of which a text is no program; undefined if it is one, or the mistake is none of the usual ones. */
export const mistakeIn = (text: string): Mistake | undefined => {
  const stop = stopOf(text)
  if (stop === undefined) return undefined
  for (const read of readers) {
    const found = read(text, stop)
    if (found !== undefined) return found
  }
  return undefined
}
