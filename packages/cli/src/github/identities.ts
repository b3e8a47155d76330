import type { KnownIdentity } from '@adx-export/engine'
import type { SetupCheck } from '@adx-export/report'
import type { Io } from '../io.ts'
import type { GithubReads } from './github-reads.ts'
import { quoted, scriptPathOf } from './script.ts'
import type { Setup, SetupTarget } from './setup.ts'
import { audienceVariable, credentialNameOf, issuer, prefixesOf, usualAudience } from './subjects.ts'
import { variableIn } from './variables.ts'

/** Whom the jobs of one environment sign in as, and what could not be told of that. */
export type Identities = {
  readonly known: readonly KnownIdentity[]
  readonly checks: readonly SetupCheck[]
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const noToken = 'there is no token for GitHub'

type Found = { readonly id: string } | { readonly why: string; readonly isMissing: boolean }

const variableOf = async (reads: GithubReads | undefined, environment: string, name: string): Promise<Found> => {
  if (reads === undefined) return { why: noToken, isMissing: false }
  const found = await variableIn(reads, environment, name)
  if (found.state === 'absent') return { why: `there is no variable ${name}`, isMissing: true }
  if (found.state === 'unknown') return { why: `variable ${name}: ${found.why}`, isMissing: false }
  return guid.test(found.value) ? { id: found.value } : { why: `variable ${name} is not a client id`, isMissing: true }
}

const tenantIn = async (reads: GithubReads | undefined, environment: string): Promise<string | undefined> => {
  const found = await variableOf(reads, environment, 'AZURE_TENANT_ID')
  return 'id' in found ? found.id : undefined
}

const unknownIdentity = (
  { config, repository }: Setup,
  as: 'reader' | 'writer',
  { why, isMissing }: { readonly why: string; readonly isMissing: boolean },
  target: SetupTarget,
): SetupCheck => {
  const at = as === 'writer' && target.environment !== undefined ? ` --env ${quoted(target.githubEnvironment)}` : ''
  return {
    state: isMissing ? 'missing' : 'unknown',
    area: 'azure',
    identity: as,
    ...(as === 'writer' && target.environment !== undefined ? { environment: target.environment } : {}),
    what: `which application the ${as} is: ${why}`,
    fix:
      why === noToken
        ? 'GH_TOKEN=$(gh auth token) adx-export github doctor'
        : isMissing
          ? `bash ${scriptPathOf(config)}`
          : `gh variable list --repo ${quoted(repository)}${at}`,
  }
}

const oneApplication = (target: SetupTarget): SetupCheck => ({
  state: 'missing',
  area: 'azure',
  identity: 'reader',
  ...(target.environment === undefined ? {} : { environment: target.environment }),
  what: 'the reader and the writer are the same application, so whoever may push a branch may write',
  fix: 'Give the reader an application of its own, and set the variable AZURE_READER_CLIENT_ID to its client id.',
})

const untoldOf = (setup: Setup, target: SetupTarget, reader: Found, writer: Found): readonly SetupCheck[] => [
  ...('id' in reader ? [] : [unknownIdentity(setup, 'reader', reader, target)]),
  ...('id' in writer ? [] : [unknownIdentity(setup, 'writer', writer, target)]),
  ...('id' in reader && 'id' in writer && reader.id.toLowerCase() === writer.id.toLowerCase()
    ? [oneApplication(target)]
    : []),
]

/** The writer of each environment, read once. */
const writersIn = (reads: GithubReads | undefined) => {
  const writers = new Map<SetupTarget, Promise<Found>>()
  return (target: SetupTarget): Promise<Found> => {
    const known = writers.get(target)
    if (known !== undefined) return known
    const found =
      target.signIn === undefined
        ? variableOf(reads, target.githubEnvironment, 'AZURE_WRITER_CLIENT_ID')
        : Promise.resolve({ id: target.signIn.clientId })
    writers.set(target, found)
    return found
  }
}

/** Reads whom the jobs of an environment sign in as: the config says it, or GitHub's variables. */
export const identitiesOf = (io: Io, reads: GithubReads | undefined, setup: Setup) => {
  const prefixes = prefixesOf(reads, setup.repository)
  const reader = variableOf(reads, setup.planEnvironment, 'AZURE_READER_CLIENT_ID')
  const audience = io.env[audienceVariable]?.trim() || usualAudience
  const subjectsOf = async (environment: string): Promise<readonly string[]> =>
    (await prefixes).prefixes.map((prefix) => `${prefix}:environment:${environment}`)
  const home = tenantIn(reads, setup.planEnvironment)
  const writerOf = writersIn(reads)
  /** Of every environment whose jobs sign in as the same application. */
  const allowedFor = async (id: string): Promise<readonly string[]> => {
    const subjects: string[] = []
    for (const target of setup.targets) {
      const found = await writerOf(target)
      if ('id' in found && found.id.toLowerCase() === id.toLowerCase())
        for (const subject of await subjectsOf(target.githubEnvironment)) subjects.push(subject)
    }
    return subjects
  }
  const identity = async (
    as: 'reader' | 'writer',
    id: string,
    environment: string,
    tenantId: string | undefined,
  ): Promise<KnownIdentity> => ({
    as,
    applicationId: id,
    ...(tenantId === undefined ? {} : { tenantId }),
    trust: {
      issuer,
      audience,
      name: credentialNameOf(environment),
      needed: await subjectsOf(environment),
      allowed: await allowedFor(id),
      isGuess: (await prefixes).isGuess,
    },
  })
  return async (target: SetupTarget): Promise<Identities> => {
    const { githubEnvironment, signIn } = target
    const [one, other] = await Promise.all([reader, writerOf(target)])
    return {
      known: [
        ...('id' in one ? [await identity('reader', one.id, setup.planEnvironment, await home)] : []),
        ...('id' in other
          ? [
              await identity(
                'writer',
                other.id,
                githubEnvironment,
                signIn?.tenantId ?? (await tenantIn(reads, githubEnvironment)),
              ),
            ]
          : []),
      ],
      checks: untoldOf(setup, target, one, other),
    }
  }
}
