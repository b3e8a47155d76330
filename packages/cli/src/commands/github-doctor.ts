import { azureChecks } from '@adx-export/engine'
import { type SetupCheck, type TestedIdentity, doctorDocument, renderDoctor } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { GithubInitOptions } from '../github/choices.ts'
import { githubChecks } from '../github/github-checks.ts'
import { type GithubReads, githubReads, githubTokenIn } from '../github/github-reads.ts'
import { repositoryChecks } from '../github/repository-checks.ts'
import type { Setup } from '../github/setup.ts'
import type { Io } from '../io.ts'
import { type OutputOptions, openOutput } from '../output.ts'
import { withConfig } from './config-path.ts'
import { type ReadSetup, readSetup } from './github-setup.ts'
import { dated, portsOf, withOutput } from './session.ts'
import { validateText } from './validate-text.ts'

export type GithubDoctorOptions = GithubInitOptions &
  OutputOptions & { readonly environment?: string; readonly as?: 'reader' | 'writer' }

type As = TestedIdentity['as']

/** The targets that are looked at: one environment, or all. A writer has rights in its own alone. */
const targetsOf = ({ targets }: Setup, { environment, as }: GithubDoctorOptions): Setup['targets'] => {
  const names = targets.flatMap((target) => target.environment ?? [])
  if (environment !== undefined) {
    const found = targets.filter((target) => target.environment === environment)
    if (found.length > 0) return found
    throw new UsageError(
      `The config has no environment '${environment}'.`,
      names.length === 0 ? 'Leave out --environment.' : `Use one of ${names.join(', ')}.`,
    )
  }
  if (as === 'writer' && names.length > 1)
    throw new UsageError(
      'Each environment has a writer of its own.',
      `Add --environment with one of ${names.join(', ')}.`,
    )
  return targets
}

const valueAt = async (reads: GithubReads, path: string): Promise<string | undefined> => {
  const answer = await reads(path)
  const body = answer.state === 'read' ? answer.body : undefined
  return typeof body === 'object' && body !== null && 'value' in body && typeof body.value === 'string'
    ? body.value.toLowerCase()
    : undefined
}

/** Whom the client ids are of, as far as GitHub's variables and the config say it. */
const knownIdentities = async (
  reads: GithubReads | undefined,
  { targets }: Setup,
): Promise<ReadonlyMap<string, As>> => {
  const known = new Map<string, As>()
  for (const { signIn } of targets) if (signIn !== undefined) known.set(signIn.clientId.toLowerCase(), 'writer')
  if (reads === undefined) return known
  for (const { environment, githubEnvironment } of targets) {
    const place = environment === undefined ? '/actions' : `/environments/${encodeURIComponent(githubEnvironment)}`
    const writer = await valueAt(reads, `${place}/variables/AZURE_WRITER_CLIENT_ID`)
    if (writer !== undefined) known.set(writer, 'writer')
  }
  const reader = await valueAt(reads, '/actions/variables/AZURE_READER_CLIENT_ID')
  if (reader !== undefined) known.set(reader, 'reader')
  return known
}

const untoldGithub: SetupCheck = {
  state: 'unknown',
  area: 'github',
  what: 'settings of the repository on GitHub: no token was given',
  fix: 'GH_TOKEN=$(gh auth token) adx-export github doctor',
}

const notJudged: SetupCheck = {
  state: 'unknown',
  area: 'azure',
  what: 'the rights of the reader and of the writer: who is signed in is neither, as far as the config and the variables say',
  fix: 'Sign in as one of them, or say whom it is with --as reader or --as writer.',
}

type Found = Exclude<ReadSetup, { readonly invalid: unknown }>

/** Everything that is looked at, and whom Azure saw. */
const checksOf = async (
  io: Io,
  options: GithubDoctorOptions,
  { root, configs, setup: whole }: Found,
): Promise<{ readonly checks: readonly SetupCheck[]; readonly identity: TestedIdentity | undefined }> => {
  const setup: Setup = { ...whole, targets: targetsOf(whole, options) }
  const token = githubTokenIn(io.env)
  const reads = token === undefined ? undefined : await githubReads(io.env, token, setup.repository)
  const known = options.as === undefined ? await knownIdentities(reads, setup) : undefined
  const checks: SetupCheck[] = [...(await repositoryChecks(root, whole))]
  let identity: TestedIdentity | undefined
  for (const { environment } of setup.targets) {
    const one = configs.find((each) => each.environment === environment)
    if (one === undefined) continue
    const looked = await azureChecks(portsOf(io), one, ({ applicationId }) => {
      return options.as ?? known?.get(applicationId?.toLowerCase() ?? '') ?? 'somebody'
    })
    identity ??= looked.identity
    for (const check of looked.checks) checks.push(check)
  }
  if (identity?.as === 'somebody') checks.push(notJudged)
  for (const check of reads === undefined ? [untoldGithub] : await githubChecks(reads, setup)) checks.push(check)
  return { checks, identity }
}

/** `adx-export github doctor`: says what is set up, what is missing, and what nobody can tell. Never writes. */
export const runGithubDoctor = (io: Io, options: GithubDoctorOptions): Promise<Exit> =>
  withConfig(io, options.config, async (config) => {
    const output = await openOutput(io, options, config)
    return withOutput(output, async () => {
      const found = await readSetup(io, config, options, undefined)
      if ('invalid' in found) {
        const { document, sources, file } = found.invalid
        await output.finish(document, () => validateText(dated(document), [], { style: output.style, sources, file }))
        return exit.error
      }
      const { checks, identity } = await checksOf(io, options, found)
      const document = doctorDocument(checks, identity)
      await output.finish(document, () => renderDoctor(document, output.style))
      return document.summary.missing === 0 ? exit.done : exit.error
    })
  })
