import type { Enrichment } from '@adx-export/core'
import type { Rules, ValueRule } from '../../../model/kind.ts'
import { sameBy, textOf } from '../../normal-form.ts'

export type DataExportAttributes = {
  readonly displayName: string
  readonly source: string
  readonly enabled: boolean
  /** Desired null: to be cleared. */
  readonly filter?: string | null
  readonly enrichments?: Readonly<Record<string, Enrichment>>
  /** Links by the destination's key in the file, or by its id where the file does not declare it. */
  readonly destinations: Readonly<Record<string, true>>
  /** Transforms of the links that the file names, by the same key. */
  readonly transforms?: Readonly<Record<string, string>>
}

export const linkPath = (key: string): string => `destinations['${key}']`
export const transformPath = (key: string): string => `destinations['${key}'].transform`
export const enrichmentPath = (key: string): string => `enrichments['${key}']`

/** LF line ends and no white space around; otherwise verbatim, since a jq comment ends with its line. */
export const normalText = (text: string): string => text.replaceAll('\r\n', '\n').trim()

const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }
const owned: ValueRule = { shape: 'value', omitted: 'cleared' }

export const rules: Rules<DataExportAttributes> = {
  displayName: leftAlone,
  source: {
    ...leftAlone,
    refuse: (observed, desired) => ({
      code: 'source-differs',
      message: `The export sends ${textOf(observed)}, and the file says ${textOf(desired)}. IoT Central does not change the source after creation.`,
      hint: 'Declare an export with a new id beside it, let it run, then name the old one under removed.exports.',
    }),
  },
  enabled: leftAlone,
  filter: { ...leftAlone, told: true, clearing: 'filter: null', same: sameBy(normalText) },
  enrichments: {
    shape: 'map',
    unmentioned: 'left-alone',
    told: true,
    clearing: 'enrichments: {}',
    extra: 'cleared',
    entry: owned,
    path: enrichmentPath,
  },
  destinations: { shape: 'map', extra: 'left-alone', entry: leftAlone, path: linkPath },
  transforms: { shape: 'map', extra: 'cleared', entry: { ...owned, same: sameBy(normalText) }, path: transformPath },
}
