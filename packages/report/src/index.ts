// Documents, and lines of consent with their dates
export { validateDocument } from './json/documents.ts'
export type * from './json/documents.ts'
export * from './json/doctor.ts'
export { driftDocument, type DriftDocument } from './json/drift.ts'
export { datedFindings, datedPlan, datedReport } from './dated.ts'

// What is told of an error
export { type Failure, UserError, bugText } from './failure.ts'

// Formats
export { type FormatName, formats, formatsOf, isFormat } from './formats/formats.ts'
export type { DocumentKind, Format } from './formats/format.ts'
export { inertJson, renderJson } from './formats/json.ts'

// Text
export { breakCommands, clean, cleanLines, count, shorten } from './text/clean.ts'
export { renderDoctor } from './text/doctor.ts'
export { renderDrift } from './text/drift.ts'
export { renderEvent } from './text/event.ts'
export { countFindings, type FindingsOptions, leadingCode, renderFindings, type Sources } from './text/findings.ts'
export { hasChanges, type PlanOptions, renderPlan, summaryText, targetText } from './text/plan.ts'
export { renderReport, type ReportOptions } from './text/report.ts'
export { emulatorText } from './text/emulator.ts'
export { plain, type Role, type Style } from './text/style.ts'
export { textDiff } from './text/text-diff.ts'
export { renderTest, type TestTextOptions } from './text/test.ts'
