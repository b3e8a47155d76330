import type { KustoToken } from './tokens.ts'

type Read = { readonly name: string; readonly next: number }

const isSign = (token: KustoToken | undefined, text: string): boolean => token?.type === 'sign' && token.text === text

/** One part of a name at `at`: `T`, `'T'`, `['T']` or `[T]`. */
const partAt = (text: string, tokens: readonly KustoToken[], at: number): Read | undefined => {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.type !== 'sign') return { name: token.text, next: at + 1 }
  if (!isSign(token, '[')) return undefined
  const close = tokens.findIndex((candidate, index) => index > at && isSign(candidate, ']'))
  const inner = tokens[at + 1]
  const last = tokens[close]
  if (close < 0 || inner === undefined || last === undefined) return undefined
  const name = close === at + 2 && inner.type === 'string' ? inner.text : text.slice(token.end, last.start).trim()
  return { name, next: close + 1 }
}

/** The last part of a name with dots between its parts: the table of `['db'].[T]`, of `db.T` and of `T`. */
export const nameAt = (text: string, tokens: readonly KustoToken[], at: number): Read | undefined => {
  let read = partAt(text, tokens, at)
  while (read !== undefined && isSign(tokens[read.next], '.')) {
    const further = partAt(text, tokens, read.next + 1)
    if (further === undefined) break
    read = further
  }
  return read
}

const unwrap = (part: string): string => {
  const inner = part.startsWith('[') && part.endsWith(']') ? part.slice(1, -1).trim() : part
  return /^(['"])(.*)\1$/s.exec(inner)?.[2] ?? inner
}

/**
 * The table of a policy's `EntityName`, which is `[db].[table]`. Names may hold dots and blanks and are not always
 * quoted, so the tables that are known decide where the name of the database ends.
 */
export const tableOfEntity = (entity: string, tables: ReadonlySet<string>): string | undefined => {
  for (let start = 0; start >= 0 && start < entity.length;) {
    const rest = unwrap(entity.slice(start))
    if (tables.has(rest)) return rest
    const dot = entity.indexOf('.', start)
    start = dot < 0 ? -1 : dot + 1
  }
  return undefined
}
