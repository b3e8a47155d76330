import {
  type Config,
  type DataExport,
  type Link,
  type Table,
  adxDestination,
  commandLine,
  defined,
} from '@adx-export/core'
import {
  type Comparison,
  type EarlierWords,
  type KeptColumn,
  type TransformChange,
  type Unread,
  clearedLoss,
  keyOfChange,
  linkWords,
  linksAgainstLive,
  normalText,
  transformLosses,
} from '@adx-export/planner'
import {
  type Against,
  type AgainstChange,
  type AgainstLoss,
  type AgainstOther,
  type AgainstSample,
  type ComparedSample,
  type RunJq,
  type TransformComparison,
  compareTransforms,
  rowsBeside,
} from '@adx-export/transform'
import { type Base, type ReadAtBase, readBase } from './base-config.ts'
import { comparisonOf, guessedLoss, lostWords, transformComparer } from './comparisons.ts'
import type { Opened } from './open.ts'
import type { Invalid } from './plan.ts'
import type { Ports } from './ports.ts'
import { type TestRequest, type Tested, test } from './test.ts'

/** What the transforms of a config are held against. */
export type AgainstRequest =
  /** A config as it was at a commit, and the transforms that it named there. */
  | { readonly of: 'commit'; readonly base: Base; readonly read: ReadAtBase }
  /** The live state. Reads only. */
  | { readonly of: 'live'; readonly connect: Ports['connect']; readonly tell?: (note: string) => void }

/** Why there is nothing to compare with, and what to do. */
export type AgainstProblem = { readonly kind: 'problem'; readonly problem: string; readonly hint: string }

type Compared = { readonly change: TransformChange; readonly found: TransformComparison }

/** Links that have another transform, with what both make of the samples, and how all others stand. */
type Found = {
  readonly compared: readonly Compared[]
  readonly others: readonly AgainstOther[]
  readonly unchanged: number
}

const linkOf = (config: Config, name: string, destination: string) => {
  const entry = config.exports.find((each) => each.name === name)
  const link = entry?.links.find((each) => each.destination === destination)
  return entry === undefined || link === undefined ? undefined : { entry, link }
}

const tableOf = (config: Config, link: Link): Table | undefined => {
  const destination = config.destinations.find(({ name }) => name === link.destination)
  const place = destination && adxDestination(destination)?.table
  return config.clusters
    .find(({ name }) => name === place?.cluster)
    ?.databases.find(({ name }) => name === place?.database)
    ?.tables.find(({ name }) => name === place?.table)
}

const nameOf = ({ cluster, database, name }: Table): string => `${cluster}/${database}/${name}`

const kept = ({ name, type }: KeptColumn): KeptColumn => ({ name, type })

/** A link, and the config that has it. */
type ConfigLink = { readonly config: Config; readonly link: Link }

/** As the plan has them: columns that are new count on both sides, and what only left the file stays in the table. */
const columnsBetween = (before: ConfigLink, after: ConfigLink): TransformChange['columns'] => {
  const [old, table] = [tableOf(before.config, before.link), tableOf(after.config, after.link)]
  if (old === undefined || table === undefined) return { state: 'unreadable', why: 'the file does not declare it' }
  if (nameOf(old) !== nameOf(table))
    return { state: 'read', value: { before: old.columns.map(kept), after: table.columns.map(kept) } }
  const removed = new Set(after.config.removed.columns.map(({ names }) => names.join('/')))
  const missingIn = (columns: Table['columns']) => (each: KeptColumn) => columns.every(({ name }) => name !== each.name)
  const left = old.columns
    .filter(missingIn(table.columns))
    .filter(({ name }) => !removed.has(`${nameOf(table)}/${name}`))
  return {
    state: 'read',
    value: {
      before: [...old.columns, ...table.columns.filter(missingIn(old.columns))].map(kept),
      after: [...table.columns, ...left].map(kept),
    },
  }
}

