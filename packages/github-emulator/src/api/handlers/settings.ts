import { nodeId, repositoryUrl, webUrl } from '../answers/places.ts'
import { userAnswer } from '../answers/user.ts'
import { type Answer, type Call, type Handler, listed, notFound, pageOf } from '../call.ts'
import type { EnvironmentSettings } from '../state/settings.ts'

const at = '2026-01-05T08:00:00Z'

const nameOf = (call: Call, key: string): string => decodeURIComponent(call.params[key] ?? '')

const own = <Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined

/** Environments are found in any letter case. */
const environmentOf = (call: Call): readonly [name: string, settings: EnvironmentSettings] | undefined => {
  const asked = nameOf(call, 'environment_name').toLowerCase()
  return Object.entries(call.state.settings.environments).find(([name]) => name.toLowerCase() === asked)
}

const variableAnswer = ([name, value]: readonly [string, string]) => ({ name, value, created_at: at, updated_at: at })

const variables = (call: Call, all: Readonly<Record<string, string>> | undefined): Answer => {
  if (all === undefined) return notFound
  const entries = Object.entries(all).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const page = pageOf(call, entries)
  const items = call.state.habits.emptyPages ? [] : page.items
  return {
    status: 200,
    body: { total_count: entries.length, variables: items.map(variableAnswer) },
    headers: page.headers,
  }
}

const variable = (call: Call, all: Readonly<Record<string, string>> | undefined): Answer => {
  const name = nameOf(call, 'name').toUpperCase()
  const value = all === undefined ? undefined : own(all, name)
  return value === undefined ? notFound : { status: 200, body: variableAnswer([name, value]) }
}

const getEnvironment: Handler = (call) => {
  const found = environmentOf(call)
  if (found === undefined) return notFound
  const [name, { branches, reviewers }] = found
  const rule = (type: string, more: object = {}) => ({ id: 3736, node_id: nodeId('GA', type), type, ...more })
  const people = reviewers.map((login) => {
    const user = call.state.users.get(login) ?? { login, id: 1, type: 'User' as const }
    return { type: 'User', reviewer: userAnswer(call.places, user) }
  })
  return {
    status: 200,
    body: {
      id: 56_780_428,
      node_id: nodeId('EN', name),
      name,
      url: `${repositoryUrl(call.places, call.state.repository)}/environments/${encodeURIComponent(name)}`,
      html_url: `${webUrl(call.places, call.state.repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
      created_at: at,
      updated_at: at,
      protection_rules: [
        ...(people.length === 0 ? [] : [rule('required_reviewers', { prevent_self_review: false, reviewers: people })]),
        ...(branches === undefined ? [] : [rule('branch_policy')]),
      ],
      deployment_branch_policy:
        branches === undefined ? null : { protected_branches: false, custom_branch_policies: true },
    },
  }
}

const listPolicies: Handler = (call) => {
  const branches = environmentOf(call)?.[1].branches
  if (branches === undefined) return notFound
  const page = pageOf(call, branches)
  const policies = page.items.map((ref, index) => {
    const [, tag] = /^refs\/tags\/(.*)$/.exec(ref) ?? []
    const name = tag ?? ref
    return { id: index + 1, node_id: nodeId('BP', ref), name, type: tag === undefined ? 'branch' : 'tag' }
  })
  return { status: 200, body: { total_count: branches.length, branch_policies: policies }, headers: page.headers }
}

const getRules: Handler = (call) => {
  const source = { ruleset_source_type: 'Repository', ruleset_source: 'contoso/wards', ruleset_id: 1 }
  const rules = own(call.state.settings.rules, nameOf(call, 'branch')) ?? []
  return listed(call, rules, (rule) => ({ ...rule, ...source }))
}

const getBranch: Handler = (call) => {
  const { state, places } = call
  const name = nameOf(call, 'branch')
  const commit = state.commits.get(state.branches.get(name) ?? '')
  if (commit === undefined) return notFound
  const url = `${repositoryUrl(places, state.repository)}/branches/${encodeURIComponent(name)}`
  const isProtected = state.settings.protectedBranches.includes(name)
  const { sha } = commit
  const commitUrl = `${repositoryUrl(places, state.repository)}/commits/${sha}`
  return {
    status: 200,
    body: {
      name,
      commit: {
        sha,
        node_id: nodeId('C', sha),
        url: commitUrl,
        html_url: `${webUrl(places, state.repository)}/commit/${sha}`,
        comments_url: `${commitUrl}/comments`,
        commit: {
          url: commitUrl,
          author: null,
          committer: null,
          message: commit.message,
          comment_count: 0,
          tree: { sha, url: commitUrl },
        },
        author: null,
        committer: null,
        parents: [],
      },
      _links: { self: url, html: `${webUrl(places, state.repository)}/tree/${name}` },
      protected: isProtected,
      // What it says is for administrators.
      protection: { enabled: isProtected },
      protection_url: `${url}/protection`,
    },
  }
}

const codeowners: Handler = ({ state }) => {
  const lines = state.settings.codeowners
  // By the description this one has no body.
  if (lines === undefined) return { status: 404 }
  const errors = lines.map((line) => ({
    line,
    column: 1,
    kind: 'Unknown owner',
    source: '* @nobody',
    message: 'Unknown owner on line',
    path: '.github/CODEOWNERS',
  }))
  return { status: 200, body: { errors } }
}

const subject: Handler = ({ state }) => {
  const { claims, immutable, prefix } = state.settings.subject ?? {}
  return {
    status: 200,
    body: {
      use_default: claims === undefined,
      ...(claims === undefined ? {} : { include_claim_keys: claims }),
      ...(immutable === undefined ? {} : { use_immutable_subject: immutable }),
      ...(prefix === undefined ? {} : { sub_claim_prefix: prefix }),
    },
  }
}

export const settingsHandlers: Readonly<Record<string, Handler>> = {
  'actions/list-repo-organization-variables': (call) => variables(call, call.state.settings.organizationVariables),
  'actions/list-repo-variables': (call) => variables(call, call.state.settings.variables),
  'actions/get-repo-variable': (call) => variable(call, call.state.settings.variables),
  'actions/list-environment-variables': (call) => variables(call, environmentOf(call)?.[1].variables),
  'actions/get-environment-variable': (call) => variable(call, environmentOf(call)?.[1].variables),
  'repos/get-environment': getEnvironment,
  'repos/list-deployment-branch-policies': listPolicies,
  'repos/get-branch-rules': getRules,
  'repos/get-branch': getBranch,
  'actions/get-github-actions-default-workflow-permissions-repository': ({ state }) => ({
    status: 200,
    body: {
      default_workflow_permissions: state.settings.workflowPermissions,
      can_approve_pull_request_reviews: false,
    },
  }),
  'repos/codeowners-errors': codeowners,
  'actions/get-custom-oidc-sub-claim-for-repo': subject,
}
