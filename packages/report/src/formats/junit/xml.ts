import { bytesOf } from '../../text/bytes.ts'
import { count, shorten } from '../../text/clean.ts'

/** One test as a CI system counts it. Its texts are safe for a log already. */
export type Case = {
  readonly classname: string
  readonly name: string
  readonly file?: string
  /** 1-based. */
  readonly line?: number
  /** Absent: it passed. `error`: it could not be tried. */
  readonly failed?: { readonly as: 'failure' | 'error'; readonly message: string; readonly type: string }
  /** What there is to say: the body of the failure, or what a test that passed prints. */
  readonly text: string
}

export type Suite = { readonly name: string; readonly cases: readonly Case[] }

/** CI systems take more, and nobody reads it. Characters of one attribute, and of one text. */
const most = { cases: 5000, bytes: 10_000_000, attribute: 500, text: 20_000 } as const

/** Kept for everything in the file that is not a case of its own. */
const bytesOfFrame = 2000

/** What XML 1.0 allows no spelling for: control characters, halves of a pair, and the last two of the plane. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

type Redact = (text: string) => string

const inText = (text: string): string =>
  text.replaceAll(forbidden, '\uFFFD').replaceAll(/[&<>\r]/g, (character) => entities[character] ?? '')

/** A line end in an attribute would be read as a space. */
const inAttribute = (text: string): string =>
  inText(text).replaceAll(/["\t\n]/g, (character) => entities[character] ?? '')

const attributesOf = (given: Readonly<Record<string, string | undefined>>, redact: Redact): string =>
  Object.entries(given)
    .flatMap(([name, value]) =>
      value === undefined ? [] : ` ${name}="${inAttribute(shorten(redact(value), most.attribute))}"`,
    )
    .join('')

const caseXml = ({ classname, name, file, line, failed, text }: Case, redact: Redact): string => {
  const place = { file, line: line === undefined ? undefined : String(line) }
  const open = `    <testcase${attributesOf({ classname, name, ...place }, redact)}`
  const body = inText(shorten(redact(text), most.text))
  if (failed !== undefined) {
    const { as, message, type } = failed
    return `${open}>\n      <${as}${attributesOf({ message, type }, redact)}>${body}</${as}>\n    </testcase>\n`
  }
  return text === '' ? `${open}/>\n` : `${open}>\n      <system-out>${body}</system-out>\n    </testcase>\n`
}

type Written = { readonly suite: number; readonly one: Case; readonly xml: string }

/** The cases that there is room for, failed ones before others, in the order in which they came. */
const written = (suites: readonly Suite[], redact: Redact): readonly Written[] => {
  const all = suites.flatMap(({ cases }, suite) => cases.map((one) => ({ suite, one })))
  const ordered = all.toSorted((a, b) => Number(b.one.failed !== undefined) - Number(a.one.failed !== undefined))
  const kept: Written[] = []
  let bytes = bytesOfFrame
  for (const { suite, one } of ordered.slice(0, most.cases)) {
    const xml = caseXml(one, redact)
    bytes += bytesOf(xml)
    if (bytes > most.bytes) break
    kept.push({ suite, one, xml })
  }
  const rank = new Map(all.map(({ one }, index) => [one, index]))
  return kept.toSorted((a, b) => (rank.get(a.one) ?? 0) - (rank.get(b.one) ?? 0))
}

/** Says how many cases are left out; it fails if one of them does, so that no failure goes unseen. */
const restOf = (left: readonly Case[]): Suite => {
  const failed = left.filter((one) => one.failed !== undefined).length
  const message = `${count(left.length, 'test case')} left out, of which ${String(failed)} failed`
  const text = `${message}: \`--format text\` shows all.`
  return {
    name: 'adx-export',
    cases: [
      {
        classname: 'adx-export',
        name: 'Test cases that are left out',
        text,
        ...(failed === 0 ? {} : { failed: { as: 'failure', message, type: 'left-out' } as const }),
      },
    ],
  }
}

const amounts = (cases: readonly Case[]): Readonly<Record<string, string>> => ({
  tests: String(cases.length),
  failures: String(cases.filter(({ failed }) => failed?.as === 'failure').length),
  errors: String(cases.filter(({ failed }) => failed?.as === 'error').length),
})

/**
 * Suites as JUnit XML, the form that CI systems read. At most 5,000 cases and 10 MB; what is left out is a case of its own.
 * There is no schema by the authors of JUnit; https://github.com/testmoapp/junitxml lists what is in use.
 */
export const junitXml = (suites: readonly Suite[], redact: Redact): string => {
  const kept = written(suites, redact)
  const isKept = new Set(kept.map(({ one }) => one))
  const left = suites.flatMap(({ cases }) => cases).filter((one) => !isKept.has(one))
  const rest = left.length === 0 ? [] : [restOf(left)]
  const all = [...suites, ...rest].map(({ name, cases }, index) => {
    const own =
      index < suites.length
        ? kept.filter(({ suite }) => suite === index)
        : cases.map((one) => ({ one, xml: caseXml(one, redact) }))
    const head = attributesOf({ name, ...amounts(own.map(({ one }) => one)) }, redact)
    return { own, xml: `  <testsuite${head}>\n${own.map(({ xml }) => xml).join('')}  </testsuite>\n` }
  })
  const shown = all.filter(({ own }) => own.length > 0)
  const head = attributesOf(
    { name: 'adx-export', ...amounts(shown.flatMap(({ own }) => own.map(({ one }) => one))) },
    redact,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${shown.map(({ xml }) => xml).join('')}</testsuites>\n`
}
