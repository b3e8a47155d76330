/** A request as it reaches the emulator, over HTTP or in process. */
export type EmulatorRequest = {
  readonly method: string
  /** `/<original-host>/<original-path>?<query>`. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type EmulatorResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Set by a fault: the connection breaks, or stays open without an answer. */
  readonly connection?: 'reset' | 'hang'
}

/** What the request was: a violation is a write that a client had promised, or was told, not to make. */
export type RequestKind = 'read' | 'write' | 'violation'

/** On an answer to something that no client may do; it makes the request a violation. */
export const violationHeader = 'x-emulator-violation'

export type Handled = EmulatorResponse & { readonly was: RequestKind }

export const jsonResponse = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): EmulatorResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
})

export const emptyResponse = (status: number, headers: Readonly<Record<string, string>> = {}): EmulatorResponse => ({
  status,
  headers,
  body: '',
})
