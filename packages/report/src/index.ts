// Documents
export { inertJson, renderJson, validateDocument } from './json/documents.ts'
export type { Document, FailureDocument, ValidateDocument } from './json/documents.ts'
export { driftDocument } from './json/drift.ts'
export type { DriftDocument } from './json/drift.ts'

// Findings
export { annotationsOf, checkRunAnnotationsOf } from './findings/annotations.ts'
export type { Annotation, AnnotationOptions, CheckRunAnnotation } from './findings/annotations.ts'
export { failureFinding } from './findings/message.ts'
export { changedLinesOf } from './findings/patch.ts'
export type { ChangedLines, LineSpan } from './findings/patch.ts'
export { sarifOf } from './findings/sarif.ts'
export type { SarifOptions } from './findings/sarif.ts'

// Markdown
export { driftIssue } from './markdown/drift.ts'
export { issueMark } from './markdown/drift-marks.ts'
export type { DriftInput, DriftIssue, DriftSection } from './markdown/drift.ts'
export { renderFlow } from './markdown/flow.ts'

// Text
export { breakCommands, clean, cleanLines, count, shorten } from './text/clean.ts'
export { renderDrift } from './text/drift.ts'
export { renderEvent } from './text/event.ts'
export { countFindings, leadingCode, renderFindings } from './text/findings.ts'
export type { FindingsOptions, Sources } from './text/findings.ts'
export { hasChanges, renderPlan, summaryText, targetText, unaccepted } from './text/plan.ts'
export type { PlanOptions } from './text/plan.ts'
export { renderReport } from './text/report.ts'
export type { ReportOptions } from './text/report.ts'
export { pretendText } from './text/pretend.ts'
export { plain } from './text/style.ts'
export type { Role, Style } from './text/style.ts'
export { renderTest } from './text/test.ts'
export type { TestTextOptions } from './text/test.ts'

// Markdown
export { renderComment, renderSummary } from './markdown/comment.ts'
export { type FindingsMarkdownOptions, renderFindingsMarkdown } from './markdown/findings.ts'
export { type InvalidInput, renderInvalid } from './markdown/invalid.ts'
export { markerText, readMarker, readSeen, seenOperations } from './markdown/marker.ts'
export type * from './markdown/model.ts'
export { renderReportMarkdown } from './markdown/report.ts'
export { withStanding } from './markdown/standing.ts'
