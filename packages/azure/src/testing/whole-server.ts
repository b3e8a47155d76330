import type { World } from '@adx-export/planner'
import { connect } from '../connect.ts'
import { fieldsOf, isFields } from '../wire.ts'
import { createFakeClock } from './clock.ts'
import { listen, type Reply, type Seen } from './loopback.ts'
import { wholeConfig, wholeWorld, type Read } from './whole-world.ts'

export const answerOf = (read: Read): unknown => {
  if (read.kind === 'list') return { value: read.value }
  if (read.kind === 'resource') return read.body
  const Columns = read.columns.map((ColumnName) => ({ ColumnName, DataType: 'String', ColumnType: 'string' }))
  return { Tables: [{ TableName: 'Table_0', Columns, Rows: read.rows }] }
}

/** The longest beginning of a command or an address decides: `.show databases` begins two. */
const readFor = (seen: Seen): Read | undefined =>
  wholeWorld.filter(({ asks }) => asks(seen)).toSorted((a, b) => b.name.length - a.name.length)[0]

const listed = (name: string): readonly unknown[] =>
  wholeWorld.flatMap((read) => (read.kind === 'list' && read.name === name ? read.value : []))

/** Destinations can be asked for one by one as well. */
const destinationFor = (seen: Seen): unknown => {
  const id = /\/dataExport\/destinations\/(\w+)\?/.exec(seen.path)?.[1]
  return listed('destinations').find((entry) => fieldsOf(entry)['id'] === id)
}

export type WholeServer = {
  /** Reads the whole world, with one answer in place of another. */
  observe(wrong?: { readonly read: Read; readonly reply: Reply }): Promise<World>
  /** What was asked for so far. */
  asked(): ReadonlySet<Read | undefined>
  close(): Promise<void>
}

export const serveWhole = async (): Promise<WholeServer> => {
  let wrong: { readonly read: Read; readonly reply: Reply } | undefined
  const server = await listen((seen) => {
    const read = readFor(seen)
    const destination = destinationFor(seen)
    if (destination !== undefined) return { body: destination }
    if (read === undefined) return { status: 404, body: { error: { code: 'NotFound', message: 'no such thing' } } }
    return wrong?.read === read ? wrong.reply : { body: answerOf(read) }
  })
  const env = { ADX_EXPORT_EMULATOR: server.url }
  const once = { config: wholeConfig, env, version: '1', phase: 'plan', random: () => 1 } as const
  return {
    observe: async (instead) => {
      wrong = instead
      const azure = connect({ ...once, clock: createFakeClock() })
      const world = await azure.observer.observe(wholeConfig)
      azure.close()
      return world
    },
    asked: () => new Set(server.seen.map(readFor)),
    close: () => server.close(),
  }
}

/** The places of parts that are neither as they are nor unreadable. */
export const untrue = (found: unknown, right: unknown, place: readonly string[] = []): readonly string[] => {
  if (isFields(found) && found['state'] === 'unreadable') return []
  if (!isFields(found) || !isFields(right) || (found['state'] === 'read' && Array.isArray(found['value'])))
    return JSON.stringify(found) === JSON.stringify(right) ? [] : [place.join('.')]
  const names = [...new Set([...Object.keys(found), ...Object.keys(right)])]
  return names.flatMap((name) => untrue(found[name], right[name], [...place, name]))
}
