import type { Io } from '../runner/io.ts'
import { at, numberOf, textOf } from './payload.ts'

/** The pull request that an event is about. */
export type PullRequest = {
  readonly number: number
  /** The commit that was pushed to it: 40 or 64 hex digits. */
  readonly head: string
  readonly base: string
  /** The commit that the base branch was at. */
  readonly baseSha?: string
}

/** What happened, as far as the Action cares. */
export type Event = {
  readonly name: string
  readonly action?: string
  /** The commit that is checked out. */
  readonly sha: string
  /** `refs/heads/main` */
  readonly ref: string
  readonly defaultBranch?: string
  readonly pull?: PullRequest
  /** The branch of a merge queue: `refs/heads/gh-readonly-queue/main/pr-12-…`. */
  readonly queueRef?: string
  /** The commit that the merge queue builds upon. */
  readonly queueBase?: string
  readonly deleted: boolean
  /** Somebody edited the pull request and chose another base. */
  readonly retargeted: boolean
  /** Where the head of the change comes from; `unknown` where the payload does not say. */
  readonly origin: 'own' | 'foreign' | 'unknown'
  readonly isDependabot: boolean
  /** Logs and issues are for those only who may see the repository; false where the payload does not say so. */
  readonly isPrivate: boolean
}

const sha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

const shaOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text !== undefined && sha.test(text) ? text : undefined
}

const pullOf = (payload: unknown): PullRequest | undefined => {
  const number = numberOf(at(payload, 'pull_request', 'number'))
  const head = shaOf(at(payload, 'pull_request', 'head', 'sha'))
  const base = textOf(at(payload, 'pull_request', 'base', 'ref'))
  const baseSha = shaOf(at(payload, 'pull_request', 'base', 'sha'))
  if (number === undefined || head === undefined || base === undefined) return undefined
  return { number, head, base, ...(baseSha === undefined ? {} : { baseSha }) }
}

/** Compared by the repositories' ids: names can be reused. A head whose repository is gone belongs to a stranger. */
const originOf = (name: string, payload: unknown): Event['origin'] => {
  if (at(payload, 'pull_request') !== undefined) {
    const base = numberOf(at(payload, 'pull_request', 'base', 'repo', 'id'))
    return base !== undefined && numberOf(at(payload, 'pull_request', 'head', 'repo', 'id')) === base
      ? 'own'
      : 'foreign'
  }
  if (name === 'workflow_run') {
    const own = numberOf(at(payload, 'repository', 'id'))
    const head = numberOf(at(payload, 'workflow_run', 'head_repository', 'id'))
    return own !== undefined && head === own ? 'own' : 'foreign'
  }
  // A comment's payload names the pull request and not where its head stands.
  if (name === 'issue_comment') return at(payload, 'issue', 'pull_request') === undefined ? 'own' : 'unknown'
  return 'own'
}

const dependabot = 'dependabot[bot]'

/** Reads the event from the runner's variables and the payload. */
export const readEvent = async (io: Io): Promise<Event> => {
  const payload = await io.event()
  const name = io.env.GITHUB_EVENT_NAME ?? ''
  const pull = pullOf(payload)
  const action = textOf(at(payload, 'action'))
  const defaultBranch = textOf(at(payload, 'repository', 'default_branch'))
  const queueRef = textOf(at(payload, 'merge_group', 'head_ref'))
  const queueBase = shaOf(at(payload, 'merge_group', 'base_sha'))
  return {
    name,
    sha: shaOf(io.env.GITHUB_SHA) ?? '0'.repeat(40),
    ref: io.env.GITHUB_REF ?? '',
    deleted: at(payload, 'deleted') === true,
    retargeted: at(payload, 'changes', 'base') !== undefined,
    origin: originOf(name, payload),
    // Who pushed decides what the job gets: once a maintainer pushed to it, the pull request is like any other.
    isDependabot: io.env.GITHUB_ACTOR === dependabot,
    isPrivate: at(payload, 'repository', 'private') === true,
    ...(action === undefined ? {} : { action }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    ...(pull === undefined ? {} : { pull }),
    ...(queueRef === undefined ? {} : { queueRef }),
    ...(queueBase === undefined ? {} : { queueBase }),
  }
}
