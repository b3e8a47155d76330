import type { Called } from '../../../model/kind.ts'

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

export const called = ([, database, role, ...subject]: readonly string[]): Called | undefined => {
  if (database === undefined || role === undefined || subject.length === 0) return undefined
  const may = Object.hasOwn(rights, role) ? rights[role] : undefined
  return {
    title: [{ name: role }, ' for ', { name: subject.join('/') }, ' on ', { name: database }],
    ...(may === undefined ? {} : { harms: { 'grants-access': may } }),
  }
}
