import type { ExportHealth, Plan } from '@adx-export/planner'
import { clean, count, shorten } from './clean.ts'
import type { Style } from './style.ts'

/** Errors of one export that are shown; the rest is counted. */
export const shownErrors = 5
/** Characters of what a service said, and of a name that somebody else gave. */
export const longestWords = 1_000
const longestName = 200
/** Exports of unknown health that are named. */
const namedUnread = 5

const isStatus = ({ status }: ExportHealth, word: string): boolean => status.toLowerCase() === word

/** What sends nothing, or not all of it, by the service's own word. */
export const inError = (exports: readonly ExportHealth[]): readonly ExportHealth[] =>
  exports.filter((one) => isStatus(one, 'error') || one.errors.length > 0)

const unread = (exports: readonly ExportHealth[]): readonly ExportHealth[] =>
  exports.filter((one) => one.status === 'unreadable' && one.errors.length === 0)

/** True where somebody has to hear of it. */
export const hasExportsToTell = ({ exports }: Pick<Plan, 'exports'>): boolean => inError(exports).length > 0

const isDestination = ({ beside }: ExportHealth): boolean => beside === 'unlinked'

/** What it is, before its name: `Export`, `Destination`, `Unmanaged export`. */
export const nounOf = (health: ExportHealth): string => {
  if (isDestination(health)) return 'Destination'
  return health.beside === 'unmanaged' ? 'Unmanaged export' : 'Export'
}

/** Its name, as it came. */
export const nameOf = ({ address }: ExportHealth): string =>
  shorten(address.slice(address.indexOf(':') + 1), longestName)

/** How it stands: `is in error`. `word` is the service's, as it is to be shown. */
export const standsText = (health: ExportHealth, word: (text: string) => string = clean): string => {
  const off = health.enabled === false ? 'is off and ' : ''
  return isStatus(health, 'error')
    ? `${off}is in error`
    : `${off}reports errors, with the status ${word(health.status)}`
}

/** What a list of exports says of one beside its status; empty for an export of the config that is on. */
export const asideText = ({ beside, enabled }: ExportHealth): string => {
  const words = [
    ...(beside === 'unmanaged' ? ['unmanaged'] : []),
    ...(beside === 'unlinked' ? ['no export of the config links to it'] : []),
    ...(enabled === false ? ['off'] : []),
  ]
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

/** What it means, after the errors. A destination by itself, and an export that is off, have nothing to send. */
export const meaningOf = ({ enabled }: ExportHealth): string | undefined =>
  enabled === true ? 'IoT Central never sends the missed messages later.' : undefined

/** The hints of all of its errors, each once. */
export const hintsOf = ({ errors }: ExportHealth): readonly string[] => [
  ...new Set(errors.flatMap(({ hint }) => (hint === undefined ? [] : [hint]))),
]

/** The exports of which nobody knows whether they send; undefined for none. */
export const unreadExportsText = (
  exports: readonly ExportHealth[],
  word: (text: string) => string = clean,
): string | undefined => {
  const all = unread(exports)
  if (all.length === 0) return undefined
  const rest = all.length - namedUnread
  const names = all.slice(0, namedUnread).map((one) => word(nameOf(one)))
  return `It is unknown whether ${all.length === 1 ? 'this export sends' : 'these exports send'} data, because ${all.length === 1 ? 'its' : 'their'} state could not be read: ${names.join(', ')}${rest > 0 ? `, and ${String(rest)} more` : ''}.`
}

const counted = (amount: number, one: string, many = `${one}s`): readonly string[] =>
  amount === 0 ? [] : [count(amount, one, many)]

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

/** `1 export and 1 destination`; empty for none. */
const thingsText = (all: readonly ExportHealth[]): string => {
  const amount = (of: (one: ExportHealth) => boolean): number => all.filter(of).length
  const isOurs = (one: ExportHealth): boolean => !isDestination(one) && one.beside !== 'unmanaged'
  return joined([
    ...counted(
      amount((one) => isOurs(one) && one.enabled !== false),
      'export',
    ),
    ...counted(amount(isDestination), 'destination'),
    ...counted(
      amount(({ beside }) => beside === 'unmanaged'),
      'unmanaged export',
    ),
    ...counted(
      amount((one) => isOurs(one) && one.enabled === false),
      'export that is off',
      'exports that are off',
    ),
  ])
}

/** `1 export in error`, for a headline; empty for none. */
export const exportsInErrorText = (exports: readonly ExportHealth[]): string => {
  const all = inError(exports)
  return all.length === 0 ? '' : `${thingsText(all)} in error`
}

/** `1 export is in error: its messages are being lost`, without a full stop; empty for none. */
export const exportsWarning = (exports: readonly ExportHealth[]): string => {
  const all = inError(exports)
  if (all.length === 0) return ''
  const [are, their] = all.length === 1 ? ['is', 'its'] : ['are', 'their']
  const sending = all.filter(({ enabled }) => enabled === true)
  const lost =
    sending.length < all.length
      ? ''
      : `: ${their} messages ${all.every((one) => isStatus(one, 'error')) ? 'are being' : 'may be'} lost`
  return `${thingsText(all)} ${are} in error${lost}`
}

/** ` But 1 export is in error: its messages are being lost.`, behind a sentence that all is well; empty for none. */
export const butExports = (exports: readonly ExportHealth[]): string => {
  const warning = exportsWarning(exports)
  return warning === '' ? '' : ` But ${warning}.`
}

const linesOf = (health: ExportHealth, style: Style): readonly string[] => {
  const { errors } = health
  const rest = errors.length - shownErrors
  const meaning = meaningOf(health)
  return [
    style('error', `${nounOf(health)} ${clean(nameOf(health))} ${standsText(health)}:`),
    ...errors.slice(0, shownErrors).map(({ message }) => `    ${clean(shorten(message, longestWords))}`),
    ...(rest > 0 ? [style('faint', `    … and ${count(rest, 'more error')}`)] : []),
    ...(meaning === undefined ? [] : [`    ${meaning}`]),
    ...hintsOf(health).map((hint) => `    What to do: ${clean(shorten(hint, longestWords))}`),
    '',
  ]
}

/** Each export and destination in error with its errors, and those of which nothing is known. */
export const exportLines = ({ exports }: Pick<Plan, 'exports'>, style: Style): readonly string[] => {
  const unknown = unreadExportsText(exports)
  return [
    ...inError(exports).flatMap((one) => linesOf(one, style)),
    ...(unknown === undefined ? [] : [style('warning', unknown), '']),
  ]
}
