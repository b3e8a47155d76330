export type * from './model/jq.ts'
export type * from './model/row.ts'
export type * from './model/sample.ts'

// The text of a transform
export type * from './parse/node.ts'
export { parse, type Parsed } from './parse/parse.ts'

// Trying transforms on messages
export type { TableOf, TargetColumn } from './rows/target.ts'
export { checkTransforms, hasTransforms } from './test/check-transforms.ts'
export { type TestRequest, testTransforms } from './test/test-transforms.ts'
export { type TestDocument, type TestedSample, testDocument } from './test/document.ts'
export { type RowsFile, rowsFilesToUpdate } from './test/updates.ts'
export { lint } from './lint/lint.ts'
