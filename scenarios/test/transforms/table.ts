import { type Level, levels } from './check.ts'
import type { Half } from './corpus.ts'
import { kindOfWrong } from './offers.ts'
import type { Score } from './score.ts'

type Counts = Readonly<Record<Level, number>>

/** What a scoring of one half came to. Cases are told by a digest of their id, so that those held out stay unread. */
export type Totals = {
  /** Of the cases that were scored. */
  readonly corpus: string
  readonly clean: number
  readonly falseAlarms: Counts
  readonly kinds: Readonly<Record<string, { readonly cases: number; readonly found: Counts }>>
  /** Mistakes that change no row of any valid message. */
  readonly without: number
  readonly offers: number
  readonly wrongOffers: number
  /** By code of the finding: how many rewrites it offered, and what was wrong with how many of them. */
  readonly offersBy: Readonly<Record<string, OffersOfCode>>
  readonly missed: Readonly<Record<Level, readonly string[]>>
  readonly alarmed: Readonly<Record<Level, readonly string[]>>
  readonly wronglyOffered: readonly string[]
}

export type OffersOfCode = { readonly offers: number; readonly wrong: Readonly<Record<string, number>> }

export type Totalled = Readonly<Partial<Record<Half, Totals>>>

const perLevel = <Value>(of: (level: Level) => Value): Readonly<Record<Level, Value>> => ({
  nothing: of('nothing'),
  template: of('template'),
  sample: of('sample'),
})

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

const tally = (texts: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(texts, (text) => text)].map(([text, same]) => [text, same.length]))

const offersByCode = (all: readonly Pick<Score['clean'][number], 'offers' | 'wrongOffers'>[]): Totals['offersBy'] => {
  const wrong = all.flatMap(({ wrongOffers }) => wrongOffers)
  const counts = Object.entries(tally(all.flatMap(({ offers }) => offers))).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    counts.map(([code, offers]) => {
      const own = wrong.filter((each) => each.code === code).map(({ engine, why }) => `${kindOfWrong(why)} (${engine})`)
      return [code, { offers, wrong: tally(own) }]
    }),
  )
}

/** Adds a score up. `digest` makes a short text of an id from which nobody reads it. */
export const totalsOf = (
  score: Score,
  corpus: string,
  kinds: readonly string[],
  digest: (id: string) => string,
): Totals => {
  const { clean, faulty, without } = score
  const all = [...clean, ...faulty]
  const alarmed = perLevel((level) =>
    clean.filter(({ alarms }) => alarms[level].length > 0).map(({ id }) => digest(id)),
  )
  return {
    corpus,
    clean: clean.length,
    falseAlarms: perLevel((level) => alarmed[level].length),
    kinds: Object.fromEntries(
      kinds.map((kind) => {
        const own = faulty.filter((each) => each.kind === kind)
        return [kind, { cases: own.length, found: perLevel((level) => own.filter(({ found }) => found[level]).length) }]
      }),
    ),
    without,
    offers: all.flatMap(({ offers }) => offers).length,
    wrongOffers: sum(all.map(({ wrongOffers }) => wrongOffers.length)),
    offersBy: offersByCode(all),
    missed: perLevel((level) => faulty.filter(({ found }) => !found[level]).map(({ id }) => digest(id))),
    alarmed,
    wronglyOffered: all.filter(({ wrongOffers }) => wrongOffers.length > 0).map(({ id }) => digest(id)),
  }
}

/** What must hold: at the level with a sample for what is found, at every level for what is said without need. */
export const bars = { recall: 0.97, recallOfKind: 0.9, falseAlarms: 0.01, wrongOffers: 0 } as const

export const recallOf = ({ kinds }: Totals, level: Level): number =>
  sum(Object.values(kinds).map(({ found }) => found[level])) / sum(Object.values(kinds).map(({ cases }) => cases))

