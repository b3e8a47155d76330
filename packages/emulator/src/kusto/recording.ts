import type { EmulatedChange, EmulatedDatabase, EmulatedTable } from '../state/model.ts'
import { callerId, type Session } from './session.ts'

/** Older ones are forgotten. */
const mostChanges = 1000

type TableShape = { readonly name: string; readonly schema: string; readonly policies: string }

/** What a journal tells of a database, to be compared before and after a command. */
type Shape = {
  readonly tables: ReadonlyMap<string, TableShape>
  readonly policies: string
  readonly principals: string
}

type What = Pick<EmulatedChange, 'event' | 'entity' | 'updated' | 'container'>

const tableShape = ({ name, columns, docstring, folder, policies }: EmulatedTable): TableShape => ({
  name,
  schema: JSON.stringify([columns, docstring, folder]),
  policies: JSON.stringify(policies),
})

const shapeOf = ({ tables, policies, principals }: EmulatedDatabase): Shape => ({
  tables: new Map([...tables.values()].map((table) => [table.id, tableShape(table)])),
  policies: JSON.stringify(policies),
  principals: JSON.stringify(principals),
})

/** A database that came into being with the command. */
const empty: Shape = { tables: new Map(), policies: '{}', principals: '[]' }

/** Only the names of events that create, rename and drop tables are documented; the others are ours. */
const tableChanges = (before: TableShape | undefined, after: TableShape | undefined): readonly [string, string][] => {
  const [was, is] = [before?.name ?? '', after?.name ?? '']
  if (before === undefined) return [['CREATE-TABLE', is]]
  if (after === undefined) return [['DROP-TABLE', was]]
  return [
    ...(was === is ? [] : [['RENAME-TABLE', was] satisfies [string, string]]),
    ...(before.schema === after.schema ? [] : [['ALTER-TABLE', was] satisfies [string, string]]),
    ...(before.policies === after.policies ? [] : [['ALTER-TABLE-POLICY', was] satisfies [string, string]]),
  ]
}

const changesBetween = (name: string, before: Shape, after: Shape): readonly What[] => {
  const ids = new Set([...before.tables.keys(), ...after.tables.keys()])
  const own = (event: string): What => ({ event, entity: name, updated: name, container: '' })
  return [
    ...[...ids].flatMap((id) =>
      tableChanges(before.tables.get(id), after.tables.get(id)).map(([event, entity]): What => ({
        event,
        entity,
        updated: after.tables.get(id)?.name ?? '',
        container: name,
      })),
    ),
    ...(before.policies === after.policies ? [] : [own('ALTER-DATABASE-POLICY')]),
    ...(before.principals === after.principals ? [] : [own('ALTER-DATABASE-PRINCIPALS')]),
  ]
}

/** Runs a command and writes into the journals of the databases what it changed there. */
export const recording = <T>(session: Session, command: string, run: () => T): T => {
  const { context } = session
  const before = new Map([...context.cluster.databases].map(([key, database]) => [key, shapeOf(database)]))
  const result = run()
  for (const [key, database] of context.cluster.databases) {
    const changes = changesBetween(database.name, before.get(key) ?? empty, shapeOf(database)).map((what) => ({
      ...what,
      at: context.now(),
      version: `v${String(database.version.major)}.${String(database.version.minor)}`,
      command: command.trim(),
      principal: callerId(session),
    }))
    if (changes.length > 0) database.journal = [...(database.journal ?? []), ...changes].slice(-mostChanges)
  }
  return result
}
