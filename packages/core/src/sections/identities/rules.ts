import { identityTypes } from '../../values/closed-sets.ts'
import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { Path } from '../../text/document.ts'
import { matches } from '../../values/patterns.ts'
import { splitRemoval } from '../../values/removal.ts'
import type { RuleContext } from '../rule.ts'
import { destinationsOf, databasesOf, identitiesOf, itemsOf, principalsOf } from '../walk.ts'
import type { DraftIdentity, Found } from '../walk.ts'

type Ids = Readonly<Record<string, string | undefined>>

/** Ids in the file are GUIDs. */
function* guids({ at }: RuleContext, path: Path, ids: Ids): Generator<Diagnostic> {
  for (const [key, id] of Object.entries(ids)) {
    if (id === undefined || matches('guid', id)) continue
    yield diagnose('id-not-guid', at([...path, key]), `'${id}' is not a GUID.`)
  }
}

function* managed(context: RuleContext, found: Found<DraftIdentity>, ids: Ids): Generator<Diagnostic> {
  yield* guids(context, [...found.path, 'managedIdentity'], ids)
  const given = ids['principalId'] !== undefined && ids['tenantId'] !== undefined
  if (given || context.isWritten(['application', 'resourceId'])) return
  yield diagnose(
    'identity-unknown',
    context.keyAt(found.path),
    `The object id and the tenant of the managed identity '${found.name}' are unknown.`,
    { hint: 'Add application.resourceId, or write principalId and tenantId here.' },
  )
}

function* servicePrincipal(context: RuleContext, found: Found<DraftIdentity>): Generator<Diagnostic> {
  const principal = typeof found.value === 'string' ? undefined : found.value.servicePrincipal
  if (principal === undefined) return
  const path = [...found.path, 'servicePrincipal']
  yield* guids(context, path, { clientId: principal.clientId, tenantId: principal.tenantId })
  const env = principal.clientSecret?.env
  if (env !== undefined && !matches('secretVariable', env)) {
    // Somebody may have put the secret itself here, so it is not repeated.
    yield diagnose(
      'secret-name',
      context.keyAt([...path, 'clientSecret', 'env']),
      'This is not the name of a variable that may hold a secret.',
      {
        hint: 'Names begin with ADX_ and contain only capitals, digits and _. ADX_EXPORT_ is reserved.',
      },
    )
  }
}

/** Taking a role away from an identity takes its ids, so it stays declared until that is done. */
const removedFrom = (draft: RuleContext['draft']): readonly (string | undefined)[] =>
  itemsOf(draft.removed?.principals, ['removed', 'principals']).map(({ value }) => {
    const text = typeof value === 'string' ? value : value.name
    return text === undefined ? undefined : splitRemoval('principals', text)?.at(-1)
  })

function* unused({ draft, whole, keyAt }: RuleContext): Generator<Diagnostic> {
  if (!whole) return
  const used = new Set<string | undefined>([
    ...destinationsOf(draft).map(({ value }) => value.authorization),
    ...databasesOf(draft).flatMap((database) => principalsOf(database).map(({ value }) => value.identity)),
    ...removedFrom(draft),
  ])
  for (const { name, path } of identitiesOf(draft)) {
    if (!used.has(name)) yield diagnose('identity-unused', keyAt(path), `Nothing uses the identity '${name}'.`)
  }
}

/** Who writes: exactly one kind of identity, with ids that can be known and a secret that is only referred to. */
export function* identityRule(context: RuleContext): Generator<Diagnostic> {
  for (const found of identitiesOf(context.draft)) {
    const { value, path, name } = found
    if (typeof value === 'string') {
      yield* managed(context, found, {})
      continue
    }
    const kinds = identityTypes.filter((kind) => context.isWritten([...path, kind]))
    if (kinds.length !== 1) {
      const message = `The identity '${name}' must have either managedIdentity or servicePrincipal, but it has ${kinds.length === 0 ? 'neither' : 'both'}.`
      yield diagnose('identity-kind', context.keyAt(path), message)
    }
    if (value.managedIdentity !== undefined) yield* managed(context, found, { ...value.managedIdentity })
    yield* servicePrincipal(context, found)
  }
  yield* unused(context)
}
