const million = 1_000_000

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/gu, ',')

/** A number of rows for people: `412,345` as it is, `2.1 M` and `1,234.5 M` from a million on. */
export const amountText = (amount: number): string => {
  if (amount < million) return grouped(String(amount))
  const [whole = '', part = '0'] = (amount / million).toFixed(1).split('.')
  return `${grouped(whole)}.${part} M`
}

/** Rows of some more: `2.1 M of 4.0 M`. Amounts that differ, and would read the same, stand in full. */
export const partText = (part: number, whole: number): string => {
  const [some, all] = [amountText(part), amountText(whole)]
  return part !== whole && some === all ? `${grouped(String(part))} of ${grouped(String(whole))}` : `${some} of ${all}`
}
