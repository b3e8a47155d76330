import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { World } from '@adx-export/planner'
import { answerOf, serveWhole, untrue, type WholeServer } from '../testing/whole-server.ts'
import { schemaCell, wholeWorld, type Read } from '../testing/whole-world.ts'
import { fieldsOf, isFields } from '../wire.ts'

/** Every path of members in a value; entries of a list share theirs. */
const pathsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return [...new Set(value.flatMap(pathsIn))]
  if (!isFields(value)) return []
  return Object.entries(value).flatMap(([name, member]) => [name, ...pathsIn(member).map((path) => `${name}/${path}`)])
}

/** Without the members at a path, in every entry of every list. */
const without = (value: unknown, [name, ...deeper]: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((entry) => without(entry, [name ?? '', ...deeper]))
  if (!isFields(value)) return value
  const others = Object.entries(value).filter(([key]) => deeper.length > 0 || key !== name)
  return Object.fromEntries(others.map(([key, member]) => [key, key === name ? without(member, deeper) : member]))
}

/** A row of the details that has every column but one. */
const withoutColumn = (read: Read & { kind: 'rows' }, column: string): unknown => {
  const keep = read.columns.map((name) => name !== column)
  return answerOf({
    ...read,
    columns: read.columns.filter((_, at) => keep[at]),
    rows: read.rows.map((row) => row.filter((_, at) => keep[at])),
  })
}

const schema = wholeWorld.find(({ name }) => name.endsWith(') schema'))

const casesOf = (read: Read): readonly { readonly name: string; readonly read: Read; readonly body: unknown }[] => {
  if (read.kind === 'rows')
    return read.columns.map((column) => ({ name: `${read.name}: ${column}`, read, body: withoutColumn(read, column) }))
  const body = answerOf(read)
  return pathsIn(body)
    .filter((path) => !/^value$|\/site(\/|$)/.test(path))
    .map((path) => ({
      name: `${read.name}: ${path.replace(/^value\//, '')}`,
      read,
      body: without(body, path.split('/')),
    }))
}

