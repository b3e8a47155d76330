import type { Node } from '../parse/node.ts'
import { walk } from '../parse/children.ts'
import type { Remark } from './remark.ts'
import { replacing } from './replace.ts'
import { builtinOf, type Scope, textOf } from './scope.ts'

const readers: ReadonlySet<string> = new Set('fromdate/0 fromdateiso8601/0 dateadd/2 datesub/2 date/0'.split(' '))

const cutters: ReadonlySet<string> = new Set(
  'sub/2 sub/3 gsub/2 gsub/3 split/1 split/2 splits/1 capture/1 capture/2 todate/0 strftime/1 rtrimstr/1 test/1 scan/1 match/1 todateiso8601/0'.split(
    ' ',
  ),
)

const readsSeconds = (scope: Scope, node: Node): boolean => {
  const called = builtinOf(scope, node)
  if (called === undefined || node.type !== 'call') return false
  if (readers.has(called)) return true
  const [format] = node.arguments
  if (called !== 'strptime/1' || format?.type !== 'string') return false
  return format.parts.some((part) => typeof part === 'string' && part.includes('%SZ'))
}

/** Whether something was done to the text that may have cut off its fraction. */
const isCut = (scope: Scope, before: readonly Node[]): boolean =>
  before.some((stage) => {
    let cut = false
    walk(stage, (node) => {
      const called = builtinOf(scope, node)
      cut ||= node.type === 'slice' || (called !== undefined && cutters.has(called))
      cut ||= node.type === 'string' && node.parts.some((part) => typeof part === 'string' && part.endsWith('Z'))
    })
    return cut
  })

const stagesBefore = (parent: Node | undefined, node: Node): readonly Node[] =>
  parent?.type === 'pipe' ? parent.stages.slice(0, parent.stages.indexOf(node)) : []

/** Functions that fail on the fractions of a second which the times of messages have. */
export const dateRemarks = (scope: Scope): readonly Remark[] =>
  scope.nodes.flatMap(({ node, parent }): readonly Remark[] => {
    if (!readsSeconds(scope, node) || isCut(scope, stagesBefore(parent, node)) || node.type !== 'call') return []
    const remark: Remark = {
      code: 'jq-fromdate-fraction',
      at: node,
      message: `${node.name.name} fails on times with fractions of a second, and those of IoT Central have them.`,
      hint: 'For a datetime column, leave the text as it is.',
    }
    return [replacing(scope, remark, String.raw`(sub("\\.[0-9]+Z$"; "Z") | ${textOf(scope, node)})`)]
  })
