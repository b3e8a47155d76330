import type { JsonValue } from '@adx-export/core'
import type { Plan } from './plan.ts'
import type { Outcome } from './report.ts'
import type { Address, ValueWithHoles } from './value.ts'

/** What could not be read is never an empty list, which would say that nobody is in it. */
export type NotRead = { readonly notRead: string }

/** Whom the writes were signed in as, by the claims of the token itself. Holds no token. */
export type WriterIdentity =
  | { readonly clientId?: string; readonly objectId?: string; readonly tenantId?: string }
  | NotRead

/** One operation with the value before and the value that it was to bring. */
export type DoneOperation = {
  /** 24 hex digits, as in the plan that was reviewed. */
  readonly hash: string
  readonly address: Address
  readonly action: Outcome['action']
  /** Absent where it is about existence. */
  readonly attribute?: string
  /** As it was read before the first write; `absent` or `present` for existence. */
  readonly before: JsonValue
  /** What the config asks for: a secret or an id that comes into being later stays a reference. */
  readonly after: ValueWithHoles
  /** Blocking risks of it, sorted. */
  readonly risks: readonly string[]
  /** What happened to the change that it is a part of. */
  readonly outcome: Outcome['outcome']
  /** Whether the last look showed it as done, whoever did it; absent where it could not be seen. */
  readonly matches?: boolean
}

/** A line under `accept` that let a blocking risk pass. */
export type UsedConsent = {
  readonly risk: string
  /** The address that the line names, or `plan`. */
  readonly at: Address
  readonly attribute?: string
  readonly seen: string
  /** The last day on which the line counts, in UTC. */
  readonly until: string
  /** The harm that it accepts, in words. */
  readonly reason: string
  readonly file: string
  readonly line: number
}

/** An approval of a pull request that stands at the commit that was merged. */
export type PullApproval = {
  readonly login: string
  /** ISO 8601, UTC. */
  readonly submittedAt?: string
  readonly commit: string
}

/** Why the last word of somebody on a pull request is no approval of what was merged. */
export type NoApproval =
  | 'dismissed'
  | 'changes-requested'
  | 'older-commit'
  | 'after-merge'
  | 'author'
  | 'bot'
  | 'unknown-time'

export type OtherReview = {
  readonly login: string
  readonly why: NoApproval
  readonly submittedAt?: string
  readonly commit?: string
}

export type PullEvidence = {
  readonly number: number
  readonly url: string
  readonly head: string
  readonly base: string
  readonly mergedAt?: string
  readonly author: string | NotRead
  readonly mergedBy: string | NotRead
  readonly reviews: { readonly approvals: readonly PullApproval[]; readonly others: readonly OtherReview[] } | NotRead
  /** Hashes of the operations of this apply that the plan of this pull request showed; absent where no record was asked. */
  readonly showed?: readonly string[]
}

/** What somebody said about the deployment of a run to environments of GitHub. */
export type EnvironmentReview = {
  readonly login: string
  readonly state: 'approved' | 'rejected' | 'pending'
  readonly environments: readonly string[]
}

/** What GitHub knows of an apply. */
export type GithubEvidence = {
  /** `owner/name`, on the server of the run. */
  readonly repository: string
  readonly commit: string
  readonly ref: string
  readonly run: {
    readonly id: number
    readonly attempt: number
    readonly url: string
    readonly event: string
    /** Who caused the run, and who started this attempt. */
    readonly actor: string
    readonly triggeringActor: string
    /** `owner/name/.github/workflows/file.yml@refs/heads/main` */
    readonly workflow: string
    /** The commit that the workflow file is of. */
    readonly workflowCommit: string
  }
  /** What said that these operations may run. */
  readonly allowedBy: 'plans-on-record' | 'expected-operations' | 'on-unreviewed'
  readonly pullRequests: readonly PullEvidence[] | NotRead
  /** Pull requests beyond those that are listed. */
  readonly pullRequestsOmitted: number
  readonly environmentReviews: readonly EnvironmentReview[] | NotRead
}

/** Who carried an apply out, as far as whoever called for it knows. */
export type CarriedOutBy = { readonly by: 'cli' } | { readonly by: 'github-action'; readonly github: GithubEvidence }

/** What an auditor needs to know of an apply. */
export type Evidence = CarriedOutBy & {
  readonly version: 1
  readonly target: Plan['target']
  /** sha-256 of the checked config, as in the plan. */
  readonly config: string
  readonly identity: WriterIdentity
  readonly consents: readonly UsedConsent[]
  readonly operations: readonly DoneOperation[]
}
