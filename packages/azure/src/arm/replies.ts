import type { LiveApplicationResource, LiveAssignment, LiveClusterResource } from '@adx-export/planner'
import { fieldsOf, fieldOf, listOf, present, textOf } from '../wire.ts'

export const applicationResourceOf = (body: unknown, resourceId: string): LiveApplicationResource => {
  const fields = fieldsOf(body)
  const properties = fieldsOf(fields['properties'])
  const identity = fieldsOf(fields['identity'])
  const type = textOf(identity['type'])
  return {
    id: textOf(fields['id']) ?? resourceId,
    ...present({
      subdomain: textOf(properties['subdomain']),
      state: textOf(properties['state']),
      location: textOf(fields['location']),
    }),
    ...(type === undefined
      ? {}
      : {
          identity: {
            type,
            ...present({ principalId: textOf(identity['principalId']), tenantId: textOf(identity['tenantId']) }),
          },
        }),
  }
}

const countOf = (list: unknown): number | undefined => {
  const { length } = listOf(list)
  return length === 0 ? undefined : length
}

/** ARM says an empty list where every address is let in. */
const rangesOf = (list: unknown): readonly string[] | undefined => {
  const ranges = listOf(list).flatMap((range) => textOf(range) ?? [])
  return ranges.length === 0 ? undefined : ranges
}

export const clusterResourceOf = (body: unknown, resourceId: string): LiveClusterResource => {
  const fields = fieldsOf(body)
  const properties = fieldsOf(fields['properties'])
  return {
    id: textOf(fields['id']) ?? resourceId,
    ...present({
      uri: textOf(properties['uri']),
      state: textOf(properties['state']),
      location: textOf(fields['location']),
      publicNetworkAccess: textOf(properties['publicNetworkAccess']),
      migratedTo: textOf(fieldsOf(properties['migrationCluster'])['uri']),
      allowedIpRanges: rangesOf(properties['allowedIpRangeList']),
      privateEndpoints: countOf(properties['privateEndpointConnections']),
    }),
    streamingIngestion: fieldOf(properties, 'enableStreamingIngest') === true,
  }
}

/** ARM names it `cluster/database/assignment`. */
export const assignmentOf = (entry: unknown): LiveAssignment => {
  const fields = fieldsOf(entry)
  const properties = fieldsOf(fields['properties'])
  return {
    name: (textOf(fields['name']) ?? '').split('/').at(-1) ?? '',
    principalId: textOf(properties['principalId']) ?? '',
    principalType: textOf(properties['principalType']) ?? '',
    role: textOf(properties['role']) ?? '',
    ...present({ aadObjectId: textOf(properties['aadObjectId']), tenantId: textOf(properties['tenantId']) }),
  }
}
