import type { Diagnostic } from '@adx-export/core'
import type { ExportHealth, Flow, Plan, Report } from '@adx-export/planner'
import type { Failure } from '../../failure.ts'

/** What planning one environment came to. */
export type PlannedTarget = {
  /** 16 hex digits, made of the config's path and the environment: the same in every job. */
  readonly id: string
  readonly environment?: string
} & (
  | {
      readonly kind: 'plan'
      readonly plan: Plan
      /** Apply would not start: an error, or a blocking risk that the config does not accept. */
      readonly refused: boolean
      /** Warnings and notes about the config itself. */
      readonly findings: readonly Diagnostic[]
      readonly flow?: Flow
    }
  | { readonly kind: 'failure'; readonly failure: Failure }
)

/** Where the plan of one environment stands after it was made. */
export type PlanState =
  /** `proof`: what was reviewed is on record, so that a merge can apply it; `why` it is not, in words of our own. */
  | { readonly state: 'planned'; readonly proof: boolean; readonly why?: string }
  | { readonly state: 'applying'; readonly commit: string; readonly runUrl: string }
  | {
      readonly state: 'applied'
      readonly commit: string
      readonly runUrl: string
      readonly report: Report
    }
  | {
      readonly state: 'failed'
      readonly commit: string
      readonly runUrl: string
      /** Absent where the run ended before it carried out anything. */
      readonly report?: Report
      readonly why: string
      readonly hint?: string
    }
  /** A run found nothing to do: the live state is what was planned. */
  | {
      readonly state: 'matched'
      readonly commit: string
      readonly runUrl: string
      /** How exports fared when it looked. */
      readonly exports: readonly ExportHealth[]
    }
  | { readonly state: 'outdated'; readonly why: string }

/** The run that writes. */
export type Run = {
  /** `https://<server>/<owner>/<repository>/actions/runs/<id>` */
  readonly url: string
  readonly id: number
  readonly attempt: number
  readonly seconds: number
}

/** First line of a comment, free of text from outside. */
export type Marker = {
  /** 16 hex digits: which comment this is. */
  readonly id: string
  /** The commit that was planned: 40 or 64 hex digits. */
  readonly head: string
  readonly run: number
  readonly attempt: number
  /** 64 hex digits, over all targets. */
  readonly digest: string
  /** The targets' ids. */
  readonly targets: readonly string[]
}

/** An operation as a later comment of the same pull request knows it. */
export type SeenOperation = { readonly hash: string; readonly title: string }

export type CommentInput = {
  readonly marker: Marker
  /** The config as findings name it. */
  readonly config: string
  readonly targets: readonly PlannedTarget[]
  /** What the comment before this one planned; absent where there was none, or the same commit. */
  readonly before?: { readonly head: string; readonly operations: readonly SeenOperation[] }
  readonly states: ReadonlyMap<string, PlanState>
  readonly run: Run
  /** Shows captured messages in previews. */
  readonly captured: boolean
  /** Where the documentation stands: `https://<server>/<owner>/<repository>/blob/<ref>/`. Without it codes are no links. */
  readonly documentation?: string
}

/** A Markdown text within its limit. */
export type Rendered = {
  readonly body: string
  /** The blocks that were left out because of the limit, in the order they went; they stand in the step's summary. */
  readonly dropped: readonly string[]
  /** Destructive changes that the body does not show: 0 but for plans so large that no comment can hold their `accept` lines. */
  readonly hidden: number
  /** Changes that have not even a row in the body. */
  readonly unlisted: number
}

/** Draws a flow as the text of a Mermaid diagram; undefined where there is nothing to draw. */
export type DiagramOf = (flow: Flow) => string | undefined
