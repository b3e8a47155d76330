type Many = {
  readonly tables: number
  readonly docstring?: string
  /** Of the one column of each table. */
  readonly type?: string
}

export const tableName = (index: number): string => `table_${String(index).padStart(4, '0')}`

/** A config of many tables, each of one column. From line 9 on, each table takes three lines. */
export const manyTables = ({ tables, docstring, type = 'string' }: Many): string =>
  [
    'version: 1',
    'application: { subdomain: contoso-wards }',
    'clusters:',
    '  wards:',
    '    url: https://wards.westeurope.kusto.windows.net',
    '    databases:',
    '      vitals:',
    '        tables:',
    ...Array.from({ length: tables }, (_, index) => [
      `          ${tableName(index)}:`,
      ...(docstring === undefined ? [] : [`            docstring: ${JSON.stringify(docstring)}`]),
      `            columns: { Device: ${type} }`,
    ]).flat(),
    '',
  ].join('\n')
