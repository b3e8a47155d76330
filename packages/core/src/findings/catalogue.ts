import type { CatalogueEntry } from './entry.ts'
import { failuresCatalogue } from './entries/failures.ts'
import { planCatalogue } from './entries/plan.ts'
import { risksCatalogue } from './entries/risks.ts'
import { accessCatalogue } from '../sections/identities/findings.ts'
import { clustersCatalogue } from '../sections/clusters/findings.ts'
import { environmentsCatalogue } from '../sections/environments/findings.ts'
import { exportsCatalogue } from '../sections/exports/findings.ts'
import { removedCatalogue } from '../sections/removed/findings.ts'
import { runCatalogue } from './entries/run.ts'
import { schemaCatalogue } from '../schema/findings.ts'
import { textCatalogue } from '../text/findings.ts'
import { transformJqCatalogue } from './entries/transform-jq.ts'
import { transformCatalogue } from './entries/transform.ts'

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
