import { jsonResponse, type EmulatorResponse } from '../server/exchange.ts'
import type { JsonObject } from '../state/application.ts'
import { choiceOf, statusOf, type ApplicationContext } from './context.ts'

/** One page of a collection, with an absolute `nextLink` while there are more. Only some collections take `maxpagesize`. */
export const page = (
  context: ApplicationContext,
  path: string,
  entries: readonly JsonObject[],
  sizable = false,
): EmulatorResponse => {
  const asked = sizable ? Number(context.query.get('maxpagesize') ?? '0') : 0
  const size = asked > 0 ? asked : statusOf(context, 'pageSize')
  const from = Number(context.query.get('$skiptoken') ?? '0')
  if (size === 0) return jsonResponse(200, { value: entries.slice(from) })
  const value = entries.slice(from, from + size)
  if (from + size >= entries.length) return jsonResponse(200, { value })
  const link = new URL(`https://${context.application.host}${path}`)
  const version = context.query.get('api-version')
  if (version !== null && choiceOf(context, 'nextLinkVersion') === true) link.searchParams.set('api-version', version)
  link.searchParams.set('$skiptoken', String(from + size))
  return jsonResponse(200, { value, nextLink: link.href })
}
