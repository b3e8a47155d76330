import { type Config, type Destination, type Diagnostic, diagnose, didYouMean } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import type { Resend, ResendSecrets } from '../../../model/resend.ts'
import type { RestStep, Step } from '../../../model/step.ts'
import type { ValueWithHoles } from '../../../model/value.ts'
import { destination as addressOfDestination } from '../../addresses.ts'
import { identityOf } from '../../declared.ts'
import { clearsBefore } from '../../schema-cache.ts'
import type { DestinationChange } from './targets.ts'

const limitSeconds = 60

type Wanted = DestinationChange['wanted']['attributes']
type Observed = DestinationChange['observed']

/**
 * Sent whole: a mask must never travel in place of the secret. A merge would keep the members of a service principal,
 * so they are taken away by name when a managed identity follows it.
 */
const authorizationOf = ({ authorization, clientSecret }: Wanted, observed: Observed): ValueWithHoles => ({
  ...(clientSecret === undefined && observed?.authorization?.type === 'servicePrincipal'
    ? { clientId: null, tenantId: null, clientSecret: null }
    : {}),
  ...authorization,
  ...(clientSecret === undefined ? {} : { clientSecret }),
})

const members = ['displayName', 'clusterUrl', 'database', 'table'] as const

const bodyOf = (
  wanted: Wanted,
  observed: Observed,
  changed: (path: string) => boolean,
): Readonly<Record<string, ValueWithHoles>> => {
  const plain = members.flatMap((name): readonly (readonly [string, ValueWithHoles])[] => {
    const value = wanted[name]
    return value === undefined || !changed(name) ? [] : [[name, value]]
  })
  return {
    ...Object.fromEntries(plain),
    ...(changed('authorization') || changed('clientSecret')
      ? { authorization: authorizationOf(wanted, observed) }
      : {}),
  }
}

export const steps = (change: DestinationChange, context: Context): readonly Step[] => {
  const { config } = context
  const { target } = change.wanted
  const common: Pick<RestStep, 'system' | 'host' | 'path' | 'limitSeconds' | 'done'> = {
    system: 'iot-central',
    host: config.application.host,
    path: `/api/dataExport/destinations/${encodeURIComponent(target.id)}`,
    limitSeconds,
    done: 'answered',
  }
  const { attributes } = change.wanted
  if (change.action === 'delete') {
    return [{ ...common, stage: 'remove', method: 'DELETE', title: `delete destination ${target.id}` }]
  }
  if (change.action === 'create') {
    const body = { type: attributes.type ?? '', ...bodyOf(attributes, undefined, () => true) }
    return [{ ...common, stage: 'destination', method: 'PUT', body, title: `create destination ${target.id}` }]
  }
  const body = bodyOf(attributes, change.observed, (name) => change.attributes.some(({ path }) => path === name))
  const aimed = change.attributes.some(({ path }) => ['clusterUrl', 'database', 'table'].includes(path))
  const update: Step = {
    ...common,
    stage: 'destination',
    method: 'PATCH',
    body,
    title: `change destination ${target.id}`,
  }
  return [...(aimed ? clearsBefore(context, [target.declared?.name ?? target.id], 'destination') : []), update]
}

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
    addresses: new Set(wanted.filter((name) => known.has(name)).map(addressOfDestination)),
    diagnostics: wanted.filter((name) => !known.has(name)).map((name) => unknown(config, name, candidates)),
  }
}
