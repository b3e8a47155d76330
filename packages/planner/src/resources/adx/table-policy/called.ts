import type { Called } from '../../../model/kind.ts'
import { policies } from './policies.ts'

/** The last name is the policy; without a table it is that of the database. */
export const called = (names: readonly string[]): Called | undefined => {
  const policy = policies.find(({ name }) => name === names.at(-1))?.name.replace('-', ' ')
  const [, database, table] = names
  if (policy === undefined || database === undefined || table === undefined) return undefined
  if (names.length === 3) return { title: [`${policy} of database `, { name: database }] }
  return {
    title: [`${policy} of `, { name: names.slice(2, -1).join('/') }],
    many: { what: policy, of: 'tables', place: names.slice(0, -1).join('/') },
  }
}
