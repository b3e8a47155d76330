import { resolve } from 'node:path'
import { type Opened, type WriteProblem, draftAt, ownFilesOf } from '@adx-export/engine'
import { type Document, type Style, clean, renderJson } from '@adx-export/report'
import { UsageError } from './exit.ts'
import type { Io } from './io.ts'
import { styleFor } from './terminal/colour.ts'

export type OutputOptions = {
  readonly format: 'text' | 'json'
  readonly color: boolean
  /** Where the JSON document goes as well. */
  readonly out?: string
}

/** Where a command's one document goes. */
export type Output = {
  readonly style: Style
  /** For notes beside the document. */
  readonly noteStyle: Style
  note(text: string): void
  /** Prints the document, as text or JSON, and writes the file that was asked for. Without a text: that was printed already. */
  finish(document: Document, text: (() => string) | undefined): Promise<void>
}

/** The file that an option names. */
export type OutFile = { readonly name: string; write(text: string): Promise<void> }

/** What a command reads. */
type Reads = {
  readonly config?: Opened
  /** Files that it was given beside the config. */
  readonly given?: readonly string[]
  /** What it writes may be the beginning of a file that the config names already. */
  readonly begins?: boolean
}

/**
 * Looks at the file of `--out` before anything is carried out: whether it can be written, and whether it is one that the run
 * reads.
 */
export const outFile = async (
  io: Pick<Io, 'cwd'>,
  name: string,
  { config, given = [], begins = false }: Reads,
): Promise<OutFile> => {
  const refuse = ({ problem }: WriteProblem): never => {
    throw new UsageError(
      `The file of --out cannot be written: ${clean(name)} (${problem}).`,
      'Give the path of a new file, or of a regular file that may be replaced.',
    )
  }
  const own = ownFilesOf(io.cwd, config, given)
  const draft = await draftAt(resolve(io.cwd, name), own, begins)
  if ('problem' in draft) return refuse(draft)
  return {
    name,
    async write(text) {
      const problem = await draft.write(text)
      if (problem !== undefined) refuse(problem)
    },
  }
}

/** Opens what a command prints to, for the config that it works on, if it works on one. */
export const openOutput = async (
  io: Io,
  options: OutputOptions,
  config?: Opened,
  given: readonly string[] = [],
): Promise<Output> => {
  const reads = { ...(config === undefined ? {} : { config }), given }
  const file = options.out === undefined ? undefined : await outFile(io, options.out, reads)
  const style = styleFor(io.out, io.env, options.color)
  return {
    style,
    noteStyle: styleFor(io.err, io.env, options.color),
    note: (text) => io.err.write(`${text}\n`),
    async finish(document, text) {
      // A document of megabytes takes longer to write than to make.
      const json = options.format === 'json' || file !== undefined ? renderJson(document) : ''
      if (options.format === 'json') io.out.write(json)
      else if (text !== undefined)
        io.out.write(`${text()}
`)
      await file?.write(io.redact?.(json) ?? json)
    },
  }
}
