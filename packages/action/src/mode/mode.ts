import type { Inputs } from '../inputs/inputs.ts'
import { JobError } from '../job-error.ts'
import type { Event } from '../event/event.ts'

export type Mode = 'validate' | 'plan' | 'apply' | 'drift'

/**
 * What this job does. `because` says in one line why it does less than the event would ask for; `error`, why it cannot do
 * even that.
 */
export type Decision = { readonly mode: Mode; readonly because?: string; readonly error?: JobError }

/** Events that run with the rights of the default branch on text that a stranger may have written. */
const privileged = new Set(['pull_request_target', 'workflow_run', 'issue_comment'])

const guide = 'https://docs.github.com/actions/reference/security/securely-using-pull_request_target'

const refuseStrangers = (event: Event): void => {
  if (!privileged.has(event.name) || event.origin === 'own') return
  const why =
    event.origin === 'foreign'
      ? 'for a head in another repository'
      : 'for a pull request whose head the event does not name'
  throw new JobError(
    `adx-export does not run on ${event.name} ${why}. The job has rights and secrets, and the config would choose where they go.`,
    `Use the event pull_request. It validates changes from forks, and their plan follows after a maintainer pushes the branch. ${guide}`,
  )
}

const asked = (event: Event): Decision => {
  const isDefault = (event.defaultBranch ?? '') !== '' && event.ref === `refs/heads/${event.defaultBranch ?? ''}`
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
      return event.action === 'closed' ? { mode: 'validate', because: 'The pull request is closed.' } : { mode: 'plan' }
    case 'merge_group':
    case 'workflow_dispatch':
      return { mode: 'plan' }
    case 'push':
      if (event.deleted) return { mode: 'validate', because: 'The branch was deleted.' }
      return isDefault
        ? { mode: 'apply' }
        : { mode: 'validate', because: 'Only a push to the default branch is applied.' }
    case 'schedule':
      return { mode: 'drift' }
    default:
      return {
        mode: 'validate',
        because: `Nothing else is done on ${event.name || 'this event'} unless the input mode asks for it.`,
      }
  }
}

const strangers = (event: Event): string | undefined => {
  if (event.pull !== undefined && event.origin !== 'own')
    return 'The pull request comes from a fork, which gets no credentials. The live plan follows after a maintainer pushes the branch to this repository.'
  if (event.isDependabot && event.pull !== undefined)
    return 'Pull requests of Dependabot get no credentials. The live plan follows after a maintainer pushes to the branch.'
  return undefined
}

const onPullRequest = new Set(['pull_request', 'pull_request_target'])

/**
 * Decides what the job does, before anything is sent anywhere; `missing` says what keeps it from signing in, and `unset`
 * that the workflow means to sign in and what it names has no value. Throws JobError for events that must never hold rights and
 * for an apply of what nobody has merged; where Azure is needed and cannot be asked, the decision holds one.
 */
export const decide = (
  event: Event,
  inputs: Pick<Inputs, 'mode'>,
  missing: string | undefined,
  unset?: string,
): Decision => {
  refuseStrangers(event)
  const decision = inputs.mode === 'auto' ? asked(event) : { mode: inputs.mode }
  if (decision.mode === 'apply' && (onPullRequest.has(event.name) || event.name === 'merge_group'))
    throw new JobError(
      'A pull request is never applied before it is merged.',
      'Leave the input mode at auto. It plans the pull request, and applies the push that merges it.',
    )
  if (decision.mode === 'validate') return decision
  const because = strangers(event)
  if (because !== undefined) return { mode: 'validate', because }
  if (missing === undefined) return decision
  // A pull request may come before anybody set up the sign-in; whatever else asks for Azure would look healthy and do nothing.
  if (inputs.mode === 'auto' && onPullRequest.has(event.name) && unset === undefined)
    return {
      mode: 'validate',
      because: `adx-export did not read the live state, because there are no credentials for Azure: ${missing}`,
    }
  const error = new JobError(`There are no credentials for Azure, and ${decision.mode} needs them: ${unset ?? missing}`)
  return { mode: decision.mode, error }
}
