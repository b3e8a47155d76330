import type { LivePrincipal } from '../../../model/world.ts'
import { type Grants, fqnId, shownUserName } from './grants.ts'
import { type PrincipalTarget, type PrincipalType, isGuid, roleOf, sameText } from './targets.ts'

/** Whether what a row says of its type, in either place, leaves room for this one. */
const mayBe = ({ type, fqn }: LivePrincipal, wanted: PrincipalType): boolean =>
  [/^aad(app|user|group)=/i.exec(fqn)?.[1], /app|user|group/i.exec(type)?.[0]].every(
    (said) => said === undefined || sameText(said, wanted),
  )

/** Whether a row shows what it would have to show if it were not this principal; users and groups have one id only. */
const tellsApart = (row: LivePrincipal, id: string, type: PrincipalType): boolean => {
  const shown = fqnId(row.fqn) ?? ''
  return isGuid(id)
    ? (row.objectId ?? '') !== '' || (type !== 'App' && isGuid(shown))
    : shownUserName(row) !== undefined || shown.includes('@')
}

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

/** For a row that shows no object id: what else the file may give, and the command that prints it. */
const others: Readonly<Record<PrincipalType, (id: string) => string>> = {
  App: (id) =>
    `Give the client id in the file. This command prints it: az ad sp show --id ${id} --query appId --output tsv`,
  User: (id) =>
    `Give the user principal name in the file. This command prints it: az ad user show --id ${id} --query userPrincipalName --output tsv`,
  Group: (id) =>
    `Give the mail address of the group in the file. This command prints it: az ad group show --group ${id} --query mail --output tsv`,
}

/** What to do: an object id that the row shows is offered where its display name carries what the file gives. */
const hintFor = (row: LivePrincipal, type: PrincipalType, id: string): string => {
  if (isGuid(id)) return others[type](id)
  const plain = `Give the object id in the file. This command prints it: ${objectIdCommand(type, id)}`
  const objectId = row.objectId ?? ''
  if (!isGuid(objectId) || !carries(row, id)) return plain
  return `${plain}\nIf it prints ${objectId}, this ${nouns[type]} has the role already.`
}

/**
 * Why it cannot be told that a principal has no such grant: Kusto shows principals by the ids of its choice, in forms that
 * changed over the years, so a row that does not show the id that was looked for may still be the one.
 */
export const whyAmbiguous = (
  { principals, assignments }: Grants,
  { role, who }: PrincipalTarget,
  id: string,
): { readonly why: string; readonly hint: string } | undefined => {
  const type = who?.principalType ?? 'App'
  const rows = principals.filter((row) => roleOf(row.role) === role && mayBe(row, type) && !tellsApart(row, id, type))
  // An assignment that is shown by a name tells whose it is; whether Azure keeps a name that was given is not documented.
  const isTold = ({ objectId }: LivePrincipal): boolean =>
    assignments.some(({ aadObjectId, principalId }) => sameText(aadObjectId, objectId) && !isGuid(principalId))
  const row = rows.find((one) => !isTold(one))
  if (row === undefined) return undefined
  const shown = row.displayName === '' ? row.fqn : row.displayName
  const why = `Azure Data Explorer lists the principal ${shown} as ${role}, and its row does not tell whether that is the ${nouns[type]} ${id}.`
  return { why, hint: hintFor(row, type, id) }
}
