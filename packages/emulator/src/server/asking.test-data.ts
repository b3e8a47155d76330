import { createEmulator, loadState, type Emulator, type EmulatorOptions, type JsonValue } from '../index.ts'
import { parseJson } from '../state/json.ts'

/** An emulator over the world of a state file. */
export const emulatorOf = (state: string, options: EmulatorOptions = {}): Emulator => {
  const loaded = loadState(state)
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'))
  return createEmulator({ ...options, world: loaded.world })
}

export type Answered = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: JsonValue
  readonly connection?: 'reset' | 'hang'
}

type Asked = { readonly body?: JsonValue; readonly headers?: Record<string, string> }

/** Asks in process: `ask(emulator, 'PUT', 'host/api/…', { body })`. The api-version is added where it is missing. */
export const ask = async (emulator: Emulator, method: string, url: string, asked: Asked = {}): Promise<Answered> => {
  const version = url.startsWith('management.') ? '2023-08-15' : '2022-10-31-preview'
  const whole = url.includes('api-version') ? url : `${url}${url.includes('?') ? '&' : '?'}api-version=${version}`
  const { body, ...answer } = await emulator.handle({
    method,
    path: `/${whole.replace('https://', '')}`,
    headers: asked.headers ?? { authorization: 'Bearer token' },
    body: asked.body === undefined ? '' : typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body),
  })
  return { ...answer, body: body === '' ? null : (parseJson(body) ?? body) }
}

type Command = { readonly db: string; readonly csl: string; readonly readOnly: boolean }

const requestOf = ({ db, csl, readOnly }: Command): Asked => ({
  body: { db, csl, properties: { Options: { request_readonly: readOnly } } },
})

/** A Kusto command, answered. */
export const command = (emulator: Emulator, host: string, db: string, csl: string): Promise<Answered> =>
  ask(emulator, 'POST', `${host}/v1/rest/mgmt?api-version=none`, requestOf({ db, csl, readOnly: false }))

/** A Kusto command of a client that promises to write nothing, answered. */
export const readOnlyCommand = (emulator: Emulator, host: string, db: string, csl: string): Promise<Answered> =>
  ask(emulator, 'POST', `${host}/v1/rest/mgmt?api-version=none`, requestOf({ db, csl, readOnly: true }))
