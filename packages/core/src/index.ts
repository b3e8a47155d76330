// The config and what is said about it
export type * from './config.ts'
export type * from './findings/diagnostic.ts'
export type { CatalogueEntry } from './findings/entry.ts'
export { catalogue, documentationOf, explain, type Code } from './findings/catalogue.ts'
export { diagnose, oneLine } from './findings/diagnose.ts'
export { dedupeDiagnostics, sortDiagnostics } from './findings/order.ts'

// Text to document
export { type Document, keyLocationOf, nodeAt, locationOf, type Path } from './text/document.ts'
export { type Parsed, parse } from './text/parse.ts'
export { type Environment, environmentsOf } from './sections/environments/environments.ts'
export { type Sharing, sharingAt } from './sections/environments/sharing.ts'

// Document to checked config
export { type Checked, check } from './check.ts'
export type { ReadableTable } from './sections/tables/readable.ts'
export { type Findings, mergeFindings } from './findings/merge.ts'
export type { FileProblem, Files, LoadedFile } from './files/files.ts'
export { type FileKind, type FileReference, references } from './files/references.ts'

// Closed sets, and values that later stages compare too
export * from './values/closed-sets.ts'
export { tablePolicies } from './sections/policies/index.ts'
export { besideConfig, locateInTransform } from './text/transform-position.ts'
export { engineSuffixes, parseClusterUrl, type EngineHost, type UrlProblem } from './values/cluster-url.ts'
export { refusedHosts } from './values/refused-hosts.ts'
export { canonicalType, columnTypeSpellings } from './values/column-type.ts'
export { type RunArguments, commandLine, configName } from './values/command.ts'
export { applicationDomain, armHosts } from './values/hosts.ts'
export { replaceInvisible } from './values/invisible.ts'
export { didYouMean, nearest } from './values/nearest.ts'
export { type IgnoreLine, ignoreEnd, ignoreLine, mostIgnoreDays, reasonToWrite } from './values/ignore-line.ts'
export { type ConsentLine, consentEnd, consentLine, mostConsentDays, withConsentEnd } from './values/consent.ts'
export { dayOf, readDate } from './values/days.ts'
export { type RiskCode, blockingRisks, riskWords, shownRisks } from './values/risks.ts'
export { maskSecretForms, maskSecrets } from './values/secrets.ts'
export {
  type Redact,
  credentialVariables,
  hiddenValuesOf,
  inHidingOrder,
  isNamedIn,
  redactorOf,
} from './values/named-secrets.ts'
export { amountText, partText } from './values/amount.ts'
export { canonicalTimespan, formatTimespan, parseTimespan, writtenTimespan } from './values/timespan.ts'
