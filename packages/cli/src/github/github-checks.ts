import { type SetupCheck, count } from '@adx-export/report'
import { judgePolicies, judgeSetting } from './deployments.ts'
import { memberAt, whyOf, type GithubReads } from './github-reads.ts'
import { type Setup, type SetupTarget } from './setup.ts'
import { quoted, scriptPathOf } from './script.ts'
import { variableIn } from './variables.ts'

type CheckParts = {
  readonly state: SetupCheck['state']
  readonly what: string
  readonly fix?: string | undefined
  readonly environment?: string | undefined
}

const check = ({ state, what, fix, environment }: CheckParts): SetupCheck => ({
  state,
  area: 'github',
  what,
  ...(environment === undefined ? {} : { environment }),
  ...(fix === undefined || state === 'ok' ? {} : { fix }),
})

const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = path.length === 0 ? value : memberAt(value, ...path)
  return Array.isArray(found) ? found : []
}

/** How a person looks at what the token may not read. */
const look = ({ repository }: Setup, path: string): string => `gh api ${quoted(`repos/${repository}${path}`)}`

type Wanted = {
  readonly name: string
  /** The GitHub environment whose jobs take it. */
  readonly at: string
  /** The config has environments, so each has its own. */
  readonly isScoped?: boolean
}

/** Each is asked for by its name: a list may have pages, and a page may show less than there is. */
const variableCheck = async (
  reads: GithubReads,
  setup: Setup,
  { name, at, isScoped = false }: Wanted,
): Promise<SetupCheck> => {
  const environment = isScoped ? at : undefined
  const found = await variableIn(reads, at, name)
  const isOwn = isScoped || (found.state === 'read' && found.of === 'environment')
  const what = `variable ${name}${isOwn ? ` of the GitHub environment ${at}` : ''}`
  const place = isScoped ? `/environments/${encodeURIComponent(at)}` : '/actions'
  if (found.state === 'unknown')
    return check({
      state: 'unknown',
      what: `${what}: ${found.why}`,
      fix: look(setup, `${place}/variables/${name}`),
      environment,
    })
  if (found.state === 'absent')
    return check({
      state: 'missing',
      what: `${what} is missing`,
      fix: `bash ${scriptPathOf(setup.config)}`,
      environment,
    })
  const setBy = found.of === 'organization' || (isScoped && found.of === 'repository') ? `, set by the ${found.of}` : ''
  return check({ state: 'ok', what: `${what}${setBy}`, environment })
}

const reviewersCheck = (body: unknown, name: string, environment: string | undefined): SetupCheck => {
  const rules = listAt(body, 'protection_rules')
  const required = rules.some((rule) => memberAt(rule, 'type') === 'required_reviewers')
  return check({
    state: 'ok',
    what: required
      ? `reviewers approve jobs of ${name}`
      : `nobody has to approve jobs of ${name}, so whoever may dispatch a workflow can apply alone`,
    environment,
  })
}

const branchCheck = async (
  reads: GithubReads,
  setup: Setup,
  body: unknown,
  { githubEnvironment: name, environment }: SetupTarget,
): Promise<SetupCheck> => {
  const path = `/environments/${encodeURIComponent(name)}`
  const fixOf = (state: SetupCheck['state'], at: string): string =>
    state === 'unknown' ? look(setup, at) : `bash ${scriptPathOf(setup.config)}`
  const set = judgeSetting(body, name, setup.branch)
  if (set !== undefined) return check({ ...set, fix: fixOf(set.state, path), environment })
  const policies = `${path}/deployment-branch-policies`
  const answer = await reads(`${policies}?per_page=30`)
  const list = answer.state === 'read' ? memberAt(answer.body, 'branch_policies') : undefined
  if (!Array.isArray(list)) {
    const why = answer.state === 'read' ? 'GitHub answers with no list' : whyOf(answer)
    const what = `whether only ${setup.branch} deploys to ${name}: ${why}`
    return check({ state: 'unknown', what, fix: look(setup, policies), environment })
  }
  const judged = judgePolicies(list, name, setup.branch)
  return check({ ...judged, fix: fixOf(judged.state, policies), environment })
}

const environmentChecks = async (
  reads: GithubReads,
  setup: Setup,
  target: SetupTarget,
): Promise<readonly SetupCheck[]> => {
  const { githubEnvironment: name, environment, signIn } = target
  const answer = await reads(`/environments/${encodeURIComponent(name)}`)
  if (answer.state === 'absent')
    return [
      check({
        state: 'missing',
        what: `the GitHub environment ${name} is missing`,
        fix: `bash ${scriptPathOf(setup.config)}`,
        environment,
      }),
    ]
  if (answer.state === 'unknown') {
    const fix = look(setup, `/environments/${encodeURIComponent(name)}`)
    return [`GitHub environment ${name}`, `reviewers of ${name}`].map((what) =>
      check({ state: 'unknown', what: `${what}: ${answer.why}`, fix, environment }),
    )
  }
  const scoped = environment !== undefined
  return [
    await branchCheck(reads, setup, answer.body, target),
    reviewersCheck(answer.body, name, environment),
    ...(signIn === undefined
      ? [await variableCheck(reads, setup, { name: 'AZURE_WRITER_CLIENT_ID', at: name, isScoped: scoped })]
      : []),
  ]
}

type Rule = { readonly state: 'ok' | 'missing'; readonly ok: string; readonly missing: string; readonly fix: string }

