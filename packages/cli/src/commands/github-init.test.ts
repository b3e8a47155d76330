import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { exampleFolder } from '../testing/folder.test-data.ts'
import { beginRepository, git } from '../testing/git.test-data.ts'
import { action, clone, init, owners, read } from '../testing/github-init.test-data.ts'
import { recordingIo } from '../testing/io.test-data.ts'

const all = [
  '.github/workflows/adx-export.yml',
  '.github/workflows/adx-export-drift.yml',
  '.github/workflows/adx-export-by-hand.yml',
  '.github/adx-export-setup.sh',
  '.github/CODEOWNERS',
]

const [workflow, scriptPath] = ['.github/workflows/adx-export.yml', '.github/adx-export-setup.sh']

describe('github init', () => {
  test('writes workflows, code owners and the script, and says what comes next', async () => {
    const folder = await clone()
    const { code, out, err } = await init(folder, ...owners)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').slice(0, all.length)).toEqual(all.map((path) => `wrote     ${path}`))
    expect(out).toContain('bash .github/adx-export-setup.sh --print')
    const workflow = await read(folder, all[0] ?? '')
    expect(workflow).toContain('environment: [dev, prod]')
    expect(workflow).not.toContain('paths:')
    expect(workflow).toMatch(
      /allowed-clusters: \|\n( +)contoso-wards-dev\.azureiotcentral\.com\n\1contoso-wards\.azure/,
    )
    expect(await read(folder, '.github/adx-export-setup.sh')).toContain('repository=contoso/wards\nbranch=main\n')
  })

  test.each<[string, readonly string[]]>([
    ['nothing but owners', []],
    ['an action and another environment for plans', ['--action', action, '--plan-environment', 'planning']],
    ['another branch', ['--branch', 'trunk']],
    ['the repository as GitHub spells it', ['--repository', 'Contoso/Wards']],
    ['one writer for all', ['--shared-writer']],
  ])('leaves all as it is when it runs again, without being told anything again: %s', async (_, words) => {
    const folder = await clone()
    await init(folder, ...owners, ...words)
    const texts = await Promise.all(all.map((path) => read(folder, path)))
    const { code, out } = await init(folder)
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, all.length)).toEqual(all.map((path) => `unchanged ${path}`))
    expect(await Promise.all(all.map((path) => read(folder, path)))).toEqual(texts)
    for (const word of words.filter((each) => !each.startsWith('--'))) expect(texts.join('\n')).toContain(word)
  })

  test('goes back to a writer for each environment when it is told to', async () => {
    const folder = await clone()
    await init(folder, ...owners, '--shared-writer')
    expect(await read(folder, scriptPath)).toContain('identity adx-export-writer\n')
    expect((await init(folder, '--no-shared-writer')).out).toContain(`updated   ${scriptPath}`)
    expect(await read(folder, scriptPath)).toContain('identity adx-export-writer-prod\n')
  })

  test('replaces what it wrote itself, placeholders and all, without --force', async () => {
    const folder = await clone()
    await init(folder)
    const { code, out } = await init(folder, ...owners, '--action', action)
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, all.length)).toEqual([
      ...all.slice(0, 3).map((path) => `updated   ${path}`),
      `unchanged ${scriptPath}`,
      'wrote     .github/CODEOWNERS',
    ])
    expect(await read(folder, workflow)).toContain(action)
  })

  test('takes for its own what a checkout gave other line ends', async () => {
    const folder = await clone()
    await init(folder)
    await writeFile(join(folder, workflow), (await read(folder, workflow)).replaceAll('\n', '\r\n'))
    expect((await init(folder, '--action', action)).out).toContain(`updated   ${workflow}`)
  })

  test('keeps a file that somebody changed, and says nothing more while it has nothing new for it', async () => {
    const folder = await clone()
    await init(folder, ...owners, '--action', action)
    const mine = (await read(folder, workflow)).replace('name: adx-export\n', 'name: my plans\n')
    await writeFile(join(folder, workflow), mine)
    const { code, out } = await init(folder)
    expect(code).toBe(0)
    expect(out).toContain(`kept      ${workflow} (changed by hand; nothing new for it)`)
    expect(out).not.toContain('name: my plans')
    expect(await read(folder, workflow)).toBe(mine)
  })

  test('keeps what somebody added below its last line', async () => {
    const folder = await clone()
    await init(folder, ...owners, '--action', action)
    const mine = `${await read(folder, workflow)}  mine:\n    runs-on: ubuntu-24.04\n    steps: [{ run: make }]\n`
    await writeFile(join(folder, workflow), mine)
    expect((await init(folder)).out).toContain(`kept      ${workflow} (changed by hand; nothing new for it)`)
    const { out } = await init(folder, '--branch', 'trunk')
    expect(out).toContain(`kept      ${workflow} (changed by hand; the new version is shown below)`)
    expect(out).toContain('-   mine:')
    expect(await read(folder, workflow)).toBe(mine)
  })

  test('keeps a file that somebody changed, writes the others, and shows how to take the new version', async () => {
    const folder = await clone()
    await init(folder, ...owners, '--action', action)
    const mine = (await read(folder, workflow)).replace('name: adx-export\n', 'name: my plans\n')
    await writeFile(join(folder, workflow), mine)
    const { code, out } = await init(folder, '--branch', 'trunk')
    expect(code).toBe(1)
    expect(out).toContain(`kept      ${workflow} (changed by hand; the new version is shown below)`)
    expect(out).toContain('- name: my plans')
    expect(out).toContain('+     branches: [trunk]')
    expect(out).toContain(`updated   ${scriptPath}`)
    expect(out).toContain('Or replace the file: adx-export github init --branch trunk --force')
    expect(out).not.toMatch(/^[-+~] # Version/m)
    expect(await read(folder, workflow)).toBe(mine)
    expect((await init(folder, '--branch', 'trunk', '--force')).out).toContain(`updated   ${workflow}`)
    expect(await read(folder, workflow)).toContain('name: adx-export\n')
  })

  test('shows a new version no more once the file says that it was seen', async () => {
    const folder = await clone()
    await init(folder, ...owners, '--action', action)
    const mine = (await read(folder, workflow)).replace('name: adx-export\n', 'name: my plans\n')
    await writeFile(join(folder, workflow), mine)
    const { out } = await init(folder, '--branch', 'trunk')
    const [seal = ''] = /^# Version .*$/m.exec(out) ?? []
    await writeFile(
      join(folder, workflow),
      mine.replace('branches: [main]', 'branches: [trunk]').replace(/^# Version .*$/m, seal),
    )
    const again = await init(folder)
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringContaining(`kept      ${workflow} (changed by hand; nothing`),
    })
  })

  test('keeps a file of the same name that it never wrote', async () => {
    const folder = await clone()
    await mkdir(join(folder, '.github/workflows'), { recursive: true })
    await writeFile(join(folder, workflow), 'name: mine\n')
    const { code, out } = await init(folder, ...owners)
    expect(code).toBe(1)
    expect(out).toContain('- name: mine')
    expect(await read(folder, workflow)).toBe('name: mine\n')
    expect(out).toContain('wrote     .github/workflows/adx-export-drift.yml')
  })

  test('prints every file with --print, and writes none', async () => {
    const folder = await clone()
    const { code, out } = await init(folder, ...owners, '--print')
    expect(code).toBe(0)
    for (const path of all) expect(out).toContain(`==> ${path}\n`)
    expect(await readdir(folder)).not.toContain('.github')
  })

  test('names the applications that the config signs in as, and the config where it is another one', async () => {
    const folder = await clone()
    const ids = '{ clientId: 11111111-2222-4333-8444-555555555555, tenantId: 21111111-2222-4333-8444-555555555555 }'
    const text = (await read(folder, 'adx-export.yaml')).replaceAll('    keep:', `    signIn: ${ids}\n    keep:`)
    await mkdir(join(folder, 'infra'))
    for (const name of ['transforms', 'samples']) git(folder, 'mv', '-k', name, 'infra')
    await writeFile(join(folder, 'wards.yaml'), text)
    const { code, out } = await init(folder, '--config', 'wards.yaml', ...owners)
    expect({ code, out }).toMatchObject({ code: 0 })
    const workflow = await read(folder, '.github/workflows/adx-export-wards.yml')
    expect(workflow).toContain('config: wards.yaml')
    expect(workflow).toContain('# The config names who signs in')
    expect(workflow).not.toContain('AZURE_WRITER_CLIENT_ID')
    expect(workflow).toContain('group: adx-export-wards-apply-')
  })

  test('gives the apply the secrets that the config names', async () => {
    const folder = await clone('service-principal')
    await init(folder, ...owners)
    for (const path of all.slice(0, 3)) {
      // Each workflow has one job that writes: the merge, what is dispatched, and the way back of drift.
      expect((await read(folder, path)).match(/ADX_\w+: \$\{\{ secrets\.ADX_\w+ \}\}/g) ?? []).toHaveLength(1)
    }
  })
})

