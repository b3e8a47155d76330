import type { CatalogueEntry } from './entry.ts'
import { failuresCatalogue } from './failures.ts'
import { planCatalogue } from './plan.ts'
import { risksCatalogue } from './risks.ts'
import { accessCatalogue } from './rules-access.ts'
import { clustersCatalogue } from './rules-clusters.ts'
import { environmentsCatalogue } from './rules-environments.ts'
import { exportsCatalogue } from './rules-exports.ts'
import { removedCatalogue } from './rules-removed.ts'
import { runCatalogue } from './run.ts'
import { schemaCatalogue } from './schema.ts'
import { textCatalogue } from './text.ts'
import { transformJqCatalogue } from './transform-jq.ts'
import { transformCatalogue } from './transform.ts'

/** The parts of the catalogue, in the order of the reference. */
export const sections = {
  'The text of the file': textCatalogue,
  'The shape of the config': schemaCatalogue,
  'Environments and files': environmentsCatalogue,
  'Application, identities and access': accessCatalogue,
  'Clusters, databases and tables': clustersCatalogue,
  'Destinations and exports': exportsCatalogue,
  'Transforms and their rows': transformCatalogue,
  'The text of transforms': transformJqCatalogue,
  'Removals and accepted risks': removedCatalogue,
  'The plan': planCatalogue,
  'Risks of a change': risksCatalogue,
  'Starting a command': runCatalogue,
  'Talking to Azure': failuresCatalogue,
} as const

const entries = {
  ...textCatalogue,
  ...schemaCatalogue,
  ...environmentsCatalogue,
  ...accessCatalogue,
  ...clustersCatalogue,
  ...exportsCatalogue,
  ...transformCatalogue,
  ...transformJqCatalogue,
  ...removedCatalogue,
  ...planCatalogue,
  ...risksCatalogue,
  ...runCatalogue,
  ...failuresCatalogue,
} as const

/** A permanent code of a finding. */
export type Code = keyof typeof entries

/** Every finding that the product knows, by its permanent code. */
export const catalogue: Readonly<Record<Code, CatalogueEntry>> = entries

const isCode = (code: string): code is Code => Object.hasOwn(catalogue, code)

/** What is known of a code; undefined for a code that does not exist. */
export const explain = (code: string): CatalogueEntry | undefined => (isCode(code) ? catalogue[code] : undefined)

/** Where a code is documented, relative to the root of the repository. */
export const documentationOf = (code: string): string => `docs/reference/findings.md#${code}`
