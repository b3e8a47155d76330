import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporary.ts'
import { runWarm } from './warm-process.ts'

const run = (source: string, env: Readonly<Record<string, string>> = {}, limitMilliseconds = 30_000) => {
  const cwd = temporaryFolder('warm-')
  const main = join(cwd, 'main.mjs')
  writeFileSync(main, source)
  const lines: string[] = []
  return runWarm({ arguments: [main], cwd, env, limitMilliseconds, line: (text) => lines.push(text) }).then(
    (ended) => ({
      ...ended,
      lines,
      cwd,
    }),
  )
}

const pid = 'console.log(process.pid)'

test('steps share a process, and neither variables, folder, listeners nor exit code', async () => {
  const first = await run(`process.on('SIGINT', () => {}); process.exitCode = 3; ${pid}`, { MINE: 'a' })
  expect(first).toMatchObject({ exitCode: 3, timedOut: false })
  const next = await run(`${pid}; console.log(process.env.MINE, process.cwd(), process.listenerCount('SIGINT'))`)
  expect(next.exitCode).toBe(0)
  expect(next.lines).toEqual([...first.lines, `undefined ${next.cwd} 0`])
})

test('both streams are read to their end, as they came', async () => {
  const ended = await run(`process.stdout.write('x'.repeat(200_000) + '\\nno end'); process.stderr.write('other')`)
  expect(ended.lines.toSorted()).toEqual(['no end', 'other', 'x'.repeat(200_000)])
  expect(ended.raw).not.toContain('\u0000')
})

test('a step that throws, that ends its process or that takes too long fails, and the next one runs all the same', async () => {
  const thrown = await run(`throw new Error('broken')`)
  expect(thrown).toMatchObject({ exitCode: 1, timedOut: false })
  expect(thrown.raw).toContain('Error: broken')
  expect(await run('process.exit(4)')).toMatchObject({ exitCode: 4, timedOut: false })
  expect(await run('await new Promise(() => {})', {}, 300)).toMatchObject({ exitCode: 137, timedOut: true })
  expect(await run(pid)).toMatchObject({ exitCode: 0 })
})

test('a step lasts as long as something of it is open, and one that leaves something open never ends', async () => {
  const late = await run(`setTimeout(() => { console.log('late'); process.exitCode = 2 }, 50)`)
  expect(late).toMatchObject({ exitCode: 2, timedOut: false, lines: ['late'] })
  expect(await run('setInterval(() => {}, 10_000)', {}, 300)).toMatchObject({ exitCode: 137, timedOut: true })
})

test('two steps at once have a process each', async () => {
  const both = await Promise.all([run(pid), run(pid)])
  expect(new Set(both.flatMap(({ lines }) => lines)).size).toBe(2)
})
