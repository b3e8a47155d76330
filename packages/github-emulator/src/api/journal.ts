/** A request that reached GitHub. */
export type Entry = {
  readonly method: string
  /** `/api/v3` or nothing; of what is not REST always nothing. */
  readonly root: string
  /** Below the API's root, decoded of nothing, without the query. */
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  /** As sent. */
  readonly text: string
  /** Parsed JSON; absent where nothing was sent or it was none. */
  readonly body?: unknown
  /** `rest` under either root, `graphql`, `oidc`, the published `keys`, or something else. */
  readonly to: 'rest' | 'graphql' | 'oidc' | 'keys' | 'elsewhere'
  readonly operation?: string
  /** Absent while it is answered, and where the connection was cut. */
  readonly status?: number
}

export type Journal = {
  readonly entries: Entry[]
  /** Keeps the entry and gives a way to write into it what is known later. */
  open(entry: Entry): (more: Partial<Entry>) => void
}

/** The header with the token is left out: a token anywhere else is found by searching. */
export const headersWithoutToken = (
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name === 'authorization' || value === undefined ? [] : [[name, String(value)]],
    ),
  )

export const createJournal = (): Journal => {
  const entries: Entry[] = []
  return {
    entries,
    open(entry) {
      const at = entries.push(entry) - 1
      return (more) => {
        entries[at] = { ...(entries[at] ?? entry), ...more }
      }
    },
  }
}
