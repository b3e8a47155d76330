import { sortDiagnostics } from '../diagnose.ts'
import type { Diagnostic } from '../diagnostic.ts'

/** The findings of one environment; its name is undefined where the file has none. */
export type Findings = { readonly environment: string | undefined; readonly diagnostics: readonly Diagnostic[] }

/** Equal findings as one, which names its environments unless it holds in all of them. */
export const mergeFindings = (all: readonly Findings[]): readonly Diagnostic[] => {
  const merged = new Map<string, { readonly diagnostic: Diagnostic; readonly environments: Set<string> }>()
  for (const { environment, diagnostics } of all) {
    for (const diagnostic of diagnostics) {
      const key = JSON.stringify([diagnostic.code, diagnostic.file, diagnostic.range, diagnostic.message])
      const known = merged.get(key) ?? { diagnostic, environments: new Set() }
      merged.set(key, known)
      if (environment !== undefined) known.environments.add(environment)
    }
  }
  return sortDiagnostics(
    [...merged.values()].map(({ diagnostic, environments }) =>
      environments.size === 0 || environments.size === all.length
        ? diagnostic
        : { ...diagnostic, environments: [...environments] },
    ),
  )
}
