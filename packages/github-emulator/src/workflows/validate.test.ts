import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isWorkflow, validateActionFile, validateWorkflow, yamlBlocksOf } from './index.ts'

const actionFile = readFileSync(new URL('../../../../action.yml', import.meta.url), 'utf8')

describe('action.yml', () => {
  test('is what GitHub accepts', async () => {
    expect(await validateActionFile(actionFile)).toEqual([])
  })

  test.each([
    ['an icon that is none', 'icon: database', 'icon: login', /login/u],
    ['a colour that is none', 'color: blue', 'color: brown', /brown/u],
    ['a key of runs that is none', 'using: node24', 'using: node24\n  mainn: a', /mainn/u],
    ['a runtime that is none', 'using: node24', 'using: node26', /node26/u],
    ['no main', /\n {2}main: .*/u, '', /main/u],
    ['a context that inputs do not have', 'github.token', 'secrets.token', /secrets/u],
    ['text that is no YAML', 'inputs:', 'inputs: {', /./u],
  ])('may not have %s', async (_, from, to, message) => {
    const findings = await validateActionFile(actionFile.replace(from, to))
    expect(findings.map((finding) => finding.message).join('\n')).toMatch(message)
    expect(findings[0]?.severity).toBe('error')
  })
})

const workflow = `on:
  pull_request:
permissions: {}
jobs:
  plan:
    runs-on: ubuntu-latest
    environment: { name: plan, deployment: false }
    permissions:
      contents: read
      id-token: write
    concurrency:
      group: plan-\${{ github.ref }}
      queue: max
    steps:
      - uses: actions/checkout@v7
      - uses: contoso/adx-export@v1
        with:
          environment: prod
`

describe('a workflow', () => {
  test.each([workflow, workflow.replace('contoso/adx-export@v1', './')])('is what GitHub accepts', async (text) => {
    expect(await validateWorkflow(text)).toEqual([])
  })

  test.each([
    ['a permission that is none', 'id-token: write', 'id-tokens: write', /id-tokens/u],
    ['a level that is none', 'contents: read', 'contents: reads', /reads/u],
    ['an event that is none', 'pull_request:', 'pull_requests:', /pull_requests/u],
    ['a context that is none', 'github.ref', 'git.ref', /git/u],
    [
      'an input that the action does not have',
      'environment: prod',
      'environments: prod',
      /Invalid action input 'environments'/u,
    ],
    ['a key that is none', 'runs-on', 'run-on', /run-on/u],
  ])('may not have %s', async (_, from, to, message) => {
    for (const uses of ['contoso/adx-export@v1', './']) {
      const findings = await validateWorkflow(
        workflow.replace(from, to).replace('contoso/adx-export@v1', uses),
        'docs/a.yml',
      )
      expect(findings.map((finding) => finding.message).join('\n')).toMatch(message)
      expect(findings[0]?.severity).toBe('error')
    }
  })

  test('is pointed at line by line', async () => {
    const [finding] = await validateWorkflow(workflow.replace('id-token: write', 'id-tokens: write'))
    expect(finding).toMatchObject({ line: 10, column: 7 })
  })
})

describe('blocks of YAML in a page', () => {
  const page = [
    '# Page',
    '```yaml',
    'on: push',
    '```',
    '1. In a list',
    '   ````yml title="x"',
    '   a:',
    '     b',
    '   ```',
    '',
    '   ````',
    '```',
    '```yaml-not',
    '```',
    '~~~YAML',
    'c',
  ].join('\n')

  test('are found with their lines, and nothing else', () => {
    expect(yamlBlocksOf(page)).toEqual([
      { text: 'on: push\n', line: 3 },
      { text: 'a:\n  b\n```\n\n', line: 7 },
      { text: 'c\n', line: 16 },
    ])
  })

  test('a workflow is told from a config', () => {
    expect(isWorkflow(workflow)).toBe(true)
    expect(isWorkflow('version: 1\njobs:\n')).toBe(false)
  })
})
