import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { Document } from '../../text/document.ts'
import type { SequenceNode } from '../../text/node.ts'
import { linesOf } from '../../text/lines.ts'
import { parse } from '../../text/parse.ts'
import { besideConfig } from '../../text/transform-position.ts'
import type { Files } from '../../files/files.ts'
import { references } from '../../files/references.ts'

/** The document with the sections that stand in files of their own, and what is wrong with those files. */
export type Joined = { readonly document: Document; readonly diagnostics: readonly Diagnostic[] }

const nothing: SequenceNode = { kind: 'sequence', items: [], start: 0, end: 0 }

const hint = 'Write one line for each accepted risk, exactly as a refusal prints it.'

/** Consent may be in a separate file, which contains only the list. Another rule reports a file that cannot be read. */
export const joinAccept = (document: Document, files: Files): Joined => {
  const named = references(document).find(({ kind }) => kind === 'accept')
  const file = named === undefined ? undefined : files.get(named.path)
  if (named === undefined || file === undefined || 'problem' in file) return { document, diagnostics: [] }
  const name = besideConfig(document.file, named.path)
  const parsed = parse(file.text, name)
  // Once the last line is deleted the file is empty, and that is no mistake.
  const found = parsed.diagnostics.filter(({ code }) => code !== 'empty-file')
  const lines = linesOf(file.text, name)
  const part = parsed.document ?? { file: name, text: file.text, lines, root: nothing, intact: found.length === 0 }
  const isList = part.root.kind === 'sequence'
  const isEmpty = part.root.kind === 'scalar' && part.root.value === null
  const message = `The file ${name} does not contain a list of accepted risks.`
  const wrong = isList || isEmpty ? [] : [diagnose('accept-malformed', lines.location(0, 1), message, { hint })]
  const list = isList ? part : { ...part, root: nothing }
  return {
    document: { ...document, intact: document.intact && part.intact, parts: new Map([['accept', list]]) },
    diagnostics: [...found, ...wrong],
  }
}
