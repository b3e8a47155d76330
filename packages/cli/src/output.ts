import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
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
  /** Prints the document, as text or JSON, and writes the file that was asked for. */
  finish(document: Document, text: () => string): Promise<void>
}

/** A file that appears whole or not at all. */
export type Draft = { readonly name: string; write(text: string): Promise<void> }

/** Tries at once whether the file of `--out` can be written. */
export const draftOf = async ({ cwd }: Pick<Io, 'cwd'>, name: string): Promise<Draft> => {
  const path = resolve(cwd, name)
  const part = `${path}.${randomUUID()}.part`
  // Tried and taken away again: an interrupt may end the process at any moment, and must leave nothing behind.
  const refuse = (error: unknown): never => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new UsageError(`The file of --out cannot be written: ${clean(path)} (${why}).`)
  }
  await writeFile(part, '', { flag: 'wx' }).catch(refuse)
  await rm(part, { force: true })
  return {
    name,
    async write(text) {
      try {
        await writeFile(part, text, { flag: 'wx' })
        await rename(part, path)
      } catch (error) {
        refuse(error)
      } finally {
        await rm(part, { force: true })
      }
    },
  }
}

/**
 * Opens what a command prints to. The file of `--out` is tried at once, so that a path that cannot be written is
 * known before anything is carried out; it appears whole or not at all.
 */
export const openOutput = async (io: Io, options: OutputOptions): Promise<Output> => {
  const draft = options.out === undefined ? undefined : await draftOf(io, options.out)
  const style = styleFor(io.out, io.env, options.color)
  return {
    style,
    noteStyle: styleFor(io.err, io.env, options.color),
    note: (text) => io.err.write(`${text}\n`),
    async finish(document, text) {
      const json = renderJson(document)
      io.out.write(options.format === 'json' ? json : `${text()}\n`)
      await draft?.write(json)
    },
  }
}
