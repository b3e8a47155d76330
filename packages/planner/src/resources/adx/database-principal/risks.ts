import type { Change, Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import type { PrincipalAttributes } from './rules.ts'
import { principalTargets } from './targets.ts'

export const risks = (change: Change<PrincipalAttributes>, { config }: Context): readonly Risk[] => {
  const target = principalTargets(config).get(change.address)
  if (target === undefined) return []
  const { subject, role, database, databaseKey } = target
  const where = `database ${database?.databaseName ?? databaseKey}`
  if (change.action === 'delete') {
    return [{ code: 'revokes-access', message: `${subject} is no longer ${role} of ${where}.` }]
  }
  const reach = role === 'admin' ? ': it may read, change and delete everything there' : ''
  return [{ code: 'grants-access', message: `${subject} becomes ${role} of ${where}${reach}.` }]
}
