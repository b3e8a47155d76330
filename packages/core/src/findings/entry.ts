import type { Severity } from './diagnostic.ts'

/** What the product knows of one finding: printed by `explain`, generated into the reference. */
export type CatalogueEntry = {
  /** One line: what is wrong. */
  readonly title: string
  readonly severity: Severity
  /** Why it is a finding, in a few sentences. */
  readonly cause: string
  /** The shortest config or situation that gives it. */
  readonly example: string
  /** What to do. */
  readonly fix: string
}
