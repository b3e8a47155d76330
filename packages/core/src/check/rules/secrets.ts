import { diagnose } from '../../diagnose.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { isSecretKey, secretIn, secretsIn } from '../../values/secrets.ts'
import type { RuleContext } from '../rule.ts'
import { type Held, scalarsIn } from '../scalars.ts'

const hint = 'Revoke it, and refer to a new one by the name of a variable.'

/** Beside a key that is about secrets the key is marked, as every other finding about such a value does. */
const startOf = ({ scalar, entry }: Held): number =>
  entry !== undefined && (isSecretKey(entry.key) || entry.key === 'env') ? entry.keyStart : scalar.start

/** Whether an offset lies in a scalar; scalars do not overlap. */
const insideOf = (held: readonly Held[]): ((offset: number) => boolean) => {
  const sorted = held.map(({ scalar }) => scalar).toSorted((a, b) => a.start - b.start)
  return (offset) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset < (sorted[low - 1]?.end ?? 0)
  }
}

/** No secret stands in the file, in a comment as little as in a value. The finding never repeats it. */
export function* secretRule({ document }: RuleContext): Generator<Diagnostic> {
  const scalars = [...scalarsIn(document.root)]
  for (const held of scalars) {
    const { value } = held.scalar
    const found = typeof value === 'string' ? secretIn(value) : undefined
    if (found === undefined) continue
    const start = startOf(held)
    yield diagnose('secret-literal', document.lines.location(start, start + 1), `This looks like ${found}.`, { hint })
  }
  const isInside = insideOf(scalars)
  for (const { offset, what } of secretsIn(document.text)) {
    if (isInside(offset)) continue
    yield diagnose('secret-literal', document.lines.location(offset, offset + 1), `This looks like ${what}.`, { hint })
  }
}
