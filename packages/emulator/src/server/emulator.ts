import { createJqPort } from '../delivery/jq.ts'
import type { JqPort } from '../delivery/jq-port.ts'
import { guidSequence } from '../state/identifiers.ts'
import { emptyWorld } from '../state/open.ts'
import type { EmulatedWorld } from '../state/world.ts'
import { addressOf } from './address.ts'
import { answerUnderFault } from './answer.ts'
import { handleControl } from './control.ts'
import type { EmulatorCore } from './core.ts'
import { dispatch } from './dispatch.ts'
import { handleDevice } from './device.ts'
import type { EmulatorRequest, EmulatorResponse } from './exchange.ts'
import { createFaults, type Fault } from './faults.ts'
import { createFetch, type EmulatorFetch } from './fetch.ts'
import { createJournal, type JournalEntry } from './journal.ts'

export type EmulatorOptions = {
  /** What there is at first; an empty, lenient world when left out. */
  readonly world?: EmulatedWorld
  readonly faults?: readonly Fault[]
  /** Milliseconds since the epoch; stands still at the start of 2026 when left out. */
  readonly now?: () => number
  readonly jq?: JqPort
  /** Waits for a `slow` fault. */
  readonly sleep?: (milliseconds: number) => Promise<void>
}

/** An emulator in this process. */
export type Emulator = {
  handle(request: EmulatorRequest): Promise<EmulatorResponse>
  /** `fetch` with the original https addresses, for clients that take one. Never touches the network. */
  readonly fetch: EmulatorFetch
  /** The live state. */
  world(): EmulatedWorld
  replaceWorld(world: EmulatedWorld): void
  requests(): readonly JournalEntry[]
  clearRequests(): void
  faults(): readonly Fault[]
  replaceFaults(faults: readonly Fault[]): void
}

const startOfTime = Date.UTC(2026, 0, 1)

const defaultSleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Makes an emulator. Nothing listens until `serve`. */
export const createEmulator = (options: EmulatorOptions = {}): Emulator => {
  const { sleep = defaultSleep } = options
  const journal = createJournal()
  const faults = createFaults(options.faults ?? [])
  const core: EmulatorCore = {
    world: options.world ?? emptyWorld(),
    operations: new Map(),
    jq: options.jq ?? createJqPort(),
    now: options.now ?? (() => startOfTime),
    newId: guidSequence(),
  }

  const handle = async (request: EmulatorRequest): Promise<EmulatorResponse> => {
    const address = addressOf(request.path)
    if (address.host === '' && address.parts[0] === '_emulator') return handleControl(emulator, request, address)
    if (address.parts[0] === '_emulator') return handleDevice(core, request, address)
    const entry = journal.open(request)
    const fault = faults.strike(request)
    if (fault?.slow !== undefined) await sleep(fault.slow)
    const handled = await (fault === undefined
      ? dispatch(core, request, address)
      : answerUnderFault(core, request, address, fault))
    const { was, ...response } = handled
    entry.kind = was
    if (response.connection === undefined) entry.status = response.status
    else entry.connection = response.connection
    if (fault !== undefined) entry.fault = fault.name ?? 'fault'
    return response
  }

  const emulator: Emulator = {
    handle,
    fetch: createFetch(handle),
    world: () => core.world,
    replaceWorld: (world) => {
      core.world = world
      core.operations.clear()
    },
    requests: () => journal.entries(),
    clearRequests: () => journal.clear(),
    faults: () => faults.list(),
    replaceFaults: (next) => faults.replace(next),
  }
  return emulator
}