const textOf = ({ transform }: Link): string => normalText(transform?.text ?? '')

const changeBetween = (entry: DataExport, before: ConfigLink, after: ConfigLink): TransformChange => {
  const [from, to] = [textOf(before.link), textOf(after.link)]
  return {
    export: entry.name,
    destination: after.link.destination,
    source: entry.source,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    columns: columnsBetween(before, after),
  }
}

const compare = async (config: Config, change: TransformChange, called: string, runJq: RunJq) => {
  const { columns, from, to } = change
  const own = linkOf(config, change.export, change.destination)
  if (columns.state !== 'read' || own === undefined)
    return { state: 'unknown', why: 'the columns of its table are not known' } as const
  return compareTransforms({
    config,
    export: own.entry,
    link: own.link,
    before: { columns: columns.value.before, ...defined({ text: from }) },
    after: { columns: columns.value.after, ...defined({ text: to }) },
    called,
    runJq,
  })
}

const allLinks = ({ exports }: Config) => exports.flatMap((entry) => entry.links.map((link) => ({ entry, link })))

/** Links are the same if export and destination have the same names in both configs. */
const againstConfig = async (then: Config, now: Config, name: string, runJq: RunJq): Promise<Found> => {
  const compared: Compared[] = []
  const others: AgainstOther[] = []
  let unchanged = 0
  for (const { entry, link } of allLinks(now)) {
    const named = { export: entry.name, destination: link.destination }
    const before = linkOf(then, entry.name, link.destination)
    if (before === undefined) others.push({ ...named, state: 'new' })
    else if (before.entry.source !== entry.source) {
      const why = `the export sent ${before.entry.source} there, and sends ${entry.source} now`
      others.push({ ...named, state: 'new', why })
    } else if (textOf(before.link) === textOf(link)) unchanged += 1
    else {
      const change = changeBetween(entry, { config: then, link: before.link }, { config: now, link })
      compared.push({ change, found: await compare(now, change, `the transform at ${name}`, runJq) })
    }
  }
  for (const { entry, link } of allLinks(then)) {
    if (linkOf(now, entry.name, link.destination) === undefined)
      others.push({ export: entry.name, destination: link.destination, state: 'gone' })
  }
  return { compared, others, unchanged }
}

const unreadLive = (unread: readonly Unread[], { config, file }: Tested): AgainstProblem => {
  const rights = [...new Set(unread.flatMap(({ right }) => (right === undefined ? [] : [right])))]
  const { environment } = config
  const run = { config: file, ...defined({ environment }) }
  return {
    kind: 'problem',
    problem: `The live transforms cannot be read: ${unread.map(({ part, why }) => `${part} (${why})`).join(', ')}.`,
    hint:
      rights.length === 0
        ? `Run \`${commandLine('plan', run)}\`. It reads the same data, and says what is missing.`
        : `Whoever runs the command needs ${rights.join(' and ')}.`,
  }
}

const againstLive = async (
  { connect, tell = () => undefined }: Extract<AgainstRequest, { of: 'live' }>,
  tested: Tested,
  runJq: RunJq,
): Promise<Found | AgainstProblem> => {
  const { config } = tested
  const azure = await connect({ config, phase: 'plan', tell })
  try {
    const world = await azure.observer.observe(config)
    const standing = linksAgainstLive({ config, world })
    if (!standing.known) return unreadLive(standing.unread, tested)
    const { links } = await transformComparer(runJq)(config, world)
    const found = new Map(links.map((link) => [keyOfChange(link.change), link]))
    return {
      unchanged: standing.value.filter(({ state }) => state === 'same').length,
      compared: standing.value.flatMap((one) => {
        const link = one.state === 'changed' ? found.get(keyOfChange(one.change)) : undefined
        return link === undefined ? [] : [link]
      }),
      others: standing.value.flatMap((one) => (one.state === 'same' || one.state === 'changed' ? [] : [one])),
    }
  } finally {
    await azure.close()
  }
}

