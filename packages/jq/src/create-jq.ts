import { readEngine, startInstance, type Instance } from './engine.ts'
import { iotcModule } from './iotc-module.ts'
import { limits as documented } from './limits.ts'
import { refuse } from './refuse.ts'
import type { Jq, JqFailure, JqLimits, JqResult } from './result.ts'
import { createSession, type Session } from './session.ts'

export type JqOptions = {
  /** The bytes of `jq-wasm/jq.wasm`; read from the installed package when left out. */
  readonly engine?: () => Promise<Uint8Array>
}

const encoder = new TextEncoder()
const iotc = encoder.encode(iotcModule)

const sessionFor = (
  message: string,
  { memoryBytes = documented.memoryBytes, outputBytes = documented.outputBytes }: JqLimits,
): Session => {
  const files = new Map([
    ['/lib/iotc.jq', iotc],
    ['/dev/stdin', encoder.encode(message)],
  ])
  return createSession(files, memoryBytes, outputBytes)
}

/** jq's exit codes: 3 where the program does not compile, 5 where it failed on the message. */
const reasonOf = (exitCode: number): JqFailure => (exitCode === 3 ? 'compile' : 'runtime')

const outputsOf = (session: Session): string[] =>
  session.output
    .text()
    .split('\n')
    .filter((line) => line !== '')

const resultOf = (session: Session, exitCode: number): JqResult => {
  const outputs = outputsOf(session)
  if (exitCode === 0) return { ok: true, outputs }
  return { ok: false, reason: reasonOf(exitCode), message: session.errors.text().trimEnd(), outputs }
}

const stopMessages = {
  memory: 'the program needs more memory than it may have',
  output: 'the program writes more than it may',
  crash: 'the jq engine gave up on this program and message',
} as const

const trapped = (session: Session, instance: Instance): JqResult => {
  const outOfMemory = session.errors.text().includes('cannot allocate memory')
  // Once its stack is used up, what the engine asks for and says means nothing.
  const reason = instance.isWhole() ? (session.stopped ?? (outOfMemory ? 'memory' : 'crash')) : 'crash'
  // The last line may be cut off in the middle.
  return { ok: false, reason, message: stopMessages[reason], outputs: outputsOf(session).slice(0, -1) }
}

/**
 * Makes the host of the jq engine: reads and compiles it. One instance serves until it traps, then a new one does.
 * Rejects when the engine cannot be read.
 */
export const createJq = async (options: JqOptions = {}): Promise<Jq> => {
  const module = new WebAssembly.Module(await (options.engine ?? readEngine)())
  let instance: Instance | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const once = async (program: string, message: string, limits: JqLimits): Promise<JqResult> => {
    const refused = refuse(program, message)
    if (refused !== undefined) return refused
    const session = sessionFor(message, limits)
    instance ??= await startInstance(module, session)
    const current = instance
    try {
      const exitCode = current.run(session, program)
      if (session.stopped === undefined && current.isWhole()) return resultOf(session, exitCode)
    } catch {
      // A trap; what stopped it stands in the session.
    }
    instance = undefined
    return trapped(session, current)
  }

  return {
    run: (program, message, limits = {}) => {
      const result = turn.then(() => once(program, message, limits))
      turn = result.catch(() => undefined)
      return result
    },
  }
}
