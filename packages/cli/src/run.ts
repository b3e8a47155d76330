import { Command, CommanderError } from 'commander'
import { breakCommands, clean, cleanLines, shorten } from '@adx-export/report'
import { UsageError, exit } from './exit.ts'
import { helpText } from './help.ts'
import type { Io, Out } from './io.ts'
import { addCommands } from './program.ts'
import { withoutSecrets } from './secrets.ts'
import { styleFor } from './terminal/colour.ts'
import { version } from './version.ts'

/** Characters of one message: whoever gave a word of megabytes does not want it back. */
const longest = 4000

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0'

const bugText = (error: unknown): string => {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown'
  return `This is a bug in adx-export: ${clean(shorten(message, longest))}`
}

/** Says what went wrong: a mistake in words, a bug in one line, its stack only with ADX_EXPORT_DEBUG=1. */
export const reportError = (io: Io, color: boolean, error: unknown): void => {
  const style = styleFor(io.err, io.env, color)
  if (error instanceof UsageError) {
    const hint = error.hint === undefined ? '' : `\n${style('strong', 'fix:')} ${clean(shorten(error.hint, longest))}`
    io.err.write(`${style('error', 'error:')} ${cleanLines(shorten(error.message, longest)).join('\n')}${hint}\n`)
    return
  }
  io.err.write(`${style('error', 'error:')} ${bugText(error)}\n`)
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

/** Runs one command. Resolves with the exit code: 0, 1 or 2; never rejects. */
export const run = async (argv: readonly string[], outside: Io): Promise<number> => {
  let code: number = exit.done
  let io = outside
  try {
    io = withoutSecrets(withoutCommands(outside))
    await programOf(io, (given) => {
      code = given
    }).parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    // Commander has printed its own message; help and version come the same way, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.error
    reportError(io, !argv.includes('--no-color'), error)
    return exit.error
  }
}
