import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { emptyInputs } from './empty-inputs.ts'

const workspace = (workflow?: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-workflow-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, '.github/workflows'), { recursive: true })
  if (workflow !== undefined) writeFileSync(join(folder, '.github/workflows/adx-export.yml'), workflow)
  return folder
}

const job = {
  GITHUB_REPOSITORY: 'contoso/wards',
  GITHUB_WORKFLOW_REF: 'contoso/wards/.github/workflows/adx-export.yml@refs/pull/7/merge',
}

const passing = `
        with:
          client-id: \${{ vars.AZURE_READER_CLIENT_ID }} # the reader
          tenant-id: \${{ vars.AZURE_TENANT_ID }}
`

const said = (env: Readonly<Record<string, string>>, workflow?: string) => {
  const all = { ...job, ...env }
  return emptyInputs({ cwd: workspace(workflow), env: all }, all)
}

describe('inputs that are empty though the workflow means to sign in', () => {
  test('are named with the variables that the workflow takes them from', async () => {
    expect(await said({}, passing)).toBe(
      'the inputs client-id and tenant-id are empty. The workflow takes them from vars.AZURE_READER_CLIENT_ID and vars.AZURE_TENANT_ID. Create what is missing, for example with `gh variable set AZURE_READER_CLIENT_ID`.',
    )
    expect(await said({ AZURE_TENANT_ID: 't' }, passing)).toContain(
      'the input client-id is empty. The workflow takes them from vars.AZURE_READER_CLIENT_ID',
    )
  })

  test.each([
    [
      'in a flow mapping',
      `with: { client-id: "\${{ vars.OWN_CLIENT_ID }}", tenant-id: '' }`,
      'from vars.OWN_CLIENT_ID.',
    ],
    ['by an alias', `env: &id "\${{ vars.OWN_CLIENT_ID }}"\nwith:\n  client-id: *id\n`, 'from vars.OWN_CLIENT_ID.'],
    ['in a key with quotes', `with:\n  "client-id": \${{ vars.OWN_CLIENT_ID }}\n`, 'from vars.OWN_CLIENT_ID.'],
  ])('are found where the workflow gives them %s', async (_, workflow, words) => {
    expect(await said({ AZURE_TENANT_ID: 't' }, workflow)).toContain(words)
  })

  test('are not read out of a script or of a comment', async () => {
    const text = 'client-id: ${{ vars.OTHER_CLIENT_ID }}'
    expect(await said({}, `run: |\n  ${text}\nwith: {}\n`)).toBeUndefined()
    expect(await said({}, `# ${text}\nwith: {}\n`)).toBeUndefined()
  })

  test.each([
    ['one of the two is given', { AZURE_CLIENT_ID: 'c' }, 'the input tenant-id is empty'],
    ['the job may ask for a token', { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' }, 'client-id and tenant-id are empty'],
  ])('show without the workflow where %s', async (_, env, words) => {
    expect(await said(env)).toContain(words)
  })
})

test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ['nobody set anything up', {}, undefined],
  ['the workflow passes none', {}, 'with: { mode: plan }'],
  ['the workflow is no YAML', {}, `${passing}\nbroken: [`],
  ['both are given', { AZURE_CLIENT_ID: 'c', AZURE_TENANT_ID: 't' }, passing],
  ['the workflow is that of another repository', { GITHUB_REPOSITORY: 'contoso/other' }, passing],
  ['the path leads elsewhere', { GITHUB_WORKFLOW_REF: 'contoso/wards/.github/workflows/../../x.yml@main' }, passing],
])('no input is reported where %s', async (_, env, workflow) => {
  expect(await said(env, workflow)).toBeUndefined()
})
