/** The sections of `removed`, and how the names in each are made up. */
export const removalShapes = {
  exports: ['id'],
  destinations: ['id'],
  links: ['export', 'destination'],
  tables: ['cluster', 'database', 'table'],
  columns: ['cluster', 'database', 'table', 'column'],
  principals: ['cluster', 'database', 'role', 'identity'],
  policies: ['cluster', 'database', 'table', 'policy'],
} as const

export type RemovalSection = keyof typeof removalShapes

const isSection = (name: string): name is RemovalSection => Object.hasOwn(removalShapes, name)

export const removalSections: readonly RemovalSection[] = Object.keys(removalShapes).filter(isSection)

/** The names in one entry, or undefined where there are too few or too many. A policy of a database has three. */
export const splitRemoval = (section: RemovalSection, text: string): readonly string[] | undefined => {
  const shape = removalShapes[section]
  const names = shape.length === 1 ? [text] : text.split('/')
  const fits = names.length === shape.length || (section === 'policies' && names.length === shape.length - 1)
  return fits && names.every((name) => name.trim() !== '') ? names : undefined
}
