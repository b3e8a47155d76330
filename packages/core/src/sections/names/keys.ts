import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { invisibleIn } from '../../values/invisible.ts'
import type { RuleContext } from '../rule.ts'
import { clustersOf, destinationsOf, entriesOf, exportsOf, identitiesOf } from '../walk.ts'
import type { Found } from '../walk.ts'

/** Keys become parts of references and addresses, which slashes divide. */
const usable = /^[^/\p{Cc}\s](?:[^/\p{Cc}]{0,1022}[^/\p{Cc}\s])?$/u

/** Keys that are not checked as names in Kusto. */
export function* keyRule({ draft, keyAt }: RuleContext): Generator<Diagnostic> {
  const found: readonly Found<unknown>[] = [
    ...identitiesOf(draft),
    ...clustersOf(draft),
    ...destinationsOf(draft),
    ...exportsOf(draft).flatMap((each) => [each, ...entriesOf(each.value.enrichments, [...each.path, 'enrichments'])]),
  ]
  for (const { name, path } of found) {
    // A character that is not seen has a finding of its own.
    if (invisibleIn(name) !== undefined) continue
    if (path[0] === 'destinations' && name === 'all') {
      yield diagnose('key-malformed', keyAt(path), "'all' cannot be used as a key.", {
        hint: 'Give the destination another name: `--resend-secrets all` means every destination.',
      })
    } else if (!usable.test(name)) yield diagnose('key-malformed', keyAt(path), `'${name}' cannot be used as a key.`)
  }
}
