import type { EmulatedDatabase, EmulatedPrincipal } from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import { unknownPrincipal } from '../../state/unknown-principal.ts'
import { lateness } from '../../state/visibility.ts'
import { resultOf } from '../answer/result.ts'
import { principalColumns } from '../answer/tables.ts'
import { badRequest } from '../refusal.ts'
import { enter } from '../session.ts'
import {
  accept,
  bracketed,
  type Cursor,
  looksAt,
  name,
  oneOf,
  peek,
  stringLiteral,
  unknownForm,
} from '../text/cursor.ts'
import { type Command, writing } from './command.ts'
import { principalResult } from './principal.ts'

const roles = {
  admins: 'Admin',
  users: 'User',
  viewers: 'Viewer',
  unrestrictedviewers: 'UnrestrictedViewer',
  ingestors: 'Ingestor',
  monitors: 'Monitor',
} as const

const roleWords = ['admins', 'users', 'viewers', 'unrestrictedviewers', 'ingestors', 'monitors'] as const

/** `admin` and the like are words of the grammar nowhere; other words begin other commands. */
const roleWord = (cursor: Cursor): keyof typeof roles => {
  const isSingular = roleWords.some((word) => looksAt(cursor, word.slice(0, -1)))
  if (isSingular || roleWords.some((word) => looksAt(cursor, word))) return oneOf(cursor, roleWords)
  throw unknownForm(cursor, `one of ${roleWords.join(', ')}`)
}

type Holder = Omit<EmulatedPrincipal, 'role' | 'notes' | 'inherited' | 'assignment'>

const qualified = /^aad(app|user|group)=([^;]+)(?:;(.+))?$/

const principalType = (word: string | undefined): Holder['type'] => {
  if (word === 'app' || word === 'user') return word
  return 'group'
}

/** `aadapp=<object or application id>;<tenant>`. Source: Microsoft Learn, "Referencing security principals". */
const holder = (text: string, context: KustoContext): Holder => {
  const [, kind, id = '', tenantId = ''] = qualified.exec(text) ?? []
  if (kind === undefined) throw badRequest(`Principal '${text}' is not a fully qualified name.`)
  const known = context.findPrincipal(id)
  if (known === undefined && context.choice('unknownPrincipal') === 'refuse') {
    throw badRequest(`Principal '${text}' was not found in the directory: principal not found.`)
  }
  const {
    type,
    displayName,
    objectId,
    applicationId,
    mail,
    tenantId: tenant,
  } = known ?? unknownPrincipal(principalType(kind), id, tenantId)
  return {
    type,
    displayName,
    objectId,
    ...(applicationId === undefined ? {} : { applicationId }),
    tenantId: tenant,
    ...(mail === undefined ? {} : { mail }),
  }
}

const isHeldBy = (principal: EmulatedPrincipal, one: Holder): boolean => {
  const ids = [principal.objectId, principal.applicationId]
  return ids.includes(one.objectId) || (one.applicationId !== undefined && ids.includes(one.applicationId))
}

type Verb = 'add' | 'drop' | 'set'

type Change = {
  readonly verb: Verb
  readonly role: string
  readonly holders: readonly Holder[]
  readonly notes: string
  readonly late: Pick<EmulatedPrincipal, 'hiddenReads' | 'hiddenUntil'>
}

const change = (database: EmulatedDatabase, { verb, role, holders, notes, late }: Change): void => {
  const isOwn = (principal: EmulatedPrincipal): boolean => principal.role === role && !principal.inherited
  const named = (principal: EmulatedPrincipal): boolean => holders.some((one) => isHeldBy(principal, one))
  if (verb !== 'add') {
    const stays = (principal: EmulatedPrincipal): boolean => named(principal) === (verb === 'set')
    database.principals = database.principals.filter((principal) => !isOwn(principal) || stays(principal))
  }
  if (verb === 'drop') return
  for (const one of holders) {
    if (database.principals.some((principal) => isOwn(principal) && isHeldBy(principal, one))) continue
    database.principals.push({ ...one, role, notes, inherited: false, ...late })
  }
}

const list = (cursor: Cursor, verb: Verb): readonly string[] =>
  verb === 'set' && accept(cursor, 'none') ? [] : bracketed(cursor, stringLiteral)

const grant = (verb: Verb, kind: string): Command =>
  writing(kind, `${verb} database`, (cursor) => {
    const named = name(cursor)
    const role = roles[roleWord(cursor)]
    const principals = list(cursor, verb)
    const isQuiet = accept(cursor, 'skip-results')
    const notes = peek(cursor).kind === 'string' ? stringLiteral(cursor) : ''
    return (session) => {
      const database = enter(session, 'admin', named)
      const holders = principals.map((one) => holder(one, session.context))
      const late = lateness(session.context.visibleAfter(), Date.parse(session.context.now()))
      change(database, { verb, role, holders, notes, late })
      return isQuiet ? resultOf(principalColumns, []) : principalResult(database, database.principals, session.context)
    }
  })

/** `.set` takes the role from everybody else; a role that the cluster gives is out of reach. */
export const grantCommands: readonly Command[] = [
  grant('add', 'DatabaseAddPrincipals'),
  grant('drop', 'DatabaseDropPrincipals'),
  grant('set', 'DatabaseSetPrincipals'),
]
