import { type RunArguments, commandLine, defined } from '@adx-export/core'
import type { TestDocument, TestedSample } from '@adx-export/transform'
import { againstLines } from './against.ts'
import { clean, count } from './clean.ts'
import { countFindings, renderFindings, type Sources } from './findings.ts'
import { plain, type Style } from './style.ts'
import { rowLines } from './test-rows.ts'

export type TestTextOptions = {
  readonly style?: Style
  readonly sources?: Sources
  /** Shows the rows of every variation, and notes too. */
  readonly all?: boolean
  /** Files of expected rows that were written before this. */
  readonly written?: number
  /** What commands that are offered repeat. */
  readonly run?: RunArguments
}

type Tested = TestDocument['transforms'][number]

const indent = (lines: readonly string[], by: string): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `${by}${line}`))

const fails = ({ diagnostics }: TestedSample): boolean => diagnostics.some(({ code }) => code.startsWith('transform-'))

const outcomeOf = (sample: TestedSample): string =>
  fails(sample) ? 'fails' : sample.rows.length === 0 ? 'no row' : count(sample.rows.length, 'row')

const mostNamed = 6

/** Variations by what becomes of them, so that the one that differs is seen among many. */
const variationLines = (variations: readonly TestedSample[], usual: string, style: Style): readonly string[] => {
  const groups = Map.groupBy(variations, outcomeOf)
  return [...groups].map(([outcome, samples]) => {
    const titles = samples.map(({ variation }) => clean(variation ?? ''))
    const more = titles.length - mostNamed
    const named =
      outcome === usual && more > 0
        ? count(titles.length, 'variation')
        : `${titles.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`
    const shown = outcome === 'fails' ? style('error', outcome) : outcome
    return `${shown}: ${named}`
  })
}

const sampleLines = (sample: TestedSample, style: Style): readonly string[] => {
  const kind = sample.assumed ? `${sample.origin}, of an assumed form` : sample.origin
  const title = sample.variation === undefined ? clean(sample.name) : clean(sample.variation)
  const about = sample.variation === undefined ? ` ${style('faint', `(${kind})`)}` : ''
  const mark = sample.diagnostics.some(({ severity }) => severity === 'error') ? style('error', '✗ ') : ''
  return [
    `${mark}${style('strong', title)}${about}: ${outcomeOf(sample)}`,
    ...indent(rowLines(sample.rows, style), '  '),
  ]
}

const familyLines = (samples: readonly TestedSample[], style: Style, all: boolean): readonly string[] => {
  const base = samples.find(({ variation }) => variation === undefined)
  const variations = samples.filter(({ variation }) => variation !== undefined)
  const changed = all
    ? variations.flatMap((sample) => sampleLines(sample, style))
    : variationLines(variations, base === undefined ? '' : outcomeOf(base), style).map((line) => style('faint', line))
  return [...(base === undefined ? [] : sampleLines(base, style)), ...indent(changed, '  ')]
}

const transformLines = (tested: Tested, style: Style, all: boolean): readonly string[] => {
  const families = Map.groupBy(tested.samples, ({ name }) => name)
  const lines = [...families.values()].flatMap((samples) => [...familyLines(samples, style, all), ''])
  const title = `${clean(tested.export)} -> ${clean(tested.destination)}`
  return [`${style('strong', title)} (${clean(tested.table)})`, '', ...indent(lines, '  ')]
}

/** What was just written is not yet reviewed, so it is something to complain of. */
const verdict = (counted: string, written: number): string => {
  if (written === 0) return counted === '' ? 'no problems found' : counted
  const what = `${count(written, 'file')} of expected rows ${written === 1 ? 'was' : 'were'} written, review ${written === 1 ? 'it' : 'them'}`
  return counted === '' ? what : `${counted}; ${what}`
}

const closing = ({ transforms, diagnostics, ok }: TestDocument, style: Style, written: number): string => {
  const samples = transforms.flatMap((each) => each.samples)
  const variations = samples.filter(({ variation }) => variation !== undefined).length
  const tried = `${count(transforms.length, 'link')}, ${count(samples.length - variations, 'sample')}, ${count(variations, 'variation')}`
  const text = `${tried}: ${verdict(countFindings(diagnostics), written)}.`
  return ok ? style('good', text) : style('error', text)
}

/** What trying transforms found, for people: each sample, its rows as the table would store them, and the findings. */
export const renderTest = (document: TestDocument, options: TestTextOptions = {}): string => {
  const { style = plain, all = false, sources, written = 0, run = {} } = options
  const { against } = document
  const shown = document.diagnostics.filter(({ severity }) => all || severity !== 'info')
  const findings = renderFindings(shown, { style, ...defined({ sources }) })
  const notes = document.diagnostics.length - shown.length
  return [
    // Rows before and after say more than the rows alone.
    ...(against === undefined || all
      ? document.transforms.flatMap((tested) => transformLines(tested, style, all))
      : []),
    ...(against === undefined ? [] : againstLines(against, style, run)),
    ...(findings === '' ? [] : [findings, '']),
    closing(document, style, written),
    ...(notes > 0
      ? [style('faint', `Notes, and the rows of every variation: ${commandLine('test', run, '--all')}`)]
      : []),
  ].join('\n')
}
