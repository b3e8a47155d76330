import { limits } from '../limits.ts'
import { type Connection, once } from './client.ts'
import { GithubError, asking } from './errors.ts'

/** A check run that a workflow of this repository made. */
export type Check = { readonly name: string; readonly externalId: string; readonly text: string }

/** Check runs made with a job's token belong to this app; nobody can edit them by hand. */
const app = 'github-actions'

/**
 * The latest check run of each name on a commit, of those that workflows made and that succeeded. A job may have the name
 * of a check run of ours, so the external id is looked at too.
 */
export const checksOn = async (
  { octokit, owner, repo }: Connection,
  sha: string,
  isOurs: (name: string, externalId: string) => boolean,
): Promise<readonly Check[]> => {
  const latest = new Map<string, { readonly id: number; readonly check: Check; readonly passed: boolean }>()
  for (let page = 1; page <= limits.githubPages; page += 1) {
    const { data } = await asking({ what: 'read the check runs of a commit', permission: 'checks: read' }, () =>
      octokit.rest.checks.listForRef({ owner, repo, ref: sha, per_page: 100, page, filter: 'all' }),
    )
    for (const { id, name, app: by, head_sha, external_id, output, conclusion } of data.check_runs) {
      if (by?.slug !== app || head_sha !== sha || !isOurs(name, external_id ?? '') || (latest.get(name)?.id ?? 0) > id)
        continue
      const check = { name, externalId: external_id ?? '', text: output.text ?? '' }
      latest.set(name, { id, check, passed: conclusion === 'success' })
    }
    if (data.check_runs.length < 100) break
  }
  return [...latest.values()].filter(({ passed }) => passed).map(({ check }) => check)
}

export type NewCheck = {
  readonly sha: string
  readonly name: string
  readonly externalId: string
  readonly conclusion: 'success' | 'neutral'
  readonly title: string
  readonly summary: string
  readonly text?: string
}

/** Puts a finished check run on a commit. Made twice it means the same, so a missing answer is asked for again. */
export const putCheck = async ({ octokit, owner, repo }: Connection, check: NewCheck): Promise<void> => {
  const { sha, name, externalId, conclusion, title, summary, text } = check
  const post = async (): Promise<void> => {
    await asking({ what: 'put a check run on the commit', permission: 'checks: write' }, () =>
      octokit.rest.checks.create({
        owner,
        repo,
        name,
        head_sha: sha,
        external_id: externalId,
        status: 'completed',
        conclusion,
        output: { title, summary, ...(text === undefined ? {} : { text }) },
        ...once,
      }),
    )
  }
  try {
    await post()
  } catch (error) {
    if (!(error instanceof GithubError) || (error.status > 0 && error.status < 500)) throw error
    await post()
  }
}
