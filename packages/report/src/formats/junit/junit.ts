import type { Diagnostic } from '@adx-export/core'
import type { TestDocument, TestedSample } from '@adx-export/transform'
import { byUrgency, linesOf, messageOf } from '../../findings/message.ts'
import type { Document, FailureDocument, OneDocument } from '../../json/documents.ts'
import { clean, count } from '../../text/clean.ts'
import type { Format } from '../format.ts'
import { type Case, type Suite, junitXml } from './xml.ts'

/** Findings whose text one case holds; more are counted. */
const mostFindings = 50

const placeOf = ({ file, range: { start } }: Diagnostic): string =>
  `${clean(file)}:${String(start.line)}:${String(start.column)}`

const findingText = (finding: Diagnostic): string =>
  `${placeOf(finding)} ${finding.severity} ${finding.code}\n${messageOf(finding)}`

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

/** A case about some findings: it fails if one of them is an error. Errors come first. */
const caseOf = (classname: string, name: string, findings: readonly Diagnostic[], also = ''): Case => {
  const ordered = byUrgency(findings)
  const [first] = ordered
  const more = ordered.length - mostFindings
  const text = [
    ...ordered.slice(0, mostFindings).map(findingText),
    ...(more > 0 ? [`… and ${count(more, 'more finding')}`] : []),
    ...(also === '' ? [] : [also]),
  ].join('\n\n')
  if (first === undefined) return { classname, name, text }
  const place = { file: clean(first.file), line: first.range.start.line }
  if (!isError(first)) return { classname, name, ...place, text }
  const message = linesOf(first.message).split('\n')[0] ?? ''
  return { classname, name, ...place, failed: { as: 'failure', message, type: first.code }, text }
}

/**
 * A suite for each file, in it a case for each code: names that stay the same when lines move. Notes are left out. Titles would
 * make help, which names every format, load the catalogue.
 */
const findingSuites = (findings: readonly Diagnostic[], where: string): readonly Suite[] => {
  const shown = findings.filter(({ severity }) => severity !== 'info')
  return [...Map.groupBy(shown, ({ file }) => file)].map(([file, these]) => {
    const name = `${where}${clean(file)}`
    const cases = [...Map.groupBy(these, ({ code }) => code)].map(([code, same]) => caseOf(name, code, same))
    return { name, cases }
  })
}

/** A report without any case is an error to some CI systems. */
const withPassed = (suites: readonly Suite[], where: string): readonly Suite[] =>
  suites.some(({ cases }) => cases.some(({ failed }) => failed !== undefined))
    ? suites
    : [
        {
          name: `${where}adx-export`,
          cases: [{ classname: `${where}adx-export`, name: 'The config is valid', text: '' }],
        },
        ...suites,
      ]

const failureSuite = ({ code, message, hint }: FailureDocument, where: string): Suite => {
  const text = [linesOf(message), ...(hint === undefined ? [] : [`Fix: ${linesOf(hint)}`])].join('\n')
  const [first = ''] = text.split('\n')
  const about = { classname: `${where}adx-export`, name: 'The command runs', text }
  return { name: `${where}adx-export`, cases: [{ ...about, failed: { as: 'error', message: first, type: code } }] }
}

/** One finding, however many samples show it: the message names the samples. */
const keyOf = ({ code, file, range: { start } }: Diagnostic): string =>
  JSON.stringify([code, file, start.line, start.column])

/** A sample and its variations as one case, with what the document says of their findings: it knows more than one sample. */
const sampleCase = (
  classname: string,
  name: string,
  samples: readonly TestedSample[],
  byKey: ReadonlyMap<string, readonly Diagnostic[]>,
): Case => {
  const keys = new Set(samples.flatMap(({ diagnostics }) => diagnostics.map(keyOf)))
  const findings = [...keys].flatMap((key) => byKey.get(key) ?? [])
  const [whole] = samples.filter(({ variation }) => variation === undefined)
  const rows = whole === undefined ? [] : [count(whole.rows.length, 'row')]
  const variations = samples.length - (whole === undefined ? 0 : 1)
  const also = [...rows, ...(variations === 0 ? [] : [count(variations, 'variation')])].join(', ')
  return caseOf(classname, name, findings, also)
}

/** A suite for each link, in it a case for each sample; and of the other findings those for each file. */
const testSuites = ({ transforms, diagnostics }: TestDocument, where: string): readonly Suite[] => {
  const byKey = Map.groupBy(
    diagnostics.filter(({ severity }) => severity !== 'info'),
    keyOf,
  )
  const links = transforms.map(({ export: from, destination, samples }) => {
    const name = `${where}${clean(from)} -> ${clean(destination)}`
    const cases = [...Map.groupBy(samples, (sample) => sample.name)].map(([sample, these]) =>
      sampleCase(name, clean(sample), these, byKey),
    )
    return { name, cases }
  })
  const shown = new Set(transforms.flatMap(({ samples }) => samples.flatMap((one) => one.diagnostics.map(keyOf))))
  return [
    ...links,
    ...findingSuites(
      diagnostics.filter((one) => !shown.has(keyOf(one))),
      where,
    ),
  ]
}

const suitesOf = (document: OneDocument, where: string): readonly Suite[] => {
  if (document.kind === 'failure') return [failureSuite(document, where)]
  if (document.kind === 'validate') return withPassed(findingSuites(document.diagnostics, where), where)
  if (document.kind !== 'test') throw new TypeError(`JUnit XML is of no ${document.kind} document.`)
  const suites = testSuites(document, where)
  return suites.some(({ cases }) => cases.length > 0) ? suites : withPassed(suites, where)
}

const allSuites = (document: Document): readonly Suite[] =>
  document.kind === 'environments'
    ? document.documents.flatMap((one) => suitesOf(one.document, `${clean(one.environment)}: `))
    : suitesOf(document, '')

/** For the test view of GitLab, Azure DevOps, Jenkins and others. */
export const junit: Format = {
  summary: 'JUnit XML on stdout for the test view of a CI system',
  kinds: ['validate', 'test'],
  reader: 'program',
  write: (document, redact) => junitXml(allSuites(document), redact),
}
