import { diagnose } from '../findings/diagnose.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import { isSecretKey, secretIn, secretsIn } from '../values/secrets.ts'
import type { RuleContext } from '../sections/rule.ts'
import { type Held, scalarsAround } from './scalars.ts'

const hint = 'Revoke it, store a new one in an environment variable, and write the name of the variable.'

/** Beside a key that is about secrets the key is marked, as every other finding about such a value does. */
const startOf = ({ scalar, entry }: Held): number =>
  entry !== undefined && (isSecretKey(entry.key) || entry.key === 'env') ? entry.keyStart : scalar.start

/** No secret stands in the file, in a comment as little as in a value. The finding never repeats it. */
export function* secretRule({ document }: RuleContext): Generator<Diagnostic> {
  const shown = secretsIn(document.text)
  const { held: scalars, outside } = scalarsAround(
    document.root,
    shown.map(({ offset }) => offset),
  )
  for (const held of scalars) {
    const { value } = held.scalar
    const found = typeof value === 'string' ? secretIn(value) : undefined
    if (found === undefined) continue
    const start = startOf(held)
    yield diagnose('secret-literal', document.lines.location(start, start + 1), `This looks like ${found}.`, { hint })
  }
  const others = new Set(outside)
  for (const { offset, what } of shown) {
    if (!others.has(offset)) continue
    yield diagnose('secret-literal', document.lines.location(offset, offset + 1), `This looks like ${what}.`, { hint })
  }
}

const placeOf = ({ file, range }: Diagnostic): string => JSON.stringify([file, range.start])

/** One secret is one finding: what it is counts for more than that the name of a variable belongs there. */
export const secretsOnce = (findings: readonly Diagnostic[]): readonly Diagnostic[] => {
  const first = new Map<string, Diagnostic>()
  for (const found of findings) {
    if (found.code === 'secret-literal' && !first.has(placeOf(found))) first.set(placeOf(found), found)
  }
  return findings.filter((found) => {
    if (found.code !== 'secret-literal' && found.code !== 'secret-name') return true
    const told = first.get(placeOf(found))
    return told === undefined || told === found
  })
}
