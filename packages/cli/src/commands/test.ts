import {
  type Invalid,
  type Opened,
  type Tested,
  type TestRequest,
  test,
  testAgainst,
  writeBeside,
} from '@adx-export/engine'
import { clean, count, formats, emulatorText, renderTest } from '@adx-export/report'
import { testDocument } from '@adx-export/transform'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import type { Output } from '../output.ts'
import { refuseAgainst, withAgainst } from './against.ts'
import { configAt, withConfig } from './config-path.ts'
import { chosenIn, inChosen } from './environments.ts'
import type { CommonOptions } from './options.ts'
import { emulatorAt } from './emulator-address.ts'
import { finishInvalid, withOutput } from './session.ts'
import { watch } from './watch.ts'

export type TestOptions = CommonOptions & {
  readonly update?: boolean
  readonly watch?: boolean
  readonly all?: boolean
  /** A git ref, or `live`. */
  readonly against?: string
}

type Files = Tested['updates']['files']

/** `2 rows -> 0 rows`, `1 row -> 1 row, 1 changed`. */
const changeIn = ({ before, after, changed }: Files[number]): string => {
  const from = before === undefined ? 'nothing' : count(before, 'row')
  return `${from} -> ${count(after, 'row')}${changed === 0 ? '' : `, ${changed} changed`}`
}

/** Writes the files of expected rows, and says what changes in each and which must stay. */
const writeUpdates = async (io: Io, { path: config }: Opened, { updates }: Tested): Promise<void> => {
  for (const file of updates.files) {
    const done = await writeBeside(io.cwd, config, file.name, file.text)
    if ('problem' in done) {
      throw new UsageError(
        `${clean(file.name)} cannot be written (${clean(done.problem)}).`,
        'Under `rows`, name a regular file in the folder of the config.',
      )
    }
    io.err.write(`wrote ${clean(done.written)}: ${changeIn(file)}\n`)
  }
  for (const { name, reason } of updates.kept) io.err.write(`did not write ${clean(name)}: ${reason}\n`)
}

const finish = async (output: Output, tested: Tested, options: TestOptions, written = 0): Promise<Exit> => {
  const { document, sources, file } = tested
  const { style } = output
  const { environment } = options
  const run = { config: file, ...(environment === undefined ? {} : { environment }) }
  await output.finish(document, () => renderTest(document, { style, sources, all: options.all === true, written, run }))
  return document.ok ? exit.done : exit.error
}

/** Tries the transforms, beside earlier ones if that is asked for. */
const tryAll = async (
  io: Io,
  config: Opened,
  request: TestRequest,
  { against }: TestOptions,
): Promise<Tested | Invalid> => {
  if (against === undefined) return test(config, request)
  const tested = await withAgainst(io, config, against, (given) => testAgainst(config, request, given))
  return tested.kind === 'problem' ? refuseAgainst(tested) : tested
}

/** Of an invalid config nothing was tried, and the document is of this command all the same. */
const refuse = (output: Output, invalid: Invalid): Promise<Exit> =>
  finishInvalid(output, invalid, testDocument([], invalid.document.diagnostics))

/** Tries, and writes the files of expected rows if that is asked for: then there is something new to try. */
const tryOpen = async (
  io: Io,
  config: Opened,
  options: TestOptions,
  output: Output,
): Promise<Exit | { readonly written: number; readonly kept: number }> => {
  const { environment, update = false } = options
  const request = { update, ...(environment === undefined ? {} : { environment }) }
  const tested = await tryAll(io, config, request, options)
  if (tested.kind === 'invalid') return refuse(output, tested)
  if (!update) return finish(output, tested, options)
  await writeUpdates(io, config, tested)
  const { files, kept } = tested.updates
  return files.length === 0 ? finish(output, tested, options) : { written: files.length, kept: kept.length }
}

const testOne = (io: Io, config: Opened, options: TestOptions, output: Output): Promise<Exit> =>
  withOutput(output, async () => {
    const emulatorNote = options.against === 'live' ? emulatorText(emulatorAt(io.env)).trim() : ''
    // What the emulator holds is not the live state.
    if (emulatorNote !== '') output.note(emulatorNote)
    const tried = await tryOpen(io, config, options, output)
    if (typeof tried === 'number') return tried
    // What was written is read.
    return withConfig(io, config.path, async (anew) => {
      // A file that had to stay may still be missing, and what holds it back is more worth showing.
      const { environment } = options
      const request = { update: true, ...(environment === undefined ? {} : { environment }) }
      const again = await tryAll(io, anew, request, options)
      if (again.kind === 'invalid') return refuse(output, again)
      const code = await finish(output, again, options, tried.written)
      return tried.kept === 0 ? code : exit.error
    })
  })

const once = (io: Io, path: string, options: TestOptions): Promise<Exit> =>
  withConfig(io, path, async (config) => {
    const chosen = chosenIn(config, options.environment)
    if (options.update === true && 'several' in chosen && chosen.several.length > 1) {
      throw new UsageError(
        '--update writes the rows of one environment, and --environment chooses several.',
        `Name one of them: --environment ${chosen.several[0] ?? ''}.`,
      )
    }
    return inChosen(io, config, options, { work: (inside, one, output) => testOne(inside, config, one, output) })
  })

/** `adx-export test`: tries every transform on all samples, and shows what would land in the tables. */
export const runTest = async (io: Io, path: string, options: TestOptions): Promise<Exit> => {
  const config = await configAt(io, path)
  if (options.watch !== true) return once(io, config, options)
  if (formats[options.format].reader === 'program') {
    throw new UsageError(
      '--watch prints again and again, so it takes --format text only.',
      `Leave out --watch, or --format ${options.format}.`,
    )
  }
  if (options.against === 'live') {
    throw new UsageError(
      '--watch runs again and again, and --against live asks Azure each time.',
      'Leave out --watch, or name a git ref after --against.',
    )
  }
  return watch(io, config, () => once(io, config, options))
}
