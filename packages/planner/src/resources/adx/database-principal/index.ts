import type { Kind } from '../../../model/kind.ts'
import { applicationAzureId } from '../../iot-central/application.ts'
import { databaseAzureId } from '../../place.ts'
import { admits } from './admits.ts'
import { called } from './called.ts'
import { counterpart } from './counterpart.ts'
import { desire } from './desire.ts'
import { logged } from './logged.ts'
import { needs } from './needs.ts'
import { read } from './read.ts'
import { refuse, remarks } from './refuse.ts'
import { risks } from './risks.ts'
import { type PrincipalAttributes, rules } from './rules.ts'
import { steps } from './steps.ts'
import type { PrincipalTarget } from './targets.ts'

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
  aim: (target, config) => {
    const place = databaseAzureId(target)
    // A managed identity is granted by what its application's resource says it is.
    return target.who?.managed === true ? [place, applicationAzureId(config)] : [place]
  },
}
