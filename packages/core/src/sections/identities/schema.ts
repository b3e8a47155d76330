import { object, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { guid, only } from '../../schema/shared.ts'
import { identityTypes } from '../../values/closed-sets.ts'
import { patterns } from '../../values/patterns.ts'

/** The definition of an identity. */
export const identity: JsonSchema = {
  title: 'Identity',
  description: 'The identities that write to Azure Data Explorer.',
  anyOf: [
    {
      enum: identityTypes.slice(0, 1),
      description:
        "The application's system-assigned managed identity; adx-export reads its ids through `application.resourceId`.",
    },
    object(
      { description: 'Exactly one of managedIdentity and servicePrincipal.' },
      {
        managedIdentity: object(
          { description: "The application's system-assigned managed identity, by its ids." },
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
