import type { Operation, Plan, PlannedChange } from '@adx-export/planner'

/** A change that deletes something or has a blocking risk, accepted or not. */
export const isDestructive = ({ action, risks }: PlannedChange): boolean =>
  action === 'delete' || risks.some(({ blocking }) => blocking)

/** The operations of destructive changes. */
export const destructiveOperations = ({ changes, operations }: Plan): readonly Operation[] => {
  const addresses = new Set(changes.filter(isDestructive).map(({ address }) => address))
  return operations.filter(({ address, risks }) => risks.length > 0 || addresses.has(address))
}
