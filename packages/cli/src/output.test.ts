import { execFileSync } from 'node:child_process'
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formats, formatsOf } from '@adx-export/report'
import { describe, expect, test } from 'vitest'
import { benchIn } from './testing/emulator.test-data.ts'
import { exampleFolder } from './testing/folder.test-data.ts'

/** Every command that takes `--out`. */
const commands: readonly (readonly string[])[] = [
  ['validate'],
  ['plan'],
  ['apply', '--settle', '0'],
  ['drift'],
  ['test'],
  ['suggest', 'transform', '--table', 'wards/vitals/smartvitalspatch'],
  ['suggest', 'table', '--transform', 'transforms/telemetry.jq'],
]

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).toSorted()

describe.each(commands.map((argv) => ({ argv, name: argv.slice(0, 2).join(' ') })))('--out of $name', ({ argv }) => {
  test.each<[string, string, (folder: string) => Promise<void>]>([
    ['a folder', 'it is a folder', (folder) => mkdir(join(folder, 'out')).then(() => undefined)],
    ['a link', 'it is a link', (folder) => symlink('adx-export.yaml', join(folder, 'out'))],
    ['a pipe', 'it is not a regular file', async (folder) => void execFileSync('mkfifo', [join(folder, 'out')])],
  ])('does not replace %s, and asks nobody anything', async (_, problem, prepare) => {
    const folder = await exampleFolder('managed-identity')
    await prepare(folder)
    const before = await filesIn(folder)
    const { called, emulator } = await benchIn(folder)
    const { code, err } = await called([...argv, '--out', 'out'])
    expect(code).toBe(1)
    expect(err).toContain(`The file of --out cannot be written: out (${problem}).`)
    expect(emulator.requests()).toEqual([])
    expect(await filesIn(folder)).toEqual(before)
  })

  test('does not replace what it reads', async () => {
    const folder = await exampleFolder('managed-identity')
    const { called, emulator } = await benchIn(folder)
    const own = argv.includes('table') ? ['transforms/telemetry.jq'] : ['adx-export.yaml', 'transforms/telemetry.jq']
    for (const name of own) {
      const text = await readFile(join(folder, name), 'utf8')
      const { code, err } = await called([...argv, '--out', name])
      expect(code).toBe(1)
      expect(err).toContain('this run reads it')
      expect(await readFile(join(folder, name), 'utf8')).toBe(text)
    }
    expect(emulator.requests()).toEqual([])
  })
})

test('apply does not replace the plan that it carries out', async () => {
  const folder = await exampleFolder('managed-identity')
  const { called, emulator } = await benchIn(folder)
  await writeFile(join(folder, 'plan.json'), '{}')
  const { code, err } = await called(['apply', '--expect-operations', 'plan.json', '--out', 'plan.json'])
  expect(code).toBe(1)
  expect(err).toContain('this run reads it')
  expect(emulator.requests()).toEqual([])
})

const forPrograms = (['validate', 'test'] as const).flatMap((command) =>
  formatsOf(command)
    .filter((format) => formats[format].reader === 'program')
    .map((format) => ({ command, format })),
)

describe.each(forPrograms)('$command --format $format', ({ command, format }) => {
  test('prints what it writes to the file of --out, which is JSON beside text', async () => {
    const folder = await exampleFolder('managed-identity')
    const { called } = await benchIn(folder)
    const { code, out } = await called([command, '--format', format, '--out', 'out'])
    expect(code).toBe(0)
    expect(out).not.toBe('')
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe(out)
    await called([command, '--out', 'beside'])
    expect(JSON.parse(await readFile(join(folder, 'beside'), 'utf8'))).toMatchObject({ kind: command })
  })

  test('tells of a call that it does not understand as well', async () => {
    const { called } = await benchIn(await exampleFolder('managed-identity'))
    const { code, out, err } = await called([command, '--format', format, '--zzzzzzzz'])
    expect(code).toBe(1)
    expect(out).toContain("Unknown option '--zzzzzzzz'.")
    expect(err).toContain("Unknown option '--zzzzzzzz'.")
  })
})
