import type { Profile } from './profile.ts'
import type { Workshop } from './workshop.ts'

/** What a figure counts. */
export type Unit = '×' | 'MB' | 'requests' | 'round trips' | ''

/** One line of a table of the page. Figures are at most the aim, or the line misses it. */
export type Line = {
  readonly title: string
  readonly unit: Unit
  /** What it is measured against, for a ratio. */
  readonly against?: string
  /** Whether the aim is for wall time or for CPU; a line that counts has only one figure. */
  readonly judged: 'wall' | 'user' | 'value'
  readonly aim?: number
}

/** What one line came to: a ratio has two figures, everything else one. */
export type Figures = {
  readonly wall?: number
  readonly user?: number
  readonly value?: number
}

export type Measured = {
  /** By the title of each line; one that could not be measured has a sentence that says why. */
  readonly lines: Readonly<Record<string, Figures | { readonly unavailable: string }>>
  /** Sentences for the page, if the lines need any. */
  readonly notes?: readonly string[]
  /** A table or text of its own, in Markdown. */
  readonly details?: string
}

export type Section = 'start' | 'large' | 'azure' | 'transforms' | 'fleets'

export type Row = {
  /** What `--only` names. */
  readonly id: string
  readonly section: Section
  readonly lines: readonly Line[]
  /** What is run, as a person would type it. */
  readonly commands: readonly string[]
  /** Why an aim was missed, as far as the profile does not say it; for the page. */
  readonly reason?: string
  measure(workshop: Workshop): Promise<Measured>
  /** Where the time goes, asked for only if an aim was missed. */
  profile?(workshop: Workshop): Promise<Profile>
}
