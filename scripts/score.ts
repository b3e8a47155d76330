import { createHash } from 'node:crypto'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '@adx-export/core'
import { jqPort } from '@adx-export/engine'
import { createJqWorker } from '@adx-export/jq/create-jq-worker'
import { format } from 'oxfmt'
import { levels } from '../scenarios/test/transforms/check.ts'
import { corpusOf, seeds } from '../scenarios/test/transforms/corpus.ts'
import { digest } from '../scenarios/test/transforms/digest.ts'
import { patient, withJudges } from '../scenarios/test/transforms/engines.ts'
import { titlesOfKinds } from '../scenarios/test/transforms/kinds.ts'
import { page, textOf } from '../scenarios/test/transforms/page.ts'
import { type Score, added, scoresOf } from '../scenarios/test/transforms/score.ts'
import { type Totalled, recallOf, shortfalls, totalsOf } from '../scenarios/test/transforms/table.ts'

/**
 * Scores the checks of transforms on a half of the corpus: `npm run score [-- --held-out] [--seeds 101] [--at-most 5] [--list file]`.
 * Misses, false alarms and wrong offers of the open half are listed as JSON lines; of the half held out nothing but totals is told.
 * With the whole half it writes the page, and the totals that the page and the tests are made from.
 */
const root = join(import.meta.dirname, '..')
const totalsFile = join(root, 'scenarios/test/transforms/score.json')
const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at === -1 ? undefined : process.argv[at + 1]
}

const half = process.argv.includes('--held-out') ? 'held-out' : 'open'
const only = argument('--seeds')?.split(',').map(Number)
const listFile = argument('--list')

const brief = ({ severity, code, file, range, message, hint }: Diagnostic): object => {
  const at = `${file}:${range.start.line}:${range.start.column}`
  return { severity, code, at, message, ...(hint === undefined ? {} : { hint }) }
}

/** Every case that is not as it should be. */
const listed = ({ clean, faulty }: Score): readonly object[] => [
  ...clean.flatMap(({ id, program, alarms }) =>
    Object.entries(alarms).flatMap(([level, all]) =>
      all.length === 0 ? [] : [{ what: 'false-alarm', id, level, program, findings: all.map(brief) }],
    ),
  ),
  ...faulty.flatMap(({ id, kind, program, columns, clean: original, found, said }) => {
    const missed = Object.entries(found).flatMap(([level, isFound]) => (isFound ? [] : [level]))
    return missed.length === 0
      ? []
      : [{ what: 'miss', kind, id, levels: missed, program, clean: original, columns, said: said.sample.map(brief) }]
  }),
  ...[...clean, ...faulty].flatMap(({ id, wrongOffers }) =>
    wrongOffers.map((wrong) => ({ what: 'wrong-offer', id, ...wrong })),
  ),
]

const chosen = seeds[half].filter((seed) => only === undefined || only.includes(seed))
const whole = corpusOf(chosen)
const clean = whole.clean.slice(0, Number(argument('--at-most') ?? whole.clean.length))
const corpus = { clean, faulty: whole.faulty.filter(({ base }) => clean.includes(base)) }
const isWhole = only === undefined && clean.length === whole.clean.length
const jq = createJqWorker(patient)

/** Lists the cases of the open half as soon as they are scored, so that a run that is stopped was not for nothing. */
const list = async (score: Score): Promise<void> => {
  const text = listed(score)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
  if (listFile === undefined) process.stdout.write(text)
  else await appendFile(listFile, text)
}

if (listFile !== undefined) await writeFile(listFile, '')
const score = await withJudges(async (judges) => {
  const scores: Score[] = []
  for await (const each of scoresOf(corpus, { runJq: jqPort(jq), judges })) {
    scores.push(each)
    if (half === 'open') await list(each)
    const names = half === 'open' ? each.clean.map(({ id }) => ` ${id}`).join('') : ''
    process.stderr.write(`${scores.length}/${corpus.clean.length}${names}\n`)
  }
  return added(scores)
})
await jq.close()

const totals = totalsOf(
  score,
  createHash('sha256').update(textOf(corpus)).digest('hex'),
  [...titlesOfKinds.keys()],
  digest,
)
for (const [kind, { cases, found }] of Object.entries(totals.kinds)) {
  console.log(`${kind}: ${cases} cases, found ${found.nothing} / ${found.template} / ${found.sample}`)
}
console.log(`all: ${levels.map((level) => recallOf(totals, level).toFixed(4)).join(' / ')}`)
console.log(`false alarms: ${Object.values(totals.falseAlarms).join(' / ')} of ${totals.clean}`)
for (const [code, { wrong }] of Object.entries(totals.offersBy)) {
  for (const [why, amount] of Object.entries(wrong)) console.log(`wrong offers for ${code}: ${amount} ${why}`)
}
console.log(`wrong offers: ${totals.wrongOffers} of ${totals.offers}; without effect: ${totals.without}`)
for (const shortfall of shortfalls(totals)) console.log(`below the bars: ${shortfall}`)

if (isWhole) {
  const before = await readFile(totalsFile, 'utf8').then(
    (text): Totalled => JSON.parse(text),
    () => ({}),
  )
  const totalled: Totalled = { ...before, [half]: totals }
  // The file is read in reviews, so it is written as the formatter leaves it.
  const { code } = await format(totalsFile, JSON.stringify(totalled, undefined, 2), { printWidth: 120 })
  await writeFile(totalsFile, code)
  await writeFile(join(root, 'docs/transforms-score.md'), page(totalled))
}
