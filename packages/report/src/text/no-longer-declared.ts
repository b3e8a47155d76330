import type { NoLongerDeclared, Plan } from '@adx-export/planner'
import { clean, count } from './clean.ts'
import type { Style } from './style.ts'

/** Addresses of what was not checked for one reason that are named. */
const namedUnchecked = 5

const isChecked = ({ what }: NoLongerDeclared): boolean => !what.startsWith('not checked: ')

const nameOf = ({ address, attribute }: NoLongerDeclared): string =>
  attribute === undefined ? clean(address) : `${clean(address)} ${clean(attribute)}`

/** What is known to be live although the file no longer declares it. */
export const stillLive = ({ noLongerDeclared = [] }: Plan): readonly NoLongerDeclared[] =>
  noLongerDeclared.filter(isChecked)

/** `removed: …` goes anywhere into the file; any other line into the thing itself. */
export const lineWords = ({ line }: NoLongerDeclared): string | undefined => {
  if (line === undefined) return undefined
  if (line.startsWith('removed: ')) return 'to remove it'
  return 'to clear it'
}

/** Groups of what was not checked, one for each reason: the addresses, and the reason. */
export const uncheckedIn = ({
  noLongerDeclared = [],
}: Plan): readonly { readonly names: string; readonly what: string }[] =>
  [
    ...Map.groupBy(
      noLongerDeclared.filter((one) => !isChecked(one)),
      ({ what }) => what,
    ),
  ].map(([what, these]) => {
    const named = these.slice(0, namedUnchecked).map(nameOf)
    const rest = these.length - named.length
    return { names: `${named.join(', ')}${rest === 0 ? '' : `, and ${String(rest)} more`}`, what: clean(what) }
  })

/** `2 no longer declared, still live`; empty for none. */
export const stillLiveText = (plan: Plan): string => {
  const amount = stillLive(plan).length
  return amount === 0 ? '' : `${String(amount)} no longer declared, still live`
}

/** The first thing that a plan says: what left the file and not Azure, each with the line that removes or clears it. */
export const noLongerDeclaredLines = (plan: Plan, style: Style): readonly string[] => {
  const known = stillLive(plan)
  const unchecked = uncheckedIn(plan)
  if (known.length + unchecked.length === 0) return []
  return [
    style(
      'strong',
      known.length === 0
        ? 'No longer declared, not checked:'
        : `No longer declared, still live: ${count(known.length, 'thing')}`,
    ),
    ...known.flatMap((one) => {
      const words = lineWords(one)
      return [
        `  ${style('warning', '!')} ${nameOf(one)}: ${clean(one.what)}`,
        ...(words === undefined || one.line === undefined
          ? []
          : [`      ${words}: ${style('strong', clean(one.line))}`]),
      ]
    }),
    ...unchecked.map(({ names, what }) => style('faint', `  ? ${names}: ${what}`)),
    '',
  ]
}
