import { type Diagnostic, diagnose } from '@adx-export/core'
import { holesOf } from '../diff/resolve.ts'
import type { Secrets } from '../model/ports.ts'
import { isSecret } from '../model/value.ts'
import type { DraftChange } from '../plan/plan.ts'

/** The secrets that the steps of these changes need and that are not set, one finding each. */
export const missingSecrets = (
  changes: readonly Pick<DraftChange, 'change' | 'steps'>[],
  secrets: Secrets,
): readonly Diagnostic[] => {
  const found = changes.flatMap(({ change, steps }) =>
    holesOf(steps).flatMap((hole) =>
      isSecret(hole) && !secrets.read(hole.$secret) ? [{ at: change.at, name: hole.$secret }] : [],
    ),
  )
  return [...new Map(found.map((item) => [item.name, item])).values()].map(({ at, name }) =>
    diagnose('secret-missing', at, `The environment variable ${name} is not set, and this apply needs its value.`, {
      hint: `Set ${name} where apply runs. Nothing was sent.`,
    }),
  )
}
