import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { description } from './description.ts'
import { type World, answer } from './exchange.ts'
import { incomingOf, send } from './incoming.ts'
import { type Fault, type Held, type Faults, type Pattern, answerTo, createFaults, isAfterWrite } from './faults.ts'
import { type Entry, type Journal, createJournal, headersWithoutToken } from './journal.ts'
import { type Claims, issuerDocument, issuerPath, keyAt, signedJwt } from './oidc.ts'
import { type Needs, type Permissions, leastOf } from './permissions.ts'
import { type Seed, seedOf } from './state/seed.ts'
import { type State, type StateOptions, createState } from './state/state.ts'
import { type JobToken, type OidcGrant, createVault } from './tokens.ts'

export type GithubOptions = StateOptions & {
  /** Of the first job's token, as a workflow declares them. Default: none. */
  readonly permissions?: Permissions
  /** How `GITHUB_API_URL` is written: at the root, or below `/api/v3` as on GitHub Enterprise Server. */
  readonly style?: 'root' | 'enterprise'
  /** The enterprise that wanted its name in the issuer of identity tokens. */
  readonly enterprise?: string
}

export type GithubEmulator = {
  readonly origin: string
  /** What the runner gives as `GITHUB_API_URL`, `GITHUB_GRAPHQL_URL` and `GITHUB_SERVER_URL`. */
  readonly urls: { readonly api: string; readonly graphql: string; readonly server: string }
  readonly state: State
  readonly seed: Seed
  /** Of the first job's token. */
  readonly permissions: Permissions
  /** The first job's token. */
  readonly token: string
  /** A token for one more job. */
  issueToken(permissions: Permissions): JobToken
  /** What a job with `id-token: write` gets. */
  issueOidc(subject: string, claims?: Claims): OidcGrant
  /** Who signs what runs put on record; its keys are served. */
  readonly issuer: string
  /** A token with the given claims: signed with the key that is published now, or with one that nobody knows. */
  signed(claims: Claims, by?: 'own' | 'stranger'): string
  /** From now on another key signs, and is the only one published. */
  rotateKeys(): void
  /** The audiences that OIDC tokens were asked for. */
  readonly audiences: readonly string[]
  /** Everything that would have failed at GitHub or gone unnoticed there; a test asserts that there is none. */
  readonly violations: readonly string[]
  readonly journal: readonly Entry[]
  /** The requests that match, such as `/^POST .*comments$/u`. */
  requests(pattern: Pattern): readonly Entry[]
  /** The least permissions that would have allowed everything that was allowed, over all jobs or of one. */
  usedPermissions(token?: string): Permissions
  fail(pattern: Pattern, fault: Fault, times?: number): void
  /** Planned faults that nothing met. */
  faultsLeft(): number
  hold(pattern: Pattern): Held
  /** Everything that is secret: tokens of jobs, of OIDC requests, and OIDC tokens. */
  readonly secrets: readonly string[]
  close(): Promise<void>
}

type Parts = {
  readonly world: World
  readonly faults: Faults
  readonly journal: Journal
}

/** Writes the request down, waits where it is held, lets go wrong what shall, and answers. */
const serveIn = async (parts: Parts, origin: string, message: IncomingMessage, response: ServerResponse) => {
  const { world, faults, journal } = parts
  const incoming = await incomingOf(message, origin)
  const { method, root, path, query, text, body, to } = incoming
  const note = journal.open({
    method,
    root,
    path,
    query: query.toString(),
    headers: headersWithoutToken(message.headers),
    text,
    to,
    ...(body === undefined ? {} : { body }),
  })
  const fault = await faults.next(`${method} ${path}`)
  const instead = await answerTo(fault)
  const given = instead === undefined || isAfterWrite(fault) ? answer(world, incoming) : undefined
  const last = instead ?? given
  note({
    ...(given?.operation === undefined ? {} : { operation: given.operation }),
    ...(last === undefined || last === 'reset' ? {} : { status: last.status }),
  })
  send(response, last)
}

const listening = async (parts: Parts): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> => {
  const server = createServer((message, response) => {
    serveIn(parts, origin, message, response).catch((error: unknown) => {
      parts.world.violation(
        `the emulator failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
      send(response, { status: 500, body: { message: 'The emulator failed' } })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    origin,
    async close() {
      parts.faults.releaseAll()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Never published; the two before it take turns. */
const strangersKey = 2

/** A GitHub with one repository on loopback; it knows what GitHub's own description knows, and nothing more lenient. */
export const startGithub = async (options: GithubOptions = {}): Promise<GithubEmulator> => {
  const state = createState(options)
  const [vault, faults, journal] = [createVault(), createFaults(), createJournal()]
  const violations: string[] = []
  const audiences: string[] = []
  const used: { readonly job: JobToken; readonly needs: Needs }[] = []
  let current = 0
  const own = (at: string): string =>
    `${at}${issuerPath}${options.enterprise === undefined ? '' : `/${options.enterprise}`}`
  const world: World = {
    description: await description(),
    state,
    vault,
    audiences,
    violation: (what) => void violations.push(what),
    used: (job, needs) => void used.push({ job, needs }),
    issuer: options.style === 'enterprise' ? issuerPath : 'https://token.actions.githubusercontent.com',
    signed: (claims) => signedJwt(claims, keyAt(current)),
    published: (path, at) => issuerDocument(path, own(at), () => keyAt(current)),
    own,
  }
  const { origin, close } = await listening({ world, faults, journal })
  const first = vault.issueJob(options.permissions ?? {})
  const enterprise = options.style === 'enterprise'
  const seed = seedOf(state)
  seed.push(state.repository.defaultBranch)
  return {
    origin,
    urls: {
      api: enterprise ? `${origin}/api/v3` : origin,
      graphql: enterprise ? `${origin}/api/graphql` : `${origin}/graphql`,
      server: origin,
    },
    state,
    seed,
    permissions: first.permissions,
    token: first.token,
    issueToken: (permissions) => vault.issueJob(permissions),
    issueOidc: (subject, claims = {}) => vault.issueGrant(`${origin}/oidc/token?api-version=2.0`, subject, claims),
    issuer: own(origin),
    signed: (claims, by = 'own') => signedJwt(claims, keyAt(by === 'own' ? current : strangersKey)),
    rotateKeys: () => void (current = current === 0 ? 1 : 0),
    audiences,
    violations,
    journal: journal.entries,
    requests: (pattern) => journal.entries.filter(({ method, path }) => pattern.test(`${method} ${path}`)),
    usedPermissions(token) {
      const own = used.filter(({ job }) => token === undefined || job.token === token)
      return leastOf(own.map(({ job, needs }) => ({ permissions: job.permissions, needs })))
    },
    fail: (pattern, fault, times = 1) => faults.plan(pattern, fault, times),
    faultsLeft: () => faults.left(),
    hold: (pattern) => faults.hold(pattern),
    secrets: vault.secrets,
    close,
  }
}
