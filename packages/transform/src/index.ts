export type * from './model/jq.ts'
export type * from './model/row.ts'
export type * from './model/sample.ts'
