import type { Risk } from '../../../model/change.ts'
import { type Knowledge, known } from '../../../model/knowledge.ts'
import type { PrincipalChange } from './targets.ts'
import { databaseNameOf } from '../../place.ts'

export const risks = ({ action, wanted }: PrincipalChange): Knowledge<readonly Risk[]> => {
  const { subject, role } = wanted.target
  const where = `database ${databaseNameOf(wanted.target)}`
  if (action === 'delete') {
    return known([{ code: 'revokes-access', message: `${subject} is no longer ${role} of ${where}.` }])
  }
  const reach = role === 'admin' ? ': it may read, change and delete everything there' : ''
  return known([{ code: 'grants-access', message: `${subject} becomes ${role} of ${where}${reach}.` }])
}
