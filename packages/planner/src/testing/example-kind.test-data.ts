import { createHash } from 'node:crypto'
import type { Config, JsonValue, Location } from '@adx-export/core'
import type { Change, Risk, Wanted } from '../model/change.ts'
import type { AnyKind, Kind } from '../model/kind.ts'
import type { Answer, Clock, FilledStep, Observer, Sender } from '../model/ports.ts'
import { known } from '../model/knowledge.ts'
import type { Step } from '../model/step.ts'
import type { Address, Seen } from '../model/value.ts'
import type { World } from '../model/world.ts'

/** A kind that exists only here: a shelf with a colour, a fixed size and books, to drive the pipeline by. */
export type Shelf = {
  readonly colour?: string
  readonly size?: number
  readonly books?: Readonly<Record<string, string>>
}

export type ShelfWorld = Map<string, Shelf | 'unreadable'>

export const at: Location = {
  file: 'adx-export.yaml',
  range: { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } },
}

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export const emptyConfig: Config = {
  file: 'adx-export.yaml',
  application: { at, subdomain: 'shelves', host: 'shelves.azureiotcentral.com' },
  identities: [],
  clusters: [],
  destinations: [],
  exports: [],
  removed: { exports: [], destinations: [], links: [], tables: [], columns: [], principals: [], policies: [] },
  accept: [],
}

export const emptyWorld: World = {
  application: {
    resource: { state: 'not-asked' },
    destinations: { state: 'read', value: [] },
    exports: { state: 'read', value: [] },
  },
  clusters: {},
  self: {},
}

export const want = (attributes: Wanted<Shelf>['attributes'], more: Partial<Wanted<Shelf>> = {}): Wanted<Shelf> => ({
  presence: 'present',
  target: undefined,
  attributes,
  manage: true,
  at,
  ...more,
})

export type ShelfOptions = {
  readonly desired: Readonly<Record<string, Wanted<Shelf>>>
  readonly live: ShelfWorld
  readonly needs?: Readonly<Record<string, readonly string[]>>
  /** The shelves that hold nothing; absent: shelves are not asked whether they do. */
  readonly empty?: readonly string[]
  /** What makes a shelf itself. */
  readonly identity?: JsonValue
  /** What the harm of taking a book away depends on. */
  readonly evidence?: JsonValue
  /** Taking a book away harms in another way too. */
  readonly worse?: true
}

const address = (name: string): Address => `shelf:${name}`

const step = (name: string, value: Shelf | null): Step => ({
  stage: value === null ? 'remove' : 'schema',
  limitSeconds: 10,
  done: 'answered',
  title: value === null ? `remove ${name}` : `put ${name}`,
  system: 'arm',
  host: 'shelves.test',
  method: value === null ? 'DELETE' : 'PUT',
  path: `/${name}`,
  ...(value === null ? {} : { body: JSON.parse(JSON.stringify(value)) }),
})

const merged = (live: Shelf | undefined, wanted: Wanted<Shelf>['attributes']): Shelf => {
  const books: Record<string, string> = { ...live?.books }
  for (const [title, text] of Object.entries(wanted.books ?? {})) {
    if (text === null) delete books[title]
    else books[title] = text
  }
  const colour = wanted.colour ?? live?.colour
  const size = wanted.size ?? live?.size
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(size === undefined ? {} : { size }),
    ...(Object.keys(books).length === 0 ? {} : { books }),
  }
}

const shelfRisks = (
  change: Change<Shelf>,
  worse: boolean | undefined,
  evidence: JsonValue | undefined,
): readonly Risk[] => [
  ...(change.action === 'delete' ? [{ code: 'deletes-data' as const, message: 'the books go' }] : []),
  ...change.attributes
    .filter(({ path, to }) => path.startsWith('books') && to === undefined)
    .flatMap(({ path }) =>
      (['narrows-export', ...(worse === true ? (['deletes-data'] as const) : [])] as const).map((code) => ({
        code,
        message: 'a book goes',
        attribute: path,
        ...(evidence === undefined ? {} : { evidence }),
      })),
    ),
]

