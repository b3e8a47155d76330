import type { LiveApplicationResource, LiveAssignment, LiveClusterResource } from '@adx-export/planner'
import { membersOf, type Members } from '../members.ts'
import { present } from '../wire.ts'

/** ARM leaves `identity` out, or says `None`, where there is none. */
const identityOf = (members: Members): Pick<LiveApplicationResource, 'identity'> => {
  const identity = members.object('identity')
  if (identity === undefined) return {}
  return {
    identity: {
      type: identity.needText('type'),
      ...present({ principalId: identity.text('principalId'), tenantId: identity.text('tenantId') }),
    },
  }
}

const resourceOf = (body: unknown, resourceId: string) => {
  const members = membersOf(body, `the resource ${resourceId}`)
  return { members, id: members.needText('id'), properties: members.needObject('properties') }
}

export const applicationResourceOf = (body: unknown, resourceId: string): LiveApplicationResource => {
  const { members, id, properties } = resourceOf(body, resourceId)
  return {
    id,
    ...present({
      subdomain: properties.text('subdomain'),
      state: properties.text('state'),
      location: members.text('location'),
    }),
    ...identityOf(members),
  }
}

/** The specification gives `enableStreamingIngest` the default false, and published answers leave out even `state`. */
export const clusterResourceOf = (body: unknown, resourceId: string): LiveClusterResource => {
  const { members, id, properties } = resourceOf(body, resourceId)
  return {
    id,
    ...present({
      uri: properties.text('uri'),
      state: properties.text('state'),
      location: members.text('location'),
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
    ...present({ aadObjectId: properties.text('aadObjectId'), tenantId: properties.text('tenantId') }),
  }
}
