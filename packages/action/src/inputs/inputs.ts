import { JobError } from '../job-error.ts'
import type { Io } from '../runner/io.ts'
import { fitting, flag, hostList, listed, wholeNumber } from './values.ts'
import { settleHint, settleSecondsIn } from '@adx-export/engine/settle'
import { configName } from '@adx-export/core'

export const modes = ['auto', 'validate', 'plan', 'apply', 'drift'] as const
export type ModeInput = (typeof modes)[number]

const unreviewedChoices = ['fail', 'apply-non-destructive', 'apply'] as const
export type OnUnreviewed = (typeof unreviewedChoices)[number]

/** What may run: operations by their hashes, or all of a plan that has exactly this digest. */
export type Expected = { readonly operations: readonly string[] } | { readonly digest: string }

/** The inputs of action.yml, read and checked. */
export type Inputs = {
  readonly config: string
  readonly environments: readonly string[] | 'all'
  readonly mode: ModeInput
  /** Empty: GitHub is not asked. */
  readonly token: string
  readonly clientId: string
  readonly tenantId: string
  readonly subscriptionId: string
  readonly audience: string
  readonly allowedHosts: readonly string[]
  /** Absent where the pull requests say what was reviewed. */
  readonly expected?: Expected
  readonly onUnreviewed: OnUnreviewed
  /** The file of the workflow whose plans count; absent: that of the job's own workflow. */
  readonly planWorkflow?: string
  readonly resendSecrets?: readonly string[] | 'all'
  /** Absent: the engine's own. */
  readonly settleSeconds?: number
  readonly comment: boolean
  readonly commentId: string
  readonly checkRun: boolean
  readonly checkRunId?: number
  readonly captured: boolean
  readonly sarifFile?: string
  readonly planFile?: string
  readonly failOnDrift: boolean
}

const operationHash = /^[0-9a-f]{24}$/
const planDigest = /^[0-9a-f]{64}$/
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The hashes of `expected-operations`; `none` is a list of none, and an empty input is no list at all. */
const expectedOf = (text: string): Expected | undefined => {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0) return undefined
  const [first = ''] = words
  if (words.length === 1 && first === 'none') return { operations: [] }
  if (words.length === 1 && planDigest.test(first)) return { digest: first }
  if (words.every((word) => operationHash.test(word))) return { operations: words }
  throw new JobError(
    'The input expected-operations contains something that is not an operation.',
    'Give it the output `operations` of the plan job: expected-operations: ${{ needs.plan.outputs.operations }}.',
  )
}

const allOr = (names: readonly string[]): readonly string[] | 'all' =>
  names.length === 1 && names[0] === 'all' ? 'all' : names

const idOf = (io: Io, name: string): string => {
  const value = io.input(name).trim()
  if (value === '' || guid.test(value)) return value
  throw new JobError(
    `The input ${name} is not an id.`,
    `Ids look like 00000000-0000-0000-0000-000000000000, as the portal shows them.`,
  )
}

const workflowFile = /^\.github\/workflows\/[^/@\s]+\.ya?ml$/

const workflowOf = (text: string): string | undefined => {
  if (text === '' || workflowFile.test(text)) return text === '' ? undefined : text
  throw new JobError(
    'The input plan-workflow does not name a workflow file.',
    'Give it the path of the file that plans pull requests, such as .github/workflows/adx-export.yml.',
  )
}

const settleSeconds = (text: string): number | undefined => {
  if (text.trim() === '') return undefined
  const seconds = settleSecondsIn(text)
  if (seconds === undefined) throw new JobError('The input settle is not a duration.', settleHint)
  return seconds
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  // The one key of a literal that is known here and not to the type system.
  value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [K in Key]: Value })

/** Reads every input. Throws JobError for one that cannot be meant. */
export const readInputs = (io: Io): Inputs => {
  const resend = listed(io.input('resend-secrets'))
  return {
    config: io.input('config').trim() || configName,
    environments: allOr(listed(io.input('environment'))),
    mode: fitting(io, 'mode', modes, 'auto'),
    token: io.input('github-token').trim(),
    clientId: idOf(io, 'client-id'),
    tenantId: idOf(io, 'tenant-id'),
    subscriptionId: idOf(io, 'subscription-id'),
    audience: io.input('audience').trim() || 'api://AzureADTokenExchange',
    allowedHosts: hostList(io, 'allowed-clusters'),
    onUnreviewed: fitting(io, 'on-unreviewed', unreviewedChoices, 'fail'),
    comment: flag(io, 'comment', true),
    commentId: io.input('comment-id').trim(),
    checkRun: flag(io, 'check-run', false),
    captured: flag(io, 'captured', false),
    failOnDrift: flag(io, 'fail-on-drift', false),
    ...optional('expected', expectedOf(io.input('expected-operations'))),
    ...optional('planWorkflow', workflowOf(io.input('plan-workflow').trim())),
    ...optional('resendSecrets', resend.length === 0 ? undefined : allOr(resend)),
    ...optional('settleSeconds', settleSeconds(io.input('settle'))),
    ...optional('checkRunId', wholeNumber(io.input('check-run-id'))),
    ...optional('sarifFile', io.input('sarif-file').trim()),
    ...optional('planFile', io.input('plan-file').trim()),
  }
}
