import { defined } from '@adx-export/core'
import type { LiveApplicationResource, LiveAssignment, LiveClusterResource } from '@adx-export/planner'
import { badAnswer, membersOf, type Members } from '../members.ts'

/** ARM leaves `identity` out, or says `None`, where there is none. */
const identityOf = (members: Members): Pick<LiveApplicationResource, 'identity'> => {
  const identity = members.object('identity')
  if (identity === undefined) return {}
  return {
    identity: {
      type: identity.needText('type'),
      ...defined({ principalId: identity.text('principalId'), tenantId: identity.text('tenantId') }),
    },
  }
}

const sameId = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((id) => id.replace(/\/+$/, '').toLowerCase())
  return first === second
}

const resourceOf = (body: unknown, resourceId: string) => {
  const what = `the resource ${resourceId}`
  const members = membersOf(body, what)
  const id = members.needText('id')
  if (!sameId(id, resourceId)) throw badAnswer(what, `has the id of another one, ${id}`)
  return { members, id, properties: members.needObject('properties') }
}

export const applicationResourceOf = (body: unknown, resourceId: string): LiveApplicationResource => {
  const { members, id, properties } = resourceOf(body, resourceId)
  return {
    id,
    ...defined({
      subdomain: properties.text('subdomain'),
      state: properties.text('state'),
      location: members.text('location'),
    }),
    ...identityOf(members),
  }
}

/** ARM says an empty list where every address is let in. */
const rangesOf = (properties: Members): readonly string[] | undefined => {
  const ranges = properties.list('allowedIpRangeList') ?? []
  if (ranges.length === 0) return undefined
  return ranges.map((range) => {
    if (typeof range === 'string') return range
    throw badAnswer("'allowedIpRangeList' of the cluster", 'has an entry that is not text')
  })
}

const countOf = (list: readonly unknown[] = []): number | undefined => (list.length === 0 ? undefined : list.length)

/** The specification gives `enableStreamingIngest` the default false, and published answers leave out even `state`. */
export const clusterResourceOf = (body: unknown, resourceId: string): LiveClusterResource => {
  const { members, id, properties } = resourceOf(body, resourceId)
  return {
    id,
    ...defined({
      uri: properties.text('uri'),
      state: properties.text('state'),
      location: members.text('location'),
      publicNetworkAccess: properties.text('publicNetworkAccess'),
      migratedTo: properties.object('migrationCluster')?.text('uri'),
      allowedIpRanges: rangesOf(properties),
      privateEndpoints: countOf(properties.list('privateEndpointConnections')),
    }),
    streamingIngestion: properties.flag('enableStreamingIngest') ?? false,
  }
}

/** ARM names it `cluster/database/assignment`. Its first answer lacks the ids that the directory adds. */
export const assignmentOf = (entry: unknown): LiveAssignment => {
  const members = membersOf(entry, 'a principal assignment')
  const name = members.needText('name').split('/').at(-1) ?? ''
  const properties = membersOf(members.needObject('properties').fields, `the principal assignment '${name}'`)
  return {
    name,
    principalId: properties.needText('principalId'),
    principalType: properties.needText('principalType'),
    role: properties.needText('role'),
    ...defined({ aadObjectId: properties.text('aadObjectId'), tenantId: properties.text('tenantId') }),
  }
}
