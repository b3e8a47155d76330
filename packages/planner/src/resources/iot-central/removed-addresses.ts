import type { Config } from '@adx-export/core'
import type { Address } from '../../model/value.ts'
import { principalTargets } from '../adx/database-principal/targets.ts'
import { tableTargets } from '../adx/table/targets.ts'

/** Tables and grants that `removed` names: they go after whatever may still use them. */
export const removedPlaces = (config: Config): readonly Address[] => [
  ...[...tableTargets(config)].filter(([, { removed }]) => removed !== undefined).map(([address]) => address),
  ...[...principalTargets(config)].filter(([, { removed }]) => removed).map(([address]) => address),
]
