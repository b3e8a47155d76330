import { diagnose } from '../../diagnose.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { RuleContext } from '../rule.ts'
import { scalarsIn } from '../scalars.ts'

/** What `init` writes where only its reader knows what belongs there. */
const placeholder = /(?<![A-Za-z0-9])change-me(?![A-Za-z0-9])/i

/** Nothing that was written to be replaced stands in the file. */
export function* placeholderRule({ document }: RuleContext): Generator<Diagnostic> {
  for (const { scalar, entry } of scalarsIn(document.root)) {
    if (typeof scalar.value !== 'string' || !placeholder.test(scalar.value)) continue
    const written = placeholder.exec(document.text.slice(scalar.start, scalar.end))
    const start = scalar.start + (written?.index ?? 0)
    const end = written === null ? scalar.end : start + written[0].length
    const what = entry === undefined ? 'A value' : `'${entry.key}'`
    yield diagnose('placeholder-left', document.lines.location(start, end), `${what} still holds a placeholder.`, {
      hint: 'Write what it really is in place of change-me.',
    })
  }
}
