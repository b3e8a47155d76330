import { type Timespan, writtenTimespan } from '@adx-export/core'
import { compareDurations, durationLiteral } from '../../../kusto/duration.ts'
import { cachingOf } from '../../../kusto/policy.ts'
import { known } from '../../../model/knowledge.ts'
import type { Policy } from './policy.ts'
import { duration } from './rules.ts'

export type Caching = { readonly hot?: Timespan }

/** https://learn.microsoft.com/kusto/management/cache-policy */
export const caching: Policy<Caching> = {
  name: 'caching',
  key: 'caching',
  kustoName: 'caching',
  rules: { hot: duration },
  declared: ({ caching: hot }) => (hot === undefined ? undefined : { hot }),
  normalForm: (json) => {
    const form = cachingOf(json)
    return form === undefined ? undefined : form.hot === undefined ? {} : { hot: form.hot }
  },
  // `.alter` of caching replaces its hot windows, inherited ones too, so they are sent along.
  command: ({ hot = '00:00:00' }, { own, effective }) => {
    const windows = (cachingOf(own ?? effective)?.windows ?? []).map(
      ({ from, to }) => `, hot_window = datetime(${from}) .. datetime(${to})`,
    )
    return { verb: '.alter', rest: `hot = ${durationLiteral(hot)}${windows.join('')}` }
  },
  risks: ({ from, to, place }) =>
    known(
      from.hot !== undefined && to.hot !== undefined && compareDurations(to.hot, from.hot) > 0
        ? [
            {
              code: 'raises-cost',
              attribute: 'hot',
              message: `Data of ${place} stays in the hot cache for ${writtenTimespan(to.hot)} instead of ${writtenTimespan(from.hot)}.`,
            },
          ]
        : [],
    ),
}
