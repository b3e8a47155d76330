import type { Plan } from '@adx-export/planner'
import { countFindings } from '../../text/findings.ts'
import { count } from '../../text/clean.ts'
import { detailsOf, leftAloneOf, shownRisksOf } from './changes.ts'
import { type Piece, type Section, block, fold } from './left-out.ts'
import { findingPieces } from './findings.ts'
import { cellCode, fence } from '../parts/code.ts'
import type { CommentInput, DiagramOf } from './model.ts'
import { type Planned, countsText, environmentsText, isPlanned, partsOf } from './names.ts'
import { previewText } from './previews.ts'
import { rowsHead, rowsOf } from './rows.ts'
import { stepsOf, stepsText } from './steps.ts'

type Context = {
  readonly documentation: string | undefined
  readonly captured: boolean
  readonly diagramOf: DiagramOf | undefined
  readonly isOneOfSeveral: boolean
}

/** Targets with the same text, in the order of the first of each. */
const grouped = <T>(targets: readonly T[], textOf: (target: T) => string): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(targets, textOf)

/** One text for all targets that have it, under their names where not all of the group do. */
const shared = (
  targets: readonly Planned[],
  kind: Piece['kind'],
  textOf: (target: Planned) => string | undefined,
): readonly Piece[] =>
  [...grouped(targets, (target) => textOf(target) ?? '')]
    .filter(([text]) => text !== '')
    .map(([text, these]) => ({
      kind,
      text: these.length === targets.length ? text : `**${environmentsText(these)}**\n\n${text}`,
    }))

const changesOf = (plan: Plan): Plan['changes'] => plan.changes.filter(({ action }) => action !== 'no-op')

const unmanagedText = ({ plan: { unmanaged, unmanagedOmitted } }: Planned): string | undefined => {
  const total = unmanaged.length + unmanagedOmitted
  if (total === 0) return undefined
  const kinds = Map.groupBy(unmanaged, ({ address }) => partsOf(address).kind)
  const counts = [...kinds].map(([kind, these]) => `${String(these.length)} ${cellCode(kind)}`)
  const rest = unmanagedOmitted > 0 ? [`${String(unmanagedOmitted)} more`] : []
  return `Left alone, because the config does not name them: ${count(total, 'thing')} (${[...counts, ...rest].join(', ')}).`
}

const isTold = (code: string): boolean => code !== 'gate'

/** The gate's own findings say what the list of destructive changes says with the lines to paste. */
const findingsOf = ({ plan, findings }: Planned) => [
  ...plan.diagnostics.filter(({ code }) => isTold(code)),
  ...findings,
]

const findingSections = (targets: readonly Planned[], { documentation }: Context): readonly Section[] =>
  [...grouped(targets, (target) => JSON.stringify(findingsOf(target)))].flatMap(([, these]) => {
    const [first] = these
    const findings = first === undefined ? [] : findingsOf(first)
    if (findings.length === 0) return []
    const where = these.length === targets.length ? '' : ` in ${environmentsText(these)}`
    const isStopped = findings.some(({ severity }) => severity === 'error')
    const what = isStopped ? ': it cannot be applied' : ''
    return [
      {
        open: `**${countFindings(findings)}**${where}${what}\n\n`,
        pieces: findingPieces(findings, documentation),
        between: '\n',
        end: '',
        rest: (gone: number) => `- … and ${count(gone, 'more finding')}`,
      } as const,
    ]
  })

const diagramText = (target: Planned, { diagramOf }: Context): string | undefined => {
  const text = target.flow === undefined ? undefined : diagramOf?.(target.flow)
  if (text === undefined || text.startsWith('```')) return text
  return fence(text.trimEnd().split('\n'), 'mermaid')
}

