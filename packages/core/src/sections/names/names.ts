import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { Path } from '../../text/document.ts'
import { invisibleIn } from '../../values/invisible.ts'
import type { RuleContext } from '../rule.ts'
import { isDots } from './ids.ts'
import { columnsOf, databasesOf, tablesOf } from '../walk.ts'
import type { Found } from '../walk.ts'

/** https://learn.microsoft.com/kusto/query/schema-entities/entity-names */
const allowed = /^[\p{L}\p{Nd}_ .-]{1,1024}$/u
const reserved = /^__|__$/

const maxColumns = 10_000

type Named = { readonly name: string; readonly path: Path }

/** The name in Kusto, and where it is written: `name`, or the key. */
const kustoName = ({ name, path, value }: Found<{ readonly name?: string | undefined }>): Named =>
  value.name === undefined ? { name, path } : { name: value.name, path: [...path, 'name'] }

const isFine = (name: string): boolean => allowed.test(name) && !reserved.test(name) && !isDots(name)

function* nameFindings({ at, keyAt }: RuleContext, what: string, { name, path }: Named): Generator<Diagnostic> {
  // A character that is not seen has a finding of its own.
  if (isFine(name) || invisibleIn(name) !== undefined) return
  const location = path.at(-1) === 'name' ? at(path) : keyAt(path)
  const shown = name.length > 100 ? `${name.slice(0, 100)}…` : name
  if (!allowed.test(name)) {
    const why =
      name.length > 1024 ? 'it is longer than 1024 characters' : 'only letters, digits, spaces, _ . and - are allowed'
    yield diagnose('name-malformed', location, `'${shown}' cannot name a ${what}: ${why}.`)
  } else if (isDots(name)) {
    yield diagnose('name-malformed', location, `'${shown}' cannot name a ${what}: in a path it means a folder.`)
  } else {
    yield diagnose(
      'name-reserved',
      location,
      `'${shown}' cannot name a ${what}: names with two underscores at either end are reserved.`,
    )
  }
}

/** Things of which two have one name. `fold` says which names are the same. */
function* twice(
  { keyAt }: RuleContext,
  what: string,
  all: readonly Found<{ readonly name?: string | undefined }>[],
  fold: boolean,
): Generator<Diagnostic> {
  const seen = new Map<string, Found<unknown>>()
  for (const found of all) {
    const { name } = kustoName(found)
    const key = fold ? name.toLowerCase() : name
    const first = seen.get(key)
    seen.set(key, first ?? found)
    if (first === undefined) continue
    yield diagnose('name-twice', keyAt(found.path), `Two ${what} have the name '${name}'.`, {
      related: [{ message: 'The first is here.', ...keyAt(first.path) }],
    })
  }
}

function* differInCase({ keyAt }: RuleContext, what: string, all: readonly Found<unknown>[]): Generator<Diagnostic> {
  const seen = new Map<string, string>()
  for (const { name, path } of all) {
    const first = seen.get(name.toLowerCase())
    seen.set(name.toLowerCase(), first ?? name)
    if (first === undefined) continue
    yield diagnose(
      'names-differ-in-case',
      keyAt(path),
      `The ${what} '${name}' and '${first}' differ only in upper and lower case.`,
    )
  }
}

/** A key with a slash cannot be referred to, even where `name` gives another name. */
function* keyFinding(
  { keyAt }: RuleContext,
  { name, path, value }: Found<{ readonly name?: string | undefined }>,
): Generator<Diagnostic> {
  if (value.name !== undefined && name.includes('/')) {
    yield diagnose(
      'key-malformed',
      keyAt(path),
      `'${name}' cannot be a key, because references use slashes between keys.`,
    )
  }
}

const placeOf = ({ path }: Found<unknown>): string => JSON.stringify(path)

/** Names of databases, tables and columns, which Kusto would otherwise refuse halfway through an apply. */
export function* nameRule(context: RuleContext): Generator<Diagnostic> {
  const databases = databasesOf(context.draft)
  const tables = tablesOf(context.draft)
  const byDatabase = Map.groupBy(tables, ({ database }) => placeOf(database))
  for (const database of databases) {
    yield* keyFinding(context, database)
    yield* nameFindings(context, 'database', kustoName(database))
    const inside = byDatabase.get(placeOf(database)) ?? []
    yield* twice(context, 'tables', inside, false)
    yield* differInCase(context, 'tables', inside)
  }
  for (const inside of Map.groupBy(databases, ({ cluster }) => cluster.name).values()) {
    yield* twice(context, 'databases', inside, true)
  }
  for (const table of tables) {
    yield* keyFinding(context, table)
    yield* nameFindings(context, 'table', kustoName(table))
    const columns = columnsOf(table)
    if (columns.length > maxColumns) {
      const message = `The table has ${columns.length} columns; Kusto allows ${maxColumns}.`
      yield diagnose('too-many-columns', context.keyAt(table.path), message)
    }
    for (const column of columns) if (!isFine(column.name)) yield* nameFindings(context, 'column', column)
    yield* differInCase(context, 'columns', columns)
  }
}
