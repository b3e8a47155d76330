/** What came out of a run, by the name that the page gives it. */
export type Block = { readonly name: string; readonly body: string }

const open = (name: string): string => `<!-- recorded: ${name} -->`
const close = '<!-- end of record -->'

/** Between two rules, because GitHub draws alerts at the top level of a page only. */
export const blockText = ({ name, body }: Block): string =>
  [open(name), '', '---', '', body, '', '---', close].join('\n')

const recorded = /<!-- recorded: ([a-z-]+) -->\n\n---\n\n([\s\S]*?)\n\n---\n<!-- end of record -->/gu

export const blocksIn = (page: string): ReadonlyMap<string, string> =>
  new Map([...page.matchAll(recorded)].map(([, name = '', body = '']) => [name, body]))
