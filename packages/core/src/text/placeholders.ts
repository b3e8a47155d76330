import { diagnose } from '../findings/diagnose.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import type { RuleContext } from '../sections/rule.ts'
import { scalarsAround } from './scalars.ts'

/** What `init` writes where only its reader knows what belongs there. */
const placeholder = /(?<![A-Za-z0-9])change-me(?![A-Za-z0-9])/gi

/** Nothing that was written to be replaced stands in the file; each place is a finding. */
export function* placeholderRule({ document }: RuleContext): Generator<Diagnostic> {
  const offsets = [...document.text.matchAll(placeholder)].map(({ index }) => index)
  for (const { scalar, entry } of scalarsAround(document.root, offsets).held) {
    if (typeof scalar.value !== 'string' || scalar.value.search(placeholder) < 0) continue
    const written = [...document.text.slice(scalar.start, scalar.end).matchAll(placeholder)].map(
      ({ 0: text, index }) => ({
        start: scalar.start + index,
        end: scalar.start + index + text.length,
      }),
    )
    const what = entry === undefined ? 'A value' : `'${entry.key}'`
    // Written with escapes it stands nowhere in the text.
    for (const { start, end } of written.length === 0 ? [scalar] : written)
      yield diagnose('placeholder-left', document.lines.location(start, end), `${what} still contains a placeholder.`, {
        hint: 'Replace change-me with your own value.',
      })
  }
}
