import { at, fieldsOf, textOf } from '../../event/payload.ts'
import type { Io } from '../../runner/io.ts'
import { limits } from '../../limits.ts'
import { workflowFile } from '../../repository.ts'
import { JobError } from '../../job-error.ts'
import { GithubError } from '../errors.ts'
import { isTokenService, issuerOf, serverOf } from '../hosts.ts'
import type { Keys } from './keys.ts'

/** What a job's token says of its run, as GitHub spells it. */
export type Claims = Readonly<Record<string, unknown>>

/** The claims that a token of this GitHub holds, or why it is none, in words that follow a subject. */
export type Opening = { readonly claims: Claims } | { readonly refused: string }

/** Who this job is, and how it tells what other jobs of its GitHub signed. */
export type Identity = {
  /** `owner/name`, as GitHub spells it. */
  readonly repository: string
  /** Survives a change of the name. */
  readonly repositoryId: string
  /** The file of the workflow whose plans count: `.github/workflows/adx-export.yml`; undefined where nobody says. */
  readonly planWorkflow: string | undefined
  /** Whether the job may ask for tokens: `id-token: write`. */
  readonly maySign: boolean
  /** A token for an audience. Rejects with a GithubError where the job may not ask for one. */
  token(audience: string): Promise<string>
  /** Rejects with a GithubError where the keys cannot be read. */
  open(token: string): Promise<Opening>
}

const permission = 'id-token: write'

const requestOf = (env: Io['env'], server: URL): { readonly url: URL; readonly token: string } => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: given = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = env
  if (given === '' || token === '')
    throw new GithubError(
      `GitHub does not let this job sign what it puts on record: it needs the permission \`${permission}\`.`,
      403,
      permission,
    )
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (url === undefined || !isTokenService(server, url))
    throw new JobError(
      'ACTIONS_ID_TOKEN_REQUEST_URL is not an address of the GitHub that runs the job, so the job did not send its token there.',
    )
  return { url, token }
}

const ask = async (env: Io['env'], server: URL, audience: string): Promise<string> => {
  const { url, token } = requestOf(env, server)
  url.searchParams.set('audience', audience)
  const failed = (why: string, status = 0): GithubError =>
    new GithubError(`GitHub did not give this job an identity token, so it cannot sign its record (${why}).`, status)
  const { requestJson } = await import('./json-request.ts')
  const answer = await requestJson(url, { authorization: `Bearer ${token}` }).catch((error: unknown) => {
    throw failed(error instanceof Error ? error.message : 'no answer')
  })
  const value = textOf(at(answer.body, 'value'))
  if (answer.status !== 200 || value === undefined) throw failed(String(answer.status), answer.status)
  return value
}

const part = /^[\w-]+$/

/** Every part must be written as it would be by whoever made it, so that no two texts are one token. */
const isWhole = (token: string): boolean => {
  const parts = token.split('.')
  return (
    token.length <= limits.identityTokenLength &&
    parts.length === 3 &&
    parts.every((each) => part.test(each) && Buffer.from(each, 'base64url').toString('base64url') === each)
  )
}

/** Not verified: only to see whose keys are wanted. */
const issuerIn = (token: string): string => {
  try {
    return (
      textOf(fieldsOf(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')))['iss']) ?? ''
    )
  } catch {
    return ''
  }
}

/** An enterprise may have its name behind the address: https://docs.github.com/enterprise-cloud@latest/rest/actions/oidc */
const isBelow = (issuer: string, usual: string): boolean =>
  issuer.startsWith(`${usual}/`) && /^[\w-]{1,100}$/.test(issuer.slice(usual.length + 1))

/** The audience of the token by which a job learns how its own GitHub calls itself. */
const selfAudience = 'adx-export:self'

const strange = { refused: 'something else than this GitHub signed it' } as const

/** The issuers whose tokens count: that of the server, and the one that the job's own token names below it. */
const createIssuers = (usual: string, own: () => Promise<string>) => {
  let asked: Promise<string> | undefined
  return async (issuer: string): Promise<boolean> => {
    if (issuer === usual) return true
    if (!isBelow(issuer, usual)) return false
    asked ??= own().then(issuerIn, (error: unknown) => {
      if (error instanceof GithubError && error.permission !== undefined) return ''
      throw error
    })
    return (await asked) === issuer
  }
}

const createOpening = (usual: string, own: () => Promise<string>): Identity['open'] => {
  const isOwn = createIssuers(usual, own)
  const known = new Map<string, Promise<Keys>>()
  const keysOf = (issuer: string): Promise<Keys> => {
    const keys = known.get(issuer) ?? import('./keys.ts').then((module) => module.keysOf(issuer))
    known.set(issuer, keys)
    return keys
  }
  return async (token) => {
    if (!isWhole(token)) return { refused: 'its signature is malformed' }
    const issuer = issuerIn(token)
    if (!(await isOwn(issuer))) return strange
    const opened = await (await keysOf(issuer)).open(token)
    if (opened === 'unknown-key') return { refused: 'GitHub no longer publishes the key that signed it' }
    return opened === undefined ? { refused: 'its signature is wrong' } : { claims: opened }
  }
}

/** The identity of this job. Nothing is asked before it is needed; keys are read once. Throws a JobError for a server that is not safe. */
export const createIdentity = (env: Io['env'], planWorkflow: string | undefined): Identity => {
  const server = serverOf(env)
  if (server === undefined)
    throw new JobError('GITHUB_SERVER_URL is not an https address, so nothing signed there can be verified.')
  const { GITHUB_REPOSITORY: repository = '', GITHUB_REPOSITORY_ID: repositoryId = '' } = env
  const token: Identity['token'] = (audience) => ask(env, server, audience)
  return {
    repository,
    repositoryId,
    planWorkflow: planWorkflow ?? workflowFile(env),
    maySign: (env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '') !== '',
    token,
    open: createOpening(issuerOf(server), () => token(selfAudience)),
  }
}
