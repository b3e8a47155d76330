import type { KnownPrincipal } from '../kusto/contract.ts'
import { guidOf } from './identifiers.ts'

/**
 * A principal that no directory of the state file lists. Whoever is named by an address has an object id all the same,
 * and the service shows that; a bare id is taken for one.
 */
export const unknownPrincipal = (type: KnownPrincipal['type'], id: string, tenantId: string): KnownPrincipal =>
  id.includes('@')
    ? { type, displayName: id, objectId: guidOf('directory', id.toLowerCase()), tenantId, mail: id }
    : { type, displayName: id, objectId: id, tenantId }
