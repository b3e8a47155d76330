import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest } from '@adx-export/github-emulator'
import { type Ran, visibleOf } from '@adx-export/github-emulator/runner'
import { small, smallConfig } from '../testing/small.test-data.ts'

const canary = 'zqx7-of-the-runner'

type Repository = { readonly bench: ActionBench; readonly elsewhere: string }

/** A repository whose links lead to a folder of the runner's. */
const repository = async (): Promise<Repository> => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'adx-export-elsewhere-'))
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }))
  writeFileSync(join(elsewhere, 'theirs'), canary)
  writeFileSync(join(elsewhere, 'adx-export.yaml'), `${smallConfig()}transform: ${canary}\n`)
  return { bench: await actionBench(small), elsewhere }
}

const fork = ({ bench }: Repository, inputs: Readonly<Record<string, string>>): Promise<Ran> => {
  const { number } = bench.github.seed.pull({ from: 'fork' })
  return bench.run(pullRequest(bench.github, number), { permissions: permissionsFor.plan, inputs })
}

const errors = ({ annotations }: Ran) => annotations.filter(({ level }) => level === 'error')

describe('a link that a fork commits', () => {
  test('in the place of the file ends the job, and is not written through', async () => {
    const made = await repository()
    symlinkSync(join(made.elsewhere, 'theirs'), join(made.bench.workspace, 'f.sarif'))
    const ran = await fork(made, { 'sarif-file': 'f.sarif' })
    expect(ran.exitCode).toBe(1)
    expect(errors(ran)).toMatchObject([{ message: expect.stringContaining('f.sarif') }])
    expect(readFileSync(join(made.elsewhere, 'theirs'), 'utf8')).toBe(canary)
  })

  test('beside the file, under a name that could be guessed, is not written through', async () => {
    const made = await repository()
    symlinkSync(join(made.elsewhere, 'theirs'), join(made.bench.workspace, 'f.sarif.part'))
    const ran = await fork(made, { 'sarif-file': 'f.sarif' })
    expect(ran.exitCode).toBe(0)
    expect(readFileSync(join(made.elsewhere, 'theirs'), 'utf8')).toBe(canary)
    expect(JSON.parse(readFileSync(join(made.bench.workspace, 'f.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  })

  test.each(['out/f.sarif', 'out/new/f.sarif'])('to a folder, with the input %s, ends the job', async (path) => {
    const made = await repository()
    const before = readdirSync(made.elsewhere)
    symlinkSync(made.elsewhere, join(made.bench.workspace, 'out'))
    const ran = await fork(made, { 'sarif-file': path })
    expect(ran.exitCode).toBe(1)
    expect(errors(ran)).toMatchObject([{ message: expect.stringContaining('the input sarif-file') }])
    expect(readdirSync(made.elsewhere)).toEqual(before)
  })

  const configs: readonly (readonly [string, string, (made: Repository) => void])[] = [
    [
      'in place of the config',
      'adx-export.yaml',
      ({ bench: { workspace }, elsewhere }) => {
        rmSync(join(workspace, 'adx-export.yaml'))
        symlinkSync(join(elsewhere, 'theirs'), join(workspace, 'adx-export.yaml'))
      },
    ],
    [
      'in place of its folder',
      'azure',
      ({ bench: { workspace }, elsewhere }) => symlinkSync(elsewhere, join(workspace, 'azure')),
    ],
    [
      'to what git keeps',
      'adx-export.yaml',
      ({ bench: { workspace } }) => {
        mkdirSync(join(workspace, '.git'))
        writeFileSync(join(workspace, '.git', 'config'), `${canary}: [`)
        rmSync(join(workspace, 'adx-export.yaml'))
        symlinkSync('.git/config', join(workspace, 'adx-export.yaml'))
      },
    ],
  ]

  test.each(configs)('%s shows nothing of the runner', async (_, config, prepare) => {
    const made = await repository()
    prepare(made)
    const ran = await fork(made, { config, 'sarif-file': 'f.sarif' })
    expect(ran.exitCode).toBe(1)
    expect(errors(ran)).toMatchObject([{ message: expect.stringContaining('is not read: ') }])
    expect(visibleOf(ran)).not.toContain('zqx7')
    const sarif = join(made.bench.workspace, 'f.sarif')
    expect(existsSync(sarif) ? readFileSync(sarif, 'utf8') : '').not.toContain('zqx7')
  })
})

test('a link that goes round in a circle is no config', async () => {
  const made = await repository()
  rmSync(join(made.bench.workspace, 'adx-export.yaml'))
  symlinkSync('.', join(made.bench.workspace, 'adx-export.yaml'))
  const [first] = errors(await fork(made, {}))
  expect(first).toMatchObject({ message: expect.stringContaining('cannot be read') })
})

test('links inside of the workspace are followed', async () => {
  const made = await repository()
  const { workspace } = made.bench
  mkdirSync(join(workspace, 'azure'))
  renameSync(join(workspace, 'adx-export.yaml'), join(workspace, 'azure', 'wards.yaml'))
  symlinkSync('azure/wards.yaml', join(workspace, 'adx-export.yaml'))
  expect(await fork(made, {})).toMatchObject({ exitCode: 0, outputs: { valid: 'true' } })
})
