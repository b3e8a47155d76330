/** The most records that one message names. */
const mostNamed = 5

/** One sentence for each pull request whose record is not valid, each with a blank before it; nothing if there is none. */
export const doubtsText = (doubts: ReadonlyMap<number, string>): string =>
  [...doubts]
    .slice(0, mostNamed)
    .map(([number, why]) => ` The record of pull request #${String(number)} is not valid: ${why}.`)
    .join('')
