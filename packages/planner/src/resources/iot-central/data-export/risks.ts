import type { Risk } from '../../../model/change.ts'
import { type Knowledge, concatKnown, known } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import { duplicates } from './duplicates.ts'
import { removedEnrichments } from './enrichment-risks.ts'
import { clearedLoss, linkWords } from './loss-words.ts'
import { losses } from './losses.ts'
import { linkPath, transformPath } from './rules.ts'
import type { ExportChange, ExportTarget } from './targets.ts'

const lost = 'IoT Central never sends the missed messages later'

const deletion = ({ observed }: ExportChange, { id }: ExportTarget): readonly Risk[] =>
  observed?.enabled === true
    ? [{ code: 'interrupts-export', message: `Export ${id} is enabled and is deleted; ${lost}.` }]
    : []

/** Judged by what the export will be, so that the verdict is the same before and after it is switched on or off. */
const unlinking = (change: ExportChange, target: ExportTarget): readonly Risk[] => {
  const enabled = target.declared === undefined ? change.observed?.enabled : target.declared.enabled
  return target.removedLinks
    .filter(({ key }) => enabled === true && change.attributes.some(({ path }) => path === linkPath(key)))
    .map(({ key }): Risk => ({
      code: 'interrupts-export',
      attribute: linkPath(key),
      message: `Export ${target.id} is enabled and no longer sends to destination ${key}; ${lost}.`,
    }))
}

const narrowing = ({ attributes }: ExportChange, target: ExportTarget): readonly Risk[] => {
  const filter = attributes.find(({ path, to }) => path === 'filter' && to !== undefined)
  const filtered: readonly Risk[] =
    filter === undefined
      ? []
      : [
          {
            code: 'narrows-export',
            attribute: 'filter',
            message: `The filter of export ${target.id} ${filter.from === undefined ? 'is new' : 'changes'}: IoT Central sends only messages that match it, and never sends the others later.`,
          },
        ]
  const cleared = target.links
    .filter(({ key }) => attributes.some(({ path, to }) => path === transformPath(key) && to === undefined))
    .map(({ key }): Risk => ({ attribute: transformPath(key), ...clearedLoss(linkWords(target.id, key)) }))
  return [...filtered, ...cleared]
}

export const risks = (change: ExportChange, context: Context): Knowledge<readonly Risk[]> => {
  const { target } = change.wanted
  if (change.action === 'delete') return known(deletion(change, target))
  const disabling = change.attributes.some(
    ({ path, to }) => path === 'enabled' && to === false && change.observed?.enabled === true,
  )
  const disabled: readonly Risk[] = disabling
    ? [{ code: 'interrupts-export', attribute: 'enabled', message: `Export ${target.id} is disabled; ${lost}.` }]
    : []
  const runs = change.observed?.enabled === true
  return concatKnown([
    known([...disabled, ...(runs ? narrowing(change, target) : [])]),
    runs ? losses(context, target) : known([]),
    runs || target.declared?.enabled === true ? removedEnrichments(change, context, target) : known([]),
    known(unlinking(change, target)),
    duplicates(change, context, target),
  ])
}
