import { expect, test } from 'vitest'
import { applicationResourceOf, assignmentOf, clusterResourceOf } from './replies.ts'

test.each([
  [{}, { id: '/asked' }],
  [{ id: '/x', identity: null, properties: null }, { id: '/x' }],
  [
    { id: '/x', identity: { type: 'None' } },
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
  expect(applicationResourceOf(body, '/asked')).toEqual(resource)
})

test.each([
  [undefined, { id: '/asked', streamingIngestion: false }],
  [{ properties: { EnableStreamingIngest: true } }, { id: '/asked', streamingIngestion: true }],
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
        allowedIpRangeList: ['10.0.0.0/8', 7],
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
    { properties: { publicNetworkAccess: 'Enabled', allowedIpRangeList: [], privateEndpointConnections: null } },
    { id: '/asked', publicNetworkAccess: 'Enabled', streamingIngestion: false },
  ],
])('the cluster %o', (body, resource) => {
  expect(clusterResourceOf(body, '/asked')).toEqual(resource)
})

test.each([
  [{}, { name: '', principalId: '', principalType: '', role: '' }],
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
