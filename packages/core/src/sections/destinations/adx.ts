import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { need } from '../../values/need.ts'
import { patterns } from '../../values/patterns.ts'
import { identityFinding, reference } from '../reference.ts'
import type { RuleContext } from '../rule.ts'
import type { DraftDestination, Found } from '../walk.ts'

export type TableReference = { readonly cluster: string; readonly database: string; readonly table: string }

/** What only a destination in Azure Data Explorer has. */
export type AdxMembers = {
  readonly type: 'adx'
  /** Keys in the file. */
  readonly table: TableReference
  /** The key of the identity that writes. */
  readonly authorization: string
}

/** Its keys in the file beside those of every destination; all of them are required. */
export const adxKeys = {
  table: text('cluster/database/table, by their keys in this file.', {
    pattern: patterns.tableReference,
    examples: ['wards/vitals/smartvitalspatch'],
  }),
  authorization: text('The identity that writes: a key of `identities`.'),
} as const satisfies Readonly<Record<string, JsonSchema>>

/** `cluster/database/table` as its three parts. */
export const tableReference = (text: string): TableReference | undefined => {
  const [cluster, database, table, ...rest] = text.split('/')
  return cluster && database && table && rest.length === 0 ? { cluster, database, table } : undefined
}

export const buildAdx = ({ table, authorization }: DraftDestination): AdxMembers => ({
  type: 'adx',
  table: need(tableReference(need(table))),
  authorization: need(authorization),
})

function* tableFindings(context: RuleContext, { value, path }: Found<DraftDestination>): Generator<Diagnostic> {
  if (value.table === undefined) return
  const at = [...path, 'table']
  const known = context.known.tables
  const parts = tableReference(value.table)
  if (parts === undefined) {
    const found = known.size > 1000 ? undefined : [...known].find((name) => name.endsWith(`/${value.table ?? ''}`))
    yield diagnose('table-reference-malformed', context.at(at), `'${value.table}' is not cluster/database/table.`, {
      hint: found === undefined ? undefined : `Write ${found}.`,
    })
    return
  }
  const declared = ['clusters', parts.cluster, 'databases', parts.database, 'tables', parts.table]
  yield* reference(context, 'table-not-declared', 'table', { name: value.table, at, declared, known })
}

/** The table and the identity that it names exist. */
export function* adxRule(context: RuleContext, found: Found<DraftDestination>): Generator<Diagnostic> {
  const { value, path } = found
  yield* tableFindings(context, found)
  if (value.authorization !== undefined) {
    yield* identityFinding(context, value.authorization, [...path, 'authorization'])
  }
}
