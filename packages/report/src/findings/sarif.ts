import { type Diagnostic, type Location, defined, explain } from '@adx-export/core'
import { bytesOf } from '../text/bytes.ts'
import { cleanLines, count, shorten } from '../text/clean.ts'
import { hashed } from '../text/hash.ts'
import { byUrgency, linesOf, messageOf } from './message.ts'

export type SarifOptions = {
  /** Of the product. */
  readonly version: string
  /** An absolute URI that the documentation is relative to, with a slash at its end. Absent: rules have no link. */
  readonly rootUri?: string
}

/** What GitHub takes of one run; it counts bytes after compression, so this is well within. */
const most = { results: 25_000, bytes: 10_000_000, related: 20 } as const

/** Kept for everything in the file that is not a result. */
const bytesOfFrame = 500_000

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** In a message `[words](place)` would be a link. SARIF 2.1.0, 3.11.6. */
const unlinked = (text: string): string => text.replaceAll('](', '] (')

/** A relative path as a URI; what is not allowed in one is escaped. RFC 3986. */
const uriOf = (file: string): string =>
  file
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')

/** A finding about no character of a line is about the line. */
const regionOf = ({ range: { start, end } }: Location) =>
  start.line === end.line && start.column >= end.column
    ? { startLine: start.line }
    : { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }

const physical = (at: Location) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(at.file), uriBaseId: '%SRCROOT%' }, region: regionOf(at) },
})

/** The same finding after lines moved or a count in its message changed; the second of the same gets another. */
const createFingerprints = () => {
  const seen = new Map<string, number>()
  return ({ code, file, message }: Diagnostic): string => {
    const hash = hashed(JSON.stringify([code, file, message.replaceAll(/\d+/g, '0')]))
    const nth = (seen.get(hash) ?? 0) + 1
    seen.set(hash, nth)
    return `${hash}:${String(nth)}`
  }
}

const resultOf = (diagnostic: Diagnostic, ruleIndex: number, fingerprint: string) => ({
  ruleId: diagnostic.code,
  ruleIndex,
  level: levels[diagnostic.severity],
  message: { text: unlinked(messageOf(diagnostic)) },
  locations: [physical(diagnostic)],
  ...(diagnostic.related === undefined
    ? {}
    : {
        relatedLocations: diagnostic.related.slice(0, most.related).map((other, id) => ({
          id,
          ...physical(other),
          message: { text: unlinked(linesOf(other.message)) },
        })),
      }),
  partialFingerprints: { 'finding/v1': fingerprint },
})

type Result = ReturnType<typeof resultOf>

const ruleOf = ({ code, severity, documentation }: Diagnostic, rootUri: string | undefined) => {
  const entry = explain(code)
  const text = (given: string) => ({ text: unlinked(shorten(cleanLines(given).join('\n'), 1000)) })
  return {
    id: code,
    shortDescription: text(entry?.title ?? code),
    ...(entry === undefined ? {} : { fullDescription: text(entry.cause), help: text(entry.fix) }),
    ...(rootUri === undefined ? {} : { helpUri: `${rootUri}${documentation}` }),
    defaultConfiguration: { level: levels[entry?.severity ?? severity] },
  }
}

type Rules = ReadonlyMap<string, { readonly index: number; readonly rule: ReturnType<typeof ruleOf> }>

/** What there is room for, the most urgent first. */
const resultsOf = (ordered: readonly Diagnostic[], rules: Rules): readonly Result[] => {
  const fingerprintOf = createFingerprints()
  const results: Result[] = []
  let bytes = bytesOfFrame
  for (const diagnostic of ordered.slice(0, most.results)) {
    const result = resultOf(diagnostic, rules.get(diagnostic.code)?.index ?? 0, fingerprintOf(diagnostic))
    bytes += bytesOf(JSON.stringify(result)) + 1
    if (bytes > most.bytes) break
    results.push(result)
  }
  return results
}

const rulesOf = (diagnostics: readonly Diagnostic[], rootUri: string | undefined): Rules => {
  const first = new Map(diagnostics.toReversed().map((diagnostic) => [diagnostic.code, diagnostic]))
  const codes = [...first.keys()].toSorted()
  return new Map(
    codes.flatMap((code, index) => {
      const diagnostic = first.get(code)
      return diagnostic === undefined ? [] : [[code, { index, rule: ruleOf(diagnostic, rootUri) }] as const]
    }),
  )
}

/**
 * Findings as SARIF 2.1.0, with a rule for every code among them. Errors come first, and what does not fit into 25,000
 * results and 10 MB is counted in a notification. Paths are relative to the root of the repository (`%SRCROOT%`).
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifOf = (diagnostics: readonly Diagnostic[], { version, rootUri }: SarifOptions): string => {
  const rules = rulesOf(diagnostics, rootUri)
  const ordered = byUrgency(diagnostics)
  const results = resultsOf(ordered, rules)
  const missing = ordered.length - results.length
  const text = `${count(missing, 'finding')} had no room in this file: the command validate shows all of them.`
  const run = {
    tool: {
      driver: {
        name: 'adx-export',
        version,
        ...defined({ informationUri: rootUri }),
        rules: [...rules.values()].map(({ rule }) => rule),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        ...(missing === 0 ? {} : { toolExecutionNotifications: [{ level: 'warning', message: { text } }] }),
      },
    ],
    results,
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log)}\n`
}
