export type * from './model/jq.ts'
export type * from './model/row.ts'
export type * from './model/sample.ts'

// The text of a transform
export type * from './parse/node.ts'
export { parse, type Parsed } from './parse/parse.ts'
