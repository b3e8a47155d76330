import { type Config, type Destination, type Diagnostic, diagnose, didYouMean } from '@adx-export/core'
import type { Resend, ResendSecrets } from '../../../model/resend.ts'
import { destinationAddress, identityOf } from '../application.ts'

const hasSecret = (config: Config, { authorization }: Destination): boolean =>
  identityOf(config, authorization)?.type === 'servicePrincipal'

const whyNot = (config: Config, name: string): string => {
  const declared = config.destinations.find((one) => one.name === name)
  if (declared === undefined) return `there is no destination ${name} in this config`
  if (!hasSecret(config, declared)) return `the destination ${name} writes as a managed identity, which has no secret`
  return `the destination ${name} has manage: false, so it is never changed`
}

const unknown = (config: Config, name: string, candidates: readonly string[]): Diagnostic => {
  const start = { line: 1, column: 1 }
  const all =
    candidates.length === 0 ? 'No destination of this config has a secret.' : `With a secret: ${candidates.join(', ')}.`
  return diagnose(
    'resend-unknown',
    { file: config.file, range: { start, end: start } },
    `The secret of ${name} cannot be sent again: ${whyNot(config, name)}.`,
    { hint: didYouMean(name, candidates) ?? all },
  )
}

/** The destinations that are meant; a name that is none of those that have a secret is an error. */
export const resendOf = (config: Config, names: ResendSecrets): Resend => {
  const candidates = config.destinations.filter((one) => one.manage && hasSecret(config, one)).map(({ name }) => name)
  const wanted = names === 'all' ? candidates : [...new Set(names)]
  const known = new Set(candidates)
  return {
    addresses: new Set(wanted.filter((name) => known.has(name)).map(destinationAddress)),
    diagnostics: wanted.filter((name) => !known.has(name)).map((name) => unknown(config, name, candidates)),
  }
}
