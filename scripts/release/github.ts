import { type Run, must } from './run.ts'

/** GitHub through its command line, for one repository; the token is the job's own. */
export type Github = {
  /** Parsed JSON; undefined for what is not there. Throws an error for any other refusal. */
  get(path: string): unknown
  run(...args: readonly string[]): string
}

const parsed = (text: string): unknown => JSON.parse(text)

/** `repository` is `owner/name`; paths are below it. */
export const githubOf = (run: Run, repository: string): Github => ({
  get(path) {
    const { code, out, error } = run('gh', ['api', `repos/${repository}/${path}`])
    if (code === 0) return parsed(out)
    if (/\bHTTP 404\b/.test(error)) return undefined
    throw new Error(`GitHub could not be asked for ${path}: ${error.trim()}`)
  },
  run: (...args) => must(run, 'gh', ...args, '--repo', repository),
})

/** A member of what GitHub answered. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  )

export const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}
