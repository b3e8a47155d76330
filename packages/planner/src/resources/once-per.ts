/** A function that works once for each object, however often it is asked. */
export const oncePer = <T extends object, R>(make: (of: T) => R): ((of: T) => R) => {
  const made = new WeakMap<T, { readonly value: R }>()
  return (of) => {
    const known = made.get(of) ?? { value: make(of) }
    made.set(of, known)
    return known.value
  }
}
