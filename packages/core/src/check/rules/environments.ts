import { diagnose } from '../../diagnose.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Environment } from '../../interpolate/environments.ts'
import { matches } from '../../values/patterns.ts'
import type { RuleContext } from '../rule.ts'

/** Names and keys must be usable on a command line and in an expression. */
function* names({ environments, keyAt }: RuleContext): Generator<Diagnostic> {
  const hint = 'Use letters, digits, _ and -, beginning with a letter or _.'
  for (const { name, values } of environments) {
    if (!matches('environmentKey', name)) {
      yield diagnose('environment-name', keyAt(['environments', name]), `'${name}' cannot name an environment.`, {
        hint,
      })
    }
    for (const key of values.keys()) {
      if (matches('environmentKey', key)) continue
      yield diagnose(
        'environment-name',
        keyAt(['environments', name, key]),
        `'${key}' cannot be used in an expression.`,
        {
          hint,
        },
      )
    }
  }
}

const lacking = (environment: Environment, all: readonly Environment[]): readonly string[] => {
  const others = new Set(all.flatMap(({ values }) => [...values.keys()]))
  return [...others].filter((key) => !environment.values.has(key))
}

/** Every environment gives the same keys. */
function* sameKeys({ environments, keyAt }: RuleContext): Generator<Diagnostic> {
  for (const environment of environments) {
    for (const key of lacking(environment, environments)) {
      const owners = environments.filter(({ values }) => values.has(key)).map(({ name }) => name)
      yield diagnose(
        'environment-keys-differ',
        keyAt(['environments', environment.name]),
        `The environment '${environment.name}' has no '${key}', which ${owners.join(', ')} has.`,
        { hint: 'Give the same keys in every environment.' },
      )
    }
  }
}

const expression = /\$\{\{\s*environment\.([A-Za-z_][A-Za-z0-9_-]*)\s*\}\}/g

/** Keys that no expression of the file uses. */
function* unused({ environments, document, keyAt }: RuleContext): Generator<Diagnostic> {
  const used = new Set([...document.text.matchAll(expression)].map(([, key]) => key))
  const [first] = environments
  if (first === undefined) return
  for (const key of first.values.keys()) {
    if (used.has(key)) continue
    yield diagnose(
      'environment-value-unused',
      keyAt(['environments', first.name, key]),
      `Nothing uses 'environment.${key}'.`,
    )
  }
}

/** The section `environments`: names, the same keys in each, every key used. */
export function* environmentRule(context: RuleContext): Generator<Diagnostic> {
  yield* names(context)
  yield* sameKeys(context)
  yield* unused(context)
}