/** What falls short of the bars, in words. */
export const shortfalls = (totals: Totals): readonly string[] => {
  const recall = recallOf(totals, 'sample')
  const kinds = Object.entries(totals.kinds).filter(([, { cases, found }]) => found.sample < bars.recallOfKind * cases)
  const alarms = levels.filter((level) => totals.falseAlarms[level] > bars.falseAlarms * totals.clean)
  return [
    ...(recall >= bars.recall ? [] : [`finds ${percent(recall)} with a sample`]),
    ...kinds.map(([kind, { cases, found }]) => `finds ${found.sample} of ${cases} of ${kind} with a sample`),
    ...alarms.map(
      (level) => `${totals.falseAlarms[level]} of ${totals.clean} clean transforms raise an alarm, ${heads[level]}`,
    ),
    ...(totals.wrongOffers === bars.wrongOffers ? [] : [`${totals.wrongOffers} of ${totals.offers} offers are wrong`]),
  ]
}

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`

const heads: Readonly<Record<Level, string>> = {
  nothing: 'with nothing given',
  template: 'with a device template',
  sample: 'with a template and a sample',
}

const titles: Readonly<Record<Half, string>> = { open: 'Open seeds', 'held-out': 'Seeds held out' }

const cells = (values: readonly string[]): string => `| ${values.join(' | ')} |`

const halvesIn = (totalled: Totalled): readonly (readonly [Half, Totals])[] =>
  (['open', 'held-out'] as const).flatMap((half) => {
    const totals = totalled[half]
    return totals === undefined ? [] : [[half, totals] as const]
  })

const codesIn = (halves: readonly (readonly [Half, Totals])[]): readonly string[] =>
  [...new Set(halves.flatMap(([, { offersBy }]) => Object.keys(offersBy)))].toSorted()

/** The tables of the page: recall by kind, false alarms, offers. */
export const tables = (totalled: Totalled, titlesOfKinds: ReadonlyMap<string, string>): string => {
  const halves = halvesIn(totalled)
  const columns = halves.flatMap(([half]) =>
    ['cases', 'nothing', 'template', 'sample'].map((head) => `${titles[half]}: ${head}`),
  )
  const lineOf = (
    title: string,
    of: (totals: Totals) => { readonly cases: number; readonly found: Counts } | undefined,
  ): string =>
    cells([
      title,
      ...halves.flatMap(([, totals]) => {
        const { cases = 0, found = perLevel(() => 0) } = of(totals) ?? {}
        return [String(cases), ...levels.map((level) => (cases === 0 ? '–' : percent(found[level] / cases)))]
      }),
    ])
  const all = ({ kinds }: Totals): { readonly cases: number; readonly found: Counts } => ({
    cases: sum(Object.values(kinds).map(({ cases }) => cases)),
    found: perLevel((level) => sum(Object.values(kinds).map(({ found }) => found[level]))),
  })
  return [
    cells(['Mistake', ...columns]),
    cells(['---', ...columns.map(() => '---:')]),
    lineOf('**All**', all),
    ...[...titlesOfKinds].map(([kind, title]) => lineOf(`${title} (\`${kind}\`)`, ({ kinds }) => kinds[kind])),
    '',
    cells(['False alarms and offers', ...halves.map(([half]) => titles[half])]),
    cells(['---', ...halves.map(() => '---:')]),
    cells(['Clean transforms', ...halves.map(([, { clean }]) => String(clean))]),
    ...levels.map((level) =>
      cells([`False alarms, ${heads[level]}`, ...halves.map(([, { falseAlarms }]) => String(falseAlarms[level]))]),
    ),
    cells(['Offered rewrites', ...halves.map(([, { offers }]) => String(offers))]),
    cells(['Wrong offers', ...halves.map(([, { wrongOffers }]) => String(wrongOffers))]),
    cells(['Mistakes that no valid message shows: not counted', ...halves.map(([, { without }]) => String(without))]),
    '',
    cells(['Rewrites offered for', ...halves.flatMap(([half]) => [titles[half], 'wrong'])]),
    cells(['---', ...halves.flatMap(() => ['---:', ':---'])]),
    ...codesIn(halves).map((code) =>
      cells([
        `\`${code}\``,
        ...halves.flatMap(([, { offersBy }]) => {
          const { offers, wrong } = offersBy[code] ?? { offers: 0, wrong: {} }
          const told = Object.entries(wrong).map(([why, amount]) => `${amount}: ${why}`)
          return [String(offers), told.length === 0 ? '0' : told.join('; ')]
        }),
      ]),
    ),
  ].join('\n')
}
