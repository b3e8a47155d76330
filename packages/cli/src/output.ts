import { resolve } from 'node:path'
import { type Opened, type WriteProblem, draftAt, ownFilesOf } from '@adx-export/engine'
import { type Document, type FormatName, type Style, clean, formats, renderJson } from '@adx-export/report'
import { UsageError } from './exit.ts'
import type { Io } from './io.ts'
import { styleFor } from './terminal/colour.ts'
import { fittingOut } from './terminal/fitting.ts'

export type OutputOptions = {
  readonly format: FormatName
  readonly color: boolean
  /** Where the document goes as well: as JSON, or in the format for programs that was asked for. */
  readonly out?: string
}

/** Where the document of one command goes. */
export type Output = {
  readonly style: Style
  /** For notes beside the document. */
  readonly noteStyle: Style
  /** Who reads stdout. */
  readonly reader: Reader
  note(text: string): void
  /** Prints something ahead of the document: people read it on stdout, and a program gets the document alone. */
  show(text: (style: Style) => string): void
  /** Ends the command with its document: prints it, in words for people, and writes the file that was asked for. */
  finish(document: Document, text: () => string): Promise<void>
}

/** An output whose words for people may come part by part, ahead of the document. */
export type PartedOutput = Output & {
  /** Prints some of the words for people. */
  print(text: () => string): void
  /** Ends the command with the document of what was printed. */
  conclude(document: Document): Promise<void>
}

export type Reader = (typeof formats)[FormatName]['reader']

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
): Promise<PartedOutput> => {
  const reads = { ...(config === undefined ? {} : { config }), given }
  const file = options.out === undefined ? undefined : await outFile(io, options.out, reads)
  const style = styleFor(io.out, io.env, options.color)
  const noteStyle = styleFor(io.err, io.env, options.color)
  const format = formats[options.format]
  const isForPeople = format.reader === 'person'
  const redact = io.redact ?? ((text: string) => text)
  const [out, err] = [await fittingOut(io.out, io.redact), await fittingOut(io.err, io.redact)]
  const note: Output['note'] = (text) => err.write(`${text}\n`)
  const print: PartedOutput['print'] = (text) => {
    if (isForPeople) out.write(`${text()}\n`)
  }
  const conclude: PartedOutput['conclude'] = async (document) => {
    // A document of megabytes takes longer to write than to make.
    if (isForPeople && file === undefined) return
    const written = (isForPeople ? renderJson : format.write)(document, redact)
    if (!isForPeople) io.out.write(written)
    await file?.write(redact(written))
  }
  return {
    style,
    noteStyle,
    reader: format.reader,
    note,
    show: (text) => (isForPeople ? print(() => text(style)) : note(text(noteStyle))),
    print,
    conclude,
    async finish(document, text) {
      print(text)
      await conclude(document)
    },
  }
}
