import { type Config, type Diagnostic, type Location, sortDiagnostics } from '@adx-export/core'
import { canonical } from '../diff/canonical.ts'
import { type AnyChange, type Comparison, compare } from '../diff/changes.ts'
import { type Resolver, holesOf, resolve } from '../diff/resolve.ts'
import { notChecked, unjudgedDiagnostics } from '../diff/unreadable-parts.ts'
import type { AgedAnswer, AgedAsk } from '../model/row-age.ts'
import type { UsedConsent } from '../model/evidence.ts'
import type { AttributeChange, Risk, Unmanaged } from '../model/change.ts'
import { known } from '../model/knowledge.ts'
import { type Comparisons, nothingCompared } from '../model/comparison.ts'
import type { AnyKind, Context } from '../model/kind.ts'
import type { AnalyzeKql } from '../model/kql.ts'
import type { Operation, Plan, PlannedAttribute, PlannedChange } from '../model/plan.ts'
import type { Expected } from '../model/ports.ts'
import type { ExportHealth } from '../model/report.ts'
import { type Resend, resendNothing } from '../model/resend.ts'
import { type Step, stages } from '../model/step.ts'
import type { Address } from '../model/value.ts'
import type { World } from '../model/world.ts'
import { agedAsks, withAgedRows } from './row-age.ts'
import { accessFindings } from './access.ts'
import { type JudgedRisk, gate, judgeRisk } from './gate.ts'
import { type Judging, isReviewed, longDeviations, noTime } from './judging.ts'
import { type Fingerprinting, type Hash, digestOf, fingerprint, operationsOf } from './operations.ts'
import { order } from './order.ts'
import { resourceMismatches } from './resource.ts'
import { largeShare } from './share.ts'
import { consentsOf } from './used-consent.ts'

/** A change with everything that plan and apply need of it. */
export type DraftChange = {
  readonly address: Address
  readonly action: AnyChange['action']
  readonly change: AnyChange
  readonly kind: AnyKind
  readonly needs: readonly Address[]
  readonly risks: readonly JudgedRisk[]
  /** The rows that go because of their age, to be counted. */
  readonly aged: readonly AgedAsk[]
  readonly steps: readonly Step[]
  /** What the plan cannot promise of it. */
  readonly remarks: readonly Diagnostic[]
  readonly operations: readonly Operation[]
  /** What its steps are computed from, where that is to be found again directly before they are sent. */
  readonly expects?: Expected
}

/** One look at the world: the plan, and what apply runs from. */
export type DraftPlan = {
  readonly changes: readonly DraftChange[]
  readonly exports: readonly ExportHealth[]
  readonly unmanaged: readonly Unmanaged[]
  readonly diagnostics: readonly Diagnostic[]
  readonly target: Plan['target']
  /** The lines that let a blocking risk pass. */
  readonly consents: readonly UsedConsent[]
  readonly context: Context
  readonly comparison: Comparison
}

const unmanagedLimit = 100

/** The place of an attribute where it has one of its own, else of the whole. */
export const locationOf = ({ wanted, at }: AnyChange, attribute: string | undefined): Location =>
  (attribute === undefined ? undefined : wanted.places?.[attribute]) ?? at

/** What one draft is made by, whatever it is made of. */
type Making = Fingerprinting & {
  readonly binding: readonly string[]
  readonly judging: Judging
  readonly aged: readonly AgedAnswer[] | undefined
}

/** The operation that holds a risk was reviewed. */
const wasReviewed = ({ code, attribute }: Risk, operations: readonly Operation[], { reviewed }: Judging): boolean =>
  reviewed !== undefined &&
  operations.some((one) => one.attribute === attribute && one.risks.includes(code) && isReviewed(one, reviewed))

const draftChange = (change: AnyChange, kind: AnyKind, making: Making): DraftChange => {
  const { context, judging, aged } = making
  const settled = change.action === 'no-op' || change.refusals.length > 0 || change.unjudged !== undefined
  const asked = settled ? known([]) : kind.risks(change, context)
  const risks = (asked.known ? asked.value : []).map((risk) => withAgedRows(risk, aged))
  const idle = settled || !asked.known
  const operations = idle ? [] : operationsOf(change, risks, kind, making)
  const judged = risks.map((risk) => {
    const { address } = change
    const at = locationOf(change, risk.attribute)
    const reviewed = wasReviewed(risk, operations, judging)
    const bound = fingerprint(change, risk, kind, making)
    return judgeRisk({ risk, address, at, fingerprint: bound, reviewed }, context.config.accept, judging)
  })
  const expects = idle ? undefined : kind.expects?.(change.wanted.target, context)
  return {
    ...(expects === undefined ? {} : { expects }),
    address: change.address,
    action: change.action,
    change: asked.known ? change : { ...change, unjudged: asked.unread },
    kind,
    needs: kind.needs(change.address, change.wanted, context.config),
    risks: judged,
    aged: agedAsks(risks),
    steps: idle
      ? []
      : kind.steps(change, context).toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)),
    remarks: idle ? [] : (kind.remarks?.(change, context) ?? []),
    operations,
  }
}

const targetOf = (config: Config): Plan['target'] => ({
  application: config.application.host,
  clusters: config.clusters.map(({ url }) => url),
  ...(config.environment === undefined ? {} : { environment: config.environment }),
})

/** What an operation is bound to: the same addresses against another application or cluster are other operations. */
const bindingOf = (config: Config): readonly string[] => [
  config.application.host,
  ...config.clusters.map(({ name, url }) => `${name}=${url}`).toSorted(),
]

