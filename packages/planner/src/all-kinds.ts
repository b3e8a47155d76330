import type { Config } from '@adx-export/core'
import { type ApplyOptions as PipelineOptions, type CarriedOut, apply as applyWith } from './apply/apply.ts'
import type { ResendSecrets } from './model/resend.ts'
import type { World } from './model/world.ts'
import type { Hash } from './plan/operations.ts'
import { type Differences, differencesOf } from './plan/differences.ts'
import type { Judging } from './plan/judging.ts'
import { type Remnants, noLongerDeclared } from './plan/no-longer-declared.ts'
import { type DraftPlan, type Given, draft as draftWith } from './plan/plan.ts'
import { resendOf } from './resources/iot-central/destination/steps.ts'
import { kinds } from './resources/index.ts'

export type ApplyOptions = Omit<PipelineOptions, 'kinds' | 'resend'> & { readonly resendSecrets?: ResendSecrets }

/** Desired against one world, for every kind that the product manages. */
export const draft = (
  config: Config,
  world: World,
  hash: Hash,
  { resendSecrets = [], ...given }: Omit<Given, 'resend'> & { readonly resendSecrets?: ResendSecrets } = {},
): DraftPlan => {
  return draftWith(config, world, { kinds, hash }, { ...given, resend: resendOf(config, resendSecrets) })
}

/** What an earlier config declared, this one no longer does, and is still live. */
export const remnantsOf = (base: Config, config: Config, world: World): Remnants =>
  noLongerDeclared(kinds, base, { config, world })

export { acceptanceChanges } from './plan/acceptances.ts'

/** Where live and config differ, and since when: `applied` is the config that was applied last, where that is known. */
export const differencesIn = (
  drafted: DraftPlan,
  applied: Config | undefined,
  judging: Judging,
  hash: Hash,
): Differences => differencesOf({ kinds, hash }, drafted, applied, judging)

/** Carries a plan out, for every kind that the product manages. */
export const apply = ({ resendSecrets = [], ...options }: ApplyOptions): Promise<CarriedOut> =>
  applyWith({ ...options, kinds, resend: resendOf(options.config, resendSecrets) })
