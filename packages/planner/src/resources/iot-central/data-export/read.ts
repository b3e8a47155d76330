import type { Enrichment } from '@adx-export/core'
import type { Unmanaged } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import type { LiveEnrichment, LiveExport } from '../../../model/world.ts'
import { dataExport as addressOfExport } from '../../addresses.ts'
import { seenIn, shownIn } from '../../live.ts'
import { type DataExportAttributes, type ExportTarget, exportTargets, liveLinkKey, normalText } from './targets.ts'

const enrichmentOf = ({ value, path, target }: LiveEnrichment): Enrichment => ({
  ...(value === undefined ? {} : { value }),
  ...(path === undefined || path === null ? {} : { path }),
  ...(target === undefined || target === null ? {} : { target }),
})

/** What the file does not own of an export is not compared, so it is left out. */
const observedOf = ({ config }: Context, target: ExportTarget, live: LiveExport): DataExportAttributes => {
  const { displayName, source, enabled, filter, enrichments, links } = live
  const keyed = links.map((link) => ({ ...link, key: liveLinkKey(config, link.id) }))
  const whole = {
    displayName,
    source,
    enabled,
    destinations: Object.fromEntries(keyed.map(({ key }) => [key, true as const])),
  }
  if (target.declared === undefined && !target.removed) return whole
  const owned = target.removed ? keyed : keyed.filter(({ id }) => target.links.some((link) => link.id === id))
  return {
    ...whole,
    ...(filter === undefined || filter === null ? {} : { filter }),
    enrichments: Object.fromEntries(Object.entries(enrichments).map(([key, one]) => [key, enrichmentOf(one)])),
    transforms: Object.fromEntries(
      owned.flatMap(({ key, transform }) =>
        normalText(transform ?? '') === '' ? [] : [[key, normalText(transform ?? '')]],
      ),
    ),
  }
}

const unmanagedLinks = ({ config }: Context, address: Address, target: ExportTarget, live: LiveExport) => {
  const named = [...target.links, ...target.removedLinks]
  return target.removed || target.declared === undefined
    ? []
    : live.links
        .filter(({ id }) => !named.some((link) => link.id === id))
        .map(({ id }): Unmanaged => ({ address, what: `link to destination ${liveLinkKey(config, id)}` }))
}

export const read = (context: Context) => {
  const { exports } = context.world.application
  const targets = exportTargets(context.config)
  const all = shownIn(exports)
  const liveOf = ({ id }: ExportTarget): LiveExport | undefined => all.find((one) => one.id === id)
  const named = new Set([...targets.values()].map(({ id }) => id))
  const strangers = all
    .filter(({ id }) => !named.has(id))
    .map(({ id, displayName, source, enabled }): Unmanaged => ({
      address: addressOfExport(id),
      what: `${enabled ? 'enabled' : 'disabled'} export ${displayName} of ${source}`,
    }))
  const links = [...targets].flatMap(([address, target]) => {
    const live = liveOf(target)
    return live === undefined ? [] : unmanagedLinks(context, address, target, live)
  })
  return {
    observed: new Map<Address, Seen<DataExportAttributes>>(
      [...targets].map(([address, target]) => [
        address,
        seenIn(exports, (list) => {
          const live = list.find(({ id }) => id === target.id)
          return live === undefined ? undefined : observedOf(context, target, live)
        }),
      ]),
    ),
    unmanaged: [...strangers, ...links],
  }
}
