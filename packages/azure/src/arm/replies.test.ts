import { expect, test } from 'vitest'
import { applicationResourceOf, assignmentOf, clusterResourceOf } from './replies.ts'

test.each([
  [{ id: '/x', identity: null, properties: {} }, { id: '/x' }],
  [
    { id: '/x', identity: { type: 'None' }, properties: { subdomain: null } },
    { id: '/x', identity: { type: 'None' } },
  ],
  [
    {
      id: '/x',
      location: 'we',
      properties: { subdomain: 's', state: 'created' },
      identity: { type: 'SystemAssigned', principalId: 'p', tenantId: 't' },
    },
    {
      id: '/x',
      location: 'we',
      subdomain: 's',
      state: 'created',
      identity: { type: 'SystemAssigned', principalId: 'p', tenantId: 't' },
    },
  ],
])('the application %o', (body, resource) => {
  expect(applicationResourceOf(body, '/X')).toEqual(resource)
})

test.each([
  [
    { id: '/c', properties: { enableStreamingIngest: null } },
    { id: '/c', streamingIngestion: false },
  ],
  [
    { id: '/c', properties: { EnableStreamingIngest: true } },
    { id: '/c', streamingIngestion: true },
  ],
  [
    { id: '/c', location: 'we', properties: { uri: 'https://c', state: 'Running', enableStreamingIngest: false } },
    { id: '/c', location: 'we', uri: 'https://c', state: 'Running', streamingIngestion: false },
  ],
  [
    {
      id: '/c',
      properties: {
        state: 'Migrated',
        migrationCluster: { role: 'Source', uri: 'https://new' },
        publicNetworkAccess: 'Disabled',
        allowedIpRangeList: ['10.0.0.0/8'],
        privateEndpointConnections: [{}, {}],
      },
    },
    {
      id: '/c',
      state: 'Migrated',
      migratedTo: 'https://new',
      publicNetworkAccess: 'Disabled',
      allowedIpRanges: ['10.0.0.0/8'],
      privateEndpoints: 2,
      streamingIngestion: false,
    },
  ],
  [
    {
      id: '/c',
      properties: { publicNetworkAccess: 'Enabled', allowedIpRangeList: [], privateEndpointConnections: null },
    },
    { id: '/c', publicNetworkAccess: 'Enabled', streamingIngestion: false },
  ],
])('the cluster %o', (body, resource) => {
  expect(clusterResourceOf(body, '/C/')).toEqual(resource)
})

test.each([
  [
    { name: 'c/d/mine', properties: { principalId: 'p', principalType: 'App', role: 'Admin', aadObjectId: null } },
    { name: 'mine', principalId: 'p', principalType: 'App', role: 'Admin' },
  ],
  [
    {
      name: 'c/d/mine',
      properties: { principalId: 'p', principalType: 'App', role: 'Admin', aadObjectId: 'o', tenantId: 't' },
    },
    { name: 'mine', principalId: 'p', principalType: 'App', role: 'Admin', aadObjectId: 'o', tenantId: 't' },
  ],
])('the assignment %o', (entry, assignment) => {
  expect(assignmentOf(entry)).toEqual(assignment)
})

test.each([{ properties: {} }, { id: '/other', properties: {} }, { id: '/x' }, { id: '/x', properties: [] }, [], null])(
  '%o is no answer about the resource that was asked for',
  (body) => {
    for (const read of [applicationResourceOf, clusterResourceOf])
      expect(() => read(body, '/x')).toThrow(expect.objectContaining({ code: 'bad-answer' }))
  },
)
