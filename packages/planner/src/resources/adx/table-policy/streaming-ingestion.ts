import { streamingOf } from '../../../kusto/policy.ts'
import { known, mapKnown } from '../../../model/knowledge.ts'
import { idsOf, namesOf } from '../../feeds.ts'
import { documentLiteral } from './document.ts'
import type { Policy } from './policy.ts'
import { leftAlone } from './rules.ts'

export type Streaming = { readonly enabled?: boolean }

/** https://learn.microsoft.com/kusto/management/streaming-ingestion-policy */
export const streamingIngestion: Policy<Streaming> = {
  name: 'streaming-ingestion',
  key: 'streamingIngestion',
  kustoName: 'streamingingestion',
  rules: { enabled: leftAlone },
  declared: ({ streamingIngestion: enabled }) => (enabled === undefined ? undefined : { enabled }),
  normalForm: (json) => {
    const form = streamingOf(json)
    return form === undefined ? undefined : { enabled: form.enabled }
  },
  // A hint that was set by somebody would be lost by `enable`.
  command: ({ enabled = false }, { own }) => {
    const hint = streamingOf(own)?.hint
    const plain = enabled ? 'enable' : 'disable'
    const rest = hint === undefined ? plain : documentLiteral({ IsEnabled: enabled, HintAllocatedRate: hint })
    return { verb: '.alter', rest }
  },
  // How IoT Central delivers is not documented, so it is not known to fall back to batches.
  risks: (turn) => {
    const { from, to, place } = turn
    if (from.enabled !== true && to.enabled === true) {
      const message = `Streaming into ${place} occupies local SSD of the cluster.`
      return known([{ code: 'raises-cost', attribute: 'enabled', message }])
    }
    if (from.enabled !== true || to.enabled === true) return known([])
    return mapKnown(turn.feeding(), (feeding) =>
      namesOf(feeding) === ''
        ? []
        : [
            {
              code: 'interrupts-export',
              attribute: 'enabled',
              message: `Streaming into ${place} ends while ${namesOf(feeding)} feeds it: data arrives minutes later, in batches.`,
              evidence: idsOf(feeding),
            },
          ],
    )
  },
}
