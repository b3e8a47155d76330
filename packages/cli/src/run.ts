import { Command, CommanderError } from 'commander'
import { breakCommands, clean, cleanLines, renderJson, shorten } from '@adx-export/report'
import { UsageError, exit } from './exit.ts'
import { helpText } from './help.ts'
import type { Io, Out } from './io.ts'
import { addCommands } from './program.ts'
import { withoutSecrets } from './secrets.ts'
import { styleFor } from './terminal/colour.ts'
import { refuseUnknownHelp, usageErrorOf, wantsJson } from './usage.ts'
import { version } from './version.ts'

/** Characters of one message: whoever gave a word of megabytes does not want it back. */
const longest = 4000

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0'

/** What is told of an error: a mistake in words, a bug in one line. */
const failureOf = (error: unknown): { readonly code: string; readonly message: string; readonly hint?: string } => {
  if (error instanceof UsageError) {
    return { code: 'usage', message: shorten(error.message, longest), hint: shorten(error.hint, longest) }
  }
  const message =
    error instanceof Error ? `${error.name}: ${error.message}` : 'something that is not an error was thrown'
  return { code: 'bug', message: `This is a bug in adx-export: ${clean(shorten(message, longest))}` }
}

/** Says what went wrong, and of a bug its stack only with ADX_EXPORT_DEBUG=1. */
const reportError = (io: Io, color: boolean, error: unknown): void => {
  const style = styleFor(io.err, io.env, color)
  const { message, hint } = failureOf(error)
  const fix = hint === undefined ? '' : `\n${style('strong', 'fix:')} ${clean(hint)}`
  io.err.write(`${style('error', 'error:')} ${cleanLines(message).join('\n')}${fix}\n`)
  if (error instanceof UsageError) return
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

const guarded = (out: Out): Out => ({
  isTerminal: out.isTerminal,
  write: (text) => out.write(breakCommands(text)),
})

/** The last look at everything that is printed: whatever was spliced in, no line of it is a workflow command. */
const withoutCommands = (io: Io): Io => ({ ...io, out: guarded(io.out), err: guarded(io.err) })

/** The same outside, and whether anything was printed on stdout. */
export const watched = (io: Io): { readonly io: Io; readonly printed: () => boolean } => {
  let printed = false
  const out: Out = {
    isTerminal: io.out.isTerminal,
    write: (text) => {
      printed = true
      io.out.write(text)
    },
  }
  return { io: { ...io, out }, printed: () => printed }
}

type Called = { readonly program: Command; readonly printed: () => boolean }

/** Tells of an error on stderr, and on stdout where a document is wanted and none was printed. */
const fail = (io: Io, error: unknown, called: Called | undefined, words: readonly string[]): void => {
  const told =
    error instanceof CommanderError && called !== undefined ? usageErrorOf(error, called.program, words) : error
  reportError(io, !words.includes('--no-color'), told)
  if (called === undefined || called.printed() || !wantsJson(called.program, words)) return
  io.out.write(renderJson({ format: 1, kind: 'failure', ...failureOf(told) }))
}

/** Tells of what was thrown where nobody catches it: work of a library that goes on by itself. */
export const failUncaught = (io: Io, argv: readonly string[], error: unknown, printed: () => boolean): void =>
  fail(io, error, { program: programOf(io, () => undefined), printed }, argv)

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
    fail(io, error, called, argv)
    return exit.error
  }
}
