import type { Entry } from '../parse/node.ts'
import { literalOf } from '../parse/text.ts'
import type { Remark } from './remark.ts'
import type { Scope } from './scope.ts'

const nameOf = ({ key }: Entry): string | undefined => {
  if (key.type === 'computed') return undefined
  if (key.type === 'string') return key.format === undefined ? literalOf(key) : undefined
  return key.name
}

/** `{$a: 1}` takes the value of the variable for a key, `{$a}` its name. */
const isComputed = ({ key, value }: Entry): boolean => key.type === 'variable' && value !== undefined

/** Keys that one object writes twice: the first value is lost. */
export const keyRemarks = ({ nodes }: Scope): readonly Remark[] =>
  nodes.flatMap(({ node }) => {
    if (node.type !== 'object') return []
    const named = node.entries.filter((entry) => !isComputed(entry))
    const seen = new Set<string>()
    return named.flatMap((entry): readonly Remark[] => {
      const name = nameOf(entry)
      if (name === undefined) return []
      if (!seen.has(name)) {
        seen.add(name)
        return []
      }
      const message = `The object has the key ${JSON.stringify(name)} twice, so the first value is lost.`
      const hint = 'Delete one of the two, or give it the name of another column.'
      const { start, end } = entry.key
      return [{ code: 'jq-key-twice', at: { start, end }, message, hint }]
    })
  })
