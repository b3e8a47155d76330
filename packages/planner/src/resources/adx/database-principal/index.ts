import type { Logged } from '../../../model/history.ts'
import type { Called, Kind } from '../../../model/kind.ts'
import { applicationAzureId } from '../../iot-central/application.ts'
import { databaseAzureId, databaseNameOf } from '../../place.ts'
import { counterpart } from './counterpart.ts'
import { read } from './read.ts'
import { admits, refuse, remarks, risks } from './risks.ts'
import { steps } from './steps.ts'
import { type PrincipalAttributes, type PrincipalTarget, desire, needs, roleNames, rules } from './targets.ts'

/**
 * What each role may do in its database.
 * https://learn.microsoft.com/kusto/access-control/role-based-access-control
 */
const rights: Readonly<Record<string, string>> = {
  admin: 'may read, change and delete everything',
  ingestor: 'may write rows into every table',
  monitor: 'may read metadata',
  unrestrictedViewer: 'may read tables with restricted access',
  user: 'may read everything and create tables',
  viewer: 'may read everything',
}

const called = ([, database, role, ...subject]: readonly string[]): Called | undefined => {
  if (database === undefined || role === undefined || subject.length === 0) return undefined
  const may = Object.hasOwn(rights, role) ? rights[role] : undefined
  return {
    title: [{ name: role }, ' for ', { name: subject.join('/') }, ' on ', { name: database }],
    ...(may === undefined ? {} : { harms: { 'grants-access': may } }),
  }
}

/** By the id that the file has for the principal, else by the role; a grant through Azure Resource Manager has no command. */
const logged = (target: PrincipalTarget): Logged => ({
  cluster: target.clusterKey,
  database: target.databaseKey,
  databaseName: databaseNameOf(target),
  commands: [typeof target.who?.principalId === 'string' ? target.who.principalId : roleNames[target.role].plural],
  events: [],
})

/**
 * One role of one principal on one database.
 *
 * A grant is there or it is not: whoever made it, through Azure Resource Manager or by command, with the object id or
 * the application id, on the database or (inherited) on the cluster. Only roles that `removed` names are taken away,
 * and only those of the database itself; what is inherited stays.
 * Written as an ARM principal assignment where the cluster has a `resourceId`, else with `.add database`.
 * Refused: removing the identity that runs the tool, the last admin, and a grant that an export still writes with.
 * Risks: `grants-access` (shown), `revokes-access`.
 *
 * https://learn.microsoft.com/kusto/management/manage-database-security-roles
 */
export const databasePrincipalKind: Kind<PrincipalAttributes, PrincipalTarget> = {
  id: 'adx/database-principal',
  called,
  // A grant can read back as absent for minutes: github.com/hashicorp/terraform-provider-azurerm/issues/6767.
  visibleWithinSeconds: 300,
  rules,
  desire,
  needs,
  read,
  refuse,
  remarks,
  risks,
  steps,
  counterpart,
  logged,
  admits,
  azureId: (target, config) => {
    const place = databaseAzureId(target)
    // A managed identity is granted by what its application's resource says it is.
    return target.who?.managed === true ? [place, applicationAzureId(config)] : [place]
  },
}
