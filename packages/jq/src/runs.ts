import { startInstance, type Instance } from './engine.ts'
import { iotcModule } from './iotc-module.ts'
import { limits as documented } from './limits.ts'
import { refuse } from './refuse.ts'
import type { JqFailure, JqLimits, JqResult } from './result.ts'
import { createSession, type Mark, type Session } from './session.ts'

/** Starts of jq, in one instance of the engine until it traps and then in a new one. */
export type Runs = {
  /** One message. */
  once(program: string, message: string, limits: JqLimits): Promise<JqResult>
  /** As many results as there were messages that jq came through; none where even the program is not taken. */
  batch(program: string, messages: readonly string[], limits: StepLimits, next: Next): Promise<readonly JqResult[]>
  /** Steps that all runs so far have taken together. */
  steps(): number
}

/** Limits, and how many steps the next message may take. */
type StepLimits = Omit<JqLimits, 'steps'> & { readonly stepsOfNext: () => number }

/** Told that so many messages are done with. */
type Next = (done: number) => void

const encoder = new TextEncoder()
const files = new Map([['/lib/iotc.jq', encoder.encode(iotcModule)]])

const sessionFor = (
  messages: readonly string[],
  { memoryBytes = documented.memoryBytes, outputBytes = documented.outputBytes }: JqLimits,
  next?: (index: number) => void,
): Session => {
  const bytes = messages.map((message) => encoder.encode(messages.length === 1 ? message : `${message}\n`))
  return createSession({ files, messages: bytes, memoryBytes, outputBytes, ...(next === undefined ? {} : { next }) })
}

/** jq's exit codes: 3 where the program does not compile, 5 where it failed on the message. */
const reasonOf = (exitCode: number): JqFailure => (exitCode === 3 ? 'compile' : 'runtime')

const outputsIn = (text: string): string[] => text.split('\n').filter((line) => line !== '')

const outputsOf = (session: Session): string[] => outputsIn(session.output.text())

/** The line of the input that jq names is that of its own buffer, and says nothing of the message. */
const withoutLine = (errors: string): string =>
  errors.trimEnd().replace(/^(jq: error \(at \/dev\/stdin):\d+\)/, '$1:0)')

const resultOf = (session: Session, exitCode: number): JqResult => {
  const outputs = outputsOf(session)
  if (exitCode === 0) return { ok: true, outputs }
  return { ok: false, reason: reasonOf(exitCode), message: withoutLine(session.errors.text()), outputs }
}

/** What jq made of each message of a batch: each has ended by itself, and one of which something is complained has failed. */
const resultsOf = ({ output, errors }: Session, marks: readonly Mark[]): readonly JqResult[] =>
  marks.map((mark, index) => {
    const from = marks[index - 1] ?? { output: 0, errors: 0 }
    const outputs = outputsIn(output.text(from.output, mark.output))
    const said = withoutLine(errors.text(from.errors, mark.errors))
    return said === '' ? { ok: true, outputs } : { ok: false, reason: 'runtime', message: said, outputs }
  })

const stopMessages = {
  memory: 'the program needs more memory than it may have',
  output: 'the program writes more than it may',
  crash: 'the jq engine gave up on this program and message',
} as const

/** `100 million steps`, `3 billion steps`. */
export const stepsText = (steps: number): string =>
  steps >= 1_000_000_000
    ? `${String(steps / 1_000_000_000)} billion steps`
    : `${String(steps / 1_000_000)} million steps`

const trapped = (session: Session, instance: Instance, given: number): JqResult => {
  const outOfMemory = session.errors.text().includes('cannot allocate memory')
  // Once its stack is used up, what the engine asks for and says means nothing.
  const byItself = instance.stepsLeft() <= 0 ? 'timeout' : outOfMemory ? 'memory' : 'crash'
  const reason = instance.isWhole() ? (session.stopped ?? byItself) : 'crash'
  const message = reason === 'timeout' ? `the program does not end within ${stepsText(given)}` : stopMessages[reason]
  // The last line may be cut off in the middle.
  return { ok: false, reason, message, outputs: outputsOf(session).slice(0, -1) }
}

/** Counts the steps that runs take. */
type Meter = {
  give(instance: Instance, steps: number): void
  /** What the instance has left of its steps was not taken. */
  settle(instance: Instance): void
  readonly taken: number
}

const createMeter = (): Meter => {
  let [given, taken] = [0, 0]
  const settle = (instance: Instance): void => {
    taken += given - instance.stepsLeft()
    given = 0
  }
  return {
    settle,
    give: (instance, steps) => {
      if (given > 0) settle(instance)
      given = Math.min(Math.ceil(steps), Number.MAX_SAFE_INTEGER)
      instance.giveSteps(given)
    },
    get taken() {
      return taken
    },
  }
}

/** What is made of a run that came to its end, and of one that did not. */
type Judge<Told> = { readonly ended: (exitCode: number) => Told; readonly gone: (instance: Instance) => Told }

/** Makes runs of the compiled engine. */
export const createRuns = (module: WebAssembly.Module): Runs => {
  let instance: Instance | undefined
  const meter = createMeter()

  /** An instance whose run does not come to its end is thrown away. */
  const runIn = async <Told>(session: Session, program: string, steps: number, judge: Judge<Told>): Promise<Told> => {
    const current = instance ?? (await startInstance(module, session))
    instance = current
    meter.give(current, steps)
    try {
      const exitCode = current.run(session, program)
      if (session.stopped === undefined && current.isWhole()) return judge.ended(exitCode)
    } catch {
      // A trap; what stopped it stands in the session, or in the steps that are left.
    } finally {
      meter.settle(current)
    }
    instance = undefined
    return judge.gone(current)
  }

  const once = async (program: string, message: string, limits: JqLimits): Promise<JqResult> => {
    const refused = refuse(program, message)
    if (refused !== undefined) return refused
    const { steps = documented.steps } = limits
    const session = sessionFor([message], limits)
    return runIn(session, program, steps, {
      ended: (exitCode) => resultOf(session, exitCode),
      gone: (current) => trapped(session, current, steps),
    })
  }

  const batch = async (program: string, messages: readonly string[], limits: StepLimits, begun: Next) => {
    const { stepsOfNext } = limits
    const session = sessionFor(messages, limits, (done) => {
      if (instance !== undefined) meter.give(instance, stepsOfNext())
      begun(done)
    })
    return runIn<readonly JqResult[]>(session, program, stepsOfNext(), {
      ended: (exitCode) => {
        if (reasonOf(exitCode) === 'compile') return []
        const { output, errors, marks } = session
        const ended = marks.length === messages.length - 1 ? [{ output: output.length, errors: errors.length }] : []
        return resultsOf(session, [...marks, ...ended])
      },
      // What was done before the trap is done well; the message in hand gets a run of its own.
      gone: (current) => (current.isWhole() ? resultsOf(session, session.marks) : []),
    })
  }

  return { once, batch, steps: () => meter.taken }
}
