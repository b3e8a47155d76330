import { clean } from './clean.ts'

/** ` (emulator at http://127.0.0.1:8080)` behind what could be taken for Azure itself; nothing without an emulator. */
export const emulatorText = (emulator: string | undefined): string =>
  emulator === undefined ? '' : ` (emulator at ${clean(emulator)})`
