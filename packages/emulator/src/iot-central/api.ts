import type { EmulatorRequest, EmulatorResponse } from '../server/exchange.ts'
import { parseJson } from '../state/json.ts'
import { refuseCaller, refuseVersion } from './access.ts'
import type { ApplicationContext } from './context.ts'
import { deleteDestination, getDestination, patchDestination, putDestination } from './destinations.ts'
import { refusal } from './errors.ts'
import { deleteExport, getExport, patchExport, putExport } from './exports.ts'
import { page } from './lists.ts'
import { renderDestination, renderExport } from './render.ts'
import { getTemplate, listTemplates } from './templates.ts'
import { listRoles, listUsers } from './users.ts'

type Answer = EmulatorResponse | Promise<EmulatorResponse>

const listDestinations = (context: ApplicationContext): Answer =>
  page(
    context,
    '/api/dataExport/destinations',
    [...context.application.destinations.values()].map((entry) => renderDestination(context, entry)),
  )

const listExports = (context: ApplicationContext): Answer =>
  page(
    context,
    '/api/dataExport/exports',
    [...context.application.exports.values()].map((entry) => renderExport(context, entry)),
  )

/** Everything but the destinations is returned here (example dataexports_destinations_exports_list). */
const exportsOfDestination = (context: ApplicationContext, id: string): Answer => {
  if (!context.application.destinations.has(id)) return getDestination(context, id)
  const users = [...context.application.exports.values()].filter((entry) =>
    entry.destinations.some((link) => link.id === id),
  )
  const bare = users.map((entry) => ({ ...renderExport(context, entry), destinations: [] }))
  return page(context, `/api/dataExport/destinations/${encodeURIComponent(id)}/exports`, bare)
}

const destinationsOfExport = (context: ApplicationContext, id: string): Answer => {
  const { exports, destinations } = context.application
  const found = exports.get(id)
  if (found === undefined) return getExport(context, id)
  const linked = found.destinations.flatMap((link) => destinations.get(link.id) ?? [])
  const rendered = linked.map((entry) => renderDestination(context, entry))
  return page(context, `/api/dataExport/exports/${encodeURIComponent(id)}/destinations`, rendered)
}

const atDestination = (context: ApplicationContext, request: EmulatorRequest, id: string): Answer | undefined => {
  switch (request.method) {
    case 'GET':
      return getDestination(context, id)
    case 'PUT':
      return putDestination(context, id, parseJson(request.body))
    case 'PATCH':
      return patchDestination(context, id, parseJson(request.body))
    case 'DELETE':
      return deleteDestination(context, id)
    default:
      return undefined
  }
}

const atExport = (context: ApplicationContext, request: EmulatorRequest, id: string): Answer | undefined => {
  switch (request.method) {
    case 'GET':
      return getExport(context, id)
    case 'PUT':
      return putExport(context, id, parseJson(request.body))
    case 'PATCH':
      return patchExport(context, id, parseJson(request.body))
    case 'DELETE':
      return deleteExport(context, id)
    default:
      return undefined
  }
}

const list = (context: ApplicationContext, path: string): Answer | undefined => {
  if (path === 'dataExport/destinations') return listDestinations(context)
  if (path === 'dataExport/exports') return listExports(context)
  if (path === 'users') return listUsers(context)
  if (path === 'roles') return listRoles(context)
  return path === 'deviceTemplates' ? listTemplates(context) : undefined
}

const route = (context: ApplicationContext, request: EmulatorRequest, path: readonly string[]): Answer | undefined => {
  const reading = request.method === 'GET'
  const [first, second, id, last] = path
  if (first === 'deviceTemplates' && second !== undefined) return reading ? getTemplate(context, second) : undefined
  if (id === undefined) return reading ? list(context, path.join('/')) : undefined
  if (first !== 'dataExport' || path.length > 4) return undefined
  if (second === 'destinations') {
    if (last === undefined) return atDestination(context, request, id)
    return reading && last === 'exports' ? exportsOfDestination(context, id) : undefined
  }
  if (second !== 'exports') return undefined
  if (last === undefined) return atExport(context, request, id)
  return reading && last === 'destinations' ? destinationsOfExport(context, id) : undefined
}

/** The data plane of one application. `path` is what follows `/api/`, decoded. */
export const handleIotCentral = async (
  context: ApplicationContext,
  request: EmulatorRequest,
  path: readonly string[],
): Promise<EmulatorResponse> => {
  const refused = refuseCaller(context, request, path[0] ?? '') ?? refuseVersion(context, path[0] ?? '')
  if (refused !== undefined) return refused
  const answer = route(context, request, path)
  return (await answer) ?? refusal(context, 404, `There is nothing at /api/${path.join('/')} for ${request.method}.`)
}
