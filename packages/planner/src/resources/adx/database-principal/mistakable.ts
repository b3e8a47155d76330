import type { LivePrincipal } from '../../../model/world.ts'
import { type Grants, fqnId, shownUserName } from './live.ts'
import { type PrincipalType, roleOf, sameText } from './rules.ts'
import type { PrincipalTarget } from './targets.ts'

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isGuid = (text: string): boolean => guid.test(text)

/** Whether what a row says of its type, in either place, leaves room for this one. */
const mayBe = ({ type, fqn }: LivePrincipal, wanted: PrincipalType): boolean =>
  [/^aad(app|user|group)=/i.exec(fqn)?.[1], /app|user|group/i.exec(type)?.[0]].every(
    (said) => said === undefined || sameText(said, wanted),
  )

/** Whether a row shows what it would have to show if it were not this principal. */
const tellsApart = (row: LivePrincipal, id: string): boolean =>
  isGuid(id) ? (row.objectId ?? '') !== '' : shownUserName(row) !== undefined || (fqnId(row.fqn) ?? '').includes('@')

/** The command that prints the object id of a principal given by a name. */
export const objectIdCommand = (type: PrincipalType, id: string): string => {
  const name = `'${id.replaceAll("'", "'\\''")}'`
  if (type === 'Group') {
    const [local = ''] = id.split('@')
    return id.includes('@')
      ? `az ad group list --filter "mail eq '${id.replaceAll("'", "''")}'" --query "[].id" --output tsv`
      : `az ad group show --group '${local.replaceAll("'", "'\\''")}' --query id --output tsv`
  }
  return type === 'User'
    ? `az ad user show --id ${name} --query id --output tsv`
    : `az ad sp show --id ${name} --query id --output tsv`
}

const nouns: Readonly<Record<PrincipalType, string>> = { App: 'application', User: 'user', Group: 'group' }

/** Anybody who names a group chooses its display name, so what stands there is a lead, and no proof. */
const carries = ({ displayName }: LivePrincipal, id: string): boolean =>
  displayName
    .toLowerCase()
    .split(/[\s()<>;,:]+/)
    .includes(id.toLowerCase())

/** What to do: an object id that the row shows is offered where its display name carries what the file gives. */
const hintFor = (row: LivePrincipal, type: PrincipalType, id: string): string => {
  const plain = `Give the object id in the file. This command prints it: ${objectIdCommand(type, id)}`
  const objectId = row.objectId ?? ''
  if (!isGuid(objectId) || !carries(row, id)) return plain
  return `${plain}\nIf it prints ${objectId}, this ${nouns[type]} has the role already.`
}

/**
 * Why it cannot be told that a principal has no such grant: Kusto shows principals by the ids of its choice, in forms that
 * changed over the years, so a row that does not show the id that was looked for may still be the one.
 */
export const mistakable = (
  { principals, assignments }: Grants,
  { role, who }: PrincipalTarget,
  id: string,
): { readonly why: string; readonly hint: string } | undefined => {
  const type = who?.principalType ?? 'App'
  const rows = principals.filter((row) => roleOf(row.role) === role && mayBe(row, type) && !tellsApart(row, id))
  const row = rows.find((one) => !assignments.some(({ aadObjectId }) => sameText(aadObjectId, one.objectId)))
  if (row === undefined) return undefined
  const shown = row.displayName === '' ? row.fqn : row.displayName
  const why = `Azure Data Explorer lists the principal ${shown} as ${role}, and its row does not tell whether that is the ${nouns[type]} ${id}.`
  return { why, hint: hintFor(row, type, id) }
}
