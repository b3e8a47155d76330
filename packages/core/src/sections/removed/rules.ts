import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { Path } from '../../text/document.ts'
import { databaseRoles, principalTypes } from '../../values/closed-sets.ts'
import { policyKeys } from '../policies/index.ts'
import { removalSections, removalShapes, splitRemoval } from '../../values/removal.ts'
import type { RemovalSection } from '../../values/removal.ts'
import type { RuleContext } from '../rule.ts'
import { itemsOf } from '../walk.ts'
import { isDots } from '../names/ids.ts'
import { declaredNames, removalKey } from './declared.ts'

type Removal = { readonly section: RemovalSection; readonly text: string; readonly path: Path }

const removalsOf = ({ draft }: RuleContext): readonly Removal[] =>
  removalSections.flatMap((section) =>
    itemsOf(draft.removed?.[section], ['removed', section]).flatMap(({ path, value }): readonly Removal[] => {
      if (typeof value === 'string') return [{ section, text: value, path }]
      return value.name === undefined ? [] : [{ section, text: value.name, path: [...path, 'name'] }]
    }),
  )

const outside = new RegExp(`^(?:${principalTypes.join('|')})=[^;=]+(?:;[^;=]+)?$`)

/** The last name of a principal or policy is a word, not free. */
function* words(context: RuleContext, { section, path }: Removal, names: readonly string[]): Generator<Diagnostic> {
  const bad = (name: string, what: string, known: readonly string[]): Diagnostic =>
    diagnose('removed-malformed', context.at(path), `'${name}' is not ${what}.`, {
      hint: context.suggest(name, () => known) ?? `There are ${known.join(', ')}.`,
    })
  if (section === 'policies') {
    const policy = names.at(-1) ?? ''
    if (!policyKeys.some((known) => known === policy)) yield bad(policy, 'a policy that can be removed', policyKeys)
  }
  if (section === 'principals') {
    const [, , role = '', identity = ''] = names
    if (!databaseRoles.some((known) => known === role)) yield bad(role, 'a role', databaseRoles)
    if (outside.test(identity) || context.isWritten(['identities', identity])) return
    yield diagnose(
      'removed-malformed',
      context.at(path),
      `'${identity}' is neither a declared identity nor user=ID, group=ID or application=ID.`,
      {
        hint: context.suggest(identity, () => context.known.identities),
      },
    )
  }
}

/** A table by its key or, as everything under `removed`, by its name in Kusto. */
const tableNamed = <T extends { readonly name?: string | undefined }>(
  tables: Readonly<Record<string, T | undefined>>,
  name: string,
): T | undefined => tables[name] ?? Object.entries(tables).find(([key, table]) => (table?.name ?? key) === name)?.[1]

/** What lies in a database can only be removed where the file knows and manages that database. */
function* reach(context: RuleContext, { section, path }: Removal, names: readonly string[]): Generator<Diagnostic> {
  if (!['tables', 'columns', 'principals', 'policies'].includes(section)) return
  const [cluster = '', database = '', table = ''] = names
  const found = context.draft.clusters?.[cluster]
  const inside = found?.databases?.[database]
  const location = context.at(path)
  if (found === undefined || inside === undefined) {
    const written = found === undefined ? ['clusters', cluster] : ['clusters', cluster, 'databases', database]
    if (!context.whole && context.isWritten(written)) return
    const known = (found === undefined ? context.draft.clusters : found.databases) ?? {}
    const [what, name] = found === undefined ? ['cluster', cluster] : ['database', database]
    yield diagnose('removed-out-of-reach', location, `The file declares no ${what} '${name}'.`, {
      hint: context.suggest(name, () => Object.keys(known)),
    })
    return
  }
  const isOfTable = section === 'columns' || (section === 'policies' && names.length > 3)
  const owners = [found, inside, ...(isOfTable ? [tableNamed(inside.tables ?? {}, table)] : [])]
  if (owners.some((owner) => owner?.manage === false)) {
    yield diagnose(
      'removed-out-of-reach',
      location,
      'This belongs to something with `manage: false`, so adx-export does not remove it.',
    )
  }
}

/** Everything that the file asks to delete: named in full, within reach, and not declared at the same time. */
export function* removedRule(context: RuleContext): Generator<Diagnostic> {
  const seen = new Set<string>()
  const removals = removalsOf(context)
  if (removals.length === 0) return
  const declared = declaredNames(context.draft)
  for (const removal of removals) {
    const { section, text, path } = removal
    const names = splitRemoval(section, text)
    if (names === undefined) {
      const shape = removalShapes[section].join('/')
      yield diagnose('removed-malformed', context.at(path), `'${text}' is not ${shape}.`)
      continue
    }
    if (names.some(isDots)) {
      yield diagnose(
        'removed-malformed',
        context.at(path),
        `'${text}' cannot be removed: \`.\` and \`..\` name nothing.`,
      )
      continue
    }
    const key = removalKey(section, text)
    if (seen.has(key)) yield diagnose('removed-twice', context.at(path), `'${text}' is already listed here.`)
    seen.add(key)
    const place = declared.get(key)
    if (place !== undefined) {
      yield diagnose('declared-and-removed', context.at(path), `'${text}' is removed here, but also declared.`, {
        related: [{ message: 'It is declared here.', ...context.keyAt(place) }],
      })
    }
    yield* words(context, removal, names)
    yield* reach(context, removal, names)
  }
}
