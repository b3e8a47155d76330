import { diagnose } from '../../diagnose.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Node, ScalarNode } from '../../parse/node.ts'
import type { RuleContext } from '../rule.ts'

/** Forms of secrets that are told from other text with certainty. */
const forms: readonly (readonly [name: string, form: RegExp])[] = [
  [
    'the secret of a service principal',
    /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/,
  ],
  ['a shared access key', /(?:SharedAccessKey|AccountKey)=[A-Za-z0-9+/]{20}/],
  ['an API token', /SharedAccessSignature sr=[^\s&]+&sig=[^\s&]{8}/],
  ['a bearer token', /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
]

function* scalarsIn(node: Node, seen: Set<Node>): Generator<ScalarNode> {
  if (seen.has(node)) return
  seen.add(node)
  if (node.kind === 'scalar') yield node
  else if (node.kind === 'sequence') for (const item of node.items) yield* scalarsIn(item, seen)
  else for (const { value } of node.entries.values()) yield* scalarsIn(value, seen)
}

/** No secret stands in the file, wherever it may be. The finding never repeats it. */
export function* secretRule({ document }: RuleContext): Generator<Diagnostic> {
  for (const scalar of scalarsIn(document.root, new Set())) {
    const { value } = scalar
    if (typeof value !== 'string') continue
    const found = forms.find(([, form]) => form.test(value))
    if (found === undefined) continue
    const location = document.lines.location(scalar.start, Math.min(scalar.end, scalar.start + 1))
    yield diagnose('secret-literal', location, `This looks like ${found[0]}.`, {
      hint: 'Revoke it, and refer to a new one by the name of a variable.',
    })
  }
}