const previewPieces = (targets: readonly Planned[], { captured }: Context): readonly Piece[] =>
  [
    ...grouped(targets, ({ plan }) => (plan.previews ?? []).map((each) => previewText(each, captured)).join('\0')),
  ].flatMap(([, these]) => {
    const label = these.length === targets.length ? '' : `${environmentsText(these)}: `
    return (these[0]?.plan.previews ?? []).map((preview): Piece => ({
      kind: 'preview',
      text: `${label}${previewText(preview, captured)}`,
    }))
  })

const restOfRows = (gone: number): string => `| … and ${count(gone, 'more change')} | | |`

const headingOf = (targets: readonly Planned[]): string => {
  const counts = targets[0] === undefined ? '' : countsText(targets[0].plan.summary)
  return `#### ${environmentsText(targets)}: ${counts === '' ? 'no changes' : counts}`
}

/** What one plan changes, as it is shown. */
type Shown = {
  readonly target: Planned
  readonly rows: readonly Piece[]
  readonly leftAlone: readonly Piece[]
  readonly risks: readonly Piece[]
  readonly details: readonly Piece[]
}

const shownOf = (target: Planned): Shown => {
  const changes = changesOf(target.plan)
  return {
    target,
    rows: rowsOf(changes, target.plan.previews),
    leftAlone: leftAloneOf(target.plan.changes),
    risks: shownRisksOf(changes),
    details: detailsOf(changes),
  }
}

const textOf = ({ rows, leftAlone, risks, details }: Shown): string =>
  [...rows, ...leftAlone, ...risks, ...details].map(({ text }) => text).join('\n')

const foldsOf = (targets: readonly Planned[], details: readonly Piece[], context: Context): readonly Section[] => {
  const amounts = [...new Set(targets.map(({ plan }) => stepsOf(plan).length))]
  const steps = amounts.length === 1 ? ` (${count(amounts[0] ?? 0, 'step')})` : ''
  const diagrams = shared(targets, 'diagram', (target) => diagramText(target, context))
  return [
    {
      ...fold(`Every change in detail (${String(details.length)})`, details),
      rest: (gone: number) => `… and ${count(gone, 'more change')}`,
    },
    fold('Rows of the changed transforms', previewPieces(targets, context)),
    fold('The flow of data', diagrams),
    fold(
      `What apply runs, in this order${steps}`,
      shared(targets, 'steps', ({ plan }) => stepsText(plan)),
    ),
  ]
}

/** Environments whose plans change the same in the same way, shown once. */
const groupOf = (group: readonly Shown[], context: Context): readonly Section[] => {
  const [first] = group
  if (first === undefined) return []
  const targets = group.map(({ target }) => target)
  const findings = findingSections(targets, context)
  const unmanaged = { open: '', pieces: shared(targets, 'unmanaged', unmanagedText), between: '\n\n', end: '' } as const
  const isEmpty = [first.rows, first.leftAlone, findings, unmanaged.pieces].every(({ length }) => length === 0)
  return [
    ...(context.isOneOfSeveral && !isEmpty ? [block(headingOf(targets))] : []),
    { open: rowsHead, pieces: first.rows, between: '\n', end: '', rest: restOfRows },
    {
      open: '**Live but not in the file** (adx-export does not touch it):\n\n',
      pieces: first.leftAlone,
      between: '\n',
      end: '',
      rest: (gone: number) => `- … and ${count(gone, 'more line')}`,
    },
    { open: '**Other effects** (they do not block the plan):\n\n', pieces: first.risks, between: '\n', end: '' },
    ...findings,
    ...foldsOf(targets, first.details, context),
    unmanaged,
  ]
}

/** What the plans change, with all that belongs to it. */
export const groupSections = (input: CommentInput, diagramOf: DiagramOf | undefined): readonly Section[] => {
  const context: Context = {
    documentation: input.documentation,
    captured: input.captured,
    diagramOf,
    isOneOfSeveral: input.targets.length > 1,
  }
  const shown = input.targets.filter(isPlanned).map(shownOf)
  return [...grouped(shown, textOf).values()].flatMap((group) => groupOf(group, context))
}
