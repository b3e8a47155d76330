import { limits } from '../limits.ts'
import { type Connection, once } from './client.ts'
import { GithubError, asking } from './errors.ts'
import { isOwn, loginOf } from './login.ts'

const permission = 'issues: write'

export const driftLabel = 'adx-export-drift'

/** An issue of ours. */
export type OwnIssue = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly open: boolean
}

/** The issues whose first line is this marker, of those that this token wrote: open ones first, then the oldest. */
export const ownIssues = async (connection: Connection, marker: string): Promise<readonly OwnIssue[]> =>
  (await ownIssuesOf(connection, [marker])).get(marker) ?? []

/** The same for several markers, read once. */
export const ownIssuesOf = async (
  connection: Connection,
  markers: readonly string[],
): Promise<ReadonlyMap<string, readonly OwnIssue[]>> => {
  const wanted = new Set(markers)
  const found = await labelled(connection, wanted)
  if (found.length === 0) return new Map()
  const login = await loginOf(connection)
  const own = found
    .filter(({ author }) => isOwn(login, author))
    .toSorted((a, b) => Number(b.open) - Number(a.open) || a.number - b.number)
  return Map.groupBy(own, ({ body }) => firstLineOf(body))
}

const firstLineOf = (body: string): string => body.split('\n', 1)[0] ?? ''

type Labelled = OwnIssue & { readonly author: Parameters<typeof isOwn>[1] }

const labelled = async (connection: Connection, markers: ReadonlySet<string>): Promise<readonly Labelled[]> => {
  const { octokit, owner, repo } = connection
  const found: Labelled[] = []
  for (let page = 1; page <= limits.githubPages; page += 1) {
    const { data } = await asking({ what: 'read the issues', permission }, () =>
      octokit.rest.issues.listForRepo({ owner, repo, state: 'all', labels: driftLabel, per_page: 100, page }),
    )
    for (const { number, title, body: raw, state, user, pull_request } of data) {
      const body = (raw ?? '').replaceAll('\r\n', '\n')
      if (pull_request !== undefined || !markers.has(firstLineOf(body))) continue
      found.push({ number, title, body, open: state === 'open', author: user })
    }
    if (data.length < 100) break
  }
  return found
}

const ensureLabel = async ({ octokit, owner, repo }: Connection): Promise<void> => {
  try {
    await octokit.rest.issues.createLabel({
      owner,
      repo,
      name: driftLabel,
      color: 'd93f0b',
      description: 'The live state differs from the config',
      ...once,
    })
  } catch {
    // It is there already, or the issue itself will say what is missing.
  }
}

/** Opens an issue; answers its number, or undefined if an answer that went missing had opened it. */
export const openIssue = async (
  connection: Connection,
  marker: string,
  issue: { readonly title: string; readonly body: string },
): Promise<number | undefined> => {
  const { octokit, owner, repo } = connection
  await ensureLabel(connection)
  const post = async (): Promise<number> => {
    const { data } = await asking({ what: 'open an issue', permission }, () =>
      octokit.rest.issues.create({ owner, repo, ...issue, labels: [driftLabel], ...once }),
    )
    return data.number
  }
  try {
    return await post()
  } catch (error) {
    if (!(error instanceof GithubError) || (error.status > 0 && error.status < 500)) throw error
    // The answer went missing, which does not say that the issue did.
    return (await ownIssues(connection, marker)).every(({ open }) => !open) ? post() : undefined
  }
}

type Change = Partial<Pick<OwnIssue, 'title' | 'body'>> & {
  readonly state?: 'open' | 'closed'
  readonly state_reason?: 'completed' | 'not_planned'
}

const patch = async ({ octokit, owner, repo }: Connection, { number }: OwnIssue, change: Change): Promise<void> => {
  await asking({ what: 'update its issue', permission }, () =>
    octokit.rest.issues.update({ owner, repo, issue_number: number, ...change }),
  )
}

/** Changes an issue of ours: its text, and whether it is open. False where nothing was to be changed. */
export const updateIssue = async (
  connection: Connection,
  issue: OwnIssue,
  wanted: { readonly title: string; readonly body: string; readonly open: boolean },
): Promise<boolean> => {
  const { title, body, open } = wanted
  if (issue.open === open && issue.title === title && issue.body === body) return false
  const state = open ? ({ state: 'open' } as const) : ({ state: 'closed', state_reason: 'completed' } as const)
  await patch(connection, issue, { title, body, ...(issue.open === open ? {} : state) })
  return true
}

/** Leaves one of several issues that tell of the same. */
export const closeOthers = async (connection: Connection, others: readonly OwnIssue[]): Promise<void> => {
  for (const other of others)
    if (other.open) await patch(connection, other, { state: 'closed', state_reason: 'not_planned' })
}
