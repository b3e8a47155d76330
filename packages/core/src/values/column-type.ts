/** Canonical Kusto column types; aliases are resolved before a config exists. */
export type ColumnType =
  | 'bool'
  | 'datetime'
  | 'decimal'
  | 'dynamic'
  | 'guid'
  | 'int'
  | 'long'
  | 'real'
  | 'string'
  | 'timespan'

/** Canonical type by every spelling that Kusto accepts in a list of columns; letter case matters there. */
const spellings: ReadonlyMap<string, ColumnType> = new Map<string, ColumnType>([
  ['bool', 'bool'],
  ['boolean', 'bool'],
  ['date', 'datetime'],
  ['datetime', 'datetime'],
  ['decimal', 'decimal'],
  ['double', 'real'],
  ['dynamic', 'dynamic'],
  ['float', 'real'],
  ['guid', 'guid'],
  ['int', 'int'],
  ['int16', 'int'],
  ['int32', 'int'],
  ['int64', 'long'],
  ['int8', 'int'],
  ['long', 'long'],
  ['real', 'real'],
  ['string', 'string'],
  ['time', 'timespan'],
  ['timespan', 'timespan'],
  ['uint', 'int'],
  ['uint16', 'int'],
  ['uint32', 'int'],
  ['uint64', 'long'],
  ['uint8', 'int'],
  ['ulong', 'long'],
  ['uniqueid', 'guid'],
])

/** Every spelling of a column type that Kusto accepts. */
export const columnTypeSpellings: readonly string[] = [...spellings.keys()]

/** `boolean` is `bool`, `double` is `real`: the canonical type of a spelling, undefined for what Kusto refuses. */
export const canonicalType = (text: string): ColumnType | undefined => spellings.get(text)
