import { type Config, type Diagnostic, type Location, diagnose } from '@adx-export/core'
import type { Change } from '../model/change.ts'
import type { Unread } from '../model/knowledge.ts'
import type { Context } from '../model/kind.ts'
import type { Address, Part } from '../model/value.ts'
import { type ReaderKind, readerKinds, readerTitles } from '../model/world.ts'

/** Addresses that one finding about unreadable parts names. */
const namedAddresses = 5

const listOf = (addresses: readonly Address[]): string => {
  const more = addresses.length > namedAddresses ? `, and ${addresses.length - namedAddresses} more` : ''
  return `${addresses.slice(0, namedAddresses).join(', ')}${more}`
}

/** What to do about a part that could not be read. */
const hintFor = (right: string | undefined): string =>
  right === undefined
    ? 'Check that the host is reachable and that you may read it, then run plan again.'
    : `Missing right: ${right}. Grant it to the identity that runs plan, then run plan again.`

export type UnreadAddress = {
  readonly address: Address
  readonly at: Location
  readonly why: string
  readonly right?: string
  readonly hint?: string
}

/** One finding for each cause: a cluster that is down would otherwise be told once for everything in it. */
const byCause = <T extends { readonly why: string; readonly right?: string }>(
  all: readonly T[],
): readonly (readonly [first: T, ...others: T[]])[] =>
  [...Map.groupBy(all, ({ why, right }) => JSON.stringify([why, right])).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  )

/** Resources that could not be read. */
export const unreadDiagnostics = (unread: readonly UnreadAddress[]): readonly Diagnostic[] =>
  byCause(unread).map((group) => {
    const [{ at, why, right, hint }] = group
    const addresses = listOf(group.map(({ address }) => address))
    return hint === undefined
      ? diagnose('unreadable', at, `${addresses} could not be read: ${why}`, { hint: hintFor(right) })
      : diagnose('unreadable', at, `${addresses}: ${why}`, { hint, lines: true })
  })

/** Changes whose own risks or refusals ask what could not be read. */
export const unjudgedDiagnostics = (changes: readonly Change[]): readonly Diagnostic[] => {
  const asked = changes.flatMap(({ address, at, unjudged = [] }) => unjudged.map((one) => ({ ...one, address, at })))
  return byCause(asked).map((group) => {
    const [{ at, part, why, right }] = group
    const addresses = [...new Set(group.map(({ address }) => address))]
    const what = addresses.length === 1 ? 'this change' : 'these changes'
    return diagnose(
      'unreadable',
      at,
      `${listOf(addresses)}: what ${what} would harm depends on ${part}, which could not be read: ${why}`,
      { hint: hintFor(right) },
    )
  })
}

const isReaderKind = (name: string): name is ReaderKind => readerKinds.some((kind) => kind === name)

const partsOf = ({ config, world }: Context): readonly { readonly part: string; readonly of: Part<unknown> }[] => {
  const { exports, destinations, resource } = world.application
  const { host } = config.application
  return [
    { part: `the exports of ${host}`, of: exports },
    { part: `the destinations of ${host}`, of: destinations },
    { part: `the resource of ${host} in Azure Resource Manager`, of: resource },
    ...Object.entries(world.clusters).flatMap(([cluster, { resource: arm, databases }]) => [
      { part: `the resource of cluster ${cluster} in Azure Resource Manager`, of: arm },
      ...Object.entries(databases).flatMap(([key, database]) =>
        database.state === 'read'
          ? Object.entries(database.value).map(([name, of]) => ({
              part: `the ${isReaderKind(name) ? readerTitles[name] : name} of database ${cluster}/${key}`,
              of,
            }))
          : [{ part: `database ${cluster}/${key}`, of: database }],
      ),
    ]),
  ]
}

const startOf = ({ file }: Config): Location => {
  const start = { line: 1, column: 1 }
  return { file, range: { start, end: start } }
}

/** What could not be read and no change depends on: the plan holds, but it does not list everything that is there. */
export const notChecked = (context: Context, said: readonly Diagnostic[]): readonly Diagnostic[] => {
  const unread = partsOf(context).flatMap(({ part, of }): readonly Unread[] =>
    of.state === 'unreadable' && !said.some(({ message }) => message.includes(of.why))
      ? [{ part, why: of.why, ...(of.right === undefined ? {} : { right: of.right }) }]
      : [],
  )
  return byCause(unread).map((group) => {
    const [{ why, right }] = group
    const parts = group.map(({ part }) => part).join(', ')
    return diagnose(
      'not-checked',
      startOf(context.config),
      `Not checked: ${parts} could not be read: ${why} No change of this plan depends on it, but anything unmanaged there is not listed.`,
      { hint: hintFor(right) },
    )
  })
}
