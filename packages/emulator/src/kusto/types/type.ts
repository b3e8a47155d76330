/** Kusto's scalar types, by canonical name. Source: Microsoft Learn, "Scalar data types". */
export const kustoTypes = [
  'bool',
  'datetime',
  'decimal',
  'dynamic',
  'guid',
  'int',
  'long',
  'real',
  'string',
  'timespan',
] as const

export type KustoType = (typeof kustoTypes)[number]

/** What the type is called in a V1 answer's `DataType`, and with `System.` before it in schema JSON. */
const dotnetNames: Readonly<Record<KustoType, string>> = {
  bool: 'SByte',
  datetime: 'DateTime',
  decimal: 'Data.SqlTypes.SqlDecimal',
  dynamic: 'Object',
  guid: 'Guid',
  int: 'Int32',
  long: 'Int64',
  real: 'Double',
  string: 'String',
  timespan: 'TimeSpan',
}

/** Spellings that a column list takes besides the canonical ones; `uuid` is documented and yet refused by the grammar. */
const aliases: ReadonlyMap<string, KustoType> = new Map<string, KustoType>([
  ['boolean', 'bool'],
  ['date', 'datetime'],
  ['uniqueid', 'guid'],
  ['int8', 'int'],
  ['int16', 'int'],
  ['int32', 'int'],
  ['uint', 'int'],
  ['uint8', 'int'],
  ['uint16', 'int'],
  ['uint32', 'int'],
  ['int64', 'long'],
  ['uint64', 'long'],
  ['ulong', 'long'],
  ['double', 'real'],
  ['float', 'real'],
  ['time', 'timespan'],
])

/** The canonical type for a name in a column list; undefined for what is no type. Letter case counts. */
export const typeNamed = (name: string): KustoType | undefined =>
  kustoTypes.find((type) => type === name) ?? aliases.get(name)

/** `System.SByte` for bool, as schema JSON and `.show database schema` say it. */
export const systemType = (type: string): string => `System.${dotnetNames[typeNamed(type) ?? 'string']}`

/** The `DataType` of a V1 answer's column. */
export const dataType = (type: KustoType): string => (type === 'decimal' ? 'SqlDecimal' : dotnetNames[type])
