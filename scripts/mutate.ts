/**
 * Breaks lines one at a time and runs the nearest tests: `npm run mutate -- [--seed 1] [--most 5] [--minutes 30] [file ...]`.
 * A mutant that every test lets pass is printed, and ends the run with 1. Without files it takes all of
 * `mutation/targets.ts`. Which lines are broken hangs on the seed; no file is ever written.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Equivalent, equivalents } from './mutation/equivalent.ts'
import { type Mutant, chosen, mutantsOf, mutated } from './mutation/mutants.ts'
import { targets } from './mutation/targets.ts'

const root = join(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '30' },
  },
})
const [seed, most, minutes] = [values.seed, values.most, values.minutes].map(Number)
if (![seed, most, minutes].every(Number.isSafeInteger))
  throw new Error('Usage: npm run mutate -- [--seed 1] [--most 5] [--minutes 30] [file ...]')
const until = performance.now() + (minutes ?? 0) * 60_000

const testsOf = (file: string): readonly string[] => {
  const named = targets[file] ?? []
  return named.length > 0 ? named : globSync(`${dirname(file)}/*.test.ts`, { cwd: root })
}

type Answer = { readonly failed: string | undefined; readonly seconds: number }

/** One process with one vitest; started anew after a mutant that never ends. */
class Runner {
  readonly #file: string
  readonly #tests: readonly string[]
  #child: ChildProcess | undefined
  /** From the run without a mutant. */
  limitSeconds = 600

  constructor(file: string, tests: readonly string[]) {
    this.#file = file
    this.#tests = tests
  }

  async #started(): Promise<ChildProcess> {
    if (this.#child !== undefined) return this.#child
    const child = fork(join(root, 'scripts/mutation/runner.ts'), [root, join(root, this.#file), ...this.#tests], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#child = child
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve())
      child.once('exit', () => reject(new Error(`The tests of ${this.#file} could not be started.`)))
    })
    return child
  }

  async run(source: string): Promise<Answer> {
    const child = await this.#started()
    const since = performance.now()
    const failed = await new Promise<string | undefined>((resolve) => {
      const late = setTimeout(() => done('no end within the time limit', true), this.limitSeconds * 1000)
      const ended = (): void => done('the end of the process', true)
      const answered = (answer: unknown): void => {
        const { failed: by } = answer as { readonly failed?: string }
        done(by, false)
      }
      const done = (by: string | undefined, dead: boolean): void => {
        clearTimeout(late)
        child.off('exit', ended).off('message', answered)
        if (dead) this.close()
        resolve(by)
      }
      child.once('exit', ended).once('message', answered)
      child.send(source)
    })
    return { failed, seconds: (performance.now() - since) / 1000 }
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

type Verdict = 'killed' | 'equivalent' | 'SURVIVED'
type Count = { readonly file: string; readonly possible: number; readonly verdicts: readonly Verdict[] }

const problems: string[] = []
const isSame = (mutant: Mutant, entry: Equivalent): boolean =>
  entry.text === mutant.text && entry.change === mutant.change

/** Runs a chosen few mutants of a file, and all those that are said to be equivalent. */
const judge = async (file: string, runner: Runner): Promise<Count> => {
  const source = readFileSync(join(root, file), 'utf8')
  const all = mutantsOf(source)
  const excepted = equivalents.filter((entry) => entry.file === file)
  for (const entry of excepted)
    if (!all.some((mutant) => isSame(mutant, entry)))
      problems.push(`${file}: no mutant of the exception list any more: ${entry.change} in ${entry.text}`)
  const whole = await runner.run(source)
  if (whole.failed !== undefined) throw new Error(`Without a mutant, the tests of ${file} fail: ${whole.failed}`)
  if ((await runner.run("throw new Error('broken on purpose')")).failed === undefined)
    throw new Error(`The tests of ${file} do not load it: no mutant could fail them.`)
  runner.limitSeconds = 10 + whole.seconds * 3
  console.log(`${file}: ${all.length} mutants, ${whole.seconds.toFixed(1)} s without one`)
  const picked = chosen(all, most ?? 0, seed ?? 0)
  const extra = all.filter((mutant) => !picked.includes(mutant) && excepted.some((entry) => isSame(mutant, entry)))
  const verdicts: Verdict[] = []
  for (const mutant of [...picked, ...extra]) {
    if (performance.now() > until) {
      problems.push(`${file}: the time is over; ${picked.length + extra.length - verdicts.length} mutants were not run`)
      break
    }
    const { failed, seconds } = await runner.run(mutated(source, mutant))
    const excused = excepted.some((entry) => isSame(mutant, entry))
    const verdict = failed !== undefined ? 'killed' : excused ? 'equivalent' : 'SURVIVED'
    verdicts.push(verdict)
    const place = `${file}:${mutant.line}: ${mutant.change}`
    if (verdict === 'SURVIVED') problems.push(`${place} survived in: ${mutant.text}`)
    if (verdict === 'killed' && excused) problems.push(`${place} is killed now: drop its exception`)
    const by = failed === undefined ? '' : ` by "${failed}"`
    console.log(`  ${mutant.line}: ${mutant.change}: ${verdict}${by} (${seconds.toFixed(1)} s)`)
  }
  return { file, possible: all.length, verdicts }
}

const counts: Count[] = []
for (const file of positionals.length > 0 ? positionals : Object.keys(targets)) {
  const tests = testsOf(file)
  if (tests.length === 0) throw new Error(`No test is near ${file}: name one in scripts/mutation/targets.ts.`)
  const runner = new Runner(file, tests)
  try {
    counts.push(await judge(file, runner))
  } finally {
    runner.close()
  }
}
const row = (name: string, some: readonly Count[]): string => {
  const verdicts = some.flatMap((one) => one.verdicts)
  const of = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length
  const possible = some.reduce((total, one) => total + one.possible, 0)
  return `| ${name} | ${possible} | ${verdicts.length} | ${of('killed')} | ${of('equivalent')} |`
}
console.log(`\nSeed ${seed}\n| file | possible | run | killed | equivalent |\n| --- | --: | --: | --: | --: |`)
for (const one of counts) console.log(row(`\`${one.file}\``, [one]))
console.log(row('together', counts))
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