const sampleOf = (one: ComparedSample): AgainstSample => {
  const { sample, before, after } = one
  return {
    name: sample.name,
    origin: sample.origin,
    assumed: sample.assumed,
    before: before.length,
    after: after.length,
    rows: rowsBeside(before, after),
    lost: lostWords([one]).emptied.map(({ column, value }) => ({ column, value })),
  }
}

const lossesOf = ({ change, found }: Compared, earlier: EarlierWords): readonly AgainstLoss[] => {
  const link = linkWords(change.export, change.destination)
  if (change.to === undefined) return [{ ...clearedLoss(link), blocking: true }]
  const comparison: Comparison = comparisonOf(found)
  const guessed = guessedLoss(link, found, earlier.one)
  return [
    ...transformLosses(link, comparison, earlier).map((loss) => ({ ...loss, blocking: true })),
    ...(guessed === undefined
      ? []
      : [{ code: 'transform-keeps-less' as const, blocking: false, message: `${guessed.message} ${guessed.settle}` }]),
  ]
}

const changeOf = (config: Config, compared: Compared, earlier: EarlierWords): AgainstChange => {
  const { change, found } = compared
  const own = linkOf(config, change.export, change.destination)
  const table = own === undefined ? undefined : tableOf(config, own.link)
  const samples = found.state === 'compared' ? found.samples : []
  const isGuess = samples.length > 0 && samples.every(({ sample }) => sample.origin === 'built-in')
  return {
    export: change.export,
    destination: change.destination,
    table: table === undefined ? '' : nameOf(table),
    ...(found.state === 'unknown' ? { notCompared: found.why } : {}),
    ...(isGuess ? { onlyBuiltIn: true as const } : {}),
    losses: lossesOf(compared, earlier),
    samples: samples.map(sampleOf),
  }
}

const wordsAt = (name: string): EarlierWords => ({
  one: `the one at ${name}`,
  of: (link) => `the transform of ${link} at ${name}`,
})

const wordsLive: EarlierWords = { one: 'the live one', of: (link) => `the live transform of ${link}` }

const againstCommit = async (
  { base, read }: Extract<AgainstRequest, { of: 'commit' }>,
  { config, file }: Tested,
  runJq: RunJq,
): Promise<Found | AgainstProblem> => {
  const { name } = base
  const then = await readBase(base, file, config.environment, read)
  if ('config' in then) return againstConfig(then.config, config, name, runJq)
  if ('absent' in then) {
    const hint = 'Name a commit that has it: all transforms are new since then, so there is nothing to compare.'
    return { kind: 'problem', problem: `At ${name} there is no ${then.absent}.`, hint }
  }
  return {
    kind: 'problem',
    problem: `The config at ${name} could not be read: ${then.unreadable}`,
    hint: 'Fetch that commit, or name another one at which `adx-export validate` finds no error.',
  }
}

/** Tries every transform of a config, and shows each beside what it was at a commit or is live. */
export const testAgainst = async (
  opened: Opened,
  request: TestRequest,
  against: AgainstRequest,
): Promise<Tested | Invalid | AgainstProblem> => {
  const runJq = opened.runJqIn(request.environment)
  const tested = await test(opened, request)
  if (tested.kind === 'invalid') return tested
  const { config } = tested
  const { of } = against
  const found =
    against.of === 'live' ? await againstLive(against, tested, runJq) : await againstCommit(against, tested, runJq)
  if ('problem' in found) return found
  const name = against.of === 'live' ? 'live' : against.base.name
  const earlier = of === 'live' ? wordsLive : wordsAt(name)
  const shown: Against = {
    of,
    name,
    unchanged: found.unchanged,
    changed: found.compared.map((compared) => changeOf(config, compared, earlier)),
    others: found.others,
  }
  return { ...tested, document: { ...tested.document, against: shown } }
}