export const shelfKind = ({ desired, live, needs = {}, empty, identity, evidence, worse }: ShelfOptions): AnyKind => {
  const kind: Kind<Shelf, unknown> = {
    id: 'shelf',
    called: () => undefined,
    visibleWithinSeconds: 60,
    rules: {
      colour: {
        shape: 'value',
        omitted: 'left-alone',
        same: (a, b) => JSON.stringify(a).toLowerCase() === JSON.stringify(b).toLowerCase(),
      },
      size: {
        shape: 'value',
        omitted: 'left-alone',
        refuse: (from, to) => ({
          code: 'column-type-differs',
          message: `size ${JSON.stringify(from)} is not ${JSON.stringify(to)}`,
          hint: 'Build another.',
        }),
      },
      books: { shape: 'map', extra: 'left-alone', entry: { shape: 'value', omitted: 'left-alone' } },
    },
    desire: () =>
      new Map(Object.entries(desired).map(([name, wanted]) => [address(name), { ...wanted, target: address(name) }])),
    needs: (of) => (needs[of.slice('shelf:'.length)] ?? []).map(address),
    read: (_context, asked) => ({
      observed: new Map(
        [...live].map(([name, shelf]): readonly [Address, Seen<Shelf>] => [
          address(name),
          shelf === 'unreadable'
            ? { state: 'unreadable', why: 'locked', right: 'Key' }
            : { state: 'present', attributes: shelf },
        ]),
      ),
      unmanaged: [...live.keys()]
        .filter((name) => !asked.has(address(name)))
        .map((name) => ({ address: address(name), what: 'a shelf' })),
    }),
    risks: (change) => known(shelfRisks(change, worse, evidence)),
    azureId: (of) => String(of),
    ...(identity === undefined ? {} : { identity: () => identity }),
    ...(empty === undefined ? {} : { isEmpty: (of: unknown) => empty.some((name) => address(name) === of) }),
    steps: (change) => {
      const name = change.address.slice('shelf:'.length)
      return [step(name, change.action === 'delete' ? null : merged(change.observed, change.wanted.attributes))]
    },
  }
  return kind
}

/** What the pretend service does with a request, beside doing it. */
export type Fault = (step: FilledStep, nth: number) => Answer | 'ignore' | 'lose' | undefined

export type Service = {
  readonly sender: Sender
  readonly sent: string[]
  readonly observer: Observer
  readonly clock: Clock
  readonly looks: () => number
}

/** A service that does what it is told, unless a fault says otherwise: `ignore` answers done and does nothing, `lose` does it and does not answer. */
export const service = (live: ShelfWorld, fault: Fault = () => undefined): Service => {
  const sent: string[] = []
  let looks = 0
  let time = 0
  const carryOut = (filled: FilledStep): void => {
    if (filled.system === 'kusto') return
    const name = filled.path.slice(1)
    if (filled.method === 'DELETE') live.delete(name)
    else live.set(name, JSON.parse(JSON.stringify(filled.body)))
  }
  return {
    sent,
    looks: () => looks,
    clock: {
      now: () => time,
      sleep: async (milliseconds) => {
        time += milliseconds
      },
    },
    observer: {
      observe: async () => {
        looks += 1
        return emptyWorld
      },
      reads: () => looks,
    },
    sender: {
      writes: () => sent.length,
      send: async (steps) =>
        steps.map((filled): Answer => {
          sent.push(filled.title)
          const said = fault(filled, sent.length)
          if (said === undefined || said === 'lose') carryOut(filled)
          if (said === 'lose') return { outcome: 'unknown', message: 'no answer' }
          return said === undefined || said === 'ignore' ? { outcome: 'done' } : said
        }),
    },
  }
}
