import { type JsonValue, type Timespan, writtenTimespan } from '@adx-export/core'
import { compareDurations, durationLiteral } from '../../../kusto/duration.ts'
import { itemsOf, textMember } from '../../../kusto/json.ts'
import { membersIn, timespan } from '../../../kusto/policy.ts'
import { known } from '../../../model/knowledge.ts'
import { type Policy, duration } from './policy.ts'

export type Caching = { readonly hot?: Timespan }

type HotWindow = { readonly from: string; readonly to: string }

/** What is written back into a command has to be a date and nothing else. */
const date = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

const hotWindow = (json: JsonValue): HotWindow | undefined => {
  const from = textMember(json, 'MinValue')
  const to = textMember(json, 'MaxValue')
  return from !== undefined && to !== undefined && date.test(from) && date.test(to) ? { from, to } : undefined
}

const hotWindows = (json: JsonValue): readonly HotWindow[] | undefined => {
  const windows = itemsOf(json).map(hotWindow)
  const clear = windows.filter((window) => window !== undefined)
  return Array.isArray(json) && clear.length === windows.length ? clear : undefined
}

type Document = Caching & { readonly windows: readonly HotWindow[] }

export const cachingOf = (json: JsonValue | undefined): Document | undefined => {
  const form = membersIn<Document>(json, {
    hot: { of: 'DataHotSpan', read: timespan },
    windows: { of: 'HotWindows', read: hotWindows },
  })
  return form === undefined ? undefined : { windows: [], ...form }
}

/** https://learn.microsoft.com/kusto/management/cache-policy */
export const caching: Policy<Caching> = {
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
