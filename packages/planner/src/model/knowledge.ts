/** What could not be read, and the least right that reads it where that is known. */
export type Unread = {
  /** `the exports of contoso-wards.azureiotcentral.com`, at the start or in the middle of a sentence. */
  readonly part: string
  readonly why: string
  readonly right?: string
}

/**
 * The answer to a question about the world. It has no default: a risk or a refusal that needs the value must hand on
 * that it is unknown, and the pipeline then refuses the change that asked.
 */
export type Knowledge<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly unread: readonly Unread[] }

export const known = <T>(value: T): Knowledge<T> => ({ known: true, value })

export const unknown = (...unread: readonly Unread[]): Knowledge<never> => ({ known: false, unread })

export const andThen = <T, U>(of: Knowledge<T>, next: (value: T) => Knowledge<U>): Knowledge<U> =>
  of.known ? next(of.value) : of

export const mapKnown = <T, U>(of: Knowledge<T>, to: (value: T) => U): Knowledge<U> =>
  andThen(of, (value) => known(to(value)))

/** All of them, or everything that could not be read. */
export const allKnown = <T>(all: readonly Knowledge<T>[]): Knowledge<readonly T[]> => {
  const unread = all.flatMap((one) => (one.known ? [] : one.unread))
  return unread.length > 0 ? { known: false, unread } : known(all.flatMap((one) => (one.known ? [one.value] : [])))
}

/** Lists of one question each, as one list. */
export const concatKnown = <T>(all: readonly Knowledge<readonly T[]>[]): Knowledge<readonly T[]> =>
  mapKnown(allKnown(all), (lists) => lists.flat())

/** For steps: a change whose steps are asked for was read, so anything else is a fault of ours. */
export const certain = <T>(of: Knowledge<T>): T => {
  if (of.known) return of.value
  throw new Error(`a step depends on what was not read: ${of.unread.map(({ part }) => part).join(', ')}`)
}
