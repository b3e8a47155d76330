import type { Node } from '../parse/node.ts'
import { absenceRemarks } from './absent.ts'
import { entryOf } from './entry.ts'
import type { Remark } from './remark.ts'
import { builtinOf, type Scope } from './scope.ts'

const forbidden: Readonly<Record<string, string>> = {
  'env/0': 'a transform has no environment variables',
  'input/0': 'a transform receives one message and no other input',
  'inputs/0': 'a transform receives one message and no other input',
  'debug/0': 'its output goes nowhere',
  'debug/1': 'its output goes nowhere',
  'stderr/0': 'its output goes nowhere',
  'halt/0': 'it stops the program, and rows that are not yet made are lost',
  'halt_error/0': 'it stops the program, and the message makes no row',
  'halt_error/1': 'it stops the program, and the message makes no row',
  'input_filename/0': 'a message does not come from a file',
  'input_line_number/0': 'a message does not come from a file',
  'get_search_list/0': 'a transform cannot read files',
  'get_prog_origin/0': 'a transform cannot read files',
  'get_jq_origin/0': 'a transform cannot read files',
  'modulemeta/0': 'the only module is "iotc"',
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
    found.push({ code: 'jq-forbidden', at: name, message: `${name.name} is not allowed in a transform: ${outside}.` })
  }
  if (timed !== undefined) found.push({ code: 'jq-depends-on-clock', at: name, message: `${timed}.` })
  return found
}

const outsideVariables: Readonly<Record<string, string>> = {
  ENV: 'a transform has no environment variables',
  __prog_args: 'a transform has no command line',
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
    return [{ code: 'jq-forbidden', at: node, message: `$${node.name} is not allowed in a transform: ${outside}.` }]
  })

/** Imports of anything but the module that IoT Central offers. */
export const importRemarks = ({ program }: Scope): readonly Remark[] =>
  program.imports.flatMap(({ path, as }): readonly Remark[] => {
    const [name] = path.parts
    if (name === 'iotc' && as?.value !== true) return []
    const what = name === 'iotc' ? 'data' : `the module ${JSON.stringify(name)}`
    const message = `There is no ${what} to import: IoT Central offers only the module "iotc".`
    return [{ code: 'jq-forbidden', at: path, message }]
  })
