import { type Target, appliedName, planName, targetId } from '../proof/names.ts'
import { operationsText } from '../proof/operations.ts'
import { appliedRecordId, planRecordId } from '../proof/record-id.ts'
import { type AppliedStatement, type PlanStatement, audienceOf, signatureBlock } from '../proof/statement.ts'
import { pullRequest, pushBranch, type CheckRun, type Claims, type GithubEmulator } from '@adx-export/github-emulator'
import { claimsOf } from '@adx-export/github-emulator/runner'

export const digest = 'd'.repeat(64)

type Run = { readonly runId?: number; readonly runAttempt?: number; readonly workflow?: string }

/** What a job says of itself in its identity tokens. */
const jobClaims = (github: GithubEmulator, event: Parameters<typeof claimsOf>[0]['event'], run: Run): Claims => {
  const { runId = 100, runAttempt = 1, workflow = 'adx-export.yml' } = run
  const [workspace, temp, token, name] = ['', '', '', 'plan']
  return claimsOf({ github, event, workspace, temp, token, checkRunId: 1, runId, runAttempt, name, workflow })
}

/** What GitHub adds to each. */
const issued = (github: GithubEmulator, aud: string): Claims => {
  const iat = Math.floor(Date.parse(github.state.now()) / 1000)
  return { iss: github.issuer, aud, sub: 'repo:contoso/wards:pull_request', iat, nbf: iat, exp: iat + 300 }
}

export type Signed = Run & {
  readonly operations?: readonly string[]
  readonly usable?: boolean
  /** In place of the operations as text, which are signed all the same. */
  readonly text?: string
  /** Changes what the record says, before it is signed. */
  readonly says?: Partial<PlanStatement>
  /** Changes what the run says of itself. */
  readonly claims?: Claims
  readonly by?: 'own' | 'stranger'
  /** Changes the check run, after it was signed. */
  readonly check?: Partial<CheckRun>
}

/** Puts the plan of a pull request on record, as its plan job would. */
export const signPlan = (github: GithubEmulator, target: Target, number: number, more: Signed = {}): CheckRun => {
  const { head, base } = pullRequest(github, number).payload['pull_request'] as {
    readonly head: { readonly sha: string }
    readonly base: { readonly ref: string }
  }
  const { runId: run = 100, runAttempt: attempt = 1, operations = [], usable = true } = more
  const says: PlanStatement = {
    kind: 'plan',
    target: targetId(target),
    pull: number,
    base: base.ref,
    head: head.sha,
    run,
    attempt,
    usable,
    digest,
    operations: usable ? operations : [],
    ...more.says,
  }
  const claims = { ...jobClaims(github, pullRequest(github, number), more), ...issued(github, audienceOf(says)) }
  const token = github.signed({ ...claims, ...more.claims }, more.by)
  return github.seed.checkRun({
    name: planName(target),
    headSha: says.head,
    externalId: planRecordId(target, says),
    conclusion: says.usable ? 'success' : 'neutral',
    output: {
      title: 'Plan',
      summary: `What was reviewed.\n\n${signatureBlock(token)}`,
      text: more.text ?? operationsText(says.operations) ?? null,
    },
    ...more.check,
  })
}

export type SignedMark = Run & {
  readonly says?: Partial<AppliedStatement>
  readonly claims?: Claims
  readonly check?: Partial<CheckRun>
}

/** Marks the newest commit of a branch as applied, as the apply job of its push would. */
export const signApplied = (
  github: GithubEmulator,
  target: Target,
  branch = 'main',
  more: SignedMark = {},
): CheckRun => {
  const event = pushBranch(github, branch)
  const says: AppliedStatement = {
    kind: 'applied',
    target: targetId(target),
    commit: event.sha,
    digest,
    ...more.says,
  }
  const claims = { ...jobClaims(github, event, more), ...issued(github, audienceOf(says)) }
  return github.seed.checkRun({
    name: appliedName(target),
    headSha: says.commit,
    externalId: appliedRecordId(target, says),
    output: {
      title: 'Applied',
      summary: `Applied.\n\n${signatureBlock(github.signed({ ...claims, ...more.claims }))}`,
      text: null,
    },
    ...more.check,
  })
}
