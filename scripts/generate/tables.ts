/** Text as it stands in a cell of a table. */
export const cell = (text: string): string => text.trim().replaceAll('|', '\\|')

/** Aligned as the formatter would, so that it has nothing to do here. */
export const tableOf = (rows: readonly (readonly string[])[]): string => {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n')
}

/** Puts a table between the marks of its name; a page without them is a fault. */
export const between = (page: string, path: string, name: string, table: string): string => {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [page.indexOf(opening), page.indexOf(closing)]
  if (start < 0 || end < start) throw new Error(`${path} has no ${opening} … ${closing}.`)
  return `${page.slice(0, start)}${opening}\n\n${table}\n\n${page.slice(end)}`
}
