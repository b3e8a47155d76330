import { EVENT_ID, parseEvents } from 'js-yaml'
import type { Event } from 'js-yaml'
import { diagnose } from '../findings/diagnose.ts'
import { sortDiagnostics } from '../findings/order.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import type { Document } from './document.ts'
import { compose } from './compose.ts'
import { decode } from './decode.ts'
import { limits } from './limits.ts'
import { linesOf } from './lines.ts'
import type { Lines } from './lines.ts'
import { syntaxFinding } from './syntax.ts'

export type Parsed = {
  /** Absent only together with an error. */
  readonly document?: Document
  readonly diagnostics: readonly Diagnostic[]
}

const eventsOf = (text: string, lines: Lines): readonly Event[] | Diagnostic => {
  try {
    return parseEvents(text, { maxDepth: limits.depth })
  } catch (error) {
    return syntaxFinding(error, text, lines)
  }
}

const isDiagnostic = (value: readonly Event[] | Diagnostic): value is Diagnostic => 'code' in value

/**
 * Text to document. Never throws: whatever the text, what is wrong with it comes back as findings.
 * `file` is the name that findings carry. Source: YAML 1.2, core schema, no merge keys.
 */
export const parse = (input: string | Uint8Array, file: string): Parsed => {
  const text = decode(input, file)
  if (typeof text !== 'string') return { diagnostics: [text] }
  const lines = linesOf(text, file)
  const events = eventsOf(text, lines)
  if (isDiagnostic(events)) return { diagnostics: [events] }
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length
  if (documents === 0) {
    return { diagnostics: [diagnose('empty-file', lines.location(0, 1), 'The file is empty.')] }
  }
  const { root, diagnostics } = compose(text, lines, events)
  const several =
    documents === 1
      ? []
      : [
          diagnose(
            'several-documents',
            lines.location(0, 1),
            `The file holds ${documents} YAML documents; one is read.`,
          ),
        ]
  const all = sortDiagnostics([...several, ...diagnostics])
  return root === undefined
    ? { diagnostics: all }
    : { document: { file, text, lines, root, intact: all.length === 0 }, diagnostics: all }
}
