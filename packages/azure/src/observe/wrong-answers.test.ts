import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { World } from '@adx-export/planner'
import { kustoError } from '../testing/kusto.ts'
import type { Reply } from '../testing/loopback.ts'
import { answerOf, serveWhole, untrue, type WholeServer } from '../testing/whole-server.ts'
import { schemaCell, wholeWorld, type Read } from '../testing/whole-world.ts'
import { fieldsOf, isFields } from '../wire.ts'

const half = <T>(entries: readonly T[]): readonly T[] => entries.slice(0, Math.floor(entries.length / 2))
const rest = <T>(entries: readonly T[]): readonly T[] => entries.slice(Math.floor(entries.length / 2))

/** Every value that is no object and no list, however deep, as another one. */
const every = (value: unknown, instead: unknown): unknown => {
  if (Array.isArray(value)) return value.map((entry) => every(entry, instead))
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, every(entry, instead)]))
  return instead
}

/** An answer of the same kind with other entries. */
const entriesOf = (read: Read, change: (entries: readonly unknown[]) => unknown): unknown => {
  if (read.kind === 'list') return { value: change(read.value) }
  if (read.kind === 'resource') return change([read.body])
  const [table] = [fieldsOf(answerOf(read))['Tables']].flat()
  return { Tables: [{ ...fieldsOf(table), Rows: change(read.rows) }] }
}

type Wrong = readonly [name: string, (read: Read) => Reply | undefined]

const body = (name: string, make: (read: Read) => unknown): Wrong => [name, (read) => ({ body: make(read) })]
const ofLists = (name: string, make: (read: Read) => unknown): Wrong => [
  name,
  (read) => (read.kind === 'resource' ? undefined : { body: make(read) }),
]
const ofSchema = (name: string, change: (vitals: typeof schemaCell.Databases.vitals) => object): Wrong => [
  name,
  (read) => {
    if (!read.name.endsWith(') schema')) return undefined
    const { vitals } = schemaCell.Databases
    const cell = JSON.stringify({ Databases: { vitals: { ...vitals, ...change(vitals) } } })
    return { body: entriesOf(read, () => [[cell]]) }
  },
]
const first = (group: object): object => Object.fromEntries(half(Object.entries(group)))

const wrongAnswers: readonly Wrong[] = [
  ofLists('an empty list', (read) => entriesOf(read, () => [])),
  ofLists('the first half', (read) => entriesOf(read, half)),
  ofLists('the second half', (read) => entriesOf(read, rest)),
  ofLists('an object for the list', (read) => entriesOf(read, (entries) => Object.fromEntries(entries.entries()))),
  ofLists('null for the list', (read) => entriesOf(read, () => null)),
  ofLists('null for each entry', (read) => entriesOf(read, (entries) => entries.map(() => null))),
  ofLists('an empty entry', (read) =>
    entriesOf(read, (entries) => entries.map(() => (read.kind === 'rows' ? [] : {}))),
  ),
  body('an array for the object', (read) => [answerOf(read)]),
  body('an empty object', () => ({})),
  body('null', () => null),
  body('an empty body', () => undefined),
  body('nulls for all values', (read) =>
    entriesOf(read, (entries) => every(read.kind === 'resource' ? entries[0] : entries, null)),
  ),
  body('numbers for all values', (read) =>
    entriesOf(read, (entries) => every(read.kind === 'resource' ? entries[0] : entries, 7)),
  ),
  body('texts for all values', (read) =>
    entriesOf(read, (entries) => every(read.kind === 'resource' ? entries[0] : entries, 'x')),
  ),
  body('HTML', () => '<html>sign in</html>'),
  [
    '404 in the service’s words',
    ({ kind }) =>
      kind === 'rows'
        ? kustoError(404, 'NotFound', "Entity name 'X' of kind 'Database' does not exist.")
        : { status: 404, body: { error: { code: 'ResourceNotFound', message: 'It is not found.' } } },
  ],
  [
    '400 in the service’s words',
    ({ kind }) =>
      kind === 'rows'
        ? kustoError(400, 'BadRequest_EntityNotFound', "Entity ID 'X' of kind 'Database' was not found.")
        : { status: 400, body: { error: { code: 'BadRequest', message: 'It is not right.' } } },
  ],
  ['404 of nobody', () => ({ status: 404, body: '<html>not found</html>' })],
  ['400 of nobody', () => ({ status: 400, body: '<html>bad request</html>' })],
  ofSchema('half of the tables', ({ Tables }) => ({ Tables: first(Tables) })),
  ofSchema('no tables', () => ({ Tables: undefined })),
  ofSchema('half of the columns', ({ Tables }) => ({
    Tables: {
      ...Tables,
      patch: { ...(Tables.patch as object), OrderedColumns: [{ Name: 'At', CslType: 'datetime' }] },
    },
  })),
  ofSchema('half of the functions', ({ Functions }) => ({ Functions: first(Functions) })),
  ofSchema('no functions', () => ({ Functions: undefined })),
  ofSchema('a list of tables', ({ Tables }) => ({ Tables: Object.values(Tables) })),
]

