import { identityTypes } from '../values/closed-sets.ts'
import { patterns } from '../values/patterns.ts'
import { clusterDefinitions } from '../sections/clusters/schema.ts'
import { exportDefinitions } from '../sections/exports/schema.ts'
import { list, named, object, ref, text } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { removedDefinitions } from '../sections/removed/schema.ts'
import { only } from './shared.ts'

const guid = (description: string): JsonSchema => text(description, { pattern: patterns.guid })

const identity: JsonSchema = {
  title: 'Identity',
  description: 'The identities that write to Azure Data Explorer.',
  anyOf: [
    {
      enum: identityTypes.slice(0, 1),
      description:
        'The application’s system-assigned managed identity; adx-export reads its ids through `application.resourceId`.',
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
              { description: 'The name of the variable that contains the secret, never the secret itself.' },
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
    resourceId: text('The Azure resource. adx-export needs it to read the managed identity and to turn it on.', {
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
      'The identity that signs in to Azure in this environment, by its ids. The input client-id and AZURE_CLIENT_ID take precedence.',
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
      identities: named(
        { description: 'The identities that write. Destinations and principals refer to them by key.' },
        ref('identity'),
      ),
      clusters: named(
        { description: 'The clusters that contain the tables, each with a name for this file.' },
        ref('cluster'),
      ),
      destinations: named({ description: 'By id.' }, ref('destination')),
      exports: named({ description: 'By id.' }, ref('export')),
      samples: ref('samples'),
      removed: ref('removed'),
      accept: {
        description: 'Accepted risks.',
        anyOf: [
          list({ description: 'Accepted risks. Each entry is a line that a refusal printed.' }, ref('acceptance')),
          object(
            { description: 'A separate file contains the list, so that it can have separate code owners.' },
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
        { description: 'How `drift` treats differences. This section does not affect plans.' },
        { ignore: list({ description: 'Differences that are accepted for a time.' }, ref('deviation')) },
      ),
      environments: named(
        {
          description: 'One config for several applications. Each environment has the same keys, with plain values.',
          minProperties: 1,
        },
        {
          type: 'object',
          description:
            'Values for `${{ environment.key }}`. The key `signIn` is different: it names the identity that signs in.',
          properties: { signIn: ref('signIn') },
          additionalProperties: { type: ['string', 'number', 'boolean'], 'x-literal': true },
        },
      ),
    },
    ['version', 'application'],
  ),
  $defs: { application, identity, signIn, ...clusterDefinitions, ...exportDefinitions, ...removedDefinitions },
}
