/** Which fields a type of destination or authorization has, beside its discriminator (specification 2022-10-31-preview). */
export type Shape = { readonly required: readonly string[]; readonly optional: readonly string[] }

export type DestinationType = Shape & {
  readonly authorization: Readonly<Record<string, Shape>>
  readonly authorizationOptional?: true
}

const none: Shape = { required: [], optional: [] }
const connectionString: Shape = { required: ['connectionString'], optional: [] }

export const destinationTypes: Readonly<Record<string, DestinationType>> = {
  'dataexplorer@v1': {
    required: ['clusterUrl', 'database', 'table'],
    optional: [],
    authorization: {
      servicePrincipal: { required: ['clientId', 'tenantId', 'clientSecret'], optional: [] },
      systemAssignedManagedIdentity: none,
    },
  },
  'blobstorage@v1': {
    ...none,
    authorization: {
      connectionString: { required: ['connectionString', 'containerName'], optional: [] },
      systemAssignedManagedIdentity: { required: ['endpointUri', 'containerName'], optional: [] },
    },
  },
  'eventhubs@v1': {
    ...none,
    authorization: {
      connectionString,
      systemAssignedManagedIdentity: { required: ['hostName', 'eventHubName'], optional: [] },
    },
  },
  'servicebusqueue@v1': {
    ...none,
    authorization: {
      connectionString,
      systemAssignedManagedIdentity: { required: ['hostName', 'queueName'], optional: [] },
    },
  },
  'servicebustopic@v1': {
    ...none,
    authorization: {
      connectionString,
      systemAssignedManagedIdentity: { required: ['hostName', 'topicName'], optional: [] },
    },
  },
  'webhook@v1': {
    required: ['url'],
    optional: ['queryCustomizations', 'headerCustomizations'],
    authorization: {
      header: { required: ['value'], optional: [] },
      oauth: { required: ['tokenUrl', 'clientId', 'clientSecret'], optional: ['audience', 'scope', 'requestType'] },
    },
    authorizationOptional: true,
  },
}
