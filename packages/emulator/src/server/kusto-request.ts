import { opens } from '../entra/audiences.ts'
import type { KustoCaller, KustoContext, KustoRequest, KustoResponse } from '../kusto/contract.ts'
import { handleKusto } from '../kusto/index.ts'
import { callerOf, findPrincipal } from '../state/callers.ts'
import { chosen } from '../state/choices.ts'
import { isObject, parseJson } from '../state/json.ts'
import type { EmulatedCluster } from '../state/model.ts'
import { emptyCluster, openCluster, openDatabase } from '../state/open.ts'
import type { Address } from './address.ts'
import type { EmulatorCore } from './core.ts'
import { jsonResponse, type EmulatorRequest, type Handled } from './exchange.ts'

export const kustoContext = (core: EmulatorCore, cluster: EmulatedCluster): KustoContext => ({
  cluster,
  openDatabase: (name) => openDatabase(core.world, cluster, name),
  now: () => new Date(core.now()).toISOString(),
  newId: () => core.newId(),
  newRequestId: () => core.newRequestId(),
  principalOf: (request): KustoCaller | 'anyone' | undefined =>
    callerOf(core.world, request.headers['authorization'], {
      opensFor: (audience) => opens.kusto(audience, cluster.host),
    }),
  findPrincipal: (id) => findPrincipal(core.world, id),
  visibleAfter: () => core.world.visibleAfter ?? {},
  choice: (name) => chosen(core.world.choices, name),
})

/** The same request with a promise not to write, so that a write is refused where it is understood. */
const promised = (body: string): string => {
  const value = parseJson(body)
  if (!isObject(value)) return body
  const sent = typeof value['properties'] === 'string' ? parseJson(value['properties']) : value['properties']
  const properties = isObject(sent) ? sent : {}
  const options = isObject(properties['Options']) ? properties['Options'] : {}
  return JSON.stringify({ ...value, properties: { ...properties, Options: { ...options, request_readonly: true } } })
}

const asked = (core: EmulatorCore, request: EmulatorRequest, address: Address): KustoRequest => ({
  method: request.method,
  path: address.path,
  headers: { ...request.headers },
  body: core.world.readOnly ? promised(request.body) : request.body,
})

export const answerKusto = (core: EmulatorCore, request: EmulatorRequest, address: Address): Handled => {
  // The Node client asks for the metadata at the root, where no cluster is named.
  const cluster = address.host === '' ? emptyCluster('metadata.invalid') : openCluster(core.world, address.host)
  if (cluster === undefined) {
    return { ...jsonResponse(404, { error: { code: 'NotFound', message: 'There is no such cluster.' } }), was: 'read' }
  }
  const answer: KustoResponse = handleKusto(kustoContext(core, cluster), asked(core, request, address))
  return answer
}
