/**
 * Measures what docs/benchmarks.md shows, and writes that page: `npm run bench`. `npm run bench -- --only validate,help` measures
 * these rows alone, prints them, and writes nothing. It ends with 1 if a row could not be measured; then the page stays as it is.
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'oxfmt'
import { machineOf } from './bench/circumstances.ts'
import { type Outcome, cellsOf, missedBy, pageOf } from './bench/page.ts'
import type { Row } from './bench/row.ts'
import { rows } from './bench/rows.ts'
import { type Workshop, openWorkshop } from './bench/workshop.ts'
import { root } from './bundle/build.ts'

const page = join(root, 'docs/benchmarks.md')

const { values } = parseArgs({ options: { only: { type: 'string' } } })

/** None if a name is unknown, which is told. */
const chosenRows = (): readonly Row[] => {
  if (values.only === undefined) return rows
  const names = values.only.split(',')
  const unknown = names.filter((name) => !rows.some(({ id }) => id === name))
  if (unknown.length === 0) return rows.filter(({ id }) => names.includes(id))
  console.error(`There is no row ${unknown.join(', ')}. The rows are ${rows.map(({ id }) => id).join(', ')}.`)
  return []
}

/** Undefined if the row failed, which is told at once. */
const outcomeOf = async (workshop: Workshop, row: Row): Promise<Outcome | undefined> => {
  const from = performance.now()
  try {
    const measured = await row.measure(workshop)
    const missed = missedBy(row, measured).length > 0
    const profile = missed ? await row.profile?.(workshop) : undefined
    const took = ((performance.now() - from) / 1000).toFixed(0)
    console.log(`${row.id} (${took} s)`)
    for (const line of row.lines) console.log(`  ${cellsOf(row, line, measured).filter(Boolean).join(' | ')}`)
    if (measured.details !== undefined) console.log(measured.details)
    const shares = profile?.shares.slice(0, 6).map(({ what, percent }) => `${what} ${percent.toFixed(0)} %`) ?? []
    if (shares.length > 0) console.log(`  ${shares.join(', ')}`)
    return { row, measured, ...(profile === undefined ? {} : { profile }) }
  } catch (error) {
    console.error(`${row.id} failed: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/** The page appears as a whole, or not at all. */
const writePage = async (text: string): Promise<void> => {
  const config: Parameters<typeof format>[2] = JSON.parse(await readFile(join(root, '.oxfmtrc.json'), 'utf8'))
  const { code, errors } = await format('benchmarks.md', text, config)
  if (errors.length > 0) throw new Error('The page cannot be formatted.')
  const draft = `${page}.draft`
  await writeFile(draft, code)
  await rename(draft, page)
}

const measureAll = async (workshop: Workshop, chosen: readonly Row[]): Promise<boolean> => {
  const begun = performance.now()
  const machine = values.only === undefined ? await machineOf(workshop) : []
  const outcomes: Outcome[] = []
  for (const row of chosen) {
    const outcome = await outcomeOf(workshop, row)
    if (outcome !== undefined) outcomes.push(outcome)
  }
  if (outcomes.length < chosen.length) return false
  const date = new Date().toISOString().slice(0, 10)
  const minutes = (performance.now() - begun) / 60_000
  if (values.only === undefined) await writePage(pageOf({ date, minutes, machine }, outcomes))
  return true
}

/** Whether everything was measured. */
const bench = async (): Promise<boolean> => {
  const chosen = chosenRows()
  if (chosen.length === 0) return false
  const workshop = await openWorkshop()
  try {
    return await measureAll(workshop, chosen)
  } finally {
    await workshop.remove()
  }
}

if (!(await bench())) process.exitCode = 1
