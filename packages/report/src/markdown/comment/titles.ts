import { type PlannedChange, titleOf } from '@adx-export/planner'
import { code } from '../parts/code.ts'
import { partsOf } from './names.ts'

type Span = (text: string) => string

/** `retention of` and the table's name in code. */
export const titleText = (address: string, span: Span = code): string =>
  titleOf(address)
    .map((part) => (typeof part === 'string' ? part : span(part.name)))
    .join('')

/** Titles of the changes of one plan; one that two of them would share has its place behind it. */
export const titlesOf = (changes: readonly PlannedChange[], span: Span = code): ((address: string) => string) => {
  const amounts = new Map<string, number>()
  for (const { address } of changes) {
    const title = titleText(address, span)
    amounts.set(title, (amounts.get(title) ?? 0) + 1)
  }
  return (address) => {
    const title = titleText(address, span)
    return (amounts.get(title) ?? 0) > 1 ? `${title} (${span(partsOf(address).name)})` : title
  }
}

/** What a sentence about a change may name: the parts of its address, and what stands in quotes in the paths of its attributes. */
export const namesOf = ({ address, attributes }: Pick<PlannedChange, 'address' | 'attributes'>): readonly string[] => [
  address,
  ...titleOf(address).flatMap((part) => (typeof part === 'string' ? [] : [part.name])),
  ...partsOf(address).name.split('/'),
  ...attributes.flatMap(({ path }) => /\['(.*?)'\]/s.exec(path)?.slice(1) ?? []),
]