const shortened = (name: string, why: string): readonly (readonly [string, string])[] =>
  ['an empty list', 'the first half', 'the second half'].map((answer) => [`${name}: ${answer}`, why] as const)
const script = ".show database ['vitals'] schema as csl script"
const principals = ".show database ['vitals'] principals"

/** What is not noticed, and why that is borne. An entry that is no longer needed fails the test. */
const notNoticed: ReadonlyMap<string, string> = new Map([
  ...shortened('exports', 'nothing else tells of an export; a service that ends its list early is not known'),
  ...shortened('assignments', 'the list of principals shows the same grants, and a plan looks for a grant in both'),
  ...shortened('.show databases', 'no database is absent by this list alone, and none is created or removed by it'),
  ['application: 404 in the service’s words', 'the file may name another resource; a plan is refused with that reason'],
  ['cluster: 404 in the service’s words', 'the file may name another resource; a plan is refused with that reason'],
  ...shortened('.show continuous-exports', 'no document says that the script names them, so nothing else tells'),
  [`${script}: the first half`, 'nothing else tells of mappings; the tables are unreadable then, so none is changed'],
  [`${principals}: the first half`, 'what the details name is documented by one example only'],
  [`${principals}: the second half`, 'what the details name is documented by one example only'],
  [`${principals}: texts for all values`, 'any text can be a name or a role'],
])

let server: WholeServer
beforeAll(async () => {
  server = await serveWhole()
})
afterAll(async () => {
  await server.close()
})

const runs = wholeWorld.flatMap((read) =>
  wrongAnswers.flatMap(([name, make]) => {
    const reply = make(read)
    return reply === undefined ? [] : [{ name: `${read.name}: ${name}`, read, reply }]
  }),
)

describe('one wrong answer among right ones leaves every part true or unreadable', () => {
  test('the right answers are all asked for, and read whole', async () => {
    const right = await server.observe()
    expect(server.asked()).toEqual(new Set(wholeWorld))
    expect(JSON.stringify(right)).not.toMatch(/unreadable|absent|not-asked/)
  })

  let right: World
  beforeAll(async () => {
    right = await server.observe()
  })
  test.each(runs)('$name', async ({ name, read, reply }) => {
    const lies = untrue(await server.observe({ read, reply }), right)
    if (notNoticed.has(name)) expect(lies, 'this is noticed now; take it from the list').not.toEqual([])
    else expect(lies).toEqual([])
  })

  test('the list of what is not noticed names answers of this test', () => {
    const names = new Set(runs.map(({ name }) => name))
    expect([...notNoticed.keys()].filter((name) => !names.has(name))).toEqual([])
  })
})
