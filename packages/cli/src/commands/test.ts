import { type Tested, diskFiles, test, writeBeside } from '@adx-export/engine'
import { clean, renderTest } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { type Output, openOutput } from '../output.ts'
import { configAt } from './config-path.ts'
import type { CommonOptions } from './options.ts'
import { finishInvalid, withOutput } from './session.ts'
import { watch } from './watch.ts'

export type TestOptions = CommonOptions & {
  readonly update?: boolean
  readonly watch?: boolean
  readonly all?: boolean
}

/** Writes the files of expected rows, and says what could not be written. */
const writeUpdates = async (io: Io, config: string, { updates }: Tested): Promise<void> => {
  for (const { name, text } of updates) {
    const done = await writeBeside(io.cwd, config, name, text)
    if ('problem' in done) throw new UsageError(`${clean(name)} cannot be written (${clean(done.problem)}).`)
    io.err.write(`wrote ${clean(done.written)}\n`)
  }
}

const finish = async (output: Output, tested: Tested, options: TestOptions): Promise<Exit> => {
  const { document, sources } = tested
  const { style } = output
  await output.finish(document, () => renderTest(document, { style, sources, all: options.all === true }))
  return document.ok ? exit.done : exit.error
}

const once = async (io: Io, config: string, options: TestOptions): Promise<Exit> => {
  const output = await openOutput(io, options)
  return withOutput(output, async () => {
    const { environment, update } = options
    const request = { files: diskFiles(io.cwd), config, ...(environment === undefined ? {} : { environment }) }
    const tested = await test(update === true ? { ...request, update } : request)
    if (tested.kind === 'invalid') return finishInvalid(output, tested)
    if (update !== true || tested.updates.length === 0) return finish(output, tested, options)
    await writeUpdates(io, config, tested)
    const again = await test(request)
    return again.kind === 'invalid' ? finishInvalid(output, again) : finish(output, again, options)
  })
}

/** `adx-export test`: tries every transform on all samples, and shows what would land in the tables. */
export const runTest = async (io: Io, path: string, options: TestOptions): Promise<Exit> => {
  const config = await configAt(io, path)
  if (options.watch !== true) return once(io, config, options)
  if (options.format === 'json') throw new UsageError('--watch prints again and again, so it takes --format text only.')
  return watch(io, config, () => once(io, config, options))
}
