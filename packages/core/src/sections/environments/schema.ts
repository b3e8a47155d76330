import { named, object, ref, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { patterns } from '../../values/patterns.ts'

const literalGuid = (description: string): JsonSchema =>
  text(description, { pattern: patterns.guid, 'x-literal': true })

/** Who signs in, in one environment. */
export const signIn = object(
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

/** The section `environments`. */
export const environments: JsonSchema = named(
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
)
