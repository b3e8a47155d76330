/** A value that a checked config always has. */
export const need = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('A checked config lacks a value that its schema requires.')
  return value
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The same without keys whose value is undefined. */
export function defined<T extends object>(value: T): Defined<T>
export function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined))
}
