import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '@adx-export/core'
import { createJqWorker } from '@adx-export/jq/create-jq-worker'
import { levels } from '../scenarios/transforms/check.ts'
import { corpusOf, seeds } from '../scenarios/transforms/corpus.ts'
import { digest } from '../scenarios/transforms/digest.ts'
import { withJudges } from '../scenarios/transforms/engines.ts'
import { titlesOfKinds } from '../scenarios/transforms/kinds.ts'
import { page, textOf } from '../scenarios/transforms/page.ts'
import { type Score, scoreOf } from '../scenarios/transforms/score.ts'
import { type Totalled, recallOf, shortfalls, totalsOf } from '../scenarios/transforms/table.ts'

/**
 * `npm run score [-- --held-out] [--seeds 101,102] [--list file]` scores the checks of transforms on a half of the corpus. Misses, false
 * alarms and wrong offers of the open half are listed as JSON lines; of the half held out nothing but totals is told. With the whole
 * half it writes the page and the totals that the page and the tests are made from.
 */
const root = join(import.meta.dirname, '..')
const totalsFile = join(root, 'scenarios/transforms/score.json')
const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at === -1 ? undefined : process.argv[at + 1]
}

const half = process.argv.includes('--held-out') ? 'held-out' : 'open'
const only = argument('--seeds')?.split(',').map(Number)
const list = argument('--list')

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
const corpus = corpusOf(chosen)
const jq = createJqWorker({ budgetMilliseconds: Infinity })
let done = 0
const tell = (id: string): void => {
  done += 1
  const name = half === 'open' ? ` ${id}` : ''
  process.stderr.write(`${done}/${corpus.clean.length}${name}\n`)
}
const score = await withJudges((judges) =>
  scoreOf(corpus, { runJq: (program, message) => jq.run(program, message), judges, tell }),
)
await jq.close()

const totals = totalsOf(
  score,
  createHash('sha256').update(textOf(corpus)).digest('hex'),
  [...titlesOfKinds.keys()],
  digest,
)
if (half === 'open') {
  const lines = listed(score).map((line) => `${JSON.stringify(line)}\n`)
  if (list === undefined) process.stdout.write(lines.join(''))
  else await writeFile(list, lines.join(''))
}
for (const [kind, { cases, found }] of Object.entries(totals.kinds)) {
  console.log(`${kind}: ${cases} cases, found ${found.nothing} / ${found.template} / ${found.sample}`)
}
console.log(`all: ${levels.map((level) => recallOf(totals, level).toFixed(4)).join(' / ')}`)
console.log(`false alarms: ${Object.values(totals.falseAlarms).join(' / ')} of ${totals.clean}`)
console.log(`wrong offers: ${totals.wrongOffers} of ${totals.offers}; without effect: ${totals.without}`)
for (const shortfall of shortfalls(totals)) console.log(`below the bars: ${shortfall}`)

if (only === undefined) {
  const before = await readFile(totalsFile, 'utf8').then(
    (text): Totalled => JSON.parse(text),
    () => ({}),
  )
  const totalled: Totalled = { ...before, [half]: totals }
  await writeFile(totalsFile, `${JSON.stringify(totalled, undefined, 2)}\n`)
  await writeFile(join(root, 'docs/transforms-score.md'), page(totalled))
}
