import { UserError } from '@adx-export/report'

/** What to do about a refusal; nothing if nobody knows. What was refused for good is not to be asked again. */
const hintFor = (status: number, permission: string | undefined): string | undefined => {
  if (permission !== undefined) return `Add \`${permission}\` to the permissions of the job.`
  if (status === 410) return 'Enable issues in the settings of the repository, under General, Features.'
  return status === 0 || status === 403 || status === 429 || status >= 500 ? 'Run the job again.' : undefined
}

/** GitHub refused or did not answer. Holds no request, and so no token. */
export class GithubError extends UserError {
  override readonly name = 'GithubError'
  /** The HTTP status; 0 where there was no answer. */
  readonly status: number
  /** The permission that the job lacks, as a workflow names it. */
  readonly permission: string | undefined

  constructor(message: string, status: number, permission?: string) {
    const hint = hintFor(status, permission)
    super({ code: 'github', message, ...(hint === undefined ? {} : { hint }) })
    this.status = status
    this.permission = permission
  }
}

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 0

/** GitHub's client gives a request without an answer the status 500. */
const isAnswered = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'response' in error && error.response !== undefined

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'no answer')

/** 403 for what the token may not do, 404 where it may not even see it. Limits answer with 403 too. */
const lacksPermission = (status: number, message: string): boolean =>
  (status === 403 && !/rate limit|abuse/i.test(message)) || status === 404

const shortMessage = 300

/** What was asked of GitHub, and the permission that it takes. */
export type Asked = { readonly what: string; readonly permission: string }

/** Runs a request. Rejects with a GithubError that says what was wanted and what is missing. */
export const asking = async <Answer>({ what, permission }: Asked, request: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await request()
  } catch (error) {
    const status = statusOf(error)
    const said = messageOf(error).slice(0, shortMessage)
    if (lacksPermission(status, said))
      throw new GithubError(
        `GitHub does not let this job ${what} (${String(status)}): it needs the permission \`${permission}\`.`,
        status,
        permission,
      )
    const answered = isAnswered(error) ? `answered ${String(status)}` : 'did not answer'
    if (status === 410 && /issues/i.test(said))
      throw new GithubError(`The job could not ${what}: issues are disabled in this repository.`, status)
    throw new GithubError(`The job could not ${what}: GitHub ${answered} (${said}).`, status)
  }
}

/** What to do about what stays refused until somebody changes a setting; empty for what may pass by itself. */
export const settingsHint = ({ permission, status, hint = '' }: GithubError): string =>
  permission === undefined && status !== 410 ? '' : hint
