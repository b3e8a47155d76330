import { tableReference } from '../destinations/adx.ts'
import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { writingRoles } from '../../values/closed-sets.ts'
import type { RuleContext } from '../rule.ts'
import { databasesOf, destinationsOf, principalsOf } from '../walk.ts'
import type { FoundDatabase } from '../walk.ts'

const placeOf = (cluster: string, database: string): string => JSON.stringify([cluster, database])

/** The roles on a database by identity. */
const rolesOf = (database: FoundDatabase): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(principalsOf(database), ({ value }) => value.identity ?? '')].map(([identity, principals]) => [
      identity,
      principals.flatMap(({ value }) => value.role ?? []),
    ]),
  )

/** Every identity that writes to a database has a role there; https://learn.microsoft.com/azure/iot-central/core/howto-export-to-azure-data-explorer asks for admin. */
export function* grantRule({ draft, whole, at }: RuleContext): Generator<Diagnostic> {
  if (!whole) return
  const databases = new Map(databasesOf(draft).map((each) => [placeOf(each.cluster.name, each.name), each]))
  const roles = new Map([...databases].map(([place, database]) => [place, rolesOf(database)]))
  for (const { path, value } of destinationsOf(draft)) {
    const table = value.table === undefined ? undefined : tableReference(value.table)
    const identity = value.authorization
    const whose = table === undefined ? '' : placeOf(table.cluster, table.database)
    const database = databases.get(whose)
    if (database === undefined || identity === undefined || draft.identities?.[identity] === undefined) continue
    const own = roles.get(whose)?.get(identity) ?? []
    if (own.includes('admin')) continue
    const place = at([...path, 'authorization'])
    const lesser = own.find((role) => writingRoles.some((writing) => writing === role))
    if (lesser !== undefined) {
      const message = `'${identity}' is ${lesser} of the database '${database.name}'; IoT Central asks for admin.`
      yield diagnose('grant-not-admin', place, message, { hint: 'Grant it admin, or test that data arrives.' })
      continue
    }
    yield diagnose(
      'identity-without-grant',
      place,
      `The file gives '${identity}' no role on the database '${database.name}' that lets it write.`,
      {
        hint: `Add { role: admin, identity: ${identity} } to the principals of '${database.name}'.`,
      },
    )
  }
}
