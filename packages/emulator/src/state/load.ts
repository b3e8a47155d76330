import { faultOfChoice } from './choices.ts'
import type { CallerDocument, StateDocument } from './document.ts'
import { guidOf } from './identifiers.ts'
import { applicationOf } from './load-application.ts'
import { clusterOf, faultsOfColumns } from './load-cluster.ts'
import { homeTenant } from './open.ts'
import { checkState } from './schema.ts'
import type { EmulatedCaller, EmulatedWorld } from './world.ts'
import { readYaml } from './yaml.ts'

export type LoadedState =
  | { readonly ok: true; readonly world: EmulatedWorld }
  | { readonly ok: false; readonly errors: readonly string[] }

const callerOf = (token: string, document: CallerDocument): EmulatedCaller => ({
  displayName: document.displayName ?? token,
  objectId: document.objectId ?? guidOf('caller', token),
  ...(document.applicationId === undefined ? {} : { applicationId: document.applicationId }),
  tenantId: document.tenantId ?? homeTenant,
  dataExport: document.dataExport ?? 'none',
  arm: document.arm ?? 'none',
  cluster: document.cluster ?? 'none',
  ...(document.tables === undefined ? {} : { tables: document.tables }),
  ...(document.applicationRole === undefined ? {} : { applicationRole: document.applicationRole }),
  ...(document.directory === undefined ? {} : { directory: document.directory }),
  ...(document.federated === undefined ? {} : { federated: document.federated }),
  ...(document.secret === undefined ? {} : { secret: document.secret }),
})

const worldOf = (document: StateDocument): EmulatedWorld => ({
  strict: document.strict ?? false,
  readOnly: document.readOnly ?? false,
  applications: new Map(
    Object.entries(document.applications ?? {}).map(([host, content]) => [
      host.toLowerCase(),
      applicationOf(host.toLowerCase(), content ?? {}),
    ]),
  ),
  clusters: new Map(
    Object.entries(document.clusters ?? {}).map(([host, content]) => [
      host.toLowerCase(),
      clusterOf(host.toLowerCase(), content ?? {}),
    ]),
  ),
  directory: (document.directory ?? []).map(({ objectId, ...rest }) => {
    const { type = 'app', displayName = '', tenantId = homeTenant, applicationId, mail } = rest
    const known = { type, displayName, objectId, tenantId }
    return {
      ...known,
      ...(applicationId === undefined ? {} : { applicationId }),
      ...(mail === undefined ? {} : { mail }),
    }
  }),
  roles: new Map(Object.entries(document.roles ?? {}).map(([token, caller]) => [token, callerOf(token, caller)])),
  choices: document.choices ?? {},
  ...(document.visibleAfter === undefined ? {} : { visibleAfter: document.visibleAfter }),
})

/** Reads a world from the YAML or JSON text of a state file. Every mistake is one line that says where it is. */
export const loadState = (text: string): LoadedState => {
  const read = readYaml(text)
  if (!read.ok) return { ok: false, errors: [read.error] }
  const checked = checkState(read.value ?? {})
  if (!checked.ok) return checked
  const errors = Object.entries(checked.document.choices ?? {}).flatMap(([name, chosen]) => {
    const fault = faultOfChoice(name, chosen)
    return fault === undefined ? [] : [`choices/${name} ${fault}`]
  })
  for (const [host, content] of Object.entries(checked.document.clusters ?? {}))
    for (const fault of faultsOfColumns(host, content ?? {})) errors.push(fault)
  return errors.length > 0 ? { ok: false, errors } : { ok: true, world: worldOf(checked.document) }
}
