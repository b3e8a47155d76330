import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { canonicalType, columnTypeSpellings } from '../../values/column-type.ts'
import { didYouMean } from '../../values/nearest.ts'
import type { RuleContext } from '../rule.ts'
import { columnsOf, tablesOf } from '../walk.ts'

/** What people write who come from other systems. */
const elsewhere: Readonly<Record<string, string>> = {
  uuid: 'guid',
  integer: 'int or long',
  bigint: 'long',
  text: 'string',
  varchar: 'string',
  json: 'dynamic',
  object: 'dynamic',
  number: 'real',
  timestamp: 'datetime',
  duration: 'timespan',
}

const hintFor = (type: string): string => {
  const lower = type.toLowerCase()
  if (canonicalType(lower) !== undefined) return `Types are in lower case: write ${lower}.`
  const known = Object.hasOwn(elsewhere, lower) ? elsewhere[lower] : undefined
  if (known !== undefined) return `Write ${known}.`
  return (
    didYouMean(type, columnTypeSpellings) ??
    'Types are bool, datetime, decimal, dynamic, guid, int, long, real, string and timespan.'
  )
}

/** Every column has a type that Kusto accepts. */
export function* columnTypeRule({ draft, at }: RuleContext): Generator<Diagnostic> {
  for (const table of tablesOf(draft)) {
    for (const { path, value } of columnsOf(table)) {
      const [type, place] = typeof value === 'string' ? [value, path] : [value.type, [...path, 'type']]
      if (type === undefined || canonicalType(type) !== undefined) continue
      yield diagnose('column-type-unknown', at(place), `'${type}' is not a type that Kusto accepts.`, {
        hint: hintFor(type),
      })
    }
  }
}
