import { readEngine, startInstance, type Instance } from './engine.ts'
import { iotcModule } from './iotc-module.ts'
import { limits as documented } from './limits.ts'
import { refuse } from './refuse.ts'
import type { Jq, JqFailure, JqLimits, JqResult, JqSeriesOptions } from './result.ts'
import { batchSize, isStopped } from './series.ts'
import { createSession, type Mark, type Session } from './session.ts'

export type JqOptions = {
  /** The bytes of `jq-wasm/jq.wasm`; read from the installed package when left out. */
  readonly engine?: () => Promise<Uint8Array>
}

/** The series, with how many messages it is done with, told before each is begun. */
export type SeriesOptions = JqSeriesOptions & { readonly begun?: (done: number) => void }

/** jq, and who runs a series with it can follow how far it is. */
export type Series = Pick<Jq, 'run'> & {
  runAll(program: string, messages: readonly string[], options?: SeriesOptions): Promise<readonly JqResult[]>
}

const encoder = new TextEncoder()
const files = new Map([['/lib/iotc.jq', encoder.encode(iotcModule)]])

const sessionFor = (
  messages: readonly string[],
  { memoryBytes = documented.memoryBytes, outputBytes = documented.outputBytes }: JqLimits,
  next?: (index: number) => void,
): Session => {
  const bytes = messages.map((message) => encoder.encode(messages.length === 1 ? message : `${message}\n`))
  return createSession(files, bytes, memoryBytes, outputBytes, next)
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
export const createJq = async (options: JqOptions = {}): Promise<Series> => {
  const module = new WebAssembly.Module(await (options.engine ?? readEngine)())
  let instance: Instance | undefined
  let turn: Promise<unknown> = Promise.resolve()

  /** What `judge` tells of a run that came to its end; undefined where it did not, and the instance is thrown away. */
  const runIn = async <Told>(
    session: Session,
    program: string,
    judge: (exitCode: number) => Told,
    gone: (instance: Instance) => Told,
  ): Promise<Told> => {
    instance ??= await startInstance(module, session)
    const current = instance
    try {
      const exitCode = current.run(session, program)
      if (session.stopped === undefined && current.isWhole()) return judge(exitCode)
    } catch {
      // A trap; what stopped it stands in the session.
    }
    instance = undefined
    return gone(current)
  }

  const once = async (program: string, message: string, limits: JqLimits): Promise<JqResult> => {
    const refused = refuse(program, message)
    if (refused !== undefined) return refused
    const session = sessionFor([message], limits)
    return runIn(
      session,
      program,
      (exitCode) => resultOf(session, exitCode),
      (ended) => trapped(session, ended),
    )
  }

  /** As many results as there were messages that jq came through; none where even the program is not taken. */
  const batch = async (program: string, messages: readonly string[], options: SeriesOptions, done: number) => {
    const session = sessionFor(messages, options.limits ?? {}, (index) => options.begun?.(done + index))
    return runIn<readonly JqResult[]>(
      session,
      program,
      (exitCode) => {
        if (reasonOf(exitCode) === 'compile') return []
        const { output, errors, marks } = session
        const ended = marks.length === messages.length - 1 ? [{ output: output.length, errors: errors.length }] : []
        return resultsOf(session, [...marks, ...ended])
      },
      // What was done before the trap is done well; the message in hand gets a run of its own.
      (current) => (current.isWhole() ? resultsOf(session, session.marks) : []),
    )
  }

  const series = async (
    program: string,
    messages: readonly string[],
    { mostStopped = Number.POSITIVE_INFINITY, ...options }: SeriesOptions = {},
  ): Promise<readonly JqResult[]> => {
    let results: readonly JqResult[] = []
    let stopped = 0
    let alone = false
    while (results.length < messages.length && stopped < mostStopped) {
      const rest = messages.slice(results.length)
      const size: number = alone ? 1 : batchSize(program, rest)
      options.begun?.(results.length)
      if (size > 1) {
        const made = await batch(program, rest.slice(0, size), options, results.length)
        results = [...results, ...made]
        alone = made.length < size
      } else {
        const one = await once(program, rest[0] ?? '', options.limits ?? {})
        alone = false
        stopped += isStopped(one) ? 1 : 0
        // A program that jq does not take is the same on every message.
        results = [...results, ...(!one.ok && one.reason === 'compile' ? rest.map(() => one) : [one])]
        // The thread's end frees the memory at once; two runs after each other could hold twice what one may.
        if (!one.ok && one.reason === 'memory' && options.begun !== undefined) break
      }
    }
    return results
  }
  const next = <Told>(work: () => Promise<Told>): Promise<Told> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  return {
    run: (program, message, limits = {}) => next(() => once(program, message, limits)),
    runAll: (program, messages, given) => next(() => series(program, messages, given)),
  }
}
