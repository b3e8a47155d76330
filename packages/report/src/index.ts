// Documents, and lines of consent with their dates
export { inertJson, renderJson, validateDocument } from './json/documents.ts'
export type {
  Document,
  EnvironmentsDocument,
  FailureDocument,
  OneDocument,
  ValidateDocument,
} from './json/documents.ts'
export * from './json/doctor.ts'
export { driftDocument, type DriftDocument, driftStandingOf } from './json/drift.ts'
export { datedFindings, datedPlan, datedReport } from './dated.ts'

// Findings
export { annotationsOf, checkRunAnnotationsOf } from './findings/annotations.ts'
export type { Annotation, AnnotationOptions, CheckRunAnnotation } from './findings/annotations.ts'
export { failureFinding } from './findings/message.ts'
export { changedLinesOf, type ChangedLines, type LineSpan } from './findings/patch.ts'
export { sarifOf, type SarifOptions } from './findings/sarif.ts'

// Markdown
export { renderComment, renderSummary } from './markdown/comment.ts'
export * from './markdown/issues.ts'
export { type FindingsMarkdownOptions, renderFindingsMarkdown } from './markdown/findings.ts'
export { renderFlow } from './markdown/flow.ts'
export { type InvalidInput, renderInvalid } from './markdown/invalid.ts'
export { type UntouchedInput, renderUntouched } from './markdown/untouched.ts'
export { markerText, readMarker, readSeen, seenOperations } from './markdown/marker.ts'
export type * from './markdown/model.ts'
export { renderReportMarkdown } from './markdown/report.ts'
export { withStanding } from './markdown/top.ts'

// Text
export { breakCommands, clean, cleanLines, count, shorten } from './text/clean.ts'
export { besideDrift } from './text/drift-groups.ts'
export { renderDoctor } from './text/doctor.ts'
export { renderDrift } from './text/drift.ts'
export { butExports, hasExportsToTell } from './text/exports.ts'
export { renderEvent } from './text/event.ts'
export { countFindings, type FindingsOptions, leadingCode, renderFindings, type Sources } from './text/findings.ts'
export { hasChanges, type PlanOptions, renderPlan, summaryText, targetText, unaccepted } from './text/plan.ts'
export { renderReport, type ReportOptions } from './text/report.ts'
export { pretendText } from './text/pretend.ts'
export { plain, type Role, type Style } from './text/style.ts'
export { textDiff } from './text/text-diff.ts'
export { renderTest, type TestTextOptions } from './text/test.ts'
