import { envelope, lookupEntry } from '../lookups.ts'
import { otherwise, styled } from './styles.ts'

export const dates = styled('style-dates', ['dateTime', 'integer'], (random, find, all, style) => {
  const seconds = '.enqueuedTime | sub("\\\\.[0-9]+Z$"; "Z")'
  return {
    entries: [
      ...envelope(random),
      {
        name: 'weekday',
        type: 'string',
        value: otherwise(`(${seconds} | fromdate | strftime("%A"))`, {
          fraction: [
            '(.enqueuedTime | fromdate | strftime("%A"))',
            '(.enqueuedTime | fromdateiso8601 | strftime("%A"))',
          ],
          formula: [`(${seconds} | fromdate | strftime("%B"))`],
        }),
      },
      {
        name: 'epoch',
        type: 'long',
        value: otherwise(`(${seconds} | strptime("%Y-%m-%dT%H:%M:%SZ") | mktime)`, {
          fraction: ['(.enqueuedTime | strptime("%Y-%m-%dT%H:%M:%SZ") | mktime)'],
          'wrong-type': [`(${seconds} | strptime("%Y-%m-%dT%H:%M:%SZ"))`],
          'time-zone': [`(.enqueuedTime | sub("\\\\.[0-9]+Z$"; "Z") | strptime("%Y-%m-%dT%H:%M:%SZ") | mktime + 3600)`],
        }),
      },
      ...all.map((each) => lookupEntry(style, each, all)),
    ],
  }
})
