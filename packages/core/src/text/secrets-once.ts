import type { Diagnostic } from '../findings/diagnostic.ts'

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
