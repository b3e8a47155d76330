import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { type Environment, environmentsOf, signInKey } from './environments.ts'
import { limits } from '../../text/limits.ts'
import { matches } from '../../values/patterns.ts'
import type { RuleContext } from '../rule.ts'

/** Names and keys must be usable on a command line and in an expression. */
function* names({ environments, keyAt }: RuleContext): Generator<Diagnostic> {
  const hint = 'Use letters, digits, _ and -, beginning with a letter or _.'
  for (const { name, values } of environments) {
    if (name === 'all') {
      yield diagnose('environment-name', keyAt(['environments', name]), `'all' cannot name an environment.`, {
        hint: 'Give it another name: `all` means every environment.',
      })
    } else if (!matches('environmentKey', name)) {
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

/** The names of the environments by the keys that they give. */
const ownersOf = (environments: readonly Environment[]): ReadonlyMap<string, readonly string[]> => {
  const owners = new Map<string, string[]>()
  for (const { name, values } of environments) {
    for (const key of values.keys()) {
      const known = owners.get(key) ?? []
      owners.set(key, known)
      known.push(name)
    }
  }
  return owners
}

/** More than this nobody reads, and environments times keys may be many. */
const mostDifferences = 1000

/** Every environment gives the same keys. */
function* sameKeys({ environments, keyAt }: RuleContext): Generator<Diagnostic> {
  const all = ownersOf(environments)
  let found = 0
  for (const environment of environments) {
    for (const [key, owners] of all) {
      if (environment.values.has(key)) continue
      if (++found > mostDifferences) return
      yield diagnose(
        'environment-keys-differ',
        keyAt(['environments', environment.name]),
        `The environment '${environment.name}' has no '${key}', which ${owners.slice(0, 20).join(', ')} has.`,
        { hint: 'Add the key to this environment, or delete it from the others.' },
      )
    }
  }
}

const expression = /\$\{\{\s*environment\.([A-Za-z_][A-Za-z0-9_-]*)\s*\}\}/g

/** Keys that no expression of the file uses. */
function* unused({ environments, document, keyAt }: RuleContext): Generator<Diagnostic> {
  const texts = [document, ...(document.parts?.values() ?? [])].map(({ text }) => text)
  const used = new Set(texts.flatMap((text) => [...text.matchAll(expression)].map(([, key]) => key)))
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

/** Who signs in is named by ids. The same value in every environment is no mistake: one writer may serve two. */
function* signIns({ environments, at }: RuleContext): Generator<Diagnostic> {
  for (const { name, signIn } of environments) {
    for (const [key, id] of Object.entries(signIn ?? {})) {
      if (matches('guid', id)) continue
      yield diagnose('id-not-guid', at(['environments', name, signInKey, key]), `'${id}' is not a GUID.`, {
        hint: `Copy the ${key === 'clientId' ? 'application (client)' : 'tenant'} id from Microsoft Entra.`,
      })
    }
  }
}

/** The section `environments`: names, the same keys in each, every key used, who signs in. */
export function* environmentRule(context: RuleContext): Generator<Diagnostic> {
  const all = environmentsOf(context.document).length
  if (all > limits.environments)
    yield diagnose(
      'environments-too-many',
      context.keyAt(['environments']),
      `The config has ${String(all)} environments, and ${String(limits.environments)} is the limit.`,
    )
  yield* names(context)
  yield* sameKeys(context)
  yield* unused(context)
  yield* signIns(context)
}
