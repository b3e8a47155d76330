import type { EmulatedFunction } from '../../state/model.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { functionColumns, functionNameColumns } from '../answer/tables.ts'
import { badRequest, entityMissing } from '../refusal.ts'
import { checkName, ifExists } from '../schema/column.ts'
import { enter, touch } from '../session.ts'
import { accept, block, type Cursor, looksAt, name } from '../text/cursor.ts'
import { withProperties } from '../text/literal.ts'
import { type Command, reading, writing } from './command.ts'

const functionResult = (functions: readonly EmulatedFunction[]): Result =>
  resultOf(
    functionColumns,
    functions.map((one) => ({
      Name: one.name,
      Parameters: one.parameters,
      Body: one.body,
      Folder: one.folder,
      DocString: one.docstring,
    })),
  )

const definition = (cursor: Cursor): EmulatedFunction => {
  const properties = withProperties(cursor)
  const named = name(cursor)
  const parameters = looksAt(cursor, '(') ? block(cursor, '(', ')') : '()'
  const body = block(cursor, '{', '}')
  return {
    name: named,
    parameters,
    body,
    folder: properties.get('folder') ?? '',
    docstring: properties.get('docstring') ?? '',
  }
}

type Existing = 'replace' | 'refuse' | 'keep'

const store = (kind: string, words: string, mode: Existing): Command =>
  writing(kind, words, (cursor) => {
    const existing = mode === 'refuse' && accept(cursor, 'ifnotexists') ? 'keep' : mode
    const wanted = definition(cursor)
    return (session) => {
      const database = enter(session, 'create')
      const live = database.functions.get(checkName(wanted.name))
      if (live !== undefined && existing === 'refuse') throw badRequest(`Function '${wanted.name}' exists already.`)
      if (live !== undefined && existing === 'keep') return functionResult([live])
      database.functions.set(wanted.name, wanted)
      touch(database)
      return functionResult([wanted])
    }
  })

const dropFunction = writing('FunctionDrop', 'drop function', (cursor) => {
  const named = name(cursor)
  const mayLack = ifExists(cursor)
  return (session) => {
    const database = enter(session, 'alter')
    if (!database.functions.delete(named) && !mayLack) throw entityMissing('Function', named)
    touch(database)
    return resultOf(
      functionNameColumns,
      [...database.functions.keys()].map((one) => ({ Name: one })),
    )
  }
})

const showFunctions = reading(
  'FunctionsShow',
  'show functions',
  () => (session) => functionResult([...enter(session, 'see').functions.values()]),
)

const showFunction = reading('FunctionShow', 'show function', (cursor) => {
  const named = name(cursor)
  return (session) => {
    const found = enter(session, 'see').functions.get(named)
    if (found === undefined) throw entityMissing('Function', named)
    return functionResult([found])
  }
})

export const functionCommands: readonly Command[] = [
  store('FunctionCreate', 'create function', 'refuse'),
  store('FunctionCreateOrAlter', 'create-or-alter function', 'replace'),
  dropFunction,
  showFunctions,
  showFunction,
]
