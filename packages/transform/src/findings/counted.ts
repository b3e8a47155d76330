/** `1 row`, `2 rows`. */
export const counted = (amount: number, one: string): string => `${amount} ${amount === 1 ? one : `${one}s`}`

/** The first names, and how many more there are. */
export const someOf = (names: readonly string[], most: number): string => {
  const more = names.length - most
  const named = names.slice(0, most).join(', ')
  return more > 0 ? `${named} and ${more} more` : named
}

/** `a`, `a or b`, `a, b or c`; of very many the first, and how many more. */
export const eitherOf = (names: readonly string[], most: number): string => {
  if (names.length > most) return someOf(names, most)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
