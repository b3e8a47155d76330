/** A table in Markdown, with columns as wide as their widest cell; a cell has no `|`. */
export const table = (head: readonly string[], body: readonly (readonly string[])[]): string => {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...body.map((line) => (line[column] ?? '').length)),
  )
  const shown = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [shown(head), rule, ...body.map(shown)].join('\n')
}
