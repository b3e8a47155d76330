// Documents
export { inertJson, renderJson, validateDocument } from './json/documents.ts'
export type { Document, FailureDocument, ValidateDocument } from './json/documents.ts'

// Markdown
export { renderFlow } from './markdown/flow.ts'

// Text
export { breakCommands, clean, cleanLines, count, shorten } from './text/clean.ts'
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
