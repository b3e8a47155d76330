import { execFile } from 'node:child_process'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { iotcModule } from '@adx-export/jq'
import type { RunJq } from '@adx-export/transform'
import type { Message } from './model.ts'

/** Time decides nothing here: what ends late on a busy machine ends as well as on an idle one. */
export const patient = { budgetSteps: Infinity, limits: { steps: Infinity } } as const

/** What a program makes of one message: its outputs, or nothing where it stops. */
export type Made = readonly unknown[] | 'stopped'

/** What a program makes of each message, or nothing where it does not compile or does not end. */
export type Outcome = readonly Made[] | 'refused'

export type Engine = {
  readonly name: string
  readonly run: (program: string, messages: readonly Message[]) => Promise<Outcome>
}

const importsOf = /^(?:\s|#[^\n]*\n)*(?:(?:import|include)\b[^;]*;\s*)*/

/** One program for all messages in a list: a line for each, its outputs in a list. */
const forAll = (program: string): string => {
  const [imports = ''] = importsOf.exec(program) ?? []
  return `${imports}\ndef transform_of_one:\n${program.slice(imports.length)}\n;\n.[] | try [transform_of_one] catch { stopped: true }`
}

const madeOf = (line: string): Made => {
  const value: unknown = JSON.parse(line)
  return Array.isArray(value) ? value : 'stopped'
}

const inOneLine = (lines: readonly string[], messages: readonly Message[]): Outcome =>
  lines.length === messages.length ? lines.map(madeOf) : 'refused'

/** The engine of the product. */
export const ownEngine = (runJq: RunJq): Engine => ({
  name: 'ours',
  run: async (program, messages) => {
    const result = await runJq(forAll(program), JSON.stringify(messages))
    return result.ok ? inOneLine(result.outputs, messages) : 'refused'
  },
})

const secondsForOne = 5

const nativeEngine = (name: string, path: string, library: string): Engine => ({
  name,
  run: async (program, messages) => {
    const running = promisify(execFile)(path, ['-c', '-L', library, forAll(program)], {
      timeout: secondsForOne * 1000,
      maxBuffer: 64 * 1024 * 1024,
    })
    running.child.stdin?.on('error', () => undefined)
    running.child.stdin?.end(JSON.stringify(messages))
    const ended = await running.catch(() => undefined)
    return ended === undefined
      ? 'refused'
      : inOneLine(
          ended.stdout.split('\n').filter((line) => line !== ''),
          messages,
        )
  },
})

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const others = [
  ['jq 1.6', '/usr/bin/jq'],
  ['gojq', '/usr/bin/gojq'],
] as const

/** Other implementations of jq, where they are installed: offers must hold in those too. */
export const withJudges = async <Result>(work: (judges: readonly Engine[]) => Promise<Result>): Promise<Result> => {
  const library = await mkdtemp(join(tmpdir(), 'jq-library-'))
  try {
    await writeFile(join(library, 'iotc.jq'), iotcModule)
    const there = await Promise.all(
      others.map(async ([name, path]) => ((await isThere(path)) ? [nativeEngine(name, path, library)] : [])),
    )
    return await work(there.flat())
  } finally {
    await rm(library, { recursive: true, force: true })
  }
}