const rulesIn = (rules: readonly unknown[], branch: string, config: string): readonly Rule[] => {
  const fix = `bash ${scriptPathOf(config)}`
  const reviews = rules
    .filter((rule) => memberAt(rule, 'type') === 'pull_request')
    .map((rule) => memberAt(rule, 'parameters'))
  const contexts = rules.flatMap((rule) =>
    listAt(rule, 'parameters', 'required_status_checks').map((one) => memberAt(one, 'context')),
  )
  const has = (key: string): boolean => reviews.some((one) => memberAt(one, key) === true)
  const counted = reviews.some((one) => Number(memberAt(one, 'required_approving_review_count') ?? 0) >= 1)
  const ruleOf = (isSo: boolean, ok: string, missing: string): Rule => ({
    state: isSo ? 'ok' : 'missing',
    ok,
    missing,
    fix,
  })
  return [
    ruleOf(
      counted,
      `a pull request into ${branch} requires an approval`,
      `a pull request into ${branch} requires no approval`,
    ),
    ruleOf(
      has('require_code_owner_review'),
      `code owners must approve changes to their files on ${branch}`,
      `code owners need not approve changes to their files on ${branch}`,
    ),
    ruleOf(
      has('dismiss_stale_reviews_on_push'),
      'a push to a pull request dismisses its approvals',
      'a push to a pull request keeps its approvals',
    ),
    ruleOf(
      contexts.includes('plan'),
      `the check plan is required on ${branch}`,
      `the check plan is not required on ${branch}`,
    ),
  ]
}

const toldRule = ({ state, ok, missing, fix }: Rule): SetupCheck =>
  check({ state, what: state === 'ok' ? ok : missing, fix })

/** Rulesets can be read by everybody; what stands in the older protection only administrators see. */
const protectionChecks = async (reads: GithubReads, setup: Setup): Promise<readonly SetupCheck[]> => {
  const { branch, config } = setup
  const answer = await reads(`/rules/branches/${encodeURIComponent(branch)}?per_page=100`)
  if (answer.state !== 'read')
    return [
      check({
        state: 'unknown',
        what: `rules of ${branch}: ${whyOf(answer)}`,
        fix: look(setup, `/rules/branches/${encodeURIComponent(branch)}`),
      }),
    ]
  const rules = rulesIn(listAt(answer.body), branch, config)
  if (rules.every(({ state }) => state === 'ok')) return rules.map(toldRule)
  const older = await reads(`/branches/${encodeURIComponent(branch)}`)
  if (older.state !== 'read' || memberAt(older.body, 'protected') !== true) return rules.map(toldRule)
  return rules.map((rule) =>
    rule.state === 'ok'
      ? toldRule(rule)
      : check({
          state: 'unknown',
          what: `whether ${rule.ok}: the branch is protected in the older way, which GitHub shows to administrators alone`,
          fix: look(setup, `/branches/${encodeURIComponent(branch)}/protection`),
        }),
  )
}

const tokenCheck = async (reads: GithubReads, setup: Setup): Promise<SetupCheck> => {
  const { repository } = setup
  const path = '/actions/permissions/workflow'
  const what = 'workflows get a token that only reads, unless they ask for more'
  const answer = await reads(path)
  if (answer.state !== 'read')
    return check({ state: 'unknown', what: `whether ${what}: ${whyOf(answer)}`, fix: look(setup, path) })
  const reading = memberAt(answer.body, 'default_workflow_permissions') === 'read'
  const fix = `gh api --method PUT repos/${repository}/actions/permissions/workflow -f default_workflow_permissions=read`
  return check({
    state: reading ? 'ok' : 'missing',
    what: reading ? what : 'every workflow gets a token that may write, check runs included',
    fix,
  })
}

const ownersCheck = async (reads: GithubReads, setup: Setup): Promise<SetupCheck> => {
  const { branch } = setup
  const path = `/codeowners/errors?ref=${encodeURIComponent(branch)}`
  const answer = await reads(path)
  if (answer.state === 'unknown')
    return check({ state: 'unknown', what: `CODEOWNERS on ${branch}: ${answer.why}`, fix: look(setup, path) })
  const fix = 'adx-export github init --reviewers @OWNER/TEAM, and merge what it writes'
  if (answer.state === 'absent') return check({ state: 'missing', what: `CODEOWNERS is missing on ${branch}`, fix })
  const errors = listAt(answer.body, 'errors')
  return check({
    state: errors.length === 0 ? 'ok' : 'missing',
    what:
      errors.length === 0
        ? `CODEOWNERS on ${branch} has no errors`
        : `CODEOWNERS on ${branch} has ${count(errors.length, 'error')}`,
    fix: 'Correct the line: an owner needs write access to the repository.',
  })
}

/** Looks at the settings of a repository. A repository that cannot be seen is one finding, and not one for each setting. */
export const githubChecks = async (reads: GithubReads, setup: Setup): Promise<readonly SetupCheck[]> => {
  const { repository, targets } = setup
  const own = await reads('')
  if (own.state !== 'read')
    return [
      check({
        state: own.state === 'absent' ? 'missing' : 'unknown',
        what: `repository ${repository}: ${whyOf(own)}`,
        fix: `gh repo view ${quoted(repository)} --json nameWithOwner`,
      }),
    ]
  const all: SetupCheck[] = [
    await variableCheck(reads, setup, { name: 'AZURE_TENANT_ID', at: setup.planEnvironment }),
    await variableCheck(reads, setup, { name: 'AZURE_READER_CLIENT_ID', at: setup.planEnvironment }),
  ]
  for (const target of targets) for (const one of await environmentChecks(reads, setup, target)) all.push(one)
  all.push(await tokenCheck(reads, setup), await ownersCheck(reads, setup))
  for (const one of await protectionChecks(reads, setup)) all.push(one)
  return all
}
