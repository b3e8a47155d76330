import type { JsonValue } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import { certain } from '../../../model/knowledge.ts'
import type { RestStep, Step } from '../../../model/step.ts'
import type { LiveLink } from '../../../model/world.ts'
import { askExports } from '../../live.ts'
import { clearsBefore } from '../../schema-cache.ts'
import {
  type DataExportAttributes,
  type ExportChange,
  type ExportTarget,
  enrichmentPath,
  linkPath,
  normalText,
  transformPath,
} from './targets.ts'

type JsonObject = { readonly [key: string]: JsonValue }

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The merge patch that makes one value of another: members that go are null, equal ones are sent again.
 * https://www.rfc-editor.org/rfc/rfc7386
 */
export const mergePatch = (from: JsonValue | undefined, to: JsonValue): JsonValue => {
  if (!isObject(from) || !isObject(to)) return to
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key))
  return {
    ...Object.fromEntries(gone.map((key) => [key, null])),
    ...Object.fromEntries(Object.entries(to).map(([key, value]) => [key, mergePatch(from[key], value)])),
  }
}

const limitSeconds = 60

type Body = Readonly<Record<string, JsonValue>>

const transformOf = ({ declared }: ExportTarget, index: number): string | undefined =>
  declared?.links[index]?.transform?.text

const newLink = (target: ExportTarget, index: number): Body => {
  const transform = transformOf(target, index)
  return { id: target.links[index]?.id ?? '', ...(transform === undefined ? {} : { transform }) }
}

/** A link that is there: as it was read, but for a transform that the file owns. */
const keptLink = (target: ExportTarget, { id, raw, transform: live }: LiveLink): JsonValue => {
  const index = target.links.findIndex((link) => link.id === id)
  const transform = transformOf(target, index)
  // A null that was read stands for what is unset; inside a list the service takes only what it specifies.
  const members = Object.entries(isObject(raw) ? raw : { id }).filter(([, value]) => value !== null)
  if (index === -1 || normalText(live ?? '') === normalText(transform ?? '')) return Object.fromEntries(members)
  const rest = members.filter(([name]) => name !== 'transform')
  return { ...Object.fromEntries(rest), ...(transform === undefined ? {} : { transform }) }
}

/** All links of the export: an array is replaced whole, so what the file does not name travels along. */
const linksOf = (context: Context, target: ExportTarget, withRemoved: boolean): JsonValue => {
  const live = certain(askExports(context)).find(({ id }) => id === target.id)?.links ?? []
  const gone = (id: string): boolean => !withRemoved && target.removedLinks.some((link) => link.id === id)
  const kept = live.filter(({ id }) => !gone(id)).map((link) => keptLink(target, link))
  const fresh = target.links.flatMap(({ id }, index) =>
    live.some((link) => link.id === id) ? [] : [newLink(target, index)],
  )
  return [...kept, ...fresh]
}

const createBody = ({ wanted }: ExportChange, context: Context, target: ExportTarget): Body => {
  const { displayName = '', source = '', enabled = false, filter } = wanted.attributes
  const enrichments = target.declared?.enrichments ?? {}
  return {
    displayName,
    enabled,
    source,
    ...(filter === undefined || filter === null ? {} : { filter }),
    ...(Object.keys(enrichments).length === 0 ? {} : { enrichments: plain(enrichments) }),
    destinations: linksOf(context, target, true),
  }
}

/** Without members that are undefined. */
const plain = (enrichments: NonNullable<DataExportAttributes['enrichments']>): Body =>
  Object.fromEntries(
    Object.entries(enrichments).map(([key, { value, path, target }]) => [
      key,
      {
        ...(value === undefined ? {} : { value }),
        ...(path === undefined ? {} : { path }),
        ...(target === undefined ? {} : { target }),
      },
    ]),
  )

const enrichmentPatch = ({ attributes, observed }: ExportChange, target: ExportTarget): Body => {
  const live = plain(observed?.enrichments ?? {})
  const wanted = plain(target.declared?.enrichments ?? {})
  const keys = [...new Set([...Object.keys(live), ...Object.keys(wanted)])].filter((key) =>
    attributes.some(({ path }) => path === enrichmentPath(key)),
  )
  return Object.fromEntries(
    keys.map((key) => {
      const to = wanted[key]
      return [key, to === undefined ? null : mergePatch(live[key], to)]
    }),
  )
}

const updateBody = (change: ExportChange, context: Context, target: ExportTarget): Body => {
  const { displayName, enabled, filter } = change.wanted.attributes
  const changed = (path: string): boolean => change.attributes.some((one) => one.path === path)
  const enrichments = enrichmentPatch(change, target)
  const relinked = target.links.some(({ key }) => changed(linkPath(key)) || changed(transformPath(key)))
  return {
    ...(changed('displayName') && displayName !== undefined ? { displayName } : {}),
    ...(changed('enabled') && enabled !== undefined ? { enabled } : {}),
    ...(changed('filter') ? { filter: filter ?? null } : {}),
    ...(Object.keys(enrichments).length === 0 ? {} : { enrichments }),
    ...(relinked ? { destinations: linksOf(context, target, true) } : {}),
  }
}

/** Keys of the destinations that this change starts to deliver to, or delivers other rows to. */
const deliveredAnew = (change: ExportChange, target: ExportTarget): readonly string[] => {
  const enabled = change.wanted.attributes.enabled ?? change.observed?.enabled
  if (enabled !== true) return []
  const changed = (path: string): boolean => change.attributes.some((one) => one.path === path)
  const enriched = change.attributes.some(({ path }) => path.startsWith('enrichments'))
  const all = change.action === 'create' || changed('enabled') || enriched
  return target.links
    .map(({ key }) => key)
    .filter((key) => all || changed(linkPath(key)) || changed(transformPath(key)))
}

type Common = Pick<RestStep, 'system' | 'host' | 'path' | 'limitSeconds' | 'done'>

const updateSteps = (change: ExportChange, context: Context, target: ExportTarget, common: Common): readonly Step[] => {
  const body = updateBody(change, context, target)
  const unlinked = target.removedLinks.filter(({ key }) => change.attributes.some(({ path }) => path === linkPath(key)))
  const update: readonly Step[] =
    Object.keys(body).length === 0
      ? []
      : [
          ...clearsBefore(context, deliveredAnew(change, target), 'export'),
          { ...common, stage: 'export', method: 'PATCH', body, title: `change export ${target.id}` },
        ]
  const without: Body = { destinations: linksOf(context, target, false) }
  const names = unlinked.map(({ key }) => key).join(', ')
  const unlink: readonly Step[] =
    unlinked.length === 0
      ? []
      : [
          {
            ...common,
            stage: 'remove',
            method: 'PATCH',
            body: without,
            title: `unlink ${names} from export ${target.id}`,
          },
        ]
  return [...update, ...unlink]
}

export const steps = (change: ExportChange, context: Context): readonly Step[] => {
  const { target } = change.wanted
  const common: Common = {
    system: 'iot-central',
    host: context.config.application.host,
    path: `/api/dataExport/exports/${encodeURIComponent(target.id)}`,
    limitSeconds,
    done: 'answered',
  }
  if (change.action === 'delete') {
    return [{ ...common, stage: 'remove', method: 'DELETE', title: `delete export ${target.id}` }]
  }
  if (change.action === 'update') return updateSteps(change, context, target, common)
  const body = createBody(change, context, target)
  return [
    ...clearsBefore(context, deliveredAnew(change, target), 'export'),
    { ...common, stage: 'export', method: 'PUT', body, title: `create export ${target.id}` },
  ]
}
