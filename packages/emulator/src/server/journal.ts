import { parseJson } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'
import type { EmulatorRequest, RequestKind } from './exchange.ts'

/** One request that a client made, in the order of arrival. */
export type JournalEntry = {
  /** From 1. */
  readonly sequence: number
  readonly method: string
  /** `/<host>/<path>?<query>`. */
  readonly path: string
  /** Parsed where it is JSON, else the text; null where there is none. */
  readonly body: JsonValue
  /** Null while no answer was given. */
  status: number | null
  kind: RequestKind
  /** The name of the fault that struck. */
  fault?: string
  connection?: 'reset' | 'hang'
}

export type Journal = {
  open(request: EmulatorRequest): JournalEntry
  entries(): readonly JournalEntry[]
  clear(): void
}

/** What signs a caller in is nobody's to read, not even in a test's journal: it may be a real one. */
const withoutCredentials = (body: string): string =>
  body.replace(/(^|&)(client_secret|client_assertion)=[^&]*/g, '$1$2=***')

export const createJournal = (): Journal => {
  let entries: JournalEntry[] = []
  let sequence = 0
  return {
    open: ({ method, path, body }) => {
      sequence += 1
      const parsed = body === '' ? null : (parseJson(body) ?? withoutCredentials(body))
      const kind = method === 'GET' ? 'read' : 'write'
      const entry: JournalEntry = { sequence, method, path, body: parsed, status: null, kind }
      entries.push(entry)
      return entry
    },
    entries: () => entries,
    clear: () => {
      entries = []
      sequence = 0
    },
  }
}
