import type { Config } from '@adx-export/core'
import { azureChecks } from '@adx-export/engine'
import {
  type DoctorDocument,
  type JudgedIdentity,
  type SetupCheck,
  type TestedIdentity,
  doctorDocument,
  renderDoctor,
} from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { GithubInitOptions } from '../github/choices.ts'
import { githubChecks } from '../github/github-checks.ts'
import { type GithubReads, githubReads, githubTokenIn } from '../github/github-reads.ts'
import { identitiesOf } from '../github/identities.ts'
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

const untoldGithub: SetupCheck = {
  state: 'unknown',
  area: 'github',
  what: 'settings of the repository on GitHub: no token was given',
  fix: 'GH_TOKEN=$(gh auth token) adx-export github doctor',
}

/** The reader is one for all environments, so what is told of it in each is told once. */
const withoutDoubles = (checks: readonly SetupCheck[]): readonly SetupCheck[] => {
  const seen = new Set<string>()
  const all: SetupCheck[] = []
  for (const check of checks) {
    const { environment, ...rest } = check
    const isOfAll = check.identity === 'reader' && check.by === 'federated-credentials'
    const one: SetupCheck = isOfAll || environment === undefined ? rest : check
    const key = JSON.stringify(one)
    if (seen.has(key)) continue
    seen.add(key)
    all.push(one)
  }
  return all
}

type Looked = {
  readonly identity?: TestedIdentity
  readonly judged: readonly JudgedIdentity[]
  readonly checks: readonly SetupCheck[]
}

type AzureLook = {
  readonly targets: Setup['targets']
  readonly configs: readonly Config[]
  readonly reads: GithubReads | undefined
  readonly as: 'reader' | 'writer' | undefined
}

/** Every environment is looked at with the identity that is signed in. */
const lookAtAzure = async (
  io: Io,
  /** All environments: an application may serve others besides those that are looked at. */
  setup: Setup,
  { targets, configs, reads, as }: AzureLook,
): Promise<Looked> => {
  const identities = identitiesOf(io, reads, setup)
  const checks: SetupCheck[] = []
  const judged = new Map<string, JudgedIdentity>()
  let identity: TestedIdentity | undefined
  for (const target of targets) {
    const config = configs.find((each) => each.environment === target.environment)
    if (config === undefined) continue
    const { known, checks: unknown } = await identities(target)
    const looked = await azureChecks(portsOf(io), config, known, as)
    // The writer of one environment is nobody in another.
    if (identity === undefined || identity.as === 'somebody') identity = looked.identity ?? identity
    for (const one of looked.judged) judged.set(JSON.stringify(one), one)
    for (const check of looked.checks) checks.push(check)
    for (const check of unknown.filter((one) => one.identity !== looked.identity?.as)) checks.push(check)
  }
  return {
    ...(identity === undefined ? {} : { identity }),
    judged: [...judged.values()],
    checks: withoutDoubles(
      identity?.as === 'somebody' ? checks : checks.filter((check) => check.identity !== 'somebody'),
    ),
  }
}

type Found = Exclude<ReadSetup, { readonly invalid: unknown }>

/** Everything that is looked at: what stands in the repository, in Azure, and on GitHub. */
const documentOf = async (
  io: Io,
  options: GithubDoctorOptions,
  { root, configs, setup: whole }: Found,
): Promise<DoctorDocument> => {
  const setup: Setup = { ...whole, targets: targetsOf(whole, options) }
  const token = githubTokenIn(io.env)
  const reads = token === undefined ? undefined : await githubReads(io.env, token, setup.repository)
  const azure = await lookAtAzure(io, whole, { targets: setup.targets, configs, reads, as: options.as })
  const checks: SetupCheck[] = [...(await repositoryChecks(root, whole, options)), ...azure.checks]
  for (const check of reads === undefined ? [untoldGithub] : await githubChecks(reads, setup)) checks.push(check)
  return doctorDocument(checks, azure.identity, azure.judged)
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
      const document = await documentOf(io, options, found)
      await output.finish(document, () => renderDoctor(document, output.style))
      return document.summary.missing === 0 ? exit.done : exit.error
    })
  })
