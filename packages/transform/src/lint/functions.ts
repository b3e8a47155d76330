import type { Node } from '../parse/node.ts'
import { absenceRemarks } from './absent.ts'
import { entryOf } from './entry.ts'
import type { Remark } from './remark.ts'
import { builtinOf, type Scope } from './scope.ts'

const forbidden: Readonly<Record<string, string>> = {
  'env/0': 'there is no environment where a transform runs',
  'input/0': 'a transform gets one message, and no further input',
  'inputs/0': 'a transform gets one message, and no further input',
  'debug/0': 'nobody reads what it writes',
  'debug/1': 'nobody reads what it writes',
  'stderr/0': 'nobody reads what it writes',
  'halt/0': 'it stops the program, and what was not yet put out is lost',
  'halt_error/0': 'it stops the program, and the message makes no row',
  'halt_error/1': 'it stops the program, and the message makes no row',
  'input_filename/0': 'a message comes from no file',
  'input_line_number/0': 'a message comes from no file',
  'get_search_list/0': 'there are no files where a transform runs',
  'get_prog_origin/0': 'there are no files where a transform runs',
  'get_jq_origin/0': 'there are no files where a transform runs',
  'modulemeta/0': 'there are no modules but "iotc" where a transform runs',
}

const clock: Readonly<Record<string, string>> = {
  'now/0': 'now is another time in each run; the time of the message is .enqueuedTime',
  'localtime/0': 'localtime depends on the time zone of the machine; gmtime does not',
  'strflocaltime/1': 'strflocaltime depends on the time zone of the machine; strftime does not',
}

const remarksOn = (scope: Scope, called: string, node: Node & { readonly type: 'call' }): readonly Remark[] => {
  const { name } = node
  const outside = entryOf(forbidden, called)
  const timed = entryOf(clock, called)
  const found: Remark[] = [...absenceRemarks(scope, called, node)]
  if (outside !== undefined) {
    found.push({ code: 'jq-forbidden', at: name, message: `${name.name} has no place in a transform: ${outside}.` })
  }
  if (timed !== undefined) found.push({ code: 'jq-depends-on-clock', at: name, message: `${timed}.` })
  return found
}

const outsideVariables: Readonly<Record<string, string>> = {
  ENV: 'there is no environment where a transform runs',
  __prog_args: 'there is no command line where a transform runs',
}

/** Calls and variables that are missing somewhere, reach outside, or ask the clock. */
export const functionRemarks = (scope: Scope): readonly Remark[] =>
  scope.nodes.flatMap(({ node }): readonly Remark[] => {
    if (node.type === 'call') {
      const called = builtinOf(scope, node)
      return called === undefined ? [] : remarksOn(scope, called, node)
    }
    if (node.type !== 'variable') return []
    const outside = entryOf(outsideVariables, node.name)
    if (outside === undefined) return []
    return [{ code: 'jq-forbidden', at: node, message: `$${node.name} has no place in a transform: ${outside}.` }]
  })

/** Imports of anything but the module that IoT Central offers. */
export const importRemarks = ({ program }: Scope): readonly Remark[] =>
  program.imports.flatMap(({ path, as }): readonly Remark[] => {
    const [name] = path.parts
    if (name === 'iotc' && as?.value !== true) return []
    const what = name === 'iotc' ? 'data' : `the module ${JSON.stringify(name)}`
    const message = `There is no ${what} to import: IoT Central offers the module "iotc" alone.`
    return [{ code: 'jq-forbidden', at: path, message }]
  })
