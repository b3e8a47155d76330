import { describe, expect, test } from 'vitest'
import { benchIn } from './testing/emulator.test-data.ts'
import { exampleFolder, exampleNames } from './testing/folder.test-data.ts'

const examples = await exampleNames()
const runs = examples.flatMap((name) =>
  name === 'environments'
    ? ['dev', 'prod'].map((environment) => ({ name, options: ['-e', environment] }))
    : [{ name, options: [] }],
)

describe.each(runs)('the example $name $options', ({ name, options }) => {
  test('is planned, applied, and then has nothing left to do', async () => {
    const { called, emulator } = await benchIn(await exampleFolder(name))
    const planned = await called(['plan', '--detailed-exitcode', ...options])
    expect(planned).toMatchObject({ code: 2, err: '' })
    expect(emulator.requests().filter(({ kind }) => kind === 'write')).toEqual([])

    const applied = await called(['apply', '--settle', '0', ...options])
    expect(applied.out).not.toMatch(/failed|unknown|skipped/)
    expect(applied.code).toBe(0)

    const again = await called(['plan', '--detailed-exitcode', ...options])
    expect(again.out).toContain('Nothing to do')
    expect(again.code).toBe(0)
    expect(`${planned.out}${applied.out}${applied.err}${again.out}`).not.toContain('canary-of-the-test')
  })
})
