import { object, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { only } from '../../schema/shared.ts'
import { databaseRoles } from '../../values/closed-sets.ts'
import { patterns } from '../../values/patterns.ts'

/** The definition of a principal. */
export const principalDefinitions: Readonly<Record<string, JsonSchema>> = {
  principal: object(
    {
      title: 'Principal',
      description:
        'A principal with a role on the database: exactly one of identity, user, group and application. adx-export never touches other principals.',
    },
    {
      role: {
        enum: databaseRoles,
        description: 'IoT Central asks for admin.',
      },
      identity: text('A key of `identities`.'),
      user: text('An object id or user principal name.'),
      group: text('An object id or mail address.'),
      application: text('An application or object id.', { pattern: patterns.guid }),
      tenantId: text('The tenant of a user, group or application.', { pattern: patterns.guid }),
      only,
    },
    ['role'],
  ),
}
