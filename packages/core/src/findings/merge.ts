import { diagnose } from './diagnose.ts'
import { dedupeDiagnostics, sameKey, sortDiagnostics } from './order.ts'
import type { Diagnostic } from './diagnostic.ts'
import { bySeverity } from '../values/closed-sets.ts'

/** The findings of one environment; its name is undefined where the file has none. */
export type Findings = { readonly environment: string | undefined; readonly diagnostics: readonly Diagnostic[] }

/** More than this nobody reads; errors are kept before warnings, warnings before infos. */
const most = 1000

const bounded = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const sorted = sortDiagnostics(diagnostics)
  if (sorted.length <= most) return sorted
  const kept = sorted.toSorted(bySeverity).slice(0, most)
  const first = sorted.slice(0, 1)
  const message = `There are ${sorted.length} findings; ${most} are shown.`
  return sortDiagnostics([...kept, ...first.map((at) => diagnose('findings-omitted', at, message))])
}

/**
 * Equal findings as one, which names its environments unless it holds in all of them. `everywhere` are findings that do
 * not depend on the environment.
 */
export const mergeFindings = (
  all: readonly Findings[],
  everywhere: readonly Diagnostic[] = [],
): readonly Diagnostic[] => {
  const merged = new Map<string, { readonly diagnostic: Diagnostic; readonly environments: Set<string> }>()
  for (const { environment, diagnostics } of all) {
    for (const diagnostic of diagnostics) {
      const key = sameKey(diagnostic)
      const known = merged.get(key) ?? { diagnostic, environments: new Set() }
      merged.set(key, known)
      if (environment !== undefined) known.environments.add(environment)
    }
  }
  const own = [...merged.values()].map(({ diagnostic, environments }) =>
    environments.size === 0 || environments.size === all.length
      ? diagnostic
      : { ...diagnostic, environments: [...environments] },
  )
  return bounded(everywhere.length === 0 ? own : dedupeDiagnostics([...own, ...everywhere]))
}
