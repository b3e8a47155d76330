import { YAMLException } from 'js-yaml'
import { diagnose } from '../findings/diagnose.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import { limits } from './limits.ts'
import type { Lines } from './lines.ts'
import { syntaxHint } from './syntax-hint.ts'

const expression = /\$\{\{[^\r\n]*?\}\}|\$\{\{[^\r\n]*/g

/** The expression without quotes that the parser stumbled over, if it was one. */
const expressionAt = (text: string, offset: number, lines: Lines): readonly [number, number] | undefined => {
  const lineStart = lines.startOf(lines.position(offset).line)
  const lineText = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? ''
  for (const found of lineText.matchAll(expression)) {
    const start = lineStart + found.index
    const end = start + found[0].length
    const quoted = /["']$/.test(text.slice(lineStart, start))
    if (!quoted && offset >= start && offset <= end + 1) return [start, end]
  }
  return undefined
}

/** What the parser threw, as a finding. */
export const syntaxFinding = (thrown: unknown, text: string, lines: Lines): Diagnostic => {
  if (!(thrown instanceof YAMLException)) {
    return diagnose('too-deep', lines.location(0, 1), 'The file is nested too deeply to be read.')
  }
  const offset = thrown.mark?.position ?? 0
  const location = lines.location(offset, offset + 1)
  if (thrown.reason.startsWith('nesting exceeded')) {
    return diagnose('too-deep', location, `Values are nested more than ${limits.depth} deep here.`)
  }
  const span = expressionAt(text, offset, lines)
  if (span !== undefined) {
    const written = text.slice(span[0], span[1])
    return diagnose(
      'unquoted-expression',
      lines.location(span[0], span[1]),
      'An expression inside { } or [ ] must be quoted: YAML takes its braces for a mapping.',
      { hint: `Write "${written.endsWith('}}') ? written : `${written} }}`}" with quotes.` },
    )
  }
  const { line, column } = lines.position(offset)
  return diagnose('syntax', location, `This is not YAML: ${thrown.reason}.`, {
    hint: syntaxHint(thrown.reason, text, line - 1, column - 1),
  })
}
