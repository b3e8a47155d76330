import { connect } from 'node:net'
import { UserError, clean } from '@adx-export/report'
import type { Io } from '../io.ts'

/** The emulator that stands in for Azure; undefined where Azure itself is asked. */
export const emulatorAt = (env: Io['env']): string | undefined => {
  const given = env.ADX_EXPORT_EMULATOR?.trim()
  return given === undefined || given === '' ? undefined : given
}

/** The emulator that `ADX_EXPORT_EMULATOR` names accepts no connection. */
const silent = (emulator: string): UserError =>
  new UserError({
    code: 'unreachable',
    message: `The emulator at ${clean(emulator)} does not answer: start it, or unset ADX_EXPORT_EMULATOR.`,
    hint: 'Start it with `adx-export emulator`, and set ADX_EXPORT_EMULATOR to the url that it prints.',
  })

const limitMilliseconds = 5000

const accepts = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host, timeout: limitMilliseconds })
    const end = (answered: boolean) => (): void => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('connect', end(true))
    socket.once('error', end(false))
    socket.once('timeout', end(false))
  })

/**
 * Throws a `UserError` where nothing listens at the emulator's address: a forgotten variable is told at once, and not
 * by every part of Azure that could not be read. Addresses that are no emulator's are left to whoever connects.
 */
export const expectEmulator = async (env: Io['env']): Promise<void> => {
  const emulator = emulatorAt(env)
  if (emulator === undefined || !URL.canParse(emulator)) return
  const { protocol, hostname, port } = new URL(emulator)
  if (protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return
  if (!(await accepts(Number(port || 80), hostname.replaceAll(/[[\]]/g, '')))) throw silent(emulator)
}
