/** One thing that jq has against a program. */
export type CompileError = {
  /** In jq's words. */
  readonly text: string
  /** Where jq says that it stands: a 1-based line, a 1-based column in bytes of UTF-8, and a length in bytes. */
  readonly at?: { readonly line: number; readonly byteColumn: number; readonly length: number }
}

const start = /^jq: error: /m
const count = /\s*^jq: \d+ compile errors?\s*$/m
/** The words, the place, and below them the line with carets under what is meant. */
const placed = /^([\s\S]*?) at <top-level>, line (\d+), column (\d+):$(?:\n.*\n *(\^+))?/m

const errorOf = (part: string): CompileError => {
  const found = placed.exec(part)
  if (found === null) return { text: part.trim() }
  const [, text = '', line, column, carets = '^'] = found
  return { text, at: { line: Number(line), byteColumn: Number(column), length: carets.length } }
}

/**
 * Reads what jq 1.8 writes about a program that does not compile: every error, the first usually the cause of the others.
 * Two have no place: a program that only defines, and a module that is not found. Text that is not jq's is one error.
 */
export const compileErrors = (message: string): readonly CompileError[] => {
  const [before = '', ...parts] = message.replace(count, '').split(start)
  if (parts.length === 0) return [{ text: before.trim() }]
  return parts.map(errorOf)
}