/** The members of the schema's cell, by what they are members of. */
const schemaCases = pathsIn(schemaCell)
  .filter((path) => !/^Databases(\/vitals)?$|\/(patch|room|f|g|cold|warm)$/.test(path))
  .filter((path) => !/\/(room|g|warm)\//.test(path))
  .flatMap((path) => {
    if (schema?.kind !== 'rows') return []
    const cell = JSON.stringify(without(schemaCell, path.split('/')))
    const name = `schema: ${path.replace(/^Databases\/vitals\//, '')}`
    return [{ name, read: schema, body: answerOf({ ...schema, rows: [[cell]] }) }]
  })

const nothingLost = 'nothing is lost'
/** What a service may leave out, and what that means. All else is unreadable without it. */
const mayBeLeftOut: Readonly<Record<string, string>> = {
  'destinations: authorization': 'how it signs in is not known',
  'destinations: status': 'its health is not known',
  'exports: filter': 'there is none',
  'exports: enrichments': 'there are none',
  'exports: destinations/transform': 'there is none: the default record is sent',
  'exports: status': 'its health is not known',
  'application: location': 'it is not known',
  'application: properties/subdomain': 'whose resource it is is not known',
  'application: properties/state': 'it is not known',
  'application: identity': 'there is none',
  'application: identity/principalId': 'it is not known',
  'application: identity/tenantId': 'it is not known',
  'cluster: location': 'it is not known',
  'cluster: properties/state': 'it is not known',
  'cluster: properties/uri': 'it is not known',
  'cluster: properties/enableStreamingIngest': 'it is off, as the specification has it',
  'cluster: properties/publicNetworkAccess': 'it is not known',
  'cluster: properties/allowedIpRangeList': 'none is known',
  'cluster: properties/privateEndpointConnections': 'none is known',
  'cluster: properties/privateEndpointConnections/id': nothingLost,
  'cluster: properties/migrationCluster': 'where it went is not known',
  'cluster: properties/migrationCluster/role': nothingLost,
  'cluster: properties/migrationCluster/uri': 'where it went is not known',
  'assignments: properties/tenantId': 'it is not known',
  'assignments: properties/aadObjectId': 'it is not known',
  '.show databases: PrettyName': nothingLost,
  '.show database details: AuthorizedPrincipals': nothingLost,
  '.show database details: RetentionPolicy': nothingLost,
  '.show database details: CachingPolicy': nothingLost,
  '.show database details: StreamingIngestionPolicy': nothingLost,
  '.show database details: IngestionBatchingPolicy': nothingLost,
  '.show database details: DatabaseAccessMode': 'it is not known',
  '.show database details: SuspensionState': 'it is not known',
  '.show tables details: TotalOriginalSize': 'the size after compression stands in',
  '.show tables details: TotalExtentSize': nothingLost,
  '.show tables details: MaxExtentsCreationTime': 'it is not known',
  '.show materialized-views: SourceTable': 'its query names the table',
  '.show continuous-exports: ExternalTableName': 'it is not known',
  '.show tables details: TotalRowCount': 'how many there are is not known',
  '.show tables details: TableId': 'it is not known',
  '.show tables details: RetentionPolicy': nothingLost,
  '.show tables details: CachingPolicy': nothingLost,
  '.show tables details: StreamingIngestionPolicy': nothingLost,
  '.show tables details: IngestionBatchingPolicy': nothingLost,
  ...Object.fromEntries(
    ['retention', 'caching', 'ingestionbatching', 'update', 'row_level_security', 'partitioning'].flatMap((policy) =>
      ['PolicyName', 'ChildEntities', 'EntityType'].map((name) => [
        `.show table * policy ${policy}: ${name}`,
        nothingLost,
      ]),
    ),
  ),
  ...Object.fromEntries(
    ['streamingingestion', 'retention', 'caching', 'ingestionbatching'].flatMap((policy) =>
      ['PolicyName', 'EntityName', 'ChildEntities', 'EntityType'].map((name) => [
        `.show database ['vitals'] policy ${policy}: ${name}`,
        nothingLost,
      ]),
    ),
  ),
  ".show database ['vitals'] principals: PrincipalDisplayName": 'people are shown none',
  ".show database ['vitals'] principals: PrincipalObjectId": 'the name that Kusto gives has to do',
  'schema: Name': nothingLost,
  'schema: Tables/patch/Name': nothingLost,
  'schema: Tables/patch/Folder': 'there is none',
  'schema: Tables/patch/DocString': 'there is none',
  'schema: Tables/patch/OrderedColumns/Type': nothingLost,
  'schema: Tables/patch/OrderedColumns/CslType': nothingLost,
  'schema: Tables/patch/OrderedColumns/DocString': 'there is none',
  'schema: Functions/f/Name': nothingLost,
  'schema: Functions/f/InputParameters': nothingLost,
  'schema: ExternalTables': 'a query that names one counts as using what is removed',
  'schema: ExternalTables/cold/Name': nothingLost,
  'schema: ExternalTables/cold/OrderedColumns/Type': nothingLost,
  'schema: ExternalTables/cold/OrderedColumns/CslType': nothingLost,
}

let server: WholeServer
let right: World
beforeAll(async () => {
  server = await serveWhole()
  right = await server.observe()
})
afterAll(async () => {
  await server.close()
})

describe('a member that is left out is not a value', () => {
  const cases = [...wholeWorld.filter((read) => read !== schema).flatMap(casesOf), ...schemaCases]

  test.each(cases)('$name', async ({ name, read, body }) => {
    const found = await server.observe({ read, reply: { body } })
    const meaning = mayBeLeftOut[name]
    if (meaning === undefined) {
      expect(untrue(found, right)).toEqual([])
      expect(JSON.stringify(found)).toContain('unreadable')
    } else {
      expect(JSON.stringify(found)).not.toContain('unreadable')
      if (meaning === nothingLost) expect(found).toEqual(right)
      else expect(found, 'nothing is lost').not.toEqual(right)
    }
  })

  test('the table names members that are read', () => {
    const names = new Set(cases.map(({ name }) => name))
    expect(Object.keys(mayBeLeftOut).filter((name) => !names.has(name))).toEqual([])
  })

  test('every answer has a member that can be left out', () => {
    expect(wholeWorld.filter(({ name }) => !cases.some(({ read }) => read.name === name))).toEqual([])
    expect(fieldsOf(right)['clusters']).toBeDefined()
  })
})
