import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { gates } from '../scripts/release/steps.ts'
import { isWorkflow, validateWorkflow, yamlBlocksOf } from '@adx-export/github-emulator/workflows'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`)

type Text = { readonly name: string; readonly text: string }

const files = [...filesIn('.github/workflows', /\.ya?ml$/), ...filesIn('examples/workflows', /\.ya?ml$/)].map(
  (path): Text => ({ name: path, text: read(path) }),
)
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesIn('docs', /\.md$/)]
const blocks = pages.flatMap((path) =>
  yamlBlocksOf(read(path)).map(({ text, line }): Text => ({ name: `${path}:${String(line)}`, text })),
)
const workflows = [...files, ...blocks.filter(({ text }) => isWorkflow(text))]

type Grants = Readonly<Record<string, string>> | string
type Step = {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}
type Job = {
  readonly needs?: string
  readonly environment?: unknown
  readonly permissions?: Grants
  readonly steps: readonly Step[]
  readonly concurrency?: Concurrency
}
type Concurrency = { readonly group: string; readonly queue?: string; readonly 'cancel-in-progress'?: string }
type Workflow = {
  readonly on: unknown
  readonly permissions?: Grants
  readonly jobs: Readonly<Record<string, Job>>
}

/** Read only after GitHub's own check, which holds the shape. */
const workflowOf = (text: string): Workflow => load(text, { schema: FAILSAFE_SCHEMA }) as Workflow
const jobsOf = (text: string): readonly Job[] => Object.values(workflowOf(text).jobs)
const stepsOf = (text: string): readonly Step[] => jobsOf(text).flatMap(({ steps }) => steps)
const ownSteps = (text: string): readonly Step[] =>
  stepsOf(text).filter(({ uses = '' }) => uses.startsWith('OWNER/adx-export@'))

/** `uses: owner/name@<40 hex digits> # v1.2.3`, or a path of this repository. */
const pinned = /^\s*(?:- )?uses: (?:\.\/\S*|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\b.*)$/
const unpinnedIn = (text: string): readonly string[] =>
  text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line) && !pinned.test(line))

