/** What the jobs of generated workflows have in common. */
export type Shape = {
  /** `OWNER/adx-export@<commit>`, with the comment behind it. */
  readonly uses: string
  /** What names of groups begin with. */
  readonly prefix: string
  readonly branch: string
  readonly planEnvironment: string
  /** The environments of the config; none for a config without. */
  readonly environments: readonly string[]
  /** Variables of client secrets that an apply sends. */
  readonly secrets: readonly string[]
  /** Lines of `with:` that every step has: the config, the hosts that a token may go to. */
  readonly shared: readonly string[]
  /** The variable of the writer; absent where the config says who signs in. */
  readonly writer?: string
}

type Lines = readonly string[]

const indented = (spaces: number, lines: Lines): Lines => lines.map((line) => `${' '.repeat(spaces)}${line}`)

const expression = (text: string): string => `\${{ ${text} }}`

const checkout: Lines = [
  '- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  '  with:',
  '    persist-credentials: false',
]

type StepParts = { readonly id?: string; readonly env?: Lines; readonly inputs: Lines }

const step = ({ uses, shared }: Shape, { id, env = [], inputs }: StepParts): Lines => [
  `- uses: ${uses}`,
  ...(id === undefined ? [] : [`  id: ${id}`]),
  ...(env.length === 0 ? [] : ['  env:', ...indented(4, env)]),
  '  with:',
  ...indented(4, [...inputs, ...shared]),
]

const signIn = (client: string | undefined): Lines =>
  client === undefined
    ? ['# The config names who signs in: environments.<name>.signIn.']
    : [`client-id: ${expression(`vars.${client}`)}`, `tenant-id: ${expression('vars.AZURE_TENANT_ID')}`]

const reader = signIn('AZURE_READER_CLIENT_ID')

const secretsEnv = ({ secrets }: Shape): Lines =>
  secrets.map((name, at) => `${name}: ${expression(`secrets.${name}`)}${at === 0 ? ' # only the apply needs it' : ''}`)

const planPlace = ({ planEnvironment }: Shape, comment = ''): Lines => [
  'environment:',
  `  name: ${planEnvironment}${comment}`,
  '  deployment: false',
]

const oneOf = ({ environments }: Shape, one: string, several: string): string =>
  environments.length === 0 ? one : several

/** The plan of a pull request. */
export const planJob = (shape: Shape): Lines => [
  'plan:',
  ...indented(2, [
    "if: github.event_name == 'pull_request'",
    'runs-on: ubuntu-latest',
    `timeout-minutes: ${oneOf(shape, '15', '30')}`,
    '# With an environment, the OIDC token has the same subject on every event. GitHub lists no deployment for each push.',
    ...planPlace(shape),
    'concurrency:',
    `  group: ${shape.prefix}-plan-${expression('github.ref')}`,
    '  cancel-in-progress: true # only the latest push matters',
    'permissions:',
    '  contents: read # check out the config',
    '  id-token: write # sign in to Azure, and sign the record',
    `  pull-requests: write # write the comment${oneOf(shape, '', 's')}`,
    `  checks: write # record the plan${oneOf(shape, '', ', for each environment')}`,
    'steps:',
    ...indented(2, checkout),
    ...indented(
      2,
      step(shape, { inputs: [...(shape.environments.length === 0 ? [] : ['environment: all']), ...reader] }),
    ),
  ]),
]

/** What is dispatched has a group of its own: a job that waits for its approval holds that of the merges. */
const applyGroup = (shape: Shape, environment: string, byHand: boolean): Lines => [
  'concurrency:',
  byHand
    ? `  group: ${shape.prefix}-by-hand-${environment} # another group than for merges, so that a merge without an approval does not block this`
    : `  group: ${shape.prefix}-apply-${environment} # one group for each target, not for each branch`,
  '  cancel-in-progress: false # never stop an apply halfway',
  '  queue: max # keep all waiting jobs',
]

const applyPermissions = (byHand: boolean): Lines => [
  'permissions:',
  `  contents: read # check out the config${byHand ? '' : ', read earlier commits'}`,
  '  actions: read # look for other runs that apply',
  '  id-token: write # sign in to Azure',
  `  pull-requests: write # ${byHand ? 'update the comment of the pull request' : 'update the comment of the pull request'}`,
  `  checks: write # ${byHand ? 'record the apply' : 'read the record of the review, record the apply'}`,
]

/** A name that YAML does not take for something else. */
export const yamlName = (name: string): string =>
  /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name) ? `'${name}'` : name

const matrix = ({ environments }: Shape): Lines => [
  'strategy:',
  '  matrix:',
  `    environment: [${environments.map(yamlName).join(', ')}]`,
  '  max-parallel: 1 # one at a time, in this order',
  '  fail-fast: true # a failure stops the next ones',
]

