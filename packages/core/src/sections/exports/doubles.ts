import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { RuleContext } from '../rule.ts'
import { linksOf } from '../walk.ts'
import type { FoundLink } from '../walk.ts'

/** What decides which rows a link sends, and where: two links that agree in all of it send every row twice. */
const feedOf = ({ value, export: from }: FoundLink, table: string): string =>
  JSON.stringify([from.value.source, from.value.filter?.trim() ?? '', table, value.transform ?? ''])

/** No two links send the same rows into one table. */
export function* doubleRule({ draft, at }: RuleContext): Generator<Diagnostic> {
  const seen = new Map<string, FoundLink>()
  for (const link of linksOf(draft)) {
    const { destination } = link.value
    const table = destination === undefined ? undefined : draft.destinations?.[destination]?.table
    const { source, enabled } = link.export.value
    if (table === undefined || source === undefined || enabled === false) continue
    const key = feedOf(link, table)
    const first = seen.get(key)
    seen.set(key, first ?? link)
    // One destination twice in an export has a finding of its own.
    if (first === undefined || (first.export.name === link.export.name && first.value.destination === destination))
      continue
    const place = [...link.path, 'destination']
    yield diagnose('rows-twice', at(place), `Every row of this link reaches '${table}' twice.`, {
      related: [{ message: 'This link sends the same rows.', ...at([...first.path, 'destination']) }],
    })
  }
}