describe('on a terminal', () => {
  const asked = async (answers: readonly (string | undefined)[]) => {
    const cwd = await clone()
    const { io, recorded } = recordingIo({ cwd })
    const questions: string[] = []
    const left = [...answers]
    const askText = async (question: string): Promise<string | undefined> => {
      questions.push(question)
      return left.shift()
    }
    return { code: await run(['github', 'init'], { ...io, askText }), questions, cwd, ...recorded }
  }

  test('asks for what it does not know, with what it would take', async () => {
    const { code, questions, cwd } = await asked(['', 'trunk', '@nora', ''])
    expect(code).toBe(0)
    expect(questions[0]).toBe('The repository on GitHub [contoso/wards]: ')
    expect(questions[1]).toBe('The branch that pull requests are merged into [main]: ')
    expect(await read(cwd, '.github/workflows/adx-export.yml')).toContain('branches: [trunk]')
    expect(await read(cwd, '.github/CODEOWNERS')).toContain('/.github/        @nora')
  })

  test('writes nothing for somebody who interrupts', async () => {
    const { code, err, cwd } = await asked(['', undefined])
    expect(code).toBe(1)
    expect(err).toContain('Nothing was written')
    expect(await readdir(cwd)).not.toContain('.github')
  })
})

describe('what cannot be is refused with the way out', () => {
  test.each([
    ['a repository that is none', ['--repository', 'wards'], '--repository must be OWNER/REPO'],
    ['an action without a commit', ['--action', 'contoso/adx-export@v1'], '40 hex digits'],
    ['owners that are none', ['--reviewers', 'nora'], '--reviewers must be code owners'],
    ['a branch that would end the line', ['--branch', 'a\nb'], '--branch must be a branch'],
    ['plans in the environment of a writer', ['--plan-environment', 'Prod'], '--plan-environment'],
    ['a root that does not hold the config', ['--root', '/usr'], '--root'],
  ])('%s', async (_, words, said) => {
    const folder = await clone()
    const { code, err } = await init(folder, ...words)
    expect(code).toBe(1)
    expect(err).toContain(said)
    expect(err).toContain('\nfix: ')
    expect(await readdir(folder)).not.toContain('.github')
  })

  test('no repository at all', async () => {
    const folder = await exampleFolder('environments')
    beginRepository(folder)
    const { code, err } = await init(folder)
    expect(code).toBe(1)
    expect(err).toContain('Add --repository OWNER/REPO')
  })

  test('a config with errors, by its findings', async () => {
    const folder = await clone()
    await writeFile(join(folder, 'adx-export.yaml'), 'version: 2\n')
    const { code, out } = await init(folder)
    expect(code).toBe(1)
    expect(out).toContain('error unknown-value')
  })

  test('a config that still says change-me', async () => {
    const folder = await clone()
    const { io } = recordingIo({ cwd: folder })
    await run(['init', '--force'], io)
    const { code, err } = await init(folder)
    expect(code).toBe(1)
    expect(err).toContain('change-me in 8 places')
  })

  test('more environments of one application than it takes subjects', async () => {
    const folder = await clone()
    const ids = '{ clientId: 11111111-2222-4333-8444-555555555555, tenantId: 21111111-2222-4333-8444-555555555555 }'
    const text = await read(folder, 'adx-export.yaml')
    const [head = '', section = ''] = text.split(/^environments:\n {2}dev:\n/m)
    const values = section.split('  prod:')[0] ?? ''
    const many = Array.from({ length: 21 }, (_, at) => `  e${String(at)}:\n${values}    signIn: ${ids}\n`).join('')
    await writeFile(
      join(folder, 'adx-export.yaml'),
      `${head.replaceAll('only: [prod]', 'only: [e1]')}environments:\n${many}`,
    )
    const { code, err } = await init(folder)
    expect(code).toBe(1)
    expect(err).toContain('21 environments sign in as the application')
  })
})
