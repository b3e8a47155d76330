import { type Config, defined, sortDiagnostics } from '@adx-export/core'
import {
  type Difference,
  type DraftPlan,
  type Judging,
  type Plan,
  differencesIn,
  loggedDatabases,
  withLastChanges,
} from '@adx-export/planner'
import { type Base, type BaseConfig, type ReadAtBase, appliedConfig } from './base-config.ts'
import { sha256 } from './hash.ts'
import type { Azure } from './ports.ts'

/** What a search for drift knows beside the config. */
export type DriftLook = {
  /**
   * What was applied last: this very config, or the one at an earlier commit with a way to read the transforms that it named.
   * Absent where that is not known.
   */
  readonly applied?: 'config' | { readonly base: Base; readonly read: ReadAtBase }
  /** When that apply had ended, in milliseconds since the epoch; absent where that is not known. */
  readonly appliedAt?: number
  /** False: who changed something is not asked, since whoever reads the answer may not be told people's names. */
  readonly names?: false
}

/** What the differences are found in. */
export type Looked = {
  readonly drafted: DraftPlan
  readonly ready: { readonly config: Config; readonly file: string }
  readonly judging: Judging
  readonly azure: Pick<Azure, 'history' | 'observer'>
}

const appliedBy = async ({ applied }: DriftLook, { config, file }: Looked['ready']): Promise<BaseConfig> => {
  if (applied === undefined) return { diagnostics: [] }
  return applied === 'config'
    ? { config, diagnostics: [] }
    : appliedConfig(applied.base, file, config.environment, applied.read)
}

/** With who changed what lately, where the logs say so: one more request for each database that something differs in. */
const withHistory = async (
  differences: readonly Difference[],
  { appliedAt, names }: DriftLook,
  { drafted, ready, judging, azure }: Looked,
): Promise<readonly Difference[]> => {
  const places = loggedDatabases(drafted, differences)
  if (azure.history === undefined || places.length === 0 || names === false) return differences
  const journals = await azure.history.journals(ready.config, places)
  const since = defined({ since: appliedAt })
  return withLastChanges(drafted, differences, journals, { now: judging.now, ...since })
}

/** With where each difference comes from. That the applied config cannot be read is said, and then nothing is told apart. */
export const withDifferences = async (document: Plan, look: DriftLook, looked: Looked): Promise<Plan> => {
  const { drafted, ready, judging, azure } = looked
  const earlier = await appliedBy(look, ready)
  const { differences, diagnostics } = differencesIn(drafted, earlier.config, judging, sha256)
  const found = [...document.diagnostics, ...earlier.diagnostics, ...diagnostics]
  return {
    ...document,
    differences: await withHistory(differences, look, looked),
    diagnostics: sortDiagnostics(found),
    requests: { ...document.requests, reads: azure.observer.reads() },
  }
}
