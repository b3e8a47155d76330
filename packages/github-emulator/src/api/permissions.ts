import type { State } from './state/state.ts'

/** The keys of `permissions:` in a workflow that matter here. */
export type Permission =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'id-token'
  | 'issues'
  | 'pull-requests'
  | 'security-events'
  // No job's token has these: they are for the tokens of people.
  | 'administration'
  | 'environments'
  | 'variables'
export type Level = 'read' | 'write'
export type Permissions = Readonly<Partial<Record<Permission, Level | 'none'>>>

export type Need = { readonly permission: Permission; readonly level: Level }

/** Each inner list names permissions of which one is enough; all the lists must be met. */
export type Needs = readonly (readonly Need[])[]

const read = (permission: Permission): Need => ({ permission, level: 'read' })
const write = (permission: Permission): Need => ({ permission, level: 'write' })
const conversation = (need: typeof read) => [need('pull-requests'), need('issues')]

/** https://docs.github.com/rest/authentication/permissions-required-for-github-apps */
const byOperation: Readonly<Record<string, Needs>> = {
  'issues/list-comments': [conversation(read)],
  'issues/create-comment': [conversation(write)],
  'issues/get-comment': [conversation(read)],
  'issues/update-comment': [conversation(write)],
  'issues/delete-comment': [conversation(write)],
  'checks/create': [[write('checks')]],
  'checks/update': [[write('checks')]],
  'checks/get': [[read('checks')]],
  'checks/list-annotations': [[read('checks')]],
  'checks/list-for-ref': [[read('checks')]],
  'pulls/get': [[read('pull-requests')]],
  'pulls/list': [[read('pull-requests')]],
  'pulls/list-files': [[read('pull-requests')]],
  'pulls/list-reviews': [[read('pull-requests')]],
  'actions/get-reviews-for-run': [[read('actions')]],
  'repos/list-pull-requests-associated-with-commit': [[read('pull-requests')], [read('contents')]],
  'issues/list-for-repo': [[read('issues')]],
  'issues/create': [[write('issues')]],
  'issues/get': [conversation(read)],
  'issues/update': [conversation(write)],
  'issues/list-labels-on-issue': [conversation(read)],
  'issues/add-labels': [conversation(write)],
  'issues/list-labels-for-repo': [conversation(read)],
  'issues/create-label': [conversation(write)],
  'repos/get-content': [[read('contents')]],
  'git/get-commit': [[read('contents')]],
  'git/get-ref': [[read('contents')]],
  'git/get-tree': [[read('contents')]],
  'actions/list-workflow-runs': [[read('actions')]],
  'actions/list-workflow-runs-for-repo': [[read('actions')]],
  'actions/get-workflow-run': [[read('actions')]],
  'actions/list-repo-organization-variables': [[read('variables')]],
  'actions/list-repo-variables': [[read('variables')]],
  'actions/get-repo-variable': [[read('variables')]],
  'actions/list-environment-variables': [[read('environments')]],
  'actions/get-environment-variable': [[read('environments')]],
  'repos/get-environment': [[read('actions')]],
  'repos/list-deployment-branch-policies': [[read('actions')]],
  'repos/get-branch': [[read('contents')]],
  'repos/codeowners-errors': [[read('contents')]],
  'actions/get-github-actions-default-workflow-permissions-repository': [[read('administration')]],
  'actions/get-custom-oidc-sub-claim-for-repo': [[read('actions')]],
  'repos/get-branch-rules': [],
  // Metadata can be read with every token.
  'repos/get': [],
  'repos/get-collaborator-permission-level': [],
  'rate-limit/get': [],
}

/** What one call takes: a comment of an issue that is no pull request takes `issues`. */
export const needsOf = (operation: string, params: Readonly<Record<string, string>>, state: State): Needs => {
  const needs = byOperation[operation]
  if (needs === undefined) throw new Error(`Nobody wrote down which permissions ${operation} takes.`)
  const number = Number(params['issue_number'] ?? state.comments.get(Number(params['comment_id']))?.issue)
  if (!state.issues.has(number)) return needs
  return needs.map((either) => either.filter(({ permission }) => permission === 'issues' || either.length === 1))
}

export const grants = (permissions: Permissions, { permission, level }: Need): boolean => {
  const granted = permissions[permission]
  return granted === 'write' || (granted === 'read' && level === 'read')
}

export const isAllowed = (permissions: Permissions, needs: Needs): boolean =>
  needs.every((either) => either.some((need) => grants(permissions, need)))

/** The least that would have been enough, preferring what other calls take anyway. */
export const leastOf = (used: readonly { readonly permissions: Permissions; readonly needs: Needs }[]): Permissions => {
  const least = new Map<Permission, Level>()
  const add = ({ permission, level }: Need): void => {
    if (least.get(permission) !== 'write') least.set(permission, level)
  }
  const all = used.flatMap(({ permissions, needs }) => needs.map((either) => ({ permissions, either })))
  const ofLevel = (level: Level) => all.filter(({ either }) => either.length > 1 && either[0]?.level === level)
  for (const { either } of all) if (either.length === 1) either.forEach(add)
  for (const { permissions, either } of [...ofLevel('write'), ...ofLevel('read')]) {
    if (either.some((need) => grants(Object.fromEntries(least), need))) continue
    const granted = either.find((need) => grants(permissions, need))
    if (granted !== undefined) add(granted)
  }
  return Object.fromEntries([...least].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
