// What only the GitHub Action needs: the faces of a plan on GitHub.

// Findings on lines of files
export { annotationsOf, checkRunAnnotationsOf } from './findings/annotations.ts'
export type { Annotation, AnnotationOptions, CheckRunAnnotation } from './findings/annotations.ts'
export { changedLinesOf, type ChangedLines, type LineSpan } from './findings/patch.ts'
export { sarifOf, type SarifOptions } from './findings/sarif.ts'

// The comment of a pull request, and the summary of a job
export { renderComment, renderSummary } from './markdown/comment.ts'
export { type FindingsMarkdownOptions, renderFindingsMarkdown } from './markdown/findings.ts'
export { renderFlow } from './markdown/flow.ts'
export { type InvalidInput, renderInvalid } from './markdown/invalid.ts'
export { type UntouchedInput, renderUntouched } from './markdown/untouched.ts'
export { markerText, readMarker, readSeen } from './markdown/marker.ts'
export type * from './markdown/model.ts'
export { renderReportMarkdown } from './markdown/report.ts'
export { withStanding } from './markdown/top.ts'

// The issue about drift
export * from './markdown/issues.ts'
export { driftStandingOf } from './json/drift.ts'

// What decides whether something is said at all
export { besideDrift } from './text/drift-groups.ts'
export { butExports, hasExportsToTell } from './text/exports.ts'
