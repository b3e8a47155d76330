import { limits } from '../limits.ts'
import { type Connection, once } from './client.ts'
import { GithubError, asking } from './errors.ts'

/** A check run that a workflow of this repository made. */
export type Check = {
  readonly id: number
  readonly name: string
  readonly externalId: string
  readonly summary: string
  readonly text: string
  readonly passed: boolean
  /** It is not finished. */
  readonly running: boolean
  readonly cancelled: boolean
  /** ISO 8601; empty where GitHub does not say. */
  readonly completedAt: string
}

/** Check runs made with a job's token belong to this app; nobody can edit them by hand. */
const app = 'github-actions'

/** The check runs on a commit that workflows made, by name; a job may have that name too, so the external id is looked at by whoever asks. */
export const checksOn = async (
  { octokit, owner, repo }: Connection,
  sha: string,
  ...wanted: readonly string[]
): Promise<readonly Check[]> => {
  const found: Check[] = []
  for (let page = 1; page <= limits.githubPages; page += 1) {
    const { data } = await asking({ what: 'read the check runs of a commit', permission: 'checks: read' }, () =>
      octokit.rest.checks.listForRef({ owner, repo, ref: sha, per_page: 100, page, filter: 'all' }),
    )
    for (const { id, name, app: by, head_sha, external_id, output, conclusion, completed_at } of data.check_runs) {
      if (by?.slug !== app || head_sha !== sha || !wanted.includes(name)) continue
      const passed = conclusion === 'success'
      found.push({
        id,
        name,
        externalId: external_id ?? '',
        summary: output.summary ?? '',
        text: output.text ?? '',
        passed,
        running: conclusion === null,
        cancelled: conclusion === 'cancelled',
        completedAt: completed_at ?? '',
      })
    }
    if (data.check_runs.length < 100) break
  }
  return found
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

export type OpenCheck = Pick<NewCheck, 'sha' | 'name' | 'externalId' | 'title' | 'summary'> & { readonly url: string }

/** Puts a check run on a commit that is not finished; answers its id. */
export const openCheck = async ({ octokit, owner, repo }: Connection, check: OpenCheck): Promise<number> => {
  const { sha, name, externalId, url, title, summary } = check
  const { data } = await asking({ what: 'put a check run on the commit', permission: 'checks: write' }, () =>
    octokit.rest.checks.create({
      owner,
      repo,
      name,
      head_sha: sha,
      external_id: externalId,
      details_url: url,
      status: 'in_progress',
      output: { title, summary },
      ...once,
    }),
  )
  return data.id
}

/** Finishes a check run. */
export const closeCheck = async (
  { octokit, owner, repo }: Connection,
  id: number,
  conclusion: 'success' | 'failure' | 'cancelled',
  output: { readonly title: string; readonly summary: string },
): Promise<void> => {
  await asking({ what: 'finish its check run', permission: 'checks: write' }, () =>
    octokit.rest.checks.update({ owner, repo, check_run_id: id, status: 'completed', conclusion, output }),
  )
}
