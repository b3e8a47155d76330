import { handleArm } from '../arm/api.ts'
import { armError } from '../arm/errors.ts'
import { handleEntra } from '../entra/api.ts'
import { handleGraph } from '../graph/api.ts'
import { handleIotCentral } from '../iot-central/api.ts'
import { refusal } from '../iot-central/errors.ts'
import { openApplication } from '../state/open.ts'
import { systemOf, type Address } from './address.ts'
import type { EmulatorCore } from './core.ts'
import { jsonResponse, violationHeader, type EmulatorRequest, type EmulatorResponse, type Handled } from './exchange.ts'
import { answerKusto } from './kusto-request.ts'

const notThere = (host: string): EmulatorResponse =>
  jsonResponse(404, { error: { code: 'EmulatorUnknownHost', message: `The emulator knows no system at '${host}'.` } })

const answerIotCentral = async (
  core: EmulatorCore,
  request: EmulatorRequest,
  address: Address,
): Promise<EmulatorResponse> => {
  const origin = { now: core.now(), requestId: core.newRequestId().slice(0, 7) }
  const application = openApplication(core.world, address.host)
  if (application === undefined || address.parts[0] !== 'api')
    return refusal(origin, 404, 'There is no such application.')
  const { world, jq } = core
  const context = {
    world,
    application,
    query: address.query,
    compiles: (transform: string) => jq.compiles(transform),
    ...origin,
  }
  return handleIotCentral(context, request, address.parts.slice(1))
}

const answerArm = (core: EmulatorCore, request: EmulatorRequest, address: Address): EmulatorResponse => {
  const { world, operations } = core
  const context = {
    world,
    operations,
    newId: () => core.newRequestId(),
    now: () => core.now(),
    host: address.host,
    query: address.query,
  }
  return handleArm(context, request, address.parts)
}

/** The answer of whichever system the host belongs to. */
export const dispatch = async (core: EmulatorCore, request: EmulatorRequest, address: Address): Promise<Handled> => {
  const system = address.host === '' ? 'kusto' : systemOf(core.world, address.host)
  if (system === undefined) return { ...notThere(address.host), was: 'read' }
  if (system === 'kusto') return answerKusto(core, request, address)
  if (system === 'entra') {
    // Signing in changes nothing, so a client that may only read does it too.
    const origin = { now: core.now(), traceId: core.newRequestId() }
    return { ...handleEntra(core.world, request, address.parts, origin), was: 'read' }
  }
  const reading = request.method === 'GET'
  if (system === 'graph')
    return { ...handleGraph(core.world, request, address.host, address.parts), was: reading ? 'read' : 'violation' }
  if (!reading && core.world.readOnly) {
    const message = 'The emulator is read-only.'
    const origin = { now: core.now(), requestId: core.newRequestId().slice(0, 7) }
    const refused = system === 'arm' ? armError(403, 'ReadOnly', message) : refusal(origin, 403, message)
    return { ...refused, was: 'violation' }
  }
  const answer = system === 'arm' ? answerArm(core, request, address) : await answerIotCentral(core, request, address)
  const violation = answer.headers[violationHeader] !== undefined
  return { ...answer, was: violation ? 'violation' : reading ? 'read' : 'write' }
}
