import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { principalTypes } from '../../values/closed-sets.ts'
import { invisibleIn } from '../../values/invisible.ts'
import { matches } from '../../values/patterns.ts'
import type { RuleContext } from '../rule.ts'
import { databasesOf, principalsOf } from '../walk.ts'
import type { DraftPrincipal, Found } from '../walk.ts'
import { identityFinding } from '../reference.ts'

/** An object id or a name such as somebody@contoso.com: nothing that could end a quoted string. */
const directoryName = /^[\p{L}\p{N}_.@#+-]{1,256}$/u

const subjects = ['identity', ...principalTypes] as const

function* subject(
  { keyAt, at, isWritten }: RuleContext,
  { path, value }: Found<DraftPrincipal>,
): Generator<Diagnostic> {
  const given = subjects.filter((key) => isWritten([...path, key]))
  if (given.length !== 1) {
    const found = given.length === 0 ? 'has none' : `has ${given.join(' and ')}`
    yield diagnose(
      'principal-subject',
      keyAt([...path, 'role']),
      `A principal has one of ${subjects.join(', ')}; this one ${found}.`,
    )
  } else if (value.identity !== undefined && value.tenantId !== undefined) {
    yield diagnose(
      'principal-subject',
      at([...path, 'tenantId']),
      'An identity already has a tenant, so `tenant` is not allowed beside it.',
      {
        hint: 'Delete tenantId.',
      },
    )
  }
}

function* ids({ at }: RuleContext, { path, value }: Found<DraftPrincipal>): Generator<Diagnostic> {
  for (const key of ['application', 'tenantId'] as const) {
    const id = value[key]
    if (id !== undefined && !matches('guid', id) && invisibleIn(id) === undefined)
      yield diagnose('id-not-guid', at([...path, key]), `'${id}' is not a GUID.`)
  }
  for (const key of ['user', 'group'] as const) {
    const id = value[key]
    if (id === undefined || directoryName.test(id) || invisibleIn(id) !== undefined) continue
    yield diagnose('principal-id-malformed', at([...path, key]), `'${id}' is not the id of a ${key}.`)
  }
}

/** Who has which role on a database. */
export function* principalRule(context: RuleContext): Generator<Diagnostic> {
  for (const database of databasesOf(context.draft)) {
    const seen = new Set<string>()
    for (const found of principalsOf(database)) {
      yield* subject(context, found)
      yield* ids(context, found)
      const { identity, role, user, group, application } = found.value
      if (identity !== undefined) yield* identityFinding(context, identity, [...found.path, 'identity'])
      const key = JSON.stringify([
        role,
        identity,
        user?.toLowerCase(),
        group?.toLowerCase(),
        application?.toLowerCase(),
      ])
      if (seen.has(key)) {
        yield diagnose(
          'principal-twice',
          context.keyAt([...found.path, 'role']),
          'This principal already has this role.',
        )
      }
      seen.add(key)
    }
  }
}
