import type { Schema } from './model.ts'
import type { Random } from './random.ts'

const rounded = (value: number): number => Math.round(value * 10) / 10

/** A value as devices usually send it. */
export const typical = (schema: Schema, random: Random): unknown => {
  if (schema.kind === 'enum') return random.pick(schema.values)
  if (schema.kind === 'object') {
    return Object.fromEntries(schema.fields.map(({ name, schema: inner }) => [name, typical(inner, random)]))
  }
  if (schema.kind === 'array') return Array.from({ length: 2 + random.below(3) }, () => typical(schema.items, random))
  const plain = {
    double: () => rounded(20 + random.below(60) + 0.1 + random.below(8) / 10),
    integer: () => 40 + random.below(80),
    long: () => 10_000 + random.below(90_000),
    boolean: () => true,
    string: () => random.pick(['ready', 'warming up', 'M-118', 'shift-2']),
    dateTime: () => `2026-11-${10 + random.below(18)}T10:0${random.below(9)}:30Z`,
    geopoint: () => ({ lat: rounded(47 + random.below(5) + 0.1), lon: rounded(8 + random.below(5) + 0.1), alt: 412.5 }),
    vector: () => ({ x: 0.1, y: rounded(0.2 + random.below(9) / 10), z: 9.8 }),
  } as const satisfies Readonly<Record<typeof schema.kind, () => unknown>>
  return plain[schema.kind]()
}

const edgesOfPlain = {
  double: [0, -12.25, 4_000_000_000.5],
  integer: [0, -1, 2_147_483_647],
  long: [0, 2_147_483_648, 9_007_199_254_740_991],
  boolean: [false],
  string: ['', 'Straße "7", 温度', 'A B\nC'],
  dateTime: ['2026-11-12T10:01:30.588Z', '2026-11-12T12:01:30+02:00', '2026-11-12T23:59:59.1234567-05:00'],
  geopoint: [
    { lat: 0, lon: 0 },
    { lat: -33.9, lon: 151.2, alt: 0 },
  ],
  vector: [{ x: 0, y: 0, z: 0 }],
} as const

/** Values at the ends of what the schema allows. Fields of objects are optional in DTDL. */
export const edges = (schema: Schema): readonly unknown[] => {
  if (schema.kind === 'enum') return schema.values
  if (schema.kind === 'object') {
    const first = schema.fields.map(({ name, schema: inner }) => [name, edges(inner)[0]] as const)
    return [first, first.slice(0, 1), first.slice(1)].map((fields) => Object.fromEntries(fields))
  }
  if (schema.kind === 'array') {
    const all = edges(schema.items)
    return [[], all.slice(0, 1), [...all, ...all]]
  }
  return edgesOfPlain[schema.kind]
}
