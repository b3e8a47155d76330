import { limits } from './limits.ts'

/**
 * Does work in each environment, several at once: at most `limits.environmentsAtOnce`. The results stand in the order of the
 * environments. After one that rejects none is begun any more; those under way end first, and then the first error is thrown.
 */
export const inEnvironments = async <Result>(
  environments: readonly (string | undefined)[],
  work: (environment: string | undefined) => Promise<Result>,
  most: number = limits.environmentsAtOnce,
): Promise<readonly Result[]> => {
  const results = new Map<number, { readonly value: Result }>()
  const failed: { readonly index: number; readonly error: unknown }[] = []
  let next = 0
  const take = async (): Promise<void> => {
    while (next < environments.length && failed.length === 0) {
      const index = next++
      try {
        results.set(index, { value: await work(environments[index]) })
      } catch (error) {
        failed.push({ index, error })
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, environments.length) }, take))
  const [first] = failed.toSorted((a, b) => a.index - b.index)
  if (first !== undefined) throw first.error
  return environments.flatMap((_, index) => {
    const result = results.get(index)
    return result === undefined ? [] : [result.value]
  })
}
