import { type SetupCheck, count } from '@adx-export/report'
import { memberAt, whyOf, type GithubReads } from './github-reads.ts'
import { type Setup, type SetupTarget } from './setup.ts'
import { quoted, scriptPathOf } from './script.ts'

type Told = {
  readonly state: SetupCheck['state']
  readonly what: string
  readonly fix?: string | undefined
  readonly environment?: string | undefined
}

const check = ({ state, what, fix, environment }: Told): SetupCheck => ({
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

/** The names of a page of variables; of more than one page not all are known. */
const mostVariables = 30

const variableChecks = async (
  reads: GithubReads,
  {
    place,
    names,
    fix,
    environment,
  }: {
    readonly place: string
    readonly names: readonly string[]
    readonly fix: string
    readonly environment?: string | undefined
  },
): Promise<readonly SetupCheck[]> => {
  const answer = await reads(`${place}/variables?per_page=${String(mostVariables)}`)
  return names.map((name) => {
    const what = `variable ${name}${environment === undefined ? '' : ` of the GitHub environment ${environment}`}`
    if (answer.state === 'unknown') return check({ state: 'unknown', what: `${what}: ${answer.why}`, environment })
    const found = answer.state === 'read' ? listAt(answer.body, 'variables') : []
    const has = found.some((one) => memberAt(one, 'name') === name)
    if (has) return check({ state: 'ok', what, environment })
    const total = memberAt(answer.state === 'read' ? answer.body : undefined, 'total_count')
    if (typeof total === 'number' && total > found.length)
      return check({ state: 'unknown', what: `${what}: there are too many variables to read at once`, environment })
    return check({ state: 'missing', what, fix, environment })
  })
}

const reviewersCheck = (body: unknown, name: string, environment: string | undefined): SetupCheck => {
  const rules = listAt(body, 'protection_rules')
  const required = rules.some((rule) => memberAt(rule, 'type') === 'required_reviewers')
  return check({
    state: 'ok',
    what: required
      ? `reviewers approve jobs of ${name}`
      : `nobody has to approve jobs of ${name}: the review of the pull request counts, and whoever may dispatch a workflow applies alone`,
    environment,
  })
}

const branchCheck = async (
  reads: GithubReads,
  setup: Setup,
  body: unknown,
  { githubEnvironment: name, environment }: SetupTarget,
): Promise<SetupCheck> => {
  const what = `only ${setup.branch} deploys to ${name}`
  const fix = `bash ${scriptPathOf(setup.config)}`
  if (memberAt(body, 'deployment_branch_policy', 'custom_branch_policies') !== true)
    return check({
      state: 'missing',
      what: `${what}: any workflow of any branch can sign in as the writer`,
      fix,
      environment,
    })
  const answer = await reads(`/environments/${encodeURIComponent(name)}/deployment-branch-policies?per_page=30`)
  if (answer.state !== 'read') return check({ state: 'unknown', what: `${what}: ${whyOf(answer)}`, environment })
  const branches = listAt(answer.body, 'branch_policies').map((policy) => memberAt(policy, 'name'))
  const isOnly = branches.length === 1 && branches[0] === setup.branch
  return check({
    state: isOnly ? 'ok' : 'missing',
    what: isOnly ? what : `${what}: it admits ${branches.length === 0 ? 'none' : branches.map(String).join(', ')}`,
    fix,
    environment,
  })
}

const environmentChecks = async (
  reads: GithubReads,
  setup: Setup,
  target: SetupTarget,
): Promise<readonly SetupCheck[]> => {
  const { githubEnvironment: name, environment, signIn } = target
  const answer = await reads(`/environments/${encodeURIComponent(name)}`)
  if (answer.state !== 'read') {
    const state = answer.state === 'absent' ? 'missing' : 'unknown'
    const why = answer.state === 'unknown' ? `: ${answer.why}` : ''
    return [
      check({
        state,
        what: `GitHub environment ${name}${why}`,
        fix: `bash ${scriptPathOf(setup.config)}`,
        environment,
      }),
      check({
        state: 'unknown',
        what: `reviewers of ${name}${why === '' ? ': the environment does not exist yet' : why}`,
        environment,
      }),
    ]
  }
  const scoped = environment !== undefined
  return [
    await branchCheck(reads, setup, answer.body, target),
    reviewersCheck(answer.body, name, environment),
    ...(signIn === undefined
      ? await variableChecks(reads, {
          place: scoped ? `/environments/${encodeURIComponent(name)}` : '/actions',
          names: ['AZURE_WRITER_CLIENT_ID'],
          fix: `bash ${scriptPathOf(setup.config)}`,
          environment: scoped ? name : undefined,
        })
      : []),
  ]
}

const ruleCheck = (rules: readonly unknown[], branch: string, config: string): readonly SetupCheck[] => {
  const fix = `bash ${scriptPathOf(config)}`
  const reviews = rules
    .filter((rule) => memberAt(rule, 'type') === 'pull_request')
    .map((rule) => memberAt(rule, 'parameters'))
  const contexts = rules.flatMap((rule) =>
    listAt(rule, 'parameters', 'required_status_checks').map((one) => memberAt(one, 'context')),
  )
  const has = (key: string): boolean => reviews.some((one) => memberAt(one, key) === true)
  const counted = reviews.some((one) => Number(memberAt(one, 'required_approving_review_count') ?? 0) >= 1)
  return [
    check({ state: counted ? 'ok' : 'missing', what: `a pull request into ${branch} takes an approval`, fix }),
    check({
      state: has('require_code_owner_review') ? 'ok' : 'missing',
      what: `code owners approve what is theirs on ${branch}`,
      fix,
    }),
    check({
      state: has('dismiss_stale_reviews_on_push') ? 'ok' : 'missing',
      what: `a push to a pull request dismisses its approvals`,
      fix,
    }),
    check({
      state: contexts.includes('plan') ? 'ok' : 'missing',
      what: `the check plan is required on ${branch}`,
      fix,
    }),
  ]
}

/** Rulesets can be read by everybody; what stands in the older protection only administrators see. */
const protectionChecks = async (reads: GithubReads, { branch, config }: Setup): Promise<readonly SetupCheck[]> => {
  const answer = await reads(`/rules/branches/${encodeURIComponent(branch)}?per_page=100`)
  if (answer.state !== 'read') return [check({ state: 'unknown', what: `rules of ${branch}: ${whyOf(answer)}` })]
  const checks = ruleCheck(listAt(answer.body), branch, config)
  if (checks.every(({ state }) => state === 'ok')) return checks
  const older = await reads(`/branches/${encodeURIComponent(branch)}`)
  if (older.state !== 'read' || memberAt(older.body, 'protected') !== true) return checks
  return checks.map((one) =>
    one.state === 'ok'
      ? one
      : check({
          state: 'unknown',
          what: `${one.what}: the branch is protected in the older way, which tells administrators alone`,
        }),
  )
}

const tokenCheck = async (reads: GithubReads, repository: string): Promise<SetupCheck> => {
  const what = 'workflows get a token that only reads unless they say otherwise'
  const answer = await reads('/actions/permissions/workflow')
  if (answer.state !== 'read') return check({ state: 'unknown', what: `${what}: ${whyOf(answer)}` })
  const reading = memberAt(answer.body, 'default_workflow_permissions') === 'read'
  const fix = `gh api --method PUT repos/${repository}/actions/permissions/workflow -f default_workflow_permissions=read`
  return check({
    state: reading ? 'ok' : 'missing',
    what: reading ? what : `${what}: now every workflow may write check runs`,
    fix,
  })
}

const ownersCheck = async (reads: GithubReads, { branch }: Setup): Promise<SetupCheck> => {
  const answer = await reads(`/codeowners/errors?ref=${encodeURIComponent(branch)}`)
  if (answer.state === 'unknown') return check({ state: 'unknown', what: `CODEOWNERS on ${branch}: ${answer.why}` })
  const fix = 'adx-export github init --reviewers @OWNER/TEAM, and merge what it writes'
  if (answer.state === 'absent') return check({ state: 'missing', what: `CODEOWNERS on ${branch}`, fix })
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
    ...(await variableChecks(reads, {
      place: '/actions',
      names: ['AZURE_TENANT_ID', 'AZURE_READER_CLIENT_ID'],
      fix: `bash ${scriptPathOf(setup.config)}`,
    })),
  ]
  for (const target of targets) for (const one of await environmentChecks(reads, setup, target)) all.push(one)
  all.push(await tokenCheck(reads, repository), await ownersCheck(reads, setup))
  for (const one of await protectionChecks(reads, setup)) all.push(one)
  return all
}
