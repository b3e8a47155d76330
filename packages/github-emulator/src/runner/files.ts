/** The runner refused the whole file, and the step fails. */
export class FileCommandError extends Error {}

type Line = { readonly text: string; readonly end: number; readonly next: number; readonly ended: boolean }

const lineAt = (whole: string, start: number): Line | undefined => {
  if (start >= whole.length) return undefined
  const feed = whole.indexOf('\n', start)
  if (feed < 0) return { text: whole.slice(start), end: whole.length, next: whole.length, ended: false }
  const end = feed > start && whole[feed - 1] === '\r' ? feed - 1 : feed
  return { text: whole.slice(start, end), end, next: feed + 1, ended: true }
}

/** Both forms, `name=value` and `name<<delimiter`: https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs */
export const pairsIn = (whole: string): Readonly<Record<string, string>> => {
  const pairs: Record<string, string> = {}
  for (let line = lineAt(whole, 0); line !== undefined; line = lineAt(whole, line.next)) {
    const { text } = line
    if (text === '') continue
    const [equals, heredoc] = [text.indexOf('='), text.indexOf('<<')]
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const [name, delimiter] = [text.slice(0, heredoc), text.slice(heredoc + 2)]
      if (name === '' || delimiter === '')
        throw new FileCommandError(`Invalid format '${text}'. Name and delimiter must not be empty`)
      const start = line.next
      let end = start
      for (;;) {
        const inner = lineAt(whole, line.next)
        if (inner === undefined)
          throw new FileCommandError(`Invalid value. Matching delimiter not found '${delimiter}'`)
        line = inner
        if (inner.text === delimiter) break
        if (!inner.ended) throw new FileCommandError(`Invalid value. Matching delimiter not found '${delimiter}'`)
        end = inner.end
      }
      pairs[name] = whole.slice(start, end)
    } else if (equals > 0) pairs[text.slice(0, equals)] = text.slice(equals + 1)
    else
      throw new FileCommandError(
        equals === 0 ? `Invalid format '${text}'. Name must not be empty` : `Invalid format '${text}'`,
      )
  }
  return pairs
}

/** Of one step: a larger summary is dropped whole, and the step stays green. */
export const largestSummary = 1024 * 1024
/** Of all outputs of one job: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs */
export const largestOutputs = 1024 * 1024
