// What only the GitHub Action needs: the faces of a plan on GitHub.

// Findings on lines of files
export { annotationsOf, checkRunAnnotationsOf } from './findings/annotations.ts'
export type { Annotation, AnnotationOptions, CheckRunAnnotation } from './findings/annotations.ts'
export { changedLinesOf, type ChangedLines, type LineSpan } from './findings/patch.ts'
export { sarifOf, type SarifOptions } from './findings/sarif.ts'

// The comment of a pull request, and the summary of a job
export { renderComment, renderSummary } from './markdown/comment/comment.ts'
export { type FindingsMarkdownOptions, renderFindingsMarkdown } from './markdown/comment/findings.ts'
export { renderFlow } from './markdown/comment/flow.ts'
export { type InvalidInput, renderInvalid } from './markdown/comment/invalid.ts'
export { type UnchangedInput, renderUnchanged } from './markdown/comment/unchanged.ts'
export { markerText, readMarker, readSeen } from './markdown/comment/marker.ts'
export type * from './markdown/comment/model.ts'
export { renderReportMarkdown } from './markdown/comment/report.ts'
export { withState } from './markdown/comment/heading.ts'

// The issue about drift
export { driftIssue, type DriftInput, type DriftIssue, type DriftSection } from './markdown/drift/issue.ts'
export { driftIndex, type IndexedEnvironment } from './markdown/drift/index-issue.ts'
export { issueMark } from './markdown/drift/marks.ts'
export { driftStateOf } from './json/drift.ts'

// What decides whether something is said at all
export { besideDrift } from './text/drift-groups.ts'
export { butExports, hasExportsToTell } from './text/exports.ts'
