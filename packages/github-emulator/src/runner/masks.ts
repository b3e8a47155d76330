export type Masks = {
  /** The value and each line of it, as the runner takes them. */
  add(secret: string): void
  /** The text with every secret as `***`. */
  hide(text: string): string
  holds(text: string): boolean
}

/**
 * Only what was given is hidden. The runner hides some encoded forms too; leaving those visible makes a leak easier to see.
 */
export const createMasks = (given: readonly string[] = []): Masks => {
  const secrets = new Set<string>()
  const add = (secret: string): void => {
    if (secret !== '') secrets.add(secret)
    for (const line of secret.split(/[\r\n]/u)) if (line !== '') secrets.add(line)
  }
  for (const secret of given) add(secret)
  return {
    add,
    hide: (text) =>
      [...secrets]
        .toSorted((one, other) => other.length - one.length)
        .reduce((left, secret) => left.replaceAll(secret, '***'), text),
    holds: (text) => [...secrets].some((secret) => text.includes(secret)),
  }
}
