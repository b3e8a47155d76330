import { diagnose } from '../findings/diagnose.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import type { Path } from '../text/document.ts'
import type { RuleContext } from './rule.ts'

/** A name written `at` a path, where it would be `declared`, and the names it can be. */
type Reference = {
  readonly name: string
  readonly at: Path
  readonly declared: Path
  readonly known: ReadonlySet<string>
}

/** Why something that a reference names is not there: elsewhere, or nowhere. */
const missing = (context: RuleContext, what: string, { name, declared, known }: Reference) => {
  const elsewhere = context.environment !== undefined && context.isWritten(declared)
  return {
    message: elsewhere
      ? `There is no ${what} '${name}' in the environment '${context.environment ?? ''}': 'only' limits it to others.`
      : `There is no ${what} '${name}'.`,
    hint: elsewhere
      ? undefined
      : (context.suggest(name, () => known) ??
        (known.size > 0 && known.size <= 20 ? `Known: ${[...known].join(', ')}.` : undefined)),
  }
}

/** A name that should be one of `known`, the things under `section`. `broken` are those there but refused: nothing is said of them. */
export function* reference(
  context: RuleContext,
  code: 'identity-not-declared' | 'destination-not-declared' | 'table-not-declared',
  what: string,
  wanted: Reference,
): Generator<Diagnostic> {
  if (wanted.known.has(wanted.name)) return
  // Declared, but refused by the schema: that has its own finding.
  if (!context.whole && context.isWritten(wanted.declared)) return
  const { message, hint } = missing(context, what, wanted)
  yield diagnose(code, context.at(wanted.at), message, { hint })
}

/** An identity that is named at a path. */
export function* identityFinding(context: RuleContext, name: string, at: Path): Generator<Diagnostic> {
  const known = context.known.identities
  yield* reference(context, 'identity-not-declared', 'identity', { name, at, declared: ['identities', name], known })
}
