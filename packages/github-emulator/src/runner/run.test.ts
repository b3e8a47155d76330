import { describe, expect, test } from 'vitest'
import { pullRequest, pushBranch } from '../events/index.ts'
import { leaked, longestMessage, largestSummary } from './index.ts'
import { benchWith } from './listed-step.test-data.ts'

const all = {
  contents: 'read',
  'pull-requests': 'write',
  checks: 'write',
  issues: 'write',
  'id-token': 'write',
} as const

describe('a step of ours', () => {
  test.each(['root', 'enterprise'] as const)('talks to GitHub with the API at %s', async (style) => {
    const { github, ran } = await benchWith({ permissions: { 'pull-requests': 'write' }, style })
    const result = await ran([['comment', 'hello'], ['comments'], ['viewer']])
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success', violations: [], annotations: [] })
    expect(result.log).toContain('comments=1\ngithub-actions[bot]')
    expect([...github.state.comments.values()]).toMatchObject([{ issue: 1, body: 'hello', author: { type: 'Bot' } }])
    expect(github.violations).toEqual([])
    expect(github.usedPermissions()).toEqual({ 'pull-requests': 'write' })
    expect(github.requests(/^POST .*\/comments$/u)).toHaveLength(1)
    expect(leaked(result)).toEqual([])
  })

  test('gets the defaults of action.yml, worked out', async () => {
    const { ran } = await benchWith()
    const names = ['audience', 'check-run-id', 'comment', 'github-token', 'config']
    const result = await ran([...names.map((name) => ['input', name] as const), ['folder']], {
      inputs: { config: 'a/b.yaml' },
    })
    expect(result.log.split('\n').slice(0, -1)).toEqual([
      'audience=api://AzureADTokenExchange',
      `check-run-id=${result.job.checkRunId}`,
      'comment=true',
      'github-token=***',
      'config=a/b.yaml',
    ])
    expect(result.raw).toContain(result.job.token)
    expect(result.log.split('\n').at(-1)).toContain('workspace-')
  })

  test('works on the commit that it runs for', async () => {
    const { ran } = await benchWith({}, (github) => {
      github.seed.push('main', { files: { 'a/b.yaml': 'before' } })
      return pullRequest(github, github.seed.pull({ tree: { 'a/b.yaml': 'after' } }).number)
    })
    expect((await ran([['read', 'a/b.yaml']])).log).toBe('after')
  })

  test('sees nothing of the machine', async () => {
    const { ran } = await benchWith()
    const { log, job } = await ran([['variables']])
    const names = Object.keys(JSON.parse(log) as Readonly<Record<string, string>>)
    const others = names.filter(
      (name) => !/^(?:GITHUB_|RUNNER_|INPUT_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_|ACTIONS_CACHE_)/u.test(name),
    )
    // The cache of compiled code is the tests' own: it makes the next start quicker, and nothing else.
    expect(others.toSorted()).toEqual(['CI', 'HOME', 'LISTED_STEP', 'NODE_COMPILE_CACHE', 'PATH'])
    expect(names).toContain('INPUT_GITHUB-TOKEN')
    expect(log).toContain(job.temp)
  })

  test.each([
    ['own code', {}, true],
    ['a fork', { from: 'fork' }, false],
    ['a fork that was deleted', { from: 'deleted-fork' }, false],
    ['Dependabot', { author: 'dependabot[bot]' }, false],
  ] as const)('of %s may ask for OIDC and write: %o', async (_, seed, trusted) => {
    const { github, ran } = await benchWith({ permissions: all }, (github) =>
      pullRequest(github, github.seed.pull(seed).number),
    )
    const result = await ran([
      ['variable', 'ACTIONS_ID_TOKEN_REQUEST_URL'],
      ['comment', 'hello'],
    ])
    expect(result.log.includes('ACTIONS_ID_TOKEN_REQUEST_URL=undefined')).toBe(!trusted)
    expect(result.conclusion).toBe(trusted ? 'success' : 'failure')
    expect(github.state.comments.size).toBe(trusted ? 1 : 0)
    if (!trusted) expect(result.annotations[0]?.message).toContain('403 Resource not accessible by integration')
  })

  test.each([
    ['pull_request', undefined, 'repo:contoso@77001/wards@4242001:pull_request'],
    ['push', undefined, 'repo:contoso@77001/wards@4242001:ref:refs/heads/main'],
    ['push', 'production:eu', 'repo:contoso@77001/wards@4242001:environment:production%3Aeu'],
  ] as const)('of %s in the environment %s is known to Entra as %s', async (name, environment, sub) => {
    const { github, ran } = await benchWith({ permissions: all }, (github) =>
      name === 'push' ? pushBranch(github) : pullRequest(github, github.seed.pull().number),
    )
    const result = await ran([['oidc', 'api://AzureADTokenExchange']], environment === undefined ? {} : { environment })
    const claims: unknown = JSON.parse(Buffer.from(/oidc (\S+)/u.exec(result.raw)?.[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({
      sub,
      aud: 'api://AzureADTokenExchange',
      iss: 'https://token.actions.githubusercontent.com',
    })
    expect(github.audiences).toEqual(['api://AzureADTokenExchange'])
    expect(leaked(result)).toEqual([])
  })

  test('leaves outputs, a summary, groups and findings', async () => {
    const { ran } = await benchWith()
    const result = await ran([
      ['output', ['digest', 'a\nb=c<<d']],
      ['file', ['GITHUB_OUTPUT', 'mode=plan\r\n']],
      ['summary', ['# Plan']],
      ['group', ['Transforms', 'one']],
      ['error', ['50% of\nit', { file: 'a,b.yaml', startLine: 3, startColumn: 2, endColumn: 5, title: 'ADX: no' }]],
    ])
    expect(result.outputs).toEqual({ digest: 'a\nb=c<<d', mode: 'plan' })
    expect(result.summary).toBe('# Plan')
    expect(result.log).toBe('##[group]Transforms\none\n##[endgroup]\n##[error]50% of\nit')
    expect(result.annotations).toEqual([
      { level: 'error', message: '50% of\nit', file: 'a,b.yaml', line: 3, column: 2, endColumn: 5, title: 'ADX: no' },
    ])
    expect(result.violations).toEqual([])
  })

  test('tells which modules it loaded, and has its own exit code', async () => {
    const { ran } = await benchWith()
    const result = await ran([['fail', 'no']], { modules: true })
    expect(result).toMatchObject({
      exitCode: 1,
      conclusion: 'failure',
      annotations: [{ level: 'error', message: 'no' }],
    })
    expect(result.loadedModules?.some((url) => url.includes('@actions/core'))).toBe(true)
  })

  test('is cancelled', async () => {
    const { github, ran } = await benchWith({ permissions: all })
    const held = github.hold(/^POST .*\/comments$/u)
    const running = ran([['comment', 'hello']], { cancel: held.arrived(1) })
    expect(await running).toMatchObject({ conclusion: 'cancelled' })
    held.release()
  })
})

describe('the bench fails where', () => {
  const long = 'x'.repeat(longestMessage + 1)
  const many = Array.from({ length: 11 }, (_, index) => ['notice', `note ${index}`] as const)
  test.each([
    ['a line is a command of the older form', [['print', 'name: ##[error]gone\n']], 'a line holds ##[error]'],
    ['it comes after a carriage return', [['print', 'name\r::error::gone\n']], undefined],
    ['a command of old is printed', [['print', '::set-output name=a::b\n']], 'set-output is no longer'],
    ['the environment is set by a command', [['print', '::set-env name=A::b\n']], 'set-env is refused'],
    ['a short secret is hidden', [['secret', 'abc']], 'add-mask of 3 characters'],
    ['a finding is too long', [['notice', long]], 'is cut'],
    ['there are too many findings', many, 'more than 10 are dropped'],
    [
      'a finding has columns over lines',
      [['error', ['no', { startLine: 1, endLine: 2, startColumn: 1 }]]],
      'columns of more than',
    ],
    ['an output is not declared', [['output', ['diggest', 'a']]], 'declares no output diggest'],
    [
      'an output holds a secret',
      [
        ['secret', 'hidden-value'],
        ['output', ['digest', 'a hidden-value']],
      ],
      'holds a secret',
    ],
    ['a file is malformed', [['file', ['GITHUB_OUTPUT', 'digest<<EOF\nnever']]], 'Matching delimiter not found'],
    ['a summary is too large', [['summary', ['x', largestSummary + 1]]], 'summary is too large'],
    ['a group is left open', [['print', '::group::a\n']], 'never closed'],
    ['commands stay stopped', [['printError', '::stop-commands::abcdef\n::error::unseen\n']], 'never resumed'],
  ] as const)('%s', async (_, acts, violation) => {
    const { ran } = await benchWith()
    const result = await ran(acts)
    if (violation === undefined) expect(result.annotations).toMatchObject([{ level: 'error', message: 'gone' }])
    else expect(result.violations.join('\n')).toContain(violation)
  })

  test('an input is not declared', async () => {
    const { ran } = await benchWith()
    const result = await ran([], { inputs: { konfig: 'x' } })
    expect(result.violations).toEqual([expect.stringContaining("Unexpected input(s) 'konfig'")])
  })

  test('a secret is printed, sent or put out without being hidden', async () => {
    const { ran } = await benchWith({ permissions: all })
    const secrets = ['canary-of-a-secret']
    const masked = await ran([['print', 'canary-of-a-secret\n']], { secrets })
    expect(masked.log).toBe('***')
    expect(leaked(masked)).toEqual([])
    const sent = await ran([['comment', 'canary-of-a-secret']], { secrets })
    expect(leaked(sent)).toEqual(secrets)
    const debugged = await ran([['debug', 'base64 canary-of-a-secret']], { env: { ADX: 'canary' } })
    expect(debugged).toMatchObject({ log: '', debug: 'base64 canary-of-a-secret' })
    const unknown = await ran([['variable', 'LATER']], { env: { LATER: 'canary-of-another' } })
    expect(unknown.log).toContain('canary-of-another')
  })

  test('the step never ends', async () => {
    const { ran } = await benchWith()
    const result = await ran([['wait', 60_000]], { limitMilliseconds: 300 })
    expect(result).toMatchObject({ exitCode: 137, conclusion: 'failure' })
    expect(result.violations).toEqual(['the step took too long and was killed'])
  })
})
