/** The types of schema JSON in .NET's names. A bool is a byte there. https://learn.microsoft.com/kusto/query/scalar-data-types */
const systemTypes: ReadonlyMap<string, string> = new Map([
  ['System.SByte', 'bool'],
  ['System.Boolean', 'bool'],
  ['System.DateTime', 'datetime'],
  ['System.Object', 'dynamic'],
  ['System.Guid', 'guid'],
  ['System.Int32', 'int'],
  ['System.Int64', 'long'],
  ['System.Double', 'real'],
  ['System.Data.SqlTypes.SqlDecimal', 'decimal'],
  ['System.String', 'string'],
  ['System.TimeSpan', 'timespan'],
])

/** Undefined for a name that is not known: a guess would read as a column of another type. */
export const typeOfSystemType = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : systemTypes.get(name)
