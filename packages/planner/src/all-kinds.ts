import type { Config } from '@adx-export/core'
import { type ApplyOptions as PipelineOptions, apply as applyWith } from './apply/apply.ts'
import type { AnalyzeKql } from './model/kql.ts'
import type { ResendSecrets } from './model/resend.ts'
import type { Report } from './model/report.ts'
import type { World } from './model/world.ts'
import type { Hash } from './plan/operations.ts'
import { type Draft, draft as draftWith } from './plan/plan.ts'
import { resendOf } from './resources/iot-central/destination/resend.ts'
import { kinds } from './resources/index.ts'

export type ApplyOptions = Omit<PipelineOptions, 'kinds' | 'resend'> & { readonly resendSecrets?: ResendSecrets }

/** Desired against one world, for every kind that the product manages. */
export const draft = (
  config: Config,
  world: World,
  hash: Hash,
  resendSecrets: ResendSecrets = [],
  kql?: AnalyzeKql,
): Draft => draftWith(config, world, hash, kinds, resendOf(config, resendSecrets), kql)

/** Carries a plan out, for every kind that the product manages. */
export const apply = ({ resendSecrets = [], ...options }: ApplyOptions): Promise<Report> =>
  applyWith({ ...options, kinds, resend: resendOf(options.config, resendSecrets) })
