import { identityTypes } from '../values/closed-sets.ts'
import { patterns } from '../values/patterns.ts'
import { clusterDefinitions } from './clusters.ts'
import { exportDefinitions } from './exports.ts'
import { list, named, object, ref, text } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { removedDefinitions } from './removed.ts'
import { only } from './shared.ts'

const guid = (description: string): JsonSchema => text(description, { pattern: patterns.guid })

const identity: JsonSchema = {
  title: 'Identity',
  description: 'Who writes into Azure Data Explorer.',
  anyOf: [
    {
      enum: identityTypes.slice(0, 1),
      description:
        'The application’s system-assigned managed identity; the tool reads its ids through `application.resourceId`.',
    },
    object(
      { description: 'Exactly one of managedIdentity and servicePrincipal.' },
      {
        managedIdentity: object(
          { description: 'The application’s system-assigned managed identity, by its ids.' },
          { principalId: guid('Its object id.'), tenantId: guid('Its tenant.') },
        ),
        servicePrincipal: object(
          { description: 'An application registered in Microsoft Entra.' },
          {
            clientId: guid('Its application id.'),
            tenantId: guid('Its tenant.'),
            clientSecret: object(
              { description: 'Where its secret is: never the secret itself.' },
              { env: text('An environment variable. Only apply reads it.', { pattern: patterns.secretVariable }) },
              ['env'],
            ),
          },
          ['clientId', 'tenantId', 'clientSecret'],
        ),
        only,
      },
    ),
  ],
}

const application = object(
  { title: 'Application', description: 'The IoT Central application that exports.' },
  {
    subdomain: text('The first label of its address, `https://<subdomain>.azureiotcentral.com`.', {
      pattern: patterns.subdomain,
      examples: ['contoso-wards'],
    }),
    resourceId: text('The Azure resource. Lets the tool read the managed identity, and switch it on.', {
      pattern: patterns.applicationResource,
    }),
  },
  ['subdomain'],
)

const literalGuid = (description: string): JsonSchema =>
  text(description, { pattern: patterns.guid, 'x-literal': true })

const signIn = object(
  {
    title: 'SignIn',
    description:
      'Who signs in to Azure in this environment if neither the input client-id nor AZURE_CLIENT_ID says otherwise. Ids, never a secret.',
  },
  {
    clientId: literalGuid('The application (client) id in Microsoft Entra.'),
    tenantId: literalGuid('Its tenant.'),
  },
  ['clientId', 'tenantId'],
)

/** The source of everything that knows the shape of a config: published schema, validator and types. */
export const configSchema: JsonSchema = {
  ...object(
    { title: 'adx-export', description: 'What an Azure IoT Central application sends to Azure Data Explorer.' },
    {
      version: { type: 'integer', enum: [1], description: 'The version of this format.' },
      application: ref('application'),
      identities: named({ description: 'Who writes; named once, used below.' }, ref('identity')),
      clusters: named({ description: 'Where the tables are, by a name for this file.' }, ref('cluster')),
      destinations: named({ description: 'By id.' }, ref('destination')),
      exports: named({ description: 'By id.' }, ref('export')),
      samples: ref('samples'),
      removed: ref('removed'),
      accept: {
        description: 'Accepted risks.',
        anyOf: [
          list({ description: 'Accepted risks, each a line that a refusal printed.' }, ref('acceptance')),
          object(
            { description: 'A file of its own holds the list, so that it can have owners of its own.' },
            {
              file: text('A YAML file with the list, in the folder of the config.', {
                'x-literal': true,
                examples: ['adx-export.accept.yaml'],
              }),
            },
            ['file'],
          ),
        ],
      },
      drift: object(
        { description: 'What a search for drift makes of differences. A plan is the same without it.' },
        { ignore: list({ description: 'Differences that are accepted for a time.' }, ref('deviation')) },
      ),
      environments: named(
        { description: 'One config, many applications: flat values, the same keys in each.', minProperties: 1 },
        {
          type: 'object',
          description: 'Used as `${{ environment.key }}`; `signIn` is no value but says who signs in there.',
          properties: { signIn: ref('signIn') },
          additionalProperties: { type: ['string', 'number', 'boolean'], 'x-literal': true },
        },
      ),
    },
    ['version', 'application'],
  ),
  $defs: { application, identity, signIn, ...clusterDefinitions, ...exportDefinitions, ...removedDefinitions },
}
