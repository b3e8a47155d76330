import { Command, CommanderError } from 'commander'
import { type Failure, UserError, breakCommands, bugText, clean, cleanLines, shorten } from '@adx-export/report'
import { exit } from './exit.ts'
import { helpText } from './help.ts'
import { type Io, type Out, throughOut } from './io.ts'
import { addCommands } from './program.ts'
import { withoutSecrets } from './secrets.ts'
import { styleFor } from './terminal/colour.ts'
import { fittingOut } from './terminal/fitting.ts'
import { programFormatIn, refuseUnknownHelp, usageErrorOf } from './usage.ts'
import { version } from './version.ts'

/** Characters of one message: whoever gave a word of megabytes does not want it back. */
const longest = 4000

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0'

/** At most so much of an error as somebody reads. */
const failureOf = (error: unknown): Failure => {
  if (!(error instanceof UserError)) return { code: 'bug', message: shorten(bugText(error), longest) }
  const { code, message, hint } = error.failure
  return { code, message: shorten(message, longest), ...(hint === undefined ? {} : { hint: shorten(hint, longest) }) }
}

/** Says what went wrong, and of a bug its stack only with ADX_EXPORT_DEBUG=1. */
const reportError = (io: Pick<Io, 'err' | 'env'>, color: boolean, error: unknown): void => {
  const style = styleFor(io.err, io.env, color)
  const { message, hint } = failureOf(error)
  const fix = hint === undefined ? '' : `\n${style('strong', 'fix:')} ${clean(hint)}`
  io.err.write(`${style('error', 'error:')} ${cleanLines(message).join('\n')}${fix}\n`)
  if (error instanceof UserError) return
  if (isSet(io.env.ADX_EXPORT_DEBUG) && error instanceof Error)
    io.err.write(`${cleanLines(error.stack ?? '').join('\n')}\n`)
  else io.err.write('Set ADX_EXPORT_DEBUG=1 to see where it happened.\n')
}

const programOf = (io: Io, done: (code: number) => void): Command => {
  const program = new Command('adx-export')
    .description('Azure IoT Central data export to Azure Data Explorer as one reviewed file.')
    .version(version, '--version', 'print the version')
    .addHelpText('after', helpText)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      // Commander repeats words of the command line as they came.
      writeErr: (text) => io.err.write(cleanLines(shorten(text, longest)).join('\n')),
      // What is wrong is told in the form of every other error, once it is caught.
      outputError: () => undefined,
      getOutHasColors: () => io.out.isTerminal,
      getErrHasColors: () => io.err.isTerminal,
    })
  addCommands(program, io, done)
  return program
}

const guarded = (out: Out): Out => throughOut(out, (text) => out.write(breakCommands(text)))

/** The last look at everything that is printed: whatever was spliced in, no line of it is a workflow command. */
const withoutCommands = (io: Io): Io => ({ ...io, out: guarded(io.out), err: guarded(io.err) })

/** The same outside, and whether anything was printed on stdout. */
export const watched = (io: Io): { readonly io: Io; readonly printed: () => boolean } => {
  let printed = false
  const out = throughOut(io.out, (text) => {
    printed = true
    io.out.write(text)
  })
  return { io: { ...io, out }, printed: () => printed }
}

type Called = { readonly program: Command; readonly printed: () => boolean }

/** What was called, if it came to that, and where its error is told. */
type Failed = { readonly err: Out; readonly called: Called | undefined }

/** Tells of an error on stderr, and on stdout where a document is wanted and none was printed. */
const fail = (io: Io, error: unknown, { err, called }: Failed, words: readonly string[]): void => {
  const shownError =
    error instanceof CommanderError && called !== undefined ? usageErrorOf(error, called.program, words) : error
  reportError({ err, env: io.env }, !words.includes('--no-color'), shownError)
  if (called === undefined || called.printed()) return
  const format = programFormatIn(called.program, words)
  if (format === undefined) return
  io.out.write(format.write({ format: 1, kind: 'failure', ...failureOf(shownError) }, io.redact ?? ((text) => text)))
}

/** Tells of what was thrown where nobody catches it: work of a library that goes on by itself. */
export const failUncaught = (io: Io, argv: readonly string[], error: unknown, printed: () => boolean): void =>
  fail(io, error, { err: io.err, called: { program: programOf(io, () => undefined), printed } }, argv)

/** Runs one command. Resolves with the exit code: 0, 1 or 2; never rejects. */
export const run = async (argv: readonly string[], outside: Io): Promise<number> => {
  let code: number = exit.done
  let io = outside
  let called: Called | undefined
  try {
    const { io: inside, printed } = watched(withoutSecrets(withoutCommands(outside)))
    io = inside
    const program = programOf(io, (given) => {
      code = given
    })
    called = { program, printed }
    refuseUnknownHelp(program, argv)
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    // Help and version come as errors too, with 0.
    if (error instanceof CommanderError && error.exitCode === 0) return exit.done
    fail(io, error, { err: await fittingOut(io.err, io.redact), called }, argv)
    return exit.error
  }
}
