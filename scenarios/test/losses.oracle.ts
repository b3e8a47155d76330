import type { StateDocument } from '@adx-export/emulator'
import { type Accept, type Content, cluster, host } from './losses.test-data.ts'

/**
 * What is lost between two states, and what makes each loss right: a plain comparison, which knows nothing of how a plan is made.
 */

type Loss = {
  readonly what: string
  /** Where a plan may ask for consent to it: also where it need not, as for a table that is fed and has no row yet. */
  readonly at: readonly string[]
  /** The file names the very thing: under `removed`, or with another value. */
  readonly named: boolean
  /** The consent that it takes, `risk address`; absent where naming is enough. */
  readonly takes?: readonly string[]
}

type Holding = {
  readonly what: string
  readonly value: unknown
  readonly at: readonly string[]
  /** Judges another value, undefined where the thing is gone. */
  readonly loss: (after: unknown) => Omit<Loss, 'what' | 'at'>
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

type Rows = readonly Readonly<Record<string, unknown>>[]

const databaseOf = (state: StateDocument) => state.clusters?.[cluster]?.databases?.['vitals'] ?? {}
const applicationOf = (state: StateDocument) => state.applications?.[host] ?? {}

const daysOf = (policy: unknown): number | undefined => {
  const period = record(policy)['SoftDeletePeriod']
  return typeof period === 'string' ? Number(period.split('.')[0]) : undefined
}

const place = 'wards/vitals'

type Kept = { readonly days: number; readonly recoverable: boolean }

/** For how long rows are kept in force: by the table's own policy, else the database's, else for a hundred years. */
const keptOf = (own: unknown, inherited: unknown): Kept => {
  const policy = daysOf(own) === undefined ? inherited : own
  return { days: daysOf(policy) ?? 36_500, recoverable: record(policy)['Recoverability'] !== 'Disabled' }
}

const tablesHeld = (state: StateDocument, { removed, clusters }: Content): readonly Holding[] => {
  const database = databaseOf(state)
  const { vitals } = clusters.wards.databases
  return Object.entries(database.tables ?? {}).flatMap(([name, table]): readonly Holding[] => {
    const rows: Rows = table?.rows ?? []
    const wanted = record(record(vitals.tables)[name])
    const tableGoes = removed.tables.includes(`${place}/${name}`)
    const deletes = [`deletes-data adx/table:${place}/${name}`]
    const shortens = [`${place}/${name}`, place].map((of) => `shortens-retention adx/table-policy:${of}/retention`)
    const columns = Object.keys(table?.columns ?? {}).map((column): Holding => ({
      what: `column ${name}/${column} and its ${rows.length} values`,
      value: rows.map((row) => row[column] ?? null),
      at: [`adx/table:${place}/${name}`],
      loss: () => ({
        named: tableGoes || removed.columns.includes(`${place}/${name}/${column}`),
        ...(rows.length > 0 || tableGoes ? { takes: deletes } : {}),
      }),
    }))
    const policies = Object.entries(record(table?.policies)).map(([policy, value]): Holding => ({
      what: `policy ${name}/${policy}`,
      value,
      at: [],
      loss: () => ({
        named: tableGoes || removed.policies.includes(`${place}/${name}/${policy}`) || Object.hasOwn(wanted, policy),
      }),
    }))
    const kept: Holding = {
      what: `retention in force of ${name}`,
      value: keptOf(record(table?.policies)['retention'], record(database.policies)['retention']),
      at: [`adx/table-policy:${place}/${name}/retention`, `adx/table-policy:${place}/retention`],
      loss: () => ({
        named:
          tableGoes ||
          removed.policies.includes(`${place}/${name}/retention`) ||
          Object.hasOwn(wanted, 'retention') ||
          Object.hasOwn(vitals, 'retention'),
        // Of a table without rows nothing is dropped sooner.
        ...(tableGoes ? { takes: deletes } : {}),
        ...(!tableGoes && rows.length > 0 ? { takes: shortens } : {}),
      }),
    }
    return [...columns, ...policies, kept]
  })
}

const databaseHeld = (state: StateDocument, { removed, clusters }: Content): readonly Holding[] => {
  const database = databaseOf(state)
  const policies = Object.entries(record(database.policies)).map(([policy, value]): Holding => ({
    what: `policy of the database: ${policy}`,
    value,
    at: [],
    loss: () => ({ named: Object.hasOwn(clusters.wards.databases.vitals, policy) }),
  }))
  const kept: Holding = {
    what: 'retention in force of the database',
    value: keptOf(undefined, record(database.policies)['retention']),
    at: [`adx/table-policy:${place}/retention`],
    loss: () => ({ named: Object.hasOwn(clusters.wards.databases.vitals, 'retention') }),
  }
  const grants = (database.principals ?? []).map(({ role, type = 'app', objectId }): Holding => {
    const name = `${place}/${role.toLowerCase()}/${type}=${objectId}`
    return {
      what: `grant ${name}`,
      value: 'there',
      at: [`adx/database-principal:${name}`],
      loss: () => ({
        named: removed.principals.includes(name),
        takes: [`revokes-access adx/database-principal:${name}`],
      }),
    }
  })
  return [...policies, kept, ...grants]
}

type LiveExport = NonNullable<ReturnType<typeof applicationOf>['exports']>[number]

const ofExport = (live: LiveExport, { removed, exports: wantedExports }: Content): readonly Omit<Holding, 'at'>[] => {
  const { id, enabled = false, filter = null, enrichments = {}, destinations = [] } = live
  const wanted = record(record(wantedExports)[id])
  const goes = removed.exports.includes(id)
  const at = `iot-central/data-export:${id}`
  const running = (risk: string) => (enabled ? { takes: [`${goes ? 'interrupts-export' : risk} ${at}`] } : {})
  const declared = Array.isArray(wanted['destinations']) ? wanted['destinations'].map(record) : []
  const stays = destinations.filter((link) => !removed.links.includes(`${id}/${link.id}`))
  const uses = (name: string): boolean =>
    stays.some(({ transform = '' }) => transform.includes(`.enrichments.${name}`)) ||
    declared.some(({ transform }) => String(transform).includes(`.enrichments.${name}`))
  return [
    { what: `export ${id}`, value: 'there', loss: () => ({ named: goes, ...running('interrupts-export') }) },
    {
      what: `enabled of ${id}`,
      value: enabled,
      loss: () => ({ named: goes || wanted['enabled'] === !enabled, ...running('interrupts-export') }),
    },
    {
      what: `filter of ${id}`,
      value: filter,
      loss: (after) => ({
        named: goes || Object.hasOwn(wanted, 'filter'),
        ...(goes || typeof after === 'string' ? running('narrows-export') : {}),
      }),
    },
    ...Object.entries(enrichments).map(([name, value]): Omit<Holding, 'at'> => ({
      what: `enrichment ${name} of ${id}`,
      value,
      loss: (after) => ({
        named: goes || Object.hasOwn(wanted, 'enrichments'),
        ...(goes || (after === undefined && uses(name)) ? running('empties-column') : {}),
      }),
    })),
    ...destinations.flatMap((link): readonly Omit<Holding, 'at'>[] => {
      const linkGoes = goes || removed.links.includes(`${id}/${link.id}`)
      const own = declared.find(({ destination }) => destination === link.id)
      return [
        {
          what: `link ${id}/${link.id}`,
          value: 'there',
          loss: () => ({ named: linkGoes, ...running('interrupts-export') }),
        },
        {
          what: `transform of ${id}/${link.id}`,
          value: link.transform ?? null,
          loss: (after) => ({
            named: linkGoes || own !== undefined,
            ...(linkGoes ? running('interrupts-export') : {}),
            ...(!linkGoes && after === 'empty' ? running('drops-rows') : {}),
            ...(!linkGoes && after === null ? running('narrows-export') : {}),
          }),
        },
      ]
    }),
  ]
}

const applicationHeld = (state: StateDocument, content: Content): readonly Holding[] => {
  const { exports: all = [], destinations = [] } = applicationOf(state)
  const aims = destinations.map(({ id, type, table = null, url = null }): Holding => {
    const feeders = all.filter(
      ({ enabled, destinations: links = [] }) => enabled && links.some((link) => link.id === id),
    )
    const goes = content.removed.destinations.includes(id)
    // A destination goes after what feeds it, whose own consent it is.
    const takes = goes
      ? feeders.map((feeder) => `interrupts-export iot-central/data-export:${feeder.id}`)
      : [`interrupts-export iot-central/destination:${id}`]
    return {
      what: `destination ${id}`,
      value: { type, table, url },
      at: [`iot-central/destination:${id}`],
      loss: () => ({
        named: goes || Object.hasOwn(content.destinations, id),
        ...(feeders.length > 0 ? { takes } : {}),
      }),
    }
  })
  const exported = all.flatMap((live) =>
    ofExport(live, content).map((one): Holding => ({ ...one, at: [`iot-central/data-export:${live.id}`] })),
  )
  return [...aims, ...exported]
}

const held = (state: StateDocument, content: Content): readonly Holding[] => [
  ...tablesHeld(state, content),
  ...databaseHeld(state, content),
  ...applicationHeld(state, content),
]

/** Rows that are kept for longer, or become recoverable, lose nothing. */
const isLess = (before: unknown, after: unknown): boolean => {
  const [was, is] = [record(before), record(after)]
  if (typeof was['days'] !== 'number' || typeof is['days'] !== 'number') return true
  return is['days'] < was['days'] || (was['recoverable'] === true && is['recoverable'] === false)
}

/** Everything that was there and is not, or is another. */
export const lossesBetween = (before: StateDocument, after: StateDocument, content: Content): readonly Loss[] => {
  const left = new Map(held(after, content).map(({ what, value }) => [what, value]))
  return held(before, content).flatMap(({ what, value, at, loss }): readonly Loss[] => {
    const now = left.get(what)
    return same(now, value) || !isLess(value, now) ? [] : [{ what, at, ...loss(now) }]
  })
}

const lineOf = ({ risk, at }: Accept): string => `${risk} ${at}`

/** Losses that the file does not name, or that no line of consent covers. */
export const wrongfully = (losses: readonly Loss[], accept: readonly Accept[]): readonly Loss[] => {
  const lines = new Set(accept.map(lineOf))
  return losses.filter(({ named, takes }) => !named || (takes !== undefined && !takes.some((line) => lines.has(line))))
}

/** Lines of consent at whose address nothing was lost. */
export const acceptedInVain = (losses: readonly Loss[], accept: readonly Accept[]): readonly string[] => {
  const addresses = new Set(losses.flatMap(({ at }) => at))
  return accept.filter(({ at }) => at !== 'plan' && !addresses.has(at)).map(lineOf)
}
