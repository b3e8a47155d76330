import { alternativeProposal } from '../lint/alternatives.ts'
import type { Remark } from '../lint/remark.ts'
import { proposalOf, replacement } from '../lint/replace.ts'
import { type Scope, textOf } from '../lint/scope.ts'
import type { Node, Span } from '../parse/node.ts'

type Field = Node & { readonly type: 'field' | 'index' }

/** Where a field is named: `.deviceId`, `.["deviceId"]`. */
const nameOf = (node: Field): Span => (node.type === 'field' ? node.name : node.key)

/** A field with what it is a field of: `.deviceId`, `$message.deviceId`. */
const fieldProposal = (scope: Scope, { target, start, end }: Field, instead: (target: string) => string) => {
  // What yields the message is repeated, so it has to be short and to yield once.
  const isHere = target.type === 'identity'
  if (!isHere && target.type !== 'variable' && target.type !== 'field') return undefined
  return proposalOf([replacement(scope, { start, end }, instead(isHere ? '' : textOf(scope, target)))], 'any')
}

/** A remark of the inference with what may be offered for it: the text of a program is not known where it is made. */
export const withProposal = (scope: Scope, remark: Remark): Remark => {
  const { code, at, instead } = remark
  for (const { node } of scope.nodes) {
    const isField = node.type === 'field' || node.type === 'index'
    if (instead !== undefined && isField && nameOf(node).start === at.start && nameOf(node).end === at.end) {
      const proposal = fieldProposal(scope, node, instead)
      return proposal === undefined ? remark : { ...remark, proposal }
    }
    if (code !== 'jq-alternative-loses-false' || node.type !== 'binary') continue
    if (node.at.start === at.start && node.right.end === at.end) {
      return { ...remark, proposal: alternativeProposal(scope, node) }
    }
  }
  return remark
}
