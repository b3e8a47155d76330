import { canonicalTimespan, writtenTimespan } from '@adx-export/core'
import type { ValueRule } from '../../../model/kind.ts'
import { sameBy } from '../../same.ts'

export const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }

export const duration: ValueRule = {
  ...leftAlone,
  same: sameBy((text) => canonicalTimespan(text) ?? text),
  written: writtenTimespan,
}
