import type { Config } from '@adx-export/core'
import { compare } from '../../diff/changes.ts'
import { type Comparison, keyOfChange } from '../../model/comparison.ts'
import type { AnyKind, Context } from '../../model/kind.ts'
import type { AnalyzeKql } from '../../model/kql.ts'
import type { Step } from '../../model/step.ts'
import type { World } from '../../model/world.ts'
import { transformChanges } from '../iot-central/data-export/transform-changes.ts'
import { aWorld } from './world.test-data.ts'
import { aConfig } from './config.test-data.ts'

const requestOf = (step: Step): string =>
  step.system === 'kusto'
    ? step.command.map((part) => (typeof part === 'string' ? part : `{${JSON.stringify(part)}}`)).join('')
    : `${step.method} ${step.path}${step.body === undefined ? '' : ` ${JSON.stringify(step.body)}`}`

type Found = {
  /** What every changed transform was found to lose. */
  readonly comparison?: Comparison
  readonly kql?: AnalyzeKql
}

/** What one kind makes of a config and a world, in short texts that tests compare. */
export const judge = (
  kind: AnyKind,
  over: Partial<Config> = {},
  world: World = aWorld(),
  { comparison, kql }: Found = {},
) => {
  const bare: Context = { config: aConfig(over), world, ...(kql === undefined ? {} : { kql }) }
  const found = transformChanges(bare).flatMap((change) =>
    comparison === undefined ? [] : [[keyOfChange(change), comparison] as const],
  )
  const context: Context = { ...bare, comparisons: new Map(found) }
  const { changes: compared, diagnostics, unmanaged } = compare([kind], context)
  const changes = compared.map(({ change }) => change)
  const pending = changes.filter(({ action }) => action !== 'no-op')
  const judged = pending.map((change) => ({ change, risks: kind.risks(change, context) }))
  const sent = judged
    .filter(({ change, risks }) => change.refusals.length === 0 && change.unjudged === undefined && risks.known)
    .map(({ change }) => change)
  const risks = judged
    .filter(({ change }) => sent.includes(change))
    .flatMap(({ risks: asked }) => (asked.known ? asked.value : []))
  const unjudged = judged.flatMap(({ change, risks: asked }) => [
    ...(change.unjudged ?? []),
    ...(asked.known ? [] : asked.unread),
  ])
  const steps = sent.flatMap((change) => kind.steps(change, context))
  return {
    changes,
    /** `create adx/table:…`, without those that have nothing to do. */
    actions: pending.map(({ action, address }) => `${action} ${address}`),
    /** `path: from -> to`. */
    attributes: pending.flatMap(({ attributes }) =>
      attributes.map(({ path, from, to }) => `${path}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`),
    ),
    codes: [...diagnostics.map(({ code }) => code), ...unjudged.map(() => 'unreadable')],
    messages: diagnostics.map(({ message }) => message),
    hints: diagnostics.map(({ hint }) => hint),
    /** `code` or `code at path`. */
    risks: risks.map(({ code, attribute }) => (attribute === undefined ? code : `${code} at ${attribute}`)),
    /** What refusals and risks ask for and could not be read. */
    unread: unjudged.map(({ part }) => part),
    warnings: risks.map(({ message }) => message),
    remarks: pending.flatMap((change) => kind.remarks?.(change, context) ?? []).map(({ code, hint }) => [code, hint]),
    evidence: risks.map(({ evidence }) => evidence),
    steps,
    stages: steps.map(({ stage }) => stage),
    requests: steps.map(requestOf),
    unmanaged: unmanaged.map(({ address, what }) => `${address} ${what}`),
    needs: Object.fromEntries(
      changes.map(({ address, wanted }) => [address, kind.needs(address, wanted, context.config)]),
    ),
  }
}