/** The apply that a merge starts: one job for each environment of the config. */
export const applyJob = (shape: Shape): Lines => {
  const environment = oneOf(shape, 'production', expression('matrix.environment'))
  return [
    'apply:',
    ...indented(2, [
      "if: github.event_name == 'push'",
      ...(shape.environments.length === 0 ? [] : matrix(shape)),
      'runs-on: ubuntu-latest',
      'timeout-minutes: 60',
      `environment: ${environment}`,
      ...applyGroup(shape, environment, false),
      ...applyPermissions(false),
      'steps:',
      ...indented(2, checkout),
      ...indented(
        2,
        step(shape, {
          env: secretsEnv(shape),
          inputs: [
            ...(shape.environments.length === 0 ? [] : [`environment: ${environment}`]),
            ...signIn(shape.writer),
          ],
        }),
      ),
    ]),
  ]
}

const chosen = expression('inputs.environment')
const resend = `resend-secrets: ${expression('inputs.resend-secrets')}`

/** The plan that somebody dispatched. */
export const dispatchedPlanJob = (shape: Shape): Lines => [
  'plan:',
  ...indented(2, [
    'runs-on: ubuntu-latest',
    'timeout-minutes: 15',
    ...planPlace(shape),
    'permissions:',
    '  contents: read # check out the config',
    '  id-token: write # sign in to Azure',
    'outputs:',
    `  changes: ${expression('steps.plan.outputs.changes')}`,
    `  operations: ${expression('steps.plan.outputs.operations')}`,
    'steps:',
    ...indented(2, checkout),
    ...indented(
      2,
      step(shape, {
        id: 'plan',
        inputs: [
          'mode: plan',
          ...(shape.environments.length === 0 ? [] : [`environment: ${chosen}`]),
          resend,
          ...reader,
        ],
      }),
    ),
  ]),
]

/** The apply of what that plan showed. */
export const dispatchedApplyJob = (shape: Shape): Lines => {
  const environment = oneOf(shape, 'production', chosen)
  return [
    'apply:',
    ...indented(2, [
      'needs: plan',
      `if: github.ref == 'refs/heads/${shape.branch}' && needs.plan.outputs.changes == 'true'`,
      'runs-on: ubuntu-latest',
      'timeout-minutes: 60',
      `environment: ${environment}`,
      ...applyGroup(shape, environment, true),
      ...applyPermissions(true),
      'steps:',
      ...indented(2, checkout),
      ...indented(
        2,
        step(shape, {
          env: secretsEnv(shape),
          inputs: [
            'mode: apply',
            ...(shape.environments.length === 0 ? [] : [`environment: ${chosen}`]),
            `${resend} # the same as in the plan`,
            `expected-operations: ${expression('needs.plan.outputs.operations')} # only the operations of that plan`,
            ...signIn(shape.writer),
          ],
        }),
      ),
    ]),
  ]
}

/** The search for drift, unless somebody dispatched the way back. */
export const driftJob = (shape: Shape): Lines => [
  'drift:',
  ...indented(2, [
    "if: inputs.expected-operations == ''",
    'runs-on: ubuntu-latest',
    'timeout-minutes: 15',
    ...planPlace(shape, ' # the reader, because drift never writes to Azure'),
    'concurrency:',
    `  group: ${shape.prefix}-drift # another group than for applies, so that it can run while an apply waits for its approval`,
    '  cancel-in-progress: false',
    'permissions:',
    '  contents: read # check out the config',
    '  id-token: write # sign in to Azure',
    '  issues: write # write the issue',
    '  checks: read # find the last applied commit: merged changes that wait for their apply are not drift',
    'steps:',
    ...indented(2, checkout),
    ...indented(
      2,
      step(shape, {
        inputs: [
          'mode: drift # on a dispatch as well',
          oneOf(shape, '# environment: all # if the config has environments', 'environment: all'),
          ...reader,
        ],
      }),
    ),
  ]),
]

/** The apply of what the issue of drift showed. */
export const revertJob = (shape: Shape): Lines => {
  const environment = oneOf(shape, 'production', chosen)
  return [
    'revert:',
    ...indented(2, [
      `if: inputs.expected-operations != '' && github.ref == 'refs/heads/${shape.branch}'`,
      'runs-on: ubuntu-latest',
      'timeout-minutes: 60',
      `environment: ${environment}`,
      ...applyGroup(shape, environment, true),
      ...applyPermissions(true),
      'steps:',
      ...indented(2, checkout),
      ...indented(
        2,
        step(shape, {
          env: secretsEnv(shape),
          inputs: [
            'mode: apply',
            ...(shape.environments.length === 0 ? [] : [`environment: ${chosen}`]),
            `expected-operations: ${expression('inputs.expected-operations')} # only the operations in the issue`,
            ...signIn(shape.writer),
          ],
        }),
      ),
    ]),
  ]
}
