import { catalogue, documentationOf } from './catalogue.ts'
import type { Code } from './catalogue.ts'
import type { Diagnostic, Location, Related, Severity } from './diagnostic.ts'
import { severities } from '../values/closed-sets.ts'
import { replaceInvisible } from '../values/invisible.ts'

type More = {
  readonly hint?: string | undefined
  readonly related?: readonly Related[]
  readonly environments?: readonly string[]
  /** The message and the hint are of several lines: whatever they quote must be one line already. */
  readonly lines?: boolean
  /** How much it matters here, if the evidence decides that; never more than the entry of the catalogue says. */
  readonly severity?: Severity
}

const longest = 2000

const escaped = (character: string): string => {
  if (character === '\t') return character
  if (character === '\n') return '\\n'
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** Text on one line that may be printed anywhere: of bounded length, without characters that are not seen. */
export const oneLine = (text: string): string => replaceInvisible(shortened(text), escaped)

const asLines = (text: string): string => shortened(text).split('\n').map(oneLine).join('\n')

const severityOf = (code: Code, most: Severity = 'error'): Severity => {
  const { severity } = catalogue[code]
  return severities.indexOf(most) > severities.indexOf(severity) ? most : severity
}

/** A finding of the catalogue at a place; severity and documentation come from its entry, and nothing makes it more severe than that. */
export const diagnose = (code: Code, location: Location, message: string, more: More = {}): Diagnostic => {
  const printable = more.lines === true ? asLines : oneLine
  return {
    code,
    severity: severityOf(code, more.severity),
    message: printable(message),
    file: location.file,
    range: location.range,
    ...(more.related === undefined ? {} : { related: more.related }),
    ...(more.hint === undefined ? {} : { hint: printable(more.hint) }),
    documentation: documentationOf(code),
    ...(more.environments === undefined ? {} : { environments: more.environments }),
  }
}
