import { tablePolicies } from '@adx-export/core'
import { type PolicyName, bracketed } from '@adx-export/planner'

/** Update policies are not managed, but what is managed may break them. */
export const observedPolicies: readonly PolicyName[] = [...tablePolicies.map(({ kusto }) => kusto), 'update']

/** The database that commands about the whole cluster name, as every Kusto client does. */
export const anyDatabase = 'NetDefaultDB'

/** Every command that reads. A plan sends a fixed number of them per database, whatever the number of tables. */
export const readCommands = {
  databases: '.show databases',
  details: '.show database details',
  /** `whole`: external tables too. */
  schema: (database: string, whole: boolean): string =>
    `.show databases (${bracketed(database)}) schema as json with (Tables=true, Functions=true, ExternalTables=${whole}, MaterializedViews=false)`,
  tables: '.show tables details',
  tablePolicy: (policy: string): string => `.show table * policy ${policy}`,
  script: (database: string): string =>
    `.show database ${bracketed(database)} schema as csl script with (IncludeSecuritySettings=false)`,
  materializedViews: '.show materialized-views',
  continuousExports: '.show continuous-exports',
  principals: (database: string): string => `.show database ${bracketed(database)} principals`,
  /** The caller's own; whoever may see the database may ask. */
  ownRoles: (database: string): string => `.show database ${bracketed(database)} principal roles`,
  databasePolicy: (database: string, policy: string): string =>
    `.show database ${bracketed(database)} policy ${policy}`,
  /**
   * Only where a plan keeps rows for a shorter time. `periods` are spans as commands write them, `365d`. An extent is deleted
   * once the newest of its parts is older. https://learn.microsoft.com/kusto/management/extents-overview
   */
  extents: (tables: readonly string[], periods: readonly string[]): string => {
    const older = periods.map((period, index) => `Older${String(index)}=sumif(RowCount, MaxCreatedOn < ago(${period}))`)
    const sums = ['All=sum(RowCount)', 'Undated=sumif(RowCount, isnull(MaxCreatedOn))', ...older]
    return `.show tables (${tables.map(bracketed).join(', ')}) extents | summarize ${sums.join(', ')} by TableName`
  },
  /** Only a search for drift asks for it, where something differs. */
  journal: (database: string): string =>
    `.show database ${bracketed(database)} journal | where EventTimestamp > ago(30d) | order by EventTimestamp desc | take 500`,
} as const

/** `n`th command's outcome is the `n`th row; without the option the script would stop at the first failure. */
export const scriptOf = (commands: readonly string[]): string =>
  `.execute database script with (ContinueOnErrors=true) <|\n${commands.join('\n')}`
