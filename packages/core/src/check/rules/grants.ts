import { tableReference } from '../../build/table-reference.ts'
import { diagnose } from '../../diagnose.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { RuleContext } from '../rule.ts'
import { databasesOf, destinationsOf, principalsOf } from '../walk.ts'

/** Roles that can write rows at all. */
const writing: readonly string[] = ['user', 'ingestor']

/** Every identity that writes to a database has a role there; https://learn.microsoft.com/azure/iot-central/core/howto-export-to-azure-data-explorer asks for admin. */
export function* grantRule({ draft, whole, at }: RuleContext): Generator<Diagnostic> {
  if (!whole) return
  const databases = databasesOf(draft)
  for (const { path, value } of destinationsOf(draft)) {
    const table = value.table === undefined ? undefined : tableReference(value.table)
    const identity = value.authorization
    const database = databases.find(({ name, cluster }) => name === table?.database && cluster.name === table.cluster)
    if (database === undefined || identity === undefined || draft.identities?.[identity] === undefined) continue
    const roles = principalsOf(database)
      .filter((principal) => principal.value.identity === identity)
      .map((principal) => principal.value.role)
    if (roles.includes('admin')) continue
    const place = at([...path, 'authorization'])
    const lesser = roles.find((role) => role !== undefined && writing.includes(role))
    if (lesser !== undefined) {
      const message = `'${identity}' is ${lesser} of the database '${database.name}'; IoT Central asks for admin.`
      yield diagnose('grant-not-admin', place, message)
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
