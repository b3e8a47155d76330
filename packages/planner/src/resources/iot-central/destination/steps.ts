import { type Config, type Destination, type Diagnostic, diagnose, didYouMean } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import type { Resend, ResendSecrets } from '../../../model/resend.ts'
import type { RestStep, Step } from '../../../model/step.ts'
import { destinationAddress } from '../application.ts'
import type { Sent } from './destination-type.ts'
import { type OwnAttributes, typeOf } from './destination-types.ts'
import type { DestinationChange } from './targets.ts'

const limitSeconds = 60

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
  if (change.action === 'delete' || target.removed) {
    return [{ ...common, stage: 'remove', method: 'DELETE', title: `delete destination ${target.id}` }]
  }
  const isNew = change.action === 'create'
  const { attributes: wanted } = change.wanted
  const sent: Sent<OwnAttributes> = {
    wanted,
    observed: isNew ? undefined : change.observed,
    isSent: (attribute) => isNew || change.attributes.some(({ path }) => path === attribute),
  }
  const type = typeOf(target.declared)
  const { displayName } = wanted
  const body = {
    ...(displayName === undefined || !sent.isSent('displayName') ? {} : { displayName }),
    ...type.body(sent),
  }
  if (isNew) {
    const title = `create destination ${target.id}`
    return [{ ...common, stage: 'destination', method: 'PUT', body: { type: type.name, ...body }, title }]
  }
  const title = `change destination ${target.id}`
  const update: Step = { ...common, stage: 'destination', method: 'PATCH', body, title }
  return [...type.before(target.declared, sent, context), update]
}

const hasSecret = (config: Config, declared: Destination): boolean =>
  typeOf(declared).withoutSecret(declared, config) === undefined

const whyNot = (config: Config, name: string): string => {
  const declared = config.destinations.find((one) => one.name === name)
  if (declared === undefined) return `there is no destination ${name} in this config`
  const why = typeOf(declared).withoutSecret(declared, config) ?? 'has manage: false, so it is never changed'
  return `the destination ${name} ${why}`
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
