import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

type Task = {
  readonly taskId: string
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: readonly string[] | null
}

const tasks = ['lint', 'types', 'generated', 'bundle'] as const

/** What the build tool would run, with every file that each task depends on and its hash. */
const planned = (): ReadonlyMap<string, Task> => {
  const told = execFileSync(process.execPath, [join(root, 'scripts/cached.ts'), tasks.join(','), '--dry=json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { tasks: all } = JSON.parse(told) as { readonly tasks: readonly Task[] }
  return new Map(all.map((task) => [task.taskId.replace(/^\/\/#(.*):now$/u, '$1'), task]))
}

const all = planned()

const hashOf = (path: string): string =>
  execFileSync('git', ['hash-object', '--no-filters', path], { cwd: root, encoding: 'utf8' }).trim()

const sources = [
  'packages/core/src/index.ts',
  'packages/cli/src/main.ts',
  'packages/action/src/entry.ts',
  'packages/jq/src/engine.ts',
  'packages/action/package.json',
  'packages/core/lib/index.d.ts',
  'package.json',
] as const

const besides: Readonly<Record<(typeof tasks)[number], readonly string[]>> = {
  lint: ['.oxlintrc.json', 'tsconfig.tests.json', 'packages/engine/src/choice.test.ts', 'test/cached.test.ts'],
  types: ['tsconfig.json', 'packages/core/tsconfig.json', 'scenarios/test/play.ts', 'vitest.config.ts'],
  generated: [
    'action.yml',
    'README.md',
    'docs/reference/findings.md',
    'schemas/plan.schema.json',
    'scripts/generate.ts',
  ],
  bundle: ['scripts/bundle.ts', 'scripts/bundle/build.ts', 'LICENSE'],
}

describe.each(tasks)('what is remembered of the task %s', (name) => {
  const task = all.get(name)

  test.each([...sources, ...besides[name]])('is forgotten as soon as %s changes', (path) => {
    expect(task?.inputs[path]).toBe(hashOf(path))
  })

  test('does not depend on what it makes itself, or on what is installed by the lock file', () => {
    const strays = Object.keys(task?.inputs ?? {}).filter((path) =>
      /(?:^|\/)(?:node_modules|dist|\.turbo)\//u.test(path),
    )
    expect(strays).toEqual([])
  })
})

test('only the bundle is restored, and nothing else', () => {
  expect(tasks.map((name) => all.get(name)?.outputs ?? [])).toEqual([[], [], [], ['packages/action/dist/**']])
})

test('the lock file and the base of all settings of types concern every task, and no task is a test', () => {
  const turbo = JSON.parse(readFileSync(join(root, 'turbo.json'), 'utf8'))
  expect(turbo.globalDependencies).toEqual(['tsconfig.base.json', 'package-lock.json'])
  expect(Object.keys(turbo.tasks)).toEqual(['build', ...tasks.map((name) => `//#${name}:now`)])
})
