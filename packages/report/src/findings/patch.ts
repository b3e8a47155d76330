/** Lines of a file, 1-based, both included. */
export type LineSpan = { readonly from: number; readonly to: number }

/** The lines that a pull request changes, by the file's path. */
export type ChangedLines = ReadonlyMap<string, readonly LineSpan[]>

const hunk = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/

/**
 * The lines of the new file that a patch shows, the unchanged ones around a change included: GitHub shows annotations on
 * just those. `patch` is the text of one file in https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files
 */
export const changedLinesOf = (patch: string): readonly LineSpan[] =>
  patch.split('\n').flatMap((line) => {
    const found = hunk.exec(line)
    if (found === null) return []
    const from = Number(found[1])
    const lines = Number(found[2] ?? 1)
    return lines === 0 || from === 0 ? [] : [{ from, to: from + lines - 1 }]
  })

export const isIn = (changed: ChangedLines, file: string, from: number, to: number): boolean =>
  (changed.get(file) ?? []).some((span) => span.from <= Math.max(from, to) && from <= span.to)
