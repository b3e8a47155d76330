export type * from './model/jq.ts'
export type * from './model/row.ts'
export type * from './model/sample.ts'

// The text of a transform
export { parse, type Parsed } from './parse/parse.ts'
export { lint } from './lint/lint.ts'
export { type Capability, capabilitiesOf } from './infer/model.ts'
export { type EnrichmentUse, enrichmentsUsed } from './infer/enrichments.ts'
export { type Inference, type InferredColumn, infer } from './infer/infer.ts'
export { type InferenceRequest, inferenceFindings } from './infer/findings.ts'
export type { Edit, Offer } from './infer/offer.ts'
export { type SuggestedColumn, type SuggestedTable, suggestTable } from './suggest/table.ts'
export { readTemplate } from './suggest/template.ts'
export { type Given, givenFor } from './suggest/given.ts'
export { type SuggestedTransform, suggestTransform } from './suggest/transform.ts'

// Trying transforms on messages
export type { TableOf, TargetColumn } from './rows/target.ts'
export { type CheckOptions, checkTransforms } from './test/check-transforms.ts'
export { type TestRequest, testTransforms } from './test/test-transforms.ts'
export { type TestDocument, type TestedSample, testDocument } from './test/document.ts'
export { withoutDefaultEchoes } from './findings/echoes.ts'
export { type RowsFile, type RowsUpdate, rowsFilesToUpdate } from './test/updates.ts'
export { withoutSilencing } from './test/silenced.ts'
export {
  type ComparedSample,
  type CompareRequest,
  type TransformComparison,
  compareTransforms,
} from './compare/compare.ts'
export { type RowsBeside, rowsBeside, withUnknownKeys } from './compare/rows-beside.ts'
export type * from './compare/against.ts'
export { pathText } from './compare/message-values.ts'
export { modelFindings } from './samples/generated.ts'
export { redactMessage } from './redact/redact.ts'

// JSON of messages and rows
export { parseJsonText, plainValue } from './rows/json-text.ts'
