import type { Risk } from '../../../model/change.ts'
import type { PrincipalChange } from './targets.ts'

export const risks = ({ action, wanted }: PrincipalChange): readonly Risk[] => {
  const { subject, role, database, databaseKey } = wanted.target
  const where = `database ${database?.databaseName ?? databaseKey}`
  if (action === 'delete') {
    return [{ code: 'revokes-access', message: `${subject} is no longer ${role} of ${where}.` }]
  }
  const reach = role === 'admin' ? ': it may read, change and delete everything there' : ''
  return [{ code: 'grants-access', message: `${subject} becomes ${role} of ${where}${reach}.` }]
}
