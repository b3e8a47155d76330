import { adxRule } from './adx.ts'
import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { RuleContext } from '../rule.ts'
import { destinationsOf, linksOf, tableName, tablesOf } from '../walk.ts'
import { ids } from '../names/ids.ts'

/** https://learn.microsoft.com/azure/iot-central/core/concepts-quotas-limits */
const maxDestinations = 10

function* unused({ draft, whole, keyAt }: RuleContext): Generator<Diagnostic> {
  if (!whole) return
  const linked = new Set(linksOf(draft).map(({ value }) => value.destination))
  const feeding = new Set(destinationsOf(draft).map(({ value }) => value.table))
  for (const { name, path } of destinationsOf(draft)) {
    if (!linked.has(name))
      yield diagnose('destination-unused', keyAt(path), `No export uses the destination '${name}'.`)
  }
  for (const found of tablesOf(draft)) {
    if (feeding.has(tableName(found))) continue
    yield diagnose('table-unfed', keyAt(found.path), `No destination feeds the table '${tableName(found)}'.`)
  }
}

/** Destinations: what they name exists, and none is idle. */
export function* destinationRule(context: RuleContext): Generator<Diagnostic> {
  const all = destinationsOf(context.draft)
  for (const found of all) yield* adxRule(context, found)
  yield* ids(context, 'destination', all)
  if (all.length > maxDestinations) {
    const message = `There are ${all.length} destinations; an application has at most ${maxDestinations}.`
    yield diagnose('quota-exceeded', context.keyAt(['destinations']), message)
  }
  yield* unused(context)
}
