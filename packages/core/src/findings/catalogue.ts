import { fileTexts } from '../files/findings.ts'
import { schemaCatalogue } from '../schema/findings.ts'
import { acceptFindings } from '../sections/accept/findings.ts'
import { applicationFindings } from '../sections/application/findings.ts'
import { clusterFindings } from '../sections/clusters/findings.ts'
import { destinationFindings } from '../sections/destinations/findings.ts'
import { driftFindings } from '../sections/drift/findings.ts'
import { environmentFindings } from '../sections/environments/findings.ts'
import { exportFindings } from '../sections/exports/findings.ts'
import { identityFindings, secretFindings } from '../sections/identities/findings.ts'
import { idFindings, nameFindings } from '../sections/names/findings.ts'
import { durationTexts } from '../sections/policies/findings.ts'
import { policyFindings } from '../sections/policies/index.ts'
import { grantFindings, principalFindings } from '../sections/principals/findings.ts'
import { removedFindings } from '../sections/removed/findings.ts'
import { tableFindings } from '../sections/tables/findings.ts'
import { textCatalogue } from '../text/findings.ts'
import { failuresCatalogue } from './entries/failures.ts'
import { planCatalogue } from './entries/plan.ts'
import { risksCatalogue } from './entries/risks.ts'
import { runCatalogue } from './entries/run.ts'
import { transformJqCatalogue } from './entries/transform-jq.ts'
import { transformCatalogue } from './entries/transform.ts'
import type { CatalogueEntry } from './entry.ts'

export type { CatalogueEntry } from './entry.ts'

const environmentsCatalogue = { ...environmentFindings, ...fileTexts } as const

const accessCatalogue = {
  ...applicationFindings,
  ...identityFindings,
  ...grantFindings,
  ...secretFindings,
  ...principalFindings,
} as const

const clustersCatalogue = {
  ...clusterFindings,
  ...nameFindings,
  ...tableFindings,
  ...durationTexts,
  ...policyFindings,
} as const

const exportsCatalogue = { ...idFindings, ...destinationFindings, ...exportFindings } as const

const removedCatalogue = { ...removedFindings, ...acceptFindings, ...driftFindings } as const

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
