import type { Config, Diagnostic } from '@adx-export/core'
import { isAtLeast } from '../findings/severity.ts'
import type { LinkResult } from '../model/row.ts'
import type { RowsFile, RowsUpdate } from './updates.ts'

/** The same config, with other texts in files of expected rows, by their names. */
const withRows = (config: Config, files: readonly RowsFile[]): Config => {
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  return {
    ...config,
    exports: config.exports.map((entry) => ({
      ...entry,
      links: entry.links.map((link) => ({
        ...link,
        tests: link.tests.map((test) =>
          test.rows === undefined
            ? test
            : { ...test, rows: { ...test.rows, text: texts.get(test.rows.file) ?? test.rows.text } },
        ),
      })),
    })),
  }
}

/** A finding that says something may be lost or wrong; that the rows differ is what writing them settles. */
const counts = ({ code, severity }: Diagnostic): boolean => severity !== 'info' && !code.startsWith('expected-rows-')

const firstLine = ({ message }: Diagnostic): string => message.split('\n')[0] ?? ''

const saysTheSame = (one: Diagnostic, other: Diagnostic): boolean =>
  one.code === other.code &&
  JSON.stringify([one.file, one.range]) === JSON.stringify([other.file, other.range]) &&
  firstLine(one) === firstLine(other) &&
  isAtLeast(other.severity, one.severity)

/** The codes of findings that a link has and has no longer. */
const goneFrom = (before: LinkResult, after: readonly LinkResult[]): readonly string[] => {
  const own = after.find((each) => each.export === before.export && each.destination === before.destination)
  const left = own?.diagnostics ?? []
  const gone = before.diagnostics.filter((each) => counts(each) && !left.some((other) => saysTheSame(each, other)))
  return [...new Set(gone.map(({ code }) => code))]
}

const reasonOf = (codes: readonly string[]): string =>
  `its rows would hide ${codes.join(', ')}; if you want these rows, write them by hand`

type Again = (config: Config) => Promise<readonly LinkResult[]>

type Kept = RowsUpdate['kept']

/** The files that silence findings; all of them where the tests of the finding's own link have none to write. */
const silencing = (results: readonly LinkResult[], after: readonly LinkResult[], files: readonly RowsFile[]): Kept => {
  const reasons = new Map<string, string>()
  for (const result of results) {
    const codes = goneFrom(result, after)
    if (codes.length === 0) continue
    const own = files.filter(({ name }) => result.expected.some(({ file }) => file === name))
    for (const { name } of own.length > 0 ? own : files) if (!reasons.has(name)) reasons.set(name, reasonOf(codes))
  }
  return [...reasons].map(([name, reason]) => ({ name, reason }))
}

const without = ({ files, kept }: RowsUpdate, names: Kept): RowsUpdate => ({
  files: files.filter((file) => !names.some(({ name }) => name === file.name)),
  kept: [...kept, ...names],
})

/**
 * The update without the rows that silence a finding of the same run: expected rows say that something is meant, and nobody
 * has said so yet. `again` tries a config like the one that made `results`, at most twice, and only if there is something to
 * silence. Rejects only where `again` does.
 */
export const withoutSilencing = async (
  config: Config,
  results: readonly LinkResult[],
  update: RowsUpdate,
  again: Again,
): Promise<RowsUpdate> => {
  if (update.files.length === 0 || !results.some(({ diagnostics }) => diagnostics.some(counts))) return update
  const silent = silencing(results, await again(withRows(config, update.files)), update.files)
  const left = without(update, silent)
  if (silent.length === 0 || left.files.length === 0) return left
  // A finding about a table may be silenced by the rows of another link into it.
  const [more] = silencing(results, await again(withRows(config, left.files)), left.files)
  if (more === undefined) return left
  return without(
    left,
    left.files.map(({ name }) => ({ name, reason: more.reason })),
  )
}
