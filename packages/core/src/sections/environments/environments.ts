import { nodeAt } from '../../text/document.ts'
import type { Document } from '../../text/document.ts'
import type { MappingNode, Node } from '../../text/node.ts'

export type Scalar = string | number | boolean

/** The key of an environment that is no value: who signs in there. */
export const signInKey = 'signIn'

/** Who signs in to Azure in an environment, as far as it can be read. */
export type SignInText = { readonly clientId?: string; readonly tenantId?: string }

/** One entry of `environments`, as far as it can be read. */
export type Environment = {
  readonly name: string
  readonly values: ReadonlyMap<string, Scalar>
  readonly signIn?: SignInText
}

const textAt = (node: MappingNode, key: string): string | undefined => {
  const value = node.entries.get(key)?.value
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined
}

const signInOf = (node: Node): SignInText | undefined => {
  const found = node.kind === 'mapping' ? node.entries.get(signInKey)?.value : undefined
  if (found?.kind !== 'mapping') return undefined
  const [clientId, tenantId] = [textAt(found, 'clientId'), textAt(found, 'tenantId')]
  return { ...(clientId === undefined ? {} : { clientId }), ...(tenantId === undefined ? {} : { tenantId }) }
}

/** A text is parsed once and asked for its environments by each of them. */
const known = new WeakMap<Node, readonly Environment[]>()

/** The environments of the file in its order; values that are not scalars are left to the schema to report. */
export const environmentsOf = (document: Document): readonly Environment[] => {
  const node = nodeAt(document, ['environments'])
  if (node?.kind !== 'mapping') return []
  const found = known.get(node) ?? environmentsIn(node)
  known.set(node, found)
  return found
}

const environmentsIn = (node: MappingNode): readonly Environment[] =>
  [...node.entries.values()].map(({ key, value }) => {
    const values = new Map<string, Scalar>()
    if (value.kind === 'mapping') {
      for (const entry of value.entries.values()) {
        if (entry.key === signInKey) continue
        if (entry.value.kind === 'scalar' && entry.value.value !== null) values.set(entry.key, entry.value.value)
      }
    }
    const signIn = signInOf(value)
    return { name: key, values, ...(signIn === undefined ? {} : { signIn }) }
  })
