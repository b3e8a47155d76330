/** The most records that one message names. */
const mostNamed = 5

/** One sentence for each pull request whose record was not believed, each with a blank before it; nothing if there is none. */
export const doubtsText = (doubts: ReadonlyMap<number, string>): string =>
  [...doubts]
    .slice(0, mostNamed)
    .map(([number, why]) => ` The record of pull request #${String(number)} was not believed: ${why}.`)
    .join('')
