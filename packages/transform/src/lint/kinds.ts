import type { Node } from '../parse/node.ts'
import { builtinOf, type Scope, ungrouped } from './scope.ts'

const texts: ReadonlySet<string> = new Set(
  'tostring/0 tojson/0 ascii_downcase/0 ascii_upcase/0 join/1 sub/2 sub/3 gsub/2 gsub/3 ltrimstr/1 rtrimstr/1 todate/0 todateiso8601/0 strftime/1 implode/0 type/0 trim/0 ltrim/0 rtrim/0 splits/1 splits/2'.split(
    ' ',
  ),
)

/** Fields of a message that are always texts. */
const textFields: ReadonlySet<string> = new Set(
  'applicationId enqueuedTime id messageSource messageType name templateId templateName'.split(' '),
)

/** Whether a filter surely yields a text. */
export const isText = (scope: Scope, node: Node): boolean => {
  const found = ungrouped(node)
  if (found.type === 'string' || found.type === 'format') return true
  if (found.type === 'field') return textFields.has(found.name.name)
  if (found.type === 'pipe') return isText(scope, found.stages.at(-1) ?? found)
  if (found.type === 'binary' && found.operator === '//') return isText(scope, found.left) && isText(scope, found.right)
  const called = builtinOf(scope, found)
  return called !== undefined && texts.has(called)
}

const lists: ReadonlySet<string> = new Set(
  'map/1 split/1 keys/0 keys_unsorted/0 sort/0 sort_by/1 unique/0 unique_by/1 group_by/1 to_entries/0 explode/0'.split(
    ' ',
  ),
)

/** Whether a filter surely yields a list. */
export const isList = (scope: Scope, node: Node): boolean => {
  const found = ungrouped(node)
  if (found.type === 'array') return true
  if (found.type === 'pipe') return isList(scope, found.stages.at(-1) ?? found)
  const called = builtinOf(scope, found)
  return called !== undefined && lists.has(called)
}

const flags: ReadonlySet<string> = new Set('simulated approved blocked provisioned'.split(' '))

const tests: ReadonlySet<string> = new Set(
  'not/0 test/1 test/2 has/1 in/1 any/0 any/1 all/0 all/1 contains/1 inside/1 startswith/1 endswith/1 IN/1'.split(' '),
)

const comparisons: ReadonlySet<string> = new Set('== != < <= > >= and or'.split(' '))

/** Whether a filter surely yields true or false, or nothing. */
export const isFlag = (scope: Scope, node: Node): boolean => {
  const found = ungrouped(node)
  if (found.type === 'field') return flags.has(found.name.name)
  if (found.type === 'binary') return comparisons.has(found.operator)
  if (found.type === 'pipe') return isFlag(scope, found.stages.at(-1) ?? found)
  const called = builtinOf(scope, found)
  return called !== undefined && tests.has(called)
}
