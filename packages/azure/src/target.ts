import { AzureError } from './errors.ts'

/** Where requests go: to Azure itself, or all of them to a local emulator, each host under its own path. */
export type Target = { readonly type: 'azure' } | { readonly type: 'emulator'; readonly url: string }

export const emulatorVariable = 'ADX_EXPORT_EMULATOR'
/** What the emulator gets in place of a credential. */
export const emulatorToken = 'emulator'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** An `http:` address of this machine: the only kind that may see a token without TLS. */
export const isLoopback = (url: URL): boolean => url.protocol === 'http:' && loopback.has(url.hostname)

/**
 * Reads `ADX_EXPORT_EMULATOR`. Anything but a plain loopback address is refused, since it would collect all traffic; so is
 * an empty value, which is a variable that somebody meant to fill: falling back to Azure would write to production.
 */
export const targetOf = (env: Readonly<Record<string, string | undefined>>): Target => {
  const value = env[emulatorVariable]
  if (value === undefined) return { type: 'azure' }
  if (value.trim() === '')
    throw new AzureError(
      'host-refused',
      `${emulatorVariable} is set but empty, so it names no emulator; no request was made.`,
      {
        hint: `Set ${emulatorVariable} to http://127.0.0.1:<port> for the emulator, or unset it for Azure.`,
      },
    )
  const refusal = new AzureError('host-refused', `${emulatorVariable} is not the address of a local emulator.`, {
    hint: `Set ${emulatorVariable} to http://127.0.0.1:<port>, as \`adx-export emulator\` prints it, or unset it.`,
  })
  if (!URL.canParse(value.trim())) throw refusal
  const url = new URL(value.trim())
  const plain =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  if (!isLoopback(url) || !plain) throw refusal
  return { type: 'emulator', url: url.origin }
}

/** The address to send to for an address of Azure: `<emulator>/<host>/<path>`, or the address itself. */
export const addressAt = (target: Target, url: URL): URL =>
  target.type === 'azure' ? url : new URL(`${target.url}/${url.host}${url.pathname}${url.search}`)
