/** The issues that tell of drift. */
export { driftIssue, type DriftInput, type DriftIssue, type DriftSection } from './drift.ts'
export { driftIndex, type IndexedEnvironment } from './drift-index.ts'
export { issueMark } from './drift-marks.ts'