/** What a draft is made with beside config and world. By default nothing is resent, no consent counts, nothing was compared. */
export type Given = {
  readonly resend?: Resend
  readonly judging?: Judging
  readonly comparisons?: Comparisons
  /** What queries use, where that is asked. */
  readonly kql?: AnalyzeKql | undefined
  /** How many rows go because of their age, where that was asked. */
  readonly aged?: readonly AgedAnswer[]
}

/** The kinds of resources that are planned, and what fingerprints are made with. */
export type Planning = { readonly kinds: readonly AnyKind[]; readonly hash: Hash }

/**
 * Desired against one world, in order, with risks judged. Pure: the same config, world and day give the same draft.
 */
export const draft = (
  config: Config,
  world: World,
  { kinds, hash }: Planning,
  { resend = resendNothing, judging = noTime, comparisons = nothingCompared, kql, aged }: Given = {},
): DraftPlan => {
  const context: Context = { config, world, comparisons, ...(kql === undefined ? {} : { kql }) }
  const making: Making = { binding: bindingOf(config), context, hash, judging, aged }
  const comparison = compare(kinds, context, resend.addresses)
  const changes = comparison.changes.map(({ change, kind }) => draftChange(change, kind, making))
  const risks = changes.flatMap((change) => change.risks)
  const large = largeShare(changes, config, hash, judging)
  const found = [
    ...resend.diagnostics,
    ...resourceMismatches(context),
    ...accessFindings(
      context,
      changes.flatMap(({ steps }) => steps),
    ),
    ...comparison.diagnostics,
    ...unjudgedDiagnostics(changes.map(({ change }) => change)),
    ...changes.flatMap(({ remarks }) => remarks),
    ...gate(
      risks,
      { accepted: config.accept.filter(({ address }) => address !== 'plan'), acceptFile: config.acceptFile },
      changes.map(({ address }) => address),
      judging,
    ),
    ...large.diagnostics,
    ...longDeviations(config, judging),
  ]
  const diagnostics = [...found, ...notChecked(context, found)]
  const pending = changes.filter(({ action }) => action !== 'no-op')
  const idle = changes.filter(({ action }) => action === 'no-op')
  return {
    changes: [...order(pending), ...idle],
    exports: kinds.flatMap((kind) => kind.healthNow?.(context) ?? []),
    unmanaged: comparison.unmanaged,
    diagnostics: sortDiagnostics(diagnostics),
    target: targetOf(config),
    consents: [...consentsOf(risks), ...large.consents],
    context,
    comparison,
  }
}

/** The rows that the plan would delete because of their age: what to count, one question for each database. */
export const agedIn = ({ changes }: DraftPlan): readonly AgedAsk[] =>
  agedAsks(changes.flatMap((change) => change.aged.map((aged) => ({ aged }))))

/** An error among the findings: nothing of the plan may be applied. */
export const isRefused = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')

const plannedAttribute = ({ path, from, to }: AttributeChange, resolver: Resolver): PlannedAttribute => {
  const known = resolve(to, resolver)
  const resolved = known !== undefined && holesOf(to).length > 0 && holesOf(known).length === 0
  return { path, from: from ?? null, to: to ?? null, ...(resolved ? { known } : {}) }
}

/** The line of what changes, where all of it stands on one; else of the whole. */
const sourceOf = (change: AnyChange): PlannedChange['source'] => {
  const places = change.attributes.map(({ path }) => locationOf(change, path))
  const lines = new Set(places.map(({ range }) => range.start.line))
  const { file, range } = (change.action === 'update' && lines.size === 1 ? places[0] : undefined) ?? change.at
  return { file, line: range.start.line }
}

const plannedChange = ({ change, risks, steps }: DraftChange, resolver: Resolver): PlannedChange => ({
  address: change.address,
  action: change.action,
  reason: change.reason,
  attributes: change.attributes.map((attribute) => plannedAttribute(attribute, resolver)),
  ...(change.leftAlone.length === 0 ? {} : { leftAlone: change.leftAlone }),
  risks: risks.map(
    ({ address: _address, at: _at, fingerprint: _bound, reviewed: _reviewed, consent: _line, ...risk }) => risk,
  ),
  source: sourceOf(change),
  steps,
})

/** The plan as a document. */
export const makePlan = (drafted: DraftPlan, hash: Hash, reads: number): Plan => {
  const operations = drafted.changes.flatMap((change) => change.operations)
  const { acceptFile } = drafted.context.config
  const count = (action: AnyChange['action']): number =>
    drafted.changes.filter(({ action: is, change }) => is === action && change.unreadable !== true).length
  return {
    format: 1,
    kind: 'plan',
    target: drafted.target,
    digest: digestOf(operations, hash),
    madeFrom: {
      config: hash(canonical(drafted.context.config)),
      world: hash(canonical(drafted.context.world)),
    },
    summary: { create: count('create'), update: count('update'), delete: count('delete'), noOp: count('no-op') },
    operations,
    changes: drafted.changes.map((change) => plannedChange(change, drafted.comparison.resolver)),
    exports: drafted.exports,
    unmanaged: drafted.unmanaged.slice(0, unmanagedLimit),
    unmanagedOmitted: Math.max(0, drafted.unmanaged.length - unmanagedLimit),
    diagnostics: drafted.diagnostics,
    ...(acceptFile === undefined ? {} : { acceptFile }),
    requests: { reads, writes: 0 },
  }
}
