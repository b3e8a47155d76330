import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/folder.test-data.ts'
import { codeownersBlock } from './codeowners.ts'
import { repositoryChecks } from './repository-checks.ts'
import { sealed } from './version-line.ts'
import type { Setup } from './setup.ts'
import { workflowsOf } from './workflows.ts'

const setup: Setup = {
  repository: 'contoso/wards',
  branch: 'main',
  config: 'adx-export.yaml',
  named: ['transforms/telemetry.jq'],
  planEnvironment: 'plan',
  action: `contoso/adx-export@${'ab'.repeat(20)}`,
  reviewers: ['@contoso/platform'],
  secrets: [],
  targets: [
    {
      githubEnvironment: 'production',
      subdomain: 'contoso-wards',
      host: 'contoso-wards.azureiotcentral.com',
      roles: { reader: 'Reader', writer: 'Reader' },
      clusters: [],
    },
  ],
}
const [first] = workflowsOf(setup)
const { path: workflow, text } = first ?? { path: '', text: '' }
const owners = `${codeownersBlock(setup).join('\n')}\n`

const checked = async (files: Readonly<Record<string, string>>) => {
  const root = await temporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return repositoryChecks(root, setup, {})
}

describe('a workflow', () => {
  test.each([
    ['as it was written', sealed(text), 'ok', 'fits the config'],
    ['with other line ends', sealed(text).replaceAll('\n', '\r\n'), 'ok', 'fits the config'],
    ['with the same lines and no seal', text, 'ok', 'fits the config'],
    ['of an earlier config', sealed(text.replace('main', 'trunk')), 'missing', 'was written for an earlier config'],
    ['changed by hand', sealed(text).replace('main', 'trunk'), 'unknown', 'was changed by hand'],
    ['with more below the line of its version', `${sealed(text)}  mine: {}\n`, 'unknown', 'was changed by hand'],
    ['that nobody wrote here', 'name: mine\n', 'unknown', 'was changed by hand'],
  ])('%s', async (_, content, state, what) => {
    const [check] = await checked({ [workflow]: content })
    expect(check).toMatchObject({ state, what: expect.stringContaining(what) })
    expect(check?.fix).toBe(state === 'ok' ? undefined : 'adx-export github init')
  })
})

describe('CODEOWNERS', () => {
  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['with the block', { CODEOWNERS: owners }, 'ok', 'names owners of the config'],
    ['with lines after it about other things', { CODEOWNERS: `${owners}/src/ @nora\n` }, 'ok', 'names owners'],
    ['with a block of another config after it', { CODEOWNERS: `${owners}/other.yaml @nora\n` }, 'ok', 'names owners'],
    [
      'overruled by all',
      { CODEOWNERS: `${owners}* @nora\n` },
      'missing',
      'a later line of CODEOWNERS takes /transforms/ from its owners: * @nora',
    ],
    [
      'overruled by a folder',
      { CODEOWNERS: `${owners}/.github/workflows/ @nora\n` },
      'missing',
      '/.github/workflows/ @nora',
    ],
    ['overruled by no owner', { CODEOWNERS: `${owners}/.github/\n` }, 'missing', 'takes /.github/ from its owners'],
    ['overruled by an ending', { CODEOWNERS: `${owners}*.yaml @nora\n` }, 'missing', '*.yaml @nora'],
    ['overruled by nobody', { CODEOWNERS: `${owners}adx-export.yaml\n` }, 'missing', 'adx-export.yaml'],
    [
      'in a file that GitHub ignores',
      { '.github/CODEOWNERS': '/src/ @nora\n', CODEOWNERS: owners },
      'missing',
      'GitHub reads .github/CODEOWNERS',
    ],
    ['none', {}, 'missing', 'CODEOWNERS names no owners of the config'],
  ])('%s', async (_, files, state, what) => {
    const check = (await checked(files)).at(-1)
    expect(check).toMatchObject({ state, what: expect.stringContaining(what) })
  })
})
