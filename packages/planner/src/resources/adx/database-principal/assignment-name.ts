import { type PrincipalTarget, sameText } from './targets.ts'

/** FNV-1a, enough to tell apart the few names that become equal once they are made legal. */
const hash = (text: string): string => {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value.toString(16).padStart(8, '0')
}

const longest = 80

/**
 * The name of the ARM assignment for a grant: always the same for the same role and subject, lower-case letters, digits
 * and hyphens only. Names that had to be altered for that end in a hash of the original.
 */
export const assignmentName = ({ role, subject }: Pick<PrincipalTarget, 'role' | 'subject'>): string => {
  const plain = `adx-export-${role}-${subject}`
  const legal = plain.replaceAll(/[^A-Za-z0-9-]+/g, '-').toLowerCase()
  const expected = `adx-export-${role.toLowerCase()}-${subject}`
  return legal === expected && legal.length <= longest ? legal : `${legal.slice(0, longest)}-${hash(plain)}`
}

/** Whether an assignment has the name that is given to one for this grant, or the free one beside it. */
export const isNamedFor = (target: Pick<PrincipalTarget, 'role' | 'subject'>, name: string): boolean =>
  sameText(name.replace(/-\d{1,3}$/, ''), assignmentName(target)) || sameText(name, assignmentName(target))

/** A PUT to a name in use would take the grant away from whoever has it, so a free one is looked for. */
export const freeName = (name: string, taken: readonly string[]): string => {
  if (!taken.some((one) => sameText(one, name))) return name
  const next = Array.from({ length: taken.length + 1 }, (_, index) => `${name}-${index + 2}`)
  return next.find((candidate) => !taken.some((one) => sameText(one, candidate))) ?? name
}