/** What whoever opens a pull request or writes a comment chooses; a shell would run it. */
const chosenByOthers = /\$\{\{[^}]*\b(?:github\.event|github\.head_ref|github\.ref_name|inputs)\b/

test('there are workflows to look at', () => {
  expect(files.length).toBeGreaterThanOrEqual(11)
  expect(workflows.length).toBeGreaterThan(files.length)
})

describe.each(workflows)('$name', ({ name, text }) => {
  test('is what GitHub accepts, with inputs that exist', async () => {
    expect(await validateWorkflow(text, name)).toEqual([])
  })

  test('grants nothing at the top, and says of each job what for', () => {
    const { permissions, jobs } = workflowOf(text)
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) expect(job.permissions).toBeTypeOf('object')
    const grants = text.split('\n').filter((line) => /^\s+[a-z-]+: (?:read|write)\b/.test(line))
    expect(grants.filter((line) => !/ # \S/.test(line))).toEqual([])
    expect(grants.length).toBeGreaterThan(0)
  })

  test('checks out without leaving the token behind', () => {
    const checkouts = stepsOf(text).filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe('false')
  })

  test('puts nothing into a shell that a stranger may have written', () => {
    expect(stepsOf(text).filter(({ run = '' }) => chosenByOthers.test(run))).toEqual([])
  })

  test('never runs with rights on what a stranger wrote', () => {
    expect(JSON.stringify(workflowOf(text).on)).not.toMatch(/pull_request_target|workflow_run|issue_comment/)
  })

  test('gives a secret only to what it is for', () => {
    const holding = stepsOf(text).filter((step) => /\$\{\{[^}]*\bsecrets\./.test(JSON.stringify(step)))
    const isOwn = (step: Step): boolean => ownSteps(text).some((own) => own.uses === step.uses)
    expect(holding.filter((step) => !isOwn(step) && !isMove(name, step))).toEqual([])
  })
})

/** The one step that gets the key which moves a tag: a script of this repository, with the key in its environment alone. */
const isMove = (name: string, { run, env, uses }: Step): boolean =>
  name === '.github/workflows/release.yml' &&
  uses === undefined &&
  run === 'node scripts/release-steps.ts move' &&
  env?.['RELEASE_KEY'] === '${{ secrets.RELEASE_KEY }}'

describe('the workflow of a tag', () => {
  const { jobs } = workflowOf(read('.github/workflows/release.yml'))

  test('names only workflows that run for each push to main', () => {
    for (const gate of gates) expect(read(`.github/workflows/${gate}`)).toMatch(/^ {2}push:\n {4}branches: \[main\]$/m)
  })

  test('gives each right to the job that uses it', () => {
    const writing = Object.entries(jobs).flatMap(([name, { permissions = {} }]) =>
      Object.entries(permissions).flatMap(([right, level]) => (level === 'write' ? [`${name}: ${right}`] : [])),
    )
    expect(writing.toSorted()).toEqual([
      'attest: attestations',
      'attest: id-token',
      'npm: id-token',
      'release: contents',
    ])
  })

  test.each(['release', 'npm'])('runs no code of others in the job %s, and waits for an approval', (name) => {
    expect(jobs[name]).toMatchObject({ environment: 'release' })
    const used = (jobs[name]?.steps ?? []).flatMap(({ uses = '', run = '' }) => [uses, run])
    expect(used.filter((line) => /\bnpm (?!$)|npx|\bvitest\b/.test(line))).toEqual([])
    expect(used.filter((line) => line.includes('@')).every((line) => line.startsWith('actions/'))).toBe(true)
  })

  test('publishes the very tarball that was tested, of a commit that passed', () => {
    expect(jobs['package']).toMatchObject({ needs: 'check' })
    expect(jobs['npm']).toMatchObject({ needs: 'package' })
    const [made, published] = [jobs['package']?.steps ?? [], jobs['npm']?.steps ?? []]
    const runs = made.map(({ run = '' }) => run).filter((run) => run !== '')
    expect(runs.map((run) => run.split(' ').slice(0, 2).join(' '))).toEqual([
      'npm ci',
      'npm run',
      'npm pack',
      'ADX_EXPORT_TARBALL="$(echo "$RUNNER_TEMP"/adx-export-*.tgz)"',
    ])
    expect(runs.at(-1)).toMatch(/ test\/package\.test\.ts$/)
    const [up, down] = [made, published].map((steps) => steps.find(({ uses = '' }) => /-artifact@/.test(uses)))
    expect(up).toBe(made.at(-1))
    expect([up?.with?.['name'], down?.with?.['name']]).toEqual(['package', 'package'])
    expect(published.at(-1)?.run).toBe(
      'TARBALL="$(echo "$RUNNER_TEMP"/package/adx-export-*.tgz)" node scripts/release-steps.ts npm',
    )
  })
})

test.each([...files, ...blocks])('every action of $name is a commit', ({ text }) => {
  expect(unpinnedIn(text)).toEqual([])
})

describe('a workflow to copy', () => {
  const examples = files.filter(({ name }) => name.startsWith('examples/'))

  test.each(examples)('$name is listed in the guide or leads there', ({ name, text }) => {
    expect(text).toContain('docs/github-action.md')
    expect(read('docs/github-action.md')).toContain(`../${name.replace(/[^/]+$/, '')}`)
    expect(ownSteps(text).length).toBeGreaterThan(0)
  })

  test.each(examples)('$name never cuts off an apply', ({ text }) => {
    for (const job of jobsOf(text).filter(({ concurrency }) => /apply|by-hand/.test(concurrency?.group ?? '')))
      expect(job.concurrency?.['cancel-in-progress']).toBe('false')
  })

  test.each(examples)('$name names no environment of GitHub that would leave the subject to the event', ({ text }) => {
    for (const job of jobsOf(text)) expect(job).toHaveProperty('environment')
  })

  /** The groups of jobs that write, with one name for whatever chooses the environment. */
  const appliesOf = (name: string): readonly string[] =>
    jobsOf(read(`examples/workflows/${name}`))
      .map(({ concurrency }) => (concurrency?.group ?? '').replace(/\$\{\{ \w+\.environment \}\}/, 'ENVIRONMENT'))
      .filter((group) => /-(?:apply|by-hand)-/.test(group))

  test.each([
    ['dispatch.yml', 'pull-request-and-apply.yml', 'production'],
    ['dispatch.yml', 'merge-queue.yml', 'production'],
    ['dispatch-fleet.yml', 'fleet.yml', 'ENVIRONMENT'],
    ['drift.yml', 'pull-request-and-apply.yml', 'production'],
  ])(
    '%s is not held up by an approval that %s waits for: two at once are kept apart by the job itself',
    (hand, beside, to) => {
      expect(appliesOf(hand)).toEqual([`adx-export-by-hand-${to}`])
      expect(appliesOf(beside)).toEqual([`adx-export-apply-${to}`])
    },
  )

  test('the linter of this repository looks at each', () => {
    const lint = read('.github/workflows/lint.yml')
    expect(examples.filter(({ name }) => !lint.includes(name))).toEqual([])
  })
})

describe('what the checks above catch', () => {
  test.each([
    ['- uses: actions/checkout@v7', 1],
    [`- uses: actions/checkout@${'a'.repeat(40)}`, 1],
    [`- uses: actions/checkout@${'a'.repeat(39)} # v7.0.1`, 1],
    [`- uses: actions/checkout@${'a'.repeat(40)} # v7.0.1`, 0],
    [`  uses: github/codeql-action/init@${'a'.repeat(40)} # v4.37.9: why`, 0],
    ['- uses: ./', 0],
  ])('%s', (line, count) => {
    expect(unpinnedIn(line)).toHaveLength(count)
  })

  test.each([
    ['echo ${{ github.event.pull_request.title }}', true],
    ['echo ${{ toJSON(github.event) }}', true],
    ['echo ${{ github.head_ref }}', true],
    ['echo "$GITHUB_REF_NAME" ${{ runner.temp }}', false],
  ])('%s', (run, caught) => {
    expect(chosenByOthers.test(run)).toBe(caught)
  })
})
