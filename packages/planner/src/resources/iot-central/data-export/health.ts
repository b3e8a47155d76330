import type { Context, Health } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import type { LiveError, LiveExport, World } from '../../../model/world.ts'
import { valueOf } from '../../live.ts'
import { exportTargets } from './targets.ts'

const liveIn = (world: World, id: string): LiveExport | undefined =>
  valueOf(world.application.exports)?.find((one) => one.id === id)

// Codes of errors are documented nowhere, so the words of the message have to do.
const hints: readonly (readonly [RegExp, string])[] = [
  [
    /permission|unauthori[sz]ed|forbidden|principal|access/i,
    'Check the identity of the destination and its role on the database. If the role came after the destination, remove the destination and add it again: IoT Central may not notice by itself.',
  ],
  [/secret|expired|AADSTS/i, 'Check that the secret of the service principal is right and has not expired.'],
  [/not found|does not exist|unknown (?:table|database)/i, 'Check that the database and the table exist.'],
]

const explained = (error: LiveError, where: string): LiveError & { readonly hint?: string } => {
  const hint = hints.find(([words]) => words.test(error.message))?.[1]
  return { code: error.code, message: `${where}${error.message}`, ...(hint === undefined ? {} : { hint }) }
}

const errorsOf = (live: LiveExport, { world }: Context): Health['errors'] => {
  const destinations = valueOf(world.application.destinations) ?? []
  const ofLinks = live.links.flatMap(({ id }) => {
    const errors = destinations.find((one) => one.id === id)?.errors ?? []
    return errors.map((error) => explained(error, `destination ${id}: `))
  })
  return [...live.errors.map((error) => explained(error, '')), ...ofLinks]
}

/** Whether anything was exported in between; the service says only when it last was. */
const flowingSince = (before: LiveExport | undefined, now: LiveExport): boolean | undefined =>
  !now.enabled || now.lastExportTime === undefined ? undefined : now.lastExportTime !== before?.lastExportTime

/** `waiting` and `starting` are not failures: without traffic they last. */
export const health = (address: Address, before: World, now: Context): Health | undefined => {
  const target = exportTargets(now.config).get(address)
  if (target === undefined) return undefined
  const { exports } = now.world.application
  if (exports.state !== 'read') return { status: 'unreadable', settled: true, errors: [] }
  const live = liveIn(now.world, target.id)
  if (live === undefined) return undefined
  const flowing = flowingSince(liveIn(before, target.id), live)
  const status = live.status ?? 'unknown'
  return {
    status,
    settled: !live.enabled || ['healthy', 'error'].includes(status.toLowerCase()),
    ...(flowing === undefined ? {} : { flowing }),
    errors: errorsOf(live, now),
  }
}
